//! What follows from a commitment's records: state, current due date and lateness, per owner and occurrence. Nothing
//! here is ever stored. It must not know where a commitment is shown.
//!
//! A record that speaks for several owners (it names none, or a group), progress or a moved date, reaches those whose part
//! was still open when it was written down; if none was, all of them. So "asked them again: in progress" never undoes what nine of twelve have finished, "done"
//! ends what is left, and once all have ended a line for all takes all of it up again. And who asks for
//! more time does not ask for those who have finished: they were done by the date that they had.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::Stamp;
use super::commitment::{Commitment, Party};
use super::record::{DueMove, Progress, RecordKind, State, Step};
use super::recurrence::Recurrence;
use super::session::Session;

/// Days without a word after which an open commitment counts as silent.
pub const SILENT_AFTER: i64 = 30;
/// Days ahead within which an open commitment counts as due.
pub const DUE_WITHIN: i64 = 7;

/// One owner's part; of a recurring commitment, the open occurrence that is due first, else the last one done.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Whose part.
    pub owner: Option<Party>,
    /// Which occurrence, of a recurring commitment; `None` too if the series ended as a whole or has no date.
    pub occurrence: Option<NaiveDate>,
    /// Its state.
    pub state: State,
    /// Its current due date.
    pub due: Option<NaiveDate>,
    /// The day on which it was done or cancelled: the earliest named since it was last open.
    pub ended: Option<NaiveDate>,
    /// Occurrences whose due date passed while they were open.
    pub missed: u32,
}

impl Part {
    /// Days late on `today` (open) or at the end (done); 0 if in time, undated or cancelled.
    pub fn days_late(&self, today: NaiveDate) -> i64 {
        let until = match self.state {
            State::Cancelled => return 0,
            State::Done => self.ended.unwrap_or(today),
            _ => today,
        };
        self.due.map_or(0, |due| (until - due).num_days().max(0))
    }
}

impl Part {
    /// Whether it was done after its date.
    pub fn was_kept_late(&self) -> bool {
        self.state == State::Done && self.ended.zip(self.due).is_some_and(|(ended, due)| ended > due)
    }
}

/// The life of a commitment as it stands on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Life {
    /// One part an owner; one part without an owner if nobody owes it yet.
    pub parts: Vec<Part>,
    /// The state of the whole.
    pub state: State,
    /// The earliest due date of what is open, else the latest of what is not.
    pub due: Option<NaiveDate>,
    /// The most days that an open part is late; if none is open, the most that one was late at its end.
    pub days_late: i64,
    /// The day of the last word about it: the last progress, else the session's date.
    pub last_word: NaiveDate,
}

impl Life {
    /// The life of a commitment of `session` on `today`.
    pub fn of(session: &Session, commitment: &Commitment, today: NaiveDate) -> Self {
        let owners = owners(session, commitment);
        let voices = voices(session, commitment, &owners);
        let part = |(owner, voice): (Option<Party>, Voice<'_>)| Part { owner, ..voice.part(today) };
        let parts: Vec<Part> = owners.into_iter().zip(voices).map(part).collect();
        let state = whole(&parts);
        let open = || parts.iter().filter(|part| part.state.is_open());
        let last_word = commitment.records.iter().filter_map(|record| match &record.kind {
            RecordKind::Progress(progress) => Some(progress.date),
            _ => None,
        });
        Self {
            due: if state.is_open() {
                open().filter_map(|part| part.due).min()
            } else {
                parts.iter().filter_map(|part| part.due).max()
            },
            days_late: days_late(state, &parts, today),
            last_word: last_word.max().unwrap_or(session.meeting.date),
            state,
            parts,
        }
    }

    /// The day on which the last part was done; `None` unless all is done.
    pub fn ended(&self) -> Option<NaiveDate> {
        let done = self.parts.iter().filter(|part| part.state == State::Done);
        if self.state == State::Done { done.filter_map(|part| part.ended).max() } else { None }
    }

    /// Whether an open part is past its date.
    pub fn is_overdue(&self) -> bool {
        self.state.is_open() && self.days_late > 0
    }

    /// Whether it is open, not late, and due within a week of `today`.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.due.is_some_and(|due| is_near(due, today))
    }

    /// Whether it is open and nobody has said a word about it for 30 days.
    pub fn is_silent(&self, today: NaiveDate) -> bool {
        self.state.is_open() && (today - self.last_word).num_days() >= SILENT_AFTER
    }
}

/// The most days that an open part is late; if none is open, the most that one was late at its end.
pub(super) fn days_late<'a>(state: State, parts: impl IntoIterator<Item = &'a Part>, today: NaiveDate) -> i64 {
    let counts = |part: &&Part| !state.is_open() || part.state.is_open();
    parts.into_iter().filter(counts).map(|part| part.days_late(today)).max().unwrap_or(0)
}

