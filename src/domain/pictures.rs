//! Pictures of how promises stand: a filter for each bar, and how many commitments that filter finds. So a bar and the rows that
//! it opens are one and the same. Counted are commitments, and beside them the owners' parts that fit; what was written down
//! twice is in none of them. It must not know how a picture is drawn, nor where commitments are kept.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::calendar::weeks_of_month;
use super::filter::{Criterion, Due, Filter, Order, ReadyFilter, Standings, Unit, Wanted, When};
use super::id::{CommitmentId, Key, SessionId};
use super::names::fold;
use super::office::Office;
use super::record::State;

/// So many of what a bar opens are named with it, the most urgent first.
const NAMED: usize = 12;
/// The months of a picture over months.
const MONTHS: u32 = 12;

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Page {
    /// What waits for somebody today.
    #[default]
    Today,
    /// For how long what is late is late.
    Ageing,
    /// How it stands in each place.
    Places,
    /// How each institution kept its promises.
    Institutions,
    /// What was promised and done, month by month.
    Months,
    /// What is due on which day of a month.
    Calendar,
}

impl Page {
    /// All pictures, in their order.
    pub const ALL: [Self; 6] =
        [Self::Today, Self::Ageing, Self::Places, Self::Institutions, Self::Months, Self::Calendar];

    /// The end of the ids of its texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Ageing => "ageing",
            Self::Places => "places",
            Self::Institutions => "institutions",
            Self::Months => "months",
            Self::Calendar => "calendar",
        }
    }

    /// How many lines it has at most; `None` where that depends on the office.
    pub fn lines(self) -> Option<u16> {
        match self {
            Self::Today => Some(5),
            Self::Ageing => Some(4),
            Self::Calendar => Some(6),
            Self::Places | Self::Institutions | Self::Months => None,
        }
    }

    /// Whether it is of a month that can be turned.
    pub fn is_of_a_month(self) -> bool {
        matches!(self, Self::Months | Self::Calendar)
    }

    /// The page `by` places further, around the end.
    #[must_use]
    pub fn next(self, by: usize) -> Self {
        let at = Self::ALL.iter().position(|page| *page == self).unwrap_or_default();
        Self::ALL[(at + by) % Self::ALL.len()]
    }
}

/// What a picture is asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Which picture.
    pub page: Page,
    /// A day of the month that it shows, or with which it ends.
    pub month: NaiveDate,
}

/// What waits for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// Late since at most a week.
    NewlyLate,
    /// Due within a week.
    Due,
    /// A reminder went out and nothing came back.
    Awaited,
    /// Nobody said a word about it for 30 days.
    Silent,
    /// Late, for however long.
    Late,
}

impl Waiting {
    /// All of them, in the order in which they are looked at.
    pub const ALL: [Self; 5] = [Self::NewlyLate, Self::Due, Self::Awaited, Self::Silent, Self::Late];

    /// The end of the id of its text: `pictures-waiting-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::NewlyLate => "newly-late",
            Self::Due => "due",
            Self::Awaited => "awaited",
            Self::Silent => "silent",
            Self::Late => "late",
        }
    }

    fn filter(self) -> Filter {
        match self {
            Self::NewlyLate => late(1, Some(7)),
            Self::Due => is(Wanted::Due),
            Self::Awaited => is(Wanted::Awaited),
            Self::Silent => is(Wanted::Silent),
            Self::Late => is(Wanted::Overdue),
        }
    }
}

/// What a line of a picture is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Label {
    /// What waits.
    Waiting(Waiting),
    /// What is late by so many days, up to so many.
    Late(i32, Option<i32>),
    /// A place, by its key.
    Place(Key),
    /// An institution, by its key.
    Institution(Key),
    /// The month of this day.
    Month(NaiveDate),
    /// A week, by its days; none where the calendar ends.
    Week([Option<NaiveDate>; 7]),
}

/// What a column of a picture counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// All that the line is about.
    All,
    /// In this state.
    State(State),
    /// Open and late.
    Late,
    /// Whatever was promised.
    Promised,
    /// Done by its date.
    Kept,
    /// Done after its date.
    KeptLate,
    /// Open.
    Open,
    /// Done in the month.
    Done,
    /// Due on the day of the week with this place, Monday first.
    Weekday(usize),
}

/// A bar, or a number of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What opens exactly what is counted.
    pub filter: Filter,
    /// How many commitments.
    pub commitments: usize,
    /// How many owners' parts of them fit; where no owner is asked for, one of each.
    pub parts: usize,
    /// The most urgent of them.
    pub first: Vec<(SessionId, CommitmentId)>,
}

/// A line of a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is about.
    pub label: Label,
    /// One a column; `None` for a day behind the end of the calendar.
    pub cells: Vec<Option<Cell>>,
}

