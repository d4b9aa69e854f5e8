//! Why a call is not understood, in the language of the person. It must not know what the commands do.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::texts::{SafeText, Texts, t};

/// What is wrong with a call, and where help is; what happens seldom is said as clap says it.
pub fn misunderstood(texts: &Texts, told: &Error) -> SafeText<'static> {
    let about = |kind: ContextKind| told.get(kind).map(words).unwrap_or_default();
    let argument = about(ContextKind::InvalidArg);
    let value = about(ContextKind::InvalidValue);
    let reason = match told.kind() {
        ErrorKind::InvalidValue if value.is_empty() => t!(texts, "usage-missing", what = argument),
        ErrorKind::InvalidValue => {
            let allowed = about(ContextKind::ValidValue);
            t!(texts, "usage-wrong", value = value, argument = argument, allowed = allowed)
        }
        ErrorKind::ValueValidation => {
            let allowed = told.source().map(ToString::to_string).unwrap_or_default();
            t!(texts, "usage-wrong", value = value, argument = argument, allowed = allowed)
        }
        ErrorKind::MissingRequiredArgument => t!(texts, "usage-missing", what = argument),
        ErrorKind::UnknownArgument => unknown(texts, &argument, &about(ContextKind::SuggestedArg)),
        ErrorKind::InvalidSubcommand => {
            unknown(texts, &about(ContextKind::InvalidSubcommand), &about(ContextKind::SuggestedSubcommand))
        }
        // What was typed stands in it, so it is cleaned like all text from outside.
        _ => return SafeText::multi_line(told.render().to_string().trim_end()).into_owned(),
    };
    t!(texts, "usage-see", reason = reason).into_owned()
}

fn unknown<'a>(texts: &'a Texts, word: &str, near: &str) -> SafeText<'a> {
    // The likeliest stands last.
    let near = near.rsplit(", ").next().unwrap_or_default();
    if near.is_empty() {
        t!(texts, "usage-unknown", word = word)
    } else {
        t!(texts, "usage-unknown-near", word = word, near = near)
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(", "),
        _ => String::new(),
    }
}
