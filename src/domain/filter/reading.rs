//! The language of filters: terms with blanks between them, `-` before what must not be, quotes around what belongs together,
//! every word in Indonesian and English. It must not know which office it is typed in.

use super::when::month_said;
use super::{Criterion, Due, Filter, Term, Wanted, When};
use crate::domain::names::fold;
use crate::domain::record::State;

/// What a term is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// `is:`
    Is,
    /// `batas:`
    Due,
    /// `@` or `pj:`
    Owner,
    /// `instansi:`
    Institution,
    /// `unsur:`
    Group,
    /// `%` or `lokus:`
    Place,
    /// `seri:`
    Series,
    /// `sejak:`
    Since,
    /// `sampai:`
    Until,
    /// `selesai:`
    Ended,
}

/// The words before the colon: Indonesian and English, and what else is understood.
pub const FIELDS: [(Field, &str, &str, &[&str]); 10] = [
    (Field::Is, "is", "is", &["status", "state"]),
    (Field::Due, "batas", "due", &["tempo", "jatuh-tempo"]),
    (Field::Owner, "pj", "owner", &[]),
    (Field::Institution, "instansi", "institution", &[]),
    (Field::Group, "unsur", "group", &[]),
    (Field::Place, "lokus", "place", &["tempat"]),
    (Field::Series, "seri", "series", &[]),
    (Field::Since, "sejak", "since", &[]),
    (Field::Until, "sampai", "until", &[]),
    (Field::Ended, "selesai", "done", &["tuntas"]),
];

/// What a word before the colon means.
pub fn field_named(word: &str) -> Option<Field> {
    let word = word.to_lowercase();
    let found = FIELDS.iter().find(|(_, id, en, more)| *id == word || *en == word || more.contains(&word.as_str()));
    found.map(|(field, ..)| *field)
}

/// What is wrong with a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// No state has this name.
    State,
    /// It is no time.
    When,
    /// Nothing is called so before a colon.
    Field,
    /// Nothing stands behind its sign or colon.
    Empty,
}

/// A token that is not understood. It is searched for in the texts, unless it is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The token as it was typed, without its quotes.
    pub token: String,
    /// What is wrong.
    pub kind: ProblemKind,
    /// What was likely meant: the token with a word that is known in the place of the one that is not.
    pub meant: Option<String>,
}

/// A token of a filter as it stands in the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The byte of the line at which it begins.
    pub from: usize,
    /// The byte of the line behind it.
    pub to: usize,
    /// Without its quotes.
    pub text: String,
    /// Whether it begins with a quote: then it is words, whatever signs stand in it.
    pub is_quoted: bool,
}

/// The tokens of a line, with `"…"` keeping blanks together. A quote that is not closed goes to the end.
pub fn tokens(typed: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut is_within, mut is_open) = (false, false);
    for (at, letter) in typed.char_indices() {
        if letter.is_whitespace() && !is_within {
            is_open = false;
            continue;
        }
        if !is_open {
            tokens.push(Token { from: at, to: at, text: String::new(), is_quoted: letter == '"' });
            is_open = true;
        }
        if let Some(token) = tokens.last_mut() {
            token.to = at + letter.len_utf8();
            if letter == '"' {
                is_within = !is_within;
            } else {
                token.text.push(letter);
            }
        }
    }
    tokens
}

/// Reads a filter, and says what in it is not understood.
pub fn read(typed: &str) -> (Filter, Vec<Problem>) {
    let (mut filter, mut problems) = (Filter::default(), Vec::new());
    let mut tokens = tokens(typed).into_iter().peekable();
    while let Some(mut token) = tokens.next() {
        if token.text.trim().is_empty() {
            continue;
        }
        // `sejak:agustus 2023` is one time.
        if is_open_month(&token)
            && let Some(year) = tokens.next_if(is_year)
        {
            token.text = format!("{} {}", token.text, year.text);
        }
        let bare = token.text.strip_prefix('-').filter(|rest| !rest.is_empty() && !token.is_quoted);
        let (is_negated, text) = (bare.is_some(), bare.unwrap_or(&token.text));
        let criterion = if token.is_quoted { Ok(Criterion::Words(text.to_owned())) } else { criterion(text) };
        let criterion = criterion.unwrap_or_else(|kind| {
            problems.push(Problem { token: token.text.clone(), kind, meant: meant(&token.text, kind) });
            Criterion::Words(if kind == ProblemKind::Empty { String::new() } else { text.to_owned() })
        });
        if !matches!(&criterion, Criterion::Words(words) if words.is_empty()) {
            filter.terms.push(Term { is_negated, criterion });
        }
    }
    (filter, problems)
}

