//! Draws the calendar beside the date that is typed: a month, Monday first, and below it what the day is. It must not know
//! how a day is taken.

use chrono::{Datelike as _, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::form;
use super::theme::Theme;
use super::widgets::{Piece, popup, popup_inside};
use crate::app::calendar::Calendar;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::domain::calendar::weeks_of_month;
use crate::domain::dates::is_weekend;
use crate::texts::{SafeText, Texts, t};

/// The cells of a day: `[12*]`.
const DAY: u16 = 5;
/// The rows of the weekdays, of at most six weeks, and of what the day is.
const ROWS: u16 = 1 + 6 + 2;

/// Where the frame stands: below the field where there is room, else above it.
fn frame(model: &Model, theme: Theme, texts: &Texts, area: Rect) -> Rect {
    let below = model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Form(open) => Some(form::focused_value(model, open, theme, texts, area)),
        _ => None,
    });
    let anchor = below.unwrap_or(area.as_position());
    let (width, height) = ((7 * DAY + 4).min(area.width), (ROWS + 2).min(area.height));
    let y = if anchor.y + 1 + height <= area.bottom() { anchor.y + 1 } else { anchor.y.saturating_sub(height) };
    Rect { x: anchor.x.min(area.right().saturating_sub(width)), y, width, height }
}

fn inside(frame: Rect) -> Size {
    Size::new(frame.width.saturating_sub(4), frame.height.saturating_sub(2))
}

/// Draws the calendar and says where the hardware cursor goes: to the day that would be taken.
pub(super) fn draw(
    model: &Model,
    calendar: &Calendar,
    theme: Theme,
    texts: &Texts,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (language, frame) = (texts.language(), frame(model, theme, texts, area));
    let inside = popup(&Piece::new(language.month(calendar.day), theme.title()), inside(frame), frame, buf);
    let weeks = weeks_of_month(calendar.day);
    for (x, day) in (inside.x..).step_by(DAY.into()).zip(weeks.iter().flatten().take(7).flatten()) {
        let name = Piece::new(language.short_weekday(*day), theme.dim());
        name.draw(Position::new(x + 1, inside.y), DAY, buf);
    }
    let mut cursor = None;
    for (day, place) in days(calendar, inside) {
        let is_chosen = day == calendar.day;
        let marks = (marks(model, day), if is_chosen { ("[", "]") } else { (" ", " ") });
        let ((left, sign), (open, close)) = marks;
        let left = if is_chosen { open } else { left };
        let style = if is_chosen {
            theme.focus()
        } else if sign == " " {
            theme.plain()
        } else {
            theme.due()
        };
        Piece::new(format!("{left}{:>2}{sign}{close}", day.day()), style).draw(place.as_position(), DAY, buf);
        cursor = if is_chosen { Some(Position::new(place.x + 1, place.y)) } else { cursor };
    }
    let said = Rect { y: inside.bottom().saturating_sub(2), height: 1, ..inside };
    Piece::plain(language.long_date(calendar.day)).draw(said.as_position(), said.width, buf);
    let below = Position::new(said.x, said.y + 1);
    what_it_is(model, texts, theme, calendar.day).draw(below, said.width, buf);
    cursor.filter(|cursor| inside.contains(*cursor))
}

/// The days of the month, each with its place.
fn days(calendar: &Calendar, inside: Rect) -> Vec<(NaiveDate, Rect)> {
    let mut places = Vec::new();
    for (y, week) in (inside.y + 1..inside.bottom()).zip(weeks_of_month(calendar.day)) {
        for (x, day) in (inside.x..).step_by(DAY.into()).zip(week) {
            places.extend(day.map(|day| (day, Rect { x, y, width: DAY, height: 1 })));
        }
    }
    places.retain(|(day, _)| day.month() == calendar.day.month());
    places
}

/// The day that stands at this place of the screen.
pub(super) fn day_at(
    model: &Model,
    calendar: &Calendar,
    theme: Theme,
    texts: &Texts,
    area: Rect,
    at: Position,
) -> Option<NaiveDate> {
    let frame = frame(model, theme, texts, area);
    let days = days(calendar, popup_inside(inside(frame), frame));
    days.into_iter().find(|(_, place)| place.contains(at)).map(|(day, _)| day)
}

/// `•` before today; `*` behind a holiday, `·` behind a day of the weekend.
fn marks(model: &Model, day: NaiveDate) -> (&'static str, &'static str) {
    let today = if day == model.today() { "•" } else { " " };
    let free = match model.archive.office.holiday(day) {
        Some(_) => "*",
        None if is_weekend(day) => "·",
        None => " ",
    };
    (today, free)
}

/// Why the chosen day is none to work on, or that it is today; else what the signs mean.
fn what_it_is(model: &Model, texts: &Texts, theme: Theme, day: NaiveDate) -> Piece<'static> {
    if let Some(holiday) = model.archive.office.holiday(day) {
        Piece::new(SafeText::from(format!("* {holiday}")), theme.due())
    } else if day == model.today() {
        Piece::new(t!(texts, "calendar-today").into_owned(), theme.plain())
    } else if is_weekend(day) {
        Piece::new(SafeText::from(format!("· {}", t!(texts, "hint-weekend"))), theme.due())
    } else {
        Piece::new(t!(texts, "calendar-signs").into_owned(), theme.dim())
    }
}
