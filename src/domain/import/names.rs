//! Names in cells: groups, institutions, places and parties; what the office does not know it may learn, if that was said.
//! It must not know which record names them.

use std::collections::HashMap;

use super::cells::Reader;
use super::{Entry, Outcome, Setting, Why};
use crate::domain::capture::{Directory, Meant};
use crate::domain::commitment::Party;
use crate::domain::edit::ListEdit;
use crate::domain::id::Key;
use crate::domain::names::fold;
use crate::domain::office::{Group, Institution, Office, OfficeEdit};
use crate::domain::{DocumentEdit, change};

/// The office while a table is read, with what it learns.
pub(super) struct Names {
    pub(super) office: Office,
    adds: bool,
    learnt: Vec<OfficeEdit>,
    /// What parts of cells mean.
    found: HashMap<String, Result<Vec<Party>, Wrong>>,
    /// What it learnt, by name.
    pub(super) called: Vec<String>,
}

impl Names {
    pub(super) fn of(setting: &Setting<'_>) -> Self {
        Self {
            office: setting.office.clone(),
            adds: setting.adds_names,
            learnt: vec![],
            found: HashMap::new(),
            called: vec![],
        }
    }

    /// Reads a row; what the office would learn from it goes again unless the row comes in.
    pub(super) fn unless_left_out<T>(
        table: &mut T,
        names: fn(&mut T) -> &mut Self,
        row: impl FnOnce(&mut T) -> Vec<Entry>,
    ) -> Vec<Entry> {
        let lengths =
            |it: &Self| [it.office.groups.len(), it.office.institutions.len(), it.learnt.len(), it.called.len()];
        let [groups, institutions, learnt, called] = lengths(names(table));
        let entries = row(table);
        if !entries.iter().any(|entry| matches!(entry.outcome, Outcome::New | Outcome::Changed(_))) {
            let names = names(table);
            names.office.groups.truncate(groups);
            names.office.institutions.truncate(institutions);
            names.learnt.truncate(learnt);
            names.called.truncate(called);
        }
        entries
    }

    /// The edits by which the office learns.
    pub(super) fn edits(&mut self) -> Vec<change::DocumentEdit> {
        self.learnt.drain(..).map(DocumentEdit::Office).collect()
    }

    /// The group in a cell.
    pub(super) fn group(&mut self, reader: &mut Reader<'_>, field: &str) -> Option<Key> {
        let name = reader.line(field)?;
        let word = fold(&name);
        let known = self.office.groups.iter().find(|group| fold(&group.name) == word || group.key.as_str() == word);
        if let Some(known) = known {
            return Some(known.key.clone());
        }
        let key = Key::fresh(&name, |key| self.office.group(key).is_some()).filter(|_| self.adds);
        let Some(key) = key else {
            reader.doubt(field, Why::UnknownGroup, name);
            return None;
        };
        let rank = self.office.groups.iter().map(|group| group.rank).max().unwrap_or(0).saturating_add(1);
        let value = Group { key: key.clone(), name: name.clone(), rank, collective: String::new() };
        let after = self.office.groups.last().map(|last| last.key.clone());
        self.office.groups.push(value.clone());
        self.learnt.push(OfficeEdit::Group(ListEdit::Add { value, after }));
        self.called.push(name);
        Some(key)
    }

    /// The institution in a cell.
    pub(super) fn institution(&mut self, reader: &mut Reader<'_>, field: &str) -> Option<Key> {
        let name = reader.line(field)?;
        let word = fold(&name);
        let known: Vec<&Institution> = self.office.institutions.iter().filter(|one| one.is_called(&word)).collect();
        match known.as_slice() {
            [only] => return Some(only.key.clone()),
            [] => {}
            several => {
                // Its own name is nobody else's alias.
                if let Some(own) = several.iter().find(|one| fold(&one.name) == word) {
                    return Some(own.key.clone());
                }
                let names: Vec<&str> = several.iter().map(|one| one.name.as_str()).collect();
                reader.doubt(field, Why::Several, names.join("; "));
                return None;
            }
        }
        let learnt = self.learn(&name).filter(|_| self.adds);
        if learnt.is_none() {
            reader.doubt(field, Why::UnknownInstitution, name);
        }
        learnt
    }

    fn learnt_or_learns(&mut self, name: &str) -> Option<Key> {
        let word = fold(name);
        let known = self.office.institutions.iter().find(|one| self.adds && one.is_called(&word));
        known.map(|known| known.key.clone()).or_else(|| self.learn(name))
    }

