//! `rapat history`: the states that a meeting had before, and the deleted meetings. It must not bring one back.

use chrono::SecondsFormat;
use clap::Args;
use serde::Serialize;

use super::find;
use super::opened::Opened;
use super::output::{ERROR, Format, Output, Stop, print_rows, say};
use super::table::{Column, Table};
use crate::domain::{DocumentId, Paper};
use crate::folder::{Mark, Thrown, Version};
use crate::texts::{SafeText, t};
use crate::wording;

/// The name under which the office is meant where a meeting could be.
pub const OFFICE: &str = "office";

/// The earlier states of a meeting.
#[derive(Debug, Args)]
pub struct History {
    #[arg(required_unless_present = "trash")]
    session: Option<String>,
    #[arg(long, conflicts_with = "session")]
    trash: bool,
    #[command(flatten)]
    output: Output,
}

/// A version as other programs read it.
#[derive(Debug, Serialize)]
struct Row {
    version: u32,
    until: String,
    kind: &'static str,
    bytes: u64,
}

const FIELDS: [&str; 4] = ["version", "until", "kind", "bytes"];

/// A deleted meeting as other programs read it.
#[derive(Debug, Serialize)]
struct ThrownRow {
    id: String,
    title: String,
    date: String,
    state: &'static str,
    deleted: Option<String>,
}

const THROWN_FIELDS: [&str; 5] = ["id", "title", "date", "state", "deleted"];

/// The document that somebody means.
pub struct Meant {
    /// Which.
    pub id: DocumentId,
    /// As it stands; `None` where its file is lost or cannot be read.
    pub now: Option<Paper>,
}

/// The document that somebody means.
///
/// # Errors
/// [`Stop`] as for a session, save where earlier states are kept of one that is lost.
pub fn document(opened: &Opened, typed: &str) -> Result<Meant, Stop> {
    if typed == OFFICE {
        return Ok(Meant { id: DocumentId::Office, now: Some(Paper::Office(opened.office.clone())) });
    }
    match find::session(opened, typed) {
        Ok(entry) => {
            let now = Some(Paper::Session(entry.session.clone()));
            Ok(Meant { id: DocumentId::Session(entry.session.id), now })
        }
        Err(stop) => {
            let lost = find::lost(opened, typed).ok_or(stop)?;
            Ok(Meant { id: DocumentId::Session(lost), now: None })
        }
    }
}

/// The numbers of the versions of a document.
pub fn known(versions: &[Version]) -> String {
    let known: Vec<String> = versions.iter().map(|version| version.number.to_string()).collect();
    if known.is_empty() { "–".to_owned() } else { known.join(", ") }
}

/// The version of a document that somebody means, and what it says.
///
/// # Errors
/// [`Stop`] when it is none, or cannot be read.
pub fn version(opened: &Opened, id: DocumentId, number: u32) -> Result<Paper, Stop> {
    let versions = opened.folder.versions(id);
    let Some(version) = versions.iter().find(|version| version.number == number) else {
        let known = known(&versions);
        let told = t!(opened.texts, "history-no-version", number = number.to_string(), known = known);
        return Err(Stop::new(ERROR, told));
    };
    opened.folder.version(id, version).map_err(|findings| opened.unreadable(&number.to_string(), &findings))
}

impl History {
    /// Prints the versions, or the deleted meetings.
    ///
    /// # Errors
    /// [`Stop`] when there is no such meeting, or they cannot be printed.
    pub fn carry_out(&self, opened: &Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let Some(typed) = &self.session else { return self.trash(opened) };
        let meant = document(opened, typed)?;
        let versions = opened.folder.versions(meant.id);
        let rows: Vec<Row> = versions.iter().map(row).collect();
        if rows.is_empty() && matches!(self.output.format, Format::Table) {
            say(&t!(opened.texts, "versions-empty"));
            return Ok(0);
        }
        let cells =
            |row: &Row| [row.version.to_string(), row.until.clone(), row.kind.to_owned(), row.bytes.to_string()];
        let table = || table(opened, &meant, &versions);
        print_rows(opened.texts, self.output.format, &rows, table, (FIELDS, cells))?;
        Ok(0)
    }

