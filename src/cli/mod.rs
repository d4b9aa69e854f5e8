//! The shell's door: one file a subcommand. It must not know how a screen looks.

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program with the process's arguments and returns its exit code.
pub fn run(_arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    use crate::runtime::{StartOptions, clock::Clock, terminal};
    if !terminal::is_there() {
        return ExitCode::from(7);
    }
    let options = StartOptions {
        archive: "sessions".into(),
        language: crate::texts::Language::Indonesian,
        language_chosen: false,
        today: None,
        clock: Clock::of_environment(),
    };
    crate::runtime::run(options).unwrap_or(ExitCode::from(7))
}
