//! `rapat search`: words in all that was said, decided and promised. It must not rank by itself.

use std::ffi::OsString;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::find::short_id;
use super::opened::Indexed;
use super::output::{Output, Stop, USAGE, print_rows};
use super::table::{Column, Table};
use crate::domain::search::{Hit, Query};
use crate::domain::{Id, SessionId};
use crate::storage::archive::ArchiveFolder;
use crate::texts::{SafeText, t};

/// So many files are read at a time.
const AT_A_TIME: usize = 256;

/// Words in all meetings.
#[derive(Debug, Args)]
pub struct Search {
    #[arg(value_name = "TEXT", required = true)]
    text: Vec<String>,
    #[command(flatten)]
    output: Output,
}

/// What was found, as other programs read it.
#[derive(Debug, Serialize)]
struct Row {
    session_id: SessionId,
    session_title: String,
    session_date: NaiveDate,
    kind: &'static str,
    id: Id,
    item: Option<String>,
    snippet: String,
    #[serde(skip)]
    rank: u32,
}

const FIELDS: [&str; 7] = ["session_id", "session_title", "session_date", "kind", "id", "item", "snippet"];

impl Row {
    fn cells(&self) -> [String; 7] {
        [
            self.session_id.to_string(),
            self.session_title.clone(),
            self.session_date.to_string(),
            self.kind.to_owned(),
            self.id.to_string(),
            self.item.clone().unwrap_or_default(),
            self.snippet.clone(),
        ]
    }
}

impl Search {
    /// Prints what is found, the best fitting first, of those the newest.
    ///
    /// # Errors
    /// [`Stop`] when it cannot be printed, or nothing is looked for.
    pub fn carry_out(&self, archive: &mut Indexed) -> Result<u8, Stop> {
        archive.opened.tell_findings();
        let texts = archive.opened.texts;
        let query = Query::parse(&self.text.join(" "));
        let query = query.ok_or_else(|| Stop::new(USAGE, t!(texts, "shell-no-words")))?;
        let candidates = archive.index.candidates(&query).map_err(|finding| archive.unasked(&finding))?;
        let mut rows: Vec<Row> = Vec::new();
        for names in candidates.chunks(AT_A_TIME) {
            let names: Vec<OsString> = names.iter().map(OsString::from).collect();
            // What the files say counts, not what the index remembers of them.
            let mut contents = ArchiveFolder::open(archive.opened.folder.path()).contents_of_files(&names);
            contents.sessions.sort_by_key(|entry| std::cmp::Reverse(entry.session.meeting.date));
            for entry in &contents.sessions {
                let row = |Hit { passage, snippet, rank, .. }: Hit| Row {
                    session_id: entry.session.id,
                    session_title: entry.session.meeting.title.clone(),
                    session_date: entry.session.meeting.date,
                    kind: passage.kind.name(),
                    id: passage.id,
                    item: passage.item,
                    snippet,
                    rank,
                };
                rows.extend(query.hits(&entry.session, &archive.opened.office).into_iter().map(row));
            }
        }
        rows.sort_by_key(|row| row.rank);
        print_rows(texts, self.output.format, &rows, || table(archive, &rows), (FIELDS, Row::cells))?;
        Ok(archive.opened.code())
    }
}

fn table(archive: &Indexed, rows: &[Row]) -> Table {
    let texts = archive.opened.texts;
    let mut table = Table::new([
        (Column::Words, t!(texts, "shell-session")),
        (Column::Words, t!(texts, "home-date")),
        (Column::Words, t!(texts, "shell-kind")),
        (Column::Long, t!(texts, "shell-snippet")),
    ]);
    for row in rows {
        table.add([
            SafeText::from(short_id(&archive.opened, row.session_id)),
            texts.language().short_date(row.session_date),
            t!(texts, "search-kind-" + row.kind),
            SafeText::line(&row.snippet),
        ]);
    }
    table
}
