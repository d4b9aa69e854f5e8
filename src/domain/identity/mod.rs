//! What in a text looks like the identity of a person (UU 11/2012, UU 35/2014, UU 27/2022): numbers, names beside a case,
//! where somebody lives or goes to school, and what somebody marked. A first guard for eyes and papers: it would rather ask
//! once too often than show a child. It must not know where the text comes from, nor what is done about a finding.

mod judgement;
mod names;
mod numbers;
mod places;
mod vocabulary;
mod words;

use std::collections::BTreeMap;

pub use judgement::{
    Answers, Judged, Judgement, Piece, Subject, is_held_back, judged, judgements_of, said_of, shown, turned,
};

/// What a span looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Between `[[` and `]]`: somebody said so.
    Marked,
    /// The number of an identity card (NIK).
    Nik,
    /// The number of a family card (KK).
    FamilyCard,
    /// The number of a civil servant, which begins with the date of birth.
    Nip,
    /// A telephone.
    Phone,
    /// An e-mail address.
    Email,
    /// The date of somebody's birth.
    Birth,
    /// A bank account.
    Account,
    /// The number of a vehicle.
    Plate,
    /// A passport.
    Passport,
    /// The number of a health insurance.
    Insurance,
    /// A point on the map.
    Coordinates,
    /// A name beside a case, or after a word that says that one follows.
    Name,
    /// Somebody's child or parent by name.
    Kin,
    /// Where somebody lives.
    Address,
    /// A school beside a case.
    School,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 16] = [
        Self::Marked,
        Self::Nik,
        Self::FamilyCard,
        Self::Nip,
        Self::Phone,
        Self::Email,
        Self::Birth,
        Self::Account,
        Self::Plate,
        Self::Passport,
        Self::Insurance,
        Self::Coordinates,
        Self::Name,
        Self::Kin,
        Self::Address,
        Self::School,
    ];

    /// The name in JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Marked => "marked",
            Self::Nik => "nik",
            Self::FamilyCard => "family_card",
            Self::Nip => "nip",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Birth => "birth",
            Self::Account => "account",
            Self::Plate => "plate",
            Self::Passport => "passport",
            Self::Insurance => "insurance",
            Self::Coordinates => "coordinates",
            Self::Name => "name",
            Self::Kin => "kin",
            Self::Address => "address",
            Self::School => "school",
        }
    }
}

/// A part of a text that looks like an identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its first byte.
    pub start: usize,
    /// The byte behind its last.
    pub end: usize,
    /// What it looks like.
    pub kind: Kind,
}

impl Span {
    /// The part itself.
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// What in a text looks like an identity, in order and without overlap.
pub fn findings(text: &str) -> Vec<Span> {
    let marked = marked(text);
    let words = words::words(text);
    let mut found = marked.clone();
    found.extend(numbers::found(text, &words));
    found.extend(names::found(text, &words));
    found.extend(places::found(text, &words));
    // What is marked stands; of two that overlap the longer one, since it hides the other too.
    found.sort_by_key(|span| (span.kind != Kind::Marked, std::cmp::Reverse(span.end - span.start), span.start));
    let mut apart: BTreeMap<usize, Span> = BTreeMap::new();
    for span in found {
        // Those that are kept do not overlap, so the nearest one before its end is the only one it can meet.
        let nearest = apart.range(..span.end).next_back();
        if nearest.is_none_or(|(_, kept)| kept.end <= span.start) {
            apart.insert(span.start, span);
        }
    }
    apart.into_values().collect()
}

/// What stands between double brackets. Where they are not closed, the rest of the line is meant.
fn marked(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find("[[")) {
        let start = at + found;
        let rest = &text[start..];
        let end = rest.find("]]").map(|end| end + 2).or_else(|| rest.find('\n')).unwrap_or(rest.len());
        spans.push(Span { start, end: start + end, kind: Kind::Marked });
        at = start + end;
    }
    spans
}

/// A finding as it may stand in a message: its kind tells what it is, its first and last letter where to look.
pub fn masked(span: &str) -> String {
    let letters: Vec<char> = span.chars().collect();
    match letters.as_slice() {
        [] => String::new(),
        [first, .., last] if letters.len() > 4 => format!("{first}…{last}"),
        _ => "…".to_owned(),
    }
}
