//! What one who reads a paper may see. The public form leaves out what is above *biasa* and hides identities; whatever looks
//! like one and was not answered for is remembered, so that the guard can ask. It must not know a paper.

use std::cell::{Cell, RefCell};

use crate::domain::identity::{Answers, Kind as IdentityKind, Subject, judged, judgements_of, masked, said_of};
use crate::domain::meeting::Class;
use crate::domain::{Commitment, CommitmentId, Key, Office, Session, SessionId};
use crate::texts::{SafeText, Texts, t};

/// Where a text stands that somebody can answer for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A title, a note or a decision.
    Subject(Subject),
    /// A commitment and what became of it.
    Commitment(CommitmentId),
}

/// Something that looks like an identity and was not answered for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// In which meeting.
    pub session: SessionId,
    /// Where in it.
    pub about: About,
    /// Where in it, in words: `keputusan 5`.
    pub place: String,
    /// The span as it stands in the text.
    pub span: String,
    /// What it looks like.
    pub kind: IdentityKind,
}

impl Found {
    /// The span as it may stand in a message.
    pub fn masked(&self) -> String {
        masked(&self.span)
    }
}

/// How much was left out of a public paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// Agenda items.
    pub items: usize,
    /// Notes.
    pub notes: usize,
    /// Decisions.
    pub decisions: usize,
    /// Commitments.
    pub commitments: usize,
    /// Whole meetings.
    pub sessions: usize,
}

/// How a paper is looked at.
pub struct Sight<'a> {
    /// The words of the paper.
    pub texts: &'a Texts,
    /// Whether anybody may read it.
    pub public: bool,
    /// Whether an identity that is hidden leaves its initials.
    pub initials: bool,
    found: RefCell<Vec<Found>>,
    left_out: Cell<LeftOut>,
    highest: Cell<Class>,
}

impl<'a> Sight<'a> {
    /// A sight of nothing yet.
    pub fn new(texts: &'a Texts, public: bool, initials: bool) -> Self {
        Self {
            texts,
            public,
            initials,
            found: RefCell::default(),
            left_out: Cell::default(),
            highest: Cell::new(Class::Biasa),
        }
    }

    /// Whether something of this class may be seen. The highest that was is remembered.
    pub fn sees(&self, class: Class) -> bool {
        let sees = !self.public || class == Class::Biasa;
        if sees {
            self.highest.set(self.highest.get().max(class));
        }
        sees
    }

    /// The highest class of what was seen.
    pub fn highest(&self) -> Class {
        self.highest.get()
    }

    /// Counts what was left out.
    pub fn leave_out(&self, count: impl FnOnce(&mut LeftOut)) {
        let mut left_out = self.left_out.get();
        count(&mut left_out);
        self.left_out.set(left_out);
    }

    /// How much was left out.
    pub fn left_out(&self) -> LeftOut {
        self.left_out.get()
    }

    /// What was found, each once.
    pub fn found(&self) -> Vec<Found> {
        self.found.borrow().clone()
    }

    /// The title of an item, a note or a decision as it may be read.
    pub fn subject(&self, session: &Session, about: Subject, place: &str, text: &str) -> String {
        self.text(session.id, About::Subject(about), place, text, &judgements_of(session, about))
    }

    /// A text of a commitment as it may be read.
    pub fn commitment(&self, session: &Session, commitment: &Commitment, text: &str) -> String {
        let (about, place) = (About::Commitment(commitment.id), format!("K{}", commitment.number));
        self.text(session.id, about, &place, text, &said_of(commitment))
    }

    /// The title of a meeting as it may be read.
    pub fn title(&self, session: &Session) -> String {
        let place = t!(self.texts, "identity-of-meeting").to_string();
        self.subject(session, Subject::Title, &place, &session.meeting.title)
    }

    /// A name or position of an official: it may be read, but no number of a person.
    pub fn official(&self, text: &str) -> String {
        let is_number = |kind: IdentityKind| {
            !matches!(kind, IdentityKind::Name | IdentityKind::Kin | IdentityKind::School | IdentityKind::Address)
        };
        let spans = judged(text, &vec![]).into_iter().filter(|judged| is_number(judged.span.kind));
        let hidden = spans.map(|judged| (judged.span.start, judged.span.end, judged.span.kind));
        self.shown(text, hidden)
    }

    /// A place of a commitment: in public only where it is as large as a sub-district.
    pub fn place(&self, office: &Office, key: &Key) -> Option<String> {
        let is_wide = |key: &Key| office.institutions.iter().any(|one| one.place.as_ref() == Some(key));
        (!self.public || is_wide(key)).then(|| safe(office.place_name(key)))
    }

    fn text(&self, session: SessionId, about: About, place: &str, text: &str, answers: &Answers<'_>) -> String {
        let judged = judged(text, answers);
        for span in judged.iter().map(|judged| judged.span).filter(|span| span.kind != IdentityKind::Marked) {
            let part = span.of(text);
            if !answers.iter().any(|(answered, _)| *answered == part) {
                let (place, span, kind) = (place.to_owned(), part.to_owned(), span.kind);
                let found = Found { session, about, place, span, kind };
                let mut all = self.found.borrow_mut();
                if !all.contains(&found) {
                    all.push(found);
                }
            }
        }
        let hidden = judged.into_iter().filter(|judged| judged.hidden).map(|judged| judged.span);
        self.shown(text, hidden.map(|span| (span.start, span.end, span.kind)))
    }

    /// A text without what is hidden, in order and without overlap; inside, only the brackets of what is marked go.
    fn shown(&self, text: &str, hidden: impl Iterator<Item = (usize, usize, IdentityKind)>) -> String {
        let (mut shown, mut at) = (String::with_capacity(text.len()), 0);
        for (start, end, kind) in hidden {
            let part = text.get(start..end).unwrap_or_default();
            shown.push_str(text.get(at..start).unwrap_or_default());
            if self.public {
                shown.push_str(&self.replaced(part, kind));
            } else if kind == IdentityKind::Marked {
                shown.push_str(part.trim_start_matches("[[").trim_end_matches("]]"));
            } else {
                shown.push_str(part);
            }
            at = end;
        }
        shown.push_str(text.get(at..).unwrap_or_default());
        safe(&shown)
    }

    fn replaced(&self, part: &str, kind: IdentityKind) -> String {
        let is_name = matches!(kind, IdentityKind::Name | IdentityKind::Kin | IdentityKind::Marked);
        let bare = part.trim_start_matches("[[").trim_end_matches("]]");
        if self.initials && is_name && !bare.contains(|letter: char| letter.is_ascii_digit()) {
            let first = bare.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphabetic()));
            return first.flat_map(|letter| letter.to_uppercase().chain(std::iter::once('.'))).collect();
        }
        t!(self.texts, "paper-hidden").to_string()
    }
}

/// A text as it may stand on a sheet: no character in it steers anything, and XML takes all of them.
pub fn safe(text: &str) -> String {
    SafeText::multi_line(text).as_str().to_owned()
}
