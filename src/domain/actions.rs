//! Action rows: a commitment with everything that the board, the shell and reports show of it, so that it can be read
//! without its session. It must not know how a row is drawn or printed.

use chrono::NaiveDate;

use super::commitment::{Commitment, Party};
use super::id::{CommitmentId, Key, SessionId};
use super::life::{Life, Part};
use super::names::fold;
use super::office::Office;
use super::record::{Progress, RecordKind, State};
use super::recurrence::Recurrence;
use super::session::{Class, Session};

/// One owner's part of an action.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnerPart {
    /// The part.
    pub part: Part,
    /// How the owner is called: the institution's name on the session's date, or the seat's position.
    pub name: String,
    /// The owner's institution; empty if it has none.
    pub institution: String,
    /// The groups it stands in, by key: the seat's group, or those of the institution's seats.
    pub groups: Vec<Key>,
    /// The place it belongs to.
    pub place: Option<Key>,
    /// Every name it can be found by, folded.
    pub found_by: Vec<String>,
}

/// A line of a commitment's life as JSON and the board show it.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgressLine {
    /// The progress.
    pub progress: Progress,
    /// The owner's name; `None`: it speaks for all.
    pub owner: Option<String>,
}

/// A commitment with its context.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// The session it was born in.
    pub session: SessionId,
    /// That session's title.
    pub session_title: String,
    /// That session's date.
    pub session_date: NaiveDate,
    /// That session's series.
    pub series: Option<Key>,
    /// The identity.
    pub id: CommitmentId,
    /// The number in its session.
    pub number: u32,
    /// What was promised.
    pub text: String,
    /// The owners, each with a part.
    pub owners: Vec<OwnerPart>,
    /// The supporters' names.
    pub supporters: Vec<String>,
    /// The state of the whole.
    pub state: State,
    /// The current due date.
    pub due: Option<NaiveDate>,
    /// Days late, as [`Life::days_late`].
    pub days_late: i64,
    /// How often a due date moved.
    pub moves: usize,
    /// Nobody has said a word about it for 30 days.
    pub silent: bool,
    /// Due within a week.
    pub due_soon: bool,
    /// The agenda item: its number and title.
    pub item: Option<(usize, String)>,
    /// Its places, by key.
    pub places: Vec<Key>,
    /// The names of its places.
    pub place_names: Vec<String>,
    /// How confidential it is.
    pub class: Class,
    /// How one sees that it is done.
    pub indicator: String,
    /// When it comes again.
    pub recurrence: Option<Recurrence>,
    /// The progress so far, oldest first.
    pub progress: Vec<ProgressLine>,
    /// Everything that a search looks at, folded.
    pub searched: String,
}

impl Action {
    /// Whether an open part is past its date.
    pub fn is_overdue(&self) -> bool {
        self.state.is_open() && self.days_late > 0
    }

