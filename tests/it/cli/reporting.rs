//! Reminders and the report on how promises were kept, as the shell gives them: nobody drops out, nothing above *biasa* leaves.

use std::collections::BTreeSet;
use std::path::Path;

use rapat::storage::atomic::replace;
use serde_json::Value;

use super::{AMPK, archive, ends, json};

/// A whole number in a row.
fn number(row: &Value, field: &str) -> u64 {
    row[field].as_u64().unwrap_or_else(|| panic!("{field} in {row}"))
}

/// The owners' parts that are open, as `actions` tells them: (session, number, class).
fn open_parts(folder: &Path) -> Vec<(String, u64, String)> {
    let mut parts = Vec::new();
    for row in json(folder, &["actions", "--state", "all"]) {
        for owner in row["owners"].as_array().unwrap() {
            if ["not_started", "in_progress", "blocked"].contains(&owner["state"].as_str().unwrap()) {
                let text = |field: &str| row[field].as_str().unwrap().to_owned();
                parts.push((text("session_id"), number(&row, "number"), text("class")));
            }
        }
    }
    parts
}

#[test]
fn every_open_part_is_in_one_reminder_or_said_to_be_withheld() {
    let folder = archive();
    let reminders = json(folder.path(), &["remind"]);
    let open = open_parts(folder.path());
    let (written, withheld): (Vec<_>, Vec<_>) = open.iter().partition(|(.., class)| class == "biasa");
    let mut told: Vec<(String, u64)> = Vec::new();
    for reminder in &reminders {
        let parts = reminder["parts"].as_array().unwrap();
        told.extend(parts.iter().map(|part| (part["session_id"].as_str().unwrap().to_owned(), number(part, "number"))));
        assert_eq!(number(reminder, "open_parts"), parts.len() as u64 + number(reminder, "withheld_parts"));
        assert_eq!(reminder["contact_directly"], Value::Bool(parts.is_empty()));
        assert_eq!(reminder["text"].as_str().unwrap().is_empty(), parts.is_empty());
        assert_eq!(reminder["link"].is_null(), parts.is_empty());
    }
    let mut expected: Vec<(String, u64)> = written.iter().map(|(id, number, _)| (id.clone(), *number)).collect();
    told.sort();
    expected.sort();
    assert_eq!(told, expected);
    let hidden: u64 = reminders.iter().map(|reminder| number(reminder, "withheld_parts")).sum();
    assert_eq!(hidden, withheld.len() as u64);
    let (stdout, stderr) = ends(folder.path(), 0, &["remind"]);
    let in_person = reminders.iter().filter(|reminder| reminder["contact_directly"] == Value::Bool(true));
    let behind = stdout.split("=== Hubungi langsung").nth(1).unwrap();
    let mut count = 0;
    for reminder in in_person {
        count += 1;
        assert!(behind.contains(reminder["name"].as_str().unwrap()), "{behind}");
    }
    assert!(count > 0 && stderr.is_empty(), "{stderr}");
    for row in json(folder.path(), &["actions", "--state", "all"]).iter().filter(|row| row["class"] != "biasa") {
        assert!(!stdout.contains(row["text"].as_str().unwrap()), "{row}");
    }
}

#[test]
fn one_institution_is_reminded_by_any_of_its_names() {
    let folder = archive();
    let of = |name: &str| json(folder.path(), &["remind", "--owner", name]);
    let by_short = of("DP3A");
    assert_eq!(by_short.len(), 1);
    assert_eq!(by_short, of("dp3app"));
    assert_eq!(of("Kecamatan Lamaknen").len(), 1);
    let (_, stderr) = ends(folder.path(), 0, &["remind", "--owner", "polres"]);
    assert!(stderr.contains("polres tidak punya komitmen terbuka"), "{stderr}");
    ends(folder.path(), 1, &["remind", "--owner", "entah"]);
    let later = ends(folder.path(), 0, &["remind", "--owner", "dp3app", "--today", "2024-06-01", "--lang", "en"]).0;
    assert!(later.contains("as of 1 June 2024") && later.contains("days past"), "{later}");
}

