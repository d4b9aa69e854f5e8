//! Changes on their way: made in the model at once, written to the disk after, taken back, or put right when the disk
//! says otherwise. It must not know what a change is about.

use super::command::Command;
use super::effect::Effect;
use super::form::office;
use super::history::History;
use super::model::{Model, Pending};
use super::msg::Event;
use super::notice::Notice;
use super::overlay::{Intent, Overlay, Question};
use super::screen::{Screen, SessionScreen, Tab};
use super::{capture, door, drafts, holding, importing, lists, looked_up, receiving};
use crate::domain::change::{Change, DocumentId, Documents as _};
use crate::domain::course::{Happening, Moment};
use crate::domain::office::OfficeEdit;
use crate::domain::session::SessionEdit;
use crate::domain::{Act, DocumentEdit, ListEdit, Refusal, SessionId, alike};
use crate::folder::{Contents, Document, Glance};

/// Makes a change and sends it to the disk; in a sample archive asks first.
pub(super) fn make(model: &mut Model, intent: Intent) -> Vec<Effect> {
    if !model.may_change() {
        model.overlays.push(Overlay::Question(Question::LeaveSample(Box::new(intent))));
        return vec![];
    }
    if !intent.may_lower && !model.archive.lowered(&intent.change).is_empty() {
        model.overlays.push(Overlay::Question(Question::LowerClass(Box::new(intent))));
        return vec![];
    }
    let Intent { change, draft, then_steps, .. } = intent;
    match change.clone().apply(&mut model.archive) {
        Ok(inverse) => {
            model.history.made(inverse);
            model
                .overlays
                .retain(|overlay| !matches!(overlay, Overlay::Form(form) if Some(&form.draft) == draft.as_ref()));
            let captured = draft.as_ref().and_then(|draft| capture::filed(model, draft));
            let is_captured = captured.is_some();
            let is_at_the_door = door::marked(model, &change);
            // Where one types, `u` is a letter.
            let is_in_a_field = is_captured
                || is_at_the_door
                || capture::line(model).is_some()
                || matches!(model.overlays.last(), Some(Overlay::Speakers(_)));
            let done = if is_in_a_field { Notice::Filed } else { Notice::Done };
            model.notice = Some(done(change.act.clone()));
            lists::select_added(model, &change);
            open_new_session(model, &change);
            ask_of_others(model, &change);
            if then_steps && !is_at_the_door {
                lists::go(model, Command::Down);
            }
            let aside = captured.unwrap_or_default();
            written(model, change, draft).into_iter().chain(aside).collect()
        }
        Err(refusal) => {
            model.notice = Some(refused(model, refusal));
            vec![]
        }
    }
}

/// It was said that something is to become less confidential: it is written down in its meeting.
pub(super) fn lower(model: &mut Model, mut intent: Intent) -> Vec<Effect> {
    for (session, (what, from, to)) in model.archive.lowered(&intent.change) {
        let after = model.archive.session(session).and_then(|session| session.course.last()).map(|last| last.id);
        let what = Happening::Lowered(what, from, to);
        let value = Moment { id: model.ids.fresh(), at: model.now, what };
        let edit = SessionEdit::Moment(ListEdit::Add { value, after });
        intent.change.edits.push(DocumentEdit::Session(session, edit));
    }
    make(model, Intent { may_lower: true, ..intent })
}

/// A new meeting is made to be filled in: it opens.
fn open_new_session(model: &mut Model, change: &Change) {
    let created = change.edits.iter().find_map(|edit| match edit {
        DocumentEdit::Create(session) => Some(session.id),
        _ => None,
    });
    // What is received is looked at when its time comes.
    if let Some(id) = created.filter(|_| change.act.text != receiving::ACT) {
        model.screens.push(Screen::Session(Box::new(SessionScreen::new(id, Tab::Agenda))));
    }
}

/// A seat's title or name that was put right here may be written alike among those who sign, and in other meetings, of which
/// those have to be at hand that are not final.
fn ask_of_others(model: &mut Model, change: &Change) {
    if !matches!(change.edits.as_slice(), [DocumentEdit::Session(_, SessionEdit::Seat(ListEdit::Set { .. }))]) {
        return;
    }
    if model.archive.is_listed() {
        holding::gather(model, change.clone());
    } else {
        ask_of_those_at_hand(model, change);
    }
}

