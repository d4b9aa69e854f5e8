//! A document as text and a text as a document, wherever it stands: in the archive, in its history, in a bundle. It must not
//! know where that is.

use super::load::{self, Loaded, Reading};
use crate::domain::pattern::pattern_problems;
use crate::domain::{Filters, Office, Paper, Pattern, Session, check};
use crate::folder::{Finding, FindingKind};
use crate::storage::reader::LARGEST_FILE;
use crate::storage::{position, ron_writer};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Write as _;

/// The document that a text holds, if all of it is known to this program.
///
/// # Errors
/// What is wrong with it, or not known.
pub fn read(bytes: &[u8]) -> Result<Paper, Vec<Finding>> {
    fn known<T>(loaded: Loaded<T>) -> Result<T, Vec<Finding>> {
        if loaded.unknown.is_empty() { Ok(loaded.value) } else { Err(loaded.unknown) }
    }
    // Of all kinds only saved filters are nothing but these, and only an office has a profile.
    if position::top_field(&String::from_utf8_lossy(bytes), "filters").is_some() {
        return known(load::document(bytes, Filters::FORMAT, check::filters_problems)?).map(Paper::Filters);
    }
    if position::top_field(&String::from_utf8_lossy(bytes), "profile").is_some() {
        let office = load::document(bytes, Office::FORMAT, check::office_problems)?;
        return known(office).map(Paper::Office);
    }
    // Only a pattern says what is made from it.
    if position::top_field(&String::from_utf8_lossy(bytes), "kind").is_some() {
        return known(load::document(bytes, Pattern::FORMAT, pattern_problems)?).map(Paper::Pattern);
    }
    known(load::document(bytes, Session::FORMAT, check::problems)?).map(Paper::Session)
}

/// The text of a document, read back and found to say the same.
///
/// # Errors
/// Why it would not be readable.
pub(super) fn proven(paper: &Paper) -> Result<(String, Reading), Finding> {
    match paper {
        Paper::Office(office) => proven_text(office, Office::FORMAT, check::office_problems)
            .map(|(text, read)| (text, Reading::Office(Box::new(read)))),
        Paper::Filters(filters) => proven_text(filters, Filters::FORMAT, check::filters_problems)
            .map(|(text, read)| (text, Reading::Filters(Box::new(read)))),
        Paper::Session(session) => proven_text(session, Session::FORMAT, check::problems)
            .map(|(text, read)| (text, Reading::Session(Box::new(read)))),
        Paper::Pattern(pattern) => proven_text(pattern, Pattern::FORMAT, pattern_problems)
            .map(|(text, read)| (text, Reading::Pattern(Box::new(read)))),
    }
}

/// The text that this program gives a document; empty for one that cannot be written, which none is that was read.
pub(super) fn text(paper: &Paper) -> String {
    let text = match paper {
        Paper::Office(office) => ron_writer::to_ron(office),
        Paper::Filters(filters) => ron_writer::to_ron(filters),
        Paper::Session(session) => ron_writer::to_ron(session),
        Paper::Pattern(pattern) => ron_writer::to_ron(pattern),
    };
    text.unwrap_or_default()
}

/// What states of a document are told apart by, whoever wrote their files: SHA-256 of the text that this program gives
/// them, in hexadecimal.
pub(super) fn fingerprint(paper: &Paper) -> String {
    hexadecimal(&load::digest(text(paper).as_bytes()))
}

/// Bytes in hexadecimal.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Into a string nothing fails to be written.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn proven_text<T: Serialize + DeserializeOwned + PartialEq>(
    value: &T,
    format: u32,
    problems: fn(&T) -> Vec<check::Problem>,
) -> Result<(String, Loaded<T>), Finding> {
    let other = |reason: String| Finding::of_file(FindingKind::Other(reason));
    let text = ron_writer::to_ron(value).map_err(|error| other(error.to_string()))?;
    let bytes = text.len() as u64;
    if bytes > LARGEST_FILE {
        return Err(Finding::of_file(FindingKind::TooLarge { bytes, limit: LARGEST_FILE }));
    }
    let read = load::document(text.as_bytes(), format, problems).map_err(|findings| super::first(&findings))?;
    if read.value == *value { Ok((text, read)) } else { Err(other("read back, it says something else".to_owned())) }
}
