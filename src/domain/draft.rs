//! A draft: what an open form holds that is not filed yet. It must not know where drafts are kept or which form it was.

use std::collections::BTreeMap;
use std::fmt;

use ropey::Rope;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Stamp;

/// What was typed in one open form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// When it was kept.
    pub saved_at: Stamp,
    /// The fields that were typed in, by the field's name.
    pub fields: BTreeMap<String, Typed>,
}

/// The text of a field. Like an edit it carries the old one too, so that a field that others changed meanwhile is known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Typed {
    /// What the form opened with.
    pub old: Text,
    /// What was typed.
    pub new: Text,
}

/// A text that is shared with the field in which it is typed: a draft of 20,000 lines is made with each key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(Rope);

impl Text {
    /// Whether the two are the same text; soon said of one that was not touched.
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.is_instance(&other.0) || self.0 == other.0
    }
}

impl From<Rope> for Text {
    fn from(text: Rope) -> Self {
        Self(text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(Rope::from_str(text))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_string())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
