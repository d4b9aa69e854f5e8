//! The agenda: its items, and the notes and decisions made under them. It must not know seats or commitments.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::edit::fields;
use super::id::{DecisionId, ItemId, NoteId, SeatId};
use super::meeting::Class;

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

    /// The name in files, JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Done => "done",
            Self::Skipped => "skipped",
            Self::Deferred => "deferred",
        }
    }
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
    /// Whether the promises of earlier meetings are asked about under it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub follow_up: bool,
}

impl Item {
    /// Whether it stands on the agenda of the next meeting too.
    pub fn comes_back(&self) -> bool {
        self.standing || self.follow_up || self.state == ItemState::Deferred
    }
}

fields!(Item: title, minutes, spent, in_charge, class, state, standing, follow_up; not id);

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

fields!(Note: item, at, speaker, class; lines text; not id);

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

fields!(Decision: number, item, at, text, class; not id);
