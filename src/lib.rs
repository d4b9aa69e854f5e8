//! `rapat` runs coordination meetings in the terminal and holds people to what they promised there.
//!
//! Five floors, arrows pointing down only (see ARCHITECTURE.md): `cli` and `runtime` over `ui`, `app` and `storage`
//! over `domain`; `texts` is a leaf. `tests/it/architecture.rs` fails on a `use` that points up.

pub mod app;
pub mod cli;
pub mod domain;
pub mod folder;
pub mod formats;
pub mod intake;
pub mod papers;
pub mod platform;
pub mod runtime;
pub mod sample;
pub mod sheet;
pub mod storage;
pub mod texts;
pub mod ui;
pub mod wording;
