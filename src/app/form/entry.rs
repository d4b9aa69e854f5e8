//! The forms of what stands in the office's file: its own data, groups, institutions, places, signatories, holidays. It
//! must not know sessions.

use chrono::NaiveDate;

use super::choices;
use super::input::Input;
use super::picks::Picks;
use super::subject::{Desk, Subject, filed};
use super::{Fault, Field, FieldFault, Form, Unfiled, date, line, lines, number, profile};
use crate::domain::office::{Alias, Group, Holiday, Institution, Office, OfficeEdit, Place, Profile, Signatory};
use crate::domain::{Act, Change, DocumentEdit, Key, ListEdit, dates};

/// What of the office a form is about, as it was when the form was opened; `None`: a new one.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// Name, zone, language, letterhead, quorum.
    Profile(Box<Profile>),
    /// A group.
    Group(Option<Group>),
    /// An institution.
    Institution(Option<Box<Institution>>),
    /// A place.
    Place(Option<Place>),
    /// Somebody who signs papers.
    Signatory(Option<Box<Signatory>>),
    /// A public holiday.
    Holiday(Option<Holiday>),
}

impl Entry {
    /// The name of its form.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Profile(_) => "profile",
            Self::Group(None) => "new-group",
            Self::Group(_) => "group",
            Self::Institution(None) => "new-institution",
            Self::Institution(_) => "institution",
            Self::Place(None) => "new-place",
            Self::Place(_) => "place",
            Self::Signatory(None) => "new-signatory",
            Self::Signatory(_) => "signatory",
            Self::Holiday(None) => "new-holiday",
            Self::Holiday(_) => "holiday",
        }
    }

    /// Whether it is not there yet.
    pub fn is_new(&self) -> bool {
        self.name().starts_with("new-")
    }

    /// Its key or date in the office; empty for what has none.
    pub fn key(&self) -> String {
        match self {
            Self::Group(Some(group)) => group.key.to_string(),
            Self::Institution(Some(institution)) => institution.key.to_string(),
            Self::Place(Some(place)) => place.key.to_string(),
            Self::Signatory(Some(signatory)) => signatory.key.to_string(),
            Self::Holiday(Some(holiday)) => holiday.date.to_string(),
            _ => String::new(),
        }
    }
}

/// The form of an entry.
pub fn form(office: &Office, entry: Entry) -> Form {
    let fields = match &entry {
        Entry::Profile(profile) => profile::fields(office, profile),
        Entry::Group(base) => vec![
            line("name", base.as_ref().map_or("", |group| &group.name)),
            number("rank", Some(base.as_ref().map_or_else(|| next_rank(office), |group| group.rank))),
            line("collective", base.as_ref().map_or("", |group| &group.collective)),
        ],
        Entry::Institution(base) => institution_fields(office, base.as_deref()),
        Entry::Place(base) => vec![line("name", base.as_ref().map_or("", |place| &place.name))],
        Entry::Signatory(base) => {
            let of = |text: fn(&Signatory) -> &String| base.as_ref().map_or("", |signatory| text(signatory)).to_owned();
            vec![
                line("position", &of(|signatory| &signatory.position)),
                line("name", &of(|signatory| &signatory.name)),
                line("grade", &of(|signatory| &signatory.grade)),
                line("nip", &of(|signatory| &signatory.nip)),
            ]
        }
        Entry::Holiday(base) => vec![
            date("date", base.as_ref().map(|holiday| holiday.date)),
            line("name", base.as_ref().map_or("", |holiday| &holiday.name)),
        ],
    };
    Form::new(Subject::Entry(entry), fields)
}

fn next_rank(office: &Office) -> u32 {
    office.groups.iter().map(|group| group.rank).max().unwrap_or(0).saturating_add(1)
}

fn institution_fields(office: &Office, base: Option<&Institution>) -> Vec<Field> {
    let places = choices::places(office);
    let place = base.and_then(|institution| institution.place.as_ref());
    let chosen =
        places.iter().filter(|pick| place.is_some_and(|place| place.as_str() == pick.value)).cloned().collect();
    let aliases = base.map(|institution| institution.aliases.iter().map(alias_line).collect::<Vec<_>>().join("\n"));
    vec![
        line("name", base.map_or("", |institution| &institution.name)),
        lines("aliases", &aliases.unwrap_or_default()),
        Field { name: "place", input: Input::Picks(Box::new(Picks::new(places, chosen, false).creating("new-place"))) },
        line("contact", base.map_or("", |institution| &institution.contact)),
    ]
}

/// `DP3A; 01/01/2022; 31/12/2022`: the name, and from when until when it was the official one, if at all.
fn alias_line(alias: &Alias) -> String {
    let day = |date: Option<NaiveDate>| date.map(|date| date.format("%d/%m/%Y").to_string()).unwrap_or_default();
    match (alias.from, alias.until) {
        (None, None) => alias.name.clone(),
        (from, until) => format!("{}; {}; {}", alias.name, day(from), day(until)),
    }
}

fn read_alias(typed: &str, today: NaiveDate) -> Option<Alias> {
    let mut parts = typed.split(';').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty())?.to_owned();
    let mut day = || match parts.next() {
        None | Some("") => Some(None),
        Some(typed) => dates::read_date(typed, today).map(Some),
    };
    let (from, until) = (day()?, day()?);
    let is_in_order = from.zip(until).is_none_or(|(from, until)| from <= until);
    (is_in_order && parts.next().is_none()).then_some(Alias { name, from, until })
}

