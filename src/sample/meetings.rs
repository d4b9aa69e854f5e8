//! A made-up session: head, seats, agenda, notes and decisions. It must not know the sessions before it.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Weekday};

use super::chance::Chance;
use super::commitments::{self, Setting};
use super::office::{AGENCIES, OTHERS, PLACES, key, sub_district};
use super::words;
use crate::domain::agenda::{Decision, Item, ItemState, Note, Speaker};
use crate::domain::attendance::{Presence, PresenceStatus, Representative, Seat};
use crate::domain::dates::LATEST;
use crate::domain::meeting::{Class, Meeting, SessionState};
use crate::domain::seal::Seal;
use crate::domain::{IdSource, Key, Office, Session};

/// The first and the last day of the twenty years.
const YEARS: ((i32, u32, u32), (i32, u32, u32)) = ((2006, 1, 2), (2025, 12, 30));

/// One session of `count`, the earliest first.
pub(super) fn session(
    office: &Office,
    number: usize,
    count: usize,
    ids: &mut IdSource,
    chance: &mut Chance,
) -> Session {
    let (series, title, subjects) = words::SERIES[chance.place_in(words::SERIES.len())];
    let subject = chance.one_of(subjects);
    let date = date(number, count);
    let mut session = Session::new(ids.fresh(), Meeting::new(format!("{title}: {subject}"), date));
    let closeness = count - number;
    head(&mut session.meeting, series, closeness, chance);
    session.meeting.quorum.clone_from(&office.profile.quorum);
    session.seats = seats(ids, chance, session.meeting.state == SessionState::Draft);
    session.meeting.chair = session.seats.first().map(|seat| seat.id);
    session.items = items(&session.meeting, subject, ids, chance);
    if session.meeting.state == SessionState::Draft {
        return session;
    }
    session.notes = notes(&session, subjects, ids, chance);
    session.decisions = decisions(&session, subjects, ids, chance);
    let setting = Setting { subjects, zone: office.profile.time_zone.offset() };
    session.commitments = commitments::commitments(&session, setting, ids, chance);
    if session.is_final() {
        session.seal = Some(seal(&session, office, ids));
    }
    session
}

/// Final minutes were sealed when the doors had closed.
fn seal(session: &Session, office: &Office, ids: &mut IdSource) -> Seal {
    let closed = session.meeting.date.and_time(session.meeting.closed.unwrap_or_default());
    let at = office.profile.time_zone.offset().from_local_datetime(&closed).single();
    Seal::of(session, office, ids, at.unwrap_or_default(), session.meeting.secretary.clone(), String::new())
}

/// The days lie evenly over the years; nobody meets on a weekend.
fn date(number: usize, count: usize) -> NaiveDate {
    let day = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(LATEST);
    let (first, last) = (day(YEARS.0), day(YEARS.1));
    let length = (last - first).num_days().unsigned_abs();
    let last_number = (count as u64).saturating_sub(1).max(1);
    let date = first + Days::new(length * number as u64 / last_number);
    match chrono::Datelike::weekday(&date) {
        Weekday::Sat => date - Days::new(1),
        Weekday::Sun => date - Days::new(2),
        _ => date,
    }
}

fn head(meeting: &mut Meeting, series: &str, closeness: usize, chance: &mut Chance) {
    let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
    meeting.series = key(series);
    meeting.starts = time(9, 0);
    meeting.ends = time(12, 30);
    meeting.place = chance.one_of(&words::ROOMS).to_owned();
    meeting.class = match chance.below(100) {
        0..=84 => Class::Biasa,
        85..=95 => Class::Terbatas,
        96..=98 => Class::Rahasia,
        _ => Class::SangatRahasia,
    };
    meeting.state = match closeness {
        1 => SessionState::Draft,
        2..=6 => SessionState::Closed,
        _ => SessionState::Final,
    };
    meeting.secretary = "Notulis Sekretariat Daerah".to_owned();
    let year = chrono::Datelike::year(&meeting.date);
    meeting.invitation_number = format!("005/{}/{year}", chance.between(100, 1999));
    if meeting.state != SessionState::Draft {
        meeting.number = format!("000.1.5/{}/NOT/{year}", chance.between(1, 400));
        meeting.opened = time(9, chance.below(25));
        meeting.closed = time(12, chance.between(5, 59));
    }
}

