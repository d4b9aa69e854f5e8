//! What was found in a file: what is wrong, where, and what a person can do. It must not know which file it was.

use super::{place, problem};
use crate::domain::check::Problem;
use crate::domain::id::{NotAKey, NotAnId};
use crate::folder::finding::{Finding, FindingKind, ValueType};
use crate::platform::FileSort;
use crate::texts::{SafeText, Texts, t};

/// A megabyte of 1,048,576 bytes, as file managers count.
const MEGABYTE: u64 = 1024 * 1024;

/// The whole sentence: `Tidak terbaca: baris 41 kolom 9, tanda ) kurang untuk ( ini. Lengkapi …`.
pub fn finding(texts: &Texts, finding: &Finding) -> SafeText<'static> {
    let said = reason(texts, finding);
    let cure = cure(texts, &finding.kind);
    match &finding.kind {
        FindingKind::Problem(problem) if problem.is_tolerable() => {
            t!(texts, "finding-notice", reason = said, cure = cure)
        }
        FindingKind::ByteOrderMark | FindingKind::CarriageReturns => {
            t!(texts, "finding-notice", reason = said, cure = cure)
        }
        FindingKind::UnknownField { .. } | FindingKind::NewerFormat { .. } => {
            t!(texts, "finding-read-only", reason = said, cure = cure)
        }
        FindingKind::SameSession { .. } => t!(texts, "finding-not-opened", reason = said, cure = cure),
        _ => t!(texts, "finding-unreadable", reason = said, cure = cure),
    }
    .into_owned()
}

/// What is wrong and where, for a line in a list: `baris 41 kolom 9, tanda ) kurang untuk ( ini`.
pub fn reason(texts: &Texts, finding: &Finding) -> SafeText<'static> {
    let said = what(texts, &finding.kind);
    match finding.place {
        Some(at) => t!(texts, "finding-placed", place = place(texts, at), reason = said).into_owned(),
        None => said.into_owned(),
    }
}

fn what<'a>(texts: &'a Texts, kind: &FindingKind) -> SafeText<'a> {
    match kind {
        FindingKind::NotFound => t!(texts, "finding-not-found"),
        FindingKind::NotPermitted => t!(texts, "finding-not-permitted"),
        FindingKind::NotReadable(reason) => t!(texts, "finding-not-readable", reason = reason),
        FindingKind::NotAFile(FileSort::Folder) => t!(texts, "finding-is-folder"),
        FindingKind::NotAFile(FileSort::Pipe) => t!(texts, "finding-is-pipe"),
        FindingKind::NotAFile(FileSort::Link) => t!(texts, "finding-is-link"),
        FindingKind::NotAFile(FileSort::Device | FileSort::Regular) => t!(texts, "finding-is-device"),
        FindingKind::NotAFolder => t!(texts, "finding-not-a-folder"),
        FindingKind::LinkOutside => t!(texts, "finding-link-outside"),
        FindingKind::TooLarge { bytes, limit } => {
            t!(texts, "finding-too-large", size = bytes.div_ceil(MEGABYTE), limit = limit / MEGABYTE)
        }
        FindingKind::Empty => t!(texts, "finding-empty"),
        FindingKind::Utf16 => t!(texts, "finding-utf16"),
        FindingKind::NotUtf8 => t!(texts, "finding-not-utf8"),
        FindingKind::NulTail => t!(texts, "finding-nul-tail"),
        FindingKind::NulByte => t!(texts, "finding-nul-byte"),
        FindingKind::ConflictMarker => t!(texts, "finding-conflict"),
        FindingKind::ByteOrderMark => t!(texts, "finding-byte-order-mark"),
        FindingKind::CarriageReturns => t!(texts, "finding-carriage-returns"),
        FindingKind::MissingFormat => t!(texts, "finding-missing-format"),
        FindingKind::InvalidFormat(found) => t!(texts, "finding-invalid-format", found = found),
        FindingKind::NewerFormat { found, known } => {
            t!(texts, "finding-newer-format", found = found.to_string(), known = known.to_string())
        }
        FindingKind::Problem(problem) => problem::in_a_file(texts, problem),
        FindingKind::SameSession { other } => t!(texts, "finding-same-session", other = other),
        FindingKind::Other(reason) => t!(texts, "finding-other", reason = reason),
        _ => of_the_text(texts, kind),
    }
}

/// What is wrong with the text itself.
fn of_the_text<'a>(texts: &'a Texts, kind: &FindingKind) -> SafeText<'a> {
    match kind {
        FindingKind::Unclosed(open) => {
            t!(texts, "finding-unclosed", open = open.to_string(), close = closing(*open))
        }
        FindingKind::UnclosedText => t!(texts, "finding-unclosed-text"),
        FindingKind::UnclosedComment => t!(texts, "finding-unclosed-comment"),
        FindingKind::MissingComma(found) => t!(texts, "finding-missing-comma", found = found),
        FindingKind::MissingColon(found) => t!(texts, "finding-missing-colon", found = found),
        FindingKind::Unexpected(found) => t!(texts, "finding-unexpected", found = found),
        FindingKind::TrailingText(found) => t!(texts, "finding-trailing-text", found = found),
        FindingKind::InvalidEscape(_) => t!(texts, "finding-invalid-escape"),
        FindingKind::WrongType { expected, found } => {
            t!(texts, "finding-wrong-type", expected = value_type(texts, expected), found = found)
        }
        FindingKind::NumberOutOfRange(found) => t!(texts, "finding-number-out-of-range", found = found),
        FindingKind::UnknownVariant { found, allowed } => {
            t!(texts, "finding-unknown-word", found = found, allowed = allowed.join(", "))
        }
        FindingKind::MissingField(name) => t!(texts, "finding-missing-field", name = name),
        FindingKind::DuplicateField(name) => t!(texts, "finding-duplicate-field", name = name),
        FindingKind::UnknownField { name, .. } => t!(texts, "finding-unknown-field", name = name),
        FindingKind::InvalidDate(found) => t!(texts, "finding-invalid-date", found = found),
        FindingKind::InvalidValue { found, reason } => invalid_value(texts, found, reason),
        FindingKind::TooDeep => t!(texts, "finding-too-deep"),
        // All that is left is the end of the text.
        _ => t!(texts, "finding-unexpected-end"),
    }
}

