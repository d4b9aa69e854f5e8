//! Made-up commitments and what became of them: most were kept, some late, a few are stuck or forgotten. It must not know
//! how a session is made.

use chrono::{Days, FixedOffset, NaiveDate, NaiveTime};

use super::chance::Chance;
use super::office::{AGENCIES, PLACES, key, sub_district};
use super::words;
use crate::domain::dates::LATEST;
use crate::domain::record::{DueMove, Progress, RecordKind};
use crate::domain::recurrence::{Recurrence, Rhythm};
use crate::domain::session::Class;
use crate::domain::{Commitment, IdSource, Key, Party, Record, Session, Stamp, State, Via};

/// After this day nothing was written down yet.
const LAST_WORD: (i32, u32, u32) = (2025, 12, 31);

/// What all commitments of a session have in common.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    /// What the session is about.
    pub subjects: &'a [&'a str],
    /// The office's time zone.
    pub zone: FixedOffset,
}

/// The commitments of a session.
pub(super) fn commitments(
    session: &Session,
    setting: Setting<'_>,
    ids: &mut IdSource,
    chance: &mut Chance,
) -> Vec<Commitment> {
    (1..=chance.between(13, 17)).map(|number| commitment(session, setting, number, ids, chance)).collect()
}

fn commitment(
    session: &Session,
    setting: Setting<'_>,
    number: u32,
    ids: &mut IdSource,
    chance: &mut Chance,
) -> Commitment {
    let subject = chance.one_of(setting.subjects);
    let place = chance.one_of(&PLACES);
    let text = format!("{} {subject} di {place}", chance.one_of(&words::VERBS));
    let mut made = Commitment::new(ids.fresh(), number, text);
    let item = &session.items[6 - chance.place_in(3)];
    made.item = Some(item.id);
    made.class = item.class.max(Class::Biasa);
    made.decision = chance.happens(60).then(|| session.decisions[chance.place_in(session.decisions.len())].id);
    made.owners = owners(session, place, chance);
    made.supporters = agency(chance).filter(|party| !made.owners.contains(party)).into_iter().collect();
    made.indicator = chance.one_of(&words::INDICATORS).to_owned();
    made.funding = if chance.happens(40) { chance.one_of(&words::FUNDING).to_owned() } else { String::new() };
    made.places = key(place).filter(|_| chance.happens(50)).into_iter().collect();
    let date = session.meeting.date;
    if chance.happens(8) {
        made.recurrence = Some(recurrence(date, chance));
    } else if chance.happens(96) {
        made.due = Some(date + Days::new(u64::from(chance.between(14, 200))));
    }
    let mut life = Life { made: &made, owners: session.owners(&made), setting, records: Vec::new(), day: date };
    life.run(ids, chance);
    made.records = life.records;
    made
}

fn agency(chance: &mut Chance) -> Option<Party> {
    key(AGENCIES[chance.place_in(AGENCIES.len())].0).map(Party::Institution)
}

fn owners(session: &Session, place: &str, chance: &mut Chance) -> Vec<Party> {
    let of_place = || sub_district(place).map(Party::Institution);
    let camat = || "camat".parse::<Key>().ok().map(Party::Group);
    let seat = |chance: &mut Chance| session.seats.get(chance.place_in(60)).map(|seat| Party::Seat(seat.id));
    let mut owners: Vec<Party> = match chance.below(100) {
        0..=64 => agency(chance),
        65..=79 => of_place(),
        80..=93 => seat(chance),
        _ => camat(),
    }
    .into_iter()
    .collect();
    if chance.happens(15) {
        owners.extend(agency(chance).filter(|other| !owners.contains(other)));
    }
    owners
}

fn recurrence(date: NaiveDate, chance: &mut Chance) -> Recurrence {
    let every = if chance.happens(75) { Rhythm::Monthly(chance.between(1, 31)) } else { Rhythm::Weekly(4) };
    let until = chance.happens(85).then(|| date + Days::new(u64::from(chance.between(150, 400))));
    Recurrence { every, from: date + Days::new(7), until }
}

