//! The follow-up round (*evaluasi tindak lanjut*): the open promises of earlier meetings, one question after the other, each
//! answered by one key. What is answered goes to the meeting that asks and to the promise, as one act. It must not know how a
//! question looks.

use std::collections::BTreeSet;

use super::archive::Archive;
use super::command::Command;
use super::form::answer::{self, AnswerKind, Asking};
use super::holding;
use super::model::{Model, Wish};
use super::overlay::{Overlay, Reader, Topic};
use super::screen::{Screen, SessionScreen, Tab};
use crate::domain::actions::Action;
use crate::domain::answer::Answer;
use crate::domain::course::Course;
use crate::domain::follow_up::{Asked, Reply, answer_to, asks_about, is_about, item_of, questions};
use crate::domain::{ItemId, Session, SessionId, State};
use crate::folder::SessionRow;

/// So many earlier meetings are asked about where there are too many to be held and no series says which belong together.
const MOST_MEETINGS: usize = 60;

/// Where one is in the round.
#[derive(Debug, Clone, PartialEq)]
pub struct FollowUpScreen {
    /// The session that asks.
    pub id: SessionId,
    /// The question in view; `None`: the page behind the last.
    pub asked: Option<Asked>,
    /// All questions, in the order in which they stood when the round was opened; what comes up later stands behind them.
    pub questions: Vec<Asked>,
    /// Whether the next answer is for all who still owe the promise.
    pub for_all: bool,
    /// Earlier meetings with open promises that are not asked about here because they are too many.
    pub left_out: usize,
    /// The meetings whose promises are asked about.
    sources: BTreeSet<SessionId>,
    /// The answers when the round was last settled.
    known: Vec<Answer>,
    /// For which state of the archive the questions were looked for; `None` until all meetings are at hand.
    reckoned_for: Option<u64>,
}

impl FollowUpScreen {
    /// The round of a session, its meetings still to be read where they are not held.
    pub fn of(model: &Model, session: &Session) -> Self {
        let mut rows = earlier(&model.archive, session);
        let most =
            if model.archive.is_listed() && session.meeting.series.is_none() { MOST_MEETINGS } else { rows.len() };
        rows.sort_by_key(|row| (std::cmp::Reverse(row.date), row.id));
        let left_out = rows.len().saturating_sub(most);
        rows.truncate(most);
        Self {
            id: session.id,
            asked: None,
            questions: vec![],
            for_all: false,
            left_out,
            sources: rows.into_iter().map(|row| row.id).collect(),
            known: vec![],
            reckoned_for: None,
        }
    }

    /// Whether all questions are known.
    pub fn is_ready(&self) -> bool {
        self.reckoned_for.is_some()
    }

    /// The meetings that have to be at hand.
    pub fn sessions(&self) -> Vec<SessionId> {
        self.sources.iter().copied().chain([self.id]).collect()
    }

    /// The place of the question in view, from 0; the number of all on the page behind them.
    pub fn at(&self) -> usize {
        let place = |asked: &Asked| self.questions.iter().position(|known| known == asked);
        self.asked.as_ref().and_then(place).unwrap_or(self.questions.len())
    }

    /// The questions without an answer.
    pub fn unanswered<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = &'a Asked> {
        self.questions.iter().filter(|asked| answer_to(session, asked).is_none())
    }

    /// The next question without an answer behind the one in view; the page behind the last if none is left there.
    fn next_unanswered(&self, session: &Session) -> Option<Asked> {
        let behind = self.questions.get(self.at() + 1..).unwrap_or_default();
        behind.iter().find(|asked| answer_to(session, asked).is_none()).cloned()
    }

    /// Takes in what was answered and taken back since, and what is asked besides.
    fn settle(&mut self, model: &Model) {
        let Some(session) = model.archive.session(self.id) else { return };
        let is_at_hand = |id: &SessionId| holding::is_settled(model, *id);
        if self.reckoned_for == Some(model.archive.version()) || !self.sources.iter().all(is_at_hand) {
            return;
        }
        let sources =
            self.sources.iter().filter_map(|id| Some((model.archive.session(*id)?, model.archive.actions_of(*id))));
        let found = questions(session, sources, model.today());
        if self.reckoned_for.replace(model.archive.version()).is_none() {
            self.questions = found;
            let first = self.unanswered(session).next().cloned();
            self.asked = first.or_else(|| self.questions.first().cloned());
        } else {
            let new = found.into_iter().filter(|asked| !self.questions.contains(asked)).collect::<Vec<_>>();
            self.questions.extend(new);
            self.follow(session);
        }
        self.known.clone_from(&session.answers);
    }

    /// Goes on from what was just answered, and back to what was taken back.
    fn follow(&mut self, session: &Session) {
        let is_new = |answer: &&Answer| !self.known.iter().any(|known| known.id == answer.id);
        let is_gone = |known: &&Answer| !session.answers.iter().any(|answer| answer.id == known.id);
        let is_in_view = |answer: &Answer| self.asked.as_ref().is_some_and(|asked| is_about(answer, asked));
        let gone = self.known.iter().find(is_gone);
        if let Some(asked) = gone.and_then(|gone| self.questions.iter().find(|asked| is_about(gone, asked))) {
            self.asked = Some(asked.clone());
        } else if session.answers.iter().filter(is_new).any(is_in_view) {
            self.asked = self.next_unanswered(session);
            self.for_all = false;
        }
    }
}

