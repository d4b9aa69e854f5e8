//! Sentences and facts in lines: wrapping, drawing line by line, and the sign that something is cut. It must not know
//! what they are about.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::widgets::Piece;
use crate::app::geometry::Area;
use crate::texts::{SafeText, cells};

/// The most bytes that are looked at for a cell: a letter with all the marks that may stand on it.
const BYTES_A_CELL: usize = 40;
/// The most bytes of a text in a row: more than the widest window shows.
const WIDEST_ROW: usize = 4000;

/// One line: pieces that follow each other without a gap.
pub type Line = Vec<Piece<'static>>;

/// An area of the model as the terminal library has it.
pub fn rect(area: Area) -> Rect {
    Rect::new(area.x, area.y, area.width, area.height)
}

/// `text` in lines of at most `width` cells, broken between words; a word that is wider is broken between graphemes.
/// Its own line breaks stay.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    wrapped_up_to(text, width, usize::MAX)
}

/// [`wrapped`], as far as `most` lines; one more tells that there are more.
fn wrapped_up_to(text: &str, width: usize, most: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        if lines.len() > most {
            break;
        }
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            let gap = usize::from(!line.is_empty());
            if cells(&line) + gap + cells(word) <= width {
                line.extend([" "].iter().take(gap).copied().chain([word]));
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            if lines.len() > most {
                return lines;
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

/// What somebody wrote, however long, in lines of one style: no more of it is laid out than `most` lines, and one more
/// if there are more.
pub fn long_text(text: &str, width: u16, most: u16, style: Style) -> Vec<Line> {
    // No line holds more bytes than that, whatever letters are in it.
    let bytes = usize::from(width.max(1)) * (usize::from(most) + 2) * BYTES_A_CELL;
    let text = &text[..text.floor_char_boundary(bytes)];
    let lines = wrapped_up_to(SafeText::multi_line(text).as_str(), width.into(), most.into());
    lines.into_iter().map(|line| vec![Piece::new(line, style)]).collect()
}

/// The first line of what somebody wrote, for a row of a list; `…` says that there is more.
pub fn headline(text: &str) -> Cow<'_, str> {
    let end = text.find('\n').unwrap_or(text.len()).min(text.floor_char_boundary(WIDEST_ROW));
    let line = text[..end].trim_end();
    if text[end..].trim().is_empty() { line.into() } else { format!("{line} …").into() }
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

    #[test]
    fn of_a_long_text_no_more_is_laid_out_than_is_seen() {
        let long = "Satgas dibentuk di dua belas kecamatan.\n".repeat(20_000);
        assert_eq!(long_text(&long, 40, 3, Style::new()).len(), 4);
        let word = "a".repeat(600_000);
        assert!(long_text(&word, 10, 3, Style::new()).len() < 250);
        assert_eq!(long_text("satu\ndua", 40, 3, Style::new()).len(), 2);
    }

    #[test]
    fn a_row_shows_the_first_line_and_that_there_are_more() {
        assert_eq!(headline("Visum gratis"), "Visum gratis");
        assert_eq!(headline("Visum gratis\n"), "Visum gratis");
        assert_eq!(headline("Visum gratis \nRSUD menagih"), "Visum gratis …");
        assert_eq!(headline(""), "");
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
