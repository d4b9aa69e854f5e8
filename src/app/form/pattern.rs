//! The form of a pattern of meetings: a series or a template, made from a meeting. Its agenda is that meeting's; to change it one
//! makes it again from another. It must not know how a pattern is stored.

use super::choices;
use super::input::{Input, Options};
use super::meeting::{class, classes};
use super::picks::{Pick, Picks};
use super::subject::{Desk, Subject};
use super::{Fault, Field, FieldFault, Form, Unfiled, line, number, quorum, time};
use crate::app::archive::Archive;
use crate::domain::pattern::{Pattern, PatternEdit, PatternKind};
use crate::domain::quorum::Quorum;
use crate::domain::recurrence::Rhythm;
use crate::domain::session::{Meeting, SessionEdit};
use crate::domain::{Act, Change, DocumentEdit, IdSource, Key, Session, SessionId};

/// The form that makes a pattern of a meeting. A series that the meeting belongs to already is changed; `None` where nothing
/// of the title is a letter or digit, and no file could be called so.
pub fn form(archive: &Archive, session: &Session, kind: PatternKind, ids: &mut IdSource) -> Option<Form> {
    let name = session.meeting.title.clone();
    let of_series = session.meeting.series.as_ref().filter(|_| kind == PatternKind::Series);
    let base = of_series.and_then(|key| archive.series(key)).cloned();
    let taken = |key: &Key| archive.patterns.values().any(|(known, _)| known.kind == kind && known.key == *key);
    let key = of_series.cloned().or_else(|| Key::fresh(&name, taken))?;
    let made = Pattern::of(session, kind, ids.fresh(), key, name);
    let made = match &base {
        Some(base) => Pattern { items: made.items, groups: made.groups, ..base.clone() },
        None => made,
    };
    let fields = fields(archive, &made);
    let (from, base, made) = (Some(session.id), base.map(Box::new), Box::new(made));
    Some(Form::new(Subject::Pattern { from, base, made }, fields))
}

/// The form that changes a pattern, whose agenda stays.
pub fn edit_form(archive: &Archive, pattern: &Pattern) -> Form {
    let (base, made) = (Some(Box::new(pattern.clone())), Box::new(pattern.clone()));
    Form::new(Subject::Pattern { from: None, base, made }, fields(archive, pattern))
}

fn fields(archive: &Archive, shown: &Pattern) -> Vec<Field> {
    let [quorum, quorum_groups] = quorum::fields(&archive.office, shown.quorum.as_ref());
    let mut fields = vec![line("name", &shown.name)];
    if shown.kind == PatternKind::Series {
        let (rhythm, by) = match shown.rhythm {
            None => ("once", None),
            Some(Rhythm::Weekly(weeks)) => ("weekly", Some(weeks)),
            Some(Rhythm::Monthly(day)) => ("monthly", Some(day)),
        };
        fields
            .push(Field { name: "rhythm", input: Options::input("rhythm", vec!["once", "weekly", "monthly"], rhythm) });
        fields.push(number("rhythm-by", by));
    }
    fields.extend([
        time("starts", shown.starts),
        time("ends", shown.ends),
        line("place", &shown.place),
        Field { name: "class", input: Options::input("class", classes(), shown.class.name()) },
        number("speaking-minutes", shown.speaking_minutes),
        quorum,
        quorum_groups,
    ]);
    fields
}

/// How often, as the fields say.
fn rhythm(form: &Form) -> Result<Option<Rhythm>, FieldFault> {
    let by = form.number("rhythm-by")?;
    match (form.option("rhythm"), by) {
        ("weekly", by) => Ok(Some(Rhythm::Weekly(by.unwrap_or(1).max(1)))),
        ("monthly", Some(day @ 1..=31)) => Ok(Some(Rhythm::Monthly(day))),
        ("monthly", _) => Err(("rhythm-by", Fault::NoNumber)),
        _ => Ok(None),
    }
}

/// The change that makes or changes the pattern.
pub(super) fn change(
    form: &Form,
    desk: &Desk<'_>,
    from: Option<SessionId>,
    (base, made): (Option<&Pattern>, &Pattern),
) -> Result<Option<Change>, Unfiled> {
    let rule = quorum::read(form, &desk.archive.office)?;
    let new = Pattern {
        name: form.required("name")?,
        rhythm: rhythm(form)?,
        starts: form.time("starts", None)?,
        ends: form.time("ends", None)?,
        place: form.line("place"),
        class: class(form.option("class")),
        speaking_minutes: form.number("speaking-minutes")?,
        quorum: (rule != Quorum::default()).then_some(rule),
        ..made.clone()
    };
    form.in_order(("starts", "ends"), (new.starts, new.ends))?;
    if base == Some(&new) {
        return Ok(None);
    }
    let session = from.map(|id| desk.session(id)).transpose()?;
    let of_series = session.and_then(|session| session.meeting.series.as_ref());
    let new = if base.is_none() && of_series != Some(&new.key) {
        let taken =
            |key: &Key| desk.archive.patterns.values().any(|(known, _)| known.kind == new.kind && known.key == *key);
        Pattern { key: Key::fresh(&new.name, taken).unwrap_or(new.key), ..new }
    } else {
        new
    };
    // A meeting of which a series is made is its first.
    let is_first = base.is_none() && new.kind == PatternKind::Series && of_series.is_none();
    let joined = session.filter(|_| is_first).map(|session| {
        let old = session.meeting.clone();
        let joined = Meeting { series: Some(new.key.clone()), ..old.clone() };
        let edit = SessionEdit::Meeting { old: Box::new(old), new: Box::new(joined) };
        DocumentEdit::Session(session.id, edit)
    });
    let act = Act { text: "act-pattern", subject: new.name.clone() };
    let edit = match base {
        Some(base) => PatternEdit::Set { old: Box::new(base.clone()), new: Box::new(new) },
        None => PatternEdit::Create(Box::new(new)),
    };
    Ok(Some(Change { act, edits: [DocumentEdit::Pattern(edit)].into_iter().chain(joined).collect() }))
}

/// The field in which a pattern is chosen; none where there are none.
pub(super) fn field(archive: &Archive) -> Option<Field> {
    let picks: Vec<Pick> = choices::patterns(archive);
    let input = || Input::Picks(Box::new(Picks::new(picks.clone(), vec![], false)));
    (!picks.is_empty()).then(|| Field { name: "pattern", input: input() })
}

/// The pattern that is chosen.
pub(super) fn chosen<'a>(form: &Form, archive: &'a Archive) -> Result<Option<&'a Pattern>, FieldFault> {
    if form.input("pattern").is_none() {
        return Ok(None);
    }
    let pick = form.picks("pattern")?.first();
    Ok(pick.and_then(|pick| pick.value.parse().ok()).and_then(|id| archive.pattern(id)))
}
