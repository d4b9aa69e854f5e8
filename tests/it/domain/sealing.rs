//! Seals: what is sealed cannot change unseen, what is no fact may, and minutes that are put right keep what they were.

use proptest::prelude::*;
use rapat::domain::attendance::Seat;
use rapat::domain::edit::Difference;
use rapat::domain::paper::Paper;
use rapat::domain::seal::{Seal, Standing, standings};
use rapat::domain::session::{Meeting, SessionEdit, SessionState};
use rapat::domain::{IdSource, Key, ListEdit, Refusal, Session, merge};

use super::fixture;
use super::generate::{office, session, session_edit};
use super::merging::holds;

fn sealed(session: &Session, seed: u8) -> Seal {
    let at = "2023-11-03T14:00:00+08:00".parse().unwrap();
    let mut ids = IdSource::seeded([seed; 32]);
    Seal::of(session, &fixture::office(), &mut ids, at, "Sekretaris".into(), String::new())
}

/// Makes a session final as the program does: the state first, then the seal.
fn finalise(session: &mut Session, seed: u8) {
    let old = session.meeting.clone();
    let new = Meeting { state: SessionState::Final, ..old.clone() };
    session.apply(SessionEdit::Meeting { old: Box::new(old), new: Box::new(new) }).unwrap();
    let seal = sealed(session, seed);
    session.apply(SessionEdit::Seal { old: None, new: Some(Box::new(seal)) }).unwrap();
}

fn reopen(session: &mut Session) {
    let seal = session.seal.clone().unwrap();
    let kept = ListEdit::Add { value: seal.clone().kept(session), after: None };
    session.apply(SessionEdit::Seal { old: Some(Box::new(seal)), new: None }).unwrap();
    session.apply(SessionEdit::Earlier(kept)).unwrap();
    let old = session.meeting.clone();
    let new = Meeting { state: SessionState::Closed, ..old.clone() };
    session.apply(SessionEdit::Meeting { old: Box::new(old), new: Box::new(new) }).unwrap();
}

fn renamed(session: &mut Session, name: &str) {
    let old = session.seats[0].clone();
    let new = Seat { name: name.into(), ..old.clone() };
    session.apply(SessionEdit::Seat(ListEdit::Set { old, new })).unwrap();
}

#[test]
fn the_canonical_form_1_never_changes() {
    let mut session = Session::new(
        "knd0prgrwnyfphs0".parse().unwrap(),
        Meeting {
            chair: Some("n524p8g05cnx568t".parse().unwrap()),
            ..Meeting::new("Rapat \"uji\"".into(), fixture::meeting_day())
        },
    );
    let mut seat = Seat::new("n524p8g05cnx568t".parse().unwrap(), fixture::key("opd"), "Kepala é".into());
    seat.presence.reason = "sakit\nberat".into();
    session.seats.push(seat);
    let seal = sealed(&session, 41);
    // By hand: each fact a line, the office's names behind, nothing for what is empty.
    let text = "canon 1\n\
session \"knd0prgrwnyfphs0\"\n\
meeting.title \"Rapat \\\"uji\\\"\"\n\
meeting.date \"2023-11-03\"\n\
meeting.class \"biasa\"\n\
meeting.chair \"n524p8g05cnx568t\"\n\
seats.1.id \"n524p8g05cnx568t\"\n\
seats.1.group \"opd\"\n\
seats.1.position \"Kepala é\"\n\
seats.1.rank 0\n\
seats.1.presence.status \"not_yet\"\n\
seats.1.presence.reason \"sakit\\nberat\"\n\
used.office \"Kabupaten Belu\"\n\
used.time_zone.name \"WITA\"\n\
used.time_zone.minutes_east 480\n\
used.groups.1.key \"opd\"\n\
used.groups.1.name \"OPD\"\n\
used.groups.1.rank 1\n";
    let digest: String =
        <sha2::Sha256 as sha2::Digest>::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(seal.sha256, digest);
    assert_eq!(seal.canon, 1);
}

#[test]
fn a_seal_on_other_minutes_than_were_looked_at_is_refused() {
    let mut session = fixture::session();
    let seal = sealed(&session, 41);
    renamed(&mut session, "Orang lain");
    let edit = SessionEdit::Seal { old: None, new: Some(Box::new(seal)) };
    let before = session.clone();
    assert_eq!(session.apply(edit), Err(Refusal::OtherFacts));
    assert_eq!(session, before);
}

#[test]
fn sealed_minutes_take_a_number_and_a_series_and_nothing_that_was_sealed() {
    let mut session = fixture::session();
    finalise(&mut session, 41);
    let old = session.meeting.clone();
    let edit = |new: Meeting| SessionEdit::Meeting { old: Box::new(old.clone()), new: Box::new(new) };
    let series: Option<Key> = Some(fixture::key("ampk"));
    session.apply(edit(Meeting { number: "400.9/52".into(), series, ..old.clone() })).unwrap();
    assert_eq!(standings(&session), [Standing::Holds]);
    for new in [
        Meeting { place: "Lain".into(), ..old.clone() },
        Meeting { state: SessionState::Closed, ..old.clone() },
        Meeting { state: SessionState::Draft, number: "1".into(), ..old.clone() },
    ] {
        assert_eq!(session.apply(edit(new)), Err(Refusal::Final));
    }
}

