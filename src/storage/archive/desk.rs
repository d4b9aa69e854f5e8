//! The documents of one change, taken out of the archive to be edited in memory. It must not read or write: nothing of
//! a change that is refused here has touched a file.

use crate::domain::change::{DocumentEdit, Documents};
use crate::domain::edit::{Identified, ListEdit, Refusal};
use crate::domain::session::SessionEdit;
use crate::domain::{DocumentId, Filters, Office, Paper, Pattern, PatternId, Session, SessionId};
use std::collections::BTreeMap;
use std::ffi::OsString;

/// A document on the desk.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Its file; `None` if it has none yet.
    pub file: Option<OsString>,
    /// A file that cannot be read and makes room for it.
    pub aside: Option<OsString>,
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
}

impl Documents for Desk {
    fn office_to_edit(&mut self) -> Result<&mut Office, Refusal> {
        match &mut self.sheet(DocumentId::Office)?.now {
            Some(Paper::Office(office)) => Ok(office),
            _ => Err(Refusal::NoDocument),
        }
    }

    fn filters_to_edit(&mut self) -> Result<&mut Filters, Refusal> {
        match &mut self.sheet(DocumentId::Filters)?.now {
            Some(Paper::Filters(filters)) => Ok(filters),
            _ => Err(Refusal::NoDocument),
        }
    }

    fn session_to_edit(&mut self, id: SessionId) -> Result<&mut Session, Refusal> {
        match &mut self.sheet(DocumentId::Session(id))?.now {
            Some(Paper::Session(session)) => Ok(session),
            _ => Err(Refusal::NoDocument),
        }
    }

    fn pattern_to_edit(&mut self, id: PatternId) -> Result<&mut Pattern, Refusal> {
        match &mut self.sheet(DocumentId::Pattern(id))?.now {
            Some(Paper::Pattern(pattern)) => Ok(pattern),
            _ => Err(Refusal::NoDocument),
        }
    }

    fn insert_pattern(&mut self, pattern: Pattern) {
        if let Some(sheet) = self.sheets.get_mut(&DocumentId::Pattern(pattern.id)) {
            sheet.now = Some(Paper::Pattern(pattern));
        }
    }

    fn remove_pattern(&mut self, id: PatternId) {
        if let Some(sheet) = self.sheets.get_mut(&DocumentId::Pattern(id)) {
            sheet.now = None;
        }
    }

    fn insert(&mut self, session: Session) {
        if let Some(sheet) = self.sheets.get_mut(&DocumentId::Session(session.id)) {
            sheet.now = Some(Paper::Session(session));
        }
    }

    fn remove(&mut self, id: SessionId) {
        if let Some(sheet) = self.sheets.get_mut(&DocumentId::Session(id)) {
            sheet.now = None;
        }
    }
}

/// Whether an edit takes something out of its document.
pub(super) fn takes_away(edit: &DocumentEdit) -> bool {
    fn removes<T: Identified>(edit: &ListEdit<T>) -> bool {
        matches!(edit, ListEdit::Remove { .. })
    }
    let edit = match edit {
        DocumentEdit::Session(_, edit) => edit,
        // It may: what it takes out is not looked for.
        DocumentEdit::Replace { .. } => return true,
        DocumentEdit::Filters(edit) => return removes(edit),
        DocumentEdit::Create(_)
        | DocumentEdit::Recover(_)
        | DocumentEdit::Delete(_)
        | DocumentEdit::Office(_)
        | DocumentEdit::Pattern(_) => {
            return false;
        }
    };
    match edit {
        SessionEdit::Meeting { .. } | SessionEdit::Seal { .. } => false,
        SessionEdit::Seat(edit) => removes(edit),
        SessionEdit::Item(edit) => removes(edit),
        SessionEdit::Note(edit) => removes(edit),
        SessionEdit::Decision(edit) => removes(edit),
        SessionEdit::Commitment(edit) => removes(edit),
        SessionEdit::Answer(edit) => removes(edit),
        SessionEdit::Moment(edit) => removes(edit),
        SessionEdit::Identity(edit) => removes(edit),
        SessionEdit::Export(edit) => removes(edit),
        SessionEdit::Record { edit, .. } => removes(edit),
        SessionEdit::Earlier(edit) => removes(edit),
    }
}
