//! What is said of each bad file, word for word, in both languages; that none of them is touched; and that the other
//! sessions open all the same. The rows are in `text`, `values` and `contents`.

mod contents;
mod good;
mod table;
mod text;
mod values;

use good::{OFFICE, SESSION};
use rapat::domain::change::{Act, Change, DocumentEdit};
use rapat::domain::session::{Meeting, SessionEdit};
use rapat::folder::{Contents, Finding};
use rapat::storage::archive::ArchiveFolder;
use rapat::texts::{Language, Texts};
use rapat::wording;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use table::Bad;

/// Another session of the archive, which nothing is wrong with.
const GOOD: &str = r#"(format: 1, id: "gggggggggggggggg", meeting: (title: "Yang lain", date: "2023-10-02"))"#;

/// What is said of a file that is made by `make`, in Indonesian; the good session opens beside it.
#[cfg(unix)]
fn said_of(name: &str, make: impl FnOnce(&Path)) -> String {
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("baik.ron"), GOOD.as_bytes());
    make(&folder.path().join(name));
    let contents = ArchiveFolder::open(folder.path()).contents();
    assert_eq!(contents.sessions.len(), 1, "{name}");
    assert_eq!(contents.broken[0].file, name);
    said(Language::Indonesian, &contents.broken[0].findings[0])
}

fn put(path: &Path, bytes: &[u8]) {
    File::create(path).unwrap().write_all(bytes).unwrap();
}

fn said(language: Language, finding: &Finding) -> String {
    wording::finding(Texts::of(language), finding).to_string()
}

/// The archive with the good session and a bad file of this name.
fn opened_with(name: &str, bytes: &[u8]) -> Contents {
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("baik.ron"), GOOD.as_bytes());
    if name != "office.ron" {
        put(&folder.path().join("office.ron"), OFFICE.as_bytes());
    }
    let path = folder.path().join(name);
    put(&path, bytes);
    let changed = fs::metadata(&path).unwrap().modified().unwrap();
    let mut archive = ArchiveFolder::open(folder.path());
    let contents = archive.contents();
    assert_eq!(archive.refresh(), None, "nothing changed");
    assert_eq!(fs::read(&path).unwrap(), bytes, "the file is as it was");
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), changed, "and was not written");
    contents
}

fn assert_said(contents: &Contents, Bad { name, indonesian, english, .. }: &Bad) {
    let titles: Vec<_> = contents.sessions.iter().map(|entry| entry.session.meeting.title.as_str()).collect();
    assert_eq!(titles, ["Yang lain"], "the others are open: {name}");
    let [broken] = &contents.broken[..] else { panic!("{name}: {:?}", contents.broken) };
    let finding = &broken.findings[0];
    assert_eq!(said(Language::Indonesian, finding), *indonesian, "{name}");
    assert_eq!(said(Language::English, finding), *english, "{name}");
}

#[test]
fn a_bad_session_is_named_in_one_sentence_and_the_others_open() {
    let table = table::sessions();
    assert!(table.len() >= 60, "{}", table.len());
    for bad in table {
        let contents = opened_with("rusak.ron", &bad.bytes);
        assert!(contents.office.is_some());
        assert_said(&contents, &bad);
        let is_text = std::str::from_utf8(&bad.bytes).is_ok();
        assert!(!is_text || contents.broken[0].raw.as_bytes() == bad.bytes, "its text can be read: {}", bad.name);
    }
}

#[test]
fn a_bad_office_is_named_in_one_sentence_and_the_sessions_open() {
    for bad in table::offices() {
        let contents = opened_with("office.ron", &bad.bytes);
        assert_eq!((contents.office.as_ref(), contents.first_run), (None, false), "{}", bad.name);
        assert_said(&contents, &bad);
    }
}

#[test]
fn the_files_of_the_table_are_good_before_they_are_spoilt() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("office.ron"), OFFICE.as_bytes());
    put(&folder.path().join("a.ron"), SESSION.as_bytes());
    let contents = ArchiveFolder::open(folder.path()).contents();
    assert_eq!((contents.sessions.len(), contents.broken, contents.notices), (1, vec![], vec![]));
}

