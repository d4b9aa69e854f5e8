//! The storage thread: reads, writes and keeps drafts, and answers with messages. A write that fails is tried again until
//! it succeeds; what follows on its documents waits behind it, all else passes. It must not know what the interface
//! shows. Time comes in with each step.

mod carrying;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use chrono::NaiveDate;

use super::Incoming;
use super::clock::{self, Clock};
use super::machine::Machine;
use super::{opener, press, reminding};
use crate::app::effect::{Effect, Preference, Printing};
use crate::app::msg::{Event, Msg};
use crate::domain::draft::Draft;
use crate::domain::{Change, DocumentId, Office};
use crate::folder::{Contents, PaperFault, Printout, SaveError, WriteFault, Written};
use crate::storage::archive::ArchiveFolder;
use crate::storage::draft::{self, DraftError};
use crate::storage::handed::{self, Origin};
use crate::storage::index::Index;
use crate::storage::lock;
use crate::texts::Language;

/// How long a text rests before it is kept.
const REST: Duration = Duration::from_millis(300);
/// How old a text can get that is not kept yet. Two seconds are promised; the rest of them is for a write that is under way
/// and for the disk that takes the text.
const OLDEST: Duration = Duration::from_millis(1500);
/// How soon a failed write is tried again, and a draft that could not be kept.
const AGAIN: Duration = Duration::from_secs(3);
/// What is over so soon nobody has to be told the progress of.
const SOON: chrono::TimeDelta = chrono::TimeDelta::milliseconds(300);

/// As many rows as the largest screen shows are known at first.
const AT_FIRST: usize = 100;
/// After so many files somebody who waits is told how far it is.
const AT_A_TIME: usize = 256;

/// The name of the thread.
pub const NAME: &str = "storage";

/// What could not be written.
#[derive(Debug)]
pub struct Unwritten {
    /// Why the first change was not.
    pub fault: WriteFault,
    /// How many changes.
    pub count: usize,
}

/// Something for the storage thread.
#[derive(Debug)]
pub enum Job {
    /// An effect of the model.
    Effect(Effect),
    /// Keep and write all that waits, now.
    Flush {
        /// How long a write waits for another program's lock.
        patience: Duration,
        /// Gets what is not on the disk then, if anything.
        answer: Sender<Option<Unwritten>>,
    },
}

/// Where things lie.
#[derive(Debug, Clone)]
pub struct Places {
    /// The archive.
    pub archive: PathBuf,
    /// The archive of one's own, for whoever leaves the sample.
    pub own_archive: Option<PathBuf>,
    /// The home folder, from which a person counts who types a place.
    pub home: PathBuf,
    /// The file of this machine.
    pub machine: Option<PathBuf>,
    /// The day to pretend, if any.
    pub today: Option<NaiveDate>,
}

/// A write that is not on the disk yet.
struct Write {
    serial: u64,
    change: Change,
    /// The failure that was told last.
    told: Option<WriteFault>,
}

impl Write {
    /// Whether the order of the two matters.
    fn shares_a_document_with(&self, other: &Write) -> bool {
        !self.change.documents().is_disjoint(&other.change.documents())
    }
}

/// A draft that is not on the disk yet.
struct Waiting {
    draft: Draft,
    due: Due,
}

/// When a draft is kept: after some rest, but never too old, and after a failure not at once.
#[derive(Clone, Copy)]
struct Due {
    since: Instant,
    last: Instant,
    again: Option<Instant>,
}

impl Due {
    fn at(self) -> Instant {
        self.again.unwrap_or((self.last + REST).min(self.since + OLDEST))
    }
}

struct Worker {
    folder: ArchiveFolder,
    places: Places,
    out: Sender<Incoming>,
    clock: Clock,
    /// Those that failed and those behind them, oldest first.
    writes: Vec<Write>,
    /// When they are tried again.
    again: Option<Instant>,
    drafts: BTreeMap<String, Waiting>,
    draft_fault: Option<SaveError>,
    /// Since a text was first in the hands of an editor.
    desk: Option<handed::Desk>,
    /// Told to the press that works: it is to stop.
    press_stops: Arc<AtomicBool>,
}

