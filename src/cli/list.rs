//! `rapat list`: the meetings with their figures. It must not know what was said in them.

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::find::short_id;
use super::opened::{Indexed, Opened};
use super::output::{Output, Stop, print_rows};
use super::table::{Column, Table};
use crate::domain::actions::actions;
use crate::domain::session::SessionState;
use crate::domain::{Key, SessionId};
use crate::folder::{Entry, SessionRow};
use crate::texts::{SafeText, t};

/// The meetings, newest first.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    output: Output,
}

/// A meeting as other programs read it.
#[derive(Debug, Serialize)]
pub struct Row<'a> {
    id: SessionId,
    file: &'a str,
    title: &'a str,
    date: NaiveDate,
    place: &'a str,
    series: Option<&'a Key>,
    state: SessionState,
    seats: usize,
    present: usize,
    represented: usize,
    agenda_items: usize,
    commitments: usize,
    open: usize,
    overdue: usize,
}

/// The headings of a sheet.
pub const FIELDS: [&str; 14] = [
    "id",
    "file",
    "title",
    "date",
    "place",
    "series",
    "state",
    "seats",
    "present",
    "represented",
    "agenda_items",
    "commitments",
    "open",
    "overdue",
];

impl<'a> From<&'a SessionRow> for Row<'a> {
    fn from(row: &'a SessionRow) -> Self {
        Self {
            id: row.id,
            file: &row.file,
            title: &row.title,
            date: row.date,
            place: &row.place,
            series: row.series.as_ref(),
            state: row.state,
            seats: row.seats,
            present: row.present,
            represented: row.represented,
            agenda_items: row.agenda_items,
            commitments: row.commitments,
            open: row.open,
            overdue: row.overdue,
        }
    }
}

impl<'a> Row<'a> {
    /// The row of a session.
    pub fn of(opened: &Opened, entry: &'a Entry) -> Self {
        let (session, head) = (&entry.session, &entry.session.meeting);
        let (counts, actions) = (session.attendance(), actions(session, &opened.office, opened.today));
        Self {
            id: session.id,
            file: &entry.file,
            title: &head.title,
            date: head.date,
            place: &head.place,
            series: head.series.as_ref(),
            state: head.state,
            seats: counts.invited,
            present: counts.present,
            represented: counts.represented,
            agenda_items: session.items.len(),
            commitments: actions.len(),
            open: actions.iter().filter(|action| action.state.is_open()).count(),
            overdue: actions.iter().filter(|action| action.is_overdue()).count(),
        }
    }

    /// The cells of a sheet.
    pub fn cells(&self) -> [String; 14] {
        [
            self.id.to_string(),
            self.file.to_owned(),
            self.title.to_owned(),
            self.date.to_string(),
            self.place.to_owned(),
            self.series.map(Key::to_string).unwrap_or_default(),
            self.state.name().to_owned(),
            self.seats.to_string(),
            self.present.to_string(),
            self.represented.to_string(),
            self.agenda_items.to_string(),
            self.commitments.to_string(),
            self.open.to_string(),
            self.overdue.to_string(),
        ]
    }
}

impl List {
    /// Prints the meetings.
    ///
    /// # Errors
    /// [`Stop`] when they cannot be printed.
    pub fn carry_out(&self, archive: &mut Indexed) -> Result<u8, Stop> {
        archive.opened.tell_findings();
        let found = archive.index.sessions(archive.opened.today, None);
        let found = found.map_err(|finding| archive.unasked(&finding))?;
        let rows: Vec<Row<'_>> = found.iter().map(Row::from).collect();
        let opened = &archive.opened;
        print_rows(opened.texts, self.output.format, &rows, || table(opened, &rows), (FIELDS, Row::cells))?;
        Ok(opened.code())
    }
}

fn table(opened: &Opened, rows: &[Row<'_>]) -> Table {
    let texts = opened.texts;
    let mut table = Table::new([
        (Column::Words, t!(texts, "shell-session")),
        (Column::Words, t!(texts, "home-date")),
        (Column::Long, t!(texts, "home-meeting")),
        (Column::Words, t!(texts, "home-state")),
        (Column::Number, t!(texts, "home-there")),
        (Column::Number, t!(texts, "home-commitments")),
        (Column::Number, t!(texts, "shell-open")),
        (Column::Number, t!(texts, "shell-overdue")),
    ]);
    for row in rows {
        table.add([
            SafeText::from(short_id(opened, row.id)),
            texts.language().short_date(row.date),
            SafeText::line(row.title),
            t!(texts, "session-state-" + row.state.name()),
            SafeText::from(format!("{}/{}", row.present + row.represented, row.seats)),
            SafeText::from(row.commitments.to_string()),
            SafeText::from(row.open.to_string()),
            SafeText::from(row.overdue.to_string()),
        ]);
    }
    table
}
