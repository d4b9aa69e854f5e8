//! The signs that the interface draws, and the ASCII that stands for them where the terminal has no others. It must not
//! know where they stand.
//!
//! Every sign takes one cell and so does what stands for it: a screen is laid out once and the same in both. Names of keys
//! are longer in ASCII and chosen before that (see `keys`).

use ratatui::buffer::Buffer;

/// Each sign and its ASCII. They stand for the same sign in the data of a meeting too; letters of the data stay.
pub const SIGNS: &[(char, char)] = &[
    // Rules and borders.
    ('─', '-'),
    ('│', '|'),
    ('┌', '+'),
    ('┐', '+'),
    ('└', '+'),
    ('┘', '+'),
    // Selection, choice, where one types.
    ('▌', '>'),
    ('‹', '<'),
    ('›', '>'),
    ('▸', '>'),
    // What has been cut, what cannot be shown.
    ('…', '~'),
    ('�', '?'),
    ('◌', 'o'),
    ('↵', '|'),
    // States.
    ('✓', '+'),
    ('✗', 'x'),
    ('●', '*'),
    ('◆', '#'),
    ('·', '.'),
    ('•', '*'),
    // Parts of large letters. Where there is no other than ASCII, letters are made of whole cells.
    ('▘', '#'),
    ('▝', '#'),
    ('▀', '#'),
    ('▖', '#'),
    ('▞', '#'),
    ('▛', '#'),
    ('▗', '#'),
    ('▚', '#'),
    ('▐', '#'),
    ('▜', '#'),
    ('▄', '#'),
    ('▙', '#'),
    ('▟', '#'),
    // Time that runs.
    ('█', '#'),
    ('░', '.'),
    ('▒', '-'),
    ('▓', '='),
    ('‖', '|'),
    ('±', '~'),
    // Directions.
    ('→', '>'),
    ('←', '<'),
    ('↑', '^'),
    ('↓', 'v'),
    // Marks of writing.
    ('⟨', '<'),
    ('⟩', '>'),
    ('–', '-'),
    ('—', '-'),
    ('×', 'x'),
    ('“', '"'),
    ('”', '"'),
    ('‘', '\''),
    ('’', '\''),
];

/// What stands for a sign in ASCII; what is no sign stays as it is.
pub fn ascii(sign: char) -> char {
    SIGNS.iter().find(|(known, _)| *known == sign).map_or(sign, |(_, ascii)| *ascii)
}

/// Puts ASCII in the place of every sign that was drawn.
pub fn in_ascii(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let mut characters = cell.symbol().chars();
        let (Some(sign), None) = (characters.next(), characters.next()) else { continue };
        let shown = ascii(sign);
        if shown != sign {
            cell.set_char(shown);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::cells;

    #[test]
    fn a_sign_and_its_ascii_take_one_cell_each() {
        for (sign, ascii) in SIGNS {
            assert!(!sign.is_ascii() && cells(&sign.to_string()) == 1, "{sign}");
            assert!(ascii.is_ascii_graphic(), "{sign}");
        }
    }

    #[test]
    fn letters_stay_what_they_are() {
        let mut buffer = Buffer::with_lines(["▌é中 …"]);
        in_ascii(&mut buffer);
        assert_eq!(buffer, Buffer::with_lines([">é中 ~"]));
    }
}
