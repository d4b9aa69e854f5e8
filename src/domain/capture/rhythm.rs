//! How often something comes again, as people say it: `bulanan 10`, `setiap jumat`, `every 2 weeks`. It must not know what
//! comes again.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::domain::dates::in_range;
use crate::domain::names::fold;
use crate::domain::numerals::in_digits;
use crate::domain::phrases::weekday_named;
use crate::domain::recurrence::{Recurrence, Rhythm};

/// A rhythm and the day on which it begins if nothing else is said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Said {
    every: Rhythm,
    from: NaiveDate,
    /// The day of the month was not said: it is that of the start.
    is_open: bool,
}

impl Said {
    /// The recurrence that begins on `start`, or by itself; `None` if it would never come.
    pub(super) fn recurrence(self, start: Option<NaiveDate>) -> Option<Recurrence> {
        let from = start.unwrap_or(self.from);
        // Whoever begins on the last day of a month means the last day of each.
        let is_last = from.checked_add_days(Days::new(1)).is_some_and(|next| next.month() != from.month());
        let day = if is_last { 31 } else { from.day() };
        let every = if self.is_open { Rhythm::Monthly(day) } else { self.every };
        let recurrence = Recurrence { every, from, until: None };
        recurrence.dates().next().map(|_| recurrence)
    }
}

/// The rhythm that is said: `bulanan`, `bulanan 10`, `mingguan`, `mingguan 2`, `mingguan jumat`, `setiap bulan`, `setiap tanggal
/// 10`, `setiap jumat`, `setiap 2 minggu` and their English.
pub(super) fn read(text: &str, today: NaiveDate) -> Option<Said> {
    let text = in_digits(&fold(text));
    let (first, rest) = text.split_once(' ').unwrap_or((&text, ""));
    match first {
        "bulanan" | "monthly" => monthly(rest, today),
        "mingguan" | "weekly" => weekly(rest, today),
        "setiap" | "tiap" | "every" => every(rest, today),
        _ => None,
    }
}

fn every(rest: &str, today: NaiveDate) -> Option<Said> {
    let behind = |words: &[&str]| words.iter().find_map(|word| rest.strip_prefix(word));
    if let Some(day) = behind(&["tanggal ", "tgl ", "tgl. ", "bulan tanggal "]) {
        return monthly(day, today);
    }
    if let Some(day) = ["st", "nd", "rd", "th"].into_iter().find_map(|end| rest.strip_suffix(end))
        && let Some(said) = monthly(day, today)
    {
        return Some(said);
    }
    match rest {
        "bulan" | "month" => monthly("", today),
        "minggu" | "pekan" | "week" => weekly("", today),
        _ => match rest.split_once(' ') {
            Some(("hari", day)) => weekly(day, today),
            Some((count, "minggu" | "pekan" | "weeks")) => weekly(count, today),
            None => weekday_named(rest).and_then(|day| on_weekday(day, today)),
            _ => None,
        },
    }
}

fn monthly(day: &str, today: NaiveDate) -> Option<Said> {
    let (every, from, is_open) = match day.parse::<u32>() {
        // Said on the 10th, it is the next month's.
        Ok(day @ 1..=31) => (Rhythm::Monthly(day), today.checked_add_days(Days::new(1))?, false),
        _ if day.is_empty() => (Rhythm::Monthly(today.day()), today.checked_add_months(Months::new(1))?, true),
        _ => return None,
    };
    in_range(from).then_some(Said { every, from, is_open })
}

fn weekly(word: &str, today: NaiveDate) -> Option<Said> {
    if let Some(day) = weekday_named(word) {
        return on_weekday(day, today);
    }
    let weeks = if word.is_empty() { 1 } else { word.parse().ok().filter(|weeks| (1..=52).contains(weeks))? };
    let from = today.checked_add_days(Days::new(u64::from(weeks) * 7)).filter(|from| in_range(*from))?;
    Some(Said { every: Rhythm::Weekly(weeks), from, is_open: false })
}

fn on_weekday(day: Weekday, today: NaiveDate) -> Option<Said> {
    let ahead = (day.days_since(today.weekday()) + 6) % 7 + 1;
    let from = today.checked_add_days(Days::new(u64::from(ahead))).filter(|from| in_range(*from))?;
    Some(Said { every: Rhythm::Weekly(1), from, is_open: false })
}
