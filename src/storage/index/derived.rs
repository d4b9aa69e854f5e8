//! What the index keeps of one session, derived from it and its office, and the bytes that it becomes. It must not know the
//! database.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::domain::actions::{Action, OwnerPart, ProgressLine, action, own_text};
use crate::domain::life::{Part, turns};
use crate::domain::record::Progress;
use crate::domain::recurrence::{Recurrence, Rhythm};
use crate::domain::session::{Class, SessionState};
use crate::domain::{CommitmentId, Key, Office, Party, Session, SessionId, State, Via, dates, search};
use crate::folder::Use;

/// A day as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Day(pub i32);

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date.num_days_from_ce())
    }
}

impl From<Day> for NaiveDate {
    fn from(day: Day) -> Self {
        // Only days that were dates are ever kept; a torn file says anything.
        NaiveDate::from_num_days_from_ce_opt(day.0).unwrap_or(dates::LATEST)
    }
}

/// The head of a session with its counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Head {
    pub number: String,
    pub title: String,
    pub place: String,
    pub series: Option<Key>,
    pub state: SessionState,
    pub read_only: bool,
    pub seats: usize,
    pub present: usize,
    pub represented: usize,
    pub items: usize,
    pub commitments: usize,
}

/// A commitment, while the same occurrences count.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub position: u32,
    pub id: CommitmentId,
    pub number: u32,
    /// The first day on which it is so.
    pub from: Day,
    /// The first day on which it is not so any more.
    pub until: Day,
    pub is_ended: bool,
    /// The last day there is, if it has none.
    pub due: Day,
    pub last_word: Day,
    /// A [`Stored`].
    pub what: Vec<u8>,
    /// A [`Light`].
    pub light: Vec<u8>,
}

/// What a filter looks at in an action.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Light<'a> {
    pub id: CommitmentId,
    pub number: u32,
    pub position: u32,
    /// The first day on which it is so, and the first on which it is not any more.
    pub span: (Day, Day),
    pub due: Option<Day>,
    pub ended: Option<Day>,
    pub was_late: bool,
    pub is_duplicate: bool,
    pub last_word: Day,
    pub state: State,
    pub parts: Vec<LightPart>,
    pub places: Vec<Key>,
    /// Its own text, folded.
    #[serde(borrow)]
    pub text: std::borrow::Cow<'a, str>,
}

/// What a filter looks at in an owner's part.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct LightPart {
    pub party: i64,
    pub state: State,
    pub due: Option<Day>,
    pub ended: Option<Day>,
    pub is_awaited: bool,
}

/// All that is kept of a session.
#[derive(Debug, Clone)]
pub(super) struct Derived {
    pub id: SessionId,
    pub date: Day,
    pub head: Vec<u8>,
    /// What of the office it refers to.
    pub uses: Vec<u8>,
    pub rows: Vec<Row>,
    /// Who owes something, by the keys that stand in the rows.
    pub parties: BTreeMap<i64, Vec<u8>>,
    /// Its words, each once.
    pub words: String,
}

/// An owner as the rows refer to it: many of them owe much.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct StoredParty {
    pub name: String,
    pub institution: String,
    pub institution_key: Option<Key>,
    pub groups: Vec<Key>,
    pub place: Option<Key>,
    pub found_by: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct StoredPart {
    party: i64,
    owner: Option<Party>,
    occurrence: Option<Day>,
    state: State,
    due: Option<Day>,
    ended: Option<Day>,
    is_awaited: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct StoredProgress {
    owner: Option<Party>,
    owner_name: Option<String>,
    occurrence: Option<Day>,
    date: Day,
    state: State,
    text: String,
    by: String,
    via: Via,
    asked_in: Option<SessionId>,
    evidence: String,
    blocked_by: String,
}

/// An action without its session. The types of the domain leave out empty fields, which only a text can.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Stored {
    id: CommitmentId,
    number: u32,
    text: String,
    owners: Vec<StoredPart>,
    supporters: Vec<String>,
    state: State,
    due: Option<Day>,
    days_late: i64,
    ended: Option<Day>,
    is_duplicate: bool,
    item: Option<(usize, String)>,
    places: Vec<Key>,
    place_names: Vec<String>,
    class: Class,
    indicator: String,
    recurrence: Option<(Rhythm, Day, Option<Day>)>,
    progress: Vec<StoredProgress>,
}

