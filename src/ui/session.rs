//! A session's four parts: seats, agenda, commitments, summary. It reads only.

use ratatui::buffer::Buffer;

use super::detail;
use super::prose::rect;
use super::theme::Theme;
use super::widgets::{Column, Columns, List, Piece, Row, content_area};
use crate::app::agenda::{self, AgendaRow};
use crate::app::geometry::Places;
use crate::app::model::Model;
use crate::app::screen::{SessionScreen, Tab};
use crate::app::{commitments, seats, summary};
use crate::domain::actions::Action;
use crate::domain::agenda::Speaker;
use crate::domain::attendance::Seat;
use crate::domain::{SeatId, Session};
use crate::texts::{Texts, t};

/// Draws the part of the session that is open.
pub(super) fn draw(
    model: &Model,
    screen: &SessionScreen,
    places: &Places,
    theme: Theme,
    texts: &Texts,
    buf: &mut Buffer,
) {
    let Some(session) = model.archive.session(screen.id) else { return };
    draw_tabs(screen, session, places, theme, texts, buf);
    let area = rect(places.list);
    let width = content_area(area).width;
    let columns = match screen.tab {
        Tab::Seats => vec![Column::fixed(18), Column::flexible(3, 20), Column::flexible(2, 12).rank(1)],
        Tab::Agenda => vec![Column::fixed(6).right(), Column::flexible(1, 20), Column::fixed(12).rank(1)],
        Tab::Commitments => {
            vec![
                Column::fixed(4),
                Column::flexible(3, 20),
                Column::flexible(1, 10).rank(2),
                Column::fixed(11).right().rank(1),
                Column::fixed(18),
            ]
        }
        Tab::Summary => vec![Column::fixed(8), Column::flexible(1, 20)],
    };
    let columns = Columns::lay_out(&columns, width);
    let (total, at, offset, cells) = rows(model, screen, session, theme, texts);
    let list = List {
        columns: &columns,
        total,
        offset,
        selected: (total > 0).then_some(at),
        has_focus: model.overlays.is_empty(),
        theme,
        texts,
    };
    list.draw(area, buf, |at| Row::Cells(cells(at)));
    if let (Some(detail), Tab::Commitments) = (places.detail, screen.tab)
        && let Some(id) = screen.commitments.list.current(&commitments::rows(model, screen))
        && let Some(action) = model.archive.action(screen.id, *id)
    {
        detail::commitment(model, action, theme, texts, rect(detail), buf);
    }
}

fn draw_tabs(
    screen: &SessionScreen,
    session: &Session,
    places: &Places,
    theme: Theme,
    texts: &Texts,
    buf: &mut Buffer,
) {
    let counts = session.attendance();
    let tabs = [
        (Tab::Seats, t!(texts, "session-seats", there = counts.in_the_room(), invited = counts.invited)),
        (Tab::Agenda, t!(texts, "session-agenda", count = session.items.len())),
        (Tab::Commitments, t!(texts, "session-commitments", count = session.commitments.len())),
        (Tab::Summary, t!(texts, "session-summary")),
    ];
    let mut place = content_area(rect(places.bar)).as_position();
    for (tab, name) in tabs {
        let style = if tab == screen.tab { theme.focus() } else { theme.dim() };
        let room = places.bar.width.saturating_sub(place.x);
        place.x += Piece::new(name, style).draw(place, room, buf) + 2;
    }
}

type Cells<'a> = Box<dyn Fn(usize) -> Vec<Piece<'a>> + 'a>;

