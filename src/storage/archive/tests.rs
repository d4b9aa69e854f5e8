//! The archive against what people and other programs do to it.

use super::*;
use crate::domain::change::{Act, Change, DocumentEdit};
use crate::domain::office::{OfficeEdit, Profile};
use crate::domain::session::{Class, Meeting, Note, SessionEdit};
use crate::domain::{IdSource, ListEdit, Refusal, Session};
use crate::folder::{SaveErrorKind, WriteFault, Written};
use std::fs;
use tempfile::TempDir;

fn session(title: &str) -> Session {
    let seed = title.bytes().fold(0_u8, u8::wrapping_add);
    Session::new(IdSource::seeded([seed; 32]).fresh(), Meeting::new(title.to_owned(), "2023-11-03".parse().unwrap()))
}

fn change(edits: Vec<DocumentEdit>) -> Change {
    Change { act: Act { text: "act-test", subject: String::new() }, edits }
}

fn create(session: &Session) -> Change {
    change(vec![DocumentEdit::Create(Box::new(session.clone()))])
}

fn with_meeting(session: &Session, edit: impl FnOnce(&mut Meeting)) -> DocumentEdit {
    let mut new = session.meeting.clone();
    edit(&mut new);
    let old = Box::new(session.meeting.clone());
    DocumentEdit::Session(session.id, SessionEdit::Meeting { old, new: Box::new(new) })
}

fn titled(session: &Session, title: &str) -> Change {
    change(vec![with_meeting(session, |meeting| meeting.title = title.to_owned())])
}

fn placed(session: &Session, place: &str) -> Change {
    change(vec![with_meeting(session, |meeting| meeting.place = place.to_owned())])
}

/// An archive with these sessions, and its folder.
fn archive(sessions: &[&Session]) -> (TempDir, ArchiveFolder) {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = ArchiveFolder::open(folder.path());
    for session in sessions {
        archive.write(&create(session)).unwrap();
    }
    archive.contents();
    (folder, archive)
}

fn sessions(contents: &Contents) -> Vec<Session> {
    contents.sessions.iter().map(|entry| entry.session.clone()).collect()
}

#[test]
fn a_change_that_was_written_is_read_by_the_next_one_who_opens() {
    let one = session("Satu");
    let (folder, mut archive) = archive(&[&one]);
    assert_eq!(archive.write(&titled(&one, "Dua")).unwrap(), Written::default());
    let contents = ArchiveFolder::open(folder.path()).contents();
    assert_eq!(sessions(&contents), archive.contents().sessions.iter().map(|e| e.session.clone()).collect::<Vec<_>>());
    assert_eq!(contents.sessions[0].session.meeting.title, "Dua");
    assert!(contents.sessions[0].file.starts_with("2023-11-03-satu-"), "a name is given once");
    assert!(contents.first_run && contents.office == Some(Office::blank()));
}

#[test]
fn the_same_field_changed_by_another_is_refused_and_another_field_is_merged() {
    let one = session("Satu");
    let (folder, mut mine) = archive(&[&one]);
    let mut theirs = ArchiveFolder::open(folder.path());
    theirs.contents();
    theirs.write(&placed(&one, "Atambua")).unwrap();
    let merged = mine.write(&titled(&one, "Dua")).unwrap().merged;
    let [Document::Session(entry)] = &merged[..] else { panic!("{merged:?}") };
    assert_eq!((entry.session.meeting.title.as_str(), entry.session.meeting.place.as_str()), ("Dua", "Atambua"));
    let before = fs::read(folder.path().join(&entry.file)).unwrap();
    let fault = theirs.write(&titled(&one, "Tiga")).unwrap_err();
    let WriteFault::Refused { refusal, current } = fault else { panic!("{fault:?}") };
    let Refusal::Clash { field, now, .. } = *refusal else { panic!("{refusal:?}") };
    assert_eq!((field, now.as_str()), ("title", "Dua"));
    assert_eq!(current, merged);
    assert_eq!(fs::read(folder.path().join(&entry.file)).unwrap(), before);
}

