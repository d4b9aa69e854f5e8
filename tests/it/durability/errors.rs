//! Every call that touches the disk fails once or from then on, with each reason a disk has. What is not on the disk is
//! told, the old file is whole, and what is typed stays.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::oracle::{self, Judge, Verdict};
use super::scenarios::{Acts, Scenario, chosen, is_for_one};
use super::strace::{self, Call, Deed, READS, WRITES};
use super::{Dice, scaled};
use crate::pty::desk::{Desk, Program};

const ERRORS: [&str; 6] = ["ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES", "EMFILE"];
/// The exit code when something could not be written.
const NOT_WRITTEN: i32 = 5;

/// The calls of the first thread about files of the desk: each name with its number among those of the name.
fn points(calls: &[Call], home: &Path) -> Vec<(String, usize, bool)> {
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    let mut points = Vec::new();
    for call in calls.iter().filter(|call| call.thread == calls[0].thread) {
        let nth = counted.entry(&call.name).or_default();
        *nth += 1;
        if call.path.as_ref().is_some_and(|path| path.starts_with(home)) {
            points.push((call.name.clone(), *nth, call.deed != Deed::Other));
        }
    }
    points
}

/// What is wrong with how a call of the shell took a fault.
fn complaint(
    scenario: &Scenario,
    versions: &[oracle::Documents],
    name: &str,
    nth: &str,
    error: &str,
    writes: bool,
) -> Option<String> {
    let desk = (scenario.desk)();
    let mut judge = Judge::of(&scenario.tree(&desk));
    judge.knows_no_time = true;
    let run = scenario.play(&desk, &strace::injecting(name, nth, &format!("error={error}")));
    let is_ok = run.code == Some(0);
    let tree = scenario.tree(&desk);
    let at = || format!("{}, {error} of {name} {nth} (exit {:?}): {}", scenario.name, run.code, run.said);
    match judge.verdict(&tree, versions, usize::from(is_ok)) {
        Verdict::Whole if is_ok => None,
        // Who can write nothing from now on cannot say anything either, but ends with a code.
        Verdict::Whole if run.said.trim().is_empty() && !(name == "write" && nth.ends_with('+')) => {
            Some(format!("silent: {}", at()))
        }
        Verdict::Whole if writes && run.code != Some(NOT_WRITTEN) => Some(format!("another exit code: {}", at())),
        Verdict::Whole => None,
        // What was written is less than it could be, since something could not be read, and that was said.
        _ if is_ok && run.said.contains("Tidak terbaca") && grew(&versions[0], &judge.documents(&tree)) => None,
        other => Some(format!("{other:?}: {}", at())),
    }
}

/// Whether all that was said before is still said.
fn grew(before: &oracle::Documents, now: &Result<oracle::Documents, String>) -> bool {
    let Ok(now) = now else { return false };
    let is_there = |(id, lies): (&String, &Vec<(oracle::Place, Arc<oracle::Facts>)>)| {
        now.get(id).is_some_and(|now| oracle::missing(&lies[0].1, &now[0].1).is_empty())
    };
    before.iter().all(is_there) && before != now
}

#[test]
fn an_error_of_the_disk_is_told_and_costs_nothing() {
    if !strace::is_there() {
        return;
    }
    let mut dice = Dice::thrown();
    let (mut injected, mut complaints) = (0, Vec::new());
    for scenario in chosen().filter(|scenario| matches!(scenario.acts, Acts::Shell(_))) {
        let desk = (scenario.desk)();
        let mut judge = Judge::of(&scenario.tree(&desk));
        judge.knows_no_time = true;
        let before = judge.documents(&scenario.tree(&desk)).unwrap();
        let file = tempfile::NamedTempFile::new().unwrap();
        let run = scenario.play(&desk, &strace::recording(file.path(), &format!("{WRITES},{READS}")));
        let versions = [before, judge.documents(&run.trees[0]).unwrap()];
        let all = points(&strace::calls(file.path()), desk.home());
        let faults = all
            .iter()
            .flat_map(|point| ERRORS.into_iter().flat_map(move |error| [(point, error, ""), (point, error, "+")]));
        let step = scaled(1500, 12);
        let before = injected;
        for ((name, nth, writes), error, on) in faults.skip(dice.below(step)).step_by(step) {
            injected += 1;
            complaints.extend(complaint(scenario, &versions, name, &format!("{nth}{on}"), error, *writes));
        }
        println!("errors of the disk, {}: {} injected", scenario.name, injected - before);
    }
    println!("errors of the disk: {injected} injected, {} taken wrongly", complaints.len());
    assert!(complaints.is_empty(), "{:#?}", complaints.iter().take(8).collect::<Vec<_>>());
    assert!(injected >= scaled(15, 1000) || is_for_one());
}

/// A library that lets a program write only a few bytes at a time, as systems may.
fn short_writes(folder: &Path) -> PathBuf {
    let (source, library) = (folder.join("short.c"), folder.join("short.so"));
    let text = "#include <unistd.h>\n#include <sys/syscall.h>\n\
        ssize_t write(int fd, const void *b, size_t n) { return syscall(SYS_write, fd, b, n > 777 ? 777 : n); }\n";
    fs::File::create(&source).unwrap().write_all(text.as_bytes()).unwrap();
    let built = Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&library).arg(&source).status().unwrap();
    assert!(built.success());
    library
}

