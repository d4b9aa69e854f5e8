//! What a reader shows, row by row, so that it scrolls no further than there is something to read. It must not know how
//! a row is drawn.

use chrono::TimeDelta;

use super::archive::Archive;
use super::keymap::{Binding, Context, TABLE};
use super::overlay::{Reader, Topic};
use super::palette::label;
use super::text_area;
use crate::domain::agenda::Speaker;
use crate::domain::attendance::Seat;
use crate::domain::course::Course;
use crate::domain::honours::honours;
use crate::domain::names::fold;
use crate::domain::speaking::Spoken;
use crate::domain::{Commitment, Key, Record, RecordKind, Stamp};
use crate::texts::Language;

/// A row of the help.
#[derive(Debug, Clone)]
pub enum HelpRow {
    /// The name of a context.
    Heading(Context),
    /// The keys of a command, the one that is shown elsewhere first.
    Keys(Vec<&'static Binding>),
    /// A word of the board's filter, by its place among [`filter_words`].
    FilterWord(usize),
    /// Above the words of the board's filter.
    FilterHeading,
    /// Space between groups.
    Blank,
}

/// The rows that a search takes above what it finds.
pub const SEARCH: u16 = 2;

/// How many words of the board's filter are explained.
const FILTER_WORDS: usize = 10;

/// The words of the board's filter, as examples that can be typed: open or late, exact states, owner, place, group,
/// series, due date, date of the meeting, what must not be, other words.
pub fn filter_words(language: Language) -> [&'static str; FILTER_WORDS] {
    match language {
        Language::Indonesian => [
            "is:terlambat",
            "is:proses",
            "@polres",
            "%raihat",
            "unsur:camat",
            "seri:ampk",
            "batas:<30h",
            "sejak:2023-08",
            "-@polres",
            "visum",
        ],
        Language::English => [
            "is:overdue",
            "is:blocked",
            "@polres",
            "%raihat",
            "group:camat",
            "series:ampk",
            "due:<30d",
            "since:2023-08",
            "-@polres",
            "visum",
        ],
    }
}

/// The rows of the help for these contexts, the nearest first: the keys whose name, or what they do in either language,
/// holds what is `wanted`, those of all other contexts behind them; the keys of these contexts where nothing is.
pub fn help_rows(contexts: &[Context], wanted: &str) -> Vec<HelpRow> {
    let wanted = fold(wanted.trim());
    let fits = |text: &str| wanted.split(' ').all(|word| fold(text).contains(word));
    let is_wanted = |group: &Vec<&'static Binding>| {
        let called = |binding: &&&'static Binding| {
            fits(binding.key) || Language::ALL.iter().any(|language| fits(label(*language, binding).as_str()))
        };
        group.iter().any(|binding| called(&binding))
    };
    // Who looks for a key that does not work here is told where it does.
    let others = Context::ALL.iter().filter(|context| !wanted.is_empty() && !contexts.contains(context));
    let mut rows = Vec::new();
    for context in contexts.iter().chain(others) {
        let mut groups: Vec<Vec<&'static Binding>> = Vec::new();
        for binding in TABLE.iter().filter(|binding| binding.context == *context) {
            match groups.iter_mut().find(|group| group.iter().any(|known| known.command == binding.command)) {
                Some(group) => group.push(binding),
                None => groups.push(vec![binding]),
            }
        }
        groups.retain(is_wanted);
        if !groups.is_empty() {
            rows.push(HelpRow::Heading(*context));
            rows.extend(groups.into_iter().map(HelpRow::Keys));
            rows.push(HelpRow::Blank);
        }
        if *context == Context::Board && wanted.is_empty() {
            rows.push(HelpRow::FilterHeading);
            rows.extend((0..FILTER_WORDS).map(HelpRow::FilterWord));
            rows.push(HelpRow::Blank);
        }
    }
    rows.pop();
    rows
}

/// A heading of what was spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpokenHeading {
    /// By seat.
    Speakers,
    /// By institution.
    Institutions,
    /// By group.
    Groups,
    /// Who has not.
    Silent,
}

impl SpokenHeading {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Speakers, Self::Institutions, Self::Groups, Self::Silent];

    /// The end of the id of its text: `spoken-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Speakers => "speakers",
            Self::Institutions => "institutions",
            Self::Groups => "groups",
            Self::Silent => "silent",
        }
    }
}

