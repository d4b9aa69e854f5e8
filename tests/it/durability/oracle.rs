//! The judge of a folder after a crash: a reader of RON and a list of what must be there. It shares no code with the
//! program, neither its reader nor its types: a fault that both have would hide itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// All files of a folder, by their path in it.
pub type Tree = BTreeMap<PathBuf, Arc<[u8]>>;

/// What stands on the disk under a folder.
pub fn tree(folder: &Path) -> Tree {
    let (mut tree, mut folders) = (Tree::new(), vec![folder.to_owned()]);
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                let bytes = fs::read(entry.path()).unwrap();
                tree.insert(entry.path().strip_prefix(folder).unwrap().to_owned(), bytes.into());
            }
        }
    }
    tree
}

/// What a document says: each scalar with its way from the top, on which records are called by their ids. How often it
/// stands there is counted.
pub type Facts = BTreeMap<String, usize>;

/// What a file says, or why it cannot be read.
type Reading = Result<Arc<Facts>, String>;

/// A file that was read.
type Known = (Arc<[u8]>, Reading);

/// Where a document lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Top,
    Trash,
    /// Drafts and earlier states, which come and go.
    Aside,
}

/// The documents of an archive: under the id of a meeting, or the name of another file, where it lies and what it says.
pub type Documents = BTreeMap<String, Vec<(Place, Arc<Facts>)>>;

/// What the judge found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Whole,
    Unreadable(String),
    /// A document is not there, or says what it never said.
    Lost(String),
    /// A document says what it said before the last change that was acknowledged.
    Older(String),
}

/// Judges archives that began as one. Ids that were not in it are made up by chance in each run: they count as one.
pub struct Judge {
    ids: BTreeSet<String>,
    /// Whether it does not matter when something was done: a program that cannot read the clock or the office goes on.
    pub knows_no_time: bool,
    /// By the address of the bytes, which are kept so that it stays theirs.
    known: BTreeMap<(usize, usize), Known>,
}

impl Judge {
    pub fn of(beginning: &Tree) -> Self {
        let text = beginning
            .values()
            .flat_map(|bytes| words(&String::from_utf8_lossy(bytes)).map(str::to_owned).collect::<Vec<_>>());
        Self { ids: text.filter(|word| is_id(word)).collect(), knows_no_time: false, known: BTreeMap::new() }
    }

    /// The documents of an archive.
    ///
    /// # Errors
    /// The first file that cannot be read, and why; a meeting that stands in two files is one.
    pub fn documents(&mut self, tree: &Tree) -> Result<Documents, String> {
        let mut documents = Documents::new();
        for (path, bytes) in tree {
            let Some((place, name)) = document(path) else { continue };
            let facts = self.facts(bytes).map_err(|why| format!("{}: {why}", path.display()))?;
            if place == Place::Aside {
                continue;
            }
            let id = facts.keys().find_map(|fact| fact.strip_prefix(".id=")).map_or(name, str::to_owned);
            let lies = documents.entry(id).or_default();
            if place == Place::Top && lies.iter().any(|(other, _)| *other == Place::Top) {
                return Err(format!("{}: the same meeting stands in two files", path.display()));
            }
            lies.push((place, facts));
            lies.sort();
        }
        Ok(documents)
    }

    fn facts(&mut self, bytes: &Arc<[u8]>) -> Reading {
        let address = (bytes.as_ptr() as usize, bytes.len());
        if let Some((_, known)) = self.known.get(&address) {
            return known.clone();
        }
        let mut named = Facts::new();
        let read = facts(bytes).map(|facts| {
            for (fact, count) in facts {
                *named.entry(self.with_ids_of_chance_alike(&fact)).or_default() += count;
            }
            Arc::new(named)
        });
        self.known.insert(address, (bytes.clone(), read.clone()));
        read
    }

    fn with_ids_of_chance_alike(&self, fact: &str) -> String {
        let fact = fact.split_once(".at=").filter(|_| self.knows_no_time).map_or(fact, |(way, _)| way);
        let new = words(fact).filter(|word| is_id(word) && !self.ids.contains(*word));
        new.fold(fact.to_owned(), |fact, id| fact.replace(id, "new"))
    }

