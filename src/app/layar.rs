//! What the room sees on the projector, as values: what of a meeting may be shown now. Whatever is above *biasa*, or looks
//! like somebody's identity and was not released, does not get into a slide, so that nothing behind it can show it. It must
//! not know how a slide is drawn, nor where the meeting comes from.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::course::name;
use crate::domain::actions::party_name;
use crate::domain::agenda::{Item, ItemState, Speaker};
use crate::domain::commitment::Commitment;
use crate::domain::course::Course;
use crate::domain::identity::{self, Answers, Piece, Subject};
use crate::domain::meeting::{Class, SessionState};
use crate::domain::quorum::QuorumStanding;
use crate::domain::recurrence::Recurrence;
use crate::domain::{ItemId, Office, Party, Session, Stamp};

/// Words for the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// They may be shown; marked identities are left out of them.
    Said(Vec<Piece>),
    /// They look like somebody's identity and nobody released them.
    Held,
}

/// What is shown of a meeting at an instant.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// Whether it is of a sample archive.
    pub is_sample: bool,
    /// What the meeting is called; nothing above *biasa*.
    pub title: Option<Words>,
    /// The instant, in the office's time zone.
    pub now: Stamp,
    /// What people call the time zone.
    pub zone: String,
    /// Whether time moves, so that it is to be drawn again in a second.
    pub is_moving: bool,
    /// Where the meeting stands.
    pub stage: Stage,
    /// The item behind the running one.
    pub next: Option<Coming>,
    /// When the meeting will be over, and by how many minutes that is late; only while time moves.
    pub end: Option<(Stamp, i64)>,
    /// How the quorum stands, where there is a rule.
    pub quorum: Option<QuorumStanding>,
    /// Who speaks and who waits.
    pub floor: Floor,
    /// What was decided, in order.
    pub decisions: Vec<Filed>,
    /// What was promised, in order.
    pub commitments: Vec<Filed>,
}

/// Where a meeting stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// Not opened yet: the day and hour of the invitation.
    NotOpened(NaiveDate, Option<NaiveTime>),
    /// Open, and no item runs.
    Between,
    /// An item runs.
    On(Running),
    /// Closed, at this hour if it is known.
    Closed(Option<NaiveTime>),
}

/// The item that runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    /// Its number.
    pub number: usize,
    /// Its title; nothing above *biasa*.
    pub title: Option<Words>,
    /// The time it took.
    pub spent: TimeDelta,
    /// The time it may take; zero where none was planned.
    pub allowed: TimeDelta,
    /// Since when there is a break.
    pub paused: Option<Stamp>,
}

impl Running {
    /// What is left of its time, less than nothing if it is over; `None` where none was planned.
    pub fn left(&self) -> Option<TimeDelta> {
        (self.allowed > TimeDelta::zero()).then(|| self.allowed - self.spent)
    }
}

/// An item that is to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    /// Its number.
    pub number: usize,
    /// Its title; nothing above *biasa*.
    pub title: Option<Words>,
}

/// Who has the floor, for how long and out of how much, and who waits for it, in turn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Floor {
    /// Who speaks.
    pub speaking: Option<(Words, TimeDelta, Option<TimeDelta>)>,
    /// Who waits.
    pub waiting: Vec<Words>,
}

/// A decision or a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// Its number.
    pub number: u32,
    /// What was agreed.
    pub words: Words,
    /// Who owes it, by name; nothing where a name looks like somebody's.
    pub owners: Vec<Words>,
    /// The day it was promised for.
    pub due: Option<NaiveDate>,
    /// When it comes again.
    pub recurrence: Option<Recurrence>,
}

/// A line of the agenda, for the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaLine {
    /// The number of the item.
    pub number: usize,
    /// Its title; nothing above *biasa*.
    pub title: Option<Words>,
    /// How far it got.
    pub state: ItemState,
    /// The minutes that it may take: as planned, and what it got since.
    pub minutes: u32,
}

/// The agenda, for the room.
pub fn agenda(session: &Session) -> Vec<AgendaLine> {
    let course = Course::of(session);
    let line = |(at, item): (usize, &Item)| AgendaLine {
        number: at + 1,
        title: title(session, item),
        state: item.state,
        minutes: u32::try_from(course.allowed(item).num_minutes()).unwrap_or_default(),
    };
    session.items.iter().enumerate().map(line).collect()
}

/// What may be shown of a session now.
pub fn slide(session: &Session, office: &Office, now: Stamp) -> Slide {
    let meeting = &session.meeting;
    let course = Course::of(session);
    let is_on = meeting.state == SessionState::Running;
    let is_moving = is_on && course.is_ticking();
    let running = course.running.filter(|_| is_on).and_then(|id| session.item(id));
    let stage = match (meeting.state, running) {
        (SessionState::Draft, _) => Stage::NotOpened(meeting.date, meeting.starts),
        (SessionState::Running, Some(item)) => Stage::On(Running {
            number: session.item_number(item.id).unwrap_or_default(),
            title: title(session, item),
            spent: course.spent(item.id, now).unwrap_or_default(),
            allowed: course.allowed(item),
            paused: course.paused,
        }),
        (SessionState::Running, None) => Stage::Between,
        (SessionState::Closed | SessionState::Final, _) => Stage::Closed(meeting.closed),
    };
    let is_open = is_public(session, running.map(|item| item.id));
    Slide {
        is_sample: office.profile.sample,
        title: (meeting.class == Class::Biasa)
            .then(|| words(&meeting.title, &identity::judgements_of(session, Subject::Title))),
        now,
        zone: office.profile.time_zone.name.clone(),
        is_moving,
        stage,
        next: next(session, running).filter(|_| is_on || meeting.state == SessionState::Draft),
        end: is_moving.then(|| end(session, &course, now)).flatten(),
        quorum: (meeting.quorum.as_ref().filter(|_| !session.seats.is_empty()))
            .map(|rule| rule.standing(&session.seats)),
        floor: if is_on && is_open { floor(session, &course, now) } else { Floor::default() },
        decisions: decisions(session),
        commitments: commitments(session, office),
    }
}

