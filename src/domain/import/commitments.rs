//! A table of commitments held against those of a meeting: the facts as agreed. Several rows of one code are one commitment
//! with several owners, as a follow-up plan writes them. It must not know what became of them.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::cells::{self, Reader};
use super::grid::Line;
use super::headings::Mapping;
use super::names::Names;
use super::{
    Entry, FieldChange, Outcome, Preview, Setting, Why, and_proposed, changed, left_out, put, put_text, reads_alike,
};
use crate::domain::DocumentEdit;
use crate::domain::actions::party_name;
use crate::domain::capture::{self, Directory};
use crate::domain::commitment::{Commitment, Party};
use crate::domain::edit::ListEdit;
use crate::domain::id::{CommitmentId, IdSource, ItemId, Key};
use crate::domain::life::Life;
use crate::domain::meeting::Class;
use crate::domain::names::fold;
use crate::domain::recurrence::{Recurrence, Rhythm};
use crate::domain::session::{Session, SessionEdit, next_number};

pub(super) fn preview<'a>(
    lines: impl Iterator<Item = &'a Line>,
    mapping: &Mapping,
    setting: Setting<'_>,
    session: &Session,
    ids: &mut IdSource,
) -> Preview {
    let mut table = Table::of(setting, session);
    let mut row = |line| {
        let reader = Reader::new(mapping, line, setting.day());
        Names::unless_left_out(&mut table, |table| &mut table.names, |table| table.row(reader, ids))
    };
    let entries = lines.flat_map(&mut row).collect();
    let mut edits = table.names.edits();
    let of = |edit| DocumentEdit::Session(session.id, SessionEdit::Commitment(edit));
    edits.extend(table.made.into_iter().map(|made| of(made.edit())));
    Preview { entries, names: table.names.called, edits, ..Preview::default() }
}

/// What a row says of a commitment.
struct Told {
    code: Option<String>,
    number: Option<u32>,
    text: String,
    owners: Vec<Party>,
    owners_said: String,
    supporters: Vec<Party>,
    supporters_said: String,
    indicator: Option<String>,
    due: Option<NaiveDate>,
    /// The date that stands beside the agreed one, as it is now.
    due_now: Option<NaiveDate>,
    /// The owner that stands beside those agreed: the one whom the row is about.
    owner_now: Option<String>,
    recurrence: Option<Recurrence>,
    item: Option<ItemId>,
    class: Option<Class>,
    places: Vec<Key>,
    funding: Option<String>,
}

/// What the rows above said of a commitment that stands in the meeting.
#[derive(Default, Clone)]
struct Spoken {
    code: Option<String>,
    owners: Vec<Party>,
    owners_said: Vec<String>,
    changes: Vec<FieldChange>,
    /// Where it stands among those that were made.
    made: Option<usize>,
}

/// A commitment that a row made or changed; rows below may add to it.
struct Made {
    old: Option<Commitment>,
    new: Commitment,
    after: Option<CommitmentId>,
}

impl Made {
    fn edit(self) -> ListEdit<Commitment> {
        match self.old {
            Some(old) => ListEdit::Set { old, new: self.new },
            None => ListEdit::Add { value: self.new, after: self.after },
        }
    }
}

struct Table<'a> {
    setting: Setting<'a>,
    session: &'a Session,
    directory: Directory<'a>,
    names: Names,
    called: HashMap<String, Vec<usize>>,
    /// Those that a row spoke of.
    taken: HashMap<CommitmentId, Spoken>,
    made: Vec<Made>,
    /// What a code that is not of this meeting became.
    codes: HashMap<String, usize>,
    numbers: HashSet<u32>,
    last: Option<CommitmentId>,
}

