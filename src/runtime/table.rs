//! A table that somebody brought, from its file to its rows. It must not know what becomes of it.

use std::path::Path;

use crate::domain::import::Incoming;
use crate::folder::TableFault;
use crate::intake;
use crate::storage::reader;

/// The table in a file, which may lie anywhere.
///
/// # Errors
/// [`TableFault`].
pub fn read(path: &Path) -> Result<Incoming, TableFault> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let bytes = reader::open_checked(folder, path).map_err(TableFault::File)?;
    intake::read(&bytes)
}
