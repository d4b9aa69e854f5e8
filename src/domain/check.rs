//! What makes a session or an office unfit to be read: double ids, references to nothing, dates out of range. It must
//! not know files; `storage` turns an id into a line and a column.

use std::collections::HashSet;
use std::hash::Hash;

use chrono::NaiveDate;

use super::answer::Answer;
use super::commitment::{Commitment, Party};
use super::dates::in_range;
use super::edit::Identified;
use super::filters::Filters;
use super::id::{DecisionId, Id, ItemId, Key, SeatId};
use super::office::{Office, TimeZone};
use super::record::RecordKind;
use super::session::{Session, Speaker};

/// What is wrong with a document. It cannot be used then, unless the problem is tolerable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Two records have the same id or key.
    DuplicateId {
        /// The id or key, as it stands in the file.
        id: String,
    },
    /// A field points to a record that is not there.
    Dangling {
        /// The id of the record that points.
        record: String,
        /// The field's name in the file.
        field: &'static str,
        /// What it points to.
        target: String,
    },
    /// A date outside the years 1900 to 2200.
    DateOutOfRange {
        /// The id of the record that holds it; the session's for the head.
        record: String,
        /// The field's name in the file.
        field: &'static str,
        /// The date.
        date: NaiveDate,
    },
    /// Two commitments or two decisions have the same number.
    DuplicateNumber {
        /// The id of the second.
        record: String,
        /// The number.
        number: u32,
    },
    /// A commitment has both a due date and a recurrence.
    DueAndRecurrence {
        /// The id of the commitment.
        record: String,
    },
    /// A recurrence has no date at all, so nobody would ever be asked about the commitment.
    NoOccurrence {
        /// The id of the commitment.
        record: String,
    },
    /// The minutes of the office's time zone are none on earth.
    NoTimeZone {
        /// Minutes east of UTC.
        minutes: i32,
    },
    /// A share of a quorum is of nothing, or more than the whole.
    NoShare {
        /// The id of the session; `profile` for the office's rule.
        record: String,
    },
}

impl Problem {
    /// Whether a document with it can be used all the same. Two people who each add a record in a copy of their own, and
    /// git that joins the copies, must not cost anybody the whole meeting.
    pub fn is_tolerable(&self) -> bool {
        matches!(self, Self::DuplicateNumber { .. })
    }

    /// The id or key of the record that the problem is about.
    pub fn record(&self) -> &str {
        match self {
            Self::DuplicateId { id: record }
            | Self::Dangling { record, .. }
            | Self::DateOutOfRange { record, .. }
            | Self::DuplicateNumber { record, .. }
            | Self::DueAndRecurrence { record }
            | Self::NoOccurrence { record }
            | Self::NoShare { record } => record,
            Self::NoTimeZone { .. } => "profile",
        }
    }
}

/// All problems of a session, in the order of its file.
pub fn problems(session: &Session) -> Vec<Problem> {
    let mut check = Check { session, problems: Vec::new() };
    check.ids();
    check.head();
    check.discussion();
    for commitment in &session.commitments {
        check.commitment(commitment);
    }
    check.numbers();
    check.problems
}

/// The first problem for which a session cannot be used.
pub fn first_grave(session: &Session) -> Option<Problem> {
    problems(session).into_iter().find(|problem| !problem.is_tolerable())
}

/// All problems of an office.
pub fn office_problems(office: &Office) -> Vec<Problem> {
    let mut problems = Vec::new();
    let minutes = office.profile.time_zone.minutes_east;
    problems.extend((!TimeZone::MINUTES_EAST.contains(&minutes)).then_some(Problem::NoTimeZone { minutes }));
    if let Some(rule) = &office.profile.quorum {
        let record = || "profile".to_owned();
        // Seats belong to a session, so the rule of all sessions can name none.
        problems.extend(rule.seats.iter().map(|seat| Problem::Dangling {
            record: record(),
            field: "quorum",
            target: seat.to_string(),
        }));
        problems.extend((!rule.is_reachable()).then(|| Problem::NoShare { record: record() }));
    }
    duplicates(&office.signatories, &mut problems);
    duplicates(&office.groups, &mut problems);
    duplicates(&office.institutions, &mut problems);
    for institution in &office.institutions {
        let record = || institution.key.to_string();
        for alias in &institution.aliases {
            for (field, date) in [("from", alias.from), ("until", alias.until)] {
                let outside = date.filter(|date| !in_range(*date));
                problems.extend(outside.map(|date| Problem::DateOutOfRange { record: record(), field, date }));
            }
        }
        let nowhere = institution.place.as_ref().filter(|place| office.place(place).is_none());
        problems.extend(nowhere.map(|place| Problem::Dangling {
            record: record(),
            field: "place",
            target: place.to_string(),
        }));
    }
    duplicates(&office.places, &mut problems);
    duplicates(&office.holidays, &mut problems);
    problems.extend((office.holidays.iter().filter(|holiday| !in_range(holiday.date))).map(|holiday| {
        Problem::DateOutOfRange { record: holiday.date.to_string(), field: "date", date: holiday.date }
    }));
    problems
}

