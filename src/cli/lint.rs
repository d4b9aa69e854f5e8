//! `rapat check --lint`: what a secretary would regret to find in minutes that stand, before they are closed. It must not
//! change anything, nor decide what is amiss (see `domain::lint`).

use serde::Serialize;

use super::find;
use super::opened::Opened;
use super::output::{FINDINGS, Format, Stop, print, safe_csv, safe_json, say};
use crate::domain::actions::{Action, actions};
use crate::domain::lint::findings;
use crate::folder::Entry;
use crate::texts::{SafeText, t};
use crate::wording;

/// A finding as other programs read it.
#[derive(Debug, Serialize)]
struct Row {
    session_id: String,
    file: String,
    place: String,
    kind: &'static str,
    grave: bool,
    text: String,
}

const FIELDS: [&str; 6] = ["session_id", "file", "place", "kind", "grave", "text"];

impl Row {
    fn cells(&self) -> [String; 6] {
        let Self { session_id, file, place, kind, grave, text } = self;
        [session_id.clone(), file.clone(), place.clone(), (*kind).to_owned(), grave.to_string(), text.clone()]
    }
}

/// Looks through the meetings that are named, or all that are not final.
///
/// # Errors
/// [`Stop`] when one is not found or the result cannot be printed.
pub fn in_sessions(opened: &Opened, named: &[String], format: Format) -> Result<u8, Stop> {
    opened.tell_findings();
    let entries: Vec<&Entry> = match named {
        [] => opened.contents.sessions.iter().filter(|entry| !entry.session.is_final()).collect(),
        named => named.iter().map(|typed| find::session(opened, typed)).collect::<Result<_, _>>()?,
    };
    let total = opened.contents.sessions.len();
    if named.is_empty() && entries.len() < total {
        say(&t!(opened.texts, "lint-final", count = total - entries.len()));
    }
    let office = &opened.office;
    let all = opened.contents.sessions.iter();
    let owed: Vec<Action> = all.flat_map(|entry| actions(&entry.session, office, opened.today)).collect();
    let rows: Vec<Row> = entries.into_iter().flat_map(|entry| of_session(opened, entry, &owed)).collect();
    let texts = opened.texts;
    match format {
        Format::Json => print(texts, &safe_json(&rows))?,
        Format::Csv => print(texts, &safe_csv(FIELDS, rows.iter().map(Row::cells)))?,
        Format::Table if rows.is_empty() => print(texts, t!(texts, "lint-clean").as_str())?,
        Format::Table => {
            let line = |row: &Row| SafeText::line(&format!("{}: {}: {}", row.file, row.place, row.text)).to_string();
            print(texts, &rows.iter().map(line).collect::<Vec<_>>().join("\n"))?;
        }
    }
    let code = if rows.is_empty() { 0 } else { FINDINGS };
    Ok(code.max(opened.code()))
}

fn of_session(opened: &Opened, entry: &Entry, owed: &[Action]) -> Vec<Row> {
    let (texts, session, office) = (opened.texts, &entry.session, &opened.office);
    let others = |session, id| {
        let other = owed.iter().find(|action| action.session == session && action.id == id)?;
        Some((other.number, other.session_date))
    };
    let row = |finding: &crate::domain::lint::Finding| Row {
        session_id: session.id.to_string(),
        file: entry.file.clone(),
        place: wording::finding_place(texts, session, finding).to_string(),
        kind: finding.fault.name(),
        grave: finding.fault.is_grave(),
        text: wording::fault(texts, office, session, &finding.fault, &others).to_string(),
    };
    findings(session, office, owed.iter()).iter().map(row).collect()
}
