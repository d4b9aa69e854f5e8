//! A calendar as iCalendar (RFC 5545): lines of at most 75 bytes, text escaped, times in UTC. It must not know what its entries
//! are about.

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, Utc};

use crate::sheet::calendar::{Calendar, Entry, Every, Moment, Rule, Status, What};

/// The most bytes of a line, without its end.
const LONGEST: usize = 75;

/// The bytes of a file.
pub fn written(calendar: &Calendar) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", concat!("-//rapat//rapat ", env!("CARGO_PKG_VERSION"), "//ID"));
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    lines.add("X-WR-CALNAME", &escaped(&calendar.name));
    calendar.entries.iter().for_each(|entry| lines.entry(entry, calendar.made));
    lines.add("END", "VCALENDAR");
    lines.written.into_bytes()
}

#[derive(Default)]
struct Lines {
    written: String,
}

impl Lines {
    /// Adds a line, folded where it is too long; no character is cut in two.
    fn add(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let (mut from, mut room) = (0, LONGEST);
        while line.len() - from > room {
            let mut to = from + room;
            while !line.is_char_boundary(to) {
                to -= 1;
            }
            self.written.push_str(&line[from..to]);
            self.written.push_str("\r\n ");
            // The blank at its beginning counts, too.
            (from, room) = (to, LONGEST - 1);
        }
        self.written.push_str(&line[from..]);
        self.written.push_str("\r\n");
    }

    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.add(name, &escaped(text));
        }
    }

    fn entry(&mut self, entry: &Entry, made: DateTime<Utc>) {
        let kind = if matches!(entry.what, What::Meeting { .. }) { "VEVENT" } else { "VTODO" };
        self.add("BEGIN", kind);
        self.add("UID", &escaped(&entry.uid));
        self.add("DTSTAMP", &instant(made));
        self.add("SEQUENCE", &entry.sequence.to_string());
        self.text("SUMMARY", &entry.summary);
        self.text("DESCRIPTION", &entry.description);
        self.text("LOCATION", &entry.place);
        let categories: Vec<String> = entry.categories.iter().map(|category| escaped(category)).collect();
        if !categories.is_empty() {
            self.add("CATEGORIES", &categories.join(","));
        }
        match &entry.what {
            What::Meeting { begins, ends } => {
                self.moment("DTSTART", *begins);
                if let Some(ends) = ends {
                    self.moment("DTEND", *ends);
                }
            }
            What::Task { due, status, rule } => self.task(*due, *status, *rule),
        }
        self.add("END", kind);
    }

    fn task(&mut self, due: Option<NaiveDate>, status: Status, rule: Option<Rule>) {
        match (rule, due) {
            // Something that comes again is due on the day that it is on: a due date behind its beginning would be none.
            (Some(rule), _) => {
                self.moment("DTSTART", Moment::Day(rule.first));
                self.add("DURATION", "P1D");
                self.add("RRULE", &recurrence(rule));
            }
            (None, Some(due)) => self.moment("DUE", Moment::Day(due)),
            (None, None) => {}
        }
        let (name, share) = match status {
            Status::NotBegun => ("NEEDS-ACTION", None),
            Status::Going => ("IN-PROCESS", None),
            Status::Done(_) => ("COMPLETED", Some("100")),
            Status::Cancelled => ("CANCELLED", None),
        };
        self.add("STATUS", name);
        if let Some(share) = share {
            self.add("PERCENT-COMPLETE", share);
        }
        if let Status::Done(day) = status {
            self.add("COMPLETED", &format!("{}T000000Z", day.format("%Y%m%d")));
        }
    }

    fn moment(&mut self, name: &str, moment: Moment) {
        match moment {
            Moment::Day(day) => self.add(&format!("{name};VALUE=DATE"), &day.format("%Y%m%d").to_string()),
            Moment::At(at) => self.add(name, &instant(at)),
        }
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// The days of a month behind the 28th stand for its last day where it is shorter: of all that there are up to the wanted one,
/// the last.
fn recurrence(Rule { every, until, .. }: Rule) -> String {
    let mut said = match every {
        Every::Weeks(weeks) => format!("FREQ=WEEKLY;INTERVAL={}", weeks.max(1)),
        Every::MonthDay(day @ 29..) => {
            let days: Vec<String> = (28..=day.min(31)).map(|day| day.to_string()).collect();
            format!("FREQ=MONTHLY;BYMONTHDAY={};BYSETPOS=-1", days.join(","))
        }
        Every::MonthDay(day) => format!("FREQ=MONTHLY;BYMONTHDAY={}", day.max(1)),
    };
    if let Some(until) = until {
        // Into a string nothing fails to be written.
        let _ = write!(said, ";UNTIL={}", until.format("%Y%m%d"));
    }
    said
}

/// A text as a value: no character in it ends the line or the value.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_75_bytes_and_no_letter_is_cut() {
        let mut lines = Lines::default();
        lines.add("SUMMARY", &"é漢".repeat(60));
        let folded: Vec<&str> = lines.written.split_terminator("\r\n").collect();
        assert!(folded.len() > 3 && folded.iter().all(|line| line.len() <= LONGEST), "{folded:?}");
        assert_eq!(lines.written.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "é漢".repeat(60)));
    }

    #[test]
    fn nothing_in_a_text_ends_its_value() {
        assert_eq!(escaped("a;b,c\\d\r\ne\tf\u{7}"), "a\\;b\\,c\\\\d\\ne f");
    }

    #[test]
    fn a_day_behind_the_28th_is_the_last_of_a_shorter_month() {
        let rule = |every, until| recurrence(Rule { first: NaiveDate::default(), every, until });
        assert_eq!(rule(Every::MonthDay(31), None), "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
        assert_eq!(
            rule(Every::MonthDay(10), NaiveDate::from_ymd_opt(2024, 6, 30)),
            "FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20240630"
        );
        assert_eq!(rule(Every::Weeks(0), None), "FREQ=WEEKLY;INTERVAL=1");
    }
}
