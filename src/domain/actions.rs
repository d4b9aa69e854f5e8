//! Action rows: a commitment with everything that the board, the shell and reports show of it, so that it can be read
//! without its session. It must not know how a row is drawn or printed.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::arrangement::{Arranged, FirstOwner};
use super::commitment::{Commitment, Party};
use super::filter::{Named, Owner, Promise, ReadyFilter, Standing, Standings};
use super::id::{CommitmentId, Key, SessionId};
use super::life::{self, Life, Part, is_awaited};
use super::names::{fold, words_begin};
use super::office::Office;
use super::pictures::Looks;
use super::record::{Progress, RecordKind, State};
use super::recurrence::Recurrence;
use super::session::{Class, Session};
use super::tally::is_duplicate;

/// One owner's part of an action.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnerPart {
    /// The part.
    pub part: Part,
    /// How the owner is called: the institution's name on the session's date, or the seat's position.
    pub name: String,
    /// The owner's institution; empty if it has none.
    pub institution: String,
    /// Its key.
    pub institution_key: Option<Key>,
    /// The groups it stands in, by key: the seat's group, or those of the institution's seats.
    pub groups: Vec<Key>,
    /// The place it belongs to.
    pub place: Option<Key>,
    /// Whether it is open, a reminder of it went out, and nothing came back since.
    pub is_awaited: bool,
    /// Every name it can be found by, folded; shared by all that it owes.
    pub found_by: Arc<[String]>,
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
    /// The day on which the last part of it was done; `None` unless all of it is.
    pub ended: Option<NaiveDate>,
    /// Whether it was said to be another one that was written down already.
    pub is_duplicate: bool,
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

    /// Whether all of it is done and some of it was done after its date.
    pub fn was_kept_late(&self) -> bool {
        self.state == State::Done && self.days_late > 0
    }

    /// Whether a search for a folded word finds it.
    pub fn is_found_by(&self, word: &str) -> bool {
        is_in(&self.searched, word)
    }

    /// Reckons anew what grows with the days: how late it is, how soon it is due, how long nobody spoke of it. For another
    /// day on which the same occurrences count (see [`life::turns`]); what was missed stays as it was.
    pub fn grow_to(&mut self, today: NaiveDate) {
        let is_open = self.state.is_open();
        self.days_late = life::days_late(self.state, self.owners.iter().map(|owner| &owner.part), today);
        if self.owners.is_empty() {
            self.days_late = self.days_late_of_nobody(today);
        }
        self.due_soon = is_open && self.due.is_some_and(|due| life::is_near(due, today));
        self.silent = is_open && (today - self.last_word()).num_days() >= life::SILENT_AFTER;
    }

    /// Puts together anew what a search looks at.
    pub fn make_searched(&mut self) {
        self.searched = searched(self, &fold(&self.session_title));
    }

    /// The day of the last word about it: the last progress, else the session's date.
    pub fn last_word(&self) -> NaiveDate {
        self.progress.iter().map(|line| line.progress.date).max().unwrap_or(self.session_date)
    }

    /// What nobody owes yet can be late, too: it is the part of one who has no name.
    fn days_late_of_nobody(&self, today: NaiveDate) -> i64 {
        let until = match self.state {
            State::Cancelled => return 0,
            State::Done => return self.days_late,
            _ => today,
        };
        self.due.map_or(0, |due| (until - due).num_days().max(0))
    }

    /// The owners' names, comma separated; of many, how many there are of a group is for the caller to say.
    pub fn owner_names(&self) -> String {
        self.owners.iter().map(|owner| owner.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The group that all owners are seats of, where there are several.
    pub fn common_group(&self) -> Option<&Key> {
        let group = self.owners.first()?.groups.first()?;
        let is_of_it = |owner: &OwnerPart| {
            matches!(owner.part.owner, Some(Party::Seat(_))) && owner.groups.as_slice() == std::slice::from_ref(group)
        };
        (self.owners.len() > 1 && self.owners.iter().all(is_of_it)).then_some(group)
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

impl Promise for Action {
    fn whole(&self) -> Standing {
        Standing {
            state: self.state,
            due: self.due,
            ended: self.ended,
            was_late: self.was_kept_late(),
            is_awaited: self.owners.iter().any(|owner| owner.is_awaited),
        }
    }

    fn is_silent(&self, _today: NaiveDate) -> bool {
        self.silent
    }

    fn series(&self) -> Option<&Key> {
        self.series.as_ref()
    }

    fn date(&self) -> NaiveDate {
        self.session_date
    }

    fn is_found_by(&self, word: &str) -> bool {
        Action::is_found_by(self, word)
    }

    fn is_at(&self, places: &Named) -> bool {
        self.places.iter().any(|place| places.fits(place))
    }

    fn is_duplicate(&self) -> bool {
        self.is_duplicate
    }

    fn owners(&self) -> impl Iterator<Item = impl Owner> {
        self.owners.iter()
    }
}

impl Arranged for &Action {
    fn meeting(&self) -> (SessionId, NaiveDate, String) {
        (self.session, self.session_date, self.session_title.clone())
    }

    fn state(&self) -> State {
        self.state
    }

    fn due(&self) -> Option<NaiveDate> {
        self.due
    }

    fn last_word(&self) -> NaiveDate {
        Action::last_word(self)
    }

    fn place(&self) -> Option<&Key> {
        self.places.first()
    }

    fn first_owner(&self) -> Option<FirstOwner<'_>> {
        self.owners.first().map(|owner| FirstOwner {
            institution: owner.institution_key.as_ref(),
            name: &owner.name,
            group: owner.groups.first(),
            place: owner.place.as_ref(),
        })
    }
}

impl Owner for &OwnerPart {
    fn part(&self) -> Standing {
        Standing {
            state: self.part.state,
            due: self.part.due,
            ended: self.part.ended,
            was_late: self.part.was_kept_late(),
            is_awaited: self.is_awaited,
        }
    }

    fn is_called(&self, name: &str) -> bool {
        self.found_by.iter().any(|known| known == name)
    }

    fn begins(&self, name: &str) -> bool {
        self.found_by.iter().any(|known| words_begin(known, name))
    }

    fn is_institution(&self, institutions: &Named) -> bool {
        self.institution_key.as_ref().is_some_and(|key| institutions.fits(key))
    }

    fn is_of(&self, groups: &Named) -> bool {
        self.groups.iter().any(|group| groups.fits(group))
    }

    fn is_at(&self, places: &Named) -> bool {
        self.place.as_ref().is_some_and(|place| places.fits(place))
    }
}

/// Actions that are held, the most urgent first, to be counted.
pub struct Held<'a>(
    /// Them.
    pub Vec<&'a Action>,
);

impl Looks for Held<'_> {
    fn look(
        &mut self,
        filter: &ReadyFilter,
        standings: &[&Standings],
        each: &mut dyn FnMut(usize, usize, (SessionId, CommitmentId)),
    ) {
        for action in &self.0 {
            filter.counts(standings, action, |at, parts| each(at, parts, (action.session, action.id)));
        }
    }
}

