//! The form that asks where a bundle is written or read, or where the archive is copied to. It must not look whether
//! anything stands there.

use super::subject::Subject;
use super::{Fault, Form, Unfiled, line};
use crate::domain::{SessionId, Stamp};

/// What is carried, and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handing {
    /// A bundle of this session is written, or of all sessions and the office.
    Give(Option<SessionId>),
    /// A bundle is read.
    Receive,
    /// The archive is copied.
    BackUp,
}

impl Handing {
    /// The name of its form.
    pub fn name(self) -> &'static str {
        match self {
            Self::Give(_) => "give",
            Self::Receive => "receive",
            Self::BackUp => "back-up",
        }
    }

    /// The session it is about.
    pub(super) fn session(self) -> Option<SessionId> {
        match self {
            Self::Give(session) => session,
            Self::Receive | Self::BackUp => None,
        }
    }

    /// The field of its form.
    pub fn field(self) -> &'static str {
        match self {
            Self::Give(_) => "bundle-to",
            Self::Receive => "bundle-from",
            Self::BackUp => "backup-to",
        }
    }

    /// What stands in the field before anybody types: in the home folder somebody finds it again.
    pub fn proposal(self, now: Stamp) -> String {
        match self {
            Self::Give(_) => format!("~/{}", Self::file_name(now)),
            Self::Receive | Self::BackUp => String::new(),
        }
    }

    /// How a bundle that is made now is called.
    pub fn file_name(now: Stamp) -> String {
        format!("serah-terima-{}.rapat", now.format("%Y-%m-%d-%H%M"))
    }
}

/// The form, with what is typed in it so far.
pub fn form(handing: Handing, typed: &str) -> Form {
    Form::new(Subject::Handing(handing), vec![line(handing.field(), typed)])
}

/// It changes no document; a place has to be named.
///
/// # Errors
/// [`Fault::Empty`].
pub(super) fn checked(form: &Form, handing: Handing) -> Result<(), Unfiled> {
    if form.line(handing.field()).is_empty() {
        return Err((handing.field(), Fault::Empty).into());
    }
    Ok(())
}
