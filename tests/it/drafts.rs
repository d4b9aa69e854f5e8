//! Text that is not filed yet, with a storage that may be slower than the person, other machines on the same folder, and
//! others who change the record meanwhile. It must not know how a form is drawn.

use rapat::app::form::subject::of_draft;
use rapat::app::notice::Notice;
use rapat::domain::attendance::PresenceStatus;
use rapat::domain::meeting::{Meeting, SessionState};
use rapat::domain::session::SessionEdit;
use rapat::domain::{ListEdit, Refusal};
use rapat::texts::Language;

use crate::stage::Stage;

#[test]
fn a_note_that_is_filed_but_not_on_the_disk_yet_is_not_offered_for_the_next_one() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Satu").slow().keys("ctrl-s c").catch_up();
    assert_eq!(stage.text("text"), "");
    assert_eq!(stage.drafts(), Vec::<String>::new());
}

#[test]
fn the_draft_of_the_next_note_outlives_the_answer_for_the_one_before() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Satu").slow().keys("ctrl-s c text:Dua").catch_up();
    assert_eq!(stage.text("text"), "Dua");
    stage.keys("esc");
    assert_eq!(stage.drafts().len(), 1);
    stage.keys("c");
    assert_eq!(stage.text("text"), "Dua");
    assert_eq!(stage.whole().notes.iter().filter(|note| note.text == "Satu").count(), 1);
}

#[test]
fn who_is_faster_than_the_storage_loses_no_kept_text() {
    for haste in ["esc", "x backspace esc", "text:Lain esc", "f1 esc esc", "text:Lain ctrl-s"] {
        let mut stage = Stage::in_session();
        stage.keys("c text:Lama esc").slow().keys(&format!("c {haste}")).catch_up().keys("c");
        let first = stage.text("text");
        stage.keys("ctrl-s c");
        let found = [first, stage.text("text")];
        assert!(found.contains(&"Lama".to_owned()), "{haste}: {found:?}");
        assert_eq!(found.contains(&"Lain".to_owned()), haste == "text:Lain esc", "{haste}: {found:?}");
    }
}

#[test]
fn kept_text_comes_back_although_help_is_read_before_the_storage_answers() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Lama esc").slow().keys("c f1").catch_up().keys("esc");
    assert_eq!(stage.text("text"), "Lama");
}

#[test]
fn a_restored_draft_leaves_alone_what_others_have_chosen_since_and_loses_nothing_that_was_typed() {
    let mut stage = Stage::in_session();
    stage.keys("1 down enter");
    let seat = stage.whole().seats[1].clone();
    assert_eq!(seat.presence.status, PresenceStatus::Excused);
    let others = stage.model.form().unwrap().texts()["contact"].clone() + "0811";
    // The name and the contact are typed, the presence is only shown.
    stage.keys("tab*3 text:N.N. tab*6 text:0812 esc");
    let mut now = seat.clone();
    now.presence.status = PresenceStatus::Absent;
    now.contact.clone_from(&others);
    stage.written_by_another(SessionEdit::Seat(ListEdit::Set { old: seat.clone(), new: now }));
    stage.keys("enter");
    assert!(matches!(stage.model.notice, Some(Notice::DraftRestored { is_whole: false, .. })));
    assert_eq!((stage.text("contact"), stage.text("name")), ("0812".to_owned(), "N.N.".to_owned()));
    assert_eq!(stage.model.form().unwrap().theirs["contact"], others);
    stage.keys("ctrl-s");
    let filed = &stage.whole().seats[1];
    assert_eq!((filed.presence.status, filed.contact.as_str()), (PresenceStatus::Absent, "0812"));
    assert_eq!(filed.name, "N.N.");
}

#[test]
fn what_was_set_aside_is_kept_until_somebody_files_or_throws_it_away() {
    let mut stage = Stage::in_session();
    stage.keys("1 down enter tab*9 text:0812 esc");
    let seat = stage.whole().seats[1].clone();
    let new = rapat::domain::attendance::Seat { contact: "0811".into(), ..seat.clone() };
    stage.written_by_another(SessionEdit::Seat(ListEdit::Set { old: seat, new }));
    stage.keys("enter esc enter esc");
    assert_eq!(stage.drafts().len(), 1);
}

