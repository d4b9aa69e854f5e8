//! `rapat import`: a table that somebody brought is held against what is here, and taken in when somebody says so. It must not
//! read the table nor decide what is new: `intake` and the domain do.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::find;
use super::opened::Opened;
use super::output::{ERROR, FINDINGS, Format, Output, Stop, USAGE, print, safe_csv, safe_json, say};
use crate::domain::import::{self, Entry, FieldChange, Incoming, Kind, Mapping, Outcome, Preview, Setting, Trouble};
use crate::domain::{Refusal, Session};
use crate::folder::{FindingKind, TableFault};
use crate::runtime::machine::{self, Machine};
use crate::runtime::table;
use crate::texts::{SafeText, t};
use crate::wording;

/// Takes in a table.
#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "KIND", value_parser = kind)]
    kind: Kind,
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "SESSION")]
    into: Option<String>,
    #[arg(long, conflicts_with = "dry-run")]
    yes: bool,
    #[arg(long, id = "dry-run")]
    dry_run: bool,
    #[arg(long, value_name = "FIELD=COLUMN")]
    map: Vec<String>,
    #[arg(long, id = "add-names")]
    add_names: bool,
    #[command(flatten)]
    output: Output,
}

fn kind(word: &str) -> Result<Kind, String> {
    Kind::from_name(word).ok_or_else(|| Kind::ALL.map(Kind::name).join(", "))
}

impl Import {
    /// Says what would become of each row; with `--yes` takes in what is new and changed. What is unclear or refused stays out
    /// and is named; the exit code is 3 then.
    ///
    /// # Errors
    /// [`Stop`] when the file is no table, a column is missing, the meeting is final, or nothing was written.
    pub fn carry_out(&self, opened: &mut Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let session = self.session(opened)?;
        let incoming = table::read(&self.file).map_err(|fault| self.unread(opened, &fault))?;
        let mapping = self.mapping(opened, &incoming)?;
        let preview = self.preview(opened, session.as_ref(), &incoming, &mapping)?;
        if !preview.missing.is_empty() {
            return Err(missing(opened, &preview, &mapping));
        }
        let file = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let change = preview.change(&file).filter(|_| self.yes);
        let written = change.is_some();
        if let Some(change) = change {
            opened.write(import::ACT, file, change.edits)?;
        }
        match self.output.format {
            Format::Json => print(opened.texts, &safe_json(&Told::of(&preview, &mapping, written)))?,
            Format::Csv => print(opened.texts, &rows(&preview, &mapping))?,
            Format::Table => self.tell(opened, &preview, &mapping, written)?,
        }
        Ok(if preview.leaves_out() { FINDINGS } else { 0 })
    }

    /// The meeting that receives it; none for what belongs to no meeting. Final minutes receive nothing.
    fn session(&self, opened: &Opened) -> Result<Option<Session>, Stop> {
        if !self.kind.is_of_a_meeting() {
            return Ok(None);
        }
        let Some(into) = &self.into else { return Err(Stop::new(USAGE, t!(opened.texts, "import-no-meeting"))) };
        let entry = find::session(opened, into)?;
        let refused = |refusal| Err(Stop::new(ERROR, wording::refusal(opened.texts, &refusal)));
        match &entry.session {
            session if session.is_final() => refused(Refusal::Final),
            _ if !entry.read_only.is_empty() => refused(Refusal::ReadOnly),
            session => Ok(Some(session.clone())),
        }
    }

    fn unread(&self, opened: &Opened, fault: &TableFault) -> Stop {
        let code = match fault {
            TableFault::File(found) if matches!(found.kind, FindingKind::NotFound) => ERROR,
            _ => FINDINGS,
        };
        let file = self.file.to_string_lossy();
        let why = wording::table_fault(opened.texts, fault);
        Stop::new(code, SafeText::line(&format!("{file}: {why}")))
    }

