//! The agenda: items, and under each what was said, decided and promised. It must not know what is told of the selected
//! row (see `said`).

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::prose::headline;
use super::scene::Scene;
use super::widgets::{Column, Columns, Piece, Row};
use super::{commitments, course, owners, said};
use crate::app::agenda::{AgendaRow, rows};
use crate::app::command::Command;
use crate::app::identity::{Standing, standing};
use crate::app::keymap::Context;
use crate::app::screen::SessionScreen;
use crate::domain::agenda::{Decision, Item, Note};
use crate::domain::capture::Kind;
use crate::domain::course::Course;
use crate::domain::meeting::Class;
use crate::domain::{CommitmentId, Session};
use crate::texts::{SafeText, cells, fit, t};

/// What stands before a row under an item: the number's column and the gap behind it.
const INDENT: &str = "    ";

/// The most cells of a commitment's state.
const LONGEST_STATE: usize = 13;

/// Draws the agenda and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &SessionScreen, session: &Session, buf: &mut Buffer) -> Option<Position> {
    let list = &screen.agenda.list;
    let rows = rows(scene.model, screen);
    let Some(selected) = list.current(&rows) else {
        let nothing = t!(scene.texts, "agenda-empty", key = scene.key(Context::BareAgenda, Command::AddItem));
        return Some(scene.say_why_empty(!list.filter.is_empty(), &nothing, buf));
    };
    said::draw(scene, session, *selected, buf);
    let course = Course::of(session);
    let columns = columns(scene, session, &course);
    let title = t!(scene.texts, "agenda-item");
    let minutes = t!(scene.texts, "agenda-minutes");
    scene.draw_headings(&columns, vec![SafeText::default(), title, SafeText::default(), minutes], buf);
    scene.draw_list(list, &rows, &columns, buf, |row| drawn(scene, session, &course, *row).unwrap_or(Row::Blank))
}

/// Class and state take as much as the widest of them.
fn columns(scene: &Scene<'_>, session: &Session, course: &Course) -> Columns {
    let widest = |piece: &dyn Fn(&Item) -> usize| {
        let width = session.items.iter().map(piece).max().unwrap_or(0).max(1);
        u16::try_from(width).unwrap_or(u16::MAX)
    };
    let class = widest(&|item| cells(said::class_sign(scene, item.class).as_str()));
    let state = widest(&|item| course::state(scene, course, item).width());
    let columns = [
        Column::fixed(2).right(),
        Column::flexible(1, 20),
        Column::fixed(class).right().rank(1),
        Column::fixed(7).right(),
        Column::fixed(state),
    ];
    Columns::lay_out(&columns, scene.content().width)
}

fn drawn<'a>(scene: &Scene<'a>, session: &'a Session, course: &Course, row: AgendaRow) -> Option<Row<'a>> {
    Some(match row {
        AgendaRow::Item(id) => item_row(scene, session, course, session.item(id)?),
        AgendaRow::Note(id) => note_row(scene, session, session.notes.iter().find(|note| note.id == id)?),
        AgendaRow::Decision(id) => {
            decision_row(scene, session, session.decisions.iter().find(|decision| decision.id == id)?)
        }
        AgendaRow::Commitment(id) => commitment_row(scene, session, id)?,
    })
}

/// The class with a blank behind it, to stand before a text.
fn class_before(scene: &Scene<'_>, class: Class) -> Piece<'static> {
    let sign = said::class_sign(scene, class);
    if sign.is_empty() { Piece::empty() } else { Piece::new(format!("{sign} "), scene.theme.due()) }
}

/// The sign that a row is held back from the screen for the room, with a blank behind it.
pub(super) fn held_before(scene: &Scene<'_>, session: &Session, row: AgendaRow) -> Piece<'static> {
    match standing(session, row) {
        Standing::Held => Piece::new("◌ ", scene.theme.due()),
        Standing::Free | Standing::Released => Piece::empty(),
    }
}

fn item_row<'a>(scene: &Scene<'a>, session: &Session, course: &Course, item: &'a Item) -> Row<'a> {
    let number = session.item_number(item.id).map(|number| number.to_string()).unwrap_or_default();
    let held = held_before(scene, session, AgendaRow::Item(item.id));
    Row::Cells(vec![
        Piece::new(number, scene.theme.title()),
        Piece::new(format!("{}{}", held.shown(2), item.title), scene.theme.title()),
        Piece::new(said::class_sign(scene, item.class), scene.theme.due()),
        course::minutes(scene, course, item),
        course::state(scene, course, item),
    ])
}

fn note_row<'a>(scene: &Scene<'a>, session: &Session, note: &'a Note) -> Row<'a> {
    let at = note.at.map(|at| format!("{} ", scene.texts.language().clock(at))).unwrap_or_default();
    let speaker = session.speaker(note);
    Row::Line(vec![
        Piece::new(format!("{INDENT}{at}"), scene.theme.dim()),
        held_before(scene, session, AgendaRow::Note(note.id)),
        class_before(scene, note.class),
        said::doubt_before(scene, session, Kind::Note, &note.text),
        Piece::plain(if speaker.is_empty() { speaker } else { format!("{speaker}: ") }),
        Piece::plain(headline(&note.text)),
    ])
}

fn decision_row<'a>(scene: &Scene<'a>, session: &Session, decision: &'a Decision) -> Row<'a> {
    let title = t!(scene.texts, "agenda-decision", number = decision.number);
    Row::Line(vec![
        Piece::new(format!("{INDENT}◆ {title}  "), scene.theme.title()),
        held_before(scene, session, AgendaRow::Decision(decision.id)),
        class_before(scene, decision.class),
        said::doubt_before(scene, session, Kind::Decision, &decision.text),
        Piece::plain(headline(&decision.text)),
    ])
}

/// The text gives way, so that who owes it, until when and how it stands are always whole.
fn commitment_row(scene: &Scene<'_>, session: &Session, id: CommitmentId) -> Option<Row<'static>> {
    let width = usize::from(scene.content().width);
    let action = scene.model.archive.action(session.id, id)?;
    // The short form of lateness leaves the text some room.
    let state = commitments::state(scene, action);
    let state = Piece::new(state.shown(LONGEST_STATE).into_owned(), state.style());
    let owner = owners::owners(scene, action).shown(width / 5).into_owned();
    let due = action.due.map(|due| format!(" · {}", scene.texts.language().short_date(due))).unwrap_or_default();
    let tail = format!(" · {owner}{due}  ");
    let head = format!("{INDENT}→ K{} ", action.number);
    let class = class_before(scene, action.class);
    let held = held_before(scene, session, AgendaRow::Commitment(id));
    let doubt = said::doubt_before(scene, session, Kind::Commitment, &action.text);
    let taken = cells(&head) + held.width() + class.width() + doubt.width() + cells(&tail) + state.width();
    let text = fit(SafeText::from(headline(&action.text)).as_str(), width.saturating_sub(taken)).into_owned();
    Some(Row::Line(vec![
        Piece::new(head, scene.theme.title()),
        held,
        class,
        doubt,
        Piece::plain(text),
        Piece::new(tail, scene.theme.dim()),
        state,
    ]))
}
