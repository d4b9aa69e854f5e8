//! What is held back from the screen for the room, as the secretary sees and changes it: one key releases what looks like
//! an identity in the selected row, or hides it again. It must not know what looks like one (see `domain::identity`).

use super::agenda::{self, AgendaRow};
use super::model::{Model, Wish};
use super::overlay::{Overlay, Question};
use super::screen::{SessionScreen, Tab};
use crate::domain::identity::{Answers, Judgement, Subject, is_held_back, judgements_of, said_of, turned};
use crate::domain::meeting::Class;
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, CommitmentId, DocumentEdit, ListEdit, Record, RecordKind, Session};

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

/// The most bytes of a text that are looked through with every key: far more than a decision has. The screen for the room
/// looks through all of it.
const LOOKED_AT: usize = 16 * 1024;

/// A text that the room may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// The title of the meeting, of an item, a note, a decision.
    Said(Subject),
    /// A commitment, whose records hold what was said about it.
    Promised(CommitmentId),
}

impl From<AgendaRow> for Spot {
    fn from(row: AgendaRow) -> Self {
        match row {
            AgendaRow::Item(id) => Self::Said(Subject::Item(id)),
            AgendaRow::Note(id) => Self::Said(Subject::Note(id)),
            AgendaRow::Decision(id) => Self::Said(Subject::Decision(id)),
            AgendaRow::Commitment(id) => Self::Promised(id),
        }
    }
}

/// A text and what was said about it.
fn text_of(session: &Session, spot: Spot) -> Option<(&str, Answers<'_>)> {
    let (text, answers) = match spot {
        Spot::Said(about) => (about.text_in(session)?, judgements_of(session, about)),
        Spot::Promised(id) => {
            let commitment = session.commitment(id)?;
            (commitment.text.as_str(), said_of(commitment))
        }
    };
    Some((&text[..text.floor_char_boundary(LOOKED_AT)], answers))
}

/// How a text stands with the room.
pub fn standing(session: &Session, spot: impl Into<Spot>) -> Standing {
    let Some((text, answers)) = text_of(session, spot.into()) else { return Standing::Free };
    if is_held_back(text, &answers) {
        Standing::Held
    } else if !answers.is_empty() && !turned(text, &answers).is_empty() {
        Standing::Released
    } else {
        Standing::Free
    }
}

/// The text that the key is about: that of the selected row, in the summary the title.
fn current(model: &Model, screen: &SessionScreen) -> Option<Spot> {
    match screen.tab {
        Tab::Agenda => agenda::current(model, screen).map(Spot::from),
        Tab::Commitments => {
            let rows = super::commitments::rows(model, screen);
            screen.commitments.list.current(&rows).copied().map(Spot::Promised)
        }
        Tab::Summary => Some(Spot::Said(Subject::Title)),
        Tab::Seats => None,
    }
}

/// Whether there is something to release or to hide again in the selected row.
pub(super) fn available(model: &Model, screen: &SessionScreen) -> bool {
    let session = model.archive.session(screen.id);
    session.zip(current(model, screen)).is_some_and(|(session, spot)| standing(session, spot) != Standing::Free)
}

/// Releases what is held back in that text; hides it again where nothing is.
pub(super) fn turn(model: &mut Model, screen: &SessionScreen) -> Wish {
    let Some(spot) = current(model, screen) else { return Wish::Nothing };
    let Some(session) = model.archive.session(screen.id) else { return Wish::Nothing };
    let Some((text, answers)) = text_of(session, spot) else { return Wish::Nothing };
    let spans = turned(text, &answers);
    let Some((_, hide)) = spans.first().cloned() else { return Wish::Nothing };
    // What is above ordinary is not shown all the same.
    let text = match (hide, is_above_ordinary(session, spot)) {
        (true, _) => "act-hold",
        (false, false) => "act-release",
        (false, true) => "act-release-classified",
    };
    let act = Act { text, subject: called(session, spot) };
    let (at, noted_by, id) = (model.now, model.person.signed(), session.id);
    let records = match spot {
        Spot::Promised(id) => session.commitment(id).map(|commitment| commitment.records.as_slice()),
        Spot::Said(_) => None,
    };
    let mut judgement = session.identities.last().map(|last| last.id);
    let mut record = records.and_then(<[Record]>::last).map(|last| last.id);
    let edits = spans.into_iter().map(|(span, hide)| match spot {
        Spot::Said(about) => {
            let value = Judgement { id: model.ids.fresh(), at, noted_by: noted_by.clone(), about, span, hide };
            let after = judgement.replace(value.id);
            SessionEdit::Identity(ListEdit::Add { value, after })
        }
        Spot::Promised(commitment) => {
            let kind = RecordKind::Identity { span, hide };
            let value = Record { id: model.ids.fresh(), at, noted_by: noted_by.clone(), kind };
            let after = record.replace(value.id);
            SessionEdit::Record { commitment, edit: ListEdit::Add { value, after } }
        }
    });
    let change = Change { act, edits: edits.map(|edit| DocumentEdit::Session(id, edit)).collect() };
    // What is no identity is no longer hidden anywhere, also not in papers for everybody.
    if hide { Wish::Change(change) } else { Wish::Overlay(Overlay::Question(Question::Release(change))) }
}

/// Whether the class of a text, its item's or its meeting's keeps it from the room.
fn is_above_ordinary(session: &Session, spot: Spot) -> bool {
    let note = |id| session.notes.iter().find(|note| note.id == id).map(|note| (note.class, note.item));
    let decision = |id| session.decisions.iter().find(|one| one.id == id).map(|one| (one.class, one.item));
    let found = match spot {
        Spot::Said(Subject::Title) => None,
        Spot::Said(Subject::Item(id)) => Some((Class::Biasa, Some(id))),
        Spot::Said(Subject::Note(id)) => note(id),
        Spot::Said(Subject::Decision(id)) => decision(id),
        Spot::Said(Subject::Answer(id)) => {
            session.answers.iter().find(|answer| answer.id == id).map(|answer| (answer.class, answer.item))
        }
        Spot::Promised(id) => session.commitment(id).map(|one| (one.class, one.item)),
    };
    let (class, item) = found.unwrap_or_default();
    let of_item = item.and_then(|item| session.item(item)).map(|item| item.class).unwrap_or_default();
    class.max(of_item).max(session.meeting.class) > Class::Biasa
}

/// What a text is called where it is not to be repeated.
fn called(session: &Session, spot: Spot) -> String {
    match spot {
        Spot::Said(Subject::Title) => session.meeting.date.format("%d.%m.%Y").to_string(),
        Spot::Said(Subject::Item(id)) => session.item_number(id).map(|number| number.to_string()).unwrap_or_default(),
        Spot::Said(Subject::Note(id)) => {
            let note = session.notes.iter().find(|note| note.id == id);
            note.and_then(|note| note.at).map(|at| at.format("%H.%M").to_string()).unwrap_or_default()
        }
        Spot::Said(Subject::Decision(id)) => {
            let decision = session.decisions.iter().find(|decision| decision.id == id);
            decision.map(|decision| format!("◆{}", decision.number)).unwrap_or_default()
        }
        Spot::Said(Subject::Answer(id)) => {
            let answer = session.answers.iter().find(|answer| answer.id == id);
            answer.map(|answer| format!("K{}", answer.number)).unwrap_or_default()
        }
        Spot::Promised(id) => {
            session.commitment(id).map(|commitment| format!("K{}", commitment.number)).unwrap_or_default()
        }
    }
}
