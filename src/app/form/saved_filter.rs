//! The form of a saved filter: what it is called and what it asks for. It must not know where it is chosen.

use super::subject::{Desk, Subject, filed};
use super::{Fault, Form, Unfiled, line};
use crate::domain::filters::SavedFilter;
use crate::domain::names::fold;
use crate::domain::{Act, Change, DocumentEdit, Key};

/// The form of a saved filter, or of a new one that asks for what is typed.
pub fn form(base: Option<&SavedFilter>, typed: &str) -> Form {
    let name = base.map_or("", |saved| &saved.name);
    let fields = vec![line("name", name), line("filter", typed)];
    Form::new(Subject::SavedFilter(base.cloned().map(Box::new)), fields)
}

/// The change that saves it. A name that another one has names that one anew.
pub(super) fn change(form: &Form, desk: &Desk<'_>, base: Option<&SavedFilter>) -> Result<Option<Change>, Unfiled> {
    let (name, filter) = (form.required("name")?, form.required("filter")?);
    let filters = &desk.archive.filters;
    let same = filters.filters.iter().find(|saved| fold(&saved.name) == fold(&name));
    let base = match (base, same) {
        (Some(base), Some(same)) if base.key != same.key => return Err(("name", Fault::Taken).into()),
        (base, same) => base.or(same),
    };
    let taken = |key: &Key| filters.filters.iter().any(|saved| saved.key == *key);
    let fresh = || Key::fresh(&name, taken).or_else(|| Key::fresh("filter", taken));
    let key = base.map(|base| base.key.clone()).or_else(fresh).ok_or(("name", Fault::Empty))?;
    let value = SavedFilter { key, name: name.clone(), filter };
    if base == Some(&value) {
        return Ok(None);
    }
    let last = filters.filters.last().map(|last| last.key.clone());
    let edits = vec![DocumentEdit::Filters(filed(base, value, last))];
    Ok(Some(Change { act: Act { text: "act-filter", subject: name }, edits }))
}
