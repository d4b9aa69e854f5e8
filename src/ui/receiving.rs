//! A bundle before it is received: what comes of each document, and under it what both changed in different ways, with the
//! value that is chosen marked. It must not choose.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::frame;
use super::prose::{Line, paragraph};
use super::scene::Scene;
use super::twins::values;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::receiving::{ReceivingRow, ReceivingScreen};
use crate::domain::Paper;
use crate::domain::edit::Difference;
use crate::folder::Joined;
use crate::texts::{SafeText, Texts, fit, t};
use crate::wording::{self, Names};

/// Draws the documents and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &ReceivingScreen, buf: &mut Buffer) -> Option<Position> {
    let texts = scene.texts;
    let rows = screen.rows();
    if rows.is_empty() {
        return Some(scene.sentence(&t!(texts, "versions-looking"), buf));
    }
    frame::detail_rule(scene, buf);
    let columns = [Column::flexible(1, 16), Column::flexible(1, 14), Column::flexible(1, 14)];
    let columns = Columns::lay_out(&columns, scene.content().width);
    if rows.iter().any(|row| matches!(row, ReceivingRow::Conflict(..))) {
        let titles = [t!(texts, "receiving-what"), t!(texts, "twins-ours"), t!(texts, "receiving-theirs")];
        scene.draw_headings(&columns, titles.into(), buf);
    }
    let at = scene.draw_list(&screen.list, &rows, &columns, buf, |row| drawn(scene, screen, *row));
    if let (Some(area), Some(row)) = (scene.detail_area(), screen.list.current(&rows)) {
        let said = detail(scene, screen, *row);
        let lines: Vec<Line> =
            said.iter().flat_map(|said| paragraph(said.as_str(), area.width, scene.theme.plain())).collect();
        scene.draw_detail(lines, area, buf);
    }
    at
}

fn drawn(scene: &Scene<'_>, screen: &ReceivingScreen, row: ReceivingRow) -> Row<'static> {
    match row {
        ReceivingRow::Document(at) => match screen.joined().get(at) {
            Some(joined) => {
                let style = if joined.outcome.is_ok() { scene.theme.dim() } else { scene.theme.late() };
                // What becomes of it is news; the title is known.
                let room = usize::from(scene.content().width) / 2;
                let title = format!("{}  ", fit(SafeText::from(title(scene.texts, joined)).as_str(), room));
                Row::Line(vec![Piece::plain(title), Piece::new(changes(scene.texts, joined), style)])
            }
            None => Row::Blank,
        },
        ReceivingRow::Unchanged(_) if screen.is_known() => {
            Row::Line(vec![Piece::plain(t!(scene.texts, "bundle-nothing-new"))])
        }
        ReceivingRow::Unchanged(count) => {
            Row::Line(vec![Piece::new(t!(scene.texts, "receiving-unchanged", count = count), scene.theme.dim())])
        }
        ReceivingRow::Conflict(at, _) => match (screen.joined().get(at).and_then(names(scene)), screen.conflict(row)) {
            (Some(names), Some(one)) => {
                let [ours, theirs] = values(scene, &names, one, screen.chosen.contains(&row));
                Row::Cells(vec![Piece::plain(format!("  {}", names.subject(one))), ours, theirs])
            }
            _ => Row::Blank,
        },
    }
}

fn names<'a>(scene: &'a Scene<'_>) -> impl Fn(&'a Joined) -> Option<Names<'a>> {
    |joined| {
        let merged = joined.outcome.as_ref().ok()?;
        let known: Vec<&Paper> = [&joined.theirs].into_iter().chain(&joined.ours).chain([&merged.document]).collect();
        Some(Names::of(scene.texts, &known))
    }
}

/// What a document is called here; one that is new, as it is called there.
fn title(texts: &Texts, joined: &Joined) -> String {
    match joined.ours.as_ref().unwrap_or(&joined.theirs) {
        Paper::Office(office) => office.profile.name.clone(),
        Paper::Filters(_) => t!(texts, "filters-title").to_string(),
        Paper::Session(session) => session.meeting.title.clone(),
        Paper::Pattern(pattern) => pattern.name.clone(),
    }
}

/// What becomes of a document.
fn changes(texts: &Texts, joined: &Joined) -> SafeText<'static> {
    match (&joined.ours, &joined.outcome) {
        (_, Err(refusal)) => wording::refusal(texts, refusal),
        (None, Ok(_)) if joined.was_deleted => t!(texts, "bundle-back").into_owned(),
        (None, Ok(_)) => t!(texts, "bundle-new").into_owned(),
        (Some(ours), Ok(merged)) => {
            let besides = (*ours != merged.document).then(|| wording::changes(texts, ours, &merged.document));
            let conflicts = Some(merged.conflicts.len()).filter(|count| *count > 0);
            let conflicts = conflicts.map(|count| t!(texts, "receiving-conflicts", count = count).to_string());
            let said: Vec<String> = conflicts.into_iter().chain(besides).collect();
            SafeText::from(said.join("; "))
        }
    }
}

/// A conflict with both values whole, in one line.
fn whole(texts: &Texts, names: &Names<'_>, one: &Difference) -> SafeText<'static> {
    let [here, there] = names.values(one);
    t!(texts, "receiving-conflict", what = names.subject(one), here = here, there = there).into_owned()
}

/// All that there is to say of a row.
fn detail(scene: &Scene<'_>, screen: &ReceivingScreen, row: ReceivingRow) -> Vec<SafeText<'static>> {
    let texts = scene.texts;
    match row {
        ReceivingRow::Document(at) => screen.joined().get(at).map_or_else(Vec::new, |joined| {
            let mut said = vec![SafeText::from(title(texts, joined)), changes(texts, joined)];
            let known = names(scene)(joined);
            said.extend(
                known.iter().flat_map(|names| screen.conflicts_of(at).iter().map(|one| whole(texts, names, one))),
            );
            said
        }),
        ReceivingRow::Unchanged(_) => vec![t!(texts, "receiving-unchanged-how").into_owned()],
        ReceivingRow::Conflict(at, _) => match (screen.joined().get(at).and_then(names(scene)), screen.conflict(row)) {
            (Some(names), Some(one)) => {
                let [here, there] = names.values(one);
                let sealed = !screen.joined().get(at).is_some_and(|joined| joined.can_take(one));
                let values = [
                    t!(texts, "twins-value-ours", value = here).into_owned(),
                    t!(texts, "receiving-value-theirs", value = there).into_owned(),
                ];
                values.into_iter().chain(sealed.then(|| t!(texts, "twins-sealed").into_owned())).collect()
            }
            _ => vec![],
        },
    }
}
