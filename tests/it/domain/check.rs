//! Each kind of problem, exactly as it is reported.

use rapat::domain::attendance::{Channel, Invitation, Quorum, Share};
use rapat::domain::check::{Problem, office_problems, problems};
use rapat::domain::record::Progress;
use rapat::domain::recurrence::{Recurrence, Rhythm};
use rapat::domain::session::{Decision, SessionEdit, Speaker};
use rapat::domain::{IdSource, ItemId, ListEdit, Office, Party, RecordKind, Refusal, SeatId, Session, State};

use super::fixture::{append, day, due_move, key, office, one_of_each, progress, report};

/// The problems of a session with one record of each kind after `spoil`.
fn after(spoil: impl FnOnce(&mut Session)) -> Vec<Problem> {
    let mut session = one_of_each();
    spoil(&mut session);
    problems(&session)
}

fn office_after(spoil: impl FnOnce(&mut Office)) -> Vec<Problem> {
    let mut office = office();
    spoil(&mut office);
    office_problems(&office)
}

fn nowhere<T: From<rapat::domain::Id>>() -> T {
    IdSource::seeded([9; 32]).fresh()
}

fn dangling(record: impl ToString, field: &'static str, target: impl ToString) -> Vec<Problem> {
    vec![Problem::Dangling { record: record.to_string(), field, target: target.to_string() }]
}

fn outside(record: impl ToString, field: &'static str, date: &str) -> Vec<Problem> {
    vec![Problem::DateOutOfRange { record: record.to_string(), field, date: day(date) }]
}

fn share(parts: u32, of: u32, more_than: bool) -> Option<Quorum> {
    Some(Quorum { all: Some(Share { parts, of, more_than }), ..Quorum::default() })
}

#[test]
fn a_whole_session_and_a_whole_office_have_none() {
    assert_eq!(after(|_| ()), vec![]);
    assert_eq!(office_after(|_| ()), vec![]);
}

#[test]
fn an_id_stands_once_whatever_it_names() {
    let session = one_of_each();
    let seat = session.seats[0].id;
    let again = vec![Problem::DuplicateId { id: seat.to_string() }];
    assert_eq!(after(|s| s.seats.push(s.seats[0].clone())), again);
    assert_eq!(after(|s| s.decisions[0].id = seat.0.into()), again);
    assert_eq!(after(|s| s.seats[0].id = s.id.0.into()), vec![Problem::DuplicateId { id: session.id.to_string() }]);
    let doubled = after(|s| {
        report(&mut s.commitments[0], None, State::Done, "2024-01-05");
        let line = s.commitments[0].records[0].clone();
        s.commitments[0].records.push(line);
    });
    assert!(matches!(&doubled[..], [Problem::DuplicateId { .. }]));
}

#[test]
fn a_reference_to_nothing_is_named_with_its_field_and_target() {
    let session = one_of_each();
    let (note, decision, commitment) = (session.notes[0].id, session.decisions[0].id, session.commitments[0].id);
    let (seat, item) = (nowhere::<SeatId>(), nowhere::<ItemId>());
    assert_eq!(after(|s| s.meeting.chair = Some(seat)), dangling(session.id, "chair", seat));
    let rule = Quorum { seats: vec![seat], ..Quorum::default() };
    assert_eq!(after(|s| s.meeting.quorum = Some(rule)), dangling(session.id, "quorum", seat));
    assert_eq!(after(|s| s.notes[0].item = Some(item)), dangling(note, "item", item));
    assert_eq!(after(|s| s.notes[0].speaker = Some(Speaker::Seat(seat))), dangling(note, "speaker", seat));
    assert_eq!(after(|s| s.decisions[0].item = Some(item)), dangling(decision, "item", item));
    assert_eq!(after(|s| s.commitments[0].item = Some(item)), dangling(commitment, "item", item));
    assert_eq!(after(|s| s.commitments[0].decision = Some(nowhere())), dangling(commitment, "decision", seat));
    assert_eq!(after(|s| s.commitments[0].owners = vec![Party::Seat(seat)]), dangling(commitment, "owners", seat));
    let helper = vec![Party::Seat(seat)];
    assert_eq!(after(|s| s.commitments[0].supporters = helper), dangling(commitment, "supporters", seat));
    let mut line = None;
    let found = after(|s| {
        report(&mut s.commitments[0], Some(Party::Seat(seat)), State::Done, "2024-01-05");
        line = s.commitments[0].records.first().map(|record| record.id);
    });
    assert_eq!(found, dangling(line.unwrap(), "owner", seat));
}

