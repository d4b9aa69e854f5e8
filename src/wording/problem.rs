//! How a document contradicts itself, in words: with the names of the file for one who has it open in a text editor,
//! with the words of the screens for one who filled in a form. It must not judge a document.

use super::refusal;
use crate::domain::check::Problem;
use crate::texts::{SafeText, Texts, t};

/// For one who reads the file: fields go by their names there.
pub(super) fn in_a_file<'a>(texts: &'a Texts, problem: &Problem) -> SafeText<'a> {
    said(texts, problem, |field| SafeText::from(format!("`{field}`")))
}

/// For one who does not see the file.
pub(super) fn in_a_form<'a>(texts: &'a Texts, problem: &Problem) -> SafeText<'a> {
    said(texts, problem, |field| refusal::field(texts, field))
}

fn said<'a>(texts: &'a Texts, problem: &Problem, name: impl Fn(&'static str) -> SafeText<'a>) -> SafeText<'a> {
    match problem {
        Problem::DuplicateId { id } => t!(texts, "problem-duplicate-id", id = id),
        Problem::Dangling { field, target, .. } => {
            t!(texts, "problem-dangling", field = name(field), target = target)
        }
        Problem::DateOutOfRange { field, date, .. } => {
            t!(texts, "problem-date-out-of-range", field = name(field), date = date.to_string())
        }
        Problem::DuplicateNumber { number, .. } => {
            t!(texts, "problem-duplicate-number", number = number.to_string())
        }
        Problem::DueAndRecurrence { .. } => t!(texts, "problem-due-and-recurrence"),
        Problem::NoOccurrence { .. } => t!(texts, "problem-no-occurrence"),
        Problem::NoTimeZone { minutes } => t!(texts, "problem-no-time-zone", minutes = minutes.to_string()),
        Problem::NoShare { .. } => t!(texts, "problem-no-share"),
    }
}
