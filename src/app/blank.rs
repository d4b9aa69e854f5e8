//! The screen that shows nothing but agenda and clock, for when it is mirrored on the projector. What was open stays as it
//! is behind it, with all that is typed. It must not know how it is drawn.

use super::command::Command;
use super::keymap::{self, Context};
use super::model::Model;
use super::msg::Event;
use super::notice::Notice;
use super::screen::Screen;
use crate::domain::Session;

/// Blanks the screen, or shows all again.
pub(super) fn turn(model: &mut Model) {
    model.is_blank = !model.is_blank;
    model.notice = None;
}

/// Whether what a person does is for the blank screen.
pub(super) fn is_for_it(model: &Model, event: &Event) -> bool {
    let is_from_person =
        matches!(event, Event::Key(_) | Event::Paste(_) | Event::Click(_) | Event::Wheel { .. } | Event::Command(_));
    model.is_blank && is_from_person
}

/// Only one key does something; all else says which.
pub(super) fn take(model: &mut Model, event: &Event) {
    let command = match event {
        Event::Key(key) => keymap::bound(&[Context::Blank], *key),
        Event::Command(command) => Some(*command),
        _ => None,
    };
    if command == Some(Command::BlankScreen) {
        turn(model);
    } else {
        model.notice = Some(Notice::Blank);
    }
}

/// The meeting whose agenda is shown: the one that was opened last.
pub fn session(model: &Model) -> Option<&Session> {
    model.screens.iter().rev().find_map(|screen| match screen {
        Screen::Session(screen) => model.archive.session(screen.id),
        _ => None,
    })
}