#[test]
fn a_date_outside_1900_to_2200_is_named_with_its_field() {
    let session = one_of_each();
    let (seat, commitment) = (session.seats[0].id, session.commitments[0].id);
    let far = "2201-01-01";
    assert_eq!(after(|s| s.meeting.date = day("1899-12-31")), outside(session.id, "date", "1899-12-31"));
    let sent = Invitation { sent: day(far), channel: Channel::Wa };
    assert_eq!(after(|s| s.seats[0].invitation = Some(sent)), outside(seat, "invitation", far));
    assert_eq!(after(|s| s.commitments[0].due = Some(day(far))), outside(commitment, "due", far));
    let rule =
        |from: &str, until: &str| Recurrence { every: Rhythm::Weekly(1), from: day(from), until: Some(day(until)) };
    for (from, until) in [("1899-12-31", "2023-12-31"), ("2023-12-31", far)] {
        let date = if until == far { far } else { from };
        let found = after(|s| s.commitments[0].recurrence = Some(rule(from, until)));
        assert_eq!(found, outside(commitment, "recurrence", date));
    }
    let line = |kind: RecordKind| {
        let mut spoilt = one_of_each();
        append(&mut spoilt.commitments[0], kind);
        (problems(&spoilt), spoilt.commitments[0].records[0].id)
    };
    let said = |date: &str| progress(None, State::Done, date);
    for (kind, field) in [
        (RecordKind::Progress(said(far)), "date"),
        (RecordKind::Progress(Progress { occurrence: Some(day(far)), ..said("2024-01-05") }), "occurrence"),
        (RecordKind::Due(due_move(None, far, "2024-01-05")), "from"),
        (RecordKind::Due(due_move(None, "2024-01-05", far)), "to"),
    ] {
        let (found, id) = line(kind);
        assert_eq!(found, outside(id, field, far));
    }
    let mut late = one_of_each();
    report(&mut late.commitments[0], None, State::Done, "2024-01-05");
    late.commitments[0].records[0].at = "2201-01-01T00:00:00+08:00".parse().unwrap();
    assert_eq!(problems(&late), outside(late.commitments[0].records[0].id, "at", far));
}

#[test]
fn a_number_stands_once_among_commitments_and_once_among_decisions() {
    let second = |record: String| vec![Problem::DuplicateNumber { record, number: 1 }];
    let mut session = one_of_each();
    let mut twin = session.commitments[0].clone();
    twin.id = nowhere();
    session.commitments.push(twin.clone());
    assert_eq!(problems(&session), second(twin.id.to_string()));
    let mut session = one_of_each();
    let mut twin = session.decisions[0].clone();
    twin.id = nowhere();
    session.decisions.push(twin.clone());
    assert_eq!(problems(&session), second(twin.id.to_string()));
}

#[test]
fn a_commitment_is_due_once_or_again_and_again() {
    let record = one_of_each().commitments[0].id.to_string();
    let found = after(|s| {
        s.commitments[0].due = Some(day("2024-01-05"));
        let every = Rhythm::Weekly(1);
        s.commitments[0].recurrence = Some(Recurrence { every, from: day("2024-01-05"), until: None });
    });
    assert_eq!(found, vec![Problem::DueAndRecurrence { record }]);
}

#[test]
fn a_recurrence_that_never_falls_due_is_none() {
    let record = one_of_each().commitments[0].id.to_string();
    let ends = |every, until: &str| {
        after(|s| {
            s.commitments[0].due = None;
            s.commitments[0].recurrence = Some(Recurrence { every, from: day("2024-01-05"), until: Some(day(until)) });
        })
    };
    assert_eq!(ends(Rhythm::Weekly(1), "2024-01-05"), vec![]);
    assert_eq!(ends(Rhythm::Weekly(1), "2024-01-04"), vec![Problem::NoOccurrence { record: record.clone() }]);
    assert_eq!(ends(Rhythm::Monthly(10), "2024-01-10"), vec![]);
    assert_eq!(ends(Rhythm::Monthly(10), "2024-01-09"), vec![Problem::NoOccurrence { record }]);
}

#[test]
fn a_share_that_nobody_can_reach_is_none() {
    let record = one_of_each().id.to_string();
    for (parts, of, more_than, fits) in
        [(1, 0, false, false), (3, 2, false, false), (2, 2, true, false), (2, 2, false, true), (1, 2, true, true)]
    {
        let expected = if fits { vec![] } else { vec![Problem::NoShare { record: record.clone() }] };
        assert_eq!(after(|s| s.meeting.quorum = share(parts, of, more_than)), expected, "{parts} of {of}");
    }
    let of_group =
        Quorum { groups: vec![(key("camat"), Share { parts: 1, of: 0, more_than: false })], ..Quorum::default() };
    assert_eq!(after(|s| s.meeting.quorum = Some(of_group)), vec![Problem::NoShare { record }]);
}

