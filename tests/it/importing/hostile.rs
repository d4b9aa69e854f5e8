//! Files that are no tables, or too much of one.

use std::io::{Cursor, Write};

use rapat::folder::TableFault;
use rapat::intake;
use rust_xlsxwriter::Workbook;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn book(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_that_swells_when_it_is_unpacked_is_not_unpacked() {
    let blanks = vec![b' '; 80 << 20];
    let bomb = packed(&[("xl/sharedStrings.xml", &blanks)]);
    assert!(bomb.len() < 1 << 20, "{}", bomb.len());
    assert!(matches!(intake::read(&bomb), Err(TableFault::Swollen { .. })));
}

#[test]
fn a_cell_at_the_far_corner_of_a_leaf_costs_nothing() {
    let far = book(|book| {
        let leaf = book.add_worksheet();
        leaf.write_string(0, 0, "Jabatan").unwrap();
        leaf.write_string(1_048_575, 16_383, "x").unwrap();
    });
    assert!(matches!(intake::read(&far), Err(TableFault::TooManyColumns { row: 1_048_576, .. })));
    let tall = book(|book| {
        let leaf = book.add_worksheet();
        leaf.write_string(0, 0, "Jabatan").unwrap();
        leaf.write_string(1_048_575, 0, "Camat").unwrap();
    });
    let grid = intake::read(&tall).unwrap().table;
    assert_eq!(grid.lines.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 1_048_576]);
}

#[test]
fn what_is_no_table_is_said_to_be_none() {
    for bytes in [&b"%PDF-1.7 ..."[..], &[0xd0, 0xcf, 0x11, 0xe0, 0xa1], b"a\0b,c", &packed(&[("a.txt", b"x")])] {
        assert_eq!(intake::read(bytes), Err(TableFault::NotATable), "{bytes:?}");
    }
    for bytes in [&b""[..], b"\n\n", b";;\n;;\n", "\u{feff}".as_bytes()] {
        assert_eq!(intake::read(bytes), Err(TableFault::Empty), "{bytes:?}");
    }
    assert!(matches!(intake::read(b"PK\x03\x04 cut short"), Err(TableFault::Workbook)));
}

#[test]
fn cells_of_a_workbook_say_what_a_person_sees_in_them() {
    let bytes = book(|book| {
        let leaf = book.add_worksheet();
        let day = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
        let hour = rust_xlsxwriter::Format::new().set_num_format("hh:mm");
        leaf.write_string(0, 0, "  teks\r\nbaris  ").unwrap();
        leaf.write_number(0, 1, 12.0).unwrap();
        leaf.write_number_with_format(0, 2, 45_260.0, &day).unwrap();
        leaf.write_number_with_format(0, 3, 0.390_277_777, &hour).unwrap();
        leaf.write_boolean(0, 4, true).unwrap();
        leaf.write_formula(0, 5, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        leaf.write_string(0, 6, "'=1+1").unwrap();
    });
    let grid = intake::read(&bytes).unwrap().table;
    let said: Vec<String> = grid.lines[0].cells.iter().map(rapat::domain::import::Value::said).collect();
    assert_eq!(said[..5], ["teks\nbaris", "12", "2023-11-30", "09:22", "1"]);
    assert_eq!(said[6], "=1+1");
}

#[test]
fn a_table_in_a_second_leaf_is_found_and_a_hidden_one_is_not_taken_for_it() {
    let bytes = book(|book| {
        book.add_worksheet().set_name("Sampul").unwrap();
        book.add_worksheet().set_name("Diam").unwrap().set_hidden(true).write_string(0, 0, "Rahasia").unwrap();
        book.add_worksheet().set_name("Isi").unwrap().write_string(2, 1, "Jabatan").unwrap();
    });
    let grid = intake::read(&bytes).unwrap().table;
    assert_eq!((grid.lines[0].number, grid.lines[0].cell(1).said().as_str()), (3, "Jabatan"));
}
