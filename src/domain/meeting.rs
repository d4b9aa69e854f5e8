//! The head of a session: what the invitation and the first lines of the minutes say, and where the session stands in
//! its life. It must not know seats, agenda or commitments.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::attendance::Quorum;
use super::edit::fields;
use super::id::{Key, SeatId};

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

    /// The name in files, JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Biasa => "biasa",
            Self::Terbatas => "terbatas",
            Self::Rahasia => "rahasia",
            Self::SangatRahasia => "sangat_rahasia",
        }
    }
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

    /// The name in files, JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Running => "running",
            Self::Closed => "closed",
            Self::Final => "final",
        }
    }
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
    /// Minutes that each speaker has; without them nobody's time is counted down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaking_minutes: Option<u32>,
    /// Where the session stands in its life.
    #[serde(default)]
    pub state: SessionState,
}

fields!(Meeting: title, number, series, date, starts, ends, opened, closed, place, class, invitation_number, chair, secretary, quorum, speaking_minutes, state);

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
            speaking_minutes: None,
            state: SessionState::default(),
        }
    }
}
