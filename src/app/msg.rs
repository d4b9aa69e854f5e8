//! Messages: everything that can happen, as plain data with its instant. One channel carries them all; their order is
//! the history of the program.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::command::Command;
use super::effect::Preference;
use super::key::Key;
use super::outside::OutsideFault;
use super::pointer::Target;
use crate::domain::actions::Action;
use crate::domain::draft::Draft;
use crate::domain::house::House;
use crate::domain::pictures::Picture;
use crate::domain::{DocumentId, Refusal, SessionId};
use crate::folder::{
    BackedUp, BackupFault, BundleFault, Contents, Document, FileOffer, Found, Glance, Hits, Joined, Kept, Listing,
    PaperFault, Printout, Received, Remains, SaveError, TableFault, TableSeen, Thrown, WriteFault,
};
use crate::papers::Wanted;
use crate::papers::reminder::Reminders;

/// Something that happened, and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Msg {
    /// The instant; the model's only clock.
    pub at: DateTime<Utc>,
    /// What happened.
    pub event: Event,
}

/// Where a copied text was sent to. Nobody says that it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Whether it was sent to the terminal's clipboard, which takes no text longer than [`super::clipboard::LONGEST`].
    pub to_terminal: bool,
    /// The program of the system's clipboard, if there is one, and as an error if it did not take the text.
    pub to_program: Option<Result<String, String>>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted; never taken for keys.
    Paste(String),
    /// A click of the mouse on this.
    Click(Target),
    /// A notch of the mouse's wheel.
    Wheel {
        /// Towards the person.
        down: bool,
    },
    /// The terminal has this size now.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// The terminal came back to the front, or the program was continued: files may have changed meanwhile.
    Returned,
    /// A second went by while time moves on the screen.
    Tick,
    /// A command, from a key or a click.
    Command(Command),
    /// Before [`Event::Loaded`], where an index knows it: the first rows of the archive.
    Glanced(Box<Glance>),
    /// The archive is being read: so many files of so many so far.
    Reading {
        /// Files that were read.
        done: usize,
        /// Files there are.
        total: usize,
    },
    /// Answers [`super::effect::Effect::Load`] and [`super::effect::Effect::Refresh`]: what the archive holds.
    Loaded(Box<Contents>),
    /// Answers [`super::effect::Effect::Hold`]: the sessions that were read; one that cannot be had is not among them.
    Held(Vec<Document>),
    /// Answers [`super::effect::Effect::List`].
    Listed(Box<Listing>),
    /// Answers [`super::effect::Effect::FindActions`].
    ActionsFound {
        /// Which question.
        serial: u64,
        /// What was found.
        found: Box<Found>,
    },
    /// Answers [`super::effect::Effect::FindPicture`].
    PictureFound {
        /// Which question.
        serial: u64,
        /// The picture.
        picture: Box<Picture>,
    },
    /// Answers [`super::effect::Effect::FindHouse`].
    HouseFound {
        /// Which question.
        serial: u64,
        /// What is told.
        house: Box<House>,
    },
    /// Answers [`super::effect::Effect::FetchActions`]; what is gone is not among them.
    ActionsFetched(Vec<Action>),
    /// Answers [`super::effect::Effect::Search`]: all that was found so far.
    HitsFound {
        /// Which search.
        serial: u64,
        /// What was found.
        hits: Box<Hits>,
    },
    /// Answers [`super::effect::Effect::FindLinks`].
    LinksFound {
        /// What was typed.
        typed: String,
        /// The first that were found.
        found: Vec<Action>,
    },
    /// Answers [`super::effect::Effect::FindRivals`].
    RivalsFound {
        /// Of which session.
        session: SessionId,
        /// In the order of their sessions' ids.
        rivals: Vec<Action>,
    },
    /// Answers [`super::effect::Effect::Write`]: the change is on the disk.
    Written {
        /// Which write.
        serial: u64,
        /// Documents that had been changed by someone else meanwhile, as they stand now.
        merged: Vec<Document>,
        /// What kept the state before it out of the history.
        not_kept: Option<SaveError>,
    },
    /// A write failed; it is tried again until it succeeds.
    NotWritten {
        /// Which write.
        serial: u64,
        /// Why.
        fault: WriteFault,
    },
    /// A write was refused, since a field it changes was changed by someone else: nothing of it is on the disk.
    Refused {
        /// Which write.
        serial: u64,
        /// Why.
        refusal: Refusal,
        /// The documents it was about, as they stand now.
        current: Vec<Document>,
    },
    /// Answers [`super::effect::Effect::FindDraft`].
    DraftFound {
        /// The name of the form's own draft.
        form: String,
        /// The draft and its name, if there is one; or the name of one that cannot be read.
        found: Result<Option<(String, Draft)>, String>,
    },
    /// Answers [`super::effect::Effect::FindWaiting`].
    DraftsWaiting {
        /// The name of the newest.
        newest: String,
        /// How many there are.
        count: usize,
    },
    /// Answers [`super::effect::Effect::FindVersions`].
    VersionsFound {
        /// Whose versions.
        document: DocumentId,
        /// The versions, oldest first.
        versions: Vec<Kept>,
    },
    /// Answers [`super::effect::Effect::FindTwins`].
    TwinsFound {
        /// The name of the file.
        file: String,
        /// The two states; `None` where there are no two.
        joined: Option<Box<Joined>>,
    },
    /// Answers [`super::effect::Effect::Settle`]: one document stands there, or what kept it from that.
    Settled(Result<(), WriteFault>),
    /// Answers [`super::effect::Effect::Give`]: how many documents are in which file.
    Given(Result<(usize, PathBuf), BundleFault>),
    /// Answers [`super::effect::Effect::FindBundle`].
    BundleFound {
        /// What somebody typed.
        typed: String,
        /// What is in it, and what comes of it.
        found: Result<Box<Received>, BundleFault>,
    },
    /// Answers [`super::effect::Effect::FindFiles`].
    FilesFound {
        /// What was typed.
        typed: String,
        /// What it could go on to.
        files: Vec<FileOffer>,
    },
    /// Answers [`super::effect::Effect::LookAtTable`].
    TableSeen {
        /// The number of the question.
        serial: u64,
        /// What it would do, or why it is no table.
        seen: Result<Box<TableSeen>, TableFault>,
    },
    /// Answers [`super::effect::Effect::KeepReceived`]: what kept it from being remembered, if anything did.
    ReceivedKept(Option<SaveError>),
    /// Answers [`super::effect::Effect::BackUp`].
    BackedUp(Result<BackedUp, BackupFault>),
    /// Answers [`super::effect::Effect::FindReminders`].
    RemindersFound(Box<Result<Reminders, PaperFault>>),
    /// Answers [`super::effect::Effect::WriteReminders`]: the files.
    RemindersWritten(Printout),
    /// Answers [`super::effect::Effect::FindTrash`]: the deleted sessions, the last deleted one last.
    TrashFound(Vec<Thrown>),
    /// Answers [`super::effect::Effect::Purge`].
    Purged {
        /// Which session.
        id: SessionId,
        /// How much was erased, or what kept it from being erased.
        outcome: Result<Remains, WriteFault>,
    },
    /// Answers [`super::effect::Effect::SaveDraft`] and [`super::effect::Effect::DropDraft`] when that fails, and when
    /// it succeeds again after a failure.
    DraftFailed(Option<SaveError>),
    /// Comes before [`Event::Printed`] where that takes its time: so many papers are done.
    Printing(usize),
    /// Answers [`super::effect::Effect::Print`].
    Printed {
        /// The meeting that the papers are about.
        session: SessionId,
        /// What was wanted.
        wanted: Vec<Wanted>,
        /// How many spans that look like an identity had no answer.
        unanswered: u32,
        /// What came of it.
        printout: Printout,
    },
    /// Answers [`super::effect::Effect::LeaveSample`]: the archive of one's own is open.
    SampleLeft {
        /// Its folder.
        path: PathBuf,
        /// What it holds.
        contents: Box<Contents>,
    },
    /// Answers [`super::effect::Effect::LeaveSample`] when no archive of one's own could be made: why, or `None` where
    /// there is no home folder.
    SampleNotLeft(Option<SaveError>),
    /// Answers [`super::effect::Effect::Remember`].
    Remembered(Preference),
    /// Answers [`super::effect::Effect::HandOver`]: the file with the text.
    HandedOver(Result<PathBuf, SaveError>),
    /// Answers [`super::effect::Effect::Edit`]: the text that the editor left.
    CameBack(Result<String, OutsideFault>),
    /// Answers [`super::effect::Effect::Copy`].
    Sent(Delivery),
    /// Answers [`super::effect::Effect::Remember`] when it will be forgotten at the end: why, or `None` where there is no
    /// home folder.
    NotRemembered(Option<SaveError>),
    /// The program was asked to end by a signal.
    Signal(i32),
}
