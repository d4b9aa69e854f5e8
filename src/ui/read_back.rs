//! A page of what is read back: one decision or commitment, large and alone, so that it is read out without losing the line.
//! It must not know which page comes next.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::detail;
use super::prose::{Line, draw_lines, paragraph};
use super::said::class_sign;
use super::scene::Scene;
use super::widgets::Piece;
use crate::app::command::Command;
use crate::app::keymap::Context;
use crate::app::read_back::{Page, ReadBackScreen, pages};
use crate::domain::lint::{Finding, Place, findings, is_read_back};
use crate::domain::meeting::Class;
use crate::domain::{ItemId, Session};
use crate::texts::t;
use crate::wording;

/// The widest line that is read out at a glance.
const WIDEST: u16 = 76;

/// Draws the page and says where it begins.
pub(super) fn draw(scene: &Scene<'_>, screen: &ReadBackScreen, buf: &mut Buffer) -> Option<Position> {
    let session = scene.model.archive.session(screen.id)?;
    let content = scene.content();
    let width = content.width.min(WIDEST);
    let area = Rect { x: content.x + (content.width - width) / 2, width, ..content };
    let (at, all) = (screen.at(session), pages(session).len() - 1);
    let (texts, theme) = (scene.texts, scene.theme);
    let mut lines: Vec<Line> = match screen.page {
        Page::End => end(scene, session, screen.unread, width),
        Page::Decision(id) => match session.decisions.iter().find(|decision| decision.id == id) {
            Some(decision) => {
                let title = t!(texts, "read-back-decision", number = decision.number);
                page(scene, session, title.as_str(), decision.item, decision.class, &decision.text, width)
            }
            None => vec![],
        },
        Page::Commitment(id) => match (session.commitment(id), scene.model.archive.action(session.id, id)) {
            (Some(commitment), Some(action)) => {
                let title = t!(texts, "read-back-commitment", number = commitment.number);
                let (item, class) = (commitment.item, commitment.class);
                let mut lines = page(scene, session, title.as_str(), item, class, &commitment.text, width);
                lines.extend(detail::agreed(scene.model, action, theme, texts, width));
                lines.extend(amiss(scene, session, Place::Commitment(id), width));
                lines
            }
            _ => vec![],
        },
    };
    if at < all {
        let place = t!(texts, "read-back-place", at = at + 1, all = all);
        lines.insert(0, vec![Piece::new(place, theme.dim())]);
        lines.insert(1, vec![]);
    }
    let room = usize::from(area.height);
    if lines.len() > room {
        lines.truncate(room.saturating_sub(1));
        lines.push(vec![Piece::new("…", theme.dim())]);
    }
    draw_lines(&lines, area, buf);
    Some(area.as_position())
}

/// What it is, where it was agreed, and the text.
fn page(
    scene: &Scene<'_>,
    session: &Session,
    title: &str,
    item: Option<ItemId>,
    class: Class,
    text: &str,
    width: u16,
) -> Vec<Line> {
    let (texts, theme) = (scene.texts, scene.theme);
    let mut head = vec![Piece::new(title.to_owned(), theme.focus())];
    if let Some(number) = item.and_then(|item| session.item_number(item)) {
        head.push(Piece::new(format!("   {}", t!(texts, "lint-at-item", number = number)), theme.dim()));
    }
    if class != Class::Biasa {
        head.push(Piece::new(format!("   {}", class_sign(scene, class)), theme.due()));
    }
    let mut lines = vec![head, vec![]];
    lines.extend(paragraph(text, width, theme.title()));
    lines.push(vec![]);
    lines
}

/// What is amiss with what stands on the page, but that it is not read back yet.
fn amiss(scene: &Scene<'_>, session: &Session, place: Place, width: u16) -> Vec<Line> {
    let archive = &scene.model.archive;
    let others = |session, id| archive.named(session, id);
    let found: Vec<Finding> = findings(session, &archive.office, archive.compared());
    let here = found.into_iter().filter(|finding| finding.place == place);
    let mut lines: Vec<Line> = here
        .flat_map(|finding| {
            let said = wording::fault(scene.texts, &archive.office, session, &finding.fault, &others);
            let style = if finding.fault.is_grave() { scene.theme.late() } else { scene.theme.due() };
            paragraph(&format!("! {said}"), width, style)
        })
        .collect();
    if !lines.is_empty() {
        lines.insert(0, vec![]);
    }
    lines
}

/// All was read: how much, and which key says that the chair confirmed it.
fn end(scene: &Scene<'_>, session: &Session, unread: usize, width: u16) -> Vec<Line> {
    let (texts, theme) = (scene.texts, scene.theme);
    let (decisions, commitments) = (session.decisions.len(), session.commitments.len());
    let mut lines = paragraph(t!(texts, "read-back-end").as_str(), width, theme.title());
    lines.push(vec![]);
    let said = t!(texts, "read-back-count", decisions = decisions, commitments = commitments);
    lines.extend(paragraph(said.as_str(), width, theme.plain()));
    lines.push(vec![]);
    let next = if session.is_final() {
        t!(texts, "read-back-final")
    } else if unread > 0 {
        let key = scene.key(Context::ReadBack, Command::NextPage);
        t!(texts, "read-back-unread", count = unread, key = key)
    } else if is_read_back(session) {
        t!(texts, "read-back-again", key = scene.key(Context::ReadBackEnd, Command::ConfirmAll))
    } else {
        t!(texts, "read-back-confirm", key = scene.key(Context::ReadBackEnd, Command::ConfirmAll))
    };
    lines.extend(paragraph(next.as_str(), width, theme.plain()));
    lines
}
