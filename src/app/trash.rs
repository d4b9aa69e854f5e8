//! The trash: the deleted meetings, to be brought back or erased for good. It must not read or erase them: the storage
//! does.

use super::command::Command;
use super::list::List;
use super::model::{Model, Wish};
use super::overlay::{Overlay, Question};
use super::update::is_move;
use crate::domain::{Act, Change, DocumentEdit, SessionId};
use crate::folder::Thrown;

/// Where one is in the trash.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TrashScreen {
    /// The list.
    pub list: List<SessionId>,
    /// The deleted meetings, the last deleted one first; `None` until the storage has answered.
    pub found: Option<Vec<Thrown>>,
}

impl TrashScreen {
    /// The deleted meetings, the last deleted one first.
    pub fn rows(&self) -> Vec<SessionId> {
        self.found.iter().flatten().map(|thrown| thrown.session.id).collect()
    }

    /// The deleted meeting with this id.
    pub fn thrown(&self, id: SessionId) -> Option<&Thrown> {
        self.found.iter().flatten().find(|thrown| thrown.session.id == id)
    }

    /// The selected one.
    pub fn current(&self) -> Option<&Thrown> {
        self.thrown(*self.list.current(&self.rows())?)
    }
}

/// Whether a command can be carried out now.
pub fn available(model: &Model, screen: &TrashScreen, command: Command) -> bool {
    match command {
        Command::Restore | Command::Open => screen.current().is_some(),
        // What is still on its way to the disk could make it anew.
        Command::Purge => screen.current().is_some() && model.saving.is_settled(),
        _ => is_move(command) && screen.found.as_ref().is_some_and(|found| found.len() > 1),
    }
}

/// Carries out a command.
pub fn act(screen: &TrashScreen, command: Command) -> Wish {
    let Some(Thrown { session, .. }) = screen.current() else { return Wish::Nothing };
    let title = session.meeting.title.clone();
    match command {
        Command::Restore | Command::Open => {
            let act = Act { text: "act-bring-back", subject: title };
            Wish::Change(Change { act, edits: vec![DocumentEdit::Create(Box::new(session.clone()))] })
        }
        Command::Purge => Wish::Overlay(Overlay::Question(Question::Purge { id: session.id, title })),
        _ => Wish::Nothing,
    }
}
