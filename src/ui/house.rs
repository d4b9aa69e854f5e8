//! The page of an institution: numbers of its promises, its last meetings, and beside them what is selected and how it is
//! reached. It must not count.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::frame;
use super::pictures::promise;
use super::prose::{Line, draw_line, paragraph, rect};
use super::scene::Scene;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::house::{HouseRow, HouseScreen};
use crate::domain::attendance::PresenceStatus;
use crate::domain::house::{Attended, House, Sat};
use crate::domain::pictures;
use crate::texts::{SafeText, t};

/// What the numbers of an institution count.
pub const PROMISES: [&str; 6] = ["promised", "kept", "kept-late", "open", "late", "cancelled"];

/// Draws the page and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &HouseScreen, buf: &mut Buffer) -> Option<Position> {
    let texts = scene.texts;
    frame::detail_rule(scene, buf);
    let Some(told) = &screen.told else {
        return Some(scene.sentence(&t!(texts, "pictures-counting"), buf));
    };
    let columns = Columns::lay_out(
        &[Column::fixed(11).right(), Column::flexible(1, 20), Column::fixed(16)],
        scene.content().width,
    );
    let came = told.came();
    let summary = t!(
        texts,
        "house-came",
        person = came.in_person,
        represented = came.represented,
        absent = came.absent,
        meetings = told.meetings.len()
    );
    let bar = rect(scene.places.bar);
    let bar = Rect { x: bar.x + 1, width: bar.width.saturating_sub(2), ..bar };
    draw_line(&[Piece::plain(summary.into_owned())], bar, buf);
    let rows = screen.rows();
    draw_detail(scene, screen, told, buf);
    scene.draw_list(&screen.list, &rows, &columns, buf, |row| match row {
        HouseRow::Promises(at) => {
            let count = told.promises.cell(0, *at).map_or(0, |cell| cell.commitments);
            let style = if count == 0 { scene.theme.dim() } else { scene.theme.plain() };
            let what = told.promises.columns.get(*at).map(|column| t!(texts, "house-promises-" + promises(*column)));
            Row::Cells(vec![Piece::new(count.to_string(), style), Piece::new(what.unwrap_or_default(), style)])
        }
        HouseRow::Meeting(at) => told.meetings.get(*at).map_or(Row::Blank, |meeting| Row::Cells(cells(scene, meeting))),
    })
}

/// The end of the id of the text that says what a number counts.
fn promises(column: pictures::Column) -> &'static str {
    use pictures::Column as Of;
    match column {
        Of::Kept => PROMISES[1],
        Of::KeptLate => PROMISES[2],
        Of::Open => PROMISES[3],
        Of::Late => PROMISES[4],
        Of::State(_) => PROMISES[5],
        _ => PROMISES[0],
    }
}

fn cells(scene: &Scene<'_>, meeting: &Attended) -> Vec<Piece<'static>> {
    let (texts, theme) = (scene.texts, scene.theme);
    let status = meeting.status();
    let style = match status {
        PresenceStatus::Present | PresenceStatus::Guest => theme.done(),
        PresenceStatus::Represented => theme.due(),
        PresenceStatus::Absent => theme.late(),
        _ => theme.dim(),
    };
    vec![
        Piece::plain(texts.language().short_date(meeting.date)),
        Piece::plain(SafeText::line(&meeting.title).into_owned()),
        Piece::new(t!(texts, "presence-" + status.name()), style),
    ]
}

fn draw_detail(scene: &Scene<'_>, screen: &HouseScreen, told: &House, buf: &mut Buffer) {
    let (Some(area), texts, theme) = (scene.detail_area(), scene.texts, scene.theme) else { return };
    let mut lines: Vec<Line> = Vec::new();
    match screen.list.current(&screen.rows()) {
        Some(HouseRow::Promises(at)) => {
            let first = told.promises.cell(0, *at).map(|cell| cell.first.clone()).unwrap_or_default();
            let room = if scene.is_wide() { first.len() } else { 2 };
            lines.extend(first.into_iter().take(room).filter_map(|key| promise(scene, key)));
        }
        Some(HouseRow::Meeting(at)) => {
            let seats = told.meetings.get(*at).map(|meeting| meeting.seats.as_slice()).unwrap_or_default();
            let room = if scene.is_wide() { seats.len() } else { 2 };
            lines.extend(seats.iter().take(room).map(|seat| sat(scene, seat)));
        }
        None => {}
    }
    if scene.is_wide() && !lines.is_empty() {
        lines.push(vec![]);
    }
    lines.push(vec![Piece::new(t!(texts, "house-contacts"), theme.title())]);
    let institution = scene.model.archive.office.institution(&told.key);
    if let Some(contact) = institution.map(|it| it.contact.as_str()).filter(|contact| !contact.is_empty()) {
        lines.extend(paragraph(SafeText::line(contact).as_str(), area.width, theme.plain()));
    }
    let has_contact = institution.is_some_and(|it| !it.contact.is_empty()) || !told.contacts().is_empty();
    if !has_contact {
        lines.push(vec![Piece::new(t!(texts, "house-no-contacts"), theme.dim())]);
    }
    for seat in told.contacts() {
        let said = [seat.position.as_str(), seat.name.as_str(), seat.contact.as_str()];
        let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        lines.extend(paragraph(SafeText::line(&said).as_str(), area.width, theme.plain()));
    }
    scene.draw_detail(lines, area, buf);
}

/// A seat in a meeting: who, how, by whom.
fn sat(scene: &Scene<'_>, seat: &Sat) -> Line {
    let texts = scene.texts;
    let by = if seat.by.is_empty() { String::new() } else { format!(" ({})", seat.by) };
    let said = format!("{}: {}{by}", seat.position, t!(texts, "presence-" + seat.status.name()));
    vec![Piece::plain(SafeText::line(&said).into_owned())]
}
