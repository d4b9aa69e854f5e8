//! Taking in a table (*ambil dari berkas*): first one looks for the file, then one sees what would become of each row, and says
//! which column means what where the headings do not. It must not read a file nor decide what is new: runtime and domain do.

use std::path::PathBuf;

use super::command::Command;
use super::effect::{Effect, TableWanted};
use super::list::List;
use super::model::{Model, Wish};
use super::notice::Notice;
use super::overlay::Intent;
use super::saving;
use super::screen::{self, Screen, Tab};
use super::text_field::TextField;
use super::update::{grant, is_move};
use crate::domain::import::{Entry, Kind, Mapping, Outcome, Preview};
use crate::domain::{Change, DocumentId, SessionId};
use crate::folder::{FileOffer, TableFault, TableSeen};

/// A row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportRow {
    /// The file or folder with this place among those that are offered.
    File(usize),
    /// The heading of a part: its place among [`PARTS`].
    Part(usize),
    /// The row with this place among the entries.
    Entry(usize),
    /// The column with this place.
    Column(usize),
}

/// The parts of what a table would do, by the ends of the ids of their texts: what asks for a hand first.
pub const PARTS: [&str; 5] = ["unclear", "refused", "proposed", "changed", "new"];

/// Where one is.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportingScreen {
    /// What the table is about.
    pub kind: Kind,
    /// The session that it would come into.
    pub session: Option<SessionId>,
    /// The path that is typed.
    pub typed: TextField,
    /// The list.
    pub list: List<ImportRow>,
    /// What the path could go on to, and for what that was asked; `None` until the storage has answered.
    pub files: Option<(String, Vec<FileOffer>)>,
    /// Whether the file is being read.
    pub is_reading: bool,
    /// The table and what it would do.
    pub seen: Option<Box<TableSeen>>,
    /// Whether the columns are shown in place of the rows.
    pub shows_columns: bool,
    /// Whether the office learns the names that it does not know.
    pub adds_names: bool,
    /// Which column means what, as it was changed and not looked at again.
    pub mapping: Mapping,
    asked: Option<String>,
    serial: u64,
    /// The change that is on its way to the disk.
    pub wanted: Option<Change>,
}

impl ImportingScreen {
    /// The search for a table of this kind.
    pub fn of(kind: Kind, session: Option<SessionId>) -> Self {
        Self {
            kind,
            session,
            typed: TextField::default(),
            list: List::default(),
            files: None,
            is_reading: false,
            seen: None,
            shows_columns: false,
            adds_names: false,
            mapping: Mapping::default(),
            asked: None,
            serial: 0,
            wanted: None,
        }
    }

    /// Whether one looks for the file.
    pub fn is_choosing(&self) -> bool {
        self.seen.is_none()
    }

    /// What the table would do.
    pub fn preview(&self) -> Option<&Preview> {
        self.seen.as_ref().map(|seen| &seen.preview)
    }

    /// The row with this place.
    pub fn entry(&self, at: usize) -> Option<&Entry> {
        self.preview()?.entries.get(at)
    }

    /// How many rows there are of a part.
    pub fn count(&self, part: usize) -> usize {
        self.preview().map_or(0, |preview| preview.entries.iter().filter(|entry| part_of(entry) == Some(part)).count())
    }

    /// What is shown.
    pub fn rows(&self) -> Vec<ImportRow> {
        let Some(preview) = self.preview() else {
            let count = self.files.as_ref().map_or(0, |(_, files)| files.len());
            return (0..count).map(ImportRow::File).collect();
        };
        if self.shows_columns {
            return (0..self.mapping.fields.len()).map(ImportRow::Column).collect();
        }
        let mut rows = Vec::new();
        for part in 0..PARTS.len() {
            let entries = preview.entries.iter().enumerate().filter(|(_, entry)| part_of(entry) == Some(part));
            let of: Vec<ImportRow> = entries.map(|(at, _)| ImportRow::Entry(at)).collect();
            if !of.is_empty() {
                rows.push(ImportRow::Part(part));
                rows.extend(of);
            }
        }
        rows
    }

