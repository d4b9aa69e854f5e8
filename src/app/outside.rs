//! A text of several lines that is handed over to the person's own editor, and what comes of it. Until it is back the
//! program takes no keys: they are meant for the editor. It must not know which editor it is or where its file lies.

use std::path::PathBuf;

use super::effect::Effect;
use super::form::Form;
use super::model::Model;
use super::msg::Event;
use super::notice::Notice;
use super::{drafts, geometry};
use crate::folder::{Finding, SaveError};

/// Why a text did not come back from the editor.
#[derive(Debug, Clone, PartialEq)]
pub enum OutsideFault {
    /// No editor is chosen.
    NoEditor,
    /// The file for it could not be written.
    NotWritten(SaveError),
    /// The editor did not start: its command, and why.
    NotStarted(String, String),
    /// The editor said that it failed: its command.
    Failed(String),
    /// What it left in this file cannot be taken; the file stays.
    Unreadable(PathBuf, Finding),
}

/// Whether the event is for the editor while a text is in its hands.
pub(super) fn is_for_the_editor(model: &Model, event: &Event) -> bool {
    let is_from_person =
        matches!(event, Event::Key(_) | Event::Paste(_) | Event::Click(_) | Event::Wheel { .. } | Event::Command(_));
    model.is_outside && is_from_person
}

/// Hands over the text that has the keyboard. Its draft is kept meanwhile.
pub(super) fn hand_over(model: &mut Model) -> Vec<Effect> {
    let Some(form) = model.form() else { return vec![] };
    let (Some(text), Some(field)) = (form.lines().map(|area| area.text()), form.current()) else { return vec![] };
    // Also of a text that nobody has touched yet: what the editor leaves goes there if the program dies meanwhile.
    let (name, draft, field) = (form.draft.clone(), form.to_keep_with(model.now, field.name), field.name);
    model.is_outside = true;
    vec![Effect::SaveDraft { name: name.clone(), draft }, Effect::HandOver { draft: name, field, text }]
}

/// The text stands in a file, or could not be put there.
pub(super) fn handed_over(model: &mut Model, outcome: Result<PathBuf, SaveError>) -> Vec<Effect> {
    match outcome {
        Ok(path) => vec![Effect::Edit { path }],
        Err(fault) => came_back(model, Err(OutsideFault::NotWritten(fault))),
    }
}

/// The editor has ended: its text takes the place of the old one, as one step back.
pub(super) fn came_back(model: &mut Model, outcome: Result<String, OutsideFault>) -> Vec<Effect> {
    model.is_outside = false;
    let size = geometry::field_size(model);
    let text = match outcome {
        Ok(text) => text,
        Err(fault) => {
            model.notice = Some(Notice::Outside(fault));
            return vec![];
        }
    };
    let Some(area) = model.form_mut().and_then(Form::lines_mut) else { return vec![] };
    let is_other = area.replace(&text, size);
    model.notice = Some(if is_other { Notice::TakenFromEditor } else { Notice::EditorChangedNothing });
    drafts::kept(model)
}
