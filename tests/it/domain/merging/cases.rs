//! Cases of the merge that random histories meet seldom, each with what a person would expect.

use rapat::domain::attendance::{Presence, PresenceStatus};
use rapat::domain::edit::{Difference, ListEdit};
use rapat::domain::life::Life;
use rapat::domain::merge::{self, Merged, Renumbered};
use rapat::domain::recurrence::{Recurrence, Rhythm};
use rapat::domain::session::{Item, Note, SessionEdit, SessionState};
use rapat::domain::{Commitment, Record, RecordKind, Refusal, Session, State};

use super::super::fixture::{self, day, one_of_each};

fn merged(base: &Session, ours: &Session, theirs: &Session) -> Merged<Session> {
    merge::sessions(Some(base), ours, theirs).unwrap()
}

fn changed(base: &Session, change: impl Fn(&mut Session)) -> Session {
    let mut changed = base.clone();
    change(&mut changed);
    changed
}

fn promise(id: &str, number: u32) -> Commitment {
    Commitment::new(id.parse().unwrap(), number, format!("Janji {id}"))
}

fn conflicts(merged: &Merged<Session>) -> Vec<(&str, &str, &str)> {
    merged.conflicts.iter().map(|one| (one.field, one.ours.as_str(), one.theirs.as_str())).collect()
}

#[test]
fn of_two_commitments_with_one_number_the_lower_id_keeps_it_and_the_other_is_told() {
    let base = one_of_each();
    let number = base.next_commitment_number();
    let ours = changed(&base, |session| session.commitments.push(promise("zzzzzzzzzzzzzzzz", number)));
    let theirs = changed(&base, |session| session.commitments.push(promise("0000000000000001", number)));
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merged(&base, one, other);
        let numbers: Vec<_> = merged.document.commitments.iter().skip(1).map(|c| (c.id.0.as_str(), c.number)).collect();
        assert_eq!(numbers, [("0000000000000001", number), ("zzzzzzzzzzzzzzzz", number + 1)]);
        let told = Renumbered { record: "zzzzzzzzzzzzzzzz".into(), was: number, is: number + 1 };
        assert_eq!((merged.renumbered, merged.conflicts), (vec![told], vec![]));
    }
}

#[test]
fn a_commitment_in_sealed_minutes_keeps_its_number_and_what_they_do_not_hold_is_named() {
    let base = one_of_each();
    let number = base.next_commitment_number();
    let sealed = changed(&base, |session| {
        session.commitments.push(promise("zzzzzzzzzzzzzzzz", number));
        session.meeting.state = SessionState::Final;
    });
    let other = changed(&base, |session| {
        session.commitments.push(promise("0000000000000001", number));
        session.meeting.place = "Aula".into();
        fixture::report(&mut session.commitments[0], None, State::Done, "2024-01-05");
    });
    let expected = changed(&sealed, |session| session.commitments[0].records.clone_from(&other.commitments[0].records));
    for (one, other, is_ours) in [(&sealed, &other, true), (&other, &sealed, false)] {
        let merged = merged(&base, one, other);
        assert_eq!((&merged.document, &merged.renumbered), (&expected, &vec![]));
        let mut told = conflicts(&merged);
        told.sort();
        let place = if is_ours { ("place", "", "Aula") } else { ("place", "Aula", "") };
        assert_eq!((told.len(), told[0], told[1].0), (2, place, "record"));
        assert!(merged.conflicts.iter().any(|conflict| conflict.record == "0000000000000001"));
    }
}

#[test]
fn what_one_deleted_and_the_other_changed_stays_and_is_named() {
    let base = one_of_each();
    let ours = changed(&base, |session| session.commitments.clear());
    let theirs = changed(&base, |session| {
        fixture::report(&mut session.commitments[0], None, State::Done, "2024-01-05");
    });
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merged(&base, one, other);
        assert_eq!(merged.document, theirs);
        assert_eq!(merged.conflicts.len(), 1);
        assert_eq!((merged.conflicts[0].list, merged.conflicts[0].field), ("commitments", "record"));
    }
    assert_eq!(merged(&base, &ours, &base).document, ours);
}

