//! Which sessions are held where an index answers for the others: those that are open, the selected one and its neighbours,
//! those with changes that are on their way or can be taken back. What is done to a session that is on its way waits for it, in
//! order. It must not know where sessions come from.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashSet, VecDeque};

use super::archive::Archive;
use super::board::Board;
use super::command::Command;
use super::effect::Effect;
use super::form::{choices, link, meeting};
use super::home::{Home, HomeRow};
use super::key::Key;
use super::list::List;
use super::lists;
use super::model::Model;
use super::msg::Event;
use super::overlay::{Overlay, Question};
use super::pointer::Target;
use super::saving;
use super::screen::{self, Screen};
use super::search;
use super::update::is_move;
use super::{geometry, house, keymap, pictures};
use crate::domain::actions::Action;
use crate::domain::meeting::SessionState;
use crate::domain::{Change, DocumentId, RecordKind, SessionId};
use crate::folder::{ActionKey, Document, Found, SessionRow};

/// So many rows on either side of the selected one are held with it: the next key is likely to want them.
const AROUND: usize = 2;
/// So many meetings that are not final are looked through for a name that was put right in one of them.
const MOST_GATHERED: usize = 60;

/// What was asked for and has not come.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Holding {
    /// The sessions that shall be held, while they are read.
    asked: Option<BTreeSet<SessionId>>,
    /// The sessions that the storage was asked to hold last.
    told: BTreeSet<SessionId>,
    /// Sessions that could not be had, until the archive is read again.
    missing: BTreeSet<SessionId>,
    /// What happened while the session was on its way that it is about, oldest first.
    put_off: VecDeque<Event>,
    /// The number of the last question for rows.
    serial: u64,
    /// Rows that are on their way.
    is_fetching: bool,
    /// Rows that were asked for, and in which state of the archive.
    fetched_for: (u64, HashSet<ActionKey>),
    /// The session for whose closing others were asked for, and in which state of the archive.
    rivals_for: Option<(SessionId, u64)>,
    /// What was typed when commitments to link to were asked for last.
    links_for: Option<String>,
    /// A change of a seat that may concern the others that are not final, which are held until that is known.
    gathering: Option<Change>,
}

fn sessions_of(change: &Change) -> impl Iterator<Item = SessionId> {
    change.documents().into_iter().filter_map(|document| match document {
        DocumentId::Session(id) => Some(id),
        DocumentId::Office | DocumentId::Filters | DocumentId::Pattern(_) => None,
    })
}

/// The rows around the selected one.
fn around<Id: Clone + PartialEq>(list: &List<Id>, rows: &[Id]) -> Vec<Id> {
    let at = list.at(rows);
    rows.get(at.saturating_sub(AROUND)..rows.len().min(at + AROUND + 1)).unwrap_or_default().to_vec()
}

fn on_home(home: &Home) -> Vec<SessionId> {
    let session = |row| if let HomeRow::Session(id) = row { Some(id) } else { None };
    around(&home.list, &home.rows).into_iter().filter_map(session).collect()
}

fn on_board(board: &Board) -> Vec<SessionId> {
    around(&board.list, &board.rows).into_iter().map(|(session, _)| session).collect()
}

/// The sessions that what floats above is about.
fn in_overlay(archive: &Archive, overlay: &Overlay) -> Vec<SessionId> {
    match overlay {
        Overlay::Form(form) => {
            form.subject.sessions().into_iter().chain(meeting::goes_on_from(form, archive)).collect()
        }
        Overlay::Question(Question::CorrectAlike(change) | Question::Restore { change, .. }) => {
            sessions_of(change).collect()
        }
        Overlay::Question(Question::LeaveSample(intent) | Question::LowerClass(intent)) => {
            sessions_of(&intent.change).collect()
        }
        _ => vec![],
    }
}

