//! A text that is being written: its lines, the cursor, the selection, and the steps back. It must not know a
//! screen: no width, no row, no scroll.

use std::borrow::Cow;
use std::collections::VecDeque;

use ropey::{Rope, RopeSlice};

use super::glyph;

/// How many steps back are kept. A step shares all of the text that it does not change.
const STEPS: usize = 1000;

/// A place between two glyphs of the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::app) struct Spot {
    /// The line, from 0.
    pub line: usize,
    /// The byte in the line.
    pub byte: usize,
}

/// What the steps back return to.
#[derive(Debug, Clone, Default)]
struct Moment {
    text: Rope,
    cursor: Spot,
    /// Where the selection began; the cursor itself where nothing is selected.
    anchor: Spot,
}

/// Edits that follow each other and are one step back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Run {
    /// Typing, up to the first letter of the next word.
    Typing { after_blank: bool },
    /// Erasing glyph by glyph to the left.
    ErasingBack,
    /// Erasing glyph by glyph to the right.
    ErasingOn,
}

/// A text, its cursor and its steps back. Two are equal if text, cursor and selection are.
#[derive(Debug, Clone, Default)]
pub(in crate::app) struct Writing {
    now: Moment,
    /// The run that the next edit may go on with.
    run: Option<Run>,
    past: VecDeque<Moment>,
    future: Vec<Moment>,
}

impl PartialEq for Writing {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.now, &other.now);
        (a.cursor, a.anchor) == (b.cursor, b.anchor) && a.text == b.text
    }
}

impl Writing {
    /// The text as it is, the cursor behind it, no steps back.
    pub fn new(text: &str) -> Self {
        let mut writing = Self { now: Moment { text: Rope::from_str(text), ..Moment::default() }, ..Self::default() };
        writing.go_to(writing.end(), false);
        writing
    }

    pub fn text(&self) -> String {
        self.now.text.to_string()
    }

    /// The text, shared and not copied.
    pub fn shared(&self) -> Rope {
        self.now.text.clone()
    }

    pub fn is_empty(&self) -> bool {
        self.now.text.len_bytes() == 0
    }

    /// The number of lines, at least one.
    pub fn lines(&self) -> usize {
        self.now.text.len_lines()
    }

