//! Draws the board: the commitments of all sessions, most urgent first, and above them what the filter shows and hides.
//! It must not reckon rows or filter.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::prose::{draw_line, headline, rect};
use super::scene::Scene;
use super::theme::Theme;
use super::widgets::{Column, Columns, Piece, Row};
use super::{detail, owners, text_field};
use crate::app::board::Board;
use crate::app::filter_line::completion;
use crate::app::geometry;
use crate::app::model::Model;
use crate::domain::State;
use crate::domain::actions::Action;
use crate::domain::capture::Completion;
use crate::domain::filter;
use crate::texts::{SafeText, Texts, t};
use crate::wording;

/// Below this width the texts are shortened further, so that it still stands beside them who owes it.
const ROOM_FOR_TEXTS: u16 = 65;

/// Due date, lateness, number, text, owner; where there is room also its state and where it comes from.
fn columns(width: u16) -> Columns {
    let text = if width < ROOM_FOR_TEXTS { 13 } else { 22 };
    let columns = [
        Column::fixed(11).right(),
        Column::fixed(11),
        Column::fixed(3).right(),
        Column::flexible(3, text),
        Column::flexible(1, 10),
        Column::fixed(11).rank(2),
        Column::fixed(11).rank(3),
    ];
    Columns::lay_out(&columns, width)
}

/// Draws the body of the board, without header and footer, and says where the hardware cursor goes.
pub fn draw(model: &Model, board: &Board, theme: Theme, texts: &'static Texts, buf: &mut Buffer) -> Option<Position> {
    let scene = Scene { model, texts, theme, places: geometry::places(model) };
    let shown = model.archive.glance.as_ref().map_or(board.rows.len(), |glance| glance.attention.open);
    let typed_at = draw_bar((board, shown), theme, texts, rect(scene.places.bar), buf);
    let selected_at = draw_list(&scene, board, buf);
    draw_remark(&scene, board, buf);
    if let Some(area) = scene.places.detail {
        let current = board.list.current(&board.rows);
        if let Some(action) = current.and_then(|(session, id)| model.archive.action(*session, *id)) {
            detail::commitment(model, action, theme, texts, rect(area), buf);
        }
    }
    typed_at.or(selected_at)
}

/// The filter on the left; on the right, always, how many rows it shows and hides.
fn draw_bar(
    (board, shown): (&Board, usize),
    theme: Theme,
    texts: &Texts,
    bar: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let filter = &board.list.filter;
    let is_resting = filter.is_empty() && !board.list.filtering;
    let shown = t!(texts, "board-shown", count = shown);
    let hidden = t!(texts, "board-hidden", count = board.hidden);
    let mut counts = format!("{shown} · {hidden}");
    if !is_resting {
        let back = if board.is_as_opened() { t!(texts, "board-back") } else { t!(texts, "board-clear") };
        counts.push_str(&format!(" ({back})"));
    }
    // What is hidden must be seen; that nothing is hidden need not.
    let style = if board.hidden > 0 && !is_resting { theme.due() } else { theme.dim() };
    let counts = Piece::new(counts, style);
    let inner = Rect { x: bar.x + 1, width: bar.width.saturating_sub(2), ..bar };
    let width = u16::try_from(counts.width()).unwrap_or(u16::MAX).min(inner.width);
    counts.draw(Position::new(inner.right() - width, inner.y), width, buf);
    let room = Rect { width: inner.width.saturating_sub(width + 2), ..inner };
    if is_resting {
        let keys = format!(" ({})", t!(texts, "board-no-filter-keys"));
        draw_line(&[Piece::plain(t!(texts, "board-no-filter")), Piece::new(keys, theme.dim())], room, buf);
        return None;
    }
    let sign = Piece::new("/ ", if board.list.filtering { theme.focus() } else { theme.dim() });
    sign.draw(room.as_position(), room.width, buf);
    let field = Rect { x: room.x + 2, width: room.width.saturating_sub(2), ..room };
    let ink = theme.ink();
    text_field::draw(field, buf, filter, board.list.filtering, ink)
}

