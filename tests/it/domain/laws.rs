//! Laws of edits: the inverse takes back, a refusal changes nothing, a change is all or nothing.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rapat::domain::attendance::Seat;
use rapat::domain::change::Documents;
use rapat::domain::check::{Problem, office_problems, problems};
use rapat::domain::office::OfficeEdit;
use rapat::domain::session::{Meeting, SessionEdit, SessionState};
use rapat::domain::{Act, Change, DocumentEdit, ListEdit, Office, Refusal, Session, SessionId};

use super::fixture;
use super::generate::{office, office_edit, session, session_edit};

fn session_and_edit() -> impl Strategy<Value = (Session, SessionEdit)> {
    session().prop_flat_map(|session| (Just(session.clone()), session_edit(&session)))
}

fn must<T>(result: Result<T, Refusal>) -> Result<T, TestCaseError> {
    result.map_err(|refusal| TestCaseError::fail(refusal.to_string()))
}

/// Sessions and an office in memory.
#[derive(Debug, Clone, PartialEq)]
struct Shelf {
    office: Office,
    sessions: BTreeMap<SessionId, Session>,
}

impl Documents for Shelf {
    fn office_to_edit(&mut self) -> Result<&mut Office, Refusal> {
        Ok(&mut self.office)
    }

    fn session_to_edit(&mut self, id: SessionId) -> Result<&mut Session, Refusal> {
        self.sessions.get_mut(&id).ok_or(Refusal::NoDocument)
    }

    fn insert(&mut self, session: Session) {
        self.sessions.insert(session.id, session);
    }

    fn remove(&mut self, id: SessionId) {
        self.sessions.remove(&id);
    }
}