/// Begins to work.
pub fn begin(inbox: Receiver<Job>, out: Sender<Incoming>, places: Places, clock: Clock) {
    let worker = Worker::new(out, places, clock);
    // Without the thread every job fails to be sent, and the end says so with its exit code.
    let _ = thread::Builder::new().name(NAME.to_owned()).spawn(move || worker.work(&inbox));
}

/// What the archive keeps is dated by the clock of the program.
fn go_by(folder: &mut ArchiveFolder, clock: &Clock) {
    let clock = clock.clone();
    folder.go_by(move || clock.now());
}

impl Worker {
    fn new(out: Sender<Incoming>, places: Places, clock: Clock) -> Self {
        let mut folder = ArchiveFolder::open(&places.archive);
        folder.wait_for_locks(lock::MOMENT);
        go_by(&mut folder, &clock);
        Self {
            folder,
            places,
            out,
            clock,
            writes: Vec::new(),
            again: None,
            drafts: BTreeMap::new(),
            draft_fault: None,
            desk: None,
            press_stops: Arc::default(),
        }
    }

    fn work(mut self, inbox: &Receiver<Job>) {
        loop {
            let job = match self.due() {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(due) => inbox.recv_timeout(due.saturating_duration_since(clock::ticks())),
            };
            match job {
                Ok(job) => self.take(job, clock::ticks()),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return self.keep_drafts(true, clock::ticks()),
            }
            // Not only when nothing comes: a person who types on must not put off what is due.
            self.do_what_is_due(clock::ticks());
        }
    }

    fn take(&mut self, job: Job, now: Instant) {
        match job {
            Job::Effect(effect) => self.carry_out(effect, now),
            Job::Flush { patience, answer } => {
                self.keep_drafts(true, now);
                self.folder.wait_for_locks(patience);
                self.write(now);
                self.folder.wait_for_locks(lock::MOMENT);
                let (first, count) = (self.writes.iter().find_map(|write| write.told.clone()), self.writes.len());
                let text = self.draft_fault.clone().map(|fault| (WriteFault::Save(fault), self.drafts.len()));
                let unwritten = first.map(|fault| (fault, count)).or(text);
                let _ = answer.send(unwritten.map(|(fault, count)| Unwritten { fault, count }));
            }
        }
    }

    fn do_what_is_due(&mut self, now: Instant) {
        self.keep_drafts(false, now);
        if self.again.is_some_and(|again| again <= now) {
            self.write(now);
        }
    }

    /// When there is something to do; `None`: when a job comes.
    fn due(&self) -> Option<Instant> {
        self.drafts.values().map(|waiting| waiting.due.at()).chain(self.again).min()
    }

    fn tell(&self, event: Event) {
        let _ = self.out.send(Incoming::Msg(Msg { at: self.clock.now(), event }));
    }

