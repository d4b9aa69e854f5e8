//! Edits of one document: every edit names its record by id, carries the old and the new value, and gives its inverse
//! when applied. It must not know which documents there are, nor what undo, audit or merge do with edits.

use serde::Serialize;

/// Why an edit was refused. The document is then unchanged.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// The record is no longer there.
    #[error("record {0} is not there")]
    Missing(String),
    /// A record with this id is there already.
    #[error("record {0} is there already")]
    Duplicate(String),
    /// Records of progress are appended and never changed.
    #[error("record {0} never changes")]
    Appended(String),
    /// The field was changed meanwhile: it is neither what the edit found nor what it wanted.
    #[error("field {field} of {record} is now {now}, not {expected}; wanted {wanted}")]
    Clash {
        /// The id or key of the record.
        record: String,
        /// The field's name in the file.
        field: &'static str,
        /// The value that the edit was made from.
        expected: String,
        /// The value that stands there now.
        now: String,
        /// The value that the edit wanted to write.
        wanted: String,
    },
    /// The session is final: only records of progress may still be added.
    #[error("the session is final")]
    Final,
    /// Something else still points to the record, so it stays.
    #[error("record {record} is still used by {by}")]
    InUse {
        /// The id or key of the record.
        record: String,
        /// The id or key of the first record that points to it.
        by: String,
    },
    /// The edit would leave the document in a state that could not be read again.
    #[error("not valid: {0:?}")]
    Invalid(super::check::Problem),
    /// The document holds what this program does not know, so it is only read.
    #[error("the document is read-only")]
    ReadOnly,
    /// The document itself is not there (or not any more).
    #[error("the document is not there")]
    NoDocument,
}

/// A thing with an identity inside a document.
pub trait Identified: Clone + PartialEq {
    /// The identity: an id or a key.
    type Id: Clone + PartialEq + std::fmt::Display;

    /// The identity of this record.
    fn identity(&self) -> Self::Id;
}

/// A record whose fields can be changed one by one.
pub trait Fields: Clone + PartialEq {
    /// `current` with the fields in which `new` differs from `old` set to their new values.
    ///
    /// # Errors
    /// [`Refusal::Clash`] for the first such field that meanwhile holds a third value.
    fn with_changes(current: &Self, old: &Self, new: &Self, record: &str) -> Result<Self, Refusal>;
}

/// Implements [`Fields`] over the named fields of a struct; behind `not` stand those that no edit of fields touches.
macro_rules! fields {
    ($type:ty: $($field:ident),* $(; not $($fixed:ident),*)?) => {
        impl $crate::domain::edit::Fields for $type {
            fn with_changes(current: &Self, old: &Self, new: &Self, record: &str) -> Result<Self, $crate::domain::edit::Refusal> {
                // A field that is in neither list would be lost by every edit: without `..` this does not compile then.
                let Self { $($field: _,)* $($($fixed: _,)*)? } = current;
                let mut merged = current.clone();
                $(
                    if old.$field != new.$field {
                        if current.$field != old.$field && current.$field != new.$field {
                            return Err($crate::domain::edit::clash(record, stringify!($field), &old.$field, &current.$field, &new.$field));
                        }
                        merged.$field = new.$field.clone();
                    }
                )*
                Ok(merged)
            }
        }
    };
}
pub(crate) use fields;

/// A clash of one field, its three values as plain text.
pub(crate) fn clash<T: Serialize>(record: &str, field: &'static str, expected: &T, now: &T, wanted: &T) -> Refusal {
    let plain = |value: &T| match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        Ok(serde_json::Value::Null) => String::new(),
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    };
    Refusal::Clash {
        record: record.to_owned(),
        field,
        expected: plain(expected),
        now: plain(now),
        wanted: plain(wanted),
    }
}

