//! A key as the program speaks of it: plain data with a notation that people write (`ctrl-s`, `enter`, `G`, `?`).
//!
//! The key table, the footer, the help and the tests use it. It must not know the terminal library: the runtime
//! translates what the terminal sends.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// Which key, without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyCode {
    /// A key that writes this character; capitals are characters of their own.
    Char(char),
    /// Enter, also on the number pad.
    Enter,
    /// Escape.
    Esc,
    /// Tab without Shift.
    Tab,
    /// Tab with Shift.
    BackTab,
    /// Erases to the left.
    Backspace,
    /// Erases to the right.
    Delete,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home (*Pos 1*).
    Home,
    /// End.
    End,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// A function key, from 1.
    F(u8),
    /// Insert.
    Insert,
}

/// One press of a key with the modifiers held down.
///
/// One press has one form, so that keys can be compared: `shift` is never set beside [`KeyCode::Char`], where the
/// character says it already, nor beside [`KeyCode::BackTab`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// Whether Control was held.
    pub ctrl: bool,
    /// Whether Alt (Option, Meta) was held.
    pub alt: bool,
    /// Whether Shift was held.
    pub shift: bool,
}

/// Why a word is no key.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeyError {
    /// No key has this name.
    #[error("`{0}` is not the name of a key")]
    Unknown(String),
    /// Shift was written beside a character.
    #[error("`{0}`: write the character that Shift gives, such as `G` or `?`")]
    ShiftedCharacter(String),
    /// A `%` of a script is not followed by the two hexadecimal digits of UTF-8 text.
    #[error("`{0}`: after % come two hexadecimal digits, together they are UTF-8")]
    Escape(String),
}

/// The keys that have a name, in the notation and in the code.
const NAMES: [(&str, KeyCode); 17] = [
    ("space", KeyCode::Char(' ')),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backtab", KeyCode::BackTab),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
    ("insert", KeyCode::Insert),
    ("shift-tab", KeyCode::BackTab),
];

/// Terminals report no function key above this one.
const LAST_FUNCTION_KEY: u8 = 24;

impl Key {
    /// A press of `code` with nothing held down.
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// A press of the key that writes `character`.
    pub const fn char(character: char) -> Self {
        Self::plain(KeyCode::Char(character))
    }

    /// The character this press writes: none with Control or Alt held.
    pub const fn typed(&self) -> Option<char> {
        match self.code {
            KeyCode::Char(character) if !self.ctrl && !self.alt => Some(character),
            _ => None,
        }
    }

    /// Reads a script of keys: words separated by blanks, each a key in the notation of [`FromStr`] or `text:…`,
    /// whose characters are typed one by one (`%20` for a blank and so on, as in an address). `*3` at the end of a
    /// word repeats it three times: `n text:Rapat%20uji tab down*3 enter`.
    ///
    /// # Errors
    /// The first word that is neither.
    pub fn script(script: &str) -> Result<Vec<Self>, KeyError> {
        let mut keys = Vec::new();
        for word in script.split_whitespace() {
            let (word, times) = repeated(word);
            let presses = match word.strip_prefix("text:") {
                Some(text) => unescaped(text)?.chars().map(Self::char).collect(),
                None => vec![word.parse()?],
            };
            keys.extend(presses.repeat(times));
        }
        Ok(keys)
    }
}

/// Splits `down*3` into the word and how often it stands for; a word without a number stands for itself.
fn repeated(word: &str) -> (&str, usize) {
    match word.rsplit_once('*') {
        Some((head, times)) if !head.is_empty() => times.parse().map_or((word, 1), |times| (head, times)),
        _ => (word, 1),
    }
}

/// Replaces each `%XX` by its byte.
fn unescaped(text: &str) -> Result<String, KeyError> {
    let refused = || KeyError::Escape(text.to_owned());
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || rest.next().and_then(|digit| char::from(digit).to_digit(16));
            let (Some(high), Some(low)) = (digit(), digit()) else { return Err(refused()) };
            bytes.push((high * 16 + low) as u8);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).map_err(|_| refused())
}

impl FromStr for KeyCode {
    type Err = KeyError;

    fn from_str(name: &str) -> Result<Self, KeyError> {
        let mut characters = name.chars();
        if let (Some(only), None) = (characters.next(), characters.next()) {
            return Ok(Self::Char(only));
        }
        if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == name) {
            return Ok(*code);
        }
        name.strip_prefix('f')
            .and_then(|number| number.parse().ok())
            .filter(|number| (1..=LAST_FUNCTION_KEY).contains(number))
            .map(Self::F)
            .ok_or_else(|| KeyError::Unknown(name.to_owned()))
    }
}

