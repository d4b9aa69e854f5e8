//! Draws the palette above the screen: what is typed, and below it what can be done, each with its key. It must not know
//! what a command does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::keys;
use super::prose::{draw_lines, paragraph, rect};
use super::text_field;
use super::theme::Theme;
use super::widgets::{Column, Columns, List, Piece, Row, content_area, popup, popup_inside};
use crate::app::geometry;
use crate::app::model::Model;
use crate::app::palette::Palette;
use crate::texts::{Texts, t};

/// The cells of a key.
const KEYS: u16 = 8;

/// Draws the palette over the screen `area` and says where the hardware cursor goes: behind what is typed.
pub fn draw(
    model: &Model,
    palette: &Palette,
    theme: Theme,
    texts: &Texts,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (most, frame) = place(model, area);
    let inside = popup(&Piece::new(t!(texts, "palette-title"), theme.title()), most.as_size(), frame, buf);
    Piece::new("› ", theme.focus()).draw(inside.as_position(), inside.width, buf);
    let field = Rect { x: inside.x + 2, width: inside.width.saturating_sub(2), height: 1, ..inside };
    let ink = theme.ink();
    let cursor = text_field::draw(field, buf, &palette.typed, true, ink);
    let below = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
    let found = palette.found();
    if found.is_empty() {
        draw_lines(&paragraph(t!(texts, "palette-nothing").as_str(), field.width, theme.dim()), below, buf);
        return cursor;
    }
    let columns = Columns::lay_out(&[Column::flexible(1, 10), Column::fixed(KEYS).right()], content_area(below).width);
    let (total, offset, selected) = (found.len(), 0, Some(palette.at));
    let list = List { columns: &columns, total, offset, selected, has_focus: true, theme, texts };
    list.draw(below, buf, |at| {
        let binding = found[at];
        Row::Cells(vec![
            Piece::plain(keys::label(texts, binding)),
            Piece::new(keys::name(texts, theme, binding.key), theme.key()),
        ])
    });
    cursor
}

/// The place of the command that stands at this place of the screen `area`.
pub(super) fn row_at(model: &Model, palette: &Palette, area: Rect, at: Position) -> Option<usize> {
    let (most, frame) = place(model, area);
    let inside = popup_inside(most.as_size(), frame);
    let below = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
    let total = palette.found().len();
    let shown = geometry::rows_in_view(total, below.height);
    // As the list scrolls by itself to the selected one.
    let first = (palette.at + 1).saturating_sub(shown);
    let line = usize::from(at.y.checked_sub(below.y)?);
    (below.contains(at) && line < shown).then_some(first + line)
}

/// The palette's inside, and the area in the middle of which it stands.
fn place(model: &Model, area: Rect) -> (Rect, Rect) {
    let most = rect(geometry::palette_inside(model));
    (most, Rect { x: area.x, width: area.width, y: most.y.saturating_sub(1), height: most.height + 2 })
}
