//! A list of which only the rows in view are made and drawn. It must not know what a row is about, nor scroll by itself.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::bars::heading;
use super::columns::Columns;
use super::piece::{Piece, write};
use crate::app::geometry::rows_in_view;
use crate::texts::{SafeText, Texts, t};
use crate::ui::theme::{SELECTION_BAR, Theme};

/// Cells before the content of a row: a blank, the selection bar, a blank.
pub const LIST_INDENT: u16 = 3;

/// The blank cell at the right edge of every screen and pane.
const RIGHT_MARGIN: u16 = 1;

/// One row of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Row<'a> {
    /// A piece a column.
    Cells(Vec<Piece<'a>>),
    /// Pieces that follow each other without a gap, for a row that is no row of the table.
    Line(Vec<Piece<'a>>),
    /// The name of the group that follows, and a fact about it for the right end.
    Heading(Piece<'a>, Option<Piece<'a>>),
    /// Space between groups.
    Blank,
}

/// A list of `total` rows.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// Laid out for the width of [`content_area`].
    pub columns: &'a Columns,
    /// How many rows there are.
    pub total: usize,
    /// The first row in view, as far as the selected one allows.
    pub offset: usize,
    /// The selected row, found from the selected id.
    pub selected: Option<usize>,
    /// Whether the list has the keyboard.
    pub has_focus: bool,
    /// The styles.
    pub theme: Theme,
    /// The texts of the scroll signs.
    pub texts: &'a Texts,
}

/// The part of a list's `area` in which its rows have their content: right of the selection bar. The titles of the
/// columns stand in the same cells.
pub fn content_area(area: Rect) -> Rect {
    let indent = LIST_INDENT.min(area.width);
    let width = area.width.saturating_sub(LIST_INDENT + RIGHT_MARGIN);
    Rect { x: area.x + indent, width, ..area }
}

