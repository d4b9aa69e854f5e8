//! A line captured from the shell: what it prints is what it files.

use serde_json::Value;

use super::{AMPK, archive, call, commitment, ends};

fn captured(folder: &std::path::Path, arguments: &[&str]) -> Value {
    let (said, _) = ends(folder, 0, &[&["capture", AMPK], arguments, &["--format", "json"]].concat());
    serde_json::from_str(&said).unwrap()
}

#[test]
fn what_a_trial_shows_is_what_is_filed() {
    let folder = archive();
    let line = "Susun SOP rujukan @DP3APP @camat +polres >20/12 =SOP ditandatangani #6 %raihat";
    let trial = captured(folder.path(), &[line, "--dry-run", "--today", "2023-11-03"]);
    assert_eq!(
        (&trial["kind"], &trial["due"], &trial["item"]),
        (&"commitment".into(), &"2023-12-20".into(), &6.into())
    );
    assert_eq!((trial["number"].as_u64(), trial["filed"].as_bool()), (Some(16), Some(false)));
    let mut filed = captured(folder.path(), &[line, "--today", "2023-11-03"]);
    let row = commitment(folder.path(), 16);
    for field in ["text", "supporters", "due", "place", "indicator", "class", "recurrence"] {
        assert_eq!(row[field], trial[field], "{field}");
    }
    let names =
        |owners: &Value| owners.as_array().unwrap().iter().map(|owner| owner["name"].clone()).collect::<Vec<_>>();
    assert_eq!(names(&row["owners"]), names(&trial["owners"]));
    assert_eq!(names(&row["owners"]).len(), 13);
    filed["filed"] = false.into();
    assert_eq!(filed, trial);
}

#[test]
fn a_trial_writes_nothing_and_what_is_not_understood_is_told() {
    let folder = archive();
    let trial = captured(folder.path(), &["Kirim ke @entahsiapa >kapan-kapan", "--dry-run"]);
    assert_eq!((&trial["kind"], &trial["text"]), (&"note".into(), &"Kirim ke @entahsiapa >kapan-kapan".into()));
    assert_eq!(trial["problems"][0], serde_json::json!({"problem": "unknown", "about": "@entahsiapa"}));
    assert_eq!(trial["problems"].as_array().unwrap().len(), 2);
    let (said, doubts) = ends(folder.path(), 0, &["capture", AMPK, "Kirim @polres >minggu #6", "--dry-run"]);
    assert!(said.starts_with("komitmen K16: Kirim\n") && said.contains("6 Diskusi"), "{said}");
    assert!(doubts.contains("akhir pekan"), "{doubts}");
    let (shown, _) = ends(folder.path(), 0, &["show", AMPK, "--format", "csv"]);
    assert_eq!(shown.lines().count(), 16);
}

#[test]
fn notes_and_decisions_are_filed_by_prefix_or_option() {
    let folder = archive();
    let note = captured(folder.path(), &["Kapolres Belu: Patroli ditambah >besok", "--kind", "note"]);
    assert_eq!((&note["kind"], &note["speaker"]), (&"note".into(), &"Kapolres Belu".into()));
    assert_eq!(note["text"], "Patroli ditambah >besok");
    let decision = captured(folder.path(), &["s Visum gratis #6"]);
    assert_eq!((&decision["kind"], decision["number"].as_u64()), (&"decision".into(), Some(9)));
    let (said, _) = ends(folder.path(), 0, &["show", AMPK, "--format", "json"]);
    let shown: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(shown["decisions"][8]["text"], "Visum gratis");
    let last = shown["notes"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["text"], "Patroli ditambah >besok");
}

#[test]
fn a_line_of_nothing_and_an_unknown_kind_are_refused() {
    let folder = archive();
    ends(folder.path(), 2, &["capture", AMPK, "@polres >besok"]);
    ends(folder.path(), 2, &["capture", AMPK, "Visum", "--kind", "janji"]);
    ends(folder.path(), 1, &["capture", "tidak-ada", "Visum"]);
    let (_, said) = ends(folder.path(), 0, &["capture", AMPK, "\u{1b}[31mVisum\u{202e} gratis"]);
    assert!(!said.contains('\u{1b}'));
}

#[test]
fn when_says_the_date_and_its_day() {
    let folder = archive();
    for (text, said) in [
        ("akhir bulan", "2024-03-31  Minggu, 31 Maret 2024\n"),
        ("besok", "2024-03-02  Sabtu, 2 Maret 2024\n"),
        ("minggu depan", "2024-03-08  Jumat, 8 Maret 2024\n"),
    ] {
        assert_eq!(ends(folder.path(), 0, &["when", text]).0, said);
    }
    assert_eq!(
        ends(folder.path(), 0, &["when", "next", "week", "--lang", "en"]).0,
        "2024-03-08  Friday, 8 March 2024\n"
    );
    let (nothing, reason) = ends(folder.path(), 2, &["when", "entah"]);
    assert!(nothing.is_empty() && reason.contains("entah"), "{reason}");
    // It needs no archive.
    let nowhere = folder.path().join("tidak-ada");
    assert!(call(&nowhere, &["when", "besok"]).status.success());
}
