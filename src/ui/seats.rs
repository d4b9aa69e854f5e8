//! The seats: one line each. It must not know what is told of one seat below or beside them.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::scene::Scene;
use super::seat;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::command::Command;
use crate::app::door;
use crate::app::keymap::Context;
use crate::app::screen::SessionScreen;
use crate::app::seats::rows;
use crate::domain::Session;
use crate::domain::attendance::{PresenceStatus, Reply, Representative, Seat};
use crate::texts::{SafeText, Texts, t};

/// Draws the seats and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &SessionScreen, session: &Session, buf: &mut Buffer) -> Option<Position> {
    let (texts, list) = (scene.texts, &screen.seats.list);
    let rows = rows(scene.model, screen);
    seat::draw(scene, session, list.current(&rows).and_then(|id| session.seat(*id)), buf);
    if rows.is_empty()
        && let Some((_, door)) = door::open(scene.model)
    {
        let said = if door.field.text().trim().is_empty() {
            t!(texts, "seats-door-nobody")
        } else {
            t!(texts, "seats-door-nothing", guest = scene.key(Context::Door, Command::AddGuest))
        };
        return Some(scene.sentence(&said, buf));
    }
    if rows.is_empty() {
        let key = |command| scene.key(Context::Seats, command);
        let nothing = t!(texts, "seats-empty", seat = key(Command::AddSeat), guest = key(Command::AddGuest));
        return Some(scene.say_why_empty(!list.filter.is_empty(), &nothing, buf));
    }
    let columns = [
        Column::fixed(19),
        Column::flexible(3, 20),
        Column::flexible(2, 14).rank(1),
        Column::flexible(2, 18).rank(3),
        Column::fixed(12).rank(2),
    ];
    let columns = Columns::lay_out(&columns, scene.content().width);
    let titles = vec![
        t!(texts, "seats-presence"),
        t!(texts, "seats-position"),
        t!(texts, "seats-institution"),
        t!(texts, "seats-name"),
        t!(texts, "seats-group"),
    ];
    scene.draw_headings(&columns, titles, buf);
    scene.draw_list(list, &rows, &columns, buf, |id| match session.seat(*id) {
        Some(seat) => Row::Cells(row(scene, session, seat)),
        None => Row::Blank,
    })
}

fn row(scene: &Scene<'_>, session: &Session, seat: &Seat) -> Vec<Piece<'static>> {
    let on = session.meeting.date;
    let name = Piece::person(&seat.front_title, &seat.name, &seat.back_title, scene.theme.plain());
    vec![
        presence(scene, seat),
        // A guest may have given nothing but a name.
        Piece::plain(if seat.position.is_empty() { seat.full_name() } else { seat.full_position() }),
        seat.institution.as_ref().map_or_else(Piece::empty, |key| scene.institution(key, on)),
        name,
        Piece::new(scene.model.archive.office.group_name(&seat.group).to_owned(), scene.theme.dim()),
    ]
}

/// Whether and how the seat is taken: a sign, a word, and since when where there is room.
pub(super) fn presence(scene: &Scene<'_>, seat: &Seat) -> Piece<'static> {
    let (texts, theme, presence) = (scene.texts, scene.theme, &seat.presence);
    let word = match (&seat.reply, presence.status) {
        // Before anybody comes, what was answered says more.
        (Some(reply), PresenceStatus::NotYet) => answered(texts, reply),
        _ => t!(texts, "presence-" + presence.status.name()),
    };
    let (sign, style) = match presence.status {
        PresenceStatus::NotYet => ("·", theme.dim()),
        PresenceStatus::Present => ("✓", theme.done()),
        PresenceStatus::Represented => ("w", theme.done()),
        PresenceStatus::Excused => ("i", theme.plain()),
        PresenceStatus::Absent => ("–", theme.due()),
        PresenceStatus::Guest => ("+", theme.plain()),
    };
    let short = format!("{sign} {word}");
    // Who represents stands in the detail: a few letters of a name in a row would say nothing.
    let clock = |time| texts.language().clock(time);
    match (presence.left, presence.arrived) {
        (Some(left), _) => Piece::new(format!("{short} →{}", clock(left)), theme.dim()).or(short),
        (None, Some(arrived)) => Piece::new(format!("{short} {}", clock(arrived)), style).or(short),
        _ => Piece::new(short, style),
    }
}

/// What was answered to an invitation, in a word.
fn answered<'a>(texts: &'a Texts, reply: &Reply) -> SafeText<'a> {
    match reply {
        Reply::Comes => t!(texts, "seats-comes"),
        Reply::Sends(_) => t!(texts, "seats-sends"),
        Reply::Cannot(_) => t!(texts, "seats-cannot"),
    }
}

/// Who sits in for the holder, as far as known.
pub(super) fn representative(by: &Representative) -> String {
    match (by.name.as_str(), by.position.as_str()) {
        ("", position) => position.to_owned(),
        (name, "") => name.to_owned(),
        (name, position) => format!("{name} ({position})"),
    }
}
