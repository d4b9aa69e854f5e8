//! Two states of one document that came from the same base become one, by record and field. What both changed in
//! different ways is named, with both values, and stays as we have it. It must not know a file or a clock: neither whose
//! state is newer nor which side is called ours decides anything but that.

mod choice;
mod document;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Stamp;
use super::commitment::Commitment;
pub use super::edit::Difference;
use super::edit::{Fields, Identified};
use super::id::RecordId;
use super::order;
use super::session::Numbered;

pub use choice::with_theirs;
pub use document::{filters, offices, patterns, sessions};

/// What became of two states of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged<T> {
    /// The document with the changes of both.
    pub document: T,
    /// What both changed in different ways, by record and field.
    pub conflicts: Vec<Difference>,
    /// The decisions and commitments that had to give their number up, since both sides had given it away.
    pub renumbered: Vec<Renumbered>,
}

impl<T> Merged<T> {
    /// The same with the document as another type has it.
    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Merged<U> {
        Merged { document: to(self.document), conflicts: self.conflicts, renumbered: self.renumbered }
    }
}

/// A decision or commitment that got another number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renumbered {
    /// Its id.
    pub record: String,
    /// Its number before.
    pub was: u32,
    /// Its number now.
    pub is: u32,
}

/// The lists whose records others in the document point to. A place and an institution may have one key.
const POINTED_TO: [&str; 4] = ["seats", "items", "decisions", "places"];

/// How the merge of one document goes.
#[derive(Default)]
struct Merging {
    /// Records that something points to, so that they stay although a side deleted them.
    kept: BTreeSet<String>,
    /// Records that something would point to if the other values of conflicts were taken: that they go is named.
    wanted: BTreeSet<String>,
    conflicts: Vec<Difference>,
}

impl Merging {
    /// A list of records: by identity, and in the order of whoever moved them. `both` merges a record that both sides have.
    fn list<T>(
        &mut self,
        name: &'static str,
        sides: [&[T]; 3],
        both: impl Fn(&mut Merging, Option<&T>, &T, &T) -> T,
    ) -> Vec<T>
    where
        T: Identified + Serialize,
        T::Id: Ord,
    {
        self.joined(name, sides, both, order::one_behind_the_other)
    }

    /// The same, where `join` makes one run of what both put behind the same record.
    fn joined<T>(
        &mut self,
        name: &'static str,
        [base, ours, theirs]: [&[T]; 3],
        both: impl Fn(&mut Merging, Option<&T>, &T, &T) -> T,
        join: impl Fn([Vec<T::Id>; 2]) -> Vec<T::Id>,
    ) -> Vec<T>
    where
        T: Identified + Serialize,
        T::Id: Ord,
    {
        let ids = |side: &[T]| side.iter().map(Identified::identity).collect::<Vec<_>>();
        let [base_ids, our_ids, their_ids] = [base, ours, theirs].map(ids);
        let [old, our, their]: [BTreeMap<T::Id, &T>; 3] = [base, ours, theirs].map(|side| by_id(side));
        let first = self.conflicts.len();
        let mut merged = BTreeMap::new();
        for id in our_ids.iter().chain(&their_ids) {
            if merged.contains_key(id) {
                continue;
            }
            let record = match [&old, &our, &their].map(|side| side.get(id).copied()) {
                [base, Some(ours), Some(theirs)] => Some(both(self, base, ours, theirs)),
                [None, ours, theirs] => ours.or(theirs).cloned(),
                [Some(base), ours, theirs] => self.left(name, base, ours, theirs),
            };
            merged.extend(record.map(|record| (id.clone(), record)));
        }
        let (order, is_conflict) = order::merged([&base_ids, &our_ids, &their_ids], |id| merged.contains_key(id), join);
        if is_conflict {
            self.conflicts.push(Difference::of_order(name, [&base_ids, &our_ids, &their_ids]));
        }
        Difference::put_into(name, &mut self.conflicts, first);
        order.into_iter().filter_map(|id| merged.remove(&id)).collect()
    }

    /// A record that one side deleted: it goes, unless the other changed it or something points to it. Then it stays and
    /// is named, and so is one that only the other value of a conflict points to.
    fn left<T: Identified + Serialize>(
        &mut self,
        list: &str,
        base: &T,
        ours: Option<&T>,
        theirs: Option<&T>,
    ) -> Option<T> {
        let left = ours.or(theirs)?;
        let id = left.identity().to_string();
        let is_pointed_to = |ids: &BTreeSet<String>| POINTED_TO.contains(&list) && ids.contains(&id);
        let stays = left != base || is_pointed_to(&self.kept);
        if stays || is_pointed_to(&self.wanted) {
            self.conflicts.push(Difference::of(&id, "record", Some(base), ours, theirs));
        }
        stays.then(|| left.clone())
    }
}

fn by_id<T: Identified>(side: &[T]) -> BTreeMap<T::Id, &T>
where
    T::Id: Ord,
{
    side.iter().map(|record| (record.identity(), record)).collect()
}

/// Fields one by one.
fn by_field<T: Identified + Fields>(merging: &mut Merging, base: Option<&T>, ours: &T, theirs: &T) -> T {
    T::merged(ours, base, theirs, &ours.identity().to_string(), &mut merging.conflicts)
}

/// A decision's or commitment's fields. Of two new numbers the greater stands, so that who else has to give his up is the
/// same for both sides.
fn numbered<T: Numbered + Fields>(merging: &mut Merging, base: Option<&T>, ours: &T, theirs: &T) -> T {
    let first = merging.conflicts.len();
    let merged = by_field(merging, base, ours, theirs);
    let is_open = merging.conflicts.iter().skip(first).any(|conflict| conflict.field == "number");
    if is_open { merged.with_number(ours.number().max(theirs.number())) } else { merged }
}

/// Facts by field, records by id. Of what two people reported the later word counts, so their records stand as they came about.
fn commitment(merging: &mut Merging, base: Option<&Commitment>, ours: &Commitment, theirs: &Commitment) -> Commitment {
    let facts = numbered(merging, base, ours, theirs);
    let old = base.map_or(&[][..], |base| &base.records);
    let first = merging.conflicts.len();
    let written: BTreeMap<RecordId, Stamp> =
        ours.records.iter().chain(&theirs.records).map(|record| (record.id, record.at)).collect();
    let join = |both| order::in_time(both, |id| written.get(id).copied());
    let records = merging.joined("records", [old, &ours.records, &theirs.records], by_field, join);
    Difference::put_order_of(ours.id, &mut merging.conflicts, first);
    Commitment { records, ..facts }
}
