//! Seats found by a fragment of what they are called: position, institution, place or holder, in any order, without
//! accents and titles. It must not know what the seat is looked for.

use crate::domain::attendance::{PresenceStatus, Seat};
use crate::domain::names::{fold, is_said_short, words_begin};
use crate::domain::{Office, SeatId, Session};

/// Words before a name that nobody looks for; those with a full stop are known by it.
const TITLES: [&str; 8] = ["dr", "drs", "dra", "ir", "prof", "hj", "kh", "pdt"];

/// How a seat fits what is typed, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is called just so.
    Exact,
    /// One of its names begins so.
    Begins,
    /// Every word begins a word of it.
    Words,
    /// The letters are the first ones of its words: `cls`, Camat Lamaknen Selatan.
    Initials,
    /// Its position is said in syllables of its words: `sekda`, Sekretaris Daerah.
    Spoken,
    /// Each word is one of its words with letters left out.
    Loose,
}

/// The seats that fit what is typed for who stands at the door: what is called just so, then who has not come yet, then the
/// closest.
pub fn found(office: &Office, session: &Session, typed: &str) -> Vec<(SeatId, Fit)> {
    let is_in = |seat: &Seat| seat.presence.status != PresenceStatus::NotYet;
    in_order(fitting(office, session, typed), is_in)
}

/// The same for who asks for the floor: who sits in the room comes before who does not.
pub fn heard(office: &Office, session: &Session, typed: &str) -> Vec<(SeatId, Fit)> {
    in_order(fitting(office, session, typed), |seat| !seat.presence.is_in_the_room())
}

fn in_order(mut found: Vec<(&Seat, Fit)>, is_last: impl Fn(&Seat) -> bool) -> Vec<(SeatId, Fit)> {
    found.sort_by_key(|(seat, fit)| (*fit != Fit::Exact, is_last(seat), *fit));
    found.into_iter().map(|(seat, fit)| (seat.id, fit)).collect()
}

/// The seats that fit what is typed, in the order of the file. Short titles and loose fits only where there are no others.
fn fitting<'a>(office: &Office, session: &'a Session, typed: &str) -> Vec<(&'a Seat, Fit)> {
    let wanted = wanted(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let names: Vec<(&Seat, Vec<String>)> =
        session.seats.iter().map(|seat| (seat, names(office, session, seat))).collect();
    let mut found: Vec<(&Seat, Fit)> =
        names.iter().filter_map(|(seat, names)| Some((*seat, fit(names, &wanted)?))).collect();
    if found.is_empty() {
        let spoken = names.iter().filter(|(seat, names)| is_spoken(&fold(&seat.position), names, &wanted));
        found.extend(spoken.map(|(seat, _)| (*seat, Fit::Spoken)));
    }
    if found.is_empty() {
        let loose = names.iter().filter(|(_, names)| is_loose(names, &wanted));
        found.extend(loose.map(|(seat, _)| (*seat, Fit::Loose)));
    }
    found
}

/// What is typed, folded, without titles and signs around its words.
fn wanted(typed: &str) -> String {
    let folded = fold(typed);
    let words = || folded.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.'));
    let is_title = |word: &&str| word.ends_with('.') || TITLES.contains(word);
    let mut named: Vec<&str> = words().filter(|word| !word.is_empty() && !is_title(word)).collect();
    if named.is_empty() {
        named = words().filter(|word| !word.is_empty()).collect();
    }
    named.join(" ")
}

/// All that a seat is called, folded.
fn names(office: &Office, session: &Session, seat: &Seat) -> Vec<String> {
    let institution = seat.institution.as_ref().and_then(|key| office.institution(key));
    let place = institution.and_then(|institution| office.place(institution.place.as_ref()?));
    let own = [seat.full_position(), seat.position.clone(), seat.full_name(), seat.name.clone()];
    let others = institution
        .into_iter()
        .flat_map(|institution| std::iter::once(institution.name_on(session.meeting.date)).chain(institution.names()));
    let others = others.chain(place.map(|place| place.name.as_str()));
    let mut names: Vec<String> = own.iter().map(String::as_str).chain(others).map(fold).collect();
    names.retain(|name| !name.is_empty());
    names
}

fn fit(names: &[String], wanted: &str) -> Option<Fit> {
    let any = |fits: &dyn Fn(&String) -> bool| names.iter().any(fits);
    if any(&|name| name == wanted) {
        return Some(Fit::Exact);
    }
    if any(&|name| name.starts_with(wanted)) {
        return Some(Fit::Begins);
    }
    // The words may stand in different names: `camat raihat`, also where the position only says Camat.
    if words_begin(&names.join(" "), wanted) {
        return Some(Fit::Words);
    }
    let is_short = wanted.len() > 1 && !wanted.contains(' ');
    (is_short && any(&|name| initials(name).starts_with(wanted))).then_some(Fit::Initials)
}

fn initials(name: &str) -> String {
    name.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.chars().next()).collect()
}

/// Whether a word is the position as people say it for short, and the others begin words of its names: `kadis kes`.
fn is_spoken(position: &str, names: &[String], wanted: &str) -> bool {
    let all = names.join(" ");
    let is_short = |wanted: &str| is_said_short(position, wanted);
    wanted.split(' ').any(is_short) && wanted.split(' ').all(|wanted| is_short(wanted) || words_begin(&all, wanted))
}

/// Whether each word is one of theirs with letters left out: `kjri`, Kejari. A word that is far from all of them is
/// somebody else's name.
fn is_loose(names: &[String], wanted: &str) -> bool {
    let words = || names.iter().flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
    let is_begun = |word: &str, wanted: &str| wanted.chars().next() == word.chars().next();
    let has_in_order = |word: &str, wanted: &str| {
        let mut letters = word.chars();
        wanted.chars().all(|letter| letters.any(|other| other == letter))
    };
    wanted.split(' ').all(|wanted| words().any(|word| is_begun(word, wanted) && has_in_order(word, wanted)))
}
