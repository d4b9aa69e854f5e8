//! What was understood becomes a record, and a record of one kind one of another. It must not know what was typed.

use chrono::NaiveTime;

use super::directory::Directory;
use super::reading::{read_body, speaker};
use super::{Captured, Kind, Setting, Sigil};
use crate::domain::actions::party_name;
use crate::domain::agenda::{Decision, Note, Speaker};
use crate::domain::commitment::{Commitment, Party};
use crate::domain::edit::ListEdit;
use crate::domain::id::{CommitmentId, DecisionId, Id, IdSource, NoteId};
use crate::domain::recurrence::Rhythm;
use crate::domain::session::{Session, SessionEdit};

impl Captured {
    /// The record, as it will be in this session.
    pub fn commitment(&self, session: &Session, id: CommitmentId) -> Commitment {
        Commitment {
            item: self.item,
            owners: self.owners.clone(),
            supporters: self.supporters.clone(),
            indicator: self.indicator.clone(),
            due: self.due,
            recurrence: self.recurrence,
            places: self.places.clone(),
            class: self.class,
            ..Commitment::new(id, session.next_commitment_number(), self.text.clone())
        }
    }

    /// The edit that files it in this session, and what it is called there: `K4`, or the first line of its text.
    pub fn filed(&self, session: &Session, at: Option<NaiveTime>, ids: &mut IdSource) -> (SessionEdit, String) {
        let (item, text, class) = (self.item, self.text.clone(), self.class);
        let called = text.lines().next().unwrap_or_default().to_owned();
        match self.kind {
            Kind::Note => {
                let value = Note { id: ids.fresh(), item, at, speaker: self.speaker.clone(), text, class };
                let after = session.notes.last().map(|last| last.id);
                (SessionEdit::Note(ListEdit::Add { value, after }), called)
            }
            Kind::Decision => {
                let number = session.next_decision_number();
                let value = Decision { id: ids.fresh(), number, item, at, text, class };
                let after = session.decisions.last().map(|last| last.id);
                (SessionEdit::Decision(ListEdit::Add { value, after }), called)
            }
            Kind::Commitment => {
                let value = self.commitment(session, ids.fresh());
                let called = format!("K{}", value.number);
                let after = session.commitments.last().map(|last| last.id);
                (SessionEdit::Commitment(ListEdit::Add { value, after }), called)
            }
        }
    }
}

/// The kind that a record would become by the key that changes it; `None` if it has a life, a funding, a decision behind it or
/// an end of its rhythm, for which another kind has no place, or is not there.
pub fn kind_of_next(session: &Session, record: Id) -> Option<Kind> {
    if session.notes.iter().any(|note| note.id.0 == record) {
        return Some(Kind::Decision);
    }
    if session.decisions.iter().any(|decision| decision.id.0 == record) {
        return Some(Kind::Commitment);
    }
    let commitment = session.commitment(CommitmentId(record))?;
    let has_end = commitment.recurrence.is_some_and(|recurrence| recurrence.until.is_some());
    let has_more = !commitment.records.is_empty() || !commitment.funding.is_empty() || commitment.decision.is_some();
    (!has_more && !has_end).then_some(Kind::Note)
}

/// The edits that make a note a decision, a decision a commitment, a commitment a note, and what the new one is called.
/// Signs in the text are read when it becomes a commitment and written when it stops being one, so nothing is typed again.
/// Who said a note stands before the text of the decision, as minutes have it, and is the speaker again of the note that
/// comes of it. A commitment has no place for the time of day; undo brings it back.
pub fn converted(setting: Setting<'_>, record: Id, ids: &mut IdSource) -> Option<(Vec<SessionEdit>, String)> {
    let session = setting.session;
    let kind = kind_of_next(session, record)?;
    let (captured, at, removed) = match kind {
        Kind::Decision => {
            let note = session.notes.iter().find(|note| note.id == NoteId(record))?;
            let captured = bare(kind, &said(setting, note), Setting { item: note.item, ..setting });
            let removed = SessionEdit::Note(ListEdit::Remove { value: note.clone(), after: None });
            (Captured { class: note.class, ..captured }, note.at, removed)
        }
        Kind::Commitment => {
            let decision = session.decisions.iter().find(|decision| decision.id == DecisionId(record))?;
            let setting = Setting { item: decision.item, kind: Some(kind), ..setting };
            let read = read_body(&decision.text, setting);
            // A text of nothing but signs stays a text.
            let captured = if read.can_be_filed() { read } else { bare(kind, &decision.text, setting) };
            let class = captured.class.max(decision.class);
            let removed = SessionEdit::Decision(ListEdit::Remove { value: decision.clone(), after: None });
            (Captured { class, ..captured }, None, removed)
        }
        Kind::Note => {
            let commitment = session.commitment(CommitmentId(record))?;
            let setting = Setting { item: commitment.item, ..setting };
            let line = written(setting, commitment);
            let known = speaker(&line, &Directory::of(setting));
            let (speaker, text) =
                known.map_or((None, line.as_str()), |(who, behind)| (Some(who), line[behind..].trim_start()));
            let captured = Captured { speaker, ..bare(kind, text, setting) };
            let removed = SessionEdit::Commitment(ListEdit::Remove { value: commitment.clone(), after: None });
            (Captured { class: commitment.class, ..captured }, None, removed)
        }
    };
    let (added, called) = captured.filed(session, at, ids);
    Some((vec![added, removed], called))
}

/// `Kapolres Belu: Patroli ditambah`.
fn said(setting: Setting<'_>, note: &Note) -> String {
    let who = match &note.speaker {
        Some(Speaker::Seat(seat)) => party_name(setting.session, setting.office, &Party::Seat(*seat)),
        Some(Speaker::Other(name)) => name.clone(),
        None => return note.text.clone(),
    };
    format!("{who}: {}", note.text)
}

/// A text as it is, of this kind.
fn bare(kind: Kind, text: &str, setting: Setting<'_>) -> Captured {
    Captured {
        kind,
        text: text.to_owned(),
        speaker: None,
        owners: vec![],
        supporters: vec![],
        due: None,
        item: setting.item,
        places: vec![],
        indicator: String::new(),
        class: setting.session.class_for(setting.item),
        recurrence: None,
        doubts: vec![],
    }
}

/// A commitment as a line that reads as the same commitment.
fn written(setting: Setting<'_>, commitment: &Commitment) -> String {
    let mut line = commitment.text.clone();
    let mut add = |sigil: Sigil, value: &str| {
        line.push_str(&format!(" {}\"{}\"", sigil.sign(), value.replace('"', "'")));
    };
    let name = |party: &Party| party_name(setting.session, setting.office, party);
    commitment.owners.iter().for_each(|owner| add(Sigil::Owner, &name(owner)));
    commitment.supporters.iter().for_each(|supporter| add(Sigil::Supporter, &name(supporter)));
    let start = commitment.recurrence.map(|recurrence| recurrence.from);
    if let Some(date) = commitment.due.or(start) {
        add(Sigil::Due, &date.to_string());
    }
    match commitment.recurrence.map(|recurrence| recurrence.every) {
        Some(Rhythm::Monthly(day)) => add(Sigil::Rhythm, &format!("bulanan {day}")),
        Some(Rhythm::Weekly(weeks)) => add(Sigil::Rhythm, &format!("mingguan {weeks}")),
        None => {}
    }
    commitment.places.iter().for_each(|place| add(Sigil::Place, setting.office.place_name(place)));
    if !commitment.indicator.is_empty() {
        add(Sigil::Indicator, &commitment.indicator);
    }
    line
}
