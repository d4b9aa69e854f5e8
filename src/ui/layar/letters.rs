//! Letters that the back row reads: the bitmaps of a font, each point as many half cells wide and high as there is room
//! for. It must not know what is written.

use font8x8::UnicodeFonts;

/// The points of a blank, and between two letters.
const BLANK: usize = 3;
const BETWEEN: usize = 1;
/// The points between two lines.
const LEADING: usize = 1;
/// Half cells of a cell, by which of them is filled: upper left, upper right, lower left, lower right.
const QUADRANTS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];

/// How large a point is, in halves of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    /// Halves of a cell to the right.
    pub across: usize,
    /// Halves of a cell down.
    pub down: usize,
}

/// All sizes, the largest first. A cell is twice as high as wide, so the first of two of one height are round letters.
pub(super) const SIZES: [Size; 9] = [
    Size { across: 8, down: 4 },
    Size { across: 4, down: 4 },
    Size { across: 6, down: 3 },
    Size { across: 3, down: 3 },
    Size { across: 4, down: 2 },
    Size { across: 3, down: 2 },
    Size { across: 2, down: 2 },
    Size { across: 2, down: 1 },
    Size { across: 1, down: 1 },
];

impl Size {
    /// Whether letters of this size are made of whole cells, which every terminal can draw.
    fn is_of_cells(self) -> bool {
        self.across.is_multiple_of(2) && self.down.is_multiple_of(2)
    }
}

/// The columns of a letter, each eight points from above in the bits from below; `None` for one that the font does not
/// have.
fn glyph(letter: char) -> Option<Vec<u8>> {
    let letter = match letter {
        '’' | '‘' | '\u{2bc}' => '\'',
        '“' | '”' => '"',
        '–' | '—' => '-',
        '…' => return Some([1, 0, 0].repeat(3).iter().map(|point| point * 0b110_0000).collect()),
        ' ' => return Some(vec![0; BLANK]),
        letter => letter,
    };
    // The font strikes its zero through, as is meant for code.
    const ZERO: [u8; 8] = [0x1e, 0x33, 0x33, 0x33, 0x33, 0x33, 0x1e, 0];
    let found = font8x8::BASIC_FONTS.get(letter).or_else(|| font8x8::LATIN_FONTS.get(letter))?;
    let rows = if letter == '0' { ZERO } else { found };
    let column = |x: usize| (0..8).fold(0, |column, y| column | ((rows[y] >> x & 1) << y));
    let columns: Vec<u8> = (0..8).map(column).collect();
    let first = columns.iter().position(|column| *column != 0)?;
    let last = columns.iter().rposition(|column| *column != 0)?;
    let mut columns = columns[first..=last].to_vec();
    if letter.is_ascii_digit() {
        // A clock must not shake when a 1 comes.
        const DIGIT: usize = 7;
        while columns.len() < DIGIT {
            columns.insert(0, 0);
            if columns.len() < DIGIT {
                columns.push(0);
            }
        }
    }
    Some(columns)
}

/// The points of a line; `None` if a letter is missing.
fn points(line: &str) -> Option<Vec<u8>> {
    let mut points = Vec::new();
    for letter in line.chars() {
        if !points.is_empty() {
            points.extend([0].repeat(BETWEEN));
        }
        points.extend(glyph(letter)?);
    }
    Some(points)
}

/// The cells that so many points take.
fn cells(points: usize, halves: usize) -> usize {
    (points * halves).div_ceil(2)
}

/// The text in letters of this size, a row of cells each, in lines of at most `width` cells; `None` where a letter is
/// missing or a word is wider.
pub(super) fn set(text: &str, size: Size, width: usize) -> Option<Vec<String>> {
    let mut lines: Vec<Vec<u8>> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let word = points(word)?;
        if cells(word.len(), size.across) > width {
            return None;
        }
        let gap = BLANK + 2 * BETWEEN;
        match lines.last_mut() {
            Some(line) if cells(line.len() + gap + word.len(), size.across) <= width => {
                line.extend([0].repeat(gap));
                line.extend(word);
            }
            _ => lines.push(word),
        }
    }
    let has_tails = lines.iter().flatten().any(|column| column & 0x80 != 0);
    let points_high = if has_tails { 8 } else { 7 };
    let mut rows = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let is_last = at + 1 == lines.len();
        // Between lines there is a blank, where no tail makes one.
        let high = if is_last || has_tails { points_high } else { points_high + LEADING };
        rows.extend(drawn(line, size, high));
    }
    Some(rows)
}

fn drawn(line: &[u8], size: Size, high: usize) -> Vec<String> {
    let (width, height) = (cells(line.len(), size.across), cells(high, size.down));
    let is_filled = |x: usize, y: usize| {
        let (column, row) = (x / size.across, y / size.down);
        row < 8 && line.get(column).is_some_and(|column| column >> row & 1 == 1)
    };
    let cell = |x: usize, y: usize| {
        let halves = [(0, 0), (1, 0), (0, 1), (1, 1)];
        let filled = halves.iter().enumerate().filter(|(_, (right, down))| is_filled(2 * x + right, 2 * y + down));
        QUADRANTS[filled.map(|(at, _)| 1 << at).sum::<usize>()]
    };
    (0..height).map(|y| (0..width).map(|x| cell(x, y)).collect()).collect()
}

/// The text in the largest letters in which it takes no more than this; `None` where even the smallest are too large.
pub(in crate::ui) fn largest(text: &str, width: usize, height: usize, has_quadrants: bool) -> Option<Vec<String>> {
    let sizes = SIZES.into_iter().filter(|size| has_quadrants || size.is_of_cells());
    sizes.filter_map(|size| set(text, size, width)).find(|rows| !rows.is_empty() && rows.len() <= height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_is_drawn_in_cells_half_cells_and_more() {
        let small = set("7", Size { across: 1, down: 1 }, 80).unwrap();
        let large = set("7", Size { across: 2, down: 2 }, 80).unwrap();
        assert_eq!((small.len(), large.len()), (4, 7));
        assert_eq!(large[0].trim(), "██████");
        assert!(small.iter().all(|row| row.chars().count() == 4), "{small:?}");
        assert!(large.concat().chars().all(|cell| matches!(cell, ' ' | '█')));
    }

    #[test]
    fn every_digit_is_as_wide_as_the_others() {
        let width = |text: &str| set(text, Size { across: 2, down: 2 }, 200).unwrap()[0].chars().count();
        assert!(('0'..='9').all(|digit| width(&digit.to_string()) == width("0")));
        assert_eq!(width("11.11"), width("58.40"));
    }

    #[test]
    fn words_are_wrapped_and_what_the_font_has_not_is_not_drawn_with_holes() {
        let size = Size { across: 1, down: 1 };
        let one = set("Diskusi", size, 80).unwrap().len();
        assert_eq!(set("Diskusi Diskusi", size, 30).unwrap().len(), 2 * one);
        assert_eq!(set("Diskusi", size, 10), None, "a word is not broken");
        assert_eq!(set("会議", size, 80), None);
        assert!(set("Fatuʼa é – “ya” …", size, 200).is_some());
    }

    #[test]
    fn the_largest_letters_that_fit_are_taken() {
        let height = |width, height| largest("18.48", width, height, true).map(|rows| rows.len());
        assert_eq!(height(80, 8), Some(7));
        assert_eq!(height(40, 5), Some(4));
        assert_eq!(height(200, 20), Some(14));
        assert_eq!(height(10, 5), None);
        let ascii = largest("18.48", 80, 20, false).unwrap().concat();
        assert!(ascii.chars().all(|cell| matches!(cell, ' ' | '█')));
    }
}
