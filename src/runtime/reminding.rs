//! Reminders from an archive: with the office's own template where it has one. The shell and the interface's thread both ask
//! here. It must not know who asked.

use std::path::Path;

use chrono::NaiveDate;

use crate::domain::{Key, Office, Session};
use crate::folder::{PaperFault, Printout};
use crate::papers::reminder::{self, Reminders, Reminding, TemplateFault};
use crate::storage::archive::ArchiveFolder;
use crate::storage::stationery;
use crate::texts::{Language, Texts};

/// The name of the template of a language in the archive.
pub fn template_file(language: Language) -> String {
    format!("pengingat-{}.txt", language.code())
}

/// The reminders for all who owe something in these meetings.
///
/// # Errors
/// [`PaperFault`] when the office's template cannot be read or says something that no template can.
pub fn reminders(
    archive: &Path,
    office: &Office,
    sessions: &[&Session],
    (language, sender, today): (Language, &str, NaiveDate),
) -> Result<Reminders, PaperFault> {
    let file = template_file(language);
    let own = stationery::template(archive, &file)
        .map_err(|finding| PaperFault::Unreadable { file: format!("templates/{file}"), finding })?;
    let template = own.as_deref().unwrap_or_else(|| reminder::template(language));
    let order = Reminding { office, sessions, texts: Texts::of(language), template, sender, today };
    reminder::reminders(&order).map_err(|TemplateFault { line, message }| PaperFault::Template {
        file: format!("templates/{file}"),
        line,
        column: 0,
        message,
    })
}

/// The same of all meetings that can be read in an archive.
///
/// # Errors
/// As [`reminders`].
pub fn of_archive(archive: &Path, how: (Language, &str, NaiveDate)) -> Result<Reminders, PaperFault> {
    let contents = ArchiveFolder::open(archive).contents();
    let sessions: Vec<&Session> = contents.sessions.iter().map(|entry| &entry.session).collect();
    reminders(archive, &contents.office.unwrap_or_else(Office::blank), &sessions, how)
}

/// Writes texts into a folder of the archive for the papers of a day, each under the name of whom it is for.
pub fn into_folder(archive: &Path, today: NaiveDate, texts: &[(String, String)]) -> Printout {
    let folder = archive.join(super::press::PAPERS).join(format!("pengingat-{today}"));
    let mut printout = Printout { files: Vec::new(), made: Vec::new(), fault: None };
    for (name, text) in texts {
        let key = Key::of_name(name);
        let stem = format!("pengingat-{}", key.as_ref().map_or("tanpa-nama", Key::as_str));
        match stationery::write_new(&folder, &stem, "txt", format!("{text}\n").as_bytes()) {
            Ok(path) => printout.files.push(path),
            Err(fault) => return Printout { fault: Some(PaperFault::Save(fault)), ..printout },
        }
    }
    printout
}
