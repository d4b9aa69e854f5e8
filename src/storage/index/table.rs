//! What a filter of the board looks at, of all commitments, in memory: so that each key of a filter is answered before the
//! next one is pressed. It follows from the index and takes in what changed there. It must not know the day: spans and dates
//! stand in its rows.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use memchr::memmem::Finder;
use rusqlite::{Connection, params};

use super::base::{self, Asked, Torn};
use super::derived::{Day, Head, KnownParty, Light, LightPart, StoredParty, decoded};
use crate::domain::actions::{Action, is_in};
use crate::domain::arrangement::{Arranged, Arrangement, FirstOwner, Heading, arrange};
use crate::domain::filter::{Named, Owner, Promise, ReadyFilter, Standing, Standings};
use crate::domain::life::SILENT_AFTER;
use crate::domain::lint::words;
use crate::domain::names::{fold, words_begin};
use crate::domain::pictures::Looks;
use crate::domain::{CommitmentId, Key, Office, SessionId, State, dates};
use crate::folder::ActionKey;

/// With more rows of sessions that are gone than this share, all of it is made anew.
const MOST_GONE: usize = 4;

/// The table.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Which index it was made of: with another one the keys mean other sessions.
    epoch: Option<Vec<u8>>,
    meetings: Vec<Meeting>,
    /// Of the sessions that are there, by their keys in the index.
    places: HashMap<i64, u32>,
    parties: Vec<Arc<KnownParty>>,
    party_places: HashMap<i64, u32>,
    keys: Vec<Key>,
    key_places: HashMap<Key, u16>,
    rows: Vec<Row>,
    /// The rows, the most urgent first.
    order: Vec<u32>,
    /// The texts of the rows, one after the other in their order.
    text: Vec<u8>,
    parts: Vec<Part>,
    row_keys: Vec<u16>,
    /// How many rows are of sessions that are gone.
    gone: usize,
}

#[derive(Debug)]
struct Meeting {
    id: SessionId,
    date: Day,
    file: Vec<u8>,
    title: String,
    shown_title: String,
    series: Option<Key>,
    is_there: bool,
}

#[derive(Debug)]
struct Row {
    meeting: u32,
    id: CommitmentId,
    number: u32,
    position: u32,
    span: (Day, Day),
    state: State,
    due: Option<Day>,
    ended: Option<Day>,
    was_late: bool,
    is_duplicate: bool,
    last_word: Day,
    text_end: u32,
    parts: Range<u32>,
    keys: Range<u32>,
}

/// An owner's part of a row.
#[derive(Debug, Clone, Copy)]
struct Part {
    party: u32,
    state: State,
    due: Option<Day>,
    ended: Option<Day>,
    is_awaited: bool,
}

