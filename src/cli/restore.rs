//! `rapat restore`: a meeting becomes again what it was, and a deleted one comes back. It must not lose what it is now.

use clap::Args;

use super::find;
use super::history;
use super::opened::Opened;
use super::output::{ERROR, Stop, print};
use crate::domain::names::fold;
use crate::domain::{DocumentEdit, DocumentId, Paper, Session};
use crate::folder::Thrown;
use crate::texts::t;
use crate::wording;

/// Brings an earlier state back.
#[derive(Debug, Args)]
pub struct Restore {
    session: String,
    #[arg(value_name = "VERSION")]
    number: Option<u32>,
}

impl Restore {
    /// Writes the earlier state and says what changed by it. The present state is kept in the history.
    ///
    /// # Errors
    /// [`Stop`] when there is no such version, or it was not written.
    pub fn carry_out(&self, opened: &mut Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let Some(number) = self.number else { return self.bring_back(opened) };
        let meant = history::document(opened, &self.session)?;
        let before = history::version(opened, meant.id, number)?;
        let Some(now) = meant.now else { return recover(opened, before, number) };
        let before =
            now.brought_back(&before).map_err(|refusal| Stop::new(ERROR, wording::refusal(opened.texts, &refusal)))?;
        if now.differences(&before).is_empty() {
            print(opened.texts, t!(opened.texts, "history-nothing", number = number.to_string()).as_str())?;
            return Ok(0);
        }
        let said = wording::changes(opened.texts, &now, &before);
        let subject = title(opened, &now);
        let edit = DocumentEdit::Replace { old: Box::new(now), new: Box::new(before) };
        opened.write("act-restore", subject.clone(), vec![edit])?;
        let told = t!(opened.texts, "history-restored", title = subject, number = number.to_string(), changes = said);
        print(opened.texts, told.as_str())?;
        Ok(0)
    }

    /// A deleted meeting comes back from the trash.
    fn bring_back(&self, opened: &mut Opened) -> Result<u8, Stop> {
        let session = thrown(opened, &self.session)?;
        let title = session.meeting.title.clone();
        opened.write("act-bring-back", title.clone(), vec![DocumentEdit::Create(Box::new(session))])?;
        print(opened.texts, t!(opened.texts, "history-back", title = title).as_str())?;
        Ok(0)
    }
}

/// An earlier state takes the place of a file that is lost or cannot be read.
fn recover(opened: &mut Opened, before: Paper, number: u32) -> Result<u8, Stop> {
    let Paper::Session(session) = before else { return Ok(0) };
    let title = session.meeting.title.clone();
    opened.write("act-restore", title.clone(), vec![DocumentEdit::Recover(Box::new(session))])?;
    let told = t!(opened.texts, "history-recovered", title = title, number = number.to_string());
    print(opened.texts, told.as_str())?;
    Ok(0)
}

/// The deleted session that somebody means, as it was when it was deleted last.
fn thrown(opened: &Opened, typed: &str) -> Result<Session, Stop> {
    let word = fold(typed);
    let begins = |thrown: &Thrown| !word.is_empty() && thrown.session.id.0.as_str().starts_with(&word);
    let mut found: Vec<Session> =
        opened.folder.thrown().into_iter().filter(begins).map(|thrown| thrown.session).collect();
    let last = found.pop();
    match last {
        Some(last) if found.iter().all(|other| other.id == last.id) => Ok(last),
        _ => Err(not_thrown(opened, typed)),
    }
}

/// There is no such deleted session; where it is one whose file is lost, which states of it can be had.
fn not_thrown(opened: &Opened, typed: &str) -> Stop {
    let lost = find::lost(opened, typed).and_then(|id| opened.folder.last_kept(id));
    let Some(session) = lost else { return Stop::new(ERROR, t!(opened.texts, "history-not-thrown", typed = typed)) };
    let known = history::known(&opened.folder.versions(DocumentId::Session(session.id)));
    let (id, title) = (find::short_id(opened, session.id), &session.meeting.title);
    Stop::new(ERROR, t!(opened.texts, "history-lost", title = title, known = known, id = id))
}

/// What a document is called.
pub fn title(opened: &Opened, paper: &Paper) -> String {
    paper.session().map_or_else(|| opened.office.profile.name.clone(), |session| session.meeting.title.clone())
}
