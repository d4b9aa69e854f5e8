//! Text that would steer a terminal, hide or turn the direction of writing, on every way to stdout and stderr.

use std::fs;
use std::path::Path;

use rapat::storage::atomic::replace;

use super::{archive, call, ends, json, session_file};

/// An escape sequence, C1, bidi, invisible, bell, delete.
const HOSTILE: &str = "SK\u{1b}[31m\u{9b}2J\u{202e}\u{2066}\u{200b}\u{7}\u{7f}\u{feff}";

fn assert_clean(folder: &Path, arguments: &[&str]) {
    let output = call(folder, arguments);
    for bytes in [output.stdout, output.stderr] {
        let text = String::from_utf8(bytes).unwrap();
        let steers = |letter: char| {
            letter.is_control() && letter != '\n'
                || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        };
        assert!(!text.contains(steers), "{arguments:?}: {text:?}");
    }
}

#[test]
fn what_is_typed_in_a_call_comes_back_clean() {
    let folder = archive();
    for arguments in [
        &["show", HOSTILE][..],
        &[HOSTILE],
        &["actions", "--state", HOSTILE],
        &["actions", "--owner", HOSTILE],
        &["actions", HOSTILE],
        &["check", HOSTILE],
        &["completions", HOSTILE],
        &["progress", "knd0", HOSTILE, "--state", "done", "--note", "x"],
        &["progress", "knd0", "1", "--state", "done", "--note", "x", "--owner", HOSTILE],
        &["progress", "knd0", "11", "--state", "done", "--note", "x", "--occurrence", HOSTILE],
        &["due", "knd0", "1", HOSTILE, "--reason", "x"],
        &["new", "--title", "x", "--date", HOSTILE],
        &["new", "--title", "x", "--date", "2024-03-05", "--from", HOSTILE],
        &["--lang", HOSTILE, "list"],
    ] {
        assert_clean(folder.path(), arguments);
    }
    assert_clean(&folder.path().join(HOSTILE), &["list"]);
}

#[test]
fn what_is_written_from_the_shell_is_kept_without_what_steers() {
    let folder = archive();
    ends(folder.path(), 0, &["new", "--title", HOSTILE, "--place", HOSTILE, "--date", "2024-03-05"]);
    ends(folder.path(), 0, &["progress", "knd0", "6", "--state", "done", "--note", HOSTILE, "--by", HOSTILE]);
    ends(folder.path(), 0, &["due", "knd0", "6", "2024-04-30", "--reason", HOSTILE, "--by", HOSTILE]);
    let new = json(folder.path(), &["list"]).into_iter().find(|row| row["date"] == "2024-03-05").unwrap();
    assert_eq!((&new["title"], &new["place"]), (&"SK[31m2J".into(), &"SK[31m2J".into()));
    let text = fs::read_to_string(session_file(folder.path(), "2023-11-03")).unwrap();
    assert!(text.contains("SK[31m2J") && !text.contains('\u{1b}') && !text.contains("\\u{1b}"));
}

#[test]
fn what_stands_in_files_and_their_names_reaches_no_terminal_in_any_form() {
    let folder = archive();
    let file = session_file(folder.path(), "2023-11-03");
    let escaped: String = HOSTILE.chars().map(|letter| format!("\\u{{{:x}}}", u32::from(letter))).collect();
    let text = fs::read_to_string(&file).unwrap();
    let hostile = [
        "Satgas PPA dibentuk di 12 kecamatan",
        "Data dan peta kasus per kecamatan",
        "Gedung Wanita",
        "Camat Raihat",
        "AMPK)",
    ]
    .into_iter()
    .fold(text, |text, part| text.replace(part, &escaped));
    replace(&file, hostile.as_bytes()).unwrap();
    replace(&folder.path().join(format!("{HOSTILE}.ron")), b"(format: 1, \x1b").unwrap();
    for format in ["table", "json", "csv"] {
        for arguments in [&["list"][..], &["actions", "--state", "all"], &["show", "knd0"]] {
            assert_clean(folder.path(), &[arguments, &["--format", format]].concat());
        }
    }
    assert_clean(folder.path(), &["check"]);
    assert_clean(folder.path(), &["check", folder.path().to_str().unwrap()]);
    assert_clean(folder.path(), &["progress", "knd0", "5", "--state", "done", "--note", "x", "--owner", "c"]);
    assert_clean(folder.path(), &["progress", "knd0", "5", "--state", "done", "--note", "x"]);
    assert_clean(folder.path(), &["due", "knd0", "5", "2024-04-30", "--reason", "x"]);
    assert_clean(folder.path(), &["show", "2023"]);
    assert_clean(folder.path(), &["progress", "knd0", "99", "--state", "done", "--note", "x"]);
}
