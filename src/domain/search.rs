//! Looking for words in all that a session says: its head, agenda, notes, decisions, commitments, progress and seats. A word
//! of three letters or more is found anywhere, a shorter one where a word begins. It must not know where it was typed.

use std::collections::BTreeSet;

use super::id::Id;
use super::names::{fold, fold_letter};
use super::office::Office;
use super::record::RecordKind;
use super::session::Session;
use super::{Key, Party};

/// From so many letters on a word is found inside of others, too.
pub const INSIDE_FROM: usize = 3;
/// As many letters of a text as stand before the first word that was found.
const BEFORE: usize = 24;
/// As many letters as a snippet has.
const SNIPPET: usize = 120;

/// What kind of text was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The title and the place of a meeting.
    Session,
    /// A decision.
    Decision,
    /// A commitment: its text, owners, supporters, indicator.
    Commitment,
    /// What was reported about a commitment.
    Progress,
    /// A note.
    Note,
    /// An agenda item.
    Item,
    /// A seat: name, position, institution, who represents it.
    Seat,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 7] =
        [Self::Session, Self::Decision, Self::Commitment, Self::Progress, Self::Note, Self::Item, Self::Seat];

    /// The name in JSON and of its text.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Decision => "decision",
            Self::Commitment => "commitment",
            Self::Progress => "progress",
            Self::Note => "note",
            Self::Item => "item",
            Self::Seat => "seat",
        }
    }
}

/// One text of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// What it is.
    pub kind: Kind,
    /// The record it stands in; of progress, that of its commitment.
    pub id: Id,
    /// The title of its agenda item.
    pub item: Option<String>,
    /// What it says, on one line.
    pub text: String,
}

/// A passage that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Where.
    pub passage: Passage,
    /// As much of it as shows the words.
    pub snippet: String,
    /// The parts of the snippet that were looked for, as ranges of bytes.
    pub marks: Vec<(usize, usize)>,
    /// How well it fits; less is better.
    pub rank: u32,
}

/// The words that are looked for, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// What is typed; `None` if no letter or digit is.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let folded = fold(typed);
        let has_letters = |word: &&str| word.chars().any(char::is_alphanumeric);
        let words: BTreeSet<&str> = folded.split(' ').filter(has_letters).collect();
        (!words.is_empty()).then(|| Self { words: words.into_iter().map(str::to_owned).collect() })
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// What is found in a session, in the order of its parts. Each word stands in the passage or in the title of the meeting,
    /// and at least one in the passage.
    #[must_use]
    pub fn hits(&self, session: &Session, office: &Office) -> Vec<Hit> {
        let title = fold(&session.meeting.title);
        let in_title: Vec<bool> = self.words.iter().map(|word| place(&title, word).is_some()).collect();
        let found = |passage: Passage| self.hit(passage, &in_title);
        passages(session, office).into_iter().filter_map(found).collect()
    }

    fn hit(&self, passage: Passage, in_title: &[bool]) -> Option<Hit> {
        let folded = Folded::of(&passage.text);
        let places: Vec<Option<(usize, Fit)>> = self.words.iter().map(|word| place(&folded.text, word)).collect();
        let is_missing = |(place, in_title): (&Option<(usize, Fit)>, &bool)| place.is_none() && !in_title;
        if places.iter().all(Option::is_none) || places.iter().zip(in_title).any(is_missing) {
            return None;
        }
        let rank = places.iter().map(|place| place.map_or(3, |(_, fit)| fit as u32)).sum();
        let (snippet, marks) = folded.snippet(&passage.text, &self.words);
        Some(Hit { passage, snippet, marks, rank })
    }
}

/// How a word fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Beginning,
    Inside,
}

/// Where a word stands best in a folded text.
fn place(text: &str, word: &str) -> Option<(usize, Fit)> {
    let fits = |(at, _): (usize, &str)| {
        let begins = text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        let ends = text[at + word.len()..].chars().next().is_none_or(|after| !after.is_alphanumeric());
        match (begins, ends) {
            (true, true) => Some((at, Fit::Whole)),
            (true, false) => Some((at, Fit::Beginning)),
            _ => (word.chars().count() >= INSIDE_FROM).then_some((at, Fit::Inside)),
        }
    };
    text.match_indices(word).filter_map(fits).min_by_key(|(at, fit)| (*fit, *at))
}

