//! The whole archive on another disk: every file copied, read back and compared, with a list of checksums that other
//! programs can check, too (`sha256sum -c SHA256SUMS`). It must not know what a file says.

use super::ArchiveFolder;
use super::load::digest;
use super::paper::hexadecimal;
use crate::folder::fault::Step;
use crate::folder::{BackedUp, BackupFault, SaveError};
use crate::platform;
use crate::storage::{atomic, codec, private};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The list of checksums in a backup.
const SUMS: &str = "SHA256SUMS";
/// When the last backup was made.
const LAST: &str = "backup";
/// What stands in an archive beside its documents.
const PRIVATE: &str = ".rapat/";
/// What a backup leaves out: it belongs to the programs that run now, or is made again from the rest.
const LEFT_OUT: [&str; 2] = [".rapat/locks", ".rapat/index"];

impl ArchiveFolder {
    /// Copies the archive into a new folder in `to` and compares every copy; durable when this returns.
    ///
    /// # Errors
    /// [`BackupFault`]; nothing then counts as a backup.
    pub fn back_up(&self, to: &Path) -> Result<BackedUp, BackupFault> {
        self.still_there()?;
        let failed = |path: &Path| SaveError::of(path, Step::Create);
        let home = fs::canonicalize(&self.path).map_err(failed(&self.path))?;
        if let Some(missing) = atomic::missing_above(to) {
            return Err(BackupFault::NoFolder(missing));
        }
        let to = fs::canonicalize(to).map_err(failed(to))?;
        if to.starts_with(&home) {
            return Err(BackupFault::Inside);
        }
        let now = self.clock.now();
        let folder = to.join(format!("rapat-{}", now.format("%Y%m%dT%H%M%SZ")));
        if folder.exists() {
            return Err(BackupFault::NotEmpty(folder));
        }
        let mut files = Vec::new();
        walk(&home, &home, &mut files)?;
        // The meetings first: one that is deleted meanwhile is met again in the trash.
        files.sort_by_key(|name| name.starts_with(PRIVATE));
        let (count, bytes) = copied(&home, &folder, &files, None)?;
        private::ensure_private(&self.path)?;
        atomic::replace(&self.path.join(".rapat").join(LAST), now.to_rfc3339().as_bytes())?;
        Ok(BackedUp { folder, files: count, bytes })
    }

    /// When the last backup was made from here.
    pub fn backed_up(&self) -> Option<DateTime<Utc>> {
        let text = fs::read(self.path.join(".rapat").join(LAST)).map(codec::decode).ok()?;
        Some(DateTime::parse_from_rfc3339(str::from_utf8(&text).ok()?.trim()).ok()?.to_utc())
    }
}

/// The backup that this folder is, or the newest of those that lie in it.
///
/// # Errors
/// [`BackupFault::NoBackup`].
pub fn newest_in(folder: &Path) -> Result<PathBuf, BackupFault> {
    if folder.join(SUMS).is_file() {
        return Ok(folder.to_owned());
    }
    let within = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    // Their names say when they were made.
    let newest = within.filter(|path| path.join(SUMS).is_file()).max();
    newest.ok_or_else(|| BackupFault::NoBackup(folder.to_owned()))
}

/// Makes an archive in `to`, where nothing stands, from a backup; every file is compared before and afterwards.
///
/// # Errors
/// [`BackupFault`]; nothing then stands in `to`.
pub fn restore(backup: &Path, to: &Path) -> Result<BackedUp, BackupFault> {
    let list = fs::read_to_string(backup.join(SUMS)).map_err(|_| BackupFault::NoBackup(backup.to_owned()))?;
    let entry = |line: &str| line.split_once("  ").map(|(sum, name)| (name.to_owned(), sum.to_owned()));
    let sums: Option<BTreeMap<String, String>> = list.lines().map(entry).collect();
    let sums = sums.ok_or_else(|| BackupFault::NoBackup(backup.to_owned()))?;
    for (name, expected) in &sums {
        // The list was on a stick: what leads elsewhere is not ours.
        let is_inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        if !is_inside || sum(&backup.join(name))? != *expected {
            return Err(BackupFault::Differs(backup.join(name)));
        }
    }
    if fs::read_dir(to).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(BackupFault::NotEmpty(to.to_owned()));
    }
    // Of an empty folder; a missing one fails, which is just as well.
    let _ = fs::remove_dir(to);
    let names: Vec<String> = sums.keys().cloned().collect();
    let (files, bytes) = copied(backup, to, &names, Some(&sums))?;
    // The list belongs to the backup.
    let _ = fs::remove_file(to.join(SUMS));
    Ok(BackedUp { folder: to.to_owned(), files, bytes })
}

