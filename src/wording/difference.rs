//! What differs between two states of a document, and what a merge could not decide, in words. It must not know where the
//! states come from.

use super::refusal::{field, value};
use crate::domain::edit::Difference;
use crate::domain::merge::Renumbered;
use crate::domain::{Office, Paper, Session};
use crate::folder::Remains;
use crate::texts::{SafeText, Texts, fit, t};
use std::collections::BTreeMap;

/// As much of a text as names the record it stands in, in cells.
const NAME_WIDEST: usize = 40;

/// The lists of documents, by their names in the files: each has a text `list-of-…`.
pub const LISTS: [&str; 17] = [
    "answers",
    "commitments",
    "course",
    "identities",
    "decisions",
    "earlier",
    "exports",
    "filters",
    "groups",
    "holidays",
    "institutions",
    "items",
    "notes",
    "places",
    "records",
    "seats",
    "signatories",
];

/// Fields that hold ids or keys of other records, and the lists in which those stand.
const POINTING: [&str; 9] =
    ["owners", "supporters", "institution", "group", "places", "item", "decision", "chair", "speaker"];
const POINTED_TO: [&str; 6] = ["seats", "institutions", "groups", "places", "items", "decisions"];

/// How the records of some documents are called.
pub struct Names<'a> {
    texts: &'a Texts,
    known: BTreeMap<(&'static str, String), String>,
}

impl<'a> Names<'a> {
    /// The names of all records of these states of a document; a later one's name counts.
    pub fn of(texts: &'a Texts, papers: &[&Paper]) -> Self {
        let mut names = Self { texts, known: BTreeMap::new() };
        for paper in papers {
            match paper {
                Paper::Office(office) => names.take_office(office),
                Paper::Pattern(pattern) => {
                    names.known.insert(("", pattern.id.to_string()), pattern.name.clone());
                }
                Paper::Filters(filters) => {
                    let named = filters.filters.iter().map(|it| (("filters", it.key.to_string()), it.name.clone()));
                    names.known.extend(named);
                }
                Paper::Session(session) => names.take_session(session),
            }
        }
        names
    }

    fn take_session(&mut self, session: &Session) {
        let texts = self.texts;
        let begins = |text: &str| fit(text.lines().next().unwrap_or_default(), NAME_WIDEST).into_owned();
        let mut put = |list, id: &dyn ToString, name: String| drop(self.known.insert((list, id.to_string()), name));
        put("", &session.id, t!(texts, "difference-head").to_string());
        session.seats.iter().for_each(|seat| put("seats", &seat.id, seat.full_position()));
        session.items.iter().for_each(|item| put("items", &item.id, begins(&item.title)));
        for note in &session.notes {
            put("notes", &note.id, t!(texts, "difference-note", text = begins(&note.text)).to_string());
        }
        for answer in &session.answers {
            let number = format!("K{}", answer.number);
            put("answers", &answer.id, t!(texts, "difference-answer", number = number).to_string());
        }
        for moment in &session.course {
            put("course", &moment.id, t!(texts, "list-of-course").to_string());
        }
        for judgement in &session.identities {
            put("identities", &judgement.id, t!(texts, "list-of-identities").to_string());
        }
        for export in &session.exports {
            put("exports", &export.id, export.paper.clone());
        }
        for earlier in &session.earlier {
            put("earlier", &earlier.id, earlier.short());
        }
        for used in session.earlier.iter().chain(&session.seal).map(|seal| &seal.used) {
            used.groups.iter().for_each(|group| put("groups", &group.key, group.name.clone()));
            used.institutions.iter().for_each(|one| put("institutions", &one.key, one.name.clone()));
            used.places.iter().for_each(|place| put("places", &place.key, place.name.clone()));
        }
        for decision in &session.decisions {
            put(
                "decisions",
                &decision.id,
                t!(texts, "agenda-decision", number = decision.number.to_string()).to_string(),
            );
        }
        for commitment in &session.commitments {
            let number = format!("K{}", commitment.number);
            for record in &commitment.records {
                put("records", &record.id, t!(texts, "difference-record", number = &number).to_string());
            }
            put("commitments", &commitment.id, number);
        }
    }

    fn take_office(&mut self, office: &Office) {
        let mut put =
            |list, id: &dyn ToString, name: &str| drop(self.known.insert((list, id.to_string()), name.to_owned()));
        put("", &"profile", t!(self.texts, "difference-office").as_str());
        office.signatories.iter().for_each(|one| put("signatories", &one.key, &one.position));
        office.groups.iter().for_each(|one| put("groups", &one.key, &one.name));
        office.institutions.iter().for_each(|one| put("institutions", &one.key, &one.name));
        office.places.iter().for_each(|one| put("places", &one.key, &one.name));
        office.holidays.iter().for_each(|one| put("holidays", &one.date, &one.name));
    }

