//! Draws a text of one line. It reads only, and must not know keys or scrolling: the field says what is seen of it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::text_area::{Ink, cursor_in, draw_row};
use crate::app::text_field::TextField;

/// Draws the text into the first row of `area` and says where the hardware cursor goes: nowhere unless focused.
pub fn draw(area: Rect, buf: &mut Buffer, text: &TextField, focused: bool, ink: Ink) -> Option<Position> {
    draw_row(area, buf, &text.visible(area.width), focused, ink);
    cursor_in(area, (text.cursor_at(area.width), 0), focused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::key::Key;

    #[test]
    fn a_long_text_shows_its_end_and_where_it_is_cut() {
        let mut field = TextField::new("Kepala Dinas Kesehatan 中文");
        let mut buf = Buffer::empty(Rect::new(0, 0, 12, 1));
        let cursor = draw(Rect::new(1, 0, 10, 1), &mut buf, &field, true, Ink::default());
        assert_eq!(buf, Buffer::with_lines([" …tan 中文  "]));
        assert_eq!(cursor, Some(Position::new(10, 0)));

        field.press(&Key::plain(crate::app::key::KeyCode::Home), 10);
        let cursor = draw(Rect::new(1, 0, 10, 1), &mut buf, &field, true, Ink::default());
        assert_eq!(buf, Buffer::with_lines([" Kepala Di… "]));
        assert_eq!(cursor, Some(Position::new(1, 0)));
        assert_eq!(draw(Rect::new(1, 0, 10, 1), &mut buf, &field, false, Ink::default()), None);
    }
}
