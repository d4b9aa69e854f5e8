//! Every screen in every state, as a person sees it. It must not know how a screen is made.

use insta::assert_snapshot;
use rapat::app::msg::Event;
use rapat::folder::fault::Step;
use rapat::folder::{SaveError, SaveErrorKind, WriteFault};
use rapat::storage::archive::ArchiveFolder;
use rapat::texts::Language::{self, English, Indonesian};

use super::stage::Stage;

const USUAL: (u16, u16) = (80, 24);
const NARROW: (u16, u16) = (60, 20);
const WIDE: (u16, u16) = (120, 40);

/// The screens and the keys that lead there.
const SCREENS: [(&str, &str); 7] = [
    ("home", ""),
    ("seats", "enter 1"),
    ("agenda", "enter 2"),
    ("commitments", "enter 3"),
    ("summary", "enter 4"),
    ("board", "t"),
    ("office", "o 2"),
];

fn seen(state: &str, name: &str, language: Language, (width, height): (u16, u16), stage: &Stage) {
    assert_snapshot!(format!("{name}_{state}_{language}_{width}x{height}"), stage.screen());
}

#[test]
fn a_filled_screen_at_every_size_in_both_languages() {
    let settings = [(Indonesian, USUAL), (Indonesian, NARROW), (Indonesian, WIDE), (English, USUAL), (English, WIDE)];
    for (name, keys) in SCREENS {
        for (language, size) in settings {
            let mut stage = Stage::sample(language, size);
            seen("filled", name, language, size, stage.keys(keys));
        }
    }
}

#[test]
fn an_empty_screen_names_the_next_key() {
    seen("empty", "home", Indonesian, USUAL, &Stage::empty(Indonesian, USUAL));
    seen("empty", "office", Indonesian, USUAL, Stage::own(Indonesian, USUAL).keys("o 4 d*7"));
    for (name, keys) in SCREENS.into_iter().skip(1).filter(|(name, _)| *name != "office") {
        let mut stage = Stage::empty(Indonesian, USUAL);
        // A meeting with nothing in it; the board is reached from it.
        stage.keys("n text:Rakor%20Stunting ctrl-s n enter").keys(keys.trim_start_matches("enter "));
        seen("empty", name, Indonesian, USUAL, &stage);
    }
}

#[test]
fn a_folder_that_cannot_be_read_does_not_look_like_an_empty_archive() {
    let nowhere = tempfile::TempDir::new().unwrap();
    let contents = ArchiveFolder::open(nowhere.path().join("tidak-ada")).contents();
    assert!(contents.unreadable.is_some());
    let mut stage = Stage::unread(Indonesian, USUAL);
    let screen = stage.send(Event::Loaded(Box::new(contents))).screen();
    assert!(screen.contains("Tidak terbaca") && !screen.contains("Belum ada rapat"), "{screen}");
}

#[test]
fn a_filter_says_how_much_it_hides() {
    let filtered = [
        ("home", "/ text:teknis"),
        ("seats", "enter 1 / text:lam%20sel"),
        ("agenda", "enter 2 / text:visum"),
        ("commitments", "enter 3 / text:visum enter"),
        ("commitments-none", "enter 3 / text:zzz enter"),
    ];
    for (name, keys) in filtered {
        let mut stage = Stage::sample(Indonesian, USUAL);
        seen("filtered", name, Indonesian, USUAL, stage.keys(keys));
    }
}

#[test]
fn a_broken_file_stands_below_the_others() {
    seen("broken", "home", Indonesian, USUAL, &Stage::broken(Indonesian, USUAL));
}

#[test]
fn a_file_that_cannot_be_read_is_said_where_its_commitments_are_missed() {
    seen("broken", "board", Indonesian, USUAL, Stage::broken(Indonesian, USUAL).keys("t"));
}

#[test]
fn a_meeting_that_can_only_be_read_says_so_on_every_tab() {
    for (name, keys) in SCREENS.into_iter().filter(|(_, keys)| keys.starts_with("enter")) {
        seen("read-only", name, Indonesian, USUAL, Stage::read_only(Indonesian, USUAL).keys(keys));
    }
}

#[test]
fn the_hardware_cursor_is_where_the_focus_is_on_every_screen() {
    let above = ["", "?", "n", "Q", "d", "t", "t p", "t g", "t /", "t / text:zzz enter", "/ text:zzz"];
    let mut stages: Vec<(String, Stage)> = Vec::new();
    for (_, keys) in SCREENS {
        for more in above {
            let script = format!("{keys} {more}");
            let mut stage = Stage::broken(Indonesian, USUAL);
            stage.keys(&script);
            stages.push((script, stage));
        }
    }
    stages.push(("unread".to_owned(), Stage::unread(Indonesian, USUAL)));
    stages.push(("empty".to_owned(), Stage::empty(Indonesian, USUAL)));
    for (script, stage) in stages {
        let (buffer, cursor) = stage.drawn();
        let cursor = cursor.unwrap_or_else(|| panic!("no cursor after {script}:\n{}", stage.screen()));
        let row = (0..buffer.area.width).map(|x| buffer[(x, cursor.y)].symbol()).collect::<String>();
        assert!(!row.trim().is_empty(), "an empty row after {script}:\n{}", stage.screen());
    }
}

#[test]
fn before_the_archive_is_read_no_row_is_shown() {
    seen("unread", "home", Indonesian, USUAL, &Stage::unread(Indonesian, USUAL));
}

#[test]
fn what_was_done_and_that_it_is_saved_stand_below() {
    let mut stage = Stage::sample(Indonesian, USUAL);
    // The sample asks before its first change; `n` makes it here.
    seen("saved", "seats", Indonesian, USUAL, stage.keys("enter 1 down h n"));
}

#[test]
fn what_is_not_on_the_disk_is_said_before_all_else() {
    let mut stage = Stage::sample(Indonesian, USUAL);
    let path = "/media/stik/rapat/2023-11-03.ron".into();
    let fault = SaveError { path, step: Step::Write, kind: SaveErrorKind::NoSuchFolder };
    stage.keys("enter 1").unanswered("down h n").send(Event::NotWritten { serial: 1, fault: WriteFault::Save(fault) });
    seen("fault", "seats", Indonesian, USUAL, &stage);
}

#[test]
fn a_window_that_is_too_small_says_so() {
    seen("small", "home", Indonesian, (50, 12), &Stage::sample(Indonesian, (50, 12)));
}
