//! `rapat new`: a new meeting, blank or after another one. It must not invite anybody.

use clap::Args;

use super::find;
use super::list::{FIELDS, Row};
use super::opened::Opened;
use super::output::{Format, Output, Stop, USAGE, print, safe_csv, safe_json};
use crate::app::text_area::cleaned_line;
use crate::domain::meeting::Meeting;
use crate::domain::{DocumentEdit, Session};
use crate::folder::Entry;
use crate::texts::{SafeText, t};

/// A new meeting.
#[derive(Debug, Args)]
pub struct New {
    #[arg(long)]
    title: String,
    #[arg(long)]
    date: String,
    #[arg(long)]
    place: Option<String>,
    #[arg(long, value_name = "SESSION")]
    from: Option<String>,
    #[command(flatten)]
    output: Output,
}

impl New {
    /// Makes the meeting and prints its id and file.
    ///
    /// # Errors
    /// [`Stop`] when it was not written.
    pub fn carry_out(&self, opened: &mut Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let title = cleaned_line(&self.title).trim().to_owned();
        if title.is_empty() {
            return Err(Stop::new(USAGE, t!(opened.texts, "shell-empty", option = "--title")));
        }
        let session = self.session(opened, title.clone())?;
        let written = opened.write("act-new-session", title, vec![DocumentEdit::Create(Box::new(session.clone()))])?;
        let file = written.created.into_iter().map(|(_, file)| file).next().unwrap_or_default();
        let entry = Entry { file, session, read_only: vec![] };
        let row = Row::of(opened, &entry);
        let told = match self.output.format {
            Format::Json => safe_json(&row),
            Format::Csv => safe_csv(FIELDS, [row.cells()].into_iter()),
            Format::Table => format!("{}  {}", entry.session.id, SafeText::line(&entry.file)),
        };
        print(opened.texts, &told)?;
        Ok(0)
    }

    fn session(&self, opened: &Opened, title: String) -> Result<Session, Stop> {
        let date = opened.date(&self.date)?;
        let mut ids = opened.ids()?;
        let mut session = match &self.from {
            Some(from) => {
                let last = &find::session(opened, from)?.session;
                match last.meeting.series.as_ref().and_then(|key| opened.series(key)) {
                    Some(series) => series.next_meeting(last, &mut ids, title, date),
                    None => last.next_meeting(&mut ids, title, date),
                }
            }
            None => {
                let mut session = Session::new(ids.fresh(), Meeting::new(title, date));
                session.meeting.quorum = opened.office.profile.quorum.clone();
                session
            }
        };
        if let Some(place) = &self.place {
            session.meeting.place = cleaned_line(place).trim().to_owned();
        }
        Ok(session)
    }
}
