//! The calendar beside a date: a day is chosen by keys or by a click, as it is seen. It must not know how a month is laid out.

use rapat::app::msg::Event;
use rapat::app::overlay::Overlay;
use rapat::texts::Language::{English, Indonesian};
use rapat::ui::pointer;

use super::stage::Stage;
use crate::paper::send;

/// A new meeting whose date has the keyboard; today is Friday, 1 March 2024.
fn stage(script: &str) -> Stage {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("n tab");
    stage.keys(script);
    stage
}

/// The day on which the open calendar stands.
fn day(script: &str) -> String {
    let stage = stage(script);
    let Some(Overlay::Calendar(calendar)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    calendar.day.to_string()
}

#[test]
fn arrows_go_by_days_and_weeks_pages_by_months_and_digits_jump() {
    for (script, expected) in [
        ("f4", "2024-03-01"),
        ("alt-down", "2024-03-01"),
        ("text:17/8/2024 f4", "2024-08-17"),
        ("text:entah f4", "2024-03-01"),
        ("f4 right*3", "2024-03-04"),
        ("f4 left", "2024-02-29"),
        ("f4 down*2 up", "2024-03-08"),
        ("f4 pagedown*2 pageup", "2024-04-01"),
        ("f4 pagedown right*9 home", "2024-03-01"),
        ("f4 1", "2024-03-01"),
        ("f4 1 2", "2024-03-12"),
        ("f4 3 1", "2024-03-31"),
        ("f4 3 5", "2024-03-05"),
        ("f4 2 5 7", "2024-03-07"),
        ("f4 0 8", "2024-03-08"),
        ("f4 x ?", "2024-03-01"),
    ] {
        assert_eq!(day(script), expected, "{script}");
    }
}

#[test]
fn enter_takes_the_day_and_goes_on_and_esc_leaves_what_was_typed() {
    let taken = stage("f4 down enter");
    assert_eq!(taken.text("date"), "08/03/2024");
    assert_eq!(taken.model.form().unwrap().current().unwrap().name, "starts");
    let left = stage("text:besok f4 down esc");
    assert_eq!((left.text("date").as_str(), left.model.form().unwrap().current().unwrap().name), ("besok", "date"));
}

#[test]
fn there_is_no_calendar_beside_what_is_no_date() {
    assert!(matches!(stage("tab f4").model.overlays.last(), Some(Overlay::Form(_))));
}

#[test]
fn a_month_shows_today_the_weekend_and_holidays_by_signs() {
    insta::assert_snapshot!("calendar", stage("f4 pagedown 1 0").screen());
    let today = stage("f4").screen();
    assert!(today.contains("Maret 2024") && today.contains("• hari ini"), "{today}");
    assert!(stage("f4 right").screen().contains("· akhir pekan"));
    let mut english = Stage::own(English, (120, 40));
    english.keys("o 5 n f4");
    assert!(english.screen().contains("Mon  Tue  Wed"), "{}", english.screen());
}

#[test]
fn it_fits_the_smallest_window_whichever_field_it_stands_beside() {
    for script in ["n tab f4", "enter n tab*2 f4", "enter n shift-tab f4", "enter 1 enter tab*10 f4"] {
        let mut stage = Stage::own(Indonesian, (60, 20));
        stage.keys(script);
        let screen = stage.screen();
        for week in ["Sen  Sel  Rab  Kam  Jum  Sab  Min", "25   26   27   28   29", "hari ini"] {
            assert!(screen.contains(week), "{script}: {screen}");
        }
    }
}

#[test]
fn a_click_on_a_day_takes_it() {
    let mut stage = stage("f4");
    let (buffer, _) = stage.drawn();
    let is_day = |x: u16, y: u16| {
        let cell = |x: u16| buffer[(x, y)].symbol().to_owned();
        (cell(x - 1), cell(x), cell(x + 1), cell(x + 2)) == (" ".into(), "2".into(), "1".into(), " ".into())
    };
    let (x, y) = (0..24).flat_map(|y| (1..78).map(move |x| (x, y))).find(|(x, y)| is_day(*x, *y)).unwrap();
    let target = pointer::target(&stage.model, x, y).unwrap();
    send(&mut stage.model, Event::Click(target));
    assert_eq!(stage.text("date"), "21/03/2024");
}
