//! A pasted text of several lines, looked over before each line is filed. It must not know how a line is read.

use super::capture::setting;
use super::command::Command;
use super::effect::Effect;
use super::geometry;
use super::model::Model;
use super::overlay::{Intent, Overlay};
use super::saving;
use crate::domain::capture::pasted::{Line, MOST};
use crate::domain::capture::{Captured, read};
use crate::domain::{Act, Change, DocumentEdit, SessionId};

/// A pasted text.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasted {
    session: SessionId,
    lines: Vec<Line>,
    /// The first entry in view.
    pub top: usize,
    /// Whether there was more than is read.
    pub is_cut: bool,
}

impl Pasted {
    /// The entries of a pasted text.
    pub fn new(session: SessionId, mut lines: Vec<Line>) -> Self {
        let is_cut = lines.len() > MOST;
        lines.truncate(MOST);
        Self { session, lines, top: 0, is_cut }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The most entries that can be scrolled away.
    pub fn last_top(&self, model: &Model) -> usize {
        self.len().saturating_sub(page(model, self))
    }

    /// What this entry is understood as: what will be filed.
    pub fn understood(&self, model: &Model, at: usize) -> Option<Captured> {
        let (line, around) = (self.lines.get(at)?, setting(model, self.session, super::capture::line(model))?);
        let captured = read(&line.text, around);
        // A message of a chat without a sender is of the chat itself: nobody said it.
        let is_of_the_chat = line.at.is_some() && !line.text.contains("\": ");
        Some(if is_of_the_chat { Captured { speaker: None, ..captured } } else { captured })
    }
}

/// How many entries are in view.
fn page(model: &Model, pasted: &Pasted) -> usize {
    let height = geometry::pasted_inside(model, pasted.len()).height;
    geometry::rows_in_view(pasted.len(), height).max(1)
}

/// Carries out a command on the pasted text on top.
pub(super) fn act(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(Overlay::Pasted(pasted)) = model.overlays.last() else { return vec![] };
    let (page, last) = (page(model, pasted), pasted.last_top(model));
    let Some(Overlay::Pasted(pasted)) = model.overlays.last_mut() else { return vec![] };
    match command {
        Command::Up => pasted.top = pasted.top.saturating_sub(1),
        Command::Down => pasted.top = (pasted.top + 1).min(last),
        Command::PageUp => pasted.top = pasted.top.saturating_sub(page),
        Command::PageDown => pasted.top = (pasted.top + page).min(last),
        Command::Confirm => return file(model),
        _ => {
            model.overlays.pop();
        }
    }
    vec![]
}

/// Files all entries as one act. The numbers follow each other, so each is made in the session that has the ones before.
fn file(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Pasted(pasted)) = model.overlays.pop() else { return vec![] };
    let entries: Vec<Captured> = (0..pasted.len()).filter_map(|at| pasted.understood(model, at)).collect();
    let minute = model.minute();
    let Model { archive, ids, .. } = model;
    let Some(mut session) = archive.session(pasted.session).cloned() else { return vec![] };
    let mut edits = Vec::with_capacity(entries.len());
    for (captured, line) in entries.iter().zip(&pasted.lines).filter(|(captured, _)| captured.can_be_filed()) {
        let (edit, _) = captured.filed(&session, line.at.or(Some(minute)), ids);
        if session.apply(edit.clone()).is_ok() {
            edits.push(DocumentEdit::Session(pasted.session, edit));
        }
    }
    let act = Act { text: "act-pasted", subject: edits.len().to_string() };
    saving::make(model, Intent::of(Change { act, edits }))
}
