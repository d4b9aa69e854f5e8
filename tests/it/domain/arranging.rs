//! Laws of putting records elsewhere: nothing that was said is lost, and each act is taken back by its inverse. It must not
//! know keys.

use proptest::prelude::*;
use rapat::domain::arranging::{joined, moved, next_note, parts, split};
use rapat::domain::session::{Item, Note, SessionEdit};
use rapat::domain::{Id, IdSource, ItemId, Session};

use super::generate;

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Makes the edits and takes them back; the session in between.
fn there_and_back(session: &Session, edits: Vec<SessionEdit>) -> Session {
    let mut now = session.clone();
    let mut back: Vec<SessionEdit> = edits.into_iter().map(|edit| now.apply(edit).unwrap()).collect();
    let between = now.clone();
    back.reverse();
    back.into_iter().for_each(|edit| drop(now.apply(edit).unwrap()));
    assert_eq!(now, *session);
    between
}

proptest! {
    #[test]
    fn no_word_of_a_note_is_lost_when_it_is_split_and_joined(texts in prop::collection::vec(generate::text(), 1..4), breaks in "[a-z \n]{0,40}") {
        let mut ids = IdSource::seeded([9; 32]);
        let meeting = rapat::domain::meeting::Meeting::new("Rakor".into(), "2024-03-01".parse().unwrap());
        let mut session = Session::new(ids.fresh(), meeting);
        let note = |ids: &mut IdSource, text: String| Note {
            id: ids.fresh(), item: None, at: None, speaker: None, text, class: Default::default(),
        };
        for text in texts {
            session.notes.push(note(&mut ids, format!("{text}\n\n{breaks}")));
        }
        let before: Vec<String> = session.notes.iter().flat_map(|note| words(&note.text)).collect();
        let first = session.notes[0].clone();
        if let Some(edits) = split(&first, first.clone(), &parts(&first.text), &mut ids) {
            session = there_and_back(&session, edits);
        }
        while let Some(next) = next_note(&session, first.id).map(|note| note.id) {
            let edits = joined(&session, first.id).unwrap();
            session = there_and_back(&session, edits);
            prop_assert!(session.notes.iter().all(|note| note.id != next));
        }
        prop_assert_eq!(words(&session.notes[0].text), before);
    }

    #[test]
    fn whatever_moves_stands_under_the_other_item_and_is_no_less_confidential(session in generate::session(), at in any::<prop::sample::Index>()) {
        let items: Vec<Option<ItemId>> = session.items.iter().map(|item: &Item| Some(item.id)).chain([None]).collect();
        let to = *at.get(&items);
        let records: Vec<Id> = session.notes.iter().map(|note| note.id.into())
            .chain(session.decisions.iter().map(|decision| decision.id.into()))
            .chain(session.commitments.iter().map(|commitment| commitment.id.into()))
            .collect();
        for record in records {
            if let Some(edit) = moved(&session, record, to) {
                let mut after = session.clone();
                if after.apply(edit).is_err() {
                    // A final meeting stays as it is.
                    continue;
                }
                prop_assert_eq!(rapat::domain::arranging::item_of(&after, record), Some(to));
                for note in after.notes.iter().filter(|note| Id::from(note.id) == record) {
                    prop_assert!(note.class >= after.class_for(to));
                }
            }
        }
    }
}
