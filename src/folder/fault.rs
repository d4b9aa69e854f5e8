//! Why a save failed, as plain data: the texts put it in words. It must not save anything.

use std::io;
use std::path::{Path, PathBuf};

use crate::platform;

/// What a save was doing when it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Making a folder or the file beside the old one.
    Create,
    /// Writing the bytes.
    Write,
    /// Bringing the bytes to the disk.
    Sync,
    /// Putting the new file in the place of the old.
    Rename,
    /// Bringing the folder's entry to the disk. The new file stands already, but a power cut may undo it.
    SyncFolder,
}

/// Why a save failed, in terms a person can act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveErrorKind {
    /// No room on the disk.
    DiskFull,
    /// This person's share of the disk is used up.
    QuotaExceeded,
    /// The disk, the stick or the network folder can only be read.
    ReadOnly,
    /// The file is write-protected, or the folder belongs to somebody else.
    PermissionDenied,
    /// Too many files are open in this process or on this machine.
    TooManyOpenFiles,
    /// The folder is gone (a stick was pulled, a network folder is away).
    NoSuchFolder,
    /// Something that is not a folder stands where a folder should be.
    NotAFolder,
    /// Another program holds the file and forbids its replacement.
    FileHeldByAnother,
    /// A new file was to be made and one of that name is there.
    AlreadyExists,
    /// Anything else, as the system says it.
    Io(String),
}

/// A save that failed: where, at which step, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path:?}: {step:?}: {kind:?}")]
pub struct SaveError {
    /// The file or folder that was to be written.
    pub path: PathBuf,
    /// What was being done.
    pub step: Step,
    /// Why it failed.
    pub kind: SaveErrorKind,
}

impl SaveError {
    /// The failure of a step at a path, from what the system said.
    #[must_use]
    pub fn new(path: &Path, step: Step, error: &io::Error) -> Self {
        SaveError { path: path.to_owned(), step, kind: SaveErrorKind::from(error) }
    }
}

impl From<&io::Error> for SaveErrorKind {
    fn from(error: &io::Error) -> Self {
        if platform::is_too_many_open_files(error) {
            return SaveErrorKind::TooManyOpenFiles;
        }
        if platform::is_held_by_another(error) {
            return SaveErrorKind::FileHeldByAnother;
        }
        match error.kind() {
            io::ErrorKind::StorageFull => SaveErrorKind::DiskFull,
            io::ErrorKind::QuotaExceeded => SaveErrorKind::QuotaExceeded,
            io::ErrorKind::ReadOnlyFilesystem => SaveErrorKind::ReadOnly,
            io::ErrorKind::PermissionDenied => SaveErrorKind::PermissionDenied,
            io::ErrorKind::NotFound => SaveErrorKind::NoSuchFolder,
            io::ErrorKind::NotADirectory => SaveErrorKind::NotAFolder,
            io::ErrorKind::AlreadyExists => SaveErrorKind::AlreadyExists,
            _ => SaveErrorKind::Io(error.to_string()),
        }
    }
}
