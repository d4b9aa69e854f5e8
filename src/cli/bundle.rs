//! `rapat bundle`: meetings in one file, for a stick or a messenger. It must not take anything in.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;

use super::find;
use super::opened::Opened;
use super::output::{CANNOT_WRITE, Stop, print};
use crate::domain::DocumentId;
use crate::texts::t;
use crate::wording;

/// Hands meetings over.
#[derive(Debug, Args)]
pub struct Bundle {
    #[arg(id = "sessions", value_name = "SESSION", required_unless_present = "all")]
    sessions: Vec<String>,
    #[arg(long, conflicts_with = "sessions")]
    all: bool,
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Bundle {
    /// Writes the bundle and says how much is in it.
    ///
    /// # Errors
    /// [`Stop`] when there is no such meeting, or the file cannot be written.
    pub fn carry_out(&self, opened: &mut Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let mut documents = BTreeSet::new();
        if self.all {
            documents.extend([DocumentId::Office, DocumentId::Filters]);
            documents.extend(opened.contents.sessions.iter().map(|entry| DocumentId::Session(entry.session.id)));
        }
        for typed in &self.sessions {
            documents.insert(DocumentId::Session(find::session(opened, typed)?.session.id));
        }
        let count = opened.folder.hand_over(&documents, &self.out);
        let count = count.map_err(|fault| Stop::new(CANNOT_WRITE, wording::bundle_fault(opened.texts, &fault)))?;
        let file = self.out.to_string_lossy().into_owned();
        let told = t!(opened.texts, "bundle-written", count = count, file = file);
        print(opened.texts, told.as_str())?;
        Ok(opened.code())
    }
}
