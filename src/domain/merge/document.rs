//! Whole documents: what the merge of their lists leaves to be settled, so that the result can be read. It must not know how
//! one list merges.

use std::collections::BTreeSet;

use super::super::check::{Problem, filters_problems, first_grave, office_problems, problems};
use super::super::difference;
use super::super::edit::{Difference, Fields, Refusal};
use super::super::filters::Filters;
use super::super::meeting::Meeting;
use super::super::office::{Office, Profile};
use super::super::pattern::{Pattern, pattern_problems};
use super::super::seal::Seal;
use super::super::session::{Numbered, Session, next_number};
use super::{Merged, Merging, Renumbered, by_field, commitment, numbered};

/// The three states of a list.
macro_rules! list {
    ($base:ident, $ours:ident, $theirs:ident, $list:ident) => {
        [$base.map_or(&[][..], |base| &base.$list), &$ours.$list, &$theirs.$list]
    };
}

/// Merges two states of a session. Without a base nothing counts as deleted, and every field that differs is a conflict.
///
/// Of a session that one side has made final meanwhile, the facts stay as they are there; what the other changed in them is
/// named. Records of progress come from both.
///
/// # Errors
/// [`Refusal::NoDocument`] when these are not states of one session; [`Refusal::Invalid`] when no merge of them could be
/// read, which states that can be read do not come to unless somebody made them for it.
pub fn sessions(base: Option<&Session>, ours: &Session, theirs: &Session) -> Result<Merged<Session>, Refusal> {
    if [base, Some(theirs)].into_iter().flatten().any(|other| other.id != ours.id) {
        return Err(Refusal::NoDocument);
    }
    let (mut document, mut conflicts) =
        settled(|merging, ours, theirs| session(merging, base, ours, theirs), [ours, theirs], problems);
    one_date(&mut document, [base, Some(ours), Some(theirs)], &mut conflicts);
    let sealed = sealed(base, ours, theirs);
    if let Some((sealed, other)) = sealed {
        let merged = document;
        document = with_records_of(sealed, &merged);
        let other = other.map_or_else(|| merged.clone(), |other| with_records_of(other, &merged));
        for found in difference::sessions(&document, &other) {
            name(&mut conflicts, if std::ptr::eq(sealed, ours) { found } else { found.flipped() });
        }
    }
    let elder = sealed.map(|(sealed, _)| sealed).or(base);
    let mut renumbered = renumber(elder.map_or(&[], |elder| &elder.decisions), &mut document.decisions);
    renumbered.extend(renumber(elder.map_or(&[], |elder| &elder.commitments), &mut document.commitments));
    match first_grave(&document) {
        Some(problem) => Err(Refusal::Invalid(problem)),
        None => Ok(Merged { document, conflicts, renumbered }),
    }
}

/// Merges two states of the office, as [`sessions`].
///
/// # Errors
/// [`Refusal::Invalid`] when no merge of them could be read.
pub fn offices(base: Option<&Office>, ours: &Office, theirs: &Office) -> Result<Merged<Office>, Refusal> {
    let (document, conflicts) =
        settled(|merging, ours, theirs| office(merging, base, ours, theirs), [ours, theirs], office_problems);
    match office_problems(&document).into_iter().next() {
        Some(problem) => Err(Refusal::Invalid(problem)),
        None => Ok(Merged { document, conflicts, renumbered: vec![] }),
    }
}

/// Merges two states of a pattern, by field, as [`sessions`].
///
/// # Errors
/// [`Refusal::NoDocument`] when these are not states of one pattern; [`Refusal::Invalid`] when the merge could not be read.
pub fn patterns(base: Option<&Pattern>, ours: &Pattern, theirs: &Pattern) -> Result<Merged<Pattern>, Refusal> {
    if [base, Some(theirs)].into_iter().flatten().any(|other| other.id != ours.id) {
        return Err(Refusal::NoDocument);
    }
    let mut conflicts = Vec::new();
    let document = Pattern::merged(ours, base, theirs, &ours.id.to_string(), &mut conflicts);
    match pattern_problems(&document).into_iter().next() {
        Some(problem) => Err(Refusal::Invalid(problem)),
        None => Ok(Merged { document, conflicts, renumbered: vec![] }),
    }
}

