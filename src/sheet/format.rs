//! The formats in which a sheet can be written. It must not know how.

use serde::Serialize;

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// For printing.
    Pdf,
    /// For Word.
    Docx,
    /// For a browser.
    Html,
    /// Markdown.
    Md,
    /// For Excel.
    Xlsx,
    /// For any spreadsheet.
    Csv,
    /// Plain text.
    Txt,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 7] = [Self::Pdf, Self::Docx, Self::Html, Self::Md, Self::Xlsx, Self::Csv, Self::Txt];

    /// The name in options, which is also how file names end.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Md => "md",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Txt => "txt",
        }
    }

    /// The format of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let alias = match name.as_str() {
            "word" => "docx",
            "excel" => "xlsx",
            "markdown" => "md",
            "text" => "txt",
            other => other,
        };
        Self::ALL.into_iter().find(|format| format.name() == alias)
    }

    /// Whether this build can write it.
    pub fn is_built_in(self) -> bool {
        cfg!(feature = "pdf") || self != Self::Pdf
    }

    /// Whether it is text that a terminal could show.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Html | Self::Md | Self::Csv | Self::Txt)
    }
}
