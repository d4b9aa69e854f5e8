//! The line of capture: what somebody types while people talk, read as one note, decision or commitment. Preview and file
//! are made from the one value that is read here. It must not know a screen, a language or where the line was typed.

mod completion;
mod directory;
mod filing;
pub mod pasted;
mod reading;
mod rhythm;
mod scan;

use chrono::NaiveDate;

pub use completion::{Completion, Offer, complete};
pub use filing::{converted, kind_of_next};
pub use reading::{left_open, read, without_prefix};

use super::agenda::Speaker;
use super::commitment::Party;
use super::id::{ItemId, Key};
use super::meeting::Class;
use super::office::Office;
use super::recurrence::Recurrence;
use super::session::Session;

/// What a line becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What was said.
    Note,
    /// What was agreed.
    Decision,
    /// Who does what until when.
    Commitment,
}

impl Kind {
    /// All kinds, in the order in which one key goes through them.
    pub const ALL: [Self; 3] = [Self::Note, Self::Decision, Self::Commitment];

    /// The name in JSON, options and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Decision => "decision",
            Self::Commitment => "commitment",
        }
    }

    /// The kind behind this one, around the end.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Note => Self::Decision,
            Self::Decision => Self::Commitment,
            Self::Commitment => Self::Note,
        }
    }
}

/// A sign that gives the words behind it a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sigil {
    /// `@`: who owes it.
    Owner,
    /// `+`: who helps.
    Supporter,
    /// `>`: until when.
    Due,
    /// `#`: under which agenda item.
    Item,
    /// `%`: where.
    Place,
    /// `=`: how one sees that it is done.
    Indicator,
    /// `!`: how confidential it is.
    Class,
    /// `*`: how often it comes again.
    Rhythm,
}

impl Sigil {
    /// All signs.
    pub const ALL: [Self; 8] =
        [Self::Owner, Self::Supporter, Self::Due, Self::Item, Self::Place, Self::Indicator, Self::Class, Self::Rhythm];

    /// The sign.
    pub fn sign(self) -> char {
        match self {
            Self::Owner => '@',
            Self::Supporter => '+',
            Self::Due => '>',
            Self::Item => '#',
            Self::Place => '%',
            Self::Indicator => '=',
            Self::Class => '!',
            Self::Rhythm => '*',
        }
    }

    fn of(sign: char) -> Option<Self> {
        Self::ALL.into_iter().find(|sigil| sigil.sign() == sign)
    }

    /// Whether notes and decisions have no place for it.
    fn is_of_commitments(self) -> bool {
        !matches!(self, Self::Item | Self::Class)
    }
}

/// Something about a line that its writer should see. Only [`Doubt::NoText`] keeps it from being filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// Nothing is called so; it stays in the text.
    Unknown {
        /// As it was written.
        written: String,
        /// What is called nearly so, the likeliest first.
        near: Vec<String>,
    },
    /// Several are called so; it stays in the text.
    Several {
        /// As it was written.
        written: String,
        /// What it could be.
        names: Vec<String>,
    },
    /// The line says it twice; the second stays in the text.
    Again(String),
    /// It would count for a commitment; here it stays in the text.
    OnlyCommitment(String),
    /// A class below that of the item, which stays: a record is made less confidential in its form.
    LowersClass(Class),
    /// The due date is a weekend.
    Weekend(NaiveDate),
    /// The due date is a holiday, and which.
    Holiday(NaiveDate, String),
    /// The due date is past.
    Past(NaiveDate),
    /// Nothing would be left to file.
    NoText,
}

/// Where a line is typed.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The office, for names, places and holidays.
    pub office: &'a Office,
    /// The session.
    pub session: &'a Session,
    /// The day in the office.
    pub today: NaiveDate,
    /// The item that what is filed stands under, unless the line names another.
    pub item: Option<ItemId>,
    /// The kind that was chosen by a key or an option; `None`: a commitment if the line has an owner, a date or the like,
    /// else a note.
    pub kind: Option<Kind>,
}

/// What was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Captured {
    /// What it becomes.
    pub kind: Kind,
    /// The text without what was understood.
    pub text: String,
    /// Who said it; of a note.
    pub speaker: Option<Speaker>,
    /// Who owes it.
    pub owners: Vec<Party>,
    /// Who helps.
    pub supporters: Vec<Party>,
    /// Until when; never beside a recurrence, whose start it is then.
    pub due: Option<NaiveDate>,
    /// Under which item.
    pub item: Option<ItemId>,
    /// Where.
    pub places: Vec<Key>,
    /// How one sees that it is done.
    pub indicator: String,
    /// How confidential it is.
    pub class: Class,
    /// When it comes again.
    pub recurrence: Option<Recurrence>,
    /// What its writer should see.
    pub doubts: Vec<Doubt>,
}

impl Captured {
    /// Whether there is something to file.
    pub fn can_be_filed(&self) -> bool {
        !self.text.is_empty()
    }

    /// Whether a commitment says all that it is held to by: who, until when and how one sees it.
    pub fn is_complete(&self) -> bool {
        !self.owners.is_empty() && (self.due.is_some() || self.recurrence.is_some()) && !self.indicator.is_empty()
    }
}
