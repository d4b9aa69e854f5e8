//! Sentences and facts in lines: wrapping, drawing line by line, and the sign that something is cut. It must not know
//! what they are about.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::widgets::Piece;
use crate::app::geometry::Area;
use crate::texts::cells;

/// One line: pieces that follow each other without a gap.
pub type Line = Vec<Piece<'static>>;

/// An area of the model as the terminal library has it.
pub fn rect(area: Area) -> Rect {
    Rect::new(area.x, area.y, area.width, area.height)
}

/// `text` in lines of at most `width` cells, broken between words; a word that is wider is broken between graphemes.
/// Its own line breaks stay.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            let gap = usize::from(!line.is_empty());
            if cells(&line) + gap + cells(word) <= width {
                line.extend([" "].iter().take(gap).copied().chain([word]));
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for grapheme in word.graphemes(true) {
                if cells(&line) + cells(grapheme) > width && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                line.push_str(grapheme);
            }
        }
        lines.push(line);
    }
    lines
}

/// A text in lines of one style.
pub fn paragraph(text: &str, width: u16, style: Style) -> Vec<Line> {
    wrapped(text, width.into()).into_iter().map(|line| vec![Piece::new(line, style)]).collect()
}

/// Draws a line into the first row of `area`, cut with `…` where it is too wide.
pub fn draw_line(line: &[Piece<'_>], area: Rect, buf: &mut Buffer) {
    if area.height == 0 {
        return;
    }
    let mut x = area.x;
    for piece in line {
        x += piece.draw(Position::new(x, area.y), area.right().saturating_sub(x), buf);
    }
}

/// Draws the lines into `area`, one a row, as many as there is room for.
pub fn draw_lines(lines: &[Line], area: Rect, buf: &mut Buffer) {
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        draw_line(line, Rect { y, height: 1, ..area }, buf);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_break_between_words_and_long_words_break_inside() {
        assert_eq!(wrapped("Visum bagi korban anak", 12), ["Visum bagi", "korban anak"]);
        assert_eq!(wrapped("satu\n\ndua", 9), ["satu", "", "dua"]);
        assert_eq!(wrapped("a https://belu.example", 8), ["a", "https://", "belu.exa", "mple"]);
        assert_eq!(wrapped("会議室", 4), ["会議", "室"]);
        assert_eq!(wrapped("", 4), [""]);
    }

    proptest! {
        #[test]
        fn wrapping_loses_nothing_but_blanks(text in "[a-z ]{0,60}", width in 1_usize..20) {
            let lines = wrapped(&text, width);
            prop_assert!(lines.iter().all(|line| cells(line) <= width));
            prop_assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }
}