    /// What the headings say, and over it what was named by hand.
    fn mapping(&self, opened: &Opened, incoming: &Incoming) -> Result<Mapping, Stop> {
        let texts = opened.texts;
        let mut mapping = Mapping::of(self.kind, &incoming.table);
        for said in &self.map {
            let Some((field, column)) = said.split_once('=') else {
                return Err(Stop::new(USAGE, t!(texts, "import-no-pair", said = said.as_str())));
            };
            let Some(at) = mapping.column_named(column) else {
                let columns = columns(&mapping);
                return Err(Stop::new(USAGE, t!(texts, "import-no-column", column = column, columns = columns)));
            };
            if field.trim() == "-" {
                mapping.set(at, None);
                continue;
            }
            let Some(field) = import::field_named(self.kind, field) else {
                let fields: Vec<&str> = self.kind.fields().iter().map(|(field, _)| *field).collect();
                return Err(Stop::new(USAGE, t!(texts, "import-no-field", field = field, fields = fields.join(", "))));
            };
            mapping.set(at, Some(field));
        }
        Ok(mapping)
    }

    fn preview(
        &self,
        opened: &Opened,
        session: Option<&Session>,
        incoming: &Incoming,
        mapping: &Mapping,
    ) -> Result<Preview, Stop> {
        let mut ids = opened.ids()?;
        let noted_by = machine::file().map(|file| Machine::load(&file).person.signed()).unwrap_or_default();
        let sessions: Vec<&Session> = opened.contents.sessions.iter().map(|entry| &entry.session).collect();
        let setting = Setting {
            office: &opened.office,
            session,
            sessions: &sessions,
            today: opened.today,
            now: opened.now,
            noted_by: &noted_by,
            adds_names: self.add_names,
        };
        Ok(import::preview(self.kind, incoming, mapping, setting, &mut ids))
    }

    /// For people: how many of each, then the rows of each part.
    fn tell(&self, opened: &Opened, preview: &Preview, mapping: &Mapping, written: bool) -> Result<(), Stop> {
        let texts = opened.texts;
        let mut said = vec![wording::import_counts(texts, preview).to_string()];
        for (name, entries) in parts(preview) {
            if !entries.is_empty() {
                said.push(format!("\n{}", t!(texts, "import-part-" + name)));
                said.extend(entries.iter().map(|entry| format!("  {}", line(opened, entry, mapping))));
            }
        }
        if !preview.names.is_empty() {
            said.push(format!("\n{}", t!(texts, "import-names", names = preview.names.join("; "))));
        }
        print(texts, &said.join("\n"))?;
        let [.., proposed, _, _] = preview.counts();
        if proposed > 0 {
            say(&t!(texts, "import-proposed-how"));
        }
        if preview.leaves_out() {
            say(&t!(texts, "import-left-out"));
        }
        if preview.has_unknown_names() && !self.add_names {
            say(&t!(texts, "import-unknown-names"));
        }
        let end = match (written, preview.edits.is_empty()) {
            (true, _) => t!(texts, "import-taken"),
            (false, true) => t!(texts, "import-nothing"),
            (false, false) => t!(texts, "import-ask"),
        };
        print(texts, end.as_str())
    }
}

fn columns(mapping: &Mapping) -> String {
    let titles = mapping.titles.iter().filter(|title| !title.is_empty());
    titles.map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn missing(opened: &Opened, preview: &Preview, mapping: &Mapping) -> Stop {
    let texts = opened.texts;
    let fields: Vec<String> =
        preview.missing.iter().map(|field| wording::import_field(texts, field).to_string()).collect();
    let field = preview.missing.first().copied().unwrap_or_default();
    let (fields, columns) = (fields.join(", "), columns(mapping));
    Stop::new(USAGE, t!(texts, "import-missing", fields = fields, columns = columns, field = field))
}

/// The rows by what becomes of them; those of which nothing becomes are only counted.
fn parts(preview: &Preview) -> [(&'static str, Vec<&Entry>); 5] {
    let of = |is_it: fn(&Outcome) -> bool| preview.entries.iter().filter(|entry| is_it(&entry.outcome)).collect();
    [
        ("new", of(|outcome| matches!(outcome, Outcome::New))),
        ("changed", of(|outcome| matches!(outcome, Outcome::Changed(_)))),
        ("proposed", of(|outcome| matches!(outcome, Outcome::Proposed(_)))),
        ("unclear", of(|outcome| matches!(outcome, Outcome::Unclear(_)))),
        ("refused", of(|outcome| matches!(outcome, Outcome::Refused(_)))),
    ]
}

fn line(opened: &Opened, entry: &Entry, mapping: &Mapping) -> SafeText<'static> {
    let texts = opened.texts;
    let why = match &entry.outcome {
        Outcome::New | Outcome::Same => {
            return t!(texts, "import-row", row = entry.row, subject = entry.subject.as_str()).into_owned();
        }
        Outcome::Changed(changes) | Outcome::Proposed(changes) => wording::import_changes(texts, changes),
        Outcome::Unclear(troubles) | Outcome::Refused(troubles) => wording::import_troubles(texts, mapping, troubles),
    };
    t!(texts, "import-row-why", row = entry.row, subject = entry.subject.as_str(), why = why).into_owned()
}

/// What becomes of the rows, as other programs read it.
#[derive(Debug, Serialize)]
struct Told<'a> {
    new: Vec<Row<'a>>,
    changed: Vec<Row<'a>>,
    unclear: Vec<Row<'a>>,
    refused: Vec<Row<'a>>,
    proposed: Vec<Row<'a>>,
    same: usize,
    names: &'a [String],
    columns: Vec<Column<'a>>,
    written: bool,
}

