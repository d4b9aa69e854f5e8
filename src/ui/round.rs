//! The round: who owes something, the text for the selected one in view, and how far each reminder came. It must not make texts.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::frame;
use super::prose::{Line, draw_line, paragraph, rect, wrapped};
use super::scene::Scene;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::round::{RoundScreen, Standing, reminded, standing};
use crate::domain::record::Step;
use crate::papers::reminder::Reminder;
use crate::texts::{SafeText, t};
use crate::wording;

/// Draws the round and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &RoundScreen, buf: &mut Buffer) -> Option<Position> {
    let texts = scene.texts;
    match &screen.found {
        None => return Some(scene.sentence(&t!(texts, "round-making"), buf)),
        Some(Err(fault)) => return Some(scene.sentence(&wording::paper_fault(texts, fault), buf)),
        Some(Ok(found)) if found.all.is_empty() => return Some(scene.sentence(&t!(texts, "round-nobody"), buf)),
        Some(Ok(_)) => {}
    }
    draw_bar(scene, screen, buf);
    frame::detail_rule(scene, buf);
    let columns =
        [Column::flexible(1, 16), Column::fixed(6).right(), Column::fixed(5).right().rank(1), Column::fixed(22)];
    let columns = Columns::lay_out(&columns, scene.content().width);
    let titles =
        [t!(texts, "round-who"), t!(texts, "round-parts"), t!(texts, "round-late"), t!(texts, "round-standing")];
    scene.draw_headings(&columns, titles.into(), buf);
    let at = scene.draw_list(&screen.list, &screen.rows(), &columns, buf, |id| match screen.reminder(id) {
        Some(reminder) => Row::Cells(cells(scene, reminder)),
        None => Row::Blank,
    });
    if let (Some(area), Some(reminder)) = (scene.detail_area(), screen.current()) {
        let lines = text(scene, reminder, area.width);
        let room = usize::from(area.height);
        let top = screen.text_top.min(lines.len().saturating_sub(room));
        scene.draw_detail(lines.into_iter().skip(top).collect(), area, buf);
    }
    at
}

/// Which of all, and how far they are.
fn draw_bar(scene: &Scene<'_>, screen: &RoundScreen, buf: &mut Buffer) {
    let (texts, theme) = (scene.texts, scene.theme);
    let bar = rect(scene.places.bar);
    let area = Rect { x: bar.x + 1, width: bar.width.saturating_sub(2), ..bar };
    let Standing { all, copied, sent, answered, in_person } = standing(scene.model, screen);
    let at = screen.list.at(&screen.rows()) + 1;
    let counts = t!(texts, "round-counts", copied = copied, sent = sent, answered = answered, direct = in_person);
    let line = vec![
        Piece::plain(format!("{}   ", t!(texts, "round-at", at = at, all = all))),
        Piece::new(counts, theme.dim()),
    ];
    draw_line(&line, area, buf);
}

fn cells<'a>(scene: &Scene<'a>, reminder: &Reminder) -> Vec<Piece<'a>> {
    let (texts, theme) = (scene.texts, scene.theme);
    let late = match reminder.late() {
        0 => Piece::empty(),
        count => Piece::new(format!("! {count}"), theme.late()),
    };
    vec![
        Piece::plain(SafeText::line(&reminder.name).into_owned()),
        Piece::plain((reminder.parts.len() + reminder.withheld.len()).to_string()),
        late,
        how_far(scene, reminder, texts),
    ]
}

fn how_far<'a>(scene: &Scene<'a>, reminder: &Reminder, texts: &'a crate::texts::Texts) -> Piece<'a> {
    let theme = scene.theme;
    if reminder.is_to_be_asked_in_person() {
        return Piece::new(t!(texts, "round-in-person"), theme.due());
    }
    let Some((step, at)) = reminded(scene.model, reminder) else { return Piece::empty() };
    let date = texts.language().short_date(at.date_naive());
    match step {
        Step::Copied => Piece::new(t!(texts, "round-copied", date = date), theme.dim()),
        Step::Sent => Piece::plain(t!(texts, "round-sent", date = date)),
        Step::Answered => Piece::new(format!("✓ {}", t!(texts, "round-answered", date = date)), theme.done()),
    }
}

/// The text as it will be read, below whom it is for and how far it came.
fn text(scene: &Scene<'_>, reminder: &Reminder, width: u16) -> Vec<Line> {
    let (texts, theme) = (scene.texts, scene.theme);
    let mut lines: Vec<Line> = vec![vec![Piece::new(SafeText::line(&reminder.name).into_owned(), theme.focus())]];
    let contact = match reminder.contact.as_str() {
        "" => t!(texts, "round-no-contact").into_owned(),
        contact => SafeText::line(contact).into_owned(),
    };
    lines.push(vec![Piece::new(contact, theme.dim())]);
    if let Some((step, at)) = reminded(scene.model, reminder) {
        let day = texts.language().long_date(at.date_naive());
        let said = match step {
            Step::Copied => t!(texts, "round-copied-on", date = day),
            Step::Sent => t!(texts, "round-sent-on", date = day),
            Step::Answered => t!(texts, "round-answered-on", date = day),
        };
        lines.push(vec![Piece::new(said.into_owned(), theme.dim())]);
    }
    lines.push(vec![]);
    if reminder.is_to_be_asked_in_person() {
        let said = t!(texts, "round-only-in-person", count = reminder.withheld.len());
        lines.extend(paragraph(said.as_str(), width, theme.plain()));
        return lines;
    }
    let shown = SafeText::multi_line(&reminder.text);
    for line in shown.as_str().split('\n') {
        match wrapped(line, usize::from(width)) {
            parts if parts.is_empty() => lines.push(vec![]),
            parts => lines.extend(parts.into_iter().map(|part| vec![Piece::plain(part)])),
        }
    }
    if !reminder.withheld.is_empty() {
        lines.push(vec![]);
        let said = t!(texts, "round-withheld", count = reminder.withheld.len());
        lines.extend(paragraph(said.as_str(), width, theme.dim()));
    }
    lines
}
