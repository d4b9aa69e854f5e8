//! Which session, commitment and owner a call means, and what it says when that is not clear.

use std::fs;

use rapat::storage::atomic::replace;
use serde_json::Value;

use super::{AMPK, archive, call, commitment, ends, json, session_file};

#[test]
fn a_session_is_meant_by_its_id_the_beginning_of_it_or_its_file() {
    let folder = archive();
    let file = session_file(folder.path(), "2023-11-03");
    let name = file.file_name().unwrap().to_str().unwrap();
    let stem = name.strip_suffix(".ron").unwrap();
    for typed in [AMPK, "knd0", "KND0", "k", name, stem, file.to_str().unwrap(), "2023-11"] {
        let (said, _) = ends(folder.path(), 0, &["show", typed, "--format", "json"]);
        assert_eq!(serde_json::from_str::<Value>(&said).unwrap()["id"], AMPK, "{typed}");
    }
}

#[test]
fn a_session_that_is_not_there_or_not_clear_is_an_error_with_a_hint() {
    let folder = archive();
    for typed in ["tidak-ada", "", "knd0prgrwnyfphs0x"] {
        let (stdout, stderr) = ends(folder.path(), 1, &["show", typed]);
        assert!(stdout.is_empty() && stderr.contains("rapat list"), "{stderr}");
        assert_eq!(stderr.contains("Mungkin: knd0"), typed.starts_with("knd0"), "what is like nothing is not guessed");
    }
    let (_, stderr) = ends(folder.path(), 1, &["show", "2023"]);
    assert!(stderr.contains("beberapa rapat") && stderr.contains("fw8y") && stderr.contains("knd0"), "{stderr}");
}

#[test]
fn a_session_whose_file_is_broken_is_named_with_what_is_wrong_and_the_others_are_shown() {
    let folder = archive();
    let file = session_file(folder.path(), "2023-11-03");
    replace(&file, b"(format: 1, id: \"knd0").unwrap();
    let name = file.file_name().unwrap().to_str().unwrap();
    for typed in [AMPK, "knd0", name] {
        let (stdout, stderr) = ends(folder.path(), 3, &["show", typed]);
        assert!(stdout.is_empty() && stderr.contains(name), "{stderr}");
        ends(folder.path(), 3, &["progress", typed, "1", "--state", "done", "--note", "x"]);
    }
    let (stdout, stderr) = ends(folder.path(), 3, &["show", "fw8y"]);
    assert!(stdout.contains("Anak I") && stderr.contains(name));
    assert_eq!(fs::read(&file).unwrap(), b"(format: 1, id: \"knd0");
}

#[test]
fn a_commitment_is_meant_by_number_or_id() {
    let folder = archive();
    let id = commitment(folder.path(), 6)["id"].as_str().unwrap().to_owned();
    for typed in ["6", "K6", "k6", &id, &id[..5]] {
        let (said, _) = ends(folder.path(), 0, &["progress", "knd0", typed, "--state", "proses", "--note", "x"]);
        assert!(said.starts_with("K6: proses"), "{typed}: {said}");
    }
    for typed in ["99", "0", "K", "", "zzzz", "-1"] {
        let (stdout, stderr) =
            ends(folder.path(), 1, &["progress", "knd0", "--state", "done", "--note", "x", "--", typed]);
        assert!(stdout.is_empty() && stderr.contains("K1; K2"), "{typed}: {stderr}");
    }
}

#[test]
fn an_owner_is_meant_by_place_position_institution_or_key_and_exact_names_come_first() {
    let folder = archive();
    for (typed, name) in [
        ("Lamaknen", "Camat Lamaknen"),
        ("lam sel", "Camat Lamaknen Selatan"),
        ("camat raihat", "Camat Raihat"),
        ("Kecamatan Lasiolat", "Camat Lasiolat"),
        ("CAMAT", "Camat"),
    ] {
        let told = ["progress", "knd0", "5", "--state", "proses", "--note", "x", "--owner", typed];
        let (said, _) = ends(folder.path(), 0, &told);
        assert!(said.starts_with(&format!("K5 {name}: proses")), "{typed}: {said}");
    }
    let (said, _) = ends(folder.path(), 0, &["due", "knd0", "3", "2024-04-30", "--reason", "x", "--owner", "dp3a"]);
    assert!(said.starts_with("K3 DP3APP: batas waktu Selasa, 30 April 2024"), "{said}");
}

#[test]
fn an_owner_who_is_not_clear_or_does_not_owe_it_changes_nothing_and_the_owners_are_named() {
    let folder = archive();
    let before = json(folder.path(), &["actions", "--state", "all"]);
    for (typed, named) in
        [("atambua", "Camat Atambua Barat; Camat Atambua Selatan"), ("polres", "Camat Raihat"), ("", "Camat;")]
    {
        let told = ["progress", "knd0", "5", "--state", "done", "--note", "x", "--owner", typed];
        let (_, stderr) = ends(folder.path(), 1, &told);
        assert!(stderr.contains(named), "{typed}: {stderr}");
    }
    assert_eq!(json(folder.path(), &["actions", "--state", "all"]), before);
}

#[test]
fn ids_in_a_table_are_as_short_as_tells_them_apart_and_can_be_typed() {
    let folder = archive();
    let output = call(folder.path(), &["list"]);
    let table = String::from_utf8(output.stdout).unwrap();
    for line in table.lines().skip(1) {
        let id = line.split(' ').next().unwrap();
        let (said, _) = ends(folder.path(), 0, &["show", id, "--format", "json"]);
        let session: Value = serde_json::from_str(&said).unwrap();
        assert!(session["id"].as_str().unwrap().starts_with(id));
    }
    assert_eq!(table.lines().count(), 6);
}
