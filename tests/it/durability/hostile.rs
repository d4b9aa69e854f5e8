//! Bytes that nobody wrote: files cut at every byte, with every byte flipped, with pieces missing, doubled and exchanged, and
//! whatever chance makes of the corpus. The program says what is wrong or reads it; it never panics, hangs or touches them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use rapat::domain::capture::{self, Setting};
use rapat::domain::meeting::SessionState;
use rapat::domain::pattern::{Pattern, pattern_problems};
use rapat::domain::{DocumentEdit, IdSource, Office, Session, check, dates, import, merge};
use rapat::intake;
use rapat::storage::{reader, ron_writer};

use super::{Dice, scaled};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn sample() -> Vec<u8> {
    fs::read(here("sessions/2023-02-09-rapat-koordinasi-perlindungan-anak-i-fw8y57p3mn9wnf1x.ron")).unwrap()
}

fn read(bytes: &[u8]) -> Option<Session> {
    reader::read_ron::<Session>(bytes, Session::FORMAT).ok().map(|read| read.value)
}

#[test]
fn a_file_that_was_cut_anywhere_is_never_taken_for_a_whole_one() {
    let bytes = sample();
    let end = bytes.iter().rposition(|byte| *byte == b')').unwrap();
    let (step, mut tried) = (scaled(307, 1), 0);
    for cut in (0..=end).step_by(step) {
        assert!(read(&bytes[..cut]).is_none(), "cut at {cut}");
        tried += 1;
    }
    println!("a file cut at a byte: {tried}, 0 taken for whole");
}

#[test]
fn a_file_with_a_flipped_bit_is_read_or_said_to_be_broken() {
    let bytes = sample();
    let mut dice = Dice::thrown();
    let (mut tried, mut readable) = (0, 0);
    for at in (0..bytes.len()).step_by(scaled(307, 1)) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << dice.below(8);
        if let Some(session) = read(&flipped) {
            let _ = check::problems(&session);
            readable += 1;
        }
        tried += 1;
    }
    println!("a file with a flipped bit: {tried}, {readable} readable all the same, 0 panics");
}

/// The pieces of a text: words, numbers, texts and signs.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            _ if first.is_alphanumeric() => {
                rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len())
            }
            _ if first.is_whitespace() => rest.find(|letter: char| !letter.is_whitespace()).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (piece, behind) = rest.split_at(end);
        pieces.push(piece);
        rest = behind;
    }
    pieces
}

#[test]
fn files_with_pieces_missing_doubled_or_exchanged_are_read_or_said_to_be_broken() {
    let guide = fs::read_to_string(here("docs/format.md")).unwrap();
    let mut tried = 0;
    for example in guide.split("```ron\n").skip(1).map(|rest| rest.split("```").next().unwrap()) {
        let pieces = pieces(example);
        let others =
            ["", "()", "[]", "\"\"", "-1", "99999999999999999999", "\"9999-99-99\"", "(((", "r#\"", "\u{0}", "nan"];
        for (nth, at) in (0..pieces.len()).filter(|&at| !pieces[at].trim().is_empty()).enumerate().step_by(scaled(5, 1))
        {
            for other in others.into_iter().skip(nth % others.len()).take(scaled(1, others.len())) {
                let changed = [&pieces[..at], &[other], &pieces[at + 1..]].concat().concat();
                let _ = reader::read_ron::<Session>(changed.as_bytes(), Session::FORMAT)
                    .map(|read| check::problems(&read.value));
                let _ = reader::read_ron::<Office>(changed.as_bytes(), Office::FORMAT)
                    .map(|read| check::office_problems(&read.value));
                let _ = reader::read_ron::<Pattern>(changed.as_bytes(), Pattern::FORMAT)
                    .map(|read| pattern_problems(&read.value));
                tried += 1;
            }
        }
    }
    println!("bad files: {tried}, 0 panics");
    assert!(tried >= scaled(100, 300));
}

/// What is tried on bytes that chance made: anything may come of it but a panic or a hang.
type Target = fn(&[u8]);

const TARGETS: [(&str, Target); 5] =
    [("load", load), ("merge", merged), ("capture", captured), ("dates", dated), ("import", imported)];

fn load(bytes: &[u8]) {
    if let Some(session) = read(bytes) {
        let _ = check::problems(&session);
        let text = ron_writer::to_ron(&session).unwrap();
        assert_eq!(read(text.as_bytes()), Some(session), "what was read is not read back");
    }
    let _ = reader::read_ron::<Office>(bytes, Office::FORMAT).map(|read| check::office_problems(&read.value));
}

