//! What reading a file can find, as plain data: the texts put it in words, in the language of the reader. It must
//! not hold a sentence of its own, save what a library said where nothing better is known.

use crate::domain::check::Problem;
use crate::platform::FileSort;

/// A place in a text, counted as editors do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// One thing that was found in a file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// Where it stands; `None` when it concerns the file as a whole.
    pub place: Option<Place>,
}

impl Finding {
    /// A finding about the whole file.
    #[must_use]
    pub fn of_file(kind: FindingKind) -> Self {
        Finding { kind, place: None }
    }

    /// A finding at a place.
    #[must_use]
    pub fn at(kind: FindingKind, place: Place) -> Self {
        Finding { kind, place: Some(place) }
    }
}

/// What was found. Strings in it come from the file: they are cut short, but not cleaned of control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// Nothing is there, or a link that leads nowhere.
    NotFound,
    /// The system forbids reading it.
    NotPermitted,
    /// Reading failed, as the system says it.
    NotReadable(String),
    /// A folder, pipe or device, where a file was expected.
    NotAFile(FileSort),
    /// Something that is not a folder, where the archive should be.
    NotAFolder,
    /// A link that leads out of the archive.
    LinkOutside,
    /// More bytes than are read.
    TooLarge {
        /// The size of the file.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// No bytes, or only white space.
    Empty,
    /// UTF-16, as Notepad's "Unicode" saves it.
    Utf16,
    /// A byte that is not UTF-8.
    NotUtf8,
    /// NUL bytes from here to the end: the file was cut by a power loss.
    NulTail,
    /// A NUL byte between others.
    NulByte,
    /// What git leaves where two versions contradict each other.
    ConflictMarker,
    /// Notice: a byte order mark in front, as Notepad leaves it.
    ByteOrderMark,
    /// Notice: lines end in CR LF; they are read as if they ended in LF.
    CarriageReturns,
    /// The document has no `format`.
    MissingFormat,
    /// A `format` that is not a whole number from 1, as it is written.
    InvalidFormat(String),
    /// Written by a newer program.
    NewerFormat {
        /// The format of the file.
        found: u32,
        /// The newest that this program knows.
        known: u32,
    },
    /// A bracket that is never closed, or closed by another kind; the place is that of the bracket.
    Unclosed(char),
    /// A string that nothing closes; the place is where it begins.
    UnclosedText,
    /// A comment that nothing closes; the place is where it begins.
    UnclosedComment,
    /// The text ends before the document does.
    UnexpectedEnd,
    /// A comma is missing in front of this.
    MissingComma(String),
    /// A colon is missing in front of this.
    MissingColon(String),
    /// Something else should stand here.
    Unexpected(String),
    /// Something stands behind the end of the document.
    TrailingText(String),
    /// An escape in a string that is none, as `ron` says it.
    InvalidEscape(String),
    /// A value of another type.
    WrongType {
        /// What should stand here.
        expected: ValueType,
        /// What stands here.
        found: String,
    },
    /// A number too large, too small or negative for its field.
    NumberOutOfRange(String),
    /// A word that is none of those allowed.
    UnknownVariant {
        /// The word.
        found: String,
        /// Those allowed.
        allowed: Vec<String>,
    },
    /// A record lacks a field; the place is where the record begins.
    MissingField(String),
    /// A record has a field twice.
    DuplicateField(String),
    /// A field this program does not know: the document can be read, not written.
    UnknownField {
        /// Its name.
        name: String,
        /// The way to it from the document, as `notes.3.colour`.
        path: String,
    },
    /// Not a date, time or instant.
    InvalidDate(String),
    /// A value the field cannot take.
    InvalidValue {
        /// The value as it is written.
        found: String,
        /// Why, as its type says it.
        reason: String,
    },
    /// The document can be read, but it contradicts itself.
    Problem(Problem),
    /// Another file holds the same session; neither is opened, since nobody but a person can tell which one counts.
    SameSession {
        /// The name of the other file.
        other: String,
    },
    /// Brackets within brackets, deeper than any document.
    TooDeep,
    /// Anything else that `ron` says.
    Other(String),
}

impl FindingKind {
    /// Whether nobody could read what stands in the file: neither another hour nor a newer program, and no other file of it.
    pub fn is_of_the_bytes(&self) -> bool {
        !self.is_of_the_system()
            && !matches!(self, Self::SameSession { .. } | Self::NewerFormat { .. } | Self::NotFound)
    }

    /// Whether the system did not hand the file out, whatever stands in it.
    pub fn is_of_the_system(&self) -> bool {
        matches!(self, Self::NotPermitted | Self::NotReadable(_))
    }
}

/// What a field expects, in a person's terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueType {
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// Text in quotes.
    Text,
    /// One character in single quotes.
    Character,
    /// `[…]`.
    List,
    /// `(…)`.
    Record,
    /// `{…}`.
    Map,
    /// A bare word.
    Word,
    /// `()`.
    Nothing,
    /// What a type says it expects.
    Other(String),
}
