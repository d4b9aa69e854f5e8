//! What two laptops said comes together from a stick, and the whole archive lies on another disk.

use std::fs;
use std::path::Path;

use rapat::storage::atomic::replace;
use serde_json::Value;
use tempfile::TempDir;

use super::{AMPK, archive, call, commitment, ends, json, session_file};

fn progress(folder: &Path, note: &str) {
    ends(folder, 0, &["progress", "knd0", "4", "--state", "in_progress", "--note", note]);
}

fn notes(folder: &Path) -> Vec<String> {
    let told = commitment(folder, 4)["progress"].as_array().unwrap().clone();
    told.iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

/// A bundle of all that is in this archive.
fn bundle(folder: &Path, bag: &TempDir, name: &str) -> String {
    let file = bag.path().join(name).to_string_lossy().into_owned();
    ends(folder, 0, &["bundle", "--all", "--out", &file]);
    file
}

#[test]
fn what_two_laptops_wrote_down_is_looked_at_and_merged_once() {
    let (here, there, bag) = (archive(), archive(), TempDir::new().unwrap());
    progress(here.path(), "Dari sini");
    progress(there.path(), "Dari sana");
    let file = bundle(there.path(), &bag, "b");
    let (said, _) = ends(here.path(), 0, &["receive", &file]);
    assert!(said.contains("(AMPK): 1 kemajuan baru") && said.contains("--yes"), "{said}");
    assert!(!notes(here.path()).contains(&"Dari sana".to_owned()), "looking changes nothing");
    ends(here.path(), 0, &["receive", &file, "--yes"]);
    for note in ["Dari sini", "Dari sana"] {
        assert!(notes(here.path()).contains(&note.to_owned()), "{note}");
    }
    let before = fs::read(session_file(here.path(), "2023-11-03")).unwrap();
    let (said, _) = ends(here.path(), 0, &["receive", &file, "--yes"]);
    assert!(said.contains("(AMPK): tidak ada bedanya") && said.contains("Tidak ada yang baru"), "{said}");
    assert!(!said.contains("Sudah digabungkan"), "{said}");
    assert_eq!(fs::read(session_file(here.path(), "2023-11-03")).unwrap(), before);
}

#[test]
fn what_both_changed_in_different_ways_is_named_with_both_values_and_only_once() {
    let (here, there, bag) = (archive(), archive(), TempDir::new().unwrap());
    let titled = |folder: &Path, place: &str| {
        let path = session_file(folder, "2023-10-12");
        let text = fs::read_to_string(&path).unwrap();
        let at = text.find("place: \"").unwrap() + 8;
        let end = at + text[at..].find('"').unwrap();
        // As one write of the program, so that the state before is kept.
        let id = text.split("id: \"").nth(1).unwrap()[..16].to_owned();
        ends(folder, 0, &["capture", &id, "Dicatat", "--kind", "note"]);
        let text = fs::read_to_string(&path).unwrap();
        replace(&path, text.replace(&text[at..end], place).as_bytes()).unwrap();
    };
    titled(here.path(), "Aula Setda");
    titled(there.path(), "Aula BP4D");
    let file = bundle(there.path(), &bag, "b");
    let (_, said) = ends(here.path(), 1, &["receive", &file, "--yes"]);
    assert!(said.contains("Aula Setda") && said.contains("Aula BP4D"), "{said}");
    assert!(fs::read_to_string(session_file(here.path(), "2023-10-12")).unwrap().contains("Aula Setda"));
    ends(here.path(), 0, &["receive", &file, "--yes"]);
}

#[test]
fn what_a_bundle_brings_is_never_a_path() {
    let (here, bag) = (archive(), TempDir::new().unwrap());
    let file = bundle(here.path(), &bag, "b");
    let away = TempDir::new().unwrap();
    fs::copy(here.path().join("office.ron"), away.path().join("office.ron")).unwrap();
    ends(away.path(), 0, &["receive", &file, "--yes"]);
    assert_eq!(json(away.path(), &["list"]).len(), 5);
    let names: Vec<String> =
        fs::read_dir(away.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.iter().all(|name| name.ends_with(".ron") || name == ".rapat"), "{names:?}");
}

#[test]
fn a_meeting_whose_file_cannot_be_read_here_does_not_get_a_second_one() {
    let (here, there, bag) = (archive(), archive(), TempDir::new().unwrap());
    progress(there.path(), "Dari sana");
    let file = bundle(there.path(), &bag, "b");
    let path = session_file(here.path(), "2023-11-03");
    let whole = fs::read(&path).unwrap();
    for (name, bytes) in [(path.clone(), &b"\0\0"[..]), (here.path().join("2023-11-03-lain.ron"), &whole[..9000])] {
        fs::remove_file(&path).unwrap();
        replace(&name, bytes).unwrap();
        let (said, told) = ends(here.path(), 3, &["receive", &file, "--yes"]);
        assert!(told.contains("2023-11-03") && !said.contains("baru di sini"), "{said}{told}");
        assert_eq!(json_of_broken(here.path()), 4, "the others open, and nothing was made");
        assert_eq!(fs::read(&name).unwrap(), bytes);
        fs::remove_file(&name).unwrap();
        replace(&path, &whole).unwrap();
    }
}

#[test]
fn what_was_deleted_there_stays_here_and_what_was_deleted_here_comes_back_and_is_called_so() {
    let (here, there, bag) = (archive(), archive(), TempDir::new().unwrap());
    let throw = |folder: &Path| {
        let (path, trash) = (session_file(folder, "2023-10-12"), folder.join(".rapat/trash/2024-02-29"));
        fs::create_dir_all(&trash).unwrap();
        fs::rename(&path, trash.join(path.file_name().unwrap())).unwrap();
    };
    let whole = bundle(there.path(), &bag, "semua");
    throw(there.path());
    let without = bundle(there.path(), &bag, "tanpa");
    ends(here.path(), 0, &["receive", &without, "--yes"]);
    assert_eq!(json(here.path(), &["list"]).len(), 5, "nothing goes from here unasked");
    throw(here.path());
    let (said, _) = ends(here.path(), 0, &["receive", &whole]);
    assert!(said.contains("sudah dihapus di sini"), "{said}");
    ends(here.path(), 0, &["receive", &whole, "--yes"]);
    assert_eq!(json(here.path(), &["list"]).len(), 5);
}

/// How many meetings are listed of an archive of which a file is broken.
fn json_of_broken(folder: &Path) -> usize {
    let output = call(folder, &["list", "--format", "json"]);
    assert_eq!(fs::read_dir(folder).unwrap().filter(|e| e.as_ref().unwrap().path().is_file()).count(), 6);
    let listed: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    listed.len()
}

#[test]
fn a_bundle_that_was_cut_or_changed_is_refused_whole() {
    let (here, bag) = (archive(), TempDir::new().unwrap());
    let file = bundle(here.path(), &bag, "b");
    let whole = fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    let wrong = [
        whole[..whole.len() / 2].to_owned(),
        whole.replacen("Atambua", "Kupang!", 1),
        lines[..lines.len() - 1].join("\n"),
        [&lines[..2], &lines[3..]].concat().join("\n"),
        whole.replacen("\"rapat_bundle\":1", "\"rapat_bundle\":2", 1),
        "(format: 1)".to_owned(),
        String::new(),
    ];
    for (nth, text) in wrong.iter().enumerate() {
        let path = bag.path().join(format!("wrong-{nth}"));
        replace(&path, text.as_bytes()).unwrap();
        let output = call(here.path(), &["receive", &path.to_string_lossy(), "--yes"]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(3), 0), "{nth}");
    }
    let said = ends(here.path(), 5, &["bundle", "--all", "--out", &file]).1;
    assert!(!said.is_empty() && fs::read_to_string(&file).unwrap() == whole, "what is there stays");
}

