//! Draws the board: the commitments of all sessions, most urgent first, and above them what the filter shows and hides.
//! It must not reckon rows or filter.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::prose::{draw_line, headline, rect};
use super::scene::Scene;
use super::theme::Theme;
use super::widgets::{self, Column, Columns, Piece, Row};
use super::{detail, owners, text_field};
use crate::app::board::{Board, BoardLine};
use crate::app::columns::BoardColumn;
use crate::app::filter_line::completion;
use crate::app::geometry;
use crate::app::model::Model;
use crate::app::screen::Screen;
use crate::domain::State;
use crate::domain::actions::Action;
use crate::domain::arrangement::{GroupBy, Heading, SortBy};
use crate::domain::capture::Completion;
use crate::domain::filter;
use crate::texts::{SafeText, Texts, t};
use crate::wording;

/// Below this width the texts are shortened further, so that it still stands beside them who owes it.
const ROOM_FOR_TEXTS: u16 = 65;

/// What was promised, and the columns that somebody chose, in their order; where there is no room the last ones leave.
fn columns(chosen: &[BoardColumn], width: u16) -> Columns {
    let text = if width < ROOM_FOR_TEXTS { 13 } else { 22 };
    let column = |column: &BoardColumn| match column {
        BoardColumn::Due => Column::fixed(11).right(),
        BoardColumn::Late => Column::fixed(11),
        BoardColumn::Number => Column::fixed(3).right(),
        BoardColumn::Owner => Column::flexible(1, 10),
        BoardColumn::State => Column::fixed(11).rank(2),
        BoardColumn::Source => Column::fixed(11).rank(3),
        BoardColumn::Place => Column::flexible(1, 10).rank(4),
        BoardColumn::LastWord => Column::fixed(11).right().rank(5),
    };
    let mut columns: Vec<Column> = chosen.iter().map(column).collect();
    columns.insert(text_at(chosen), Column::flexible(3, text));
    Columns::lay_out(&columns, width)
}

