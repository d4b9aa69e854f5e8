//! What a secretary would regret to find in minutes that stand (*pemeriksaan*): promises that nobody owes or that fall on a
//! Sunday, owners who were not in the room, items without an outcome. All of it is allowed; it is only said in time. It must
//! not know how it is said, and it changes nothing.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate, Weekday};

use super::actions::Action;
use super::attendance::{PresenceStatus, Seat};
use super::check::uses_of_item;
use super::commitment::{Commitment, Party};
use super::course::{Happening, Roll};
use super::id::{CommitmentId, ItemId, Key, SeatId, SessionId};
use super::meeting::SessionState;
use super::names::fold;
use super::office::Office;
use super::seal::agreed;
use super::session::{Item, ItemState, Session};

/// Where a finding is put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the head of the session.
    Head,
    /// At this seat.
    Seat(SeatId),
    /// At this item.
    Item(ItemId),
    /// At this commitment.
    Commitment(CommitmentId),
    /// Where decisions and commitments are read back.
    ReadBack,
}

/// Who owes something and was not in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Away {
    /// A seat that nobody sat in.
    Seat(SeatId),
    /// An institution that nobody spoke for.
    Institution(Key),
}

/// What is amiss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The meeting was never opened.
    NotOpened,
    /// Too few are there, by the meeting's rule.
    NotQuorate(Roll),
    /// So many seats are not marked.
    NotMarked(usize),
    /// So many represented seats have no name.
    Unnamed(usize),
    /// An item has neither note, decision nor commitment.
    NoOutcome,
    /// A commitment has no owner.
    NoOwner,
    /// A commitment has no date.
    NoDue,
    /// Nobody can see when a commitment is done.
    NoIndicator,
    /// Owners were neither there nor represented.
    OwnersAway(Vec<Away>),
    /// A date before the meeting.
    DueBefore(NaiveDate),
    /// A date on a Saturday or Sunday.
    DueOnWeekend(NaiveDate),
    /// A date on a holiday, and what is celebrated.
    DueOnHoliday(NaiveDate, String),
    /// Something very like it is owed already.
    Alike {
        /// The session of the other.
        session: SessionId,
        /// The other.
        commitment: CommitmentId,
    },
    /// Decisions and commitments were not read back, or changed since.
    NotReadBack,
}

impl Fault {
    /// Whether minutes with it are hardly worth a signature.
    pub fn is_grave(&self) -> bool {
        matches!(
            self,
            Self::NotOpened
                | Self::NotQuorate(_)
                | Self::NotMarked(_)
                | Self::NoOwner
                | Self::NoDue
                | Self::DueBefore(_)
        )
    }

    /// The name in JSON, and the end of the id of its text: `lint-NAME`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotOpened => "not-opened",
            Self::NotQuorate(_) => "not-quorate",
            Self::NotMarked(_) => "not-marked",
            Self::Unnamed(_) => "unnamed",
            Self::NoOutcome => "no-outcome",
            Self::NoOwner => "no-owner",
            Self::NoDue => "no-due",
            Self::NoIndicator => "no-indicator",
            Self::OwnersAway(_) => "owners-away",
            Self::DueBefore(_) => "due-before",
            Self::DueOnWeekend(_) => "due-on-weekend",
            Self::DueOnHoliday(..) => "due-on-holiday",
            Self::Alike { .. } => "alike",
            Self::NotReadBack => "not-read-back",
        }
    }
}

/// Something that is amiss, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub fault: Fault,
    /// Where it is put right.
    pub place: Place,
}

/// All that is amiss in a session, what is grave first, else in the order of its file. `open` are the commitments of all
/// sessions that are still owed, this one's too.
pub fn findings<'a>(session: &Session, office: &Office, open: impl Iterator<Item = &'a Action>) -> Vec<Finding> {
    let mut found = Vec::new();
    meeting(session, &mut found);
    for item in &session.items {
        if lacks_outcome(session, item) {
            found.push(Finding { fault: Fault::NoOutcome, place: Place::Item(item.id) });
        }
    }
    let others: Vec<&Action> = open.filter(|action| action.state.is_open()).collect();
    for commitment in &session.commitments {
        let place = Place::Commitment(commitment.id);
        let mut put = |fault| found.push(Finding { fault, place });
        promise(session, office, commitment).into_iter().for_each(&mut put);
        if let Some(other) = alike(session, commitment, &others) {
            put(Fault::Alike { session: other.session, commitment: other.id });
        }
    }
    if lacks_reading_back(session) {
        found.push(Finding { fault: Fault::NotReadBack, place: Place::ReadBack });
    }
    found.sort_by_key(|finding| !finding.fault.is_grave());
    found
}

/// Whether nobody has said yet who came for the seat.
pub fn is_unmarked(seat: &Seat) -> bool {
    seat.presence.status == PresenceStatus::NotYet
}

/// Whether somebody represents the seat whose name is not known.
pub fn is_represented_by_nobody_known(seat: &Seat) -> bool {
    seat.presence.status == PresenceStatus::Represented && seat.is_unnamed()
}

/// Whether an item that was dealt with has neither note, decision nor commitment.
pub fn lacks_outcome(session: &Session, item: &Item) -> bool {
    !matches!(item.state, ItemState::Deferred | ItemState::Skipped) && uses_of_item(session, item.id).is_none()
}

