//! The follow-up round at the interface: from the agenda to an answer, what it writes where, what is left when the program is
//! ended in between, and what the minutes of that day say for ever.

use std::fs;

use insta::assert_snapshot;
use rapat::app::follow_up::FollowUpScreen;
use rapat::app::screen::Screen;
use rapat::domain::attendance::PresenceStatus;
use rapat::domain::follow_up::Asked;
use rapat::domain::meeting::{Meeting, SessionState};
use rapat::domain::session::{Class, SessionEdit};
use rapat::domain::{ListEdit, RecordKind, Session, State};
use rapat::storage::archive::ArchiveFolder;
use rapat::texts::Language::{self, English, Indonesian};

use super::stage::Stage;

/// A new meeting after the AMPK meeting, everybody who matters in the room, its round open.
fn asking(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::own(language, size);
    stage.keys("s text:Evaluasi%20AMPK enter");
    stage
}

fn opened(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = asking(language, size);
    stage.keys("e");
    stage
}

fn screen(stage: &Stage) -> &FollowUpScreen {
    let Screen::FollowUp(screen) = stage.model.screen() else { panic!("no round is open:\n{}", stage.screen()) };
    screen
}

/// The meeting that asks.
fn whole(stage: &Stage) -> &Session {
    stage.model.archive.session(screen(stage).id).unwrap()
}

/// The records of the promise in view.
fn records(stage: &Stage) -> Vec<RecordKind> {
    let asked = screen(stage).asked.clone().unwrap();
    let source = stage.model.archive.session(asked.session).unwrap();
    source.commitment(asked.commitment).unwrap().records.iter().map(|record| record.kind.clone()).collect()
}

#[test]
fn a_question_is_calm_at_every_size_and_in_both_languages() {
    for (language, size, name) in [
        (Indonesian, (80, 24), "asking_id_80x24"),
        (Indonesian, (120, 40), "asking_id_120x40"),
        (English, (80, 24), "asking_en_80x24"),
        (Indonesian, (60, 20), "asking_id_60x20"),
    ] {
        assert_snapshot!(name, opened(language, size).screen());
    }
    let mut stage = opened(Indonesian, (80, 24));
    stage.keys("t text:Tarif%20belum%20ada tab text:Bagian%20Hukum ctrl-s left");
    assert_snapshot!("asking_answered_id_80x24", stage.screen());
    stage.keys("b");
    assert_snapshot!("asking_cancelled_form_id_80x24", stage.screen());
}

#[test]
fn an_answer_is_one_key_and_stands_in_both_meetings_under_one_id() {
    let mut stage = opened(Indonesian, (80, 24));
    let first = screen(&stage).asked.clone().unwrap();
    let before = records(&stage).len();
    stage.keys("s");
    let given = whole(&stage).answers[0].clone();
    assert_eq!((given.after.state, given.session, given.commitment), (State::Done, first.session, first.commitment));
    assert_eq!(given.item, whole(&stage).items.iter().find(|item| item.follow_up).map(|item| item.id));
    assert!(given.item.is_some(), "the item that was called so is known as the one");
    assert_ne!(screen(&stage).asked, Some(first.clone()), "one goes on to the next");
    stage.keys("left");
    assert_eq!(screen(&stage).asked, Some(first));
    assert_eq!(records(&stage).len(), before + 1);
    // On the disk it is the same, in both files.
    let read = ArchiveFolder::open(stage.folder()).contents();
    let on_disk = |id| read.sessions.iter().find(|entry| entry.session.id == id).unwrap().session.clone();
    assert_eq!(on_disk(whole(&stage).id).answers, std::slice::from_ref(&given));
    let source = on_disk(given.session);
    let record = source.commitment(given.commitment).unwrap().records.last().unwrap().clone();
    assert_eq!((record.id, source.is_final()), (given.id, true), "also minutes that stand take it");
    assert_eq!(record, given.record(whole(&stage)));
    // One key takes both back, and one is where one was.
    stage.keys("right u");
    assert_eq!((whole(&stage).answers.len(), records(&stage).len()), (0, before));
    assert_eq!(screen(&stage).at(), 0);
    stage.keys("ctrl-y");
    assert_eq!(whole(&stage).answers, [given]);
}

