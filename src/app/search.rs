//! Looking for words in all that was said, decided and promised (*cari*), while they are typed. It must not know how they are
//! found, nor how it is drawn.

use super::agenda::AgendaRow;
use super::command::Command;
use super::effect::Effect;
use super::list::List;
use super::model::{Model, Wish};
use super::screen::{Screen, SessionScreen, Tab};
use super::text_field::TextField;
use super::update::is_move;
use crate::domain::SessionId;
use crate::domain::search::{Kind, Passage, Query};
use crate::folder::{HitKey, HitPlace, Hits};

/// Where one is in the search.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SearchScreen {
    /// What is typed.
    pub typed: TextField,
    /// The list.
    pub list: List<HitKey>,
    /// What was found, by their keys.
    pub rows: Vec<HitKey>,
    /// What was found last; it stays until the next answer comes. `None` while nothing is looked for.
    pub found: Option<Box<Hits>>,
    /// The number of the last question, and what was asked in which state of the archive.
    asked: (u64, Option<(String, u64)>),
}

impl SearchScreen {
    /// The selected passage.
    pub fn current(&self) -> Option<&HitPlace> {
        self.place(*self.list.current(&self.rows)?)
    }

    /// The passage with this key.
    pub fn place(&self, key: HitKey) -> Option<&HitPlace> {
        self.found.as_ref()?.places.iter().find(|place| place.key == key)
    }

    /// Whether what was found is what is looked for now.
    pub fn is_answered(&self) -> bool {
        self.found.as_ref().is_some_and(|found| found.typed == self.typed.text())
    }
}

/// Whether a command can be carried out now.
pub(super) fn available(screen: &SearchScreen, command: Command) -> bool {
    match command {
        Command::Open => screen.current().is_some(),
        _ => is_move(command) && screen.rows.len() > 1,
    }
}

/// Opens the place that is selected.
pub(super) fn act(screen: &SearchScreen, command: Command) -> Wish {
    match (command, screen.current()) {
        (Command::Open, Some(place)) => Wish::Go(Screen::Session(Box::new(opened(place.key.0, &place.hit.passage)))),
        _ => Wish::Nothing,
    }
}

/// The session at the place of a passage.
fn opened(session: SessionId, passage: &Passage) -> SessionScreen {
    let at = |tab| SessionScreen::new(session, tab);
    let in_agenda = |row| {
        let mut screen = at(Tab::Agenda);
        screen.agenda.list.selected = Some(row);
        screen
    };
    match passage.kind {
        Kind::Session => at(Tab::Agenda),
        Kind::Item => in_agenda(AgendaRow::Item(passage.id.into())),
        Kind::Note => in_agenda(AgendaRow::Note(passage.id.into())),
        Kind::Decision => in_agenda(AgendaRow::Decision(passage.id.into())),
        Kind::Commitment | Kind::Progress => {
            let mut screen = at(Tab::Commitments);
            screen.commitments.list.selected = Some(passage.id.into());
            screen
        }
        Kind::Seat => {
            let mut screen = at(Tab::Seats);
            screen.seats.list.selected = Some(passage.id.into());
            screen
        }
    }
}

/// Asks for what is typed, if that was not asked for yet.
pub(super) fn asks(model: &mut Model) -> Option<Effect> {
    let (version, is_loaded) = (model.archive.version(), model.loaded);
    let Screen::Search(screen) = model.screen_mut() else { return None };
    let typed = screen.typed.text();
    if !is_loaded || Query::parse(&typed).is_none() {
        screen.found = None;
        screen.rows.clear();
        screen.asked.1 = None;
        return None;
    }
    let wanted = Some((typed.clone(), version));
    if screen.asked.1 == wanted {
        return None;
    }
    screen.asked = (screen.asked.0 + 1, wanted);
    Some(Effect::Search { serial: screen.asked.0, typed })
}

/// Takes in what was found, if that is still what is looked for.
pub(super) fn found(model: &mut Model, serial: u64, hits: Box<Hits>) {
    let searches = model.screens.iter_mut().filter_map(|screen| match screen {
        Screen::Search(screen) => Some(screen),
        _ => None,
    });
    for screen in searches.filter(|screen| screen.asked.0 == serial && screen.asked.1.is_some()) {
        screen.rows = hits.places.iter().map(|place| place.key).collect();
        screen.found = Some(hits.clone());
    }
}
