//! A meeting that stands in the archive twice: what both changed in different ways is chosen, value by value, before the two
//! become one. It must not read or write them: the storage does.

use std::collections::BTreeSet;

use super::command::Command;
use super::effect::Effect;
use super::list::List;
use super::model::Model;
use super::notice::Notice;
use super::screen::Screen;
use super::update::is_move;
use crate::domain::edit::Difference;
use crate::domain::merge::with_theirs;
use crate::domain::{Act, Change, DocumentEdit, Paper};
use crate::folder::Joined;

/// Where one is in the two states of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct TwinsScreen {
    /// The name of the file that is one of the two, or holds both.
    pub file: String,
    /// The list, by the places of the conflicts.
    pub list: List<usize>,
    /// The conflicts of which the other value was chosen.
    pub chosen: BTreeSet<usize>,
    /// The two and what they make together; `None` until the storage has answered.
    pub found: Option<Box<Joined>>,
    /// What is on its way to take the place of the two.
    pub wanted: Option<Box<Paper>>,
}

/// The act of making one of two states.
pub const ACT: &str = "act-merge";

impl TwinsScreen {
    /// The two states that this file is about, not read yet.
    pub fn of(file: String) -> Self {
        Self { file, list: List::default(), chosen: BTreeSet::new(), found: None, wanted: None }
    }

    /// What is to be chosen.
    pub fn conflicts(&self) -> &[Difference] {
        let merged = self.found.as_ref().and_then(|found| found.outcome.as_ref().ok());
        merged.map_or(&[], |merged| &merged.conflicts)
    }

    /// Whether of the selected conflict the other value can be taken.
    pub fn can_take(&self) -> bool {
        let selected = self.list.current(&self.rows()).and_then(|at| self.conflicts().get(*at));
        selected.zip(self.found.as_ref()).is_some_and(|(one, found)| found.can_take(one))
    }

    /// The places of the conflicts.
    pub fn rows(&self) -> Vec<usize> {
        (0..self.conflicts().len()).collect()
    }
}

/// Whether a command can be carried out now.
pub fn available(screen: &TwinsScreen, command: Command) -> bool {
    let count = screen.conflicts().len();
    match command {
        Command::Open | Command::TakeOther => screen.can_take(),
        Command::Merge => screen.found.as_ref().is_some_and(|found| found.outcome.is_ok()),
        _ => is_move(command) && count > 1,
    }
}

/// Chooses the other value of the selected conflict, or makes the two one.
pub(super) fn act(model: &mut Model, command: Command) -> Vec<Effect> {
    let Screen::Twins(screen) = model.screen_mut() else { return vec![] };
    match command {
        Command::Open | Command::TakeOther => {
            if let Some(at) = screen.list.current(&screen.rows()).copied()
                && !screen.chosen.remove(&at)
            {
                screen.chosen.insert(at);
            }
            vec![]
        }
        Command::Merge => merge(model),
        _ => vec![],
    }
}

/// The two are one on the disk: what stood here before comes back with one undo.
pub(super) fn settled(model: &mut Model) {
    let done = model.screens.iter_mut().find_map(|screen| match screen {
        Screen::Twins(screen) => Some((screen.wanted.take()?, screen.found.as_ref()?.ours.clone()?)),
        _ => None,
    });
    let Some((wanted, ours)) = done else { return };
    let subject = match &*wanted {
        Paper::Session(session) => session.meeting.title.clone(),
        Paper::Pattern(pattern) => pattern.name.clone(),
        Paper::Office(office) => office.profile.name.clone(),
        Paper::Filters(_) => super::archive::FILTERS.to_owned(),
    };
    let act = Act { text: ACT, subject };
    model.history.made(Change { act, edits: vec![DocumentEdit::Replace { old: wanted, new: Box::new(ours) }] });
}

fn merge(model: &mut Model) -> Vec<Effect> {
    let Screen::Twins(TwinsScreen { file, chosen, found: Some(seen), .. }) = model.screen() else { return vec![] };
    let Ok(merged) = &seen.outcome else { return vec![] };
    let theirs: Vec<&Difference> = chosen.iter().filter_map(|at| merged.conflicts.get(*at)).collect();
    match with_theirs(&merged.document, &seen.theirs, &theirs) {
        Ok(wanted) => {
            let wanted = Box::new(wanted);
            let effect = Effect::Settle { file: file.clone(), seen: seen.clone(), wanted: wanted.clone() };
            if let Screen::Twins(screen) = model.screen_mut() {
                screen.wanted = Some(wanted);
            }
            vec![effect]
        }
        Err(refusal) => {
            model.notice = Some(Notice::Refused(refusal));
            vec![]
        }
    }
}
