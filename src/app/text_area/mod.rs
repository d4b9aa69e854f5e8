//! A text of many lines that a person writes: a note, a reason, a piece of progress. Plain data with the cursor,
//! the selection, the scroll and the steps back in it.
//!
//! The width and height of the viewport come in with each call, from the geometry of the app; nothing is measured
//! while drawing. Only the lines around the viewport are wrapped. It must not know a terminal or a style, and what
//! the keys of a whole screen (Tab, Esc, Ctrl-S) are for.

mod find;
mod glyph;
mod keys;
mod paste;
mod segment;
mod sheet;
mod wrap;
mod writing;

#[cfg(test)]
mod tests;

use ropey::Rope;

use super::command::Command;
use super::key::{Key, KeyCode};
pub use find::Find;
pub(in crate::app) use glyph::{cells, glyphs, text_cells};
pub use keys::Outcome;
pub use paste::cleaned_line;
pub(in crate::app) use segment::Segments;
pub use segment::{Mark, Segment};
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
    /// What is looked for, while its line is open: it has the keyboard then, and the text stays as it is.
    find: Option<Box<Find>>,
    /// What was looked for last.
    sought: String,
}

/// The cells behind what is looked for, in which stands how many places there are.
const FIND_COUNT: u16 = 20;

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
        self.writing == other.writing && self.find == other.find
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

    /// The whole text, shared and not copied.
    pub fn shared(&self) -> Rope {
        self.writing.shared()
    }

    /// Whether there is no text at all, not even a blank.
    pub fn is_empty(&self) -> bool {
        self.writing.is_empty()
    }

    /// What stands before the cursor and what stands behind it, without blank ends; `None` where either says nothing.
    pub fn halves(&self) -> Option<[String; 2]> {
        let Spot { line, byte } = self.writing.cursor();
        let text = self.writing.text();
        let above: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let (before, behind) = text.split_at_checked(above + byte)?;
        let halves = [before, behind].map(|half| half.trim().to_owned());
        halves.iter().all(|half| !half.is_empty()).then_some(halves)
    }

    /// Whether there is a step to take back, and one to take again.
    pub fn steps(&self) -> (bool, bool) {
        self.find.as_ref().map_or_else(|| self.writing.steps(), |find| find.typed.steps())
    }

    /// Puts another text in the place of the whole, cleaned as a paste, as one step back; whether it is another one. The
    /// line feed with which an editor ends a text is not.
    pub fn replace(&mut self, text: &str, (width, height): (u16, u16)) -> bool {
        (self.find, self.goal) = (None, None);
        let old = self.writing.text();
        let text = if old.ends_with('\n') { text } else { text.strip_suffix('\n').unwrap_or(text) };
        let is_other = old != text;
        if is_other {
            self.writing.replace_all(&paste::cleaned(text));
            self.settle(width, height);
        }
        is_other
    }

    /// The selected text, while something is looked for that of its line; empty where nothing is selected.
    pub fn selected_text(&self) -> String {
        self.find.as_ref().map_or_else(|| self.writing.selected_text(), |find| find.typed.selected_text())
    }

    /// Whether something is selected, as [`TextArea::selected_text`].
    pub fn has_selection(&self) -> bool {
        self.find.as_ref().map_or_else(|| self.writing.selection().is_some(), |find| find.typed.has_selection())
    }

    /// Begins anew with this text, kept as it is; the cursor goes behind it and the steps back are forgotten.
    pub fn set_text(&mut self, text: &str) {
        *self = Self::new(text);
    }

    /// Writes a text from another program in place of the selection, as one step back: line ends become one line
    /// feed, tabs four blanks, and characters that steer a terminal, turn the writing direction or hide are left out.
    pub fn paste(&mut self, text: &str) {
        if let Some(find) = &mut self.find {
            return find.paste(text, &mut self.writing);
        }
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
        if let Some(find) = &mut self.find {
            let outcome = find.press(key, find_width(width), &mut self.writing);
            self.settle(width, height);
            return outcome;
        }
        let outcome = match self.press_among_rows(key, width, height) {
            Outcome::Ignored => self.writing.press(key),
            done => done,
        };
        if outcome != Outcome::Ignored {
            if !is_vertical(key) {
                self.goal = None;
            }
            self.settle(width, height);
        }
        outcome
    }

    /// Scrolls so that the cursor is in view.
    fn settle(&mut self, width: u16, height: u16) {
        self.top = self.sheet(width).top(self.top, self.text_rows(height));
    }

    /// The rows of a viewport that show text: the line in which one types what is looked for takes one.
    fn text_rows(&self, height: u16) -> u16 {
        height.saturating_sub(u16::from(self.find.is_some()))
    }

    /// The rows in a viewport of `width` × `height` cells from its top, without empty ones below the text.
    pub fn visible_rows(&self, width: u16, height: u16) -> impl Iterator<Item = Vec<Segment>> {
        let (mut sheet, height) = (self.sheet(width), self.text_rows(height));
        let top = sheet.top(self.top, height);
        sheet.segments(top, usize::from(height)).into_iter()
    }

    /// All that a viewport of `width` × `height` cells shows, each line wrapped once.
    pub fn view(&self, width: u16, height: u16) -> View {
        let (mut sheet, height) = (self.sheet(width), self.text_rows(height));
        let (top, height) = (sheet.top(self.top, height), usize::from(height));
        let mut rows = sheet.segments(top, height + 1);
        let below = rows.len() > height;
        rows.truncate(height);
        View { rows, cursor: cursor_in(&mut sheet, top), above: top != RowPlace::default(), below }
    }

    /// Where the cursor stands in a viewport of `width` × `height` cells, as column and row from its corner.
    pub fn cursor_at(&self, width: u16, height: u16) -> (u16, u16) {
        let mut sheet = self.sheet(width);
        let top = sheet.top(self.top, self.text_rows(height));
        cursor_in(&mut sheet, top)
    }

    fn sheet(&self, width: u16) -> Sheet<'_> {
        Sheet::new(&self.writing, self.find.as_deref(), width)
    }
}

/// Looking for something, which owns the keyboard meanwhile.
impl TextArea {
    /// What is looked for, while its line is open.
    pub fn find(&self) -> Option<&Find> {
        self.find.as_deref()
    }

    /// Carries out a command that is about looking for something, in a viewport of this size; whether it is one.
    pub fn find_by(&mut self, command: Command, (width, height): (u16, u16)) -> bool {
        match (command, &mut self.find) {
            (Command::Find, None) => self.find = Some(Box::new(Find::begun(&mut self.writing, &self.sought))),
            (Command::FindNext, Some(find)) => find.step(true, &mut self.writing),
            (Command::FindPrevious, Some(find)) => find.step(false, &mut self.writing),
            (Command::StayAtFound | Command::Back, Some(find)) => {
                if command == Command::Back {
                    find.go_back(&mut self.writing);
                }
                self.sought = find.typed.text();
                self.find = None;
            }
            _ => return false,
        }
        self.settle(width, height);
        true
    }
}

/// A text as rows of `width` cells, wrapped as an area wraps it.
pub(in crate::app) fn rows_of(text: &str, width: u16) -> Vec<String> {
    let cut =
        |line: &str| wrap::rows(line, width.into()).into_iter().map(|row| line[row].to_owned()).collect::<Vec<_>>();
    text.split('\n').flat_map(cut).collect()
}

/// The cells in which one types what is looked for.
pub fn find_width(width: u16) -> u16 {
    width.saturating_sub(FIND_COUNT)
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