fn seats(ids: &mut IdSource, chance: &mut Chance, is_to_come: bool) -> Vec<Seat> {
    let agencies = AGENCIES.iter().map(|(at, name, _)| (key("opd"), format!("Kepala {name}"), key(at)));
    let sub_districts = PLACES.iter().map(|name| (key("camat"), format!("Camat {name}"), sub_district(name)));
    let others = OTHERS.iter().map(|(group, position)| (key(group), (*position).to_owned(), None));
    let all: Vec<(Option<Key>, String, Option<Key>)> = others.chain(agencies).chain(sub_districts).collect();
    let mut seats: Vec<Seat> = (all.into_iter().zip(1..))
        .filter_map(|((group, position, institution), rank)| {
            let presence = if is_to_come { Presence::default() } else { presence(chance) };
            Some(Seat { institution, rank, presence, ..Seat::new(ids.fresh(), group?, position) })
        })
        .collect();
    if let Some(group) = key("media").filter(|_| !is_to_come) {
        let mut guest = Seat::new(ids.fresh(), group, "Wartawan".to_owned());
        guest.presence = Presence { status: PresenceStatus::Guest, arrived: arrival(chance), ..Presence::default() };
        seats.push(guest);
    }
    seats
}

fn arrival(chance: &mut Chance) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(8, 20, 0).map(|first| first + TimeDelta::minutes(i64::from(chance.below(70))))
}

fn presence(chance: &mut Chance) -> Presence {
    match chance.below(100) {
        0..=65 => Presence { status: PresenceStatus::Present, arrived: arrival(chance), ..Presence::default() },
        66..=87 => Presence {
            status: PresenceStatus::Represented,
            arrived: arrival(chance),
            by: Some(Representative {
                name: String::new(),
                position: chance.one_of(&["Sekretaris", "Kepala Bidang", "Kepala Seksi", "Staf"]).to_owned(),
            }),
            ..Presence::default()
        },
        88..=94 => Presence {
            status: PresenceStatus::Excused,
            reason: chance.one_of(&["Dinas luar", "Sakit", "Rapat lain"]).to_owned(),
            ..Presence::default()
        },
        _ => Presence { status: PresenceStatus::Absent, ..Presence::default() },
    }
}

fn items(meeting: &Meeting, subject: &str, ids: &mut IdSource, chance: &mut Chance) -> Vec<Item> {
    let item = |(at, (title, minutes, standing)): (usize, &(&str, u32, bool))| Item {
        id: ids.fresh(),
        title: if *standing { (*title).to_owned() } else { format!("{title}: {subject}") },
        minutes: *minutes,
        spent: (meeting.state != SessionState::Draft).then(|| minutes + chance.below(12)),
        in_charge: if at == 0 { "MC".to_owned() } else { String::new() },
        // What is said about single cases is for fewer than the rest.
        class: if at == 4 && chance.happens(20) { meeting.class.max(Class::Rahasia) } else { meeting.class },
        state: if meeting.state == SessionState::Draft { ItemState::Planned } else { ItemState::Done },
        standing: *standing,
        follow_up: false,
    };
    words::AGENDA.iter().enumerate().map(item).collect()
}

fn notes(session: &Session, subjects: &[&str], ids: &mut IdSource, chance: &mut Chance) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut minute = 0;
    for item in &session.items[1..7] {
        for _ in 0..chance.between(1, 2) {
            minute += i64::from(chance.between(3, 14));
            let seat = &session.seats[chance.place_in(session.seats.len())];
            let text: Vec<String> = (0..chance.between(1, 3)).map(|_| sentence(subjects, chance)).collect();
            notes.push(Note {
                id: ids.fresh(),
                item: Some(item.id),
                at: session.meeting.starts.map(|starts| starts + TimeDelta::minutes(minute)),
                speaker: chance.happens(85).then_some(Speaker::Seat(seat.id)),
                text: text.join("\n"),
                class: item.class,
            });
        }
    }
    notes
}

fn sentence(subjects: &[&str], chance: &mut Chance) -> String {
    let place = chance.one_of(&PLACES);
    let (said, subject, so) = (chance.one_of(&words::SAID), chance.one_of(subjects), chance.one_of(&words::SO));
    format!("{said} {subject} di {place} {so}")
}

fn decisions(session: &Session, subjects: &[&str], ids: &mut IdSource, chance: &mut Chance) -> Vec<Decision> {
    let count = chance.between(3, 5);
    (1..=count)
        .map(|number| {
            let item = &session.items[chance.place_in(3) + 4];
            let subject = chance.one_of(subjects);
            let place = chance.one_of(&PLACES);
            Decision {
                id: ids.fresh(),
                number,
                item: Some(item.id),
                at: None,
                text: format!("Disepakati {subject} di {place} menjadi prioritas tahun {}.", {
                    chrono::Datelike::year(&session.meeting.date)
                }),
                class: item.class,
            }
        })
        .collect()
}
