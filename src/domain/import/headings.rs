//! How columns are called, in both languages and by many offices, and which column means what. It must not know what stands
//! in them.

use super::grid::{Grid, Line, column_of};
use crate::domain::names::fold;

/// What a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The seats of a meeting.
    Seats,
    /// The institutions of the office.
    Institutions,
    /// The agenda of a meeting.
    Items,
    /// The commitments of a meeting.
    Commitments,
    /// What an institution tells about what it owes.
    Plan,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Seats, Self::Institutions, Self::Items, Self::Commitments, Self::Plan];

    /// The name in options and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seats => "peserta",
            Self::Institutions => "instansi",
            Self::Items => "agenda",
            Self::Commitments => "komitmen",
            Self::Plan => "rtl",
        }
    }

    /// The kind of this name, in either language.
    pub fn from_name(name: &str) -> Option<Self> {
        let alias = |kind| match kind {
            Self::Seats => "attendees",
            Self::Institutions => "institutions",
            Self::Items => "items",
            Self::Commitments => "commitments",
            Self::Plan => "follow-up",
        };
        let name = name.to_ascii_lowercase();
        Self::ALL.into_iter().find(|kind| kind.name() == name || alias(*kind) == name)
    }

    /// Whether it belongs to one meeting.
    pub fn is_of_a_meeting(self) -> bool {
        matches!(self, Self::Seats | Self::Items | Self::Commitments)
    }

    /// The fields that a column can mean, each with the names it goes by.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Seats => SEATS,
            Self::Institutions => INSTITUTIONS,
            Self::Items => ITEMS,
            Self::Commitments => COMMITMENTS,
            Self::Plan => PLAN,
        }
    }
}

