//! The office (*kantor*): what all meetings share, in five lists. It must not know sessions beyond whether they use an
//! entry.

use chrono::NaiveDate;

use super::archive::Archive;
use super::command::Command;
use super::form::entry::{self, Entry};
use super::form::pattern;
use super::list::List;
use super::model::{Model, Wish};
use super::notice::{Notice, UsedBy};
use super::screen::Screen;
use super::update::{is_move, moved};
use super::versions::VersionsScreen;
use crate::domain::names::{fold, words_begin};
use crate::domain::office::OfficeEdit;
use crate::domain::pattern::{Pattern, PatternEdit};
use crate::domain::{Act, Change, DocumentEdit, DocumentId, Key, ListEdit, Office, PatternId};
use crate::folder::Use;

/// A part of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// The groups.
    #[default]
    Groups,
    /// The institutions.
    Institutions,
    /// The places.
    Places,
    /// Who signs papers.
    Signatories,
    /// The public holidays.
    Holidays,
    /// Series and templates of meetings.
    Patterns,
}

impl Part {
    /// All parts, in their order.
    pub const ALL: [Self; 6] =
        [Self::Groups, Self::Institutions, Self::Places, Self::Signatories, Self::Holidays, Self::Patterns];

    /// The end of the id of its text: `office-part-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Groups => "groups",
            Self::Institutions => "institutions",
            Self::Places => "places",
            Self::Signatories => "signatories",
            Self::Holidays => "holidays",
            Self::Patterns => "patterns",
        }
    }

    /// The part `by` places further, around the end.
    fn next(self, by: usize) -> Self {
        let at = Self::ALL.iter().position(|part| *part == self).unwrap_or_default();
        Self::ALL[(at + by) % Self::ALL.len()]
    }

    /// The command that shows it.
    pub fn command(self) -> Command {
        match self {
            Self::Groups => Command::Groups,
            Self::Institutions => Command::Institutions,
            Self::Places => Command::Places,
            Self::Signatories => Command::Signatories,
            Self::Holidays => Command::Holidays,
            Self::Patterns => Command::Patterns,
        }
    }
}

/// A row: an entry, by its key or its day.
#[derive(Debug, Clone, PartialEq)]
pub enum OfficeRow {
    /// A group.
    Group(Key),
    /// An institution.
    Institution(Key),
    /// A place.
    Place(Key),
    /// Somebody who signs papers.
    Signatory(Key),
    /// A public holiday.
    Holiday(NaiveDate),
    /// A series or a template.
    Pattern(PatternId),
}

/// Where one is in the office.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OfficeScreen {
    /// Which part is shown.
    pub part: Part,
    /// The list.
    pub list: List<OfficeRow>,
}

/// The rows of the part that the filter leaves.
pub fn rows(archive: &Archive, screen: &OfficeScreen) -> Vec<OfficeRow> {
    let office = &archive.office;
    let wanted = fold(&screen.list.filter.text());
    let fits = |text: &str| wanted.is_empty() || words_begin(&fold(text), &wanted);
    match screen.part {
        Part::Groups => {
            let fitting = office.groups.iter().filter(|group| fits(&group.name));
            fitting.map(|group| OfficeRow::Group(group.key.clone())).collect()
        }
        Part::Institutions => {
            let named = |names: Vec<&str>| fits(&names.join(" "));
            let fitting = office.institutions.iter().filter(|entry| named(entry.names().collect()));
            fitting.map(|entry| OfficeRow::Institution(entry.key.clone())).collect()
        }
        Part::Places => {
            let fitting = office.places.iter().filter(|place| fits(&place.name));
            fitting.map(|place| OfficeRow::Place(place.key.clone())).collect()
        }
        Part::Signatories => {
            let fitting = office.signatories.iter().filter(|entry| fits(&format!("{} {}", entry.position, entry.name)));
            fitting.map(|entry| OfficeRow::Signatory(entry.key.clone())).collect()
        }
        Part::Holidays => {
            let fitting = office.holidays.iter().filter(|holiday| fits(&format!("{} {}", holiday.date, holiday.name)));
            fitting.map(|holiday| OfficeRow::Holiday(holiday.date)).collect()
        }
        Part::Patterns => {
            let mut fitting: Vec<&Pattern> = archive.patterns.values().map(|(pattern, _)| pattern).collect();
            fitting.retain(|pattern| fits(&pattern.name));
            fitting.sort_by_key(|pattern| (pattern.kind, fold(&pattern.name), pattern.id));
            fitting.into_iter().map(|pattern| OfficeRow::Pattern(pattern.id)).collect()
        }
    }
}

