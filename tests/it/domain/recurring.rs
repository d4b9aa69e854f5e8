//! The life of a recurring commitment: which occurrence is shown, what was missed, when all of it has ended.

use chrono::NaiveDate;
use proptest::prelude::*;
use rapat::domain::dates::LATEST;
use rapat::domain::life::{Life, Part};
use rapat::domain::record::{DueMove, Progress};
use rapat::domain::recurrence::{Recurrence, Rhythm};
use rapat::domain::{Commitment, Party, RecordKind, State};

use super::fixture::{append, day, due_move, institution, progress, promise, report, session};
use super::generate::recurrence;

use State::{Blocked, Cancelled, Done, InProgress, NotStarted};

/// Owed by Polres on the 10th of each month from December 2023.
fn monthly(until: Option<&str>) -> Commitment {
    let recurrence = Recurrence { every: Rhythm::Monthly(10), from: day("2023-12-10"), until: until.map(day) };
    Commitment { recurrence: Some(recurrence), ..promise(&session(), &[institution("polres")]) }
}

fn life(promise: &Commitment, today: &str) -> Life {
    Life::of(&session(), promise, day(today))
}

fn only_part(promise: &Commitment, today: &str) -> Part {
    let mut parts = life(promise, today).parts;
    assert_eq!(parts.len(), 1);
    parts.remove(0)
}

fn answer(promise: &mut Commitment, occurrence: &str, state: State, date: &str) {
    let said = Progress { occurrence: Some(day(occurrence)), ..progress(None, state, date) };
    append(promise, RecordKind::Progress(said));
}

fn moved(promise: &mut Commitment, occurrence: Option<&str>, from: &str, to: &str) {
    append(promise, RecordKind::Due(DueMove { occurrence: occurrence.map(day), ..due_move(None, from, to) }));
}

/// Occurrence, due date, state, missed.
fn shown(promise: &Commitment, today: &str) -> (Option<NaiveDate>, Option<NaiveDate>, State, u32) {
    let part = only_part(promise, today);
    (part.occurrence, part.due, part.state, part.missed)
}

#[test]
fn before_its_first_date_the_first_is_shown_and_nothing_is_missed() {
    let first = Some(day("2023-12-10"));
    for today in ["2023-11-03", "2023-12-10"] {
        assert_eq!(shown(&monthly(None), today), (first, first, NotStarted, 0), "{today}");
        assert!(!life(&monthly(None), today).is_overdue());
    }
}

#[test]
fn the_oldest_without_an_answer_is_shown_with_how_many_were_missed() {
    let mut promise = monthly(None);
    assert_eq!(shown(&promise, "2024-03-01"), (Some(day("2023-12-10")), Some(day("2023-12-10")), NotStarted, 3));
    assert_eq!(life(&promise, "2024-03-01").days_late, 82);
    answer(&mut promise, "2024-01-10", Done, "2024-01-10");
    assert_eq!(shown(&promise, "2024-03-01"), (Some(day("2023-12-10")), Some(day("2023-12-10")), NotStarted, 2));
    answer(&mut promise, "2023-12-10", InProgress, "2024-01-12");
    assert_eq!(shown(&promise, "2024-03-01"), (Some(day("2023-12-10")), Some(day("2023-12-10")), InProgress, 2));
    answer(&mut promise, "2023-12-10", Cancelled, "2024-01-15");
    assert_eq!(shown(&promise, "2024-03-01"), (Some(day("2024-02-10")), Some(day("2024-02-10")), NotStarted, 1));
    answer(&mut promise, "2024-02-10", Done, "2024-02-10");
    assert_eq!(shown(&promise, "2024-03-01"), (Some(day("2024-03-10")), Some(day("2024-03-10")), NotStarted, 0));
    assert_eq!(life(&promise, "2024-03-01").state, NotStarted);
}

#[test]
fn each_week_is_one_occurrence() {
    let recurrence = Recurrence { every: Rhythm::Weekly(2), from: day("2023-11-15"), until: None };
    let promise = Commitment { recurrence: Some(recurrence), ..monthly(None) };
    assert_eq!(shown(&promise, "2023-12-14"), (Some(day("2023-11-15")), Some(day("2023-11-15")), NotStarted, 3));
}

#[test]
fn a_word_about_the_series_holds_for_what_is_open() {
    let mut promise = monthly(None);
    answer(&mut promise, "2023-12-10", Done, "2023-12-10");
    report(&mut promise, None, Blocked, "2024-01-20");
    assert_eq!(shown(&promise, "2024-03-01"), (Some(day("2024-01-10")), Some(day("2024-01-10")), Blocked, 2));
}

#[test]
fn a_series_ends_as_a_whole_and_can_be_taken_up_again() {
    let mut promise = monthly(None);
    answer(&mut promise, "2023-12-10", Done, "2023-12-10");
    report(&mut promise, Some(institution("polres")), Cancelled, "2024-01-20");
    assert_eq!(shown(&promise, "2024-03-01"), (None, None, Cancelled, 0));
    assert_eq!(life(&promise, "2024-03-01").state, Cancelled);
    report(&mut promise, None, InProgress, "2024-02-01");
    assert_eq!(shown(&promise, "2024-03-01"), (Some(day("2024-01-10")), Some(day("2024-01-10")), InProgress, 2));
    report(&mut promise, None, Done, "2024-02-20");
    let part = only_part(&promise, "2024-03-01");
    assert_eq!((part.state, part.ended), (Done, Some(day("2024-02-20"))));
}

