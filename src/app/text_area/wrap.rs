//! Cuts one line of text into the rows of a viewport. It must not know the other lines, the cursor or the scroll.
//!
//! The last column is kept free, so that the cursor has a cell behind a full row. Blanks at the end of a row hang
//! over its edge unseen: no row begins with the blank that parts two words.

use std::ops::Range;

use super::glyph;

#[cfg(test)]
thread_local! {
    /// How many lines were wrapped: what a key costs.
    pub(super) static LINES: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// The rows of a line in a viewport of `width` cells, as ranges of its bytes: at least one, without a gap between.
pub(super) fn rows(line: &str, width: usize) -> Vec<Range<usize>> {
    #[cfg(test)]
    LINES.set(LINES.get() + 1);
    let room = width.saturating_sub(1).max(1);
    // No glyph fills more cells than it has bytes, so that a short line need not be taken apart.
    if line.len() <= room {
        return vec![Range { start: 0, end: line.len() }];
    }
    let mut rows = Vec::new();
    let (mut start, mut used) = (0, 0);
    // Behind the last blank of the row: the byte, and the cells up to there.
    let mut opening: Option<(usize, usize)> = None;
    for (at, glyph) in glyph::glyphs(line) {
        let (cells, blank) = (glyph::cells(glyph), glyph::is_blank(glyph));
        // Twice where the word that moved down leaves no room for a wide glyph either.
        while !blank && at > start && used + cells > room {
            let (end, before) = opening.take().unwrap_or((at, used));
            rows.push(start..end);
            (start, used) = (end, used - before);
        }
        used += cells;
        if blank {
            opening = Some((at + glyph.len(), used));
        }
    }
    rows.push(start..line.len());
    rows
}

/// The row of `rows` that shows the byte. Where one row ends and the next begins, it is the next.
pub(super) fn row_of(rows: &[Range<usize>], byte: usize) -> usize {
    rows.partition_point(|row| row.start <= byte).saturating_sub(1)
}

/// The last place for the cursor in a row: its end would show it on the next row, if there is one.
pub(super) fn last_place(line: &str, rows: &[Range<usize>], row: usize) -> usize {
    let end = rows[row].end;
    if row + 1 == rows.len() { end } else { glyph::previous(line, end).unwrap_or(end) }
}

/// The place in a row that is nearest to `column` from the left.
pub(super) fn place_at(line: &str, rows: &[Range<usize>], row: usize, column: usize) -> usize {
    let (start, last) = (rows[row].start, last_place(line, rows, row));
    let mut cells = 0;
    for (at, glyph) in glyph::glyphs(&line[start..last]) {
        cells += glyph::cells(glyph);
        if cells > column {
            return start + at;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(line: &str, width: usize) -> Vec<&str> {
        rows(line, width).into_iter().map(|row| &line[row]).collect()
    }

    #[test]
    fn a_line_is_wrapped_between_words() {
        for (line, width, expected) in [
            ("", 5, vec![""]),
            ("satu", 5, vec!["satu"]),
            ("satu dua", 5, vec!["satu ", "dua"]),
            ("satu dua tiga", 9, vec!["satu dua ", "tiga"]),
            ("satu    dua", 5, vec!["satu    ", "dua"]),
            ("satu ", 5, vec!["satu "]),
            ("  a", 3, vec!["  ", "a"]),
            ("komitmen", 5, vec!["komi", "tmen"]),
            ("di kecamatan", 6, vec!["di ", "kecam", "atan"]),
            ("a\u{a0}b c", 4, vec!["a\u{a0}b ", "c"]),
            ("abc", 1, vec!["a", "b", "c"]),
            ("abc", 0, vec!["a", "b", "c"]),
        ] {
            assert_eq!(wrapped(line, width), expected, "{line:?} in {width}");
        }
    }

    #[test]
    fn a_wide_glyph_never_straddles_the_edge() {
        assert_eq!(wrapped("中文中", 6), ["中文", "中"]);
        assert_eq!(wrapped("a中文", 5), ["a中", "文"]);
        assert_eq!(wrapped(" ab中", 4), [" ", "ab", "中"]);
        assert_eq!(wrapped("中文", 1), ["中", "文"]);
        assert_eq!(wrapped("👨\u{200d}👩\u{200d}👧👨\u{200d}👩\u{200d}👧", 4), ["👨\u{200d}👩\u{200d}👧"; 2]);
    }

    #[test]
    fn a_combining_mark_stays_with_its_letter() {
        assert_eq!(wrapped("aae\u{301}b", 4), ["aae\u{301}", "b"]);
    }

    #[test]
    fn the_end_of_a_wrapped_row_belongs_to_the_next() {
        let (line, width) = ("satu dua", 5);
        let rows = rows(line, width);
        assert_eq!([0, 4, 5, 8].map(|byte| row_of(&rows, byte)), [0, 0, 1, 1]);
        assert_eq!((last_place(line, &rows, 0), last_place(line, &rows, 1)), (4, 8));
        assert_eq!([0, 2, 9].map(|column| place_at(line, &rows, 0, column)), [0, 2, 4]);
        assert_eq!([0, 2, 9].map(|column| place_at(line, &rows, 1, column)), [5, 7, 8]);
    }

    #[test]
    fn a_column_inside_a_wide_glyph_is_its_start() {
        let line = "中文";
        assert_eq!([0, 1, 2, 3, 4].map(|column| place_at(line, &rows(line, 9), 0, column)), [0, 0, 3, 3, 6]);
    }
}
