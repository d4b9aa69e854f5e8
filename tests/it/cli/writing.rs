//! What the commands that write put into the archive, what they refuse, and that nothing changes then.

use std::fs;
use std::path::Path;

use rapat::storage::atomic::replace;
use rapat::storage::lock;
use serde_json::Value;

use super::{AMPK, archive, commitment, ends, json, session_file};

fn owner_states(folder: &Path, number: u64) -> Vec<(String, String)> {
    let of = |owner: &Value, field: &str| owner[field].as_str().unwrap().to_owned();
    let row = commitment(folder, number);
    row["owners"].as_array().unwrap().iter().map(|owner| (of(owner, "name"), of(owner, "state"))).collect()
}

fn last_progress(folder: &Path, number: u64) -> Value {
    commitment(folder, number)["progress"].as_array().unwrap().last().unwrap().clone()
}

#[test]
fn progress_is_kept_with_all_that_was_said_of_it() {
    let folder = archive();
    let told = [
        "progress",
        "knd0",
        "6",
        "--state",
        "blocked",
        "--note",
        "Menunggu nomor",
        "--date",
        "2024-02-27",
        "--by",
        "Kabid Rehsos",
        "--via",
        "surat",
        "--evidence",
        "Surat 12/2024",
    ];
    let (said, _) = ends(folder.path(), 0, &told);
    assert_eq!(said, "K6: terhambat – “Nomor aduan dan alur lapor dipasang di semua kantor desa dan kelurahan”\n");
    let last = last_progress(folder.path(), 6);
    for (field, value) in [
        ("date", "2024-02-27"),
        ("text", "Menunggu nomor"),
        ("state", "blocked"),
        ("by", "Kabid Rehsos"),
        ("via", "surat"),
    ] {
        assert_eq!(last[field], value);
    }
    assert!(last["owner"].is_null() && last["asked_in"].is_null());
    assert!(fs::read_to_string(session_file(folder.path(), "2023-11-03")).unwrap().contains("Surat 12/2024"));
}

#[test]
fn what_is_not_said_of_progress_is_today_by_telephone_for_every_owner() {
    let folder = archive();
    ends(folder.path(), 0, &["progress", "knd0", "5", "--state", "selesai", "--note", "Semua SK terbit"]);
    let last = last_progress(folder.path(), 5);
    assert_eq!((&last["date"], &last["via"]), (&"2024-03-01".into(), &"telepon".into()));
    assert!(owner_states(folder.path(), 5).iter().all(|(_, state)| state == "done"));
    assert_eq!(commitment(folder.path(), 5)["state"], "done");
}

#[test]
fn one_camat_of_twelve_answers_for_one_camat() {
    let folder = archive();
    let before = owner_states(folder.path(), 5);
    let open = before.iter().position(|(_, state)| state != "done").unwrap();
    let name = before[open].0.clone();
    let one = ["progress", "knd0", "5", "--owner", &name, "--state", "done", "--note", "SK terbit"];
    let (stdout, _) = ends(folder.path(), 0, &one);
    // What one of twelve has finished is not the whole.
    let whole = stdout.lines().last().unwrap();
    assert!(whole.contains("seluruhnya kini: ") && !whole.contains("selesai"), "{stdout}");
    let mut expected = before;
    expected[open].1 = "done".to_owned();
    assert_eq!(owner_states(folder.path(), 5), expected);
    assert_eq!(expected.len(), 12);
    assert_eq!(last_progress(folder.path(), 5)["owner"], name.as_str());
}

#[test]
fn the_group_answers_for_all_its_seats_at_once() {
    let folder = archive();
    ends(folder.path(), 0, &["progress", "knd0", "5", "--owner", "camat", "--state", "done", "--note", "Semua"]);
    assert!(owner_states(folder.path(), 5).iter().all(|(_, state)| state == "done"));
    assert_eq!(last_progress(folder.path(), 5)["owner"], "Camat");
}

#[test]
fn a_recurring_commitment_is_answered_from_its_oldest_open_date_on() {
    let folder = archive();
    let done = ["progress", "knd0", "11", "--state", "done", "--note", "Rapat tiga pihak"];
    assert_eq!(commitment(folder.path(), 11)["due"], "2024-01-10");
    let (said, _) = ends(folder.path(), 0, &done);
    assert!(said.starts_with("K11 (10 Jan 2024): selesai"), "{said}");
    let next = commitment(folder.path(), 11)["due"].as_str().unwrap().to_owned();
    assert!(next.as_str() > "2024-01-10");
    let (said, _) = ends(folder.path(), 0, &[&done[..], &["--occurrence", "2024-05-10"]].concat());
    assert!(said.starts_with("K11 (10 Mei 2024)"));
    assert_eq!(commitment(folder.path(), 11)["due"], next.as_str(), "a later answer leaves the oldest open");
}

