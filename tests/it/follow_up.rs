//! Following up: what the forms of progress and of a moved date begin with, what they ask for and what they record.

use rapat::app::form::Fault;
use rapat::app::model::Model;
use rapat::app::screen::Screen;
use rapat::domain::record::{DueMove, Progress};
use rapat::domain::{Commitment, RecordKind, State};
use rapat::texts::{Language, Texts};
use rapat::ui::form;
use rapat::ui::theme::Theme;

use crate::paper::{drawn, press, sample};

/// The board of the sample archive with this filter.
fn board(filter: &str) -> Model {
    let mut model = sample((80, 24), Language::Indonesian);
    press(&mut model, &format!("t / text:{filter} enter"));
    model
}

/// The commitment that the board has selected.
fn selected(model: &Model) -> &Commitment {
    let Screen::Board(board) = model.screen() else { panic!("the board is not open") };
    let (session, id) = board.list.current(&board.rows).unwrap();
    model.archive.session(*session).unwrap().commitment(*id).unwrap()
}

fn last_progress(commitment: &Commitment) -> &Progress {
    let Some(RecordKind::Progress(progress)) = commitment.records.last().map(|last| &last.kind) else {
        panic!("the last record is no progress")
    };
    progress
}

fn last_move(commitment: &Commitment) -> &DueMove {
    let Some(RecordKind::Due(due)) = commitment.records.last().map(|last| &last.kind) else {
        panic!("the last record moves no date")
    };
    due
}

fn shown(model: &Model) -> String {
    let texts = Texts::of(model.language);
    drawn(model, |area, buffer| form::draw(model, model.form().unwrap(), Theme::MONO, texts, area, buffer))
}

#[test]
fn what_several_still_owe_is_done_by_whom_is_chosen_and_all_of_them_come_first() {
    let mut model = board("is:semua%20unsur:camat");
    let before = selected(&model).clone();
    press(&mut model, "s");
    assert_eq!(model.form().unwrap().current().unwrap().name, "owner");
    insta::assert_snapshot!("done_by_whom", shown(&model));
    // Saving without a choice says where it is missing.
    press(&mut model, "ctrl-s");
    assert_eq!(model.form().unwrap().fault, Some(("owner", Fault::Empty)));
    press(&mut model, "down enter");
    insta::assert_snapshot!("done_by_one", shown(&model));
    press(&mut model, "shift-tab backspace enter enter");
    assert!(model.form().is_none());
    let id = before.id;
    let Screen::Board(board) = model.screen() else { panic!() };
    let (session, _) = board.rows.iter().find(|row| row.1 == id).copied().unwrap();
    let after = model.archive.session(session).unwrap().commitment(id).unwrap();
    assert_eq!(after.records.len(), before.records.len() + 1);
    assert_eq!((&last_progress(after).owner, last_progress(after).state), (&None, State::Done));
}

#[test]
fn going_past_choices_that_are_offered_unasked_takes_none_of_them() {
    let mut model = board("is:semua%20unsur:camat");
    press(&mut model, "s tab ctrl-s");
    assert_eq!(model.form().unwrap().fault, Some(("owner", Fault::Empty)));
}

#[test]
fn what_was_changed_stays_in_its_row_until_other_rows_are_asked_for() {
    let mut model = board("kota%20atambua");
    press(&mut model, "esc");
    let rows = |model: &Model| {
        let Screen::Board(board) = model.screen() else { panic!() };
        board.rows.clone()
    };
    let before = rows(&model);
    press(&mut model, "down down s ctrl-s");
    if model.form().is_some() {
        press(&mut model, "enter ctrl-s");
    }
    assert!(model.form().is_none());
    assert_eq!(rows(&model), before);
    assert_eq!(selected(&model).id, before[2].1);
    // Another filter, and then this one again: what is done is no longer open.
    press(&mut model, "f f f f f f");
    assert_eq!(rows(&model).len(), before.len() - 1);
    assert!(!rows(&model).contains(&before[2]));
}

#[test]
fn what_is_not_open_is_said_to_be_there_and_one_key_shows_it() {
    let mut model = board("@polres");
    let Screen::Board(board) = model.screen() else { panic!() };
    assert_eq!((board.rows.len(), board.in_any_state), (0, 2));
    press(&mut model, "f");
    let Screen::Board(board) = model.screen() else { panic!() };
    assert_eq!((board.rows.len(), board.list.filter.text()), (2, "is:semua @polres".to_owned()));
}

#[test]
fn what_one_owner_owes_is_done_in_two_keys() {
    let mut model = board("rapat%20tiga%20pihak");
    let (session, id) = {
        let Screen::Board(board) = model.screen() else { panic!() };
        board.rows[0]
    };
    let records = selected(&model).records.len();
    press(&mut model, "s enter");
    assert!(model.form().is_none());
    let after = model.archive.session(session).unwrap().commitment(id).unwrap();
    assert_eq!(after.records.len(), records + 1);
    assert_eq!(last_progress(after).state, State::Done);
}

#[test]
fn a_word_about_what_is_blocked_leaves_it_blocked() {
    let mut model = board("is:terhambat");
    press(&mut model, "p text:Ditagih%20lagi enter");
    assert_eq!(last_progress(selected(&model)).state, State::Blocked);
    let mut model = board("is:belum");
    let id = selected(&model).id;
    press(&mut model, "p text:Mulai enter");
    let found = model.archive.sessions.values().find_map(|entry| entry.session.commitment(id)).unwrap();
    assert_eq!(last_progress(found).state, State::InProgress);
}

