//! What a person takes for one letter: where it begins and ends in a line, how many cells it fills, and what stands
//! for it on the screen when it must not reach a terminal. It must not know cursors or rows.

use std::iter;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::texts::is_deceptive;

/// Stands for a letter that the screen must not show as it is.
const PLACEHOLDER: &str = "\u{fffd}";

/// Joins pictures into one, such as the members of a family; anywhere else it only hides.
pub(super) const JOINER: char = '\u{200d}';

/// More characters than the longest picture of joined people has; what piles up higher would spill into other rows.
const CHARACTERS_OF_A_GLYPH: usize = 12;

/// Whether the character steers a terminal, turns the writing direction, or is there without being seen. Of the
/// variation selectors only the one that makes a picture of a sign is let in.
pub(super) fn is_hidden(character: char) -> bool {
    character.is_control()
        || is_deceptive(character)
        || matches!(character,
            '\u{ad}' | '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{200c}' | '\u{2028}' | '\u{2029}'
            | '\u{fe00}'..='\u{fe0e}' | '\u{e0100}'..='\u{e01ef}')
}

/// The characters of a glyph that may be kept: a joiner only where it joins something.
pub(super) fn kept(glyph: &str) -> impl Iterator<Item = char> {
    let followers = glyph.chars().skip(1).map(Some).chain(iter::once(None));
    let joins = |next: Option<char>| next.and_then(char::width).is_some_and(|cells| cells > 0);
    glyph
        .chars()
        .zip(followers)
        .filter(move |&(character, next)| if character == JOINER { joins(next) } else { !is_hidden(character) })
        .map(|(character, _)| character)
}

/// What the screen shows for a glyph: itself, a blank for a tab, or the placeholder.
pub(in crate::app) fn shown(glyph: &str) -> &str {
    match glyph {
        "\t" => " ",
        _ if is_ascii_letter(glyph) => glyph,
        _ if glyph.width() == 0 || kept(glyph).count() != glyph.chars().count() => PLACEHOLDER,
        _ if glyph.chars().count() > CHARACTERS_OF_A_GLYPH => PLACEHOLDER,
        _ => glyph,
    }
}

/// The cells that a glyph fills, at least one.
pub(in crate::app) fn cells(glyph: &str) -> usize {
    if is_ascii_letter(glyph) { 1 } else { shown(glyph).width() }
}

/// Whether the glyph needs no look into the tables of Unicode, as most do not.
fn is_ascii_letter(glyph: &str) -> bool {
    matches!(glyph.as_bytes(), [b' '..=b'~'])
}

/// The cells that a text fills.
pub(in crate::app) fn text_cells(text: &str) -> usize {
    glyphs(text).map(|(_, glyph)| cells(glyph)).sum()
}

/// Whether a line may be wrapped after the glyph. A no-break space says no.
pub(super) fn is_blank(glyph: &str) -> bool {
    !matches!(glyph, "\u{a0}" | "\u{202f}") && glyph.chars().all(char::is_whitespace)
}

/// Where the glyph before `byte` begins; `None` at the start of the line.
pub(super) fn previous(line: &str, byte: usize) -> Option<usize> {
    line[..byte].grapheme_indices(true).next_back().map(|(start, _)| start)
}

/// Where the glyph at `byte` ends; `None` at the end of the line.
pub(super) fn next(line: &str, byte: usize) -> Option<usize> {
    match &line.as_bytes()[byte..] {
        // Nothing joins a letter to what is ASCII too: most text needs no walk through the tables of Unicode.
        [b' '..=b'~'] | [b' '..=b'~', 0..0x80, ..] => Some(byte + 1),
        _ => line[byte..].graphemes(true).next().map(|glyph| byte + glyph.len()),
    }
}

/// The glyphs of a text, each with the byte it begins at.
pub(in crate::app) fn glyphs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    iter::from_fn(move || {
        let end = next(text, start)?;
        let glyph = (start, &text[start..end]);
        start = end;
        Some(glyph)
    })
}

/// The end of the glyph that `byte` is inside of; `byte` itself between two glyphs.
///
/// An edit can make one glyph of two: an accent typed after its letter, a joiner between two pictures.
pub(super) fn snapped(line: &str, byte: usize) -> usize {
    let mut place = GraphemeCursor::new(byte, line.len(), true);
    if place.is_boundary(line, 0) == Ok(false) {
        return place.next_boundary(line, 0).ok().flatten().unwrap_or(line.len());
    }
    byte
}

/// Where the word before `byte` begins, over the blanks between; the start of the line where no word is.
pub(super) fn word_start(line: &str, byte: usize) -> usize {
    let words = line[..byte].split_word_bound_indices();
    words.rev().find(|(_, word)| !is_blank(word)).map_or(0, |(start, _)| start)
}

/// Where the word after `byte` ends, over the blanks between; the end of the line where no word is.
pub(super) fn word_end(line: &str, byte: usize) -> usize {
    let mut words = line[byte..].split_word_bound_indices();
    words.find(|(_, word)| !is_blank(word)).map_or(line.len(), |(start, word)| byte + start + word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glyph_fills_the_cells_it_shows() {
        for (glyph, shows, fills) in [
            ("a", "a", 1),
            ("e\u{301}", "e\u{301}", 1),
            ("中", "中", 2),
            ("👨\u{200d}👩\u{200d}👧", "👨\u{200d}👩\u{200d}👧", 2),
            ("❤\u{fe0f}", "❤\u{fe0f}", 2),
            ("🇮🇩", "🇮🇩", 2),
            ("\t", " ", 1),
            ("\n", PLACEHOLDER, 1),
            ("\u{1b}", PLACEHOLDER, 1),
            ("\u{301}", PLACEHOLDER, 1),
            ("\u{202e}", PLACEHOLDER, 1),
            ("a\u{200d}", PLACEHOLDER, 1),
            ("\u{200b}", PLACEHOLDER, 1),
            ("a\u{34f}", PLACEHOLDER, 1),
            ("\u{fffe}", PLACEHOLDER, 1),
            ("a\u{e0100}", PLACEHOLDER, 1),
            ("👩🏽\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}👨🏽", "👩🏽\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}👨🏽", 2),
        ] {
            assert_eq!((shown(glyph), cells(glyph)), (shows, fills), "{glyph:?}");
        }
    }

    #[test]
    fn a_flood_of_marks_is_not_shown() {
        let flood = format!("a{}", "\u{301}".repeat(500));
        assert_eq!(shown(&flood), PLACEHOLDER);
    }

    #[test]
    fn a_word_keeps_its_apostrophe_and_leaves_the_blanks() {
        let line = "desa  Fatuba'a, SpPD";
        assert_eq!(word_start(line, 14), 6);
        assert_eq!(word_start(line, 6), 0);
        assert_eq!(word_start("   ", 2), 0);
        assert_eq!(word_end(line, 4), 14);
        assert_eq!(word_end(line, 14), 15);
        assert_eq!(word_end(line, 15), line.len());
    }

    #[test]
    fn a_place_inside_a_glyph_moves_to_its_end() {
        assert_eq!(snapped("ae\u{301}b", 2), 4);
        assert_eq!(snapped("ae\u{301}b", 1), 1);
        assert_eq!(snapped("👨\u{200d}👩", 4), 11);
    }

    #[test]
    fn the_short_way_finds_the_same_glyphs() {
        let text = "a e\u{301}\u{600}ab\r\n中👨\u{200d}👩x\u{200d}\t~\u{7f}🇮🇩🇹🇱z";
        assert_eq!(glyphs(text).collect::<Vec<_>>(), text.grapheme_indices(true).collect::<Vec<_>>());
    }
}