    fn trash(&self, opened: &Opened) -> Result<u8, Stop> {
        let thrown = opened.folder.thrown();
        let rows: Vec<ThrownRow> = thrown.iter().map(thrown_row).collect();
        if rows.is_empty() && matches!(self.output.format, Format::Table) {
            say(&t!(opened.texts, "trash-empty", days = Thrown::KEPT.num_days()));
            return Ok(0);
        }
        let cells = |row: &ThrownRow| {
            let deleted = row.deleted.clone().unwrap_or_default();
            [row.id.clone(), row.title.clone(), row.date.clone(), row.state.to_owned(), deleted]
        };
        let texts = opened.texts;
        let table = || {
            let mut table = Table::new([
                (Column::Words, t!(texts, "shell-session")),
                (Column::Words, t!(texts, "home-date")),
                (Column::Long, t!(texts, "home-meeting")),
                (Column::Words, t!(texts, "home-state")),
                (Column::Words, t!(texts, "history-deleted")),
            ]);
            for Thrown { session, on, .. } in &thrown {
                let head = &session.meeting;
                table.add([
                    SafeText::from(session.id.to_string()),
                    texts.language().short_date(head.date),
                    SafeText::line(&head.title),
                    t!(texts, "session-state-" + head.state.name()),
                    on.map_or(SafeText::from("–"), |on| texts.language().short_date(on)),
                ]);
            }
            table
        };
        print_rows(texts, self.output.format, &rows, table, (THROWN_FIELDS, cells))?;
        Ok(0)
    }
}

fn row(version: &Version) -> Row {
    let until = version.until.to_rfc3339_opts(SecondsFormat::Secs, true);
    Row { version: version.number, until, kind: version.mark.name(), bytes: version.bytes }
}

fn thrown_row(thrown: &Thrown) -> ThrownRow {
    let head = &thrown.session.meeting;
    ThrownRow {
        id: thrown.session.id.to_string(),
        title: head.title.clone(),
        date: head.date.to_string(),
        state: head.state.name(),
        deleted: thrown.on.map(|on| on.to_string()),
    }
}

/// The versions, the newest first, each with what was done to it afterwards.
fn table(opened: &Opened, meant: &Meant, versions: &[Version]) -> Table {
    let texts = opened.texts;
    let zone = opened.office.profile.time_zone.offset();
    let mut table = Table::new([
        (Column::Number, t!(texts, "history-version")),
        (Column::Words, t!(texts, "history-until")),
        (Column::Words, t!(texts, "history-kind")),
        (Column::Long, t!(texts, "history-afterwards")),
    ]);
    let mut after = meant.now.clone();
    for version in versions.iter().rev() {
        let until = version.until.with_timezone(&zone).naive_local();
        let (date, time) = (texts.language().short_date(until.date()), texts.language().clock(until.time()));
        let read = opened.folder.version(meant.id, version);
        // A copy that was received never stood here: nobody here made what it says.
        let is_own = version.mark != Mark::Received;
        let changes = match (&read, &after) {
            _ if !is_own => t!(texts, "history-came").to_string(),
            (Ok(before), Some(after)) => wording::changes(texts, before, after),
            (Ok(_), None) => t!(texts, "history-last").to_string(),
            (Err(_), _) => t!(texts, "history-unreadable").to_string(),
        };
        table.add([
            SafeText::from(version.number.to_string()),
            SafeText::from(format!("{date} {time}")),
            t!(texts, "history-kind-" + version.mark.name()),
            SafeText::from(changes),
        ]);
        after = read.ok().filter(|_| is_own).or(after);
    }
    table
}
