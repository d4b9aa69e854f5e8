//! Saved means durable: a file is written beside the old one, brought to the disk, and only then takes its place.
//! Whatever fails, the old bytes or the new ones stand there whole. It must not know what the bytes mean.

use super::codec;
pub use crate::folder::fault::{SaveError, SaveErrorKind, Step};
use crate::platform::{self, FileSort};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// The steps of a save as the disk does them; tests put a disk in its place that fails.
trait Disk {
    /// A private file in the folder, hidden and named `*.tmp`, removed again unless it is renamed.
    fn create(&self, folder: &Path) -> io::Result<NamedTempFile> {
        let file = tempfile::Builder::new().prefix(".").suffix(".tmp").tempfile_in(folder)?;
        platform::keep_file_private(file.as_file())?;
        Ok(file)
    }

    fn write(&self, file: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    /// Never called twice for one file: after a failed fsync the kernel may have dropped the bytes and would
    /// report success.
    fn sync(&self, file: &NamedTempFile) -> io::Result<()> {
        file.as_file().sync_all()
    }

    fn rename(&self, file: NamedTempFile, path: &Path, over: Over) -> io::Result<()> {
        match over {
            Over::TheOld => file.persist(path).map(drop).map_err(|failed| failed.error),
            Over::Nothing => file.persist_noclobber(path).map(drop).map_err(|failed| failed.error),
        }
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        platform::sync_folder(folder)
    }
}

struct RealDisk;

impl Disk for RealDisk {}

/// What the new file may take the place of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Over {
    TheOld,
    Nothing,
}

/// Puts `bytes` in the place of the file, or makes it. When this returns, they are on the disk (mode 0600).
///
/// A write-protected file is left alone; a symbolic link at `path` is replaced, not followed.
///
/// # Errors
/// [`SaveError`]; the old file is then whole. Only after a failure of [`Step::SyncFolder`] the new one is there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    save(&RealDisk, path, bytes, Over::TheOld)
}

/// Makes the file with `bytes`, durable when this returns (mode 0600), and never touches one that is there.
///
/// # Errors
/// [`SaveErrorKind::AlreadyExists`] when the name is taken; else as [`replace`].
pub fn create_new(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    save(&RealDisk, path, bytes, Over::Nothing)
}

/// The first folder that is missing on the way to this one, itself included.
pub fn missing_above(folder: &Path) -> Option<PathBuf> {
    let above = folder.ancestors().filter(|above| !above.as_os_str().is_empty());
    above.take_while(|above| !above.exists()).last().map(Path::to_owned)
}

/// Makes the file with `bytes` (mode 0600), whole or not at all, and never touches one that is there. It is on the disk only
/// once somebody brings it there: for what can be made again.
///
/// # Errors
/// As [`create_new`].
pub fn create_unsynced(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let failed = |step| move |error: io::Error| SaveError::new(path, step, &error);
    let mut file = RealDisk.create(folder_of(path)).map_err(failed(Step::Create))?;
    RealDisk.write(&mut file, &codec::encode(bytes)).map_err(failed(Step::Write))?;
    RealDisk.rename(file, path, Over::Nothing).map_err(failed(Step::Rename))
}

