//! What the words before the cursor could become: names behind a sign, who speaks at the start of a note. It must not know
//! which key takes it.

use super::directory::{Directory, Meant, likely};
use super::scan::next_sigil;
use super::{Kind, Setting, Sigil};
use crate::domain::meeting::Class;
use crate::domain::names::fold;

/// The most that is offered.
const OFFERED: usize = 5;

/// The longest beginning of a line in which somebody may still be naming who speaks, in words.
const SPEAKER_WORDS: usize = 4;

/// Something that the words could become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What it is called.
    pub name: String,
    /// What stands in the line then.
    pub written: String,
}

/// What the words before the cursor could become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The byte where the words begin that an offer takes the place of.
    pub from: usize,
    /// The likeliest first.
    pub offers: Vec<Offer>,
}

/// What the end of `before` could become, which is what stands before the cursor in a line of this kind.
pub fn complete(before: &str, kind: Kind, setting: Setting<'_>) -> Option<Completion> {
    let mut last = None;
    let mut at = 0;
    while let Some((sign, sigil)) = next_sigil(before, at) {
        at = sign + sigil.sign().len_utf8();
        last = Some((sigil, at));
    }
    let directory = Directory::of(setting);
    let (from, names) = match last {
        Some((sigil, from)) => (from, named(sigil, &before[from..], &directory)?),
        None if kind == Kind::Note => (0, speakers(before, &directory)?),
        None => return None,
    };
    let offers: Vec<Offer> = names.into_iter().take(OFFERED).collect();
    (!offers.is_empty()).then_some(Completion { from, offers })
}

fn named(sigil: Sigil, fragment: &str, directory: &Directory<'_>) -> Option<Vec<Offer>> {
    let bare = fragment.trim_start_matches('"');
    // A blank behind a name ends it; so does the quote that closes one.
    if bare.is_empty() || bare.ends_with(char::is_whitespace) || fragment.len() > 1 && fragment.ends_with('"') {
        return None;
    }
    let is_known = |written: &str| match sigil {
        Sigil::Place => matches!(directory.place(written), Some(Meant::One(_))),
        Sigil::Item => matches!(directory.item(written), Some(Meant::One(_))),
        _ => matches!(directory.party(written), Some(Meant::One(_))),
    };
    let offer = |name: &str| {
        let plain = is_known(name) && !name.contains('"');
        Offer { name: name.to_owned(), written: if plain { format!("{name} ") } else { format!("\"{name}\" ") } }
    };
    let mut names: Vec<&str> = match sigil {
        Sigil::Owner | Sigil::Supporter => likely(&directory.parties, bare).iter().map(|named| &*named.name).collect(),
        Sigil::Place => likely(&directory.places, bare).iter().map(|named| &*named.name).collect(),
        Sigil::Item => likely(&directory.items, bare).iter().map(|named| &*named.name).collect(),
        Sigil::Class => Class::ALL.iter().map(|class| class.name()).filter(|n| n.starts_with(&fold(bare))).collect(),
        Sigil::Due | Sigil::Indicator | Sigil::Rhythm => return None,
    };
    if names.is_empty() && !is_known(bare) {
        names = directory.near(sigil, bare);
    }
    // What is whole already needs no help: there the key is free for something else.
    if names.iter().any(|name| fold(name) == fold(bare)) || sigil != Sigil::Class && is_known(bare) {
        return None;
    }
    Some(match sigil {
        Sigil::Class => names.iter().map(|n| Offer { name: (*n).to_owned(), written: format!("{n} ") }).collect(),
        _ => names.into_iter().map(offer).collect(),
    })
}

/// Seats whose holder may be about to speak.
fn speakers(before: &str, directory: &Directory<'_>) -> Option<Vec<Offer>> {
    let words = before.split_whitespace().count();
    let is_a_name = before.chars().count() >= 2 && words <= SPEAKER_WORDS && !before.contains(':');
    if !is_a_name || before.ends_with(char::is_whitespace) {
        return None;
    }
    // A word that merely stands somewhere in a name is more likely the text itself.
    let begins = fold(before);
    let found = likely(&directory.parties, before).into_iter().filter(|named| fold(&named.name).starts_with(&begins));
    let speaks = found.filter(|named| directory.speaker(&named.name).is_some());
    Some(speaks.map(|named| Offer { name: named.name.clone(), written: format!("{}: ", named.name) }).collect())
}
