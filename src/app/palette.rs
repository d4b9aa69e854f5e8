//! The palette: all that can be done now, found by what it is called in either language. It must not carry anything out.

use std::cmp::Reverse;

use super::command::Command;
use super::fuzzy::Fuzzy;
use super::keymap::{Binding, hints};
use super::model::Model;
use super::screen::contexts;
use super::text_field::TextField;
use super::update::is_move;
use crate::domain::names::fold;
use crate::texts::{Language, SafeText, Texts, t};

/// The palette as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    /// What is typed to find a command.
    pub typed: TextField,
    /// Which of the found ones is selected.
    pub at: usize,
    /// What could be done when the palette was opened, the nearest context first.
    offered: Vec<&'static Binding>,
}

impl Palette {
    /// The palette of what can be done now.
    pub fn of(model: &Model) -> Self {
        let mut offered = hints(model, &contexts(model));
        // Moving is what the arrows are for.
        offered.retain(|binding| !is_move(binding.command));
        Self { typed: TextField::default(), at: 0, offered }
    }

    /// The commands that fit what is typed, best first; all of them while nothing is.
    pub fn found(&self) -> Vec<&'static Binding> {
        let typed = self.typed.text();
        if typed.trim().is_empty() {
            return self.offered.clone();
        }
        let mut fuzzy = Fuzzy::new(&typed);
        let mut found: Vec<(u32, &'static Binding)> = (self.offered.iter())
            .filter_map(|binding| {
                let called = Language::ALL.map(|language| fold(label(language, binding).as_str()));
                let besides = Language::ALL.map(|language| fold(also(language, binding.command).as_str()));
                let words = called.iter().map(String::as_str).chain(besides.iter().flat_map(|said| said.split(' ')));
                words.filter_map(|name| fuzzy.score(name)).max().map(|score| (score, *binding))
            })
            .collect();
        found.sort_by_key(|(score, _)| Reverse(*score));
        found.into_iter().map(|(_, binding)| binding).collect()
    }

    /// The selected command.
    pub fn selected(&self) -> Option<&'static Binding> {
        self.found().get(self.at).copied()
    }

    /// Moves to the next of the found ones or the one before.
    pub fn step(&mut self, forward: bool) {
        let count = self.found().len().max(1);
        self.at = (self.at + if forward { 1 } else { count - 1 }) % count;
    }
}

/// What people call besides what a command leads to, word by word.
fn also(language: Language, command: Command) -> SafeText<'static> {
    let texts = Texts::of(language);
    match command {
        Command::Exchange => t!(texts, "palette-also-exchange"),
        Command::Versions => t!(texts, "palette-also-versions"),
        Command::Trash => t!(texts, "palette-also-trash"),
        _ => SafeText::default(),
    }
}

/// What a key does, in a language.
pub(super) fn label(language: Language, binding: &Binding) -> crate::texts::SafeText<'static> {
    t!(Texts::of(language), "key-" + binding.label.trim_start_matches("key-"))
}
