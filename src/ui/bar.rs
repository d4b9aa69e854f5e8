//! The line below the header: the parts of a session, what needs attention at home, or the filter with how much it hides.
//! It must not know rows beyond their number.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::importing;
use super::prose::rect;
use super::scene::Scene;
use super::search;
use super::text_area::Ink;
use super::text_field;
use super::widgets::Piece;
use crate::app::command::Command;
use crate::app::door::{self, Door};
use crate::app::keymap::Context;
use crate::app::list::List;
use crate::app::office::{self, OfficeScreen, Part};
use crate::app::pictures::PicturesScreen;
use crate::app::screen::{Screen, SessionScreen, Tab};
use crate::app::text_field::TextField;
use crate::app::{agenda, commitments, seats};
use crate::domain::Session;
use crate::domain::pictures::Page;
use crate::folder::Attention;
use crate::texts::{SafeText, t};

/// Blank cells between two things in the line.
const GAP: u16 = 3;
/// The least cells in which a filter is typed.
const LEAST_FIELD: u16 = 10;

/// A filter as the line shows it.
struct Filtered<'a> {
    field: &'a TextField,
    has_keyboard: bool,
    shown: usize,
    total: usize,
}

impl<'a> Filtered<'a> {
    fn of<Id>(list: &'a List<Id>, shown: usize, total: usize) -> Option<Self> {
        let is_seen = list.filtering || !list.filter.is_empty();
        is_seen.then_some(Self { field: &list.filter, has_keyboard: list.filtering, shown, total })
    }
}

/// Draws the line and says where the hardware cursor goes, if a filter is being typed. The board draws its own.
pub(super) fn draw(scene: &Scene<'_>, buf: &mut Buffer) -> Option<Position> {
    let area = rect(scene.places.bar);
    let (pieces, filtered, what) = match scene.model.screen() {
        _ if !scene.model.loaded && scene.model.archive.glance.is_none() => return None,
        Screen::Search(screen) => return search::draw_bar(scene, screen, buf),
        Screen::Importing(screen) => return importing::draw_bar(scene, screen, buf),
        Screen::Board(_) | Screen::Versions(_) | Screen::Trash(_) | Screen::Twins(_) | Screen::Round(_) => return None,
        Screen::Closing(_) | Screen::ReadBack(_) | Screen::Exchange(_) | Screen::Receiving(_) => return None,
        Screen::FollowUp(_) => return None,
        Screen::Home(home) => {
            let total = scene.model.archive.rows().len() + scene.model.archive.unread().count();
            let shown = home.rows.len();
            (attention(scene), Filtered::of(&home.list, shown, total), SafeText::default())
        }
        Screen::House(_) => return None,
        Screen::Pictures(screen) => (pages(scene, screen), None, SafeText::default()),
        Screen::Office(screen) => {
            let shown = office::rows(&scene.model.archive, screen).len();
            let total = office::count(&scene.model.archive, screen.part);
            let what = t!(scene.texts, "office-part-" + screen.part.name());
            (parts(scene, screen), Filtered::of(&screen.list, shown, total), what)
        }
        Screen::Session(screen) => {
            let session = scene.model.archive.session(screen.id)?;
            let what = t!(scene.texts, "tab-" + screen.tab.name());
            match screen.seats.for_all {
                true => (for_all(scene, screen), None, what),
                false => (tabs(scene, screen, session), in_session(scene, screen, session), what),
            }
        }
    };
    if let Some((_, door)) = door::open(scene.model) {
        return draw_door(scene, door, area, buf);
    }
    if let Some(filtered) = filtered {
        return draw_filter(scene, &filtered, &what, area, buf);
    }
    for (at, place) in places(&pieces, area) {
        pieces[at].draw(place.as_position(), place.width, buf);
    }
    None
}

