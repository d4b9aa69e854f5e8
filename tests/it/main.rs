//! One binary for all integration tests, since each binary links everything again.

mod texts;
mod samples;
mod domain;
