//! Forms, questions and readers as they stand above a screen.

use std::path::PathBuf;

use rapat::app::form::subject::Subject;
use rapat::app::model::{Model, OwnArchive};
use rapat::app::msg::Event;
use rapat::app::overlay::{Overlay, Question};
use rapat::folder::fault::Step;
use rapat::folder::{BrokenFile, Finding, FindingKind, Place};
use rapat::folder::{SaveError, SaveErrorKind, WriteFault};
use rapat::texts::{Language, Texts};
use rapat::ui::theme::Theme;
use rapat::ui::{form, palette, question, reader};

use crate::paper::{contents, drawn, opened, press, sample, send};

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);

fn shown(model: &Model) -> String {
    let texts = Texts::of(model.language);
    drawn(model, |area, buffer| match model.overlays.last() {
        Some(Overlay::Form(open)) => form::draw(model, open, Theme::MONO, texts, area, buffer),
        Some(Overlay::Question(asked)) => {
            question::draw(model, asked, Theme::MONO, texts, area, buffer);
            None
        }
        Some(Overlay::Reader(read)) => {
            reader::draw(model, read, Theme::MONO, texts, area, buffer);
            None
        }
        Some(Overlay::Palette(found)) => palette::draw(model, found, Theme::MONO, texts, area, buffer),
        Some(Overlay::SavedFilters(_) | Overlay::Columns(_)) => panic!("no form floats above the screen"),
        Some(Overlay::Pasted(_) | Overlay::Papers(_) | Overlay::Calendar(_) | Overlay::Speakers(_)) | None => {
            panic!("no form floats above the screen")
        }
    })
}

fn after(size: (u16, u16), language: Language, script: &str) -> String {
    let mut model = sample(size, language);
    press(&mut model, script);
    let shown = shown(&model);
    assert!(!shown.contains('⟦'), "{shown}");
    shown
}

/// A new commitment, filled in up to its due date.
const PROMISE: &str = "enter n text:Rumah%20aman%20siap%20dipakai tab text:polres; text:rsud enter";

#[test]
fn a_form_that_is_empty_says_how_to_fill_it_in() {
    insta::assert_snapshot!("commitment_empty", after(SMALL, Language::Indonesian, "enter n"));
    insta::assert_snapshot!("session_new", after(SMALL, Language::Indonesian, "n"));
    insta::assert_snapshot!("note_empty", after(SMALL, Language::Indonesian, "enter c"));
}

#[test]
fn names_are_offered_below_the_field_and_a_new_one_last() {
    let script =
        "enter n text:Rumah%20aman%20siap%20dipakai tab text:polres; text:rsud; text:dinas%20keluarga".to_owned();
    insta::assert_snapshot!("commitment_picking", after(SMALL, Language::Indonesian, &script));
}

#[test]
fn a_date_shows_what_was_understood() {
    let typed = |text: &str| after(SMALL, Language::Indonesian, &format!("{PROMISE} text:{text}"));
    assert!(typed("30/12/2024").contains("30/12/2024█ → Senin, 30 Desember 2024"));
    assert!(typed("10/03/2024").contains("→ Minggu, 10 Maret 2024 (akhir pekan)"));
    assert!(typed("lusa%20saja").contains("Bukan tanggal."));
    insta::assert_snapshot!("commitment_dated", typed("2/3/2024"));
}

#[test]
fn what_keeps_a_form_from_being_saved_stands_below_its_field() {
    insta::assert_snapshot!("commitment_fault", after(SMALL, Language::Indonesian, "enter n ctrl-s"));
    let both = format!("{PROMISE} text:2/3/2024 shift-tab*4 text:1/3/2024 shift-tab*2 right ctrl-s");
    insta::assert_snapshot!("commitment_two_dates", after(SMALL, Language::Indonesian, &both));
}

#[test]
fn a_long_form_follows_the_keyboard_and_says_what_is_hidden() {
    insta::assert_snapshot!("seat_scrolled", after(SMALL, Language::Indonesian, "enter 1 enter tab*17"));
    insta::assert_snapshot!("seat_large", after(LARGE, Language::English, "enter 1 enter"));
    insta::assert_snapshot!("meeting_large", after(LARGE, Language::English, "enter r"));
}

#[test]
fn the_short_forms_say_whom_they_are_about() {
    insta::assert_snapshot!("represented", after(SMALL, Language::Indonesian, "enter 1 w"));
    insta::assert_snapshot!("progress", after(SMALL, Language::Indonesian, "enter 3 down*4 p"));
    insta::assert_snapshot!("due", after(SMALL, Language::English, "enter 3 down*4 g"));
    insta::assert_snapshot!("item", after(SMALL, Language::Indonesian, "enter m"));
    insta::assert_snapshot!("machine", after(SMALL, Language::Indonesian, "o m tab*2"));
    insta::assert_snapshot!("machine_large", after(LARGE, Language::English, "o m"));
}

#[test]
fn options_show_all_that_can_be_chosen_where_there_is_room() {
    let class = after(SMALL, Language::Indonesian, "enter n shift-tab*5");
    assert!(class.contains("█ biasa ›  terbatas  rahasia  sangat rahasia"), "{class}");
    let presence = after((60, 20), Language::Indonesian, "enter 1 enter tab*16");
    assert!(presence.contains("█ hadir ›  2/6  ← → memilih"), "{presence}");
}

