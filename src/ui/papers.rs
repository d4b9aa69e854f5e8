//! Draws the choice among the papers of a meeting above the screen, and what in a paper looks like an identity before it is
//! written. It must not know how a paper is made.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::prose::{draw_lines, paragraph, rect};
use super::theme::Theme;
use super::widgets::{Column, Columns, List, Piece, Row, content_area, popup};
use crate::app::geometry;
use crate::app::model::Model;
use crate::app::papers::Papers;
use crate::papers::Kind;
use crate::texts::{SafeText, Texts, t};

/// The cells of a paper's formats.
const FORMATS: u16 = 32;
/// The rows below the papers: the form, in words.
const BELOW: u16 = 3;

/// Draws it over the screen `area` and says where the hardware cursor goes.
pub(super) fn draw(
    model: &Model,
    papers: &Papers,
    theme: Theme,
    texts: &Texts,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let most = rect(geometry::form_inside(model));
    if papers.open.is_empty() {
        choice(papers, theme, texts, most, area, buf)
    } else {
        asked(papers, theme, texts, most, area, buf)
    }
}

fn choice(papers: &Papers, theme: Theme, texts: &Texts, most: Rect, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let rows = u16::try_from(Kind::ALL.len()).unwrap_or(u16::MAX);
    let size = Size::new(most.width.min(74), (rows + BELOW).min(most.height));
    let inside = popup(&Piece::new(t!(texts, "papers-title"), theme.title()), size, area, buf);
    let list_area = Rect { height: rows.min(inside.height.saturating_sub(BELOW)), ..inside };
    let columns = Columns::lay_out(&[Column::flexible(1, 18), Column::fixed(FORMATS)], content_area(list_area).width);
    let selected = Some(papers.at);
    let offset = (papers.at + 1).saturating_sub(usize::from(list_area.height));
    let list = List { columns: &columns, total: Kind::ALL.len(), offset, selected, has_focus: true, theme, texts };
    list.draw(list_area, buf, |at| {
        let kind = Kind::ALL[at];
        let formats = if at == papers.at { formats(papers) } else { String::new() };
        Row::Cells(vec![Piece::plain(t!(texts, "paper-name-" + kind.name())), Piece::new(formats, theme.focus())])
    });
    let form = if papers.is_public() { t!(texts, "papers-public") } else { t!(texts, "papers-internal") };
    let below =
        Rect { y: list_area.bottom() + 1, height: inside.bottom().saturating_sub(list_area.bottom() + 1), ..inside };
    draw_lines(&paragraph(form.as_str(), inside.width, theme.dim()), below, buf);
    let line = u16::try_from(papers.at - offset).unwrap_or_default();
    Some(Position::new(inside.x, list_area.y + line))
}

/// The formats of the selected paper, the chosen one in brackets: `‹pdf› docx html`.
fn formats(papers: &Papers) -> String {
    let named = papers.formats().into_iter().enumerate().map(|(at, format)| match at == papers.format {
        true => format!("[{}]", format.name()),
        false => format.name().to_owned(),
    });
    named.collect::<Vec<_>>().join(" ")
}

fn asked(papers: &Papers, theme: Theme, texts: &Texts, most: Rect, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let rows = u16::try_from(papers.open.len()).unwrap_or(u16::MAX).min(most.height.saturating_sub(5)).max(1);
    let size = Size::new(most.width, rows.saturating_add(5).min(most.height));
    let inside =
        popup(&Piece::new(t!(texts, "papers-guard-title", count = papers.open.len()), theme.late()), size, area, buf);
    let why = paragraph(t!(texts, "papers-guard-why").as_str(), inside.width, theme.dim());
    draw_lines(&why, Rect { height: 2.min(inside.height), ..inside }, buf);
    let list_area = Rect { y: inside.y + 3, height: inside.height.saturating_sub(3), ..inside };
    let columns = Columns::lay_out(
        &[Column::fixed(18), Column::fixed(20), Column::flexible(1, 10)],
        content_area(list_area).width,
    );
    let selected = Some(papers.open_at);
    let offset = (papers.open_at + 1).saturating_sub(usize::from(list_area.height));
    let list = List { columns: &columns, total: papers.open.len(), offset, selected, has_focus: true, theme, texts };
    list.draw(list_area, buf, |at| {
        let found = &papers.open[at];
        let span = SafeText::line(&found.span).into_owned();
        Row::Cells(vec![
            Piece::new(SafeText::line(&found.place).into_owned(), theme.dim()),
            Piece::plain(t!(texts, "identity-" + found.kind.name())),
            Piece::plain(span),
        ])
    });
    let line = u16::try_from(papers.open_at - offset).unwrap_or_default();
    Some(Position::new(inside.x, list_area.y + line))
}
