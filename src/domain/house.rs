//! One institution by itself: how it keeps its promises, and who came for it to the last meetings. It must not know how it is
//! shown.

use chrono::NaiveDate;

use super::attendance::PresenceStatus;
use super::id::{Key, SessionId};
use super::pictures::Picture;
use super::session::Session;

/// So many of the last meetings are told.
pub const MEETINGS: usize = 12;

/// A seat of the institution in a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Sat {
    /// Its position.
    pub position: String,
    /// Who holds it, with titles; empty if nobody said.
    pub name: String,
    /// Telephone, WhatsApp or e-mail.
    pub contact: String,
    /// Whether and how it was taken.
    pub status: PresenceStatus,
    /// Who came in the holder's place.
    pub by: String,
}

/// A meeting to which the institution was invited.
#[derive(Debug, Clone, PartialEq)]
pub struct Attended {
    /// Which.
    pub session: SessionId,
    /// Its date.
    pub date: NaiveDate,
    /// Its title.
    pub title: String,
    /// Its seats, in the order of the file.
    pub seats: Vec<Sat>,
}

/// What is told of an institution.
#[derive(Debug, Clone, PartialEq)]
pub struct House {
    /// Which.
    pub key: Key,
    /// How it keeps its promises: one line.
    pub promises: Picture,
    /// The last meetings to which it was invited, the newest first.
    pub meetings: Vec<Attended>,
}

/// How often it came in person, was represented, and did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Came {
    /// In person.
    pub in_person: usize,
    /// Represented.
    pub represented: usize,
    /// Excused, or absent without a word.
    pub absent: usize,
    /// Nothing is known.
    pub unknown: usize,
}

impl Attended {
    /// The seats of an institution in a meeting; `None` if it was not invited.
    pub fn of(session: &Session, key: &Key) -> Option<Self> {
        let own = session.seats.iter().filter(|seat| seat.institution.as_ref() == Some(key));
        let seats: Vec<Sat> = own
            .map(|seat| Sat {
                position: seat.full_position(),
                name: seat.name.clone(),
                contact: seat.contact.clone(),
                status: seat.presence.status,
                by: seat.presence.by.as_ref().map(|by| by.name.clone()).unwrap_or_default(),
            })
            .collect();
        let (date, title) = (session.meeting.date, session.meeting.title.clone());
        (!seats.is_empty()).then_some(Self { session: session.id, date, title, seats })
    }

    /// How the institution as a whole was there: in person if any seat was.
    pub fn status(&self) -> PresenceStatus {
        use PresenceStatus::{Absent, Excused, Guest, NotYet, Present, Represented};
        let order = [Present, Guest, Represented, Excused, Absent, NotYet];
        let best = order.into_iter().find(|status| self.seats.iter().any(|seat| seat.status == *status));
        best.unwrap_or_default()
    }
}

impl House {
    /// How often it was there how.
    pub fn came(&self) -> Came {
        self.meetings.iter().fold(Came::default(), |mut came, meeting| {
            match meeting.status() {
                PresenceStatus::Present | PresenceStatus::Guest => came.in_person += 1,
                PresenceStatus::Represented => came.represented += 1,
                PresenceStatus::Excused | PresenceStatus::Absent => came.absent += 1,
                PresenceStatus::NotYet => came.unknown += 1,
            }
            came
        })
    }

    /// Who can be reached for it, each once, the newest first: position, name, contact.
    pub fn contacts(&self) -> Vec<&Sat> {
        let mut found: Vec<&Sat> = Vec::new();
        for seat in self.meetings.iter().flat_map(|meeting| &meeting.seats) {
            let is_told = !seat.contact.is_empty() || !seat.name.is_empty();
            if is_told && !found.iter().any(|known| known.position == seat.position) {
                found.push(seat);
            }
        }
        found
    }
}
