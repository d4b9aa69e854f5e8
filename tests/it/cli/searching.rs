//! `rapat search` and the index on the real binary.

use std::fs;

use rapat::storage::index::Index;

use super::{AMPK, archive, call, ends, json};

const FIELDS: [&str; 7] = ["session_id", "session_title", "session_date", "kind", "id", "item", "snippet"];

#[test]
fn what_was_said_is_found_with_its_place() {
    let folder = archive();
    let rows = json(folder.path(), &["search", "VISUM"]);
    assert!(rows.len() > 2 && rows.iter().all(|row| FIELDS.iter().all(|field| row.get(field).is_some())));
    assert!(rows.iter().any(|row| row["session_id"] == AMPK && row["kind"] == "note" && row["item"].is_string()));
    assert!(rows.iter().all(|row| row["snippet"].as_str().unwrap().to_lowercase().contains("visum")));
    assert!(json(folder.path(), &["search", "tidakadadimanapun"]).is_empty());
    ends(folder.path(), 2, &["search", "…"]);
}

#[test]
fn rows_are_the_same_with_the_index_on_the_disk_and_without_it() {
    let folder = archive();
    let calls: [&[&str]; 5] = [
        &["list"],
        &["actions", "--state", "all"],
        &["actions", "--state", "overdue"],
        &["actions", "--owner", "polres"],
        &["search", "rumah aman"],
    ];
    let without: Vec<_> = calls.iter().map(|call| json(folder.path(), call)).collect();
    assert!(!folder.path().join(".rapat").exists());
    Index::kept(folder.path()).unwrap().catch_up(|_, _| {}).unwrap();
    let with: Vec<_> = calls.iter().map(|call| json(folder.path(), call)).collect();
    assert!(without == with);
    ends(folder.path(), 0, &["check", "--index"]);
}

#[test]
fn what_a_command_writes_stands_in_the_index() {
    let folder = archive();
    Index::kept(folder.path()).unwrap().catch_up(|_, _| {}).unwrap();
    ends(folder.path(), 0, &["progress", AMPK, "1", "--state", "done", "--note", "Zirkonium terbit"]);
    assert_eq!(json(folder.path(), &["search", "zirkoni"]).len(), 1);
    ends(folder.path(), 0, &["check", "--index"]);
}

#[test]
fn nothing_of_an_erased_meeting_stays_in_the_index() {
    let folder = archive();
    Index::kept(folder.path()).unwrap().catch_up(|_, _| {}).unwrap();
    ends(folder.path(), 0, &["purge", AMPK, "--yes"]);
    let files = fs::read_dir(folder.path().join(".rapat/index")).unwrap();
    let holds =
        |path: std::path::PathBuf| fs::read(path).unwrap().windows(AMPK.len()).any(|bytes| bytes == AMPK.as_bytes());
    assert!(!files.map(|file| file.unwrap().path()).any(holds));
    assert!(json(folder.path(), &["search", "visum"]).iter().all(|row| row["session_id"] != AMPK));
}

#[cfg(unix)]
#[test]
fn an_archive_that_nobody_may_write_is_searched_all_the_same() {
    use std::os::unix::fs::PermissionsExt;
    let folder = archive();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    let found = call(folder.path(), &["search", "visum"]);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(found.status.code(), Some(0));
}
