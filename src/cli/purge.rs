//! `rapat purge`: a meeting is erased with all that is kept of it. It must not erase anything unasked.

use clap::Args;

use super::find;
use super::opened::Opened;
use super::output::{ERROR, Stop, USAGE, print};
use crate::domain::SessionId;
use crate::domain::names::fold;
use crate::texts::t;
use crate::wording;

/// Erases a meeting for good.
#[derive(Debug, Args)]
pub struct Purge {
    session: String,
    #[arg(long)]
    yes: bool,
}

impl Purge {
    /// Erases all of a meeting and says what that was; without `--yes` only what it would be.
    ///
    /// # Errors
    /// [`Stop`] when there is no such meeting, when it was not confirmed, or could not be erased.
    pub fn carry_out(&self, opened: &mut Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let (id, title) = self.subject(opened)?;
        if !self.yes {
            let what = wording::remains(opened.texts, opened.folder.remains(id));
            return Err(Stop::new(USAGE, t!(opened.texts, "history-purge-asks", title = title, what = what)));
        }
        let erased = opened.folder.purge(id).map_err(|fault| opened.not_written(&fault))?;
        let told = t!(opened.texts, "history-purged", title = title, what = wording::remains(opened.texts, erased));
        print(opened.texts, told.as_str())?;
        Ok(0)
    }

    /// The meeting that is meant, also a deleted one.
    fn subject(&self, opened: &Opened) -> Result<(SessionId, String), Stop> {
        let word = fold(&self.session);
        let found = find::session(opened, &self.session);
        if let Err(Stop { code: ERROR, .. }) = found {
            let of_word = |id: SessionId| word.len() >= find::SHORTEST && id.0.as_str().starts_with(&word);
            let thrown = opened.folder.thrown().into_iter().map(|thrown| thrown.session);
            let mut thrown: Vec<_> = thrown.filter(|session| of_word(session.id)).collect();
            thrown.dedup_by_key(|session| session.id);
            if let [session] = thrown.as_slice() {
                return Ok((session.id, session.meeting.title.clone()));
            }
        }
        found.map(|entry| (entry.session.id, entry.session.meeting.title.clone()))
    }
}