/// A picture with its numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What was asked for.
    pub of: Question,
    /// What each column counts.
    pub columns: Vec<Column>,
    /// The lines.
    pub lines: Vec<Line>,
    /// How many commitments are left out because they were written down twice.
    pub duplicates: usize,
}

/// Looks through all commitments, the most urgent first, and tells of each that a filter wants for which of the standings it
/// does, how many owners' parts fit, and which one it is.
pub trait Looks {
    /// Does so.
    fn look(
        &mut self,
        filter: &ReadyFilter,
        standings: &[&Standings],
        each: &mut dyn FnMut(usize, usize, (SessionId, CommitmentId)),
    );
}

fn is(wanted: Wanted) -> Filter {
    Filter::default().and(Criterion::Is(wanted))
}

fn due(filter: Filter, order: Order, days: i32) -> Filter {
    filter.and(Criterion::Due(Due::On(order, When::Count(days, Unit::Day))))
}

/// What is late by at least so many days, and at most so many.
fn late(from: i32, to: Option<i32>) -> Filter {
    let late = is(Wanted::Overdue);
    // The first day of being late is the one behind the due date.
    let late = if from > 1 { due(late, Order::Before, 1 - from) } else { late };
    to.into_iter().fold(late, |filter, to| due(filter, Order::From, -to))
}

/// A name that finds this entry alone, if it has one; else its key.
fn named(key: &Key, name: &str, others: impl Iterator<Item = String>) -> String {
    let wanted = fold(name);
    let is_taken = others.filter(|other| *other == wanted).count() > 1;
    if is_taken || wanted.is_empty() || name.contains('"') { key.to_string() } else { name.to_owned() }
}

/// How long what is late is late: from, up to.
const AGES: [(i32, Option<i32>); 4] = [(1, Some(7)), (8, Some(30)), (31, Some(90)), (91, None)];

fn columns(page: Page) -> Vec<Column> {
    match page {
        Page::Today | Page::Ageing => vec![Column::All],
        Page::Places => vec![
            Column::State(State::NotStarted),
            Column::State(State::InProgress),
            Column::State(State::Blocked),
            Column::State(State::Done),
            Column::Late,
        ],
        Page::Institutions => vec![
            Column::Promised,
            Column::Kept,
            Column::KeptLate,
            Column::Open,
            Column::Late,
            Column::State(State::Cancelled),
        ],
        Page::Months => vec![Column::Promised, Column::Done],
        Page::Calendar => (0..7).map(Column::Weekday).collect(),
    }
}

/// What of a line a column asks for.
fn asked(column: Column) -> Criterion {
    Criterion::Is(match column {
        Column::State(State::Done) | Column::Done => Wanted::Done,
        Column::State(state) => Wanted::Only(state),
        Column::Late => Wanted::Overdue,
        Column::Promised => Wanted::All,
        Column::Kept => Wanted::Kept,
        Column::KeptLate => Wanted::KeptLate,
        Column::All | Column::Open | Column::Weekday(_) => Wanted::Open,
    })
}

/// The lines of a picture with the filters of their cells.
fn lines(of: Question, office: &Office, only: Option<&Key>) -> Vec<(Label, Vec<Option<Filter>>)> {
    let columns = columns(of.page);
    let each = |line: Filter| columns.iter().map(|column| Some(line.clone().and(asked(*column)))).collect();
    match of.page {
        Page::Today => Waiting::ALL.map(|it| (Label::Waiting(it), vec![Some(it.filter())])).into(),
        Page::Ageing => AGES.map(|(from, to)| (Label::Late(from, to), vec![Some(late(from, to))])).into(),
        Page::Places => {
            let names = || office.places.iter().flat_map(|place| [fold(&place.name), place.key.to_string()]);
            let of_place = |place: &super::office::Place| {
                let name = named(&place.key, &place.name, names().filter(|name| *name != place.key.as_str()));
                (Label::Place(place.key.clone()), each(Filter::default().and(Criterion::Place(name))))
            };
            office.places.iter().map(of_place).collect()
        }
        Page::Institutions => {
            let of = |key: &Key| each(Filter::default().and(Criterion::Institution(key.to_string())));
            let wanted = office.institutions.iter().filter(|it| only.is_none_or(|only| *only == it.key));
            wanted.map(|it| (Label::Institution(it.key.clone()), of(&it.key))).collect()
        }
        Page::Months => {
            let months = (0..MONTHS).rev().filter_map(|ago| of.month.checked_sub_months(Months::new(ago)));
            let of = |day: NaiveDate| {
                let Some(first) = day.with_day(1) else { return vec![] };
                let last = first.with_day(u32::from(first.num_days_in_month())).unwrap_or(first);
                let when = || When::Days(first, last);
                let promised = Filter::default().and(Criterion::Is(Wanted::All)).and(Criterion::Since(when()));
                let done = Filter::default().and(Criterion::Ended(Order::In, when()));
                vec![Some(promised.and(Criterion::Until(when()))), Some(done)]
            };
            months.map(|day| (Label::Month(day), of(day))).collect()
        }
        Page::Calendar => {
            let on = |day: NaiveDate| Filter::default().and(Criterion::Due(Due::On(Order::In, When::Days(day, day))));
            let week = |week: [Option<NaiveDate>; 7]| {
                (Label::Week(week), week.map(|day| day.filter(|day| super::dates::in_range(*day)).map(on)).into())
            };
            weeks_of_month(of.month).into_iter().map(week).collect()
        }
    }
}

