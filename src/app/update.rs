//! The one place where the model changes: a message comes in, effects go out. No I/O, no clock: every message carries
//! its instant.

use super::closing::ClosingScreen;
use super::command::Command;
use super::effect::{Effect, Preference};
use super::geometry;
use super::key::Key;
use super::keymap::{self, Context};
use super::looks::ColourDepth;
use super::model::{Model, Wish};
use super::msg::{Event, Msg};
use super::notice::Notice;
use super::office::{OfficeScreen, Part};
use super::overlay::{Intent, Overlay, Question, Reader, Topic};
use super::palette::Palette;
use super::pointer;
use super::saving;
use super::screen::{self, Screen, SessionScreen, Tab};
use super::search::{self, SearchScreen};
use super::versions::VersionsScreen;
use super::{
    above, agenda, arranging, blank, board, capture, clipboard, closing, commitments, course, door, drafts, exchange,
    follow_up, hints, holding, home, house, identity, importing, lists, looked_up, office, outside, papers, pictures,
    read_back, receiving, round, saved_filters, seats, summary, trash, twins, versions,
};
use crate::domain::pattern::PatternKind;
use crate::domain::session::SessionEdit;
use crate::domain::{Act, Change, DocumentEdit, DocumentId, ListEdit, Session, SessionId};

/// Takes in a message and says what is to be done outside.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    model.now = msg.at.with_timezone(&model.archive.office.profile.time_zone.offset());
    model.archive.set_today(model.fixed_today.unwrap_or_else(|| model.now.date_naive()));
    if holding::waits(model, &msg.event) {
        holding::put_off(model, msg.event);
        return vec![];
    }
    let mut effects = take_in(model, msg.event);
    while let Some(event) = holding::next(model) {
        effects.extend(take_in(model, event));
    }
    effects.extend(holding::asks(model));
    effects.extend(importing::asks(model));
    effects
}

/// Takes in what happened now.
fn take_in(model: &mut Model, event: Event) -> Vec<Effect> {
    let is_news = matches!(event, Event::Written { .. } | Event::Loaded(_) | Event::Purged { .. });
    let mut effects = match event {
        event if outside::is_for_the_editor(model, &event) => vec![],
        event if blank::is_for_it(model, &event) => {
            blank::take(model, &event);
            vec![]
        }
        Event::Key(key) => press(model, key),
        Event::Paste(text) => paste(model, &text),
        Event::Click(_) | Event::Wheel { .. } if geometry::is_too_small(model) => vec![],
        Event::Click(target) => pointer::click(model, target),
        Event::Wheel { down } => pointer::wheel(model, down),
        Event::Resize { width, height } => {
            (model.width, model.height) = (width, height);
            vec![]
        }
        Event::Returned => vec![Effect::Refresh],
        Event::Command(command) => carry_out(model, command),
        Event::DraftFound { form, found } => drafts::found(model, &form, found),
        Event::DraftsWaiting { newest, count } => drafts::waiting(model, &newest, count),
        // A hint that was followed is remembered by the way: nothing is said of it, least of all that something was saved.
        Event::Remembered(Preference::Followed(_)) => vec![],
        Event::Remembered(_) => {
            model.saving.saved_at = Some(model.now);
            vec![]
        }
        Event::HandedOver(outcome) => outside::handed_over(model, outcome),
        Event::CameBack(outcome) => outside::came_back(model, outcome),
        Event::Sent(delivery) => clipboard::sent(model, delivery),
        Event::NotRemembered(fault) => {
            model.notice = Some(Notice::NotRemembered(fault));
            vec![]
        }
        Event::Printing(done) => {
            papers::goes_on(model, done);
            vec![]
        }
        Event::Printed { session, wanted, unanswered, printout } => {
            papers::printed(model, session, &wanted, unanswered, printout)
        }
        Event::Tick => vec![],
        Event::Signal(signal) => vec![Effect::Quit(128u8.wrapping_add(u8::try_from(signal).unwrap_or(0)))],
        event => saving::answered(model, event),
    };
    if is_news {
        effects.extend(model.screens.iter().filter_map(looked_up::asked));
    }
    lists::settle(model);
    read_back::settle(model);
    follow_up::settle(model);
    capture::settle(model);
    effects
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    model.notice = None;
    let contexts = screen::contexts(model);
    if geometry::is_too_small(model) {
        // Nobody sees what would be done; leaving is all that is safe.
        let command = keymap::command_for(model, &contexts, key).filter(|command| *command == Command::Quit);
        return command.map_or_else(Vec::new, |command| carry_out(model, command));
    }
    let writes = contexts.first().is_some_and(|context| context.takes_text());
    // A text field claims printable keys first.
    if writes && key.typed().is_some() {
        return write(model, &key);
    }
    match keymap::command_for(model, &contexts, key) {
        Some(command) => carry_out(model, command),
        None if keymap::bound(&contexts, key).is_some_and(|command| door::refuse(model, command)) => vec![],
        None if writes => write(model, &key),
        None => {
            // A key that is pressed blindly, or by whoever has read what it does, says why it does nothing.
            model.notice = match keymap::bound(&contexts, key) {
                Some(Command::Undo) => Some(Notice::NothingToUndo),
                Some(Command::Redo) => Some(Notice::NothingToRedo),
                Some(command) if contexts.contains(&Context::Agenda) => agenda::why_not(model, command),
                Some(command) if contexts.contains(&Context::Round) => round::why_not(model, command),
                _ => None,
            };
            vec![]
        }
    }
}

