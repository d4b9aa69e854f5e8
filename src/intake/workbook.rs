//! Workbooks of Excel. Cells are taken as they come and never laid out as the rectangle that a workbook says it has: that may
//! be the whole of a leaf. It must not know what the columns are called.

use std::io::{Cursor, Read};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::{NaiveDate, NaiveTime};

use super::{Builder, text};
use crate::domain::import::{Grid, Incoming, ORIGIN, Value};
use crate::folder::TableFault;

/// The most bytes that a workbook unpacks to.
const LARGEST: u64 = 64 << 20;
/// The most files that a workbook is packed of.
const MOST_FILES: usize = 2_000;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

pub(super) fn read(bytes: &[u8]) -> Result<Incoming, TableFault> {
    is_bounded(bytes)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(told)?;
    let leaves: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|leaf| leaf.typ == SheetType::WorkSheet)
        .map(|leaf| (leaf.name.clone(), leaf.visible == SheetVisible::Visible))
        .collect();
    let mut table = Grid::default();
    for (name, _) in leaves.iter().filter(|(_, visible)| *visible) {
        table = grid(&mut book, name)?;
        if !table.lines.is_empty() {
            break;
        }
    }
    let hidden = leaves.iter().find(|(name, visible)| !visible && name == ORIGIN);
    let origin = hidden.map(|(name, _)| grid(&mut book, name)).transpose()?;
    Ok(Incoming { table, origin })
}

/// Unpacks all that a workbook is packed of without holding it: what it says of its own size may be untrue.
fn is_bounded(bytes: &[u8]) -> Result<(), TableFault> {
    let mut packed = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableFault::Workbook)?;
    if packed.len() > MOST_FILES {
        return Err(TableFault::Swollen { most: LARGEST });
    }
    let mut left = LARGEST;
    for at in 0..packed.len() {
        let part = packed.by_index(at).map_err(|_| TableFault::Workbook)?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let unpacked = unpacked.map_err(|_| TableFault::Workbook)?;
        left = left.checked_sub(unpacked).ok_or(TableFault::Swollen { most: LARGEST })?;
    }
    Ok(())
}

fn told(fault: XlsxError) -> TableFault {
    match fault {
        // Excel keeps what has a password in another form.
        XlsxError::Password => TableFault::NotATable,
        XlsxError::FileNotFound(_) => TableFault::NotATable,
        _ => TableFault::Workbook,
    }
}

fn grid(book: &mut Book<'_>, name: &str) -> Result<Grid, TableFault> {
    let mut builder = Builder::default();
    let mut cells = book.worksheet_cells_reader(name).map_err(told)?;
    while let Some(cell) = cells.next_cell().map_err(told)? {
        let (row, column) = cell.get_position();
        let value = value(cell.get_value());
        builder.put(row.saturating_add(1), usize::try_from(column).unwrap_or(usize::MAX), value)?;
    }
    Ok(builder.grid())
}

fn value(data: &DataRef<'_>) -> Value {
    match data {
        DataRef::Empty => Value::Empty,
        DataRef::String(said) => text(said),
        DataRef::SharedString(said) => text(said),
        #[expect(clippy::cast_precision_loss, reason = "a cell of Excel is a float; nothing is counted here")]
        DataRef::Int(number) => Value::Number(*number as f64),
        DataRef::Float(number) => Value::Number(*number),
        DataRef::Bool(is) => Value::Text(if *is { "1" } else { "0" }.to_owned()),
        DataRef::DateTime(stamp) => moment(stamp),
        DataRef::DateTimeIso(said) | DataRef::DurationIso(said) => text(said),
        DataRef::Error(fault) => Value::Fault(fault.to_string()),
    }
}

/// A day, or a time of day where a cell holds only that.
fn moment(stamp: &ExcelDateTime) -> Value {
    let number = stamp.as_f64();
    if stamp.is_duration() || (0.0..1.0).contains(&number) {
        // Below a day a minute is 1/1440.
        let minutes = (number.clamp(0.0, 0.9999) * 1440.0).round() as u32;
        return NaiveTime::from_num_seconds_from_midnight_opt(minutes.min(1439) * 60, 0)
            .map_or(Value::Number(number), Value::Time);
    }
    let (year, month, day, ..) = stamp.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    date.map_or(Value::Number(number), Value::Day)
}
