//! What one state of a document has that another has not: records that are new, gone or moved, and fields that differ. It
//! must not know which state is newer.

use std::collections::BTreeMap;

use serde::Serialize;

pub use super::edit::Difference;
use super::edit::{Fields, Identified};
use super::filters::Filters;
use super::office::Office;
use super::pattern::Pattern;
use super::seal::Seal;
use super::session::Session;

/// What differs from one state of a session to another; `ours` is the value of the first, `theirs` that of the second.
pub fn sessions(from: &Session, to: &Session) -> Vec<Difference> {
    let mut found = Vec::new();
    fields(&from.id.to_string(), &from.meeting, &to.meeting, &mut found);
    if from.seal != to.seal {
        let short = |session: &Session| session.seal.as_ref().map(Seal::short);
        let [before, after] = [from, to].map(short);
        found.push(Difference::of(&from.id.to_string(), "seal", None, before.as_ref(), after.as_ref()));
    }
    lists("seats", &from.seats, &to.seats, &mut found);
    lists("items", &from.items, &to.items, &mut found);
    lists("notes", &from.notes, &to.notes, &mut found);
    lists("decisions", &from.decisions, &to.decisions, &mut found);
    lists("commitments", &from.commitments, &to.commitments, &mut found);
    lists("answers", &from.answers, &to.answers, &mut found);
    lists("course", &from.course, &to.course, &mut found);
    lists("identities", &from.identities, &to.identities, &mut found);
    lists("exports", &from.exports, &to.exports, &mut found);
    lists("earlier", &from.earlier, &to.earlier, &mut found);
    for commitment in &from.commitments {
        if let Some(other) = to.commitment(commitment.id) {
            let first = found.len();
            lists("records", &commitment.records, &other.records, &mut found);
            Difference::put_order_of(commitment.id, &mut found, first);
        }
    }
    found
}

/// What differs from one state of the office to another, as [`sessions`].
pub fn offices(from: &Office, to: &Office) -> Vec<Difference> {
    let mut found = Vec::new();
    fields("profile", &from.profile, &to.profile, &mut found);
    lists("signatories", &from.signatories, &to.signatories, &mut found);
    lists("groups", &from.groups, &to.groups, &mut found);
    lists("institutions", &from.institutions, &to.institutions, &mut found);
    lists("places", &from.places, &to.places, &mut found);
    lists("holidays", &from.holidays, &to.holidays, &mut found);
    found
}

/// What differs from one state of a pattern to another, as [`sessions`].
pub fn patterns(from: &Pattern, to: &Pattern) -> Vec<Difference> {
    let mut found = Vec::new();
    fields(&from.id.to_string(), from, to, &mut found);
    found
}

/// What differs from one state of the saved filters to another, as [`sessions`].
pub fn filters(from: &Filters, to: &Filters) -> Vec<Difference> {
    let mut found = Vec::new();
    lists("filters", &from.filters, &to.filters, &mut found);
    found
}

fn fields<T: Fields>(record: &str, from: &T, to: &T, found: &mut Vec<Difference>) {
    // Without a base every field that differs is named.
    T::merged(from, None, to, record, found);
}

fn lists<T: Identified + Fields + Serialize>(name: &'static str, from: &[T], to: &[T], found: &mut Vec<Difference>)
where
    T::Id: Ord,
{
    let first = found.len();
    let by_id = |side| <[T]>::iter(side).map(|record| (record.identity(), record)).collect::<BTreeMap<_, _>>();
    let (before, after) = (by_id(from), by_id(to));
    for (id, old) in &before {
        match after.get(id) {
            Some(new) => fields(&id.to_string(), *old, *new, found),
            None => found.push(Difference::of(&id.to_string(), "record", None, Some(*old), None)),
        }
    }
    for (id, new) in after.iter().filter(|(id, _)| !before.contains_key(id)) {
        found.push(Difference::of(&id.to_string(), "record", None, None, Some(*new)));
    }
    let stays = |side: &[T], other: &BTreeMap<T::Id, &T>| {
        side.iter().map(Identified::identity).filter(|id| other.contains_key(id)).collect::<Vec<_>>()
    };
    let orders = (stays(from, &after), stays(to, &before));
    if orders.0 != orders.1 {
        found.push(Difference::of_order(name, [&[], &orders.0, &orders.1]));
    }
    Difference::put_into(name, found, first);
}
