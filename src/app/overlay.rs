//! What floats above a screen. The top one owns the keyboard. It must not know how it is drawn.

use super::form::Form;
use super::keymap::Context;
use crate::domain::{Change, SessionId};

/// Something above the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// A form.
    Form(Box<Form>),
    /// A question that is answered by one key.
    Question(Question),
    /// A text to read.
    Reader(Reader),
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// Delete this session?
    DeleteSession(SessionId),
    /// This is a sample archive: begin one of your own instead of making this change here? With the draft that the
    /// change came from.
    LeaveSample(Box<(Change, Option<String>)>),
    /// Not everything is on the disk: leave all the same?
    QuitUnsaved,
}

/// A text to read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reader {
    /// What is read.
    pub topic: Topic,
    /// How many rows are scrolled away.
    pub top: usize,
}

/// What is read.
#[derive(Debug, Clone, PartialEq)]
pub enum Topic {
    /// The keys of these contexts.
    Help(Vec<Context>),
    /// The broken file with this name: why, and its text.
    Broken(String),
}
