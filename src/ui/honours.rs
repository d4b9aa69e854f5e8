//! The greeting for the MC over the whole screen: whom to greet now in large letters, to be read from a lectern, and below
//! who follows. It must not know who is greeted (see `domain::honours`).

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use super::layar::letters;
use super::prose::{Line, draw_lines, paragraph};
use super::seats::representative;
use super::theme::Theme;
use super::widgets::{self, Piece, write};
use crate::app::model::Model;
use crate::domain::attendance::{PresenceStatus, Seat};
use crate::domain::honours::{Honour, honours};
use crate::domain::names::{fold, words_begin};
use crate::domain::{Office, Session};
use crate::texts::{SafeText, Texts, t};

/// The rows that the smallest large letters of one line take.
const SMALLEST: usize = 4;

/// Draws the greeting from the one with this number on; the footer stays.
pub(super) fn draw(model: &Model, session: &Session, top: usize, theme: Theme, area: Rect, buf: &mut Buffer) {
    let texts = Texts::of(model.language);
    let area = Rect { height: area.height.saturating_sub(2), ..area };
    Clear.render(area, buf);
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    let told = told(model, session);
    let top = top.min(told.len().saturating_sub(1));
    let title = t!(texts, "honours-title");
    write(&title, theme.title(), inside.as_position(), inside.width, buf);
    let count = t!(texts, "honours-place", number = top + 1, count = told.len());
    Piece::new(count, theme.dim()).draw_right(inside.as_position(), inside.width, buf);
    widgets::rule(theme, Rect { y: area.y + 1, height: 1, ..area }, buf);
    let mut y = area.y + 3;
    write(&t!(texts, "honours-begin"), theme.dim(), Position::new(inside.x, y - 1), inside.width, buf);
    let Some(now) = told.get(top) else { return };
    let room = usize::from(area.bottom().saturating_sub(y));
    let most = (room * 2 / 3).max(SMALLEST);
    let large = letters::largest(&now.called, inside.width.into(), most, theme.has_unicode());
    // The smallest large letters are coarse: what they say stands below them, too.
    let is_coarse = large.as_ref().is_some_and(|rows| rows.concat().contains(['▖', '▗', '▘', '▝']));
    let is_all = large.is_some() && !is_coarse && now.called == now.said;
    let rows = large.unwrap_or_default().into_iter();
    let mut lines: Vec<Line> = rows.map(|row| vec![Piece::new(row, theme.title())]).collect();
    // Titles and position stand below the name, as they are to be said.
    if !is_all {
        lines.extend(lines.first().map(|_| vec![]));
        lines.extend(paragraph(&now.said, inside.width, theme.title()));
    }
    y = below(lines, inside, y, buf);
    y = below(late(now, inside.width, theme), inside, y, buf) + 1;
    follow(&told[top + 1..], theme, texts, Rect { y, height: area.bottom().saturating_sub(y), ..inside }, buf);
}

/// Draws lines and gives the row behind them.
fn below(lines: Vec<Line>, area: Rect, y: u16, buf: &mut Buffer) -> u16 {
    let taken = u16::try_from(lines.len()).unwrap_or(area.height);
    draw_lines(&lines, Rect { y, height: area.bottom().saturating_sub(y), ..area }, buf);
    (y + taken).min(area.bottom())
}

/// Who follows, as far as there is room; how many more there are is said.
fn follow(told: &[Told], theme: Theme, texts: &Texts, area: Rect, buf: &mut Buffer) {
    let mut y = area.y;
    for (at, next) in told.iter().enumerate() {
        let mut lines = paragraph(&next.said, area.width, theme.plain());
        lines.extend(late(next, area.width, theme));
        let is_last = at + 1 == told.len();
        let room = usize::from(area.bottom().saturating_sub(y));
        // The last row is for the sign that there are more.
        if lines.len() + usize::from(!is_last) > room {
            let said = t!(texts, "list-more-below", count = told.len() - at);
            write(&said, theme.dim(), Position::new(area.x, area.bottom().saturating_sub(1)), area.width, buf);
            return;
        }
        y = below(lines, area, y, buf);
        // Space between the names where there is some.
        y += u16::from(usize::from(area.height) >= 2 * told.len());
    }
}

fn late(told: &Told, width: u16, theme: Theme) -> Vec<Line> {
    let late = told.late.as_ref().map(|late| paragraph(&format!("+ {late}"), width, theme.due()));
    late.unwrap_or_default()
}

/// Somebody to greet.
struct Told {
    /// What is written large: the name, else the position or what a group is called.
    called: String,
    /// What is said.
    said: String,
    /// Who of them came after the opening.
    late: Option<String>,
}

fn told(model: &Model, session: &Session) -> Vec<Told> {
    let (texts, office) = (Texts::of(model.language), &model.archive.office);
    let one = |honour: Honour<'_>| match honour {
        Honour::Seat(seat, is_late) => {
            let called = if seat.name.is_empty() { seat.full_position() } else { seat.name.clone() };
            let late = is_late.then(|| t!(texts, "honours-late").to_string());
            Told { called, said: alone(texts, session, office, seat), late }
        }
        Honour::Group(key, late) => {
            let called = office.group(key).map(|group| group.collective.clone()).unwrap_or_default();
            let names: Vec<String> = late.iter().map(|seat| seat.full_position()).collect();
            let late = (!names.is_empty()).then(|| t!(texts, "honours-late-of", names = names.join(" · ")).to_string());
            Told { said: called.clone(), called, late }
        }
    };
    let line = |text: String| SafeText::line(&text).to_string();
    let safe = |told: Told| Told { called: line(told.called), said: line(told.said), ..told };
    honours(office, session).into_iter().map(one).map(safe).collect()
}

/// `Bapak Drs. J.T. Ose Luan, Bupati Belu`; of a guest from where, of who is represented by whom.
fn alone(texts: &Texts, session: &Session, office: &Office, seat: &Seat) -> String {
    // What a guest is called by rarely says from where.
    let from = seat.institution.as_ref().filter(|_| seat.presence.status == PresenceStatus::Guest);
    let from = from.map(|key| office.institution_name(key, session.meeting.date)).unwrap_or_default();
    let is_said = words_begin(&fold(&seat.position), &fold(from));
    let called = [seat.full_name(), seat.full_position(), if is_said { String::new() } else { from.to_owned() }];
    let called = called.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let called = format!("{} {called}", seat.salutation);
    let by = seat.presence.by.as_ref().map(representative).filter(|by| !by.is_empty());
    match by.filter(|_| seat.presence.status == PresenceStatus::Represented) {
        Some(by) => t!(texts, "honours-represented", who = called.trim(), by = by).to_string(),
        None => called.trim().to_owned(),
    }
}
