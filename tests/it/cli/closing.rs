//! What is amiss before minutes are closed, and seals that do not fit, from the shell.

use std::fs;

use rapat::storage::atomic::replace;

use super::{archive, ends, json, session_file};

#[test]
fn lint_names_what_is_amiss_with_place_and_kind_and_ends_with_3() {
    let folder = archive();
    let rows = super::call(folder.path(), &["check", "--lint", "knd0", "--format", "json"]);
    assert_eq!(rows.status.code(), Some(3));
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&rows.stdout).unwrap();
    let due: Vec<_> = rows.iter().filter(|row| row["kind"] == "due-on-weekend").map(|row| &row["place"]).collect();
    // 31 December 2023 is a Sunday; two commitments of the sample fall on it.
    assert_eq!(due, ["K4", "K15"]);
    assert!(rows.iter().all(|row| row["session_id"].is_string() && row["grave"].is_boolean()));
    let (table, _) = ends(folder.path(), 3, &["check", "--lint"]);
    assert!(table.contains("K4: batas waktu jatuh pada Minggu, 31 Desember 2023"), "{table}");
    ends(folder.path(), 1, &["check", "--lint", "tidak-ada"]);
}

#[test]
fn a_final_meeting_that_was_changed_outside_is_found_and_ends_with_3() {
    let folder = archive();
    let path = session_file(folder.path(), "2023-02-09");
    let sealed = fs::read_to_string(&path).unwrap();
    assert!(sealed.contains("sha256:"), "the sample's final meetings are sealed");
    assert_eq!(ends(folder.path(), 0, &["check"]).1, "");
    // What became of a commitment is no part of the seal, a word of the minutes is.
    ends(folder.path(), 0, &["progress", "fw8y", "1", "--state", "done", "--note", "Sudah"]);
    ends(folder.path(), 0, &["check"]);
    let text = fs::read_to_string(&path).unwrap();
    let changed = text.replacen("title: \"Rapat", "title: \"Rapat palsu", 1);
    assert_ne!(changed, text);
    replace(&path, changed.as_bytes()).unwrap();
    let (said, _) = ends(folder.path(), 3, &["check"]);
    assert!(said.contains("tidak sesuai segel") && said.contains("2023-02-09"), "{said}");
    assert_eq!(json(folder.path(), &["list"]).len(), 5, "it is read all the same");
}

#[test]
fn final_minutes_without_a_seal_are_found_and_end_with_3() {
    let folder = archive();
    let path = session_file(folder.path(), "2023-10-12");
    let text = fs::read_to_string(&path).unwrap();
    let changed = text.replacen("state: closed", "state: final", 1);
    assert_ne!(changed, text);
    replace(&path, changed.as_bytes()).unwrap();
    let (said, _) = ends(folder.path(), 3, &["check"]);
    assert!(said.contains("final tanpa segel") && said.contains("2023-10-12"), "{said}");
}

#[test]
fn lint_says_how_many_final_minutes_it_leaves_out() {
    let folder = archive();
    let (_, said) = ends(folder.path(), 3, &["check", "--lint"]);
    assert!(said.contains("3 notula final tidak diperiksa lagi"), "{said}");
    assert_eq!(ends(folder.path(), 3, &["check", "--lint", "knd0"]).1, "", "whoever names a meeting gets it");
}
