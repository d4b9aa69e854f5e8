//! The database of the index: where it lies, its tables, and how rows get in and out of them. It must not know a file of the
//! archive.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

use super::derived::Derived;
use crate::platform;
use crate::storage::archive::load::{Digest, Sight};
use crate::storage::private;

/// Marks the file as ours ("rapa").
const APPLICATION: i32 = 0x7261_7061;
/// The number of the tables and of what is derived for them: with another one the index is made anew.
const VERSION: i32 = 6;
/// How long one program waits for another that writes.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

const TABLES: &str = "
    CREATE TABLE kept(name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
    CREATE TABLE file(
        name BLOB PRIMARY KEY, size INTEGER, changed INTEGER, entry_changed INTEGER, number INTEGER,
        digest BLOB, has_findings INTEGER NOT NULL
    );
    CREATE TABLE session(
        key INTEGER PRIMARY KEY AUTOINCREMENT, file BLOB NOT NULL UNIQUE, id TEXT NOT NULL, date INTEGER NOT NULL,
        head BLOB NOT NULL, is_twin INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX session_id ON session(id);
    CREATE INDEX session_date ON session(date DESC, file) WHERE NOT is_twin;
    CREATE INDEX session_twin ON session(key) WHERE is_twin;
    CREATE TABLE uses(session INTEGER PRIMARY KEY, what BLOB NOT NULL);
    CREATE TABLE action(
        key INTEGER PRIMARY KEY, session INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,
        number INTEGER NOT NULL, day_from INTEGER NOT NULL, day_until INTEGER NOT NULL, is_ended INTEGER NOT NULL,
        due INTEGER NOT NULL, date INTEGER NOT NULL, last_word INTEGER NOT NULL, what BLOB NOT NULL
    );
    CREATE TABLE light(key INTEGER PRIMARY KEY, session INTEGER NOT NULL, what BLOB NOT NULL);
    CREATE TABLE party(key INTEGER PRIMARY KEY, what BLOB NOT NULL);
    CREATE VIRTUAL TABLE words USING fts5(
        text, content='', contentless_delete=1, detail=none, tokenize=\"unicode61 remove_diacritics 0\"
    );
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
";

/// What is looked through without reading the rows; made last, when there are many rows.
const LOOKUPS: &str = "
    CREATE INDEX IF NOT EXISTS action_urgency
        ON action(is_ended, due, date, number, session, position, day_from, day_until, last_word);
    CREATE INDEX IF NOT EXISTS action_session ON action(session, is_ended, day_from, day_until, due, last_word);
";

/// Something is wrong with the database. It is made anew then; nobody need know what it was.
#[derive(Debug)]
pub(super) struct Torn;

impl From<rusqlite::Error> for Torn {
    fn from(_: rusqlite::Error) -> Self {
        Self
    }
}

/// The outcome of a question to the database.
pub(super) type Asked<T> = Result<T, Torn>;

/// A file of the archive as the index knows it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Known {
    /// `None` where its looks prove nothing.
    pub sight: Option<Sight>,
    pub digest: Option<Digest>,
}

/// What becomes of a file's rows.
#[derive(Debug)]
pub(super) struct Entry {
    pub name: OsString,
    pub known: Known,
    pub has_findings: bool,
    /// `None` for the office and for what cannot be read.
    pub derived: Option<Derived>,
}

/// Where the index of this machine lies. Two machines that share the folder never open each other's.
pub(super) fn place(archive: &Path) -> PathBuf {
    let name = Sha256::digest(platform::machine_name().as_bytes());
    let name: String = name[..6].iter().map(|byte| format!("{byte:02x}")).collect();
    archive.join(".rapat").join("index").join(format!("{name}.sqlite"))
}

/// Opens the index of the archive, makes it if `may_make`; `None` where that cannot be.
pub(super) fn open(archive: &Path, may_make: bool) -> Option<Connection> {
    let place = place(archive);
    if fs::symlink_metadata(&place).is_err() {
        if !may_make {
            return None;
        }
        private::ensure_private_part(archive, "index").ok()?;
    }
    let opened = || -> Option<Connection> {
        // SQLite gives its other files the mode of this one.
        let file = platform::open_to_lock(&place).ok()?;
        platform::keep_file_private(&file).ok()?;
        drop(file);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(&place, flags).ok()?;
        ready(&db).ok()?;
        Some(db)
    };
    // Wrong, foreign, older or newer: made anew without a question.
    opened().or_else(|| {
        remove(archive);
        opened()
    })
}

/// An index that is gone when the program ends.
pub(super) fn open_in_memory() -> Asked<Connection> {
    let db = Connection::open_in_memory()?;
    ready(&db)?;
    Ok(db)
}

/// Whether what stands in the place of the archive's index is what this database was opened with: its epoch says so.
pub(super) fn is_file_of(db: &Connection, archive: &Path) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let there = Connection::open_with_flags(place(archive), flags);
    let epoch = |db: &Connection| kept(db, "epoch").ok().flatten();
    there.is_ok_and(|there| epoch(&there).is_some_and(|there| Some(there) == epoch(db)))
}