/// The earlier meetings that have something to be asked about.
fn earlier<'a>(archive: &'a Archive, session: &Session) -> Vec<&'a SessionRow> {
    let has_answers = |row: &SessionRow| session.answers.iter().any(|answer| answer.session == row.id);
    let is_asked = |row: &&SessionRow| {
        asks_about(session, (row.id, row.date, row.state), row.series.as_ref()) && (row.open > 0 || has_answers(row))
    };
    archive.rows().filter(is_asked).collect()
}

/// Whether there is something to ask in a session.
pub(super) fn has_questions(model: &Model, id: SessionId) -> bool {
    model.archive.session(id).is_some_and(|session| !earlier(&model.archive, session).is_empty())
}

/// Whether the item that is on, or that is selected, is the one under which promises are asked about.
pub(super) fn is_its_turn(model: &Model) -> bool {
    let Screen::Session(screen) = model.screen() else { return false };
    let Some(session) = model.archive.session(screen.id).filter(|_| screen.tab == Tab::Agenda) else { return false };
    let is_for_it = |id: ItemId| session.item(id).is_some_and(|item| item.follow_up);
    let running = Course::of(session).running.is_some_and(is_for_it);
    running
        || super::agenda::current(model, screen)
            .and_then(|row| super::agenda::item_of(session, row))
            .is_some_and(is_for_it)
}

/// Opens the round of a session.
pub(super) fn open(model: &Model, screen: &SessionScreen) -> Wish {
    let Some(session) = model.archive.session(screen.id) else { return Wish::Nothing };
    Wish::Go(Screen::FollowUp(Box::new(FollowUpScreen::of(model, session))))
}

/// Puts the round on top right after anything that may have changed it.
pub(super) fn settle(model: &mut Model) {
    let Screen::FollowUp(screen) = model.screen() else { return };
    let mut screen = screen.clone();
    screen.settle(model);
    *model.screen_mut() = Screen::FollowUp(screen);
}

/// The promise in view, and its session.
pub fn in_view<'a>(model: &'a Model, screen: &FollowUpScreen) -> Option<(&'a Session, &'a Action)> {
    let asked = screen.asked.as_ref()?;
    let source = model.archive.session(asked.session)?;
    Some((source, model.archive.action(asked.session, asked.commitment)?))
}

/// Whether a command can be carried out now.
pub(super) fn available(model: &Model, screen: &FollowUpScreen, command: Command) -> bool {
    let Some(session) = model.archive.session(screen.id).filter(|_| screen.is_ready()) else { return false };
    let in_view = in_view(model, screen);
    let can_answer = || {
        let is_writable = |id: SessionId| !model.archive.is_read_only(id);
        !session.is_final()
            && is_writable(screen.id)
            && in_view.is_some_and(|(source, _)| is_writable(source.id))
            && screen.asked.is_some()
    };
    match command {
        Command::MarkDone | Command::AddProgress | Command::MoveDue | Command::MarkBlocked | Command::MarkCancelled => {
            can_answer()
        }
        Command::MarkAll => can_answer() && in_view.is_some_and(|(_, action)| action.owners.len() > 1),
        Command::ReadLife => in_view.is_some(),
        Command::NextPage => screen.asked.is_some() || screen.unanswered(session).next().is_some(),
        Command::PreviousPage => screen.at() > 0,
        _ => false,
    }
}

/// Carries out a command.
pub(super) fn act(model: &mut Model, screen: &FollowUpScreen, command: Command) -> Wish {
    let Some(session) = model.archive.session(screen.id) else { return Wish::Nothing };
    let turned = match command {
        Command::NextPage if screen.asked.is_none() => screen.unanswered(session).next().cloned(),
        Command::NextPage => screen.questions.get(screen.at() + 1).cloned(),
        Command::PreviousPage => screen.at().checked_sub(1).and_then(|before| screen.questions.get(before)).cloned(),
        _ => screen.asked.clone(),
    };
    let is_for_all = screen.for_all != (command == Command::MarkAll);
    let kind = match command {
        Command::NextPage | Command::PreviousPage | Command::MarkAll => {
            if let Screen::FollowUp(shown) = model.screen_mut() {
                (shown.asked, shown.for_all) = (turned, is_for_all && command == Command::MarkAll);
            }
            return Wish::Nothing;
        }
        Command::MarkDone => None,
        Command::AddProgress => Some(AnswerKind::Progress),
        Command::MoveDue => Some(AnswerKind::Moved),
        Command::MarkBlocked => Some(AnswerKind::Blocked),
        Command::MarkCancelled => Some(AnswerKind::Cancelled),
        Command::ReadLife => {
            return screen.asked.as_ref().map_or(Wish::Nothing, |asked| {
                Wish::Overlay(Overlay::Reader(Reader::of(Topic::Life(asked.session, asked.commitment), 0)))
            });
        }
        _ => return Wish::Nothing,
    };
    let Some(asked) = screen.asked.clone() else { return Wish::Nothing };
    let item = item_of(session, Course::of(session).running);
    let asking = Asking { session: screen.id, asked, for_all: screen.for_all, item };
    match kind {
        Some(kind) => {
            answer::form(&model.archive, asking, kind).map_or(Wish::Nothing, |form| Wish::Form(Box::new(form)))
        }
        None => {
            let reply = Reply { state: Some(State::Done), for_all: asking.for_all, ..Reply::default() };
            let (now, noted_by) = (model.now, model.person.signed());
            let change = answer::answered(&model.archive, &mut model.ids, (now, noted_by), &asking, reply);
            change.map_or(Wish::Nothing, Wish::Change)
        }
    }
}
