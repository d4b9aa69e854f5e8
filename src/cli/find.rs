//! Which session, commitment or owner somebody means by a few letters. One that is not meant clearly is not guessed: the
//! ones that it could be are named. It must not know what is done with what is found.

use std::ffi::OsStr;
use std::path::Path;

use super::opened::Opened;
use super::output::{ERROR, FINDINGS, Stop};
use crate::domain::actions::{Action, OwnerPart, party_name};
use crate::domain::names::{fold, words_begin};
use crate::domain::{Commitment, Key, Office, Party, Session, SessionId};
use crate::folder::{BrokenFile, Entry};
use crate::texts::{Texts, t};

/// As many candidates as are named.
const NAMED: usize = 16;
/// The fewest letters of an id that are shown.
pub const SHORTEST: usize = 4;

/// The session that an id, the beginning of one, or a file name means.
///
/// # Errors
/// [`Stop`] when it is none, several, or a file that cannot be read.
pub fn session<'a>(opened: &'a Opened, typed: &str) -> Result<&'a Entry, Stop> {
    let texts = opened.texts;
    let name = Path::new(typed).file_name().and_then(OsStr::to_str).unwrap_or(typed);
    let word = fold(typed);
    let sessions = &opened.contents.sessions;
    let stem = |file: &str| file.strip_suffix(".ron").map(str::to_owned);
    let is_it = |entry: &&Entry| {
        entry.session.id.0.as_str() == word || entry.file == name || stem(&entry.file).as_deref() == Some(name)
    };
    if let Some(entry) = sessions.iter().find(is_it) {
        return Ok(entry);
    }
    let begins =
        |entry: &&Entry| entry.session.id.0.as_str().starts_with(&word) || fold(&entry.file).starts_with(&word);
    let found: Vec<&Entry> = sessions.iter().filter(|entry| !word.is_empty() && begins(entry)).collect();
    match found.as_slice() {
        [only] => Ok(only),
        // What is wrong with it has been told with the findings.
        [] if opened.contents.broken.iter().any(|broken| is_named(&broken.file, name, &word)) => {
            Err(Stop { code: FINDINGS, said: vec![] })
        }
        [] => Err(Stop::new(
            ERROR,
            match near(opened, &word) {
                Some(near) => t!(texts, "shell-no-session", typed = typed, near = near),
                None => t!(texts, "shell-unknown-session", typed = typed),
            },
        )),
        several => {
            let names = named(several.iter().map(|entry| described(opened, entry)));
            Err(Stop::new(ERROR, t!(texts, "shell-several-sessions", typed = typed, names = names)))
        }
    }
}

/// The session that is meant whose file is lost or cannot be read, and of which earlier states are kept: by the beginning of
/// its id or by its file. `None` where it is none or several.
pub fn lost(opened: &Opened, typed: &str) -> Option<SessionId> {
    let name = Path::new(typed).file_name().and_then(OsStr::to_str).unwrap_or(typed);
    let word = fold(typed);
    let of_file = |broken: &BrokenFile| broken.kept().filter(|_| is_named(&broken.file, name, &word));
    if let Some(id) = opened.contents.broken.iter().find_map(of_file) {
        return Some(id);
    }
    let is_there = |id: &SessionId| opened.contents.sessions.iter().any(|entry| entry.session.id == *id);
    let is_meant = |id: &SessionId| is_named(&format!("{id}.ron"), name.rsplit('-').next().unwrap_or(name), &word);
    let mut found = opened.folder.with_history().into_iter().filter(|id| is_meant(id) && !is_there(id));
    found.next().filter(|_| found.next().is_none())
}

/// Whether a file that cannot be read is meant: by its name, or by the id that ends the name.
fn is_named(file: &str, name: &str, word: &str) -> bool {
    let stem = file.strip_suffix(".ron").unwrap_or(file);
    let id = stem.rsplit('-').next().unwrap_or(stem);
    file == name || stem == name || word.len() >= SHORTEST && id.starts_with(word)
}

/// The sessions that one may have meant: those with the word in their title, or whose id begins alike, the newest first.
/// Others are not guessed.
fn near(opened: &Opened, word: &str) -> Option<String> {
    let mut sessions: Vec<&Entry> = opened.contents.sessions.iter().collect();
    sessions.sort_by_key(|entry| std::cmp::Reverse(entry.session.meeting.date));
    let begins = word.get(..SHORTEST);
    let is_alike = |entry: &&Entry| begins.is_some_and(|begins| entry.session.id.0.as_str().starts_with(begins));
    let is_called = |entry: &&Entry| !word.is_empty() && words_begin(&fold(&entry.session.meeting.title), word);
    sessions.retain(|entry| is_alike(entry) || is_called(entry));
    let named = named(sessions.iter().take(3).map(|entry| described(opened, entry)));
    (!sessions.is_empty()).then_some(named)
}

/// Sessions by day, for whoever must choose one where everybody sees it.
pub fn days<'a>(opened: &Opened, sessions: impl Iterator<Item = &'a Session>) -> String {
    let day = |session: &Session| opened.texts.language().short_date(session.meeting.date).to_string();
    named(sessions.map(|session| format!("{} ({})", short_id(opened, session.id), day(session))))
}

fn described(opened: &Opened, entry: &Entry) -> String {
    let head = &entry.session.meeting;
    format!(
        "{} ({}, {})",
        short_id(opened, entry.session.id),
        head.title,
        opened.texts.language().short_date(head.date)
    )
}

