//! The shell's door on the real binary: what other programs read, where messages go, and the exit codes.

mod calendar;
mod capturing;
mod closing;
mod exporting;
mod filters;
mod finding;
mod handing_over;
mod hostile;
mod identity;
mod importing;
mod keeping;
mod merging;
mod reporting;
mod results;
mod sampling;
mod searching;
mod writing;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use rapat::storage::atomic::replace;
use serde_json::Value;
use tempfile::TempDir;

/// The meeting of 3 November.
const AMPK: &str = "knd0prgrwnyfphs0";

/// A copy of the sample archive.
fn archive() -> TempDir {
    let folder = TempDir::new().unwrap();
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions")).unwrap() {
        let file = file.unwrap();
        if file.path().extension().is_some_and(|extension| extension == "ron") {
            fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
        }
    }
    folder
}

fn call(folder: &Path, arguments: &[&str]) -> Output {
    let home = TempDir::new().unwrap();
    Command::new(env!("CARGO_BIN_EXE_rapat"))
        .env_clear()
        .env("HOME", home.path())
        .env("RAPAT_TODAY", "2024-03-01")
        .arg("--dir")
        .arg(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// What a call prints as JSON.
fn json(folder: &Path, arguments: &[&str]) -> Vec<Value> {
    rows(&call(folder, &[arguments, &["--format", "json"]].concat()))
}

/// A call that must end with this code: what it said on stdout and on stderr.
fn ends(folder: &Path, code: i32, arguments: &[&str]) -> (String, String) {
    let output = call(folder, arguments);
    let [stdout, stderr] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{stdout}{stderr}");
    (stdout, stderr)
}

/// A commitment of the meeting of 3 November.
fn commitment(folder: &Path, number: u64) -> Value {
    let all = json(folder, &["actions", "--state", "all"]);
    all.into_iter().find(|row| row["session_id"] == AMPK && row["number"] == number).unwrap()
}

fn rows(output: &Output) -> Vec<Value> {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn session_file(folder: &Path, date: &str) -> PathBuf {
    let mut files = fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    files.find(|file| file.file_name().to_string_lossy().starts_with(date)).unwrap().path()
}

#[test]
fn the_list_gives_the_figures_of_the_meeting_of_3_november() {
    let folder = archive();
    let output = call(folder.path(), &["list", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let rows = rows(&output);
    assert_eq!(rows.len(), 5);
    let figures = ["seats", "present", "represented", "agenda_items", "commitments"].map(|name| rows[0][name].as_u64());
    assert_eq!(figures, [63, 43, 13, 8, 15].map(Some));
    assert_eq!(rows[0]["date"], "2023-11-03");
}

#[test]
fn overdue_actions_are_those_that_are_late_on_the_day_that_is_told() {
    let folder = archive();
    let on =
        |day: &str| rows(&call(folder.path(), &["actions", "--state", "overdue", "--today", day, "--format", "json"]));
    let late = on("2024-03-01");
    assert_eq!(late.len(), 12);
    assert!(late.iter().all(|row| row["days_late"].as_i64() > Some(0) && row["state"] != "done"));
    assert!(on("2023-03-01").len() < 12);
}

#[test]
fn what_is_no_date_no_state_or_no_folder_has_its_exit_code_and_nothing_on_stdout() {
    let folder = archive();
    for (arguments, code) in [
        (&["list", "--today", "2024-02-31"][..], 2),
        (&["list", "--today", "2500-01-01"], 2),
        (&["actions", "--state", "besok\u{1b}[31m"], 2),
    ] {
        let output = call(folder.path(), arguments);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(code), 0), "{arguments:?}");
        assert!(!output.stderr.contains(&0x1b), "{arguments:?}");
    }
    let nowhere = call(&folder.path().join("tidak-ada"), &["list", "--format", "json"]);
    assert_eq!((nowhere.status.code(), nowhere.stdout.len()), (Some(1), 0));
    assert!(String::from_utf8_lossy(&nowhere.stderr).contains("tidak-ada"));
}

#[test]
fn a_check_says_that_all_is_well_or_names_file_line_and_column() {
    let folder = archive();
    let good = call(folder.path(), &["check"]);
    assert_eq!((good.status.code(), good.stderr.len()), (Some(0), 0));
    let file = session_file(folder.path(), "2023-10-12");
    let text = fs::read_to_string(&file).unwrap();
    let half: String = text.chars().take(text.chars().count() / 2).collect();
    replace(&file, half.as_bytes()).unwrap();
    let broken = call(folder.path(), &["check"]);
    let said = String::from_utf8(broken.stdout).unwrap();
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    let place = said.strip_prefix(&format!("{name}:")).unwrap();
    assert!(place.starts_with(|letter: char| letter.is_ascii_digit()), "{said}");
    assert_eq!(broken.status.code(), Some(3));
    let others = call(folder.path(), &["list", "--format", "json"]);
    assert_eq!((others.status.code(), rows(&others).len()), (Some(3), 4));
    assert!(String::from_utf8_lossy(&others.stderr).contains(&name));
    assert_eq!(fs::read_to_string(&file).unwrap(), half);
}

#[test]
fn a_check_names_a_number_that_stands_twice_although_the_meeting_opens() {
    let folder = archive();
    let file = session_file(folder.path(), "2023-11-03");
    let text = fs::read_to_string(&file).unwrap();
    let (before, commitments) = text.split_once("commitments:").unwrap();
    let double = format!("{before}commitments:{}", commitments.replacen("number: 2,", "number: 1,", 1));
    replace(&file, double.as_bytes()).unwrap();
    let check = call(folder.path(), &["check"]);
    let said = String::from_utf8(check.stdout).unwrap();
    assert!(said.contains("Terbaca: baris ") && said.contains("nomor 1 dipakai dua kali"), "{said}");
    assert_eq!(check.status.code(), Some(3));
    let list = call(folder.path(), &["list", "--format", "json"]);
    assert_eq!((list.status.code(), rows(&list).len()), (Some(0), 5));
}

#[test]
fn text_that_would_steer_a_terminal_leaves_as_escapes_and_reads_back_whole() {
    let folder = archive();
    let file = session_file(folder.path(), "2023-11-03");
    let text = fs::read_to_string(&file).unwrap();
    let hostile = "SK\u{202e} Tim\u{2028}\u{200b}\u{9b}\u{7f}😀é";
    let escaped: String = hostile.chars().map(|letter| format!("\\u{{{:x}}}", u32::from(letter))).collect();
    replace(&file, text.replace("SK Tim Koordinasi AMPK Kabupaten ditetapkan", &escaped).as_bytes()).unwrap();
    let output = call(folder.path(), &["actions", "--state", "all", "--format", "json"]);
    let printed = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(!printed.contains(['\u{202e}', '\u{2028}', '\u{200b}', '\u{9b}', '\u{7f}']));
    assert!(rows(&output).iter().any(|row| row["text"] == hostile));
}

#[test]
fn without_a_terminal_one_line_says_so_and_the_exit_code_is_7() {
    let folder = archive();
    let output = call(folder.path(), &[]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(7), 0));
    assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let folder = archive();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapat"))
        .arg("--dir")
        .arg(folder.path())
        .args(["actions", "--state", "all"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_cannot_be_written_ends_with_5_and_says_so() {
    let folder = archive();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapat"));
    let output = command.env_clear().arg("--dir").arg(folder.path()).arg("list").stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(5));
    assert!(String::from_utf8(output.stderr).unwrap().contains("Hasil tidak dapat ditulis"));
}

#[test]
fn the_day_is_that_of_the_option_else_that_of_the_variable_and_dates_can_be_said_in_words() {
    let folder = archive();
    let new = |arguments: &[&str]| {
        let (said, _) = ends(folder.path(), 0, &[&["new", "--title", "x", "--format", "json"], arguments].concat());
        serde_json::from_str::<Value>(&said).unwrap()["date"].as_str().unwrap().to_owned()
    };
    assert_eq!(new(&["--date", "besok"]), "2024-03-02");
    assert_eq!(new(&["--date", "besok", "--today", "2023-12-31"]), "2024-01-01");
    assert_eq!(new(&["--date", "akhir bulan"]), "2024-03-31");
}
