//! A hand at the keyboard: presses, waits until the disk has it, counts. It must not know the meeting.

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::pty::desk::{Desk, Program};

pub const ENTER: &str = "\r";
pub const TAB: &str = "\t";
pub const SHIFT_TAB: &str = "\u{1b}[Z";
pub const ESC: &str = "\u{1b}";

/// The kinds of acts, in the order in which the manual names them.
pub const KINDS: [&str; 23] = [
    "check-in at the door",
    "a seat that is represented",
    "a seat that is excused",
    "a seat that is absent",
    "a guest who comes",
    "a guest who leaves",
    "opening the meeting",
    "the next item",
    "a break, or its end",
    "five more minutes",
    "a speaker in the queue",
    "a call of the next speaker",
    "a note",
    "a decision",
    "a note becomes a decision",
    "taking back the last act",
    "a commitment",
    "a page that is read back",
    "a date put right while reading back",
    "confirming what was read back",
    "closing the meeting",
    "finalising despite what is amiss",
    "going to another part",
];

/// What one kind of act took.
#[derive(Default)]
pub struct Tally {
    pub times: usize,
    /// Characters of texts, names and fragments.
    pub letters: usize,
    /// All other keys.
    pub keys: usize,
    /// The most other keys that one of them took.
    pub most_keys: usize,
}

pub type Tallies = Vec<(&'static str, Tally)>;

pub struct Hand {
    pub program: Program,
    tallies: Tallies,
    kind: usize,
    /// Other keys of the act so far.
    keys: usize,
    batch: String,
}

impl Hand {
    pub fn sits_down(desk: &Desk) -> Self {
        let tallies = KINDS.map(|kind| (kind, Tally::default())).into();
        Self { program: Program::start(desk), tallies, kind: 0, keys: 0, batch: String::new() }
    }

    /// From here on keys count for one more act of this kind.
    pub fn begin(&mut self, kind: &'static str) {
        self.kind = self.tallies.iter().position(|(known, _)| *known == kind).unwrap();
        self.keys = 0;
        self.tallies[self.kind].1.times += 1;
    }

    pub fn key(&mut self, key: &str) {
        self.keys += 1;
        let tally = &mut self.tallies[self.kind].1;
        tally.keys += 1;
        tally.most_keys = tally.most_keys.max(self.keys);
        self.batch.push_str(key);
    }

    /// A text; a tab in it takes a name that is offered, which is a key.
    pub fn letters(&mut self, text: &str) {
        for letter in text.chars() {
            if letter == '\t' {
                self.key(TAB);
            } else {
                self.tallies[self.kind].1.letters += 1;
                self.batch.push(letter);
            }
        }
    }

    /// Presses what was prepared and waits until the screen shows a text.
    pub fn sees(&mut self, text: &str) {
        self.press();
        self.program.wait_for(text);
    }

    /// Presses Esc and waits until what is left is gone: an escape that is followed at once begins another key.
    pub fn escapes(&mut self, left: &str) {
        self.press();
        self.key(ESC);
        self.press();
        self.program.wait_until(|screen| !screen.contents().contains(left));
    }

    fn press(&mut self) {
        self.program.press(&std::mem::take(&mut self.batch));
    }

    /// Ends the program; what each kind of act took, without those that did not happen.
    pub fn leaves(mut self) -> Tallies {
        self.program.press("\u{11}");
        assert_eq!(self.program.exit_code(), 0);
        self.tallies.retain(|(_, tally)| tally.times > 0);
        self.tallies
    }
}

/// The clock of the room: what it shows is never shown twice, so that what is saved is known by its second.
pub struct Clock {
    at: DateTime<FixedOffset>,
}

impl Clock {
    pub fn starting(at: &str) -> Self {
        Self { at: at.parse().unwrap() }
    }

    /// It is this time now, or a second later than the last.
    pub fn passes_to(&mut self, desk: &Desk, at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        self.at = at.max(self.at + TimeDelta::seconds(1));
        desk.set_clock(&self.at.to_rfc3339());
        self.at
    }

    pub fn shows(&self) -> DateTime<FixedOffset> {
        self.at
    }
}
