//! The office: what an archive knows beside its sessions (letterhead, signatories, time zone, groups, institutions,
//! places, holidays, language). All of it is data; no regency is named in code. It must not know sessions.

use chrono::{FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::attendance::Quorum;
use super::check::{office_problems, uses_of_place};
use super::edit::{Identified, ListEdit, Refusal, apply_to_fields, apply_to_list, fields, unused};
use super::id::Key;
use super::names::fold;

/// The office's time zone: a name to print and minutes east of UTC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeZone {
    /// What is printed behind a time: `WIB`, `WITA`, `WIT`.
    pub name: String,
    /// Minutes east of UTC, in [`TimeZone::MINUTES_EAST`].
    pub minutes_east: i32,
}

impl TimeZone {
    /// The minutes east of UTC that are a time zone somewhere on earth.
    pub const MINUTES_EAST: std::ops::RangeInclusive<i32> = -720..=840;

    /// The three zones of Indonesia.
    pub fn indonesian() -> [Self; 3] {
        [("WIB", 420), ("WITA", 480), ("WIT", 540)]
            .map(|(name, minutes_east)| Self { name: name.to_owned(), minutes_east })
    }

    /// The offset; UTC if the minutes are no offset.
    pub fn offset(&self) -> FixedOffset {
        self.minutes_east
            .checked_mul(60)
            .and_then(FixedOffset::east_opt)
            .unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc))
    }
}

/// What stands at the top of letters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Letterhead {
    /// The lines, largest first.
    #[serde(default)]
    pub lines: Vec<String>,
    /// Street, telephone, post code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// The logo's file in the archive.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub logo: String,
}

/// Whether a path names a file inside the archive, wherever the archive lies: relative, without a way up, and not among
/// what the program keeps for itself.
pub fn is_inside(path: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains([':', '\\']);
    !path.chars().any(char::is_control) && path.split('/').all(is_plain)
}

/// Somebody who signs papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// The key.
    pub key: Key,
    /// The position under which they sign.
    pub position: String,
    /// The name with its titles.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Rank and grade (*pangkat*).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub grade: String,
    /// The NIP: personal data, since it begins with the birth date.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub nip: String,
}

fields!(Signatory: position, name, grade, nip; not key);

/// A group of seats (*unsur*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The key.
    pub key: Key,
    /// The name.
    pub name: String,
    /// The place in protocol order, 1 first.
    #[serde(default)]
    pub rank: u32,
    /// What all of them are called together in the greeting: *para camat se-Kabupaten Belu*.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub collective: String,
}

fields!(Group: name, rank, collective; not key);

/// Another name of an institution, and when it was its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alias {
    /// The name.
    pub name: String,
    /// The first day it was the official name; `None` with `until` too: a short form, used at any time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// An institution (*instansi*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Institution {
    /// The key.
    pub key: Key,
    /// The name today.
    pub name: String,
    /// Short forms and former or later names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Alias>,
    /// The place it belongs to, for a sub-district office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Key>,
    /// Telephone, WhatsApp or e-mail of its contact.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
}

fields!(Institution: name, aliases, place, contact; not key);

impl Institution {
    /// The name it had on a day: a dated alias that covers it, else the name of today.
    pub fn name_on(&self, date: NaiveDate) -> &str {
        let covers = |alias: &&Alias| {
            (alias.from.is_some() || alias.until.is_some())
                && alias.from.is_none_or(|from| from <= date)
                && alias.until.is_none_or(|until| date <= until)
        };
        self.aliases.iter().find(covers).map_or(&self.name, |alias| &alias.name)
    }

    /// Whether this is one of its names, however it is spelt.
    pub fn is_called(&self, folded: &str) -> bool {
        self.key.as_str() == folded || self.names().any(|name| fold(name) == folded)
    }

    /// Its name and all its other names.
    pub fn names(&self) -> impl Iterator<Item = &str> + Clone {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(|alias| alias.name.as_str()))
    }
}

/// A place (*kecamatan, desa*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The key.
    pub key: Key,
    /// The name.
    pub name: String,
}

fields!(Place: name; not key);

/// A public holiday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// The day; also its identity.
    pub date: NaiveDate,
    /// What is celebrated.
    pub name: String,
}

fields!(Holiday: name; not date);

macro_rules! keyed {
    ($($type:ty),* $(,)?) => {$(
        impl Identified for $type {
            type Id = Key;

            fn identity(&self) -> Key {
                self.key.clone()
            }
        }
    )*};
}
keyed!(Signatory, Group, Institution, Place);

