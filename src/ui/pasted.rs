//! Draws a pasted text above the screen: each entry with what it becomes, so that it is looked over before it is filed. It must
//! not file anything.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::capture::facts;
use super::prose::{headline, rect};
use super::theme::Theme;
use super::widgets::{Column, Columns, List, Piece, Row, content_area, popup};
use crate::app::geometry;
use crate::app::model::Model;
use crate::app::pasted::Pasted;
use crate::app::screen::Screen;
use crate::domain::capture::Setting;
use crate::texts::{SafeText, Texts, t};

/// The cells of a kind.
const KINDS: u16 = 10;

/// Draws the entries in view over the screen `area` and says where the hardware cursor goes.
pub fn draw(model: &Model, pasted: &Pasted, theme: Theme, texts: &Texts, area: Rect, buf: &mut Buffer) -> Position {
    let most = rect(geometry::pasted_inside(model, pasted.len()));
    let title = if pasted.is_cut {
        t!(texts, "capture-pasted-cut", count = pasted.len())
    } else {
        t!(texts, "capture-pasted", count = pasted.len())
    };
    let inside = popup(&Piece::new(title, theme.title()), most.as_size(), area, buf);
    let columns = [Column::fixed(KINDS), Column::flexible(3, 20), Column::flexible(2, 16).rank(1), Column::fixed(1)];
    let columns = Columns::lay_out(&columns, content_area(inside).width);
    let list = List {
        columns: &columns,
        total: pasted.len(),
        offset: pasted.top,
        selected: None,
        has_focus: true,
        theme,
        texts,
    };
    list.draw(inside, buf, |at| row(model, pasted, at, theme, texts).unwrap_or(Row::Blank));
    inside.as_position()
}

fn row(model: &Model, pasted: &Pasted, at: usize, theme: Theme, texts: &Texts) -> Option<Row<'static>> {
    let captured = pasted.understood(model, at)?;
    let Screen::Session(screen) = model.screen() else { return None };
    let (office, session) = (&model.archive.office, model.archive.session(screen.id)?);
    let around = Setting { office, session, today: model.today(), item: None, kind: None };
    let said = facts(texts, &captured, around);
    let said: Vec<&str> = said.iter().map(SafeText::as_str).collect();
    Some(Row::Cells(vec![
        Piece::new(t!(texts, "capture-kind-" + captured.kind.name()).into_owned(), theme.focus()),
        Piece::plain(headline(&captured.text).into_owned()),
        Piece::new(said.join(" · "), theme.dim()),
        Piece::new(if captured.doubts.is_empty() { "" } else { "!" }, theme.due()),
    ]))
}
