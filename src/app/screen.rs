//! The screens and what they have in common: which contexts the keyboard is in, which commands can be carried out now.
//! It must not carry them out (see `update`).

use super::agenda::AgendaTab;
use super::board::Board;
use super::capture::{self, CaptureLine};
use super::closing::ClosingScreen;
use super::command::Command;
use super::commitments::CommitmentsTab;
use super::door;
use super::exchange::ExchangeScreen;
use super::follow_up::FollowUpScreen;
use super::form::Subject;
use super::form::input::Input;
use super::home::Home;
use super::house::HouseScreen;
use super::importing::ImportingScreen;
use super::keymap::Context;
use super::model::Model;
use super::office::OfficeScreen;
use super::overlay::{Overlay, Topic};
use super::pictures::PicturesScreen;
use super::read_back::{Page, ReadBackScreen};
use super::receiving::ReceivingScreen;
use super::round::RoundScreen;
use super::search::SearchScreen;
use super::seats::SeatsTab;
use super::summary::SummaryTab;
use super::trash::TrashScreen;
use super::twins::TwinsScreen;
use super::versions::VersionsScreen;
use super::{
    agenda, board, calendar, clipboard, closing, columns, commitments, course, exchange, follow_up, home, house,
    identity, importing, lists, office, papers, pictures, read_back, receiving, round, saved_filters, search, seats,
    speakers, summary, trash, twins, versions,
};
use crate::domain::agenda::{Item, ItemState};
use crate::domain::meeting::SessionState;
use crate::domain::{Session, SessionId};

/// A screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Screen {
    /// The sessions.
    Home(Home),
    /// One session.
    Session(Box<SessionScreen>),
    /// The commitments of all sessions.
    Board(Board),
    /// The page of an institution.
    House(Box<HouseScreen>),
    /// Pictures of how promises stand.
    Pictures(Box<PicturesScreen>),
    /// The office.
    Office(OfficeScreen),
    /// The earlier states of a document.
    Versions(VersionsScreen),
    /// The deleted sessions.
    Trash(TrashScreen),
    /// The reminders of all who owe something.
    Round(RoundScreen),
    /// Looking for words in all meetings.
    Search(SearchScreen),
    /// The two states of a session that stands in the archive twice.
    Twins(TwinsScreen),
    /// Handing over, receiving, copying the archive.
    Exchange(ExchangeScreen),
    /// A bundle before it is received.
    Receiving(ReceivingScreen),
    /// Taking in a table.
    Importing(Box<ImportingScreen>),
    /// Closing a session and sealing its minutes.
    Closing(ClosingScreen),
    /// Decisions and commitments as they are read back.
    ReadBack(ReadBackScreen),
    /// Asking about the promises of earlier meetings.
    FollowUp(Box<FollowUpScreen>),
}

impl Screen {
    /// The first screen.
    pub fn home() -> Self {
        Self::Home(Home::default())
    }
}

/// The four parts of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// The seats.
    Seats,
    /// The agenda with what was said and agreed.
    #[default]
    Agenda,
    /// The commitments.
    Commitments,
    /// The summary.
    Summary,
}

impl Tab {
    /// All parts, in their order.
    pub const ALL: [Self; 4] = [Self::Seats, Self::Agenda, Self::Commitments, Self::Summary];

    /// The end of the id of its text: `tab-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seats => "seats",
            Self::Agenda => "agenda",
            Self::Commitments => "commitments",
            Self::Summary => "summary",
        }
    }

    /// The part `by` places further, around the end.
    pub fn next(self, by: usize) -> Self {
        let at = Self::ALL.iter().position(|tab| *tab == self).unwrap_or_default();
        Self::ALL[(at + by) % Self::ALL.len()]
    }
}

/// A session on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionScreen {
    /// Which session.
    pub id: SessionId,
    /// Which part.
    pub tab: Tab,
    /// Where one is in the seats.
    pub seats: SeatsTab,
    /// Where one is in the agenda.
    pub agenda: AgendaTab,
    /// Where one is in the commitments.
    pub commitments: CommitmentsTab,
    /// Where one is in the summary.
    pub summary: SummaryTab,
    /// The line of capture.
    pub capture: CaptureLine,
}

