//! A session (one meeting, one file): its head, seats, agenda, notes, decisions and commitments, and how edits change
//! them. It must not know other sessions, the office's file or today's date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use super::agenda::{Decision, Item, ItemState, Note, Speaker};
use super::answer::Answer;
use super::attendance::{Attendance, Presence, PresenceStatus, Quorum, Seat};
use super::check::{Problem, first_grave, uses_of_decision, uses_of_item, uses_of_seat};
use super::commitment::{Commitment, Party};
use super::course::Moment;
use super::edit::{Identified, ListEdit, Refusal, apply_to_fields, apply_to_list, unused};
use super::export::Export;
use super::id::{
    CommitmentId, DecisionId, ExportId, Id, IdSource, ItemId, JudgementId, Key, MomentId, NoteId, RecordId, SeatId,
    SessionId,
};
use super::identity::Judgement;
pub use super::meeting::{Class, Meeting, SessionState};
use super::pattern::mark_follow_up;
use super::record::Record;
use super::seal::Seal;

macro_rules! identified {
    ($($type:ty => $id:ty),* $(,)?) => {$(
        impl Identified for $type {
            type Id = $id;

            fn identity(&self) -> $id {
                self.id
            }
        }
    )*};
}
identified!(Item => ItemId, Note => NoteId, Decision => DecisionId, Seat => SeatId, Commitment => CommitmentId, Record => RecordId, Moment => MomentId, Judgement => JudgementId, Answer => RecordId, Export => ExportId);

/// A record that goes by a number in its session.
pub(super) trait Numbered: Identified {
    /// Its number.
    fn number(&self) -> u32;
    /// The record with another number.
    fn with_number(self, number: u32) -> Self;
}

macro_rules! numbered {
    ($($type:ty),*) => {$(
        impl Numbered for $type {
            fn number(&self) -> u32 {
                self.number
            }

            fn with_number(self, number: u32) -> Self {
                Self { number, ..self }
            }
        }
    )*};
}
numbered!(Decision, Commitment);

/// One meeting: what its file holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// The number of the file's form.
    pub format: u32,
    /// The identity; the file's name may say anything.
    pub id: SessionId,
    /// The head.
    pub meeting: Meeting,
    /// The invited seats and the guests, in protocol order.
    #[serde(default)]
    pub seats: Vec<Seat>,
    /// The agenda, in order.
    #[serde(default)]
    pub items: Vec<Item>,
    /// The notes, in the order they were made.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// The decisions.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// The commitments born here, with all their records.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
    /// What was asked here about promises of earlier meetings, and what was answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// What happened while it was on, as it was written down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub course: Vec<Moment>,
    /// What was said about what looks like an identity in titles, notes and decisions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identities: Vec<Judgement>,
    /// The papers that left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exports: Vec<Export>,
    /// The seal of final minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<Seal>,
    /// The seals that it had before the minutes were put right, each with the minutes as they were then; oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Seal>,
}

/// An edit of a session.
#[derive(Debug, Clone, PartialEq)]
pub enum SessionEdit {
    /// Fields of the head change.
    Meeting {
        /// The head as the edit saw it.
        old: Box<Meeting>,
        /// The head as it shall be.
        new: Box<Meeting>,
    },
    /// The seats change.
    Seat(ListEdit<Seat>),
    /// The agenda changes.
    Item(ListEdit<Item>),
    /// The notes change.
    Note(ListEdit<Note>),
    /// The decisions change.
    Decision(ListEdit<Decision>),
    /// The commitments change: their facts, not their records.
    Commitment(ListEdit<Commitment>),
    /// Somebody answers for a promise of an earlier meeting.
    Answer(ListEdit<Answer>),
    /// What happened is written down.
    Moment(ListEdit<Moment>),
    /// Something is said about what looks like an identity.
    Identity(ListEdit<Judgement>),
    /// A paper left.
    Export(ListEdit<Export>),
    /// The minutes are sealed, or the seal is taken off to put them right.
    Seal {
        /// The seal as the edit saw it.
        old: Option<Box<Seal>>,
        /// The seal as it shall be.
        new: Option<Box<Seal>>,
    },
    /// What was sealed before is kept.
    Earlier(ListEdit<Seal>),
    /// A commitment's records change.
    Record {
        /// Whose records.
        commitment: CommitmentId,
        /// What happens to them.
        edit: ListEdit<Record>,
    },
}