#[test]
fn an_item_that_one_deleted_stays_for_the_note_that_the_other_made_under_it() {
    let item = Item { id: "0000000000000002".parse().unwrap(), ..one_of_each().items[0].clone() };
    let base = changed(&one_of_each(), |session| session.items.push(item.clone()));
    let ours = changed(&base, |session| drop(session.items.pop()));
    let theirs = changed(&base, |session| {
        let note = Note { id: "0000000000000003".parse().unwrap(), item: Some(item.id), ..session.notes[0].clone() };
        session.notes.push(note);
    });
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merged(&base, one, other);
        assert_eq!(merged.document, theirs);
        assert_eq!((merged.conflicts.len(), merged.conflicts[0].list), (1, "items"));
    }
}

#[test]
fn a_commitment_that_got_a_date_here_and_a_rhythm_there_has_one_of_them_and_both_are_named() {
    let base = changed(&one_of_each(), |session| session.commitments[0].due = None);
    let rhythm = Recurrence { every: Rhythm::Monthly(10), from: day("2024-01-10"), until: None };
    let ours = changed(&base, |session| session.commitments[0].due = Some(day("2024-01-05")));
    let theirs = changed(&base, |session| session.commitments[0].recurrence = Some(rhythm));
    let told = merged(&base, &ours, &theirs);
    assert_eq!(told.document, ours);
    assert_eq!(told.conflicts.iter().map(|one| one.field).collect::<Vec<_>>(), ["due", "recurrence"]);
    assert_eq!(merged(&base, &theirs, &ours).document, theirs);
}

#[test]
fn a_rhythm_that_gave_way_to_a_date_here_and_changed_there_is_one_conflict_seen_from_either_side() {
    let rhythm = |weeks| Recurrence { every: Rhythm::Weekly(weeks), from: day("2024-01-05"), until: None };
    let base = changed(&one_of_each(), |session| {
        (session.commitments[0].due, session.commitments[0].recurrence) = (None, Some(rhythm(1)));
    });
    let dated = changed(&base, |session| {
        (session.commitments[0].due, session.commitments[0].recurrence) = (Some(day("2024-02-01")), None);
    });
    let slower = changed(&base, |session| session.commitments[0].recurrence = Some(rhythm(2)));
    for (ours, theirs) in [(&dated, &slower), (&slower, &dated)] {
        let told = merged(&base, ours, theirs);
        let kept = &told.document.commitments[0];
        assert_eq!((kept.due, kept.recurrence), (ours.commitments[0].due, ours.commitments[0].recurrence));
        let mut fields: Vec<_> = told.conflicts.iter().map(|one| one.field).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["due", "recurrence"]);
    }
}

#[test]
fn one_field_with_two_values_keeps_ours_and_names_record_field_and_both() {
    let base = one_of_each();
    let seated =
        |status| changed(&base, |session| session.seats[0].presence = Presence { status, ..Presence::default() });
    let ours = changed(&seated(PresenceStatus::Present), |session| session.seats[0].name = "Maria".into());
    let theirs = changed(&base, |session| session.seats[0].name = "Yosef".into());
    let merged = merged(&base, &ours, &theirs);
    assert_eq!(merged.document, ours);
    let conflict = Difference {
        list: "seats",
        record: base.seats[0].id.to_string(),
        field: "name",
        base: String::new(),
        ours: "Maria".into(),
        theirs: "Yosef".into(),
    };
    assert_eq!(merged.conflicts, [conflict]);
}

#[test]
fn notes_merge_line_by_line() {
    let base = changed(&one_of_each(), |session| session.notes[0].text = "satu\ndua\ntiga\nempat".into());
    let noted = |text: &str| changed(&base, |session| session.notes[0].text = text.into());
    let (ours, theirs) = (noted("SATU\ndua\ntiga\nempat"), noted("satu\ndua\ntiga\nEMPAT\nlima"));
    let told = merged(&base, &ours, &theirs);
    assert_eq!((told.document, told.conflicts), (noted("SATU\ndua\ntiga\nEMPAT\nlima"), vec![]));
}

#[test]
fn two_meetings_are_not_merged() {
    let other = changed(&one_of_each(), |session| session.id = "0000000000000009".parse().unwrap());
    assert_eq!(merge::sessions(None, &one_of_each(), &other), Err(Refusal::NoDocument));
}