impl SessionScreen {
    /// A session, shown from the start of this part.
    pub fn new(id: SessionId, tab: Tab) -> Self {
        Self {
            id,
            tab,
            seats: SeatsTab::default(),
            agenda: AgendaTab::default(),
            commitments: CommitmentsTab::default(),
            summary: SummaryTab::default(),
            capture: CaptureLine::default(),
        }
    }
}

/// Where the keyboard is, the nearest context first.
pub fn contexts(model: &Model) -> Vec<Context> {
    use Context::{
        Answered, Blank, Calendar, Capture, Choice, Completing, Date, Door, Everywhere, Filter, Find, Form, Guard,
        Handing, Lines, Palette, Papers, Pasted, Picking, Question, Reader, Speakers, Text,
    };
    if model.is_blank {
        return vec![Blank];
    }
    match model.overlays.last() {
        Some(Overlay::Form(form)) => match form.current().map(|field| &field.input) {
            Some(Input::Lines(area)) if area.find().is_some() => vec![Find, Text, Everywhere],
            Some(Input::Lines(_)) => vec![Lines, Text, Everywhere],
            Some(Input::Options(_)) => vec![Choice, Form, Everywhere],
            Some(Input::Picks(picks)) if picks.is_choosing() => vec![Picking, Form, Text, Everywhere],
            Some(Input::Date(_)) => vec![Date, Form, Text, Everywhere],
            _ if matches!(form.subject, Subject::Handing(_)) => vec![Handing, Form, Text, Everywhere],
            _ => vec![Form, Text, Everywhere],
        },
        Some(Overlay::Calendar(_)) => vec![Calendar, Everywhere],
        Some(Overlay::Question(_)) => vec![Question],
        Some(Overlay::Reader(reader)) if reader.finding => vec![Filter, Text, Everywhere],
        Some(Overlay::Reader(_)) => vec![Reader, Everywhere],
        Some(Overlay::Palette(_)) => vec![Palette, Text, Everywhere],
        Some(Overlay::Columns(_)) => vec![Context::BoardColumns, Everywhere],
        Some(Overlay::SavedFilters(_)) => vec![Context::SavedFilters, Everywhere],
        Some(Overlay::Speakers(_)) => vec![Speakers, Text, Everywhere],
        Some(Overlay::Pasted(_)) => vec![Pasted, Everywhere],
        Some(Overlay::Papers(papers)) if papers.open.is_empty() => vec![Papers, Everywhere],
        Some(Overlay::Papers(_)) => vec![Guard, Everywhere],
        None => match capture::line(model) {
            Some(line) if line.completion.is_some() => vec![Completing, Capture, Text, Everywhere],
            Some(_) => vec![Capture, Text, Everywhere],
            None if door::is_answered_for(model) => vec![Answered, Door, Text, Everywhere],
            None if door::open(model).is_some() => vec![Door, Text, Everywhere],
            None if is_filtering(model) => vec![Filter, Text, Everywhere],
            None => [states(model), screen_contexts(model.screen())].concat(),
        },
    }
}

/// What the screen on top is in, beside being that screen.
fn states(model: &Model) -> Vec<Context> {
    let states = [
        (Context::ForAll, is_for_all(model)),
        (Context::Filtered, has_filter(model)),
        (Context::BareAgenda, has_bare_agenda(model)),
        (Context::Printing, model.printing.is_some()),
        (Context::Paused, has_break(model)),
        (Context::AskingNow, follow_up::is_its_turn(model)),
        (Context::AgendaOver, has_agenda_behind_it(model)),
    ];
    states.into_iter().filter(|(_, is_so)| *is_so).map(|(state, _)| state).collect()
}

/// Whether the next mark is for all seats that are shown.
fn is_for_all(model: &Model) -> bool {
    matches!(model.screen(), Screen::Session(session) if session.tab == Tab::Seats && session.seats.for_all)
}

/// Whether on top is the agenda of a meeting that has a break.
fn has_break(model: &Model) -> bool {
    let Screen::Session(session) = model.screen() else { return false };
    session.tab == Tab::Agenda && model.archive.session(session.id).is_some_and(course::is_paused)
}

