//! Meetings and commitments as a calendar: one entry a meeting, one a commitment, with the class rules of every paper. It must
//! not know how a calendar is written.

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeZone as _, Utc};

use super::frame::long_date;
use super::owed::{self, commitments, owners, places};
use super::sight::{Found, LeftOut, Sight, safe};
use super::{Desk, Order};
use crate::domain::life::Life;
use crate::domain::meeting::Class;
use crate::domain::recurrence::Rhythm;
use crate::domain::tally::is_duplicate;
use crate::domain::{Commitment, Session, State};
use crate::sheet::calendar::{Calendar, Entry, Every, Moment, Rule, Status, What};
use crate::texts::t;

/// The calendar of these meetings, made at an instant; what looks like an identity in it, and what was left out.
pub fn calendar(order: &Order<'_>, made: DateTime<Utc>) -> (Calendar, Vec<Found>, LeftOut) {
    let sight = Sight::new(order.texts, order.public, order.initials);
    let sessions: Vec<&Session> = order
        .sessions
        .iter()
        .copied()
        .filter(|session| !order.public || session.meeting.class == Class::Biasa)
        .collect();
    sight.leave_out(|left| left.sessions = order.sessions.len() - sessions.len());
    let desk = Desk { order, office: order.office, sight: &sight, sessions };
    let mut entries = Vec::new();
    for session in &desk.sessions {
        entries.push(meeting(&desk, session));
        let seen = commitments(&desk, session);
        entries
            .extend(seen.into_iter().filter(|it| !is_duplicate(it)).map(|commitment| task(&desk, session, commitment)));
    }
    let name = t!(order.texts, "paper-calendar", office = safe(&order.office.profile.name)).to_string();
    (Calendar { name, made, entries }, sight.found(), sight.left_out())
}

fn meeting(desk: &Desk<'_>, session: &Session) -> Entry {
    let head = &session.meeting;
    let at = |time: NaiveTime| instant(desk, head.date.and_time(time));
    let begins = head.opened.or(head.starts).and_then(at).map_or(Moment::Day(head.date), Moment::At);
    let ends = head.closed.or(head.ends).and_then(at).map(Moment::At);
    // An end before the beginning, or of a whole day, says nothing.
    let ends = ends.filter(|ends| matches!((begins, ends), (Moment::At(from), Moment::At(to)) if from < *to));
    Entry {
        uid: format!("{}@rapat", session.id),
        sequence: session.exports.len(),
        summary: desk.sight.title(session),
        description: safe(&head.number),
        place: safe(&head.place),
        categories: head.series.iter().map(ToString::to_string).collect(),
        what: What::Meeting { begins, ends },
    }
}

fn instant(desk: &Desk<'_>, local: NaiveDateTime) -> Option<DateTime<Utc>> {
    desk.office.profile.time_zone.offset().from_local_datetime(&local).single().map(|at| at.with_timezone(&Utc))
}

fn task(desk: &Desk<'_>, session: &Session, commitment: &Commitment) -> Entry {
    let texts = desk.texts();
    let said = |text: &str| desk.sight.commitment(session, commitment, text);
    let life = Life::of(session, commitment, desk.order.today);
    let occurrence = life.parts.iter().filter(|part| part.state.is_open()).filter_map(|part| part.occurrence).min();
    let rule = commitment.recurrence.zip(occurrence).map(|(recurrence, first)| Rule {
        first,
        every: match recurrence.every {
            Rhythm::Weekly(weeks) => Every::Weeks(weeks),
            Rhythm::Monthly(day) => Every::MonthDay(day),
        },
        until: recurrence.until,
    });
    let ended = life.parts.iter().filter_map(|part| part.ended).max().unwrap_or(life.last_word);
    let status = match life.state {
        State::NotStarted => Status::NotBegun,
        State::InProgress | State::Blocked => Status::Going,
        State::Done => Status::Done(ended),
        State::Cancelled => Status::Cancelled,
    };
    let who = owners(desk, session, commitment);
    let lines = [
        (t!(texts, "paper-calendar-owner").to_string(), who.clone()),
        (t!(texts, "paper-calendar-support").to_string(), owed::supporters(desk, session, commitment)),
        (t!(texts, "paper-calendar-indicator").to_string(), said(&commitment.indicator)),
        (
            t!(texts, "paper-calendar-from").to_string(),
            format!("{}, {}", desk.sight.title(session), long_date(texts, session.meeting.date)),
        ),
    ];
    let lines: Vec<String> = lines
        .into_iter()
        .filter(|(_, said)| !said.is_empty())
        .map(|(label, said)| format!("{label}: {said}"))
        .collect();
    Entry {
        uid: format!("{}.{}@rapat", commitment.id, session.id),
        // Both only grow: what was done to it, and how often its meeting left before.
        sequence: commitment.records.len() + session.exports.len(),
        summary: said(&commitment.text).lines().next().unwrap_or_default().to_owned(),
        description: lines.join("\n"),
        place: places(desk, commitment),
        categories: [who].into_iter().filter(|who| !who.is_empty()).collect(),
        what: What::Task { due: life.due, status, rule },
    }
}
