//! The candidates that forms choose among, taken from the office and the session. It must not know a form.

use chrono::NaiveDate;

use super::picks::Pick;
use crate::app::archive::Archive;
use crate::domain::actions::{Action, party_name};
use crate::domain::attendance::Seat;
use crate::domain::names::fold;
use crate::domain::{CommitmentId, Key, Office, Party, Pattern, Session, SessionId};

fn pick(kind: &'static str, value: impl ToString, label: &str, also: String) -> Pick {
    Pick { kind, value: value.to_string(), label: label.to_owned(), also }
}

/// The institutions, by the names they had on the session's date.
pub fn institutions(office: &Office, session: &Session) -> Vec<Pick> {
    let of = |institution: &crate::domain::office::Institution| {
        let also = institution.names().collect::<Vec<_>>().join(";");
        pick("institution", &institution.key, institution.name_on(session.meeting.date), also)
    };
    office.institutions.iter().map(of).collect()
}

/// The groups.
pub fn groups(office: &Office) -> Vec<Pick> {
    office.groups.iter().map(|group| pick("group", &group.key, &group.name, String::new())).collect()
}

/// The places.
pub fn places(office: &Office) -> Vec<Pick> {
    office.places.iter().map(|place| pick("place", &place.key, &place.name, String::new())).collect()
}

/// The patterns that a new meeting can be made from, templates first.
pub fn patterns(archive: &Archive) -> Vec<Pick> {
    let mut all: Vec<&Pattern> = archive.patterns.values().map(|(pattern, _)| pattern).collect();
    all.sort_by_key(|pattern| (std::cmp::Reverse(pattern.kind), fold(&pattern.name)));
    all.into_iter()
        .map(|pattern| pick(pattern.kind.name(), pattern.id, &pattern.name, pattern.key.to_string()))
        .collect()
}

fn seat_pick(office: &Office, session: &Session, seat: &Seat) -> Pick {
    let institution = seat.institution.as_ref().map_or("", |key| office.institution_name(key, session.meeting.date));
    pick("seat", seat.id, &seat.full_position(), format!("{};{institution}", seat.name))
}

/// The seats of a session.
pub fn seats(office: &Office, session: &Session) -> Vec<Pick> {
    session.seats.iter().map(|seat| seat_pick(office, session, seat)).collect()
}

/// Everyone who can owe or support something: institutions, groups, seats.
pub fn parties(office: &Office, session: &Session) -> Vec<Pick> {
    let mut parties = institutions(office, session);
    parties.extend(groups(office));
    parties.extend(seats(office, session));
    parties
}

/// The agenda items of a session.
pub fn items(session: &Session) -> Vec<Pick> {
    let numbered = session.items.iter().enumerate();
    numbered.map(|(at, item)| pick("item", item.id, &format!("{} {}", at + 1, item.title), String::new())).collect()
}

/// The decisions of a session.
pub fn decisions(session: &Session) -> Vec<Pick> {
    let label =
        |decision: &crate::domain::agenda::Decision| format!("{} {}", decision.number, first_line(&decision.text));
    session.decisions.iter().map(|decision| pick("decision", decision.id, &label(decision), String::new())).collect()
}

/// The commitments of all sessions that are held but this one, the newest session first, by number and text; found by the
/// meeting too.
pub fn other_commitments(archive: &Archive, but: CommitmentId) -> Vec<Pick> {
    let sessions = archive.newest_first().into_iter().map(|entry| &entry.session);
    let all = sessions.flat_map(|session| session.commitments.iter().map(move |made| (session, made)));
    let others = all.filter(|(_, made)| made.id != but);
    others
        .map(|(session, made)| {
            let meeting = &session.meeting;
            commitment((session.id, made.id), made.number, &made.text, (&meeting.title, meeting.date))
        })
        .collect()
}

/// The same of commitments that an index found, in their order.
pub fn commitments(found: &[Action], but: CommitmentId) -> Vec<Pick> {
    let others = found.iter().filter(|action| action.id != but);
    let of = |action: &Action| {
        let meeting = (action.session_title.as_str(), action.session_date);
        commitment((action.session, action.id), action.number, &action.text, meeting)
    };
    others.map(of).collect()
}

fn commitment(
    (session, id): (SessionId, CommitmentId),
    number: u32,
    text: &str,
    (title, date): (&str, NaiveDate),
) -> Pick {
    let label = format!("K{number} {} ({})", first_line(text), date.format("%d/%m/%Y"));
    pick("commitment", format!("{session}/{id}"), &label, title.to_owned())
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// The pick of a party that is named already.
pub fn party(office: &Office, session: &Session, party: &Party) -> Pick {
    let (kind, value) = match party {
        Party::Institution(key) => ("institution", key.to_string()),
        Party::Group(key) => ("group", key.to_string()),
        Party::Seat(id) => ("seat", id.to_string()),
    };
    let known = parties(office, session).into_iter().find(|pick| pick.kind == kind && pick.value == value);
    known.unwrap_or_else(|| pick(kind, value, &party_name(session, office, party), String::new()))
}

/// The picks of keys that are named already; a key the office does not know stands for itself.
pub fn chosen<'a>(candidates: &[Pick], kind: &'static str, values: impl IntoIterator<Item = &'a Key>) -> Vec<Pick> {
    let of = |key: &Key| {
        let known = candidates.iter().find(|pick| pick.kind == kind && pick.value == key.as_str());
        known.cloned().unwrap_or_else(|| pick(kind, key, key.as_str(), String::new()))
    };
    values.into_iter().map(of).collect()
}

/// The pick of an id that is named already.
pub fn chosen_id(candidates: &[Pick], id: Option<impl ToString>) -> Vec<Pick> {
    let id = id.map(|id| id.to_string());
    candidates.iter().filter(|pick| Some(&pick.value) == id.as_ref()).cloned().collect()
}
