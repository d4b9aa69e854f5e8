//! What follows from records: the state of the whole, whose word counts, due dates and lateness.

use proptest::prelude::*;
use rapat::domain::actions::actions;
use rapat::domain::life::{Life, Part, due_of};
use rapat::domain::record::DueMove;
use rapat::domain::session::Session;
use rapat::domain::{Commitment, Party, RecordKind, State};

use super::fixture::{append, camat, day, due_move, institution, key, promise, report, session};
use super::generate::{date, office, session as any_session};

use State::{Blocked, Cancelled, Done, InProgress, NotStarted};

fn part<'a>(life: &'a Life, owner: &Party) -> &'a Part {
    life.parts.iter().find(|part| part.owner.as_ref() == Some(owner)).unwrap()
}

fn camat_seat(session: &Session, place: &str) -> Party {
    Party::Seat(camat(session, place))
}

/// A promise of DP3APP and Polres, due on 30 November 2023.
fn shared(session: &Session) -> Commitment {
    let owners = [institution("dp3app"), institution("polres")];
    Commitment { due: Some(day("2023-11-30")), ..promise(session, &owners) }
}

#[test]
fn the_whole_follows_from_every_pair_of_states() {
    let session = session();
    let table = [
        [NotStarted, InProgress, Blocked, InProgress, NotStarted],
        [InProgress, InProgress, Blocked, InProgress, InProgress],
        [Blocked, Blocked, Blocked, Blocked, Blocked],
        [InProgress, InProgress, Blocked, Done, Done],
        [NotStarted, InProgress, Blocked, Done, Cancelled],
    ];
    for (row, first) in State::ALL.into_iter().enumerate() {
        for (column, second) in State::ALL.into_iter().enumerate() {
            let mut promise = shared(&session);
            report(&mut promise, Some(institution("dp3app")), first, "2023-12-01");
            report(&mut promise, Some(institution("polres")), second, "2023-12-01");
            let life = Life::of(&session, &promise, day("2023-12-02"));
            assert_eq!(life.state, table[row][column], "{first:?} and {second:?}");
            assert_eq!(life.parts.iter().map(|part| part.state).collect::<Vec<_>>(), [first, second]);
        }
    }
}

#[test]
fn twelve_camat_answer_each_for_themselves() {
    let session = session();
    let mut promise = Commitment { due: Some(day("2024-01-31")), ..promise(&session, &[Party::Group(key("camat"))]) };
    let raihat = camat_seat(&session, "Raihat");
    report(&mut promise, Some(raihat.clone()), Done, "2024-01-20");
    let life = Life::of(&session, &promise, day("2024-03-01"));
    assert_eq!(life.parts.len(), 12);
    assert_eq!(part(&life, &raihat).state, Done);
    assert_eq!(part(&life, &raihat).days_late(day("2024-03-01")), 0);
    assert_eq!(life.parts.iter().filter(|part| part.state == NotStarted).count(), 11);
    assert_eq!((life.state, life.due, life.days_late), (InProgress, Some(day("2024-01-31")), 30));
    assert!(life.is_overdue());
}

#[test]
fn a_word_for_all_counts_for_each_until_a_later_one_speaks_for_one() {
    let session = session();
    let (dp3app, polres) = (institution("dp3app"), institution("polres"));
    let mut promise = shared(&session);
    let states = |promise: &Commitment| {
        let life = Life::of(&session, promise, day("2024-01-01"));
        (part(&life, &dp3app).state, part(&life, &polres).state)
    };
    report(&mut promise, None, InProgress, "2023-12-01");
    assert_eq!(states(&promise), (InProgress, InProgress));
    report(&mut promise, Some(polres.clone()), Blocked, "2023-11-20");
    // What was written down later counts, whichever day it tells of.
    assert_eq!(states(&promise), (InProgress, Blocked));
    report(&mut promise, None, Done, "2023-12-20");
    assert_eq!(states(&promise), (Done, Done));
    report(&mut promise, Some(institution("rsud")), Blocked, "2023-12-21");
    assert_eq!(states(&promise), (Done, Done));
}

