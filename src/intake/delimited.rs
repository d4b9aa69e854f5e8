//! Tables as text: cells apart by commas, semicolons or tabs, in whatever letters the program of an office writes. Rows are
//! counted as a spreadsheet shows them, so a cell of several lines is in one row and a blank line is one. It must not know
//! what the columns are called.

use super::{Builder, MOST_COLUMNS, text};
use crate::domain::import::{Grid, letters};
use crate::folder::TableFault;

/// So many rows show how cells are set apart.
const SHOWN: usize = 20;

pub(super) fn read(bytes: &[u8]) -> Result<Grid, TableFault> {
    let said = decoded(bytes)?;
    let (told, body) = sign_told(&said);
    let mut rows = Rows { rest: body, sign: told.unwrap_or_else(|| delimiter(body)), row: 0 };
    let mut builder = Builder::default();
    while let Some(cells) = rows.next()? {
        for (column, cell) in cells.iter().enumerate() {
            builder.put(rows.row, column, text(cell))?;
        }
    }
    Ok(builder.grid())
}

/// The text of a file: UTF-8 or UTF-16 with a mark, UTF-8 without, else the letters of Windows in Western Europe, which are
/// those of Indonesia.
fn decoded(bytes: &[u8]) -> Result<String, TableFault> {
    let (said, damaged) = match (encoding_rs::Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, length)), _) => encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or_default()),
        (None, Ok(said)) => (said.into(), false),
        (None, Err(_)) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes),
    };
    // No program writes a NUL into a text.
    if damaged || said.contains('\0') { Err(TableFault::NotATable) } else { Ok(said.into_owned()) }
}

/// The sign that Excel writes in a line of its own, and what stands below.
fn sign_told(said: &str) -> (Option<char>, &str) {
    let line = said.strip_prefix("sep=").and_then(|rest| rest.split_once('\n'));
    let sign = line.and_then(|(sign, _)| sign.trim_end_matches('\r').chars().next());
    match (sign.filter(|sign| matches!(sign, ',' | ';' | '\t' | '|')), line) {
        (Some(sign), Some((_, body))) => (Some(sign), body),
        _ => (None, said),
    }
}

/// The sign that sets the cells apart: the one that parts the greatest share of the rows; where several do, the one by which the
/// most are as long as the first; then the one that gives that the most cells. A sign of the texts parts some rows, and not
/// alike, and tears those with a cell of several lines.
fn delimiter(said: &str) -> char {
    let score = |sign: char| {
        let mut rows = Rows { rest: said, sign, row: 0 };
        let shown = std::iter::from_fn(|| match rows.next() {
            Ok(cells) => cells.map(|cells| cells.len()),
            // It is the longest all the same, and refused as such when it is read.
            Err(TableFault::TooManyColumns { .. }) => Some(MOST_COLUMNS + 1),
            Err(_) => None,
        });
        let lengths: Vec<usize> = shown.take(SHOWN).collect();
        let first = lengths.iter().copied().find(|length| *length > 1);
        let parted = lengths.iter().filter(|length| **length > 1).count();
        let share = (1000 * parted).checked_div(lengths.len());
        (share, lengths.iter().filter(|length| Some(**length) == first).count(), first)
    };
    // Of equals the last is taken: a comma, where nothing tells.
    [';', '\t', ','].into_iter().max_by_key(|sign| score(*sign)).unwrap_or(',')
}

/// The rows of a text.
struct Rows<'a> {
    rest: &'a str,
    sign: char,
    /// The number of the row that was read last.
    row: u32,
}

