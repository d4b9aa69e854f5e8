//! The round (*keliling pengingat*): all who owe something, one after the other, each with the text that reminds them; what was
//! copied, what went out, what was answered. It must not make the texts: the papers do.

use chrono::NaiveDate;

use super::board::Board;
use super::command::Command;
use super::effect::Effect;
use super::list::List;
use super::model::{Model, Wish};
use super::notice::Notice;
use super::screen::Screen;
use super::update::is_move;
use crate::domain::record::Step;
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, CommitmentId, DocumentEdit, ListEdit, Record, RecordKind, SessionId, Stamp, Via};
use crate::folder::{ActionKey, PaperFault};
use crate::papers::reminder::{OwedPart, Reminder, Reminders, last_step};
use crate::texts::Language;

/// Where one is in the round.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundScreen {
    /// The list of addressees.
    pub list: List<String>,
    /// All of them in protocol order, or why there are none; `None` until the storage has answered.
    pub found: Option<Result<Reminders, PaperFault>>,
    /// How many lines of the text are scrolled away.
    pub text_top: usize,
    /// The day that the texts speak of.
    pub today: NaiveDate,
    /// The language of the texts.
    pub language: Language,
    /// The commitment from which one came: whoever owes it is shown first.
    wanted: Option<ActionKey>,
}

/// How many of all are how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// All who owe something.
    pub all: usize,
    /// Whose text was copied and nothing more.
    pub copied: usize,
    /// Whose reminder went out.
    pub sent: usize,
    /// Who answered.
    pub answered: usize,
    /// Who is to be asked in person.
    pub in_person: usize,
}

impl RoundScreen {
    /// The round that begins with who owes what the board has selected.
    pub fn of(model: &Model, board: &Board) -> Self {
        let own = model.archive.office.profile.language.parse().ok();
        Self {
            list: List::default(),
            found: None,
            text_top: 0,
            today: model.today(),
            language: own.unwrap_or(model.language),
            wanted: board.list.current(&board.rows).copied(),
        }
    }

    /// What has to be asked for; nothing once it is there.
    pub(super) fn asks(&self) -> Option<Effect> {
        let is_asked = self.found.is_none();
        is_asked.then_some(Effect::FindReminders { today: self.today, language: self.language })
    }

    fn all(&self) -> &[Reminder] {
        self.found.as_ref().and_then(|found| found.as_ref().ok()).map_or(&[], |found| found.all.as_slice())
    }

    /// The addressees in protocol order.
    pub fn rows(&self) -> Vec<String> {
        self.all().iter().map(|reminder| reminder.id.clone()).collect()
    }

    /// The addressee of this row.
    pub fn reminder(&self, id: &str) -> Option<&Reminder> {
        self.all().iter().find(|reminder| reminder.id == id)
    }

    /// The selected one.
    pub fn current(&self) -> Option<&Reminder> {
        self.reminder(self.list.current(&self.rows())?)
    }

    /// The meetings that a mark on the selected one is written into.
    pub fn sessions(&self) -> Vec<SessionId> {
        self.current().into_iter().flat_map(|reminder| &reminder.parts).map(|part| part.session).collect()
    }

    /// Takes in the reminders, and goes to who owes what one came from.
    pub(super) fn take(&mut self, found: Result<Reminders, PaperFault>) {
        let owes = |reminder: &&Reminder| {
            let mut keys = reminder.parts.iter().map(|part| (part.session, part.commitment));
            self.wanted.is_some_and(|wanted| keys.any(|key| key == wanted) || reminder.withheld.contains(&wanted))
        };
        let first = found.as_ref().ok().and_then(|found| found.all.iter().find(owes));
        self.list.selected = first.map(|reminder| reminder.id.clone());
        self.found = Some(found);
    }
}

/// How far the reminder of one came, and when: of all its parts the one that is furthest behind.
pub fn reminded(model: &Model, reminder: &Reminder) -> Option<(Step, Stamp)> {
    let of_part = |part: &OwedPart| {
        let session = model.archive.session(part.session);
        match session.and_then(|session| Some((session, session.commitment(part.commitment)?))) {
            Some((session, commitment)) => last_step(session, commitment, &part.owner),
            None => part.reminded,
        }
    };
    reminder.parts.iter().map(of_part).min_by_key(|step| step.map(|(step, at)| (step, at)))?
}

/// How many are how far.
pub fn standing(model: &Model, screen: &RoundScreen) -> Standing {
    let mut standing = Standing::default();
    for reminder in screen.all() {
        standing.all += 1;
        standing.in_person += usize::from(reminder.is_to_be_asked_in_person());
        match reminded(model, reminder) {
            Some((Step::Copied, _)) => standing.copied += 1,
            Some((Step::Sent, _)) => standing.sent += 1,
            Some((Step::Answered, _)) => standing.answered += 1,
            None => {}
        }
    }
    standing
}

/// Whether a command can be carried out now.
pub fn available(model: &Model, screen: &RoundScreen, command: Command) -> bool {
    let has_text = screen.current().is_some_and(|reminder| !reminder.is_to_be_asked_in_person());
    match command {
        Command::CopyReminder => has_text,
        Command::MarkSent | Command::MarkAnswered => {
            has_text && screen.sessions().iter().any(|id| !model.archive.is_read_only(*id))
        }
        Command::WriteReminders => screen.all().iter().any(|reminder| !reminder.is_to_be_asked_in_person()),
        Command::NextPage => has_text,
        Command::PreviousPage => screen.text_top > 0,
        _ => is_move(command) && screen.all().len() > 1,
    }
}

