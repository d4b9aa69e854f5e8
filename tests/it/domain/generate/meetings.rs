//! Heads, seats, agenda, notes and decisions, with references that are not settled yet.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use rapat::domain::SeatId;
use rapat::domain::attendance::{
    Acting, Channel, Invitation, Presence, PresenceStatus, Quorum, Reply, Representative, Seat, Share,
};
use rapat::domain::course::{Happening, Moment, Roll};
use rapat::domain::export::Export;
use rapat::domain::identity::{Judgement, Subject};
use rapat::domain::session::{Class, Decision, Item, ItemState, Meeting, Note, SessionState, Speaker};

use super::{any_of, date, id, key, stamp, text, time};

/// Any share.
pub fn share() -> impl Strategy<Value = Share> {
    (1u32..=12).prop_flat_map(|of| (Just(of), 0..=of, any::<bool>())).prop_map(|(of, parts, more)| Share {
        parts,
        of,
        more_than: more && parts < of,
    })
}

/// Any quorum rule; its seats are not settled yet.
pub fn quorum() -> impl Strategy<Value = Quorum> {
    (option::of(share()), vec((key(), share()), 0..3), vec(id::<SeatId>(), 0..3))
        .prop_map(|(all, groups, seats)| Quorum { all, groups, seats })
}

/// Any head of a session.
pub fn meeting() -> BoxedStrategy<Meeting> {
    let said = (text(), text(), text(), text(), text());
    let times = (date(), option::of(time()), option::of(time()), option::of(time()), option::of(time()));
    let rest = (
        option::of(key()),
        any_of(&Class::ALL),
        option::of(id::<SeatId>()),
        option::of(quorum()),
        option::of(any::<u32>()),
        any_of(&SessionState::ALL),
    );
    (said, times, rest)
        .prop_map(
            |(
                (title, number, place, invitation_number, secretary),
                (date, starts, ends, opened, closed),
                (series, class, chair, quorum, speaking_minutes, state),
            )| Meeting {
                title,
                number,
                series,
                date,
                starts,
                ends,
                opened,
                closed,
                place,
                class,
                invitation_number,
                chair,
                secretary,
                quorum,
                speaking_minutes,
                state,
            },
        )
        .boxed()
}

fn representative() -> impl Strategy<Value = Representative> {
    (text(), text()).prop_map(|(name, position)| Representative { name, position })
}

fn reply() -> BoxedStrategy<Reply> {
    prop_oneof![Just(Reply::Comes), representative().prop_map(Reply::Sends), text().prop_map(Reply::Cannot)].boxed()
}

fn presence() -> BoxedStrategy<Presence> {
    (any_of(&PresenceStatus::ALL), option::of(time()), option::of(time()), option::of(representative()), text())
        .prop_map(|(status, arrived, left, by, reason)| Presence { status, arrived, left, by, reason })
        .boxed()
}

/// Any seat.
pub fn seat() -> BoxedStrategy<Seat> {
    let names = (text(), text(), text(), text(), text(), text());
    let invitation = (date(), any_of(&Channel::ALL)).prop_map(|(sent, channel)| Invitation { sent, channel });
    let rest = (
        id(),
        key(),
        option::of(any_of(&Acting::ALL)),
        option::of(key()),
        any::<u32>(),
        option::of(invitation),
        option::of(reply()),
        option::of(representative()),
        presence(),
    );
    (names, rest)
        .prop_map(
            |(
                (position, salutation, front_title, name, back_title, contact),
                (id, group, acting, institution, rank, invitation, reply, last_representative, presence),
            )| Seat {
                id,
                group,
                acting,
                position,
                salutation,
                front_title,
                name,
                back_title,
                institution,
                rank,
                contact,
                invitation,
                reply,
                last_representative,
                presence,
            },
        )
        .boxed()
}

/// Any moment; what it names need not be there.
pub fn moment() -> BoxedStrategy<Moment> {
    let roll = (0usize..70, 0usize..70, 0usize..70, option::of(any::<bool>()))
        .prop_map(|(present, represented, invited, quorate)| Roll { present, represented, invited, quorate });
    let speaker = prop_oneof![id().prop_map(Speaker::Seat), text().prop_map(Speaker::Other)].boxed();
    let what = prop_oneof![
        roll.clone().prop_map(Happening::Opened),
        roll.prop_map(Happening::NotOpened),
        id().prop_map(Happening::Started),
        (id(), any::<u32>()).prop_map(|(item, minutes)| Happening::Extended(item, minutes)),
        speaker.clone().prop_map(Happening::Queued),
        speaker.clone().prop_map(Happening::Withdrawn),
        speaker.prop_map(Happening::Called),
        prop_oneof![
            Just(Happening::Stopped),
            Just(Happening::Paused),
            Just(Happening::Resumed),
            Just(Happening::Spoken)
        ],
    ];
    (id(), stamp(), what).prop_map(|(id, at, what)| Moment { id, at, what }).boxed()
}

/// Any word on a span; what it is about need not be there.
pub fn judgement() -> BoxedStrategy<Judgement> {
    let about =
        prop_oneof![id().prop_map(Subject::Item), id().prop_map(Subject::Note), id().prop_map(Subject::Decision),];
    (id(), stamp(), text(), about, text(), any::<bool>())
        .prop_map(|(id, at, noted_by, about, span, hide)| Judgement { id, at, noted_by, about, span, hide })
        .boxed()
}

/// Any paper that left.
pub fn export() -> BoxedStrategy<Export> {
    (id(), stamp(), text(), text(), text(), any::<bool>(), any::<u32>())
        .prop_map(|(id, at, noted_by, paper, format, public, unanswered)| Export {
            id,
            at,
            noted_by,
            paper,
            format,
            public,
            unanswered,
        })
        .boxed()
}

/// Any agenda item.
pub fn item() -> BoxedStrategy<Item> {
    (
        id(),
        text(),
        any::<u32>(),
        option::of(any::<u32>()),
        text(),
        any_of(&Class::ALL),
        any_of(&ItemState::ALL),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(id, title, minutes, spent, in_charge, class, state, standing, follow_up)| Item {
            id,
            title,
            minutes,
            spent,
            in_charge,
            class,
            state,
            standing,
            follow_up,
        })
        .boxed()
}

/// Any note.
pub fn note() -> BoxedStrategy<Note> {
    let speaker = prop_oneof![id().prop_map(Speaker::Seat), text().prop_map(Speaker::Other)];
    (id(), option::of(id()), option::of(time()), option::of(speaker), text(), any_of(&Class::ALL))
        .prop_map(|(id, item, at, speaker, text, class)| Note { id, item, at, speaker, text, class })
        .boxed()
}

/// Any decision.
pub fn decision() -> BoxedStrategy<Decision> {
    (id(), any::<u32>(), option::of(id()), option::of(time()), text(), any_of(&Class::ALL))
        .prop_map(|(id, number, item, at, text, class)| Decision { id, number, item, at, text, class })
        .boxed()
}
