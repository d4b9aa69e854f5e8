//! The summary of a session: counts, decisions, what is missing, and the next steps with the place where each is done.
//! It must not know how it is drawn.

use super::agenda::AgendaRow;
use super::closing::ClosingScreen;
use super::command::Command;
use super::list::List;
use super::model::{Model, Wish};
use super::read_back::ReadBackScreen;
use super::screen::{Screen, SessionScreen, Tab};
use crate::domain::attendance::{PresenceStatus, Seat};
use crate::domain::lint::{is_represented_by_nobody_known, is_unmarked, lacks_due, lacks_outcome, lacks_reading_back};
use crate::domain::meeting::SessionState;
use crate::domain::{Commitment, SeatId, Session};

/// When a step is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Before the meeting.
    Before,
    /// While it is on.
    During,
    /// After it.
    After,
}

impl Phase {
    /// All phases in order.
    pub const ALL: [Self; 3] = [Self::Before, Self::During, Self::After];

    /// The end of the id of its text: `phase-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::During => "during",
            Self::After => "after",
        }
    }
}

/// Something to be done, with how many are missing; done when none is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Place, times and chair are to be filled in.
    Head,
    /// Seats are to be invited at all.
    Seats,
    /// Agenda items are to be written.
    Agenda,
    /// Invitations are to be sent.
    Invitations,
    /// The presence of seats is to be marked.
    Presence,
    /// The names of representatives are to be completed.
    Representatives,
    /// Items have neither note, decision nor commitment.
    Outcomes,
    /// Commitments lack an owner.
    Owners,
    /// Commitments lack a date.
    Dates,
    /// Commitments lack an indicator.
    Indicators,
    /// What was agreed is to be read back.
    ReadBack,
    /// The meeting is to be closed.
    Closing,
    /// The minutes are to be sealed.
    Finalising,
    /// Commitments are late.
    Late,
}

impl Step {
    /// All steps in order.
    pub const ALL: [Self; 14] = [
        Self::Head,
        Self::Seats,
        Self::Agenda,
        Self::Invitations,
        Self::Presence,
        Self::Representatives,
        Self::Outcomes,
        Self::Owners,
        Self::Dates,
        Self::Indicators,
        Self::ReadBack,
        Self::Closing,
        Self::Finalising,
        Self::Late,
    ];

    /// The end of the id of its text: `step-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Seats => "seats",
            Self::Agenda => "agenda",
            Self::Invitations => "invitations",
            Self::Presence => "presence",
            Self::Representatives => "representatives",
            Self::Outcomes => "outcomes",
            Self::Owners => "owners",
            Self::Dates => "dates",
            Self::Indicators => "indicators",
            Self::ReadBack => "read-back",
            Self::Closing => "closing",
            Self::Finalising => "finalising",
            Self::Late => "late",
        }
    }

    /// When it is due.
    pub fn phase(self) -> Phase {
        match self {
            Self::Head | Self::Seats | Self::Agenda | Self::Invitations => Phase::Before,
            Self::Presence | Self::Outcomes | Self::Owners | Self::Dates | Self::Indicators | Self::ReadBack => {
                Phase::During
            }
            Self::Representatives | Self::Closing | Self::Finalising | Self::Late => Phase::After,
        }
    }
}

/// Where one is in the summary.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SummaryTab {
    /// The list of steps.
    pub list: List<Step>,
}

/// How many are missing for a step; 0: it is done; `None`: there is nothing yet that it could be done to.
pub fn missing(model: &Model, session: &Session, step: Step) -> Option<usize> {
    let is_empty = match step {
        Step::Head | Step::Seats | Step::Agenda | Step::Closing | Step::Finalising => false,
        Step::Invitations | Step::Presence | Step::Representatives => session.seats.is_empty(),
        Step::Outcomes => session.items.is_empty(),
        Step::ReadBack => session.decisions.is_empty() && session.commitments.is_empty(),
        Step::Owners | Step::Dates | Step::Indicators | Step::Late => session.commitments.is_empty(),
    };
    (!is_empty).then(|| count_missing(model, session, step))
}

