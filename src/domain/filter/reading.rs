//! The language of filters: terms with blanks between them, `-` before what must not be, quotes around what belongs together,
//! every word in Indonesian and English. It must not know which office it is typed in.

use super::{Criterion, Due, Filter, Term, Wanted, When};

/// What a term is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// `is:`
    Is,
    /// `batas:`
    Due,
    /// `@` or `pj:`
    Owner,
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
}

/// The words before the colon: Indonesian and English, and what else is understood.
pub const FIELDS: [(Field, &str, &str, &[&str]); 8] = [
    (Field::Is, "is", "is", &["status", "state"]),
    (Field::Due, "batas", "due", &["tempo", "jatuh-tempo"]),
    (Field::Owner, "pj", "owner", &["instansi", "institution"]),
    (Field::Group, "unsur", "group", &[]),
    (Field::Place, "lokus", "place", &["tempat"]),
    (Field::Series, "seri", "series", &[]),
    (Field::Since, "sejak", "since", &[]),
    (Field::Until, "sampai", "until", &[]),
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
    for token in tokens(typed) {
        if token.text.trim().is_empty() {
            continue;
        }
        let bare = token.text.strip_prefix('-').filter(|rest| !rest.is_empty() && !token.is_quoted);
        let (is_negated, text) = (bare.is_some(), bare.unwrap_or(&token.text));
        let criterion = if token.is_quoted { Ok(Criterion::Words(text.to_owned())) } else { criterion(text) };
        let criterion = criterion.unwrap_or_else(|kind| {
            problems.push(Problem { token: token.text.clone(), kind });
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
        Field::Group => Criterion::Group(value.to_owned()),
        Field::Place => Criterion::Place(value.to_owned()),
        Field::Series => Criterion::Series(value.to_owned()),
        Field::Since => Criterion::Since(when()?),
        Field::Until => Criterion::Until(when()?),
    })
}
