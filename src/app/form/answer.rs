//! The forms of the follow-up round: what somebody answers for a promise of an earlier meeting. It must not know the round.

use super::subject::{Desk, Subject};
use super::{Fault, Form, Unfiled, date, line};
use crate::app::archive::Archive;
use crate::domain::follow_up::{Asked, Reply, Written, answer, seat_of, speaker};
use crate::domain::identity::{Judgement, Subject as About, said_of};
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, DocumentEdit, IdSource, ItemId, ListEdit, SessionId, Stamp, State};

/// Who asks what.
#[derive(Debug, Clone, PartialEq)]
pub struct Asking {
    /// The session that asks.
    pub session: SessionId,
    /// The question.
    pub asked: Asked,
    /// Whether the answer is for all who still owe the promise.
    pub for_all: bool,
    /// The agenda item under which it is asked.
    pub item: Option<ItemId>,
}

/// What somebody answers with more than a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// *proses*.
    Progress,
    /// *geser*.
    Moved,
    /// *terhambat*.
    Blocked,
    /// *batal*.
    Cancelled,
}

impl AnswerKind {
    /// The name of its form.
    pub fn name(self) -> &'static str {
        match self {
            Self::Progress => "answer-progress",
            Self::Moved => "answer-moved",
            Self::Blocked => "answer-blocked",
            Self::Cancelled => "answer-cancelled",
        }
    }

    /// The fields without which there is no answer.
    pub fn required(self) -> &'static [&'static str] {
        match self {
            Self::Progress => &["progress"],
            Self::Moved => &["new-due", "reason"],
            Self::Blocked => &["reason"],
            Self::Cancelled => &["reason", "chair-word"],
        }
    }
}

/// The form of an answer; whoever sits in the owner's seat is proposed as the one who gives it.
pub fn form(archive: &Archive, asking: Asking, kind: AnswerKind) -> Option<Form> {
    let (session, source) = (archive.session(asking.session)?, archive.session(asking.asked.session)?);
    let seat = seat_of(session, source, asking.asked.owner.as_ref()).filter(|_| !asking.for_all);
    let by = seat.map(|seat| speaker(seat).0).unwrap_or_default();
    let mut fields = match kind {
        AnswerKind::Progress => vec![line("progress", "")],
        AnswerKind::Moved => vec![date("new-due", None), line("reason", "")],
        AnswerKind::Blocked => vec![line("reason", ""), line("blocked-by", "")],
        AnswerKind::Cancelled => vec![line("reason", ""), line("chair-word", "")],
    };
    fields.push(line("reported-by", &by));
    Some(Form::new(Subject::Answer { asking: Box::new(asking), kind }, fields))
}

/// The change that a filed form becomes.
pub(super) fn change(
    form: &Form,
    desk: &mut Desk<'_>,
    asking: &Asking,
    kind: AnswerKind,
) -> Result<Option<Change>, Unfiled> {
    let by = Some(form.line("reported-by"));
    let reply = Reply { by, for_all: asking.for_all, ..Reply::default() };
    let reply = match kind {
        AnswerKind::Progress => Reply { state: Some(State::InProgress), line: form.required("progress")?, ..reply },
        AnswerKind::Moved => {
            let due = form.date("new-due", desk.today)?.ok_or(("new-due", Fault::Empty))?;
            Reply { due: Some(due), line: form.required("reason")?, ..reply }
        }
        AnswerKind::Blocked => {
            let (line, blocked_by) = (form.required("reason")?, form.line("blocked-by"));
            Reply { state: Some(State::Blocked), line, blocked_by, ..reply }
        }
        AnswerKind::Cancelled => {
            let (line, chair) = (form.required("reason")?, form.required("chair-word")?);
            Reply { state: Some(State::Cancelled), line, chair, ..reply }
        }
    };
    let (now, noted_by) = (desk.now, desk.noted_by.clone());
    let change = answered(desk.archive, desk.ids, (now, noted_by), asking, reply);
    Ok(Some(change.ok_or(crate::domain::Refusal::NoDocument)?))
}

/// The change that a reply becomes: the meeting that asks first, then the promise.
pub fn answered(
    archive: &Archive,
    ids: &mut IdSource,
    (at, noted_by): (Stamp, String),
    asking: &Asking,
    reply: Reply,
) -> Option<Change> {
    let asked = &asking.asked;
    let (session, source) = (archive.session(asking.session)?, archive.session(asked.session)?);
    let action = archive.action(asked.session, asked.commitment)?;
    let written = Written { id: ids.fresh(), at, noted_by, item: asking.item };
    let value = answer(session, source, action, asked, reply, written, archive.today())?;
    let promise = source.commitment(asked.commitment)?;
    let record = value.put_behind(promise, session);
    let subject = match value.owners.as_slice() {
        [owner] => format!("K{} {owner}", value.number),
        _ => format!("K{}", value.number),
    };
    let after = session.answers.last().map(|last| last.id);
    // What was hidden or released there is so here too: the minutes that ask repeat the promise.
    let mut last = session.identities.last().map(|last| last.id);
    let judged = said_of(promise).into_iter().filter(|(span, _)| value.text.contains(span));
    let judged = judged.map(|(span, hide)| {
        let (about, span, noted_by) = (About::Answer(value.id), span.to_owned(), value.noted_by.clone());
        let value = Judgement { id: ids.fresh(), at, noted_by, about, span, hide };
        let after = last.replace(value.id);
        DocumentEdit::Session(session.id, SessionEdit::Identity(ListEdit::Add { value, after }))
    });
    let judged: Vec<DocumentEdit> = judged.collect();
    let answer = SessionEdit::Answer(ListEdit::Add { value, after });
    let mut edits = vec![DocumentEdit::Session(session.id, answer)];
    edits.extend(judged);
    edits.push(DocumentEdit::Session(source.id, record));
    Some(Change { act: Act { text: "act-answered", subject }, edits })
}
