//! What belongs to this machine and not to an archive: its name, who works on it, the language and theme somebody chose. It must not hold anything
//! of a meeting.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use crate::app::columns::BoardColumn;
use crate::app::effect::{Person, Preference};
use crate::app::looks::ThemeName;
use crate::domain::{Id, IdSource};
use crate::folder::SaveError;
use crate::folder::fault::Step;
use crate::storage::{atomic, reader, ron_writer};
use crate::texts::Language;

const FORMAT: u32 = 1;

/// What this machine remembers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// The number of the file's form.
    pub format: u32,
    /// The language somebody chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The theme somebody chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeName>,
    /// Who works on it.
    #[serde(default, skip_serializing_if = "is_nobody")]
    pub person: Person,
    /// The first-run hints that were followed.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub hints: BTreeSet<String>,
    /// The columns of the board that somebody chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub columns: Option<Vec<BoardColumn>>,
    /// Its name, which means nothing: drafts bear it, so that two machines on one folder do not take each other's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Id>,
}

fn is_nobody(person: &Person) -> bool {
    *person == Person::default()
}

impl Default for Machine {
    fn default() -> Self {
        Self {
            format: FORMAT,
            language: None,
            theme: None,
            person: Person::default(),
            hints: BTreeSet::new(),
            columns: None,
            name: None,
        }
    }
}

/// The file in the platform's config folder; `None` where there is no home.
pub fn file() -> Option<PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.config_dir().join("rapat").join("machine.ron"))
}

/// The home folder; where there is none, the one in which the program was started.
pub fn home() -> PathBuf {
    etcetera::home_dir().unwrap_or_default()
}

/// The archive of one's own in the platform's data folder; `None` where there is no home.
pub fn own_archive() -> Option<PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.data_dir().join("rapat"))
}

/// The name of this machine, made up at its first start. Machines that can remember none share one: their drafts come
/// back, to whichever of them.
pub fn name(file: Option<&Path>, ids: &mut IdSource) -> String {
    let named = |file: &Path| {
        let known = Machine::load(file);
        let name = known.name.unwrap_or_else(|| ids.fresh());
        let is_remembered = known.name.is_some() || Machine { name: Some(name), ..known }.save(file).is_ok();
        is_remembered.then(|| name.to_string())
    };
    file.and_then(named).unwrap_or_else(|| "any".to_owned())
}

impl Machine {
    /// What the file says; one that is missing or cannot be read says nothing.
    pub fn load(file: &Path) -> Self {
        Self::read(file).unwrap_or_default()
    }

    fn read(file: &Path) -> Option<Self> {
        let folder = file.parent().unwrap_or(file);
        let read = reader::open_checked(folder, file).and_then(|bytes| reader::read_ron::<Self>(&bytes, FORMAT));
        read.map(|read| read.value).ok()
    }

    /// With what somebody chose.
    #[must_use]
    pub fn with(self, chosen: Preference) -> Self {
        match chosen {
            Preference::Language(language) => Self { language: Some(language), ..self },
            Preference::Theme(theme) => Self { theme, ..self },
            Preference::Followed(hint) => {
                let mut hints = self.hints.clone();
                hints.insert(hint.name().to_owned());
                Self { hints, ..self }
            }
            Preference::Person(person) => Self { person, ..self },
            Preference::Columns(columns) => Self { columns: Some(columns), ..self },
        }
    }

    /// Writes the file.
    ///
    /// # Errors
    /// [`SaveError`] as for every file, and where one stands there that cannot be read: a newer program's, or one that a
    /// person is mending. It is left alone.
    pub fn save(&self, file: &Path) -> Result<(), SaveError> {
        if file.exists() && Self::read(file).is_none() {
            return Err(SaveError::new(file, Step::Create, &std::io::ErrorKind::InvalidData.into()));
        }
        if let Some(folder) = file.parent().filter(|folder| !folder.is_dir()) {
            atomic::private_folder(folder)?;
        }
        // A struct of words always has a text.
        let text = ron_writer::to_ron(self).unwrap_or_default();
        atomic::replace(file, text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_comes_back_and_a_file_of_a_newer_program_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("rapat").join("machine.ron");
        let columns = Preference::Columns(vec![BoardColumn::Due, BoardColumn::LastWord]);
        let chosen = Machine::load(&file).with(Preference::Theme(Some(ThemeName::Light))).with(columns);
        chosen.save(&file).unwrap();
        assert_eq!(Machine::load(&file), chosen);
        let newer = "(\n    format: 2,\n    theme: sepia,\n)\n";
        std::io::Write::write_all(&mut std::fs::File::create(&file).unwrap(), newer.as_bytes()).unwrap();
        assert_eq!(Machine::load(&file), Machine::default());
        assert!(chosen.save(&file).is_err());
        assert_eq!(name(Some(&file), &mut IdSource::seeded([1; 32])), "any");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), newer);
    }
}