/// All problems of the saved filters.
pub fn filters_problems(filters: &Filters) -> Vec<Problem> {
    let mut problems = Vec::new();
    duplicates(&filters.filters, &mut problems);
    problems
}

fn duplicates<T: Identified>(list: &[T], problems: &mut Vec<Problem>)
where
    T::Id: Eq + Hash,
{
    let mut seen = HashSet::with_capacity(list.len());
    let again = list.iter().map(Identified::identity).filter(|id| !seen.insert(id.clone()));
    problems.extend(again.map(|id| Problem::DuplicateId { id: id.to_string() }));
}

/// The key of the first institution that belongs to a place.
pub fn uses_of_place(office: &Office, place: &Key) -> Option<String> {
    office.institutions.iter().find(|entry| entry.place.as_ref() == Some(place)).map(|entry| entry.key.to_string())
}

/// The id of the first record that points to a seat.
pub fn uses_of_seat(session: &Session, seat: SeatId) -> Option<String> {
    let speaks =
        session.notes.iter().find(|note| note.speaker == Some(Speaker::Seat(seat))).map(|note| note.id.to_string());
    let owes = |commitment: &&Commitment| {
        let of = |party: &Party| *party == Party::Seat(seat);
        let recorded = commitment.records.iter().any(|record| owner_of(&record.kind).is_some_and(of));
        commitment.owners.iter().chain(&commitment.supporters).any(of) || recorded
    };
    let leads = session.meeting.chair == Some(seat)
        || session.meeting.quorum.as_ref().is_some_and(|rule| rule.seats.contains(&seat));
    speaks
        .or_else(|| session.commitments.iter().find(owes).map(|commitment| commitment.id.to_string()))
        .or_else(|| leads.then(|| session.id.to_string()))
}

/// The id of the first record that belongs to an item.
pub fn uses_of_item(session: &Session, item: ItemId) -> Option<String> {
    let notes = session.notes.iter().map(|note| (note.item, Id::from(note.id)));
    let decisions = session.decisions.iter().map(|decision| (decision.item, decision.id.into()));
    let commitments = session.commitments.iter().map(|commitment| (commitment.item, commitment.id.into()));
    let answers = session.answers.iter().map(|answer| (answer.item, answer.id.into()));
    notes
        .chain(decisions)
        .chain(commitments)
        .chain(answers)
        .find(|(of, _)| *of == Some(item))
        .map(|(_, id)| id.to_string())
}

/// The id of the first commitment that carries out a decision.
pub fn uses_of_decision(session: &Session, decision: DecisionId) -> Option<String> {
    let carries = |commitment: &&Commitment| commitment.decision == Some(decision);
    session.commitments.iter().find(carries).map(|commitment| commitment.id.to_string())
}

fn owner_of(kind: &RecordKind) -> Option<&Party> {
    match kind {
        RecordKind::Progress(progress) => progress.owner.as_ref(),
        RecordKind::Due(due) => due.owner.as_ref(),
        RecordKind::Evidence { owner, .. } | RecordKind::Reminder { owner, .. } => owner.as_ref(),
        _ => None,
    }
}

