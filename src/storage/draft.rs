//! Text that is not filed yet (half a note, an open form), kept in `.rapat/drafts/` so that a crash or an empty
//! battery takes two seconds of typing at most. It must not know which form the fields belong to.

pub use crate::domain::draft::Draft;

use super::atomic::{self, SaveError};
use super::private;
use super::reader::{self, Finding, FindingKind};
use super::ron_writer::{self, WriteError};
use crate::domain::draft::Typed;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The format of the draft files. They live for minutes on one machine, so it counts for itself.
const FORMAT: u32 = 1;

/// The draft as it is written, with its format in front.
#[derive(Serialize)]
struct Filed<'a> {
    format: u32,
    saved_at: DateTime<FixedOffset>,
    fields: &'a BTreeMap<String, Typed>,
}

/// Why a draft was not kept or found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// The name is not one of an id or a key (see [`private::is_safe_name`]).
    #[error("{0:?} is not a name for a draft")]
    Name(String),
    /// The draft could not be put into RON.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// It could not be saved, or not be removed.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// It is there and cannot be read; it stays as it is.
    #[error("a draft that cannot be read: {0:?}")]
    Unreadable(Finding),
}

/// Keeps the draft under this name, in the place of an earlier one.
///
/// # Errors
/// [`DraftError`]; an earlier draft is then whole.
pub fn save(archive: &Path, name: &str, draft: &Draft) -> Result<(), DraftError> {
    let path = path_of(archive, name)?;
    private::ensure_private_part(archive, "drafts")?;
    let text = ron_writer::to_ron(&Filed { format: FORMAT, saved_at: draft.saved_at, fields: &draft.fields })?;
    Ok(atomic::replace(&path, text.as_bytes())?)
}

/// The draft of this name, or `None` when there is none.
///
/// # Errors
/// [`DraftError::Unreadable`] for one that is damaged or from a newer program.
pub fn load(archive: &Path, name: &str) -> Result<Option<Draft>, DraftError> {
    match reader::open_checked(archive, &path_of(archive, name)?) {
        Ok(bytes) => {
            let read = reader::read_ron::<Draft>(&bytes, FORMAT).map_err(DraftError::Unreadable)?;
            Ok(Some(read.value))
        }
        Err(finding) if finding.kind == FindingKind::NotFound => Ok(None),
        Err(finding) => Err(DraftError::Unreadable(finding)),
    }
}

/// Whether a name is this beginning and one id more: the key `bp4d` begins that of `bp4d-2`, whose drafts are others.
pub fn is_of(name: &str, beginning: &str) -> bool {
    name.strip_prefix(beginning).is_some_and(|id| !id.contains('-'))
}

/// The newest draft whose name begins so and is `wanted`, with its name. One that cannot be read stands in nobody's way
/// as long as another can; else its name is the error.
///
/// # Errors
/// The name of a draft that is damaged or from a newer program.
pub fn newest(
    archive: &Path,
    beginning: &str,
    wanted: impl Fn(&str) -> bool,
) -> Result<Option<(String, Draft)>, String> {
    let mut newest: Option<(String, Draft)> = None;
    let mut unreadable = None;
    // Where the folder cannot be read, keeping a draft fails too and is told then.
    for name in list(archive, beginning).unwrap_or_default().into_iter().filter(|name| wanted(name)) {
        match load(archive, &name) {
            Ok(Some(draft)) if newest.as_ref().is_none_or(|(_, known)| known.saved_at < draft.saved_at) => {
                newest = Some((name, draft));
            }
            Ok(_) => {}
            Err(_) => unreadable = Some(name),
        }
    }
    match (newest, unreadable) {
        (None, Some(name)) => Err(name),
        (newest, _) => Ok(newest),
    }
}

