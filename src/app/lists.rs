//! The list of the screen on top, whichever it is: moving, filtering, keeping the selected row in view. It must not know
//! what the rows mean.

use super::agenda::AgendaRow;
use super::command::Command;
use super::list::{List, Seen};
use super::model::Model;
use super::office::OfficeRow;
use super::screen::{Screen, SessionScreen, Tab};
use super::text_field::TextField;
use super::versions::VersionsScreen;
use super::{agenda, commitments, geometry, home, office, seats, summary};
use crate::domain::office::OfficeEdit;
use crate::domain::session::SessionEdit;
use crate::domain::{Change, DocumentEdit, DocumentId, ListEdit};

/// The filter of the list on top, and whether it has the keyboard.
pub(super) fn filter_mut(model: &mut Model) -> Option<(&mut TextField, &mut bool)> {
    fn parts<Id>(list: &mut List<Id>) -> Option<(&mut TextField, &mut bool)> {
        Some((&mut list.filter, &mut list.filtering))
    }
    match model.screen_mut() {
        Screen::Home(home) => parts(&mut home.list),
        Screen::Board(board) => parts(&mut board.list),
        Screen::Office(office) => parts(&mut office.list),
        Screen::Versions(_) | Screen::Trash(_) | Screen::Search(_) | Screen::Round(_) => None,
        Screen::Twins(_) | Screen::Closing(_) | Screen::ReadBack(_) | Screen::FollowUp(_) => None,
        Screen::Exchange(_) | Screen::Receiving(_) | Screen::Importing(_) | Screen::Pictures(_) | Screen::House(_) => {
            None
        }
        Screen::Session(session) => match session.tab {
            Tab::Seats => parts(&mut session.seats.list),
            Tab::Agenda => parts(&mut session.agenda.list),
            Tab::Commitments => parts(&mut session.commitments.list),
            Tab::Summary => None,
        },
    }
}

/// The filter that is being typed.
pub(super) fn typed_filter(model: &Model) -> Option<&TextField> {
    fn typed<Id>(list: &List<Id>) -> Option<&TextField> {
        list.filtering.then_some(&list.filter)
    }
    match model.screen() {
        Screen::Home(home) => typed(&home.list),
        Screen::Board(board) => typed(&board.list),
        Screen::Office(office) => typed(&office.list),
        Screen::Versions(_) | Screen::Trash(_) | Screen::Search(_) | Screen::Round(_) => None,
        Screen::Twins(_) | Screen::Closing(_) | Screen::ReadBack(_) | Screen::FollowUp(_) => None,
        Screen::Exchange(_) | Screen::Receiving(_) | Screen::Importing(_) | Screen::Pictures(_) | Screen::House(_) => {
            None
        }
        Screen::Session(session) => match session.tab {
            Tab::Seats => typed(&session.seats.list),
            Tab::Agenda => typed(&session.agenda.list),
            Tab::Commitments => typed(&session.commitments.list),
            Tab::Summary => None,
        },
    }
}

/// What happens to a list.
#[derive(Clone, Copy)]
enum Turn {
    /// Its rows or its height may have changed.
    Settle,
    /// The selection moves.
    Go(Command),
    /// The selection goes to the row with this place, if there is one.
    To(usize),
}

/// Moves the selection of the list on top.
pub(super) fn go(model: &mut Model, command: Command) {
    on_list(model, Turn::Go(command));
}

/// Selects the row with this place in the list on top, if there is one.
pub(super) fn select_at(model: &mut Model, at: usize) {
    on_list(model, Turn::To(at));
}

