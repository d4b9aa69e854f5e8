//! A text of many lines that a person writes: a note, a reason, a piece of progress. Plain data with the cursor,
//! the selection, the scroll and the steps back in it.
//!
//! The width and height of the viewport come in with each call, from the geometry of the app; nothing is measured
//! while drawing. Only the lines around the viewport are wrapped. It must not know a terminal or a style, and what
//! the keys of a whole screen (Tab, Esc, Ctrl-S) are for.

mod glyph;
mod keys;
mod paste;
mod segment;
mod sheet;
mod wrap;
mod writing;

#[cfg(test)]
mod tests;

use super::key::{Key, KeyCode};
pub(in crate::app) use glyph::{cells, glyphs, text_cells};
pub use keys::Outcome;
pub use paste::cleaned_line;
pub use segment::Segment;
pub(in crate::app) use segment::Segments;
use sheet::{RowPlace, Sheet};
pub(in crate::app) use writing::{Spot, Writing};

/// A text of many lines, soft-wrapped. Two are equal if text, cursor and selection are; the scroll does not count.
#[derive(Debug, Clone, Default)]
pub struct TextArea {
    writing: Writing,
    /// The uppermost row at the last key. What is drawn is [`Sheet::top`].
    top: RowPlace,
    /// The column that moves up and down aim at, in cells, while they follow each other.
    goal: Option<usize>,
}

/// What a viewport shows of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// Its rows, without empty ones below the text.
    pub rows: Vec<Vec<Segment>>,
    /// Where the cursor stands, as column and row from the corner.
    pub cursor: (u16, u16),
    /// Whether rows are left out above.
    pub above: bool,
    /// Whether rows are left out below.
    pub below: bool,
}

impl PartialEq for TextArea {
    fn eq(&self, other: &Self) -> bool {
        self.writing == other.writing
    }
}

impl TextArea {
    /// An area with this text, kept as it is; the cursor stands behind it.
    pub fn new(text: &str) -> Self {
        Self { writing: Writing::new(text), ..Self::default() }
    }

    /// The whole text.
    pub fn text(&self) -> String {
        self.writing.text()
    }

    /// Whether there is no text at all, not even a blank.
    pub fn is_empty(&self) -> bool {
        self.writing.is_empty()
    }

    /// The selected text; empty where nothing is selected.
    pub fn selected_text(&self) -> String {
        self.writing.selected_text()
    }

    /// Begins anew with this text, kept as it is; the cursor goes behind it and the steps back are forgotten.
    pub fn set_text(&mut self, text: &str) {
        *self = Self::new(text);
    }

    /// Writes a text from another program in place of the selection, as one step back: line ends become one line
    /// feed, tabs four blanks, and characters that steer a terminal, turn the writing direction or hide are left out.
    pub fn paste(&mut self, text: &str) {
        self.goal = None;
        self.writing.insert(&paste::cleaned(text));
    }

    /// Answers a key in a viewport of `width` × `height` cells and scrolls so that the cursor is in it.
    ///
    /// Arrows, Home, End and the page keys move (by rows as they are wrapped), select with Shift and go by words with
    /// Ctrl or Alt; Ctrl-Home and Ctrl-End go to the ends of the text. Home and End go to the ends of the row, then
    /// of the line. Backspace and Delete erase a glyph, with Ctrl or Alt a word, Ctrl-W a word, Ctrl-U and Ctrl-K the
    /// line before and behind the cursor. Ctrl-A selects all, Ctrl-Z and Ctrl-Y undo and redo.
    pub fn press(&mut self, key: &Key, width: u16, height: u16) -> Outcome {
        let outcome = match self.press_among_rows(key, width, height) {
            Outcome::Ignored => self.writing.press(key),
            done => done,
        };
        if outcome != Outcome::Ignored {
            if !is_vertical(key) {
                self.goal = None;
            }
            self.top = self.sheet(width).top(self.top, height);
        }
        outcome
    }

    /// The rows in a viewport of `width` × `height` cells from its top, without empty ones below the text.
    pub fn visible_rows(&self, width: u16, height: u16) -> impl Iterator<Item = Vec<Segment>> {
        let mut sheet = self.sheet(width);
        let top = sheet.top(self.top, height);
        sheet.segments(top, usize::from(height)).into_iter()
    }

