//! The documents of one change, taken out of the archive to be edited in memory. It must not read or write: nothing of
//! a change that is refused here has touched a file.

use crate::domain::change::{DocumentEdit, Documents};
use crate::domain::edit::{Identified, ListEdit, Refusal};
use crate::domain::office::OfficeEdit;
use crate::domain::session::SessionEdit;
use crate::domain::{DocumentId, Office, Session, SessionId};
use std::collections::BTreeMap;
use std::ffi::OsString;

/// A document's content.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Paper {
    Office(Office),
    Session(Session),
}

/// A document on the desk.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Its file; `None` if it has none yet.
    pub file: Option<OsString>,
    /// Whether it holds what this program does not know.
    pub is_read_only: bool,
    /// As it stands in the file.
    pub before: Option<Paper>,
    /// As it shall be; `None`: it goes.
    pub now: Option<Paper>,
    /// Whether an edit took something out of it.
    pub loses: bool,
}

impl Sheet {
    /// When its turn to be written is: what gains before what loses, so that a power cut between two files leaves a
    /// thing that moves in both, never in neither.
    pub fn turn(&self) -> u8 {
        match (&self.before, &self.now) {
            (None, _) => 0,
            (Some(_), Some(_)) if !self.loses => 1,
            (Some(_), Some(_)) => 2,
            (Some(_), None) => 3,
        }
    }
}

/// The documents of a change.
#[derive(Debug, Default)]
pub(super) struct Desk {
    pub sheets: BTreeMap<DocumentId, Sheet>,
}

impl Desk {
    fn sheet(&mut self, id: DocumentId) -> Result<&mut Sheet, Refusal> {
        match self.sheets.get_mut(&id) {
            Some(sheet) if sheet.is_read_only => Err(Refusal::ReadOnly),
            Some(sheet) => Ok(sheet),
            None => Err(Refusal::NoDocument),
        }
    }

    fn create(&mut self, session: Session) -> Result<DocumentEdit, Refusal> {
        let sheet = self.sheet(DocumentId::Session(session.id))?;
        if sheet.now.is_some() {
            return Err(Refusal::Duplicate(session.id.to_string()));
        }
        if let Some(problem) = crate::domain::check::problems(&session).into_iter().next() {
            return Err(Refusal::Invalid(problem));
        }
        sheet.now = Some(Paper::Session(session.clone()));
        Ok(DocumentEdit::Delete(Box::new(session)))
    }

    fn delete(&mut self, session: Session) -> Result<DocumentEdit, Refusal> {
        let sheet = self.sheet(DocumentId::Session(session.id))?;
        match &sheet.now {
            Some(Paper::Session(now)) if *now == session => {
                sheet.now = None;
                Ok(DocumentEdit::Create(Box::new(session)))
            }
            Some(Paper::Session(now)) => Err(Refusal::Clash {
                record: session.id.to_string(),
                field: "session",
                expected: session.meeting.title,
                now: now.meeting.title.clone(),
                wanted: String::new(),
            }),
            _ => Err(Refusal::NoDocument),
        }
    }

    fn edit_session(&mut self, id: SessionId, edit: SessionEdit) -> Result<DocumentEdit, Refusal> {
        let sheet = self.sheet(DocumentId::Session(id))?;
        let Some(Paper::Session(session)) = &mut sheet.now else { return Err(Refusal::NoDocument) };
        sheet.loses |= takes_away(&edit);
        session.apply(edit).map(|inverse| DocumentEdit::Session(id, inverse))
    }

    fn edit_office(&mut self, edit: OfficeEdit) -> Result<DocumentEdit, Refusal> {
        let sheet = self.sheet(DocumentId::Office)?;
        let Some(Paper::Office(office)) = &mut sheet.now else { return Err(Refusal::NoDocument) };
        office.apply(edit).map(DocumentEdit::Office)
    }
}

impl Documents for Desk {
    fn apply(&mut self, edit: DocumentEdit) -> Result<DocumentEdit, Refusal> {
        match edit {
            DocumentEdit::Create(session) => self.create(*session),
            DocumentEdit::Delete(session) => self.delete(*session),
            DocumentEdit::Session(id, edit) => self.edit_session(id, edit),
            DocumentEdit::Office(edit) => self.edit_office(edit),
        }
    }
}

fn takes_away(edit: &SessionEdit) -> bool {
    fn removes<T: Identified>(edit: &ListEdit<T>) -> bool {
        matches!(edit, ListEdit::Remove { .. })
    }
    match edit {
        SessionEdit::Meeting { .. } => false,
        SessionEdit::Seat(edit) => removes(edit),
        SessionEdit::Item(edit) => removes(edit),
        SessionEdit::Note(edit) => removes(edit),
        SessionEdit::Decision(edit) => removes(edit),
        SessionEdit::Commitment(edit) => removes(edit),
        SessionEdit::Record { edit, .. } => removes(edit),
    }
}
