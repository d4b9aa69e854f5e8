//! The pictures (*grafik*): how promises stand, as bars and numbers, and what waits today. Each number opens its rows on the
//! board. It must not know how a picture is drawn, nor count: what is counted comes from the domain.

use chrono::{Datelike as _, NaiveDate};

use super::archive::Archive;
use super::board::Board;
use super::command::Command;
use super::effect::Effect;
use super::list::List;
use super::model::{Model, Wish};
use super::screen::{Screen, SessionScreen, Tab};
use super::update::is_move;
use crate::domain::actions::{Action, Held};
use crate::domain::filter::{Tongue, written};
use crate::domain::pictures::{Cell, Label, Page, Picture, Question, month_turned};
use crate::domain::{CommitmentId, SessionId};
use crate::folder::SessionRow;
use crate::texts::Language;

/// By so many months the picture over months is turned.
const YEAR: u32 = 12;

/// Where one is in the pictures.
#[derive(Debug, Clone, PartialEq)]
pub struct PicturesScreen {
    /// What is shown.
    pub of: Question,
    /// The lines, by their places.
    pub list: List<usize>,
    /// The column of the selected number.
    pub column: usize,
    /// The picture with its numbers, which may still be the one before; `None` until the first has come.
    pub picture: Option<Picture>,
    /// For which state of the archive it was counted, or asked for.
    counted_for: Option<(u64, Question)>,
    /// The number of the question for it.
    pub(super) serial: u64,
}

impl PicturesScreen {
    /// A picture as it stands today.
    pub fn of(page: Page, today: NaiveDate) -> Self {
        let of = Question { page, month: today };
        Self { of, list: List::default(), column: 0, picture: None, counted_for: None, serial: 0 }
    }

    /// The lines.
    pub fn rows(&self) -> Vec<usize> {
        (0..self.shown().map_or(0, |picture| picture.lines.len())).collect()
    }

    /// The picture that was asked for, once it has come; until then the one before of the same kind.
    pub fn shown(&self) -> Option<&Picture> {
        self.picture.as_ref().filter(|picture| picture.of.page == self.of.page)
    }

    /// The selected number.
    pub fn current(&self) -> Option<&Cell> {
        let line = *self.list.current(&self.rows())?;
        self.shown()?.cell(line, self.column)
    }

    /// The day that is selected in the calendar.
    pub fn day(&self) -> Option<NaiveDate> {
        let line = *self.list.current(&self.rows())?;
        match &self.shown()?.lines.get(line)?.label {
            Label::Week(days) => days.get(self.column).copied().flatten(),
            _ => None,
        }
    }

    /// The commitments that are named beside the selected number.
    pub(super) fn named(&self) -> Vec<(SessionId, CommitmentId)> {
        self.current().map(|cell| cell.first.clone()).unwrap_or_default()
    }

    /// Counts anew if the archive or the question have changed. Where an index knows, it is asked instead.
    pub(super) fn reckon(&mut self, archive: &Archive) {
        if archive.is_listed() || !self.is_to_count(archive.version()) {
            return;
        }
        let mut actions: Vec<&Action> = archive.actions().collect();
        actions.sort_by_cached_key(|action| action.urgency());
        let picture = Picture::of(self.of, &archive.office, archive.today(), &mut Held(actions));
        self.take(picture, archive.today());
    }

    /// Whether it was counted for another state of the archive, or for another question.
    pub(super) fn is_to_count(&mut self, version: u64) -> bool {
        let wanted = Some((version, self.of));
        let is_other = self.counted_for != wanted;
        self.counted_for = wanted;
        is_other
    }

    /// Takes in a picture that was counted, if it is still what is asked for.
    pub(super) fn take(&mut self, picture: Picture, today: NaiveDate) {
        if picture.of != self.of {
            return;
        }
        let is_new = self.picture.as_ref().is_none_or(|before| before.of != picture.of);
        // What there is something of is looked at first.
        let cells = picture.lines.iter().enumerate().flat_map(|(line, it)| {
            it.cells.iter().enumerate().map(move |(column, cell)| (line, column, cell.as_ref()))
        });
        let first = cells.into_iter().find(|(.., cell)| cell.is_some_and(|cell| cell.commitments > 0));
        let first = first.map(|(line, column, _)| (line, column));
        self.picture = Some(picture);
        if is_new && self.of.page == Page::Calendar {
            self.select_day(today);
        } else if let (true, Some((line, column))) = (is_new, first) {
            (self.list.selected, self.column) = (Some(line), column);
        }
    }

    /// Selects a day of the month, today if it is one, else the first.
    fn select_day(&mut self, today: NaiveDate) {
        let month = |day: NaiveDate| (day.year(), day.month());
        let wanted = if month(today) == month(self.of.month) { Some(today) } else { self.of.month.with_day(1) };
        let Some(picture) = &self.picture else { return };
        let found = picture.lines.iter().enumerate().find_map(|(line, it)| match &it.label {
            Label::Week(days) => Some((line, days.iter().position(|day| *day == wanted)?)),
            _ => None,
        });
        if let Some((line, column)) = found {
            (self.list.selected, self.column) = (Some(line), column);
        }
    }

    fn columns(&self) -> usize {
        self.shown().map_or(1, |picture| picture.columns.len())
    }

    fn go_to(&mut self, page: Page) {
        if page != self.of.page {
            self.of.page = page;
            (self.list, self.column) = (List::default(), 0);
        }
    }

