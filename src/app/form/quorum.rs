//! The fields of a quorum rule: a share of all who are invited, and of single groups. It must not know whose rule it is.

use super::{Fault, Field, FieldFault, Form, line};
use crate::domain::names::fold;
use crate::domain::quorum::{Quorum, Share};
use crate::domain::{Key, Office};

/// The names of the fields.
pub(super) const NAMES: [&str; 2] = ["quorum", "quorum-groups"];

/// The fields: `>1/2`, and `Camat 2/3; OPD 1/2`.
pub(super) fn fields(office: &Office, quorum: Option<&Quorum>) -> [Field; 2] {
    let all = quorum.and_then(|quorum| quorum.all).map(share_name).unwrap_or_default();
    let of_group = |(group, share): &(Key, Share)| format!("{} {}", office.group_name(group), share_name(*share));
    let groups: Vec<String> = quorum.iter().flat_map(|quorum| &quorum.groups).map(of_group).collect();
    [line("quorum", &all), line("quorum-groups", &groups.join("; "))]
}

/// The rule that the fields say; the seats that it names are no part of them.
pub(super) fn read(form: &Form, office: &Office) -> Result<Quorum, FieldFault> {
    let all = match form.line("quorum").as_str() {
        "" => None,
        typed => Some(read_share(typed).ok_or(("quorum", Fault::NoShare))?),
    };
    let typed = form.line("quorum-groups");
    let groups = typed.split(';').map(str::trim).filter(|group| !group.is_empty());
    let groups = groups.map(|group| read_group(group, office).ok_or(("quorum-groups", Fault::NoShare)));
    Ok(Quorum { all, groups: groups.collect::<Result<_, _>>()?, seats: vec![] })
}

/// A share as people write it: `1/2`, and `>1/2` for more than that.
fn share_name(share: Share) -> String {
    format!("{}{}/{}", if share.more_than { ">" } else { "" }, share.parts, share.of)
}

pub(super) fn read_share(typed: &str) -> Option<Share> {
    let (more_than, rest) = typed.strip_prefix('>').map_or((false, typed), |rest| (true, rest));
    let (parts, of) = rest.split_once('/')?;
    let share = Share { parts: parts.trim().parse().ok()?, of: of.trim().parse().ok()?, more_than };
    share.is_reachable().then_some(share)
}

/// `Camat 2/3`; the group by its name or its key.
fn read_group(typed: &str, office: &Office) -> Option<(Key, Share)> {
    let (name, share) = typed.rsplit_once([' ', ':'])?;
    let name = fold(name.trim().trim_end_matches(':'));
    let group = office.groups.iter().find(|group| fold(&group.name) == name || group.key.as_str() == name)?;
    Some((group.key.clone(), read_share(share)?))
}
