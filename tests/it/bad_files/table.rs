//! Bad files and the sentences they get. Each is a good one, spoilt in one place as people and machines spoil it.

use super::good::{OFFICE, SESSION};
use super::{contents, text, values};

/// A file and what is said of it.
pub struct Bad {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub indonesian: &'static str,
    pub english: &'static str,
}

/// How a good file is spoilt.
pub enum Spoil {
    /// All of it is these bytes.
    All(&'static [u8]),
    /// These letters, which stand there once, become those.
    Swap(&'static str, &'static str),
    /// It ends before these letters, and these bytes stand there.
    CutAt(&'static str, &'static [u8]),
    /// These bytes stand behind it.
    After(&'static [u8]),
}

fn spoilt(good: &str, spoil: &Spoil) -> Vec<u8> {
    match spoil {
        Spoil::All(bytes) => bytes.to_vec(),
        Spoil::Swap(old, new) => {
            assert_eq!(good.matches(old).count(), 1, "{old}");
            good.replace(old, new).into_bytes()
        }
        Spoil::CutAt(end, bytes) => {
            let end = good.find(end).unwrap();
            [&good.as_bytes()[..end], bytes].concat()
        }
        Spoil::After(bytes) => [good.as_bytes(), bytes].concat(),
    }
}

/// What is wrong, how it got so, and what is said of it in Indonesian and English.
pub type Row = (&'static str, Spoil, &'static str, &'static str);

fn table(good: &str, rows: &[&[Row]]) -> Vec<Bad> {
    let bad = |&(name, ref spoil, indonesian, english): &Row| {
        let bytes = spoilt(good, spoil);
        Bad { name, bytes, indonesian, english }
    };
    rows.iter().copied().flatten().map(bad).collect()
}

/// Bad sessions.
pub fn sessions() -> Vec<Bad> {
    table(SESSION, &[text::BYTES, text::STRUCTURE, values::VALUES, contents::FIELDS, contents::CONTRADICTIONS])
}

/// Bad offices.
pub fn offices() -> Vec<Bad> {
    table(OFFICE, &[contents::OFFICES])
}
