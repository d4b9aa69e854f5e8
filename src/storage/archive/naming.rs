//! How files of the archive are called. A name is given once and says nothing binding afterwards: the identity is the
//! id inside. It must not touch a file.

use crate::domain::pattern::PatternKind;
use crate::domain::{Key, Pattern, Session, SessionId};
use std::ffi::OsStr;
use std::path::Path;

/// The office's file.
pub const OFFICE: &str = "office.ron";

/// The file of the saved filters.
pub const FILTERS: &str = "filters.ron";

/// The longest part of a name that comes from the title, in letters.
const SLUG_LONGEST: usize = 40;

/// The name of a new session's file: `2023-11-03-rapat-kerja-teknis-<id>.ron`.
#[must_use]
pub fn file_name(session: &Session) -> String {
    let slug = Key::of_name(&session.meeting.title);
    let slug: String = slug.as_ref().map_or("rapat", Key::as_str).chars().take(SLUG_LONGEST).collect();
    format!("{}-{}-{}.ron", session.meeting.date, slug.trim_end_matches('-'), session.id)
}

/// The folders of the patterns: series, and templates beside those of papers, which are no `.ron`.
pub(super) const PATTERNS: [&str; 2] = ["series", "templates"];

/// The name of a new pattern's file: `series/ampk.ron`.
pub(super) fn pattern_name(pattern: &Pattern) -> String {
    let [series, templates] = PATTERNS;
    let folder = if pattern.kind == PatternKind::Series { series } else { templates };
    format!("{folder}/{}.ron", pattern.key)
}

/// Whether a name is one of a pattern.
pub(super) fn is_pattern(name: &OsStr) -> bool {
    let above = Path::new(name).parent().and_then(Path::to_str);
    above.is_some_and(|above| PATTERNS.contains(&above))
}

/// The id with which the name of a session's file ends.
pub(super) fn id_of(name: &OsStr) -> Option<SessionId> {
    let name = name.to_str()?;
    let stem = name.strip_suffix(".ron")?;
    stem.rsplit('-').next()?.parse().ok()
}

/// The first id that stands in the text of a session's file: its own.
pub(super) fn id_within(raw: &str) -> Option<SessionId> {
    let (_, behind) = raw.split_once("id: \"")?;
    behind.split('"').next()?.parse().ok()
}

/// Whether a name at the top of the archive is one of a document: `*.ron`, not hidden.
pub(super) fn is_document(name: &OsStr) -> bool {
    let has_ending = Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    has_ending && !name.as_encoded_bytes().starts_with(b".")
}

/// A name as it is shown.
pub(super) fn shown(name: &OsStr) -> String {
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::IdSource;
    use crate::domain::session::Meeting;

    fn named(title: &str) -> String {
        let date = "2023-11-03".parse().unwrap();
        let session = Session::new(IdSource::seeded([1; 32]).fresh(), Meeting::new(title.to_owned(), date));
        file_name(&session).replace(session.id.0.as_str(), "<id>")
    }

    #[test]
    fn a_file_is_called_by_date_title_and_id() {
        let long = "Rapat Kerja Teknis Penanganan Anak yang Memerlukan Perlindungan Khusus";
        assert_eq!(named(long), "2023-11-03-rapat-kerja-teknis-penanganan-anak-yang-<id>.ron");
        assert_eq!(named("Évaluasi / Té\u{301}tun: \"2023\""), "2023-11-03-evaluasi-tetun-2023-<id>.ron");
        assert_eq!(named("会议"), "2023-11-03-rapat-<id>.ron");
        assert_eq!(named("../../etc"), "2023-11-03-etc-<id>.ron");
    }

    #[test]
    fn only_ron_files_that_are_not_hidden_are_documents() {
        for name in ["a.ron", "office.ron", "Rapat 3.RON", "a.b.ron"] {
            assert!(is_document(OsStr::new(name)), "{name}");
        }
        for name in [".a.ron", ".ron", "a.ron~", "a.ron.bak", "ron", "a", "a.txt"] {
            assert!(!is_document(OsStr::new(name)), "{name}");
        }
    }
}
