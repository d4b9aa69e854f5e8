//! The follow-up round: what is asked in which order, what an answer becomes, and that it comes to its promise once.

use rapat::domain::actions::{Action, actions};
use rapat::domain::answer::{Answer, lacking};
use rapat::domain::attendance::{PresenceStatus, Representative, Seat};
use rapat::domain::follow_up::{Asked, Reply, Written, answer, answer_to, asks_about, questions, seat_of, speaker};
use rapat::domain::life::Life;
use rapat::domain::meeting::{Meeting, SessionState};
use rapat::domain::recurrence::{Recurrence, Rhythm};
use rapat::domain::seal::Seal;
use rapat::domain::session::{Class, Item, SessionEdit};
use rapat::domain::{
    Change, Commitment, DocumentEdit, IdSource, ListEdit, Office, Party, RecordKind, Refusal, Session, State,
};

use super::fixture::{day, key, office, one_of_each};

const TODAY: &str = "2024-03-01";

fn meeting(seed: u8, date: &str, series: &str) -> Session {
    let mut head = Meeting::new(format!("Rapat {date}"), day(date));
    head.series = Some(key(series));
    Session::new(IdSource::seeded([seed; 32]).fresh(), head)
}

fn seat(session: &mut Session, seed: u8, position: &str, status: PresenceStatus) -> Seat {
    let mut seat = Seat::new(IdSource::seeded([seed; 32]).fresh(), key("camat"), position.into());
    seat.presence.status = status;
    session.seats.push(seat.clone());
    seat
}

fn promise(session: &mut Session, seed: u8, text: &str, due: &str, owners: Vec<Party>) -> Commitment {
    let number = session.next_commitment_number();
    let mut promise = Commitment::new(IdSource::seeded([seed; 32]).fresh(), number, text.into());
    promise.due = Some(day(due));
    promise.owners = owners;
    session.commitments.push(promise.clone());
    promise
}

/// An earlier meeting with three sub-district heads and what they promised, and the one that asks.
fn round() -> (Session, Session) {
    let mut source = meeting(1, "2023-11-03", "ampk");
    let heads: Vec<Party> = (0u8..3)
        .map(|at| Party::Seat(seat(&mut source, 10 + at, &format!("Camat {at}"), PresenceStatus::Present).id))
        .collect();
    promise(&mut source, 20, "Satgas", "2024-01-31", heads);
    promise(&mut source, 21, "SOP", "2024-06-30", vec![Party::Institution(key("dp3app"))]);
    promise(&mut source, 22, "Visum", "2023-12-31", vec![Party::Institution(key("rsud"))]);
    let mut asking = meeting(2, "2024-03-01", "ampk");
    seat(&mut asking, 30, "Camat 0", PresenceStatus::Absent);
    seat(&mut asking, 31, "Camat 1", PresenceStatus::Present);
    let sent = seat(&mut asking, 32, "Camat 2", PresenceStatus::Represented);
    let by = Representative { name: String::new(), position: "Sekretaris Camat 2".into() };
    asking.seats.iter_mut().find(|seat| seat.id == sent.id).unwrap().presence.by = Some(by);
    (source, asking)
}

fn asked_of(source: &Session, asking: &Session) -> Vec<Asked> {
    let rows = actions(source, &office(), day(TODAY));
    questions(asking, [(source, rows.as_slice())].into_iter(), day(TODAY))
}

fn action(source: &Session, asked: &Asked) -> Action {
    let rows = actions(source, &office(), day(TODAY));
    rows.into_iter().find(|action| action.id == asked.commitment).unwrap()
}

fn replied(source: &Session, asking: &Session, asked: &Asked, reply: Reply, seed: u8) -> Answer {
    let at = "2024-03-01T09:30:00+08:00".parse().unwrap();
    let written = Written { id: IdSource::seeded([seed; 32]).fresh(), at, noted_by: "Notulis".into(), item: None };
    answer(asking, source, &action(source, asked), asked, reply, written, day(TODAY)).unwrap()
}

/// Gives an answer to both meetings, as one act of the user.
fn give(source: &mut Session, asking: &mut Session, asked: &Asked, reply: Reply, seed: u8) -> Answer {
    let given = replied(source, asking, asked, reply, seed);
    let record = given.put_behind(source.commitment(asked.commitment).unwrap(), asking);
    let after = asking.answers.last().map(|last| last.id);
    asking.apply(SessionEdit::Answer(ListEdit::Add { value: given.clone(), after })).unwrap();
    source.apply(record).unwrap();
    given
}

fn done() -> Reply {
    Reply { state: Some(State::Done), ..Reply::default() }
}

