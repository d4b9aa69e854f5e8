//! What leaves the program: results on stdout in one of three forms, messages on stderr. Every path of text to a terminal
//! goes through here, so nothing that steers one passes. It must not know what the results are about.

use std::io::{BufWriter, ErrorKind, Write};

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::table::Table;
use crate::texts::{SafeText, Texts, t};

/// The exit code of an error.
pub const ERROR: u8 = 1;
/// The exit code of a call that is not understood.
pub const USAGE: u8 = 2;
/// The exit code when files have findings or could not be read.
pub const FINDINGS: u8 = 3;
/// The exit code when a paper would show what looks like somebody's identity.
pub const GUARDED: u8 = 4;
/// The exit code when something could not be written.
pub const CANNOT_WRITE: u8 = 5;
/// The exit code when another program held the lock all the while.
pub const LOCKED: u8 = 6;
/// The exit code without a terminal.
pub const NO_TERMINAL: u8 = 7;

/// The form of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// Columns for people, as wide as the terminal.
    #[default]
    Table,
    /// For programs; fields and words never change with the language.
    Json,
    /// For spreadsheets.
    Csv,
}

/// The option that chooses the form.
#[derive(Debug, Clone, Copy, Args)]
pub struct Output {
    /// The form of the result.
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: Format,
}

/// What ends a call before its end: an exit code, and what is said about it.
#[derive(Debug)]
pub struct Stop {
    /// The exit code.
    pub code: u8,
    /// What is said on stderr, a line each.
    pub said: Vec<SafeText<'static>>,
}

impl Stop {
    /// An end with one sentence.
    pub fn new(code: u8, said: SafeText<'_>) -> Self {
        Self { code, said: vec![said.into_owned()] }
    }
}

/// Prints a result. A reader that has gone away ends the call quietly.
///
/// # Errors
/// [`Stop`] when nobody reads any more, or the output cannot be written.
pub fn print(texts: &Texts, text: &str) -> Result<(), Stop> {
    let mut out = std::io::stdout().lock();
    let end = if text.ends_with('\n') { "" } else { "\n" };
    written(texts, write!(out, "{text}{end}").and_then(|()| out.flush()))
}

/// Prints a result piece by piece, so that who reads only its beginning has that at once.
///
/// # Errors
/// As [`print`].
pub fn stream(texts: &Texts, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<(), Stop> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    written(texts, write(&mut out).and_then(|()| out.flush()))
}

fn written(texts: &Texts, outcome: std::io::Result<()>) -> Result<(), Stop> {
    match outcome {
        Ok(()) => Ok(()),
        Err(fault) if fault.kind() == ErrorKind::BrokenPipe => Err(Stop { code: 0, said: vec![] }),
        Err(fault) => Err(Stop::new(CANNOT_WRITE, t!(texts, "shell-cannot-print", reason = fault.to_string()))),
    }
}

/// Says something to the person at the terminal; there is nobody to tell if that fails.
pub fn say(text: &SafeText<'_>) {
    let _ = writeln!(std::io::stderr(), "rapat: {text}");
}

/// Prints rows in the form that was asked for; of a table without rows only that there are none is said.
///
/// # Errors
/// As [`print`].
pub fn print_rows<T: Serialize, const N: usize>(
    texts: &Texts,
    format: Format,
    rows: &[T],
    table: impl FnOnce() -> Table,
    sheet: ([&str; N], impl Fn(&T) -> [String; N]),
) -> Result<(), Stop> {
    match format {
        Format::Json if rows.is_empty() => print(texts, "[]"),
        Format::Json => stream(texts, |out| {
            for (nth, row) in rows.iter().enumerate() {
                let json = safe_json(row).replace('\n', "\n  ");
                write!(out, "{}\n  {json}", if nth == 0 { "[" } else { "," })?;
            }
            writeln!(out, "\n]")
        }),
        Format::Csv => stream(texts, |out| {
            out.write_all(safe_csv(sheet.0, std::iter::empty()).as_bytes())?;
            let cells = |row| rows_of_csv(std::iter::once(sheet.1(row)));
            rows.iter().try_for_each(|row| out.write_all(cells(row).as_bytes()))
        }),
        Format::Table if rows.is_empty() => {
            say(&t!(texts, "shell-nothing"));
            Ok(())
        }
        Format::Table => print(texts, &table().drawn(width())),
    }
}

/// How wide the terminal is; `None` where the result goes into a file or another program.
pub fn width() -> Option<usize> {
    let (columns, _) = crate::platform::terminal::size().ok()?;
    (columns > 0).then_some(columns.into())
}

/// JSON in which every character that could steer a terminal is an escape: it reads back as the same text.
pub fn safe_json<T: Serialize + ?Sized>(value: &T) -> String {
    let json = serde_json::to_string_pretty(value).unwrap_or_default();
    let mut safe = String::with_capacity(json.len());
    let mut units = [0; 2];
    for letter in json.chars() {
        // The line feeds are those that serde_json sets: it escapes the ones of a text itself.
        let is_safe = matches!(letter, '\n' | ' '..='~')
            || SafeText::line(letter.encode_utf8(&mut [0; 4])).as_str().starts_with(letter);
        if is_safe {
            safe.push(letter);
        } else {
            safe.extend(letter.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    safe
}

/// CSV with a line of headings. A spreadsheet would reckon a cell that begins like a formula: an apostrophe goes before.
pub fn safe_csv<const N: usize>(headings: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    rows_of_csv(std::iter::once(headings.map(str::to_owned)).chain(rows))
}

fn rows_of_csv<const N: usize>(rows: impl Iterator<Item = [String; N]>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // In memory nothing can fail, and all rows are of one length.
        let _ = writer.write_record(row.map(|cell| {
            let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            let safe = SafeText::line(&cell);
            if is_formula { format!("'{safe}") } else { safe.to_string() }
        }));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