/// Whether what belongs to an item, or to none, may be seen by everybody.
fn is_public(session: &Session, item: Option<ItemId>) -> bool {
    session.class_for(item) == Class::Biasa
}

/// A text in one line, for the room.
fn words(text: &str, answers: &Answers<'_>) -> Words {
    let Some(pieces) = identity::shown(text, answers) else { return Words::Held };
    let in_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A blank at the end of a piece stands before what is left out.
    let spaced = |text: String| {
        let (before, after) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
        let line = in_line(text);
        let blank = |is_there: bool| if is_there { " " } else { "" };
        if line.is_empty() { blank(before).to_owned() } else { format!("{}{line}{}", blank(before), blank(after)) }
    };
    let pieces = pieces.into_iter().map(|piece| match piece {
        Piece::Said(text) => Piece::Said(spaced(text)),
        Piece::Identity => Piece::Identity,
    });
    Words::Said(pieces.collect())
}

fn title(session: &Session, item: &Item) -> Option<Words> {
    let answers = identity::judgements_of(session, Subject::Item(item.id));
    is_public(session, Some(item.id)).then(|| words(&item.title, &answers))
}

/// The first planned item behind the running one, else the first of all.
fn next(session: &Session, running: Option<&Item>) -> Option<Coming> {
    let item = super::course::next(session, running.map(|item| item.id))?;
    Some(Coming { number: session.item_number(item.id)?, title: title(session, item) })
}

fn end(session: &Session, course: &Course, now: Stamp) -> Option<(Stamp, i64)> {
    let end = course.expected_end(session, now)?;
    Some((end, Course::overrun(session, end)))
}

fn floor(session: &Session, course: &Course, now: Stamp) -> Floor {
    let called = |speaker: &Speaker| words(&name(session, speaker), &vec![]);
    let limit = session.meeting.speaking_minutes.map(|minutes| TimeDelta::minutes(minutes.into()));
    // Who asked for the floor under what not everybody may know does not stand on the wall under the next item.
    let is_seen = |speaker: &&Speaker| is_public(session, course.asked_under(speaker));
    Floor {
        speaking: course.speaking.as_ref().map(|speaker| (called(speaker), course.turn(now), limit)),
        waiting: course.waiting.iter().filter(is_seen).map(called).collect(),
    }
}

fn decisions(session: &Session) -> Vec<Filed> {
    let shown = (session.decisions.iter())
        .filter(|decision| decision.class == Class::Biasa && is_public(session, decision.item));
    let filed = shown.map(|decision| Filed {
        number: decision.number,
        words: words(&decision.text, &identity::judgements_of(session, Subject::Decision(decision.id))),
        owners: vec![],
        due: None,
        recurrence: None,
    });
    filed.collect()
}

fn commitments(session: &Session, office: &Office) -> Vec<Filed> {
    let shown = (session.commitments.iter())
        .filter(|commitment| commitment.class == Class::Biasa && is_public(session, commitment.item));
    let filed = shown.map(|commitment| Filed {
        number: commitment.number,
        words: words(&commitment.text, &identity::said_of(commitment)),
        owners: owners(session, office, commitment),
        due: commitment.due,
        recurrence: commitment.recurrence,
    });
    filed.collect()
}

fn owners(session: &Session, office: &Office, commitment: &Commitment) -> Vec<Words> {
    let name = |party: &Party| {
        let short = |key| {
            let aliases = &office.institution(key)?.aliases;
            let undated = aliases.iter().filter(|alias| alias.from.is_none() && alias.until.is_none());
            undated.map(|alias| alias.name.clone()).min_by_key(|name| name.chars().count())
        };
        match party {
            Party::Institution(key) => short(key).unwrap_or_else(|| party_name(session, office, party)),
            _ => party_name(session, office, party),
        }
    };
    commitment.owners.iter().map(|owner| words(&name(owner), &vec![])).collect()
}

/// Which of these sessions the room is in: the one that is on today, else the one that is on, else the one of today.
///
/// # Errors
/// Those that it could be; none if there is none.
pub fn in_the_room<'a>(
    sessions: impl Iterator<Item = &'a Session> + Clone,
    today: NaiveDate,
) -> Result<&'a Session, Vec<&'a Session>> {
    let is_on = |session: &&Session| session.meeting.state == SessionState::Running;
    let is_today = |session: &&Session| session.meeting.date == today;
    let steps: [&dyn Fn(&&Session) -> bool; 3] = [&|it| is_on(it) && is_today(it), &is_on, &is_today];
    for fits in steps {
        let found: Vec<&Session> = sessions.clone().filter(|session| fits(session)).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Ok(only),
            _ => return Err(found),
        }
    }
    Err(vec![])
}
