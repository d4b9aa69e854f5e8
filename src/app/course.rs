//! How a meeting is run from the keyboard: opened, its items begun and ended, breaks, speakers. Each key writes down what
//! happened; times follow from that (see `domain::course`). It must not know how time is shown.

use super::agenda::{self, AgendaRow};
use super::command::Command;
use super::effect::Effect;
use super::model::{Model, Wish};
use super::overlay::{Overlay, Question};
use super::screen::{Screen, SessionScreen};
use super::speakers::Speakers;
use super::update::grant;
use crate::domain::course::{Course, Happening, Moment, Roll};
use crate::domain::meeting::{Meeting, SessionState};
use crate::domain::session::{Item, ItemState, SessionEdit, Speaker};
use crate::domain::{Act, Change, DocumentEdit, ItemId, ListEdit, Session, SessionId};

/// The minutes that one key adds to an item.
const MORE: u32 = 5;

/// Whether time moves on the screen, so that it is drawn again every second.
pub fn is_ticking(model: &Model) -> bool {
    shown(model)
        .is_some_and(|session| session.meeting.state == SessionState::Running && Course::of(session).is_ticking())
}

/// Whether the clock of a meeting of today is on the screen, so that it is drawn again every minute: a clock that stands
/// still tells a wrong time.
pub fn shows_a_clock(model: &Model) -> bool {
    shown(model).is_some_and(|session| {
        let is_coming = matches!(session.meeting.state, SessionState::Draft | SessionState::Running);
        is_coming && session.meeting.date == model.today()
    })
}

fn shown(model: &Model) -> Option<&Session> {
    match model.screen() {
        Screen::Session(screen) => model.archive.session(screen.id),
        _ => None,
    }
}

/// Whether a session that is on has a break.
pub fn is_paused(session: &Session) -> bool {
    session.meeting.state == SessionState::Running && Course::of(session).paused.is_some()
}

/// Whether it is one of the commands of this file.
pub(super) fn runs_the_meeting(command: Command) -> bool {
    use Command::{
        CallNext, DeferItem, Extend, ListSpeakers, NextItem, OpenMeeting, Pause, PreviousItem, SkipItem, StartItem,
    };
    matches!(
        command,
        OpenMeeting
            | StartItem
            | NextItem
            | PreviousItem
            | SkipItem
            | DeferItem
            | Extend
            | Pause
            | ListSpeakers
            | CallNext
    )
}

/// Whether a command can be carried out now.
pub(super) fn available(model: &Model, screen: &SessionScreen, command: Command) -> bool {
    let Some(session) = model.archive.session(screen.id) else { return false };
    if command == Command::OpenMeeting {
        let is_prepared = !session.seats.is_empty() || !session.items.is_empty();
        return session.meeting.state == SessionState::Draft && is_prepared;
    }
    if session.meeting.state != SessionState::Running {
        return false;
    }
    let course = Course::of(session);
    let selected = selected(model, screen, session);
    match command {
        Command::StartItem => selected.is_some_and(|item| course.running != Some(item.id)),
        Command::NextItem => course.running.is_some() || next(session, None).is_some(),
        Command::PreviousItem => previous(session, course.running).is_some(),
        Command::SkipItem | Command::DeferItem => selected.is_some_and(|item| item.state != ItemState::Done),
        Command::Extend => course.running.is_some(),
        Command::Pause => course.running.is_some() || course.paused.is_some(),
        Command::ListSpeakers => true,
        Command::CallNext => !course.waiting.is_empty() || course.speaking.is_some(),
        _ => false,
    }
}