fn note(ids: &mut IdSource, text: &str) -> Note {
    Note { id: ids.fresh(), item: None, at: None, speaker: None, text: text.to_owned(), class: Class::Biasa }
}

fn adds(session: &Session, note: &Note) -> DocumentEdit {
    DocumentEdit::Session(session.id, SessionEdit::Note(ListEdit::Add { value: note.clone(), after: None }))
}

fn takes(session: &Session, note: &Note) -> DocumentEdit {
    DocumentEdit::Session(session.id, SessionEdit::Note(ListEdit::Remove { value: note.clone(), after: None }))
}

fn deletes(session: &Session) -> Change {
    change(vec![DocumentEdit::Delete(Box::new(session.clone()))])
}

/// The session as it stands on the disk.
fn on_disk(folder: &TempDir, wanted: &Session) -> Session {
    let found = sessions(&ArchiveFolder::open(folder.path()).contents());
    found.into_iter().find(|session| session.id == wanted.id).unwrap()
}

fn file_of(folder: &TempDir, session: &Session) -> PathBuf {
    let contents = ArchiveFolder::open(folder.path()).contents();
    let entry = contents.sessions.iter().find(|entry| entry.session.id == session.id).unwrap();
    folder.path().join(&entry.file)
}

fn set_protected(path: &Path, is_protected: bool) {
    let mut rights = fs::metadata(path).unwrap().permissions();
    rights.set_readonly(is_protected);
    fs::set_permissions(path, rights).unwrap();
}

