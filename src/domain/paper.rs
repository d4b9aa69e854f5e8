//! A document of either kind, where it does not matter which: to keep, to merge, to compare. It must not know how a document
//! is written.

use super::change::DocumentId;
use super::difference::{self, Difference};
use super::edit::Refusal;
use super::merge::{self, Merged};
use super::office::Office;
use super::session::Session;

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub enum Paper {
    /// The office.
    Office(Office),
    /// A session.
    Session(Session),
}

impl Paper {
    /// Which document it is.
    pub fn id(&self) -> DocumentId {
        match self {
            Self::Office(_) => DocumentId::Office,
            Self::Session(session) => DocumentId::Session(session.id),
        }
    }

    /// Merges two states of a document; see [`merge::sessions`].
    ///
    /// # Errors
    /// As there; [`Refusal::NoDocument`] too where they are not of one kind.
    pub fn merge(base: Option<&Self>, ours: &Self, theirs: &Self) -> Result<Merged<Self>, Refusal> {
        match (base, ours, theirs) {
            (None | Some(Self::Office(_)), Self::Office(ours), Self::Office(theirs)) => {
                let base = base.and_then(|base| if let Self::Office(base) = base { Some(base) } else { None });
                merge::offices(base, ours, theirs).map(|merged| merged.map(Self::Office))
            }
            (None | Some(Self::Session(_)), Self::Session(ours), Self::Session(theirs)) => {
                let base = base.and_then(Self::session);
                merge::sessions(base, ours, theirs).map(|merged| merged.map(Self::Session))
            }
            _ => Err(Refusal::NoDocument),
        }
    }

    /// What another state of the same document has that this one has not; nothing for documents of two kinds.
    pub fn differences(&self, to: &Self) -> Vec<Difference> {
        match (self, to) {
            (Self::Office(from), Self::Office(to)) => difference::offices(from, to),
            (Self::Session(from), Self::Session(to)) => difference::sessions(from, to),
            _ => vec![],
        }
    }

    /// The session, if it is one.
    pub fn session(&self) -> Option<&Session> {
        match self {
            Self::Office(_) => None,
            Self::Session(session) => Some(session),
        }
    }
}
