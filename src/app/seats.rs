//! The seats of a session: who is invited, who is there. It must not know the agenda.

use super::command::Command;
use super::form::seat::{door_form, form, mark};
use super::list::List;
use super::model::{Model, Wish};
use super::screen::SessionScreen;
use crate::domain::attendance::{Presence, PresenceStatus, Seat};
use crate::domain::names::{fold, words_begin};
use crate::domain::session::SessionEdit;
use crate::domain::{ListEdit, SeatId, Session};

/// Where one is in the seats.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SeatsTab {
    /// The list.
    pub list: List<SeatId>,
}

/// The seats that the filter leaves, in the order of the file.
pub fn rows(model: &Model, screen: &SessionScreen) -> Vec<SeatId> {
    let Some(session) = model.archive.session(screen.id) else { return Vec::new() };
    let wanted = fold(&screen.seats.list.filter.text());
    if wanted.is_empty() {
        return session.seats.iter().map(|seat| seat.id).collect();
    }
    let office = &model.archive.office;
    let fits = |seat: &&Seat| {
        let institution =
            seat.institution.as_ref().map_or("", |key| office.institution_name(key, session.meeting.date));
        words_begin(
            &fold(&format!("{} {} {institution} {}", seat.position, seat.name, office.group_name(&seat.group))),
            &wanted,
        )
    };
    session.seats.iter().filter(fits).map(|seat| seat.id).collect()
}

fn current<'a>(model: &'a Model, screen: &SessionScreen) -> Option<(&'a Session, &'a Seat)> {
    let session = model.archive.session(screen.id)?;
    let rows = rows(model, screen);
    Some((session, session.seat(*screen.seats.list.current(&rows)?)?))
}

/// Whether a command can be carried out now.
pub fn available(model: &Model, screen: &SessionScreen, command: Command) -> bool {
    use Command::{
        AddGuest, AddSeat, Delete, Filter, MarkAbsent, MarkExcused, MarkNotYet, MarkPresent, MarkRepresented, MoveDown,
        MoveUp, Open,
    };
    let seats = model.archive.session(screen.id).map_or(0, |session| session.seats.len());
    match command {
        AddSeat | AddGuest => true,
        Filter => seats > 1,
        MoveUp | MoveDown => seats > 1 && screen.seats.list.filter.is_empty(),
        MarkPresent | MarkRepresented | MarkExcused | MarkAbsent | MarkNotYet => {
            current(model, screen).is_some_and(|(_, seat)| seat.presence.status != PresenceStatus::Guest)
        }
        Open | Delete => current(model, screen).is_some(),
        _ => super::update::is_move(command) && rows(model, screen).len() > 1,
    }
}

/// Carries out a command.
pub fn act(model: &Model, screen: &SessionScreen, command: Command) -> Wish {
    let Some(session) = model.archive.session(screen.id) else { return Wish::Nothing };
    let office = &model.archive.office;
    match command {
        Command::AddSeat => return Wish::Form(Box::new(form(office, session, None, false))),
        Command::AddGuest => return Wish::Form(Box::new(form(office, session, None, true))),
        _ => {}
    }
    let Some((session, seat)) = current(model, screen) else { return Wish::Nothing };
    match command {
        Command::Open => Wish::Form(Box::new(form(office, session, Some(seat), false))),
        Command::MarkRepresented => Wish::Form(Box::new(door_form(session, seat, PresenceStatus::Represented))),
        Command::MarkExcused => Wish::Form(Box::new(door_form(session, seat, PresenceStatus::Excused))),
        Command::MarkPresent => marked(model, screen, PresenceStatus::Present),
        Command::MarkAbsent => marked(model, screen, PresenceStatus::Absent),
        Command::MarkNotYet => marked(model, screen, PresenceStatus::NotYet),
        Command::Delete => {
            let edit = SessionEdit::Seat(ListEdit::Remove { value: seat.clone(), after: None });
            super::update::wish_change("act-delete-seat", &seat.full_position(), session.id, edit)
        }
        Command::MoveUp | Command::MoveDown => {
            let ids: Vec<SeatId> = session.seats.iter().map(|seat| seat.id).collect();
            match super::update::moved(&ids, &seat.id, command) {
                Some(edit) => {
                    super::update::wish_change("act-move", &seat.full_position(), session.id, SessionEdit::Seat(edit))
                }
                None => Wish::Nothing,
            }
        }
        _ => Wish::Nothing,
    }
}

/// Marks the selected seat and goes on to the next one, so that a row of people takes one key each.
fn marked(model: &Model, screen: &SessionScreen, status: PresenceStatus) -> Wish {
    let Some((session, seat)) = current(model, screen) else { return Wish::Nothing };
    if seat.presence.status == status {
        return Wish::Step;
    }
    let reason = if status == PresenceStatus::NotYet { String::new() } else { seat.presence.reason.clone() };
    let presence = Presence { status, by: None, reason, ..seat.presence.clone() };
    Wish::ChangeAndStep(mark(model.minute(), session.id, seat, presence))
}
