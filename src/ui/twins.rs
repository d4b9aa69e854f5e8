//! The two states of a meeting: what both changed in different ways, a line a value, with the one that is chosen marked. It
//! must not choose.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::frame;
use super::prose::{Line, paragraph};
use super::scene::Scene;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::command::Command;
use crate::app::keymap::Context;
use crate::app::twins::TwinsScreen;
use crate::domain::Paper;
use crate::domain::edit::Difference;
use crate::domain::merge::Merged;
use crate::folder::Joined;
use crate::texts::{SafeText, t};
use crate::wording::{self, Names};

/// The sign of the value that stands in the end.
const CHOSEN: &str = "●";

/// Draws what is to be chosen and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &TwinsScreen, buf: &mut Buffer) -> Option<Position> {
    let texts = scene.texts;
    let Some(Joined { ours: Some(ours), theirs, outcome, .. }) = screen.found.as_deref() else {
        return Some(scene.sentence(&t!(texts, "versions-looking"), buf));
    };
    let merged = match outcome {
        Ok(merged) => merged,
        Err(refusal) => return Some(scene.sentence(&wording::refusal(texts, refusal), buf)),
    };
    let names = Names::of(texts, &[theirs, ours, &merged.document]);
    if merged.conflicts.is_empty() {
        let key = scene.key(Context::Twins, Command::Merge);
        let changes = wording::changes(texts, ours, &merged.document);
        return Some(scene.sentence(&t!(texts, "twins-agree", key = key, changes = changes), buf));
    }
    frame::detail_rule(scene, buf);
    let columns = [Column::flexible(1, 16), Column::flexible(1, 14), Column::flexible(1, 14)];
    let columns = Columns::lay_out(&columns, scene.content().width);
    let titles = [t!(texts, "twins-what"), t!(texts, "twins-ours"), t!(texts, "twins-theirs")];
    scene.draw_headings(&columns, titles.into(), buf);
    let rows = screen.rows();
    let at = scene.draw_list(&screen.list, &rows, &columns, buf, |at| match merged.conflicts.get(*at) {
        Some(one) => Row::Cells(cells(scene, &names, one, screen.chosen.contains(at))),
        None => Row::Blank,
    });
    if let (Some(area), Some(one)) =
        (scene.detail_area(), screen.list.current(&rows).and_then(|at| merged.conflicts.get(*at)))
    {
        scene.draw_detail(detail(scene, &names, one, (ours, merged, !screen.can_take()), area.width), area, buf);
    }
    at
}

fn cells(scene: &Scene<'_>, names: &Names<'_>, one: &Difference, is_theirs: bool) -> Vec<Piece<'static>> {
    let [ours, theirs] = values(scene, names, one, is_theirs);
    vec![Piece::plain(names.subject(one).to_string()), ours, theirs]
}

/// Both values of a conflict, with the one that is chosen marked.
pub(super) fn values(scene: &Scene<'_>, names: &Names<'_>, one: &Difference, is_theirs: bool) -> [Piece<'static>; 2] {
    let [ours, theirs] = names.values(one);
    let value = |value: SafeText<'static>, is_chosen: bool| match is_chosen {
        true => Piece::new(format!("{CHOSEN} {value}"), scene.theme.focus()),
        false => Piece::new(format!("  {value}"), scene.theme.dim()),
    };
    [value(ours, !is_theirs), value(theirs, is_theirs)]
}

/// Both values whole, and what the two make together besides.
fn detail(
    scene: &Scene<'_>,
    names: &Names<'_>,
    one: &Difference,
    (ours, merged, is_sealed): (&Paper, &Merged<Paper>, bool),
    width: u16,
) -> Vec<Line> {
    let (texts, theme) = (scene.texts, scene.theme);
    let [here, there] = names.values(one);
    let besides = (*ours != merged.document).then(|| wording::changes(texts, ours, &merged.document));
    let besides = besides.map(|changes| t!(texts, "twins-besides", changes = changes).into_owned());
    let said = [
        t!(texts, "twins-value-ours", value = here).into_owned(),
        t!(texts, "twins-value-theirs", value = there).into_owned(),
    ];
    let sealed = is_sealed.then(|| t!(texts, "twins-sealed").into_owned());
    said.iter().chain(&besides).chain(&sealed).flat_map(|said| paragraph(said.as_str(), width, theme.plain())).collect()
}
