//! Who has spoken and for how long, by seat, by institution and by group, and who of those in the room has not. It must not
//! know in which words or in which order of a screen it is told.

use chrono::TimeDelta;

use super::Stamp;
use super::agenda::Speaker;
use super::attendance::Seat;
use super::course::Course;
use super::id::Key;
use super::session::Session;

/// How a meeting's time to speak was shared out so far.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spoken<'a> {
    /// Whoever spoke, the longest first.
    pub speakers: Vec<(&'a Speaker, TimeDelta)>,
    /// Their institutions, the longest first.
    pub institutions: Vec<(&'a Key, TimeDelta)>,
    /// The groups that were heard or sit in the room, in protocol order; of one that was not heard no time at all.
    pub groups: Vec<(&'a Key, TimeDelta)>,
    /// The seats in which somebody sits who has not spoken, in the order of the sheet.
    pub silent: Vec<&'a Seat>,
}

impl<'a> Spoken<'a> {
    /// What follows from the course of a session. A speaker without a seat counts for no institution and no group.
    pub fn of(session: &'a Session, course: &'a Course, now: Stamp) -> Self {
        let mut speakers: Vec<(&Speaker, TimeDelta)> = course.spoken(now).collect();
        speakers.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
        let seated = |speaker: &Speaker| match speaker {
            Speaker::Seat(id) => session.seat(*id),
            Speaker::Other(_) => None,
        };
        let mut spoken = Self { speakers, ..Self::default() };
        for seat in session.seats.iter().filter(|seat| seat.presence.is_in_the_room()) {
            add(&mut spoken.groups, &seat.group, TimeDelta::zero());
        }
        for (speaker, time) in &spoken.speakers {
            let Some(seat) = seated(speaker) else { continue };
            add(&mut spoken.groups, &seat.group, *time);
            if let Some(institution) = &seat.institution {
                add(&mut spoken.institutions, institution, *time);
            }
        }
        spoken.institutions.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
        let place = |key: &Key| session.seats.iter().position(|seat| seat.group == *key);
        spoken.groups.sort_by_key(|(key, _)| place(key));
        let has_spoken = |seat: &Seat| spoken.speakers.iter().any(|(speaker, _)| **speaker == Speaker::Seat(seat.id));
        let sit_there = session.seats.iter().filter(|seat| seat.presence.is_in_the_room());
        spoken.silent = sit_there.filter(|seat| !has_spoken(seat)).collect();
        spoken
    }
}

fn add<'a>(times: &mut Vec<(&'a Key, TimeDelta)>, key: &'a Key, time: TimeDelta) {
    match times.iter_mut().find(|(known, _)| *known == key) {
        Some((_, sum)) => *sum += time,
        None => times.push((key, time)),
    }
}
