//! The calendar beside a date that is being typed: a month in which a day is chosen. It must not know how it is drawn.

use chrono::{Datelike as _, NaiveDate};

use super::command::Command;
use super::drafts;
use super::effect::Effect;
use super::form::day_meant;
use super::form::input::Input;
use super::key::Key;
use super::model::Model;
use super::overlay::Overlay;
use crate::domain::calendar::{days_on, month_on};

/// The calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// The day that would be taken.
    pub day: NaiveDate,
    /// The digits that were typed last, as a number: `1` and `2` are the 12th.
    typed: u32,
}

impl Calendar {
    fn on(day: NaiveDate) -> Self {
        Self { day, typed: 0 }
    }

    /// Digits jump to a day of the month.
    pub fn press(&mut self, key: &Key) {
        let Some(digit) = key.typed().and_then(|letter| letter.to_digit(10)) else { return };
        let both = self.typed * 10 + digit;
        let found = [both, digit].into_iter().find_map(|number| Some((number, self.day.with_day(number)?)));
        if let Some((number, day)) = found {
            *self = Self { day, typed: if number < 10 { number } else { 0 } };
        }
    }

    fn go(&mut self, command: Command, today: NaiveDate) {
        let day = match command {
            Command::PreviousChoice => days_on(self.day, -1),
            Command::NextChoice => days_on(self.day, 1),
            Command::Up => days_on(self.day, -7),
            Command::Down => days_on(self.day, 7),
            Command::PageUp => month_on(self.day, false),
            Command::PageDown => month_on(self.day, true),
            _ => today,
        };
        *self = Self::on(day);
    }
}

/// Whether a command can be carried out in the calendar.
pub fn available(command: Command) -> bool {
    use Command::{Back, Confirm, Down, First, NextChoice, PageDown, PageUp, PreviousChoice, Up};
    matches!(command, Back | Confirm | Down | First | NextChoice | PageDown | PageUp | PreviousChoice | Up)
}

/// Opens the calendar on the date that stands in the field, else on today.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let today = model.today();
    let field = model.form().and_then(|form| form.current());
    let day = field.and_then(|field| day_meant(field.name, &field.input.text(), today)).unwrap_or(today);
    model.overlays.push(Overlay::Calendar(Calendar::on(day)));
    vec![]
}

/// Carries out a command in the calendar on top.
pub(super) fn act(model: &mut Model, command: Command) -> Vec<Effect> {
    let today = model.today();
    let Some(Overlay::Calendar(calendar)) = model.overlays.last_mut() else { return vec![] };
    match command {
        Command::Confirm => {
            let day = calendar.day;
            take(model, day)
        }
        Command::Back => {
            model.overlays.pop();
            vec![]
        }
        _ => {
            calendar.go(command, today);
            vec![]
        }
    }
}

/// Puts a day into the field and goes on to the next.
pub(super) fn take(model: &mut Model, day: NaiveDate) -> Vec<Effect> {
    model.overlays.pop();
    let Some(form) = model.form_mut() else { return vec![] };
    let focus = form.focus;
    if let Some(Input::Date(field)) = form.fields.get_mut(focus).map(|field| &mut field.input) {
        field.set_text(&day.format("%d/%m/%Y").to_string());
        form.fault = None;
        form.go_on();
    }
    drafts::kept(model)
}
