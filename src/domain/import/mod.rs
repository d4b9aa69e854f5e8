//! What comes in from outside: a table of seats, institutions, agenda or commitments, or a follow-up plan that an institution
//! filled in, held against what is there. Nothing happens to it until somebody says so: what would be new or changed, what
//! is unclear and what cannot be is told row by row, and the edits are ready. It must not know files or languages.

mod cells;
mod commitments;
mod grid;
mod headings;
mod institutions;
mod items;
mod names;
mod plan;
mod seats;

use chrono::NaiveDate;

pub use commitments::rhythm_said;
pub use grid::{Grid, Incoming, Line, ORIGIN, Value, letters};
pub use headings::{Field, Kind, Mapping, field_named};

use super::change::DocumentEdit;
use super::id::IdSource;
use super::office::Office;
use super::session::Session;
use super::{Change, Stamp, change::Act};

/// What a table is held against.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The office.
    pub office: &'a Office,
    /// The meeting that it comes into; `None` for what belongs to no meeting.
    pub session: Option<&'a Session>,
    /// The meetings that a follow-up plan may speak of.
    pub sessions: &'a [&'a Session],
    /// The day in the office.
    pub today: NaiveDate,
    /// The instant, in the office's time zone.
    pub now: Stamp,
    /// Who writes it down.
    pub noted_by: &'a str,
    /// Whether groups and institutions that the office does not know are added to it.
    pub adds_names: bool,
}

impl Setting<'_> {
    /// The day from which dates without a year are counted.
    fn day(&self) -> NaiveDate {
        self.session.map_or(self.today, |session| session.meeting.date)
    }
}

/// What is wrong with a cell, or with a row where no column is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The column, from 0.
    pub column: Option<usize>,
    /// What is wrong.
    pub why: Why,
    /// What it is about: what stands in the cell, or the names that it could mean.
    pub about: String,
}

/// What can be wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// Nothing stands where something must.
    Missing,
    /// A spreadsheet could not reckon the cell.
    CellFault,
    /// No day of the calendar, or none that a meeting could mean.
    NoDate,
    /// No time of day.
    NoTime,
    /// No number.
    NoNumber,
    /// None of the words that the field knows.
    UnknownWord,
    /// A date and a rhythm: a commitment has one of them.
    DueAndRhythm,
    /// The same as a row above.
    Twice,
    /// It would become less confidential.
    LowersClass,
    /// No code of a commitment.
    NoCode,
    /// No commitment has this code here.
    UnknownCode,
    /// The office does not know the institution.
    UnknownInstitution,
    /// The office does not know the group.
    UnknownGroup,
    /// No group is named, and none follows from the others.
    NoGroup,
    /// Nobody is called so.
    UnknownName,
    /// The office does not know the place.
    UnknownPlace,
    /// The meeting has no such item.
    UnknownItem,
    /// Several are called so.
    Several,
    /// It could be several that are there already.
    SeveralThere,
    /// Under this number something else stands.
    OtherUnderNumber,
    /// It would be written over a marked identity, or is what public papers print for one.
    HidesIdentity,
    /// Somebody else sits there, and it is known already whether they came.
    OtherPerson,
}

impl Why {
    /// All of them.
    pub const ALL: [Self; 22] = [
        Self::Missing,
        Self::CellFault,
        Self::NoDate,
        Self::NoTime,
        Self::NoNumber,
        Self::UnknownWord,
        Self::DueAndRhythm,
        Self::Twice,
        Self::LowersClass,
        Self::NoCode,
        Self::UnknownCode,
        Self::UnknownInstitution,
        Self::UnknownGroup,
        Self::NoGroup,
        Self::UnknownName,
        Self::UnknownPlace,
        Self::UnknownItem,
        Self::Several,
        Self::SeveralThere,
        Self::OtherUnderNumber,
        Self::HidesIdentity,
        Self::OtherPerson,
    ];

