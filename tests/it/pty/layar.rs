//! The screen for the room in a second terminal: it follows what the first one files, shows nothing that is above *biasa* or
//! held back, writes nothing, and gives its terminal back. It waits for what a screen says.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use super::desk::{Desk, Program};

/// The program of the secretary with a new meeting that was opened, its first item begun and then in a break: no time moves.
fn secretary(desk: &Desk) -> Program {
    let mut program = Program::start(desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("s");
    program.wait_for("Rapat baru dari yang dipilih");
    program.press("Rakor VI\u{13}");
    program.wait_for("Ctrl+O buka rapat");
    program.press("\u{f}");
    program.wait_for("Kuorum belum tercapai");
    program.press("y");
    program.wait_for(". lanjut");
    program.press(".");
    program.wait_for("● sisa");
    program.press("i");
    program.wait_for("‖ jeda");
    // The screen is ahead of the disk.
    while file_with(desk, "paused").is_none() {
        std::thread::yield_now();
    }
    program
}

#[test]
fn the_room_sees_within_a_second_what_is_filed_although_no_time_moves() {
    let desk = Desk::of_own();
    let mut program = secretary(&desk);
    let mut room = Program::start_layar(&desk);
    room.wait_for("jeda sejak");
    room.wait_for("Rakor VI");
    program.press(";");
    program.wait_for("c catatan");
    let mut delays = Vec::new();
    for number in 1..=5 {
        let line = format!("Satgas nomor {number} dibentuk");
        program.press(&format!("k {line}"));
        program.wait_for(&line);
        let pressed = Instant::now();
        program.press("\r");
        room.wait_for(&format!("K{number}"));
        room.wait_for(&line);
        delays.push(pressed.elapsed());
    }
    delays.sort();
    // Of five, so that a busy machine may be late once or twice.
    assert!(delays[2] < Duration::from_secs(1), "{delays:?}");
}

#[test]
fn what_is_held_back_or_above_biasa_is_never_in_the_bytes_and_what_is_released_is_seen() {
    let desk = Desk::of_own();
    let mut program = secretary(&desk);
    let mut room = Program::start_layar(&desk);
    room.wait_for("jeda sejak");
    program.press(";");
    program.wait_for("c catatan");
    program.press("k Akta a.n. Maria Seran terbit\r");
    room.wait_for("ditahan: seperti identitas");
    program.press("k Rahasiakan berkas Zulaikha !rahasia\r");
    program.press("k Akta [[Yosefina]] terbit\r");
    room.wait_for("[identitas dirahasiakan]");
    program.press("k Satgas dibentuk\r");
    room.wait_for("Satgas dibentuk");
    for secret in ["Maria", "Seran", "Zulaikha", "Rahasiakan", "Yosefina"] {
        assert!(!room.written().contains(secret), "{secret}");
    }
    program.press("\u{1b}");
    program.wait_for("i lanjutkan");
    program.press("3\u{1b}[H");
    program.wait_for("h lepas/tahan layar");
    program.press("h");
    program.wait_for("Bukan identitas?");
    program.press("y");
    room.wait_for("Akta a.n. Maria Seran terbit");
    program.press("h");
    room.wait_for("ditahan: seperti identitas");
    assert!(!room.screen().contents().contains("Maria"));
    assert!(!room.written().contains("Zulaikha") && !room.written().contains("Yosefina"));
}

/// The file of the new meeting, once this stands in it.
fn file_with(desk: &Desk, text: &str) -> Option<PathBuf> {
    let files = fs::read_dir(desk.archive()).unwrap().map(|entry| entry.unwrap().path());
    let holds = |file: &PathBuf| {
        fs::read_to_string(file).is_ok_and(|held| held.contains("title: \"Rakor VI\"") && held.contains(text))
    };
    files.into_iter().find(holds)
}

#[test]
fn a_file_that_cannot_be_read_for_a_while_leaves_the_last_picture_standing() {
    let desk = Desk::of_own();
    let program = secretary(&desk);
    let mut room = Program::start_layar(&desk);
    room.wait_for("jeda sejak");
    let file = file_with(&desk, "paused").unwrap();
    let whole = fs::read_to_string(&file).unwrap();
    put(&file, &whole[..whole.len() / 2]);
    room.wait_for("ini keadaan terakhir");
    assert!(room.screen().contents().contains("jeda sejak"));
    put(&file, &whole);
    room.wait_until(|screen| !screen.contents().contains("keadaan terakhir"));
    fs::remove_file(&file).unwrap();
    room.wait_for("tidak ada lagi");
    put(&file, &whole);
    room.wait_until(|screen| !screen.contents().contains("tidak ada lagi"));
    drop(program);
}

#[test]
#[cfg(target_os = "linux")]
fn where_the_system_tells_of_no_changes_it_looks_by_itself() {
    use crate::durability::strace;
    if !strace::is_there() {
        return;
    }
    let desk = Desk::of_own();
    let program = secretary(&desk);
    let refusing = ["strace", "-f", "-o", "/dev/null", "-e", "trace=inotify_init1", "-e"];
    let room = ["inject=inotify_init1:error=EMFILE", "sh", "-c", "exec \"$0\" layar"];
    let mut room = Program::start_under(
        &desk,
        &[&refusing[..], &room].concat().into_iter().map(OsString::from).collect::<Vec<_>>(),
    );
    room.wait_for("jeda sejak");
    let file = file_with(&desk, "paused").unwrap();
    put(&file, &fs::read_to_string(&file).unwrap().replace("title: \"Rakor VI\"", "title: \"Rakor VI dan VII\""));
    room.wait_for("Rakor VI dan VII");
    drop(program);
}

/// Replaces a file as sync programs do.
fn put(file: &Path, text: &str) {
    let new = file.with_extension("tmp");
    fs::File::create(&new).unwrap().write_all(text.as_bytes()).unwrap();
    fs::rename(new, file).unwrap();
}

/// All that stands in a folder, with sizes and times.
fn everything(folder: &Path) -> BTreeMap<PathBuf, (u64, Option<SystemTime>)> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let metadata = fs::symlink_metadata(&path).unwrap();
        let changed = metadata.is_file().then(|| metadata.modified().unwrap());
        found.insert(path.clone(), (if metadata.is_file() { metadata.len() } else { 0 }, changed));
        if metadata.is_dir() {
            found.extend(everything(&path));
        }
    }
    found
}

