//! The log of the papers that left: which, in which form, when, by whom, and how many spans that look like an identity had
//! not been answered for. Appended, never changed. It must not know what a paper says.

use serde::{Deserialize, Serialize};

use super::Stamp;
use super::edit::appended;
use super::id::ExportId;

/// A paper that left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// The identity of the record.
    pub id: ExportId,
    /// When it was written.
    pub at: Stamp,
    /// Who wrote it, by name and position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub noted_by: String,
    /// The paper's name: `notula`.
    pub paper: String,
    /// The format's name: `pdf`.
    pub format: String,
    /// Whether it was the form for everybody.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub public: bool,
    /// How many spans that look like an identity were let pass without an answer; in the public form they are hidden all
    /// the same.
    #[serde(default, skip_serializing_if = "is_none")]
    pub unanswered: u32,
}

fn is_none(count: &u32) -> bool {
    *count == 0
}

appended!(Export);
