//! What a key does in every text, whether it has one line or many.

use unicode_width::UnicodeWidthStr;

use super::glyph;
use super::writing::{Run, Writing};
use crate::app::key::{Key, KeyCode};

/// What a text did with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The text has no use for this key.
    Ignored,
    /// The key belongs to the text and the words stayed as they are: the cursor or the selection moved, or nothing
    /// was there to do.
    Moved,
    /// The text is another one now.
    Changed,
}

impl Outcome {
    /// [`Outcome::Changed`] if it is so, else [`Outcome::Moved`].
    pub(in crate::app) fn of(changed: bool) -> Self {
        if changed { Self::Changed } else { Self::Moved }
    }
}

impl Writing {
    /// Types, erases and moves by glyph and word, undoes and redoes. What is up, down, home and end, only the one
    /// who knows the rows can say.
    pub fn press(&mut self, key: &Key) -> Outcome {
        if let Some(character) = key.typed() {
            return self.typed(character);
        }
        let word = key.ctrl != key.alt;
        let letter = !key.ctrl && !key.alt;
        match key.code {
            KeyCode::Left if word => self.go_to(self.word_left(), key.shift),
            KeyCode::Right if word => self.go_to(self.word_right(), key.shift),
            KeyCode::Left if letter => match self.selection() {
                Some((start, _)) if !key.shift => self.go_to(start, false),
                _ => self.go_to(self.left(), key.shift),
            },
            KeyCode::Right if letter => match self.selection() {
                Some((_, end)) if !key.shift => self.go_to(end, false),
                _ => self.go_to(self.right(), key.shift),
            },
            KeyCode::Backspace if word => return Outcome::of(self.erase(self.word_left(), None)),
            KeyCode::Delete if word => return Outcome::of(self.erase(self.word_right(), None)),
            KeyCode::Backspace if letter => return self.backspace(),
            KeyCode::Delete if letter => return Outcome::of(self.erase(self.right(), Some(Run::ErasingOn))),
            KeyCode::Char(character) if key.ctrl && !key.alt => return self.control(character),
            _ => return Outcome::Ignored,
        }
        Outcome::Moved
    }

    fn control(&mut self, character: char) -> Outcome {
        match character.to_ascii_lowercase() {
            'a' => {
                self.select_all();
                Outcome::Moved
            }
            // What Backspace sends in terminals that keep to the older custom.
            'h' => self.backspace(),
            'k' => Outcome::of(self.erase(self.line_end(), None)),
            'u' => Outcome::of(self.erase(self.line_start(), None)),
            'w' => Outcome::of(self.erase(self.word_left(), None)),
            'y' => Outcome::of(self.redo()),
            'z' => Outcome::of(self.undo()),
            _ => Outcome::Ignored,
        }
    }

    fn backspace(&mut self) -> Outcome {
        Outcome::of(self.erase(self.left(), Some(Run::ErasingBack)))
    }

    /// Writes a character, unless it would hide in the text. Joined pictures arrive character by character, so a
    /// joiner is let in behind a picture.
    fn typed(&mut self, character: char) -> Outcome {
        let welcome = if character == glyph::JOINER { self.follows_picture() } else { !glyph::is_hidden(character) };
        if welcome {
            self.write(character);
        }
        Outcome::of(welcome)
    }

    fn follows_picture(&self) -> bool {
        let cursor = self.cursor();
        let line = self.line(cursor.line);
        glyph::previous(&line, cursor.byte).is_some_and(|start| line[start..cursor.byte].width() == 2)
    }
}
