//! Where things stand on a screen of a given size: the model scrolls and wraps by it, the view draws by it. It must not
//! know what stands there.

use super::form::input::Input;
use super::form::picks::OFFERED;
use super::model::Model;
use super::screen::{Screen, Tab};

/// A part of the screen, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// The column of its left edge, from 0.
    pub x: u16,
    /// The row of its upper edge, from 0.
    pub y: u16,
    /// Its columns.
    pub width: u16,
    /// Its rows.
    pub height: u16,
}

/// From this width on the detail stands beside the list.
pub const WIDE: u16 = 100;
/// From this height on the detail stands below the list of a narrow screen.
const TALL: u16 = 20;
/// The rows of the detail below a list, its rule not counted.
const STRIP: u16 = 5;
/// The rows of a list that gives way to its detail on a narrow screen.
const SHORT_LIST: u16 = 4;
/// The rows of the line of capture: itself, two of what is understood, one of what is not.
const CAPTURE: u16 = 4;
/// The smallest size that is drawn.
pub const SMALLEST: (u16, u16) = (60, 20);

/// The places of a screen, top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Places {
    /// Where am I: one row, a rule below it.
    pub header: Area,
    /// Parts of the session, filter, what needs attention: one row.
    pub bar: Area,
    /// The headings of the columns: one row.
    pub headings: Area,
    /// The list.
    pub list: Area,
    /// The detail of what is selected: beside the list or below it; its rule stands left of it or above it.
    pub detail: Option<Area>,
    /// The line of capture while it is open, and below it what is understood.
    pub capture: Option<Area>,
    /// What can be pressed: one row; above it, or above the line of capture, a rule.
    pub footer: Area,
}

/// Whether the terminal is too small for anything but a sentence.
pub fn is_too_small(model: &Model) -> bool {
    model.width < SMALLEST.0 || model.height < SMALLEST.1
}

/// The places of the screen on top.
pub fn places(model: &Model) -> Places {
    let (width, height) = (model.width, model.height);
    let row = |y| Area { x: 0, y, width, height: 1 };
    let top = 4;
    let is_capturing = super::capture::line(model).is_some();
    let below = if is_capturing { CAPTURE } else { 0 };
    let body = height.saturating_sub(top + 2 + below);
    let has_detail = match model.screen() {
        Screen::Home(_) | Screen::Office(_) | Screen::Trash(_) | Screen::Search(_) | Screen::ReadBack(_) => false,
        Screen::FollowUp(_) => false,
        Screen::Board(_) | Screen::Closing(_) | Screen::Round(_) | Screen::Pictures(_) | Screen::House(_) => true,
        Screen::Exchange(_) => true,
        Screen::Receiving(receiving) => receiving.found.is_some(),
        Screen::Importing(importing) => !importing.is_choosing() && !importing.shows_columns,
        Screen::Twins(twins) => !twins.conflicts().is_empty(),
        Screen::Versions(versions) => versions.found.as_ref().is_some_and(|found| !found.is_empty()),
        Screen::Session(session) => session.tab != Tab::Summary,
    };
    let whole = Area { x: 0, y: top, width, height: body };
    let (list, detail) = match has_detail {
        true if width >= WIDE => {
            // Numbers want more room than what is told of one of them.
            let side = if matches!(model.screen(), Screen::Pictures(_)) { width / 3 } else { width * 2 / 5 };
            let list = Area { width: width - side - 1, ..whole };
            (list, Some(Area { x: list.width + 1, y: 2, width: side, height: height.saturating_sub(4 + below) }))
        }
        // What is understood of the line takes the place of what is told of the selected row.
        true if height >= TALL && !is_capturing => {
            // A text that is to be sent wants to be read: there the list gives way.
            let strip = match model.screen() {
                Screen::Round(_) => body.saturating_sub(SHORT_LIST + 1),
                // A picture of few lines leaves the room to what its numbers open.
                Screen::Pictures(screen) => {
                    screen.of.page.lines().map_or(STRIP, |lines| body.saturating_sub(lines + 2))
                }
                _ => STRIP,
            };
            let list = Area { height: body.saturating_sub(strip + 1), ..whole };
            (list, Some(Area { y: top + list.height + 1, height: strip, ..whole }))
        }
        _ => (whole, None),
    };
    let beside = detail.is_some_and(|detail| detail.x > 0);
    let bar = Area { width: if beside { list.width } else { width }, ..row(2) };
    Places {
        header: row(0),
        bar,
        headings: Area { width: list.width, ..row(3) },
        list,
        detail,
        capture: is_capturing.then(|| Area { height: CAPTURE, ..row(height.saturating_sub(1 + CAPTURE)) }),
        footer: row(height.saturating_sub(1)),
    }
}

/// The cells before the field of the line of capture, in which its kind stands.
pub const KIND: u16 = 14;

/// The columns of the field in which the line of capture is typed.
pub fn capture_field(model: &Model) -> u16 {
    model.width.saturating_sub(KIND + 1)
}

/// The inside of the pasted text that is looked over, without its border.
pub fn pasted_inside(model: &Model, entries: usize) -> Area {
    let height = model.height.saturating_sub(6).min(u16::try_from(entries).unwrap_or(u16::MAX));
    Area { height, ..form_inside(model) }
}

/// How many rows of a list of `total` are in view: a longer list gives its last row to the sign that more is hidden.
pub fn rows_in_view(total: usize, height: u16) -> usize {
    let height = usize::from(height);
    if total <= height || height <= 1 { total.min(height) } else { height - 1 }
}

/// The widest label of a form.
pub const LABEL: u16 = 20;

/// The inside of the palette, without its border.
pub fn palette_inside(model: &Model) -> Area {
    let width = model.width.saturating_sub(8).min(56);
    let height = model.height.saturating_sub(8).min(18);
    Area { x: model.width.saturating_sub(width) / 2, y: 3, width, height }
}

/// The inside of a form that floats above the screen, without its border.
pub fn form_inside(model: &Model) -> Area {
    let width = model.width.saturating_sub(4).min(92);
    let height = model.height.saturating_sub(4);
    Area { x: (model.width.saturating_sub(width)) / 2, y: 2, width, height }
}

/// The fewest and the most rows of a field of several lines.
const LINES: (u16, u16) = (5, 16);

/// Columns of a form's field, and rows of one of several lines: what the others leave, a fault and the candidates of a
/// choice included.
pub fn field_size(model: &Model) -> (u16, u16) {
    let inside = form_inside(model);
    let others = model.form().map_or(0, |form| {
        let candidates = form.fields.iter().any(|field| matches!(field.input, Input::Picks(_)));
        form.fields.len() + 1 + if candidates { OFFERED } else { 0 }
    });
    let rows = inside.height.saturating_sub(u16::try_from(others).unwrap_or(u16::MAX)).clamp(LINES.0, LINES.1);
    (inside.width.saturating_sub(LABEL + 3), rows)
}
