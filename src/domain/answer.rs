//! Answers of the follow-up round: what was asked in a meeting about a promise of an earlier one, and what was answered. The
//! meeting that asks keeps its own copy, so that its minutes say the same for ever; the promise's own meeting takes the same
//! answer as a record of the same id. It must not know who may be asked (see `follow_up`).

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Stamp;
use super::commitment::{Commitment, Party};
use super::edit::{ListEdit, appended};
use super::id::{CommitmentId, ItemId, RecordId, SessionId};
use super::meeting::Class;
use super::record::{DueMove, Progress, Record, RecordKind, State, Via};
use super::session::{Session, SessionEdit};

/// How a promise stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Stand {
    /// The state.
    pub state: State,
    /// The date until which it was owed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

/// What was answered about one promise, or about one owner's part in it. Appended, never changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The identity, which the record at the promise bears too.
    pub id: RecordId,
    /// When it was written down.
    pub at: Stamp,
    /// Who wrote it down, by name and position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub noted_by: String,
    /// The agenda item under which it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// The session in which the promise was made.
    pub session: SessionId,
    /// The date of that session.
    pub made_on: NaiveDate,
    /// The promise.
    pub commitment: CommitmentId,
    /// Its number there.
    pub number: u32,
    /// What was promised, as it was asked.
    pub text: String,
    /// How confidential the promise was.
    #[serde(default)]
    pub class: Class,
    /// The owner who was asked, as the session of the promise has it; `None`: all who still owed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Party>,
    /// How those who were asked were called.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<String>,
    /// The occurrence of a recurring promise that was asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<NaiveDate>,
    /// How it stood when it was asked.
    pub before: Stand,
    /// How it stands since.
    pub after: Stand,
    /// Whether more time was asked for; else a state was told.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub moved: bool,
    /// The day on which it was said.
    pub date: NaiveDate,
    /// What was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub line: String,
    /// Who or what it waits for, where it is blocked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub blocked_by: String,
    /// What the chair said to it, where it was cancelled.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub chair: String,
    /// Who answered; empty where nobody was there and it was known otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// Whom the one who answered represented; empty where it was the seat itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub represents: String,
}

appended!(Answer);

impl Answer {
    /// The record of the promise that says the same. What was said under a higher class than the promise has stays in the
    /// minutes of who asked: the promise learns how it stands, and no word more.
    pub fn record(&self, asking: &Session) -> Record {
        let asked_in = asking.id;
        let is_closed = asking.class_for(self.item) > self.class;
        let said = match self.chair.as_str() {
            _ if is_closed => String::new(),
            "" => self.line.clone(),
            word => format!("{} ({word})", self.line),
        };
        let kind = if self.moved {
            RecordKind::Due(DueMove {
                owner: self.owner.clone(),
                occurrence: self.occurrence,
                from: self.before.due,
                // One that moved has a date.
                to: self.after.due.unwrap_or(self.date),
                reason: said,
                by: self.by.clone(),
                asked_in: Some(asked_in),
            })
        } else {
            RecordKind::Progress(Progress {
                owner: self.owner.clone(),
                occurrence: self.occurrence,
                date: self.date,
                state: self.after.state,
                text: said,
                by: self.by.clone(),
                via: Via::Rapat,
                asked_in: Some(asked_in),
                evidence: String::new(),
                blocked_by: if is_closed { String::new() } else { self.blocked_by.clone() },
            })
        };
        Record { id: self.id, at: self.at, noted_by: self.noted_by.clone(), kind }
    }

    /// The edit that puts the record behind all others of the promise.
    pub fn put_behind(&self, promise: &Commitment, asking: &Session) -> SessionEdit {
        let after = promise.records.last().map(|last| last.id);
        SessionEdit::Record { commitment: promise.id, edit: ListEdit::Add { value: self.record(asking), after } }
    }
}

/// The edits that bring a session the answers that were given elsewhere about what was promised in it, and that it lacks.
/// Each stands behind what was written down before it: it is no news only because it comes late.
pub fn lacking<'a>(asking: impl IntoIterator<Item = &'a Session>, source: &Session) -> Vec<SessionEdit> {
    let given = asking.into_iter().flat_map(|session| session.answers.iter().map(move |answer| (answer, session)));
    let mut given: Vec<(&Answer, &Session)> = given.filter(|(answer, _)| answer.session == source.id).collect();
    given.sort_by_key(|(answer, _)| (answer.at, answer.id));
    let mut lives: HashMap<CommitmentId, Vec<(Stamp, RecordId)>> = HashMap::new();
    let mut edits = Vec::new();
    for (answer, asked_in) in given {
        let Some(promise) = source.commitment(answer.commitment) else { continue };
        let life = lives
            .entry(promise.id)
            .or_insert_with(|| promise.records.iter().map(|record| (record.at, record.id)).collect());
        if life.iter().any(|(_, id)| *id == answer.id) {
            continue;
        }
        let place = life.iter().rposition(|(at, _)| *at <= answer.at).map_or(0, |at| at + 1);
        let after = place.checked_sub(1).map(|before| life[before].1);
        life.insert(place, (answer.at, answer.id));
        let edit = ListEdit::Add { value: answer.record(asked_in), after };
        edits.push(SessionEdit::Record { commitment: promise.id, edit });
    }
    edits
}