#[test]
fn a_moved_date_for_all_reaches_those_who_have_not_finished_and_all_once_everybody_has() {
    let session = session();
    let (dp3app, polres) = (institution("dp3app"), institution("polres"));
    let mut promise = shared(&session);
    let dues = |promise: &Commitment| {
        let life = Life::of(&session, promise, day("2024-01-01"));
        assert_eq!(due_of(&session, promise, Some(&dp3app), None), part(&life, &dp3app).due);
        (part(&life, &dp3app).due.unwrap().to_string(), part(&life, &polres).due.unwrap().to_string())
    };
    let dates = |one: &str, two: &str| (one.to_owned(), two.to_owned());
    report(&mut promise, Some(dp3app.clone()), Done, "2023-12-20");
    // Done three weeks late stays three weeks late, whatever the others ask for.
    append(&mut promise, RecordKind::Due(due_move(None, "2023-11-30", "2023-12-31")));
    assert_eq!(dues(&promise), dates("2023-11-30", "2023-12-31"));
    assert_eq!(part(&Life::of(&session, &promise, day("2024-01-01")), &dp3app).days_late(day("2024-01-01")), 20);
    // Taken up again it has the date it had, until the next move.
    report(&mut promise, Some(dp3app.clone()), InProgress, "2023-12-21");
    assert_eq!(dues(&promise), dates("2023-11-30", "2023-12-31"));
    append(&mut promise, RecordKind::Due(due_move(None, "2023-12-31", "2024-01-31")));
    assert_eq!(dues(&promise), dates("2024-01-31", "2024-01-31"));
    report(&mut promise, None, Done, "2024-01-01");
    append(&mut promise, RecordKind::Due(due_move(None, "2024-01-31", "2024-02-29")));
    assert_eq!(dues(&promise), dates("2024-02-29", "2024-02-29"));
}

/// The states of the parts after these lines: who (`None`: everybody) and what.
fn states_after(lines: &[(Option<usize>, State)]) -> Vec<State> {
    let session = session();
    let owners = ["dp3app", "polres", "rsud"].map(institution);
    let mut promise = promise(&session, &owners);
    for (owner, state) in lines {
        report(&mut promise, owner.map(|at| owners[at].clone()), *state, "2023-12-01");
    }
    Life::of(&session, &promise, day("2024-01-01")).parts.into_iter().map(|part| part.state).collect()
}

#[test]
fn a_line_for_all_reaches_those_who_have_not_ended_and_all_once_everybody_has() {
    let (one, two, three, all) = (Some(0), Some(1), Some(2), None);
    for (lines, expected) in [
        // Asked again: who had finished stays finished.
        (&[(one, Done), (all, InProgress)][..], [Done, InProgress, InProgress]),
        (&[(one, Done), (two, Cancelled), (all, Blocked)], [Done, Cancelled, Blocked]),
        (&[(one, Done), (all, NotStarted)], [Done, NotStarted, NotStarted]),
        // An end for all ends what is left.
        (&[(one, Cancelled), (all, Done)], [Cancelled, Done, Done]),
        (&[(one, Done), (two, Blocked), (all, Cancelled)], [Done, Cancelled, Cancelled]),
        // Nothing is left: the line speaks for everybody again.
        (&[(all, Done), (all, InProgress)], [InProgress; 3]),
        (&[(one, Done), (two, Done), (three, Cancelled), (all, Blocked)], [Blocked; 3]),
        (&[(all, Done), (all, Cancelled)], [Cancelled; 3]),
        // Who is named is always meant.
        (&[(all, Done), (one, InProgress)], [InProgress, Done, Done]),
        (&[(all, Done), (one, InProgress), (all, Done)], [Done; 3]),
    ] {
        assert_eq!(states_after(lines), expected, "{lines:?}");
    }
}

#[test]
fn a_line_for_a_group_reaches_those_of_it_who_have_not_ended() {
    let session = session();
    let raihat = camat_seat(&session, "Raihat");
    let mut promise = promise(&session, &[Party::Group(key("camat")), institution("polres")]);
    report(&mut promise, Some(raihat.clone()), Done, "2023-12-01");
    report(&mut promise, Some(Party::Group(key("camat"))), InProgress, "2023-12-10");
    let life = Life::of(&session, &promise, day("2024-01-01"));
    assert_eq!(part(&life, &raihat).state, Done);
    assert_eq!(life.parts.iter().filter(|part| part.state == InProgress).count(), 11);
}