#[test]
fn what_is_late_is_asked_first_and_of_it_those_who_are_there() {
    let (source, asking) = round();
    let names: Vec<(String, Option<Party>)> = asked_of(&source, &asking)
        .iter()
        .map(|asked| (source.commitment(asked.commitment).unwrap().text.clone(), asked.owner.clone()))
        .collect();
    let camat = |at: usize| ("Satgas".to_owned(), Some(Party::Seat(source.seats[at].id)));
    let of = |text: &str, who: &str| (text.to_owned(), Some(Party::Institution(key(who))));
    // Late and there, by name or represented; then late and away, the latest first; then what is not late.
    assert_eq!(names, [camat(1), camat(2), of("Visum", "rsud"), camat(0), of("SOP", "dp3app")]);
}

#[test]
fn only_earlier_meetings_of_the_series_are_asked_about_and_without_a_series_all_earlier_ones() {
    let (source, mut asking) = round();
    let about = |asking: &Session, date: &str, state, series: &str| {
        asks_about(asking, (source.id, day(date), state), Some(&key(series)))
    };
    let final_state = SessionState::Final;
    assert!(about(&asking, "2023-11-03", final_state, "ampk"));
    assert!(!about(&asking, "2023-11-03", final_state, "lain"));
    assert!(!about(&asking, "2024-03-02", final_state, "ampk"), "a later one");
    assert!(about(&asking, "2024-03-01", SessionState::Closed, "ampk"), "the one of this morning");
    assert!(!about(&asking, "2024-03-01", SessionState::Running, "ampk"));
    assert!(!asks_about(&asking, (asking.id, day("2023-01-01"), final_state), Some(&key("ampk"))), "itself");
    asking.meeting.series = None;
    assert!(about(&asking, "2023-11-03", final_state, "lain"));
}

#[test]
fn an_answer_says_who_gave_it_how_it_stood_and_how_it_stands() {
    let (mut source, mut asking) = round();
    let asked = asked_of(&source, &asking);
    let given = give(&mut source, &mut asking, &asked[1], done(), 40);
    assert_eq!((given.by.as_str(), given.represents.as_str()), ("Sekretaris Camat 2", "Camat 2"));
    assert_eq!((given.before.state, given.after.state), (State::NotStarted, State::Done));
    assert_eq!(given.owners, ["Camat 2"]);
    let record = source.commitments[0].records.last().unwrap().clone();
    assert_eq!((record.id, record.at), (given.id, given.at));
    let RecordKind::Progress(progress) = record.kind else { panic!("{record:?}") };
    assert_eq!((progress.asked_in, progress.state, progress.owner), (Some(asking.id), State::Done, given.owner));
    // One of three is done, and the question stays where it was.
    let life = Life::of(&source, &source.commitments[0], day(TODAY));
    assert_eq!((life.state, asked_of(&source, &asking)), (State::InProgress, asked));
}

#[test]
fn every_kind_of_answer_becomes_the_record_that_says_it() {
    let (mut source, mut asking) = round();
    let visum = asked_of(&source, &asking)[2].clone();
    let line = || "Menunggu tarif".to_owned();
    let blocked = Reply { state: Some(State::Blocked), line: line(), blocked_by: "RSUD".into(), ..Reply::default() };
    give(&mut source, &mut asking, &visum, blocked, 41);
    let moved = Reply { due: Some(day("2024-04-30")), line: line(), ..Reply::default() };
    let given = give(&mut source, &mut asking, &visum, moved, 42);
    assert_eq!((given.before.due, given.after.due), (Some(day("2023-12-31")), Some(day("2024-04-30"))));
    assert_eq!(given.after.state, State::Blocked, "more time changes no state");
    let cancelled = Reply { state: Some(State::Cancelled), line: line(), chair: "Setuju".into(), ..Reply::default() };
    give(&mut source, &mut asking, &visum, cancelled, 43);
    let said: Vec<RecordKind> = source.commitments[2].records.iter().map(|record| record.kind.clone()).collect();
    let [RecordKind::Progress(blocked), RecordKind::Due(moved), RecordKind::Progress(cancelled)] = said.as_slice()
    else {
        panic!("{said:?}")
    };
    assert_eq!((blocked.blocked_by.as_str(), blocked.text.as_str()), ("RSUD", "Menunggu tarif"));
    assert_eq!((moved.from, moved.to, moved.asked_in), (Some(day("2023-12-31")), day("2024-04-30"), Some(asking.id)));
    assert_eq!(cancelled.text, "Menunggu tarif (Setuju)");
    let life = Life::of(&source, &source.commitments[2], day(TODAY));
    assert_eq!((life.state, life.due), (State::Cancelled, Some(day("2024-04-30"))));
    assert_eq!(answer_to(&asking, &visum).unwrap().after.state, State::Cancelled, "the last word counts");
}

