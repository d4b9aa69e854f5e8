//! How wide a text stands and how it is cut or padded to a width, by grapheme and terminal cell. It must not know what
//! it is drawn on.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The number of terminal cells that `text` takes on one line.
pub fn cells(text: &str) -> usize {
    if text.is_ascii() && !text.contains(|character: char| character.is_ascii_control()) {
        return text.len();
    }
    text.graphemes(true).map(grapheme_cells).sum()
}

/// Terminals draw the two half-width katakana sound marks in a cell of their own, which the Unicode tables do not say.
/// Control characters are never drawn.
fn grapheme_cells(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) {
        return 0;
    }
    grapheme.width() + grapheme.matches(['\u{FF9E}', '\u{FF9F}']).count()
}

/// `text` in at most `width` cells: whole, or cut between graphemes and ended with `…`.
pub fn fit(text: &str, width: usize) -> Cow<'_, str> {
    if cells(text) <= width {
        return Cow::Borrowed(text);
    }
    let Some(room) = width.checked_sub(1) else {
        return Cow::Borrowed("");
    };
    let mut taken = 0;
    let mut end = 0;
    for (start, grapheme) in text.grapheme_indices(true) {
        taken += grapheme_cells(grapheme);
        if taken > room {
            break;
        }
        end = start + grapheme.len();
    }
    Cow::Owned(format!("{}…", text[..end].trim_end()))
}

/// `text` in exactly `width` cells, blanks on the left: a right-aligned column.
pub fn pad_left(text: &str, width: usize) -> String {
    let text = fit(text, width);
    format!("{}{text}", blanks(&text, width))
}

/// `text` in exactly `width` cells, blanks on the right: a left-aligned column.
pub fn pad_right(text: &str, width: usize) -> String {
    let text = fit(text, width);
    format!("{text}{}", blanks(&text, width))
}

fn blanks(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(cells(text)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_fits_is_left_whole() {
        assert_eq!(fit("Rapat", 5), "Rapat");
        assert_eq!(fit("会議", 4), "会議");
        assert_eq!(fit("", 0), "");
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(fit("Rapat Kerja", 8), "Rapat K…");
        assert_eq!(fit("Rapat Kerja", 7), "Rapat…");
        assert_eq!(fit("Rapat", 1), "…");
        assert_eq!(fit("Rapat", 0), "");
    }

    #[test]
    fn a_wide_character_or_a_mark_is_not_split() {
        assert_eq!(fit("会議室", 4), "会…");
        assert_eq!(fit("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(pad_right("会議室", 4), "会… ");
    }

    #[test]
    fn padding_counts_cells() {
        assert_eq!(pad_left("会", 4), "  会");
        assert_eq!(pad_right("e\u{301}", 3), "e\u{301}  ");
        assert_eq!(pad_left("1.250", 3), "1.…");
    }

    proptest! {
        #[test]
        fn nothing_is_cut_without_a_sign_and_nothing_is_too_wide(text in "\\PC{0,30}", width in 0_usize..40) {
            let fitted = fit(&text, width);
            prop_assert!(cells(&fitted) <= width);
            prop_assert!(fitted == text || width == 0 || fitted.ends_with('…'));
            prop_assert_eq!(cells(&pad_left(&text, width)), width);
            prop_assert_eq!(cells(&pad_right(&text, width)), width);
        }
    }
}