impl Session {
    /// The form that this program writes.
    pub const FORMAT: u32 = 1;

    /// A session with nothing but its head.
    pub fn new(id: SessionId, meeting: Meeting) -> Self {
        Self {
            format: Self::FORMAT,
            id,
            meeting,
            seats: vec![],
            items: vec![],
            notes: vec![],
            decisions: vec![],
            commitments: vec![],
            answers: vec![],
            course: vec![],
            identities: vec![],
            exports: vec![],
            seal: None,
            earlier: vec![],
        }
    }

    /// The next meeting after this one: seats without presence and without guests, standing agenda, place, series,
    /// chair and quorum come along; commitments stay where they were born.
    pub fn next_meeting(&self, ids: &mut IdSource, title: String, date: NaiveDate) -> Self {
        let mut next = Self::new(ids.fresh(), Meeting::new(title, date));
        let seat_ids: std::collections::HashMap<SeatId, SeatId> =
            self.seats.iter().map(|s| (s.id, ids.fresh())).collect();
        next.seats = (self.seats.iter().filter(|seat| seat.presence.status != PresenceStatus::Guest))
            .map(|seat| Seat {
                id: seat_ids[&seat.id],
                presence: Presence::default(),
                invitation: None,
                reply: None,
                last_representative: seat.presence.by.clone().or_else(|| seat.last_representative.clone()),
                ..seat.clone()
            })
            .collect();
        next.items = (self.items.iter().filter(|item| item.comes_back()))
            .map(|item| Item { id: ids.fresh(), state: ItemState::Planned, spent: None, ..item.clone() })
            .collect();
        mark_follow_up(&mut next.items);
        let here = |id: &SeatId| seat_ids.get(id).copied().filter(|new| next.seats.iter().any(|seat| seat.id == *new));
        next.meeting.chair = self.meeting.chair.as_ref().and_then(here);
        next.meeting.quorum = self
            .meeting
            .quorum
            .clone()
            .map(|quorum| Quorum { seats: quorum.seats.iter().filter_map(here).collect(), ..quorum });
        next.meeting.speaking_minutes = self.meeting.speaking_minutes;
        next.meeting.place = self.meeting.place.clone();
        next.meeting.series = self.meeting.series.clone();
        next.meeting.class = self.meeting.class;
        next.meeting.starts = self.meeting.starts;
        next.meeting.ends = self.meeting.ends;
        next
    }

    /// Whether the minutes stand: only records of progress may be added.
    pub fn is_final(&self) -> bool {
        self.meeting.state == SessionState::Final || self.seal.is_some()
    }

    /// Whether minutes that had been sealed are being put right.
    pub fn is_amended(&self) -> bool {
        !self.is_final() && !self.earlier.is_empty()
    }

    /// The minutes alone: without seals and without what became of the commitments.
    pub fn minutes(&self) -> Self {
        let bare = |commitment: &Commitment| Commitment { records: vec![], ..commitment.clone() };
        let commitments = self.commitments.iter().map(bare).collect();
        Self { commitments, identities: vec![], exports: vec![], seal: None, earlier: vec![], ..self.clone() }
    }

    /// The item with this id.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The number of an item, from 1.
    pub fn item_number(&self, id: ItemId) -> Option<usize> {
        self.items.iter().position(|item| item.id == id).map(|at| at + 1)
    }

