//! `rapat export` and `rapat templates`: exit codes, files and their rights, and what is written down.

use std::fs;

use serde_json::Value;

use super::{AMPK, archive, call, ends, session_file};

fn own() -> tempfile::TempDir {
    let folder = archive();
    let office = folder.path().join("office.ron");
    let text = fs::read_to_string(&office).unwrap().replace("        sample: true,\n", "");
    rapat::storage::atomic::replace(&office, text.as_bytes()).unwrap();
    folder
}

#[test]
fn a_paper_is_written_once_and_replaced_only_where_that_is_said() {
    let (folder, out) = (own(), tempfile::tempdir().unwrap());
    let file = out.path().join("notula.md");
    let arguments = ["export", AMPK, "--paper", "minutes", "--to", "md", "--out", file.to_str().unwrap()];
    ends(folder.path(), 0, &arguments);
    let first = fs::read(&file).unwrap();
    let (_, said) = ends(folder.path(), 5, &arguments);
    assert!(said.contains("--force"), "{said}");
    assert_eq!(fs::read(&file).unwrap(), first);
    ends(folder.path(), 0, &[&arguments[..], &["--force"]].concat());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let text = fs::read_to_string(session_file(folder.path(), "2023-11-03")).unwrap();
    assert_eq!(text.matches("paper: \"notula\"").count(), 2, "what left is written down, and nothing else");
}

#[test]
fn what_looks_like_an_identity_stops_a_paper_with_4_until_it_is_accepted() {
    let folder = own();
    ends(folder.path(), 0, &["new", "--title", "Lanjutan", "--date", "2024-03-05"]);
    let id = super::json(folder.path(), &["list"]).into_iter().find(|row| row["title"] == "Lanjutan").unwrap();
    let id = id["id"].as_str().unwrap().to_owned();
    ends(folder.path(), 0, &["capture", &id, "NIK 5304014503110002 dicek", "--kind", "note"]);
    let arguments = ["export", &id, "--paper", "notula", "--to", "txt", "--out", "-"];
    let (stdout, said) = ends(folder.path(), 4, &arguments);
    assert!(stdout.is_empty() && said.contains("NIK: 5…2") && !said.contains("5304014503110002"), "{said}");
    let (stdout, _) = ends(folder.path(), 0, &[&arguments[..], &["--accept-identities"]].concat());
    assert!(stdout.contains("[identitas dirahasiakan]") && !stdout.contains("5304014503110002"), "{stdout}");
    let text = fs::read_to_string(session_file(folder.path(), "2024-03-05")).unwrap();
    assert!(text.contains("unanswered: 1"), "{text}");
}

#[test]
fn what_cannot_be_exported_says_what_can() {
    let folder = archive();
    for (code, said, arguments) in [
        (2, "txt md", &["export", AMPK, "--paper", "pesan", "--to", "pdf"][..]),
        (2, "notula", &["export", AMPK]),
        (2, "--all", &["export", "--paper", "notula"]),
        (2, "notula", &["export", "--all", "--paper", "notula", "--to", "md"]),
        (2, "undangan", &["export", AMPK, "--paper", "surat-cinta"]),
        (1, "entah", &["export", "--series", "entah", "--paper", "rtl"]),
    ] {
        let (stdout, stderr) = ends(folder.path(), code, arguments);
        assert!(
            stdout.is_empty() && stderr.replace(',', "").contains(&said.replace(',', "")),
            "{arguments:?}: {stderr}"
        );
    }
    let (list, _) = ends(folder.path(), 0, &["export", "--list"]);
    for kind in rapat::papers::Kind::ALL {
        assert!(list.contains(kind.name()) && list.contains(kind.alias()), "{list}");
    }
}

#[test]
fn several_meetings_give_one_board_and_each_institution_its_own_sheet() {
    let (folder, out) = (archive(), tempfile::tempdir().unwrap());
    let board = out.path().join("papan.html");
    ends(folder.path(), 0, &["export", "--all", "--paper", "board", "--out", board.to_str().unwrap()]);
    assert!(fs::read_to_string(board).unwrap().contains("Papan Tindak Lanjut"));
    let sheets = out.path().join("lembar");
    let arguments = ["export", AMPK, "--paper", "komitmen", "--to", "txt", "--each", "--out", sheets.to_str().unwrap()];
    ends(folder.path(), 0, &arguments);
    let names: Vec<String> =
        fs::read_dir(&sheets).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(names.len(), 26, "{names:?}");
    assert!(names.iter().any(|name| name.ends_with("-camat-raihat.txt")), "{names:?}");
}

#[test]
fn the_templates_go_into_the_archive_and_stay_as_the_office_has_them() {
    let folder = archive();
    let (paths, _) = ends(folder.path(), 0, &["templates", "eject"]);
    assert_eq!(paths.lines().count(), 5, "{paths}");
    let words = folder.path().join("templates/kata-id.ftl");
    let text = fs::read_to_string(&words).unwrap();
    assert!(text.contains("paper-minutes-title = NOTULA") && !text.contains("home-"), "{text:.300}");
    let own = text.replace("paper-minutes-title = NOTULA", "paper-minutes-title = RISALAH RAPAT");
    rapat::storage::atomic::replace(&words, own.as_bytes()).unwrap();
    let (paths, said) = ends(folder.path(), 0, &["templates", "eject"]);
    assert!(paths.trim().is_empty() && said.contains("kata-id.ftl"), "{paths}{said}");
    let (minutes, _) = ends(folder.path(), 0, &["export", AMPK, "--paper", "notula", "--to", "txt", "--out", "-"]);
    assert!(minutes.contains("RISALAH RAPAT"), "{minutes:.300}");
    rapat::storage::atomic::replace(&words, b"paper-agenda = {\n").unwrap();
    let (_, said) = ends(folder.path(), 1, &["export", AMPK, "--paper", "notula", "--to", "txt", "--out", "-"]);
    assert!(said.contains("templates/kata-id.ftl") && said.contains("baris"), "{said}");
}

#[test]
fn the_board_counts_as_the_actions_do() {
    let folder = archive();
    let output = call(folder.path(), &["actions", "--state", "all", "--format", "json"]);
    let all: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let (html, _) = ends(folder.path(), 0, &["export", "--all", "--paper", "papan", "--internal", "--out", "-"]);
    let table = html.split("<table id=\"t1\"").nth(1).and_then(|rest| rest.split("</table>").next()).unwrap();
    assert_eq!(table.matches("<tr>").count(), all.len() + 1);
}
