//! A meeting that stands in the archive twice is opened, chosen in and made one. It must not know how they are merged.

use std::fs;
use std::path::PathBuf;

use insta::assert_snapshot;
use rapat::app::home::HomeRow;
use rapat::app::msg::Event;
use rapat::app::screen::Screen;
use rapat::storage::atomic::replace;
use rapat::texts::Language::{English, Indonesian};

use super::stage::Stage;

fn file(stage: &Stage, beginning: &str) -> PathBuf {
    let begins = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with(beginning);
    fs::read_dir(stage.folder()).unwrap().map(|entry| entry.unwrap().path()).find(begins).unwrap()
}

/// The archive after a sync program left a copy in which the place is another one and a note is gone astray; here the place
/// was changed too.
fn with_copy(language: rapat::texts::Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::own(language, size);
    let path = file(&stage, "2023-11-03");
    let text = fs::read_to_string(&path).unwrap();
    let old = "place: \"Gedung Wanita Betelalenok, Atambua\"";
    assert!(text.contains(old));
    let copy = path.with_file_name("2023-11-03-rapat.sync-conflict-20240301-080000.ron");
    // As one write of the program, so that the state before is kept.
    stage.keys("enter 3 p text:Draf%20dibahas ctrl-s esc");
    let here = fs::read_to_string(&path).unwrap().replace(old, "place: \"Aula Setda\"");
    replace(&path, here.as_bytes()).unwrap();
    replace(&copy, text.replace(old, "place: \"Aula BP4D\"").as_bytes()).unwrap();
    stage.send(Event::Returned);
    stage
}

fn home_row(stage: &Stage) -> Option<HomeRow> {
    let Screen::Home(home) = stage.model.screen() else { return None };
    home.current().cloned()
}

#[test]
fn two_versions_of_a_meeting_are_one_row_that_says_which_and_what_to_do() {
    assert_snapshot!("twins_home_80x24", with_copy(Indonesian, (80, 24)).keys("end").screen());
    assert_snapshot!("twins_home_60x20", with_copy(English, (60, 20)).keys("end").screen());
    assert_snapshot!("twins_why_80x24", with_copy(Indonesian, (80, 24)).keys("end f").screen());
}

#[test]
fn a_conflict_copy_is_offered_and_both_values_stand_side_by_side() {
    let mut stage = with_copy(Indonesian, (80, 24));
    stage.keys("end m");
    assert_snapshot!("twins_80x24", stage.screen());
    assert_snapshot!("twins_60x20", with_copy(English, (60, 20)).keys("end m").screen());
    assert_snapshot!("twins_120x40", with_copy(English, (120, 40)).keys("end m enter").screen());
}

#[test]
fn the_chosen_value_stands_the_rest_of_both_is_merged_and_the_copy_goes_to_the_trash() {
    for (keys, place) in [("m", "Aula Setda"), ("enter m", "Aula BP4D")] {
        let mut stage = with_copy(Indonesian, (80, 24));
        stage.keys("end m").keys(keys);
        let text = fs::read_to_string(file(&stage, "2023-11-03-rapat-kerja")).unwrap();
        assert!(text.contains(&format!("place: \"{place}\"")) && text.contains("Draf dibahas"), "{keys}");
        assert!(matches!(stage.model.screen(), Screen::Home(_)), "{}", stage.screen());
        assert_eq!(stage.model.archive.broken.len(), 0);
        assert_eq!(stage.model.archive.sessions.len(), 5);
        let kept = fs::read_dir(stage.folder().join(".rapat/history/knd0prgrwnyfphs0")).unwrap().count();
        assert_eq!(kept, 3, "the first state and both of the two");
        assert_eq!(home_row(&stage), Some(HomeRow::Session("knd0prgrwnyfphs0".parse().unwrap())));
        stage.keys("u");
        let text = fs::read_to_string(file(&stage, "2023-11-03-rapat-kerja")).unwrap();
        assert!(text.contains("place: \"Aula Setda\"") && text.contains("Draf dibahas"), "{}", stage.screen());
    }
}

#[test]
fn what_git_left_in_one_file_is_chosen_in_the_same_way() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    let path = file(&stage, "2023-11-03");
    let text = fs::read_to_string(&path).unwrap();
    let old = "        place: \"Gedung Wanita Betelalenok, Atambua\",\n";
    let both = "<<<<<<< HEAD\n        place: \"Aula Setda\",\n=======\n        place: \"Aula BP4D\",\n>>>>>>> laptop\n";
    replace(&path, text.replace(old, both).as_bytes()).unwrap();
    stage.send(Event::Returned).keys("end m enter m");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("place: \"Aula BP4D\"") && !text.contains("<<<<<<<"), "{text}");
    assert_eq!(stage.model.archive.sessions.len(), 5);
}

#[test]
fn of_final_minutes_no_other_value_is_offered_and_the_reason_is_said_before() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    let path = file(&stage, "2023-02-09");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("state: final"), "the sample has final minutes");
    let title = "title: \"Rapat Koordinasi Perlindungan Anak I\"";
    assert!(text.contains(title));
    let copy = path.with_file_name("2023-02-09-rapat.sync-conflict-20240301-080000.ron");
    replace(&copy, text.replace(title, "title: \"Judul lain\"").as_bytes()).unwrap();
    stage.send(Event::Returned).keys("end m");
    assert!(stage.screen().contains("Notula ini final"), "{}", stage.screen());
    assert!(!stage.screen().contains("pilih yang lain"), "{}", stage.screen());
}
