//! A month as a sheet of a calendar: whole weeks, Monday first. It must not know which day it is.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::dates::in_range;

/// The weeks of the month of a day. The first and the last are filled up with days of the months around it, where the
/// years of the calendar reach so far.
pub fn weeks_of_month(day: NaiveDate) -> Vec<[Option<NaiveDate>; 7]> {
    let (Some(first), Some(last)) = (day.with_day(1), day.with_day(day.num_days_in_month().into())) else {
        return vec![];
    };
    let before = first.weekday().num_days_from_monday();
    let count = (before + last.day()).div_ceil(7);
    let at = |place: u32| match place.checked_sub(before) {
        Some(ahead) => first.checked_add_days(Days::new(ahead.into())),
        None => first.checked_sub_days(Days::new((before - place).into())),
    };
    let week = |week: u32| std::array::from_fn(|day| u32::try_from(day).ok().and_then(|day| at(7 * week + day)));
    (0..count).map(week).collect()
}

/// The day so many days later, or earlier; the same day at the end of the calendar.
pub fn days_on(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_signed(chrono::TimeDelta::days(days)).filter(|day| in_range(*day)).unwrap_or(day)
}

/// The same day of the next month, or of the one before; the last of that month if it has no such day.
pub fn month_on(day: NaiveDate, forward: bool) -> NaiveDate {
    let month = Months::new(1);
    let moved = if forward { day.checked_add_months(month) } else { day.checked_sub_months(month) };
    moved.filter(|day| in_range(*day)).unwrap_or(day)
}

/// The days of a week, Monday first.
pub const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_is_whole_weeks_that_begin_on_monday() {
        for (of, weeks, first, last) in [
            // A Wednesday to a Thursday.
            ("2023-11-03", 5, "2023-10-30", "2023-12-03"),
            // Four weeks to the day.
            ("2021-02-14", 4, "2021-02-01", "2021-02-28"),
            ("2024-02-29", 5, "2024-01-29", "2024-03-03"),
            // Six weeks, from a Sunday on.
            ("2023-10-01", 6, "2023-09-25", "2023-11-05"),
            ("2023-12-31", 5, "2023-11-27", "2023-12-31"),
            ("1900-01-01", 5, "1900-01-01", "1900-02-04"),
            ("2200-12-31", 5, "2200-12-01", "2201-01-04"),
        ] {
            let sheet = weeks_of_month(day(of));
            let days: Vec<NaiveDate> = sheet.iter().flatten().map(|day| day.unwrap()).collect();
            assert_eq!((sheet.len(), days[0], days[days.len() - 1]), (weeks, day(first), day(last)), "{of}");
            assert!(days.windows(2).all(|pair| pair[0].succ_opt() == Some(pair[1])), "{of}");
            assert!(sheet.iter().all(|week| week.map(|day| day.unwrap().weekday()) == WEEK), "{of}");
        }
    }

    #[test]
    fn months_go_on_by_the_same_day_or_the_last_and_end_with_the_calendar() {
        for (from, forward, to) in [
            ("2024-01-31", true, "2024-02-29"),
            ("2024-03-31", false, "2024-02-29"),
            ("2023-12-15", true, "2024-01-15"),
            ("2200-12-15", true, "2200-12-15"),
            ("1900-01-15", false, "1900-01-15"),
        ] {
            assert_eq!(month_on(day(from), forward), day(to), "{from}");
        }
        assert_eq!(days_on(day("2023-11-03"), 7), day("2023-11-10"));
        assert_eq!(days_on(day("2200-12-31"), 1), day("2200-12-31"));
    }
}