/// How many entries a part has.
pub fn count(archive: &Archive, part: Part) -> usize {
    let office = &archive.office;
    match part {
        Part::Groups => office.groups.len(),
        Part::Institutions => office.institutions.len(),
        Part::Places => office.places.len(),
        Part::Signatories => office.signatories.len(),
        Part::Holidays => office.holidays.len(),
        Part::Patterns => archive.patterns.len(),
    }
}

/// Whether a command can be carried out now. An office that can only be read offers no change.
pub fn available(model: &Model, screen: &OfficeScreen, command: Command) -> bool {
    let (archive, all) = (&model.archive, count(&model.archive, screen.part));
    let rows = || rows(archive, screen);
    if screen.part == Part::Patterns {
        let is_writable = |row: &OfficeRow| match row {
            OfficeRow::Pattern(id) => archive.patterns.get(id).is_some_and(|(_, is_read_only)| !is_read_only),
            _ => false,
        };
        match command {
            // One is made of a meeting.
            Command::AddEntry | Command::MoveUp | Command::MoveDown => return false,
            Command::Open | Command::Delete => return screen.list.current(&rows()).is_some_and(is_writable),
            _ => {}
        }
    }
    match command {
        Command::NextTab | Command::PreviousTab | Command::Versions => true,
        Command::Groups | Command::Institutions | Command::Places | Command::Signatories | Command::Holidays => true,
        Command::Patterns => true,
        Command::Filter => all > 1,
        Command::AddEntry | Command::EditOffice => !archive.office_read_only,
        Command::Open | Command::Delete => !archive.office_read_only && !rows().is_empty(),
        Command::MoveUp | Command::MoveDown => {
            !archive.office_read_only && all > 1 && screen.list.filter.is_empty() && screen.part != Part::Holidays
        }
        _ => is_move(command) && rows().len() > 1,
    }
}

/// Carries out a command.
pub fn act(model: &mut Model, mut screen: OfficeScreen, command: Command) -> (OfficeScreen, Wish) {
    let go = |screen: &mut OfficeScreen, part| {
        *screen = OfficeScreen { part, ..OfficeScreen::default() };
        Wish::Nothing
    };
    let office = &model.archive.office;
    let current = screen.list.current(&rows(&model.archive, &screen)).cloned();
    if let (Command::Open | Command::Delete | Command::Versions, Some(OfficeRow::Pattern(id))) = (command, &current) {
        let wish = of_pattern(&model.archive, *id, command);
        return (screen, wish);
    }
    let wish = match (command, current) {
        (Command::NextTab, _) => {
            let part = screen.part.next(1);
            go(&mut screen, part)
        }
        (Command::PreviousTab, _) => {
            let part = screen.part.next(Part::ALL.len() - 1);
            go(&mut screen, part)
        }
        (Command::EditOffice, _) => form(office, Entry::Profile(Box::new(office.profile.clone()))),
        (Command::AddEntry, _) => form(office, blank(screen.part)),
        (Command::Open, Some(row)) => entry_of(office, &row).map_or(Wish::Nothing, |entry| form(office, entry)),
        (Command::Delete, Some(row)) => deleted(&model.archive, &row),
        (Command::MoveUp | Command::MoveDown, Some(row)) => moved_row(office, &row, command),
        (command, _) => match Part::ALL.into_iter().find(|part| part.command() == command) {
            Some(part) => go(&mut screen, part),
            None => Wish::Nothing,
        },
    };
    (screen, wish)
}

/// What a command does to a series or a template.
fn of_pattern(archive: &Archive, id: PatternId, command: Command) -> Wish {
    let Some(pattern) = archive.pattern(id) else { return Wish::Nothing };
    match command {
        Command::Open => Wish::Form(Box::new(pattern::edit_form(archive, pattern))),
        Command::Versions => Wish::Go(Screen::Versions(VersionsScreen::of(DocumentId::Pattern(id)))),
        _ => {
            let act = Act { text: "act-delete-pattern", subject: pattern.name.clone() };
            let edit = PatternEdit::Delete(Box::new(pattern.clone()));
            Wish::Change(Change { act, edits: vec![DocumentEdit::Pattern(edit)] })
        }
    }
}

fn form(office: &Office, entry: Entry) -> Wish {
    Wish::Form(Box::new(entry::form(office, entry)))
}