/// The actions of a session on `today`, in the order of its file.
pub fn actions(session: &Session, office: &Office, today: NaiveDate) -> Vec<Action> {
    let mut directory = Directory::new(session, office);
    session.commitments.iter().map(|commitment| directory.action(commitment, today)).collect()
}

/// One commitment as an action.
pub fn action(session: &Session, office: &Office, commitment: &Commitment, today: NaiveDate) -> Action {
    Directory::new(session, office).action(commitment, today)
}

/// Whether a folded text holds a folded word. A number such as `k1` is found as it is: it does not begin `k12`.
pub fn is_in(text: &str, word: &str) -> bool {
    let is_number = word.strip_prefix('k').is_some_and(|rest| rest.parse::<u32>().is_ok());
    if is_number {
        text.split(|letter: char| !letter.is_alphanumeric()).any(|said| said == word)
    } else {
        text.contains(word)
    }
}

/// One folded line for each text that a search looks at; the title is folded already.
fn searched(action: &Action, title: &str) -> String {
    let mut searched = title.to_owned();
    let mut add = |text: &str| {
        searched.push('\n');
        searched.push_str(text);
    };
    action.owners.iter().flat_map(|owner| owner.found_by.iter()).for_each(|name| add(name));
    add(&own_text(action));
    searched
}

/// What a search looks at of the commitment alone, without the meeting's title and the names of who owes it.
pub fn own_text(action: &Action) -> String {
    let mut searched = format!("k{}", action.number);
    let mut add = |text: &str| {
        searched.push('\n');
        searched.push_str(text);
    };
    let named = action.supporters.iter().chain(&action.place_names);
    let told = action.progress.iter().map(|line| &line.progress.text);
    [&action.text, &action.indicator].into_iter().chain(named).chain(told).for_each(|text| add(&fold(text)));
    searched
}

/// How a party is called on the session's date.
pub fn party_name(session: &Session, office: &Office, party: &Party) -> String {
    match party {
        Party::Institution(key) => office.institution_name(key, session.meeting.date).to_owned(),
        Party::Seat(id) => session.seat(*id).map_or_else(|| id.to_string(), |seat| seat.full_position()),
        Party::Group(key) => office.group_name(key).to_owned(),
    }
}

