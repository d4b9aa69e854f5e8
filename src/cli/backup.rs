//! `rapat backup`: the archive on another disk, and an archive from it. It must not replace an archive.

use std::path::{Path, PathBuf};

use clap::Args;

use super::opened::Opened;
use super::output::{CANNOT_WRITE, ERROR, FINDINGS, Stop, print};
use crate::folder::{BackedUp, BackupFault};
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
        tell(opened.texts, made, "backup-made")?;
        Ok(opened.code())
    }

    /// Makes the archive from a backup, where none is.
    ///
    /// # Errors
    /// [`Stop`] when nothing was restored.
    pub fn bring_back(&self, archive: &Path, texts: &Texts) -> Result<u8, Stop> {
        tell(texts, backup::restore(&self.to, archive).map_err(|fault| stop(texts, &fault))?, "backup-restored")?;
        Ok(0)
    }
}

fn tell(texts: &Texts, BackedUp { folder, files, bytes }: BackedUp, text: &str) -> Result<(), Stop> {
    let folder = folder.to_string_lossy().into_owned();
    let kilobytes = bytes.div_ceil(1024);
    let told = match text {
        "backup-made" => t!(texts, "backup-made", folder = folder, files = files, kilobytes = kilobytes),
        _ => t!(texts, "backup-restored", folder = folder, files = files, kilobytes = kilobytes),
    };
    print(texts, told.as_str())
}

fn stop(texts: &Texts, fault: &BackupFault) -> Stop {
    let code = match fault {
        BackupFault::Save(_) => CANNOT_WRITE,
        BackupFault::Differs(_) | BackupFault::NoBackup(_) => FINDINGS,
        BackupFault::Inside | BackupFault::NotEmpty(_) | BackupFault::Name(_) => ERROR,
    };
    Stop::new(code, wording::backup_fault(texts, fault))
}
