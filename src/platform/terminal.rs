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

/// What ends a wait for input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ready {
    /// There is something to read.
    Input,
    /// The wait was called off.
    Called,
    /// The terminal is gone.
    Gone,
}

/// A wait for input, which takes nothing of it.
pub type Wait = system::Wait;
/// Calls off a wait for input.
pub type Call = system::Call;

/// A wait for input, and what calls it off.
///
/// # Errors
/// Those of making a pipe.
pub fn input() -> io::Result<(Wait, Call)> {
    system::input()
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
    use std::io::{self, PipeReader, PipeWriter, Read, Write};
    use std::os::fd::AsFd;

    use super::Ready;

    pub(super) type Output = File;

    pub fn output() -> io::Result<Output> {
        Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
    }

    pub fn size() -> io::Result<(u16, u16)> {
        let size = rustix::termios::tcgetwinsize(io::stdout())?;
        Ok((size.ws_col, size.ws_row))
    }

    pub struct Wait(PipeReader);
    pub struct Call(PipeWriter);

    pub fn input() -> io::Result<(Wait, Call)> {
        io::pipe().map(|(heard, rung)| (Wait(heard), Call(rung)))
    }

    impl Wait {
        pub fn ready(&self) -> Ready {
            let input = io::stdin();
            let mut waited = [PollFd::new(&input, PollFlags::IN), PollFd::new(&self.0, PollFlags::IN)];
            while poll(&mut waited, None) == Err(Errno::INTR) {}
            if !waited[1].revents().is_empty() {
                let is_rung = (&self.0).read_exact(&mut [0]).is_ok();
                return if is_rung { Ready::Called } else { Ready::Gone };
            }
            if waited[0].revents().contains(PollFlags::IN) { Ready::Input } else { Ready::Gone }
        }
    }

    impl Call {
        pub fn ring(&self) -> io::Result<()> {
            (&self.0).write_all(&[0])
        }
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
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use super::Ready;

    /// A console cannot be waited for beside something else: so often it is looked whether the wait was called off.
    const LOOK: Duration = Duration::from_millis(100);

    pub struct Wait(Arc<AtomicBool>);
    pub struct Call(Arc<AtomicBool>);

    pub fn input() -> io::Result<(Wait, Call)> {
        let called = Arc::default();
        Ok((Wait(Arc::clone(&called)), Call(called)))
    }

    impl Wait {
        pub fn ready(&self) -> Ready {
            loop {
                match crossterm::event::poll(LOOK) {
                    _ if self.0.swap(false, Ordering::SeqCst) => return Ready::Called,
                    Ok(true) => return Ready::Input,
                    Ok(false) => {}
                    Err(_) => return Ready::Gone,
                }
            }
        }
    }

    impl Call {
        pub fn ring(&self) -> io::Result<()> {
            self.0.store(true, Ordering::SeqCst);
            Ok(())
        }
    }

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
