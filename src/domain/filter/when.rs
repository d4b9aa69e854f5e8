//! Times as a filter says them: `<30h`, `2023-08`, `besok`. It must not know the day until it is told.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::dates::{self, month_named, read_year};
use crate::domain::names::fold;

/// What a count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
}

/// A time: a count from today, a year, a month, a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// So many from today, ahead for what is due, back for what has been.
    Count(i32, Unit),
    /// These days.
    Days(NaiveDate, NaiveDate),
    /// A month by its name, of the year that it is said in: the last one that has begun, or of what is due the one to come.
    Month(u32),
    /// A day as people say it, which depends on today.
    Said(String),
}

/// On which side of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Before it.
    Before,
    /// In it or before it.
    UpTo,
    /// In it.
    In,
    /// In it or behind it.
    From,
    /// Behind it.
    Behind,
}

/// What is asked of a due date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// That there is none.
    Never,
    /// That it lies so.
    On(Order, When),
}

impl Due {
    /// What is typed behind `due:`; `None` if it says nothing.
    pub fn read(typed: &str) -> Option<Self> {
        if matches!(fold(typed).as_str(), "none" | "tanpa" | "kosong") {
            return Some(Self::Never);
        }
        When::ordered(typed).map(|(order, when)| Self::On(order, when))
    }
}

impl Order {
    /// The signs before a time; in it has none, too.
    pub const SIGNS: [(&'static str, Self); 5] =
        [("<=", Self::UpTo), (">=", Self::From), ("<", Self::Before), (">", Self::Behind), ("=", Self::In)];

    /// The days on this side of a time.
    pub(super) fn within(self, (first, last): (NaiveDate, NaiveDate)) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Before => (dates::EARLIEST, first.pred_opt().unwrap_or(first)),
            Self::UpTo => (dates::EARLIEST, last),
            Self::In => (first, last),
            Self::From => (first, dates::LATEST),
            Self::Behind => (last.succ_opt().unwrap_or(last), dates::LATEST),
        }
    }
}

/// A month by its name alone, or with its year.
pub(super) fn month_said(typed: &str) -> Option<(u32, Option<i32>)> {
    let folded = fold(typed);
    let mut words = folded.split([' ', '-']).filter(|word| !word.is_empty());
    let month = month_named(words.next()?)?;
    let year = words.next().map(|year| read_year(year).filter(|_| year.len() == 4).ok_or(()));
    if words.next().is_some() {
        return None;
    }
    year.transpose().ok().map(|year| (month, year))
}

/// The first and the last day of a month.
fn whole_month(year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, first.with_day(u32::from(first.num_days_in_month()))?))
}

impl When {
    /// A time with a sign before it that says on which side of it: `<`, `<=`, `>`, `>=`, `=`, or none for in it.
    pub fn ordered(typed: &str) -> Option<(Order, Self)> {
        let signed = Order::SIGNS.into_iter().find_map(|(sign, order)| Some((order, typed.strip_prefix(sign)?)));
        let (order, rest) = signed.unwrap_or((Order::In, typed));
        Some((order, Self::read(rest)?))
    }

    /// `30d 30h 30hari`, `2w 2mg 2minggu`, `3bln 3mo 3bulan 3months`, `2023`, `2023-08`, `agustus`, `aug-2023`, or any date of [`dates::read_date`]
    /// with `-` or blanks between its words. `None` if it is none of these.
    pub fn read(typed: &str) -> Option<Self> {
        let text = fold(typed);
        let count = || -> Option<Self> {
            let end = text.rfind(|letter: char| letter.is_ascii_digit())? + 1;
            let unit = match &text[end..] {
                "d" | "h" | "hr" | "hari" | "day" | "days" => Unit::Day,
                "w" | "mg" | "minggu" | "week" | "weeks" => Unit::Week,
                "mo" | "bl" | "bln" | "bulan" | "month" | "months" => Unit::Month,
                _ => return None,
            };
            Some(Self::Count(text[..end].parse().ok()?, unit))
        };
        let year = || {
            let year = (text.len() == 4).then(|| text.parse().ok())??;
            Self::days(NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?)
        };
        let month = || {
            let (year, month) = text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() <= 2)?;
            let (first, last) = whole_month(year.parse().ok()?, month.parse().ok()?)?;
            Self::days(first, last)
        };
        let named = || match month_said(&text)? {
            (month, None) => Some(Self::Month(month)),
            (month, Some(year)) => {
                let (first, last) = whole_month(year, month)?;
                Self::days(first, last)
            }
        };
        let day = || {
            let said = text.replace('-', " ");
            let spoken = [text.as_str(), said.as_str()].into_iter().find(|it| dates::read_date(it, PROBE).is_some());
            spoken.map(|spoken| Self::Said(spoken.to_owned()))
        };
        count().or_else(year).or_else(month).or_else(named).or_else(day)
    }

    fn days(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (dates::in_range(first) && dates::in_range(last)).then_some(Self::Days(first, last))
    }

    /// The days, where a count goes ahead.
    pub(super) fn ahead(&self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Count(count, unit) => once(moved(today, *count, *unit)),
            Self::Days(first, last) => (*first, *last),
            Self::Month(month) => {
                let year = if *month < today.month() { today.year() + 1 } else { today.year() };
                whole_month(year, *month).unwrap_or(once(today))
            }
            Self::Said(text) => once(dates::read_date(text, today).unwrap_or(today)),
        }
    }

    /// The days, where a count and a day of no year go back.
    pub(super) fn ago(&self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Count(count, unit) => once(moved(today, count.saturating_neg(), *unit)),
            Self::Days(first, last) => (*first, *last),
            Self::Month(month) => {
                let year = if *month > today.month() { today.year() - 1 } else { today.year() };
                whole_month(year, *month).unwrap_or(once(today))
            }
            Self::Said(text) => once(dates::read_past_date(text, today).unwrap_or(today)),
        }
    }
}

/// A day on which every way to say a day can be tried.
const PROBE: NaiveDate = match NaiveDate::from_ymd_opt(2024, 1, 1) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

fn once(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    (day, day)
}

/// So many days, weeks or months from a day; what lies outside the calendar is its end.
fn moved(day: NaiveDate, count: i32, unit: Unit) -> NaiveDate {
    let steps = count.unsigned_abs();
    let days = |days: u32| Days::new(u64::from(days));
    let moved = match (unit, count < 0) {
        (Unit::Day, false) => day.checked_add_days(days(steps)),
        (Unit::Day, true) => day.checked_sub_days(days(steps)),
        (Unit::Week, false) => day.checked_add_days(days(steps.saturating_mul(7))),
        (Unit::Week, true) => day.checked_sub_days(days(steps.saturating_mul(7))),
        (Unit::Month, false) => day.checked_add_months(Months::new(steps)),
        (Unit::Month, true) => day.checked_sub_months(Months::new(steps)),
    };
    let end = if count < 0 { dates::EARLIEST } else { dates::LATEST };
    moved.unwrap_or(end).clamp(dates::EARLIEST, dates::LATEST)
}
