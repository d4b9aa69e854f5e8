//! The papers of a meeting as one chooses among them: which paper, in which format, for whom. What looks like an identity in it
//! is answered for before anything is written. It must not know how a paper is made or written.

use super::command::Command;
use super::effect::{Effect, Printing};
use super::model::Model;
use super::notice::Notice;
use super::overlay::{Intent, Overlay};
use super::saving;
use super::screen::{Screen, session_in_hand};
use crate::domain::export::Export;
use crate::domain::identity::Judgement;
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, CommitmentId, DocumentEdit, ListEdit, Record, RecordKind, Session, SessionId};
use crate::folder::Printout;
use crate::papers::{About, Found, Kind, Order, Wanted, made};
use crate::sheet::Format;
use crate::texts::{Language, Texts};

/// The choice as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Papers {
    /// Of which meeting.
    pub session: SessionId,
    /// Which paper is selected.
    pub at: usize,
    /// Which of its formats.
    pub format: usize,
    /// For whom; `None`: as that paper usually is.
    pub public: Option<bool>,
    /// What looks like an identity and has no answer yet; empty while one chooses.
    pub open: Vec<Found>,
    /// Which of these is selected.
    pub open_at: usize,
    /// Whether all papers are wanted.
    pub all: bool,
}

impl Papers {
    /// The choice among the papers of a meeting, the one first that its stage asks for.
    pub fn of(session: &Session, first: Kind) -> Self {
        let at = Kind::ALL.iter().position(|kind| *kind == first).unwrap_or_default();
        Self { session: session.id, at, format: 0, public: None, open: Vec::new(), open_at: 0, all: false }
    }

    /// The selected paper.
    pub fn kind(&self) -> Kind {
        Kind::ALL[self.at.min(Kind::ALL.len() - 1)]
    }

    /// The formats that this program can write it in.
    pub fn formats(&self) -> Vec<Format> {
        self.kind().formats().iter().copied().filter(|format| format.is_built_in()).collect()
    }

    /// The selected format.
    pub fn chosen_format(&self) -> Format {
        self.formats().get(self.format).copied().unwrap_or(Format::Txt)
    }

    /// Whether the public form is wanted.
    pub fn is_public(&self) -> bool {
        self.public.unwrap_or_else(|| self.kind().is_public_by_default(self.chosen_format()))
    }

    /// What is asked for: one paper, or all of them as they usually are.
    fn wanted(&self, language: Language) -> Vec<Wanted> {
        if self.all {
            let usual = |kind: &Kind| {
                let format = kind.formats().iter().copied().find(|format| format.is_built_in())?;
                Some(Wanted::usual(*kind, format, language))
            };
            return Kind::ALL.iter().filter_map(usual).collect();
        }
        let usual = Wanted::usual(self.kind(), self.chosen_format(), language);
        vec![Wanted { public: self.is_public(), ..usual }]
    }
}

/// The paper that is most likely wanted at this stage of a meeting.
pub(super) fn first(session: &Session) -> Kind {
    use crate::domain::meeting::SessionState;
    match session.meeting.state {
        SessionState::Draft => Kind::Undangan,
        SessionState::Running => Kind::Pernyataan,
        SessionState::Closed | SessionState::Final => Kind::Notula,
    }
}

/// Opens the choice for a meeting.
fn open(model: &mut Model, id: SessionId, wanted: Option<Kind>) -> Vec<Effect> {
    let Some(session) = model.archive.session(id) else { return vec![] };
    let papers = Papers::of(session, wanted.unwrap_or_else(|| first(session)));
    model.overlays.push(Overlay::Papers(Box::new(papers)));
    vec![]
}

/// Opens the choice for the meeting in hand; while it is read back, with what is signed then.
pub(super) fn open_here(model: &mut Model) -> Vec<Effect> {
    let read_back = matches!(model.screen(), Screen::ReadBack(_)).then_some(Kind::Pernyataan);
    session_in_hand(model).map_or_else(Vec::new, |id| open(model, id, read_back))
}

