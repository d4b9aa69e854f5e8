//! The folder of sessions as one thing: what it holds, what others changed in it, and how a change gets into it. It
//! must not know how a session is shown, nor keep anything that is not in the folder.

mod answers;
pub mod backup;
pub mod bundle;
mod clock;
mod desk;
mod exchange;
pub mod founding;
mod history;
pub(in crate::storage) mod load;
pub mod naming;
mod paper;
mod purge;
mod stray;
pub mod three_way;
mod trash;
mod twins;
mod write;

#[cfg(test)]
mod tests;

use crate::domain::{DocumentId, Filters, Office, Paper, Session, SessionId};
use crate::folder::fault::{SaveError, Step};
use crate::folder::{
    About, BrokenFile, Contents, Document, Entry, Finding, FindingKind, Kept, Listing, Mark, Thrown, Version,
    is_conflict_copy,
};
use crate::storage::index::Index;
use crate::storage::{atomic, lock, private};
use chrono::{DateTime, NaiveDate, Utc};
use load::{KnownFile, Reading};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The archive: a folder of sessions and its office, and what of it was read so far.
#[derive(Debug)]
pub struct ArchiveFolder {
    path: PathBuf,
    files: BTreeMap<OsString, KnownFile>,
    unreadable: Option<Finding>,
    is_read: bool,
    /// A write met changes of others that were not told yet.
    has_news: bool,
    unfinished: Vec<write::Unfinished>,
    /// How long a write waits for another program's lock.
    patience: Duration,
    clock: clock::Clock,
    /// Is told how many files of how many were read.
    progress: load::Progress,
    /// Where there is one on the disk, it takes in what is written.
    index: Option<Index>,
    /// Whether sessions are read when they are asked for, while the index knows which there are.
    is_listed: bool,
    /// What others had changed in the index when it was last looked at.
    seen: Option<i64>,
    /// Whether answers that are missing at their promises are put there.
    brings_home: bool,
    /// Sessions with answers that the index met for the first time, or changed.
    asking: Vec<OsString>,
}

/// What stands under the id of a document.
enum Standing<'a> {
    /// Nothing.
    Nowhere,
    /// The document, in this file.
    In(&'a OsStr, &'a KnownFile),
    /// A file that cannot be read, or one of several with the same session.
    Broken(&'a OsStr, Finding),
}

impl ArchiveFolder {
    /// The archive in this folder. Nothing is read yet.
    #[must_use]
    pub fn open(path: impl Into<PathBuf>) -> Self {
        ArchiveFolder {
            path: path.into(),
            files: BTreeMap::new(),
            unreadable: None,
            is_read: false,
            has_news: false,
            unfinished: Vec::new(),
            patience: lock::PATIENCE,
            clock: clock::Clock::default(),
            index: None,
            is_listed: false,
            seen: None,
            brings_home: false,
            asking: Vec::new(),
            progress: load::Progress::default(),
        }
    }

    /// An archive in a new folder that only its owner can enter. A folder that is there is taken as it is.
    ///
    /// # Errors
    /// [`SaveError`] when the folder cannot be made or something else stands there.
    pub fn create(path: impl Into<PathBuf>) -> Result<Self, SaveError> {
        let path = path.into();
        if !path.is_dir() {
            atomic::private_folder(&path)?;
        }
        Ok(Self::open(path))
    }

    /// From now on a write waits that long for another program that is writing; at first [`lock::PATIENCE`].
    pub fn wait_for_locks(&mut self, patience: Duration) {
        self.patience = patience;
    }

    /// From now on only those sessions are read that are asked for; an index knows which there are, and what has to be said of
    /// some of them. On a machine without memory for an index all are read as before.
    pub fn list_only(&mut self) {
        self.index = self.index.take().or_else(|| Index::open(&self.path));
        self.is_listed = self.index.is_some();
    }

