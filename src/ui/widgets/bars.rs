//! The single lines of a screen: header, rule, heading, footer. They must not know which screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::piece::{Piece, write};
use super::room::{Wish, staying};
use crate::texts::{SafeText, cells};
use crate::ui::theme::Theme;

/// Blank cells at both ends of a line.
const MARGIN: u16 = 1;
/// Blank cells between hints, facts, and the two sides of a line.
const GAP: u16 = 3;
/// What the title of a header keeps before its facts begin to leave.
const LEAST_TITLE: u16 = 16;

/// What a key does here. Hints leave whole, the highest rank first; rank 0 leaves only where nothing else is left.
#[derive(Debug, Clone, PartialEq)]
pub struct Hint<'a> {
    /// The key as it is printed on the keyboard.
    pub key: SafeText<'a>,
    /// What it does.
    pub label: SafeText<'a>,
    /// How soon it gives way.
    pub rank: u8,
}

impl Hint<'_> {
    fn width(&self) -> usize {
        cells(self.key.as_str()) + 1 + cells(self.label.as_str())
    }
}

/// A fact in the header. Facts leave whole, the highest rank first; rank 0 stays.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact<'a> {
    /// What is said.
    pub piece: Piece<'a>,
    /// How soon it gives way.
    pub rank: u8,
}

/// A thin line over the whole width: one under the header, one above the footer.
pub fn rule(theme: Theme, area: Rect, buffer: &mut Buffer) {
    let line = "─".repeat(area.width.into());
    write(&SafeText::line(&line), theme.dim(), area.as_position(), area.width, buffer);
}

/// Where am I, on the left, cut where it must be; the facts that must be in view on the right, whole.
pub fn header(title: &Piece<'_>, facts: &[Fact<'_>], area: Rect, buffer: &mut Buffer) {
    let inner = within_margins(area);
    let title_room = u16::try_from(title.width()).unwrap_or(u16::MAX).min(LEAST_TITLE);
    let room = inner.width.saturating_sub(title_room + GAP);
    let wishes: Vec<_> = facts.iter().map(|fact| Wish { cells: fact.piece.width(), rank: fact.rank }).collect();
    let stays = staying(&wishes, GAP.into(), room.into());
    let shown: Vec<_> = facts.iter().zip(stays).filter(|(_, stays)| *stays).map(|(fact, _)| &fact.piece).collect();
    let mut right = inner.right();
    for piece in shown.iter().rev() {
        let free = right.saturating_sub(inner.x + title_room + GAP);
        let width = u16::try_from(piece.width()).unwrap_or(u16::MAX).min(free);
        if width == 0 {
            continue;
        }
        right -= width;
        piece.draw(Position::new(right, inner.y), width, buffer);
        right = right.saturating_sub(GAP).max(inner.x);
    }
    title.draw(inner.as_position(), right - inner.x, buffer);
}

/// The name of a group, a thin line after it, and a fact at its right end.
pub fn heading(title: &Piece<'_>, fact: Option<&Piece<'_>>, theme: Theme, area: Rect, buffer: &mut Buffer) {
    let fact_room = fact.map_or(0, |fact| u16::try_from(fact.width() + 1).unwrap_or(u16::MAX));
    let fact_room = if fact_room < area.width / 2 { fact_room } else { 0 };
    let taken = title.draw(area.as_position(), area.width - fact_room, buffer) + 1;
    let line_width = area.width.saturating_sub(taken + fact_room);
    rule(theme, Rect { x: area.x + taken, width: line_width, ..area }, buffer);
    if let (Some(fact), 1..) = (fact, fact_room) {
        fact.draw(Position::new(area.right() + 1 - fact_room, area.y), fact_room - 1, buffer);
    }
}

