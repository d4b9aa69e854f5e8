//! Where somebody lives (RT/RW, street and number) and the school beside a case. It must not know names.

use super::vocabulary::{is_no_name, is_of_a_case};
use super::words::{Word, gap};
use super::{Kind, Span};

/// How many words a street and its number take.
const STREET: usize = 8;
/// How many words the name of a school takes.
const SCHOOL: usize = 6;

/// Places in a text.
pub(super) fn found(text: &str, words: &[Word<'_>]) -> Vec<Span> {
    let places = |at| [neighbourhood(text, words, at), street(text, words, at), school(text, words, at)];
    (0..words.len()).flat_map(places).flatten().collect()
}

/// `RT 03/RW 02`, `RT.003`, `RW02`: with a number.
fn neighbourhood(text: &str, words: &[Word<'_>], at: usize) -> Option<Span> {
    let first = unit(text, words, at)?;
    let mut last = first;
    while let Some(next) = unit(text, words, last + 1).filter(|_| gap(text, words, last + 1).len() <= 3) {
        last = next;
    }
    // `RT/RW 005/002`
    if gap(text, words, last + 1) == "/" && words.get(last + 1).is_some_and(Word::is_number) {
        last += 1;
    }
    Some(Span { start: words[at].start, end: words[last].end, kind: Kind::Address })
}

/// The last word of a unit of neighbours that begins here.
fn unit(text: &str, words: &[Word<'_>], at: usize) -> Option<usize> {
    let folded = words.get(at)?.folded();
    let number = folded.strip_prefix("rt").or(folded.strip_prefix("rw"))?;
    if !number.is_empty() {
        return number.bytes().all(|byte| byte.is_ascii_digit()).then_some(at);
    }
    let is_near = matches!(gap(text, words, at + 1), " " | "." | ". " | ": " | " : " | "-" | "/");
    let is_number = words.get(at + 1).is_some_and(|word| word.is_number() && word.text.len() <= 3);
    (is_near && is_number).then_some(at + 1)
}

/// A street with the number of a house.
fn street(text: &str, words: &[Word<'_>], at: usize) -> Option<Span> {
    if !matches!(words[at].folded().as_str(), "jl" | "jln" | "jalan" | "gang" | "gg") {
        return None;
    }
    if !words.get(at + 1)?.is_capitalised() {
        return None;
    }
    let numbered = (at + 2..(at + STREET).min(words.len()))
        .take_while(|next| !gap(text, words, *next).contains(['\n', ';', '!', '?']))
        .find(|next| matches!(words[*next].folded().as_str(), "no" | "nomor" | "nomer" | "nr"))?;
    let house = words.get(numbered + 1).filter(|house| house.text.starts_with(|first: char| first.is_ascii_digit()))?;
    Some(Span { start: words[at].start, end: house.end, kind: Kind::Address })
}

/// A school by its name, in a sentence about a case.
fn school(text: &str, words: &[Word<'_>], at: usize) -> Option<Span> {
    let word = &words[at];
    let folded = word.folded();
    let is_kind = matches!(
        folded.as_str(),
        "sd" | "sdn"
            | "sdk"
            | "sdi"
            | "sdit"
            | "smp"
            | "smpn"
            | "smpk"
            | "smpit"
            | "sma"
            | "sman"
            | "smak"
            | "smk"
            | "smkn"
            | "mts"
            | "mtsn"
            | "tk"
            | "paud"
            | "slb"
            | "mi"
            | "min"
            | "ma"
            | "man"
    );
    if !is_kind || !word.is_capitalised() {
        return None;
    }
    let (mut last, mut is_specific) = (None, false);
    for next in at + 1..(at + SCHOOL).min(words.len()) {
        let is_near = matches!(gap(text, words, next), " " | " ST. " | ". ");
        let called = words[next].is_number() || words[next].is_capitalised();
        if !is_near || !called {
            break;
        }
        let is_kind_of =
            matches!(words[next].folded().as_str(), "negeri" | "swasta" | "inpres" | "katolik" | "kristen" | "islam");
        // Behind *Negeri* or *Kristen* a place is a name, too.
        if !is_kind_of {
            if !is_specific && is_no_name(&words[next].folded()) {
                break;
            }
            last = Some(next);
        }
        is_specific = true;
    }
    let last = last?;
    is_beside_a_case(text, words, at).then_some(Span { start: word.start, end: words[last].end, kind: Kind::School })
}

/// Whether the sentence around a word is about a case.
fn is_beside_a_case(text: &str, words: &[Word<'_>], at: usize) -> bool {
    let ends = |gap: &str| gap.contains(['\n', ';', '!', '?']) || gap.starts_with(". ");
    let before = (0..=at).rev().take_while(|word| *word == at || !ends(gap(text, words, word + 1)));
    let after = (at + 1..words.len()).take_while(|word| !ends(gap(text, words, *word)));
    before.chain(after).any(|word| is_of_a_case(&words[word].folded()))
}
