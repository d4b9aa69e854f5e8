//! What floats above a screen, the line of capture and the door take a command before the screen does. It must not know a screen.

use super::command::Command;
use super::effect::Effect;
use super::form::door::names_form;
use super::form::subject::{self, Desk, Subject};
use super::form::{Form, Unfiled, discussion, machine};
use super::geometry;
use super::model::Model;
use super::notice::Notice;
use super::overlay::{Intent, Overlay, Question, Topic};
use super::reading;
use super::saving;
use super::screen::{self, Screen};
use super::update::{carry_out, help};
use super::{
    arranging, board, calendar, capture, closing, columns, course, door, drafts, exchange, outside, papers, pasted,
    saved_filters, seats, speakers,
};
use crate::domain::{Act, Change, DocumentEdit, SeatId, SessionId};

/// Carries out a command where something floats above the screen, the line of capture or the door is open; `None` where
/// nothing is.
pub(super) fn act(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    Some(match model.overlays.last() {
        Some(Overlay::Form(_)) if command == Command::Help => help(model, screen::contexts(model)),
        Some(Overlay::Form(_)) if command == Command::HandOver => outside::hand_over(model),
        Some(Overlay::Form(_)) if command == Command::SplitHere => arranging::split_here(model),
        Some(Overlay::Form(_)) if command == Command::OpenCalendar => calendar::open(model),
        Some(Overlay::Form(_)) => in_form(model, command),
        Some(Overlay::Calendar(_)) => calendar::act(model, command),
        Some(Overlay::Question(question)) => {
            let question = question.clone();
            model.overlays.pop();
            answer(model, question, command)
        }
        Some(Overlay::Reader(_)) => {
            read_on(model, command);
            vec![]
        }
        Some(Overlay::Palette(_)) => in_palette(model, command),
        Some(Overlay::Columns(_)) => columns::act(model, command),
        Some(Overlay::SavedFilters(_)) => saved_filters::act(model, command),
        Some(Overlay::Speakers(_)) => speakers::act(model, command),
        Some(Overlay::Pasted(_)) => pasted::act(model, command),
        Some(Overlay::Papers(_)) => papers::act(model, command),
        None if capture::line(model).is_some() => capture::act(model, command),
        None if door::open(model).is_some() => door::act(model, command),
        None => return None,
    })
}

fn in_form(model: &mut Model, command: Command) -> Vec<Effect> {
    let size = geometry::field_size(model);
    if let Some(area) = model.form_mut().and_then(Form::lines_mut)
        && area.find_by(command, size)
    {
        return vec![];
    }
    let item = model.form().and_then(discussion::chosen_item);
    let Some(form) = model.form_mut() else { return vec![] };
    match command {
        Command::NextField | Command::PreviousField => form.go(command),
        Command::NextChoice | Command::PreviousChoice => form.choose(command),
        // A form that asks for nothing but this choice is answered by it.
        Command::Confirm if form.take_pick() && form.fields.len() > 1 => {}
        Command::Confirm => return file(model),
        Command::SaveForm => {
            form.take_typed();
            return file(model);
        }
        Command::ThrowAway => {
            form.throw_away();
            model.notice = (!form.is_changed()).then_some(Notice::DraftThrownAway);
        }
        Command::Back => {
            let changed = form.is_changed();
            let name = form.draft.clone();
            model.overlays.pop();
            if changed {
                model.notice = Some(Notice::DraftKept);
                return vec![];
            }
            return vec![Effect::DropDraft { name }];
        }
        _ => {}
    }
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        discussion::follow_item(form, &model.archive, item);
    }
    drafts::kept(model)
}

/// Files the form on top. It stays until its change is made: a field may keep it from being one, and a change may be
/// refused or asked about.
fn file(model: &mut Model) -> Vec<Effect> {
    let (now, today, minute) = (model.now, model.today(), model.minute());
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return vec![] };
    let name = form.draft.clone();
    let mut desk = Desk::new(&model.archive, &mut model.ids, now, today, minute);
    let walked = match &form.subject {
        Subject::Names { session, base } => Some((*session, base.id)),
        _ => None,
    };
    desk.noted_by = model.person.signed();
    let bulk = match &form.subject {
        Subject::Bulk { rows, .. } => Some(rows.clone()),
        _ => None,
    };
    match subject::change(form, &mut desk) {
        Ok(Some(change)) => {
            // At the door one seat follows the other.
            let then_steps = matches!(form.subject, Subject::Presence { .. });
            let mut effects = saving::make(model, Intent { draft: Some(name), then_steps, ..Intent::of(change) });
            effects.extend(walked.map_or_else(Vec::new, |(session, seat)| next_names(model, session, seat)));
            if let Some(rows) = bulk.filter(|_| model.form().is_none()) {
                board::bulk_done(model, rows);
            }
            effects
        }
        Ok(None) => {
            let form = model.overlays.pop();
            saving::tell(model);
            let mut effects = match form {
                Some(Overlay::Form(form)) => match form.subject {
                    Subject::Machine => machine::filed(model, &form),
                    Subject::Handing(handing) => exchange::filed(model, &form, handing),
                    _ => vec![],
                },
                _ => vec![],
            };
            effects.push(Effect::DropDraft { name });
            effects.extend(walked.map_or_else(Vec::new, |(session, seat)| next_names(model, session, seat)));
            effects
        }
        Err(Unfiled::Field(fault)) => {
            form.show(fault);
            vec![]
        }
        Err(Unfiled::Refused(refusal)) => {
            model.notice = Some(Notice::Refused(refusal));
            vec![]
        }
    }
}

