//! The formats in which a sheet is written. They must not know meetings, languages or files: all words come with the sheet.

mod csv;
mod docx;
mod html;
pub mod ics;
mod markdown;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod xlsx;

use crate::sheet::{Format, Sheet};

/// What a cell begins with that a spreadsheet reckons.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// The built-in template of PDF.
pub const TEMPLATE: &str = include_str!("pdf/kertas.typ");

/// How something is written, where a format has a choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Manner {
    /// The office's own template of PDF, in place of the built-in one.
    pub template: Option<String>,
    /// CSV as an Indonesian Excel opens it: with `;` and a byte order mark.
    pub semicolons: bool,
}

/// Why a sheet could not be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// This build has no such format.
    NotBuiltIn,
    /// The template does not say what it should.
    Template {
        /// The line, from 1; 0 where it is not known.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong, as Typst says it.
        message: String,
    },
    /// The sheet has no table for a spreadsheet.
    NoTable,
    /// Something else.
    Other(String),
}

/// A sheet in a format.
///
/// # Errors
/// [`Fault`].
pub fn written(sheet: &Sheet, format: Format, manner: &Manner) -> Result<Vec<u8>, Fault> {
    match format {
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf::written(sheet, manner.template.as_deref().unwrap_or(TEMPLATE)),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => Err(Fault::NotBuiltIn),
        Format::Docx => docx::written(sheet),
        Format::Html => Ok(html::written(sheet).into_bytes()),
        Format::Md => Ok(markdown::written(sheet).into_bytes()),
        Format::Xlsx => xlsx::written(sheet),
        Format::Csv => csv::written(sheet, manner.semicolons),
        Format::Txt => Ok(plain::written(sheet).into_bytes()),
    }
}
