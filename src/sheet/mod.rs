//! A sheet: what is printed, as data. Every paper becomes one, every format writes one; so no paper knows a format and no
//! format a paper. It is a leaf: it must not know meetings, languages or files.

pub mod calendar;
mod format;
mod table;

use serde::Serialize;

pub use format::Format;
pub use table::{Align, Cell, Column, Row, Table, Value};

/// A paper, ready to be set. All texts in it are free of characters that steer a terminal or that XML forbids.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheet {
    /// What it is, for the window that shows it and for a reader's index.
    pub title: String,
    /// The language of its texts: `id` or `en`.
    pub language: String,
    /// Whether the long side lies.
    pub landscape: bool,
    /// Whether its letters are large, to be read aloud from a lectern.
    pub large: bool,
    /// What stands across each page, faintly: that it is a draft.
    pub mark: String,
    /// What stands at the top of each page in a frame: class, sample.
    pub stamps: Vec<String>,
    /// What stands at the foot of each page, on the left.
    pub foot: String,
    /// What stands at the foot on the right, with `{page}` and `{pages}`.
    pub counter: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// What of it a spreadsheet holds.
    pub data: Vec<Table>,
    /// The words of the field that searches its tables, where they can be searched.
    pub search: Option<Search>,
}

impl Sheet {
    /// Several sheets as one: each begins a page of its own. All else is as in the first.
    pub fn joined(sheets: Vec<Self>) -> Option<Self> {
        let mut sheets = sheets.into_iter();
        let mut first = sheets.next()?;
        for sheet in sheets {
            first.blocks.push(Block::Page);
            first.blocks.extend(sheet.blocks);
            first.data.extend(sheet.data);
        }
        Some(first)
    }
}

/// What the fields above a table that can be searched are called.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Search {
    /// The field for words.
    pub words: String,
    /// The choice that filters nothing.
    pub all: String,
    /// How many rows are shown: with `{shown}` and `{all}`.
    pub shown: String,
    /// The button that takes all filters away.
    pub clear: String,
    /// What stands where no row is left.
    pub none: String,
}

/// A part of a sheet, from top to bottom.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "body", rename_all = "snake_case")]
pub enum Block {
    /// The letterhead (*kop*).
    Letterhead(Letterhead),
    /// The title, a line each; the first is the largest.
    Title(Vec<String>),
    /// The heading of a part.
    Heading(String),
    /// The heading of a part of a part.
    Subheading(String),
    /// A paragraph.
    Prose(Prose),
    /// Labels and what they say; what is empty is a line to write on.
    Facts(Vec<Fact>),
    /// Items with numbers or dots.
    List(List),
    /// Rows and columns.
    Table(Table),
    /// Who signs; never on two pages.
    Signatures(Signatures),
    /// Numbers that are seen first.
    Figures(Vec<Figure>),
    /// A picture of shares.
    Bars(Bars),
    /// Two parts beside each other: the left and the right one.
    Beside {
        /// On the left.
        left: Vec<Block>,
        /// On the right.
        right: Vec<Block>,
    },
    /// A part of its own, which its institution finds by its name; formats that fold may fold it.
    Part {
        /// Its heading.
        title: String,
        /// What it holds.
        blocks: Vec<Block>,
    },
    /// From here on a new page.
    Page,
}

/// The letterhead.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Letterhead {
    /// The lines, the most important last: it is the largest.
    pub lines: Vec<String>,
    /// Street, telephone, post code.
    pub address: String,
    /// The logo.
    #[serde(skip)]
    pub logo: Option<Logo>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// `png`, `jpg` or `svg`.
    pub kind: &'static str,
}

impl Logo {
    /// A picture of a kind that can be printed, by its bytes and not by its name.
    pub fn of(bytes: Vec<u8>) -> Option<Self> {
        let head = &bytes[..bytes.len().min(512)];
        let kind = match head {
            [0x89, b'P', b'N', b'G', ..] => "png",
            [0xff, 0xd8, 0xff, ..] => "jpg",
            _ if String::from_utf8_lossy(head).contains("<svg") => "svg",
            _ => return None,
        };
        Some(Self { bytes, kind })
    }
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Prose {
    /// What stands in bold letters before it.
    pub lead: String,
    /// What it says; may have several lines.
    pub text: String,
    /// How it stands.
    pub look: Look,
}

/// How a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// From margin to margin.
    #[default]
    Plain,
    /// With its first line moved in, as in letters.
    Letter,
    /// Moved in.
    Inner,
    /// In small letters.
    Small,
    /// In the middle.
    Centre,
    /// In large letters.
    Large,
}

/// A label and what it says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// What it says; may have several lines.
    pub value: String,
}

/// Items.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct List {
    /// Whether they have numbers.
    pub numbered: bool,
    /// The items.
    pub items: Vec<String>,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Signatures {
    /// Place and date above them.
    pub place: String,
    /// The signatories: one stands on the right, two stand beside each other.
    pub signers: Vec<Signer>,
}

/// A signatory.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Signer {
    /// As what they sign, above the place for the hand; lines.
    pub above: Vec<String>,
    /// The name below; empty: a line to write it on.
    pub name: String,
    /// Rank, NIP, below the name.
    pub below: Vec<String>,
}

/// A number that is seen first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// The number.
    pub value: String,
    /// What it counts.
    pub label: String,
    /// What it means.
    pub tone: Tone,
}

/// What something means, beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// Done.
    Good,
    /// On its way.
    Going,
    /// Soon.
    Soon,
    /// Late or failed.
    Bad,
    /// Of less weight.
    Dim,
}

/// Shares as a picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bars {
    /// What it shows.
    pub title: String,
    /// What the shares are called, in their order.
    pub shares: Vec<(String, Tone)>,
    /// The bars: a label and as many counts as there are shares.
    pub bars: Vec<(String, Vec<usize>)>,
}
