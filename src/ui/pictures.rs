//! The pictures: bars and numbers with their units, and beside them what the selected number opens. It must not count.

use chrono::{Datelike as _, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;

use super::frame;
use super::prose::{Line, headline, paragraph};
use super::scene::Scene;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::pictures::{PicturesScreen, meetings_on, typed};
use crate::domain::pictures::{self, Cell, Label, Page, Picture};
use crate::texts::{SafeText, Texts, t};

/// The cells of the longest bar.
const BAR: u16 = 24;
/// The cells of the longest bar beside several numbers.
const STACK: u16 = 8;
/// Cells of a day of the calendar.
const DAY: u16 = 9;
/// From the fewest to the most: how a number of a table is shaded.
const SHADES: [&str; 5] = [" ", "░", "▒", "▓", "█"];

/// Draws the picture and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &PicturesScreen, buf: &mut Buffer) -> Option<Position> {
    let texts = scene.texts;
    frame::detail_rule(scene, buf);
    let Some(picture) = screen.shown() else {
        return Some(scene.sentence(&t!(texts, "pictures-counting"), buf));
    };
    draw_detail(scene, screen, picture, buf);
    if picture.lines.is_empty() {
        return Some(scene.sentence(&t!(texts, "pictures-no-lines-" + picture.of.page.name()), buf));
    }
    let columns = Columns::lay_out(&columns(picture), scene.content().width);
    scene.draw_headings(&columns, headings(scene, picture), buf);
    let rows = screen.rows();
    let selected = *screen.list.current(&rows)?;
    scene.draw_list(&screen.list, &rows, &columns, buf, |at| match picture.lines.get(*at) {
        Some(line) => Row::Cells(cells(scene, picture, (*at, line), (*at == selected).then_some(screen.column))),
        None => Row::Blank,
    })
}

fn columns(picture: &Picture) -> Vec<Column> {
    let label = Column::flexible(1, 16);
    match picture.of.page {
        Page::Today | Page::Ageing => {
            vec![Column::flexible(1, 24), Column::fixed(11).right(), Column::flexible(2, BAR)]
        }
        Page::Places => {
            let widths = [9, 6, 9, 7, 9].map(|width| Column::fixed(width).right());
            std::iter::once(label).chain(widths).collect()
        }
        Page::Institutions => {
            let widths = [(6, 0), (7, 0), (7, 0), (9, 0), (5, 0), (6, 2)]
                .map(|(width, rank)| Column::fixed(width).right().rank(rank));
            let bar = Column::fixed(STACK).rank(1);
            std::iter::once(label).chain(widths).chain([bar]).collect()
        }
        Page::Months => {
            vec![Column::fixed(9), Column::fixed(10).right(), Column::fixed(8).right(), Column::flexible(1, BAR)]
        }
        Page::Calendar => vec![Column::fixed(DAY); 7],
    }
}