#[test]
fn one_answer_for_all_reaches_those_who_had_not_finished_and_no_other() {
    let (mut source, mut asking) = round();
    let asked = asked_of(&source, &asking);
    give(&mut source, &mut asking, &asked[0], done(), 44);
    let all = Reply { state: Some(State::InProgress), line: "SK disusun".into(), for_all: true, ..Reply::default() };
    let given = give(&mut source, &mut asking, &asked[1], all, 45);
    assert_eq!((given.owner, given.owners), (None, vec!["Camat 0".to_owned(), "Camat 2".to_owned()]));
    let states: Vec<State> =
        Life::of(&source, &source.commitments[0], day(TODAY)).parts.iter().map(|part| part.state).collect();
    assert_eq!(states, [State::InProgress, State::Done, State::InProgress]);
    for asked in asked.iter().filter(|asked| asked.commitment == source.commitments[0].id) {
        assert!(answer_to(&asking, asked).is_some());
    }
}

#[test]
fn an_occurrence_that_is_answered_gives_way_to_the_next() {
    let (mut source, mut asking) = round();
    source.commitments.truncate(2);
    source.commitments.remove(0);
    source.commitments[0].due = None;
    source.commitments[0].recurrence =
        Some(Recurrence { every: Rhythm::Monthly(10), from: day("2024-01-10"), until: None });
    let first = asked_of(&source, &asking)[0].clone();
    assert_eq!(first.occurrence, Some(day("2024-01-10")));
    give(&mut source, &mut asking, &first, done(), 46);
    let asked = asked_of(&source, &asking);
    let occurrences: Vec<_> = asked.iter().map(|asked| asked.occurrence).collect();
    assert_eq!(occurrences, [Some(day("2024-01-10")), Some(day("2024-02-10"))]);
    assert!(answer_to(&asking, &asked[1]).is_none());
}

#[test]
fn an_empty_seat_answers_with_nobodys_name() {
    let (source, asking) = round();
    let seat = seat_of(&asking, &source, Some(&Party::Seat(source.seats[0].id))).unwrap();
    assert_eq!((seat.position.as_str(), speaker(seat)), ("Camat 0", Default::default()));
    assert!(seat_of(&asking, &source, Some(&Party::Institution(key("rsud")))).is_none());
}

#[test]
fn the_class_of_a_promise_is_that_of_its_answer() {
    let (mut source, asking) = round();
    source.commitments[2].class = Class::Rahasia;
    let visum = asked_of(&source, &asking)[2].clone();
    assert_eq!(replied(&source, &asking, &visum, done(), 47).class, Class::Rahasia);
    source.commitments[2].class = Class::Biasa;
    source.meeting.class = Class::Terbatas;
    assert_eq!(replied(&source, &asking, &visum, done(), 47).class, Class::Terbatas, "nothing is lowered by asking");
    // Also where what it was promised under had a class of its own.
    let item = Item { class: Class::Biasa, ..one_of_each().items[0].clone() };
    source.commitments[2].item = Some(item.id);
    source.items.push(item);
    assert_eq!(replied(&source, &asking, &visum, done(), 47).class, Class::Terbatas);
}

#[test]
fn what_was_said_behind_closed_doors_does_not_go_out_with_a_promise_for_all_eyes() {
    let (mut source, mut asking) = round();
    let visum = asked_of(&source, &asking)[2].clone();
    asking.meeting.class = Class::Rahasia;
    let reply = Reply {
        state: Some(State::Blocked),
        line: "Menunggu visum korban".into(),
        blocked_by: "Kejaksaan".into(),
        chair: "Setuju".into(),
        ..Reply::default()
    };
    let given = give(&mut source, &mut asking, &visum, reply, 60);
    assert_eq!(given.line, "Menunggu visum korban", "the minutes that ask keep it");
    let record = source.commitments[2].records.last().unwrap();
    let RecordKind::Progress(progress) = &record.kind else { panic!("{record:?}") };
    assert_eq!((progress.state, progress.text.as_str(), progress.blocked_by.as_str()), (State::Blocked, "", ""));
}

