//! The board (*tindak lanjut*): the commitments of all sessions, most urgent first, behind a filter that is always in
//! view. It must not know how a row is drawn.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;

use super::archive::Archive;
use super::columns::ColumnsList;
use super::command::Command;
use super::commitments::follow;
use super::filter_line;
use super::form::{Form, bulk};
use super::list::List;
use super::model::{Model, Wish};
use super::overlay::Overlay;
use super::round::RoundScreen;
use super::screen::{Screen, SessionScreen, Tab};
use super::text_field::TextField;
use crate::domain::State;
use crate::domain::actions::Action;
use crate::domain::arrangement::{Arrangement, Heading, arrange};
use crate::domain::filter::{Filter, Wanted};
use crate::folder::{ActionKey, Found};
use crate::texts::Language;

/// A row of the board.
pub type BoardRow = ActionKey;

/// Where one is on the board.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Board {
    /// The list with its filter.
    pub list: List<BoardRow>,
    /// The rows that the filter leaves, most urgent first; reckoned anew when filter, day or archive change.
    pub rows: Vec<BoardRow>,
    /// How many of the rows stand under which heading; nothing where they stand under none.
    pub groups: Vec<(Heading, usize)>,
    /// The rows that are marked; only what is shown can be.
    pub marked: BTreeSet<BoardRow>,
    /// How the rows are arranged.
    pub arranged: Arrangement,
    /// How many commitments the filter hides.
    pub hidden: usize,
    /// How many it would show if it asked for no states; reckoned where it shows none.
    pub in_any_state: usize,
    /// Rows that were changed here and stay where they are, whatever the filter wants, until another one is asked for:
    /// so one sees what became of them, and the next key hits no other.
    kept: Vec<BoardRow>,
    /// The filter that it was opened with from somewhere else; empty: none.
    came_with: String,
    /// For which state of the archive and which filter the rows were reckoned.
    reckoned_for: Option<(u64, Arrangement, String)>,
    /// The filter that rows of an index are of.
    found_for: Option<String>,
    /// The number of the question for rows.
    pub(super) serial: u64,
}

impl Board {
    /// The board with this filter, which is what was asked for: without it one goes back to where one came from.
    pub fn opened_with(typed: &str) -> Self {
        let mut board = Self { came_with: typed.to_owned(), ..Self::default() };
        board.list.filter.set_text(typed);
        board
    }

    /// Whether the filter is still the one that it was opened with, so that to empty it is to leave.
    pub fn is_as_opened(&self) -> bool {
        !self.came_with.is_empty() && !self.list.filtering && self.list.filter.text() == self.came_with
    }

    /// Reckons the rows anew if the archive, the day or the filter have changed. Where an index knows them they are asked for
    /// instead, and stay until they come.
    pub fn reckon(&mut self, archive: &Archive) {
        let typed = self.list.filter.text();
        let wanted_for = Some((archive.version(), self.arranged, typed.clone()));
        if archive.is_listed() || self.reckoned_for == wanted_for {
            return;
        }
        self.forget_kept(&typed);
        self.reckoned_for = wanted_for;
        let filter = Filter::parse(&typed).ready(&archive.office, archive.today());
        let mut wanted: Vec<&Action> = archive.actions().filter(|action| filter.wants(action)).collect();
        wanted.sort_by_cached_key(|action| action.urgency());
        let hidden = match &archive.glance {
            // Only the first of those that are shown are known yet.
            Some(glance) => glance.attention.all - glance.attention.open,
            None => archive.actions().count() - wanted.len(),
        };
        let elsewhere = filter.in_any_state();
        let in_any_state = || archive.actions().filter(|action| elsewhere.wants(action)).count();
        let in_any_state = if wanted.is_empty() { in_any_state() } else { 0 };
        let groups = arrange(&mut wanted, self.arranged, &archive.office);
        let rows = wanted.into_iter().map(|action| (action.session, action.id)).collect();
        self.put(Found { rows, groups, hidden, in_any_state, first: Vec::new() }, archive);
    }

    /// Takes the rows that an index found.
    pub fn take(&mut self, found: Found, archive: &Archive) {
        self.found_for = self.reckoned_for.as_ref().map(|(.., typed)| typed.clone());
        self.put(found, archive);
    }

    /// The filter that the rows are of; `None` before any came.
    pub fn found_for(&self) -> Option<&str> {
        self.found_for.as_deref()
    }

    /// Whether rows have to be asked for: they were for another state of the archive or another filter.
    pub(super) fn is_to_ask(&mut self, version: u64, typed: &str) -> bool {
        let is_asked = (self.reckoned_for.as_ref())
            .is_some_and(|(of, arranged, before)| *of == version && *arranged == self.arranged && before == typed);
        if !is_asked {
            self.forget_kept(typed);
            self.reckoned_for = Some((version, self.arranged, typed.to_owned()));
        }
        !is_asked
    }

