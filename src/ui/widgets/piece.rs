//! A piece of text with its style, and the one way text gets into the buffer. It must not know where on the screen.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;

use crate::texts::{SafeText, cells, fit};

/// A text, the shorter forms of it that will do where it does not fit, and how it looks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Piece<'a> {
    text: SafeText<'a>,
    shorter: Vec<SafeText<'a>>,
    style: Style,
}

impl<'a> Piece<'a> {
    /// A text and its style.
    pub fn new(text: impl Into<SafeText<'a>>, style: Style) -> Self {
        Self { text: text.into(), shorter: Vec::new(), style }
    }

    /// A text in the terminal's own foreground.
    pub fn plain(text: impl Into<SafeText<'a>>) -> Self {
        Self::new(text, Style::new())
    }

    /// Nothing: a cell without content.
    pub fn empty() -> Self {
        Self::default()
    }

    /// With a shorter form to take where the forms before it do not fit, as a short name of an institution.
    #[must_use]
    pub fn or(mut self, shorter: impl Into<SafeText<'a>>) -> Self {
        self.shorter.push(shorter.into());
        self
    }

    /// A person: titles give way first, the back one and then the front one, and the name last.
    pub fn person(front: &str, name: &str, back: &str, style: Style) -> Self {
        let [whole, with_front, bare] = name_forms(front, name, back);
        let mut piece = Self::new(whole, style);
        piece.shorter.extend([with_front, bare].map(SafeText::from));
        piece.shorter.dedup();
        piece
    }

    /// The widest form that fits in `width` cells; where none does, the last one, cut with `…`.
    pub fn shown(&self, width: usize) -> Cow<'_, str> {
        let mut forms = std::iter::once(&self.text).chain(&self.shorter);
        let last = self.shorter.last().unwrap_or(&self.text);
        fit(forms.find(|form| cells(form.as_str()) <= width).unwrap_or(last).as_str(), width)
    }

    /// The cells that its whole text takes.
    pub fn width(&self) -> usize {
        cells(self.text.as_str())
    }

    /// How it looks.
    pub fn style(&self) -> Style {
        self.style
    }

    /// Writes the widest form that fits `width` cells at `position` and returns how many cells it took.
    pub fn draw(&self, position: Position, width: u16, buffer: &mut Buffer) -> u16 {
        let room = room_at(position, width, buffer);
        put(&self.shown(room.into()), self.style, position, room, buffer)
    }

    /// Writes the widest form that fits `width` cells at `position`, with its right end at the end of those cells.
    pub fn draw_right(&self, position: Position, width: u16, buffer: &mut Buffer) {
        let room = room_at(position, width, buffer);
        let shown = self.shown(room.into());
        // What is shown fits the room, so its width fits too.
        let indent = room.saturating_sub(u16::try_from(cells(&shown)).unwrap_or(room));
        put(&shown, self.style, Position::new(position.x + indent, position.y), room - indent, buffer);
    }
}

fn name_forms(front: &str, name: &str, back: &str) -> [String; 3] {
    let with_front = if front.is_empty() { name.to_owned() } else { format!("{front} {name}") };
    let whole = if back.is_empty() { with_front.clone() } else { format!("{with_front}, {back}") };
    [whole, with_front, name.to_owned()]
}

/// Writes `text` at `position` in at most `width` cells, cut with `…`, and returns how many cells it took. Outside the
/// buffer nothing is written.
pub fn write(text: &SafeText<'_>, style: Style, position: Position, width: u16, buffer: &mut Buffer) -> u16 {
    let room = room_at(position, width, buffer);
    put(&fit(text.as_str(), room.into()), style, position, room, buffer)
}

/// What of `width` cells from `position` on lies in the buffer, which panics on a write outside.
fn room_at(position: Position, width: u16, buffer: &Buffer) -> u16 {
    if buffer.area.contains(position) { width.min(buffer.area.right() - position.x) } else { 0 }
}

/// Private, for it takes any string: what comes here was cut out of a safe text to fit `room` cells.
fn put(text: &str, style: Style, position: Position, room: u16, buffer: &mut Buffer) -> u16 {
    if room == 0 {
        return 0;
    }
    let (end, _) = buffer.set_stringn(position.x, position.y, text, room.into(), style);
    end - position.x
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::CellWidth;
    use ratatui::layout::Rect;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;
    use crate::ui::widgets::tests::rows;

    fn fitted(front: &str, name: &str, back: &str, width: usize) -> String {
        Piece::person(front, name, back, Style::new()).shown(width).into_owned()
    }

    #[test]
    fn titles_give_way_before_the_name() {
        let fitted = |width| fitted("dr.", "Agustinus Taolin", "SpPD-KGEH, FINASIM", width);
        assert_eq!(fitted(40), "dr. Agustinus Taolin, SpPD-KGEH, FINASIM");
        assert_eq!(fitted(39), "dr. Agustinus Taolin");
        assert_eq!(fitted(19), "Agustinus Taolin");
        assert_eq!(fitted(15), "Agustinus Taol…");
    }

    #[test]
    fn a_missing_title_leaves_no_trace() {
        assert_eq!(fitted("", "J.T. Ose Luan", "", 40), "J.T. Ose Luan");
        assert_eq!(fitted("", "Contoh", "S.I.K., M.Si", 40), "Contoh, S.I.K., M.Si");
        assert_eq!(fitted("AKBP", "", "", 0), "");
    }

    #[test]
    fn a_shorter_form_is_taken_before_anything_is_cut() {
        let office = Piece::plain("Dinas Pemberdayaan Perempuan").or("DP3APP");
        assert_eq!(office.shown(28), "Dinas Pemberdayaan Perempuan");
        assert_eq!(office.shown(27), "DP3APP");
        assert_eq!(office.shown(4), "DP3…");
    }

    #[test]
    fn writing_stops_at_the_edge_of_the_buffer_and_says_so() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 5, 1));
        assert_eq!(Piece::plain("Rapat Kerja").draw(Position::new(2, 0), 20, &mut buffer), 3);
        assert_eq!(rows(&buffer), ["  Ra…"]);
        assert_eq!(Piece::plain("x").draw(Position::new(5, 0), 1, &mut buffer), 0);
        assert_eq!(write(&SafeText::line("x"), Style::new(), Position::new(0, 1), 1, &mut buffer), 0);
    }

    #[test]
    fn a_text_on_the_right_ends_where_its_column_ends() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 3));
        Piece::plain("56/63").draw_right(Position::new(1, 0), 6, &mut buffer);
        Piece::plain("tujuh terlambat").or("7").draw_right(Position::new(1, 1), 6, &mut buffer);
        Piece::plain("会議室室").draw_right(Position::new(1, 2), 6, &mut buffer);
        assert_eq!(rows(&buffer), ["  56/63", "      7", "  会議…"]);
    }

    proptest! {
        /// The width that texts are cut by is the one that the terminal library draws by.
        #[test]
        fn cells_are_counted_as_they_are_drawn(text in any::<String>()) {
            let safe = SafeText::line(&text);
            let drawn: usize = safe.as_str().graphemes(true).map(|grapheme| usize::from(grapheme.cell_width())).sum();
            prop_assert_eq!(cells(safe.as_str()), drawn);
        }
    }
}
