//! The domain: laws that hold for any session and office, and tables of what follows from records.

#![allow(clippy::unwrap_used)]

mod answers;
mod arranging;
mod capture;
mod check;
mod choosing;
mod course;
mod dates;
mod filter;
mod fixture;
pub mod generate;
mod identity;
mod in_use;
mod laws;
mod life;
mod merge;
mod merging;
mod next_meeting;
mod recurring;
mod sealing;
