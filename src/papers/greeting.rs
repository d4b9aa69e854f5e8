//! The greeting for the MC (*daftar penghormatan*), in large letters to be read from a lectern. It must not know who is
//! greeted (see `domain::honours`).

use super::Desk;
use super::frame::{Body, looking, small};
use super::sight::safe;
use crate::domain::Session;
use crate::domain::attendance::{PresenceStatus, Seat};
use crate::domain::honours::{Honour, honours};
use crate::sheet::{Block, Look, Prose};
use crate::texts::t;

/// The greeting of a meeting, from who is in the room.
pub(super) fn body(desk: &Desk<'_>, session: &Session) -> Body {
    let texts = desk.texts();
    desk.sight.sees(session.meeting.class);
    let title = t!(texts, "honours-title").to_string();
    let mut blocks = vec![Block::Title(vec![title.clone(), desk.sight.title(session)])];
    let greeted = honours(desk.office, session);
    if greeted.is_empty() {
        blocks.push(small(t!(texts, "paper-nobody-yet").to_string()));
    } else {
        blocks.push(looking(Look::Large, format!("{}:", t!(texts, "honours-begin"))));
    }
    for honour in greeted {
        let (text, late) = match honour {
            Honour::Seat(seat, is_late) => (alone(desk, seat), is_late.then(|| t!(texts, "honours-late").to_string())),
            Honour::Group(key, late) => {
                let called = desk.office.group(key).map(|group| safe(&group.collective)).unwrap_or_default();
                let names: Vec<String> = late.iter().map(|seat| desk.sight.official(&seat.full_position())).collect();
                (
                    called,
                    (!names.is_empty()).then(|| t!(texts, "honours-late-of", names = names.join(", ")).to_string()),
                )
            }
        };
        blocks.push(Block::Prose(Prose { lead: String::new(), text, look: Look::Large }));
        blocks.extend(late.map(|late| small(format!("+ {late}"))));
    }
    Body { title, large: true, blocks, ..Body::default() }
}

/// `Bapak dr. Agustinus Taolin, SpPD-KGEH, FINASIM, Bupati Belu`; of who is represented, by whom.
fn alone(desk: &Desk<'_>, seat: &Seat) -> String {
    let parts = [seat.full_name(), seat.full_position()];
    let named = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let named = desk.sight.official(format!("{} {named}", seat.salutation).trim());
    let by = seat.presence.by.as_ref().filter(|_| seat.presence.status == PresenceStatus::Represented);
    let by = by.map(|by| {
        [by.name.as_str(), by.position.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    });
    match by.filter(|by| !by.is_empty()) {
        Some(by) => t!(desk.texts(), "honours-represented", who = named, by = desk.sight.official(&by)).to_string(),
        None => named,
    }
}
