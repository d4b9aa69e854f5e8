//! The pure core of the interface: model, message, effect, update. It must not do I/O or read a clock.

mod above;
pub mod agenda;
pub mod archive;
pub mod board;
pub mod calendar;
pub mod capture;
pub mod command;
pub mod commitments;
mod drafts;
pub mod effect;
pub mod form;
mod fuzzy;
pub mod geometry;
pub mod history;
pub mod home;
pub mod key;
pub mod keymap;
pub mod list;
pub mod lists;
pub mod model;
pub mod msg;
pub mod notice;
pub mod office;
pub mod overlay;
pub mod palette;
pub mod pasted;
pub mod pointer;
pub mod reading;
mod saving;
pub mod screen;
pub mod seats;
pub mod summary;
pub mod text_area;
pub mod text_field;
pub mod update;

pub use update::update;
