//! `rapat receive`: what somebody handed over is looked at and merged. It must not take anything in unasked.

use std::path::PathBuf;

use clap::Args;

use super::merge;
use super::opened::Opened;
use super::output::{CANNOT_WRITE, ERROR, FINDINGS, Stop, print};
use crate::domain::{Act, Paper, Refusal};
use crate::folder::{BundleFault, Joined, Received};
use crate::texts::{SafeText, t};
use crate::wording;

/// Takes in a bundle.
#[derive(Debug, Args)]
pub struct Receive {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long)]
    yes: bool,
}

impl Receive {
    /// Says what would change, meeting by meeting; with `--yes` merges it. What both changed in different ways stays as
    /// it is here and is named.
    ///
    /// # Errors
    /// [`Stop`] when the file is no bundle, or nothing was written.
    pub fn carry_out(&self, opened: &mut Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let Received { file, joined } = opened.folder.look_at(&self.file).map_err(|fault| {
            let code = if matches!(fault, BundleFault::Save(_)) { CANNOT_WRITE } else { FINDINGS };
            Stop::new(code, wording::bundle_fault(opened.texts, &fault))
        })?;
        let said: Vec<String> = joined.iter().map(|one| said(opened, one).to_string()).collect();
        print(opened.texts, &said.join("\n"))?;
        let mut code = 0;
        for one in &joined {
            match &one.outcome {
                Ok(merged) => {
                    let known: Vec<&Paper> =
                        [&one.theirs].into_iter().chain(&one.ours).chain([&merged.document]).collect();
                    merge::tell(opened.texts, &known, merged);
                    code = if merged.conflicts.is_empty() { code } else { code.max(ERROR) };
                }
                Err(Refusal::Unreadable) => code = FINDINGS,
                Err(_) => code = code.max(ERROR),
            }
        }
        let subject = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let change = Joined::change(&joined, Act { text: "act-receive", subject: subject.clone() });
        let Some(change) = change else {
            // What was carried here is remembered as common ground also where nothing is new.
            if self.yes {
                keep(opened, &joined)?;
            }
            if code == 0 {
                print(opened.texts, t!(opened.texts, "bundle-nothing-new").as_str())?;
            }
            return Ok(code);
        };
        if !self.yes {
            print(opened.texts, t!(opened.texts, "bundle-ask").as_str())?;
            return Ok(code);
        }
        opened.write("act-receive", subject, change.edits)?;
        keep(opened, &joined)?;
        print(opened.texts, t!(opened.texts, "bundle-received").as_str())?;
        Ok(code)
    }
}

fn keep(opened: &Opened, joined: &[Joined]) -> Result<(), Stop> {
    let kept = opened.folder.keep_received(joined);
    kept.map_err(|fault| Stop::new(CANNOT_WRITE, wording::save_error(opened.texts, &fault)))
}

/// What becomes of a document, a line.
fn said(opened: &Opened, joined: &Joined) -> SafeText<'static> {
    let title = match &joined.theirs {
        Paper::Office(office) => office.profile.name.clone(),
        Paper::Filters(_) => t!(opened.texts, "filters-title").to_string(),
        Paper::Session(session) => session.meeting.title.clone(),
        Paper::Pattern(pattern) => pattern.name.clone(),
    };
    let changes = match (&joined.ours, &joined.outcome) {
        (_, Err(refusal)) => wording::refusal(opened.texts, refusal).to_string(),
        (None, Ok(_)) if joined.was_deleted => t!(opened.texts, "bundle-back").to_string(),
        (None, Ok(_)) => t!(opened.texts, "bundle-new").to_string(),
        (Some(ours), Ok(merged)) => wording::changes(opened.texts, ours, &merged.document),
    };
    t!(opened.texts, "bundle-line", title = title, changes = changes).into_owned()
}
