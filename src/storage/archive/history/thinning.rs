//! Which versions are kept: many of today, few of long ago. It must not touch a file.

use super::{Mark, Version};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

/// The last ones are kept whatever their age.
const LAST: usize = 3;

/// The most bytes that the versions of one document may have.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Up to which age there is one version in how much time.
fn spans() -> [(TimeDelta, TimeDelta); 4] {
    [
        (TimeDelta::days(1), TimeDelta::minutes(5)),
        (TimeDelta::days(7), TimeDelta::hours(1)),
        (TimeDelta::days(60), TimeDelta::days(1)),
        (TimeDelta::days(730), TimeDelta::days(30)),
    ]
}

/// The versions, of these from the oldest on, that need not be kept. What is marked, the last three and the very first,
/// with which copies of the archive have begun, always are; beyond
/// the largest size the oldest go all the same, first those without a mark.
pub(super) fn superfluous(versions: &[Version], now: DateTime<Utc>) -> Vec<&Version> {
    let older = versions.len().saturating_sub(LAST);
    let mut kept: Vec<&Version> = versions.iter().skip(older).collect();
    let mut gone = Vec::new();
    let mut taken = BTreeSet::new();
    for version in versions.iter().take(older).rev() {
        let is_first = version.number == versions[0].number;
        let is_kept =
            is_first || version.mark != Mark::Plain || slot(version, now).is_some_and(|slot| taken.insert(slot));
        if is_kept { kept.push(version) } else { gone.push(version) }
    }
    let mut bytes: u64 = kept.iter().map(|version| version.bytes).sum();
    for of_no_mark in [true, false] {
        for version in kept.iter().skip(LAST).rev().filter(|version| (version.mark == Mark::Plain) == of_no_mark) {
            if bytes > LARGEST {
                bytes -= version.bytes;
                gone.push(version);
            }
        }
    }
    gone
}

/// The stretch of time that a version stands for; `None` for one that is too old. A clock that went back makes it young.
fn slot(version: &Version, now: DateTime<Utc>) -> Option<(i64, i64)> {
    let age = now - version.until;
    let (_, step) = spans().into_iter().find(|(oldest, _)| age < *oldest)?;
    Some((step.num_seconds(), version.until.timestamp().div_euclid(step.num_seconds())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_700_000_000;

    /// Versions of these ages in minutes, oldest first.
    fn versions(ages: impl IntoIterator<Item = i32>, mark: Mark, bytes: u64) -> Vec<Version> {
        let of_age = |(nth, age): (usize, i32)| Version {
            number: u32::try_from(nth).unwrap(),
            until: DateTime::from_timestamp(NOW - 60 * i64::from(age), 0).unwrap(),
            mark,
            fingerprint: String::new(),
            bytes,
        };
        ages.into_iter().enumerate().map(of_age).collect()
    }

    fn left(versions: &[Version]) -> usize {
        versions.len() - superfluous(versions, DateTime::from_timestamp(NOW, 0).unwrap()).len()
    }

    #[test]
    fn today_has_many_versions_and_long_ago_has_few() {
        let day = 24 * 60;
        assert_eq!(
            left(&versions((3..63).rev(), Mark::Plain, 1)),
            3 + 12 + 1,
            "one in five minutes, the last three, the first"
        );
        let hours = left(&versions((2 * day..3 * day).rev(), Mark::Plain, 1));
        assert!((25..=29).contains(&hours), "{hours}");
        let days = left(&versions((20 * day..30 * day).step_by(30).rev(), Mark::Plain, 1));
        assert!((11..=15).contains(&days), "{days}");
        let months = left(&versions((100 * day..400 * day).step_by(600).rev(), Mark::Plain, 1));
        assert!((11..=15).contains(&months), "{months}");
        assert_eq!(left(&versions((800 * day..900 * day).step_by(600).rev(), Mark::Plain, 1)), 3 + 1);
    }

    #[test]
    fn the_last_three_and_what_is_marked_stay_whatever_their_age() {
        let years = || (0..40).map(|nth| (40 - nth) * 365 * 24 * 60);
        for mark in [Mark::Final, Mark::Replaced, Mark::Received] {
            assert_eq!(left(&versions(years(), mark, 1)), 40);
        }
        assert_eq!(left(&versions((0..3).rev(), Mark::Plain, LARGEST)), 3);
    }

    #[test]
    fn beyond_the_largest_size_the_oldest_go_and_what_is_marked_last() {
        let mut all = versions((1..11).rev().map(|nth| nth * 60), Mark::Plain, LARGEST / 5);
        all[0].mark = Mark::Final;
        let now = DateTime::from_timestamp(NOW, 0).unwrap();
        let gone: Vec<u32> = superfluous(&all, now).iter().map(|version| version.number).collect();
        assert_eq!(gone, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_clock_that_went_back_loses_nothing() {
        assert_eq!(left(&versions((0..10).map(|nth| -nth * 60), Mark::Plain, 1)), 10);
    }
}