#[test]
fn minutes_that_are_put_right_keep_what_they_were_and_undo_brings_it_back() {
    let mut session = fixture::session();
    finalise(&mut session, 41);
    let before = session.clone();
    reopen(&mut session);
    assert!(session.is_amended() && !session.is_final());
    renamed(&mut session, "Nama yang benar");
    finalise(&mut session, 42);
    assert_eq!(standings(&session), [Standing::Holds, Standing::Holds]);
    let kept = session.earlier[0].minutes.as_ref().unwrap();
    assert_eq!(kept.seats[0].name, before.seats[0].name);
    session.earlier[0].minutes.as_mut().unwrap().seats[0].name = "Diubah diam-diam".into();
    assert_eq!(standings(&session), [Standing::Holds, Standing::Broken]);
}

#[test]
fn of_two_who_seal_apart_each_keeps_his_and_it_is_named() {
    let base = fixture::session();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    renamed(&mut ours, "Satu");
    finalise(&mut ours, 41);
    renamed(&mut theirs, "Dua");
    finalise(&mut theirs, 42);
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merge::sessions(Some(&base), one, other).unwrap();
        assert_eq!(merged.document, *one);
        let named: Vec<_> = merged.conflicts.iter().map(|conflict| conflict.field).collect();
        assert!(named.contains(&"seal") && named.contains(&"name"), "{named:?}");
    }
}

#[test]
fn a_commitment_that_one_of_two_sealed_minutes_holds_is_named_and_taken_with_its_records() {
    let mut with = fixture::session();
    with.commitments.push(fixture::promise(&with, &[]));
    fixture::report(&mut with.commitments[0], None, rapat::domain::State::Done, "2023-12-01");
    let mut without = with.clone();
    without.commitments.clear();
    finalise(&mut with, 41);
    finalise(&mut without, 42);
    for (ours, theirs) in [(&with, &without), (&without, &with)] {
        let merged = merge::sessions(None, ours, theirs).unwrap();
        assert_eq!(merged.document, *ours, "of minutes that stand nothing is mixed");
        let is_it = |one: &&Difference| (one.list, one.field) == ("commitments", "record");
        assert_eq!(merged.conflicts.iter().filter(is_it).count(), 1);
        let chosen: Vec<_> = merged.conflicts.iter().collect();
        let papers = [&merged.document, theirs].map(|session| Paper::Session(session.clone()));
        let taken = merge::with_theirs(&papers[0], &papers[1], &chosen).unwrap();
        assert_eq!(taken, papers[1], "with its records");
    }
    let merge = |base: Option<&Session>, ours: &Session, theirs: &Session| merge::sessions(base, ours, theirs).unwrap();
    holds(merge, &(with.clone(), without, with)).unwrap();
}

#[test]
fn minutes_that_one_puts_right_stay_right_beside_the_records_of_another() {
    let mut base = fixture::session();
    base.commitments.push(fixture::promise(&base, &[]));
    finalise(&mut base, 41);
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    reopen(&mut ours);
    renamed(&mut ours, "Nama yang benar");
    finalise(&mut ours, 42);
    fixture::report(&mut theirs.commitments[0], None, rapat::domain::State::Done, "2023-12-01");
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merge::sessions(Some(&base), one, other).unwrap();
        assert_eq!(merged.conflicts, []);
        assert_eq!(merged.document.seats[0].name, "Nama yang benar");
        assert_eq!(merged.document.commitments[0].records.len(), 1);
        assert_eq!(standings(&merged.document), [Standing::Holds, Standing::Holds]);
    }
}

proptest! {
    #[test]
    fn any_edit_of_a_fact_breaks_the_seal_and_no_other_does(
        (session, office, edit) in (session(), office()).prop_flat_map(|(session, office)| {
            let edit = session_edit(&session);
            (Just(session), Just(office), edit)
        })
    ) {
        let at = "2023-11-03T14:00:00+08:00".parse().unwrap();
        let seal = Seal::of(&session, &office, &mut IdSource::seeded([3; 32]), at, String::new(), String::new());
        prop_assert_eq!(seal.holds(&session), Some(true));
        let mut edited = session.clone();
        edited.apply(edit.clone()).unwrap();
        let bare = |session: &Session| {
            let mut minutes = session.minutes();
            (minutes.meeting.number, minutes.meeting.series, minutes.meeting.state) = Default::default();
            minutes
        };
        let is_fact = bare(&session) != bare(&edited);
        prop_assert_eq!(seal.holds(&edited), Some(!is_fact), "{:?}", edit);
    }
}
