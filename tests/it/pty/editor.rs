//! The person's own editor in the middle of the real program: it gets the terminal and its keys, and what it leaves comes
//! back. The editors are scripts of the shell.

use std::fs;
use std::path::PathBuf;

use super::desk::{Desk, Program};

/// Says that it is there, waits for a line of the keyboard, and puts that line in the place of the text.
const WRITES: &str = "printf 'menyunting %s' \"$(cat \"$1\")\"; read line; printf '%s\\n' \"$line\" > \"$1\"";

/// A note that begins with `Satu`, and an editor that does this; its name stands in the variable.
fn note(desk: &Desk, variable: &str, script: &str) -> Program {
    let path = desk.with_program("penyunting", script);
    let mut program = Program::start_with(desk, &[("PATH", &path), (variable, "penyunting")]);
    program.wait_for("Rapat Kerja Teknis");
    program.press("\r");
    program.wait_for("c catat");
    program.press("c");
    program.wait_for("Catatan baru");
    program.press("Satu");
    program.wait_for("Satu");
    program
}

/// The files that were handed to editors and are there still.
fn handed(desk: &Desk) -> Vec<PathBuf> {
    let files = fs::read_dir(desk.archive().join(".rapat/editor")).unwrap();
    files.map(|file| file.unwrap().path()).collect()
}

#[test]
fn the_editor_gets_terminal_and_keys_and_its_text_comes_back_as_one_step() {
    for variable in ["VISUAL", "EDITOR"] {
        let desk = Desk::of_sample();
        let mut program = note(&desk, variable, WRITES);
        program.press("\u{5}");
        program.wait_for("menyunting Satu");
        program.assert_terminal_is_back();
        assert_eq!(handed(&desk).len(), 1);
        // A key of the editor that would be one of the program: nobody else may take it.
        program.press("dua\u{15}q Tiga\r");
        program.wait_for("Tulisan diambil dari penyunting");
        program.wait_for("│ q Tiga");
        assert!(program.screen().alternate_screen() && program.screen().bracketed_paste());
        assert!(handed(&desk).is_empty());
        program.press("\u{1a}");
        program.wait_for("│ Satu");
        program.press("!");
        program.wait_for("│ Satu!");
        program.press("\u{11}");
        assert_eq!(program.exit_code(), 0);
    }
}

#[test]
fn an_editor_that_fails_or_is_not_there_leaves_the_text_as_it_was() {
    let desk = Desk::of_sample();
    let mut program = note(&desk, "VISUAL", "echo lain > \"$1\"; exit 3");
    program.press("\u{5}");
    program.wait_for("gagal; tulisan tetap");
    program.wait_for("│ Satu");
    assert!(handed(&desk).is_empty());
    for (variable, command, said) in
        [("VISUAL", "tidak-ada -f", "tidak dapat dijalankan"), ("VISUAL", " ", "isi VISUAL atau EDITOR")]
    {
        let mut program = Program::start_with(&desk, &[(variable, command), ("PATH", "/usr/bin:/bin")]);
        program.wait_for("Rapat Kerja Teknis");
        program.press("\r");
        program.wait_for("c catat");
        program.press("c");
        program.wait_for("Catatan baru");
        program.press("Dua\u{5}");
        program.wait_for(said);
        program.press("!");
        program.wait_for("Dua!");
        assert!(handed(&desk).is_empty());
    }
}

#[test]
fn what_an_editor_leaves_that_is_no_text_stays_in_its_file() {
    let desk = Desk::of_sample();
    let mut program = note(&desk, "VISUAL", "printf '\\377\\376' > \"$1\"");
    program.press("\u{5}");
    program.wait_for("Hasil penyunting tidak diambil");
    program.wait_for("│ Satu");
    assert_eq!(fs::read(&handed(&desk)[0]).unwrap(), b"\xff\xfe");
}

#[test]
fn ctrl_c_in_the_editor_is_for_the_editor() {
    let desk = Desk::of_sample();
    let mut program = note(&desk, "VISUAL", "trap 'echo Disela > \"$1\"; exit 0' INT; printf siap; read line");
    program.press("\u{5}");
    program.wait_for("siap");
    program.press("\u{3}");
    program.wait_for("Tulisan diambil dari penyunting");
    program.wait_for("│ Disela");
}

#[test]
fn a_signal_while_the_editor_runs_keeps_what_it_has_saved_and_what_was_typed() {
    for (script, kept) in
        [("printf siap; exec sleep 1000", "Satu"), ("echo Dua > \"$1\"; printf siap; exec sleep 1000", "Dua")]
    {
        let desk = Desk::of_sample();
        let mut program = note(&desk, "VISUAL", script);
        program.press("\u{5}");
        program.wait_for("siap");
        program.tell(rustix::process::Signal::TERM);
        assert_eq!(program.exit_code(), 143);
        program.assert_terminal_is_back();
        assert!(desk.drafts().contains(&format!("\"{kept}\"")), "{}", desk.drafts());
        assert!(handed(&desk).is_empty());
    }
}

#[test]
fn what_was_typed_before_the_editor_outlives_a_kill() {
    let desk = Desk::of_sample();
    let mut program = note(&desk, "VISUAL", "printf siap; exec sleep 1000");
    program.press("\u{5}");
    program.wait_for("siap");
    while !desk.has_draft("Satu") {
        std::thread::yield_now();
    }
    program.tell(rustix::process::Signal::KILL);
}

#[test]
fn what_was_written_in_the_editor_outlives_a_kill_and_is_offered_in_its_form() {
    let desk = Desk::of_sample();
    let mut program = note(&desk, "VISUAL", "echo 'Ditulis di luar' > \"$1\"; printf siap; exec sleep 1000");
    program.press("\u{5}");
    program.wait_for("siap");
    program.tell(rustix::process::Signal::KILL);
    program.exit_code();
    assert_eq!(handed(&desk).len(), 1);
    let mut program = Program::start(&desk);
    program.wait_for("Ada tulisan");
    assert!(handed(&desk).is_empty());
    program.press("\r");
    program.wait_for("c catat");
    program.press("c");
    program.wait_for("Ditulis di luar");
}