#[test]
fn a_word_for_a_group_counts_for_each_of_its_seats_and_no_other() {
    let session = session();
    let mut promise = promise(&session, &[Party::Group(key("camat")), institution("polres")]);
    report(&mut promise, Some(Party::Group(key("camat"))), Done, "2023-12-01");
    append(&mut promise, RecordKind::Due(due_move(Some(Party::Group(key("camat"))), "2023-12-01", "2024-02-01")));
    let life = Life::of(&session, &promise, day("2024-01-01"));
    assert_eq!(life.parts.iter().filter(|part| part.state == Done).count(), 12);
    assert_eq!(part(&life, &camat_seat(&session, "Raihat")).due, Some(day("2024-02-01")));
    assert_eq!(
        (part(&life, &institution("polres")).state, part(&life, &institution("polres")).due),
        (NotStarted, None)
    );
}

#[test]
fn a_group_without_seats_owes_as_itself() {
    let session = session();
    let nobody = Party::Group(key("tokoh-adat"));
    let mut promise = promise(&session, &[institution("polres"), nobody.clone()]);
    report(&mut promise, Some(institution("polres")), Done, "2023-12-01");
    let life = Life::of(&session, &promise, day("2024-01-01"));
    assert_eq!(part(&life, &nobody).state, NotStarted);
    assert_eq!(life.state, InProgress);
    report(&mut promise, Some(nobody), Done, "2023-12-01");
    assert_eq!(Life::of(&session, &promise, day("2024-01-01")).state, Done);
}

#[test]
fn an_owner_named_twice_owes_once_and_a_guest_owes_nothing() {
    let mut session = session();
    let raihat = camat_seat(&session, "Raihat");
    let owners = [raihat.clone(), Party::Group(key("camat")), institution("polres"), institution("polres")];
    let promise = promise(&session, &owners);
    let life = Life::of(&session, &promise, day("2024-01-01"));
    assert_eq!(life.parts.len(), 13);
    assert_eq!(life.parts[0].owner, Some(raihat));
    let guest = session.seats.iter_mut().find(|seat| seat.position == "Camat Lamaknen").unwrap();
    guest.presence.status = rapat::domain::attendance::PresenceStatus::Guest;
    assert_eq!(Life::of(&session, &promise, day("2024-01-01")).parts.len(), 12);
}

#[test]
fn a_promise_without_an_owner_has_one_part_of_its_own() {
    let session = session();
    let mut promise = Commitment { due: Some(day("2023-11-30")), ..promise(&session, &[]) };
    report(&mut promise, None, Blocked, "2023-12-01");
    let life = Life::of(&session, &promise, day("2023-12-05"));
    assert_eq!((life.parts.len(), &life.parts[0].owner), (1, &None));
    assert_eq!((life.state, life.days_late), (Blocked, 5));
}

#[test]
fn due_dates_move_for_one_owner_or_for_all_and_the_last_move_counts() {
    let session = session();
    let (dp3app, polres) = (institution("dp3app"), institution("polres"));
    let mut promise = shared(&session);
    append(&mut promise, RecordKind::Due(due_move(Some(polres.clone()), "2023-11-30", "2024-01-15")));
    let life = Life::of(&session, &promise, day("2023-12-10"));
    assert_eq!(
        (part(&life, &dp3app).due, part(&life, &polres).due),
        (Some(day("2023-11-30")), Some(day("2024-01-15")))
    );
    assert_eq!((life.due, life.days_late), (Some(day("2023-11-30")), 10));

    report(&mut promise, Some(dp3app.clone()), Done, "2023-12-05");
    let life = Life::of(&session, &promise, day("2023-12-10"));
    assert_eq!((life.due, life.days_late), (Some(day("2024-01-15")), 0));

    append(&mut promise, RecordKind::Due(due_move(None, "2024-01-15", "2023-12-31")));
    let life = Life::of(&session, &promise, day("2023-12-10"));
    assert_eq!(part(&life, &polres).due, Some(day("2023-12-31")));
}

