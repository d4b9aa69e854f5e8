//! Taking in a table: the path that is typed and what it could go on to; then what would become of each row, part by part; or
//! its columns with what they mean. It must not decide anything.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::frame;
use super::prose::{Line, paragraph, rect};
use super::scene::Scene;
use super::text_field;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::importing::{ImportRow, ImportingScreen, PARTS};
use crate::domain::import::{Entry, Outcome, letters};
use crate::texts::{SafeText, pad_left, t};
use crate::wording;

/// The cells of the number of a row.
const NUMBER: usize = 6;

/// Draws the line with what is taken in: the path while one looks for it, then what would become of the table.
pub(super) fn draw_bar(scene: &Scene<'_>, screen: &ImportingScreen, buf: &mut Buffer) -> Option<Position> {
    let (area, theme, texts) = (rect(scene.places.bar), scene.theme, scene.texts);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let kind = t!(texts, "importing-kind-" + screen.kind.name());
    if let Some(preview) = screen.preview() {
        let said = if preview.missing.is_empty() {
            wording::import_counts(texts, preview)
        } else {
            t!(texts, "importing-missing", fields = missing(scene, &preview.missing))
        };
        let kind = Piece::new(kind, theme.title());
        let x = kind.draw(inner.as_position(), inner.width, buf) + 3;
        let room = inner.width.saturating_sub(x);
        Piece::plain(said).draw(Position::new(inner.x + x, inner.y), room, buf);
        return None;
    }
    let kind = Piece::new(kind, theme.focus());
    let width = kind.draw(inner.as_position(), inner.width, buf) + 2;
    let field = Rect { x: inner.x + width, width: inner.width.saturating_sub(width), ..inner };
    if screen.typed.is_empty() {
        // Behind the cursor, which stands on the first cell.
        let hint = Piece::new(t!(texts, "importing-hint"), theme.dim());
        hint.draw(Position::new(field.x + 2, field.y), field.width.saturating_sub(2), buf);
    }
    text_field::draw(field, buf, &screen.typed, scene.model.overlays.is_empty(), theme.ink())
}

fn missing(scene: &Scene<'_>, fields: &[&'static str]) -> String {
    let names: Vec<String> = fields.iter().map(|field| wording::import_field(scene.texts, field).to_string()).collect();
    names.join(", ")
}

/// Draws the rows and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &ImportingScreen, buf: &mut Buffer) -> Option<Position> {
    let texts = scene.texts;
    if screen.is_reading {
        return Some(scene.sentence(&t!(texts, "importing-reading"), buf));
    }
    let rows = screen.rows();
    if rows.is_empty() {
        let sentence = match screen.preview() {
            Some(_) => t!(texts, "import-nothing"),
            None if screen.files.is_none() => t!(texts, "importing-looking"),
            None => t!(texts, "importing-no-file"),
        };
        return Some(scene.sentence(&sentence, buf));
    }
    frame::detail_rule(scene, buf);
    if screen.shows_columns {
        let heads = [t!(texts, "importing-column"), t!(texts, "importing-heading"), t!(texts, "importing-meaning")];
        let columns = [Column::fixed(8), Column::flexible(2, 20), Column::flexible(1, 16)];
        let columns = Columns::lay_out(&columns, scene.content().width);
        scene.draw_headings(&columns, heads.map(SafeText::into_owned).into(), buf);
        return scene.draw_list(&screen.list, &rows, &columns, buf, |row| drawn(scene, screen, *row));
    }
    let columns = Columns::lay_out(&[Column::flexible(1, 20)], scene.content().width);
    let at = scene.draw_list(&screen.list, &rows, &columns, buf, |row| drawn(scene, screen, *row));
    if let (Some(area), Some(row)) = (scene.detail_area(), screen.list.current(&rows)) {
        let said = detail(scene, screen, *row);
        let lines: Vec<Line> =
            said.iter().flat_map(|said| paragraph(said.as_str(), area.width, scene.theme.plain())).collect();
        scene.draw_detail(lines, area, buf);
    }
    at
}

