//! What leaves the program and where it lands: no character of a file steers a terminal, whatever way it takes; what is
//! written belongs to its owner alone; and nothing of a meeting lies anywhere but in the archive.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use rapat::app::screen::{Screen, SessionScreen, Tab};
use rapat::storage::atomic;
use rapat::texts::{Language, SafeText};
use rapat::ui::window_title;

use super::oracle;
use super::scaled;
use super::scenarios::MEETING;
use crate::pty::desk::{Desk, Program};
use crate::stage::Stage;

const PLANTED: &str = "RAHASIA-7f3a91";

/// Whether a character could steer a terminal, turn the direction of writing, or hide.
fn steers(letter: char) -> bool {
    let bidi_or_hidden = matches!(letter, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    letter.is_control() && letter != '\n' || bidi_or_hidden
}

#[test]
fn no_character_passes_that_could_steer_a_terminal() {
    let mut tried = 0;
    for letter in '\0'..=char::MAX {
        let text = letter.to_string();
        let (line, lines) = (SafeText::line(&text), SafeText::multi_line(&text));
        assert!(!line.as_str().contains(steers) && !line.as_str().contains('\n'), "{letter:?}");
        // A joiner may stay where it joins.
        assert!(!lines.as_str().contains(steers), "{letter:?}");
        tried += 1;
    }
    println!("characters through the one gate: {tried}, 0 that steer");
}

/// Every character there is; in a slice all that could steer and some of the others.
fn letters() -> Vec<char> {
    let all = ('\0'..=char::MAX).enumerate();
    all.filter(|(nth, _)| *nth < 0x3100 || nth % scaled(211, 1) == 0).map(|(_, letter)| letter).collect()
}

/// What leaves may hold nothing that steers; a joiner may stay where it joins.
fn assert_tame(text: &str, what: &str) {
    let found = text.chars().find(|letter| steers(*letter) && *letter != '\u{200d}');
    assert_eq!(found, None, "{what}");
}

#[test]
fn characters_that_steer_reach_no_cell_no_title_and_no_error() {
    let all = letters();
    let mut stage = Stage::own(Language::Indonesian, (120, 24));
    let id = stage.whole().id;
    for part in all.chunks(30) {
        let title: String = part.iter().collect();
        stage.model.archive.sessions.get_mut(&id).unwrap().session.meeting.title.clone_from(&title);
        for _ in 0..2 {
            // At home, and in the meeting itself.
            assert_tame(window_title(&stage.model).as_str(), &title.escape_unicode().to_string());
            for cell in stage.drawn().0.content {
                assert_tame(cell.symbol(), &title.escape_unicode().to_string());
            }
            stage.model.screens.push(Screen::Session(Box::new(SessionScreen::new(id, Tab::Agenda))));
        }
        stage.model.screens.truncate(1);
    }
    let desk = Desk::of_own();
    for part in all.chunks(20_000) {
        // No argument of a program can hold that one.
        let typed: String = part.iter().filter(|letter| **letter != '\0').collect();
        let output = desk.command_without_terminal().args(["show", &format!("x{typed}")]).output().unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
        assert_tame(&String::from_utf8(output.stderr).unwrap(), "an error");
    }
    println!("{} characters in cells, the window's title and errors: 0 that steer", all.len());
}

/// The sample with a commitment for each so many of the characters.
fn desk_of_all_characters() -> (Desk, usize) {
    let desk = Desk::of_own();
    let file = desk.archive().join(MEETING);
    let text = fs::read_to_string(&file).unwrap();
    let all = letters();
    let mut commitments = String::new();
    for (nth, part) in all.chunks(900).enumerate() {
        let escaped: String = part.iter().map(|letter| format!("\\u{{{:x}}}", u32::from(*letter))).collect();
        commitments += &format!(
            "(id: \"{nth:016}\", number: {}, text: \"x{escaped}x\", owners: [institution(\"polres\")]),\n",
            nth + 100
        );
    }
    let whole = text.replacen("commitments: [", &format!("commitments: [\n{commitments}"), 1);
    atomic::replace(&file, whole.as_bytes()).unwrap();
    (desk, all.len())
}

#[test]
fn characters_that_steer_leave_by_no_command_of_the_shell() {
    let (desk, count) = desk_of_all_characters();
    let mut sinks = 0;
    for words in [&["list"][..], &["show", "knd0"], &["actions", "--state", "all"], &["check"]] {
        for format in ["table", "json", "csv"] {
            let output = desk.command_without_terminal().args(words).args(["--format", format]).output().unwrap();
            assert_eq!(
                output.status.code(),
                Some(0),
                "{words:?} {format}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
            for bytes in [output.stdout, output.stderr] {
                assert_tame(&String::from_utf8(bytes).unwrap(), &format!("{words:?} {format}"));
            }
            sinks += 1;
        }
    }
    println!("{count} characters through {sinks} commands and forms: 0 that steer");
}

#[test]
fn characters_that_steer_reach_no_screen() {
    let desk = Desk::of_own();
    let all: Vec<char> = ('\0'..='\u{ff}')
        .chain('\u{600}'..='\u{61f}')
        .chain('\u{2000}'..='\u{206f}')
        .chain('\u{fe00}'..='\u{feff}')
        .filter(|letter| steers(*letter))
        .collect();
    for (nth, part) in all.chunks(12).enumerate() {
        let escaped: String = part.iter().map(|letter| format!("\\u{{{:x}}}", u32::from(*letter))).collect();
        let id = format!("{nth:016}");
        let text = format!("(format: 1, id: \"{id}\", meeting: (title: \"a{escaped}z\", date: \"2023-11-19\"))");
        atomic::replace(&desk.archive().join(format!("{id}.ron")), text.as_bytes()).unwrap();
    }
    let mut program = Program::start(&desk);
    program.wait_for("19 Nov 2023");
    program.press("\r");
    program.wait_for("1 Peserta");
    let screen = program.screen().contents();
    assert!(!screen.contains(steers), "{screen:?}");
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
    println!("{} characters on the screen: 0 that steer", all.len());
}

/// Starts the program with no rights taken away from what it makes.
fn open_to_all() -> Vec<OsString> {
    ["sh", "-c", "umask 000; mkdir -p \"$HOME/tmp\"; export TMPDIR=\"$HOME/tmp\"; cd \"$HOME\"; exec \"$0\" \"$@\""]
        .map(OsString::from)
        .to_vec()
}

fn assert_private(path: &Path) {
    let metadata = fs::symlink_metadata(path).unwrap();
    let (mode, wanted) = (metadata.permissions().mode() & 0o777, if metadata.is_dir() { 0o700 } else { 0o600 });
    assert_eq!(mode, wanted, "{} has {mode:o}", path.display());
    if metadata.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| assert_private(&entry.unwrap().path()));
    }
}

