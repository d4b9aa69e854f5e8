//! The terminal as the system sees it: its size, a way to write to it past the lock of the standard output, and the
//! wait for its end. It must not know what is written.

use std::io;

/// Where the terminal is written to. It shares no lock with [`io::stdout`]: who is stuck in writing to a terminal that
/// is gone keeps nobody else from giving it back.
pub type Output = system::Output;

/// Opens the terminal for writing.
///
/// # Errors
/// Those of duplicating the standard output.
pub fn output() -> io::Result<Output> {
    system::output()
}

/// Columns and rows.
///
/// # Errors
/// When the standard output is no terminal, or none any more.
pub fn size() -> io::Result<(u16, u16)> {
    system::size()
}

/// Waits until the terminal is gone. It takes no time of the machine, nor any key.
pub fn wait_until_gone() {
    system::wait_until_gone();
}

#[cfg(unix)]
mod system {
    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::io::Errno;
    use std::fs::File;
    use std::io;
    use std::os::fd::AsFd;

    pub(super) type Output = File;

    pub fn output() -> io::Result<Output> {
        Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
    }

    pub fn size() -> io::Result<(u16, u16)> {
        let size = rustix::termios::tcgetwinsize(io::stdout())?;
        Ok((size.ws_col, size.ws_row))
    }

    pub fn wait_until_gone() {
        let input = io::stdin();
        // Nothing is asked for: the end is told without.
        let mut waited = [PollFd::new(&input, PollFlags::empty())];
        while poll(&mut waited, None) == Err(Errno::INTR) {}
    }
}

#[cfg(not(unix))]
mod system {
    use std::io::{self, Stdout};

    pub(super) type Output = Stdout;

    pub fn output() -> io::Result<Output> {
        Ok(io::stdout())
    }

    pub fn size() -> io::Result<(u16, u16)> {
        crossterm::terminal::size()
    }

    pub fn wait_until_gone() {
        // A console that is closed ends its programs.
        loop {
            std::thread::park();
        }
    }
}