fn act() -> Act {
    Act { text: "act-test", subject: String::new() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_generated_session_and_office_can_be_read(session in session(), office in office()) {
        prop_assert_eq!(problems(&session), vec![]);
        prop_assert_eq!(office_problems(&office), vec![]);
    }

    #[test]
    fn an_edit_and_its_inverse_leave_a_session_as_it_was((before, edit) in session_and_edit()) {
        let mut session = before.clone();
        let inverse = must(session.apply(edit))?;
        let after = session.clone();
        let again = must(session.apply(inverse))?;
        prop_assert_eq!(&session, &before);
        must(session.apply(again))?;
        prop_assert_eq!(&session, &after);
        prop_assert_eq!(problems(&after), vec![]);
    }

    #[test]
    fn an_edit_and_its_inverse_leave_an_office_as_it_was(
        (before, edit) in office().prop_flat_map(|office| (Just(office.clone()), office_edit(&office)))
    ) {
        let mut office = before.clone();
        let inverse = must(office.apply(edit))?;
        let after = office.clone();
        let again = must(office.apply(inverse))?;
        prop_assert_eq!(&office, &before);
        must(office.apply(again))?;
        prop_assert_eq!(&office, &after);
        prop_assert_eq!(office_problems(&after), vec![]);
    }

    #[test]
    fn a_refused_edit_changes_nothing((_, edit) in session_and_edit(), other in session()) {
        let mut session = other.clone();
        match session.apply(edit) {
            Ok(_) => prop_assert_eq!(problems(&session), vec![]),
            Err(_) => prop_assert_eq!(session, other),
        }
    }

    #[test]
    fn a_refused_edit_of_the_office_changes_nothing(
        edit in office().prop_flat_map(|office| office_edit(&office)), other in office()
    ) {
        let mut office = other.clone();
        match office.apply(edit) {
            Ok(_) => prop_assert_eq!(office_problems(&office), vec![]),
            Err(_) => prop_assert_eq!(office, other),
        }
    }

    #[test]
    fn a_change_is_taken_back_as_a_whole((session, edit) in session_and_edit(), office in office(), new in session()) {
        let before = Shelf { office, sessions: BTreeMap::from([(session.id, session.clone())]) };
        let renamed = rapat::domain::office::Profile { name: "Lain".into(), ..before.office.profile.clone() };
        let edits = vec![
            DocumentEdit::Session(session.id, edit),
            DocumentEdit::Office(OfficeEdit::Profile {
                old: Box::new(before.office.profile.clone()),
                new: Box::new(renamed),
            }),
            DocumentEdit::Create(Box::new(new.clone())),
        ];
        let mut shelf = before.clone();
        let inverse = must(Change { act: act(), edits: edits.clone() }.apply(&mut shelf))?;
        let after = shelf.clone();
        let again = must(inverse.apply(&mut shelf))?;
        prop_assert_eq!(&shelf, &before);
        must(again.apply(&mut shelf))?;
        prop_assert_eq!(&shelf, &after);

        let mut shelf = before.clone();
        let failing = edits.into_iter().chain([DocumentEdit::Create(Box::new(new.clone()))]).collect();
        let refusal = Change { act: act(), edits: failing }.apply(&mut shelf).unwrap_err();
        prop_assert_eq!(refusal, Refusal::Duplicate(new.id.to_string()));
        prop_assert_eq!(shelf, before);
    }
}

#[test]
fn a_record_that_is_there_already_or_gone_is_refused() {
    let mut session = fixture::session();
    let before = session.clone();
    let seat = session.seats[0].clone();
    let add = SessionEdit::Seat(ListEdit::Add { value: seat.clone(), after: None });
    assert_eq!(session.apply(add), Err(Refusal::Duplicate(seat.id.to_string())));
    let gone = fixture::promise(&session, &[]);
    let set = SessionEdit::Commitment(ListEdit::Set { old: gone.clone(), new: gone.clone() });
    assert_eq!(session.apply(set), Err(Refusal::Missing(gone.id.to_string())));
    assert_eq!(session, before);
}

#[test]
fn a_removal_is_refused_when_the_record_is_no_longer_as_it_was_seen() {
    let mut session = fixture::session();
    let seen = session.seats[0].clone();
    session.seats[0].name = "Ibu Camat".into();
    let removal = SessionEdit::Seat(ListEdit::Remove { value: seen.clone(), after: None });
    let refusal = session.apply(removal).unwrap_err();
    assert!(matches!(refusal, Refusal::Clash { record, field: "record", .. } if record == seen.id.to_string()));
    assert_eq!(session.seats.len(), 14);
}

#[test]
fn an_edit_that_would_point_to_nothing_is_refused_with_what_is_wrong() {
    let mut session = fixture::session();
    let before = session.clone();
    let mut promise = fixture::promise(&session, &[]);
    let nowhere: rapat::domain::ItemId = rapat::domain::IdSource::seeded([9; 32]).fresh();
    promise.item = Some(nowhere);
    let refusal = session.apply(SessionEdit::Commitment(ListEdit::Add { value: promise.clone(), after: None }));
    assert_eq!(
        refusal,
        Err(Refusal::Invalid(Problem::Dangling {
            record: promise.id.to_string(),
            field: "item",
            target: nowhere.to_string()
        }))
    );
    assert_eq!(session, before);
}

#[test]
fn a_record_moved_behind_itself_stays_where_it_is() {
    let mut session = fixture::session();
    let before = session.clone();
    let (first, second) = (session.seats[0].id, session.seats[1].id);
    session.apply(SessionEdit::Seat(ListEdit::Move { id: second, from: Some(first), to: Some(second) })).unwrap();
    assert_eq!(session, before);
}

#[test]
fn a_record_behind_one_that_has_gone_comes_last() {
    let mut session = fixture::session();
    let gone = rapat::domain::IdSource::seeded([9; 32]).fresh();
    let new = Seat::new(rapat::domain::IdSource::seeded([8; 32]).fresh(), fixture::key("opd"), "Kepala".into());
    session.apply(SessionEdit::Seat(ListEdit::Add { value: new.clone(), after: Some(gone) })).unwrap();
    assert_eq!(session.seats.last(), Some(&new));
}

#[test]
fn a_final_session_takes_records_and_a_change_of_state_only() {
    let mut session = fixture::session();
    let promise = fixture::promise(&session, &[]);
    session.commitments.push(promise.clone());
    session.meeting.state = SessionState::Final;
    let final_head = session.meeting.clone();
    let head = |new: Meeting| SessionEdit::Meeting { old: Box::new(final_head.clone()), new: Box::new(new) };
    let seat = session.seats[0].clone();
    let refused = [
        head(Meeting { title: "Lain".into(), ..final_head.clone() }),
        SessionEdit::Seat(ListEdit::Set { old: seat.clone(), new: Seat { name: "Ibu".into(), ..seat.clone() } }),
        SessionEdit::Seat(ListEdit::Remove { value: seat.clone(), after: None }),
        SessionEdit::Seat(ListEdit::Move { id: seat.id, from: None, to: Some(session.seats[3].id) }),
        SessionEdit::Commitment(ListEdit::Remove { value: promise.clone(), after: None }),
    ];
    for edit in refused {
        assert_eq!(session.clone().apply(edit.clone()), Err(Refusal::Final), "{edit:?}");
    }
    let mut written = promise.clone();
    fixture::report(&mut written, None, rapat::domain::State::Done, "2023-12-01");
    let line = ListEdit::Add { value: written.records[0].clone(), after: None };
    session.apply(SessionEdit::Record { commitment: promise.id, edit: line }).unwrap();
    session.apply(head(Meeting { state: SessionState::Closed, ..final_head.clone() })).unwrap();
    assert_eq!(session.meeting.state, SessionState::Closed);
}

#[test]
fn the_edit_that_makes_a_session_final_can_be_taken_back_with_all_it_did() {
    let mut session = fixture::session();
    let before = session.clone();
    let new = Meeting { state: SessionState::Final, number: "7/2023".into(), ..before.meeting.clone() };
    let edit = SessionEdit::Meeting { old: Box::new(before.meeting.clone()), new: Box::new(new) };
    let inverse = session.apply(edit).unwrap();
    session.apply(inverse).unwrap();
    assert_eq!(session, before);
}

#[test]
fn an_edit_from_before_a_session_was_final_does_not_slip_through() {
    let mut session = fixture::session();
    let draft = session.meeting.clone();
    session.meeting.state = SessionState::Final;
    let renamed = Meeting { title: "Lain".into(), ..draft.clone() };
    let edit = SessionEdit::Meeting { old: Box::new(draft.clone()), new: Box::new(renamed) };
    assert_eq!(session.apply(edit), Err(Refusal::Final));
    let started = Meeting { state: SessionState::Running, title: "Lain".into(), ..draft.clone() };
    let edit = SessionEdit::Meeting { old: Box::new(draft), new: Box::new(started) };
    assert!(matches!(session.apply(edit), Err(Refusal::Clash { field: "state", .. })));
}
