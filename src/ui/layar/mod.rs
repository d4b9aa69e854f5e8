//! The slide for the room, as large as the terminal allows: every part begins in the terminal's own letters and grows while
//! there is room. It must not decide what may be shown (see `app::layar`), nor reckon time.

pub(super) mod letters;
mod parts;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::prose::{Line, draw_line, wrapped};
use super::theme::Theme;
use super::widgets::{Piece, write};
use crate::app::layar::Slide;
use crate::app::looks::Looks;
use crate::texts::{Language, SafeText, Texts, cells, fit, t};
use parts::{Sort, Step, parts, steps};

/// From this size on what is beside the countdown is written large, too.
const LARGE: (u16, u16) = (150, 42);
/// From this height on there is air between the parts.
const AIRY: u16 = 20;
/// From this height on there is air below the head and above the foot, too.
const ROOMY: u16 = 30;
/// What stands between facts in a line.
const BETWEEN: &str = "   ";

/// Why the picture may be old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The file cannot be read now.
    Unreadable,
    /// The file has gone.
    Gone,
}

/// What is drawn, and how.
#[derive(Debug, Clone, Copy)]
pub struct Show<'a> {
    /// The slide.
    pub slide: &'a Slide,
    /// The language of the person at the projector.
    pub language: Language,
    /// The looks of the terminal.
    pub looks: Looks,
    /// Why the slide may be older than the meeting.
    pub trouble: Option<Trouble>,
}

/// Draws the slide.
pub fn view(show: &Show<'_>, frame: &mut Frame<'_>) {
    let area = frame.area();
    draw(show, area, frame.buffer_mut());
}

/// Draws the slide into an area.
pub fn draw(show: &Show<'_>, area: Rect, buf: &mut Buffer) {
    let theme = Theme::of(show.looks);
    if area.height < 3 || area.width < 12 {
        return theme.finish(buf);
    }
    let margin = if area.width >= 60 { 2 } else { 1 };
    let inside = Rect { x: area.x + margin, width: area.width - 2 * margin, ..area };
    let poster = Poster { is_large: area.width >= LARGE.0 && area.height >= LARGE.1, ..Poster::of(show) };
    poster.header(Rect { height: 1, ..inside }, buf);
    let foot = poster.foot(inside.width);
    let foot_rows = u16::try_from(foot.len()).unwrap_or(1).min(inside.height / 3);
    for (y, line) in (inside.bottom() - foot_rows..inside.bottom()).zip(&foot) {
        draw_line(line, Rect { y, height: 1, ..inside }, buf);
    }
    let air = u16::from(area.height >= ROOMY);
    let body = Rect { y: inside.y + 1 + air, height: inside.height - 1 - 2 * air - foot_rows, ..inside };
    poster.body(body, buf);
    theme.finish(buf);
}

/// Draws the countdown of the running item in the middle of an area, in no more than `most` rows; gives the rows that it and
/// the blank ones around it took.
pub(super) fn countdown(poster: &Poster<'_>, most: usize, area: Rect, buf: &mut Buffer) -> u16 {
    let parts = parts(poster, area.width.into(), most * 5 / 2);
    let Some(clock) = parts.iter().find(|part| part.sort == Sort::Clock) else { return 0 };
    let form = clock.forms.iter().rev().find(|form| form.rows.len() <= most).or(clock.forms.first());
    let Some(form) = form else { return 0 };
    poster.block(form, Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }, buf);
    u16::try_from(form.rows.len() + 2).unwrap_or(area.height).min(area.height)
}

/// Everything that the parts are made from.
pub(super) struct Poster<'a> {
    show: &'a Show<'a>,
    texts: &'static Texts,
    theme: Theme,
    /// Whether what is beside the countdown is written large, too.
    is_large: bool,
}

impl<'a> Poster<'a> {
    /// What is drawn, as the parts take it.
    pub(super) fn of(show: &'a Show<'a>) -> Self {
        Self { show, texts: Texts::of(show.language), theme: Theme::of(show.looks), is_large: false }
    }
}

