//! The closing of a meeting: what is amiss, and beside it how far the minutes are: read back, numbered, sealed, put right.
//! It must not decide what is amiss nor seal anything.

use chrono::{DateTime, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;

use super::frame;
use super::prose::{Line, paragraph, wrapped};
use super::scene::Scene;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::closing::{ClosingScreen, proposal};
use crate::app::command::Command;
use crate::app::keymap::Context;
use crate::domain::course::Happening;
use crate::domain::lint::is_read_back;
use crate::domain::meeting::SessionState;
use crate::domain::seal::{Seal, Standing, standings};
use crate::domain::{Paper, Session, Stamp};
use crate::texts::{SafeText, pad_right, t};
use crate::wording::{self, Names};

/// The cells of a label.
const LABEL: usize = 12;

/// Draws the findings and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &ClosingScreen, buf: &mut Buffer) -> Option<Position> {
    let (texts, theme) = (scene.texts, scene.theme);
    let session = scene.model.archive.session(screen.id)?;
    frame::detail_rule(scene, buf);
    if let Some(area) = scene.detail_area() {
        scene.draw_detail(standing(scene, session, area.width), area, buf);
    }
    if screen.rows.is_empty() {
        let content = scene.content();
        let mut lines = paragraph(nothing_amiss(scene, session).as_str(), content.width, theme.plain());
        lines.extend(amendments(scene, session, content.width));
        scene.draw_detail(lines, content, buf);
        return Some(content.as_position());
    }
    let columns = [Column::fixed(1), Column::fixed(14), Column::flexible(1, 20)];
    let columns = Columns::lay_out(&columns, scene.content().width);
    let titles = vec![SafeText::default(), t!(texts, "lint-where"), t!(texts, "lint-what", count = screen.rows.len())];
    scene.draw_headings(&columns, titles, buf);
    let others = |session, id| scene.model.archive.named(session, id);
    scene.draw_list(&screen.list, &screen.rows, &columns, buf, |finding| {
        let (sign, style) = if finding.fault.is_grave() { ("!", theme.late()) } else { ("·", theme.due()) };
        let said = wording::fault(texts, &scene.model.archive.office, session, &finding.fault, &others);
        let place = wording::finding_place(texts, session, finding);
        Row::Cells(vec![Piece::new(sign, style), Piece::plain(place), Piece::plain(said)])
    })
}

