//! How promises were kept, counted in owners' parts: of a commitment of twelve owners twelve. What is written down twice (a
//! duplicate of another) is not counted. It must not know who reads the counts.

use chrono::NaiveDate;

use super::commitment::{Commitment, Party};
use super::life::{Life, Part, speaks};
use super::record::{RecordKind, Relation, State};
use super::session::Session;

/// Counts of owners' parts. `promised` is all of them: done in time, done late, open and cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// All parts.
    pub promised: usize,
    /// Done by their date, or done without having one.
    pub kept: usize,
    /// Done after their date.
    pub kept_late: usize,
    /// Open, late ones and blocked ones included.
    pub open: usize,
    /// Open and past their date.
    pub late: usize,
    /// Open and blocked.
    pub blocked: usize,
    /// Cancelled.
    pub cancelled: usize,
    /// Whose date was moved at least once, whatever their state.
    pub moved: usize,
}

impl Tally {
    /// Counts one part on `today`; `moves` is how often its date was moved.
    pub fn count(&mut self, part: &Part, moves: usize, today: NaiveDate) {
        let days_late = part.days_late(today);
        self.promised += 1;
        self.moved += usize::from(moves > 0);
        match part.state {
            State::Done if part.was_kept_late() => self.kept_late += 1,
            State::Done => self.kept += 1,
            State::Cancelled => self.cancelled += 1,
            state => {
                self.open += 1;
                self.late += usize::from(days_late > 0);
                self.blocked += usize::from(state == State::Blocked);
            }
        }
    }
}

/// Whether a commitment was said to be another one that was written down already.
pub fn is_duplicate(commitment: &Commitment) -> bool {
    let is_so = |kind: &RecordKind| matches!(kind, RecordKind::Link { relation: Relation::DuplicateOf, .. });
    commitment.records.iter().any(|record| is_so(&record.kind))
}

/// The parts of a commitment on `today`, each with how often its date was moved.
pub fn parts(session: &Session, commitment: &Commitment, today: NaiveDate) -> Vec<(Part, usize)> {
    let moves = |owner: Option<&Party>| {
        let reaches =
            |kind: &RecordKind| matches!(kind, RecordKind::Due(moved) if speaks(session, moved.owner.as_ref(), owner));
        commitment.records.iter().filter(|record| reaches(&record.kind)).count()
    };
    let life = Life::of(session, commitment, today);
    life.parts.into_iter().map(|part| (moves(part.owner.as_ref()), part)).map(|(moves, part)| (part, moves)).collect()
}