impl Derived {
    /// What is kept of this session.
    pub fn of(session: &Session, office: &Office, read_only: bool) -> Self {
        let (meeting, counts) = (&session.meeting, session.attendance());
        let head = Head {
            number: meeting.number.clone(),
            title: meeting.title.clone(),
            place: meeting.place.clone(),
            series: meeting.series.clone(),
            state: meeting.state,
            read_only,
            seats: counts.invited,
            present: counts.present,
            represented: counts.represented,
            items: session.items.len(),
            commitments: session.commitments.len(),
        };
        let mut derived = Self {
            id: session.id,
            date: meeting.date.into(),
            head: encoded(&head),
            uses: encoded(&Use::of(session)),
            rows: Vec::with_capacity(session.commitments.len()),
            parties: BTreeMap::new(),
            words: search::words(session, office).into_iter().collect::<Vec<_>>().join(" "),
        };
        let mut plain = crate::domain::actions::actions(session, office, meeting.date).into_iter();
        for (position, commitment) in (0..).zip(&session.commitments) {
            let first = plain.next();
            let turns = turns(session, commitment);
            if let (true, Some(first)) = (turns.is_empty(), first) {
                derived.add(position, &first, (None, None));
                continue;
            }
            // On the day before the first turn it is as on all days before.
            let starts = turns.first().and_then(NaiveDate::pred_opt).into_iter().chain(turns.iter().copied());
            for (nth, day) in starts.enumerate() {
                let span = (nth.checked_sub(1).map(|before| turns[before]), turns.get(nth).copied());
                derived.add(position, &action(session, office, commitment, day), span);
            }
        }
        derived
    }

    fn add(&mut self, position: u32, action: &Action, (from, until): (Option<NaiveDate>, Option<NaiveDate>)) {
        let stored = Stored::of(action, &mut self.parties);
        let span = (from.map_or(Day(i32::MIN), Day::from), until.map_or(Day(i32::MAX), Day::from));
        let light = Light {
            id: action.id,
            number: action.number,
            position,
            span,
            due: stored.due,
            ended: stored.ended,
            was_late: action.was_kept_late(),
            is_duplicate: action.is_duplicate,
            last_word: action.last_word().into(),
            state: action.state,
            parts: (stored.owners.iter())
                .map(|part| LightPart {
                    party: part.party,
                    state: part.state,
                    due: part.due,
                    ended: part.ended,
                    is_awaited: part.is_awaited,
                })
                .collect(),
            places: action.places.clone(),
            text: own_text(action).into(),
        };
        self.rows.push(Row {
            position,
            id: action.id,
            number: action.number,
            from: span.0,
            until: span.1,
            is_ended: !action.state.is_open(),
            due: action.due.unwrap_or(dates::LATEST).into(),
            last_word: action.last_word().into(),
            what: encoded(&stored),
            light: encoded(&light),
        });
    }
}

impl Stored {
    fn of(action: &Action, parties: &mut BTreeMap<i64, Vec<u8>>) -> Self {
        let day = |date: Option<NaiveDate>| date.map(Day::from);
        let part = |owner: &OwnerPart| StoredPart {
            party: StoredParty::of(owner).filed(parties),
            owner: owner.part.owner.clone(),
            occurrence: day(owner.part.occurrence),
            state: owner.part.state,
            due: day(owner.part.due),
            ended: day(owner.part.ended),
            is_awaited: owner.is_awaited,
        };
        let told = |ProgressLine { progress, owner }: &ProgressLine| StoredProgress {
            owner: progress.owner.clone(),
            owner_name: owner.clone(),
            occurrence: day(progress.occurrence),
            date: progress.date.into(),
            state: progress.state,
            text: progress.text.clone(),
            by: progress.by.clone(),
            via: progress.via,
            asked_in: progress.asked_in,
            evidence: progress.evidence.clone(),
            blocked_by: progress.blocked_by.clone(),
        };
        Self {
            id: action.id,
            number: action.number,
            text: action.text.clone(),
            owners: action.owners.iter().map(part).collect(),
            supporters: action.supporters.clone(),
            state: action.state,
            due: day(action.due),
            days_late: action.days_late,
            ended: day(action.ended),
            is_duplicate: action.is_duplicate,
            item: action.item.clone(),
            places: action.places.clone(),
            place_names: action.place_names.clone(),
            class: action.class,
            indicator: action.indicator.clone(),
            recurrence: action.recurrence.map(|it| (it.every, it.from.into(), day(it.until))),
            progress: action.progress.iter().map(told).collect(),
        }
    }

