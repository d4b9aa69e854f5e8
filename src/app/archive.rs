//! The archive as the model holds it: the office, a row of each session, the sessions that are open (of a small archive all of
//! them), the files that could not be read, and the actions that follow. It must not know the disk.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};

use super::notice::UsedBy;
use crate::domain::actions::{Action, actions};
use crate::domain::change::Documents;
use crate::domain::meeting::Class;
use crate::domain::names::fold;
use crate::domain::{
    Change, Commitment, CommitmentId, DocumentEdit, DocumentId, Filters, Id, Key, Office, Pattern, PatternId, Refusal,
    Session, SessionId,
};
use crate::folder::{
    ActionKey, Attention, BrokenFile, Contents, Document, Entry, Finding, Glance, Listing, SessionRow, Use,
};

/// The name of the file with the saved filters among those that could not be read.
pub(super) const FILTERS: &str = "filters.ron";

/// What the model knows of the archive.
#[derive(Debug, Clone, PartialEq)]
pub struct Archive {
    /// The office.
    pub office: Office,
    /// Whether the office's file cannot be written.
    pub office_read_only: bool,
    /// The saved filters.
    pub filters: Filters,
    /// Whether their file cannot be written.
    pub filters_read_only: bool,
    /// The sessions that are held, by id: of a listed archive those that are open, else all of them.
    pub sessions: BTreeMap<SessionId, Entry>,
    /// The patterns of meetings, and whether each can only be read.
    pub patterns: BTreeMap<PatternId, (Pattern, bool)>,
    /// The files that could not be read.
    pub broken: Vec<BrokenFile>,
    /// Why the folder itself cannot be read; the rest is then as it was last read.
    pub unreadable: Option<Finding>,
    /// When the last backup was made from here.
    pub backed_up: Option<DateTime<Utc>>,
    /// What an index knows of it, until it is read.
    pub glance: Option<Box<Glance>>,
    /// How many files of how many have been read so far.
    pub reading: Option<(usize, usize)>,
    today: NaiveDate,
    version: u64,
    /// Counted when the actions are reckoned, not each time they are drawn.
    attention: Attention,
    /// Of the sessions that are held.
    actions: BTreeMap<SessionId, Vec<Action>>,
    /// Of all sessions.
    rows: BTreeMap<SessionId, Row>,
    /// What an index knows besides; `None` where all sessions are held.
    listed: Option<Listed>,
}

/// A session among all.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    shown: SessionRow,
    /// What it is found by, folded.
    found_by: String,
}

impl Row {
    fn of(shown: SessionRow) -> Self {
        let found_by = fold(&format!("{} {} {}", shown.title, shown.place, shown.date));
        Self { shown, found_by }
    }
}

/// What an index knows of an archive that is too large to be held.
#[derive(Debug, Clone, PartialEq, Default)]
struct Listed {
    uses: BTreeMap<Use, usize>,
    /// Commitments of sessions that are not held, as far as they are shown, and in which state of the archive they were so.
    fetched: HashMap<ActionKey, (u64, Action)>,
    /// Commitments of other sessions that say nearly the same as those of the one that is closed.
    rivals: Vec<Action>,
    /// Whether the rows are of another day or of another office.
    is_stale: bool,
}

impl Archive {
    /// An archive with nothing in it.
    pub fn empty(office: Office, today: NaiveDate) -> Self {
        Self {
            office,
            office_read_only: false,
            filters: Filters::default(),
            filters_read_only: false,
            sessions: BTreeMap::new(),
            patterns: BTreeMap::new(),
            broken: Vec::new(),
            unreadable: None,
            backed_up: None,
            glance: None,
            reading: None,
            today,
            version: 0,
            attention: Attention::default(),
            actions: BTreeMap::new(),
            rows: BTreeMap::new(),
            listed: None,
        }
    }

    /// Shows what an index knows, until the archive is read: its commitments stand among the actions as if they were.
    pub fn look_at(&mut self, glance: Box<Glance>) {
        self.office.clone_from(&glance.office);
        self.today = glance.today;
        self.version += 1;
        self.actions.clear();
        for action in &glance.actions {
            self.actions.entry(action.session).or_default().push(action.clone());
        }
        self.rows = glance.sessions.iter().map(|row| (row.id, Row::of(row.clone()))).collect();
        self.glance = Some(glance);
    }

