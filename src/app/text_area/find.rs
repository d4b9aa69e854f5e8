//! What is looked for in a text: the line in which it is typed, and the places where it stands. It must not change the
//! text.

use super::writing::{Spot, Writing};
use crate::app::key::Key;
use crate::app::text_area::Outcome;
use crate::app::text_field::TextField;
use crate::domain::names::fold_letter;

/// A place where what is looked for stands: bytes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    line: usize,
    from: usize,
    to: usize,
}

impl Place {
    fn start(self) -> Spot {
        Spot { line: self.line, byte: self.from }
    }
}

/// What is looked for. The text stays as it is meanwhile, so that the places stay true.
#[derive(Debug, Clone, PartialEq)]
pub struct Find {
    /// What is typed.
    pub typed: TextField,
    /// Where it stands, in the order of the text.
    places: Vec<Place>,
    /// Which of them is selected.
    at: Option<usize>,
    /// Anchor and cursor when it was begun.
    begun: (Spot, Spot),
}

impl Find {
    /// Begins with what was looked for last, to be gone on with or typed over.
    pub(super) fn begun(writing: &mut Writing, sought: &str) -> Self {
        let mut typed = TextField::new(sought);
        typed.select_all();
        let begun = (writing.anchor(), writing.cursor());
        let mut find = Self { typed, places: Vec::new(), at: None, begun };
        find.look(writing);
        find
    }

    /// Which place is selected, from 1, and how many there are.
    pub fn count(&self) -> (usize, usize) {
        (self.at.map_or(0, |at| at + 1), self.places.len())
    }

    /// Gives a key to what is typed.
    pub(super) fn press(&mut self, key: &Key, width: u16, writing: &mut Writing) -> Outcome {
        match self.typed.press(key, width) {
            Outcome::Changed => {
                self.look(writing);
                Outcome::Moved
            }
            other => other,
        }
    }

    /// Pastes into what is typed.
    pub(super) fn paste(&mut self, text: &str, writing: &mut Writing) {
        self.typed.paste(text);
        self.look(writing);
    }

    /// Looks through the text and selects the first place at or behind where one began, else the first of all.
    fn look(&mut self, writing: &mut Writing) {
        self.places = places(writing, &self.typed.text());
        let behind = self.places.partition_point(|place| place.start() < self.begun.0.min(self.begun.1));
        self.at = if behind < self.places.len() { Some(behind) } else { (!self.places.is_empty()).then_some(0) };
        self.select(writing);
    }

    /// Goes to the next place or the one before, around the ends.
    pub(super) fn step(&mut self, forward: bool, writing: &mut Writing) {
        let count = self.places.len().max(1);
        self.at = self.at.map(|at| (at + if forward { 1 } else { count - 1 }) % count);
        self.select(writing);
    }

    fn select(&self, writing: &mut Writing) {
        match self.at.and_then(|at| self.places.get(at)) {
            Some(place) => writing.select(place.start(), Spot { byte: place.to, ..place.start() }),
            None => self.go_back(writing),
        }
    }

    /// Puts cursor and selection where they were when it was begun.
    pub(super) fn go_back(&self, writing: &mut Writing) {
        writing.select(self.begun.0, self.begun.1);
    }

    /// Whether the byte of the line belongs to a place.
    pub(super) fn is_found(&self, line: usize, byte: usize) -> bool {
        let next = self.places.partition_point(|place| place.start() <= Spot { line, byte });
        next.checked_sub(1).is_some_and(|at| self.places[at].line == line && byte < self.places[at].to)
    }
}

/// The places where the text stands in which `sought` is written, with whatever case and diacritics.
fn places(writing: &Writing, sought: &str) -> Vec<Place> {
    let sought: String = sought.chars().flat_map(fold_letter).collect();
    let mut places = Vec::new();
    if sought.is_empty() {
        return places;
    }
    let mut lower = String::new();
    for (number, line) in writing.all_lines().enumerate() {
        let mut add = |from, to| places.push(Place { line: number, from, to });
        if line.is_ascii() {
            // Most lines: a letter is a byte.
            lower.clear();
            lower.push_str(&line);
            lower.make_ascii_lowercase();
            lower.match_indices(&sought).for_each(|(at, found)| add(at, at + found.len()));
        } else {
            let (folded, origins) = folded(&line);
            folded.match_indices(&sought).for_each(|(at, found)| add(origins[at], origins[at + found.len()]));
        }
    }
    places
}

/// The folded line, and for each of its bytes, the end included, the byte of the letter that it stands for. The marks of
/// a letter end before the next letter begins.
fn folded(line: &str) -> (String, Vec<usize>) {
    let (mut folded, mut origins) = (String::with_capacity(line.len()), Vec::with_capacity(line.len() + 1));
    for (byte, letter) in line.char_indices() {
        folded.extend(fold_letter(letter));
        origins.resize(folded.len(), byte);
    }
    origins.push(line.len());
    (folded, origins)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, sought: &str) -> Vec<String> {
        let writing = Writing::new(text);
        places(&writing, sought).iter().map(|p| writing.line(p.line)[p.from..p.to].to_owned()).collect()
    }

    #[test]
    fn case_and_diacritics_do_not_matter_on_either_side() {
        let text = "Kéfa Menanu, KEFA\nke\u{301}fa – kepala\nke fa";
        assert_eq!(found(text, "kefa"), ["Kéfa", "KEFA", "ke\u{301}fa"]);
        assert_eq!(found(text, "KÉFÁ"), ["Kéfa", "KEFA", "ke\u{301}fa"]);
        assert_eq!(found(text, "fá –"), ["fa –"]);
    }

    #[test]
    fn nothing_is_found_where_nothing_is_looked_for_and_lines_are_not_joined() {
        assert_eq!(found("satu\ndua", ""), [""; 0]);
        assert_eq!(found("satu\ndua", "\u{301}"), [""; 0]);
        assert_eq!(found("satu\ndua", "u d"), [""; 0]);
        assert_eq!(found("aaaa", "aa"), ["aa", "aa"]);
    }

    #[test]
    fn a_byte_is_found_only_inside_of_a_place() {
        let mut writing = Writing::new("satu dua satu\nsatu");
        let find = Find::begun(&mut writing, "satu");
        let found = |line, text: &str| (0..text.len()).map(|byte| find.is_found(line, byte)).collect::<Vec<_>>();
        assert_eq!(found(0, "satu dua satu"), [[true; 4].as_slice(), &[false; 5], &[true; 4]].concat());
        assert_eq!(found(1, "satu"), [true; 4]);
    }
}