/// The same of those that are held.
pub(super) fn ask_of_those_at_hand(model: &mut Model, change: &Change) {
    let [DocumentEdit::Session(here, SessionEdit::Seat(ListEdit::Set { old, new }))] = change.edits.as_slice() else {
        return;
    };
    let others = model
        .archive
        .newest_first()
        .into_iter()
        .filter(|entry| entry.session.id != *here && entry.read_only.is_empty());
    let correct = |session: SessionId, edit| DocumentEdit::Session(session, SessionEdit::Seat(edit));
    let seats = others.flat_map(|entry| {
        alike::corrections(&entry.session, old, new).into_iter().map(|edit| correct(entry.session.id, edit))
    });
    let office = (!model.archive.office_read_only).then_some(&model.archive.office);
    let signatories = office.into_iter().flat_map(|office| alike::corrected_signatories(office, old, new));
    let signatories = signatories.map(|edit| DocumentEdit::Office(OfficeEdit::Signatory(edit)));
    let edits: Vec<DocumentEdit> = seats.chain(signatories).collect();
    if !edits.is_empty() {
        let is_renamed = old.full_position() == new.full_position() && !new.name.is_empty();
        let subject = if is_renamed { new.full_name() } else { new.full_position() };
        let act = Act { text: "act-alike", subject };
        model.overlays.push(Overlay::Question(Question::CorrectAlike(Change { act, edits })));
    }
}

/// Why a change was not made; where something still refers to what was to go, what it is.
fn refused(model: &Model, refusal: Refusal) -> Notice {
    let user = match &refusal {
        Refusal::InUse { by, .. } => model.archive.user(by),
        _ => None,
    };
    user.map_or(Notice::Refused(refusal), Notice::StillUsed)
}

fn written(model: &mut Model, change: Change, draft: Option<String>) -> Vec<Effect> {
    model.saving.last_serial += 1;
    let serial = model.saving.last_serial;
    model.saving.pending.push_back(Pending { serial, change: change.clone(), draft, fault: None });
    vec![Effect::Write { serial, change }]
}

/// Writes down what happened by itself: nobody takes that back, and nothing is said of it.
pub(super) fn note(model: &mut Model, change: Change) -> Vec<Effect> {
    match change.clone().apply(&mut model.archive) {
        Ok(_) => written(model, change, None),
        Err(_) => vec![],
    }
}

/// Takes back the last act; asks first where that takes the seal off final minutes.
pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    let unsealed = model.history.next_undo().and_then(unseals);
    if let Some(session) = unsealed {
        model.overlays.push(Overlay::Question(Question::TakeSealOff(session)));
        return vec![];
    }
    taken_back(model)
}

/// The session whose seal a change takes off without keeping what was sealed.
fn unseals(change: &Change) -> Option<SessionId> {
    let keeps =
        |edit: &DocumentEdit| matches!(edit, DocumentEdit::Session(_, SessionEdit::Earlier(ListEdit::Add { .. })));
    let taken_off = change.edits.iter().find_map(|edit| match edit {
        DocumentEdit::Session(id, SessionEdit::Seal { old: Some(_), new: None }) => Some(*id),
        _ => None,
    });
    taken_off.filter(|_| !change.edits.iter().any(keeps))
}

/// Takes back the last act without asking.
pub(super) fn taken_back(model: &mut Model) -> Vec<Effect> {
    let Some(change) = model.history.next_undo().cloned() else { return vec![] };
    match change.clone().apply(&mut model.archive) {
        Ok(inverse) => {
            model.history.undone(inverse);
            lists::select_added(model, &change);
            model.notice = Some(Notice::Undone(change.act.clone()));
            written(model, change, None)
        }
        Err(refusal) => {
            model.history.drop_undo();
            model.notice = Some(Notice::Refused(refusal));
            vec![]
        }
    }
}

/// Does again what was taken back.
pub(super) fn redo(model: &mut Model) -> Vec<Effect> {
    let Some(change) = model.history.next_redo().cloned() else { return vec![] };
    match change.clone().apply(&mut model.archive) {
        Ok(inverse) => {
            model.history.redone(inverse);
            lists::select_added(model, &change);
            model.notice = Some(Notice::Redone(change.act.clone()));
            written(model, change, None)
        }
        Err(refusal) => {
            model.history.drop_redo();
            model.notice = Some(Notice::Refused(refusal));
            vec![]
        }
    }
}

