//! `rapat import`: nothing before a yes, exit codes, JSON, and what a person is told.

use std::fs;
use std::path::Path;

use rapat::storage::atomic::replace;
use serde_json::Value;

use super::{AMPK, archive, call, ends, json, session_file};

const TABLE: &str =
    "Nama;Jabatan ;Instansi;;\n;Camat Baru;Kecamatan Raihat;;\n;Kepala Antah;Dinas Antah;;\n;;DP3APP;;\n;;;;\n";

fn seen(folder: &Path, arguments: &[&str]) -> Value {
    let output = call(folder, &[arguments, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

fn table(folder: &Path, said: &str) -> String {
    let file = folder.join("daftar.csv");
    replace(&file, ["\u{feff}", said].concat().as_bytes()).unwrap();
    file.to_string_lossy().into_owned()
}

#[test]
fn nothing_is_written_before_a_yes_and_what_is_not_clear_stays_out() {
    let (folder, home) = (archive(), tempfile::tempdir().unwrap());
    let file = table(home.path(), TABLE);
    let before = fs::read(session_file(folder.path(), "2023-11-03")).unwrap();
    let arguments = ["import", "peserta", &file, "--into", AMPK];
    let told = seen(folder.path(), &[&arguments[..], &["--dry-run"]].concat());
    let counts = ["new", "changed", "unclear", "refused"].map(|part| told[part].as_array().unwrap().len());
    assert_eq!(counts, [1, 0, 1, 1]);
    let unclear = &told["unclear"][0];
    assert_eq!((&unclear["row"], &unclear["column"]), (&Value::from(3), &Value::from("Instansi")));
    assert_eq!(
        (&unclear["reason"], &unclear["about"]),
        (&Value::from("unknown-institution"), &Value::from("Dinas Antah"))
    );
    assert_eq!((&told["refused"][0]["row"], &told["refused"][0]["reason"]), (&Value::from(4), &Value::from("missing")));
    let (said, _) = ends(folder.path(), 3, &arguments);
    assert!(said.contains("1 baru") && said.contains("--yes"), "{said}");
    assert_eq!(fs::read(session_file(folder.path(), "2023-11-03")).unwrap(), before);
    let (said, hint) = ends(folder.path(), 3, &[&arguments[..], &["--yes"]].concat());
    assert!(said.contains("Sudah diambil") && hint.contains("--add-names"), "{said} {hint}");
    assert!(fs::read_to_string(session_file(folder.path(), "2023-11-03")).unwrap().contains("Camat Baru"));
    ends(folder.path(), 0, &["restore", AMPK, "1"]);
    assert_eq!(fs::read(session_file(folder.path(), "2023-11-03")).unwrap(), before, "one step back");
}

#[test]
fn a_second_time_there_is_nothing_to_do() {
    let (folder, home) = (archive(), tempfile::tempdir().unwrap());
    let file = table(home.path(), "Judul,Menit\nPembukaan lain,10\n");
    let arguments = ["import", "items", &file, "--into", AMPK, "--yes"];
    ends(folder.path(), 0, &arguments);
    let before = fs::read(session_file(folder.path(), "2023-11-03")).unwrap();
    let (said, _) = ends(folder.path(), 0, &arguments);
    assert!(said.contains("Tidak ada yang perlu diambil"), "{said}");
    assert_eq!(fs::read(session_file(folder.path(), "2023-11-03")).unwrap(), before);
}

#[test]
fn columns_are_named_by_hand_and_what_is_missing_is_said_with_the_way_to_say_it() {
    let (folder, home) = (archive(), tempfile::tempdir().unwrap());
    let file = table(home.path(), "Orang\tTempat tugas\nCamat Baru\tKecamatan Raihat\n");
    let arguments = ["import", "attendees", &file, "--into", AMPK];
    let (_, said) = ends(folder.path(), 2, &arguments);
    assert!(said.contains("--map 'position=") && said.contains("Orang, Tempat tugas"), "{said}");
    let mapped = [&arguments[..], &["--map", "jabatan=orang", "--map", "institution=B"]].concat();
    assert_eq!(seen(folder.path(), &mapped)["new"].as_array().unwrap().len(), 1);
    for (pair, part) in [("jabatan", "FIELD"), ("jabatan=Z", "Orang"), ("warna=A", "position")] {
        let (_, said) = ends(folder.path(), 2, &[&arguments[..], &["--map", pair, "--lang", "en"]].concat());
        assert!(said.contains(part), "{pair}: {said}");
    }
}

#[test]
fn what_cannot_come_in_is_said_with_its_code() {
    let (folder, home) = (archive(), tempfile::tempdir().unwrap());
    let file = table(home.path(), TABLE);
    let broken = home.path().join("rusak.xlsx");
    replace(&broken, b"PK\x03\x04 rusak").unwrap();
    let none = home.path().join("tidak-ada.csv");
    let sealed = json(folder.path(), &["list"]).into_iter().find(|row| row["state"] == "final");
    let sealed = sealed.map(|row| row["id"].as_str().unwrap().to_owned()).unwrap_or_else(|| "fw8y".to_owned());
    for (code, arguments) in [
        (2, vec!["import", "peserta", &file]),
        (2, vec!["import", "surat", &file]),
        (1, vec!["import", "peserta", &file, "--into", "tidak-ada"]),
        (1, vec!["import", "peserta", &file, "--into", &sealed]),
        (1, vec!["import", "instansi", none.to_str().unwrap()]),
        (3, vec!["import", "instansi", broken.to_str().unwrap()]),
        (3, vec!["import", "instansi", home.path().to_str().unwrap()]),
        (2, vec!["import", "instansi", &file, "--yes", "--dry-run"]),
    ] {
        let (stdout, said) = ends(folder.path(), code, &arguments);
        assert!(stdout.is_empty() && !said.is_empty(), "{arguments:?}: {said}");
    }
}

#[test]
fn a_plan_of_one_institution_goes_out_and_comes_back() {
    let (folder, out) = (archive(), tempfile::tempdir().unwrap());
    let file = out.path().join("rtl.csv");
    let export = ["export", "--all", "--paper", "rtl", "--to", "csv", "--owner", "dp3app", "--internal", "--out"];
    ends(folder.path(), 0, &[&export[..], &[file.to_str().unwrap(), "--accept-identities"]].concat());
    let sent = fs::read_to_string(&file).unwrap();
    assert!(sent.contains("knd0pr/K3") && !sent.contains("knd0pr/K1,"), "{sent}");
    let back = sent.replace(",terhambat,", ",selesai,");
    replace(&file, back.as_bytes()).unwrap();
    let arguments = ["import", "rtl", file.to_str().unwrap(), "--yes"];
    let told = seen(folder.path(), &arguments);
    assert_eq!(told["changed"][0]["fields"][0]["to"], "done", "{told}");
    assert_eq!(super::commitment(folder.path(), 3)["state"], "done");
    ends(folder.path(), 2, &["export", "--all", "--paper", "papan", "--to", "html", "--owner", "dp3app"]);
    let (_, said) = ends(folder.path(), 1, &["export", "--all", "--paper", "rtl", "--owner", "dinas"]);
    assert!(said.contains("Dinas Kesehatan"), "{said}");
}
