//! Which actions a filter wants: a list of terms that must all hold. Owner, group, state, due date and the place of an owner
//! must hold for the same owner. It must not know where the filter was typed.

mod reading;
mod ready;
mod when;

mod writing;

pub use reading::{FIELDS, Field, Problem, ProblemKind, Token, field_named, read, tokens};
pub use ready::{Bounds, Named, Owner, Promise, ReadyFilter, Standing, Standings};
pub use when::{Due, Order, Unit, When};
pub use writing::{Tongue, written};

use super::record::State;

/// Which states are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wanted {
    /// Not started, in progress or blocked.
    #[default]
    Open,
    /// Open and past the due date.
    Overdue,
    /// Open and due within seven days.
    Due,
    /// Done.
    Done,
    /// Everything.
    All,
    /// Exactly this state.
    Only(State),
    /// Open, without a word for 30 days.
    Silent,
    /// Done by its date, or without having had one.
    Kept,
    /// Done after its date.
    KeptLate,
    /// Open; a reminder went out and nothing came back since.
    Awaited,
    /// Written down twice: said to be another one, whatever its state.
    Duplicate,
}

impl Wanted {
    /// All of them with their words in Indonesian and English.
    pub const WORDS: [(Self, &str, &str); 14] = [
        (Self::Overdue, "terlambat", "overdue"),
        (Self::Open, "terbuka", "open"),
        (Self::Due, "jatuh-tempo", "due"),
        (Self::Silent, "tanpa-perkembangan", "silent"),
        (Self::Done, "selesai", "done"),
        (Self::All, "semua", "all"),
        (Self::Only(State::NotStarted), "belum", "not_started"),
        (Self::Only(State::InProgress), "proses", "in_progress"),
        (Self::Only(State::Blocked), "terhambat", "blocked"),
        (Self::Only(State::Cancelled), "batal", "cancelled"),
        (Self::Kept, "tepat-waktu", "kept"),
        (Self::KeptLate, "selesai-terlambat", "kept_late"),
        (Self::Awaited, "menunggu-jawaban", "awaited"),
        (Self::Duplicate, "ganda", "duplicate"),
    ];

    /// The word of a filter for it: `is:WORD` on the board, `--state WORD` in the shell; in both languages, and some short.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "tempo" => Some(Self::Due),
            "diam" => Some(Self::Silent),
            _ => Self::WORDS.iter().find(|(_, id, en)| *id == word || *en == word).map(|(wanted, ..)| *wanted),
        }
    }
}

/// Something that a term asks for. Texts are as they were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Criterion {
    /// A state.
    Is(Wanted),
    /// A due date.
    Due(Due),
    /// An institution, an alias, a seat or a group that owes it.
    Owner(String),
    /// An institution that owes it, itself or through one of its seats; no group and no seat that is called so.
    Institution(String),
    /// A group that an owner stands in.
    Group(String),
    /// A place, of the commitment or of an owner.
    Place(String),
    /// A series.
    Series(String),
    /// The meeting was then or later.
    Since(When),
    /// The meeting was then or earlier.
    Until(When),
    /// It was done then.
    Ended(Order, When),
    /// A word, or words in this order, of the text, the owners, the indicator, the progress, the meeting's title.
    Words(String),
}

/// A term of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether it asks for what is not so.
    pub is_negated: bool,
    /// What it asks for.
    pub criterion: Criterion,
}

/// A filter of actions. As long as no term asks for a state, what is open is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// All of them must hold.
    pub terms: Vec<Term>,
}

impl Filter {
    /// Reads what is typed on the board or in the shell: `is:terlambat @polres -%raihat batas:<30h sejak:2023-08 kata`. What is
    /// no such term is searched for in the texts, so any typing is a filter; [`read`] says what was not understood.
    pub fn parse(typed: &str) -> Self {
        read(typed).0
    }

    /// The same filter with one thing more that it asks for: of several words each for itself, of an empty text nothing.
    #[must_use]
    pub fn and(mut self, criterion: Criterion) -> Self {
        use Criterion::{Group, Institution, Owner, Place, Series, Words};
        let term = |criterion| Term { is_negated: false, criterion };
        match criterion {
            Owner(text) | Institution(text) | Group(text) | Place(text) | Series(text) if text.trim().is_empty() => {}
            Words(text) => self.terms.extend(text.split_whitespace().map(|word| term(Words(word.to_owned())))),
            criterion => self.terms.push(term(criterion)),
        }
        self
    }

    /// The same filter with one thing more that must not be.
    #[must_use]
    pub fn but_not(mut self, criterion: Criterion) -> Self {
        self.terms.push(Term { is_negated: true, criterion });
        self
    }

    /// The states that it asks for first.
    pub fn wanted(&self) -> Wanted {
        let asked = self.terms.iter().find_map(|term| match term {
            Term { is_negated: false, criterion: Criterion::Is(wanted) } => Some(*wanted),
            Term { is_negated: false, criterion: Criterion::Ended(..) } => Some(Wanted::Done),
            _ => None,
        });
        asked.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