/// The change that an entry becomes; `None` if nothing differs.
///
/// # Errors
/// The first field that keeps it from being one.
pub(super) fn change(form: &Form, desk: &mut Desk<'_>, entry: &Entry) -> Result<Option<Change>, Unfiled> {
    let office = &desk.archive.office;
    let edits = match entry {
        Entry::Profile(old) => {
            let new = Box::new(profile::read(form, office, old)?);
            if new == *old { vec![] } else { vec![OfficeEdit::Profile { old: old.clone(), new }] }
        }
        Entry::Group(base) => {
            let name = form.required("name")?;
            let key = key_of(base.as_ref().map(|group| &group.key), &name, |key| office.group(key).is_some())?;
            let rank = form.number("rank")?.unwrap_or_else(|| next_rank(office));
            let group = Group { key, name, rank, collective: form.line("collective") };
            let last = office.groups.last().map(|last| last.key.clone());
            changed(base.as_ref(), group, last).into_iter().map(OfficeEdit::Group).collect()
        }
        Entry::Institution(base) => {
            let name = form.required("name")?;
            let base = base.as_deref();
            let key = key_of(base.map(|base| &base.key), &name, |key| office.institution(key).is_some())?;
            let place = match form.picks("place")?.first().cloned() {
                Some(pick) => Some(desk.place(&pick).ok_or(("place", Fault::NoChoice))?),
                None => None,
            };
            let institution =
                Institution { key, name, aliases: aliases(form, desk.today)?, place, contact: form.line("contact") };
            let last = office.institutions.last().map(|last| last.key.clone());
            changed(base, institution, last).into_iter().map(OfficeEdit::Institution).collect()
        }
        Entry::Place(base) => {
            let name = form.required("name")?;
            let key = key_of(base.as_ref().map(|place| &place.key), &name, |key| office.place(key).is_some())?;
            let last = office.places.last().map(|last| last.key.clone());
            changed(base.as_ref(), Place { key, name }, last).into_iter().map(OfficeEdit::Place).collect()
        }
        Entry::Signatory(base) => {
            let position = form.required("position")?;
            let is_taken = |key: &Key| office.signatories.iter().any(|known| known.key == *key);
            let key = key_of(base.as_ref().map(|base| &base.key), &position, is_taken)?;
            let (name, grade, nip) = (form.line("name"), form.line("grade"), form.line("nip"));
            let last = office.signatories.last().map(|last| last.key.clone());
            let signatory = Signatory { key, position, name, grade, nip };
            changed(base.as_deref(), signatory, last).into_iter().map(OfficeEdit::Signatory).collect()
        }
        Entry::Holiday(base) => holiday(form, desk, base.as_ref())?.into_iter().map(OfficeEdit::Holiday).collect(),
    };
    let (act, subject) = match entry {
        Entry::Profile(_) => ("act-office", form.line("office-name")),
        _ => ("act-entry", called(form)),
    };
    Ok(desk.office_change(act, &subject, edits))
}

/// What the entry is called.
fn called(form: &Form) -> String {
    let name = form.line("name");
    if name.is_empty() { form.line("position") } else { name }
}

/// The key stays for ever: sessions refer to it; a new entry gets one from its name.
fn key_of(known: Option<&Key>, name: &str, is_taken: impl Fn(&Key) -> bool) -> Result<Key, FieldFault> {
    known.cloned().or_else(|| Key::fresh(name, is_taken)).ok_or(("name", Fault::Empty))
}

fn changed<T>(base: Option<&T>, value: T, last: Option<T::Id>) -> Option<ListEdit<T>>
where
    T: crate::domain::edit::Identified + PartialEq,
{
    (base != Some(&value)).then(|| filed(base, value, last))
}

fn aliases(form: &Form, today: NaiveDate) -> Result<Vec<Alias>, FieldFault> {
    let typed = form.input("aliases").map(Input::text).unwrap_or_default();
    let read = |line: &str| read_alias(line, today).ok_or(("aliases", Fault::NoDate));
    typed.lines().filter(|line| !line.trim().is_empty()).map(read).collect()
}

/// A holiday is known by its day: another day is another holiday.
fn holiday(form: &Form, desk: &Desk<'_>, base: Option<&Holiday>) -> Result<Vec<ListEdit<Holiday>>, FieldFault> {
    let date = form.date("date", desk.today)?.ok_or(("date", Fault::Empty))?;
    let value = Holiday { date, name: form.required("name")? };
    let others = desk.archive.office.holidays.iter().map(|known| known.date).filter(|known| *known < date);
    let before = others.filter(|known| base.is_none_or(|base| base.date != *known)).max();
    Ok(match base {
        Some(base) if base.date != date => {
            vec![ListEdit::Remove { value: base.clone(), after: None }, ListEdit::Add { value, after: before }]
        }
        base => changed(base, value, before).into_iter().collect(),
    })
}

/// The change that takes an entry out of the office.
pub fn removal(edit: OfficeEdit, called: &str) -> Change {
    let act = Act { text: "act-delete-entry", subject: called.to_owned() };
    Change { act, edits: vec![DocumentEdit::Office(edit)] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_another_name_is_read_as_it_is_written() {
        let today = "2024-03-01".parse().unwrap();
        for typed in ["DP3A", "DP3A; 01/01/2022; 31/12/2022", "DP3A; ; 31/12/2022", "DP3A; 01/01/2022; "] {
            assert_eq!(read_alias(typed, today).map(|alias| alias_line(&alias)).as_deref(), Some(typed));
        }
        for wrong in ["", "; 01/01/2022", "DP3A; entah", "DP3A; 31/12/2022; 01/01/2022", "DP3A; ; ; x"] {
            assert_eq!(read_alias(wrong, today), None, "{wrong}");
        }
    }
}
