//! The line of capture of a session: what is typed while people talk, what it is understood as, and how it is filed. It must
//! not know the grammar (see `domain::capture`) nor how it is drawn.

use std::collections::BTreeMap;

use chrono::NaiveTime;

use super::agenda;
use super::arranging;
use super::command::Command;
use super::course;
use super::effect::Effect;
use super::geometry;
use super::key::Key;
use super::model::{Model, Wish};
use super::notice::Notice;
use super::overlay::{Intent, Overlay};
use super::pasted::Pasted;
use super::saving;
use super::screen::{Screen, SessionScreen};
use super::text_field::TextField;
use super::update::help;
use crate::domain::agenda::ItemState;
use crate::domain::capture::{
    Captured, Completion, Kind, Setting, complete, converted, kind_of_next, pasted, read, without_prefix,
};
use crate::domain::draft::{Draft, Text, Typed};
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, CommitmentId, DocumentEdit, Id, ItemId, ListEdit, SessionId};

/// The names of the draft's fields.
const LINE: &str = "line";
/// The field of a draft with what was laid aside.
const ASIDE: &str = "aside";
const KIND: &str = "kind";

/// The line of a session, open or put away.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CaptureLine {
    /// Whether it has the keyboard.
    pub open: bool,
    /// What is typed.
    pub field: TextField,
    /// What is understood now; it is what will be filed.
    pub captured: Option<Captured>,
    /// What the words before the cursor could become.
    pub completion: Option<Completion>,
    /// The kind that was chosen by a key, for this line only.
    chosen: Option<Kind>,
    /// The item that was at hand when the line was opened.
    item: Option<ItemId>,
    /// Lines that were filed, the newest last.
    history: Vec<String>,
    /// Which of them stands in the line, and what stood there before.
    recalled: Option<(usize, String)>,
    /// The name of the line's draft.
    draft: String,
}

/// The line that has the keyboard, if nothing floats above it.
pub fn line(model: &Model) -> Option<&CaptureLine> {
    match model.screen() {
        Screen::Session(session) if session.capture.open => Some(&session.capture),
        _ => None,
    }
}

fn line_mut(model: &mut Model) -> Option<&mut CaptureLine> {
    match model.screen_mut() {
        Screen::Session(session) if session.capture.open => Some(&mut session.capture),
        _ => None,
    }
}

fn session_of(model: &Model) -> Option<SessionId> {
    match model.screen() {
        Screen::Session(session) => Some(session.id),
        _ => None,
    }
}

/// Opens the line and looks for text that was kept for it.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    leave_closing(model);
    let Some(id) = session_of(model) else { return vec![] };
    let drafts = format!("{}-capture-{id}-", model.machine);
    let own = format!("{drafts}{}", model.ids.fresh::<Id>());
    let item = agenda_item(model);
    let except = model.saving.pending.iter().filter_map(|pending| pending.draft.clone()).collect();
    let Screen::Session(session) = model.screen_mut() else { return vec![] };
    let line = &mut session.capture;
    (line.open, line.item) = (true, item);
    if !line.field.is_empty() {
        return vec![];
    }
    line.draft.clone_from(&own);
    vec![Effect::FindDraft { form: own, drafts, except }]
}

/// From the closing and the reading back the line opens in the meeting, and one is there then.
fn leave_closing(model: &mut Model) {
    while matches!(model.screen(), Screen::Closing(_) | Screen::ReadBack(_)) {
        model.screens.pop();
    }
}

/// The item of the selected row of the agenda, whichever part of the session is shown.
fn agenda_item(model: &Model) -> Option<ItemId> {
    let Screen::Session(screen) = model.screen() else { return None };
    agenda::item_at_hand(model, screen)
}

/// Puts the text that was kept into the line, if nobody has typed yet. Whether the draft was looked for by the line.
pub(super) fn found(model: &mut Model, draft: &str, found: Option<(&String, &Draft)>) -> bool {
    let Some(line) = line_mut(model).filter(|line| line.draft == draft) else { return false };
    if let (Some((name, draft)), true) = (found, line.field.is_empty()) {
        let text = |field: &str| draft.fields.get(field).map(|typed| typed.new.to_string()).unwrap_or_default();
        line.field.set_text(&text(LINE));
        // It comes back with the arrow down, and once the line is filed.
        line.recalled = Some((line.history.len(), text(ASIDE))).filter(|(_, aside)| !aside.is_empty());
        line.chosen = Kind::ALL.into_iter().find(|kind| kind.name() == text(KIND));
        line.draft.clone_from(name);
        model.notice = Some(Notice::DraftRestored { at: draft.saved_at, is_whole: true });
    }
    true
}

