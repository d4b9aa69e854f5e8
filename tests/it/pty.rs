//! The real program in a pseudo-terminal: how it begins and ends, and that nothing typed is lost on the way. It waits
//! for what the screen says and must not know how long anything takes.
#![cfg(unix)]

mod clipboard;
pub mod desk;
mod editor;
mod layar;

use desk::{Desk, Program};
use std::fs;
use std::io::Write;

/// Signals and the exit codes they amount to.
const ENDS: [(rustix::process::Signal, u32); 3] =
    [(rustix::process::Signal::HUP, 129), (rustix::process::Signal::INT, 130), (rustix::process::Signal::TERM, 143)];

fn title_form(desk: &Desk) -> Program {
    let mut program = Program::start(desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("n");
    program.wait_for("Rapat baru");
    program
}

#[test]
fn it_opens_the_archive_and_gives_the_terminal_back_when_left() {
    let desk = Desk::of_sample();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    let screen = program.screen();
    assert!(screen.alternate_screen() && screen.bracketed_paste());
    program.press("q");
    assert_eq!(program.exit_code(), 0);
    program.assert_terminal_is_back();
}

#[test]
fn a_signal_ends_it_in_order_and_what_was_typed_is_offered_again() {
    for (signal, code) in ENDS {
        let desk = Desk::of_sample();
        let mut program = title_form(&desk);
        program.press("Rakor semester");
        program.wait_for("Rakor semester");
        program.tell(signal);
        assert_eq!(program.exit_code(), code, "{signal:?}");
        program.assert_terminal_is_back();
        let mut again = title_form(&desk);
        again.wait_for("Rakor semester");
    }
}

#[test]
fn a_line_of_capture_survives_a_kill_in_the_middle_of_it() {
    let desk = Desk::of_sample();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("\r");
    program.wait_for("; catat cepat");
    program.press(";");
    program.wait_for("c catatan");
    program.press("Visum bagi korban");
    program.wait_for("Visum bagi korban");
    // The draft comes by itself; nothing on the screen tells of it.
    while !desk.has_draft("Visum bagi korban") {
        std::thread::yield_now();
    }
    program.tell(rustix::process::Signal::KILL);
    let mut again = Program::start(&desk);
    again.wait_for("Rapat Kerja Teknis");
    again.press("\r");
    again.wait_for("; catat cepat");
    again.press(";");
    again.wait_for("Visum bagi korban");
}

/// A meeting that was opened, its first item begun.
#[cfg(target_os = "linux")]
fn running_meeting(desk: &Desk) -> Program {
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
    program
}

#[test]
#[cfg(target_os = "linux")]
fn a_running_timer_wakes_it_once_a_second_for_a_few_bytes_and_a_break_never() {
    let (running, resting) = (Desk::of_own(), Desk::of_own());
    let mut timer = running_meeting(&running);
    let mut idle = running_meeting(&resting);
    idle.press("i");
    idle.wait_for("‖ jeda");
    // The draft of the form that was filed goes, and the save is told of, before everything is at rest.
    idle.wait_for("tersimpan");
    for second in 1..=2 {
        running.set_clock(&format!("2023-11-20T01:00:{second:02}Z"));
        timer.wait_for(&format!(".{:02}", 60 - second));
    }
    let begun = std::time::Instant::now();
    let (rested, woken, written) = (idle.wake_ups(), timer.wake_ups(), timer.written().len());
    for second in 3..=6 {
        running.set_clock(&format!("2023-11-20T01:00:{second:02}Z"));
        timer.wait_for(&format!(".{:02}", 60 - second));
    }
    let (woken, written) = (timer.wake_ups() - woken, timer.written().len() - written);
    assert_eq!(idle.wake_ups(), rested, "nothing moves in a break");
    // However long a busy machine took for it: once a second, and one more at each end.
    let seconds = usize::try_from(begun.elapsed().as_secs()).unwrap();
    assert!(woken <= seconds + 2, "{woken} times in {seconds} seconds");
    assert!(written < 4 * 200, "{written} bytes in four seconds");
}

#[test]
#[cfg(target_os = "linux")]
fn the_clock_of_a_meeting_of_today_goes_on_in_a_break_while_nothing_is_pressed() {
    let desk = Desk::of_own();
    let mut program = running_meeting(&desk);
    desk.set_clock("2023-11-20T01:00:58Z");
    program.press("i");
    program.wait_for("‖ jeda");
    desk.set_clock("2023-11-20T01:31:00Z");
    program.wait_for("09.31 WITA");
}

#[test]
fn minutes_with_nothing_amiss_are_final_by_two_keys() {
    let desk = Desk::of_own();
    // Everybody came in person, no due date is a Sunday or a holiday, and the chair has confirmed what was read back.
    let file = desk.archive_file("2023-11-03");
    let mut text = fs::read_to_string(&file).unwrap();
    for status in ["represented", "excused", "absent"] {
        text = text.replace(&format!("status: {status}"), "status: present");
    }
    text = text.replace("2023-12-31", "2023-12-29").replace("2024-03-31", "2024-03-28");
    fs::File::create(&file).unwrap().write_all(text.as_bytes()).unwrap();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("\rfb");
    program.wait_for("1 dari 23");
    program.press(&" ".repeat(23));
    program.wait_for("Pimpinan mengesahkan");
    program.press("\r");
    program.wait_for("pembacaan");
    program.wait_for("Tidak ada yang perlu dilihat lagi");
    program.press("\u{1b}");
    program.wait_for("catat cepat");
    program.press("f");
    program.wait_for("Tidak ada yang perlu dilihat lagi");
    program.press("f");
    program.wait_for("isi sesuai segel");
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
    let lint = desk.command_without_terminal().args(["check"]).status().unwrap();
    assert_eq!(lint.code(), Some(0), "the seal holds");
    assert!(fs::read_to_string(&file).unwrap().contains("sha256:"));
}

#[test]
fn a_terminal_that_is_gone_ends_it_and_keeps_what_was_typed() {
    let desk = Desk::of_sample();
    let mut program = title_form(&desk);
    program.press("Rakor terputus");
    program.wait_for("Rakor terputus");
    let code = program.lose_terminal();
    assert_eq!(code, 129);
    title_form(&desk).wait_for("Rakor terputus");
}

#[test]
fn who_leaves_the_sample_is_told_where_the_own_archive_lies_and_finds_it_again() {
    let desk = Desk::of_sample();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("\r");
    program.wait_for("Peserta");
    program.press("1");
    program.wait_for("h hadir");
    program.press("a");
    program.wait_for("Mulai arsip Anda sendiri");
    program.press("y");
    program.wait_for("Arsip Anda: ");
    program.wait_for("Kantor Anda");
    program.press("Kabupaten Belu\u{13}");
    program.wait_for("tersimpan");
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
    let mut again = Program::start(&desk);
    again.wait_for("Rapat Kerja Teknis");
    again.wait_for("Ini contoh. Arsip Anda: ");
}

#[test]
fn a_terminal_that_is_gone_without_a_word_ends_it_and_keeps_what_was_typed() {
    let desk = Desk::of_sample();
    // Who does not control its terminal is sent no signal when it goes.
    let mut program = Program::start_without_control(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("n");
    program.wait_for("Rapat baru");
    program.press("Rakor diam-diam");
    program.wait_for("Rakor diam-diam");
    assert_eq!(program.lose_terminal(), 129);
    title_form(&desk).wait_for("Rakor diam-diam");
}

/// Only the binary with the feature `faults` can be made to panic.
#[cfg(feature = "faults")]
#[test]
fn a_panic_keeps_what_was_typed_and_gives_the_terminal_back_before_it_speaks() {
    let desk = Desk::of_sample();
    let mut program = title_form(&desk);
    program.press("Rakor celaka");
    program.wait_for("Rakor celaka");
    program.paste("faults: panic");
    assert_eq!(program.exit_code(), 101);
    program.assert_terminal_is_back();
    assert!(program.screen().contents().contains("on purpose"), "{}", program.screen().contents());
    title_form(&desk).wait_for("Rakor celaka");
}

#[test]
fn a_paste_outside_a_field_changes_nothing() {
    let desk = Desk::of_sample();
    let mut program = Program::start(&desk);
    // The rows come with the archive, the footer is drawn last.
    program.wait_for("Rapat Kerja Teknis");
    program.wait_for("? bantuan");
    let before = desk::lines(program.screen());
    // Every letter of this is a key of the home screen.
    program.paste(&"qnstdd?".repeat(1500));
    program.press("?");
    program.wait_for("Bantuan");
    program.press("\u{1b}");
    program.wait_until(|screen| desk::lines(screen) == before);
    program.press("q");
    assert_eq!(program.exit_code(), 0);
}

#[test]
fn a_click_reaches_the_row() {
    let desk = Desk::of_sample();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.wait_for("? bantuan");
    // The second row of the list, twice: selected, then opened.
    program.press("\u{1b}[<0;20;6M\u{1b}[<0;20;6m");
    program.press("\u{1b}[<0;20;6M\u{1b}[<0;20;6m");
    program.wait_for("1 Peserta 41/60");
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
}

#[test]
fn a_paste_of_ten_thousand_letters_into_a_field_arrives_whole() {
    let desk = Desk::of_sample();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("\r");
    program.wait_for("Peserta");
    program.press("2");
    program.wait_for("c catat");
    program.press("c");
    program.wait_for("Catatan baru");
    let text: String = (0..1250).map(|number| format!("{number:07} ")).collect();
    program.paste(&text);
    program.wait_for("0001249");
    program.tell(rustix::process::Signal::TERM);
    assert_eq!(program.exit_code(), 143);
    let kept = desk.drafts();
    assert!(kept.contains(text.trim_end()), "the paste is not whole in {} bytes of drafts", kept.len());
}

#[test]
fn who_leaves_in_the_middle_of_a_form_is_told_that_the_text_is_kept() {
    let desk = Desk::of_sample();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("n");
    program.wait_for("Rapat baru");
    program.press("Rapat uji\u{11}");
    assert_eq!(program.exit_code(), 0);
    program.wait_for("tulisan Anda kembali");
    assert!(desk.drafts().contains("Rapat uji"));
}

#[test]
fn a_save_that_fails_stays_on_the_screen_until_it_succeeds() {
    let desk = Desk::of_own();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("\r");
    program.wait_for("Peserta");
    program.press("1");
    program.wait_for("h hadir");
    program.press("a");
    // The next key makes room for what is saved.
    program.wait_for("dicatat");
    program.press("k");
    program.wait_for("tersimpan");
    // Somebody pulls the stick: its mount point stays, empty.
    let away = desk.archive().with_extension("away");
    fs::rename(desk.archive(), &away).unwrap();
    fs::create_dir(desk.archive()).unwrap();
    program.press("h");
    program.wait_for("Belum tersimpan");
    fs::remove_dir(desk.archive()).unwrap();
    fs::rename(&away, desk.archive()).unwrap();
    program.wait_until(|screen| !screen.contents().contains("Belum tersimpan"));
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
}

#[test]
fn who_leaves_before_all_is_saved_reads_why_in_the_shell() {
    let desk = Desk::of_own();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("\r");
    program.wait_for("Peserta");
    program.press("1");
    program.wait_for("h hadir");
    fs::rename(desk.archive(), desk.archive().with_extension("away")).unwrap();
    program.press("a");
    program.wait_for("Belum tersimpan");
    program.press("\u{11}");
    program.wait_for("Keluar sebelum semuanya tersimpan?");
    program.press("y");
    assert_eq!(program.exit_code(), 5);
    program.assert_terminal_is_back();
    let said = program.screen().contents();
    assert!(said.contains("rapat: Belum tersimpan: arsip tidak ada lagi."), "{said}");
    assert!(said.contains("1 perubahan hilang; yang lain aman di disk."), "{said}");
}

#[test]
fn it_stops_and_comes_back_with_the_same_screen() {
    let desk = Desk::of_sample();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.tell(rustix::process::Signal::TSTP);
    program.wait_for_stop();
    program.wait_until(|screen| !screen.alternate_screen());
    program.tell(rustix::process::Signal::CONT);
    program.wait_for("Rapat Kerja Teknis");
    assert!(program.screen().alternate_screen() && program.screen().bracketed_paste());
    program.press("q");
    assert_eq!(program.exit_code(), 0);
}

#[test]
fn it_follows_the_size_of_the_terminal() {
    let desk = Desk::of_sample();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    for (columns, rows) in [(120, 40), (10, 3), (1, 1), (200, 60), (80, 24)] {
        program.resize(columns, rows);
    }
    program.wait_for("Rapat Kerja Teknis");
    program.press("q");
    assert_eq!(program.exit_code(), 0);
}

#[test]
fn without_a_terminal_it_says_so_in_one_line() {
    for (language, word) in [("id", "tidak ada terminal"), ("en", "no terminal")] {
        let desk = Desk::of_sample();
        let output = desk.command_without_terminal().env("RAPAT_LANG", language).output().unwrap();
        assert_eq!(output.status.code(), Some(7));
        assert!(output.stdout.is_empty());
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.lines().count() == 1 && told.contains(word), "{told:?}");
    }
}

#[test]
fn a_dumb_terminal_is_none() {
    let desk = Desk::of_sample();
    let mut program = Program::start_with(&desk, &[("TERM", "dumb")]);
    assert_eq!(program.exit_code(), 7);
    assert!(!program.screen().alternate_screen());
}

/// The parameters of every sequence that sets a look.
fn looks_set(written: &str) -> Vec<String> {
    let sequences = written.split("\u{1b}[").skip(1).filter_map(|rest| rest.split_once('m'));
    let is_look = |parameters: &&str| parameters.chars().all(|c| c.is_ascii_digit() || ";:".contains(c));
    sequences.map(|(parameters, _)| parameters).filter(is_look).map(str::to_owned).collect()
}

/// Whether a parameter of such a sequence is a colour; 39, 49 and 59 take one away.
fn is_colour(parameter: &str) -> bool {
    let number = parameter.split(':').next().and_then(|number| number.parse().ok()).unwrap_or(0);
    matches!(number, 30..=38 | 40..=48 | 58 | 90..=107)
}

/// All that is written while the program goes through its screens and, with Ctrl+T, its themes.
fn written_on_a_walk(more: &[(&str, &str)]) -> String {
    let desk = Desk::of_sample();
    let mut program = Program::start_with(&desk, more);
    program.wait_for("Rapat Kerja Teknis");
    for (keys, text) in [("t", "filter: terbuka"), ("\u{14}", "ema: ")] {
        program.press(keys);
        program.wait_for(text);
    }
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
    program.assert_terminal_is_back();
    program.written()
}

#[test]
fn with_no_color_nothing_that_is_written_sets_a_colour() {
    let desk = Desk::of_sample();
    let mut program = Program::start_with(&desk, &[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]);
    program.wait_for("Rapat Kerja Teknis");
    for (keys, text) in [("\u{14}", "NO_COLOR"), ("t", "filter: terbuka"), ("p", "Kemajuan"), ("\u{1b}", "kemajuan")] {
        program.press(keys);
        program.wait_for(text);
    }
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
    let looks = looks_set(&program.written());
    assert!(looks.iter().any(|look| look == "1"), "weight is all that is left: {looks:?}");
    let colours: Vec<_> = looks.iter().filter(|look| look.split(';').any(is_colour)).collect();
    assert!(colours.is_empty(), "{colours:?}");
}

#[test]
fn colours_are_of_the_depth_that_the_terminal_has() {
    let depths = [
        ([("COLORTERM", "truecolor")], "38;2;", "38;5;"),
        ([("TERM", "xterm-256color")], "38;5;", "38;2;"),
        ([("TERM", "xterm")], "38;5;9", "38;2;"),
    ];
    for (more, wanted, never) in depths {
        let looks = looks_set(&written_on_a_walk(&more)).join(" ");
        assert!(looks.contains(wanted) && !looks.contains(never), "{more:?}: {looks}");
    }
}

#[test]
fn the_window_says_where_one_is_and_gets_its_title_back() {
    let desk = Desk::of_own();
    let office = desk.archive().join("office.ron");
    let hostile =
        fs::read_to_string(&office).unwrap().replace("\"Kabupaten Belu\"", "\"Belu\\u{7}\\u{1b}]0;jahat\\u{9b}\"");
    fs::File::create(&office).unwrap().write_all(hostile.as_bytes()).unwrap();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("t");
    program.wait_for("filter: terbuka");
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
    let written = program.written();
    let titles: Vec<&str> = written.split("\u{1b}]").skip(1).filter_map(|rest| rest.split('\u{7}').next()).collect();
    // The first frame may come before the archive is read.
    let titles = titles.strip_prefix(&["0;rapat"]).unwrap_or(&titles);
    assert_eq!(titles, ["0;rapat · Belu��]0;jahat�", "0;Tindak lanjut - rapat", "0;"]);
    assert!(written.starts_with("\u{1b}[22;0t"), "the title is kept first");
    let (_, end) = written.rsplit_once("\u{1b}]0;\u{7}").unwrap();
    assert_eq!(end, "\u{1b}[23;0t", "and given back last");
}

#[test]
fn this_machine_keeps_who_works_on_it_for_the_next_start_and_for_the_shell() {
    let desk = Desk::of_own();
    let mut program = Program::start(&desk);
    program.wait_for("Rapat Kerja Teknis");
    program.press("\u{1b}OQ");
    program.wait_for("Mesin ini");
    program.press("\tNotulis Rapat\u{13}");
    program.wait_for("tersimpan");
    program.press("\u{14}");
    program.wait_for("Tema: terang");
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0);
    let file = desk.config().join("rapat/machine.ron");
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&file).unwrap().permissions()) & 0o777, 0o600);
    let kept = fs::read_to_string(&file).unwrap();
    assert!(kept.contains("position: \"Notulis Rapat\"") && kept.contains("theme: light,"), "{kept}");
    let told = ["progress", "knd0", "6", "--state", "proses", "--note", "Sudah"];
    assert!(desk.command_without_terminal().args(told).status().unwrap().success());
    let files = fs::read_dir(desk.archive()).unwrap().map(|file| file.unwrap().path());
    let texts = files.filter(|file| file.is_file()).map(|file| fs::read_to_string(file).unwrap());
    assert_eq!(texts.filter(|text| text.contains("noted_by: \"Notulis Rapat\"")).count(), 1);
    let mut again = Program::start(&desk);
    again.wait_for("Rapat Kerja Teknis");
    again.press("\u{1b}OQ");
    again.wait_for("Notulis Rapat");
}
