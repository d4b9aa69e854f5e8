//! Edits that a session or an office must accept as it is: every kind of edit of every kind of record.

use std::collections::HashSet;

use proptest::prelude::*;
use proptest::sample::Index;
use rapat::domain::attendance::Seat;
use rapat::domain::check::{uses_of_item, uses_of_seat};
use rapat::domain::edit::Identified;
use rapat::domain::office::{Group, Holiday, Institution, OfficeEdit, Place, Signatory};
use rapat::domain::seal::Seal;
use rapat::domain::session::{Decision, Item, Meeting, Note, SessionEdit};
use rapat::domain::{Commitment, IdSource, ListEdit, Office, SealId, Session};

use super::commitments::{answer, commitment, record};
use super::meetings::{decision, item, judgement, meeting, moment, note, seat};
use super::office::{group, holiday, institution, place, profile, signatory};
use super::session::There;

#[derive(Debug, Clone, Copy)]
enum Act {
    Add,
    Remove,
    Set,
    Move,
}

/// What is done to a list: the act, and the records it is done to and beside.
#[derive(Debug, Clone, Copy)]
struct Aim {
    act: Act,
    at: Index,
    beside: Option<Index>,
}

fn aim() -> impl Strategy<Value = Aim> {
    let act = prop_oneof![Just(Act::Add), Just(Act::Remove), Just(Act::Set), Just(Act::Move)];
    (act, any::<Index>(), any::<Option<Index>>()).prop_map(|(act, at, beside)| Aim { act, at, beside })
}

impl Aim {
    /// The edit of `list`; `fresh` is the record to add or, with another's identity put on by `dressed`, to set.
    fn edit<T: Identified>(
        self,
        list: &[T],
        fresh: T,
        removable: impl Fn(&T) -> bool,
        dressed: impl Fn(T, &T) -> T,
    ) -> ListEdit<T> {
        let near = |index: Index| (!list.is_empty()).then(|| index.get(list).clone());
        let beside = self.beside.and_then(near).map(|record| record.identity());
        let behind = |record: &T| {
            let at = list.iter().position(|other| other.identity() == record.identity());
            at.and_then(|at| at.checked_sub(1)).map(|before| list[before].identity())
        };
        match (self.act, near(self.at)) {
            (Act::Remove, Some(old)) if removable(&old) => ListEdit::Remove { after: behind(&old), value: old },
            (Act::Set, Some(old)) => ListEdit::Set { new: dressed(fresh, &old), old },
            (Act::Move, Some(old)) => ListEdit::Move { id: old.identity(), from: behind(&old), to: beside },
            _ => match list.iter().find(|record| record.identity() == fresh.identity()).cloned() {
                Some(old) => ListEdit::Set { new: dressed(fresh, &old), old },
                None => ListEdit::Add { value: fresh, after: beside },
            },
        }
    }
}

/// A number that no other record has; `u32::MAX` stays where it is free.
fn free_number(wanted: u32, taken: impl Iterator<Item = u32>) -> u32 {
    let taken: HashSet<u32> = taken.collect();
    (0..).map(|n| wanted.wrapping_add(n)).find(|number| !taken.contains(number)).unwrap_or(wanted)
}

