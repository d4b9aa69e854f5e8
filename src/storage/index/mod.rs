//! The derived index: what lists, the board and the search need of all sessions, without reading them. It follows from the
//! files and is made anew whenever it does not fit them; it never becomes the truth. This is its only door. It must not know
//! how an answer is shown.

mod ask;
mod base;
mod catch_up;
mod derived;
mod lookup;
mod proof;
mod table;

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::Connection;

pub use catch_up::CaughtUp;
pub use lookup::{Lookup, Searching};

use crate::domain::actions::Action;
use crate::domain::filter::{Filter, ReadyFilter};
use crate::domain::search::Query;
use crate::domain::{Office, SessionId};
use crate::folder::{ActionKey, Attention, Finding, FindingKind, Glance, Listing, SessionRow, Use};
use crate::storage::archive::load;
use base::{Asked, Torn};

/// From so many documents on an index is kept on the disk; fewer are read as fast.
const WORTH_KEEPING: usize = 100;

/// The index of an archive.
#[derive(Debug)]
pub struct Index {
    archive: PathBuf,
    db: Connection,
    is_kept: bool,
    /// Whether it waits for another program that brings the index up to date.
    waits: bool,
}

impl Index {
    /// The index of this archive: on the disk if that is worth while and can be, else in memory. It has to catch up first.
    /// `None` on a machine without memory for it.
    #[must_use]
    pub fn open(archive: &Path) -> Option<Self> {
        match base::open(archive, false) {
            Some(db) => Some(Self { archive: archive.to_owned(), db, is_kept: true, waits: true }),
            None if Self::is_worth_keeping(archive) => Self::kept(archive).or_else(|| Self::in_memory(archive)),
            None => Self::in_memory(archive),
        }
    }

    /// Whether the archive is so large that an index on the disk is worth while.
    #[must_use]
    pub fn is_worth_keeping(archive: &Path) -> bool {
        load::names(archive).0.len() >= WORTH_KEEPING
    }

    /// The index of this archive on the disk, however small that is.
    #[must_use]
    pub fn kept(archive: &Path) -> Option<Self> {
        let db = base::open(archive, true)?;
        Some(Self { archive: archive.to_owned(), db, is_kept: true, waits: true })
    }

    /// The index of this archive if it is on the disk already.
    #[must_use]
    pub fn kept_already(archive: &Path) -> Option<Self> {
        let db = base::open(archive, false)?;
        Some(Self { archive: archive.to_owned(), db, is_kept: true, waits: true })
    }

    /// An index that is gone with the program.
    #[must_use]
    pub fn in_memory(archive: &Path) -> Option<Self> {
        let db = base::open_in_memory().ok()?;
        Some(Self { archive: archive.to_owned(), db, is_kept: false, waits: true })
    }

    /// From now on it goes on with what it has while another program brings it up to date.
    pub fn hurry(&mut self) {
        self.waits = false;
        let _ = self.db.busy_timeout(Duration::ZERO);
    }

    /// A number that grows whenever another connection has changed the index.
    #[must_use]
    pub fn changes_of_others(&self) -> i64 {
        self.db.pragma_query_value(None, "data_version", |row| row.get(0)).unwrap_or_default()
    }

    /// Whether its file is still the one that stands there: another program may have made the index anew.
    pub(super) fn is_current(&self) -> bool {
        !self.is_kept || base::is_file_of(&self.db, &self.archive)
    }

