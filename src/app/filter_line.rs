//! What the word that is typed in the board's filter could become. It must not know how a filter is evaluated.

use super::board::Board;
use super::model::Model;
use super::screen::Screen;
use crate::domain::capture::{Completion, Offer};
use crate::domain::filter::{FIELDS, Field, Token, Wanted, field_named, tokens};
use crate::domain::names::{fold, words_begin};
use crate::texts::Language;

/// The most that is offered.
const OFFERED: usize = 6;
/// From so many letters on a word could become one before a colon.
const FIELD_FROM: usize = 2;

/// What the word before the cursor could become; `None` where the filter is not being typed.
pub fn completion(model: &Model, board: &Board) -> Option<Completion> {
    if !board.list.filtering {
        return None;
    }
    let before = board.list.filter.before_cursor();
    let Token { from, to, text, is_quoted } = tokens(&before).pop()?;
    if to < before.len() || is_quoted || before.ends_with('"') && text.len() > 1 {
        return None;
    }
    let sign = text.strip_prefix('-').map_or("", |_| "-");
    let bare = &text[sign.len()..];
    let offers = match beginning(bare) {
        Some((head, field, value)) => values(model, field, value)
            .into_iter()
            .map(|name| Offer { written: format!("{sign}{head}{} ", quoted(&name)), name })
            .collect(),
        None => fields(model.language, bare)
            .map(|word| Offer { name: format!("{word}:"), written: format!("{sign}{word}:") })
            .collect::<Vec<_>>(),
    };
    let offers: Vec<Offer> = offers.into_iter().take(OFFERED).collect();
    (!offers.is_empty()).then_some(Completion { from, offers })
}

/// Puts the likeliest in place of the word that is typed.
pub(super) fn complete(model: &mut Model) {
    let Screen::Board(board) = model.screen() else { return };
    let Some(Completion { from, offers }) = completion(model, board) else { return };
    if let (Screen::Board(board), Some(offer)) = (model.screen_mut(), offers.first()) {
        board.list.filter.replace_before_cursor(from, &offer.written);
    }
}

/// What stands before the value, what that means, and the value.
fn beginning(bare: &str) -> Option<(&str, Field, &str)> {
    for (sign, field) in [("@", Field::Owner), ("%", Field::Place)] {
        if let Some(value) = bare.strip_prefix(sign) {
            return Some((sign, field, value));
        }
    }
    let colon = bare.find(':')?;
    Some((&bare[..=colon], field_named(&bare[..colon])?, &bare[colon + 1..]))
}

fn fields(language: Language, bare: &str) -> impl Iterator<Item = &'static str> {
    let typed = bare.to_lowercase();
    let is_long_enough = typed.chars().count() >= FIELD_FROM;
    let words = FIELDS.iter().map(move |(_, id, en, _)| match language {
        Language::Indonesian => *id,
        Language::English => *en,
    });
    words.filter(move |word| is_long_enough && word.starts_with(&typed))
}

/// What could stand behind a field, the likeliest first; nothing once it stands there whole.
fn values(model: &Model, field: Field, typed: &str) -> Vec<String> {
    let office = &model.archive.office;
    let folded = fold(typed);
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let known: Vec<String> = match field {
        Field::Is => {
            let word = |(_, id, en): &(Wanted, &'static str, &'static str)| match model.language {
                Language::Indonesian => *id,
                Language::English => *en,
            };
            Wanted::WORDS.iter().map(word).map(str::to_owned).collect()
        }
        Field::Due if model.language == Language::Indonesian => words(&["<7h", "<30h", "<akhir-bulan", "tanpa"]),
        Field::Due => words(&["<7d", "<30d", "<end-of-month", "none"]),
        Field::Owner if folded.is_empty() => return Vec::new(),
        Field::Owner => {
            let institutions = office.institutions.iter().flat_map(|institution| institution.names());
            institutions.chain(office.groups.iter().map(|group| group.name.as_str())).map(str::to_owned).collect()
        }
        Field::Institution => {
            office.institutions.iter().flat_map(|institution| institution.names()).map(str::to_owned).collect()
        }
        Field::Group => office.groups.iter().map(|group| group.name.clone()).collect(),
        Field::Place => office.places.iter().map(|place| place.name.clone()).collect(),
        Field::Series => {
            let mut series: Vec<String> =
                model.archive.rows().filter_map(|row| row.series.as_ref().map(ToString::to_string)).collect();
            series.sort();
            series.dedup();
            series
        }
        Field::Since | Field::Until | Field::Ended => return Vec::new(),
    };
    if known.iter().any(|name| fold(name) == folded) {
        return Vec::new();
    }
    let mut fitting: Vec<String> = known.into_iter().filter(|name| words_begin(&fold(name), &folded)).collect();
    // A short name that begins so is what people mean.
    fitting.sort_by_key(|name| !fold(name).starts_with(&folded));
    fitting
}

fn quoted(name: &str) -> String {
    if name.contains(char::is_whitespace) && !name.contains('"') { format!("\"{name}\"") } else { name.to_owned() }
}
