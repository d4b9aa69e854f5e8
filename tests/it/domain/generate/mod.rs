//! Any session, any office, and any edit that is valid for them: what property tests of the domain and round trips
//! through files draw from. Texts are as bad as people and programs make them.

mod commitments;
mod edits;
mod meetings;
mod office;
mod session;

use chrono::{Days, FixedOffset, NaiveDate, NaiveTime, TimeZone as _};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rapat::domain::dates::{EARLIEST, LATEST};
use rapat::domain::{Id, IdSource, Key, Stamp};

pub use commitments::{commitment, recurrence};
pub use edits::{office_edit, session_edit};
pub use office::office;
pub use session::session;

/// What breaks writers, readers and screens: blanks at the ends, quotes, raw string ends, line ends of all systems,
/// right to left, combining marks, zero width, wide letters, control characters.
const BAD_PIECES: [&str; 22] = [
    " ",
    "\n",
    "\r\n",
    "\t",
    "\"",
    "\"#",
    "\"##",
    "\\",
    "{",
    "(",
    "//",
    "<<<<<<< HEAD\n",
    "שלום",
    "\u{202e}txt",
    "e\u{301}",
    "👨‍👩‍👧",
    "漢字",
    "\u{200b}",
    "\u{feff}",
    "\0",
    "\u{1b}[31m",
    "Fatuba'a",
];

/// Any text: empty, plain, or made of bad pieces and any letters at all.
pub fn text() -> BoxedStrategy<String> {
    let piece = prop_oneof![
        4 => "[A-Za-z0-9.,;]{1,8}",
        4 => select(&BAD_PIECES[..]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop_oneof![2 => Just(String::new()), 3 => "[A-Z][a-z]{1,9}( [a-z]{1,9}){0,3}", 2 => vec(piece, 1..8).prop_map(|p| p.concat())]
        .boxed()
}

/// Any date that a file may hold.
pub fn date() -> impl Strategy<Value = NaiveDate> {
    let days = (LATEST - EARLIEST).num_days().unsigned_abs();
    (0..=days).prop_map(|days| EARLIEST + Days::new(days))
}

/// Any time of day, whole seconds.
pub fn time() -> impl Strategy<Value = NaiveTime> {
    (0u32..86_400).prop_map(|seconds| NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap())
}

/// Any instant in any office's zone.
pub fn stamp() -> impl Strategy<Value = Stamp> {
    (date(), time(), -720i32..=840).prop_map(|(date, time, minutes)| {
        FixedOffset::east_opt(minutes * 60).unwrap().from_local_datetime(&date.and_time(time)).unwrap()
    })
}

/// Any id; no two are ever the same.
pub fn id<T: From<Id> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    any::<[u8; 32]>().prop_map(|seed| IdSource::seeded(seed).fresh())
}

/// Any key, often one that others use too.
pub fn key() -> impl Strategy<Value = Key> {
    prop_oneof![
        3 => select(&["camat", "opd", "polres", "raihat"][..]).prop_map(str::to_owned),
        1 => "[a-z0-9-]{1,64}",
    ]
    .prop_map(|key| key.parse().unwrap())
}

/// One of these.
pub fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}
