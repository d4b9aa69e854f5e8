//! How strings, characters and names are spelled in RON. It must not know where on a line they stand.

use super::WriteError;
use std::fmt::Write as _;

/// The text as an escaped string on one line; what a person can see stays as it is.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        push_escaped(&mut out, letter, '"');
    }
    out.push('"');
    out
}

/// The letter as a RON character.
pub(super) fn escaped_char(letter: char) -> String {
    let mut out = String::from("'");
    push_escaped(&mut out, letter, '\'');
    out.push('\'');
    out
}

fn push_escaped(out: &mut String, letter: char, quote: char) {
    match letter {
        '\n' => out.push_str("\\n"),
        '\t' => out.push_str("\\t"),
        '\r' => out.push_str("\\r"),
        '\\' => out.push_str("\\\\"),
        _ if letter == quote => {
            out.push('\\');
            out.push(letter);
        }
        _ if is_hidden(letter) => {
            // Writing into a String cannot fail.
            let _ = write!(out, "\\u{{{:x}}}", u32::from(letter));
        }
        _ => out.push(letter),
    }
}

/// The text as a raw string over several lines, or `None` when it is one line or holds what must not stand raw.
pub(super) fn raw(text: &str) -> Option<String> {
    let unsafe_raw = |letter: char| is_hidden(letter) && letter != '\n' && letter != '\t';
    if !text.contains('\n') || text.contains(unsafe_raw) || text.lines().any(looks_like_conflict) {
        return None;
    }
    // A quote followed by n hashes closes a raw string of n hashes or fewer.
    let longest = text.split('"').skip(1).map(|after| after.chars().take_while(|&c| c == '#').count()).max();
    let hashes = "#".repeat(longest.unwrap_or(0) + 1);
    Some(format!("r{hashes}\"{text}\"{hashes}"))
}

/// Whether the letter would deceive a reader or be changed by an editor: controls, line separators, bidirectional
/// controls and characters without width. The joiners U+200C and U+200D belong to words and emoji, and stay.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
        || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

/// A line of a note that, standing raw, the reader could not tell from what git leaves behind.
fn looks_like_conflict(line: &str) -> bool {
    line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>")
}

/// The name as RON spells it: plain where it can be, `r#name` where it must.
pub(super) fn name(name: &str) -> Result<String, WriteError> {
    let plain = |c: char| c == '_' || c.is_ascii_alphanumeric();
    let raw = |c: char| plain(c) || matches!(c, '-' | '.' | '+');
    if name.is_empty() || !name.chars().all(raw) {
        return Err(WriteError::Name(name.to_owned()));
    }
    if name.chars().all(plain) && !name.starts_with(|c: char| c.is_ascii_digit()) {
        return Ok(name.to_owned());
    }
    Ok(format!("r#{name}"))
}
