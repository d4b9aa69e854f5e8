//! When a recurring commitment comes again. It must not know what was answered.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// Every so many weeks, on the weekday of the start.
    Weekly(u32),
    /// Every month on this day; in a shorter month on its last day.
    Monthly(u32),
}

/// A rule that gives the dates on which something is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurrence {
    /// How often.
    pub every: Rhythm,
    /// The first date it can fall on.
    pub from: NaiveDate,
    /// The last date it can fall on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl Recurrence {
    /// The dates on which it is owed, in order; ends at `until`, at the latest in the year 2200.
    pub fn dates(self) -> impl Iterator<Item = NaiveDate> {
        let last = self.until.unwrap_or(super::dates::LATEST).min(super::dates::LATEST);
        (0u32..)
            .map_while(move |n| self.nth(n))
            .skip_while(move |date| *date < self.from)
            .take_while(move |date| *date <= last)
    }

    fn nth(self, n: u32) -> Option<NaiveDate> {
        match self.every {
            Rhythm::Weekly(weeks) => self.from.checked_add_days(Days::new(u64::from(n) * u64::from(weeks.max(1)) * 7)),
            Rhythm::Monthly(day) => {
                let month = self.from.with_day(1)?.checked_add_months(Months::new(n))?;
                month.with_day(day.clamp(1, u32::from(month.num_days_in_month())))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(every: Rhythm, from: &str, until: Option<&str>, count: usize) -> Vec<String> {
        let recurrence = Recurrence { every, from: from.parse().unwrap(), until: until.map(|d| d.parse().unwrap()) };
        recurrence.dates().take(count).map(|d| d.to_string()).collect()
    }

    #[test]
    fn the_last_day_of_a_short_month_stands_for_the_31st() {
        assert_eq!(
            dates(Rhythm::Monthly(31), "2023-12-31", None, 4),
            ["2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"]
        );
    }

    #[test]
    fn a_start_behind_the_day_of_its_month_waits_for_the_next_month() {
        assert_eq!(dates(Rhythm::Monthly(10), "2023-11-11", None, 2), ["2023-12-10", "2024-01-10"]);
        assert_eq!(dates(Rhythm::Monthly(10), "2023-12-10", None, 1), ["2023-12-10"]);
    }

    #[test]
    fn weeks_keep_the_weekday_of_the_start_and_end_when_told() {
        assert_eq!(
            dates(Rhythm::Weekly(2), "2023-11-15", Some("2023-12-13"), 9),
            ["2023-11-15", "2023-11-29", "2023-12-13"]
        );
    }

    #[test]
    fn month_ends_and_leap_years_are_right() {
        for (every, from, expected) in [
            (Rhythm::Monthly(29), "2023-01-29", ["2023-01-29", "2023-02-28", "2023-03-29"]),
            (Rhythm::Monthly(29), "2024-01-29", ["2024-01-29", "2024-02-29", "2024-03-29"]),
            (Rhythm::Monthly(30), "2024-01-31", ["2024-02-29", "2024-03-30", "2024-04-30"]),
            (Rhythm::Monthly(30), "2023-02-01", ["2023-02-28", "2023-03-30", "2023-04-30"]),
            (Rhythm::Monthly(31), "2024-02-29", ["2024-02-29", "2024-03-31", "2024-04-30"]),
            // 2000 is a leap year, 2100 is none.
            (Rhythm::Monthly(31), "2000-02-01", ["2000-02-29", "2000-03-31", "2000-04-30"]),
            (Rhythm::Monthly(31), "2100-02-01", ["2100-02-28", "2100-03-31", "2100-04-30"]),
            (Rhythm::Monthly(1), "2023-11-30", ["2023-12-01", "2024-01-01", "2024-02-01"]),
            (Rhythm::Monthly(0), "2024-01-01", ["2024-01-01", "2024-02-01", "2024-03-01"]),
            (Rhythm::Weekly(1), "2024-02-23", ["2024-02-23", "2024-03-01", "2024-03-08"]),
            (Rhythm::Weekly(4), "2024-02-01", ["2024-02-01", "2024-02-29", "2024-03-28"]),
            (Rhythm::Weekly(2), "2023-12-27", ["2023-12-27", "2024-01-10", "2024-01-24"]),
            (Rhythm::Weekly(53), "2023-12-31", ["2023-12-31", "2025-01-05", "2026-01-11"]),
        ] {
            assert_eq!(dates(every, from, None, 3), expected, "{every:?} from {from}");
        }
    }

    #[test]
    fn every_day_of_two_centuries_is_owed_or_not_as_a_calendar_says() {
        let (from, last): (NaiveDate, NaiveDate) = ("1999-12-15".parse().unwrap(), "2199-12-31".parse().unwrap());
        for every in [1, 15, 28, 29, 30, 31].map(Rhythm::Monthly).into_iter().chain([1, 2, 5].map(Rhythm::Weekly)) {
            let by_rule: Vec<NaiveDate> = Recurrence { every, from, until: Some(last) }.dates().collect();
            let is_owed = |day: &NaiveDate| match every {
                Rhythm::Weekly(weeks) => (*day - from).num_days() % (7 * i64::from(weeks)) == 0,
                Rhythm::Monthly(wanted) => {
                    let is_last = day.succ_opt().is_some_and(|next| next.day() == 1);
                    day.day() == wanted || is_last && day.day() < wanted
                }
            };
            let by_day: Vec<NaiveDate> = from.iter_days().take_while(|day| *day <= last).filter(is_owed).collect();
            assert_eq!(by_rule, by_day, "{every:?}");
        }
    }

    #[test]
    fn a_rule_without_an_end_ends_in_2200_and_a_broken_one_moves_on() {
        assert_eq!(dates(Rhythm::Monthly(1), "2199-11-01", None, 99).len(), 14);
        assert_eq!(dates(Rhythm::Weekly(0), "2023-11-15", None, 2), ["2023-11-15", "2023-11-22"]);
    }
}
