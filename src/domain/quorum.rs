//! What makes a meeting quorate, and how the rule stands with the seats as they are. It must not know agenda or
//! commitments.

use serde::{Deserialize, Serialize};

use super::attendance::{Attendance, PresenceStatus, Seat};
use super::id::{Key, SeatId};

/// A share of the invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// So many parts …
    pub parts: u32,
    /// … of so many; never 0.
    pub of: u32,
    /// More than the share is required (*lebih dari separuh*), not just as much.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more_than: bool,
}

impl Share {
    /// Whether it is a share of something that can be reached: not of nothing, not more than the whole.
    pub fn is_reachable(self) -> bool {
        self.of > 0 && self.parts <= self.of && !(self.more_than && self.parts == self.of)
    }

    /// How many of `invited` the share requires.
    pub fn required(self, invited: usize) -> usize {
        let (parts, of) = (self.parts as usize, (self.of as usize).max(1));
        if self.more_than { invited * parts / of + 1 } else { (invited * parts).div_ceil(of) }
    }
}

/// What makes a meeting quorate. All of it must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Quorum {
    /// A share of all invited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all: Option<Share>,
    /// A share of each of these groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<(Key, Share)>,
    /// Seats that must be there, in person or represented.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<SeatId>,
}

/// How a quorum rule stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuorumStanding {
    /// Present and represented.
    pub there: usize,
    /// Required of all invited; 0 if the rule asks for no share of all.
    pub required: usize,
    /// Groups that fall short: group, there, required.
    pub short_groups: Vec<(Key, usize, usize)>,
    /// Named seats that are missing.
    pub missing_seats: Vec<SeatId>,
}

impl QuorumStanding {
    /// Whether the meeting is quorate.
    pub fn met(&self) -> bool {
        self.there >= self.required && self.short_groups.is_empty() && self.missing_seats.is_empty()
    }
}

impl Quorum {
    /// Whether each of its shares can be reached.
    pub fn is_reachable(&self) -> bool {
        self.all.iter().chain(self.groups.iter().map(|(_, share)| share)).all(|share| share.is_reachable())
    }

    /// How the rule stands with these seats.
    pub fn standing(&self, seats: &[Seat]) -> QuorumStanding {
        let counts = Attendance::of(seats);
        let short = |(group, share): &(Key, Share)| {
            let counts = Attendance::of(seats.iter().filter(|seat| seat.group == *group));
            let required = share.required(counts.invited);
            (counts.attended() < required).then(|| (group.clone(), counts.attended(), required))
        };
        let there = |id: &SeatId| {
            let status = seats.iter().find(|seat| seat.id == *id).map(|seat| seat.presence.status);
            matches!(status, Some(PresenceStatus::Present | PresenceStatus::Represented))
        };
        QuorumStanding {
            there: counts.attended(),
            required: self.all.map_or(0, |share| share.required(counts.invited)),
            short_groups: self.groups.iter().filter_map(short).collect(),
            missing_seats: self.seats.iter().copied().filter(|id| !there(id)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::IdSource;

    fn seats(statuses: &[(&str, PresenceStatus)]) -> Vec<Seat> {
        let mut ids = IdSource::seeded([1; 32]);
        (statuses.iter())
            .map(|(group, status)| {
                let mut seat = Seat::new(ids.fresh(), group.parse().unwrap(), "Kepala".into());
                seat.presence.status = *status;
                seat
            })
            .collect()
    }

    #[test]
    fn more_than_half_of_63_is_32_and_half_of_60_is_30() {
        let half = |more_than| Share { parts: 1, of: 2, more_than };
        assert_eq!(half(true).required(63), 32);
        assert_eq!(half(true).required(60), 31);
        assert_eq!(half(false).required(63), 32);
        assert_eq!(half(false).required(60), 30);
        assert_eq!(Share { parts: 2, of: 3, more_than: false }.required(10), 7);
    }

    #[test]
    fn a_quorum_fails_by_its_group_or_by_its_named_seat() {
        let seats = seats(&[
            ("opd", PresenceStatus::Present),
            ("camat", PresenceStatus::Excused),
            ("camat", PresenceStatus::Represented),
        ]);
        let half = Share { parts: 1, of: 2, more_than: true };
        let mut rule = Quorum { all: Some(half), groups: vec![], seats: vec![seats[0].id] };
        assert!(rule.standing(&seats).met());
        rule.groups.push(("camat".parse().unwrap(), half));
        assert_eq!(rule.standing(&seats).short_groups, vec![("camat".parse().unwrap(), 1, 2)]);
        rule.groups.clear();
        rule.seats.push(seats[1].id);
        assert_eq!(rule.standing(&seats).missing_seats, vec![seats[1].id]);
    }
}