impl FromStr for Key {
    type Err = KeyError;

    /// Reads `a`, `G`, `?`, `space`, `enter`, `f1`, `ctrl-s`, `alt-enter`, `shift-left`, `ctrl-shift-home`.
    fn from_str(word: &str) -> Result<Self, KeyError> {
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut name = word;
        while name != "shift-tab" {
            let Some((modifier, rest)) = name.split_once('-').filter(|(_, rest)| !rest.is_empty()) else { break };
            match modifier {
                "ctrl" => ctrl = true,
                "alt" => alt = true,
                "shift" => shift = true,
                _ => return Err(KeyError::Unknown(word.to_owned())),
            }
            name = rest;
        }
        let code = name.parse().map_err(|_| KeyError::Unknown(word.to_owned()))?;
        match code {
            KeyCode::Char(_) if shift => Err(KeyError::ShiftedCharacter(word.to_owned())),
            KeyCode::BackTab => Ok(Self { code, ctrl, alt, shift: false }),
            _ => Ok(Self { code, ctrl, alt, shift }),
        }
    }
}

impl fmt::Display for KeyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = |(_, code): &&(&str, Self)| code == self;
        match self {
            Self::F(number) => write!(f, "f{number}"),
            // From the end: Shift-Tab is what people call BackTab.
            code => match (NAMES.iter().rfind(named), code) {
                (Some((name, _)), _) => f.write_str(name),
                (None, Self::Char(character)) => write!(f, "{character}"),
                (None, _) => write!(f, "{code:?}"),
            },
        }
    }
}

impl fmt::Display for Key {
    /// Writes what [`FromStr`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, prefix) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if held {
                f.write_str(prefix)?;
            }
        }
        self.code.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(word: &str) -> Key {
        word.parse().unwrap()
    }

    #[test]
    fn a_key_is_read_and_written_in_the_same_words() {
        let words = "a G ? - * ctrl-s ctrl-- alt-enter f1 f24 space ctrl-space shift-left ctrl-shift-home shift-tab \
                     enter esc tab backspace delete up down home end pageup pagedown insert é";
        for word in words.split_whitespace() {
            assert_eq!(key(word).to_string(), word);
        }
    }

    #[test]
    fn a_key_says_what_was_held() {
        let nothing = Key::plain(KeyCode::Home);
        assert_eq!(key("ctrl-shift-home"), Key { ctrl: true, shift: true, ..nothing });
        assert_eq!(key("alt-enter"), Key { alt: true, ..Key::plain(KeyCode::Enter) });
        assert_eq!(key("backtab"), key("shift-tab"));
        assert_eq!((key("G").typed(), key("ctrl-g").typed(), key("alt-g").typed()), (Some('G'), None, None));
    }

    #[test]
    fn a_word_that_is_no_key_is_named_in_the_error() {
        for word in ["", "ctrl-", "hyper-a", "entr", "f0", "f25", "ctrl-entr", "ab", "-a"] {
            assert_eq!(word.parse::<Key>(), Err(KeyError::Unknown(word.to_owned())), "{word}");
        }
        assert_eq!("shift-g".parse::<Key>(), Err(KeyError::ShiftedCharacter("shift-g".to_owned())));
    }

    #[test]
    fn a_script_types_text_and_repeats_keys() {
        let keys = Key::script("n text:Rapat%20uji tab down*3  enter").unwrap();
        let written: Vec<String> = keys.iter().map(Key::to_string).collect();
        assert_eq!(written.join(" "), "n R a p a t space u j i tab down down down enter");
        assert_eq!(Key::script("* **2 a*b").unwrap_err(), KeyError::Unknown("a*b".to_owned()));
        assert_eq!(Key::script("* **2").unwrap(), vec![Key::char('*'); 3]);
        assert_eq!(Key::script("text:%C3%A9%25é").unwrap(), "é%é".chars().map(Key::char).collect::<Vec<_>>());
    }

    #[test]
    fn a_script_with_half_an_escape_is_refused() {
        for word in ["text:%2", "text:%zz", "text:%ff"] {
            assert!(matches!(Key::script(word), Err(KeyError::Escape(_))), "{word}");
        }
    }
}
