//! Who owes a commitment, in the few cells of a column. It must not know the list that the column stands in.

use super::scene::Scene;
use super::widgets::Piece;
use crate::domain::actions::{Action, OwnerPart};
use crate::domain::{Party, State};
use crate::texts::t;

/// Who owes it: of many seats of one group, how many are done; else the names, by their short forms where they are long.
pub(super) fn owners(scene: &Scene<'_>, action: &Action) -> Piece<'static> {
    let owners = &action.owners;
    let Some(first) = owners.first() else {
        return Piece::new(t!(scene.texts, "commitments-nobody"), scene.theme.due());
    };
    if let Some(group) = action.common_group() {
        let done = owners.iter().filter(|owner| owner.part.state == State::Done).count();
        return Piece::plain(format!("{done}/{} {}", owners.len(), scene.model.archive.office.group_name(group)));
    }
    let short = |owner: &OwnerPart| short_name(scene, owner);
    let shorts = owners.iter().map(short).collect::<Vec<_>>().join(", ");
    let piece = Piece::plain(action.owner_names()).or(shorts);
    match owners.len() {
        1 => piece,
        count => piece.or(format!("{} +{}", short(first), count - 1)),
    }
}

fn short_name(scene: &Scene<'_>, owner: &OwnerPart) -> String {
    match &owner.part.owner {
        Some(Party::Institution(key)) => scene.short_institution(key).unwrap_or(&owner.name).to_owned(),
        _ => owner.name.clone(),
    }
}
