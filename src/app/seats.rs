//! The seats of a session: who is invited, who is there. It must not know the agenda.

use super::command::Command;
use super::door::{self, Door};
use super::form::door::names_form;
use super::form::invitation;
use super::form::seat::{door_form, form, mark};
use super::list::List;
use super::model::{Model, Wish};
use super::screen::SessionScreen;
use crate::domain::attendance::{Presence, PresenceStatus, Reply, Seat};
use crate::domain::lint::is_unmarked;
use crate::domain::names::{fold, words_begin};
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, ListEdit, Office, SeatId, Session, sheet};

/// Where one is in the seats.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SeatsTab {
    /// The list.
    pub list: List<SeatId>,
    /// The door, while it is open.
    pub door: Option<Door>,
    /// Whether the next mark is for all seats that are shown and not marked yet.
    pub for_all: bool,
}

impl SeatsTab {
    /// Opens the door, where everybody is found.
    pub(super) fn open_door(&mut self) {
        self.list = List::default();
        (self.door, self.for_all) = (Some(Door::default()), false);
    }
}

/// The seats that the filter leaves, in the order of the file; at the open door, those to choose from.
pub fn rows(model: &Model, screen: &SessionScreen) -> Vec<SeatId> {
    let Some(session) = model.archive.session(screen.id) else { return Vec::new() };
    if let Some(door) = &screen.seats.door {
        return door::rows(model, session, door);
    }
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

/// Whether a command marks how a seat is taken.
pub(super) fn is_mark(command: Command) -> bool {
    status_of(command).is_some() || matches!(command, Command::MarkLate | Command::MarkLeft)
}

fn status_of(command: Command) -> Option<PresenceStatus> {
    Some(match command {
        Command::MarkPresent => PresenceStatus::Present,
        Command::MarkRepresented => PresenceStatus::Represented,
        Command::MarkExcused => PresenceStatus::Excused,
        Command::MarkAbsent => PresenceStatus::Absent,
        Command::MarkNotYet => PresenceStatus::NotYet,
        _ => return None,
    })
}

/// Whether a command can be carried out now.
pub fn available(model: &Model, screen: &SessionScreen, command: Command) -> bool {
    use Command::{
        AddGuest, AddSeat, CompleteNames, Delete, Filter, Invite, MarkAll, MarkLate, MarkLeft, MoveDown, MoveUp, Open,
        OpenDoor,
    };
    let session = model.archive.session(screen.id);
    let seats = session.map_or(0, |session| session.seats.len());
    match command {
        AddSeat | AddGuest => true,
        OpenDoor => seats > 0,
        Filter => seats > 1,
        MoveUp | MoveDown => seats > 1 && screen.seats.list.filter.is_empty(),
        MarkAll => !unmarked(model, screen).is_empty(),
        CompleteNames => session.is_some_and(|session| next_unnamed(&model.archive.office, session, None).is_some()),
        MarkLate | MarkLeft => current(model, screen).is_some_and(|(_, seat)| seat.presence.is_in_the_room()),
        command if screen.seats.for_all && status_of(command).is_some() => command != Command::MarkRepresented,
        command if status_of(command).is_some() => {
            current(model, screen).is_some_and(|(_, seat)| seat.presence.status != PresenceStatus::Guest)
        }
        Invite => !invited(model, screen).is_empty(),
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
        Command::CompleteNames => {
            let seat = next_unnamed(&model.archive.office, session, None);
            return seat.map_or(Wish::Nothing, |seat| Wish::Form(Box::new(names_form(session, seat))));
        }
        Command::Invite => {
            let form = invitation::form(session, invited(model, screen), model.today());
            return form.map_or(Wish::Nothing, |form| Wish::Form(Box::new(form)));
        }
        _ => {}
    }
    if let Some(status) = status_of(command).filter(|_| screen.seats.for_all) {
        return all_marked(model, screen, session, status);
    }
    let Some((session, seat)) = current(model, screen) else { return Wish::Nothing };
    let presence = &seat.presence;
    match command {
        Command::Open => Wish::Form(Box::new(form(office, session, Some(seat), false))),
        Command::MarkRepresented => Wish::Form(Box::new(door_form(session, seat, PresenceStatus::Represented))),
        Command::MarkExcused => Wish::Form(Box::new(door_form(session, seat, PresenceStatus::Excused))),
        Command::MarkPresent => marked(model, session, seat, PresenceStatus::Present),
        Command::MarkAbsent => marked(model, session, seat, PresenceStatus::Absent),
        Command::MarkNotYet => marked(model, session, seat, PresenceStatus::NotYet),
        Command::MarkLate => timed(session, seat, Presence { arrived: Some(model.minute()), ..presence.clone() }),
        Command::MarkLeft => {
            // The key takes itself back: who was thought to leave comes in again.
            let left = if presence.left.is_some() { None } else { Some(model.minute()) };
            timed(session, seat, Presence { left, ..presence.clone() })
        }
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
fn marked(model: &Model, session: &Session, seat: &Seat, status: PresenceStatus) -> Wish {
    if seat.presence.status == status {
        return Wish::Step;
    }
    Wish::ChangeAndStep(mark(model.minute(), session.id, seat, becoming(seat, status)))
}

/// The presence of a seat with another status; what was typed before is kept, unless nothing is known of the seat again.
fn becoming(seat: &Seat, status: PresenceStatus) -> Presence {
    let reason = match (&seat.reply, status) {
        (_, PresenceStatus::NotYet) => String::new(),
        // Why they cannot come they have said already.
        (Some(Reply::Cannot(reason)), PresenceStatus::Excused) if seat.presence.reason.is_empty() => reason.clone(),
        _ => seat.presence.reason.clone(),
    };
    Presence { status, by: None, reason, ..seat.presence.clone() }
}

/// The times of a seat are put right.
fn timed(session: &Session, seat: &Seat, presence: Presence) -> Wish {
    let new = Seat { presence, ..seat.clone() };
    let edit = SessionEdit::Seat(ListEdit::Set { old: seat.clone(), new });
    super::update::wish_change("act-presence", &seat.full_position(), session.id, edit)
}

/// The seats whose invitation is meant: the selected one, or all that a mark would be for. Guests come without one.
fn invited(model: &Model, screen: &SessionScreen) -> Vec<Seat> {
    let Some(session) = model.archive.session(screen.id) else { return Vec::new() };
    if screen.seats.for_all {
        return unmarked(model, screen).into_iter().filter_map(|id| session.seat(id)).cloned().collect();
    }
    let selected = current(model, screen).map(|(_, seat)| seat);
    selected.filter(|seat| seat.presence.status != PresenceStatus::Guest).cloned().into_iter().collect()
}

/// The seats that are shown and of which nothing is known yet.
pub fn unmarked(model: &Model, screen: &SessionScreen) -> Vec<SeatId> {
    let Some(session) = model.archive.session(screen.id) else { return Vec::new() };
    rows(model, screen).into_iter().filter(|id| session.seat(*id).is_some_and(is_unmarked)).collect()
}

/// All seats that are shown and not marked yet, as one act.
fn all_marked(model: &Model, screen: &SessionScreen, session: &Session, status: PresenceStatus) -> Wish {
    let seats = unmarked(model, screen);
    let edits = seats.iter().filter_map(|id| session.seat(*id));
    let edits = edits.flat_map(|seat| mark(model.minute(), session.id, seat, becoming(seat, status)).edits).collect();
    Wish::Change(Change { act: Act { text: "act-presence-of-all", subject: seats.len().to_string() }, edits })
}

/// The next seat after this one, in the order of the signed sheet, that somebody sits in whose name is not known.
pub(super) fn next_unnamed<'a>(office: &Office, session: &'a Session, after: Option<SeatId>) -> Option<&'a Seat> {
    let sheet = sheet::in_order(office, session);
    let from = after.and_then(|after| sheet.iter().position(|seat| seat.id == after)).map_or(0, |at| at + 1);
    sheet[from..].iter().copied().find(|seat| seat.is_unnamed())
}
