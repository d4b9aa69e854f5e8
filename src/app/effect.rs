//! Effects: what the model wants done outside, as plain data. Every effect answers with a message.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::columns::BoardColumn;
use super::hints::Hint;
use super::looks::ThemeName;
use crate::domain::arrangement::Arrangement;
use crate::domain::draft::Draft;
use crate::domain::import::{Incoming, Kind, Mapping};
use crate::domain::pictures::Question;
use crate::domain::{Change, DocumentId, IdSource, Key, Office, Paper, Session, SessionId, Stamp};
use crate::folder::{ActionKey, Joined};
use crate::papers::Wanted;
use crate::texts::Language;

/// A table that is to be looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct TableWanted {
    /// The number of the question.
    pub serial: u64,
    /// What it is about.
    pub kind: Kind,
    /// The session that it would come into.
    pub into: Option<SessionId>,
    /// The file that somebody means who types this.
    pub typed: String,
    /// What stands in it and which column means what, where it was read already.
    pub read: Option<(PathBuf, Arc<Incoming>, Mapping)>,
    /// Whether the office learns the names that it does not know.
    pub adds_names: bool,
    /// The day in the office.
    pub today: NaiveDate,
    /// The instant, in the office's time zone.
    pub now: Stamp,
    /// Who writes it down.
    pub noted_by: String,
    /// Where the ids of what is new come from.
    pub ids: IdSource,
}

/// Who works on this machine. What is not said is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Person {
    /// The name, with titles.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub position: String,
}

impl Person {
    /// As it stands in records: `Name, position`, or what of it is said.
    pub fn signed(&self) -> String {
        let said = [self.name.as_str(), self.position.as_str()].into_iter().filter(|part| !part.is_empty());
        said.collect::<Vec<_>>().join(", ")
    }
}

/// What somebody chose on this machine, whatever the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preference {
    /// The language.
    Language(Language),
    /// A first-run hint was followed: it does not come again.
    Followed(Hint),
    /// The theme; `None`: the one that goes with the terminal.
    Theme(Option<ThemeName>),
    /// Who works on it.
    Person(Person),
    /// The columns of the board.
    Columns(Vec<BoardColumn>),
}

/// Papers to be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Printing {
    /// The office.
    pub office: Office,
    /// The meeting that they are about.
    pub session: Session,
    /// Which papers.
    pub wanted: Vec<Wanted>,
    /// The day in the office.
    pub today: NaiveDate,
    /// How many spans that look like an identity have no answer.
    pub unanswered: u32,
}

