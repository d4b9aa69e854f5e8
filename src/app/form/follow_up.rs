//! The forms of follow-up: progress of a commitment, a due date that moves, a reminder. They add records and never
//! change the facts that were agreed.

use chrono::NaiveDate;

use super::choices;
use super::input::{Input, Options};
use super::picks::{Pick, Picks};
use super::subject::{Desk, Subject};
use super::{Fault, Field, FieldFault, Form, Unfiled, date, line};
use crate::domain::life::{Life, Part, due_of};
use crate::domain::record::{DueMove, Progress, Step};
use crate::domain::session::SessionEdit;
use crate::domain::{
    Change, Commitment, CommitmentId, ListEdit, Office, Party, Record, RecordKind, Refusal, Session, SessionId, State,
    Via,
};

/// Whose part it is about, where there are several: all of them, or one, who still owes it before who has ended.
fn owner_field(office: &Office, session: &Session, life: &Life, all: Pick, chosen: Vec<Pick>) -> Option<Field> {
    let (open, ended): (Vec<_>, Vec<_>) = life.parts.iter().partition(|part| part.state.is_open());
    let owners = open.into_iter().chain(ended).filter_map(|part| part.owner.as_ref());
    let candidates: Vec<_> =
        [all].into_iter().chain(owners.map(|party| choices::party(office, session, party))).collect();
    let picks = || Picks::new(candidates, chosen, false).eager();
    (life.parts.len() > 1).then(|| Field { name: "owner", input: Input::Picks(Box::new(picks())) })
}

fn everybody(kind: &'static str, count: usize) -> Pick {
    // Found by both languages' words, for what it is called is not known here.
    Pick { kind, value: count.to_string(), label: String::new(), also: "semua;all".into() }
}

/// The open date of a recurring commitment that comes first.
fn oldest_open(life: &Life) -> Option<NaiveDate> {
    life.parts.iter().filter(|part| part.state.is_open()).filter_map(|part| part.occurrence).min()
}

pub(super) fn via_field(via: Via) -> Field {
    Field { name: "via", input: Options::input("via", Via::ALL.map(Via::name).to_vec(), via.name()) }
}

pub(super) fn via(form: &Form) -> Via {
    Via::ALL.into_iter().find(|via| via.name() == form.option("via")).unwrap_or_default()
}

/// The form of progress. It begins with the state as it is, so that a word added changes nothing else; what has not
/// begun has, once there is something to tell. It speaks for all who are asked, unless one is chosen.
pub fn progress_form(office: &Office, session: &Session, commitment: &Commitment, today: NaiveDate) -> Form {
    let life = Life::of(session, commitment, today);
    let state = if life.state == State::NotStarted { State::InProgress } else { life.state };
    told_form(office, session, commitment, &life, (state, vec![asked(&life)]), today)
}

/// The form that says that something is done. Where several still owe their part, it has to be chosen whose is done.
pub fn done_form(office: &Office, session: &Session, commitment: &Commitment, today: NaiveDate) -> Form {
    let life = Life::of(session, commitment, today);
    let open: Vec<&Part> = life.parts.iter().filter(|part| part.state.is_open()).collect();
    let (chosen, first) = match open[..] {
        [] => (vec![asked(&life)], "progress"),
        [Part { owner, .. }] => {
            (owner.iter().map(|party| choices::party(office, session, party)).collect(), "progress")
        }
        _ => (vec![], "owner"),
    };
    told_form(office, session, commitment, &life, (State::Done, chosen), today).focused_on(first)
}

/// Whom a line for all reaches: who has not ended, or everybody (see `life`).
fn asked(life: &Life) -> Pick {
    match life.parts.iter().filter(|part| part.state.is_open()).count() {
        0 => everybody("all", life.parts.len()),
        open => everybody("all-open", open),
    }
}

