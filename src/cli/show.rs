//! `rapat show`: one meeting, as a page for people or as one object for programs. It must not know other meetings.

use chrono::{NaiveDate, NaiveTime};
use clap::Args;
use serde::Serialize;
use serde_json::{Value, json};

use super::actions::{Row, print_actions};
use super::find;
use super::opened::Opened;
use super::output::{Format, Output, Stop, print, safe_json, width};
use super::page::page;
use crate::domain::actions::{Action, actions};
use crate::domain::attendance::{Attendance, Presence, Seat};
use crate::domain::session::{Class, Decision, Item, Note, SessionState, Speaker};
use crate::domain::{Key, Office, SessionId};
use crate::folder::Entry;

/// One meeting.
#[derive(Debug, Args)]
pub struct Show {
    session: String,
    #[command(flatten)]
    output: Output,
}

impl Show {
    /// Prints the meeting; as CSV its commitments.
    ///
    /// # Errors
    /// [`Stop`] when it is not found or cannot be printed.
    pub fn carry_out(&self, opened: &Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let entry = find::session(opened, &self.session)?;
        let actions = actions(&entry.session, &opened.office, opened.today);
        match self.output.format {
            Format::Table => print(opened.texts, &page(opened, entry, &actions, width()))?,
            Format::Json => print(opened.texts, &safe_json(&Whole::of(&opened.office, entry, &actions)))?,
            Format::Csv => print_actions(opened, self.output, &actions)?,
        }
        Ok(opened.code())
    }
}

/// A meeting as other programs read it.
#[derive(Serialize)]
struct Whole<'a> {
    id: SessionId,
    file: &'a str,
    title: &'a str,
    date: NaiveDate,
    place: &'a str,
    series: Option<&'a Key>,
    state: SessionState,
    number: &'a str,
    class: Class,
    starts: Option<NaiveTime>,
    ends: Option<NaiveTime>,
    opened: Option<NaiveTime>,
    closed: Option<NaiveTime>,
    invitation_number: &'a str,
    chair: Option<String>,
    secretary: &'a str,
    attendance: Value,
    quorum: Option<Value>,
    seats: Vec<Value>,
    items: Vec<Value>,
    decisions: Vec<Value>,
    notes: Vec<Value>,
    commitments: Vec<Row<'a>>,
}

impl<'a> Whole<'a> {
    fn of(office: &Office, entry: &'a Entry, actions: &'a [Action]) -> Self {
        let (session, head) = (&entry.session, &entry.session.meeting);
        let item = |id| session.item_number(id);
        let decision = |it: &Decision| {
            json!({"id": it.id, "number": it.number, "agenda_item": it.item.and_then(item), "at": it.at,
                "text": it.text, "class": it.class})
        };
        let speaker = |speaker: &Speaker| match speaker {
            Speaker::Seat(id) => session.seat(*id).map(Seat::full_position).unwrap_or_default(),
            Speaker::Other(name) => name.clone(),
        };
        let note = |it: &Note| {
            json!({"id": it.id, "agenda_item": it.item.and_then(item), "at": it.at,
                "speaker": it.speaker.as_ref().map(speaker), "text": it.text, "class": it.class})
        };
        let quorum = head.quorum.as_ref().map(|quorum| quorum.standing(&session.seats));
        Self {
            id: session.id,
            file: &entry.file,
            title: &head.title,
            date: head.date,
            place: &head.place,
            series: head.series.as_ref(),
            state: head.state,
            number: &head.number,
            class: head.class,
            starts: head.starts,
            ends: head.ends,
            opened: head.opened,
            closed: head.closed,
            invitation_number: &head.invitation_number,
            chair: head.chair.and_then(|id| session.seat(id)).map(Seat::full_position),
            secretary: &head.secretary,
            attendance: attendance(session.attendance()),
            quorum: quorum.map(|it| json!({"there": it.there, "required": it.required, "met": it.met()})),
            seats: session.seats.iter().map(|it| seat(office, head.date, it)).collect(),
            items: session.items.iter().enumerate().map(|(at, it)| self::item(at + 1, it)).collect(),
            decisions: session.decisions.iter().map(decision).collect(),
            notes: session.notes.iter().map(note).collect(),
            commitments: actions.iter().map(Row::of).collect(),
        }
    }
}

fn attendance(counts: Attendance) -> Value {
    json!({
        "invited": counts.invited, "present": counts.present, "represented": counts.represented,
        "excused": counts.excused, "absent": counts.absent, "not_yet": counts.not_yet, "guests": counts.guests,
    })
}

fn seat(office: &Office, on: NaiveDate, seat: &Seat) -> Value {
    let Presence { status, arrived, left, by, reason } = &seat.presence;
    json!({
        "id": seat.id, "group": office.group_name(&seat.group), "position": seat.full_position(),
        "name": seat.full_name(), "rank": seat.rank,
        "institution": seat.institution.as_ref().map(|key| office.institution_name(key, on)),
        "presence": status, "arrived": arrived, "left": left, "represented_by": by, "reason": reason,
    })
}

fn item(number: usize, item: &Item) -> Value {
    json!({
        "id": item.id, "number": number, "title": item.title, "minutes": item.minutes, "spent": item.spent,
        "in_charge": item.in_charge, "class": item.class, "state": item.state, "standing": item.standing,
    })
}