    /// Behind another filter nothing stays that it does not want.
    fn forget_kept(&mut self, typed: &str) {
        if self.reckoned_for.as_ref().is_none_or(|(.., before)| before != typed) {
            self.kept.clear();
        }
    }

    fn put(&mut self, found: Found, archive: &Archive) {
        let Found { mut rows, mut groups, mut hidden, in_any_state, .. } = found;
        let mut stay: Vec<(usize, BoardRow)> = (self.kept.iter())
            .filter(|(session, id)| archive.action(*session, *id).is_some())
            .filter(|row| !rows.contains(row))
            .filter_map(|row| Some((self.rows.iter().position(|known| known == row)?, *row)))
            .collect();
        stay.sort_unstable();
        stay.dedup();
        for (at, row) in stay {
            let at = at.min(rows.len());
            rows.insert(at, row);
            // It stays where it is, under the heading that stands there.
            let mut begin = 0;
            let of = groups.iter().position(|(_, count)| {
                begin += count;
                at < begin
            });
            let last = groups.len().saturating_sub(1);
            if let Some((_, count)) = groups.get_mut(of.unwrap_or(last)) {
                *count += 1;
            }
            hidden = hidden.saturating_sub(1);
        }
        if !self.marked.is_empty() {
            let shown: HashSet<BoardRow> = rows.iter().copied().collect();
            self.marked.retain(|row| shown.contains(row));
        }
        self.rows = rows;
        self.groups = groups;
        self.hidden = hidden;
        self.in_any_state = in_any_state;
    }
}

/// A line of the board where rows stand under headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardLine {
    /// The heading with this place.
    Heading(usize),
    /// The row with this place.
    Row(usize),
    /// So many rows more are below.
    More(usize),
}

impl Board {
    /// The lines in view of a list of this height, the selected row among them; above the first row stands its heading.
    /// `None` where rows stand under no headings.
    pub fn lines(&self, height: usize) -> Option<Vec<BoardLine>> {
        if self.groups.is_empty() || self.rows.is_empty() {
            return None;
        }
        let at = self.list.at(&self.rows);
        let mut first = self.list.top.min(at);
        loop {
            let lines = self.lines_from(first, height);
            if first >= at || lines.contains(&BoardLine::Row(at)) {
                return Some(lines);
            }
            first += 1;
        }
    }

    fn lines_from(&self, first: usize, height: usize) -> Vec<BoardLine> {
        let (mut lines, mut begin) = (Vec::new(), 0);
        for (heading, (_, count)) in self.groups.iter().enumerate() {
            let end = begin + count;
            if end > first {
                lines.push(BoardLine::Heading(heading));
                lines.extend((begin.max(first)..end.min(self.rows.len())).take(height).map(BoardLine::Row));
            }
            if lines.len() > height {
                break;
            }
            begin = end;
        }
        if lines.len() > height {
            lines.truncate(height.saturating_sub(1));
            // A heading without a row under it says nothing.
            if matches!(lines.last(), Some(BoardLine::Heading(_))) {
                lines.pop();
            }
            let shown = lines.iter().filter(|line| matches!(line, BoardLine::Row(_))).count();
            lines.push(BoardLine::More(self.rows.len().saturating_sub(first + shown)));
        }
        lines
    }
}

/// Whether a command can be carried out now.
pub fn available(model: &Model, board: &Board, command: Command) -> bool {
    if !model.loaded {
        return super::update::is_move(command) && board.rows.len() > 1;
    }
    match command {
        Command::TakeCompletion => filter_line::completion(model, board).is_some(),
        Command::SavedFilters | Command::ChooseColumns => true,
        Command::MarkRow | Command::MarkRows => !board.rows.is_empty(),
        Command::GroupRows | Command::SortRows => board.rows.len() > 1,
        Command::SaveFilter => super::saved_filters::can_save(model),
        Command::Filter | Command::CycleStates => !board.rows.is_empty() || board.hidden > 0,
        Command::Open
        | Command::ReadLife
        | Command::AddProgress
        | Command::MarkDone
        | Command::MoveDue
        | Command::Remind
        | Command::Round => !board.rows.is_empty(),
        command if super::pictures::opens(command) => model.archive.attention().all > 0,
        Command::Link => !board.rows.is_empty() && board.rows.len() + board.hidden > 1,
        _ => super::update::is_move(command) && board.rows.len() > 1,
    }
}

