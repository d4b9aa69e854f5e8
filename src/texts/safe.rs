//! [`SafeText`]: the only type through which text from outside reaches the terminal or stdout. It must not know where
//! the text comes from or goes to.
//!
//! What is left in a safe text takes the same number of cells in every terminal and shows itself:
//! - control characters (ESC and C1 among them), bidi controls, invisible characters, tags and noncharacters are
//!   replaced by a visible `�`;
//! - joiners, variation selectors, skin tones and soft hyphens are dropped: they only choose how a neighbour looks, and
//!   terminals do not agree on the width of what they make, so a joined emoji stands as its parts;
//! - a flood of combining marks is cut after [`MARKS_ON_A_BASE`], and a mark without a base gets `◌`, lest it lands on
//!   what stands beside the text;
//! - a tab becomes a blank; a line break becomes `↵`, or stays one in a text of several lines.

use std::borrow::Cow;
use std::fmt;

use unicode_width::UnicodeWidthChar;

/// More marks than any orthography stacks on one letter.
const MARKS_ON_A_BASE: usize = 8;
const REPLACED: char = '�';
const MISSING_BASE: char = '◌';

/// Text that may be written to a terminal: see the head of this file for what that means. Borrows what is clean.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct SafeText<'a>(Cow<'a, str>);

impl<'a> SafeText<'a> {
    /// One line of text: a line break is shown as `↵`.
    pub fn line(text: &'a str) -> Self {
        Self(made_safe(text, '↵'))
    }

    /// Text of several lines: `\n` is the only control character in it, whatever kind of line break was there.
    pub fn multi_line(text: &'a str) -> Self {
        Self(made_safe(text, '\n'))
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same text, borrowing nothing.
    pub fn into_owned(self) -> SafeText<'static> {
        SafeText(Cow::Owned(self.0.into_owned()))
    }

    /// The lines of the text, which are safe lines each; one for a text without line breaks.
    pub fn lines(&self) -> impl Iterator<Item = SafeText<'_>> {
        self.0.split('\n').map(|line| SafeText(Cow::Borrowed(line)))
    }
}

impl fmt::Display for SafeText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl AsRef<str> for SafeText<'_> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl<'a> From<SafeText<'a>> for Cow<'a, str> {
    fn from(text: SafeText<'a>) -> Self {
        text.0
    }
}

impl<'a> From<&'a str> for SafeText<'a> {
    fn from(text: &'a str) -> Self {
        Self::line(text)
    }
}

impl<'a> From<&'a String> for SafeText<'a> {
    fn from(text: &'a String) -> Self {
        Self::line(text)
    }
}

impl From<String> for SafeText<'_> {
    fn from(text: String) -> Self {
        Self::from(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for SafeText<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        match text {
            Cow::Borrowed(text) => Self::line(text),
            Cow::Owned(text) => {
                let changed = match made_safe(&text, '↵') {
                    Cow::Borrowed(_) => None,
                    Cow::Owned(safe) => Some(safe),
                };
                Self(Cow::Owned(changed.unwrap_or(text)))
            }
        }
    }
}

/// What becomes of a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Keep,
    /// Kept, if it has a base and there are not too many on it.
    Mark,
    Blank,
    LineBreak,
    Drop,
    Replace,
}

fn fate(character: char) -> Fate {
    match character {
        ' '..='~' => Fate::Keep,
        '\t' => Fate::Blank,
        '\n' | '\u{2028}' | '\u{2029}' => Fate::LineBreak,
        // Soft hyphen, joiners, variation selectors (Mongolian ones too), skin tones.
        '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{180B}'..='\u{180D}' | '\u{180F}' => Fate::Drop,
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{1F3FB}'..='\u{1F3FF}' => Fate::Drop,
        _ if character.is_control() || is_deceptive(character) => Fate::Replace,
        _ if character.width() == Some(0) => Fate::Mark,
        _ => Fate::Keep,
    }
}

/// Whether the character shows nothing itself but hides, reorders or smuggles something.
pub fn is_deceptive(character: char) -> bool {
    let is_noncharacter = u32::from(character) & 0xFFFE == 0xFFFE;
    is_noncharacter
        || matches!(character,
            // Bidi controls, zero-width space, word joiner and invisible operators, deprecated format characters.
            '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            // Byte order mark; unassigned default-ignorable, interlinear annotation; noncharacters.
            | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}' | '\u{FDD0}'..='\u{FDEF}'
            // Grapheme joiner, Mongolian vowel separator, Khmer inherent vowels, Hangul fillers.
            | '\u{34F}' | '\u{180E}' | '\u{17B4}' | '\u{17B5}' | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}'
            // Shorthand and musical format controls; tags and the rest of their plane.
            | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

fn made_safe(text: &str, line_break: char) -> Cow<'_, str> {
    let stays = |character| fate(character) == Fate::Keep || (character == '\n' && line_break == '\n');
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    let safe = rewritten(text, line_break);
    if safe == text { Cow::Borrowed(text) } else { Cow::Owned(safe) }
}

