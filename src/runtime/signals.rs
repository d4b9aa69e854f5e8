//! Signals: the program ends in order when it is told to, and comes back in order after it was stopped. A thread of its
//! own, since writing to a terminal that is gone may never return. It must not touch the terminal while the loop lives.

use std::sync::mpsc::Sender;

use super::Incoming;
use super::clock::Clock;
use super::worker::Job;

/// Begins to listen. On systems without signals there is nothing to listen to.
#[cfg(not(unix))]
pub fn begin(_: Sender<Incoming>, _: Sender<Job>, _: Clock) {}

/// Begins to listen.
#[cfg(unix)]
pub fn begin(out: Sender<Incoming>, storage: Sender<Job>, clock: Clock) {
    use crate::app::msg::{Event, Msg};
    use crate::platform::terminal;
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    let listened_to = [SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
    let Ok(mut signals) = signal_hook::iterator::Signals::new(listened_to) else {
        return;
    };
    std::thread::spawn(move || {
        // When nobody listens any more, the program is at its end.
        let send = |incoming| drop(out.send(incoming));
        let tell = |event| send(Incoming::Msg(Msg { at: clock.now(), event }));
        let tell_size = || {
            if let Ok((width, height)) = terminal::size() {
                tell(Event::Resize { width, height });
            }
        };
        for signal in signals.forever() {
            match signal {
                SIGWINCH => tell_size(),
                SIGINT | SIGQUIT if super::terminal::is_lent() => {}
                SIGTSTP => send(Incoming::Stop),
                SIGCONT => {
                    send(Incoming::Continue);
                    // A program in the background is not told of a new size.
                    tell_size();
                    tell(Event::Returned);
                }
                signal => {
                    watch_the_end(signal, storage.clone());
                    tell(Event::Signal(signal));
                }
            }
        }
    });
}

/// Stops the process until it is continued. The terminal is given back already.
pub fn stop() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// Ends the process if it does not end by itself, as when the loop hangs on a terminal that is gone; what is typed is
/// on the disk then, as far as the disk takes it.
#[cfg(unix)]
fn watch_the_end(signal: i32, storage: Sender<Job>) {
    use super::LAST_WRITES;
    use crate::storage::lock;
    use std::sync::mpsc;
    std::thread::spawn(move || {
        let (answer, answered) = mpsc::channel();
        let _ = storage.send(Job::Flush { patience: lock::MOMENT, answer });
        let _ = answered.recv_timeout(LAST_WRITES);
        // The loop's own end waits for the disk as long as this at most.
        let (_kept, never) = mpsc::channel::<()>();
        let _ = never.recv_timeout(LAST_WRITES);
        super::terminal::give_back();
        std::process::exit(128 + signal);
    });
}