    /// Takes over what was read from the disk.
    pub fn take(&mut self, contents: Contents) {
        self.office_read_only = contents.office.is_none() || !contents.office_read_only.is_empty();
        if let Some(office) = contents.office {
            self.office = office;
        }
        self.filters_read_only =
            !contents.filters_read_only.is_empty() || contents.broken.iter().any(|broken| broken.file == FILTERS);
        self.filters = contents.filters;
        let sessions = contents.sessions.into_iter().map(|entry| (entry.session.id, entry));
        self.sessions = match &contents.listing {
            Some(listing) => {
                // What is not open need not be held; what the storage has let go stays until it is asked for again.
                let there: BTreeSet<SessionId> = listing.sessions.iter().map(|row| row.id).collect();
                let mut held = std::mem::take(&mut self.sessions);
                held.retain(|id, _| there.contains(id));
                for (id, entry) in sessions.filter(|(id, _)| there.contains(id)) {
                    if let Some(known) = held.get_mut(&id) {
                        *known = entry;
                    }
                }
                held
            }
            None => sessions.collect(),
        };
        self.listed = match contents.listing {
            Some(listing) => {
                let mut listed = self.listed.take().unwrap_or_default();
                let looked_at = self.glance.take().map(|glance| glance.actions).unwrap_or_default();
                // Still shown until they come again.
                listed.fetched.extend(looked_at.into_iter().map(|action| ((action.session, action.id), (0, action))));
                listed.uses = listing.uses;
                listed.is_stale = false;
                self.rows = listing.sessions.into_iter().map(|row| (row.id, Row::of(row))).collect();
                Some(listed)
            }
            None => None,
        };
        self.patterns = contents.patterns.into_iter().map(|found| (found.0.id, found)).collect();
        self.broken = contents.broken;
        self.unreadable = contents.unreadable;
        self.backed_up = contents.backed_up;
        self.glance = None;
        self.reading = None;
        self.reckon_all();
    }

    /// Takes over what an index knows of all sessions.
    pub fn list(&mut self, listing: Listing) {
        let Some(listed) = &mut self.listed else { return };
        listed.is_stale = false;
        listed.uses = listing.uses;
        self.rows = listing.sessions.into_iter().map(|row| (row.id, Row::of(row))).collect();
        self.reckon_all();
    }

    /// Holds a session from now on, as it stands on the disk.
    pub fn hold(&mut self, entry: Entry) {
        let id = entry.session.id;
        let before = self.row(id).cloned();
        self.actions.insert(id, actions(&entry.session, &self.office, self.today));
        self.sessions.insert(id, entry);
        self.keep_row(id);
        if self.row(id) != before.as_ref() {
            // Somebody changed it meanwhile.
            self.version += 1;
            self.count();
        }
    }

    /// Holds only those sessions from now on, where others can be read when they are asked for.
    pub fn hold_only(&mut self, is_wanted: impl Fn(SessionId) -> bool) {
        let Some(listed) = &mut self.listed else { return };
        // As they were last they are shown until they come again.
        for ((session, id), (_, shown)) in &mut listed.fetched {
            let held = self.actions.get(session).filter(|_| !is_wanted(*session));
            if let Some(last) = held.and_then(|actions| actions.iter().find(|action| action.id == *id)) {
                shown.clone_from(last);
            }
        }
        self.sessions.retain(|id, _| is_wanted(*id));
        self.actions.retain(|id, _| is_wanted(*id));
    }

    /// Shows these commitments of sessions that are not held, and of those before only the ones that are wanted still.
    pub fn show(&mut self, fetched: Vec<Action>, is_wanted: impl Fn(&ActionKey) -> bool) {
        if let Some(listed) = &mut self.listed {
            listed.fetched.retain(|key, _| is_wanted(key));
            let of = |action: Action| ((action.session, action.id), (self.version, action));
            listed.fetched.extend(fetched.into_iter().map(of));
        }
    }