/// A field and the names of its column; the first is what it is called in options.
pub type Field = (&'static str, &'static [&'static str]);

const CODE: &[&str] = &["kode", "code"];
const NUMBER: &[&str] = &["no", "nomor", "number", "nr"];
const CLASS: &[&str] = &["sifat", "klasifikasi", "class", "classification", "kelas"];
const CONTACT: &[&str] =
    &["kontak", "contact", "telepon", "no telepon", "no hp", "hp", "wa", "no wa", "phone", "email"];
const OWNERS: &[&str] = &[
    "penanggung jawab",
    "pj",
    "owner",
    "owners",
    "pic",
    "instansi penanggung jawab",
    "pelaksana",
    "instansi",
    "responsible",
    "institution",
];
const TEXT: &[&str] =
    &["komitmen", "commitment", "tindak lanjut", "rencana tindak lanjut", "uraian", "action", "text", "kegiatan"];
const DUE: &[&str] = &["batas waktu", "due", "due date", "batas", "tenggat", "deadline", "target waktu", "jatuh tempo"];

const SEATS: &[Field] = &[
    ("code", CODE),
    ("rank", &["urutan", "rank", "order", "protocol order", "urutan protokol"]),
    ("number", NUMBER),
    ("group", &["unsur", "group", "kelompok"]),
    ("position", &["jabatan", "position", "nama jabatan"]),
    ("salutation", &["sapaan", "salutation"]),
    ("front_title", &["gelar depan", "title before the name", "front title"]),
    ("name", &["nama", "name", "nama lengkap", "full name", "nama dan gelar", "nama peserta"]),
    ("back_title", &["gelar belakang", "title behind the name", "back title"]),
    ("institution", &["instansi", "institution", "nama instansi", "unit kerja", "lembaga", "asal instansi"]),
    ("contact", CONTACT),
    ("presence", &["kehadiran", "attendance", "presence", "status kehadiran", "status"]),
    ("by_name", &["diwakili nama", "diwakili oleh", "represented by", "nama wakil", "representative"]),
    ("by_position", &["diwakili jabatan", "jabatan wakil", "representative s position", "representatives position"]),
    ("arrived", &["datang", "arrived", "jam datang", "time in"]),
    ("left", &["pulang", "left", "jam pulang", "time out"]),
    ("reason", &["alasan", "reason"]),
];

const INSTITUTIONS: &[Field] = &[
    ("name", &["nama", "name", "instansi", "institution", "nama instansi"]),
    ("aliases", &["nama lain", "other names", "alias", "aliases", "singkatan", "short name"]),
    ("place", &["tempat", "place", "kecamatan", "wilayah", "district"]),
    ("contact", CONTACT),
];

const ITEMS: &[Field] = &[
    ("number", NUMBER),
    ("title", &["judul", "title", "mata acara", "acara", "agenda", "agenda item", "item", "uraian"]),
    ("minutes", &["menit", "minutes", "durasi", "duration", "waktu menit", "lama menit"]),
    ("in_charge", &["penanggung jawab", "in charge", "person in charge", "pic", "pj", "pemandu", "pengisi"]),
    ("class", CLASS),
    ("standing", &["tetap", "standing"]),
];

const COMMITMENTS: &[Field] = &[
    ("code", CODE),
    ("number", NUMBER),
    ("text", TEXT),
    ("owners", OWNERS),
    ("supporters", &["pendukung", "supporters", "supporter", "instansi pendukung", "supported by"]),
    ("start", &["mulai", "start", "from", "sejak"]),
    ("due", DUE),
    ("indicator", &["indikator", "indicator", "indikator keluaran", "indicator output", "keluaran", "output"]),
    ("item", &["agenda", "mata acara", "agenda item", "item"]),
    ("class", CLASS),
    ("recurrence", &["ulang", "berulang", "recurrence", "repeats", "pengulangan"]),
    ("places", &["lokus", "place", "tempat", "lokasi", "kecamatan", "where", "places"]),
    ("funding", &["sumber dana", "funding", "dana", "anggaran"]),
    ("agreed", &["batas semula", "date agreed"]),
    ("owners_agreed", &["penanggung jawab semula", "owners as agreed"]),
    ("until", &["sampai", "until", "berakhir"]),
];

const PLAN: &[Field] = &[
    ("code", CODE),
    ("text", TEXT),
    ("owners", OWNERS),
    ("due", DUE),
    ("state", &["status", "state", "status tindak lanjut"]),
    ("progress", &["kemajuan", "progress", "perkembangan", "capaian"]),
    ("evidence", &["bukti dukung", "evidence", "bukti"]),
    ("occurrence", &["untuk tanggal", "for the date", "occurrence"]),
];

/// A heading as it is compared: letters and digits, single blanks.
fn plain(heading: &str) -> String {
    let letters = fold(heading);
    let words = letters.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The field that a name means, by one of its aliases or by itself.
pub fn field_named(kind: Kind, name: &str) -> Option<&'static str> {
    let name = plain(name);
    let is_it = |(field, names): &&Field| names.contains(&name.as_str()) || plain(field) == name;
    kind.fields().iter().find(is_it).map(|(field, _)| *field)
}

/// Which column means which field, and where the rows begin.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mapping {
    /// Where the headings stand among the lines of the grid.
    pub head: usize,
    /// The headings as they are written.
    pub titles: Vec<String>,
    /// The field of each column.
    pub fields: Vec<Option<&'static str>>,
}

/// As many rows from the top may stand above the headings.
const ABOVE: usize = 20;

impl Mapping {
    /// The mapping that the headings say by themselves. The headings are the row near the top of which the most cells are
    /// known; above it offices write titles.
    pub fn of(kind: Kind, grid: &Grid) -> Self {
        let known = |line: &Line| fields_of(kind, line).iter().flatten().count();
        let near = grid.lines.iter().take(ABOVE).enumerate();
        let head = near.rev().max_by_key(|(_, line)| known(line)).map_or(0, |(at, _)| at);
        let Some(line) = grid.lines.get(head) else { return Self::default() };
        let titles = line.cells.iter().map(|cell| cell.said()).collect();
        Self { head, titles, fields: fields_of(kind, line) }
    }

    /// The column of a field.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|of| *of == Some(field))
    }

    /// Gives a column another meaning, or none; the column that had it so far has none then.
    pub fn set(&mut self, column: usize, field: Option<&'static str>) {
        if self.fields.len() <= column {
            self.fields.resize(column + 1, None);
        }
        for of in self.fields.iter_mut().filter(|of| of.is_some() && **of == field) {
            *of = None;
        }
        self.fields[column] = field;
    }

    /// The column that somebody names: by its heading, its letter, or its number from 1.
    pub fn column_named(&self, name: &str) -> Option<usize> {
        let wanted = plain(name);
        let by_title = self.titles.iter().position(|title| !wanted.is_empty() && plain(title) == wanted);
        let by_number = || name.trim().parse::<usize>().ok()?.checked_sub(1);
        let widest = self.titles.len().max(self.fields.len());
        by_title.or_else(by_number).or_else(|| column_of(name.trim())).filter(|column| *column < widest)
    }

    /// How a column is called: by its heading, else by its letter.
    pub fn title(&self, column: usize) -> String {
        match self.titles.get(column) {
            Some(title) if !title.is_empty() => title.clone(),
            _ => super::grid::letters(column),
        }
    }
}

