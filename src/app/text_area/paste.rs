//! Cleans text that comes from another program before it is written into one of ours.

use super::glyph;

/// What a tab becomes: columns have no meaning in a note.
const TAB: &str = "    ";

/// The text with each kind of line end as one line feed, tabs as four blanks, and without characters that steer a
/// terminal, turn the writing direction or hide.
pub(in crate::app) fn cleaned(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for (_, glyph) in glyph::glyphs(text) {
        match glyph {
            // Word processors write a vertical tab for a line end inside a paragraph.
            "\r\n" | "\n" | "\r" | "\u{b}" | "\u{c}" | "\u{85}" | "\u{2028}" | "\u{2029}" => clean.push('\n'),
            "\t" => clean.push_str(TAB),
            _ => clean.extend(glyph::kept(glyph)),
        }
    }
    clean
}

/// The cleaned text on one line: line ends that follow each other become one blank, those around it nothing.
pub fn cleaned_line(text: &str) -> String {
    cleaned(text).split('\n').filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_loses_what_steers_and_what_hides() {
        for (pasted, clean) in [
            ("satu\r\ndua\rtiga\nempat", "satu\ndua\ntiga\nempat"),
            ("satu\u{b}dua\u{2028}tiga", "satu\ndua\ntiga"),
            ("a\tb", "a    b"),
            ("\u{1b}[31mmerah\u{7}\0\u{9b}", "[31mmerah"),
            ("a\u{202e}b\u{2066}c\u{2069}\u{200f}d", "abcd"),
            ("\u{feff}a\u{200b}b\u{200c}c\u{ad}d\u{2060}", "abcd"),
            ("a\u{200d}b", "ab"),
            ("👨\u{200d}👩\u{200d}👧 ❤\u{fe0f} e\u{301}", "👨\u{200d}👩\u{200d}👧 ❤\u{fe0f} e\u{301}"),
            ("Fatuba'a – “SpPD-KGEH”\u{a0}中文", "Fatuba'a – “SpPD-KGEH”\u{a0}中文"),
        ] {
            assert_eq!(cleaned(pasted), clean, "{pasted:?}");
        }
    }

    #[test]
    fn lines_pasted_into_one_line_are_parted_by_one_blank() {
        assert_eq!(cleaned_line("Dinas\r\n\r\nSosial\n"), "Dinas Sosial");
        assert_eq!(cleaned_line(" Dinas "), " Dinas ");
        assert_eq!(cleaned_line("\n"), "");
    }
}
