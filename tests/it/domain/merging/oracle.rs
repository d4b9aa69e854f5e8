//! What stands in a document, found in its JSON: every field of every record by the record's id. It must not use the merge's
//! own notion of records and fields.

use std::collections::{BTreeMap, BTreeSet};

use rapat::domain::edit::Difference;
use rapat::domain::merge::Merged;
use serde_json::Value;

/// The list that a record stands in, and its id.
type Place = (String, String);

/// Every field of every record. The head of a session and the profile of an office are records, too.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Facts {
    /// By list and id.
    records: BTreeMap<Place, BTreeMap<String, Value>>,
    /// By list and the record it belongs to.
    orders: BTreeMap<Place, Vec<String>>,
}

impl Facts {
    /// All that a document says.
    pub fn of<T: serde::Serialize>(document: &T) -> Self {
        let mut facts = Self::default();
        let value = serde_json::to_value(document).unwrap();
        let id = value.get("id").map_or("profile", |id| id.as_str().unwrap()).to_owned();
        for (name, part) in value.as_object().unwrap() {
            match part {
                Value::Array(records) => facts.take_list(name, "", records),
                Value::Object(fields) if name != "seal" => facts.take("", &id, fields),
                _ => {}
            }
        }
        // A seal goes as a whole.
        if let (Some(seal), Some(head)) = (value.get("seal"), facts.records.get_mut(&(String::new(), id))) {
            head.insert("seal".to_owned(), seal.clone());
        }
        facts
    }

    fn take_list(&mut self, name: &str, of: &str, records: &[Value]) {
        let mut order = Vec::new();
        for record in records {
            let record = record.as_object().unwrap();
            let id = ["id", "key", "date"].into_iter().find_map(|name| record.get(name)).unwrap();
            order.push(id.as_str().unwrap().to_owned());
            self.take(name, id.as_str().unwrap(), record);
        }
        self.orders.insert((name.to_owned(), of.to_owned()), order);
    }

    fn take(&mut self, list: &str, id: &str, fields: &serde_json::Map<String, Value>) {
        let mut kept = BTreeMap::new();
        for (name, value) in fields {
            match value {
                Value::Array(records) if name == "records" => self.take_list("records", id, records),
                _ => drop(kept.insert(name.clone(), value.clone())),
            }
        }
        self.records.insert((list.to_owned(), id.to_owned()), kept);
    }

    /// The facts but for those that are named as conflicts, in which the two sides of a merge may differ.
    pub fn without(mut self, conflicts: &[Difference]) -> Self {
        for conflict in conflicts {
            let place = (conflict.list.to_owned(), conflict.record.clone());
            match conflict.field {
                // An order decides where what is new stands, too.
                "order" => self.orders.retain(|(list, of), _| (list.as_str(), of) != (conflict.list, &conflict.record)),
                // Whether it is there at all may differ, and so does the list it stands in.
                "record" => {
                    self.records.remove(&place);
                    // A commitment goes with its records.
                    for id in self.orders.remove(&("records".to_owned(), place.1)).unwrap_or_default() {
                        self.records.remove(&("records".to_owned(), id));
                    }
                    let lists = self.orders.iter_mut().filter(|((list, _), _)| list == conflict.list);
                    lists.for_each(|(_, order)| order.retain(|id| *id != conflict.record));
                }
                field => drop(self.records.entry(place).or_default().remove(field)),
            }
        }
        // A list in which nothing is left is not written at all.
        self.orders.retain(|_, order| !order.is_empty());
        self
    }
}

/// What two sets of facts disagree about.
pub fn apart(one: &Facts, other: &Facts) -> Vec<String> {
    let mut apart = Vec::new();
    for place in one.records.keys().chain(other.records.keys()) {
        let both = (one.records.get(place), other.records.get(place));
        if both.0 != both.1 {
            apart.push(format!("{place:?}: {both:?}"));
        }
    }
    for list in one.orders.keys().filter(|list| one.orders.get(*list) != other.orders.get(*list)) {
        apart.push(format!("{list:?}: {:?} {:?}", one.orders.get(list), other.orders.get(list)));
    }
    apart
}

/// Conflicts in one order.
pub fn sorted(mut conflicts: Vec<Difference>) -> Vec<Difference> {
    conflicts.sort_by_key(|conflict| (conflict.list, conflict.record.clone(), conflict.field));
    conflicts
}

/// What one side changed and is neither in the merge nor named.
pub fn lost<T>(old: &Facts, side: &Facts, merged: &Facts, told: &Merged<T>) -> Vec<String> {
    let named = |(list, id): &Place, field: &str| {
        let is_it =
            |one: &Difference| one.list == list && one.record == *id && (one.field == field || one.field == "record");
        told.conflicts.iter().any(is_it) || field == "number" && told.renumbered.iter().any(|one| one.record == *id)
    };
    // A commitment that is named is named with its records.
    let named_with_its_own = |place: &Place| {
        let is_its = |(of, order): (&Place, &Vec<String>)| {
            of.0 == place.0 && order.contains(&place.1) && named(&("commitments".to_owned(), of.1.clone()), "record")
        };
        named(place, "record") || place.0 == "records" && old.orders.iter().chain(&side.orders).any(is_its)
    };
    let mut lost = Vec::new();
    for id in old.records.keys().filter(|id| !side.records.contains_key(*id)) {
        if merged.records.contains_key(id) && !named_with_its_own(id) {
            lost.push(format!("{id:?} was deleted"));
        }
    }
    for (id, fields) in &side.records {
        let before = old.records.get(id);
        let Some(now) = merged.records.get(id) else {
            if before != Some(fields) && !named_with_its_own(id) {
                lost.push(format!("{id:?} was added or changed"));
            }
            continue;
        };
        let names: BTreeSet<&String> = fields.keys().chain(before.into_iter().flat_map(BTreeMap::keys)).collect();
        for name in names {
            let (was, is) = (before.and_then(|before| before.get(name)), fields.get(name));
            if was != is && now.get(name) != is && !named(id, name) && !has_lines(was, is, now.get(name)) {
                lost.push(format!("{id:?}.{name}: {was:?} became {is:?}, and is {:?}", now.get(name)));
            }
        }
    }
    lost
}

/// Whether a text has every line that was added to it.
fn has_lines(was: Option<&Value>, is: Option<&Value>, now: Option<&Value>) -> bool {
    let [was, is, now] = [was, is, now].map(|text| text.and_then(Value::as_str));
    let (Some(is), Some(now)) = (is, now) else { return false };
    let count = |text: &str, line: &str| text.split('\n').filter(|other| *other == line).count();
    let was = was.unwrap_or_default();
    was.contains('\n') && is.split('\n').all(|line| count(now, line) + count(was, line) >= count(is, line))
}
