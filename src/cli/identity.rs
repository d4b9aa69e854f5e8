//! `rapat check --identity`: what in meetings, or in lines of any text, looks like somebody's identity. It names where and
//! of what kind, and repeats no more of it than is needed to find it: what it prints may stand in a log. It must not
//! change anything.

use std::io::Read;
use std::path::Path;

use serde::Serialize;

use super::find;
use super::opened::{Languages, Opened};
use super::output::{ERROR, FINDINGS, Format, Stop, print, safe_csv, safe_json};
use crate::domain::identity::{Answers, Subject, findings, judged, judgements_of, masked, said_of};
use crate::domain::{Office, RecordKind, Session};
use crate::folder::Entry;
use crate::texts::{SafeText, Texts, t};

/// A finding as other programs read it.
#[derive(Debug, Serialize)]
struct Row {
    file: Option<String>,
    record: Option<String>,
    line: usize,
    column: usize,
    kind: &'static str,
    text: String,
}

const FIELDS: [&str; 6] = ["file", "record", "line", "column", "kind", "text"];

impl Row {
    /// `2023-11-03-….ron: keputusan 5: nama: M…n`; of a text `baris 3 kolom 5: NIK: 5…2`.
    fn said(&self, texts: &Texts) -> SafeText<'static> {
        let (line, column) = (self.line.to_string(), self.column.to_string());
        let place = match (&self.file, &self.record) {
            (Some(file), Some(record)) => format!("{file}: {record}"),
            _ => t!(texts, "finding-place", line = line, column = column).to_string(),
        };
        let kind = t!(texts, "identity-" + self.kind).to_string();
        SafeText::line(&format!("{place}: {kind}: {}", self.text)).into_owned()
    }

    fn cells(&self) -> [String; 6] {
        let told = |text: &Option<String>| text.clone().unwrap_or_default();
        let (line, column) = (self.line.to_string(), self.column.to_string());
        [told(&self.file), told(&self.record), line, column, self.kind.to_owned(), self.text.clone()]
    }
}

/// Looks through the meetings that are named, or all.
///
/// # Errors
/// [`Stop`] when one is not found or the result cannot be printed.
pub fn in_sessions(opened: &Opened, named: &[String], format: Format) -> Result<u8, Stop> {
    opened.tell_findings();
    let entries: Vec<&Entry> = match named {
        [] => opened.contents.sessions.iter().collect(),
        named => named.iter().map(|typed| find::session(opened, typed)).collect::<Result<_, _>>()?,
    };
    let rows: Vec<Row> = entries.into_iter().flat_map(|entry| of_session(opened.texts, entry)).collect();
    let code = told(opened.texts, format, &rows)?;
    Ok(code.max(opened.code()))
}

/// Looks through a text line by line; `-` is the standard input. No archive is needed.
///
/// # Errors
/// [`Stop`] when it cannot be read or the result cannot be printed.
pub fn in_text(path: &Path, languages: Languages, format: Format) -> Result<u8, Stop> {
    let texts = languages.texts(&Office::blank());
    let mut bytes = Vec::new();
    let read = match path.to_str() {
        Some("-") => std::io::stdin().lock().read_to_end(&mut bytes).map(drop),
        _ => std::fs::read(path).map(|read| bytes = read),
    };
    read.map_err(|fault| {
        let name = path.to_string_lossy().into_owned();
        Stop::new(ERROR, t!(texts, "identity-unreadable", file = name, reason = fault.to_string()))
    })?;
    let text = String::from_utf8_lossy(&bytes);
    let rows: Vec<Row> = text.lines().enumerate().flat_map(|(at, line)| of_line(line, at + 1)).collect();
    told(texts, format, &rows)
}

fn of_line(line: &str, number: usize) -> Vec<Row> {
    let (mut seen, mut column) = (0, 1);
    let row = |span: crate::domain::identity::Span| {
        // They come in order: what is counted once is not counted again.
        column += line[seen..span.start].chars().count();
        seen = span.start;
        Row { file: None, record: None, line: number, column, kind: span.kind.name(), text: masked(span.of(line)) }
    };
    findings(line).into_iter().map(row).collect()
}

/// What nobody answered yet in the texts of a meeting.
fn of_session(texts: &Texts, entry: &Entry) -> Vec<Row> {
    let session = &entry.session;
    let mut rows = Vec::new();
    let mut look = |record: String, text: &str, answers: &Answers<'_>| {
        let open = |span: &str| !answers.iter().any(|(answered, _)| *answered == span);
        let found = judged(text, answers).into_iter().map(|judged| judged.span);
        for span in found.filter(|span| span.kind != crate::domain::identity::Kind::Marked && open(span.of(text))) {
            let before = &text[..span.start];
            rows.push(Row {
                file: Some(entry.file.clone()),
                record: Some(record.clone()),
                line: before.matches('\n').count() + 1,
                column: before.rsplit('\n').next().unwrap_or_default().chars().count() + 1,
                kind: span.kind.name(),
                text: masked(span.of(text)),
            });
        }
    };
    let title = judgements_of(session, Subject::Title);
    look(t!(texts, "identity-of-meeting").to_string(), &session.meeting.title, &title);
    each_text(texts, session, &mut look);
    rows
}

/// Each text of a meeting with its place and what was said about it.
fn each_text(texts: &Texts, session: &Session, look: &mut impl FnMut(String, &str, &Answers<'_>)) {
    for (at, item) in session.items.iter().enumerate() {
        let place = t!(texts, "layar-item", number = at + 1).to_string();
        look(place, &item.title, &judgements_of(session, Subject::Item(item.id)));
    }
    for (at, note) in session.notes.iter().enumerate() {
        let place = t!(texts, "identity-of-note", number = at + 1).to_string();
        look(place, &note.text, &judgements_of(session, Subject::Note(note.id)));
    }
    for decision in &session.decisions {
        let place = t!(texts, "identity-of-decision", number = decision.number).to_string();
        look(place, &decision.text, &judgements_of(session, Subject::Decision(decision.id)));
    }
    for answer in &session.answers {
        let place = t!(texts, "difference-answer", number = format!("K{}", answer.number)).to_string();
        let said = judgements_of(session, Subject::Answer(answer.id));
        [&answer.text, &answer.line].into_iter().for_each(|text| look(place.clone(), text, &said));
    }
    for commitment in &session.commitments {
        let (place, answers) = (format!("K{}", commitment.number), said_of(commitment));
        look(place.clone(), &commitment.text, &answers);
        look(place.clone(), &commitment.indicator, &answers);
        for record in &commitment.records {
            match &record.kind {
                RecordKind::Progress(progress) => {
                    look(place.clone(), &progress.text, &answers);
                    look(place.clone(), &progress.evidence, &answers);
                }
                RecordKind::Due(moved) => look(place.clone(), &moved.reason, &answers),
                RecordKind::Evidence { text, .. } => look(place.clone(), text, &answers),
                _ => {}
            }
        }
    }
}

/// Prints the findings; for people that there are none, too.
fn told(texts: &Texts, format: Format, rows: &[Row]) -> Result<u8, Stop> {
    match format {
        Format::Json => print(texts, &safe_json(rows))?,
        Format::Csv => print(texts, &safe_csv(FIELDS, rows.iter().map(Row::cells)))?,
        Format::Table if rows.is_empty() => print(texts, t!(texts, "identity-none").as_str())?,
        Format::Table => {
            let lines: Vec<String> = rows.iter().map(|row| row.said(texts).to_string()).collect();
            print(texts, &lines.join("\n"))?;
        }
    }
    Ok(if rows.is_empty() { 0 } else { FINDINGS })
}
