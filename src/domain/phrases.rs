//! Days as people say them, in Indonesian and English: `besok`, `jumat depan`, `2 minggu lagi`, `akhir bulan`. All texts
//! come in folded. It must not know dates that are written in numbers (see `dates`).
//!
//! Where a phrase can be heard in two ways, this is what it means here, and every form shows it while it is typed:
//! weeks start on Monday. `jumat` is the next Friday after today; `jumat ini` that of this week, though it may be past;
//! `jumat depan` that of next week, so on a Wednesday it is nine days ahead. `minggu depan` is in a week, on the same
//! weekday as today, and not a Sunday; `hari minggu depan` is the Sunday of next week.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::dates::{month_named, next_such_day, read_written, read_year};
use super::numerals::in_digits;

const WEEKDAYS: [(&[&str], Weekday); 7] = [
    (&["senin", "monday", "mon"], Weekday::Mon),
    (&["selasa", "tuesday", "tue", "tues"], Weekday::Tue),
    (&["rabu", "wednesday", "wed"], Weekday::Wed),
    (&["kamis", "thursday", "thu", "thurs"], Weekday::Thu),
    (&["jumat", "jum'at", "friday", "fri"], Weekday::Fri),
    (&["sabtu", "saturday", "sat"], Weekday::Sat),
    (&["minggu", "ahad", "sunday", "sun"], Weekday::Sun),
];

/// The date that is meant on `today`, if it is a phrase.
pub(super) fn read(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    // One of these, once: what is said about any other day.
    let behind = |words: &[&str]| words.iter().find_map(|word| text.strip_prefix(word));
    let day = |text: &str| read_written(text, today).or_else(|| read_day(text, today));
    if let Some(rest) = behind(&["sebelum ", "before "]) {
        day(rest)?.pred_opt()
    } else if let Some(rest) = behind(&["setelah ", "sesudah ", "after "]) {
        day(rest)?.succ_opt()
    } else {
        read_day(text, today)
    }
}

fn read_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(rest) = ["tanggal ", "tgl ", "tgl. "].into_iter().find_map(|word| text.strip_prefix(word)) {
        return read_day_of_month(rest, today).or_else(|| read_written(rest, today));
    }
    let text = text.strip_prefix("the ").unwrap_or(text);
    if let Some(weekday) = text.strip_prefix("hari ").and_then(|rest| read_weekday(rest, today)) {
        return Some(weekday);
    }
    read_fixed(text, today)
        .or_else(|| read_span(text, today))
        .or_else(|| read_weekday(text, today))
        .or_else(|| read_end_of_month(text, today))
        .or_else(|| read_ordinal(text, today))
}

fn read_fixed(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let year = today.year();
    match text {
        "hari ini" | "today" => Some(today),
        "besok" | "tomorrow" => today.checked_add_days(Days::new(1)),
        "lusa" | "besok lusa" | "day after tomorrow" => today.checked_add_days(Days::new(2)),
        "kemarin" | "yesterday" => today.checked_sub_days(Days::new(1)),
        "kemarin dulu" | "kemarin lusa" | "day before yesterday" => today.checked_sub_days(Days::new(2)),
        "minggu depan" | "pekan depan" | "next week" => today.checked_add_days(Days::new(7)),
        "bulan depan" | "next month" => today.checked_add_months(Months::new(1)),
        "tahun depan" | "next year" => today.checked_add_months(Months::new(12)),
        "akhir bulan" | "akhir bulan ini" | "end of month" | "end of the month" | "end of this month" => last_of(today),
        "akhir bulan depan" | "end of next month" => last_of(today.checked_add_months(Months::new(1))?),
        "awal bulan" | "awal bulan depan" | "beginning of next month" => last_of(today)?.succ_opt(),
        "akhir tahun" | "akhir tahun ini" | "end of year" | "end of the year" | "end of this year" => {
            NaiveDate::from_ymd_opt(year, 12, 31)
        }
        "akhir tahun depan" | "end of next year" => NaiveDate::from_ymd_opt(year + 1, 12, 31),
        "awal tahun" | "awal tahun depan" | "beginning of next year" => NaiveDate::from_ymd_opt(year + 1, 1, 1),
        "natal" | "christmas" => next_such_day(25, 12, today),
        "tahun baru" | "new year" => next_such_day(1, 1, today),
        _ => None,
    }
}