    /// Who said a note; empty if nobody is named.
    pub fn speaker(&self, note: &Note) -> String {
        match &note.speaker {
            Some(Speaker::Seat(id)) => self.seat(*id).map(Seat::full_position).unwrap_or_default(),
            Some(Speaker::Other(who)) => who.clone(),
            None => String::new(),
        }
    }

    /// The seat with this id.
    pub fn seat(&self, id: SeatId) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.id == id)
    }

    /// The commitment with this id.
    pub fn commitment(&self, id: CommitmentId) -> Option<&Commitment> {
        self.commitments.iter().find(|commitment| commitment.id == id)
    }

    /// The invited seats of a group; guests do not count.
    pub fn seats_of<'a>(&'a self, group: &'a Key) -> impl Iterator<Item = &'a Seat> {
        self.seats.iter().filter(move |seat| seat.group == *group && seat.presence.status != PresenceStatus::Guest)
    }

    /// Who owes a commitment, one by one: a group stands for each of its seats here, for itself if it has none.
    pub fn owners(&self, commitment: &Commitment) -> Vec<Party> {
        let mut owners = Vec::with_capacity(commitment.owners.len());
        let mut add = |owner: Party| {
            if !owners.contains(&owner) {
                owners.push(owner);
            }
        };
        for party in &commitment.owners {
            match party {
                Party::Group(group) if self.seats_of(group).next().is_some() => {
                    self.seats_of(group).for_each(|seat| add(Party::Seat(seat.id)));
                }
                other => add(other.clone()),
            }
        }
        owners
    }

    /// Whether somebody came to a seat after the meeting was opened.
    pub fn is_late(&self, seat: &Seat) -> bool {
        matches!((self.meeting.opened, seat.presence.arrived), (Some(opened), Some(arrived)) if opened < arrived)
    }

    /// How many seats are in which presence.
    pub fn attendance(&self) -> Attendance {
        Attendance::of(&self.seats)
    }

    /// The number the next commitment gets.
    pub fn next_commitment_number(&self) -> u32 {
        next_number(self.commitments.iter().map(|commitment| commitment.number))
    }

    /// The number the next decision gets.
    pub fn next_decision_number(&self) -> u32 {
        next_number(self.decisions.iter().map(|decision| decision.number))
    }

    /// The class that a new record of this item (or of none) takes.
    pub fn class_for(&self, item: Option<ItemId>) -> Class {
        item.and_then(|id| self.item(id)).map_or(self.meeting.class, |item| item.class.max(self.meeting.class))
    }

    /// Applies an edit and gives its inverse.
    ///
    /// # Errors
    /// [`Refusal`], and then the session is unchanged: the record is missing or changed meanwhile, something else still
    /// points to it, the session is final, or the result could not be read again.
    pub fn apply(&mut self, edit: SessionEdit) -> Result<SessionEdit, Refusal> {
        self.edited(|session| session.permitted(edit))
    }

    /// Applies edits one after the other and gives their inverses, in the same order. What comes of them is looked at once,
    /// at the end: a table of a thousand rows is one look at the session, not a thousand.
    ///
    /// # Errors
    /// As [`Session::apply`], and then none of them is applied.
    pub fn apply_all(&mut self, edits: Vec<SessionEdit>) -> Result<Vec<SessionEdit>, Refusal> {
        self.edited(|session| edits.into_iter().map(|edit| session.permitted(edit)).collect())
    }

    fn edited<T>(&mut self, edit: impl FnOnce(&mut Self) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let mut edited = self.clone();
        let inverse = edit(&mut edited)?;
        if let Some(problem) = first_grave(&edited) {
            return Err(Refusal::Invalid(problem));
        }
        *self = edited;
        Ok(inverse)
    }

    fn permitted(&mut self, edit: SessionEdit) -> Result<SessionEdit, Refusal> {
        self.permits(&edit)?;
        self.change(edit)
    }

    fn change(&mut self, edit: SessionEdit) -> Result<SessionEdit, Refusal> {
        match edit {
            SessionEdit::Meeting { old, new } => {
                let (old, new) = apply_to_fields(&mut self.meeting, &old, &new, self.id.0.as_str())?;
                Ok(SessionEdit::Meeting { old: Box::new(old), new: Box::new(new) })
            }
            SessionEdit::Seat(edit) => apply_to_list(&mut self.seats, edit).map(SessionEdit::Seat),
            SessionEdit::Item(edit) => apply_to_list(&mut self.items, edit).map(SessionEdit::Item),
            SessionEdit::Note(edit) => apply_to_list(&mut self.notes, edit).map(SessionEdit::Note),
            SessionEdit::Decision(edit) => {
                let edit = numbered(&self.decisions, edit)?;
                apply_to_list(&mut self.decisions, edit).map(SessionEdit::Decision)
            }
            SessionEdit::Commitment(edit) => {
                let edit = numbered(&self.commitments, edit)?;
                apply_to_list(&mut self.commitments, edit).map(SessionEdit::Commitment)
            }
            SessionEdit::Answer(edit) => apply_to_list(&mut self.answers, edit).map(SessionEdit::Answer),
            SessionEdit::Moment(edit) => apply_to_list(&mut self.course, edit).map(SessionEdit::Moment),
            SessionEdit::Identity(edit) => apply_to_list(&mut self.identities, edit).map(SessionEdit::Identity),
            SessionEdit::Export(edit) => apply_to_list(&mut self.exports, edit).map(SessionEdit::Export),
            SessionEdit::Seal { old, new } => self.take_seal(old, new),
            SessionEdit::Earlier(edit) => apply_to_list(&mut self.earlier, edit).map(SessionEdit::Earlier),
            SessionEdit::Record { commitment, edit } => {
                let found = self.commitments.iter_mut().find(|c| c.id == commitment);
                let records = &mut found.ok_or_else(|| Refusal::Missing(commitment.to_string()))?.records;
                let edit = in_time(records, edit);
                Ok(SessionEdit::Record { commitment, edit: apply_to_list(records, edit)? })
            }
        }
    }

    /// What an edit makes less confidential than it was: its id, and from which class to which.
    pub fn lowered(&self, edit: &SessionEdit) -> Option<(Id, Class, Class)> {
        let (id, from, to) = match edit {
            SessionEdit::Meeting { old, new } => (self.id.0, old.class, new.class),
            SessionEdit::Item(ListEdit::Set { old, new }) => (old.id.0, old.class, new.class),
            SessionEdit::Note(ListEdit::Set { old, new }) => (old.id.0, old.class, new.class),
            SessionEdit::Decision(ListEdit::Set { old, new }) => (old.id.0, old.class, new.class),
            SessionEdit::Commitment(ListEdit::Set { old, new }) => (old.id.0, old.class, new.class),
            _ => return None,
        };
        (to < from).then_some((id, from, to))
    }

    /// How many of what stands under an item that an edit makes less confidential stay above its new class.
    pub fn stays_above(&self, edit: &SessionEdit) -> usize {
        let SessionEdit::Item(ListEdit::Set { old, new }) = edit else { return 0 };
        let under = |item: Option<ItemId>, class: Class| item == Some(old.id) && class > new.class;
        let notes = self.notes.iter().filter(|note| under(note.item, note.class)).count();
        let decisions = self.decisions.iter().filter(|one| under(one.item, one.class)).count();
        notes + decisions + self.commitments.iter().filter(|one| under(one.item, one.class)).count()
    }

    /// Puts a seal on or takes it off. A seal that does not fit what stands here is refused: whoever seals has seen it.
    fn take_seal(&mut self, old: Option<Box<Seal>>, new: Option<Box<Seal>>) -> Result<SessionEdit, Refusal> {
        if self.seal.as_ref() != old.as_deref() || new.as_ref().is_some_and(|seal| seal.holds(self) == Some(false)) {
            return Err(Refusal::OtherFacts);
        }
        self.seal = new.as_deref().cloned();
        Ok(SessionEdit::Seal { old: new, new: old })
    }

    /// Refuses what a final session does not take, and the removal of what is still pointed to.
    fn permits(&self, edit: &SessionEdit) -> Result<(), Refusal> {
        // The office's register gives the number when it likes, and a series is no fact of the minutes.
        let no_fact = |old: &Meeting, new: &Meeting| {
            let Meeting { number, series, .. } = new.clone();
            Meeting { number, series, ..old.clone() } == *new
        };
        let only_state = |old: &Meeting, new: &Meeting| Meeting { state: new.state, ..old.clone() } == *new;
        // Taking back the edit that made a session final takes back, with the state, all else that it did.
        let reopens = |old: &Meeting, new: &Meeting| old.state != new.state && new.state != SessionState::Final;
        match edit {
            SessionEdit::Record { .. }
            | SessionEdit::Identity(_)
            | SessionEdit::Export(_)
            | SessionEdit::Seal { .. }
            | SessionEdit::Earlier(_) => Ok(()),
            SessionEdit::Meeting { old, new } if no_fact(old, new) => Ok(()),
            _ if self.seal.is_some() => Err(Refusal::Final),
            SessionEdit::Meeting { old, new } if only_state(old, new) || reopens(old, new) => Ok(()),
            _ if self.is_final() => Err(Refusal::Final),
            SessionEdit::Seat(ListEdit::Remove { value, .. }) => unused(value.id, uses_of_seat(self, value.id)),
            SessionEdit::Item(ListEdit::Remove { value, .. }) => unused(value.id, uses_of_item(self, value.id)),
            SessionEdit::Decision(ListEdit::Remove { value, .. }) => unused(value.id, uses_of_decision(self, value.id)),
            _ => Ok(()),
        }
    }
}

