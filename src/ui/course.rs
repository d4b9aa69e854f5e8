//! How time is shown while a meeting is on: what an item took and has left, who speaks and for how long, when it will end.
//! It must not reckon time (see `domain::course`).

use chrono::TimeDelta;

use super::prose::{Line, paragraph};
use super::scene::Scene;
use super::widgets::{Fact, Piece};
use crate::app::agenda::{AgendaRow, rows};
use crate::app::course::name;
use crate::app::screen::{Screen, Tab};
use crate::domain::Session;
use crate::domain::agenda::{Item, ItemState};
use crate::domain::course::{Course, Happening, Roll, speaking};
use crate::texts::{SafeText, cells, fit, t};
use ratatui::style::Style;

/// The cells of the bar that fills up while an item runs.
const BAR: usize = 30;

/// When the meeting will be over, and how far that is behind its plan.
pub(super) fn expected_end(scene: &Scene<'_>, session: &Session) -> Option<Fact<'static>> {
    let (texts, theme) = (scene.texts, scene.theme);
    let end = Course::of(session).expected_end(session, scene.model.now)?;
    let time = texts.language().clock(end.time());
    let over = Course::overrun(session, end);
    let piece = if over > 0 {
        Piece::new(t!(texts, "course-end-over", time = &time, minutes = over), theme.late())
            .or(format!("± {time} +{over}"))
    } else {
        Piece::plain(t!(texts, "course-end", time = time))
    };
    Some(Fact { piece, rank: 1 })
}

/// When the meeting was opened and with how many, as it was written down.
pub(super) fn opening(scene: &Scene<'_>, session: &Session) -> Option<Piece<'static>> {
    let (at, roll) = session.course.iter().rev().find_map(|moment| match moment.what {
        Happening::Opened(roll) => Some((moment.at, roll)),
        _ => None,
    })?;
    let zone = &scene.model.archive.office.profile.time_zone.name;
    let time = scene.texts.language().clock_in_zone(at.time(), zone);
    let Roll { present, represented, invited, quorate } = roll;
    let opened =
        t!(scene.texts, "course-opened", time = time, present = present, represented = represented, invited = invited);
    let short = t!(
        scene.texts,
        "course-opened-short",
        time = scene.texts.language().clock(at.time()),
        there = present + represented,
        invited = invited
    );
    Some(
        match quorate {
            Some(false) => {
                Piece::new(format!("{opened} · {}", t!(scene.texts, "course-without-quorum")), scene.theme.due())
            }
            _ => Piece::plain(opened),
        }
        .or(short),
    )
}

/// How tight the time of an item is.
fn tightness(scene: &Scene<'_>, course: &Course, item: &Item) -> Style {
    let (allowed, left) = (course.allowed(item), course.left(item, scene.model.now));
    if allowed <= TimeDelta::zero() || left * 5 > allowed {
        scene.theme.plain()
    } else if left > TimeDelta::zero() {
        scene.theme.due()
    } else {
        scene.theme.late()
    }
}

/// Spent and planned minutes: `41/60`.
pub(super) fn minutes(scene: &Scene<'_>, course: &Course, item: &Item) -> Piece<'static> {
    let spent = course.spent(item.id, scene.model.now).map(|spent| spent.num_minutes());
    let spent = spent.or(item.spent.map(i64::from));
    let allowed = course.allowed(item).num_minutes();
    let text = match (spent, allowed) {
        (None, 0) => String::new(),
        (None, allowed) => allowed.to_string(),
        (Some(spent), 0) => spent.to_string(),
        (Some(spent), allowed) => format!("{spent}/{allowed}"),
    };
    let is_over = allowed > 0 && spent.is_some_and(|spent| spent > allowed);
    let style = match item.state {
        ItemState::Running if course.running.is_some() => tightness(scene, course, item),
        ItemState::Running if allowed > 0 && spent.is_some_and(|spent| spent * 5 > allowed * 4) => scene.theme.due(),
        _ if is_over => scene.theme.due(),
        _ => scene.theme.plain(),
    };
    Piece::new(text, style)
}

/// How far an item got; of the running one, what is left of its time.
pub(super) fn state(scene: &Scene<'_>, course: &Course, item: &Item) -> Piece<'static> {
    let (texts, theme) = (scene.texts, scene.theme);
    let word = t!(texts, "item-state-" + item.state.name());
    match item.state {
        ItemState::Planned => Piece::empty(),
        ItemState::Done => Piece::new("✓", theme.done()),
        ItemState::Running if course.running == Some(item.id) && course.paused.is_some() => {
            Piece::new(format!("‖ {}", t!(texts, "course-break")), theme.focus())
        }
        ItemState::Running if course.running == Some(item.id) && item.minutes > 0 => {
            let left = course.left(item, scene.model.now);
            let time = texts.language().span(left.abs());
            if left > TimeDelta::zero() {
                let style = tightness(scene, course, item);
                let style = if style == theme.plain() { theme.focus() } else { style };
                Piece::new(format!("● {}", t!(texts, "course-left", time = time)), style)
            } else {
                Piece::new(format!("! {}", t!(texts, "course-over", time = time)), theme.late())
            }
        }
        ItemState::Running => Piece::new(format!("● {word}"), theme.focus()),
        ItemState::Skipped | ItemState::Deferred => Piece::new(word, theme.dim()),
    }
}

/// The clock of the running item, large enough to be found at once: spent, allowed, a bar, what is left.
pub(super) fn clock(scene: &Scene<'_>, course: &Course, item: &Item, width: u16) -> Vec<Line> {
    let (language, now) = (scene.texts.language(), scene.model.now);
    let spent = course.spent(item.id, now).unwrap_or_default();
    let allowed = course.allowed(item);
    let style = tightness(scene, course, item);
    let mut line = vec![Piece::new(format!("{} / {}  ", language.span(spent), language.span(allowed)), style)];
    let cells = BAR.min(usize::from(width) / 3);
    if allowed > TimeDelta::zero() {
        let part = (spent.num_seconds().max(0).unsigned_abs()).min(allowed.num_seconds().unsigned_abs());
        let filled =
            cells * usize::try_from(part).unwrap_or(0) / usize::try_from(allowed.num_seconds()).unwrap_or(1).max(1);
        line.push(Piece::new("█".repeat(filled), style));
        line.push(Piece::new(format!("{}  ", "░".repeat(cells - filled)), scene.theme.dim()));
    }
    line.push(state(scene, course, item));
    vec![line]
}

/// Who has the floor while the agenda is shown and its selected row does not tell.
pub(super) fn speaking_elsewhere(scene: &Scene<'_>) -> Option<Line> {
    let Screen::Session(screen) = scene.model.screen() else { return None };
    // What floats above may lie on the rule.
    let is_seen = screen.tab == Tab::Agenda && scene.model.overlays.is_empty();
    let session = scene.model.archive.session(screen.id).filter(|_| is_seen)?;
    speaking(session)?;
    let course = Course::of(session);
    let selected = screen.agenda.list.current(&rows(scene.model, screen)).copied();
    let is_told = selected.is_some() && selected == course.running.map(AgendaRow::Item);
    speakers(scene, session, &course, scene.content().width).into_iter().next().filter(|_| !is_told)
}

/// Who has the floor and for how long, and who waits.
pub(super) fn speakers(scene: &Scene<'_>, session: &Session, course: &Course, width: u16) -> Vec<Line> {
    let (texts, theme, now) = (scene.texts, scene.theme, scene.model.now);
    let mut lines = Vec::new();
    if let Some(speaker) = &course.speaking {
        let turn = course.turn(now);
        let time = texts.language().span(turn);
        let limit = session.meeting.speaking_minutes.map(|minutes| TimeDelta::minutes(minutes.into()));
        let (time, style) = match limit {
            Some(limit) if turn >= limit => {
                let over = texts.language().span(turn - limit);
                (format!("! {}", t!(texts, "course-over", time = over)), theme.late())
            }
            Some(limit) => {
                let style = if turn * 5 >= limit * 4 { theme.due() } else { theme.plain() };
                (format!("{time} / {}", texts.language().span(limit)), style)
            }
            None => (time.to_string(), theme.plain()),
        };
        let label = format!("{}  ", t!(texts, "course-speaker"));
        // A long position gives way to the time.
        let room = usize::from(width).saturating_sub(cells(&label) + 2 + cells(&time));
        let who = name(session, speaker);
        lines.push(vec![
            Piece::new(label, theme.dim()),
            Piece::new(format!("{}  ", fit(SafeText::line(&who).as_str(), room)), theme.title()),
            Piece::new(time, style),
        ]);
    }
    if !course.waiting.is_empty() {
        let names: Vec<String> = course.waiting.iter().map(|speaker| name(session, speaker)).collect();
        let said = t!(texts, "course-waiting", names = names.join(" · "));
        lines.extend(paragraph(said.as_str(), width, theme.dim()));
    }
    lines
}
