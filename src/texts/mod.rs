//! Every text of the interface, in Indonesian and English, and the way words, numbers and dates are written in each.
//! It is a leaf: it must not know what the texts are about, nor any terminal or file.

mod language;
mod safe;
mod words;

pub use language::{Language, UnknownLanguage};
pub use safe::SafeText;
