//! What there is to say about the last act, as plain data: the view puts it in words. It must not hold a sentence.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::looks::ThemeName;
use super::outside::OutsideFault;
use crate::domain::attendance::PresenceStatus;
use crate::domain::{Act, Refusal, Stamp};
use crate::folder::{
    BackedUp, BackupFault, BundleFault, Finding, Printout, Remains, SaveError, TableFault, WriteFault,
};

/// What refers to a record.
#[derive(Debug, Clone, PartialEq)]
pub enum UsedBy {
    /// A note, by its first line.
    Note(String),
    /// The decision with this number.
    Decision(u32),
    /// The commitment with this number, or one of its records.
    Commitment(u32),
    /// The institution with this name.
    Institution(String),
    /// So many meetings.
    Meetings(usize),
    /// The head of the meeting: its chair, its secretary or its quorum.
    Meeting,
}

/// Something to say in the footer until the next key.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// The act was done; said so that it can be undone with confidence.
    Done(Act),
    /// What was typed in the line of capture, at the door or in the list of speakers was filed; there another key takes it back.
    Filed(Act),
    /// The act was taken back.
    Undone(Act),
    /// The act was done again.
    Redone(Act),
    /// Nobody is called like what was typed at the door.
    NobodyFits(String),
    /// Somebody was marked at the door as they were marked already.
    MarkedAlready {
        /// What the seat is called.
        called: String,
        /// How it is taken.
        status: PresenceStatus,
    },
    /// Somebody came in who was thought not to come.
    CameAfterAll {
        /// What the seat is called.
        called: String,
        /// How it was taken before.
        was: PresenceStatus,
    },
    /// The screen is blank, and the key that was pressed does nothing there.
    Blank,
    /// So many papers are being written.
    Printing(usize),
    /// The paper at this place, from 1, of so many is being written.
    PrintingPaper(usize, usize),
    /// No further paper will be written.
    StoppingPrint,
    /// Papers were written, or one was not made.
    Printed(Printout),
    /// Only a note of several lines can be split.
    NothingToSplit,
    /// There is no text for this one: somebody has to talk to them.
    AskInPerson,
    /// No note stands behind this one under its item.
    NothingToJoin,
    /// An item becomes no note, decision or commitment.
    ItemStaysItem,
    /// A commitment that has a life or a funding becomes no note.
    CommitmentStaysCommitment,
    /// There is nothing to take back.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// Everything that was filed is on the disk.
    Saved {
        /// Since when; `None`: nothing was changed since the start.
        at: Option<Stamp>,
        /// Text stands in a line that is not filed; it is kept as a draft.
        is_writing: bool,
    },
    /// An edit was refused; nothing was changed.
    Refused(Refusal),
    /// A file was changed by someone else and was read again.
    ReadAgain(String),
    /// A form was closed without saving; its text is kept and comes back when the form is opened again.
    DraftKept,
    /// The line of capture was put away with text in it.
    LineKept,
    /// The version with this number is as what stands now: there is nothing to bring back.
    SameVersion(u32),
    /// A form was opened with text that was kept at this instant.
    DraftRestored {
        /// The instant.
        at: Stamp,
        /// Whether no field of it was changed by others meanwhile.
        is_whole: bool,
    },
    /// Text waits that is not filed.
    DraftsWaiting {
        /// The name of the form that was left last.
        form: &'static str,
        /// The day of the session it is about, if that is there.
        date: Option<NaiveDate>,
        /// How many texts wait.
        count: usize,
    },
    /// What was typed in a form was thrown away.
    DraftThrownAway,
    /// The text is the one that the editor left.
    TakenFromEditor,
    /// The editor left the text as it was.
    EditorChangedNothing,
    /// Why the text did not come back from the editor; it is as it was.
    Outside(OutsideFault),
    /// A text that begins with this line was sent to the clipboard.
    Sent(String),
    /// The copied text is too long for the terminal's clipboard, and there is no other.
    TooLongForTerminal,
    /// The program of this name did not take the copied text.
    ClipboardFailed(String),
    /// The draft of this name cannot be read; it stays where it is.
    DraftUnreadable(String),
    /// This theme is shown now.
    Theme(ThemeName),
    /// There is but one theme, for no colours are wanted here, or there are none.
    NoColours,
    /// What was chosen holds until the program ends: why, or `None` where there is no home folder.
    NotRemembered(Option<SaveError>),
    /// Something was not deleted, for this still refers to it.
    StillUsed(UsedBy),
    /// The sample was left for the archive of one's own in this folder.
    SampleLeft(PathBuf),
    /// This is the sample; the archive of one's own in this folder has begun already.
    OwnArchive(PathBuf),
    /// No archive of one's own could be made: why, or `None` where there is no home folder.
    SampleNotLeft(Option<SaveError>),
    /// The session that was opened can only be read, for this reason.
    ReadOnly(Finding),
    /// A commitment got another number than it was given, which somebody else had used meanwhile.
    CommitmentRenumbered {
        /// The number it was given.
        old: u32,
        /// The number it has.
        new: u32,
    },
    /// A decision got another number than it was given.
    DecisionRenumbered {
        /// The number it was given.
        old: u32,
        /// The number it has.
        new: u32,
    },
    /// Something is wrong with the session in this file, which opened all the same.
    Doubt(String, Finding),
    /// The deleted session with this title was erased for good, or what kept it from being erased.
    Purged(String, Result<Remains, WriteFault>),
    /// The two states of a session are one now, or what kept them from that.
    Settled(Result<(), WriteFault>),
    /// So many documents were handed over in this file, or what kept them from that.
    Given(Result<(usize, PathBuf), BundleFault>),
    /// What was received is in the archive.
    Received,
    /// A table is taken in.
    Imported,
    /// A table cannot be read.
    NoTable(TableFault),
    /// A bundle cannot be received.
    NoBundle(BundleFault),
    /// The archive is being copied.
    BackingUp,
    /// The archive was copied, or what kept it from that.
    BackedUp(Result<BackedUp, BackupFault>),
    /// In the file of this name are no two states that could be made one.
    NoTwins(String),
    /// A change is on the disk, but the state before it is not in the history.
    NotKept(SaveError),
    /// So many files and folders were open to other people of this machine, and are no more.
    Closed(usize),
    /// Files were read although a program left marks in them (BOM, CRLF): how many.
    Odd(usize),
}