impl<'a> Table<'a> {
    fn of(setting: Setting<'a>, session: &'a Session) -> Self {
        let mut called: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, commitment) in session.commitments.iter().enumerate() {
            called.entry(fold(&commitment.text)).or_default().push(at);
        }
        Self {
            setting,
            session,
            directory: Directory::of(capture::Setting {
                office: setting.office,
                session,
                today: setting.day(),
                item: None,
                kind: None,
            }),
            names: Names::of(&setting),
            called,
            taken: HashMap::new(),
            made: Vec::new(),
            codes: HashMap::new(),
            numbers: session.commitments.iter().map(|commitment| commitment.number).collect(),
            last: session.commitments.last().map(|last| last.id),
        }
    }

    fn row(&mut self, mut reader: Reader<'_>, ids: &mut IdSource) -> Vec<Entry> {
        let row = reader.line.number;
        let told = self.told(&mut reader);
        let subject = told.text.lines().next().unwrap_or_default().to_owned();
        if subject.is_empty() {
            reader.doubt("text", Why::Missing, String::new());
        }
        if !reader.troubles.is_empty() {
            return vec![left_out(row, &subject, reader.troubles)];
        }
        // The second row of a commitment that came in with a row above.
        if let Some(at) = told.code.as_ref().and_then(|code| self.codes.get(code)).copied() {
            return vec![self.joined(reader, at, told)];
        }
        let there = self.find(&mut reader, &told);
        if let (Some(old), Some(class)) = (there, told.class)
            && class.max(self.session.class_for(told.item.or(old.item))) < old.class
        {
            reader.doubt("class", Why::LowersClass, class.name());
        }
        self.keeps_identities(&mut reader, &told, there);
        let again = there.and_then(|old| self.taken.get(&old.id));
        if again.is_some_and(|above| above.code.is_none() || above.code != told.code) {
            reader.doubt("text", Why::Twice, subject.as_str());
        }
        if !reader.troubles.is_empty() {
            return vec![left_out(row, &subject, reader.troubles)];
        }
        match there {
            Some(old) => {
                let wished = self.wished(old, &told);
                and_proposed(self.change(reader, old, told), wished)
            }
            None => vec![self.add(row, told, ids)],
        }
    }

    /// A row of a commitment that stands in the meeting. What the rows of one code say of it is one change: owners that they
    /// name one by one are joined, and what they say against each other is not decided here.
    fn change(&mut self, mut reader: Reader<'_>, old: &Commitment, mut told: Told) -> Entry {
        let (row, subject) = (reader.line.number, told.text.lines().next().unwrap_or_default().to_owned());
        let above = self.taken.get(&old.id);
        let is_first = above.is_none();
        let mut spoken = above.cloned().unwrap_or_else(|| Spoken { code: told.code.clone(), ..Spoken::default() });
        let fresh: Vec<Party> = told.owners.drain(..).filter(|one| !spoken.owners.contains(one)).collect();
        spoken.owners.extend(fresh);
        told.owners.clone_from(&spoken.owners);
        spoken.owners_said.push(std::mem::take(&mut told.owners_said));
        told.owners_said = spoken.owners_said.join("; ");
        let (new, mut changes) = self.with(old, told, is_first);
        changes.retain(|change| !spoken.changes.contains(change));
        let is_told = |change: &&FieldChange| spoken.changes.iter().any(|above| above.field == change.field);
        if let Some(against) = changes.iter().find(|change| change.field != "owners" && is_told(change)) {
            reader.doubt(against.field, Why::Twice, against.to.as_str());
            return left_out(row, &subject, reader.troubles);
        }
        if !changes.is_empty() {
            let at = spoken.made.unwrap_or(self.made.len());
            if at == self.made.len() {
                self.made.push(Made { old: Some(old.clone()), new: old.clone(), after: None });
            }
            if let Some(made) = self.made.get_mut(at) {
                changes.iter().for_each(|change| take_over(change.field, &new, &mut made.new));
            }
            spoken.made = Some(at);
            spoken.changes.extend(changes.iter().cloned());
        }
        self.taken.insert(old.id, spoken);
        changed(row, &subject, changes)
    }

    /// A marked identity is not written over, and what stands for one in public papers is not taken in.
    fn keeps_identities(&self, reader: &mut Reader<'_>, told: &Told, there: Option<&Commitment>) {
        let texts = [
            ("text", Some(&told.text), there.map(|old| &old.text)),
            ("indicator", told.indicator.as_ref(), there.map(|old| &old.indicator)),
            ("funding", told.funding.as_ref(), there.map(|old| &old.funding)),
        ];
        for (field, said, old) in texts {
            let Some(said) = said else { continue };
            let is_marked = old.is_some_and(|old| old.contains("[[") && !reads_alike(said, old));
            if is_marked || cells::hides_identity(said) {
                reader.doubt(field, Why::HidesIdentity, "");
            }
        }
    }

    /// What a plan says otherwise beside what was agreed. A date that is neither the agreed one nor that of an owner now is
    /// moved in the meeting, and not by a table; so is an owner who is none of those.
    fn wished(&self, old: &Commitment, told: &Told) -> Vec<FieldChange> {
        let mut wished = Vec::new();
        if let Some(said) = &told.owner_now {
            let known = self.session.owners(old).into_iter().chain(old.owners.iter().cloned());
            let mut named = known.map(|one| party_name(self.session, &self.names.office, &one));
            if !named.any(|name| reads_alike(&fold(&name), &fold(said))) && !reads_alike(said, &told.owners_said) {
                wished.push(FieldChange::new("owners", told.owners_said.replace('\n', "; "), said.as_str()));
            }
        }
        if let Some(due) = told.due_now.filter(|due| old.recurrence.is_none() && Some(*due) != told.due) {
            let parts = Life::of(self.session, old, self.setting.today).parts;
            let now = parts.iter().filter_map(|part| part.due).max().or(old.due);
            if !parts.iter().any(|part| part.due == Some(due)) {
                let now = now.map(|day| day.to_string()).unwrap_or_default();
                wished.push(FieldChange::new("due", now, due.to_string()));
            }
        }
        wished
    }

    fn told(&mut self, reader: &mut Reader<'_>) -> Told {
        let today = self.setting.day();
        let start = reader.day("start");
        // A plan tells beside what was agreed what has become of it.
        let agreed = ["agreed", "owners_agreed"].map(|field| reader.mapping().column(field).is_some());
        let due = reader.day(if agreed[0] { "agreed" } else { "due" });
        let owners = if agreed[1] { "owners_agreed" } else { "owners" };
        let rhythm = reader.line("recurrence").filter(|said| !is_once(said));
        let first = start.or(due);
        let until = reader.day("until");
        let recurrence = rhythm.as_ref().and_then(|said| capture::rhythm(&plain_rhythm(said), today, first));
        let recurrence = recurrence.map(|recurrence| Recurrence { until, ..recurrence });
        if let (Some(said), None) = (&rhythm, &recurrence) {
            reader.doubt("recurrence", Why::UnknownWord, said.as_str());
        }
        if recurrence.is_some() && start.is_some() && due.is_some() {
            reader.doubt("due", Why::DueAndRhythm, due.map(|due| due.to_string()).unwrap_or_default());
        }
        let due_now = if agreed[0] { reader.day("due") } else { None };
        let owner_now = if agreed[1] { reader.line("owners") } else { None };
        Told {
            due_now,
            owner_now,
            code: reader.line("code").map(|code| fold(&code)),
            number: reader.number("number"),
            text: reader.text("text").unwrap_or_default(),
            owners_said: reader.text(owners).unwrap_or_default(),
            owners: self.names.parties(reader, owners, &self.directory),
            supporters_said: reader.text("supporters").unwrap_or_default(),
            supporters: self.names.parties(reader, "supporters", &self.directory),
            indicator: reader.text("indicator"),
            due: if recurrence.is_some() { None } else { due.or(start) },
            recurrence,
            item: self.item(reader),
            class: reader.word("class", cells::class),
            places: self.names.places(reader, "places"),
            funding: reader.line("funding"),
        }
    }

    /// The item of this number or title.
    fn item(&self, reader: &mut Reader<'_>) -> Option<ItemId> {
        let said = reader.line("item")?;
        let word = fold(&said);
        let bare = word.split([' ', '.']).next().unwrap_or_default();
        let by_number = || self.session.items.get(bare.parse::<usize>().ok()?.checked_sub(1)?);
        let by_title = self.session.items.iter().find(|item| fold(&item.title) == word);
        let item = by_title.or_else(by_number).map(|item| item.id);
        if item.is_none() {
            reader.doubt("item", Why::UnknownItem, said);
        }
        item
    }

    /// The commitment that a row speaks of: by its code, else by text and owner.
    fn find(&self, reader: &mut Reader<'_>, told: &Told) -> Option<&'a Commitment> {
        let commitments = &self.session.commitments;
        if let Some(code) = &told.code {
            let (meeting, number) = code.split_once('/').unwrap_or(("", code));
            let is_here = meeting.is_empty() || self.session.id.0.as_str().starts_with(meeting);
            let number: Option<u32> = number.trim_start_matches('k').parse().ok();
            let found = commitments.iter().find(|one| Some(one.number) == number || one.id.0.as_str() == code);
            match (is_here, found) {
                (true, Some(found)) => return Some(found),
                (true, None) if !meeting.is_empty() => {
                    reader.doubt("code", Why::UnknownCode, code.as_str());
                    return None;
                }
                // A plan of another meeting becomes a plan of this one.
                _ => {}
            }
        }
        let called = self.called.get(&fold(&told.text)).map_or(&[][..], Vec::as_slice);
        let found: Vec<&Commitment> = called.iter().filter_map(|at| commitments.get(*at)).collect();
        match found.as_slice() {
            // A number alone says nothing: tables count their rows.
            [] => None,
            [only] => Some(only),
            several => {
                let same: Vec<&&Commitment> = several.iter().filter(|one| self.owes(one, &told.owners)).collect();
                let free = same.iter().find(|one| !self.taken.contains_key(&one.id));
                match (same.len(), free) {
                    (1, _) => same.first().map(|one| **one),
                    (0, _) => {
                        reader.doubt("text", Why::SeveralThere, told.text.as_str());
                        None
                    }
                    (_, Some(free)) => Some(**free),
                    (_, None) => same.last().map(|one| **one),
                }
            }
        }
    }

    /// Whether these owe it, and nobody else.
    fn owes(&self, commitment: &Commitment, owners: &[Party]) -> bool {
        let one_by_one = |owners: &[Party]| {
            let bare = Commitment { owners: owners.to_vec(), ..commitment.clone() };
            self.session.owners(&bare).into_iter().collect::<HashSet<_>>()
        };
        one_by_one(&commitment.owners) == one_by_one(owners)
    }

    /// The commitment with what a row says of it.
    fn with(&self, old: &Commitment, told: Told, is_first: bool) -> (Commitment, Vec<FieldChange>) {
        let (session, office) = (self.session, &self.names.office);
        let mut new = old.clone();
        let mut changes = Vec::new();
        put_text(&mut new.text, Some(told.text), "text", &mut changes);
        let named = |parties: &[Party]| parties.iter().map(|one| party_name(session, office, one)).collect::<Vec<_>>();
        let said = |parties: &Vec<Party>| named(parties).join("; ");
        // A row of a plan speaks of one owner; that the others stand elsewhere changes nothing.
        let known = session.owners(old);
        let is_part = told.code.is_some() && told.owners.iter().all(|one| known.contains(one));
        let owners = Some(told.owners).filter(|them| !them.is_empty() && !is_part && !self.owes(old, them));
        let alike = |one: &str, parties: &[Party]| {
            [", ", "; "].iter().any(|sign| reads_alike(&fold(one), &fold(&named(parties).join(sign))))
        };
        let owners = owners.filter(|_| !alike(&told.owners_said, &old.owners));
        put(&mut new.owners, owners, "owners", &mut changes, said);
        let same =
            |them: &[Party]| them.iter().collect::<HashSet<_>>() == old.supporters.iter().collect::<HashSet<_>>();
        let supporters = Some(told.supporters).filter(|them| !them.is_empty() && !same(them));
        let supporters = supporters.filter(|_| !alike(&told.supporters_said, &old.supporters));
        put(&mut new.supporters, supporters, "supporters", &mut changes, said);
        put_text(&mut new.indicator, told.indicator, "indicator", &mut changes);
        self.when(old, &mut new, (told.due, told.recurrence), is_first, &mut changes);
        let title = |item: &Option<ItemId>| {
            item.and_then(|id| session.item_number(id)).map(|number| number.to_string()).unwrap_or_default()
        };
        put(&mut new.item, told.item.map(Some), "item", &mut changes, title);
        // It stays as confidential as it is, and becomes so as what it comes under.
        let usual = (new.item != old.item).then(|| session.class_for(new.item));
        let class = told.class.max(usual).map(|class| class.max(old.class));
        put(&mut new.class, class, "class", &mut changes, |class| class.name().to_owned());
        let places = Some(told.places).filter(|places| !places.is_empty());
        let named = |keys: &Vec<Key>| keys.iter().map(|key| office.place_name(key)).collect::<Vec<_>>().join("; ");
        put(&mut new.places, places, "places", &mut changes, named);
        put_text(&mut new.funding, told.funding, "funding", &mut changes);
        (new, changes)
    }

    /// When it is due. A date that it has now, for one of its owners, is no other date than was agreed.
    fn when(
        &self,
        old: &Commitment,
        new: &mut Commitment,
        (due, recurrence): (Option<NaiveDate>, Option<Recurrence>),
        is_first: bool,
        changes: &mut Vec<FieldChange>,
    ) {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        if let Some(recurrence) = recurrence {
            let until = recurrence.until.or(old.recurrence.and_then(|before| before.until));
            let told = Recurrence { until, ..recurrence };
            if old.recurrence != Some(told) {
                changes.push(FieldChange::new("recurrence", rhythm(old.recurrence), rhythm(Some(told))));
                (new.recurrence, new.due) = (Some(told), None);
            }
        } else if let Some(due) = due.filter(|due| old.due != Some(*due) && is_first) {
            let life = Life::of(self.session, old, self.setting.today);
            let is_now = old.recurrence.is_some() || life.parts.iter().any(|part| part.due == Some(due));
            if !is_now {
                changes.push(FieldChange::new("due", day(old.due), day(Some(due))));
                new.due = Some(due);
            }
        }
    }

    fn add(&mut self, row: u32, told: Told, ids: &mut IdSource) -> Entry {
        let subject = told.text.lines().next().unwrap_or_default().to_owned();
        let free = told.number.filter(|number| *number > 0 && !self.numbers.contains(number));
        let number = free.unwrap_or_else(|| next_number(self.numbers.iter().copied()));
        self.numbers.insert(number);
        let usual = self.session.class_for(told.item);
        let value = Commitment {
            item: told.item,
            owners: told.owners,
            supporters: told.supporters,
            indicator: told.indicator.unwrap_or_default(),
            due: told.due,
            recurrence: told.recurrence,
            places: told.places,
            funding: told.funding.unwrap_or_default(),
            class: told.class.max(Some(usual)).unwrap_or(usual),
            ..Commitment::new(ids.fresh(), number, told.text)
        };
        let after = self.last.replace(value.id);
        if let Some(code) = told.code {
            self.codes.insert(code, self.made.len());
        }
        self.made.push(Made { old: None, new: value, after });
        Entry { row, subject, outcome: Outcome::New }
    }

    /// Another row of a commitment that is new: another owner of it.
    fn joined(&mut self, mut reader: Reader<'_>, at: usize, told: Told) -> Entry {
        let (row, subject) = (reader.line.number, told.text.lines().next().unwrap_or_default().to_owned());
        let Some(made) = self.made.get_mut(at) else { return left_out(row, &subject, reader.troubles) };
        if !reads_alike(&made.new.text, &told.text) {
            reader.doubt("code", Why::Twice, told.code.unwrap_or_default());
            return left_out(row, &subject, reader.troubles);
        }
        let fresh: Vec<Party> = told.owners.into_iter().filter(|one| !made.new.owners.contains(one)).collect();
        made.new.owners.extend(fresh);
        Entry { row, subject, outcome: Outcome::New }
    }
}

