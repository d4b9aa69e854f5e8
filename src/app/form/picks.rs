//! A field whose value is one or some of many: typed fragments find candidates, Enter takes the best. It must not know
//! what the candidates are.

use crate::app::fuzzy::Fuzzy;
use crate::app::key::{Key, KeyCode};
use crate::app::text_area::Outcome;
use crate::app::text_field::TextField;
use crate::domain::names::{fold, is_said_short};

/// How many candidates are offered at once.
pub const OFFERED: usize = 6;

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// Its kind: `institution`, `seat`, `group`, `place`, `item`, `decision`; `new-…` for one that is not there yet,
    /// `all` and `all-open` for every owner and for those whose part is open, with how many as value.
    pub kind: &'static str,
    /// Its id or key; of a new one, its name.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// Its other names, by which it is found too.
    pub also: String,
}

impl Pick {
    /// One that is not there yet and gets this name.
    pub fn new_one(kind: &'static str, name: &str) -> Self {
        Self { kind, value: name.to_owned(), label: name.to_owned(), also: String::new() }
    }

    fn token(&self) -> String {
        format!("{}:{}", self.kind, self.value)
    }
}

/// A field with choices.
#[derive(Debug, Clone, PartialEq)]
pub struct Picks {
    /// What is chosen.
    pub chosen: Vec<Pick>,
    /// What is typed to find more.
    pub typed: TextField,
    /// Everything that can be chosen.
    pub candidates: Vec<Pick>,
    /// Which of the offered ones Enter takes.
    pub at: usize,
    /// Whether several can be chosen.
    pub many: bool,
    /// The kind of a new one that can be made from what is typed.
    pub creates: Option<&'static str>,
    /// Whether the first candidates are offered before anything is typed, as long as nothing is chosen.
    pub is_eager: bool,
}

impl Picks {
    /// A field that chooses among candidates.
    pub fn new(candidates: Vec<Pick>, chosen: Vec<Pick>, many: bool) -> Self {
        Self { chosen, typed: TextField::default(), candidates, at: 0, many, creates: None, is_eager: false }
    }

    /// The same, and what is typed can become a new one of this kind.
    #[must_use]
    pub fn creating(mut self, kind: &'static str) -> Self {
        self.creates = Some(kind);
        self
    }

    /// The same, and the first candidates are offered before anything is typed.
    #[must_use]
    pub fn eager(mut self) -> Self {
        self.is_eager = true;
        self
    }

    /// Whether something is offered or typed, so that Enter takes a choice.
    pub fn is_choosing(&self) -> bool {
        !self.typed.is_empty() || self.is_eager && self.chosen.is_empty()
    }

    /// The candidates for what is typed, best first, at the end a new one if that can be made.
    pub fn offered(&self) -> Vec<Pick> {
        let typed = self.typed.text();
        let typed = typed.trim();
        if typed.is_empty() {
            let at_once = if self.is_choosing() { OFFERED } else { 0 };
            return self.candidates.iter().take(at_once).cloned().collect();
        }
        let mut offered: Vec<Pick> = self.ranked(typed).into_iter().take(OFFERED).cloned().collect();
        let known = offered.iter().any(|pick| self.is_called(pick, &fold(typed)));
        if let Some(kind) = self.creates.filter(|_| !known) {
            // A name that holds the letters somewhere is shown, and not what Enter takes.
            let is_meant = offered.first().is_some_and(|pick| is_meant(pick, &fold(typed)));
            offered.insert(if is_meant { offered.len() } else { 0 }, Pick::new_one(kind, typed));
        }
        offered
    }

    fn is_called(&self, pick: &Pick, folded: &str) -> bool {
        // What begins with a number is meant by it alone, whatever other names hold a digit.
        let is_number = !folded.is_empty() && folded.chars().all(|letter| letter.is_ascii_digit());
        let is_its_number = is_number && pick.label.split(' ').next() == Some(folded);
        is_its_number || fold(&pick.label) == folded || pick.also.split(';').any(|name| fold(name) == folded)
    }

    /// Exact names first, then by how well the fragments fit; words in any order.
    fn ranked(&self, typed: &str) -> Vec<&Pick> {
        let folded = fold(typed);
        let mut fuzzy = Fuzzy::new(typed);
        let mut found: Vec<(bool, u32, usize, &Pick)> = (self.candidates.iter().enumerate())
            .filter(|(_, pick)| !self.chosen.contains(pick))
            .filter_map(|(at, pick)| {
                let text = format!("{} {}", pick.label, pick.also);
                let score = fuzzy.score(&text)?;
                Some((self.is_called(pick, &folded), score, at, pick))
            })
            .collect();
        found.sort_by_key(|(exact, score, at, _)| (!exact, std::cmp::Reverse(*score), *at));
        found.into_iter().map(|(.., pick)| pick).collect()
    }

    /// Moves to the next offered candidate or the one before.
    pub fn step(&mut self, forward: bool) {
        let count = self.offered().len().max(1);
        self.at = (self.at + if forward { 1 } else { count - 1 }) % count;
    }

    /// Takes the offered candidate at `at`; says whether there was one.
    pub fn take(&mut self) -> bool {
        let Some(pick) = self.offered().into_iter().nth(self.at) else { return false };
        if !self.many {
            self.chosen.clear();
        }
        self.chosen.push(pick);
        self.typed = TextField::default();
        self.at = 0;
        true
    }

