//! A text cut into words, with what stands between them. It must not know what a word means.

/// A run of letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub start: usize,
    pub end: usize,
    pub text: &'a str,
}

impl Word<'_> {
    /// In lower case.
    pub fn folded(&self) -> String {
        self.text.to_lowercase()
    }

    pub fn is_number(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether it begins with a capital and is no number.
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it is letters, all of them capitals.
    pub fn is_capitals(&self) -> bool {
        let mut letters = self.text.chars().filter(|letter| letter.is_alphabetic()).peekable();
        letters.peek().is_some() && letters.all(char::is_uppercase)
    }

    pub fn has_digit(&self) -> bool {
        self.text.chars().any(|letter| letter.is_ascii_digit())
    }

    pub fn letters(&self) -> usize {
        self.text.chars().count()
    }
}

/// Letters that belong to a word where letters stand on both sides: `Fatubaʼa`, `d'Arc`.
fn joins(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '`')
}

fn is_part(letter: char) -> bool {
    // An accent that stands alone belongs to the letter before it.
    letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter)
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let goes_on = is_part(letter)
            || start.is_some() && joins(letter) && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        match (start, goes_on) {
            (None, true) => start = Some(at),
            (Some(begin), false) => {
                words.push(Word { start: begin, end: at, text: &text[begin..at] });
                start = None;
            }
            _ => {}
        }
    }
    if let Some(begin) = start {
        words.push(Word { start: begin, end: text.len(), text: &text[begin..] });
    }
    words
}

/// What stands between two words that follow each other; of the first, what stands before it.
pub(super) fn gap<'a>(text: &'a str, words: &[Word<'_>], before: usize) -> &'a str {
    let start = before.checked_sub(1).and_then(|at| words.get(at)).map_or(0, |word| word.end);
    let end = words.get(before).map_or(text.len(), |word| word.start);
    text.get(start..end).unwrap_or_default()
}