fn rows<'a>(
    model: &'a Model,
    screen: &'a SessionScreen,
    session: &'a Session,
    theme: Theme,
    texts: &'a Texts,
) -> (usize, usize, usize, Cells<'a>) {
    match screen.tab {
        Tab::Seats => {
            let rows = seats::rows(model, screen);
            let list = &screen.seats.list;
            (rows.len(), list.at(&rows), list.top, Box::new(move |at| seat(model, session, rows[at], theme, texts)))
        }
        Tab::Agenda => {
            let rows = agenda::rows(model, screen);
            let list = &screen.agenda.list;
            (rows.len(), list.at(&rows), list.top, Box::new(move |at| entry(session, rows[at], theme, texts)))
        }
        Tab::Commitments => {
            let rows = commitments::rows(model, screen);
            let list = &screen.commitments.list;
            let cells = move |at: usize| {
                model.archive.action(screen.id, rows[at]).map(|a| promise(a, theme, texts)).unwrap_or_default()
            };
            let ids = commitments::rows(model, screen);
            (ids.len(), list.at(&ids), list.top, Box::new(cells))
        }
        Tab::Summary => {
            let rows = summary::rows(model, screen);
            let list = &screen.summary.list;
            let cells = move |at: usize| {
                let step = rows[at];
                let missing = summary::missing(model, session, step);
                let sign = if missing == 0 {
                    Piece::new("✓", theme.done())
                } else {
                    Piece::new(missing.to_string(), theme.due())
                };
                vec![sign, Piece::plain(t!(texts, "step-" + step.name()))]
            };
            let steps = summary::rows(model, screen);
            (steps.len(), list.at(&steps), list.top, Box::new(cells))
        }
    }
}

fn seat<'a>(model: &'a Model, session: &'a Session, id: SeatId, theme: Theme, texts: &'a Texts) -> Vec<Piece<'a>> {
    let Some(seat) = session.seat(id) else { return vec![] };
    let institution =
        seat.institution.as_ref().map(|key| model.archive.office.institution_name(key, session.meeting.date));
    vec![
        presence(seat, theme, texts),
        Piece::plain(seat.full_position()),
        Piece::new(institution.unwrap_or_default(), theme.dim()),
    ]
}

fn presence<'a>(seat: &Seat, theme: Theme, texts: &'a Texts) -> Piece<'a> {
    use crate::domain::attendance::PresenceStatus::{Absent, Excused, Guest, NotYet, Present, Represented};
    let style = match seat.presence.status {
        Present | Represented => theme.done(),
        Excused => theme.due(),
        Absent => theme.late(),
        NotYet | Guest => theme.dim(),
    };
    Piece::new(t!(texts, "presence-" + seat.presence.status.name()), style)
}

fn entry<'a>(session: &'a Session, row: AgendaRow, theme: Theme, texts: &'a Texts) -> Vec<Piece<'a>> {
    let time = |at: Option<chrono::NaiveTime>| {
        at.map_or_else(Piece::empty, |at| Piece::new(texts.language().clock(at), theme.dim()))
    };
    match row {
        AgendaRow::Item(id) => session.item(id).map(|item| {
            let number = session.item_number(id).unwrap_or_default().to_string();
            let minutes = t!(texts, "session-minutes", count = item.minutes);
            vec![
                Piece::new(number, theme.title()),
                Piece::new(item.title.as_str(), theme.title()),
                Piece::new(minutes, theme.dim()),
            ]
        }),
        AgendaRow::Note(id) => session.notes.iter().find(|note| note.id == id).map(|note| {
            let who = match &note.speaker {
                Some(Speaker::Seat(id)) => session.seat(*id).map(Seat::full_position).unwrap_or_default() + ": ",
                Some(Speaker::Other(name)) => format!("{name}: "),
                None => String::new(),
            };
            vec![time(note.at), Piece::plain(format!("  {who}{}", note.text))]
        }),
        AgendaRow::Decision(id) => session.decisions.iter().find(|decision| decision.id == id).map(|decision| {
            let text = format!("  ◆ {} {}", decision.number, decision.text);
            vec![time(decision.at), Piece::new(text, theme.focus())]
        }),
        AgendaRow::Commitment(id) => session.commitment(id).map(|commitment| {
            vec![Piece::empty(), Piece::plain(format!("  → K{} {}", commitment.number, commitment.text))]
        }),
    }
    .unwrap_or_default()
}

fn promise<'a>(action: &'a Action, theme: Theme, texts: &'a Texts) -> Vec<Piece<'a>> {
    let due = action.due.map_or_else(Piece::empty, |due| Piece::plain(texts.language().short_date(due)));
    let state = if action.is_overdue() {
        Piece::new(t!(texts, "session-late", count = action.days_late), theme.late())
    } else {
        let style = if action.state.is_open() { theme.plain() } else { theme.done() };
        Piece::new(t!(texts, "state-" + action.state.name()), style)
    };
    vec![
        Piece::plain(format!("K{}", action.number)),
        Piece::plain(action.text.as_str()),
        Piece::plain(action.owner_names()),
        due,
        state,
    ]
}
