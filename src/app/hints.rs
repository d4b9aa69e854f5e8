//! First-run hints: one sentence for each screen that says what to press first, until whoever works at this machine has
//! done it there once. It must not know how it is drawn, nor where it is remembered that it was done.

use super::command::Command;
use super::effect::{Effect, Preference};
use super::form::subject::Subject;
use super::model::Model;
use super::overlay::Overlay;
use super::screen::{Screen, Tab};
use super::{capture, door};

/// A hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hint {
    /// The list of meetings.
    Home,
    /// The seats of a meeting.
    Seats,
    /// The agenda of a meeting.
    Agenda,
    /// The commitments of a meeting.
    Commitments,
    /// The board.
    Board,
    /// The office.
    Office,
    /// A form.
    Form,
}

impl Hint {
    /// All hints.
    pub const ALL: [Self; 7] =
        [Self::Home, Self::Seats, Self::Agenda, Self::Commitments, Self::Board, Self::Office, Self::Form];

    /// The name in files, and the end of the id of its text: `first-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Seats => "seats",
            Self::Agenda => "agenda",
            Self::Commitments => "commitments",
            Self::Board => "board",
            Self::Office => "office",
            Self::Form => "form",
        }
    }

    /// Whether who does this has understood it.
    fn is_followed_by(self, command: Command) -> bool {
        use Command::{
            AddCommitment, AddDecision, AddEntry, AddNote, AddProgress, AddSeat, Capture, EditOffice, Filter, MarkDone,
            MarkPresent, NewSession, Open, OpenDoor, SaveForm,
        };
        match self {
            Self::Home => matches!(command, Open | NewSession | Command::Board),
            Self::Seats => matches!(command, OpenDoor | MarkPresent | AddSeat),
            Self::Agenda => matches!(command, Capture | AddNote | AddDecision | AddCommitment),
            Self::Commitments => matches!(command, AddProgress | AddCommitment | MarkDone),
            Self::Board => matches!(command, AddProgress | Filter | MarkDone),
            Self::Office => matches!(command, AddEntry | Open | EditOffice),
            Self::Form => matches!(command, SaveForm | Command::Confirm),
        }
    }
}

/// The hint of where one is, until it was followed.
pub fn shown(model: &Model) -> Option<Hint> {
    here(model).filter(|hint| !model.followed.contains(hint.name()))
}

fn here(model: &Model) -> Option<Hint> {
    match model.overlays.last() {
        // A place outside the archive is asked for to go on, not to save.
        Some(Overlay::Form(form)) if matches!(form.subject, Subject::Handing(_)) => return None,
        Some(Overlay::Form(_)) => return Some(Hint::Form),
        Some(_) => return None,
        None if capture::line(model).is_some() || door::open(model).is_some() => return None,
        None => {}
    }
    Some(match model.screen() {
        Screen::Home(_) => Hint::Home,
        Screen::Board(_) => Hint::Board,
        Screen::Office(_) => Hint::Office,
        Screen::Session(session) => match session.tab {
            Tab::Seats => Hint::Seats,
            Tab::Agenda => Hint::Agenda,
            Tab::Commitments => Hint::Commitments,
            Tab::Summary => return None,
        },
        _ => return None,
    })
}

/// Takes note that a hint was followed; what is then to be remembered.
pub(super) fn follow(model: &mut Model, command: Command) -> Option<Effect> {
    let hint = shown(model).filter(|hint| hint.is_followed_by(command))?;
    model.followed.insert(hint.name().to_owned());
    Some(Effect::Remember(Preference::Followed(hint)))
}