/// The place of what was promised among the columns: behind its number.
fn text_at(chosen: &[BoardColumn]) -> usize {
    chosen.iter().filter(|column| **column <= BoardColumn::Number).count()
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
    let by = board.arranged;
    let shown = t!(texts, "board-shown", count = shown);
    let hidden = t!(texts, "board-hidden", count = board.hidden);
    let mut counts = format!("{shown} · {hidden}");
    if !board.marked.is_empty() {
        counts = format!("{} · {counts}", t!(texts, "board-marked", count = board.marked.len()));
    } else if !is_resting {
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
        let mut line = vec![Piece::plain(t!(texts, "board-no-filter"))];
        if by.group != GroupBy::Nothing {
            line.push(Piece::plain(format!(" · {}", t!(texts, "board-group-" + by.group.name()))));
        }
        if by.sort != SortBy::Urgency {
            line.push(Piece::plain(format!(" · {}", t!(texts, "board-sort-" + by.sort.name()))));
        }
        line.push(Piece::new(keys, theme.dim()));
        draw_line(&line, room, buf);
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
    let chosen = &model.columns;
    let columns = columns(chosen, scene.content().width);
    let title = |column: &BoardColumn| match column {
        BoardColumn::Due => t!(texts, "board-due"),
        BoardColumn::Late => t!(texts, "board-late"),
        BoardColumn::Number => t!(texts, "board-number"),
        BoardColumn::Owner => t!(texts, "board-owner"),
        BoardColumn::State => t!(texts, "board-state"),
        BoardColumn::Source => t!(texts, "board-source"),
        BoardColumn::Place => t!(texts, "pictures-place"),
        BoardColumn::LastWord => t!(texts, "board-last-word"),
    };
    let mut titles: Vec<SafeText<'static>> = chosen.iter().map(title).collect();
    titles.insert(text_at(chosen), t!(texts, "board-text"));
    scene.draw_headings(&columns, titles, buf);
    if let Some(lines) = board.lines(usize::from(scene.list_area().height)) {
        return draw_groups(scene, board, &lines, &columns, buf);
    }
    scene.draw_list(&board.list, &board.rows, &columns, buf, |(session, id)| {
        let action = model.archive.action(*session, *id);
        action.map_or(Row::Blank, |action| Row::Cells(cells(scene, action)))
    })
}

/// The rows under their headings, each with how many stand there.
fn draw_groups(
    scene: &Scene<'_>,
    board: &Board,
    lines: &[BoardLine],
    columns: &Columns,
    buf: &mut Buffer,
) -> Option<Position> {
    let (model, texts, theme, area) = (scene.model, scene.texts, scene.theme, scene.list_area());
    let at = board.list.at(&board.rows);
    let selected = lines.iter().position(|line| *line == BoardLine::Row(at));
    let has_focus = !board.list.filtering && model.overlays.is_empty();
    let list = widgets::List { columns, total: lines.len(), offset: 0, selected, has_focus, theme, texts };
    list.draw(area, buf, |line| match lines.get(line) {
        Some(BoardLine::Heading(of)) => match board.groups.get(*of) {
            Some((heading, count)) => {
                let title = Piece::new(group_name(scene, heading), theme.title());
                Row::Heading(title, Some(Piece::new(count.to_string(), theme.dim())))
            }
            None => Row::Blank,
        },
        Some(BoardLine::Row(of)) => {
            let action = board.rows.get(*of).and_then(|(session, id)| model.archive.action(*session, *id));
            action.map_or(Row::Blank, |action| Row::Cells(cells(scene, action)))
        }
        Some(BoardLine::More(count)) => {
            Row::Line(vec![Piece::new(t!(texts, "list-more-below", count = *count), theme.dim())])
        }
        None => Row::Blank,
    });
    let line = u16::try_from(selected?).ok()?;
    Some(Position::new(area.x + 1, area.y + line))
}

/// What a heading says.
fn group_name(scene: &Scene<'_>, heading: &Heading) -> SafeText<'static> {
    let (texts, office) = (scene.texts, &scene.model.archive.office);
    let line = |text: &str| SafeText::line(text).into_owned();
    match heading {
        Heading::Institution(key) => line(office.institution_name(key, scene.model.today())),
        Heading::Owner(name) => line(name),
        Heading::Nobody => t!(texts, "commitments-nobody"),
        Heading::Group(key) => line(office.group_name(key)),
        Heading::Place(key) => line(office.place_name(key)),
        Heading::None => t!(texts, "board-group-none"),
        Heading::Meeting { date, title, .. } => line(&format!("{}  {title}", texts.language().short_date(*date))),
        Heading::State(state) => t!(texts, "state-" + state.name()),
        Heading::Week(monday) => t!(texts, "board-week-of", date = texts.language().short_date(*monday)).into_owned(),
        Heading::Undated => t!(texts, "board-no-date"),
    }
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
    let is_marked =
        matches!(model.screen(), Screen::Board(board) if board.marked.contains(&(action.session, action.id)));
    let text = if is_marked { format!("● {}", headline(&action.text)) } else { headline(&action.text).into_owned() };
    let due = match action.due {
        Some(due) => Piece::plain(language.short_date(due)),
        None => Piece::new(t!(texts, "board-no-date"), theme.dim()),
    };
    let cell = |column: &BoardColumn| match column {
        BoardColumn::Due => due.clone(),
        BoardColumn::Late => lateness(action, model.today(), theme, texts),
        BoardColumn::Number => Piece::plain(action.number.to_string()),
        BoardColumn::Owner => owners::owners(scene, action),
        BoardColumn::State => Piece::new(t!(texts, "state-" + action.state.name()), theme.dim()),
        BoardColumn::Source => Piece::new(language.short_date(action.session_date), theme.dim()),
        BoardColumn::Place => Piece::plain(SafeText::line(&action.place_names.join(", ")).into_owned()),
        BoardColumn::LastWord => Piece::new(language.short_date(action.last_word()), theme.dim()),
    };
    let mut cells: Vec<Piece<'a>> = model.columns.iter().map(cell).collect();
    cells.insert(text_at(&model.columns), Piece::new(text, if is_marked { theme.focus() } else { theme.plain() }));
    cells
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
