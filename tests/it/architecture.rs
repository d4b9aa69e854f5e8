//! The floors of the house: which part may use which, and what only one place may do. It reads the source as text and
//! must not know what the code does.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each part of the library with the parts it may use beside itself. Who is not here may be used by nobody.
const FLOORS: [(&str, &[&str]); 15] = [
    ("domain", &[]),
    ("platform", &[]),
    ("texts", &[]),
    ("sheet", &[]),
    ("formats", &["sheet"]),
    ("papers", &["domain", "sheet", "texts"]),
    ("folder", &["domain", "platform"]),
    ("intake", &["domain", "folder"]),
    ("wording", &["texts", "domain", "folder", "platform"]),
    ("app", &["domain", "folder", "papers", "sheet", "texts"]),
    ("storage", &["domain", "folder", "platform"]),
    ("sample", &["domain"]),
    ("ui", &["app", "texts", "wording", "domain", "folder", "papers", "sheet"]),
    (
        "runtime",
        &[
            "app", "domain", "folder", "formats", "intake", "papers", "platform", "sheet", "storage", "texts", "ui",
            "wording",
        ],
    ),
    (
        "cli",
        &[
            "app", "domain", "folder", "formats", "intake", "papers", "platform", "runtime", "sample", "sheet",
            "storage", "texts", "ui", "wording",
        ],
    ),
];

/// What only some places may do: the words that betray it, and the beginnings of the paths that may.
const PRIVILEGES: [(&[&str], &[&str]); 5] = [
    (&["Utc::now", "Local::now"], &["src/runtime/clock.rs"]),
    // Locks measure their wait, and the age of a file counts from the clock of the machine it lies on.
    (&["Instant::now"], &["src/runtime/clock.rs", "src/storage/lock.rs", "src/storage/archive/write.rs"]),
    (
        &["SystemTime::now"],
        &["src/storage/archive/clock.rs", "src/storage/archive/stray.rs", "src/storage/archive/load.rs"],
    ),
    (
        &["println!", "print!", "eprintln!", "eprint!", "io::stdout()", "io::stderr()"],
        &["src/cli/", "src/runtime/", "src/platform/terminal.rs"],
    ),
    (
        &["Span::", "Line::", "Paragraph", "Text::raw", ".set_string", ".set_line", ".set_span", ".set_symbol"],
        &["src/ui/widgets/", "src/ui/text_area.rs", "src/ui/text_field.rs"],
    ),
];

struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The part of the library that the file belongs to; `None` for the crate's own two files.
    fn part(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let part = inside.split_once('/').map_or(inside.strip_suffix(".rs")?, |(part, _)| part);
        (!["lib", "main"].contains(&part)).then_some(part)
    }

    /// The lines that are compiled into the program: no comments, no tests.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_test = self.path.ends_with("/tests.rs");
        let code = if is_test { "" } else { self.text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default() };
        let lines = code.lines().enumerate().map(|(number, line)| (number + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src")];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                sources.push(Source { path, text });
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(sources.len() > 50, "the source is somewhere else");
    sources
}

/// The lines, each `use` of several lines as one, with the number of its first.
fn whole_uses<'a>(lines: impl Iterator<Item = (usize, &'a str)>) -> Vec<(usize, String)> {
    let mut whole: Vec<(usize, String)> = Vec::new();
    let mut is_open = false;
    for (number, line) in lines {
        match whole.last_mut().filter(|_| is_open) {
            Some((_, begun)) => begun.push_str(line),
            None => whole.push((number, line.to_owned())),
        }
        let begun = whole.last().map(|(_, begun)| begun.trim_start()).unwrap_or_default();
        let is_use =
            ["use ", "pub use ", "pub(crate) use ", "pub(super) use "].iter().any(|word| begun.starts_with(word));
        is_open = is_use && !begun.contains(';');
    }
    whole
}

