//! What a search through all sessions has found. It must not know how it is looked for, nor how it is shown.

use chrono::NaiveDate;

use crate::domain::SessionId;
use crate::domain::search::Hit;

/// A passage that was found: its session, and its place among what was found there.
pub type HitKey = (SessionId, usize);

/// A passage, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct HitPlace {
    /// Its identity while the same is looked for.
    pub key: HitKey,
    /// What the meeting is called.
    pub title: String,
    /// The meeting's date.
    pub date: NaiveDate,
    /// What was found.
    pub hit: Hit,
}

/// All that was found so far.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hits {
    /// What was typed.
    pub typed: String,
    /// The best fitting first, of those the newest.
    pub places: Vec<HitPlace>,
    /// Whether more is still looked for.
    pub goes_on: bool,
    /// Sessions in which more could be found: so much was found that nobody looked there.
    pub unread: usize,
}
