//! The storage thread step by step, on a real folder and with a time that only the tests move.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};

use super::*;
use crate::domain::draft::{Draft, Typed};
use crate::domain::meeting::Meeting;
use crate::domain::session::SessionEdit;
use crate::domain::{Act, DocumentEdit, IdSource, Refusal, Session};
use crate::folder::LockError;
use crate::storage::lock::Held;

/// A storage thread without the thread.
struct Scene {
    home: tempfile::TempDir,
    worker: Worker,
    told: Receiver<Incoming>,
    begun: Instant,
    serial: u64,
}

impl Scene {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let archive = home.path().join("arsip");
        fs::create_dir(&archive).unwrap();
        let places = Places { archive, home: home.path().to_owned(), own_archive: None, machine: None, today: None };
        let (out, told) = mpsc::channel();
        let worker = Worker::new(out, places, Clock::of_environment());
        Self { home, worker, told, begun: clock::ticks(), serial: 0 }
    }

    /// With these sessions, all read.
    fn with(sessions: &[&Session]) -> Self {
        let mut scene = Self::new();
        for session in sessions {
            scene.write(0, vec![DocumentEdit::Create(Box::new((*session).clone()))]);
        }
        scene.worker.folder.contents();
        scene.events();
        scene
    }

    fn archive(&self) -> PathBuf {
        self.home.path().join("arsip")
    }

    fn at(&self, milliseconds: u64) -> Instant {
        self.begun + Duration::from_millis(milliseconds)
    }

    fn effect(&mut self, milliseconds: u64, effect: Effect) {
        self.worker.take(Job::Effect(effect), self.at(milliseconds));
        self.worker.do_what_is_due(self.at(milliseconds));
    }

    /// Asks for a write; its serial.
    fn write(&mut self, milliseconds: u64, edits: Vec<DocumentEdit>) -> u64 {
        self.serial += 1;
        let change = Change { act: Act { text: "act-test", subject: String::new() }, edits };
        self.effect(milliseconds, Effect::Write { serial: self.serial, change });
        self.serial
    }

    fn types(&mut self, milliseconds: u64, text: &str) {
        let draft = Draft {
            saved_at: "2023-11-03T09:30:00+08:00".parse().unwrap(),
            fields: BTreeMap::from([("text".to_owned(), Typed { old: "".into(), new: text.into() })]),
        };
        self.effect(milliseconds, Effect::SaveDraft { name: "note-1".to_owned(), draft });
    }

    fn passes(&mut self, milliseconds: u64) {
        self.worker.do_what_is_due(self.at(milliseconds));
    }

    fn flush(&mut self, milliseconds: u64) -> Option<(WriteFault, usize)> {
        let (answer, answered) = mpsc::channel();
        self.worker.take(Job::Flush { patience: Duration::ZERO, answer }, self.at(milliseconds));
        answered.try_recv().unwrap().map(|unwritten| (unwritten.fault, unwritten.count))
    }

    fn kept(&self) -> Option<String> {
        draft::load(&self.archive(), "note-1").unwrap().map(|draft| draft.fields["text"].new.to_string())
    }

    fn events(&self) -> Vec<Event> {
        let event = |incoming| if let Incoming::Msg(msg) = incoming { msg.event } else { panic!() };
        self.told.try_iter().map(event).collect()
    }

    /// What was told of writes: `+1` is on the disk, `-1` is not, `x1` was refused.
    fn answers(&self) -> Vec<String> {
        let short = |event| match event {
            Event::Written { serial, .. } => format!("+{serial}"),
            Event::NotWritten { serial, .. } => format!("-{serial}"),
            Event::Refused { serial, .. } => format!("x{serial}"),
            other => panic!("{other:?}"),
        };
        self.events().into_iter().map(short).collect()
    }

    /// Another program that is writing this session.
    fn busy(&self, session: &Session) -> Held {
        lock::hold(&self.archive(), &session.id.to_string(), Duration::ZERO).unwrap()
    }

    fn title(&self, session: &Session) -> String {
        let contents = ArchiveFolder::open(self.archive()).contents();
        contents.sessions.into_iter().find(|entry| entry.session.id == session.id).unwrap().session.meeting.title
    }
}

fn sessions() -> [Session; 2] {
    let mut ids = IdSource::seeded([5; 32]);
    ["Satu", "Dua"]
        .map(|title| Session::new(ids.fresh(), Meeting::new(title.to_owned(), "2023-11-03".parse().unwrap())))
}

/// The edit that changes a title from one to another.
fn titled(session: &Session, from: &str, to: &str) -> DocumentEdit {
    let meeting = |title: &str| Box::new(Meeting { title: title.to_owned(), ..session.meeting.clone() });
    DocumentEdit::Session(session.id, SessionEdit::Meeting { old: meeting(from), new: meeting(to) })
}

