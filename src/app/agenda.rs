//! The agenda of a session: items, and under each its notes, decisions and commitments. It must not know seats.

use std::sync::Arc;

use super::archive::Archive;
use super::command::Command;
use super::form::discussion::{decision_form, item_form, note_form};
use super::form::{commitment, follow_up};
use super::list::List;
use super::model::{Model, Wish};
use super::notice::Notice;
use super::screen::{Screen, SessionScreen};
use super::update::{moved, wish_change};
use crate::domain::names::{fold, words_begin};
use crate::domain::session::SessionEdit;
use crate::domain::{CommitmentId, DecisionId, ItemId, ListEdit, NoteId, Session, SessionId};

/// A row of the agenda.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AgendaRow {
    /// An agenda item.
    Item(ItemId),
    /// A note.
    Note(NoteId),
    /// A decision.
    Decision(DecisionId),
    /// A commitment.
    Commitment(CommitmentId),
}

/// Where one is in the agenda.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AgendaTab {
    /// The list.
    pub list: List<AgendaRow>,
    /// The rows that the filter leaves, and for which state of the archive and which filter they were reckoned.
    rows: Arc<[AgendaRow]>,
    reckoned_for: Option<(u64, String)>,
    /// All rows with their texts as they are compared, and for which state of the archive: a filter that is typed is
    /// looked for in them letter by letter.
    texts: Arc<[(AgendaRow, String)]>,
    texts_of: Option<u64>,
}

impl AgendaTab {
    /// Reckons the rows anew if the archive or the filter have changed.
    pub(super) fn reckon(&mut self, archive: &Archive, id: SessionId) {
        let (version, typed) = (archive.version(), self.list.filter.text());
        if self.reckoned_for.as_ref().is_some_and(|(known, before)| *known == version && *before == typed) {
            return;
        }
        let Some(session) = archive.session(id) else { return };
        let wanted = fold(&typed);
        if wanted.is_empty() {
            self.rows = in_order(session).into_iter().map(|(row, _)| row).collect();
        } else {
            if self.texts_of != Some(version) {
                self.texts = in_order(session).into_iter().map(|(row, text)| (row, fold(text))).collect();
                self.texts_of = Some(version);
            }
            let fits = self.texts.iter().filter(|(_, text)| words_begin(text, &wanted));
            self.rows = fits.map(|(row, _)| *row).collect();
        }
        self.reckoned_for = Some((version, typed));
    }
}

/// The rows that the filter leaves: each item with what stands under it, then what stands under none.
pub fn rows(model: &Model, screen: &SessionScreen) -> Arc<[AgendaRow]> {
    let mut tab = screen.agenda.clone();
    tab.reckon(&model.archive, screen.id);
    tab.rows
}

/// All rows of a session with their texts.
fn in_order(session: &Session) -> Vec<(AgendaRow, &str)> {
    let mut rows = Vec::new();
    for item in session.items.iter().map(Some).chain([None]) {
        let under = item.map(|item| item.id);
        rows.extend(item.map(|item| (AgendaRow::Item(item.id), item.title.as_str())));
        // Notes and decisions stand in the order of the clock, as they were said; what has no time keeps its place.
        let notes = session.notes.iter().filter(|note| note.item == under);
        let decisions = session.decisions.iter().filter(|decision| decision.item == under);
        let mut said: Vec<_> = notes.map(|note| (note.at, AgendaRow::Note(note.id), note.text.as_str())).collect();
        said.extend(decisions.map(|said| (said.at, AgendaRow::Decision(said.id), said.text.as_str())));
        said.sort_by_key(|(at, ..)| at.unwrap_or(chrono::NaiveTime::MIN));
        rows.extend(said.into_iter().map(|(_, row, text)| (row, text)));
        let promised = session.commitments.iter().filter(|commitment| commitment.item == under);
        rows.extend(promised.map(|promised| (AgendaRow::Commitment(promised.id), promised.text.as_str())));
    }
    rows
}

/// The selected row.
pub(super) fn current(model: &Model, screen: &SessionScreen) -> Option<AgendaRow> {
    screen.agenda.list.current(&rows(model, screen)).copied()
}

/// The agenda item of a row: itself, or the one it stands under.
pub fn item_of(session: &Session, row: AgendaRow) -> Option<ItemId> {
    match row {
        AgendaRow::Item(id) => Some(id),
        AgendaRow::Note(id) => session.notes.iter().find(|note| note.id == id)?.item,
        AgendaRow::Decision(id) => session.decisions.iter().find(|decision| decision.id == id)?.item,
        AgendaRow::Commitment(id) => session.commitment(id)?.item,
    }
}

/// The item under which something new stands: that of the selected row, else the first.
pub(super) fn item_at_hand(model: &Model, screen: &SessionScreen) -> Option<ItemId> {
    let session = model.archive.session(screen.id)?;
    let of_row = current(model, screen).and_then(|row| item_of(session, row));
    of_row.or_else(|| session.items.first().map(|item| item.id))
}

