//! A pasted text as lines of capture: one entry a line, or one a message where WhatsApp's headers stand in it. It must not
//! read the lines.

use chrono::NaiveTime;

use super::without_prefix;
use crate::domain::dates::read_time;

/// The most entries of one paste: nobody looks over more.
pub const MOST: usize = 300;

/// One entry of a paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// When it was said, if the text tells.
    pub at: Option<NaiveTime>,
    /// The line.
    pub text: String,
}

/// The entries of a pasted text, blank lines and bullets left out, at most [`MOST`] and one more.
pub fn lines(pasted: &str) -> Vec<Line> {
    let mut entries: Vec<Line> = Vec::new();
    let mut in_chat = false;
    for line in pasted.lines() {
        let line = line.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{200e}');
        if let Some((at, said)) = message(line) {
            in_chat = true;
            entries.push(Line { at: Some(at), text: named(said) });
        } else if let (true, Some(last), false) = (in_chat, entries.last_mut(), line.is_empty()) {
            last.text.push('\n');
            last.text.push_str(line);
        } else {
            let text = line.trim_start_matches(['•', '-', '–', '*']);
            // A bullet stands apart from its text; `*bulanan` is a sign.
            let text = if text.starts_with(char::is_whitespace) { text.trim_start() } else { line };
            if !text.is_empty() {
                entries.push(Line { at: None, text: text.to_owned() });
            }
        }
        if entries.len() > MOST {
            break;
        }
    }
    entries
}

/// The time and the rest of `[3/11/23 12.03.15] Nama: teks` or `03/11/2023, 12:03 - Nama: teks`.
fn message(line: &str) -> Option<(NaiveTime, &str)> {
    let (head, said) = match line.strip_prefix('[') {
        Some(inside) => inside.split_once("] ")?,
        None => line.split_once(" - ")?,
    };
    let mut words = head.split([' ', ',', '\u{202f}']).filter(|word| !word.is_empty());
    let (date, time) = (words.next()?, words.next()?);
    let is_date = date.split(['/', '.', '-']).count() == 3 && date.chars().any(|letter| letter.is_ascii_digit());
    let is_numeric = |text: &str| text.chars().all(|letter| letter.is_ascii_digit() || "/.-:".contains(letter));
    if !is_date || !is_numeric(date) || !is_numeric(time) {
        return None;
    }
    let mut parts = time.split(['.', ':']);
    let at = read_time(&format!("{}.{}", parts.next()?, parts.next()?))?;
    let is_evening =
        words.next().is_some_and(|half| half.eq_ignore_ascii_case("pm")) && at < NaiveTime::from_hms_opt(12, 0, 0)?;
    let at = if is_evening { at + chrono::TimeDelta::hours(12) } else { at };
    Some((at, said))
}

/// In a chat the sender is known to be one: in quotes the name counts whoever it is.
fn named(said: &str) -> String {
    match said.split_once(": ") {
        Some((name, text)) if !name.contains('"') => {
            // What decides the kind goes on standing in front.
            let bare = without_prefix(text);
            let prefix = &text[..text.len() - bare.len()];
            format!("{prefix}\"{name}\": {bare}")
        }
        _ => said.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(pasted: &str) -> Vec<String> {
        lines(pasted).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn every_line_is_an_entry_without_its_bullet() {
        assert_eq!(texts("Satu\r\n\n• dua\n- tiga\n*bulanan 10 empat\n"), ["Satu", "dua", "tiga", "*bulanan 10 empat"]);
    }

    #[test]
    fn a_chat_is_an_entry_a_message_with_its_time_and_sender() {
        let chat = "[3/11/23 12.03.15] Kadis: Visum\nbelum gratis\n03/11/2023, 13:07 - RSUD: Siap\n3/11/23, 1:05 PM - Kodim: Baik";
        let entries = lines(chat);
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        assert_eq!(texts(chat), ["\"Kadis\": Visum\nbelum gratis", "\"RSUD\": Siap", "\"Kodim\": Baik"]);
        assert_eq!([entries[0].at, entries[1].at, entries[2].at], [at(12, 3), at(13, 7), at(13, 5)]);
    }

    #[test]
    fn a_kind_in_a_message_stays_in_front() {
        assert_eq!(texts("[3/11/23 12.03.15] Kadis: k Bentuk Satgas"), ["k \"Kadis\": Bentuk Satgas"]);
    }

    #[test]
    fn a_dash_alone_makes_no_message() {
        for text in ["Rapat 3/11/23 - Dinas", "12.30 - istirahat", "a - b", "[x] y"] {
            assert_eq!(texts(text), [text]);
        }
    }

    #[test]
    fn of_a_long_text_no_more_is_read_than_one_looks_over() {
        assert_eq!(lines(&"a\n".repeat(5000)).len(), MOST + 1);
    }
}