    /// Judges an archive: `versions` are its documents after each change, `acknowledged` how many changes were called saved.
    pub fn verdict(&mut self, tree: &Tree, versions: &[Documents], acknowledged: usize) -> Verdict {
        let now = match self.documents(tree) {
            Ok(documents) => documents,
            Err(why) => return Verdict::Unreadable(why),
        };
        let allowed = &versions[acknowledged..versions.len().min(acknowledged + 2)];
        for id in now.keys().chain(allowed.iter().flat_map(BTreeMap::keys)) {
            let lies = now.get(id);
            let is_in = |versions: &[Documents]| versions.iter().any(|version| version.get(id) == lies);
            // Moved from folder to folder it may lie in both for a moment.
            let is_twice = || {
                let all: BTreeSet<_> =
                    allowed.iter().flat_map(|version| version.get(id).into_iter().flatten()).collect();
                lies.is_some_and(|lies| lies.len() > 1 && lies.iter().collect::<BTreeSet<_>>() == all)
            };
            if is_in(allowed) || is_twice() {
                continue;
            }
            return if is_in(&versions[..acknowledged]) {
                Verdict::Older(id.clone())
            } else {
                Verdict::Lost(id.clone())
            };
        }
        Verdict::Whole
    }
}

/// The pieces of a text that can be ids.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric())
}

fn is_id(word: &str) -> bool {
    let of_ids = |letter: char| letter.is_ascii_digit() || letter.is_ascii_lowercase() && !"ilou".contains(letter);
    word.len() == 16 && word.chars().all(of_ids)
}

/// Whether a file is a document of the archive: `*.ron` at the top, in the trash, among drafts and earlier states.
fn document(path: &Path) -> Option<(Place, String)> {
    let name = path.file_name()?.to_str()?;
    let mut parts = path.parent()?.components().map(|part| part.as_os_str().to_str().unwrap_or_default());
    let place = match [parts.next(), parts.next()] {
        [None, _] => Place::Top,
        [Some(".rapat"), Some("trash")] => Place::Trash,
        [Some(".rapat"), Some("drafts" | "history")] => Place::Aside,
        _ => return None,
    };
    (name.ends_with(".ron") && !name.starts_with('.')).then(|| (place, name.to_owned()))
}

/// What is said before and not after.
pub fn missing(before: &Facts, after: &Facts) -> Vec<String> {
    let is_gone = |(fact, count): &(&String, &usize)| after.get(*fact).unwrap_or(&0) < *count;
    before.iter().filter(is_gone).map(|(fact, _)| fact.clone()).collect()
}

/// What one document says.
///
/// # Errors
/// Where it is not a whole document.
pub fn facts(bytes: &[u8]) -> Result<Facts, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let mut reader = Reader { text, at: 0 };
    let value = reader.value()?;
    if !matches!(&value, Value::Fields(fields) if fields.first().is_some_and(|(name, _)| name == "format")) {
        return Err("it does not begin with its format".to_owned());
    }
    if let Some(more) = reader.peek() {
        return Err(format!("{more:?} stands behind the end"));
    }
    let mut facts = Facts::new();
    gather(&value, "", &mut facts);
    Ok(facts)
}

fn gather(value: &Value, way: &str, facts: &mut Facts) {
    match value {
        Value::Scalar(text) => *facts.entry(format!("{way}={text}")).or_default() += 1,
        Value::Fields(fields) => {
            for (name, value) in fields {
                gather(value, &format!("{way}.{name}"), facts);
            }
        }
        Value::List(values) => {
            for value in values {
                let id = match value {
                    Value::Fields(fields) => fields.iter().find(|(name, _)| name == "id" || name == "key"),
                    _ => None,
                };
                match id {
                    Some((_, Value::Scalar(id))) => gather(value, &format!("{way}[{id}]"), facts),
                    _ => gather(value, &format!("{way}[]"), facts),
                }
            }
        }
    }
}

/// What a value is: a word with something in brackets is a field of that name.
enum Value {
    Scalar(String),
    List(Vec<Value>),
    Fields(Vec<(String, Value)>),
}

