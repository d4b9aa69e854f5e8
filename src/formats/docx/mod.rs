//! A sheet as a Word document that people go on editing: styles, lists and tables are real ones. It must not know what it is
//! about.

mod body;
mod parts;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Fault;
use crate::sheet::{Block, Logo, Sheet};
use body::Body;

/// The sheet as a document.
///
/// # Errors
/// [`Fault::Other`] when it cannot be packed.
pub(super) fn written(sheet: &Sheet) -> Result<Vec<u8>, Fault> {
    let logo = logo(sheet);
    let body = Body::of(sheet, logo.is_some());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let failed = |fault: &dyn std::fmt::Display| Fault::Other(fault.to_string());
    let mut put = |name: &str, bytes: &[u8]| {
        zip.start_file(name, packed).map_err(|fault| failed(&fault))?;
        zip.write_all(bytes).map_err(|fault| failed(&fault))
    };
    put("[Content_Types].xml", parts::content_types(logo).as_bytes())?;
    put("_rels/.rels", parts::RELATIONS.as_bytes())?;
    put("docProps/core.xml", parts::core(sheet).as_bytes())?;
    put("docProps/app.xml", parts::APP.as_bytes())?;
    put("word/document.xml", body.document().as_bytes())?;
    put("word/_rels/document.xml.rels", parts::document_relations(logo).as_bytes())?;
    put("word/styles.xml", parts::styles(sheet).as_bytes())?;
    put("word/settings.xml", parts::SETTINGS.as_bytes())?;
    put("word/numbering.xml", body.numbering().as_bytes())?;
    put("word/header1.xml", parts::header(sheet).as_bytes())?;
    put("word/footer1.xml", parts::footer(sheet).as_bytes())?;
    if let Some(logo) = logo {
        put(&format!("word/media/logo.{}", logo.kind), &logo.bytes)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|fault| failed(&fault))
}

/// The picture of the letterhead; Word before 2016 shows no SVG.
fn logo(sheet: &Sheet) -> Option<&Logo> {
    let logo = sheet
        .blocks
        .iter()
        .find_map(|block| if let Block::Letterhead(head) = block { head.logo.as_ref() } else { None });
    logo.filter(|logo| logo.kind != "svg")
}

/// Text, in which nothing is markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