/// The sessions that shall be held.
fn wanted(model: &Model) -> BTreeSet<SessionId> {
    let on_screen = |screen: &Screen| match screen {
        Screen::Session(screen) => vec![screen.id],
        Screen::Closing(screen) => vec![screen.id],
        Screen::ReadBack(screen) => vec![screen.id],
        Screen::FollowUp(screen) => screen.sessions(),
        Screen::Home(home) => on_home(home),
        Screen::Board(board) => on_board(board),
        Screen::Versions(screen) => match screen.document {
            DocumentId::Session(id) => vec![id],
            DocumentId::Office | DocumentId::Filters | DocumentId::Pattern(_) => vec![],
        },
        Screen::Receiving(screen) => screen.sessions(),
        Screen::Importing(screen) => screen.sessions(),
        Screen::Round(screen) => screen.sessions(),
        Screen::Exchange(screen) => screen.session.into_iter().collect(),
        Screen::Search(search) => around(&search.list, &search.rows).into_iter().map(|(session, _)| session).collect(),
        Screen::Office(_) | Screen::Trash(_) | Screen::Twins(_) | Screen::Pictures(_) | Screen::House(_) => vec![],
    };
    let gathered = model.holding.gathering.iter().flat_map(|_| changeable(model));
    let on_the_way = model.saving.pending.iter().map(|pending| &pending.change);
    let to_take_back = model.history.next_undo().into_iter().chain(model.history.next_redo());
    let mut wanted: BTreeSet<SessionId> = model.screens.iter().flat_map(on_screen).collect();
    wanted.extend(model.overlays.iter().flat_map(|overlay| in_overlay(&model.archive, overlay)));
    wanted.extend(gathered);
    wanted.extend(on_the_way.chain(to_take_back).flat_map(sessions_of));
    wanted
}

/// The sessions that can be changed without putting sealed minutes right, the newest of them.
fn changeable(model: &Model) -> Vec<SessionId> {
    let mut rows: Vec<&SessionRow> =
        model.archive.rows().filter(|row| row.state != SessionState::Final && !row.read_only).collect();
    rows.sort_unstable_by_key(|row| (Reverse(row.date), row.id));
    rows.into_iter().take(MOST_GATHERED).map(|row| row.id).collect()
}

/// A seat was put right: the sessions that could have the same fault are held from now on until that is known.
pub(super) fn gather(model: &mut Model, change: Change) {
    model.holding.gathering = Some(change);
    gathered(model);
}

/// Asks once all are at hand.
fn gathered(model: &mut Model) {
    if model.holding.gathering.is_some()
        && changeable(model).into_iter().all(|id| is_settled(model, id))
        && let Some(change) = model.holding.gathering.take()
    {
        saving::ask_of_those_at_hand(model, &change);
    }
}

/// Whether the session is held, or cannot be.
pub(super) fn is_settled(model: &Model, id: SessionId) -> bool {
    model.archive.session(id).is_some() || model.archive.row(id).is_none() || model.holding.missing.contains(&id)
}

/// Whether what happened is about a session that is on its way.
pub(super) fn waits(model: &Model, event: &Event) -> bool {
    if !model.archive.is_listed()
        || !matches!(event, Event::Key(_) | Event::Paste(_) | Event::Click(_) | Event::Command(_))
    {
        return false;
    }
    // What comes behind something that waits waits, too.
    !model.holding.put_off.is_empty() || is_about_unheld(model, event)
}

fn is_about_unheld(model: &Model, event: &Event) -> bool {
    if let Some(overlay) = model.overlays.last() {
        return in_overlay(&model.archive, overlay).into_iter().any(|id| !is_settled(model, id));
    }
    let command = match event {
        Event::Key(key) => bound(model, *key),
        Event::Command(command) | Event::Click(Target::Command(command)) => Some(*command),
        Event::Click(Target::Row(at)) if lists::seen(model).at == *at => Some(Command::Open),
        _ => None,
    };
    let taken_back = match command {
        None => return false,
        Some(Command::Merge) if let Screen::Receiving(screen) = model.screen() => {
            return screen.sessions().into_iter().any(|id| !is_settled(model, id));
        }
        Some(Command::TakeIn) if let Screen::Importing(screen) = model.screen() => {
            return screen.sessions().into_iter().any(|id| !is_settled(model, id));
        }
        Some(Command::Undo) => model.history.next_undo(),
        Some(Command::Redo) => model.history.next_redo(),
        Some(command) if is_of_the_list(command) => None,
        Some(_) => {
            let bundle = match model.screen() {
                Screen::Receiving(screen) => screen.sessions(),
                Screen::Round(screen) => screen.sessions(),
                Screen::FollowUp(screen) => screen.sessions(),
                _ => vec![],
            };
            return screen::session_in_hand(model).into_iter().chain(bundle).any(|id| !is_settled(model, id));
        }
    };
    taken_back.into_iter().flat_map(sessions_of).any(|id| !is_settled(model, id))
}

/// What a key is bound to; in a field that is typed in nothing but what leaves it.
fn bound(model: &Model, key: Key) -> Option<Command> {
    let contexts = screen::contexts(model);
    if contexts.first().is_some_and(|context| context.takes_text()) && key.typed().is_some() {
        return None;
    }
    keymap::bound(&contexts, key)
}

