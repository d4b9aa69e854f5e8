//! One binary for all integration tests, since each binary links everything again.

mod domain;
mod samples;
mod texts;
mod update;
