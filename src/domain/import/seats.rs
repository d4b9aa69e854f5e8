//! A table of seats held against those of a meeting. It must not know what came in beside it.

use std::collections::{HashMap, HashSet};

use super::cells::{self, Reader};
use super::grid::Line;
use super::headings::Mapping;
use super::names::Names;
use super::{Entry, FieldChange, Outcome, Preview, Setting, Why, and_proposed, changed, left_out, put, put_text};
use crate::domain::DocumentEdit;
use crate::domain::attendance::{Acting, Presence, PresenceStatus, Representative, Seat};
use crate::domain::edit::ListEdit;
use crate::domain::id::{IdSource, Key, SeatId};
use crate::domain::names::fold;
use crate::domain::session::{Session, SessionEdit};

pub(super) fn preview<'a>(
    lines: impl Iterator<Item = &'a Line>,
    mapping: &Mapping,
    setting: Setting<'_>,
    session: &Session,
    ids: &mut IdSource,
) -> Preview {
    let mut table = Table::of(setting, session);
    let mut row = |line| {
        let reader = Reader::new(mapping, line, setting.day());
        Names::unless_left_out(&mut table, |table| &mut table.names, |table| table.row(reader, ids))
    };
    let entries: Vec<Entry> = lines.flat_map(&mut row).collect();
    let mut edits = table.names.edits();
    edits.extend(table.edits.into_iter().map(|edit| DocumentEdit::Session(session.id, SessionEdit::Seat(edit))));
    Preview { entries, names: table.names.called, edits, ..Preview::default() }
}

/// What a row says of a seat.
#[derive(Default)]
struct Told {
    group: Option<Key>,
    acting: Option<Acting>,
    position: String,
    institution: Option<Key>,
    salutation: Option<String>,
    name: Option<(String, String, String)>,
    rank: Option<u32>,
    number: Option<u32>,
    contact: Option<String>,
    status: Option<PresenceStatus>,
    by: Option<Representative>,
    reason: Option<String>,
    times: [Option<chrono::NaiveTime>; 2],
}

struct Table<'a> {
    session: &'a Session,
    names: Names,
    /// The seats by their position, folded.
    called: HashMap<String, Vec<usize>>,
    /// Those that a row spoke of.
    taken: HashSet<SeatId>,
    added: HashSet<(String, Option<Key>, String)>,
    groups: HashMap<Key, HashSet<Key>>,
    last: Option<SeatId>,
    rank: u32,
    is_to_come: bool,
    edits: Vec<ListEdit<Seat>>,
}

impl<'a> Table<'a> {
    fn of(setting: Setting<'_>, session: &'a Session) -> Self {
        let mut called: HashMap<String, Vec<usize>> = HashMap::new();
        let mut groups: HashMap<Key, HashSet<Key>> = HashMap::new();
        for (at, seat) in session.seats.iter().enumerate() {
            let full = fold(&seat.full_position());
            let bare = fold(cells::acting(&seat.position).1);
            called.entry(full.clone()).or_default().push(at);
            if bare != full {
                called.entry(bare).or_default().push(at);
            }
            if let Some(key) = &seat.institution {
                groups.entry(key.clone()).or_default().insert(seat.group.clone());
            }
        }
        Self {
            session,
            names: Names::of(&setting),
            called,
            taken: HashSet::new(),
            added: HashSet::new(),
            groups,
            last: session.seats.last().map(|seat| seat.id),
            rank: session.seats.iter().map(|seat| seat.rank).max().unwrap_or(0),
            is_to_come: session.meeting.opened.is_none() && session.meeting.date > setting.today,
            edits: Vec::new(),
        }
    }

    /// What becomes of a row. Nobody came yet to a meeting that is to come: its attendance is a list of another one.
    fn row(&mut self, mut reader: Reader<'_>, ids: &mut IdSource) -> Vec<Entry> {
        let mut told = self.told(&mut reader);
        let mut proposed = Vec::new();
        if self.is_to_come {
            let by = told.by.take().filter(|_| told.status.is_some());
            let presence = (told.status.take(), by, told.reason.take(), std::mem::take(&mut told.times));
            present(&mut Presence::default(), presence, &mut proposed);
        }
        and_proposed(self.seat(reader, told, ids), proposed)
    }

    fn seat(&mut self, mut reader: Reader<'_>, told: Told, ids: &mut IdSource) -> Entry {
        let row = reader.line.number;
        let subject = told.position.clone();
        if subject.is_empty() {
            reader.doubt("position", Why::Missing, String::new());
        }
        let there = if reader.troubles.is_empty() { self.find(&mut reader, &told) } else { None };
        if !reader.troubles.is_empty() {
            let named = told.name.map(|(front, name, _)| format!("{front} {name}").trim().to_owned());
            let subject = if subject.is_empty() { named.unwrap_or_default() } else { subject };
            return left_out(row, &subject, reader.troubles);
        }
        if let Some(seat) = there {
            if !self.taken.insert(seat.id) {
                reader.doubt("position", Why::Twice, subject.as_str());
                return left_out(row, &subject, reader.troubles);
            }
            let (new, changes) = with(seat, told, &self.names);
            if !changes.is_empty() {
                self.edits.push(ListEdit::Set { old: seat.clone(), new });
            }
            return changed(row, &subject, changes);
        }
        self.add(reader, told, ids)
    }

