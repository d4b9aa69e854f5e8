//! The index as a screen asks it while somebody types: with what filters look at held in memory, and an office that is read
//! again only when its file changed. It must not write, but for an index that it has for itself.

use std::cmp::Reverse;
use std::collections::{HashSet, VecDeque};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Index;
use super::base::Torn;
use super::table::{OnDay, Table};
use crate::domain::actions::Action;
use crate::domain::arrangement::Arrangement;
use crate::domain::filter::Filter;
use crate::domain::house::{Attended, House, MEETINGS};
use crate::domain::lint::are_alike;
use crate::domain::pictures::{Picture, Question};
use crate::domain::search::Query;
use crate::domain::{Key, Office, SessionId};
use crate::folder::{ActionKey, Finding, Found, HitPlace, Hits, Use};
use crate::storage::archive::load::{self, Reading, Sight};
use crate::storage::archive::naming;

/// When so many passages were found no more is looked for: a word more finds what is wanted.
const MOST_HITS: usize = 300;

/// The index with what is held of it.
#[derive(Debug)]
pub struct Lookup {
    archive: PathBuf,
    index: Index,
    table: Table,
    office: (Option<Sight>, Office),
    /// Whether the storage brings the index up to date: in a small archive it reads the files themselves.
    is_kept_up: bool,
}

/// A search that goes on.
#[derive(Debug)]
pub struct Searching {
    query: Query,
    /// Names of files that are not read yet.
    names: VecDeque<String>,
    /// Those in which a word begins so, as long as the others are not asked for.
    begun: Option<HashSet<String>>,
    hits: Hits,
}

impl Searching {
    /// What was found so far.
    #[must_use]
    pub fn hits(&self) -> &Hits {
        &self.hits
    }
}

impl Lookup {
    /// The index of this archive; `None` on a machine without memory for it.
    #[must_use]
    pub fn open(archive: &Path) -> Option<Self> {
        let index = Index::open(archive)?;
        let office = (None, Office::blank());
        let (table, is_kept_up) = (Table::default(), Index::is_worth_keeping(archive));
        let mut lookup = Self { archive: archive.to_owned(), index, table, office, is_kept_up };
        lookup.freshen();
        Some(lookup)
    }

    /// The same where the storage brings the index up to date, however small the archive is.
    #[must_use]
    pub fn kept_up(self) -> Self {
        Self { is_kept_up: true, ..self }
    }

    /// Brings what is held up to the index, which somebody else brings up to the files, unless it is all one's own.
    pub fn freshen(&mut self) {
        if !self.index.is_current()
            && let Some(index) = Index::open(&self.archive)
        {
            self.index = index;
        }
        if !self.index.is_kept() || !self.is_kept_up {
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
        self.arranged(typed, today, lines, Arrangement::default())
    }

    /// The same, arranged.
    ///
    /// # Errors
    /// As [`Lookup::ready`].
    pub fn arranged(&mut self, typed: &str, today: NaiveDate, lines: usize, by: Arrangement) -> Result<Found, Finding> {
        self.ready()?;
        let filter = Filter::parse(typed).ready(&self.office.1, today);
        let by = (by, &self.office.1);
        let (rows, groups, all) = self.table.wanted(&filter, today, by);
        let elsewhere = || self.table.wanted(&filter.in_any_state(), today, by).0.len();
        let in_any_state = if rows.is_empty() { elsewhere() } else { 0 };
        let first = self.index.some_actions(today, &rows[..rows.len().min(lines)])?;
        Ok(Found { hidden: all - rows.len(), rows, groups, in_any_state, first })
    }

    /// A picture of how promises stand on `today`.
    ///
    /// # Errors
    /// As [`Lookup::ready`].
    pub fn picture(&mut self, of: Question, today: NaiveDate) -> Result<Picture, Finding> {
        self.ready()?;
        Ok(Picture::of(of, &self.office.1, today, &mut OnDay { table: &self.table, today }))
    }

    /// What is told of an institution on `today`; its last meetings are read.
    ///
    /// # Errors
    /// As [`Lookup::ready`].
    pub fn house(&mut self, key: &Key, today: NaiveDate) -> Result<House, Finding> {
        self.ready()?;
        let office = &self.office.1;
        let promises = Picture::of_institution(key, office, today, &mut OnDay { table: &self.table, today });
        // Some of them only promised something for it.
        let names = self.index.sessions_with(&Use::Institution(key.clone()), 4 * MEETINGS)?;
        let read = names.iter().filter_map(|name| match load::read(&self.archive, name)?.reading {
            Reading::Session(session) => Attended::of(&session.value, key),
            _ => None,
        });
        Ok(House { key: key.clone(), promises, meetings: read.take(MEETINGS).collect() })
    }

    /// Begins to look for what is typed; `None` if that is no word.
    ///
    /// # Errors
    /// As [`Lookup::ready`].
    pub fn search(&mut self, typed: &str) -> Result<Option<Searching>, Finding> {
        self.freshen();
        let Some(query) = Query::parse(typed) else { return Ok(None) };
        let names: VecDeque<String> = self.index.beginning(&query)?.into();
        let begun = Some(names.iter().cloned().collect());
        let hits = Hits { typed: typed.to_owned(), goes_on: true, ..Hits::default() };
        Ok(Some(Searching { query, names, begun, hits }))
    }

    /// Looks through so many sessions more: those first in which a word begins so, then the others, each the newest first.
    pub fn search_on(&mut self, search: &mut Searching, sessions: usize) {
        let is_first = search.begun.as_ref().is_some_and(|begun| begun.len() == search.names.len());
        if (!is_first || search.names.is_empty())
            && let Some(begun) = search.begun.take()
        {
            // What cannot be asked for the storage tells.
            let others = self.index.candidates(&search.query).unwrap_or_default().into_iter();
            search.names.extend(others.filter(|name| !begun.contains(name)));
        }
        for _ in 0..sessions {
            if search.hits.places.len() >= MOST_HITS {
                break;
            }
            let Some(name) = search.names.pop_front() else { break };
            // What the file says counts, not what the index remembers of it.
            let Some(Reading::Session(found)) = load::read(&self.archive, OsStr::new(&name)).map(|file| file.reading)
            else {
                continue;
            };
            let (session, head) = (&found.value, &found.value.meeting);
            let hits = search.query.hits(session, &self.office.1).into_iter().enumerate();
            let place =
                |(nth, hit)| HitPlace { key: (session.id, nth), title: head.title.clone(), date: head.date, hit };
            search.hits.places.extend(hits.map(place));
        }
        search.hits.places.sort_by_key(|place| (place.hit.rank, Reverse(place.date), place.key));
        let is_left = search.begun.is_some() || !search.names.is_empty();
        search.hits.goes_on = is_left && search.hits.places.len() < MOST_HITS;
        search.hits.unread = search.names.len();
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
