//! Draws a text of many lines. It reads only, and must not know keys or scrolling: the area says which rows are seen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app::text_area::{Mark, Segment, TextArea};

/// How a text that is being written looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ink {
    /// The text.
    pub plain: Style,
    /// What of it is selected, while the text is focused.
    pub selected: Style,
    /// What is looked for, while the text is focused.
    pub found: Style,
}

/// Draws the visible rows into `area` and says where the hardware cursor goes: nowhere unless focused.
pub fn draw(area: Rect, buf: &mut Buffer, text: &TextArea, focused: bool, ink: Ink) -> Option<Position> {
    let view = text.view(area.width, area.height);
    for (y, row) in (area.y..area.bottom()).zip(view.rows) {
        draw_row(Rect { y, height: 1, ..area }, buf, &row, focused, ink);
    }
    cursor_in(area, view.cursor, focused)
}

/// Draws one row of segments into the first row of `area`.
pub(super) fn draw_row(area: Rect, buf: &mut Buffer, row: &[Segment], focused: bool, ink: Ink) {
    let seen = area.intersection(buf.area);
    if seen.is_empty() {
        return;
    }
    let mut x = seen.x;
    for segment in row {
        let style = match segment.mark {
            Mark::Selected if focused => ink.selected,
            Mark::Found if focused => ink.found,
            _ => ink.plain,
        };
        let room = usize::from(seen.right().saturating_sub(x));
        (x, _) = buf.set_stringn(x, seen.y, &segment.text, room, style);
    }
}

/// The cursor of a text in its area, if it is the one written to and there is a cell for it.
pub(super) fn cursor_in(area: Rect, (x, y): (u16, u16), focused: bool) -> Option<Position> {
    (focused && x < area.width && y < area.height).then(|| Position::new(area.x + x, area.y + y))
}

#[cfg(test)]
mod tests {
    use ratatui::style::Modifier;

    use super::*;
    use crate::app::key::Key;

    fn ink() -> Ink {
        let added = |modifier| Style::new().add_modifier(modifier);
        Ink { plain: Style::new(), selected: added(Modifier::REVERSED), found: added(Modifier::UNDERLINED) }
    }

    fn area(text: &str, script: &str) -> TextArea {
        let mut area = TextArea::new(text);
        for key in Key::script(script).unwrap() {
            area.press(&key, 10, 3);
        }
        area
    }

    #[test]
    fn the_rows_stand_in_their_place_and_nowhere_else() {
        let mut buf = Buffer::with_lines(["############"; 5]);
        let place = Rect::new(1, 1, 10, 3);
        let cursor = draw(place, &mut buf, &area("satu dua tiga 中文\n\u{1b}[31me\u{301}\u{202e}", ""), true, ink());
        let expected =
            ["############", "#satu dua ##", "#tiga 中文##", "#\u{fffd}[31me\u{301}\u{fffd}####", "############"];
        assert_eq!(buf, Buffer::with_lines(expected));
        assert_eq!(cursor, Some(Position::new(8, 3)));
    }

    #[test]
    fn drawing_twice_is_drawing_once() {
        let text = area("satu dua tiga empat lima enam", "up shift-up");
        let draw = |buf: &mut Buffer| draw(buf.area, buf, &text, true, ink());
        let mut once = Buffer::empty(Rect::new(0, 0, 10, 3));
        let mut twice = once.clone();
        let cursors = (draw(&mut once), draw(&mut twice), draw(&mut twice));
        assert_eq!(once, twice);
        assert_eq!((cursors.0, cursors.1), (cursors.1, cursors.2));
    }

    #[test]
    fn a_selection_and_a_cursor_are_seen_only_with_the_focus() {
        let text = area("satu", "shift-left");
        let reversed = |focused| {
            let mut buf = Buffer::empty(Rect::new(0, 0, 10, 1));
            let cursor = draw(buf.area, &mut buf, &text, focused, ink());
            let selected = |x: &u16| buf[(*x, 0)].modifier.contains(Modifier::REVERSED);
            (cursor, (0..10).filter(selected).collect::<Vec<_>>())
        };
        assert_eq!(reversed(true), (Some(Position::new(3, 0)), vec![3]));
        assert_eq!(reversed(false), (None, vec![]));
    }

    #[test]
    fn an_area_outside_the_screen_draws_nothing() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 4, 1));
        draw(Rect::new(2, 0, 10, 3), &mut buf, &area("satu\ndua", ""), true, ink());
        assert_eq!(buf, Buffer::with_lines(["  sa"]));
        assert_eq!(draw(Rect::new(0, 0, 0, 0), &mut buf, &area("satu", ""), true, ink()), None);
    }
}
