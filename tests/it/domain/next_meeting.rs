//! The next meeting: what comes along from the one before, and what does not.

use std::collections::HashSet;

use proptest::prelude::*;
use rapat::domain::attendance::{Presence, PresenceStatus, Quorum, Share};
use rapat::domain::check::problems;
use rapat::domain::session::{Class, Item, ItemState, SessionState};
use rapat::domain::{Id, IdSource, Session};

use super::fixture::{camat, day, key, one_of_each};
use super::generate::session;

fn next(session: &Session) -> Session {
    session.next_meeting(&mut IdSource::seeded([5; 32]), "Rapat lanjutan".into(), day("2024-03-05"))
}

fn ids(session: &Session) -> HashSet<Id> {
    let own = [session.id.0].into_iter();
    let people = session.seats.iter().map(|seat| seat.id.0).chain(session.items.iter().map(|item| item.id.0));
    let said = session.notes.iter().map(|note| note.id.0).chain(session.decisions.iter().map(|d| d.id.0));
    own.chain(people).chain(said).chain(session.commitments.iter().map(|commitment| commitment.id.0)).collect()
}

#[test]
fn place_series_class_and_times_come_along_and_what_happened_does_not() {
    let mut session = one_of_each();
    session.meeting.place = "Gedung Wanita Betelalenok".into();
    session.meeting.class = Class::Terbatas;
    session.meeting.starts = chrono::NaiveTime::from_hms_opt(9, 0, 0);
    session.meeting.opened = chrono::NaiveTime::from_hms_opt(9, 30, 0);
    session.meeting.number = "7/2023".into();
    session.meeting.invitation_number = "005/12".into();
    session.meeting.state = SessionState::Final;
    let head = next(&session).meeting;
    assert_eq!((head.title.as_str(), head.date), ("Rapat lanjutan", day("2024-03-05")));
    assert_eq!(
        (head.place.as_str(), head.series, head.class),
        ("Gedung Wanita Betelalenok", Some(key("ampk")), Class::Terbatas)
    );
    assert_eq!((head.starts, head.opened), (session.meeting.starts, None));
    assert_eq!((head.number.as_str(), head.invitation_number.as_str(), head.state), ("", "", SessionState::Draft));
}

#[test]
fn seats_come_without_their_presence_and_guests_stay_behind() {
    let mut session = one_of_each();
    session.seats[0].presence = Presence { status: PresenceStatus::Present, reason: "?".into(), ..Presence::default() };
    session.seats[0].name = "Maria".into();
    session.seats[1].presence.status = PresenceStatus::Guest;
    let next = next(&session);
    assert_eq!(next.seats.len(), session.seats.len() - 1);
    assert_eq!((next.seats[0].name.as_str(), &next.seats[0].presence), ("Maria", &Presence::default()));
    assert!(next.seats.iter().all(|seat| seat.position != session.seats[1].position));
}

#[test]
fn standing_and_deferred_items_come_back_as_planned() {
    let mut session = one_of_each();
    let item = session.items[0].clone();
    session.items.clear();
    let mut ids = IdSource::seeded([6; 32]);
    for (title, state, standing) in [
        ("Pembukaan", ItemState::Done, true),
        ("Paparan", ItemState::Done, false),
        ("Anggaran", ItemState::Deferred, false),
        ("Lain-lain", ItemState::Skipped, false),
    ] {
        session.items.push(Item {
            id: ids.fresh(),
            title: title.into(),
            state,
            standing,
            spent: Some(9),
            ..item.clone()
        });
    }
    let items = next(&session).items;
    let titles: Vec<(&str, bool)> = items.iter().map(|item| (item.title.as_str(), item.standing)).collect();
    assert_eq!(titles, [("Pembukaan", true), ("Anggaran", false)]);
    assert!(items.iter().all(|item| item.state == ItemState::Planned && item.spent.is_none()));
}

#[test]
fn chair_and_quorum_name_the_seats_by_their_new_ids() {
    let mut session = one_of_each();
    let rule = Quorum {
        all: Some(Share { parts: 1, of: 2, more_than: true }),
        groups: vec![],
        seats: vec![camat(&session, "Raihat"), camat(&session, "Lasiolat")],
    };
    session.meeting.chair = Some(camat(&session, "Raihat"));
    session.meeting.quorum = Some(rule.clone());
    let lasiolat = camat(&session, "Lasiolat");
    session.seats.iter_mut().find(|seat| seat.id == lasiolat).unwrap().presence.status = PresenceStatus::Guest;
    let next = next(&session);
    assert_eq!(next.meeting.chair, Some(camat(&next, "Raihat")));
    assert_eq!(next.meeting.quorum, Some(Quorum { seats: vec![camat(&next, "Raihat")], ..rule }));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_next_of_any_session_can_be_read_and_shares_nothing_with_it(session in session()) {
        let next = next(&session);
        prop_assert_eq!(problems(&next), vec![]);
        prop_assert!(ids(&next).is_disjoint(&ids(&session)));
        prop_assert!(next.commitments.is_empty() && next.notes.is_empty() && next.decisions.is_empty());
        for seat in &next.seats {
            prop_assert!(seat.presence == Presence::default() && seat.invitation.is_none() && seat.reply.is_none());
        }
    }
}
