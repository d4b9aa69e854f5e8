//! What is held back from the screen for the room, as the secretary sees and changes it: one key releases what looks like
//! an identity in the selected row, or hides it again. It must not know what looks like one (see `domain::identity`).

use super::agenda::{self, AgendaRow};
use super::model::{Model, Wish};
use super::screen::{SessionScreen, Tab};
use crate::domain::identity::{Answers, Judgement, Subject, is_held_back, judgements_of, said_of, turned};
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, DocumentEdit, ListEdit, Record, RecordKind, Session};

/// How a text stands with the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing in it looks like an identity.
    Free,
    /// It is held back.
    Held,
    /// It was released.
    Released,
}

/// The text of a row and what was said about it.
fn text_of(session: &Session, row: AgendaRow) -> Option<(&str, Answers<'_>)> {
    Some(match row {
        AgendaRow::Item(id) => (session.item(id)?.title.as_str(), judgements_of(session, Subject::Item(id))),
        AgendaRow::Note(id) => {
            let note = session.notes.iter().find(|note| note.id == id)?;
            (note.text.as_str(), judgements_of(session, Subject::Note(id)))
        }
        AgendaRow::Decision(id) => {
            let decision = session.decisions.iter().find(|decision| decision.id == id)?;
            (decision.text.as_str(), judgements_of(session, Subject::Decision(id)))
        }
        AgendaRow::Commitment(id) => {
            let commitment = session.commitment(id)?;
            (commitment.text.as_str(), said_of(commitment))
        }
    })
}

/// How a row stands with the room.
pub fn standing(session: &Session, row: AgendaRow) -> Standing {
    let Some((text, answers)) = text_of(session, row) else { return Standing::Free };
    if is_held_back(text, &answers) {
        Standing::Held
    } else if !answers.is_empty() && !turned(text, &answers).is_empty() {
        Standing::Released
    } else {
        Standing::Free
    }
}

fn current(model: &Model, screen: &SessionScreen) -> Option<AgendaRow> {
    match screen.tab {
        Tab::Agenda => agenda::current(model, screen),
        Tab::Commitments => {
            let rows = super::commitments::rows(model, screen);
            screen.commitments.list.current(&rows).copied().map(AgendaRow::Commitment)
        }
        Tab::Seats | Tab::Summary => None,
    }
}

/// Whether there is something to release or to hide again in the selected row.
pub(super) fn available(model: &Model, screen: &SessionScreen) -> bool {
    let session = model.archive.session(screen.id);
    let row = current(model, screen);
    session.zip(row).is_some_and(|(session, row)| standing(session, row) != Standing::Free)
}

/// Releases what is held back in the selected row; hides it again where nothing is.
pub(super) fn turn(model: &mut Model, screen: &SessionScreen) -> Wish {
    let Some(row) = current(model, screen) else { return Wish::Nothing };
    let Some(session) = model.archive.session(screen.id) else { return Wish::Nothing };
    let Some((text, answers)) = text_of(session, row) else { return Wish::Nothing };
    let spans = turned(text, &answers);
    let Some((_, hide)) = spans.first() else { return Wish::Nothing };
    let act = Act { text: if *hide { "act-hold" } else { "act-release" }, subject: called(session, row) };
    let (at, noted_by, id) = (model.now, model.person.signed(), session.id);
    let mut after = session.identities.last().map(|last| last.id);
    let about = match row {
        AgendaRow::Item(id) => Some(Subject::Item(id)),
        AgendaRow::Note(id) => Some(Subject::Note(id)),
        AgendaRow::Decision(id) => Some(Subject::Decision(id)),
        AgendaRow::Commitment(_) => None,
    };
    let commitment = match row {
        AgendaRow::Commitment(id) => session.commitment(id),
        _ => None,
    };
    let promised = commitment.map(|it| (it.id, it.records.last().map(|last| last.id)));
    let mut edits = Vec::new();
    if let Some(about) = about {
        for (span, hide) in spans {
            let value = Judgement { id: model.ids.fresh(), at, noted_by: noted_by.clone(), about, span, hide };
            let behind = after.replace(value.id);
            edits.push(SessionEdit::Identity(ListEdit::Add { value, after: behind }));
        }
    } else if let Some((commitment, mut after)) = promised {
        for (span, hide) in spans {
            let kind = RecordKind::Identity { span, hide };
            let value = Record { id: model.ids.fresh(), at, noted_by: noted_by.clone(), kind };
            let behind = after.replace(value.id);
            edits.push(SessionEdit::Record { commitment, edit: ListEdit::Add { value, after: behind } });
        }
    }
    Wish::Change(Change { act, edits: edits.into_iter().map(|edit| DocumentEdit::Session(id, edit)).collect() })
}

/// What a row is called where its text is not to be repeated.
fn called(session: &Session, row: AgendaRow) -> String {
    match row {
        AgendaRow::Item(id) => session.item_number(id).map(|number| number.to_string()).unwrap_or_default(),
        AgendaRow::Note(id) => {
            let note = session.notes.iter().find(|note| note.id == id);
            note.and_then(|note| note.at).map(|at| at.format("%H.%M").to_string()).unwrap_or_default()
        }
        AgendaRow::Decision(id) => {
            let decision = session.decisions.iter().find(|decision| decision.id == id);
            decision.map(|decision| format!("◆{}", decision.number)).unwrap_or_default()
        }
        AgendaRow::Commitment(id) => {
            session.commitment(id).map(|commitment| format!("K{}", commitment.number)).unwrap_or_default()
        }
    }
}
