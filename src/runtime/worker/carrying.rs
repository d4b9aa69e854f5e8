//! What the storage thread carries away and takes in: bundles and backups. It must not know what is shown of them.

use std::path::Path;
use std::thread;

use super::{Worker, go_by};
use crate::app::effect::Effect;
use crate::app::msg::{Event, Msg};
use crate::folder::fault::Step;
use crate::folder::{Finding, FindingKind, SaveError, TableFault};
use crate::runtime::{Incoming, table};
use crate::storage::archive::{ArchiveFolder, bundle};

impl Worker {
    /// Carries documents to other disks, or looks at what was carried here.
    pub(super) fn exchange(&mut self, effect: Effect) {
        match effect {
            Effect::Give { documents, to, name } => {
                let to = bundle::place(&to, &self.places.home, Some(&name));
                let given = self.folder.hand_over(&documents, &to).map(|count| (count, to));
                self.tell(Event::Given(given));
            }
            Effect::FindBundle(typed) => {
                let found = self.folder.look_at(&bundle::place(&typed, &self.places.home, None)).map(Box::new);
                self.tell(Event::BundleFound { typed, found });
            }
            Effect::KeepReceived(joined) => {
                let fault = self.folder.keep_received(&joined).err();
                self.tell(Event::ReceivedKept(fault));
            }
            Effect::BackUp(to) => self.back_up(&bundle::place(&to, &self.places.home, None)),
            _ => {}
        }
    }

    /// Looks for a table, or at one; who saves meanwhile does not wait.
    pub(super) fn look_at_table(&self, effect: Effect) {
        let (out, clock) = (self.out.clone(), self.clock.clone());
        let (archive, home) = (self.folder.path().to_owned(), self.places.home.clone());
        let serial = if let Effect::LookAtTable(wanted) = &effect { Some(wanted.serial) } else { None };
        let work = move || {
            if let Some(event) = table::event(&archive, &home, effect) {
                let _ = out.send(Incoming::Msg(Msg { at: clock.now(), event }));
            }
        };
        let begun = thread::Builder::new().name("table".to_owned()).spawn(work);
        if let (Err(error), Some(serial)) = (begun, serial) {
            let seen = Err(TableFault::File(Finding::of_file(FindingKind::NotReadable(error.to_string()))));
            self.tell(Event::TableSeen { serial, seen });
        }
    }

    /// Copies the archive; who saves meanwhile does not wait.
    fn back_up(&self, to: &Path) {
        let (to, out, clock) = (to.to_owned(), self.out.clone(), self.clock.clone());
        let mut folder = ArchiveFolder::open(self.folder.path());
        go_by(&mut folder, &self.clock);
        let work = move || {
            let event = Event::BackedUp(folder.back_up(&to));
            let _ = out.send(Incoming::Msg(Msg { at: clock.now(), event }));
        };
        if let Err(error) = thread::Builder::new().name("backup".to_owned()).spawn(work) {
            self.tell(Event::BackedUp(Err(SaveError::new(self.folder.path(), Step::Create, &error).into())));
        }
    }
}