fn last_of(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(u32::from(day.num_days_in_month()))
}

/// `akhir november`, `akhir nov 2024`.
fn read_end_of_month(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let mut words = ["akhir ", "end of "].into_iter().find_map(|word| text.strip_prefix(word))?.split(' ');
    let month = month_named(words.next()?)?;
    let first = |year| NaiveDate::from_ymd_opt(year, month, 1);
    let first = match (words.next(), words.next()) {
        (None, _) => first(today.year() + i32::from(month < today.month())),
        (Some(year), None) => first(read_year(year)?),
        _ => None,
    };
    last_of(first?)
}

/// `10th`.
fn read_ordinal(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    read_day_of_month(["st", "nd", "rd", "th"].into_iter().find_map(|end| text.strip_suffix(end))?, today)
}

/// `10`, where it is clear that it is a day: the next one, today included.
fn read_day_of_month(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let day = text.parse().ok()?;
    let first = today.with_day(1)?;
    let months = (0..12).filter_map(|months| first.checked_add_months(Months::new(months))?.with_day(day));
    months.into_iter().find(|date| *date >= today)
}

/// `jumat`, `jumat ini`, `next friday`, and `Jumat, 3 November 2023` if that is a Friday.
fn read_weekday(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let in_week = |weekday: Weekday, week: u64| {
        let ahead = 7 * week + u64::from(weekday.num_days_from_monday());
        today.week(Weekday::Mon).checked_first_day()?.checked_add_days(Days::new(ahead))
    };
    let next = |weekday: Weekday| {
        let ahead = (weekday.days_since(today.weekday()) + 6) % 7 + 1;
        today.checked_add_days(Days::new(u64::from(ahead)))
    };
    if let Some(weekday) = weekday_named(text) {
        return next(weekday);
    }
    let (first, rest) = text.split_once([' ', ','])?;
    match (weekday_named(first), first, rest) {
        (Some(weekday), _, "ini") => in_week(weekday, 0),
        (Some(weekday), _, "depan") => in_week(weekday, 1),
        (_, "this", rest) => in_week(weekday_named(rest)?, 0),
        (_, "next", rest) => in_week(weekday_named(rest)?, 1),
        (_, "on" | "by", rest) => next(weekday_named(rest)?),
        (Some(weekday), ..) => read_written(rest.trim(), today).filter(|date| date.weekday() == weekday),
        _ => None,
    }
}

/// `10 hari`, `dalam 2 minggu`, `sebulan lagi`, `3 days ago`.
fn read_span(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = ["dalam ", "in "].into_iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let ago = [" yang lalu", " lalu", " ago"].into_iter().find_map(|word| text.strip_suffix(word));
    let ahead =
        || [" lagi", " from now", " ke depan"].into_iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text);
    let span = ago.unwrap_or_else(ahead);
    let (count, unit) = match span.split_once(' ') {
        Some((count, unit)) => (read_count(count)?, unit),
        None => (1, span.strip_prefix("se")?),
    };
    let (days, months) = match unit {
        "hari" | "days" | "day" => (count, 0),
        "minggu" | "pekan" | "weeks" | "week" => (count.checked_mul(7)?, 0),
        "bulan" | "months" | "month" => (0, count),
        "tahun" | "years" | "year" => (0, count.checked_mul(12)?),
        _ => return None,
    };
    let (days, months) = (Days::new(days.into()), Months::new(months));
    if ago.is_some() {
        today.checked_sub_days(days)?.checked_sub_months(months)
    } else {
        today.checked_add_days(days)?.checked_add_months(months)
    }
}

fn read_count(word: &str) -> Option<u32> {
    if matches!(word, "a" | "an") { Some(1) } else { word.parse().ok() }
}

