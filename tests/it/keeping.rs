//! Earlier versions and the trash, as a person uses them. It must not know how they are kept.

use std::fs;

use insta::assert_snapshot;
use rapat::app::home::HomeRow;
use rapat::app::msg::Event;
use rapat::app::overlay::Overlay;
use rapat::app::screen::Screen;
use rapat::storage::atomic::replace;
use rapat::texts::Language::{English, Indonesian};

use super::stage::Stage;

/// The newest meeting with two changes behind it, its earlier versions open.
fn changed(size: (u16, u16)) -> Stage {
    let mut stage = Stage::own(Indonesian, size);
    stage.keys("enter 3 p text:Draf%20dibahas ctrl-s g text:30/4/2024 tab text:Menunggu%20RSUD ctrl-s z");
    stage
}

fn text(stage: &Stage) -> String {
    let begins = |name: &str| name.starts_with("2023-11-03");
    let mut names = fs::read_dir(stage.folder()).unwrap().map(|entry| entry.unwrap());
    fs::read_to_string(names.find(|entry| begins(&entry.file_name().to_string_lossy())).unwrap().path()).unwrap()
}

#[test]
fn earlier_versions_say_in_words_what_was_done_after_each() {
    assert_snapshot!("versions_80x24", changed((80, 24)).screen());
    assert_snapshot!("versions_120x40", changed((120, 40)).screen());
    assert_snapshot!("versions_60x20", changed((60, 20)).screen());
    assert_snapshot!("versions_read", changed((80, 24)).keys("enter").screen());
    assert_snapshot!("versions_question", changed((80, 24)).keys("down r").screen());
}

#[test]
fn a_version_is_restored_by_a_key_and_a_question_and_taken_back_by_one_undo() {
    let first = text(&Stage::own(Indonesian, (80, 24)));
    let mut stage = changed((80, 24));
    let now = text(&stage);
    assert_ne!(now, first);
    stage.keys("down r n");
    assert_eq!(text(&stage), now, "no leaves it");
    stage.keys("down r y");
    assert_eq!(text(&stage), first);
    let Screen::Versions(screen) = stage.model.screen() else { panic!("{}", stage.screen()) };
    assert_eq!(screen.rows(), [3, 2, 1], "the state before the restore is a version too");
    stage.keys("u");
    assert_eq!(text(&stage), now);
}

#[test]
fn a_meeting_without_a_past_says_so_and_the_office_has_one_too() {
    assert!(Stage::own(Indonesian, (80, 24)).keys("z").screen().contains("Belum ada versi sebelumnya"));
    let mut stage = Stage::own(English, (80, 24));
    stage.keys("o 2 / text:dp3app enter enter end text:%20Belu ctrl-s z");
    let screen = stage.screen();
    assert!(screen.contains("DP3APP") || screen.contains("Belu"), "{screen}");
    let before = stage.model.archive.office.clone();
    stage.keys("r y");
    assert_ne!(stage.model.archive.office, before);
}

#[test]
fn a_deleted_meeting_is_brought_back_from_the_trash() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    let before = text(&stage);
    stage.keys("d y x");
    assert_snapshot!("trash_80x24", stage.screen());
    stage.keys("r");
    assert_eq!(text(&stage), before);
    assert!(matches!(stage.model.screen(), Screen::Session(_)), "one sees what came back");
    stage.keys("esc");
    assert_snapshot!("trash_empty", stage.screen());
}

#[test]
fn a_deleted_meeting_is_erased_for_good_only_after_a_question_and_no_undo_brings_it_back() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("d y x d");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Question(_))));
    assert_snapshot!("trash_question", stage.screen());
    stage.keys("y");
    let Screen::Trash(trash) = stage.model.screen() else { panic!("{}", stage.screen()) };
    assert_eq!(trash.rows(), []);
    assert_eq!(stage.model.history.next_undo(), None);
    assert!(stage.screen().contains("dihapus untuk selamanya"), "{}", stage.screen());
}

/// The newest meeting with two changes behind it; then its file was cut in the middle.
fn cut(language: rapat::texts::Language, size: (u16, u16)) -> (Stage, String) {
    let mut stage = Stage::own(language, size);
    stage.keys("enter 3 p text:Draf%20dibahas ctrl-s p text:Draf%20kedua ctrl-s esc");
    let path = file(&stage);
    let broken = fs::read_to_string(&path).unwrap()[..2000].to_owned();
    replace(&path, broken.as_bytes()).unwrap();
    stage.send(Event::Returned);
    (stage, broken)
}

