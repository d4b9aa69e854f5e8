//! Draws the model. It reads only, and must not change or decide anything.

pub mod board;
pub mod detail;
pub mod form;
mod frame;
mod home;
pub mod keys;
pub mod notice;
mod prose;
pub mod question;
pub mod reader;
mod session;
pub mod text_area;
pub mod text_field;
pub mod theme;
pub mod widgets;

use crate::app::geometry;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::screen::Screen;
use crate::texts::Texts;
use ratatui::Frame;
use theme::Theme;

/// Draws the model. Reads only: drawing twice changes nothing.
pub fn view(model: &Model, theme: Theme, frame: &mut Frame<'_>) {
    let (area, texts) = (frame.area(), Texts::of(model.language));
    if widgets::is_too_small(area) {
        widgets::too_small(texts, area, frame.buffer_mut());
        return;
    }
    let places = geometry::places(model);
    let buf = frame.buffer_mut();
    frame::draw(model, &places, theme, texts, buf);
    let mut cursor = None;
    match model.screen() {
        Screen::Home(home) => home::draw(model, home, &places, theme, texts, buf),
        Screen::Session(session) => session::draw(model, session, &places, theme, texts, buf),
        Screen::Board(board) => cursor = board::draw(model, board, theme, texts, buf),
    }
    for overlay in &model.overlays {
        cursor = match overlay {
            Overlay::Form(form) => form::draw(model, form, theme, texts, area, buf),
            Overlay::Question(question) => {
                question::draw(model, question, theme, texts, area, buf);
                None
            }
            Overlay::Reader(reader) => {
                reader::draw(model, reader, theme, texts, area, buf);
                None
            }
        };
    }
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}
