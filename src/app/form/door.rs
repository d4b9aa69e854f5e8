//! What is written of the people who came: a guest from one line, and the names that were left out at the door. It must
//! not know how they are found there.

use super::seat::representative;
use super::subject::{Desk, Subject};
use super::{Form, line, picks::Pick};
use crate::domain::attendance::{Presence, PresenceStatus, Seat};
use crate::domain::names::fold;
use crate::domain::session::SessionEdit;
use crate::domain::{Change, Key, ListEdit, Session, SessionId};

/// The form of the names that were left out at the door: of who represents, else of the holder.
pub fn names_form(session: &Session, seat: &Seat) -> Form {
    let fields = if seat.presence.status == PresenceStatus::Represented {
        let by = seat.presence.by.clone().unwrap_or_default();
        vec![line("by-name", &by.name), line("by-position", &by.position), line("reason", &seat.presence.reason)]
    } else {
        let titles = [line("front-title", &seat.front_title), line("back-title", &seat.back_title)];
        std::iter::once(line("name", &seat.name)).chain(titles).collect()
    };
    Form::new(Subject::Names { session: session.id, base: Box::new(seat.clone()) }, fields)
}

/// The change that the form of names becomes; `None` if nothing was typed.
pub(super) fn names(form: &Form, desk: &mut Desk<'_>, session: SessionId, base: &Seat) -> Option<Change> {
    let mut seat = base.clone();
    if base.presence.status == PresenceStatus::Represented {
        let by = representative(form, "by-name", "by-position");
        seat.presence = Presence { by, reason: form.line("reason"), ..base.presence.clone() };
    } else {
        seat.name = form.line("name");
        seat.front_title = form.line("front-title");
        seat.back_title = form.line("back-title");
    }
    let edit = SessionEdit::Seat(ListEdit::Set { old: base.clone(), new: seat.clone() });
    (seat != *base).then(|| desk.change("act-seat", &seat.full_position(), session, edit))
}

/// The change that brings in a guest, from `Nama; Jabatan; Instansi`; what is left out stays empty. An institution that the
/// office does not know comes with them. They are counted with their institution's group, else with that of the guests.
pub fn guest(desk: &mut Desk<'_>, session: SessionId, typed: &str, guests: &str) -> Option<Change> {
    let mut parts = typed.splitn(3, ';').map(|part| part.trim().to_owned());
    let [name, position, institution] = [(); 3].map(|()| parts.next().unwrap_or_default());
    if name.is_empty() && position.is_empty() {
        return None;
    }
    let institution = known_institution(desk, &institution);
    let seats = &desk.session(session).ok()?.seats;
    let of_institution = seats.iter().find(|seat| seat.institution.is_some() && seat.institution == institution);
    let group = match of_institution {
        Some(seat) => seat.group.clone(),
        None => desk.group(&Pick::new_one("new-group", guests))?,
    };
    let rank = seats.iter().map(|seat| seat.rank).max().unwrap_or(0).saturating_add(1);
    let presence = Presence { status: PresenceStatus::Guest, arrived: Some(desk.minute), ..Presence::default() };
    let subject = if name.is_empty() { position.clone() } else { name.clone() };
    let value = Seat { name, institution, rank, presence, ..Seat::new(desk.ids.fresh(), group, position) };
    let after = seats.last().map(|last| last.id);
    Some(desk.change("act-new-seat", &subject, session, SessionEdit::Seat(ListEdit::Add { value, after })))
}

/// The institution of this name, by any of its names; a new one if there is none.
fn known_institution(desk: &mut Desk<'_>, name: &str) -> Option<Key> {
    if name.is_empty() {
        return None;
    }
    let folded = fold(name);
    let known = desk.archive.office.institutions.iter().find(|institution| institution.is_called(&folded));
    match known {
        Some(known) => Some(known.key.clone()),
        None => desk.institution(&Pick::new_one("new-institution", name)),
    }
}