/// Any edit that this session must accept.
pub fn session_edit(session: &Session) -> BoxedStrategy<SessionEdit> {
    let session = session.clone();
    let records = (seat(), item(), note(), decision(), commitment(), record(), moment(), judgement(), answer());
    (0..11usize, aim(), any::<Index>(), meeting(), records)
        .prop_map(
            move |(
                kind,
                aim,
                which,
                mut head,
                (seat, item, mut note, mut decision, mut promise, mut line, moment, judged, mut answered),
            )| {
                let there = There::of(&session);
                there.settle_meeting(&mut head);
                there.settle_note(&mut note);
                there.settle_decision(&mut decision);
                there.settle_commitment(&mut promise);
                there.settle_record(&mut line);
                there.settle_answer(&mut answered);
                let carried_out = |id| session.commitments.iter().any(|promise| promise.decision == Some(id));
                let is_final = session.is_final();
                let seal_id = SealId(moment.id.0);
                match kind {
                    7 if session.seal.is_some() => {
                        SessionEdit::Seal { old: session.seal.clone().map(Box::new), new: None }
                    }
                    7 if is_final => {
                        let mut ids = IdSource::seeded([1; 32]);
                        let seal =
                            Seal::of(&session, &Office::blank(), &mut ids, moment.at, String::new(), line.noted_by);
                        SessionEdit::Seal { old: None, new: Some(Box::new(Seal { id: seal_id, ..seal })) }
                    }
                    8 if session.seal.is_some() => {
                        let kept = Seal { id: seal_id, ..session.seal.clone().unwrap() }.kept(&session);
                        let after = session.earlier.last().map(Identified::identity);
                        SessionEdit::Earlier(ListEdit::Add { value: kept, after })
                    }
                    0 if !session.commitments.is_empty() => {
                        let promise = which.get(&session.commitments);
                        // A record is never set.
                        let aim = if let Act::Set = aim.act { Aim { act: Act::Add, ..aim } } else { aim };
                        SessionEdit::Record {
                            commitment: promise.id,
                            edit: aim.edit(&promise.records, line, |_| true, |new, _| new),
                        }
                    }
                    1 if !is_final => SessionEdit::Seat(aim.edit(
                        &session.seats,
                        seat,
                        |seat| uses_of_seat(&session, seat.id).is_none(),
                        |new, old| Seat { id: old.id, ..new },
                    )),
                    2 if !is_final => SessionEdit::Item(aim.edit(
                        &session.items,
                        item,
                        |item| uses_of_item(&session, item.id).is_none(),
                        |new, old| Item { id: old.id, ..new },
                    )),
                    3 if !is_final => SessionEdit::Note(aim.edit(
                        &session.notes,
                        note,
                        |_| true,
                        |new, old| Note { id: old.id, ..new },
                    )),
                    4 if !is_final => {
                        decision.number = free_number(decision.number, session.decisions.iter().map(|d| d.number));
                        SessionEdit::Decision(aim.edit(
                            &session.decisions,
                            decision,
                            |decision| !carried_out(decision.id),
                            |new, old| Decision { id: old.id, ..new },
                        ))
                    }
                    7 => {
                        let aim = if let Act::Set = aim.act { Aim { act: Act::Add, ..aim } } else { aim };
                        SessionEdit::Identity(aim.edit(&session.identities, judged, |_| true, |new, _| new))
                    }
                    6 if !is_final => {
                        let aim = if let Act::Set = aim.act { Aim { act: Act::Add, ..aim } } else { aim };
                        SessionEdit::Moment(aim.edit(&session.course, moment, |_| true, |new, _| new))
                    }
                    10 if !is_final => {
                        let aim = if let Act::Set = aim.act { Aim { act: Act::Add, ..aim } } else { aim };
                        SessionEdit::Answer(aim.edit(&session.answers, answered, |_| true, |new, _| new))
                    }
                    5 if !is_final => {
                        promise.number = free_number(promise.number, session.commitments.iter().map(|c| c.number));
                        SessionEdit::Commitment(aim.edit(
                            &session.commitments,
                            promise,
                            |_| true,
                            |new, old| Commitment { id: old.id, records: old.records.clone(), ..new },
                        ))
                    }
                    _ => {
                        let old = session.meeting.clone();
                        // A sealed session takes its number, one that is only final lets its state go back.
                        let new = match (&session.seal, is_final) {
                            (Some(_), _) => Meeting { number: head.number, ..old.clone() },
                            (None, true) => Meeting { state: head.state, ..old.clone() },
                            (None, false) => head,
                        };
                        SessionEdit::Meeting { old: Box::new(old), new: Box::new(new) }
                    }
                }
            },
        )
        .boxed()
}

/// Any edit that this office must accept.
pub fn office_edit(office: &Office) -> BoxedStrategy<OfficeEdit> {
    let office = office.clone();
    let entries = (signatory(), group(), institution(), place(), holiday());
    (0..6usize, aim(), profile(), entries)
        .prop_map(move |(kind, aim, profile, (signatory, group, institution, place, holiday))| {
            let free = |place: &Place| {
                !office.institutions.iter().any(|institution| institution.place.as_ref() == Some(&place.key))
            };
            let institution =
                Institution { place: institution.place.filter(|key| office.place(key).is_some()), ..institution };
            match kind {
                0 => OfficeEdit::Signatory(aim.edit(
                    &office.signatories,
                    signatory,
                    |_| true,
                    |new, old| Signatory { key: old.key.clone(), ..new },
                )),
                1 => OfficeEdit::Group(aim.edit(
                    &office.groups,
                    group,
                    |_| true,
                    |new, old| Group { key: old.key.clone(), ..new },
                )),
                2 => OfficeEdit::Institution(aim.edit(
                    &office.institutions,
                    institution,
                    |_| true,
                    |new, old| Institution { key: old.key.clone(), ..new },
                )),
                3 => OfficeEdit::Place(
                    aim.edit(&office.places, place, free, |new, old| Place { key: old.key.clone(), ..new }),
                ),
                4 => OfficeEdit::Holiday(aim.edit(
                    &office.holidays,
                    holiday,
                    |_| true,
                    |new, old| Holiday { date: old.date, ..new },
                )),
                _ => OfficeEdit::Profile { old: Box::new(office.profile.clone()), new: Box::new(profile) },
            }
        })
        .boxed()
}
