//! How a change gets into the archive: under the locks of its documents everything is read again, applied in memory,
//! read back from the text it became, and only then put into the files one by one.
//!
//! A change of several files can be cut in half by a full disk. What stands then stays, and is remembered: to write
//! the same change again leaves out the documents that have it already, so it can be repeated until it succeeds.

use super::desk::{self, Desk, Sheet};
use super::load::{self, Digest, KnownFile, Reading};
use super::{ArchiveFolder, Standing, history, naming, paper, trash};
use crate::domain::change::{Change, DocumentEdit, Documents as _};
use crate::domain::{DocumentId, Filters, Office, Paper, SessionId};
use crate::folder::fault::Step;
use crate::folder::{Finding, SaveError, WriteFault, Written, is_conflict_copy};
use crate::storage::atomic;
use crate::storage::index::Index;
use crate::storage::lock::{self, Held};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// A change of which a part stands on the disk.
#[derive(Debug)]
pub(super) struct Unfinished {
    change: Change,
    /// The documents that have it.
    done: BTreeSet<DocumentId>,
    /// What the document that failed was to become: some network folders report a failure of what they did.
    failed: Option<(DocumentId, Digest)>,
}

#[cfg(test)]
impl Unfinished {
    /// A change whose only document failed, or so it was said.
    pub fn of(change: Change, failed: Option<(DocumentId, Digest)>) -> Self {
        Unfinished { change, done: BTreeSet::new(), failed }
    }
}

/// What becomes of one file.
struct Task {
    document: DocumentId,
    turn: u8,
    kind: TaskKind,
    /// A file that cannot be read and goes to the trash first.
    aside: Option<OsString>,
    /// The document as it stands.
    before: Option<Paper>,
}

enum TaskKind {
    Replace(OsString, Text),
    Create(OsString, Text),
    Throw(OsString),
}

impl TaskKind {
    /// The file.
    fn name(&self) -> &OsStr {
        match self {
            Self::Replace(name, _) | Self::Create(name, _) | Self::Throw(name) => name,
        }
    }
}

/// A text and what it was proven to say.
struct Text {
    text: String,
    reading: Reading,
}

impl ArchiveFolder {
    /// Writes a change into its documents, onto what stands in their files now. When this returns, it is on the disk.
    ///
    /// # Errors
    /// [`WriteFault`]. After [`WriteFault::Save`] a part of a change of several documents may stand: the same change
    /// can then be written again until it succeeds. After all others the files are as they were.
    pub fn write(&mut self, change: &Change) -> Result<Written, WriteFault> {
        let documents = change.documents();
        // Before the locks: they would be made under the empty mount point.
        self.still_there()?;
        let _locks = self.locks(&documents)?;
        let foreign = self.read_again(&documents);
        // Documents that are nowhere may be on a disk that went away just now.
        self.still_there()?;
        let mut desk = self.laid_out(change)?;
        let done = self.done_before(change);
        let edits = change.edits.iter().filter(|edit| !done.contains(&edit.document())).cloned().collect();
        if let Err(halted) = desk.apply_all(edits) {
            self.forget_unfinished(change);
            let current = documents.iter().filter_map(|&document| self.document(document)).collect();
            return Err(WriteFault::Refused { refusal: Box::new(halted.refusal), current });
        }
        let tasks = tasks(&self.path, desk, change)?;
        let names_of = |task: &Task| [Some(task.kind.name().to_owned()), task.aside.clone()];
        let names: Vec<OsString> = tasks.iter().flat_map(names_of).flatten().collect();
        let outcome = self.carry_out(change, tasks, done);
        self.tell_index(&names);
        let not_kept = outcome?;
        let merged = foreign.into_iter().filter_map(|document| self.document(document)).collect();
        let created = change.edits.iter().filter_map(|edit| self.file_created_by(edit)).collect();
        Ok(Written { merged, created, not_kept })
    }

    /// The index takes in what was written; one that fails never fails a save.
    fn tell_index(&mut self, names: &[OsString]) {
        if self.index.is_none() {
            self.index = Index::kept_already(&self.path);
        }
        let office = match self.files.get(OsStr::new(naming::OFFICE)) {
            Some(KnownFile { reading: Reading::Office(office), .. }) => office.value.clone(),
            _ => Office::blank(),
        };
        for name in names {
            self.index.iter_mut().for_each(|index| index.take_in(name, &office));
        }
    }

