//! The tables of a sheet as an Excel workbook: real dates and numbers, a head that stays, filters, choices where a column has
//! them. No cell is a formula. It must not know what the tables are about.

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::Fault;
use crate::sheet::{Cell, Column, Row, Sheet, Table, Tone, Value};
use chrono::Datelike;

/// The most letters that a cell of Excel holds.
const LONGEST: usize = 32_767;
/// The most letters that the name of a leaf holds.
const LONGEST_NAME: usize = 31;
/// The rows below the data in which a choice is offered, too.
const ROWS_TO_COME: u32 = 200;

impl From<XlsxError> for Fault {
    fn from(fault: XlsxError) -> Self {
        Self::Other(fault.to_string())
    }
}

/// The sheet's data as a workbook.
///
/// # Errors
/// [`Fault::NoTable`], or what Excel's limits refuse.
pub(super) fn written(sheet: &Sheet) -> Result<Vec<u8>, Fault> {
    if sheet.data.is_empty() {
        return Err(Fault::NoTable);
    }
    let mut book = Workbook::new();
    // Nothing of the machine or the hour stands in the file.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(
        &DocProperties::new().set_title(cut(&sheet.title, 255)).set_author("rapat").set_creation_datetime(&day),
    );
    for table in &sheet.data {
        let leaf = book.add_worksheet();
        leaf.set_name(leaf_name(&table.name))?;
        fill(leaf, table, sheet)?;
    }
    Ok(book.save_to_buffer()?)
}

fn fill(leaf: &mut Worksheet, table: &Table, sheet: &Sheet) -> Result<(), Fault> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0xE6_E6_E6));
    for (column, of) in table.columns.iter().enumerate() {
        let at = u16::try_from(column).unwrap_or(u16::MAX);
        leaf.set_column_width(at, f64::from(of.width.clamp(4, 60)))?;
        leaf.write_string_with_format(0, at, cut(&of.title, LONGEST), &head)?;
    }
    leaf.set_row_height(0, 30)?;
    let mut row = 0;
    for cells in table.rows.iter().filter_map(|row| if let Row::Cells(cells) = row { Some(cells) } else { None }) {
        row += 1;
        leaf.set_row_height(row, height(table, cells))?;
        for (column, cell) in cells.iter().enumerate() {
            write(leaf, row, u16::try_from(column).unwrap_or(u16::MAX), cell)?;
        }
    }
    let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    leaf.set_freeze_panes(1, 0)?;
    leaf.set_repeat_rows(0, 0)?;
    leaf.autofilter(0, 0, row.max(1), last)?;
    for (column, of) in table.columns.iter().enumerate().filter(|(_, of)| !of.choices.is_empty()) {
        let choice = DataValidation::new().allow_list_strings(&of.choices)?;
        let at = u16::try_from(column).unwrap_or(u16::MAX);
        leaf.add_data_validation(1, at, row + ROWS_TO_COME, at, &choice)?;
    }
    leaf.set_margins(0.3, 0.3, 0.6, 0.6, 0.3, 0.3);
    leaf.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    // In a header of Excel an ampersand begins an instruction.
    let foot = sheet.foot.replace('&', "&&");
    leaf.set_header(format!("&R{}", sheet.stamps.join(" · ").replace('&', "&&")));
    leaf.set_footer(format!("&L&8{}&R&8&P / &N", cut(&foot, 200)));
    Ok(())
}

/// The height of a row in points: as many lines as its fullest cell has in its column. Not every program that opens a workbook
/// finds that out by itself.
fn height(table: &Table, cells: &[Cell]) -> f64 {
    let lines = |(of, cell): (&Column, &Cell)| {
        // Lines break between words: the last cells of each stay empty.
        let room = of.width.clamp(4, 60) as usize - 2;
        cell.text.split('\n').map(|line| line.chars().count().div_ceil(room).max(1)).sum::<usize>()
    };
    let most = table.columns.iter().zip(cells).map(lines).max().unwrap_or(1);
    // Excel refuses more than 409 points.
    15.0 * most.min(27) as f64
}

fn write(leaf: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), Fault> {
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Hair);
    let format = match cell.tone {
        Tone::Bad => plain.set_font_color(Color::RGB(0xB3_26_1E)).set_bold(),
        Tone::Good => plain.set_font_color(Color::RGB(0x1B_6E_3C)),
        Tone::Soon => plain.set_font_color(Color::RGB(0x8F_5B_00)),
        Tone::Going => plain.set_font_color(Color::RGB(0x1F_5F_A8)),
        Tone::Plain | Tone::Dim => plain,
    };
    match cell.value {
        // Excel counts days from 1900 on.
        Value::Date(day) if day.year() > 1900 => {
            let day = ExcelDateTime::from_ymd(
                u16::try_from(day.year()).unwrap_or(1900),
                u8::try_from(day.month()).unwrap_or(1),
                u8::try_from(day.day()).unwrap_or(1),
            )?;
            leaf.write_datetime_with_format(row, column, &day, &format.set_num_format("dd/mm/yyyy"))?;
        }
        Value::Number(number) => {
            // All counts here are far below 2^53.
            leaf.write_number_with_format(row, column, number as f64, &format)?;
        }
        Value::Date(_) | Value::Text => {
            leaf.write_string_with_format(row, column, cut(&cell.text, LONGEST), &format)?;
        }
    }
    Ok(())
}

fn cut(text: &str, most: usize) -> String {
    // Excel counts in units of UTF-16.
    let mut units = 0;
    text.chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= most
        })
        .collect()
}

/// The name of a leaf without what Excel forbids in it.
fn leaf_name(name: &str) -> String {
    let name: String =
        name.chars().filter(|letter| !['[', ']', ':', '*', '?', '/', '\\', '\''].contains(letter)).collect();
    let name = cut(name.trim(), LONGEST_NAME);
    if name.is_empty() { "rapat".to_owned() } else { name }
}
