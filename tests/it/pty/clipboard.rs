//! What is copied in the real program reaches the terminal and the program of the system's clipboard, and what the
//! program says of it.

use std::fs;

use super::desk::{Desk, Program};

/// A note in which `Visum` is selected.
fn selected(desk: &Desk, more: &[(&str, &str)]) -> Program {
    let mut program = Program::start_with(desk, more);
    program.wait_for("Rapat Kerja Teknis");
    program.press("\r");
    program.wait_for("c catat");
    program.press("c");
    program.wait_for("Catatan baru");
    program.press("Visum\u{1}");
    program.wait_for("Visum");
    program
}

#[test]
fn a_copied_text_is_sent_to_the_terminal_and_to_the_systems_clipboard() {
    let desk = Desk::of_sample();
    let path = desk.with_program("xclip", "cat > \"$HOME/klip\"; echo \"$@\" > \"$HOME/argumen\"");
    let mut program = selected(&desk, &[("PATH", &path), ("DISPLAY", ":99")]);
    program.press("\u{3}");
    // The base64 of `Visum`.
    program.wait_for_bytes(b"\x1b]52;c;VmlzdW0=");
    program.wait_for("Dikirim ke papan klip: “Visum”");
    let home = desk.archive().with_file_name("");
    assert_eq!(fs::read_to_string(home.join("klip")).unwrap(), "Visum");
    assert_eq!(fs::read_to_string(home.join("argumen")).unwrap(), "-selection clipboard\n");
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
}

#[test]
fn a_clipboard_program_that_fails_or_hangs_is_named_and_the_text_can_still_be_pasted() {
    for script in ["exit 1", "exec sleep 1000"] {
        let desk = Desk::of_sample();
        let path = desk.with_program("xclip", script);
        let mut program = selected(&desk, &[("PATH", &path), ("DISPLAY", ":99")]);
        program.press("\u{3}");
        program.wait_for("(xclip) tidak menerima");
        program.press("\u{1b}[F\u{16}");
        program.wait_for("VisumVisum");
        program.press("\u{11}");
        assert_eq!(program.exit_code(), 0);
    }
}
