//! Draws the list in which the columns of the board are chosen. It must not know what stands in them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::scene::Scene;
use super::widgets::{Column, Columns, List, Piece, Row, content_area, popup};
use crate::app::columns::{BoardColumn, ColumnsList};
use crate::texts::t;

/// The cells of the list.
const WIDTH: u16 = 40;

/// Draws it over the screen `area` and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, list: &ColumnsList, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (texts, theme) = (scene.texts, scene.theme);
    let (total, at) = (BoardColumn::ALL.len(), list.at.min(BoardColumn::ALL.len() - 1));
    let title = Piece::new(t!(texts, "board-columns"), theme.title());
    let inside = popup(&title, Size::new(WIDTH, u16::try_from(total).unwrap_or(u16::MAX)), area, buf);
    let columns = Columns::lay_out(&[Column::fixed(3), Column::flexible(1, 10)], content_area(inside).width);
    let drawn = List { columns: &columns, total, offset: 0, selected: Some(at), has_focus: true, theme, texts };
    drawn.draw(inside, buf, |at| {
        let column = BoardColumn::ALL[at];
        let sign = if scene.model.columns.contains(&column) { "[x]" } else { "[ ]" };
        Row::Cells(vec![Piece::plain(sign), Piece::plain(t!(texts, "board-column-" + column.name()))])
    });
    Some(Position::new(inside.x + 1, inside.y + u16::try_from(at).unwrap_or_default()))
}
