//! The only door to the folder of sessions. It must not know how a session is shown.

pub mod atomic;
pub mod codec;
pub mod lock;
pub mod private;
pub mod ron_writer;