    fn carry_out(&mut self, effect: Effect, now: Instant) {
        match effect {
            Effect::Load => self.load(),
            Effect::Refresh => {
                if let Some(contents) = self.folder.refresh() {
                    let contents = self.complete(contents);
                    self.tell(Event::Loaded(Box::new(contents)));
                }
            }
            Effect::Hold { wanted, lacking } => {
                let documents = self.folder.hold(&wanted, &lacking);
                self.tell(Event::Held(documents));
            }
            Effect::List { today } => {
                if let Some(listing) = self.folder.listing(today) {
                    self.tell(Event::Listed(listing));
                }
            }
            Effect::Write { serial, change } => self.try_to_write(Write { serial, change, told: None }, now),
            Effect::SaveDraft { name, draft } => {
                let due = Due { since: now, last: now, again: None };
                let due = self.drafts.get(&name).map_or(due, |waiting| Due { last: now, ..waiting.due });
                self.drafts.insert(name, Waiting { draft, due });
            }
            Effect::DropDraft { name } => {
                self.drafts.remove(&name);
                let outcome = draft::discard(self.folder.path(), &name);
                self.tell_of_draft(outcome);
            }
            Effect::FindDraft { form, drafts, except } => {
                let found = self.newest_draft(&drafts, &except);
                self.tell(Event::DraftFound { form, found });
            }
            Effect::FindWaiting { drafts } => self.find_waiting(&drafts),
            Effect::FindVersions(document) => {
                let versions = self.folder.kept(document);
                self.tell(Event::VersionsFound { document, versions });
            }
            Effect::FindTwins(file) => {
                let joined = self.folder.twins(&file).map(Box::new);
                self.tell(Event::TwinsFound { file, joined });
            }
            Effect::Settle { file, seen, wanted } => {
                let outcome = self.folder.settle(&file, &seen, &wanted);
                self.tell(Event::Settled(outcome));
            }
            effect @ (Effect::Give { .. } | Effect::FindBundle(_) | Effect::KeepReceived(_) | Effect::BackUp(_)) => {
                self.exchange(effect);
            }
            effect @ (Effect::FindFiles(_) | Effect::LookAtTable(_)) => self.look_at_table(effect),
            Effect::FindTrash => {
                let thrown = self.folder.find_thrown();
                self.tell(Event::TrashFound(thrown));
            }
            Effect::Purge(id) => {
                let outcome = self.folder.purge_thrown(id);
                self.tell(Event::Purged { id, outcome });
            }
            Effect::HandOver { draft, field, text } => self.hand_over(Origin { draft: &draft, field }, &text, now),
            Effect::FindReminders { today, language } => self.make_reminders(today, language),
            Effect::WriteReminders { today, texts } => {
                let printout = reminding::into_folder(self.folder.path(), today, &texts);
                if let (Some(folder), None) = (printout.files.first().and_then(|file| file.parent()), &printout.fault) {
                    opener::show(folder);
                }
                self.tell(Event::RemindersWritten(printout));
            }
            Effect::Print(printing) => self.print(*printing),
            Effect::StopPrinting => self.press_stops.store(true, Ordering::Relaxed),
            Effect::LeaveSample => self.leave_sample(now),
            Effect::Remember(chosen) => self.remember(chosen),
            // The loop does these itself, or asks the index.
            Effect::Copy { .. } | Effect::Edit { .. } | Effect::Quit(_) => {}
            Effect::FindActions { .. }
            | Effect::FindPicture { .. }
            | Effect::FindHouse { .. }
            | Effect::FetchActions { .. }
            | Effect::FindLinks { .. }
            | Effect::FindRivals { .. }
            | Effect::Search { .. } => {}
        }
    }

    fn find_waiting(&self, drafts: &str) {
        handed::rescue(self.folder.path(), drafts, self.clock.now().fixed_offset());
        let count = draft::list(self.folder.path(), drafts).map_or(0, |names| names.len());
        if let Ok(Some((newest, _))) = draft::newest(self.folder.path(), drafts, |_| true) {
            self.tell(Event::DraftsWaiting { newest, count });
        }
    }

    fn remember(&self, chosen: Preference) {
        let file = self.places.machine.as_ref().ok_or(None);
        let saved = file.and_then(|file| Machine::load(file).with(chosen.clone()).save(file).map_err(Some));
        self.tell(match saved {
            // A hint that comes again costs nothing.
            Err(fault) if !matches!(chosen, Preference::Followed(_)) => Event::NotRemembered(fault),
            Ok(()) | Err(_) => Event::Remembered(chosen),
        });
    }

    /// Shows what an index knows, reads the archive, and brings the index up to it.
    fn load(&mut self) {
        let (clock, fixed) = (self.clock.clone(), self.places.today);
        let today = |office: &Office| {
            fixed.unwrap_or_else(|| clock.now().with_timezone(&office.profile.time_zone.offset()).date_naive())
        };
        if let Some(glance) = Index::glance(self.folder.path(), AT_FIRST, today) {
            self.tell(Event::Glanced(Box::new(glance)));
        }
        let (out, clock) = (self.out.clone(), self.clock.clone());
        self.folder.tell_progress(move |done, total| {
            if done.is_multiple_of(AT_A_TIME) && total > AT_A_TIME {
                let event = Event::Reading { done, total };
                let _ = out.send(Incoming::Msg(Msg { at: clock.now(), event }));
            }
        });
        if Index::is_worth_keeping(self.folder.path()) {
            self.folder.list_only();
        }
        self.folder.bring_answers_home();
        // Of many files the rows are wanted before each of them is looked at.
        let is_many = self.folder.is_listed();
        let closed = if is_many { 0 } else { self.folder.close_to_others() };
        let contents = Contents { closed, ..self.folder.contents() };
        let contents = self.complete(contents);
        self.tell(Event::Loaded(Box::new(contents)));
        let closed = if is_many { self.folder.close_to_others() } else { 0 };
        if closed > 0 {
            let contents = self.folder.contents();
            let contents = self.complete(Contents { closed, ..contents });
            self.tell(Event::Loaded(Box::new(contents)));
        }
        // Nobody waits for this.
        self.folder.sweep();
    }

