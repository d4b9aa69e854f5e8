//! Where deleted sessions go: `.rapat/trash/`, into a folder for the day, under their old names. What is no final minutes goes
//! for good after thirty days; final minutes, and what cannot be read, wait for a person to decide.

use super::paper;
use crate::domain::{Session, SessionId};
use crate::folder::fault::Step;
use crate::folder::{SaveError, Thrown, WriteFault};
use crate::platform;
use crate::storage::{atomic, lock, private, reader};
use chrono::NaiveDate;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Moves a file of the archive into its trash. When this returns, both folders are on the disk.
///
/// # Errors
/// [`WriteFault::Save`], the file then stands where it was, save after [`Step::SyncFolder`]; [`WriteFault::Lock`].
pub(super) fn throw(archive: &Path, name: &OsStr, patience: Duration, today: NaiveDate) -> Result<(), WriteFault> {
    let trash = private::ensure_private_part(archive, "trash")?.join(today.to_string());
    atomic::private_folder(&trash)?;
    // Two programs that throw files of one name away must not take the same place.
    let _held = lock::hold(archive, "trash", patience)?;
    let path = archive.join(name);
    let failed = |step| move |error: io::Error| SaveError::new(&archive.join(name), step, &error);
    let metadata = fs::symlink_metadata(&path).map_err(failed(Step::Rename))?;
    if metadata.is_file() && metadata.permissions().readonly() {
        // Somebody protected it; the rename would not ask.
        return Err(failed(Step::Rename)(io::ErrorKind::PermissionDenied.into()).into());
    }
    let bare = Path::new(name).file_name().unwrap_or(name);
    fs::rename(&path, free_place(&trash, bare)).map_err(failed(Step::Rename))?;
    Ok(sync(archive)?)
}

/// Brings the folders of a throw to the disk. The trash first: a power cut between the two leaves the file twice, not
/// nowhere.
///
/// # Errors
/// [`SaveError`] of [`Step::SyncFolder`].
pub(super) fn sync(archive: &Path) -> Result<(), SaveError> {
    let days = days(archive).0.into_iter().map(|(_, folder)| folder);
    for folder in days.chain([folder(archive), archive.to_owned()]) {
        if folder == archive {
            platform::sync_folder(&folder).map_err(|error| SaveError::new(&folder, Step::SyncFolder, &error))?;
        } else {
            private::sync_folder(&folder)?;
        }
    }
    Ok(())
}

fn folder(archive: &Path) -> PathBuf {
    archive.join(".rapat").join("trash")
}

/// The folders of the days on which something was thrown away, and of what was before there were such: `None`. With the
/// first failure to list them.
fn days(archive: &Path) -> (Vec<(Option<NaiveDate>, PathBuf)>, Option<SaveError>) {
    let (names, failure) = listed(&folder(archive));
    let dated = |path: PathBuf| Some((path.file_name()?.to_str()?.parse().ok()?, path));
    let dated = names.into_iter().filter_map(dated).map(|(day, path)| (Some(day), path));
    let mut days: Vec<_> = dated.chain([(None, folder(archive))]).collect();
    days.sort();
    (days, failure)
}

/// What stands in a folder, in order, as far as it can be listed; nothing in one that is not there.
fn listed(folder: &Path) -> (Vec<PathBuf>, Option<SaveError>) {
    let (mut paths, mut failure) = (Vec::new(), None);
    match fs::read_dir(folder) {
        Ok(entries) => {
            for entry in entries {
                match entry {
                    Ok(entry) => paths.push(entry.path()),
                    Err(error) => failure = Some(SaveError::new(folder, Step::Rename, &error)),
                }
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => failure = Some(SaveError::new(folder, Step::Rename, &error)),
    }
    paths.sort();
    (paths, failure)
}

/// A file of the trash: the day on which it was thrown away, where it lies, and its session if it can be read.
type File = (Option<NaiveDate>, PathBuf, Option<Session>);

/// The files of the trash, the last ones last, with the first failure to list them.
fn files(archive: &Path) -> (Vec<File>, Option<SaveError>) {
    let (days, mut failure) = days(archive);
    let mut files = Vec::new();
    for (on, folder) in days {
        let (paths, failed) = listed(&folder);
        failure = failure.or(failed);
        for path in paths {
            let read =
                reader::open_checked(archive, &path).map_err(drop).and_then(|bytes| paper::read(&bytes).map_err(drop));
            let session = read.ok().and_then(|paper| paper.session().cloned());
            files.push((on, path, session));
        }
    }
    (files, failure)
}

/// The sessions in the trash that can be read, the last deleted one last.
pub(super) fn sessions(archive: &Path) -> Vec<Thrown> {
    let thrown = |(on, path, session): (_, _, Option<Session>)| Some(Thrown { session: session?, on, path });
    files(archive).0.into_iter().filter_map(thrown).collect()
}

/// How the file of a session in the trash was called that was thrown away last. A name is given once.
pub(super) fn name_of(archive: &Path, id: SessionId) -> Option<OsString> {
    let (_, path, _) =
        files(archive).0.into_iter().rev().find(|(_, _, held)| held.as_ref().is_some_and(|held| held.id == id))?;
    let name = path.file_name()?.to_str()?;
    let bare = name.strip_suffix(".ron").map(|stem| stem.split_once('~').map_or(stem, |(bare, _)| bare))?;
    // Whatever lies there, what comes back must not take the place of anything else.
    bare.ends_with(id.0.as_str()).then(|| format!("{bare}.ron").into())
}

/// Erases the sessions that have lain in the trash for longer than a month, save final ones; gives those that went. What
/// fails is tried again at the next opening.
pub(super) fn sweep(archive: &Path, today: NaiveDate) -> Vec<SessionId> {
    let is_over = |thrown: &Thrown| thrown.until().is_some_and(|until| today > until);
    let over = sessions(archive).into_iter().filter(is_over);
    over.filter(|thrown| erase(&thrown.path, thrown.on).is_ok()).map(|thrown| thrown.session.id).collect()
}

/// Erases all files of a session from the trash. One that bears its id in its name and cannot be read may tell of it too.
///
/// # Errors
/// [`SaveError`] when one cannot be erased, or not all are known.
pub(super) fn erase_all_of(archive: &Path, id: SessionId) -> Result<(), SaveError> {
    let is_named = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().contains(id.0.as_str()));
    let (files, failure) = files(archive);
    for (on, path, session) in files {
        if session.map_or_else(|| is_named(&path), |session| session.id == id) {
            erase(&path, on)?;
        }
    }
    failure.map_or(Ok(()), Err)
}

/// Erases a file of the trash, and the folder of its day with the last one.
fn erase(path: &Path, on: Option<NaiveDate>) -> Result<(), SaveError> {
    fs::remove_file(path).map_err(|error| SaveError::new(path, Step::Rename, &error))?;
    if let Some(day) = path.parent().filter(|_| on.is_some()) {
        // It stays while something is in it.
        let _ = fs::remove_dir(day);
    }
    Ok(())
}

/// A place in the trash where nothing stands: the name itself, else `<stem>~2.ron`, `~3` …
fn free_place(trash: &Path, name: &OsStr) -> PathBuf {
    let name = Path::new(name);
    let mut place = trash.join(name);
    let mut nth = 2_u32;
    while fs::symlink_metadata(&place).is_ok() {
        let mut other = name.file_stem().unwrap_or_default().to_owned();
        other.push(format!("~{nth}.ron"));
        place = trash.join(other);
        nth += 1;
    }
    place
}
