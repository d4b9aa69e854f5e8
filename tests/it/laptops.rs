//! Three laptops that hand their meetings to each other in any order, on real folders: every change is there or in a named
//! conflict, all come to the same, and what is received twice changes nothing.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rapat::domain::meeting::Meeting;
use rapat::domain::session::{Class, Note, SessionEdit};
use rapat::domain::{
    Act, Change, Commitment, DocumentEdit, DocumentId, IdSource, ListEdit, Record, RecordId, RecordKind, Session,
    SessionId,
};
use rapat::folder::Joined;
use rapat::storage::archive::{ArchiveFolder, bundle};
use tempfile::TempDir;

use crate::durability::scaled;

/// What happens on a laptop.
#[derive(Debug, Clone)]
enum Step {
    /// Somebody writes a note.
    Write(usize),
    /// Somebody gives the meeting this place.
    Place(usize, u8),
    /// Somebody writes down what was reported of the promise, at this hour of a clock that may be wrong.
    Report(usize, u32),
    /// The first hands the meeting to the second.
    Carry(usize, usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0..3_usize).prop_map(Step::Write),
        1 => (0..3_usize, 0..3_u8).prop_map(|(at, place)| Step::Place(at, place)),
        2 => (0..3_usize, 0..24_u32).prop_map(|(at, hour)| Step::Report(at, hour)),
        4 => (0..3_usize, 1..3_usize).prop_map(|(from, by)| Step::Carry(from, (from + by) % 3)),
    ]
}

struct Laptop {
    archive: ArchiveFolder,
    folder: TempDir,
    written: u8,
}

fn act() -> Act {
    Act { text: "act-test", subject: String::new() }
}

impl Laptop {
    fn with(session: &Session) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut archive = ArchiveFolder::open(folder.path());
        let edits = vec![DocumentEdit::Create(Box::new(session.clone()))];
        archive.write(&Change { act: act(), edits }).unwrap();
        Self { archive, folder, written: 0 }
    }

    fn session(&mut self) -> Session {
        self.archive.contents().sessions[0].session.clone()
    }

    fn edit(&mut self, id: SessionId, edit: SessionEdit) {
        self.archive.write(&Change { act: act(), edits: vec![DocumentEdit::Session(id, edit)] }).unwrap();
    }

    fn note(&mut self, id: SessionId, seed: u8) -> String {
        self.written += 1;
        let text = format!("Catatan {} dari laptop {seed}", self.written);
        let note = Note {
            id: IdSource::seeded([seed * 100 + self.written; 32]).fresh(),
            item: None,
            at: None,
            speaker: None,
            text: text.clone(),
            class: Class::Biasa,
        };
        self.edit(id, SessionEdit::Note(ListEdit::Add { value: note, after: None }));
        text
    }

    fn report(&mut self, id: SessionId, seed: u8, hour: u32) -> RecordId {
        self.written += 1;
        let promise = &self.session().commitments[0];
        let value = Record {
            id: IdSource::seeded([seed * 100 + self.written; 32]).fresh(),
            at: format!("2024-03-01T{hour:02}:00:00+08:00").parse().unwrap(),
            noted_by: String::new(),
            kind: RecordKind::Identity { span: String::new(), hide: true },
        };
        let (record, after) = (value.id, promise.records.last().map(|last| last.id));
        self.edit(id, SessionEdit::Record { commitment: promise.id, edit: ListEdit::Add { value, after } });
        record
    }

    fn place(&mut self, id: SessionId, place: &str) {
        let old = Box::new(self.session().meeting);
        let new = Box::new(Meeting { place: place.to_owned(), ..(*old).clone() });
        self.edit(id, SessionEdit::Meeting { old, new });
    }

    /// Receives what the other hands over; the values that stay named.
    fn receive(&mut self, from: &mut Laptop, id: SessionId, nth: usize) -> Vec<String> {
        let file = self.folder.path().join(format!("bundle-{nth}"));
        let given = from.archive.give(&BTreeSet::from([DocumentId::Session(id)])).unwrap();
        bundle::write(&file, &given).unwrap();
        self.archive.contents();
        let joined = self.archive.joined(bundle::read(&file).unwrap());
        let named = joined.iter().flat_map(|one| &one.outcome.as_ref().unwrap().conflicts);
        let named = named.flat_map(|one| [one.ours.clone(), one.theirs.clone()]).collect();
        if let Some(change) = Joined::change(&joined, act()) {
            self.archive.write(&change).unwrap();
        }
        self.archive.keep_received(&joined).unwrap();
        named
    }
}

