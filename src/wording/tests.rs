//! Sentences as they are said.

use super::*;
use crate::domain::Refusal;
use crate::domain::check::Problem;
use crate::folder::fault::{LockError, SaveError, SaveErrorKind, Step, WriteFault};
use crate::folder::finding::{Finding, FindingKind};
use crate::texts::Language;
use std::path::Path;

fn indonesian() -> &'static Texts {
    Texts::of(Language::Indonesian)
}

fn clash(field: &'static str, now: &str, wanted: &str) -> String {
    let [record, expected, now, wanted] = ["x", "dulu", now, wanted].map(str::to_owned);
    refusal(indonesian(), &Refusal::Clash { record, field, expected, now, wanted }).to_string()
}

#[test]
fn a_clash_names_the_field_and_both_values_as_the_screens_do() {
    for (field, now, wanted, expected) in [
        (
            "place",
            "Aula",
            "Kantor Bupati",
            "tempat sementara itu menjadi “Aula”, sedangkan Anda menulis “Kantor Bupati”",
        ),
        ("due", "2023-11-30", "", "batas waktu sementara itu menjadi “30 Nov 2023”, sedangkan Anda menulis “(kosong)”"),
        (
            "starts",
            "09:00:00",
            "10:30:00",
            "rencana mulai sementara itu menjadi “09.00”, sedangkan Anda menulis “10.30”",
        ),
        ("state", "running", "closed", "status sementara itu menjadi “berlangsung”, sedangkan Anda menulis “ditutup”"),
        (
            "owners",
            r#"[{"institution":"dinsos"},{"group":"camat"}]"#,
            "[]",
            "penanggung jawab sementara itu menjadi “dinsos, camat”, sedangkan Anda menulis “(kosong)”",
        ),
        (
            "presence",
            r#"{"status":"present","reason":""}"#,
            "",
            "kehadiran sementara itu menjadi “hadir”, sedangkan Anda menulis “(kosong)”",
        ),
    ] {
        assert_eq!(clash(field, now, wanted), format!("Belum diubah: {expected}."));
    }
}

#[test]
fn a_long_value_is_cut_and_none_brings_an_escape_sequence() {
    let said = clash("text", &"kata ".repeat(50), "\u{1b}[31mmerah\nbaris");
    assert_eq!(
        said,
        "Belum diubah: teks sementara itu menjadi “kata kata kata kata kata kata kata kata kata kata kata kata…”, \
         sedangkan Anda menulis “�[31mmerah↵baris”."
    );
}

#[test]
fn what_was_to_be_deleted_and_changed_is_told_without_its_innards() {
    let expected = "Belum dihapus: isinya sudah berubah sejak terakhir Anda lihat. Periksa, lalu hapus lagi.";
    assert_eq!(clash("record", r#"{"id":"x"}"#, r#"{"id":"x"}"#), expected);
    assert_eq!(clash("session", "Rapat", ""), expected);
}

#[test]
fn a_contradiction_is_told_in_the_words_of_the_form_and_of_the_file() {
    let problem = Problem::Dangling { record: "x".to_owned(), field: "chair", target: "y".to_owned() };
    assert_eq!(
        refusal(indonesian(), &Refusal::Invalid(problem.clone())).as_str(),
        "Belum diubah: pimpinan rapat merujuk `y`, yang tidak ada."
    );
    let found = Finding::at(FindingKind::Problem(problem), Place { line: 1200, column: 9 });
    assert_eq!(reason(indonesian(), &found).as_str(), "baris 1200 kolom 9, `chair` merujuk `y`, yang tidak ada");
}

#[test]
fn a_failed_save_says_why_and_what_helps() {
    let error = |kind| SaveError { path: Path::new("/arsip/a.ron").to_owned(), step: Step::Write, kind };
    for (kind, expected) in [
        (SaveErrorKind::DiskFull, "Belum tersimpan: disk penuh. Kosongkan ruang di disk."),
        (SaveErrorKind::PermissionDenied, "Belum tersimpan: a.ron dilindungi atau milik orang lain. Minta izin tulis."),
    ] {
        assert_eq!(save_error(indonesian(), &error(kind.clone())).as_str(), expected);
        assert_eq!(write_fault(indonesian(), &WriteFault::Save(error(kind))).as_str(), expected);
    }
    let private =
        SaveError { path: Path::new("/arsip/.rapat/locks").to_owned(), ..error(SaveErrorKind::PermissionDenied) };
    assert_eq!(
        save_error(indonesian(), &private).as_str(),
        "Belum tersimpan: arsip dilindungi atau milik orang lain. Minta izin tulis."
    );
    let busy = WriteFault::Lock(LockError::Busy { name: "office".to_owned() });
    assert_eq!(write_fault(indonesian(), &busy).as_str(), "Belum tersimpan: program lain sedang menulis ke arsip ini.");
    let broken = WriteFault::Broken { file: "a.ron".to_owned(), finding: Finding::of_file(FindingKind::Empty) };
    assert_eq!(
        write_fault(indonesian(), &broken).as_str(),
        "Belum tersimpan: a.ron tidak terbaca lagi, berkas kosong. Perbaiki berkas itu; isinya tidak disentuh."
    );
}