/// The edit with the place that the record has in time: behind what others wrote down meanwhile, since of two words about a
/// commitment the later one counts.
fn in_time(records: &[Record], edit: ListEdit<Record>) -> ListEdit<Record> {
    let ListEdit::Add { value, after } = edit else { return edit };
    let anchor = after.and_then(|id| records.iter().position(|record| record.id == id).map(|at| at + 1)).unwrap_or(0);
    let earlier = records.iter().skip(anchor).take_while(|record| record.at < value.at);
    let after = earlier.last().map(|record| record.id).or(after);
    ListEdit::Add { value, after }
}

/// The edit with the number that the session gives. Who adds a record asks for a number without knowing what others add
/// at the same time; who takes it back knows only the number that was asked for. The numbers that stand there never
/// change by this.
fn numbered<T: Numbered>(list: &[T], edit: ListEdit<T>) -> Result<ListEdit<T>, Refusal> {
    let is_taken = |by: &T| list.iter().any(|other| other.number() == by.number() && other.identity() != by.identity());
    match edit {
        ListEdit::Add { value, after } if is_taken(&value) => {
            let number = next_number(list.iter().map(T::number));
            Ok(ListEdit::Add { value: value.with_number(number), after })
        }
        ListEdit::Remove { value, after } => {
            let stands = list.iter().find(|record| record.identity() == value.identity());
            let number = stands.map_or(value.number(), T::number);
            Ok(ListEdit::Remove { value: value.with_number(number), after })
        }
        ListEdit::Set { old, new } if old.number() != new.number() && is_taken(&new) => {
            let (record, number) = (new.identity().to_string(), new.number());
            Err(Refusal::Invalid(Problem::DuplicateNumber { record, number }))
        }
        edit => Ok(edit),
    }
}

/// One more than the greatest; the first gap if a file holds the greatest number there is.
pub(super) fn next_number(taken: impl Iterator<Item = u32> + Clone) -> u32 {
    let last = taken.clone().max().unwrap_or(0);
    let gap = || (1..last).find(|number| !taken.clone().any(|other| other == *number));
    last.checked_add(1).or_else(gap).unwrap_or(last)
}
