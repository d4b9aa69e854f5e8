//! Two edits made from the same base: of different fields both survive, of one field the second is refused with the
//! three values, and two that want the same agree.

use rapat::domain::attendance::{
    Acting, Channel, Invitation, Presence, PresenceStatus, Quorum, Reply, Representative, Seat,
};
use rapat::domain::office::{Institution, OfficeEdit};
use rapat::domain::recurrence::{Recurrence, Rhythm};
use rapat::domain::session::{Class, Decision, Item, ItemState, Meeting, Note, SessionEdit, SessionState, Speaker};
use rapat::domain::{Commitment, ListEdit, Refusal, Session};

use super::fixture::{self, day, institution, key, one_of_each};

/// A field and how it is set to one of two values that differ from the base and from each other.
type Setter<T> = (&'static str, fn(&mut T, bool));

const SEAT: [Setter<Seat>; 14] = [
    ("group", |seat, other| seat.group = key(if other { "tokoh-adat" } else { "opd" })),
    ("acting", |seat, other| seat.acting = Some(if other { Acting::Plt } else { Acting::Pj })),
    ("position", |seat, other| seat.position = either(other)),
    ("salutation", |seat, other| seat.salutation = either(other)),
    ("front_title", |seat, other| seat.front_title = either(other)),
    ("name", |seat, other| seat.name = either(other)),
    ("back_title", |seat, other| seat.back_title = either(other)),
    ("institution", |seat, other| seat.institution = Some(key(if other { "rsud" } else { "polres" }))),
    ("rank", |seat, other| seat.rank = number(other)),
    ("contact", |seat, other| seat.contact = either(other)),
    ("invitation", |seat, other| {
        seat.invitation = Some(Invitation { sent: date(other), channel: Channel::Surat });
    }),
    ("reply", |seat, other| seat.reply = Some(if other { Reply::Comes } else { Reply::Cannot(String::new()) })),
    ("last_representative", |seat, other| {
        let by = Representative { name: either(other), position: String::new() };
        seat.last_representative = Some(by);
    }),
    ("presence", |seat, other| {
        let status = if other { PresenceStatus::Present } else { PresenceStatus::Excused };
        seat.presence = Presence { status, ..Presence::default() };
    }),
];

const ITEM: [Setter<Item>; 7] = [
    ("title", |item, other| item.title = either(other)),
    ("minutes", |item, other| item.minutes = number(other)),
    ("spent", |item, other| item.spent = Some(number(other))),
    ("in_charge", |item, other| item.in_charge = either(other)),
    ("class", |item, other| item.class = class(other)),
    ("state", |item, other| item.state = if other { ItemState::Done } else { ItemState::Skipped }),
    // A yes or no has no third value: both want the same.
    ("standing", |item, _| item.standing = true),
];

const NOTE: [Setter<Note>; 4] = [
    ("at", |note, other| note.at = Some(time(other))),
    ("speaker", |note, other| note.speaker = Some(Speaker::Other(either(other)))),
    ("text", |note, other| note.text = either(other)),
    ("class", |note, other| note.class = class(other)),
];

const DECISION: [Setter<Decision>; 4] = [
    ("number", |decision, other| decision.number = number(other)),
    ("at", |decision, other| decision.at = Some(time(other))),
    ("text", |decision, other| decision.text = either(other)),
    ("class", |decision, other| decision.class = class(other)),
];

const COMMITMENT: [Setter<Commitment>; 9] = [
    ("number", |promise, other| promise.number = number(other)),
    ("text", |promise, other| promise.text = either(other)),
    ("owners", |promise, other| promise.owners = vec![institution(if other { "rsud" } else { "polres" })]),
    ("supporters", |promise, other| promise.supporters = vec![institution(if other { "rsud" } else { "polres" })]),
    ("indicator", |promise, other| promise.indicator = either(other)),
    ("recurrence", |promise, other| {
        promise.recurrence = Some(Recurrence { every: Rhythm::Monthly(number(other)), from: date(other), until: None });
    }),
    ("places", |promise, other| promise.places = vec![key(if other { "raihat" } else { "lasiolat" })]),
    ("funding", |promise, other| promise.funding = either(other)),
    ("class", |promise, other| promise.class = class(other)),
];

const MEETING: [Setter<Meeting>; 15] = [
    ("title", |head, other| head.title = either(other)),
    ("number", |head, other| head.number = either(other)),
    ("series", |head, other| head.series = Some(key(if other { "lain" } else { "rakor" }))),
    ("date", |head, other| head.date = date(other)),
    ("starts", |head, other| head.starts = Some(time(other))),
    ("ends", |head, other| head.ends = Some(time(other))),
    ("opened", |head, other| head.opened = Some(time(other))),
    ("closed", |head, other| head.closed = Some(time(other))),
    ("place", |head, other| head.place = either(other)),
    ("class", |head, other| head.class = class(other)),
    ("invitation_number", |head, other| head.invitation_number = either(other)),
    ("secretary", |head, other| head.secretary = either(other)),
    ("quorum", |head, other| {
        let groups =
            vec![(key("camat"), rapat::domain::attendance::Share { parts: 1, of: number(other), more_than: false })];
        head.quorum = Some(Quorum { groups, ..Quorum::default() });
    }),
    ("speaking_minutes", |head, other| head.speaking_minutes = Some(number(other))),
    ("state", |head, other| head.state = if other { SessionState::Closed } else { SessionState::Running }),
];

fn either(other: bool) -> String {
    if other { "Kepala" } else { "Plt" }.into()
}

fn number(other: bool) -> u32 {
    if other { 21 } else { 20 }
}

fn date(other: bool) -> chrono::NaiveDate {
    day(if other { "2024-01-05" } else { "2024-01-06" })
}

fn time(other: bool) -> chrono::NaiveTime {
    chrono::NaiveTime::from_hms_opt(if other { 9 } else { 10 }, 0, 0).unwrap()
}

fn class(other: bool) -> Class {
    if other { Class::Rahasia } else { Class::Terbatas }
}

/// Holds the laws for every pair of fields of one kind of record.
fn holds<T: Clone + PartialEq + std::fmt::Debug>(
    setters: &[Setter<T>],
    edit: impl Fn(T, T) -> SessionEdit,
    get: impl Fn(&Session) -> T,
) {
    let start = one_of_each();
    let base = get(&start);
    let with = |(_, set): &Setter<T>, other| {
        let mut changed = base.clone();
        set(&mut changed, other);
        assert_ne!(changed, base);
        changed
    };
    for first in setters {
        let mut edited = start.clone();
        edited.apply(edit(base.clone(), with(first, true))).unwrap();
        edited
            .apply(edit(base.clone(), with(first, true)))
            .unwrap_or_else(|e| panic!("{}, wanted twice: {e}", first.0));
        assert_eq!(get(&edited), with(first, true));
        for second in setters {
            let mut session = edited.clone();
            let result = session.apply(edit(base.clone(), with(second, false)));
            if first.0 != second.0 {
                let mut both = with(first, true);
                (second.1)(&mut both, false);
                assert_eq!(result.map(|_| get(&session)), Ok(both), "{} and {}", first.0, second.0);
            } else if with(first, true) != with(first, false) {
                match result {
                    Err(Refusal::Clash { field, expected, now, wanted, .. }) => {
                        assert_eq!(field, first.0);
                        assert!(expected != now && now != wanted && wanted != expected, "{field}: {now}, {wanted}");
                    }
                    other => panic!("{} was not refused: {other:?}", first.0),
                }
                assert_eq!(session, edited);
            }
        }
    }
}

#[test]
fn fields_of_every_kind_of_record_merge_one_by_one() {
    holds(&SEAT, |old, new| SessionEdit::Seat(ListEdit::Set { old, new }), |s| s.seats[0].clone());
    holds(&ITEM, |old, new| SessionEdit::Item(ListEdit::Set { old, new }), |s| s.items[0].clone());
    holds(&NOTE, |old, new| SessionEdit::Note(ListEdit::Set { old, new }), |s| s.notes[0].clone());
    holds(&DECISION, |old, new| SessionEdit::Decision(ListEdit::Set { old, new }), |s| s.decisions[0].clone());
    holds(&COMMITMENT, |old, new| SessionEdit::Commitment(ListEdit::Set { old, new }), |s| s.commitments[0].clone());
    let head = |old, new| SessionEdit::Meeting { old: Box::new(old), new: Box::new(new) };
    holds(&MEETING, head, |s| s.meeting.clone());
}

#[test]
fn a_clash_names_the_record_the_field_and_the_three_values() {
    let mut session = one_of_each();
    let old = session.seats[0].clone();
    let named = |name: &str| Seat { name: name.into(), ..old.clone() };
    session.apply(SessionEdit::Seat(ListEdit::Set { old: old.clone(), new: named("Maria") })).unwrap();
    let refusal = session.apply(SessionEdit::Seat(ListEdit::Set { old: old.clone(), new: named("Yosef") }));
    let clash = Refusal::Clash {
        record: old.id.to_string(),
        field: "name",
        expected: String::new(),
        now: "Maria".into(),
        wanted: "Yosef".into(),
    };
    assert_eq!(refusal, Err(clash));
}

#[test]
fn undo_takes_back_its_own_field_and_leaves_what_others_did_meanwhile() {
    let mut session = one_of_each();
    let old = session.seats[0].clone();
    let set = |old: &Seat, new: Seat| SessionEdit::Seat(ListEdit::Set { old: old.clone(), new });
    let undo = session.apply(set(&old, Seat { name: "Maria".into(), ..old.clone() })).unwrap();
    session.apply(set(&old, Seat { contact: "0812".into(), ..old.clone() })).unwrap();
    session.apply(undo).unwrap();
    assert_eq!(session.seats[0], Seat { contact: "0812".into(), ..old.clone() });

    let undo = session.apply(set(&old, Seat { name: "Maria".into(), ..old.clone() })).unwrap();
    let maria = session.seats[0].clone();
    session.apply(set(&maria, Seat { name: "Yosef".into(), ..maria.clone() })).unwrap();
    assert!(matches!(session.apply(undo), Err(Refusal::Clash { field: "name", .. })));
}

#[test]
fn facts_and_records_of_a_commitment_never_clash() {
    let mut session = one_of_each();
    let old = session.commitments[0].clone();
    let mut reported = old.clone();
    fixture::report(&mut reported, None, rapat::domain::State::Done, "2024-01-05");
    let line = ListEdit::Add { value: reported.records[0].clone(), after: None };
    session.apply(SessionEdit::Record { commitment: old.id, edit: line }).unwrap();
    let new = Commitment { text: "Visum gratis".into(), ..old.clone() };
    session.apply(SessionEdit::Commitment(ListEdit::Set { old, new: new.clone() })).unwrap();
    assert_eq!(session.commitments[0], Commitment { records: reported.records, ..new });
}

#[test]
fn a_record_is_never_rewritten() {
    let mut session = one_of_each();
    fixture::report(&mut session.commitments[0], None, rapat::domain::State::Done, "2024-01-05");
    let commitment = session.commitments[0].clone();
    let old = commitment.records[0].clone();
    let new = rapat::domain::Record { at: "2024-01-06T08:00:00+08:00".parse().unwrap(), ..old.clone() };
    let before = session.clone();
    assert!(
        session.apply(SessionEdit::Record { commitment: commitment.id, edit: ListEdit::Set { old, new } }).is_err()
    );
    assert_eq!(session, before);
}

#[test]
fn an_entry_of_the_office_merges_by_field_too() {
    let mut office = fixture::office();
    let old = office.institutions[0].clone();
    let set = |new: Institution| OfficeEdit::Institution(ListEdit::Set { old: old.clone(), new });
    office.apply(set(Institution { contact: "0389".into(), ..old.clone() })).unwrap();
    office.apply(set(Institution { name: "DP3A".into(), ..old.clone() })).unwrap();
    assert_eq!(office.institutions[0], Institution { contact: "0389".into(), name: "DP3A".into(), ..old.clone() });
    let refusal = office.apply(set(Institution { name: "DP3AKB".into(), ..old.clone() })).unwrap_err();
    assert!(matches!(refusal, Refusal::Clash { record, field: "name", .. } if record == "dp3app"));
}