#[test]
fn an_office_is_checked_as_strictly() {
    let again = |id: &str| vec![Problem::DuplicateId { id: id.into() }];
    assert_eq!(office_after(|o| o.groups.push(o.groups[0].clone())), again("opd"));
    assert_eq!(office_after(|o| o.places.push(o.places[0].clone())), again("raimanuk"));
    assert_eq!(office_after(|o| o.institutions.push(o.institutions[1].clone())), again("polres"));
    let place = Some(key("kupang"));
    assert_eq!(office_after(|o| o.institutions[0].place = place), dangling("dp3app", "place", "kupang"));
    let far = "2201-01-01";
    assert_eq!(office_after(|o| o.institutions[0].aliases[0].until = Some(day(far))), outside("dp3app", "until", far));
    assert_eq!(office_after(|o| o.institutions[0].aliases[0].from = Some(day(far))), outside("dp3app", "from", far));
    let holiday = |date: &str| rapat::domain::office::Holiday { date: day(date), name: "Natal".into() };
    assert_eq!(office_after(|o| o.holidays = vec![holiday(far)]), outside(far, "date", far));
    let twice = |o: &mut Office| o.holidays = vec![holiday("2023-12-25"), holiday("2023-12-25")];
    assert_eq!(office_after(twice), again("2023-12-25"));
    for (minutes, fits) in [(-720, true), (840, true), (-721, false), (841, false), (i32::MAX, false)] {
        let expected = if fits { vec![] } else { vec![Problem::NoTimeZone { minutes }] };
        assert_eq!(office_after(|o| o.profile.time_zone.minutes_east = minutes), expected);
    }
    let no_share = vec![Problem::NoShare { record: "profile".into() }];
    assert_eq!(office_after(|o| o.profile.quorum = share(3, 2, false)), no_share);
    let seat = nowhere::<SeatId>();
    let rule = Quorum { seats: vec![seat], ..Quorum::default() };
    assert_eq!(office_after(|o| o.profile.quorum = Some(rule)), dangling("profile", "quorum", seat));
}

#[test]
fn all_problems_are_told_and_each_names_its_record() {
    let seat = nowhere::<SeatId>();
    let found = after(|s| {
        s.meeting.chair = Some(seat);
        s.meeting.date = day("2201-01-01");
        s.notes[0].item = Some(nowhere());
        s.commitments[0].owners = vec![Party::Seat(seat)];
    });
    let session = one_of_each();
    let records: Vec<&str> = found.iter().map(Problem::record).collect();
    let expected = [session.id.0, session.id.0, session.notes[0].id.0, session.commitments[0].id.0];
    assert_eq!(records, expected.iter().map(|id| id.as_str()).collect::<Vec<_>>());
}

#[test]
fn after_the_greatest_number_the_first_gap_is_next() {
    let mut session = one_of_each();
    assert_eq!((session.next_commitment_number(), session.next_decision_number()), (2, 2));
    session.commitments[0].number = u32::MAX;
    session.decisions[0].number = u32::MAX;
    assert_eq!((session.next_commitment_number(), session.next_decision_number()), (1, 1));
    let next = rapat::domain::Commitment::new(nowhere(), session.next_commitment_number(), "SOP".into());
    let add = SessionEdit::Commitment(ListEdit::Add { value: next.clone(), after: None });
    session.apply(add).unwrap();
}

#[test]
fn a_record_that_is_added_with_a_taken_number_gets_the_next_and_can_be_taken_back_by_who_asked_for_the_other() {
    let mut session = one_of_each();
    let before = session.clone();
    let commitment = rapat::domain::Commitment::new(nowhere(), 1, "SOP".into());
    let add = |value: &rapat::domain::Commitment| {
        SessionEdit::Commitment(ListEdit::Add { value: value.clone(), after: None })
    };
    session.apply(add(&commitment)).unwrap();
    let numbers: Vec<u32> = session.commitments.iter().map(|commitment| commitment.number).collect();
    assert_eq!(numbers, [2, 1], "the one that stood there keeps its number");
    session.apply(SessionEdit::Commitment(ListEdit::Remove { value: commitment, after: None })).unwrap();
    assert_eq!(session, before);
    let decision = Decision { id: nowhere(), ..session.decisions[0].clone() };
    let add = SessionEdit::Decision(ListEdit::Add { value: decision, after: Some(session.decisions[0].id) });
    let inverse = session.apply(add).unwrap();
    assert_eq!(session.decisions[1].number, 2);
    session.apply(inverse).unwrap();
    assert_eq!(session, before);
}

#[test]
fn a_number_is_not_changed_to_a_taken_one_but_one_that_is_double_keeps_nothing_from_changing() {
    let mut session = one_of_each();
    let first = session.decisions[0].clone();
    session.decisions.push(Decision { id: nowhere(), number: 2, ..first.clone() });
    let set = |new: Decision| SessionEdit::Decision(ListEdit::Set { old: first.clone(), new });
    let refusal = session.apply(set(Decision { number: 2, ..first.clone() })).unwrap_err();
    assert!(matches!(refusal, Refusal::Invalid(Problem::DuplicateNumber { number: 2, .. })));
    session.decisions[1].number = 1;
    session.apply(set(Decision { text: "Lain".into(), ..first.clone() })).unwrap();
    session.apply(set(Decision { number: 3, ..first.clone() })).unwrap();
    assert_eq!(problems(&session), vec![]);
}
