//! Text that is not filed yet: kept while one types, and offered when such a form is opened again. It must not know what
//! the fields mean or where drafts lie.

use super::effect::Effect;
use super::form::{Form, subject};
use super::model::Model;
use super::notice::Notice;
use super::overlay::Overlay;
use crate::domain::Id;
use crate::domain::draft::Draft;

/// Opens a form, with a draft of its own, and looks for text that was kept for such a form.
pub(super) fn open(model: &mut Model, mut form: Form) -> Vec<Effect> {
    let drafts = form.subject.drafts(&model.machine);
    form.draft = format!("{drafts}{}", model.ids.fresh::<Id>());
    form.speak(model.language);
    let except = model.saving.pending.iter().filter_map(|pending| pending.draft.clone()).collect();
    let find = Effect::FindDraft { form: form.draft.clone(), drafts, except };
    model.overlays.push(Overlay::Form(Box::new(form)));
    vec![find]
}

/// Puts the text that was found into the form and goes on with its draft. What somebody has typed already stays: the
/// draft then waits for the next form.
pub(super) fn found(model: &mut Model, form: &str, found: Result<Option<(String, Draft)>, String>) -> Vec<Effect> {
    let text = found.as_ref().ok().and_then(Option::as_ref).map(|(name, draft)| (name, draft));
    if found.is_ok() && super::capture::found(model, form, text) {
        return vec![];
    }
    let form = model.overlays.iter_mut().find_map(|overlay| match overlay {
        Overlay::Form(open) if open.draft == form => Some(open),
        _ => None,
    });
    let Some(form) = form else { return vec![] };
    match found {
        Err(name) => model.notice = Some(Notice::DraftUnreadable(name)),
        Ok(Some((name, draft))) if !form.is_changed() => {
            form.restore(&draft);
            form.speak(model.language);
            if !form.is_changed() {
                // All of it stands in the record.
                return vec![Effect::DropDraft { name }];
            }
            form.draft = name;
            model.notice = Some(Notice::DraftRestored { at: draft.saved_at, is_whole: !form.is_met() });
        }
        Ok(_) => {}
    }
    vec![]
}

/// Keeps the text of the form on top as a draft, or drops the draft when nothing differs any more.
pub(super) fn kept(model: &Model) -> Vec<Effect> {
    let Some(form) = model.form() else { return vec![] };
    let name = form.draft.clone();
    if form.is_changed() {
        vec![Effect::SaveDraft { name, draft: form.to_keep(model.now) }]
    } else {
        vec![Effect::DropDraft { name }]
    }
}

/// Says after the start that text waits, and where.
pub(super) fn waiting(model: &mut Model, newest: &str, count: usize) -> Vec<Effect> {
    if let Some((form, session)) = subject::of_draft(newest, &model.machine) {
        let date = session.and_then(|id| model.archive.row(id)).map(|row| row.date);
        model.notice = Some(Notice::DraftsWaiting { form, date, count });
    }
    vec![]
}
