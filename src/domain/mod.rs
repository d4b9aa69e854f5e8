//! The domain: sessions and their seats, agenda, notes, decisions and commitments; the office; edits; what follows
//! from the records. It must not know a terminal, a file, a clock or a language; it fails only by refusing an edit.

pub mod actions;
pub mod agenda;
pub mod alike;
pub mod answer;
pub mod arrangement;
pub mod arranging;
pub mod attendance;
pub mod calendar;
pub mod canon;
pub mod capture;
pub mod change;
pub mod check;
pub mod commitment;
pub mod course;
pub mod dates;
pub mod difference;
pub mod draft;
pub mod edit;
pub mod export;
pub mod filter;
pub mod filters;
pub mod follow_up;
pub mod honours;
pub mod house;
pub mod id;
pub mod identity;
pub mod import;
pub mod life;
mod lines;
pub mod lint;
pub mod meeting;
pub mod merge;
pub mod names;
pub mod numbering;
mod numerals;
pub mod office;
mod order;
pub mod paper;
pub mod pattern;
mod phrases;
pub mod pictures;
pub mod quorum;
pub mod record;
pub mod recurrence;
pub mod seal;
pub mod search;
pub mod session;
pub mod sheet;
pub mod speaking;
pub mod tally;

pub use change::{Act, Change, DocumentEdit, DocumentId};
pub use commitment::{Commitment, Party};
pub use edit::{ListEdit, Refusal};
pub use filters::Filters;
pub use id::{
    CommitmentId, DecisionId, ExportId, Id, IdSource, ItemId, JudgementId, Key, MomentId, NoteId, PatternId, RecordId,
    SealId, SeatId, SessionId,
};
pub use office::Office;
pub use paper::Paper;
pub use pattern::Pattern;
pub use record::{Record, RecordKind, State, Via};
pub use session::Session;

/// An instant with the offset of the office that recorded it; whole seconds, RFC 3339 in the files.
pub type Stamp = chrono::DateTime<chrono::FixedOffset>;
