//! Three-way merge: whatever two people do to copies of one meeting, every change is there afterwards or named as a conflict,
//! and it does not matter who merges with whom, nor how often. What counts as a change is found out from the JSON of the
//! documents, by code that knows nothing of the merge.

mod cases;
mod oracle;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use rapat::domain::edit::Difference;
use rapat::domain::merge::{self, Merged};
use rapat::domain::{Office, Session};

use super::generate::{office, office_edit, session, session_edit};
use oracle::Facts;

/// As many histories as `PROPTEST_CASES` says; without it a slice.
fn histories() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(300)
}

pub(super) fn runner() -> TestRunner {
    // As all that goes by chance: the same histories for the same `RAPAT_SEED`, others where it is not set.
    let told = std::env::var("RAPAT_SEED").ok().and_then(|seed| seed.parse().ok());
    let rng_seed = told.map_or(RngSeed::Random, RngSeed::Fixed);
    TestRunner::new(Config { cases: histories(), failure_persistence: None, rng_seed, ..Config::default() })
}

/// The law that did not hold, before the documents that broke it.
pub(super) fn said<T: std::fmt::Debug>(failure: &proptest::test_runner::TestError<T>) -> String {
    match failure {
        proptest::test_runner::TestError::Fail(reason, parted) => format!("{reason}\n{parted:#?}"),
        abort => abort.to_string(),
    }
}

/// A document after some edits, one after the other.
fn edited<T: Clone + std::fmt::Debug + 'static, E: std::fmt::Debug + 'static>(
    start: T,
    edits: usize,
    edit: fn(&T) -> BoxedStrategy<E>,
    apply: fn(&mut T, E),
) -> BoxedStrategy<T> {
    if edits == 0 {
        return Just(start).boxed();
    }
    let next = edit(&start).prop_map(move |edit| {
        let mut next = start.clone();
        apply(&mut next, edit);
        next
    });
    next.prop_flat_map(move |next| edited(next, edits - 1, edit, apply)).boxed()
}

/// A base and two histories from it.
fn parted<T: Clone + std::fmt::Debug + 'static, E: std::fmt::Debug + 'static>(
    base: BoxedStrategy<T>,
    edit: fn(&T) -> BoxedStrategy<E>,
    apply: fn(&mut T, E),
) -> impl Strategy<Value = (T, T, T)> {
    (base, 0..5usize, 0..5usize).prop_flat_map(move |(base, ours, theirs)| {
        let side = |edits| edited(base.clone(), edits, edit, apply);
        (Just(base.clone()), side(ours), side(theirs))
    })
}

pub(super) fn sessions() -> impl Strategy<Value = (Session, Session, Session)> {
    parted(session(), session_edit, |session, edit| drop(session.apply(edit).unwrap()))
}

pub(super) fn offices() -> impl Strategy<Value = (Office, Office, Office)> {
    parted(office(), office_edit, |office, edit| drop(office.apply(edit).unwrap()))
}

/// The laws of a merge, of any kind of document.
pub(super) fn holds<T: Clone + PartialEq + serde::Serialize + std::fmt::Debug>(
    merge: impl Fn(Option<&T>, &T, &T) -> Merged<T>,
    (base, ours, theirs): &(T, T, T),
) -> Result<(), TestCaseError> {
    for base in [Some(base), None] {
        let merged = merge(base, ours, theirs);
        let mirrored = merge(base, theirs, ours);
        let [facts, other] = [&merged, &mirrored].map(|one| Facts::of(&one.document));
        let apart = oracle::apart(&facts.clone().without(&merged.conflicts), &other.without(&mirrored.conflicts));
        prop_assert!(apart.is_empty(), "not commutative: {:?}", apart);
        let flipped = mirrored.conflicts.iter().cloned().map(Difference::flipped).collect::<Vec<_>>();
        prop_assert_eq!(oracle::sorted(merged.conflicts.clone()), oracle::sorted(flipped), "the same conflicts");
        prop_assert_eq!(&merged.renumbered, &mirrored.renumbered);
        for again in [theirs, ours] {
            prop_assert_eq!(&merge(base, &merged.document, again).document, &merged.document, "idempotent");
        }
        let old = base.map(Facts::of).unwrap_or_default();
        for side in [ours, theirs] {
            let lost = oracle::lost(&old, &Facts::of(side), &facts, &merged);
            prop_assert!(lost.is_empty(), "lost: {:?}", lost);
        }
    }
    for (one, other) in [(ours, base), (base, ours), (ours, ours)] {
        let merged = merge(Some(base), one, other);
        prop_assert_eq!(&merged.document, ours, "nothing but what one side did");
        prop_assert_eq!(merged.conflicts, vec![]);
        prop_assert_eq!(merged.renumbered, vec![]);
    }
    Ok(())
}

#[test]
fn no_change_of_two_histories_of_a_meeting_is_lost_unnamed() {
    let merge = |base: Option<&Session>, ours: &Session, theirs: &Session| merge::sessions(base, ours, theirs).unwrap();
    let done = runner().run(&sessions(), |parted| holds(merge, &parted));
    done.unwrap_or_else(|failure| panic!("{}", said(&failure)));
    println!("{} random concurrent histories of a meeting: nothing lost", histories());
}

#[test]
fn no_change_of_two_histories_of_the_office_is_lost_unnamed() {
    let merge = |base: Option<&Office>, ours: &Office, theirs: &Office| merge::offices(base, ours, theirs).unwrap();
    let done = runner().run(&offices(), |parted| holds(merge, &parted));
    done.unwrap_or_else(|failure| panic!("{}", said(&failure)));
    println!("{} random concurrent histories of an office: nothing lost", histories());
}