/// One field of a commitment as it stands in another state of it.
fn take_over(field: &str, from: &Commitment, into: &mut Commitment) {
    match field {
        "text" => into.text.clone_from(&from.text),
        "owners" => into.owners.clone_from(&from.owners),
        "supporters" => into.supporters.clone_from(&from.supporters),
        "indicator" => into.indicator.clone_from(&from.indicator),
        "due" | "recurrence" => (into.due, into.recurrence) = (from.due, from.recurrence),
        "item" => into.item = from.item,
        "class" => into.class = from.class,
        "places" => into.places.clone_from(&from.places),
        "funding" => into.funding.clone_from(&from.funding),
        _ => {}
    }
}

/// A rhythm as it is read again, without its beginning and end.
pub fn rhythm_said(recurrence: Recurrence) -> String {
    match recurrence.every {
        Rhythm::Weekly(1) => "mingguan".to_owned(),
        Rhythm::Weekly(weeks) => format!("mingguan {weeks}"),
        Rhythm::Monthly(day) => format!("bulanan {day}"),
    }
}

fn rhythm(recurrence: Option<Recurrence>) -> String {
    recurrence.map(|recurrence| format!("{} ({})", rhythm_said(recurrence), recurrence.from)).unwrap_or_default()
}

/// `bulanan tanggal 10` is `bulanan 10`; what stands in brackets explains it.
fn plain_rhythm(said: &str) -> String {
    let said = said.split(" (").next().unwrap_or(said);
    let word = fold(said);
    if !word.starts_with("bulanan") && !word.starts_with("monthly") {
        return word;
    }
    word.replacen(" tanggal ", " ", 1).replacen(" tgl ", " ", 1)
}

/// Whether a word says that it comes once.
fn is_once(said: &str) -> bool {
    matches!(fold(said).as_str(), "sekali" | "satu kali" | "1 kali" | "once" | "tidak" | "no" | "-" | "–")
}
