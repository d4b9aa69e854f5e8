//! What lies under the pointer, reckoned from the same places that are drawn. It must not do what is pointed at.

use ratatui::layout::{Position, Rect};

use super::scene::Scene;
use super::theme::Theme;
use super::{bar, calendar, form, frame, palette, question, summary, widgets};
use crate::app::board::BoardLine;
use crate::app::command::Command;
use crate::app::geometry::{self, rows_in_view};
use crate::app::lists;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::pointer::Target;
use crate::app::screen::{Screen, Tab};
use crate::texts::Texts;

/// What lies at this column and row of the terminal.
pub fn target(model: &Model, column: u16, row: u16) -> Option<Target> {
    let (area, at) = (Rect::new(0, 0, model.width, model.height), Position::new(column, row));
    if !model.loaded || widgets::is_too_small(area) || geometry::is_too_small(model) {
        return None;
    }
    let (texts, theme) = (Texts::of(model.language), Theme::of(model.looks));
    let scene = Scene { model, texts, theme, places: geometry::places(model) };
    if let Some(command) = frame::hint_at(&scene, at) {
        return Some(Target::Command(command));
    }
    match model.overlays.last() {
        Some(Overlay::Form(open)) => form::field_at(model, open, theme, texts, area, at).map(Target::Field),
        Some(Overlay::Calendar(open)) => calendar::day_at(model, open, theme, texts, area, at).map(Target::Day),
        Some(Overlay::Question(asked)) => {
            question::answer_at(model, asked, theme, texts, area, at).map(|key| Target::Command(answer(key)))
        }
        Some(Overlay::Palette(open)) => palette::row_at(model, open, area, at).map(Target::Row),
        Some(Overlay::Reader(_) | Overlay::Pasted(_) | Overlay::Papers(_) | Overlay::Speakers(_)) => None,
        Some(Overlay::SavedFilters(_) | Overlay::Columns(_)) => None,
        None => bar::tab_at(&scene, at).map(Target::Command).or_else(|| row_at(&scene, at).map(Target::Row)),
    }
}

fn answer(key: &str) -> Command {
    match key {
        "y" => Command::Yes,
        "n" => Command::No,
        _ => Command::Back,
    }
}

/// The place of the row in the list of the screen.
fn row_at(scene: &Scene<'_>, at: Position) -> Option<usize> {
    let (area, seen) = (scene.list_area(), lists::seen(scene.model));
    let line = usize::from(at.y.checked_sub(area.y)?);
    if !area.contains(at) {
        return None;
    }
    if let Screen::Session(screen) = scene.model.screen()
        && screen.tab == Tab::Summary
    {
        return summary::step_at(line, area.height);
    }
    if let Screen::Board(board) = scene.model.screen()
        && let Some(lines) = board.lines(usize::from(area.height))
    {
        return lines.get(line).and_then(|line| if let BoardLine::Row(at) = line { Some(*at) } else { None });
    }
    (line < rows_in_view(seen.total, area.height)).then_some(seen.top + line)
}
