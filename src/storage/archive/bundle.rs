//! A bundle: documents in one file, to be carried by a stick or a messenger. Lines of JSON: what it is, a document a line
//! with the checksum of its text, and at the end the checksum of all before. It must not know an archive: nothing in a
//! bundle says where anything goes.

use super::{history, load, paper};
use crate::folder::bundle::{BundleFault, Carried};
use crate::folder::{Finding, FindingKind};
use crate::storage::atomic;
use crate::storage::reader::{self, LARGEST_FILE};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// How the names of bundles end.
const ENDING: &str = "rapat";
/// The newest form of bundles that this program knows.
const FORM: u32 = 1;
/// The most states of the past that a document brings along: the newest ones.
const LONGEST_PAST: usize = 2000;

#[derive(Serialize, Deserialize)]
struct Head {
    rapat_bundle: u32,
    documents: usize,
}

#[derive(Serialize, Deserialize)]
struct Document {
    sha256: String,
    past: Vec<String>,
    text: String,
}

#[derive(Serialize, Deserialize)]
struct End {
    end: usize,
    sha256: String,
}

/// Writes a bundle, durable when this returns (mode 0600). A file that is there is not replaced.
///
/// # Errors
/// [`BundleFault`] when it would be too large to be read again, or cannot be written.
pub fn write(path: &Path, carried: &[Carried]) -> Result<(), BundleFault> {
    let mut text = line(&Head { rapat_bundle: FORM, documents: carried.len() });
    for Carried { paper, past } in carried {
        let (said, _) = paper::proven(paper).map_err(|finding| BundleFault::Document(vec![finding]))?;
        let past = past[past.len().saturating_sub(LONGEST_PAST)..].to_vec();
        text.push_str(&line(&Document { sha256: sum(&said), past, text: said }));
    }
    let end = End { end: carried.len(), sha256: sum(&text) };
    text.push_str(&line(&end));
    let bytes = text.len() as u64;
    if bytes > LARGEST_FILE {
        return Err(BundleFault::File(Finding::of_file(FindingKind::TooLarge { bytes, limit: LARGEST_FILE })));
    }
    if let Some(missing) = path.parent().and_then(atomic::missing_above) {
        return Err(BundleFault::NoFolder(missing));
    }
    atomic::create_new(path, text.as_bytes()).map_err(BundleFault::Save)
}

/// Reads a bundle whole; what does not come to its checksums is refused as a whole.
///
/// # Errors
/// [`BundleFault`].
pub fn read(path: &Path) -> Result<Vec<Carried>, BundleFault> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let bytes = reader::open_checked(folder, path).map_err(BundleFault::File)?;
    let text = String::from_utf8(bytes).map_err(|_| BundleFault::NoBundle)?;
    let mut lines = text.split_inclusive('\n');
    let head: Head = parsed(lines.next()).ok_or(BundleFault::NoBundle)?;
    if head.rapat_bundle > FORM {
        return Err(BundleFault::Newer(head.rapat_bundle));
    }
    let lines: Vec<&str> = lines.collect();
    let (last, lines) = lines.split_last().ok_or(BundleFault::Damaged)?;
    let end: End = parsed(Some(last)).ok_or(BundleFault::Damaged)?;
    let is_whole = end.end == head.documents && lines.len() == head.documents;
    if !is_whole || end.sha256 != sum(&text[..text.len() - last.len()]) {
        return Err(BundleFault::Damaged);
    }
    lines.iter().map(|line| document(line)).collect()
}

/// The place that somebody means who types this: from the home folder on, unless it says otherwise. A file that is to be
/// made in a folder that is there gets this name.
pub fn place(typed: &str, home: &Path, name: Option<&str>) -> PathBuf {
    let typed = typed.trim();
    let path = match typed.strip_prefix('~') {
        Some(rest) => home.join(rest.trim_start_matches(['/', '\\'])),
        None => home.join(typed),
    };
    match name {
        Some(name) if path.is_dir() => path.join(name),
        _ => path,
    }
}

/// The newest bundle in a folder: `*.rapat`.
///
/// # Errors
/// [`BundleFault::NoneIn`].
pub fn newest_in(folder: &Path) -> Result<PathBuf, BundleFault> {
    let paths = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let bundles = paths.filter(|path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING)));
    let changed = |path: &PathBuf| fs::metadata(path).and_then(|found| found.modified()).ok();
    bundles.max_by_key(|path| (changed(path), path.clone())).ok_or_else(|| BundleFault::NoneIn(folder.to_owned()))
}

fn document(line: &str) -> Result<Carried, BundleFault> {
    let Document { sha256, past, text } = parsed(Some(line)).ok_or(BundleFault::Damaged)?;
    if sum(&text) != sha256 {
        return Err(BundleFault::Damaged);
    }
    let paper = paper::read(text.as_bytes()).map_err(BundleFault::Document)?;
    // Whatever else it says, it has come from itself.
    let past = past.into_iter().chain([history::fingerprint(&paper)]).collect();
    Ok(Carried { paper, past })
}

fn parsed<'a, T: Deserialize<'a>>(line: Option<&'a str>) -> Option<T> {
    serde_json::from_str(line?).ok()
}

fn line<T: Serialize>(value: &T) -> String {
    // Strings and numbers always become JSON.
    let mut line = serde_json::to_string(value).unwrap_or_default();
    line.push('\n');
    line
}

fn sum(text: &str) -> String {
    paper::hexadecimal(&load::digest(text.as_bytes()))
}
