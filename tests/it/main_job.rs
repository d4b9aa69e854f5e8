//! The main job, end to end: the AMPK meeting of 3 November 2023 typed into the real program at a pseudo-terminal, from the
//! first key of a new meeting to the last progress on the board, by the clock of the day. The office (groups,
//! institutions, places) and the meetings before it are there already. What is saved then says what the sample says, as a reader finds
//! that shares nothing with the program. The library writes the key script and must not judge what comes of it.
#![cfg(unix)]

pub mod script;
mod typist;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::pty::desk::Desk;
use typist::Tally;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

pub fn meeting_in(folder: &Path, beginning: &str) -> PathBuf {
    let is_it = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy();
        name.starts_with(beginning) && name.ends_with(".ron")
    };
    let found: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(is_it).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

pub fn sample() -> PathBuf {
    meeting_in(&here("sessions"), "2023-11-03")
}

/// Whether there is a Python to compare with; where everything must be checked there has to be one.
pub fn can_compare() -> bool {
    let found = Command::new("python3").arg("--version").output().is_ok_and(|output| output.status.success());
    let must = std::env::var_os("RAPAT_CI").is_some_and(|value| value == "1");
    assert!(found || !must, "python3 is missing");
    if !found {
        println!("SKIPPED: python3 is missing, nothing is compared");
    }
    found
}

fn compare(written: &Path) -> Output {
    compared_with(&sample(), written)
}

pub fn compared_with(wanted: &Path, written: &Path) -> Output {
    let reader = here("tests/it/main_job/read_ron.py");
    Command::new("python3").arg("-B").arg(reader).arg(wanted).arg(written).output().unwrap()
}

pub fn told(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn the_ampk_meeting_is_entered_key_by_key_and_the_file_says_what_the_sample_says() {
    let desk = Desk::of_own_without(&sample());
    let office = fs::read(desk.archive().join("office.ron")).unwrap();
    let tallies = script::enter(&desk, &sample());
    assert_eq!(
        fs::read(desk.archive().join("office.ron")).unwrap(),
        office,
        "something was taken for a new institution"
    );
    let table = table(&tallies);
    println!("{table}");
    if can_compare() {
        let output = compare(&meeting_in(&desk.archive(), "2023-11-03"));
        assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    }
    let shown = fs::read_to_string(here("docs/main-job.md")).unwrap_or_default();
    assert!(shown.contains(&table), "docs/main-job.md does not hold these figures:\n{table}");
}

/// What each kind of thing took, as a table of the manual.
fn table(tallies: &[(&str, Tally)]) -> String {
    let mut table =
        "| what | how many | keys for one | of these letters | in all |\n| --- | --: | --: | --: | --: |\n".to_owned();
    let mut total = 0;
    for (kind, Tally { times, letters, keys }) in tallies {
        let each = |count: usize| (count * 10 / times + 5) / 10;
        let (all, one, typed) = (letters + keys, each(letters + keys), each(*letters));
        table.push_str(&format!("| {kind} | {times} | {one} | {typed} | {all} |\n"));
        total += all;
    }
    table + &format!("| everything | | | | {total} |\n")
}

#[test]
fn the_reader_tells_every_difference_and_no_other() {
    if !can_compare() {
        return;
    }
    let text = fs::read_to_string(sample()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let compared = |text: &str| {
        let file = folder.path().join("other.ron");
        fs::File::create(&file).unwrap().write_all(text.as_bytes()).unwrap();
        let output = compare(&file);
        (output.status.code().unwrap(), told(&output))
    };
    // Other ids and another way of writing say the same.
    let other_ids =
        text.replace("n524p8g05cnx568t", "0000000000000001").replace("x7d5qqcmh2xp1p5x", "0000000000000002");
    assert_eq!(compared(&other_ids), (0, String::new()));
    assert_eq!(compared(&text.replace("biasa,", "// remark\n biasa /* remark */ ,")), (0, String::new()));
    assert_eq!(compared(&text.replace("T13:49:00+08:00", "T05:49:00Z")), (0, String::new()));
    let changes = [
        // One letter, one date, one time, one word, one number.
        ("Kejaksaan, Polres, dan", "Kejaksaan, Polres dan", "decisions[2].text"),
        ("due: \"2023-12-20\"", "due: \"2023-12-21\"", "commitments[2].due"),
        ("opened: \"09:12:00\"", "opened: \"09:13:00\"", "meeting.opened"),
        ("state: closed", "state: running", "meeting.state"),
        ("minutes: 45", "minutes: 44", "items[3].minutes"),
        ("at: \"2023-11-20T13:49:00+08:00\"", "at: \"2023-11-20T13:49:00+07:00\"", "commitments[0].records[0].at"),
        // A field that goes, one that comes, another seat, another order.
        ("rank: 3,", "", "seats[2].rank"),
        ("rank: 3,", "rank: 3, contact: \"08\",", "seats[2].contact"),
        ("chair: \"n524p8g05cnx568t\"", "chair: \"bty09tee5jeatsn9\"", "meeting.chair"),
        (
            "[institution(\"keuskupan\"), institution(\"gmit\")",
            "[institution(\"gmit\"), institution(\"keuskupan\")",
            "commitments[12].owners[0]",
        ),
        ("seat(\"8rh3j6enc7b49nh3\")", "institution(\"8rh3j6enc7b49nh3\")", "commitments[4].records"),
        ("kind: reminder(via: surat)", "kind: reminder(via: wa)", "commitments[0].records[2].kind.reminder.via"),
    ];
    for (from, to, path) in changes {
        let other = text.replacen(from, to, 1);
        assert_ne!(other, text, "{from}");
        let (code, told) = compared(&other);
        assert!(code == 1 && told.starts_with(path), "{from} to {to}: {code} {told}");
    }
    assert_eq!(compared(&text[..text.len() / 2]).0, 2, "half a file is none");
}
