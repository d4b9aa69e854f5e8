//! The forms of a result: tables for people, JSON and CSV for programs; completions and the manual page.

use std::fs;
use std::path::Path;

use rapat::texts::cells;
use serde_json::Value;

use super::{archive, call, commitment, ends, json, session_file};

const ACTION: [&str; 17] = [
    "session_id",
    "session_title",
    "session_date",
    "id",
    "number",
    "text",
    "owners",
    "supporters",
    "due",
    "state",
    "days_late",
    "agenda_item",
    "place",
    "class",
    "indicator",
    "recurrence",
    "progress",
];
const SESSION: [&str; 14] = [
    "id",
    "file",
    "title",
    "date",
    "place",
    "series",
    "state",
    "seats",
    "present",
    "represented",
    "agenda_items",
    "commitments",
    "open",
    "overdue",
];

fn assert_fields(row: &Value, names: &[&str]) {
    let mut expected: Vec<&str> = names.to_vec();
    expected.sort_unstable();
    let mut found: Vec<&String> = row.as_object().unwrap().keys().collect();
    found.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn json_has_just_the_fields_that_other_programs_rely_on() {
    let folder = archive();
    json(folder.path(), &["list"]).iter().for_each(|row| assert_fields(row, &SESSION));
    let actions = json(folder.path(), &["actions", "--state", "all"]);
    assert!(actions.len() >= 40);
    for row in &actions {
        assert_fields(row, &ACTION);
        row["owners"]
            .as_array()
            .unwrap()
            .iter()
            .for_each(|it| assert_fields(it, &["name", "institution", "state", "due"]));
        let told = ["date", "owner", "text", "state", "by", "via", "asked_in"];
        row["progress"].as_array().unwrap().iter().for_each(|line| assert_fields(line, &told));
    }
    assert!(actions.iter().any(|row| row["progress"].as_array().unwrap().len() > 1));
    assert_eq!(json(folder.path(), &["actions", "--search", "zzz"]), Vec::<Value>::new());
}

#[test]
fn a_shown_meeting_is_one_object_whose_commitments_are_rows_of_actions() {
    let folder = archive();
    let (said, _) = ends(folder.path(), 0, &["show", "knd0", "--format", "json"]);
    let whole: Value = serde_json::from_str(&said).unwrap();
    let counts = ["invited", "present", "represented", "excused", "absent", "guests"]
        .map(|it| whole["attendance"][it].as_u64().unwrap());
    assert_eq!(counts, [63, 43, 13, 3, 4, 1]);
    let length = |field: &str| whole[field].as_array().unwrap().len();
    assert_eq!((length("seats"), length("items"), length("commitments")), (64, 8, 15));
    assert!(length("decisions") > 0 && length("notes") > 0);
    assert_eq!(whole["quorum"]["met"], true);
    assert_eq!(whole["commitments"][3], commitment(folder.path(), whole["commitments"][3]["number"].as_u64().unwrap()));
}

#[test]
fn a_shown_meeting_is_a_page_with_decisions_and_commitments_under_their_items() {
    let folder = archive();
    let (page, _) = ends(folder.path(), 0, &["show", "knd0"]);
    for part in [
        "Jumat, 3 November 2023 · 09.12–13.31 WITA · Gedung Wanita Betelalenok, Atambua",
        "63 diundang · 43 hadir · 13 diwakili · 3 izin · 4 tanpa keterangan · 1 tamu",
        "    K5  Satgas PPA dibentuk di 12 kecamatan\n        9/12 Camat · 31 Jan 2024 · proses · ! 30 hari",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let at = |part: &str| page.find(part).unwrap();
    assert!(
        at(" 5  Data dan peta") < at("Keputusan 3") && at("Keputusan 3") < at("K11") && at("K11") < at(" 6  Diskusi")
    );
}

#[test]
fn tables_speak_the_language_of_the_person_and_json_never_changes() {
    let folder = archive();
    let (indonesian, _) = ends(folder.path(), 0, &["actions", "--state", "overdue"]);
    let (english, _) = ends(folder.path(), 0, &["actions", "--state", "overdue", "--lang", "en"]);
    assert!(indonesian.starts_with("ID") && indonesian.contains("Komitmen") && indonesian.contains("terhambat"));
    assert!(english.contains("Commitment") && english.contains("blocked") && !english.contains("terhambat"));
    let of = |language: &str| json(folder.path(), &["actions", "--lang", language]);
    assert_eq!(of("id"), of("en"));
}

#[test]
fn a_table_without_rows_says_so_beside_the_result() {
    let folder = archive();
    let (stdout, stderr) = ends(folder.path(), 0, &["actions", "--search", "zzz"]);
    assert_eq!((stdout.as_str(), stderr.as_str()), ("", "rapat: Tidak ada yang cocok.\n"));
}

#[test]
fn a_spreadsheet_gets_a_line_a_row_and_no_formula() {
    let folder = archive();
    for formula in ["=1+1", "+62", "-1", "@SUM(A1)"] {
        ends(folder.path(), 0, &["new", "--date", "2024-03-05", &format!("--title={formula}")]);
    }
    let (sheet, _) = ends(folder.path(), 0, &["list", "--format", "csv"]);
    assert_eq!(sheet.lines().next().unwrap(), SESSION.join(","));
    assert_eq!(sheet.lines().count(), 1 + 5 + 4);
    for cell in [",'=1+1,", ",'+62,", ",'-1,", ",'@SUM(A1),"] {
        assert!(sheet.contains(cell), "{cell}\n{sheet}");
    }
    let (sheet, _) = ends(folder.path(), 0, &["actions", "--state", "all", "--format", "csv"]);
    assert_eq!(sheet.lines().count(), 1 + json(folder.path(), &["actions", "--state", "all"]).len());
    assert!(sheet.contains("\"Kerja sama layanan") || sheet.contains(",\"RSUD Mgr. Gabriel Manek, SVD\","), "quotes");
    let (of_one, _) = ends(folder.path(), 0, &["show", "knd0", "--format", "csv"]);
    assert_eq!(of_one.lines().count(), 1 + 15);
}

#[test]
fn completions_know_the_commands_and_the_manual_page_every_option() {
    let folder = archive();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (script, _) = ends(folder.path(), 0, &["completions", shell]);
        assert!(script.contains("progress") && script.contains("occurrence"), "{shell}");
    }
    let (page, _) = ends(folder.path(), 0, &["man"]);
    assert!(page.contains(".TH") && page.contains("occurrence") && page.contains("RAPAT_TODAY"), "{page}");
}

#[test]
fn help_speaks_the_language_that_is_asked_for_even_where_the_rest_is_not_understood() {
    let folder = archive();
    assert!(ends(folder.path(), 0, &["--help"]).0.contains("Perintah:"));
    assert!(ends(folder.path(), 0, &["progress", "--help", "--lang", "en"]).0.contains("Who reported it"));
    assert!(ends(folder.path(), 0, &["--lang=en", "--help"]).0.contains("Commands:"));
    for (arguments, said) in [
        (
            &["actions", "--state", "besok"][..],
            "“besok” tidak berlaku untuk --state <STATE>. Pilihannya: open, overdue,",
        ),
        (&["list", "--format", "yaml"], "Pilihannya: table, json, csv."),
        (&["due", "knd0"], "Belum diisi: --reason <TEXT>, <COMMITMENT>, <DATE>."),
        (&["actions", "--pemilik", "x"], "“--pemilik” tidak dikenal."),
        (&["progres"], "“progres” tidak dikenal. Mungkin maksudnya progress."),
        (&["list", "--dir"], "Belum diisi: --dir <DIR>."),
        (&["actions", "--state", "besok", "--lang", "en"], "is not possible for --state <STATE>"),
        (&["list", "--lang", "de"], "“de” tidak berlaku untuk --lang <LANG>. Pilihannya: id, en."),
    ] {
        let (_, stderr) = ends(folder.path(), 2, arguments);
        assert!(stderr.contains(said) && stderr.contains("rapat --help"), "{stderr}");
    }
}

#[test]
fn a_check_takes_files_and_folders_and_names_them_as_they_were_given() {
    let folder = archive();
    let file = session_file(folder.path(), "2023-11-03");
    let nowhere = Path::new("/tidak-ada");
    let on = |code: i32, paths: &[&Path]| {
        let paths: Vec<&str> = paths.iter().map(|path| path.to_str().unwrap()).collect();
        ends(nowhere, code, &[&["check"], &paths[..]].concat())
    };
    let (said, stderr) = on(0, &[&file, &folder.path().join("office.ron"), folder.path()]);
    assert!(said.starts_with("3 berkas") && stderr.is_empty(), "{said}{stderr}");
    let broken = folder.path().join("pecah.txt");
    rapat::storage::atomic::replace(&broken, b"(format: 1, id: 3)").unwrap();
    let (said, _) = on(3, &[&file, &broken]);
    assert!(said.starts_with(&format!("{}:1:", broken.display())) && said.lines().count() == 1, "{said}");
    let (said, _) = ends(nowhere, 3, &["check", broken.to_str().unwrap(), "--format", "json"]);
    let found: Vec<Value> = serde_json::from_str(&said).unwrap();
    assert_fields(&found[0], &["file", "line", "column", "text"]);
    assert_eq!((&found[0]["file"], &found[0]["line"]), (&broken.to_str().unwrap().into(), &1.into()));
    assert_eq!(ends(nowhere, 0, &["check", file.to_str().unwrap(), "--format", "json"]).0, "[]\n");
    let (said, stderr) = on(1, &[&file, nowhere]);
    assert!(said.is_empty() && stderr.contains("/tidak-ada"), "{said}{stderr}");
    on(3, &[nowhere, &broken]);
}

#[test]
fn a_file_of_another_program_is_a_notice_and_no_finding() {
    let folder = archive();
    let file = session_file(folder.path(), "2023-11-03");
    let text = fs::read_to_string(&file).unwrap().replace('\n', "\r\n");
    rapat::storage::atomic::replace(&file, text.as_bytes()).unwrap();
    let (stdout, stderr) = ends(folder.path(), 0, &["check"]);
    assert!(stdout.contains("5 rapat") && stderr.contains("CR LF"), "{stdout}{stderr}");
}

/// The table as a terminal of so many columns gets it.
#[cfg(unix)]
fn in_a_terminal(folder: &Path, columns: u16, arguments: &[&str]) -> String {
    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    use std::io::Read;
    let size = PtySize { rows: 24, cols: columns, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_rapat"));
    command.env_clear();
    command.env("RAPAT_TODAY", "2024-03-01");
    command.arg("--dir");
    command.arg(folder);
    command.args(arguments);
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut bytes = Vec::new();
    // The end of the other side is an error on Linux; what was read before it stays.
    let _ = pair.master.try_clone_reader().unwrap().read_to_end(&mut bytes);
    child.wait().unwrap();
    String::from_utf8(bytes).unwrap()
}

#[cfg(unix)]
#[test]
fn in_a_terminal_no_line_is_wider_than_it_and_what_is_cut_says_so() {
    let folder = archive();
    for arguments in [&["list"][..], &["actions", "--state", "all"], &["show", "knd0"]] {
        for columns in [40, 80, 120] {
            let shown = in_a_terminal(folder.path(), columns, arguments);
            assert!(shown.lines().all(|line| cells(line) <= columns.into()), "{columns}\n{shown}");
            assert!(shown.lines().count() > 5, "{shown}");
        }
    }
    assert!(in_a_terminal(folder.path(), 80, &["actions"]).contains('…'));
    assert!(!String::from_utf8(call(folder.path(), &["actions"]).stdout).unwrap().contains('…'));
}

#[test]
fn the_filter_of_the_board_is_understood_in_both_languages_and_what_is_not_ends_the_call() {
    let folder = archive();
    let numbers = |filter: &str| -> Vec<String> {
        let rows = json(folder.path(), &["actions", "--filter", filter]);
        rows.iter().map(|row| format!("{} {}", row["session_id"], row["number"])).collect()
    };
    let by_options = |options: &[&str]| -> Vec<String> {
        let rows = json(folder.path(), &[&["actions"], options].concat());
        rows.iter().map(|row| format!("{} {}", row["session_id"], row["number"])).collect()
    };
    assert_eq!(numbers("is:overdue"), by_options(&["--state", "overdue"]));
    assert_eq!(numbers("is:terlambat @dp3app"), by_options(&["--state", "overdue", "--owner", "dp3app"]));
    assert_eq!(numbers("unsur:camat is:semua"), by_options(&["--state", "all", "--group", "camat"]));
    let (with, without) = (numbers("@dp3app is:all"), numbers("-@dp3app is:all"));
    assert!(!with.is_empty() && with.iter().all(|row| !without.contains(row)));
    assert_eq!(with.len() + without.len(), by_options(&["--state", "all"]).len());
    assert_eq!(numbers("is:all @dp3app"), by_options(&["--state", "all", "--filter", "@dp3app"]));
    for wrong in ["sates:open", "is:entah", "due:<x", "@"] {
        let (stdout, stderr) = ends(folder.path(), 2, &["actions", "--filter", wrong]);
        assert!(stdout.is_empty() && stderr.contains(wrong), "{stderr}");
    }
}