#[test]
fn a_system_that_takes_a_few_bytes_at_a_time_gets_them_all() {
    let folder = tempfile::tempdir().unwrap();
    let preload = format!("LD_PRELOAD={}", short_writes(folder.path()).display());
    for scenario in chosen().filter(|scenario| matches!(scenario.acts, Acts::Shell(_))) {
        let judged = |before: &[std::ffi::OsString]| {
            let desk = (scenario.desk)();
            let mut judge = Judge::of(&scenario.tree(&desk));
            let run = scenario.play(&desk, before);
            assert_eq!(run.code, Some(0), "{}: {}", scenario.name, run.said);
            judge.documents(&run.trees[0]).unwrap()
        };
        assert_eq!(judged(&["env".into(), (&preload).into()]), judged(&[]), "{}", scenario.name);
    }
}

/// A small disk on which the archive of a desk lies; it goes with its owner.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// `None` where this user may not mount one.
    fn under(desk: &Desk) -> Option<Self> {
        let sample = oracle::tree(&desk.archive());
        let mount = |arguments: &[&str]| Command::new("mount").args(arguments).arg(desk.archive()).status();
        let is_there = mount(&["-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs"]).is_ok_and(|status| status.success());
        if !is_there {
            println!("SKIPPED: no small disk may be mounted here");
            return None;
        }
        for (path, bytes) in sample {
            fs::File::create(desk.archive().join(path)).unwrap().write_all(&bytes).unwrap();
        }
        Some(Self(desk.archive()))
    }

    /// Takes the last byte that is free.
    fn fill(&self) {
        let mut file = fs::File::options().create(true).append(true).open(self.0.join("penuh")).unwrap();
        while file.write(&[0; 512]).is_ok_and(|written| written > 0) {}
    }

    fn free(&self) {
        fs::remove_file(self.0.join("penuh")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_is_told_until_there_is_room_and_then_all_is_saved_by_itself() {
    let desk = Desk::of_own();
    let Some(disk) = SmallDisk::under(&desk) else { return };
    let before = oracle::tree(&desk.archive());
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("n");
    program.wait_for("Rapat baru");
    disk.fill();
    program.press("Rakor di disk penuh\u{13}");
    program.wait_for("Belum tersimpan");
    program.wait_for("penuh");
    let words = ["capture", "knd0", "Ruang tunggu anak belum ada"];
    let output = desk.command_without_terminal().args(words).output().unwrap();
    assert_eq!(output.status.code(), Some(NOT_WRITTEN));
    assert!(String::from_utf8_lossy(&output.stderr).contains("penuh"));
    let now = oracle::tree(&desk.archive());
    assert!(before.iter().all(|(path, bytes)| now.get(path) == Some(bytes)), "the old files are as they were");
    disk.free();
    let freed = Instant::now();
    program.wait_until(|screen| !screen.contents().contains("Belum tersimpan"));
    let took = freed.elapsed();
    println!("saved {:.1} s after there was room", took.as_secs_f64());
    assert!(took < Duration::from_secs(5), "{took:?}");
    let documents = Judge::of(&before).documents(&oracle::tree(&desk.archive())).unwrap();
    let is_kept = |fact: &String| fact.ends_with("title=Rakor di disk penuh");
    assert!(documents.values().flatten().any(|(_, facts)| facts.keys().any(is_kept)));
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
}

/// Saves of the interface that fail for ever, at the call and with the reason.
const FOR_EVER: [(&str, &str); 8] = [
    ("fsync", "EIO"),
    ("fsync", "ENOSPC"),
    ("fsync", "EDQUOT"),
    ("renameat", "EROFS"),
    ("renameat", "EACCES"),
    ("renameat", "EIO"),
    ("renameat", "ENOSPC"),
    ("fchmod", "EIO"),
];

#[test]
fn a_save_that_fails_for_ever_stays_on_the_screen_and_is_told_at_the_end() {
    if !strace::is_there() {
        return;
    }
    for (call, error) in FOR_EVER.into_iter().take(scaled(2, FOR_EVER.len())) {
        let desk = Desk::of_own();
        let before = oracle::tree(&desk.archive());
        let mut program = Program::start_under(&desk, &strace::injecting(call, "1+", &format!("error={error}")));
        program.wait_for("Rapat Kerja Teknis");
        program.press("\r");
        program.wait_for("Peserta");
        program.press("1");
        program.wait_for("h hadir");
        program.press("a");
        program.wait_for("Belum tersimpan");
        program.press("\u{11}");
        program.wait_for("Keluar sebelum semuanya tersimpan?");
        program.press("y");
        assert_eq!(program.exit_code(), 5, "{call} {error}");
        assert!(program.screen().contents().contains("rapat: Belum tersimpan"), "{call} {error}");
        let now = oracle::tree(&desk.archive());
        assert!(before.iter().all(|(path, bytes)| now.get(path) == Some(bytes)), "{call} {error}: the old files stand");
    }
}
