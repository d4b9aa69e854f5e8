//! Draws the model. It reads only, and must not change or decide anything.

mod agenda;
mod bar;
mod blank;
pub mod board;
mod board_columns;
mod calendar;
mod capture;
mod closing;
mod commitments;
mod course;
pub mod detail;
mod exchange;
mod follow_up;
pub mod form;
mod frame;
mod home;
mod honours;
pub mod house;
mod importing;
pub mod keys;
pub mod layar;
pub mod notice;
mod office;
mod owners;
pub mod palette;
mod papers;
mod pasted;
mod pictures;
pub mod pointer;
pub mod prose;
pub mod question;
mod read_back;
pub mod reader;
mod receiving;
mod round;
mod said;
mod saved_filters;
mod scene;
mod search;
mod seat;
mod seats;
pub mod signs;
mod speakers;
mod spoken;
mod summary;
pub mod text_area;
pub mod text_field;
pub mod theme;
mod trash;
mod twins;
mod versions;
pub mod widgets;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::geometry;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::screen::{Screen, Tab};
use crate::texts::{Texts, t};
use scene::Scene;
use theme::Theme;

pub use frame::window_title;

/// Draws the model. Reads only: drawing twice changes nothing.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let (area, theme) = (frame.area(), Theme::of(model.looks));
    let cursor = draw(model, theme, area, frame.buffer_mut());
    theme.finish(frame.buffer_mut());
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

/// Draws all there is and says where the hardware cursor goes: to what has the keyboard, for screen readers follow it.
fn draw(model: &Model, theme: Theme, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let texts = Texts::of(model.language);
    if widgets::is_too_small(area) || geometry::is_too_small(model) {
        widgets::too_small(texts, area, buf);
        return None;
    }
    if model.is_blank {
        blank::draw(model, theme, texts, area, buf);
        return None;
    }
    let scene = Scene { model, texts, theme, places: geometry::places(model) };
    frame::header(&scene, buf);
    let selected = screen(&scene, buf);
    let mut cursor = bar::draw(&scene, buf).or(selected);
    frame::footer_rule(&scene, buf);
    cursor = capture::draw(&scene, buf).or(cursor);
    for overlay in &model.overlays {
        cursor = match overlay {
            Overlay::Form(form) => form::draw(model, form, theme, texts, area, buf),
            Overlay::Calendar(open) => calendar::draw(model, open, theme, texts, area, buf),
            Overlay::Question(question) => Some(question::draw(model, question, theme, texts, area, buf)),
            Overlay::Columns(list) => board_columns::draw(&scene, list, area, buf),
            Overlay::SavedFilters(list) => saved_filters::draw(&scene, list, area, buf),
            Overlay::Speakers(list) => speakers::draw(&scene, list, area, buf),
            Overlay::Palette(palette) => palette::draw(model, palette, theme, texts, area, buf),
            Overlay::Papers(choice) => papers::draw(model, choice, theme, texts, area, buf),
            Overlay::Pasted(pasted) => Some(pasted::draw(model, pasted, theme, texts, area, buf)),
            Overlay::Reader(reader) => Some(reader::draw(model, reader, theme, texts, area, buf)),
        };
    }
    // What was just done is said in the rule, also where a form reaches that far.
    frame::footer(&scene, buf);
    cursor.filter(|cursor| area.contains(*cursor))
}

fn screen(scene: &Scene<'_>, buf: &mut Buffer) -> Option<Position> {
    if !scene.model.loaded && scene.model.archive.glance.is_none() {
        return Some(scene.sentence(&t!(scene.texts, "frame-loading"), buf));
    }
    match scene.model.screen() {
        Screen::Home(home) => home::draw(scene, home, buf),
        Screen::Office(office) => office::draw(scene, office, buf),
        Screen::House(house) => house::draw(scene, house, buf),
        Screen::Pictures(pictures) => pictures::draw(scene, pictures, buf),
        Screen::Versions(screen) => versions::draw(scene, screen, buf),
        Screen::Twins(screen) => twins::draw(scene, screen, buf),
        Screen::Exchange(screen) => exchange::draw(scene, screen, buf),
        Screen::Receiving(screen) => receiving::draw(scene, screen, buf),
        Screen::Importing(screen) => importing::draw(scene, screen, buf),
        Screen::Closing(screen) => closing::draw(scene, screen, buf),
        Screen::ReadBack(screen) => read_back::draw(scene, screen, buf),
        Screen::FollowUp(screen) => follow_up::draw(scene, screen, buf),
        Screen::Trash(screen) => trash::draw(scene, screen, buf),
        Screen::Round(screen) => round::draw(scene, screen, buf),
        Screen::Search(screen) => search::draw(scene, screen, buf),
        Screen::Board(board) => board::draw(scene.model, board, scene.theme, scene.texts, buf),
        Screen::Session(screen) => {
            let session = scene.model.archive.session(screen.id)?;
            frame::detail_rule(scene, buf);
            match screen.tab {
                Tab::Seats => seats::draw(scene, screen, session, buf),
                Tab::Agenda => agenda::draw(scene, screen, session, buf),
                Tab::Commitments => commitments::draw(scene, screen, session, buf),
                Tab::Summary => summary::draw(scene, screen, session, buf),
            }
        }
    }
}