    /// The locks of all documents. They are taken in one order, so that two programs never wait for each other.
    fn locks(&self, documents: &BTreeSet<DocumentId>) -> Result<Vec<Held>, WriteFault> {
        let begun = Instant::now();
        let mut held = Vec::with_capacity(documents.len());
        for document in documents {
            let name = match document {
                DocumentId::Office => "office".to_owned(),
                DocumentId::Filters => "filters".to_owned(),
                DocumentId::Session(id) => id.to_string(),
                DocumentId::Pattern(id) => id.to_string(),
            };
            held.push(lock::hold(&self.path, &name, self.patience.saturating_sub(begun.elapsed()))?);
        }
        Ok(held)
    }

    /// Reads the files of the documents again; gives the documents that others changed since.
    fn read_again(&mut self, documents: &BTreeSet<DocumentId>) -> BTreeSet<DocumentId> {
        if !self.is_read {
            self.sync();
        }
        self.look_up_all(documents);
        let before: BTreeMap<DocumentId, Option<Digest>> =
            documents.iter().map(|&document| (document, self.digest_of(document))).collect();
        for document in documents {
            if let Standing::In(name, _) | Standing::Broken(name, _) = self.standing(*document) {
                let name = name.to_owned();
                match load::read(&self.path, &name) {
                    Some(file) => drop(self.take_in(name, Some(file))),
                    // Removed or renamed: the write deals with it, and it has to be told besides.
                    None => self.has_news |= self.sync(),
                }
            }
        }
        let is_missing = |document: &DocumentId| matches!(self.standing(*document), Standing::Nowhere);
        // A file that is not where it was may have got another name; a new session may be there already.
        if documents.iter().any(is_missing) {
            self.has_news |= self.sync();
            self.look_up_all(documents);
        }
        let foreign: BTreeSet<DocumentId> = before
            .into_iter()
            .filter(|(document, digest)| self.digest_of(*document) != *digest)
            .map(|(document, _)| document)
            .collect();
        self.has_news |= foreign.iter().any(|document| matches!(self.standing(*document), Standing::Broken(..)));
        foreign
    }

    fn digest_of(&self, document: DocumentId) -> Option<Digest> {
        match self.standing(document) {
            Standing::In(_, file) => file.digest,
            Standing::Nowhere | Standing::Broken(..) => None,
        }
    }

    /// The documents of a change, ready to be edited.
    fn laid_out(&self, change: &Change) -> Result<Desk, WriteFault> {
        let mut desk = Desk::default();
        for document in change.documents() {
            let loses = change.edits.iter().any(|edit| edit.document() == document && desk::takes_away(edit));
            let sheet = match self.standing(document) {
                Standing::Broken(name, finding) if !recovers(change, document, &finding) => {
                    return Err(WriteFault::Broken { file: naming::shown(name), finding });
                }
                Standing::Broken(name, _) => {
                    let aside = Some(name.to_owned());
                    Sheet { file: None, aside, is_read_only: false, before: None, now: None, loses }
                }
                Standing::Nowhere => {
                    let now = match document {
                        DocumentId::Office => Some(Paper::Office(Office::blank())),
                        DocumentId::Filters => Some(Paper::Filters(Filters::default())),
                        DocumentId::Session(_) | DocumentId::Pattern(_) => None,
                    };
                    Sheet { file: None, aside: None, is_read_only: false, before: None, now, loses }
                }
                Standing::In(name, file) => {
                    let (paper, is_read_only) = match &file.reading {
                        Reading::Office(it) => (Some(Paper::Office(it.value.clone())), !it.unknown.is_empty()),
                        Reading::Filters(it) => (Some(Paper::Filters(it.value.clone())), !it.unknown.is_empty()),
                        Reading::Session(it) => (Some(Paper::Session(it.value.clone())), !it.unknown.is_empty()),
                        Reading::Pattern(it) => (Some(Paper::Pattern(it.value.clone())), !it.unknown.is_empty()),
                        Reading::Broken { .. } => (None, true),
                    };
                    let (file, before) = (Some(name.to_owned()), paper.clone());
                    Sheet { file, aside: None, is_read_only, before, now: paper, loses }
                }
            };
            desk.sheets.insert(document, sheet);
        }
        Ok(desk)
    }