    /// The sessions that become something else when it is taken in.
    pub fn sessions(&self) -> Vec<SessionId> {
        let edits = self.preview().into_iter().flat_map(|preview| &preview.edits);
        let mut sessions: Vec<SessionId> = edits
            .filter_map(|edit| match edit.document() {
                DocumentId::Session(id) => Some(id),
                DocumentId::Office | DocumentId::Filters | DocumentId::Pattern(_) => None,
            })
            .chain(self.session)
            .collect();
        sessions.sort_unstable();
        sessions.dedup();
        sessions
    }

    /// Whether there is a name that the office could learn.
    pub fn has_unknown_names(&self) -> bool {
        self.adds_names || self.preview().is_some_and(Preview::has_unknown_names)
    }

    fn current(&self) -> Option<ImportRow> {
        self.list.current(&self.rows()).copied()
    }

    /// The kinds that it can be: what belongs to a meeting only where there is one.
    fn kinds(&self) -> Vec<Kind> {
        let has_one = self.session.is_some();
        Kind::ALL.into_iter().filter(|kind| has_one || !kind.is_of_a_meeting()).collect()
    }

    /// Gives the selected column the next meaning that no other column has, or the one before; behind the last stands none.
    fn turn(&mut self, column: usize, forward: bool) {
        let is_free = |field: &&'static str| self.mapping.column(field).is_none_or(|at| at == column);
        let fields: Vec<&'static str> =
            self.kind.fields().iter().map(|(field, _)| *field).filter(|it| is_free(it)).collect();
        let of = self.mapping.fields.get(column).copied().flatten();
        let at = of.and_then(|field| fields.iter().position(|other| *other == field)).map_or(fields.len(), |at| at);
        let count = fields.len() + 1;
        let next = (at + if forward { 1 } else { count - 1 }) % count;
        self.mapping.set(column, fields.get(next).copied());
    }
}

fn part_of(entry: &Entry) -> Option<usize> {
    let name = match entry.outcome {
        Outcome::Unclear(_) => "unclear",
        Outcome::Refused(_) => "refused",
        Outcome::Proposed(_) => "proposed",
        Outcome::Changed(_) => "changed",
        Outcome::New => "new",
        Outcome::Same => return None,
    };
    PARTS.iter().position(|part| *part == name)
}

/// What the screen on top would take in: what is shown there.
pub(super) fn opened(model: &Model) -> Option<ImportingScreen> {
    let session = screen::session_in_hand(model);
    let is_open = |id: &SessionId| {
        model.archive.session(*id).is_some_and(|session| !session.is_final()) && !model.archive.is_read_only(*id)
    };
    match model.screen() {
        Screen::Session(screen) => {
            let session = session.filter(is_open);
            let kind = match screen.tab {
                _ if session.is_none() => Kind::Plan,
                Tab::Seats => Kind::Seats,
                Tab::Agenda | Tab::Summary => Kind::Items,
                Tab::Commitments => Kind::Commitments,
            };
            Some(ImportingScreen::of(kind, session))
        }
        Screen::Office(_) => Some(ImportingScreen::of(Kind::Institutions, None)),
        Screen::Home(_) | Screen::Board(_) => Some(ImportingScreen::of(Kind::Plan, None)),
        _ => None,
    }
}

