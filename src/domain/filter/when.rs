//! Times as a filter says them: `<30h`, `2023-08`, `besok`. It must not know the day until it is told.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::dates;
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
        let signs =
            [("<=", Order::UpTo), (">=", Order::From), ("<", Order::Before), (">", Order::Behind), ("=", Order::In)];
        if matches!(fold(typed).as_str(), "none" | "tanpa" | "kosong") {
            return Some(Self::Never);
        }
        let signed = signs.into_iter().find_map(|(sign, order)| Some((order, typed.strip_prefix(sign)?)));
        let (order, rest) = signed.unwrap_or((Order::In, typed));
        Some(Self::On(order, When::read(rest)?))
    }
}

impl Order {
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

impl When {
    /// `30d 30h 30hari`, `2w 2mg 2minggu`, `3bln 3mo 3bulan 3months`, `2023`, `2023-08`, or any date of [`dates::read_date`]
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
            let first = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)?;
            Self::days(first, first.with_day(u32::from(first.num_days_in_month()))?)
        };
        let day = || {
            let said = text.replace('-', " ");
            let spoken = [text.as_str(), said.as_str()].into_iter().find(|it| dates::read_date(it, PROBE).is_some());
            spoken.map(|spoken| Self::Said(spoken.to_owned()))
        };
        count().or_else(year).or_else(month).or_else(day)
    }

    fn days(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (dates::in_range(first) && dates::in_range(last)).then_some(Self::Days(first, last))
    }

    /// The days, where a count goes ahead.
    pub(super) fn ahead(&self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Count(count, unit) => once(moved(today, *count, *unit)),
            Self::Days(first, last) => (*first, *last),
            Self::Said(text) => once(dates::read_date(text, today).unwrap_or(today)),
        }
    }

    /// The days, where a count and a day of no year go back.
    pub(super) fn ago(&self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Count(count, unit) => once(moved(today, count.saturating_neg(), *unit)),
            Self::Days(first, last) => (*first, *last),
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