/// Keeps what is typed as a draft.
fn kept(model: &Model) -> Vec<Effect> {
    let Some(line) = line(model) else { return vec![] };
    let name = line.draft.clone();
    let (text, aside) = line.unfiled();
    if text.is_empty() && aside.is_empty() {
        return vec![Effect::DropDraft { name }];
    }
    let typed = |new: &str| Typed { old: Text::default(), new: new.into() };
    let kind = line.chosen.map(|kind| (KIND.to_owned(), typed(kind.name())));
    let aside = Some((ASIDE.to_owned(), typed(aside))).filter(|_| !aside.is_empty());
    let fields = kind.into_iter().chain(aside).chain([(LINE.to_owned(), typed(&text))]);
    vec![Effect::SaveDraft { name, draft: Draft { saved_at: model.now, fields: BTreeMap::from_iter(fields) } }]
}

/// Gives a key to the line.
pub(super) fn press(model: &mut Model, key: &Key) -> Vec<Effect> {
    let width = geometry::capture_field(model);
    let Some(line) = line_mut(model) else { return vec![] };
    let before = line.field.text();
    line.field.press(key, width);
    if line.field.text() == before { vec![] } else { kept(model) }
}

/// Puts a text into the line; several lines are looked over before they are filed.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let entries = pasted::lines(text);
    if entries.len() < 2 {
        // A part of a line keeps its blanks; a message loses its header.
        let one = entries.first().filter(|entry| entry.at.is_some() || text.contains('\n'));
        let text = one.map_or(text, |entry| &entry.text);
        if let Some(line) = line_mut(model) {
            line.field.paste(text);
        }
        return kept(model);
    }
    let Some(id) = session_of(model) else { return vec![] };
    model.overlays.push(Overlay::Pasted(Box::new(Pasted::new(id, entries))));
    vec![]
}

/// Where the line is typed, or a pasted one would be.
pub(super) fn setting<'a>(model: &'a Model, id: SessionId, line: Option<&CaptureLine>) -> Option<Setting<'a>> {
    let session = model.archive.session(id)?;
    let running = session.items.iter().find(|item| item.state == ItemState::Running).map(|item| item.id);
    let at_hand = line.and_then(|line| line.item).filter(|item| session.item(*item).is_some());
    let kind = line.and_then(|line| line.chosen);
    Some(Setting { office: &model.archive.office, session, today: model.today(), item: running.or(at_hand), kind })
}

/// Reads the line anew after anything that may have changed its meaning.
pub(super) fn settle(model: &mut Model) {
    let understood = match (line(model), session_of(model)) {
        (Some(line), Some(id)) => setting(model, id, Some(line)).map(|around| {
            let captured = read(&line.field.text(), around);
            let completion = complete(&line.field.before_cursor(), captured.kind, around);
            (captured, completion)
        }),
        _ => None,
    };
    if let (Some((captured, completion)), Some(line)) = (understood, line_mut(model)) {
        (line.captured, line.completion) = (Some(captured), completion);
    }
}

/// Whether a command can be carried out in the line.
pub(super) fn available(model: &Model, line: &CaptureLine, command: Command) -> bool {
    match command {
        Command::FileLine => line.captured.as_ref().is_some_and(Captured::can_be_filed),
        Command::TakeCompletion => line.completion.is_some(),
        Command::ChangeKind | Command::Back | Command::Help => true,
        Command::CallNext => match model.screen() {
            Screen::Session(session) => course::available(model, session, command),
            _ => false,
        },
        Command::OlderLine => line.older().is_some(),
        Command::NewerLine => line.recalled.is_some(),
        // While there is something typed to take back, the keys are for that.
        Command::Undo => line.field.steps() == (false, false) && model.history.next_undo().is_some(),
        Command::Redo => line.field.steps() == (false, false) && model.history.next_redo().is_some(),
        _ => false,
    }
}

/// Carries out a command in the line.
pub(super) fn act(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Help => return help(model, super::screen::contexts(model)),
        Command::Undo => return saving::undo(model),
        Command::Redo => return saving::redo(model),
        Command::FileLine => return file(model),
        Command::CallNext => return course::call_next(model),
        _ => {}
    }
    let Some(line) = line_mut(model) else { return vec![] };
    match command {
        Command::Back => {
            line.open = false;
            if !line.field.is_empty() {
                model.notice = Some(Notice::LineKept);
            }
            return vec![];
        }
        Command::TakeCompletion => {
            if let Some(completion) = line.completion.take()
                && let Some(offer) = completion.offers.first()
            {
                line.field.replace_before_cursor(completion.from, &offer.written);
            }
        }
        Command::ChangeKind => {
            line.chosen = line.captured.as_ref().map(|captured| captured.kind.next());
            // What the line begins with would go on deciding.
            let text = line.field.text();
            let bare = without_prefix(&text);
            if bare.len() < text.trim_start().len() {
                line.field.set_text(bare);
            }
        }
        Command::OlderLine => line.recall_older(),
        Command::NewerLine => line.recall_newer(),
        _ => {}
    }
    kept(model)
}

impl CaptureLine {
    /// What would be lost with the line, and what was laid aside for one that was filed before. Of a filed line that is only
    /// looked at nothing would.
    fn unfiled(&self) -> (String, &str) {
        match &self.recalled {
            Some((at, aside)) if self.history.get(*at) == Some(&self.field.text()) => (aside.clone(), ""),
            Some((_, aside)) => (self.field.text(), aside),
            None => (self.field.text(), ""),
        }
    }

