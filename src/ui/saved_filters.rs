//! Draws the saved filters above the board. It must not know what they ask for.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::prose::{draw_lines, paragraph, rect};
use super::scene::Scene;
use super::widgets::{Column, Columns, List, Piece, Row, content_area, popup};
use crate::app::command::Command;
use crate::app::geometry;
use crate::app::keymap::Context;
use crate::app::saved_filters::SavedFilters;
use crate::texts::{SafeText, t};

/// The most cells of a name.
const NAME: u16 = 24;

/// Draws them over the screen `area` and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, list: &SavedFilters, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (texts, theme, saved) = (scene.texts, scene.theme, &scene.model.archive.filters.filters);
    let most = rect(geometry::form_inside(scene.model));
    let rows = u16::try_from(saved.len()).unwrap_or(u16::MAX).clamp(2, most.height.max(2));
    let title = Piece::new(t!(texts, "filters-title"), theme.title());
    let inside = popup(&title, Size::new(most.width.min(74), rows), area, buf);
    if saved.is_empty() {
        let key = scene.key(Context::SavedFilters, Command::SaveFilter);
        let why = paragraph(t!(texts, "filters-empty", key = key).as_str(), inside.width, theme.dim());
        draw_lines(&why, inside, buf);
        return Some(inside.as_position());
    }
    let columns = Columns::lay_out(&[Column::fixed(NAME), Column::flexible(1, 10)], content_area(inside).width);
    let at = list.at.min(saved.len() - 1);
    let offset = (at + 1).saturating_sub(usize::from(inside.height));
    let (total, selected) = (saved.len(), Some(at));
    let drawn = List { columns: &columns, total, offset, selected, has_focus: true, theme, texts };
    drawn.draw(inside, buf, |at| {
        let name = SafeText::line(&saved[at].name).into_owned();
        Row::Cells(vec![Piece::plain(name), Piece::new(SafeText::line(&saved[at].filter).into_owned(), theme.dim())])
    });
    Some(Position::new(inside.x + 1, inside.y + u16::try_from(at - offset).unwrap_or_default()))
}
