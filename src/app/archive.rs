//! The archive as the model holds it: the office, the sessions, the files that could not be read, and the actions that
//! follow. It must not know the disk.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::notice::UsedBy;
use crate::domain::actions::{Action, actions};
use crate::domain::change::Documents;
use crate::domain::{Commitment, CommitmentId, DocumentId, Id, Office, Refusal, Session, SessionId};
use crate::folder::{Attention, BrokenFile, Contents, Document, Entry, Finding, Glance};

/// What the model knows of the archive.
#[derive(Debug, Clone, PartialEq)]
pub struct Archive {
    /// The office.
    pub office: Office,
    /// Whether the office's file cannot be written.
    pub office_read_only: bool,
    /// The sessions by id.
    pub sessions: BTreeMap<SessionId, Entry>,
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
    actions: BTreeMap<SessionId, Vec<Action>>,
}

impl Archive {
    /// An archive with nothing in it.
    pub fn empty(office: Office, today: NaiveDate) -> Self {
        Self {
            office,
            office_read_only: false,
            sessions: BTreeMap::new(),
            broken: Vec::new(),
            unreadable: None,
            backed_up: None,
            glance: None,
            reading: None,
            today,
            version: 0,
            attention: Attention::default(),
            actions: BTreeMap::new(),
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
        self.glance = Some(glance);
    }

    /// Takes over what was read from the disk.
    pub fn take(&mut self, contents: Contents) {
        self.office_read_only = contents.office.is_none() || !contents.office_read_only.is_empty();
        if let Some(office) = contents.office {
            self.office = office;
        }
        self.sessions = contents.sessions.into_iter().map(|entry| (entry.session.id, entry)).collect();
        self.broken = contents.broken;
        self.unreadable = contents.unreadable;
        self.backed_up = contents.backed_up;
        self.glance = None;
        self.reading = None;
        self.reckon_all();
    }

    /// Takes over one document as it stands on the disk.
    pub fn put(&mut self, document: Document) {
        match document {
            Document::Office { office, read_only } => {
                self.office = *office;
                self.office_read_only = !read_only.is_empty();
                self.reckon_all();
            }
            Document::Session(entry) => {
                let id = entry.session.id;
                self.sessions.insert(id, *entry);
                self.reckon(id);
            }
            Document::Gone(id) => {
                self.remove(id);
            }
        }
    }

    /// Lateness depends on the day: reckons it anew when the day has changed.
    pub fn set_today(&mut self, today: NaiveDate) {
        if self.today != today {
            self.today = today;
            // It was right on another day.
            self.glance = None;
            self.reckon_all();
        }
    }

    /// The day as it is in the office.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The session with this id.
    pub fn session(&self, id: SessionId) -> Option<&Session> {
        self.sessions.get(&id).map(|entry| &entry.session)
    }

    /// Whether the session can be read but not written: its file holds what this program does not know.
    pub fn is_read_only(&self, id: SessionId) -> bool {
        self.sessions.get(&id).is_some_and(|entry| !entry.read_only.is_empty())
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
        let mut attention = Attention::default();
        for action in self.actions() {
            attention.all += 1;
            attention.open += usize::from(action.state.is_open());
            attention.overdue += usize::from(action.is_overdue());
            attention.due += usize::from(action.due_soon);
            attention.silent += usize::from(action.silent);
        }
        self.attention = attention;
    }

    /// All actions.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.actions.values().flatten()
    }

    /// One action.
    pub fn action(&self, session: SessionId, id: CommitmentId) -> Option<&Action> {
        self.actions_of(session).iter().find(|action| action.id == id)
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
        self.count();
    }

    fn reckon_all(&mut self) {
        self.version += 1;
        let (office, today) = (&self.office, self.today);
        self.actions = self.sessions.iter().map(|(id, entry)| (*id, actions(&entry.session, office, today))).collect();
        self.count();
    }
}

impl Documents for Archive {
    fn office_to_edit(&mut self) -> Result<&mut Office, Refusal> {
        if self.office_read_only { Err(Refusal::ReadOnly) } else { Ok(&mut self.office) }
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
        self.count();
    }

    fn edited(&mut self, document: DocumentId) {
        match document {
            DocumentId::Office => self.reckon_all(),
            DocumentId::Session(id) => self.reckon(id),
        }
    }
}
