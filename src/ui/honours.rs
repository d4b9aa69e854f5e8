//! The greeting for the MC, a line each with space around it, to be read from a lectern. It must not know who is greeted
//! (see `domain::honours`).

use super::prose::{Line, paragraph};
use super::seats::representative;
use super::theme::Theme;
use super::widgets::Piece;
use crate::app::model::Model;
use crate::domain::Session;
use crate::domain::attendance::{PresenceStatus, Seat};
use crate::domain::honours::{Honour, honours};
use crate::texts::{SafeText, Texts, t};

/// What is said, part by part; behind each a blank line.
pub(super) fn told(model: &Model, session: &Session, theme: Theme, width: u16) -> Vec<Vec<Line>> {
    let (texts, office) = (Texts::of(model.language), &model.archive.office);
    let mut parts = Vec::new();
    for honour in honours(office, session) {
        let (said, late) = match honour {
            Honour::Seat(seat, is_late) => {
                (alone(texts, seat), is_late.then(|| t!(texts, "honours-late").into_owned()))
            }
            Honour::Group(key, late) => {
                let called = office.group(key).map(|group| group.collective.clone()).unwrap_or_default();
                let names: Vec<String> = late.iter().map(|seat| seat.full_position()).collect();
                let late =
                    (!names.is_empty()).then(|| t!(texts, "honours-late-of", names = names.join(" · ")).into_owned());
                (called, late)
            }
        };
        let mut lines = paragraph(&said, width, theme.title());
        lines.extend(late.map(|late| vec![Piece::new(SafeText::from(format!("+ {late}")), theme.due())]));
        lines.push(vec![]);
        parts.push(lines);
    }
    if let Some(first) = parts.first_mut() {
        first.splice(0..0, [vec![Piece::new(t!(texts, "honours-begin"), theme.dim())], vec![]]);
    }
    parts
}

/// `Bapak Drs. J.T. Ose Luan, Bupati Belu`; of who is represented, by whom.
fn alone(texts: &Texts, seat: &Seat) -> String {
    let called = [seat.full_name(), seat.full_position()];
    let called = called.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let called = format!("{} {called}", seat.salutation);
    let by = seat.presence.by.as_ref().map(representative).filter(|by| !by.is_empty());
    match by.filter(|_| seat.presence.status == PresenceStatus::Represented) {
        Some(by) => t!(texts, "honours-represented", who = called.trim(), by = by).to_string(),
        None => called.trim().to_owned(),
    }
}
