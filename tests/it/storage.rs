//! The archive under real conditions: any document there and back, programs that are killed while they save, and two
//! programs that write at once. The children are this very binary, run again for the one test that plays them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm::ChaCha, TestRng, TestRunner};
use rapat::domain::change::{Act, Change, DocumentEdit};
use rapat::domain::edit::Identified;
use rapat::domain::session::{Meeting, SessionEdit, SessionState};
use rapat::domain::{IdSource, ListEdit, Office, Session, check};
use rapat::folder::{LockError, WriteFault};
use rapat::storage::archive::ArchiveFolder;
use rapat::storage::{lock, reader, ron_writer};

use crate::domain::generate;

/// Where a child finds its archive, and which part it plays there.
const ARCHIVE: &str = "RAPAT_TEST_ARCHIVE";
const PART: &str = "RAPAT_TEST_PART";

/// How many edits each of two programs makes.
fn edits_of_each() -> usize {
    if std::env::var_os("RAPAT_PROOF").is_some_and(|value| value == "whole") { 1000 } else { 25 }
}

fn change(edit: DocumentEdit) -> Change {
    Change { act: Act { text: "act-test", subject: String::new() }, edits: vec![edit] }
}

fn session() -> Session {
    let date = "2023-11-03".parse().unwrap();
    Session::new(IdSource::seeded([1; 32]).fresh(), Meeting::new("0".to_owned(), date))
}

fn titled(session: &Session, title: String) -> Change {
    let old = Box::new(session.meeting.clone());
    let new = Box::new(Meeting { title, ..session.meeting.clone() });
    change(DocumentEdit::Session(session.id, SessionEdit::Meeting { old, new }))
}

fn archive_with_session() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = ArchiveFolder::open(folder.path());
    archive.write(&change(DocumentEdit::Create(Box::new(session())))).unwrap();
    folder
}

fn the_session(archive: &mut ArchiveFolder) -> Session {
    let contents = archive.contents();
    assert_eq!(contents.broken, []);
    contents.sessions.into_iter().next().unwrap().session
}

fn child(archive: &Path, part: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "storage::a_child_plays_its_part", "--nocapture"])
        .env(ARCHIVE, archive)
        .env(PART, part)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Whether an edit would end all writing: what is final takes nothing more.
fn is_an_end(edit: &SessionEdit) -> bool {
    match edit {
        SessionEdit::Seal { .. } | SessionEdit::Earlier(_) => true,
        SessionEdit::Meeting { new, .. } => new.state == SessionState::Final,
        _ => false,
    }
}

/// The record that an edit adds, or takes away.
fn touched(edit: &SessionEdit) -> Option<(bool, String)> {
    fn of<T: Identified>(edit: &ListEdit<T>) -> Option<(bool, String)> {
        match edit {
            ListEdit::Add { value, .. } => Some((true, value.identity().to_string())),
            ListEdit::Remove { value, .. } => Some((false, value.identity().to_string())),
            ListEdit::Set { .. } | ListEdit::Move { .. } => None,
        }
    }
    match edit {
        SessionEdit::Seat(edit) => of(edit),
        SessionEdit::Item(edit) => of(edit),
        SessionEdit::Note(edit) => of(edit),
        SessionEdit::Decision(edit) => of(edit),
        SessionEdit::Commitment(edit) => of(edit),
        SessionEdit::Answer(edit) => of(edit),
        SessionEdit::Moment(edit) => of(edit),
        SessionEdit::Identity(edit) => of(edit),
        SessionEdit::Export(edit) => of(edit),
        SessionEdit::Record { edit, .. } => of(edit),
        SessionEdit::Meeting { .. } | SessionEdit::Seal { .. } | SessionEdit::Earlier(_) => None,
    }
}

/// All that goes with what an edit takes away: a commitment with its records.
fn gone(edit: &SessionEdit) -> Vec<String> {
    let with_it = match edit {
        SessionEdit::Commitment(ListEdit::Remove { value, .. }) => value.records.as_slice(),
        _ => &[],
    };
    let itself = touched(edit).filter(|(is_added, _)| !is_added).map(|(_, record)| record);
    itself.into_iter().chain(with_it.iter().map(|record| record.id.to_string())).collect()
}