/// Whether a command leaves the selected session alone.
fn is_of_the_list(command: Command) -> bool {
    use Command::{
        Back, BlankScreen, Board, ChooseColumns, CycleStates, Filter, GroupRows, Help, House, LeaveFilter, Machine,
        MarkRow, MarkRows, NewSession, Office, Quit, SaveFilter, SavedFilters, Search, ShowAgeing, ShowBroken,
        ShowCalendar, ShowToday, SortRows, SwitchLanguage, SwitchTheme, TakeCompletion, TellSaved, Trash,
    };
    is_move(command)
        || matches!(
            command,
            Back | BlankScreen
                | Board
                | ChooseColumns
                | CycleStates
                | Filter
                | GroupRows
                | Help
                | House
                | LeaveFilter
                | Machine
                | MarkRow
                | MarkRows
                | NewSession
                | Office
                | Quit
                | SaveFilter
                | SavedFilters
                | Search
                | ShowAgeing
                | ShowCalendar
                | ShowToday
                | SortRows
                | ShowBroken
                | SwitchLanguage
                | SwitchTheme
                | TakeCompletion
                | TellSaved
                | Trash
        )
}

/// Puts off what happened until its session is there.
pub(super) fn put_off(model: &mut Model, event: Event) {
    model.holding.put_off.push_back(event);
}

/// What waited and need not wait any more, one at a time.
pub(super) fn next(model: &mut Model) -> Option<Event> {
    let first = model.holding.put_off.front()?;
    if is_about_unheld(model, first) {
        return None;
    }
    model.holding.put_off.pop_front()
}

/// Takes in what was read, or what an index knows.
pub(super) fn answered(model: &mut Model, event: Event) {
    match event {
        Event::Held(documents) => held(model, documents),
        Event::Listed(listing) => model.archive.list(*listing),
        Event::HouseFound { serial, house } => house::found(model, serial, *house),
        Event::PictureFound { serial, picture } => pictures::found(model, serial, *picture),
        Event::ActionsFound { serial, found: rows } => found(model, serial, *rows),
        Event::ActionsFetched(actions) => fetched(model, actions),
        Event::HitsFound { serial, hits } => search::found(model, serial, hits),
        Event::LinksFound { typed, found } => linkable(model, &typed, &found),
        Event::RivalsFound { session, rivals } => compared(model, session, rivals),
        _ => {}
    }
}

/// Takes in sessions that were read.
fn held(model: &mut Model, documents: Vec<Document>) {
    let Some(asked) = model.holding.asked.take() else { return };
    for document in documents {
        if let Document::Session(entry) = document {
            let id = entry.session.id;
            model.archive.hold(*entry);
            saving::make_again(model, |of| of == DocumentId::Session(id));
        }
    }
    let there: BTreeSet<SessionId> = asked.iter().copied().filter(|id| model.archive.session(*id).is_some()).collect();
    model.holding.missing.extend(asked.difference(&there));
    let wanted: BTreeSet<SessionId> = wanted(model).union(&asked).copied().collect();
    model.archive.hold_only(|id| wanted.contains(&id));
    gathered(model);
}

/// The archive was read again: what could not be had may be there now.
pub(super) fn read_again(model: &mut Model) {
    model.holding.missing.clear();
    model.holding.fetched_for.1.clear();
    model.holding.rivals_for = None;
    // What nobody wants now must not be taken for what stands in its file later.
    let wanted = wanted(model);
    model.archive.hold_only(|id| wanted.contains(&id));
    model.holding.told.clear();
}

/// Takes in the rows of a board.
fn found(model: &mut Model, serial: u64, found: Found) {
    let archive = &mut model.archive;
    let mut boards = model.screens.iter_mut().filter_map(|screen| match screen {
        Screen::Board(board) => Some(board),
        _ => None,
    });
    if let Some(board) = boards.find(|board| board.serial == serial) {
        archive.show(found.first.clone(), |_| true);
        board.take(found, archive);
    }
}

/// Takes in rows that were fetched.
fn fetched(model: &mut Model, actions: Vec<Action>) {
    model.holding.is_fetching = false;
    let wanted: HashSet<ActionKey> = shown(model).into_iter().collect();
    model.archive.show(actions, |key| wanted.contains(key));
}

/// Offers what was found to be linked to, if that is still what is typed.
fn linkable(model: &mut Model, typed: &str, found: &[Action]) {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut()
        && let Some((own, picks)) = link::open_picks(form)
        && picks.typed.text() == typed
    {
        picks.candidates = choices::commitments(found, own);
    }
}

/// Takes in what other sessions owe, and compares it with what a session promises.
fn compared(model: &mut Model, session: SessionId, rivals: Vec<Action>) {
    if model.holding.rivals_for.is_some_and(|(asked, _)| asked == session) {
        model.archive.compare_with(rivals);
        model.holding.rivals_for = Some((session, model.archive.version()));
    }
}