impl Identified for Holiday {
    type Id = NaiveDate;

    fn identity(&self) -> NaiveDate {
        self.date
    }
}

/// The part of the office that is not a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The office's name, as the header shows it: `Kabupaten Belu`.
    pub name: String,
    /// Whether this is a sample archive; then CONTOH stands on every screen and paper.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// The language the office works in: `id` or `en`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// The time zone.
    pub time_zone: TimeZone,
    /// The letterhead.
    #[serde(default)]
    pub letterhead: Letterhead,
    /// The quorum rule that a new session starts with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Quorum>,
    /// How the office numbers its minutes; see [`super::numbering`]. Empty: their numbers come from elsewhere.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub numbering: String,
}

fields!(Profile: name, sample, language, time_zone, letterhead, quorum, numbering);

/// The office's file, `office.ron`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Office {
    /// The number of the file's form.
    pub format: u32,
    /// Name, zone, language, letterhead.
    pub profile: Profile,
    /// Who signs papers.
    #[serde(default)]
    pub signatories: Vec<Signatory>,
    /// The groups, in protocol order.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// The institutions.
    #[serde(default)]
    pub institutions: Vec<Institution>,
    /// The places.
    #[serde(default)]
    pub places: Vec<Place>,
    /// The public holidays.
    #[serde(default)]
    pub holidays: Vec<Holiday>,
}

/// An edit of the office.
#[derive(Debug, Clone, PartialEq)]
pub enum OfficeEdit {
    /// The profile changes.
    Profile {
        /// The profile as the edit saw it.
        old: Box<Profile>,
        /// The profile as it shall be.
        new: Box<Profile>,
    },
    /// The signatories change.
    Signatory(ListEdit<Signatory>),
    /// The groups change.
    Group(ListEdit<Group>),
    /// The institutions change.
    Institution(ListEdit<Institution>),
    /// The places change.
    Place(ListEdit<Place>),
    /// The holidays change.
    Holiday(ListEdit<Holiday>),
}

impl Office {
    /// The form that this program writes.
    pub const FORMAT: u32 = 1;

    /// An office of which only name, zone and language are known.
    pub fn new(name: String, time_zone: TimeZone, language: String) -> Self {
        Self {
            format: Self::FORMAT,
            profile: Profile {
                name,
                sample: false,
                language,
                time_zone,
                letterhead: Letterhead::default(),
                quorum: None,
                numbering: String::new(),
            },
            signatories: vec![],
            groups: vec![],
            institutions: vec![],
            places: vec![],
            holidays: vec![],
        }
    }

    /// An office of which nothing is known yet: what an archive without an office file begins with.
    pub fn blank() -> Self {
        let [western, ..] = TimeZone::indonesian();
        Self::new(String::new(), western, String::new())
    }

    /// The group with this key.
    pub fn group(&self, key: &Key) -> Option<&Group> {
        self.groups.iter().find(|group| group.key == *key)
    }

    /// The institution with this key.
    pub fn institution(&self, key: &Key) -> Option<&Institution> {
        self.institutions.iter().find(|institution| institution.key == *key)
    }

    /// The place with this key.
    pub fn place(&self, key: &Key) -> Option<&Place> {
        self.places.iter().find(|place| place.key == *key)
    }

    /// A group's name, or its key if the office does not know it.
    pub fn group_name<'a>(&'a self, key: &'a Key) -> &'a str {
        self.group(key).map_or(key.as_str(), |group| &group.name)
    }

    /// An institution's name on a day, or its key if the office does not know it.
    pub fn institution_name<'a>(&'a self, key: &'a Key, on: NaiveDate) -> &'a str {
        self.institution(key).map_or(key.as_str(), |institution| institution.name_on(on))
    }

    /// A place's name, or its key if the office does not know it.
    pub fn place_name<'a>(&'a self, key: &'a Key) -> &'a str {
        self.place(key).map_or(key.as_str(), |place| &place.name)
    }

    /// What is celebrated on a day.
    pub fn holiday(&self, date: NaiveDate) -> Option<&str> {
        self.holidays.iter().find(|holiday| holiday.date == date).map(|holiday| holiday.name.as_str())
    }