/// Says that everything is on the disk. Where it is not, the footer says so already, until it is.
pub(super) fn tell(model: &mut Model) {
    let is_writing = capture::line(model).is_some_and(|line| !line.field.is_empty());
    if model.loaded && model.saving.is_settled() && model.saving.draft_fault.is_none() {
        model.notice = Some(Notice::Saved { at: model.saving.saved_at, is_writing });
    }
}

/// Leaves the program; asks first where something does not come to the disk.
pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    let is_written = model.saving.is_settled() || model.saving.fault().is_none();
    if is_written && (model.saving.draft_fault.is_none() || !model.holds_text()) {
        return vec![Effect::Quit(0)];
    }
    model.overlays.push(Overlay::Question(Question::QuitUnsaved));
    vec![]
}

/// What came from outside is on the disk.
fn brought(model: &mut Model, change: &Change) -> Vec<Effect> {
    importing::written(model, change);
    receiving::written(model, change)
}

/// What came from outside was refused: it is looked at again.
fn not_brought(model: &mut Model, change: &Change) -> Vec<Effect> {
    let mut effects = receiving::refused(model, change);
    effects.extend(importing::refused(model, change));
    effects
}

/// Takes in an answer of the disk.
pub(super) fn answered(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Glanced(glance) => glanced(model, glance),
        Event::Reading { done, total } => {
            model.archive.reading = Some((done, total)).filter(|_| !model.loaded);
            vec![]
        }
        Event::Loaded(contents) => loaded(model, *contents),
        event @ (Event::Held(_)
        | Event::Listed(_)
        | Event::PictureFound { .. }
        | Event::HouseFound { .. }
        | Event::ActionsFound { .. }
        | Event::ActionsFetched(_)
        | Event::HitsFound { .. }
        | Event::LinksFound { .. }
        | Event::RivalsFound { .. }) => {
            holding::answered(model, event);
            vec![]
        }
        Event::Written { serial, merged, not_kept } => {
            let change = change_of(model, serial);
            let mut effects = settled(model, serial, true);
            // What could not be read is no more among the files.
            let recovers = |edit: &DocumentEdit| matches!(edit, DocumentEdit::Recover(_));
            effects.extend(change.iter().any(|change| change.edits.iter().any(recovers)).then_some(Effect::Refresh));
            effects.extend(change.map_or_else(Vec::new, |change| brought(model, &change)));
            model.saving.saved_at = Some(model.now);
            take_over(model, merged);
            model.notice = not_kept.map(Notice::NotKept).or(model.notice.take());
            effects
        }
        Event::NotWritten { serial, fault } => {
            if let Some(pending) = model.saving.pending.iter_mut().find(|pending| pending.serial == serial) {
                pending.fault = Some(fault);
            }
            vec![]
        }
        Event::Refused { serial, refusal, current } => {
            let change = change_of(model, serial);
            let mut effects = settled(model, serial, false);
            model.notice = Some(Notice::Refused(refusal));
            take_over(model, current);
            effects.extend(change.map_or_else(Vec::new, |change| not_brought(model, &change)));
            effects
        }
        Event::SampleLeft { path, contents } => {
            // What was open, done and agreed to belongs to the archive that was left.
            model.screens = vec![Screen::home()];
            model.overlays.clear();
            model.history = History::default();
            model.sample_agreed = false;
            let effects = loaded(model, *contents);
            model.notice = Some(Notice::SampleLeft(path));
            effects
        }
        Event::SampleNotLeft(fault) => {
            model.notice = Some(Notice::SampleNotLeft(fault));
            vec![]
        }
        Event::DraftFailed(fault) => {
            model.saving.draft_fault = fault;
            vec![]
        }
        event => looked_up::answered(model, event),
    }
}

/// What a write that is on its way changes.
fn change_of(model: &Model, serial: u64) -> Option<Change> {
    model.saving.pending.iter().find(|pending| pending.serial == serial).map(|pending| pending.change.clone())
}