/// The names at the top between the braces with which `list` begins.
fn names_in_braces(list: &str) -> Vec<&str> {
    let (mut depth, mut begin, mut names) = (0, 1, Vec::new());
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && letter == ',') {
            names.push(list[begin..at].trim());
            begin = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// The parts that a line names, as `crate::part` or within the braces of `use crate::{…}`.
fn parts_named(line: &str) -> Vec<&str> {
    let mut named = Vec::new();
    for (at, _) in line.match_indices("crate::") {
        let is_other = line[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$');
        let rest = &line[at + "crate::".len()..];
        if is_other {
            continue;
        }
        let names = if rest.starts_with('{') { names_in_braces(rest) } else { vec![rest] };
        named.extend(names.into_iter().map(|name| {
            let end = name.find(|letter: char| !letter.is_ascii_lowercase() && letter != '_').unwrap_or(name.len());
            &name[..end]
        }));
    }
    named
}

/// What breaks the floors in a source.
fn upward_arrows(source: &Source) -> Vec<String> {
    let Some(part) = source.part() else { return Vec::new() };
    let Some((_, allowed)) = FLOORS.iter().find(|(floor, _)| *floor == part) else {
        return vec![format!("{}: `{part}` stands on no floor", source.path)];
    };
    let mut arrows = Vec::new();
    for (number, line) in whole_uses(source.lines()) {
        for named in parts_named(&line) {
            let is_part = FLOORS.iter().any(|(floor, _)| *floor == named);
            if is_part && named != part && !allowed.contains(&named) {
                arrows.push(format!("{}:{number}: {part} must not use {named}", source.path));
            }
        }
    }
    arrows
}

/// Where a source does what it may not.
fn trespasses(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for (words, places) in PRIVILEGES {
        if places.iter().any(|place| source.path.starts_with(place)) {
            continue;
        }
        for (number, line) in source.lines() {
            let whole = |word: &&&str| {
                line.match_indices(**word).any(|(at, _)| {
                    !line[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_')
                        || word.starts_with('.')
                })
            };
            found.extend(words.iter().filter(whole).map(|word| format!("{}:{number}: {word}", source.path)));
        }
    }
    found
}

#[test]
fn arrows_point_down_only() {
    let arrows: Vec<String> = sources().iter().flat_map(upward_arrows).collect();
    assert!(arrows.is_empty(), "{}", arrows.join("\n"));
}

#[test]
fn every_part_has_its_floor() {
    let sources = sources();
    let parts: BTreeSet<&str> = sources.iter().filter_map(Source::part).collect();
    let floors: BTreeSet<&str> = FLOORS.iter().map(|(floor, _)| *floor).collect();
    assert_eq!(parts, floors);
}

#[test]
fn clock_standard_output_and_drawing_have_one_place_each() {
    let found: Vec<String> = sources().iter().flat_map(trespasses).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_file_says_first_what_it_is_for() {
    let silent: Vec<String> =
        sources().into_iter().filter(|it| !it.text.starts_with("//! ")).map(|it| it.path).collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn an_arrow_that_points_up_is_found() {
    let source = |text: &str| Source { path: "src/domain/x.rs".to_owned(), text: text.to_owned() };
    for text in ["use crate::app::key;", "use crate::{domain::Id, storage};", "fn a(b: crate::ui::theme::Theme) {}"] {
        assert_eq!(upward_arrows(&source(text)).len(), 1, "{text}");
    }
    let over_lines =
        "use crate::{\n    domain::{Id, Office},\n    app::{\n        key,\n    },\n};\nuse crate::domain::Id;";
    assert_eq!(upward_arrows(&source(over_lines)), ["src/domain/x.rs:1: domain must not use app"]);
    for text in [
        "use crate::domain::Id;",
        "use crate::{domain::{\n    app, storage,\n}};",
        "// crate::app",
        "use other_crate::app::key;",
    ] {
        assert_eq!(upward_arrows(&source(text)), Vec::<String>::new(), "{text}");
    }
    assert_eq!(trespasses(&source("let now = Utc::now();\neprintln!(\"x\");")).len(), 2);
    assert_eq!(trespasses(&source("println!(\"x\");\nlet now = Instant::now();")).len(), 2);
}