/// What can be pressed, on the left, whole hints only; on the right `state`, which is never given up: is it saved?
pub fn footer(hints: &[Hint<'_>], state: &Piece<'_>, theme: Theme, area: Rect, buffer: &mut Buffer) {
    let inner = within_margins(area);
    let state_width = u16::try_from(state.width()).unwrap_or(u16::MAX).min(inner.width);
    state.draw(Position::new(inner.right() - state_width, inner.y), state_width, buffer);
    for (at, place) in hint_places(hints, state, area) {
        let hint = &hints[at];
        let key = write(&hint.key, theme.key(), place.as_position(), place.width, buffer) + 1;
        let label = Position::new(place.x + key, place.y);
        write(&hint.label, theme.plain(), label, place.width.saturating_sub(key), buffer);
    }
}

/// Which of the hints stand in the footer `area` beside `state`, and where.
pub fn hint_places(hints: &[Hint<'_>], state: &Piece<'_>, area: Rect) -> Vec<(usize, Rect)> {
    let inner = within_margins(area);
    let state_width = u16::try_from(state.width()).unwrap_or(u16::MAX).min(inner.width);
    let kept = if state_width == 0 { 0 } else { state_width + GAP };
    let room = inner.width.saturating_sub(kept);
    let wishes: Vec<_> = hints.iter().map(|hint| Wish { cells: hint.width(), rank: hint.rank }).collect();
    let stays = staying(&wishes, GAP.into(), room.into());
    let (mut places, mut left, end) = (Vec::new(), inner.x, inner.x + room);
    for (at, hint) in hints.iter().enumerate().filter(|(at, _)| stays[*at]) {
        // Only where even the hints of rank 0 do not fit: they are no more cut in half than others.
        let Some(width) = u16::try_from(hint.width()).ok().filter(|width| *width <= end.saturating_sub(left)) else {
            break;
        };
        places.push((at, Rect { x: left, width, height: 1, ..inner }));
        left += width + GAP;
    }
    places
}

fn within_margins(area: Rect) -> Rect {
    let margin = MARGIN.min(area.width);
    Rect { x: area.x + margin, width: area.width.saturating_sub(2 * MARGIN), ..area }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::tests::rows;

    fn drawn(width: u16, draw: impl FnOnce(Rect, &mut Buffer)) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, 1));
        draw(buffer.area, &mut buffer);
        rows(&buffer).concat()
    }

    fn keys(width: u16, state: &str) -> String {
        let hint = |key, label, rank| Hint { key: SafeText::line(key), label: SafeText::line(label), rank };
        let hints = [hint("⏎", "buka", 0), hint("n", "rapat baru", 2), hint("/", "cari", 3), hint("?", "bantuan", 1)];
        drawn(width, |area, buffer| footer(&hints, &Piece::plain(state), Theme::DARK, area, buffer))
    }

    #[test]
    fn hints_leave_whole_by_rank_and_the_state_stays() {
        assert_eq!(keys(60, "tersimpan"), " ⏎ buka   n rapat baru   / cari   ? bantuan       tersimpan");
        assert_eq!(keys(52, "tersimpan"), " ⏎ buka   n rapat baru   ? bantuan        tersimpan");
        assert_eq!(keys(40, "tersimpan"), " ⏎ buka   ? bantuan           tersimpan");
        assert_eq!(keys(20, "tersimpan"), " ⏎ buka   tersimpan");
        assert_eq!(keys(16, "tersimpan"), "      tersimpan");
        assert_eq!(keys(8, "tersimpan"), " tersi…");
        assert_eq!(keys(0, "tersimpan"), "");
    }

    #[test]
    fn without_a_state_the_hints_have_the_whole_line() {
        assert_eq!(keys(44, ""), " ⏎ buka   n rapat baru   / cari   ? bantuan");
    }

    fn head(width: u16, title: &str) -> String {
        let fact = |text, rank| Fact { piece: Piece::plain(text), rank };
        let facts = [fact("47 dari 63 · kuorum ✓", 1), fact("08.52", 0)];
        drawn(width, |area, buffer| header(&Piece::plain(title), &facts, area, buffer))
    }

    #[test]
    fn the_title_is_cut_before_a_fact_leaves_and_no_fact_is_cut() {
        let title = "Rapat Kerja Teknis";
        assert_eq!(head(60, title), " Rapat Kerja Teknis           47 dari 63 · kuorum ✓   08.52");
        assert_eq!(head(50, title), " Rapat Kerja Tek…   47 dari 63 · kuorum ✓   08.52");
        assert_eq!(head(30, "Rapat Kerja Teknis"), " Rapat Kerja Teknis     08.52");
        assert_eq!(head(6, "Rapat"), " Rap…");
    }

    #[test]
    fn a_heading_fills_its_line() {
        let fact = Piece::plain("14/18");
        let line = |width, fact: Option<&Piece<'_>>| {
            drawn(width, |area, buffer| heading(&Piece::plain("OPD"), fact, Theme::DARK, area, buffer))
        };
        assert_eq!(line(16, Some(&fact)), "OPD ────── 14/18");
        assert_eq!(line(8, Some(&fact)), "OPD ────");
        assert_eq!(line(8, None), "OPD ────");
        assert_eq!(line(2, None), "O…");
    }

    #[test]
    fn a_rule_goes_from_edge_to_edge() {
        assert_eq!(drawn(5, |area, buffer| rule(Theme::DARK, area, buffer)), "─────");
    }
}
