//! A calendar as data: meetings and what was promised there. It must not know how it is written.

use chrono::{DateTime, NaiveDate, Utc};

/// A calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What it is called.
    pub name: String,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Its entries.
    pub entries: Vec<Entry>,
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The same for the same thing, for ever.
    pub uid: String,
    /// Grows whenever the thing may have changed, so that a second import takes the place of the first.
    pub sequence: usize,
    /// What it is, in one line.
    pub summary: String,
    /// All that is said of it.
    pub description: String,
    /// Where.
    pub place: String,
    /// By what it can be found.
    pub categories: Vec<String>,
    /// A meeting or something to do.
    pub what: What,
}

/// What an entry is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A meeting.
    Meeting {
        /// When it begins.
        begins: Moment,
        /// When it ends; `None`: nobody said.
        ends: Option<Moment>,
    },
    /// Something to do.
    Task {
        /// Until when.
        due: Option<NaiveDate>,
        /// How it stands.
        status: Status,
        /// When it comes again.
        rule: Option<Rule>,
    },
}

/// A point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A whole day.
    Day(NaiveDate),
    /// An instant.
    At(DateTime<Utc>),
}

/// How something to do stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nobody began.
    NotBegun,
    /// It is being done, or something stands in its way.
    Going,
    /// It was done on this day.
    Done(NaiveDate),
    /// It need not be done any more.
    Cancelled,
}

/// When something comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The first time that counts.
    pub first: NaiveDate,
    /// Every so many weeks, or every month on this day, in a shorter month on its last.
    pub every: Every,
    /// The last day on which it can be.
    pub until: Option<NaiveDate>,
}

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// So many weeks.
    Weeks(u32),
    /// Every month on this day.
    MonthDay(u32),
}
