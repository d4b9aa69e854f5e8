//! Whole sessions: references are drawn as any id, then settled on one that is there.

use proptest::collection::vec;
use proptest::prelude::*;
use rapat::domain::answer::Answer;
use rapat::domain::session::{Decision, Meeting, Note, Speaker};
use rapat::domain::{Commitment, DecisionId, Id, ItemId, Party, Record, RecordKind, SeatId, Session};

use super::commitments::{answer, commitment};
use super::id;
use super::meetings::{decision, export, item, judgement, meeting, moment, note, seat};

/// Any session that can be read.
pub fn session() -> BoxedStrategy<Session> {
    let lists = (
        vec(seat(), 0..6),
        vec(item(), 0..4),
        vec(note(), 0..4),
        vec(decision(), 0..4),
        vec(commitment(), 0..4),
        vec(moment(), 0..4),
        vec(judgement(), 0..4),
        vec(export(), 0..4),
        vec(answer(), 0..4),
    );
    (id(), meeting(), lists)
        .prop_map(
            |(id, meeting, (seats, items, notes, decisions, commitments, course, identities, exports, answers))| {
                let mut session = Session {
                    format: Session::FORMAT,
                    id,
                    meeting,
                    seats,
                    items,
                    notes,
                    decisions,
                    commitments,
                    answers,
                    course,
                    identities,
                    exports,
                    seal: None,
                    earlier: vec![],
                };
                let there = There::of(&session);
                there.settle_meeting(&mut session.meeting);
                session.notes.iter_mut().for_each(|note| there.settle_note(note));
                session.decisions.iter_mut().for_each(|decision| there.settle_decision(decision));
                session.answers.iter_mut().for_each(|answer| there.settle_answer(answer));
                session.commitments.iter_mut().for_each(|commitment| there.settle_commitment(commitment));
                let mut numbers = std::collections::HashSet::new();
                session.decisions.retain(|decision| numbers.insert(decision.number));
                numbers.clear();
                session.commitments.retain(|commitment| numbers.insert(commitment.number));
                session
            },
        )
        .boxed()
}

/// What a session's records can point to.
pub struct There {
    seats: Vec<SeatId>,
    items: Vec<ItemId>,
    decisions: Vec<DecisionId>,
}

impl There {
    /// What is there in this session.
    pub fn of(session: &Session) -> Self {
        Self {
            seats: session.seats.iter().map(|seat| seat.id).collect(),
            items: session.items.iter().map(|item| item.id).collect(),
            decisions: session.decisions.iter().map(|decision| decision.id).collect(),
        }
    }

    /// Points the head to seats that are there.
    pub fn settle_meeting(&self, meeting: &mut Meeting) {
        meeting.chair = meeting.chair.and_then(|chair| settled(chair, &self.seats));
        if let Some(quorum) = &mut meeting.quorum {
            quorum.seats = quorum.seats.iter().filter_map(|seat| settled(*seat, &self.seats)).collect();
        }
    }

    /// Points a note to an item and a seat that are there.
    pub fn settle_note(&self, note: &mut Note) {
        note.item = note.item.and_then(|item| settled(item, &self.items));
        if let Some(Speaker::Seat(seat)) = note.speaker {
            note.speaker = settled(seat, &self.seats).map(Speaker::Seat);
        }
    }

    /// Points a decision to an item that is there.
    pub fn settle_decision(&self, decision: &mut Decision) {
        decision.item = decision.item.and_then(|item| settled(item, &self.items));
    }

    /// Points an answer to an item that is there.
    pub fn settle_answer(&self, answer: &mut Answer) {
        answer.item = answer.item.and_then(|item| settled(item, &self.items));
    }

    /// Points a commitment and its records to what is there.
    pub fn settle_commitment(&self, commitment: &mut Commitment) {
        commitment.item = commitment.item.and_then(|item| settled(item, &self.items));
        commitment.decision = commitment.decision.and_then(|decision| settled(decision, &self.decisions));
        for parties in [&mut commitment.owners, &mut commitment.supporters] {
            *parties = parties.iter().filter_map(|party| self.settled_party(party)).collect();
        }
        commitment.records.iter_mut().for_each(|record| self.settle_record(record));
    }

    /// Points a record to an owner that is there.
    pub fn settle_record(&self, record: &mut Record) {
        let owner = match &mut record.kind {
            RecordKind::Progress(progress) => &mut progress.owner,
            RecordKind::Due(due) => &mut due.owner,
            RecordKind::Evidence { owner, .. } | RecordKind::Reminder { owner, .. } => owner,
            RecordKind::Link { .. } | RecordKind::Identity { .. } | RecordKind::Export { .. } => return,
        };
        *owner = owner.as_ref().and_then(|party| self.settled_party(party));
    }

    fn settled_party(&self, party: &Party) -> Option<Party> {
        match party {
            Party::Seat(seat) => settled(*seat, &self.seats).map(Party::Seat),
            other => Some(other.clone()),
        }
    }
}

fn settled<T: Copy + PartialEq + Into<Id>>(wanted: T, there: &[T]) -> Option<T> {
    let pick: usize = wanted.into().as_str().bytes().map(usize::from).sum();
    if there.contains(&wanted) { Some(wanted) } else { there.get(pick.checked_rem(there.len())?).copied() }
}