fn blank(part: Part) -> Entry {
    match part {
        // A pattern is made of a meeting.
        Part::Groups | Part::Patterns => Entry::Group(None),
        Part::Institutions => Entry::Institution(None),
        Part::Places => Entry::Place(None),
        Part::Signatories => Entry::Signatory(None),
        Part::Holidays => Entry::Holiday(None),
    }
}

/// The entry of a row, if it is still there.
pub fn entry_of(office: &Office, row: &OfficeRow) -> Option<Entry> {
    Some(match row {
        OfficeRow::Group(key) => Entry::Group(Some(office.group(key)?.clone())),
        OfficeRow::Institution(key) => Entry::Institution(Some(Box::new(office.institution(key)?.clone()))),
        OfficeRow::Place(key) => Entry::Place(Some(office.place(key)?.clone())),
        OfficeRow::Signatory(key) => {
            let found = office.signatories.iter().find(|signatory| signatory.key == *key)?;
            Entry::Signatory(Some(Box::new(found.clone())))
        }
        OfficeRow::Holiday(date) => {
            Entry::Holiday(Some(office.holidays.iter().find(|holiday| holiday.date == *date)?.clone()))
        }
        OfficeRow::Pattern(_) => return None,
    })
}

/// How many meetings refer to the entry; its key would stand on their papers if it went.
pub fn uses(archive: &Archive, row: &OfficeRow) -> usize {
    match row {
        OfficeRow::Group(key) => archive.uses(&Use::Group(key.clone())),
        OfficeRow::Institution(key) => archive.uses(&Use::Institution(key.clone())),
        OfficeRow::Place(key) => archive.uses(&Use::Place(key.clone())),
        OfficeRow::Signatory(_) | OfficeRow::Holiday(_) | OfficeRow::Pattern(_) => 0,
    }
}

fn deleted(archive: &Archive, row: &OfficeRow) -> Wish {
    let used = uses(archive, row);
    if used > 0 {
        return Wish::Say(Notice::StillUsed(UsedBy::Meetings(used)));
    }
    let removed = match entry_of(&archive.office, row) {
        Some(Entry::Group(Some(value))) => {
            let called = value.name.clone();
            (OfficeEdit::Group(ListEdit::Remove { value, after: None }), called)
        }
        Some(Entry::Institution(Some(value))) => {
            let called = value.name.clone();
            (OfficeEdit::Institution(ListEdit::Remove { value: *value, after: None }), called)
        }
        Some(Entry::Place(Some(value))) => {
            let called = value.name.clone();
            (OfficeEdit::Place(ListEdit::Remove { value, after: None }), called)
        }
        Some(Entry::Signatory(Some(value))) => {
            let called = value.position.clone();
            (OfficeEdit::Signatory(ListEdit::Remove { value: *value, after: None }), called)
        }
        Some(Entry::Holiday(Some(value))) => {
            let called = value.name.clone();
            (OfficeEdit::Holiday(ListEdit::Remove { value, after: None }), called)
        }
        _ => return Wish::Nothing,
    };
    Wish::Change(entry::removal(removed.0, &removed.1))
}

fn moved_row(office: &Office, row: &OfficeRow, command: Command) -> Wish {
    fn keys<T>(list: &[T], key: fn(&T) -> &Key) -> Vec<Key> {
        list.iter().map(|entry| key(entry).clone()).collect()
    }
    let edit = match row {
        OfficeRow::Group(key) => moved(&keys(&office.groups, |group| &group.key), key, command).map(OfficeEdit::Group),
        OfficeRow::Institution(key) => {
            moved(&keys(&office.institutions, |entry| &entry.key), key, command).map(OfficeEdit::Institution)
        }
        OfficeRow::Place(key) => moved(&keys(&office.places, |place| &place.key), key, command).map(OfficeEdit::Place),
        OfficeRow::Signatory(key) => {
            moved(&keys(&office.signatories, |entry| &entry.key), key, command).map(OfficeEdit::Signatory)
        }
        OfficeRow::Holiday(_) | OfficeRow::Pattern(_) => None,
    };
    let called = match entry_of(office, row) {
        Some(Entry::Group(Some(group))) => group.name,
        Some(Entry::Institution(Some(institution))) => institution.name,
        Some(Entry::Place(Some(place))) => place.name,
        Some(Entry::Signatory(Some(signatory))) => signatory.position,
        _ => String::new(),
    };
    edit.map_or(Wish::Nothing, |edit| {
        let act = Act { text: "act-move", subject: called };
        Wish::Change(Change { act, edits: vec![DocumentEdit::Office(edit)] })
    })
}
