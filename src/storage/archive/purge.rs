//! A session that is erased with all that is kept of it: its file, its versions, its drafts, what lies in the trash. It must
//! not erase anything of another session.

use super::{ArchiveFolder, Standing, history, naming, trash};
use crate::domain::{DocumentId, Refusal, SessionId};
use crate::folder::fault::Step;
use crate::folder::{Remains, SaveError, WriteFault};
use crate::storage::{draft, handed, index, lock, private};
use std::fs;

impl ArchiveFolder {
    /// All that there is of a session.
    #[must_use]
    pub fn remains(&self, id: SessionId) -> Remains {
        Remains {
            files: usize::from(matches!(self.standing(DocumentId::Session(id)), Standing::In(..))),
            versions: history::versions(&self.path, DocumentId::Session(id)).len(),
            drafts: self.drafts_of(id).len(),
            thrown: trash::sessions(&self.path).iter().filter(|thrown| thrown.session.id == id).count(),
        }
    }

    /// Erases all of a session; what this erased cannot be brought back. Afterwards, this is on the disk.
    ///
    /// # Errors
    /// [`WriteFault`]; what was erased until then stays erased.
    pub fn purge(&mut self, id: SessionId) -> Result<Remains, WriteFault> {
        self.erase(id, true)
    }

    /// The same of a session that lies in the trash. One that somebody else has brought back meanwhile stays.
    ///
    /// # Errors
    /// As [`ArchiveFolder::purge`], and [`WriteFault::Refused`] with the session that is back.
    pub fn purge_thrown(&mut self, id: SessionId) -> Result<Remains, WriteFault> {
        self.erase(id, false)
    }

    fn erase(&mut self, id: SessionId, also_live: bool) -> Result<Remains, WriteFault> {
        let document = DocumentId::Session(id);
        self.still_there()?;
        let _held = lock::hold(&self.path, &history::name_of(document), self.patience)?;
        self.sync();
        self.look_up([id]);
        let remains = self.remains(id);
        match self.standing(document) {
            Standing::Nowhere => {}
            Standing::In(..) if !also_live => {
                let current = self.document(document).into_iter().collect();
                let refusal = Refusal::Duplicate(id.to_string());
                return Err(WriteFault::Refused { refusal: Box::new(refusal), current });
            }
            Standing::In(name, _) => {
                let path = self.path.join(name);
                fs::remove_file(&path).map_err(|error| SaveError::new(&path, Step::Rename, &error))?;
            }
            Standing::Broken(name, finding) => {
                return Err(WriteFault::Broken { file: naming::shown(name), finding });
            }
        }
        // Its words stand there, too.
        self.index = None;
        index::forget(&self.path);
        if self.is_listed {
            self.list_only();
        }
        trash::erase_all_of(&self.path, id)?;
        for name in self.drafts_of(id) {
            // Its name is one of those that were listed, so nothing but the disk can refuse.
            if let Err(draft::DraftError::Save(error)) = draft::discard(&self.path, &name) {
                return Err(error.into());
            }
        }
        handed::erase_all_of(&self.path, id.0.as_str())?;
        history::forget(&self.path, document)?;
        trash::sync(&self.path)?;
        for part in ["drafts", "editor", "history"] {
            private::sync_part(&self.path, part)?;
        }
        self.sync();
        Ok(remains)
    }

    /// The drafts whose name has the session's id.
    fn drafts_of(&self, id: SessionId) -> Vec<String> {
        let mut names = draft::list(&self.path, "").unwrap_or_default();
        names.retain(|name| name.contains(id.0.as_str()));
        names
    }
}
