//! `rapat layar`: the screen for the room, which follows one meeting. It must not write.

use clap::Args;

use super::find;
use super::opened::Opened;
use super::output::{ERROR, NO_TERMINAL, Stop};
use crate::app::layar::in_the_room;
use crate::folder::Entry;
use crate::runtime::clock::Clock;
use crate::runtime::layar::{LayarStart, run};
use crate::runtime::terminal;
use crate::texts::t;

/// Which meeting is shown.
#[derive(Debug, Args)]
pub struct Layar {
    /// The meeting; without one, that which is on.
    session: Option<String>,
}

impl Layar {
    /// Shows the meeting until somebody leaves.
    ///
    /// # Errors
    /// [`Stop`] without a terminal, and when it is not clear which meeting is meant.
    pub fn carry_out(&self, opened: Opened, clock: Clock) -> Result<u8, Stop> {
        let texts = opened.texts;
        let entry = self.meant(&opened)?;
        if !terminal::is_there() {
            return Err(Stop::new(NO_TERMINAL, t!(texts, "terminal-missing")));
        }
        let start = LayarStart {
            archive: opened.folder.path().to_owned(),
            file: entry.file.clone(),
            session: entry.session.clone(),
            office: opened.office.clone(),
            language: texts.language(),
            clock,
        };
        Ok(run(start).unwrap_or(NO_TERMINAL))
    }

    fn meant<'a>(&self, opened: &'a Opened) -> Result<&'a Entry, Stop> {
        if let Some(typed) = &self.session {
            return find::session(opened, typed);
        }
        let sessions = &opened.contents.sessions;
        let newest = || {
            let mut sessions: Vec<_> = sessions.iter().map(|entry| &entry.session).collect();
            sessions.sort_by_key(|session| std::cmp::Reverse(session.meeting.date));
            find::days(opened, sessions.into_iter().take(3))
        };
        let found = in_the_room(sessions.iter().map(|entry| &entry.session), opened.today);
        let found = found.map_err(|several| {
            // The terminal may be on the wall already: no title, no name of a file.
            if several.is_empty() {
                return Stop::new(ERROR, t!(opened.texts, "layar-none", near = newest()));
            }
            let names = find::days(opened, several.into_iter());
            Stop::new(ERROR, t!(opened.texts, "layar-several", names = names))
        })?;
        let entry = sessions.iter().find(|entry| entry.session.id == found.id);
        entry.ok_or_else(|| Stop::new(ERROR, t!(opened.texts, "layar-none", near = newest())))
    }
}
