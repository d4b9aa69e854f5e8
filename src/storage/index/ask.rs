//! The questions that the index answers, each with rows of plain data. What is late is decided in the question: the rows do
//! not know the day. It must not change anything.

use std::cell::RefCell;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::ffi::OsString;
use std::fmt::Write as _;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::base::{self, Asked, Torn};
use super::derived::{Day, Head, KnownParty, Stored, StoredParty, decoded, encoded};
use crate::domain::SessionId;
use crate::domain::actions::Action;
use crate::domain::filter::{Bounds, ReadyFilter};
use crate::domain::life::{DUE_WITHIN, SILENT_AFTER};
use crate::domain::search::INSIDE_FROM;
use crate::folder::{ActionKey, Attention, SessionRow, Use};

/// More words than these do not narrow a search down.
const MOST_TERMS: i64 = 500;

/// The sessions, newest first; all of them, or the first so many.
pub(super) fn sessions(db: &Connection, today: NaiveDate, limit: Option<usize>) -> Asked<Vec<SessionRow>> {
    let limit = limit.map_or(-1, |limit| i64::try_from(limit).unwrap_or(i64::MAX));
    let counted = counts(db, today, limit)?;
    let mut all = db.prepare_cached(
        "SELECT key, id, file, date, head FROM session WHERE NOT is_twin ORDER BY date DESC, file LIMIT ?1",
    )?;
    let mut rows = all.query([limit])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let [open, overdue, due, silent] = counted.get(&row.get(0)?).copied().unwrap_or_default();
        let Head { number, title, place, series, state, read_only, seats, present, represented, items, commitments } =
            decoded(row.get_ref(4)?.as_blob().map_err(|_| Torn)?).ok_or(Torn)?;
        found.push(SessionRow {
            id: id_of(row.get_ref(1)?.as_str().map_err(|_| Torn)?)?,
            file: String::from_utf8_lossy(row.get_ref(2)?.as_blob().map_err(|_| Torn)?).into_owned(),
            number,
            title,
            date: Day(row.get(3)?).into(),
            place,
            series,
            state,
            read_only,
            seats,
            present,
            represented,
            agenda_items: items,
            commitments,
            open,
            overdue,
            due,
            silent,
        });
    }
    Ok(found)
}

/// For each of these sessions how many of its commitments are open, late, due and silent.
fn counts(db: &Connection, today: NaiveDate, limit: i64) -> Asked<HashMap<i64, [usize; 4]>> {
    let within = if limit < 0 {
        ""
    } else {
        "session IN (SELECT key FROM session WHERE NOT is_twin ORDER BY date DESC, file LIMIT ?2) AND"
    };
    let mut counts = db.prepare_cached(&format!(
        "SELECT session, count(*), count(CASE WHEN due < ?1 THEN 1 END),
            count(CASE WHEN due BETWEEN ?1 AND ?1 + {DUE_WITHIN} THEN 1 END),
            count(CASE WHEN last_word <= ?1 - {SILENT_AFTER} THEN 1 END)
         FROM action WHERE {within} is_ended = 0 AND day_from <= ?1 AND ?1 < day_until AND ?2 = ?2 GROUP BY session"
    ))?;
    let mut rows = counts.query(params![Day::from(today).0, limit])?;
    let mut found = HashMap::new();
    while let Some(row) = rows.next()? {
        let count = |at| Ok::<_, Torn>(usize::try_from(row.get::<_, i64>(at)?).unwrap_or_default());
        found.insert(row.get(0)?, [count(1)?, count(2)?, count(3)?, count(4)?]);
    }
    Ok(found)
}

/// How many sessions refer to what of the office.
pub(super) fn uses(db: &Connection) -> Asked<BTreeMap<Use, usize>> {
    let mut all =
        db.prepare_cached("SELECT u.what FROM uses u JOIN session s ON s.key = u.session WHERE NOT s.is_twin")?;
    let mut rows = all.query([])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let uses: Vec<Use> = decoded(row.get_ref(0)?.as_blob().map_err(|_| Torn)?).ok_or(Torn)?;
        for one in uses {
            *found.entry(one).or_default() += 1;
        }
    }
    Ok(found)
}

/// The names of the files of the newest sessions that refer to this of the office.
pub(super) fn sessions_with(db: &Connection, wanted: &Use, most: usize) -> Asked<Vec<OsString>> {
    let mut all = db.prepare_cached(
        "SELECT s.file, u.what FROM session s JOIN uses u ON u.session = s.key WHERE NOT s.is_twin ORDER BY s.date DESC, s.id",
    )?;
    let mut rows = all.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()?.filter(|_| found.len() < most) {
        let uses: Vec<Use> = decoded(row.get_ref(1)?.as_blob().map_err(|_| Torn)?).ok_or(Torn)?;
        if uses.contains(wanted) {
            found.push(base::name_of(row.get_ref(0)?.as_blob().map_err(|_| Torn)?));
        }
    }
    Ok(found)
}

