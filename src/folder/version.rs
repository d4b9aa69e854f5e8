//! A state that a document had before, as plain data. It must not know where it is kept.

use chrono::{DateTime, Utc};

/// Why a version is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Something was written over it.
    Plain,
    /// It is what was made final.
    Final,
    /// All of it was replaced at once: by a merge, or by an older version.
    Replaced,
    /// It came from elsewhere and was merged.
    Received,
}

impl Mark {
    /// All marks.
    pub const ALL: [Self; 4] = [Self::Plain, Self::Final, Self::Replaced, Self::Received];

    /// The name in files, JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Final => "final",
            Self::Replaced => "replaced",
            Self::Received => "received",
        }
    }
}

/// A state that a document had before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1; it never has another.
    pub number: u32,
    /// Until when the document said this.
    pub until: DateTime<Utc>,
    /// Why it is kept.
    pub mark: Mark,
    /// What states of the document are told apart by.
    pub fingerprint: String,
    /// The size of its file.
    pub bytes: u64,
}