/// Goes on to the next seat whose name is not known, unless something keeps the last form open.
fn next_names(model: &mut Model, session: SessionId, after: SeatId) -> Vec<Effect> {
    if !model.overlays.is_empty() {
        return vec![];
    }
    let (office, session) = (&model.archive.office, model.archive.session(session));
    let next =
        session.and_then(|session| Some(names_form(session, seats::next_unnamed(office, session, Some(after))?)));
    next.map_or_else(Vec::new, |form| drafts::open(model, form))
}

fn answer(model: &mut Model, question: Question, command: Command) -> Vec<Effect> {
    match (question, command) {
        (Question::DeleteSession(id), Command::Yes) => match model.archive.session(id) {
            Some(session) => {
                let act = Act { text: "act-delete-session", subject: session.meeting.title.clone() };
                let edits = vec![DocumentEdit::Delete(Box::new(session.clone()))];
                saving::make(model, Intent::of(Change { act, edits }))
            }
            None => vec![],
        },
        (Question::LeaveSample(_), Command::Yes) => {
            // A form belongs to the archive that is left; its draft stays there.
            model.overlays.clear();
            vec![Effect::LeaveSample]
        }
        (Question::LeaveSample(intent), Command::No) => {
            model.sample_agreed = true;
            saving::make(model, *intent)
        }
        (Question::LowerClass(intent), Command::Yes) => saving::lower(model, *intent),
        (Question::Release(change) | Question::CorrectAlike(change), Command::Yes) => {
            saving::make(model, Intent::of(change))
        }
        (Question::Restore { change, .. }, Command::Yes) => saving::make(model, Intent::of(change)),
        (Question::Purge { id, .. }, Command::Yes) => vec![Effect::Purge(id)],
        (Question::OpenOnAnotherDay(id), Command::Yes) => course::opened_on_another_day(model, id),
        (Question::OpenWithoutQuorum(id), Command::Yes | Command::No) => {
            course::answered(model, id, command == Command::Yes)
        }
        (question @ (Question::FinaliseDespite(_) | Question::Amend { .. }), Command::Yes) => {
            closing::agreed(model, question)
        }
        (Question::TakeSealOff(_), Command::Yes) => saving::taken_back(model),
        (Question::QuitUnsaved, Command::Yes) => vec![Effect::Quit(5)],
        _ => vec![],
    }
}

/// Moves in the palette, or closes it and does what is selected.
fn in_palette(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(Overlay::Palette(palette)) = model.overlays.last_mut() else { return vec![] };
    match command {
        Command::NextChoice | Command::PreviousChoice => {
            palette.step(command == Command::NextChoice);
            vec![]
        }
        Command::Confirm => {
            let selected = palette.selected().map(|binding| binding.command);
            model.overlays.pop();
            selected.map_or_else(Vec::new, |command| carry_out(model, command))
        }
        _ => {
            model.overlays.pop();
            vec![]
        }
    }
}

fn read_on(model: &mut Model, command: Command) {
    // The last row says what is hidden.
    let inside = geometry::form_inside(model);
    let page = usize::from(inside.height.saturating_sub(1)).max(1);
    let Some(Overlay::Reader(reader)) = model.overlays.last_mut() else { return };
    let page = page.saturating_sub(if reader.is_searched() { usize::from(reading::SEARCH) } else { 0 });
    let last = match (&reader.topic, model.screens.last()) {
        // Its head stands above what was done.
        (Topic::Version(_, number), Some(Screen::Versions(screen))) => screen.changes(*number, &model.archive).len(),
        _ => reading::last_top(reader, &model.archive, model.now, inside.width, page),
    };
    // A life goes by records, a version by changes, a greeting by people, each a few rows.
    let page = if matches!(reader.topic, Topic::Life(..) | Topic::Version(..) | Topic::Honours(_)) {
        page.div_ceil(4)
    } else {
        page
    };
    match command {
        Command::Up => reader.top = reader.top.saturating_sub(1),
        Command::Down => reader.top = (reader.top + 1).min(last),
        Command::PageUp => reader.top = reader.top.saturating_sub(page),
        Command::PageDown => reader.top = (reader.top + page).min(last),
        Command::First => reader.top = 0,
        Command::Last => reader.top = last,
        Command::Filter => reader.finding = true,
        Command::LeaveFilter => reader.finding = false,
        Command::Back if reader.is_searched() => {
            (reader.find, reader.finding, reader.top) = Default::default();
        }
        _ => {
            model.overlays.pop();
        }
    }
}