/// A folded text that knows where its letters come from.
struct Folded {
    text: String,
    /// For each byte of the folded text where its letter begins in the other, and at the end how long that is.
    from: Vec<usize>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), from: Vec::with_capacity(text.len() + 1) };
        for (at, letter) in text.char_indices() {
            if letter.is_whitespace() {
                if !folded.text.is_empty() && !folded.text.ends_with(' ') {
                    folded.push(' ', at);
                }
            } else {
                fold_letter(letter).for_each(|letter| folded.push(letter, at));
            }
        }
        folded.from.push(text.len());
        folded
    }

    fn push(&mut self, letter: char, at: usize) {
        self.text.push(letter);
        self.from.extend(std::iter::repeat_n(at, letter.len_utf8()));
    }

    /// The part of `text` around the first word that was found, and where the words stand in it.
    fn snippet(&self, text: &str, words: &[String]) -> (String, Vec<(usize, usize)>) {
        let mut marks: Vec<(usize, usize)> = (words.iter())
            .flat_map(|word| {
                let is_found = |at: &usize| place(&self.text[*at..], word).is_some_and(|(first, _)| first == 0);
                let begins = |at: &usize| {
                    word.chars().count() >= INSIDE_FROM
                        || self.text[..*at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
                };
                let found = self.text.match_indices(word).map(|(at, _)| at).filter(is_found).filter(begins);
                found.map(|at| (self.from[at], self.from[at + word.len()])).collect::<Vec<_>>()
            })
            .collect();
        marks.sort_unstable();
        let first = marks.first().map_or(0, |(from, _)| *from);
        let begin = text[..first].char_indices().rev().take(BEFORE).last().map_or(first, |(at, _)| at);
        // Not in the middle of a word, unless it is a long one.
        let begin = match text[begin..first].find(' ') {
            Some(blank) if begin > 0 => begin + blank + 1,
            _ => begin,
        };
        let end = text[begin..].char_indices().nth(SNIPPET).map_or(text.len(), |(at, _)| begin + at);
        let (before, after) = (if begin > 0 { "…" } else { "" }, if end < text.len() { "…" } else { "" });
        let snippet = format!("{before}{}{after}", &text[begin..end]);
        let shift = |at: usize| at - begin + before.len();
        let inside = marks.into_iter().filter(|(from, to)| *from >= begin && *to <= end);
        (snippet, inside.map(|(from, to)| (shift(from), shift(to))).collect())
    }
}

/// All texts of a session.
#[must_use]
pub fn passages(session: &Session, office: &Office) -> Vec<Passage> {
    let title = |item| session.item(item).map(|item| item.title.clone());
    let mut passages = Vec::new();
    let mut add = |kind, id: Id, item, parts: &[&str]| {
        let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.trim().is_empty()).collect();
        // Each line of a note is a part, too.
        let text = parts.join(" · ").lines().map(str::trim).collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            passages.push(Passage { kind, id, item, text });
        }
    };
    let head = &session.meeting;
    add(Kind::Session, session.id.into(), None, &[&head.title, &head.place, &head.number, &head.invitation_number]);
    for item in &session.items {
        add(Kind::Item, item.id.into(), Some(item.title.clone()), &[&item.title, &item.in_charge]);
    }
    for note in &session.notes {
        add(Kind::Note, note.id.into(), note.item.and_then(title), &[&note.text, &session.speaker(note)]);
    }
    for decision in &session.decisions {
        add(Kind::Decision, decision.id.into(), decision.item.and_then(title), &[&decision.text]);
    }
    for made in &session.commitments {
        let item = made.item.and_then(title);
        let name = |party: &Party| super::actions::party_name(session, office, party);
        let owners = made.owners.iter().map(name).collect::<Vec<_>>().join(", ");
        let supporters = made.supporters.iter().map(name).collect::<Vec<_>>().join(", ");
        let number = format!("K{}", made.number);
        let parts = [made.text.as_str(), &owners, &supporters, &made.indicator, &made.funding, &number];
        add(Kind::Commitment, made.id.into(), item.clone(), &parts);
        for record in &made.records {
            let parts: [&str; 3] = match &record.kind {
                RecordKind::Progress(told) => [&told.text, &told.by, &told.evidence],
                RecordKind::Due(moved) => [&moved.reason, &moved.by, ""],
                RecordKind::Evidence { text, file, .. } => [text, file, ""],
                _ => continue,
            };
            add(Kind::Progress, made.id.into(), item.clone(), &parts);
        }
    }
    for seat in &session.seats {
        let institution = |key: &Key| office.institution_name(key, head.date).to_owned();
        let institution = seat.institution.as_ref().map(institution).unwrap_or_default();
        let by = seat.presence.by.clone().unwrap_or_default();
        let parts = [&seat.full_name(), &seat.full_position(), &institution, &by.name, &by.position];
        add(Kind::Seat, seat.id.into(), None, &parts.map(String::as_str));
    }
    passages
}

