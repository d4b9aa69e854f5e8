//! The page of an institution: its promises, who came for it to the last meetings, and how it is reached. It must not count.

use super::archive::Archive;
use super::board::Board;
use super::command::Command;
use super::effect::Effect;
use super::list::List;
use super::model::{Model, Wish};
use super::office::OfficeRow;
use super::pictures::typed;
use super::screen::{Screen, SessionScreen, Tab};
use super::update::is_move;
use crate::domain::Key;
use crate::domain::actions::{Action, Held};
use crate::domain::house::{Attended, House, MEETINGS};
use crate::domain::pictures::Picture;
use crate::folder::ActionKey;

/// A row of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HouseRow {
    /// The number of its promises with this place.
    Promises(usize),
    /// The meeting with this place.
    Meeting(usize),
}

/// Where one is on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct HouseScreen {
    /// Which institution.
    pub key: Key,
    /// The list.
    pub list: List<HouseRow>,
    /// What is told; `None` until it has come.
    pub told: Option<House>,
    /// For which state of the archive.
    told_for: Option<u64>,
    /// The number of the question for it.
    pub(super) serial: u64,
}

impl HouseScreen {
    fn of(key: Key) -> Self {
        Self { key, list: List::default(), told: None, told_for: None, serial: 0 }
    }

    /// The rows: the numbers, then the meetings.
    pub fn rows(&self) -> Vec<HouseRow> {
        let Some(told) = &self.told else { return vec![] };
        let promises = (0..told.promises.columns.len()).map(HouseRow::Promises);
        promises.chain((0..told.meetings.len()).map(HouseRow::Meeting)).collect()
    }

    /// The commitments that are named beside the selected number.
    pub(super) fn named(&self) -> Vec<ActionKey> {
        match (self.list.current(&self.rows()), &self.told) {
            (Some(HouseRow::Promises(at)), Some(told)) => {
                told.promises.cell(0, *at).map(|cell| cell.first.clone()).unwrap_or_default()
            }
            _ => vec![],
        }
    }

    fn is_to_tell(&mut self, version: u64) -> bool {
        let is_other = self.told_for != Some(version);
        self.told_for = Some(version);
        is_other
    }

    /// Tells anew if the archive has changed. Where an index knows, it is asked instead.
    pub(super) fn reckon(&mut self, archive: &Archive) {
        if archive.is_listed() || !self.is_to_tell(archive.version()) {
            return;
        }
        let mut actions: Vec<&Action> = archive.actions().collect();
        actions.sort_by_cached_key(|action| action.urgency());
        let promises = Picture::of_institution(&self.key, &archive.office, archive.today(), &mut Held(actions));
        let meetings = archive.newest_first().into_iter().filter_map(|entry| Attended::of(&entry.session, &self.key));
        self.told = Some(House { key: self.key.clone(), promises, meetings: meetings.take(MEETINGS).collect() });
    }
}

/// The institution that is selected on the board or in the office.
fn selected(model: &Model) -> Option<Key> {
    match model.screen() {
        Screen::Board(board) => {
            let (session, id) = board.list.current(&board.rows)?;
            let owners = &model.archive.action(*session, *id)?.owners;
            owners.iter().find_map(|owner| owner.institution_key.clone())
        }
        Screen::Office(office) => match office.list.current(&super::office::rows(&model.archive, office))? {
            OfficeRow::Institution(key) => Some(key.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// Whether there is an institution to open.
pub(super) fn can_open(model: &Model) -> bool {
    selected(model).is_some_and(|key| model.archive.office.institution(&key).is_some())
}

/// The page of the institution that is selected.
pub(super) fn opened(model: &Model) -> Wish {
    selected(model).map_or(Wish::Nothing, |key| Wish::Go(Screen::House(Box::new(HouseScreen::of(key)))))
}

/// Whether a command can be carried out now.
pub fn available(screen: &HouseScreen, command: Command) -> bool {
    let rows = screen.rows();
    match (command, screen.list.current(&rows), &screen.told) {
        (Command::Open, Some(HouseRow::Promises(at)), Some(told)) => {
            told.promises.cell(0, *at).is_some_and(|cell| cell.commitments > 0)
        }
        (Command::Open, row, _) => row.is_some(),
        _ => is_move(command) && rows.len() > 1,
    }
}

/// Carries out a command.
pub fn act(model: &Model, screen: &HouseScreen, command: Command) -> Wish {
    let Some(told) = screen.told.as_ref().filter(|_| command == Command::Open) else { return Wish::Nothing };
    match screen.list.current(&screen.rows()) {
        Some(HouseRow::Promises(at)) => told
            .promises
            .cell(0, *at)
            .map_or(Wish::Nothing, |cell| Wish::Go(Screen::Board(Board::opened_with(&typed(cell, model.language))))),
        Some(HouseRow::Meeting(at)) => told.meetings.get(*at).map_or(Wish::Nothing, |meeting| {
            Wish::Go(Screen::Session(Box::new(SessionScreen::new(meeting.session, Tab::Seats))))
        }),
        None => Wish::Nothing,
    }
}

/// What has to be asked of the index.
pub(super) fn asks(model: &mut Model, serial: u64) -> Option<Effect> {
    let (version, today) = (model.archive.version(), model.today());
    let Screen::House(screen) = model.screen_mut() else { return None };
    if !screen.is_to_tell(version) {
        return None;
    }
    screen.serial = serial;
    Some(Effect::FindHouse { serial, key: screen.key.clone(), today })
}

/// Takes in what an index told.
pub(super) fn found(model: &mut Model, serial: u64, told: House) {
    let mut screens = model.screens.iter_mut().filter_map(|screen| match screen {
        Screen::House(screen) => Some(screen),
        _ => None,
    });
    if let Some(screen) = screens.find(|screen| screen.serial == serial) {
        screen.told = Some(told);
    }
}
