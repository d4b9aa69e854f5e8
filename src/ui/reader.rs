//! Draws what is read above the screen: the keys of where one is, or why a file cannot be read, with its text. It must
//! not know which keys there are, nor mend a file.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::prose::{Line, draw_lines, paragraph, rect};
use super::theme::Theme;
use super::widgets::{Piece, popup, write};
use super::{detail, honours, keys, spoken, text_field};
use crate::app::geometry;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::overlay::{Reader, Topic};
use crate::app::reading::{HelpRow, SEARCH, filter_words, help_rows, sent_rows};
use crate::app::screen::Screen;
use crate::app::versions;
use crate::folder::BrokenFile;
use crate::texts::{SafeText, Texts, pad_left, pad_right, t};
use crate::wording;

/// The cells of the keys in the help.
const KEYS: usize = 15;

/// Draws the reader over the screen `area` and says where the hardware cursor goes: to where one reads on.
pub fn draw(model: &Model, reader: &Reader, theme: Theme, texts: &Texts, area: Rect, buf: &mut Buffer) -> Position {
    if let Topic::Honours(session) = &reader.topic {
        if let Some(session) = model.archive.session(*session) {
            honours::draw(model, session, reader.top, theme, area, buf);
        }
        return area.as_position();
    }
    let most = rect(geometry::form_inside(model));
    let area = Rect { x: area.x, width: area.width, y: most.y.saturating_sub(1), height: most.height + 2 };
    let title = match &reader.topic {
        Topic::Help(_) => t!(texts, "help-title"),
        Topic::Broken(file) => t!(texts, "broken-title", file = file),
        Topic::Sent(_) => t!(texts, "copied-title"),
        Topic::Version(document, _) => {
            t!(texts, "versions-title", title = versions::title(&model.archive, *document)).into_owned()
        }
        Topic::Honours(_) => t!(texts, "honours-title"),
        Topic::Spoken(_) => t!(texts, "spoken-title"),
        Topic::Life(session, _) => {
            let held = model.archive.session(*session);
            SafeText::from(held.map_or("", |session| session.meeting.title.as_str()))
        }
    };
    let inside = popup(&Piece::new(title, theme.title()), most.as_size(), area, buf);
    match &reader.topic {
        Topic::Help(contexts) => {
            return help(reader, contexts, theme, texts, inside, buf);
        }
        Topic::Broken(file) => match model.archive.broken.iter().find(|broken| broken.file == *file) {
            Some(broken) => draw_broken(broken, reader.top, theme, texts, inside, buf),
            None => draw_lines(&paragraph(t!(texts, "broken-gone").as_str(), inside.width, theme.plain()), inside, buf),
        },
        Topic::Sent(text) => {
            let rows = sent_rows(text, inside.width);
            let lines: Vec<Line> = rows.into_iter().map(|row| vec![Piece::plain(row)]).collect();
            draw_page(&lines, reader.top.min(last_page(lines.len(), inside)), theme, texts, inside, buf);
        }
        Topic::Version(_, number) => {
            let Screen::Versions(screen) = model.screen() else { return inside.as_position() };
            let told = super::versions::lines(model, screen, *number, theme, texts, inside.width);
            let top = told.iter().take(reader.top.min(told.len() - 1)).map(Vec::len).sum();
            draw_page(&told.concat(), top, theme, texts, inside, buf);
        }
        Topic::Spoken(session) => {
            let told = model.archive.session(*session).map(|session| spoken::told(model, session, theme, inside.width));
            let told = told.unwrap_or_default();
            let top = told.iter().take(reader.top).map(Vec::len).sum();
            draw_page(&told.concat(), top, theme, texts, inside, buf);
        }
        // It has the whole screen.
        Topic::Honours(_) => {}
        Topic::Life(session, id) => {
            let action = model.archive.action(*session, *id);
            let told =
                action.map_or_else(Vec::new, |action| detail::life(model, action, theme, texts, inside.as_size()));
            let top = told.iter().take(reader.top).map(Vec::len).sum();
            draw_page(&told.concat(), top, theme, texts, inside, buf);
        }
    }
    inside.as_position()
}

/// The keys of these contexts; while one looks for some, what is typed stands above them and has the cursor.
fn help(
    reader: &Reader,
    contexts: &[Context],
    theme: Theme,
    texts: &Texts,
    inside: Rect,
    buf: &mut Buffer,
) -> Position {
    let rows = help_rows(contexts, &reader.find.text());
    let lines: Vec<Line> = rows.iter().map(|row| help_line(row, theme, texts)).collect();
    if !reader.is_searched() {
        draw_page(&lines, reader.top.min(last_page(lines.len(), inside)), theme, texts, inside, buf);
        return inside.as_position();
    }
    Piece::new("/ ", theme.focus()).draw(inside.as_position(), inside.width, buf);
    let field = Rect { x: inside.x + 2, width: inside.width.saturating_sub(2), height: 1, ..inside };
    let cursor = text_field::draw(field, buf, &reader.find, reader.finding, theme.ink());
    let taken = SEARCH;
    let below = Rect { y: inside.y + taken, height: inside.height.saturating_sub(taken), ..inside };
    if lines.is_empty() {
        draw_lines(&paragraph(t!(texts, "help-nothing").as_str(), below.width, theme.dim()), below, buf);
    }
    draw_page(&lines, reader.top.min(last_page(lines.len(), below)), theme, texts, below, buf);
    cursor.unwrap_or(below.as_position())
}

