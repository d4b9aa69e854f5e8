//! A made-up archive of any size: an office and its sessions over twenty years, plausible in shape and in words, the same
//! for the same seed. No person is named in it. It must not know a file, the clock or today's date.

mod chance;
mod commitments;
mod meetings;
mod office;
mod words;

use sha2::{Digest as _, Sha256};

use crate::domain::{IdSource, Office, Session};
use chance::Chance;

/// A made-up archive.
#[derive(Debug, Clone)]
pub struct Sample {
    seed: u64,
    sessions: usize,
    office: Office,
}

impl Sample {
    /// An archive of so many sessions; another seed gives another one.
    #[must_use]
    pub fn new(seed: u64, sessions: usize) -> Self {
        Self { seed, sessions, office: office::office() }
    }

    /// Its office, which says that this is a sample.
    #[must_use]
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// One of its sessions, from 0, the earliest first. Each follows from the seed and its number alone, so they can be made
    /// in any order and at once.
    #[must_use]
    pub fn session(&self, number: usize) -> Session {
        let seed: [u8; 32] = Sha256::new()
            .chain_update(b"rapat sample")
            .chain_update(self.seed.to_le_bytes())
            .chain_update((number as u64).to_le_bytes())
            .finalize()
            .into();
        let mut chance = Chance::of(&seed);
        meetings::session(&self.office, number, self.sessions, &mut IdSource::seeded(seed), &mut chance)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::check::{office_problems, problems};
    use crate::domain::life::Life;
    use crate::domain::meeting::{Class, SessionState};

    #[test]
    fn a_sample_is_free_of_problems_and_says_that_it_is_one() {
        let sample = Sample::new(7, 60);
        assert!(sample.office().profile.sample);
        assert_eq!(office_problems(sample.office()), []);
        for number in 0..60 {
            assert_eq!(problems(&sample.session(number)), [], "{number}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_archive_and_another_one_another() {
        let one = |seed| Sample::new(seed, 5).session(3);
        assert_eq!(one(1), one(1));
        assert_ne!(one(1).id, one(2).id);
    }

    #[test]
    fn a_sample_has_the_shape_of_what_an_office_keeps() {
        let sample = Sample::new(1, 200);
        let sessions: Vec<_> = (0..200).map(|number| sample.session(number)).collect();
        let mean = |count: fn(&Session) -> usize| sessions.iter().map(count).sum::<usize>() / sessions.len();
        assert!((63..=64).contains(&mean(|session| session.seats.len())));
        assert_eq!(mean(|session| session.items.len()), 8);
        assert!((14..=16).contains(&mean(|session| session.commitments.len())));
        let today = "2026-01-15".parse().unwrap();
        let commitments = || sessions.iter().flat_map(|s| s.commitments.iter().map(move |c| (s, c)));
        let states: BTreeSet<_> = commitments().map(|(s, c)| Life::of(s, c, today).state.name()).collect();
        assert_eq!(states.len(), 5);
        assert!(commitments().any(|(_, c)| c.recurrence.is_some()) && commitments().any(|(_, c)| c.records.len() > 3));
        let classes: BTreeSet<Class> = sessions.iter().map(|session| session.meeting.class).collect();
        let lives: BTreeSet<_> = sessions.iter().map(|session| session.meeting.state.name()).collect();
        assert!(classes.len() >= 3 && lives.contains(SessionState::Final.name()) && lives.len() >= 2);
        let years = sessions[199].meeting.date.years_since(sessions[0].meeting.date);
        assert!(years.is_some_and(|years| years >= 19));
    }
}
