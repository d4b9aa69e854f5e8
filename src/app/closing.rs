//! Closing a meeting (*penutupan*): what is amiss, each a jump from its place, then closing the doors, sealing the minutes,
//! and putting sealed minutes right. It must not know how it is drawn, nor what makes something amiss (see `domain::lint`).

use chrono::NaiveTime;

use super::agenda::AgendaRow;
use super::archive::Archive;
use super::command::Command;
use super::course::states;
use super::effect::Effect;
use super::form::subject::Desk;
use super::form::{closing, meeting};
use super::list::List;
use super::model::{Model, Wish};
use super::notice::Notice;
use super::overlay::{Overlay, Question};
use super::read_back::ReadBackScreen;
use super::screen::{Screen, SessionScreen, Tab};
use super::update::{carry_out, grant, is_move};
use crate::domain::agenda::ItemState;
use crate::domain::lint::{Finding, Place, findings};
use crate::domain::meeting::{Meeting, SessionState};
use crate::domain::numbering;
use crate::domain::seal::Seal;
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, DocumentEdit, ListEdit, Refusal, Session, SessionId};

/// Where one is in closing a session.
#[derive(Debug, Clone, PartialEq)]
pub struct ClosingScreen {
    /// Which session.
    pub id: SessionId,
    /// The list.
    pub list: List<Finding>,
    /// What is amiss; reckoned anew when the archive changes.
    pub rows: Vec<Finding>,
    reckoned_for: Option<u64>,
}

impl ClosingScreen {
    /// The closing of a session, from the first finding.
    pub fn of(id: SessionId) -> Self {
        Self { id, list: List::default(), rows: Vec::new(), reckoned_for: None }
    }

    /// Reckons what is amiss anew if the archive has changed. Minutes that stand are beyond that.
    pub fn reckon(&mut self, archive: &Archive) {
        if self.reckoned_for == Some(archive.version()) {
            return;
        }
        self.reckoned_for = Some(archive.version());
        self.rows = match archive.session(self.id).filter(|session| !session.is_final()) {
            Some(session) => findings(session, &archive.office, archive.compared()),
            None => Vec::new(),
        };
    }

    /// The selected finding.
    pub fn current(&self) -> Option<&Finding> {
        self.list.current(&self.rows)
    }
}

/// The number that the office's pattern proposes for a session that has none.
pub fn proposal(archive: &Archive, session: &Session) -> Option<String> {
    if !session.meeting.number.is_empty() {
        return None;
    }
    let taken = archive.rows().map(|row| row.number.as_str());
    numbering::proposal(&archive.office.profile.numbering, session.meeting.date, taken)
}

/// Whether a command can be carried out now.
pub(super) fn available(model: &Model, screen: &ClosingScreen, command: Command) -> bool {
    let Some(session) = model.archive.session(screen.id) else { return false };
    match command {
        Command::Open => screen.current().is_some(),
        Command::ReadBack => session.decisions.len() + session.commitments.len() > 0,
        Command::CloseMeeting => session.meeting.state == SessionState::Running,
        Command::Finalise => session.seal.is_none(),
        Command::Amend => session.is_final(),
        Command::EditNumber => true,
        _ => is_move(command) && screen.rows.len() > 1,
    }
}

/// Carries out a command.
pub(super) fn act(model: &mut Model, screen: &ClosingScreen, command: Command) -> Wish {
    let Some(session) = model.archive.session(screen.id) else { return Wish::Nothing };
    match command {
        Command::Open => screen.current().cloned().map_or(Wish::Nothing, |finding| go(model, screen.id, &finding)),
        Command::ReadBack => Wish::Go(Screen::ReadBack(ReadBackScreen::of(session))),
        Command::CloseMeeting => closed(model, screen.id).map_or(Wish::Nothing, Wish::Change),
        Command::EditNumber => Wish::Form(Box::new(closing::number_form(&model.archive, session))),
        Command::Finalise if session.is_amended() => match unchanged(session) {
            true => taken_back(session).map_or(Wish::Nothing, Wish::Change),
            // What is grave now is said again before the minutes stand again.
            false if screen.rows.iter().any(|finding| finding.fault.is_grave()) => {
                Wish::Overlay(Overlay::Question(Question::FinaliseDespite(screen.id)))
            }
            false => Wish::Form(Box::new(closing::reason_form(session.id))),
        },
        Command::Finalise if !screen.rows.is_empty() => {
            Wish::Overlay(Overlay::Question(Question::FinaliseDespite(screen.id)))
        }
        Command::Finalise => finalised(model, screen.id),
        Command::Amend => Wish::Overlay(Overlay::Question(Question::Amend { session: screen.id, then: None })),
        _ => Wish::Nothing,
    }
}

/// Goes to the place where a finding is put right; leaving it leads back.
fn go(model: &Model, id: SessionId, finding: &Finding) -> Wish {
    let Some(session) = model.archive.session(id) else { return Wish::Nothing };
    let at = |tab| SessionScreen::new(id, tab);
    let screen = match finding.place {
        Place::Head => return Wish::Form(Box::new(meeting::form(&model.archive.office, session))),
        Place::ReadBack => return Wish::Go(Screen::ReadBack(ReadBackScreen::of(session))),
        Place::Seat(seat) => {
            let mut screen = at(Tab::Seats);
            screen.seats.list.selected = Some(seat);
            screen
        }
        Place::Item(item) => {
            let mut screen = at(Tab::Agenda);
            screen.agenda.list.selected = Some(AgendaRow::Item(item));
            screen
        }
        Place::Commitment(commitment) => {
            let mut screen = at(Tab::Commitments);
            screen.commitments.list.selected = Some(commitment);
            screen
        }
    };
    Wish::Go(Screen::Session(Box::new(screen)))
}