fn rewritten(text: &str, line_break: char) -> String {
    let mut safe = String::with_capacity(text.len());
    // Marks on the base before; `None` where there is no base.
    let mut marks: Option<usize> = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let shown = match fate(character) {
            Fate::Drop => continue,
            Fate::Replace if character == '\r' && characters.peek() == Some(&'\n') => continue,
            Fate::Mark => {
                if marks.is_none() {
                    safe.push(MISSING_BASE);
                }
                let standing = marks.unwrap_or(0);
                if standing < MARKS_ON_A_BASE {
                    safe.push(character);
                }
                marks = Some(standing + 1);
                continue;
            }
            Fate::Keep => character,
            Fate::Blank => ' ',
            Fate::LineBreak => line_break,
            Fate::Replace => REPLACED,
        };
        safe.push(shown);
        marks = (shown != '\n').then_some(0);
    }
    safe
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(text: &str) -> String {
        SafeText::line(text).to_string()
    }

    #[test]
    fn clean_text_is_borrowed() {
        for text in ["", "Rapat Kerja Teknis", "Fatuba'a é ã ç · ✓ ▌ — “kutipan”", "cafe\u{301}", "会議 👍", "بيت"]
        {
            assert!(matches!(SafeText::line(text).0, Cow::Borrowed(_)), "{text}");
            assert_eq!(line(text), text);
        }
        assert!(matches!(SafeText::multi_line("satu\ndua").0, Cow::Borrowed(_)));
    }

    #[test]
    fn an_escape_sequence_loses_its_escape_and_shows() {
        assert_eq!(line("\u{1b}[2Jhapus\u{9b}31m\u{7f}\0"), "�[2Jhapus�31m��");
    }

    #[test]
    fn what_reorders_or_hides_is_shown() {
        assert_eq!(line("a\u{202e}b\u{2066}c\u{200f}d\u{61c}e"), "a�b�c�d�e");
        assert_eq!(line("a\u{200b}b\u{2060}c\u{feff}d\u{e0041}e\u{3164}f\u{fffe}g"), "a�b�c�d�e�f�g");
    }

    #[test]
    fn what_only_shapes_a_neighbour_is_dropped() {
        assert_eq!(line("ke\u{ad}mentrian"), "kementrian");
        assert_eq!(line("👩\u{200d}👧 ❤\u{fe0f} 👍🏽"), "👩👧 ❤ 👍");
    }

    #[test]
    fn line_breaks_show_in_one_line_and_stay_in_several() {
        assert_eq!(line("satu\r\ndua\u{2028}tiga\tempat"), "satu↵dua↵tiga empat");
        let several = SafeText::multi_line("satu\r\ndua\u{2029}tiga\rempat");
        assert_eq!(several.as_str(), "satu\ndua\ntiga�empat");
        assert_eq!(several.lines().map(|line| line.to_string()).collect::<Vec<_>>(), ["satu", "dua", "tiga�empat"]);
    }

    #[test]
    fn a_flood_of_marks_is_cut() {
        let flood = format!("Z{}algo", "\u{301}".repeat(500));
        assert_eq!(line(&flood), format!("Z{}algo", "\u{301}".repeat(MARKS_ON_A_BASE)));
    }

    #[test]
    fn a_mark_without_a_base_does_not_land_on_its_neighbour() {
        assert_eq!(line("\u{301}a"), "◌\u{301}a");
        assert_eq!(SafeText::multi_line("a\n\u{301}").as_str(), "a\n◌\u{301}");
    }

    /// Written apart from the code above, from the Unicode tables: nothing of this may ever be in a safe text.
    fn is_forbidden(character: char) -> bool {
        character.is_control()
            || ('\u{200b}'..='\u{200f}').contains(&character)
            || ('\u{2028}'..='\u{202e}').contains(&character)
            || ('\u{2060}'..='\u{206f}').contains(&character)
            || ('\u{e0000}'..='\u{e0fff}').contains(&character)
            || ('\u{fe00}'..='\u{fe0f}').contains(&character)
            || ['\u{ad}', '\u{61c}', '\u{180e}', '\u{feff}', '\u{34f}', '\u{ffff}'].contains(&character)
    }

    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<char>().prop_map(String::from),
            "[ -~]{0,6}",
            (0x2000_u32..0x2070).prop_filter_map("scalar", char::from_u32).prop_map(String::from),
            (0xE0000_u32..0xE0200).prop_filter_map("scalar", char::from_u32).prop_map(String::from),
            Just("\u{301}\u{302}\u{303}\u{304}\u{305}".to_owned()),
            Just("\r\n".to_owned()),
            Just("\u{1b}]0;x\u{7}".to_owned()),
        ];
        proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn a_safe_line_holds_nothing_forbidden(text in hostile()) {
            let safe = line(&text);
            prop_assert!(!safe.contains(is_forbidden), "{safe:?}");
            prop_assert_eq!(line(&safe), safe.clone(), "safe text is left as it is");
            prop_assert_eq!(SafeText::from(text).to_string(), safe);
        }

        #[test]
        fn safe_lines_hold_nothing_forbidden_but_line_breaks(text in hostile()) {
            let safe = SafeText::multi_line(&text).to_string();
            prop_assert!(!safe.replace('\n', "").contains(is_forbidden), "{safe:?}");
            prop_assert_eq!(SafeText::multi_line(&safe).to_string(), safe.clone());
        }
    }
}
