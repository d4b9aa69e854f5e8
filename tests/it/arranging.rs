//! What stands in the agenda is put where it belongs: under another item, one note as several, two as one, each by one key
//! and taken back by one. It must not know how rows are drawn.

use insta::assert_snapshot;
use rapat::domain::meeting::Class;
use rapat::domain::session::Note;
use rapat::texts::Language::{English, Indonesian};

use super::stage::Stage;

const USUAL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);

/// A meeting with twelve items and one note of two paragraphs under the first.
fn stage(language: rapat::texts::Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::own(language, size);
    stage.keys("n text:Rakor tab text:1/3/2024 ctrl-s");
    for title in ["Pembukaan", "Data%202%20desa", "Evaluasi"] {
        stage.keys(&format!("m text:{title} ctrl-s"));
    }
    for at in 4..=12 {
        stage.keys(&format!("m text:Acara%20ke-{at} ctrl-s"));
    }
    stage.keys("home c text:Satu enter text:dua enter enter text:tiga ctrl-s");
    stage
}

fn notes(stage: &Stage) -> Vec<&Note> {
    stage.whole().notes.iter().collect()
}

#[test]
fn a_record_goes_under_another_item_by_its_number_or_a_fragment_and_comes_back_by_one_key() {
    let mut stage = stage(Indonesian, USUAL);
    let item = |stage: &Stage, at: usize| Some(stage.whole().items[at].id);
    stage.keys("a text:2 enter");
    assert_eq!(notes(&stage)[0].item, item(&stage, 1), "by its number, whatever other titles say\n{}", stage.screen());
    stage.keys("a text:evalu enter");
    assert_eq!(notes(&stage)[0].item, item(&stage, 2));
    stage.keys("u u");
    assert_eq!(notes(&stage)[0].item, item(&stage, 0));
    stage.keys("v a text:12 enter");
    assert_eq!(stage.whole().decisions[0].item, item(&stage, 11), "a decision goes, too");
    stage.keys("v a text:1 enter");
    assert_eq!(stage.whole().commitments[0].item, item(&stage, 0), "and a commitment");
}

#[test]
fn what_goes_under_a_secret_item_is_as_secret_and_stays_so() {
    let mut stage = stage(Indonesian, USUAL);
    stage.keys("home down*2 enter tab tab tab 3 ctrl-s");
    assert_eq!(stage.whole().items[1].class, Class::Rahasia, "{}", stage.screen());
    stage.keys("home down a text:2 enter");
    assert_eq!(notes(&stage)[0].class, Class::Rahasia);
    stage.keys("a text:1 enter");
    assert_eq!(notes(&stage)[0].class, Class::Rahasia, "nothing is lowered on the way");
}

#[test]
fn a_note_is_split_at_its_blank_lines_and_joined_again() {
    let mut stage = stage(Indonesian, USUAL);
    let before = stage.whole().clone();
    stage.keys("\\");
    assert_eq!(notes(&stage).iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["Satu\ndua", "tiga"]);
    assert_eq!((notes(&stage)[1].at, notes(&stage)[1].item), (before.notes[0].at, before.notes[0].item));
    stage.keys("u");
    assert_eq!(stage.whole().notes, before.notes, "one key takes it back");
    stage.keys("ctrl-y up &");
    assert_eq!(notes(&stage).iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["Satu\ndua\ntiga"]);
    stage.keys("u");
    assert_eq!(notes(&stage).len(), 2);
}

#[test]
fn who_said_the_second_stays_beside_what_they_said() {
    let mut stage = stage(Indonesian, USUAL);
    stage.keys("d ; text:%22Kapolres%22:%20Patroli%20ditambah enter text:%22Dandim%22:%20Kodim%20ikut enter esc up &");
    assert_eq!(notes(&stage)[0].text, "Patroli ditambah\nDandim: Kodim ikut", "{}", stage.screen());
}