impl List<'_> {
    /// Draws the rows in view into `area`; `row` is asked for those alone. The selected row is always in view, whatever
    /// the offset, and a list that is longer than the area is never scrolled beyond its last row.
    pub fn draw<'row>(&self, area: Rect, buffer: &mut Buffer, mut row: impl FnMut(usize) -> Row<'row>) {
        let area = area.intersection(buffer.area);
        let shown = rows_in_view(self.total, area.height);
        let first = self.first_in_view(shown);
        for (line, index) in (area.y..).zip(first..first + shown) {
            self.draw_row(&row(index), index, Rect { y: line, height: 1, ..area }, buffer);
        }
        if shown < self.total && area.height > 1 {
            let last_line = Rect { y: area.bottom() - 1, height: 1, ..area };
            self.draw_signs(first, self.total - first - shown, last_line, buffer);
        }
    }

    fn first_in_view(&self, shown: usize) -> usize {
        let first = self.offset.min(self.total - shown);
        match self.selected {
            Some(selected) if selected < first => selected,
            Some(selected) if selected >= first + shown && shown > 0 => (selected + 1 - shown).min(self.total - shown),
            _ => first,
        }
    }

    fn draw_row(&self, row: &Row<'_>, index: usize, line: Rect, buffer: &mut Buffer) {
        match row {
            Row::Blank => {}
            Row::Heading(title, fact) => heading(title, fact.as_ref(), self.theme, content_area(line), buffer),
            Row::Line(pieces) => {
                let content = content_area(line);
                let mut left = content.x;
                for piece in pieces {
                    let room = content.right().saturating_sub(left);
                    left += piece.draw(Position::new(left, line.y), room, buffer);
                    // What is cut ends the row: a second sign behind the first would say nothing.
                    if piece.width() > usize::from(room) {
                        break;
                    }
                }
            }
            Row::Cells(cells) => self.columns.draw(cells, content_area(line).as_position(), buffer),
        }
        if self.selected == Some(index) {
            self.theme.select(line, self.has_focus, buffer);
            let bar = SafeText::line(SELECTION_BAR);
            let width = line.width.saturating_sub(1).min(1);
            write(&bar, self.theme.selection_bar(self.has_focus), Position::new(line.x + 1, line.y), width, buffer);
        }
    }

    fn draw_signs(&self, above: usize, below: usize, line: Rect, buffer: &mut Buffer) {
        let content = content_area(line);
        let mut left = content.x;
        let signs = [
            (above, t!(self.texts, "list-more-above", count = above)),
            (below, t!(self.texts, "list-more-below", count = below)),
        ];
        for (_, sign) in signs.iter().filter(|(count, _)| *count > 0) {
            let width = content.right().saturating_sub(left);
            left += write(sign, self.theme.dim(), Position::new(left, content.y), width, buffer) + 3;
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Modifier;

    use super::*;
    use crate::texts::Language;
    use crate::ui::widgets::columns::Column;
    use crate::ui::widgets::tests::rows;

    fn drawn(total: usize, offset: usize, selected: Option<usize>, height: u16) -> (Vec<String>, Vec<usize>, Buffer) {
        let area = Rect::new(0, 0, 30, height);
        let columns = Columns::lay_out(&[Column::flexible(1, 5)], content_area(area).width);
        let texts = Texts::of(Language::Indonesian);
        let list = List { columns: &columns, total, offset, selected, has_focus: true, theme: Theme::DARK, texts };
        let mut buffer = Buffer::empty(area);
        let mut asked = vec![];
        list.draw(area, &mut buffer, |index| {
            asked.push(index);
            Row::Cells(vec![Piece::plain(format!("rapat {index}"))])
        });
        (rows(&buffer), asked, buffer)
    }

    #[test]
    fn a_short_list_is_shown_whole_with_the_bar_on_the_selected_row() {
        let (rows, _, buffer) = drawn(2, 0, Some(1), 4);
        assert_eq!(rows, ["   rapat 0", " ▌ rapat 1", "", ""]);
        assert!(buffer[(20, 1)].modifier.contains(Modifier::BOLD), "the whole row");
        assert!(!buffer[(3, 0)].modifier.contains(Modifier::BOLD));
    }

    #[test]
    fn only_the_rows_in_view_are_made_and_what_is_hidden_is_said() {
        let (rows, asked, _) = drawn(10_000, 12, Some(13), 4);
        assert_eq!(rows, ["   rapat 12", " ▌ rapat 13", "   rapat 14", "   ↑ 12 lagi   ↓ 9.985 lagi"]);
        assert_eq!(asked, [12, 13, 14]);
    }

    #[test]
    fn a_list_that_just_fits_has_no_sign() {
        assert_eq!(drawn(3, 0, None, 3).0, ["   rapat 0", "   rapat 1", "   rapat 2"]);
        assert_eq!(drawn(4, 0, None, 3).0, ["   rapat 0", "   rapat 1", "   ↓ 2 lagi"]);
    }

    #[test]
    fn the_selected_row_is_in_view_whatever_the_offset() {
        assert_eq!(drawn(9, 0, Some(8), 3).0, ["   rapat 7", " ▌ rapat 8", "   ↑ 7 lagi"]);
        assert_eq!(drawn(9, 7, Some(2), 3).1, [2, 3]);
        assert_eq!(drawn(9, 500, None, 3).1, [7, 8]);
        assert_eq!(drawn(9, 0, Some(500), 3).1, [7, 8]);
    }

    #[test]
    fn a_single_line_shows_the_selected_row() {
        assert_eq!(drawn(5, 0, Some(3), 1).0, [" ▌ rapat 3"]);
    }

    #[test]
    fn groups_have_a_name_and_a_count() {
        let area = Rect::new(0, 0, 20, 3);
        let columns = Columns::lay_out(&[Column::flexible(1, 5)], content_area(area).width);
        let texts = Texts::of(Language::Indonesian);
        let list = List {
            columns: &columns,
            total: 3,
            offset: 0,
            selected: Some(2),
            has_focus: false,
            theme: Theme::MONO,
            texts,
        };
        let mut buffer = Buffer::empty(area);
        list.draw(area, &mut buffer, |index| match index {
            0 => Row::Blank,
            1 => Row::Heading(Piece::plain("OPD"), Some(Piece::plain("14/18"))),
            _ => Row::Cells(vec![Piece::plain("Dinsos")]),
        });
        assert_eq!(rows(&buffer), ["", "   OPD ────── 14/18", " ▌ Dinsos"]);
    }

    #[test]
    fn an_empty_list_or_area_draws_nothing() {
        assert_eq!(drawn(0, 5, Some(3), 2).0, ["", ""]);
        assert_eq!(drawn(5, 0, Some(3), 0).1, [] as [usize; 0]);
    }

    #[test]
    fn a_row_of_pieces_ends_at_the_first_that_is_cut() {
        let columns = Columns::lay_out(&[], 0);
        let list = List {
            columns: &columns,
            total: 1,
            offset: 0,
            selected: None,
            has_focus: true,
            theme: Theme::DARK,
            texts: Texts::of(Language::Indonesian),
        };
        let area = Rect::new(0, 0, 14, 1);
        let drawn = |pieces: &[&str]| {
            let mut buffer = Buffer::empty(area);
            list.draw(area, &mut buffer, |_| Row::Line(pieces.iter().map(|text| Piece::plain(*text)).collect()));
            rows(&buffer).concat()
        };
        assert_eq!(drawn(&["12.03 ", "Bupati"]), "   12.03 Bup…");
        assert_eq!(drawn(&["12.03 ", "Bupati: ", "visum"]), "   12.03 Bup…");
        assert_eq!(drawn(&["Bupati: ", "visum"]), "   Bupati: v…");
    }
}
