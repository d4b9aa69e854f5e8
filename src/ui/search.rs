//! The search: what is typed, and below it what is found, with the words marked. It must not look for anything.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::prose::rect;
use super::scene::Scene;
use super::text_field;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::command::Command;
use crate::app::keymap::Context;
use crate::app::search::SearchScreen;
use crate::folder::{HitPlace, Hits};
use crate::texts::{SafeText, fit, pad_left, pad_right, t};

/// From this width on a title has the room that the longer ones need.
const ROOM_FOR_TITLES: u16 = 100;
/// The cells of a date and of what kind of text it is.
const DATE: usize = 11;
const KIND: usize = 11;

/// Draws the line in which is typed, and says where the cursor is.
pub(super) fn draw_bar(scene: &Scene<'_>, screen: &SearchScreen, buf: &mut Buffer) -> Option<Position> {
    let (area, theme) = (rect(scene.places.bar), scene.theme);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let counted = screen.found.as_deref().map(|found| counted(scene, found)).unwrap_or_default();
    let counts = Piece::new(counted, theme.dim());
    let width = u16::try_from(counts.width()).unwrap_or(u16::MAX).min(inner.width);
    counts.draw(Position::new(inner.right() - width, inner.y), width, buf);
    Piece::new("/ ", theme.focus()).draw(inner.as_position(), inner.width, buf);
    let field = Rect { x: inner.x + 2, width: inner.width.saturating_sub(width + 4), ..inner };
    text_field::draw(field, buf, &screen.typed, scene.model.overlays.is_empty(), theme.ink())
}

/// How much was found, and in how many meetings more could be.
fn counted(scene: &Scene<'_>, found: &Hits) -> SafeText<'static> {
    match (found.goes_on, found.unread) {
        (true, _) => t!(scene.texts, "search-so-far", count = found.places.len()),
        (false, 0) => t!(scene.texts, "search-found", count = found.places.len()),
        (false, unread) => t!(scene.texts, "search-first", count = found.places.len(), unread = unread),
    }
}

/// Draws what was found and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &SearchScreen, buf: &mut Buffer) -> Option<Position> {
    let texts = scene.texts;
    let Some(found) = &screen.found else {
        let sentence = if screen.typed.is_empty() { t!(texts, "search-hint") } else { t!(texts, "search-looking") };
        return Some(scene.sentence(&sentence, buf));
    };
    if found.places.is_empty() {
        let looks = found.goes_on || !screen.is_answered();
        let back = scene.key(Context::Global, Command::Back);
        let sentence = if looks { t!(texts, "search-looking") } else { t!(texts, "search-nothing", key = back) };
        return Some(scene.sentence(&sentence, buf));
    }
    let columns = Columns::lay_out(&[Column::flexible(1, 20)], scene.content().width);
    scene.draw_list(&screen.list, &screen.rows, &columns, buf, |key| match screen.place(*key) {
        Some(place) => Row::Line(row(scene, place)),
        None => Row::Blank,
    })
}

/// Date, kind, meeting, and the snippet with its words marked.
fn row(scene: &Scene<'_>, place: &HitPlace) -> Vec<Piece<'static>> {
    let (texts, theme) = (scene.texts, scene.theme);
    let width = if scene.content().width >= ROOM_FOR_TITLES { 34 } else { 18 };
    let date = texts.language().short_date(place.date);
    let kind = t!(texts, "search-kind-" + place.hit.passage.kind.name());
    let title = SafeText::line(&place.title);
    let mut row = vec![
        Piece::plain(format!("{}  ", pad_left(date.as_str(), DATE))),
        Piece::new(format!("{}  ", pad_right(&fit(kind.as_str(), KIND), KIND)), theme.dim()),
        Piece::new(format!("{}  ", pad_right(&fit(title.as_str(), width), width)), theme.dim()),
    ];
    let snippet = &place.hit.snippet;
    let mut at = 0;
    for (from, to) in &place.hit.marks {
        // Words may overlap: what is marked already stays so.
        let from = (*from).max(at);
        if let (Some(before), Some(marked)) = (snippet.get(at..from), snippet.get(from..*to)) {
            row.push(Piece::plain(SafeText::line(before).into_owned()));
            row.push(Piece::new(SafeText::line(marked).into_owned(), theme.focus()));
            at = *to;
        }
    }
    row.push(Piece::plain(SafeText::line(snippet.get(at..).unwrap_or_default()).into_owned()));
    row
}