    /// Whether this commitment of a session that is not held is shown as the archive has it now.
    pub fn is_shown(&self, key: &ActionKey) -> bool {
        let fetched = self.listed.as_ref().and_then(|listed| listed.fetched.get(key));
        fetched.is_some_and(|(version, _)| *version == self.version)
    }

    /// Holds what other sessions owe that is nearly the same as what one of these says.
    pub fn compare_with(&mut self, rivals: Vec<Action>) {
        if let Some(listed) = &mut self.listed {
            listed.rivals = rivals;
            self.version += 1;
        }
    }

    /// What is owed besides, as far as it has to be compared with a session that is closed: of all that is held, and of other
    /// sessions what says nearly the same.
    pub fn compared(&self) -> impl Iterator<Item = &Action> {
        let elsewhere = self.listed.iter().flat_map(|listed| &listed.rivals);
        let mut all: Vec<&Action> =
            self.actions().chain(elsewhere.filter(|action| self.session(action.session).is_none())).collect();
        all.sort_by_key(|action| action.session);
        all.into_iter()
    }

    /// The files that could not be read, of two states of one meeting the first: they are made one.
    pub fn unread(&self) -> impl Iterator<Item = &BrokenFile> {
        let about = |broken: &BrokenFile| broken.about.as_ref().map(|about| about.session);
        let is_second = move |at: usize, broken: &BrokenFile| {
            let is_same = |earlier: &BrokenFile| earlier.is_twin() && about(earlier) == about(broken);
            broken.is_twin() && about(broken).is_some() && self.broken[..at].iter().any(is_same)
        };
        self.broken.iter().enumerate().filter(move |(at, broken)| !is_second(*at, broken)).map(|(_, broken)| broken)
    }

    /// What a change makes less confidential than it was, and in which sessions: its id, from which class to which.
    pub fn lowered(&self, change: &Change) -> Vec<(SessionId, (Id, Class, Class))> {
        let of = |edit: &DocumentEdit| match edit {
            DocumentEdit::Session(id, edit) => Some((*id, self.session(*id)?.lowered(edit)?)),
            _ => None,
        };
        change.edits.iter().filter_map(of).collect()
    }

    /// Whether sessions are read only when they are asked for.
    pub fn is_listed(&self) -> bool {
        self.listed.is_some()
    }

    /// Whether the rows are of another day or of another office, and have to be asked for again.
    pub fn is_stale(&self) -> bool {
        self.listed.as_ref().is_some_and(|listed| listed.is_stale)
    }

    /// They were asked for.
    pub fn no_longer_stale(&mut self) {
        if let Some(listed) = &mut self.listed {
            listed.is_stale = false;
        }
    }

    /// Takes over one document as it stands on the disk.
    pub fn put(&mut self, document: Document) {
        match document {
            Document::Office { office, read_only } => {
                self.office = *office;
                self.office_read_only = !read_only.is_empty();
                self.reckon_all();
            }
            Document::Filters { filters, read_only } => {
                self.filters = filters;
                self.filters_read_only = !read_only.is_empty();
            }
            Document::Session(entry) => {
                let id = entry.session.id;
                self.sessions.insert(id, *entry);
                self.reckon(id);
            }
            Document::Gone(id) => {
                self.remove(id);
            }
            Document::Pattern { id, pattern, is_read_only } => match pattern {
                Some(pattern) => drop(self.patterns.insert(id, (*pattern, is_read_only))),
                None => self.remove_pattern(id),
            },
        }
    }

    /// Lateness depends on the day: reckons it anew when the day has changed.
    pub fn set_today(&mut self, today: NaiveDate) {
        if self.today != today {
            self.today = today;
            // It was right on another day.
            self.glance = None;
            self.grow_stale();
            self.reckon_all();
        }
    }

    /// What an index knows of sessions that are not held was right for another day or another office.
    fn grow_stale(&mut self) {
        if let Some(listed) = &mut self.listed {
            listed.is_stale = true;
        }
    }

