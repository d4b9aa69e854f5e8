//! The forms of a seat: everything an invited seat or a guest holds, and the short ones at the door. It must not know
//! the agenda.

use chrono::{NaiveDate, NaiveTime};

use super::choices;
use super::input::{Input, Options};
use super::picks::Picks;
use super::subject::{Desk, Subject, filed};
use super::{Fault, Field, FieldFault, Form, Unfiled, date, line, number, time};
use crate::domain::attendance::{Acting, Channel, Invitation, Presence, PresenceStatus, Reply, Representative, Seat};
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, DocumentEdit, ListEdit, Office, Session, SessionId};

/// The form of a seat; of a new one without `base`.
pub fn form(office: &Office, session: &Session, base: Option<&Seat>, guest: bool) -> Form {
    let text = |of: fn(&Seat) -> &str| base.map_or("", of);
    let (groups, institutions) = (choices::groups(office), choices::institutions(office, session));
    let group = choices::chosen(&groups, "group", base.map(|seat| &seat.group));
    let institution = choices::chosen(&institutions, "institution", base.and_then(|seat| seat.institution.as_ref()));
    let rank = base
        .map_or_else(|| session.seats.iter().map(|s| s.rank).max().unwrap_or(0).saturating_add(1), |seat| seat.rank);
    let mut fields = vec![
        line("position", text(|seat| &seat.position)),
        picked("institution", Picks::new(institutions, institution, false).creating("new-institution")),
        picked("group", Picks::new(groups, group, false).creating("new-group")),
        line("name", text(|seat| &seat.name)),
        line("front-title", text(|seat| &seat.front_title)),
        line("back-title", text(|seat| &seat.back_title)),
        options(
            "acting",
            "acting",
            [""].into_iter().chain(Acting::ALL.map(Acting::name)),
            base.and_then(|seat| seat.acting).map_or("", Acting::name),
        ),
        line("salutation", text(|seat| &seat.salutation)),
        number("rank", Some(rank)),
        line("contact", text(|seat| &seat.contact)),
    ];
    let presence = base.map(|seat| seat.presence.clone()).unwrap_or_default();
    let status = if guest && base.is_none() { PresenceStatus::Guest } else { presence.status };
    if status != PresenceStatus::Guest {
        fields.extend(invitation_fields(base));
    }
    fields.extend(presence_fields(&presence, status));
    Form::new(Subject::Seat { session: session.id, base: base.cloned().map(Box::new), guest }, fields)
}

fn picked(name: &'static str, picks: Picks) -> Field {
    Field { name, input: Input::Picks(Box::new(picks)) }
}

fn options(
    name: &'static str,
    family: &'static str,
    values: impl Iterator<Item = &'static str>,
    chosen: &str,
) -> Field {
    Field { name, input: Options::input(family, values.collect(), chosen) }
}

pub(super) fn invitation_fields(base: Option<&Seat>) -> Vec<Field> {
    let invitation = base.and_then(|seat| seat.invitation.as_ref());
    let (reply, by, reason) = match base.and_then(|seat| seat.reply.as_ref()) {
        None => ("", Representative::default(), ""),
        Some(Reply::Comes) => ("comes", Representative::default(), ""),
        Some(Reply::Sends(by)) => ("sends", by.clone(), ""),
        Some(Reply::Cannot(reason)) => ("cannot", Representative::default(), reason.as_str()),
    };
    let channel = invitation.map_or("surat", |invitation| invitation.channel.name());
    vec![
        date("invited-on", invitation.map(|invitation| invitation.sent)),
        options("invited-by", "channel", Channel::ALL.map(Channel::name).into_iter(), channel),
        options("reply", "reply", ["", "comes", "sends", "cannot"].into_iter(), reply),
        line("reply-position", &by.position),
        line("reply-name", &by.name),
        line("reply-reason", reason),
    ]
}

fn presence_fields(presence: &Presence, status: PresenceStatus) -> Vec<Field> {
    let by = presence.by.clone().unwrap_or_default();
    vec![
        options("presence", "presence", PresenceStatus::ALL.map(PresenceStatus::name).into_iter(), status.name()),
        line("by-position", &by.position),
        line("by-name", &by.name),
        line("reason", &presence.reason),
        time("arrived", presence.arrived),
        time("left", presence.left),
    ]
}

/// Who represents, if anything is known.
pub(super) fn representative(form: &Form, name: &str, position: &str) -> Option<Representative> {
    let by = Representative { name: form.line(name), position: form.line(position) };
    (by != Representative::default()).then_some(by)
}