/// What a filter finds out once for all rows.
struct Memo<'a> {
    words: Vec<(&'a str, Found)>,
    names: Vec<(&'a str, Called)>,
    institutions: Vec<(&'a Named, Vec<bool>)>,
    groups: Vec<(&'a Named, Vec<bool>)>,
    places: Vec<(&'a Named, At)>,
}

/// Which parties are called so, or have a name that begins so.
struct Called {
    called: Vec<bool>,
    begins: Vec<bool>,
}

/// Which parties and which places of commitments are meant by a place.
struct At {
    parties: Vec<bool>,
    keys: Vec<bool>,
}

/// Where a word is found: in which rows, owners and titles.
struct Found {
    rows: Vec<bool>,
    parties: Vec<bool>,
    meetings: Vec<bool>,
}

impl Table {
    /// Takes in what changed in the index since.
    pub fn catch_up(&mut self, db: &Connection) -> Asked<()> {
        let epoch = base::kept(db, "epoch")?;
        if self.epoch != epoch {
            *self = Self { epoch, ..Self::default() };
        }
        let mut live = HashSet::new();
        let mut all = db.prepare_cached("SELECT key FROM session WHERE NOT is_twin")?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            live.insert(row.get::<_, i64>(0)?);
        }
        let gone: Vec<i64> = self.places.keys().filter(|key| !live.contains(key)).copied().collect();
        let new: Vec<i64> = live.iter().filter(|key| !self.places.contains_key(key)).copied().collect();
        if gone.is_empty() && new.is_empty() {
            return Ok(());
        }
        for key in &gone {
            self.forget(*key);
        }
        if new.len() * MOST_GONE > live.len() || self.gone * MOST_GONE > self.rows.len() {
            *self = Self { epoch: self.epoch.take(), ..Self::default() };
            self.read_all(db)?;
        } else {
            for key in new {
                self.read_one(db, key)?;
            }
        }
        self.put_in_order();
        Ok(())
    }

    fn forget(&mut self, key: i64) {
        if let Some(at) = self.places.remove(&key) {
            self.meetings[at as usize].is_there = false;
            self.gone += self.rows.iter().filter(|row| row.meeting == at).count();
        }
    }

    fn read_all(&mut self, db: &Connection) -> Asked<()> {
        let mut sessions = db.prepare_cached("SELECT key, id, date, head, file FROM session WHERE NOT is_twin")?;
        let mut rows = sessions.query([])?;
        while let Some(row) = rows.next()? {
            self.add_meeting(row)?;
        }
        let mut all = db.prepare_cached("SELECT session, what FROM light")?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let what = row.get_ref(1)?.as_blob().map_err(|_| Torn)?;
            if let Some(meeting) = self.places.get(&row.get(0)?).copied() {
                self.add_row(db, meeting, what)?;
            }
        }
        Ok(())
    }

    fn read_one(&mut self, db: &Connection, key: i64) -> Asked<()> {
        let mut session = db.prepare_cached("SELECT key, id, date, head, file FROM session WHERE key = ?1")?;
        let mut rows = session.query([key])?;
        let Some(row) = rows.next()? else { return Ok(()) };
        self.add_meeting(row)?;
        let Some(meeting) = self.places.get(&key).copied() else { return Ok(()) };
        let mut light =
            db.prepare_cached("SELECT l.what FROM action a JOIN light l ON l.key = a.key WHERE a.session = ?1")?;
        let mut rows = light.query([key])?;
        while let Some(row) = rows.next()? {
            self.add_row(db, meeting, row.get_ref(0)?.as_blob().map_err(|_| Torn)?)?;
        }
        Ok(())
    }

    fn add_meeting(&mut self, row: &rusqlite::Row<'_>) -> Asked<()> {
        let head: Head = decoded(row.get_ref(3)?.as_blob().map_err(|_| Torn)?).ok_or(Torn)?;
        let place = u32::try_from(self.meetings.len()).map_err(|_| Torn)?;
        self.places.insert(row.get(0)?, place);
        self.meetings.push(Meeting {
            id: row.get_ref(1)?.as_str().map_err(|_| Torn)?.parse().map_err(|_| Torn)?,
            date: Day(row.get(2)?),
            file: row.get(4)?,
            title: fold(&head.title),
            shown_title: head.title,
            series: head.series,
            is_there: true,
        });
        Ok(())
    }

    fn add_row(&mut self, db: &Connection, meeting: u32, what: &[u8]) -> Asked<()> {
        let light: Light<'_> = decoded(what).ok_or(Torn)?;
        let begun = (length(&self.parts)?, length(&self.row_keys)?);
        for part in light.parts {
            let LightPart { party, state, due, ended, is_awaited } = part;
            let party = self.party(db, party)?;
            self.parts.push(Part { party, state, due, ended, is_awaited });
        }
        for key in light.places {
            let place = self.key(key)?;
            self.row_keys.push(place);
        }
        self.text.extend_from_slice(light.text.as_bytes());
        self.text.push(b'\n');
        self.rows.push(Row {
            meeting,
            id: light.id,
            number: light.number,
            position: light.position,
            span: light.span,
            state: light.state,
            due: light.due,
            ended: light.ended,
            was_late: light.was_late,
            is_duplicate: light.is_duplicate,
            last_word: light.last_word,
            text_end: length(&self.text)?,
            parts: begun.0..length(&self.parts)?,
            keys: begun.1..length(&self.row_keys)?,
        });
        Ok(())
    }

    fn party(&mut self, db: &Connection, key: i64) -> Asked<u32> {
        if let Some(place) = self.party_places.get(&key) {
            return Ok(*place);
        }
        let mut find = db.prepare_cached("SELECT what FROM party WHERE key = ?1")?;
        let what: Vec<u8> = find.query_row(params![key], |row| row.get(0))?;
        let place = length(&self.parties)?;
        self.parties.push(Arc::new(decoded::<StoredParty>(&what).ok_or(Torn)?.into()));
        self.party_places.insert(key, place);
        Ok(place)
    }

    fn key(&mut self, key: Key) -> Asked<u16> {
        if let Some(place) = self.key_places.get(&key) {
            return Ok(*place);
        }
        let place = u16::try_from(self.keys.len()).map_err(|_| Torn)?;
        self.keys.push(key.clone());
        self.key_places.insert(key, place);
        Ok(place)
    }

    fn put_in_order(&mut self) {
        self.order = (0..u32::try_from(self.rows.len()).unwrap_or(u32::MAX)).collect();
        let (rows, meetings) = (&self.rows, &self.meetings);
        let last = Day::from(dates::LATEST);
        self.order.sort_unstable_by(|one, other| {
            let of = |at: &u32| {
                let row = &rows[*at as usize];
                (row, &meetings[row.meeting as usize])
            };
            let ((one, of_one), (other, of_other)) = (of(one), of(other));
            let urgency = |row: &Row, meeting: &Meeting| {
                (!row.state.is_open(), row.due.unwrap_or(last), meeting.date, row.number)
            };
            (urgency(one, of_one).cmp(&urgency(other, of_other)))
                .then_with(|| of_one.file.cmp(&of_other.file))
                .then_with(|| one.position.cmp(&other.position))
        });
    }

    /// What the filter wants on `today`, the most urgent first, and how many commitments there are.
    pub fn wanted(
        &self,
        filter: &ReadyFilter,
        today: NaiveDate,
        (by, office): (Arrangement, &Office),
    ) -> (Vec<ActionKey>, Vec<(Heading, usize)>, usize) {
        let memo = Memo::of(self, filter);
        let (mut found, mut all) = (Vec::new(), 0);
        for looked in self.in_order(&memo, today) {
            all += 1;
            if filter.wants(&looked) {
                found.push(looked);
            }
        }
        let groups = arrange(&mut found, by, office);
        (found.iter().map(|looked| (looked.meeting.id, looked.row.id)).collect(), groups, all)
    }

    /// The commitments as they stand on `today`, the most urgent first.
    fn in_order<'a>(&'a self, memo: &'a Memo<'a>, today: NaiveDate) -> impl Iterator<Item = Looked<'a>> {
        let day = Day::from(today);
        self.order.iter().filter_map(move |at| {
            let row = &self.rows[*at as usize];
            let meeting = &self.meetings[row.meeting as usize];
            let is_so = meeting.is_there && row.span.0 <= day && day < row.span.1;
            is_so.then_some(Looked { table: self, memo, at: *at as usize, row, meeting })
        })
    }

    /// What is promised in a session as it stands on `today`.
    pub fn of_session(&self, session: SessionId, today: NaiveDate) -> Vec<ActionKey> {
        let of = self.live(today).filter(|(_, meeting, _)| meeting.id == session);
        of.map(|(_, meeting, row)| (meeting.id, row.id)).collect()
    }

    /// The open commitments of other sessions that could say nearly the same as one of these, and that one of the same
    /// institutions owes.
    pub fn like(&self, own: &[Action], today: NaiveDate) -> Vec<ActionKey> {
        let is_named = |party: &Arc<KnownParty>| {
            let StoredParty { name, institution, .. } = &party.stored;
            own.iter()
                .flat_map(|action| &action.owners)
                .any(|owner| owner.name == *name || !owner.institution.is_empty() && owner.institution == *institution)
        };
        let named: Vec<bool> = self.parties.iter().map(is_named).collect();
        let words: Vec<_> = own.iter().map(|action| words(&action.text)).collect();
        let is_like = |at: usize, row: &Row| {
            let begin = at.checked_sub(1).map_or(0, |before| self.rows[before].text_end as usize);
            let text = std::str::from_utf8(&self.text[begin..row.text_end as usize]).unwrap_or_default();
            words.iter().any(|words| words.iter().filter(|word| text.contains(word.as_str())).nth(1).is_some())
        };
        let parts = |row: &Row| &self.parts[row.parts.start as usize..row.parts.end as usize];
        let like = self.live(today).filter(|(at, meeting, row)| {
            row.state.is_open()
                && own.first().is_some_and(|own| own.session != meeting.id)
                && parts(row).iter().any(|part| named[part.party as usize])
                && is_like(*at, row)
        });
        like.map(|(_, meeting, row)| (meeting.id, row.id)).collect()
    }

    fn live(&self, today: NaiveDate) -> impl Iterator<Item = (usize, &Meeting, &Row)> {
        let day = Day::from(today);
        self.rows.iter().enumerate().filter_map(move |(at, row)| {
            let meeting = &self.meetings[row.meeting as usize];
            (meeting.is_there && row.span.0 <= day && day < row.span.1).then_some((at, meeting, row))
        })
    }
}