/// Carries out a command.
pub(super) fn act(model: &mut Model, screen: &SessionScreen, command: Command) -> Wish {
    let Some(session) = model.archive.session(screen.id) else { return Wish::Nothing };
    let course = Course::of(session);
    let running = course.running.and_then(|id| session.item(id));
    let chosen = selected(model, screen, session).cloned();
    match command {
        // The key is pressed on the morning; on another day it is most likely the wrong meeting, or its date is.
        Command::OpenMeeting if session.meeting.date != model.today() => {
            Wish::Overlay(Overlay::Question(Question::OpenOnAnotherDay(session.id)))
        }
        Command::OpenMeeting => opening(model, screen.id),
        Command::StartItem => chosen.map_or(Wish::Nothing, |item| started(model, screen.id, &item, ItemState::Done)),
        Command::NextItem => {
            let next = next(session, course.running).cloned();
            over(model, screen.id, next, ItemState::Done)
        }
        Command::PreviousItem => {
            let previous = previous(session, course.running).cloned();
            previous.map_or(Wish::Nothing, |item| started(model, screen.id, &item, ItemState::Planned))
        }
        Command::SkipItem | Command::DeferItem => {
            let state = if command == Command::SkipItem { ItemState::Skipped } else { ItemState::Deferred };
            let next = next(session, course.running).cloned();
            chosen.map_or(Wish::Nothing, |item| put_off(model, screen.id, &item, state, next))
        }
        Command::Extend => {
            let Some(item) = running.cloned() else { return Wish::Nothing };
            written(model, screen.id, "act-extend", &item.title, vec![], Happening::Extended(item.id, MORE))
        }
        Command::Pause => {
            let (act, what) = match course.paused {
                Some(_) => ("act-resume", Happening::Resumed),
                None => ("act-pause", Happening::Paused),
            };
            let title = session.meeting.title.clone();
            written(model, screen.id, act, &title, vec![], what)
        }
        Command::ListSpeakers => Wish::Overlay(Overlay::Speakers(Box::new(Speakers::of(screen.id)))),
        Command::CallNext => called(model, screen.id, course.waiting.first().cloned()),
        _ => Wish::Nothing,
    }
}

/// Calls the next speaker, from wherever one types.
pub(super) fn call_next(model: &mut Model) -> Vec<Effect> {
    let Screen::Session(screen) = model.screen() else { return vec![] };
    let screen = screen.clone();
    let wish = act(model, &screen, Command::CallNext);
    grant(model, wish)
}

/// Opens the meeting, whatever the day.
pub(super) fn opened_on_another_day(model: &mut Model, id: SessionId) -> Vec<Effect> {
    let wish = opening(model, id);
    grant(model, wish)
}

/// Without a quorum it is asked first whether the meeting shall be opened.
fn opening(model: &mut Model, id: SessionId) -> Wish {
    match model.archive.session(id).map(|session| Roll::of(session).quorate) {
        Some(Some(false)) => Wish::Overlay(Overlay::Question(Question::OpenWithoutQuorum(id))),
        Some(_) => opened(model, id).map_or(Wish::Nothing, Wish::Change),
        None => Wish::Nothing,
    }
}

/// The answer to the question whether the meeting is opened without a quorum: it is written down either way.
pub(super) fn answered(model: &mut Model, id: SessionId, is_opened: bool) -> Vec<Effect> {
    let Some(session) = model.archive.session(id) else { return vec![] };
    let (roll, title) = (Roll::of(session), session.meeting.title.clone());
    let wish = if is_opened {
        opened(model, id).map_or(Wish::Nothing, Wish::Change)
    } else {
        written(model, id, "act-not-opened", &title, vec![], Happening::NotOpened(roll))
    };
    grant(model, wish)
}

fn opened(model: &mut Model, id: SessionId) -> Option<Change> {
    let session = model.archive.session(id)?;
    let old = session.meeting.clone();
    let new = Meeting { state: SessionState::Running, opened: Some(model.minute()), ..old.clone() };
    let head = SessionEdit::Meeting { old: Box::new(old), new: Box::new(new) };
    let what = Happening::Opened(Roll::of(session));
    let time = model.minute().format("%H.%M").to_string();
    match written(model, id, "act-open", &time, vec![head], what) {
        Wish::Change(change) => Some(change),
        _ => None,
    }
}

/// The item of the selected row of the agenda.
fn selected<'a>(model: &Model, screen: &SessionScreen, session: &'a Session) -> Option<&'a Item> {
    session.item(agenda::item_of(session, agenda::current(model, screen)?)?)
}

/// The first item behind this one that is still to come; without one, the first at all.
pub(super) fn next(session: &Session, after: Option<ItemId>) -> Option<&Item> {
    let from = after.and_then(|after| session.items.iter().position(|item| item.id == after)).map_or(0, |at| at + 1);
    session.items[from..].iter().find(|item| item.state == ItemState::Planned)
}