/// An edit of one list of records.
#[derive(Debug, Clone, PartialEq)]
pub enum ListEdit<T: Identified> {
    /// A new record, behind the one named (`None`: first).
    Add {
        /// The new record.
        value: T,
        /// The record it stands behind.
        after: Option<T::Id>,
    },
    /// The record goes. It must still be as the edit saw it.
    Remove {
        /// The record as it was.
        value: T,
        /// The record it stood behind.
        after: Option<T::Id>,
    },
    /// Fields of a record change: those in which `new` differs from `old`.
    Set {
        /// The record as the edit saw it.
        old: T,
        /// The record as it shall be.
        new: T,
    },
    /// The record moves behind another (`None`: first).
    Move {
        /// The record that moves.
        id: T::Id,
        /// The record it stood behind.
        from: Option<T::Id>,
        /// The record it shall stand behind.
        to: Option<T::Id>,
    },
}

impl<T: Identified> ListEdit<T> {
    /// The identity of the record that the edit is about.
    pub fn subject(&self) -> T::Id {
        match self {
            Self::Add { value, .. } | Self::Remove { value, .. } | Self::Set { new: value, .. } => value.identity(),
            Self::Move { id, .. } => id.clone(),
        }
    }
}

fn position<T: Identified>(list: &[T], id: &T::Id) -> Result<usize, Refusal> {
    list.iter().position(|record| record.identity() == *id).ok_or_else(|| Refusal::Missing(id.to_string()))
}

/// Where a record goes that shall stand behind `after`; at the end if that one has gone meanwhile.
fn place_behind<T: Identified>(list: &[T], after: &Option<T::Id>) -> usize {
    match after {
        None => 0,
        Some(id) => list.iter().position(|record| record.identity() == *id).map_or(list.len(), |at| at + 1),
    }
}

fn predecessor<T: Identified>(list: &[T], at: usize) -> Option<T::Id> {
    at.checked_sub(1).map(|before| list[before].identity())
}

/// Applies an edit to a list and gives the inverse.
///
/// # Errors
/// [`Refusal`] when the record is missing, there already, or no longer what the edit was made from; the list is then
/// unchanged.
pub fn apply_to_list<T: Identified + Fields + Serialize>(
    list: &mut Vec<T>,
    edit: ListEdit<T>,
) -> Result<ListEdit<T>, Refusal> {
    match edit {
        ListEdit::Add { value, after } => {
            if position(list, &value.identity()).is_ok() {
                return Err(Refusal::Duplicate(value.identity().to_string()));
            }
            let at = place_behind(list, &after);
            let after = predecessor(list, at);
            list.insert(at, value.clone());
            Ok(ListEdit::Remove { value, after })
        }
        ListEdit::Remove { value, .. } => {
            let at = position(list, &value.identity())?;
            if list[at] != value {
                return Err(clash(&value.identity().to_string(), "record", &value, &list[at], &value));
            }
            let after = predecessor(list, at);
            list.remove(at);
            Ok(ListEdit::Add { value, after })
        }
        ListEdit::Set { old, new } => {
            let at = position(list, &old.identity())?;
            let merged = T::with_changes(&list[at], &old, &new, &old.identity().to_string())?;
            let before = std::mem::replace(&mut list[at], merged.clone());
            Ok(ListEdit::Set { old: merged, new: before })
        }
        ListEdit::Move { id, to, .. } => {
            let at = position(list, &id)?;
            let from = predecessor(list, at);
            let record = list.remove(at);
            // Behind itself is where it stands already.
            let target = if to.as_ref() == Some(&id) { at } else { place_behind(list, &to) };
            let to = predecessor(list, target);
            list.insert(target, record);
            Ok(ListEdit::Move { id, from: to, to: from })
        }
    }
}

/// Applies a change of fields to a part of a document that has no list around it, and gives the inverse's pair.
///
/// # Errors
/// [`Refusal::Clash`] as for [`Fields::with_changes`].
pub fn apply_to_fields<T: Fields>(current: &mut T, old: &T, new: &T, record: &str) -> Result<(T, T), Refusal> {
    let merged = T::with_changes(current, old, new, record)?;
    let before = std::mem::replace(current, merged.clone());
    Ok((merged, before))
}

/// Refuses the removal of a record that something else points to.
///
/// # Errors
/// [`Refusal::InUse`] if `by` names something.
pub(crate) fn unused(record: impl std::fmt::Display, by: Option<String>) -> Result<(), Refusal> {
    match by {
        Some(by) => Err(Refusal::InUse { record: record.to_string(), by }),
        None => Ok(()),
    }
}
