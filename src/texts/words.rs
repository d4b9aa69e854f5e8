//! Dates, times and numbers as each language writes them. It must not know which day it is.

use chrono::{Locale, NaiveDate, NaiveTime, TimeDelta};

use super::{Language, SafeText};

impl Language {
    fn locale(self) -> Locale {
        match self {
            Self::Indonesian => Locale::id_ID,
            Self::English => Locale::en_GB,
        }
    }

    /// `Jumat, 3 November 2023`; `Friday, 3 November 2023`.
    pub fn long_date(self, date: NaiveDate) -> SafeText<'static> {
        self.dated(date, "%A, %-d %B %Y")
    }

    /// `3 Nov 2023`, with at most three letters for the month: never wider than eleven cells.
    pub fn short_date(self, date: NaiveDate) -> SafeText<'static> {
        self.dated(date, "%-d %b %Y")
    }

    /// `November 2023`.
    pub fn month(self, date: NaiveDate) -> SafeText<'static> {
        self.dated(date, "%B %Y")
    }

    /// `Nov 2023`.
    pub fn short_month(self, date: NaiveDate) -> SafeText<'static> {
        self.dated(date, "%b %Y")
    }

    /// `Jum`; `Fri`.
    pub fn short_weekday(self, date: NaiveDate) -> SafeText<'static> {
        self.dated(date, "%a")
    }

    fn dated(self, date: NaiveDate, format: &str) -> SafeText<'static> {
        SafeText::from(date.format_localized(format, self.locale()).to_string())
    }

    /// `09.30`; `09:30`.
    pub fn clock(self, time: NaiveTime) -> SafeText<'static> {
        SafeText::from(match self {
            Self::Indonesian => time.format("%H.%M").to_string(),
            Self::English => time.format("%H:%M").to_string(),
        })
    }

    /// `09.30 WITA`; `09:30 WITA`. `zone` is the name people use for the office's time zone.
    pub fn clock_in_zone(self, time: NaiveTime, zone: &str) -> SafeText<'static> {
        SafeText::from(format!("{} {zone}", self.clock(time)))
    }

    /// `14.02.31`; `14:02:31`.
    pub fn clock_seconds(self, time: NaiveTime) -> SafeText<'static> {
        SafeText::from(match self {
            Self::Indonesian => time.format("%H.%M.%S").to_string(),
            Self::English => time.format("%H:%M:%S").to_string(),
        })
    }

    /// A length of time in minutes and seconds: `41.12`; `41:12`.
    pub fn span(self, time: TimeDelta) -> SafeText<'static> {
        let (seconds, separator) = (time.num_seconds().max(0), if self == Self::Indonesian { '.' } else { ':' });
        SafeText::from(format!("{}{separator}{:02}", seconds / 60, seconds % 60))
    }

    /// `1.250`; `1,250`.
    pub fn number(self, number: i64) -> SafeText<'static> {
        let separator = match self {
            Self::Indonesian => '.',
            Self::English => ',',
        };
        let digits = number.unsigned_abs().to_string();
        let mut written = String::from(if number < 0 { "-" } else { "" });
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                written.push(separator);
            }
            written.push(digit);
        }
        SafeText::from(written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_date_is_written_in_words() {
        let meeting = date(2023, 11, 3);
        assert_eq!(Language::Indonesian.long_date(meeting).as_str(), "Jumat, 3 November 2023");
        assert_eq!(Language::English.long_date(meeting).as_str(), "Friday, 3 November 2023");
        assert_eq!(Language::Indonesian.short_date(meeting).as_str(), "3 Nov 2023");
    }

    #[test]
    fn every_indonesian_day_and_month_has_its_name() {
        let days: Vec<_> = (6..13).map(|day| Language::Indonesian.long_date(date(2023, 11, day)).to_string()).collect();
        let names: Vec<_> = days.iter().filter_map(|day| day.split(',').next()).collect();
        assert_eq!(names, ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]);
        let short: Vec<_> =
            (1..=12).map(|month| Language::Indonesian.short_date(date(2024, month, 1)).to_string()).collect();
        let months: Vec<_> = short.iter().filter_map(|date| date.split(' ').nth(1)).collect();
        assert_eq!(months, ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]);
        assert_eq!(Language::Indonesian.long_date(date(2024, 8, 17)).as_str(), "Sabtu, 17 Agustus 2024");
    }

    #[test]
    fn every_short_date_fits_in_eleven_cells() {
        for language in Language::ALL {
            for month in 1..=12 {
                let written = language.short_date(date(2024, month, 28)).to_string();
                assert_eq!(written.chars().count(), 11, "{written}");
            }
        }
    }

    #[test]
    fn a_clock_is_written_with_the_sign_of_the_language() {
        let time = NaiveTime::from_hms_opt(9, 30, 5).unwrap();
        assert_eq!(Language::Indonesian.clock(time).as_str(), "09.30");
        assert_eq!(Language::English.clock(time).as_str(), "09:30");
        assert_eq!(Language::Indonesian.clock_seconds(time).as_str(), "09.30.05");
        assert_eq!(Language::English.clock_seconds(time).as_str(), "09:30:05");
        assert_eq!(Language::Indonesian.clock_in_zone(time, "WITA").as_str(), "09.30 WITA");
    }

    #[test]
    fn thousands_are_grouped() {
        let written = |number| Language::Indonesian.number(number).to_string();
        assert_eq!([written(0), written(999), written(1250), written(1_234_567)], ["0", "999", "1.250", "1.234.567"]);
        assert_eq!([written(-1), written(-1000)], ["-1", "-1.000"]);
        assert_eq!(written(i64::MIN), "-9.223.372.036.854.775.808");
        assert_eq!(Language::English.number(1250).as_str(), "1,250");
    }
}