/// A write is answered; its draft goes if it is on the disk.
fn settled(model: &mut Model, serial: u64, is_on_disk: bool) -> Vec<Effect> {
    let at = model.saving.pending.iter().position(|pending| pending.serial == serial);
    let draft = at.and_then(|at| model.saving.pending.remove(at)).and_then(|pending| pending.draft);
    draft.filter(|_| is_on_disk).map(|name| Effect::DropDraft { name }).into_iter().collect()
}

/// Takes over documents as others left them.
fn take_over(model: &mut Model, documents: Vec<Document>) {
    for document in documents {
        if model.notice.is_none() || matches!(model.notice, Some(Notice::Done(_) | Notice::Filed(_))) {
            model.notice = Some(Notice::ReadAgain(match &document {
                Document::Session(entry) => entry.session.meeting.title.clone(),
                _ => String::new(),
            }));
        }
        let id = document.id();
        let renumbered = renumbered(model, &document);
        model.notice = renumbered.or(model.notice.take());
        model.archive.put(document);
        make_again(model, |of| of == id);
    }
}

/// Whether a record got another number on the disk than it was given here.
fn renumbered(model: &Model, document: &Document) -> Option<Notice> {
    let Document::Session(entry) = document else { return None };
    let here = model.archive.session(entry.session.id)?;
    let commitment = entry.session.commitments.iter().find_map(|now| {
        let old = here.commitment(now.id)?.number;
        (old != now.number).then_some(Notice::CommitmentRenumbered { old, new: now.number })
    });
    commitment.or_else(|| {
        entry.session.decisions.iter().find_map(|now| {
            let old = here.decisions.iter().find(|decision| decision.id == now.id)?.number;
            (old != now.number).then_some(Notice::DecisionRenumbered { old, new: now.number })
        })
    })
}

/// Makes again, in documents as they stand on the disk, what is not on the disk yet. What is refused here the disk will
/// answer for.
pub(super) fn make_again(model: &mut Model, is_concerned: impl Fn(DocumentId) -> bool) {
    for pending in &model.saving.pending {
        for edit in pending.change.edits.iter().filter(|edit| is_concerned(edit.document())) {
            let _ = model.archive.apply(edit.clone());
        }
    }
}

/// Shows what an index knows; one that comes too late is of no use.
fn glanced(model: &mut Model, glance: Box<Glance>) -> Vec<Effect> {
    if !model.loaded {
        model.archive.look_at(glance);
        meet_office(model);
    }
    vec![]
}

/// Speaks the office's language and goes by its clock.
fn meet_office(model: &mut Model) {
    if let Ok(language) = model.archive.office.profile.language.parse()
        && !model.language_chosen
    {
        model.language = language;
    }
    model.now = model.now.with_timezone(&model.archive.office.profile.time_zone.offset());
    model.archive.set_today(model.fixed_today.unwrap_or_else(|| model.now.date_naive()));
}

fn loaded(model: &mut Model, contents: Contents) -> Vec<Effect> {
    let (first_run, again, odd) = (contents.first_run, model.loaded, contents.notices.len());
    let closed = contents.closed;
    let doubt = contents.doubts.first().cloned();
    let before = std::mem::take(&mut model.archive.broken);
    model.archive.take(contents);
    for screen in &mut model.screens {
        if let Screen::Home(home) = screen {
            home.follow(&before, &model.archive);
        }
    }
    holding::read_again(model);
    make_again(model, |_| true);
    model.loaded = true;
    meet_office(model);
    if closed > 0 {
        model.notice = Some(Notice::Closed(closed));
    } else if again {
        // What the person did just now is not news.
        let is_own = matches!(model.notice, Some(Notice::Settled(_)));
        model.notice = model.notice.take().filter(|_| is_own).or(Some(Notice::ReadAgain(String::new())));
    } else if let Some((file, doubt)) = doubt {
        model.notice = Some(Notice::Doubt(file, doubt));
    } else if odd > 0 {
        model.notice = Some(Notice::Odd(odd));
    } else if let Some(own) = model.own_archive.as_ref().filter(|own| own.is_begun)
        && model.archive.office.profile.sample
    {
        model.notice = Some(Notice::OwnArchive(own.path.clone()));
    }
    if first_run && model.overlays.is_empty() {
        return drafts::open(model, office::form(model.language));
    }
    if again { vec![] } else { vec![Effect::FindWaiting { drafts: format!("{}-", model.machine) }] }
}
