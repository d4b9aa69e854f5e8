//! The form of a new archive's office: name, time zone, language. It must not know the rest of the office.

use super::input::Options;
use super::subject::{Desk, Subject};
use super::{Field, Form, Unfiled, line};
use crate::domain::office::{OfficeEdit, Profile, TimeZone};
use crate::domain::{Act, Change, DocumentEdit};
use crate::texts::Language;

/// The form, with the zone of western Indonesia and the language the interface speaks.
pub fn form(language: Language) -> Form {
    let zones = vec!["WIB", "WITA", "WIT"];
    Form::new(
        Subject::Office,
        vec![
            line("office-name", ""),
            Field { name: "time-zone", input: Options::input("zone", zones, "WIB") },
            Field { name: "language", input: Options::input("language", vec!["id", "en"], language.code()) },
        ],
    )
}

/// The change that writes the office.
pub(super) fn change(form: &Form, desk: &mut Desk<'_>) -> Result<Change, Unfiled> {
    let old = desk.archive.office.profile.clone();
    let time_zone = TimeZone::indonesian().into_iter().find(|zone| zone.name == form.option("time-zone"));
    let new = Profile {
        name: form.required("office-name")?,
        language: form.option("language").to_owned(),
        time_zone: time_zone.unwrap_or_else(|| old.time_zone.clone()),
        ..old.clone()
    };
    let act = Act { text: "act-office", subject: new.name.clone() };
    Ok(Change {
        act,
        edits: vec![DocumentEdit::Office(OfficeEdit::Profile { old: Box::new(old), new: Box::new(new) })],
    })
}