fn refused(outcome: Result<Written, WriteFault>) -> (Refusal, Vec<Document>) {
    match outcome {
        Err(WriteFault::Refused { refusal, current }) => (*refusal, current),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_change_cut_in_half_by_a_full_disk_is_finished_by_the_same_change() {
    let (one, two) = (session("Satu"), session("Dua"));
    let (folder, mut archive) = archive(&[&one, &two]);
    let mut ids = IdSource::seeded([9; 32]);
    let moving = note(&mut ids, "pindah");
    archive.write(&change(vec![adds(&one, &moving)])).unwrap();
    let half = change(vec![takes(&one, &moving), adds(&two, &moving)]);
    // The file that loses cannot be written; the one that gains is written before it.
    let losing = file_of(&folder, &one);
    set_protected(&losing, true);
    for _ in 0..3 {
        let fault = archive.write(&half).unwrap_err();
        let WriteFault::Save(error) = fault else { panic!("{fault:?}") };
        assert_eq!((error.path, error.kind), (losing.clone(), SaveErrorKind::PermissionDenied));
        assert_eq!(
            (on_disk(&folder, &one).notes.len(), on_disk(&folder, &two).notes.len()),
            (1, 1),
            "never in neither"
        );
    }
    set_protected(&losing, false);
    archive.write(&half).unwrap();
    assert_eq!((on_disk(&folder, &one).notes.len(), on_disk(&folder, &two).notes.len()), (0, 1));
    assert!(matches!(refused(archive.write(&half)).0, Refusal::Missing(_)), "once finished it is a change like any");
}

#[test]
fn a_retry_leaves_alone_what_others_did_to_the_half_that_stands() {
    let (one, two) = (session("Satu"), session("Dua"));
    let (folder, mut archive) = archive(&[&one, &two]);
    let added = note(&mut IdSource::seeded([9; 32]), "catatan");
    let half = change(vec![with_meeting(&one, |meeting| meeting.place = "Aula".to_owned()), adds(&two, &added)]);
    let blocked = file_of(&folder, &two);
    set_protected(&blocked, true);
    archive.write(&half).unwrap_err();
    ArchiveFolder::open(folder.path()).write(&placed(&on_disk(&folder, &one), "Kantor Bupati")).unwrap();
    set_protected(&blocked, false);
    archive.write(&half).unwrap();
    assert_eq!(on_disk(&folder, &one).meeting.place, "Kantor Bupati");
    assert_eq!(on_disk(&folder, &two).notes, [added]);
}

#[test]
fn a_save_that_a_network_folder_did_and_called_failed_is_done_when_tried_again() {
    let one = session("Satu");
    let (folder, mut archive) = archive(&[&one]);
    let add = change(vec![adds(&one, &note(&mut IdSource::seeded([9; 32]), "sekali"))]);
    ArchiveFolder::open(folder.path()).write(&add).unwrap();
    let digest = load::digest(&fs::read(file_of(&folder, &one)).unwrap());
    let failed = Some((DocumentId::Session(one.id), digest));
    archive.unfinished = vec![write::Unfinished::of(add.clone(), failed)];
    archive.write(&add).unwrap();
    assert_eq!(on_disk(&folder, &one).notes.len(), 1);
    assert!(matches!(refused(archive.write(&add)).0, Refusal::Duplicate(_)));
}

#[test]
fn nothing_of_a_change_is_written_when_a_part_of_it_is_refused() {
    let (one, two) = (session("Satu"), session("Dua"));
    let (folder, mut archive) = archive(&[&one, &two]);
    let before = [file_of(&folder, &one), file_of(&folder, &two)].map(|path| fs::read(path).unwrap());
    let added = note(&mut IdSource::seeded([9; 32]), "catatan");
    let both = change(vec![adds(&one, &added), takes(&two, &added)]);
    let (refusal, current) = refused(archive.write(&both));
    assert!(matches!(refusal, Refusal::Missing(_)));
    assert_eq!(current.len(), 2);
    assert_eq!(before, [file_of(&folder, &one), file_of(&folder, &two)].map(|path| fs::read(path).unwrap()));
}

#[test]
fn a_deleted_session_lies_in_the_trash_and_comes_back_by_undo() {
    let one = session("Satu");
    let (folder, mut archive) = archive(&[&one]);
    archive.go_by(|| "2024-03-01T01:00:00Z".parse().unwrap());
    // A name is given once, whatever the title is by now.
    let path = folder.path().join(format!("2023-01-01-dulu-{}.ron", one.id));
    fs::rename(file_of(&folder, &one), &path).unwrap();
    archive.refresh();
    let name = path.file_name().unwrap().to_owned();
    let bytes = fs::read(&path).unwrap();
    for _ in 0..2 {
        archive.write(&deletes(&one)).unwrap();
        assert_eq!(archive.contents().sessions, []);
        archive.write(&create(&one)).unwrap();
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
    let trash = folder.path().join(".rapat/trash/2024-03-01");
    let second = format!("{}~2.ron", Path::new(&name).file_stem().unwrap().to_string_lossy());
    assert_eq!(fs::read(trash.join(&name)).unwrap(), bytes);
    assert_eq!(fs::read(trash.join(second)).unwrap(), bytes, "nothing in the trash is written over");
}

#[test]
fn a_session_that_changed_meanwhile_is_not_deleted() {
    let one = session("Satu");
    let (folder, mut archive) = archive(&[&one]);
    ArchiveFolder::open(folder.path()).write(&titled(&one, "Dua")).unwrap();
    let (refusal, current) = refused(archive.write(&deletes(&one)));
    assert!(matches!(refusal, Refusal::Clash { field: "session", .. }));
    let [Document::Session(entry)] = &current[..] else { panic!("{current:?}") };
    assert_eq!(entry.session, on_disk(&folder, &one));
}

#[test]
fn a_protected_session_is_not_deleted() {
    let one = session("Satu");
    let (folder, mut archive) = archive(&[&one]);
    set_protected(&file_of(&folder, &one), true);
    let fault = archive.write(&deletes(&one)).unwrap_err();
    assert!(matches!(fault, WriteFault::Save(SaveError { kind: SaveErrorKind::PermissionDenied, .. })), "{fault:?}");
    assert_eq!(on_disk(&folder, &one), one);
}

#[test]
fn a_file_that_broke_is_not_written_however_often_it_is_tried_and_is_told_of() {
    let one = session("Satu");
    let (folder, mut archive) = archive(&[&one]);
    let path = file_of(&folder, &one);
    atomic::replace(&path, b"(format: 1,").unwrap();
    for _ in 0..2 {
        let fault = archive.write(&titled(&one, "Dua")).unwrap_err();
        let WriteFault::Broken { finding, .. } = fault else { panic!("{fault:?}") };
        assert_eq!(finding.kind, FindingKind::Unclosed('('));
    }
    assert_eq!(fs::read(&path).unwrap(), b"(format: 1,");
    assert_eq!(archive.refresh().unwrap().broken.len(), 1);
    assert_eq!(archive.refresh(), None);
}

#[test]
fn a_file_that_somebody_renamed_is_found_by_the_id_in_it() {
    let one = session("Satu");
    let (folder, mut archive) = archive(&[&one]);
    fs::rename(file_of(&folder, &one), folder.path().join("rapat november.ron")).unwrap();
    assert_eq!(archive.write(&titled(&one, "Dua")).unwrap().merged, []);
    assert_eq!(file_of(&folder, &one), folder.path().join("rapat november.ron"));
    assert_eq!(on_disk(&folder, &one).meeting.title, "Dua");
}

#[test]
fn a_file_that_somebody_removed_is_not_made_anew() {
    let one = session("Satu");
    let (folder, mut archive) = archive(&[&one]);
    fs::remove_file(file_of(&folder, &one)).unwrap();
    let (refusal, current) = refused(archive.write(&titled(&one, "Dua")));
    assert_eq!((refusal, current), (Refusal::NoDocument, vec![Document::Gone(one.id)]));
    assert_eq!(archive.refresh().unwrap().sessions, []);
}

#[test]
fn a_document_with_a_field_of_a_newer_program_is_only_read() {
    let one = session("Satu");
    let (folder, mut archive) = archive(&[&one]);
    let path = file_of(&folder, &one);
    let newer = fs::read_to_string(&path).unwrap().replace("    meeting:", "    colour: blue,\n    meeting:");
    atomic::replace(&path, newer.as_bytes()).unwrap();
    assert_eq!(refused(archive.write(&titled(&one, "Dua"))).0, Refusal::ReadOnly);
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
    assert_eq!(ArchiveFolder::open(folder.path()).contents().sessions[0].read_only.len(), 1);
}

#[test]
fn a_missing_office_begins_blank_with_its_first_edit() {
    let (folder, mut archive) = archive(&[]);
    assert!(archive.contents().first_run);
    let old = Box::new(Office::blank().profile);
    let new = Box::new(Profile { name: "Kabupaten Belu".to_owned(), ..Office::blank().profile });
    archive.write(&change(vec![DocumentEdit::Office(OfficeEdit::Profile { old, new })])).unwrap();
    let contents = ArchiveFolder::open(folder.path()).contents();
    assert_eq!(contents.office.unwrap().profile.name, "Kabupaten Belu");
    assert!(!contents.first_run);
}

#[test]
fn a_refresh_tells_what_others_did_and_nothing_when_nothing_changed() {
    let (one, two) = (session("Satu"), session("Dua"));
    let (folder, mut archive) = archive(&[&one]);
    assert_eq!(archive.refresh(), None);
    archive.write(&titled(&one, "Dua")).unwrap();
    assert_eq!(archive.refresh(), None, "one's own changes are no news");
    ArchiveFolder::open(folder.path()).write(&create(&two)).unwrap();
    assert_eq!(archive.refresh().unwrap().sessions.len(), 2);
    let path = file_of(&folder, &two);
    let same = fs::read(&path).unwrap();
    atomic::replace(&path, &same).unwrap();
    assert_eq!(archive.refresh(), None, "the same bytes again are no news");
    fs::remove_file(path).unwrap();
    assert_eq!(sessions(&archive.refresh().unwrap()).len(), 1);
}

#[test]
fn an_archive_that_goes_away_stays_on_the_screen_and_is_named() {
    let top = tempfile::tempdir().unwrap();
    let stick = top.path().join("stik");
    let one = session("Satu");
    let mut archive = ArchiveFolder::create(&stick).unwrap();
    archive.write(&create(&one)).unwrap();
    archive.contents();
    fs::rename(&stick, top.path().join("dicabut")).unwrap();
    let contents = archive.refresh().unwrap();
    assert_eq!(contents.unreadable, Some(Finding::of_file(FindingKind::NotFound)));
    assert_eq!(sessions(&contents), std::slice::from_ref(&one));
    let fault = archive.write(&titled(&one, "Dua")).unwrap_err();
    assert!(matches!(fault, WriteFault::Save(SaveError { kind: SaveErrorKind::NoSuchFolder, .. })), "{fault:?}");
    assert!(!stick.exists(), "nothing is made where the stick was");
    fs::rename(top.path().join("dicabut"), &stick).unwrap();
    assert_eq!(archive.refresh().unwrap().unreadable, None);
    archive.write(&titled(&one, "Dua")).unwrap();
}

#[test]
fn an_empty_mount_point_is_not_taken_for_an_empty_archive() {
    let top = tempfile::tempdir().unwrap();
    let (stick, away) = (top.path().join("stik"), top.path().join("dicabut"));
    let one = session("Satu");
    let mut archive = ArchiveFolder::create(&stick).unwrap();
    archive.write(&create(&one)).unwrap();
    archive.contents();
    fs::rename(&stick, &away).unwrap();
    fs::create_dir(&stick).unwrap();
    for _ in 0..2 {
        let fault = archive.write(&titled(&one, "Dua")).unwrap_err();
        assert!(matches!(fault, WriteFault::Save(SaveError { kind: SaveErrorKind::NoSuchFolder, .. })), "{fault:?}");
        assert_eq!(fs::read_dir(&stick).unwrap().count(), 0, "nothing is made under the mount point");
    }
    let contents = archive.refresh().unwrap();
    assert_eq!(contents.unreadable, Some(Finding::of_file(FindingKind::NotFound)));
    assert!(!contents.first_run);
    assert_eq!(sessions(&contents), std::slice::from_ref(&one));
    assert_eq!(archive.refresh(), None, "said once");
    fs::remove_dir(&stick).unwrap();
    fs::rename(&away, &stick).unwrap();
    assert_eq!(archive.refresh().unwrap().unreadable, None);
    archive.write(&titled(&one, "Dua")).unwrap();
    // One that a person emptied still has its private folder.
    fs::remove_file(stick.join(&archive.contents().sessions[0].file)).unwrap();
    let contents = archive.refresh().unwrap();
    assert_eq!((contents.unreadable, contents.sessions), (None, vec![]));
}

#[test]
fn a_folder_that_is_not_there_or_none_at_all_is_a_finding() {
    let top = tempfile::tempdir().unwrap();
    let none = ArchiveFolder::open(top.path().join("tidak-ada")).contents();
    assert_eq!((none.unreadable.unwrap().kind, none.first_run), (FindingKind::NotFound, false));
    atomic::replace(&top.path().join("berkas"), b"x").unwrap();
    let file = ArchiveFolder::open(top.path().join("berkas")).contents();
    assert_eq!(file.unreadable.unwrap().kind, FindingKind::NotAFolder);
}

#[cfg(unix)]
#[test]
fn a_session_behind_a_link_is_written_where_it_lies() {
    let one = session("Satu");
    let (folder, mut archive) = archive(&[&one]);
    let path = file_of(&folder, &one);
    fs::create_dir(folder.path().join("2023")).unwrap();
    let real = folder.path().join("2023/satu.ron");
    fs::rename(&path, &real).unwrap();
    std::os::unix::fs::symlink(&real, &path).unwrap();
    archive.write(&titled(&one, "Dua")).unwrap();
    assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
    assert!(fs::read_to_string(&real).unwrap().contains("Dua"));
}

#[cfg(unix)]
#[test]
fn all_that_is_made_is_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let top = tempfile::tempdir().unwrap();
    let folder = top.path().join("arsip");
    let mut archive = ArchiveFolder::create(&folder).unwrap();
    let one = session("Satu");
    archive.write(&create(&one)).unwrap();
    let name = archive.contents().sessions[0].file.clone();
    archive.go_by(|| "2024-03-01T01:00:00Z".parse().unwrap());
    archive.write(&deletes(&one)).unwrap();
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(folder.clone()), mode(folder.join(".rapat/trash"))), (0o700, 0o700));
    assert_eq!(mode(folder.join(".rapat/trash/2024-03-01").join(name)), 0o600);
}