#[test]
fn an_answer_that_is_missing_at_its_promise_is_put_there_once_and_in_its_place() {
    let (mut source, mut asking) = round();
    let asked = asked_of(&source, &asking);
    let given = replied(&source, &asking, &asked[2], done(), 48);
    asking.apply(SessionEdit::Answer(ListEdit::Add { value: given.clone(), after: None })).unwrap();
    // What was written down later stands there already, and is the last word.
    let mut later = given.clone();
    later.id = IdSource::seeded([49; 32]).fresh();
    later.at += chrono::TimeDelta::hours(1);
    later.after.state = State::Blocked;
    source.apply(later.put_behind(&source.commitments[2].clone(), &asking)).unwrap();
    let edits = lacking([&asking], &source);
    assert_eq!(edits.len(), 1);
    edits.into_iter().for_each(|edit| drop(source.apply(edit).unwrap()));
    let ids: Vec<_> = source.commitments[2].records.iter().map(|record| record.id).collect();
    assert_eq!(ids, [given.id, later.id]);
    assert_eq!(Life::of(&source, &source.commitments[2], day(TODAY)).state, State::Blocked);
    assert_eq!(lacking([&asking], &source), [], "it is there now");
    source.commitments.clear();
    assert_eq!(lacking([&asking], &source), [], "a promise that is gone takes no answer");
}

/// Both meetings as one holder of documents.
struct Both(Vec<Session>, Office);

impl rapat::domain::change::Documents for Both {
    fn office_to_edit(&mut self) -> Result<&mut Office, Refusal> {
        Ok(&mut self.1)
    }

    fn session_to_edit(&mut self, id: rapat::domain::SessionId) -> Result<&mut Session, Refusal> {
        self.0.iter_mut().find(|session| session.id == id).ok_or(Refusal::NoDocument)
    }

    fn insert(&mut self, session: Session) {
        self.0.push(session);
    }

    fn remove(&mut self, id: rapat::domain::SessionId) {
        self.0.retain(|session| session.id != id);
    }
}

#[test]
fn one_key_takes_an_answer_back_from_both_meetings_also_from_sealed_minutes_of_the_promise() {
    let (mut source, asking) = round();
    source.meeting.state = SessionState::Final;
    let at = "2023-11-03T14:00:00+08:00".parse().unwrap();
    source.seal =
        Some(Seal::of(&source, &office(), &mut IdSource::seeded([3; 32]), at, "Sekretaris".into(), String::new()));
    let asked = asked_of(&source, &asking);
    let given = replied(&source, &asking, &asked[0], done(), 50);
    let record = given.put_behind(&source.commitments[0], &asking);
    let edits = vec![
        DocumentEdit::Session(asking.id, SessionEdit::Answer(ListEdit::Add { value: given, after: None })),
        DocumentEdit::Session(source.id, record),
    ];
    let before = vec![source, asking];
    let mut both = Both(before.clone(), office());
    let act = rapat::domain::Act { text: "act-answered", subject: "K1".into() };
    let inverse = Change { act, edits }.apply(&mut both).unwrap();
    assert_eq!(both.0[0].seal.as_ref().unwrap().holds(&both.0[0]), Some(true), "an answer is no fact of its minutes");
    assert_eq!((both.0[0].commitments[0].records.len(), both.0[1].answers.len()), (1, 1));
    inverse.apply(&mut both).unwrap();
    assert_eq!(both.0, before);
}

#[test]
fn a_seal_covers_the_answers_and_final_minutes_take_no_more() {
    let (mut source, mut asking) = round();
    let asked = asked_of(&source, &asking);
    let given = give(&mut source, &mut asking, &asked[0], done(), 51);
    asking.meeting.state = SessionState::Final;
    let at = "2024-03-01T14:00:00+08:00".parse().unwrap();
    let seal = Seal::of(&asking, &office(), &mut IdSource::seeded([4; 32]), at, String::new(), String::new());
    assert_eq!(seal.holds(&asking), Some(true));
    let changes: [fn(&mut Answer); 5] = [
        |answer| answer.line = "lain".into(),
        |answer| answer.by = "lain".into(),
        |answer| answer.after.state = State::NotStarted,
        |answer| answer.owners = vec!["lain".into()],
        |answer| answer.class = Class::Rahasia,
    ];
    for change in changes {
        let mut changed = asking.clone();
        change(&mut changed.answers[0]);
        assert_eq!(seal.holds(&changed), Some(false));
    }
    let mut without = asking.clone();
    without.answers.clear();
    assert_eq!(seal.holds(&without), Some(false));
    asking.seal = Some(seal);
    let taken = SessionEdit::Answer(ListEdit::Remove { value: given, after: None });
    assert_eq!(asking.apply(taken), Err(Refusal::Final));
    assert_eq!(asking.minutes().answers, asking.answers, "minutes that are put right keep them");
}