    /// The day as it is in the office.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// All sessions, in no order that a person would look for.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &SessionRow> {
        self.rows.values().map(|row| &row.shown)
    }

    /// The row of a session.
    pub fn row(&self, id: SessionId) -> Option<&SessionRow> {
        self.rows.get(&id).map(|row| &row.shown)
    }

    /// The ids of the sessions whose title, place or date somebody looks for, newest first.
    pub fn found(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<SessionId> {
        let mut found: Vec<&SessionRow> =
            self.rows.values().filter(|row| is_wanted(&row.found_by)).map(|row| &row.shown).collect();
        found.sort_unstable_by_key(|row| (std::cmp::Reverse(row.date), row.id));
        found.into_iter().map(|row| row.id).collect()
    }

    /// How many sessions refer to an entry of the office.
    pub fn uses(&self, what: &Use) -> usize {
        let held = || self.sessions.values().filter(|entry| Use::of(&entry.session).contains(what)).count();
        // What the index counted may have been changed in an open session since, which only ever asks for more care.
        let known = self.listed.as_ref().map(|listed| listed.uses.get(what).copied().unwrap_or_default());
        known.map_or_else(held, |known| known.max(held()))
    }

    /// The session with this id, if it is held.
    pub fn session(&self, id: SessionId) -> Option<&Session> {
        self.sessions.get(&id).map(|entry| &entry.session)
    }

    /// The pattern with this id.
    pub fn pattern(&self, id: PatternId) -> Option<&Pattern> {
        self.patterns.get(&id).map(|(pattern, _)| pattern)
    }

    /// The series that meetings with this key belong to.
    pub fn series(&self, key: &Key) -> Option<&Pattern> {
        self.patterns.values().map(|(pattern, _)| pattern).find(|pattern| pattern.is_series_of(key))
    }

    /// Whether the session can be read but not written: its file holds what this program does not know.
    pub fn is_read_only(&self, id: SessionId) -> bool {
        self.sessions.get(&id).is_some_and(|entry| !entry.read_only.is_empty())
    }

    /// The day of the last meeting of a series, held or not.
    pub fn last_of(&self, series: &Key) -> Option<NaiveDate> {
        self.rows().filter(|row| row.series.as_ref() == Some(series)).map(|row| row.date).max()
    }

    /// The newest session that is held and wanted.
    pub fn newest(&self, is_wanted: impl Fn(&Session) -> bool) -> Option<&Session> {
        let held = self.sessions.values().map(|entry| &entry.session).filter(|session| is_wanted(session));
        held.max_by_key(|session| (session.meeting.date, session.id))
    }

    /// The sessions, newest first.
    pub fn newest_first(&self) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = self.sessions.values().collect();
        entries.sort_by_key(|entry| (std::cmp::Reverse(entry.session.meeting.date), entry.session.id));
        entries
    }

    /// The actions of a session, in the order of its file.
    pub fn actions_of(&self, id: SessionId) -> &[Action] {
        self.actions.get(&id).map_or(&[], Vec::as_slice)
    }

    /// What has this id or key and refers to something else, as the screens call it; `None` where nothing has it.
    pub fn user(&self, id: &str) -> Option<UsedBy> {
        let institution = self.office.institutions.iter().find(|institution| institution.key.as_str() == id);
        let of_office = institution.map(|institution| UsedBy::Institution(institution.name.clone()));
        of_office.or_else(|| self.user_in_sessions(id))
    }

    fn user_in_sessions(&self, id: &str) -> Option<UsedBy> {
        self.sessions.values().find_map(|entry| {
            let session = &entry.session;
            let is = |known: Id| known.to_string() == id;
            let owes = |c: &&Commitment| is(c.id.into()) || c.records.iter().any(|record| is(record.id.into()));
            let note = session.notes.iter().find(|note| is(note.id.into()));
            let note = note.map(|note| UsedBy::Note(note.text.lines().next().unwrap_or_default().to_owned()));
            note.or_else(|| session.decisions.iter().find(|d| is(d.id.into())).map(|d| UsedBy::Decision(d.number)))
                .or_else(|| session.commitments.iter().find(owes).map(|c| UsedBy::Commitment(c.number)))
                .or_else(|| is(session.id.into()).then_some(UsedBy::Meeting))
        })
    }

    /// How many commitments need attention.
    pub fn attention(&self) -> Attention {
        self.glance.as_ref().map_or(self.attention, |glance| glance.attention)
    }

    fn count(&mut self) {
        self.attention = Attention::of(self.rows.values().map(|row| &row.shown));
    }

    /// Puts the row of a session that is held right.
    fn keep_row(&mut self, id: SessionId) {
        if let Some(entry) = self.sessions.get(&id) {
            self.rows.insert(id, Row::of(SessionRow::of(entry, self.actions_of(id))));
        }
    }

    /// All actions of the sessions that are held.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.actions.values().flatten()
    }

    /// One action.
    pub fn action(&self, session: SessionId, id: CommitmentId) -> Option<&Action> {
        let held = self.actions_of(session).iter().find(|action| action.id == id);
        if held.is_some() || self.sessions.contains_key(&session) {
            return held;
        }
        let listed = self.listed.as_ref()?;
        let rival = || listed.rivals.iter().find(|action| (action.session, action.id) == (session, id));
        listed.fetched.get(&(session, id)).map(|(_, action)| action).or_else(rival)
    }

    /// The number of a commitment and the date of its session.
    pub fn named(&self, session: SessionId, id: CommitmentId) -> Option<(u32, NaiveDate)> {
        self.action(session, id).map(|action| (action.number, action.session_date))
    }

    /// Grows with every change of what follows from the archive: lists that were reckoned for an older one are stale.
    pub fn version(&self) -> u64 {
        self.version
    }

    fn reckon(&mut self, id: SessionId) {
        self.version += 1;
        if let Some(entry) = self.sessions.get(&id) {
            self.actions.insert(id, actions(&entry.session, &self.office, self.today));
        }
        self.keep_row(id);
        self.count();
    }

    fn reckon_all(&mut self) {
        self.version += 1;
        let (office, today) = (&self.office, self.today);
        self.actions = self.sessions.iter().map(|(id, entry)| (*id, actions(&entry.session, office, today))).collect();
        if !self.is_listed() {
            self.rows.clear();
        }
        for id in self.sessions.keys().copied().collect::<Vec<_>>() {
            self.keep_row(id);
        }
        self.count();
    }
}

