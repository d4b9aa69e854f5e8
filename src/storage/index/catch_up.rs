//! Bringing the index up to what the files say: what looks as it did is let be, what looks different is read, and what says
//! something else is taken in, all in one transaction. It must not answer questions.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};
use sha2::{Digest as _, Sha256};

use super::base::{self, Asked, Entry, Known};
use super::derived::Derived;
use crate::domain::Office;
use crate::folder::Finding;
use crate::storage::archive::load::{self, KnownFile, Reading, Sight};
use crate::storage::archive::naming;

/// As many documents as wait for the database.
const WAITING: usize = 64;
/// How many files are stated to make a second thread worth while.
const MANY: usize = 500;

/// What the index was brought up to.
#[derive(Debug, Clone, PartialEq)]
pub struct CaughtUp {
    /// The office as its file says; `None` if it cannot be read.
    pub office: Option<Office>,
    /// The files that a person has to know something about, and those that hold one session several times.
    pub with_findings: Vec<OsString>,
    /// How many files were read.
    pub read: usize,
    /// Whether rows came, went or changed.
    pub is_changed: bool,
}

/// A file that looks different.
struct Suspect {
    name: OsString,
    known: Option<Known>,
}

/// What became of a suspect.
enum Outcome {
    Same(OsString, Option<Sight>),
    Other(Entry),
    Gone(OsString),
}

/// Brings the index up to date. `progress` is told how many files of how many were read.
pub(super) fn catch_up(
    db: &mut Connection,
    archive: &Path,
    waits: bool,
    progress: &mut dyn FnMut(usize, usize),
) -> Asked<Result<CaughtUp, Finding>> {
    let (names, unreadable) = load::names(archive);
    if let Some(finding) = unreadable {
        return Ok(Err(finding));
    }
    let office_file = load::read(archive, OsStr::new(naming::OFFICE));
    let office = office_of(office_file.as_ref());
    let by = names_by(office.as_ref().unwrap_or(&Office::blank()));
    let is_same_office = base::kept(db, "office")?.as_deref() == Some(by.as_slice());
    let (mut read, mut is_changed) = (0, false);
    if !is_same_office || !is_settled(&*db, archive, &names)? {
        let Some(making) = begun(db, waits)? else {
            // Somebody else brings it up to date.
            return Ok(Ok(CaughtUp { office, with_findings: with_findings(db)?, read, is_changed }));
        };
        if base::kept(&making, "office")?.as_deref() != Some(by.as_slice()) {
            // Names stand in the rows.
            base::clear(&making)?;
            base::keep(&making, "office", &by)?;
            is_changed = true;
        }
        let taken = take_in(&making, archive, &names, office.as_ref().unwrap_or(&Office::blank()), progress)?;
        read = taken.read;
        is_changed |= taken.is_changed;
        base::make_lookups(&making)?;
        base::mark_twins(&making)?;
        making.commit()?;
    }
    Ok(Ok(CaughtUp { office, with_findings: with_findings(db)?, read, is_changed }))
}

/// Begins to write; `None` while another program does, for which nobody waits. One that is killed lets go.
fn begun(db: &Connection, waits: bool) -> Asked<Option<Transaction<'_>>> {
    loop {
        match Transaction::new_unchecked(db, TransactionBehavior::Immediate) {
            Ok(making) => return Ok(Some(making)),
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                if !waits {
                    return Ok(None);
                }
            }
            Err(error) => return Err(error.into()),
        }
    }
}

/// Takes in one file after this program has written it.
pub(super) fn take_in_one(db: &mut Connection, archive: &Path, name: &OsStr, office: &Office) -> Asked<()> {
    let making = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if base::kept(&making, "office")?.as_deref() != Some(names_by(office).as_slice()) {
        // All of it has to be made anew, which nobody who saves waits for.
        return Ok(());
    }
    let suspect = Suspect { name: name.to_owned(), known: None };
    let mut parties = HashSet::new();
    put(&making, looked_into(archive, &suspect, office), &mut parties)?;
    base::mark_twins(&making)?;
    making.commit()?;
    Ok(())
}

fn office_of(file: Option<&KnownFile>) -> Option<Office> {
    match file {
        None => Some(Office::blank()),
        Some(KnownFile { reading: Reading::Office(office), .. }) => Some(office.value.clone()),
        Some(_) => None,
    }
}

/// What of the office stands in the rows.
fn names_by(office: &Office) -> Vec<u8> {
    let names = (&office.groups, &office.institutions, &office.places);
    Sha256::digest(serde_json::to_vec(&names).unwrap_or_default()).to_vec()
}