/// The change of a seat.
pub(super) fn change(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    base: Option<&Seat>,
    guest: bool,
) -> Result<Option<Change>, Unfiled> {
    let position = form.required("position")?;
    let status =
        PresenceStatus::ALL.into_iter().find(|status| status.name() == form.option("presence")).unwrap_or_default();
    let group = form.picks("group")?.first().cloned().ok_or(("group", Fault::Empty))?;
    let institution = form.picks("institution")?.first().cloned();
    let arrived = form.time("arrived", base.map(|base| base.presence.arrived))?;
    let held = desk.session(session)?.meeting.date;
    let comes_now = guest && base.is_none() && arrived.is_none();
    let seat = Seat {
        id: base.map_or_else(|| desk.ids.fresh(), |base| base.id),
        rank: form.number("rank")?.unwrap_or(0),
        // The form of a guest has no fields of an invitation.
        invitation: form.own_or(&["invited-on", "invited-by"], base.map(|base| base.invitation.clone()), || {
            invitation(form, desk.today, held)
        })?,
        group: desk.group(&group).ok_or(("group", Fault::NoChoice))?,
        acting: Acting::ALL.into_iter().find(|acting| acting.name() == form.option("acting")),
        salutation: form.line("salutation"),
        front_title: form.line("front-title"),
        name: form.line("name"),
        back_title: form.line("back-title"),
        institution: match institution {
            Some(pick) => Some(desk.institution(&pick).ok_or(("institution", Fault::NoChoice))?),
            None => None,
        },
        contact: form.line("contact"),
        reply: form.own_or(
            &["reply", "reply-name", "reply-position", "reply-reason"],
            base.map(|base| base.reply.clone()),
            || Ok(reply(form)),
        )?,
        last_representative: base.and_then(|base| base.last_representative.clone()),
        presence: Presence {
            status,
            arrived: if comes_now { Some(desk.minute) } else { arrived },
            left: form.time("left", base.map(|base| base.presence.left))?,
            by: form.own_or(&["by-name", "by-position"], base.map(|base| base.presence.by.clone()), || {
                Ok(representative(form, "by-name", "by-position"))
            })?,
            reason: form.line("reason"),
        },
        position,
    };
    form.in_order(("arrived", "left"), (seat.presence.arrived, seat.presence.left))?;
    if base == Some(&seat) {
        return Ok(None);
    }
    let (subject, last) = (seat.full_position(), desk.session(session)?.seats.last().map(|last| last.id));
    let act = if base.is_some() { "act-seat" } else { "act-new-seat" };
    Ok(Some(desk.change(act, &subject, session, SessionEdit::Seat(filed(base, seat, last)))))
}

/// The invitation as it is typed, to a meeting that is held on this day.
///
/// # Errors
/// What is no date, and one behind the meeting.
pub(super) fn invitation(form: &Form, today: NaiveDate, held: NaiveDate) -> Result<Option<Invitation>, FieldFault> {
    let sent = form.date("invited-on", today)?;
    if form.is_touched("invited-on") && sent.is_some_and(|sent| sent > held) {
        return Err(("invited-on", Fault::AfterMeeting));
    }
    Ok(sent.map(|sent| Invitation { sent, channel: channel(form) }))
}

pub(super) fn channel(form: &Form) -> Channel {
    Channel::ALL.into_iter().find(|channel| channel.name() == form.option("invited-by")).unwrap_or(Channel::Surat)
}

pub(super) fn reply(form: &Form) -> Option<Reply> {
    match form.option("reply") {
        "comes" => Some(Reply::Comes),
        "sends" => Some(Reply::Sends(representative(form, "reply-name", "reply-position").unwrap_or_default())),
        "cannot" => Some(Reply::Cannot(form.line("reply-reason"))),
        _ => None,
    }
}

/// The short form at the door: who represents the holder and why, or why the holder is excused. All may stay empty.
pub fn door_form(session: &Session, seat: &Seat, status: PresenceStatus) -> Form {
    // What the invitation's answer said fills the door in advance, else who came the last time.
    let promised = match &seat.reply {
        Some(Reply::Sends(by)) => by.clone(),
        _ => seat.last_representative.clone().unwrap_or_default(),
    };
    let by = seat.presence.by.clone().unwrap_or(promised);
    let because = match &seat.reply {
        Some(Reply::Cannot(reason)) if seat.presence.reason.is_empty() => reason,
        _ => &seat.presence.reason,
    };
    let mut fields = Vec::new();
    if status == PresenceStatus::Represented {
        fields.extend([line("by-position", &by.position), line("by-name", &by.name)]);
    }
    fields.push(line("reason", because));
    let form = Form::new(Subject::Presence { session: session.id, base: Box::new(seat.clone()), status }, fields);
    // Where it is known as what somebody comes, it is asked who.
    if by.position.is_empty() { form } else { form.focused_on("by-name") }
}

/// The change that the short form becomes.
pub(super) fn presence(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    base: &Seat,
    status: PresenceStatus,
) -> Change {
    let by = if status == PresenceStatus::Represented { representative(form, "by-name", "by-position") } else { None };
    mark(desk.minute, session, base, Presence { status, by, reason: form.line("reason"), ..base.presence.clone() })
}

/// The change that gives a seat a presence; who comes for the first time gets the time of day, who is not there has no
/// times.
pub fn mark(minute: NaiveTime, session: SessionId, base: &Seat, mut presence: Presence) -> Change {
    let in_the_room = presence.has_come();
    presence.arrived = presence.arrived.or(Some(minute)).filter(|_| in_the_room);
    presence.left = presence.left.filter(|_| in_the_room);
    let new = Seat { presence, ..base.clone() };
    let edit = SessionEdit::Seat(ListEdit::Set { old: base.clone(), new });
    let act = Act { text: "act-presence", subject: base.full_position() };
    Change { act, edits: vec![DocumentEdit::Session(session, edit)] }
}
