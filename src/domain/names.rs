//! How names are compared: case and diacritics folded, by whole words or their beginnings. It must not know whose
//! names they are.

use nucleo_matcher::chars;

/// Syllables of what a position is called for short that are no beginnings of its words.
const SYLLABLES: [(&str, &[&str]); 10] = [
    ("ban", &["badan"]),
    ("dan", &["komandan"]),
    ("dim", &["kodim", "distrik"]),
    ("dis", &["dinas"]),
    ("ja", &["kejaksaan"]),
    ("ka", &["kepala"]),
    ("pol", &["polres", "polsek"]),
    ("ram", &["koramil", "rayon"]),
    ("ri", &["negeri"]),
    ("wan", &["dewan", "dprd"]),
];

/// Lower case without diacritics, runs of white space as one blank: what two spellings of a name have in common.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_whitespace() {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else {
            folded.extend(fold_letter(letter));
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A letter in lower case without diacritics; nothing for a combining mark, which belongs to the letter before it.
pub fn fold_letter(letter: char) -> impl Iterator<Item = char> {
    let is_mark = ('\u{300}'..='\u{36f}').contains(&letter);
    (!is_mark).then(|| chars::normalize(letter).to_lowercase()).into_iter().flatten()
}

/// Whether every word of `query` begins a word of `text`, in any order; both already folded. An empty query fits all.
pub fn words_begin(text: &str, query: &str) -> bool {
    query.split(' ').all(|word| begins_a_word(text, word))
}

fn begins_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric()))
}

/// Whether a word is a position as people say it for short, both folded: its first words, two or more, are named one after
/// the other by how each begins or by its syllable (`sekda`, Sekretaris Daerah); none by a single letter but the last, which may
/// still be typed.
pub fn is_said_short(position: &str, wanted: &str) -> bool {
    fn goes_on(words: &[&str], wanted: &str, is_first: bool) -> bool {
        let Some((word, others)) = words.split_first() else { return false };
        let known = SYLLABLES.iter().filter(|(_, words)| words.contains(word)).map(|(syllable, _)| *syllable);
        let begun = word.char_indices().map(|(at, letter)| &word[..at + letter.len_utf8()]);
        let behind = known.chain(begun).filter_map(|part| Some((part.len(), wanted.strip_prefix(part)?)));
        behind.into_iter().any(|(taken, rest)| match rest {
            "" => !is_first,
            rest => taken > 1 && goes_on(others, rest, false),
        })
    }
    let words: Vec<&str> = position.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    goes_on(&words, wanted, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_fold_to_the_same() {
        assert_eq!(fold("  Kéfa\u{301}  MENANU "), fold("kefa menanu"));
        assert_eq!(fold("SÃO João"), "sao joao");
        assert_eq!(fold(""), "");
    }

    #[test]
    fn a_word_is_found_by_its_beginning_only() {
        let camat = fold("Camat Lamaknen Selatan");
        assert!(words_begin(&camat, "lam sel"));
        assert!(words_begin(&camat, "sel cam"));
        assert!(words_begin(&camat, ""));
        assert!(!words_begin(&camat, "amat"));
        assert!(!words_begin(&fold("Kecamatan Raihat"), "camat"));
        assert!(words_begin(&fold("Polres–RSUD"), "rsud"));
    }
}