/// Removes the index of this machine. What stays takes room, no more.
pub(super) fn remove(archive: &Path) {
    let place = place(archive);
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut name = place.clone().into_os_string();
        name.push(ending);
        let _ = fs::remove_file(name);
    }
}

/// Removes the indexes of all machines.
pub(super) fn remove_all(archive: &Path) {
    remove(archive);
    for entry in fs::read_dir(archive.join(".rapat").join("index")).into_iter().flatten().flatten() {
        let _ = fs::remove_file(entry.path());
    }
}

/// Makes the tables, or finds them as this program has them.
fn ready(db: &Connection) -> Asked<()> {
    db.busy_timeout(PATIENCE)?;
    // A file that somebody cuts short must be an error, not a signal: nothing is mapped into memory.
    db.execute_batch(
        "PRAGMA mmap_size=0; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;
         PRAGMA cache_size=-16000; PRAGMA secure_delete=ON;",
    )?;
    let number = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    // A killed program loses nothing of this, and a power cut at most the last rows, which are then made again.
    db.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    db.pragma_update(None, "synchronous", "NORMAL")?;
    if (number("application_id")?, number("user_version")?) == (APPLICATION, VERSION) {
        return sound(db);
    }
    let is_new: bool = db.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))?;
    if !is_new {
        return Err(Torn);
    }
    let making = db.unchecked_transaction()?;
    db.execute_batch(TABLES)?;
    db.execute("INSERT INTO kept VALUES('epoch', randomblob(16))", [])?;
    db.pragma_update(None, "application_id", APPLICATION)?;
    db.pragma_update(None, "user_version", VERSION)?;
    making.commit()?;
    Ok(())
}

/// That the tables are there and can be looked into; what is torn deeper shows when it is asked for.
fn sound(db: &Connection) -> Asked<()> {
    for table in ["kept", "file", "session", "action", "light", "uses", "party", "words"] {
        db.query_row(&format!("SELECT 1 FROM {table} LIMIT 1"), [], |_| Ok(())).optional()?;
    }
    Ok(())
}

/// Makes what questions look through.
pub(super) fn make_lookups(db: &Connection) -> Asked<()> {
    Ok(db.execute_batch(LOOKUPS)?)
}

/// A value that is kept beside the rows.
pub(super) fn kept(db: &Connection, name: &str) -> Asked<Option<Vec<u8>>> {
    Ok(db.prepare_cached("SELECT value FROM kept WHERE name = ?1")?.query_row([name], |row| row.get(0)).optional()?)
}

/// Keeps a value beside the rows.
pub(super) fn keep(db: &Connection, name: &str, value: &[u8]) -> Asked<()> {
    db.execute("INSERT OR REPLACE INTO kept VALUES(?1, ?2)", params![name, value])?;
    Ok(())
}

/// What is reckoned of all rows is so no more.
pub(super) fn forget_sums(db: &Connection) -> Asked<()> {
    db.execute("DELETE FROM kept WHERE name = 'attention'", [])?;
    Ok(())
}

/// Removes all rows, so that all files are taken in again.
pub(super) fn clear(db: &Connection) -> Asked<()> {
    db.execute_batch(
        "DROP INDEX IF EXISTS action_urgency; DROP INDEX IF EXISTS action_session;
         DELETE FROM file; DELETE FROM session; DELETE FROM action; DELETE FROM light; DELETE FROM party; DELETE FROM uses;
         INSERT INTO words(words) VALUES('delete-all');",
    )?;
    Ok(())
}

