//! What is still pointed to cannot go, and the refusal says what points to it.

use rapat::domain::attendance::Quorum;
use rapat::domain::office::OfficeEdit;
use rapat::domain::session::{SessionEdit, Speaker};
use rapat::domain::{ListEdit, Party, Refusal, Session, State};

use super::fixture::{camat, office, one_of_each, report};

/// Removes a seat from a copy of the session.
fn without(session: &Session, place: &str) -> Result<SessionEdit, Refusal> {
    let value = session.seat(camat(session, place)).unwrap().clone();
    session.clone().apply(SessionEdit::Seat(ListEdit::Remove { value, after: None }))
}

fn used(record: impl ToString, by: impl ToString) -> Result<SessionEdit, Refusal> {
    Err(Refusal::InUse { record: record.to_string(), by: by.to_string() })
}

#[test]
fn a_seat_that_leads_speaks_owes_helps_or_answered_stays() {
    let mut session = one_of_each();
    let seat = |place| camat(&one_of_each(), place);
    session.meeting.chair = Some(seat("Raihat"));
    session.meeting.quorum = Some(Quorum { seats: vec![seat("Lasiolat")], ..Quorum::default() });
    session.notes[0].speaker = Some(Speaker::Seat(seat("Lamaknen")));
    session.commitments[0].owners = vec![Party::Seat(seat("Raimanuk"))];
    session.commitments[0].supporters = vec![Party::Seat(seat("Kota Atambua"))];
    report(&mut session.commitments[0], Some(Party::Seat(seat("Tasifeto Timur"))), State::Done, "2024-01-05");
    let (note, commitment) = (session.notes[0].id, session.commitments[0].id);

    for place in ["Raihat", "Lasiolat"] {
        assert_eq!(without(&session, place), used(seat(place), session.id));
    }
    assert_eq!(without(&session, "Lamaknen"), used(seat("Lamaknen"), note));
    for place in ["Raimanuk", "Kota Atambua", "Tasifeto Timur"] {
        assert_eq!(without(&session, place), used(seat(place), commitment));
    }
    assert!(without(&session, "Lamaknen Selatan").is_ok());
}

#[test]
fn an_item_stays_as_long_as_a_note_a_decision_or_a_commitment_belongs_to_it() {
    let mut session = one_of_each();
    let item = session.items[0].clone();
    session.commitments[0].item = Some(item.id);
    let removal = SessionEdit::Item(ListEdit::Remove { value: item.clone(), after: None });
    assert_eq!(session.clone().apply(removal.clone()), used(item.id, session.notes[0].id));
    session.notes[0].item = None;
    assert_eq!(session.clone().apply(removal.clone()), used(item.id, session.decisions[0].id));
    session.decisions[0].item = None;
    assert_eq!(session.clone().apply(removal.clone()), used(item.id, session.commitments[0].id));
    session.commitments[0].item = None;
    assert!(session.apply(removal).is_ok());
}

#[test]
fn a_decision_stays_as_long_as_a_commitment_carries_it_out() {
    let mut session = one_of_each();
    let decision = session.decisions[0].clone();
    let removal = SessionEdit::Decision(ListEdit::Remove { value: decision.clone(), after: None });
    session.commitments[0].decision = Some(decision.id);
    assert_eq!(session.clone().apply(removal.clone()), used(decision.id, session.commitments[0].id));
    session.commitments[0].decision = None;
    assert!(session.apply(removal).is_ok());
}

#[test]
fn a_place_stays_as_long_as_an_institution_belongs_to_it() {
    let mut office = office();
    let raihat = office.places.iter().find(|place| place.name == "Raihat").unwrap().clone();
    let refusal = office.apply(OfficeEdit::Place(ListEdit::Remove { value: raihat, after: None }));
    assert_eq!(refusal, Err(Refusal::InUse { record: "raihat".into(), by: "kec-raihat".into() }));
}
