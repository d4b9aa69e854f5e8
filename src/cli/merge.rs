//! `rapat merge`: three files of one meeting become one, as git asks of a merge driver. It must not know the archive.

use std::path::PathBuf;

use clap::Args;

use super::opened::{Languages, finding_line};
use super::output::{CANNOT_WRITE, ERROR, FINDINGS, Stop, say};
use crate::domain::merge::Merged;
use crate::domain::{Office, Paper, Refusal};
use crate::storage::archive::three_way::{self, MergeFault, ThreeWay};
use crate::texts::{Texts, t};
use crate::wording::{self, Names};

/// Merges the states of a meeting.
#[derive(Debug, Args)]
pub struct Merge {
    base: PathBuf,
    ours: PathBuf,
    theirs: PathBuf,
}

impl Merge {
    /// Puts the result into our file and says what could not be decided; there is no other result.
    ///
    /// # Errors
    /// [`Stop`] when nothing was merged; our file is then as it was.
    pub fn carry_out(&self, languages: Languages) -> Result<u8, Stop> {
        let texts = languages.texts(&Office::blank());
        let ThreeWay { ours, theirs, merged } =
            three_way::merge(&self.base, &self.ours, &self.theirs).map_err(|fault| stop(texts, &fault))?;
        tell(texts, &[&theirs, &ours, &merged.document], &merged);
        Ok(if merged.conflicts.is_empty() { 0 } else { ERROR })
    }
}

/// Says what got another number and what could not be decided; `known` are the states whose records may be named.
pub fn tell(texts: &Texts, known: &[&Paper], merged: &Merged<Paper>) {
    let names = Names::of(texts, known);
    merged.renumbered.iter().for_each(|one| say(&names.renumbered(one)));
    merged.conflicts.iter().for_each(|one| say(&names.conflict(one)));
}

fn stop(texts: &Texts, fault: &MergeFault) -> Stop {
    match fault {
        MergeFault::Unreadable(path, findings) => {
            let file = path.to_string_lossy();
            Stop { code: FINDINGS, said: findings.iter().map(|found| finding_line(texts, &file, found)).collect() }
        }
        MergeFault::Refused(Refusal::NoDocument) => Stop::new(ERROR, t!(texts, "conflict-not-the-same")),
        MergeFault::Refused(refusal) => Stop::new(ERROR, wording::refusal(texts, refusal)),
        MergeFault::Save(error) => Stop::new(CANNOT_WRITE, wording::save_error(texts, error)),
        MergeFault::Unwritable(finding) => Stop::new(CANNOT_WRITE, wording::finding(texts, finding)),
    }
}
