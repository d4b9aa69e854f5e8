//! Where deleted sessions go: `.rapat/trash/`, under their old names. It must not forget anything: emptying the trash
//! is a person's business.

use crate::folder::fault::Step;
use crate::folder::{SaveError, WriteFault};
use crate::platform;
use crate::storage::{lock, private};
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Moves a file of the archive into its trash. When this returns, both folders are on the disk.
///
/// # Errors
/// [`WriteFault::Save`], the file then stands where it was, save after [`Step::SyncFolder`]; [`WriteFault::Lock`].
pub(super) fn throw(archive: &Path, name: &OsStr, patience: Duration) -> Result<(), WriteFault> {
    let trash = private::ensure_private_part(archive, "trash")?;
    // Two programs that throw files of one name away must not take the same place.
    let _held = lock::hold(archive, "trash", patience)?;
    let path = archive.join(name);
    let failed = |step| move |error: io::Error| SaveError::new(&archive.join(name), step, &error);
    let metadata = fs::symlink_metadata(&path).map_err(failed(Step::Rename))?;
    if metadata.is_file() && metadata.permissions().readonly() {
        // Somebody protected it; the rename would not ask.
        return Err(failed(Step::Rename)(io::ErrorKind::PermissionDenied.into()).into());
    }
    fs::rename(&path, free_place(&trash, name)).map_err(failed(Step::Rename))?;
    Ok(sync(archive)?)
}

/// Brings the folders of a throw to the disk. The trash first: a power cut between the two leaves the file twice, not
/// nowhere.
///
/// # Errors
/// [`SaveError`] of [`Step::SyncFolder`].
pub(super) fn sync(archive: &Path) -> Result<(), SaveError> {
    for folder in [archive.join(".rapat").join("trash"), archive.to_owned()] {
        match platform::sync_folder(&folder) {
            // Nothing was ever thrown away.
            Err(error) if error.kind() == io::ErrorKind::NotFound && folder != archive => {}
            other => other.map_err(|error| SaveError::new(&folder, Step::SyncFolder, &error))?,
        }
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
