//! What a meeting was before: its history, an earlier state brought back, and a meeting that is erased for good.

use std::fs;
use std::path::Path;

use rapat::storage::atomic::replace;

use super::{AMPK, archive, call, ends, json, session_file};

fn progress(folder: &Path, note: &str) -> String {
    ends(folder, 0, &["progress", "knd0", "4", "--state", "in_progress", "--note", note]).1
}

fn text(folder: &Path) -> String {
    fs::read_to_string(session_file(folder, "2023-11-03")).unwrap()
}

#[test]
fn every_write_keeps_the_state_before_it_byte_for_byte() {
    let folder = archive();
    let before = text(folder.path());
    progress(folder.path(), "Draf pertama");
    let rows = json(folder.path(), &["history", "knd0"]);
    assert_eq!((rows.len(), rows[0]["version"].as_u64()), (1, Some(1)));
    let kept = fs::read_dir(folder.path().join(".rapat/history").join(AMPK)).unwrap().next().unwrap().unwrap();
    assert_eq!(fs::read_to_string(kept.path()).unwrap(), before);
    let (table, _) = ends(folder.path(), 0, &["history", "knd0"]);
    assert!(table.contains("1 kemajuan baru"), "{table}");
}

#[test]
fn an_earlier_state_comes_back_is_told_in_words_and_can_be_taken_back_too() {
    let folder = archive();
    let before = text(folder.path());
    progress(folder.path(), "Draf pertama");
    let now = text(folder.path());
    let (said, _) = ends(folder.path(), 0, &["restore", "knd0", "1"]);
    assert!(said.contains("versi 1: 1 kemajuan dihapus"), "{said}");
    assert_eq!(text(folder.path()), before);
    assert_eq!(json(folder.path(), &["history", "knd0"])[1]["kind"], "replaced");
    ends(folder.path(), 0, &["restore", "knd0", "2"]);
    assert_eq!(text(folder.path()), now);
    assert!(ends(folder.path(), 1, &["restore", "knd0", "9"]).1.contains("Yang ada: 1, 2, 3"));
}

#[test]
fn the_office_has_a_history_too_and_an_empty_one_is_no_error() {
    let folder = archive();
    assert_eq!(ends(folder.path(), 0, &["history", "office"]).0, "");
    assert_eq!(json(folder.path(), &["history", "knd0"]).len(), 0);
    assert_eq!(call(folder.path(), &["history"]).status.code(), Some(2));
}

#[test]
fn a_state_that_cannot_be_kept_is_told_and_the_save_goes_on() {
    let folder = archive();
    fs::create_dir(folder.path().join(".rapat")).unwrap();
    // Something else stands where the history goes.
    replace(&folder.path().join(".rapat/history"), b"").unwrap();
    let said = progress(folder.path(), "Tetap tersimpan");
    assert!(said.contains("tidak masuk riwayat"), "{said}");
    assert!(text(folder.path()).contains("Tetap tersimpan"));
}

#[test]
fn a_meeting_is_erased_with_all_that_is_kept_of_it_and_only_when_that_is_confirmed() {
    let folder = archive();
    progress(folder.path(), "NIK 5304014503110002");
    let said = ends(folder.path(), 2, &["purge", "knd0"]).1;
    assert!(said.contains("1 berkas, 1 versi, 0 draf, 0 di tempat sampah"), "{said}");
    assert!(text(folder.path()).contains("NIK"));
    ends(folder.path(), 0, &["purge", "knd0", "--yes"]);
    assert_eq!(json(folder.path(), &["list"]).len(), 4);
    assert!(!folder.path().join(".rapat/history").join(AMPK).exists());
    ends(folder.path(), 1, &["purge", "knd0", "--yes"]);
}

/// Two changes behind it, and then its file is cut in the middle.
fn cut(folder: &Path) -> (String, String) {
    progress(folder, "Draf pertama");
    let whole = text(folder);
    progress(folder, "Draf kedua");
    let broken = text(folder)[..2000].to_owned();
    replace(&session_file(folder, "2023-11-03"), broken.as_bytes()).unwrap();
    (whole, broken)
}