/// Copies these files into a new folder, which gets its name when all of them are on the disk and were compared. Each of
/// them is read once, whole: programs that work in the archive meanwhile put new files into the places of old ones.
fn copied(
    from: &Path,
    to: &Path,
    names: &[String],
    wanted: Option<&BTreeMap<String, String>>,
) -> Result<(usize, u64), BackupFault> {
    let mut unfinished = to.as_os_str().to_owned();
    let mut salt = [0; 8];
    getrandom::fill(&mut salt).map_err(io::Error::other).map_err(SaveError::of(to, Step::Create))?;
    unfinished.push(format!(".{}.part", hexadecimal(&salt)));
    let unfinished = PathBuf::from(unfinished);
    // A folder that stands there is not ours, and would be taken away with what fails.
    if let Some(above) = to.parent().filter(|above| !above.as_os_str().is_empty() && !above.exists()) {
        atomic::private_folder(above)?;
    }
    fs::create_dir(&unfinished).map_err(SaveError::of(&unfinished, Step::Create))?;
    platform::close_to_others(&unfinished);
    let outcome = copied_into(from, &unfinished, names, wanted).and_then(|copied| {
        fs::rename(&unfinished, to).map_err(SaveError::of(to, Step::Rename))?;
        let above = to.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
        platform::sync_folder(above).map_err(SaveError::of(above, Step::SyncFolder))?;
        Ok(copied)
    });
    if outcome.is_err() {
        // Half a backup would look like a whole one.
        let _ = fs::remove_dir_all(&unfinished);
    }
    outcome
}

fn copied_into(
    from: &Path,
    to: &Path,
    names: &[String],
    wanted: Option<&BTreeMap<String, String>>,
) -> Result<(usize, u64), BackupFault> {
    let (mut all, mut sums) = (0, BTreeMap::new());
    for name in names {
        let (source, copy) = (from.join(name), to.join(name));
        if let Some(folder) = copy.parent() {
            atomic::private_folder(folder)?;
        }
        let bytes = match fs::read(&source).map(codec::decode) {
            // Since it was seen a draft was filed, a state of the past thinned out, a meeting deleted.
            Err(error) if error.kind() == io::ErrorKind::NotFound && wanted.is_none() => continue,
            read => read.map_err(SaveError::of(&source, Step::Create))?,
        };
        all += bytes.len() as u64;
        let sum = hexadecimal(&digest(&bytes));
        if wanted.is_some_and(|wanted| wanted.get(name) != Some(&sum)) {
            return Err(BackupFault::Differs(source));
        }
        sums.insert(name.clone(), sum);
        atomic::create_new(&copy, &bytes)?;
    }
    for (name, expected) in &sums {
        if sum(&to.join(name))? != *expected {
            return Err(BackupFault::Differs(to.join(name)));
        }
    }
    let list: String = sums.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect();
    atomic::private_folder(to)?;
    atomic::create_new(&to.join(SUMS), list.as_bytes())?;
    Ok((sums.len(), all))
}