#[test]
fn an_occurrence_on_which_nothing_is_owed_is_refused_and_cancelling_without_one_ends_all() {
    let folder = archive();
    let say = |state: &'static str, number: &'static str| ["progress", "knd0", number, "--state", state, "--note", "x"];
    let (_, stderr) = ends(folder.path(), 1, &[&say("done", "11")[..], &["--occurrence", "2024-05-11"]].concat());
    assert!(stderr.contains("10 Jan 2024"), "{stderr}");
    let (_, stderr) = ends(folder.path(), 1, &[&say("done", "6")[..], &["--occurrence", "2024-05-11"]].concat());
    assert!(stderr.contains("tidak berulang"), "{stderr}");
    ends(folder.path(), 0, &say("cancelled", "11"));
    assert_eq!(commitment(folder.path(), 11)["state"], "cancelled");
}

#[test]
fn a_due_date_moves_for_one_owner_or_all_and_a_day_off_is_pointed_out() {
    let folder = archive();
    let reason = ["--reason", "Menunggu Perbup"];
    let (said, stderr) = ends(folder.path(), 0, &[&["due", "knd0", "6", "2024-04-30"][..], &reason].concat());
    assert!(said.starts_with("K6: batas waktu Selasa, 30 April 2024"), "{said}");
    assert!(!stderr.contains("akhir pekan"));
    assert_eq!(commitment(folder.path(), 6)["due"], "2024-04-30");
    let one = ["due", "knd0", "5", "31/3/2024", "--owner", "Lamaknen"];
    let (_, stderr) = ends(folder.path(), 0, &[&one[..], &reason].concat());
    assert!(stderr.contains("Minggu, 31 Maret 2024"), "{stderr}");
    let row = commitment(folder.path(), 5);
    let due = |name: &str| row["owners"].as_array().unwrap().iter().find(|o| o["name"] == name).unwrap()["due"].clone();
    assert_eq!((due("Camat Lamaknen"), due("Camat Raihat")), ("2024-03-31".into(), "2024-01-31".into()));
    assert!(fs::read_to_string(session_file(folder.path(), "2023-11-03")).unwrap().contains("Menunggu Perbup"));
}

#[test]
fn what_is_not_understood_ends_with_2_and_changes_nothing() {
    let folder = archive();
    let file = session_file(folder.path(), "2023-11-03");
    let (bytes, files) = (fs::read(&file).unwrap(), fs::read_dir(folder.path()).unwrap().count());
    let progress = ["progress", "knd0", "1", "--note", "x", "--state"];
    for arguments in [
        &["due", "knd0", "1", "2024-02-31", "--reason", "x"][..],
        &["due", "knd0", "1", "2500-01-01", "--reason", "x"],
        &["due", "knd0", "1", "2024-04-30", "--reason", "  "],
        &["due", "knd0", "1", "2024-04-30"],
        &["new", "--title", "x", "--date", "2024-02-31"],
        &["new", "--title", " \u{1b}", "--date", "2024-03-05"],
        &["new", "--title", "x"],
        &[&progress[..], &["overdue"]].concat(),
        &[&progress[..], &["done", "--via", "merpati"]].concat(),
        &[&progress[..], &["done", "--date", "2024-02-31"]].concat(),
        &[&progress[..], &["done", "--occurrence", "kapan-kapan"]].concat(),
        &["list", "--format", "yaml"],
        &["completions", "sh9"],
        &["tidak-ada"],
    ] {
        let (stdout, stderr) = ends(folder.path(), 2, arguments);
        assert!(stdout.is_empty() && !stderr.is_empty(), "{arguments:?}");
    }
    assert_eq!(fs::read(&file).unwrap(), bytes);
    assert_eq!(fs::read_dir(folder.path()).unwrap().filter(|it| !is_private(it.as_ref().unwrap())).count(), files);
}

/// Locks, drafts and the trash.
fn is_private(entry: &fs::DirEntry) -> bool {
    entry.file_name() == ".rapat"
}