/// Every word of a session that a search can begin with, folded, each once.
#[must_use]
pub fn words(session: &Session, office: &Office) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for passage in passages(session, office) {
        let folded = fold(&passage.text);
        for word in folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if !words.contains(word) {
                words.insert(word.to_owned());
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agenda::Note;
    use crate::domain::meeting::{Class, Meeting};
    use crate::domain::{Commitment, IdSource};

    fn session() -> Session {
        let mut ids = IdSource::seeded([1; 32]);
        let meeting = Meeting::new("Rapat Perlindungan Anak".into(), "2023-11-03".parse().unwrap());
        let mut session = Session::new(ids.fresh(), meeting);
        let text = "Visum untuk korban belum gratis;\nrumah sakit Kéfa menagih keluarga.".into();
        let class = Class::Biasa;
        session.notes.push(Note { id: ids.fresh(), item: None, at: None, speaker: None, text, class });
        session.commitments.push(Commitment::new(ids.fresh(), 12, "SOP rujukan terpadu Fatuba'a".into()));
        session
    }

    fn found(typed: &str) -> Vec<(Kind, String)> {
        let hits = Query::parse(typed).map(|query| query.hits(&session(), &Office::blank())).unwrap_or_default();
        hits.into_iter().map(|hit| (hit.passage.kind, hit.snippet)).collect()
    }

    #[test]
    fn words_are_found_whole_begun_and_inside_whatever_their_accents() {
        for typed in ["visum", "VIS", "isum", "kefa", "kéfa menagih", "gratis visum"] {
            assert!(matches!(found(typed)[..], [(Kind::Note, _)]), "{typed}: {:?}", found(typed));
        }
        assert_eq!(found("k12").len(), 1);
        assert_eq!(found("fatuba'a")[0].0, Kind::Commitment);
        assert!(found("um").is_empty() && found("entah").is_empty() && found("…").is_empty());
    }

    #[test]
    fn a_word_of_the_title_helps_and_alone_finds_the_meeting() {
        assert_eq!(found("perlindungan visum").len(), 1);
        assert_eq!(found("perlindungan")[0].0, Kind::Session);
        assert_eq!(found("perlindungan").len(), 1);
    }

    #[test]
    fn a_snippet_shows_the_words_and_marks_them() {
        let hits = Query::parse("kefa").unwrap().hits(&session(), &Office::blank());
        let (from, to) = hits[0].marks[0];
        assert_eq!(&hits[0].snippet[from..to], "Kéfa");
        assert!(hits[0].snippet.starts_with('…'), "{}", hits[0].snippet);
    }

    #[test]
    fn every_word_of_a_session_is_listed_once() {
        let words = words(&session(), &Office::blank());
        assert!(["visum", "kefa", "fatuba", "a", "k12", "perlindungan"].iter().all(|word| words.contains(*word)));
    }
}