/// What a column counts.
fn column_name(texts: &'static Texts, column: pictures::Column) -> SafeText<'static> {
    use pictures::Column as Of;
    match column {
        Of::All => t!(texts, "pictures-commitments"),
        Of::State(state) => t!(texts, "pictures-state-" + state.name()),
        Of::Late => t!(texts, "pictures-late"),
        Of::Promised => t!(texts, "pictures-promised"),
        Of::Kept => t!(texts, "pictures-kept"),
        Of::KeptLate => t!(texts, "pictures-kept-late"),
        Of::Open => t!(texts, "pictures-open"),
        Of::Done => t!(texts, "pictures-done"),
        Of::Weekday(_) => SafeText::default(),
    }
}

fn headings(scene: &Scene<'_>, picture: &Picture) -> Vec<SafeText<'static>> {
    let texts = scene.texts;
    let names = picture.columns.iter().map(|column| column_name(texts, *column));
    match picture.of.page {
        Page::Today | Page::Ageing => [t!(texts, "pictures-what")].into_iter().chain(names).collect(),
        Page::Places => [t!(texts, "pictures-place")].into_iter().chain(names).collect(),
        Page::Institutions => [t!(texts, "pictures-institution")].into_iter().chain(names).collect(),
        Page::Months => {
            let signs = t!(texts, "pictures-signs-months");
            [t!(texts, "pictures-month")].into_iter().chain(names).chain([signs]).collect()
        }
        Page::Calendar => match picture.lines.first().map(|line| &line.label) {
            Some(Label::Week(days)) => days
                .iter()
                .map(|day| day.map_or_else(SafeText::default, |day| texts.language().short_weekday(day)))
                .collect(),
            _ => vec![],
        },
    }
}

/// What a line is called.
fn label(scene: &Scene<'_>, label: &Label) -> Piece<'static> {
    let texts = scene.texts;
    match label {
        Label::Waiting(waiting) => Piece::plain(t!(texts, "pictures-waiting-" + waiting.name())),
        Label::Late(from, Some(to)) => Piece::plain(t!(texts, "pictures-days", from = *from, to = *to)),
        Label::Late(from, None) => Piece::plain(t!(texts, "pictures-days-over", days = *from - 1)),
        Label::Place(key) => Piece::plain(SafeText::line(scene.model.archive.office.place_name(key)).into_owned()),
        Label::Institution(key) => scene.institution(key, scene.model.today()),
        Label::Month(day) => Piece::plain(texts.language().short_month(*day)),
        Label::Week(_) => Piece::empty(),
    }
}

fn cells(
    scene: &Scene<'_>,
    picture: &Picture,
    (at, line): (usize, &pictures::Line),
    selected: Option<usize>,
) -> Vec<Piece<'static>> {
    let theme = scene.theme;
    let many = |column: usize| picture.cell(at, column).map_or(0, |cell| cell.commitments);
    let number = |column: usize| {
        let style = match (selected == Some(column) && picture.columns.len() > 1, many(column)) {
            (true, _) => theme.focus(),
            (_, 0) => theme.dim(),
            (_, _) => meaning(scene, picture, column),
        };
        Piece::new(many(column).to_string(), style)
    };
    let label = label(scene, &line.label);
    match picture.of.page {
        Page::Today | Page::Ageing => {
            let most = picture.most(0);
            let width = bar_width(many(0), most, BAR);
            vec![label, number(0), Piece::new("█".repeat(width), meaning_of_line(scene, &line.label))]
        }
        Page::Places => {
            let shaded = |column: usize| {
                let most = (0..picture.columns.len()).map(|column| picture.most(column)).max().unwrap_or(0);
                let shade = SHADES[shade(many(column), most)];
                let plain = number(column);
                Piece::new(format!("{} {shade}", many(column)), plain.style())
            };
            std::iter::once(label).chain((0..picture.columns.len()).map(shaded)).collect()
        }
        Page::Institutions => {
            let bar = stacked(&[many(1), many(2), many(3)], picture.most(0), STACK);
            let numbers = (0..picture.columns.len()).map(number);
            std::iter::once(label).chain(numbers).chain([Piece::plain(bar)]).collect()
        }
        Page::Months => {
            let (promised, done) = (many(0), many(1));
            let most = picture.most(0).max(picture.most(1));
            let bar = stacked(&[done, 0, promised.saturating_sub(done)], most, BAR);
            vec![label, number(0), number(1), Piece::plain(bar)]
        }
        Page::Calendar => match &line.label {
            Label::Week(days) => days
                .iter()
                .enumerate()
                .map(|(column, of)| day(scene, picture, of.as_ref(), (many(column), selected == Some(column))))
                .collect(),
            _ => vec![],
        },
    }
}

/// A day with how much is due on it: `15   (4)`, `•` behind today's number, `◆` where a meeting is.
fn day(
    scene: &Scene<'_>,
    picture: &Picture,
    day: Option<&NaiveDate>,
    (due, is_selected): (usize, bool),
) -> Piece<'static> {
    let Some(day) = day else { return Piece::empty() };
    let theme = scene.theme;
    let today = if *day == scene.model.today() { "•" } else { " " };
    let meeting = if meetings_on(&scene.model.archive, *day).is_empty() { " " } else { "◆" };
    let count = if due > 0 { format!("({due})") } else { String::new() };
    let style = if is_selected {
        theme.focus()
    } else if day.month() != picture.of.month.month() {
        theme.dim()
    } else if due > 0 && *day < scene.model.today() {
        theme.late()
    } else {
        theme.plain()
    };
    Piece::new(format!("{:>2}{today}{count:>5}{meeting}", day.day()), style)
}

/// What a number means where it is not nothing.
fn meaning(scene: &Scene<'_>, picture: &Picture, column: usize) -> Style {
    use pictures::Column as Of;
    match picture.columns.get(column) {
        Some(Of::Late) => scene.theme.late(),
        Some(Of::Kept | Of::Done) => scene.theme.done(),
        Some(Of::KeptLate | Of::State(crate::domain::State::Blocked)) => scene.theme.due(),
        Some(Of::State(crate::domain::State::Done)) => scene.theme.done(),
        _ => scene.theme.plain(),
    }
}

fn meaning_of_line(scene: &Scene<'_>, label: &Label) -> Style {
    use pictures::Waiting;
    match label {
        Label::Late(..) | Label::Waiting(Waiting::NewlyLate | Waiting::Late) => scene.theme.late(),
        Label::Waiting(Waiting::Due) => scene.theme.due(),
        _ => scene.theme.plain(),
    }
}

/// The cells of a bar; what there is has at least one.
fn bar_width(count: usize, most: usize, room: u16) -> usize {
    if count == 0 || most == 0 { 0 } else { (count * usize::from(room) / most).max(1) }
}

fn shade(count: usize, most: usize) -> usize {
    if count == 0 || most == 0 { 0 } else { (count * (SHADES.len() - 1)).div_ceil(most).min(SHADES.len() - 1) }
}

/// Several counts in one bar: full, half, light.
fn stacked(counts: &[usize; 3], most: usize, room: u16) -> String {
    let mut bar = String::new();
    for (count, sign) in counts.iter().zip(["█", "▓", "░"]) {
        bar.push_str(&sign.repeat(bar_width(*count, most, room)));
    }
    bar
}

/// What the selected number is of, how much it counts in which unit, and the first of its rows.
fn draw_detail(scene: &Scene<'_>, screen: &PicturesScreen, picture: &Picture, buf: &mut Buffer) {
    let (Some(area), texts, theme) = (scene.detail_area(), scene.texts, scene.theme) else { return };
    let mut lines: Vec<Line> = Vec::new();
    if let (Some(cell), Some(line)) = (screen.current(), screen.list.current(&screen.rows())) {
        lines.extend(told(scene, screen, picture, (*line, cell), area.width));
        let room = usize::from(area.height).saturating_sub(lines.len());
        let is_whole = cell.commitments <= room.min(cell.first.len());
        let room = if is_whole { room } else { room.saturating_sub(if scene.is_wide() { 4 } else { 1 }) };
        lines.extend(cell.first.iter().take(room).filter_map(|key| promise(scene, *key)));
        if !is_whole {
            let key = scene.key(crate::app::keymap::Context::Pictures, crate::app::command::Command::Open);
            lines.push(vec![Piece::new(
                t!(texts, "pictures-open-all", key = key, count = cell.commitments),
                theme.dim(),
            )]);
        }
        if cell.commitments > 0 && scene.is_wide() {
            lines.push(vec![]);
            lines.extend(paragraph(typed(cell, texts.language()).as_str(), area.width, theme.dim()));
        }
    }
    if picture.duplicates > 0 && scene.is_wide() {
        let left_out = t!(texts, "pictures-duplicates", count = picture.duplicates);
        lines.push(vec![]);
        lines.extend(paragraph(left_out.as_str(), area.width, theme.dim()));
    }
    scene.draw_detail(lines, area, buf);
}

fn told(
    scene: &Scene<'_>,
    screen: &PicturesScreen,
    picture: &Picture,
    (line, cell): (usize, &Cell),
    width: u16,
) -> Vec<Line> {
    let (texts, theme) = (scene.texts, scene.theme);
    let name = match (screen.day(), picture.lines.get(line)) {
        (Some(day), _) => texts.language().long_date(day).to_string(),
        (None, Some(line)) => label(scene, &line.label).shown(usize::from(width)).into_owned(),
        (None, None) => String::new(),
    };
    let heading = headings(scene, picture).get(screen.column + 1).cloned().unwrap_or_default();
    let column = match picture.columns.len() {
        1 => String::new(),
        _ if picture.of.page == Page::Calendar => String::new(),
        // Without the sign of its bar.
        _ => format!(" · {}", heading.as_str().trim_start_matches(['█', '▓', '░', ' '])),
    };
    let title = Piece::new(format!("{name}{column}"), theme.focus());
    let counted = match (cell.commitments, cell.parts) {
        (0, _) if picture.of.page == Page::Calendar => t!(texts, "pictures-nothing-due"),
        (0, _) => t!(texts, "pictures-none"),
        (count, parts) if parts == count => t!(texts, "pictures-count", count = count),
        (count, parts) => t!(texts, "pictures-count-parts", count = count, parts = parts),
    };
    let mut lines = match scene.is_wide() {
        true => vec![vec![title], vec![Piece::new(counted, theme.dim())]],
        false => vec![vec![title, Piece::new(format!("   {counted}"), theme.dim())]],
    };
    if let Some(day) = screen.day() {
        for meeting in meetings_on(&scene.model.archive, day) {
            lines.push(vec![Piece::plain(SafeText::line(&format!("◆ {}", meeting.title)).into_owned())]);
        }
    }
    lines
}

/// A commitment in one line: its date and what was promised.
pub(super) fn promise(
    scene: &Scene<'_>,
    (session, id): (crate::domain::SessionId, crate::domain::CommitmentId),
) -> Option<Line> {
    let action = scene.model.archive.action(session, id)?;
    let due = action.due.map_or_else(|| "–".to_owned(), |due| scene.texts.language().short_date(due).to_string());
    let style = if action.is_overdue() { scene.theme.late() } else { scene.theme.plain() };
    let text = format!("  {}", headline(&action.text));
    Some(vec![Piece::new(format!("{due:>11}"), style), Piece::plain(SafeText::line(&text).into_owned())])
}
