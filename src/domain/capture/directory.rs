//! Who and what can be named in a line: institutions, seats and groups, items, places, classes. A name counts as a whole or by
//! its first words, if those are nobody else's. It must not know the signs before the names.

use super::{Setting, Sigil};
use crate::domain::actions::party_name;
use crate::domain::agenda::Speaker;
use crate::domain::commitment::Party;
use crate::domain::id::{ItemId, Key};
use crate::domain::meeting::Class;
use crate::domain::names::{fold, is_said_short, words_begin};

/// The fewest letters by which a name is begun.
const FEWEST: usize = 2;

/// The fewest letters of a position that is said for short.
const FEWEST_SHORT: usize = 4;

/// The most names that are told to be near one that is not known.
const NEAR: usize = 3;

/// From this likeness on (Jaro-Winkler, in thousandths) a name may be meant by a word with a slip in it.
const NEARLY: u32 = 840;

/// What a name means.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Meant<T> {
    /// This.
    One(T),
    /// One of several, which are called so.
    Several(Vec<String>),
}

/// A name of something; where two things are called alike, the lower rank is meant.
#[derive(Debug, Clone)]
pub(super) struct Named<T> {
    /// The name as it is written, to be offered.
    pub(super) name: String,
    folded: String,
    rank: u8,
    /// What is called so.
    pub(super) it: T,
}

/// All that can be named.
pub(super) struct Directory<'a> {
    setting: Setting<'a>,
    /// Institutions by all their names, seats by position and holder, groups.
    pub(super) parties: Vec<Named<Party>>,
    /// The places.
    pub(super) places: Vec<Named<Key>>,
    /// The agenda.
    pub(super) items: Vec<Named<ItemId>>,
}

fn named<T>(name: &str, rank: u8, it: T) -> Named<T> {
    Named { name: name.to_owned(), folded: fold(name), rank, it }
}

impl<'a> Directory<'a> {
    /// The directory of a session.
    pub(super) fn of(setting: Setting<'a>) -> Self {
        let Setting { office, session, .. } = setting;
        let mut parties = Vec::new();
        for institution in &office.institutions {
            let key = &institution.key;
            let names = std::iter::once(institution.name_on(session.meeting.date)).chain(institution.names());
            parties.extend(names.chain([key.as_str()]).map(|name| named(name, 0, Party::Institution(key.clone()))));
        }
        for seat in &session.seats {
            let names = [seat.full_position(), seat.position.clone(), seat.full_name(), seat.name.clone()];
            parties.extend(names.iter().map(|name| named(name, 1, Party::Seat(seat.id))));
        }
        for group in &office.groups {
            let names = [group.name.as_str(), group.key.as_str()];
            parties.extend(names.map(|name| named(name, 2, Party::Group(group.key.clone()))));
        }
        parties.retain(|party| !party.folded.is_empty());
        let places = office.places.iter();
        let places =
            places.flat_map(|place| [&*place.name, place.key.as_str()].map(|n| named(n, 0, place.key.clone())));
        let items = session.items.iter().map(|item| named(&item.title, 0, item.id));
        Self { setting, parties, places: places.collect(), items: items.collect() }
    }

    /// The party of this name.
    pub(super) fn party(&self, written: &str) -> Option<Meant<Party>> {
        let word = fold(written);
        meant(&self.parties, &word, begins_in_words).or_else(|| self.said_short(&word))
    }

    /// The one seat whose position people say so for short.
    fn said_short(&self, word: &str) -> Option<Meant<Party>> {
        if word.len() < FEWEST_SHORT || word.contains(' ') {
            return None;
        }
        let mut seats = self.setting.session.seats.iter().filter(|seat| is_said_short(&fold(&seat.position), word));
        match (seats.next(), seats.next()) {
            (Some(only), None) => Some(Meant::One(Party::Seat(only.id))),
            _ => None,
        }
    }

    /// The longer names that are begun by the first `taken` bytes of `rest`, which are a name, and the word behind them,
    /// which is cut off; none where the name stands in quotes or the next word is whole.
    pub(super) fn begun(&self, rest: &str, taken: usize) -> Vec<String> {
        let (name, behind) = rest.split_at(taken);
        let word = behind.split_whitespace().next().unwrap_or_default();
        let is_cut = behind.starts_with(' ') && word.chars().next().is_some_and(char::is_alphanumeric);
        if !is_cut || name.contains('"') || fold(word).len() < FEWEST {
            return Vec::new();
        }
        let begun = fold(&format!("{name} {word}"));
        let goes_on = |named: &&Named<Party>| {
            let behind = named.folded.strip_prefix(&begun).and_then(|rest| rest.chars().next());
            behind.is_some_and(char::is_alphanumeric)
        };
        let mut names: Vec<String> = self.parties.iter().filter(goes_on).map(|named| named.name.clone()).collect();
        names.dedup();
        names
    }

    /// The place of this name.
    pub(super) fn place(&self, written: &str) -> Option<Meant<Key>> {
        meant(&self.places, &fold(written), begins_in_words)
    }

