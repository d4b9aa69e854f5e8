//! One binary for all integration tests, since each binary links everything again.

mod bad_files;
mod domain;
mod samples;
mod texts;
mod update;
