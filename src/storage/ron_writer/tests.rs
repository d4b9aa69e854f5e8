//! The layout to the letter, and the law that everything written is read back.

use super::*;
use proptest::prelude::*;
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::BTreeMap;

fn read<T: DeserializeOwned>(text: &str) -> T {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(text)
        .unwrap_or_else(|error| panic!("{error}\n{text}"))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Mark {
    Open,
    Named(String),
    Framed(Box<Leaf>),
    Pair(i64, String),
    Kept {
        since: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<String>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Leaf {
    place: String,
    weight: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Branch {
    id: String,
    note: String,
    marks: Vec<Mark>,
    leaf: Option<Leaf>,
    mark: Option<Mark>,
    wrapped: Wrapped,
    letters: Vec<char>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    branches: Vec<Branch>,
    table: BTreeMap<String, (bool, i32)>,
    leaves: Vec<Leaf>,
    nothing: (),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Wrapped(Option<u64>);

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Tricky {
    #[serde(rename = "kebab-name")]
    kebab: u8,
    word: Option<Word>,
    deep: Option<Option<u8>>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Word {
    None,
    Some(u8),
    #[serde(rename = "2nd")]
    Second,
}

fn strange_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[ -~]{0,12}",
        2 => Just("\n".to_owned()),
        2 => "[\"#]{1,4}",
        1 => "\\PC{0,6}",
        1 => proptest::char::any().prop_map(String::from),
        1 => prop::sample::select(vec![
            "\\", "\t", "\r", "\r\n", "\u{7f}", "\0", "\u{200b}", "\u{feff}", "\u{202e}", "\u{2028}", "\u{85}",
            "<<<<<<< HEAD\n", "\n=======\n", "\n>>>>>>> b\n", "r#\"", "\"#", "👩‍👩‍👧", "é", "//", "/*",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

fn leaf() -> impl Strategy<Value = Leaf> {
    (strange_text(), proptest::num::f64::ANY.prop_filter("NaN is not equal to itself", |n| !n.is_nan()))
        .prop_map(|(place, weight)| Leaf { place, weight })
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        Just(Mark::Open),
        strange_text().prop_map(Mark::Named),
        leaf().prop_map(|leaf| Mark::Framed(Box::new(leaf))),
        (any::<i64>(), strange_text()).prop_map(|(n, text)| Mark::Pair(n, text)),
        (any::<u32>(), prop::option::of(strange_text())).prop_map(|(since, by)| Mark::Kept { since, by }),
    ]
}

fn branch() -> impl Strategy<Value = Branch> {
    let bare = (
        strange_text(),
        strange_text(),
        prop::collection::vec(mark(), 0..4),
        prop::option::of(leaf()),
        prop::option::of(mark()),
        prop::option::of(any::<u64>()),
        prop::collection::vec(any::<char>(), 0..3),
        prop::collection::btree_map(strange_text(), any::<(bool, i32)>(), 0..3),
        prop::collection::vec(leaf(), 0..2),
    )
        .prop_map(|(id, note, marks, leaf, mark, wrapped, letters, table, leaves)| Branch {
            id,
            note,
            marks,
            leaf,
            mark,
            wrapped: Wrapped(wrapped),
            letters,
            branches: Vec::new(),
            table,
            leaves,
            nothing: (),
        });
    bare.prop_recursive(3, 8, 3, |inner| {
        (inner.clone(), prop::collection::vec(inner, 0..3)).prop_map(|(mut parent, branches)| {
            parent.branches = branches;
            parent
        })
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(branch in branch()) {
        let text = to_ron(&branch).unwrap();
        prop_assert_eq!(&read::<Branch>(&text), &branch);
        prop_assert!(text.ends_with(")\n"));
    }

    #[test]
    fn every_string_is_read_back_and_none_hides_a_character(text in strange_text()) {
        let written = to_ron(&text).unwrap();
        prop_assert_eq!(read::<String>(&written), text);
        let hidden = ['\r', '\0', '\u{200b}', '\u{feff}', '\u{202e}', '\u{2028}', '\u{85}'];
        prop_assert!(!written.contains(hidden), "a hidden character stands raw");
        prop_assert!(!written.lines().any(|line| line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>")));
    }
}

#[derive(Serialize)]
struct Meeting {
    format: u32,
    title: &'static str,
    place: Place,
    notes: Vec<Note>,
    owners: Vec<&'static str>,
    moves: Vec<Move>,
    quorum: Quorum,
    empty: Vec<Note>,
    chair: Option<&'static str>,
}

#[derive(Serialize)]
struct Place {
    name: &'static str,
    town: &'static str,
}

#[derive(Serialize)]
struct Note {
    id: &'static str,
    text: &'static str,
    place: Option<Place>,
}

#[derive(Serialize)]
struct Move {
    from: u8,
    to: u8,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Quorum {
    Fraction(Place),
}

#[test]
fn a_document_is_laid_out_for_a_person() {
    let meeting = Meeting {
        format: 1,
        title: "Rapat \"Kerja\" – Fatuba'a",
        place: Place { name: "Gedung Wanita Betelalenok", town: "Atambua" },
        notes: vec![
            Note { id: "n1", text: "satu\n\tdua \"#\n", place: None },
            Note { id: "n2", text: "bunyi\u{7}\nlagi", place: Some(Place { name: "Aula", town: "Betun" }) },
        ],
        owners: vec!["dinsos", "bp4d"],
        moves: vec![Move { from: 1, to: 2 }, Move { from: 2, to: 3 }],
        quorum: Quorum::Fraction(Place {
            name: "Sebuah nama yang cukup panjang untuk tidak muat",
            town: "pada satu baris yang hanya seratus sepuluh kolom",
        }),
        empty: Vec::new(),
        chair: None,
    };
    let expected = r###"(
    format: 1,
    title: "Rapat \"Kerja\" – Fatuba'a",
    place: (name: "Gedung Wanita Betelalenok", town: "Atambua"),
    notes: [
        (
            id: "n1",
            text: r##"satu
	dua "#
"##,
            place: None,
        ),
        (
            id: "n2",
            text: "bunyi\u{7}\nlagi",
            place: (name: "Aula", town: "Betun"),
        ),
    ],
    owners: ["dinsos", "bp4d"],
    moves: [
        (from: 1, to: 2),
        (from: 2, to: 3),
    ],
    quorum: fraction((
        name: "Sebuah nama yang cukup panjang untuk tidak muat",
        town: "pada satu baris yang hanya seratus sepuluh kolom",
    )),
    empty: [],
    chair: None,
)
"###;
    assert_eq!(to_ron(&meeting).unwrap(), expected);
}

#[test]
fn a_line_of_110_columns_stays_and_one_of_111_is_broken() {
    let fits = vec!["a".repeat(50), "b".repeat(52)];
    let written = to_ron(&fits).unwrap();
    assert_eq!((written.lines().count(), written.trim_end().len()), (1, 110));
    let wide = vec!["a".repeat(50), "b".repeat(53)];
    assert_eq!(to_ron(&wide).unwrap().lines().count(), 4);
}

#[test]
fn names_that_ron_cannot_spell_plainly_are_raw_and_options_stay_unambiguous() {
    let tricky = Tricky { kebab: 1, word: Some(Word::None), deep: Some(None) };
    let written = to_ron(&tricky).unwrap();
    assert_eq!(written, "(r#kebab-name: 1, word: Some(None), deep: Some(None))\n");
    assert_eq!(read::<Tricky>(&written), tricky);
    let tricky = Tricky { kebab: 1, word: Some(Word::Some(7)), deep: Some(Some(7)) };
    let written = to_ron(&tricky).unwrap();
    assert_eq!(written, "(r#kebab-name: 1, word: Some(Some(7)), deep: 7)\n");
    assert_eq!(read::<Tricky>(&written), tricky);
    let tricky = Tricky { kebab: 1, word: Some(Word::Second), deep: None };
    assert_eq!(read::<Tricky>(&to_ron(&tricky).unwrap()), tricky);
}

#[test]
fn numbers_keep_their_value() {
    for number in [0.0, -0.0, 1.0, 0.1, 1e300, 5e-324, f64::MAX, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(read::<f64>(&to_ron(&number).unwrap()).to_bits(), number.to_bits());
    }
    assert!(read::<f64>(&to_ron(&f64::NAN).unwrap()).is_nan());
    assert_eq!(read::<(i64, u64)>(&to_ron(&(i64::MIN, u64::MAX)).unwrap()), (i64::MIN, u64::MAX));
}

#[test]
fn what_ron_cannot_spell_is_refused() {
    struct Blob;
    impl Serialize for Blob {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(b"x")
        }
    }
    assert_eq!(to_ron(&Blob), Err(WriteError::Unsupported("bytes")));
    #[derive(Serialize)]
    struct Spaced {
        #[serde(rename = "two words")]
        field: u8,
    }
    assert_eq!(to_ron(&Spaced { field: 1 }), Err(WriteError::Name("two words".to_owned())));
}