#[test]
fn a_bundle_of_one_meeting_holds_that_one_alone() {
    let (here, bag) = (archive(), TempDir::new().unwrap());
    let file = bag.path().join("satu").to_string_lossy().into_owned();
    ends(here.path(), 0, &["bundle", "knd0", "--out", &file]);
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(text.lines().count(), 3);
    let document: Value = serde_json::from_str(text.lines().nth(1).unwrap()).unwrap();
    assert!(document["text"].as_str().unwrap().contains(AMPK));
}

#[test]
fn the_archive_is_backed_up_compared_and_restored_to_the_same_bytes() {
    let (here, disk) = (archive(), TempDir::new().unwrap());
    progress(here.path(), "Draf");
    let to = disk.path().to_string_lossy().into_owned();
    let (said, _) = ends(here.path(), 0, &["backup", &to]);
    assert!(said.contains("diperiksa"), "{said}");
    let copy = fs::read_dir(disk.path()).unwrap().next().unwrap().unwrap().path();
    let again = disk.path().join("dipulihkan");
    ends(&again, 0, &["backup", "--restore", &copy.to_string_lossy()]);
    let file = session_file(here.path(), "2023-11-03");
    assert_eq!(fs::read(session_file(&again, "2023-11-03")).unwrap(), fs::read(file).unwrap());
    assert_eq!(json(&again, &["history", "knd0"]).len(), 1, "with its past");
    ends(&again, 1, &["backup", "--restore", &copy.to_string_lossy()]);
}