    /// Applies an edit and gives its inverse.
    ///
    /// # Errors
    /// [`Refusal`], and then the office is unchanged: the entry is missing, there already, or changed meanwhile, an
    /// institution still belongs to the place that shall go, or the result could not be read again.
    pub fn apply(&mut self, edit: OfficeEdit) -> Result<OfficeEdit, Refusal> {
        self.edited(|office| office.permitted(edit))
    }

    /// Applies edits one after the other and gives their inverses, in the same order; see
    /// [`Session::apply_all`](super::Session::apply_all).
    ///
    /// # Errors
    /// As [`Office::apply`], and then none of them is applied.
    pub fn apply_all(&mut self, edits: Vec<OfficeEdit>) -> Result<Vec<OfficeEdit>, Refusal> {
        self.edited(|office| edits.into_iter().map(|edit| office.permitted(edit)).collect())
    }

    fn edited<T>(&mut self, edit: impl FnOnce(&mut Self) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let mut edited = self.clone();
        let inverse = edit(&mut edited)?;
        if let Some(problem) = office_problems(&edited).into_iter().next() {
            return Err(Refusal::Invalid(problem));
        }
        *self = edited;
        Ok(inverse)
    }

    fn permitted(&mut self, edit: OfficeEdit) -> Result<OfficeEdit, Refusal> {
        if let OfficeEdit::Place(ListEdit::Remove { value, .. }) = &edit {
            unused(&value.key, uses_of_place(self, &value.key))?;
        }
        self.change(edit)
    }

    fn change(&mut self, edit: OfficeEdit) -> Result<OfficeEdit, Refusal> {
        match edit {
            OfficeEdit::Profile { old, new } => {
                let (old, new) = apply_to_fields(&mut self.profile, &old, &new, "profile")?;
                Ok(OfficeEdit::Profile { old: Box::new(old), new: Box::new(new) })
            }
            OfficeEdit::Signatory(edit) => apply_to_list(&mut self.signatories, edit).map(OfficeEdit::Signatory),
            OfficeEdit::Group(edit) => apply_to_list(&mut self.groups, edit).map(OfficeEdit::Group),
            OfficeEdit::Institution(edit) => apply_to_list(&mut self.institutions, edit).map(OfficeEdit::Institution),
            OfficeEdit::Place(edit) => apply_to_list(&mut self.places, edit).map(OfficeEdit::Place),
            OfficeEdit::Holiday(edit) => apply_to_list(&mut self.holidays, edit).map(OfficeEdit::Holiday),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renamed_agency() -> Institution {
        let day = |text: &str| Some(text.parse().unwrap());
        Institution {
            key: "dp3app".parse().unwrap(),
            name: "DP3A P2KB".into(),
            aliases: vec![
                Alias { name: "DP3A".into(), from: None, until: day("2022-12-31") },
                Alias { name: "DP3APP".into(), from: day("2023-01-01"), until: day("2024-12-31") },
                Alias { name: "Dinas Perempuan".into(), from: None, until: None },
            ],
            place: None,
            contact: String::new(),
        }
    }

    #[test]
    fn an_institution_keeps_the_name_it_had_on_the_day() {
        let agency = renamed_agency();
        for (day, name) in [("2022-06-01", "DP3A"), ("2023-11-03", "DP3APP"), ("2025-01-01", "DP3A P2KB")] {
            assert_eq!(agency.name_on(day.parse().unwrap()), name);
        }
    }

    #[test]
    fn an_institution_answers_to_all_its_names_however_spelt() {
        let agency = renamed_agency();
        for name in ["dp3app", "DP3A p2kb", "dinas  perempuan", "DP3A"] {
            assert!(agency.is_called(&fold(name)), "{name}");
        }
        assert!(!agency.is_called(&fold("DP3")));
    }

    #[test]
    fn a_logo_lies_inside_the_archive() {
        for path in ["lambang.png", "lampiran/lambang belu.png", "é.svg"] {
            assert!(is_inside(path), "{path}");
        }
        for path in [
            "",
            "/etc/passwd",
            "../lambang.png",
            "a/../../b",
            "C:\\x.png",
            "c:x",
            "a//b",
            ".rapat/x",
            "a\nb",
            "./a",
            "a/",
        ] {
            assert!(!is_inside(path), "{path}");
        }
    }

    #[test]
    fn an_offset_that_is_none_falls_back_to_utc() {
        let zone = TimeZone { name: "?".into(), minutes_east: i32::MAX };
        assert_eq!(zone.offset().local_minus_utc(), 0);
        assert_eq!(TimeZone::indonesian()[1].offset().local_minus_utc(), 8 * 3600);
    }
}
