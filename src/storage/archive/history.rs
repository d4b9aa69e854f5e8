//! What documents said before: every write keeps the state it replaces in `.rapat/history/<id>/`, and what has grown old is
//! thinned out. It must not stand in the way of a save: a version that cannot be kept is told, and the save goes on.

mod thinning;

use super::paper;
use crate::domain::meeting::SessionState;
use crate::domain::{DocumentId, Paper, Session, SessionId};
use crate::folder::fault::Step;
use crate::folder::{Finding, SaveError};
use crate::storage::{atomic, codec, private, reader};
use chrono::{DateTime, NaiveDateTime, Utc};
use std::fs;
use std::path::{Path, PathBuf};

pub use crate::folder::version::{Mark, Version};

/// How an instant stands in the name of a version.
const STAMP: &str = "%Y%m%dT%H%M%SZ";

/// As many digits of a fingerprint as a name holds: enough that two states of one document never share them.
const DIGITS: usize = 16;

/// The folder of a document's versions.
pub(super) fn folder(archive: &Path, document: DocumentId) -> PathBuf {
    archive.join(".rapat").join("history").join(name_of(document))
}

/// The name of a document in the private folder.
pub(super) fn name_of(document: DocumentId) -> String {
    match document {
        DocumentId::Office => "office".to_owned(),
        DocumentId::Filters => "filters".to_owned(),
        DocumentId::Session(id) => id.to_string(),
        DocumentId::Pattern(id) => id.to_string(),
    }
}

/// The fingerprint of a state, as versions have it.
pub(super) fn fingerprint(paper: &Paper) -> String {
    let mut fingerprint = paper::fingerprint(paper);
    fingerprint.truncate(DIGITS);
    fingerprint
}

/// The versions of a document, oldest first. Files that are not ours are passed over.
pub(super) fn versions(archive: &Path, document: DocumentId) -> Vec<Version> {
    let entries = fs::read_dir(folder(archive, document)).into_iter().flatten().flatten();
    let mut versions: Vec<Version> =
        (entries).filter_map(|entry| parsed(entry.file_name().to_str()?, entry.metadata().ok()?.len())).collect();
    versions.sort_by_key(|version| version.number);
    versions
}

/// The sessions that have versions, in the order of their ids.
pub(super) fn sessions(archive: &Path) -> Vec<SessionId> {
    let entries = fs::read_dir(archive.join(".rapat").join("history")).into_iter().flatten().flatten();
    let mut sessions: Vec<SessionId> = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
    sessions.sort_unstable();
    sessions
}

/// What a version says.
///
/// # Errors
/// What keeps it from being read.
pub(super) fn read(archive: &Path, document: DocumentId, version: &Version) -> Result<Paper, Vec<Finding>> {
    let path = folder(archive, document).join(file_name(version));
    let bytes = reader::open_checked(archive, &path).map_err(|finding| vec![finding])?;
    paper::read(&bytes)
}

/// Keeps the state of a document that stands in `file`, which is about to be replaced.
///
/// # Errors
/// [`SaveError`] when it is not kept.
pub(super) fn keep_file(
    archive: &Path,
    file: &Path,
    paper: &Paper,
    mark: Mark,
    now: DateTime<Utc>,
) -> Result<(), SaveError> {
    let failed = |error| SaveError::new(file, Step::Create, &error);
    let bytes = fs::metadata(file).map_err(failed)?.len();
    // A second name costs no room and no wait: the bytes are on the disk, and the rename leaves them to this name.
    keep(archive, paper, bytes, mark, now, |place| match fs::hard_link(file, place) {
        Ok(()) => Ok(()),
        // A memory stick knows no second names.
        Err(_) => atomic::create_new(place, &codec::decode(fs::read(file).map_err(failed)?)),
    })
}

/// Keeps a state of a document, as [`keep_file`], that stands in no file.
///
/// # Errors
/// As there.
pub(super) fn keep_text(
    archive: &Path,
    text: &str,
    paper: &Paper,
    mark: Mark,
    now: DateTime<Utc>,
) -> Result<(), SaveError> {
    keep(archive, paper, text.len() as u64, mark, now, |place| atomic::create_new(place, text.as_bytes()))
}

/// Keeps a state of a document, which `put` puts into its place, and lets go what is superfluous then.
fn keep(
    archive: &Path,
    paper: &Paper,
    bytes: u64,
    mark: Mark,
    now: DateTime<Utc>,
    put: impl FnOnce(&Path) -> Result<(), SaveError>,
) -> Result<(), SaveError> {
    let document = paper.id();
    private::ensure_private_part(archive, "history")?;
    let folder = folder(archive, document);
    atomic::private_folder(&folder)?;
    let mut versions = versions(archive, document);
    let fingerprint = fingerprint(paper);
    let last = versions.last();
    if last.is_some_and(|last| last.fingerprint == fingerprint && (last.mark == mark || mark == Mark::Plain)) {
        // A save that is tried again replaces what the first try would have replaced.
        return Ok(());
    }
    let number = last.map_or(1, |last| last.number.saturating_add(1));
    let version = Version { number, until: now, mark, fingerprint, bytes };
    put(&folder.join(file_name(&version)))?;
    versions.push(version);
    for gone in thinning::superfluous(&versions, now) {
        // It only takes room: the next write tries again.
        let _ = fs::remove_file(folder.join(file_name(gone)));
    }
    Ok(())
}