/// The contexts of a screen when nothing floats above it.
pub fn screen_contexts(screen: &Screen) -> Vec<Context> {
    match screen {
        Screen::Home(_) => vec![Context::Home, Context::List, Context::Global, Context::Everywhere],
        Screen::Board(_) => vec![Context::Board, Context::List, Context::Global, Context::Everywhere],
        Screen::House(_) => vec![Context::House, Context::List, Context::Global, Context::Everywhere],
        Screen::Pictures(screen) => {
            let months = screen.of.page.is_of_a_month().then_some(Context::Months);
            let others = [Context::Pictures, Context::List, Context::Global, Context::Everywhere];
            months.into_iter().chain(others).collect()
        }
        Screen::Office(_) => vec![Context::Office, Context::List, Context::Global, Context::Everywhere],
        Screen::Versions(_) => vec![Context::Versions, Context::List, Context::Global, Context::Everywhere],
        Screen::Twins(_) => vec![Context::Twins, Context::List, Context::Global, Context::Everywhere],
        Screen::Exchange(_) => vec![Context::Exchange, Context::List, Context::Global, Context::Everywhere],
        Screen::Receiving(_) => vec![Context::Receiving, Context::List, Context::Global, Context::Everywhere],
        Screen::Importing(screen) if screen.is_choosing() => {
            vec![Context::Importing, Context::Text, Context::Everywhere]
        }
        Screen::Importing(screen) => {
            let own = if screen.shows_columns { Context::Columns } else { Context::Imported };
            vec![own, Context::List, Context::Global, Context::Everywhere]
        }
        Screen::Closing(_) => vec![Context::Closing, Context::List, Context::Global, Context::Everywhere],
        Screen::ReadBack(ReadBackScreen { page: Page::End, unread: 0, .. }) => {
            vec![Context::ReadBackEnd, Context::ReadBack, Context::Global, Context::Everywhere]
        }
        Screen::ReadBack(_) => vec![Context::ReadBack, Context::Global, Context::Everywhere],
        Screen::FollowUp(_) => vec![Context::FollowUp, Context::Global, Context::Everywhere],
        Screen::Search(_) => vec![Context::Search, Context::Text, Context::Everywhere],
        Screen::Round(_) => vec![Context::Round, Context::List, Context::Global, Context::Everywhere],
        Screen::Trash(_) => vec![Context::Trash, Context::List, Context::Global, Context::Everywhere],
        Screen::Session(session) => {
            let tab = match session.tab {
                Tab::Seats => Context::Seats,
                Tab::Agenda => Context::Agenda,
                Tab::Commitments => Context::Commitments,
                Tab::Summary => Context::Summary,
            };
            vec![tab, Context::Session, Context::List, Context::Global, Context::Everywhere]
        }
    }
}

/// Whether a filter has the keyboard.
pub fn is_filtering(model: &Model) -> bool {
    lists::typed_filter(model).is_some()
}

/// Whether the agenda on top has no items yet.
fn has_bare_agenda(model: &Model) -> bool {
    let Screen::Session(session) = model.screen() else { return false };
    let is_bare = || model.archive.session(session.id).is_some_and(|session| session.items.is_empty());
    session.tab == Tab::Agenda && is_bare()
}

/// Whether on top is the agenda of a meeting whose next step is its closing: no item is left, or the doors are closed and
/// the minutes not final.
fn has_agenda_behind_it(model: &Model) -> bool {
    let Screen::Session(session) = model.screen() else { return false };
    let is_over = |session: &Session| {
        let is_left = |item: &Item| matches!(item.state, ItemState::Planned | ItemState::Running);
        match session.meeting.state {
            SessionState::Running => !session.items.iter().any(is_left),
            SessionState::Closed => true,
            SessionState::Draft | SessionState::Final => false,
        }
    };
    session.tab == Tab::Agenda && model.archive.session(session.id).is_some_and(is_over)
}

/// Whether the list on top is filtered.
pub fn has_filter(model: &Model) -> bool {
    match model.screen() {
        Screen::Home(home) => !home.list.filter.is_empty(),
        Screen::Board(board) => !board.list.filter.is_empty(),
        Screen::Office(office) => !office.list.filter.is_empty(),
        Screen::Versions(_) | Screen::Trash(_) | Screen::Search(_) | Screen::Round(_) => false,
        Screen::Twins(_) | Screen::Closing(_) | Screen::ReadBack(_) | Screen::FollowUp(_) => false,
        Screen::Exchange(_) | Screen::Receiving(_) | Screen::Importing(_) | Screen::Pictures(_) | Screen::House(_) => {
            false
        }
        Screen::Session(session) => match session.tab {
            Tab::Seats => !session.seats.list.filter.is_empty(),
            Tab::Agenda => !session.agenda.list.filter.is_empty(),
            Tab::Commitments => !session.commitments.list.filter.is_empty(),
            Tab::Summary => false,
        },
    }
}

