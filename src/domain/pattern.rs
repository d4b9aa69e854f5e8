//! A pattern of meetings: a series (*seri rapat*), whose meetings follow each other by a rhythm, or a template (*pola rapat*) for
//! a kind of meeting. What a new meeting takes from it: its agenda with minutes, its rules, whom it invites. It must not know
//! the meetings that were made from it; who sat where is theirs.

use std::collections::HashSet;

use chrono::{Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::agenda::{Item, ItemState};
use super::attendance::{Quorum, Seat};
use super::check::Problem;
use super::edit::{Refusal, apply_to_fields, fields};
use super::follow_up;
use super::id::{IdSource, Key, PatternId};
use super::meeting::{Class, Meeting};
use super::names::fold;
use super::office::Office;
use super::recurrence::{Recurrence, Rhythm};
use super::session::Session;

/// What is made from a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PatternKind {
    /// Meetings that follow each other and carry commitments over.
    Series,
    /// Meetings of a kind.
    Template,
}

impl PatternKind {
    /// The name in files and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Series => "series",
            Self::Template => "template",
        }
    }
}

/// A pattern, one file of `series/` or `templates/`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pattern {
    /// The number of the file's form.
    pub format: u32,
    /// What is made from it.
    pub kind: PatternKind,
    /// The identity; the file's name may say anything.
    pub id: PatternId,
    /// The key: of a series that which its meetings bear.
    pub key: Key,
    /// What it is called; a new meeting of a series is called so.
    pub name: String,
    /// How often the meetings of a series come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<Rhythm>,
    /// Planned opening, local time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<NaiveTime>,
    /// Planned closing, local time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<NaiveTime>,
    /// Building, room, town.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The class of its meetings.
    #[serde(default)]
    pub class: Class,
    /// What makes its meetings quorate; it names no seats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Quorum>,
    /// Minutes that each speaker has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaking_minutes: Option<u32>,
    /// The groups that are invited.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Key>,
    /// The agenda.
    #[serde(default)]
    pub items: Vec<Item>,
}

fields!(Pattern: key, name, rhythm, starts, ends, place, class, quorum, speaking_minutes, groups, items; not format, kind, id);

/// An edit of a pattern, or of the archive's list of them.
#[derive(Debug, Clone, PartialEq)]
pub enum PatternEdit {
    /// A new one comes into being.
    Create(Box<Pattern>),
    /// One goes. It must still be as the edit saw it.
    Delete(Box<Pattern>),
    /// Fields change: those in which `new` differs from `old`.
    Set {
        /// The pattern as the edit saw it.
        old: Box<Pattern>,
        /// The pattern as it shall be.
        new: Box<Pattern>,
    },
}

impl PatternEdit {
    /// The pattern that it is about.
    pub fn subject(&self) -> PatternId {
        match self {
            Self::Create(pattern) | Self::Delete(pattern) | Self::Set { new: pattern, .. } => pattern.id,
        }
    }
}

impl Pattern {
    /// The form that this program writes.
    pub const FORMAT: u32 = 1;

    /// The pattern of a meeting: of a series its standing items, of a template all of them, each as it was planned.
    pub fn of(session: &Session, kind: PatternKind, id: PatternId, key: Key, name: String) -> Self {
        let comes = |item: &&Item| kind == PatternKind::Template || item.standing || item.follow_up;
        let planned = |item: &Item| Item { state: ItemState::Planned, spent: None, standing: true, ..item.clone() };
        let mut groups: Vec<Key> = Vec::new();
        for seat in &session.seats {
            if !groups.contains(&seat.group) {
                groups.push(seat.group.clone());
            }
        }
        let quorum = session.meeting.quorum.clone().map(|rule| Quorum { seats: vec![], ..rule });
        Self {
            format: Self::FORMAT,
            kind,
            id,
            key,
            name,
            rhythm: None,
            starts: session.meeting.starts,
            ends: session.meeting.ends,
            place: session.meeting.place.clone(),
            class: session.meeting.class,
            quorum: quorum.filter(|rule| *rule != Quorum::default()),
            speaking_minutes: session.meeting.speaking_minutes,
            groups,
            items: session.items.iter().filter(comes).map(planned).collect(),
        }
    }

    /// Whether it is the series that meetings with this key belong to.
    pub fn is_series_of(&self, key: &Key) -> bool {
        self.kind == PatternKind::Series && self.key == *key
    }

