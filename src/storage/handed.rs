//! A text in the hands of the person's own editor: a private file in `.rapat/editor/`, as plain as the editor needs it
//! whatever the codec, and gone once the text is back. Where the program died meanwhile, the text goes into the draft of
//! the form that it was taken from. It must not know which editor it is.

use super::atomic::{SaveError, Step};
use super::draft::{self, Draft};
use super::lock::{self, Held};
use super::reader::{Finding, FindingKind};
use super::{gate, private};
use crate::domain::Stamp;
use crate::domain::draft::Typed;
use crate::platform;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// So many programs of one archive can have texts in the hands of editors at a time, and their texts be rescued.
const DESKS: usize = 16;

/// The sign that a program lives which has a text in the hands of an editor; it goes with its owner.
#[derive(Debug)]
pub struct Desk {
    number: usize,
    _held: Option<Held>,
}

impl Desk {
    /// One that nobody else has.
    pub fn taken(archive: &Path) -> Self {
        let free = |number| Some((number, lock::hold(archive, &lock_of(number), Duration::ZERO).ok()?));
        match (1..=DESKS).find_map(free) {
            Some((number, held)) => Self { number, _held: Some(held) },
            // Who cannot lock cannot rescue either: such a file is left for the person.
            None => Self { number: 0, _held: None },
        }
    }
}

fn lock_of(desk: usize) -> String {
    format!("editor-{desk}")
}

/// From which form and field a text was taken.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// The name of the form's draft.
    pub draft: &'a str,
    /// The field.
    pub field: &'a str,
}

/// Puts the text into a new file that only its owner can read; gives its path.
///
/// # Errors
/// [`SaveError`]; no file is left then.
pub fn hand_over(archive: &Path, desk: &Desk, origin: Origin<'_>, text: &str) -> Result<PathBuf, SaveError> {
    let folder = private::ensure_private_part(archive, "editor")?;
    let failed = |step| {
        let folder = folder.clone();
        move |error: io::Error| SaveError::new(&folder, step, &error)
    };
    let prefix = format!("{}.{}.{}.", origin.draft, origin.field, desk.number);
    let new = tempfile::Builder::new().prefix(&prefix).rand_bytes(16).suffix(".txt").tempfile_in(&folder);
    let mut file = new.map_err(failed(Step::Create))?;
    platform::keep_file_private(file.as_file()).map_err(failed(Step::Create))?;
    file.write_all(text.as_bytes()).map_err(failed(Step::Write))?;
    let (_, path) = file.keep().map_err(|kept| failed(Step::Create)(kept.error))?;
    // The editor works in a folder of its own choice.
    fs::canonicalize(path).map_err(failed(Step::Create))
}

/// What stands in the file now. It goes, unless its text cannot be taken: then it stays for the person to rescue.
///
/// # Errors
/// A [`Finding`] when it is not there, no plain file, too large, or no text.
pub fn take_back(path: &Path) -> Result<String, Finding> {
    let folder = path.parent().unwrap_or(path);
    let bytes = gate::read_plain_file(folder, path).map_err(Finding::of_file)?;
    let text = String::from_utf8(bytes).map_err(|_| Finding::of_file(FindingKind::NotUtf8))?;
    forget(path);
    Ok(text)
}

/// Takes the texts that programs of this machine had in the hands of editors when they died into the drafts of their forms,
/// where they are offered. Which draft is whose its name says: it begins so.
pub fn rescue(archive: &Path, drafts: &str, now: Stamp) {
    for path in files(archive) {
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        let mut parts = name.split('.');
        let (Some(draft), Some(field), Some(desk)) = (parts.next(), parts.next(), parts.next()) else { continue };
        let Some(desk) = desk.parse().ok().filter(|desk| (1..=DESKS).contains(desk)) else { continue };
        if !draft.starts_with(drafts) {
            continue;
        }
        // Whose owner lives has a text in it that comes back by itself.
        let Ok(_dead) = lock::hold(archive, &lock_of(desk), Duration::ZERO) else { continue };
        rescue_one(archive, draft, field, &path, now);
    }
}

/// What cannot be taken stays in its file.
fn rescue_one(archive: &Path, name: &str, field: &str, path: &Path, now: Stamp) {
    let Ok(bytes) = gate::read_plain_file(path.parent().unwrap_or(path), path) else { return };
    let Ok(text) = String::from_utf8(bytes) else { return };
    let text = text.strip_suffix('\n').unwrap_or(&text);
    let kept = match draft::load(archive, name) {
        Ok(kept) => kept.unwrap_or_else(|| Draft { saved_at: now, fields: BTreeMap::new() }),
        Err(_) => return,
    };
    let typed = kept.fields.get(field).cloned().unwrap_or_default();
    if typed.new.to_string() != text {
        let mut fields = kept.fields;
        fields.insert(field.to_owned(), Typed { new: text.into(), ..typed });
        if draft::save(archive, name, &Draft { saved_at: now, fields }).is_err() {
            return;
        }
    }
    forget(path);
}