impl Picture {
    /// Counts a picture on `today`.
    pub fn of(of: Question, office: &Office, today: NaiveDate, all: &mut impl Looks) -> Self {
        let mut picture = Self::counted(of, office, today, None, all);
        if of.page == Page::Institutions {
            picture.lines.retain(|line| line.cells.iter().flatten().any(|cell| cell.commitments > 0));
        }
        picture
    }

    /// The line of one institution, whether it promised anything or not.
    pub fn of_institution(key: &Key, office: &Office, today: NaiveDate, all: &mut impl Looks) -> Self {
        Self::counted(Question { page: Page::Institutions, month: today }, office, today, Some(key), all)
    }

    fn counted(of: Question, office: &Office, today: NaiveDate, only: Option<&Key>, all: &mut impl Looks) -> Self {
        let mut duplicates = 0;
        let (filter, standings) = is(Wanted::Duplicate).ready(office, today).split();
        all.look(&filter, &[&standings], &mut |_, _, _| duplicates += 1);
        let cell = |filter: Filter| {
            // Where nothing was written down twice the filter need not say so.
            let filter = if duplicates > 0 { filter.but_not(Criterion::Is(Wanted::Duplicate)) } else { filter };
            Cell { filter, commitments: 0, parts: 0, first: Vec::new() }
        };
        let line = |(label, filters): (Label, Vec<Option<Filter>>)| {
            let cells = filters.into_iter().map(|filter| filter.map(cell)).collect();
            Line { label, cells }
        };
        let lines = lines(of, office, only).into_iter().map(line).collect();
        let mut picture = Self { of, columns: columns(of.page), lines, duplicates };
        picture.count(office, today, all);
        picture
    }

    /// Cells that ask for the same but for how it stands are counted at once.
    fn count(&mut self, office: &Office, today: NaiveDate, all: &mut impl Looks) {
        let mut cells: Vec<&mut Cell> =
            self.lines.iter_mut().flat_map(|line| line.cells.iter_mut().flatten()).collect();
        let asked: Vec<(ReadyFilter, Standings)> =
            cells.iter().map(|cell| cell.filter.ready(office, today).split()).collect();
        let mut from = 0;
        while from < cells.len() {
            let same = asked[from..].iter().take_while(|(filter, _)| *filter == asked[from].0).count();
            let standings: Vec<&Standings> = asked[from..from + same].iter().map(|(_, standings)| standings).collect();
            all.look(&asked[from].0, &standings, &mut |at, parts, key| {
                let cell = &mut cells[from + at];
                cell.commitments += 1;
                cell.parts += parts;
                if cell.first.len() < NAMED {
                    cell.first.push(key);
                }
            });
            from += same;
        }
    }

    /// A number of it.
    pub fn cell(&self, line: usize, column: usize) -> Option<&Cell> {
        self.lines.get(line)?.cells.get(column)?.as_ref()
    }

    /// The largest number of a column.
    pub fn most(&self, column: usize) -> usize {
        let cells = self.lines.iter().filter_map(|line| line.cells.get(column)?.as_ref());
        cells.map(|cell| cell.commitments).max().unwrap_or(0)
    }

    /// Whether it counts nothing at all.
    pub fn is_empty(&self) -> bool {
        self.lines.iter().flat_map(|line| &line.cells).flatten().all(|cell| cell.commitments == 0)
    }
}

/// The first day of the month so many months later or earlier, within the calendar.
pub fn month_turned(month: NaiveDate, by: u32, forward: bool) -> NaiveDate {
    let first = month.checked_sub_days(Days::new(u64::from(month.day0()))).unwrap_or(month);
    let by = Months::new(by);
    let turned = if forward { first.checked_add_months(by) } else { first.checked_sub_months(by) };
    turned.filter(|day| super::dates::in_range(*day)).unwrap_or(month)
}
