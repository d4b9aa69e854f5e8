//! The form of what happens before the meeting: to whom the invitation went out and how it was answered, of one seat or of
//! many in one act. It must not know who comes in the end (see `seat`).

use super::input::Options;
use super::seat::{invitation, invitation_fields, reply};
use super::subject::{Desk, Subject};
use super::{Field, Form, Unfiled, date};
use crate::domain::attendance::Seat;
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, DocumentEdit, ListEdit, Session, SessionId};

/// The answers that can be chosen, no answer first.
const ANSWERS: [&str; 4] = ["", "comes", "sends", "cannot"];

/// The form for these seats; `None` for none. One seat shows what is known of it. Of many only what is typed or chosen
/// changes; where none of them was invited, today is proposed as the day on which the invitations went out.
pub fn form(session: &Session, seats: Vec<Seat>, today: chrono::NaiveDate) -> Option<Form> {
    let is_invited = seats.iter().any(|seat| seat.invitation.is_some());
    let is_answered = seats.iter().any(|seat| seat.reply.is_some());
    let alone = match seats.as_slice() {
        [] => return None,
        [seat] => Some(seat),
        _ => None,
    };
    let mut fields = invitation_fields(alone);
    if !is_invited && !is_answered {
        // Behind the meeting nobody is invited any more.
        fields[0] = date("invited-on", Some(today).filter(|today| *today <= session.meeting.date));
    }
    if alone.is_none() {
        // Chosen for many, no answer leaves each its own.
        fields[2] = Field { name: "reply", input: Options::input("answers", ANSWERS.to_vec(), "") };
    }
    let form = Form::new(Subject::Invitation { session: session.id, seats }, fields);
    Some(if is_invited { form.focused_on("reply") } else { form })
}

/// The change of all these seats as one act; `None` if nothing was said.
pub(super) fn change(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    seats: &[Seat],
) -> Result<Option<Change>, Unfiled> {
    let sent = invitation(form, desk.today, desk.session(session)?.meeting.date)?;
    let (answer, is_alone) = (reply(form), seats.len() == 1);
    let mut edits = Vec::new();
    for old in seats {
        let mut new = old.clone();
        // Of one seat what is erased goes; of many an empty field says nothing.
        if sent.is_some() || is_alone {
            new.invitation.clone_from(&sent);
        }
        if answer.is_some() || is_alone {
            new.reply.clone_from(&answer);
        }
        if new != *old {
            edits.push(DocumentEdit::Session(session, SessionEdit::Seat(ListEdit::Set { old: old.clone(), new })));
        }
    }
    let act = match seats {
        [seat] => Act { text: "act-invitation", subject: seat.full_position() },
        _ => Act { text: "act-invitations", subject: edits.len().to_string() },
    };
    Ok((!edits.is_empty()).then_some(Change { act, edits }))
}