    fn name(&self, list: &'static str, record: &str) -> SafeText<'static> {
        let known = self.known.get(&(list, record.to_owned())).filter(|name| !name.is_empty());
        SafeText::line(known.map_or(record, String::as_str)).into_owned()
    }

    /// What differs, a sentence each: first how much is new or gone of each kind, then every field.
    pub fn differences(&self, found: &[Difference]) -> Vec<SafeText<'static>> {
        let texts = self.texts;
        let mut said = Vec::new();
        for list in LISTS {
            let what = || t!(texts, "list-of-" + list);
            let of = |one: &&Difference| one.list == list;
            let count = |is_it: fn(&Difference) -> bool| found.iter().filter(of).filter(|one| is_it(one)).count();
            let new = count(|one| one.field == "record" && one.ours.is_empty());
            let gone = count(|one| one.field == "record" && one.theirs.is_empty());
            said.extend((new > 0).then(|| t!(texts, "difference-new", count = new, what = what()).into_owned()));
            said.extend((gone > 0).then(|| t!(texts, "difference-gone", count = gone, what = what()).into_owned()));
            let moved = count(|one| one.field == "order") > 0;
            said.extend(moved.then(|| t!(texts, "difference-order", what = what()).into_owned()));
        }
        let is_whole = |one: &&Difference| one.field == "record" && (one.ours.is_empty() || one.theirs.is_empty());
        for one in found.iter().filter(|one| one.field != "order" && !is_whole(one)) {
            let record = self.name(one.list, &one.record);
            let [was, is] = [&one.ours, &one.theirs].map(|plain| self.value(one.field, plain));
            let text =
                t!(texts, "difference-field", field = field(texts, one.field), record = record, was = was, is = is);
            said.push(text.into_owned());
        }
        said
    }

    /// A value in words; one that points to records, by their names.
    fn value(&self, field: &str, plain: &str) -> SafeText<'static> {
        if !POINTING.contains(&field) {
            return value(self.texts, plain).into_owned();
        }
        let name = |target: &str| {
            let known = POINTED_TO.iter().find_map(|list| self.known.get(&(*list, target.to_owned())));
            known.filter(|name| !name.is_empty()).map_or(target, String::as_str).to_owned()
        };
        value(self.texts, &plain.split(", ").map(name).collect::<Vec<_>>().join(", ")).into_owned()
    }

    /// What a conflict is about: a field of a record, a record, or the order of a list.
    pub fn subject(&self, one: &Difference) -> SafeText<'static> {
        let record = self.name(one.list, &one.record);
        match one.field {
            "order" => t!(self.texts, "twins-order", what = t!(self.texts, "list-of-" + one.list)).into_owned(),
            "record" => record,
            name => t!(self.texts, "twins-field", field = field(self.texts, name), record = record).into_owned(),
        }
    }

    /// The two values of a conflict.
    pub fn values(&self, one: &Difference) -> [SafeText<'static>; 2] {
        let texts = self.texts;
        [&one.ours, &one.theirs].map(|plain| {
            match (one.field, plain.is_empty()) {
                ("record", true) => t!(texts, "twins-gone"),
                ("record", false) => t!(texts, "twins-there"),
                ("order", _) => t!(texts, "twins-as-here"),
                (field, _) => self.value(field, plain),
            }
            .into_owned()
        })
    }

    /// What a merge could not decide, with both values.
    pub fn conflict(&self, one: &Difference) -> SafeText<'static> {
        let texts = self.texts;
        let record = self.name(one.list, &one.record);
        let is_on_one_side = one.ours.is_empty() || one.theirs.is_empty();
        match one.field {
            "order" => t!(texts, "conflict-order", what = t!(texts, "list-of-" + one.list)),
            "record" if is_on_one_side && one.base.is_empty() => t!(texts, "conflict-sealed", record = record),
            "record" if is_on_one_side => t!(texts, "conflict-deleted", record = record),
            name => {
                let (ours, theirs) = (value(texts, &one.ours), value(texts, &one.theirs));
                t!(texts, "conflict-field", field = field(texts, name), record = record, ours = ours, theirs = theirs)
            }
        }
        .into_owned()
    }

    /// What got another number, since both sides had given it away.
    pub fn renumbered(&self, one: &Renumbered) -> SafeText<'static> {
        let list =
            if self.known.contains_key(&("commitments", one.record.clone())) { "commitments" } else { "decisions" };
        let (was, is) = (one.was.to_string(), one.is.to_string());
        t!(self.texts, "difference-renumbered", what = t!(self.texts, "list-of-" + list), was = was, is = is)
            .into_owned()
    }
}

/// What has to be done to get from one state of a document to another, as the middle of a sentence.
pub fn changes(texts: &Texts, from: &Paper, to: &Paper) -> String {
    let said = Names::of(texts, &[from, to]).differences(&from.differences(to));
    if said.is_empty() {
        return t!(texts, "history-same").to_string();
    }
    said.iter().map(SafeText::as_str).collect::<Vec<_>>().join(", ")
}

/// How much there is, or was, of a session.
pub fn remains(texts: &Texts, Remains { files, versions, drafts, thrown }: Remains) -> SafeText<'static> {
    t!(texts, "history-remains", files = files, versions = versions, drafts = drafts, thrown = thrown).into_owned()
}