/// The item that was discussed before this one.
fn previous(session: &Session, running: Option<ItemId>) -> Option<&Item> {
    let before = running.and_then(|id| session.items.iter().position(|item| item.id == id));
    let before = &session.items[..before.unwrap_or(session.items.len())];
    before
        .iter()
        .rev()
        .find(|item| item.state == ItemState::Done || running.is_some() && item.state == ItemState::Planned)
}

/// The edits that give items another state.
pub(super) fn states<'a>(of: impl Iterator<Item = &'a Item>, state: ItemState) -> Vec<SessionEdit> {
    let changed = of.filter(|item| item.state != state);
    changed
        .map(|old| SessionEdit::Item(ListEdit::Set { old: old.clone(), new: Item { state, ..old.clone() } }))
        .collect()
}

/// An item begins; what was being discussed becomes `before`.
fn started(model: &mut Model, id: SessionId, item: &Item, before: ItemState) -> Wish {
    let Some(session) = model.archive.session(id) else { return Wish::Nothing };
    let running = session.items.iter().filter(|other| other.state == ItemState::Running && other.id != item.id);
    let mut edits = states(running, before);
    edits.extend(states(std::iter::once(item), ItemState::Running));
    select(model, item.id);
    written(model, id, "act-start-item", &item.title, edits, Happening::Started(item.id))
}

/// What was being discussed is over and becomes `state`; the next item begins, if there is one.
fn over(model: &mut Model, id: SessionId, next: Option<Item>, state: ItemState) -> Wish {
    if let Some(next) = next {
        return started(model, id, &next, state);
    }
    let Some(session) = model.archive.session(id) else { return Wish::Nothing };
    let running = || session.items.iter().filter(|item| item.state == ItemState::Running);
    let title = running().next().map(|item| item.title.clone()).unwrap_or_default();
    let edits = states(running(), state);
    written(model, id, "act-end-item", &title, edits, Happening::Stopped)
}

/// An item is left out or comes up in the next meeting; the same key takes that back.
fn put_off(model: &mut Model, id: SessionId, item: &Item, state: ItemState, next: Option<Item>) -> Wish {
    if item.state == ItemState::Running {
        return over(model, id, next, state);
    }
    let (act, state) = match item.state == state {
        true => ("act-item", ItemState::Planned),
        false if state == ItemState::Skipped => ("act-skip-item", state),
        false => ("act-defer-item", state),
    };
    let edits = states(std::iter::once(item), state);
    let edits = edits.into_iter().map(|edit| DocumentEdit::Session(id, edit)).collect();
    Wish::Change(Change { act: Act { text: act, subject: item.title.clone() }, edits })
}

/// Somebody gets the floor; without anybody, whoever has it has spoken.
pub(super) fn called(model: &mut Model, id: SessionId, who: Option<Speaker>) -> Wish {
    let Some(session) = model.archive.session(id) else { return Wish::Nothing };
    match who {
        Some(speaker) => {
            let name = name(session, &speaker);
            written(model, id, "act-call", &name, vec![], Happening::Called(speaker))
        }
        None => {
            let name = Course::of(session).speaking.map(|speaker| name(session, &speaker)).unwrap_or_default();
            written(model, id, "act-spoken", &name, vec![], Happening::Spoken)
        }
    }
}

/// What a speaker is called.
pub fn name(session: &Session, speaker: &Speaker) -> String {
    match speaker {
        Speaker::Seat(id) => session.seat(*id).map(crate::domain::attendance::Seat::full_position).unwrap_or_default(),
        Speaker::Other(who) => who.clone(),
    }
}

fn select(model: &mut Model, item: ItemId) {
    if let Screen::Session(screen) = model.screen_mut() {
        screen.agenda.list.selected = Some(AgendaRow::Item(item));
    }
}

/// The wish that these edits are made and that it is written down what happened.
pub(super) fn written(
    model: &mut Model,
    id: SessionId,
    text: &'static str,
    subject: &str,
    mut edits: Vec<SessionEdit>,
    what: Happening,
) -> Wish {
    let value = Moment { id: model.ids.fresh(), at: model.now, what };
    let after = model.archive.session(id).and_then(|session| session.course.last()).map(|last| last.id);
    edits.push(SessionEdit::Moment(ListEdit::Add { value, after }));
    let edits = edits.into_iter().map(|edit| DocumentEdit::Session(id, edit)).collect();
    Wish::Change(Change { act: Act { text, subject: subject.to_owned() }, edits })
}
