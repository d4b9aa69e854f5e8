//! The earlier states of a document, newest first, each with what was done after it. It must not bring one back.

use chrono::DateTime;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::frame;
use super::prose::{Line, paragraph};
use super::scene::Scene;
use super::theme::Theme;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::model::Model;
use crate::app::versions::VersionsScreen;
use crate::folder::{Mark, Version};
use crate::texts::{SafeText, Texts, t};
use crate::wording::Names;

/// Draws the versions and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &VersionsScreen, buf: &mut Buffer) -> Option<Position> {
    let texts = scene.texts;
    if screen.found.is_none() {
        return Some(scene.sentence(&t!(texts, "versions-looking"), buf));
    }
    let rows = screen.rows();
    if rows.is_empty() {
        return Some(scene.sentence(&t!(texts, "versions-empty"), buf));
    }
    frame::detail_rule(scene, buf);
    let columns = [Column::fixed(6).right(), Column::fixed(18), Column::flexible(1, 16), Column::fixed(16).rank(1)];
    let columns = Columns::lay_out(&columns, scene.content().width);
    let titles = [
        t!(texts, "history-version"),
        t!(texts, "history-until"),
        t!(texts, "history-afterwards"),
        t!(texts, "history-kind"),
    ];
    scene.draw_headings(&columns, titles.into(), buf);
    let at = scene.draw_list(&screen.list, &rows, &columns, buf, |number| match screen.kept(*number) {
        Some(kept) => Row::Cells(vec![
            Piece::plain(number.to_string()),
            Piece::plain(until(scene.model, texts, &kept.version)),
            Piece::plain(sentences(scene.model, texts, screen, *number).join(", ")),
            match kept.version.mark {
                Mark::Plain => Piece::empty(),
                mark => Piece::new(t!(texts, "history-kind-" + mark.name()), scene.theme.dim()),
            },
        ]),
        None => Row::Blank,
    });
    if let (Some(area), Some(kept)) = (scene.detail_area(), screen.current()) {
        scene.draw_detail(
            lines(scene.model, screen, kept.version.number, scene.theme, texts, area.width).concat(),
            area,
            buf,
        );
    }
    at
}

/// Until when the document was as in a version.
fn until(model: &Model, texts: &Texts, version: &Version) -> String {
    let zone = model.archive.office.profile.time_zone.offset();
    let (language, until) = (texts.language(), version.until.with_timezone(&zone));
    format!("{} {}", language.short_date(until.date_naive()), language.clock(DateTime::time(&until)))
}

/// What was done after a version, a sentence each.
fn sentences(model: &Model, texts: &Texts, screen: &VersionsScreen, number: u32) -> Vec<String> {
    if screen.kept(number).is_some_and(|kept| kept.version.mark == Mark::Received) {
        return vec![t!(texts, "history-came").to_string()];
    }
    let Some((before, after)) = screen.step(number, &model.archive) else {
        let is_read = screen.kept(number).is_some_and(|kept| kept.paper.is_some());
        return vec![if is_read { t!(texts, "history-last") } else { t!(texts, "history-unreadable") }.to_string()];
    };
    let said = Names::of(texts, &[&before, &after]).differences(&before.differences(&after));
    if said.is_empty() {
        return vec![t!(texts, "history-same").to_string()];
    }
    said.iter().map(SafeText::to_string).collect()
}

/// What there is to say of a version, in parts: its head, then what was done after it.
pub(super) fn lines(
    model: &Model,
    screen: &VersionsScreen,
    number: u32,
    theme: Theme,
    texts: &Texts,
    width: u16,
) -> Vec<Vec<Line>> {
    let until = screen.kept(number).map(|kept| until(model, texts, &kept.version)).unwrap_or_default();
    let head = t!(texts, "versions-after", number = number.to_string(), until = until);
    let head = paragraph(head.as_str(), width, theme.title());
    let said = sentences(model, texts, screen, number);
    let parts = said.iter().map(|said| paragraph(&format!("· {said}"), width, theme.plain()));
    [head].into_iter().chain(parts).collect()
}
