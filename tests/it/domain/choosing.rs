//! What a merge could not decide and a person does: the value that was chosen stands, everything else stays as it was merged,
//! and a document that could not be read again is refused.

use proptest::prelude::*;
use rapat::domain::edit::Difference;
use rapat::domain::merge::{self, with_theirs};
use rapat::domain::session::SessionState;
use rapat::domain::{Office, Paper, Refusal, Session, State, check};

use super::fixture::{one_of_each, report};
use super::merging::{offices, runner, said, sessions};

fn paper(session: &Session) -> Paper {
    Paper::Session(session.clone())
}

fn changed(base: &Session, change: impl Fn(&mut Session)) -> Session {
    let mut changed = base.clone();
    change(&mut changed);
    changed
}

/// What becomes of two states with the other values of these fields.
fn chosen(base: &Session, ours: &Session, theirs: &Session, fields: &[&str]) -> Result<Session, Refusal> {
    let merged = merge::sessions(Some(base), ours, theirs).unwrap();
    let taken: Vec<&Difference> = merged.conflicts.iter().filter(|one| fields.contains(&one.field)).collect();
    assert_eq!(taken.len(), fields.len(), "{:?}", merged.conflicts);
    with_theirs(&paper(&merged.document), &paper(theirs), &taken).map(|paper| paper.session().unwrap().clone())
}

#[test]
fn of_two_fields_in_conflict_only_the_chosen_one_is_taken() {
    let base = one_of_each();
    let side = |place: &str, dress: &str| {
        changed(&base, |session| {
            session.meeting.place = place.to_owned();
            session.meeting.title = dress.to_owned();
        })
    };
    let (ours, theirs) = (side("Aula", "Rapat satu"), side("Gedung", "Rapat dua"));
    let session = chosen(&base, &ours, &theirs, &["place"]).unwrap();
    assert_eq!((session.meeting.place.as_str(), session.meeting.title.as_str()), ("Gedung", "Rapat satu"));
    let session = chosen(&base, &ours, &theirs, &["title"]).unwrap();
    assert_eq!((session.meeting.place.as_str(), session.meeting.title.as_str()), ("Aula", "Rapat dua"));
}

#[test]
fn a_value_that_is_empty_there_becomes_empty_here() {
    let base = changed(&one_of_each(), |session| session.meeting.place = "Aula".to_owned());
    let ours = changed(&base, |session| session.meeting.place = "Gedung".to_owned());
    let theirs = changed(&base, |session| session.meeting.place.clear());
    assert_eq!(chosen(&base, &ours, &theirs, &["place"]).unwrap().meeting.place, "");
}

#[test]
fn a_record_that_was_deleted_there_goes_and_one_that_was_deleted_here_comes_back() {
    let base = one_of_each();
    let gone = changed(&base, |session| session.notes.clear());
    let kept = changed(&base, |session| session.notes[0].text.push_str(", ditambah"));
    assert_eq!(chosen(&base, &kept, &gone, &["record"]).unwrap().notes, []);
    assert_eq!(chosen(&base, &gone, &kept, &["record"]).unwrap().notes, kept.notes);
}

#[test]
fn the_order_of_the_records_of_a_commitment_is_taken_from_them() {
    let mut base = one_of_each();
    for day in ["2024-01-05", "2024-01-06", "2024-01-07"] {
        report(&mut base.commitments[0], None, State::InProgress, day);
    }
    let ours = changed(&base, |session| session.commitments[0].records.swap(0, 1));
    let theirs = changed(&base, |session| session.commitments[0].records.reverse());
    assert_eq!(chosen(&base, &ours, &theirs, &["order"]).unwrap().commitments, theirs.commitments);
}

#[test]
fn sealed_minutes_are_taken_as_they_were_sealed_or_not_at_all() {
    let base = one_of_each();
    let ours = changed(&base, |session| session.meeting.place = "Aula".to_owned());
    let theirs = changed(&base, |session| session.meeting.state = SessionState::Final);
    let merged = merge::sessions(Some(&base), &ours, &theirs).unwrap();
    // What is final stands: our own value is named and can not be had.
    assert!(merged.document.is_final());
    let all: Vec<&Difference> = merged.conflicts.iter().collect();
    let session = with_theirs(&paper(&merged.document), &paper(&theirs), &all).unwrap();
    assert_eq!(session.session().unwrap().meeting.place, base.meeting.place);
}

#[test]
fn papers_of_two_documents_are_refused() {
    let session = paper(&one_of_each());
    assert_eq!(with_theirs(&session, &Paper::Office(Office::blank()), &[]), Err(Refusal::NoDocument));
}

/// That each conflict, chosen alone and with all others, stands as it is there.
fn holds(base: &Paper, ours: &Paper, theirs: &Paper) -> Result<(), TestCaseError> {
    let Ok(merged) = Paper::merge(Some(base), ours, theirs) else { return Ok(()) };
    prop_assert_eq!(with_theirs(&merged.document, theirs, &[]), Ok(merged.document.clone()), "nothing chosen");
    let alone = merged.conflicts.iter().map(|one| vec![one]);
    for chosen in alone.chain([merged.conflicts.iter().collect()]) {
        let now = match with_theirs(&merged.document, theirs, &chosen) {
            Ok(now) => now,
            Err(Refusal::Invalid(_) | Refusal::Final) => continue,
            Err(other) => return Err(TestCaseError::fail(format!("{other:?} of {chosen:?}"))),
        };
        let is_readable = match &now {
            Paper::Filters(filters) => check::filters_problems(filters).is_empty(),
            Paper::Session(session) => check::problems(session).iter().all(check::Problem::is_tolerable),
            Paper::Office(office) => check::office_problems(office).is_empty(),
            Paper::Pattern(pattern) => rapat::domain::pattern::pattern_problems(pattern).is_empty(),
        };
        prop_assert!(is_readable, "{:?}", chosen);
        let left = now.differences(theirs);
        for one in chosen.iter().filter(|one| one.field != "order") {
            let is_left = left.iter().any(|other| other.is_of_the_same(one));
            prop_assert!(!is_left, "{:?} is still another one: {:?}", one, left);
        }
    }
    Ok(())
}

#[test]
fn what_is_chosen_stands_whatever_two_people_did() {
    let done = runner().run(&sessions(), |(base, ours, theirs)| holds(&paper(&base), &paper(&ours), &paper(&theirs)));
    done.unwrap_or_else(|failure| panic!("{}", said(&failure)));
    let done = runner().run(&offices(), |(base, ours, theirs)| {
        holds(&Paper::Office(base), &Paper::Office(ours), &Paper::Office(theirs))
    });
    done.unwrap_or_else(|failure| panic!("{}", said(&failure)));
}
