//! A lock that is held for milliseconds while a file is read, compared and replaced: two programs on one archive
//! never save over each other. It must not lock the session file itself: on Windows that would blind readers.

use super::private;
pub use crate::folder::fault::LockError;
use crate::platform;
use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// How long a save waits for another one before it gives up, where it is not tried again.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// How long it waits where it is tried again by itself, and others wait for it meanwhile.
pub const MOMENT: Duration = Duration::from_millis(200);

/// How long to wait before the lock is tried again: shorter than a person notices, longer than a save.
const RETRY: Duration = Duration::from_millis(10);

/// A lock in hand: free again when dropped, and by the system when its owner dies.
#[derive(Debug)]
pub struct Held {
    /// Closing the file frees the lock. The file itself stays: removing it would let two owners in, one on the old
    /// file and one on the new.
    _file: File,
}

/// Takes the lock `.rapat/locks/<name>.lock` of the archive, trying again until `wait` is over (see [`PATIENCE`]).
///
/// # Errors
/// [`LockError::Busy`] when `wait` is over; the others at once.
pub fn hold(archive: &Path, name: &str, wait: Duration) -> Result<Held, LockError> {
    if !private::is_safe_name(name) {
        return Err(LockError::Name(name.to_owned()));
    }
    let folder = private::ensure_private_part(archive, "locks")?;
    let said = |error: io::Error| LockError::Io(error.to_string());
    let file = platform::open_to_lock(&folder.join(format!("{name}.lock"))).map_err(said)?;
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Held { _file: file }),
            Err(TryLockError::Error(error)) => return Err(said(error)),
            Err(TryLockError::WouldBlock) => {}
        }
        let left = wait.saturating_sub(begun.elapsed());
        if left.is_zero() {
            return Err(LockError::Busy { name: name.to_owned() });
        }
        rest(left.min(RETRY));
    }
}

/// Lets `pause` pass. No system has a file lock with a time limit, so it is asked again; the wait is on a channel
/// on which nothing comes, as all waiting in this program is on channels.
fn rest(pause: Duration) {
    let (_silent, ear) = mpsc::channel::<()>();
    // The sender lives, so this ends with the time and in no other way.
    let _ = ear.recv_timeout(pause);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_by_one_and_free_when_dropped() {
        let archive = tempfile::tempdir().unwrap();
        let first = hold(archive.path(), "s1", Duration::ZERO).unwrap();
        let busy = hold(archive.path(), "s1", Duration::from_millis(30)).unwrap_err();
        assert_eq!(busy, LockError::Busy { name: "s1".to_owned() });
        hold(archive.path(), "s2", Duration::ZERO).expect("another session is not concerned");
        drop(first);
        hold(archive.path(), "s1", Duration::ZERO).expect("it is free again");
    }

    #[test]
    fn one_who_waits_gets_the_lock_when_it_is_freed() {
        let archive = tempfile::tempdir().unwrap();
        let first = hold(archive.path(), "s1", Duration::ZERO).unwrap();
        std::thread::scope(|scope| {
            let (begun, started) = mpsc::channel();
            let waiter = scope.spawn({
                let archive = archive.path();
                move || {
                    begun.send(()).unwrap();
                    hold(archive, "s1", PATIENCE).map(drop)
                }
            });
            started.recv().unwrap();
            drop(first);
            assert_eq!(waiter.join().unwrap(), Ok(()));
        });
    }

    #[test]
    fn the_lock_keeps_saves_apart() {
        let archive = tempfile::tempdir().unwrap();
        let path = archive.path().join("count");
        super::super::atomic::replace(&path, b"0").unwrap();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..5 {
                        let _held = hold(archive.path(), "count", PATIENCE).unwrap();
                        let count: u32 = std::fs::read_to_string(&path).unwrap().parse().unwrap();
                        super::super::atomic::replace(&path, (count + 1).to_string().as_bytes()).unwrap();
                    }
                });
            }
        });
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "20");
    }

    #[test]
    fn a_name_that_leads_out_is_refused() {
        let archive = tempfile::tempdir().unwrap();
        let error = hold(archive.path(), "../x", Duration::ZERO).unwrap_err();
        assert_eq!(error, LockError::Name("../x".to_owned()));
    }

    #[cfg(unix)]
    #[test]
    fn locks_are_private() {
        use std::os::unix::fs::PermissionsExt;
        let archive = tempfile::tempdir().unwrap();
        let _held = hold(archive.path(), "s1", Duration::ZERO).unwrap();
        let mode = |part: &str| std::fs::metadata(archive.path().join(part)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(".rapat"), 0o700);
        assert_eq!(mode(".rapat/locks"), 0o700);
        assert_eq!(mode(".rapat/locks/s1.lock"), 0o600);
    }
}
