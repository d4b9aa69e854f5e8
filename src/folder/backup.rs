//! A backup of the archive, as plain data. It must not make one.

use std::path::PathBuf;

use super::SaveError;

/// What was copied, or restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackedUp {
    /// The folder of the copy.
    pub folder: PathBuf,
    /// How many files.
    pub files: usize,
    /// How many bytes.
    pub bytes: u64,
}

/// Why there is no backup, or why nothing was restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupFault {
    /// Something could not be written or read.
    Save(SaveError),
    /// The backup would lie in the archive itself.
    Inside,
    /// Something stands in this folder already.
    NotEmpty(PathBuf),
    /// A file has a name that a list of checksums cannot hold.
    Name(String),
    /// This file is missing in the backup, or is another one than was copied.
    Differs(PathBuf),
    /// This folder, in which something was to be put, is not there.
    NoFolder(PathBuf),
    /// This is no backup.
    NoBackup(PathBuf),
}

impl From<SaveError> for BackupFault {
    fn from(error: SaveError) -> Self {
        Self::Save(error)
    }
}
