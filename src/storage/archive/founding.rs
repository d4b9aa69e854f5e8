//! Filling a new archive with many documents at once, from several threads: each file whole and private, all of them on the
//! disk at the end. For what can be made again; a person's own work goes through `write`. It must not know what it fills in.

use super::{naming, paper};
use crate::domain::{Office, Paper, Session};
use crate::folder::SaveError;
use crate::folder::fault::Step;
use crate::platform;
use crate::storage::atomic;
use std::fs;
use std::path::{Path, PathBuf};

/// A new archive that is being filled.
#[derive(Debug)]
pub struct Founding {
    folder: PathBuf,
}

/// Why a new archive cannot be begun.
#[derive(Debug)]
pub enum FoundingFault {
    /// Something stands in the folder.
    NotEmpty,
    /// It cannot be made or looked into.
    Save(SaveError),
}

impl Founding {
    /// Begins an archive in a new or an empty folder, which is its owner's alone from then on.
    ///
    /// # Errors
    /// [`FoundingFault`]; nothing was changed then.
    pub fn begin(folder: &Path) -> Result<Self, FoundingFault> {
        if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(FoundingFault::NotEmpty);
        }
        atomic::private_folder(folder).map_err(FoundingFault::Save)?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Puts the office in.
    ///
    /// # Errors
    /// [`SaveError`].
    pub fn office(&self, office: &Office) -> Result<(), SaveError> {
        self.put(naming::OFFICE, &Paper::Office(office.clone()))
    }

    /// Puts a session in.
    ///
    /// # Errors
    /// [`SaveError`].
    pub fn session(&self, session: Session) -> Result<(), SaveError> {
        self.put(&naming::file_name(&session), &Paper::Session(session))
    }

    /// Brings the entries of the folder to the disk.
    ///
    /// # Errors
    /// [`SaveError`] of [`Step::SyncFolder`].
    pub fn end(self) -> Result<(), SaveError> {
        platform::sync_folder(&self.folder).map_err(|error| SaveError::new(&self.folder, Step::SyncFolder, &error))
    }

    fn put(&self, name: &str, paper: &Paper) -> Result<(), SaveError> {
        atomic::create_unsynced(&self.folder.join(name), paper::text(paper).as_bytes())
    }
}