    /// The name in JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::CellFault => "cell-fault",
            Self::NoDate => "no-date",
            Self::NoTime => "no-time",
            Self::NoNumber => "no-number",
            Self::UnknownWord => "unknown-word",
            Self::DueAndRhythm => "due-and-rhythm",
            Self::Twice => "twice",
            Self::LowersClass => "lowers-class",
            Self::NoCode => "no-code",
            Self::UnknownCode => "unknown-code",
            Self::UnknownInstitution => "unknown-institution",
            Self::UnknownGroup => "unknown-group",
            Self::NoGroup => "no-group",
            Self::UnknownName => "unknown-name",
            Self::UnknownPlace => "unknown-place",
            Self::UnknownItem => "unknown-item",
            Self::Several => "several",
            Self::SeveralThere => "several-there",
            Self::OtherUnderNumber => "other-under-number",
            Self::HidesIdentity => "hides-identity",
            Self::OtherPerson => "other-person",
        }
    }

    /// Whether there is something to say that it is about.
    pub fn has_about(self) -> bool {
        !matches!(
            self,
            Self::Missing | Self::DueAndRhythm | Self::Twice | Self::NoGroup | Self::SeveralThere | Self::HidesIdentity
        )
    }

    /// Whether the row cannot be taken as it is, whatever is meant; else somebody must say what is meant.
    pub fn refuses(self) -> bool {
        matches!(
            self,
            Self::Missing
                | Self::CellFault
                | Self::NoDate
                | Self::NoTime
                | Self::NoNumber
                | Self::DueAndRhythm
                | Self::Twice
                | Self::NoCode
                | Self::UnknownCode
        )
    }
}

/// A field that would become another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Which field, as [`Kind::fields`] names it.
    pub field: &'static str,
    /// What stands there now; days as in files, words as in JSON.
    pub from: String,
    /// What would stand there.
    pub to: String,
}

impl FieldChange {
    fn new(field: &'static str, from: impl Into<String>, to: impl Into<String>) -> Self {
        Self { field, from: from.into(), to: to.into() }
    }
}

/// What would become of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A new record.
    New,
    /// A record that is there changes.
    Changed(Vec<FieldChange>),
    /// What the row says is so already.
    Same,
    /// What is not for a table to decide, as agreed facts that somebody wishes otherwise: it is shown, and nothing is changed.
    Proposed(Vec<FieldChange>),
    /// It is not clear what is meant: the row is left out.
    Unclear(Vec<Trouble>),
    /// It cannot be: the row is left out.
    Refused(Vec<Trouble>),
}

/// A row, and what would become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The number of the row, as a spreadsheet counts.
    pub row: u32,
    /// What it is about, in its own words.
    pub subject: String,
    /// What would become of it.
    pub outcome: Outcome,
}

/// What a table would do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Preview {
    /// The fields that must have a column and have none; then nothing else is told.
    pub missing: Vec<&'static str>,
    /// The rows.
    pub entries: Vec<Entry>,
    /// What the office would learn: groups and institutions by name.
    pub names: Vec<String>,
    /// The edits that take in what is new and what changed.
    pub edits: Vec<DocumentEdit>,
}

impl Preview {
    /// How many rows are new, changed, the same, proposed, unclear and refused.
    pub fn counts(&self) -> [usize; 6] {
        let mut counts = [0; 6];
        for entry in &self.entries {
            let at = match entry.outcome {
                Outcome::New => 0,
                Outcome::Changed(_) => 1,
                Outcome::Same => 2,
                Outcome::Proposed(_) => 3,
                Outcome::Unclear(_) => 4,
                Outcome::Refused(_) => 5,
            };
            counts[at] += 1;
        }
        counts
    }

    /// Whether some rows are left out.
    pub fn leaves_out(&self) -> bool {
        let [.., unclear, refused] = self.counts();
        unclear + refused > 0
    }

    /// Whether some rows are left out because the office does not know a name that it could learn.
    pub fn has_unknown_names(&self) -> bool {
        let is_name =
            |trouble: &Trouble| matches!(trouble.why, Why::UnknownInstitution | Why::UnknownName | Why::UnknownGroup);
        let has_one =
            |entry: &Entry| matches!(&entry.outcome, Outcome::Unclear(troubles) if troubles.iter().any(is_name));
        self.entries.iter().any(has_one)
    }

