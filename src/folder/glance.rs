//! A first look at the archive: rows of its sessions and commitments as an index has them, before any session is read. It must
//! not know where they come from.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::actions::Action;
use crate::domain::arrangement::Heading;
use crate::domain::session::SessionState;
use crate::domain::{CommitmentId, Key, Office, Party, Session, SessionId};
use crate::folder::Entry;

/// A session with its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionRow {
    /// The identity.
    pub id: SessionId,
    /// The name of its file.
    pub file: String,
    /// The number of its minutes; empty if they have none.
    pub number: String,
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
    /// Open ones due within a week.
    pub due: usize,
    /// Open ones without a word for 30 days.
    pub silent: usize,
}

impl SessionRow {
    /// The row of a session with its commitments as they stand on one day.
    pub fn of(entry: &Entry, actions: &[Action]) -> Self {
        let (session, head, counts) = (&entry.session, &entry.session.meeting, entry.session.attendance());
        let count = |is_it: fn(&Action) -> bool| actions.iter().filter(|action| is_it(action)).count();
        Self {
            id: session.id,
            file: entry.file.clone(),
            number: head.number.clone(),
            title: head.title.clone(),
            date: head.date,
            place: head.place.clone(),
            series: head.series.clone(),
            state: head.state,
            read_only: !entry.read_only.is_empty(),
            seats: counts.invited,
            present: counts.present,
            represented: counts.represented,
            agenda_items: session.items.len(),
            commitments: session.commitments.len(),
            open: count(|action| action.state.is_open()),
            overdue: count(Action::is_overdue),
            due: count(|action| action.due_soon),
            silent: count(|action| action.silent),
        }
    }
}

/// An entry of the office that sessions refer to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Use {
    /// A group.
    Group(Key),
    /// An institution.
    Institution(Key),
    /// A place.
    Place(Key),
}

impl Use {
    /// What a session refers to, each once.
    pub fn of(session: &Session) -> Vec<Self> {
        let parties = session.commitments.iter().flat_map(|made| made.owners.iter().chain(&made.supporters));
        let of_parties = parties.filter_map(|party| match party {
            Party::Group(key) => Some(Self::Group(key.clone())),
            Party::Institution(key) => Some(Self::Institution(key.clone())),
            Party::Seat(_) => None,
        });
        let groups = session.seats.iter().map(|seat| Self::Group(seat.group.clone()));
        let institutions = session.seats.iter().filter_map(|seat| seat.institution.clone().map(Self::Institution));
        let places = session.commitments.iter().flat_map(|made| made.places.iter().cloned().map(Self::Place));
        let mut uses: Vec<Self> = of_parties.chain(groups).chain(institutions).chain(places).collect();
        uses.sort();
        uses.dedup();
        uses
    }
}

/// All sessions of an archive that is too large to be held, as an index knows them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listing {
    /// The sessions.
    pub sessions: Vec<SessionRow>,
    /// How many sessions refer to what.
    pub uses: BTreeMap<Use, usize>,
}

/// A commitment of the board, by its session and itself.
pub type ActionKey = (SessionId, CommitmentId);

/// What a filter of the board finds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// What is wanted, the most urgent first.
    pub rows: Vec<ActionKey>,
    /// How many of them stand under which heading; nothing where they stand under none.
    pub groups: Vec<(Heading, usize)>,
    /// How many commitments it hides.
    pub hidden: usize,
    /// How many it would show if it asked for no states; reckoned where it shows none.
    pub in_any_state: usize,
    /// The first of the rows, to be shown at once.
    pub first: Vec<Action>,
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

impl Attention {
    /// What needs attention in all these sessions.
    pub fn of<'a>(rows: impl Iterator<Item = &'a SessionRow>) -> Self {
        rows.fold(Self::default(), |sum, row| Self {
            all: sum.all + row.commitments,
            open: sum.open + row.open,
            overdue: sum.overdue + row.overdue,
            due: sum.due + row.due,
            silent: sum.silent + row.silent,
        })
    }
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