/// Gives a key to the field that has the keyboard.
pub(super) fn write(model: &mut Model, key: &Key) -> Vec<Effect> {
    let (width, height) = geometry::field_size(model);
    let in_palette = geometry::palette_inside(model).width;
    if let Some(Overlay::Palette(palette)) = model.overlays.last_mut() {
        palette.typed.press(key, in_palette);
        palette.at = 0;
        return vec![];
    }
    if let Some(Overlay::Reader(reader)) = model.overlays.last_mut() {
        reader.find.press(key, width);
        reader.top = 0;
        return vec![];
    }
    if let Some(Overlay::Calendar(calendar)) = model.overlays.last_mut() {
        calendar.press(key);
        return vec![];
    }
    if let Some(Overlay::Speakers(speakers)) = model.overlays.last_mut() {
        speakers.typed.press(key, in_palette);
        speakers.at = 0;
        return vec![];
    }
    if let Some(form) = model.form_mut() {
        return if form.press(key, width, height) { drafts::kept(model) } else { vec![] };
    }
    if capture::line(model).is_some() {
        return capture::press(model, key);
    }
    if door::open(model).is_some() {
        door::press(model, key);
        return vec![];
    }
    let bar = geometry::places(model).bar.width;
    if let Screen::Search(search) = model.screen_mut() {
        search.typed.press(key, bar);
        return vec![];
    }
    if let Screen::Importing(importing) = model.screen_mut() {
        importing.typed.press(key, bar);
        return vec![];
    }
    if let Some((filter, _)) = lists::filter_mut(model) {
        filter.press(key, bar);
    }
    vec![]
}

pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    model.notice = None;
    if let Some(Overlay::Palette(palette)) = model.overlays.last_mut() {
        palette.typed.paste(text);
        palette.at = 0;
        return vec![];
    }
    if let Some(Overlay::Reader(reader)) = model.overlays.last_mut() {
        if reader.finding {
            reader.find.paste(text);
            reader.top = 0;
        }
        return vec![];
    }
    if let Some(Overlay::Speakers(speakers)) = model.overlays.last_mut() {
        speakers.typed.paste(text);
        speakers.at = 0;
        return vec![];
    }
    if let Some(form) = model.form_mut() {
        return if form.paste(text) { drafts::kept(model) } else { vec![] };
    }
    if model.overlays.is_empty() && capture::line(model).is_some() {
        return capture::paste(model, text);
    }
    if model.overlays.is_empty() && door::open(model).is_some() {
        door::paste(model, text);
        return vec![];
    }
    if let Screen::Search(search) = model.screen_mut() {
        search.typed.paste(text);
        return vec![];
    }
    if let Screen::Importing(importing) = model.screen_mut() {
        if importing.is_choosing() {
            importing.typed.paste(text);
        }
        return vec![];
    }
    // Outside a field a paste has no place: it is never taken for keys.
    if let Some((filter, true)) = lists::filter_mut(model).map(|(filter, filtering)| (filter, *filtering)) {
        filter.paste(text);
    }
    vec![]
}

