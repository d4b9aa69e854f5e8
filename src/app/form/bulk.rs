//! The forms that do the same to all commitments that are marked on the board: a state with a line, or a new due date with a
//! reason. One change, so one undo takes it back. It must not know which were marked and why.

use chrono::NaiveDate;

use super::follow_up::{via, via_field};
use super::input::Options;
use super::subject::{Desk, Subject};
use super::{Fault, Field, Form, Unfiled, date, line};
use crate::domain::life::{Life, Part};
use crate::domain::record::{DueMove, Progress};
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, DocumentEdit, ListEdit, Party, Record, RecordKind, State, Via};
use crate::folder::ActionKey;

/// What is done to all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bulk {
    /// A state, and a line.
    Progress,
    /// A new due date, and why.
    Due,
}

/// The form that gives all of them this state.
pub fn progress_form(rows: Vec<ActionKey>, state: State, today: NaiveDate) -> Form {
    let fields = vec![
        Field { name: "state", input: Options::input("state", State::ALL.map(State::name).to_vec(), state.name()) },
        line("progress", ""),
        date("happened-on", Some(today)),
        line("reported-by", ""),
        via_field(Via::Telepon),
    ];
    Form::new(Subject::Bulk { what: Bulk::Progress, rows }, fields).focused_on("progress")
}

/// The form that moves the due dates of all of them.
pub fn due_form(rows: Vec<ActionKey>) -> Form {
    let fields = vec![date("new-due", None), line("reason", ""), line("reported-by", "")];
    Form::new(Subject::Bulk { what: Bulk::Due, rows }, fields)
}

/// The change that it becomes. What can only be read is left as it is.
pub(super) fn change(
    form: &Form,
    desk: &mut Desk<'_>,
    what: Bulk,
    rows: &[ActionKey],
) -> Result<Option<Change>, Unfiled> {
    let told = match what {
        Bulk::Progress => Told::Progress(progress(form, desk.today)?),
        Bulk::Due => Told::Due {
            to: form.date("new-due", desk.today)?.ok_or(("new-due", Fault::Empty))?,
            reason: form.required("reason")?,
            by: form.line("reported-by"),
        },
    };
    let mut rows = rows.to_vec();
    rows.sort_unstable();
    let (mut edits, mut count) = (Vec::new(), 0_usize);
    for (session, id) in rows {
        if desk.archive.is_read_only(session) {
            continue;
        }
        let Some(whole) = desk.archive.session(session) else { continue };
        let Some(commitment) = whole.commitment(id) else { continue };
        let life = Life::of(whole, commitment, desk.today);
        let mut after = commitment.records.last().map(|last| last.id);
        let kinds = told.kinds(&life, commitment.recurrence.is_some());
        count += usize::from(!kinds.is_empty());
        for kind in kinds {
            let value = Record { id: desk.ids.fresh(), at: desk.now, noted_by: desk.noted_by.clone(), kind };
            let before = after.replace(value.id);
            let edit = SessionEdit::Record { commitment: id, edit: ListEdit::Add { value, after: before } };
            edits.push(DocumentEdit::Session(session, edit));
        }
    }
    let text = if what == Bulk::Progress { "act-bulk-progress" } else { "act-bulk-due" };
    let act = Act { text, subject: count.to_string() };
    Ok((!edits.is_empty()).then_some(Change { act, edits }))
}

fn progress(form: &Form, today: NaiveDate) -> Result<Progress, Unfiled> {
    let state = State::ALL.into_iter().find(|state| state.name() == form.option("state")).unwrap_or_default();
    let is_chosen = form.opened_with("state").is_some_and(|opened| opened.to_string() != state.name());
    let text = form.line("progress");
    if text.is_empty() && state.is_open() && !is_chosen {
        return Err(("progress", Fault::NothingTold).into());
    }
    Ok(Progress {
        owner: None,
        occurrence: None,
        date: match form.date("happened-on", today)? {
            None => return Err(("happened-on", Fault::Empty).into()),
            Some(day) if day > today => return Err(("happened-on", Fault::Future).into()),
            Some(day) => day,
        },
        state,
        text,
        by: form.line("reported-by"),
        via: via(form),
        asked_in: None,
        evidence: String::new(),
        blocked_by: String::new(),
    })
}

/// What is told of each of them.
enum Told {
    Progress(Progress),
    Due { to: NaiveDate, reason: String, by: String },
}

impl Told {
    /// The records that tell it of one; none of one that is over: its end and its day stay. Of what comes again it is told of the occurrence that counts, never of all that are
    /// still to come; where owners stand at different ones, of each.
    fn kinds(&self, life: &Life, is_recurring: bool) -> Vec<RecordKind> {
        if !life.state.is_open() {
            return vec![];
        }
        if !is_recurring {
            return vec![self.kind(None, None, life.due)];
        }
        let open: Vec<&Part> = life.parts.iter().filter(|part| part.state.is_open()).collect();
        let Some(first) = open.first() else { return vec![] };
        if open.iter().all(|part| part.occurrence == first.occurrence) {
            return vec![self.kind(None, first.occurrence, life.due)];
        }
        open.into_iter().map(|part| self.kind(part.owner.clone(), part.occurrence, part.due)).collect()
    }

    fn kind(&self, owner: Option<Party>, occurrence: Option<NaiveDate>, from: Option<NaiveDate>) -> RecordKind {
        match self {
            Self::Progress(progress) => RecordKind::Progress(Progress { owner, occurrence, ..progress.clone() }),
            Self::Due { to, reason, by } => {
                let (to, reason, by) = (*to, reason.clone(), by.clone());
                RecordKind::Due(DueMove { owner, occurrence, from, to, reason, by, asked_in: None })
            }
        }
    }
}
