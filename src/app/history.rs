//! Undo and redo: the inverses of the changes that were made. It must not know documents: it hands changes out and takes
//! their inverses back.

use crate::domain::{Change, DocumentId, SessionId};

/// How many acts can be taken back.
const DEPTH: usize = 1000;

/// The changes that can be taken back, and those that can be done again.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    undo: Vec<Change>,
    redo: Vec<Change>,
}

impl History {
    /// Remembers the inverse of a change that was just made; what was taken back before cannot be redone any more.
    pub fn made(&mut self, inverse: Change) {
        self.undo.push(inverse);
        if self.undo.len() > DEPTH {
            self.undo.remove(0);
        }
        self.redo.clear();
    }

    /// The change that takes back the last act.
    pub fn next_undo(&self) -> Option<&Change> {
        self.undo.last()
    }

    /// The change that does again what was last taken back.
    pub fn next_redo(&self) -> Option<&Change> {
        self.redo.last()
    }

    /// The last act was taken back; `inverse` does it again.
    pub fn undone(&mut self, inverse: Change) {
        self.undo.pop();
        self.redo.push(inverse);
    }

    /// What was last taken back was done again; `inverse` takes it back.
    pub fn redone(&mut self, inverse: Change) {
        self.redo.pop();
        self.undo.push(inverse);
    }

    /// The next undo can never succeed (its document has changed): forget it, so that those before it can be reached.
    pub fn drop_undo(&mut self) {
        self.undo.pop();
    }

    /// What brings a session back that was erased for good can be done no more.
    pub fn forget(&mut self, id: SessionId) {
        let is_of_it = |change: &Change| change.documents().contains(&DocumentId::Session(id));
        self.undo.retain(|change| !is_of_it(change));
        self.redo.retain(|change| !is_of_it(change));
    }

    /// The next redo can never succeed: forget all redos, since each builds on the one before.
    pub fn drop_redo(&mut self) {
        self.redo.clear();
    }
}