/// So many papers are done, and there are more.
pub(super) fn goes_on(model: &mut Model, done: usize) {
    if let Some(count) = model.printing
        && model.notice != Some(Notice::StoppingPrint)
    {
        model.notice = Some(Notice::PrintingPaper(done + 1, count));
    }
}

/// No further paper is written.
pub(super) fn stop(model: &mut Model) -> Vec<Effect> {
    model.notice = Some(Notice::StoppingPrint);
    vec![Effect::StopPrinting]
}

/// Whether a command can be carried out in the choice on top.
pub(super) fn available(papers: &Papers, command: Command) -> bool {
    use Command::{
        Back, Confirm, HideSpan, NextChoice, NextField, NoIdentity, PreviousChoice, PreviousField, PrintAll,
        PrintAnyway, SwitchForm,
    };
    let is_choosing = papers.open.is_empty();
    match command {
        Back | NextChoice | PreviousChoice => true,
        Confirm | PrintAll | SwitchForm => is_choosing,
        NextField | PreviousField => is_choosing && papers.formats().len() > 1,
        HideSpan | NoIdentity | PrintAnyway => !is_choosing,
        _ => false,
    }
}

/// Carries out a command in the choice on top.
pub(super) fn act(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(Overlay::Papers(papers)) = model.overlays.last_mut() else { return vec![] };
    let is_asking = !papers.open.is_empty();
    match command {
        Command::NextChoice | Command::PreviousChoice => {
            let (at, count) = match is_asking {
                true => (&mut papers.open_at, papers.open.len()),
                false => (&mut papers.at, Kind::ALL.len()),
            };
            *at = (*at + if command == Command::NextChoice { 1 } else { count - 1 }) % count;
            if !is_asking {
                (papers.format, papers.public) = (0, None);
            }
        }
        Command::NextField | Command::PreviousField => {
            let count = papers.formats().len().max(1);
            papers.format = (papers.format + if command == Command::NextField { 1 } else { count - 1 }) % count;
            papers.public = None;
        }
        Command::SwitchForm => papers.public = Some(!papers.is_public()),
        Command::Confirm | Command::PrintAll => {
            papers.all = command == Command::PrintAll;
            return print_or_ask(model, false);
        }
        Command::HideSpan | Command::NoIdentity => return answer(model, command == Command::HideSpan),
        Command::PrintAnyway => return print_or_ask(model, true),
        Command::Back if is_asking => papers.open.clear(),
        _ => {
            model.overlays.pop();
        }
    }
    vec![]
}

fn language(model: &Model) -> Language {
    model.archive.office.profile.language.parse().unwrap_or(model.language)
}

/// What looks like an identity in what is asked for and has no answer yet.
fn found(model: &Model, papers: &Papers) -> Vec<Found> {
    let Some(session) = model.archive.session(papers.session) else { return vec![] };
    let mut all: Vec<Found> = Vec::new();
    for Wanted { kind, public, initials, language, .. } in papers.wanted(language(model)) {
        let texts = Texts::of(language);
        let (office, sessions, today) = (&model.archive.office, vec![session], model.today());
        // What cannot be made is said when it is to be written.
        let order = Order { kind, public, initials, office, sessions, texts, today, logo: None, owner: None };
        let found = made(&order).map(|made| made.found).unwrap_or_default();
        all.extend(found);
    }
    let mut once: Vec<Found> = Vec::new();
    for found in all {
        let is_known = |known: &Found| (known.about, &known.span) == (found.about, &found.span);
        if !once.iter().any(is_known) {
            once.push(found);
        }
    }
    once
}

/// Writes what is asked for; asks first where something looks like an identity.
fn print_or_ask(model: &mut Model, anyway: bool) -> Vec<Effect> {
    let Some(Overlay::Papers(papers)) = model.overlays.last() else { return vec![] };
    let open = found(model, papers);
    let wanted = papers.wanted(language(model));
    let id = papers.session;
    if !open.is_empty() && !anyway {
        if let Some(Overlay::Papers(papers)) = model.overlays.last_mut() {
            (papers.open, papers.open_at) = (open, 0);
        }
        return vec![];
    }
    let Some(session) = model.archive.session(id).cloned() else { return vec![] };
    model.overlays.pop();
    model.notice = Some(Notice::Printing(wanted.len()));
    model.printing = Some(wanted.len());
    let printing = Printing {
        office: model.archive.office.clone(),
        session,
        wanted,
        today: model.today(),
        unanswered: u32::try_from(open.len()).unwrap_or(u32::MAX),
    };
    vec![Effect::Print(Box::new(printing))]
}

