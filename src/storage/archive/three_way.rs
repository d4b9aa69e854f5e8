//! Three files of one document become one: what git asks of a merge driver. It must not know an archive: git calls the files
//! what it likes.

use super::paper;
use crate::domain::merge::Merged;
use crate::domain::{Paper, Refusal};
use crate::folder::{Finding, FindingKind, SaveError};
use crate::storage::atomic;
use crate::storage::reader;
use std::path::{Path, PathBuf};

/// What was merged, and into what.
#[derive(Debug)]
pub struct ThreeWay {
    /// As it stood in our file.
    pub ours: Paper,
    /// As it stands in theirs.
    pub theirs: Paper,
    /// As it stands in our file now.
    pub merged: Merged<Paper>,
}

/// Why nothing was merged. Our file is as it was.
#[derive(Debug)]
pub enum MergeFault {
    /// A file that is no document.
    Unreadable(PathBuf, Vec<Finding>),
    /// They are not states of one document.
    Refused(Refusal),
    /// The result could not be written.
    Save(SaveError),
    /// The result could not be read back.
    Unwritable(Finding),
}

/// Merges theirs into our file, from what both began with; durable when this returns. An empty base is none.
///
/// # Errors
/// [`MergeFault`].
pub fn merge(base: &Path, ours: &Path, theirs: &Path) -> Result<ThreeWay, MergeFault> {
    let begun = match read(base) {
        Ok(paper) => Some(paper),
        Err(findings) if findings.iter().any(|finding| finding.kind == FindingKind::Empty) => None,
        Err(findings) => return Err(MergeFault::Unreadable(base.to_owned(), findings)),
    };
    let [mine, other] =
        [ours, theirs].map(|path| read(path).map_err(|found| MergeFault::Unreadable(path.into(), found)));
    let (mine, other) = (mine?, other?);
    let merged = Paper::merge(begun.as_ref(), &mine, &other).map_err(MergeFault::Refused)?;
    let (text, _) = paper::proven(&merged.document).map_err(MergeFault::Unwritable)?;
    atomic::replace(ours, text.as_bytes()).map_err(MergeFault::Save)?;
    Ok(ThreeWay { ours: mine, theirs: other, merged })
}

fn read(path: &Path) -> Result<Paper, Vec<Finding>> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    paper::read(&reader::open_checked(folder, path).map_err(|finding| vec![finding])?)
}