    /// All that a viewport of `width` × `height` cells shows, each line wrapped once.
    pub fn view(&self, width: u16, height: u16) -> View {
        let mut sheet = self.sheet(width);
        let (top, height) = (sheet.top(self.top, height), usize::from(height));
        let mut rows = sheet.segments(top, height + 1);
        let below = rows.len() > height;
        rows.truncate(height);
        View { rows, cursor: cursor_in(&mut sheet, top), above: top != RowPlace::default(), below }
    }

    /// Where the cursor stands in a viewport of `width` × `height` cells, as column and row from its corner.
    pub fn cursor_at(&self, width: u16, height: u16) -> (u16, u16) {
        let mut sheet = self.sheet(width);
        let top = sheet.top(self.top, height);
        cursor_in(&mut sheet, top)
    }

    fn sheet(&self, width: u16) -> Sheet<'_> {
        Sheet::new(&self.writing, width)
    }
}

/// Where the cursor stands below `top`, as column and row.
fn cursor_in(sheet: &mut Sheet<'_>, top: RowPlace) -> (u16, u16) {
    let cursor = sheet.cursor_row();
    let above: usize = (top.line..cursor.line).map(|line| sheet.height_of(line)).sum();
    let column = sheet.column().min(sheet.width().saturating_sub(1));
    (column as u16, (above + cursor.row - top.row) as u16)
}

/// Whether the key moves among the rows in one column, which is then the aim of the next such key.
fn is_vertical(key: &Key) -> bool {
    matches!(key.code, KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown)
}

/// Moves among rows.
impl TextArea {
    fn press_among_rows(&mut self, key: &Key, width: u16, height: u16) -> Outcome {
        let page = usize::from(height).saturating_sub(1).max(1);
        match (key.code, key.ctrl) {
            _ if key.alt => return Outcome::Ignored,
            (KeyCode::Enter, false) => {
                self.writing.write('\n');
                return Outcome::Changed;
            }
            (KeyCode::Up, false) => self.go_up(1, width, key.shift),
            (KeyCode::Down, false) => self.go_down(1, width, key.shift),
            (KeyCode::PageUp, false) => self.go_up(page, width, key.shift),
            (KeyCode::PageDown, false) => self.go_down(page, width, key.shift),
            (KeyCode::Home, false) => self.writing.go_to(self.home(width), key.shift),
            (KeyCode::End, false) => self.writing.go_to(self.row_end(width), key.shift),
            (KeyCode::Home, true) => self.writing.go_to(Spot::default(), key.shift),
            (KeyCode::End, true) => self.writing.go_to(self.writing.end(), key.shift),
            _ => return Outcome::Ignored,
        }
        Outcome::Moved
    }

    /// Up by `count` rows; on the uppermost row to the start of the text.
    fn go_up(&mut self, count: usize, width: u16, selecting: bool) {
        self.go_among_rows(width, selecting, |sheet, from| sheet.above(from, count), Spot::default());
    }

    /// Down by `count` rows; on the lowest row to the end of the text.
    fn go_down(&mut self, count: usize, width: u16, selecting: bool) {
        self.go_among_rows(width, selecting, |sheet, from| sheet.below(from, count), self.writing.end());
    }

    /// Moves to the goal column of the row that `find` sees from the cursor's, or to `edge` if that is the same.
    fn go_among_rows(
        &mut self,
        width: u16,
        selecting: bool,
        find: impl Fn(&mut Sheet<'_>, RowPlace) -> RowPlace,
        edge: Spot,
    ) {
        let mut sheet = self.sheet(width);
        let goal = self.goal.unwrap_or_else(|| sheet.column());
        let from = sheet.cursor_row();
        let to = find(&mut sheet, from);
        let spot = if to == from { edge } else { sheet.place_at(to, goal) };
        self.goal = Some(goal);
        self.writing.go_to(spot, selecting);
    }

    /// The start of the cursor's row; of its line where the cursor is there already.
    fn home(&self, width: u16) -> Spot {
        let mut sheet = self.sheet(width);
        let row = sheet.cursor_row();
        let start = sheet.row_start(row);
        if start == self.writing.cursor() { self.writing.line_start() } else { start }
    }

    /// The end of the cursor's row; of its line where the cursor is there already.
    fn row_end(&self, width: u16) -> Spot {
        let mut sheet = self.sheet(width);
        let row = sheet.cursor_row();
        let end = sheet.row_end(row);
        if end == self.writing.cursor() { self.writing.line_end() } else { end }
    }
}
