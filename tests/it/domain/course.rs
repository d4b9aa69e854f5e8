//! How a meeting runs, as its moments tell: the time of items, breaks, speakers and the end. It must not know a clock.

use chrono::TimeDelta;
use rapat::domain::course::{Course, Happening, Moment};
use rapat::domain::meeting::Meeting;
use rapat::domain::session::{ItemState, SessionEdit, SessionState, Speaker};
use rapat::domain::{IdSource, ListEdit, Session, Stamp};

use super::fixture;

fn at(time: &str) -> Stamp {
    format!("2023-11-03T{time}+08:00").parse().unwrap()
}

fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

/// A running meeting of two items, with these moments.
fn meeting(moments: &[(&str, Happening)]) -> Session {
    let mut session = fixture::one_of_each();
    let mut ids = IdSource::seeded([5; 32]);
    session.meeting.state = SessionState::Running;
    session.course =
        moments.iter().map(|(time, what)| Moment { id: ids.fresh(), at: at(time), what: what.clone() }).collect();
    session
}

fn two_items(session: &mut Session) {
    let mut second = session.items[0].clone();
    second.id = IdSource::seeded([6; 32]).fresh();
    second.state = ItemState::Planned;
    (session.items[0].minutes, session.items[0].state, second.minutes) = (60, ItemState::Running, 30);
    session.items.truncate(1);
    session.items.push(second);
}

#[test]
fn a_break_counts_for_nobody() {
    let item = fixture::one_of_each().items[0].id;
    let mut session = meeting(&[
        ("09:00:00", Happening::Started(item)),
        ("09:20:00", Happening::Paused),
        ("10:20:00", Happening::Resumed),
    ]);
    two_items(&mut session);
    let course = Course::of(&session);
    assert!(course.is_ticking());
    assert_eq!(course.spent(item, at("10:40:00")), Some(minutes(40)));
    assert_eq!(course.left(&session.items[0], at("10:40:00")), minutes(20));
    assert_eq!(course.expected_end(&session, at("10:40:00")), Some(at("11:30:00")));
    session.course.truncate(2);
    let course = Course::of(&session);
    assert!(!course.is_ticking(), "nothing moves in a break");
    assert_eq!(course.spent(item, at("11:00:00")), Some(minutes(20)));
}

#[test]
fn what_takes_longer_moves_the_end_and_more_minutes_do_too() {
    let item = fixture::one_of_each().items[0].id;
    let mut session = meeting(&[("09:00:00", Happening::Started(item)), ("09:10:00", Happening::Extended(item, 5))]);
    two_items(&mut session);
    let course = Course::of(&session);
    assert_eq!(course.allowed(&session.items[0]), minutes(65));
    assert_eq!(course.expected_end(&session, at("09:30:00")), Some(at("10:35:00")));
    assert_eq!(course.expected_end(&session, at("10:30:00")), Some(at("11:00:00")), "over: what is left is the rest");
    assert_eq!(course.left(&session.items[0], at("10:30:00")), minutes(-25));
}

#[test]
fn an_item_that_is_taken_up_again_goes_on_where_it_stopped() {
    let item = fixture::one_of_each().items[0].id;
    let mut session = meeting(&[]);
    two_items(&mut session);
    let second = session.items[1].id;
    let mut ids = IdSource::seeded([9; 32]);
    let moments = [("09:00:00", item), ("09:10:00", second), ("09:15:00", item)];
    session.course =
        moments.map(|(time, item)| Moment { id: ids.fresh(), at: at(time), what: Happening::Started(item) }).into();
    let course = Course::of(&session);
    assert_eq!(course.running, Some(item));
    assert_eq!(course.spent(item, at("09:20:00")), Some(minutes(15)));
    assert_eq!(course.spent(second, at("09:20:00")), Some(minutes(5)));
}

#[test]
fn a_clock_that_was_put_back_takes_no_time_away_and_a_closed_meeting_stands_still() {
    let item = fixture::one_of_each().items[0].id;
    let mut session = meeting(&[("09:00:00", Happening::Started(item))]);
    two_items(&mut session);
    assert_eq!(Course::of(&session).spent(item, at("08:00:00")), Some(minutes(0)));
    session.meeting.state = SessionState::Closed;
    session.meeting.closed = Some("09:30:00".parse().unwrap());
    let course = Course::of(&session);
    assert!(!course.is_ticking());
    assert_eq!(course.spent(item, at("15:00:00")), Some(minutes(30)));
    assert_eq!(course.expected_end(&session, at("15:00:00")), None);
}

#[test]
fn speakers_take_their_turns_and_their_time_adds_up() {
    let item = fixture::one_of_each().items[0].id;
    let [one, other, third] = ["A", "B", "C"].map(|name| Speaker::Other(name.into()));
    let mut session = meeting(&[
        ("09:00:00", Happening::Started(item)),
        ("09:00:10", Happening::Queued(one.clone())),
        ("09:00:20", Happening::Queued(other.clone())),
        ("09:00:30", Happening::Queued(third.clone())),
        ("09:00:40", Happening::Queued(one.clone())),
        ("09:01:00", Happening::Called(one.clone())),
        ("09:04:00", Happening::Withdrawn(third)),
        ("09:06:00", Happening::Called(other.clone())),
        ("09:07:00", Happening::Spoken),
        ("09:10:00", Happening::Called(one.clone())),
    ]);
    two_items(&mut session);
    let course = Course::of(&session);
    assert_eq!((course.speaking.as_ref(), course.waiting.len()), (Some(&one), 0));
    assert_eq!(course.turn(at("09:12:00")), minutes(2), "the turn begins anew");
    let spoken: Vec<_> = course.spoken(at("09:12:00")).collect();
    assert_eq!(spoken, [(&one, minutes(7)), (&other, minutes(1))]);
}

#[test]
fn moments_are_appended_and_never_changed() {
    let item = fixture::one_of_each().items[0].id;
    let mut session = meeting(&[("09:00:00", Happening::Started(item))]);
    let old = session.course[0].clone();
    let new = Moment { what: Happening::Paused, ..old.clone() };
    assert!(session.apply(SessionEdit::Moment(ListEdit::Set { old: old.clone(), new })).is_err());
    let added = Moment { id: IdSource::seeded([8; 32]).fresh(), ..old };
    let edit = SessionEdit::Moment(ListEdit::Add { value: added, after: None });
    let inverse = session.apply(edit).unwrap();
    assert_eq!(session.course.len(), 2);
    session.apply(inverse).unwrap();
    assert_eq!(session.course.len(), 1);
}

#[test]
fn a_meeting_planned_past_midnight_is_late_from_its_own_end_on() {
    let mut ids = IdSource::seeded([5; 32]);
    let mut meeting = Meeting::new("Rapat malam".to_owned(), "2023-11-03".parse().unwrap());
    (meeting.starts, meeting.ends) = (Some("20:00:00".parse().unwrap()), Some("00:30:00".parse().unwrap()));
    let session = Session::new(ids.fresh(), meeting);
    let over = |at: &str| Course::overrun(&session, at.parse().unwrap());
    assert_eq!(over("2023-11-03T23:50:00+08:00"), 0);
    assert_eq!(over("2023-11-04T00:45:00+08:00"), 15);
    assert_eq!(over("2023-11-20T00:45:00+08:00"), 0, "it is not held on its day");
    let mut usual = session.clone();
    (usual.meeting.starts, usual.meeting.ends) = (Some("20:00:00".parse().unwrap()), Some("23:00:00".parse().unwrap()));
    assert_eq!(Course::overrun(&usual, "2023-11-04T00:10:00+08:00".parse().unwrap()), 70);
}
