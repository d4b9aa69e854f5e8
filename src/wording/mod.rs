//! What was found, refused or failed, in words: the screens and the shell say it alike. It must not know either of
//! them, nor storage: it puts plain data of `folder` and `domain` into texts.

mod capture;
mod difference;
mod fault;
mod filter;
mod finding;
mod import;
mod lint;
mod printing;
mod problem;
mod refusal;

use crate::folder::Place;
use crate::texts::{SafeText, Texts, t};

pub use capture::{Fact, doubt, doubt_in_data, facts, missing};
pub use difference::{LISTS, Names, changes, remains};
pub use fault::{backed_up, backup_fault, bundle_fault, lock_error, save_error, unreadable_folder, write_fault};
pub use filter::filter_problem;
pub use finding::{finding, reason};
pub use import::{import_changes, import_counts, import_field, import_trouble, import_troubles, table_fault};
pub use lint::{fault, finding_place};
pub use printing::paper_fault;
pub use refusal::{FIELDS, VALUES, refusal};

/// `baris 41 kolom 9`; `line 41 column 9`.
pub fn place(texts: &Texts, place: Place) -> SafeText<'static> {
    // As text: editors do not group line numbers.
    let (line, column) = (place.line.to_string(), place.column.to_string());
    t!(texts, "finding-place", line = line, column = column).into_owned()
}

#[cfg(test)]
mod tests;