fn save(disk: &dyn Disk, path: &Path, bytes: &[u8], over: Over) -> Result<(), SaveError> {
    let failed = |step| move |error: io::Error| SaveError::new(path, step, &error);
    let folder = folder_of(path);
    if over == Over::TheOld {
        refuse_write_protected(path).map_err(failed(Step::Create))?;
    }
    let mut file = disk.create(folder).map_err(failed(Step::Create))?;
    disk.write(&mut file, &codec::encode(bytes)).map_err(failed(Step::Write))?;
    disk.sync(&file).map_err(failed(Step::Sync))?;
    disk.rename(file, path, over).map_err(failed(Step::Rename))?;
    disk.sync_folder(folder).map_err(failed(Step::SyncFolder))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A rename needs no right on the old file: without this a file somebody protected would be replaced all the same.
fn refuse_write_protected(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(old) if old.is_file() && old.permissions().readonly() => Err(io::ErrorKind::PermissionDenied.into()),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Makes a folder that only its owner can enter (0700, whatever the umask) and the missing ones above it, durable
/// when this returns. One that is there is made private.
///
/// # Errors
/// [`SaveErrorKind::NotAFolder`] when a file or a link stands there (a link could lead private bytes elsewhere).
pub fn private_folder(path: &Path) -> Result<(), SaveError> {
    let failed = |error: &io::Error| SaveError::new(path, Step::Create, error);
    match fs::symlink_metadata(path) {
        Ok(found) if platform::file_sort(&found) != FileSort::Folder => {
            return Err(failed(&io::ErrorKind::NotADirectory.into()));
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(&error)),
        Ok(_) | Err(_) => {}
    }
    let is_missing = |folder: &&Path| fs::symlink_metadata(folder).is_err();
    let made: Vec<&Path> =
        path.ancestors().take_while(is_missing).filter(|name| !name.as_os_str().is_empty()).collect();
    platform::make_private_folder(path).map_err(|error| failed(&error))?;
    for folder in made {
        platform::sync_folder(folder_of(folder)).map_err(|error| SaveError::new(path, Step::SyncFolder, &error))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    /// Fails at one step; a failing write leaves half of the bytes behind.
    struct FaultyDisk {
        at: Step,
        steps: RefCell<Vec<Step>>,
    }

    impl FaultyDisk {
        fn failing_at(at: Step) -> Self {
            FaultyDisk { at, steps: RefCell::default() }
        }

        fn reach(&self, step: Step) -> io::Result<()> {
            self.steps.borrow_mut().push(step);
            if step == self.at { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
        }
    }

    impl Disk for FaultyDisk {
        fn create(&self, folder: &Path) -> io::Result<NamedTempFile> {
            self.reach(Step::Create)?;
            RealDisk.create(folder)
        }
        fn write(&self, file: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
            RealDisk.write(file, &bytes[..bytes.len() / 2])?;
            self.reach(Step::Write)?;
            RealDisk.write(file, &bytes[bytes.len() / 2..])
        }
        fn sync(&self, file: &NamedTempFile) -> io::Result<()> {
            self.reach(Step::Sync)?;
            RealDisk.sync(file)
        }
        fn rename(&self, file: NamedTempFile, path: &Path, over: Over) -> io::Result<()> {
            self.reach(Step::Rename)?;
            RealDisk.rename(file, path, over)
        }
        fn sync_folder(&self, folder: &Path) -> io::Result<()> {
            self.reach(Step::SyncFolder)?;
            RealDisk.sync_folder(folder)
        }
    }

    const STEPS: [Step; 5] = [Step::Create, Step::Write, Step::Sync, Step::Rename, Step::SyncFolder];

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_save_that_fails_at_any_step_leaves_old_or_new_whole_and_nothing_besides() {
        for (nth, at) in STEPS.into_iter().enumerate() {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("a.ron");
            replace(&path, b"the old bytes").unwrap();
            let disk = FaultyDisk::failing_at(at);
            let error = save(&disk, &path, b"the new bytes", Over::TheOld).unwrap_err();
            assert_eq!(error, SaveError { path: path.clone(), step: at, kind: SaveErrorKind::DiskFull });
            let expected: &[u8] = if at == Step::SyncFolder { b"the new bytes" } else { b"the old bytes" };
            assert_eq!(fs::read(&path).unwrap(), expected, "{at:?}");
            assert_eq!(names(folder.path()), ["a.ron"], "{at:?}");
            assert_eq!(*disk.steps.borrow(), STEPS[..=nth], "no step is skipped or tried twice");
        }
    }

    #[test]
    fn a_new_file_that_fails_is_not_there_at_all() {
        for at in STEPS.into_iter().filter(|&step| step != Step::SyncFolder) {
            let folder = tempfile::tempdir().unwrap();
            save(&FaultyDisk::failing_at(at), &folder.path().join("a.ron"), b"new", Over::Nothing).unwrap_err();
            assert!(names(folder.path()).is_empty(), "{at:?}");
        }
    }

    #[test]
    fn a_save_replaces_the_bytes_and_leaves_no_other_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        replace(&path, b"a long first text").unwrap();
        replace(&path, b"short").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"short");
        assert_eq!(names(folder.path()), ["a.ron"]);
    }

    #[test]
    fn a_new_file_never_takes_the_place_of_an_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        create_new(&path, b"old").unwrap();
        assert_eq!(create_new(&path, b"new").unwrap_err().kind, SaveErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(names(folder.path()), ["a.ron"]);
    }

    #[test]
    fn a_write_protected_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        create_new(&path, b"old").unwrap();
        let mut rights = fs::metadata(&path).unwrap().permissions();
        rights.set_readonly(true);
        fs::set_permissions(&path, rights).unwrap();
        assert_eq!(replace(&path, b"new").unwrap_err().kind, SaveErrorKind::PermissionDenied);
        assert_eq!(fs::read(&path).unwrap(), b"old");
    }

    #[test]
    fn a_missing_folder_is_named_as_such() {
        let folder = tempfile::tempdir().unwrap();
        let error = replace(&folder.path().join("gone/a.ron"), b"new").unwrap_err();
        assert_eq!((error.step, error.kind), (Step::Create, SaveErrorKind::NoSuchFolder));
    }

    #[test]
    fn what_the_system_says_becomes_a_reason_for_a_person() {
        let kind = |error: io::ErrorKind| SaveErrorKind::from(&io::Error::from(error));
        assert_eq!(kind(io::ErrorKind::StorageFull), SaveErrorKind::DiskFull);
        assert_eq!(kind(io::ErrorKind::QuotaExceeded), SaveErrorKind::QuotaExceeded);
        assert_eq!(kind(io::ErrorKind::ReadOnlyFilesystem), SaveErrorKind::ReadOnly);
        assert_eq!(kind(io::ErrorKind::ResourceBusy), SaveErrorKind::FileHeldByAnother);
        assert!(matches!(kind(io::ErrorKind::TimedOut), SaveErrorKind::Io(_)));
    }

    #[cfg(unix)]
    #[test]
    fn too_many_open_files_is_told_from_its_number() {
        let error = io::Error::from(rustix::io::Errno::MFILE);
        assert_eq!(SaveErrorKind::from(&error), SaveErrorKind::TooManyOpenFiles);
    }

    #[cfg(unix)]
    #[test]
    fn files_and_folders_are_the_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let top = tempfile::tempdir().unwrap();
        let folder = top.path().join("deep/private");
        private_folder(&folder).unwrap();
        let path = folder.join("a.ron");
        replace(&path, b"x").unwrap();
        assert_eq!((mode(&folder), mode(&path)), (0o700, 0o600));
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        private_folder(&folder).unwrap();
        assert_eq!(mode(&folder), 0o700, "a folder that was open to others is closed");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_taken_for_a_private_folder() {
        let top = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let link = top.path().join(".rapat");
        std::os::unix::fs::symlink(elsewhere.path(), &link).unwrap();
        assert_eq!(private_folder(&link).unwrap_err().kind, SaveErrorKind::NotAFolder);
    }
}
