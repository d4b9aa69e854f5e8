//! A commitment: the facts as agreed, and its records. It must not know what follows from them (see `life`) nor the
//! seats of its session.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::edit::fields;
use super::id::{CommitmentId, DecisionId, ItemId, Key, SeatId};
use super::record::Record;
use super::recurrence::Recurrence;
use super::session::Class;

/// Who owes or supports something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// An institution of the office's list.
    Institution(Key),
    /// A seat of the session.
    Seat(SeatId),
    /// A group: as an owner, and where a record names it, it stands for each of its seats in the session.
    Group(Key),
}

/// A promise made in a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Commitment {
    /// The identity, for life.
    pub id: CommitmentId,
    /// Its number in the session, from 1: `K4`.
    pub number: u32,
    /// The agenda item it was made under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// The decision it carries out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionId>,
    /// What was promised.
    pub text: String,
    /// Who owes it; each with a state of its own.
    #[serde(default)]
    pub owners: Vec<Party>,
    /// Who helps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporters: Vec<Party>,
    /// How one sees that it is done (*indikator, keluaran*).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub indicator: String,
    /// The date first agreed. A recurring one has `recurrence` instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// When it comes again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recurrence: Option<Recurrence>,
    /// Where (*lokus*): keys of the office's places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Key>,
    /// Who pays (*sumber dana*).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub funding: String,
    /// How confidential it is.
    #[serde(default)]
    pub class: Class,
    /// Its life so far, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<Record>,
}

// `records` is not among the fields: records are edited one by one, so facts and progress never clash.
fields!(Commitment: number, item, decision, text, owners, supporters, indicator, due, recurrence, places, funding, class; not id, records);

impl Commitment {
    /// A commitment of which only number and text are known.
    pub fn new(id: CommitmentId, number: u32, text: String) -> Self {
        Self {
            id,
            number,
            item: None,
            decision: None,
            text,
            owners: vec![],
            supporters: vec![],
            indicator: String::new(),
            due: None,
            recurrence: None,
            places: vec![],
            funding: String::new(),
            class: Class::default(),
            records: vec![],
        }
    }
}
