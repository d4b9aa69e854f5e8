//! Commitments and their records, with references that are not settled yet.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rapat::domain::answer::{Answer, Stand};
use rapat::domain::record::{DueMove, Progress, Relation, Step};
use rapat::domain::recurrence::{Recurrence, Rhythm};
use rapat::domain::session::Class;
use rapat::domain::{Commitment, Party, Record, RecordKind, State, Via};

use super::{any_of, date, id, key, stamp, text};

/// Any party.
pub fn party() -> impl Strategy<Value = Party> {
    prop_oneof![key().prop_map(Party::Institution), id().prop_map(Party::Seat), key().prop_map(Party::Group)]
}

/// Any rule of recurrence that falls due at least once.
pub fn recurrence() -> impl Strategy<Value = Recurrence> {
    let every = prop_oneof![any::<u32>().prop_map(Rhythm::Weekly), (0u32..40).prop_map(Rhythm::Monthly)];
    (every, date(), option::of(date()))
        .prop_map(|(every, from, until)| Recurrence { every, from, until })
        .prop_filter("falls due", |recurrence| recurrence.dates().next().is_some())
}

fn progress() -> BoxedStrategy<Progress> {
    let said = (any_of(&State::ALL), text(), text(), any_of(&Via::ALL), text(), text());
    (option::of(party()), option::of(date()), date(), option::of(id()), said)
        .prop_map(|(owner, occurrence, date, asked_in, (state, text, by, via, evidence, blocked_by))| Progress {
            owner,
            occurrence,
            date,
            state,
            text,
            by,
            via,
            asked_in,
            evidence,
            blocked_by,
        })
        .boxed()
}

fn due_move() -> BoxedStrategy<DueMove> {
    (option::of(party()), option::of(date()), option::of(date()), date(), text(), text(), option::of(id()))
        .prop_map(|(owner, occurrence, from, to, reason, by, asked_in)| DueMove {
            owner,
            occurrence,
            from,
            to,
            reason,
            by,
            asked_in,
        })
        .boxed()
}

/// Any record in the life of a commitment.
pub fn record() -> BoxedStrategy<Record> {
    let relation = select(&[Relation::Continues, Relation::DependsOn, Relation::DuplicateOf][..]);
    let kind = prop_oneof![
        4 => progress().prop_map(RecordKind::Progress),
        2 => due_move().prop_map(RecordKind::Due),
        1 => (option::of(party()), text(), text(), "[0-9a-f]{64}")
            .prop_map(|(owner, text, file, sha256)| RecordKind::Evidence { owner, text, file, sha256 }),
        1 => (relation, id(), id())
            .prop_map(|(relation, session, commitment)| RecordKind::Link { relation, session, commitment }),
        1 => (text(), any::<bool>()).prop_map(|(span, hide)| RecordKind::Identity { span, hide }),
        1 => (option::of(party()), any_of(&Via::ALL), any_of(&[Step::Copied, Step::Sent, Step::Answered]))
            .prop_map(|(owner, via, step)| RecordKind::Reminder { owner, via, step }),
        1 => (text(), any::<bool>()).prop_map(|(paper, public)| RecordKind::Export { paper, public }),
    ];
    (id(), stamp(), text(), kind).prop_map(|(id, at, noted_by, kind)| Record { id, at, noted_by, kind }).boxed()
}

/// Any answer about a promise of another session.
pub fn answer() -> BoxedStrategy<Answer> {
    let stand = || (any_of(&State::ALL), option::of(date())).prop_map(|(state, due)| Stand { state, due });
    let what = (id(), date(), id(), any::<u32>(), text(), any_of(&Class::ALL));
    let whose = (option::of(party()), vec(text(), 0..3), option::of(date()), stand(), stand(), any::<bool>());
    let said = (date(), text(), text(), text(), text(), text());
    (id(), stamp(), text(), option::of(id()), what, whose, said)
        .prop_map(
            |(
                id,
                at,
                noted_by,
                item,
                (session, made_on, commitment, number, text, class),
                (owner, owners, occurrence, before, after, moved),
                (date, line, blocked_by, chair, by, represents),
            )| Answer {
                id,
                at,
                noted_by,
                item,
                session,
                made_on,
                commitment,
                number,
                text,
                class,
                owner,
                owners,
                occurrence,
                before,
                after,
                moved,
                date,
                line,
                blocked_by,
                chair,
                by,
                represents,
            },
        )
        .boxed()
}

/// Any commitment, with its records as they came about.
pub fn commitment() -> BoxedStrategy<Commitment> {
    let facts = (text(), vec(party(), 0..4), vec(party(), 0..3), text(), text(), any_of(&Class::ALL));
    let links = (option::of(id()), option::of(id()), option::of(date()), option::of(recurrence()), vec(key(), 0..3));
    (id(), any::<u32>(), facts, links, vec(record(), 0..5))
        .prop_map(
            |(
                id,
                number,
                (text, owners, supporters, indicator, funding, class),
                (item, decision, due, recurrence, places),
                mut records,
            )| {
                records.sort_by_key(|record| record.at);
                Commitment {
                    id,
                    number,
                    item,
                    decision,
                    text,
                    owners,
                    supporters,
                    indicator,
                    due: due.filter(|_| recurrence.is_none()),
                    recurrence,
                    places,
                    funding,
                    class,
                    records,
                }
            },
        )
        .boxed()
}