/// A commitment may come with records.
fn added(edit: &SessionEdit) -> Vec<String> {
    let with_it = match edit {
        SessionEdit::Commitment(ListEdit::Add { value, .. }) => value.records.as_slice(),
        _ => &[],
    };
    let itself = touched(edit).filter(|(is_added, _)| *is_added).map(|(_, record)| record);
    itself.into_iter().chain(with_it.iter().map(|record| record.id.to_string())).collect()
}

/// Does nothing unless a test of this file started it.
#[test]
fn a_child_plays_its_part() {
    let (Some(folder), Ok(part)) = (std::env::var_os(ARCHIVE), std::env::var(PART)) else { return };
    let mut archive = ArchiveFolder::open(folder);
    match part.as_str() {
        "save without end" => {
            for number in 1_u32.. {
                let session = the_session(&mut archive);
                archive.write(&titled(&session, number.to_string())).unwrap();
                println!("\nsaved {number}");
            }
        }
        "hold a lock" => {
            let _held = lock::hold(archive.path(), "office", lock::MOMENT).unwrap();
            println!("\nheld");
            // Until somebody kills it.
            let _ = std::io::stdin().read_line(&mut String::new());
            std::thread::park();
        }
        seed => {
            let id = the_session(&mut archive).id;
            let seed: u8 = seed.parse().unwrap();
            let mut chance = TestRunner::new_with_rng(Config::default(), TestRng::from_seed(ChaCha, &[seed; 32]));
            let (mut done, mut refused) = (0, 0);
            while done < edits_of_each() {
                // What stands there now; by the time it is written the other may have written something else.
                let now = the_session(&mut archive);
                let edit = generate::session_edit(&now).new_tree(&mut chance).unwrap().current();
                // Sealed minutes would take nothing more.
                if is_an_end(&edit) {
                    continue;
                }
                match archive.write(&change(DocumentEdit::Session(id, edit.clone()))) {
                    Ok(_) => {
                        done += 1;
                        added(&edit).iter().for_each(|record| println!("\nadded {record}"));
                        gone(&edit).iter().for_each(|record| println!("\ngone {record}"));
                    }
                    Err(WriteFault::Refused { .. }) => refused += 1,
                    // On a machine with no time the other may hold it for long; nothing was written.
                    Err(WriteFault::Lock(LockError::Busy { .. })) => {}
                    Err(fault) => panic!("{fault}"),
                }
            }
            println!("\nrefused {refused}");
        }
    }
}

#[test]
fn a_killed_program_leaves_what_it_called_saved_or_the_next_save_whole() {
    for saves in 1..=12 {
        let folder = archive_with_session();
        let mut child = child(folder.path(), "save without end");
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let mut numbers = lines.filter_map(|line| line.strip_prefix("saved ")?.parse::<u32>().ok());
        let mut last = numbers.by_ref().nth(saves).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        // What it had called saved before it died.
        last = numbers.last().unwrap_or(last);
        let mut archive = ArchiveFolder::open(folder.path());
        let session = the_session(&mut archive);
        let stands: u32 = session.meeting.title.parse().unwrap();
        assert!((last..=last + 1).contains(&stands), "called saved: {last}, stands: {stands}");
        archive.write(&titled(&session, "sesudahnya".to_owned())).expect("its lock died with it");
    }
}

#[test]
fn a_lock_is_free_at_once_when_its_owner_dies() {
    let folder = archive_with_session();
    let mut child = child(folder.path(), "hold a lock");
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(lines.any(|line| line == "held"));
    let busy = lock::hold(folder.path(), "office", Duration::ZERO).unwrap_err();
    assert_eq!(busy, LockError::Busy { name: "office".to_owned() });
    child.kill().unwrap();
    child.wait().unwrap();
    lock::hold(folder.path(), "office", Duration::ZERO).expect("it died with its owner");
}

#[cfg(unix)]
#[test]
fn what_others_could_read_is_closed_to_them_once_and_the_sample_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let folder = archive_with_session();
    let open = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let file = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().path()).find(|p| p.is_file()).unwrap();
    let locks = folder.path().join(".rapat/locks");
    open(folder.path(), 0o755);
    open(&file, 0o644);
    open(&locks, 0o777);
    let mut archive = ArchiveFolder::open(folder.path());
    assert_eq!(archive.close_to_others(), 3);
    assert_eq!((mode(folder.path()), mode(&file), mode(&locks)), (0o700, 0o600, 0o700));
    assert_eq!(archive.close_to_others(), 0);
    let sample = tempfile::tempdir().unwrap();
    let office = sample.path().join("office.ron");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/office.ron"), &office).unwrap();
    open(&office, 0o644);
    assert_eq!((ArchiveFolder::open(sample.path()).close_to_others(), mode(&office)), (0, 0o644));
}