/// Whether nobody knows by when.
pub fn lacks_due(commitment: &Commitment) -> bool {
    commitment.due.is_none() && commitment.recurrence.is_none()
}

fn meeting(session: &Session, found: &mut Vec<Finding>) {
    let mut put = |fault, place| found.push(Finding { fault, place });
    if session.meeting.state == SessionState::Draft && session.meeting.opened.is_none() {
        put(Fault::NotOpened, Place::Head);
    }
    let wanting = |wants: fn(&Seat) -> bool| {
        let mut seats = session.seats.iter().filter(move |seat| wants(seat)).map(|seat| seat.id);
        seats.next().map(|first| (1 + seats.count(), Place::Seat(first)))
    };
    if let Some((count, place)) = wanting(is_unmarked) {
        put(Fault::NotMarked(count), place);
    }
    let roll = Roll::of(session);
    if let (Some(false), Some(seat)) = (roll.quorate, session.seats.first()) {
        put(Fault::NotQuorate(roll), Place::Seat(seat.id));
    }
    if let Some((count, place)) = wanting(is_represented_by_nobody_known) {
        put(Fault::Unnamed(count), place);
    }
}

/// What is amiss with a commitment by itself.
fn promise(session: &Session, office: &Office, commitment: &Commitment) -> Vec<Fault> {
    let mut faults = Vec::new();
    if commitment.owners.is_empty() {
        faults.push(Fault::NoOwner);
    }
    if lacks_due(commitment) {
        faults.push(Fault::NoDue);
    }
    if commitment.indicator.is_empty() {
        faults.push(Fault::NoIndicator);
    }
    let away = owners_away(session, commitment);
    if !away.is_empty() {
        faults.push(Fault::OwnersAway(away));
    }
    faults.extend(commitment.due.and_then(|due| day(session, office, due)));
    faults
}

fn day(session: &Session, office: &Office, due: NaiveDate) -> Option<Fault> {
    if due < session.meeting.date {
        return Some(Fault::DueBefore(due));
    }
    if let Some(holiday) = office.holiday(due) {
        return Some(Fault::DueOnHoliday(due, holiday.to_owned()));
    }
    matches!(due.weekday(), Weekday::Sat | Weekday::Sun).then_some(Fault::DueOnWeekend(due))
}

/// The owners for whom nobody was in the room. Before seats are marked nobody knows.
fn owners_away(session: &Session, commitment: &Commitment) -> Vec<Away> {
    let is_marked = session.seats.iter().any(|seat| seat.presence.status != PresenceStatus::NotYet);
    if !is_marked {
        return vec![];
    }
    let came = |seat: &&Seat| seat.presence.has_come();
    (session.owners(commitment).into_iter())
        .filter_map(|owner| match owner {
            Party::Seat(id) => session.seat(id).filter(|seat| !came(seat)).map(|_| Away::Seat(id)),
            Party::Institution(key) => {
                let there = session.seats.iter().filter(came).any(|seat| seat.institution.as_ref() == Some(&key));
                (!there).then_some(Away::Institution(key))
            }
            // A group without seats here promised nothing that anybody could hear.
            Party::Group(_) => None,
        })
        .collect()
}

/// The first open commitment that says nearly the same and that one of the same institutions owes.
fn alike<'a>(session: &Session, commitment: &Commitment, others: &[&'a Action]) -> Option<&'a Action> {
    let own = others.iter().find(|action| action.session == session.id && action.id == commitment.id)?;
    let words = words(&commitment.text);
    let later = |other: &Action| other.session == session.id && other.number >= commitment.number;
    (others.iter().copied())
        .filter(|other| !later(other) && owe_both(own, other))
        .find(|other| is_alike(&words, &self::words(&other.text)))
}

/// Whether two commitments say nearly the same and one of the same institutions owes them.
pub fn are_alike(one: &Action, other: &Action) -> bool {
    owe_both(one, other) && is_alike(&words(&one.text), &words(&other.text))
}

/// Whether somebody owes both.
fn owe_both(one: &Action, other: &Action) -> bool {
    one.owners.iter().any(|owner| {
        other.owners.iter().any(|theirs| {
            theirs.name == owner.name || !owner.institution.is_empty() && owner.institution == theirs.institution
        })
    })
}

/// The words of a text that carry its meaning.
pub fn words(text: &str) -> HashSet<String> {
    const SHORTEST: usize = 3;
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.chars().count() >= SHORTEST).map(str::to_owned).collect()
}

/// Whether of the words of both three in five are in both.
fn is_alike(one: &HashSet<String>, other: &HashSet<String>) -> bool {
    let common = one.intersection(other).count();
    let all = one.len() + other.len() - common;
    common > 1 && common * 5 >= all * 3
}

/// Whether there is something to read back that was not, or that has changed since.
pub fn lacks_reading_back(session: &Session) -> bool {
    (session.decisions.len() + session.commitments.len() > 0) && !is_read_back(session)
}

/// Whether decisions and commitments were read back as they stand: nothing was noted since.
pub fn is_read_back(session: &Session) -> bool {
    let agreed = agreed(session);
    session.course.iter().any(|moment| matches!(&moment.what, Happening::ReadBack(read) if *read == agreed))
}