#[test]
fn a_moved_date_comes_from_the_date_of_the_occurrence_that_is_named() {
    let mut model = board("is:semua%20rapat%20tiga%20pihak");
    let recurring = selected(&model).recurrence.is_some();
    assert!(recurring);
    let next = "2024-04-10".parse().ok();
    move_april(&mut model, "20/4/2024");
    assert_eq!((last_move(selected(&model)).occurrence, last_move(selected(&model)).from), (next, next));
    // What it moves from the next time is where it stands since.
    move_april(&mut model, "25/4/2024");
    assert_eq!(last_move(selected(&model)).from, "2024-04-20".parse().ok());
}

/// Moves the occurrence of 10 April, which is not the oldest open one.
fn move_april(model: &mut Model, to: &str) {
    press(model, &format!("g text:{to} tab text:Hakim%20cuti"));
    while model.form().unwrap().current().unwrap().name != "occurrence" {
        press(model, "tab");
    }
    press(model, "ctrl-u ctrl-k text:10/4/2024 ctrl-s");
    assert!(model.form().is_none());
}

#[test]
fn a_group_that_owes_is_each_of_its_seats() {
    let mut model = board("is:semua%20unsur:camat%20satgas%20dibentuk");
    press(&mut model, "enter enter");
    assert!(shown(&model).contains("semua Camat (12)"), "{}", shown(&model));
}

#[test]
fn what_is_typed_where_a_date_stands_replaces_it() {
    let mut model = board("rapat%20tiga%20pihak");
    press(&mut model, "p");
    while model.form().unwrap().current().unwrap().name != "happened-on" {
        press(&mut model, "tab");
    }
    let date = |model: &Model| model.form().unwrap().input("happened-on").unwrap().text();
    assert_eq!(date(&model), "01/03/2024");
    press(&mut model, "text:kemarin");
    assert_eq!(date(&model), "kemarin");
    // An arrow goes into it instead.
    press(&mut model, "tab shift-tab right text:%20dulu");
    assert_eq!(date(&model), "kemarin dulu");
}

#[test]
fn a_date_that_moves_is_shown_as_it_stands_and_a_new_one_that_is_past_is_said_and_kept() {
    let mut model = board("is:semua%20unsur:camat%20satgas%20dibentuk");
    press(&mut model, "g text:1/2/2024");
    assert!(shown(&model).contains("→ Kamis, 1 Februari 2024 (sudah lewat)"), "{}", shown(&model));
    assert!(shown(&model).contains("kini Rabu, 31 Januari 2024"), "{}", shown(&model));
    press(&mut model, "tab text:SK%20terlambat ctrl-s");
    assert!(model.form().is_none());
    assert_eq!(last_move(selected(&model)).to, "2024-02-01".parse().unwrap());
}

#[test]
fn a_due_date_before_the_meeting_that_sets_it_is_said() {
    let mut model = board("is:semua%20unsur:camat%20satgas%20dibentuk");
    press(&mut model, "enter enter");
    while model.form().unwrap().current().unwrap().name != "due" {
        press(&mut model, "tab");
    }
    press(&mut model, "text:2/11/2023");
    assert!(shown(&model).contains("→ Kamis, 2 November 2023 (sebelum rapat)"), "{}", shown(&model));
    // On the day itself nothing is odd.
    press(&mut model, "ctrl-u text:3/11/2023");
    assert!(shown(&model).contains("→ Jumat, 3 November 2023 "), "{}", shown(&model));
}

#[test]
fn the_selection_stays_with_a_commitment_whose_date_was_moved() {
    let mut stage = crate::stage::Stage::own(Language::Indonesian, (80, 24));
    stage.keys("t down*6");
    let selected = |stage: &crate::stage::Stage| {
        let Screen::Board(board) = stage.model.screen() else { panic!("{}", stage.screen()) };
        *board.list.current(&board.rows).unwrap()
    };
    let before = selected(&stage);
    stage.keys("g text:30/4/2024 tab text:Menunggu ctrl-s");
    assert!(stage.model.form().is_none(), "{}", stage.screen());
    assert_eq!(selected(&stage), before, "{}", stage.screen());
    stage.keys("p esc");
    assert_eq!(selected(&stage), before);
    stage.keys("esc t");
    stage.keys("/ text:aduan enter g text:30/5/2024 tab text:Menunggu ctrl-s");
    stage.keys("esc");
    let other = selected(&stage);
    assert_eq!(stage.model.archive.action(other.0, other.1).unwrap().number, 6, "{}", stage.screen());
}

#[test]
fn a_line_of_progress_that_tells_nothing_is_refused_and_a_state_that_was_chosen_is_told() {
    let mut model = board("is:belum");
    press(&mut model, "p enter");
    assert_eq!(model.form().unwrap().fault, Some(("progress", Fault::NothingTold)));
    press(&mut model, "shift-tab 3 enter");
    assert!(model.form().is_none(), "blocked says something without a word");
    let mut model = board("is:terhambat");
    press(&mut model, "p ctrl-s");
    assert_eq!(model.form().unwrap().fault, Some(("progress", Fault::NothingTold)));
    press(&mut model, "text:Masih%20menunggu ctrl-s");
    assert!(model.form().is_none());
}