#[test]
fn an_end_is_as_late_as_the_day_it_was_so_and_not_the_day_it_was_written() {
    let session = session();
    let today = day("2024-06-01");
    let mut promise = Commitment { due: Some(day("2023-11-30")), ..promise(&session, &[institution("polres")]) };
    assert_eq!(Life::of(&session, &promise, today).days_late, 184);
    report(&mut promise, None, Done, "2023-12-02");
    let life = Life::of(&session, &promise, today);
    assert_eq!((life.state, life.days_late, life.parts[0].ended), (Done, 2, Some(day("2023-12-02"))));
    assert!(!life.is_overdue());
    // Being asked again and saying so again does not make it later.
    report(&mut promise, Some(institution("polres")), Done, "2024-02-20");
    assert_eq!(Life::of(&session, &promise, today).days_late, 2);
    // It was not done after all, and then it was.
    report(&mut promise, None, InProgress, "2024-02-21");
    report(&mut promise, None, Done, "2024-03-01");
    assert_eq!(Life::of(&session, &promise, today).days_late, 92);
    report(&mut promise, None, Cancelled, "2024-03-05");
    let life = Life::of(&session, &promise, today);
    assert_eq!((life.state, life.days_late, life.parts[0].ended), (Cancelled, 0, Some(day("2024-03-05"))));
}

#[test]
fn done_early_or_without_a_date_is_not_late() {
    let session = session();
    let mut promise = shared(&session);
    report(&mut promise, None, Done, "2023-11-10");
    assert_eq!(Life::of(&session, &promise, day("2024-06-01")).days_late, 0);
    let undated = Commitment { due: None, ..shared(&session) };
    let life = Life::of(&session, &undated, day("2024-06-01"));
    assert_eq!((life.due, life.days_late, life.is_overdue()), (None, 0, false));
}

#[test]
fn due_is_from_today_to_the_seventh_day_and_silent_from_the_thirtieth() {
    let session = session();
    let promise = shared(&session);
    for (today, due, overdue, silent) in [
        ("2023-11-22", false, false, false),
        ("2023-11-23", true, false, false),
        ("2023-11-30", true, false, false),
        ("2023-12-01", false, true, false),
        ("2023-12-02", false, true, false),
        ("2023-12-03", false, true, true),
    ] {
        let life = Life::of(&session, &promise, day(today));
        assert_eq!(
            (life.is_due(day(today)), life.is_overdue(), life.is_silent(day(today))),
            (due, overdue, silent),
            "{today}"
        );
    }
    let mut told = promise;
    report(&mut told, None, InProgress, "2023-11-20");
    assert!(!Life::of(&session, &told, day("2023-12-19")).is_silent(day("2023-12-19")));
    assert!(Life::of(&session, &told, day("2023-12-20")).is_silent(day("2023-12-20")));
    append(&mut told, RecordKind::Due(DueMove { to: day("2024-12-01"), ..due_move(None, "2023-11-30", "2024-12-01") }));
    report(&mut told, None, Done, "2023-12-01");
    assert!(!Life::of(&session, &told, day("2024-12-01")).is_silent(day("2024-12-01")));
    assert!(!Life::of(&session, &told, day("2024-12-01")).is_due(day("2024-12-01")));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_for_all_undoes_no_end_and_an_end_for_all_leaves_nothing_open(
        lines in proptest::collection::vec((proptest::option::of(0..3usize), proptest::sample::select(&State::ALL[..])), 0..8),
        state in proptest::sample::select(&State::ALL[..]),
    ) {
        let before = states_after(&lines);
        let after = states_after(&[lines, vec![(None, state)]].concat());
        let nothing_open = !before.iter().any(|state| state.is_open());
        for (before, after) in before.into_iter().zip(after) {
            prop_assert_eq!(after, if before.is_open() || nothing_open { state } else { before });
        }
    }

    #[test]
    fn the_life_of_any_commitment_can_be_told_on_any_day(session in any_session(), office in office(), today in date()) {
        for (commitment, action) in session.commitments.iter().zip(actions(&session, &office, today)) {
            let life = Life::of(&session, commitment, today);
            prop_assert!(!life.parts.is_empty() && life.days_late >= 0);
            prop_assert_eq!(life.state.is_open(), life.parts.iter().any(|part| part.state.is_open()));
            prop_assert!(life.parts.iter().all(|part| part.state.is_open() == part.ended.is_none()));
            prop_assert!(!(life.is_due(today) && life.is_overdue()));
            prop_assert_eq!((action.state, action.due, action.days_late), (life.state, life.due, life.days_late));
            prop_assert_eq!(action.owners.len(), session.owners(commitment).len());
            prop_assert_eq!(action.is_overdue(), life.is_overdue());
        }
    }
}
