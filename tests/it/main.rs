//! One binary for all integration tests, since each binary links everything again.

// In a test, what is not there is a failure.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bad_files;
mod domain;
mod samples;
mod texts;
mod update;