#[test]
fn every_answer_has_its_key_and_what_it_needs_is_asked_for() {
    let mut stage = opened(Indonesian, (80, 24));
    for (keys, state, is_moved) in [
        ("p text:Draf%20dibahas enter", State::InProgress, false),
        ("g text:30/4/2024 tab text:Menunggu%20tarif enter", State::Blocked, true),
        ("t text:Tarif%20belum%20ada tab text:RSUD enter", State::Blocked, false),
        ("b text:Diganti%20K7 tab text:Setuju%2C%20diganti enter", State::Cancelled, false),
    ] {
        let asked = screen(&stage).asked.clone();
        stage.keys(keys);
        assert!(stage.model.form().is_none(), "{}", stage.screen());
        let given = whole(&stage).answers.last().unwrap();
        assert_eq!(given.moved, is_moved);
        if !is_moved {
            assert_eq!(given.after.state, state);
        }
        assert_ne!(screen(&stage).asked, asked);
    }
    for (keys, field) in
        [("g text:30/4/2024 enter", "reason"), ("b text:Tidak%20perlu enter", "chair-word"), ("p enter", "progress")]
    {
        stage.keys(keys);
        assert_eq!(stage.model.form().unwrap().fault.as_ref().map(|fault| fault.0), Some(field), "{keys}");
        stage.keys("ctrl-r esc");
    }
    assert_eq!(whole(&stage).answers.len(), 4);
}

#[test]
fn whoever_sits_in_the_seat_is_written_down_as_the_one_who_answered() {
    let mut stage = opened(Indonesian, (80, 24));
    let asked = screen(&stage).asked.clone().unwrap();
    let (here, source) = (whole(&stage).clone(), stage.model.archive.session(asked.session).unwrap().clone());
    let seat = rapat::domain::follow_up::seat_of(&here, &source, asked.owner.as_ref()).unwrap().clone();
    let mut new = seat.clone();
    new.presence.status = PresenceStatus::Represented;
    new.presence.by = Some(rapat::domain::attendance::Representative {
        name: String::new(),
        position: "Kepala Bidang Pelayanan".to_owned(),
    });
    stage.written_by_another(SessionEdit::Seat(ListEdit::Set { old: seat.clone(), new }));
    assert!(stage.screen().contains("diwakili Kepala Bidang Pelayanan"), "{}", stage.screen());
    stage.keys("s");
    let given = whole(&stage).answers[0].clone();
    assert_eq!((given.by, given.represents), ("Kepala Bidang Pelayanan".to_owned(), seat.full_position()));
}

#[test]
fn one_key_answers_for_all_who_have_not_finished() {
    let mut stage = opened(Indonesian, (80, 24));
    let is_of_several = |stage: &Stage| {
        let asked = screen(stage).asked.clone().unwrap();
        stage.model.archive.action(asked.session, asked.commitment).unwrap().owners.len() > 2
    };
    while !is_of_several(&stage) {
        stage.keys("enter");
    }
    let asked = screen(&stage).asked.clone().unwrap();
    stage.keys("*");
    assert_snapshot!("asking_for_all_id_80x24", stage.screen());
    stage.keys("p text:Semua%20sedang%20jalan enter");
    let given = whole(&stage).answers[0].clone();
    assert_eq!(given.owner, None);
    assert!(given.owners.len() > 1, "{given:?}");
    let is_of_it = |one: &&Asked| (one.commitment, one.occurrence) == (asked.commitment, asked.occurrence);
    let of_it = screen(&stage).questions.iter().filter(is_of_it);
    assert!(of_it.clone().count() > 1);
    assert!(of_it.into_iter().all(|one| rapat::domain::follow_up::answer_to(whole(&stage), one).is_some()));
    assert!(!screen(&stage).for_all, "the next answer is for one again");
}