fn criterion(text: &str) -> Result<Criterion, ProblemKind> {
    for (sign, field) in [('@', Field::Owner), ('%', Field::Place)] {
        if let Some(rest) = text.strip_prefix(sign) {
            return of_field(field, rest);
        }
    }
    let Some((name, value)) = text.split_once(':') else { return Ok(Criterion::Words(text.to_owned())) };
    match field_named(name) {
        Some(field) => of_field(field, value),
        // `09:30`, `https://…` and the like are words.
        None if name.len() < 2 || !name.chars().all(char::is_alphabetic) || value.starts_with('/') => {
            Ok(Criterion::Words(text.to_owned()))
        }
        None => Err(ProblemKind::Field),
    }
}

fn of_field(field: Field, value: &str) -> Result<Criterion, ProblemKind> {
    if value.trim().is_empty() {
        return Err(ProblemKind::Empty);
    }
    let when = || When::read(value).ok_or(ProblemKind::When);
    Ok(match field {
        Field::Is => Criterion::Is(Wanted::from_word(&value.to_lowercase()).ok_or(ProblemKind::State)?),
        Field::Due => Criterion::Due(Due::read(value).ok_or(ProblemKind::When)?),
        Field::Owner => Criterion::Owner(value.to_owned()),
        Field::Institution => Criterion::Institution(value.to_owned()),
        Field::Group => Criterion::Group(value.to_owned()),
        Field::Place => Criterion::Place(value.to_owned()),
        Field::Series => Criterion::Series(value.to_owned()),
        Field::Since => Criterion::Since(when()?),
        Field::Until => Criterion::Until(when()?),
        Field::Ended => {
            let (order, when) = When::ordered(value).ok_or(ProblemKind::When)?;
            Criterion::Ended(order, when)
        }
    })
}

/// Whether a token says a month without its year, which may stand behind it.
fn is_open_month(token: &Token) -> bool {
    let bare = token.text.strip_prefix('-').unwrap_or(&token.text);
    let time = bare
        .split_once(':')
        .filter(|(name, _)| matches!(field_named(name), Some(Field::Due | Field::Since | Field::Until | Field::Ended)));
    !token.is_quoted && time.is_some_and(|(_, value)| month_said(value.trim_start_matches(['<', '>', '='])).is_some())
}

fn is_year(token: &Token) -> bool {
    let is_number = token.text.len() == 4 && token.text.bytes().all(|byte| byte.is_ascii_digit());
    is_number && !token.is_quoted && When::read(&token.text).is_some()
}

/// Words that people say for a state and that no state is called, in either language.
const SAID: [(&str, Wanted); 10] = [
    ("telat", Wanted::Overdue),
    ("lewat", Wanted::Overdue),
    ("late", Wanted::Overdue),
    ("mandek", Wanted::Only(State::Blocked)),
    ("macet", Wanted::Only(State::Blocked)),
    ("stuck", Wanted::Only(State::Blocked)),
    ("beres", Wanted::Done),
    ("tuntas", Wanted::Done),
    ("jalan", Wanted::Only(State::InProgress)),
    ("dijawab", Wanted::Awaited),
];

/// What was likely meant by a token with an unknown state or field.
fn meant(token: &str, kind: ProblemKind) -> Option<String> {
    let (name, value) = token.split_once(':')?;
    match kind {
        ProblemKind::State => {
            let value = fold(value);
            let said = SAID.iter().find(|(said, _)| *said == value).map(|(_, wanted)| *wanted);
            let words = Wanted::WORDS.iter().flat_map(|(wanted, id, en)| [(*wanted, *id), (*wanted, *en)]);
            let word = match said {
                Some(said) => words.into_iter().find(|(wanted, _)| *wanted == said)?.1,
                None => nearest(&value, words.map(|(_, word)| word))?,
            };
            Some(format!("{name}:{word}"))
        }
        ProblemKind::Field => {
            let sign = name.strip_prefix('-').map_or("", |_| "-");
            let words = FIELDS.iter().flat_map(|(_, id, en, _)| [*id, *en]);
            Some(format!("{sign}{}:{value}", nearest(&fold(&name[sign.len()..]), words)?))
        }
        ProblemKind::When | ProblemKind::Empty => None,
    }
}

/// The word that is written most nearly so; `None` where none is near.
fn nearest<'a>(typed: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let letters = typed.chars().count();
    let near = |word: &str| {
        let begins = letters >= 2 && word.starts_with(typed);
        if begins { 0 } else { distance(typed, word) }
    };
    let found = words.map(|word| (near(word), word)).min_by_key(|(near, _)| *near)?;
    (found.0 <= letters / 3).then_some(found.1)
}

/// How many letters have to be changed, added or taken out to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut before = std::mem::replace(&mut row[0], at + 1);
        for (to, wanted) in other.iter().enumerate() {
            let changed = before + usize::from(letter != *wanted);
            before = row[to + 1];
            row[to + 1] = changed.min(row[to] + 1).min(before + 1);
        }
    }
    row[other.len()]
}
