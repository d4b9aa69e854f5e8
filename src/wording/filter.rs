//! What is not understood in a filter, in words.

use crate::domain::filter::{Problem, ProblemKind};
use crate::texts::{SafeText, Texts, t};

/// What is wrong with a word of a filter, and what could stand there.
pub fn filter_problem(texts: &Texts, problem: &Problem) -> SafeText<'static> {
    let word = problem.token.as_str();
    if let Some(meant) = &problem.meant {
        return t!(texts, "filter-meant", word = word, meant = meant).into_owned();
    }
    match problem.kind {
        ProblemKind::State => t!(texts, "filter-state", word = word),
        ProblemKind::When => t!(texts, "filter-when", word = word),
        ProblemKind::Field => t!(texts, "filter-field", word = word),
        ProblemKind::Empty => t!(texts, "filter-empty", word = word),
    }
    .into_owned()
}