struct Check<'a> {
    session: &'a Session,
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn ids(&mut self) {
        let session = self.session;
        let records = session.commitments.iter().flat_map(|c| c.records.iter().map(|record| record.id.into()));
        let ids: Vec<Id> = std::iter::once(session.id.into())
            .chain(session.seats.iter().map(|seat| seat.id.into()))
            .chain(session.items.iter().map(|item| item.id.into()))
            .chain(session.notes.iter().map(|note| note.id.into()))
            .chain(session.decisions.iter().map(|decision| decision.id.into()))
            .chain(session.commitments.iter().map(|commitment| commitment.id.into()))
            .chain(records)
            .chain(session.answers.iter().map(|answer| answer.id.into()))
            .chain(session.course.iter().map(|moment| moment.id.into()))
            .chain(session.identities.iter().map(|judgement| judgement.id.into()))
            .chain(session.exports.iter().map(|export| export.id.into()))
            .chain(session.seal.iter().map(|seal| seal.id.into()))
            .chain(session.earlier.iter().map(|seal| seal.id.into()))
            .collect();
        let mut seen = HashSet::with_capacity(ids.len());
        self.problems.extend(
            ids.into_iter().filter(|id| !seen.insert(*id)).map(|id| Problem::DuplicateId { id: id.to_string() }),
        );
    }

    fn head(&mut self) {
        let id = self.session.id.to_string();
        let meeting = &self.session.meeting;
        self.date(&id, "date", Some(meeting.date));
        self.seat(&id, "chair", meeting.chair);
        if let Some(rule) = &meeting.quorum {
            for seat in &rule.seats {
                self.seat(&id, "quorum", Some(*seat));
            }
            if !rule.is_reachable() {
                self.problems.push(Problem::NoShare { record: id });
            }
        }
        for seat in &self.session.seats {
            self.date(&seat.id.to_string(), "invitation", seat.invitation.as_ref().map(|invitation| invitation.sent));
        }
    }

    fn discussion(&mut self) {
        for note in &self.session.notes {
            self.item(&note.id.to_string(), note.item);
            if let Some(Speaker::Seat(seat)) = note.speaker {
                self.seat(&note.id.to_string(), "speaker", Some(seat));
            }
        }
        for moment in &self.session.course {
            self.date(&moment.id.to_string(), "at", Some(moment.at.date_naive()));
        }
        for judgement in &self.session.identities {
            self.date(&judgement.id.to_string(), "at", Some(judgement.at.date_naive()));
        }
        for export in &self.session.exports {
            self.date(&export.id.to_string(), "at", Some(export.at.date_naive()));
        }
        for answer in &self.session.answers {
            self.answer(answer);
        }
        for decision in &self.session.decisions {
            self.item(&decision.id.to_string(), decision.item);
        }
        for seal in self.session.seal.iter().chain(&self.session.earlier) {
            self.date(&seal.id.to_string(), "at", Some(seal.at.date_naive()));
        }
    }

    fn answer(&mut self, answer: &Answer) {
        let id = answer.id.to_string();
        self.item(&id, answer.item);
        self.date(&id, "at", Some(answer.at.date_naive()));
        self.date(&id, "made_on", Some(answer.made_on));
        self.date(&id, "occurrence", answer.occurrence);
        self.date(&id, "before", answer.before.due);
        self.date(&id, "after", answer.after.due);
        self.date(&id, "date", Some(answer.date));
    }

    fn commitment(&mut self, commitment: &Commitment) {
        let id = commitment.id.to_string();
        self.item(&id, commitment.item);
        if let Some(decision) =
            commitment.decision.filter(|wanted| !self.session.decisions.iter().any(|d| d.id == *wanted))
        {
            self.problems.push(Problem::Dangling {
                record: id.clone(),
                field: "decision",
                target: decision.to_string(),
            });
        }
        for party in &commitment.owners {
            self.party(&id, "owners", Some(party));
        }
        for party in &commitment.supporters {
            self.party(&id, "supporters", Some(party));
        }
        self.date(&id, "due", commitment.due);
        if let Some(recurrence) = commitment.recurrence {
            self.date(&id, "recurrence", Some(recurrence.from));
            self.date(&id, "recurrence", recurrence.until);
            if in_range(recurrence.from) && recurrence.dates().next().is_none() {
                self.problems.push(Problem::NoOccurrence { record: id.clone() });
            }
            if commitment.due.is_some() {
                self.problems.push(Problem::DueAndRecurrence { record: id.clone() });
            }
        }
        for record in &commitment.records {
            let id = record.id.to_string();
            self.date(&id, "at", Some(record.at.date_naive()));
            self.party(&id, "owner", owner_of(&record.kind));
            match &record.kind {
                RecordKind::Progress(progress) => {
                    self.date(&id, "date", Some(progress.date));
                    self.date(&id, "occurrence", progress.occurrence);
                }
                RecordKind::Due(due) => {
                    self.date(&id, "from", due.from);
                    self.date(&id, "to", Some(due.to));
                    self.date(&id, "occurrence", due.occurrence);
                }
                _ => {}
            }
        }
    }

    fn numbers(&mut self) {
        let mut seen = HashSet::new();
        for commitment in &self.session.commitments {
            if !seen.insert(commitment.number) {
                self.problems
                    .push(Problem::DuplicateNumber { record: commitment.id.to_string(), number: commitment.number });
            }
        }
        seen.clear();
        for decision in &self.session.decisions {
            if !seen.insert(decision.number) {
                self.problems
                    .push(Problem::DuplicateNumber { record: decision.id.to_string(), number: decision.number });
            }
        }
    }

    fn date(&mut self, record: &str, field: &'static str, date: Option<NaiveDate>) {
        if let Some(date) = date.filter(|date| !in_range(*date)) {
            self.problems.push(Problem::DateOutOfRange { record: record.to_owned(), field, date });
        }
    }

    fn seat(&mut self, record: &str, field: &'static str, seat: Option<SeatId>) {
        if let Some(seat) = seat.filter(|seat| self.session.seat(*seat).is_none()) {
            self.problems.push(Problem::Dangling { record: record.to_owned(), field, target: seat.to_string() });
        }
    }

    fn item(&mut self, record: &str, item: Option<ItemId>) {
        if let Some(item) = item.filter(|item| self.session.item(*item).is_none()) {
            self.problems.push(Problem::Dangling {
                record: record.to_owned(),
                field: "item",
                target: item.to_string(),
            });
        }
    }

    fn party(&mut self, record: &str, field: &'static str, party: Option<&Party>) {
        if let Some(Party::Seat(seat)) = party {
            self.seat(record, field, Some(*seat));
        }
    }
}