/// Instead of findings: that there are none, and what comes next.
fn nothing_amiss(scene: &Scene<'_>, session: &Session) -> SafeText<'static> {
    let texts = scene.texts;
    let key = |command| scene.key(Context::Closing, command);
    match session.is_final() {
        true => t!(texts, "closing-final", key = key(Command::Amend)),
        false => t!(texts, "closing-clean", key = key(Command::Finalise)),
    }
    .into_owned()
}

/// How far the minutes are; of those that are being put right, first what was put right.
fn standing(scene: &Scene<'_>, session: &Session, width: u16) -> Vec<Line> {
    let (texts, theme) = (scene.texts, scene.theme);
    let meeting = &session.meeting;
    let mut lines = Vec::new();
    let mut fact = |label: SafeText<'_>, text: SafeText<'_>, style: Style| {
        let room = width.saturating_sub(u16::try_from(LABEL).unwrap_or(0));
        for (at, line) in wrapped(text.as_str(), room.into()).into_iter().enumerate() {
            let label = if at == 0 { label.as_str() } else { "" };
            lines.push(vec![Piece::new(pad_right(label, LABEL), theme.dim()), Piece::new(line, style)]);
        }
    };
    if session.is_amended() {
        fact(t!(texts, "closing-seal"), t!(texts, "closing-amending"), theme.due());
        lines.extend(amendments(scene, session, width).into_iter().skip(1));
        return lines;
    }
    let state = match (meeting.state, meeting.closed) {
        (SessionState::Closed | SessionState::Final, Some(closed)) => {
            t!(texts, "closing-closed-at", time = texts.language().clock(closed))
        }
        (state, _) => t!(texts, "session-state-" + state.name()),
    };
    fact(t!(texts, "closing-meeting"), state, theme.plain());
    let (read, style) = read_back(scene, session);
    fact(t!(texts, "closing-read-back"), read, style);
    let (number, style) = match proposal(&scene.model.archive, session) {
        _ if !meeting.number.is_empty() => (SafeText::from(&meeting.number), theme.plain()),
        Some(proposed) => (t!(texts, "closing-proposed", number = proposed), theme.dim()),
        None => (t!(texts, "closing-no-number"), theme.dim()),
    };
    fact(t!(texts, "closing-number"), number, style);
    let (sealed, style) = match &session.seal {
        Some(seal) => (seal_words(scene, seal), theme.plain()),
        None => (t!(texts, "closing-not-sealed").into_owned(), theme.dim()),
    };
    fact(t!(texts, "closing-seal"), sealed, style);
    let standing = standings(session);
    if session.is_final() {
        let (said, style) = match standing.first() {
            Some(Standing::Broken) => (t!(texts, "closing-seal-broken"), theme.late()),
            Some(Standing::Missing) => (t!(texts, "closing-seal-missing"), theme.late()),
            Some(Standing::Unknown) => (t!(texts, "closing-seal-unknown"), theme.due()),
            _ => (t!(texts, "closing-seal-holds"), theme.done()),
        };
        fact(SafeText::default(), said, style);
    }
    lines
}

fn stamp(scene: &Scene<'_>, at: Stamp) -> (NaiveDate, SafeText<'static>) {
    let at = at.with_timezone(&scene.model.archive.office.profile.time_zone.offset());
    (at.date_naive(), scene.texts.language().clock(DateTime::time(&at)))
}

fn seal_words(scene: &Scene<'_>, seal: &Seal) -> SafeText<'static> {
    let (date, time) = stamp(scene, seal.at);
    let date = scene.texts.language().short_date(date);
    t!(scene.texts, "closing-sealed", digest = seal.short(), date = date, time = time).into_owned()
}

/// Whether what was agreed was read back, and when.
fn read_back<'a>(scene: &Scene<'a>, session: &Session) -> (SafeText<'a>, Style) {
    let (texts, theme) = (scene.texts, scene.theme);
    let last = session.course.iter().rev().find(|moment| matches!(moment.what, Happening::ReadBack(_)));
    match last.map(|moment| stamp(scene, moment.at)) {
        None => (t!(texts, "closing-not-read"), theme.dim()),
        Some((_, time)) if is_read_back(session) => (t!(texts, "closing-read-at", time = time), theme.done()),
        Some((_, time)) => (t!(texts, "closing-changed-since", time = time), theme.due()),
    }
}

/// What was put right in sealed minutes, the last first: why, and before and after.
fn amendments(scene: &Scene<'_>, session: &Session, width: u16) -> Vec<Line> {
    let (texts, theme) = (scene.texts, scene.theme);
    let mut lines = Vec::new();
    let now = session.minutes();
    for (at, earlier) in session.earlier.iter().enumerate().rev() {
        let Some(before) = &earlier.minutes else { continue };
        let after = session.earlier.get(at + 1).and_then(|next| next.minutes.as_deref()).unwrap_or(&now);
        let seal = session.earlier.get(at + 1).or(session.seal.as_ref());
        let reason = seal.map(|seal| seal.reason.clone()).unwrap_or_default();
        lines.push(vec![]);
        let title = match reason.is_empty() {
            true => t!(texts, "closing-amendment", number = at + 1),
            false => t!(texts, "closing-amendment-because", number = at + 1, reason = reason),
        };
        lines.extend(paragraph(title.as_str(), width, theme.title()));
        let [before, after] = [&**before, after].map(|one| Paper::Session(without_state(one)));
        let said = Names::of(texts, &[&before, &after]).differences(&before.differences(&after));
        if said.is_empty() {
            lines.extend(paragraph(t!(texts, "history-same").as_str(), width, theme.dim()));
        }
        lines.extend(said.iter().flat_map(|said| paragraph(&format!("· {said}"), width, theme.plain())));
    }
    lines
}

/// The minutes alone: that they were opened again and given a number is no amendment.
fn without_state(session: &Session) -> Session {
    let mut session = session.minutes();
    session.meeting.state = SessionState::default();
    session.meeting.number.clear();
    session
}
