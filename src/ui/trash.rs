//! The trash: one line a deleted meeting, with the day on which it goes for good. It must not erase or bring back.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::scene::Scene;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::trash::TrashScreen;
use crate::folder::Thrown;
use crate::texts::t;

/// Draws the deleted meetings and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &TrashScreen, buf: &mut Buffer) -> Option<Position> {
    let (texts, language) = (scene.texts, scene.texts.language());
    if screen.found.is_none() {
        return Some(scene.sentence(&t!(texts, "versions-looking"), buf));
    }
    let rows = screen.rows();
    if rows.is_empty() {
        return Some(scene.sentence(&t!(texts, "trash-empty", days = Thrown::KEPT.num_days()), buf));
    }
    let columns =
        [Column::fixed(11).right(), Column::flexible(1, 20), Column::fixed(11).right().rank(1), Column::fixed(20)];
    let columns = Columns::lay_out(&columns, scene.content().width);
    let titles =
        [t!(texts, "home-date"), t!(texts, "home-meeting"), t!(texts, "history-deleted"), t!(texts, "trash-until")];
    scene.draw_headings(&columns, titles.into(), buf);
    scene.draw_list(&screen.list, &rows, &columns, buf, |id| match screen.thrown(*id) {
        Some(thrown) => Row::Cells(vec![
            Piece::plain(language.short_date(thrown.session.meeting.date)),
            Piece::plain(thrown.session.meeting.title.clone()),
            thrown.on.map_or_else(Piece::empty, |on| Piece::plain(language.short_date(on))),
            match thrown.until() {
                Some(until) => Piece::plain(language.short_date(until)),
                None => Piece::new(t!(texts, "trash-waits"), scene.theme.dim()),
            },
        ]),
        None => Row::Blank,
    })
}
