//! Every text of the interface, in Indonesian and English, and the way words, numbers and dates are written in each.
//! It is a leaf: it must not know what the texts are about, nor any terminal or file.
//!
//! Screens fetch a text with [`t!`] and nothing else, so that a test can find every id in the source:
//!
//! ```text
//! t!(texts, "home-title")                           a text without arguments
//! t!(texts, "home-overdue", count = overdue)        with arguments: text or whole numbers
//! t!(texts, "state-" + state.name())                one text of a family, chosen by the name of an enum's value
//! ```

mod fitting;
mod language;
mod safe;
mod words;

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use fitting::{cells, fit, pad_left, pad_right};
pub use language::{Language, UnknownLanguage};
pub use safe::{SafeText, is_deceptive};

/// Fetches one text; see the head of this module for its three forms. Arguments are anything that [`Arg`] is made from.
macro_rules! t {
    ($texts:expr, $id:literal) => {
        $texts.say($id, &[])
    };
    ($texts:expr, $id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $texts.say($id, &[$((stringify!($name), $crate::texts::Arg::from($value))),+])
    };
    ($texts:expr, $family:literal + $member:expr) => {
        $texts.say(&format!(concat!($family, "{}"), $member), &[])
    };
    ($texts:expr, $family:literal + $member:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $texts.say(
            &format!(concat!($family, "{}"), $member),
            &[$((stringify!($name), $crate::texts::Arg::from($value))),+],
        )
    };
}
pub(crate) use t;

/// What a text is filled in with. Whole numbers choose the plural form and are grouped (`1.250`); a year, a file name
/// or anything else that must not be grouped goes in as text.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Words from anywhere: what is unsafe for a terminal in them is replaced.
    Text(Cow<'a, str>),
    /// A count.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<SafeText<'a>> for Arg<'a> {
    fn from(text: SafeText<'a>) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a SafeText<'_>> for Arg<'a> {
    fn from(text: &'a SafeText<'_>) -> Self {
        Self::Text(Cow::Borrowed(text.as_str()))
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })+
    };
}
numbers!(i32, i64, u16, u32, u64, usize);

/// The texts of one language. Made once a language, when first asked for, and kept for the life of the process.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The texts of `language`; the other language is not read until it is asked for.
    pub fn of(language: Language) -> &'static Self {
        static INDONESIAN: OnceLock<Texts> = OnceLock::new();
        static ENGLISH: OnceLock<Texts> = OnceLock::new();
        match language {
            Language::Indonesian => INDONESIAN.get_or_init(|| Self::read(language, source(language))),
            Language::English => ENGLISH.get_or_init(|| Self::read(language, source(language))),
        }
    }

    /// The texts of a language, with an office's own words of its papers in their place.
    ///
    /// # Errors
    /// [`WordingFault`] with the first place that cannot be read, or says what is no word of a paper.
    pub fn with_wording(language: Language, own: &str) -> Result<Self, WordingFault> {
        let fault = |at: usize, message: String| {
            let before = own.get(..own.floor_char_boundary(at)).unwrap_or_default();
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            WordingFault { line: before.matches('\n').count() + 1, column, message }
        };
        let resource = FluentResource::try_new(own.to_owned()).map_err(|(_, errors)| {
            errors.first().map_or_else(|| fault(0, String::new()), |error| fault(error.pos.start, error.to_string()))
        })?;
        for line in
            own.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '-'))
        {
            let id = line.split([' ', '=']).next().unwrap_or_default();
            if !WORDS_OF_PAPERS.iter().any(|words| id.starts_with(words)) {
                return Err(fault(own.find(line).unwrap_or(0), id.to_owned()));
            }
        }
        let mut texts = Self::read(language, source(language));
        texts.bundle.add_resource_overriding(resource);
        Ok(texts)
    }

    /// The words of the papers as the program has them, for an office that makes them its own.
    pub fn wording(language: Language) -> String {
        let (mut wording, mut is_of_papers) = (String::new(), false);
        for line in source(language).lines() {
            let begins = line.starts_with(|letter: char| letter.is_ascii_alphabetic());
            is_of_papers = if begins {
                WORDS_OF_PAPERS.iter().any(|words| line.starts_with(words))
            } else {
                is_of_papers && line.starts_with([' ', '}'])
            };
            if is_of_papers {
                wording.push_str(line);
                wording.push('\n');
            }
        }
        wording
    }

    fn read(language: Language, source: &str) -> Self {
        // What does not parse is left out; the tests refuse such a file.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Isolation marks (U+2068, U+2069) around arguments would reach the terminal.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Indonesian => indonesian_number,
            Language::English => english_number,
        }));
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The language these texts are in, which also writes dates and numbers.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text `id` filled in with `arguments`; `⟦id⟧` where the text or one of its arguments is missing.
    /// Screens use [`t!`], which the tests can follow.
    pub fn say(&self, id: &str, arguments: &[(&str, Arg<'_>)]) -> SafeText<'_> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return SafeText::from(format!("⟦{id}⟧"));
        };
        let mut failures = Vec::new();
        let said = if arguments.is_empty() {
            self.bundle.format_pattern(pattern, None, &mut failures)
        } else {
            let arguments: FluentArgs<'_> =
                arguments.iter().map(|(name, value)| (*name, fluent_value(value))).collect();
            Cow::Owned(self.bundle.format_pattern(pattern, Some(&arguments), &mut failures).into_owned())
        };
        if failures.is_empty() { SafeText::from(said) } else { SafeText::from(format!("⟦{id}⟧")) }
    }
}