impl Documents for Archive {
    fn office_to_edit(&mut self) -> Result<&mut Office, Refusal> {
        if self.office_read_only { Err(Refusal::ReadOnly) } else { Ok(&mut self.office) }
    }

    fn filters_to_edit(&mut self) -> Result<&mut Filters, Refusal> {
        if self.filters_read_only { Err(Refusal::ReadOnly) } else { Ok(&mut self.filters) }
    }

    fn session_to_edit(&mut self, id: SessionId) -> Result<&mut Session, Refusal> {
        let entry = self.sessions.get_mut(&id).ok_or(Refusal::NoDocument)?;
        if entry.read_only.is_empty() { Ok(&mut entry.session) } else { Err(Refusal::ReadOnly) }
    }

    fn insert(&mut self, session: Session) {
        let id = session.id;
        self.sessions.insert(id, Entry { file: String::new(), session, read_only: Vec::new() });
        self.reckon(id);
    }

    fn remove(&mut self, id: SessionId) {
        self.version += 1;
        self.sessions.remove(&id);
        self.actions.remove(&id);
        self.rows.remove(&id);
        self.count();
    }

    fn pattern_to_edit(&mut self, id: PatternId) -> Result<&mut Pattern, Refusal> {
        match self.patterns.get_mut(&id) {
            Some((_, true)) => Err(Refusal::ReadOnly),
            Some((pattern, false)) => Ok(pattern),
            None => Err(Refusal::NoDocument),
        }
    }

    fn insert_pattern(&mut self, pattern: Pattern) {
        self.patterns.insert(pattern.id, (pattern, false));
    }

    fn remove_pattern(&mut self, id: PatternId) {
        self.patterns.remove(&id);
    }

    fn edited(&mut self, document: DocumentId) {
        match document {
            DocumentId::Pattern(_) => {}
            DocumentId::Office => {
                self.grow_stale();
                self.reckon_all();
            }
            DocumentId::Filters => {}
            DocumentId::Session(id) => self.reckon(id),
        }
    }
}