/// Reads by docs/format.md, letter by letter.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// The next letter that is no blank.
    fn peek(&mut self) -> Option<char> {
        self.at += self.rest().len() - self.rest().trim_start().len();
        self.rest().chars().next()
    }

    fn take(&mut self, sign: char) -> bool {
        let is_there = self.peek() == Some(sign);
        self.at += usize::from(is_there) * sign.len_utf8();
        is_there
    }

    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && !"_.+-".contains(letter));
        let word = &rest[..end.unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    fn value(&mut self) -> Result<Value, String> {
        if self.take('(') || self.take('[') || self.take('{') {
            return self.inside();
        }
        if self.peek() == Some('"') || self.rest().starts_with("r#") || self.rest().starts_with("r\"") {
            return self.string().map(Value::Scalar);
        }
        match self.word() {
            "" => Err(format!("{:?} at byte {} of {}", self.peek(), self.at, self.text.len())),
            word if self.take('(') => Ok(Value::Fields(vec![(word.to_owned(), self.inside()?)])),
            word => Ok(Value::Scalar(word.to_owned())),
        }
    }

    /// What stands in brackets up to their end: fields or values.
    fn inside(&mut self) -> Result<Value, String> {
        let (mut fields, mut values) = (Vec::new(), Vec::new());
        while !self.ends() {
            match self.value()? {
                Value::Scalar(name) if self.take(':') => fields.push((name, self.value()?)),
                value => values.push(value),
            }
            if !self.take(',') && !self.ends_next() {
                return Err(format!("a comma is missing at byte {} of {}", self.at, self.text.len()));
            }
        }
        Ok(if fields.is_empty() { Value::List(values) } else { Value::Fields(fields) })
    }

    fn ends_next(&mut self) -> bool {
        matches!(self.peek(), Some(')' | ']' | '}'))
    }

    fn ends(&mut self) -> bool {
        let ends = self.ends_next();
        self.at += usize::from(ends);
        ends
    }

    fn string(&mut self) -> Result<String, String> {
        let unended = format!("a text that begins at byte {} has no end", self.at);
        if let Some(raw) = self.rest().strip_prefix('r') {
            let fence = &raw[..raw.len() - raw.trim_start_matches('#').len()];
            let close = format!("\"{fence}");
            let (text, _) =
                raw[fence.len()..].strip_prefix('"').and_then(|raw| raw.split_once(&close)).ok_or(unended)?;
            self.at += 1 + 2 * (fence.len() + 1) + text.len();
            return Ok(text.to_owned());
        }
        let mut text = String::new();
        let mut letters = self.rest()[1..].char_indices();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '"' => {
                    self.at += at + 2;
                    return Ok(text);
                }
                '\\' => match letters.next().ok_or_else(|| unended.clone())?.1 {
                    'n' => text.push('\n'),
                    'r' => text.push('\r'),
                    't' => text.push('\t'),
                    '0' => text.push('\0'),
                    'u' => {
                        let code: String =
                            letters.by_ref().skip(1).map(|(_, one)| one).take_while(|&one| one != '}').collect();
                        let code = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                        text.push(code.ok_or("an escape that is none")?);
                    }
                    other => text.push(other),
                },
                letter => text.push(letter),
            }
        }
        Err(unended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        facts(text.as_bytes()).unwrap().into_keys().collect()
    }

    #[test]
    fn the_reader_reads_what_the_format_allows() {
        let text = "(format: 1, id: \"a\\u{41}\\n\", l: [(id: \"x\", n: -3, w: seat(\"s\")), 2.5], r: r#\"a \"b\"\nc\"#, m: {\"k\": (o: 1,),},)\n";
        let expected = [
            ".format=1",
            ".id=aA\n",
            ".l[]=2.5",
            ".l[x].id=x",
            ".l[x].n=-3",
            ".l[x].w.seat[]=s",
            ".m.k.o=1",
            ".r=a \"b\"\nc",
        ];
        assert_eq!(said(text), expected);
    }

    #[test]
    fn no_beginning_of_a_document_is_a_document() {
        let text = "(format: 1, id: \"a\", l: [(id: \"x\", t: r#\"é\"#)])";
        for end in 0..text.len() {
            assert!(facts(&text.as_bytes()[..end]).is_err(), "{end}");
        }
        facts(text.as_bytes()).unwrap();
        assert!(facts(&vec![0; text.len()]).is_err());
    }
}
