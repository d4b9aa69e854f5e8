//! How the rows of the board are arranged: sorted, and under headings. Each row stands under exactly one. It must not know how a
//! row is drawn, nor where commitments are kept.

use chrono::{Datelike as _, Days, NaiveDate};

use super::dates::LATEST;
use super::id::{Key, SessionId};
use super::office::Office;
use super::record::State;

/// Under which headings rows stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GroupBy {
    /// Under none.
    #[default]
    Nothing,
    /// The institution of the first owner.
    Institution,
    /// The group of the first owner.
    Group,
    /// The first place of the commitment, else that of its first owner.
    Place,
    /// The meeting it was promised in.
    Meeting,
    /// Its state.
    State,
    /// The week in which it is due.
    Week,
}

/// What is first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortBy {
    /// What is most urgent: late by days, then by due date.
    #[default]
    Urgency,
    /// What is due first.
    Due,
    /// The institutions in the order of the office.
    Institution,
    /// The newest meeting.
    Meeting,
    /// What nobody spoke of for the longest time.
    LastWord,
}

impl GroupBy {
    /// All of them, in their round.
    pub const ALL: [Self; 7] =
        [Self::Nothing, Self::Institution, Self::Group, Self::Place, Self::Meeting, Self::State, Self::Week];

    /// The end of the id of its text: `board-group-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Institution => "institution",
            Self::Group => "group",
            Self::Place => "place",
            Self::Meeting => "meeting",
            Self::State => "state",
            Self::Week => "week",
        }
    }

    /// The next in the round.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|known| *known == self).unwrap_or_default();
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

impl SortBy {
    /// All of them, in their round.
    pub const ALL: [Self; 5] = [Self::Urgency, Self::Due, Self::Institution, Self::Meeting, Self::LastWord];

    /// The end of the id of its text: `board-sort-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Urgency => "urgency",
            Self::Due => "due",
            Self::Institution => "institution",
            Self::Meeting => "meeting",
            Self::LastWord => "last-word",
        }
    }

    /// The next in the round.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|known| *known == self).unwrap_or_default();
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// How rows are arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Arrangement {
    /// Under which headings.
    pub group: GroupBy,
    /// In which order, under each of them.
    pub sort: SortBy,
}

/// What stands above rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heading {
    /// An institution, by its key.
    Institution(Key),
    /// An owner without an institution, by its name.
    Owner(String),
    /// Nobody owes it yet.
    Nobody,
    /// A group, by its key.
    Group(Key),
    /// A place, by its key.
    Place(Key),
    /// It has no group or no place.
    None,
    /// A meeting.
    Meeting {
        /// Which.
        session: SessionId,
        /// Its date.
        date: NaiveDate,
        /// Its title.
        title: String,
    },
    /// A state.
    State(State),
    /// The week that begins on this Monday.
    Week(NaiveDate),
    /// It has no due date.
    Undated,
}

/// The first owner of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstOwner<'a> {
    /// Its institution.
    pub institution: Option<&'a Key>,
    /// What it is called.
    pub name: &'a str,
    /// Its first group.
    pub group: Option<&'a Key>,
    /// The place that it belongs to.
    pub place: Option<&'a Key>,
}

/// What an arrangement looks at in a row, wherever it is known from.
pub trait Arranged {
    /// The meeting it was promised in: which, when, and what it is called.
    fn meeting(&self) -> (SessionId, NaiveDate, String);
    /// The state of the whole.
    fn state(&self) -> State;
    /// The due date.
    fn due(&self) -> Option<NaiveDate>;
    /// The day of the last word about it.
    fn last_word(&self) -> NaiveDate;
    /// The first place that it names itself.
    fn place(&self) -> Option<&Key>;
    /// The owner that is named first.
    fn first_owner(&self) -> Option<FirstOwner<'_>>;
}

/// Where something stands: by number, then by name.
type Place = (i64, String);

/// Arranges rows that come the most urgent first; gives how many stand under which heading, if there are any.
pub fn arrange<T: Arranged>(rows: &mut [T], by: Arrangement, office: &Office) -> Vec<(Heading, usize)> {
    if by.sort != SortBy::Urgency {
        rows.sort_by_cached_key(|row| sorted(row, by.sort, office));
    }
    if by.group == GroupBy::Nothing {
        return Vec::new();
    }
    rows.sort_by_cached_key(|row| order(&heading(row, by.group), office));
    let mut groups: Vec<(Heading, usize)> = Vec::new();
    for row in rows.iter() {
        let heading = heading(row, by.group);
        match groups.last_mut() {
            Some((last, count)) if *last == heading => *count += 1,
            _ => groups.push((heading, 1)),
        }
    }
    groups
}

fn sorted(row: &impl Arranged, by: SortBy, office: &Office) -> Place {
    let day = |date: NaiveDate| i64::from(date.num_days_from_ce());
    match by {
        SortBy::Urgency => (0, String::new()),
        SortBy::Due => (day(row.due().unwrap_or(LATEST)), String::new()),
        SortBy::Institution => order(&heading(row, GroupBy::Institution), office),
        SortBy::Meeting => {
            let (session, date, _) = row.meeting();
            (-day(date), session.to_string())
        }
        SortBy::LastWord => (day(row.last_word()), String::new()),
    }
}

/// Under which heading a row stands.
pub fn heading(row: &impl Arranged, by: GroupBy) -> Heading {
    let first = row.first_owner();
    match by {
        GroupBy::Nothing => Heading::None,
        GroupBy::Institution => match first {
            None => Heading::Nobody,
            Some(FirstOwner { institution: Some(key), .. }) => Heading::Institution(key.clone()),
            Some(FirstOwner { name, .. }) => Heading::Owner(name.to_owned()),
        },
        GroupBy::Group => match first {
            None => Heading::Nobody,
            Some(first) => first.group.map_or(Heading::None, |key| Heading::Group(key.clone())),
        },
        GroupBy::Place => {
            let place = row.place().or(first.and_then(|first| first.place));
            place.map_or(Heading::None, |key| Heading::Place(key.clone()))
        }
        GroupBy::Meeting => {
            let (session, date, title) = row.meeting();
            Heading::Meeting { session, date, title }
        }
        GroupBy::State => Heading::State(row.state()),
        GroupBy::Week => row.due().map_or(Heading::Undated, |due| Heading::Week(monday(due))),
    }
}

fn monday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
}

/// Where a heading stands among the others: as the office has its entries, then by name; what has none comes last.
fn order(heading: &Heading, office: &Office) -> Place {
    let at = |found: Option<usize>| found.and_then(|at| i64::try_from(at).ok()).unwrap_or(i64::MAX - 2);
    let day = |date: &NaiveDate| i64::from(date.num_days_from_ce());
    match heading {
        Heading::Institution(key) => {
            (at(office.institutions.iter().position(|known| known.key == *key)), key.to_string())
        }
        Heading::Owner(name) => (i64::MAX - 1, name.clone()),
        Heading::Group(key) => {
            let rank = office.group(key).map(|group| i64::from(group.rank));
            (rank.unwrap_or(i64::MAX - 2), key.to_string())
        }
        Heading::Place(key) => (at(office.places.iter().position(|known| known.key == *key)), key.to_string()),
        Heading::Meeting { session, date, .. } => (-day(date), session.to_string()),
        Heading::State(state) => (at(State::ALL.iter().position(|known| known == state)), String::new()),
        Heading::Week(monday) => (day(monday), String::new()),
        Heading::None | Heading::Undated => (i64::MAX, String::new()),
        Heading::Nobody => (i64::MAX, "-".to_owned()),
    }
}