    /// The owners' names, comma separated; of many, how many there are of a group is for the caller to say.
    pub fn owner_names(&self) -> String {
        self.owners.iter().map(|owner| owner.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// Most urgent first: late by days, then by due date, then undated; ended ones last.
    pub fn urgency(&self) -> (bool, bool, i64, NaiveDate, NaiveDate, u32) {
        let due = self.due.unwrap_or(super::dates::LATEST);
        (
            !self.state.is_open(),
            !self.is_overdue(),
            if self.is_overdue() { -self.days_late } else { 0 },
            due,
            self.session_date,
            self.number,
        )
    }
}

/// The actions of a session on `today`, in the order of its file.
pub fn actions(session: &Session, office: &Office, today: NaiveDate) -> Vec<Action> {
    session.commitments.iter().map(|commitment| action(session, office, commitment, today)).collect()
}

/// One commitment as an action.
pub fn action(session: &Session, office: &Office, commitment: &Commitment, today: NaiveDate) -> Action {
    let life = Life::of(session, commitment, today);
    let owners: Vec<OwnerPart> =
        (life.parts.iter()).filter(|part| part.owner.is_some()).map(|part| owner_part(session, office, part)).collect();
    let progress: Vec<ProgressLine> = (commitment.records.iter())
        .filter_map(|record| match &record.kind {
            RecordKind::Progress(progress) => Some(ProgressLine {
                owner: progress.owner.as_ref().map(|party| party_name(session, office, party)),
                progress: progress.clone(),
            }),
            _ => None,
        })
        .collect();
    let item = commitment.item.and_then(|id| Some((session.item_number(id)?, session.item(id)?.title.clone())));
    let place_names: Vec<String> = commitment.places.iter().map(|key| office.place_name(key).to_owned()).collect();
    let supporters: Vec<String> =
        commitment.supporters.iter().map(|party| party_name(session, office, party)).collect();
    let mut searched =
        [&commitment.text, &commitment.indicator, &session.meeting.title, &format!("k{}", commitment.number)]
            .map(|text| fold(text))
            .join("\n");
    for text in owners
        .iter()
        .flat_map(|owner| owner.found_by.iter().cloned())
        .chain(supporters.iter().chain(&place_names).map(|t| fold(t)))
    {
        searched.push('\n');
        searched.push_str(&text);
    }
    for line in &progress {
        searched.push('\n');
        searched.push_str(&fold(&line.progress.text));
    }
    Action {
        session: session.id,
        session_title: session.meeting.title.clone(),
        session_date: session.meeting.date,
        series: session.meeting.series.clone(),
        id: commitment.id,
        number: commitment.number,
        text: commitment.text.clone(),
        supporters,
        state: life.state,
        due: life.due,
        days_late: life.days_late,
        moves: life.moves,
        silent: life.is_silent(today),
        due_soon: life.is_due(today),
        item,
        places: commitment.places.clone(),
        place_names,
        class: commitment.class,
        indicator: commitment.indicator.clone(),
        recurrence: commitment.recurrence,
        progress,
        searched,
        owners,
    }
}

/// How a party is called on the session's date.
pub fn party_name(session: &Session, office: &Office, party: &Party) -> String {
    match party {
        Party::Institution(key) => office.institution_name(key, session.meeting.date).to_owned(),
        Party::Seat(id) => session.seat(*id).map_or_else(|| id.to_string(), |seat| seat.full_position()),
        Party::Group(key) => office.group_name(key).to_owned(),
    }
}

fn owner_part(session: &Session, office: &Office, part: &Part) -> OwnerPart {
    let owner = part.owner.as_ref();
    let seat = owner.and_then(|party| if let Party::Seat(id) = party { session.seat(*id) } else { None });
    let key = match owner {
        Some(Party::Institution(key)) => Some(key),
        _ => seat.and_then(|seat| seat.institution.as_ref()),
    };
    let institution = key.and_then(|key| office.institution(key));
    let mut groups: Vec<Key> = match (owner, seat) {
        (Some(Party::Group(group)), _) => vec![group.clone()],
        (_, Some(seat)) => vec![seat.group.clone()],
        _ => (session.seats.iter().filter(|seat| key.is_some() && seat.institution.as_ref() == key))
            .map(|seat| seat.group.clone())
            .collect(),
    };
    groups.sort();
    groups.dedup();
    let mut found_by: Vec<String> = institution.map(|i| i.names().map(fold).collect()).unwrap_or_default();
    found_by.extend(key.map(|key| fold(key.as_str())));
    found_by.extend(groups.iter().map(|group| fold(office.group_name(group))));
    found_by.extend(
        seat.into_iter()
            .flat_map(|seat| [fold(&seat.full_position()), fold(&seat.name)])
            .filter(|name| !name.is_empty()),
    );
    OwnerPart {
        name: owner.map(|party| party_name(session, office, party)).unwrap_or_default(),
        institution: key.map(|key| office.institution_name(key, session.meeting.date).to_owned()).unwrap_or_default(),
        place: institution.and_then(|i| i.place.clone()),
        part: part.clone(),
        groups,
        found_by,
    }
}
