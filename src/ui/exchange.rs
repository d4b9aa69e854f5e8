//! Handing over, receiving, copying the archive: a line for each, and what it does. It must not do any of it.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::frame;
use super::prose::{Line, paragraph};
use super::scene::Scene;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::exchange::{ExchangeRow, ExchangeScreen};
use crate::app::versions;
use crate::domain::DocumentId;
use crate::texts::{SafeText, t};

/// Draws what can be done and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &ExchangeScreen, buf: &mut Buffer) -> Option<Position> {
    frame::detail_rule(scene, buf);
    let columns = Columns::lay_out(&[Column::fixed(28), Column::flexible(1, 16)], scene.content().width);
    let rows = screen.rows();
    let at = scene.draw_list(&screen.list, &rows, &columns, buf, |row| {
        let name = t!(scene.texts, "exchange-" + row.name());
        Row::Cells(vec![Piece::plain(name), Piece::new(about(scene, *row), scene.theme.dim())])
    });
    if let (Some(area), Some(row)) = (scene.detail_area(), screen.current()) {
        scene.draw_detail(how(scene, row, area.width), area, buf);
    }
    at
}

/// What a row is about.
fn about(scene: &Scene<'_>, row: ExchangeRow) -> SafeText<'static> {
    let (texts, archive) = (scene.texts, &scene.model.archive);
    match row {
        ExchangeRow::GiveOne(id) => SafeText::from(versions::title(archive, DocumentId::Session(id))),
        ExchangeRow::GiveAll => t!(texts, "exchange-all", count = archive.rows().len()).into_owned(),
        ExchangeRow::Receive => t!(texts, "exchange-from").into_owned(),
        ExchangeRow::BackUp => match frame::days_since_backup(scene) {
            None => t!(texts, "home-no-backup"),
            Some(..1) => t!(texts, "home-backup-today"),
            Some(days) => t!(texts, "home-backup", days = days),
        }
        .into_owned(),
    }
}

fn how(scene: &Scene<'_>, row: ExchangeRow, width: u16) -> Vec<Line> {
    let said = t!(scene.texts, "exchange-how-" + row.name());
    paragraph(said.as_str(), width, scene.theme.plain())
}