/// A value that its type refused. Ids and keys say so in English, for the makers; here it is said for everyone.
fn invalid_value<'a>(texts: &'a Texts, found: &str, reason: &str) -> SafeText<'a> {
    let says = |sample: String| reason.ends_with(sample.trim_start_matches('`'));
    if says(NotAnId(String::new()).to_string()) {
        t!(texts, "finding-not-an-id", found = found)
    } else if says(NotAKey(String::new()).to_string()) {
        t!(texts, "finding-not-a-key", found = found)
    } else {
        t!(texts, "finding-invalid-value", found = found, reason = reason)
    }
}

fn value_type<'a>(texts: &'a Texts, expected: &ValueType) -> SafeText<'a> {
    match expected {
        ValueType::Integer => t!(texts, "finding-type-integer"),
        ValueType::Number => t!(texts, "finding-type-number"),
        ValueType::Boolean => t!(texts, "finding-type-boolean"),
        ValueType::Text => t!(texts, "finding-type-text"),
        ValueType::Character => t!(texts, "finding-type-character"),
        ValueType::List => t!(texts, "finding-type-list"),
        ValueType::Record => t!(texts, "finding-type-record"),
        ValueType::Map => t!(texts, "finding-type-map"),
        ValueType::Word => t!(texts, "finding-type-word"),
        ValueType::Nothing => t!(texts, "finding-type-nothing"),
        ValueType::Other(said) => t!(texts, "finding-other", reason = said),
    }
}

fn closing(open: char) -> &'static str {
    match open {
        '[' => "]",
        '{' => "}",
        _ => ")",
    }
}

/// What a person can do.
fn cure<'a>(texts: &'a Texts, kind: &FindingKind) -> SafeText<'a> {
    match kind {
        FindingKind::NotFound => t!(texts, "cure-bring-back"),
        FindingKind::NotPermitted => t!(texts, "cure-permit"),
        FindingKind::NotReadable(_) | FindingKind::NotAFolder => t!(texts, "cure-check-disk"),
        FindingKind::NotAFile(_) => t!(texts, "cure-move-away"),
        FindingKind::LinkOutside => t!(texts, "cure-copy-in"),
        FindingKind::TooLarge { .. } => t!(texts, "cure-make-smaller"),
        FindingKind::Empty | FindingKind::NulTail | FindingKind::UnexpectedEnd => t!(texts, "cure-restore"),
        FindingKind::Utf16 | FindingKind::NotUtf8 => t!(texts, "cure-save-as-utf8"),
        FindingKind::NulByte => t!(texts, "cure-delete-nul"),
        FindingKind::ConflictMarker => t!(texts, "cure-choose-version"),
        FindingKind::ByteOrderMark | FindingKind::CarriageReturns => t!(texts, "cure-none"),
        FindingKind::MissingFormat | FindingKind::InvalidFormat(_) => t!(texts, "cure-write-format"),
        FindingKind::NewerFormat { .. } => t!(texts, "cure-update"),
        FindingKind::Unclosed(_) | FindingKind::UnclosedText | FindingKind::UnclosedComment => {
            t!(texts, "cure-complete")
        }
        FindingKind::MissingComma(_) | FindingKind::MissingColon(_) | FindingKind::MissingField(_) => {
            t!(texts, "cure-add")
        }
        FindingKind::TrailingText(_) | FindingKind::Unexpected(_) => t!(texts, "cure-delete-or-mend"),
        FindingKind::DuplicateField(_) => t!(texts, "cure-delete-one"),
        FindingKind::InvalidEscape(_) => t!(texts, "cure-double-backslash"),
        FindingKind::InvalidDate(_) => t!(texts, "cure-write-date"),
        FindingKind::UnknownVariant { .. } => t!(texts, "cure-choose-word"),
        FindingKind::UnknownField { .. } => t!(texts, "cure-update-or-delete"),
        FindingKind::SameSession { .. } => t!(texts, "cure-keep-one"),
        FindingKind::Problem(Problem::DuplicateId { .. } | Problem::DuplicateNumber { .. }) => {
            t!(texts, "cure-change-one")
        }
        FindingKind::Problem(Problem::Dangling { .. }) => t!(texts, "cure-mend-reference"),
        FindingKind::Problem(Problem::DueAndRecurrence { .. }) => t!(texts, "cure-delete-one"),
        _ => t!(texts, "cure-mend"),
    }
}