/// The parties of one session, each looked up once: a few dozen owe all that was promised there.
struct Directory<'a> {
    session: &'a Session,
    office: &'a Office,
    title: String,
    entries: HashMap<Party, Entry>,
}

#[derive(Clone)]
struct Entry {
    name: String,
    institution: String,
    institution_key: Option<Key>,
    groups: Vec<Key>,
    place: Option<Key>,
    found_by: Arc<[String]>,
}

impl<'a> Directory<'a> {
    fn new(session: &'a Session, office: &'a Office) -> Self {
        Self { session, office, title: fold(&session.meeting.title), entries: HashMap::new() }
    }

    fn action(&mut self, commitment: &Commitment, today: NaiveDate) -> Action {
        let (session, office) = (self.session, self.office);
        let life = Life::of(session, commitment, today);
        let name = |party: &Party| party_name(session, office, party);
        let lines = commitment.records.iter().filter_map(|record| match &record.kind {
            RecordKind::Progress(progress) => {
                Some(ProgressLine { owner: progress.owner.as_ref().map(name), progress: progress.clone() })
            }
            _ => None,
        });
        let mut action = Action {
            session: session.id,
            session_title: session.meeting.title.clone(),
            session_date: session.meeting.date,
            series: session.meeting.series.clone(),
            id: commitment.id,
            number: commitment.number,
            text: commitment.text.clone(),
            supporters: commitment.supporters.iter().map(name).collect(),
            state: life.state,
            due: life.due,
            days_late: life.days_late,
            ended: life.ended(),
            is_duplicate: is_duplicate(commitment),
            silent: life.is_silent(today),
            due_soon: life.is_due(today),
            item: commitment.item.and_then(|id| Some((session.item_number(id)?, session.item(id)?.title.clone()))),
            places: commitment.places.clone(),
            place_names: commitment.places.iter().map(|key| office.place_name(key).to_owned()).collect(),
            class: commitment.class,
            indicator: commitment.indicator.clone(),
            recurrence: commitment.recurrence,
            progress: lines.collect(),
            searched: String::new(),
            owners: life.parts.into_iter().filter_map(|part| self.owner_part(commitment, part)).collect(),
        };
        action.searched = searched(&action, &self.title);
        action
    }

    /// `None` for the part of what nobody owes yet.
    fn owner_part(&mut self, commitment: &Commitment, part: Part) -> Option<OwnerPart> {
        let owner = part.owner.as_ref()?;
        let entry = match self.entries.get(owner) {
            Some(entry) => entry.clone(),
            None => self.entries.entry(owner.clone()).or_insert(entry(self.session, self.office, owner)).clone(),
        };
        let Entry { name, institution, institution_key, groups, place, found_by } = entry;
        let is_awaited = part.state.is_open() && is_awaited(self.session, commitment, owner);
        Some(OwnerPart { part: part.clone(), name, institution, institution_key, groups, place, is_awaited, found_by })
    }
}

fn entry(session: &Session, office: &Office, party: &Party) -> Entry {
    let seat = if let Party::Seat(id) = party { session.seat(*id) } else { None };
    let key = match party {
        Party::Institution(key) => Some(key),
        _ => seat.and_then(|seat| seat.institution.as_ref()),
    };
    let mut groups: Vec<Key> = match (party, seat) {
        (Party::Group(group), _) => vec![group.clone()],
        (_, Some(seat)) => vec![seat.group.clone()],
        _ => (session.seats.iter().filter(|seat| key.is_some() && seat.institution.as_ref() == key))
            .map(|seat| seat.group.clone())
            .collect(),
    };
    groups.sort();
    groups.dedup();
    let institution = key.and_then(|key| office.institution(key));
    let mut found_by: Vec<String> = institution.map(|i| i.names().map(fold).collect()).unwrap_or_default();
    found_by.extend(key.map(|key| key.to_string()));
    found_by.extend(groups.iter().map(|group| fold(office.group_name(group))));
    found_by.extend(seat.into_iter().flat_map(|seat| [fold(&seat.full_position()), fold(&seat.name)]));
    found_by.retain(|name| !name.is_empty());
    Entry {
        name: party_name(session, office, party),
        institution: key.map(|key| office.institution_name(key, session.meeting.date).to_owned()).unwrap_or_default(),
        institution_key: key.cloned(),
        groups,
        place: institution.and_then(|institution| institution.place.clone()),
        found_by: found_by.into(),
    }
}
