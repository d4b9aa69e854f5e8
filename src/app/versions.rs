//! The earlier states of a meeting or of the office (*versi sebelumnya*): the rows, what came after each, and bringing one
//! back. It must not read them: the storage does.

use super::archive::Archive;
use super::command::Command;
use super::list::List;
use super::model::{Model, Wish};
use super::notice::Notice;
use super::overlay::{Overlay, Question, Reader, Topic};
use super::update::is_move;
use crate::domain::difference::Difference;
use crate::domain::{Act, Change, DocumentEdit, DocumentId, Paper};
use crate::folder::{Kept, Mark};

/// Where one is in the earlier states of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionsScreen {
    /// Which document.
    pub document: DocumentId,
    /// The list, by the versions' numbers.
    pub list: List<u32>,
    /// The versions, newest first; `None` until the storage has answered.
    pub found: Option<Vec<Kept>>,
}

impl VersionsScreen {
    /// The earlier states of a document, not read yet.
    pub fn of(document: DocumentId) -> Self {
        Self { document, list: List::default(), found: None }
    }

    /// The numbers of the versions, newest first.
    pub fn rows(&self) -> Vec<u32> {
        self.found.iter().flatten().map(|kept| kept.version.number).collect()
    }

    /// The version with this number.
    pub fn kept(&self, number: u32) -> Option<&Kept> {
        self.found.iter().flatten().find(|kept| kept.version.number == number)
    }

    /// The selected version.
    pub fn current(&self) -> Option<&Kept> {
        self.kept(*self.list.current(&self.rows())?)
    }

    /// What the document is called; one that cannot be read, as it was called last.
    pub fn title(&self, archive: &Archive) -> String {
        let kept = self.found.iter().flatten().find_map(|kept| kept.paper.as_deref()?.session());
        let last = || kept.map(|session| session.meeting.title.clone()).unwrap_or_default();
        Some(title(archive, self.document)).filter(|title| !title.is_empty()).unwrap_or_else(last)
    }

    /// A version and the state that came after it here, which is the next newer one that can be read or the present one. A copy
    /// that was received is none: it never stood here.
    pub fn step(&self, number: u32, archive: &Archive) -> Option<(Paper, Paper)> {
        let before = self.kept(number)?.paper.as_deref()?;
        let newer = self.found.iter().flatten().take_while(|kept| kept.version.number != number);
        let newer = newer.filter(|kept| kept.version.mark != Mark::Received);
        let after = newer.filter_map(|kept| kept.paper.as_deref()).last().cloned();
        Some((before.clone(), after.or_else(|| present(archive, self.document))?))
    }

    /// What was done after a version.
    pub fn changes(&self, number: u32, archive: &Archive) -> Vec<Difference> {
        self.step(number, archive).map_or_else(Vec::new, |(before, after)| before.differences(&after))
    }
}

/// A document as it stands now.
pub fn present(archive: &Archive, document: DocumentId) -> Option<Paper> {
    match document {
        DocumentId::Office => Some(Paper::Office(archive.office.clone())),
        DocumentId::Filters => Some(Paper::Filters(archive.filters.clone())),
        DocumentId::Session(id) => archive.session(id).cloned().map(Paper::Session),
        DocumentId::Pattern(id) => archive.pattern(id).cloned().map(Paper::Pattern),
    }
}

/// What a document is called.
pub fn title(archive: &Archive, document: DocumentId) -> String {
    match document {
        DocumentId::Office => archive.office.profile.name.clone(),
        DocumentId::Filters => super::archive::FILTERS.to_owned(),
        DocumentId::Session(id) => archive.session(id).map(|session| session.meeting.title.clone()).unwrap_or_default(),
        DocumentId::Pattern(id) => archive.pattern(id).map(|pattern| pattern.name.clone()).unwrap_or_default(),
    }
}

/// Whether a command can be carried out now.
pub fn available(model: &Model, screen: &VersionsScreen, command: Command) -> bool {
    let is_readable = || screen.current().is_some_and(|kept| kept.paper.is_some());
    let is_read_only = || match screen.document {
        DocumentId::Office => model.archive.office_read_only,
        DocumentId::Filters => model.archive.filters_read_only,
        DocumentId::Session(id) => model.archive.is_read_only(id),
        DocumentId::Pattern(id) => model.archive.patterns.get(&id).is_none_or(|(_, read_only)| *read_only),
    };
    match command {
        Command::Open => is_readable(),
        Command::Restore => is_readable() && !is_read_only(),
        _ => is_move(command) && screen.found.as_ref().is_some_and(|found| found.len() > 1),
    }
}

/// Carries out a command.
pub fn act(model: &Model, screen: &VersionsScreen, command: Command) -> Wish {
    let Some(kept) = screen.current() else { return Wish::Nothing };
    let number = kept.version.number;
    match (command, &kept.paper, present(&model.archive, screen.document)) {
        (Command::Open, Some(_), _) => {
            Wish::Overlay(Overlay::Reader(Reader::of(Topic::Version(screen.document, number), 0)))
        }
        (Command::Restore, Some(before), Some(now)) => {
            let act = Act { text: "act-restore", subject: screen.title(&model.archive) };
            match now.brought_back(before) {
                Ok(new) if now.differences(&new).is_empty() => Wish::Say(Notice::SameVersion(number)),
                Ok(new) => {
                    let edits = vec![DocumentEdit::Replace { old: Box::new(now), new: Box::new(new) }];
                    Wish::Overlay(Overlay::Question(Question::Restore { number, change: Change { act, edits } }))
                }
                Err(refusal) => Wish::Say(Notice::Refused(refusal)),
            }
        }
        (Command::Restore, Some(before), None) => {
            let Some(session) = before.session().cloned() else { return Wish::Nothing };
            let act = Act { text: "act-restore", subject: session.meeting.title.clone() };
            let edits = vec![DocumentEdit::Recover(Box::new(session))];
            Wish::Overlay(Overlay::Question(Question::Restore { number, change: Change { act, edits } }))
        }
        _ => Wish::Nothing,
    }
}