    /// The one change that takes it in, called by the name of its file; `None` where nothing would change.
    pub fn change(&self, file: &str) -> Option<Change> {
        let act = Act { text: ACT, subject: file.to_owned() };
        (!self.edits.is_empty()).then(|| Change { act, edits: self.edits.clone() })
    }
}

/// How taking in a table is called among acts.
pub const ACT: &str = "act-import";

/// What a table would do here.
pub fn preview(
    kind: Kind,
    incoming: &Incoming,
    mapping: &Mapping,
    setting: Setting<'_>,
    ids: &mut IdSource,
) -> Preview {
    let must: &[&'static str] = match kind {
        Kind::Seats => &["position"],
        Kind::Institutions => &["name"],
        Kind::Items => &["title"],
        Kind::Commitments => &["text"],
        Kind::Plan => &["code"],
    };
    let missing: Vec<&'static str> = must.iter().copied().filter(|field| mapping.column(field).is_none()).collect();
    if !missing.is_empty() {
        return Preview { missing, ..Preview::default() };
    }
    let lines = incoming.table.lines.get(mapping.head + 1..).unwrap_or_default();
    let lines = lines.iter().filter(|line| !line.is_blank());
    match (kind, setting.session) {
        (Kind::Institutions, _) => institutions::preview(lines, mapping, setting),
        (Kind::Plan, _) => plan::preview(lines, mapping, incoming.origin.as_ref(), setting, ids),
        (Kind::Seats, Some(session)) => seats::preview(lines, mapping, setting, session, ids),
        (Kind::Items, Some(session)) => items::preview(lines, mapping, setting, session, ids),
        (Kind::Commitments, Some(session)) => commitments::preview(lines, mapping, setting, session, ids),
        (_, None) => Preview::default(),
    }
}

/// A row's end: left out where something is wrong with it.
fn left_out(row: u32, subject: &str, troubles: Vec<Trouble>) -> Entry {
    let outcome = if troubles.iter().any(|trouble| trouble.why.refuses()) {
        Outcome::Refused(troubles)
    } else {
        Outcome::Unclear(troubles)
    };
    Entry { row, subject: subject.to_owned(), outcome }
}

/// What becomes of a row, and beside it what it wishes otherwise; of a row that is left out nothing else is told.
fn and_proposed(entry: Entry, proposed: Vec<FieldChange>) -> Vec<Entry> {
    if proposed.is_empty() || matches!(entry.outcome, Outcome::Unclear(_) | Outcome::Refused(_)) {
        return vec![entry];
    }
    let wish = Entry { row: entry.row, subject: entry.subject.clone(), outcome: Outcome::Proposed(proposed) };
    if entry.outcome == Outcome::Same { vec![wish] } else { vec![entry, wish] }
}

/// What becomes of a record that is there.
fn changed(row: u32, subject: &str, changes: Vec<FieldChange>) -> Entry {
    let outcome = if changes.is_empty() { Outcome::Same } else { Outcome::Changed(changes) };
    Entry { row, subject: subject.to_owned(), outcome }
}

/// Puts a value where another stands, and notes it, unless nothing was said.
fn put<T: PartialEq>(
    place: &mut T,
    value: Option<T>,
    field: &'static str,
    changes: &mut Vec<FieldChange>,
    said: impl Fn(&T) -> String,
) {
    if let Some(value) = value.filter(|value| value != place) {
        changes.push(FieldChange::new(field, said(place), said(&value)));
        *place = value;
    }
}

/// Puts a text where another stands that reads otherwise: case and blanks alone change nothing.
fn put_text(place: &mut String, value: Option<String>, field: &'static str, changes: &mut Vec<FieldChange>) {
    if let Some(value) = value.filter(|value| !reads_alike(value, place)) {
        changes.push(FieldChange::new(field, place.as_str(), value.as_str()));
        *place = value;
    }
}

/// Whether two texts are one, but for white space at their ends and how their lines end.
fn reads_alike(one: &str, other: &str) -> bool {
    // What is marked as an identity leaves without its marks.
    let words = |text: &str| {
        let bare = text.replace("[[", "").replace("]]", "");
        bare.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    words(one) == words(other)
}