    /// The action on `today`, of a session with this head. `party` gives an owner by its key.
    pub fn action(
        self,
        (session, date, head): (SessionId, Day, &Head),
        today: NaiveDate,
        mut party: impl FnMut(i64) -> Option<Arc<KnownParty>>,
    ) -> Option<Action> {
        let date_of = |day: Option<Day>| day.map(NaiveDate::from);
        let mut owners = Vec::with_capacity(self.owners.len());
        for StoredPart { party: key, owner, occurrence, state, due, ended, is_awaited } in self.owners {
            let known = party(key)?;
            let (occurrence, due, ended) = (date_of(occurrence), date_of(due), date_of(ended));
            owners.push(OwnerPart {
                part: Part { owner, occurrence, state, due, ended, missed: 0 },
                name: known.stored.name.clone(),
                institution: known.stored.institution.clone(),
                institution_key: known.stored.institution_key.clone(),
                groups: known.stored.groups.clone(),
                place: known.stored.place.clone(),
                is_awaited,
                found_by: known.found_by.clone(),
            });
        }
        let told = |told: StoredProgress| ProgressLine {
            owner: told.owner_name,
            progress: Progress {
                owner: told.owner,
                occurrence: date_of(told.occurrence),
                date: told.date.into(),
                state: told.state,
                text: told.text,
                by: told.by,
                via: told.via,
                asked_in: told.asked_in,
                evidence: told.evidence,
                blocked_by: told.blocked_by,
            },
        };
        let recurrence =
            self.recurrence.map(|(every, from, until)| Recurrence { every, from: from.into(), until: date_of(until) });
        let mut action = Action {
            session,
            session_title: head.title.clone(),
            session_date: date.into(),
            series: head.series.clone(),
            id: self.id,
            number: self.number,
            text: self.text,
            owners,
            supporters: self.supporters,
            state: self.state,
            due: date_of(self.due),
            days_late: self.days_late,
            ended: date_of(self.ended),
            is_duplicate: self.is_duplicate,
            silent: false,
            due_soon: false,
            item: self.item,
            places: self.places,
            place_names: self.place_names,
            class: self.class,
            indicator: self.indicator,
            recurrence,
            progress: self.progress.into_iter().map(told).collect(),
            searched: String::new(),
        };
        action.grow_to(today);
        Some(action)
    }
}

/// An owner as it was read back.
#[derive(Debug)]
pub(super) struct KnownParty {
    pub stored: StoredParty,
    pub found_by: Arc<[String]>,
}

impl From<StoredParty> for KnownParty {
    fn from(stored: StoredParty) -> Self {
        Self { found_by: stored.found_by.as_slice().into(), stored }
    }
}

impl StoredParty {
    fn of(owner: &OwnerPart) -> Self {
        Self {
            name: owner.name.clone(),
            institution: owner.institution.clone(),
            institution_key: owner.institution_key.clone(),
            groups: owner.groups.clone(),
            place: owner.place.clone(),
            found_by: owner.found_by.to_vec(),
        }
    }

    /// Its key, by which it stands among the parties from now on: what it says is its identity.
    fn filed(&self, parties: &mut BTreeMap<i64, Vec<u8>>) -> i64 {
        let bytes = encoded(self);
        let hash: [u8; 32] = Sha256::digest(&bytes).into();
        let mut beginning = [0; 8];
        beginning.copy_from_slice(&hash[..8]);
        let key = i64::from_le_bytes(beginning);
        parties.entry(key).or_insert(bytes);
        key
    }
}

/// The bytes of a value.
pub(super) fn encoded<T: Serialize>(value: &T) -> Vec<u8> {
    // Into memory nothing fails to be written; what nobody can read is found and made anew.
    postcard::to_allocvec(value).unwrap_or_default()
}

/// The value of bytes; `None` if they are torn.
pub(super) fn decoded<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
