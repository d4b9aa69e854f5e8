//! A draft: the fields of an open form, not filed yet. It must not know where drafts are kept or which form it was.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Stamp;

/// The fields of one open form as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// When it was kept.
    pub saved_at: Stamp,
    /// The text of each field, by the field's name.
    pub fields: BTreeMap<String, String>,
}
