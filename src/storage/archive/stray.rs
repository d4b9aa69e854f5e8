//! What a killed save leaves behind: `.xxxxxx.tmp` beside the file it was to replace. It must not touch anything else,
//! and a sweep that fails is no reason not to open the archive.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// A save takes milliseconds. A file this old belongs to none, whatever the clocks of two laptops say.
const LEFT_BEHIND: Duration = Duration::from_hours(24);

/// Removes what killed saves left at the top of the archive and among the drafts more than a day ago.
pub(super) fn sweep(archive: &Path) {
    for folder in [archive.to_owned(), archive.join(".rapat").join("drafts")] {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let is_old = || {
                let metadata = entry.metadata().ok().filter(fs::Metadata::is_file);
                let changed = metadata.and_then(|metadata| metadata.modified().ok());
                changed
                    .and_then(|changed| SystemTime::now().duration_since(changed).ok())
                    .is_some_and(|age| age > LEFT_BEHIND)
            };
            if is_of_a_save(&entry.file_name()) && is_old() {
                // It only takes room: the next opening tries again.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// Whether a save of ours gave this name (see `atomic`): a dot, six letters or digits, `.tmp`.
fn is_of_a_save(name: &OsStr) -> bool {
    let middle = name.to_str().and_then(|name| name.strip_prefix('.')?.strip_suffix(".tmp"));
    middle.is_some_and(|middle| middle.len() == 6 && middle.bytes().all(|letter| letter.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::atomic;

    #[test]
    fn what_a_killed_save_left_goes_after_a_day_and_nothing_else_does() {
        let archive = tempfile::tempdir().unwrap();
        let at = |name: &str| archive.path().join(name);
        let two_days_ago = SystemTime::now() - Duration::from_hours(48);
        for name in [".abc123.tmp", ".fresh1.tmp", ".notes.tmp", ".longer1.tmp", "abc123.tmp", ".abc123.ron"] {
            atomic::replace(&at(name), b"half a sess").unwrap();
            if name != ".fresh1.tmp" {
                fs::File::options().write(true).open(at(name)).unwrap().set_modified(two_days_ago).unwrap();
            }
        }
        sweep(archive.path());
        assert!(!at(".abc123.tmp").exists());
        for name in [".fresh1.tmp", ".notes.tmp", ".longer1.tmp", "abc123.tmp", ".abc123.ron"] {
            assert!(at(name).exists(), "{name}");
        }
    }
}
