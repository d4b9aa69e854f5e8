//! The tree between serde and text, and its layout by width. It must not know what the fields mean, save that a
//! record with an `id` or a `format` is worth a line for each field, so that two edits of it merge.

use super::text;
use unicode_width::UnicodeWidthStr;

/// The columns a line may fill before it is broken.
const WIDEST: usize = 110;
const INDENT: usize = 4;

/// One value of the document.
#[derive(Debug)]
pub(super) enum Node {
    /// A number, a boolean, a character, a variant without content: text that is never broken.
    Word(String),
    /// A string, unescaped.
    Text(String),
    /// What has brackets.
    Group(Group),
}

/// What the brackets of a group hold, as far as layout cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    List,
    Record,
    Tuple,
    Map,
    /// The brackets around the one value of a newtype: never a reason to indent.
    Wrapper,
}

#[derive(Debug)]
pub(super) struct Group {
    shape: Shape,
    open: String,
    close: char,
    entries: Vec<Entry>,
    /// The width on one line, or `None` when it must be broken.
    width: Option<usize>,
}

#[derive(Debug)]
pub(super) struct Entry {
    /// The field's name or the map's key as RON text.
    pub key: Option<String>,
    pub value: Node,
}

impl Group {
    /// A group whose opening bracket follows `variant`, the name of its variant if it has one.
    pub fn new(shape: Shape, variant: &str, mut entries: Vec<Entry>) -> Self {
        let (open, close) = match shape {
            Shape::List => ('[', ']'),
            Shape::Map => ('{', '}'),
            Shape::Record | Shape::Tuple | Shape::Wrapper => ('(', ')'),
        };
        if shape == Shape::List {
            entries.iter_mut().for_each(|entry| entry.value.break_if_identified());
        }
        let open = format!("{variant}{open}");
        let width = Self::width_on_one_line(shape, &open, &entries);
        Group { shape, open, close, entries, width }
    }

    fn width_on_one_line(shape: Shape, open: &str, entries: &[Entry]) -> Option<usize> {
        let leads = |entry: &Entry| matches!(entry.key.as_deref(), Some("id" | "format"));
        let broken = match shape {
            Shape::Record => entries.first().is_some_and(leads),
            Shape::List => entries.iter().any(|entry| entry.value.is_record()),
            Shape::Tuple | Shape::Map | Shape::Wrapper => false,
        };
        if broken {
            return None;
        }
        let mut width = open.width() + 1 + 2 * entries.len().saturating_sub(1);
        for entry in entries {
            width += entry.key_width() + entry.value.width()?;
        }
        Some(width)
    }

    fn write_flat(&self, out: &mut String) {
        out.push_str(&self.open);
        for (nth, entry) in self.entries.iter().enumerate() {
            if nth > 0 {
                out.push_str(", ");
            }
            entry.write_key(out);
            entry.value.write_flat(out);
        }
        out.push(self.close);
    }

    fn write(&self, out: &mut String, at: Spot) {
        if self.entries.is_empty() || self.width.is_some_and(|width| at.column + width + at.tail <= WIDEST) {
            return self.write_flat(out);
        }
        out.push_str(&self.open);
        if self.shape == Shape::Wrapper {
            let inside = Spot { column: at.column + self.open.width(), tail: at.tail + 1, ..at };
            self.entries.iter().for_each(|entry| entry.value.write(out, inside));
        } else {
            let indent = at.indent + INDENT;
            for entry in &self.entries {
                new_line(out, indent);
                entry.write_key(out);
                entry.value.write(out, Spot { indent, column: indent + entry.key_width(), tail: 1 });
                out.push(',');
            }
            new_line(out, at.indent);
        }
        out.push(self.close);
    }
}

impl Entry {
    fn key_width(&self) -> usize {
        self.key.as_ref().map_or(0, |key| key.width() + 2)
    }

    fn write_key(&self, out: &mut String) {
        if let Some(key) = &self.key {
            out.push_str(key);
            out.push_str(": ");
        }
    }
}

/// Where a value begins: the indent of its line, its column, and how many columns must stay free behind it.
#[derive(Clone, Copy)]
struct Spot {
    indent: usize,
    column: usize,
    tail: usize,
}

impl Node {
    /// The width on one line, or `None` when it needs several.
    fn width(&self) -> Option<usize> {
        match self {
            Node::Word(word) => Some(word.width()),
            Node::Text(text) if text::raw(text).is_some() => None,
            Node::Text(text) => Some(text::escaped(text).width()),
            Node::Group(group) => group.width,
        }
    }

    fn is_record(&self) -> bool {
        match self {
            Node::Group(group) if group.shape == Shape::Wrapper => group.entries.iter().any(|e| e.value.is_record()),
            Node::Group(group) => group.shape == Shape::Record && !group.entries.is_empty(),
            Node::Word(_) | Node::Text(_) => false,
        }
    }

    /// In a list, a record is broken by an `id` wherever it stands, not only in front.
    fn break_if_identified(&mut self) {
        if let Node::Group(group) = self
            && group.shape == Shape::Record
            && group.entries.iter().any(|entry| entry.key.as_deref() == Some("id"))
        {
            group.width = None;
        }
    }

    /// The value on one line, whatever its width: also how the key of a map is spelled.
    pub fn write_flat(&self, out: &mut String) {
        match self {
            Node::Word(word) => out.push_str(word),
            Node::Text(text) => out.push_str(&text::escaped(text)),
            Node::Group(group) => group.write_flat(out),
        }
    }

    fn write(&self, out: &mut String, at: Spot) {
        match self {
            Node::Text(text) => out.push_str(&text::raw(text).unwrap_or_else(|| text::escaped(text))),
            Node::Word(word) => out.push_str(word),
            Node::Group(group) => group.write(out, at),
        }
    }

    /// Whether the text begins with a word that `ron` would take for an option's own.
    pub fn reads_as_option(&self) -> bool {
        match self {
            Node::Word(word) => word == "None" || word == "Some",
            Node::Group(group) => group.open == "None(" || group.open == "Some(",
            Node::Text(_) => false,
        }
    }
}

fn new_line(out: &mut String, indent: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

/// The whole document, with its final line end.
pub(super) fn laid_out(node: &Node) -> String {
    let mut out = String::new();
    node.write(&mut out, Spot { indent: 0, column: 0, tail: 0 });
    out.push('\n');
    out
}