/// What the cells of a line mean as headings; of two that mean the same, the first.
fn fields_of(kind: Kind, line: &Line) -> Vec<Option<&'static str>> {
    let mut fields: Vec<Option<&'static str>> = Vec::with_capacity(line.cells.len());
    for cell in &line.cells {
        let title = plain(&cell.said());
        let is_it = |(_, names): &&Field| names.contains(&title.as_str());
        let field = kind.fields().iter().find(is_it).map(|(field, _)| *field);
        fields.push(field.filter(|field| !fields.contains(&Some(*field))));
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::import::grid::Value;

    fn grid(rows: &[&[&str]]) -> Grid {
        let line = |(at, cells): (usize, &&[&str])| Line {
            number: u32::try_from(at).unwrap() + 1,
            cells: cells.iter().map(|cell| Value::Text((*cell).to_owned())).collect(),
        };
        Grid { lines: rows.iter().enumerate().map(line).collect() }
    }

    #[test]
    fn headings_are_known_by_their_aliases_whatever_stands_around_them() {
        let grid = grid(&[
            &["DAFTAR TINDAK LANJUT"],
            &["Kabupaten Belu", "2023"],
            &["No.", " KOMITMEN ", "Penanggung_Jawab", "Catatan", "Batas waktu:", "Komitmen"],
            &["1", "Visum gratis", "RSUD", "", "2023-12-31", ""],
        ]);
        let mapping = Mapping::of(Kind::Commitments, &grid);
        assert_eq!(mapping.head, 2);
        assert_eq!(mapping.fields, [Some("number"), Some("text"), Some("owners"), None, Some("due"), None]);
    }

    #[test]
    fn a_column_can_be_given_another_meaning_by_heading_letter_or_number() {
        let grid = grid(&[&["Jabatan", "Ket", "Instansi"]]);
        let mut mapping = Mapping::of(Kind::Seats, &grid);
        for name in ["ket", "B", "2"] {
            assert_eq!(mapping.column_named(name), Some(1), "{name}");
        }
        mapping.set(1, Some("institution"));
        assert_eq!(mapping.fields, [Some("position"), Some("institution"), None]);
        assert_eq!(mapping.column_named("Z"), None);
    }

    #[test]
    fn every_name_means_one_field_of_its_kind() {
        for kind in Kind::ALL {
            for (field, names) in kind.fields() {
                for name in *names {
                    assert_eq!(field_named(kind, name), Some(*field), "{kind:?} {name}");
                }
            }
        }
    }
}
