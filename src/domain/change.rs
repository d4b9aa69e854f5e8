//! One act of the user as one change: a list of edits over documents, which undo takes back as a whole. It must not
//! know how a change is kept or shown.

use std::collections::BTreeSet;

use super::check::first_grave;
use super::edit::{ListEdit, Refusal};
use super::filters::{Filters, SavedFilter};
use super::id::{PatternId, SessionId};
use super::office::{Office, OfficeEdit};
use super::paper::Paper;
use super::pattern::{Pattern, PatternEdit, pattern_problems};
use super::session::{Session, SessionEdit};

/// Which document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentId {
    /// The office's file.
    Office,
    /// The file of the saved filters.
    Filters,
    /// A session's file.
    Session(SessionId),
    /// The file of a pattern of meetings.
    Pattern(PatternId),
}

/// An edit of a document, or of the archive's list of documents.
#[derive(Debug, Clone, PartialEq)]
pub enum DocumentEdit {
    /// A new session comes into being.
    Create(Box<Session>),
    /// A session whose file is lost or cannot be read comes back as it was; what cannot be read is put aside, not erased.
    Recover(Box<Session>),
    /// A session goes (to the trash). It must still be as the edit saw it.
    Delete(Box<Session>),
    /// A session changes.
    Session(SessionId, SessionEdit),
    /// The office changes.
    Office(OfficeEdit),
    /// A pattern of meetings comes, goes or changes.
    Pattern(PatternEdit),
    /// The saved filters change.
    Filters(ListEdit<SavedFilter>),
    /// A document becomes another state of itself; what was done to it since the edit was made stays.
    Replace {
        /// The state that the edit was made from.
        old: Box<Paper>,
        /// The state that it shall have.
        new: Box<Paper>,
    },
}

impl DocumentEdit {
    /// The document that the edit is about.
    pub fn document(&self) -> DocumentId {
        match self {
            Self::Create(session) | Self::Recover(session) | Self::Delete(session) => DocumentId::Session(session.id),
            Self::Session(id, _) => DocumentId::Session(*id),
            Self::Office(_) => DocumentId::Office,
            Self::Pattern(edit) => DocumentId::Pattern(edit.subject()),
            Self::Filters(_) => DocumentId::Filters,
            Self::Replace { new, .. } => new.id(),
        }
    }
}

/// What the user did, to be said when it is undone: `id` names a text of the interface, `subject` what it was done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The id of the text: `act-…`.
    pub text: &'static str,
    /// What it was done to: a title, `K4`, a seat's position.
    pub subject: String,
}

/// One act of the user.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What the user did.
    pub act: Act,
    /// The edits, in the order in which they apply.
    pub edits: Vec<DocumentEdit>,
}

/// Edits that came to an edit which was refused.
#[derive(Debug)]
pub struct Halted {
    /// Why.
    pub refusal: Refusal,
    /// The inverses of those before it, in the order in which they were applied.
    pub inverses: Vec<DocumentEdit>,
}

/// Something that holds documents. What an edit does to them is the same wherever they are held.
pub trait Documents {
    /// The office, to be edited.
    ///
    /// # Errors
    /// [`Refusal::NoDocument`], [`Refusal::ReadOnly`].
    fn office_to_edit(&mut self) -> Result<&mut Office, Refusal>;

    /// A session, to be edited.
    ///
    /// # Errors
    /// [`Refusal::NoDocument`], [`Refusal::ReadOnly`].
    fn session_to_edit(&mut self, id: SessionId) -> Result<&mut Session, Refusal>;

    /// The saved filters, to be edited, where they are held.
    ///
    /// # Errors
    /// [`Refusal::NoDocument`], [`Refusal::ReadOnly`].
    fn filters_to_edit(&mut self) -> Result<&mut Filters, Refusal> {
        Err(Refusal::NoDocument)
    }

    /// Takes in a session that was not there.
    fn insert(&mut self, session: Session);

    /// Lets a session go that was there.
    fn remove(&mut self, id: SessionId);

    /// A pattern, to be edited.
    ///
    /// # Errors
    /// [`Refusal::NoDocument`], [`Refusal::ReadOnly`].
    fn pattern_to_edit(&mut self, _: PatternId) -> Result<&mut Pattern, Refusal> {
        Err(Refusal::NoDocument)
    }

