//! The mouse: what is drawn under the pointer is what a click means. It must not know where things are laid out: it finds
//! them on the screen by their words.

use rapat::app::command::Command;
use rapat::app::msg::Event;
use rapat::app::overlay::Overlay;
use rapat::app::pointer::Target;
use rapat::app::screen::{Screen, Tab};
use rapat::texts::Language::{English, Indonesian};
use rapat::ui::pointer::target;

use super::stage::Stage;

/// The column and row at which `text` begins on the screen, the first from the top.
fn place_of(stage: &Stage, text: &str) -> (u16, u16) {
    let (buffer, _) = stage.drawn();
    for (row, y) in buffer.content.chunks(usize::from(buffer.area.width)).zip(0..) {
        let letters: Vec<&str> = row.iter().map(|cell| cell.symbol()).collect();
        for x in 0..letters.len() {
            if letters[x..].concat().starts_with(text) {
                return (u16::try_from(x).unwrap(), y);
            }
        }
    }
    panic!("`{text}` is not on the screen:\n{}", stage.screen());
}

fn under(stage: &Stage, text: &str) -> Option<Target> {
    let (column, row) = place_of(stage, text);
    target(&stage.model, column, row)
}

fn click(stage: &mut Stage, text: &str) {
    let target = under(stage, text).unwrap_or_else(|| panic!("nothing lies under `{text}`:\n{}", stage.screen()));
    stage.send(Event::Click(target));
}

#[test]
fn a_click_selects_a_row_and_another_opens_it() {
    let mut stage = Stage::sample(Indonesian, (80, 24));
    click(&mut stage, "Rapat Koordinasi Perlindungan Anak II ");
    assert!(matches!(stage.model.screen(), Screen::Home(_)));
    click(&mut stage, "Rapat Koordinasi Perlindungan Anak II ");
    let Screen::Session(screen) = stage.model.screen() else { panic!("{}", stage.screen()) };
    assert_eq!(stage.model.archive.session(screen.id).unwrap().meeting.date.to_string(), "2023-05-11");
}

#[test]
fn tabs_and_hints_do_what_they_say() {
    let mut stage = Stage::sample(Indonesian, (80, 24));
    stage.keys("enter");
    click(&mut stage, "3 Komitmen");
    assert!(matches!(stage.model.screen(), Screen::Session(screen) if screen.tab == Tab::Commitments));
    assert_eq!(under(&stage, "p kemajuan"), Some(Target::Command(Command::AddProgress)));
    assert_eq!(under(&stage, "geser"), Some(Target::Command(Command::MoveDue)));
    click(&mut stage, "4 Ringkasan");
    click(&mut stage, "Komitmen tepat waktu");
    click(&mut stage, "Komitmen tepat waktu");
    assert!(matches!(stage.model.screen(), Screen::Session(screen) if screen.tab == Tab::Commitments));
}

#[test]
fn in_a_form_a_click_goes_to_the_field_and_in_a_question_it_answers() {
    let mut stage = Stage::sample(English, (80, 24));
    stage.keys("enter c");
    click(&mut stage, "class");
    let field = stage.model.form().map(|form| form.fields[form.focus].name);
    assert_eq!(field, Some("class"));
    let mut stage = Stage::sample(Indonesian, (80, 24));
    stage.keys("d");
    let before = stage.model.archive.sessions.len();
    click(&mut stage, "n/t  ");
    assert!(stage.model.overlays.is_empty());
    assert_eq!(stage.model.archive.sessions.len(), before);
}

#[test]
fn in_the_palette_a_click_runs_the_command() {
    let mut stage = Stage::sample(Indonesian, (80, 24));
    stage.keys(":");
    click(&mut stage, "tindak lanjut");
    assert!(matches!(stage.model.screen(), Screen::Board(_)));
}

#[test]
fn the_wheel_moves_what_has_the_keyboard() {
    let mut stage = Stage::sample(Indonesian, (80, 24));
    stage.keys("t").send(Event::Wheel { down: true });
    assert!(matches!(stage.model.screen(), Screen::Board(board) if board.list.seen().at == 3));
    stage.send(Event::Wheel { down: false });
    assert!(matches!(stage.model.screen(), Screen::Board(board) if board.list.seen().at == 0));
    stage.keys("?").send(Event::Wheel { down: true });
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Reader(reader)) if reader.top == 3));
}

#[test]
fn wherever_one_clicks_on_whatever_screen_nothing_breaks() {
    for script in ["", "enter 1", "enter 2", "enter 3", "enter 4", "t", "t /", "?", ":", "d", "n", "enter c", "enter n"]
    {
        for size in [(80, 24), (60, 20), (120, 40), (40, 10)] {
            let mut stage = Stage::broken(Indonesian, size);
            stage.keys(script);
            for row in 0..size.1 {
                for column in (0..size.0).step_by(7) {
                    let Some(target) = target(&stage.model, column, row) else { continue };
                    let mut clicked = stage.model.clone();
                    let at = "2024-03-01T01:00:00Z".parse().unwrap();
                    let event = Event::Click(target);
                    rapat::app::update(&mut clicked, rapat::app::msg::Msg { at, event });
                }
            }
        }
    }
}
