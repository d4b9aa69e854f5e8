//! Writes any serde value as RON that a person reads with ease and git merges line by line.
//! It must not know what a session is: layout follows the shape of the data and two field names, `id` and `format`.
//!
//! `ron`'s own pretty printer cannot mix raw and escaped strings, nor break a line only where it grows too wide,
//! hence this one: serde value → tree (`tree`) → layout. What it writes, `ron` with `IMPLICIT_SOME` reads back.

mod serializer;
mod text;
mod tree;

use serde::Serialize;
use std::fmt;

/// Why a value could not be written as RON. Each of these is a mistake in a type, none is a mistake of a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// A kind of value that the archive has no use for, such as bytes.
    #[error("{0} cannot be written as RON")]
    Unsupported(&'static str),
    /// A field or variant whose name RON cannot spell.
    #[error("`{0}` is not a name in RON")]
    Name(String),
    /// What the `Serialize` of the type itself said.
    #[error("{0}")]
    Refused(String),
}

impl serde::ser::Error for WriteError {
    fn custom<T: fmt::Display>(reason: T) -> Self {
        WriteError::Refused(reason.to_string())
    }
}

/// The value as RON text with `\n` line ends and one at the end; the same value gives the same text.
///
/// Maps are written in the order they iterate, so an archived type holds a `BTreeMap`, never a `HashMap`.
///
/// # Errors
/// [`WriteError`] when the type holds what RON cannot spell.
pub fn to_ron<T: Serialize + ?Sized>(value: &T) -> Result<String, WriteError> {
    let node = value.serialize(serializer::TreeSerializer)?;
    Ok(tree::laid_out(&node))
}

#[cfg(test)]
mod tests;
