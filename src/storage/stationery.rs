//! What an office prints on and with: its templates and its logo in the archive, and the papers as files. It must not know
//! what a paper says.

use super::atomic::{self, SaveErrorKind};
use super::gate;
use crate::folder::{Finding, FindingKind, SaveError};
use std::path::{Path, PathBuf};

/// The folder of templates in the archive.
const TEMPLATES: &str = "templates";
/// So many names are tried for a new file.
const MOST_NUMBERS: usize = 999;

/// The text of one of the office's own templates, if it has it.
///
/// # Errors
/// A [`Finding`] when it is there and cannot be read.
pub fn template(archive: &Path, name: &str) -> Result<Option<String>, Finding> {
    match gate::open_checked(archive, &archive.join(TEMPLATES).join(name)) {
        Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| Finding::of_file(FindingKind::NotUtf8)),
        Err(found) if found.kind == FindingKind::NotFound => Ok(None),
        Err(found) => Err(found),
    }
}

/// A file of the archive that the letterhead names.
///
/// # Errors
/// A [`Finding`] when it is not there or cannot be read.
pub fn picture(archive: &Path, name: &str) -> Result<Vec<u8>, Finding> {
    gate::open_checked(archive, &archive.join(name))
}

/// Puts a template into the archive, durable when this returns (mode 0600); one that is there stays unless it is to be
/// replaced.
///
/// # Errors
/// [`SaveError`].
pub fn put_template(archive: &Path, name: &str, text: &str, replace: bool) -> Result<PathBuf, SaveError> {
    let folder = archive.join(TEMPLATES);
    atomic::private_folder(&folder)?;
    let path = folder.join(name);
    write(&path, text.as_bytes(), replace)?;
    Ok(path)
}

/// Writes a paper, whole or not at all and durable when this returns (mode 0600).
///
/// # Errors
/// [`SaveError`]: `AlreadyExists` where a file is there that is not to be replaced.
pub fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), SaveError> {
    if replace { atomic::replace(path, bytes) } else { atomic::create_new(path, bytes) }
}

/// Writes a paper under a name that nobody has yet: `notula.pdf`, else `notula-2.pdf`; gives its path. The folder is made
/// where there is none.
///
/// # Errors
/// [`SaveError`].
pub fn write_new(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, SaveError> {
    if !folder.is_dir() {
        atomic::private_folder(folder)?;
    }
    let mut number = 1;
    loop {
        let name = if number == 1 { format!("{stem}.{ending}") } else { format!("{stem}-{number}.{ending}") };
        let path = folder.join(name);
        match atomic::create_new(&path, bytes) {
            Err(fault) if fault.kind == SaveErrorKind::AlreadyExists && number < MOST_NUMBERS => number += 1,
            outcome => return outcome.map(|()| path),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_paper_never_takes_the_place_of_an_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("cetak");
        let name = |bytes: &[u8]| write_new(&at, "notula", "pdf", bytes).unwrap().file_name().unwrap().to_owned();
        assert_eq!([name(b"a"), name(b"b")], ["notula.pdf", "notula-2.pdf"]);
        assert_eq!(std::fs::read(at.join("notula.pdf")).unwrap(), b"a");
        let kind = write(&at.join("notula.pdf"), b"c", false).unwrap_err().kind;
        assert_eq!(kind, SaveErrorKind::AlreadyExists);
        write(&at.join("notula.pdf"), b"c", true).unwrap();
        assert_eq!(std::fs::read(at.join("notula.pdf")).unwrap(), b"c");
    }

    #[test]
    fn a_template_is_read_where_there_is_one_and_stays_unless_it_is_to_be_replaced() {
        let archive = tempfile::tempdir().unwrap();
        assert_eq!(template(archive.path(), "kertas.typ"), Ok(None));
        put_template(archive.path(), "kertas.typ", "satu", false).unwrap();
        assert!(put_template(archive.path(), "kertas.typ", "dua", false).is_err());
        assert_eq!(template(archive.path(), "kertas.typ"), Ok(Some("satu".to_owned())));
        put_template(archive.path(), "kertas.typ", "dua", true).unwrap();
        assert_eq!(template(archive.path(), "kertas.typ"), Ok(Some("dua".to_owned())));
    }
}