    /// The place of the filed line before the one that is shown.
    fn older(&self) -> Option<usize> {
        self.recalled.as_ref().map_or(self.history.len(), |(at, _)| *at).checked_sub(1)
    }

    fn recall_older(&mut self) {
        let Some(at) = self.older() else { return };
        let aside = self.recalled.take().map_or_else(|| self.field.text(), |(_, aside)| aside);
        self.field.set_text(&self.history[at]);
        self.recalled = Some((at, aside));
    }

    fn recall_newer(&mut self) {
        let Some((at, aside)) = self.recalled.take() else { return };
        match self.history.get(at + 1) {
            Some(newer) => {
                self.field.set_text(newer);
                self.recalled = Some((at + 1, aside));
            }
            None => self.field.set_text(&aside),
        }
    }
}

/// What is done when something of this kind is filed.
pub fn act_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Note => "act-new-note",
        Kind::Decision => "act-new-decision",
        Kind::Commitment => "act-new-commitment",
    }
}

/// Files what is understood, with the time.
fn file(model: &mut Model) -> Vec<Effect> {
    let at = Some(model.minute());
    let Some(id) = session_of(model) else { return vec![] };
    let Some((captured, draft)) = line(model).and_then(|line| Some((line.captured.clone()?, line.draft.clone())))
    else {
        return vec![];
    };
    let Model { archive, ids, .. } = model;
    let Some(session) = archive.session(id) else { return vec![] };
    let (edit, subject) = captured.filed(session, at, ids);
    let act = Act { text: act_of(captured.kind), subject };
    let change = Change { act, edits: vec![DocumentEdit::Session(id, edit)] };
    saving::make(model, Intent { draft: Some(draft), ..Intent::of(change) })
}

/// The line whose draft this was is filed: for the next, which has a draft of its own, stands what was laid aside. What is
/// then to be kept; `None` if there was no such line.
pub(super) fn filed(model: &mut Model, draft: &str) -> Option<Vec<Effect>> {
    let id = session_of(model)?;
    let next = format!("{}-capture-{id}-{}", model.machine, model.ids.fresh::<Id>());
    let line = line_mut(model).filter(|line| line.draft == draft)?;
    line.history.push(line.field.text());
    let aside = line.recalled.take().map(|(_, aside)| aside).unwrap_or_default();
    line.field.set_text(&aside);
    (line.chosen, line.draft) = (None, next);
    Some(if aside.is_empty() { vec![] } else { kept(model) })
}

fn record(model: &Model, screen: &SessionScreen) -> Option<Id> {
    arranging::record(agenda::current(model, screen)?)
}

/// What the selected row of the agenda would become, if it can become anything.
pub(super) fn next_kind(model: &Model, screen: &SessionScreen) -> Option<Kind> {
    kind_of_next(model.archive.session(screen.id)?, record(model, screen)?)
}

/// A commitment holds no time: when it was said is remembered as long as the program runs, for the note that it may become.
fn keep_time(edits: &mut [SessionEdit], said_at: &mut BTreeMap<CommitmentId, NaiveTime>) {
    let removed = edits.iter().find_map(|edit| match edit {
        SessionEdit::Note(ListEdit::Remove { value, .. }) => value.at,
        SessionEdit::Decision(ListEdit::Remove { value, .. }) => value.at,
        SessionEdit::Commitment(ListEdit::Remove { value, .. }) => said_at.get(&value.id).copied(),
        _ => None,
    });
    for edit in edits {
        match edit {
            SessionEdit::Commitment(ListEdit::Add { value, .. }) => {
                said_at.extend(removed.map(|at| (value.id, at)));
            }
            SessionEdit::Note(ListEdit::Add { value, .. }) => value.at = value.at.or(removed),
            _ => {}
        }
    }
}

/// The wish that the selected row becomes one of the next kind, as one act.
pub(super) fn convert(model: &mut Model, screen: &SessionScreen) -> Wish {
    let (kind, record, today) = (next_kind(model, screen), record(model, screen), model.today());
    let Model { archive, ids, .. } = model;
    let (Some(kind), Some(record), Some(session)) = (kind, record, archive.session(screen.id)) else {
        return Wish::Nothing;
    };
    let around = Setting { office: &archive.office, session, today, item: None, kind: None };
    let Some((mut edits, subject)) = converted(around, record, ids) else { return Wish::Nothing };
    keep_time(&mut edits, &mut model.said_at);
    let text = match kind {
        Kind::Note => "act-to-note",
        Kind::Decision => "act-to-decision",
        Kind::Commitment => "act-to-commitment",
    };
    let edits = edits.into_iter().map(|edit| DocumentEdit::Session(screen.id, edit)).collect();
    Wish::Change(Change { act: Act { text, subject }, edits })
}