#[test]
fn a_note_that_two_wrote_on_comes_back_with_both_texts() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Awal ctrl-s enter ctrl-end text:%20mula esc");
    let note = stage.whole().notes.last().unwrap().clone();
    let new = rapat::domain::agenda::Note { text: "Awal lain".into(), ..note.clone() };
    stage.written_by_another(SessionEdit::Note(ListEdit::Set { old: note, new }));
    stage.keys("enter");
    assert_eq!(stage.text("text"), "Awal lain\n\nAwal mula");
}

#[test]
fn a_new_note_comes_back_with_its_time_and_item_wherever_one_stands() {
    let mut stage = Stage::in_session();
    stage.keys("c");
    let (item, at) = (stage.text("item"), stage.text("at"));
    stage.keys("text:Visum esc end");
    stage.model.now += chrono::Duration::minutes(40);
    stage.keys("c");
    assert_eq!((stage.text("item"), stage.text("at")), (item, at));
}

#[test]
fn another_machine_on_the_folder_gets_nobodys_half_typed_text() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Punya%20A esc");
    let mut other = stage.started_again("desktop");
    other.model.sample_agreed = true;
    other.keys("enter c");
    assert_eq!(other.text("text"), "");
    other.keys("text:B esc");
    let mut first = other.started_again("laptop");
    first.keys("enter c");
    assert_eq!(first.text("text"), "Punya A");
}

#[test]
fn a_draft_whose_text_stands_in_the_record_goes() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Awal ctrl-s enter ctrl-end text:%20mula esc");
    let note = stage.whole().notes.last().unwrap().clone();
    let new = rapat::domain::agenda::Note { text: "Awal mula".into(), ..note.clone() };
    stage.written_by_another(SessionEdit::Note(ListEdit::Set { old: note, new }));
    stage.keys("enter");
    assert_eq!(stage.model.form().unwrap().restored, None);
    assert_eq!(stage.drafts(), Vec::<String>::new());
}

#[test]
fn a_draft_that_cannot_be_read_is_named_and_stays() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Visum esc");
    let name = stage.drafts()[0].clone();
    let path = stage.folder().join(format!(".rapat/drafts/{name}.ron"));
    rapat::storage::atomic::replace(&path, b"(format: 1,\0\0").unwrap();
    stage.keys("c");
    assert_eq!(stage.model.notice, Some(Notice::DraftUnreadable(name)));
    stage.keys("text:Lain ctrl-s");
    assert_eq!(std::fs::read(path).unwrap(), b"(format: 1,\0\0");
}

#[test]
fn a_form_whose_session_has_gone_stays_open_and_keeps_its_draft() {
    for script in
        ["s text:Putusan", "n text:Janji", "3 p text:Kemajuan", "3 g text:1/4/2024 tab text:Sebab", "c text:Visum"]
    {
        let mut stage = Stage::in_session();
        stage.keys(script);
        let id = stage.whole().id.to_string();
        let is_its = |path: &std::path::PathBuf| path.to_string_lossy().contains(&id);
        let mut files = std::fs::read_dir(stage.folder()).unwrap().map(|entry| entry.unwrap().path());
        std::fs::remove_file(files.find(is_its).unwrap()).unwrap();
        stage.send(rapat::app::msg::Event::Returned).keys("ctrl-s");
        assert_eq!(stage.model.notice, Some(Notice::Refused(Refusal::NoDocument)), "{script}");
        assert!(stage.model.form().is_some(), "{script}");
        assert_eq!(stage.drafts().len(), 1, "{script}");
    }
}

#[test]
fn a_form_that_is_refused_stays_open() {
    let mut stage = Stage::in_session();
    let old = stage.whole().meeting.clone();
    stage.keys("c text:Visum");
    let new = Meeting { state: SessionState::Final, ..old.clone() };
    stage.written_by_another(SessionEdit::Meeting { old: Box::new(old), new: Box::new(new) });
    stage.keys("ctrl-s");
    assert_eq!(stage.model.notice, Some(Notice::Refused(Refusal::Final)));
    assert_eq!(stage.text("text"), "Visum");
    assert!(stage.screen().contains("the minutes of this session are final"), "{}", stage.screen());
}

#[test]
fn a_quorum_that_nobody_can_reach_is_said_beside_its_field() {
    let mut stage = Stage::in_session();
    stage.keys("r shift-tab*3 ctrl-u text:>1/1 ctrl-s");
    assert_eq!(stage.model.form().unwrap().fault.unwrap().0, "quorum");
}

