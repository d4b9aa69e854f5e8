//! The commitments of a session, by number. It must not know other sessions.

use super::command::Command;
use super::form::{commitment, follow_up, link};
use super::list::List;
use super::model::{Model, Wish};
use super::overlay::{Overlay, Reader, Topic};
use super::screen::SessionScreen;
use super::update::{is_move, moved, wish_change};
use crate::domain::actions::Action;
use crate::domain::session::SessionEdit;
use crate::domain::{CommitmentId, ListEdit, Session, SessionId};

/// Where one is in the commitments.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CommitmentsTab {
    /// The list.
    pub list: List<CommitmentId>,
}

/// The commitments that the filter leaves, in the order of the file.
pub fn rows(model: &Model, screen: &SessionScreen) -> Vec<CommitmentId> {
    let wanted = crate::domain::names::fold(&screen.commitments.list.filter.text());
    let fits = |action: &&Action| wanted.split(' ').all(|word| action.is_found_by(word));
    model.archive.actions_of(screen.id).iter().filter(fits).map(|action| action.id).collect()
}

/// Whether a command can be carried out now.
pub fn available(model: &Model, screen: &SessionScreen, command: Command) -> bool {
    use Command::{
        AddCommitment, AddProgress, Delete, Filter, Link, MarkDone, MoveDown, MoveDue, MoveUp, Open, ReadLife, Remind,
    };
    let all = model.archive.actions_of(screen.id).len();
    let is_at_one = || screen.commitments.list.current(&rows(model, screen)).is_some();
    match command {
        AddCommitment => true,
        Open | ReadLife | Delete | AddProgress | MoveDue | MarkDone | Remind => is_at_one(),
        Link => is_at_one() && model.archive.attention().all > 1,
        Filter => all > 1,
        MoveUp | MoveDown => all > 1 && screen.commitments.list.filter.is_empty(),
        _ => is_move(command) && rows(model, screen).len() > 1,
    }
}

/// Carries out a command.
pub fn act(model: &Model, screen: &SessionScreen, command: Command) -> Wish {
    let Some(session) = model.archive.session(screen.id) else { return Wish::Nothing };
    let office = &model.archive.office;
    let current = screen.commitments.list.current(&rows(model, screen)).copied();
    match (command, current) {
        (Command::AddCommitment, _) => Wish::Form(Box::new(commitment::form(office, session, None, None))),
        (Command::Open, Some(id)) => {
            Wish::Form(Box::new(commitment::form(office, session, session.commitment(id), None)))
        }
        (Command::Delete, Some(id)) => deleted(session, id),
        (Command::MoveUp | Command::MoveDown, Some(id)) => {
            let ids: Vec<CommitmentId> = session.commitments.iter().map(|commitment| commitment.id).collect();
            let subject = session.commitment(id).map(|c| format!("K{}", c.number)).unwrap_or_default();
            match moved(&ids, &id, command) {
                Some(edit) => wish_change("act-move", &subject, session.id, SessionEdit::Commitment(edit)),
                None => Wish::Nothing,
            }
        }
        (command, Some(id)) => follow(model, screen.id, id, command),
        _ => Wish::Nothing,
    }
}

/// Carries out a command of follow-up on a commitment; the board does the same.
pub fn follow(model: &Model, session: SessionId, id: CommitmentId, command: Command) -> Wish {
    let found = model.archive.session(session).and_then(|session| Some((session, session.commitment(id)?)));
    let Some((session, commitment)) = found else { return Wish::Nothing };
    let (office, today) = (&model.archive.office, model.today());
    let form = match command {
        Command::AddProgress => follow_up::progress_form(office, session, commitment, today),
        Command::MarkDone => follow_up::done_form(office, session, commitment, today),
        Command::MoveDue => follow_up::due_form(office, session, commitment, today),
        Command::Remind => follow_up::reminder_form(office, session, commitment, today),
        Command::Link => link::form(&model.archive, session, commitment),
        Command::ReadLife => {
            return Wish::Overlay(Overlay::Reader(Reader::of(Topic::Life(session.id, id), 0)));
        }
        _ => return Wish::Nothing,
    };
    Wish::Form(Box::new(form))
}

/// The wish that a commitment goes.
pub fn deleted(session: &Session, id: CommitmentId) -> Wish {
    let Some(value) = session.commitment(id) else { return Wish::Nothing };
    let edit = SessionEdit::Commitment(ListEdit::Remove { value: value.clone(), after: None });
    wish_change("act-delete-commitment", &format!("K{}", value.number), session.id, edit)
}
