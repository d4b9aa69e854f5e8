//! The forms of a session's head: a new session, and everything the head holds. It must not know seats or agenda.

use chrono::{NaiveDate, NaiveTime};

use super::choices;
use super::input::{Input, Options};
use super::picks::Picks;
use super::subject::{Desk, Subject};
use super::{Fault, Field, FieldFault, Form, Unfiled, date, line, number, pattern, quorum, time};
use crate::app::archive::Archive;
use crate::domain::meeting::{Meeting, SessionState};
use crate::domain::pattern::{PatternKind, roster};
use crate::domain::quorum::Quorum;
use crate::domain::session::{Class, SessionEdit};
use crate::domain::{Act, Change, DocumentEdit, Key, Office, Pattern, Session, SessionId};
use crate::folder::SessionRow;

/// The names of the classes, lowest first.
pub(super) fn classes() -> Vec<&'static str> {
    Class::ALL.map(Class::name).to_vec()
}

/// The class with this name.
pub(super) fn class(name: &str) -> Class {
    Class::ALL.into_iter().find(|class| class.name() == name).unwrap_or_default()
}

/// The form of a new session: title, date, time, place.
pub fn new_session_form(archive: &Archive, today: NaiveDate, from: Option<&Session>) -> Form {
    let head = from.map(|session| &session.meeting);
    let key = head.and_then(|head| head.series.as_ref());
    let series = key.and_then(|key| archive.series(key));
    // A day that has passed is nobody's proposal.
    let next = series.zip(key).and_then(|(series, key)| series.next_date(archive.last_of(key)?));
    let own = Subject::NewSession { from: from.map(|session| session.id) };
    let (starts, ends, place) = match (series, head) {
        (Some(series), _) => (series.starts, series.ends, series.place.as_str()),
        (None, Some(head)) => (head.starts, head.ends, head.place.as_str()),
        (None, None) => (None, None, ""),
    };
    let mut fields = vec![
        line("title", series.map_or("", |series| &series.name)),
        date("date", Some(next.filter(|next| *next >= today).unwrap_or(today))),
        time("starts", starts),
        time("ends", ends),
        line("place", place),
        line("series", key.map_or("", Key::as_str)),
    ];
    fields.extend(from.is_none().then(|| pattern::field(archive)).flatten());
    let form = Form::new(own, fields);
    if series.is_some() { form.focused_on("date") } else { form }
}

/// The change that makes the session.
pub(super) fn new_session(form: &Form, desk: &mut Desk<'_>, from: Option<SessionId>) -> Result<Change, Unfiled> {
    let title = form.required("title")?;
    let date = form.date("date", desk.today)?.ok_or(("date", Fault::Empty))?;
    let from = from.map(|id| desk.session(id)).transpose()?;
    let series = Key::of_name(&form.line("series"));
    let pattern = match from {
        Some(_) => series.as_ref().and_then(|key| desk.archive.series(key)),
        None => pattern::chosen(form, desk.archive)?,
    };
    let mut session = started(desk, pattern, from, (title.clone(), date));
    // What a pattern says stands where nobody typed anything else.
    let or_own = |typed: Option<NaiveTime>, own: Option<NaiveTime>| typed.or(own.filter(|_| from.is_none()));
    session.meeting.starts = or_own(form.time("starts", None)?, session.meeting.starts);
    session.meeting.ends = or_own(form.time("ends", None)?, session.meeting.ends);
    form.in_order(("starts", "ends"), (session.meeting.starts, session.meeting.ends))?;
    let place = form.line("place");
    if from.is_some() || !place.is_empty() {
        session.meeting.place = place;
    }
    session.meeting.series = series.or(session.meeting.series.filter(|_| from.is_none()));
    let act = Act { text: "act-new-session", subject: title };
    Ok(Change { act, edits: vec![DocumentEdit::Create(Box::new(session))] })
}

/// The meeting that a new one takes its seats from where none was pointed at: the last of the series, or of the office.
pub fn goes_on_from(form: &Form, archive: &Archive) -> Option<SessionId> {
    let Subject::NewSession { from: None } = form.subject else { return None };
    let pattern = pattern::chosen(form, archive).ok()??;
    let is_of_it = |row: &&SessionRow| pattern.kind != PatternKind::Series || row.series.as_ref() == Some(&pattern.key);
    archive.rows().filter(is_of_it).max_by_key(|row| (row.date, row.id)).map(|row| row.id)
}

/// The new session before anybody typed: from the meeting before it, from a pattern, or blank.
fn started(
    desk: &mut Desk<'_>,
    pattern: Option<&Pattern>,
    from: Option<&Session>,
    (title, date): (String, NaiveDate),
) -> Session {
    let archive = desk.archive;
    let of_series = |pattern: &Pattern| archive.newest(|session| session.meeting.series.as_ref() == Some(&pattern.key));
    match (pattern, from) {
        (Some(pattern), Some(from)) => pattern.next_meeting(from, desk.ids, title, date),
        (None, Some(from)) => from.next_meeting(desk.ids, title, date),
        (Some(pattern), None) if pattern.kind == PatternKind::Series => match of_series(pattern) {
            Some(last) => pattern.next_meeting(last, desk.ids, title, date),
            None => pattern.first_meeting(desk.ids, title, date),
        },
        (Some(pattern), None) => {
            let mut session = pattern.first_meeting(desk.ids, title, date);
            // Whom the office invited last sits in the seats of these groups.
            let last = archive.newest(|session| session.seats.iter().any(|seat| pattern.groups.contains(&seat.group)));
            session.seats = last.map_or_else(Vec::new, |last| roster(last, &pattern.groups, desk.ids));
            session
        }
        (None, None) => {
            let mut session = Session::new(desk.ids.fresh(), Meeting::new(title, date));
            session.meeting.quorum = archive.office.profile.quorum.clone();
            session
        }
    }
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