fn count_missing(model: &Model, session: &Session, step: Step) -> usize {
    let head = &session.meeting;
    let seats = |wants: &dyn Fn(&Seat) -> bool| session.seats.iter().filter(|seat| wants(seat)).count();
    let promises = |wants: &dyn Fn(&Commitment) -> bool| session.commitments.iter().filter(|c| wants(c)).count();
    match step {
        Step::Head => [head.place.is_empty(), head.starts.is_none(), head.chair.is_none()]
            .into_iter()
            .filter(|missing| *missing)
            .count(),
        Step::Seats => usize::from(session.seats.is_empty()),
        Step::Agenda => usize::from(session.items.is_empty()),
        Step::Invitations if is_over(session) => 0,
        Step::Invitations => seats(&is_uninvited),
        Step::Presence => seats(&is_unmarked),
        Step::Representatives => seats(&is_represented_by_nobody_known),
        Step::Outcomes => session.items.iter().filter(|item| lacks_outcome(session, item)).count(),
        Step::Owners => promises(&|c| c.owners.is_empty()),
        Step::Dates => promises(&lacks_due),
        Step::Indicators => promises(&|c| c.indicator.is_empty()),
        Step::ReadBack => usize::from(lacks_reading_back(session)),
        Step::Closing => usize::from(!is_over(session)),
        Step::Finalising => usize::from(!session.is_final()),
        Step::Late => model.archive.actions_of(session.id).iter().filter(|action| action.is_overdue()).count(),
    }
}

fn is_over(session: &Session) -> bool {
    matches!(session.meeting.state, SessionState::Closed | SessionState::Final)
}

/// Guests come by themselves.
fn is_uninvited(seat: &Seat) -> bool {
    seat.presence.status != PresenceStatus::Guest && seat.invitation.is_none()
}

/// The steps, by phase.
pub fn rows(model: &Model, screen: &SessionScreen) -> Vec<Step> {
    if model.archive.session(screen.id).is_none() {
        Vec::new()
    } else {
        Phase::ALL.into_iter().flat_map(of_phase).collect()
    }
}

/// The steps of a phase.
pub fn of_phase(phase: Phase) -> impl Iterator<Item = Step> {
    Step::ALL.into_iter().filter(move |step| step.phase() == phase)
}

/// Whether a command can be carried out now.
pub fn available(model: &Model, screen: &SessionScreen, command: Command) -> bool {
    command == Command::Open || super::update::is_move(command) && !rows(model, screen).is_empty()
}

/// Goes to the place where the selected step is done, the first thing that is missing selected.
pub fn go(model: &Model, screen: &mut SessionScreen) -> Wish {
    let rows = rows(model, screen);
    let (Some(session), Some(step)) = (model.archive.session(screen.id), screen.summary.list.current(&rows)) else {
        return Wish::Nothing;
    };
    let seat = |wants: &dyn Fn(&Seat) -> bool| session.seats.iter().find(|seat| wants(seat)).map(|seat| seat.id);
    let promise = |wants: &dyn Fn(&Commitment) -> bool| session.commitments.iter().find(|c| wants(c)).map(|c| c.id);
    match step {
        Step::Closing | Step::Finalising => return Wish::Go(Screen::Closing(ClosingScreen::of(session.id))),
        Step::ReadBack => return Wish::Go(Screen::ReadBack(ReadBackScreen::of(session))),
        Step::Head => {
            return Wish::Form(Box::new(super::form::meeting::form(&model.archive.office, session)));
        }
        Step::Seats => go_to_seat(screen, None),
        Step::Invitations => go_to_seat(screen, seat(&is_uninvited)),
        Step::Presence => go_to_seat(screen, seat(&is_unmarked)),
        Step::Representatives => go_to_seat(screen, seat(&is_represented_by_nobody_known)),
        Step::Agenda | Step::Outcomes => {
            screen.tab = Tab::Agenda;
            let item = session.items.iter().find(|item| lacks_outcome(session, item)).map(|item| item.id);
            screen.agenda.list.selected = item.map(AgendaRow::Item).or(screen.agenda.list.selected);
        }
        Step::Owners | Step::Dates | Step::Indicators | Step::Late => {
            screen.tab = Tab::Commitments;
            let found = match step {
                Step::Owners => promise(&|c| c.owners.is_empty()),
                Step::Dates => promise(&lacks_due),
                Step::Indicators => promise(&|c| c.indicator.is_empty()),
                _ => model
                    .archive
                    .actions_of(session.id)
                    .iter()
                    .find(|action| action.is_overdue())
                    .map(|action| action.id),
            };
            screen.commitments.list.selected = found.or(screen.commitments.list.selected);
        }
    }
    Wish::Nothing
}

fn go_to_seat(screen: &mut SessionScreen, seat: Option<SeatId>) {
    screen.tab = Tab::Seats;
    screen.seats.list.selected = seat.or(screen.seats.list.selected);
}