/// So many rounds bring a change from each to each.
const ROUNDS: usize = 3;

/// Carries all that happened to everybody, and says what does not hold.
fn converge(steps: &[Step]) -> Result<(), TestCaseError> {
    let date = "2024-03-01".parse().unwrap();
    let mut session = Session::new(IdSource::seeded([9; 32]).fresh(), Meeting::new("Rapat".to_owned(), date));
    session.commitments.push(Commitment::new(IdSource::seeded([8; 32]).fresh(), 1, "Posko dibuka".to_owned()));
    let id = session.id;
    let mut laptops = [(); 3].map(|()| Laptop::with(&session));
    let (mut notes, mut places, mut named, mut reports) = (Vec::new(), Vec::new(), Vec::new(), BTreeSet::new());
    let carry = |laptops: &mut [Laptop; 3], from: usize, to: usize, nth: usize| {
        let [from, to] = laptops.get_disjoint_mut([from, to]).unwrap();
        to.receive(from, id, nth)
    };
    for (nth, step) in steps.iter().enumerate() {
        match *step {
            Step::Write(at) => notes.push(laptops[at].note(id, u8::try_from(at).unwrap())),
            Step::Place(at, place) => {
                let place = format!("Aula {place}");
                if laptops[at].session().meeting.place != place {
                    laptops[at].place(id, &place);
                    places.push(place);
                }
            }
            Step::Report(at, hour) => drop(reports.insert(laptops[at].report(id, u8::try_from(at).unwrap(), hour))),
            Step::Carry(from, to) => named.extend(carry(&mut laptops, from, to, nth)),
        }
    }
    let mut nth = steps.len();
    for _ in 0..ROUNDS {
        for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 2), (2, 1), (1, 0)] {
            named.extend(carry(&mut laptops, from, to, nth));
            nth += 1;
        }
    }
    let [one, two, three] = laptops.each_mut().map(Laptop::session);
    prop_assert_eq!(&one, &two);
    prop_assert_eq!(&one, &three);
    let there: BTreeSet<&str> = one.notes.iter().map(|note| note.text.as_str()).collect();
    prop_assert!(notes.iter().all(|note| there.contains(note.as_str())), "{:?} of {:?}", there, notes);
    let told: Vec<RecordId> = one.commitments[0].records.iter().map(|record| record.id).collect();
    prop_assert_eq!(told.len(), reports.len());
    prop_assert_eq!(told.into_iter().collect::<BTreeSet<_>>(), reports);
    // The last place stands; one that never stood against another was replaced by somebody who saw it.
    if let Some(last) = places.last() {
        prop_assert!(places.contains(&one.meeting.place), "{} of {:?}", one.meeting.place, places);
        prop_assert!(one.meeting.place == *last || !named.is_empty() || places.len() > 1);
    }
    // Once more changes nothing.
    let named = carry(&mut laptops, 0, 1, nth);
    prop_assert!(named.is_empty(), "{:?}", named);
    prop_assert_eq!(laptops[1].session(), one);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: scaled(12, ProptestConfig::default().cases), max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn what_is_carried_between_three_laptops_in_any_order_is_lost_nowhere(steps in prop::collection::vec(step(), 1..14)) {
        converge(&steps)?;
    }
}

#[test]
fn a_place_that_two_laptops_gave_alike_before_they_parted_comes_to_one() {
    use Step::{Carry, Place};
    converge(&[Place(2, 0), Carry(2, 1), Place(2, 2), Place(0, 0), Place(0, 1)]).unwrap();
}