    /// Takes in a pattern that was not there.
    fn insert_pattern(&mut self, _: Pattern) {}

    /// Lets a pattern go that was there.
    fn remove_pattern(&mut self, _: PatternId) {}

    /// Applies an edit of a pattern and gives its inverse.
    ///
    /// # Errors
    /// [`Refusal`], and then nothing is changed.
    fn apply_to_pattern(&mut self, edit: PatternEdit) -> Result<PatternEdit, Refusal> {
        match edit {
            PatternEdit::Create(pattern) => {
                if self.pattern_to_edit(pattern.id).map(drop) != Err(Refusal::NoDocument) {
                    return Err(Refusal::Duplicate(pattern.id.to_string()));
                }
                if let Some(problem) = pattern_problems(&pattern).into_iter().next() {
                    return Err(Refusal::Invalid(problem));
                }
                self.insert_pattern((*pattern).clone());
                Ok(PatternEdit::Delete(pattern))
            }
            PatternEdit::Delete(pattern) => {
                let now = self.pattern_to_edit(pattern.id)?;
                if *now != *pattern {
                    return Err(Refusal::Clash {
                        record: pattern.id.to_string(),
                        field: "record",
                        now: now.name.clone(),
                        expected: pattern.name,
                        wanted: String::new(),
                    });
                }
                self.remove_pattern(pattern.id);
                Ok(PatternEdit::Create(pattern))
            }
            PatternEdit::Set { old, new } => {
                let (old, new) = self.pattern_to_edit(old.id)?.set(&old, &new)?;
                Ok(PatternEdit::Set { old: Box::new(old), new: Box::new(new) })
            }
        }
    }

    /// A document was edited.
    fn edited(&mut self, _: DocumentId) {}

    /// Applies edits one after the other and gives their inverses, in the same order. A run of edits of one document is
    /// applied at once.
    ///
    /// # Errors
    /// [`Halted`] at the first [`Refusal`].
    fn apply_all(&mut self, edits: Vec<DocumentEdit>) -> Result<Vec<DocumentEdit>, Box<Halted>> {
        let mut inverses = Vec::with_capacity(edits.len());
        for run in runs(edits) {
            let applied = match run {
                Run::One(edit) => self.apply(*edit).map(|inverse| vec![inverse]),
                Run::Session(id, edits) => {
                    self.session_to_edit(id).and_then(|session| session.apply_all(edits)).map(|all| {
                        self.edited(DocumentId::Session(id));
                        all.into_iter().map(|edit| DocumentEdit::Session(id, edit)).collect()
                    })
                }
                Run::Office(edits) => self.office_to_edit().and_then(|office| office.apply_all(edits)).map(|all| {
                    self.edited(DocumentId::Office);
                    all.into_iter().map(DocumentEdit::Office).collect()
                }),
            };
            match applied {
                Ok(applied) => inverses.extend(applied),
                Err(refusal) => return Err(Box::new(Halted { refusal, inverses })),
            }
        }
        Ok(inverses)
    }

