//! From the bytes of a file to a document, with every way this can fail as one clear finding with its place. It must
//! not know what a session is, and it never touches the file.

use super::explain;
use super::position::{self, PathStep, Place, place_at};
use super::scan::{self, TokenKind};
use serde::de::{DeserializeOwned, IgnoredAny};
use std::borrow::Cow;

pub use super::gate::{LARGEST_FILE, open_checked};
pub use crate::folder::finding::{Finding, FindingKind, ValueType};

/// The most unknown fields that are named: one is enough to keep the document from being written.
const UNKNOWN_NAMED: usize = 100;

/// A document that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read<T> {
    /// The document.
    pub value: T,
    /// What a person may want to know, and which a save cures.
    pub notices: Vec<Finding>,
    /// Fields this program does not know, the first 100: when there are any, a save would lose them, so the document
    /// is for reading only.
    pub unknown: Vec<Finding>,
}

/// The text of a file that passed the gates for bytes.
#[derive(Debug)]
struct Opened<'a> {
    text: Cow<'a, str>,
    notices: Vec<Finding>,
}

/// Reads a document of format `known_format` or older. `T` need not have the field `format`.
///
/// # Errors
/// The first [`Finding`] that keeps the document from being read; [`FindingKind::NewerFormat`] before anything that
/// may be odd about a newer file.
pub fn read_ron<T: DeserializeOwned>(bytes: &[u8], known_format: u32) -> Result<Read<T>, Finding> {
    let Opened { text, notices } = opened(bytes)?;
    check_format(&text, known_format)?;
    let (value, paths) = deserialized(&text)?;
    let unknown = paths.iter().map(|path| unknown_field(&text, path)).collect();
    Ok(Read { value, notices, unknown })
}

/// The gates for bytes, in the order in which one fault can look like another.
fn opened(bytes: &[u8]) -> Result<Opened<'_>, Finding> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Finding::of_file(FindingKind::Utf16));
    }
    let (bytes, mut notices) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (rest, vec![Finding::at(FindingKind::ByteOrderMark, Place { line: 1, column: 1 })]),
        None => (bytes, Vec::new()),
    };
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Finding::of_file(FindingKind::Empty));
    }
    if let Some(first) = bytes.iter().position(|&byte| byte == 0) {
        let is_tail = bytes[first..].iter().all(|&byte| byte == 0 || byte.is_ascii_whitespace());
        let kind = if is_tail { FindingKind::NulTail } else { FindingKind::NulByte };
        return Err(Finding::at(kind, place_at(&String::from_utf8_lossy(&bytes[..first]), first)));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        Finding::at(FindingKind::NotUtf8, place_at(&valid, valid.len()))
    })?;
    let text = match text.find("\r\n") {
        Some(first) => {
            notices.push(Finding::at(FindingKind::CarriageReturns, place_at(text, first)));
            // We never write a bare CR, so an editor or git put them there, in notes over several lines too.
            Cow::Owned(text.replace("\r\n", "\n"))
        }
        None => Cow::Borrowed(text),
    };
    match conflict_marker(&text) {
        Some(place) => Err(Finding::at(FindingKind::ConflictMarker, place)),
        None => Ok(Opened { text, notices }),
    }
}

/// The first line that git left behind: a full conflict anywhere (git does not know where a note begins), or a lone
/// marker outside of strings. A rule of `=======` in a note is neither, and the writer never lets the others stand raw.
fn conflict_marker(text: &str) -> Option<Place> {
    let is_marker = |line: &str, sign: &str| {
        line.strip_prefix(sign).is_some_and(|rest| rest.trim_end().is_empty() || rest.starts_with(' '))
    };
    let mut lone = Vec::new();
    let (mut begun, mut is_parted) = (None, false);
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if is_marker(line, "<<<<<<<") {
            begun = Some(offset);
            is_parted = false;
            lone.push(offset);
        } else if is_marker(line, "=======") {
            is_parted = true;
            lone.push(offset);
        } else if is_marker(line, ">>>>>>>") {
            if let Some(begin) = begun.filter(|_| is_parted) {
                return Some(place_at(text, begin));
            }
            lone.push(offset);
        }
        offset += line.len();
    }
    if lone.is_empty() {
        return None;
    }
    let tokens = scan::tokens(text);
    let stands_free = |at: &usize| {
        let found = tokens.binary_search_by_key(at, |token| token.start);
        found.is_ok_and(|nth| tokens[nth].kind == TokenKind::Stray)
    };
    lone.into_iter().find(stands_free).map(|at| place_at(text, at))
}

/// Looks at the format without reading the rest, of which a newer program may have made anything.
fn check_format(text: &str, known: u32) -> Result<(), Finding> {
    let Some((place, written)) = position::top_field(text, "format") else {
        // A text that is no RON at all has a better finding than its lack of a format.
        ron_options().from_str::<IgnoredAny>(text).map_err(|error| explain::finding(text, &error))?;
        return Err(Finding::of_file(FindingKind::MissingFormat));
    };
    match written.parse::<u32>() {
        Ok(found) if found > known => Err(Finding::at(FindingKind::NewerFormat { found, known }, place)),
        Ok(1..) => Ok(()),
        _ => Err(Finding::at(FindingKind::InvalidFormat(explain::cut_short(&written)), place)),
    }
}

fn ron_options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// The value and the ways to the fields that nobody took.
fn deserialized<T: DeserializeOwned>(text: &str) -> Result<(T, Vec<Vec<PathStep>>), Finding> {
    let mut unknown = Vec::new();
    let explained = |error| explain::finding(text, &error);
    let mut source = ron::Deserializer::from_str_with_options(text, &ron_options()).map_err(explained)?;
    let mut note = |path: serde_ignored::Path<'_>| {
        let steps = steps_of(&path);
        // The format was read already and need not be a field of the type.
        if unknown.len() < UNKNOWN_NAMED && steps != [PathStep::Field("format".to_owned())] {
            unknown.push(steps);
        }
    };
    let value = serde_ignored::deserialize(&mut source, &mut note);
    let value = value.map_err(|error| explained(source.span_error(error)))?;
    source.end().map_err(|error| explained(source.span_error(error)))?;
    Ok((value, unknown))
}

fn steps_of(path: &serde_ignored::Path<'_>) -> Vec<PathStep> {
    use serde_ignored::Path;
    let (parent, step) = match path {
        Path::Root => return Vec::new(),
        Path::Seq { parent, index } => (parent, Some(PathStep::Element(*index))),
        Path::Map { parent, key } => (parent, Some(PathStep::Field(key.clone()))),
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => (parent, None),
    };
    let mut steps = steps_of(parent);
    steps.extend(step);
    steps
}

fn unknown_field(text: &str, path: &[PathStep]) -> Finding {
    let word = |step: &PathStep| match step {
        PathStep::Field(name) => name.clone(),
        PathStep::Element(index) => index.to_string(),
    };
    let name = path.last().map(word).unwrap_or_default();
    let path_text = path.iter().map(word).collect::<Vec<_>>().join(".");
    let kind = FindingKind::UnknownField { name: explain::cut_short(&name), path: path_text };
    Finding { kind, place: position::place_of_path(text, path) }
}

#[cfg(test)]
mod tests;