    /// To the number beside; of a calendar, to the day before or after, also in the next week.
    fn step(&mut self, forward: bool) {
        let (columns, rows) = (self.columns(), self.rows());
        let all = columns * if self.of.page == Page::Calendar { rows.len() } else { 1 };
        let line = if self.of.page == Page::Calendar { self.list.at(&rows) } else { 0 };
        let at = line * columns + self.column;
        let to = (at + if forward { 1 } else { all - 1 }) % all.max(1);
        self.column = to % columns;
        if self.of.page == Page::Calendar {
            self.list.selected = rows.get(to / columns).copied();
        }
    }

    fn turn(&mut self, forward: bool) {
        let by = if self.of.page == Page::Months { YEAR } else { 1 };
        self.of.month = month_turned(self.of.month, by, forward);
    }
}

/// The page that a command goes to.
fn page_of(command: Command) -> Option<Page> {
    Some(match command {
        Command::ShowToday => Page::Today,
        Command::ShowAgeing => Page::Ageing,
        Command::ShowPlaces => Page::Places,
        Command::ShowInstitutions => Page::Institutions,
        Command::ShowMonths => Page::Months,
        Command::ShowCalendar => Page::Calendar,
        _ => return None,
    })
}

/// Whether a command opens the pictures from another screen.
pub(super) fn opens(command: Command) -> bool {
    page_of(command).is_some()
}

/// The pictures that a command opens from another screen.
pub(super) fn opened(model: &Model, command: Command) -> Option<Wish> {
    Some(Wish::Go(Screen::Pictures(Box::new(PicturesScreen::of(page_of(command)?, model.today())))))
}

/// The meetings of a day, in the order of their files.
pub fn meetings_on(archive: &Archive, day: NaiveDate) -> Vec<&SessionRow> {
    let mut meetings: Vec<&SessionRow> = archive.rows().filter(|row| row.date == day).collect();
    meetings.sort_by(|one, other| one.file.cmp(&other.file));
    meetings
}

/// The meeting of the selected day, where nothing is due on it.
fn meeting_alone(model: &Model, screen: &PicturesScreen) -> Option<SessionId> {
    let day = screen.day()?;
    let nothing_is_due = screen.current().is_none_or(|cell| cell.commitments == 0);
    let first = meetings_on(&model.archive, day).first().map(|row| row.id);
    first.filter(|_| nothing_is_due)
}

/// Whether a command can be carried out now.
pub fn available(model: &Model, screen: &PicturesScreen, command: Command) -> bool {
    match command {
        Command::Open => {
            screen.current().is_some_and(|cell| cell.commitments > 0) || meeting_alone(model, screen).is_some()
        }
        Command::NextTab | Command::PreviousTab => true,
        Command::NextChoice | Command::PreviousChoice => screen.columns() > 1,
        Command::PageUp | Command::PageDown if screen.of.page.is_of_a_month() => true,
        command if opens(command) => true,
        _ => is_move(command) && screen.rows().len() > 1,
    }
}

/// Carries out a command.
pub fn act(model: &mut Model, command: Command) -> Wish {
    let language = model.language;
    let Screen::Pictures(screen) = model.screen() else { return Wish::Nothing };
    if command == Command::Open {
        if let Some(cell) = screen.current().filter(|cell| cell.commitments > 0) {
            return Wish::Go(Screen::Board(Board::opened_with(&typed(cell, language))));
        }
        let meeting = meeting_alone(model, screen).map(|id| SessionScreen::new(id, Tab::Agenda));
        return meeting.map_or(Wish::Nothing, |screen| Wish::Go(Screen::Session(Box::new(screen))));
    }
    let Screen::Pictures(screen) = model.screen_mut() else { return Wish::Nothing };
    match command {
        Command::NextTab => screen.go_to(screen.of.page.next(1)),
        Command::PreviousTab => screen.go_to(screen.of.page.next(Page::ALL.len() - 1)),
        Command::NextChoice => screen.step(true),
        Command::PreviousChoice => screen.step(false),
        Command::PageUp => screen.turn(false),
        Command::PageDown => screen.turn(true),
        command => {
            if let Some(page) = page_of(command) {
                screen.go_to(page);
            }
        }
    }
    Wish::Nothing
}

/// The filter that opens the rows of a number, as one would type it.
pub fn typed(cell: &Cell, language: Language) -> String {
    written(
        &cell.filter,
        match language {
            Language::Indonesian => Tongue::Indonesian,
            Language::English => Tongue::English,
        },
    )
}

/// What has to be asked of the index.
pub(super) fn asks(model: &mut Model, serial: u64) -> Option<Effect> {
    let (version, today) = (model.archive.version(), model.today());
    let Screen::Pictures(screen) = model.screen_mut() else { return None };
    if !screen.is_to_count(version) {
        return None;
    }
    screen.serial = serial;
    Some(Effect::FindPicture { serial, of: screen.of, today })
}

/// Takes in a picture that an index has counted.
pub(super) fn found(model: &mut Model, serial: u64, picture: Picture) {
    let today = model.today();
    let mut screens = model.screens.iter_mut().filter_map(|screen| match screen {
        Screen::Pictures(screen) => Some(screen),
        _ => None,
    });
    if let Some(screen) = screens.find(|screen| screen.serial == serial) {
        screen.take(picture, today);
    }
}
