//! `rapat sample` on the real binary: how much it makes, that it is private, the same each time, and never over something.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rapat::storage::atomic;
use tempfile::TempDir;

use super::{call, ends, json};

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let name = |entry: &fs::DirEntry| entry.file_name().into_string().unwrap();
    let files = fs::read_dir(folder).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file());
    files.map(|entry| (name(&entry), fs::read(entry.path()).unwrap())).collect()
}

fn sample(to: &Path, arguments: &[&str]) -> std::process::Output {
    let mut all = vec!["sample", to.to_str().unwrap()];
    all.extend(arguments);
    call(to, &all)
}

#[test]
fn a_sample_has_as_many_meetings_as_were_asked_for_and_is_free_of_findings() {
    let top = TempDir::new().unwrap();
    let to = top.path().join("contoh");
    assert_eq!(sample(&to, &["--sessions", "40"]).status.code(), Some(0));
    assert_eq!(json(&to, &["list"]).len(), 40);
    assert!(json(&to, &["actions", "--state", "all"]).len() > 400);
    ends(&to, 0, &["check"]);
}

#[test]
fn the_same_seed_makes_the_same_files_and_another_one_others() {
    let top = TempDir::new().unwrap();
    let made = |name: &str, seed: &str| {
        sample(&top.path().join(name), &["--sessions", "12", "--seed", seed]);
        files(&top.path().join(name))
    };
    let first = made("a", "5");
    assert_eq!(first.len(), 13);
    assert_eq!(made("b", "5"), first);
    assert_ne!(made("c", "6"), first);
}

#[test]
fn a_folder_that_is_not_empty_is_left_alone() {
    let top = TempDir::new().unwrap();
    atomic::replace(&top.path().join("catatan.txt"), b"penting").unwrap();
    let refused = sample(top.path(), &["--sessions", "3"]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(files(top.path()).len(), 1);
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_a_sample() {
    use std::os::unix::fs::PermissionsExt;
    let top = TempDir::new().unwrap();
    let to = top.path().join("contoh");
    sample(&to, &["--sessions", "3"]);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&to), 0o700);
    assert!(fs::read_dir(&to).unwrap().all(|entry| mode(&entry.unwrap().path()) == 0o600));
}