#[test]
fn a_file_that_was_cut_comes_back_from_its_versions_and_its_bytes_are_put_aside() {
    let folder = archive();
    let (whole, broken) = cut(folder.path());
    let (table, said) = ends(folder.path(), 0, &["history", "knd0"]);
    assert!(table.contains("versi terakhir yang tersimpan"), "{table}");
    assert!(said.contains("rapat history knd0") && said.contains("rapat restore knd0 VERSI"), "{said}");
    let (said, _) = ends(folder.path(), 0, &["restore", "knd0", "2"]);
    assert!(said.contains("versi 2") && said.contains(".rapat/trash"), "{said}");
    assert_eq!(text(folder.path()), whole);
    let days = fs::read_dir(folder.path().join(".rapat/trash")).unwrap();
    let day = days.map(|entry| entry.unwrap().path()).find(|path| path.is_dir()).unwrap();
    assert_eq!(fs::read_to_string(session_file(&day, "2023-11-03")).unwrap(), broken);
    assert_eq!(json(folder.path(), &["history", "knd0"]).len(), 2);
    assert_eq!(json(folder.path(), &["list"]).len(), 5);
}

#[test]
fn a_file_that_is_gone_comes_back_from_its_versions_and_without_a_number_they_are_named() {
    let folder = archive();
    progress(folder.path(), "Draf pertama");
    let whole = text(folder.path());
    progress(folder.path(), "Draf kedua");
    fs::remove_file(session_file(folder.path(), "2023-11-03")).unwrap();
    assert_eq!(json(folder.path(), &["history", "knd0"]).len(), 2);
    let said = ends(folder.path(), 1, &["restore", "knd0"]).1;
    assert!(said.contains("Versi yang tersimpan: 1, 2"), "{said}");
    ends(folder.path(), 0, &["restore", "knd0", "2"]);
    assert_eq!(text(folder.path()), whole);
}

#[test]
fn of_two_files_with_one_meeting_none_is_put_aside_for_a_version() {
    let folder = archive();
    progress(folder.path(), "Draf pertama");
    let file = session_file(folder.path(), "2023-11-03");
    replace(&file.with_file_name("salinan.ron"), text(folder.path()).as_bytes()).unwrap();
    ends(folder.path(), 3, &["restore", "knd0", "1"]);
    assert!(file.exists() && file.with_file_name("salinan.ron").exists());
}

#[test]
fn a_version_that_is_as_what_stands_now_is_not_brought_back() {
    let folder = archive();
    progress(folder.path(), "Draf pertama");
    ends(folder.path(), 0, &["restore", "knd0", "1"]);
    let (said, _) = ends(folder.path(), 0, &["restore", "knd0", "1"]);
    assert!(said.contains("Versi 1 sama dengan keadaan sekarang"), "{said}");
    assert_eq!(json(folder.path(), &["history", "knd0"]).len(), 2);
}

#[test]
fn what_nothing_is_called_like_is_not_guessed_and_what_is_empty_is_called_so() {
    let folder = archive();
    for arguments in [&["history", "zz"][..], &["purge", "zzzz"], &["show", "zzzz"]] {
        let (_, said) = ends(folder.path(), 1, arguments);
        assert!(said.contains("Tidak ada rapat") && !said.contains("Mungkin"), "{said}");
    }
    assert!(ends(folder.path(), 1, &["show", "koordinasi"]).1.contains("Mungkin"));
    assert!(ends(folder.path(), 0, &["history", "--trash"]).1.contains("Tempat sampah kosong"));
    assert!(ends(folder.path(), 0, &["history", "knd0"]).1.contains("Belum ada versi sebelumnya"));
    let readme = folder.path().join("README.md");
    replace(&readme, "# Judul\n".as_bytes()).unwrap();
    let (said, _) = ends(folder.path(), 3, &["check", &readme.to_string_lossy()]);
    assert!(!said.contains("Expected"), "{said}");
}