/// The days from which another occurrence of a recurring commitment may be the one that counts. Between two of them its
/// states and dates stay; of what does not recur they always do.
pub fn turns(session: &Session, commitment: &Commitment) -> Vec<NaiveDate> {
    let Some(recurrence) = commitment.recurrence else { return Vec::new() };
    let owners = owners(session, commitment);
    let voices = voices(session, commitment, &owners);
    let mut turns: Vec<NaiveDate> = voices.iter().flat_map(|voice| voice.turns(recurrence)).collect();
    turns.sort_unstable();
    turns.dedup();
    turns
}

/// The last step of reminding an owner of a commitment, and when. A text that is copied again once it went out has gone out.
pub fn last_step(session: &Session, commitment: &Commitment, owner: &Party) -> Option<(Step, Stamp)> {
    let steps = commitment.records.iter().filter_map(|record| match &record.kind {
        RecordKind::Reminder { owner: named, step, .. } if speaks(session, named.as_ref(), Some(owner)) => {
            Some((*step, record.at))
        }
        _ => None,
    });
    steps.reduce(|before, next| if next.0 == Step::Copied && before.0 == Step::Sent { before } else { next })
}

/// Whether a reminder of this owner went out and nothing came back since: neither an answer nor progress.
pub fn is_awaited(session: &Session, commitment: &Commitment, owner: &Party) -> bool {
    let mut is_awaited = false;
    for record in &commitment.records {
        match &record.kind {
            RecordKind::Reminder { owner: named, step, .. } if speaks(session, named.as_ref(), Some(owner)) => {
                is_awaited = *step == Step::Sent || is_awaited && *step == Step::Copied;
            }
            RecordKind::Progress(Progress { owner: named, .. }) if speaks(session, named.as_ref(), Some(owner)) => {
                is_awaited = false;
            }
            _ => {}
        }
    }
    is_awaited
}

/// The current due date of one owner's part, and of this occurrence of a recurring commitment.
pub fn due_of(
    session: &Session,
    commitment: &Commitment,
    owner: Option<&Party>,
    occurrence: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let owners = owners(session, commitment);
    let voices = voices(session, commitment, &owners);
    let of = owners.iter().zip(voices).find(|(of, _)| of.as_ref() == owner);
    of.map_or(occurrence.or(commitment.due), |(_, voice)| voice.due(occurrence))
}

/// Whether a date is today or within the week to come.
pub fn is_near(due: NaiveDate, today: NaiveDate) -> bool {
    (0..=DUE_WITHIN).contains(&(due - today).num_days())
}

/// Cancelled if all are; done if all that are not cancelled are; else blocked if any is; else in progress if any is
/// in progress or done; else not started.
fn whole(parts: &[Part]) -> State {
    let any = |state| parts.iter().any(|part| part.state == state);
    let all_of = |states: &[State]| parts.iter().all(|part| states.contains(&part.state));
    if all_of(&[State::Cancelled]) {
        State::Cancelled
    } else if all_of(&[State::Done, State::Cancelled]) {
        State::Done
    } else if any(State::Blocked) {
        State::Blocked
    } else if any(State::InProgress) || any(State::Done) {
        State::InProgress
    } else {
        State::NotStarted
    }
}

/// Whether a record that names this owner, or nobody, speaks for one of the owners.
pub fn speaks(session: &Session, named: Option<&Party>, owner: Option<&Party>) -> bool {
    match (named, owner) {
        (None, _) => true,
        (Some(Party::Group(group)), Some(Party::Seat(seat))) => {
            session.seat(*seat).is_some_and(|seat| seat.group == *group)
        }
        _ => named == owner,
    }
}

/// Who owes it: nobody yet is one who has no name.
fn owners(session: &Session, commitment: &Commitment) -> Vec<Option<Party>> {
    let owners: Vec<Option<Party>> = session.owners(commitment).into_iter().map(Some).collect();
    if owners.is_empty() { vec![None] } else { owners }
}

/// For each owner the records that reach it, oldest first. Their order is their order in time: the last word counts.
fn voices<'a>(session: &Session, commitment: &'a Commitment, owners: &[Option<Party>]) -> Vec<Voice<'a>> {
    let mut voices: Vec<Voice<'a>> =
        owners.iter().map(|_| Voice { commitment, progress: vec![], moves: vec![] }).collect();
    let mut ended = HashSet::new();
    for record in &commitment.records {
        let (named, occurrence) = match &record.kind {
            RecordKind::Progress(progress) => (progress.owner.as_ref(), progress.occurrence),
            RecordKind::Due(moved) => (moved.owner.as_ref(), moved.occurrence),
            _ => continue,
        };
        let mut reached: Vec<usize> =
            (0..owners.len()).filter(|owner| speaks(session, named, owners[*owner].as_ref())).collect();
        // What ended as a series has no open occurrence either.
        let is_open = |owner: &usize| !ended.contains(&(*owner, None)) && !ended.contains(&(*owner, occurrence));
        if reached.iter().any(is_open) {
            reached.retain(is_open);
        }
        for owner in reached {
            match &record.kind {
                RecordKind::Due(moved) => voices[owner].moves.push(moved),
                RecordKind::Progress(progress) => {
                    voices[owner].progress.push(progress);
                    if progress.state.is_open() {
                        ended.remove(&(owner, occurrence));
                    } else {
                        ended.insert((owner, occurrence));
                    }
                }
                _ => {}
            }
        }
    }
    voices
}

