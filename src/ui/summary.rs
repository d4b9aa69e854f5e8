//! The summary: the steps of the meeting by phase, and beside them how many came of each group. It must not know where a
//! step leads.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::course;
use super::prose::{Line, draw_lines, wrapped};
use super::scene::Scene;
use super::seat::groups;
use super::widgets::{self, Column, Columns, Piece, Row, content_area};
use crate::app::screen::SessionScreen;
use crate::app::summary::{Phase, Step, missing, of_phase, rows};
use crate::domain::Session;
use crate::domain::attendance::Attendance;
use crate::texts::{SafeText, pad_right, t};

/// From this width on the counts stand beside the steps.
const WITH_COUNTS: u16 = 78;
/// The least cells of the steps' part there.
const STEPS: u16 = 38;
/// From this height on a blank line stands between the phases.
const WITH_BLANKS: u16 = 16;
/// From this width on the counts have long headings.
const ROOMY: u16 = 64;
/// The cells of a decision's number.
const LABEL: u16 = 5;

/// Draws steps and counts and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &SessionScreen, session: &Session, buf: &mut Buffer) -> Option<Position> {
    let whole = scene.list_area();
    let has_counts = whole.width >= WITH_COUNTS;
    let width = if has_counts { STEPS.max(whole.width * 2 / 5) } else { whole.width };
    if has_counts {
        // Their headings stand in the row above, as those of columns do.
        let area = Rect { x: width + 1, y: whole.y - 1, width: whole.width - width - 2, height: whole.height + 1 };
        draw_counts(scene, session, area, buf);
    }
    let selected = screen.summary.list.current(&rows(scene.model, screen)).copied();
    draw_steps(scene, session, selected, Rect { width, ..whole }, buf)
}

/// A line of the steps.
#[derive(Clone, Copy, PartialEq)]
enum StepLine {
    Blank,
    Phase(Phase),
    Step(Step),
}

/// The lines below the heading of the first phase, which stands above them.
fn step_lines(height: u16) -> Vec<StepLine> {
    let mut lines = Vec::new();
    for phase in Phase::ALL {
        if !lines.is_empty() {
            lines.extend((height >= WITH_BLANKS).then_some(StepLine::Blank));
            lines.push(StepLine::Phase(phase));
        }
        lines.extend(of_phase(phase).map(StepLine::Step));
    }
    lines
}

fn draw_steps(
    scene: &Scene<'_>,
    session: &Session,
    selected: Option<Step>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (texts, theme) = (scene.texts, scene.theme);
    let lines = step_lines(area.height);
    let title = |phase: Phase| Piece::new(t!(texts, "phase-" + phase.name()), theme.title());
    let above = Rect { y: area.y - 1, height: 1, ..area };
    widgets::heading(&title(Phase::ALL[0]), None, theme, content_area(above), buf);
    let columns = [Column::fixed(1), Column::flexible(1, 16), Column::fixed(8).right()];
    let columns = Columns::lay_out(&columns, content_area(area).width);
    let at = lines.iter().position(|line| selected.map(StepLine::Step) == Some(*line));
    let list = widgets::List {
        columns: &columns,
        total: lines.len(),
        offset: 0,
        selected: at,
        has_focus: scene.model.overlays.is_empty(),
        theme,
        texts,
    };
    list.draw(area, buf, |index| match lines[index] {
        StepLine::Blank => Row::Blank,
        StepLine::Phase(phase) => Row::Heading(title(phase), None),
        StepLine::Step(step) => Row::Cells(step_row(scene, session, step)),
    });
    let line = u16::try_from(at?).unwrap_or(0).min(area.height.saturating_sub(1));
    Some(Position::new(area.x + 1, area.y + line))
}

/// The place of the step on this line of the list.
pub(super) fn step_at(line: usize, height: u16) -> Option<usize> {
    match step_lines(height).get(line) {
        Some(StepLine::Step(step)) => Phase::ALL.into_iter().flat_map(of_phase).position(|known| known == *step),
        _ => None,
    }
}

