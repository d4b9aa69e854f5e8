//! What the cells of a row say: days, times, words, names with titles. It must not know which record they become.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::grid::{Line, Value};
use super::headings::Mapping;
use super::{Trouble, Why};
use crate::domain::attendance::{Acting, PresenceStatus};
use crate::domain::dates::{in_range, read_date, read_time};
use crate::domain::meeting::Class;
use crate::domain::names::fold;
use crate::domain::record::State;

/// What public papers print for an identity, in each of their languages.
const HIDDEN: [&str; 2] = ["[identitas dirahasiakan]", "[identity withheld]"];

/// Whether a public paper kept an identity out of this text: the whole is not to be had from it again.
pub(super) fn hides_identity(said: &str) -> bool {
    let said = said.to_lowercase();
    HIDDEN.iter().any(|hidden| said.contains(hidden))
}

/// A row while it is read: what is wrong with its cells gathers here.
pub(super) struct Reader<'a> {
    mapping: &'a Mapping,
    pub(super) line: &'a Line,
    /// What dates without a year and days of the week are counted from.
    day: NaiveDate,
    pub(super) troubles: Vec<Trouble>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(mapping: &'a Mapping, line: &'a Line, day: NaiveDate) -> Self {
        Self { mapping, line, day, troubles: Vec::new() }
    }

    /// Which column means what.
    pub(super) fn mapping(&self) -> &'a Mapping {
        self.mapping
    }

    /// Says what is wrong with a cell.
    pub(super) fn doubt(&mut self, field: &str, why: Why, about: impl Into<String>) {
        let column = self.mapping.column(field);
        self.troubles.push(Trouble { column, why, about: about.into() });
    }

    fn value(&mut self, field: &str) -> Option<&'a Value> {
        let value = self.line.cell(self.mapping.column(field)?);
        if let Value::Fault(said) = value {
            self.doubt(field, Why::CellFault, said.clone());
            return None;
        }
        (!value.is_blank()).then_some(value)
    }

    /// A text of several lines; `None` where nothing stands.
    pub(super) fn text(&mut self, field: &str) -> Option<String> {
        self.value(field).map(Value::said)
    }

    /// A text of one line.
    pub(super) fn line(&mut self, field: &str) -> Option<String> {
        self.text(field).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// A day.
    pub(super) fn day(&mut self, field: &str) -> Option<NaiveDate> {
        let value = self.value(field)?;
        let day = match value {
            Value::Day(day) => Some(*day),
            Value::Number(number) => serial(*number),
            other => written_day(&other.said(), self.day),
        };
        let day = day.filter(|day| in_range(*day));
        if day.is_none() {
            self.doubt(field, Why::NoDate, value.said());
        }
        day
    }

    /// A time of day.
    pub(super) fn time(&mut self, field: &str) -> Option<NaiveTime> {
        let value = self.value(field)?;
        let time = match value {
            Value::Time(time) => Some(*time),
            other => {
                let said = fold(&other.said());
                let bare = [" wib", " wita", " wit"].iter().find_map(|zone| said.strip_suffix(zone)).unwrap_or(&said);
                read_time(bare)
            }
        };
        if time.is_none() {
            self.doubt(field, Why::NoTime, value.said());
        }
        time
    }

    /// A number that counts something.
    pub(super) fn number(&mut self, field: &str) -> Option<u32> {
        let value = self.value(field)?;
        let said = fold(&value.said());
        let bare = [" menit", " minutes", " min", "."].iter().find_map(|unit| said.strip_suffix(unit)).unwrap_or(&said);
        let number = bare.parse::<u32>().ok().filter(|number| *number <= 1_000_000);
        if number.is_none() {
            self.doubt(field, Why::NoNumber, value.said());
        }
        number
    }

    /// One of several words, which are compared folded.
    pub(super) fn word<T>(&mut self, field: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let said = self.line(field)?;
        let meant = read(&fold(&said).replace('_', " "));
        if meant.is_none() {
            self.doubt(field, Why::UnknownWord, said);
        }
        meant
    }
}