/// The rows of a page: the last row says what is hidden, if anything is.
fn page_height(total: usize, inside: Rect) -> usize {
    geometry::rows_in_view(total, inside.height)
}

fn last_page(total: usize, inside: Rect) -> usize {
    total.saturating_sub(page_height(total, inside))
}

/// Draws the lines from `top` on, and in the last row how many are hidden.
fn draw_page(lines: &[Line], top: usize, theme: Theme, texts: &Texts, inside: Rect, buf: &mut Buffer) {
    let height = page_height(lines.len(), inside);
    let shown = lines.get(top..).unwrap_or_default();
    let shown = &shown[..shown.len().min(height)];
    draw_lines(shown, inside, buf);
    let below = lines.len().saturating_sub(top + shown.len());
    let mut said = Vec::new();
    if top > 0 {
        said.push(t!(texts, "list-more-above", count = top).to_string());
    }
    if below > 0 {
        said.push(t!(texts, "list-more-below", count = below).to_string());
    }
    let sign = SafeText::from(said.join("   "));
    let last = Position::new(inside.x, inside.bottom().saturating_sub(1));
    if lines.len() > height {
        write(&sign, theme.dim(), last, inside.width, buf);
    }
}

fn help_line(row: &HelpRow, theme: Theme, texts: &Texts) -> Line {
    match row {
        HelpRow::Heading(context) => {
            vec![Piece::new(t!(texts, "context-" + context.name()).into_owned(), theme.focus())]
        }
        HelpRow::Keys(bindings) => {
            let names: Vec<String> = bindings.iter().map(|binding| keys::name(texts, theme, binding.key)).collect();
            let label = bindings.first().map(|first| keys::label(texts, first).into_owned()).unwrap_or_default();
            vec![Piece::new(format!("  {}  ", pad_right(&names.join("  "), KEYS)), theme.key()), Piece::plain(label)]
        }
        HelpRow::FilterHeading => vec![Piece::new(t!(texts, "help-filter").into_owned(), theme.focus())],
        HelpRow::FilterWord(at) => {
            let word = filter_words(texts.language()).get(*at).copied().unwrap_or_default();
            let said = match at {
                0 => t!(texts, "help-filter-states"),
                1 => t!(texts, "help-filter-exact"),
                2 => t!(texts, "help-filter-owner"),
                3 => t!(texts, "help-filter-place"),
                4 => t!(texts, "help-filter-group"),
                5 => t!(texts, "help-filter-series"),
                6 => t!(texts, "help-filter-due"),
                7 => t!(texts, "help-filter-since"),
                8 => t!(texts, "help-filter-not"),
                _ => t!(texts, "help-filter-words"),
            };
            vec![Piece::new(format!("  {}  ", pad_right(word, KEYS)), theme.key()), Piece::plain(said.into_owned())]
        }
        HelpRow::Blank => vec![],
    }
}

/// What is wrong stands still above; the text of the file scrolls, the faulty lines marked.
fn draw_broken(broken: &BrokenFile, top: usize, theme: Theme, texts: &Texts, inside: Rect, buf: &mut Buffer) {
    let mut head: Vec<Line> = Vec::new();
    for finding in &broken.findings {
        let said = wording::finding(texts, finding);
        head.extend(paragraph(said.as_str(), inside.width, theme.late()));
    }
    if broken.is_twin() {
        head.extend(paragraph(t!(texts, "broken-twin").as_str(), inside.width, theme.plain()));
    } else if broken.kept().is_some() {
        head.extend(paragraph(t!(texts, "broken-kept").as_str(), inside.width, theme.plain()));
    } else {
        head.extend(paragraph(t!(texts, "broken-untouched").as_str(), inside.width, theme.plain()));
    }
    head.push(vec![]);
    // A file with many findings still shows some of its text.
    head.truncate(usize::from(inside.height / 2));
    draw_lines(&head, inside, buf);
    let taken = u16::try_from(head.len()).unwrap_or(inside.height);
    let below = Rect { y: inside.y + taken, height: inside.height.saturating_sub(taken), ..inside };
    if broken.raw.is_empty() {
        return draw_lines(&paragraph(t!(texts, "broken-no-text").as_str(), below.width, theme.dim()), below, buf);
    }
    draw_page(&raw_lines(broken, theme), top, theme, texts, below, buf);
}

fn raw_lines(broken: &BrokenFile, theme: Theme) -> Vec<Line> {
    let faulty =
        |number: usize| broken.findings.iter().any(|finding| finding.place.is_some_and(|place| place.line == number));
    let digits = broken.raw.lines().count().to_string().len();
    let line = |(at, text): (usize, &str)| {
        let number = at + 1;
        let mark = if faulty(number) { "✗ " } else { "  " };
        let (number_style, style) =
            if faulty(number) { (theme.late(), theme.late()) } else { (theme.dim(), theme.plain()) };
        let number = format!("{mark}{}  ", pad_left(&number.to_string(), digits));
        vec![Piece::new(number, number_style), Piece::new(SafeText::line(text).into_owned(), style)]
    };
    broken.raw.lines().enumerate().map(line).collect()
}