#[test]
fn the_form_stays_behind_the_question_whether_the_sample_is_to_be_changed() {
    let mut stage = Stage::sample(Language::English, (80, 24));
    stage.keys("enter c text:Visum ctrl-s esc");
    assert_eq!(stage.text("text"), "Visum");
    stage.keys("ctrl-s n");
    assert!(stage.model.overlays.is_empty());
    assert_eq!(stage.whole().notes.last().unwrap().text, "Visum");
    assert_eq!(stage.drafts(), Vec::<String>::new());
}

#[test]
fn text_is_thrown_away_with_its_draft_and_the_same_key_brings_it_back() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Salah esc c");
    assert!(stage.screen().contains("Ctrl+R"), "{}", stage.screen());
    stage.keys("ctrl-r");
    assert_eq!((stage.text("text").as_str(), stage.drafts().len()), ("", 0));
    assert_eq!(stage.model.notice, Some(Notice::DraftThrownAway));
    stage.keys("ctrl-r");
    assert_eq!((stage.text("text").as_str(), stage.drafts().len()), ("Salah", 1));
    stage.keys("ctrl-r esc c");
    assert_eq!(stage.text("text"), "");
}

#[test]
fn what_others_wrote_stands_there_after_a_restored_text_is_thrown_away() {
    let mut stage = Stage::in_session();
    stage.keys("1 down enter tab*9 text:0812 esc");
    let seat = stage.whole().seats[1].clone();
    let new = rapat::domain::attendance::Seat { contact: "0811".into(), ..seat.clone() };
    stage.written_by_another(SessionEdit::Seat(ListEdit::Set { old: seat, new }));
    stage.keys("enter ctrl-r esc");
    assert_eq!(stage.drafts(), Vec::<String>::new());
    stage.keys("enter");
    assert_eq!((stage.text("contact").as_str(), stage.model.form().unwrap().restored), ("0811", None));
}

#[test]
fn after_a_start_it_is_said_that_text_waits_and_where() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Visum esc");
    let date = stage.whole().meeting.date;
    let mut again = stage.started_again("laptop");
    assert_eq!(again.model.notice, Some(Notice::DraftsWaiting { form: "new-note", date: Some(date), count: 1 }));
    assert!(again.screen().contains("Not saved yet: New note · 3 Nov 2023"), "{}", again.screen());
    again.keys("n text:Rapat esc");
    let again = again.started_again("laptop");
    assert!(again.screen().contains("2 texts not saved yet"), "{}", again.screen());
    let mut desktop = again.started_again("desktop");
    assert_eq!(desktop.model.notice, None);
    desktop.keys("enter c text:Visum esc");
    desktop.model.language = Language::Indonesian;
    let desktop = desktop.started_again("desktop");
    assert!(desktop.screen().contains("Ada tulisan yang belum disimpan: Catatan baru"), "{}", desktop.screen());
}

#[test]
fn every_form_is_known_by_the_name_of_its_draft() {
    for script in
        ["n", "s", "enter r", "enter 1 enter", "enter 1 w", "enter m", "enter c", "enter n", "enter 3 p", "enter 3 g"]
    {
        let mut stage = Stage::sample(Language::English, (80, 24));
        stage.keys(script);
        let form = stage.model.form().unwrap();
        let session = (script != "n").then(|| stage.whole().id);
        assert_eq!(of_draft(&form.draft, "laptop"), Some((form.subject.name(), session)), "{script}");
    }
}

#[test]
fn a_title_that_two_changed_comes_back_as_it_was_typed_with_the_other_one_below_it() {
    let mut stage = Stage::in_session();
    let old = stage.whole().meeting.clone();
    stage.slow().keys("r ctrl-a text:Judul%20saya ctrl-s");
    let new = Meeting { title: "Judul mereka".to_owned(), ..old.clone() };
    stage.written_by_another(SessionEdit::Meeting { old: Box::new(old), new: Box::new(new) });
    stage.catch_up();
    assert!(matches!(stage.model.notice, Some(Notice::Refused(Refusal::Clash { .. }))), "{:?}", stage.model.notice);
    stage.keys("r");
    assert_eq!(stage.text("title"), "Judul saya");
    assert!(stage.screen().contains("what is saved now: Judul mereka"), "{}", stage.screen());
    stage.keys("ctrl-s");
    assert_eq!(stage.whole().meeting.title, "Judul saya");
}