#[test]
fn who_is_skipped_is_found_again_at_the_end() {
    let mut stage = opened(Indonesian, (80, 24));
    let all = screen(&stage).questions.len();
    stage.keys("enter s");
    for _ in 2..all {
        stage.keys("enter");
    }
    assert_eq!(screen(&stage).asked, None, "{}", stage.screen());
    assert_snapshot!("asking_end_id_80x24", stage.screen());
    stage.keys("enter");
    assert_eq!(screen(&stage).at(), 0, "the first that was skipped");
    // Closed and opened again, it begins with whoever has not answered.
    stage.keys("esc e");
    assert_eq!((screen(&stage).at(), screen(&stage).questions.len()), (0, all));
}

#[test]
fn an_answer_whose_second_file_was_not_written_comes_to_its_promise_when_the_archive_is_opened() {
    let mut stage = opened(Indonesian, (80, 24));
    let asked = screen(&stage).asked.clone().unwrap();
    let read = ArchiveFolder::open(stage.folder()).contents();
    let file = read.sessions.iter().find(|entry| entry.session.id == asked.session).unwrap().file.clone();
    let path = stage.folder().join(file);
    let before = fs::read(&path).unwrap();
    stage.keys("s");
    let given = whole(&stage).answers[0].clone();
    let written = fs::read_to_string(&path).unwrap();
    rapat::storage::atomic::replace(&path, &before).unwrap();
    // Whoever only looks changes nothing.
    drop(ArchiveFolder::open(stage.folder()).contents());
    assert_eq!(fs::read(&path).unwrap(), before);
    for _ in 0..2 {
        let mut folder = ArchiveFolder::open(stage.folder());
        folder.bring_answers_home();
        let read = folder.contents();
        let source = &read.sessions.iter().find(|entry| entry.session.id == given.session).unwrap().session;
        let records = &source.commitment(given.commitment).unwrap().records;
        assert_eq!(records.iter().filter(|record| record.id == given.id).count(), 1);
        assert_eq!(fs::read_to_string(&path).unwrap(), written, "as if it had been written at once");
    }
}

#[test]
fn the_meeting_that_asks_is_written_before_the_promise_and_the_promise_is_taken_back_first() {
    let mut stage = opened(Indonesian, (80, 24));
    let asked = screen(&stage).asked.clone().unwrap();
    let read = ArchiveFolder::open(stage.folder()).contents();
    let path_of = |id| {
        let file = &read.sessions.iter().find(|entry| entry.session.id == id).unwrap().file;
        stage.folder().join(file)
    };
    let (here, source) = (path_of(screen(&stage).id), path_of(asked.session));
    let protect = |path: &std::path::Path, is_protected: bool| {
        let mut rights = fs::metadata(path).unwrap().permissions();
        rights.set_readonly(is_protected);
        fs::set_permissions(path, rights).unwrap();
    };
    protect(&source, true);
    stage.keys("s");
    protect(&source, false);
    assert!(fs::read_to_string(&here).unwrap().contains("answers"), "written although the promise could not be");
    let id = whole(&stage).answers[0].id.to_string();
    assert!(!fs::read_to_string(&source).unwrap().contains(&id));
    // Opened on the next day, nothing is missing.
    let again = stage.started_again("laptop");
    let mut folder = ArchiveFolder::open(again.folder());
    folder.bring_answers_home();
    folder.contents();
    assert!(fs::read_to_string(&source).unwrap().contains(&id));
}

#[test]
fn two_laptops_that_ask_the_same_keep_both_answers() {
    let stage = opened(Indonesian, (80, 24));
    let asked = screen(&stage).asked.clone().unwrap();
    let mut other = ArchiveFolder::open(stage.folder());
    other.contents();
    let mut stage = stage;
    stage.keys("s");
    // The other laptop had the meeting without the answer, and answers with more time.
    let first = whole(&stage).answers[0].clone();
    let mut second = first.clone();
    second.id = rapat::domain::IdSource::seeded([77; 32]).fresh();
    second.after.state = State::InProgress;
    let source = stage.model.archive.session(asked.session).unwrap();
    let act = rapat::domain::Act { text: "act-answered", subject: "K".to_owned() };
    let record = second.put_behind(source.commitment(asked.commitment).unwrap(), whole(&stage));
    let edits = vec![
        rapat::domain::DocumentEdit::Session(
            whole(&stage).id,
            SessionEdit::Answer(ListEdit::Add { value: second.clone(), after: None }),
        ),
        rapat::domain::DocumentEdit::Session(asked.session, record),
    ];
    other.write(&rapat::domain::Change { act, edits }).unwrap();
    stage.send(rapat::app::msg::Event::Returned);
    let ids: Vec<_> = whole(&stage).answers.iter().map(|answer| answer.id).collect();
    assert!(ids.contains(&first.id) && ids.contains(&second.id), "{ids:?}");
}