    /// Whether only those sessions are read that are asked for.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        self.is_listed
    }

    /// All sessions as they stand on `today`, where only those are read that are asked for.
    pub fn listing(&mut self, today: NaiveDate) -> Option<Box<Listing>> {
        let index = self.index.as_mut().filter(|_| self.is_listed)?;
        index.listing(today).ok().map(Box::new)
    }

    /// Reads those of these sessions that are not read yet, and lets go of all others; gives what was read, and those that are
    /// lacking.
    pub fn hold(&mut self, wanted: &BTreeSet<SessionId>, lacking: &BTreeSet<SessionId>) -> Vec<Document> {
        let is_read = |folder: &Self, id: SessionId| folder.files_of(id).next().is_some();
        let new: BTreeSet<SessionId> = wanted.iter().copied().filter(|id| !is_read(self, *id)).collect();
        if self.is_listed {
            // Files that something has to be said of stay: they are told each time.
            self.files.retain(|_, file| match &file.reading {
                Reading::Session(it) => wanted.contains(&it.value.id) || file.reading.has_findings(),
                Reading::Office(_) | Reading::Filters(_) | Reading::Pattern(_) | Reading::Broken { .. } => true,
            });
        }
        self.look_up(new.iter().copied());
        self.has_news |= self.put_answers_home(Some(&new));
        new.union(lacking).filter_map(|id| self.document(DocumentId::Session(*id))).collect()
    }

    /// The same of the sessions among these documents.
    fn look_up_all(&mut self, documents: &BTreeSet<DocumentId>) {
        self.look_up(documents.iter().filter_map(|document| match document {
            DocumentId::Session(id) => Some(*id),
            DocumentId::Office | DocumentId::Filters | DocumentId::Pattern(_) => None,
        }));
    }

    /// Reads the files of these sessions, if only those are read that are asked for and they were not.
    fn look_up(&mut self, sessions: impl IntoIterator<Item = SessionId>) {
        for id in sessions {
            if self.is_listed
                && self.files_of(id).next().is_none()
                && let Some(Ok(names)) = self.index.as_mut().map(|index| index.files_of(id))
            {
                for name in names {
                    let file = load::read(&self.path, &name);
                    self.take_in(name, file);
                }
            }
        }
    }

    /// From now on somebody is told how many files of how many were read, whenever many are.
    pub fn tell_progress(&mut self, progress: impl Fn(usize, usize) + Send + Sync + 'static) {
        self.progress = load::Progress::new(progress);
    }

    /// From now on versions are dated by this clock; at first by the machine's.
    pub fn go_by(&mut self, clock: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) {
        self.clock = clock::Clock::new(clock);
    }

    /// The states that a document had before, oldest first.
    #[must_use]
    pub fn versions(&self, document: DocumentId) -> Vec<Version> {
        history::versions(&self.path, document)
    }

    /// What a document said before.
    ///
    /// # Errors
    /// What keeps the version from being read.
    pub fn version(&self, document: DocumentId, version: &Version) -> Result<Paper, Vec<Finding>> {
        history::read(&self.path, document, version)
    }

    /// All states that a document had before, with what they say, oldest first.
    #[must_use]
    pub fn kept(&self, document: DocumentId) -> Vec<Kept> {
        let read = |version| {
            let paper = self.version(document, &version).ok().map(Box::new);
            Kept { version, paper }
        };
        self.versions(document).into_iter().map(read).collect()
    }

    /// The deleted sessions that can be brought back, each as it was when it was deleted last, the last deleted one last.
    #[must_use]
    pub fn thrown(&self) -> Vec<Thrown> {
        let mut last: Vec<Thrown> = Vec::new();
        for thrown in trash::sessions(&self.path) {
            last.retain(|earlier| earlier.session.id != thrown.session.id);
            // What was brought back stays there too, until its time is over.
            if matches!(self.standing(DocumentId::Session(thrown.session.id)), Standing::Nowhere) {
                last.push(thrown);
            }
        }
        last
    }

    /// The same, where only those sessions are read that are asked for.
    pub fn find_thrown(&mut self) -> Vec<Thrown> {
        self.look_up(trash::sessions(&self.path).iter().map(|thrown| thrown.session.id));
        self.thrown()
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Sweeps away what killed saves left behind (see `stray`). For one who works in the archive, not for one who only
    /// looks into it.
    pub fn sweep(&mut self) {
        stray::sweep(&self.path);
        for gone in trash::sweep(&self.path, self.clock.today()) {
            self.look_up([gone]);
            if self.knows_nothing_of(gone) {
                // It only takes room: nothing points to it any more.
                let _ = history::forget(&self.path, DocumentId::Session(gone));
            }
        }
    }

    /// Whether a session is neither in the archive nor in the trash. A file that cannot be read could be it.
    fn knows_nothing_of(&self, id: SessionId) -> bool {
        let is_read_whole = self.is_read && self.unreadable.is_none();
        let is_broken = |file: &KnownFile| matches!(file.reading, Reading::Broken { .. });
        is_read_whole
            && !self.files.values().any(is_broken)
            && matches!(self.standing(DocumentId::Session(id)), Standing::Nowhere)
            && !trash::sessions(&self.path).iter().any(|thrown| thrown.session.id == id)
    }

    /// Closes the archive to other people of this machine, where it was open to them; gives how many files and folders were.
    /// The sample is everybody's.
    pub fn close_to_others(&mut self) -> usize {
        self.sync();
        let office = self.files.get(OsStr::new(naming::OFFICE));
        if office.is_some_and(|file| matches!(&file.reading, Reading::Office(it) if it.value.profile.sample)) {
            return 0;
        }
        let listed = if self.is_listed { load::names(&self.path).0 } else { Vec::new() };
        let patterns = load::pattern_names(&self.path);
        let names = self.files.keys().chain(&listed).chain(&patterns);
        private::close_to_others(&self.path, names.map(|name| self.path.join(name)))
    }

    /// Reads the archive: its office and all its sessions, the broken ones with what is wrong with them.
    pub fn contents(&mut self) -> Contents {
        self.sync();
        self.put_new_answers_home();
        self.has_news = false;
        self.gathered()
    }

    /// What one file of the folder holds, whatever it is called; the others are not read.
    pub fn contents_of(&mut self, name: &OsStr) -> Contents {
        let file = load::read(&self.path, name);
        self.take_in(name.to_owned(), file);
        self.gathered()
    }

    /// What these files hold; the others are not read.
    pub fn contents_of_files(&mut self, names: &[OsString]) -> Contents {
        let found = load::read_all(&self.path, names, &self.progress);
        for (name, file) in names.iter().zip(found) {
            self.take_in(name.clone(), file);
        }
        self.gathered()
    }

    /// What the archive holds, if that is something else than last time. Only files that look changed are read.
    pub fn refresh(&mut self) -> Option<Contents> {
        let is_first = !self.is_read;
        let is_changed = self.sync();
        if is_first || is_changed {
            self.put_new_answers_home();
        }
        let has_news = std::mem::take(&mut self.has_news);
        (is_first || is_changed || has_news).then(|| self.gathered())
    }

    /// After something changed: the answers of all sessions, or of those that the index met.
    fn put_new_answers_home(&mut self) {
        let asking = std::mem::take(&mut self.asking);
        if !self.is_listed {
            self.put_answers_home(None);
            return;
        }
        for name in asking {
            let file = load::read(&self.path, &name);
            self.take_in(name.clone(), file);
            if let Some(id) = self.files.get(&name).and_then(|file| file.session) {
                self.put_answers_home(Some(&BTreeSet::from([id])));
            }
        }
    }

    /// Brings what is known of the folder up to date; whether anything is new.
    fn sync(&mut self) -> bool {
        self.is_read = true;
        if self.is_listed {
            return self.sync_listed();
        }
        let (names, unreadable) = self.names();
        let mut is_changed = unreadable != self.unreadable;
        self.unreadable = unreadable;
        if self.unreadable.is_none() {
            let count = self.files.len();
            self.files.retain(|name, _| names.binary_search(name).is_ok());
            is_changed |= self.files.len() != count;
        }
        let looks_changed =
            |name: &OsString| self.files.get(name).is_none_or(|known| known.may_have_changed(&self.path.join(name)));
        let suspects: Vec<OsString> = names.into_iter().filter(looks_changed).collect();
        let found = load::read_all(&self.path, &suspects, &self.progress);
        if found.iter().any(Option::is_none)
            && let (_, Some(unreadable)) = self.names()
        {
            // The disk went away while it was read: nobody removed those files.
            self.unreadable = Some(unreadable);
            return true;
        }
        for (name, file) in suspects.into_iter().zip(found) {
            is_changed |= self.take_in(name, file);
        }
        is_changed
    }

    /// The same where the index knows which sessions there are: those that are held are looked at, and what something has to
    /// be said of.
    fn sync_listed(&mut self) -> bool {
        let progress = self.progress.clone();
        let away = self.is_away().then(|| Finding::of_file(FindingKind::NotFound));
        let Some(index) = self.index.as_mut() else { return false };
        let caught_up = match away {
            Some(finding) => Err(finding),
            None => index.catch_up(|done, total| progress.tell(done, total)),
        };
        let caught_up = match caught_up {
            Ok(caught_up) => caught_up,
            Err(finding) => {
                let is_news = self.unreadable.as_ref() != Some(&finding);
                self.unreadable = Some(finding);
                return is_news;
            }
        };
        self.asking.extend(caught_up.asking.iter().filter(|_| self.brings_home).cloned());
        let seen = Some(index.changes_of_others());
        index.hurry();
        let mut is_changed = self.unreadable.take().is_some() | caught_up.is_changed | (self.seen != seen);
        self.seen = seen;
        let mut names: BTreeSet<OsString> = caught_up.with_findings.into_iter().collect();
        names.insert(naming::OFFICE.into());
        names.extend(load::pattern_names(&self.path));
        names.insert(naming::FILTERS.into());
        names.extend(self.files.keys().cloned());
        let looks_changed =
            |name: &OsString| self.files.get(name).is_none_or(|known| known.may_have_changed(&self.path.join(name)));
        let suspects: Vec<OsString> = names.into_iter().filter(looks_changed).collect();
        let found = load::read_all(&self.path, &suspects, &load::Progress::default());
        for (name, file) in suspects.into_iter().zip(found) {
            is_changed |= self.take_in(name, file);
        }
        is_changed
    }

    /// The names of the documents, and what kept some of them from being seen.
    fn names(&self) -> (Vec<OsString>, Option<Finding>) {
        let (mut names, unreadable) = load::names(&self.path);
        names.extend(load::pattern_names(&self.path));
        names.sort();
        let away = || self.is_away().then(|| Finding::of_file(FindingKind::NotFound));
        (names, unreadable.or_else(away))
    }

    /// Whether the disk behind the folder went away. Its mount point stays then, with nothing in it, which must not be
    /// taken for an archive that somebody emptied: that one would still have its private folder.
    fn is_away(&self) -> bool {
        !self.files.is_empty() && fs::read_dir(&self.path).is_ok_and(|mut entries| entries.next().is_none())
    }

    /// That the folder is still the one that was read, so that something may be put into it.
    ///
    /// # Errors
    /// [`SaveError`] when its disk went away.
    pub fn still_there(&self) -> Result<(), SaveError> {
        let failed = |error| SaveError::new(&self.path, Step::Create, &error);
        fs::read_dir(&self.path).map_err(failed)?;
        if self.is_away() { Err(failed(io::ErrorKind::NotFound.into())) } else { Ok(()) }
    }

    /// Takes in what a file says now; whether that is something else than before.
    fn take_in(&mut self, name: OsString, file: Option<KnownFile>) -> bool {
        let Some(mut file) = file else { return self.files.remove(&name).is_some() };
        let known = self.files.get(&name);
        let is_changed = known.is_none_or(|known| !known.says_the_same(&file));
        // A file that broke is still the file of its session: a change of that session must not pass it by.
        file.session = file.session.or(known.and_then(|known| known.session));
        self.files.insert(name, file);
        is_changed
    }

    /// The files in which a session can be read; more than one only if somebody copied one.
    fn files_of(&self, session: SessionId) -> impl Iterator<Item = (&OsStr, &KnownFile)> {
        let is_it = move |file: &KnownFile| matches!(&file.reading, Reading::Session(it) if it.value.id == session);
        self.files.iter().filter(move |(_, file)| is_it(file)).map(|(name, file)| (name.as_os_str(), file))
    }

    /// The file that holds a document, or held it before it broke.
    fn standing(&self, document: DocumentId) -> Standing<'_> {
        let found = match document {
            DocumentId::Office => self.files.get_key_value(OsStr::new(naming::OFFICE)),
            DocumentId::Pattern(id) => self.files.iter().find(|(name, file)| match &file.reading {
                Reading::Pattern(pattern) => pattern.value.id == id,
                Reading::Broken { raw, .. } => naming::is_pattern(name) && raw.contains(&format!("id: \"{id}\"")),
                Reading::Office(_) | Reading::Filters(_) | Reading::Session(_) => false,
            }),
            DocumentId::Filters => self.files.get_key_value(OsStr::new(naming::FILTERS)),
            DocumentId::Session(id) => {
                let mut readable = self.files_of(id);
                let first = readable.next();
                if let (Some((name, _)), Some((other, _))) = (first, readable.next()) {
                    return Standing::Broken(name, same_session(other));
                }
                let broken = || self.files.iter().find(|(name, file)| may_hold(name, file, id));
                first.and_then(|(name, _)| self.files.get_key_value(name)).or_else(broken)
            }
        };
        match found {
            None => Standing::Nowhere,
            Some((name, KnownFile { reading: Reading::Broken { findings, .. }, .. })) => {
                Standing::Broken(name, first(findings))
            }
            Some((name, file)) => Standing::In(name, file),
        }
    }

    /// The document as it was last read; `None` if it cannot be read.
    fn document(&self, id: DocumentId) -> Option<Document> {
        match (self.standing(id), id) {
            (Standing::In(name, file), _) => match &file.reading {
                Reading::Office(office) => {
                    let read_only = office.unknown.clone();
                    Some(Document::Office { office: Box::new(office.value.clone()), read_only })
                }
                Reading::Filters(filters) => {
                    let read_only = filters.unknown.clone();
                    Some(Document::Filters { filters: filters.value.clone(), read_only })
                }
                Reading::Session(session) => Some(Document::Session(Box::new(entry(name, session)))),
                Reading::Pattern(pattern) => Some(Document::Pattern {
                    id: pattern.value.id,
                    pattern: Some(Box::new(pattern.value.clone())),
                    is_read_only: !pattern.unknown.is_empty(),
                }),
                Reading::Broken { .. } => None,
            },
            (Standing::Nowhere, DocumentId::Session(id)) => Some(Document::Gone(id)),
            (Standing::Nowhere, DocumentId::Pattern(id)) => {
                Some(Document::Pattern { id, pattern: None, is_read_only: false })
            }
            (Standing::Nowhere, DocumentId::Office) => {
                Some(Document::Office { office: Box::new(Office::blank()), read_only: Vec::new() })
            }
            (Standing::Nowhere, DocumentId::Filters) => {
                Some(Document::Filters { filters: Filters::default(), read_only: Vec::new() })
            }
            (Standing::Broken(..), _) => None,
        }
    }

    /// The meeting that a file is about which cannot be read, where earlier states of it are kept and nothing else holds it.
    fn lost(&self, name: &OsStr, file: &KnownFile) -> Option<About> {
        let Reading::Broken { raw, findings } = &file.reading else { return None };
        let is_of_the_bytes = findings.first().is_some_and(|found| found.kind.is_of_the_bytes());
        if !is_of_the_bytes || is_conflict_copy(&naming::shown(name)) {
            return None;
        }
        let id = file.session.or_else(|| naming::id_of(name)).or_else(|| naming::id_within(raw))?;
        let is_it = matches!(self.standing(DocumentId::Session(id)), Standing::Broken(found, _) if found == name);
        self.last_kept(id).filter(|_| is_it).map(|session| about(&session, true))
    }

    /// The latest state of a session that was kept and can be read.
    #[must_use]
    pub fn last_kept(&self, id: SessionId) -> Option<Session> {
        let document = DocumentId::Session(id);
        let read = |version: &Version| self.version(document, version).ok()?.session().cloned();
        self.versions(document).iter().rev().filter(|version| version.mark != Mark::Received).find_map(read)
    }

    /// The sessions of which earlier states are kept, whether or not they stand in the archive.
    #[must_use]
    pub fn with_history(&self) -> Vec<SessionId> {
        history::sessions(&self.path)
    }

    fn gathered(&self) -> Contents {
        let has_office = self.files.contains_key(OsStr::new(naming::OFFICE));
        let mut contents = Contents {
            unreadable: self.unreadable.clone(),
            office: (!has_office).then(Office::blank),
            office_read_only: Vec::new(),
            first_run: !has_office && self.unreadable.is_none(),
            filters: Filters::default(),
            filters_read_only: Vec::new(),
            sessions: Vec::new(),
            patterns: Vec::new(),
            broken: Vec::new(),
            notices: Vec::new(),
            doubts: Vec::new(),
            backed_up: self.backed_up(),
            listing: None,
            closed: 0,
        };
        for (name, file) in &self.files {
            let notices = match &file.reading {
                Reading::Office(office) => {
                    contents.office = Some(office.value.clone());
                    contents.office_read_only = office.unknown.clone();
                    &office.notices
                }
                Reading::Pattern(pattern) => {
                    contents.patterns.push((pattern.value.clone(), !pattern.unknown.is_empty()));
                    &pattern.notices
                }
                Reading::Filters(filters) => {
                    contents.filters = filters.value.clone();
                    contents.filters_read_only = filters.unknown.clone();
                    &filters.notices
                }
                Reading::Session(session) => {
                    let twin = self.files_of(session.value.id).find(|(other, _)| other != name);
                    if let Some((other, _)) = twin {
                        let raw = load::raw_of(&self.path, name);
                        let about = about(&session.value, false);
                        let findings = vec![same_session(other)];
                        contents.broken.push(broken(name, findings, raw, Some(about)));
                    } else {
                        contents.sessions.push(entry(name, session));
                        let named = |doubt: &Finding| (naming::shown(name), doubt.clone());
                        contents.doubts.extend(session.doubts.iter().map(named));
                    }
                    &session.notices
                }
                Reading::Broken { findings, raw } => {
                    contents.broken.push(broken(name, findings.clone(), raw.clone(), self.lost(name, file)));
                    continue;
                }
            };
            contents.notices.extend(notices.first().map(|notice| (naming::shown(name), notice.clone())));
        }
        contents
    }
}

