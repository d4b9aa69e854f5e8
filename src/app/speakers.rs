//! The list of speakers above a screen: who has the floor, who waits for it, and a field that finds who wants it. It must
//! not know how it is drawn.

use super::command::Command;
use super::course::{call_next, called, name, written};
use super::effect::Effect;
use super::model::{Model, Wish};
use super::overlay::{Overlay, Reader, Topic};
use super::roster;
use super::saving;
use super::text_field::TextField;
use super::update::{grant, help};
use crate::domain::SessionId;
use crate::domain::course::{Course, Happening, Moment};
use crate::domain::meeting::SessionState;
use crate::domain::session::Speaker;

/// The list as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Speakers {
    /// Of which session.
    pub session: SessionId,
    /// Who is looked for.
    pub typed: TextField,
    /// Which row is selected.
    pub at: usize,
}

impl Speakers {
    /// The list of a session.
    pub(super) fn of(session: SessionId) -> Self {
        Self { session, typed: TextField::default(), at: 0 }
    }

    /// Whether somebody is looked for; else the rows are those who wait.
    pub fn is_looking(&self) -> bool {
        !self.typed.text().trim().is_empty()
    }

    /// The rows: who fits what is typed, or who waits.
    pub fn rows(&self, model: &Model) -> Vec<Speaker> {
        let Some(session) = model.archive.session(self.session) else { return Vec::new() };
        if !self.is_looking() {
            return Course::of(session).waiting;
        }
        let found = roster::heard(&model.archive.office, session, &self.typed.text());
        found.into_iter().map(|(seat, _)| Speaker::Seat(seat)).collect()
    }

    /// The selected row; of what fits nobody, whoever is called just so.
    pub fn selected(&self, model: &Model) -> Option<Speaker> {
        let found = self.rows(model).get(self.at).cloned();
        found.or_else(|| self.is_looking().then(|| Speaker::Other(self.typed.text().trim().to_owned())))
    }
}

/// Whether there is something to tell of who spoke: the meeting is on, or somebody was called while it was.
pub(super) fn has_spoken(model: &Model, session: SessionId) -> bool {
    model.archive.session(session).is_some_and(|session| {
        let was_called = |moment: &Moment| matches!(moment.what, Happening::Called(_));
        session.meeting.state == SessionState::Running || session.course.iter().any(was_called)
    })
}

/// Whether a command can be carried out in the list.
pub(super) fn available(model: &Model, speakers: &Speakers, command: Command) -> bool {
    match command {
        Command::Back | Command::Help => true,
        // In a field with text the key takes back what was typed.
        Command::Undo => speakers.typed.is_empty() && model.history.next_undo().is_some(),
        Command::Redo => speakers.typed.is_empty() && model.history.next_redo().is_some(),
        Command::ShowSpoken => has_spoken(model, speakers.session),
        Command::Confirm => speakers.selected(model).is_some(),
        Command::Withdraw => !speakers.is_looking() && speakers.selected(model).is_some(),
        Command::NextChoice | Command::PreviousChoice => speakers.rows(model).len() > 1,
        Command::CallNext => {
            let course = model.archive.session(speakers.session).map(Course::of).unwrap_or_default();
            !course.waiting.is_empty() || course.speaking.is_some()
        }
        _ => false,
    }
}

/// Carries out a command in the list.
pub(super) fn act(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(Overlay::Speakers(speakers)) = model.overlays.last() else { return vec![] };
    let (id, chosen, count) = (speakers.session, speakers.selected(model), speakers.rows(model).len().max(1));
    let is_looking = speakers.is_looking();
    match command {
        Command::CallNext => return call_next(model),
        Command::Undo => return saving::undo(model),
        Command::Redo => return saving::redo(model),
        Command::Help => return help(model, super::screen::contexts(model)),
        Command::ShowSpoken => {
            model.overlays.push(Overlay::Reader(Reader::of(Topic::Spoken(id), 0)));
            return vec![];
        }
        _ => {}
    }
    if command == Command::Back && !is_looking {
        model.overlays.pop();
        return vec![];
    }
    let Some(Overlay::Speakers(speakers)) = model.overlays.last_mut() else { return vec![] };
    match command {
        Command::NextChoice => speakers.at = (speakers.at + 1) % count,
        Command::PreviousChoice => speakers.at = (speakers.at + count - 1) % count,
        _ => {
            speakers.typed.set_text("");
            speakers.at = 0;
        }
    }
    let (Some(speaker), Some(session)) = (chosen, model.archive.session(id)) else { return vec![] };
    let name = name(session, &speaker);
    let wish = match command {
        Command::Confirm if is_looking => written(model, id, "act-queue", &name, vec![], Happening::Queued(speaker)),
        Command::Confirm => called(model, id, Some(speaker)),
        Command::Withdraw => written(model, id, "act-withdraw", &name, vec![], Happening::Withdrawn(speaker)),
        _ => Wish::Nothing,
    };
    grant(model, wish)
}