/// The life of one commitment as it is made up.
struct Life<'a> {
    made: &'a Commitment,
    owners: Vec<Party>,
    setting: Setting<'a>,
    records: Vec<Record>,
    day: NaiveDate,
}

impl Life<'_> {
    fn run(&mut self, ids: &mut IdSource, chance: &mut Chance) {
        if let Some(recurrence) = self.made.recurrence {
            return self.answers(recurrence, ids, chance);
        }
        for _ in 0..chance.below(3) {
            let stuck = chance.happens(20);
            let (state, told) =
                if stuck { (State::Blocked, &words::STUCK[..]) } else { (State::InProgress, &words::GOES_ON[..]) };
            let owner = self.one_owner(chance);
            self.tell(state, told, owner, None, ids, chance);
        }
        if let Some(from) = self.made.due.filter(|_| chance.happens(15)) {
            self.move_due(from, ids, chance);
        }
        if self.owners.len() > 2 && chance.happens(60) {
            // Of many, most have done their part.
            for owner in self.owners.clone() {
                if chance.happens(75) {
                    self.tell(State::Done, &words::KEPT, Some(owner), None, ids, chance);
                }
            }
        } else if chance.happens(88) {
            self.tell(State::Done, &words::KEPT, None, None, ids, chance);
        } else if chance.happens(30) {
            self.tell(State::Cancelled, &words::STUCK, None, None, ids, chance);
        }
    }

    /// A few of the first dates of what comes again are answered; the series may be given up.
    fn answers(&mut self, recurrence: Recurrence, ids: &mut IdSource, chance: &mut Chance) {
        let all = chance.happens(70);
        for date in recurrence.dates().take(6) {
            if date >= last_word() || (!all && chance.happens(25)) {
                break;
            }
            self.day = date;
            self.tell(State::Done, &words::KEPT, None, Some(date), ids, chance);
        }
        if recurrence.until.is_none() && chance.happens(80) {
            self.tell(State::Cancelled, &words::STUCK, None, None, ids, chance);
        }
    }

    fn one_owner(&self, chance: &mut Chance) -> Option<Party> {
        let is_for_one = self.owners.len() > 1 && chance.happens(50);
        is_for_one.then(|| self.owners[chance.place_in(self.owners.len())].clone())
    }

    fn tell(
        &mut self,
        state: State,
        told: &[&str],
        owner: Option<Party>,
        occurrence: Option<NaiveDate>,
        ids: &mut IdSource,
        chance: &mut Chance,
    ) {
        let date = self.day + Days::new(u64::from(chance.between(1, 60)));
        if date > last_word() {
            return;
        }
        self.day = date;
        let via = Via::ALL[chance.place_in(Via::ALL.len())];
        let by = chance.one_of(&["Sekretaris dinas", "Kepala bidang", "Camat", "Staf sekretariat"]).to_owned();
        let text = chance.one_of(told).to_owned();
        let (asked_in, evidence) = (None, String::new());
        let progress =
            Progress { owner, occurrence, date, state, text, by, via, asked_in, evidence, blocked_by: String::new() };
        self.note(RecordKind::Progress(progress), date, ids, chance);
    }

    fn move_due(&mut self, from: NaiveDate, ids: &mut IdSource, chance: &mut Chance) {
        let to = from + Days::new(u64::from(chance.between(14, 120)));
        let reason = chance.one_of(&words::REASONS).to_owned();
        let moved =
            DueMove { owner: None, occurrence: None, from: Some(from), to, reason, by: String::new(), asked_in: None };
        self.note(RecordKind::Due(moved), self.day, ids, chance);
    }

    fn note(&mut self, kind: RecordKind, date: NaiveDate, ids: &mut IdSource, chance: &mut Chance) {
        let time = NaiveTime::from_hms_opt(chance.between(8, 15), chance.below(60), 0).unwrap_or_default();
        let at: Option<Stamp> = date.and_time(time).and_local_timezone(self.setting.zone).single();
        self.records.extend(at.map(|at| Record { id: ids.fresh(), at, noted_by: String::new(), kind }));
    }
}

fn last_word() -> NaiveDate {
    let (year, month, day) = LAST_WORD;
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(LATEST)
}
