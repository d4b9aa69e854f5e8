//! `rapat check --identity`: exit codes, what is printed, and that no identity is repeated whole.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::{archive, call, ends, session_file};

/// A call without any archive, with this on its standard input.
fn told(input: &str, arguments: &[&str]) -> Output {
    let home = TempDir::new().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapat"))
        .env_clear()
        .env("HOME", home.path())
        .current_dir(home.path())
        .args(["check", "--identity", "--text", "-"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn a_text_is_looked_through_line_by_line_without_an_archive() {
    let found = told("Satgas dibentuk\r\nNIK 5304014503110002\n", &[]);
    let said = String::from_utf8(found.stdout).unwrap();
    assert_eq!((found.status.code(), said.as_str()), (Some(3), "baris 2 kolom 5: NIK: 5…2\n"));
    let plain = told("Satgas dibentuk di 12 kecamatan\n", &[]);
    assert_eq!(plain.status.code(), Some(0));
    assert_eq!(told("", &[]).status.code(), Some(0));
}

#[test]
fn for_programs_a_finding_has_its_place_and_its_kind_and_no_more_of_it_than_its_ends() {
    let found = told("hubungi 081234567890, korban bernama Maria", &["--format", "json"]);
    assert_eq!(found.status.code(), Some(3));
    let text = String::from_utf8(found.stdout).unwrap();
    assert!(!text.contains("081234567890") && !text.contains("Maria"), "{text}");
    let rows: Vec<Value> = serde_json::from_str(&text).unwrap();
    let told: Vec<_> =
        rows.iter().map(|row| (row["kind"].as_str().unwrap(), row["column"].as_u64().unwrap())).collect();
    assert_eq!(told, [("phone", 9), ("name", 38)]);
    assert_eq!(told_csv("NIK 5304014503110002"), "file,record,line,column,kind,text\n,,1,5,nik,5…2\n");
}

fn told_csv(input: &str) -> String {
    String::from_utf8(told(input, &["--format", "csv"]).stdout).unwrap()
}

fn change(folder: &Path, from: &str, to: &str) {
    let file = session_file(folder, "2023-11-03");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(from));
    rapat::storage::atomic::replace(&file, text.replacen(from, to, 1).as_bytes()).unwrap();
}

#[test]
fn meetings_are_looked_through_and_what_was_answered_is_passed_over() {
    let folder = archive();
    let (said, _) = ends(folder.path(), 0, &["check", "--identity"]);
    assert!(said.contains("Tidak ada"), "{said}");
    change(folder.path(), "Visum bagi korban anak tidak", "Visum bagi korban Maria Seran tidak");
    let (said, _) = ends(folder.path(), 3, &["check", "--identity", "knd0"]);
    assert!(said.contains("keputusan 5: nama atau inisial: M…n") && !said.contains("Maria"), "{said}");
    ends(folder.path(), 0, &["check", "--identity", "fw8y"]);
    let id = fs::read_to_string(session_file(folder.path(), "2023-11-03")).unwrap();
    let at = id.find("korban Maria").unwrap();
    let start = id[..at].rfind("id: \"").unwrap() + 5;
    let id = &id[start..start + 16];
    let answer = format!(
        "    identities: [(id: \"r5v1h8c3n6k0tqz2\", at: \"2023-11-03T12:15:40+08:00\", about: decision(\"{id}\"), \
         span: \"Maria Seran\", hide: false)],\n    seats: ["
    );
    change(folder.path(), "    seats: [", &answer);
    ends(folder.path(), 0, &["check", "--identity", "knd0"]);
}

#[test]
fn a_call_that_makes_no_sense_is_not_understood() {
    let folder = archive();
    ends(folder.path(), 2, &["check", "--text", "-"]);
    ends(folder.path(), 2, &["check", "--identity", "--text", "-", "knd0"]);
    let (_, said) = ends(folder.path(), 1, &["check", "--identity", "--text", "tidak-ada.txt"]);
    assert!(said.contains("tidak-ada.txt"), "{said}");
    let (_, said) = ends(folder.path(), 1, &["check", "--identity", "zzzz"]);
    assert!(said.contains("rapat list"), "{said}");
    assert_eq!(call(folder.path(), &["layar", "--help"]).status.code(), Some(0));
}
