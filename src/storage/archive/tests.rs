//! The archive against what people and other programs do to it.

use super::*;
use crate::domain::change::{Act, Change, DocumentEdit};
use crate::domain::session::{Meeting, SessionEdit};
use crate::domain::{IdSource, Refusal, Session};
use crate::folder::{WriteFault, Written};
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