#[derive(Debug, Serialize)]
struct Column<'a> {
    column: String,
    heading: &'a str,
    field: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    row: u32,
    column: Option<String>,
    reason: &'static str,
    about: &'a str,
    subject: &'a str,
    fields: Vec<Field<'a>>,
    problems: Vec<Problem<'a>>,
}

#[derive(Debug, Serialize)]
struct Field<'a> {
    field: &'static str,
    from: &'a str,
    to: &'a str,
}

#[derive(Debug, Serialize)]
struct Problem<'a> {
    column: Option<String>,
    reason: &'static str,
    about: &'a str,
}

impl<'a> Told<'a> {
    fn of(preview: &'a Preview, mapping: &'a Mapping, written: bool) -> Self {
        let [new, changed, proposed, unclear, refused] = parts(preview)
            .map(|(name, entries)| entries.into_iter().map(|entry| Row::of(name, entry, mapping)).collect());
        let fields = mapping.fields.iter().enumerate();
        let heading = |at: usize| mapping.titles.get(at).map(String::as_str).unwrap_or_default();
        let columns =
            fields.map(|(at, field)| Column { column: import::letters(at), heading: heading(at), field: *field });
        let [_, _, same, ..] = preview.counts();
        Self {
            new,
            changed,
            unclear,
            refused,
            proposed,
            same,
            names: &preview.names,
            columns: columns.collect(),
            written,
        }
    }
}

impl<'a> Row<'a> {
    fn of(part: &'static str, entry: &'a Entry, mapping: &Mapping) -> Self {
        let no_fields: &[FieldChange] = &[];
        let (changes, troubles): (&[FieldChange], &[Trouble]) = match &entry.outcome {
            Outcome::New | Outcome::Same => (no_fields, &[]),
            Outcome::Changed(changes) | Outcome::Proposed(changes) => (changes, &[]),
            Outcome::Unclear(troubles) | Outcome::Refused(troubles) => (no_fields, troubles),
        };
        let title = |column: Option<usize>| column.map(|column| mapping.title(column));
        let first = troubles.first();
        let by_field = changes.first().and_then(|change| mapping.column(change.field));
        Self {
            row: entry.row,
            column: title(first.map_or(by_field, |trouble| trouble.column)),
            reason: first.map_or(part, |trouble| trouble.why.name()),
            about: first.map(|trouble| trouble.about.as_str()).unwrap_or_default(),
            subject: &entry.subject,
            fields: changes.iter().map(|it| Field { field: it.field, from: &it.from, to: &it.to }).collect(),
            problems: troubles
                .iter()
                .map(|it| Problem { column: title(it.column), reason: it.why.name(), about: &it.about })
                .collect(),
        }
    }
}

/// The rows for a spreadsheet.
fn rows(preview: &Preview, mapping: &Mapping) -> String {
    let of = |(part, entries): (&'static str, Vec<&Entry>)| {
        let cells = |entry: &Entry| {
            let row = Row::of(part, entry, mapping);
            let fields: Vec<String> =
                row.fields.iter().map(|it| format!("{}: {} → {}", it.field, it.from, it.to)).collect();
            let column = row.column.clone().unwrap_or_default();
            [
                part.to_owned(),
                row.row.to_string(),
                column,
                row.reason.to_owned(),
                row.about.to_owned(),
                row.subject.to_owned(),
                fields.join("; "),
            ]
        };
        entries.into_iter().map(cells).collect::<Vec<_>>()
    };
    let headings = ["part", "row", "column", "reason", "about", "subject", "fields"];
    safe_csv(headings, parts(preview).into_iter().flat_map(of))
}