/// Under the field, in place of the headings: what is not understood, else what the word could become.
fn draw_remark(scene: &Scene<'_>, board: &Board, buf: &mut Buffer) {
    let (texts, theme) = (scene.texts, scene.theme);
    let line = match (completion(scene.model, board), filter::read(&board.list.filter.text()).1.first()) {
        (Some(Completion { offers, .. }), _) => {
            let mut names = offers.iter().map(|offer| SafeText::line(&offer.name).into_owned());
            let first = names.next().unwrap_or_default();
            let rest = names.map(|name| format!(" · {name}")).collect::<String>();
            vec![Piece::new("Tab ", theme.key()), Piece::new(first, theme.focus()), Piece::new(rest, theme.dim())]
        }
        // Where no row is left the sentence in the place of the rows says it whole.
        (None, Some(problem)) if !board.rows.is_empty() => {
            vec![Piece::new(format!("! {}", wording::filter_problem(texts, problem)), theme.late())]
        }
        _ => return,
    };
    let area = rect(scene.places.headings);
    let area = Rect { x: area.x + 3, width: area.width.saturating_sub(4), ..area };
    buf.set_style(area, theme.plain());
    for x in rect(scene.places.headings).x..rect(scene.places.headings).right() {
        buf[(x, area.y)].reset();
    }
    draw_line(&line, area, buf);
}

fn draw_list(scene: &Scene<'_>, board: &Board, buf: &mut Buffer) -> Option<Position> {
    let (model, texts) = (scene.model, scene.texts);
    if board.rows.is_empty() {
        return Some(scene.sentence(&empty(board, texts), buf));
    }
    let columns = columns(scene.content().width);
    let titles = [
        t!(texts, "board-due"),
        t!(texts, "board-late"),
        t!(texts, "board-number"),
        t!(texts, "board-text"),
        t!(texts, "board-owner"),
        t!(texts, "board-state"),
        t!(texts, "board-source"),
    ];
    scene.draw_headings(&columns, titles.into(), buf);
    scene.draw_list(&board.list, &board.rows, &columns, buf, |(session, id)| {
        let action = model.archive.action(*session, *id);
        action.map_or(Row::Blank, |action| Row::Cells(cells(scene, action)))
    })
}

/// Why no row is shown, and which key changes that.
fn empty(board: &Board, texts: &'static Texts) -> SafeText<'static> {
    let filter = &board.list.filter;
    match (filter::read(&filter.text()).1.first(), board.hidden, board.in_any_state) {
        (Some(problem), ..) => wording::filter_problem(texts, problem),
        (_, 0, _) => t!(texts, "board-empty"),
        (_, hidden, _) if filter.is_empty() => t!(texts, "board-all-closed", count = hidden).into_owned(),
        (_, hidden, 0) => t!(texts, "board-all-hidden", count = hidden).into_owned(),
        (.., elsewhere) if board.list.filtering => t!(texts, "board-elsewhere-typing", count = elsewhere).into_owned(),
        (.., elsewhere) => t!(texts, "board-elsewhere", count = elsewhere).into_owned(),
    }
}

fn cells<'a>(scene: &Scene<'a>, action: &'a Action) -> Vec<Piece<'a>> {
    let (model, theme, texts) = (scene.model, scene.theme, scene.texts);
    let language = texts.language();
    let due = match action.due {
        Some(due) => Piece::plain(language.short_date(due)),
        None => Piece::new(t!(texts, "board-no-date"), theme.dim()),
    };
    vec![
        due,
        lateness(action, model.today(), theme, texts),
        Piece::plain(action.number.to_string()),
        Piece::plain(headline(&action.text)),
        owners::owners(scene, action),
        Piece::new(t!(texts, "state-" + action.state.name()), theme.dim()),
        Piece::new(language.short_date(action.session_date), theme.dim()),
    ]
}

/// How late, or how soon; of what has ended, how it ended.
fn lateness<'a>(action: &Action, today: NaiveDate, theme: Theme, texts: &'a Texts) -> Piece<'a> {
    match (action.state, action.due) {
        (State::Done, _) => Piece::new(format!("✓ {}", t!(texts, "state-" + action.state.name())), theme.done()),
        (State::Cancelled, _) => Piece::new(t!(texts, "state-" + action.state.name()), theme.dim()),
        _ if action.is_overdue() => Piece::new(t!(texts, "board-overdue", days = action.days_late), theme.late()),
        (_, Some(due)) if action.due_soon => match (due - today).num_days() {
            0 => Piece::new(t!(texts, "board-due-today"), theme.due()),
            days => Piece::new(t!(texts, "board-due-soon", days = days), theme.due()),
        },
        _ => Piece::empty(),
    }
}
