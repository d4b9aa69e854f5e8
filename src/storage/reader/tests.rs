//! Bad files and what is said of each, and the good ones that look bad.

use super::*;
use crate::storage::ron_writer::to_ron;
use FindingKind as K;
use chrono::NaiveDate;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Minutes {
    format: u32,
    title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<NaiveDate>,
    #[serde(default)]
    notes: Vec<Note>,
    #[serde(default)]
    open: bool,
    #[serde(default)]
    share: f64,
    #[serde(default)]
    table: BTreeMap<String, u8>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Note {
    id: String,
    #[serde(default)]
    state: State,
    #[serde(default)]
    count: u8,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum State {
    #[default]
    Open,
    Done(By),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct By {
    who: String,
}

fn read(bytes: &[u8]) -> Result<Read<Minutes>, Finding> {
    read_ron(bytes, 2)
}

fn wrong(expected: ValueType, found: &str) -> K {
    K::WrongType { expected, found: found.to_owned() }
}

fn s(text: &str) -> String {
    text.to_owned()
}

/// A bad file, what is said of it, and where (line and column).
type Bad = (&'static [u8], FindingKind, Option<(usize, usize)>);

fn damaged_bytes() -> Vec<Bad> {
    vec![
        (b"", K::Empty, None),
        (b" \n\t\r\n", K::Empty, None),
        (b"\xef\xbb\xbf\n", K::Empty, None),
        (b"\xff\xfe(\0f\0", K::Utf16, None),
        (b"(\n    format: 1,\n    title: \"\xc3\xa9\xff\")", K::NotUtf8, Some((3, 14))),
        (b"(format: 1,\n\0\0\0", K::NulTail, Some((2, 1))),
        (b"\0\0\0\0", K::NulTail, Some((1, 1))),
        (b"(format: 1, title: \"a\0b\")", K::NulByte, Some((1, 22))),
        (
            b"(\n    format: 1,\n<<<<<<< HEAD\n    title: \"a\",\n=======\n    title: \"b\",\n>>>>>>> other\n)",
            K::ConflictMarker,
            Some((3, 1)),
        ),
        (
            b"(\n    format: 1,\n    title: r#\"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n\"#)",
            K::ConflictMarker,
            Some((4, 1)),
        ),
        (b"(\n    format: 1,\n    title: \"b\",\n>>>>>>> other\n)", K::ConflictMarker, Some((4, 1))),
        (b"(\n    format: 1,\n=======\n    title: \"b\",\n)", K::ConflictMarker, Some((3, 1))),
    ]
}

fn bad_formats() -> Vec<Bad> {
    vec![
        (b"(title: \"a\")", K::MissingFormat, None),
        (b"(title: \"format: 1\")", K::MissingFormat, None),
        (b"(notes: [(format: 1)])", K::MissingFormat, None),
        (b"(\n    format: 0,\n)", K::InvalidFormat(s("0")), Some((2, 13))),
        (b"(format: -1)", K::InvalidFormat(s("-1")), Some((1, 10))),
        (b"(format: \"1\")", K::InvalidFormat(s("\"1\"")), Some((1, 10))),
        (b"(format: 99999999999)", K::InvalidFormat(s("99999999999")), Some((1, 10))),
        (b"(format: 3, title: {{{ \"", K::NewerFormat { found: 3, known: 2 }, Some((1, 10))),
        (b"Notulen rapat", K::TrailingText(s("rapat")), Some((1, 9))),
    ]
}

fn broken_structures() -> Vec<Bad> {
    vec![
        (b"(\n    format: 1,\n    title: \"a\",\n", K::Unclosed('('), Some((1, 1))),
        (b"(format: 1, title: \"a\", notes: [(id: \"x\")", K::Unclosed('['), Some((1, 32))),
        (b"(format: 1, title: \"a\", notes: [\n  (id: \"x\"\n])", K::Unclosed('('), Some((2, 3))),
        (b"(format: 1, title: \"a\", notes: [\n  (id: \"x\"),\n  open: true)", K::Unclosed('['), Some((1, 32))),
        (b"(\n format: 1,\n title: \"a\",\n notes: [\n  (id: \"x\",\n ],\n)", K::Unclosed('('), Some((5, 3))),
        (b"(\n  format: 1,\n  title: \"a\",\n  note: (\n    id: (x: 1,\n  ),\n)\n", K::Unclosed('('), Some((5, 9))),
        (b"(format: 1,\n title: \"a,\n notes: [(id: \"x\")])", K::UnclosedText, Some((2, 9))),
        (b"(format: 1,\n title: \"a,\n)", K::UnclosedText, Some((2, 9))),
        (b"(format: 1,\n title: r##\"a\"#,\n)", K::UnclosedText, Some((2, 9))),
        (b"(format: 1, /* title: \"a\")", K::UnclosedComment, Some((1, 13))),
        (b"(format: 1,\n title:", K::UnexpectedEnd, Some((2, 8))),
        (b"(format: 1,\n title: \"a\"\n open: true)", K::MissingComma(s("open")), Some((3, 2))),
        (b"(format: 1, title: \"Rapat \"Kerja\" B\")", K::MissingComma(s("Kerja")), Some((1, 28))),
        (b"(format: 1, title \"a\")", K::MissingColon(s("\"a\"")), Some((1, 19))),
        (b"(format: 1, title: \"a\"))", K::TrailingText(s(")")), Some((1, 24))),
        (b"(format: 1, title: \"a\")\n(format: 1)", K::TrailingText(s("(")), Some((2, 1))),
        (b"(format: 1, 5: \"a\")", K::Unexpected(s("5")), Some((1, 13))),
        (b"(format: 1,, title: \"a\")", K::Unexpected(s(",")), Some((1, 12))),
    ]
}

fn bad_values() -> Vec<Bad> {
    let states = || vec![s("open"), s("done")];
    vec![
        (b"(format: 1, title: 5)", wrong(ValueType::Text, "5"), Some((1, 20))),
        (b"(format: 1, title: Rapat)", wrong(ValueType::Text, "Rapat"), Some((1, 20))),
        (b"(format: 1, title: \"a\", open: 1)", wrong(ValueType::Boolean, "1"), Some((1, 31))),
        (b"(format: 1, title: \"a\", share: \"x\")", wrong(ValueType::Number, "\"x\""), Some((1, 32))),
        (b"(format: 1, title: \"a\", notes: \"x\")", wrong(ValueType::List, "\"x\""), Some((1, 32))),
        (b"(format: 1, title: \"a\", notes: [\"x\"])", wrong(ValueType::Record, "\"x\""), Some((1, 33))),
        (b"(format: 1, title: \"a\", table: (x: 1))", wrong(ValueType::Map, "("), Some((1, 32))),
        (b"(format: 1, title: \"a\", table: {\"k\": x})", wrong(ValueType::Integer, "x"), Some((1, 38))),
        (b"(format: 1, title: \"a\", table: {\"k\": 256})", K::NumberOutOfRange(s("256")), Some((1, 38))),
        (b"(format: 1, title: \"a\", table: {\"k\": -1})", K::NumberOutOfRange(s("-1")), Some((1, 38))),
        (b"(format: 1, title: \"a\\q\")", K::InvalidEscape(s("Unknown escape character")), Some((1, 24))),
        (b"(format: 1, title: \"a\", date: \"2023-13-01\")", K::InvalidDate(s("\"2023-13-01\"")), Some((1, 31))),
        (b"(format: 1, title: \"a\", date: \"3 Nov\")", K::InvalidDate(s("\"3 Nov\"")), Some((1, 31))),
        (
            b"(format: 1, title: \"a\", notes: [\n  (id: \"x\", state: ok)])",
            K::UnknownVariant { found: s("ok"), allowed: states() },
            Some((2, 20)),
        ),
        (b"(format: 1, title: \"a\", notes: [\n  (state: open),\n])", K::MissingField(s("id")), Some((2, 3))),
        (b"\n(format: 1)", K::MissingField(s("title")), Some((2, 1))),
        (
            b"(format: 1, title: \"a\", notes: [(id: \"x\", state: done((to: \"y\")))])",
            K::MissingField(s("who")),
            Some((1, 55)),
        ),
        (b"(format: 1, title: \"a\", title: \"b\")", K::DuplicateField(s("title")), Some((1, 25))),
    ]
}

fn assert_bad(table: Vec<Bad>) {
    for (bytes, kind, place) in table {
        let expected = Finding { kind, place: place.map(|(line, column)| Place { line, column }) };
        assert_eq!(read(bytes).unwrap_err(), expected, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn damaged_bytes_are_told_apart() {
    assert_bad(damaged_bytes());
}

#[test]
fn a_format_that_cannot_be_read_is_told_before_anything_else() {
    assert_bad(bad_formats());
}

#[test]
fn a_broken_structure_is_shown_where_it_begins() {
    assert_bad(broken_structures());
}

#[test]
fn a_bad_value_is_shown_where_it_stands() {
    assert_bad(bad_values());
}

const WHOLE: &str = "(\n    format: 1,\n    title: \"é\",\n    date: \"2023-11-03\",\n    notes: [\n        (id: \"x\", \
    state: done((who: \"y\")), count: 3),\n        (id: \"z\"),\n    ],\n    table: {\"k\": 1},\n)\n";

proptest! {
    #[test]
    fn whatever_is_done_to_a_file_the_finding_points_into_it(
        at in 0..WHOLE.len(), cut in 0_usize..20, put in "[()\\[\\]{}:,\"'#r/*a0é\n\\\\-]{0,4}"
    ) {
        let at = WHOLE.floor_char_boundary(at);
        let end = WHOLE.ceil_char_boundary(at + cut);
        let text = [&WHOLE[..at], &put, &WHOLE[end..]].concat();
        if let Err(Finding { place: Some(place), kind }) = read(text.as_bytes()) {
            prop_assert_eq!(place_at(&text, position::offset_of(&text, place)), place, "{:?} in {}", kind, text);
        }
    }
}

#[test]
fn brackets_without_end_are_refused_and_do_not_break_the_program() {
    for open in ["(", "[", "{", "a(", "Some("] {
        let deep = format!("(format: 1, title: \"a\", x: {}", open.repeat(200_000));
        assert!(matches!(read(deep.as_bytes()).unwrap_err().kind, K::TooDeep | K::Unclosed(_)), "{open}");
        assert!(read(open.repeat(200_000).as_bytes()).is_err());
    }
}

#[test]
fn a_mark_and_line_ends_of_notepad_are_noticed_and_read() {
    let read = read(b"\xef\xbb\xbf(format: 1,\r\n title: r#\"a\r\nb\"#)\r\n").unwrap();
    assert_eq!(read.value.title, "a\nb");
    let places = read.notices.into_iter().map(|notice| (notice.kind, notice.place.unwrap()));
    let expected =
        [(K::ByteOrderMark, Place { line: 1, column: 1 }), (K::CarriageReturns, Place { line: 1, column: 12 })];
    assert_eq!(places.collect::<Vec<_>>(), expected);
}

#[test]
fn a_rule_of_equal_signs_in_a_note_is_no_conflict() {
    let text = "(format: 1, title: r#\"a\n=======\nb\n>>>>>>> kutipan\n\"#)";
    assert_eq!(read(text.as_bytes()).unwrap().value.title, "a\n=======\nb\n>>>>>>> kutipan\n");
}

#[test]
fn a_note_about_a_conflict_is_read_back_as_it_was_written() {
    let title = s("\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n");
    let minutes = Minutes { title, ..read(b"(format: 1, title: \"a\")").unwrap().value };
    let written = to_ron(&minutes).unwrap();
    assert_eq!(read(written.as_bytes()).unwrap().value, minutes);
}

#[test]
fn unknown_fields_are_named_with_their_places_and_the_rest_is_read() {
    let text = r#"(
    format: 1,
    title: "a",
    colour: red((x: 1)),
    notes: [
        (id: "x", mood: ["b", 'c', None, 1.5, {"k": ()}]),
        (id: "y", state: done((who: "z", how: "well"))),
    ],
)"#;
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(read.value.notes.len(), 2);
    let unknown = |name: &str, path: &str, line, column| {
        Finding::at(K::UnknownField { name: s(name), path: s(path) }, Place { line, column })
    };
    let expected = [
        unknown("colour", "colour", 4, 5),
        unknown("mood", "notes.0.mood", 6, 19),
        unknown("how", "notes.1.state.how", 7, 42),
    ];
    assert_eq!(read.unknown, expected);
}

#[test]
fn a_type_without_a_format_reads_a_document_that_has_one() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct Bare {
        title: String,
    }
    let read = read_ron::<Bare>(b"(format: 2, title: \"a\")", 2).unwrap();
    assert_eq!((read.value.title.as_str(), read.unknown.len()), ("a", 0));
}

#[test]
fn what_the_writer_writes_is_read_without_a_finding() {
    let text = "(format: 1, title: \"a\", date: Some(\"2023-11-03\"), notes: [(id: \"x\", state: done((who: \"y\")))])";
    let value = read(text.as_bytes()).unwrap().value;
    let again = read(to_ron(&value).unwrap().as_bytes()).unwrap();
    assert_eq!(again, Read { value, notices: Vec::new(), unknown: Vec::new() });
}
