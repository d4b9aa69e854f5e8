//! Nothing is lost: the real program is killed, starved and cut off from the power at every step, and a judge that shares
//! no code with it looks at what is left. Writers that are known to lose are found out by the same harness.
//!
//! `cargo test` runs a slice; with `RAPAT_PROOF=whole` (see `.ci/long`) every point is tried. What is drawn by chance
//! follows from `RAPAT_SEED`, which is printed.
#![cfg(target_os = "linux")]

mod crash;
mod errors;
mod hostile;
mod kills;
mod losers;
mod oracle;
mod scenarios;
mod sinks;
pub mod strace;
mod terminal;

use std::time::{SystemTime, UNIX_EPOCH};

/// Whether every point is tried.
fn is_whole() -> bool {
    std::env::var_os("RAPAT_PROOF").is_some_and(|value| value == "whole")
}

/// The one number for a slice, the other where all is tried.
pub fn scaled<T>(slice: T, whole: T) -> T {
    if is_whole() { whole } else { slice }
}

/// Chance that can be had again.
struct Dice(u64);

impl Dice {
    fn thrown() -> Self {
        let told = std::env::var("RAPAT_SEED").ok().and_then(|seed| seed.parse().ok());
        let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis();
        let seed = told.unwrap_or_else(|| u64::try_from(now()).unwrap());
        println!("RAPAT_SEED={seed}");
        Self(seed)
    }

    /// A number below this one (splitmix64).
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).unwrap()
    }
}