/// Whether the session is final and the command would change what was settled in it. What became of its commitments is
/// written down for ever; its head opens it again; as a whole it may go to the trash.
fn is_settled_in(model: &Model, id: SessionId, command: Command) -> bool {
    use Command::{AddProgress, Amend, Delete, EditMeeting, EditNumber, Link, MarkDone, MoveDue, Remind, TurnIdentity};
    let is_final = model.archive.session(id).is_some_and(Session::is_final);
    let stays_free = matches!(
        command,
        AddProgress | Amend | EditMeeting | EditNumber | Link | MarkDone | MoveDue | Remind | TurnIdentity
    ) || command == Delete && matches!(model.screen(), Screen::Home(_));
    is_final && !stays_free
}

/// The session that a command of the screen would change: the open one, or that of the selected row.
pub(super) fn session_in_hand(model: &Model) -> Option<SessionId> {
    match model.screen() {
        Screen::Home(home) => match home.current() {
            Some(home::HomeRow::Session(id)) => Some(*id),
            _ => None,
        },
        Screen::Board(board) => board.list.current(&board.rows).map(|(session, _)| *session),
        Screen::Office(_) | Screen::Versions(_) | Screen::Trash(_) | Screen::Twins(_) | Screen::Round(_) => None,
        Screen::Exchange(_) | Screen::Receiving(_) | Screen::Pictures(_) | Screen::House(_) => None,
        Screen::Importing(screen) => screen.session,
        Screen::Search(search) => search.current().map(|place| place.key.0),
        Screen::Session(session) => Some(session.id),
        Screen::Closing(closing) => Some(closing.id),
        Screen::ReadBack(read_back) => Some(read_back.id),
        Screen::FollowUp(follow_up) => Some(follow_up.id),
    }
}

/// Whether somebody sits in the room who can be greeted.
fn has_people(model: &Model, screen: &SessionScreen) -> bool {
    let session = model.archive.session(screen.id);
    session.is_some_and(|session| session.seats.iter().any(|seat| seat.presence.is_in_the_room()))
}

/// Whether a pattern can be made of the session in hand.
fn makes_patterns(model: &Model) -> bool {
    let is_held = |id: SessionId| model.archive.session(id).is_some();
    session_in_hand(model).is_some_and(is_held) && matches!(model.screen(), Screen::Home(_) | Screen::Session(_))
}

/// Whether papers of the session in hand can be printed.
fn can_print(model: &Model) -> bool {
    let is_held = |id: SessionId| model.archive.session(id).is_some();
    session_in_hand(model).is_some_and(is_held) && !matches!(model.screen(), Screen::Board(_))
}