#[test]
fn it_writes_nothing_and_leaves_with_each_of_its_keys() {
    for key in ["q", "\u{1b}", "\u{3}"] {
        let desk = Desk::of_sample();
        let file = desk.archive().join("2023-11-03-rapat-kerja-teknis-ampk-knd0prgrwnyfphs0.ron");
        let text =
            fs::read_to_string(&file).unwrap().replacen("        state: closed,\n", "        state: running,\n", 1);
        put(&file, &text);
        let before = everything(desk.home());
        let mut room = Program::start_layar(&desk);
        room.wait_for("CONTOH");
        room.wait_for("Rapat");
        room.press("j");
        room.press(key);
        assert_eq!(room.exit_code(), 0, "{key:?}");
        room.assert_terminal_is_back();
        assert_eq!(everything(desk.home()), before);
    }
}

#[test]
fn a_signal_gives_its_terminal_back() {
    let desk = Desk::of_own();
    let program = secretary(&desk);
    let mut room = Program::start_layar(&desk);
    room.wait_for("jeda sejak");
    room.tell(rustix::process::Signal::TERM);
    assert_eq!(room.exit_code(), 143);
    room.assert_terminal_is_back();
    drop(program);
}

#[test]
#[cfg(target_os = "linux")]
fn it_wakes_once_a_second_for_a_few_bytes_while_time_moves_and_never_in_a_break() {
    let desk = Desk::of_own();
    let mut program = secretary(&desk);
    let mut room = Program::start_layar(&desk);
    room.wait_for("jeda sejak");
    // The secretary looks around, which changes nothing. After the first round what the start left behind is at rest.
    let mut look_around = || {
        for (key, shown) in [("3", "Belum ada komitmen"), ("2", "‖ jeda"), ("3", "Belum ada komitmen"), ("2", "‖ jeda")]
        {
            program.press(key);
            program.wait_for(shown);
        }
        room.wake_ups()
    };
    let rested = look_around();
    assert_eq!(look_around(), rested, "nothing moves in a break");
    program.press("i");
    room.wait_until(|screen| !screen.contents().contains("jeda sejak"));
    desk.set_clock("2023-11-20T01:00:01Z");
    room.wait_for("sisa dari");
    let (begun, written, woken) = (Instant::now(), room.written().len(), room.wake_ups());
    for second in 2..=6 {
        desk.set_clock(&format!("2023-11-20T01:00:{second:02}Z"));
        let before = room.written().len();
        room.wait_for_more(before);
    }
    let seconds = usize::try_from(begun.elapsed().as_secs()).unwrap();
    assert!(room.written().len() - written < 5 * 600, "{} bytes", room.written().len() - written);
    assert!(room.wake_ups() - woken <= seconds + 8, "{} times in {seconds} seconds", room.wake_ups() - woken);
}

#[test]
fn it_names_what_there_is_where_no_meeting_is_on_and_says_that_it_needs_a_terminal() {
    let desk = Desk::of_sample();
    let told = |arguments: &[&str]| {
        let output = desk.command_without_terminal().args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, said) = told(&["layar"]);
    assert!(code == Some(1) && said.contains("knd0") && said.contains("rapat layar"), "{code:?} {said}");
    let (code, said) = told(&["layar", "knd0"]);
    assert!(code == Some(7) && said.contains("terminal"), "{code:?} {said}");
    assert_eq!(told(&["layar", "--today", "2023-11-03"]).0, Some(7), "the meeting of that day is meant");
}
