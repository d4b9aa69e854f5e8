//! A draft: what an open form holds that is not filed yet. It must not know where drafts are kept or which form it was.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// What the form opened with.
    pub old: String,
    /// What was typed.
    pub new: String,
}
