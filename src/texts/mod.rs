//! Every text of the interface, in Indonesian and English, and the way words, numbers and dates are written in each.
//! It is a leaf: it must not know what the texts are about, nor any terminal or file.

mod fitting;
mod language;
mod safe;
mod words;

pub use fitting::{cells, fit, pad_left, pad_right};
pub use language::{Language, UnknownLanguage};
pub use safe::SafeText;