/// The words of phrases that are no names of days or months.
const WORDS: [&str; 78] = [
    "hari",
    "ini",
    "besok",
    "lusa",
    "kemarin",
    "dulu",
    "minggu",
    "pekan",
    "bulan",
    "tahun",
    "depan",
    "akhir",
    "awal",
    "natal",
    "baru",
    "sebelum",
    "setelah",
    "sesudah",
    "tanggal",
    "tgl",
    "dalam",
    "lagi",
    "lalu",
    "yang",
    "ke",
    "seminggu",
    "sepekan",
    "sebulan",
    "setahun",
    "sehari",
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "nopember",
    "desember",
    "today",
    "tomorrow",
    "yesterday",
    "day",
    "after",
    "before",
    "next",
    "this",
    "on",
    "by",
    "in",
    "the",
    "a",
    "an",
    "end",
    "of",
    "beginning",
    "new",
    "year",
    "years",
    "month",
    "months",
    "week",
    "weeks",
    "days",
    "christmas",
    "from",
    "now",
    "ago",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
];

/// Whether a folded text can go on to be a phrase: its words are known, the last one so far as it goes.
pub(super) fn may_become(text: &str) -> bool {
    let text = in_digits(text);
    let mut words = text.split([' ', ',']).filter(|word| !word.is_empty());
    let Some(last) = words.next_back() else { return false };
    let is_number = |word: &str| word.chars().all(|letter| letter.is_ascii_digit());
    let is_known = |word: &str| {
        is_number(word) || WORDS.contains(&word) || weekday_named(word).is_some() || month_named(word).is_some()
    };
    let begins = |word: &str| {
        let weekdays = WEEKDAYS.iter().flat_map(|(names, _)| names.iter());
        weekdays.chain(&WORDS).any(|known| known.starts_with(word))
    };
    words.all(is_known) && (is_number(last) && text.contains(' ') || begins(last))
}

/// The day of the week that a word names.
pub(super) fn weekday_named(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(names, _)| names.contains(&word)).map(|(_, weekday)| *weekday)
}

#[cfg(test)]
mod tests {
    use crate::domain::dates::read_date;

    /// 3 November 2023 was a Friday.
    fn on(text: &str, today: &str) -> Option<String> {
        read_date(text, today.parse().unwrap()).map(|date| date.to_string())
    }