#[test]
fn the_whole_life_of_a_commitment_is_read_record_by_record() {
    let find = "t / text:satgas%20dibentuk enter space";
    insta::assert_snapshot!("life", after(SMALL, Language::Indonesian, find));
    insta::assert_snapshot!("life_end", after(SMALL, Language::Indonesian, &format!("{find} end up")));
    let mut model = sample(SMALL, Language::Indonesian);
    press(&mut model, &format!("{find} esc"));
    assert!(model.overlays.is_empty());
}

#[test]
fn no_label_of_a_form_is_cut() {
    for language in Language::ALL {
        for script in
            ["n", "enter r", "enter 1 n", "enter 1 enter", "enter m", "enter c", "enter s", "enter n", "enter 3 p"]
        {
            let form = after((120, 50), language, script);
            let labels = form.lines().filter_map(|row| row.split('│').nth(1)).map(|row| row.chars().take(21).collect());
            let cut: Vec<String> = labels.filter(|label: &String| label.contains('…')).collect();
            assert!(cut.is_empty(), "{language} {script}: {cut:?}");
        }
    }
}

#[test]
fn a_question_says_what_will_happen_and_which_key_answers() {
    insta::assert_snapshot!("question_delete", after(SMALL, Language::Indonesian, "d"));
    let mut model = sample(SMALL, Language::Indonesian);
    press(&mut model, "enter 1 a");
    let fault = SaveError { path: "rapat.ron".into(), step: Step::Write, kind: SaveErrorKind::DiskFull };
    send(&mut model, Event::NotWritten { serial: 1, fault: WriteFault::Save(fault) });
    press(&mut model, "ctrl-q");
    assert_eq!(model.overlays, [Overlay::Question(Question::QuitUnsaved)]);
    insta::assert_snapshot!("question_quit", shown(&model));
    let mut contents = contents();
    if let Some(office) = &mut contents.office {
        office.profile.sample = true;
    }
    let mut model = opened(SMALL, Language::English, contents);
    let path = PathBuf::from("/home/notulis/.local/share/rapat");
    model.own_archive = Some(OwnArchive { path, is_begun: false });
    press(&mut model, "enter 1 a");
    insta::assert_snapshot!("question_sample", shown(&model));
    model.language = Language::Indonesian;
    model.own_archive.as_mut().unwrap().is_begun = true;
    insta::assert_snapshot!("question_sample_own", shown(&model));
    model.own_archive = None;
    insta::assert_snapshot!("question_sample_no_home", shown(&model));
}

#[test]
fn the_palette_finds_a_command_by_its_name_in_either_language_and_runs_it() {
    insta::assert_snapshot!("palette", after(SMALL, Language::Indonesian, "enter 1 :"));
    insta::assert_snapshot!("palette_found", after(SMALL, Language::Indonesian, "t : text:move"));
    insta::assert_snapshot!("palette_nothing", after(LARGE, Language::English, "t : text:zzz"));
    let mut model = sample(SMALL, Language::Indonesian);
    press(&mut model, "t : text:move enter");
    assert!(matches!(model.form().map(|form| &form.subject), Some(Subject::Due { .. })));
}

#[test]
fn the_help_holds_the_keys_of_where_one_is() {
    insta::assert_snapshot!("help_home", after(SMALL, Language::Indonesian, "?"));
    insta::assert_snapshot!("help_board", after(LARGE, Language::Indonesian, "t ?"));
}

#[test]
fn help_can_be_read_in_the_middle_of_a_form_and_the_form_stays() {
    let mut model = sample(SMALL, Language::Indonesian);
    press(&mut model, "enter c text:visum");
    let form = shown(&model);
    press(&mut model, "f1");
    assert!(shown(&model).contains("Di isian beberapa baris"));
    press(&mut model, "esc");
    assert_eq!(shown(&model), form);
}

#[test]
fn the_help_scrolls_to_its_end_and_back_without_a_pause() {
    let first = after(SMALL, Language::Indonesian, "enter ?");
    let last = after(SMALL, Language::Indonesian, "enter ? end");
    assert_ne!(first, last);
    assert_eq!(last, after(SMALL, Language::Indonesian, "enter ? pagedown*9"));
    assert_ne!(last, after(SMALL, Language::Indonesian, "enter ? end up"));
    assert_eq!(first, after(SMALL, Language::Indonesian, "enter ? end home"));
}

fn broken(raw: &str, line: usize) -> Model {
    let mut contents = contents();
    let finding = Finding::at(FindingKind::Unexpected("]".to_owned()), Place { line, column: 9 });
    contents.broken.push(BrokenFile {
        file: "2023-06-xx.ron".to_owned(),
        findings: vec![finding],
        raw: raw.to_owned(),
        about: None,
    });
    let mut model = opened(SMALL, Language::Indonesian, contents);
    press(&mut model, "f");
    model
}

#[test]
fn a_broken_file_opens_at_its_faulty_line() {
    let raw: Vec<String> = (1..=60).map(|line| format!("    (line: {line}, text: \"\u{1b}[2Jrapat\")")).collect();
    let mut model = broken(&raw.join("\n"), 41);
    insta::assert_snapshot!("broken_file", shown(&model));
    press(&mut model, "end");
    let last = shown(&model);
    press(&mut model, "up");
    assert_ne!(shown(&model), last, "one key moves on, also from the end");
}