impl Poster<'_> {
    /// The meeting, that it is a sample, and the clock while it moves.
    fn header(&self, area: Rect, buf: &mut Buffer) {
        let slide = self.show.slide;
        let mut right = Vec::new();
        if slide.is_sample {
            right.push(t!(self.texts, "frame-sample").to_string());
        }
        if slide.is_moving {
            right.push(self.texts.language().clock_in_zone(slide.now.time(), &slide.zone).to_string());
        }
        let right = SafeText::from(right.join(" · "));
        let taken = u16::try_from(cells(right.as_str())).unwrap_or(area.width);
        let style = if slide.is_sample { self.theme.due() } else { self.theme.dim() };
        Piece::new(right, style).draw_right(area.as_position(), area.width, buf);
        if let Some(title) = &slide.title {
            let room = area.width.saturating_sub(taken + 2);
            write(&self.words(title), self.theme.dim(), area.as_position(), room, buf);
        }
    }

    /// When it ends and how the quorum stands; below it, small, why the picture may be old.
    fn foot(&self, width: u16) -> Vec<Line> {
        let facts: Vec<Piece<'static>> = self.end().into_iter().chain(self.quorum()).collect();
        let room = facts.iter().map(|fact| fact.width() + BETWEEN.len()).sum::<usize>();
        let mut lines: Vec<Line> = if room <= usize::from(width) {
            let apart = facts.into_iter().flat_map(|fact| [fact, Piece::plain(BETWEEN)]);
            vec![apart.collect::<Line>()]
        } else {
            facts.into_iter().map(|fact| vec![fact]).collect()
        };
        lines.retain(|line| !line.is_empty());
        let trouble = self.show.trouble.map(|trouble| match trouble {
            Trouble::Unreadable => t!(self.texts, "layar-unreadable").into_owned(),
            Trouble::Gone => t!(self.texts, "layar-gone").into_owned(),
        });
        lines.extend(trouble.map(|trouble| vec![Piece::new(trouble, self.theme.dim())]));
        lines
    }

    /// The parts from above, each as large as the others leave it.
    fn body(&self, area: Rect, buf: &mut Buffer) {
        let (width, height) = (usize::from(area.width), usize::from(area.height));
        let parts = parts(self, width, height);
        let gap = usize::from(area.height >= AIRY);
        let mut chosen: Vec<Option<usize>> = vec![None; parts.len()];
        let mut records = 0;
        let rows = |chosen: &[Option<usize>]| -> usize {
            let shown = parts.iter().zip(chosen).filter_map(|(part, form)| Some((part, part.forms.get((*form)?)?)));
            let mut is_first = true;
            shown.map(|(part, form)| form.rows.len() + self.gap(part.sort, gap, &mut is_first)).sum()
        };
        let has_clock = parts.iter().any(|part| part.sort == Sort::Clock);
        for step in steps(height, has_clock) {
            match step {
                Step::Records(most) => {
                    let wanted = self.records_wanted(width, most);
                    let room = height.saturating_sub(rows(&chosen) + gap);
                    records = if wanted == 0 { 0 } else { records.max(wanted.min(room) + gap) };
                }
                Step::Grow(sort, most) => {
                    let Some(at) = parts.iter().position(|part| part.sort == sort) else { continue };
                    let forms = parts[at].forms.iter().enumerate().rev().filter(|(_, form)| form.rows.len() <= most);
                    for (form, _) in forms {
                        let mut tried = chosen.clone();
                        tried[at] = Some(form).max(chosen[at]);
                        if rows(&tried) + records <= height {
                            chosen = tried;
                            break;
                        }
                    }
                }
            }
        }
        let spare = height.saturating_sub(rows(&chosen) + records);
        let mut y = area.y + u16::try_from(if records == 0 { spare / 2 } else { gap.min(spare) }).unwrap_or(0);
        let mut is_first = true;
        for (part, form) in parts.iter().zip(&chosen) {
            let Some(form) = form.and_then(|at| part.forms.get(at)) else { continue };
            y += u16::try_from(self.gap(part.sort, gap, &mut is_first)).unwrap_or(0);
            y = self.block(form, Rect { y, height: area.bottom().saturating_sub(y), ..area }, buf);
        }
        y += u16::try_from(gap).unwrap_or(0);
        if records > 0 && y < area.bottom() {
            self.records(Rect { y, height: area.bottom() - y, ..area }, buf);
        }
    }

    /// The rows that stand empty above a part.
    fn gap(&self, sort: Sort, gap: usize, is_first: &mut bool) -> usize {
        let is_apart = !std::mem::take(is_first) && !sort.is_near();
        if is_apart { gap } else { 0 }
    }

    /// Draws a block in the middle and gives the row behind it.
    fn block(&self, block: &Block, area: Rect, buf: &mut Buffer) -> u16 {
        let mut y = area.y;
        let indent = |row: &str| area.width.saturating_sub(u16::try_from(cells(row)).unwrap_or(area.width)) / 2;
        for row in block.rows.iter().take(area.height.into()) {
            let x = area.x + if block.is_centred { indent(row) } else { 0 };
            write(&SafeText::line(row), block.style, Position::new(x, y), area.right() - x, buf);
            y += 1;
        }
        y
    }
}

/// Rows of one style.
#[derive(Debug, Clone, PartialEq)]
struct Block {
    rows: Vec<String>,
    style: Style,
    is_centred: bool,
}

impl Block {
    /// The terminal's own letters, in no more lines than `most`; `…` says that there is more.
    fn plain(text: &str, style: Style, width: usize, most: usize) -> Self {
        let mut rows = wrapped(text, width);
        if rows.len() > most.max(1) {
            rows.truncate(most.max(1));
            if let Some(last) = rows.last_mut() {
                *last = with_sign(last, width);
            }
        }
        Self { rows, style, is_centred: true }
    }

    /// Large letters, which a line under them would cross.
    fn large(rows: Vec<String>, style: Style) -> Self {
        Self { rows, style: style.remove_modifier(Modifier::UNDERLINED), is_centred: true }
    }
}

/// A line that ends in the sign that there is more.
fn with_sign(line: &str, width: usize) -> String {
    format!("{} …", fit(line, width.saturating_sub(2)).trim_end_matches('…').trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_cut_says_so() {
        let block = Block::plain("satu dua tiga empat lima", Style::new(), 9, 2);
        assert_eq!(block.rows, ["satu dua", "tiga …"]);
    }
}
