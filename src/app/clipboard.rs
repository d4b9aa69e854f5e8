//! The clipboard: what is copied is sent to the terminal's and the system's, of which nobody says that it arrived, and
//! stays inside the program, where it can be pasted whatever became of it. It must not know how it is sent.

use super::agenda::{self, AgendaRow};
use super::command::Command;
use super::effect::Effect;
use super::form::input::Input;
use super::key::{Key, KeyCode};
use super::model::Model;
use super::msg::Delivery;
use super::notice::Notice;
use super::overlay::{Overlay, Reader, Topic};
use super::screen::{Screen, Tab};
use super::text_area::TextArea;
use super::text_field::TextField;
use super::update;
use super::{capture, door, lists};
use crate::domain::actions::Action;
use crate::domain::meeting::Class;
use crate::domain::{Session, SessionId};
use crate::texts::{Texts, t};

/// The most bytes that go to the terminal's clipboard: tmux and others drop a sequence of more than 100,000, and four
/// of its bytes carry three of the text.
pub const LONGEST: usize = 74_994;

/// The text that has the keyboard.
pub enum Field<'a> {
    /// One line.
    Line(&'a TextField),
    /// Several lines.
    Lines(&'a TextArea),
}

impl Field<'_> {
    fn selected_text(&self) -> String {
        match self {
            Self::Line(field) => field.selected_text(),
            Self::Lines(area) => area.selected_text(),
        }
    }

    fn has_selection(&self) -> bool {
        match self {
            Self::Line(field) => field.has_selection(),
            Self::Lines(area) => area.has_selection(),
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Line(field) => field.is_empty(),
            Self::Lines(area) => area.is_empty(),
        }
    }

    fn steps(&self) -> (bool, bool) {
        match self {
            Self::Line(field) => field.steps(),
            Self::Lines(area) => area.steps(),
        }
    }
}

/// The text that has the keyboard, if one has.
pub(super) fn field(model: &Model) -> Option<Field<'_>> {
    match model.overlays.last() {
        Some(Overlay::Palette(palette)) => Some(Field::Line(&palette.typed)),
        Some(Overlay::Speakers(speakers)) => Some(Field::Line(&speakers.typed)),
        Some(Overlay::Form(form)) => match &form.current()?.input {
            Input::Line(field) | Input::Date(field) | Input::Time(field) | Input::Number(field) => {
                Some(Field::Line(field))
            }
            Input::Lines(area) => Some(Field::Lines(area)),
            Input::Picks(picks) => Some(Field::Line(&picks.typed)),
            Input::Options(_) => None,
        },
        Some(Overlay::Reader(reader)) if reader.finding => Some(Field::Line(&reader.find)),
        Some(_) => None,
        None => match capture::line(model) {
            Some(line) => Some(Field::Line(&line.field)),
            None if door::open(model).is_some() => door::open(model).map(|(_, door)| Field::Line(&door.field)),
            None => lists::typed_filter(model).map(Field::Line),
        },
    }
}

/// Whether the text that has the keyboard can do this now; `None` for a command that is not for texts.
pub(super) fn available(model: &Model, command: Command) -> Option<bool> {
    let field = field(model)?;
    Some(match command {
        Command::Copy | Command::Cut => field.has_selection(),
        Command::Paste => !model.clipboard.is_empty(),
        Command::SelectAll => !field.is_empty(),
        Command::UndoTyping => field.steps().0,
        Command::RedoTyping => field.steps().1,
        _ => return None,
    })
}

/// Carries out a command in the text that has the keyboard; `None` for one that is not for texts.
pub(super) fn act(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    let control = |letter| Key { ctrl: true, ..Key::char(letter) };
    let field = field(model)?;
    let key = match command {
        Command::Copy => {
            let selected = field.selected_text();
            return Some(send(model, selected));
        }
        Command::Cut => {
            let selected = field.selected_text();
            let mut effects = send(model, selected);
            effects.extend(update::write(model, &Key::plain(KeyCode::Delete)));
            return Some(effects);
        }
        Command::Paste => {
            let text = model.clipboard.clone();
            return Some(update::paste(model, &text));
        }
        Command::SelectAll => control('a'),
        Command::UndoTyping => control('z'),
        Command::RedoTyping => control('y'),
        _ => return None,
    };
    Some(update::write(model, &key))
}