/// The names of the files that hold a session.
pub(super) fn files_of(db: &Connection, id: SessionId) -> Asked<Vec<OsString>> {
    let mut find = db.prepare_cached("SELECT file FROM session WHERE id = ?1 ORDER BY file")?;
    let names = find.query_map([id.0.as_str()], |row| row.get::<_, Vec<u8>>(0))?;
    names.map(|name| Ok(base::name_of(&name?))).collect()
}

/// These commitments as they stand on `today`, those that there are.
pub(super) fn some(db: &Connection, today: NaiveDate, wanted: &[ActionKey]) -> Asked<Vec<Action>> {
    let mut find = db.prepare_cached(
        "SELECT s.id, s.date, s.head, a.what FROM session s JOIN action a ON a.session = s.key
         WHERE s.id = ?1 AND NOT s.is_twin AND a.id = ?2 AND a.day_from <= ?3 AND ?3 < a.day_until",
    )?;
    let parties = Parties { db, known: RefCell::default() };
    let mut found = Vec::with_capacity(wanted.len());
    for (session, id) in wanted {
        let mut rows = find.query(params![session.0.as_str(), id.0.as_str(), Day::from(today).0])?;
        let Some(row) = rows.next()? else { continue };
        let head: Head = decoded(row.get_ref(2)?.as_blob().map_err(|_| Torn)?).ok_or(Torn)?;
        let stored: Stored = decoded(row.get_ref(3)?.as_blob().map_err(|_| Torn)?).ok_or(Torn)?;
        let of = (*session, Day(row.get(1)?), &head);
        found.push(stored.action(of, today, |key| parties.get(key)).ok_or(Torn)?);
    }
    Ok(found)
}

fn id_of(text: &str) -> Asked<SessionId> {
    text.parse().map_err(|_| Torn)
}

pub(super) fn ids(db: &Connection) -> Asked<Vec<SessionId>> {
    let mut all = db.prepare_cached("SELECT id FROM session WHERE NOT is_twin ORDER BY id")?;
    let mut rows = all.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(id_of(row.get_ref(0)?.as_str().map_err(|_| Torn)?)?);
    }
    Ok(found)
}

/// Keeps the sums for this day, until a row changes: a first look need not reckon them.
pub(super) fn keep_sums(db: &Connection, today: NaiveDate, attention: Attention) {
    let Attention { all, open, overdue, due, silent } = attention;
    let sums = encoded(&(Day::from(today), [all, open, overdue, due, silent]));
    if base::kept(db, "attention").is_ok_and(|kept| kept.as_ref() != Some(&sums)) {
        // Another program that writes just now makes them anew.
        let _ = base::keep(db, "attention", &sums);
    }
}

/// How many sessions there are.
pub(super) fn count(db: &Connection) -> Asked<usize> {
    let count: i64 = db.query_row("SELECT count(*) FROM session WHERE NOT is_twin", [], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

pub(super) fn attention(db: &Connection, today: NaiveDate) -> Asked<Attention> {
    let kept: Option<(Day, [usize; 5])> = base::kept(db, "attention")?.and_then(|kept| decoded(&kept));
    if let Some((_, [all, open, overdue, due, silent])) = kept.filter(|(day, _)| *day == Day::from(today)) {
        return Ok(Attention { all, open, overdue, due, silent });
    }
    let twins: bool = db.query_row("SELECT EXISTS (SELECT 1 FROM session WHERE is_twin)", [], |row| row.get(0))?;
    // Nearly always there are none, and the rows of the sessions need not be looked at.
    let only = if twins { "AND session NOT IN (SELECT key FROM session WHERE is_twin)" } else { "" };
    let day = i64::from(Day::from(today).0);
    let count = |condition: &str| -> Asked<usize> {
        let sql = format!(
            "SELECT count(*) FROM action WHERE is_ended = 0 AND day_from <= ?1 AND ?1 < day_until {only} AND {condition}"
        );
        let count: i64 = db.prepare_cached(&sql)?.query_row([day], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or_default())
    };
    let all: i64 = db
        .prepare_cached(&format!("SELECT count(*) FROM action WHERE day_from <= ?1 AND ?1 < day_until {only}"))?
        .query_row([day], |row| row.get(0))?;
    Ok(Attention {
        all: usize::try_from(all).unwrap_or_default(),
        open: count("1")?,
        overdue: count("due < ?1")?,
        due: count(&format!("due BETWEEN ?1 AND ?1 + {DUE_WITHIN}"))?,
        silent: count(&format!("last_word <= ?1 - {SILENT_AFTER}"))?,
    })
}

/// The actions that a filter wants, the most urgent first; `each` says whether the next one is wanted, too.
pub(super) fn each_action(
    db: &Connection,
    today: NaiveDate,
    filter: &ReadyFilter,
    each: &mut dyn FnMut(Action) -> bool,
) -> Asked<()> {
    let states = match filter.of_whole() {
        // Who names an owner asks for the state of that owner's part.
        None => String::new(),
        Some(Bounds { is_open, due }) => {
            let open = is_open.map(|is_open| format!(" AND a.is_ended = {}", u8::from(!is_open)));
            let due =
                due.map(|(first, last)| format!(" AND a.due BETWEEN {} AND {}", Day::from(first).0, Day::from(last).0));
            open.into_iter().chain(due).collect()
        }
    };
    // The order of the index comes first, so that the first rows are there before the last ones are looked for.
    let sql = format!(
        "SELECT s.key, s.id, s.date, s.head, a.what FROM action a CROSS JOIN session s ON s.key = a.session
         WHERE a.day_from <= ?1 AND ?1 < a.day_until AND NOT s.is_twin{states}
         ORDER BY a.is_ended, a.due, a.date, a.number, s.file, a.position"
    );
    let mut wanted = db.prepare_cached(&sql)?;
    let mut rows = wanted.query([Day::from(today).0])?;
    let mut heads: HashMap<i64, (SessionId, Head)> = HashMap::new();
    let parties = Parties { db, known: RefCell::default() };
    while let Some(row) = rows.next()? {
        let (session, head) = match heads.entry(row.get(0)?) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert((
                id_of(row.get_ref(1)?.as_str().map_err(|_| Torn)?)?,
                decoded(row.get_ref(3)?.as_blob().map_err(|_| Torn)?).ok_or(Torn)?,
            )),
        };
        let stored: Stored = decoded(row.get_ref(4)?.as_blob().map_err(|_| Torn)?).ok_or(Torn)?;
        let action = stored.action((*session, Day(row.get(2)?), head), today, |key| parties.get(key));
        let mut action = action.ok_or(Torn)?;
        if filter.has_text() {
            action.make_searched();
        }
        if filter.wants(&action) && !each(action) {
            break;
        }
    }
    Ok(())
}

/// The owners, each read once.
struct Parties<'a> {
    db: &'a Connection,
    known: RefCell<HashMap<i64, Arc<KnownParty>>>,
}

