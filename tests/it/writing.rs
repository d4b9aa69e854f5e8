//! Writing in the fields of the program: copying and pasting, finding, undo. What is typed goes in as keys, what is sent
//! and shown comes out.

use rapat::app::clipboard::LONGEST;
use rapat::app::effect::Effect;
use rapat::app::msg::{Delivery, Event, Msg};
use rapat::app::notice::Notice;
use rapat::app::outside::OutsideFault;
use rapat::app::update;
use rapat::folder::fault::{SaveError, SaveErrorKind, Step};
use rapat::folder::{Finding, FindingKind};
use rapat::texts::Language;
use ratatui::style::Modifier;

use crate::stage::Stage;

/// What a key asks for, without an answer.
fn effects(stage: &mut Stage, key: &str) -> Vec<Effect> {
    let event = Event::Key(key.parse().unwrap());
    update(&mut stage.model, Msg { at: "2024-03-01T01:00:00Z".parse().unwrap(), event })
}

#[test]
fn what_is_copied_is_sent_said_and_pasted_elsewhere() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Visum%20gratis shift-home");
    assert_eq!(effects(&mut stage, "ctrl-c"), [Effect::Copy { text: "Visum gratis".to_owned() }]);
    stage.send(Event::Sent(Delivery { to_terminal: true, to_program: None }));
    assert_eq!(stage.model.notice, Some(Notice::Sent("Visum gratis".to_owned())));
    assert!(stage.screen().contains("Sent to the clipboard: “Visum gratis”"), "{}", stage.screen());
    stage.keys("end enter ctrl-v");
    assert_eq!(stage.text("text"), "Visum gratis\nVisum gratis");
    stage.keys("esc 3 / ctrl-v");
    assert!(stage.screen().contains("/ Visum gratis"), "{}", stage.screen());
}

#[test]
fn what_is_cut_goes_comes_back_by_one_undo_and_is_kept_in_the_draft() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Satu%20dua ctrl-shift-left ctrl-x");
    assert_eq!(stage.text("text"), "Satu ");
    assert_eq!(stage.model.clipboard, "dua");
    stage.keys("esc c");
    assert_eq!(stage.text("text"), "Satu ");
    stage.keys("ctrl-v");
    assert_eq!(stage.text("text"), "Satu dua");
    stage.keys("ctrl-z");
    assert_eq!(stage.text("text"), "Satu ");
}

#[test]
fn copying_nothing_sends_nothing_and_ends_nothing() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Satu");
    let before = stage.model.clone();
    assert_eq!(effects(&mut stage, "ctrl-c"), []);
    assert_eq!(stage.model, before);
    stage.keys("esc 1");
    assert_eq!(effects(&mut stage, "ctrl-c"), []);
}

#[test]
fn a_commitment_is_copied_with_number_owners_and_date_and_stays_in_view() {
    for (language, due) in [(Language::Indonesian, "Batas waktu: "), (Language::English, "Due: ")] {
        let mut stage = Stage::sample(language, (80, 24));
        stage.keys("enter 3");
        let Some(Effect::Copy { text }) = effects(&mut stage, "ctrl-c").pop() else { panic!("nothing is sent") };
        stage.send(Event::Sent(Delivery { to_terminal: true, to_program: None }));
        let first = &stage.whole().commitments[0];
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], format!("K{}. {}", first.number, first.text));
        assert!(lines.iter().any(|line| line.starts_with(due)), "{text}");
        assert!(lines.last().unwrap().contains(&stage.whole().meeting.title), "{text}");
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(format!("copied_{}", language.code()), stage.screen());
        });
        stage.keys("esc");
        assert!(stage.model.overlays.is_empty());
    }
}

#[test]
fn notes_decisions_and_the_rows_of_the_board_are_copied_too() {
    let mut stage = Stage::in_session();
    let said = stage.whole().notes[0].text.clone();
    let (number, agreed) = (stage.whole().decisions[0].number, stage.whole().decisions[0].text.clone());
    let mut copied = Vec::new();
    for _ in 0..80 {
        stage.keys("ctrl-c");
        if !stage.model.overlays.is_empty() {
            stage.keys("esc");
        }
        stage.keys("down");
        copied.push(std::mem::take(&mut stage.model.clipboard));
    }
    assert!(copied.iter().any(|text| text.contains(&said)));
    assert!(copied.iter().any(|text| text.starts_with(&format!("Decision {number}: {agreed}"))));
    assert!(copied.iter().any(|text| text.starts_with("K1. ")));
    stage.keys("esc t ctrl-c");
    assert!(stage.model.clipboard.starts_with('K'));
}

#[test]
fn where_a_text_did_not_go_is_said_and_no_more() {
    let mut stage = Stage::in_session();
    stage.keys("c").send(Event::Paste("x".repeat(LONGEST + 1))).keys("ctrl-a ctrl-c");
    assert_eq!(stage.model.notice, Some(Notice::TooLongForTerminal));
    let failed = Delivery { to_terminal: true, to_program: Some(Err("xclip".to_owned())) };
    stage.send(Event::Sent(failed));
    assert_eq!(stage.model.notice, Some(Notice::ClipboardFailed("xclip".to_owned())));
    let to_program = Delivery { to_terminal: false, to_program: Some(Ok("xclip".to_owned())) };
    stage.send(Event::Sent(to_program));
    assert!(matches!(stage.model.notice, Some(Notice::Sent(_))));
}

