//! The person's own editor, while it has the terminal: which one it is, its start, and what it leaves. It must not know
//! what the text is about.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::sync::mpsc::Sender;
use std::thread;

use super::Incoming;
use crate::app::outside::OutsideFault;
use crate::platform;
use crate::storage::handed;

/// An editor that has the terminal.
pub struct Editor {
    command: String,
    path: PathBuf,
    process: u32,
}

impl Editor {
    /// Starts the editor that is chosen, `$VISUAL` before `$EDITOR`, on the file; its end is told as
    /// [`Incoming::EditorEnded`]. The terminal must be free by then: `free` is called before it starts.
    ///
    /// # Errors
    /// [`OutsideFault`] where none is chosen or it does not start; the file is gone then.
    pub fn start(path: PathBuf, out: Sender<Incoming>, free: impl FnOnce()) -> Result<Self, OutsideFault> {
        let started = chosen().ok_or(OutsideFault::NoEditor).and_then(|command| {
            free();
            let process = spawned(&command, &path)
                .and_then(|mut child| {
                    let process = child.id();
                    let wait = move || drop(out.send(Incoming::EditorEnded(child.wait())));
                    thread::Builder::new().spawn(wait).map(|_| process)
                })
                .map_err(|error| OutsideFault::NotStarted(command.clone(), error.to_string()))?;
            Ok((command, process))
        });
        match started {
            Ok((command, process)) => Ok(Self { command, path, process }),
            Err(fault) => {
                handed::forget(&path);
                Err(fault)
            }
        }
    }

    /// What the editor left when it ended.
    pub fn outcome(self, status: io::Result<ExitStatus>) -> Result<String, OutsideFault> {
        if status.is_ok_and(|status| status.success()) {
            return handed::take_back(&self.path).map_err(|found| OutsideFault::Unreadable(self.path, found));
        }
        handed::forget(&self.path);
        Err(OutsideFault::Failed(self.command))
    }

    /// Asks the editor to end, since the program does, and gives what it has saved so far.
    pub fn cut_short(self) -> Result<String, OutsideFault> {
        platform::ask_to_end(self.process);
        handed::take_back(&self.path).map_err(|found| OutsideFault::Unreadable(self.path, found))
    }
}

/// The command of the editor that is chosen.
fn chosen() -> Option<String> {
    ["VISUAL", "EDITOR"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|command| !command.trim().is_empty()))
}

/// Starts a command on a file, without a shell: words, and what is in quotes is one.
fn spawned(command: &str, path: &Path) -> io::Result<Child> {
    let words = shell_words::split(command).map_err(io::Error::other)?;
    let (program, arguments) = words.split_first().ok_or(io::ErrorKind::NotFound)?;
    Command::new(program).args(arguments).arg(path).spawn()
}
