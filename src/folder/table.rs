//! A table that somebody brought: where it could lie, what it would do, why it cannot be read. It must not know how tables
//! are written.

use std::path::PathBuf;
use std::sync::Arc;

use super::Finding;
use crate::domain::import::{Incoming, Mapping, Preview};

/// A file or folder that a typed path could go on to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileOffer {
    /// Its name.
    pub name: String,
    /// Whether it is a folder.
    pub is_folder: bool,
}

/// A table that was looked at, and what it would do.
#[derive(Debug, Clone, PartialEq)]
pub struct TableSeen {
    /// The file.
    pub file: PathBuf,
    /// What stands in it.
    pub incoming: Arc<Incoming>,
    /// Which column means what.
    pub mapping: Mapping,
    /// What it would do.
    pub preview: Preview,
}

/// Why a file is no table that can be taken in. Nothing of it is then taken in.
#[derive(Debug, Clone, PartialEq)]
pub enum TableFault {
    /// The file cannot be read.
    File(Finding),
    /// It is neither CSV nor XLSX.
    NotATable,
    /// Nothing stands in it.
    Empty,
    /// Unpacked it would be larger than a table is.
    Swollen {
        /// The most bytes.
        most: u64,
    },
    /// It has more rows than a table has.
    TooManyRows {
        /// The most rows.
        most: u32,
    },
    /// A row has more cells than a table has.
    TooManyColumns {
        /// The row, from 1.
        row: u32,
        /// The most columns.
        most: usize,
    },
    /// A cell holds more letters than a cell holds.
    CellTooLong {
        /// The row, from 1.
        row: u32,
        /// The column, as a spreadsheet calls it.
        column: String,
        /// The most letters.
        most: usize,
    },
    /// A quotation mark opens a cell and none closes it.
    OpenQuote {
        /// The row in which the cell begins, from 1.
        row: u32,
        /// Its column, as a spreadsheet calls it.
        column: String,
    },
    /// The workbook is damaged, or was written by a program that does not keep to the form.
    Workbook,
}