/// Erases all versions of a document.
///
/// # Errors
/// [`SaveError`] when some of them are still there.
pub(super) fn forget(archive: &Path, document: DocumentId) -> Result<(), SaveError> {
    let folder = folder(archive, document);
    match fs::remove_dir_all(&folder) {
        Err(error) if folder.exists() => Err(SaveError::new(&folder, Step::Rename, &error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Why the state that a write replaces is kept for good: it is what was made final, or all of it is replaced at once.
pub(super) fn mark(before: &Paper, after: Option<&Paper>, is_replaced: bool, kept: &[Version]) -> Mark {
    let is_final = |session: &Session| session.meeting.state == SessionState::Final;
    let was_final = before.session().is_some_and(is_final);
    let stays_final = after.and_then(Paper::session).is_some_and(is_final);
    // Progress that is written down later makes no other final minutes.
    let is_new = !stays_final || !kept.iter().any(|version| version.mark == Mark::Final);
    match (was_final && is_new, is_replaced) {
        (true, _) => Mark::Final,
        (false, true) => Mark::Replaced,
        (false, false) => Mark::Plain,
    }
}

fn file_name(version: &Version) -> String {
    let Version { number, until, mark, fingerprint, .. } = version;
    format!("{number:06}-{}-{fingerprint}-{}.ron", until.format(STAMP), mark.name())
}

fn parsed(name: &str, bytes: u64) -> Option<Version> {
    let mut parts = name.strip_suffix(".ron")?.split('-');
    let number = parts.next()?.parse().ok()?;
    let until = NaiveDateTime::parse_from_str(parts.next()?, STAMP).ok()?.and_utc();
    let fingerprint = parts.next()?.to_owned();
    let mark = parts.next()?;
    let mark = Mark::ALL.into_iter().find(|known| known.name() == mark)?;
    parts.next().is_none().then_some(Version { number, until, mark, fingerprint, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::IdSource;
    use crate::domain::meeting::Meeting;

    fn session(title: &str) -> Paper {
        let date = "2023-11-03".parse().unwrap();
        Paper::Session(Session::new(IdSource::seeded([1; 32]).fresh(), Meeting::new(title.to_owned(), date)))
    }

    fn keeps(archive: &Path, title: &str, mark: Mark, minute: i64) {
        let paper = session(title);
        let text = paper::proven(&paper).unwrap().0;
        let now = DateTime::from_timestamp(1_700_000_000 + 60 * minute, 0).unwrap();
        keep_text(archive, &text, &paper, mark, now).unwrap();
    }

    #[test]
    fn a_version_comes_back_as_it_was_and_one_that_is_not_ours_is_passed_over() {
        let archive = tempfile::tempdir().unwrap();
        keeps(archive.path(), "Satu", Mark::Plain, 0);
        keeps(archive.path(), "Dua", Mark::Replaced, 1);
        let document = session("").id();
        atomic::replace(&folder(archive.path(), document).join("catatan.ron"), b"x").unwrap();
        let versions = versions(archive.path(), document);
        let told: Vec<_> = versions.iter().map(|version| (version.number, version.mark)).collect();
        assert_eq!(told, [(1, Mark::Plain), (2, Mark::Replaced)]);
        assert_eq!(read(archive.path(), document, &versions[1]), Ok(session("Dua")));
        assert_eq!(versions[1].fingerprint, fingerprint(&session("Dua")));
    }

    #[test]
    fn a_save_that_is_tried_again_keeps_no_second_version() {
        let archive = tempfile::tempdir().unwrap();
        for minute in 0..3 {
            keeps(archive.path(), "Satu", Mark::Plain, minute);
        }
        assert_eq!(versions(archive.path(), session("").id()).len(), 1);
    }

    #[test]
    fn what_was_made_final_is_marked_once_and_again_when_it_is_opened() {
        let state = |state| {
            let Paper::Session(mut session) = session("Satu") else { panic!() };
            session.meeting.state = state;
            Paper::Session(session)
        };
        let (open, sealed) = (state(SessionState::Closed), state(SessionState::Final));
        assert_eq!(mark(&open, Some(&sealed), false, &[]), Mark::Plain);
        assert_eq!(mark(&sealed, Some(&sealed), false, &[]), Mark::Final);
        let until = DateTime::from_timestamp(0, 0).unwrap();
        let kept = [Version { number: 1, until, mark: Mark::Final, fingerprint: String::new(), bytes: 0 }];
        assert_eq!(mark(&sealed, Some(&sealed), false, &kept), Mark::Plain);
        assert_eq!(mark(&sealed, Some(&open), true, &kept), Mark::Final);
        assert_eq!(mark(&open, Some(&open), true, &kept), Mark::Replaced);
    }
}