/// Whether a command can be carried out now.
pub fn available(model: &Model, screen: &SessionScreen, command: Command) -> bool {
    use Command::{
        AddCommitment, AddDecision, AddItem, AddNote, AddProgress, Convert, Delete, Filter, MoveDown, MoveUp, Open,
    };
    match command {
        AddItem | AddNote | AddDecision | AddCommitment => true,
        command if super::arranging::arranges(command) => super::arranging::available(model, screen, command),
        Convert => super::capture::next_kind(model, screen).is_some(),
        Open | Delete => current(model, screen).is_some(),
        AddProgress => matches!(current(model, screen), Some(AgendaRow::Commitment(_))),
        MoveUp | MoveDown => {
            screen.agenda.list.filter.is_empty() && matches!(current(model, screen), Some(AgendaRow::Item(_)))
        }
        Filter => !rows(model, screen).is_empty() || !screen.agenda.list.filter.is_empty(),
        _ => super::update::is_move(command) && rows(model, screen).len() > 1,
    }
}

/// Why a key that is bound here does nothing to the selected row; `None` where that is no riddle.
pub(super) fn why_not(model: &Model, command: Command) -> Option<Notice> {
    let Screen::Session(screen) = model.screen() else { return None };
    let session = model.archive.session(screen.id).filter(|session| !session.is_final())?;
    let row = current(model, screen).filter(|_| !model.archive.is_read_only(session.id))?;
    match (command, row) {
        (Command::SplitNote, _) => Some(Notice::NothingToSplit),
        (Command::JoinNotes, _) => Some(Notice::NothingToJoin),
        (Command::Convert, AgendaRow::Item(_)) => Some(Notice::ItemStaysItem),
        (Command::Convert, AgendaRow::Commitment(_)) => Some(Notice::CommitmentStaysCommitment),
        _ => None,
    }
}

/// Carries out a command.
pub fn act(model: &Model, screen: &SessionScreen, command: Command) -> Wish {
    let Some(session) = model.archive.session(screen.id) else { return Wish::Nothing };
    let office = &model.archive.office;
    let row = current(model, screen);
    let item = item_at_hand(model, screen);
    let form = match (command, row) {
        (Command::AddItem, _) => {
            let last = session.items.last().map(|last| last.id);
            item_form(session, None, row.and_then(|row| item_of(session, row)).or(last))
        }
        (Command::AddNote, _) => note_form(office, session, None, item, model.minute()),
        (Command::AddDecision, _) => decision_form(session, None, item, model.minute()),
        (Command::AddCommitment, _) => commitment::form(office, session, None, item),
        (Command::AddProgress, Some(AgendaRow::Commitment(id))) => match session.commitment(id) {
            Some(commitment) => follow_up::progress_form(office, session, commitment, model.today()),
            None => return Wish::Nothing,
        },
        (Command::Open, Some(row)) => match edited(model, session, row) {
            Some(form) => form,
            None => return Wish::Nothing,
        },
        (Command::Delete, Some(row)) => return deleted(session, row),
        (Command::MoveUp | Command::MoveDown, Some(AgendaRow::Item(id))) => {
            let ids: Vec<ItemId> = session.items.iter().map(|item| item.id).collect();
            let title = session.item(id).map(|item| item.title.clone()).unwrap_or_default();
            return match moved(&ids, &id, command) {
                Some(edit) => wish_change("act-move", &title, session.id, SessionEdit::Item(edit)),
                None => Wish::Nothing,
            };
        }
        _ => return Wish::Nothing,
    };
    Wish::Form(Box::new(form))
}

fn edited(model: &Model, session: &Session, row: AgendaRow) -> Option<super::form::Form> {
    let office = &model.archive.office;
    Some(match row {
        AgendaRow::Item(id) => item_form(session, session.item(id), None),
        AgendaRow::Note(id) => {
            note_form(office, session, session.notes.iter().find(|note| note.id == id), None, model.minute())
        }
        AgendaRow::Decision(id) => {
            decision_form(session, session.decisions.iter().find(|decision| decision.id == id), None, model.minute())
        }
        AgendaRow::Commitment(id) => commitment::form(office, session, session.commitment(id), None),
    })
}

fn deleted(session: &Session, row: AgendaRow) -> Wish {
    let first_line = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    let found = match row {
        AgendaRow::Item(id) => session.item(id).map(|value| {
            let edit = SessionEdit::Item(ListEdit::Remove { value: value.clone(), after: None });
            ("act-delete-item", value.title.clone(), edit)
        }),
        AgendaRow::Note(id) => session.notes.iter().find(|note| note.id == id).map(|value| {
            let edit = SessionEdit::Note(ListEdit::Remove { value: value.clone(), after: None });
            ("act-delete-note", first_line(&value.text), edit)
        }),
        AgendaRow::Decision(id) => session.decisions.iter().find(|decision| decision.id == id).map(|value| {
            let edit = SessionEdit::Decision(ListEdit::Remove { value: value.clone(), after: None });
            ("act-delete-decision", first_line(&value.text), edit)
        }),
        AgendaRow::Commitment(id) => return super::commitments::deleted(session, id),
    };
    found.map_or(Wish::Nothing, |(act, subject, edit)| wish_change(act, &subject, session.id, edit))
}
