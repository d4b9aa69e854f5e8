//! A form: fields that become one change. It keeps what was typed until it is filed, and must not know how a record is
//! stored (see `subject`) or drawn.

pub mod choices;
pub mod fault;
pub mod input;
pub mod invitation;
pub mod picks;
mod reading;
pub mod subject;

pub mod answer;
pub mod bulk;
pub mod closing;
pub mod commitment;
pub mod discussion;
pub mod door;
pub mod entry;
pub mod follow_up;
pub mod handing;
pub mod link;
pub mod machine;
pub mod meeting;
pub mod office;
pub mod pattern;
pub mod place;
mod profile;
mod quorum;
pub mod saved_filter;
pub mod seat;

use std::collections::BTreeMap;

use super::command::Command;
use super::key::Key;
use super::text_area::TextArea;
use super::text_field::TextField;
pub use fault::{Fault, FieldFault, Unfiled};
use input::Input;
pub use reading::day_meant;
pub use subject::Subject;

use crate::domain::Stamp;
use crate::domain::draft::{Draft, Text, Typed};
use crate::texts::Language;

/// One field.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name: the id of its label is `field-NAME`, and its text stands in the draft under it.
    pub name: &'static str,
    /// What is typed or chosen.
    pub input: Input,
}

/// A form.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// What it is about, with the record as it was when the form was opened.
    pub subject: Subject,
    /// The fields.
    pub fields: Vec<Field>,
    /// Which field has the keyboard.
    pub focus: usize,
    /// What kept the form from being saved.
    pub fault: Option<FieldFault>,
    /// When the text was kept that the form was opened with.
    pub restored: Option<Stamp>,
    /// The name of its draft, which no other form has.
    pub draft: String,
    /// Choices of a restored draft in fields that others changed meanwhile: what stands there now is shown.
    pub aside: BTreeMap<String, Typed>,
    /// What others wrote meanwhile into fields in which text of a restored draft stands again.
    pub theirs: BTreeMap<String, String>,
    /// The fields as they were when it was opened.
    opened: Vec<Field>,
    /// What was thrown away last: the fields, and what was set aside.
    thrown: Option<(Vec<Field>, BTreeMap<String, Typed>)>,
}

impl Form {
    /// A form with these fields, the first one focused.
    pub fn new(subject: Subject, fields: Vec<Field>) -> Self {
        let mut form = Self {
            subject,
            opened: fields.clone(),
            fields,
            focus: 0,
            fault: None,
            restored: None,
            draft: String::new(),
            aside: BTreeMap::new(),
            theirs: BTreeMap::new(),
            thrown: None,
        };
        form.enter();
        form
    }

    /// The same form with the keyboard in this field.
    #[must_use]
    pub fn focused_on(mut self, name: &str) -> Self {
        self.focus = self.fields.iter().position(|field| field.name == name).unwrap_or(self.focus);
        self.enter();
        self
    }

