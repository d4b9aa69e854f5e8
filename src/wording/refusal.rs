//! Why an edit was refused, in words: the field by its name on the screens, and both values. It must not know which
//! screen the edit came from.

use super::problem;
use crate::domain::Refusal;
use crate::texts::{SafeText, Texts, fit, t};
use chrono::{NaiveDate, NaiveTime};
use serde_json::Value;

/// As much of a value as is said, in cells: enough to know it again.
const VALUE_WIDEST: usize = 60;

/// The fields that can clash or be wrong, by their names in the files: each has a text `field-…`.
pub const FIELDS: &[&str] = &[
    "acting",
    "aliases",
    "all",
    "at",
    "back_title",
    "chair",
    "class",
    "closed",
    "code",
    "collective",
    "contact",
    "date",
    "decision",
    "due",
    "ends",
    "filter",
    "follow_up",
    "from",
    "front_title",
    "funding",
    "grade",
    "group",
    "in_charge",
    "indicator",
    "institution",
    "invitation",
    "invitation_number",
    "item",
    "language",
    "last_representative",
    "letterhead",
    "minutes",
    "name",
    "nip",
    "number",
    "numbering",
    "occurrence",
    "opened",
    "owner",
    "owners",
    "place",
    "places",
    "position",
    "presence",
    "quorum",
    "rank",
    "recurrence",
    "reply",
    "salutation",
    "sample",
    "seal",
    "secretary",
    "speaking_minutes",
    "series",
    "speaker",
    "spent",
    "standing",
    "starts",
    "state",
    "supporters",
    "text",
    "time_zone",
    "title",
    "to",
    "until",
];

/// The words of the files that are English and stand in a field alone: each has a text `value-…`.
pub const VALUES: &[&str] = &[
    "absent",
    "cancelled",
    "closed",
    "deferred",
    "done",
    "draft",
    "excused",
    "false",
    "final",
    "guest",
    "not_yet",
    "planned",
    "present",
    "represented",
    "running",
    "sangat_rahasia",
    "skipped",
    "true",
];

/// Why an edit was refused, as a sentence.
pub fn refusal(texts: &Texts, refusal: &Refusal) -> SafeText<'static> {
    match refusal {
        Refusal::Missing(_) => t!(texts, "refusal-missing"),
        Refusal::Duplicate(_) => t!(texts, "refusal-duplicate"),
        Refusal::Appended(_) => t!(texts, "refusal-appended"),
        // What was to be deleted changed as a whole; its values are records, which nobody would read.
        Refusal::Clash { field: "record" | "session", .. } => t!(texts, "refusal-changed"),
        Refusal::Clash { field: name, now, wanted, .. } => {
            let (now, wanted) = (value(texts, now), value(texts, wanted));
            t!(texts, "refusal-clash", field = field(texts, name), now = now, wanted = wanted)
        }
        Refusal::Final => t!(texts, "refusal-final"),
        Refusal::OtherFacts => t!(texts, "refusal-other-facts"),
        Refusal::InUse { .. } => t!(texts, "refusal-in-use"),
        Refusal::Invalid(problem) => {
            t!(texts, "refusal-invalid", problem = problem::in_a_form(texts, problem))
        }
        Refusal::ReadOnly => t!(texts, "refusal-read-only"),
        Refusal::Unreadable => t!(texts, "refusal-unreadable"),
        Refusal::NoDocument => t!(texts, "refusal-no-document"),
    }
    .into_owned()
}

/// A field as the screens call it; one that has no name there by its name in the file.
pub(super) fn field<'a>(texts: &'a Texts, name: &'a str) -> SafeText<'a> {
    if FIELDS.contains(&name) { t!(texts, "field-" + name) } else { SafeText::line(name) }
}

/// A value as it is written on the screens, cut short.
pub(super) fn value<'a>(texts: &'a Texts, plain: &str) -> SafeText<'a> {
    if plain.is_empty() {
        return t!(texts, "refusal-nothing");
    }
    if VALUES.contains(&plain) {
        return t!(texts, "value-" + plain);
    }
    if let Ok(date) = plain.parse::<NaiveDate>() {
        return texts.language().short_date(date);
    }
    if let Ok(time) = plain.parse::<NaiveTime>() {
        return texts.language().clock(time);
    }
    let shown = match serde_json::from_str(plain) {
        Ok(composed @ (Value::Array(_) | Value::Object(_))) => {
            let mut leaves = Vec::new();
            collect_leaves(texts, &composed, &mut leaves);
            leaves.join(", ")
        }
        _ => plain.to_owned(),
    };
    if shown.is_empty() { t!(texts, "refusal-nothing") } else { SafeText::from(fit(&shown, VALUE_WIDEST).into_owned()) }
}

/// What a composed value holds, without the names and brackets that only programs read.
fn collect_leaves(texts: &Texts, composed: &Value, leaves: &mut Vec<String>) {
    match composed {
        Value::Null => {}
        Value::Array(parts) => parts.iter().for_each(|part| collect_leaves(texts, part, leaves)),
        Value::Object(fields) => fields.values().for_each(|part| collect_leaves(texts, part, leaves)),
        Value::String(text) if text.is_empty() => {}
        Value::String(text) => leaves.push(value(texts, text).to_string()),
        other => leaves.push(value(texts, &other.to_string()).to_string()),
    }
}