/// Merges two states of the saved filters, as [`sessions`].
///
/// # Errors
/// [`Refusal::Invalid`] when no merge of them could be read.
pub fn filters(base: Option<&Filters>, ours: &Filters, theirs: &Filters) -> Result<Merged<Filters>, Refusal> {
    let merge = |merging: &mut Merging, ours: &Filters, theirs: &Filters| Filters {
        format: ours.format,
        filters: merging.list("filters", list!(base, ours, theirs, filters), by_field),
    };
    let (document, conflicts) = settled(merge, [ours, theirs], filters_problems);
    match filters_problems(&document).into_iter().next() {
        Some(problem) => Err(Refusal::Invalid(problem)),
        None => Ok(Merged { document, conflicts, renumbered: vec![] }),
    }
}

/// Merges again until nothing points to a record that a side deleted; seen from either side, so that what only the other
/// value of a conflict points to is named.
fn settled<T>(
    merge: impl Fn(&mut Merging, &T, &T) -> T,
    [ours, theirs]: [&T; 2],
    problems: fn(&T) -> Vec<Problem>,
) -> (T, Vec<Difference>) {
    let missing = |document: &T, kept: &BTreeSet<String>| -> BTreeSet<String> {
        let targets = problems(document).into_iter().filter_map(|problem| match problem {
            Problem::Dangling { target, .. } => Some(target),
            _ => None,
        });
        targets.chain(kept.iter().cloned()).collect()
    };
    let (mut here, mut there) = (BTreeSet::new(), BTreeSet::new());
    loop {
        let mut merging = Merging { kept: here.clone(), wanted: there.clone(), conflicts: vec![] };
        let mut mirrored = Merging { kept: there.clone(), wanted: here.clone(), conflicts: vec![] };
        let document = merge(&mut merging, ours, theirs);
        let other = merge(&mut mirrored, theirs, ours);
        let more = (missing(&document, &here), missing(&other, &there));
        if (more.0.len(), more.1.len()) == (here.len(), there.len()) {
            return (document, merging.conflicts);
        }
        (here, there) = more;
    }
}

fn session(merging: &mut Merging, base: Option<&Session>, ours: &Session, theirs: &Session) -> Session {
    let id = ours.id.to_string();
    let head = base.map(|base| &base.meeting);
    Session {
        format: ours.format,
        id: ours.id,
        meeting: Meeting::merged(&ours.meeting, head, &theirs.meeting, &id, &mut merging.conflicts),
        seats: merging.list("seats", list!(base, ours, theirs, seats), by_field),
        items: merging.list("items", list!(base, ours, theirs, items), by_field),
        notes: merging.list("notes", list!(base, ours, theirs, notes), by_field),
        decisions: merging.list("decisions", list!(base, ours, theirs, decisions), numbered),
        commitments: merging.list("commitments", list!(base, ours, theirs, commitments), commitment),
        answers: merging.list("answers", list!(base, ours, theirs, answers), by_field),
        course: merging.list("course", list!(base, ours, theirs, course), by_field),
        identities: merging.list("identities", list!(base, ours, theirs, identities), by_field),
        exports: merging.list("exports", list!(base, ours, theirs, exports), by_field),
        seal: seal(merging, base, ours, theirs),
        earlier: merging.list("earlier", list!(base, ours, theirs, earlier), by_field),
    }
}

fn office(merging: &mut Merging, base: Option<&Office>, ours: &Office, theirs: &Office) -> Office {
    let profile = base.map(|base| &base.profile);
    Office {
        format: ours.format,
        profile: Profile::merged(&ours.profile, profile, &theirs.profile, "profile", &mut merging.conflicts),
        signatories: merging.list("signatories", list!(base, ours, theirs, signatories), by_field),
        groups: merging.list("groups", list!(base, ours, theirs, groups), by_field),
        institutions: merging.list("institutions", list!(base, ours, theirs, institutions), by_field),
        places: merging.list("places", list!(base, ours, theirs, places), by_field),
        holidays: merging.list("holidays", list!(base, ours, theirs, holidays), by_field),
    }
}

/// A due date and a recurrence are one answer to the question when: where the sides differ in one of them, or gave one
/// each, both stay as they are with us, and what of the two is other there is named.
fn one_date(document: &mut Session, [base, ours, theirs]: [Option<&Session>; 3], conflicts: &mut Vec<Difference>) {
    for merged in &mut document.commitments {
        let id = merged.id.to_string();
        let is_open = conflicts.iter().any(|one| one.record == id && matches!(one.field, "due" | "recurrence"));
        if !(is_open || merged.due.is_some() && merged.recurrence.is_some()) {
            continue;
        }
        let of = |side: Option<&Session>| side.and_then(|side| side.commitment(merged.id)).cloned();
        let [base, Some(ours), Some(theirs)] = [base, ours, theirs].map(of) else { continue };
        let (old_due, old_rhythm) = base.map(|base| (base.due, base.recurrence)).unzip();
        let due = Difference::of(&id, "due", old_due.as_ref(), Some(&ours.due), Some(&theirs.due));
        let rhythms = [Some(&ours.recurrence), Some(&theirs.recurrence)];
        let rhythm = Difference::of(&id, "recurrence", old_rhythm.as_ref(), rhythms[0], rhythms[1]);
        for other in [due, rhythm].into_iter().filter(|one| one.ours != one.theirs) {
            name(conflicts, Difference { list: "commitments", ..other });
        }
        (merged.due, merged.recurrence) = (ours.due, ours.recurrence);
    }
}