fn named(names: impl Iterator<Item = String>) -> String {
    let mut names: Vec<String> = names.collect();
    if names.len() > NAMED {
        names.truncate(NAMED);
        names.push("…".to_owned());
    }
    if names.is_empty() { "–".to_owned() } else { names.join("; ") }
}

/// As much of a session's id as tells it apart from the others.
pub fn short_id(opened: &Opened, session: SessionId) -> String {
    let id = session.0.as_str();
    let at = opened.ids.partition_point(|other| *other < session);
    let others = opened.ids[..at].last().into_iter().chain(opened.ids[at..].iter().find(|other| **other != session));
    let shared =
        |other: &SessionId| other.0.as_str().bytes().zip(id.bytes()).take_while(|(theirs, own)| theirs == own).count();
    // In their order the ids that share the most letters with it are its neighbours.
    let length = others.map(shared).max().map_or(SHORTEST, |most| (most + 1).max(SHORTEST));
    id[..length.min(id.len())].to_owned()
}

/// The commitment that a number (`4`, `K4`), an id or the beginning of one means.
///
/// # Errors
/// [`Stop`] when it is none or several.
pub fn commitment<'a>(texts: &Texts, session: &'a Session, typed: &str) -> Result<&'a Commitment, Stop> {
    let word = fold(typed);
    let number: Option<u32> = word.strip_prefix('k').unwrap_or(&word).parse().ok();
    let is_it = |one: &&Commitment| number == Some(one.number) || one.id.0.as_str() == word;
    if let Some(found) = session.commitments.iter().find(is_it) {
        return Ok(found);
    }
    let begins = |one: &&Commitment| word.len() >= SHORTEST && one.id.0.as_str().starts_with(&word);
    let mut found = session.commitments.iter().filter(begins);
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only),
        _ => {
            let names = named(session.commitments.iter().map(|one| format!("K{}", one.number)));
            let title = &session.meeting.title;
            Err(Stop::new(ERROR, t!(texts, "shell-no-commitment", typed = typed, title = title, names = names)))
        }
    }
}

/// Somebody who can answer for a commitment, and the names for it.
struct Candidate {
    party: Party,
    name: String,
    called: Vec<String>,
}

/// The owner of an action that a name means: an institution or an alias of it, a seat by its position, its holder or its
/// place, or the group of several owners.
///
/// # Errors
/// [`Stop`] when it is none or several of the owners.
pub fn owner(opened: &Opened, session: &Session, action: &Action, typed: &str) -> Result<Party, Stop> {
    let candidates = candidates(&opened.office, session, action);
    let word = fold(typed);
    let exact: Vec<&Candidate> = candidates.iter().filter(|one| one.called.contains(&word)).collect();
    let begun = || {
        let begins = |one: &&Candidate| !word.is_empty() && one.called.iter().any(|name| words_begin(name, &word));
        candidates.iter().filter(begins).collect()
    };
    let found: Vec<&Candidate> = if exact.is_empty() { begun() } else { exact };
    let number = format!("K{}", action.number);
    let names = |candidates: &[&Candidate]| named(candidates.iter().map(|one| one.name.clone()));
    match found.as_slice() {
        [only] => Ok(only.party.clone()),
        [] => {
            let all = names(&candidates.iter().collect::<Vec<_>>());
            Err(Stop::new(ERROR, t!(opened.texts, "shell-no-owner", typed = typed, number = number, names = all)))
        }
        several => {
            let names = names(several);
            Err(Stop::new(ERROR, t!(opened.texts, "shell-several-owners", typed = typed, names = names)))
        }
    }
}

/// The owners, and before them the groups that several of them are seats of.
fn candidates(office: &Office, session: &Session, action: &Action) -> Vec<Candidate> {
    let group_of = |owner: &OwnerPart| match owner.part.owner {
        Some(Party::Seat(id)) => session.seat(id).map(|seat| seat.group.clone()),
        _ => None,
    };
    let mut groups: Vec<Key> = action.owners.iter().filter_map(group_of).collect();
    groups.sort();
    let mut several: Vec<Key> =
        groups.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect();
    several.dedup();
    let mut candidates: Vec<Candidate> = (several.into_iter())
        .map(|key| Candidate {
            name: office.group_name(&key).to_owned(),
            called: vec![fold(office.group_name(&key)), key.to_string()],
            party: Party::Group(key),
        })
        .collect();
    for owner in &action.owners {
        let Some(party) = owner.part.owner.clone() else { continue };
        let called = called(office, session, owner, &party);
        candidates.push(Candidate { name: owner.name.clone(), called, party });
    }
    candidates
}

/// Every name of one owner, folded; its groups are candidates of their own.
fn called(office: &Office, session: &Session, owner: &OwnerPart, party: &Party) -> Vec<String> {
    let mut called = vec![fold(&party_name(session, office, party))];
    let seat = if let Party::Seat(id) = party { session.seat(*id) } else { None };
    called.extend(
        seat.into_iter().flat_map(|seat| [&seat.position, &seat.name, &seat.full_name()].map(|name| fold(name))),
    );
    let institution = match party {
        Party::Institution(key) => Some(key),
        Party::Seat(_) => seat.and_then(|seat| seat.institution.as_ref()),
        Party::Group(_) => None,
    };
    let known = institution.and_then(|key| office.institution(key));
    called.extend(known.into_iter().flat_map(|known| known.names().map(fold)));
    called.extend(institution.map(Key::to_string));
    called.extend(owner.place.as_ref().map(|place| fold(office.place_name(place))));
    called.retain(|name| !name.is_empty());
    called
}
