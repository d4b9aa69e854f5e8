//! A follow-up plan goes to one institution as a workbook and comes back filled in.

use std::io::Read as _;
use std::process::Command;

use rapat::domain::import::{Incoming, Kind, Mapping, Outcome, Preview, Value, Why};
use rapat::domain::record::Progress;
use rapat::domain::{RecordKind, Session, SessionId, State};
use rapat::intake;
use rapat::papers::{Kind as Paper, Wanted};
use rapat::runtime::press;
use rapat::sheet::Format;
use rapat::texts::Language;

use super::{TODAY, World, counts, left_out, world};

fn sent(world: &World, owner: &str, public: bool, format: Format, language: Language) -> Vec<u8> {
    let wanted = Wanted { public, owner: Some(owner.parse().unwrap()), ..Wanted::usual(Paper::Rtl, format, language) };
    let mut sessions: Vec<&Session> = world.sessions.values().collect();
    sessions.sort_by_key(|session| session.meeting.date);
    let nowhere = tempfile::tempdir().unwrap();
    let printed = press::print(nowhere.path(), &world.office, &sessions, &wanted, TODAY.parse().unwrap()).unwrap();
    printed.files.into_iter().next().unwrap().1
}

/// The plan with some cells filled in: by the row's code and the field.
fn filled(bytes: &[u8], cells: &[(&str, &str, Value)]) -> (Incoming, Mapping) {
    let mut incoming = intake::read(bytes).unwrap();
    let mapping = Mapping::of(Kind::Plan, &incoming.table);
    let code = mapping.column("code").unwrap();
    for (row, field, value) in cells {
        let column = mapping.column(field).unwrap();
        let line = incoming.table.lines.iter_mut().find(|line| line.cell(code).said() == *row).unwrap();
        line.cells.resize(line.cells.len().max(column + 1), Value::Empty);
        line.cells[column] = value.clone();
    }
    (incoming, mapping)
}

fn look(world: &World, bytes: &[u8], cells: &[(&str, &str, Value)]) -> Preview {
    let (incoming, mapping) = filled(bytes, cells);
    world.look(Kind::Plan, &incoming, &mapping, world.ampk(), false)
}

fn text(said: &str) -> Value {
    Value::Text(said.to_owned())
}

