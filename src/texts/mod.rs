//! Every text of the interface, in Indonesian and English. It must not know what the texts are about.

mod safe;

pub use safe::SafeText;