/// Why a key does nothing: of what is above *biasa* nothing may be written.
pub(super) fn why_not(model: &Model, command: Command) -> Option<Notice> {
    let Screen::Round(screen) = model.screen() else { return None };
    let is_in_person = screen.current().is_some_and(Reminder::is_to_be_asked_in_person);
    let wants_text = matches!(command, Command::CopyReminder | Command::MarkSent | Command::MarkAnswered);
    (is_in_person && wants_text).then_some(Notice::AskInPerson)
}

/// Carries out a command.
pub fn act(model: &mut Model, command: Command) -> Wish {
    match command {
        Command::MarkSent => marked(model, Step::Sent, "act-reminded").map_or(Wish::Nothing, Wish::ChangeAndStep),
        Command::MarkAnswered => {
            marked(model, Step::Answered, "act-reminder-answered").map_or(Wish::Nothing, Wish::Change)
        }
        Command::NextPage | Command::PreviousPage => {
            if let Screen::Round(screen) = model.screen_mut() {
                let by = SCROLLED;
                screen.text_top = if command == Command::NextPage {
                    screen.text_top + by
                } else {
                    screen.text_top.saturating_sub(by)
                };
            }
            Wish::Nothing
        }
        _ => Wish::Nothing,
    }
}

/// The lines by which a text is scrolled.
const SCROLLED: usize = 5;

/// The text of the selected one, and the wish that writes down that it was copied. What went out already is not taken back by
/// copying it again.
pub(super) fn copied(model: &mut Model) -> Option<(String, Wish)> {
    let Screen::Round(screen) = model.screen() else { return None };
    let reminder = screen.current().filter(|reminder| !reminder.is_to_be_asked_in_person())?;
    let text = reminder.text.clone();
    let wish = marked(model, Step::Copied, "act-reminder-copied").map_or(Wish::Nothing, Wish::Change);
    Some((text, wish))
}

/// The texts of all, each with the name of its file, to be written into a folder.
pub(super) fn all_texts(model: &Model) -> Option<Effect> {
    let Screen::Round(screen) = model.screen() else { return None };
    let written = screen.all().iter().filter(|reminder| !reminder.is_to_be_asked_in_person());
    let texts = written.map(|reminder| (reminder.name.clone(), reminder.text.clone())).collect();
    Some(Effect::WriteReminders { today: screen.today, texts })
}

/// The commitment whose record an edit is about.
fn named(edit: &DocumentEdit) -> Option<(SessionId, CommitmentId)> {
    match edit {
        DocumentEdit::Session(session, SessionEdit::Record { commitment, .. }) => Some((*session, *commitment)),
        _ => None,
    }
}

/// The change that writes a step into each commitment that stands in the text of the selected one.
fn marked(model: &mut Model, step: Step, text: &'static str) -> Option<Change> {
    let Screen::Round(screen) = model.screen() else { return None };
    let reminder = screen.current()?;
    let (name, parts) = (reminder.name.clone(), reminder.parts.clone());
    let (at, noted_by) = (model.now, model.person.signed());
    let mut edits: Vec<DocumentEdit> = Vec::new();
    // Of one commitment an institution can owe several parts: each record stands behind the one before.
    let mut last = std::collections::HashMap::new();
    for part in parts.iter().filter(|part| !model.archive.is_read_only(part.session)) {
        let Some(commitment) = model.archive.session(part.session).and_then(|it| it.commitment(part.commitment)) else {
            continue;
        };
        let before = commitment.records.last().map(|last| last.id);
        let after = last.get(&part.commitment).copied().or(before);
        let kind = RecordKind::Reminder { owner: Some(part.owner.clone()), via: Via::Wa, step };
        let value = Record { id: model.ids.fresh(), at, noted_by: noted_by.clone(), kind };
        last.insert(part.commitment, value.id);
        let edit = SessionEdit::Record { commitment: part.commitment, edit: ListEdit::Add { value, after } };
        edits.push(DocumentEdit::Session(part.session, edit));
    }
    let told: Vec<_> = edits.iter().filter_map(named).collect();
    if let Screen::Round(screen) = model.screen_mut()
        && let Some(id) = screen.current().map(|reminder| reminder.id.clone())
        && let Some(Ok(found)) = &mut screen.found
        && let Some(reminder) = found.all.iter_mut().find(|reminder| reminder.id == id)
    {
        // What is let go by the archive is told from here. A text that is copied again once it went out has gone out.
        let is_told = |part: &&mut OwedPart| told.contains(&(part.session, part.commitment));
        for part in reminder.parts.iter_mut().filter(is_told) {
            let went_out = part.reminded.is_some_and(|(before, _)| before == Step::Sent);
            if !(went_out && step == Step::Copied) {
                part.reminded = Some((step, at));
            }
        }
    }
    (!edits.is_empty()).then_some(Change { act: Act { text, subject: name }, edits })
}
