//! What two laptops wrote comes together at the interface, by a file from home folder to home folder; and the archive is
//! copied. It must not know how documents are merged.

use std::fs;
use std::path::PathBuf;

use insta::assert_snapshot;
use rapat::app::model::Model;
use rapat::app::screen::Screen;
use rapat::domain::IdSource;
use rapat::storage::atomic::replace;
use rapat::texts::Language::{self, English, Indonesian};

use super::stage::Stage;

fn file(stage: &Stage, beginning: &str) -> PathBuf {
    let begins = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with(beginning);
    fs::read_dir(stage.folder()).unwrap().map(|entry| entry.unwrap().path()).find(begins).unwrap()
}

/// What was said of the commitments of the newest meeting.
fn told(model: &Model) -> Vec<String> {
    let session = &model.archive.newest_first()[0].session;
    let records = session.commitments.iter().flat_map(|commitment| &commitment.records);
    records.map(|record| format!("{:?}", record.kind)).collect()
}

fn says(stage: &Stage, text: &str) -> bool {
    told(&stage.model).iter().any(|said| said.contains(text))
}

const NAME: &str = "serah-terima-2024-03-01-0900.rapat";

/// A laptop on which this was said of a commitment, and the place of the newest meeting changed.
fn laptop(language: Language, size: (u16, u16), said: &str, place: &str) -> Stage {
    let mut stage = Stage::own(language, size);
    // No two laptops give the same ids.
    stage.model.ids = IdSource::seeded([u8::try_from(place.len()).unwrap(); 32]);
    stage.keys(&format!("enter 3 p text:{said} ctrl-s esc"));
    let path = file(&stage, "2023-11-03");
    let text = fs::read_to_string(&path).unwrap();
    let moved = text.replace("place: \"Gedung Wanita Betelalenok, Atambua\"", &format!("place: \"{place}\""));
    replace(&path, moved.as_bytes()).unwrap();
    stage.send(rapat::app::msg::Event::Returned);
    stage
}

/// A laptop in whose home folder lies what another one handed over.
fn with_bundle(language: Language, size: (u16, u16)) -> Stage {
    let mut there = laptop(Indonesian, (80, 24), "Dari%20sana", "Aula BP4D");
    there.keys("b enter enter");
    let bytes = fs::read(there.home().join(NAME)).unwrap();
    let here = laptop(language, size, "Dari%20sini", "Aula Setda");
    replace(&here.home().join(NAME), &bytes).unwrap();
    here
}

/// The keys that look at it.
const LOOK: &str = "b down*2 enter text:. enter";

#[test]
fn what_can_be_done_with_it_stands_on_one_page() {
    assert_snapshot!("exchange_id_80x24", Stage::own(Indonesian, (80, 24)).keys("b").screen());
    assert_snapshot!("exchange_en_120x40", Stage::own(English, (120, 40)).keys("b down*3").screen());
    assert_snapshot!("exchange_en_60x20", Stage::own(English, (60, 20)).keys("b down").screen());
    assert_snapshot!("exchange_give_id_80x24", Stage::own(Indonesian, (80, 24)).keys("b enter").screen());
}

#[test]
fn a_bundle_is_looked_at_with_both_values_side_by_side() {
    assert_snapshot!("receiving_id_80x24", with_bundle(Indonesian, (80, 24)).keys(LOOK).screen());
    assert_snapshot!("receiving_en_120x40", with_bundle(English, (120, 40)).keys(LOOK).keys("enter").screen());
    assert_snapshot!("receiving_en_60x20", with_bundle(English, (60, 20)).keys(LOOK).screen());
}

#[test]
fn what_is_received_is_merged_with_the_values_that_were_chosen_and_one_key_takes_it_back() {
    for (keys, place) in [("m", "Aula Setda"), ("enter m", "Aula BP4D"), ("enter enter m", "Aula Setda")] {
        let mut stage = with_bundle(Indonesian, (80, 24));
        let before = fs::read(file(&stage, "2023-11-03")).unwrap();
        stage.keys(LOOK);
        assert!(!says(&stage, "Dari sana"), "looking changes nothing");
        stage.keys(keys);
        assert!(says(&stage, "Dari sana") && says(&stage, "Dari sini"), "{keys}");
        let text = fs::read_to_string(file(&stage, "2023-11-03")).unwrap();
        assert!(text.contains(&format!("place: \"{place}\"")) && text.contains("Dari sana"), "{keys}");
        assert!(matches!(stage.model.screen(), Screen::Exchange(_)), "{}", stage.screen());
        // Once more there is nothing to choose.
        stage.keys("enter enter");
        let Screen::Receiving(again) = stage.model.screen() else { panic!("{}", stage.screen()) };
        assert_eq!(again.rows().len(), 1, "{}", stage.screen());
        assert!(stage.screen().contains("Tidak ada yang baru di bundel ini"), "{}", stage.screen());
        assert!(!stage.screen().contains("lain") && !stage.screen().contains("m terima"), "{}", stage.screen());
        stage.keys("m");
        assert!(matches!(stage.model.screen(), Screen::Receiving(_)), "nothing is received twice");
        stage.keys("esc u");
        assert_eq!(fs::read(file(&stage, "2023-11-03")).unwrap(), before, "{keys}: taken back as one");
    }
}