    /// Names that a word which means nothing behind a sign may be meant for, the likeliest first: such as begin so, else
    /// such as are written nearly so.
    pub(super) fn near(&self, sigil: Sigil, word: &str) -> Vec<&str> {
        match sigil {
            Sigil::Owner | Sigil::Supporter => near(&self.parties, word),
            Sigil::Place => near(&self.places, word),
            Sigil::Item => near(&self.items, word),
            Sigil::Due | Sigil::Indicator | Sigil::Class | Sigil::Rhythm => vec![],
        }
    }

    /// The item with this number or these words in its title.
    pub(super) fn item(&self, written: &str) -> Option<Meant<ItemId>> {
        let word = fold(written);
        if let Ok(number) = word.parse::<usize>() {
            let item = number.checked_sub(1).and_then(|at| self.setting.session.items.get(at));
            return item.map(|item| Meant::One(item.id));
        }
        // One letter is in every title.
        if word.len() < 3 { None } else { meant(&self.items, &word, words_begin) }
    }

    /// Who speaks under this name: a seat, the only seat of an institution or group, or an institution without a seat.
    pub(super) fn speaker(&self, written: &str) -> Option<Speaker> {
        let session = self.setting.session;
        let Meant::One(party) = self.party(written)? else { return None };
        let mut seats = session.seats.iter().filter(|seat| match &party {
            Party::Seat(id) => seat.id == *id,
            Party::Institution(key) => seat.institution.as_ref() == Some(key),
            Party::Group(key) => seat.group == *key,
        });
        match (seats.next(), seats.next(), &party) {
            (Some(only), None, _) => Some(Speaker::Seat(only.id)),
            (None, _, Party::Institution(_)) => Some(Speaker::Other(party_name(session, self.setting.office, &party))),
            _ => None,
        }
    }
}

/// The class of this name.
pub(super) fn class(written: &str) -> Option<Class> {
    let word = fold(written).replace(' ', "_");
    Class::ALL.into_iter().find(|class| class.name() == word)
}

fn begins_in_words(name: &str, word: &str) -> bool {
    let behind = name.strip_prefix(word).and_then(|rest| rest.chars().next());
    word.len() >= FEWEST && behind.is_some_and(|letter| !letter.is_alphanumeric())
}

fn meant<T: Clone + PartialEq>(all: &[Named<T>], word: &str, begins: fn(&str, &str) -> bool) -> Option<Meant<T>> {
    if word.is_empty() {
        return None;
    }
    let mut found: Vec<&Named<T>> = all.iter().filter(|named| named.folded == word).collect();
    if found.is_empty() {
        found = all.iter().filter(|named| begins(&named.folded, word)).collect();
    }
    let lowest = found.iter().map(|named| named.rank).min()?;
    let mut things: Vec<&Named<T>> = Vec::new();
    for named in found.into_iter().filter(|named| named.rank == lowest) {
        if !things.iter().any(|thing| thing.it == named.it) {
            things.push(named);
        }
    }
    match things.as_slice() {
        [only] => Some(Meant::One(only.it.clone())),
        several => Some(Meant::Several(several.iter().map(|named| named.name.clone()).collect())),
    }
}

/// Those that a fragment may become, the likeliest first: each thing once, by the name that fits best.
pub(super) fn likely<'n, T: PartialEq>(all: &'n [Named<T>], fragment: &str) -> Vec<&'n Named<T>> {
    let word = fold(fragment);
    let mut found: Vec<&Named<T>> = all.iter().filter(|named| words_begin(&named.folded, &word)).collect();
    found.sort_by_key(|named| (!named.folded.starts_with(&word), named.folded.len(), named.rank));
    each_once(found)
}

/// The names that `word` begins, else those that are written nearly so.
fn near<'n, T: PartialEq>(all: &'n [Named<T>], word: &str) -> Vec<&'n str> {
    let folded = fold(word);
    if folded.len() < FEWEST {
        return vec![];
    }
    let mut found = likely(all, &folded);
    if found.is_empty() {
        let likeness = |named: &Named<T>| {
            let words = named.folded.split_whitespace().chain([named.folded.as_str()]);
            let most = words.map(|name| strsim::jaro_winkler(name, &folded)).fold(0.0, f64::max);
            // In thousandths: what is compared has an order then.
            (most * 1000.0) as u32
        };
        let mut alike: Vec<(u32, &Named<T>)> = all.iter().map(|named| (likeness(named), named)).collect();
        alike.retain(|(likeness, _)| *likeness >= NEARLY);
        alike.sort_by_key(|(likeness, named)| (std::cmp::Reverse(*likeness), named.folded.len(), named.rank));
        found = each_once(alike.into_iter().map(|(_, named)| named).collect());
    }
    found.truncate(NEAR);
    found.into_iter().map(|named| named.name.as_str()).collect()
}

fn each_once<T: PartialEq>(found: Vec<&Named<T>>) -> Vec<&Named<T>> {
    let mut once: Vec<&Named<T>> = Vec::new();
    for named in found {
        if !once.iter().any(|thing| thing.it == named.it) {
            once.push(named);
        }
    }
    once
}
