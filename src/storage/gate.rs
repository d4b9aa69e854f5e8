//! What a file must be before its bytes are taken: a plain file inside the archive, of a size that fits a meeting.
//! It must not know what the bytes mean, and it never waits for a pipe.

use super::codec;
use crate::folder::finding::{Finding, FindingKind};
use crate::platform::{self, FileSort};
use std::fs::{self, Metadata};
use std::io::{self, Read};
use std::path::Path;

/// The most bytes a document may have: 32 MiB, hundreds of times the largest meeting.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;

/// The decoded bytes of a file of the archive `dir`. A link is followed as long as it stays inside.
///
/// # Errors
/// A [`Finding`] about the whole file when it is not there, not a plain file, too large, outside, or unreadable.
pub fn open_checked(dir: &Path, path: &Path) -> Result<Vec<u8>, Finding> {
    read_plain_file(dir, path).map(codec::decode).map_err(Finding::of_file)
}

/// The bytes of a file of the folder `dir`, as they are.
///
/// # Errors
/// As [`open_checked`].
pub(super) fn read_plain_file(dir: &Path, path: &Path) -> Result<Vec<u8>, FindingKind> {
    let home = fs::canonicalize(dir).map_err(said)?;
    let real = fs::canonicalize(path).map_err(said)?;
    if !real.starts_with(&home) {
        return Err(FindingKind::LinkOutside);
    }
    // Looked at before it is opened, since opening alone can block or wake a device…
    check(&fs::symlink_metadata(&real).map_err(said)?)?;
    let file = platform::open_to_read(&real).map_err(said)?;
    // …and again once it is open, since another file may have taken its place.
    check(&file.metadata().map_err(said)?)?;
    let mut bytes = Vec::new();
    let read = file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(said)? as u64;
    if read > LARGEST_FILE {
        return Err(FindingKind::TooLarge { bytes: read, limit: LARGEST_FILE });
    }
    Ok(bytes)
}

fn check(metadata: &Metadata) -> Result<(), FindingKind> {
    match platform::file_sort(metadata) {
        FileSort::Regular if metadata.len() > LARGEST_FILE => {
            Err(FindingKind::TooLarge { bytes: metadata.len(), limit: LARGEST_FILE })
        }
        FileSort::Regular => Ok(()),
        sort => Err(FindingKind::NotAFile(sort)),
    }
}

fn said(error: io::Error) -> FindingKind {
    match error.kind() {
        io::ErrorKind::NotFound => FindingKind::NotFound,
        io::ErrorKind::PermissionDenied => FindingKind::NotPermitted,
        _ => FindingKind::NotReadable(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::atomic;

    fn kind(dir: &Path, name: &str) -> FindingKind {
        open_checked(dir, &dir.join(name)).unwrap_err().kind
    }

    #[test]
    fn a_plain_file_is_read_and_a_missing_one_is_named() {
        let dir = tempfile::tempdir().unwrap();
        atomic::replace(&dir.path().join("a.ron"), b"(format: 1)").unwrap();
        assert_eq!(open_checked(dir.path(), &dir.path().join("a.ron")).unwrap(), b"(format: 1)");
        assert_eq!(kind(dir.path(), "gone.ron"), FindingKind::NotFound);
        assert_eq!(kind(dir.path(), "."), FindingKind::NotAFile(FileSort::Folder));
    }

    #[test]
    fn a_file_over_the_limit_is_refused_by_its_size_and_one_at_the_limit_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let file = fs::File::create(dir.path().join("large.ron")).unwrap();
        file.set_len(LARGEST_FILE + 1).unwrap();
        let expected = FindingKind::TooLarge { bytes: LARGEST_FILE + 1, limit: LARGEST_FILE };
        assert_eq!(kind(dir.path(), "large.ron"), expected);
        file.set_len(LARGEST_FILE).unwrap();
        assert_eq!(open_checked(dir.path(), &dir.path().join("large.ron")).unwrap().len() as u64, LARGEST_FILE);
    }

    #[cfg(unix)]
    #[test]
    fn pipes_devices_and_links_that_lead_out_are_refused_without_waiting() {
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().unwrap();
        let outside = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        mknodat(CWD, at("pipe.ron"), FileType::Fifo, Mode::RUSR, 0).unwrap();
        atomic::replace(&outside.path().join("a.ron"), b"x").unwrap();
        atomic::replace(&at("in.ron"), b"x").unwrap();
        symlink(outside.path().join("a.ron"), at("out.ron")).unwrap();
        symlink("/dev/zero", at("zero.ron")).unwrap();
        symlink(at("pipe.ron"), at("to-pipe.ron")).unwrap();
        symlink(outside.path(), at("folder")).unwrap();
        symlink("gone", at("broken.ron")).unwrap();
        symlink("in.ron", at("inside.ron")).unwrap();
        symlink("loop.ron", at("loop.ron")).unwrap();
        assert_eq!(kind(dir.path(), "pipe.ron"), FindingKind::NotAFile(FileSort::Pipe));
        assert_eq!(kind(dir.path(), "to-pipe.ron"), FindingKind::NotAFile(FileSort::Pipe));
        for name in ["out.ron", "zero.ron", "folder/a.ron"] {
            assert_eq!(kind(dir.path(), name), FindingKind::LinkOutside, "{name}");
        }
        assert_eq!(kind(dir.path(), "broken.ron"), FindingKind::NotFound);
        assert!(matches!(kind(dir.path(), "loop.ron"), FindingKind::NotReadable(_)));
        assert_eq!(open_checked(dir.path(), &at("inside.ron")).unwrap(), b"x");
        assert_eq!(check(&fs::metadata("/dev/null").unwrap()), Err(FindingKind::NotAFile(FileSort::Device)));
    }
}