/// Something to be done outside the model.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the archive.
    Load,
    /// Read again what has changed on the disk since; answers only if something has.
    Refresh,
    /// Read those of these sessions that are not read yet, where only those are read that are asked for; all others can be
    /// let go.
    Hold {
        /// The sessions.
        wanted: BTreeSet<SessionId>,
        /// Those of them that the model does not hold.
        lacking: BTreeSet<SessionId>,
    },
    /// Count anew, for this day, what an index knows of all sessions.
    List {
        /// The day.
        today: NaiveDate,
    },
    /// Find the commitments that a filter wants, where an index knows them. Only the last of several questions is answered.
    FindActions {
        /// Names the question in its answer.
        serial: u64,
        /// The filter as it is typed.
        typed: String,
        /// How they are arranged.
        arranged: Arrangement,
        /// The day.
        today: NaiveDate,
    },
    /// Count a picture, where an index knows the commitments.
    FindPicture {
        /// Names the question in its answer.
        serial: u64,
        /// Which picture.
        of: Question,
        /// The day.
        today: NaiveDate,
    },
    /// Find what is to be told of an institution, where an index knows it.
    FindHouse {
        /// Names the question in its answer.
        serial: u64,
        /// Which institution.
        key: Key,
        /// The day.
        today: NaiveDate,
    },
    /// Find what these commitments say, where an index knows them.
    FetchActions {
        /// Which ones.
        wanted: Vec<ActionKey>,
        /// The day.
        today: NaiveDate,
    },
    /// Find words in all sessions. Answers several times if that takes longer, until it is done or another search is asked for.
    Search {
        /// Names the search in its answers.
        serial: u64,
        /// What is typed.
        typed: String,
    },
    /// Find commitments that another could be linked to, where an index knows them.
    FindLinks {
        /// What is typed to find them; names the question in its answer.
        typed: String,
        /// The day.
        today: NaiveDate,
    },
    /// Find what other sessions owe that is nearly the same as what is promised in this one, where an index knows it.
    FindRivals {
        /// Which session.
        session: SessionId,
        /// The day.
        today: NaiveDate,
    },
    /// Put a change on the disk, durably.
    Write {
        /// Names the write in its answer.
        serial: u64,
        /// What to write.
        change: Change,
    },
    /// Keep a text that is not filed yet. The runtime waits for 300 ms of rest, at most 1.5 s.
    SaveDraft {
        /// The draft's name: `a-z 0-9 -`.
        name: String,
        /// The text.
        draft: Draft,
    },
    /// The text is filed: its draft goes.
    DropDraft {
        /// The draft's name.
        name: String,
    },
    /// Look for the newest draft of a form.
    FindDraft {
        /// The name of the form's own draft, which names it in the answer.
        form: String,
        /// How the names of its drafts begin.
        drafts: String,
        /// Drafts that are filed, but not on the disk yet.
        except: Vec<String>,
    },
    /// Look whether drafts wait whose names begin so; answers only if some do.
    FindWaiting {
        /// How their names begin.
        drafts: String,
    },
    /// Look for the earlier states of a document.
    FindVersions(DocumentId),
    /// Look at the two states that the file of this name is one of, or holds.
    FindTwins(String),
    /// Put one document in the place of two.
    Settle {
        /// The name of the file that is one of the two, or holds both.
        file: String,
        /// The two as they were seen.
        seen: Box<Joined>,
        /// The document.
        wanted: Box<Paper>,
    },
    /// Write documents into a bundle.
    Give {
        /// Which.
        documents: BTreeSet<DocumentId>,
        /// Where, as somebody typed it.
        to: String,
        /// How the file is called where that is a folder.
        name: String,
    },
    /// Look at the bundle that somebody means who types this.
    FindBundle(String),
    /// What was received is in the archive: the next bundle asks no more about it.
    KeepReceived(Vec<Joined>),
    /// Copy the archive into the folder that somebody means who types this.
    BackUp(String),
    /// Look which files and folders a path that is being typed could go on to.
    FindFiles(String),
    /// Look at a table and say what it would do.
    LookAtTable(Box<TableWanted>),
    /// Make the reminders of all who owe something.
    FindReminders {
        /// The day.
        today: NaiveDate,
        /// The language of the texts.
        language: Language,
    },
    /// Write these texts into the archive's folder for papers, each under a name, and show the folder.
    WriteReminders {
        /// The day, which names the folder.
        today: NaiveDate,
        /// For whom, and the text.
        texts: Vec<(String, String)>,
    },
    /// Look for the deleted sessions.
    FindTrash,
    /// Erase all that there is of a session.
    Purge(SessionId),
    /// Print papers into the archive's folder for them, and show the first.
    Print(Box<Printing>),
    /// Print no further paper than the one at hand.
    StopPrinting,
    /// Leave the sample archive for the one of this machine's owner, and read that.
    LeaveSample,
    /// Remember on this machine what somebody chose.
    Remember(Preference),
    /// Send a text to the clipboards of the terminal and the system.
    Copy {
        /// The text.
        text: String,
    },
    /// Put a text into a private file for the person's own editor.
    HandOver {
        /// The name of the draft of its form.
        draft: String,
        /// The field that it stands in.
        field: &'static str,
        /// The text.
        text: String,
    },
    /// Give the terminal to the person's own editor.
    Edit {
        /// The file with the text.
        path: PathBuf,
    },
    /// End the program with this exit code, after all writes.
    Quit(u8),
}
