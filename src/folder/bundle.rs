//! Documents on their way from one archive to another, as plain data. It must not know how a bundle is written.

use super::{Finding, SaveError};
use std::path::PathBuf;

use crate::domain::edit::Difference;
use crate::domain::merge::{Merged, with_theirs};
use crate::domain::pattern::PatternEdit;
use crate::domain::{Act, Change, DocumentEdit, DocumentId, Filters, Office, Paper, Refusal};

/// A document in a bundle.
#[derive(Debug, Clone, PartialEq)]
pub struct Carried {
    /// The document as it is where the bundle was made.
    pub paper: Paper,
    /// The fingerprints of the states it has come from there, itself among them.
    pub past: Vec<String>,
}

/// What was received, and from which file.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// The file.
    pub file: PathBuf,
    /// What comes of each document in it.
    pub joined: Vec<Joined>,
}

/// What comes of a document that was received.
#[derive(Debug, Clone, PartialEq)]
pub struct Joined {
    /// As it stands here; `None` if it is new here.
    pub ours: Option<Paper>,
    /// Whether it was deleted here, so that receiving it brings it back.
    pub was_deleted: bool,
    /// As it was received.
    pub theirs: Paper,
    /// The two as one, or why that cannot be.
    pub outcome: Result<Merged<Paper>, Refusal>,
}

impl Joined {
    /// The edit that makes the document what it becomes; `None` where nothing changes.
    fn edit(&self) -> Option<DocumentEdit> {
        let wanted = self.outcome.as_ref().ok()?.document.clone();
        match (&self.ours, wanted) {
            (Some(ours), wanted) if *ours == wanted => None,
            (Some(ours), wanted) => Some(DocumentEdit::Replace { old: Box::new(ours.clone()), new: Box::new(wanted) }),
            (None, Paper::Session(session)) => Some(DocumentEdit::Create(Box::new(session))),
            (None, Paper::Pattern(pattern)) => Some(DocumentEdit::Pattern(PatternEdit::Create(Box::new(pattern)))),
            (None, Paper::Filters(filters)) => {
                let old = Box::new(Paper::Filters(Filters::default()));
                Some(DocumentEdit::Replace { old, new: Box::new(Paper::Filters(filters)) })
            }
            (None, Paper::Office(office)) => {
                let old = Box::new(Paper::Office(Office::blank()));
                Some(DocumentEdit::Replace { old, new: Box::new(Paper::Office(office)) })
            }
        }
    }

    /// The change that takes all of these in, as one act; `None` where nothing changes.
    pub fn change(joined: &[Self], act: Act) -> Option<Change> {
        let edits: Vec<DocumentEdit> = joined.iter().filter_map(Self::edit).collect();
        (!edits.is_empty()).then_some(Change { act, edits })
    }

    /// Whether of a conflict the other value can be taken: what is sealed is taken as it was sealed, or not at all.
    pub fn can_take(&self, one: &Difference) -> bool {
        let is_sealed = self.ours.as_ref().and_then(Paper::session).is_some_and(|session| session.seal.is_some());
        let taken = |merged: &Merged<Paper>| with_theirs(&merged.document, &self.theirs, &[one]).is_ok();
        self.outcome.as_ref().is_ok_and(|merged| !is_sealed || taken(merged))
    }

    /// Which document it is.
    pub fn id(&self) -> DocumentId {
        self.theirs.id()
    }
}

/// Why a bundle cannot be read or written. Nothing of it is then taken in.
#[derive(Debug, Clone, PartialEq)]
pub enum BundleFault {
    /// The file cannot be read.
    File(Finding),
    /// It is no bundle.
    NoBundle,
    /// There is no bundle in this folder.
    NoneIn(PathBuf),
    /// This folder, in which it was to be written, is not there.
    NoFolder(PathBuf),
    /// It was made by a newer program.
    Newer(u32),
    /// It is cut or was changed: what it holds is not what was put in.
    Damaged,
    /// A document in it cannot be read.
    Document(Vec<Finding>),
    /// It cannot be written.
    Save(SaveError),
}

impl From<SaveError> for BundleFault {
    fn from(error: SaveError) -> Self {
        Self::Save(error)
    }
}