    /// With the rows of all sessions, where those are read only when they are asked for.
    fn complete(&mut self, contents: Contents) -> Contents {
        let now = self.clock.now();
        let zone = contents.office.as_ref().unwrap_or(&Office::blank()).profile.time_zone.offset();
        let today = self.places.today.unwrap_or_else(|| now.with_timezone(&zone).date_naive());
        Contents { listing: self.folder.listing(today), ..contents }
    }

    /// Gives a text to the person's own editor.
    fn hand_over(&mut self, origin: Origin<'_>, text: &str, now: Instant) {
        // Before the editor has it, the form is safe.
        self.keep_drafts(true, now);
        let archive = self.folder.path();
        let desk = self.desk.get_or_insert_with(|| handed::Desk::taken(archive));
        let handed = handed::hand_over(archive, desk, origin, text);
        self.tell(Event::HandedOver(handed));
    }

    /// The newest draft whose name begins so, be it on the disk yet or not.
    fn newest_draft(&self, beginning: &str, except: &[String]) -> Result<Option<(String, Draft)>, String> {
        let is_wanted = |name: &str| draft::is_of(name, beginning) && !except.iter().any(|other| other == name);
        let waiting = self.drafts.iter().filter(|(name, _)| is_wanted(name));
        let waiting = waiting.map(|(name, waiting)| (name.clone(), waiting.draft.clone()));
        if let Some(newest) = waiting.max_by_key(|(_, draft)| draft.saved_at) {
            // What waits was typed within the last seconds; nothing on the disk is newer.
            return Ok(Some(newest));
        }
        draft::newest(self.folder.path(), beginning, is_wanted)
    }

    /// Reads all meetings and makes their reminders in a thread of its own: who saves meanwhile does not wait for it.
    fn make_reminders(&mut self, today: NaiveDate, language: Language) {
        let (archive, out, clock) = (self.folder.path().to_owned(), self.out.clone(), self.clock.clone());
        let sender = self.places.machine.as_ref().map(|file| Machine::load(file).person.signed()).unwrap_or_default();
        let work = move || {
            let found = Box::new(reminding::of_archive(&archive, (language, &sender, today)));
            let _ = out.send(Incoming::Msg(Msg { at: clock.now(), event: Event::RemindersFound(found) }));
        };
        if let Err(error) = thread::Builder::new().name("reminders".to_owned()).spawn(work) {
            self.tell(Event::RemindersFound(Box::new(Err(PaperFault::Other(error.to_string())))));
        }
    }

    /// Prints in a thread of its own: who saves meanwhile does not wait for it.
    fn print(&mut self, printing: Printing) {
        let (archive, out, clock) = (self.folder.path().to_owned(), self.out.clone(), self.clock.clone());
        let stops = Arc::new(AtomicBool::new(false));
        self.press_stops = Arc::clone(&stops);
        let (session, wanted, unanswered) = (printing.session.id, printing.wanted.clone(), printing.unanswered);
        let work = move || {
            let (begun, mut told) = (clock.now(), 0);
            let printout = press::into_folder(&archive, &printing, |done| {
                if done > told && clock.now() - begun > SOON {
                    told = done;
                    let _ = out.send(Incoming::Msg(Msg { at: clock.now(), event: Event::Printing(done) }));
                }
                !stops.load(Ordering::Relaxed)
            });
            if let (Some(first), None) = (printout.files.first(), &printout.fault) {
                let shown = if printout.files.len() > 1 { first.parent().unwrap_or(first) } else { first };
                opener::show(shown);
            }
            let Printing { session, wanted, unanswered, .. } = printing;
            let event = Event::Printed { session: session.id, wanted, unanswered, printout };
            let _ = out.send(Incoming::Msg(Msg { at: clock.now(), event }));
        };
        if let Err(error) = thread::Builder::new().name("press".to_owned()).spawn(work) {
            let printout =
                Printout { files: Vec::new(), made: Vec::new(), fault: Some(PaperFault::Other(error.to_string())) };
            self.tell(Event::Printed { session, wanted, unanswered, printout });
        }
    }