#[test]
fn in_an_archive_whose_meetings_are_read_when_they_are_opened_it_is_the_same() {
    let mut there = laptop(Indonesian, (80, 24), "Dari%20sana", "Aula BP4D").listed();
    // Nothing of it is open when all of it is handed over.
    there.keys("end b down enter ctrl-a text:semua.rapat enter");
    assert!(there.screen().contains("6 dokumen"), "{}", there.screen());
    let mut here = laptop(Indonesian, (80, 24), "Dari%20sini", "Aula Setda").listed();
    replace(&here.home().join("semua.rapat"), &fs::read(there.home().join("semua.rapat")).unwrap()).unwrap();
    here.keys("end b down*2 enter text:. enter enter m");
    let text = fs::read_to_string(file(&here, "2023-11-03")).unwrap();
    assert!(
        text.contains("Dari sana") && text.contains("Dari sini") && text.contains("Aula BP4D"),
        "{}",
        here.screen()
    );
    here.keys("u");
    let text = fs::read_to_string(file(&here, "2023-11-03")).unwrap();
    assert!(!text.contains("Dari sana") && text.contains("Aula Setda"), "{}", here.screen());
}

#[test]
fn meetings_that_are_new_here_come_with_their_office_and_do_not_open_one_by_one() {
    let mut there = Stage::own(Indonesian, (80, 24));
    there.keys("b down enter ctrl-a text:semua enter");
    let mut here = Stage::empty(Indonesian, (80, 24));
    replace(&here.home().join("dari.rapat"), &fs::read(there.home().join("semua")).unwrap()).unwrap();
    here.model.sample_agreed = true;
    here.keys("b down enter text:dari.rapat enter m esc");
    assert!(matches!(here.model.screens.as_slice(), [Screen::Home(_)]), "{}", here.screen());
    assert_eq!(here.model.archive.sessions.len(), 5);
}

#[test]
fn a_place_that_is_wrong_is_said_and_put_right_not_typed_again() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("b down*2 enter enter");
    assert!(stage.screen().contains("Harus diisi"), "{}", stage.screen());
    stage.keys("text:tidak-ada.rapat enter");
    assert!(stage.screen().contains("Bundel tidak terbaca"), "{}", stage.screen());
    assert!(matches!(stage.model.screen(), Screen::Exchange(_)));
    stage.keys("enter");
    assert_eq!(stage.text("bundle-from"), "tidak-ada.rapat");
    stage.keys("ctrl-a text:~ enter");
    assert!(stage.screen().contains("tidak ada bundel"), "{}", stage.screen());
    // What is there is not replaced.
    stage.keys("up enter enter enter enter");
    assert!(stage.screen().contains("sudah dipakai"), "{}", stage.screen());
}

#[test]
fn a_bundle_that_does_not_come_to_the_disk_is_not_taken_for_received() {
    let mut stage = with_bundle(Indonesian, (80, 24));
    stage.keys(LOOK);
    stage.slow().keys("m");
    assert!(matches!(stage.model.screen(), Screen::Receiving(_)), "{}", stage.screen());
    let kept = || fs::read_dir(stage.folder().join(".rapat/history/knd0prgrwnyfphs0")).unwrap().count();
    let before = kept();
    stage.catch_up();
    assert!(matches!(stage.model.screen(), Screen::Exchange(_)), "{}", stage.screen());
    let kept = fs::read_dir(stage.folder().join(".rapat/history/knd0prgrwnyfphs0")).unwrap().count();
    assert!(kept > before, "what was received is remembered once it stands");
}

#[test]
fn the_archive_is_copied_and_home_says_so() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    assert!(stage.screen().contains("belum ada cadangan"), "{}", stage.screen());
    stage.keys("b end enter text:stik enter");
    assert!(stage.screen().contains("Belum tersimpan") || stage.screen().contains("stik"), "{}", stage.screen());
    assert!(stage.model.archive.backed_up.is_none());
    fs::create_dir(stage.home().join("stik")).unwrap();
    stage.keys("enter enter");
    assert!(stage.screen().contains("diperiksa satu per satu"), "{}", stage.screen());
    let copies: Vec<_> = fs::read_dir(stage.home().join("stik")).unwrap().collect();
    assert_eq!(copies.len(), 1);
    stage.keys("esc");
    assert!(stage.screen().contains("cadangan hari ini"), "{}", stage.screen());
}

#[test]
fn a_copy_that_was_received_does_not_make_the_version_before_it_look_as_if_something_was_deleted() {
    let mut stage = with_bundle(Indonesian, (120, 40));
    stage.keys(LOOK).keys("m esc z");
    let Screen::Versions(versions) = stage.model.screen() else { panic!("{}", stage.screen()) };
    assert!(versions.rows().len() > 2, "{}", stage.screen());
    assert!(stage.screen().contains("salinan dari luar") && !stage.screen().contains("dihapus"), "{}", stage.screen());
}
