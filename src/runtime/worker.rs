//! The storage thread: reads, writes and keeps drafts, and answers with messages. A write that fails stays first in line
//! and is tried again until it succeeds. It must not know what the interface shows.

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::Incoming;
use super::clock::Clock;
use super::machine::Machine;
use crate::app::effect::Effect;
use crate::app::msg::{Event, Msg};
use crate::domain::Change;
use crate::domain::draft::Draft;
use crate::folder::{SaveError, WriteFault};
use crate::storage::archive::ArchiveFolder;
use crate::storage::draft;

/// How long a text rests before it is kept.
const REST: Duration = Duration::from_millis(300);
/// How old a text can get that is not kept yet.
const OLDEST: Duration = Duration::from_secs(2);
/// How soon a failed write is tried again.
const AGAIN: Duration = Duration::from_secs(3);

/// Something for the storage thread.
#[derive(Debug)]
pub enum Job {
    /// An effect of the model.
    Effect(Effect),
    /// Keep all drafts now.
    Flush,
    /// Do what is left, say whether everything is on the disk, and end.
    Stop(Sender<bool>),
}

/// Where things lie.
#[derive(Debug, Clone)]
pub struct Places {
    /// The archive.
    pub archive: PathBuf,
    /// The archive of one's own, for whoever leaves the sample.
    pub own_archive: Option<PathBuf>,
    /// The file of this machine.
    pub machine: Option<PathBuf>,
}

struct Waiting {
    draft: Draft,
    since: Instant,
    last: Instant,
}

struct Worker {
    folder: ArchiveFolder,
    places: Places,
    out: Sender<Incoming>,
    clock: Clock,
    writes: VecDeque<(u64, Change)>,
    told: Option<WriteFault>,
    drafts: BTreeMap<String, Waiting>,
    draft_fault: Option<SaveError>,
}

/// Begins to work.
pub fn begin(inbox: Receiver<Job>, out: Sender<Incoming>, places: Places, clock: Clock) -> JoinHandle<()> {
    let folder = ArchiveFolder::open(&places.archive);
    let worker = Worker {
        folder,
        places,
        out,
        clock,
        writes: VecDeque::new(),
        told: None,
        drafts: BTreeMap::new(),
        draft_fault: None,
    };
    thread::spawn(move || worker.work(&inbox))
}

impl Worker {
    fn work(mut self, inbox: &Receiver<Job>) {
        loop {
            let job = match self.patience() {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(patience) => inbox.recv_timeout(patience),
            };
            match job {
                Ok(Job::Effect(effect)) => self.carry_out(effect),
                Ok(Job::Flush) => self.keep_drafts(true),
                Ok(Job::Stop(answer)) => {
                    self.write();
                    self.keep_drafts(true);
                    let _ = answer.send(self.writes.is_empty());
                    return;
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.write();
                    self.keep_drafts(false);
                }
                Err(RecvTimeoutError::Disconnected) => {
                    self.keep_drafts(true);
                    return;
                }
            }
        }
    }

    /// How long there is nothing to do; `None`: until a job comes.
    fn patience(&self) -> Option<Duration> {
        let now = Instant::now();
        let due = self.drafts.values().map(|waiting| (waiting.last + REST).min(waiting.since + OLDEST));
        let draft = due.min().map(|due| due.saturating_duration_since(now));
        let write = (!self.writes.is_empty()).then_some(AGAIN);
        draft.into_iter().chain(write).min()
    }

    fn tell(&self, event: Event) {
        let _ = self.out.send(Incoming::Msg(Msg { at: self.clock.now(), event }));
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Load => {
                let contents = self.folder.contents();
                self.tell(Event::Loaded(Box::new(contents)));
            }
            Effect::Refresh => {
                if let Some(contents) = self.folder.refresh() {
                    self.tell(Event::Loaded(Box::new(contents)));
                }
            }
            Effect::Write { serial, change } => {
                self.writes.push_back((serial, change));
                // One that waits behind a failed one is tried with it.
                if self.writes.len() == 1 {
                    self.write();
                }
            }
            Effect::SaveDraft { name, draft } => {
                let now = Instant::now();
                let since = self.drafts.get(&name).map_or(now, |waiting| waiting.since);
                self.drafts.insert(name, Waiting { draft, since, last: now });
                self.keep_drafts(false);
            }
            Effect::DropDraft { name } => {
                self.drafts.remove(&name);
                let _ = draft::discard(self.folder.path(), &name);
            }
            Effect::LoadDraft { name } => {
                let waiting = self.drafts.get(&name).map(|waiting| waiting.draft.clone());
                let draft = waiting.or_else(|| draft::load(self.folder.path(), &name).unwrap_or_default());
                self.tell(Event::DraftLoaded { name, draft });
            }
            Effect::LeaveSample => self.leave_sample(),
            Effect::Remember(language) => {
                if let Some(file) = &self.places.machine {
                    let machine = Machine { language: Some(language), ..Machine::load(file) };
                    // A language that is forgotten costs one key; nothing is said about it.
                    let _ = machine.save(file);
                }
                self.tell(Event::Remembered);
            }
            Effect::Quit(_) => {}
        }
    }

    fn leave_sample(&mut self) {
        let Some(own) = self.places.own_archive.clone() else { return };
        match ArchiveFolder::create(own) {
            Ok(folder) => {
                self.folder = folder;
                let contents = self.folder.contents();
                self.tell(Event::Loaded(Box::new(contents)));
            }
            Err(fault) => self.tell(Event::NotWritten { serial: 0, fault: WriteFault::Save(fault) }),
        }
    }

    /// Writes what waits, in order, until one fails.
    fn write(&mut self) {
        while let Some((serial, change)) = self.writes.front() {
            let serial = *serial;
            match self.folder.write(change) {
                Ok(written) => {
                    self.told = None;
                    self.writes.pop_front();
                    self.tell(Event::Written { serial, merged: written.merged });
                }
                Err(WriteFault::Refused { refusal, current }) => {
                    self.told = None;
                    self.writes.pop_front();
                    self.tell(Event::Refused { serial, refusal: *refusal, current });
                }
                Err(fault) => {
                    if self.told.as_ref() != Some(&fault) {
                        self.told = Some(fault.clone());
                        self.tell(Event::NotWritten { serial, fault });
                    }
                    return;
                }
            }
        }
    }

    /// Keeps the drafts that have rested or grown old; all of them if the end is near.
    fn keep_drafts(&mut self, all: bool) {
        let now = Instant::now();
        let is_due = |waiting: &Waiting| all || now >= waiting.last + REST || now >= waiting.since + OLDEST;
        let due: Vec<String> =
            self.drafts.iter().filter(|(_, waiting)| is_due(waiting)).map(|(name, _)| name.clone()).collect();
        for name in due {
            let Some(waiting) = self.drafts.remove(&name) else { continue };
            let fault = match draft::save(self.folder.path(), &name, &waiting.draft) {
                Err(draft::DraftError::Save(fault)) => Some(fault),
                _ => None,
            };
            if fault != self.draft_fault {
                self.draft_fault.clone_from(&fault);
                self.tell(Event::DraftFailed(fault));
            }
        }
    }
}