/// The files that the index knows.
pub(super) fn files(db: &Connection) -> Asked<std::collections::HashMap<OsString, Known>> {
    let mut all = db.prepare_cached("SELECT name, size, changed, entry_changed, number, digest FROM file")?;
    let rows = all.query_map([], |row| {
        let name: Vec<u8> = row.get(0)?;
        let size: Option<i64> = row.get(1)?;
        let sight = match size {
            Some(size) => Some(Sight { size, changed: row.get(2)?, entry_changed: row.get(3)?, number: row.get(4)? }),
            None => None,
        };
        let digest: Option<Vec<u8>> = row.get(5)?;
        Ok((name_of(&name), Known { sight, digest: digest.and_then(|digest| digest.try_into().ok()) }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The bytes that a name is kept as.
pub(super) fn bytes_of(name: &OsStr) -> &[u8] {
    name.as_encoded_bytes()
}

/// The name of such bytes.
pub(super) fn name_of(bytes: &[u8]) -> OsString {
    platform::name_of_bytes(bytes)
}

/// Takes the rows of a file out.
pub(super) fn remove_file(db: &Connection, name: &OsStr) -> Asked<()> {
    let bytes = bytes_of(name);
    let mut find = db.prepare_cached("SELECT key FROM session WHERE file = ?1")?;
    let key: Option<i64> = find.query_row([bytes], |row| row.get(0)).optional()?;
    if let Some(key) = key {
        db.prepare_cached("DELETE FROM light WHERE key IN (SELECT key FROM action WHERE session = ?1)")?
            .execute([key])?;
        db.prepare_cached("DELETE FROM action WHERE session = ?1")?.execute([key])?;
        db.prepare_cached("DELETE FROM words WHERE rowid = ?1")?.execute([key])?;
        db.prepare_cached("DELETE FROM uses WHERE session = ?1")?.execute([key])?;
        db.prepare_cached("DELETE FROM session WHERE key = ?1")?.execute([key])?;
    }
    db.prepare_cached("DELETE FROM file WHERE name = ?1")?.execute([bytes])?;
    Ok(())
}

/// Notes how a file looks whose rows stay as they are.
pub(super) fn update_sight(db: &Connection, name: &OsStr, sight: Option<Sight>) -> Asked<()> {
    let mut update =
        db.prepare_cached("UPDATE file SET size = ?2, changed = ?3, entry_changed = ?4, number = ?5 WHERE name = ?1")?;
    let seen = sight.as_ref();
    update.execute(params![
        bytes_of(name),
        seen.map(|it| it.size),
        seen.map(|it| it.changed),
        seen.map(|it| it.entry_changed),
        seen.map(|it| it.number)
    ])?;
    Ok(())
}

/// Puts the rows of a file in, which has none. `parties` are those that are known to be there.
pub(super) fn add_file(db: &Connection, entry: &Entry, parties: &mut HashSet<i64>) -> Asked<()> {
    let name = bytes_of(&entry.name);
    let digest = entry.known.digest.as_ref().map(<[u8; 32]>::as_slice);
    db.prepare_cached("INSERT INTO file(name, digest, has_findings) VALUES(?1, ?2, ?3)")?.execute(params![
        name,
        digest,
        entry.has_findings
    ])?;
    update_sight(db, &entry.name, entry.known.sight)?;
    let Some(derived) = &entry.derived else { return Ok(()) };
    db.prepare_cached("INSERT INTO session(file, id, date, head) VALUES(?1, ?2, ?3, ?4)")?.execute(params![
        name,
        derived.id.0.as_str(),
        derived.date.0,
        derived.head
    ])?;
    let key = db.last_insert_rowid();
    db.prepare_cached("INSERT INTO uses VALUES(?1, ?2)")?.execute(params![key, derived.uses])?;
    let mut row_in = db.prepare_cached(
        "INSERT INTO action(session, position, id, number, day_from, day_until, is_ended, due, date, last_word, what)
         VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    let mut light_in = db.prepare_cached("INSERT INTO light VALUES(?1, ?2, ?3)")?;
    for row in &derived.rows {
        row_in.execute(params![
            key,
            row.position,
            row.id.0.as_str(),
            row.number,
            row.from.0,
            row.until.0,
            row.is_ended,
            row.due.0,
            derived.date.0,
            row.last_word.0,
            row.what
        ])?;
        light_in.execute(params![db.last_insert_rowid(), key, row.light])?;
    }
    for (party, what) in derived.parties.iter().filter(|(party, _)| parties.insert(**party)) {
        db.prepare_cached("INSERT OR IGNORE INTO party VALUES(?1, ?2)")?.execute(params![party, what])?;
    }
    db.prepare_cached("INSERT INTO words(rowid, text) VALUES(?1, ?2)")?.execute(params![key, derived.words])?;
    Ok(())
}

/// Marks the sessions that several files hold: none of those counts.
pub(super) fn mark_twins(db: &Connection) -> Asked<()> {
    db.execute_batch(
        "UPDATE session SET is_twin = 0 WHERE is_twin;
         UPDATE session SET is_twin = 1 WHERE id IN (SELECT id FROM session GROUP BY id HAVING count(*) > 1);",
    )?;
    Ok(())
}
