//! The index as a screen asks it while somebody types: with what filters look at held in memory, and an office that is read
//! again only when its file changed. It must not write, but for an index that it has for itself.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Index;
use super::base::Torn;
use super::table::Table;
use crate::domain::actions::Action;
use crate::domain::filter::Filter;
use crate::domain::lint::are_alike;
use crate::domain::{Office, SessionId};
use crate::folder::{ActionKey, Finding, Found};
use crate::storage::archive::load::{self, Reading, Sight};
use crate::storage::archive::naming;

/// The index with what is held of it.
#[derive(Debug)]
pub struct Lookup {
    archive: PathBuf,
    index: Index,
    table: Table,
    office: (Option<Sight>, Office),
}

impl Lookup {
    /// The index of this archive; `None` on a machine without memory for it.
    #[must_use]
    pub fn open(archive: &Path) -> Option<Self> {
        let index = Index::open(archive)?;
        let office = (None, Office::blank());
        let mut lookup = Self { archive: archive.to_owned(), index, table: Table::default(), office };
        lookup.freshen();
        Some(lookup)
    }

    /// Brings what is held up to the index, which somebody else brings up to the files, unless it is all one's own.
    pub fn freshen(&mut self) {
        if !self.index.is_current()
            && let Some(index) = Index::open(&self.archive)
        {
            self.index = index;
        }
        if !self.index.is_kept() {
            // What cannot be read the storage tells.
            let _ = self.index.catch_up(|_, _| {});
        }
        let sight = Sight::of(&self.archive.join(naming::OFFICE));
        if sight.is_none() || sight != self.office.0 {
            let office = match load::read(&self.archive, OsStr::new(naming::OFFICE)).map(|file| file.reading) {
                Some(Reading::Office(office)) => office.value,
                _ => Office::blank(),
            };
            self.office = (sight, office);
        }
    }

    /// Brings what filters look at up to the index.
    ///
    /// # Errors
    /// What keeps the folder from being read, if the index has to be made anew.
    pub fn ready(&mut self) -> Result<(), Finding> {
        self.freshen();
        let table = &mut self.table;
        self.index.asked(|index| table.catch_up(&index.db).inspect_err(|Torn| *table = Table::default()), true)
    }

    /// What a filter finds on `today`; so many of the first rows come whole.
    ///
    /// # Errors
    /// As [`Lookup::ready`].
    pub fn found(&mut self, typed: &str, today: NaiveDate, lines: usize) -> Result<Found, Finding> {
        self.ready()?;
        let filter = Filter::parse(typed).ready(&self.office.1, today);
        let (rows, all) = self.table.wanted(&filter, today);
        let elsewhere = || self.table.wanted(&filter.in_any_state(), today).0.len();
        let in_any_state = if rows.is_empty() { elsewhere() } else { 0 };
        let first = self.index.some_actions(today, &rows[..rows.len().min(lines)])?;
        Ok(Found { hidden: all - rows.len(), rows, in_any_state, first })
    }

    /// These commitments as they stand on `today`; those that are gone are left out.
    ///
    /// # Errors
    /// As [`Lookup::ready`].
    pub fn some(&mut self, today: NaiveDate, wanted: &[ActionKey]) -> Result<Vec<Action>, Finding> {
        self.index.some_actions(today, wanted)
    }

    /// What other sessions owe that is nearly the same as what is promised in this one, in the order of their ids.
    ///
    /// # Errors
    /// As [`Lookup::ready`].
    pub fn rivals(&mut self, session: SessionId, today: NaiveDate) -> Result<Vec<Action>, Finding> {
        self.ready()?;
        let own = self.index.some_actions(today, &self.table.of_session(session, today))?;
        let mut found = self.index.some_actions(today, &self.table.like(&own, today))?;
        found.retain(|other| own.iter().any(|own| are_alike(own, other)));
        found.sort_by_key(|action| action.session);
        Ok(found)
    }
}