pub(super) fn carry_out(model: &mut Model, command: Command) -> Vec<Effect> {
    if !screen::available(model, command) {
        return vec![];
    }
    let followed = hints::follow(model, command);
    let mut effects = carry_out_here(model, command);
    effects.extend(followed);
    effects
}

fn carry_out_here(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Quit => return saving::quit(model),
        Command::SwitchLanguage => {
            let language = model.language.other();
            model.language = language;
            for overlay in &mut model.overlays {
                if let Overlay::Form(form) = overlay {
                    form.speak(language);
                }
            }
            return vec![Effect::Remember(Preference::Language(language))];
        }
        Command::SwitchTheme => return switch_theme(model),
        Command::TellSaved => {
            saving::tell(model);
            return vec![];
        }
        Command::BlankScreen => {
            blank::turn(model);
            return vec![];
        }
        _ => {}
    }
    if let Some(effects) = clipboard::act(model, command).or_else(|| above::act(model, command)) {
        return effects;
    }
    match command {
        Command::Help => {
            let contexts = screen::screen_contexts(model.screen());
            help(model, contexts)
        }
        Command::Palette => {
            let palette = Palette::of(model);
            grant(model, Wish::Overlay(Overlay::Palette(Box::new(palette))))
        }
        Command::Copy => clipboard::copy_row(model),
        Command::CopyReminder => copy_reminder(model),
        Command::WriteReminders => round::all_texts(model).into_iter().collect(),
        Command::Machine => {
            let form = super::form::machine::form(model);
            drafts::open(model, form)
        }
        Command::Undo => saving::undo(model),
        Command::Redo => saving::redo(model),
        Command::Office => grant(model, Wish::Go(Screen::Office(OfficeScreen::default()))),
        Command::Board => grant(model, Wish::Go(Screen::Board(board::Board::default()))),
        Command::Search => grant(model, Wish::Go(Screen::Search(SearchScreen::default()))),
        Command::SavedFilters | Command::SaveFilter => saved_filters::opened_by(model, command),
        Command::Filter => {
            if let Some((_, filtering)) = lists::filter_mut(model) {
                *filtering = true;
            }
            vec![]
        }
        Command::LeaveFilter => {
            if let Some((_, filtering)) = lists::filter_mut(model) {
                *filtering = false;
            }
            vec![]
        }
        Command::Capture => capture::open(model),
        Command::Papers => papers::open_here(model),
        Command::StopPrinting => papers::stop(model),
        Command::Open | Command::TakeOther | Command::Merge if matches!(model.screen(), Screen::Twins(_)) => {
            twins::act(model, command)
        }
        Command::Open | Command::TakeOther | Command::Merge if matches!(model.screen(), Screen::Receiving(_)) => {
            receiving::act(model, command)
        }
        command if importing::is_for_it(model, command) => importing::act(model, command),
        Command::Back => back(model),
        command if is_move(command) => {
            go(model, command);
            vec![]
        }
        command => {
            let wish = wished(model, command);
            grant(model, wish)
        }
    }
}

/// What a command of the screen, or of the meeting in hand on whichever screen, asks for.
fn wished(model: &mut Model, command: Command) -> Wish {
    match command {
        Command::MakeSeries | Command::MakeTemplate => make_pattern(model, command),
        command => on_screen(model, command),
    }
}

/// Wishes for the form of the pattern that the session in hand becomes.
fn make_pattern(model: &mut Model, command: Command) -> Wish {
    let kind = if command == Command::MakeSeries { PatternKind::Series } else { PatternKind::Template };
    let session = screen::session_in_hand(model).and_then(|id| model.archive.session(id));
    let form = session.and_then(|session| super::form::pattern::form(&model.archive, session, kind, &mut model.ids));
    form.map_or(Wish::Nothing, |form| Wish::Form(Box::new(form)))
}

/// Moves the selection, or turns the month that is shown.
fn go(model: &mut Model, command: Command) {
    let is_of_a_month = matches!(model.screen(), Screen::Pictures(screen) if screen.of.page.is_of_a_month());
    if is_of_a_month && matches!(command, Command::PageUp | Command::PageDown) {
        pictures::act(model, command);
    } else {
        lists::go(model, command);
    }
}

/// Sends the text of a reminder to the clipboard and writes down that it was copied.
fn copy_reminder(model: &mut Model) -> Vec<Effect> {
    let Some((text, wish)) = round::copied(model) else { return vec![] };
    let mut effects = clipboard::send(model, text);
    effects.extend(grant(model, wish));
    effects
}