/// The table on one day, to be counted.
pub(super) struct OnDay<'a> {
    pub table: &'a Table,
    pub today: NaiveDate,
}

impl Looks for OnDay<'_> {
    fn look(
        &mut self,
        filter: &ReadyFilter,
        standings: &[&Standings],
        each: &mut dyn FnMut(usize, usize, (SessionId, CommitmentId)),
    ) {
        let memo = Memo::of(self.table, filter);
        for looked in self.table.in_order(&memo, self.today) {
            filter.counts(standings, &looked, |at, parts| each(at, parts, (looked.meeting.id, looked.row.id)));
        }
    }
}

/// How many there are, as a place that a row has room for.
fn length<T>(all: &[T]) -> Asked<u32> {
    u32::try_from(all.len()).map_err(|_| Torn)
}

impl<'a> Memo<'a> {
    fn of(table: &Table, filter: &'a ReadyFilter) -> Self {
        let parties = |is_it: &dyn Fn(&KnownParty) -> bool| table.parties.iter().map(|party| is_it(party)).collect();
        let called = |owner: &str| Called {
            called: parties(&|party| party.found_by.iter().any(|name| name == owner)),
            begins: parties(&|party| party.found_by.iter().any(|name| words_begin(name, owner))),
        };
        let of_group = |group: &Named| parties(&|party| party.stored.groups.iter().any(|key| group.fits(key)));
        let of_institution =
            |it: &Named| parties(&|party| party.stored.institution_key.as_ref().is_some_and(|key| it.fits(key)));
        let at_place = |place: &Named| At {
            parties: parties(&|party| party.stored.place.as_ref().is_some_and(|key| place.fits(key))),
            keys: table.keys.iter().map(|key| place.fits(key)).collect(),
        };
        Self {
            words: filter.words().map(|word| (word, Found::of(table, word))).collect(),
            names: filter.names().map(|name| (name, called(name))).collect(),
            institutions: filter.institutions().map(|it| (it, of_institution(it))).collect(),
            groups: filter.groups().map(|group| (group, of_group(group))).collect(),
            places: filter.places().map(|place| (place, at_place(place))).collect(),
        }
    }
}

