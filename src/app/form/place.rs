//! The form that puts a record of the agenda under another item, chosen by its number or a fragment of its title. It must
//! not know what the record says.

use super::choices;
use super::input::Input;
use super::picks::Picks;
use super::subject::{Desk, Subject};
use super::{Fault, Field, Form, Unfiled};
use crate::domain::arranging::{item_of, moved};
use crate::domain::{Change, Id, Session, SessionId};

/// The form for a record; the item that it stands under is not offered. `None` where there is no other.
pub fn form(session: &Session, record: Id) -> Option<Form> {
    let here = item_of(session, record)?.map(|item| item.to_string());
    let mut items = choices::items(session);
    items.retain(|pick| Some(&pick.value) != here.as_ref());
    if items.is_empty() {
        return None;
    }
    let picks = Picks::new(items, vec![], false).eager();
    let fields = vec![Field { name: "item", input: Input::Picks(Box::new(picks)) }];
    Some(Form::new(Subject::Place { session: session.id, record }, fields))
}

/// The change that puts it there.
pub(super) fn change(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    record: Id,
) -> Result<Option<Change>, Unfiled> {
    let whole = desk.session(session)?;
    let item = form.id("item", None)?.ok_or(("item", Fault::Empty))?;
    let subject = whole.item_number(item).map(|number| number.to_string()).unwrap_or_default();
    Ok(moved(whole, record, Some(item)).map(|edit| desk.change("act-to-item", &subject, session, edit)))
}
