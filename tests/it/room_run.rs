//! The room: the AMPK meeting held live on the real program at a pseudo-terminal, by the clock of the day. 63 seats and a
//! guest at the door, the opening, eight items with their times, twenty notes, eight decisions, fifteen commitments, speakers.
//! The number of keys is printed part by part and held against the manual, and what is saved is compared with what should
//! stand there by a reader that shares nothing with the program. It must not know how the program finds a seat or reads a line.
#![cfg(unix)]

mod day;
mod hand;
mod room;
mod wanted;

use std::fs;
use std::path::{Path, PathBuf};

use rapat::domain::Session;
use rapat::domain::course::Happening;
use rapat::domain::lint::is_read_back;
use rapat::domain::seal::{Standing, standings};

use crate::main_job::{can_compare, compared_with, sample, script, told};
use crate::pty::desk::Desk;
use day::Day;
use hand::{KINDS, Tallies};

#[test]
fn the_ampk_meeting_is_held_live_with_so_many_keys_and_the_file_says_what_happened() {
    let desk = Desk::of_own_without(&sample());
    let mut day = Day::morning(&desk);
    day.is_held();
    let file = crate::main_job::meeting_in(&desk.archive(), "2023-11-03");
    says(&file, day.wanted());
    day.is_read_back();
    let (tallies, wanted, room) = day.becomes_final();
    is_sealed(&desk, &file, &wanted);
    room.saw_nothing_confidential(&wanted);
    let count = (wanted.seats.len(), wanted.notes.len(), wanted.decisions.len(), wanted.commitments.len());
    assert_eq!(count, (64, 20, 8, 15));
    let table = table(&tallies);
    println!("{table}");
    let keys = |kind: &str| tallies.iter().find(|(known, _)| *known == kind).map(|(_, tally)| tally).unwrap();
    let checked_in = keys("check-in at the door");
    let pressed = checked_in.letters + checked_in.keys;
    assert!(pressed <= 5 * checked_in.times, "{pressed} keys for {} people", checked_in.times);
    assert!(keys("a seat that is represented").most_keys <= 1 + 3, "one key, and one behind each of three fields");
    for (kind, most) in [
        ("the next item", 1),
        ("a call of the next speaker", 1),
        ("a note becomes a decision", 1),
        ("taking back the last act", 1),
        ("a break, or its end", 1),
        ("five more minutes", 1),
        ("opening the meeting", 1),
        // Enter, and Tab where a name is completed.
        ("a note", 2),
        ("a decision", 1),
    ] {
        assert!(keys(kind).most_keys <= most, "{kind}: {} keys", keys(kind).most_keys);
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hari-rapat.md");
    let shown = fs::read_to_string(file).unwrap_or_default();
    assert!(shown.contains(&table), "docs/hari-rapat.md does not hold these figures:\n{table}");
}

/// A reader that shares nothing with the program finds in the file what should stand there.
fn says(file: &Path, wanted: &Session) {
    if can_compare() {
        let folder = tempfile::tempdir().unwrap();
        let wanted = saved(wanted, folder.path());
        let output = compared_with(&wanted, file);
        assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    }
}

/// The file holds the minutes as they were read back, under a seal that the program and the reader in Python reckon alike.
fn is_sealed(desk: &Desk, file: &Path, wanted: &Session) {
    let minutes: Session = script::read(file);
    assert_eq!(standings(&minutes), [Standing::Holds]);
    assert!(is_read_back(&minutes));
    let seal = minutes.seal.as_ref().unwrap();
    if let Some(reckoned) = crate::closing::reckoned_by_python(file) {
        assert_eq!(reckoned, seal.sha256);
    }
    let checked = desk.command_without_terminal().arg("check").output().unwrap();
    assert_eq!(checked.status.code(), Some(0), "{}", told(&checked));
    // What makes no difference to what was said: the seal itself, and that it was read back.
    let mut course = minutes.course.clone();
    course.retain(|moment| !matches!(moment.what, Happening::ReadBack(_)));
    let folder = tempfile::tempdir().unwrap();
    says(&saved(&Session { seal: None, course, ..minutes }, folder.path()), wanted);
}

/// A meeting as a file of its own.
fn saved(session: &Session, folder: &Path) -> PathBuf {
    let file = folder.join("wanted.ron");
    let text = rapat::storage::ron_writer::to_ron(session).unwrap();
    std::io::Write::write_all(&mut fs::File::create(&file).unwrap(), text.as_bytes()).unwrap();
    file
}

/// What each kind of act took, as a table of the manual: letters are texts, names and fragments, keys all others.
fn table(tallies: &Tallies) -> String {
    let mut table = "| what | how many | keys for one | of these letters | other keys at most | in all |\n\
                     | --- | --: | --: | --: | --: | --: |\n"
        .to_owned();
    let mut total = 0;
    for kind in KINDS {
        let Some((_, tally)) = tallies.iter().find(|(known, _)| *known == kind) else { continue };
        let each = |count: usize| {
            let tenths = (count * 100 / tally.times + 5) / 10;
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        let all = tally.letters + tally.keys;
        let (one, letters) = (each(all), each(tally.letters));
        table.push_str(&format!("| {kind} | {} | {one} | {letters} | {} | {all} |\n", tally.times, tally.most_keys));
        total += all;
    }
    table + &format!("| everything | | | | | {total} |\n")
}
