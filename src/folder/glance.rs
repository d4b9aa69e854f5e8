//! A first look at the archive: rows of its sessions and commitments as an index has them, before any session is read. It must
//! not know where they come from.

use chrono::NaiveDate;

use crate::domain::actions::Action;
use crate::domain::session::SessionState;
use crate::domain::{Key, Office, SessionId};

/// A session with its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionRow {
    /// The identity.
    pub id: SessionId,
    /// The name of its file.
    pub file: String,
    /// What the meeting is called.
    pub title: String,
    /// Its date.
    pub date: NaiveDate,
    /// Where it is.
    pub place: String,
    /// The series it belongs to.
    pub series: Option<Key>,
    /// Where it stands in its life.
    pub state: SessionState,
    /// Whether its file holds what this program does not know.
    pub read_only: bool,
    /// Invited seats.
    pub seats: usize,
    /// Present in person.
    pub present: usize,
    /// Represented.
    pub represented: usize,
    /// Agenda items.
    pub agenda_items: usize,
    /// Commitments.
    pub commitments: usize,
    /// Open ones.
    pub open: usize,
    /// Open ones past their date.
    pub overdue: usize,
}

/// How many commitments need attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attention {
    /// All there are.
    pub all: usize,
    /// Open ones.
    pub open: usize,
    /// Open and past their date.
    pub overdue: usize,
    /// Open and due within a week.
    pub due: usize,
    /// Open, without a word for 30 days.
    pub silent: usize,
}

/// What is seen at first.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    /// The office.
    pub office: Office,
    /// On which day the rows are right.
    pub today: NaiveDate,
    /// The newest sessions.
    pub sessions: Vec<SessionRow>,
    /// How many sessions there are.
    pub total: usize,
    /// The most urgent open commitments.
    pub actions: Vec<Action>,
    /// How many commitments need attention.
    pub attention: Attention,
}
