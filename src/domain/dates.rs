//! Dates as people write them, within the years 1900 to 2200. It must not know today's date unless told.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::names::fold;
use super::numerals::in_digits;
use super::phrases;

/// The first date that any file may hold.
pub const EARLIEST: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(date) => date,
    None => NaiveDate::MIN,
};
/// The last date that any file may hold.
pub const LATEST: NaiveDate = match NaiveDate::from_ymd_opt(2200, 12, 31) {
    Some(date) => date,
    None => NaiveDate::MAX,
};

/// Whether a date lies within the years 1900 to 2200.
pub fn in_range(date: NaiveDate) -> bool {
    (EARLIEST..=LATEST).contains(&date)
}

/// Whether nobody works in the office on a day, as far as the calendar says.
pub fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The names of the months and their short forms that are not beginnings.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february"],
    &["maret", "march"],
    &["april"],
    &["mei", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["agustus", "august", "ags", "agt"],
    &["september"],
    &["oktober", "october"],
    &["november", "nopember"],
    &["desember", "december"],
];

/// The date that somebody means who writes `text` on `today`: `2023-11-30`, `30/11/2023`, `30-11-23`, `30/11`,
/// `30 nov 2023`, `30 nov`, or a day as people say it: `besok`, `10 hari`, `jumat depan`, `akhir bulan`, `tanggal 10`
/// and their English (see `phrases`). A day without a year is the next such day, today included. `None` if it is none
/// of these, no day of the calendar, or outside 1900 to 2200.
pub fn read_date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = in_digits(&fold(text));
    let date = read_written(&text, today).or_else(|| phrases::read(&text, today))?;
    in_range(date).then_some(date)
}

/// The same of a day on which something has happened: where the text names a day that comes round again and again, the last
/// such day, today included. A day ahead is only what says so: `besok`, a date with its year.
pub fn read_past_date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let next = read_date(text, today)?;
    let said_before = |days| read_date(text, next.checked_sub_days(Days::new(days))?);
    // Whenever it is said, it is the same day: so it is no distance from today and no day of this week or the next.
    let comes_round = || [1, 2, 7].into_iter().all(|days| said_before(days) == Some(next));
    if next <= today || !comes_round() {
        return Some(next);
    }
    let months = (1..=12).chain((2..=8).map(|years| 12 * years));
    let ago = months.filter_map(|months| today.checked_sub_months(Months::new(months)));
    let mut read = today.checked_sub_days(Days::new(7)).into_iter().chain(ago).filter_map(|ago| read_date(text, ago));
    read.find(|date| *date <= today).or(Some(next))
}

/// A date in numbers or with the name of its month.
pub(super) fn read_written(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    read_iso(text).or_else(|| read_numbers(text, today)).or_else(|| read_named_month(text, today))
}