/// Whether a command can be carried out now.
pub(super) fn available(screen: &ImportingScreen, command: Command) -> bool {
    let column = matches!(screen.current(), Some(ImportRow::Column(_)));
    match command {
        Command::Open => screen.is_choosing() && !screen.is_reading,
        Command::ChangeKind => screen.is_choosing() && !screen.is_reading && screen.kinds().len() > 1,
        Command::TakeIn => {
            let has_edits = screen.preview().is_some_and(|preview| !preview.edits.is_empty());
            !screen.shows_columns && !screen.is_reading && has_edits
        }
        Command::MapColumns => screen.seen.is_some() && !screen.is_reading,
        Command::LearnNames => {
            screen.seen.is_some() && !screen.shows_columns && !screen.is_reading && screen.has_unknown_names()
        }
        Command::NextChoice | Command::PreviousChoice => screen.shows_columns && column,
        _ => is_move(command) && screen.rows().len() > 1,
    }
}

/// Whether a command opens the search for a table, or is one of its own.
pub(super) fn is_for_it(model: &Model, command: Command) -> bool {
    let is_open = matches!(model.screen(), Screen::Importing(_));
    command == Command::Import || is_open && command != Command::Back && !is_move(command)
}

/// Carries out a command.
pub(super) fn act(model: &mut Model, command: Command) -> Vec<Effect> {
    if command == Command::Import {
        let wish = opened(model).map_or(Wish::Nothing, |screen| Wish::Go(Screen::Importing(Box::new(screen))));
        return grant(model, wish);
    }
    let Screen::Importing(screen) = model.screen_mut() else { return vec![] };
    match command {
        Command::Open => return take_file(model),
        Command::ChangeKind => {
            let kinds = screen.kinds();
            let at = kinds.iter().position(|kind| *kind == screen.kind).map_or(0, |at| at + 1);
            screen.kind = kinds[at % kinds.len().max(1)];
        }
        Command::TakeIn => return take_in(model),
        Command::MapColumns => {
            screen.shows_columns = !screen.shows_columns;
            screen.list = List::default();
            if !screen.shows_columns {
                return look_again(model);
            }
        }
        Command::LearnNames => {
            screen.adds_names = !screen.adds_names;
            return look_again(model);
        }
        Command::NextChoice | Command::PreviousChoice => {
            if let Some(ImportRow::Column(at)) = screen.current() {
                screen.turn(at, command == Command::NextChoice);
            }
        }
        _ => {}
    }
    vec![]
}

/// Leaves the columns, then the rows, then the search. Says whether there was something to leave.
pub(super) fn back(model: &mut Model) -> bool {
    let Screen::Importing(screen) = model.screen_mut() else { return false };
    if screen.shows_columns {
        screen.shows_columns = false;
        screen.mapping = screen.seen.as_ref().map(|seen| seen.mapping.clone()).unwrap_or_default();
    } else if screen.seen.is_some() {
        screen.seen = None;
        screen.adds_names = false;
    } else {
        return false;
    }
    screen.list = List::default();
    true
}

/// The selected folder is gone into, the selected or typed file is read.
fn take_file(model: &mut Model) -> Vec<Effect> {
    let Screen::Importing(screen) = model.screen_mut() else { return vec![] };
    let typed = screen.typed.text();
    let offered = match (screen.current(), &screen.files) {
        (Some(ImportRow::File(at)), Some((_, files))) => files.get(at).cloned(),
        _ => None,
    };
    if let Some(offer) = offered {
        let begun = typed.rfind(['/', '\\']).map_or("", |at| &typed[..=at]);
        let end = if offer.is_folder { "/" } else { "" };
        let whole = format!("{begun}{}{end}", offer.name);
        screen.typed.set_text(&whole);
        if offer.is_folder {
            screen.list = List::default();
            return vec![];
        }
    } else if typed.trim().is_empty() {
        return vec![];
    }
    look(model, None)
}

fn look_again(model: &mut Model) -> Vec<Effect> {
    let Screen::Importing(screen) = model.screen() else { return vec![] };
    let Some(seen) = &screen.seen else { return vec![] };
    let read = (seen.file.clone(), seen.incoming.clone(), screen.mapping.clone());
    look(model, Some(read))
}

type Read = (PathBuf, std::sync::Arc<crate::domain::import::Incoming>, Mapping);

