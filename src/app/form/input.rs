//! What a field of a form holds: typed text or a choice. It must not know which field it is.

use super::picks::Picks;
use crate::app::key::Key;
use crate::app::text_area::{Outcome, TextArea};
use crate::app::text_field::TextField;
use crate::domain::draft::Text;
use crate::texts::Language;

/// What is typed or chosen in a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// Text of one line.
    Line(TextField),
    /// A date, as people write it; what was understood is shown while typing.
    Date(TextField),
    /// A time of day, with the sign of the language between hours and minutes.
    Time(TextField),
    /// A whole number.
    Number(TextField),
    /// Text of several lines.
    Lines(Box<TextArea>),
    /// One of a few.
    Options(Options),
    /// One or some of many, found by typing.
    Picks(Box<Picks>),
}

impl Input {
    /// A line with this text.
    pub fn line(text: &str) -> Self {
        Self::Line(TextField::new(text))
    }

    /// A date with this text.
    pub fn date(text: &str) -> Self {
        Self::Date(TextField::new(text))
    }

    /// Several lines with this text.
    pub fn lines(text: &str) -> Self {
        Self::Lines(Box::new(TextArea::new(text)))
    }

    /// What is in the field, as text that `set_text` understands.
    pub fn text(&self) -> String {
        match self {
            Self::Line(field) | Self::Date(field) | Self::Number(field) => field.text(),
            // One text whatever the language, for drafts and for telling what was touched.
            Self::Time(field) => field.text().replace(':', "."),
            Self::Lines(area) => area.text(),
            Self::Options(options) => options.value().to_owned(),
            Self::Picks(picks) => picks.text(),
        }
    }

    /// The same text, shared with the field where it may be long.
    pub fn kept(&self) -> Text {
        match self {
            Self::Lines(area) => area.shared().into(),
            other => other.text().into(),
        }
    }

    /// Puts a text into the field.
    pub fn set_text(&mut self, text: &str) {
        match self {
            Self::Line(field) | Self::Date(field) | Self::Time(field) | Self::Number(field) => field.set_text(text),
            Self::Lines(area) => area.set_text(text),
            Self::Options(options) => options.set_value(text),
            Self::Picks(picks) => picks.set_text(text),
        }
    }

    /// A time as the language writes it.
    pub fn speak(&mut self, language: Language) {
        if let Self::Time(field) = self {
            let said = match language {
                Language::Indonesian => field.text().replace(':', "."),
                Language::English => field.text().replace('.', ":"),
            };
            if said != field.text() {
                field.set_text(&said);
            }
        }
    }

    /// Gives a key to the field; says whether its content changed.
    pub fn press(&mut self, key: &Key, width: u16, height: u16) -> bool {
        match self {
            Self::Line(field) | Self::Date(field) | Self::Time(field) | Self::Number(field) => {
                field.press(key, width) == Outcome::Changed
            }
            Self::Lines(area) => area.press(key, width, height) == Outcome::Changed,
            Self::Options(options) => options.press(key),
            Self::Picks(picks) => picks.press(key, width),
        }
    }

    /// Pastes a text; says whether the content changed.
    pub fn paste(&mut self, text: &str) -> bool {
        match self {
            Self::Line(field) | Self::Date(field) | Self::Time(field) | Self::Number(field) => field.paste(text),
            Self::Lines(area) => area.paste(text),
            Self::Options(_) => return false,
            Self::Picks(picks) => picks.paste(text),
        }
        true
    }
}

/// One of a few values.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// The family of texts that name the values: `FAMILY-VALUE`; the empty value is `FAMILY-none`.
    pub family: &'static str,
    /// The values, by name.
    pub values: Vec<&'static str>,
    /// Which one is chosen.
    pub at: usize,
}

impl Options {
    /// A choice among these values.
    pub fn input(family: &'static str, values: Vec<&'static str>, chosen: &str) -> Input {
        let mut options = Self { family, values, at: 0 };
        options.set_value(chosen);
        Input::Options(options)
    }

    /// The chosen value.
    pub fn value(&self) -> &'static str {
        self.values.get(self.at).copied().unwrap_or_default()
    }

    /// Chooses a value; one that is not among them changes nothing.
    pub fn set_value(&mut self, value: &str) {
        self.at = self.values.iter().position(|known| *known == value).unwrap_or(self.at);
    }

    /// The next value or the one before, around the end.
    pub fn step(&mut self, forward: bool) {
        let count = self.values.len().max(1);
        self.at = (self.at + if forward { 1 } else { count - 1 }) % count;
    }

    /// A digit chooses by place, the space bar goes on.
    fn press(&mut self, key: &Key) -> bool {
        let before = self.at;
        match key.typed() {
            Some(' ') => self.step(true),
            Some(digit @ '1'..='9') => {
                let at = digit as usize - '1' as usize;
                self.at = if at < self.values.len() { at } else { self.at };
            }
            _ => {}
        }
        self.at != before
    }
}