fn read_iso(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn read_numbers(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let mut parts = text.split(['/', '-', '.']).map(str::trim);
    let (day, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    match parts.next() {
        None => next_such_day(day, month, today),
        Some(year) if parts.next().is_none() => NaiveDate::from_ymd_opt(read_year(year)?, month, day),
        Some(_) => None,
    }
}

fn read_named_month(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let mut words = text.split([' ', '-', ',']).filter(|word| !word.is_empty());
    let (first, second) = (words.next()?, words.next()?);
    let (day, month) = match month_named(second) {
        Some(month) => (first, month),
        // `November 30, 2023`
        None => (second, month_named(first)?),
    };
    let day = day.parse().ok()?;
    match words.next() {
        None => next_such_day(day, month, today),
        Some(year) if words.next().is_none() => NaiveDate::from_ymd_opt(read_year(year)?, month, day),
        Some(_) => None,
    }
}

/// The month whose name begins so.
pub(in crate::domain) fn month_named(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let begins = |names: &&[&str]| word.len() >= 3 && names.iter().any(|month| month.starts_with(word));
    u32::try_from(MONTHS.iter().position(begins)?).ok()?.checked_add(1)
}

pub(in crate::domain) fn read_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// The next day with this day and month, today included; 29 February looks up to eight years ahead.
pub(super) fn next_such_day(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    (0..=8).filter_map(|years| NaiveDate::from_ymd_opt(today.year() + years, month, day)).find(|date| *date >= today)
}

/// The time of day that somebody writes: `9`, `930`, `09.30`, `9:30`. `None` if it is none.
pub fn read_time(text: &str) -> Option<chrono::NaiveTime> {
    let text = text.trim();
    let (hour, minute) = match text.split_once(['.', ':']) {
        Some((hour, minute)) => (hour, minute),
        None if text.len() > 2 => text.split_at_checked(text.len() - 2)?,
        None => (text, "0"),
    };
    chrono::NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// The times of day that a text which is being typed can still become; none if it cannot become one.
pub fn times_beginning(text: &str) -> Vec<chrono::NaiveTime> {
    let text = text.trim();
    let with = |end: &str| read_time(&format!("{text}{end}"));
    let digits = ["", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "59", ".59", "0.59", "2.59", "3.59", "9.59"];
    digits.into_iter().filter_map(with).collect()
}

/// Whether a text that is being typed, and is no date yet, can still become one.
pub fn may_become_date(text: &str, today: NaiveDate) -> bool {
    let ends = ["1", "/1", "1/1", "-01-01", "1-01", "01-01", "-01", "4", "24", "024", "2024", " nov"];
    let with = |end: &str| read_date(&format!("{text}{end}"), today).is_some();
    phrases::may_become(&fold(text)) || ends.into_iter().any(with)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        // 2023-11-03 was a Friday.
        let today = NaiveDate::from_ymd_opt(2023, 11, 3).unwrap();
        for (text, date) in [
            ("2023-11-30", "2023-11-30"),
            ("30/11/2023", "2023-11-30"),
            ("30-11-23", "2023-11-30"),
            ("30.11.2023", "2023-11-30"),
            ("30/11", "2023-11-30"),
            ("3/11", "2023-11-03"),
            ("2/11", "2024-11-02"),
            ("29/2", "2024-02-29"),
            ("30 nov", "2023-11-30"),
            ("30 November 2023", "2023-11-30"),
            ("31 Januari", "2024-01-31"),
            ("5 agustus", "2024-08-05"),
            ("07-Mar-25", "2025-03-07"),
            ("7 ags 2024", "2024-08-07"),
            ("30 Nop. 2023", "2023-11-30"),
            ("Hari  Ini", "2023-11-03"),
            ("besok", "2023-11-04"),
            ("lusa", "2023-11-05"),
            ("jumat", "2023-11-10"),
            ("senin", "2023-11-06"),
            ("minggu", "2023-11-05"),
            ("10 hari", "2023-11-13"),
            ("2 minggu", "2023-11-17"),
            ("3 bulan", "2024-02-03"),
            ("akhir bulan", "2023-11-30"),
            ("akhir tahun", "2023-12-31"),
            ("end of month", "2023-11-30"),
        ] {
            assert_eq!(read_date(text, today).map(|d| d.to_string()).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn what_has_happened_is_looked_for_behind_today() {
        // 2023-11-20 was a Monday.
        let today = NaiveDate::from_ymd_opt(2023, 11, 20).unwrap();
        for (text, date) in [
            ("15 nov", "2023-11-15"),
            ("20 nov", "2023-11-20"),
            ("21/11", "2022-11-21"),
            ("15/11", "2023-11-15"),
            ("29 feb", "2020-02-29"),
            ("tanggal 18", "2023-11-18"),
            ("tanggal 31", "2023-10-31"),
            ("jumat", "2023-11-17"),
            ("senin", "2023-11-20"),
            ("kemarin", "2023-11-19"),
            ("2 hari lalu", "2023-11-18"),
            ("15 nov 2024", "2024-11-15"),
            ("besok", "2023-11-21"),
            ("lusa", "2023-11-22"),
            ("jumat ini", "2023-11-24"),
            ("10 hari", "2023-11-30"),
        ] {
            assert_eq!(read_past_date(text, today).map(|d| d.to_string()).as_deref(), Some(date), "{text}");
        }
        assert_eq!(read_past_date("entah", today), None);
    }

    #[test]
    fn what_is_no_date_is_none() {
        let today = NaiveDate::from_ymd_opt(2023, 11, 3).unwrap();
        for text in [
            "",
            "entah",
            "2024-02-31",
            "31/4/2024",
            "2201-01-01",
            "1899-12-31",
            "0/0",
            "3 foo",
            "3 ma",
            "10 sepatu",
            "2 meninggal",
            "99999999 bulan",
            "1/2/3/4",
            "2024-1-1-1",
        ] {
            assert_eq!(read_date(text, today), None, "{text}");
        }
    }

    #[test]
    fn what_is_half_typed_may_become_a_date_and_what_went_wrong_may_not() {
        let today = NaiveDate::from_ymd_opt(2023, 11, 3).unwrap();
        for text in [
            "3",
            "31",
            "30/",
            "30/1",
            "30/11/",
            "30/11/2",
            "30/11/202",
            "2024-",
            "2024-0",
            "2024-01-",
            "30 n",
            "30 nov 20",
            "tang",
            "tanggal",
            "tanggal 1",
            "jum",
            "jumat dep",
            "akhir b",
            "sebelum",
            "sebelum n",
            "2 ming",
            "dua",
            "next",
            "setelah akhir",
            "hari",
            "10 h",
            "end of",
        ] {
            assert!(may_become_date(text, today), "{text}");
        }
        for text in ["32/", "31/4/", "30/13", "31/2/2024", "entah", "lusa saja", "30/11/2023/", "besok sore", "3 foo"] {
            assert!(read_date(text, today).is_none() && !may_become_date(text, today), "{text}");
        }
    }

    #[test]
    fn what_is_half_typed_may_become_a_time() {
        for (text, latest) in
            [("1", "19:59:00"), ("0", "09:59:00"), ("8.", "08:59:00"), ("09:3", "09:39:00"), ("2", "23:59:00")]
        {
            assert_eq!(times_beginning(text).into_iter().max().unwrap().to_string(), latest, "{text}");
        }
        for text in ["25.", "9.75", "pagi", "09.300"] {
            assert!(times_beginning(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn times_are_read_with_dot_colon_or_neither() {
        for (text, time) in
            [("9", "09:00:00"), ("930", "09:30:00"), ("09.30", "09:30:00"), ("9:30", "09:30:00"), ("1345", "13:45:00")]
        {
            assert_eq!(read_time(text).map(|t| t.to_string()).as_deref(), Some(time), "{text}");
        }
        for text in ["", "25", "9.75", "pagi", "é12"] {
            assert_eq!(read_time(text), None, "{text}");
        }
    }
}