/// The records of a commitment that speak for one owner.
struct Voice<'a> {
    commitment: &'a Commitment,
    progress: Vec<&'a Progress>,
    moves: Vec<&'a DueMove>,
}

impl Voice<'_> {
    fn due(&self, occurrence: Option<NaiveDate>) -> Option<NaiveDate> {
        let holds = |due: &&&DueMove| match (due.occurrence, occurrence) {
            // A move that names no occurrence holds up to the later of its two dates, not for all that is to come.
            (None, Some(date)) => date <= due.from.map_or(due.to, |from| from.max(due.to)),
            (named, _) => named == occurrence,
        };
        self.moves.iter().rev().find(holds).map(|due| due.to).or(occurrence).or(self.commitment.due)
    }

    fn part(&self, today: NaiveDate) -> Part {
        match self.commitment.recurrence {
            None => self.told(None, |progress| progress.occurrence.is_none()),
            Some(recurrence) => self.recurring(recurrence, today),
        }
    }

    /// What was answered for each occurrence, and for the series as a whole.
    fn answers(&self) -> (HashMap<NaiveDate, State>, State) {
        let mut answers = HashMap::new();
        let mut series = State::NotStarted;
        for progress in &self.progress {
            match progress.occurrence {
                Some(occurrence) => {
                    answers.insert(occurrence, progress.state);
                }
                None => series = progress.state,
            }
        }
        (answers, series)
    }

    /// The days from which a later occurrence counts, because its date was moved before those of earlier ones.
    fn turns(&self, recurrence: Recurrence) -> Vec<NaiveDate> {
        let (answers, series) = self.answers();
        if !series.is_open() {
            return Vec::new();
        }
        // Behind this date no occurrence was moved: each is due on its own day.
        let moved = |due: &&DueMove| due.occurrence.unwrap_or(due.from.map_or(due.to, |from| from.max(due.to)));
        let last_moved = self.moves.iter().map(moved).max();
        let mut turns = Vec::new();
        let mut earliest: Option<(NaiveDate, NaiveDate)> = None;
        for date in recurrence.dates().filter(|date| answers.get(date).is_none_or(|state| state.is_open())) {
            let due = self.due(Some(date)).unwrap_or(date);
            earliest = match earliest {
                Some((first, _)) if first <= date && last_moved.is_none_or(|last| last < date) => break,
                // It is looked at once the one before it has passed.
                Some((first, before)) if due < first => {
                    turns.extend(before.succ_opt());
                    Some((due, date))
                }
                Some((first, _)) => Some((first, date)),
                None => Some((due, date)),
            };
        }
        turns
    }

    fn recurring(&self, recurrence: Recurrence, today: NaiveDate) -> Part {
        let (answers, series) = self.answers();
        if !series.is_open() {
            return self.told(None, |progress| progress.occurrence.is_none());
        }
        let mut first: Option<(NaiveDate, NaiveDate)> = None;
        let mut missed = 0;
        for date in recurrence.dates().filter(|date| answers.get(date).is_none_or(|state| state.is_open())) {
            let due = self.due(Some(date)).unwrap_or(date);
            missed += u32::from(due < today);
            if first.is_none_or(|(earliest, _)| due < earliest) {
                first = Some((due, date));
            }
            // Of those still to come, only the next matters.
            if date >= today {
                break;
            }
        }
        if let Some((_, date)) = first {
            let about = |progress: &Progress| progress.occurrence.is_none_or(|occurrence| occurrence == date);
            return Part { missed, ..self.told(Some(date), about) };
        }
        let done = recurrence.dates().filter(|date| answers.get(date) == Some(&State::Done)).last();
        let last = done.or_else(|| recurrence.dates().last());
        self.told(last, |progress| progress.occurrence == last)
    }

    /// The part as the progress tells that is `about` it.
    fn told(&self, occurrence: Option<NaiveDate>, about: impl Fn(&Progress) -> bool) -> Part {
        let mut told = self.progress.iter().rev().filter(|progress| about(progress)).peekable();
        let state = told.peek().map_or(State::NotStarted, |progress| progress.state);
        // Asked again, people say again that it is done: the first day they named is the day it was so.
        let since = told.take_while(|progress| progress.state == state).map(|progress| progress.date).min();
        Part {
            owner: None,
            occurrence,
            state,
            due: self.due(occurrence),
            ended: since.filter(|_| !state.is_open()),
            missed: 0,
        }
    }
}
