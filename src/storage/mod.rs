//! The only door to the folder of sessions. It must not know how a session is shown.

pub mod archive;
pub mod atomic;
pub mod codec;
pub mod draft;
mod explain;
mod gate;
pub mod handed;
pub mod index;
pub mod lock;
pub mod position;
pub mod private;
mod problem;
pub mod reader;
pub mod ron_writer;
mod scan;
pub mod stationery;
