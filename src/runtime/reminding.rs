//! Reminders from an archive: with the office's own template where it has one. The shell and the interface's thread both ask
//! here. It must not know who asked.

use std::path::Path;

use chrono::NaiveDate;

use crate::domain::{Office, Session};
use crate::folder::PaperFault;
use crate::papers::reminder::{self, Reminders, Reminding, TemplateFault};
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