/// A row of what was spoken.
#[derive(Debug, Clone, PartialEq)]
pub enum SpokenRow<'a> {
    /// What follows.
    Heading(SpokenHeading),
    /// Whoever spoke.
    Speaker(&'a Speaker, TimeDelta),
    /// An institution.
    Institution(&'a Key, TimeDelta),
    /// A group.
    Group(&'a Key, TimeDelta),
    /// Those of a group who have not spoken.
    Silent(&'a Key, Vec<&'a Seat>),
    /// Nobody has spoken yet.
    Nobody,
    /// Space between two parts.
    Blank,
}

/// The rows of what was spoken; a part that has nothing to say is left out.
pub fn spoken_rows<'a>(spoken: &Spoken<'a>) -> Vec<SpokenRow<'a>> {
    let mut silent: Vec<(&Key, Vec<&Seat>)> = Vec::new();
    for seat in &spoken.silent {
        match silent.iter_mut().find(|(group, _)| **group == seat.group) {
            Some((_, seats)) => seats.push(seat),
            None => silent.push((&seat.group, vec![seat])),
        }
    }
    let mut speakers: Vec<SpokenRow<'a>> =
        spoken.speakers.iter().map(|(speaker, time)| SpokenRow::Speaker(speaker, *time)).collect();
    if speakers.is_empty() {
        speakers.push(SpokenRow::Nobody);
    }
    let parts = [
        (SpokenHeading::Speakers, speakers),
        (SpokenHeading::Silent, silent.into_iter().map(|(group, seats)| SpokenRow::Silent(group, seats)).collect()),
        (SpokenHeading::Groups, spoken.groups.iter().map(|(key, time)| SpokenRow::Group(key, *time)).collect()),
        (
            SpokenHeading::Institutions,
            spoken.institutions.iter().map(|(key, time)| SpokenRow::Institution(key, *time)).collect(),
        ),
    ];
    let mut rows = Vec::new();
    for (heading, part) in parts.into_iter().filter(|(_, part)| !part.is_empty()) {
        rows.push(SpokenRow::Heading(heading));
        rows.extend(part);
        rows.push(SpokenRow::Blank);
    }
    rows.pop();
    rows
}

/// The rows of a text that was sent, in a page of this width.
pub fn sent_rows(text: &str, width: u16) -> Vec<String> {
    text_area::rows_of(text, width)
}

/// The most rows of a topic that can be scrolled away when `height` rows of `width` cells are shown. Of a broken file its text scrolls,
/// until its last line stands on top; of a life or a greeting, which
/// goes by parts of a few rows, until the last record does.
pub fn last_top(reader: &Reader, archive: &Archive, now: Stamp, width: u16, height: usize) -> usize {
    match &reader.topic {
        Topic::Help(contexts) => help_rows(contexts, &reader.find.text()).len().saturating_sub(height),
        Topic::Broken(file) => {
            let broken = archive.broken.iter().find(|broken| broken.file == *file);
            broken.map_or(0, |broken| broken.raw.lines().count().saturating_sub(1))
        }
        Topic::Sent(text) => sent_rows(text, width).len().saturating_sub(height),
        // What was done after it is known to its screen alone.
        Topic::Version(..) => 0,
        Topic::Spoken(session) => archive.session(*session).map_or(0, |session| {
            let course = Course::of(session);
            spoken_rows(&Spoken::of(session, &course, now)).len().saturating_sub(1)
        }),
        Topic::Honours(session) => {
            archive.session(*session).map_or(0, |session| honours(&archive.office, session).len().saturating_sub(1))
        }
        Topic::Life(session, id) => {
            let commitment = archive.session(*session).and_then(|session| session.commitment(*id));
            // Before the records come who owes it and the facts; that nothing was told takes a place too.
            let told = |commitment: &Commitment| commitment.records.iter().filter(|record| is_told(record)).count();
            commitment.map_or(0, |commitment| 1 + told(commitment).max(1))
        }
    }
}

/// Whether a record is told in the life of its commitment: a date that moved stands among the facts, and what is an
/// identity is no news.
fn is_told(record: &Record) -> bool {
    !matches!(record.kind, RecordKind::Due(_) | RecordKind::Identity { .. })
}

/// The row with which a broken file opens: its faulty line, with what stands before it.
pub fn first_top(archive: &Archive, file: &str) -> usize {
    const BEFORE: usize = 3;
    let broken = archive.broken.iter().find(|broken| broken.file == file);
    let place = broken.and_then(|broken| broken.findings.iter().find_map(|finding| finding.place));
    place.map_or(0, |place| place.line.saturating_sub(1 + BEFORE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_of_a_context_stands_once_in_its_help() {
        for context in Context::ALL {
            let rows = help_rows(&[context], "");
            let commands: Vec<_> = (rows.iter())
                .filter_map(|row| if let HelpRow::Keys(keys) = row { Some(keys[0].command) } else { None })
                .collect();
            let mut once = commands.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), commands.len(), "{context:?}");
            let bound = TABLE.iter().filter(|binding| binding.context == context);
            assert!(bound.map(|binding| binding.command).all(|command| commands.contains(&command)), "{context:?}");
        }
    }
}
