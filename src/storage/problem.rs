//! Where in a file a contradiction stands: the field or reference that a person has to mend, found again from the id of
//! its record. It must not judge a document; `domain::check` does.

use super::position::place_at;
use super::scan::{self, Token, TokenKind};
use crate::domain::check::Problem;
use crate::folder::{Finding, FindingKind, Place};

/// The fields by which records are told apart: in a session, in an office, of a holiday.
const IDENTITIES: [&str; 3] = ["id", "key", "date"];

/// The problems with their places.
pub(super) fn findings(text: &str, problems: Vec<Problem>) -> Vec<Finding> {
    let page = Page { text, tokens: scan::tokens(text) };
    let placed = |problem: Problem| Finding { place: page.place(&problem), kind: FindingKind::Problem(problem) };
    problems.into_iter().map(placed).collect()
}

struct Page<'a> {
    text: &'a str,
    tokens: Vec<Token>,
}

impl Page<'_> {
    fn place(&self, problem: &Problem) -> Option<Place> {
        let at = match problem {
            Problem::DuplicateId { id } => self.second(id),
            Problem::Dangling { record, field, target } => self.target(record, field, target),
            Problem::DateOutOfRange { record, field, .. } => self.field(record, field),
            Problem::DuplicateNumber { record, .. } => self.field(record, "number"),
            Problem::DueAndRecurrence { record } => self.field(record, "recurrence"),
            Problem::NoOccurrence { record } => self.field(record, "recurrence"),
            Problem::NoTimeZone { .. } => self.field(problem.record(), "minutes_east"),
            Problem::NoShare { record } => self.field(record, "quorum"),
        };
        let at = at.or_else(|| self.record(problem.record()))?;
        self.tokens.get(at).map(|token| place_at(self.text, token.start))
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn is_text(&self, at: usize, wanted: &str) -> bool {
        let unquoted = |token: &Token| token.text(self.text).strip_prefix('"')?.strip_suffix('"');
        self.tokens.get(at).and_then(unquoted) == Some(wanted)
    }

    /// Whether `name:` stands here.
    fn names(&self, at: usize, name: &str) -> bool {
        let is_name = |token: &Token| token.kind == TokenKind::Word && token.name(self.text) == name;
        self.tokens.get(at).is_some_and(is_name) && self.kind(at + 1) == Some(TokenKind::Colon)
    }

    /// The places of `id: "<id>"`.
    fn identities<'a>(&'a self, id: &'a str) -> impl Iterator<Item = usize> + 'a {
        (0..self.tokens.len())
            .filter(move |&at| self.is_text(at + 2, id) && IDENTITIES.iter().any(|name| self.names(at, name)))
    }

    fn record(&self, id: &str) -> Option<usize> {
        self.identities(id).next()
    }

    /// The second record of this name. Ids are unique in a document, keys and days only in their list.
    fn second(&self, id: &str) -> Option<usize> {
        let mut seen = Vec::new();
        self.identities(id).find(|&at| {
            let list = if self.names(at, "id") { None } else { self.around(at).and_then(|record| self.around(record)) };
            let is_second = seen.contains(&list);
            seen.push(list);
            is_second
        })
    }

    /// The bracket around a token.
    fn around(&self, at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for before in (0..at).rev() {
            match self.kind(before) {
                Some(TokenKind::Close(_)) => depth += 1,
                Some(TokenKind::Open(_)) if depth == 0 => return Some(before),
                Some(TokenKind::Open(_)) => depth -= 1,
                _ => {}
            }
        }
        None
    }

    /// The field of a record: one of its own, else the first of that name inside it.
    fn field(&self, record: &str, field: &str) -> Option<usize> {
        let open = match self.record(record) {
            Some(identity) => self.around(identity)?,
            // The profile of the office has no key: it goes by the name of its field.
            None => (0..self.tokens.len()).find(|&at| self.names(at, record))? + 2,
        };
        let mut depth = 0_usize;
        let mut nested = None;
        for at in open..self.tokens.len() {
            match self.kind(at) {
                Some(TokenKind::Open(_)) => depth += 1,
                Some(TokenKind::Close(_)) => depth = depth.saturating_sub(1),
                Some(TokenKind::Word) if self.names(at, field) && depth == 1 => return Some(at),
                Some(TokenKind::Word) if self.names(at, field) => nested = nested.or(Some(at)),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        nested
    }

    /// The reference in a field that leads nowhere.
    fn target(&self, record: &str, field: &str, target: &str) -> Option<usize> {
        let begin = self.field(record, field)?;
        let end = begin + 2 + self.length_of_value(begin + 2);
        (begin + 2..end).find(|&at| self.is_text(at, target)).or(Some(begin))
    }

    /// The tokens of a value up to the comma or bracket behind it.
    fn length_of_value(&self, begin: usize) -> usize {
        let mut depth = 0_usize;
        for (length, token) in self.tokens.iter().skip(begin).enumerate() {
            match token.kind {
                TokenKind::Open(_) => depth += 1,
                TokenKind::Close(_) if depth == 0 => return length,
                TokenKind::Close(_) => depth -= 1,
                TokenKind::Comma if depth == 0 => return length,
                _ => {}
            }
        }
        self.tokens.len().saturating_sub(begin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SESSION: &str = r#"(
    format: 1,
    id: "s",
    meeting: (
        date: "1023-11-03",
        chair: "gone",
    ),
    commitments: [
        (
            id: "c",
            owners: [seat("a"), seat("gone")],
            records: [
                (id: "r", kind: progress((date: "2023-01-01", owner: seat("gone")))),
            ],
        ),
        (id: "c", due: "2023-01-01"),
    ],
)"#;

    fn place(text: &str, problem: Problem) -> Option<(usize, usize)> {
        findings(text, vec![problem])[0].place.map(|place| (place.line, place.column))
    }

    fn dangling(record: &str, field: &'static str) -> Problem {
        Problem::Dangling { record: record.to_owned(), field, target: "gone".to_owned() }
    }

    #[test]
    fn a_problem_stands_where_a_person_mends_it() {
        let date = chrono::NaiveDate::MIN;
        let out_of_range = |record: &str, field| Problem::DateOutOfRange { record: record.to_owned(), field, date };
        let double = |id: &str| Problem::DuplicateId { id: id.to_owned() };
        for (problem, expected) in [
            (dangling("s", "chair"), Some((6, 16))),
            (dangling("c", "owners"), Some((11, 38))),
            (dangling("r", "owner"), Some((13, 75))),
            (out_of_range("s", "date"), Some((5, 9))),
            (out_of_range("r", "date"), Some((13, 43))),
            (out_of_range("c", "recurrence"), Some((10, 13))),
            (double("c"), Some((16, 10))),
            (dangling("nothing", "item"), None),
        ] {
            assert_eq!(place(SESSION, problem.clone()), expected, "{problem:?}");
        }
    }

    #[test]
    fn a_part_without_an_id_is_found_by_its_name() {
        let office = "(\n format: 1,\n profile: (\n  name: \"x\",\n  quorum: (seats: [\"gone\"]),\n ),\n)";
        assert_eq!(place(office, dangling("profile", "quorum")), Some((5, 20)));
        assert_eq!(place(office, Problem::NoShare { record: "profile".to_owned() }), Some((5, 3)));
    }

    #[test]
    fn a_key_is_double_only_within_its_list() {
        let office =
            "(\n groups: [(key: \"a\")],\n places: [\n  (key: \"b\"),\n  (key: \"a\"),\n  (key: \"a\"),\n ],\n)";
        assert_eq!(place(office, Problem::DuplicateId { id: "a".to_owned() }), Some((6, 4)));
    }
}
