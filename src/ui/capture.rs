//! Draws the line of capture above the footer, and below it what is understood and what is not. It must not understand
//! anything itself.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::prose::{Line, draw_line, rect, wrapped};
use super::scene::Scene;
use super::text_field;
use super::widgets::Piece;
use crate::app::capture::{CaptureLine, line};
use crate::app::geometry::KIND;
use crate::app::screen::Screen;
use crate::domain::capture::{Captured, Kind, Setting};
use crate::texts::{SafeText, Texts, cells, t};
use crate::wording;

/// The rows for what is understood.
const FACTS: usize = 2;

/// Draws the line, if it is open, and says where the hardware cursor goes.
pub(super) fn draw(scene: &Scene<'_>, buf: &mut Buffer) -> Option<Position> {
    let (area, line) = (rect(scene.places.capture?), line(scene.model)?);
    let captured = line.captured.as_ref()?;
    let (texts, theme) = (scene.texts, scene.theme);
    let kind = t!(texts, "capture-kind-" + captured.kind.name());
    let label = Piece::new(format!("{kind} ▸"), theme.focus());
    label.draw_right(Position::new(area.x + 1, area.y), KIND - 2, buf);
    let inside = Rect { x: area.x + KIND, width: area.width.saturating_sub(KIND + 1), ..area };
    let row = |at: u16| Rect { y: area.y + at, height: 1, ..inside };
    let ink = theme.ink();
    let cursor = text_field::draw(row(0), buf, &line.field, scene.model.overlays.is_empty(), ink);
    let understood = understood(scene, line, captured, usize::from(inside.width));
    for (at, said) in (1..).zip(understood) {
        draw_line(&said, row(at), buf);
    }
    draw_line(&remark(scene, line, captured, usize::from(inside.width)), row(3), buf);
    cursor
}

/// What is understood, in rows of at most `width` cells; of an empty line what can be typed.
fn understood(scene: &Scene<'_>, line: &CaptureLine, captured: &Captured, width: usize) -> Vec<Line> {
    let (texts, theme) = (scene.texts, scene.theme);
    if line.field.is_empty() {
        let signs = [t!(texts, "capture-signs"), t!(texts, "capture-more-signs")];
        return signs.into_iter().map(|signs| vec![Piece::new(signs, theme.dim())]).collect();
    }
    let Some(around) = around(scene) else { return vec![] };
    let facts = facts(texts, captured, around);
    let mut rows: Vec<String> = Vec::new();
    for fact in facts {
        match rows.last_mut() {
            Some(row) if cells(row) + 3 + cells(fact.as_str()) <= width => {
                row.push_str(" · ");
                row.push_str(fact.as_str());
            }
            _ => rows.push(fact.to_string()),
        }
    }
    let is_cut = rows.len() > FACTS;
    rows.truncate(FACTS);
    if let (true, Some(last)) = (is_cut, rows.last_mut()) {
        last.push_str(" · …");
    }
    rows.into_iter().map(|row| vec![Piece::plain(row)]).collect()
}

fn around<'a>(scene: &Scene<'a>) -> Option<Setting<'a>> {
    let Screen::Session(screen) = scene.model.screen() else { return None };
    let session = scene.model.archive.session(screen.id)?;
    let office = &scene.model.archive.office;
    Some(Setting { office, session, today: scene.model.today(), item: None, kind: None })
}

/// What is understood, each fact so that it speaks for itself.
pub(super) fn facts(texts: &Texts, captured: &Captured, around: Setting<'_>) -> Vec<SafeText<'static>> {
    let said = |fact: wording::Fact| match fact.field {
        "supporters" => SafeText::from(format!("+ {}", fact.said)),
        "places" => t!(texts, "capture-place", places = fact.said).into_owned(),
        _ => fact.said,
    };
    wording::facts(texts, captured, around).into_iter().map(said).collect()
}

/// What the words could become, else what is not understood, else what a commitment still lacks.
fn remark(scene: &Scene<'_>, line: &CaptureLine, captured: &Captured, width: usize) -> Line {
    let (texts, theme) = (scene.texts, scene.theme);
    if line.field.is_empty() {
        return vec![Piece::new(t!(texts, "capture-prefixes"), theme.dim())];
    }
    if let Some(completion) = &line.completion {
        let mut names = completion.offers.iter().map(|offer| SafeText::line(&offer.name).into_owned());
        let first = names.next().unwrap_or_default();
        let rest = names.map(|name| format!(" · {name}")).collect::<String>();
        return vec![Piece::new("Tab ", theme.key()), Piece::new(first, theme.focus()), Piece::new(rest, theme.dim())];
    }
    if captured.doubts.is_empty() {
        return match wording::missing(texts, captured) {
            Some(missing) => vec![Piece::new(missing, theme.dim())],
            None if captured.kind == Kind::Commitment => {
                vec![Piece::new(t!(texts, "capture-complete"), theme.done())]
            }
            None => vec![],
        };
    }
    let said: Vec<String> = captured.doubts.iter().map(|doubt| wording::doubt(texts, doubt).to_string()).collect();
    let all = format!("! {}", said.join(" · "));
    if cells(&all) <= width {
        return vec![Piece::new(all, theme.due())];
    }
    // The first one whole as far as possible, and how many more there are.
    let more = if said.len() > 1 { format!("  +{}", said.len() - 1) } else { String::new() };
    let first = wrapped(&format!("! {}", said[0]), width.saturating_sub(cells(&more) + 2));
    let cut = if first.len() > 1 { " …" } else { "" };
    vec![Piece::new(format!("{}{cut}{more}", first[0]), theme.due())]
}
