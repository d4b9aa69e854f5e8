//! Draws the model. It reads only, and must not change or decide anything.

pub mod theme;
pub mod widgets;
