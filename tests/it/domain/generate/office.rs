//! Whole offices and their parts.

use std::collections::BTreeSet;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use rapat::domain::Office;
use rapat::domain::attendance::Quorum;
use rapat::domain::edit::Identified;
use rapat::domain::office::{Alias, Group, Holiday, Institution, Letterhead, Place, Profile, Signatory, TimeZone};

use super::meetings::quorum;
use super::{date, key, text};

/// Any profile of an office.
pub fn profile() -> BoxedStrategy<Profile> {
    let time_zone = (text(), -720i32..=840).prop_map(|(name, minutes_east)| TimeZone { name, minutes_east });
    let letterhead =
        (vec(text(), 0..4), text(), text()).prop_map(|(lines, address, logo)| Letterhead { lines, address, logo });
    let quorum = quorum().prop_map(|rule| Quorum { seats: vec![], ..rule });
    (text(), any::<bool>(), text(), time_zone, letterhead, option::of(quorum), text())
        .prop_map(|(name, sample, language, time_zone, letterhead, quorum, numbering)| Profile {
            name,
            sample,
            language,
            time_zone,
            letterhead,
            quorum,
            numbering,
        })
        .boxed()
}

/// Any signatory.
pub fn signatory() -> impl Strategy<Value = Signatory> {
    (key(), text(), text(), text(), text()).prop_map(|(key, position, name, grade, nip)| Signatory {
        key,
        position,
        name,
        grade,
        nip,
    })
}

/// Any group.
pub fn group() -> impl Strategy<Value = Group> {
    (key(), text(), any::<u32>(), text()).prop_map(|(key, name, rank, collective)| Group {
        key,
        name,
        rank,
        collective,
    })
}

/// Any institution; its place is not settled yet.
pub fn institution() -> BoxedStrategy<Institution> {
    let alias =
        (text(), option::of(date()), option::of(date())).prop_map(|(name, from, until)| Alias { name, from, until });
    (key(), text(), vec(alias, 0..3), option::of(key()), text())
        .prop_map(|(key, name, aliases, place, contact)| Institution { key, name, aliases, place, contact })
        .boxed()
}

/// Any place.
pub fn place() -> impl Strategy<Value = Place> {
    (key(), text()).prop_map(|(key, name)| Place { key, name })
}

/// Any holiday.
pub fn holiday() -> impl Strategy<Value = Holiday> {
    (date(), text()).prop_map(|(date, name)| Holiday { date, name })
}

/// Any office that can be read.
pub fn office() -> BoxedStrategy<Office> {
    let lists = (vec(signatory(), 0..4), vec(group(), 0..4), vec(institution(), 0..5), vec(place(), 0..4));
    (profile(), lists, btree_map(date(), text(), 0..4))
        .prop_map(|(profile, (mut signatories, mut groups, mut institutions, mut places), holidays)| {
            first_of_each(&mut signatories);
            first_of_each(&mut groups);
            first_of_each(&mut institutions);
            first_of_each(&mut places);
            for institution in &mut institutions {
                institution.place = institution.place.take().filter(|key| places.iter().any(|p| p.key == *key));
            }
            let holidays = holidays.into_iter().map(|(date, name)| Holiday { date, name }).collect();
            Office { format: Office::FORMAT, profile, signatories, groups, institutions, places, holidays }
        })
        .boxed()
}

fn first_of_each<T: Identified<Id: Ord>>(list: &mut Vec<T>) {
    let mut seen = BTreeSet::new();
    list.retain(|entry| seen.insert(entry.identity()));
}
