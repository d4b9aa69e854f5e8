//! The only door to the folder of sessions. It must not know how a session is shown.

pub mod ron_writer;
