//! The tables of a sheet as CSV. A spreadsheet would reckon a cell that begins like a formula: an apostrophe goes before. It
//! must not know what the tables are about.

use ::csv::{QuoteStyle, Terminator, WriterBuilder};

use super::Fault;
use crate::sheet::{Cell, Row, Sheet, Value};

/// The first table of the sheet's data.
///
/// # Errors
/// [`Fault::NoTable`].
pub(super) fn written(sheet: &Sheet, semicolons: bool) -> Result<Vec<u8>, Fault> {
    let table = sheet.data.first().ok_or(Fault::NoTable)?;
    let mut writer = WriterBuilder::new()
        .delimiter(if semicolons { b';' } else { b',' })
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::CRLF)
        .from_writer(if semicolons { "\u{feff}".as_bytes().to_vec() } else { Vec::new() });
    let failed = |fault: ::csv::Error| Fault::Other(fault.to_string());
    writer.write_record(table.columns.iter().map(|column| harmless(&column.title))).map_err(failed)?;
    for row in &table.rows {
        if let Row::Cells(cells) = row {
            writer.write_record(cells.iter().map(said)).map_err(failed)?;
        }
    }
    writer.into_inner().map_err(|fault| Fault::Other(fault.to_string()))
}

fn said(cell: &Cell) -> String {
    match cell.value {
        Value::Text => harmless(&cell.text),
        Value::Number(number) => number.to_string(),
        Value::Date(day) => day.to_string(),
    }
}

/// A text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    // What has an apostrophe of its own gets another: one is taken off when it is read again.
    let would_reckon = text.trim_start_matches('\'').starts_with(super::FORMULA);
    if would_reckon { format!("'{text}") } else { text.to_owned() }
}
