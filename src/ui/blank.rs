//! Nothing but agenda and clock: what the room may see while the laptop itself is on the projector. It must not know the
//! screen behind it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::keys;
use super::layar::{Poster, Show, countdown};
use super::theme::Theme;
use super::widgets::{self, Piece, write};
use crate::app::blank::session;
use crate::app::command::Command;
use crate::app::keymap::{Context, TABLE};
use crate::app::layar::{AgendaLine, Stage, agenda, slide};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::agenda::ItemState;
use crate::texts::{SafeText, Texts, t};

/// The rows that the countdown takes at most.
const CLOCK: usize = 7;

/// Draws agenda and clock.
pub(super) fn draw(model: &Model, theme: Theme, texts: &'static Texts, area: Rect, buf: &mut Buffer) {
    let zone = &model.archive.office.profile.time_zone.name;
    let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let clock = Piece::new(texts.language().clock_in_zone(model.minute(), zone), theme.title());
    clock.draw_right(inside.as_position(), inside.width, buf);
    write(&t!(texts, "tab-agenda"), theme.title(), inside.as_position(), inside.width / 2, buf);
    widgets::rule(theme, Rect { y: area.y + 1, height: 1, ..area }, buf);
    foot(model, theme, texts, area, buf);
    let mut body = Rect { y: area.y + 2, height: area.height.saturating_sub(4), ..inside };
    let Some(session) = session(model) else { return };
    let slide = slide(session, &model.archive.office, model.now);
    if matches!(slide.stage, Stage::On(_)) {
        let show = Show { slide: &slide, language: texts.language(), looks: model.looks, trouble: None };
        let taken = countdown(&Poster::of(&show), CLOCK.min(usize::from(body.height) / 3), body, buf);
        body = Rect { y: body.y + taken, height: body.height.saturating_sub(taken), ..body };
    }
    let show = Show { slide: &slide, language: texts.language(), looks: model.looks, trouble: None };
    let poster = Poster::of(&show);
    let lines = agenda(session);
    // The running item stays in view, with what comes after it.
    let running = lines.iter().position(|line| line.state == ItemState::Running).unwrap_or_default();
    let room = usize::from(body.height);
    let top = (running + 1).saturating_sub(room / 2).min(lines.len().saturating_sub(room));
    for (y, line) in (body.y..body.bottom()).zip(lines.iter().skip(top)) {
        item(&poster, line, theme, texts, Rect { y, height: 1, ..body }, buf);
    }
}

fn item(poster: &Poster<'_>, line: &AgendaLine, theme: Theme, texts: &Texts, area: Rect, buf: &mut Buffer) {
    let (sign, style) = match line.state {
        ItemState::Done => ("✓", theme.done()),
        ItemState::Running => ("●", theme.focus()),
        ItemState::Skipped | ItemState::Deferred => ("–", theme.dim()),
        ItemState::Planned => (" ", theme.plain()),
    };
    Piece::new(sign, style).draw(area.as_position(), area.width, buf);
    let number = SafeText::from(line.number.to_string());
    Piece::new(number, theme.dim()).draw_right(Position::new(area.x + 2, area.y), 3, buf);
    let title = match &line.title {
        Some(title) => poster.words(title),
        None => t!(texts, "layar-item", number = line.number).into_owned(),
    };
    let style = if line.state == ItemState::Running { theme.title() } else { theme.plain() };
    write(&title, style, Position::new(area.x + 7, area.y), area.width.saturating_sub(7 + 8), buf);
    if line.minutes > 0 {
        let minutes = Piece::new(line.minutes.to_string(), theme.dim());
        minutes.draw_right(Position::new(area.right().saturating_sub(6), area.y), 6, buf);
    }
}

/// How all comes back; more plainly after any other key. That something is not on the disk is said without what.
fn foot(model: &Model, theme: Theme, texts: &Texts, area: Rect, buf: &mut Buffer) {
    let last = Position::new(area.x + 1, area.bottom().saturating_sub(1));
    let width = area.width.saturating_sub(2);
    widgets::rule(theme, Rect { y: last.y.saturating_sub(1), height: 1, ..area }, buf);
    let binding = TABLE.iter().find(|row| (row.context, row.command) == (Context::Blank, Command::BlankScreen));
    let key = binding.map(|binding| keys::name(texts, theme, binding.key)).unwrap_or_default();
    if model.saving.fault().is_some() || model.saving.draft_fault.is_some() {
        write(&t!(texts, "blank-unsaved", key = key), theme.late(), last, width, buf);
        return;
    }
    let style = if model.notice == Some(Notice::Blank) { theme.focus() } else { theme.dim() };
    write(&t!(texts, "blank-hint", key = key), style, last, width, buf);
}