fn told_form(
    office: &Office,
    session: &Session,
    commitment: &Commitment,
    life: &Life,
    (state, chosen): (State, Vec<Pick>),
    today: NaiveDate,
) -> Form {
    let mut fields = vec![
        Field { name: "state", input: Options::input("state", State::ALL.map(State::name).to_vec(), state.name()) },
        line("progress", ""),
    ];
    fields.extend(owner_field(office, session, life, asked(life), chosen));
    if commitment.recurrence.is_some() {
        fields.push(date("occurrence", oldest_open(life)));
    }
    fields.extend([
        date("happened-on", Some(today)),
        line("reported-by", ""),
        via_field(Via::Telepon),
        line("evidence", ""),
    ]);
    Form::new(Subject::Progress { session: session.id, commitment: commitment.id }, fields).focused_on("progress")
}

fn owner(form: &Form, parts: &[Part]) -> Result<Option<Party>, FieldFault> {
    let Some(pick) = form.picks("owner")?.first() else {
        return if form.input("owner").is_some() { Err(("owner", Fault::Empty)) } else { Ok(None) };
    };
    // By kind as well: an institution and a group may have the same key.
    let is = |party: &&Party| match party {
        Party::Institution(key) => pick.kind == "institution" && key.as_str() == pick.value,
        Party::Group(key) => pick.kind == "group" && key.as_str() == pick.value,
        Party::Seat(id) => pick.kind == "seat" && id.to_string() == pick.value,
    };
    Ok(parts.iter().filter_map(|part| part.owner.as_ref()).find(is).cloned())
}

/// The change that adds progress.
pub(super) fn progress(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    id: CommitmentId,
) -> Result<Option<Change>, Unfiled> {
    let (whole, commitment) = found(desk, session, id)?;
    let life = Life::of(whole, commitment, desk.today);
    let state = State::ALL.into_iter().find(|state| state.name() == form.option("state")).unwrap_or_default();
    let progress = Progress {
        owner: owner(form, &life.parts)?,
        occurrence: form.date("occurrence", desk.today)?,
        date: match form.date("happened-on", desk.today)? {
            None => return Err(("happened-on", Fault::Empty).into()),
            Some(day) if day > desk.today => return Err(("happened-on", Fault::Future).into()),
            Some(day) => day,
        },
        state,
        text: form.line("progress"),
        by: form.line("reported-by"),
        via: via(form),
        asked_in: None,
        evidence: form.line("evidence"),
        blocked_by: String::new(),
    };
    // Who reported it and when says nothing of what became of it.
    if progress.text.is_empty() && progress.evidence.is_empty() && !says_a_state(form, &life, state) {
        return Err(("progress", Fault::NothingTold).into());
    }
    Ok(Some(append(desk, session, commitment, "act-progress", RecordKind::Progress(progress))))
}

/// Whether the state tells something without a word: one that somebody chose, or an end that was not there before. What
/// the form opened with by itself tells nothing.
fn says_a_state(form: &Form, life: &Life, state: State) -> bool {
    let is_chosen = form.opened_with("state").is_some_and(|opened| opened.to_string() != state.name());
    is_chosen || !state.is_open() && life.state != state
}

/// The form that moves a due date.
pub fn due_form(office: &Office, session: &Session, commitment: &Commitment, today: NaiveDate) -> Form {
    let life = Life::of(session, commitment, today);
    let mut fields = vec![date("new-due", None), line("reason", "")];
    fields.extend(owner_field(office, session, &life, asked(&life), vec![asked(&life)]));
    if commitment.recurrence.is_some() {
        fields.push(date("occurrence", oldest_open(&life)));
    }
    fields.push(line("reported-by", ""));
    Form::new(Subject::Due { session: session.id, commitment: commitment.id }, fields)
}

/// The date that moves: of the occurrence that is named; of all owners the earliest.
fn due_now(
    session: &Session,
    commitment: &Commitment,
    life: &Life,
    owner: Option<&Party>,
    occurrence: Option<NaiveDate>,
) -> Option<NaiveDate> {
    if owner.is_none() && occurrence.is_none() {
        return life.due;
    }
    let parts = life.parts.iter().filter(|part| owner.is_none() || part.owner.as_ref() == owner);
    let due = |part: &Part| due_of(session, commitment, part.owner.as_ref(), occurrence.or(part.occurrence));
    parts.filter_map(due).min()
}

