//! The forms of what is discussed: agenda items, notes, decisions. It must not know commitments or seats' presence.

use super::choices;
use super::input::{Input, Options};
use super::meeting::{class, classes};
use super::picks::{Pick, Picks};
use super::subject::{Desk, Subject, filed};
use super::{Fault, Field, FieldFault, Form, Unfiled, line, lines, number, time};
use crate::app::archive::Archive;
use crate::domain::agenda::{Decision, Item, ItemState, Note, Speaker};
use crate::domain::arranging::split;
use crate::domain::course::speaking;
use crate::domain::session::SessionEdit;
use crate::domain::{Change, ItemId, ListEdit, Office, Session, SessionId};

fn class_field(chosen: &str) -> Field {
    Field { name: "class", input: Options::input("class", classes(), chosen) }
}

/// The field that says under which agenda item something stands.
pub(super) fn item_field(session: &Session, item: Option<ItemId>) -> Field {
    let items = choices::items(session);
    let chosen = choices::chosen_id(&items, item);
    Field { name: "item", input: Input::Picks(Box::new(Picks::new(items, chosen, false))) }
}

/// The agenda item that stands in a form now, whatever is being typed.
pub fn chosen_item(form: &Form) -> Option<ItemId> {
    match form.input("item") {
        Some(Input::Picks(picks)) => picks.chosen.first().and_then(|pick| pick.value.parse().ok()),
        _ => None,
    }
}

/// The class of what is new follows the agenda item that is chosen for it instead of `before`, unless somebody chose a
/// class: nothing said under a secret item is open to all because nobody thought of it.
pub fn follow_item(form: &mut Form, archive: &Archive, before: Option<ItemId>) {
    let (Subject::Note { session, base: None }
    | Subject::Decision { session, base: None }
    | Subject::Commitment { session, base: None }) = &form.subject
    else {
        return;
    };
    let (item, Some(session)) = (chosen_item(form), archive.session(*session)) else { return };
    if item != before && form.option("class") == session.class_for(before).name() {
        let fields = form.fields.iter_mut().filter(|field| field.name == "class");
        fields.for_each(|field| field.input.set_text(session.class_for(item).name()));
    }
}

/// The form of an agenda item; of a new one without `base`, behind `after`.
pub fn item_form(session: &Session, base: Option<&Item>, after: Option<ItemId>) -> Form {
    let states: Vec<&str> = ItemState::ALL.map(ItemState::name).to_vec();
    let class = base.map_or(session.meeting.class, |item| item.class);
    Form::new(
        Subject::Item { session: session.id, base: base.cloned().map(Box::new), after },
        vec![
            line("title", base.map_or("", |item| &item.title)),
            number("minutes", base.map(|item| item.minutes).filter(|minutes| *minutes > 0)),
            line("in-charge", base.map_or("", |item| &item.in_charge)),
            class_field(class.name()),
            yes_no("follow-up", base.is_some_and(|item| item.follow_up)),
            Field {
                name: "item-state",
                input: Options::input("item-state", states, base.map_or(ItemState::default(), |i| i.state).name()),
            },
            number("spent", base.and_then(|item| item.spent)),
            yes_no("standing", base.is_some_and(|item| item.standing)),
        ],
    )
}

/// A field that is answered by yes or no.
fn yes_no(name: &'static str, is_so: bool) -> Field {
    Field { name, input: Options::input("yes-no", vec!["no", "yes"], if is_so { "yes" } else { "no" }) }
}

/// The change of an agenda item.
pub(super) fn item(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    base: Option<&Item>,
    after: Option<ItemId>,
) -> Result<Option<Change>, Unfiled> {
    let item = Item {
        id: base.map_or_else(|| desk.ids.fresh(), |base| base.id),
        title: form.required("title")?,
        minutes: form.number("minutes")?.unwrap_or(0),
        spent: form.number("spent")?,
        in_charge: form.line("in-charge"),
        class: class(form.option("class")),
        state: ItemState::ALL.into_iter().find(|state| state.name() == form.option("item-state")).unwrap_or_default(),
        standing: form.option("standing") == "yes",
        follow_up: form.option("follow-up") == "yes",
    };
    if base == Some(&item) {
        return Ok(None);
    }
    let (subject, act) = (item.title.clone(), if base.is_some() { "act-item" } else { "act-new-item" });
    Ok(Some(desk.change(act, &subject, session, SessionEdit::Item(filed(base, item, after)))))
}