    /// The documents that have the change already, from an earlier try.
    fn done_before(&self, change: &Change) -> BTreeSet<DocumentId> {
        let Some(unfinished) = self.unfinished.iter().find(|unfinished| unfinished.change == *change) else {
            return BTreeSet::new();
        };
        let mut done = unfinished.done.clone();
        let stands = |(document, digest): &(DocumentId, Digest)| self.digest_of(*document) == Some(*digest);
        done.extend(unfinished.failed.iter().filter(|failed| stands(failed)).map(|(document, _)| *document));
        done
    }

    /// The session that an edit made, with the name of its file.
    fn file_created_by(&self, edit: &DocumentEdit) -> Option<(SessionId, String)> {
        let DocumentEdit::Create(session) = edit else { return None };
        match self.standing(DocumentId::Session(session.id)) {
            Standing::In(name, _) => Some((session.id, naming::shown(name))),
            Standing::Nowhere | Standing::Broken(..) => None,
        }
    }

    /// Puts everything into the files; gives what kept a state that was replaced out of the history.
    fn carry_out(
        &mut self,
        change: &Change,
        tasks: Vec<Task>,
        mut done: BTreeSet<DocumentId>,
    ) -> Result<Option<SaveError>, WriteFault> {
        let mut not_kept = None;
        if !done.is_empty() {
            // The earlier try may have failed at this very step.
            trash::sync(&self.path)?;
        }
        for Task { document, kind, aside, before, .. } in tasks {
            // A save is worth more than the state before it: it goes on without.
            not_kept = before.and_then(|before| self.keep_version(&before, &kind, change).err()).or(not_kept);
            let wanted = match &kind {
                TaskKind::Replace(_, text) | TaskKind::Create(_, text) => Some(load::digest(text.text.as_bytes())),
                TaskKind::Throw(_) => None,
            };
            let is_aside = aside.is_some();
            let made_room = aside.map_or(Ok(()), |name| self.put(TaskKind::Throw(name)));
            let has_room = made_room.is_ok();
            // Who asks next is told that it is no more among the files.
            self.has_news |= is_aside && has_room;
            match made_room.and_then(|()| self.put(kind)) {
                Ok(()) => drop(done.insert(document)),
                Err(fault) => {
                    let stands =
                        has_room && matches!(&fault, WriteFault::Save(SaveError { step: Step::SyncFolder, .. }));
                    if stands {
                        done.insert(document);
                    }
                    let failed = wanted.map(|digest| (document, digest));
                    self.forget_unfinished(change);
                    self.unfinished.push(Unfinished { change: change.clone(), done, failed });
                    return Err(fault);
                }
            }
        }
        self.forget_unfinished(change);
        Ok(not_kept)
    }

    /// Keeps the state of a document that is about to be replaced.
    fn keep_version(&self, before: &Paper, kind: &TaskKind, change: &Change) -> Result<(), SaveError> {
        let TaskKind::Replace(name, text) = kind else { return Ok(()) };
        let after = match &text.reading {
            Reading::Session(session) => Some(Paper::Session(session.value.clone())),
            Reading::Office(_) | Reading::Filters(_) | Reading::Pattern(_) | Reading::Broken { .. } => None,
        };
        let is_replaced =
            |edit: &DocumentEdit| matches!(edit, DocumentEdit::Replace { .. }) && edit.document() == before.id();
        let kept = history::versions(&self.path, before.id());
        let mark = history::mark(before, after.as_ref(), change.edits.iter().any(is_replaced), &kept);
        history::keep_file(&self.path, &self.real_path(name)?, before, mark, self.clock.now())
    }

    fn forget_unfinished(&mut self, change: &Change) {
        self.unfinished.retain(|unfinished| unfinished.change != *change);
    }