    #[test]
    fn days_are_read_as_people_say_them() {
        for (text, date) in [
            ("hari ini", "2023-11-03"),
            ("besok", "2023-11-04"),
            ("lusa", "2023-11-05"),
            ("Besok lusa", "2023-11-05"),
            ("kemarin", "2023-11-02"),
            ("kemarin dulu", "2023-11-01"),
            ("jumat", "2023-11-10"),
            ("Jum'at", "2023-11-10"),
            ("hari senin", "2023-11-06"),
            ("sabtu ini", "2023-11-04"),
            ("jumat ini", "2023-11-03"),
            ("senin ini", "2023-10-30"),
            ("senin depan", "2023-11-06"),
            ("jumat depan", "2023-11-10"),
            ("sabtu depan", "2023-11-11"),
            ("minggu", "2023-11-05"),
            ("ahad", "2023-11-05"),
            ("minggu depan", "2023-11-10"),
            ("pekan depan", "2023-11-10"),
            ("hari minggu depan", "2023-11-12"),
            ("2 minggu", "2023-11-17"),
            ("+2 minggu", "2023-11-17"),
            ("dua minggu lagi", "2023-11-17"),
            ("dalam 2 pekan", "2023-11-17"),
            ("seminggu lagi", "2023-11-10"),
            ("10 hari", "2023-11-13"),
            ("sepuluh hari lagi", "2023-11-13"),
            ("3 hari yang lalu", "2023-10-31"),
            ("seminggu lalu", "2023-10-27"),
            ("sebulan", "2023-12-03"),
            ("3 bulan ke depan", "2024-02-03"),
            ("setahun lagi", "2024-11-03"),
            ("bulan depan", "2023-12-03"),
            ("tahun depan", "2024-11-03"),
            ("akhir bulan", "2023-11-30"),
            ("akhir bulan depan", "2023-12-31"),
            ("awal bulan depan", "2023-12-01"),
            ("akhir tahun", "2023-12-31"),
            ("akhir tahun depan", "2024-12-31"),
            ("awal tahun depan", "2024-01-01"),
            ("akhir november", "2023-11-30"),
            ("akhir feb", "2024-02-29"),
            ("akhir februari 2025", "2025-02-28"),
            ("30/11", "2023-11-30"),
            ("30-11-2023", "2023-11-30"),
            ("30 nov", "2023-11-30"),
            ("tanggal 10", "2023-11-10"),
            ("tgl 3", "2023-11-03"),
            ("tgl. 2", "2023-12-02"),
            ("tanggal 31", "2023-12-31"),
            ("tanggal 10 desember", "2023-12-10"),
            ("Jumat, 10 November 2023", "2023-11-10"),
            ("jumat 10/11", "2023-11-10"),
            ("natal", "2023-12-25"),
            ("sebelum Natal", "2023-12-24"),
            ("sebelum tahun baru", "2023-12-31"),
            ("sebelum 30/11", "2023-11-29"),
            ("setelah akhir bulan", "2023-12-01"),
            ("sesudah jumat depan", "2023-11-11"),
        ] {
            assert_eq!(on(text, "2023-11-03").as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn the_english_of_them_is_read_too() {
        for (text, date) in [
            ("today", "2023-11-03"),
            ("Tomorrow", "2023-11-04"),
            ("the day after tomorrow", "2023-11-05"),
            ("yesterday", "2023-11-02"),
            ("friday", "2023-11-10"),
            ("on monday", "2023-11-06"),
            ("this saturday", "2023-11-04"),
            ("next friday", "2023-11-10"),
            ("next saturday", "2023-11-11"),
            ("next week", "2023-11-10"),
            ("2 weeks", "2023-11-17"),
            ("in two weeks", "2023-11-17"),
            ("a week ago", "2023-10-27"),
            ("10 days from now", "2023-11-13"),
            ("in a month", "2023-12-03"),
            ("next month", "2023-12-03"),
            ("end of month", "2023-11-30"),
            ("end of the month", "2023-11-30"),
            ("end of next month", "2023-12-31"),
            ("end of year", "2023-12-31"),
            ("end of february", "2024-02-29"),
            ("the 10th", "2023-11-10"),
            ("22nd", "2023-11-22"),
            ("Nov 30", "2023-11-30"),
            ("November 30, 2024", "2024-11-30"),
            ("Friday, 10 November 2023", "2023-11-10"),
            ("before Christmas", "2023-12-24"),
            ("after 30 nov", "2023-12-01"),
        ] {
            assert_eq!(on(text, "2023-11-03").as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn next_friday_is_the_friday_of_next_week_whatever_day_it_is() {
        // Monday to Sunday of one week.
        for day in 6..=12 {
            let today = format!("2023-11-{day:02}");
            assert_eq!(on("jumat depan", &today).as_deref(), Some("2023-11-17"), "{today}");
            assert_eq!(on("jumat ini", &today).as_deref(), Some("2023-11-10"), "{today}");
        }
        assert_eq!(on("minggu depan", "2023-11-12").as_deref(), Some("2023-11-19"));
        assert_eq!(on("tanggal 31", "2024-01-31").as_deref(), Some("2024-01-31"));
        assert_eq!(on("bulan depan", "2024-01-31").as_deref(), Some("2024-02-29"));
    }

    #[test]
    fn what_only_resembles_a_phrase_is_none() {
        for text in [
            "depan",
            "sebelum",
            "sebelum sebelum natal",
            "setiap tanggal 10",
            "tanggal 32",
            "tanggal 0",
            "10",
            "th",
            "kamis 10/11",
            "99999999999 hari",
            "4294967295 tahun",
            "lima",
            "se",
            "semangat",
            "next",
            "akhir zaman",
            "hari",
            "the",
            "dalam",
        ] {
            assert_eq!(on(text, "2023-11-03"), None, "{text}");
        }
        assert_eq!(on("akhir tahun depan", "2200-06-01"), None);
    }
}
