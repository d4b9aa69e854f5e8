//! A session (one meeting, one file): its head, seats, agenda, notes, decisions and commitments, and how edits change
//! them. It must not know other sessions, the office's file or today's date.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::attendance::{Attendance, Presence, PresenceStatus, Quorum, Seat};
use super::commitment::{Commitment, Party};
use super::edit::{Identified, ListEdit, Refusal, apply_to_fields, apply_to_list, fields};
use super::id::{DecisionId, IdSource, ItemId, Key, NoteId, SeatId, SessionId};
use super::record::Record;

/// How confidential something is (the four levels of Indonesian offices). A new record takes its item's class, an item
/// its session's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// For everyone.
    #[default]
    Biasa,
    /// For those who took part.
    Terbatas,
    /// For those who are named.
    Rahasia,
    /// For those who must know.
    SangatRahasia,
}

impl Class {
    /// All classes, lowest first.
    pub const ALL: [Self; 4] = [Self::Biasa, Self::Terbatas, Self::Rahasia, Self::SangatRahasia];
}

/// Where a session stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// Being prepared.
    #[default]
    Draft,
    /// The meeting is on.
    Running,
    /// The meeting is over, its minutes may still change.
    Closed,
    /// The minutes stand; only records of progress may be added.
    Final,
}

impl SessionState {
    /// All states in the order of a session's life.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Running, Self::Closed, Self::Final];
}

/// The head of a session: what the invitation and the first lines of the minutes say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// What the meeting is called.
    pub title: String,
    /// The number of the minutes, from the office's register.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// The series the meeting belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<Key>,
    /// The local date.
    pub date: NaiveDate,
    /// Planned opening, local time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<NaiveTime>,
    /// Planned closing, local time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<NaiveTime>,
    /// Real opening, local time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<NaiveTime>,
    /// Real closing, local time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<NaiveTime>,
    /// Building, room, town.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The class of the session.
    #[serde(default)]
    pub class: Class,
    /// The number of the invitation letter.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub invitation_number: String,
    /// The seat that leads the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair: Option<SeatId>,
    /// Who writes the minutes: name and position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub secretary: String,
    /// What makes the meeting quorate; without it no quorum is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Quorum>,
    /// Where the session stands in its life.
    #[serde(default)]
    pub state: SessionState,
}

fields!(Meeting: title, number, series, date, starts, ends, opened, closed, place, class, invitation_number, chair, secretary, quorum, state);

impl Meeting {
    /// The head of a blank session.
    pub fn new(title: String, date: NaiveDate) -> Self {
        Self {
            title,
            number: String::new(),
            series: None,
            date,
            starts: None,
            ends: None,
            opened: None,
            closed: None,
            place: String::new(),
            class: Class::default(),
            invitation_number: String::new(),
            chair: None,
            secretary: String::new(),
            quorum: None,
            state: SessionState::default(),
        }
    }
}

/// How far an agenda item got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Not yet begun.
    #[default]
    Planned,
    /// Being discussed.
    Running,
    /// Discussed.
    Done,
    /// Left out.
    Skipped,
    /// Put off to a later meeting.
    Deferred,
}

impl ItemState {
    /// All states.
    pub const ALL: [Self; 5] = [Self::Planned, Self::Running, Self::Done, Self::Skipped, Self::Deferred];
}

/// An agenda item. Its number is its place in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The identity.
    pub id: ItemId,
    /// What it is about.
    pub title: String,
    /// Planned minutes.
    #[serde(default)]
    pub minutes: u32,
    /// Minutes it really took, as far as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spent: Option<u32>,
    /// Who leads it, as the agenda names them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub in_charge: String,
    /// The class that its records take over.
    #[serde(default)]
    pub class: Class,
    /// How far it got.
    #[serde(default)]
    pub state: ItemState,
    /// Whether it comes back in the next meeting of its kind.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub standing: bool,
}

fields!(Item: title, minutes, spent, in_charge, class, state, standing);

/// Who said something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    /// Somebody in a seat.
    Seat(SeatId),
    /// Somebody without a seat, as written.
    Other(String),
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// The identity.
    pub id: NoteId,
    /// The agenda item it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// When, local time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<NaiveTime>,
    /// Who said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    /// What was said; may have several lines.
    pub text: String,
    /// How confidential it is.
    #[serde(default)]
    pub class: Class,
}

fields!(Note: item, at, speaker, text, class);

/// What was agreed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// The identity.
    pub id: DecisionId,
    /// Its number in the session, from 1.
    pub number: u32,
    /// The agenda item it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// When, local time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<NaiveTime>,
    /// What was agreed; may have several lines.
    pub text: String,
    /// How confidential it is.
    #[serde(default)]
    pub class: Class,
}

fields!(Decision: number, item, at, text, class);

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
identified!(Item => ItemId, Note => NoteId, Decision => DecisionId, Seat => SeatId, Commitment => super::CommitmentId, Record => super::RecordId);

