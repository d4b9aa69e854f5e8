//! A table that came in, as rows of cells. It must not know which file it came from nor what its columns mean.

use chrono::{NaiveDate, NaiveTime};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// A text; may have several lines.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// What a spreadsheet could not reckon: `#REF!`.
    Fault(String),
}

impl Value {
    /// What it says, as it would be typed.
    pub fn said(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Fault(text) => text.trim().to_owned(),
            // Below 2^53 a whole number is exactly what was typed.
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => format!("{number:.0}"),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Time(time) => time.format("%H:%M").to_string(),
        }
    }

    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// Its number, from 1, as a spreadsheet counts.
    pub number: u32,
    /// Its cells; those behind the last one are empty.
    pub cells: Vec<Value>,
}

impl Line {
    /// The cell in a column.
    pub fn cell(&self, column: usize) -> &Value {
        self.cells.get(column).unwrap_or(&Value::Empty)
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Value::is_blank)
    }
}

/// The rows of a table, the blank ones left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// The rows, from top to bottom.
    pub lines: Vec<Line>,
}

/// What a file holds: the table, and beside it the same table as it left, where the file carries that along.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Incoming {
    /// The table that somebody filled in.
    pub table: Grid,
    /// The table as it was written out.
    pub origin: Option<Grid>,
}

/// The name of the hidden leaf that holds a table as it was written out.
pub const ORIGIN: &str = "rapat";

/// How a column is called in a spreadsheet: `A`, `B` … `AA`.
pub fn letters(column: usize) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    loop {
        letters.push(b'A' + u8::try_from(rest % 26).unwrap_or(0));
        match (rest / 26).checked_sub(1) {
            Some(higher) => rest = higher,
            None => break,
        }
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// The column that a spreadsheet calls so.
pub fn column_of(letters: &str) -> Option<usize> {
    let fits = (1..=3).contains(&letters.len()) && letters.bytes().all(|letter| letter.is_ascii_alphabetic());
    let digit = |letter: u8| usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    fits.then(|| letters.bytes().fold(0, |column, letter| column * 26 + digit(letter)) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_a_spreadsheet_calls_them() {
        for (column, called) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), called);
            assert_eq!(column_of(called), Some(column));
        }
        assert_eq!(column_of("batas"), None);
        assert_eq!(column_of(""), None);
    }

    #[test]
    fn a_whole_number_is_said_without_a_point() {
        assert_eq!(Value::Number(12.0).said(), "12");
        assert_eq!(Value::Number(1.5).said(), "1.5");
    }
}