/// The commitments that are on the screen or nearly so, and those that open sessions refer to.
fn shown(model: &Model) -> Vec<ActionKey> {
    let mut shown = Vec::new();
    if let Screen::Board(board) = model.screen() {
        let height = usize::from(geometry::places(model).list.height);
        let (first, last) = (board.list.top.saturating_sub(height), board.list.top + 2 * height);
        shown.extend(board.rows.get(first..last.min(board.rows.len())).unwrap_or_default());
    }
    match model.screen() {
        Screen::Pictures(pictures) => shown.extend(pictures.named()),
        Screen::House(house) => shown.extend(house.named()),
        _ => {}
    }
    for entry in model.archive.sessions.values() {
        let records = entry.session.commitments.iter().flat_map(|made| &made.records);
        shown.extend(records.filter_map(|record| match record.kind {
            RecordKind::Link { session, commitment, .. } => Some((session, commitment)),
            _ => None,
        }));
    }
    shown
}

/// What has to be asked for so that the screen shows what is wanted.
pub(super) fn asks(model: &mut Model) -> Vec<Effect> {
    let mut effects: Vec<Effect> = search::asks(model).into_iter().collect();
    if !model.archive.is_listed() {
        return effects;
    }
    if model.archive.is_stale() {
        model.archive.no_longer_stale();
        effects.push(Effect::List { today: model.today() });
    }
    effects.extend(asks_for_sessions(model));
    effects.extend(asks_for_rows(model));
    effects.extend(asks_for_picture(model));
    effects.extend(asks_for_actions(model));
    effects.extend(asks_for_rivals(model));
    effects.extend(asks_for_links(model));
    effects
}

fn asks_for_sessions(model: &mut Model) -> Option<Effect> {
    if model.holding.asked.is_some() {
        return None;
    }
    let wanted: BTreeSet<SessionId> =
        wanted(model).into_iter().filter(|id| !model.holding.missing.contains(id)).collect();
    let lacking: BTreeSet<SessionId> = wanted.iter().copied().filter(|id| !is_settled(model, *id)).collect();
    // What the storage was not told of it has let go.
    if lacking.is_empty() && wanted.is_subset(&model.holding.told) {
        return None;
    }
    model.holding.asked = Some(wanted.clone());
    model.holding.told.clone_from(&wanted);
    Some(Effect::Hold { wanted, lacking })
}

fn asks_for_rows(model: &mut Model) -> Option<Effect> {
    let (version, today) = (model.archive.version(), model.today());
    let next = model.holding.serial + 1;
    let Screen::Board(board) = model.screen_mut() else { return None };
    let typed = board.list.filter.text();
    let arranged = board.arranged;
    if !board.is_to_ask(version, &typed) {
        return None;
    }
    board.serial = next;
    model.holding.serial = next;
    Some(Effect::FindActions { serial: next, typed, arranged, today })
}

fn asks_for_picture(model: &mut Model) -> Option<Effect> {
    let next = model.holding.serial + 1;
    let asked = pictures::asks(model, next).or_else(|| house::asks(model, next));
    if asked.is_some() {
        model.holding.serial = next;
    }
    asked
}

fn asks_for_actions(model: &mut Model) -> Option<Effect> {
    let version = model.archive.version();
    if model.holding.fetched_for.0 != version {
        model.holding.fetched_for = (version, HashSet::new());
    }
    if model.holding.is_fetching {
        return None;
    }
    let is_known = |key: &ActionKey| {
        model.archive.session(key.0).is_some()
            || model.archive.is_shown(key)
            || model.holding.fetched_for.1.contains(key)
    };
    let wanted: Vec<ActionKey> = shown(model).into_iter().filter(|key| !is_known(key)).collect();
    if wanted.is_empty() {
        return None;
    }
    model.holding.is_fetching = true;
    model.holding.fetched_for.1.extend(wanted.iter().copied());
    Some(Effect::FetchActions { wanted, today: model.today() })
}

fn asks_for_rivals(model: &mut Model) -> Option<Effect> {
    let Screen::Closing(closing) = model.screen() else { return None };
    let (session, wanted) = (closing.id, Some((closing.id, model.archive.version())));
    if model.holding.rivals_for == wanted {
        return None;
    }
    model.holding.rivals_for = wanted;
    Some(Effect::FindRivals { session, today: model.today() })
}

fn asks_for_links(model: &mut Model) -> Option<Effect> {
    let typed = match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => link::open_picks(form).map(|(_, picks)| picks.typed.text()),
        _ => None,
    };
    if model.holding.links_for == typed {
        return None;
    }
    model.holding.links_for.clone_from(&typed);
    Some(Effect::FindLinks { typed: typed?, today: model.today() })
}
