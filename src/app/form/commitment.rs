//! The form of a commitment: its facts as agreed. It must not know its records (see `follow_up`).

use super::choices;
use super::discussion::item_field;
use super::input::{Input, Options};
use super::meeting::{class, classes};
use super::picks::{Pick, Picks};
use super::subject::{Desk, Subject, filed};
use super::{Fault, Field, FieldFault, Form, Unfiled, date, line, number};
use crate::domain::recurrence::{Recurrence, Rhythm};
use crate::domain::session::SessionEdit;
use crate::domain::{Change, Commitment, ItemId, Office, Party, Session, SessionId};

/// The form of a commitment; of a new one without `base`, under `item`.
pub fn form(office: &Office, session: &Session, base: Option<&Commitment>, item: Option<ItemId>) -> Form {
    let parties = choices::parties(office, session);
    let of = |list: &[Party]| list.iter().map(|party| choices::party(office, session, party)).collect::<Vec<_>>();
    let owners = base.map(|c| of(&c.owners)).unwrap_or_default();
    let supporters = base.map(|c| of(&c.supporters)).unwrap_or_default();
    let places = choices::places(office);
    let here = choices::chosen(&places, "place", base.iter().flat_map(|c| &c.places));
    let decisions = choices::decisions(session);
    let decision = choices::chosen_id(&decisions, base.and_then(|c| c.decision));
    let item = base.map_or(item, |commitment| commitment.item);
    let class = base.map_or(session.class_for(item), |commitment| commitment.class);
    let picked = |name, picks| Field { name, input: Input::Picks(Box::new(picks)) };
    let mut fields = vec![
        line("promise", base.map_or("", |c| &c.text)),
        picked("owners", Picks::new(parties.clone(), owners, true).creating("new-institution")),
        date("due", base.and_then(|c| c.due)),
        line("indicator", base.map_or("", |c| &c.indicator)),
        picked("supporters", Picks::new(parties, supporters, true).creating("new-institution")),
        item_field(session, item),
        picked("decision", Picks::new(decisions, decision, false)),
        picked("places", Picks::new(places, here, true).creating("new-place")),
        line("funding", base.map_or("", |c| &c.funding)),
        Field { name: "class", input: Options::input("class", classes(), class.name()) },
    ];
    fields.extend(recurrence_fields(base.and_then(|c| c.recurrence)));
    Form::new(Subject::Commitment { session: session.id, base: base.cloned().map(Box::new) }, fields)
}

fn recurrence_fields(recurrence: Option<Recurrence>) -> Vec<Field> {
    let (rhythm, by) = match recurrence.map(|recurrence| recurrence.every) {
        None => ("once", None),
        Some(Rhythm::Weekly(weeks)) => ("weekly", Some(weeks)),
        Some(Rhythm::Monthly(day)) => ("monthly", Some(day)),
    };
    vec![
        Field { name: "rhythm", input: Options::input("rhythm", vec!["once", "weekly", "monthly"], rhythm) },
        number("rhythm-by", by),
        date("from", recurrence.map(|recurrence| recurrence.from)),
        date("until", recurrence.and_then(|recurrence| recurrence.until)),
    ]
}

fn parties(form: &Form, desk: &mut Desk<'_>, name: &'static str) -> Result<Vec<Party>, FieldFault> {
    let mut party = |pick: &Pick| match pick.kind {
        "group" => pick.value.parse().ok().map(Party::Group),
        "seat" => pick.value.parse().ok().map(Party::Seat),
        _ => desk.institution(pick).map(Party::Institution),
    };
    form.picks(name)?.iter().map(|pick| party(pick).ok_or((name, Fault::NoChoice))).collect()
}

fn recurrence(form: &Form, desk: &Desk<'_>) -> Result<Option<Recurrence>, FieldFault> {
    let by = form.number("rhythm-by")?;
    let from = form.date("from", desk.today)?;
    let every = match form.option("rhythm") {
        "weekly" => Rhythm::Weekly(by.unwrap_or(1).max(1)),
        "monthly" => match by.or(from.map(|from| chrono::Datelike::day(&from))) {
            Some(day @ 1..=31) => Rhythm::Monthly(day),
            _ => return Err(("rhythm-by", Fault::NoNumber)),
        },
        _ => return Ok(None),
    };
    let from = from.ok_or(("from", Fault::Empty))?;
    Ok(Some(Recurrence { every, from, until: form.date("until", desk.today)? }))
}

/// The change of a commitment.
pub(super) fn change(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    base: Option<&Commitment>,
) -> Result<Option<Change>, Unfiled> {
    let whole = desk.session(session)?;
    let rhythm = ["rhythm", "rhythm-by", "from", "until"];
    let recurrence = form.own_or(&rhythm, base.map(|base| base.recurrence), || recurrence(form, desk))?;
    let due = form.date("due", desk.today)?;
    if due.is_some() && recurrence.is_some() {
        return Err(("due", Fault::DueAndRecurrence).into());
    }
    let places = form.picks("places")?.to_vec();
    let commitment = Commitment {
        id: base.map_or_else(|| desk.ids.fresh(), |base| base.id),
        number: base.map_or(whole.next_commitment_number(), |base| base.number),
        item: form.id("item", base.map(|base| base.item))?,
        decision: form.id("decision", base.map(|base| base.decision))?,
        text: form.required("promise")?,
        owners: parties(form, desk, "owners")?,
        supporters: parties(form, desk, "supporters")?,
        indicator: form.line("indicator"),
        due,
        recurrence,
        places: places
            .iter()
            .map(|pick| desk.place(pick).ok_or(("places", Fault::NoChoice)))
            .collect::<Result<_, _>>()?,
        funding: form.line("funding"),
        class: class(form.option("class")),
        records: base.map(|base| base.records.clone()).unwrap_or_default(),
    };
    if base == Some(&commitment) {
        return Ok(None);
    }
    let last = whole.commitments.last().map(|last| last.id);
    let subject = format!("K{}", commitment.number);
    let act = if base.is_some() { "act-commitment" } else { "act-new-commitment" };
    Ok(Some(desk.change(act, &subject, session, SessionEdit::Commitment(filed(base, commitment, last)))))
}
