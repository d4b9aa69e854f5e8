//! The forms of minutes that are closed: their number from the office's register, and why sealed ones were put right. It must
//! not know how a seal is made (see `app::closing`).

use super::subject::{Desk, Subject};
use super::{Form, Unfiled, line};
use crate::app::archive::Archive;
use crate::app::closing::{proposal, sealing};
use crate::domain::meeting::Meeting;
use crate::domain::session::SessionEdit;
use crate::domain::{Change, Key, Session, SessionId};

/// The form of the number and the series, which minutes that stand still take. Where there is no number, the one that the
/// office's pattern proposes is offered.
pub fn number_form(archive: &Archive, session: &Session) -> Form {
    let head = &session.meeting;
    let number = proposal(archive, session).unwrap_or_else(|| head.number.clone());
    let series = head.series.as_ref().map_or("", |key| key.as_str());
    let fields = vec![line("number", &number), line("series", series)];
    Form::new(Subject::Number { session: session.id, base: Box::new(head.clone()) }, fields)
}

/// The change that gives the number.
pub(super) fn number(form: &Form, desk: &mut Desk<'_>, session: SessionId, base: &Meeting) -> Option<Change> {
    let new = Meeting { number: form.line("number"), series: Key::of_name(&form.line("series")), ..base.clone() };
    if new == *base {
        return None;
    }
    let edit = SessionEdit::Meeting { old: Box::new(base.clone()), new: Box::new(new.clone()) };
    Some(desk.change("act-number", &new.number, session, edit))
}

/// The form that asks why sealed minutes were put right, before they are sealed again.
pub fn reason_form(session: SessionId) -> Form {
    Form::new(Subject::Reseal { session }, vec![line("amendment-reason", "")])
}

/// The change that seals the minutes again.
pub(super) fn reseal(form: &Form, desk: &mut Desk<'_>, session: SessionId) -> Result<Option<Change>, Unfiled> {
    let reason = form.required("amendment-reason")?;
    let found = desk.session(session)?;
    Ok(sealing(desk, found, reason)?)
}
