//! The archive that is checked in under `sessions/`: what it holds, that it is fit to be read, and that nobody can be
//! recognised in it. It must not know how the program reads files: serde and ron read them here.

#![allow(clippy::unwrap_used, reason = "clippy knows a test by its attribute and not the functions that tests share")]

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::PathBuf;

use chrono::NaiveDate;
use rapat::domain::attendance::PresenceStatus;
use rapat::domain::check::{office_problems, problems};
use rapat::domain::life::Life;
use rapat::domain::{Commitment, CommitmentId, Id, Key, Office, Party, RecordKind, Session, SessionId, State};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

/// The only persons whom the archive names.
const NAMED: [&str; 2] = ["Agustinus Taolin", "Kanya Eka Santi"];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sessions")
}

/// Names and texts of all files, by name.
fn texts() -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "ron"))
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read_to_string(entry.path()).unwrap()))
        .collect();
    texts.sort();
    texts
}

fn read<T: DeserializeOwned>(file: &str, text: &str) -> T {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

pub(crate) fn office() -> Office {
    let (file, text) = texts().into_iter().find(|(file, _)| file == "office.ron").unwrap();
    read(&file, &text)
}

/// The sessions, oldest first.
pub(crate) fn sessions() -> Vec<Session> {
    texts().iter().filter(|(file, _)| file != "office.ron").map(|(file, text)| read(file, text)).collect()
}

fn ampk() -> Session {
    sessions().pop().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn commitments(sessions: &[Session]) -> impl Iterator<Item = (&Session, &Commitment)> {
    sessions.iter().flat_map(|session| session.commitments.iter().map(move |commitment| (session, commitment)))
}

fn parties(commitment: &Commitment) -> impl Iterator<Item = &Party> {
    let recorded = commitment.records.iter().filter_map(|record| match &record.kind {
        RecordKind::Progress(progress) => progress.owner.as_ref(),
        RecordKind::Due(due) => due.owner.as_ref(),
        RecordKind::Evidence { owner, .. } | RecordKind::Reminder { owner, .. } => owner.as_ref(),
        _ => None,
    });
    commitment.owners.iter().chain(&commitment.supporters).chain(recorded)
}

#[test]
fn the_archive_is_a_sample_and_nothing_in_it_is_unfit() {
    let office = office();
    assert!(office.profile.sample);
    assert_eq!(office_problems(&office), []);
    assert_eq!((office.groups.len(), office.institutions.len(), office.places.len()), (14, 62, 12));
    let sessions = sessions();
    for session in &sessions {
        assert_eq!(problems(session), [], "{}", session.meeting.title);
    }
    let dates: Vec<NaiveDate> = sessions.iter().map(|session| session.meeting.date).collect();
    assert_eq!(dates, ["2023-02-09", "2023-05-11", "2023-08-10", "2023-10-12", "2023-11-03"].map(day));
    assert!(sessions.iter().all(|session| session.meeting.series == Key::of_name("ampk")));
}

#[test]
fn a_file_is_named_by_the_date_and_the_id_in_it() {
    for (file, text) in texts().iter().filter(|(file, _)| file != "office.ron") {
        let session: Session = read(file, text);
        assert!(file.starts_with(&format!("{}-rapat-", session.meeting.date)), "{file}");
        assert!(file.ends_with(&format!("-{}.ron", session.id)), "{file}");
    }
}

#[test]
fn the_meeting_of_3_november_2023_is_complete() {
    let session = ampk();
    let counts = session.attendance();
    assert_eq!((session.seats.len(), counts.invited, counts.guests), (64, 63, 1));
    assert_eq!((counts.present, counts.represented, counts.excused, counts.absent), (43, 13, 3, 4));
    assert_eq!(session.items.len(), 8);
    assert_eq!(session.items.iter().map(|item| item.minutes).sum::<u32>(), 240);
    let (opened, closed) = (session.meeting.opened.unwrap(), session.meeting.closed.unwrap());
    let spent: u32 = session.items.iter().filter_map(|item| item.spent).sum();
    assert_eq!(i64::from(spent), (closed - opened).num_minutes());
    assert_eq!(session.decisions.len(), 8);
    assert_eq!(session.commitments.iter().map(|c| c.number).collect::<Vec<_>>(), (1..=15).collect::<Vec<_>>());
    assert_eq!(session.commitments.iter().filter(|c| c.recurrence.is_some()).count(), 3);
    assert!(session.commitments.iter().all(|c| c.item.is_some() && c.decision.is_some() && !c.owners.is_empty()));
    let satgas = session.commitments.iter().find(|c| c.number == 5).unwrap();
    assert_eq!(session.owners(satgas).len(), 12);
}

#[test]
fn every_meeting_had_its_quorum_and_only_those_in_the_room_speak() {
    for session in sessions() {
        let meeting = &session.meeting;
        assert!(meeting.quorum.as_ref().unwrap().standing(&session.seats).met(), "{}", meeting.title);
        for note in &session.notes {
            let time = note.at.unwrap();
            assert!(meeting.opened.unwrap() <= time && time <= meeting.closed.unwrap(), "{}", note.text);
            if let Some(rapat::domain::session::Speaker::Seat(seat)) = &note.speaker {
                let presence = &session.seat(*seat).unwrap().presence;
                let there = matches!(presence.status, PresenceStatus::Present | PresenceStatus::Represented);
                assert!(there && presence.arrived.unwrap() <= time, "{}", note.text);
            }
        }
    }
}

#[test]
fn on_1_march_2024_the_board_shows_every_state_and_is_worth_a_look() {
    let (sessions, today) = (sessions(), day("2024-03-01"));
    let lives: Vec<Life> = commitments(&sessions).map(|(s, c)| Life::of(s, c, today)).collect();
    let count = |wanted: &dyn Fn(&Life) -> bool| lives.iter().filter(|life| wanted(life)).count();
    let by_state = State::ALL.map(|state| count(&|life| life.state == state));
    assert_eq!(by_state, [2, 12, 3, 25, 1]);
    assert_eq!(count(&Life::is_overdue), 12);
    assert_eq!(count(&|life| life.is_due(today)), 3);
    assert_eq!(count(&|life| life.is_silent(today)), 4);
    let session = ampk();
    let satgas = session.commitments.iter().find(|c| c.number == 5).unwrap();
    let parts = Life::of(&session, satgas, today).parts;
    assert_eq!(parts.iter().filter(|part| part.state == State::Done).count(), 9);
}

#[test]
fn what_was_said_about_earlier_commitments_is_what_the_records_say() {
    let sessions = sessions();
    // As the coordinator counts them in the follow-up round: done, cancelled, still open, and late of the open ones.
    for (date, expected) in [
        ("2023-05-11", [4, 0, 3, 0]),
        ("2023-08-10", [8, 0, 5, 1]),
        ("2023-10-12", [14, 0, 6, 1]),
        ("2023-11-03", [17, 1, 10, 1]),
    ] {
        let today = day(date);
        let mut earlier: Vec<Session> = sessions.iter().filter(|s| s.meeting.date < today).cloned().collect();
        for commitment in earlier.iter_mut().flat_map(|session| &mut session.commitments) {
            commitment.records.retain(|record| record.at.date_naive() < today);
        }
        let lives: Vec<Life> = commitments(&earlier).map(|(s, c)| Life::of(s, c, today)).collect();
        let count = |wanted: &dyn Fn(&Life) -> bool| lives.iter().filter(|life| wanted(life)).count();
        let counted = [
            count(&|life| life.state == State::Done),
            count(&|life| life.state == State::Cancelled),
            count(&|life| life.state.is_open()),
            count(&Life::is_overdue),
        ];
        assert_eq!(counted, expected, "{date}");
    }
}

#[test]
fn ids_are_unique_in_the_archive_and_links_between_its_files_lead_somewhere() {
    let sessions = sessions();
    let born: HashMap<CommitmentId, SessionId> = commitments(&sessions).map(|(s, c)| (c.id, s.id)).collect();
    let dates: HashMap<SessionId, NaiveDate> = sessions.iter().map(|s| (s.id, s.meeting.date)).collect();
    let mut seen: HashSet<Id> = HashSet::new();
    for session in &sessions {
        assert!(session.seats.iter().all(|seat| seen.insert(seat.id.into())), "{}", session.meeting.title);
    }
    for (session, commitment) in commitments(&sessions) {
        assert!(seen.insert(commitment.id.into()), "K{} of {}", commitment.number, session.meeting.title);
        for record in &commitment.records {
            assert!(seen.insert(record.id.into()), "{}", record.id);
            match &record.kind {
                RecordKind::Link { session, commitment, .. } => assert_eq!(born.get(commitment), Some(session)),
                RecordKind::Progress(progress) => {
                    assert!(progress.asked_in.is_none_or(|asked| dates.get(&asked) == Some(&progress.date)));
                }
                _ => {}
            }
        }
        assert!(commitment.records.is_sorted_by_key(|record| record.at), "K{}", commitment.number);
    }
}

#[test]
fn every_key_is_known_to_the_office() {
    let (office, sessions) = (office(), sessions());
    for seat in sessions.iter().flat_map(|session| &session.seats) {
        assert!(office.group(&seat.group).is_some(), "{}", seat.group);
        assert!(office.institution(seat.institution.as_ref().unwrap()).is_some(), "{}", seat.position);
    }
    for (_, commitment) in commitments(&sessions) {
        assert!(commitment.places.iter().all(|place| office.place(place).is_some()), "{}", commitment.text);
        for party in parties(commitment) {
            let known = match party {
                Party::Institution(key) => office.institution(key).is_some(),
                Party::Group(key) => office.group(key).is_some(),
                Party::Seat(_) => true,
            };
            assert!(known, "{party:?}");
        }
    }
}

#[test]
fn nobody_is_named_but_the_two_whom_the_press_named() {
    let named: BTreeSet<String> = (sessions().iter().flat_map(|session| &session.seats))
        .flat_map(|seat| {
            let by = seat.presence.by.as_ref().map(|by| by.name.clone());
            [Some(seat.name.clone()), by].into_iter().flatten()
        })
        .chain(office().signatories.into_iter().map(|signatory| signatory.name))
        .filter(|name| !name.is_empty())
        .collect();
    assert_eq!(named, NAMED.map(str::to_owned).into());
    assert!(office().signatories.iter().all(|signatory| signatory.nip.is_empty()));
}

#[test]
fn no_text_holds_what_looks_like_an_identity() {
    for (file, text) in texts() {
        // In the digest of a seal digits may follow each other.
        let text: String = text.split_inclusive('\n').filter(|line| !line.contains("sha256:")).collect();
        let longest = text.split(|letter: char| !letter.is_ascii_digit()).map(str::len).max();
        // A NIK has 16 digits, a NIP 18, a telephone number at least 9.
        assert!(longest < Some(9), "{file}");
        let folded = text.to_lowercase();
        for word in ["nik ", "nip ", " binti ", "anak dari ", "berinisial", " rt ", "rt/rw"] {
            assert!(!folded.contains(word), "{file}: {word}");
        }
    }
}
