//! The search in all meetings: what is found while one types, and where it leads.

use rapat::app::screen::{Screen, Tab};
use rapat::texts::Language;

use crate::stage::Stage;

fn searching(language: Language, size: (u16, u16), typed: &str) -> Stage {
    let mut stage = Stage::own(language, size);
    stage.keys("f5");
    if !typed.is_empty() {
        stage.keys(&format!("text:{typed}"));
    }
    stage
}

#[test]
fn what_is_typed_is_found_everywhere_and_marked() {
    insta::assert_snapshot!("id_80x24", searching(Language::Indonesian, (80, 24), "visum").screen());
    insta::assert_snapshot!("en_120x40", searching(Language::English, (120, 40), "visum").screen());
    insta::assert_snapshot!("en_60x20", searching(Language::English, (60, 20), "visum").screen());
}

#[test]
fn before_a_word_is_typed_and_where_none_is_found_that_is_said() {
    assert!(searching(Language::English, (80, 24), "").screen().contains("Type a word, or part of one."));
    assert!(searching(Language::English, (80, 24), "zzzzz").screen().contains("Nothing found. Esc"));
    let mut stage = searching(Language::Indonesian, (80, 24), "");
    stage.slow().keys("text:visum");
    assert!(stage.screen().contains("Mencari …"));
    stage.catch_up();
    assert!(stage.screen().contains("ditemukan"));
}

#[test]
fn enter_opens_the_place_and_leaving_it_leads_back() {
    let mut stage = searching(Language::English, (80, 24), "visum");
    let Screen::Search(search) = stage.model.screen() else { panic!("{}", stage.screen()) };
    let rows = search.rows.len();
    assert!(rows > 3);
    let mut tabs = Vec::new();
    for row in 0..rows {
        stage.keys("enter");
        let Screen::Session(open) = stage.model.screen() else { panic!("row {row}: {}", stage.screen()) };
        let selected = match open.tab {
            Tab::Agenda => open.agenda.list.selected.is_some(),
            Tab::Commitments => open.commitments.list.selected.is_some(),
            Tab::Seats => open.seats.list.selected.is_some(),
            Tab::Summary => false,
        };
        assert!(selected, "row {row}");
        tabs.push(open.tab);
        stage.keys("esc down");
    }
    assert!(tabs.contains(&Tab::Agenda) && tabs.contains(&Tab::Commitments));
}

#[test]
fn a_pasted_word_is_looked_for_too_and_the_old_rows_stay_until_the_new_ones_come() {
    let mut stage = searching(Language::English, (80, 24), "visum");
    let Screen::Search(search) = stage.model.screen() else { panic!() };
    let before = search.rows.clone();
    stage.slow().keys("text:zzz");
    let Screen::Search(search) = stage.model.screen() else { panic!() };
    assert_eq!(search.rows, before);
    stage.catch_up();
    let Screen::Search(search) = stage.model.screen() else { panic!() };
    assert!(search.rows.is_empty());
    stage.keys("backspace*8").send(rapat::app::msg::Event::Paste("visum".to_owned()));
    let Screen::Search(search) = stage.model.screen() else { panic!() };
    assert_eq!(search.rows, before);
}