#[test]
fn after_a_day_of_use_the_files_are_the_owners_alone_and_nothing_lies_outside_the_archive() {
    let desk = Desk::of_own();
    let shell = |words: &[&str]| {
        let output = desk.command_under(&open_to_all()).args(words).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    shell(&["new", "--title", PLANTED, "--date", "2023-12-05"]);
    shell(&["capture", "knd0", PLANTED]);
    shell(&["progress", "knd0", "6", "--state", "done", "--note", PLANTED]);
    let mut program = Program::start_under(&desk, &open_to_all());
    program.wait_for("Rapat Kerja Teknis");
    program.press("n");
    program.wait_for("Rapat baru");
    program.press(&format!("{PLANTED} kedua\u{13}"));
    program.wait_for("tersimpan");
    program.press("c");
    program.wait_for("Catatan baru");
    program.press(&format!("{PLANTED} belum selesai"));
    program.wait_for("belum selesai");
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
    assert_private(&desk.archive().join(".rapat"));
    let mut written = 0;
    for (path, bytes) in oracle::tree(desk.home()) {
        let is_inside = path.starts_with("arsip");
        if String::from_utf8_lossy(&bytes).contains(PLANTED) {
            assert!(is_inside, "{} tells of the meeting", path.display());
            assert_private(&desk.home().join(&path));
            written += 1;
        }
    }
    let machine = desk.home().join("config/rapat");
    assert_private(&machine);
    println!("umask 000: {written} files with the planted text, all 0600 and inside the archive");
    assert!(written >= 4);
}
