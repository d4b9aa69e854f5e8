//! The door: one field in which a fragment finds who comes, and Enter marks them present with the time. It must not know
//! how the field is drawn, nor what a mark changes (see `seats`).

use std::cmp::Reverse;

use super::capture;
use super::command::Command;
use super::course;
use super::effect::Effect;
use super::form::door::guest;
use super::form::seat::mark;
use super::form::subject::Desk;
use super::geometry;
use super::key::Key;
use super::model::{Model, Wish};
use super::notice::Notice;
use super::roster;
use super::saving;
use super::screen::{Screen, SessionScreen, Tab};
use super::text_field::TextField;
use super::update::{grant, help};
use super::{lists, seats};
use crate::domain::attendance::{Presence, PresenceStatus, Reply, Seat};
use crate::domain::session::SessionEdit;
use crate::domain::{Change, DocumentEdit, ListEdit, SeatId, Session};
use crate::texts::{Texts, t};

/// The door of a session while it is open.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Door {
    /// Who is looked for.
    pub field: TextField,
    /// Who was marked since the door was opened, the last one first.
    marked: Vec<SeatId>,
}

/// The door that has the keyboard, if nothing floats above it.
pub fn open(model: &Model) -> Option<(&SessionScreen, &Door)> {
    match model.screen() {
        Screen::Session(session) if session.tab == Tab::Seats => Some((session, session.seats.door.as_ref()?)),
        _ => None,
    }
}

fn door_mut(model: &mut Model) -> Option<&mut Door> {
    match model.screen_mut() {
        Screen::Session(session) if session.tab == Tab::Seats => session.seats.door.as_mut(),
        _ => None,
    }
}

/// The seats to choose from: those that fit what is typed; while nothing is, who was marked, the last one first, so that
/// what was just done can be put right at once.
pub(super) fn rows(model: &Model, session: &Session, door: &Door) -> Vec<SeatId> {
    if !door.field.text().trim().is_empty() {
        let found = roster::found(&model.archive.office, session, &door.field.text());
        return found.into_iter().map(|(seat, _)| seat).collect();
    }
    let is_marked = |id: &SeatId| door.marked.contains(id);
    let mut others: Vec<&Seat> = (session.seats.iter())
        .filter(|seat| seat.presence.status != PresenceStatus::NotYet && !is_marked(&seat.id))
        .collect();
    others.sort_by_key(|seat| Reverse(seat.presence.arrived));
    let marked = door.marked.iter().copied().filter(|id| session.seat(*id).is_some());
    marked.chain(others.into_iter().map(|seat| seat.id)).collect()
}

/// The seat that a key marks, of those that fit.
fn current<'a>(model: &'a Model, screen: &SessionScreen) -> Option<(&'a Session, &'a Seat)> {
    let session = model.archive.session(screen.id)?;
    let rows = seats::rows(model, screen);
    Some((session, session.seat(*screen.seats.list.current(&rows)?)?))
}

/// Whether the door is open and Enter lets somebody in for the selected seat, as its invitation was answered.
pub(super) fn is_answered_for(model: &Model) -> bool {
    let seat = open(model).and_then(|(screen, _)| current(model, screen)).map(|(_, seat)| seat);
    let sends = |seat: &Seat| matches!(seat.reply, Some(Reply::Sends(_)));
    seat.is_some_and(|seat| seat.presence.status == PresenceStatus::NotYet && sends(seat))
}

/// Gives a key to the field. The closest seat is chosen anew.
pub(super) fn press(model: &mut Model, key: &Key) {
    let width = geometry::places(model).bar.width;
    write(model, |field| {
        field.press(key, width);
    });
}

/// Pastes into the field.
pub(super) fn paste(model: &mut Model, text: &str) {
    write(model, |field| field.paste(text));
}

fn write(model: &mut Model, write: impl FnOnce(&mut TextField)) {
    let Some(door) = door_mut(model) else { return };
    let before = door.field.text();
    write(&mut door.field);
    if door.field.text() != before
        && let Screen::Session(session) = model.screen_mut()
    {
        session.seats.list.selected = None;
    }
}

/// Whether a command can be carried out at the door.
pub(super) fn available(model: &Model, screen: &SessionScreen, door: &Door, command: Command) -> bool {
    use Command::{AddGuest, Back, Capture, CheckIn, Help, Redo, Undo};
    match command {
        Back | Capture | Help => true,
        Command::CallNext => course::available(model, screen, command),
        CheckIn => current(model, screen).is_some_and(|(_, seat)| arrival(door, seat, model.minute()).is_some()),
        AddGuest => !door.field.text().trim().is_empty(),
        // In a field with text the key takes back what was typed.
        Undo => door.field.is_empty() && model.history.next_undo().is_some(),
        Redo => door.field.is_empty() && model.history.next_redo().is_some(),
        _ => (seats::is_mark(command) || super::update::is_move(command)) && seats::available(model, screen, command),
    }
}

