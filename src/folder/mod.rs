//! What the folder of sessions holds and what can go wrong with it, as plain data: storage fills it, the interface and
//! the shell show it. It must not read or write anything, nor hold a sentence.

pub mod backup;
pub mod bundle;
pub mod fault;
pub mod finding;
pub mod glance;
pub mod hit;
pub mod printing;
pub mod table;
pub mod version;

pub use backup::{BackedUp, BackupFault};
pub use bundle::{BundleFault, Carried, Joined, Received};
pub use fault::{LockError, SaveError, SaveErrorKind, WriteFault, Written};
pub use finding::{Finding, FindingKind, Place};
pub use glance::{ActionKey, Attention, Found, Glance, Listing, SessionRow, Use};
pub use hit::{HitKey, HitPlace, Hits};
pub use printing::{PaperFault, Printout};
pub use table::{FileOffer, TableFault, TableSeen};
pub use version::{Kept, Mark, Remains, Thrown, Version};

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::{DocumentId, Filters, Office, Pattern, PatternId, Session, SessionId};

/// A session with the file it stands in.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The file's name in the archive; empty until it is first written.
    pub file: String,
    /// The session.
    pub session: Session,
    /// What was found in the file that keeps it from being written (a newer program's field); then it is only read.
    pub read_only: Vec<Finding>,
}

/// Whether a sync program gave this name to a copy that it would not put in the place of another.
pub fn is_conflict_copy(name: &str) -> bool {
    let name = name.to_lowercase();
    [".sync-conflict-", "conflicted copy", "conflict copy"].iter().any(|sign| name.contains(sign))
}

/// A file that could not be read. It is never touched unasked.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokenFile {
    /// The file's name in the archive.
    pub file: String,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// Its text as it stands, as far as it is text, for reading.
    pub raw: String,
    /// The meeting that it is about, as far as that is known.
    pub about: Option<About>,
}

/// The meeting that a file is about which cannot be opened.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// Its id.
    pub session: SessionId,
    /// Its date.
    pub date: NaiveDate,
    /// Its title.
    pub title: String,
    /// Whether earlier states of it are kept that can take the place of the file.
    pub is_kept: bool,
}

impl BrokenFile {
    /// Whether it is one of two states of a document, or holds both: they can be made one.
    pub fn is_twin(&self) -> bool {
        let is_twin =
            |kind: &FindingKind| matches!(kind, FindingKind::SameSession { .. } | FindingKind::ConflictMarker);
        is_conflict_copy(&self.file) || self.findings.iter().any(|finding| is_twin(&finding.kind))
    }

    /// The session whose earlier states can take its place.
    pub fn kept(&self) -> Option<SessionId> {
        self.about.as_ref().filter(|about| about.is_kept).map(|about| about.session)
    }
}

/// What the archive holds, as read from the disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Contents {
    /// What keeps the folder itself from being read; all else is then as it was last read.
    pub unreadable: Option<Finding>,
    /// The office; blank if it has no file yet, `None` if its file could not be read (it is then among the broken ones).
    pub office: Option<Office>,
    /// Whether there is no office file yet, so that the archive has to be introduced to its office.
    pub first_run: bool,
    /// What keeps the office's file from being written.
    pub office_read_only: Vec<Finding>,
    /// The saved filters; none if they have no file yet, or one that could not be read.
    pub filters: Filters,
    /// What keeps their file from being written.
    pub filters_read_only: Vec<Finding>,
    /// The sessions, in the order of their files' names.
    pub sessions: Vec<Entry>,
    /// The patterns of meetings, in the order of their files' names, and whether each can only be read.
    pub patterns: Vec<(Pattern, bool)>,
    /// The files that could not be read.
    pub broken: Vec<BrokenFile>,
    /// The files that were read with a notice (BOM, CRLF), each with its first one.
    pub notices: Vec<(String, Finding)>,
    /// What is wrong with sessions that opened all the same (a number that stands twice), with their files' names.
    pub doubts: Vec<(String, Finding)>,
    /// When the last backup was made from here.
    pub backed_up: Option<DateTime<Utc>>,
    /// The sessions of an archive that is too large to be held; those above are then only some of them.
    pub listing: Option<Box<Listing>>,
    /// How many files and folders were open to other people of this machine, and are no more.
    pub closed: usize,
}

/// A document as it stands on the disk.
#[derive(Debug, Clone, PartialEq)]
pub enum Document {
    /// The office.
    Office {
        /// What its file says.
        office: Box<Office>,
        /// What keeps the file from being written.
        read_only: Vec<Finding>,
    },
    /// The saved filters.
    Filters {
        /// What their file says.
        filters: Filters,
        /// What keeps the file from being written.
        read_only: Vec<Finding>,
    },
    /// A session, with its file's name.
    Session(Box<Entry>),
    /// A session that is gone.
    Gone(SessionId),
    /// A pattern of meetings; `None`: it is gone.
    Pattern {
        /// Which one.
        id: PatternId,
        /// What its file says.
        pattern: Option<Box<Pattern>>,
        /// Whether it can only be read.
        is_read_only: bool,
    },
}

impl Document {
    /// Which document it is.
    pub fn id(&self) -> DocumentId {
        match self {
            Document::Office { .. } => DocumentId::Office,
            Document::Filters { .. } => DocumentId::Filters,
            Document::Session(entry) => DocumentId::Session(entry.session.id),
            Document::Gone(id) => DocumentId::Session(*id),
            Document::Pattern { id, .. } => DocumentId::Pattern(*id),
        }
    }
}
