//! Sentences as they are said.