/// Carries out a command.
pub fn act(model: &mut Model, command: Command) -> Wish {
    let language = model.language;
    if command == Command::CycleStates {
        if let Screen::Board(board) = model.screen_mut() {
            let only_elsewhere = board.rows.is_empty() && board.in_any_state > 0;
            let typed = board.list.filter.text();
            let next = if only_elsewhere { Wanted::All } else { next_states(Filter::parse(&typed).wanted()) };
            board.list.filter = TextField::new(&with_states(&typed, next, language));
        }
        return Wish::Nothing;
    }
    if command == Command::ChooseColumns {
        return Wish::Overlay(Overlay::Columns(ColumnsList::default()));
    }
    if let (Command::MarkRow | Command::MarkRows, Screen::Board(board)) = (command, model.screen_mut()) {
        return mark(board, command);
    }
    if let (Command::GroupRows | Command::SortRows, Screen::Board(board)) = (command, model.screen_mut()) {
        let by = &mut board.arranged;
        match command {
            Command::GroupRows => by.group = by.group.next(),
            _ => by.sort = by.sort.next(),
        }
        return Wish::Nothing;
    }
    if command == Command::TakeCompletion {
        filter_line::complete(model);
        return Wish::Nothing;
    }
    let Screen::Board(board) = model.screen() else { return Wish::Nothing };
    if let Some(form) = bulk_form(board, command, model.today()) {
        return Wish::Form(Box::new(form));
    }
    let Some((session, id)) = board.list.current(&board.rows).copied() else { return Wish::Nothing };
    if command == Command::Round {
        return Wish::Go(Screen::Round(RoundScreen::of(model, board)));
    }
    if command == Command::Open {
        let mut screen = SessionScreen::new(session, Tab::Commitments);
        screen.commitments.list.selected = Some(id);
        return Wish::Go(Screen::Session(Box::new(screen)));
    }
    let wish = follow(model, session, id, command);
    if command.changes_session()
        && let Screen::Board(board) = model.screen_mut()
    {
        board.kept.push((session, id));
    }
    wish
}

/// Marks the selected row and goes on to the next, or all of them; takes the marks off where they are.
fn mark(board: &mut Board, command: Command) -> Wish {
    if command == Command::MarkRows {
        let is_all = board.marked.len() == board.rows.len();
        board.marked = if is_all { BTreeSet::new() } else { board.rows.iter().copied().collect() };
        return Wish::Nothing;
    }
    if let Some(row) = board.list.current(&board.rows).copied()
        && !board.marked.remove(&row)
    {
        board.marked.insert(row);
    }
    Wish::Step
}

/// The form that does the same to all rows that are marked.
fn bulk_form(board: &Board, command: Command, today: NaiveDate) -> Option<Form> {
    let rows = || board.rows.iter().filter(|row| board.marked.contains(row)).copied().collect();
    if board.marked.is_empty() {
        return None;
    }
    match command {
        Command::AddProgress => Some(bulk::progress_form(rows(), State::InProgress, today)),
        Command::MarkDone => Some(bulk::progress_form(rows(), State::Done, today)),
        Command::MoveDue => Some(bulk::due_form(rows())),
        _ => None,
    }
}

/// What was done to the marked rows is made: they stay where they are, and the marks go.
pub(super) fn bulk_done(model: &mut Model, rows: Vec<BoardRow>) {
    if let Screen::Board(board) = model.screen_mut() {
        board.kept.extend(rows);
        board.marked.clear();
    }
}

/// The kinds of states in their round.
const CYCLE: [Wanted; 6] = [Wanted::Open, Wanted::Overdue, Wanted::Due, Wanted::Silent, Wanted::Done, Wanted::All];

fn next_states(wanted: Wanted) -> Wanted {
    let at = CYCLE.iter().position(|known| *known == wanted).unwrap_or(0);
    CYCLE[(at + 1) % CYCLE.len()]
}

/// The filter with these states, in the words of the language; what is open needs none. The other words stay.
fn with_states(typed: &str, wanted: Wanted, language: Language) -> String {
    let named = Wanted::WORDS.iter().find(|(known, ..)| *known == wanted && wanted != Wanted::Open);
    let word = match (named, language) {
        (None, _) => String::new(),
        (Some((_, word, _)), Language::Indonesian) | (Some((_, _, word)), Language::English) => format!("is:{word}"),
    };
    let is_state = |word: &str| {
        let word = word.to_lowercase();
        ["is:", "status:", "state:"].iter().any(|field| word.starts_with(field))
    };
    let others = typed.split_whitespace().filter(|word| !is_state(word));
    [word.as_str()].into_iter().filter(|word| !word.is_empty()).chain(others).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_states_go_round_in_the_words_of_the_language_and_the_other_words_stay() {
        for (language, expected) in [
            (Language::Indonesian, ["terlambat", "jatuh-tempo", "tanpa-perkembangan", "selesai", "semua"]),
            (Language::English, ["overdue", "due", "silent", "done", "all"]),
        ] {
            let mut typed = "@polres visum".to_owned();
            for word in expected {
                let wanted = next_states(Filter::parse(&typed).wanted());
                typed = with_states(&typed, wanted, language);
                assert_eq!(typed, format!("is:{word} @polres visum"));
                assert_eq!(Filter::parse(&typed).wanted(), wanted);
            }
            assert_eq!(with_states(&typed, next_states(Filter::parse(&typed).wanted()), language), "@polres visum");
        }
    }
}