fn last(world: &World, id: SessionId, number: u32) -> Progress {
    let session = &world.sessions[&id];
    let commitment = session.commitments.iter().find(|one| one.number == number).unwrap();
    match &commitment.records.last().unwrap().kind {
        RecordKind::Progress(progress) => progress.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_plan_that_nobody_filled_in_says_nothing() {
    let world = world();
    for language in Language::ALL {
        for (public, format) in [(false, Format::Xlsx), (true, Format::Xlsx), (false, Format::Csv), (true, Format::Csv)]
        {
            let preview = look(&world, &sent(&world, "dp3app", public, format, language), &[]);
            let [new, changed, same, proposed, unclear, refused] = preview.counts();
            let said = format!("{language:?} {public} {format:?}: {:?}", preview.entries);
            assert!(same >= 3 && [new, changed, proposed, unclear, refused] == [0; 5], "{said}");
        }
    }
}

#[test]
fn a_row_that_stands_twice_is_one_record_and_what_hides_an_identity_is_none() {
    let world = world();
    let bytes = sent(&world, "dp3app", false, Format::Csv, Language::ALL[0]);
    let (mut incoming, mapping) = filled(&bytes, &[]);
    let (code, progress) = (mapping.column("code").unwrap(), mapping.column("progress").unwrap());
    let at = incoming.table.lines.iter().position(|line| line.cell(code).said().contains("/K")).unwrap();
    let line = &mut incoming.table.lines[at];
    line.cells.resize(line.cells.len().max(progress + 1), Value::Empty);
    line.cells[progress] = text("Sudah dibahas dua kali");
    let again = rapat::domain::import::Line { number: 999, ..line.clone() };
    incoming.table.lines.push(again);
    let preview = world.look(Kind::Plan, &incoming, &mapping, world.ampk(), false);
    let [_, changed, .., refused] = preview.counts();
    assert_eq!((changed, refused, preview.edits.len()), (1, 1, 1));
    assert_eq!(left_out(&preview), [(999, Why::Twice, left_out(&preview)[0].2.clone(), true)]);

    incoming.table.lines.pop();
    incoming.table.lines[at].cells[progress] = text("Anak [identitas dirahasiakan] sudah didampingi");
    let preview = world.look(Kind::Plan, &incoming, &mapping, world.ampk(), false);
    assert_eq!(preview.edits, []);
}

#[test]
fn owners_of_one_name_are_asked_for_and_not_guessed() {
    let mut world = world();
    let bytes = sent(&world, "dp3app", false, Format::Csv, Language::ALL[0]);
    let dp3app = world.office.institutions.iter().find(|one| one.key.as_str() == "dp3app").unwrap().name.clone();
    world.office.institutions.iter_mut().for_each(|one| one.name = dp3app.clone());
    let preview = look(&world, &bytes, &[]);
    assert!(left_out(&preview).iter().any(|(_, why, ..)| *why == Why::Several), "{:?}", preview.entries);
}

/// What LibreOffice makes of a workbook that it saves; `None` where it is not there.
fn saved_by_libreoffice(bytes: &[u8]) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let (there, back) = (folder.path().join("rtl.xlsx"), folder.path().join("kembali"));
    rapat::storage::atomic::replace(&there, bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profil").display());
    let call = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "xlsx", "--outdir"])
        .args([&back, &there])
        .output();
    match call {
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            Some(std::fs::read(back.join("rtl.xlsx")).unwrap())
        }
        Err(_) => {
            assert!(std::env::var_os("RAPAT_CI").is_none_or(|value| value != "1"), "soffice is missing");
            println!("SKIPPED: soffice is missing");
            None
        }
    }
}

#[test]
fn a_plan_that_another_program_saved_still_knows_how_it_left() {
    let world = world();
    let Some(bytes) = saved_by_libreoffice(&sent(&world, "dp3app", false, Format::Xlsx, Language::Indonesian)) else {
        return;
    };
    assert!(intake::read(&bytes).unwrap().origin.is_some());
    let preview = look(&world, &bytes, &[]);
    let [new, changed, same, proposed, unclear, refused] = preview.counts();
    assert!(same > 3 && [new, changed, proposed, unclear, refused] == [0; 5], "{:?}", preview.entries);
    let leaf = unpacked(&bytes, "xl/worksheets/sheet1.xml");
    assert!(leaf.contains("<dataValidation") && leaf.contains("terhambat"), "the states can still be chosen");
}

/// A part of a workbook.
fn unpacked(bytes: &[u8], part: &str) -> String {
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut said = String::new();
    book.by_name(part).unwrap().read_to_string(&mut said).unwrap();
    said
}

#[test]
fn states_progress_and_evidence_come_back_as_records_once() {
    let mut world = world();
    let bytes = sent(&world, "dp3app", false, Format::Xlsx, Language::Indonesian);
    let cells = [
        ("knd0pr/K3", "state", text("selesai")),
        ("knd0pr/K3", "progress", text("SOP ditandatangani empat pihak")),
        ("knd0pr/K3", "evidence", text("SOP 12/2024")),
    ];
    let preview = look(&world, &bytes, &cells);
    let [_, changed, ..] = preview.counts();
    assert_eq!(changed, 1, "{:?}", preview.entries);
    world.take(&preview);
    let told = last(&world, world.ampk(), 3);
    assert_eq!((told.state, told.text.as_str()), (State::Done, "SOP ditandatangani empat pihak"));
    assert_eq!((told.evidence.as_str(), told.by.as_str(), told.via.name()), ("SOP 12/2024", "DP3APP", "surat"));
    let again = look(&world, &bytes, &cells);
    assert_eq!(again.change("rtl.xlsx"), None, "the same file twice is the same once: {:?}", again.entries);
}