#[test]
fn a_line_for_all_owners_asks_again_only_those_whose_occurrence_or_series_is_open() {
    let (polres, rsud) = (institution("polres"), institution("rsud"));
    let shared = || Commitment { owners: vec![polres.clone(), rsud.clone()], ..monthly(Some("2024-01-10")) };
    let say = |promise: &mut Commitment, owner: Option<&Party>, occurrence: Option<&str>, state: State| {
        let occurrence = occurrence.map(day);
        append(promise, RecordKind::Progress(Progress { occurrence, ..progress(owner.cloned(), state, "2024-01-15") }));
    };
    let told = |promise: &Commitment| {
        let parts = life(promise, "2024-03-01").parts;
        [0, 1].map(|at| (parts[at].occurrence.map(|date| date.to_string()), parts[at].state))
    };
    let (first, second) = (Some("2023-12-10".to_owned()), Some("2024-01-10".to_owned()));

    // One occurrence: who has answered it is not asked again, until all have.
    let mut promise = shared();
    say(&mut promise, Some(&polres), Some("2023-12-10"), Done);
    say(&mut promise, None, Some("2023-12-10"), Blocked);
    assert_eq!(told(&promise), [(second.clone(), NotStarted), (first.clone(), Blocked)]);
    say(&mut promise, None, Some("2023-12-10"), Done);
    assert_eq!(told(&promise), [(second.clone(), NotStarted), (second.clone(), NotStarted)]);
    say(&mut promise, None, Some("2023-12-10"), InProgress);
    assert_eq!(told(&promise), [(first.clone(), InProgress), (first.clone(), InProgress)]);

    // The series: who was let off stays off, until nobody is left.
    let mut promise = shared();
    say(&mut promise, Some(&polres), None, Cancelled);
    say(&mut promise, None, None, InProgress);
    assert_eq!(told(&promise), [(None, Cancelled), (first.clone(), InProgress)]);
    // It has no open occurrence either, so that a line about one can be taken back by the other owner.
    say(&mut promise, None, Some("2023-12-10"), Done);
    say(&mut promise, None, Some("2023-12-10"), Blocked);
    assert_eq!(told(&promise), [(None, Cancelled), (first.clone(), Blocked)]);
    say(&mut promise, None, None, Done);
    assert_eq!(told(&promise), [(None, Cancelled), (None, Done)]);
    say(&mut promise, None, None, InProgress);
    assert_eq!(told(&promise), [(first.clone(), InProgress), (first, InProgress)]);
}

#[test]
fn a_series_with_an_end_is_done_when_all_that_was_not_cancelled_is() {
    let mut promise = monthly(Some("2024-02-10"));
    answer(&mut promise, "2023-12-10", Cancelled, "2023-12-10");
    answer(&mut promise, "2024-01-10", Done, "2024-01-13");
    assert_eq!(shown(&promise, "2024-03-01").0, Some(day("2024-02-10")));
    answer(&mut promise, "2024-02-10", Cancelled, "2024-02-11");
    assert_eq!(shown(&promise, "2024-03-01"), (Some(day("2024-01-10")), Some(day("2024-01-10")), Done, 0));
    assert_eq!(life(&promise, "2024-03-01").days_late, 3);
    // A word about the series does not reopen what was answered.
    report(&mut promise, None, InProgress, "2024-02-20");
    assert_eq!(shown(&promise, "2024-03-01").2, Done);
    answer(&mut promise, "2024-01-10", Cancelled, "2024-02-21");
    assert_eq!(shown(&promise, "2024-03-01").2, Cancelled);
}

#[test]
fn an_occurrence_that_moved_gives_way_to_one_that_is_due_before_it() {
    let mut promise = monthly(None);
    moved(&mut promise, Some("2023-12-10"), "2023-12-10", "2024-02-20");
    assert_eq!(shown(&promise, "2024-01-05"), (Some(day("2024-01-10")), Some(day("2024-01-10")), NotStarted, 0));
    assert_eq!(shown(&promise, "2024-01-15"), (Some(day("2024-01-10")), Some(day("2024-01-10")), NotStarted, 1));
    answer(&mut promise, "2024-01-10", Done, "2024-01-15");
    assert_eq!(shown(&promise, "2024-01-16"), (Some(day("2024-02-10")), Some(day("2024-02-10")), NotStarted, 0));
    answer(&mut promise, "2024-02-10", Done, "2024-02-10");
    assert_eq!(shown(&promise, "2024-02-15"), (Some(day("2023-12-10")), Some(day("2024-02-20")), NotStarted, 0));
}

#[test]
fn a_move_that_names_no_occurrence_leaves_those_behind_it_alone() {
    let mut promise = monthly(None);
    moved(&mut promise, None, "2023-12-10", "2024-02-20");
    assert_eq!(shown(&promise, "2024-01-15"), (Some(day("2023-12-10")), Some(day("2024-02-20")), NotStarted, 0));
    for occurrence in ["2023-12-10", "2024-01-10", "2024-02-10"] {
        answer(&mut promise, occurrence, Done, "2024-02-20");
    }
    assert_eq!(shown(&promise, "2024-02-21"), (Some(day("2024-03-10")), Some(day("2024-03-10")), NotStarted, 0));

    let mut earlier = monthly(None);
    moved(&mut earlier, None, "2023-12-10", "2023-12-05");
    assert_eq!(shown(&earlier, "2023-11-15"), (Some(day("2023-12-10")), Some(day("2023-12-05")), NotStarted, 0));
}

#[test]
fn a_rule_without_any_date_owes_nothing_yet() {
    assert_eq!(shown(&monthly(Some("2023-12-01")), "2024-03-01"), (None, None, NotStarted, 0));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_dates_of_any_rule_rise_and_stay_within_it(rule in recurrence()) {
        let dates: Vec<NaiveDate> = rule.dates().take(200).collect();
        prop_assert!(dates.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(dates.iter().all(|date| *date >= rule.from && *date <= rule.until.unwrap_or(LATEST)));
    }
}