impl Rows<'_> {
    /// The cells of the next row.
    fn next(&mut self) -> Result<Option<Vec<String>>, TableFault> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.row = self.row.saturating_add(1);
        let mut cells = Vec::new();
        loop {
            // Before it is held: a line of nothing but signs is a string for each of them.
            if cells.len() >= MOST_COLUMNS {
                return Err(TableFault::TooManyColumns { row: self.row, most: MOST_COLUMNS });
            }
            let cell = self.cell(cells.len())?;
            cells.push(cell);
            let Some(sign) = self.rest.chars().next() else { return Ok(Some(cells)) };
            self.rest = &self.rest[sign.len_utf8()..];
            if sign == '\r' {
                self.rest = self.rest.strip_prefix('\n').unwrap_or(self.rest);
            }
            if sign != self.sign {
                return Ok(Some(cells));
            }
        }
    }

    /// What stands before the next sign. In quotes signs are letters, and two quotes are one.
    fn cell(&mut self, column: usize) -> Result<String, TableFault> {
        let mut cell = String::new();
        if let Some(mut inside) = self.rest.strip_prefix('"') {
            loop {
                let Some((part, behind)) = inside.split_once('"') else {
                    return Err(TableFault::OpenQuote { row: self.row, column: letters(column) });
                };
                cell.push_str(part);
                match behind.strip_prefix('"') {
                    Some(more) => {
                        cell.push('"');
                        inside = more;
                    }
                    None => {
                        self.rest = behind;
                        break;
                    }
                }
            }
        }
        let end = self.rest.find([self.sign, '\n', '\r']).unwrap_or(self.rest.len());
        cell.push_str(&self.rest[..end]);
        self.rest = &self.rest[end..];
        Ok(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{LONGEST_CELL, MOST_ROWS};

    fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let grid = read(bytes).unwrap();
        grid.lines.iter().map(|line| (line.number, line.cells.iter().map(|cell| cell.said()).collect())).collect()
    }

    fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (number, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn cells_are_apart_by_commas_semicolons_or_tabs() {
        for sign in [",", ";", "\t"] {
            let said = ["Nama", "Jabatan"].join(sign) + "\r\n" + &["\"a, b; c\td\"", "Camat"].join(sign);
            assert_eq!(
                rows(said.as_bytes()),
                [row(1, &["Nama", "Jabatan"]), row(2, &["a, b; c\td", "Camat"])],
                "{sign:?}"
            );
        }
        assert_eq!(rows(b"sep=;\nNama;Jabatan"), [row(1, &["Nama", "Jabatan"])]);
    }

    #[test]
    fn signs_within_the_texts_set_no_cells_apart() {
        let texts = "Komitmen;Batas\na, b, c, d;1\ne, f, g, h;2\n";
        assert_eq!(rows(texts.as_bytes())[1], row(2, &["a, b, c, d", "1"]));
        let torn = "Komitmen;Indikator;Batas\na, b;\"x\ny, z\";1\nc, d;\"x\ny, z\";2\n";
        assert_eq!(rows(torn.as_bytes())[1], row(2, &["a, b", "x\ny, z", "1"]));
        let titled = "Peserta, 3 November\n\nNo;Nama\n1;Ose, S.Sos\n2;Bere, S.H., M.H.\n3;\n";
        assert_eq!(rows(titled.as_bytes())[2], row(4, &["1", "Ose, S.Sos"]));
        let ragged = "A;B;C;D\nx, y;1\nz, w;2\nq;3\n";
        assert_eq!(rows(ragged.as_bytes())[1], row(2, &["x, y", "1"]));
    }

    #[test]
    fn a_cell_of_several_lines_is_one_row_and_blank_lines_are_counted() {
        let said = "No,Uraian\n\n1,\"dua\nbaris, \"\"tubuhku\"\"\"\n,\n2,x";
        assert_eq!(
            rows(said.as_bytes()),
            [row(1, &["No", "Uraian"]), row(3, &["1", "dua\nbaris, \"tubuhku\""]), row(5, &["2", "x"])]
        );
    }

    #[test]
    fn letters_of_every_program_of_an_office_are_read() {
        let said = "Nama;Jabatan\nKéfa – ≥;Ç";
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(said.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for bytes in [said.as_bytes().to_vec(), ["\u{feff}", said].concat().into_bytes(), utf16] {
            assert_eq!(rows(&bytes)[1], row(2, &["Kéfa – ≥", "Ç"]));
        }
        assert_eq!(rows(b"Nama;Jabatan\nK\xe9fa \x96;\xc7")[1], row(2, &["Kéfa –", "Ç"]));
    }

    #[test]
    fn the_apostrophe_before_what_a_spreadsheet_would_reckon_goes_and_no_other() {
        let said = "a,b,c,d,e\n'=1+1,'@x,'nama,''=1,'-3";
        assert_eq!(rows(said.as_bytes())[1], row(2, &["=1+1", "@x", "'nama", "'=1", "-3"]));
    }

    #[test]
    fn what_is_no_table_or_too_much_is_refused_with_its_place() {
        assert_eq!(read(b"a,b\n1,\"x\n2,y\n"), Err(TableFault::OpenQuote { row: 2, column: "B".into() }));
        assert_eq!(read(b"a\0b"), Err(TableFault::NotATable));
        let long = format!("a,b\n1,{}", "x".repeat(LONGEST_CELL + 1));
        let too_long = TableFault::CellTooLong { row: 2, column: "B".into(), most: LONGEST_CELL };
        assert_eq!(read(long.as_bytes()), Err(too_long));
        let wide = "x,".repeat(MOST_COLUMNS) + "x";
        assert_eq!(read(wide.as_bytes()), Err(TableFault::TooManyColumns { row: 1, most: MOST_COLUMNS }));
        let signs = format!("a,b\n{}", ",".repeat(MOST_COLUMNS));
        assert_eq!(read(signs.as_bytes()), Err(TableFault::TooManyColumns { row: 2, most: MOST_COLUMNS }));
        let tall = "x\n".repeat(MOST_ROWS as usize + 1);
        assert_eq!(read(tall.as_bytes()), Err(TableFault::TooManyRows { most: MOST_ROWS }));
    }
}