#[test]
fn what_nobody_is_named_for_does_not_become_the_words_of_who_spoke_before() {
    let mut stage = stage(Indonesian, USUAL);
    stage.keys("d ; text:%22Kapolres%22:%20Patroli%20ditambah enter text:Rapat%20diskors enter esc up &");
    let [note] = notes(&stage)[..] else { panic!("{}", stage.screen()) };
    assert_eq!((note.text.as_str(), &note.speaker), ("Kapolres: Patroli ditambah\nRapat diskors", &None));
}

#[test]
fn a_note_is_split_at_the_cursor_while_it_is_written() {
    let mut stage = stage(Indonesian, USUAL);
    stage.keys("enter ctrl-home text:Awal. right*4 ctrl-p");
    assert!(stage.model.form().is_none(), "{}", stage.screen());
    assert_eq!(notes(&stage).iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["Awal.Satu", "dua\n\ntiga"]);
    stage.keys("u");
    assert_eq!(notes(&stage).len(), 1);
    stage.keys("c text:Baru%20sekali left*6 ctrl-p");
    assert_eq!(notes(&stage)[1..].iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["Baru", "sekali"]);
    assert!(stage.drafts().is_empty(), "what is filed waits nowhere");
}

#[test]
fn an_agenda_without_items_begins_with_one() {
    let mut stage = Stage::own(Indonesian, USUAL);
    stage.keys("n text:Rakor ctrl-s");
    assert!(stage.screen().contains("Tekan n"), "{}", stage.screen());
    stage.keys("n");
    assert!(stage.screen().contains("Mata acara baru"), "{}", stage.screen());
    stage.keys("text:Satu ctrl-s n");
    assert!(stage.screen().contains("Komitmen baru"), "{}", stage.screen());
}

#[test]
fn the_items_to_choose_from_are_offered_with_their_numbers() {
    for (language, size) in [(Indonesian, USUAL), (English, USUAL), (Indonesian, WIDE), (English, WIDE)] {
        let mut stage = stage(language, size);
        stage.keys("a");
        let (width, height) = size;
        assert_snapshot!(format!("to_item_{language}_{width}x{height}"), stage.screen());
    }
}

#[test]
fn what_a_filter_leaves_follows_what_is_typed_and_what_is_filed() {
    let mut stage = stage(Indonesian, USUAL);
    let count = |stage: &mut Stage| stage.screen().lines().filter(|line| line.contains("     09.00 ")).count();
    stage.keys("/ text:satu enter");
    assert_eq!(count(&mut stage), 1, "{}", stage.screen());
    stage.keys("; text:Satu%20lagi enter text:Dua%20saja enter esc");
    assert_eq!(count(&mut stage), 2, "{}", stage.screen());
    stage.keys("/ text:%20lagi");
    assert_eq!(count(&mut stage), 1, "{}", stage.screen());
    stage.keys("ctrl-a text:saja");
    assert_eq!(count(&mut stage), 1);
    stage.keys("esc");
    assert_eq!(stage.whole().notes.len(), 3);
    assert!(stage.screen().contains("Dua saja") && stage.screen().contains("Satu lagi"), "{}", stage.screen());
}

#[test]
fn what_becomes_a_commitment_and_a_note_again_keeps_when_it_was_said() {
    let mut stage = stage(Indonesian, USUAL);
    let at = notes(&stage)[0].at;
    assert!(at.is_some());
    stage.keys("v v");
    assert_eq!(stage.whole().commitments.len(), 1, "{}", stage.screen());
    stage.keys("v");
    assert_eq!(notes(&stage)[0].at, at);
}

#[test]
fn a_note_with_none_behind_it_says_why_it_joins_nothing() {
    let mut stage = stage(Indonesian, USUAL);
    stage.keys("&");
    assert!(stage.screen().contains("Tidak ada catatan berikutnya"), "{}", stage.screen());
}