impl Memo<'_> {
    fn named(&self, name: &str) -> Option<&Called> {
        self.names.iter().find(|(known, _)| *known == name).map(|(_, called)| called)
    }

    fn at(&self, places: &Named) -> Option<&At> {
        self.places.iter().find(|(known, _)| known.word() == places.word()).map(|(_, at)| at)
    }
}

impl Found {
    fn of(table: &Table, word: &str) -> Self {
        Self {
            rows: in_rows(table, word),
            parties: table.parties.iter().map(|party| party.found_by.iter().any(|name| is_in(name, word))).collect(),
            meetings: table.meetings.iter().map(|meeting| is_in(&meeting.title, word)).collect(),
        }
    }
}

/// In the texts of which rows a word stands: all of them are looked through at once.
fn in_rows(table: &Table, word: &str) -> Vec<bool> {
    let mut found = vec![false; table.rows.len()];
    let finder = Finder::new(word);
    let (mut at, mut row) = (0, 0);
    while let Some(next) = table.text.get(at..).and_then(|rest| finder.find(rest)) {
        let place = at + next;
        row += table.rows[row..].partition_point(|row| row.text_end as usize <= place);
        let Some(here) = table.rows.get(row) else { break };
        let begin = row.checked_sub(1).map_or(0, |before| table.rows[before].text_end as usize);
        let text = std::str::from_utf8(&table.text[begin..here.text_end as usize]).unwrap_or_default();
        found[row] = is_in(text, word);
        at = here.text_end as usize;
    }
    found
}

/// A row under a filter.
struct Looked<'a> {
    table: &'a Table,
    memo: &'a Memo<'a>,
    at: usize,
    row: &'a Row,
    meeting: &'a Meeting,
}

