//! How a meeting runs: moments that are appended as they happen, and what follows from them: the time each item took, who
//! speaks and for how long, when it will end. Times are never stored, so that they outlive a crash and two laptops agree on
//! them. It must not know today's clock; the instant comes in as a value.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::Stamp;
use super::agenda::{Item, ItemState, Speaker};
use super::attendance::Attendance;
use super::edit::appended;
use super::id::{Id, ItemId, MomentId};
use super::meeting::{Class, SessionState};
use super::session::Session;

/// How many were there when somebody asked whether the meeting can begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roll {
    /// Present in person.
    pub present: usize,
    /// Represented.
    pub represented: usize,
    /// Invited.
    pub invited: usize,
    /// Whether the quorum was reached; nothing where the meeting has no rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorate: Option<bool>,
}

impl Roll {
    /// The roll of a session as it stands.
    pub fn of(session: &Session) -> Self {
        let Attendance { present, represented, invited, .. } = session.attendance();
        let rule = session.meeting.quorum.as_ref();
        Self { present, represented, invited, quorate: rule.map(|rule| rule.standing(&session.seats).met()) }
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// The meeting was opened; without a quorum only because somebody said so.
    Opened(Roll),
    /// There was no quorum, and the meeting was not opened.
    NotOpened(Roll),
    /// An item began; the one before ended with it.
    Started(ItemId),
    /// The running item ended and none follows yet.
    Stopped,
    /// The clock stands still: *ishoma*, a break.
    Paused,
    /// The clock runs again.
    Resumed,
    /// An item got more minutes than planned.
    Extended(ItemId, u32),
    /// Somebody wants to speak.
    Queued(Speaker),
    /// Somebody does not want to speak any more.
    Withdrawn(Speaker),
    /// Somebody has the floor; whoever had it before has spoken.
    Called(Speaker),
    /// Whoever had the floor has spoken.
    Spoken,
    /// Decisions and commitments were read out and the chair confirmed them: the digest of what was agreed, by
    /// [`super::seal::agreed`].
    ReadBack(String),
    /// Somebody made something less confidential than it was: the meeting, an item, a note, a decision or a commitment, by its
    /// id, from which class to which.
    Lowered(Id, Class, Class),
}

/// Something that happened in a meeting, and when. Appended, never changed. It may name an item or a seat that has gone
/// since: then nothing follows from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Moment {
    /// The identity.
    pub id: MomentId,
    /// When it happened.
    pub at: Stamp,
    /// What happened.
    pub what: Happening,
}

appended!(Moment);

/// A clock that is started and stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Watch {
    before: TimeDelta,
    since: Option<Stamp>,
}

impl Watch {
    fn start(&mut self, at: Stamp) {
        self.since = self.since.or(Some(at));
    }

    fn stop(&mut self, at: Stamp) {
        *self = Self { before: self.at(at), since: None };
    }

    /// What it shows. A clock of the machine that was put back never makes it less.
    fn at(&self, now: Stamp) -> TimeDelta {
        let running = self.since.map_or(TimeDelta::zero(), |since| now - since);
        self.before + running.max(TimeDelta::zero())
    }
}

/// How a meeting stands, as its moments tell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Course {
    /// The item that is being discussed.
    pub running: Option<ItemId>,
    /// Since when the clock stands still.
    pub paused: Option<Stamp>,
    /// Who wants to speak, in turn.
    pub waiting: Vec<Speaker>,
    /// Who has the floor.
    pub speaking: Option<Speaker>,
    /// Under which item each of them asked for the floor.
    asked: Vec<(Speaker, Option<ItemId>)>,
    turn: Watch,
    items: Vec<(ItemId, Watch)>,
    speakers: Vec<(Speaker, Watch)>,
    extra: Vec<(ItemId, u32)>,
}

impl Course {
    /// What follows from the moments of a session.
    pub fn of(session: &Session) -> Self {
        let mut moments: Vec<&Moment> = session.course.iter().collect();
        // Those of another laptop stand behind in the file, wherever they belong in time.
        moments.sort_by_key(|moment| moment.at);
        let mut course = Self::default();
        for moment in &moments {
            course.take_in(moment);
        }
        if let Some(last) = moments.last()
            && session.meeting.state != SessionState::Running
        {
            // Whoever closes the meeting need not end its last item.
            // An hour long before the last moment is one after midnight.
            let day = |closed| i64::from(last.at.time() - closed > TimeDelta::hours(12));
            let closed = session
                .meeting
                .closed
                .map(|closed| last.at.date_naive().and_time(closed) + TimeDelta::days(day(closed)));
            let closed = closed.and_then(|closed| closed.and_local_timezone(*last.at.offset()).single());
            course.halt(closed.unwrap_or(last.at).max(last.at));
        }
        let is_running = |id: &ItemId| session.item(*id).is_some_and(|item| item.state == ItemState::Running);
        if course.running.as_ref().is_some_and(|item| !is_running(item)) {
            // The item has gone, or its form says otherwise.
            let at = moments.last().map(|last| last.at);
            at.into_iter().for_each(|at| course.end_item(at));
        }
        course
    }

