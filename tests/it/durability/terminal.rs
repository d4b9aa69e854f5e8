//! Who types is killed, hung up on, told to end, and made to panic at any moment: what was typed comes back, the terminal
//! is as it was, the exit code says why. Files change behind the back of the program meanwhile.

use std::fs;
use std::io::Write as _;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::oracle;
use super::scenarios::MEETING;
use super::{Dice, scaled};
use crate::pty::desk::{Desk, Program};

/// So much typing may be lost with a kill.
const LOSS: Duration = Duration::from_secs(2);
/// What a busy machine may take on top of it, from the key to the file.
const BUSY: Duration = Duration::from_millis(700);

/// A program with an empty form of a note.
fn note_form(desk: &Desk) -> Program {
    let mut program = Program::start(desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("\r");
    program.wait_for("Peserta");
    program.press("2");
    program.wait_for("c catat");
    program.press("c");
    program.wait_for("Catatan baru");
    program
}

/// Lets the time pass in which a person does nothing.
fn pause(time: Duration) {
    let (_silent, ear) = mpsc::channel::<()>();
    let _ = ear.recv_timeout(time);
}

/// What the drafts of a desk say, as the judge reads them.
fn drafts(desk: &Desk) -> String {
    let tree = oracle::tree(&desk.archive());
    let is_draft = |path: &std::path::Path| {
        path.starts_with(".rapat/drafts") && path.extension().is_some_and(|extension| extension == "ron")
    };
    let drafts = tree.iter().filter(|(path, _)| is_draft(path));
    drafts
        .flat_map(|(path, bytes)| oracle::facts(bytes).unwrap_or_else(|why| panic!("{path:?}: {why}")))
        .map(|(fact, _)| fact + "\n")
        .collect()
}

/// Words that can be told apart, so that it shows which came last.
fn word(nth: usize) -> String {
    format!("k{nth:04} ")
}

#[test]
fn a_kill_while_somebody_types_costs_two_seconds_of_typing_at_most() {
    let mut dice = Dice::thrown();
    let kills = scaled(2, 200);
    let mut longest = Duration::ZERO;
    for _ in 0..kills {
        let desk = Desk::of_own();
        let mut program = note_form(&desk);
        let life = Duration::from_millis(500 + dice.below(4500) as u64);
        let (begun, mut typed) = (Instant::now(), Vec::new());
        while begun.elapsed() < life {
            program.press(&word(typed.len()));
            typed.push(Instant::now());
            pause(Duration::from_millis(20 + dice.below(180) as u64));
        }
        program.tell(Signal::KILL);
        let killed = Instant::now();
        program.exit_code();
        let kept = drafts(&desk);
        let lost = (0..typed.len()).find(|&nth| !kept.contains(word(nth).trim_end()));
        if let Some(lost) = lost {
            let age = killed - typed[lost];
            longest = longest.max(age);
            assert!(age <= LOSS + BUSY, "{} words typed, the {lost}th, {age:?} old, is lost:\n{kept}", typed.len());
        }
    }
    println!("kills while typing: {kills}, the oldest word that was lost was {:.2} s old", longest.as_secs_f64());
}

#[test]
fn an_end_from_outside_costs_no_letter_and_gives_the_terminal_back() {
    let mut dice = Dice::thrown();
    let ends = [("HUP", Signal::HUP, 129), ("TERM", Signal::TERM, 143), ("INT", Signal::INT, 130)];
    for (name, signal, code) in ends {
        let times = scaled(1, 50);
        for _ in 0..times {
            let desk = Desk::of_own();
            let mut program = note_form(&desk);
            let words = 1 + dice.below(12);
            let text: String = (0..words).map(word).collect();
            program.press(&text);
            // What the program has not read yet belongs to the terminal; the screen shows what it has.
            program.wait_for(word(words - 1).trim_end());
            let told = Instant::now();
            program.tell(signal);
            assert_eq!(program.exit_code(), code, "{name}");
            assert!(told.elapsed() < Duration::from_secs(1) + BUSY, "{name}: {:?}", told.elapsed());
            program.assert_terminal_is_back();
            assert!(drafts(&desk).contains(text.trim_end()), "{name}: {text}\n{}", drafts(&desk));
        }
        println!("{name} while typing: {times}, 0 letters lost");
    }
    let times = scaled(1, 50);
    for _ in 0..times {
        let desk = Desk::of_own();
        let mut program = note_form(&desk);
        let text: String = (0..=dice.below(12)).map(word).collect();
        program.press(&text);
        program.wait_for(text.trim_end().rsplit(' ').next().unwrap());
        assert_eq!(program.lose_terminal(), 129);
        assert!(drafts(&desk).contains(text.trim_end()), "{text}\n{}", drafts(&desk));
    }
    println!("terminal gone while typing: {times}, 0 letters lost");
}

/// Only the binary with the feature `faults` can be made to panic.
#[cfg(feature = "faults")]
#[test]
fn a_panic_costs_no_letter_and_gives_the_terminal_back() {
    let mut dice = Dice::thrown();
    let times = scaled(1, 50);
    for _ in 0..times {
        let desk = Desk::of_own();
        let mut program = note_form(&desk);
        let text: String = (0..=dice.below(12)).map(word).collect();
        program.press(&text);
        program.wait_for(text.trim_end().rsplit(' ').next().unwrap());
        program.paste("faults: panic");
        assert_eq!(program.exit_code(), 101);
        program.assert_terminal_is_back();
        assert!(drafts(&desk).contains(text.trim_end()), "{text}\n{}", drafts(&desk));
    }
    println!("panic while typing: {times}, 0 letters lost");
}

#[test]
fn no_size_of_the_window_ends_it_or_costs_a_letter() {
    let mut dice = Dice::thrown();
    let desk = Desk::of_own();
    let mut program = note_form(&desk);
    program.press("Ukuran jendela");
    program.wait_for("Ukuran jendela");
    let sizes = scaled(100, 2000);
    for nth in 0..sizes {
        let (columns, rows) = (dice.below(501), dice.below(201));
        program.resize_to_any(u16::try_from(columns).unwrap(), u16::try_from(rows).unwrap());
        if nth % 10 == 0 {
            pause(Duration::from_millis(5));
        }
    }
    program.resize(80, 24);
    program.wait_for("Ukuran jendela");
    program.tell(Signal::TERM);
    assert_eq!(program.exit_code(), 143);
    assert!(drafts(&desk).contains("Ukuran jendela"));
    println!("sizes of the window: {sizes}, from 0x0 to 500x200");
}

#[test]
fn what_others_did_while_it_was_stopped_is_on_the_screen_afterwards() {
    let desk = Desk::of_own();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.tell(Signal::TSTP);
    program.wait_for_stop();
    program.wait_until(|screen| !screen.alternate_screen());
    let words = ["new", "--title", "Rapat dari luar", "--date", "2023-12-05"];
    assert!(desk.command_without_terminal().args(words).output().unwrap().status.success());
    program.tell(Signal::CONT);
    program.wait_for("Rapat dari luar");
    assert!(program.screen().alternate_screen() && program.screen().bracketed_paste());
    program.press("q");
    assert_eq!(program.exit_code(), 0);
    program.assert_terminal_is_back();
}

/// What other programs do to a file.
const CHANGES: [&str; 5] = ["touched", "renamed over", "written in place", "deleted", "replaced by garbage"];

fn change(desk: &Desk, how: &str) {
    let path = desk.archive().join(MEETING);
    let text = fs::read_to_string(&path).unwrap();
    let other = text.replacen("Gedung Wanita", "Aula", 1);
    assert_ne!(other, text);
    let write =
        |path: &std::path::Path, text: &str| fs::File::create(path).unwrap().write_all(text.as_bytes()).unwrap();
    match how {
        "touched" => {
            fs::File::options().append(true).open(&path).unwrap().set_modified(std::time::SystemTime::now()).unwrap()
        }
        "renamed over" => {
            write(&path.with_extension("new"), &other);
            fs::rename(path.with_extension("new"), path).unwrap();
        }
        "written in place" => write(&path, &other),
        "deleted" => fs::remove_file(path).unwrap(),
        _ => write(&path, "\u{0}\u{0}bukan berkas rapat"),
    }
}

/// Whether a meeting has a note with this text.
fn has_note(desk: &Desk, text: &str) -> bool {
    let tree = oracle::tree(&desk.archive());
    let is_it = |facts: &oracle::Facts| facts.keys().any(|fact| fact.starts_with(".notes[") && fact.ends_with(text));
    tree.iter()
        .filter(|(path, _)| path.components().count() == 1)
        .any(|(_, bytes)| oracle::facts(bytes).is_ok_and(|facts| is_it(&facts)))
}

#[test]
fn a_change_from_outside_loses_neither_what_others_wrote_nor_what_is_typed() {
    for how in CHANGES {
        for is_dirty in [false, true] {
            let desk = Desk::of_own();
            let mut program = note_form(&desk);
            if is_dirty {
                program.press("Tulisan saya");
                program.wait_for("Tulisan saya");
            }
            change(&desk, how);
            let theirs = fs::read(desk.archive().join(MEETING)).ok();
            if !is_dirty {
                program.press("Tulisan saya");
            }
            program.wait_for("Tulisan saya");
            program.press("\u{13}");
            let is_writable = !["deleted", "replaced by garbage"].contains(&how);
            if is_writable {
                program.wait_until(|screen| {
                    ["tersimpan", "diubah orang lain"].iter().any(|said| screen.contents().contains(said))
                });
                program.press("\u{11}");
                assert_eq!(program.exit_code(), 0, "{how}, {is_dirty}");
                assert!(has_note(&desk, "Tulisan saya"), "{how}, {is_dirty}");
                let text = fs::read_to_string(desk.archive().join(MEETING)).unwrap();
                assert_eq!(text.contains("Aula"), how != "touched", "{how}, {is_dirty}: what others wrote");
            } else {
                // The note cannot be filed: it stays among the drafts, and what others left is not touched.
                program.tell(Signal::TERM);
                assert_eq!(program.exit_code(), 143, "{how}, {is_dirty}");
                assert_eq!(fs::read(desk.archive().join(MEETING)).ok(), theirs, "{how}, {is_dirty}");
                assert!(drafts(&desk).contains("Tulisan saya"), "{how}, {is_dirty}: {}", drafts(&desk));
            }
            program.assert_terminal_is_back();
        }
        println!("a file that was {how}, with and without text in a form: nothing lost");
    }
}
