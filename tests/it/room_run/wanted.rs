//! What the file should say after the meeting, put together act by act from what is written down of it already. It must not
//! ask the program what an act becomes.

use chrono::{DateTime, FixedOffset, NaiveTime};
use rapat::domain::attendance::{Presence, PresenceStatus, Seat};
use rapat::domain::course::{Happening, Moment, Roll};
use rapat::domain::meeting::{Meeting, SessionState};
use rapat::domain::session::{Decision, Item, ItemState, Note};
use rapat::domain::{Commitment, Id, IdSource, SeatId, Session};

/// The meeting as it is prepared, and then as it goes on.
pub struct Wanted {
    pub session: Session,
    ids: IdSource,
}

impl Wanted {
    /// The meeting on its morning: invited seats, a planned agenda, nothing else.
    pub fn prepared(whole: &Session) -> Self {
        let meeting = Meeting {
            state: SessionState::Draft,
            opened: None,
            closed: None,
            speaking_minutes: Some(3),
            ..whole.meeting.clone()
        };
        let invited = whole.seats.iter().filter(|seat| seat.presence.status != PresenceStatus::Guest);
        let seats = invited.map(|seat| Seat { presence: Presence::default(), ..seat.clone() }).collect();
        let planned = |item: &Item| Item { state: ItemState::Planned, spent: None, ..item.clone() };
        let items = whole.items.iter().map(planned).collect();
        let session = Session {
            meeting,
            seats,
            items,
            notes: vec![],
            decisions: vec![],
            commitments: vec![],
            course: vec![],
            ..whole.clone()
        };
        Self { session, ids: IdSource::seeded([3; 32]) }
    }

    pub fn happens(&mut self, at: DateTime<FixedOffset>, what: Happening) {
        let id = self.ids.fresh::<Id>().into();
        self.session.course.push(Moment { id, at, what });
    }

    pub fn seat_is(&mut self, seat: SeatId, presence: Presence) {
        self.session.seats.iter_mut().find(|known| known.id == seat).unwrap().presence = presence;
    }

    pub fn comes(&mut self, guest: Seat) {
        self.session.seats.push(guest);
    }

    pub fn is_opened(&mut self, at: DateTime<FixedOffset>) {
        let count = |wanted| self.session.seats.iter().filter(|seat| seat.presence.status == wanted).count();
        let (present, represented) = (count(PresenceStatus::Present), count(PresenceStatus::Represented));
        let invited = self.session.seats.len() - count(PresenceStatus::Guest);
        // More than half of all who are invited.
        let quorate = Some((present + represented) * 2 > invited);
        self.happens(at, Happening::Opened(Roll { present, represented, invited, quorate }));
        self.session.meeting.state = SessionState::Running;
        self.session.meeting.opened = Some(minute(at));
    }

    /// The item at this place begins, and the one before is done; behind the last nothing runs.
    pub fn goes_on_to(&mut self, place: usize, at: DateTime<FixedOffset>) {
        for item in self.session.items.iter_mut().take(place) {
            item.state = ItemState::Done;
        }
        let what = match self.session.items.get_mut(place) {
            Some(item) => {
                item.state = ItemState::Running;
                Happening::Started(item.id)
            }
            None => Happening::Stopped,
        };
        self.happens(at, what);
    }

    pub fn is_noted(&mut self, note: &Note, at: DateTime<FixedOffset>) {
        let note = Note { at: Some(minute(at)), text: in_a_line(&note.text), ..note.clone() };
        self.session.notes.push(note);
    }

    pub fn is_decided(&mut self, decision: &Decision, at: DateTime<FixedOffset>) {
        self.session.decisions.push(Decision { at: Some(minute(at)), ..decision.clone() });
    }

    /// The meeting ends, and its minutes stand.
    pub fn is_final(&mut self, at: DateTime<FixedOffset>) {
        self.session.meeting.state = SessionState::Final;
        self.session.meeting.closed = Some(minute(at));
    }

    /// A line does not say which decision a commitment carries out; it is never less confidential than its item.
    pub fn is_promised(&mut self, commitment: &Commitment) {
        let item = self.session.items.iter().find(|item| Some(item.id) == commitment.item).unwrap();
        let class = commitment.class.max(item.class);
        let filed = Commitment { decision: None, funding: String::new(), records: vec![], class, ..commitment.clone() };
        self.session.commitments.push(filed);
    }
}

/// A text of several lines as one types it into one.
pub fn in_a_line(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join(" ")
}

fn minute(at: DateTime<FixedOffset>) -> NaiveTime {
    use chrono::Timelike;
    NaiveTime::from_hms_opt(at.hour(), at.minute(), 0).unwrap()
}