#[test]
fn an_identity_in_a_commitment_does_not_stand_in_a_reminder() {
    let folder = archive();
    ends(folder.path(), 0, &["new", "--title", "Rapat lanjutan", "--date", "2024-03-01", "--from", AMPK]);
    let sessions = json(folder.path(), &["list"]);
    let id = sessions.iter().find(|row| row["title"] == "Rapat lanjutan").unwrap()["id"].as_str().unwrap().to_owned();
    let line = "Periksa akta anak NIK 5304014503110002 @dp3app >20/12";
    ends(folder.path(), 0, &["capture", &id, line, "--kind", "commitment"]);
    let (stdout, _) = ends(folder.path(), 0, &["remind", "--owner", "dp3app"]);
    assert!(stdout.contains("Periksa akta anak") && !stdout.contains("5304014503110002"), "{stdout}");
}

#[test]
fn the_office_words_its_reminders_itself_and_a_wrong_template_is_named() {
    let folder = archive();
    let (stdout, _) = ends(folder.path(), 0, &["templates", "eject"]);
    assert!(stdout.contains("pengingat-id.txt") && stdout.contains("pengingat-en.txt"), "{stdout}");
    let before = ends(folder.path(), 0, &["remind"]).0;
    let template = folder.path().join("templates").join("pengingat-id.txt");
    replace(&template, "Halo {{ nama }}: {{ jumlah }} ({{ terlambat }})\n".as_bytes()).unwrap();
    let after = ends(folder.path(), 0, &["remind", "--owner", "dp3app"]).0;
    assert!(after.contains("Halo DP3APP: ") && !before.contains("Halo"), "{after}");
    for (text, line) in [("baris\n{{ tidak_ada }}", 2), ("{% for x in %}", 1)] {
        replace(&template, text.as_bytes()).unwrap();
        let (stdout, stderr) = ends(folder.path(), 1, &["remind"]);
        assert!(stdout.is_empty() && stderr.contains("templates/pengingat-id.txt"), "{stderr}");
        assert!(stderr.contains(&line.to_string()), "{stderr}");
    }
    replace(&template, "{% for x in range(99999) %}{% for y in range(99999) %}{% endfor %}{% endfor %}".as_bytes())
        .unwrap();
    ends(folder.path(), 1, &["remind"]);
}

#[test]
fn the_report_counts_the_parts_that_actions_tells_of() {
    let folder = archive();
    let report: Value = serde_json::from_str(&ends(folder.path(), 0, &["report", "--format", "json"]).0).unwrap();
    assert_eq!(report["unit"], "owner_parts");
    let lines = report["lines"].as_array().unwrap();
    for line in lines {
        let sum: u64 = ["kept", "kept_late", "open", "cancelled"].iter().map(|field| number(line, field)).sum();
        assert_eq!(number(line, "promised"), sum, "{line}");
        assert!(number(line, "late") <= number(line, "open") && number(line, "blocked") <= number(line, "open"));
    }
    let actions = json(folder.path(), &["actions", "--state", "all"]);
    let states: Vec<&str> = actions
        .iter()
        .flat_map(|row| row["owners"].as_array().unwrap())
        .map(|owner| owner["state"].as_str().unwrap())
        .collect();
    let all = &lines[0];
    let counted = |state: &str| states.iter().filter(|known| **known == state).count() as u64;
    assert_eq!(number(&report, "commitments"), actions.len() as u64);
    assert_eq!(number(all, "promised"), states.len() as u64);
    assert_eq!(number(all, "kept") + number(all, "kept_late"), counted("done"));
    assert_eq!((number(all, "cancelled"), number(all, "blocked")), (counted("cancelled"), counted("blocked")));
    let houses: u64 =
        lines.iter().filter(|line| line["by"] == "institution").map(|line| number(line, "promised")).sum();
    assert_eq!(houses, number(all, "promised"), "every part stands with one institution");
    let told = report["blocked"].as_array().unwrap().len() as u64;
    assert_eq!(told + number(&report, "blocked_withheld"), number(all, "blocked"));
    let kinds: BTreeSet<&str> = lines.iter().map(|line| line["by"].as_str().unwrap()).collect();
    assert_eq!(kinds, BTreeSet::from(["all", "group", "institution", "place"]));
}