    fn take_in(&mut self, moment: &Moment) {
        let at = moment.at;
        match &moment.what {
            Happening::Opened(_) | Happening::NotOpened(_) | Happening::ReadBack(_) | Happening::Lowered(..) => {}
            Happening::Started(item) => {
                self.end_item(at);
                self.paused = None;
                self.running = Some(*item);
                entry(&mut self.items, item).start(at);
            }
            Happening::Stopped => self.end_item(at),
            Happening::Paused => {
                self.paused = self.paused.or(Some(at));
                self.halt(at);
            }
            Happening::Resumed => {
                self.paused = None;
                if let Some(item) = self.running {
                    entry(&mut self.items, &item).start(at);
                }
                if let Some(speaker) = self.speaking.clone() {
                    self.turn.start(at);
                    entry(&mut self.speakers, &speaker).start(at);
                }
            }
            Happening::Extended(item, minutes) => self.extra.push((*item, *minutes)),
            Happening::Queued(speaker) => {
                if !self.waiting.contains(speaker) {
                    self.waiting.push(speaker.clone());
                    self.asked.retain(|(asked, _)| asked != speaker);
                    self.asked.push((speaker.clone(), self.running));
                }
            }
            Happening::Withdrawn(speaker) => self.waiting.retain(|waiting| waiting != speaker),
            Happening::Called(speaker) => {
                self.end_turn(at);
                self.waiting.retain(|waiting| waiting != speaker);
                self.speaking = Some(speaker.clone());
                if self.paused.is_none() {
                    self.turn.start(at);
                    entry(&mut self.speakers, speaker).start(at);
                }
            }
            Happening::Spoken => self.end_turn(at),
        }
    }

    /// All clocks stand still.
    fn halt(&mut self, at: Stamp) {
        self.items.iter_mut().for_each(|(_, watch)| watch.stop(at));
        self.speakers.iter_mut().for_each(|(_, watch)| watch.stop(at));
        self.turn.stop(at);
    }

    fn end_item(&mut self, at: Stamp) {
        self.items.iter_mut().for_each(|(_, watch)| watch.stop(at));
        self.running = None;
        self.end_turn(at);
    }

    fn end_turn(&mut self, at: Stamp) {
        self.speakers.iter_mut().for_each(|(_, watch)| watch.stop(at));
        self.turn = Watch::default();
        self.speaking = None;
    }

    /// Whether time moves: an item or a speaker is on, and there is no break.
    pub fn is_ticking(&self) -> bool {
        self.turn.since.is_some() || self.items.iter().any(|(_, watch)| watch.since.is_some())
    }

    /// The item that ran when somebody last asked for the floor.
    pub fn asked_under(&self, speaker: &Speaker) -> Option<ItemId> {
        self.asked.iter().find(|(asked, _)| asked == speaker).and_then(|(_, item)| *item)
    }

    /// The time an item took so far; `None` if it never began.
    pub fn spent(&self, item: ItemId, now: Stamp) -> Option<TimeDelta> {
        self.items.iter().find(|(id, _)| *id == item).map(|(_, watch)| watch.at(now))
    }

    /// The time that an item may take: as planned and what it got since.
    pub fn allowed(&self, item: &Item) -> TimeDelta {
        let extra = self.extra.iter().filter(|(id, _)| *id == item.id).map(|(_, minutes)| i64::from(*minutes));
        TimeDelta::minutes(i64::from(item.minutes) + extra.sum::<i64>())
    }

    /// The time that is left to an item, less than nothing if it is over.
    pub fn left(&self, item: &Item, now: Stamp) -> TimeDelta {
        self.allowed(item) - self.spent(item.id, now).unwrap_or_default()
    }

    /// How long whoever has the floor has been speaking.
    pub fn turn(&self, now: Stamp) -> TimeDelta {
        self.turn.at(now)
    }

    /// Who has spoken and for how long, in the order in which they first spoke.
    pub fn spoken(&self, now: Stamp) -> impl Iterator<Item = (&Speaker, TimeDelta)> {
        self.speakers.iter().map(move |(speaker, watch)| (speaker, watch.at(now)))
    }

    /// By how many whole minutes this end is later than the planned one; 0 where none is planned, the end is in time, or the
    /// meeting is not held on its day. A planned end before the planned beginning is one after midnight.
    pub fn overrun(session: &Session, end: Stamp) -> i64 {
        let meeting = &session.meeting;
        let Some(ends) = meeting.ends else { return 0 };
        let is_next_day = meeting.starts.is_some_and(|starts| ends < starts);
        let planned = meeting.date.and_time(ends) + TimeDelta::days(i64::from(is_next_day));
        let over = end.naive_local() - planned;
        if over < TimeDelta::days(1) { over.num_minutes().max(0) } else { 0 }
    }

    /// When the meeting will be over if what is planned takes as long as planned; `None` unless it is on.
    pub fn expected_end(&self, session: &Session, now: Stamp) -> Option<Stamp> {
        if session.meeting.state != SessionState::Running || session.items.is_empty() {
            return None;
        }
        let rest =
            session.items.iter().filter(|item| item.state == ItemState::Planned || self.running == Some(item.id));
        let rest: TimeDelta = rest.map(|item| self.left(item, now).max(TimeDelta::zero())).sum();
        now.checked_add_signed(rest)
    }
}

/// Who has the floor in a session that is on, if their seat is still there.
pub fn speaking(session: &Session) -> Option<Speaker> {
    // Most notes are written where nobody was called; their moments are not gone through.
    let called = (session.meeting.state == SessionState::Running && !session.course.is_empty())
        .then(|| Course::of(session).speaking)
        .flatten();
    called.filter(|speaker| match speaker {
        Speaker::Seat(id) => session.seat(*id).is_some(),
        Speaker::Other(_) => true,
    })
}

fn entry<'a, K: Clone + PartialEq>(watches: &'a mut Vec<(K, Watch)>, key: &K) -> &'a mut Watch {
    let at = watches.iter().position(|(known, _)| known == key).unwrap_or_else(|| {
        watches.push((key.clone(), Watch::default()));
        watches.len() - 1
    });
    &mut watches[at].1
}