    fn leave_sample(&mut self, now: Instant) {
        let Some(own) = self.places.own_archive.clone() else { return self.tell(Event::SampleNotLeft(None)) };
        // What is typed belongs to the archive that is left.
        self.keep_drafts(true, now);
        match ArchiveFolder::create(&own) {
            Ok(folder) => {
                self.folder = folder;
                self.desk = None;
                self.folder.wait_for_locks(lock::MOMENT);
                go_by(&mut self.folder, &self.clock);
                self.folder.bring_answers_home();
                let contents = Box::new(self.folder.contents());
                self.tell(Event::SampleLeft { path: own, contents });
            }
            Err(fault) => self.tell(Event::SampleNotLeft(Some(fault))),
        }
    }

    /// Writes what waits, in order.
    fn write(&mut self, now: Instant) {
        self.again = None;
        for write in std::mem::take(&mut self.writes) {
            self.try_to_write(write, now);
        }
    }

    /// Writes, or keeps the write for another try: one that failed, and one that an earlier one on the same documents
    /// holds up.
    fn try_to_write(&mut self, mut write: Write, now: Instant) {
        if !self.writes.iter().any(|earlier| earlier.shares_a_document_with(&write)) {
            let serial = write.serial;
            match self.folder.write(&write.change) {
                Ok(Written { merged, not_kept, .. }) => {
                    if write.change.documents().contains(&DocumentId::Office) && self.folder.is_listed() {
                        self.name_anew();
                    }
                    return self.tell(Event::Written { serial, merged, not_kept });
                }
                Err(WriteFault::Refused { refusal, current }) => {
                    return self.tell(Event::Refused { serial, refusal: *refusal, current });
                }
                Err(fault) if write.told.as_ref() == Some(&fault) => {}
                Err(fault) => {
                    write.told = Some(fault.clone());
                    self.tell(Event::NotWritten { serial, fault });
                }
            }
            self.again = Some(now + AGAIN);
        }
        self.writes.push(write);
    }

    /// Names of the office stand in the rows of the index: it is made anew, which nobody who saves waits for.
    fn name_anew(&self) {
        let (archive, out) = (self.folder.path().to_owned(), self.out.clone());
        let _ = thread::Builder::new().name("index".to_owned()).spawn(move || {
            if let Some(mut index) = Index::kept_already(&archive) {
                let _ = index.catch_up(|_, _| {});
                let _ = out.send(Incoming::Changed);
            }
        });
    }

    /// Keeps the drafts that have rested or grown old; all of them if the end is near.
    fn keep_drafts(&mut self, all: bool, now: Instant) {
        let is_due = |waiting: &Waiting| all || waiting.due.at() <= now;
        let due: Vec<String> =
            self.drafts.iter().filter(|(_, waiting)| is_due(waiting)).map(|(name, _)| name.clone()).collect();
        for name in due {
            let Some(mut waiting) = self.drafts.remove(&name) else { continue };
            let there = self.folder.still_there().map_err(DraftError::from);
            let outcome = there.and_then(|()| draft::save(self.folder.path(), &name, &waiting.draft));
            if matches!(outcome, Err(DraftError::Save(_))) {
                waiting.due.again = Some(now + AGAIN);
                self.drafts.insert(name, waiting);
            }
            self.tell_of_draft(outcome);
        }
    }

    /// Tells when drafts begin to fail, fail for another reason, or succeed again.
    fn tell_of_draft(&mut self, outcome: Result<(), DraftError>) {
        let fault = match outcome {
            Err(DraftError::Save(fault)) => Some(fault),
            _ => None,
        };
        if fault != self.draft_fault {
            self.draft_fault.clone_from(&fault);
            self.tell(Event::DraftFailed(fault));
        }
    }
}
