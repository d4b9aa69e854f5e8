//! The frame around what floats above a screen, the only border there is. It must not know what floats.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::widgets::{Block, BorderType, Clear, Widget};

use super::piece::Piece;
use crate::texts::cells;

/// Blank cells between the border and what is inside.
const PADDING: u16 = 1;

/// Clears the middle of `area`, draws a border with `title` there and returns the area inside, which is of the size
/// `inside` or what of it the screen has room for.
pub fn popup(title: &Piece<'_>, inside: Size, area: Rect, buffer: &mut Buffer) -> Rect {
    let area = area.intersection(buffer.area);
    let frame = frame(inside, area);
    clear_what_reaches_into(frame, buffer);
    Clear.render(frame, buffer);
    Block::bordered().border_type(BorderType::Plain).render(frame, buffer);
    let blank_title =
        Rect { x: frame.x + 1, width: frame.width.saturating_sub(2), height: frame.height.min(1), ..frame };
    draw_title(title, blank_title, buffer);
    popup_inside(inside, area)
}

/// The area that [`popup`] returns.
pub fn popup_inside(inside: Size, area: Rect) -> Rect {
    let frame = frame(inside, area);
    Rect {
        x: frame.x + (1 + PADDING).min(frame.width),
        y: frame.y + 1.min(frame.height),
        width: frame.width.saturating_sub(2 + 2 * PADDING),
        height: frame.height.saturating_sub(2),
    }
}

fn frame(inside: Size, area: Rect) -> Rect {
    let width = inside.width.saturating_add(2 + 2 * PADDING).min(area.width);
    let height = inside.height.saturating_add(2).min(area.height);
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}

/// A wide character that begins left of the frame would be drawn over the border.
fn clear_what_reaches_into(frame: Rect, buffer: &mut Buffer) {
    let Some(left) = frame.x.checked_sub(1).filter(|left| *left >= buffer.area.x) else { return };
    for y in frame.y..frame.bottom() {
        let cell = &mut buffer[(left, y)];
        if cells(cell.symbol()) > 1 {
            cell.set_symbol(" ");
        }
    }
}

fn draw_title(title: &Piece<'_>, line: Rect, buffer: &mut Buffer) {
    if line.height == 0 || line.width < 3 || title.width() == 0 {
        return;
    }
    let taken = title.draw(Position::new(line.x + 1, line.y), line.width - 2, buffer);
    for x in [line.x, line.x + 1 + taken] {
        buffer[(x, line.y)].set_symbol(" ");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::tests::rows;

    #[test]
    fn a_popup_clears_what_is_below_and_frames_it() {
        let area = Rect::new(0, 0, 20, 6);
        let mut buffer = Buffer::with_lines(["xxxxxxxxxxxxxxxxxxxx"; 6]);
        let inner = popup(&Piece::plain("Hapus?"), Size::new(10, 2), area, &mut buffer);
        assert_eq!(inner, Rect::new(5, 2, 10, 2));
        assert_eq!(
            rows(&buffer),
            [
                "xxxxxxxxxxxxxxxxxxxx",
                "xxx┌ Hapus? ────┐xxx",
                "xxx│            │xxx",
                "xxx│            │xxx",
                "xxx└────────────┘xxx",
                "xxxxxxxxxxxxxxxxxxxx",
            ]
        );
    }

    #[test]
    fn a_wide_character_under_its_edge_breaks_no_border() {
        let area = Rect::new(0, 0, 13, 3);
        let mut buffer = Buffer::with_lines(["会議会議会議x", "会議会議会議x", "会議会議会議x"]);
        popup(&Piece::empty(), Size::new(1, 1), area, &mut buffer);
        assert_eq!(rows(&buffer)[1], "会議│   │ 議x");
        let mut shifted = Buffer::with_lines(["x会議会議会議"; 3]);
        popup(&Piece::empty(), Size::new(1, 1), area, &mut shifted);
        assert_eq!(rows(&shifted)[1], "x会 │   │会議");
    }

    #[test]
    fn a_popup_larger_than_the_screen_keeps_its_frame_and_cuts_its_title() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 3));
        let inner = popup(&Piece::plain("Hapus rapat ini?"), Size::new(60, 20), buffer.area, &mut buffer);
        assert_eq!(inner, Rect::new(2, 1, 8, 1));
        assert_eq!(rows(&buffer), ["┌ Hapus r… ┐", "│          │", "└──────────┘"]);
        for (width, height) in [(0, 0), (1, 1), (2, 2), (3, 1)] {
            let mut tiny = Buffer::empty(Rect::new(0, 0, width, height));
            assert_eq!(popup(&Piece::plain("x"), Size::new(4, 4), tiny.area, &mut tiny).area(), 0);
        }
    }
}
