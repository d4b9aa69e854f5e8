//! A table that somebody brought: which files a path could mean, what stands in one, and what that would do here. It must not
//! change anything.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::app::effect::{Effect, TableWanted};
use crate::app::msg::Event;
use crate::domain::import::{self, Incoming, Mapping, Setting};
use crate::domain::{Office, Session};
use crate::folder::{FileOffer, TableFault, TableSeen};
use crate::intake;
use crate::storage::archive::{ArchiveFolder, bundle};
use crate::storage::reader;

/// As many files and folders as are offered.
const MOST_OFFERED: usize = 200;
/// As many as are looked at in one folder.
const MOST_LOOKED_AT: usize = 5_000;

/// The table in a file, which may lie anywhere.
///
/// # Errors
/// [`TableFault`].
pub fn read(path: &Path) -> Result<Incoming, TableFault> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let bytes = reader::open_checked(folder, path).map_err(TableFault::File)?;
    intake::read(&bytes)
}

/// The answer to an effect that asks for files or a table; `None` to any other.
pub fn event(archive: &Path, home: &Path, effect: Effect) -> Option<Event> {
    match effect {
        Effect::FindFiles(typed) => {
            let files = offers(home, &typed);
            Some(Event::FilesFound { typed, files })
        }
        Effect::LookAtTable(wanted) => {
            let serial = wanted.serial;
            Some(Event::TableSeen { serial, seen: look(archive, home, *wanted).map(Box::new) })
        }
        _ => None,
    }
}

/// The tables and folders that a path which is being typed could go on to, folders first.
fn offers(home: &Path, typed: &str) -> Vec<FileOffer> {
    let end = typed.rfind(['/', '\\']).map_or(0, |at| at + 1);
    let (begun, name) = typed.split_at(end);
    let folder = bundle::place(begun, home, None);
    let name = name.to_lowercase();
    let offer = |entry: fs::DirEntry| {
        // What no text holds cannot be typed either.
        let called = entry.file_name().into_string().ok()?;
        let lower = called.to_lowercase();
        let is_folder = entry.path().is_dir();
        let is_table = [".csv", ".tsv", ".txt", ".xlsx", ".xlsm"].iter().any(|ending| lower.ends_with(ending));
        let is_meant = lower.starts_with(&name) && (!called.starts_with('.') || name.starts_with('.'));
        (is_meant && (is_folder || is_table)).then_some(FileOffer { name: called, is_folder })
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().take(MOST_LOOKED_AT);
    let mut offers: Vec<FileOffer> = entries.filter_map(offer).collect();
    offers.sort_by_key(|offer| (!offer.is_folder, offer.name.to_lowercase()));
    offers.truncate(MOST_OFFERED);
    offers
}

fn look(archive: &Path, home: &Path, wanted: TableWanted) -> Result<TableSeen, TableFault> {
    let (file, incoming, mapping) = match wanted.read {
        Some(read) => read,
        None => {
            let file = bundle::place(&wanted.typed, home, None);
            let incoming = Arc::new(read(&file)?);
            let mapping = Mapping::of(wanted.kind, &incoming.table);
            (file, incoming, mapping)
        }
    };
    // What stands on the disk is what it will be written onto.
    let contents = ArchiveFolder::open(archive).contents();
    let office = contents.office.unwrap_or_else(Office::blank);
    let sessions: Vec<&Session> = contents.sessions.iter().map(|entry| &entry.session).collect();
    let session = wanted.into.and_then(|id| sessions.iter().find(|session| session.id == id).copied());
    let setting = Setting {
        office: &office,
        session,
        sessions: &sessions,
        today: wanted.today,
        now: wanted.now,
        noted_by: &wanted.noted_by,
        adds_names: wanted.adds_names,
    };
    let mut ids = wanted.ids;
    let preview = import::preview(wanted.kind, &incoming, &mapping, setting, &mut ids);
    Ok(TableSeen { file, incoming, mapping, preview })
}