#[test]
fn a_new_meeting_takes_seats_and_place_from_the_one_before_and_its_file_is_private() {
    let folder = archive();
    let title = ["new", "--title", "Rapat uji", "--date", "2024-03-05"];
    let (said, _) = ends(folder.path(), 0, &[&title[..], &["--from", "knd0"]].concat());
    let (id, file) = said.trim_end().split_once("  ").unwrap();
    let new = json(folder.path(), &["list"]).into_iter().find(|row| row["id"] == id).unwrap();
    let figures = ["seats", "present", "commitments"].map(|name| new[name].as_u64().unwrap());
    assert_eq!((figures, &new["file"]), ([63, 0, 0], &file.into()));
    assert_eq!((&new["place"], &new["series"]), (&"Gedung Wanita Betelalenok, Atambua".into(), &"ampk".into()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(folder.path().join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let (said, _) = ends(folder.path(), 0, &[&title[..], &["--place", "Aula", "--format", "json"]].concat());
    let blank: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((&blank["place"], &blank["seats"], &blank["series"]), (&"Aula".into(), &0.into(), &Value::Null));
}

#[test]
fn who_writes_into_the_sample_archive_is_told_so_and_a_broken_neighbour_does_not_stop_it() {
    let folder = archive();
    replace(&session_file(folder.path(), "2023-02-09"), b"(").unwrap();
    let (_, stderr) = ends(folder.path(), 0, &["progress", "knd0", "1", "--state", "done", "--note", "x"]);
    assert!(stderr.contains("CONTOH") && stderr.contains("2023-02-09"), "{stderr}");
}

#[test]
fn who_does_not_get_the_lock_ends_with_6_and_nothing_is_written() {
    let folder = archive();
    let file = session_file(folder.path(), "2023-11-03");
    let before = fs::read(&file).unwrap();
    let _held = lock::hold(folder.path(), AMPK, lock::PATIENCE).unwrap();
    let (stdout, stderr) = ends(folder.path(), 6, &["progress", "knd0", "1", "--state", "done", "--note", "x"]);
    assert!(stdout.is_empty() && stderr.contains("program lain"), "{stderr}");
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_session_with_fields_of_a_newer_program_is_not_written() {
    let folder = archive();
    let file = session_file(folder.path(), "2023-11-03");
    let text = fs::read_to_string(&file).unwrap().replacen("format: 1,", "format: 1,\n    warna: 3,", 1);
    replace(&file, text.as_bytes()).unwrap();
    let (_, stderr) = ends(folder.path(), 1, &["progress", "knd0", "1", "--state", "done", "--note", "x"]);
    assert!(stderr.contains("warna") && stderr.contains("Belum diubah"), "{stderr}");
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn what_cannot_be_written_ends_with_5_and_says_why() {
    let folder = archive();
    // Where the folder of the locks should be; this stops root too.
    replace(&folder.path().join(".rapat"), b"x").unwrap();
    for arguments in [
        &["progress", "knd0", "1", "--state", "done", "--note", "x"][..],
        &["due", "knd0", "1", "2024-04-30", "--reason", "x"],
        &["new", "--title", "x", "--date", "2024-04-30"],
    ] {
        let (stdout, stderr) = ends(folder.path(), 5, arguments);
        assert!(stdout.is_empty() && stderr.contains("Belum tersimpan"), "{stderr}");
    }
}

#[test]
fn of_several_who_write_at_once_nobody_loses_a_word() {
    let folder = archive();
    let notes = ["satu", "dua", "tiga", "empat"];
    std::thread::scope(|scope| {
        for note in notes {
            let folder = folder.path();
            scope.spawn(move || ends(folder, 0, &["progress", "knd0", "6", "--state", "proses", "--note", note]));
        }
    });
    let row = commitment(folder.path(), 6);
    let told: Vec<&str> = row["progress"].as_array().unwrap().iter().map(|it| it["text"].as_str().unwrap()).collect();
    assert!(notes.iter().all(|note| told.contains(note)), "{told:?}");
}

#[test]
fn without_a_readable_office_the_sessions_are_shown_and_written_by_their_keys() {
    let folder = archive();
    replace(&folder.path().join("office.ron"), b"(format: 1").unwrap();
    let (stdout, stderr) = ends(folder.path(), 3, &["actions", "--owner", "rsud"]);
    assert!(stdout.contains("rsud") && stderr.contains("office.ron"), "{stdout}{stderr}");
    ends(folder.path(), 0, &["progress", "knd0", "4", "--state", "done", "--note", "x", "--owner", "rsud"]);
    assert_eq!(fs::read(folder.path().join("office.ron")).unwrap(), b"(format: 1");
}