/// Whether a file that cannot be read is that of a session, by what it held, its name or its first lines: a second file
/// beside it would be a meeting that stands in the archive twice.
fn may_hold(name: &OsStr, file: &KnownFile, id: SessionId) -> bool {
    let Reading::Broken { raw, .. } = &file.reading else { return file.session == Some(id) };
    let is_named = || naming::shown(name).contains(id.0.as_str());
    file.session == Some(id) || is_named() || raw.contains(&format!("id: \"{id}\""))
}

/// Whether somebody has begun an archive in this folder: it holds a document, whatever that is worth.
#[must_use]
pub fn is_begun(folder: &Path) -> bool {
    !load::names(folder).0.is_empty()
}

fn broken(name: &OsStr, findings: Vec<Finding>, raw: String, about: Option<About>) -> BrokenFile {
    BrokenFile { file: naming::shown(name), findings, raw, about }
}

fn about(session: &Session, is_kept: bool) -> About {
    let (date, title) = (session.meeting.date, session.meeting.title.clone());
    About { session: session.id, date, title, is_kept }
}

fn entry(name: &OsStr, session: &load::Loaded<Session>) -> Entry {
    Entry { file: naming::shown(name), session: session.value.clone(), read_only: session.unknown.clone() }
}

fn same_session(other: &OsStr) -> Finding {
    Finding::of_file(FindingKind::SameSession { other: naming::shown(other) })
}

/// The finding to name where only one can be.
fn first(findings: &[Finding]) -> Finding {
    findings.first().cloned().unwrap_or(Finding::of_file(FindingKind::Other(String::new())))
}