/// Keeps a text and sends it.
pub(super) fn send(model: &mut Model, text: String) -> Vec<Effect> {
    model.clipboard.clone_from(&text);
    vec![Effect::Copy { text }]
}

/// Says what was sent, and where it could not be.
pub(super) fn sent(model: &mut Model, delivery: Delivery) -> Vec<Effect> {
    let begins = model.clipboard.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().to_owned();
    model.notice = Some(match delivery {
        Delivery { to_program: Some(Err(program)), .. } => Notice::ClipboardFailed(program),
        Delivery { to_terminal: false, to_program: None } => Notice::TooLongForTerminal,
        _ => Notice::Sent(begins),
    });
    vec![]
}

/// Sends the text of the selected row and shows it, so that a person sees what was sent and can take it from the screen.
pub(super) fn copy_row(model: &mut Model) -> Vec<Effect> {
    let Some(text) = row(model) else { return vec![] };
    model.overlays.push(Overlay::Reader(Reader::of(Topic::Sent(text.clone()), 0)));
    send(model, text)
}

/// The selected row as plain text, where it is something that was said, agreed or promised.
pub(super) fn row(model: &Model) -> Option<String> {
    match model.screen() {
        Screen::Board(board) => {
            let (session, id) = *board.list.current(&board.rows)?;
            Some(commitment(model, model.archive.action(session, id)?))
        }
        Screen::Session(screen) => {
            let session = model.archive.session(screen.id)?;
            match screen.tab {
                Tab::Agenda => in_agenda(model, session, agenda::current(model, screen)?),
                Tab::Commitments => {
                    let rows = super::commitments::rows(model, screen);
                    let id = *screen.commitments.list.current(&rows)?;
                    Some(commitment(model, model.archive.action(screen.id, id)?))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

fn in_agenda(model: &Model, session: &Session, row: AgendaRow) -> Option<String> {
    let texts = Texts::of(model.language);
    match row {
        AgendaRow::Item(_) => None,
        AgendaRow::Note(id) => {
            let note = session.notes.iter().find(|note| note.id == id)?;
            let at = note.at.map(|at| texts.language().clock(at).to_string());
            let speaker = Some(session.speaker(note)).filter(|speaker| !speaker.is_empty());
            let head: Vec<String> = at.into_iter().chain(speaker).collect();
            let head = if head.is_empty() { t!(texts, "agenda-note").to_string() } else { head.join(" ") };
            Some(with_source(model, session.id, note.class, format!("{head}: {}", note.text)))
        }
        AgendaRow::Decision(id) => {
            let decision = session.decisions.iter().find(|decision| decision.id == id)?;
            let head = t!(texts, "agenda-decision", number = decision.number);
            Some(with_source(model, session.id, decision.class, format!("{head}: {}", decision.text)))
        }
        AgendaRow::Commitment(id) => Some(commitment(model, model.archive.action(session.id, id)?)),
    }
}

fn commitment(model: &Model, action: &Action) -> String {
    let texts = Texts::of(model.language);
    let due = action.due.map(|due| texts.language().long_date(due));
    let due = due.unwrap_or_else(|| t!(texts, "detail-no-date").into_owned());
    let owners = if action.owners.is_empty() { t!(texts, "detail-nobody").to_string() } else { action.owner_names() };
    let mut lines = vec![
        format!("K{}. {}", action.number, action.text),
        t!(texts, "copied-owners", names = owners).to_string(),
        t!(texts, "copied-due", date = due).to_string(),
    ];
    if !action.indicator.is_empty() {
        lines.push(t!(texts, "copied-indicator", text = &action.indicator).to_string());
    }
    with_source(model, action.session, action.class, lines.join("\n"))
}

/// The text, below it the meeting it comes from and, where not everybody may read it, its class.
fn with_source(model: &Model, session: SessionId, class: Class, text: String) -> String {
    let texts = Texts::of(model.language);
    let Some(session) = model.archive.session(session) else { return text };
    let (title, date) = (&session.meeting.title, texts.language().long_date(session.meeting.date));
    let mut source = t!(texts, "copied-source", title = title, date = date).to_string();
    if class != Class::Biasa {
        source.push_str(&format!(" ⟨{}⟩", t!(texts, "agenda-class-" + class.name())));
    }
    format!("{text}\n{source}")
}
