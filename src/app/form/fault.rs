//! Why a form does not become a change. It must not know how it is said.

use crate::domain::Refusal;

/// What is wrong with a field, said beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Something must stand here.
    Empty,
    /// A line of progress that tells nothing: no word, no other state.
    NothingTold,
    /// Not a date that can be understood.
    NoDate,
    /// A day on which something is said to have happened, and which is still to come.
    Future,
    /// A day behind that of the meeting to which somebody is invited.
    AfterMeeting,
    /// Not a time of day.
    NoTime,
    /// A time that comes before the one at which it began.
    EndsBefore,
    /// Not a whole number.
    NoNumber,
    /// Not a share of the invited, or of no group that is known.
    NoShare,
    /// Not a distance from UTC.
    NoOffset,
    /// Not the name of a file inside the archive.
    Outside,
    /// Typed, but not among the choices.
    NoChoice,
    /// A due date and a recurrence exclude each other.
    DueAndRecurrence,
    /// Another one is called so.
    Taken,
}

impl Fault {
    /// All faults.
    pub const ALL: [Self; 14] = [
        Self::Empty,
        Self::NothingTold,
        Self::NoDate,
        Self::Future,
        Self::AfterMeeting,
        Self::NoTime,
        Self::EndsBefore,
        Self::NoNumber,
        Self::NoShare,
        Self::NoOffset,
        Self::Outside,
        Self::NoChoice,
        Self::DueAndRecurrence,
        Self::Taken,
    ];

    /// The end of the id of its text: `fault-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NothingTold => "nothing-told",
            Self::NoDate => "no-date",
            Self::Future => "future",
            Self::Taken => "taken",
            Self::AfterMeeting => "after-meeting",
            Self::NoTime => "no-time",
            Self::EndsBefore => "ends-before",
            Self::NoNumber => "no-number",
            Self::NoShare => "no-share",
            Self::NoOffset => "no-offset",
            Self::Outside => "outside",
            Self::NoChoice => "no-choice",
            Self::DueAndRecurrence => "due-and-recurrence",
        }
    }
}

/// A fault and the name of its field.
pub type FieldFault = (&'static str, Fault);

/// Why a form does not become a change.
#[derive(Debug, Clone, PartialEq)]
pub enum Unfiled {
    /// A field keeps it from being one.
    Field(FieldFault),
    /// What it is about is not there any more.
    Refused(Refusal),
}

impl From<FieldFault> for Unfiled {
    fn from(fault: FieldFault) -> Self {
        Self::Field(fault)
    }
}

impl From<Refusal> for Unfiled {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
