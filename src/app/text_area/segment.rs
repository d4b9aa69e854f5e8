//! A row as it is shown: pieces of text that are safe for a screen, selected, found or neither. It must not know lines.

use super::glyph;

/// A piece of a row. Its text holds no character that steers a terminal or hides: a placeholder stands for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Segment {
    /// What is shown.
    pub text: String,
    /// Whether it is selected or found.
    pub mark: Mark,
}

/// What makes a piece of a row stand out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    #[default]
    Plain,
    /// It is selected.
    Selected,
    /// It is what is looked for.
    Found,
}

impl Mark {
    /// [`Mark::Selected`] if it is so, else [`Mark::Plain`].
    pub fn selected(is_selected: bool) -> Self {
        if is_selected { Self::Selected } else { Self::Plain }
    }
}

/// A row in the making, which never grows wider than its viewport.
pub(in crate::app) struct Segments {
    done: Vec<Segment>,
    /// The cells that are left.
    room: usize,
}

impl Segments {
    /// An empty row of at most `width` cells.
    pub fn within(width: usize) -> Self {
        Self { done: Vec::new(), room: width }
    }

    /// Adds a glyph; once one had no room, nothing more.
    pub fn push(&mut self, glyph: &str, mark: Mark) {
        let cells = glyph::cells(glyph);
        if cells > self.room {
            self.room = 0;
            return;
        }
        self.room -= cells;
        let shown = glyph::shown(glyph);
        match self.done.last_mut().filter(|last| last.mark == mark) {
            Some(last) => last.text.push_str(shown),
            None => self.done.push(Segment { text: shown.to_owned(), mark }),
        }
    }

    /// Adds a text, whose bytes `mark` is asked about.
    pub fn extend(&mut self, text: &str, mark: impl Fn(usize) -> Mark) {
        for (byte, glyph) in glyph::glyphs(text) {
            self.push(glyph, mark(byte));
        }
    }

    /// The row.
    pub fn finish(self) -> Vec<Segment> {
        self.done
    }
}