    fn told(&mut self, reader: &mut Reader<'_>) -> Told {
        let position = reader.line("position").unwrap_or_default();
        let (acting, position) = cells::acting(&position);
        let front = reader.line("front_title");
        let back = reader.line("back_title");
        let told_apart = ["front_title", "back_title"].iter().any(|field| reader.mapping().column(field).is_some());
        let is_ours = reader.mapping().column("code").is_some();
        let parts = |name: String| {
            if !told_apart {
                return cells::parted(&name);
            }
            let (front, back) = (front.clone().unwrap_or_default(), back.clone().unwrap_or_default());
            // Beside the titles the name may stand with them or without.
            let bare = name.strip_prefix(&front).map_or(name.as_str(), str::trim_start);
            let bare = bare.strip_suffix(&back).map_or(bare, |rest| rest.trim_end_matches([',', ' ']));
            // In a table of ours the titles stand hidden: with a name that was changed since they are another person's.
            let front_part = if front.is_empty() { String::new() } else { format!("{front} ") };
            let back_part = if back.is_empty() { String::new() } else { format!(", {back}") };
            if is_ours && format!("{front_part}{bare}{back_part}") != name {
                return cells::parted(&name);
            }
            let bare = bare.to_owned();
            (front, bare, back)
        };
        let by = (reader.line("by_name"), reader.line("by_position"));
        let by = (by.0.is_some() || by.1.is_some())
            .then(|| Representative { name: by.0.unwrap_or_default(), position: by.1.unwrap_or_default() });
        // Who is known to be here is not sent away by a list that was made before.
        let status = reader.word("presence", cells::presence).filter(|status| *status != PresenceStatus::NotYet);
        Told {
            acting,
            position: position.to_owned(),
            group: self.names.group(reader, "group"),
            institution: self.names.institution(reader, "institution"),
            salutation: reader.line("salutation"),
            name: reader.line("name").map(parts),
            rank: reader.number("rank"),
            number: reader.number("number"),
            contact: reader.line("contact"),
            status,
            by,
            reason: reader.line("reason"),
            times: [reader.time("arrived"), reader.time("left")],
        }
    }

