//! Home: one line a session, and below them the files that could not be read. It must not know a session's parts.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::scene::Scene;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::command::Command;
use crate::app::home::{Home, HomeRow};
use crate::app::keymap::Context;
use crate::domain::SessionId;
use crate::domain::meeting::SessionState;
use crate::folder::{BrokenFile, SessionRow};
use crate::texts::{SafeText, cells, fit, pad_left, pad_right, t};
use crate::wording;

/// The cells of a date.
const DATE: u16 = 11;
/// From this width on a title has the room that the longer ones need.
const ROOM_FOR_TITLES: u16 = 76;

/// Draws the sessions and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, home: &Home, buf: &mut Buffer) -> Option<Position> {
    let (texts, archive) = (scene.texts, &scene.model.archive);
    if home.rows.is_empty() {
        let (new, help) = (scene.key(Context::Home, Command::NewSession), scene.key(Context::Global, Command::Help));
        let nothing = match &archive.unreadable {
            // A folder that cannot be read must not look like one with nothing in it.
            Some(found) => wording::finding(texts, found),
            None => t!(texts, "home-empty", new = new, help = help),
        };
        return Some(scene.say_why_empty(!home.list.filter.is_empty(), &nothing, buf));
    }
    let has_open = archive.rows().any(|row| is_open(row.state));
    // Meetings of a series differ in the end of their titles; what was promised then stands in the meeting itself.
    let title = if scene.content().width >= ROOM_FOR_TITLES { 38 } else { 16 };
    let mut columns = vec![Column::fixed(DATE).right(), Column::flexible(1, title)];
    let mut titles = vec![t!(texts, "home-date"), t!(texts, "home-meeting")];
    if has_open {
        columns.push(Column::fixed(11).rank(1));
        titles.push(t!(texts, "home-state"));
    }
    columns.extend([Column::fixed(7).right(), Column::fixed(8).right().rank(2), Column::fixed(14).right()]);
    titles.extend([t!(texts, "home-there"), t!(texts, "home-commitments"), t!(texts, "home-follow-up")]);
    let columns = Columns::lay_out(&columns, scene.content().width);
    scene.draw_headings(&columns, titles, buf);
    scene.draw_list(&home.list, &home.rows, &columns, buf, |row| match row {
        HomeRow::Session(id) => session_row(scene, *id, has_open),
        HomeRow::Broken(file) => broken_row(scene, archive.broken.iter().find(|broken| broken.file == *file)),
    })
}

fn is_open(state: SessionState) -> bool {
    matches!(state, SessionState::Draft | SessionState::Running)
}

fn session_row(scene: &Scene<'_>, id: SessionId, has_open: bool) -> Row<'static> {
    let (texts, theme) = (scene.texts, scene.theme);
    let Some(shown) = scene.model.archive.row(id) else { return Row::Blank };
    let mut cells = vec![Piece::plain(texts.language().short_date(shown.date)), Piece::plain(shown.title.clone())];
    if has_open {
        let word = t!(texts, "session-state-" + shown.state.name());
        cells.push(match shown.state {
            SessionState::Running => Piece::new(format!("● {word}"), theme.focus()),
            SessionState::Draft => Piece::new(word, theme.dim()),
            _ => Piece::empty(),
        });
    }
    cells.push(match shown.seats {
        0 => Piece::empty(),
        invited => Piece::plain(format!("{}/{invited}", shown.present + shown.represented)),
    });
    cells.push(match shown.commitments {
        0 => Piece::empty(),
        promised => Piece::plain(promised.to_string()),
    });
    cells.push(follow_up(scene, shown));
    Row::Cells(cells)
}

/// How the commitments of a session stand, the most urgent thing only.
fn follow_up(scene: &Scene<'_>, shown: &SessionRow) -> Piece<'static> {
    let (texts, theme) = (scene.texts, scene.theme);
    match (shown.commitments, shown.overdue, shown.open) {
        (0, ..) => Piece::empty(),
        (_, 0, 0) => Piece::new(t!(texts, "home-settled"), theme.done()),
        (_, 0, open) => Piece::plain(t!(texts, "home-open", count = open)),
        (_, overdue, _) => Piece::new(t!(texts, "home-late", count = overdue), theme.late()),
    }
}

/// Over the whole row, for the reason is what helps: where the meeting is known, its date and title, and what can be done.
fn broken_row(scene: &Scene<'_>, broken: Option<&BrokenFile>) -> Row<'static> {
    let Some(broken) = broken else { return Row::Blank };
    let way = if broken.is_twin() {
        t!(scene.texts, "home-two-versions", key = scene.key(Context::Home, Command::Merge))
    } else {
        t!(scene.texts, "home-versions-kept", key = scene.key(Context::Home, Command::Versions))
    };
    if let Some(about) = &broken.about {
        let date = pad_left(scene.texts.language().short_date(about.date).as_str(), usize::from(DATE));
        let room = usize::from(scene.content().width).saturating_sub(date.len() + cells(way.as_str()) + 4);
        let title = pad_right(&fit(SafeText::line(&about.title).as_str(), room), room);
        return Row::Line(vec![Piece::plain(format!("{date}  {title}  ")), Piece::new(way, scene.theme.late())]);
    }
    let reason = broken.findings.first().map(|finding| wording::reason(scene.texts, finding)).unwrap_or_default();
    Row::Line(vec![Piece::new(format!("✗ {}: {reason}", SafeText::line(&broken.file)), scene.theme.late())])
}