#[cfg(target_os = "linux")]
#[test]
fn no_crash_leaves_the_memory_of_the_program_on_the_disk() {
    rapat::platform::forbid_core_dumps();
    let limits = fs::read_to_string("/proc/self/limits").unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().nth(4), Some("0"), "{core}");
}

#[test]
fn two_programs_that_write_at_once_lose_nothing_of_each_other() {
    let folder = archive_with_session();
    let children = ["2", "3"].map(|seed| child(folder.path(), seed));
    // What each called written: a ledger that does not come from the archive.
    let (mut added, mut gone, mut refused) = (BTreeMap::new(), BTreeSet::new(), 0);
    for said in children.map(|child| std::thread::spawn(|| child.wait_with_output().unwrap())) {
        let said = said.join().unwrap();
        assert!(said.status.success());
        for line in String::from_utf8(said.stdout).unwrap().lines() {
            match line.split_once(' ') {
                Some(("added", record)) => *added.entry(record.to_owned()).or_insert(0_usize) += 1,
                Some(("gone", record)) => drop(gone.insert(record.to_owned())),
                Some(("refused", count)) => refused += count.parse::<usize>().unwrap(),
                _ => {}
            }
        }
    }
    let session = the_session(&mut ArchiveFolder::open(folder.path()));
    assert_eq!(check::problems(&session).iter().filter(|problem| !problem.is_tolerable()).count(), 0);
    let text = ron_writer::to_ron(&session).unwrap();
    let lost: Vec<_> =
        added.keys().filter(|record| !gone.contains(*record) && !text.contains(record.as_str())).collect();
    assert!(lost.is_empty(), "{lost:?}");
    let kept = added.len() - gone.len().min(added.len());
    println!(
        "two programs on one meeting: {} edits each of every kind, {} records added, {kept} left, {refused} refused and told, \
         0 lost",
        edits_of_each(),
        added.len()
    );
    assert!(added.len() >= edits_of_each() / 3, "{}", added.len());
}

#[test]
fn the_samples_are_not_changed_by_being_read() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let names = || {
        let mut names: Vec<_> = fs::read_dir(&samples).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = names();
    let contents = ArchiveFolder::open(&samples).contents();
    assert_eq!((contents.sessions.len(), contents.broken), (5, vec![]));
    assert_eq!(names(), before);
}

proptest! {
    #[test]
    fn any_session_is_read_back_as_it_was_written(session in generate::session()) {
        prop_assert_eq!(check::problems(&session), []);
        let text = ron_writer::to_ron(&session).unwrap();
        let read = reader::read_ron::<Session>(text.as_bytes(), Session::FORMAT).unwrap();
        prop_assert_eq!((read.notices, read.unknown), (vec![], vec![]));
        prop_assert_eq!(&read.value, &session);
        prop_assert_eq!(ron_writer::to_ron(&read.value).unwrap(), text, "and the same text again");
    }

    #[test]
    fn any_office_is_read_back_as_it_was_written(office in generate::office()) {
        let text = ron_writer::to_ron(&office).unwrap();
        let read = reader::read_ron::<Office>(text.as_bytes(), Office::FORMAT).unwrap();
        prop_assert_eq!((read.notices, read.unknown), (vec![], vec![]));
        prop_assert_eq!(read.value, office);
    }
}

#[test]
fn the_examples_of_the_format_are_read_without_a_finding() {
    let guide = include_str!("../../docs/format.md");
    let folder = tempfile::tempdir().unwrap();
    let examples = guide.split("```ron\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    fs::create_dir(folder.path().join("series")).unwrap();
    for (name, example) in ["rapat.ron", "series/ampk.ron", "office.ron"].into_iter().zip(examples) {
        fs::File::create(folder.path().join(name)).unwrap().write_all(example.as_bytes()).unwrap();
    }
    let contents = ArchiveFolder::open(folder.path()).contents();
    assert_eq!((contents.sessions.len(), contents.office.is_some(), contents.first_run), (1, true, false));
    assert_eq!(contents.patterns.iter().map(|(_, is_read_only)| *is_read_only).collect::<Vec<_>>(), [false]);
    assert_eq!((contents.broken, contents.notices, contents.office_read_only), (vec![], vec![], vec![]));
    assert_eq!(contents.sessions[0].read_only, []);
}
