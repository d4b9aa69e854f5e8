//! `rapat backup`: the archive on another disk, and an archive from it. It must not replace an archive.

use std::path::{Path, PathBuf};

use clap::Args;

use super::opened::Opened;
use super::output::{CANNOT_WRITE, ERROR, FINDINGS, Stop, print};
use crate::folder::BackupFault;
use crate::storage::archive::backup;
use crate::texts::{Texts, t};
use crate::wording;

/// Copies the archive, or restores it.
#[derive(Debug, Args)]
pub struct Backup {
    #[arg(value_name = "DIR")]
    to: PathBuf,
    // Another id than that of the command of this name: it is explained otherwise.
    #[arg(id = "back", long = "restore")]
    pub restore: bool,
}

impl Backup {
    /// Copies the archive into a new folder in the one that was named, and compares every file.
    ///
    /// # Errors
    /// [`Stop`] when there is no backup.
    pub fn carry_out(&self, opened: &Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let made = opened.folder.back_up(&self.to).map_err(|fault| stop(opened.texts, &fault))?;
        print(opened.texts, wording::backed_up(opened.texts, &made).as_str())?;
        Ok(opened.code())
    }

    /// Makes the archive from a backup, where none is.
    ///
    /// # Errors
    /// [`Stop`] when nothing was restored.
    pub fn bring_back(&self, archive: &Path, texts: &Texts) -> Result<u8, Stop> {
        let from = backup::newest_in(&self.to).map_err(|fault| stop(texts, &fault))?;
        let restored = backup::restore(&from, archive).map_err(|fault| stop(texts, &fault))?;
        let (folder, kilobytes) = (restored.folder.to_string_lossy().into_owned(), restored.bytes.div_ceil(1024));
        let files = restored.files;
        let from = from.to_string_lossy().into_owned();
        let told = t!(texts, "backup-restored", folder = folder, files = files, kilobytes = kilobytes, from = from);
        print(texts, told.as_str())?;
        Ok(0)
    }
}

fn stop(texts: &Texts, fault: &BackupFault) -> Stop {
    let code = match fault {
        BackupFault::Save(_) | BackupFault::NoFolder(_) => CANNOT_WRITE,
        BackupFault::Differs(_) | BackupFault::NoBackup(_) => FINDINGS,
        BackupFault::Inside | BackupFault::NotEmpty(_) | BackupFault::Name(_) => ERROR,
    };
    Stop::new(code, wording::backup_fault(texts, fault))
}
