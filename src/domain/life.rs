//! What follows from a commitment's records: state, current due date and lateness, per owner and occurrence. Nothing
//! here is ever stored. It must not know where a commitment is shown.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::commitment::{Commitment, Party};
use super::record::{Progress, RecordKind, State};
use super::session::Session;

/// Days without a word after which an open commitment counts as silent.
pub const SILENT_AFTER: i64 = 30;
/// Days ahead within which an open commitment counts as due.
pub const DUE_WITHIN: i64 = 7;

/// One owner's part; of a recurring commitment, the oldest occurrence not yet answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Whose part.
    pub owner: Option<Party>,
    /// Which occurrence, of a recurring commitment.
    pub occurrence: Option<NaiveDate>,
    /// Its state.
    pub state: State,
    /// Its current due date.
    pub due: Option<NaiveDate>,
    /// The day on which it was done or cancelled.
    pub ended: Option<NaiveDate>,
    /// Occurrences that passed without being done.
    pub missed: u32,
}

impl Part {
    /// Days late on `today` (open) or at the end (done); 0 if in time, undated or cancelled.
    pub fn days_late(&self, today: NaiveDate) -> i64 {
        let until = match self.state {
            State::Cancelled => return 0,
            State::Done => self.ended.unwrap_or(today),
            _ => today,
        };
        self.due.map_or(0, |due| (until - due).num_days().max(0))
    }
}

/// The life of a commitment as it stands on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Life {
    /// One part an owner; one part without an owner if nobody owes it yet.
    pub parts: Vec<Part>,
    /// The state of the whole.
    pub state: State,
    /// The earliest due date of what is open, else the latest of what is not.
    pub due: Option<NaiveDate>,
    /// The most days that an open part is late; if none is open, the most that one was late at its end.
    pub days_late: i64,
    /// How often a due date moved.
    pub moves: usize,
    /// The day of the last word about it: the last progress, else the session's date.
    pub last_word: NaiveDate,
}

impl Life {
    /// The life of a commitment of `session` on `today`.
    pub fn of(session: &Session, commitment: &Commitment, today: NaiveDate) -> Self {
        let owners = session.owners(commitment);
        let owners = if owners.is_empty() { vec![None] } else { owners.into_iter().map(Some).collect() };
        let parts: Vec<Part> = owners.into_iter().map(|owner| part(commitment, owner, today)).collect();
        let state = whole(&parts);
        let open = || parts.iter().filter(|part| part.state.is_open());
        let late = |part: &Part| part.days_late(today);
        let last_word = commitment.records.iter().filter_map(|record| match &record.kind {
            RecordKind::Progress(progress) => Some(progress.date),
            _ => None,
        });
        Self {
            due: if state.is_open() {
                open().filter_map(|part| part.due).min()
            } else {
                parts.iter().filter_map(|part| part.due).max()
            },
            days_late: if state.is_open() { open().map(late).max() } else { parts.iter().map(late).max() }.unwrap_or(0),
            moves: commitment.records.iter().filter(|record| matches!(record.kind, RecordKind::Due(_))).count(),
            last_word: last_word.max().unwrap_or(session.meeting.date),
            state,
            parts,
        }
    }

    /// Whether an open part is past its date.
    pub fn is_overdue(&self) -> bool {
        self.state.is_open() && self.days_late > 0
    }

    /// Whether it is open, not late, and due within a week of `today`.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.due.is_some_and(|due| (0..=DUE_WITHIN).contains(&(due - today).num_days()))
    }

    /// Whether it is open and nobody has said a word about it for 30 days.
    pub fn is_silent(&self, today: NaiveDate) -> bool {
        self.state.is_open() && (today - self.last_word).num_days() >= SILENT_AFTER
    }
}

/// Cancelled if all are; done if all that are not cancelled are; else blocked if any is; else in progress if any is
/// in progress or done; else not started.
fn whole(parts: &[Part]) -> State {
    let any = |state| parts.iter().any(|part| part.state == state);
    let all_of = |states: &[State]| parts.iter().all(|part| states.contains(&part.state));
    if all_of(&[State::Cancelled]) {
        State::Cancelled
    } else if all_of(&[State::Done, State::Cancelled]) {
        State::Done
    } else if any(State::Blocked) {
        State::Blocked
    } else if any(State::InProgress) || any(State::Done) {
        State::InProgress
    } else {
        State::NotStarted
    }
}

fn speaks_for(named: &Option<Party>, owner: &Option<Party>) -> bool {
    named.is_none() || named == owner
}

/// The last progress that speaks for this owner and occurrence.
fn last_progress<'a>(
    commitment: &'a Commitment,
    owner: &Option<Party>,
    occurrence: Option<NaiveDate>,
) -> Option<&'a Progress> {
    commitment.records.iter().rev().find_map(|record| match &record.kind {
        RecordKind::Progress(progress)
            if speaks_for(&progress.owner, owner)
                && (progress.occurrence.is_none() || progress.occurrence == occurrence) =>
        {
            Some(progress)
        }
        _ => None,
    })
}

/// The due date after all moves that speak for this owner and occurrence.
fn current_due(commitment: &Commitment, owner: &Option<Party>, occurrence: Option<NaiveDate>) -> Option<NaiveDate> {
    let moved = commitment.records.iter().rev().find_map(|record| match &record.kind {
        RecordKind::Due(due)
            if speaks_for(&due.owner, owner) && (due.occurrence.is_none() || due.occurrence == occurrence) =>
        {
            Some(due.to)
        }
        _ => None,
    });
    moved.or(occurrence).or(commitment.due)
}

fn part(commitment: &Commitment, owner: Option<Party>, today: NaiveDate) -> Part {
    match commitment.recurrence {
        None => one_part(commitment, owner, None),
        Some(recurrence) => {
            // Only the past and the next date matter; what is answered is looked up once, not searched per date.
            let mut answered: HashMap<NaiveDate, State> = HashMap::new();
            let mut whole_series = None;
            for record in &commitment.records {
                if let RecordKind::Progress(progress) = &record.kind
                    && speaks_for(&progress.owner, &owner)
                {
                    match progress.occurrence {
                        Some(occurrence) => {
                            answered.insert(occurrence, progress.state);
                        }
                        None => whole_series = Some(progress.state),
                    }
                }
            }
            if whole_series.is_some_and(|state| !state.is_open()) {
                return one_part(commitment, owner, None);
            }
            let is_open = |date: &NaiveDate| answered.get(date).is_none_or(|state| state.is_open());
            let missed = recurrence.dates().take_while(|date| *date < today).filter(is_open).count();
            let oldest = recurrence.dates().find(is_open).or_else(|| recurrence.dates().last());
            Part { missed: u32::try_from(missed).unwrap_or(u32::MAX), ..one_part(commitment, owner, oldest) }
        }
    }
}

fn one_part(commitment: &Commitment, owner: Option<Party>, occurrence: Option<NaiveDate>) -> Part {
    let last = last_progress(commitment, &owner, occurrence);
    let state = last.map_or(State::NotStarted, |progress| progress.state);
    Part {
        due: current_due(commitment, &owner, occurrence),
        state,
        ended: last.filter(|_| !state.is_open()).map(|progress| progress.date),
        missed: 0,
        occurrence,
        owner,
    }
}