/// Removes the draft of this name, since its text is filed or was given up; one that is not there is no error.
///
/// # Errors
/// [`DraftError::Save`] when it cannot be removed.
pub fn discard(archive: &Path, name: &str) -> Result<(), DraftError> {
    let path = path_of(archive, name)?;
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(SaveError::new(&path, atomic::Step::Rename, &error).into())
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The names of the drafts that begin so, in order; none where the folder is not there. Files that are not ours are passed over.
///
/// # Errors
/// [`DraftError::Unreadable`] when the folder cannot be read.
pub fn list(archive: &Path, beginning: &str) -> Result<Vec<String>, DraftError> {
    let unreadable =
        |error: io::Error| DraftError::Unreadable(Finding::of_file(FindingKind::NotReadable(error.to_string())));
    let entries = match fs::read_dir(folder_of(archive)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let file_name = entry.map_err(unreadable)?.file_name();
        let name = file_name.to_str().and_then(|name| name.strip_suffix(".ron"));
        names.extend(name.filter(|name| private::is_safe_name(name) && name.starts_with(beginning)).map(str::to_owned));
    }
    names.sort();
    Ok(names)
}

fn folder_of(archive: &Path) -> PathBuf {
    archive.join(".rapat").join("drafts")
}

fn path_of(archive: &Path, name: &str) -> Result<PathBuf, DraftError> {
    if !private::is_safe_name(name) {
        return Err(DraftError::Name(name.to_owned()));
    }
    Ok(folder_of(archive).join(format!("{name}.ron")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        Draft {
            saved_at: DateTime::parse_from_rfc3339("2023-11-03T09:30:00+08:00").unwrap(),
            fields: BTreeMap::from([("text".to_owned(), Typed { old: "lama".into(), new: text.into() })]),
        }
    }

    #[test]
    fn a_draft_comes_back_as_it_was_typed() {
        let archive = tempfile::tempdir().unwrap();
        for text in ["satu\ndua \"#\n", "", "\u{7}\r\n"] {
            save(archive.path(), "note-1", &draft(text)).unwrap();
            assert_eq!(load(archive.path(), "note-1").unwrap(), Some(draft(text)));
        }
    }

    #[test]
    fn a_draft_is_readable_where_everything_else_fails() {
        let archive = tempfile::tempdir().unwrap();
        save(archive.path(), "note-1", &draft("satu\ndua")).unwrap();
        let text = fs::read_to_string(archive.path().join(".rapat/drafts/note-1.ron")).unwrap();
        let expected = "(\n    format: 1,\n    saved_at: \"2023-11-03T09:30:00+08:00\",\n    fields: {\n        \
                        \"text\": (\n            old: \"lama\",\n            new: r#\"satu\ndua\"#,\n        ),\n    },\n)\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn drafts_are_listed_and_gone_when_discarded() {
        let archive = tempfile::tempdir().unwrap();
        let named = |beginning| list(archive.path(), beginning).unwrap();
        assert_eq!(named(""), Vec::<String>::new());
        assert_eq!(load(archive.path(), "b").unwrap(), None);
        for name in ["b", "a", "a-1"] {
            save(archive.path(), name, &draft(name)).unwrap();
        }
        atomic::replace(&folder_of(archive.path()).join("Not Ours.ron"), b"x").unwrap();
        assert_eq!((named(""), named("a-")), (vec!["a".into(), "a-1".into(), "b".into()], vec!["a-1".into()]));
        discard(archive.path(), "a").unwrap();
        discard(archive.path(), "a").unwrap();
        assert_eq!(named(""), ["a-1", "b"]);
    }

    #[test]
    fn the_newest_of_its_kind_is_found_and_a_damaged_one_is_named_only_where_it_is_alone() {
        let archive = tempfile::tempdir().unwrap();
        let of_minute = |minute| {
            let saved_at = DateTime::parse_from_rfc3339(&format!("2023-11-03T09:{minute}:00+08:00")).unwrap();
            Draft { saved_at, ..draft("x") }
        };
        for (name, minute) in [("a-note-1", 30), ("a-note-2", 45), ("a-note-3", 15), ("b-note-1", 50)] {
            save(archive.path(), name, &of_minute(minute)).unwrap();
        }
        atomic::replace(&folder_of(archive.path()).join("a-note-4.ron"), b"(format: 1,\0\0").unwrap();
        let newest = |wanted: fn(&str) -> bool| newest(archive.path(), "a-note-", wanted);
        assert_eq!(newest(|_| true), Ok(Some(("a-note-2".into(), of_minute(45)))));
        assert_eq!(newest(|name| name != "a-note-2"), Ok(Some(("a-note-1".into(), of_minute(30)))));
        assert_eq!(newest(|name| name == "a-note-4"), Err("a-note-4".into()));
        assert_eq!(newest(|_| false), Ok(None));
    }

    #[test]
    fn a_damaged_draft_is_named_and_stays() {
        let archive = tempfile::tempdir().unwrap();
        save(archive.path(), "a", &draft("x")).unwrap();
        let path = folder_of(archive.path()).join("a.ron");
        atomic::replace(&path, b"(format: 1,\0\0").unwrap();
        let error = load(archive.path(), "a").unwrap_err();
        assert!(matches!(error, DraftError::Unreadable(Finding { kind: FindingKind::NulTail, .. })));
        assert_eq!(fs::read(&path).unwrap(), b"(format: 1,\0\0");
    }

    #[test]
    fn a_key_that_begins_like_another_finds_only_its_own_drafts() {
        assert!(is_of("a-institution-bp4d-01hq", "a-institution-bp4d-"));
        assert!(!is_of("a-institution-bp4d-2-01hq", "a-institution-bp4d-"));
        let archive = tempfile::tempdir().unwrap();
        let longest = format!("{0}-new-institution-{1}-{0}", "0".repeat(16), "k".repeat(64));
        save(archive.path(), &longest, &draft("x")).unwrap();
        assert_eq!(load(archive.path(), &longest).unwrap(), Some(draft("x")));
    }

    #[test]
    fn a_name_that_leads_out_is_refused_everywhere() {
        let archive = tempfile::tempdir().unwrap();
        let refused = Err(DraftError::Name("../a".to_owned()));
        assert_eq!(save(archive.path(), "../a", &draft("x")), refused);
        assert_eq!(discard(archive.path(), "../a"), refused);
        assert_eq!(load(archive.path(), "../a").map(drop), refused);
    }
}
