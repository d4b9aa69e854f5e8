//! A bundle that is looked at before it is received: what comes of each document in it, and which value stands where both
//! changed one in different ways. It must not read it, nor merge: storage and domain do.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::command::Command;
use super::effect::Effect;
use super::list::List;
use super::model::Model;
use super::notice::Notice;
use super::overlay::Intent;
use super::saving;
use super::screen::Screen;
use super::update::is_move;
use crate::domain::edit::Difference;
use crate::domain::merge::{Merged, with_theirs};
use crate::domain::{Act, Change, Paper, Refusal, SessionId};
use crate::folder::{Joined, Received};

/// What is done with a bundle, as acts name it.
pub const ACT: &str = "act-receive";

/// A row: a document, or in it a value that both changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReceivingRow {
    /// The document with this place in the bundle.
    Document(usize),
    /// Of the document with this place the conflict with this place.
    Conflict(usize, usize),
    /// So many documents are here as they are there.
    Unchanged(usize),
}

/// Where one is in a bundle.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceivingScreen {
    /// What somebody typed to find it.
    pub typed: String,
    /// The list.
    pub list: List<ReceivingRow>,
    /// The conflicts of which the other value was chosen.
    pub chosen: BTreeSet<ReceivingRow>,
    /// What is in it, and what comes of it; `None` until the storage has answered.
    pub found: Option<Box<Received>>,
    /// The change that is on its way to the disk.
    pub wanted: Option<Change>,
}

impl ReceivingScreen {
    /// The bundle that somebody means, not read yet.
    pub fn of(typed: String) -> Self {
        Self { typed, list: List::default(), chosen: BTreeSet::new(), found: None, wanted: None }
    }

    /// The documents of the bundle.
    pub fn joined(&self) -> &[Joined] {
        self.found.as_ref().map_or(&[], |found| &found.joined)
    }

    /// The documents of which something comes here, first those in which something is to be chosen, each with that; then how
    /// many others there are.
    pub fn rows(&self) -> Vec<ReceivingRow> {
        let of = |(at, joined): (usize, &Joined)| {
            let conflicts = (0..conflicts(joined).len()).map(move |nth| ReceivingRow::Conflict(at, nth));
            [ReceivingRow::Document(at)].into_iter().chain(conflicts)
        };
        let mut news: Vec<_> = self.joined().iter().enumerate().filter(|(_, joined)| is_news(joined)).collect();
        news.sort_by_key(|(_, joined)| conflicts(joined).is_empty());
        let others = self.joined().iter().filter(|joined| !is_news(joined)).count();
        news.into_iter().flat_map(of).chain((others > 0).then_some(ReceivingRow::Unchanged(others))).collect()
    }

    /// Takes in what was found; the bar stands on the first thing that is to be chosen.
    pub fn take(&mut self, found: Box<Received>) {
        self.found = Some(found);
        let rows = self.rows();
        self.list.selected = rows.into_iter().find(|row| matches!(row, ReceivingRow::Conflict(..)));
    }

    /// Whether all that is in it is here already.
    pub fn is_known(&self) -> bool {
        self.found.is_some() && self.joined().iter().all(|joined| !is_news(joined))
    }

    /// What is to be chosen in the document with this place.
    pub fn conflicts_of(&self, at: usize) -> &[Difference] {
        self.joined().get(at).map_or(&[], conflicts)
    }

    /// The sessions that become something else when it is received.
    pub fn sessions(&self) -> Vec<SessionId> {
        let news = self.joined().iter().filter(|joined| is_news(joined));
        news.filter_map(|joined| joined.theirs.session().map(|session| session.id)).collect()
    }

    /// What is to be chosen in a row.
    pub fn conflict(&self, row: ReceivingRow) -> Option<&Difference> {
        match row {
            ReceivingRow::Document(_) | ReceivingRow::Unchanged(_) => None,
            ReceivingRow::Conflict(at, nth) => conflicts(self.joined().get(at)?).get(nth),
        }
    }

    /// Whether of the selected conflict the other value can be taken.
    pub fn can_take(&self) -> bool {
        let Some(row @ ReceivingRow::Conflict(at, _)) = self.current() else { return false };
        self.conflict(row).zip(self.joined().get(at)).is_some_and(|(one, joined)| joined.can_take(one))
    }

    fn current(&self) -> Option<ReceivingRow> {
        self.list.current(&self.rows()).copied()
    }

