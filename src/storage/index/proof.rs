//! Whether one index says the same as another that was made from the files just now. It must not mend anything.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use rusqlite::{Connection, OptionalExtension as _};

use super::base::Asked;

/// All that an index says, a line each; keys that only the database knows are resolved.
const LINES: [&str; 5] = [
    "SELECT hex(name), has_findings, hex(digest) FROM file ORDER BY 1",
    "SELECT hex(file), id, date, hex(head), is_twin FROM session ORDER BY 1",
    "SELECT hex(s.file), a.position, a.id, a.number, a.day_from, a.day_until, a.is_ended, a.due, a.date, a.last_word,
     hex(a.what) FROM action a LEFT JOIN session s ON s.key = a.session ORDER BY s.file, a.position, a.day_from",
    "SELECT hex(s.file), hex(u.what) FROM uses u LEFT JOIN session s ON s.key = u.session ORDER BY s.file",
    "SELECT hex(s.file), a.position, a.day_from, hex(l.what) FROM light l LEFT JOIN action a ON a.key = l.key
     LEFT JOIN session s ON s.key = a.session ORDER BY s.file, a.position, a.day_from",
];

/// As many differences as are named.
const NAMED: usize = 20;

/// The names of the files about which the two differ, or of the tables.
pub(super) fn differences(kept: &Connection, fresh: &Connection) -> Asked<Vec<String>> {
    let mut found = BTreeSet::new();
    for db in [kept, fresh] {
        db.execute_batch(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.instance USING fts5vocab('main', 'words', 'instance')",
        )?;
    }
    let is_whole: String = kept.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if is_whole != "ok" {
        found.insert(is_whole);
    }
    for sql in LINES {
        compare(kept, fresh, sql, &mut found)?;
    }
    if words(kept)? != words(fresh)? {
        found.insert("words".to_owned());
    }
    // Owners that nobody names any more may stay; those that the files name must be there and say the same.
    let mut parties = fresh.prepare("SELECT key, what FROM party")?;
    let mut rows = parties.query([])?;
    while let Some(row) = rows.next()? {
        let (key, what): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let same: bool = kept.query_row(
            "SELECT EXISTS (SELECT 1 FROM party WHERE key = ?1 AND what = ?2)",
            rusqlite::params![key, what],
            |row| row.get(0),
        )?;
        if !same {
            found.insert("party".to_owned());
        }
    }
    Ok(found.into_iter().take(NAMED).collect())
}

/// The bytes of a file's name; `None` for words of no file.
type FileName = Option<Vec<u8>>;

/// For each file a sum over its words, whatever order they come in: there are millions of them.
fn words(db: &Connection) -> Asked<BTreeMap<FileName, (u64, u64)>> {
    let mut sums: HashMap<i64, (u64, u64)> = HashMap::new();
    let mut all = db.prepare("SELECT doc, term FROM temp.instance")?;
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        let mut hasher = DefaultHasher::new();
        row.get_ref(1)?.as_bytes().unwrap_or_default().hash(&mut hasher);
        let (count, sum) = sums.entry(row.get(0)?).or_default();
        (*count, *sum) = (*count + 1, sum.wrapping_add(hasher.finish()));
    }
    let mut file = db.prepare("SELECT file FROM session WHERE key = ?1")?;
    let mut of = |key: i64| file.query_row([key], |row| row.get(0)).optional();
    sums.into_iter().map(|(key, sum)| Ok((of(key)?, sum))).collect()
}

/// Walks through both answers, which are in one order, and notes the first cell of each row that only one of them has.
fn compare(kept: &Connection, fresh: &Connection, sql: &str, found: &mut BTreeSet<String>) -> Asked<()> {
    let (mut one, mut other) = (kept.prepare(sql)?, fresh.prepare(sql)?);
    let columns = one.column_count();
    let (mut one, mut other) = (one.query([])?, other.query([])?);
    let line = |row: Option<&rusqlite::Row<'_>>| -> Asked<Option<Vec<rusqlite::types::Value>>> {
        let Some(row) = row else { return Ok(None) };
        Ok(Some((0..columns).map(|at| row.get(at)).collect::<Result<_, _>>()?))
    };
    let (mut left, mut right) = (line(one.next()?)?, line(other.next()?)?);
    while left.is_some() || right.is_some() {
        if left == right {
            left = line(one.next()?)?;
            right = line(other.next()?)?;
            continue;
        }
        for row in [&left, &right].into_iter().flatten() {
            if let Some(rusqlite::types::Value::Text(file)) = row.first() {
                found.insert(named(file));
            }
        }
        // One difference of a table is enough to make all of it anew.
        return Ok(());
    }
    Ok(())
}

/// A file's name out of its bytes in hexadecimal.
fn named(hexadecimal: &str) -> String {
    let digits: Vec<u8> =
        hexadecimal.bytes().filter_map(|digit| char::from(digit).to_digit(16)).map(|d| d as u8).collect();
    let bytes: Vec<u8> = digits.chunks(2).map(|pair| pair.iter().fold(0, |sum, digit| sum * 16 + digit)).collect();
    String::from_utf8_lossy(&bytes).into_owned()
}