#[test]
fn what_was_reported_meanwhile_is_no_step_back() {
    let mut world = world();
    let bytes = sent(&world, "dp3app", false, Format::Xlsx, Language::Indonesian);
    let done = [("knd0pr/K3", "state", text("selesai"))];
    let preview = look(&world, &bytes, &done);
    world.take(&preview);
    // The plan that went out before still says what was so then.
    let preview = look(&world, &bytes, &[("40qjzb/K8", "progress", text("Usulan ditandatangani"))]);
    let changed: Vec<&str> = (preview.entries.iter())
        .filter(|entry| matches!(entry.outcome, Outcome::Changed(_)))
        .map(|entry| entry.subject.as_str())
        .collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].starts_with("40qjzb/K8"), "{changed:?}");
}

#[test]
fn what_is_written_behind_the_last_word_is_the_news_alone() {
    let mut world = world();
    let bytes = sent(&world, "dp3app", false, Format::Xlsx, Language::Indonesian);
    let (incoming, mapping) = filled(&bytes, &[]);
    let line = incoming.table.lines.iter().find(|line| line.cell(0).said() == "knd0pr/K3").unwrap();
    let was = line.cell(mapping.column("progress").unwrap()).said();
    let news = [("knd0pr/K3", "progress", text(&format!("{was}\nTarif disetujui")))];
    let preview = look(&world, &bytes, &news);
    world.take(&preview);
    let told = last(&world, world.ampk(), 3);
    assert_eq!((told.text.as_str(), told.state), ("Tarif disetujui", State::Blocked));
}

#[test]
fn facts_that_were_changed_are_proposals_and_stay() {
    let world = world();
    let bytes = sent(&world, "dp3app", false, Format::Xlsx, Language::Indonesian);
    let day = "2024-06-01".parse().unwrap();
    let cells = [("knd0pr/K3", "text", text("SOP dua pihak saja")), ("knd0pr/K3", "due", Value::Day(day))];
    let preview = look(&world, &bytes, &cells);
    let proposed: Vec<_> = (preview.entries.iter())
        .filter_map(|entry| if let Outcome::Proposed(changes) = &entry.outcome { Some(changes) } else { None })
        .collect();
    assert_eq!(proposed.len(), 1);
    assert_eq!((proposed[0][0].field, proposed[0][1].field, proposed[0][1].to.as_str()), ("text", "due", "2024-06-01"));
    assert_eq!(preview.change("rtl.xlsx"), None);
}

#[test]
fn a_row_that_speaks_of_nothing_here_is_refused() {
    let world = world();
    let table = "Kode;Status;Penanggung jawab\nzzzzzz/K1;selesai;DP3APP\nknd0pr/K3;entah;DP3APP\nK3;selesai;DP3APP\nknd0pr/K3;selesai;RSUD\n";
    let preview = world.preview(Kind::Plan, table.as_bytes(), world.ampk());
    let why: Vec<(u32, Why, bool)> = left_out(&preview).into_iter().map(|(row, why, _, no)| (row, why, no)).collect();
    assert_eq!(
        why,
        [
            (2, Why::UnknownCode, true),
            (3, Why::UnknownWord, false),
            (4, Why::NoCode, true),
            (5, Why::UnknownName, false)
        ]
    );
}

#[test]
fn the_answer_for_one_of_twelve_is_that_of_one() {
    let mut world = world();
    let table = "Kode;Penanggung jawab;Status;Kemajuan\nknd0pr/K5;Camat Raihat;selesai;SK terbit\n";
    let preview = world.preview(Kind::Plan, table.as_bytes(), world.ampk());
    counts(&preview, [0, 1, 0, 0, 0, 0]);
    world.take(&preview);
    assert!(last(&world, world.ampk(), 5).owner.is_some());
}