#[cfg(unix)]
#[test]
fn what_is_no_plain_file_is_named_and_never_waited_for() {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    use std::os::unix::fs::symlink;
    let outside = tempfile::NamedTempFile::new().unwrap();
    let pipe = |path: &Path| mknodat(CWD, path, FileType::Fifo, Mode::RUSR, 0).unwrap();
    assert_eq!(
        said_of("pipa.ron", pipe),
        "Tidak terbaca: ini pipa sistem, bukan berkas. Pindahkan dari folder arsip, atau ganti namanya."
    );
    assert_eq!(
        said_of("folder.ron", |path| fs::create_dir(path).unwrap()),
        "Tidak terbaca: ini folder, bukan berkas. Pindahkan dari folder arsip, atau ganti namanya."
    );
    assert_eq!(
        said_of("luar.ron", |path| symlink(outside.path(), path).unwrap()),
        "Tidak terbaca: pintasan ini menuju ke luar folder arsip. Salin berkas aslinya ke dalam folder arsip."
    );
    assert_eq!(
        said_of("hilang.ron", |path| symlink("tidak-ada", path).unwrap()),
        "Tidak terbaca: berkas tidak ada, atau pintasannya tidak menuju ke mana pun. Kembalikan berkas aslinya, atau \
         hapus pintasan ini."
    );
    assert_eq!(
        said_of("besar.ron", |path| File::create(path).unwrap().set_len(33 * 1024 * 1024).unwrap()),
        "Tidak terbaca: besarnya 33 MB, padahal batasnya 32 MB. Pindahkan dari folder arsip bila bukan berkas rapat; \
         lampiran tidak disimpan di dalamnya."
    );
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    if rustix::process::geteuid().is_root() {
        println!("SKIPPED: root may read everything");
        return;
    }
    let said = said_of("tertutup.ron", |path| {
        put(path, SESSION.as_bytes());
        fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
    });
    assert_eq!(said, "Tidak terbaca: izin baca tidak ada. Minta pemilik berkas memberi izin baca.");
}

#[test]
fn a_session_in_two_files_opens_in_neither_and_each_names_the_other() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("a.ron"), GOOD.as_bytes());
    put(&folder.path().join("a (salinan).ron"), GOOD.as_bytes());
    put(&folder.path().join("b.ron"), SESSION.as_bytes());
    let mut archive = ArchiveFolder::open(folder.path());
    let contents = archive.contents();
    assert_eq!(contents.sessions.len(), 1);
    let messages: Vec<_> = contents
        .broken
        .iter()
        .map(|broken| (broken.file.as_str(), said(Language::Indonesian, &broken.findings[0]), broken.raw.as_str()))
        .collect();
    let sentence = |other| {
        format!(
            "Tidak dibuka: rapat yang sama juga ada di {other}. Gabungkan keduanya dengan m di daftar rapat, atau pindahkan salah satunya dari folder arsip."
        )
    };
    assert_eq!(messages, [("a (salinan).ron", sentence("a.ron"), GOOD), ("a.ron", sentence("a (salinan).ron"), GOOD)]);
    fs::remove_file(folder.path().join("a (salinan).ron")).unwrap();
    assert_eq!(archive.refresh().unwrap().sessions.len(), 2, "one of them moved away, the other opens");
}

#[test]
fn what_can_be_read_with_a_notice_is_read() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("a.ron"), format!("\u{feff}{}", SESSION.replace('\n', "\r\n")).as_bytes());
    put(&folder.path().join("b.ron"), GOOD.replace("meeting", "warna: biru, meeting").as_bytes());
    let contents = ArchiveFolder::open(folder.path()).contents();
    assert_eq!(contents.sessions.len(), 2);
    let (file, notice) = &contents.notices[0];
    assert_eq!(
        (file.as_str(), said(Language::Indonesian, notice).as_str()),
        ("a.ron", "Terbaca: baris 1 kolom 1, ada tanda BOM dari Notepad. Tidak perlu tindakan.")
    );
    assert_eq!(
        said(Language::Indonesian, &contents.sessions[1].read_only[0]),
        "Hanya dapat dibaca: baris 1 kolom 37, isian `warna` tidak dikenal. Perbarui program ini, atau hapus isian itu \
         agar dapat diubah."
    );
}

#[test]
fn a_number_that_stands_twice_is_named_and_the_session_opens_and_is_changed_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let spoilt = SESSION
        .replace("number: 2,\n            text: \"Disepakati juga.", "number: 1,\n            text: \"Disepakati juga.")
        .replace("number: 2,\n            text: \"Melapor", "number: 1,\n            text: \"Melapor");
    put(&folder.path().join("a.ron"), spoilt.as_bytes());
    let mut archive = ArchiveFolder::open(folder.path());
    let contents = archive.contents();
    assert_eq!((contents.sessions.len(), &contents.broken, &contents.notices), (1, &vec![], &vec![]));
    let doubts: Vec<_> =
        contents.doubts.iter().map(|(file, doubt)| (file.as_str(), said(Language::Indonesian, doubt))).collect();
    let sentence =
        |line| format!("Terbaca: baris {line} kolom 13, nomor 1 dipakai dua kali. Ganti salah satunya, lalu simpan.");
    assert_eq!(doubts, [("a.ron", sentence(76)), ("a.ron", sentence(49))]);
    // A save leaves the numbers alone and goes on telling of them.
    let session = contents.sessions[0].session.clone();
    let old = Box::new(session.meeting.clone());
    let new = Box::new(Meeting { place: "Aula".to_owned(), ..session.meeting.clone() });
    let edits = vec![DocumentEdit::Session(session.id, SessionEdit::Meeting { old, new })];
    archive.write(&Change { act: Act { text: "act-test", subject: String::new() }, edits }).unwrap();
    assert_eq!(archive.contents().doubts.len(), 2);
    let saved = ArchiveFolder::open(folder.path()).contents();
    assert_eq!(saved.sessions[0].session.meeting.place, "Aula");
    assert_eq!(saved.sessions[0].session.commitments, session.commitments);
    assert_eq!(saved.sessions[0].session.decisions, session.decisions);
}