    /// Puts one document into its file, and remembers what stands there then.
    fn put(&mut self, kind: TaskKind) -> Result<(), WriteFault> {
        let (name, written, outcome) = match kind {
            TaskKind::Throw(name) => {
                let outcome = trash::throw(&self.path, &name, self.patience, self.clock.today());
                (name, None, outcome)
            }
            TaskKind::Replace(name, text) => {
                let outcome = self.real_path(&name).and_then(|path| atomic::replace(&path, text.text.as_bytes()));
                (name, Some(text), outcome.map_err(WriteFault::from))
            }
            TaskKind::Create(name, text) => {
                if let Some(above) = self.path.join(&name).parent().filter(|above| *above != self.path) {
                    atomic::private_folder(above)?;
                }
                let outcome = atomic::create_new(&self.path.join(&name), text.text.as_bytes());
                (name, Some(text), outcome.map_err(WriteFault::from))
            }
        };
        if matches!(&outcome, Ok(()) | Err(WriteFault::Save(SaveError { step: Step::SyncFolder, .. }))) {
            let file = written.map(|Text { text, reading }| KnownFile::written(text.as_bytes(), reading));
            self.take_in(name, file);
        }
        outcome
    }

    /// Where a file really lies: one that somebody put into a subfolder with a link to it at the top stays there.
    pub(super) fn real_path(&self, name: &OsStr) -> Result<PathBuf, SaveError> {
        let path = self.path.join(name);
        let failed = |error| SaveError::new(&path, Step::Create, &error);
        let is_link = fs::symlink_metadata(&path).map_err(failed)?.is_symlink();
        if is_link { fs::canonicalize(&path).map_err(failed) } else { Ok(path) }
    }
}

/// Whether a change brings back the document whose file cannot be read. None is put aside that another hour, another right or a
/// newer program reads, and of two that can be read neither.
fn recovers(change: &Change, document: DocumentId, found: &Finding) -> bool {
    let is_it = |edit: &DocumentEdit| matches!(edit, DocumentEdit::Recover(_)) && edit.document() == document;
    change.edits.iter().any(is_it) && found.kind.is_of_the_bytes()
}

/// What is to be done to the files, in the order in which it is done: what gains before what loses, and among these as the
/// change names them first, so that whoever makes it decides what stands if only the first is written.
fn tasks(archive: &Path, desk: Desk, change: &Change) -> Result<Vec<Task>, WriteFault> {
    let mut tasks = Vec::new();
    for (document, sheet) in desk.sheets {
        let turn = sheet.turn();
        let Sheet { file, aside, before, now, .. } = sheet;
        if before == now {
            continue;
        }
        let kind = match (now, file) {
            (None, None) => continue,
            (None, Some(file)) => TaskKind::Throw(file),
            (Some(paper), Some(file)) => TaskKind::Replace(file.clone(), proven(&file, &paper)?),
            (Some(paper), None) => {
                let name = match &paper {
                    Paper::Office(_) => OsString::from(naming::OFFICE),
                    Paper::Pattern(pattern) => naming::pattern_name(pattern).into(),
                    Paper::Filters(_) => OsString::from(naming::FILTERS),
                    // One that comes back is called as before.
                    Paper::Session(session) => (aside.clone())
                        .filter(|name| !is_conflict_copy(&naming::shown(name)))
                        .or_else(|| trash::name_of(archive, session.id))
                        .unwrap_or_else(|| naming::file_name(session).into()),
                };
                TaskKind::Create(name.clone(), proven(&name, &paper)?)
            }
        };
        tasks.push(Task { document, turn, kind, aside, before });
    }
    let place = |document: DocumentId| change.edits.iter().position(|edit| edit.document() == document);
    tasks.sort_by_key(|task: &Task| (task.turn, place(task.document)));
    Ok(tasks)
}

/// The text of a document, read back and found to say the same: a fault of the writer must not destroy a file.
fn proven(name: &OsStr, paper: &Paper) -> Result<Text, WriteFault> {
    let proof = paper::proven(paper).map(|(text, reading)| Text { text, reading });
    proof.map_err(|finding| WriteFault::Unreadable { file: naming::shown(name), finding })
}
