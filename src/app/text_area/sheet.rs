//! The rows of a text in a viewport of one width, for as long as one question lasts. A line is wrapped when it is
//! asked about, and once. It must not change the text.

use std::collections::HashMap;
use std::ops::Range;

use super::find::Find;
use super::segment::{Mark, Segment, Segments};
use super::writing::{Spot, Writing};
use super::{glyph, wrap};

/// A row of the wrapped text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RowPlace {
    pub line: usize,
    /// The row in the line, from 0.
    pub row: usize,
}

/// A text as rows.
pub(super) struct Sheet<'a> {
    writing: &'a Writing,
    width: usize,
    find: Option<&'a Find>,
    /// The rows of the lines that were asked about.
    wrapped: HashMap<usize, Vec<Range<usize>>>,
}

impl<'a> Sheet<'a> {
    pub fn new(writing: &'a Writing, find: Option<&'a Find>, width: u16) -> Self {
        Self { writing, width: usize::from(width), find, wrapped: HashMap::new() }
    }

    /// The cells of a row.
    pub fn width(&self) -> usize {
        self.width
    }

    fn rows(&mut self, line: usize) -> &[Range<usize>] {
        self.wrapped.entry(line).or_insert_with(|| wrap::rows(&self.writing.line(line), self.width))
    }

    /// The number of rows of a line.
    pub fn height_of(&mut self, line: usize) -> usize {
        self.rows(line).len()
    }

    /// The row that the cursor is in.
    pub fn cursor_row(&mut self) -> RowPlace {
        let Spot { line, byte } = self.writing.cursor();
        RowPlace { line, row: wrap::row_of(self.rows(line), byte) }
    }

    /// The cells of the row before the cursor; blanks that hang over the edge count.
    pub fn column(&mut self) -> usize {
        let byte = self.writing.cursor().byte;
        let RowPlace { line, row } = self.cursor_row();
        let start = self.rows(line)[row].start;
        glyph::text_cells(&self.writing.line(line)[start..byte])
    }

    /// The start of a row.
    pub fn row_start(&mut self, RowPlace { line, row }: RowPlace) -> Spot {
        Spot { line, byte: self.rows(line)[row].start }
    }

    /// The last place in a row.
    pub fn row_end(&mut self, RowPlace { line, row }: RowPlace) -> Spot {
        Spot { line, byte: wrap::last_place(&self.writing.line(line), self.rows(line), row) }
    }

    /// The place in a row nearest to a column.
    pub fn place_at(&mut self, RowPlace { line, row }: RowPlace, column: usize) -> Spot {
        Spot { line, byte: wrap::place_at(&self.writing.line(line), self.rows(line), row, column) }
    }

    /// The row `count` rows above, or the first one.
    pub fn above(&mut self, mut at: RowPlace, mut count: usize) -> RowPlace {
        while count > at.row {
            if at.line == 0 {
                return RowPlace::default();
            }
            count -= at.row + 1;
            at = RowPlace { line: at.line - 1, row: self.height_of(at.line - 1) - 1 };
        }
        RowPlace { row: at.row - count, ..at }
    }

    /// The row `count` rows below, or the last one.
    pub fn below(&mut self, mut at: RowPlace, mut count: usize) -> RowPlace {
        loop {
            let height = self.height_of(at.line);
            if at.row + count < height {
                return RowPlace { row: at.row + count, ..at };
            }
            if at.line + 1 == self.writing.lines() {
                return RowPlace { row: height - 1, ..at };
            }
            count -= height - at.row;
            at = RowPlace { line: at.line + 1, row: 0 };
        }
    }

    /// The uppermost row of a viewport: where the scroll was left, or as little away from there as shows the cursor
    /// and, if there is text enough, no empty rows.
    pub fn top(&mut self, left_at: RowPlace, height: u16) -> RowPlace {
        let last_line = self.writing.lines() - 1;
        let end = RowPlace { line: last_line, row: self.height_of(last_line) - 1 };
        let cursor = self.cursor_row();
        let others = usize::from(height).saturating_sub(1);
        let line = left_at.line.min(last_line);
        let left_at = RowPlace { line, row: left_at.row.min(self.height_of(line) - 1) };
        left_at.clamp(self.above(cursor, others), cursor.min(self.above(end, others)))
    }

    /// Up to `count` rows from `top` on, parted at the edges of what is selected and found.
    pub fn segments(&mut self, top: RowPlace, count: usize) -> Vec<Vec<Segment>> {
        let mut shown = Vec::with_capacity(count);
        for line in top.line..self.writing.lines() {
            if shown.len() == count {
                break;
            }
            let hidden = if line == top.line { top.row } else { 0 };
            self.show_line(line, hidden, count, &mut shown);
        }
        shown
    }

    /// Adds the rows of a line behind the `hidden` ones, up to `count` in all.
    fn show_line(&mut self, line: usize, hidden: usize, count: usize, shown: &mut Vec<Vec<Segment>>) {
        let (writing, width, find) = (self.writing, self.width, self.find);
        let (text, selection) = (writing.line(line), writing.selection());
        let is_selected = |byte| selection.is_some_and(|(from, to)| (from..to).contains(&Spot { line, byte }));
        let mark = |byte| match find {
            _ if is_selected(byte) => Mark::Selected,
            Some(find) if find.is_found(line, byte) => Mark::Found,
            _ => Mark::Plain,
        };
        for row in self.rows(line).iter().skip(hidden).take(count - shown.len()) {
            let mut segments = Segments::within(width);
            segments.extend(&text[row.clone()], |byte| mark(row.start + byte));
            // The line feed, so that an empty line in a selection is seen.
            if row.end == text.len() && is_selected(row.end) {
                segments.push(" ", Mark::Selected);
            }
            shown.push(segments.finish());
        }
    }
}
