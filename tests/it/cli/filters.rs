//! The filters of `rapat actions`, against the sample archive on 1 March 2024.

use serde_json::Value;

use super::{archive, ends, json};

#[test]
fn each_state_is_what_it_says_and_open_is_what_is_asked_for_without_a_word() {
    let folder = archive();
    let of = |state: &str| json(folder.path(), &["actions", "--state", state]);
    let all = of("all");
    let is_open = |row: &Value| ["not_started", "in_progress", "blocked"].contains(&row["state"].as_str().unwrap());
    let count = |fits: &dyn Fn(&Value) -> bool| all.iter().filter(|row| fits(row)).count();
    let (open, done) = (of("open"), of("done"));
    assert!(open.iter().all(is_open) && done.iter().all(|row| row["state"] == "done"));
    assert_eq!((open.len(), done.len()), (count(&is_open), count(&|row| row["state"] == "done")));
    assert_eq!(json(folder.path(), &["actions"]), open);
    let is_late = |row: &Value| is_open(row) && row["days_late"].as_i64() > Some(0);
    assert_eq!(of("overdue").len(), count(&is_late));
    let due = of("due");
    assert!(!due.is_empty());
    for row in due {
        let due = row["due"].as_str().unwrap().to_owned();
        assert!(("2024-03-01".."2024-03-09").contains(&due.as_str()), "{due}");
    }
}

#[test]
fn an_owner_is_found_by_name_alias_seat_and_group_and_the_state_is_that_of_the_same_owner() {
    let folder = archive();
    let of = |owner: &str, state: &str| {
        let rows = json(folder.path(), &["actions", "--owner", owner, "--state", state]);
        rows.into_iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let agency = of("DP3APP", "all");
    assert!(!agency.is_empty());
    assert_eq!(of("dp3a", "all"), agency, "an alias finds what the name finds");
    let camat = of("Camat", "open");
    assert!(!camat.is_empty());
    let done: Vec<String> = camat.iter().filter(|id| of("Camat Kota Atambua", "done").contains(id)).cloned().collect();
    assert_eq!(done.len(), 1, "an open commitment of which this owner's part is done");
    assert!(!of("Camat Kota Atambua", "open").contains(&done[0]));
}

#[test]
fn group_place_series_and_words_each_leave_some_and_hide_some() {
    let folder = archive();
    let of = |words: &[&str]| json(folder.path(), &[&["actions", "--state", "all"], words].concat()).len();
    let all = of(&[]);
    for (option, value) in [("--group", "Camat"), ("--place", "Kota Atambua"), ("--search", "visum gratis")] {
        let some = of(&[option, value]);
        assert!((1..all).contains(&some), "{option} {value}: {some} of {all}");
    }
    assert_eq!(of(&["--series", "ampk"]), all, "all meetings of the sample are of one series");
    for option in ["--group", "--place", "--series", "--search", "--owner"] {
        assert_eq!(of(&[option, "zzz"]), 0, "{option}");
    }
    assert_eq!(of(&["--search", "satgas", "--group", "Camat"]), 2);
    assert_eq!(of(&["--search", "satgas", "--group", "Camat", "--place", "Raihat"]), 1);
}

#[test]
fn a_saved_filter_asks_what_it_says_and_one_that_is_not_there_ends_the_call() {
    let folder = archive();
    let file = folder.path().join("filters.ron");
    let text = "(format: 1, filters: [(key: \"polres\", name: \"Janji Polres\", filter: \"@polres is:semua\")])";
    rapat::storage::atomic::replace(&file, text.as_bytes()).unwrap();
    let typed = json(folder.path(), &["actions", "--filter", "@polres is:semua"]);
    assert!(!typed.is_empty());
    assert_eq!(json(folder.path(), &["actions", "--saved", "janji polres"]), typed);
    let both = json(folder.path(), &["actions", "--saved", "polres", "--filter", "sejak:2023-10"]);
    assert!(both.len() < typed.len() && both.iter().all(|row| typed.contains(row)));
    let (stdout, stderr) = ends(folder.path(), 2, &["actions", "--saved", "telat"]);
    assert!(stdout.is_empty() && stderr.contains("telat") && stderr.contains("Janji Polres"), "{stderr}");
}
