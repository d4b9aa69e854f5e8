//! Records: the dated, append-only lines in a commitment's life. What follows from them (state, current due date,
//! lateness) is not stored; see `life`. It must not know the facts that were agreed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Stamp;
use super::commitment::Party;
use super::edit::appended;
use super::id::{CommitmentId, RecordId, SessionId};

/// The state of a commitment, or of one owner's part in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// *belum*.
    #[default]
    NotStarted,
    /// *proses*.
    InProgress,
    /// *terhambat*.
    Blocked,
    /// *selesai*.
    Done,
    /// *batal*.
    Cancelled,
}

impl State {
    /// All states.
    pub const ALL: [Self; 5] = [Self::NotStarted, Self::InProgress, Self::Blocked, Self::Done, Self::Cancelled];

    /// Whether something is still owed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::NotStarted | Self::InProgress | Self::Blocked)
    }

    /// The name in files, JSON and options.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::InProgress => "in_progress",
            Self::Blocked => "blocked",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }
}

/// How progress was reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Via {
    /// In a meeting.
    #[default]
    Rapat,
    /// By telephone.
    Telepon,
    /// By WhatsApp.
    Wa,
    /// By letter.
    Surat,
}

impl Via {
    /// All ways.
    pub const ALL: [Self; 4] = [Self::Rapat, Self::Telepon, Self::Wa, Self::Surat];

    /// The name in files, JSON and options.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rapat => "rapat",
            Self::Telepon => "telepon",
            Self::Wa => "wa",
            Self::Surat => "surat",
        }
    }
}

/// How far a reminder came: three different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// *disalin*: its text was copied; nobody knows whether it went out.
    Copied,
    /// *terkirim*: somebody says that it went out.
    #[default]
    Sent,
    /// *dijawab*: it was answered.
    Answered,
}

impl Step {
    /// The name in files, JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Copied => "copied",
            Self::Sent => "sent",
            Self::Answered => "answered",
        }
    }

    /// Whether it went out: what every record of format 1 says that does not say more.
    pub fn is_sent(&self) -> bool {
        *self == Self::Sent
    }
}

/// Progress, as somebody reported it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// The owner it speaks for; `None`: for every owner whose part is still open, or for all if none is (see `life`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Party>,
    /// The occurrence of a recurring commitment that it answers; `None`: all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<NaiveDate>,
    /// The local date on which it was so; may lie before the day it was typed.
    pub date: NaiveDate,
    /// The state from then on.
    pub state: State,
    /// What was reported.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Who reported it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// How it was reported.
    #[serde(default)]
    pub via: Via,
    /// The session in which it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_in: Option<SessionId>,
    /// What proves it: a text or a link.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// Who or what it waits for, where it is blocked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub blocked_by: String,
}

/// A due date that moved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DueMove {
    /// The owner whose date moves; `None`: every owner's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Party>,
    /// The occurrence that moves, of a recurring commitment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<NaiveDate>,
    /// The date before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The date from now on.
    pub to: NaiveDate,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who asked for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// The session in which it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_in: Option<SessionId>,
}

/// What a commitment has to do with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// It goes on with the other.
    Continues,
    /// It cannot be done before the other.
    DependsOn,
    /// It is the other, written down twice.
    DuplicateOf,
}

impl Relation {
    /// All relations.
    pub const ALL: [Self; 3] = [Self::Continues, Self::DependsOn, Self::DuplicateOf];

    /// The name in files, JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Continues => "continues",
            Self::DependsOn => "depends_on",
            Self::DuplicateOf => "duplicate_of",
        }
    }
}

/// What a record says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// Progress.
    Progress(Progress),
    /// A due date moved.
    Due(DueMove),
    /// A file copied into `lampiran/`.
    Evidence {
        /// The owner it speaks for; `None`: all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<Party>,
        /// What it shows.
        text: String,
        /// The file's name in `lampiran/`.
        file: String,
        /// SHA-256 of its bytes, in hexadecimal.
        sha256: String,
    },
    /// A link to another commitment.
    Link {
        /// What it has to do with the other.
        relation: Relation,
        /// The other's session.
        session: SessionId,
        /// The other.
        commitment: CommitmentId,
    },
    /// A span of the commitment's text that is, or is not, a person's identity.
    Identity {
        /// The span, as it stands in the text.
        span: String,
        /// Whether it is to be hidden.
        hide: bool,
    },
    /// A reminder: that its text was copied, that it went out, that it was answered.
    Reminder {
        /// The owner who was reminded; `None`: all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<Party>,
        /// How.
        via: Via,
        /// How far it came.
        #[serde(default, skip_serializing_if = "Step::is_sent")]
        step: Step,
    },
    /// A paper that left with this commitment in it.
    Export {
        /// Which paper and format.
        paper: String,
        /// Whether the public form.
        public: bool,
    },
}

/// A dated line in a commitment's life. Appended, never changed: two laptops that append never conflict. Their order
/// in the file is their order in time, so a wrong clock cannot reorder them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The identity.
    pub id: RecordId,
    /// When it was written down.
    pub at: Stamp,
    /// Who wrote it down, by name and position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub noted_by: String,
    /// What it says.
    pub kind: RecordKind,
}

appended!(Record);
