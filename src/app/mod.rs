//! The pure core of the interface: model, message, effect, update. It must not do I/O or read a clock.

pub mod key;
pub mod text_area;
pub mod text_field;
