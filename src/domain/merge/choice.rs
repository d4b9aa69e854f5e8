//! Of what a merge could not decide a person takes the other value. It must not know how a document merges.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::super::check::{filters_problems, first_grave, office_problems};
use super::super::edit::{Difference, Refusal};
use super::super::paper::Paper;
use super::document::with_records_of;

/// The merged document with the values that `theirs` has where these conflicts are.
///
/// # Errors
/// [`Refusal::Invalid`] when the document could not be read then; [`Refusal::NoDocument`] for papers of two documents.
pub fn with_theirs(merged: &Paper, theirs: &Paper, chosen: &[&Difference]) -> Result<Paper, Refusal> {
    match (merged, theirs) {
        (Paper::Session(ours), Paper::Session(theirs)) => {
            let (seals, others): (Vec<_>, Vec<_>) = chosen.iter().copied().partition(|one| one.field == "seal");
            let session = taken(ours, theirs, "meeting", &others).ok_or(Refusal::NoDocument)?;
            // What is sealed is taken as it was sealed, or not at all; what is no fact in it (a number, a record) was chosen
            // besides.
            let session = if seals.is_empty() { session } else { with_records_of(theirs, &session) };
            if session.seal.as_ref().is_some_and(|seal| seal.holds(&session) == Some(false)) {
                return Err(Refusal::Final);
            }
            first_grave(&session).map_or(Ok(Paper::Session(session)), |problem| Err(Refusal::Invalid(problem)))
        }
        (Paper::Pattern(ours), Paper::Pattern(theirs)) => {
            let [mut document, other] = [ours, theirs].map(|one| serde_json::to_value(one).ok());
            for one in chosen {
                let fields =
                    document.as_mut().and_then(Value::as_object_mut).zip(other.as_ref().and_then(Value::as_object));
                let (fields, theirs) = fields.ok_or(Refusal::NoDocument)?;
                take_field(fields, theirs, one.field);
            }
            let pattern = document.and_then(|document| serde_json::from_value(document).ok());
            pattern.map(Paper::Pattern).ok_or(Refusal::NoDocument)
        }
        (Paper::Office(ours), Paper::Office(theirs)) => {
            let office = taken(ours, theirs, "profile", chosen).ok_or(Refusal::NoDocument)?;
            let problem = office_problems(&office).into_iter().next();
            problem.map_or(Ok(Paper::Office(office)), |problem| Err(Refusal::Invalid(problem)))
        }
        (Paper::Filters(ours), Paper::Filters(theirs)) => {
            let filters = taken(ours, theirs, "filters", chosen).ok_or(Refusal::NoDocument)?;
            let problem = filters_problems(&filters).into_iter().next();
            problem.map_or(Ok(Paper::Filters(filters)), |problem| Err(Refusal::Invalid(problem)))
        }
        _ => Err(Refusal::NoDocument),
    }
}

/// A conflict names list, record and field as the file has them: in the form of a file they are found without a match over
/// every kind of record.
fn taken<T: Serialize + DeserializeOwned>(ours: &T, theirs: &T, head: &str, chosen: &[&Difference]) -> Option<T> {
    let (mut document, other) = (serde_json::to_value(ours).ok()?, serde_json::to_value(theirs).ok()?);
    for one in chosen {
        if one.list.is_empty() {
            take_field(document.get_mut(head)?.as_object_mut()?, other.get(head)?.as_object()?, one.field);
            continue;
        }
        let theirs = list(&other, one).cloned().unwrap_or_default();
        let Some(ours) = list_mut(&mut document, &other, one) else {
            // Neither side has what it stands in: it is gone already, as it is to be.
            if theirs.is_empty() {
                continue;
            }
            return None;
        };
        if one.field == "order" {
            let place = |record: &Value| theirs.iter().position(|other| identity(other) == identity(record));
            ours.sort_by_key(|record| place(record).unwrap_or(usize::MAX));
            continue;
        }
        let is_it = |record: &&Value| identity(record) == Some(one.record.as_str());
        let at = ours.iter().position(|record| is_it(&record));
        match (at, theirs.iter().find(is_it)) {
            (Some(at), Some(other)) if one.field == "record" => ours[at] = other.clone(),
            (Some(at), Some(other)) => take_field(ours[at].as_object_mut()?, other.as_object()?, one.field),
            (Some(at), None) => drop(ours.remove(at)),
            (None, Some(other)) => ours.push(other.clone()),
            (None, None) => {}
        }
    }
    serde_json::from_value(document).ok()
}

fn take_field(ours: &mut Map<String, Value>, theirs: &Map<String, Value>, field: &str) {
    match theirs.get(field) {
        Some(value) => drop(ours.insert(field.to_owned(), value.clone())),
        // What is empty is not written.
        None => drop(ours.remove(field)),
    }
}

fn identity(record: &Value) -> Option<&str> {
    ["id", "key", "date"].into_iter().find_map(|name| record.get(name)?.as_str())
}

/// The list that a conflict is in; records of progress stand in their commitment.
fn list<'a>(document: &'a Value, one: &Difference) -> Option<&'a Vec<Value>> {
    if one.list != "records" {
        return document.get(one.list)?.as_array();
    }
    let is_owner = |commitment: &&Value| owns(commitment, one);
    document.get("commitments")?.as_array()?.iter().find(is_owner)?.get("records")?.as_array()
}

/// Whether a conflict is about the records of this commitment: their order is named by its id, each of them by its own.
fn owns(commitment: &Value, one: &Difference) -> bool {
    let is_it = |value: &Value| identity(value) == Some(one.record.as_str());
    if one.field == "order" {
        return is_it(commitment);
    }
    commitment.get("records").and_then(Value::as_array).is_some_and(|records| records.iter().any(is_it))
}

fn list_mut<'a>(document: &'a mut Value, other: &Value, one: &Difference) -> Option<&'a mut Vec<Value>> {
    let empty = || Value::Array(Vec::new());
    if one.list != "records" {
        return document.as_object_mut()?.entry(one.list).or_insert_with(empty).as_array_mut();
    }
    let owner = |document: &Value| {
        let found = document.get("commitments")?.as_array()?.iter().find(|commitment| owns(commitment, one))?;
        identity(found).map(str::to_owned)
    };
    let owner = owner(document).or_else(|| owner(other))?;
    let commitments = document.get_mut("commitments")?.as_array_mut()?;
    let commitment = commitments.iter_mut().find(|commitment| identity(commitment) == Some(owner.as_str()))?;
    commitment.as_object_mut()?.entry("records").or_insert_with(empty).as_array_mut()
}
