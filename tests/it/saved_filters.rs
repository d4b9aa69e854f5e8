//! Filters that are saved under names: on the board, in their file, in the shell, and when archives are handed over.

use rapat::app::overlay::Overlay;
use rapat::app::screen::Screen;
use rapat::domain::filters::SavedFilter;
use rapat::domain::merge::with_theirs;
use rapat::domain::{Filters, Paper};
use rapat::storage::archive::ArchiveFolder;
use rapat::storage::atomic;
use rapat::texts::Language;

use crate::stage::Stage;

const SMALL: (u16, u16) = (80, 24);

fn names(stage: &Stage) -> Vec<String> {
    let contents = ArchiveFolder::open(stage.folder()).contents();
    assert_eq!(contents.filters, stage.model.archive.filters);
    contents.filters.filters.into_iter().map(|saved| format!("{}: {}", saved.name, saved.filter)).collect()
}

fn typed(stage: &Stage) -> String {
    let Screen::Board(board) = stage.model.screen() else { panic!("no board: {}", stage.screen()) };
    board.list.filter.text()
}

#[test]
fn a_filter_is_saved_chosen_renamed_deleted_and_brought_back() {
    for listed in [false, true] {
        let mut stage = Stage::own(Language::Indonesian, SMALL);
        if listed {
            stage = stage.listed();
        }
        stage.keys("t b");
        assert!(stage.screen().contains("Belum ada filter tersimpan"), "{}", stage.screen());
        stage.keys("esc / text:@polres enter n text:Polres enter enter");
        assert_eq!(names(&stage), ["Polres: @polres"], "{}", stage.screen());
        stage.keys("/ ctrl-a text:is:terlambat enter n text:Telat ctrl-s");
        assert_eq!(names(&stage), ["Polres: @polres", "Telat: is:terlambat"], "{}", stage.screen());
        insta::assert_snapshot!("saved_filters", {
            stage.keys("b");
            stage.screen()
        });
        // Two keys choose the first.
        stage.keys("esc b enter");
        assert_eq!(typed(&stage), "@polres");
        let shown = stage.screen();
        assert!(shown.contains("tampil") && shown.contains("tersembunyi"), "{shown}");
        stage.keys("b down r ctrl-a text:Terlambat ctrl-s");
        assert_eq!(names(&stage), ["Polres: @polres", "Terlambat: is:terlambat"], "{}", stage.screen());
        stage.keys("up d");
        assert_eq!(names(&stage), ["Terlambat: is:terlambat"], "{}", stage.screen());
        stage.keys("esc u");
        assert_eq!(names(&stage), ["Polres: @polres", "Terlambat: is:terlambat"]);
    }
}

#[test]
fn a_name_that_is_taken_names_the_filter_anew_and_never_two() {
    let mut stage = Stage::own(Language::Indonesian, SMALL);
    stage.keys("t / text:@polres enter n text:Penting ctrl-s");
    stage.keys("/ ctrl-a text:@rsud enter n text:penting ctrl-s");
    assert_eq!(names(&stage), ["penting: @rsud"]);
    stage.keys("/ ctrl-a text:visum enter n text:Visum ctrl-s b down r ctrl-a text:PENTING ctrl-s");
    assert!(stage.screen().contains("Nama ini sudah dipakai."), "{}", stage.screen());
    assert_eq!(names(&stage), ["penting: @rsud", "Visum: visum"]);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_never_written_over() {
    let mut stage = Stage::own(Language::Indonesian, SMALL);
    let file = stage.folder().join("filters.ron");
    for (text, is_broken) in [
        ("(format: 1, filters: [", true),
        ("(format: 1, filters: [], warna: \"merah\")", false),
        ("(format: 9, filters: [])", true),
    ] {
        atomic::replace(&file, text.as_bytes()).unwrap();
        let contents = ArchiveFolder::open(stage.folder()).contents();
        assert_eq!(contents.broken.iter().any(|broken| broken.file == "filters.ron"), is_broken, "{text}");
        stage.send(rapat::app::msg::Event::Returned).keys("esc esc esc t / text:visum enter n");
        assert!(!stage.model.overlays.iter().any(|it| matches!(it, Overlay::Form(_))), "{}", stage.screen());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
        stage.keys("esc esc");
    }
}

#[test]
fn two_laptops_each_keep_what_both_saved() {
    let saved = |key: &str, filter: &str| SavedFilter {
        key: key.parse().unwrap(),
        name: key.to_owned(),
        filter: filter.to_owned(),
    };
    let filters = |all: Vec<SavedFilter>| Paper::Filters(Filters { filters: all, ..Filters::default() });
    let base = filters(vec![saved("satu", "a")]);
    let ours = filters(vec![saved("satu", "a"), saved("dua", "b")]);
    let theirs = filters(vec![saved("satu", "c"), saved("tiga", "d")]);
    let merged = Paper::merge(Some(&base), &ours, &theirs).unwrap();
    let Paper::Filters(merged) = merged.document else { panic!("no filters") };
    let keys: Vec<&str> = merged.filters.iter().map(|saved| saved.key.as_str()).collect();
    assert_eq!((keys.len(), merged.filters[0].filter.as_str()), (3, "c"));

    // What both changed differently can be taken from either.
    let ours = filters(vec![saved("satu", "b")]);
    let merged = Paper::merge(Some(&base), &ours, &theirs).unwrap();
    assert_eq!(merged.conflicts.len(), 1);
    let taken = with_theirs(&merged.document, &theirs, &merged.conflicts.iter().collect::<Vec<_>>()).unwrap();
    assert_eq!(taken, theirs);
}