impl Parties<'_> {
    fn get(&self, key: i64) -> Option<Arc<KnownParty>> {
        if let Some(known) = self.known.borrow().get(&key) {
            return Some(known.clone());
        }
        let mut find = self.db.prepare_cached("SELECT what FROM party WHERE key = ?1").ok()?;
        let what: Vec<u8> = find.query_row([key], |row| row.get(0)).optional().ok()??;
        let party: Arc<KnownParty> = Arc::new(decoded::<StoredParty>(&what)?.into());
        self.known.borrow_mut().insert(key, party.clone());
        Some(party)
    }
}

/// The parts of the words that are looked for which are words to the index.
fn pieces(words: &[String]) -> impl Iterator<Item = &str> {
    words.iter().flat_map(|word| word.split(|letter: char| !letter.is_ascii_alphanumeric()))
}

/// The sessions in which words begin with those that are looked for: most of what is wanted, and found at once.
pub(super) fn beginning(db: &Connection, words: &[String]) -> Asked<Vec<String>> {
    let begun = pieces(words).filter(|piece| !piece.is_empty()).map(|piece| format!("\"{piece}\"*"));
    let query = begun.collect::<Vec<_>>().join(" AND ");
    if query.is_empty() { Ok(Vec::new()) } else { matching(db, &query) }
}

/// Each word must stand in one of the words of the session, which the vocabulary knows. To look through that takes a while.
pub(super) fn candidates(db: &Connection, words: &[String]) -> Asked<Vec<String>> {
    let mut query = String::new();
    for piece in pieces(words).filter(|piece| piece.len() >= INSIDE_FROM) {
        let mut find = db.prepare_cached("SELECT term FROM vocabulary WHERE instr(term, ?1) LIMIT ?2")?;
        let terms = find.query_map(params![piece, MOST_TERMS + 1], |row| row.get::<_, String>(0))?;
        let terms: Vec<String> = terms.collect::<Result<_, _>>()?;
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        if terms.len() as i64 > MOST_TERMS {
            continue;
        }
        let terms = terms.iter().map(|term| format!("\"{}\"", term.replace('"', "\"\""))).collect::<Vec<_>>();
        // Into a string nothing fails to be written.
        let _ = write!(query, "{}({})", if query.is_empty() { "" } else { " AND " }, terms.join(" OR "));
    }
    matching(db, &query)
}

/// The files of the sessions whose words match, of all where nothing has to, the newest first.
fn matching(db: &Connection, query: &str) -> Asked<Vec<String>> {
    let (of, order) = ("SELECT file FROM session WHERE NOT is_twin", "ORDER BY date DESC, file");
    let name = |row: &rusqlite::Row<'_>| Ok(String::from_utf8_lossy(&row.get::<_, Vec<u8>>(0)?).into_owned());
    let found: Result<Vec<String>, _> = if query.is_empty() {
        db.prepare_cached(&format!("{of} {order}"))?.query_map([], name)?.collect()
    } else {
        let within = "AND key IN (SELECT rowid FROM words WHERE words MATCH ?1)";
        db.prepare_cached(&format!("{of} {within} {order}"))?.query_map([query], name)?.collect()
    };
    Ok(found?)
}