#[test]
fn writes_are_answered_in_the_order_in_which_they_came() {
    let [one, two] = sessions();
    let mut scene = Scene::new();
    for session in [&one, &two] {
        scene.write(0, vec![DocumentEdit::Create(Box::new(session.clone()))]);
    }
    scene.write(0, vec![titled(&one, "Satu", "Tiga")]);
    scene.write(0, vec![titled(&one, "Satu", "Empat")]);
    assert_eq!(scene.answers(), ["+1", "+2", "+3", "x4"]);
    assert_eq!(scene.title(&one), "Tiga");
}

#[test]
fn a_blocked_document_holds_up_what_follows_on_it_and_nothing_else() {
    let [one, two] = sessions();
    let mut scene = Scene::with(&[&one, &two]);
    let held = scene.busy(&one);
    scene.write(0, vec![titled(&one, "Satu", "A")]);
    scene.write(0, vec![titled(&one, "A", "B")]);
    scene.write(0, vec![titled(&two, "Dua", "C")]);
    // It needs both, and what comes after on the second must not overtake it.
    scene.write(0, vec![titled(&one, "B", "D"), titled(&two, "C", "E")]);
    scene.write(0, vec![titled(&two, "E", "F")]);
    assert_eq!(scene.answers(), ["-3", "+5"]);
    drop(held);
    scene.passes(2999);
    assert_eq!(scene.answers(), Vec::<String>::new());
    scene.passes(3000);
    assert_eq!(scene.answers(), ["+3", "+4", "+6", "+7"]);
    assert_eq!((scene.title(&one).as_str(), scene.title(&two).as_str()), ("D", "F"));
    assert_eq!(scene.worker.due(), None, "nothing waits any more");
}

#[test]
fn a_session_that_stands_in_two_files_stops_no_other() {
    let [one, two] = sessions();
    let mut scene = Scene::with(&[&one, &two]);
    let find = |beginning: &str| {
        let names = fs::read_dir(scene.archive()).unwrap().map(|entry| entry.unwrap().path());
        names.into_iter().find(|path| path.file_name().unwrap().to_string_lossy().contains(beginning)).unwrap()
    };
    let (file, copy) = (find("-satu-"), scene.archive().join("satu.sync-conflict-20231103.ron"));
    fs::copy(file, &copy).unwrap();
    scene.effect(0, Effect::Refresh);
    scene.events();
    scene.write(0, vec![titled(&one, "Satu", "A")]);
    scene.write(0, vec![titled(&two, "Dua", "B")]);
    assert_eq!(scene.answers(), ["-3", "+4"]);
    fs::remove_file(copy).unwrap();
    scene.effect(3000, Effect::Refresh);
    assert_eq!(scene.title(&one), "A");
}

#[test]
fn a_failure_is_told_once_and_again_only_when_it_becomes_another() {
    let [one, _] = sessions();
    let mut scene = Scene::with(&[&one]);
    let held = scene.busy(&one);
    scene.write(0, vec![titled(&one, "Satu", "A")]);
    scene.passes(3000);
    let events = scene.events();
    let [Event::NotWritten { fault: WriteFault::Lock(LockError::Busy { .. }), .. }] = &events[..] else {
        panic!("{events:?}")
    };
    drop(held);
    let away = scene.archive().with_extension("dicabut");
    fs::rename(scene.archive(), &away).unwrap();
    scene.passes(6000);
    scene.passes(9000);
    assert_eq!(scene.answers(), ["-2"]);
    fs::rename(&away, scene.archive()).unwrap();
    scene.passes(12_000);
    assert_eq!(scene.answers(), ["+2"]);
}

#[test]
fn a_refused_write_frees_what_waits_behind_it() {
    let [one, _] = sessions();
    let mut scene = Scene::with(&[&one]);
    let held = scene.busy(&one);
    scene.write(0, vec![titled(&one, "bukan ini", "A")]);
    scene.write(0, vec![titled(&one, "Satu", "B")]);
    drop(held);
    scene.answers();
    scene.passes(3000);
    let events = scene.events();
    let [Event::Refused { serial: 2, refusal: Refusal::Clash { .. }, .. }, Event::Written { serial: 3, .. }] =
        &events[..]
    else {
        panic!("{events:?}")
    };
}

#[test]
fn a_flush_tries_at_once_and_says_what_is_not_on_the_disk() {
    let [one, _] = sessions();
    let mut scene = Scene::with(&[&one]);
    let held = scene.busy(&one);
    scene.write(0, vec![titled(&one, "Satu", "A")]);
    scene.types(0, "belum selesai");
    scene.write(0, vec![titled(&one, "A", "B")]);
    assert!(matches!(scene.flush(1), Some((WriteFault::Lock(LockError::Busy { .. }), 2))));
    assert_eq!(scene.kept().as_deref(), Some("belum selesai"));
    drop(held);
    assert_eq!(scene.flush(2), None);
    assert_eq!(scene.title(&one), "B");
}