#[test]
fn a_backup_that_changed_is_not_restored_and_none_lies_in_the_archive_itself() {
    let (here, disk) = (archive(), TempDir::new().unwrap());
    ends(here.path(), 0, &["backup", &disk.path().to_string_lossy()]);
    let copy = fs::read_dir(disk.path()).unwrap().next().unwrap().unwrap().path();
    replace(&session_file(&copy, "2023-11-03"), b"(format: 1)").unwrap();
    let again = disk.path().join("dipulihkan");
    ends(&again, 3, &["backup", "--restore", &copy.to_string_lossy()]);
    assert!(!again.exists());
    ends(here.path(), 1, &["backup", &here.path().to_string_lossy()]);
}

#[test]
fn a_backup_says_how_it_is_restored_and_the_newest_of_several_is_taken() {
    let (here, disk) = (archive(), TempDir::new().unwrap());
    let to = disk.path().to_string_lossy().into_owned();
    let (said, _) = ends(here.path(), 0, &["backup", &to]);
    assert!(said.contains("rapat --dir FOLDER_BARU backup --restore \""), "{said}");
    let older = disk.path().join("rapat-20200101T000000Z");
    fs::create_dir(&older).unwrap();
    replace(&older.join("SHA256SUMS"), b"").unwrap();
    let again = disk.path().join("pulih");
    let (said, _) = ends(&again, 0, &["backup", "--restore", &to]);
    assert!(said.contains(&format!("rapat --dir \"{}\"", again.display())), "{said}");
    assert_eq!(json(&again, &["list"]).len(), 5);
    let empty = TempDir::new().unwrap();
    ends(&disk.path().join("lain"), 3, &["backup", "--restore", &empty.path().to_string_lossy()]);
}

#[test]
fn a_folder_that_is_missing_is_named_and_not_the_file_in_it() {
    let (here, disk) = (archive(), TempDir::new().unwrap());
    let missing = disk.path().join("tidak");
    let below = missing.join("ada");
    let file = below.join("x.rapat").to_string_lossy().into_owned();
    let below = below.to_string_lossy().into_owned();
    for arguments in [&["backup", below.as_str()][..], &["bundle", "--all", "--out", &file]] {
        let (_, said) = ends(here.path(), 5, arguments);
        assert!(said.contains(&format!("Folder {} tidak ada.", missing.display())), "{said}");
    }
}