    /// Whether it lies on the disk.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.is_kept
    }

    /// Brings the index up to what the files say; `progress` is told how many of how many files were read.
    ///
    /// # Errors
    /// What keeps the folder from being read.
    pub fn catch_up(&mut self, mut progress: impl FnMut(usize, usize)) -> Result<CaughtUp, Finding> {
        self.asked(|index| catch_up::catch_up(&mut index.db, &index.archive, index.waits, &mut progress), false)?
    }

    /// A first look at the archive, if the index is there: rows for as many lines of a screen, as they were when the index was
    /// last brought up to date. Whether they still are so is found out afterwards.
    /// `today` is asked for with the office's clock at hand.
    #[must_use]
    pub fn glance(archive: &Path, lines: usize, today: impl FnOnce(&Office) -> NaiveDate) -> Option<Glance> {
        let mut index = Self::kept_already(archive)?;
        let office = catch_up::known_office(&index.db, archive).ok()??;
        let today = today(&office);
        let open = Filter::default().ready(&office, today);
        Some(Glance {
            today,
            sessions: index.sessions(today, Some(lines)).ok()?,
            total: ask::count(&index.db).ok()?,
            actions: index.actions(today, &open, Some(lines)).ok()?,
            attention: index.attention(today).ok()?,
            office,
        })
    }

    /// Takes in what this program has just written. What fails here is caught up with later.
    pub fn take_in(&mut self, name: &OsStr, office: &Office) {
        // Who saves does not wait for who makes the index anew.
        let _ = self.db.busy_timeout(Duration::ZERO);
        let _ = catch_up::take_in_one(&mut self.db, &self.archive, name, office);
        let _ = self.db.busy_timeout(if self.waits { base::PATIENCE } else { Duration::ZERO });
    }

    /// The sessions, newest first; all of them, or the first so many.
    ///
    /// # Errors
    /// What keeps the folder from being read, if the index has to be made anew.
    pub fn sessions(&mut self, today: NaiveDate, limit: Option<usize>) -> Result<Vec<SessionRow>, Finding> {
        self.asked(|index| ask::sessions(&index.db, today, limit), true)
    }

    /// All sessions with what is counted of them.
    ///
    /// # Errors
    /// As [`Index::sessions`].
    pub fn listing(&mut self, today: NaiveDate) -> Result<Listing, Finding> {
        let listing = |index: &mut Self| {
            let listing = Listing { sessions: ask::sessions(&index.db, today, None)?, uses: ask::uses(&index.db)? };
            ask::keep_sums(&index.db, today, Attention::of(listing.sessions.iter()));
            Ok(listing)
        };
        self.asked(listing, true)
    }

    /// The names of the files that hold a session: none, one, or several where somebody copied it.
    ///
    /// # Errors
    /// As [`Index::sessions`].
    pub fn files_of(&mut self, id: SessionId) -> Result<Vec<OsString>, Finding> {
        self.asked(|index| ask::files_of(&index.db, id), true)
    }

    /// These commitments as they stand on `today`; those that are gone are left out.
    ///
    /// # Errors
    /// As [`Index::sessions`].
    pub fn some_actions(&mut self, today: NaiveDate, wanted: &[ActionKey]) -> Result<Vec<Action>, Finding> {
        self.asked(|index| ask::some(&index.db, today, wanted), true)
    }

    /// The actions that a filter wants, the most urgent first; all of them, or the first so many.
    ///
    /// # Errors
    /// As [`Index::sessions`].
    pub fn actions(
        &mut self,
        today: NaiveDate,
        filter: &ReadyFilter,
        limit: Option<usize>,
    ) -> Result<Vec<Action>, Finding> {
        let mut found = Vec::new();
        let wanted = limit.unwrap_or(usize::MAX);
        if wanted > 0 {
            self.each_action(today, filter, |action| {
                found.push(action);
                found.len() < wanted
            })?;
        }
        Ok(found)
    }

    /// The same one by one, as they are found; `each` says whether the next one is wanted, too.
    ///
    /// # Errors
    /// As [`Index::sessions`].
    pub fn each_action(
        &mut self,
        today: NaiveDate,
        filter: &ReadyFilter,
        mut each: impl FnMut(Action) -> bool,
    ) -> Result<(), Finding> {
        let mut told = 0;
        let mut question = |index: &mut Self| {
            // Asked again behind a torn one, the first ones were told already.
            let mut nth = 0;
            ask::each_action(&index.db, today, filter, &mut |action| {
                nth += 1;
                if nth <= told {
                    return true;
                }
                told = nth;
                each(action)
            })
        };
        self.asked(&mut question, true)
    }

    /// How many commitments need attention.
    ///
    /// # Errors
    /// As [`Index::sessions`].
    pub fn attention(&mut self, today: NaiveDate) -> Result<Attention, Finding> {
        self.asked(|index| ask::attention(&index.db, today), true)
    }

    /// The names of the files of the newest sessions that refer to this of the office.
    ///
    /// # Errors
    /// As [`Index::sessions`].
    pub fn sessions_with(&mut self, wanted: &Use, most: usize) -> Result<Vec<OsString>, Finding> {
        self.asked(|index| ask::sessions_with(&index.db, wanted, most), true)
    }

    /// The ids of all sessions, in their order.
    ///
    /// # Errors
    /// As [`Index::sessions`].
    pub fn ids(&mut self) -> Result<Vec<SessionId>, Finding> {
        self.asked(|index| ask::ids(&index.db), true)
    }

    /// The names of the files in which a search can find something, newest session first. Which of them it does, their text
    /// says.
    ///
    /// # Errors
    /// As [`Index::sessions`].
    pub fn candidates(&mut self, query: &Query) -> Result<Vec<String>, Finding> {
        self.asked(|index| ask::candidates(&index.db, query.words()), true)
    }

    /// The names of the files of those sessions in which words begin with those that are looked for, the newest first; what
    /// is found inside of words is not among them.
    ///
    /// # Errors
    /// As [`Index::sessions`].
    pub fn beginning(&mut self, query: &Query) -> Result<Vec<String>, Finding> {
        self.asked(|index| ask::beginning(&index.db, query.words()), true)
    }

    /// What in the index is not as the files say; it is made anew if there is anything.
    ///
    /// # Errors
    /// As [`Index::sessions`].
    pub fn prove(&mut self) -> Result<Vec<String>, Finding> {
        self.catch_up(|_, _| {})?;
        let Some(mut fresh) = Self::in_memory(&self.archive) else { return Ok(Vec::new()) };
        fresh.catch_up(|_, _| {})?;
        let differences = proof::differences(&self.db, &fresh.db).unwrap_or_else(|Torn| vec!["?".to_owned()]);
        if !differences.is_empty() {
            self.begin_again();
            self.catch_up(|_, _| {})?;
        }
        Ok(differences)
    }

    /// Asks; if the database is torn it is made anew, in memory if need be, and asked again.
    fn asked<T>(&mut self, mut question: impl FnMut(&mut Self) -> Asked<T>, needs_rows: bool) -> Result<T, Finding> {
        for _ in 0..2 {
            if let Ok(answer) = question(self) {
                return Ok(answer);
            }
            self.begin_again();
            if needs_rows {
                let _ = catch_up::catch_up(&mut self.db, &self.archive, true, &mut |_, _| {});
            }
        }
        if let Ok(db) = base::open_in_memory() {
            self.db = db;
            self.is_kept = false;
        }
        if needs_rows && let Ok(caught_up) = catch_up::catch_up(&mut self.db, &self.archive, true, &mut |_, _| {}) {
            caught_up?;
        }
        question(self).map_err(|Torn| Finding::of_file(FindingKind::Other("index".to_owned())))
    }

    /// Puts an empty database in the place of this one.
    fn begin_again(&mut self) {
        let Ok(nothing) = Connection::open_in_memory() else { return };
        // Closed before its file goes.
        self.db = nothing;
        if self.is_kept {
            base::remove(&self.archive);
        }
        let kept = if self.is_kept { base::open(&self.archive, true) } else { None };
        self.is_kept = kept.is_some();
        if let Some(db) = kept.or_else(|| base::open_in_memory().ok()) {
            self.db = db;
        }
    }
}

/// Removes the indexes of all machines: nothing of what was erased stays in them.
pub fn forget(archive: &Path) {
    base::remove_all(archive);
}