#[test]
fn a_text_is_kept_when_it_rests_and_well_before_two_seconds_after_the_first_key() {
    let mut scene = Scene::new();
    scene.types(0, "a");
    scene.passes(299);
    assert_eq!(scene.kept(), None);
    scene.passes(300);
    assert_eq!(scene.kept().as_deref(), Some("a"));
    for milliseconds in (1000..2500).step_by(100) {
        scene.types(milliseconds, &milliseconds.to_string());
        assert_eq!(scene.kept().as_deref(), Some("a"), "somebody is typing");
    }
    // Half a second of the two that may be lost is left to the disk.
    assert_eq!(scene.worker.due(), Some(scene.at(2500)));
    scene.passes(2500);
    assert_eq!(scene.kept().as_deref(), Some("2400"));
    assert_eq!(scene.worker.due(), None);
}

#[test]
fn of_a_line_that_is_typed_without_a_rest_nothing_older_than_a_second_and_a_half_waits() {
    let mut scene = Scene::new();
    for milliseconds in (0..20_000).step_by(50) {
        scene.types(milliseconds, &milliseconds.to_string());
        let kept = scene.kept().map_or(0, |text| text.parse().unwrap());
        assert!(milliseconds - kept <= 1500, "{kept} at {milliseconds}");
    }
}

#[test]
fn a_text_that_is_filed_is_not_kept_after_all() {
    let mut scene = Scene::new();
    scene.types(0, "a");
    scene.effect(100, Effect::DropDraft { name: "note-1".to_owned() });
    scene.passes(5000);
    assert_eq!(scene.kept(), None);
}

#[test]
fn no_text_is_kept_under_an_empty_mount_point() {
    let [one, _] = sessions();
    let mut scene = Scene::with(&[&one]);
    let away = scene.archive().with_extension("dicabut");
    fs::rename(scene.archive(), &away).unwrap();
    fs::create_dir(scene.archive()).unwrap();
    scene.types(0, "a");
    scene.passes(300);
    assert!(matches!(&scene.events()[..], [Event::DraftFailed(Some(_))]));
    fs::remove_dir(scene.archive()).expect("nothing is in it");
    fs::rename(&away, scene.archive()).unwrap();
    scene.passes(3300);
    assert_eq!(scene.kept().as_deref(), Some("a"));
}

#[test]
fn texts_that_cannot_be_kept_are_told_once_and_tried_again() {
    let mut scene = Scene::new();
    let away = scene.archive().with_extension("dicabut");
    fs::rename(scene.archive(), &away).unwrap();
    scene.types(0, "a");
    scene.passes(300);
    scene.passes(3299);
    scene.passes(3300);
    let events = scene.events();
    assert!(matches!(&events[..], [Event::DraftFailed(Some(_))]), "{events:?}");
    fs::rename(&away, scene.archive()).unwrap();
    scene.passes(6300);
    assert_eq!(scene.events(), [Event::DraftFailed(None)]);
    assert_eq!(scene.kept().as_deref(), Some("a"));
}

#[test]
fn what_a_killed_save_left_is_swept_by_one_who_works_here_and_not_by_one_who_looks() {
    let mut scene = Scene::new();
    let left = scene.archive().join(".abc123.tmp");
    let two_days_ago = std::time::SystemTime::now() - Duration::from_hours(48);
    fs::File::create(&left).unwrap().set_modified(two_days_ago).unwrap();
    ArchiveFolder::open(scene.archive()).contents();
    assert!(left.exists());
    scene.effect(0, Effect::Load);
    assert!(!left.exists());
}

#[test]
fn a_draft_is_found_before_it_rests_on_the_disk_but_not_one_that_is_filed() {
    let mut scene = Scene::new();
    let find = |scene: &mut Scene, except: &[&str]| {
        let except = except.iter().map(|name| (*name).to_owned()).collect();
        scene.effect(0, Effect::FindDraft { form: "note-2".into(), drafts: "note-".into(), except });
        let events = scene.events();
        let found = events.into_iter().find_map(|event| match event {
            Event::DraftFound { form, found } if form == "note-2" => Some(found.unwrap()),
            _ => None,
        });
        found.unwrap().map(|(name, draft)| (name, draft.fields["text"].new.to_string()))
    };
    assert_eq!(find(&mut scene, &[]), None);
    scene.types(0, "Visum");
    let typed = Some(("note-1".to_owned(), "Visum".to_owned()));
    assert_eq!(find(&mut scene, &[]), typed);
    assert_eq!(find(&mut scene, &["note-1"]), None);
    scene.flush(0);
    assert_eq!(find(&mut scene, &[]), typed);
    assert_eq!(find(&mut scene, &["note-1"]), None);
}
