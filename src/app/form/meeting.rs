//! The forms of a session's head: a new session, and everything the head holds. It must not know seats or agenda.

use chrono::NaiveDate;

use super::choices;
use super::input::{Input, Options};
use super::picks::Picks;
use super::subject::{Desk, Subject};
use super::{Fault, Field, FieldFault, Form, Unfiled, date, line, number, quorum, time};
use crate::domain::meeting::{Meeting, SessionState};
use crate::domain::quorum::Quorum;
use crate::domain::session::{Class, SessionEdit};
use crate::domain::{Act, Change, DocumentEdit, Key, Office, Session, SessionId};

/// The names of the classes, lowest first.
pub(super) fn classes() -> Vec<&'static str> {
    Class::ALL.map(Class::name).to_vec()
}

/// The class with this name.
pub(super) fn class(name: &str) -> Class {
    Class::ALL.into_iter().find(|class| class.name() == name).unwrap_or_default()
}

/// The form of a new session: title, date, time, place.
pub fn new_session_form(today: NaiveDate, from: Option<&Session>) -> Form {
    let head = from.map(|session| &session.meeting);
    Form::new(
        Subject::NewSession { from: from.map(|session| session.id) },
        vec![
            line("title", ""),
            date("date", Some(today)),
            time("starts", head.and_then(|head| head.starts)),
            time("ends", head.and_then(|head| head.ends)),
            line("place", head.map_or("", |head| &head.place)),
            line("series", head.and_then(|head| head.series.as_ref()).map_or("", |key| key.as_str())),
        ],
    )
}

/// The change that makes the session.
pub(super) fn new_session(form: &Form, desk: &mut Desk<'_>, from: Option<SessionId>) -> Result<Change, Unfiled> {
    let title = form.required("title")?;
    let date = form.date("date", desk.today)?.ok_or(("date", Fault::Empty))?;
    let from = from.map(|id| desk.session(id)).transpose()?;
    let mut session = match from {
        Some(from) => from.next_meeting(desk.ids, title.clone(), date),
        None => {
            let mut session = Session::new(desk.ids.fresh(), Meeting::new(title.clone(), date));
            session.meeting.quorum = desk.archive.office.profile.quorum.clone();
            session
        }
    };
    session.meeting.starts = form.time("starts", None)?;
    session.meeting.ends = form.time("ends", None)?;
    form.in_order(("starts", "ends"), (session.meeting.starts, session.meeting.ends))?;
    session.meeting.place = form.line("place");
    session.meeting.series = Key::of_name(&form.line("series"));
    let act = Act { text: "act-new-session", subject: title };
    Ok(Change { act, edits: vec![DocumentEdit::Create(Box::new(session))] })
}

/// The form of a session's head.
pub fn form(office: &Office, session: &Session) -> Form {
    let head = &session.meeting;
    let seats = choices::seats(office, session);
    let chair = choices::chosen_id(&seats, head.chair);
    // Minutes become final under a seal, which is put on elsewhere (`app::closing`).
    let may_be = |state: &SessionState| *state != SessionState::Final || head.state == SessionState::Final;
    let states: Vec<&str> = SessionState::ALL.into_iter().filter(may_be).map(SessionState::name).collect();
    let [quorum, quorum_groups] = quorum::fields(office, head.quorum.as_ref());
    let required: Vec<_> = head.quorum.iter().flat_map(|quorum| &quorum.seats).collect();
    let named = seats.iter().filter(|pick| required.iter().any(|id| id.to_string() == pick.value)).cloned().collect();
    Form::new(
        Subject::Meeting { session: session.id, base: Box::new(head.clone()) },
        vec![
            line("title", &head.title),
            date("date", Some(head.date)),
            time("starts", head.starts),
            time("ends", head.ends),
            line("place", &head.place),
            Field { name: "session-state", input: Options::input("session-state", states, head.state.name()) },
            time("opened", head.opened),
            time("closed", head.closed),
            Field { name: "chair", input: Input::Picks(Box::new(Picks::new(seats.clone(), chair, false))) },
            line("secretary", &head.secretary),
            line("number", &head.number),
            line("invitation-number", &head.invitation_number),
            line("series", head.series.as_ref().map_or("", |key| key.as_str())),
            Field { name: "class", input: Options::input("class", classes(), head.class.name()) },
            number("speaking-minutes", head.speaking_minutes),
            quorum,
            quorum_groups,
            Field { name: "quorum-seats", input: Input::Picks(Box::new(Picks::new(seats, named, true))) },
        ],
    )
}

fn quorum_rule(form: &Form, office: &Office) -> Result<Option<Quorum>, FieldFault> {
    let seats = form.picks("quorum-seats")?.iter().filter_map(|pick| pick.value.parse().ok()).collect();
    let quorum = Quorum { seats, ..quorum::read(form, office)? };
    Ok((quorum != Quorum::default()).then_some(quorum))
}

/// The change of a head.
pub(super) fn change(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    base: &Meeting,
) -> Result<Option<Change>, Unfiled> {
    let new = Meeting {
        title: form.required("title")?,
        number: form.line("number"),
        series: form.own_or(&["series"], Some(base.series.clone()), || Ok(Key::of_name(&form.line("series"))))?,
        date: form.date("date", desk.today)?.ok_or(("date", Fault::Empty))?,
        starts: form.time("starts", Some(base.starts))?,
        ends: form.time("ends", Some(base.ends))?,
        opened: form.time("opened", Some(base.opened))?,
        closed: form.time("closed", Some(base.closed))?,
        place: form.line("place"),
        class: class(form.option("class")),
        invitation_number: form.line("invitation-number"),
        chair: form.id("chair", Some(base.chair))?,
        secretary: form.line("secretary"),
        quorum: form.own_or(&["quorum", "quorum-groups", "quorum-seats"], Some(base.quorum.clone()), || {
            quorum_rule(form, &desk.archive.office)
        })?,
        speaking_minutes: form.number("speaking-minutes")?,
        state: SessionState::ALL
            .into_iter()
            .find(|state| state.name() == form.option("session-state"))
            .unwrap_or(base.state),
    };
    form.in_order(("starts", "ends"), (new.starts, new.ends))?;
    form.in_order(("opened", "closed"), (new.opened, new.closed))?;
    if new == *base {
        return Ok(None);
    }
    let title = new.title.clone();
    let edit = SessionEdit::Meeting { old: Box::new(base.clone()), new: Box::new(new) };
    Ok(Some(desk.change("act-meeting", &title, session, edit)))
}