    /// The documents as they shall be, with what was chosen.
    fn settled(&self) -> Result<Vec<Joined>, Refusal> {
        let mut settled = self.joined().to_vec();
        for (at, joined) in settled.iter_mut().enumerate() {
            let theirs: Vec<&Difference> = (self.chosen.iter())
                .filter(|row| matches!(row, ReceivingRow::Conflict(of, _) if *of == at))
                .filter_map(|row| self.conflict(*row))
                .collect();
            if let (Ok(merged), false) = (&mut joined.outcome, theirs.is_empty()) {
                merged.document = with_theirs(&merged.document, &joined.theirs, &theirs)?;
            }
        }
        Ok(settled)
    }
}

/// Whether something comes of a document here, or should and cannot.
fn is_news(joined: &Joined) -> bool {
    let is_same =
        |outcome: &Merged<Paper>| outcome.conflicts.is_empty() && joined.ours.as_ref() == Some(&outcome.document);
    !joined.outcome.as_ref().is_ok_and(is_same)
}

/// What both changed in different ways.
fn conflicts(joined: &Joined) -> &[Difference] {
    joined.outcome.as_ref().map_or(&[], |merged| &merged.conflicts)
}

/// Whether a command can be carried out now.
pub(super) fn available(screen: &ReceivingScreen, command: Command) -> bool {
    match command {
        Command::Open | Command::TakeOther => screen.can_take(),
        Command::Merge => {
            let can_come = |joined: &Joined| is_news(joined) && joined.outcome.is_ok();
            screen.wanted.is_none() && screen.joined().iter().any(can_come)
        }
        _ => is_move(command) && screen.rows().len() > 1,
    }
}

/// Chooses the other value of the selected conflict, or receives the bundle.
pub(super) fn act(model: &mut Model, command: Command) -> Vec<Effect> {
    let Screen::Receiving(screen) = model.screen_mut() else { return vec![] };
    match command {
        Command::Open | Command::TakeOther => {
            if let Some(row) = screen.current()
                && !screen.chosen.remove(&row)
            {
                screen.chosen.insert(row);
            }
            vec![]
        }
        Command::Merge => receive(model),
        _ => vec![],
    }
}

fn receive(model: &mut Model) -> Vec<Effect> {
    let Screen::Receiving(screen) = model.screen_mut() else { return vec![] };
    let settled = match screen.settled() {
        Ok(settled) => settled,
        Err(refusal) => {
            model.notice = Some(Notice::Refused(refusal));
            return vec![];
        }
    };
    let file = screen.found.as_ref().map(|found| found.file.clone()).unwrap_or_default();
    let Some(change) = Joined::change(&settled, act_of(file)) else {
        // Nothing changes here; that it was received is remembered all the same.
        return done(model);
    };
    screen.wanted = Some(change.clone());
    saving::make(model, Intent::of(change))
}

fn act_of(file: PathBuf) -> Act {
    Act { text: ACT, subject: file.file_name().unwrap_or_default().to_string_lossy().into_owned() }
}

/// The bundle is in the archive: that is remembered, and the screen goes.
fn done(model: &mut Model) -> Vec<Effect> {
    let at = model.screens.iter().rposition(|screen| matches!(screen, Screen::Receiving(_)));
    let Some(Screen::Receiving(screen)) = at.map(|at| model.screens.remove(at)) else { return vec![] };
    model.notice = Some(Notice::Received);
    screen.found.map(|found| Effect::KeepReceived(found.joined)).into_iter().collect()
}

/// A change came to the disk; if it was that of a bundle, the bundle is received.
pub(super) fn written(model: &mut Model, change: &Change) -> Vec<Effect> {
    let is_it = |screen: &Screen| matches!(screen, Screen::Receiving(screen) if screen.wanted.as_ref() == Some(change));
    if model.screens.iter().any(is_it) { done(model) } else { vec![] }
}

/// A change was refused, since somebody changed the same meanwhile; if it was that of a bundle, it is looked at again.
pub(super) fn refused(model: &mut Model, change: &Change) -> Vec<Effect> {
    let mut again = Vec::new();
    for screen in &mut model.screens {
        if let Screen::Receiving(screen) = screen
            && screen.wanted.as_ref() == Some(change)
        {
            again.push(Effect::FindBundle(screen.typed.clone()));
            *screen = ReceivingScreen::of(std::mem::take(&mut screen.typed));
        }
    }
    again
}
