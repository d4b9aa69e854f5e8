//! A text in the hands of the person's own editor: a private file in `.rapat/editor/`, as plain as the editor needs it
//! whatever the codec, and gone once the text is back. It must not know which editor or field it is.

use super::atomic::{SaveError, Step};
use super::reader::{Finding, FindingKind};
use super::{gate, private};
use crate::platform;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Puts the text into a new file that only its owner can read; gives its path.
///
/// # Errors
/// [`SaveError`]; no file is left then.
pub fn hand_over(archive: &Path, text: &str) -> Result<PathBuf, SaveError> {
    let folder = private::ensure_private_part(archive, "editor")?;
    let failed = |step| {
        let folder = folder.clone();
        move |error: io::Error| SaveError::new(&folder, step, &error)
    };
    let new = tempfile::Builder::new().prefix("").rand_bytes(16).suffix(".txt").tempfile_in(&folder);
    let mut file = new.map_err(failed(Step::Create))?;
    platform::keep_file_private(file.as_file()).map_err(failed(Step::Create))?;
    file.write_all(text.as_bytes()).map_err(failed(Step::Write))?;
    let (_, path) = file.keep().map_err(|kept| failed(Step::Create)(kept.error))?;
    // The editor works in a folder of its own choice.
    fs::canonicalize(path).map_err(failed(Step::Create))
}

/// What stands in the file now. It goes, unless its text cannot be taken: then it stays for the person to rescue.
///
/// # Errors
/// A [`Finding`] when it is not there, no plain file, too large, or no text.
pub fn take_back(path: &Path) -> Result<String, Finding> {
    let folder = path.parent().unwrap_or(path);
    let bytes = gate::read_plain_file(folder, path).map_err(Finding::of_file)?;
    let text = String::from_utf8(bytes).map_err(|_| Finding::of_file(FindingKind::NotUtf8))?;
    forget(path);
    Ok(text)
}

/// Removes the file. One that stays takes room in a private folder, no more.
pub fn forget(path: &Path) {
    let _ = fs::remove_file(path);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::atomic;

    #[test]
    fn a_text_goes_out_and_comes_back_and_no_file_is_left() {
        let archive = tempfile::tempdir().unwrap();
        let path = hand_over(archive.path(), "satu\ndua").unwrap();
        assert!(path.starts_with(archive.path().canonicalize().unwrap().join(".rapat/editor")), "{path:?}");
        // Many editors put a new file in the place of the old one.
        atomic::replace(&path, "tiga é\n".as_bytes()).unwrap();
        assert_eq!(take_back(&path), Ok("tiga é\n".to_owned()));
        assert!(!path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let archive = tempfile::tempdir().unwrap();
        let path = hand_over(archive.path(), "rahasia").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    }

    #[test]
    fn what_is_no_text_stays_for_the_person() {
        let archive = tempfile::tempdir().unwrap();
        let path = hand_over(archive.path(), "satu").unwrap();
        atomic::replace(&path, b"\xff\xfe").unwrap();
        assert_eq!(take_back(&path).unwrap_err().kind, FindingKind::NotUtf8);
        assert!(path.exists());
        forget(&path);
        assert_eq!(take_back(&path).unwrap_err().kind, FindingKind::NotFound);
    }
}