fn drawn(scene: &Scene<'_>, screen: &ImportingScreen, row: ImportRow) -> Row<'static> {
    let (texts, theme) = (scene.texts, scene.theme);
    match row {
        ImportRow::File(at) => match screen.files.as_ref().and_then(|(_, files)| files.get(at)) {
            Some(offer) if offer.is_folder => {
                Row::Line(vec![Piece::new(format!("{}/", SafeText::line(&offer.name)), theme.dim())])
            }
            Some(offer) => Row::Line(vec![Piece::plain(SafeText::line(&offer.name).into_owned())]),
            None => Row::Blank,
        },
        ImportRow::Part(part) => {
            let name = t!(texts, "import-part-" + PARTS[part]);
            Row::Line(vec![Piece::new(format!("{name}  {}", screen.count(part)), theme.title())])
        }
        ImportRow::Entry(at) => screen.entry(at).map_or(Row::Blank, |entry| {
            let style = match entry.outcome {
                Outcome::Refused(_) => theme.late(),
                Outcome::Unclear(_) => theme.due(),
                Outcome::New => theme.done(),
                _ => theme.dim(),
            };
            let number = pad_left(&entry.row.to_string(), NUMBER).to_string();
            let why = why(scene, screen, entry, true);
            let subject = SafeText::line(&entry.subject).into_owned();
            let mut pieces = vec![Piece::new(format!("{number}  "), theme.dim()), Piece::plain(subject)];
            if !why.is_empty() {
                // What is wrong comes first: what it is about is known.
                pieces.insert(1, Piece::new(format!("{why}  "), style));
            }
            Row::Line(pieces)
        }),
        ImportRow::Column(at) => {
            let field = screen.mapping.fields.get(at).copied().flatten();
            let heading = screen.mapping.titles.get(at).cloned().unwrap_or_default();
            let meaning = match field {
                Some(field) => Piece::new(wording::import_field(texts, field).into_owned(), theme.plain()),
                None => Piece::new(t!(texts, "importing-no-meaning").into_owned(), theme.dim()),
            };
            Row::Cells(vec![
                Piece::new(letters(at), theme.dim()),
                Piece::plain(SafeText::line(&heading).into_owned()),
                meaning,
            ])
        }
    }
}

/// What is to be said of a row at once; nothing of one that is new.
fn why(scene: &Scene<'_>, screen: &ImportingScreen, entry: &Entry, is_short: bool) -> SafeText<'static> {
    let Some(seen) = &screen.seen else { return SafeText::default() };
    match &entry.outcome {
        // Which words would have been right stands below.
        Outcome::Unclear(troubles) | Outcome::Refused(troubles) if is_short => {
            let said = troubles.iter().map(|one| wording::import_trouble(scene.texts, &seen.mapping, one).to_string());
            SafeText::from(said.collect::<Vec<_>>().join("; "))
        }
        Outcome::Unclear(troubles) | Outcome::Refused(troubles) => {
            wording::import_troubles(scene.texts, &seen.mapping, troubles)
        }
        Outcome::Changed(changes) | Outcome::Proposed(changes) => wording::import_changes(scene.texts, changes),
        Outcome::New | Outcome::Same => SafeText::default(),
    }
}

/// All that there is to say of a row.
fn detail(scene: &Scene<'_>, screen: &ImportingScreen, row: ImportRow) -> Vec<SafeText<'static>> {
    let texts = scene.texts;
    match row {
        ImportRow::Entry(at) => screen.entry(at).map_or_else(Vec::new, |entry| {
            let row = t!(texts, "import-row", row = entry.row, subject = entry.subject.as_str()).into_owned();
            [row, why(scene, screen, entry, false)].into_iter().filter(|said| !said.is_empty()).collect()
        }),
        ImportRow::Part(part) => {
            let how = t!(texts, "importing-how-" + PARTS[part]).into_owned();
            let learnt = screen.preview().filter(|preview| PARTS[part] == "new" && !preview.names.is_empty());
            let names = learnt.map(|preview| t!(texts, "import-names", names = preview.names.join("; ")).into_owned());
            std::iter::once(how).chain(names).collect()
        }
        ImportRow::File(_) | ImportRow::Column(_) => vec![],
    }
}