fn step_row(scene: &Scene<'_>, session: &Session, step: Step) -> Vec<Piece<'static>> {
    let theme = scene.theme;
    let name = t!(scene.texts, "step-" + step.name());
    match missing(scene.model, session, step) {
        None => vec![Piece::new("–", theme.dim()), Piece::new(name, theme.dim()), Piece::empty()],
        Some(0) => vec![Piece::new("✓", theme.done()), Piece::new(name, theme.dim()), Piece::empty()],
        Some(count) => {
            let (sign, style) = if step == Step::Late { ("!", theme.late()) } else { ("·", theme.due()) };
            let words = match step {
                Step::Late => t!(scene.texts, "summary-late", count = count),
                Step::Seats | Step::Agenda | Step::ReadBack | Step::Closing | Step::Finalising => {
                    t!(scene.texts, "summary-not-yet")
                }
                _ => t!(scene.texts, "summary-missing", count = count),
            };
            let left = Piece::new(words, style).or(count.to_string());
            vec![Piece::new(sign, style), Piece::plain(name), left]
        }
    }
}

/// How many of each group were invited and came, the sum, and what was agreed.
fn draw_counts(scene: &Scene<'_>, session: &Session, area: Rect, buf: &mut Buffer) {
    let (texts, theme) = (scene.texts, scene.theme);
    let number = Column::fixed(if area.width >= ROOMY { 8 } else { 4 }).right();
    let columns = [Column::flexible(1, 10), number, number, number, number, number];
    let columns = Columns::lay_out(&columns, area.width);
    let title = |long, short| Piece::new(long, theme.dim()).or(short);
    let mut lines = vec![vec![
        Piece::new(t!(texts, "summary-group"), theme.dim()),
        title(t!(texts, "summary-invited"), t!(texts, "summary-invited-short")),
        title(t!(texts, "summary-present"), t!(texts, "summary-present-short")),
        title(t!(texts, "summary-represented"), t!(texts, "summary-represented-short")),
        title(t!(texts, "summary-excused"), t!(texts, "summary-excused-short")),
        title(t!(texts, "summary-absent"), t!(texts, "summary-absent-short")),
    ]];
    let groups = groups(session);
    // Headings, sum and what was agreed always stand; the groups that have no room are counted in a line.
    let room = usize::from(area.height).saturating_sub(4);
    let shown = if groups.len() > room { room.saturating_sub(1) } else { groups.len() };
    for group in &groups[..shown] {
        let name = scene.model.archive.office.group_name(group).to_owned();
        lines.push(counted(Piece::plain(name), Attendance::of(session.seats_of(group))));
    }
    if shown < groups.len() {
        lines.push(vec![Piece::new(t!(texts, "summary-more-groups", count = groups.len() - shown), theme.dim())]);
    }
    lines.push(counted(Piece::new(t!(texts, "summary-all"), theme.title()), session.attendance()));
    for (y, line) in (area.y..area.bottom()).zip(&lines) {
        columns.draw(line, Position::new(area.x, y), buf);
    }
    let (decisions, commitments) = (session.decisions.len(), session.commitments.len());
    let agreed = Piece::plain(t!(texts, "summary-agreed", decisions = decisions, commitments = commitments));
    let below = area.y + u16::try_from(lines.len()).unwrap_or(area.height) + 1;
    agreed.draw(Position::new(area.x, below.min(area.bottom().saturating_sub(1))), area.width, buf);
    if let Some(opened) = course::opening(scene, session) {
        opened.draw(Position::new(area.x, below.min(area.bottom()).saturating_sub(1)), area.width, buf);
    }
    draw_decisions(scene, session, Rect { y: below + 2, height: area.bottom().saturating_sub(below + 2), ..area }, buf);
}

/// The decisions in full; what has no room is counted in the last line.
fn draw_decisions(scene: &Scene<'_>, session: &Session, area: Rect, buf: &mut Buffer) {
    let mut lines: Vec<Line> = Vec::new();
    for (at, decision) in session.decisions.iter().enumerate() {
        let label = format!("◆ {}", decision.number);
        let said = wrapped(SafeText::multi_line(&decision.text).as_str(), area.width.saturating_sub(LABEL).into());
        let said: Vec<Line> = (said.into_iter().enumerate())
            .map(|(line, text)| {
                let label = pad_right(if line == 0 { &label } else { "" }, LABEL.into());
                vec![Piece::new(label, scene.theme.dim()), Piece::plain(text)]
            })
            .collect();
        let is_last = at + 1 == session.decisions.len();
        if lines.len() + said.len() + usize::from(!is_last) > usize::from(area.height) {
            if lines.is_empty() {
                // How many there are stands above.
                return;
            }
            let more = t!(scene.texts, "summary-more-decisions", count = session.decisions.len() - at);
            lines.push(vec![Piece::new(more.into_owned(), scene.theme.dim())]);
            break;
        }
        lines.extend(said);
    }
    draw_lines(&lines, area, buf);
}

fn counted(name: Piece<'static>, counts: Attendance) -> Vec<Piece<'static>> {
    let number = |count: usize| if count == 0 { Piece::plain("–") } else { Piece::plain(count.to_string()) };
    let numbers = [counts.invited, counts.present, counts.represented, counts.excused, counts.absent];
    std::iter::once(name).chain(numbers.map(number)).collect()
}
