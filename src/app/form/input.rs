//! What a field of a form holds: typed text or a choice. It must not know which field it is.

use super::picks::Picks;
use crate::app::key::Key;
use crate::app::text_area::{Outcome, TextArea};
use crate::app::text_field::TextField;
use crate::domain::draft::Text;
use crate::domain::names::fold;
use crate::texts::{Language, SafeText, Texts, t};

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
        if let Self::Options(options) = self {
            options.language = language;
        }
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
    /// The letters by which one was chosen last, folded.
    typed: String,
    /// In which language they are called what is typed.
    language: Language,
}

/// What a value of a family is called.
pub fn option<'a>(texts: &'a Texts, family: &str, value: &str) -> SafeText<'a> {
    let value = if value.is_empty() { "none" } else { value };
    match family {
        "acting" => t!(texts, "acting-" + value),
        "channel" => t!(texts, "channel-" + value),
        "class" => t!(texts, "class-" + value),
        "item-state" => t!(texts, "item-state-" + value),
        "language" => t!(texts, "language-" + value),
        "presence" => t!(texts, "presence-" + value),
        "reply" => t!(texts, "reply-" + value),
        "answers" => t!(texts, "answers-" + value),
        "rhythm" => t!(texts, "rhythm-" + value),
        "session-state" => t!(texts, "session-state-" + value),
        "state" => t!(texts, "state-" + value),
        "theme" => t!(texts, "theme-" + value),
        "via" => t!(texts, "via-" + value),
        "yes-no" => t!(texts, "yes-no-" + value),
        "zone" => t!(texts, "zone-" + value),
        // A family that is new in the app: its value is better than nothing, and the tests of the forms see it.
        _ => SafeText::from(value.to_owned()),
    }
}

impl Options {
    /// A choice among these values.
    pub fn input(family: &'static str, values: Vec<&'static str>, chosen: &str) -> Input {
        let mut options = Self { family, values, at: 0, typed: String::new(), language: Language::Indonesian };
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

    /// What was typed so far is over: the next letter is a first one.
    pub fn begin_anew(&mut self) {
        self.typed.clear();
    }

    /// The next value or the one before, around the end.
    pub fn step(&mut self, forward: bool) {
        self.begin_anew();
        let count = self.values.len().max(1);
        self.at = (self.at + if forward { 1 } else { count - 1 }) % count;
    }

    /// Whether a value is called something that begins with all that was typed, this letter the last of it; it is chosen.
    fn goes_on(&mut self, letter: char) -> bool {
        let texts = Texts::of(self.language);
        let typed = format!("{}{}", self.typed, letter.to_lowercase());
        let is_called = |value: &&str| fold(option(texts, self.family, value).as_str()).starts_with(&typed);
        let Some(at) = self.values.iter().position(is_called) else { return false };
        (self.at, self.typed) = (at, typed);
        true
    }

    /// A letter chooses what begins with it and those before, a digit by place; the space bar goes on.
    fn press(&mut self, key: &Key) -> bool {
        let before = self.at;
        match key.typed() {
            Some(' ') if self.typed.is_empty() || !self.goes_on(' ') => self.step(true),
            Some(digit @ '1'..='9') => {
                let at = digit as usize - '1' as usize;
                self.at = if at < self.values.len() { at } else { self.at };
                self.begin_anew();
            }
            Some(letter) if letter.is_alphabetic() && !self.goes_on(letter) => {
                self.begin_anew();
                self.goes_on(letter);
            }
            _ => {}
        }
        self.at != before
    }
}
