//! The saved filters above the board: one is chosen, the one of the board is saved, renamed or deleted. It must not know how they
//! are drawn.

use super::archive::Archive;
use super::command::Command;
use super::effect::Effect;
use super::form::Form;
use super::form::saved_filter::form;
use super::model::Model;
use super::overlay::{Intent, Overlay};
use super::screen::Screen;
use super::update::grant;
use super::{drafts, saving};
use crate::domain::filters::SavedFilter;
use crate::domain::{Act, Change, DocumentEdit, ListEdit};

/// The list of the saved filters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedFilters {
    /// The place of the selected one.
    pub at: usize,
}

impl SavedFilters {
    /// The selected filter.
    pub fn current<'a>(&self, archive: &'a Archive) -> Option<&'a SavedFilter> {
        archive.filters.filters.get(self.at.min(archive.filters.filters.len().saturating_sub(1)))
    }
}

/// The filter of the board below, if it asks for anything.
fn typed(model: &Model) -> Option<String> {
    let Screen::Board(board) = model.screen() else { return None };
    Some(board.list.filter.text()).filter(|typed| !typed.trim().is_empty())
}

/// Whether the filter of the board can be saved.
pub(super) fn can_save(model: &Model) -> bool {
    !model.archive.filters_read_only && typed(model).is_some()
}

/// Whether a command can be carried out above the board.
pub(super) fn available(model: &Model, list: &SavedFilters, command: Command) -> bool {
    let all = model.archive.filters.filters.len();
    match command {
        Command::Back => true,
        Command::SaveFilter => can_save(model),
        Command::Confirm => all > 0,
        Command::NextChoice | Command::PreviousChoice => all > 1,
        Command::Open | Command::Delete => list.current(&model.archive).is_some() && !model.archive.filters_read_only,
        _ => false,
    }
}

/// Opens the form that saves the filter of the board.
fn save(model: &mut Model) -> Vec<Effect> {
    let Some(typed) = typed(model) else { return vec![] };
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::SavedFilters(_)));
    opened(model, form(None, &typed))
}

fn opened(model: &mut Model, form: Form) -> Vec<Effect> {
    drafts::open(model, form)
}

/// Carries out a command above the board.
pub(super) fn act(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(Overlay::SavedFilters(list)) = model.overlays.last() else { return vec![] };
    let (all, current) = (model.archive.filters.filters.len(), list.current(&model.archive).cloned());
    let at = list.at.min(all.saturating_sub(1));
    match (command, current) {
        (Command::SaveFilter, _) => return save(model),
        (Command::NextChoice, _) => go(model, (at + 1) % all.max(1)),
        (Command::PreviousChoice, _) => go(model, (at + all.max(1) - 1) % all.max(1)),
        (Command::Confirm, Some(saved)) => {
            model.overlays.pop();
            if let Screen::Board(board) = model.screen_mut() {
                board.list.filter.set_text(&saved.filter);
                board.list.filtering = false;
            }
        }
        (Command::Open, Some(saved)) => return opened(model, form(Some(&saved), &saved.filter)),
        (Command::Delete, Some(value)) => {
            let act = Act { text: "act-delete-filter", subject: value.name.clone() };
            let edits = vec![DocumentEdit::Filters(ListEdit::Remove { value, after: None })];
            return saving::make(model, Intent::of(Change { act, edits }));
        }
        _ => {
            model.overlays.pop();
        }
    }
    vec![]
}

fn go(model: &mut Model, to: usize) {
    if let Some(Overlay::SavedFilters(list)) = model.overlays.last_mut() {
        list.at = to;
    }
}

/// Opens the list above the board, or the form that saves its filter.
pub(super) fn opened_by(model: &mut Model, command: Command) -> Vec<Effect> {
    if command == Command::SaveFilter {
        return save(model);
    }
    grant(model, super::model::Wish::Overlay(Overlay::SavedFilters(SavedFilters::default())))
}
