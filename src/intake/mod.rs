//! Files that come in from outside, as tables: CSV however it is written, and workbooks of Excel. All of them are hostile:
//! sizes, rows, columns and cells are bounded before anything is held. It must not know what the tables are about.

mod delimited;
mod workbook;

use crate::domain::import::{Grid, Incoming, Line, Value, letters};
use crate::folder::TableFault;

/// The most rows of a table.
pub const MOST_ROWS: u32 = 20_000;
/// The most columns.
pub const MOST_COLUMNS: usize = 256;
/// The most letters of a cell.
pub const LONGEST_CELL: usize = 100_000;
/// The most letters of all cells together: no table of a meeting comes near.
const MOST_LETTERS: usize = 32 << 20;

/// The table in a file.
///
/// # Errors
/// [`TableFault`].
pub fn read(bytes: &[u8]) -> Result<Incoming, TableFault> {
    let incoming = match bytes {
        [b'P', b'K', 3 | 5 | 7, ..] => workbook::read(bytes)?,
        // What Excel wrote before 2007, and PDF: no text, whatever stands in it.
        [0xd0, 0xcf, 0x11, 0xe0, ..] | [b'%', b'P', b'D', b'F', ..] => return Err(TableFault::NotATable),
        _ => Incoming { table: delimited::read(bytes)?, origin: None },
    };
    if incoming.table.lines.is_empty() { Err(TableFault::Empty) } else { Ok(incoming) }
}

/// A table while it is read, with its bounds.
#[derive(Default)]
struct Builder {
    lines: Vec<Line>,
    letters: usize,
}

impl Builder {
    /// Puts a value into a cell; cells come in the order of their rows.
    fn put(&mut self, row: u32, column: usize, value: Value) -> Result<(), TableFault> {
        if matches!(value, Value::Empty) {
            return Ok(());
        }
        if column >= MOST_COLUMNS {
            return Err(TableFault::TooManyColumns { row, most: MOST_COLUMNS });
        }
        if let Value::Text(text) = &value {
            let length = text.chars().count();
            self.letters += length;
            if length > LONGEST_CELL {
                return Err(TableFault::CellTooLong { row, column: letters(column), most: LONGEST_CELL });
            }
        }
        if self.letters > MOST_LETTERS {
            return Err(TableFault::Swollen { most: MOST_LETTERS as u64 });
        }
        if self.lines.last().is_none_or(|line| line.number != row) {
            if self.lines.len() >= MOST_ROWS as usize {
                return Err(TableFault::TooManyRows { most: MOST_ROWS });
            }
            self.lines.push(Line { number: row, cells: Vec::new() });
        }
        if let Some(line) = self.lines.last_mut() {
            if line.cells.len() <= column {
                line.cells.resize(column + 1, Value::Empty);
            }
            line.cells[column] = value;
        }
        Ok(())
    }

    fn grid(mut self) -> Grid {
        self.lines.retain(|line| !line.is_blank());
        Grid { lines: self.lines }
    }
}

/// A text as it may stand in a record: lines end with one sign, and nothing steers anything. The apostrophe that keeps a
/// spreadsheet from reckoning it is taken off again.
fn text(said: &str) -> Value {
    let said = said.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let said: String = said.chars().filter(|letter| matches!(letter, '\n' | '\t') || !letter.is_control()).collect();
    let said = said.trim_matches([' ', '\n', '\t', '\u{a0}']);
    let bare = said.strip_prefix('\'').filter(|rest| is_guarded(rest)).unwrap_or(said);
    if bare.is_empty() { Value::Empty } else { Value::Text(bare.to_owned()) }
}

/// Whether an apostrophe before this keeps it from being reckoned, or from losing its own one.
fn is_guarded(rest: &str) -> bool {
    rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\n'])
}