/// Whether at most so many files look different, and the office is the one whose names stand in the rows.
pub(super) fn is_nearly_settled(db: &Connection, archive: &Path, most: usize) -> Asked<bool> {
    let (names, _) = load::names(archive);
    let office = office_of(load::read(archive, OsStr::new(naming::OFFICE)).as_ref());
    let by = names_by(office.as_ref().unwrap_or(&Office::blank()));
    let known = base::files(db)?;
    let looks_same = |name: &&OsString| {
        let seen = known.get(*name).and_then(|known| known.sight);
        seen.is_some() && seen == Sight::of(&archive.join(name))
    };
    let is_same_office = base::kept(db, "office")?.as_deref() == Some(by.as_slice());
    Ok(is_same_office && names.iter().filter(|name| !looks_same(name)).nth(most).is_none())
}

/// Whether no file looks different.
fn is_settled(db: &Connection, archive: &Path, names: &[OsString]) -> Asked<bool> {
    let known = base::files(db)?;
    if known.len() != names.len() {
        return Ok(false);
    }
    let looks_same = |name: &OsString| {
        let seen = known.get(name).and_then(|known| known.sight);
        seen.is_some() && seen == Sight::of(&archive.join(name))
    };
    if names.len() < MANY {
        return Ok(names.iter().all(looks_same));
    }
    let (one, other) = names.split_at(names.len() / 2);
    Ok(thread::scope(|scope| {
        let second = thread::Builder::new().spawn_scoped(scope, || other.iter().all(looks_same));
        let own = one.iter().all(looks_same);
        own && match second {
            Ok(second) => second.join().unwrap_or(false),
            Err(_) => other.iter().all(looks_same),
        }
    }))
}

/// What was taken in.
struct Taken {
    read: usize,
    is_changed: bool,
}

/// Takes in all that looks different.
fn take_in(
    db: &Connection,
    archive: &Path,
    names: &[OsString],
    office: &Office,
    progress: &mut dyn FnMut(usize, usize),
) -> Asked<Taken> {
    let mut known = base::files(db)?;
    let mut suspects = Vec::new();
    for name in names {
        let before = known.remove(name);
        let is_same = before
            .as_ref()
            .and_then(|known| known.sight)
            .is_some_and(|seen| Some(seen) == Sight::of(&archive.join(name)));
        if !is_same {
            suspects.push(Suspect { name: name.clone(), known: before });
        }
    }
    for gone in known.keys() {
        base::remove_file(db, gone)?;
    }
    let mut is_changed = !known.is_empty();
    let count = suspects.len();
    let next = AtomicUsize::new(0);
    let (out, outcomes) = mpsc::sync_channel(WAITING);
    let work = |out: mpsc::SyncSender<Outcome>| {
        while let Some(suspect) = suspects.get(next.fetch_add(1, Ordering::Relaxed)) {
            if out.send(looked_into(archive, suspect, office)).is_err() {
                return;
            }
        }
    };
    thread::scope(|scope| {
        let mut workers = 0;
        for _ in 0..load::READERS.min(count) {
            let out = out.clone();
            workers += usize::from(thread::Builder::new().spawn_scoped(scope, || work(out)).is_ok());
        }
        drop(out);
        if workers == 0 && count > 0 {
            return Err(base::Torn);
        }
        let mut parties = HashSet::new();
        for (done, outcome) in outcomes.iter().enumerate() {
            is_changed |= !matches!(outcome, Outcome::Same(..));
            put(db, outcome, &mut parties)?;
            progress(done + 1, count);
        }
        Ok(Taken { read: count, is_changed })
    })
}

/// What a file says that looks different. It is looked at before it is read: what changes it meanwhile is seen next time.
fn looked_into(archive: &Path, suspect: &Suspect, office: &Office) -> Outcome {
    let name = suspect.name.clone();
    let sight = Sight::of(&archive.join(&name));
    if let (Some(before), Some(digest)) =
        (suspect.known.as_ref().and_then(|known| known.digest), load::digest_of(archive, &name))
        && before == digest
    {
        return Outcome::Same(name, sight);
    }
    let Some(file) = load::read(archive, &name) else { return Outcome::Gone(name) };
    let derived = match &file.reading {
        Reading::Session(session) => Some(Derived::of(&session.value, office, !session.unknown.is_empty())),
        Reading::Office(_) | Reading::Broken { .. } => None,
    };
    let known = Known { sight, digest: file.digest };
    Outcome::Other(Entry { name, known, has_findings: file.reading.has_findings(), derived })
}

fn put(db: &Connection, outcome: Outcome, parties: &mut HashSet<i64>) -> Asked<()> {
    match outcome {
        Outcome::Same(name, sight) => base::update_sight(db, &name, sight),
        Outcome::Gone(name) => base::remove_file(db, &name),
        Outcome::Other(entry) => {
            base::remove_file(db, &entry.name)?;
            base::add_file(db, &entry, parties)
        }
    }
}

fn with_findings(db: &Connection) -> Asked<Vec<OsString>> {
    let mut found = db.prepare_cached(
        "SELECT name FROM file WHERE has_findings UNION SELECT file FROM session WHERE is_twin ORDER BY 1",
    )?;
    let rows = found.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
    Ok(rows.map(|name| name.map(|name| base::name_of(&name))).collect::<Result<_, _>>()?)
}