fn head(old: &Meeting, new: Meeting) -> SessionEdit {
    SessionEdit::Meeting { old: Box::new(old.clone()), new: Box::new(new) }
}

fn change(text: &'static str, session: &Session, edits: Vec<SessionEdit>) -> Change {
    let edits = edits.into_iter().map(|edit| DocumentEdit::Session(session.id, edit)).collect();
    Change { act: Act { text, subject: session.meeting.title.clone() }, edits }
}

/// The head of a session that is over: a meeting that is still on ends now.
fn over(old: &Meeting, state: SessionState, now: NaiveTime) -> Meeting {
    let ends_now = old.state == SessionState::Running && old.closed.is_none();
    let closed = if ends_now { Some(now) } else { old.closed };
    Meeting { state, closed, ..old.clone() }
}

/// The edits that end a session in this state: what was being discussed is done.
fn ended(session: &Session, state: SessionState, now: NaiveTime) -> Vec<SessionEdit> {
    let running = session.items.iter().filter(|item| item.state == ItemState::Running);
    let mut edits = states(running, ItemState::Done);
    edits.push(head(&session.meeting, over(&session.meeting, state, now)));
    edits
}

fn closed(model: &Model, id: SessionId) -> Option<Change> {
    let session = model.archive.session(id)?;
    let mut made = change("act-close", session, ended(session, SessionState::Closed, model.minute()));
    made.act.subject = model.minute().format("%H.%M").to_string();
    Some(made)
}

/// The change that seals a session as it stands, and why if it was sealed before.
///
/// # Errors
/// [`Refusal`] where the session does not take it.
pub(super) fn sealing(desk: &mut Desk<'_>, session: &Session, reason: String) -> Result<Option<Change>, Refusal> {
    let mut edits = ended(session, SessionState::Final, desk.minute);
    let mut sealed = session.clone();
    for edit in &edits {
        sealed.apply(edit.clone())?;
    }
    let seal = Seal::of(&sealed, &desk.archive.office, desk.ids, desk.now, desk.noted_by.clone(), reason);
    let text = if session.is_amended() { "act-reseal" } else { "act-finalise" };
    edits.push(SessionEdit::Seal { old: None, new: Some(Box::new(seal)) });
    Ok(Some(change(text, session, edits)))
}

/// The wish that a session is sealed.
fn finalised(model: &mut Model, id: SessionId) -> Wish {
    let (now, today, minute, by) = (model.now, model.today(), model.minute(), model.person.signed());
    let Some(session) = model.archive.session(id) else { return Wish::Nothing };
    let mut desk = Desk::new(&model.archive, &mut model.ids, now, today, minute);
    desk.noted_by = by;
    match sealing(&mut desk, session, String::new()) {
        Ok(change) => change.map_or(Wish::Nothing, Wish::Change),
        Err(refusal) => Wish::Say(Notice::Refused(refusal)),
    }
}

/// The change that takes the seal off, so that minutes can be put right; what was sealed is kept.
fn amending(session: &Session) -> Option<Change> {
    let reopened = Meeting { state: SessionState::Closed, ..session.meeting.clone() };
    // What bears no seal was sealed by nobody.
    let Some(seal) = session.seal.clone() else {
        return Some(change("act-amend", session, vec![head(&session.meeting, reopened)]));
    };
    let kept = seal.clone().kept(session);
    let after = session.earlier.last().map(|earlier| earlier.id);
    let edits = vec![
        SessionEdit::Seal { old: Some(Box::new(seal)), new: None },
        SessionEdit::Earlier(ListEdit::Add { value: kept, after }),
        head(&session.meeting, reopened),
    ];
    Some(change("act-amend", session, edits))
}

/// Whether nothing was put right in minutes whose seal was taken off.
fn unchanged(session: &Session) -> bool {
    session.earlier.last().is_some_and(|seal| seal.holds(session) == Some(true))
}

/// The change that puts the seal on again which nothing has happened under.
fn taken_back(session: &Session) -> Option<Change> {
    let kept = session.earlier.last()?;
    let seal = Seal { minutes: None, ..kept.clone() };
    let stands = Meeting { state: SessionState::Final, ..session.meeting.clone() };
    let edits = vec![
        SessionEdit::Earlier(ListEdit::Remove { value: kept.clone(), after: None }),
        head(&session.meeting, stands),
        SessionEdit::Seal { old: None, new: Some(Box::new(seal)) },
    ];
    Some(change("act-amend-nothing", session, edits))
}

/// The answer to a question of this screen was yes.
pub(super) fn agreed(model: &mut Model, question: Question) -> Vec<Effect> {
    match question {
        Question::FinaliseDespite(id) => {
            let is_amended = model.archive.session(id).is_some_and(Session::is_amended);
            let wish = match is_amended {
                true => Wish::Form(Box::new(closing::reason_form(id))),
                false => finalised(model, id),
            };
            grant(model, wish)
        }
        Question::Amend { session, then } => {
            let Some(change) = model.archive.session(session).and_then(amending) else { return vec![] };
            let mut effects = grant(model, Wish::Change(change));
            // What the key was pressed for comes at once, unless another question stands before it.
            let is_open = model.archive.session(session).is_some_and(Session::is_amended);
            if let Some(command) = then.filter(|_| is_open && model.overlays.is_empty()) {
                effects.extend(carry_out(model, command));
            }
            effects
        }
        _ => vec![],
    }
}