    /// Applies one edit and gives its inverse.
    ///
    /// # Errors
    /// [`Refusal`], and then nothing is changed.
    fn apply(&mut self, edit: DocumentEdit) -> Result<DocumentEdit, Refusal> {
        match edit {
            DocumentEdit::Create(session) | DocumentEdit::Recover(session) => {
                if self.session_to_edit(session.id).map(drop) != Err(Refusal::NoDocument) {
                    return Err(Refusal::Duplicate(session.id.to_string()));
                }
                if let Some(problem) = first_grave(&session) {
                    return Err(Refusal::Invalid(problem));
                }
                self.insert((*session).clone());
                Ok(DocumentEdit::Delete(session))
            }
            DocumentEdit::Delete(session) => {
                let now = self.session_to_edit(session.id)?;
                // What was added meanwhile would be lost with it.
                if *now != *session {
                    return Err(Refusal::Clash {
                        record: session.id.to_string(),
                        field: "session",
                        now: now.meeting.title.clone(),
                        expected: session.meeting.title,
                        wanted: String::new(),
                    });
                }
                self.remove(session.id);
                Ok(DocumentEdit::Create(session))
            }
            DocumentEdit::Session(id, edit) => {
                let inverse = self.session_to_edit(id)?.apply(edit)?;
                self.edited(DocumentId::Session(id));
                Ok(DocumentEdit::Session(id, inverse))
            }
            DocumentEdit::Office(edit) => {
                let inverse = self.office_to_edit()?.apply(edit)?;
                self.edited(DocumentId::Office);
                Ok(DocumentEdit::Office(inverse))
            }
            DocumentEdit::Pattern(edit) => {
                let id = edit.subject();
                let inverse = self.apply_to_pattern(edit)?;
                self.edited(DocumentId::Pattern(id));
                Ok(DocumentEdit::Pattern(inverse))
            }
            DocumentEdit::Filters(edit) => {
                let inverse = self.filters_to_edit()?.apply(edit)?;
                self.edited(DocumentId::Filters);
                Ok(DocumentEdit::Filters(inverse))
            }
            DocumentEdit::Replace { old, new } => {
                let id = new.id();
                let now = match id {
                    DocumentId::Office => Paper::Office(self.office_to_edit()?.clone()),
                    DocumentId::Filters => Paper::Filters(self.filters_to_edit()?.clone()),
                    DocumentId::Session(id) => Paper::Session(self.session_to_edit(id)?.clone()),
                    DocumentId::Pattern(id) => Paper::Pattern(self.pattern_to_edit(id)?.clone()),
                };
                let document = if now == *old { *new } else { joined(&old, &now, &new)? };
                match &document {
                    Paper::Office(office) => self.office_to_edit()?.clone_from(office),
                    Paper::Filters(filters) => self.filters_to_edit()?.clone_from(filters),
                    Paper::Session(session) => self.session_to_edit(session.id)?.clone_from(session),
                    Paper::Pattern(pattern) => self.pattern_to_edit(pattern.id)?.clone_from(pattern),
                }
                self.edited(id);
                Ok(DocumentEdit::Replace { old: Box::new(document), new: Box::new(now) })
            }
        }
    }
}

/// Edits that can be applied at once.
enum Run {
    One(Box<DocumentEdit>),
    Session(SessionId, Vec<SessionEdit>),
    Office(Vec<OfficeEdit>),
}

fn runs(edits: Vec<DocumentEdit>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for edit in edits {
        match (edit, runs.last_mut()) {
            (DocumentEdit::Session(id, edit), Some(Run::Session(of, run))) if *of == id => run.push(edit),
            (DocumentEdit::Office(edit), Some(Run::Office(run))) => run.push(edit),
            (DocumentEdit::Session(id, edit), _) => runs.push(Run::Session(id, vec![edit])),
            (DocumentEdit::Office(edit), _) => runs.push(Run::Office(vec![edit])),
            (edit, _) => runs.push(Run::One(Box::new(edit))),
        }
    }
    runs
}

/// A state that was wanted, with what was done meanwhile.
fn joined(old: &Paper, now: &Paper, wanted: &Paper) -> Result<Paper, Refusal> {
    let merged = Paper::merge(Some(old), now, wanted)?;
    merged.conflicts.into_iter().next().map_or(Ok(merged.document), |conflict| Err(conflict.into()))
}

impl Change {
    /// The documents that it is about.
    pub fn documents(&self) -> BTreeSet<DocumentId> {
        self.edits.iter().map(DocumentEdit::document).collect()
    }

    /// Applies all edits and gives the change that takes them back; all or nothing.
    ///
    /// # Errors
    /// The first [`Refusal`]; the edits before it are then taken back.
    pub fn apply(self, documents: &mut impl Documents) -> Result<Change, Refusal> {
        let mut inverses = match documents.apply_all(self.edits) {
            Ok(inverses) => inverses,
            Err(halted) => {
                let Halted { refusal, mut inverses } = *halted;
                inverses.reverse();
                // What was just applied can be taken back: nothing came between.
                let _ = documents.apply_all(inverses);
                return Err(refusal);
            }
        };
        inverses.reverse();
        Ok(Change { act: self.act, edits: inverses })
    }
}