/// How the ids of the words on papers begin.
const WORDS_OF_PAPERS: [&str; 2] = ["paper-", "honours-"];

/// Where an office's own words of its papers cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordingFault {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong there.
    pub message: String,
}

fn source(language: Language) -> &'static str {
    match language {
        Language::Indonesian => include_str!("id.ftl"),
        Language::English => include_str!("en.ftl"),
    }
}

fn fluent_value<'a>(argument: &'a Arg<'_>) -> FluentValue<'a> {
    match argument {
        Arg::Text(text) => FluentValue::from(text.as_ref()),
        Arg::Number(number) => FluentValue::from(*number),
    }
}

/// Fluent takes a function per bundle, not a closure: hence one a language. The `M` is its cache, which is not used.
fn indonesian_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(Language::Indonesian, value)
}

fn english_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(Language::English, value)
}

fn grouped(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        // Fluent keeps numbers as f64: exact up to 2^53, far beyond any count here.
        FluentValue::Number(number) => Some(language.number(number.value as i64).to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(language: Language) -> Texts {
        Texts::read(
            language,
            "plain = Rapat\nnamed = Oleh { $name }\ncounted = { $count ->\n    [one] { $count } item\n   *[other] { $count } items\n}\nstate-done = selesai\n",
        )
    }

    #[test]
    fn a_text_is_said_and_filled_in() {
        let texts = made(Language::English);
        assert_eq!(t!(texts, "plain").as_str(), "Rapat");
        assert_eq!(t!(texts, "named", name = "Ose").as_str(), "Oleh Ose");
        assert_eq!(t!(texts, "state-" + "done").as_str(), "selesai");
    }

    #[test]
    fn a_count_chooses_the_plural_and_is_grouped_as_the_language_does() {
        assert_eq!(t!(made(Language::English), "counted", count = 1).as_str(), "1 item");
        assert_eq!(t!(made(Language::English), "counted", count = 1250_usize).as_str(), "1,250 items");
        assert_eq!(t!(made(Language::Indonesian), "counted", count = 1250_u32).as_str(), "1.250 items");
        assert_eq!(t!(made(Language::Indonesian), "counted", count = -1250).as_str(), "-1.250 items");
    }

    #[test]
    fn a_text_with_digits_in_it_is_not_taken_for_a_number() {
        assert_eq!(t!(made(Language::Indonesian), "named", name = "2023").as_str(), "Oleh 2023");
    }

    #[test]
    fn a_missing_text_or_argument_shows_its_id() {
        let texts = made(Language::Indonesian);
        assert_eq!(texts.say("nothing", &[]).as_str(), "⟦nothing⟧");
        assert_eq!(texts.say("named", &[]).as_str(), "⟦named⟧");
        assert_eq!(t!(texts, "named", other = "x").as_str(), "⟦named⟧");
    }

    #[test]
    fn an_argument_brings_no_escape_sequence_and_no_isolation_mark() {
        let said = t!(made(Language::Indonesian), "named", name = "\u{1b}[31m\u{202e}x\ny").into_owned();
        assert_eq!(said.as_str(), "Oleh �[31m�x↵y");
    }
}
