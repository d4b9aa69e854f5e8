//! Draws the model. It reads only, and must not change or decide anything.

pub mod text_area;
pub mod text_field;
pub mod theme;
pub mod widgets;
