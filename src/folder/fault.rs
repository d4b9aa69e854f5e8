//! Why a save failed, and what came of one that did not, as plain data: the texts put it in words. It must not save
//! anything.

use std::io;
use std::path::{Path, PathBuf};

use super::{Document, Finding};
use crate::domain::{Refusal, SessionId};
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

    /// The failure of this step at this path, whatever the system will say.
    pub fn of(path: &Path, step: Step) -> impl Fn(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |error| Self::new(&path, step, &error)
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

/// Why a lock was not had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LockError {
    /// Another program held it all the while.
    #[error("lock {name} is held by another program")]
    Busy {
        /// The name of the lock.
        name: String,
    },
    /// The name is not one of an id or a key.
    #[error("{0:?} is not a name for a lock")]
    Name(String),
    /// The folder of locks could not be made.
    #[error(transparent)]
    Folder(#[from] SaveError),
    /// The file system gives no lock.
    #[error("no lock here: {0}")]
    Io(String),
}

/// What came of a change that was written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Written {
    /// The documents that others had changed since they were last read, as they stand now with the change in them.
    pub merged: Vec<Document>,
    /// The sessions that got a file, with its name.
    pub created: Vec<(SessionId, String)>,
    /// Why the state that was replaced could not be kept in the history. What was written stands all the same.
    pub not_kept: Option<SaveError>,
}

/// Why a change was not written. The documents on the disk are as they were, save after [`WriteFault::Save`].
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WriteFault {
    /// The change does not fit what stands on the disk now; the person has to look.
    #[error("{refusal}")]
    Refused {
        /// Why.
        refusal: Box<Refusal>,
        /// The documents of the change as they stand on the disk.
        current: Vec<Document>,
    },
    /// A file of the change can no longer be read; it was not touched.
    #[error("{file:?}: {finding:?}")]
    Broken {
        /// Its name.
        file: String,
        /// What is wrong with it.
        finding: Finding,
    },
    /// The disk refused. Of a change of several documents a part may stand; to write the same change again finishes it.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// Another program was writing all the while, or there can be no lock. Nothing was written; worth another try.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// What was to be written could not be read back as it was meant, so it was not written: a fault of this program,
    /// or a document grown too large.
    #[error("{file:?} would not be readable: {finding:?}")]
    Unreadable {
        /// The name of the file.
        file: String,
        /// What reading it back said.
        finding: Finding,
    },
}
