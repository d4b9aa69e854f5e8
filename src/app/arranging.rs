//! Records of the agenda put where they belong: under another item, one note as several, two as one. Each is one act. It
//! must not know how the edits look (see `domain::arranging`).

use super::agenda::{self, AgendaRow};
use super::command::Command;
use super::effect::Effect;
use super::form::discussion;
use super::form::place;
use super::form::subject::{Desk, Subject};
use super::form::{Form, Unfiled};
use super::model::{Model, Wish};
use super::notice::Notice;
use super::overlay::{Intent, Overlay};
use super::saving;
use super::screen::SessionScreen;
use crate::domain::arranging::{joined, next_note, parts, split};
use crate::domain::session::{Note, SessionEdit};
use crate::domain::{Act, Change, DocumentEdit, Id, Session, SessionId};

/// The record of a row; an item is none.
pub(super) fn record(row: AgendaRow) -> Option<Id> {
    match row {
        AgendaRow::Item(_) => None,
        AgendaRow::Note(id) => Some(id.0),
        AgendaRow::Decision(id) => Some(id.0),
        AgendaRow::Commitment(id) => Some(id.0),
    }
}

fn selected_note(session: &Session, row: Option<AgendaRow>) -> Option<&Note> {
    let Some(AgendaRow::Note(id)) = row else { return None };
    session.notes.iter().find(|note| note.id == id)
}

/// Whether it is one of the commands of this file.
pub(super) fn arranges(command: Command) -> bool {
    matches!(command, Command::MoveToItem | Command::SplitNote | Command::JoinNotes)
}

/// Whether a command can be carried out now.
pub(super) fn available(model: &Model, screen: &SessionScreen, command: Command) -> bool {
    let Some(session) = model.archive.session(screen.id) else { return false };
    let row = agenda::current(model, screen);
    match command {
        Command::MoveToItem => {
            let here = row.filter(|row| record(*row).is_some()).map(|row| agenda::item_of(session, row));
            here.is_some_and(|here| session.items.iter().any(|item| Some(item.id) != here))
        }
        Command::SplitNote => selected_note(session, row).is_some_and(|note| parts(&note.text).len() > 1),
        Command::JoinNotes => selected_note(session, row).is_some_and(|note| next_note(session, note.id).is_some()),
        _ => false,
    }
}

/// Carries out a command.
pub(super) fn act(model: &mut Model, screen: &SessionScreen, command: Command) -> Wish {
    let row = agenda::current(model, screen);
    let Model { archive, ids, .. } = model;
    let Some(session) = archive.session(screen.id) else { return Wish::Nothing };
    let (act, edits) = match command {
        Command::MoveToItem => {
            let form = row.and_then(record).and_then(|record| place::form(session, record));
            return form.map_or(Wish::Nothing, |form| Wish::Form(Box::new(form)));
        }
        Command::SplitNote => {
            let note = selected_note(session, row);
            let edits = note.and_then(|note| split(note, note.clone(), &parts(&note.text), ids));
            ("act-split-note", edits)
        }
        _ => ("act-join-notes", selected_note(session, row).and_then(|note| joined(session, note.id))),
    };
    let subject = selected_note(session, row).map(|note| headline(&note.text)).unwrap_or_default();
    edits.map_or(Wish::Nothing, |edits| Wish::Change(change(act, subject, session.id, edits)))
}

fn headline(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

fn change(text: &'static str, subject: String, session: SessionId, edits: Vec<SessionEdit>) -> Change {
    let edits = edits.into_iter().map(|edit| DocumentEdit::Session(session, edit)).collect();
    Change { act: Act { text, subject }, edits }
}

/// Whether the note that is being written can be split where the cursor stands.
pub(super) fn can_split_here(form: &Form) -> bool {
    matches!(form.subject, Subject::Note { .. }) && form.lines().is_some_and(|area| area.halves().is_some())
}

/// Files the note that is being written as two: what stands before the cursor, and what stands behind it.
pub(super) fn split_here(model: &mut Model) -> Vec<Effect> {
    let (now, today, minute) = (model.now, model.today(), model.minute());
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return vec![] };
    let Subject::Note { session, base } = form.subject.clone() else { return vec![] };
    let Some(halves) = form.lines().and_then(super::text_area::TextArea::halves) else { return vec![] };
    let draft = Some(form.draft.clone());
    let mut desk = Desk::new(&model.archive, &mut model.ids, now, today, minute);
    desk.noted_by = model.person.signed();
    match discussion::two_notes(form, &mut desk, session, base.as_deref(), halves) {
        Ok(edits) => {
            let subject = edits.iter().find_map(text_of).map(headline).unwrap_or_default();
            let change = change("act-split-note", subject, session, edits);
            saving::make(model, Intent { draft, ..Intent::of(change) })
        }
        Err(Unfiled::Field(fault)) => {
            form.show(fault);
            vec![]
        }
        Err(Unfiled::Refused(refusal)) => {
            model.notice = Some(Notice::Refused(refusal));
            vec![]
        }
    }
}

fn text_of(edit: &SessionEdit) -> Option<&str> {
    use crate::domain::ListEdit::{Add, Set};
    match edit {
        SessionEdit::Note(Set { new: note, .. } | Add { value: note, .. }) => Some(&note.text),
        _ => None,
    }
}
