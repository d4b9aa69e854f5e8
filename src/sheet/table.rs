//! Rows and columns of a sheet. It must not know what they are about.

use chrono::NaiveDate;
use serde::Serialize;

use super::Tone;

/// A table. Its head stands again on every page.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Table {
    /// What it is called, where a spreadsheet names its leaf.
    pub name: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether its rows can be searched and filtered where the format can.
    pub searched: bool,
    /// Whether rows stand far apart, to sign in them.
    pub tall: bool,
    /// Whether it is only there for the program that reads the file again.
    pub hidden: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its width in relation to the others.
    pub width: u32,
    /// Where its texts stand.
    pub align: Align,
    /// Whether its rows can be filtered by what stands in it.
    pub filtered: bool,
    /// What may be chosen in a spreadsheet; empty: anything.
    pub choices: Vec<String>,
    /// Whether a spreadsheet folds it away: it says what a reader sees elsewhere.
    pub hidden: bool,
}

impl Column {
    /// A column on the left.
    pub fn new(title: impl Into<String>, width: u32) -> Self {
        Self { title: title.into(), width, ..Self::default() }
    }

    /// A column that a spreadsheet folds away.
    pub fn hidden(title: impl Into<String>) -> Self {
        Self { hidden: true, ..Self::new(title, 12) }
    }

    /// A column on the right, for numbers.
    pub fn number(title: impl Into<String>, width: u32) -> Self {
        Self { align: Align::Right, ..Self::new(title, width) }
    }
}

/// Where a text stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// On the left.
    #[default]
    Left,
    /// On the right.
    Right,
    /// In the middle.
    Centre,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "body", rename_all = "snake_case")]
pub enum Row {
    /// The heading of those that follow.
    Group(String),
    /// As many cells as there are columns.
    Cells(Vec<Cell>),
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Cell {
    /// What stands in it; may have several lines.
    pub text: String,
    /// What it is to a spreadsheet.
    pub value: Value,
    /// What it means.
    pub tone: Tone,
    /// The number of a place to sign, which stands on the left for an odd one and on the right for an even one.
    pub sign: Option<usize>,
}

/// What a cell is to a spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Its text.
    #[default]
    Text,
    /// A number.
    Number(i64),
    /// A day.
    Date(NaiveDate),
}

impl Cell {
    /// A place to sign.
    pub fn sign(number: usize) -> Self {
        Self { sign: Some(number), ..Self::default() }
    }

    /// A number.
    pub fn number(number: usize) -> Self {
        let value = i64::try_from(number).map_or(Value::Text, Value::Number);
        Self { text: number.to_string(), value, ..Self::default() }
    }

    /// The same cell with another meaning.
    pub fn toned(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.sign.is_none()
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}
