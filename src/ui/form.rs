//! Draws a form above the screen: labels left, what is typed or chosen right, and beside it what was understood, what
//! helps and what is wrong. It reads only; the form decides what is chosen and offered.

mod value;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::prose::{draw_line, rect};
use super::text_area::draw_row;
use super::theme::Theme;
use super::widgets::{Piece, popup, popup_inside, write};
use crate::app::form::handing::Handing;
use crate::app::form::input::Input;
use crate::app::form::picks::OFFERED;
use crate::app::form::{Form, Subject};
use crate::app::geometry::{self, LABEL};
use crate::app::model::Model;
use crate::app::text_area::Segment;
use crate::domain::arranging;
use crate::texts::{SafeText, Texts, t};

/// Blank cells between a label and its value; a mark (`▌` before a candidate, `│` beside several lines) stands in them.
const GAP: u16 = 2;

/// One row of the form.
struct Row<'a> {
    /// Which field it belongs to.
    field: usize,
    label: Option<Piece<'a>>,
    mark: Option<Piece<'a>>,
    value: Value<'a>,
    /// The column of the hardware cursor in the value.
    cursor: Option<u16>,
}

enum Value<'a> {
    Pieces(Vec<Piece<'a>>),
    /// Text that is being written, and what is said behind it.
    Typed(Vec<Segment>, Option<Piece<'a>>),
}

/// Draws the form over the screen `area` and says where the hardware cursor goes.
pub fn draw(model: &Model, form: &Form, theme: Theme, texts: &Texts, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let rows = value::rows(model, form, theme, texts);
    let (size, frame) = place(model, form, rows.len(), area);
    let inside = popup(&Piece::new(title(model, form, texts), theme.title()), size, frame, buf);
    draw_rows(&rows, form, theme, texts, inside, buf)
}

/// The place of the field that stands at this place of the screen `area`.
pub(super) fn field_at(
    model: &Model,
    form: &Form,
    theme: Theme,
    texts: &Texts,
    area: Rect,
    at: Position,
) -> Option<usize> {
    let rows = value::rows(model, form, theme, texts);
    let (size, frame) = place(model, form, rows.len(), area);
    let inside = popup_inside(size, frame);
    let (top, height) = window(&rows, form, inside);
    let line = usize::from(at.y.checked_sub(inside.y)?);
    rows.get(top + line).filter(|_| inside.contains(at) && line < height).map(|row| row.field)
}

/// Where the value of the focused field begins on the screen.
pub(super) fn focused_value(model: &Model, form: &Form, theme: Theme, texts: &Texts, area: Rect) -> Position {
    let rows = value::rows(model, form, theme, texts);
    let (size, frame) = place(model, form, rows.len(), area);
    let inside = popup_inside(size, frame);
    let (top, _) = window(&rows, form, inside);
    let is_it = |row: &Row<'_>| row.field == form.focus && row.cursor.is_some();
    let line = rows.iter().position(is_it).unwrap_or_default().saturating_sub(top);
    Position::new(inside.x + LABEL + GAP, inside.y + u16::try_from(line).unwrap_or_default())
}

/// The size of the inside of a form with so many rows, and the area in the middle of which it stands.
fn place(model: &Model, form: &Form, rows: usize, area: Rect) -> (Size, Rect) {
    let most = geometry::form_inside(model);
    // Room for candidates and a fault is kept from the start, so that the frame stays while typing.
    let spare = if form.fields.iter().any(|field| matches!(field.input, Input::Picks(_))) { OFFERED + 2 } else { 2 };
    let resting = form.fields.iter().map(|field| value::resting_height(model, form, field)).sum::<usize>();
    let height = u16::try_from((resting + spare).max(rows)).unwrap_or(u16::MAX).min(most.height);
    let frame = Rect { y: most.y.saturating_sub(1), height: height + 2, ..rect(most) };
    (Size::new(most.width, height), Rect { x: area.x, width: area.width, ..frame })
}

/// The first row in view, and how many are: those of the focused field are among them.
fn window(rows: &[Row<'_>], form: &Form, inside: Rect) -> (usize, usize) {
    let is_scrolled = rows.len() > usize::from(inside.height);
    let height = usize::from(inside.height.saturating_sub(u16::from(is_scrolled)));
    let end = rows.iter().rposition(|row| row.field == form.focus).map_or(0, |last| last + 1);
    // One row more, so that one sees where one goes next.
    ((end + 1).min(rows.len()).saturating_sub(height), height)
}

fn title(model: &Model, form: &Form, texts: &Texts) -> String {
    let mut title = match form.subject {
        Subject::Handing(Handing::Give(None)) => t!(texts, "form-give-all").to_string(),
        _ => t!(texts, "form-" + form.subject.name()).to_string(),
    };
    if let Some(about) = about(model, &form.subject, texts) {
        title.push_str(&format!(" · {about}"));
    }
    if let Some(kept) = form.restored {
        let kept = kept.with_timezone(model.now.offset());
        let time = texts.language().clock(kept.time());
        let said = if kept.date_naive() == model.today() {
            t!(texts, "hint-restored", time = time)
        } else {
            t!(texts, "hint-restored-on", date = texts.language().short_date(kept.date_naive()), time = time)
        };
        title.push_str(&format!(" · {said}"));
    }
    title
}

/// The record that the form is about, where its fields do not say it.
fn about(model: &Model, subject: &Subject, texts: &Texts) -> Option<String> {
    match subject {
        Subject::Invitation { seats, .. } => Some(match seats.as_slice() {
            [seat] => seat.full_position(),
            seats => t!(texts, "seats-count", count = seats.len()).to_string(),
        }),
        Subject::Place { session, record } => {
            let session = model.archive.session(*session)?;
            arranging::text(session, *record)?.lines().next().map(str::to_owned)
        }
        Subject::Progress { session, commitment }
        | Subject::Due { session, commitment }
        | Subject::Reminder { session, commitment }
        | Subject::Link { session, commitment } => {
            let action = model.archive.action(*session, *commitment)?;
            Some(format!("K{} {}", action.number, action.text.lines().next().unwrap_or_default()))
        }
        Subject::Commitment { base: Some(base), .. } => Some(format!("K{}", base.number)),
        Subject::Presence { base, .. } | Subject::Names { base, .. } => Some(base.full_position()),
        Subject::NewSession { from: Some(from) } => {
            model.archive.session(*from).map(|session| session.meeting.title.clone())
        }
        _ => None,
    }
}

/// Draws the rows so that those of the focused field are in view, and says how many fields are not.
fn draw_rows(
    rows: &[Row<'_>],
    form: &Form,
    theme: Theme,
    texts: &Texts,
    inside: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (top, height) = window(rows, form, inside);
    let mut cursor = None;
    for (y, row) in (inside.y..inside.bottom()).zip(rows.iter().skip(top).take(height)) {
        let line = Rect { y, height: 1, ..inside };
        cursor = draw_form_row(row, row.field == form.focus, theme, line, buf).or(cursor);
    }
    if rows.len() > height {
        let field_at = |at: usize| rows.get(at).map_or(form.fields.len(), |row| row.field);
        let starts_inside = top > 0 && field_at(top) == field_at(top - 1);
        let above = field_at(top) + usize::from(starts_inside);
        let below = form.fields.len().saturating_sub(field_at((top + height).saturating_sub(1)) + 1);
        let mut said = Vec::new();
        if above > 0 {
            said.push(t!(texts, "list-more-above", count = above).to_string());
        }
        if below > 0 {
            said.push(t!(texts, "list-more-below", count = below).to_string());
        }
        let sign = SafeText::from(said.join("   "));
        write(&sign, theme.dim(), Position::new(inside.x, inside.bottom().saturating_sub(1)), inside.width, buf);
    }
    cursor
}

fn draw_form_row(row: &Row<'_>, focused: bool, theme: Theme, line: Rect, buf: &mut Buffer) -> Option<Position> {
    if let Some(label) = &row.label {
        label.draw(line.as_position(), LABEL.min(line.width), buf);
    }
    let left = LABEL + GAP;
    if let Some(mark) = &row.mark {
        mark.draw(Position::new(line.x + LABEL, line.y), GAP, buf);
    }
    let place = Rect { x: line.x + left, width: line.width.saturating_sub(left), ..line };
    match &row.value {
        Value::Pieces(pieces) => draw_line(pieces, place, buf),
        Value::Typed(segments, after) => {
            draw_row(place, buf, segments, focused, theme.ink());
            if let Some(after) = after {
                let width: usize = segments.iter().map(|segment| crate::texts::cells(&segment.text)).sum();
                // Behind the cursor, which stands on the cell after the text.
                let x = place.x.saturating_add(u16::try_from(width).unwrap_or(place.width) + 2);
                after.draw(Position::new(x, place.y), place.right().saturating_sub(x), buf);
            }
        }
    }
    row.cursor.filter(|x| *x < place.width).map(|x| Position::new(place.x + x, place.y))
}
