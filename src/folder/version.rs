//! States that documents had before and sessions in the trash, as plain data. It must not read them.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::domain::meeting::SessionState;
use crate::domain::{Paper, Session};

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
    /// It was handed over: what comes back will have begun with it.
    Given,
}

impl Mark {
    /// All marks.
    pub const ALL: [Self; 5] = [Self::Plain, Self::Final, Self::Replaced, Self::Received, Self::Given];

    /// The name in files, JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Final => "final",
            Self::Replaced => "replaced",
            Self::Received => "received",
            Self::Given => "given",
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

/// A version with what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The version.
    pub version: Version,
    /// The document as it was; `None` if the version cannot be read.
    pub paper: Option<Box<Paper>>,
}

/// A session in the trash.
#[derive(Debug, Clone, PartialEq)]
pub struct Thrown {
    /// The session.
    pub session: Session,
    /// The day on which it was deleted, as far as it is known.
    pub on: Option<NaiveDate>,
    /// Its file.
    pub path: PathBuf,
}

impl Thrown {
    /// How long a deleted session can be brought back.
    pub const KEPT: TimeDelta = TimeDelta::days(30);

    /// The last day on which it can be brought back; `None` where it waits until a person decides: final minutes, and
    /// what was deleted nobody knows when.
    pub fn until(&self) -> Option<NaiveDate> {
        let is_final = self.session.meeting.state == SessionState::Final;
        self.on.filter(|_| !is_final)?.checked_add_signed(Self::KEPT)
    }
}

/// How much there is, or was, of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Remains {
    /// Files in the archive: one, if it is there.
    pub files: usize,
    /// Versions in the history.
    pub versions: usize,
    /// Drafts of forms.
    pub drafts: usize,
    /// Files in the trash.
    pub thrown: usize,
}
