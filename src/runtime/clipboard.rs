//! Sends a copied text to the system's clipboard, by the program that the system has for that. It must not know what is
//! copied, nor believe that it arrived.

use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use super::clock::{self, Clock};
use super::{Incoming, tell};
use crate::app::msg::{Delivery, Event};

/// How long the program may take.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often it is looked whether the program has ended.
const LOOK: Duration = Duration::from_millis(5);

/// A program that takes a text for the system's clipboard from its standard input.
struct Program {
    name: &'static str,
    arguments: &'static [&'static str],
    /// Whether it reads UTF-16, as Windows does; else UTF-8.
    wide: bool,
}

const WAYLAND: Program = Program { name: "wl-copy", arguments: &["--type", "text/plain"], wide: false };
const X11: [Program; 2] = [
    Program { name: "xclip", arguments: &["-selection", "clipboard"], wide: false },
    Program { name: "xsel", arguments: &["--clipboard", "--input"], wide: false },
];
const MAC: Program = Program { name: "pbcopy", arguments: &[], wide: false };
const WINDOWS: Program = Program { name: "clip.exe", arguments: &[], wide: true };

/// The programs that can reach a clipboard from here, the nearest first.
fn programs() -> Vec<Program> {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let mut programs = Vec::new();
    if cfg!(target_os = "macos") {
        programs.push(MAC);
    }
    if is_set("WAYLAND_DISPLAY") {
        programs.push(WAYLAND);
    }
    if is_set("DISPLAY") {
        programs.extend(X11);
    }
    if cfg!(windows) || is_set("WSL_DISTRO_NAME") {
        programs.push(WINDOWS);
    }
    programs
}

/// Sends the text in a thread of its own, and tells where it went.
pub fn send(text: String, to_terminal: bool, out: Sender<Incoming>, clock: Clock) {
    thread::spawn(move || {
        let to_program = programs().iter().find_map(|program| given(program, &text));
        tell(&out, &clock, Event::Sent(Delivery { to_terminal, to_program }));
    });
}

/// Gives the text to the program; `None` if it is not installed.
fn given(program: &Program, text: &str) -> Option<Result<String, String>> {
    let name = program.name.to_owned();
    match given_in_time(program, text) {
        Ok(true) => Some(Ok(name)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Ok(false) | Err(_) => Some(Err(name)),
    }
}

/// Whether the program took the text and ended well in time.
fn given_in_time(program: &Program, text: &str) -> io::Result<bool> {
    let mut command = Command::new(program.name);
    // What stays behind to serve the clipboard must not hold our terminal.
    command.args(program.arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    let bytes = if program.wide { wide(text) } else { text.as_bytes().to_vec() };
    let input = child.stdin.take();
    // A program that does not read must not hold us up: its end is waited for, not the last byte.
    thread::spawn(move || input.map(|mut input| input.write_all(&bytes)));
    let (_kept, never) = mpsc::channel::<()>();
    let deadline = clock::ticks() + PATIENCE;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if clock::ticks() >= deadline {
            child.kill()?;
            child.wait()?;
            return Ok(false);
        }
        let _ = never.recv_timeout(LOOK);
    }
}

/// UTF-16 with the mark by which Windows knows it.
fn wide(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_gets_its_own_letters() {
        assert_eq!(wide("é中"), [0xff, 0xfe, 0xe9, 0, 0x2d, 0x4e]);
    }

    #[test]
    fn a_program_that_is_not_there_is_no_failure() {
        let none = Program { name: "rapat-no-such-program", arguments: &[], wide: false };
        assert_eq!(given(&none, "teks"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_refuses_is_named() {
        let refuses = Program { name: "false", arguments: &[], wide: false };
        assert_eq!(given(&refuses, &"teks ".repeat(100_000)), Some(Err("false".to_owned())));
        let takes = Program { name: "cat", arguments: &[], wide: false };
        assert_eq!(given(&takes, &"teks ".repeat(100_000)), Some(Ok("cat".to_owned())));
    }
}