/// Writes down that the selected span is an identity, or is none. Once all have an answer, the paper is written.
fn answer(model: &mut Model, hide: bool) -> Vec<Effect> {
    let Some(Overlay::Papers(papers)) = model.overlays.last() else { return vec![] };
    let Some(asked) = papers.open.get(papers.open_at).cloned() else { return vec![] };
    let Some(change) = answered(model, &asked, hide) else { return vec![] };
    let effects = saving::make(model, Intent::of(change));
    // In a sample archive it is asked first whether anything may change.
    let Some(Overlay::Papers(papers)) = model.overlays.last() else { return effects };
    let open = found(model, papers);
    let is_done = open.is_empty();
    if let Some(Overlay::Papers(papers)) = model.overlays.last_mut() {
        papers.open_at = papers.open_at.min(open.len().saturating_sub(1));
        papers.open = open;
    }
    if is_done { [effects, print_or_ask(model, false)].concat() } else { effects }
}

fn answered(model: &mut Model, asked: &Found, hide: bool) -> Option<Change> {
    let act = Act { text: if hide { "act-hold" } else { "act-release" }, subject: asked.place.clone() };
    let (at, noted_by, span) = (model.now, model.person.signed(), asked.span.clone());
    let edit = match asked.about {
        About::Subject(about) => {
            let value = Judgement { id: model.ids.fresh(), at, noted_by, about, span, hide };
            judged(model, asked.session, value)?
        }
        About::Commitment(commitment) => {
            let value = Record { id: model.ids.fresh(), at, noted_by, kind: RecordKind::Identity { span, hide } };
            recorded(model, asked.session, commitment, value)?
        }
    };
    Some(Change { act, edits: vec![DocumentEdit::Session(asked.session, edit)] })
}

fn judged(model: &Model, session: SessionId, value: Judgement) -> Option<SessionEdit> {
    let after = model.archive.session(session)?.identities.last().map(|last| last.id);
    Some(SessionEdit::Identity(ListEdit::Add { value, after }))
}

fn recorded(model: &Model, session: SessionId, commitment: CommitmentId, value: Record) -> Option<SessionEdit> {
    let after = model.archive.session(session)?.commitment(commitment)?.records.last().map(|last| last.id);
    Some(SessionEdit::Record { commitment, edit: ListEdit::Add { value, after } })
}

/// Papers were written, or one was not made: says so, and writes down in the meeting what left. In the sample archive
/// nothing is real, and nothing is written down.
pub(super) fn printed(
    model: &mut Model,
    session: SessionId,
    wanted: &[Wanted],
    unanswered: u32,
    printout: Printout,
) -> Vec<Effect> {
    let made: Vec<&Wanted> = printout.made.iter().filter_map(|at| wanted.get(*at)).collect();
    model.printing = None;
    model.notice = Some(Notice::Printed(printout));
    let Some(stands) = model.archive.session(session) else { return vec![] };
    if made.is_empty() || model.archive.office.profile.sample || model.archive.is_read_only(session) {
        return vec![];
    }
    let mut after = stands.exports.last().map(|last| last.id);
    let (at, noted_by) = (model.now, model.person.signed());
    let mut edits = Vec::with_capacity(made.len());
    for Wanted { kind, format, public, .. } in made {
        let (paper, format) = (kind.name().to_owned(), format.name().to_owned());
        let value = Export {
            id: model.ids.fresh(),
            at,
            noted_by: noted_by.clone(),
            paper,
            format,
            public: *public,
            unanswered,
        };
        let behind = after.replace(value.id);
        edits.push(DocumentEdit::Session(session, SessionEdit::Export(ListEdit::Add { value, after: behind })));
    }
    saving::note(model, Change { act: Act { text: "act-export", subject: String::new() }, edits })
}