    /// Takes the choice at `at` if something is typed; what is offered untyped is left alone. Something new is made only
    /// by who says so: going past the field leaves its name typed.
    pub fn take_typed(&mut self) {
        let is_new = self.offered().get(self.at).is_some_and(|pick| self.creates == Some(pick.kind));
        if !self.typed.is_empty() && !is_new {
            self.take();
        }
    }

    /// Gives a key; `;` takes a choice and waits for another, Backspace in the empty field takes away the last. Says
    /// whether something changed.
    pub fn press(&mut self, key: &Key, width: u16) -> bool {
        if key.code == KeyCode::Backspace && self.typed.is_empty() {
            return self.chosen.pop().is_some();
        }
        if key.typed() == Some(';') && self.many {
            return !self.typed.is_empty() && self.take();
        }
        let changed = self.typed.press(key, width) == Outcome::Changed;
        if changed {
            self.at = 0;
        }
        changed
    }

    /// Pastes into what is typed.
    pub fn paste(&mut self, text: &str) {
        self.typed.paste(text);
        self.at = 0;
    }

    /// Choices and typed text, for a draft.
    pub fn text(&self) -> String {
        let mut lines: Vec<String> = self.chosen.iter().map(Pick::token).collect();
        lines.push(self.typed.text());
        lines.join("\n")
    }

    /// Puts back what [`Picks::text`] gave. A choice that is neither a candidate nor was chosen before is left out.
    pub fn set_text(&mut self, text: &str) {
        let (tokens, typed) = text.rsplit_once('\n').unwrap_or(("", text));
        let known = |token: &str| self.candidates.iter().chain(&self.chosen).find(|pick| pick.token() == token);
        self.chosen = (tokens.lines())
            .filter_map(|token| match known(token) {
                Some(pick) => Some(pick.clone()),
                None => Some(Pick::new_one(self.creates?, token.strip_prefix(self.creates?)?.strip_prefix(':')?)),
            })
            .collect();
        self.typed.set_text(typed);
    }
}

/// Whether each word that is typed stands in one of the names, or says it short by how its words begin.
fn is_meant(pick: &Pick, folded: &str) -> bool {
    let names = || std::iter::once(pick.label.as_str()).chain(pick.also.split(';')).map(fold);
    folded.split(' ').all(|word| names().any(|name| name.contains(word) || is_said_short(&name, word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picks(names: &[(&str, &str)]) -> Picks {
        let pick = |(at, (label, also)): (usize, &(&str, &str))| Pick {
            kind: "institution",
            value: format!("k{at}"),
            label: (*label).to_owned(),
            also: (*also).to_owned(),
        };
        Picks::new(names.iter().enumerate().map(pick).collect(), vec![], true).creating("new-institution")
    }

    fn offered(picks: &mut Picks, typed: &str) -> Vec<String> {
        picks.typed.set_text(typed);
        picks.offered().into_iter().map(|pick| pick.label).collect()
    }

    #[test]
    fn an_exact_name_comes_first_and_offers_nothing_new() {
        let mut picks = picks(&[
            ("Kecamatan Lamaknen Selatan", ""),
            ("Kecamatan Lamaknen", ""),
            ("Pengadilan Negeri Atambua", "PN;PN Atambua"),
        ]);
        assert_eq!(offered(&mut picks, "kecamatan lamaknen"), ["Kecamatan Lamaknen", "Kecamatan Lamaknen Selatan"]);
        assert_eq!(offered(&mut picks, "pn")[0], "Pengadilan Negeri Atambua");
    }

    #[test]
    fn fragments_find_in_any_order_and_a_new_name_comes_last() {
        let mut picks = picks(&[("Kecamatan Lamaknen Selatan", ""), ("Kecamatan Lamaknen", "")]);
        assert_eq!(offered(&mut picks, "sel lam"), ["Kecamatan Lamaknen Selatan", "sel lam"]);
        assert_eq!(offered(&mut picks, "xyz"), ["xyz"]);
        assert!(offered(&mut picks, "").is_empty());
    }

    #[test]
    fn a_name_with_the_letters_scattered_in_it_is_not_what_enter_takes() {
        let mut picks = picks(&[("Sekretariat DPRD Kabupaten Belu", "Setwan"), ("Dinas Sosial", "Dinsos")]);
        assert_eq!(offered(&mut picks, "bappeda")[0], "bappeda");
        assert_eq!(offered(&mut picks, "dinsos")[0], "Dinas Sosial");
        assert_eq!(offered(&mut picks, "dinas sos")[0], "Dinas Sosial");
    }

    #[test]
    fn choices_survive_a_draft_and_backspace_takes_the_last_away() {
        let mut picks = picks(&[("Polres Belu", "Polres"), ("RSUD", "")]);
        for typed in ["polres", "Balai Baru"] {
            picks.typed.set_text(typed);
            assert!(picks.take());
        }
        picks.typed.set_text("rs");
        let text = picks.text();
        let mut again = picks.clone();
        again.chosen.clear();
        again.set_text(&text);
        assert_eq!(again, picks);
        picks.typed.set_text("");
        assert!(picks.press(&Key::plain(KeyCode::Backspace), 20));
        assert_eq!(picks.chosen.len(), 1);
    }
}