/// Shows the next theme, also while one types.
fn switch_theme(model: &mut Model) -> Vec<Effect> {
    if model.looks.depth == ColourDepth::None {
        model.notice = Some(Notice::NoColours);
        return vec![];
    }
    let theme = model.looks.next_theme();
    model.looks.chosen = Some(theme);
    model.notice = Some(Notice::Theme(theme));
    vec![Effect::Remember(Preference::Theme(Some(theme)))]
}

pub(super) fn help(model: &mut Model, contexts: Vec<Context>) -> Vec<Effect> {
    model.overlays.push(Overlay::Reader(Reader::of(Topic::Help(contexts), 0)));
    vec![]
}

/// Marks one by one again, empties the filter, else leaves the screen.
fn back(model: &mut Model) -> Vec<Effect> {
    if let Screen::Session(session) = model.screen_mut()
        && std::mem::take(&mut session.seats.for_all)
    {
        return vec![];
    }
    if importing::back(model) {
        return vec![];
    }
    if let Screen::Board(board) = model.screen_mut()
        && !board.list.filtering
        && !board.marked.is_empty()
    {
        board.marked.clear();
        return vec![];
    }
    let leaves = matches!(model.screen(), Screen::Board(board) if board.is_as_opened());
    if let Some((filter, filtering)) = lists::filter_mut(model).filter(|_| !leaves)
        && (*filtering || !filter.is_empty())
    {
        filter.set_text("");
        *filtering = false;
        return vec![];
    }
    if model.screens.len() > 1 {
        model.screens.pop();
    }
    vec![]
}

fn on_screen(model: &mut Model, command: Command) -> Wish {
    let mut session = match model.screen() {
        Screen::Pictures(_) => return pictures::act(model, command),
        _ if command == Command::House => return house::opened(model),
        Screen::House(screen) => return house::act(model, screen, command),
        _ if pictures::opens(command) => return pictures::opened(model, command).unwrap_or(Wish::Nothing),
        Screen::Home(_) => return home::act(model, command),
        Screen::Board(_) => return board::act(model, command),
        Screen::Office(shown) if command == Command::Versions && shown.part != Part::Patterns => {
            return Wish::Go(Screen::Versions(VersionsScreen::of(DocumentId::Office)));
        }
        Screen::Office(shown) => {
            let (shown, wish) = office::act(model, shown.clone(), command);
            *model.screen_mut() = Screen::Office(shown);
            return wish;
        }
        Screen::Versions(screen) => return versions::act(model, screen, command),
        Screen::Trash(screen) => return trash::act(screen, command),
        Screen::Round(_) => return round::act(model, command),
        Screen::Search(screen) => return search::act(screen, command),
        // They ask for no wish: see `twins`, `receiving`, `importing`.
        Screen::Twins(_) | Screen::Receiving(_) | Screen::Importing(_) => return Wish::Nothing,
        Screen::Exchange(screen) => return exchange::act(model, screen, command),
        Screen::Closing(closing) if command == Command::Versions => {
            return Wish::Go(Screen::Versions(VersionsScreen::of(DocumentId::Session(closing.id))));
        }
        Screen::Closing(screen) => {
            let screen = screen.clone();
            return closing::act(model, &screen, command);
        }
        Screen::ReadBack(screen) => {
            let screen = screen.clone();
            return read_back::act(model, &screen, command);
        }
        Screen::FollowUp(screen) => {
            let screen = screen.clone();
            return follow_up::act(model, &screen, command);
        }
        Screen::Session(session) => session.clone(),
    };
    let is_final = model.archive.session(session.id).is_some_and(Session::is_final);
    match command {
        // The key to a record of minutes that stand asks whether they are to be put right.
        Command::Open if is_final && session.tab != Tab::Summary => {
            return Wish::Overlay(Overlay::Question(Question::Amend { session: session.id, then: Some(command) }));
        }
        Command::FollowUp => return follow_up::open(model, &session),
        Command::Closing => return Wish::Go(Screen::Closing(ClosingScreen::of(session.id))),
        Command::Seats => session.tab = Tab::Seats,
        Command::Agenda => session.tab = Tab::Agenda,
        Command::Commitments => session.tab = Tab::Commitments,
        Command::Summary => session.tab = Tab::Summary,
        Command::NextTab => session.tab = session.tab.next(1),
        Command::PreviousTab => session.tab = session.tab.next(3),
        Command::Versions => {
            return Wish::Go(Screen::Versions(VersionsScreen::of(DocumentId::Session(session.id))));
        }
        Command::EditMeeting => {
            let whole = model.archive.session(session.id);
            return whole.map_or(Wish::Nothing, |whole| {
                Wish::Form(Box::new(match whole.seal {
                    Some(_) => super::form::closing::number_form(&model.archive, whole),
                    None => super::form::meeting::form(&model.archive.office, whole),
                }))
            });
        }
        command if course::runs_the_meeting(command) => return course::act(model, &session, command),
        Command::Honours => {
            return Wish::Overlay(Overlay::Reader(Reader::of(Topic::Honours(session.id), 0)));
        }
        Command::ShowSpoken => {
            return Wish::Overlay(Overlay::Reader(Reader::of(Topic::Spoken(session.id), 0)));
        }
        Command::Convert => return capture::convert(model, &session),
        Command::TurnIdentity => return identity::turn(model, &session),
        command if arranging::arranges(command) => return arranging::act(model, &session, command),
        Command::OpenDoor => session.seats.open_door(),
        Command::MarkAll => session.seats.for_all = !session.seats.for_all,
        command => return in_part(model, session, command),
    }
    *model.screen_mut() = Screen::Session(session);
    Wish::Nothing
}