#[test]
fn final_minutes_ask_no_more_but_show_what_was_answered() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("s text:Evaluasi%20AMPK enter e s");
    let old = whole(&stage).meeting.clone();
    let new = Meeting { state: SessionState::Final, ..old.clone() };
    stage.written_by_another(SessionEdit::Meeting { old: Box::new(old), new: Box::new(new) });
    stage.keys("left");
    assert!(stage.screen().contains("✓ Dijawab di rapat ini: selesai"), "{}", stage.screen());
    stage.keys("s t");
    assert!(stage.model.form().is_none());
    assert_eq!(whole(&stage).answers.len(), 1);
}

#[test]
fn of_an_archive_that_is_too_large_to_be_held_the_same_is_asked() {
    let stage = asking(Indonesian, (80, 24));
    let mut held = stage;
    held.keys("e");
    let questions = screen(&held).questions.clone();
    held.keys("esc esc");
    let mut listed = held.listed();
    listed.keys("enter e");
    assert_eq!(screen(&listed).questions, questions);
    listed.keys("s");
    assert_eq!(whole(&listed).answers.len(), 1, "{}", listed.screen());
}

#[test]
fn the_minutes_say_what_was_answered_that_day_whatever_happens_later() {
    let mut stage = opened(Indonesian, (80, 24));
    stage.keys("t text:Tarif%20belum%20ada tab text:Bagian%20Hukum enter s");
    let whole = whole(&stage).clone();
    let minutes = |whole: &Session, public: bool| {
        let office = stage.model.archive.office.clone();
        super::papers::text_of(whole, &office, public)
    };
    let before = minutes(&whole, false);
    assert!(before.contains("Tarif belum ada") && before.contains("Bagian Hukum"), "{before}");
    // What is above ordinary is on no public paper.
    assert_eq!(whole.answers[0].class, Class::Terbatas);
    let public = minutes(&whole, true);
    assert!(!public.contains("Tarif belum ada"), "{public}");
    assert!(public.contains(whole.answers[1].text.split(' ').next().unwrap()));
}

#[test]
fn a_python_reader_reckons_the_same_seal_of_minutes_with_answers() {
    let mut stage = opened(Indonesian, (80, 24));
    stage.keys("s p text:Draf enter g text:30/4/2024 tab text:Menunggu enter");
    let old = whole(&stage).meeting.clone();
    let new = Meeting { state: SessionState::Final, ..old.clone() };
    stage.written_by_another(SessionEdit::Meeting { old: Box::new(old), new: Box::new(new) });
    let (sealed, office) = (whole(&stage).clone(), stage.model.archive.office.clone());
    let mut ids = rapat::domain::IdSource::seeded([78; 32]);
    let at = "2024-03-01T13:00:00+08:00".parse().unwrap();
    let seal = rapat::domain::seal::Seal::of(&sealed, &office, &mut ids, at, String::new(), String::new());
    let wanted = seal.sha256.clone();
    stage.written_by_another(SessionEdit::Seal { old: None, new: Some(Box::new(seal)) });
    let read = ArchiveFolder::open(stage.folder()).contents();
    let file = &read.sessions.iter().find(|entry| entry.session.id == sealed.id).unwrap().file;
    if let Some(reckoned) = super::closing::reckoned_by_python(&stage.folder().join(file)) {
        assert_eq!(reckoned, wanted);
    }
}
