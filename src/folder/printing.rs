//! Papers as files: what was asked for, what came of it, and what can go wrong. It must not know how a paper is made.

use std::path::PathBuf;

use super::{Finding, SaveError};

/// Why a paper was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperFault {
    /// Nothing in the meeting is for everybody: its class, by name.
    NoPublicForm(&'static str),
    /// It is made of one meeting, and none or several were named.
    OneMeeting,
    /// Nobody owes anything there.
    NothingOwed,
    /// This build has no such format.
    NotBuiltIn,
    /// It has no table.
    NoTable,
    /// A template of the archive does not say what it should.
    Template {
        /// Its name in the archive.
        file: String,
        /// The line, from 1; 0 where it is not known.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong, as the reader of templates says it.
        message: String,
    },
    /// A template or the logo cannot be read.
    Unreadable {
        /// Its name in the archive.
        file: String,
        /// Why.
        finding: Finding,
    },
    /// The logo is no picture that can be printed.
    NoPicture {
        /// Its name in the archive.
        file: String,
    },
    /// Somebody stopped it; what was written before stays.
    Stopped,
    /// The file was not written.
    Save(SaveError),
    /// Something else.
    Other(String),
}

/// What came of printing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printout {
    /// The files that were written, in order.
    pub files: Vec<PathBuf>,
    /// Which of the papers that were wanted were written, by their places; some had nothing to say.
    pub made: Vec<usize>,
    /// Why a paper was not made, and the ones behind it were not tried.
    pub fault: Option<PaperFault>,
}