fn files(archive: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(archive.join(".rapat").join("editor")).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

/// Erases the files whose names tell of this id.
///
/// # Errors
/// [`SaveError`] when one cannot be erased.
pub(super) fn erase_all_of(archive: &Path, id: &str) -> Result<(), SaveError> {
    let is_of = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().contains(id));
    for path in files(archive).into_iter().filter(is_of) {
        fs::remove_file(&path).map_err(|error| SaveError::new(&path, Step::Rename, &error))?;
    }
    Ok(())
}

/// Removes the file. One that stays takes room in a private folder, no more.
pub fn forget(path: &Path) {
    let _ = fs::remove_file(path);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::atomic;

    const NOTE: Origin<'static> = Origin { draft: "laptop-note-1", field: "text" };

    fn given(archive: &Path, text: &str) -> Result<PathBuf, SaveError> {
        hand_over(archive, &Desk::taken(archive), NOTE, text)
    }

    fn now() -> Stamp {
        "2024-03-01T09:00:00+08:00".parse().unwrap()
    }

    fn kept(archive: &Path) -> Option<Draft> {
        draft::load(archive, NOTE.draft).unwrap()
    }

    #[test]
    fn what_the_editor_left_when_the_program_died_goes_into_the_draft_of_its_form() {
        let archive = tempfile::tempdir().unwrap();
        let typed = Typed { old: "lama".into(), new: "satu".into() };
        let fields = BTreeMap::from([("text".to_owned(), typed), ("speaker".to_owned(), Typed::default())]);
        draft::save(archive.path(), NOTE.draft, &Draft { saved_at: now(), fields }).unwrap();
        let path = given(archive.path(), "satu").unwrap();
        atomic::replace(&path, b"satu\ndua\n").unwrap();
        rescue(archive.path(), "other-", now());
        assert!(path.exists(), "that of another machine");
        rescue(archive.path(), "laptop-", now());
        let fields = kept(archive.path()).unwrap().fields;
        assert_eq!(fields["text"], Typed { old: "lama".into(), new: "satu\ndua".into() });
        assert!(fields.contains_key("speaker") && !path.exists());
    }

    #[test]
    fn the_text_of_a_program_that_lives_is_left_to_it() {
        let archive = tempfile::tempdir().unwrap();
        let (desk, second) = (Desk::taken(archive.path()), Desk::taken(archive.path()));
        assert_ne!(desk.number, second.number);
        let path = hand_over(archive.path(), &desk, NOTE, "satu").unwrap();
        rescue(archive.path(), "laptop-", now());
        assert!(path.exists() && kept(archive.path()).is_none());
        drop(desk);
        rescue(archive.path(), "laptop-", now());
        assert!(!path.exists() && kept(archive.path()).unwrap().fields["text"].new == "satu".into());
    }

    #[test]
    fn what_is_no_text_is_no_draft_and_stays() {
        let archive = tempfile::tempdir().unwrap();
        let path = given(archive.path(), "satu").unwrap();
        atomic::replace(&path, b"\xff").unwrap();
        rescue(archive.path(), "laptop-", now());
        assert!(path.exists() && kept(archive.path()).is_none());
        erase_all_of(archive.path(), "note-1").unwrap();
        assert!(!path.exists(), "until all of its meeting is erased");
    }

    #[test]
    fn a_text_goes_out_and_comes_back_and_no_file_is_left() {
        let archive = tempfile::tempdir().unwrap();
        let path = given(archive.path(), "satu\ndua").unwrap();
        assert!(path.starts_with(archive.path().canonicalize().unwrap().join(".rapat/editor")), "{path:?}");
        // Many editors put a new file in the place of the old one.
        atomic::replace(&path, "tiga é\n".as_bytes()).unwrap();
        assert_eq!(take_back(&path), Ok("tiga é\n".to_owned()));
        assert!(!path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let archive = tempfile::tempdir().unwrap();
        let path = given(archive.path(), "rahasia").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    }

    #[test]
    fn what_is_no_text_stays_for_the_person() {
        let archive = tempfile::tempdir().unwrap();
        let path = given(archive.path(), "satu").unwrap();
        atomic::replace(&path, b"\xff\xfe").unwrap();
        assert_eq!(take_back(&path).unwrap_err().kind, FindingKind::NotUtf8);
        assert!(path.exists());
        forget(&path);
        assert_eq!(take_back(&path).unwrap_err().kind, FindingKind::NotFound);
    }
}