/// Whether a command can be carried out now; what cannot has no hint and no effect.
pub fn available(model: &Model, command: Command) -> bool {
    use Command::{BlankScreen, Quit, SwitchLanguage, SwitchTheme, TellSaved};
    if command == BlankScreen || model.is_blank {
        return command == BlankScreen;
    }
    if matches!(command, Quit | SwitchLanguage | SwitchTheme | TellSaved) {
        return !matches!(model.overlays.last(), Some(Overlay::Question(_)));
    }
    if let Some(can) = clipboard::available(model, command) {
        return can;
    }
    if let Some(overlay) = model.overlays.last() {
        return match overlay {
            Overlay::Form(form) => form.available(command),
            Overlay::Calendar(_) => calendar::available(command),
            Overlay::Question(_) => matches!(command, Command::Yes | Command::No | Command::Back),
            Overlay::Reader(reader) => match command {
                Command::Filter => matches!(reader.topic, Topic::Help(_)),
                Command::LeaveFilter => reader.finding,
                command => command == Command::Back || super::update::is_move(command),
            },
            Overlay::Palette(palette) => match command {
                Command::Back => true,
                Command::Confirm | Command::NextChoice | Command::PreviousChoice => palette.selected().is_some(),
                _ => false,
            },
            Overlay::Columns(_) => columns::available(command),
            Overlay::SavedFilters(list) => saved_filters::available(model, list, command),
            Overlay::Speakers(list) => speakers::available(model, list, command),
            Overlay::Papers(choice) => papers::available(choice, command),
            Overlay::Pasted(pasted) => match command {
                Command::Confirm | Command::Back => true,
                Command::Down | Command::PageDown => pasted.top < pasted.last_top(model),
                Command::Up | Command::PageUp => pasted.top > 0,
                _ => false,
            },
        };
    }
    if command.changes_session()
        && let Some(id) = session_in_hand(model)
        && (model.archive.is_read_only(id) || is_settled_in(model, id, command))
    {
        return false;
    }
    if let Some(line) = capture::line(model) {
        return capture::available(model, line, command);
    }
    if let Some((screen, door)) = door::open(model) {
        return door::available(model, screen, door, command);
    }
    match command {
        Command::Help | Command::Palette => true,
        Command::Machine => model.loaded,
        Command::Undo => model.history.next_undo().is_some(),
        Command::Redo => model.history.next_redo().is_some(),
        Command::Back => model.screens.len() > 1 || is_filtering(model) || has_filter(model),
        Command::Copy => clipboard::row(model).is_some(),
        Command::LeaveFilter => is_filtering(model),
        Command::StopPrinting => model.printing.is_some(),
        Command::MakeSeries | Command::MakeTemplate => makes_patterns(model),
        Command::Papers => can_print(model),
        Command::Import => model.loaded && importing::opened(model).is_some(),
        Command::House => house::can_open(model),
        Command::Board => !matches!(model.screen(), Screen::Board(_)),
        Command::Search => model.loaded && !matches!(model.screen(), Screen::Search(_)),
        Command::Office => model.loaded && !matches!(model.screen(), Screen::Office(_)),
        _ => on_screen(model, command),
    }
}

/// Whether the screen on top can carry out a command that is its own.
fn on_screen(model: &Model, command: Command) -> bool {
    match model.screen() {
        Screen::Home(home) => home::available(model, home, command),
        Screen::Board(board) => board::available(model, board, command),
        Screen::Pictures(screen) => pictures::available(model, screen, command),
        Screen::House(screen) => house::available(screen, command),
        Screen::Office(office) => office::available(model, office, command),
        Screen::Versions(versions) => versions::available(model, versions, command),
        Screen::Trash(trash) => trash::available(model, trash, command),
        Screen::Round(round) => round::available(model, round, command),
        Screen::Search(search) => search::available(search, command),
        Screen::Twins(twins) => twins::available(twins, command),
        Screen::Exchange(screen) => exchange::available(model, screen, command),
        Screen::Receiving(screen) => receiving::available(screen, command),
        Screen::Importing(screen) => importing::available(screen, command),
        Screen::Closing(closing) => match command {
            Command::Versions | Command::Capture => true,
            command => closing::available(model, closing, command),
        },
        Screen::ReadBack(_) if command == Command::Capture => true,
        Screen::FollowUp(screen) => follow_up::available(model, screen, command),
        Screen::ReadBack(read_back) => read_back::available(model, read_back, command),
        Screen::Session(session) => in_session(model, session, command),
    }
}

/// Whether a command can be carried out in a session that is shown.
fn in_session(model: &Model, session: &SessionScreen, command: Command) -> bool {
    match command {
        Command::Seats | Command::Agenda | Command::Commitments | Command::Summary | Command::Versions => true,
        Command::FollowUp => follow_up::has_questions(model, session.id),
        Command::Honours => has_people(model, session),
        Command::ShowSpoken => speakers::has_spoken(model, session.id),
        Command::TurnIdentity => identity::available(model, session),
        Command::NextTab | Command::PreviousTab | Command::EditMeeting | Command::Capture | Command::Closing => true,
        command if course::runs_the_meeting(command) => course::available(model, session, command),
        _ => match session.tab {
            Tab::Seats => seats::available(model, session, command),
            Tab::Agenda => agenda::available(model, session, command),
            Tab::Commitments => commitments::available(model, session, command),
            Tab::Summary => summary::available(model, session, command),
        },
    }
}
