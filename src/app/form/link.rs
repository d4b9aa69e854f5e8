//! The form that links a commitment to another one, of whichever meeting: it adds a record and changes neither. It must
//! not know what follows from a link.

use super::choices;
use super::follow_up::{append, found};
use super::input::{Input, Options};
use super::picks::{Pick, Picks};
use super::subject::{Desk, Subject};
use super::{Fault, Field, Form, Unfiled};
use crate::app::archive::Archive;
use crate::domain::record::Relation;
use crate::domain::{Change, Commitment, CommitmentId, RecordKind, Session, SessionId};

/// The form of a new link.
pub fn form(archive: &Archive, session: &Session, commitment: &Commitment) -> Form {
    let relations = Relation::ALL.map(Relation::name).to_vec();
    let others = Picks::new(choices::other_commitments(archive, commitment.id), vec![], false);
    let fields = vec![
        Field { name: "linked", input: Input::Picks(Box::new(others)) },
        Field { name: "relation", input: Options::input("relation", relations, Relation::Continues.name()) },
    ];
    Form::new(Subject::Link { session: session.id, commitment: commitment.id }, fields)
}

/// Of a form that links, the commitment that is linked and the field in which the other is chosen.
pub fn open_picks(form: &mut Form) -> Option<(CommitmentId, &mut Picks)> {
    let Subject::Link { commitment, .. } = form.subject else { return None };
    let field = form.fields.iter_mut().find(|field| field.name == "linked")?;
    match &mut field.input {
        Input::Picks(picks) => Some((commitment, picks)),
        _ => None,
    }
}

fn linked(pick: &Pick) -> Option<(SessionId, CommitmentId)> {
    let (session, commitment) = pick.value.split_once('/')?;
    Some((session.parse().ok()?, commitment.parse().ok()?))
}

/// The change that adds the link.
pub(super) fn change(
    form: &Form,
    desk: &mut Desk<'_>,
    session: SessionId,
    id: CommitmentId,
) -> Result<Option<Change>, Unfiled> {
    let (_, commitment) = found(desk, session, id)?;
    let (to_session, to) = form.picks("linked")?.first().and_then(linked).ok_or(("linked", Fault::Empty))?;
    let named = |relation: &Relation| relation.name() == form.option("relation");
    let relation = Relation::ALL.into_iter().find(named).unwrap_or(Relation::Continues);
    let kind = RecordKind::Link { relation, session: to_session, commitment: to };
    Ok(Some(append(desk, session, commitment, "act-link", kind)))
}
