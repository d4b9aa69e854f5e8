//! A table is taken in at the interface: looked for, looked at, mapped by hand, taken and taken back.

use std::fs;

use insta::assert_snapshot;
use rapat::app::importing::{ImportRow, ImportingScreen};
use rapat::app::msg::Event;
use rapat::app::screen::Screen;
use rapat::domain::Session;
use rapat::domain::import::Kind;
use rapat::storage::atomic::replace;
use rapat::texts::Language::{self, English, Indonesian};

use super::csv;
use crate::stage::Stage;

/// A table with something of everything.
const MIXED: &str = "Jabatan;Nama;Instansi;Unsur;Kehadiran\n\
    Camat Raihat;Maria Bano;Kecamatan Raihat;Camat;\n\
    Kepala Dinas Antah;;Dinas Antah;OPD;\n\
    Kepala Bidang Perlindungan;;DP3APP;OPD;hadir\n\
    Camat Lasiolat;;Kecamatan Lasiolat;Camat;entah\n\
    ;;DP3APP;;\n";

fn desk(language: Language, size: (u16, u16)) -> Stage {
    let stage = Stage::own(language, size);
    let home = stage.home().to_owned();
    fs::create_dir(home.join("Unduhan")).unwrap();
    replace(&home.join("Unduhan/peserta.csv"), &csv("peserta.csv")).unwrap();
    replace(&home.join("Unduhan/daftar baru.csv"), MIXED.as_bytes()).unwrap();
    replace(&home.join("Unduhan/foto.png"), b"png").unwrap();
    replace(&home.join("bukan.csv"), b"%PDF-1.7").unwrap();
    replace(&home.join("lain.csv"), b"Orang;Tempat tugas\nCamat Baru;Kecamatan Raihat\n").unwrap();
    stage
}

fn importing(stage: &Stage) -> &ImportingScreen {
    match stage.model.screen() {
        Screen::Importing(screen) => screen,
        other => panic!("{other:?}"),
    }
}

fn newest(stage: &Stage) -> Session {
    stage.whole().clone()
}

const LOOK: &str = "enter 1 ctrl-u text:Unduhan/daf enter";

#[test]
fn files_are_offered_while_a_path_is_typed() {
    assert_snapshot!("importing_files_id_80x24", desk(Indonesian, (80, 24)).keys("enter 1 ctrl-u").screen());
    let mut stage = desk(English, (120, 40));
    stage.keys("enter 1 ctrl-u text:un enter");
    assert_eq!(importing(&stage).typed.text(), "Unduhan/");
    assert_snapshot!("importing_files_en_120x40", stage.screen());
    stage.keys("text:nichts");
    assert_snapshot!("importing_no_file_en_120x40", stage.screen());
}

#[test]
fn what_would_become_of_a_table_stands_part_by_part() {
    assert_snapshot!("importing_seen_id_80x24", desk(Indonesian, (80, 24)).keys(LOOK).screen());
    assert_snapshot!("importing_seen_en_120x40", desk(English, (120, 40)).keys(LOOK).keys("down").screen());
    assert_snapshot!("importing_seen_en_60x20", desk(English, (60, 20)).keys(LOOK).keys("down*7").screen());
    assert_snapshot!("importing_columns_id_80x24", desk(Indonesian, (80, 24)).keys(LOOK).keys("p").screen());
}

#[test]
fn enter_takes_in_what_is_clear_and_one_key_takes_it_back() {
    let mut stage = desk(Indonesian, (80, 24));
    let before = newest(&stage);
    stage.keys(LOOK);
    assert_eq!(newest(&stage), before, "looking changes nothing");
    stage.keys("enter");
    let after = newest(&stage);
    assert_eq!(after.seats.len(), before.seats.len() + 1);
    assert!(after.seats.iter().any(|seat| seat.name == "Maria Bano"));
    assert!(matches!(stage.model.screen(), Screen::Session(_)), "it is done: {}", stage.screen());
    stage.keys("u");
    assert_eq!(newest(&stage), before);
}

#[test]
fn names_that_the_office_does_not_know_are_learnt_when_that_is_said() {
    let mut stage = desk(Indonesian, (80, 24));
    stage.keys(LOOK);
    let unclear = importing(&stage).count(0);
    stage.keys("n");
    assert_eq!(importing(&stage).count(0), unclear - 1);
    stage.keys("down*6");
    assert!(stage.screen().contains("Dikenalkan kepada kantor: Dinas Antah"), "{}", stage.screen());
    stage.keys("enter");
    assert!(stage.model.archive.office.institutions.iter().any(|one| one.name == "Dinas Antah"));
}

#[test]
fn columns_that_nobody_knows_are_given_a_meaning_by_hand() {
    let mut stage = desk(Indonesian, (80, 24));
    stage.keys("enter 1 ctrl-u text:lain enter");
    assert!(importing(&stage).shows_columns, "a column is missing: {}", stage.screen());
    assert_snapshot!("importing_missing_id_80x24", stage.screen());
    let until = |stage: &mut Stage, column: usize, field: &str| {
        for _ in 0..30 {
            if importing(stage).mapping.fields[column] == Some(field) {
                return;
            }
            stage.keys("right");
        }
        panic!("{field} was never offered");
    };
    until(&mut stage, 0, "position");
    stage.keys("down");
    until(&mut stage, 1, "institution");
    stage.keys("enter");
    let screen = importing(&stage);
    assert!(!screen.shows_columns);
    assert_eq!(screen.count(4), 1, "{}", stage.screen());
}

#[test]
fn what_cannot_be_read_is_said_and_the_path_stays() {
    let mut stage = desk(Indonesian, (80, 24));
    stage.keys("enter 1 ctrl-u text:bukan enter");
    assert!(importing(&stage).is_choosing());
    assert_snapshot!("importing_no_table_id_80x24", stage.screen());
    stage.keys("esc");
    assert!(matches!(stage.model.screen(), Screen::Session(_)));
}

#[test]
fn while_a_file_is_read_that_is_said() {
    let mut stage = desk(English, (80, 24));
    stage.keys("enter 1 ctrl-u text:Unduhan/daf");
    stage.slow().keys("enter");
    assert!(importing(&stage).is_reading);
    assert_snapshot!("importing_reading_en_80x24", stage.screen());
}

#[test]
fn a_path_can_be_pasted_and_the_kind_changed() {
    let mut stage = desk(Indonesian, (80, 24));
    stage.keys("enter 3 ctrl-u");
    assert_eq!(importing(&stage).kind, Kind::Commitments);
    stage.keys("tab*3");
    assert_eq!(importing(&stage).kind, Kind::Institutions);
    stage.keys("tab*2");
    let path = stage.home().join("Unduhan/peserta.csv").to_string_lossy().into_owned();
    while importing(&stage).kind != Kind::Seats {
        stage.keys("tab");
    }
    stage.send(Event::Paste(path)).keys("enter");
    let screen = importing(&stage);
    assert!(screen.seen.is_some(), "{}", stage.screen());
    assert_eq!(screen.rows(), Vec::<ImportRow>::new(), "all of it is the same already");
    assert_snapshot!("importing_nothing_id_80x24", stage.screen());
}

#[test]
fn at_home_a_follow_up_plan_comes_in_and_in_the_office_institutions() {
    let mut stage = desk(Indonesian, (80, 24));
    stage.keys("ctrl-u");
    assert_eq!((importing(&stage).kind, importing(&stage).session), (Kind::Plan, None));
    stage.keys("esc o ctrl-u");
    assert_eq!(importing(&stage).kind, Kind::Institutions);
}
