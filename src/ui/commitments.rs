//! The commitments of a session: one line each, and the life of the selected one in the detail. It must not know other
//! sessions.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::agenda::held_before;
use super::prose::{draw_line, headline, rect};
use super::said::{class_sign, held_line};
use super::scene::Scene;
use super::widgets::{Column, Columns, Piece, Row};
use super::{detail, owners};
use crate::app::agenda::AgendaRow;
use crate::app::command::Command;
use crate::app::commitments::rows;
use crate::app::keymap::Context;
use crate::app::screen::SessionScreen;
use crate::domain::actions::Action;
use crate::domain::{Session, State};
use crate::texts::t;

/// From this width on the state has room for the word of lateness.
const ROOM_FOR_WORDS: u16 = 73;

/// Draws the commitments and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &SessionScreen, session: &Session, buf: &mut Buffer) -> Option<Position> {
    let (texts, list) = (scene.texts, &screen.commitments.list);
    let rows = rows(scene.model, screen);
    let Some(selected) = list.current(&rows) else {
        let nothing = t!(texts, "commitments-empty", key = scene.key(Context::Commitments, Command::AddCommitment));
        return Some(scene.say_why_empty(!list.filter.is_empty(), &nothing, buf));
    };
    draw_detail(scene, scene.model.archive.action(session.id, *selected), buf);
    // The short form of lateness makes room for who owes it.
    let state = if scene.content().width >= ROOM_FOR_WORDS { 19 } else { 13 };
    let columns = [
        Column::fixed(3).right(),
        Column::flexible(2, 20),
        Column::flexible(1, 12).rank(1),
        Column::fixed(11).right(),
        Column::fixed(state),
    ];
    let columns = Columns::lay_out(&columns, scene.content().width);
    let titles = vec![
        t!(texts, "commitments-number"),
        t!(texts, "commitments-text"),
        t!(texts, "commitments-owner"),
        t!(texts, "commitments-due"),
        t!(texts, "commitments-state"),
    ];
    scene.draw_headings(&columns, titles, buf);
    scene.draw_list(list, &rows, &columns, buf, |id| match scene.model.archive.action(session.id, *id) {
        Some(action) => Row::Cells(row(scene, session, action)),
        None => Row::Blank,
    })
}

/// Draws the life of a commitment where details stand.
pub(super) fn draw_detail(scene: &Scene<'_>, action: Option<&Action>, buf: &mut Buffer) {
    let (Some(action), Some(area)) = (action, scene.places.detail) else { return };
    let mut area = rect(area);
    let session = scene.model.archive.session(action.session);
    let line = session.and_then(|session| held_line(scene, session, AgendaRow::Commitment(action.id)));
    if let Some(line) = line {
        draw_line(&[line], Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: 1, ..area }, buf);
        area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    }
    detail::commitment(scene.model, action, scene.theme, scene.texts, area, buf);
}

fn row<'a>(scene: &Scene<'a>, session: &Session, action: &'a Action) -> Vec<Piece<'a>> {
    let held = held_before(scene, session, AgendaRow::Commitment(action.id));
    let class = match class_sign(scene, action.class) {
        sign if sign.is_empty() => String::new(),
        sign => format!("{sign} "),
    };
    vec![
        Piece::plain(action.number.to_string()),
        Piece::plain(format!("{}{class}{}", held.shown(2), headline(&action.text))),
        owners::owners(scene, action),
        due(scene, action),
        state(scene, action),
    ]
}

/// The current due date; dim where nothing is owed any more.
pub(super) fn due(scene: &Scene<'_>, action: &Action) -> Piece<'static> {
    let style = if action.state.is_open() { scene.theme.plain() } else { scene.theme.dim() };
    match action.due {
        Some(due) => Piece::new(scene.texts.language().short_date(due), style),
        None if action.state.is_open() => Piece::new(t!(scene.texts, "commitments-no-date"), scene.theme.dim()),
        None => Piece::empty(),
    }
}

/// How a commitment stands, with a sign and a word: late before due soon before its state.
pub(super) fn state(scene: &Scene<'_>, action: &Action) -> Piece<'static> {
    let (texts, theme) = (scene.texts, scene.theme);
    let word = t!(texts, "state-" + action.state.name());
    if action.is_overdue() {
        let days = action.days_late;
        let short = t!(texts, "commitments-late-short", days = days);
        return Piece::new(t!(texts, "commitments-late", days = days), theme.late()).or(short);
    }
    match (action.state, action.due) {
        (State::Done, _) => Piece::new(format!("✓ {word}"), theme.done()),
        (State::Cancelled, _) => Piece::new(format!("✗ {word}"), theme.dim()),
        (_, Some(due)) if action.due_soon => {
            let days = (due - scene.model.today()).num_days();
            let short = t!(texts, "commitments-due-soon-short", days = days);
            Piece::new(t!(texts, "commitments-due-soon", days = days), theme.due()).or(short)
        }
        (State::Blocked, _) => Piece::new(format!("! {word}"), theme.due()),
        _ => Piece::plain(format!("· {word}")),
    }
}
