//! A table of institutions held against those of the office. Names are only added: what is missing in a table was not taken
//! away. It must not know meetings.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::cells::Reader;
use super::grid::Line;
use super::headings::Mapping;
use super::names::Names;
use super::{Entry, FieldChange, Outcome, Preview, Setting, Why, changed, left_out, put, put_text};
use crate::domain::DocumentEdit;
use crate::domain::edit::ListEdit;
use crate::domain::id::Key;
use crate::domain::names::fold;
use crate::domain::office::{Alias, Institution, OfficeEdit};

pub(super) fn preview<'a>(lines: impl Iterator<Item = &'a Line>, mapping: &Mapping, setting: Setting<'_>) -> Preview {
    let mut table = Table::of(&setting);
    let entries = lines.map(|line| table.row(Reader::new(mapping, line, setting.day()))).collect();
    let edits = table.edits.into_iter().map(|edit| DocumentEdit::Office(OfficeEdit::Institution(edit))).collect();
    Preview { entries, edits, ..Preview::default() }
}

struct Table {
    names: Names,
    /// Which institutions go by a name, folded.
    called: HashMap<String, Vec<usize>>,
    known: usize,
    keys: HashSet<Key>,
    taken: HashSet<usize>,
    edits: Vec<ListEdit<Institution>>,
}

impl Table {
    fn of(setting: &Setting<'_>) -> Self {
        let names = Names::of(setting);
        let mut table = Self {
            known: names.office.institutions.len(),
            keys: names.office.institutions.iter().map(|one| one.key.clone()).collect(),
            names,
            called: HashMap::new(),
            taken: HashSet::new(),
            edits: Vec::new(),
        };
        (0..table.known).for_each(|at| table.index(at));
        table
    }

    fn index(&mut self, at: usize) {
        let Some(one) = self.names.office.institutions.get(at) else { return };
        let names: HashSet<String> = one.names().map(fold).chain([one.key.to_string()]).collect();
        for name in names {
            self.called.entry(name).or_default().push(at);
        }
    }

    fn row(&mut self, mut reader: Reader<'_>) -> Entry {
        let row = reader.line.number;
        let name = reader.line("name").unwrap_or_default();
        if name.is_empty() {
            reader.doubt("name", Why::Missing, String::new());
        }
        let aliases = reader.text("aliases").map(|said| aliases(&said)).unwrap_or_default();
        let place = self.names.places(&mut reader, "place").into_iter().next();
        let contact = reader.line("contact");
        let there = self.find(&mut reader, &name);
        if !reader.troubles.is_empty() {
            return left_out(row, &name, reader.troubles);
        }
        let at = there.unwrap_or(self.names.office.institutions.len());
        if !self.taken.insert(at) {
            reader.doubt("name", Why::Twice, name.as_str());
            return left_out(row, &name, reader.troubles);
        }
        let Some(old) = there.and_then(|at| self.names.office.institutions.get(at)).cloned() else {
            return self.add(reader, name, aliases, place, contact);
        };
        let mut new = old.clone();
        let mut changes = Vec::new();
        let unknown: Vec<Alias> = aliases.into_iter().filter(|alias| !old.is_called(&fold(&alias.name))).collect();
        if !unknown.is_empty() {
            let said = |aliases: &[Alias]| aliases.iter().map(|it| it.name.clone()).collect::<Vec<_>>().join("; ");
            let before = said(&new.aliases);
            new.aliases.extend(unknown);
            changes.push(FieldChange::new("aliases", before, said(&new.aliases)));
        }
        let called = |key: &Option<Key>| {
            key.as_ref().map(|key| self.names.office.place_name(key).to_owned()).unwrap_or_default()
        };
        put(&mut new.place, place.map(Some), "place", &mut changes, called);
        put_text(&mut new.contact, contact, "contact", &mut changes);
        if !changes.is_empty() {
            self.edits.push(ListEdit::Set { old, new });
        }
        changed(row, &name, changes)
    }

    /// The institution of a name: its own, else the only one that goes by it.
    fn find(&self, reader: &mut Reader<'_>, name: &str) -> Option<usize> {
        let word = fold(name);
        let found = self.called.get(&word).map_or(&[][..], Vec::as_slice);
        let own = |at: &&usize| self.names.office.institutions.get(**at).is_some_and(|one| fold(&one.name) == word);
        match found {
            [] => None,
            [only] => Some(*only),
            several => several.iter().find(own).copied().or_else(|| {
                let names: Vec<&str> = several
                    .iter()
                    .filter_map(|at| self.names.office.institutions.get(*at))
                    .map(|one| one.name.as_str())
                    .collect();
                reader.doubt("name", Why::Several, names.join("; "));
                None
            }),
        }
    }

    fn add(
        &mut self,
        mut reader: Reader<'_>,
        name: String,
        aliases: Vec<Alias>,
        place: Option<Key>,
        contact: Option<String>,
    ) -> Entry {
        let row = reader.line.number;
        let Some(key) = Key::fresh(&name, |key| self.keys.contains(key)) else {
            reader.doubt("name", Why::Missing, name.as_str());
            return left_out(row, &name, reader.troubles);
        };
        let contact = contact.unwrap_or_default();
        let value = Institution { key: key.clone(), name: name.clone(), aliases, place, contact };
        let after = self.names.office.institutions.last().map(|last| last.key.clone());
        self.keys.insert(key);
        self.names.office.institutions.push(value.clone());
        self.index(self.names.office.institutions.len() - 1);
        self.edits.push(ListEdit::Add { value, after });
        Entry { row, subject: name, outcome: Outcome::New }
    }
}

/// The names in a cell; a year in brackets, or two, says when it was called so, and nothing of the years around.
fn aliases(said: &str) -> Vec<Alias> {
    let parts = said.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    let alias = |part: &str| {
        let dated = part.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
        let year = |text: &str| text.trim().parse::<i32>().ok().filter(|year| (1900..=2200).contains(year));
        let span = dated.and_then(|(name, years)| {
            let (from, until) = years.split_once(['-', '–']).unwrap_or((years, years));
            Some((name.trim(), year(from)?, year(until)?))
        });
        match span {
            Some((name, from, until)) if !name.is_empty() && from <= until => Alias {
                name: name.to_owned(),
                from: NaiveDate::from_ymd_opt(from, 1, 1),
                until: NaiveDate::from_ymd_opt(until, 12, 31),
            },
            _ => Alias { name: part.to_owned(), from: None, until: None },
        }
    };
    parts.map(alias).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_behind_a_name_says_when_it_was_called_so() {
        let names = aliases("DP3A (2022); DP3A P2KB (2023-2025); Dinsos (lama); Setda");
        let said: Vec<(&str, String, String)> = names
            .iter()
            .map(|alias| {
                let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
                (alias.name.as_str(), day(alias.from), day(alias.until))
            })
            .collect();
        assert_eq!(said[0], ("DP3A", "2022-01-01".to_owned(), "2022-12-31".to_owned()));
        assert_eq!(said[1], ("DP3A P2KB", "2023-01-01".to_owned(), "2025-12-31".to_owned()));
        assert_eq!(said[2], ("Dinsos (lama)", String::new(), String::new()));
        assert_eq!(said[3], ("Setda", String::new(), String::new()));
    }
}
