//! Signals: the program ends in order when it is told to, and comes back in order after it was stopped. A thread of its
//! own, since reading the keyboard may never return once the terminal is gone.

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
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT]) else {
        return;
    };
    std::thread::spawn(move || {
        use crate::app::msg::{Event, Msg};
        for signal in signals.forever() {
            let told = match signal {
                SIGTSTP => {
                    super::terminal::give_back();
                    let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
                    continue;
                }
                SIGCONT => {
                    let _ = super::terminal::take();
                    let _ = out.send(Incoming::Redraw);
                    Event::Returned
                }
                signal => {
                    // What is typed goes to the disk even if the interface hangs on a terminal that is gone.
                    let _ = storage.send(Job::Flush);
                    watch_the_end(signal);
                    Event::Signal(signal)
                }
            };
            let _ = out.send(Incoming::Msg(Msg { at: clock.now(), event: told }));
        }
    });
}

/// Ends the process a second after it was told to, if it has not ended by itself.
#[cfg(unix)]
fn watch_the_end(signal: i32) {
    std::thread::spawn(move || {
        let (_kept, never) = std::sync::mpsc::channel::<()>();
        let _ = never.recv_timeout(std::time::Duration::from_secs(1));
        super::terminal::give_back();
        std::process::exit(128 + signal);
    });
}