/// The change that moves a due date. A reason is asked for: a date that moves without one cannot be answered for.
pub(super) fn due(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    id: CommitmentId,
) -> Result<Option<Change>, Unfiled> {
    let (whole, commitment) = found(desk, session, id)?;
    let life = Life::of(whole, commitment, desk.today);
    let owner = owner(form, &life.parts)?;
    let occurrence = form.date("occurrence", desk.today)?;
    let moved = DueMove {
        occurrence,
        from: due_now(whole, commitment, &life, owner.as_ref(), occurrence),
        to: form.date("new-due", desk.today)?.ok_or(("new-due", Fault::Empty))?,
        reason: form.required("reason")?,
        by: form.line("reported-by"),
        owner,
        asked_in: None,
    };
    Ok(Some(append(desk, session, commitment, "act-due", RecordKind::Due(moved))))
}

/// The form that writes down a reminder.
pub fn reminder_form(office: &Office, session: &Session, commitment: &Commitment, today: NaiveDate) -> Form {
    let life = Life::of(session, commitment, today);
    let mut fields = vec![via_field(Via::Wa)];
    fields.extend(owner_field(office, session, &life, asked(&life), vec![asked(&life)]));
    Form::new(Subject::Reminder { session: session.id, commitment: commitment.id }, fields)
}

/// The change that writes down a reminder.
pub(super) fn reminder(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    id: CommitmentId,
) -> Result<Option<Change>, Unfiled> {
    let (whole, commitment) = found(desk, session, id)?;
    let life = Life::of(whole, commitment, desk.today);
    let kind = RecordKind::Reminder { owner: owner(form, &life.parts)?, via: via(form), step: Step::Sent };
    Ok(Some(append(desk, session, commitment, "act-reminder", kind)))
}

/// The commitment, and its session.
pub(super) fn found<'a>(
    desk: &Desk<'a>,
    session: SessionId,
    id: CommitmentId,
) -> Result<(&'a Session, &'a Commitment), Refusal> {
    let session = desk.session(session)?;
    Ok((session, session.commitment(id).ok_or_else(|| Refusal::Missing(id.to_string()))?))
}

/// The change that adds a record to a commitment.
pub(super) fn append(
    desk: &mut Desk<'_>,
    session: SessionId,
    commitment: &Commitment,
    act: &'static str,
    kind: RecordKind,
) -> Change {
    let value = Record { id: desk.ids.fresh(), at: desk.now, noted_by: desk.noted_by.clone(), kind };
    let after = commitment.records.last().map(|last| last.id);
    let edit = SessionEdit::Record { commitment: commitment.id, edit: ListEdit::Add { value, after } };
    desk.change(act, &format!("K{}", commitment.number), session, edit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::IdSource;

    #[test]
    fn a_group_is_not_taken_for_an_institution_of_the_same_key() {
        let part = |owner: Party| Part {
            owner: Some(owner),
            occurrence: None,
            state: State::NotStarted,
            due: None,
            ended: None,
            missed: 0,
        };
        let key: crate::domain::Key = "camat".parse().unwrap();
        let parts = [part(Party::Institution(key.clone())), part(Party::Group(key.clone()))];
        let pick = Pick { kind: "group", value: key.to_string(), label: "Camat".into(), also: String::new() };
        let field = Field { name: "owner", input: Input::Picks(Box::new(Picks::new(vec![], vec![pick], false))) };
        let mut ids = IdSource::seeded([1; 32]);
        let form = Form::new(Subject::Due { session: ids.fresh(), commitment: ids.fresh() }, vec![field]);
        assert_eq!(owner(&form, &parts), Ok(Some(Party::Group(key))));
    }
}
