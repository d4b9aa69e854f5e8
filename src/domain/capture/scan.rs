//! Where signs stand in a line and how far the words behind one can reach. It must not know what they mean.

use super::Sigil;

/// The most words of a name or a date.
const LONGEST: usize = 10;

/// What may stand right behind a name without being part of it.
const BEHIND: [char; 7] = [',', ';', '.', ':', '?', '!', ')'];

/// The next sign at the start of a word and before something, from byte `from` on: where it stands, and which.
pub(super) fn next_sigil(line: &str, from: usize) -> Option<(usize, Sigil)> {
    let before = line[..from].chars().next_back();
    let mut at_start = before.is_none_or(char::is_whitespace);
    let mut letters = line[from..].char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let goes_on = letters.peek().is_some_and(|(_, next)| !next.is_whitespace());
        if let (true, true, Some(sigil)) = (at_start, goes_on, Sigil::of(letter)) {
            return Some((from + at, sigil));
        }
        at_start = letter.is_whitespace();
    }
    None
}

/// What the text within the quotes at the start of `rest` is, and the bytes it takes with them.
pub(super) fn quoted(rest: &str) -> Option<(&str, usize)> {
    let inside = rest.strip_prefix('"')?;
    let end = inside.find('"')?;
    Some((&inside[..end], end + 2))
}

/// The longest beginning of `rest` that means something, in whole words up to the next sign, or what stands in quotes:
/// what it means, and the bytes it takes.
pub(super) fn longest<T>(rest: &str, mut mean: impl FnMut(&str) -> Option<T>) -> Option<(T, usize)> {
    if rest.starts_with('"') {
        let (inside, taken) = quoted(rest)?;
        return mean(inside).map(|meaning| (meaning, taken));
    }
    // A sign right behind another, as in `>+2 minggu`, belongs to the words.
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let reach = &rest[..next_sigil(rest, first).map_or(rest.len(), |(at, _)| at)];
    let ends: Vec<usize> = words(reach).take(LONGEST).map(|word| word.1).collect();
    ends.into_iter().rev().find_map(|end| {
        let whole = &reach[..end];
        let meaning = mean(whole).or_else(|| {
            let bare = whole.trim_end_matches(BEHIND);
            if bare.len() < whole.len() { mean(bare) } else { None }
        });
        meaning.map(|meaning| (meaning, end))
    })
}

/// The first word.
pub(super) fn first_word(text: &str) -> &str {
    words(text).next().map_or("", |(from, to)| &text[from..to])
}

/// The words with their ends in bytes.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    text.split_whitespace().map(|word| {
        let from = word.as_ptr() as usize - text.as_ptr() as usize;
        (from, from + word.len())
    })
}
