//! The papers that there are, by name, and which format each can have. It must not know what they say.

use crate::domain::Key;
use crate::sheet::Format;
use crate::texts::Language;

/// A paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// The invitation.
    Undangan,
    /// The attendance sheet before the meeting, to be signed.
    DaftarHadirKosong,
    /// The attendance sheet with who came.
    DaftarHadir,
    /// The greeting for the MC.
    Penghormatan,
    /// All commitments and all who owe one, to be signed together.
    Pernyataan,
    /// A page for each institution with its own commitments.
    Komitmen,
    /// The minutes.
    Notula,
    /// The matrix of the follow-up plan.
    Rtl,
    /// What was kept and what is late, for the head of the office.
    Laporan,
    /// Texts for a messenger, one for each institution.
    Pesan,
    /// The board for those without a terminal.
    Papan,
}

impl Kind {
    /// All papers, in the order of a meeting's life.
    pub const ALL: [Self; 11] = [
        Self::Undangan,
        Self::DaftarHadirKosong,
        Self::DaftarHadir,
        Self::Penghormatan,
        Self::Pernyataan,
        Self::Komitmen,
        Self::Notula,
        Self::Rtl,
        Self::Laporan,
        Self::Pesan,
        Self::Papan,
    ];

    /// The name in options, file names and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Undangan => "undangan",
            Self::DaftarHadirKosong => "daftar-hadir-kosong",
            Self::DaftarHadir => "daftar-hadir",
            Self::Penghormatan => "penghormatan",
            Self::Pernyataan => "pernyataan",
            Self::Komitmen => "komitmen",
            Self::Notula => "notula",
            Self::Rtl => "rtl",
            Self::Laporan => "laporan",
            Self::Pesan => "pesan",
            Self::Papan => "papan",
        }
    }

    /// The name in English, which is taken as well.
    pub fn alias(self) -> &'static str {
        match self {
            Self::Undangan => "invitation",
            Self::DaftarHadirKosong => "blank-attendance",
            Self::DaftarHadir => "attendance",
            Self::Penghormatan => "greeting",
            Self::Pernyataan => "declaration",
            Self::Komitmen => "commitments",
            Self::Notula => "minutes",
            Self::Rtl => "follow-up",
            Self::Laporan => "report",
            Self::Pesan => "messages",
            Self::Papan => "board",
        }
    }

    /// The paper of this name, in either language.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase().replace('_', "-");
        Self::ALL.into_iter().find(|kind| kind.name() == name || kind.alias() == name)
    }

    /// The formats in which it can be written, the usual one first.
    pub fn formats(self) -> &'static [Format] {
        use Format::{Csv, Docx, Html, Md, Pdf, Txt, Xlsx};
        match self {
            Self::DaftarHadir | Self::Rtl => &[Pdf, Docx, Xlsx, Csv, Html, Md, Txt],
            Self::Pesan => &[Txt, Md],
            Self::Papan => &[Html],
            _ => &[Pdf, Docx, Html, Md, Txt],
        }
    }

    /// Whether it is public unless somebody says otherwise. Who signs and who greets works with the internal form; what
    /// goes on as data or as a message is public.
    pub fn is_public_by_default(self, format: Format) -> bool {
        let inside = [
            Self::Undangan,
            Self::DaftarHadirKosong,
            Self::DaftarHadir,
            Self::Penghormatan,
            Self::Pernyataan,
            Self::Komitmen,
        ];
        !inside.contains(&self) || matches!(format, Format::Xlsx | Format::Csv | Format::Html)
    }

    /// Whether it can be made of several meetings.
    pub fn takes_several(self) -> bool {
        matches!(self, Self::Rtl | Self::Laporan | Self::Pesan | Self::Papan)
    }

    /// Whether it can be made of one institution alone.
    pub fn takes_an_owner(self) -> bool {
        self == Self::Rtl
    }

    /// Whether it is signed in the room.
    pub fn is_signed_in_the_room(self) -> bool {
        matches!(self, Self::DaftarHadirKosong | Self::DaftarHadir | Self::Pernyataan | Self::Komitmen)
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Which paper.
    pub kind: Kind,
    /// In which format.
    pub format: Format,
    /// Whether anybody may read it.
    pub public: bool,
    /// Whether a hidden name leaves its initials.
    pub initials: bool,
    /// CSV as an Indonesian Excel opens it.
    pub semicolons: bool,
    /// Whether each sheet is a file of its own.
    pub each: bool,
    /// In which language.
    pub language: Language,
    /// Of which institution alone, by key, where the paper can be so.
    pub owner: Option<Key>,
}

impl Wanted {
    /// A paper in a format, in the form that it has unless somebody says otherwise.
    pub fn usual(kind: Kind, format: Format, language: Language) -> Self {
        let public = kind.is_public_by_default(format);
        Self { kind, format, public, initials: false, semicolons: false, each: false, language, owner: None }
    }
}