    /// A line without its line feed.
    pub fn line(&self, line: usize) -> Cow<'_, str> {
        without_line_feed(self.now.text.line(line))
    }

    /// All lines from the first one on, without their line feeds.
    pub fn all_lines(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.now.text.lines().map(without_line_feed)
    }

    pub fn cursor(&self) -> Spot {
        self.now.cursor
    }

    /// Where the selection began; the cursor itself where nothing is selected.
    pub fn anchor(&self) -> Spot {
        self.now.anchor
    }

    /// The end of the text.
    pub fn end(&self) -> Spot {
        let line = self.lines() - 1;
        Spot { line, byte: self.line(line).len() }
    }

    /// Both ends of the selection, in the order of the text.
    pub fn selection(&self) -> Option<(Spot, Spot)> {
        let Moment { cursor, anchor, .. } = self.now;
        (cursor != anchor).then(|| (cursor.min(anchor), cursor.max(anchor)))
    }

    /// The selected text, or nothing.
    pub fn selected_text(&self) -> String {
        self.selection()
            .map(|(from, to)| self.now.text.byte_slice(self.offset(from)..self.offset(to)).to_string())
            .unwrap_or_default()
    }

    /// Moves the cursor; `selecting` leaves the other end of the selection where it is. Ends the run.
    pub fn go_to(&mut self, spot: Spot, selecting: bool) {
        self.run = None;
        self.now.cursor = Spot { byte: glyph::snapped(&self.line(spot.line), spot.byte), ..spot };
        if !selecting {
            self.now.anchor = self.now.cursor;
        }
    }

    /// Selects what lies between two spots, the cursor at the second; nothing if they are the same.
    pub fn select(&mut self, anchor: Spot, cursor: Spot) {
        self.go_to(anchor, false);
        self.go_to(cursor, true);
    }

    pub fn select_all(&mut self) {
        self.select(Spot::default(), self.end());
    }

    /// Whether there is a step back, and one forward again.
    pub fn steps(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }

    /// Writes a text in place of the selection, as one step back.
    pub fn insert(&mut self, text: &str) {
        self.replace_selection(text, false);
    }

    /// Writes a text in place of the whole, as one step back, which leads to the cursor as it stands now.
    pub fn replace_all(&mut self, text: &str) {
        self.remember(false);
        self.select_all();
        self.replace(text);
    }

    /// Writes a character in place of the selection; the characters of a word and the blanks behind it are one step.
    pub fn write(&mut self, character: char) {
        let blank = character.is_whitespace();
        let goes_on = matches!(self.run, Some(Run::Typing { after_blank }) if blank || !after_blank);
        self.replace_selection(character.encode_utf8(&mut [0; 4]), goes_on);
        self.run = Some(Run::Typing { after_blank: blank });
    }

    /// Erases the selection, else what lies between the cursor and `other`; whether there was anything to erase.
    ///
    /// With a run, erasing goes on with the step of the same run before it.
    pub fn erase(&mut self, other: Spot, run: Option<Run>) -> bool {
        if self.selection().is_some() {
            self.insert("");
            return true;
        }
        if other == self.now.cursor {
            return false;
        }
        self.remember(run.is_some() && self.run == run);
        self.now.anchor = other;
        self.replace("");
        self.run = run;
        true
    }

    /// Goes a step back; whether there was one.
    pub fn undo(&mut self) -> bool {
        self.run = None;
        let Some(before) = self.past.pop_back() else { return false };
        self.future.push(std::mem::replace(&mut self.now, before));
        true
    }

    /// Takes the last step back again; whether there was one.
    pub fn redo(&mut self) -> bool {
        self.run = None;
        let Some(after) = self.future.pop() else { return false };
        self.past.push_back(std::mem::replace(&mut self.now, after));
        true
    }

    fn replace_selection(&mut self, text: &str, goes_on: bool) {
        if text.is_empty() && self.selection().is_none() {
            return;
        }
        self.remember(goes_on);
        self.replace(text);
        self.run = None;
    }

    /// Makes the present a step back, unless the edit goes on with the last one. Forgets the steps forward.
    fn remember(&mut self, goes_on: bool) {
        self.future.clear();
        if goes_on {
            return;
        }
        if self.past.len() == STEPS {
            self.past.pop_front();
        }
        self.past.push_back(self.now.clone());
    }

    /// Puts a text between anchor and cursor, and the cursor behind it.
    fn replace(&mut self, text: &str) {
        let (from, to) = (self.now.cursor.min(self.now.anchor), self.now.cursor.max(self.now.anchor));
        let (start, end) = (self.offset(from), self.offset(to));
        let rope = &mut self.now.text;
        let at = rope.byte_to_char(start);
        rope.remove(at..rope.byte_to_char(end));
        rope.insert(at, text);
        let behind = start + text.len();
        let line = rope.byte_to_line(behind);
        let spot = Spot { line, byte: behind - rope.line_to_byte(line) };
        self.go_to(spot, false);
    }

    /// The byte of the whole text at which a spot lies.
    fn offset(&self, spot: Spot) -> usize {
        self.now.text.line_to_byte(spot.line) + spot.byte
    }
}

fn without_line_feed(line: RopeSlice<'_>) -> Cow<'_, str> {
    match Cow::from(line) {
        Cow::Borrowed(line) => Cow::Borrowed(line.strip_suffix('\n').unwrap_or(line)),
        Cow::Owned(mut line) => {
            if line.ends_with('\n') {
                line.pop();
            }
            Cow::Owned(line)
        }
    }
}

/// Places beside the cursor, to move to or to erase up to. At an end of the text they are the cursor itself.
impl Writing {
    pub fn left(&self) -> Spot {
        self.before(glyph::previous)
    }

    pub fn right(&self) -> Spot {
        self.after(glyph::next)
    }

    pub fn word_left(&self) -> Spot {
        self.before(|line, byte| (byte > 0).then(|| glyph::word_start(line, byte)))
    }

    pub fn word_right(&self) -> Spot {
        self.after(|line, byte| (byte < line.len()).then(|| glyph::word_end(line, byte)))
    }

    pub fn line_start(&self) -> Spot {
        Spot { byte: 0, ..self.now.cursor }
    }

    pub fn line_end(&self) -> Spot {
        let line = self.now.cursor.line;
        Spot { line, byte: self.line(line).len() }
    }

    /// The place that `find` sees in the cursor's line, else the end of the line above.
    fn before(&self, find: impl Fn(&str, usize) -> Option<usize>) -> Spot {
        let Spot { line, byte } = self.now.cursor;
        match (find(&self.line(line), byte), line) {
            (Some(byte), _) => Spot { line, byte },
            (None, 0) => self.now.cursor,
            (None, _) => Spot { line: line - 1, byte: self.line(line - 1).len() },
        }
    }

    /// The place that `find` sees in the cursor's line, else the start of the line below.
    fn after(&self, find: impl Fn(&str, usize) -> Option<usize>) -> Spot {
        let Spot { line, byte } = self.now.cursor;
        match find(&self.line(line), byte) {
            Some(byte) => Spot { line, byte },
            None if line + 1 < self.lines() => Spot { line: line + 1, byte: 0 },
            None => self.now.cursor,
        }
    }
}