/// Puts the list on top right after anything that may have changed its rows or its height; a session that is gone
/// leaves the screen.
pub(super) fn settle(model: &mut Model) {
    let archive = &model.archive;
    model.screens.retain(|screen| match screen {
        Screen::Session(session) => archive.session(session.id).is_some(),
        Screen::Closing(closing) => archive.session(closing.id).is_some(),
        Screen::ReadBack(read_back) => archive.session(read_back.id).is_some(),
        Screen::FollowUp(follow_up) => archive.session(follow_up.id).is_some(),
        Screen::Importing(it) => it.session.is_none_or(|id| archive.session(id).is_some()),
        Screen::Twins(twins) => archive.broken.iter().any(|broken| broken.file == twins.file),
        Screen::Versions(VersionsScreen { document: DocumentId::Session(id), .. }) => {
            archive.session(*id).is_some() || archive.broken.iter().any(|broken| broken.kept() == Some(*id))
        }
        _ => true,
    });
    on_list(model, Turn::Settle);
}

/// Selects what a change has added, where the list on top shows it: one goes on from there.
pub(super) fn select_added(model: &mut Model, change: &Change) {
    for edit in &change.edits {
        match (model.screen_mut(), edit) {
            (Screen::Home(home), DocumentEdit::Create(session)) => {
                home.list.selected = Some(home::HomeRow::Session(session.id));
            }
            (Screen::Office(screen), DocumentEdit::Office(edit)) => {
                screen.list.selected = added_entry(edit).or(screen.list.selected.take());
            }
            (Screen::Session(screen), DocumentEdit::Session(id, edit)) if screen.id == *id => select(screen, edit),
            _ => {}
        }
    }
}

fn added_entry(edit: &OfficeEdit) -> Option<OfficeRow> {
    Some(match edit {
        OfficeEdit::Group(ListEdit::Add { value, .. }) => OfficeRow::Group(value.key.clone()),
        OfficeEdit::Institution(ListEdit::Add { value, .. }) => OfficeRow::Institution(value.key.clone()),
        OfficeEdit::Place(ListEdit::Add { value, .. }) => OfficeRow::Place(value.key.clone()),
        OfficeEdit::Signatory(ListEdit::Add { value, .. }) => OfficeRow::Signatory(value.key.clone()),
        OfficeEdit::Holiday(ListEdit::Add { value, .. }) => OfficeRow::Holiday(value.date),
        _ => return None,
    })
}

fn select(screen: &mut SessionScreen, edit: &SessionEdit) {
    let row = match edit {
        SessionEdit::Seat(ListEdit::Add { value, .. }) => {
            screen.seats.list.selected = Some(value.id);
            return;
        }
        SessionEdit::Item(ListEdit::Add { value, .. }) => AgendaRow::Item(value.id),
        SessionEdit::Note(ListEdit::Add { value, .. }) => AgendaRow::Note(value.id),
        SessionEdit::Decision(ListEdit::Add { value, .. }) => AgendaRow::Decision(value.id),
        SessionEdit::Commitment(ListEdit::Add { value, .. }) => {
            screen.commitments.list.selected = Some(value.id);
            AgendaRow::Commitment(value.id)
        }
        _ => return,
    };
    screen.agenda.list.selected = Some(row);
}

