//! Reads texts out of an `.ftl` file and uses of `t!` out of Rust source, as far as the house writes them. It must not
//! know whether what it finds is right.

#![allow(clippy::unwrap_used, reason = "a source tree that cannot be read fails the test")]

use std::collections::BTreeSet;
use std::path::Path;

/// A text as it stands in an `.ftl` file.
pub struct Entry {
    pub id: String,
    /// The first word of the `##` heading above it.
    pub section: String,
    pub arguments: BTreeSet<String>,
    pub line: usize,
}

/// A place in the source that asks for a text, or for one of a family.
#[derive(Debug, PartialEq)]
pub struct Use {
    /// `path:line`.
    pub place: String,
    pub id: String,
    pub is_family: bool,
    pub arguments: Vec<String>,
}

/// All texts of an `.ftl` file in their order.
pub fn entries(source: &str) -> Vec<Entry> {
    let mut found: Vec<Entry> = vec![];
    let mut section = String::new();
    for (index, line) in source.lines().enumerate() {
        if let Some(heading) = line.strip_prefix("## ") {
            section = heading.split(' ').next().unwrap_or_default().to_owned();
        } else if let Some((id, _)) = line.split_once(" =")
            && line.starts_with(|first: char| first.is_ascii_alphabetic())
        {
            let entry =
                Entry { id: id.to_owned(), section: section.clone(), arguments: BTreeSet::new(), line: index + 1 };
            found.push(entry);
        }
        if let (Some(entry), false) = (found.last_mut(), line.starts_with('#')) {
            let names =
                line.split('$').skip(1).map(|rest| rest.split(|c: char| !is_name(c)).next().unwrap_or_default());
            entry.arguments.extend(names.map(str::to_owned));
        }
    }
    found
}

fn is_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// All Rust files under `root` but those of `texts` itself, whose examples ask for made-up texts: path and source.
pub fn rust_files(root: &Path) -> Vec<(String, String)> {
    let mut found = vec![];
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in folder.read_dir().unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && path != root.join("texts") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = format!("src/{}", path.strip_prefix(root).unwrap().display());
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Every `t!(…)` in `source` that is not in a comment.
pub fn uses(path: &str, source: &str) -> Vec<Use> {
    let starts = source.match_indices("t!(").filter(|(at, _)| {
        let line = source[..*at].rsplit('\n').next().unwrap_or_default();
        !line.ends_with(is_name) && !line.trim_start().starts_with("//")
    });
    starts
        .map(|(at, opening)| {
            let place = format!("{path}:{}", source[..at].matches('\n').count() + 1);
            let parts = arguments(&source[at + opening.len()..]);
            let asked = parts.get(1).map(String::as_str).unwrap_or_default();
            let literal = asked.split('"').nth(1);
            let id = literal.unwrap_or_else(|| panic!("{place}: t! takes the texts and then a literal id")).to_owned();
            let is_family = asked.split('"').nth(2).is_some_and(|after| after.trim_start().starts_with('+'));
            let named = parts.iter().skip(2).filter_map(|part| part.split_once('='));
            let arguments = named.map(|(name, _)| name.trim().to_owned()).collect();
            Use { place, id, is_family, arguments }
        })
        .collect()
}

/// The arguments of a macro call whose opening bracket was just passed, up to its closing one.
fn arguments(source: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut depth, mut is_quoted, mut is_escaped) = (0, false, false);
    for character in source.chars() {
        let is_plain = !is_quoted;
        match character {
            '"' if !is_escaped => is_quoted = !is_quoted,
            '(' | '[' | '{' if is_plain => depth += 1,
            ')' | ']' | '}' if is_plain && depth == 0 => break,
            ')' | ']' | '}' if is_plain => depth -= 1,
            ',' if is_plain && depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        is_escaped = is_quoted && character == '\\' && !is_escaped;
        parts.last_mut().unwrap().push(character);
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

#[test]
fn every_form_of_the_macro_is_read() {
    let source = r#"
        // t!(texts, "in-a-comment")
        assert!(format!("x") == t!(texts, "home-title").as_str());
        t!(self.texts(a, b), "home-late", count = rows.iter().map(|(a, b)| a == b).count(), name = "a, \"b\" = c");
        t!(texts, "state-" + state.name("x"), day = 3);
        t!(
            texts,
            "home-long",
            count = 1,
        )
    "#;
    let found = uses("src/x.rs", source);
    let expected = [
        ("src/x.rs:3", "home-title", false, vec![]),
        ("src/x.rs:4", "home-late", false, vec!["count", "name"]),
        ("src/x.rs:5", "state-", true, vec!["day"]),
        ("src/x.rs:6", "home-long", false, vec!["count"]),
    ];
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(place, id, is_family, arguments)| Use {
            place: place.to_owned(),
            id: id.to_owned(),
            is_family,
            arguments: arguments.into_iter().map(str::to_owned).collect(),
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_text_of_several_forms_is_one_entry_with_all_its_arguments() {
    let source = "# note $x\n## home – the first screen\n\nhome-late = { $count ->\n    [one] { $count } of { $name }\n   *[other] x\n}\nhome-title = Rapat\n";
    let found = entries(source);
    let shown: Vec<_> =
        found.iter().map(|entry| (&*entry.id, &*entry.section, entry.arguments.len(), entry.line)).collect();
    assert_eq!(shown, [("home-late", "home", 2, 4), ("home-title", "home", 0, 8)]);
}