/// The names of all files of a folder, from `home` on.
fn walk(home: &Path, folder: &Path, files: &mut Vec<String>) -> Result<(), BackupFault> {
    let failed = SaveError::of(folder, Step::Create);
    let entries = match fs::read_dir(folder) {
        // The folder of a day in the trash goes with its last file.
        Err(error) if error.kind() == io::ErrorKind::NotFound && folder != home => return Ok(()),
        read => read.map_err(failed)?,
    };
    for entry in entries {
        let path = entry.map_err(SaveError::of(folder, Step::Create))?.path();
        let name = path.strip_prefix(home).ok().and_then(Path::to_str).filter(|name| !name.contains(['\n', '\\']));
        let name = name.ok_or_else(|| BackupFault::Name(path.to_string_lossy().into_owned()))?.to_owned();
        let metadata = match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            seen => seen.map_err(SaveError::of(&path, Step::Create))?,
        };
        // A link that leads out of the archive, or nowhere, is no part of it.
        let leads_inside = || fs::canonicalize(&path).is_ok_and(|real| is_inside(home, &real));
        if metadata.is_symlink() && !leads_inside() {
            continue;
        }
        let metadata = match fs::metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            seen => seen.map_err(SaveError::of(&path, Step::Create))?,
        };
        if LEFT_OUT.contains(&name.as_str()) || name.ends_with(".tmp") || name == SUMS {
            continue;
        }
        if metadata.is_file() {
            files.push(name);
        } else if metadata.is_dir() && !path.is_symlink() {
            walk(home, &path, files)?;
        }
    }
    Ok(())
}

fn is_inside(home: &Path, real: &Path) -> bool {
    fs::canonicalize(home).is_ok_and(|home| real.starts_with(home))
}

fn sum(path: &Path) -> Result<String, BackupFault> {
    let bytes = fs::read(path).map_err(|_| BackupFault::Differs(path.to_owned()))?;
    Ok(hexadecimal(&digest(&codec::decode(bytes))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::draft::Draft;
    use crate::storage::draft;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    fn archive() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        atomic::replace(&folder.path().join("office.ron"), b"(format: 1)").unwrap();
        folder
    }

    #[test]
    fn what_vanishes_after_it_was_seen_is_left_out_and_what_changes_is_copied_as_it_is_then() {
        let (home, disk) = (archive(), tempfile::tempdir().unwrap());
        let to = disk.path().join("salinan");
        let names = ["office.ron", ".rapat/drafts/gone.ron"].map(str::to_owned);
        atomic::replace(&home.path().join("office.ron"), b"(format: 1, changed: 1)").unwrap();
        assert_eq!(copied(home.path(), &to, &names, None).unwrap().0, 1);
        assert_eq!(fs::read(to.join("office.ron")).unwrap(), b"(format: 1, changed: 1)");
        // What is restored was promised in full.
        let sums = BTreeMap::from([(names[1].clone(), String::new())]);
        let back = disk.path().join("kembali");
        copied(home.path(), &back, &names[1..], Some(&sums)).unwrap_err();
        assert!(!back.exists());
    }

    #[test]
    fn a_backup_beside_a_program_that_keeps_drafts_and_saves_is_whole() {
        let (home, disk) = (archive(), tempfile::tempdir().unwrap());
        let is_over = AtomicBool::new(false);
        thread::scope(|scope| {
            scope.spawn(|| {
                let draft = Draft { saved_at: "2024-03-01T09:00:00+08:00".parse().unwrap(), fields: BTreeMap::new() };
                for nth in 0_u64.. {
                    if is_over.load(Ordering::Relaxed) {
                        return;
                    }
                    let name = format!("note-{}", nth % 7);
                    draft::save(home.path(), &name, &draft).unwrap();
                    atomic::replace(&home.path().join("office.ron"), format!("(format: 1, nth: {nth})").as_bytes())
                        .unwrap();
                    draft::discard(home.path(), &name).unwrap();
                }
            });
            for nth in 0..20 {
                let mut folder = ArchiveFolder::open(home.path());
                folder.go_by(move || DateTime::from_timestamp(nth, 0).unwrap());
                let made = folder.back_up(disk.path());
                let again = disk.path().join(format!("kembali-{nth}"));
                let restored = made.clone().and_then(|made| restore(&made.folder, &again));
                is_over.store(restored.is_err() || nth == 19, Ordering::Relaxed);
                restored.unwrap_or_else(|fault| panic!("{nth}: {fault:?}, made: {made:?}"));
            }
        });
    }
}
