//! Bringing the index up to what the files say: what looks as it did is let be, what looks different is read, and what says
//! something else is taken in, all in one transaction. It must not answer questions.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs;
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
    /// The files that were taken in and hold answers about promises of other sessions.
    pub asking: Vec<OsString>,
}

/// A file that looks different.
struct Suspect {
    name: OsString,
    known: Option<Known>,
}

/// What became of a suspect.
enum Outcome {
    Same(OsString, Option<Sight>),
    /// It says something else; whether it holds answers.
    Other(Entry, bool),
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
    let (mut read, mut is_changed, mut asking) = (0, false, Vec::new());
    let looked_at = if is_same_office { suspects(db, archive, &names)? } else { Default::default() };
    let is_unchanged = is_same_office && looked_at.0.is_empty() && looked_at.1.is_empty();
    if !is_unchanged {
        let Some(making) = begun(db, waits)? else {
            // Somebody else brings it up to date.
            return Ok(Ok(CaughtUp { office, with_findings: with_findings(db)?, read, is_changed, asking }));
        };
        let mut looked_at = looked_at;
        if base::kept(&making, "office")?.as_deref() != Some(by.as_slice()) {
            // Names stand in the rows.
            base::clear(&making)?;
            base::keep(&making, "office", &by)?;
            is_changed = true;
            looked_at = suspects(&making, archive, &names)?;
        } else if !is_same_office {
            // Another program has made all of it anew meanwhile.
            looked_at = suspects(&making, archive, &names)?;
        }
        let taken = take_in(&making, archive, looked_at, office.as_ref().unwrap_or(&Office::blank()), progress)?;
        read = taken.read;
        is_changed |= taken.is_changed;
        asking = taken.asking;
        base::make_lookups(&making)?;
        base::forget_sums(&making)?;
        base::mark_twins(&making)?;
        making.commit()?;
    }
    Ok(Ok(CaughtUp { office, with_findings: with_findings(db)?, read, is_changed, asking }))
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
    base::forget_sums(&making)?;
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

/// The office, if it is the one whose names stand in the rows.
pub(super) fn known_office(db: &Connection, archive: &Path) -> Asked<Option<Office>> {
    let office = office_of(load::read(archive, OsStr::new(naming::OFFICE)).as_ref());
    let by = office.as_ref().map(names_by);
    Ok(office.filter(|_| by.is_some()).filter(|_| base::kept(db, "office").ok().flatten() == by))
}

/// What looks different: files that were not known or look otherwise, and files that are gone.
fn suspects(db: &Connection, archive: &Path, names: &[OsString]) -> Asked<(Vec<Suspect>, Vec<OsString>)> {
    let mut known = base::files(db)?;
    let met: Vec<(&OsString, Option<Known>)> = names.iter().map(|name| (name, known.remove(name))).collect();
    let looks_different = |(name, before): &(&OsString, Option<Known>)| {
        let seen = before.as_ref().and_then(|known| known.sight);
        let is_same = seen.is_some() && seen == Sight::of(&archive.join(name));
        (!is_same).then(|| Suspect { name: (*name).clone(), known: before.clone() })
    };
    let look = |met: &[(&OsString, Option<Known>)]| met.iter().filter_map(looks_different).collect::<Vec<_>>();
    let (one, other) = met.split_at(if met.len() < MANY { met.len() } else { met.len() / 2 });
    let found = thread::scope(|scope| {
        let second = thread::Builder::new().spawn_scoped(scope, || look(other));
        let mut found = look(one);
        found.extend(second.ok().and_then(|second| second.join().ok()).unwrap_or_else(|| look(other)));
        found
    });
    Ok((found, known.into_keys().collect()))
}

/// What was taken in.
struct Taken {
    read: usize,
    is_changed: bool,
    asking: Vec<OsString>,
}

/// Takes in all that looks different.
fn take_in(
    db: &Connection,
    archive: &Path,
    (suspects, gone): (Vec<Suspect>, Vec<OsString>),
    office: &Office,
    progress: &mut dyn FnMut(usize, usize),
) -> Asked<Taken> {
    // One that came back since it was looked for is looked at the next time.
    let gone: Vec<OsString> =
        gone.into_iter().filter(|name| fs::symlink_metadata(archive.join(name)).is_err()).collect();
    let mut is_changed = !gone.is_empty();
    for gone in &gone {
        base::remove_file(db, gone)?;
    }
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
        let (mut parties, mut asking) = (HashSet::new(), Vec::new());
        for (done, outcome) in outcomes.iter().enumerate() {
            is_changed |= !matches!(outcome, Outcome::Same(..));
            if let Outcome::Other(entry, true) = &outcome {
                asking.push(entry.name.clone());
            }
            put(db, outcome, &mut parties)?;
            progress(done + 1, count);
        }
        Ok(Taken { read: count, is_changed, asking })
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
        Reading::Office(_) | Reading::Filters(_) | Reading::Pattern(_) | Reading::Broken { .. } => None,
    };
    let known = Known { sight, digest: file.digest };
    let asks = matches!(&file.reading, Reading::Session(session) if !session.value.answers.is_empty());
    Outcome::Other(Entry { name, known, has_findings: file.reading.has_findings(), derived }, asks)
}

fn put(db: &Connection, outcome: Outcome, parties: &mut HashSet<i64>) -> Asked<()> {
    match outcome {
        Outcome::Same(name, sight) => base::update_sight(db, &name, sight),
        Outcome::Gone(name) => base::remove_file(db, &name),
        Outcome::Other(entry, _) => {
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