    /// The seat that a row speaks of: by its code, else by position and institution, else by who sits in it.
    fn find(&self, reader: &mut Reader<'_>, told: &Told) -> Option<&'a Seat> {
        if let Some(code) = reader.line("code").map(|code| fold(&code)).filter(|code| code.len() >= 4) {
            let mut found = self.session.seats.iter().filter(|seat| seat.id.0.as_str().starts_with(&code));
            return match (found.next(), found.next()) {
                (Some(only), None) => Some(only),
                (Some(_), Some(_)) => {
                    reader.doubt("code", Why::SeveralThere, code);
                    None
                }
                _ => {
                    reader.doubt("code", Why::UnknownCode, code);
                    None
                }
            };
        }
        let called = self.called.get(&fold(&told.position)).map_or(&[][..], Vec::as_slice);
        let seats = called.iter().filter_map(|at| self.session.seats.get(*at));
        let fits = |seat: &&Seat| {
            told.institution.is_none() || seat.institution.is_none() || seat.institution == told.institution
        };
        let mut seats: Vec<&Seat> = seats.filter(fits).collect();
        if seats.len() > 1 && told.institution.is_some() {
            let exact: Vec<&Seat> = seats.iter().copied().filter(|seat| seat.institution == told.institution).collect();
            seats = if exact.is_empty() { seats } else { exact };
        }
        if seats.len() > 1
            && let Some((_, name, _)) = &told.name
        {
            seats.retain(|seat| fold(&seat.name) == fold(name));
            // Another person under the same position is another seat.
            return match seats.as_slice() {
                [] => None,
                [first, ..] => Some(first),
            };
        }
        match seats.as_slice() {
            [] => None,
            [only] => {
                // Who came is known of the person who sits there, not of another one.
                let is_other = |(_, name, _): &&(String, String, String)| fold(name) != fold(&only.name);
                if told.name.as_ref().filter(is_other).is_some()
                    && !only.name.is_empty()
                    && only.presence.status != PresenceStatus::NotYet
                {
                    reader.doubt("name", Why::OtherPerson, only.full_name());
                }
                Some(only)
            }
            several => {
                let free = several.iter().find(|seat| !self.taken.contains(&seat.id));
                let alike = several
                    .windows(2)
                    .all(|pair| (&pair[0].institution, &pair[0].name) == (&pair[1].institution, &pair[1].name));
                // Seats that nothing tells apart are gone through in their order.
                match (alike, free) {
                    (true, Some(free)) => Some(free),
                    (true, None) => several.last().copied(),
                    (false, _) => {
                        reader.doubt("position", Why::SeveralThere, told.position.as_str());
                        None
                    }
                }
            }
        }
    }

    fn add(&mut self, mut reader: Reader<'_>, told: Told, ids: &mut IdSource) -> Entry {
        let (row, subject) = (reader.line.number, told.position.clone());
        let Some(group) = told.group.clone().or_else(|| self.usual_group(&told)) else {
            reader.doubt("group", Why::NoGroup, String::new());
            return left_out(row, &subject, reader.troubles);
        };
        let name = told.name.as_ref().map(|(_, name, _)| fold(name)).unwrap_or_default();
        if !self.added.insert((fold(&told.position), told.institution.clone(), name)) {
            reader.doubt("position", Why::Twice, subject.as_str());
            return left_out(row, &subject, reader.troubles);
        }
        if let Some(key) = &told.institution {
            self.groups.entry(key.clone()).or_default().insert(group.clone());
        }
        let rank = told.rank.or(told.number).unwrap_or(self.rank.saturating_add(1));
        self.rank = self.rank.max(rank);
        let bare = Seat { rank, ..Seat::new(ids.fresh(), group, told.position.clone()) };
        let (value, _) = with(&bare, told, &self.names);
        let after = self.last.replace(value.id);
        self.edits.push(ListEdit::Add { value, after });
        Entry { row, subject, outcome: Outcome::New }
    }

    /// The group of a seat of which none is told: that of all others of its institution, or the one that its position names.
    fn usual_group(&self, told: &Told) -> Option<Key> {
        let of_institution = told.institution.as_ref().and_then(|key| self.groups.get(key));
        if let Some(groups) = of_institution.filter(|groups| groups.len() == 1) {
            return groups.iter().next().cloned();
        }
        let position = fold(&told.position);
        let begins = |name: &str| position.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
        let named = self.names.office.groups.iter().find(|group| begins(&fold(&group.name)));
        named.map(|group| group.key.clone())
    }
}

/// The seat with what a row says of it, and what that changes.
fn with(seat: &Seat, told: Told, names: &Names) -> (Seat, Vec<FieldChange>) {
    let mut new = seat.clone();
    let mut changes = Vec::new();
    // A guest stands under a heading of their own, and keeps the group that they came for.
    put(&mut new.group, told.group, "group", &mut changes, |key| names.office.group_name(key).to_owned());
    if cells::acting(&new.position).0.is_none() && new.acting != told.acting {
        let before = new.full_position();
        new.acting = told.acting;
        changes.push(FieldChange::new("position", before, new.full_position()));
    }
    put_text(&mut new.salutation, told.salutation, "salutation", &mut changes);
    if let Some((front, name, back)) = told.name {
        let written = Seat { front_title: front, name, back_title: back, ..new.clone() };
        if written.full_name() != new.full_name() {
            changes.push(FieldChange::new("name", new.full_name(), written.full_name()));
            new = written;
        }
    }
    let called = |key: &Option<Key>| {
        let key = key.as_ref();
        key.map(|key| names.office.institution(key).map_or(key.as_str(), |one| &one.name).to_owned())
            .unwrap_or_default()
    };
    put(&mut new.institution, told.institution.map(Some), "institution", &mut changes, called);
    put(&mut new.rank, told.rank, "rank", &mut changes, u32::to_string);
    put_text(&mut new.contact, told.contact, "contact", &mut changes);
    present(&mut new.presence, (told.status, told.by, told.reason, told.times), &mut changes);
    (new, changes)
}

type Presented = (Option<PresenceStatus>, Option<Representative>, Option<String>, [Option<chrono::NaiveTime>; 2]);

fn present(presence: &mut Presence, told: Presented, changes: &mut Vec<FieldChange>) {
    let (status, by, reason, [arrived, left]) = told;
    put(&mut presence.status, status, "presence", changes, |status| status.name().to_owned());
    if let Some(by) = by {
        let mut new = presence.by.clone().unwrap_or_default();
        put_text(&mut new.name, Some(by.name).filter(|name| !name.is_empty()), "by_name", changes);
        put_text(&mut new.position, Some(by.position).filter(|it| !it.is_empty()), "by_position", changes);
        presence.by = Some(new);
    }
    put_text(&mut presence.reason, reason, "reason", changes);
    let said = |time: &Option<chrono::NaiveTime>| time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
    for (place, told, field) in [(&mut presence.arrived, arrived, "arrived"), (&mut presence.left, left, "left")] {
        // Papers tell no seconds.
        let told = told.filter(|told| said(&Some(*told)) != said(place));
        put(place, told.map(Some), field, changes, said);
    }
}