#[test]
fn states_made_to_break_a_merge_are_refused() {
    let base = one_of_each();
    let note = Note { id: base.seats[0].id.0.into(), ..base.notes[0].clone() };
    let theirs = changed(&base, |session| {
        session.seats.clear();
        session.notes.push(note.clone());
    });
    let ours = changed(&base, |session| session.seats[0].name = "Maria".into());
    assert!(matches!(merge::sessions(Some(&base), &ours, &theirs), Err(Refusal::Invalid(_))));
}

#[test]
fn what_only_the_other_value_of_a_conflict_points_to_is_named_from_either_side_and_merging_again_changes_nothing() {
    let mut base = one_of_each();
    let spare = rapat::domain::attendance::Seat { id: "seat0000000000zz".parse().unwrap(), ..base.seats[0].clone() };
    base.seats.push(spare.clone());
    let without = changed(&base, |session| {
        session.seats.pop();
        session.meeting.chair = None;
        session.meeting.place = "Aula".into();
    });
    let base = changed(&base, |session| session.meeting.chair = Some(session.seats[0].id));
    let chaired = changed(&base, |session| session.meeting.chair = Some(spare.id));
    for (ours, theirs) in [(&without, &chaired), (&chaired, &without)] {
        let told = merged(&base, ours, theirs);
        assert_eq!(told.document.seat(spare.id).is_some(), ours.seat(spare.id).is_some());
        let fields: Vec<_> = told.conflicts.iter().map(|one| (one.list, one.field)).collect();
        assert_eq!(fields, [("", "chair"), ("seats", "record")]);
        for again in [ours, theirs] {
            assert_eq!(merged(&base, &told.document, again).document, told.document);
        }
    }
}

#[test]
fn a_place_that_stays_keeps_no_institution_of_the_same_key() {
    let mut base = fixture::office();
    let twin = rapat::domain::office::Institution {
        key: base.places[0].key.clone(),
        name: "Kecamatan".into(),
        aliases: vec![],
        place: None,
        contact: String::new(),
    };
    base.institutions.iter_mut().for_each(|institution| institution.place = None);
    base.institutions.push(twin.clone());
    let mut ours = base.clone();
    ours.institutions.pop();
    ours.places.remove(0);
    let mut theirs = base.clone();
    theirs.institutions[0].place = Some(twin.key.clone());
    let told = merge::offices(Some(&base), &ours, &theirs).unwrap();
    assert_eq!(told.document.institution(&twin.key), None);
    assert!(told.document.place(&twin.key).is_some());
    let again = merge::offices(Some(&base), &told.document, &ours).unwrap();
    assert_eq!(again.document, told.document);
}

fn told(id: &str, at: &str, state: State) -> Record {
    let kind = RecordKind::Progress(fixture::progress(None, state, "2023-11-09"));
    Record { id: id.parse().unwrap(), at: at.parse().unwrap(), noted_by: String::new(), kind }
}

fn state(session: &Session) -> State {
    Life::of(session, &session.commitments[0], day("2023-12-01")).state
}

#[test]
fn of_two_reports_the_one_that_was_written_down_later_counts_whatever_their_ids_are() {
    let base = changed(&one_of_each(), |session| session.commitments[0].records.clear());
    for [early, late] in [["0000000000000001", "zzzzzzzzzzzzzzzz"], ["zzzzzzzzzzzzzzzz", "0000000000000001"]] {
        let early = told(early, "2023-11-09T08:00:00+08:00", State::InProgress);
        let late = told(late, "2023-11-09T15:00:00+08:00", State::Done);
        let ours = changed(&base, |session| session.commitments[0].records.push(early.clone()));
        let theirs = changed(&base, |session| session.commitments[0].records.push(late.clone()));
        for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
            assert_eq!(state(&merged(&base, one, other).document), State::Done);
        }
        // In two windows of one archive as well: each saw nothing but what was there at first.
        for order in [[&early, &late], [&late, &early]] {
            let session = changed(&base, |session| {
                for record in order {
                    let edit = ListEdit::Add { value: record.clone(), after: None };
                    session.apply(SessionEdit::Record { commitment: session.commitments[0].id, edit }).unwrap();
                }
            });
            assert_eq!(state(&session), State::Done);
        }
    }
}