fn on_list(model: &mut Model, what: Turn) {
    let height = geometry::places(model).list.height;
    // The screen is taken out while its rows are reckoned from the model.
    let Some(mut screen) = model.screens.pop() else { return };
    match &mut screen {
        Screen::Home(home) => {
            home.reckon(&model.archive);
            turn(&mut home.list, what, &home.rows, height);
        }
        Screen::Board(board) => {
            board.reckon(&model.archive);
            match board.found_for().map(str::to_owned) {
                Some(filter) if matches!(what, Turn::Settle) => {
                    board.list.settle_for(&filter, &board.rows, geometry::rows_in_view(board.rows.len(), height));
                }
                _ => turn(&mut board.list, what, &board.rows, height),
            }
        }
        Screen::House(house) => {
            house.reckon(&model.archive);
            let rows = house.rows();
            turn(&mut house.list, what, &rows, height);
        }
        Screen::Pictures(pictures) => {
            pictures.reckon(&model.archive);
            let rows = pictures.rows();
            turn(&mut pictures.list, what, &rows, height);
        }
        Screen::Office(office) => {
            let rows = office::rows(&model.archive, office);
            turn(&mut office.list, what, &rows, height);
        }
        Screen::Versions(versions) => {
            let rows = versions.rows();
            turn(&mut versions.list, what, &rows, height);
        }
        Screen::Twins(twins) => {
            let rows = twins.rows();
            turn(&mut twins.list, what, &rows, height);
        }
        Screen::Exchange(exchange) => {
            let rows = exchange.rows();
            turn(&mut exchange.list, what, &rows, height);
        }
        Screen::Receiving(receiving) => {
            let rows = receiving.rows();
            turn(&mut receiving.list, what, &rows, height);
        }
        Screen::Importing(importing) => {
            let rows = importing.rows();
            turn(&mut importing.list, what, &rows, height);
        }
        Screen::Search(search) => turn(&mut search.list, what, &search.rows, height),
        Screen::Trash(trash) => {
            let rows = trash.rows();
            turn(&mut trash.list, what, &rows, height);
        }
        Screen::Round(round) => {
            let (rows, before) = (round.rows(), round.list.selected.clone());
            turn(&mut round.list, what, &rows, height);
            // The text of another one is read from its beginning.
            if round.list.selected != before {
                round.text_top = 0;
            }
        }
        Screen::Closing(closing) => {
            closing.reckon(&model.archive);
            turn(&mut closing.list, what, &closing.rows, height);
        }
        Screen::ReadBack(_) | Screen::FollowUp(_) => {}
        Screen::Session(session) => in_session(model, session, what, height),
    }
    model.screens.push(screen);
}

fn in_session(model: &Model, session: &mut SessionScreen, what: Turn, height: u16) {
    match session.tab {
        Tab::Seats => {
            let rows = seats::rows(model, session);
            turn(&mut session.seats.list, what, &rows, height);
        }
        Tab::Agenda => {
            session.agenda.reckon(&model.archive, session.id);
            let rows = agenda::rows(model, session);
            session.agenda.list.stay_under(&rows, |row| matches!(row, AgendaRow::Item(_)));
            turn(&mut session.agenda.list, what, &rows, height);
        }
        Tab::Commitments => {
            let rows = commitments::rows(model, session);
            turn(&mut session.commitments.list, what, &rows, height);
        }
        Tab::Summary => {
            let rows = summary::rows(model, session);
            // All steps are on the screen with the headings of their phases.
            turn(&mut session.summary.list, what, &rows, u16::MAX);
        }
    }
}

/// How the list on top stood when it was last put right.
pub fn seen(model: &Model) -> Seen {
    match model.screen() {
        Screen::Home(home) => home.list.seen(),
        Screen::Board(board) => board.list.seen(),
        Screen::Pictures(pictures) => pictures.list.seen(),
        Screen::House(house) => house.list.seen(),
        Screen::Office(office) => office.list.seen(),
        Screen::Versions(versions) => versions.list.seen(),
        Screen::Trash(trash) => trash.list.seen(),
        Screen::Round(round) => round.list.seen(),
        Screen::Search(search) => search.list.seen(),
        Screen::Twins(twins) => twins.list.seen(),
        Screen::Exchange(exchange) => exchange.list.seen(),
        Screen::Receiving(receiving) => receiving.list.seen(),
        Screen::Importing(importing) => importing.list.seen(),
        Screen::Closing(closing) => closing.list.seen(),
        Screen::ReadBack(_) | Screen::FollowUp(_) => Seen::default(),
        Screen::Session(session) => match session.tab {
            Tab::Seats => session.seats.list.seen(),
            Tab::Agenda => session.agenda.list.seen(),
            Tab::Commitments => session.commitments.list.seen(),
            Tab::Summary => session.summary.list.seen(),
        },
    }
}

fn turn<Id: Clone + PartialEq>(list: &mut List<Id>, what: Turn, rows: &[Id], height: u16) {
    let in_view = geometry::rows_in_view(rows.len(), height);
    match what {
        Turn::Go(command) => list.go(command, rows, in_view),
        Turn::To(at) => {
            list.selected = rows.get(at).cloned().or(list.selected.take());
            list.settle(rows, in_view);
        }
        Turn::Settle => list.settle(rows, in_view),
    }
}