/// One meeting: what its file holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// The number of the file's form; see docs/format.md.
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
    /// A commitment's records change.
    Record {
        /// Whose records.
        commitment: super::CommitmentId,
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
                ..seat.clone()
            })
            .collect();
        next.items = (self.items.iter().filter(|item| item.standing || item.state == ItemState::Deferred))
            .map(|item| Item { id: ids.fresh(), state: ItemState::Planned, spent: None, ..item.clone() })
            .collect();
        let here = |id: &SeatId| seat_ids.get(id).copied().filter(|new| next.seats.iter().any(|seat| seat.id == *new));
        next.meeting.chair = self.meeting.chair.as_ref().and_then(here);
        next.meeting.quorum = self
            .meeting
            .quorum
            .clone()
            .map(|quorum| Quorum { seats: quorum.seats.iter().filter_map(here).collect(), ..quorum });
        next.meeting.place = self.meeting.place.clone();
        next.meeting.series = self.meeting.series.clone();
        next.meeting.class = self.meeting.class;
        next.meeting.starts = self.meeting.starts;
        next.meeting.ends = self.meeting.ends;
        next
    }

    /// The item with this id.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The number of an item, from 1.
    pub fn item_number(&self, id: ItemId) -> Option<usize> {
        self.items.iter().position(|item| item.id == id).map(|at| at + 1)
    }

    /// The seat with this id.
    pub fn seat(&self, id: SeatId) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.id == id)
    }

    /// The commitment with this id.
    pub fn commitment(&self, id: super::CommitmentId) -> Option<&Commitment> {
        self.commitments.iter().find(|commitment| commitment.id == id)
    }

    /// The invited seats of a group; guests do not count.
    pub fn seats_of<'a>(&'a self, group: &'a Key) -> impl Iterator<Item = &'a Seat> {
        self.seats.iter().filter(move |seat| seat.group == *group && seat.presence.status != PresenceStatus::Guest)
    }

    /// Who owes a commitment, one by one: a group stands for each of its seats here.
    pub fn owners(&self, commitment: &Commitment) -> Vec<Party> {
        let mut owners = Vec::new();
        for party in &commitment.owners {
            match party {
                Party::Group(group) => owners.extend(self.seats_of(group).map(|seat| Party::Seat(seat.id))),
                other => owners.push(other.clone()),
            }
        }
        let mut seen = std::collections::HashSet::new();
        owners.retain(|owner| seen.insert(owner.clone()));
        owners
    }

    /// How many seats are in which presence.
    pub fn attendance(&self) -> Attendance {
        Attendance::of(&self.seats)
    }

    /// The number the next commitment gets.
    pub fn next_commitment_number(&self) -> u32 {
        self.commitments.iter().map(|c| c.number).max().unwrap_or(0).saturating_add(1)
    }

    /// The number the next decision gets.
    pub fn next_decision_number(&self) -> u32 {
        self.decisions.iter().map(|d| d.number).max().unwrap_or(0).saturating_add(1)
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
        self.permits(&edit)?;
        let mut edited = self.clone();
        let inverse = edited.change(edit)?;
        if let Some(problem) = super::check::problems(&edited).into_iter().next() {
            return Err(Refusal::Invalid(problem));
        }
        *self = edited;
        Ok(inverse)
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
            SessionEdit::Decision(edit) => apply_to_list(&mut self.decisions, edit).map(SessionEdit::Decision),
            SessionEdit::Commitment(edit) => apply_to_list(&mut self.commitments, edit).map(SessionEdit::Commitment),
            SessionEdit::Record { commitment, edit } => {
                let found = self.commitments.iter_mut().find(|c| c.id == commitment);
                let records = &mut found.ok_or_else(|| Refusal::Missing(commitment.to_string()))?.records;
                Ok(SessionEdit::Record { commitment, edit: apply_to_list(records, edit)? })
            }
        }
    }

    /// Refuses what a final session does not take, and the removal of what is still pointed to.
    fn permits(&self, edit: &SessionEdit) -> Result<(), Refusal> {
        let only_state = |old: &Meeting, new: &Meeting| Meeting { state: new.state, ..old.clone() } == *new;
        match edit {
            SessionEdit::Record { .. } => Ok(()),
            SessionEdit::Meeting { old, new } if only_state(old, new) => Ok(()),
            _ if self.meeting.state == SessionState::Final => Err(Refusal::Final),
            SessionEdit::Seat(ListEdit::Remove { value, .. }) => match super::check::uses_of_seat(self, value.id) {
                Some(by) => Err(Refusal::InUse { record: value.id.to_string(), by }),
                None => Ok(()),
            },
            SessionEdit::Item(ListEdit::Remove { value, .. }) => match super::check::uses_of_item(self, value.id) {
                Some(by) => Err(Refusal::InUse { record: value.id.to_string(), by }),
                None => Ok(()),
            },
            SessionEdit::Decision(ListEdit::Remove { value, .. }) => {
                match self.commitments.iter().find(|c| c.decision == Some(value.id)) {
                    Some(by) => Err(Refusal::InUse { record: value.id.to_string(), by: by.id.to_string() }),
                    None => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }
}