/// The form of a note; of a new one without `base`, under `item`.
pub fn note_form(
    office: &Office,
    session: &Session,
    base: Option<&Note>,
    item: Option<ItemId>,
    now: chrono::NaiveTime,
) -> Form {
    let seats = choices::seats(office, session);
    let chosen = match base.and_then(|note| note.speaker.as_ref()) {
        Some(Speaker::Seat(id)) => choices::chosen_id(&seats, Some(id)),
        Some(Speaker::Other(name)) => vec![Pick::new_one("new-speaker", name)],
        // Whoever has the floor is most likely quoted.
        None => match speaking(session).filter(|_| base.is_none()) {
            Some(Speaker::Seat(id)) => choices::chosen_id(&seats, Some(id)),
            Some(Speaker::Other(name)) => vec![Pick::new_one("new-speaker", &name)],
            None => vec![],
        },
    };
    let speaker = Picks::new(seats, chosen, false).creating("new-speaker");
    let item = base.map_or(item, |note| note.item);
    Form::new(
        Subject::Note { session: session.id, base: base.cloned().map(Box::new) },
        vec![
            lines("text", base.map_or("", |note| &note.text)),
            Field { name: "speaker", input: Input::Picks(Box::new(speaker)) },
            item_field(session, item),
            time("at", base.map_or(Some(now), |note| note.at)),
            class_field(base.map_or(session.class_for(item), |note| note.class).name()),
        ],
    )
}

/// A text of several lines, without blank ends, that must not be empty.
fn text(form: &Form) -> Result<String, FieldFault> {
    let text = form.input("text").map(Input::text).unwrap_or_default();
    let text = text.trim_matches(|letter: char| letter == '\n' || letter == ' ');
    if text.is_empty() { Err(("text", Fault::Empty)) } else { Ok(text.to_owned()) }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

/// A note as its form has it.
fn noted(form: &Form, desk: &mut Desk<'_>, base: Option<&Note>) -> Result<Note, FieldFault> {
    let speaker = form.own_or(&["speaker"], base.map(|base| base.speaker.clone()), || {
        Ok(form.picks("speaker")?.first().map(|pick| match pick.value.parse() {
            Ok(id) if pick.kind == "seat" => Speaker::Seat(id),
            _ => Speaker::Other(pick.value.clone()),
        }))
    })?;
    Ok(Note {
        id: base.map_or_else(|| desk.ids.fresh(), |base| base.id),
        item: form.id("item", base.map(|base| base.item))?,
        at: form.time("at", base.map(|base| base.at))?,
        speaker,
        text: form.own_or(&["text"], base.map(|base| base.text.clone()), || text(form))?,
        class: class(form.option("class")),
    })
}

/// The edits that file a note as two, with these texts; all else of it is theirs both.
pub(in crate::app) fn two_notes(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    base: Option<&Note>,
    halves: [String; 2],
) -> Result<Vec<SessionEdit>, Unfiled> {
    let note = noted(form, desk, base)?;
    if let Some(base) = base {
        return Ok(split(base, note, &halves, desk.ids).unwrap_or_default());
    }
    let last = desk.session(session)?.notes.last().map(|last| last.id);
    let [first, second] = halves.map(|text| Note { text, ..note.clone() });
    let second = Note { id: desk.ids.fresh(), ..second };
    let after = Some(first.id);
    Ok(vec![
        SessionEdit::Note(ListEdit::Add { value: first, after: last }),
        SessionEdit::Note(ListEdit::Add { value: second, after }),
    ])
}

/// The change of a note.
pub(super) fn note(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    base: Option<&Note>,
) -> Result<Option<Change>, Unfiled> {
    let note = noted(form, desk, base)?;
    if base == Some(&note) {
        return Ok(None);
    }
    let last = desk.session(session)?.notes.last().map(|last| last.id);
    let (subject, act) = (first_line(&note.text), if base.is_some() { "act-note" } else { "act-new-note" });
    Ok(Some(desk.change(act, &subject, session, SessionEdit::Note(filed(base, note, last)))))
}

/// The form of a decision; of a new one without `base`, under `item`.
pub fn decision_form(session: &Session, base: Option<&Decision>, item: Option<ItemId>, now: chrono::NaiveTime) -> Form {
    let item = base.map_or(item, |decision| decision.item);
    Form::new(
        Subject::Decision { session: session.id, base: base.cloned().map(Box::new) },
        vec![
            lines("text", base.map_or("", |decision| &decision.text)),
            item_field(session, item),
            time("at", base.map_or(Some(now), |decision| decision.at)),
            class_field(base.map_or(session.class_for(item), |decision| decision.class).name()),
        ],
    )
}

/// The change of a decision.
pub(super) fn decision(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    base: Option<&Decision>,
) -> Result<Option<Change>, Unfiled> {
    let whole = desk.session(session)?;
    let decision = Decision {
        id: base.map_or_else(|| desk.ids.fresh(), |base| base.id),
        number: base.map_or(whole.next_decision_number(), |base| base.number),
        item: form.id("item", base.map(|base| base.item))?,
        at: form.time("at", base.map(|base| base.at))?,
        text: form.own_or(&["text"], base.map(|base| base.text.clone()), || text(form))?,
        class: class(form.option("class")),
    };
    if base == Some(&decision) {
        return Ok(None);
    }
    let last = whole.decisions.last().map(|last| last.id);
    let (subject, act) = (first_line(&decision.text), if base.is_some() { "act-decision" } else { "act-new-decision" });
    Ok(Some(desk.change(act, &subject, session, SessionEdit::Decision(filed(base, decision, last)))))
}
