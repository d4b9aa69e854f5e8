//! What is told of the selected row of the agenda, with its whole text. It must not know the list.

use chrono::NaiveTime;
use ratatui::buffer::Buffer;

use super::commitments;
use super::course;
use super::prose::{Line, long_text, paragraph};
use super::scene::Scene;
use super::widgets::Piece;
use crate::app::agenda::AgendaRow;
use crate::app::command::Command;
use crate::app::identity::{Standing, standing};
use crate::app::keymap::Context;
use crate::domain::agenda::Item;
use crate::domain::agenda::ItemState;
use crate::domain::capture::{Doubt, Kind, Setting, left_open};
use crate::domain::course::Course;
use crate::domain::meeting::Class;
use crate::domain::{ItemId, Session};
use crate::texts::{SafeText, t};
use crate::wording;

/// Draws what is told of `row`.
pub(super) fn draw(scene: &Scene<'_>, session: &Session, row: AgendaRow, buf: &mut Buffer) {
    let Some(area) = scene.detail_area() else { return };
    let lines = match row {
        AgendaRow::Commitment(id) => {
            return commitments::draw_detail(scene, scene.model.archive.action(session.id, id), buf);
        }
        AgendaRow::Item(id) => session.item(id).map(|item| item_lines(scene, session, item, area.width)),
        AgendaRow::Note(id) => session.notes.iter().find(|note| note.id == id).map(|note| {
            let speaker = Some(session.speaker(note)).filter(|speaker| !speaker.is_empty());
            let title = speaker.unwrap_or_else(|| t!(scene.texts, "agenda-note").to_string());
            let said =
                Said { kind: Kind::Note, title, at: note.at, item: note.item, class: note.class, text: &note.text };
            said.lines(scene, session, area.width, area.height)
        }),
        AgendaRow::Decision(id) => session.decisions.iter().find(|decision| decision.id == id).map(|decision| {
            let title = t!(scene.texts, "agenda-decision", number = decision.number).to_string();
            let said = Said {
                kind: Kind::Decision,
                title,
                at: decision.at,
                item: decision.item,
                class: decision.class,
                text: &decision.text,
            };
            said.lines(scene, session, area.width, area.height)
        }),
    };
    let mut lines = lines.unwrap_or_default();
    if let Some(held) = held_line(scene, session, row) {
        lines.insert(1.min(lines.len()), vec![held]);
    }
    scene.draw_detail(lines, area, buf);
}

/// That a row is held back from the screen for the room, or was released for it, and by which key that changes.
pub(super) fn held_line(scene: &Scene<'_>, session: &Session, row: AgendaRow) -> Option<Piece<'static>> {
    let context = if matches!(row, AgendaRow::Commitment(_)) { Context::Commitments } else { Context::Agenda };
    let key = scene.key(context, Command::TurnIdentity);
    match standing(session, row) {
        Standing::Held => Some(Piece::new(t!(scene.texts, "layar-row-held", key = key), scene.theme.due())),
        Standing::Released => Some(Piece::new(t!(scene.texts, "layar-row-released", key = key), scene.theme.dim())),
        Standing::Free => None,
    }
}

/// `⟨terbatas⟩`; nothing for what is for everyone.
pub(super) fn class_sign(scene: &Scene<'_>, class: Class) -> SafeText<'static> {
    match class {
        Class::Biasa => SafeText::default(),
        class => SafeText::from(format!("⟨{}⟩", t!(scene.texts, "agenda-class-" + class.name()))),
    }
}

fn item_lines(scene: &Scene<'_>, session: &Session, item: &Item, width: u16) -> Vec<Line> {
    let (texts, theme) = (scene.texts, scene.theme);
    let number = session.item_number(item.id).unwrap_or_default();
    let mut lines = paragraph(&format!("{number}  {}", item.title), width, theme.title());
    let running = Course::of(session);
    if running.running == Some(item.id) {
        lines.extend(course::clock(scene, &running, item, width));
        lines.extend(course::speakers(scene, session, &running, width));
    }
    // *direncanakan 20 menit* says both.
    let is_told = item.state == ItemState::Planned && item.minutes > 0;
    let state = (!is_told).then(|| t!(texts, "item-state-" + item.state.name()).to_string());
    let mut facts: Vec<String> = state.into_iter().collect();
    if item.minutes > 0 {
        facts.push(t!(texts, "agenda-planned", count = item.minutes).to_string());
    }
    facts.extend(item.spent.map(|spent| t!(texts, "agenda-spent", count = spent).to_string()));
    facts.extend((item.class != Class::Biasa).then(|| class_sign(scene, item.class).to_string()));
    facts.extend(item.standing.then(|| t!(texts, "agenda-standing").to_string()));
    lines.extend(paragraph(&facts.join(" · "), width, theme.plain()));
    if !item.in_charge.is_empty() {
        let label = Piece::new(format!("{}  ", t!(texts, "agenda-in-charge")), theme.dim());
        lines.push(vec![label, Piece::plain(item.in_charge.clone())]);
    }
    let is_under = |found: Option<ItemId>| found == Some(item.id);
    let counts = t!(
        texts,
        "agenda-under",
        notes = session.notes.iter().filter(|note| is_under(note.item)).count(),
        decisions = session.decisions.iter().filter(|decision| is_under(decision.item)).count(),
        commitments = session.commitments.iter().filter(|commitment| is_under(commitment.item)).count(),
    );
    lines.extend(paragraph(counts.as_str(), width, theme.dim()));
    lines
}

/// What a text leaves open: whom it names with a sign, and nobody is called so.
pub(super) fn doubts(scene: &Scene<'_>, session: &Session, kind: Kind, text: &str) -> Vec<Doubt> {
    let (office, today) = (&scene.model.archive.office, scene.model.today());
    left_open(text, kind, Setting { office, session, today, item: None, kind: None })
}

/// The sign in front of a text that leaves something open; what it is stands beside the list.
pub(super) fn doubt_before(scene: &Scene<'_>, session: &Session, kind: Kind, text: &str) -> Piece<'static> {
    match doubts(scene, session, kind, text).is_empty() {
        true => Piece::empty(),
        false => Piece::new("? ", scene.theme.due()),
    }
}

/// What a text leaves open, in words.
pub(super) fn doubt_lines(scene: &Scene<'_>, session: &Session, kind: Kind, text: &str, width: u16) -> Vec<Line> {
    let said =
        |doubt: &Doubt| paragraph(&format!("? {}", wording::doubt(scene.texts, doubt)), width, scene.theme.due());
    doubts(scene, session, kind, text).iter().flat_map(said).collect()
}

/// A note or a decision.
struct Said<'a> {
    kind: Kind,
    title: String,
    at: Option<NaiveTime>,
    item: Option<ItemId>,
    class: Class,
    text: &'a str,
}

impl Said<'_> {
    fn lines(self, scene: &Scene<'_>, session: &Session, width: u16, height: u16) -> Vec<Line> {
        let mut facts = Vec::new();
        facts.extend(self.at.map(|at| scene.texts.language().clock(at).to_string()));
        let number = self.item.and_then(|item| session.item_number(item));
        facts.extend(number.map(|number| t!(scene.texts, "agenda-in-item", number = number).to_string()));
        facts.extend((self.class != Class::Biasa).then(|| class_sign(scene, self.class).to_string()));
        let mut lines = paragraph(&self.title, width, scene.theme.title());
        lines.extend(paragraph(&facts.join(" · "), width, scene.theme.dim()));
        lines.extend(doubt_lines(scene, session, self.kind, self.text, width));
        lines.extend(long_text(self.text, width, height, scene.theme.plain()));
        lines
    }
}