    /// Changes fields and gives the inverse's pair.
    ///
    /// # Errors
    /// [`Refusal::Clash`] where somebody changed one of them meanwhile, [`Refusal::Invalid`] where the result could not be read.
    pub fn set(&mut self, old: &Self, new: &Self) -> Result<(Self, Self), Refusal> {
        let mut edited = self.clone();
        let pair = apply_to_fields(&mut edited, old, new, &self.id.to_string())?;
        if let Some(problem) = pattern_problems(&edited).into_iter().next() {
            return Err(Refusal::Invalid(problem));
        }
        *self = edited;
        Ok(pair)
    }

    /// The day of the next meeting by the rhythm, behind the last one; `None` without a rhythm.
    pub fn next_date(&self, last: NaiveDate) -> Option<NaiveDate> {
        let every = self.rhythm?;
        // A month is one of the calendar: the meeting of this month was held, even before its day.
        let from = match every {
            Rhythm::Weekly(_) => last,
            Rhythm::Monthly(_) => first_of_next_month(last)?,
        };
        Recurrence { every, from, until: None }.dates().find(|date| *date > last)
    }

    /// The next meeting of a series: the roster of the last one, the agenda and the rules of the pattern, what was deferred.
    pub fn next_meeting(&self, last: &Session, ids: &mut IdSource, title: String, date: NaiveDate) -> Session {
        let mut next = last.next_meeting(ids, title, date);
        let is_new = |item: &&Item| !self.items.iter().any(|known| fold(&known.title) == fold(&item.title));
        // What was put off is dealt with first of what the agenda does not know.
        let deferred = last.items.iter().filter(|item| item.state == ItemState::Deferred).filter(is_new);
        let deferred = deferred.map(|item| Item { state: ItemState::Planned, spent: None, ..item.clone() });
        next.items = self.items.iter().cloned().chain(deferred).map(|item| Item { id: ids.fresh(), ..item }).collect();
        mark_follow_up(&mut next.items);
        let seats = next.meeting.quorum.take().map(|rule| rule.seats).unwrap_or_default();
        self.rule(&mut next.meeting);
        if let Some(rule) = &mut next.meeting.quorum {
            rule.seats = seats;
        }
        next.meeting.series = Some(self.key.clone());
        next
    }

    /// A meeting of this kind, with nobody in its seats: one seat for each institution is for the office to fill in.
    pub fn first_meeting(&self, ids: &mut IdSource, title: String, date: NaiveDate) -> Session {
        let mut session = Session::new(ids.fresh(), Meeting::new(title, date));
        session.items = self.items.iter().map(|item| Item { id: ids.fresh(), ..item.clone() }).collect();
        mark_follow_up(&mut session.items);
        self.rule(&mut session.meeting);
        if self.kind == PatternKind::Series {
            session.meeting.series = Some(self.key.clone());
        }
        session
    }

    fn rule(&self, meeting: &mut Meeting) {
        meeting.starts = self.starts;
        meeting.ends = self.ends;
        meeting.place.clone_from(&self.place);
        meeting.class = self.class;
        meeting.quorum.clone_from(&self.quorum);
        meeting.speaking_minutes = self.speaking_minutes;
    }
}

/// Where no item is the one under which promises are asked about, the first that is called so is.
pub fn mark_follow_up(items: &mut [Item]) {
    if !items.iter().any(|item| item.follow_up)
        && let Some(item) = items.iter_mut().find(|item| follow_up::is_called_so(&item.title))
    {
        item.follow_up = true;
    }
}

/// A roster of a meeting of another: the seats of these groups, unmarked.
pub fn roster(from: &Session, groups: &[Key], ids: &mut IdSource) -> Vec<Seat> {
    let next = from.next_meeting(ids, String::new(), from.meeting.date);
    next.seats.into_iter().filter(|seat| groups.contains(&seat.group)).collect()
}

/// What is celebrated on a proposed day, or that it is a Saturday or Sunday: it is only said.
pub fn is_off(office: &Office, date: NaiveDate) -> bool {
    use chrono::{Datelike, Weekday};
    office.holiday(date).is_some() || matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn first_of_next_month(date: NaiveDate) -> Option<NaiveDate> {
    use chrono::Datelike;
    date.with_day(1)?.checked_add_days(Days::new(32))?.with_day(1)
}

/// All problems of a pattern.
pub fn pattern_problems(pattern: &Pattern) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen = HashSet::new();
    let again = pattern.items.iter().filter(|item| !seen.insert(item.id));
    problems.extend(again.map(|item| Problem::DuplicateId { id: item.id.to_string() }));
    if let Some(rule) = &pattern.quorum {
        let record = || pattern.id.to_string();
        problems.extend(rule.seats.iter().map(|seat| Problem::Dangling {
            record: record(),
            field: "quorum",
            target: seat.to_string(),
        }));
        problems.extend((!rule.is_reachable()).then(|| Problem::NoShare { record: record() }));
    }
    problems
}