#[test]
fn undo_and_redo_are_everywhere_on_the_same_two_keys() {
    let mut stage = Stage::in_session();
    stage.keys("; text:Satu%20dua ctrl-z");
    assert!(stage.screen().contains("Satu "), "{}", stage.screen());
    stage.keys("ctrl-y enter");
    let filed = stage.whole().notes.len();
    stage.keys("ctrl-z");
    assert_eq!(stage.whole().notes.len(), filed - 1, "the empty line takes back what was filed");
    stage.keys("ctrl-y");
    assert_eq!(stage.whole().notes.len(), filed);
    stage.keys("x backspace ctrl-z");
    assert_eq!(stage.whole().notes.len(), filed, "what was typed comes first");
    stage.keys("esc");
    stage.keys("c text:Tiga ctrl-z");
    assert_eq!(stage.text("text"), "");
    stage.keys("ctrl-z");
    assert_eq!(stage.whole().notes.len(), filed, "a form takes back only what was typed in it");
    stage.keys("ctrl-y");
    assert_eq!(stage.text("text"), "Tiga");
}

#[test]
fn what_is_found_is_seen_and_counted_in_the_field() {
    for language in Language::ALL {
        let mut stage = Stage::own(language, (80, 24));
        stage.keys("enter c text:Visum%20gratis. enter text:Tarif%20VISUM%20diatur. enter text:Visum%20anak. ctrl-f");
        stage.keys("text:visum f3");
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(format!("found_{}", language.code()), stage.screen());
        });
        stage.keys("tab text:Otopsi ctrl-s");
        let filed = &stage.whole().notes.last().unwrap().text;
        assert_eq!(filed, "Visum gratis.\nTarif Otopsi diatur.\nVisum anak.");
    }
}

#[test]
fn a_line_of_find_that_is_open_outlives_no_other_text() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Satu%20dua ctrl-f text:dua");
    stage.keys("f1 esc esc");
    assert!(stage.model.form().is_some(), "Escape leaves what is looked for first");
    stage.keys("ctrl-f");
    // The text goes under the line that is open.
    stage.send(Event::Command(rapat::app::command::Command::ThrowAway));
    stage.keys("tab");
    assert!(stage.model.form().is_some());
}

#[test]
fn a_text_that_is_with_the_editor_takes_no_keys_and_comes_back_as_one_step() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Satu ctrl-e");
    let before = stage.model.clone();
    stage.keys("x ctrl-s esc").send(Event::Paste("tempel".to_owned()));
    assert_eq!(stage.model, before);
    stage.send(Event::CameBack(Ok("Satu\r\n\u{1b}dua\n".to_owned())));
    assert_eq!((stage.text("text").as_str(), &stage.model.notice), ("Satu\ndua", &Some(Notice::TakenFromEditor)));
    stage.keys("ctrl-z !");
    assert_eq!(stage.text("text"), "Satu!");
    stage.keys("ctrl-e").send(Event::CameBack(Ok("Satu!\n".to_owned())));
    assert_eq!((stage.text("text").as_str(), &stage.model.notice), ("Satu!", &Some(Notice::EditorChangedNothing)));
}

#[test]
fn what_keeps_a_text_from_the_editor_is_said_and_the_text_stays() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Satu");
    for fault in [
        OutsideFault::NoEditor,
        OutsideFault::NotStarted("nanoo".to_owned(), "not found".to_owned()),
        OutsideFault::Failed("vim".to_owned()),
        OutsideFault::Unreadable("/arsip/.rapat/editor/x.txt".into(), Finding::of_file(FindingKind::NotUtf8)),
    ] {
        stage.keys("ctrl-e").send(Event::CameBack(Err(fault.clone())));
        assert_eq!(stage.model.notice, Some(Notice::Outside(fault)));
        assert_eq!(stage.text("text"), "Satu");
    }
    let full = SaveError { path: "/arsip/.rapat".into(), step: Step::Write, kind: SaveErrorKind::DiskFull };
    stage.unanswered("ctrl-e").send(Event::HandedOver(Err(full)));
    assert!(matches!(stage.model.notice, Some(Notice::Outside(OutsideFault::NotWritten(_)))));
    stage.keys("!");
    assert_eq!(stage.text("text"), "Satu!");
}

#[test]
fn a_selection_and_what_is_found_are_seen_in_every_row_of_the_field() {
    let marked = |stage: &Stage, modifier| -> Vec<String> {
        let (buffer, _) = stage.drawn();
        let rows = buffer.content.chunks(usize::from(buffer.area.width)).map(|row| {
            row[20..]
                .iter()
                .filter(|cell| cell.modifier.contains(modifier))
                .map(|cell| cell.symbol())
                .collect::<String>()
        });
        rows.filter(|row| !row.is_empty()).collect()
    };
    let mut stage = Stage::in_session();
    stage.keys("c text:Satu enter text:dua enter text:satu ctrl-shift-home");
    assert_eq!(marked(&stage, Modifier::REVERSED), ["Satu ", "dua ", "satu"]);
    stage.keys("right ctrl-f text:satu");
    assert_eq!(marked(&stage, Modifier::REVERSED), ["Satu"]);
    assert_eq!(marked(&stage, Modifier::UNDERLINED), ["satu"]);
}