/// Says why a command does nothing at the door; whether there was something to say. Somebody who is marked so already
/// leaves the field empty for the next; a text that finds nobody stays until the next letter.
pub(super) fn refuse(model: &mut Model, command: Command) -> bool {
    let Some((screen, door)) = open(model).filter(|_| command == Command::CheckIn || seats::is_mark(command)) else {
        return false;
    };
    let typed = door.field.text().trim().to_owned();
    if let Some((_, seat)) = current(model, screen) {
        let (id, called, status) = (seat.id, seat.full_position(), seat.presence.status);
        if !typed.is_empty() {
            write(model, |field| field.set_text(""));
            if let Screen::Session(session) = model.screen_mut() {
                session.seats.list.selected = Some(id).filter(|_| status != PresenceStatus::NotYet);
            }
        }
        model.notice = Some(Notice::MarkedAlready { called, status });
        return true;
    }
    if typed.is_empty() {
        return false;
    }
    write(model, TextField::select_all);
    model.notice = Some(Notice::NobodyFits(typed));
    true
}

/// Lets in who is chosen. Of who was thought not to come it is said what stood there before.
fn check_in(model: &mut Model) -> Vec<Effect> {
    let minute = model.minute();
    let Some((screen, door)) = open(model) else { return vec![] };
    let Some((session, seat)) = current(model, screen) else { return vec![] };
    let Some(presence) = arrival(door, seat, minute) else { return vec![] };
    let (called, was, status) = (seat.full_position(), seat.presence.status, presence.status);
    let change = mark(minute, session.id, seat, presence);
    let effects = grant(model, Wish::Change(change));
    let is_turned = status != was && was != PresenceStatus::NotYet;
    if is_turned && matches!(model.notice, Some(Notice::Filed(_))) {
        model.notice = Some(Notice::CameAfterAll { called, was });
    }
    effects
}

/// Carries out a command at the door.
pub(super) fn act(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some((screen, door)) = open(model) else { return vec![] };
    match command {
        Command::Help => return help(model, super::screen::contexts(model)),
        Command::Undo => return saving::undo(model),
        Command::Redo => return saving::redo(model),
        Command::CallNext => return course::call_next(model),
        Command::Capture => return capture::open(model),
        Command::Back if !door.field.is_empty() => write(model, |field| field.set_text("")),
        Command::Back => {
            if let Screen::Session(session) = model.screen_mut() {
                session.seats.door = None;
            }
        }
        Command::CheckIn => return check_in(model),
        Command::AddGuest => {
            let (id, line) = (screen.id, door.field.text());
            let (now, today, minute) = (model.now, model.today(), model.minute());
            let group = t!(Texts::of(model.language), "seats-guests").to_string();
            let Model { archive, ids, .. } = model;
            let change = guest(&mut Desk::new(archive, ids, now, today, minute), id, &line, &group);
            return grant(model, change.map_or(Wish::Nothing, Wish::Change));
        }
        command if super::update::is_move(command) => lists::go(model, command),
        command => {
            return match seats::act(model, &screen.clone(), command) {
                Wish::Step => {
                    refuse(model, command);
                    vec![]
                }
                wish => grant(model, wish),
            };
        }
    }
    vec![]
}

/// The presence of a seat from which somebody comes in now, as its invitation was answered; `None` if they are in already.
/// Only who looks for a seat that is represented lets its holder in after all: a second Enter takes nothing away.
fn arrival(door: &Door, seat: &Seat, minute: chrono::NaiveTime) -> Option<Presence> {
    let now = &seat.presence;
    let may_give_way = now.status == PresenceStatus::Represented && !door.field.text().trim().is_empty();
    let is_in = now.is_in_the_room() && !may_give_way;
    if is_in {
        return None;
    }
    let status = if now.status == PresenceStatus::Guest { now.status } else { PresenceStatus::Present };
    let came = Presence { arrived: now.arrived.or(Some(minute)), left: None, ..now.clone() };
    Some(match &seat.reply {
        Some(Reply::Sends(by)) if now.status == PresenceStatus::NotYet => {
            Presence { status: PresenceStatus::Represented, by: Some(by.clone()), ..came }
        }
        _ => Presence { status, by: None, ..came },
    })
}

/// After a change: if it marks seats or brings in a guest at the open door, the field is empty for the next and what was
/// marked stands on top. Whether it did.
pub(super) fn marked(model: &mut Model, change: &Change) -> bool {
    let Some(door) = door_mut(model) else { return false };
    let seats = change.edits.iter().filter_map(|edit| match edit {
        DocumentEdit::Session(
            _,
            SessionEdit::Seat(ListEdit::Set { new: seat, .. } | ListEdit::Add { value: seat, .. }),
        ) => Some(seat.id),
        _ => None,
    });
    let seats: Vec<SeatId> = seats.collect();
    let Some(last) = seats.last().copied() else { return false };
    door.marked.retain(|seat| !seats.contains(seat));
    door.marked.splice(0..0, seats);
    door.field.set_text("");
    if let Screen::Session(session) = model.screen_mut() {
        session.seats.list.selected = Some(last);
    }
    true
}
