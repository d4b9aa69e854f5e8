//! `rapat merge` as git calls it: files of any name, the result into the second, and an exit code.

use std::fs;
use std::path::{Path, PathBuf};

use rapat::domain::Session;
use rapat::storage::atomic::replace;
use rapat::storage::reader::read_ron;
use rapat::storage::ron_writer::to_ron;
use tempfile::TempDir;

use super::{archive, ends, session_file};

/// Copies of the meeting of 3 November under the names that git gives them, each changed in its way.
fn copies(changes: [&dyn Fn(&mut Session); 3]) -> (TempDir, [PathBuf; 3]) {
    let archive = archive();
    let bytes = fs::read(session_file(archive.path(), "2023-11-03")).unwrap();
    let folder = TempDir::new().unwrap();
    let paths = [".merge_file_a", ".merge_file_b", ".merge_file_c"].map(|name| folder.path().join(name));
    for (path, change) in paths.iter().zip(changes) {
        let mut session: Session = read_ron(&bytes, 1).unwrap().value;
        change(&mut session);
        replace(path, to_ron(&session).unwrap().as_bytes()).unwrap();
    }
    (folder, paths)
}

fn session(path: &Path) -> Session {
    read_ron(&fs::read(path).unwrap(), 1).unwrap().value
}

fn merge(code: i32, paths: &[PathBuf; 3]) -> String {
    let [base, ours, theirs] = paths.each_ref().map(|path| path.to_str().unwrap());
    let (out, said) = ends(paths[0].parent().unwrap(), code, &["merge", base, ours, theirs]);
    assert_eq!(out, "");
    said
}

#[test]
fn what_two_laptops_did_to_one_meeting_is_in_our_file() {
    let (_folder, paths) = copies([&|_| {}, &|session| session.meeting.place = "Aula".into(), &|session| {
        session.commitments[6].due = "2024-05-31".parse().ok()
    }]);
    assert_eq!(merge(0, &paths), "");
    let merged = session(&paths[1]);
    assert_eq!(merged.meeting.place, "Aula");
    assert_eq!(merged.commitments[6].due, "2024-05-31".parse().ok());
    assert_eq!(merge(0, &paths), "", "and again changes nothing");
    assert_eq!(session(&paths[1]), merged);
}

#[test]
fn what_cannot_be_decided_is_named_with_both_values_and_ours_stays() {
    let (_folder, paths) =
        copies([&|_| {}, &|session| session.commitments[6].due = "2024-03-14".parse().ok(), &|session| {
            session.commitments[6].due = "2024-05-31".parse().ok()
        }]);
    let said = merge(1, &paths);
    let expected = "rapat: Perlu diputuskan: batas waktu K7 di sini “14 Mar 2024”, di salinan lain “31 Mei 2024”. Yang di sini tetap.\n";
    assert_eq!(said, expected);
    assert_eq!(session(&paths[1]).commitments[6].due, "2024-03-14".parse().ok());
}

#[test]
fn without_a_common_beginning_only_what_differs_is_asked() {
    let (_folder, paths) = copies([&|_| {}, &|session| session.meeting.place = "Aula".into(), &|_| {}]);
    replace(&paths[0], b"").unwrap();
    assert!(merge(1, &paths).contains("Aula"));
}

#[test]
fn files_that_are_no_meeting_or_not_the_same_one_are_left_alone() {
    let (_folder, paths) = copies([&|_| {}, &|_| {}, &|session| session.id = "0000000000000001".parse().unwrap()]);
    let before = fs::read(&paths[1]).unwrap();
    assert!(merge(1, &paths).contains("bukan berkas dari rapat yang sama"));
    replace(&paths[2], b"(format: 1, <<<<<<<").unwrap();
    assert!(merge(3, &paths).contains(".merge_file_c:1:"));
    fs::remove_file(&paths[2]).unwrap();
    merge(3, &paths);
    assert_eq!(fs::read(&paths[1]).unwrap(), before);
}