/// Carries out a command of the part of a session that is shown.
fn in_part(model: &mut Model, mut session: Box<SessionScreen>, command: Command) -> Wish {
    let wish = match session.tab {
        Tab::Seats => {
            let wish = seats::act(model, &session, command);
            session.seats.for_all = false;
            wish
        }
        Tab::Agenda => return agenda::act(model, &session, command),
        Tab::Commitments => return commitments::act(model, &session, command),
        Tab::Summary => summary::go(model, &mut session),
    };
    *model.screen_mut() = Screen::Session(session);
    wish
}

pub(super) fn grant(model: &mut Model, wish: Wish) -> Vec<Effect> {
    match wish {
        Wish::Nothing => vec![],
        Wish::Say(notice) => {
            model.notice = Some(notice);
            vec![]
        }
        Wish::Step => {
            lists::go(model, Command::Down);
            vec![]
        }
        Wish::Change(change) => saving::make(model, Intent::of(change)),
        Wish::ChangeAndStep(change) => saving::make(model, Intent { then_steps: true, ..Intent::of(change) }),
        Wish::Overlay(overlay) => {
            model.overlays.push(overlay);
            vec![]
        }
        Wish::Form(form) => drafts::open(model, *form),
        Wish::Go(screen) => {
            if let Screen::Session(session) = &screen
                && let Some(entry) = model.archive.sessions.get(&session.id)
            {
                model.notice = entry.read_only.first().cloned().map(Notice::ReadOnly);
            }
            let asked = looked_up::asked(&screen);
            model.screens.push(screen);
            [Effect::Refresh].into_iter().chain(asked).collect()
        }
    }
}

/// Whether a command moves the selection of a list.
pub fn is_move(command: Command) -> bool {
    use Command::{Down, First, Last, PageDown, PageUp, Up};
    matches!(command, Up | Down | PageUp | PageDown | First | Last)
}

/// The wish for a change of one edit of a session.
pub fn wish_change(text: &'static str, subject: &str, session: SessionId, edit: SessionEdit) -> Wish {
    let act = Act { text, subject: subject.to_owned() };
    Wish::Change(Change { act, edits: vec![DocumentEdit::Session(session, edit)] })
}

/// The edit that moves a record one place up or down; `None` at the end of the list.
pub fn moved<T>(ids: &[T::Id], id: &T::Id, command: Command) -> Option<ListEdit<T>>
where
    T: crate::domain::edit::Identified,
{
    let at = ids.iter().position(|known| known == id)?;
    let before = |at: usize| at.checked_sub(1).map(|at| ids[at].clone());
    let to = match command {
        Command::MoveUp => at.checked_sub(1).map(before)?,
        _ => Some(ids.get(at + 1)?.clone()),
    };
    Some(ListEdit::Move { id: id.clone(), from: before(at), to })
}