/// The day that Excel counts so, from 30 December 1899 on; its 29 February 1900 is none.
fn serial(number: f64) -> Option<NaiveDate> {
    if !(1.0..200_000.0).contains(&number) {
        return None;
    }
    // Behind the point stands the time of day.
    let days = number.trunc() as u64;
    let days = if days < 60 { days + 1 } else { days };
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

fn written_day(said: &str, today: NaiveDate) -> Option<NaiveDate> {
    let bare = said.split_once(['T', ' ']).filter(|(_, time)| is_time(time)).map_or(said, |(day, _)| day);
    if bare.len() == 5 && bare.bytes().all(|digit| digit.is_ascii_digit()) {
        return serial(bare.parse().ok()?);
    }
    read_date(bare, today).filter(|day| day.year() > 0)
}

/// `00:00:00`, as programs write it behind a day.
fn is_time(text: &str) -> bool {
    text.contains(':') && text.chars().all(|letter| letter.is_ascii_digit() || [':', '.', 'Z'].contains(&letter))
}

/// A class by its word; what stands behind it in brackets explains it.
pub(super) fn class(word: &str) -> Option<Class> {
    let word = word.split(" (").next().unwrap_or(word);
    Class::ALL.into_iter().find(|class| class.name().replace('_', " ") == word).or(match word {
        "ordinary" | "public" | "umum" | "terbuka" => Some(Class::Biasa),
        "restricted" => Some(Class::Terbatas),
        "confidential" => Some(Class::Rahasia),
        "secret" => Some(Class::SangatRahasia),
        _ => None,
    })
}

/// A presence by its word.
pub(super) fn presence(word: &str) -> Option<PresenceStatus> {
    Some(match word {
        "belum" | "belum hadir" | "not yet" | "-" | "–" => PresenceStatus::NotYet,
        "hadir" | "h" | "present" => PresenceStatus::Present,
        "diwakili" | "mewakili" | "represented" => PresenceStatus::Represented,
        "izin" | "ijin" | "sakit" | "excused" => PresenceStatus::Excused,
        "tanpa keterangan" | "alpa" | "tidak hadir" | "absent" => PresenceStatus::Absent,
        "tamu" | "guest" => PresenceStatus::Guest,
        _ => return None,
    })
}

/// A state by its word.
pub(super) fn state(word: &str) -> Option<State> {
    // What a paper adds: `proses, terlambat 12 hari`.
    let word = word.split(',').next().unwrap_or(word).trim();
    State::ALL.into_iter().find(|state| state.name().replace('_', " ") == word).or(match word {
        "belum" | "belum mulai" => Some(State::NotStarted),
        "proses" | "dalam proses" | "berjalan" => Some(State::InProgress),
        "terhambat" => Some(State::Blocked),
        "selesai" | "tuntas" => Some(State::Done),
        "batal" | "dibatalkan" | "canceled" => Some(State::Cancelled),
        _ => None,
    })
}

/// Yes or no.
pub(super) fn yes(word: &str) -> Option<bool> {
    match word {
        "ya" | "y" | "yes" | "true" | "1" | "v" | "x" | "✓" => Some(true),
        "tidak" | "t" | "no" | "n" | "false" | "0" | "-" => Some(false),
        _ => None,
    }
}

/// `Plt. Direktur` is a position that somebody acts in.
pub(super) fn acting(position: &str) -> (Option<Acting>, &str) {
    for acting in Acting::ALL {
        let prefix = acting.prefix();
        let behind = position
            .get(prefix.len()..)
            .filter(|_| position.get(..prefix.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(prefix)));
        if let Some(rest) = behind.filter(|rest| rest.starts_with(' ')) {
            return (Some(acting), rest.trim_start());
        }
    }
    (None, position)
}

/// Titles that stand before a name and do not end with a point.
const FRONT: [&str; 24] = [
    "AKBP", "AKP", "Kompol", "Kombes", "Iptu", "Ipda", "Bripka", "Aipda", "Aiptu", "Letkol", "Mayor", "Kapten",
    "Kolonel", "Lettu", "Letda", "Serma", "Romo", "Pastor", "Pendeta", "Ustaz", "Ustadz", "Haji", "Prof", "Inf.",
];
/// Titles that stand before a name and end with a point.
const FRONT_CUT: [&str; 28] = [
    "dr.", "drg.", "drh.", "Dr.", "Drs.", "Dra.", "Ir.", "Prof.", "H.", "Hj.", "KH.", "K.H.", "Rm.", "RD.", "P.",
    "Pdt.", "Ust.", "Sr.", "Br.", "Tgk.", "Ns.", "apt.", "Apt.", "Ap.", "R.", "Mgr.", "Kol.", "Ltk.",
];

/// A name with its titles, taken apart: those before it, the bare name, those behind it. Put together again, it is the
/// same text.
pub(super) fn parted(name: &str) -> (String, String, String) {
    let (front, back) = name.split_once(", ").unwrap_or((name, ""));
    let words: Vec<&str> = front.split(' ').collect();
    let is_title = |word: &&&str| FRONT.contains(*word) || FRONT_CUT.contains(*word);
    let titles = words.iter().take_while(is_title).count();
    // A title alone is a name: nothing is known of who bears it.
    let titles = if titles == words.len() { 0 } else { titles };
    let (before, bare) = words.split_at(titles);
    (before.join(" "), bare.join(" "), back.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_apart_and_put_together_as_it_was() {
        for (name, parts) in [
            ("dr. Agustinus Taolin, SpPD-KGEH, FINASIM", ("dr.", "Agustinus Taolin", "SpPD-KGEH, FINASIM")),
            ("Drs. J.T. Ose Luan", ("Drs.", "J.T. Ose Luan", "")),
            ("Kanya Eka Santi", ("", "Kanya Eka Santi", "")),
            ("Prof. Dr. Maria Fatuba'a, M.Si", ("Prof. Dr.", "Maria Fatuba'a", "M.Si")),
            ("dr.", ("", "dr.", "")),
        ] {
            let (front, bare, back) = parted(name);
            assert_eq!((front.as_str(), bare.as_str(), back.as_str()), parts, "{name}");
        }
    }

    #[test]
    fn a_day_is_read_in_every_form_that_a_table_has_it() {
        let today = "2023-11-03".parse().unwrap();
        for (said, day) in [
            ("2023-11-30", "2023-11-30"),
            ("30/11/2023", "2023-11-30"),
            ("30-11-23", "2023-11-30"),
            ("07-Mar-25", "2025-03-07"),
            ("45260", "2023-11-30"),
            ("2023-11-30 00:00:00", "2023-11-30"),
            ("2023-11-30T00:00:00", "2023-11-30"),
            ("Kamis, 30 November 2023", "2023-11-30"),
        ] {
            assert_eq!(written_day(said, today).map(|day| day.to_string()).as_deref(), Some(day), "{said}");
        }
        assert_eq!(written_day("31/02/2024", today), None);
        assert_eq!(serial(45_260.75).map(|day| day.to_string()).as_deref(), Some("2023-11-30"));
        assert_eq!(serial(1.0).map(|day| day.to_string()).as_deref(), Some("1900-01-01"));
        assert_eq!(serial(f64::NAN), None);
    }

    #[test]
    fn somebody_who_acts_in_a_position_is_told_from_the_position() {
        assert_eq!(acting("Plt. Direktur"), (Some(Acting::Plt), "Direktur"));
        assert_eq!(acting("Pltu"), (None, "Pltu"));
    }
}
