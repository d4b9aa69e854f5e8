//! What a person said about a span that looks like an identity: show it all the same, or hide it. Appended, never changed;
//! the last word on a span counts. It must not know who looks on.

use serde::{Deserialize, Serialize};

use super::{Kind, Span, findings};
use crate::domain::Stamp;
use crate::domain::commitment::Commitment;
use crate::domain::edit::appended;
use crate::domain::id::{DecisionId, ItemId, JudgementId, NoteId, RecordId};
use crate::domain::record::RecordKind;
use crate::domain::session::Session;

/// Whose text is meant. What was said about a commitment stands among its own records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The title of the meeting.
    Title,
    /// The title of an agenda item.
    Item(ItemId),
    /// A note.
    Note(NoteId),
    /// A decision.
    Decision(DecisionId),
    /// What was asked and answered about a promise of an earlier meeting.
    Answer(RecordId),
}

/// One word on one span. What it is about may have gone since: then nothing follows from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Judgement {
    /// The identity of the record.
    pub id: JudgementId,
    /// When it was said.
    pub at: Stamp,
    /// Who said it, by name and position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub noted_by: String,
    /// Whose text.
    pub about: Subject,
    /// The span, as it stands in the text.
    pub span: String,
    /// Whether it is to be hidden.
    pub hide: bool,
}

appended!(Judgement);

/// What was said about one text: spans and whether they are to be hidden, oldest first.
pub type Answers<'a> = Vec<(&'a str, bool)>;

impl Subject {
    /// The text, if it is still there.
    pub fn text_in(self, session: &Session) -> Option<&str> {
        Some(match self {
            Self::Title => &session.meeting.title,
            Self::Item(id) => &session.item(id)?.title,
            Self::Note(id) => &session.notes.iter().find(|note| note.id == id)?.text,
            Self::Decision(id) => &session.decisions.iter().find(|decision| decision.id == id)?.text,
            Self::Answer(id) => &session.answers.iter().find(|answer| answer.id == id)?.line,
        })
    }
}

/// What was said about a text of a session.
pub fn judgements_of(session: &Session, about: Subject) -> Answers<'_> {
    let said = session.identities.iter().filter(|judgement| judgement.about == about);
    said.map(|judgement| (judgement.span.as_str(), judgement.hide)).collect()
}

/// What was said about a commitment.
pub fn said_of(commitment: &Commitment) -> Answers<'_> {
    let said = commitment.records.iter().filter_map(|record| match &record.kind {
        RecordKind::Identity { span, hide } => Some((span.as_str(), *hide)),
        _ => None,
    });
    said.collect()
}

/// A span and whether it is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// The span.
    pub span: Span,
    /// Whether it is hidden: nobody released it.
    pub hidden: bool,
}

/// What in a text looks like an identity, or was said to be one, and whether it is hidden. What is marked in the text itself
/// always is.
pub fn judged(text: &str, answers: &Answers<'_>) -> Vec<Judged> {
    let last = |span: &str| answers.iter().rev().find(|(known, _)| *known == span).map(|(_, hide)| *hide);
    let mut found: Vec<Judged> = (findings(text).into_iter())
        .map(|span| Judged { span, hidden: span.kind == Kind::Marked || last(span.of(text)).unwrap_or(true) })
        .collect();
    let answered = answers.iter().map(|(span, _)| (*span, Kind::Name)).filter(|(span, _)| last(span) == Some(true));
    // Whom somebody marked once is not to be read a line below.
    let marked = found.iter().filter(|judged| judged.span.kind == Kind::Marked);
    let marked = marked.map(|judged| (judged.span.of(text).trim_matches(['[', ']', ' ']), Kind::Marked));
    let mut named: Vec<(&str, Kind)> = answered.chain(marked).filter(|(part, _)| !part.is_empty()).collect();
    named.sort_unstable();
    named.dedup();
    for (part, kind) in named {
        for (start, _) in text.match_indices(part) {
            let span = Span { start, end: start + part.len(), kind };
            // `[[A]]` is nobody in the middle of a word.
            let is_in_a_word =
                text[..start].ends_with(char::is_alphanumeric) || text[span.end..].starts_with(char::is_alphanumeric);
            if kind == Kind::Marked && is_in_a_word {
                continue;
            }
            if found.iter().all(|known| span.end <= known.span.start || known.span.end <= span.start) {
                found.push(Judged { span, hidden: true });
            }
        }
    }
    found.sort_by_key(|judged| judged.span.start);
    found
}

/// Whether a text is kept from the eyes in the room until somebody releases what it holds. What is marked in the text does
/// not hold it back: it is left out.
pub fn is_held_back(text: &str, answers: &Answers<'_>) -> bool {
    judged(text, answers).iter().any(|judged| judged.hidden && judged.span.kind != Kind::Marked)
}

/// A piece of a text that may be shown, or the place of one that never is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Said(String),
    /// Somebody's identity, marked in the text.
    Identity,
}

/// A text for the eyes in the room, marked identities left out; `None` while it is held back.
pub fn shown(text: &str, answers: &Answers<'_>) -> Option<Vec<Piece>> {
    let judged = judged(text, answers);
    if judged.iter().any(|judged| judged.hidden && judged.span.kind != Kind::Marked) {
        return None;
    }
    let mut pieces = Vec::new();
    let mut at = 0;
    for Judged { span, .. } in judged.iter().filter(|judged| judged.hidden) {
        pieces.push(Piece::Said(text[at..span.start].to_owned()));
        pieces.push(Piece::Identity);
        at = span.end;
    }
    pieces.push(Piece::Said(text[at..].to_owned()));
    pieces.retain(|piece| *piece != Piece::Said(String::new()));
    Some(pieces)
}

/// The spans that one key releases or hides again, with whether they shall be hidden: all that are held back, or all that
/// were released if none is. What is marked in the text is not among them.
pub fn turned(text: &str, answers: &Answers<'_>) -> Vec<(String, bool)> {
    let mine: Vec<Judged> = judged(text, answers).into_iter().filter(|it| it.span.kind != Kind::Marked).collect();
    let hide = !mine.iter().any(|judged| judged.hidden);
    let mut spans: Vec<(String, bool)> = Vec::new();
    for judged in mine.iter().filter(|judged| judged.hidden != hide) {
        let part = judged.span.of(text).to_owned();
        if !spans.iter().any(|(known, _)| *known == part) {
            spans.push((part, hide));
        }
    }
    spans
}