/// Which pieces stand in the line, and where. One that does not fit leaves whole: a cut number would lie.
fn places(pieces: &[Piece<'_>], area: Rect) -> Vec<(usize, Rect)> {
    let (mut places, mut x) = (Vec::new(), area.x + 1);
    for (at, piece) in pieces.iter().enumerate() {
        let room = area.right().saturating_sub(x + 1);
        if let Some(width) = u16::try_from(piece.width()).ok().filter(|width| *width <= room) {
            places.push((at, Rect { x, width, ..area }));
            x += width + GAP;
        }
    }
    places
}

/// What the tab at this place of the line leads to.
pub(super) fn tab_at(scene: &Scene<'_>, at: Position) -> Option<Command> {
    let area = rect(scene.places.bar);
    let found = |pieces: &[Piece<'_>]| places(pieces, area).into_iter().find(|(_, place)| place.contains(at));
    let screen = match scene.model.screen() {
        Screen::Session(screen) => screen,
        Screen::Pictures(screen) => {
            return found(&pages(scene, screen)).map(|(page, _)| match Page::ALL[page] {
                Page::Today => Command::ShowToday,
                Page::Ageing => Command::ShowAgeing,
                Page::Places => Command::ShowPlaces,
                Page::Institutions => Command::ShowInstitutions,
                Page::Months => Command::ShowMonths,
                Page::Calendar => Command::ShowCalendar,
            });
        }
        Screen::Office(screen) if screen.list.filter.is_empty() && !screen.list.filtering => {
            return found(&parts(scene, screen)).map(|(part, _)| Part::ALL[part].command());
        }
        _ => return None,
    };
    let session = scene.model.archive.session(screen.id)?;
    if in_session(scene, screen, session).is_some() {
        return None;
    }
    let (tab, _) = found(&tabs(scene, screen, session))?;
    Some(match Tab::ALL[tab] {
        Tab::Seats => Command::Seats,
        Tab::Agenda => Command::Agenda,
        Tab::Commitments => Command::Commitments,
        Tab::Summary => Command::Summary,
    })
}

/// The pictures, each with its key.
fn pages(scene: &Scene<'_>, screen: &PicturesScreen) -> Vec<Piece<'static>> {
    let page = |(number, page): (usize, Page)| {
        let style = if page == screen.of.page { scene.theme.focus() } else { scene.theme.dim() };
        Piece::new(format!("{} {}", number + 1, t!(scene.texts, "pictures-page-" + page.name())), style)
    };
    Page::ALL.into_iter().enumerate().map(page).collect()
}

/// What needs attention in all sessions.
fn attention(scene: &Scene<'_>) -> Vec<Piece<'static>> {
    let (texts, theme) = (scene.texts, scene.theme);
    let Attention { overdue, due, silent, all: total, .. } = scene.model.archive.attention();
    let mut pieces = Vec::new();
    if overdue > 0 {
        pieces.push(Piece::new(t!(texts, "home-overdue", count = overdue), theme.late()));
    }
    if due > 0 {
        pieces.push(Piece::new(t!(texts, "home-due", count = due), theme.due()));
    }
    if silent > 0 {
        pieces.push(Piece::plain(t!(texts, "home-silent", count = silent)));
    }
    if !pieces.is_empty() {
        pieces.insert(0, Piece::new(t!(texts, "home-attention"), theme.title()));
        pieces.push(Piece::new(t!(texts, "home-attention-keys"), theme.dim()));
    } else if total > 0 && scene.model.archive.broken.is_empty() {
        pieces.push(Piece::new(t!(texts, "home-all-well"), theme.done()));
    }
    let unread = scene.model.archive.unread().count();
    if unread > 0 {
        // What was promised there is missing from these numbers.
        let key = scene.key(Context::Home, Command::ShowBroken);
        pieces.insert(0, Piece::new(t!(texts, "home-unread", count = unread, key = key), theme.late()));
    }
    pieces
}

/// The four parts of a session, each with its key and how much is in it.
fn tabs(scene: &Scene<'_>, screen: &SessionScreen, session: &Session) -> Vec<Piece<'static>> {
    let tab = |(number, tab): (usize, Tab)| {
        let style = if tab == screen.tab { scene.theme.focus() } else { scene.theme.dim() };
        let text = format!("{} {} {}", number + 1, t!(scene.texts, "tab-" + tab.name()), amount(session, tab));
        Piece::new(text.trim_end().to_owned(), style)
    };
    Tab::ALL.into_iter().enumerate().map(tab).collect()
}

/// What the next mark does, while it is for all seats that are shown.
fn for_all(scene: &Scene<'_>, screen: &SessionScreen) -> Vec<Piece<'static>> {
    let count = seats::unmarked(scene.model, screen).len();
    vec![Piece::new(t!(scene.texts, "seats-for-all", count = count), scene.theme.focus())]
}

/// The parts of the office, each with its key and how many entries are in it. Where there is not room for all, the first
/// give way to the one that is shown.
fn parts(scene: &Scene<'_>, screen: &OfficeScreen) -> Vec<Piece<'static>> {
    let part = |(number, part): (usize, Part)| {
        let style = if part == screen.part { scene.theme.focus() } else { scene.theme.dim() };
        let count = office::count(&scene.model.archive, part);
        Piece::new(format!("{} {} {count}", number + 1, t!(scene.texts, "office-part-" + part.name())), style)
    };
    const GAP: usize = 3;
    let mut parts: Vec<Piece<'static>> = Part::ALL.into_iter().enumerate().map(part).collect();
    let shown = Part::ALL.iter().position(|part| *part == screen.part).unwrap_or_default();
    let room = usize::from(scene.places.bar.width.saturating_sub(2));
    let width = |parts: &[Piece<'static>]| parts.iter().map(|part| part.width() + GAP).sum::<usize>();
    let mut before = 0;
    while before < shown && width(&parts[before..=shown]) > room + GAP {
        before += 1;
    }
    parts.split_off(before)
}

fn amount(session: &Session, tab: Tab) -> String {
    match tab {
        Tab::Seats => {
            let counts = session.attendance();
            format!("{}/{}", counts.attended(), counts.invited)
        }
        Tab::Agenda => session.items.len().to_string(),
        Tab::Commitments => session.commitments.len().to_string(),
        Tab::Summary => String::new(),
    }
}

fn in_session<'a>(scene: &Scene<'_>, screen: &'a SessionScreen, session: &Session) -> Option<Filtered<'a>> {
    let model = scene.model;
    match screen.tab {
        Tab::Seats => Filtered::of(&screen.seats.list, seats::rows(model, screen).len(), session.seats.len()),
        Tab::Agenda => {
            let said = session.notes.len() + session.decisions.len() + session.commitments.len();
            Filtered::of(&screen.agenda.list, agenda::rows(model, screen).len(), session.items.len() + said)
        }
        Tab::Commitments => {
            let shown = commitments::rows(model, screen).len();
            Filtered::of(&screen.commitments.list, shown, session.commitments.len())
        }
        Tab::Summary => None,
    }
}

/// `Siapa?  lam sel▏                 2 cocok · 16 belum hadir`
fn draw_door(scene: &Scene<'_>, door: &Door, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let Screen::Session(screen) = scene.model.screen() else { return None };
    let waiting = scene.model.archive.session(screen.id)?.attendance().not_yet;
    let count = if door.field.text().trim().is_empty() {
        t!(scene.texts, "seats-waiting", count = waiting)
    } else {
        t!(scene.texts, "seats-found", count = seats::rows(scene.model, screen).len(), waiting = waiting)
    };
    let who = t!(scene.texts, "seats-who");
    let has_keyboard = scene.model.overlays.is_empty();
    draw_field(
        scene,
        (&door.field, has_keyboard),
        &[(Piece::new(who, scene.theme.focus()), 2)],
        Piece::plain(count),
        area,
        buf,
    )
}

/// `Peserta  / lam sel▏                          2 tampil · 62 tersembunyi`
fn draw_filter(
    scene: &Scene<'_>,
    filtered: &Filtered<'_>,
    what: &SafeText<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (texts, theme) = (scene.texts, scene.theme);
    let hidden = filtered.total.saturating_sub(filtered.shown);
    let count = Piece::plain(t!(texts, "frame-filtered", shown = filtered.shown, hidden = hidden));
    let style = if filtered.has_keyboard { theme.focus() } else { theme.title() };
    let labels = [(what.clone(), 2), (SafeText::line("/"), 1)].map(|(label, gap)| (Piece::new(label, style), gap));
    draw_field(scene, (filtered.field, filtered.has_keyboard), &labels, count, area, buf)
}

/// Draws labels, each with the blank cells behind it, the field, and at the right how many rows there are.
fn draw_field(
    scene: &Scene<'_>,
    (typed, has_keyboard): (&TextField, bool),
    labels: &[(Piece<'_>, u16)],
    count: Piece<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let (mut x, end) = (area.x + 1, area.right().saturating_sub(1));
    let count_width = u16::try_from(count.width()).unwrap_or(u16::MAX).min(end.saturating_sub(x + LEAST_FIELD));
    let field_end = end.saturating_sub(count_width + GAP);
    count.draw(Position::new(end - count_width, area.y), count_width, buf);
    for (label, gap) in labels.iter().filter(|(label, _)| label.width() > 0) {
        let room = field_end.saturating_sub(x + LEAST_FIELD);
        x += label.draw(Position::new(x, area.y), room, buf) + gap;
    }
    let field = Rect { x, y: area.y, width: field_end.saturating_sub(x), height: 1 };
    let ink = Ink { selected: theme.selected(), ..theme.ink() };
    text_field::draw(field, buf, typed, has_keyboard, ink)
}