/// Three meetings, one after the other with a line of dashes between them.
fn merged(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let papers: Vec<Session> = text
        .split("\n---\n")
        .filter_map(|part| read(part.as_bytes()))
        .filter(|session| check::problems(session).is_empty())
        .collect();
    if let [base, ours, theirs] = &papers[..]
        && base.id == ours.id
        && base.id == theirs.id
    {
        let there = merge::sessions(Some(base), ours, theirs);
        let back = merge::sessions(Some(base), theirs, ours);
        assert_eq!(there.is_ok(), back.is_ok());
    }
}

static SESSION: OnceLock<Session> = OnceLock::new();

fn captured(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (office, today) = (Office::blank(), "2023-11-03".parse().unwrap());
    let session = SESSION.get_or_init(|| read(&sample()).unwrap());
    for line in text.lines().take(4) {
        let _ = capture::read(line, Setting { office: &office, session, today, item: None, kind: None });
    }
}

fn dated(bytes: &[u8]) {
    for line in String::from_utf8_lossy(bytes).lines() {
        let _ = dates::read_date(line, "2023-11-03".parse().unwrap());
    }
}

/// A table of whatever kind, into a meeting; what comes of it is a meeting that can be read again.
fn imported(bytes: &[u8]) {
    let Ok(incoming) = intake::read(bytes) else { return };
    let (office, session) = (OFFICE.get_or_init(office), OPEN.get_or_init(open));
    for kind in import::Kind::ALL {
        let setting = import::Setting {
            office,
            session: Some(session),
            sessions: &[session],
            today: "2023-11-03".parse().unwrap(),
            now: "2023-11-03T09:00:00+08:00".parse().unwrap(),
            noted_by: "",
            adds_names: bytes.len().is_multiple_of(2),
        };
        let mapping = import::Mapping::of(kind, &incoming.table);
        let preview = import::preview(kind, &incoming, &mapping, setting, &mut IdSource::seeded([3; 32]));
        let mut after = session.clone();
        let edits = preview.edits.into_iter().filter_map(|edit| match edit {
            DocumentEdit::Session(_, edit) => Some(edit),
            _ => None,
        });
        after.apply_all(edits.collect()).expect("what is clear can be taken in");
    }
}

static OFFICE: OnceLock<Office> = OnceLock::new();
static OPEN: OnceLock<Session> = OnceLock::new();

/// The sample, before its minutes were final.
fn open() -> Session {
    let mut session = read(&sample()).unwrap();
    session.seal = None;
    session.meeting.state = SessionState::Closed;
    session
}

fn office() -> Office {
    let bytes = fs::read(here("sessions/office.ron")).unwrap();
    reader::read_ron::<Office>(&bytes, Office::FORMAT).unwrap().value
}

/// The corpus of a target, read from its folder.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let files = fs::read_dir(here("tests/it/durability/corpus").join(target)).unwrap();
    let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Bytes that mean something to a reader.
const SIGNS: &[u8] = b"()[]{}\"\\,:#@>=*%!;0919-\n\0\xff\xe2\x80\xae";

/// Something else made of what is there: pieces cut out, doubled, exchanged, put in from another file, bytes flipped.
fn mutated(corpus: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = corpus[dice.below(corpus.len())].clone();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(24)).min(bytes.len());
        match dice.below(5) {
            0 => drop(bytes.drain(at..end)),
            1 => bytes.splice(at..at, bytes[at..end].to_vec()).for_each(drop),
            2 => {
                let other = &corpus[dice.below(corpus.len())];
                let from = dice.below(other.len() + 1);
                let piece = &other[from..(from + dice.below(40)).min(other.len())];
                bytes.splice(at..end, piece.to_vec()).for_each(drop);
            }
            3 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            _ => bytes.insert(at, SIGNS[dice.below(SIGNS.len())]),
        }
    }
    bytes
}

#[test]
fn whatever_chance_makes_of_the_corpus_nothing_panics() {
    let seconds = std::env::var("RAPAT_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let only = std::env::var("RAPAT_FUZZ_TARGET").ok();
    let time = seconds.map_or(Duration::from_millis(500), Duration::from_secs);
    let mut dice = Dice::thrown();
    let mut figures = BTreeMap::new();
    for (name, target) in TARGETS.into_iter().filter(|(name, _)| only.as_ref().is_none_or(|only| only == name)) {
        let corpus = corpus(name);
        corpus.iter().for_each(|bytes| target(bytes));
        let (begun, mut tried) = (Instant::now(), 0);
        while begun.elapsed() < time {
            let bytes = mutated(&corpus, &mut dice);
            let kept = std::panic::catch_unwind(|| target(&bytes));
            assert!(kept.is_ok(), "{name}: this file belongs into the corpus: {:?}", String::from_utf8_lossy(&bytes));
            tried += 1;
        }
        figures.insert(name, tried);
    }
    println!("fuzzed for {time:?} each: {figures:?}, 0 panics");
}
