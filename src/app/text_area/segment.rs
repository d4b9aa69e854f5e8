//! A row as it is shown: pieces of text that are safe for a screen, selected or not. It must not know lines.

use super::glyph;

/// A piece of a row. Its text holds no character that steers a terminal or hides: a placeholder stands for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Segment {
    /// What is shown.
    pub text: String,
    /// Whether it is selected.
    pub selected: bool,
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
    pub fn push(&mut self, glyph: &str, selected: bool) {
        let cells = glyph::cells(glyph);
        if cells > self.room {
            self.room = 0;
            return;
        }
        self.room -= cells;
        let shown = glyph::shown(glyph);
        match self.done.last_mut().filter(|last| last.selected == selected) {
            Some(last) => last.text.push_str(shown),
            None => self.done.push(Segment { text: shown.to_owned(), selected }),
        }
    }

    /// Adds a text, whose bytes `is_selected` is asked about.
    pub fn extend(&mut self, text: &str, is_selected: impl Fn(usize) -> bool) {
        for (byte, glyph) in glyph::glyphs(text) {
            self.push(glyph, is_selected(byte));
        }
    }

    /// The row.
    pub fn finish(self) -> Vec<Segment> {
        self.done
    }
}
