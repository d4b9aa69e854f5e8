//! Draws the model. It reads only, and must not change or decide anything.

pub mod board;
pub mod detail;
pub mod form;
pub mod keys;
pub mod notice;
mod prose;
pub mod question;
pub mod reader;
pub mod text_area;
pub mod text_field;
pub mod theme;
pub mod widgets;

use crate::app::model::Model;
use ratatui::Frame;
use theme::Theme;

/// Draws the model. Reads only: drawing twice changes nothing.
pub fn view(model: &Model, theme: Theme, frame: &mut Frame<'_>) {
    let text = crate::texts::SafeText::line(&model.archive.office.profile.name).into_owned();
    let area = frame.area();
    widgets::write(&text, theme.title(), area.as_position(), area.width, frame.buffer_mut());
}
