//! Lays a row out in columns. It must not know what stands in them.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::piece::Piece;
use super::room::{Wish, staying};

/// Blank cells between two columns.
const GAP: u16 = 2;

/// To which side of its column a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Names and sentences.
    #[default]
    Left,
    /// Numbers.
    Right,
}

/// One column as it is wished for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    least: u16,
    weight: u16,
    align: Align,
    rank: u8,
}

impl Column {
    /// A column of exactly `width` cells.
    pub const fn fixed(width: u16) -> Self {
        Self { least: width, weight: 0, align: Align::Left, rank: 0 }
    }

    /// A column of at least `least` cells that takes its part, by `weight`, of what the others leave.
    pub const fn flexible(weight: u16, least: u16) -> Self {
        Self { least, weight, align: Align::Left, rank: 0 }
    }

    /// With its texts on the right.
    #[must_use]
    pub const fn right(self) -> Self {
        Self { align: Align::Right, ..self }
    }

    /// Gives way when the row is too narrow: the highest rank first. Rank 0, the default, always stays.
    #[must_use]
    pub const fn rank(self, rank: u8) -> Self {
        Self { rank, ..self }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    left: u16,
    width: u16,
    align: Align,
}

/// Columns laid out for one width; laid out once, then every row is written by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    places: Vec<Option<Place>>,
    width: u16,
}

impl Columns {
    /// Lays `columns` out in `width` cells. Where the least widths do not fit, columns leave by rank; where those of
    /// rank 0 alone do not fit, the last ones are narrowed.
    pub fn lay_out(columns: &[Column], width: u16) -> Self {
        let wishes: Vec<_> =
            columns.iter().map(|column| Wish { cells: column.least.into(), rank: column.rank }).collect();
        let stays = staying(&wishes, GAP.into(), width.into());
        let staying_columns = || columns.iter().zip(&stays).filter(|(_, stays)| **stays).map(|(column, _)| column);
        let wanted = staying_columns().map(|column| u32::from(column.least + GAP)).sum::<u32>();
        let mut spare = (u32::from(width) + u32::from(GAP)).saturating_sub(wanted);
        let mut weights = staying_columns().map(|column| u32::from(column.weight)).sum::<u32>();
        let mut left = 0;
        let mut places = Vec::with_capacity(columns.len());
        for (column, stays) in columns.iter().zip(&stays) {
            if !stays || left >= width {
                places.push(None);
                continue;
            }
            // Each takes its part of what is still to be shared, so that nothing is lost to rounding.
            let weight = u32::from(column.weight);
            let share = (spare * weight).checked_div(weights).unwrap_or(0);
            spare -= share;
            weights -= weight;
            let wide = column.least.saturating_add(u16::try_from(share).unwrap_or(u16::MAX)).min(width - left);
            places.push(Some(Place { left, width: wide, align: column.align }));
            left += wide + GAP;
        }
        Self { places, width }
    }

    /// The cells of a whole row.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Whether the column with this index has room.
    pub fn has(&self, index: usize) -> bool {
        self.places.get(index).is_some_and(Option::is_some)
    }

    /// Writes one row with its left end at `position`: a piece a column, in the order of the columns; a missing one
    /// leaves its column blank.
    pub fn draw(&self, row: &[Piece<'_>], position: Position, buffer: &mut Buffer) {
        for (place, piece) in self.places.iter().zip(row) {
            let Some(place) = place else { continue };
            let start = Position::new(position.x + place.left, position.y);
            match place.align {
                Align::Left => _ = piece.draw(start, place.width, buffer),
                Align::Right => piece.draw_right(start, place.width, buffer),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::layout::Rect;

    use super::*;
    use crate::ui::widgets::tests::rows;

    const COLUMNS: [Column; 4] =
        [Column::fixed(11), Column::flexible(3, 10), Column::flexible(1, 6).rank(1), Column::fixed(5).right().rank(2)];

    fn drawn(width: u16, row: &[&str]) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, 1));
        let pieces: Vec<_> = row.iter().map(|text| Piece::plain(*text)).collect();
        Columns::lay_out(&COLUMNS, width).draw(&pieces, Position::new(0, 0), &mut buffer);
        rows(&buffer).concat()
    }

    #[test]
    fn what_is_left_is_shared_by_weight() {
        assert_eq!(
            drawn(50, &["3 Nov 2023", "Rapat Kerja Teknis", "Belu", "56/63"]),
            "3 Nov 2023   Rapat Kerja Teknis   Belu       56/63"
        );
    }

    #[test]
    fn columns_leave_by_rank_when_the_row_is_narrow() {
        let row = ["3 Nov 2023", "Rapat Kerja Teknis", "Atambua", "56/63"];
        assert_eq!(drawn(37, &row), "3 Nov 2023   Rapat Kerja T…  Atambua");
        assert_eq!(drawn(30, &row), "3 Nov 2023   Rapat Kerja Tekn…");
        assert_eq!(drawn(23, &row), "3 Nov 2023   Rapat Ker…");
    }

    #[test]
    fn where_even_the_staying_ones_are_too_wide_the_last_is_narrowed() {
        assert_eq!(drawn(16, &["3 Nov 2023", "Rapat", "", ""]), "3 Nov 2023   Ra…");
        assert_eq!(drawn(4, &["3 Nov 2023", "Rapat", "", ""]), "3 N…");
        assert_eq!(drawn(0, &["3 Nov 2023", "Rapat", "", ""]), "");
    }

    #[test]
    fn wide_and_combining_characters_leave_the_next_column_where_it_is() {
        let columns = [Column::fixed(6), Column::fixed(3)];
        for name in ["Rapat", "会議室室室", "e\u{301}e\u{301}", "👩\u{200d}👧👍🏽❤\u{fe0f}!", "\u{301}x"]
        {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
            let row = [Piece::plain(name), Piece::plain("|")];
            Columns::lay_out(&columns, 12).draw(&row, Position::new(0, 0), &mut buffer);
            assert_eq!(buffer[(8, 0)].symbol(), "|", "{name}");
        }
    }

    proptest! {
        #[test]
        fn columns_never_overlap_nor_leave_the_row(
            wishes in proptest::collection::vec((0_u16..30, 0_u16..4, 0_u8..3), 0..8),
            width in 0_u16..200,
        ) {
            let columns: Vec<_> =
                wishes.iter().map(|&(least, weight, rank)| Column::flexible(weight, least).rank(rank)).collect();
            let laid_out = Columns::lay_out(&columns, width);
            let mut free = 0;
            for place in laid_out.places.iter().flatten() {
                prop_assert!(place.left >= free);
                prop_assert!(place.left + place.width <= width);
                free = place.left + place.width + GAP;
            }
        }
    }
}
