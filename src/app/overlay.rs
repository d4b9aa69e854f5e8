//! What floats above a screen. The top one owns the keyboard. It must not know how it is drawn.

use super::calendar::Calendar;
use super::columns::ColumnsList;
use super::command::Command;
use super::form::Form;
use super::keymap::Context;
use super::palette::Palette;
use super::papers::Papers;
use super::pasted::Pasted;
use super::saved_filters::SavedFilters;
use super::speakers::Speakers;
use super::text_field::TextField;
use crate::domain::{Change, CommitmentId, DocumentId, SessionId};

/// Something above the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// A form.
    Form(Box<Form>),
    /// A calendar beside the date that is typed in the form below.
    Calendar(Calendar),
    /// A question that is answered by one key.
    Question(Question),
    /// A text to read.
    Reader(Reader),
    /// Who speaks and who waits for it.
    Speakers(Box<Speakers>),
    /// The columns of the board.
    Columns(ColumnsList),
    /// The saved filters.
    SavedFilters(SavedFilters),
    /// All that can be done now.
    Palette(Box<Palette>),
    /// The papers of a meeting.
    Papers(Box<Papers>),
    /// A pasted text of several lines, looked over before it is filed.
    Pasted(Box<Pasted>),
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// Delete this session?
    DeleteSession(SessionId),
    /// This is a sample archive: begin one of your own instead of making this change here?
    LeaveSample(Box<Intent>),
    /// Something becomes less confidential than it was: is that meant?
    LowerClass(Box<Intent>),
    /// What looks like an identity is none: is that meant? It then stands in papers for everybody, too.
    Release(Change),
    /// A title or name was put right in one meeting: in the others where it is written alike, too?
    CorrectAlike(Change),
    /// Bring this version back?
    Restore {
        /// Its number.
        number: u32,
        /// What brings it back.
        change: Change,
    },
    /// Erase this deleted session for good?
    Purge {
        /// Which session.
        id: SessionId,
        /// Its title.
        title: String,
    },
    /// The session is one of another day: open it now all the same?
    OpenOnAnotherDay(SessionId),
    /// There is no quorum: open this session all the same?
    OpenWithoutQuorum(SessionId),
    /// Not all is as it should be: seal the minutes of this session all the same?
    FinaliseDespite(SessionId),
    /// What is to be taken back made the minutes of this session final: take their seal off, as if it had never been there?
    TakeSealOff(SessionId),
    /// The minutes of this session are sealed: put them right?
    Amend {
        /// Which session.
        session: SessionId,
        /// What the person wanted to do in them.
        then: Option<Command>,
    },
    /// Not everything is on the disk: leave all the same?
    QuitUnsaved,
}

/// A change that a person wants to make.
#[derive(Debug, Clone, PartialEq)]
pub struct Intent {
    /// What changes.
    pub change: Change,
    /// The draft it came from; it goes once the change is on the disk.
    pub draft: Option<String>,
    /// Whether the selection goes on to the next row.
    pub then_steps: bool,
    /// Whether it was said that something is to become less confidential by it.
    pub may_lower: bool,
}

impl Intent {
    /// A change that comes from no draft and after which the selection stays.
    pub fn of(change: Change) -> Self {
        Self { change, draft: None, then_steps: false, may_lower: false }
    }
}

/// A text to read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reader {
    /// What is read.
    pub topic: Topic,
    /// How many rows are scrolled away.
    pub top: usize,
    /// What is typed to find a key in the help; empty: all of them.
    pub find: TextField,
    /// Whether it has the keyboard.
    pub finding: bool,
}

impl Reader {
    /// The reader of a topic that opens with so many rows scrolled away.
    pub fn of(topic: Topic, top: usize) -> Self {
        Self { topic, top, find: TextField::default(), finding: false }
    }

    /// Whether what is typed to find a key stands above the rows.
    pub fn is_searched(&self) -> bool {
        self.finding || !self.find.is_empty()
    }
}

/// What is read.
#[derive(Debug, Clone, PartialEq)]
pub enum Topic {
    /// The keys of these contexts.
    Help(Vec<Context>),
    /// The broken file with this name: why, and its text.
    Broken(String),
    /// A text that was sent to the clipboard.
    Sent(String),
    /// What was done after the version with this number.
    Version(DocumentId, u32),
    /// The whole life of a commitment.
    Life(SessionId, CommitmentId),
    /// Whom the MC of this session greets.
    Honours(SessionId),
    /// Who of this session has spoken, and for how long.
    Spoken(SessionId),
}
