//! The folder `.rapat/` inside the archive: what belongs to this laptop or must not be merged (locks, drafts), open
//! to its owner alone and hidden from git. It must not know what its files hold.

use super::atomic::{self, SaveError, SaveErrorKind, Step};
use crate::platform;
use std::path::{Path, PathBuf};

/// The longest name, in letters: with its ending it fits every file system.
const LONGEST_NAME: usize = 150;

/// Makes `.rapat/` (0700) with a `.gitignore` of `*` where they are missing; gives the folder.
///
/// # Errors
/// [`SaveError`] when the archive cannot be written or something else stands in its place.
pub fn ensure_private(archive: &Path) -> Result<PathBuf, SaveError> {
    // An archive that went away (a stick was pulled) must not be made anew under its mount point.
    std::fs::read_dir(archive).map_err(|error| SaveError::new(archive, Step::Create, &error))?;
    let folder = archive.join(".rapat");
    atomic::private_folder(&folder)?;
    let hidden = folder.join(".gitignore");
    // Each lock comes by here: what is there is not written to the disk to find that out.
    if std::fs::symlink_metadata(&hidden).is_ok() {
        return Ok(folder);
    }
    match atomic::create_new(&hidden, b"*\n") {
        Err(error) if error.kind != SaveErrorKind::AlreadyExists => Err(error),
        Ok(()) | Err(_) => Ok(folder),
    }
}

/// Makes `.rapat/<name>/` (0700) where it is missing; gives it.
///
/// # Errors
/// As [`ensure_private`].
pub(super) fn ensure_private_part(archive: &Path, name: &str) -> Result<PathBuf, SaveError> {
    let folder = ensure_private(archive)?.join(name);
    atomic::private_folder(&folder)?;
    Ok(folder)
}

/// Takes from others the right to read the archive that some of them have: a program that writes in place, or a copy from
/// a stick, gave it to them. Gives how many files and folders were open.
pub(super) fn close_to_others(archive: &Path, documents: impl IntoIterator<Item = PathBuf>) -> usize {
    let mut open = vec![archive.to_owned()];
    open.extend(documents);
    let own = archive.join(".rapat");
    // A link would lead out of the archive: what lies there is somebody else's.
    let is_folder = std::fs::symlink_metadata(&own).is_ok_and(|metadata| metadata.is_dir());
    let mut folders = if is_folder { vec![own] } else { vec![] };
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            if entry.file_type().is_ok_and(|sort| sort.is_dir()) {
                folders.push(entry.path());
            } else {
                open.push(entry.path());
            }
        }
        open.push(folder);
    }
    open.iter().filter(|path| platform::close_to_others(path)).count()
}

/// Brings the entries of `.rapat/<name>/` to the disk, if it is there.
///
/// # Errors
/// [`SaveError`] of [`Step::SyncFolder`].
pub(super) fn sync_part(archive: &Path, name: &str) -> Result<(), SaveError> {
    sync_folder(&archive.join(".rapat").join(name))
}

/// Brings the entries of a folder to the disk, if it is there.
///
/// # Errors
/// [`SaveError`] of [`Step::SyncFolder`].
pub(super) fn sync_folder(folder: &Path) -> Result<(), SaveError> {
    match platform::sync_folder(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => other.map_err(|error| SaveError::new(folder, Step::SyncFolder, &error)),
    }
}

/// Whether a name may become a file's: `[a-z0-9-]`, 1 to 150 letters. Ids and keys are made of these, so a name that
/// is not was never ours and could lead out of the folder.
#[must_use]
pub fn is_safe_name(name: &str) -> bool {
    let safe = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    (1..=LONGEST_NAME).contains(&name.len()) && name.bytes().all(safe)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_private_folder_hides_itself_from_git_and_keeps_what_is_in_it() {
        let archive = tempfile::tempdir().unwrap();
        let folder = ensure_private(archive.path()).unwrap();
        assert_eq!(fs::read_to_string(folder.join(".gitignore")).unwrap(), "*\n");
        atomic::replace(&folder.join(".gitignore"), b"*\n!kept\n").unwrap();
        ensure_private(archive.path()).unwrap();
        assert_eq!(fs::read_to_string(folder.join(".gitignore")).unwrap(), "*\n!kept\n");
    }

    #[test]
    fn an_archive_that_is_gone_is_not_made_anew() {
        let top = tempfile::tempdir().unwrap();
        let gone = top.path().join("stick");
        assert_eq!(ensure_private(&gone).unwrap_err().kind, SaveErrorKind::NoSuchFolder);
        assert!(!gone.exists());
    }

    #[test]
    fn a_name_that_could_lead_elsewhere_is_not_safe() {
        for good in ["a", "01hq-7", "-", &"x".repeat(150)] {
            assert!(is_safe_name(good), "{good}");
        }
        for bad in ["", ".", "..", "a/b", "a\\b", "A", "a.ron", "a b", "é", "a\0", &"x".repeat(151)] {
            assert!(!is_safe_name(bad), "{bad:?}");
        }
    }
}
