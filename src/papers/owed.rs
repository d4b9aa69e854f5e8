//! What is owed, as papers about follow-up tell it: a line for each owner of each commitment. It must not know which paper.

use chrono::NaiveDate;

use super::Desk;
use super::frame::{date, short_date};
use crate::domain::actions::party_name;
use crate::domain::life::{Life, Part, speaks};
use crate::domain::record::{DueMove, Progress, RecordKind};
use crate::domain::{Commitment, Key, Party, Session, State};
use crate::sheet::{Cell, Tone, Value};
use crate::texts::{Texts, t};

/// One owner's part of a commitment, as it may be read.
pub(super) struct Owed<'a> {
    /// In which meeting.
    pub session: &'a Session,
    /// Of what.
    pub commitment: &'a Commitment,
    /// The part.
    pub part: Part,
    /// Who owes it; empty for nobody.
    pub owner: String,
    /// The institution of who owes it, by key.
    pub institution: Option<Key>,
    /// How many days late it is.
    pub days_late: i64,
    /// The last word about it: the day, and what was said.
    pub last: Option<(NaiveDate, String)>,
    /// What proves it.
    pub evidence: String,
    /// When it was moved, and why.
    pub moved: String,
}

impl Owed<'_> {
    /// Whether it is open and past its date.
    pub fn is_late(&self) -> bool {
        self.part.state.is_open() && self.days_late > 0
    }

    /// What its state means.
    pub fn tone(&self) -> Tone {
        match self.part.state {
            _ if self.is_late() => Tone::Bad,
            State::Done => Tone::Good,
            State::Blocked => Tone::Soon,
            State::InProgress => Tone::Going,
            State::NotStarted => Tone::Plain,
            State::Cancelled => Tone::Dim,
        }
    }

    /// `proses, terlambat 12 hari`.
    pub fn state(&self, texts: &Texts) -> String {
        let state = t!(texts, "state-" + self.part.state.name()).to_string();
        if self.is_late() { t!(texts, "paper-late", state = state, days = self.days_late).to_string() } else { state }
    }

    /// The date by which it is due now.
    pub fn due(&self, texts: &Texts) -> Cell {
        due(texts, self.part.due)
    }

    /// `15 Feb 2024: draf dibahas`.
    pub fn told(&self, texts: &Texts) -> String {
        let Some((day, text)) = &self.last else { return String::new() };
        let day = short_date(texts, *day);
        if text.is_empty() { day } else { format!("{day}: {text}") }
    }

    /// By what it is found again: `knd0pr/K4`.
    pub fn code(&self) -> String {
        code(self.session, self.commitment)
    }
}

/// By what a commitment is found again.
pub(super) fn code(session: &Session, commitment: &Commitment) -> String {
    let id: String = session.id.0.as_str().chars().take(6).collect();
    format!("{id}/K{}", commitment.number)
}

/// A date as a cell.
pub(super) fn due(texts: &Texts, due: Option<NaiveDate>) -> Cell {
    match due {
        Some(due) => Cell { text: short_date(texts, due), value: Value::Date(due), ..Cell::default() },
        None => Cell::default(),
    }
}

/// The commitments of a meeting that may be seen; those that may not are counted.
pub(super) fn commitments<'a>(desk: &Desk<'_>, session: &'a Session) -> Vec<&'a Commitment> {
    let (seen, hidden): (Vec<&Commitment>, Vec<&Commitment>) =
        session.commitments.iter().partition(|commitment| desk.sight.sees(commitment.class));
    desk.sight.leave_out(|left| left.commitments += hidden.len());
    seen
}

/// The parts of a commitment, one for each owner.
pub(super) fn parts<'a>(desk: &Desk<'_>, session: &'a Session, commitment: &'a Commitment) -> Vec<Owed<'a>> {
    let today = desk.order.today;
    Life::of(session, commitment, today).parts.into_iter().map(|part| owed(desk, session, commitment, part)).collect()
}