fn file(stage: &Stage) -> std::path::PathBuf {
    let paths = fs::read_dir(stage.folder()).unwrap().map(|entry| entry.unwrap().path());
    paths.into_iter().find(|path| path.file_name().unwrap().to_string_lossy().starts_with("2023-11-03")).unwrap()
}

#[test]
fn a_file_that_was_cut_names_the_way_to_its_versions_and_one_of_them_takes_its_place() {
    let (mut stage, broken) = cut(Indonesian, (80, 24));
    stage.keys("end");
    assert_snapshot!("cut_home_80x24", stage.screen());
    assert_snapshot!("cut_why_80x24", stage.keys("f").screen());
    assert_snapshot!("cut_versions_80x24", stage.keys("esc z").screen());
    assert_snapshot!("cut_question_80x24", stage.keys("r").screen());
    stage.keys("y esc");
    assert_snapshot!("cut_back_80x24", stage.screen());
    assert!(fs::read_to_string(file(&stage)).unwrap().contains("Draf dibahas"));
    let day = fs::read_dir(stage.folder().join(".rapat/trash")).unwrap().next().unwrap().unwrap().path();
    let aside = fs::read_dir(day).unwrap().next().unwrap().unwrap().path();
    assert_eq!(fs::read_to_string(aside).unwrap(), broken);
    assert_snapshot!("cut_home_en_60x20", cut(English, (60, 20)).0.keys("end").screen());
}

#[test]
fn nothing_is_called_in_order_while_a_file_cannot_be_read() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    for entry in fs::read_dir(stage.folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().unwrap().to_string_lossy().starts_with("2023") {
            replace(&path, b"(").unwrap();
        }
    }
    stage.send(Event::Returned);
    assert!(stage.screen().contains("5 berkas tidak terbaca (f)"), "{}", stage.screen());
    assert!(!stage.screen().contains("Tidak ada yang terlambat"), "{}", stage.screen());
}

#[test]
fn a_version_that_is_as_what_stands_now_is_refused_with_a_word() {
    let mut stage = changed((80, 24));
    stage.keys("end r y r");
    assert!(stage.screen().contains("Versi 1 sama dengan keadaan sekarang"), "{}", stage.screen());
    assert!(!matches!(stage.model.overlays.last(), Some(Overlay::Question(_))));
}

#[test]
fn what_people_call_keeping_and_carrying_is_found_by_those_words() {
    let found = |word: &str| Stage::own(Indonesian, (80, 24)).keys(&format!(": text:{word}")).screen();
    for (word, command) in [
        ("cadang", "serah terima"),
        ("bundel", "serah terima"),
        ("riwayat", "versi sebelumnya"),
        ("pulih", "tempat sampah"),
    ] {
        assert!(found(word).contains(command), "{word}: {}", found(word));
    }
}

#[test]
fn deleting_final_minutes_says_that_they_are_final() {
    assert!(Stage::own(Indonesian, (80, 24)).keys("end d").screen().contains("Notulanya final"));
    assert!(!Stage::own(Indonesian, (80, 24)).keys("d").screen().contains("Notulanya final"));
}

#[test]
fn the_form_that_hands_all_meetings_over_says_so() {
    assert!(Stage::own(Indonesian, (80, 24)).keys("b down enter").screen().contains("┌ Serahkan semua rapat"));
}

#[test]
fn in_an_archive_whose_meetings_are_read_when_they_are_opened_a_cut_file_comes_back_too() {
    let mut stage = cut(Indonesian, (80, 24)).0.listed();
    stage.keys("end z r y esc");
    assert!(fs::read_to_string(file(&stage)).unwrap().contains("Draf dibahas"));
    assert!(stage.model.archive.broken.is_empty(), "{}", stage.screen());
    let Screen::Home(home) = stage.model.screen() else { panic!("{}", stage.screen()) };
    assert_eq!(home.current(), Some(&HomeRow::Session("knd0prgrwnyfphs0".parse().unwrap())));
    stage.keys("u");
    assert!(!stage.model.archive.rows().any(|row| row.id.to_string() == "knd0prgrwnyfphs0"), "{}", stage.screen());
}