    fn learn(&mut self, name: &str) -> Option<Key> {
        if !self.adds {
            return None;
        }
        let key = Key::fresh(name, |key| self.office.institution(key).is_some())?;
        let value = Institution {
            key: key.clone(),
            name: name.to_owned(),
            aliases: vec![],
            place: None,
            contact: String::new(),
        };
        let after = self.office.institutions.last().map(|last| last.key.clone());
        self.office.institutions.push(value.clone());
        self.learnt.push(OfficeEdit::Institution(ListEdit::Add { value, after }));
        self.called.push(name.to_owned());
        Some(key)
    }

    /// The parties in a cell. Names stand behind `;`, on lines of their own, or behind commas and "dan", where no name has
    /// the comma in itself. The directory is that of the office before it learnt anything.
    pub(super) fn parties(&mut self, reader: &mut Reader<'_>, field: &str, directory: &Directory<'_>) -> Vec<Party> {
        let Some(said) = reader.text(field) else { return Vec::new() };
        let mut parties = Vec::new();
        for part in said.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
            // The same few names stand in most rows.
            let found = match self.found.get(part) {
                Some(found) => found.clone(),
                None => {
                    let found = several(directory, part);
                    self.found.insert(part.to_owned(), found.clone());
                    found
                }
            };
            match found {
                Ok(found) => parties.extend(found),
                Err((Why::UnknownName, about)) => match self.learnt_or_learns(&about) {
                    Some(key) => parties.push(Party::Institution(key)),
                    None => reader.doubt(field, Why::UnknownName, about),
                },
                Err((why, about)) => reader.doubt(field, why, about),
            }
        }
        let mut once: Vec<Party> = Vec::with_capacity(parties.len());
        for party in parties {
            if !once.contains(&party) {
                once.push(party);
            }
        }
        once
    }

    /// The places in a cell.
    pub(super) fn places(&self, reader: &mut Reader<'_>, field: &str) -> Vec<Key> {
        let Some(said) = reader.text(field) else { return Vec::new() };
        let mut keys = Vec::new();
        for part in said.split([';', '\n', ',']).map(str::trim).filter(|part| !part.is_empty()) {
            let word = fold(part);
            let bare = word.strip_prefix("kecamatan ").unwrap_or(&word);
            let is_it = |name: &str| fold(name) == word || fold(name) == bare;
            let place = self.office.places.iter().find(|place| is_it(&place.name) || is_it(place.key.as_str()));
            match place {
                Some(place) if !keys.contains(&place.key) => keys.push(place.key.clone()),
                Some(_) => {}
                None => reader.doubt(field, Why::UnknownPlace, part),
            }
        }
        keys
    }
}

type Wrong = (Why, String);

fn one(directory: &Directory<'_>, name: &str) -> Option<Result<Party, Wrong>> {
    // A number in brackets behind a name counts: `Camat (12)`. Anything else may tell owners apart.
    let is_count = |rest: &str| rest.strip_suffix(')').is_some_and(|it| it.bytes().all(|digit| digit.is_ascii_digit()));
    let bare = || name.split_once(" (").filter(|(_, rest)| is_count(rest)).map(|(bare, _)| bare);
    let meant = directory.party(name).or_else(|| directory.party(bare()?));
    meant.map(|meant| match meant {
        Meant::One(party) => Ok(party),
        Meant::Several(names) => Err((Why::Several, names.join("; "))),
    })
}

/// The parties of a part of a cell: the whole is a name, else the longest names from the left, between commas.
fn several(directory: &Directory<'_>, part: &str) -> Result<Vec<Party>, Wrong> {
    if let Some(found) = one(directory, part) {
        return found.map(|party| vec![party]);
    }
    let ends = |text: &str| -> Vec<(usize, usize)> {
        let signs = [", ", ",", " dan ", " and ", " & ", " / "];
        let mut ends: Vec<(usize, usize)> = signs
            .iter()
            .flat_map(|sign| text.match_indices(sign).map(|(at, sign)| (at, at + sign.len())).collect::<Vec<_>>())
            .collect();
        ends.sort_unstable_by_key(|(at, behind)| (std::cmp::Reverse(*at), std::cmp::Reverse(*behind)));
        ends
    };
    let mut found = Vec::new();
    let mut rest = part;
    while !rest.is_empty() {
        let unknown = || (Why::UnknownName, part.to_owned());
        if let Some(last) = one(directory, rest) {
            found.push(last?);
            break;
        }
        // A cell with hundreds of commas is no list of names.
        let cut = ends(rest).into_iter().take(200);
        let next = cut.filter_map(|(at, behind)| Some((one(directory, rest.get(..at)?)?, behind))).next();
        let Some((party, behind)) = next else { return Err(unknown()) };
        found.push(party?);
        rest = rest.get(behind..).unwrap_or_default().trim_start();
    }
    Ok(found)
}