#[test]
fn a_report_is_of_a_series_and_since_a_day_and_grows_late_with_the_days() {
    let folder = archive();
    let all = |arguments: &[&str]| -> Value {
        let arguments = [&["report", "--format", "json"], arguments].concat();
        serde_json::from_str(&ends(folder.path(), 0, &arguments).0).unwrap()
    };
    let (whole, series, since) = (all(&[]), all(&["--series", "ampk"]), all(&["--since", "2023-11-01"]));
    assert!(number(&since, "sessions") < number(&whole, "sessions"));
    assert!(number(&series, "sessions") <= number(&whole, "sessions") && number(&series, "sessions") > 0);
    let later = all(&["--today", "2024-12-01"]);
    assert!(number(&later["lines"][0], "late") > number(&whole["lines"][0], "late"));
    ends(folder.path(), 1, &["report", "--series", "entah"]);
    ends(folder.path(), 2, &["report", "--since", "entah"]);
    let csv = ends(folder.path(), 0, &["report", "--format", "csv"]).0;
    assert_eq!(csv.lines().count(), whole["lines"].as_array().unwrap().len() + 1);
    assert!(csv.starts_with("by,name,promised,kept,kept_late,open,late,blocked,cancelled,moved"), "{csv}");
    let (text, _) = ends(folder.path(), 0, &["report"]);
    assert!(text.contains("Semua angka di bawah menghitung bagian PJ"), "{text}");
}

#[test]
fn what_is_blocked_and_above_ordinary_is_counted_and_not_told_nor_is_an_identity() {
    let folder = archive();
    ends(
        folder.path(),
        0,
        &["capture", "knd0", "Dampingi [[Maria B.]] ke RSUD @polres >1/12/2023", "--kind", "commitment"],
    );
    ends(
        folder.path(),
        0,
        &["capture", "knd0", "Evakuasi dari rumah di hulu @polres >1/12/2023 !rahasia", "--kind", "commitment"],
    );
    for number in ["16", "17"] {
        ends(folder.path(), 0, &["progress", "knd0", number, "--state", "blocked", "--note", "Menunggu [[Maria B.]]"]);
    }
    let json = ends(folder.path(), 0, &["report", "--format", "json"]).0;
    let text = ends(folder.path(), 0, &["report"]).0;
    for said in [&json, &text] {
        assert!(said.contains("Dampingi") && !said.contains("Maria"), "{said}");
        assert!(!said.contains("hulu"), "{said}");
    }
    let report: Value = serde_json::from_str(&json).unwrap();
    // Two of the sample, and the new one.
    assert_eq!(report["blocked_withheld"], 3);
    assert!(text.contains("3 bagian terhambat di atas biasa hanya dihitung"), "{text}");
}

#[test]
fn a_template_cannot_grow_a_text_without_bounds() {
    let folder = archive();
    ends(folder.path(), 0, &["templates", "eject"]);
    let file = folder.path().join("templates/pengingat-id.txt");
    let doubling = format!("{{% set a = \"xxxxxxxx\" %}}\n{}{{{{ a }}}}", "{% set a = a ~ a %}\n".repeat(40));
    replace(&file, doubling.as_bytes()).unwrap();
    let (_, said) = ends(folder.path(), 1, &["remind"]);
    assert!(said.contains("pengingat-id.txt") && said.contains("set"), "{said}");
    replace(&file, "{% for a in range(100000) %}{{ kantor }}{{ nama }}{{ hari_ini }}{% endfor %}".as_bytes()).unwrap();
    let (_, said) = ends(folder.path(), 1, &["remind"]);
    assert!(said.contains("pengingat-id.txt"), "{said}");
}

#[test]
fn what_a_calendar_cannot_leave_out_is_refused_and_not_passed_over() {
    let folder = archive();
    for option in [&["--owner", "Polres"][..], &["--each"], &["--semicolons"]] {
        let arguments = [&["export", "--all", "--to", "ics", "--accept-identities", "--out", "-"], option].concat();
        let (out, said) = ends(folder.path(), 2, &arguments);
        assert!(out.is_empty() && said.contains(option[0]), "{said}");
    }
}
