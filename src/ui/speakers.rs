//! Draws the list of speakers above the screen: who has the floor, a field that finds who wants it, who waits, and how long
//! each seat and group has spoken. It must not know what a key does.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::course;
use super::prose::{Line, draw_lines, paragraph, rect};
use super::scene::Scene;
use super::seat::groups;
use super::seats::presence;
use super::text_field;
use super::widgets::{Column, Columns, List, Piece, Row, content_area, popup};
use crate::app::course::name;
use crate::app::geometry;
use crate::app::speakers::Speakers;
use crate::domain::Session;
use crate::domain::agenda::Speaker;
use crate::domain::course::Course;
use crate::texts::t;

/// The rows of those who wait or who fit.
const ROWS: u16 = 6;
/// The rows above what was spoken: who speaks, the field, the rows, and blank ones between them.
const ABOVE: u16 = ROWS + 4;

/// Draws the list over the screen `area` and says where the hardware cursor goes: behind what is typed.
pub(super) fn draw(scene: &Scene<'_>, speakers: &Speakers, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (texts, theme, model) = (scene.texts, scene.theme, scene.model);
    let session = model.archive.session(speakers.session)?;
    let course = Course::of(session);
    let most = rect(geometry::form_inside(model));
    let spoken = spoken(scene, session, &course, most.width);
    let height = u16::try_from(spoken.len()).unwrap_or(u16::MAX).saturating_add(ABOVE).min(most.height);
    let size = Size::new(most.width, height);
    let frame = Rect { y: most.y.saturating_sub(1), height: height + 2, ..area };
    let inside = popup(&Piece::new(t!(texts, "speakers-title"), theme.title()), size, frame, buf);
    let row = |y: u16, height: u16| Rect {
        y: inside.y + y,
        height: height.min(inside.bottom().saturating_sub(inside.y + y)),
        ..inside
    };
    let speaking = course.speaking.is_some().then(|| course::speakers(scene, session, &course, inside.width));
    let nobody = || vec![vec![Piece::new(t!(texts, "speakers-nobody"), theme.dim())]];
    draw_lines(&speaking.map_or_else(nobody, |lines| lines.into_iter().take(1).collect::<Vec<_>>()), row(0, 1), buf);
    Piece::new("› ", theme.focus()).draw(row(2, 1).as_position(), inside.width, buf);
    let field = Rect { x: inside.x + 2, width: inside.width.saturating_sub(2), ..row(2, 1) };
    let ink = theme.ink();
    let has_keyboard = model.overlays.len() == 1;
    let cursor = text_field::draw(field, buf, &speakers.typed, has_keyboard, ink);
    let rows = speakers.rows(model);
    if rows.is_empty() {
        let nothing = if speakers.is_looking() { t!(texts, "speakers-unknown") } else { t!(texts, "speakers-empty") };
        draw_lines(&paragraph(nothing.as_str(), inside.width, theme.dim()), row(3, ROWS), buf);
    } else {
        let area = row(3, ROWS);
        // A sign and a word for who is not in the room take as much as the widest of them.
        let absent: Vec<Piece<'_>> = rows.iter().map(|speaker| absence(scene, session, speaker)).collect();
        let widest = absent.iter().map(Piece::width).max().and_then(|width| u16::try_from(width).ok()).unwrap_or(0);
        let columns = [Column::fixed(2).right(), Column::flexible(1, 10), Column::fixed(widest)];
        let columns = Columns::lay_out(if widest == 0 { &columns[..2] } else { &columns }, content_area(area).width);
        let at = speakers.at.min(rows.len() - 1);
        let list =
            List { columns: &columns, total: rows.len(), offset: 0, selected: Some(at), has_focus: true, theme, texts };
        list.draw(area, buf, |at| {
            let turn = if speakers.is_looking() { String::new() } else { (at + 1).to_string() };
            let mut cells = vec![Piece::new(turn, theme.dim()), Piece::plain(name(session, &rows[at]))];
            cells.extend((widest > 0).then(|| absence(scene, session, &rows[at])));
            Row::Cells(cells)
        });
    }
    scene.draw_detail(spoken, row(ABOVE, inside.height.saturating_sub(ABOVE)), buf);
    cursor
}

/// How it stands with the seat of somebody who is not in the room; nothing of who is, or has no seat.
fn absence(scene: &Scene<'_>, session: &Session, speaker: &Speaker) -> Piece<'static> {
    let Speaker::Seat(id) = speaker else { return Piece::empty() };
    let seat = session.seat(*id).filter(|seat| !seat.presence.is_in_the_room());
    seat.map_or_else(Piece::empty, |seat| presence(scene, seat))
}

/// How long each has spoken, by seat and by group, and which groups have not.
fn spoken(scene: &Scene<'_>, session: &Session, course: &Course, width: u16) -> Vec<Line> {
    let (texts, theme, now) = (scene.texts, scene.theme, scene.model.now);
    let span = |time: TimeDelta| texts.language().span(time);
    let all: Vec<(&Speaker, TimeDelta)> = course.spoken(now).collect();
    let mut lines = Vec::new();
    let mut say = |title, said: Vec<String>| {
        if !said.is_empty() {
            lines.push(vec![Piece::new(title, theme.title())]);
            lines.extend(paragraph(&said.join(" · "), width, theme.plain()));
        }
    };
    let seats = all.iter().map(|(speaker, time)| format!("{} {}", name(session, speaker), span(*time)));
    say(t!(texts, "speakers-spoken"), seats.collect());
    let of_group = |seat: &crate::domain::SeatId| session.seat(*seat).map(|seat| &seat.group);
    let (mut heard, mut silent) = (Vec::new(), Vec::new());
    for group in groups(session) {
        let is_of = |speaker: &Speaker| matches!(speaker, Speaker::Seat(seat) if of_group(seat) == Some(group));
        let turns: Vec<TimeDelta> = all.iter().filter(|(speaker, _)| is_of(speaker)).map(|(_, time)| *time).collect();
        let called = scene.model.archive.office.group_name(group);
        if !turns.is_empty() {
            heard.push(format!("{called} {}", span(turns.into_iter().sum())));
        } else if session.seats_of(group).any(|seat| seat.presence.is_in_the_room()) {
            silent.push(called.to_owned());
        }
    }
    say(t!(texts, "speakers-by-group"), heard);
    say(t!(texts, "speakers-silent"), silent);
    lines
}