    /// The fields as texts, by name.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.fields.iter().map(|field| (field.name.to_owned(), field.input.text())).collect()
    }

    /// Whether it holds something that is not filed.
    pub fn is_changed(&self) -> bool {
        self.fields.iter().any(|field| self.is_touched(field.name)) || !self.aside.is_empty()
    }

    /// Whether what is in a field differs from when the form was opened.
    fn is_touched(&self, name: &str) -> bool {
        match (self.input(name), self.opened_with(name)) {
            (Some(now), Some(then)) => !now.kept().is_same(&then),
            (now, then) => now.is_some() != then.is_some(),
        }
    }

    fn opened_with(&self, name: &str) -> Option<Text> {
        self.opened.iter().find(|field| field.name == name).map(|field| field.input.kept())
    }

    /// What a draft keeps: what differs from the record; of a new one everything, since then what it opened with was
    /// only proposed.
    pub fn to_keep(&self, now: Stamp) -> Draft {
        let changed = self.fields.iter().filter(|field| self.subject.is_new() || self.is_touched(field.name));
        let typed = changed.map(|field| {
            let old = self.opened_with(field.name).unwrap_or_default();
            (field.name.to_owned(), Typed { old, new: field.input.kept() })
        });
        let mut fields = self.aside.clone();
        fields.extend(typed);
        Draft { saved_at: now, fields }
    }

    /// The same with this field, whether or not it differs.
    pub fn to_keep_with(&self, now: Stamp, name: &str) -> Draft {
        let mut draft = self.to_keep(now);
        if let Some(input) = self.input(name) {
            let old = self.opened_with(name).unwrap_or_default();
            draft.fields.insert(name.to_owned(), Typed { old, new: input.kept() });
        }
        draft
    }

    /// Takes over a draft. In a field that others changed since, what was typed stands again, and beside it what they wrote;
    /// where both wrote several lines both stand there, for a person to make one text of them. What was chosen from a list is
    /// set aside.
    pub fn restore(&mut self, draft: &Draft) {
        for field in &mut self.fields {
            let Some(typed) = draft.fields.get(field.name) else { continue };
            let stands = field.input.kept();
            if self.subject.is_new() || stands == typed.old || stands == typed.new {
                field.input.set_text(&typed.new.to_string());
            } else if let Input::Lines(area) = &mut field.input {
                area.set_text(&format!("{stands}\n\n{}", typed.new));
            } else if !matches!(field.input, Input::Options(_) | Input::Picks(_)) {
                field.input.set_text(&typed.new.to_string());
                self.theirs.insert(field.name.to_owned(), stands.to_string());
            } else {
                self.aside.insert(field.name.to_owned(), typed.clone());
            }
        }
        self.restored = self.is_changed().then_some(draft.saved_at);
    }

    /// What others wrote into a field in which something else is typed again.
    pub fn theirs_in(&self, field: &Field) -> Option<&str> {
        let theirs = self.theirs.get(field.name).map(String::as_str);
        theirs.filter(|theirs| field.input.text() != *theirs)
    }

    /// Whether others changed a field meanwhile in which something was typed.
    pub fn is_met(&self) -> bool {
        !self.aside.is_empty() || !self.theirs.is_empty()
    }

    /// Throws away what was typed, so that it is as it was opened; where nothing is typed, brings back what was thrown
    /// away last.
    pub fn throw_away(&mut self) {
        self.fault = None;
        if self.is_changed() {
            let typed = std::mem::replace(&mut self.fields, self.opened.clone());
            self.thrown = Some((typed, std::mem::take(&mut self.aside)));
            self.restored = None;
            self.enter();
        } else if let Some((typed, aside)) = self.thrown.take() {
            (self.fields, self.aside) = (typed, aside);
        }
    }

    /// Writes times as the language does; what is typed may be either.
    pub fn speak(&mut self, language: Language) {
        self.fields.iter_mut().chain(&mut self.opened).for_each(|field| field.input.speak(language));
    }

    /// The field that has the keyboard.
    pub fn current(&self) -> Option<&Field> {
        self.fields.get(self.focus)
    }

    /// The text of several lines that has the keyboard.
    pub(super) fn lines(&self) -> Option<&TextArea> {
        match &self.current()?.input {
            Input::Lines(area) => Some(area),
            _ => None,
        }
    }

    /// The text of several lines that has the keyboard, to change it.
    pub(super) fn lines_mut(&mut self) -> Option<&mut TextArea> {
        match &mut self.fields.get_mut(self.focus)?.input {
            Input::Lines(area) => Some(area),
            _ => None,
        }
    }

    /// The input of a field.
    pub fn input(&self, name: &str) -> Option<&Input> {
        self.fields.iter().find(|field| field.name == name).map(|field| &field.input)
    }

    /// Whether a command can be carried out in the form now.
    pub fn available(&self, command: Command) -> bool {
        match command {
            Command::SaveForm | Command::Confirm | Command::Back | Command::Help => true,
            Command::Find => self.lines().is_some_and(|area| area.find().is_none() && !area.is_empty()),
            Command::SplitHere => crate::app::arranging::can_split_here(self),
            Command::HandOver => self.lines().is_some_and(|area| area.find().is_none()),
            Command::StayAtFound => self.lines().is_some_and(|area| area.find().is_some()),
            Command::FindNext | Command::FindPrevious => {
                self.lines().and_then(TextArea::find).is_some_and(|find| find.count().1 > 0)
            }
            Command::ThrowAway => self.is_changed() || self.thrown.is_some(),
            Command::OpenCalendar => matches!(self.current().map(|field| &field.input), Some(Input::Date(_))),
            Command::NextField | Command::PreviousField => self.fields.len() > 1,
            Command::NextChoice | Command::PreviousChoice => self.current().is_some_and(|field| match &field.input {
                Input::Options(_) => true,
                Input::Picks(picks) => picks.is_choosing(),
                _ => false,
            }),
            _ => false,
        }
    }

    /// Moves the keyboard to another field; the choice that stands out for what was typed is taken on the way.
    pub fn go(&mut self, command: Command) {
        self.take_typed();
        let count = self.fields.len().max(1);
        self.focus = match command {
            Command::PreviousField => (self.focus + count - 1) % count,
            _ => (self.focus + 1) % count,
        };
        self.enter();
    }

    /// A date that stands in the field where the keyboard comes to is selected, and at the door what was proposed: what is
    /// typed replaces it.
    fn enter(&mut self) {
        let is_proposed = matches!(self.subject, Subject::Presence { .. } | Subject::Names { .. })
            && self.current().is_some_and(|field| !self.is_touched(field.name));
        match self.fields.get_mut(self.focus).map(|field| &mut field.input) {
            Some(Input::Date(date)) => date.select_all(),
            Some(Input::Line(line)) if is_proposed => line.select_all(),
            Some(Input::Options(options)) => options.begin_anew(),
            _ => {}
        }
    }

    /// Moves to another choice of the field.
    pub fn choose(&mut self, command: Command) {
        let forward = command == Command::NextChoice;
        match self.fields.get_mut(self.focus).map(|field| &mut field.input) {
            Some(Input::Options(options)) => options.step(forward),
            Some(Input::Picks(picks)) => picks.step(forward),
            _ => {}
        }
        self.fault = None;
    }

    /// Takes the choice that stands out, if one does, and goes on to the next field, if there is one; says whether it did.
    pub fn take_pick(&mut self) -> bool {
        let Some(Input::Picks(picks)) = self.fields.get_mut(self.focus).map(|field| &mut field.input) else {
            return false;
        };
        let is_taken = picks.take();
        if is_taken {
            self.go_on();
        }
        is_taken
    }

    /// Goes on to the next field, if there is one.
    pub(super) fn go_on(&mut self) {
        if self.focus + 1 < self.fields.len() {
            self.focus += 1;
            self.enter();
        }
    }

    /// Takes the choice that stands out for what was typed, and stays.
    pub fn take_typed(&mut self) {
        if let Some(Input::Picks(picks)) = self.fields.get_mut(self.focus).map(|field| &mut field.input) {
            picks.take_typed();
        }
    }

    /// Gives a key to the field; says whether the field changed. `width` and `height` are those of the field.
    pub fn press(&mut self, key: &Key, width: u16, height: u16) -> bool {
        let changed = self.fields.get_mut(self.focus).is_some_and(|field| field.input.press(key, width, height));
        if changed {
            self.fault = None;
        }
        changed
    }

    /// Pastes into the field; says whether the field changed.
    pub fn paste(&mut self, text: &str) -> bool {
        self.fault = None;
        self.fields.get_mut(self.focus).is_some_and(|field| field.input.paste(text))
    }

    /// Shows a fault beside its field and brings the keyboard there.
    pub fn show(&mut self, fault: FieldFault) {
        self.focus = self.fields.iter().position(|field| field.name == fault.0).unwrap_or(self.focus);
        self.fault = Some(fault);
    }
}

/// A field of one line.
fn line(name: &'static str, text: &str) -> Field {
    Field { name, input: Input::line(text) }
}

/// A field of several lines.
fn lines(name: &'static str, text: &str) -> Field {
    Field { name, input: Input::lines(text) }
}

/// A field of a date, in the form in which files write it.
fn date(name: &'static str, date: Option<chrono::NaiveDate>) -> Field {
    Field { name, input: Input::date(&date.map(|date| date.format("%d/%m/%Y").to_string()).unwrap_or_default()) }
}

/// A field of a time of day.
fn time(name: &'static str, time: Option<chrono::NaiveTime>) -> Field {
    let text = time.map(|time| time.format("%H.%M").to_string()).unwrap_or_default();
    Field { name, input: Input::Time(TextField::new(&text)) }
}

/// A field of a whole number.
fn number(name: &'static str, number: Option<u32>) -> Field {
    let text = number.map(|number| number.to_string()).unwrap_or_default();
    Field { name, input: Input::Number(TextField::new(&text)) }
}