impl Looked<'_> {
    fn parts(&self) -> &[Part] {
        &self.table.parts[self.row.parts.start as usize..self.row.parts.end as usize]
    }
}

impl Promise for Looked<'_> {
    fn whole(&self) -> Standing {
        let Row { state, due, ended, was_late, .. } = *self.row;
        let is_awaited = self.parts().iter().any(|part| part.is_awaited);
        Standing { state, due: due.map(NaiveDate::from), ended: ended.map(NaiveDate::from), was_late, is_awaited }
    }

    fn is_silent(&self, today: NaiveDate) -> bool {
        let days = i64::from(Day::from(today).0) - i64::from(self.row.last_word.0);
        self.row.state.is_open() && days >= SILENT_AFTER
    }

    fn series(&self) -> Option<&Key> {
        self.meeting.series.as_ref()
    }

    fn date(&self) -> NaiveDate {
        self.meeting.date.into()
    }

    fn is_found_by(&self, word: &str) -> bool {
        let Some((_, found)) = self.memo.words.iter().find(|(known, _)| *known == word) else { return false };
        found.rows[self.at]
            || found.meetings[self.row.meeting as usize]
            || self.parts().iter().any(|part| found.parties[part.party as usize])
    }

    fn is_at(&self, places: &Named) -> bool {
        let keys = &self.table.row_keys[self.row.keys.start as usize..self.row.keys.end as usize];
        self.memo.at(places).is_some_and(|at| keys.iter().any(|key| at.keys[usize::from(*key)]))
    }

    fn is_duplicate(&self) -> bool {
        self.row.is_duplicate
    }

    fn owners(&self) -> impl Iterator<Item = impl Owner> {
        self.parts().iter().map(|part| LookedPart { memo: self.memo, party: part.party as usize, part: *part })
    }
}

impl Arranged for Looked<'_> {
    fn meeting(&self) -> (SessionId, NaiveDate, String) {
        (self.meeting.id, self.meeting.date.into(), self.meeting.shown_title.clone())
    }

    fn state(&self) -> State {
        self.row.state
    }

    fn due(&self) -> Option<NaiveDate> {
        self.row.due.map(NaiveDate::from)
    }

    fn last_word(&self) -> NaiveDate {
        self.row.last_word.into()
    }

    fn place(&self) -> Option<&Key> {
        let keys = &self.table.row_keys[self.row.keys.start as usize..self.row.keys.end as usize];
        keys.first().map(|key| &self.table.keys[usize::from(*key)])
    }

    fn first_owner(&self) -> Option<FirstOwner<'_>> {
        let party = &self.table.parties[self.parts().first()?.party as usize].stored;
        Some(FirstOwner {
            institution: party.institution_key.as_ref(),
            name: &party.name,
            group: party.groups.first(),
            place: party.place.as_ref(),
        })
    }
}

/// An owner under a filter, which found out before what it asks for.
struct LookedPart<'a> {
    memo: &'a Memo<'a>,
    party: usize,
    part: Part,
}

impl Owner for LookedPart<'_> {
    fn part(&self) -> Standing {
        let Part { state, due, ended, is_awaited, .. } = self.part;
        let was_late = state == State::Done && ended.zip(due).is_some_and(|(ended, due)| ended > due);
        Standing { state, due: due.map(NaiveDate::from), ended: ended.map(NaiveDate::from), was_late, is_awaited }
    }

    fn is_called(&self, name: &str) -> bool {
        self.memo.named(name).is_some_and(|named| named.called[self.party])
    }

    fn begins(&self, name: &str) -> bool {
        self.memo.named(name).is_some_and(|named| named.begins[self.party])
    }

    fn is_institution(&self, institutions: &Named) -> bool {
        let known = self.memo.institutions.iter().find(|(known, _)| known.word() == institutions.word());
        known.is_some_and(|(_, of)| of[self.party])
    }

    fn is_of(&self, groups: &Named) -> bool {
        let known = self.memo.groups.iter().find(|(known, _)| known.word() == groups.word());
        known.is_some_and(|(_, of)| of[self.party])
    }

    fn is_at(&self, places: &Named) -> bool {
        self.memo.at(places).is_some_and(|at| at.parties[self.party])
    }
}
