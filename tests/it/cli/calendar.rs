//! Meetings and commitments as a calendar, read back by Python's `icalendar` as a calendar program would, also twice.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::{AMPK, archive, ends, json};

/// What a calendar program holds that took in these files one after the other; `None` where there is no such reader here.
fn read(files: &[&Path]) -> Option<Vec<Value>> {
    let is_there = Command::new("python3").args(["-c", "import icalendar, dateutil"]).output();
    if !is_there.is_ok_and(|output| output.status.success()) {
        assert!(std::env::var_os("RAPAT_CI").is_none(), "Python's icalendar is missing");
        println!("SKIPPED: Python's icalendar is missing");
        return None;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/cli/read_calendar.py");
    let output = Command::new("python3").arg("-B").arg(script).args(files).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

fn of_kind<'a>(entries: &'a [Value], kind: &str) -> Vec<&'a Value> {
    entries.iter().filter(|entry| entry["kind"] == kind).collect()
}

fn found<'a>(entries: &'a [Value], summary: &str) -> &'a Value {
    entries.iter().find(|entry| entry["summary"] == summary).unwrap_or_else(|| panic!("{summary} in {entries:?}"))
}

#[test]
fn a_second_import_updates_and_does_not_double() {
    let (folder, out) = (archive(), TempDir::new().unwrap());
    let export = |name: &str| {
        let path = out.path().join(name);
        ends(folder.path(), 0, &["export", "--all", "--to", "ics", "--out", path.to_str().unwrap()]);
        path
    };
    let first = export("1.ics");
    let row = json(folder.path(), &["actions", "--state", "not_started"])
        .into_iter()
        .find(|row| row["class"] == "biasa" && row["recurrence"].is_null())
        .unwrap();
    let (id, number) = (row["session_id"].as_str().unwrap(), row["number"].to_string());
    ends(folder.path(), 0, &["due", id, &number, "2024-06-30", "--reason", "Menunggu anggaran"]);
    ends(folder.path(), 0, &["progress", id, &number, "--state", "in_progress", "--note", "Draf dibahas"]);
    let second = export("2.ics");
    let (Some(once), Some(twice)) = (read(&[&first]), read(&[&first, &second])) else { return };
    let uids = |entries: &[Value]| entries.iter().map(|entry| entry["uid"].to_string()).collect::<Vec<_>>();
    assert_eq!(uids(&once), uids(&twice));
    let uid = format!("{}.{id}@rapat", row["id"].as_str().unwrap());
    let of = |entries: &[Value]| entries.iter().find(|entry| entry["uid"] == uid.as_str()).unwrap().clone();
    let (before, after) = (of(&once), of(&twice));
    assert_eq!((before["status"].as_str(), after["status"].as_str()), (Some("NEEDS-ACTION"), Some("IN-PROCESS")));
    assert_eq!(after["due"], "2024-06-30");
    assert!(after["sequence"].as_u64() > before["sequence"].as_u64());
    // A calendar that was exported earlier and is taken in later does not bring the old state back.
    assert_eq!(of(&read(&[&second, &first]).unwrap()), after);
}

#[test]
fn every_meeting_and_every_commitment_that_anybody_may_read_is_in_it_and_nothing_else() {
    let (folder, out) = (archive(), TempDir::new().unwrap());
    let (public, internal) = (out.path().join("p.ics"), out.path().join("i.ics"));
    let (_, said) = ends(folder.path(), 0, &["export", "--all", "--to", "ics", "--out", public.to_str().unwrap()]);
    assert!(said.contains("di atas klasifikasi biasa"), "{said}");
    ends(
        folder.path(),
        0,
        &["export", "--all", "--to", "ics", "--internal", "--accept-identities", "--out", internal.to_str().unwrap()],
    );
    let (Some(public), Some(internal)) = (read(&[&public]), read(&[&internal])) else { return };
    let actions = json(folder.path(), &["actions", "--state", "all"]);
    let open_to_all: Vec<&Value> = actions.iter().filter(|row| row["class"] == "biasa").collect();
    assert_eq!(of_kind(&internal, "VTODO").len(), actions.len());
    assert_eq!(of_kind(&public, "VTODO").len(), open_to_all.len());
    assert!(open_to_all.len() < actions.len());
    let meetings = json(folder.path(), &["list"]);
    assert_eq!(of_kind(&internal, "VEVENT").len(), meetings.len());
    for row in &open_to_all {
        let entry = found(&public, row["text"].as_str().unwrap());
        let expected = match row["state"].as_str().unwrap() {
            "not_started" => "NEEDS-ACTION",
            "in_progress" | "blocked" => "IN-PROCESS",
            "done" => "COMPLETED",
            _ => "CANCELLED",
        };
        assert_eq!(entry["status"], expected);
        if row["recurrence"].is_null() {
            assert_eq!(entry["due"], row["due"], "{entry}");
        }
    }
    // 3 November 2023, 09.00 WITA.
    let ampk = public.iter().find(|entry| entry["uid"] == format!("{AMPK}@rapat").as_str()).unwrap();
    assert!(ampk["start"].as_str().unwrap().starts_with("2023-11-03T0"), "{ampk}");
}

#[test]
fn what_comes_again_comes_on_the_same_days_by_another_reckoning() {
    let (folder, out) = (archive(), TempDir::new().unwrap());
    ends(folder.path(), 0, &["new", "--title", "Rapat lanjutan", "--date", "2023-11-03", "--from", AMPK]);
    let rows = json(folder.path(), &["list"]);
    let id = rows.iter().find(|row| row["title"] == "Rapat lanjutan").unwrap()["id"].as_str().unwrap().to_owned();
    for line in ["Laporan akhir @dp3app *bulanan 31", "Laporan, tiap; dua \\ minggu @polres *mingguan 2"] {
        ends(folder.path(), 0, &["capture", &id, line, "--kind", "commitment", "--today", "2023-11-03"]);
    }
    let path = out.path().join("r.ics");
    ends(folder.path(), 0, &["export", &id, "--to", "ics", "--out", path.to_str().unwrap(), "--today", "2023-11-03"]);
    let Some(entries) = read(&[&path]) else { return };
    let monthly = found(&entries, "Laporan akhir");
    let days = ["2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"];
    assert_eq!(monthly["dates"], serde_json::json!(days));
    let weekly = found(&entries, "Laporan, tiap; dua \\ minggu");
    assert_eq!(
        weekly["dates"].as_array().unwrap()[..2],
        serde_json::json!(["2023-11-17", "2023-12-01"]).as_array().unwrap()[..],
        "{weekly}"
    );
}

#[test]
fn a_calendar_is_no_paper_and_a_file_stays() {
    let (folder, out) = (archive(), TempDir::new().unwrap());
    ends(folder.path(), 2, &["export", AMPK, "--paper", "notula", "--to", "ics"]);
    let path = out.path().join("k.ics");
    let arguments = ["export", AMPK, "--to", "ics", "--out", path.to_str().unwrap()];
    ends(folder.path(), 0, &arguments);
    ends(folder.path(), 5, &arguments);
    let (stdout, _) = ends(folder.path(), 0, &["export", "--series", "ampk", "--to", "ics", "--out", "-"]);
    assert!(stdout.starts_with("BEGIN:VCALENDAR\r\n") && stdout.ends_with("END:VCALENDAR\r\n"));
    assert!(stdout.split("\r\n").all(|line| line.len() <= 75), "a line is too long");
}
