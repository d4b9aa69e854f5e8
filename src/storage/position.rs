//! Where in a text a thing stands: line and column for a person, found again from a path of fields.
//! It must not know which fields there are, besides `format`.

pub use crate::folder::finding::Place;

use super::scan::{self, Token, TokenKind};

/// The place of a byte; past the end it is the end. A byte inside a character counts as that character.
#[must_use]
pub fn place_at(text: &str, offset: usize) -> Place {
    let before = &text[..text.floor_char_boundary(offset)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
}

/// The byte of a place; past the end of its line it is that end, past the last line the end of the text.
#[must_use]
pub fn offset_of(text: &str, place: Place) -> usize {
    let mut start = 0;
    for line in text.split_inclusive('\n').take(place.line.saturating_sub(1)) {
        start += line.len();
    }
    let line = text[start..].split('\n').next().unwrap_or_default();
    let within = line.char_indices().nth(place.column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    start + within
}

/// One step from a value to one inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PathStep {
    /// The field or map key of this name.
    Field(String),
    /// The element of this index.
    Element(usize),
}

/// Where the last step of the path is named, or its element begins.
pub(super) fn place_of_path(text: &str, path: &[PathStep]) -> Option<Place> {
    let tokens = scan::tokens(text);
    let mut value = top_value(&tokens)?;
    let mut named = value;
    for step in path {
        (named, value) = inside(text, &tokens, value, step)?;
    }
    tokens.get(named).map(|token| place_at(text, token.start))
}

/// The value of a field of the document itself, as it is written, found even in a text that is broken further on.
pub(super) fn top_field(text: &str, name: &str) -> Option<(Place, String)> {
    let tokens = scan::tokens(text);
    let (_, value) = inside(text, &tokens, top_value(&tokens)?, &PathStep::Field(name.to_owned()))?;
    let token = tokens.get(value)?;
    Some((place_at(text, token.start), token.text(text).to_owned()))
}

/// The index of the document's first token, behind attributes such as `#![enable(implicit_some)]`.
fn top_value(tokens: &[Token]) -> Option<usize> {
    let mut at = 0;
    while tokens.get(at)?.kind == TokenKind::Stray {
        let open = at + tokens[at..].iter().position(|token| token.kind == TokenKind::Open('['))?;
        at = after_group(tokens, open);
    }
    Some(at)
}

/// The token behind the group that opens at `open`; the end where it is never closed.
fn after_group(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.kind {
            TokenKind::Open(_) => depth += 1,
            TokenKind::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// From the value that begins at `value` to one inside it: where that is named, and where it begins.
fn inside(text: &str, tokens: &[Token], value: usize, step: &PathStep) -> Option<(usize, usize)> {
    let kind = |at: usize| tokens.get(at).map(|token| token.kind);
    let wants_field = matches!(step, PathStep::Field(_));
    let mut value = value;
    let (open, is_keyed) = loop {
        // The name of a variant or struct stands in front of the bracket.
        let open = if kind(value)? == TokenKind::Word { value + 1 } else { value };
        let TokenKind::Open(bracket) = kind(open)? else { return None };
        let names_first = kind(open + 1)? == TokenKind::Word && kind(open + 2)? == TokenKind::Colon;
        let is_keyed = bracket == '{' || names_first;
        if is_keyed || !wants_field {
            break (open, is_keyed);
        }
        // A newtype or `Some(…)`: the fields are one bracket further in, and the path does not count it.
        value = open + 1;
    };
    let mut at = open + 1;
    let mut nth = 0;
    while let Some(token) = tokens.get(at).filter(|token| !matches!(token.kind, TokenKind::Close(_))) {
        let begin = if is_keyed { at + 2 } else { at };
        let is_it = match step {
            PathStep::Field(name) => token.name(text).trim_matches('"') == name,
            PathStep::Element(index) => nth == *index,
        };
        if is_it {
            return Some((at, begin));
        }
        nth += 1;
        at = begin;
        while kind(at).is_some_and(|kind| !matches!(kind, TokenKind::Comma | TokenKind::Close(_))) {
            at = if matches!(kind(at), Some(TokenKind::Open(_))) { after_group(tokens, at) } else { at + 1 };
        }
        at += usize::from(kind(at) == Some(TokenKind::Comma));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = r##"#![enable(implicit_some)]
(
    format: 1,
    note: r#"
    id: "n1",
    format: 9"#,
    notes: [
        (id: "n1", by: wrapped((name: "é", age: 3))),
        (id: "n1", map: {"k": (x: 1)}),
    ],
)
"##;

    fn field(name: &str) -> PathStep {
        PathStep::Field(name.to_owned())
    }

    #[test]
    fn a_path_leads_through_lists_variants_and_maps() {
        let at = |path: &[PathStep]| place_of_path(TEXT, path).map(|place| (place.line, place.column));
        let notes = field("notes");
        assert_eq!(at(&[field("notes")]), Some((7, 5)));
        assert_eq!(at(&[notes.clone(), PathStep::Element(0), field("by"), field("age")]), Some((8, 44)));
        assert_eq!(at(&[notes.clone(), PathStep::Element(1), field("map"), field("k"), field("x")]), Some((9, 32)));
        assert_eq!(at(&[notes, PathStep::Element(2)]), None);
        assert_eq!(at(&[field("gone")]), None);
    }

    #[test]
    fn a_top_field_is_found_in_a_text_that_breaks_further_on() {
        let found = |text| top_field(text, "format").map(|(_, value)| value);
        assert_eq!(found(TEXT).as_deref(), Some("1"));
        assert_eq!(found("(a: (format: 3), format: 2, x: \"").as_deref(), Some("2"));
        assert_eq!(found("(a: 1)"), None);
        assert_eq!(found(""), None);
    }

    proptest! {
        #[test]
        fn a_place_leads_back_to_its_byte(text in "[aé\n\r👩]{0,20}", offset in 0_usize..90) {
            let offset = text.floor_char_boundary(offset);
            prop_assert_eq!(offset_of(&text, place_at(&text, offset)), offset);
        }

        #[test]
        fn no_text_breaks_the_search(text in "[(){}\\[\\]:,\"#a1!\n]{0,40}") {
            let _ = place_of_path(&text, &[field("a"), PathStep::Element(1), field("a")]);
            let _ = top_field(&text, "a");
        }
    }
}