/// The seal of whoever changed it; ours where both did.
fn seal(merging: &mut Merging, base: Option<&Session>, ours: &Session, theirs: &Session) -> Option<Seal> {
    let base = base.map(|base| &base.seal);
    if base == Some(&ours.seal) {
        return theirs.seal.clone();
    }
    if base != Some(&theirs.seal) && ours.seal != theirs.seal {
        let short = |seal: &Option<Seal>| seal.as_ref().map(Seal::short);
        let [base, ours_is, theirs_is] = [base.and_then(short), short(&ours.seal), short(&theirs.seal)];
        let id = ours.id.to_string();
        merging.conflicts.push(Difference::of(&id, "seal", base.as_ref(), ours_is.as_ref(), theirs_is.as_ref()));
    }
    ours.seal.clone()
}

/// The side that made the session final since the base, or sealed it anew. Where both did, and differently, ours with
/// theirs beside it: of minutes that stand nothing is mixed.
fn sealed<'a>(
    base: Option<&Session>,
    ours: &'a Session,
    theirs: &'a Session,
) -> Option<(&'a Session, Option<&'a Session>)> {
    let sealed_anew = |session: &Session| {
        let is_new = base.is_none_or(|base| !base.is_final() || base.seal != session.seal);
        session.is_final() && is_new
    };
    match (sealed_anew(ours), sealed_anew(theirs)) {
        (true, true) if ours.seal == theirs.seal => None,
        (true, true) => Some((ours, Some(theirs))),
        (true, false) => Some((ours, None)),
        (false, true) => Some((theirs, None)),
        (false, false) => None,
    }
}

/// Sealed minutes with what is no fact in them as another state has it: the records, the number, the series, earlier seals.
pub(super) fn with_records_of(sealed: &Session, merged: &Session) -> Session {
    let mut sealed = sealed.clone();
    sealed.meeting.number.clone_from(&merged.meeting.number);
    sealed.meeting.series.clone_from(&merged.meeting.series);
    sealed.earlier.clone_from(&merged.earlier);
    for commitment in &mut sealed.commitments {
        if let Some(other) = merged.commitment(commitment.id) {
            commitment.records.clone_from(&other.records);
        }
    }
    sealed.identities.clone_from(&merged.identities);
    sealed.exports.clone_from(&merged.exports);
    // Records that speak for a seat that is not in the minutes cannot stand in them.
    let dangling: Vec<String> = (problems(&sealed).into_iter())
        .filter_map(|problem| if let Problem::Dangling { record, .. } = problem { Some(record) } else { None })
        .collect();
    for commitment in &mut sealed.commitments {
        commitment.records.retain(|record| !dangling.contains(&record.id.to_string()));
    }
    sealed
}

/// Names a conflict once.
fn name(conflicts: &mut Vec<Difference>, new: Difference) {
    if !conflicts.iter().any(|known| known.is_of_the_same(&new)) {
        conflicts.push(new);
    }
}

/// Gives every record a number of its own. Who had it in the base or in sealed minutes keeps it, then the lower id.
fn renumber<T: Numbered>(elder: &[T], list: &mut [T]) -> Vec<Renumbered>
where
    T::Id: Ord,
{
    let had =
        |record: &T| elder.iter().any(|old| (old.identity(), old.number()) == (record.identity(), record.number()));
    let mut turns: Vec<usize> = (0..list.len()).collect();
    turns.sort_by_key(|at| (!had(&list[*at]), list[*at].identity()));
    let mut taken: BTreeSet<u32> = BTreeSet::new();
    let mut renumbered = Vec::new();
    for at in turns {
        let was = list[at].number();
        // Two that had one number before now keep it: papers may quote them.
        if taken.insert(was) || had(&list[at]) {
            continue;
        }
        let is = next_number(list.iter().map(T::number));
        list[at] = list[at].clone().with_number(is);
        taken.insert(is);
        renumbered.push(Renumbered { record: list[at].identity().to_string(), was, is });
    }
    renumbered
}
