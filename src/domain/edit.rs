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
    /// The minutes are no longer what was to be sealed: somebody changed them meanwhile.
    #[error("the minutes changed since they were looked at")]
    OtherFacts,
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
    /// The document's file cannot be read: what it says must not be passed over.
    #[error("the document cannot be read")]
    Unreadable,
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

/// Two values of one field: of two states of a document, or that two people gave it from the same base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The list that the record stands in, by its name in the file; empty for the head of a session or an office's profile.
    pub list: &'static str,
    /// The id or key of the record; empty where the order of the list is meant.
    pub record: String,
    /// The field's name in the file; `record` for the whole, `order` for the order of a list.
    pub field: &'static str,
    /// The value that both began with, as plain text; empty where there was none.
    pub base: String,
    /// The value that stays.
    pub ours: String,
    /// The value that was wanted, too.
    pub theirs: String,
}

impl Difference {
    /// A difference in one field, its values as plain text.
    pub(crate) fn of<T: Serialize>(
        record: &str,
        field: &'static str,
        base: Option<&T>,
        ours: Option<&T>,
        theirs: Option<&T>,
    ) -> Self {
        let [base, ours, theirs] = [base, ours, theirs].map(|value| value.map(plain).unwrap_or_default());
        Self { list: "", record: record.to_owned(), field, base, ours, theirs }
    }
}

impl Difference {
    /// A difference in the order of a list.
    pub(crate) fn of_order<I: std::fmt::Display>(list: &'static str, [base, ours, theirs]: [&[I]; 3]) -> Self {
        let said = |ids: &[I]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let (base, ours, theirs) = (said(base), said(ours), said(theirs));
        Self { list, record: String::new(), field: "order", base, ours, theirs }
    }

    /// The same, seen from the other side.
    pub fn flipped(self) -> Self {
        Self { ours: self.theirs, theirs: self.ours, ..self }
    }

    /// Whether it is about the same field of the same record.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        (self.list, &self.record, self.field) == (other.list, &other.record, other.field)
    }

    /// Says of all from the `first` on that they are in a list.
    pub(crate) fn put_into(list: &'static str, found: &mut [Self], first: usize) {
        found.iter_mut().skip(first).filter(|one| one.list.is_empty()).for_each(|one| one.list = list);
    }

    /// Says of an order from the `first` on whose list it is, where the list belongs to a record.
    pub(crate) fn put_order_of(owner: impl std::fmt::Display, found: &mut [Self], first: usize) {
        let orders = found.iter_mut().skip(first).filter(|one| one.field == "order");
        orders.for_each(|order| order.record = owner.to_string());
    }
}

impl From<Difference> for Refusal {
    fn from(Difference { record, field, base, ours, theirs, .. }: Difference) -> Self {
        Self::Clash { record, field, expected: base, now: ours, wanted: theirs }
    }
}

/// A value as plain text: a text as it is, nothing as nothing, all else as JSON.
fn plain<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        Ok(serde_json::Value::Null) | Err(_) => String::new(),
        Ok(other) => other.to_string(),
    }
}

/// A record whose fields can be changed one by one.
pub trait Fields: Clone + PartialEq {
    /// `current` with the fields in which `new` differs from `old` set to their new values. A field that meanwhile holds a
    /// third value keeps it, and is named. Without an `old` every field that differs is such a one.
    fn merged(current: &Self, old: Option<&Self>, new: &Self, record: &str, conflicts: &mut Vec<Difference>) -> Self;

    /// As [`Fields::merged`], where nothing may be in conflict.
    ///
    /// # Errors
    /// [`Refusal::Clash`] for the first field that meanwhile holds a third value.
    fn with_changes(current: &Self, old: &Self, new: &Self, record: &str) -> Result<Self, Refusal> {
        let mut conflicts = Vec::new();
        let merged = Self::merged(current, Some(old), new, record, &mut conflicts);
        conflicts.into_iter().next().map_or(Ok(merged), |conflict| Err(conflict.into()))
    }
}

/// Implements [`Fields`] over the named fields of a struct; behind `lines` stand texts that merge line by line, behind
/// `not` those that no edit of fields touches.
macro_rules! fields {
    ($type:ty: $($field:ident),* $(; lines $($text:ident),*)? $(; not $($fixed:ident),*)?) => {
        impl $crate::domain::edit::Fields for $type {
            fn merged(
                current: &Self,
                old: Option<&Self>,
                new: &Self,
                record: &str,
                conflicts: &mut Vec<$crate::domain::edit::Difference>,
            ) -> Self {
                // A field that is in no list would be lost by every edit: without `..` this does not compile then.
                let Self { $($field: _,)* $($($text: _,)*)? $($($fixed: _,)*)? } = current;
                let mut merged = current.clone();
                $(
                    let before = old.map(|old| &old.$field);
                    if before != Some(&new.$field) && current.$field != new.$field {
                        if before == Some(&current.$field) {
                            merged.$field = new.$field.clone();
                        } else {
                            let (ours, theirs) = (Some(&current.$field), Some(&new.$field));
                            conflicts.push($crate::domain::edit::Difference::of(record, stringify!($field), before, ours, theirs));
                        }
                    }
                )*
                $($(
                    let before = old.map(|old| old.$text.as_str());
                    match $crate::domain::lines::merged(before, &current.$text, &new.$text) {
                        Some(text) => merged.$text = text,
                        None => {
                            let (ours, theirs) = (Some(&current.$text), Some(&new.$text));
                            let before = old.map(|old| &old.$text);
                            conflicts.push($crate::domain::edit::Difference::of(record, stringify!($text), before, ours, theirs));
                        }
                    }
                )*)?
                merged
            }
        }
    };
}
pub(crate) use fields;

/// Implements [`Fields`] for a record that is appended and never changes.
macro_rules! appended {
    ($type:ty) => {
        impl $crate::domain::edit::Fields for $type {
            /// Nothing but a person's hand changes a record, and then as a whole.
            fn merged(
                current: &Self,
                old: Option<&Self>,
                new: &Self,
                record: &str,
                conflicts: &mut Vec<$crate::domain::edit::Difference>,
            ) -> Self {
                if old == Some(new) || current == new {
                    return current.clone();
                }
                if old == Some(current) {
                    return new.clone();
                }
                conflicts.push($crate::domain::edit::Difference::of(record, "record", old, Some(current), Some(new)));
                current.clone()
            }

            /// A record never changes, so no edit can.
            fn with_changes(_: &Self, _: &Self, _: &Self, record: &str) -> Result<Self, $crate::domain::edit::Refusal> {
                Err($crate::domain::edit::Refusal::Appended(record.to_owned()))
            }
        }
    };
}
pub(crate) use appended;

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
                let (record, seen) = (value.identity().to_string(), Some(&value));
                return Err(Difference::of(&record, "record", seen, Some(&list[at]), seen).into());
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
