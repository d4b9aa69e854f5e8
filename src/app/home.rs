//! Home: the sessions, newest first, and the files that could not be read. It must not know a session's parts.

use super::archive::Archive;
use super::command::Command;
use super::exchange::ExchangeScreen;
use super::form::meeting::new_session_form;
use super::list::List;
use super::model::{Model, Wish};
use super::overlay::{Overlay, Question, Reader, Topic};
use super::screen::{Screen, SessionScreen, Tab};
use super::trash::TrashScreen;
use super::twins::TwinsScreen;
use super::versions::VersionsScreen;
use crate::domain::names::{fold, words_begin};
use crate::domain::{DocumentId, SessionId};
use crate::folder::BrokenFile;

/// A row of the list.
#[derive(Debug, Clone, PartialEq)]
pub enum HomeRow {
    /// A session.
    Session(SessionId),
    /// A file that could not be read, by its name.
    Broken(String),
}

/// Where one is in the sessions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Home {
    /// The list.
    pub list: List<HomeRow>,
    /// The rows that the filter leaves: sessions newest first, then what could not be read; reckoned anew when filter or
    /// archive change.
    pub rows: Vec<HomeRow>,
    /// For which state of the archive and which filter the rows were reckoned.
    reckoned_for: Option<(u64, String)>,
}

impl Home {
    /// Reckons the rows anew if the archive or the filter have changed.
    pub fn reckon(&mut self, archive: &Archive) {
        let wanted_for = Some((archive.version(), self.list.filter.text()));
        if self.reckoned_for == wanted_for {
            return;
        }
        let wanted = fold(&self.list.filter.text());
        let fits = |text: &str| words_begin(&fold(text), &wanted);
        let sessions = archive.found(|found_by| wanted.is_empty() || words_begin(found_by, &wanted));
        let is_named = |broken: &&BrokenFile| broken.about.iter().any(|about| fits(&about.title));
        let broken = archive.unread().filter(|one| wanted.is_empty() || fits(&one.file) || is_named(one));
        self.rows = (sessions.into_iter().map(HomeRow::Session))
            .chain(broken.map(|broken| HomeRow::Broken(broken.file.clone())))
            .collect();
        self.reckoned_for = wanted_for;
    }

    /// The files that stood among the rows can be read again: where the bar was on one, it is on its meeting.
    pub(super) fn follow(&mut self, before: &[BrokenFile], archive: &Archive) {
        let Some(HomeRow::Broken(file)) = &self.list.selected else { return };
        let about = before.iter().find(|broken| broken.file == *file).and_then(|broken| broken.about.as_ref());
        let is_gone = archive.broken.iter().all(|broken| broken.file != *file);
        if let Some(about) = about.filter(|about| is_gone && archive.row(about.session).is_some()) {
            self.list.selected = Some(HomeRow::Session(about.session));
        }
    }

    /// The selected row, if there is any.
    pub fn current(&self) -> Option<&HomeRow> {
        self.list.current(&self.rows)
    }
}

/// Whether a command can be carried out now.
pub fn available(model: &Model, home: &Home, command: Command) -> bool {
    let current = home.current();
    if !model.loaded {
        // What an index knows is looked at, no more.
        return super::update::is_move(command) && home.rows.len() > 1;
    }
    match command {
        Command::NewSession => model.loaded,
        Command::Open => current.is_some(),
        Command::Trash | Command::Exchange => model.loaded,
        command if super::pictures::opens(command) => model.archive.attention().all > 0,
        Command::NewFromThis | Command::Delete => matches!(current, Some(HomeRow::Session(_))),
        Command::Versions => with_versions(model, current).is_some(),
        Command::Merge => broken_of(model, current).is_some_and(BrokenFile::is_twin),
        Command::ShowBroken => !model.archive.broken.is_empty(),
        Command::Filter => model.archive.rows().len() > 1,
        _ => super::update::is_move(command) && home.rows.len() > 1,
    }
}

/// Carries out a command.
pub fn act(model: &mut Model, command: Command) -> Wish {
    let Screen::Home(home) = model.screen() else { return Wish::Nothing };
    let current = home.current().cloned();
    match (command, current) {
        (Command::NewSession, _) => Wish::Form(Box::new(new_session_form(&model.archive, model.today(), None))),
        (Command::NewFromThis, Some(HomeRow::Session(id))) => match model.archive.session(id) {
            Some(session) => Wish::Form(Box::new(new_session_form(&model.archive, model.today(), Some(session)))),
            None => Wish::Nothing,
        },
        (Command::Open, Some(HomeRow::Session(id))) => {
            Wish::Go(Screen::Session(Box::new(SessionScreen::new(id, Tab::Agenda))))
        }
        (Command::Versions, current) => match with_versions(model, current.as_ref()) {
            Some(id) => Wish::Go(Screen::Versions(VersionsScreen::of(DocumentId::Session(id)))),
            None => Wish::Nothing,
        },
        (Command::Merge, current) => match broken_of(model, current.as_ref()) {
            Some(broken) => Wish::Go(Screen::Twins(TwinsScreen::of(broken.file.clone()))),
            None => Wish::Nothing,
        },
        (Command::Exchange, current) => {
            let session = match current {
                Some(HomeRow::Session(id)) => Some(id),
                _ => None,
            };
            Wish::Go(Screen::Exchange(ExchangeScreen::of(session)))
        }
        (Command::Trash, _) => Wish::Go(Screen::Trash(TrashScreen::default())),
        (Command::Open, Some(HomeRow::Broken(file))) => read(model, file),
        (Command::ShowBroken, current) => match (current, model.archive.broken.first()) {
            (Some(HomeRow::Broken(file)), _) => read(model, file),
            (_, Some(first)) => read(model, first.file.clone()),
            _ => Wish::Nothing,
        },
        (Command::Delete, Some(HomeRow::Session(id))) => Wish::Overlay(Overlay::Question(Question::DeleteSession(id))),
        _ => Wish::Nothing,
    }
}

/// The session of this row whose earlier states can be looked at.
fn with_versions(model: &Model, row: Option<&HomeRow>) -> Option<SessionId> {
    match row {
        Some(HomeRow::Session(id)) => Some(*id),
        row => broken_of(model, row)?.kept(),
    }
}

/// The file that could not be read of this row.
fn broken_of<'a>(model: &'a Model, row: Option<&HomeRow>) -> Option<&'a BrokenFile> {
    let Some(HomeRow::Broken(file)) = row else { return None };
    model.archive.broken.iter().find(|broken| broken.file == *file)
}

fn read(model: &Model, file: String) -> Wish {
    let top = super::reading::first_top(&model.archive, &file);
    Wish::Overlay(Overlay::Reader(Reader::of(Topic::Broken(file), top)))
}
