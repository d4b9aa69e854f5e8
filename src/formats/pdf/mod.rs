//! A sheet as PDF, set by Typst with the fonts of this program. The template sees the sheet as data in a file of its own and
//! no other file, package, clock or network. It must not know what the template looks like.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use super::Fault;
use crate::sheet::{Block, Letterhead, Logo, Sheet};

/// So many letters without a place to break are more than any word has.
const LONGEST_WORD: usize = 26;
/// In a longer one there may be a break after so many.
const BREAK_AFTER: usize = 13;

/// What all papers have in common, made once.
struct Workshop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static WORKSHOP: LazyLock<Workshop> = LazyLock::new(|| {
    let files: [&'static [u8]; 5] = [
        include_bytes!("fonts/LiberationSans-Regular.ttf"),
        include_bytes!("fonts/LiberationSans-Bold.ttf"),
        include_bytes!("fonts/LiberationSans-Italic.ttf"),
        include_bytes!("fonts/LiberationSans-BoldItalic.ttf"),
        // For what the others lack: arrows, ticks, other scripts.
        include_bytes!("fonts/DejaVuSans.ttf"),
    ];
    let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Workshop { library: LazyHash::new(Library::default()), book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// The world of one paper.
struct Desk {
    main: Source,
    files: Vec<(FileId, Bytes)>,
}

fn id(name: &str) -> Option<FileId> {
    VirtualPath::new(name).ok().map(|path| FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &WORKSHOP.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &WORKSHOP.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let known = self.files.iter().find(|(known, _)| *known == id);
        known.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        WORKSHOP.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The sheet as PDF.
///
/// # Errors
/// [`Fault::Template`] with the first place where the template fails.
pub(super) fn written(sheet: &Sheet, template: &str) -> Result<Vec<u8>, Fault> {
    let other = |what: &str| Fault::Other(what.to_owned());
    let main = id("kertas.typ").ok_or_else(|| other("kertas.typ"))?;
    let data = id("data.json").ok_or_else(|| other("data.json"))?;
    let mut json = serde_json::to_value(sheet).map_err(|fault| Fault::Other(fault.to_string()))?;
    let mut files = Vec::new();
    if let Some(logo) = logo(sheet) {
        let name = format!("logo.{}", logo.kind);
        files.push((id(&name).ok_or_else(|| other(&name))?, Bytes::new(logo.bytes.clone())));
        name_logo(&mut json, &name);
    }
    breakable(&mut json);
    files.push((data, Bytes::from_string(json.to_string())));
    let desk = Desk { main: Source::new(main, template.to_owned()), files };
    let document = typst::compile::<PagedDocument>(&desk).output.map_err(|found| fault(&desk, &found))?;
    let options = PdfOptions { creator: Smart::Custom(Some("rapat".to_owned())), ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|found| fault(&desk, &found))
}

fn fault(desk: &Desk, found: &[typst::diag::SourceDiagnostic]) -> Fault {
    let Some(first) = found.first() else { return Fault::Other(String::new()) };
    // What failed in the standard library was called from somewhere in the template.
    let spans = std::iter::once(desk.range(first.span)).chain(first.trace.iter().map(|point| desk.range(point.span)));
    let at = spans.flatten().next().map(|range| range.start);
    let place = at.and_then(|at| desk.main.lines().byte_to_line_column(at));
    let (line, column) = place.map_or((0, 0), |(line, column)| (line + 1, column + 1));
    Fault::Template { line, column, message: first.message.to_string() }
}

fn logo(sheet: &Sheet) -> Option<&Logo> {
    sheet.blocks.iter().find_map(|block| match block {
        Block::Letterhead(Letterhead { logo, .. }) => logo.as_ref(),
        _ => None,
    })
}

fn name_logo(sheet: &mut serde_json::Value, name: &str) {
    let blocks = sheet.get_mut("blocks").and_then(serde_json::Value::as_array_mut);
    for block in blocks.into_iter().flatten() {
        if block.get("kind").is_some_and(|kind| kind == "letterhead")
            && let Some(body) = block.get_mut("body")
        {
            body["logo"] = name.into();
        }
    }
}

/// Lets what is longer than any word go on in the next line: nothing may run off the paper.
fn breakable(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::String(text) if text.split(char::is_whitespace).any(|word| word.len() > LONGEST_WORD) => {
            *text = broken(text);
        }
        serde_json::Value::Array(list) => list.iter_mut().for_each(breakable),
        serde_json::Value::Object(map) => map.values_mut().for_each(breakable),
        _ => {}
    }
}

fn broken(text: &str) -> String {
    let mut broken = String::with_capacity(text.len() + text.len() / BREAK_AFTER);
    for piece in text.split_inclusive(char::is_whitespace) {
        let is_long = piece.chars().count() > LONGEST_WORD;
        for (at, letter) in piece.chars().enumerate() {
            if is_long && at > 0 && at % BREAK_AFTER == 0 {
                broken.push('\u{200b}');
            }
            broken.push(letter);
        }
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_longer_than_a_word_may_be_broken() {
        assert_eq!(broken("Rapat Kerja Teknis"), "Rapat Kerja Teknis");
        let long = "a".repeat(40);
        let parts: Vec<usize> = broken(&long).split('\u{200b}').map(str::len).collect();
        assert_eq!(parts, [13, 13, 13, 1]);
    }
}
