//! `rapat sample`: a made-up archive of any size, for trying out and measuring. It must not touch an archive that is there.

use std::num::NonZero;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use clap::Args;

use super::output::{CANNOT_WRITE, ERROR, Stop, print};
use crate::folder::SaveError;
use crate::sample::Sample;
use crate::storage::archive::founding::{Founding, FoundingFault};
use crate::texts::{Texts, t};
use crate::wording;

/// As many threads as are of use; the disk is one.
const MOST_THREADS: usize = 8;

/// A made-up archive.
#[derive(Debug, Args)]
pub struct Made {
    #[arg(value_name = "DIR")]
    to: PathBuf,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    sessions: u32,
    #[arg(long, value_name = "S", default_value_t = 1, hide_default_value = true)]
    seed: u64,
}

impl Made {
    /// Makes the archive and says how much is in it.
    ///
    /// # Errors
    /// [`Stop`] when the folder is not empty or cannot be written.
    pub fn carry_out(&self, texts: &Texts) -> Result<u8, Stop> {
        let folder = || self.to.to_string_lossy().into_owned();
        let failed = |fault: SaveError| Stop::new(CANNOT_WRITE, wording::save_error(texts, &fault));
        let founding = Founding::begin(&self.to).map_err(|fault| match fault {
            FoundingFault::NotEmpty => Stop::new(ERROR, t!(texts, "shell-sample-not-empty", folder = folder())),
            FoundingFault::Save(fault) => failed(fault),
        })?;
        let sample = Sample::new(self.seed, self.sessions as usize);
        founding.office(sample.office()).map_err(failed)?;
        let commitments = fill(&founding, &sample, self.sessions as usize).map_err(failed)?;
        founding.end().map_err(failed)?;
        let sessions = self.sessions;
        let told = t!(texts, "shell-sample-made", sessions = sessions, commitments = commitments, folder = folder());
        print(texts, told.as_str())?;
        Ok(0)
    }
}

/// Puts the sessions in; gives how many commitments were made.
fn fill(founding: &Founding, sample: &Sample, sessions: usize) -> Result<usize, SaveError> {
    let (next, commitments) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || -> Result<(), SaveError> {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= sessions {
                return Ok(());
            }
            let session = sample.session(number);
            commitments.fetch_add(session.commitments.len(), Ordering::Relaxed);
            founding.session(session)?;
        }
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    thread::scope(|scope| {
        let others: Vec<_> =
            (1..threads).filter_map(|_| thread::Builder::new().spawn_scoped(scope, work).ok()).collect();
        let own = work();
        others.into_iter().try_fold((), |(), other| match other.join() {
            Ok(outcome) => outcome,
            Err(panicked) => std::panic::resume_unwind(panicked),
        })?;
        own
    })?;
    Ok(commitments.into_inner())
}
