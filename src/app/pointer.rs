//! What a person points at with the mouse, and what that does. It must not know where things lie on the screen: who
//! draws says what is under the pointer.

use chrono::NaiveDate;

use super::calendar;
use super::command::Command;
use super::effect::Effect;
use super::lists;
use super::model::Model;
use super::overlay::Overlay;
use super::update::carry_out;

/// What is under the pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A hint, a tab or an answer: what it does.
    Command(Command),
    /// The row with this place in the list on top.
    Row(usize),
    /// The field with this place in the form on top.
    Field(usize),
    /// A day of the calendar.
    Day(NaiveDate),
}

/// How many rows one notch of the wheel moves.
const NOTCH: usize = 3;

/// A click: what is pointed at gets the keyboard; a row that has it already is opened.
pub(super) fn click(model: &mut Model, target: Target) -> Vec<Effect> {
    model.notice = None;
    let selected = lists::seen(model).at;
    match (model.overlays.last_mut(), target) {
        (_, Target::Command(command)) => carry_out(model, command),
        (Some(Overlay::Form(form)), Target::Field(at)) if at < form.fields.len() => {
            form.focus = at;
            vec![]
        }
        (Some(Overlay::Calendar(_)), Target::Day(day)) => calendar::take(model, day),
        (Some(Overlay::Palette(palette)), Target::Row(at)) if at < palette.found().len() => {
            palette.at = at;
            carry_out(model, Command::Confirm)
        }
        (None, Target::Row(at)) if selected == at => carry_out(model, Command::Open),
        (None, Target::Row(at)) => {
            lists::select_at(model, at);
            vec![]
        }
        _ => vec![],
    }
}

/// The wheel moves what has the keyboard.
pub(super) fn wheel(model: &mut Model, down: bool) -> Vec<Effect> {
    let command = match (model.overlays.last(), down) {
        (Some(Overlay::Form(_)), true) => Command::NextField,
        (Some(Overlay::Form(_)), false) => Command::PreviousField,
        (Some(Overlay::Calendar(_)), true) => Command::PageDown,
        (Some(Overlay::Calendar(_)), false) => Command::PageUp,
        (Some(Overlay::Palette(_)), true) => Command::NextChoice,
        (Some(Overlay::Palette(_)), false) => Command::PreviousChoice,
        (_, true) => Command::Down,
        (_, false) => Command::Up,
    };
    let times = if matches!(model.overlays.last(), None | Some(Overlay::Reader(_))) { NOTCH } else { 1 };
    (0..times).flat_map(|_| carry_out(model, command)).collect()
}