fn owed<'a>(desk: &Desk<'_>, session: &'a Session, commitment: &'a Commitment, part: Part) -> Owed<'a> {
    let owner = part.owner.clone();
    let reaches = |named: Option<&Party>| speaks(session, named, owner.as_ref());
    let told: Vec<&Progress> = (commitment.records.iter().rev())
        .filter_map(|record| match &record.kind {
            RecordKind::Progress(progress) if reaches(progress.owner.as_ref()) => Some(progress),
            _ => None,
        })
        .collect();
    let moves: Vec<&DueMove> = (commitment.records.iter())
        .filter_map(|record| match &record.kind {
            RecordKind::Due(moved) if reaches(moved.owner.as_ref()) => Some(moved),
            _ => None,
        })
        .collect();
    let say = |text: &str| desk.sight.commitment(session, commitment, text);
    let last = told.first();
    Owed {
        session,
        commitment,
        days_late: part.days_late(desk.order.today),
        owner: owner.as_ref().map(|owner| name(desk, session, owner)).unwrap_or_default(),
        institution: owner.as_ref().and_then(|owner| institution(session, owner)),
        last: last.map(|progress| (progress.date, say(&progress.text))),
        evidence: told.iter().find(|it| !it.evidence.is_empty()).map(|it| say(&it.evidence)).unwrap_or_default(),
        moved: moved(desk, session, commitment, &moves),
        part,
    }
}

/// `mundur 2 kali, terakhir karena menunggu RSUD`.
fn moved(desk: &Desk<'_>, session: &Session, commitment: &Commitment, moves: &[&DueMove]) -> String {
    let Some(last) = moves.last() else { return String::new() };
    let reason = desk.sight.commitment(session, commitment, &last.reason);
    let from = last.from.or(commitment.due).map(|from| date(desk.texts(), from)).unwrap_or_default();
    match (reason.is_empty(), from.is_empty()) {
        (true, _) => t!(desk.texts(), "paper-moved", count = moves.len()).to_string(),
        (false, true) => t!(desk.texts(), "paper-moved-why", count = moves.len(), why = reason).to_string(),
        (false, false) => {
            t!(desk.texts(), "paper-moved-from", count = moves.len(), from = from, why = reason).to_string()
        }
    }
}

/// How a party is called.
pub(super) fn name(desk: &Desk<'_>, session: &Session, party: &Party) -> String {
    desk.sight.official(&party_name(session, desk.office, party))
}

/// How those who support are called.
pub(super) fn supporters(desk: &Desk<'_>, session: &Session, commitment: &Commitment) -> String {
    let names: Vec<String> = commitment.supporters.iter().map(|party| name(desk, session, party)).collect();
    names.join(", ")
}

/// Who owes a commitment, as it was agreed: groups stand for themselves.
pub(super) fn owners(desk: &Desk<'_>, session: &Session, commitment: &Commitment) -> String {
    let names: Vec<String> = commitment
        .owners
        .iter()
        .map(|party| match party {
            Party::Group(group) => match session.seats_of(group).count() {
                0 => name(desk, session, party),
                count => {
                    t!(desk.texts(), "paper-group-of", group = name(desk, session, party), count = count).to_string()
                }
            },
            _ => name(desk, session, party),
        })
        .collect();
    names.join(", ")
}

/// Where a commitment is carried out.
pub(super) fn places(desk: &Desk<'_>, commitment: &Commitment) -> String {
    let names: Vec<String> = commitment.places.iter().filter_map(|key| desk.sight.place(desk.office, key)).collect();
    names.join(", ")
}

/// When a commitment is due as it was agreed: a day, or a rhythm.
pub(super) fn agreed(desk: &Desk<'_>, commitment: &Commitment) -> String {
    let texts = desk.texts();
    match (commitment.due, commitment.recurrence) {
        (_, Some(recurrence)) => super::frame::rhythm(texts, recurrence),
        (Some(due), None) => date(texts, due),
        (None, None) => String::new(),
    }
}

/// The institution that a party belongs to.
pub(super) fn institution(session: &Session, party: &Party) -> Option<Key> {
    match party {
        Party::Institution(key) => Some(key.clone()),
        Party::Seat(id) => session.seat(*id).and_then(|seat| seat.institution.clone()),
        Party::Group(_) => None,
    }
}

/// The place of a party in protocol order: that of its first seat; behind all others where it has none.
pub(super) fn rank(session: &Session, party: &Party) -> u32 {
    let of = |is: &dyn Fn(&crate::domain::attendance::Seat) -> bool| {
        session.seats.iter().filter(|seat| is(seat)).map(|seat| seat.rank).min().unwrap_or(u32::MAX)
    };
    match party {
        Party::Institution(key) => of(&|seat| seat.institution.as_ref() == Some(key)),
        Party::Seat(id) => of(&|seat| seat.id == *id),
        Party::Group(key) => of(&|seat| seat.group == *key),
    }
}
