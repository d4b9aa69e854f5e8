//! An archive that is too large to be held: only what is open is read, an index answers for the rest, and a person sees the
//! same and loses no key.

use proptest::prelude::*;
use rapat::app::screen::Screen;
use rapat::texts::Language;

use crate::stage::Stage;

/// The keys of a person who walks through the program, with what they type.
const KEYS: [&str; 30] = [
    "down",
    "down",
    "down",
    "up",
    "pagedown",
    "pageup",
    "home",
    "end",
    "enter",
    "enter",
    "esc",
    "esc",
    "t",
    "t",
    "/",
    "v",
    "a",
    "i",
    "s",
    "tab",
    "f3",
    "space",
    "p",
    "g",
    "L",
    "text:dinas",
    "ctrl-s",
    "u",
    "o",
    "k",
];

fn both(size: (u16, u16)) -> (Stage, Stage) {
    (Stage::own(Language::Indonesian, size), Stage::own(Language::Indonesian, size).listed())
}

fn walk(keys: &[&str], size: (u16, u16)) {
    let (mut whole, mut listed) = both(size);
    assert!(listed.model.archive.is_listed());
    for (at, key) in keys.iter().enumerate() {
        whole.keys(key);
        listed.keys(key);
        assert_eq!(whole.screen(), listed.screen(), "after {:?}", &keys[..=at]);
    }
}

#[test]
fn the_same_is_seen_of_an_archive_whose_sessions_are_read_when_they_are_opened() {
    walk(
        &["down", "enter", "f3", "tab", "esc", "t", "down", "pagedown", "end", "up", "enter", "esc", "esc"],
        (120, 40),
    );
    walk(&["t", "/", "text:visum", "enter", "down", "esc", "f", "f", "f", "f", "f", "f"], (80, 24));
    walk(&["/", "text:rakor", "enter", "down", "enter", "esc", "esc", "h"], (80, 24));
}

#[test]
fn what_is_changed_on_the_board_is_seen_at_once_and_stays_where_it_is() {
    walk(&["t", "down", "s", "text:Selesai", "ctrl-s", "down", "up", "esc", "u", "t", "end"], (120, 40));
}

#[test]
fn a_search_finds_the_same_and_leads_to_the_same_place() {
    walk(
        &["f5", "text:visum", "down", "enter", "esc", "text:x", "backspace", "down", "down", "enter", "esc", "esc"],
        (120, 40),
    );
}

#[test]
fn only_what_is_open_is_held() {
    let mut stage = Stage::own(Language::English, (80, 24)).listed();
    assert!(stage.model.archive.rows().len() >= 4);
    stage.keys("enter t esc esc");
    for _ in 0..5 {
        stage.keys("t pagedown pagedown end home esc");
    }
    // The selected session, and its neighbours.
    assert!(stage.model.archive.sessions.len() <= 6, "{}", stage.model.archive.sessions.len());
    stage.keys("home");
    let held: Vec<_> = stage.model.archive.sessions.keys().copied().collect();
    let rows: Vec<_> = stage.model.archive.rows().map(|row| row.id).collect();
    assert!(held.iter().all(|id| rows.contains(id)));
}

#[test]
fn keys_wait_for_the_session_that_they_are_about() {
    let mut stage = Stage::own(Language::English, (80, 24)).listed();
    stage.keys("home").slow().keys("end enter f3 tab");
    assert!(matches!(stage.model.screen(), Screen::Home(_)), "it is on its way");
    stage.catch_up();
    let mut at_once = Stage::own(Language::English, (80, 24));
    at_once.keys("home end enter f3 tab");
    assert_eq!(stage.screen(), at_once.screen());
}

#[test]
fn what_another_program_changes_is_seen_on_the_board() {
    let (mut whole, mut listed) = both((120, 40));
    for stage in [&mut whole, &mut listed] {
        stage.keys("t");
        let session = stage.folder().to_owned();
        let file = std::fs::read_dir(session)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.to_string_lossy().contains("2023-11-03"))
            .unwrap();
        let text = std::fs::read_to_string(&file).unwrap().replace("Visum", "VISUM");
        rapat::storage::atomic::replace(&file, text.as_bytes()).unwrap();
        stage.send(rapat::app::msg::Event::Returned);
    }
    assert_eq!(whole.screen(), listed.screen());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn whatever_is_pressed_the_same_is_seen(keys in proptest::collection::vec(0..KEYS.len(), 1..25)) {
        let keys: Vec<&str> = keys.into_iter().map(|at| KEYS[at]).collect();
        walk(&keys, (120, 40));
    }
}
