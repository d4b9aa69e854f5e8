//! Saved filters: what people of an office ask again and again, under names. It must not know where a filter is typed.

use serde::{Deserialize, Serialize};

use super::check::filters_problems;
use super::edit::{Identified, ListEdit, Refusal, apply_to_list, fields};
use super::id::Key;
use super::names::fold;

/// A filter under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedFilter {
    /// The key; it stays when the name changes.
    pub key: Key,
    /// What people call it.
    pub name: String,
    /// The filter as it is typed; see [`super::filter`].
    pub filter: String,
}

fields!(SavedFilter: name, filter; not key);

impl Identified for SavedFilter {
    type Id = Key;

    fn identity(&self) -> Key {
        self.key.clone()
    }
}

/// The saved filters, `filters.ron`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters {
    /// The number of the file's form.
    pub format: u32,
    /// Them, in the order in which they are offered.
    #[serde(default)]
    pub filters: Vec<SavedFilter>,
}

impl Default for Filters {
    fn default() -> Self {
        Self { format: Self::FORMAT, filters: Vec::new() }
    }
}

impl Filters {
    /// The form that this program writes.
    pub const FORMAT: u32 = 1;

    /// The filter that is called so, however it is spelt.
    pub fn named(&self, name: &str) -> Option<&SavedFilter> {
        let wanted = fold(name);
        self.filters.iter().find(|saved| fold(&saved.name) == wanted || saved.key.as_str() == wanted)
    }

    /// Applies an edit and gives its inverse.
    ///
    /// # Errors
    /// [`Refusal`], and then nothing is changed.
    pub fn apply(&mut self, edit: ListEdit<SavedFilter>) -> Result<ListEdit<SavedFilter>, Refusal> {
        let mut edited = self.clone();
        let inverse = apply_to_list(&mut edited.filters, edit)?;
        if let Some(problem) = filters_problems(&edited).into_iter().next() {
            return Err(Refusal::Invalid(problem));
        }
        *self = edited;
        Ok(inverse)
    }
}