fn look(model: &mut Model, read: Option<Read>) -> Vec<Effect> {
    let (today, now, noted_by, ids) = (model.today(), model.now, model.person.signed(), model.ids.apart());
    let Screen::Importing(screen) = model.screen_mut() else { return vec![] };
    screen.serial += 1;
    screen.is_reading = true;
    let wanted = TableWanted {
        serial: screen.serial,
        kind: screen.kind,
        into: screen.session.filter(|_| screen.kind.is_of_a_meeting()),
        typed: screen.typed.text(),
        read,
        adds_names: screen.adds_names,
        today,
        now,
        noted_by,
        ids,
    };
    vec![Effect::LookAtTable(Box::new(wanted))]
}

/// Asks what the path could go on to, if that was not asked yet.
pub(super) fn asks(model: &mut Model) -> Option<Effect> {
    let Screen::Importing(screen) = model.screen_mut() else { return None };
    let typed = screen.typed.text();
    if !screen.is_choosing() || screen.asked.as_ref() == Some(&typed) {
        return None;
    }
    screen.asked = Some(typed.clone());
    screen.list = List::default();
    Some(Effect::FindFiles(typed))
}

/// Takes in what the path could go on to, if that is still what is typed.
pub(super) fn found(model: &mut Model, typed: String, files: Vec<FileOffer>) {
    let is_it = |screen: &&mut Screen| matches!(screen, Screen::Importing(it) if it.asked.as_ref() == Some(&typed));
    if let Some(Screen::Importing(screen)) = model.screens.iter_mut().find(is_it) {
        screen.files = Some((typed, files));
    }
}

/// Shows what a table would do, or says why it is none.
pub(super) fn seen(model: &mut Model, serial: u64, seen: Result<Box<TableSeen>, TableFault>) {
    let is_it = |screen: &&mut Screen| matches!(screen, Screen::Importing(it) if it.serial == serial && it.is_reading);
    let Some(Screen::Importing(screen)) = model.screens.iter_mut().find(is_it) else { return };
    screen.is_reading = false;
    match seen {
        Ok(seen) => {
            screen.mapping = seen.mapping.clone();
            // Where a column is missing that must be there, the columns are what is to be looked at.
            screen.shows_columns = !seen.preview.missing.is_empty();
            screen.list = List::default();
            screen.seen = Some(seen);
        }
        Err(fault) => model.notice = Some(Notice::NoTable(fault)),
    }
}

fn take_in(model: &mut Model) -> Vec<Effect> {
    let Screen::Importing(screen) = model.screen_mut() else { return vec![] };
    let file = screen.seen.as_ref().and_then(|seen| seen.file.file_name()).unwrap_or_default();
    let file = file.to_string_lossy().into_owned();
    let Some(change) = screen.preview().and_then(|preview| preview.change(&file)) else { return vec![] };
    screen.wanted = Some(change.clone());
    if model.saving.pending.iter().any(|pending| pending.change == change) {
        return vec![];
    }
    saving::make(model, Intent::of(change))
}

/// A change came to the disk; if it was that of a table, it is taken in, and the screen goes.
pub(super) fn written(model: &mut Model, change: &Change) {
    let is_it = |screen: &Screen| matches!(screen, Screen::Importing(it) if it.wanted.as_ref() == Some(change));
    if let Some(at) = model.screens.iter().rposition(is_it) {
        model.screens.remove(at);
        model.notice = Some(Notice::Imported);
    }
}

/// A change was refused, since somebody changed the same meanwhile; if it was that of a table, it is looked at again.
pub(super) fn refused(model: &mut Model, change: &Change) -> Vec<Effect> {
    let is_it = |screen: &Screen| matches!(screen, Screen::Importing(it) if it.wanted.as_ref() == Some(change));
    if !model.screens.last().is_some_and(is_it) {
        return vec![];
    }
    if let Screen::Importing(screen) = model.screen_mut() {
        screen.wanted = None;
    }
    look_again(model)
}
