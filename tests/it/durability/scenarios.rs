//! What people do, one scenario a line: calls of the shell, and keys at the interface. Which changes were acknowledged is
//! known from outside: by the exit code and the answer, or by what the screen calls saved.

use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use super::oracle::{self, Tree};
use crate::pty::desk::{Desk, Program};

/// A scenario, which begins at a desk that is laid out anew each time.
pub struct Scenario {
    pub name: &'static str,
    pub desk: fn() -> Desk,
    /// Where the archive lies in the home.
    pub archive: &'static str,
    pub acts: Acts,
}

/// What is done.
pub enum Acts {
    /// One call of the shell; `HOME` in a word is the desk's.
    Shell(&'static [&'static str]),
    /// Keys, each group pressed when the text before it is on the screen. A group that ends with [`SAVED`] is an act: it is
    /// followed when the screen calls it saved.
    Interface(&'static [(&'static str, &'static str)]),
    /// A writer that loses, by its name (see `losers`).
    Loser(&'static str),
}

/// Behind the keys of an act: wait until it is called saved.
pub const SAVED: char = '\u{e000}';

const fn shell(name: &'static str, words: &'static [&'static str]) -> Scenario {
    Scenario { name, desk: Desk::of_own, archive: "arsip", acts: Acts::Shell(words) }
}

const fn interface(name: &'static str, keys: &'static [(&'static str, &'static str)]) -> Scenario {
    Scenario { name, desk: Desk::of_own, archive: "arsip", acts: Acts::Interface(keys) }
}

/// All scenarios of the program.
pub const SCENARIOS: &[Scenario] = &[
    shell("new", &["new", "--title", "Rapat evaluasi", "--date", "2023-12-05"]),
    shell(
        "new, after another meeting",
        &["new", "--title", "Rapat lanjutan", "--date", "2023-12-05", "--from", "knd0"],
    ),
    shell("capture a note", &["capture", "knd0", "Ruang tunggu anak belum ada", "--kind", "note"]),
    shell("capture a decision", &["capture", "knd0", "Setiap perkara dibahas sebulan sekali", "--kind", "decision"]),
    // With its year: one that cannot read the clock of the desk goes by the machine's.
    shell("capture a commitment", &["capture", "knd0", "Susun SOP @dp3app >20/12/2023 =SOP", "--kind", "commitment"]),
    shell(
        "progress from the shell",
        &["progress", "knd0", "6", "--state", "done", "--note", "Terpasang", "--date", "2023-11-20"],
    ),
    shell("move a due date", &["due", "knd0", "6", "2024-04-30", "--reason", "Menunggu atap"]),
    Scenario {
        name: "merge",
        desk: desk_of_merge,
        archive: "arsip",
        acts: Acts::Shell(&[
            "merge",
            "HOME/base.ron",
            "HOME/arsip/2023-11-03-rapat-kerja-teknis-ampk-knd0prgrwnyfphs0.ron",
            "HOME/theirs.ron",
        ]),
    },
    Scenario { desk: desk_with_past, ..shell("restore an earlier state", &["restore", "knd0", "1"]) },
    Scenario {
        desk: desk_with_past,
        ..shell("thinning of the history", &["capture", "knd0", "Ruang tunggu belum ada"])
    },
    Scenario { desk: desk_with_trash, ..shell("bring back from the trash", &["restore", "40qj"]) },
    Scenario { desk: desk_with_trash, ..shell("purge", &["purge", "40qj", "--yes"]) },
    Scenario { desk: desk_with_bundle, ..shell("receive", &["receive", "HOME/bundel", "--yes"]) },
    Scenario {
        desk: desk_with_table,
        ..shell("import", &["import", "peserta", "HOME/peserta.csv", "--into", "knd0", "--add-names", "--yes"])
    },
    interface("attendance", &[("Rapat Kerja", "\r"), ("Peserta", "1"), ("h hadir", "a"), ("dicatat", "k\u{e000}")]),
    interface("a new meeting", &[("Rapat Kerja", "n"), ("Rapat baru", "Rakor uji\u{13}\u{e000}")]),
    interface(
        "a note",
        &[("Rapat Kerja", "\r"), ("Peserta", "2"), ("c catat", "c"), ("Catatan baru", "Ruang tunggu\u{13}\u{e000}")],
    ),
    interface(
        "a captured line",
        &[("Rapat Kerja", "\r"), ("; catat cepat", ";"), ("c catatan", "SOP @dp3app\r\u{e000}")],
    ),
    interface("progress", &[("Rapat Kerja", "t"), ("p kemajuan", "p"), ("Kemajuan ·", "Sudah dicek\u{13}\u{e000}")]),
    interface(
        "trash and restore",
        &[("Rapat Kerja", "d"), ("Hapus rapat ini?", "y\u{e000}"), ("dihapus", "u\u{e000}")],
    ),
    interface(
        "finalise",
        &[("Rapat Kerja", "\r"), ("Peserta", "f"), ("f finalkan", "f"), ("Finalkan notula?", "y\u{e000}")],
    ),
    interface(
        "amend, and put the seal on again",
        &[
            ("Rapat Kerja", "\u{1b}[F\r"),
            ("Anak I ", "f"),
            ("p perbaiki", "p"),
            ("Perbaiki notula final?", "y\u{e000}"),
            ("f finalkan", "f"),
            // The next key makes room for what the last line says of the save.
            ("berlaku lagi", "j\u{e000}"),
        ],
    ),
    Scenario {
        desk: desk_with_bundle,
        ..interface(
            "receive at the interface",
            &[
                ("Rapat Kerja", "b"),
                ("Terima dari", "\u{1b}[B\u{1b}[B\r"),
                ("berkas atau folder", "bundel\r"),
                ("catatan baru", "m\u{e000}"),
            ],
        )
    },
    Scenario { desk: Desk::of_nothing, ..interface("first run", &[("Kantor Anda", "Kabupaten Belu\u{13}\u{e000}")]) },
    Scenario {
        desk: Desk::of_sample,
        archive: "data/rapat",
        ..interface(
            "leaving the sample",
            &[
                ("Rapat Kerja", "d"),
                ("Hapus rapat ini?", "y"),
                ("Mulai arsip Anda sendiri", "y"),
                ("Kantor Anda", "Kabupaten Belu\u{13}\u{e000}"),
            ],
        )
    },
];

/// All of them, or with `RAPAT_SCENARIO` those whose name it begins: to look for a fault.
pub fn chosen<'a>() -> impl Iterator<Item = &'a Scenario> {
    let wanted = std::env::var(ONE).unwrap_or_default();
    SCENARIOS.iter().filter(move |scenario| scenario.name.starts_with(&wanted))
}

const ONE: &str = "RAPAT_SCENARIO";

/// Whether not all of them are played, so that the floors do not count.
pub fn is_for_one() -> bool {
    std::env::var_os(ONE).is_some()
}

/// A day of one who takes down what is said: so many lines, at most 60.
pub fn day(lines: usize) -> Scenario {
    let line = |nth: usize| (("c catatan"), &*format!("Hal ke-{nth} dibahas @dp3app\r{SAVED}").leak());
    let opening = [("Rapat Kerja", "\r"), ("; catat cepat", ";")];
    let groups: Vec<(&str, &str)> = opening.into_iter().chain((0..lines).map(line)).collect();
    interface("a day of captured lines", groups.leak())
}

/// A meeting that two people changed, in copies.
fn desk_of_merge() -> Desk {
    let desk = Desk::of_own();
    let ours = desk.archive().join(MEETING);
    let text = fs::read_to_string(ours).unwrap();
    let theirs = text.replacen("Gedung Wanita", "Aula", 1);
    for (name, text) in [("base.ron", text), ("theirs.ron", theirs)] {
        fs::File::create(desk.home().join(name)).unwrap().write_all(text.as_bytes()).unwrap();
    }
    desk
}

/// The file of the meeting of 3 November.
pub const MEETING: &str = "2023-11-03-rapat-kerja-teknis-ampk-knd0prgrwnyfphs0.ron";

/// A meeting of which the program keeps earlier states, more of one hour than it needs.
fn desk_with_past() -> Desk {
    let desk = Desk::of_own();
    let text = fs::read_to_string(desk.archive().join(MEETING)).unwrap();
    let folder = desk.archive().join(".rapat/history/knd0prgrwnyfphs0");
    fs::create_dir_all(&folder).unwrap();
    for number in 1..=8 {
        let name = format!("{number:06}-20231110T0100{number:02}Z-{number:016x}-plain.ron");
        let text = text.replacen("Gedung Wanita", &format!("Aula {number}"), 1);
        fs::File::create(folder.join(name)).unwrap().write_all(text.as_bytes()).unwrap();
    }
    desk
}

/// An archive from which a meeting was deleted yesterday.
fn desk_with_trash() -> Desk {
    let desk = Desk::of_own();
    let trash = desk.archive().join(".rapat/trash/2023-11-19");
    fs::create_dir_all(&trash).unwrap();
    let name = "2023-10-12-rapat-koordinasi-perlindungan-anak-iv-40qjzbw5atrpxs97.ron";
    fs::rename(desk.archive().join(name), trash.join(name)).unwrap();
    desk
}

/// An archive, and beside it a meeting that somebody went on with on another laptop.
fn desk_with_bundle() -> Desk {
    let (desk, other) = (Desk::of_own(), Desk::of_own());
    let file = desk.home().join("bundel");
    for words in [&["capture", "knd0", "Dari laptop lain"][..], &["bundle", "knd0", "--out", file.to_str().unwrap()]] {
        assert!(other.command_without_terminal().args(words).output().unwrap().status.success());
    }
    desk
}

/// An archive, and beside it a table with seats of an institution that the office does not know yet.
fn desk_with_table() -> Desk {
    let desk = Desk::of_own();
    let table =
        "Jabatan;Instansi;Unsur\nKepala Dinas Antah;Dinas Antah;OPD\nCamat Raihat Muda;Kecamatan Raihat;Camat\n";
    fs::File::create(desk.home().join("peserta.csv")).unwrap().write_all(table.as_bytes()).unwrap();
    desk
}

/// A run of a scenario that may have been ended before its time.
pub struct Run {
    /// How many acts were acknowledged.
    pub acknowledged: usize,
    /// How many bytes were said on stdout.
    pub answer: usize,
    /// The exit code, if it came to one.
    pub code: Option<i32>,
    /// What was said on stderr, or stood on the screen last.
    pub said: String,
    /// The archive after each act.
    pub trees: Vec<Tree>,
}

impl Scenario {
    pub fn folder(&self, desk: &Desk) -> PathBuf {
        desk.home().join(self.archive)
    }

    /// What stands in the archive.
    pub fn tree(&self, desk: &Desk) -> Tree {
        let folder = self.folder(desk);
        if folder.is_dir() { oracle::tree(&folder) } else { Tree::new() }
    }

    /// Plays it, under another program if there are words for one.
    pub fn play(&self, desk: &Desk, before: &[OsString]) -> Run {
        match &self.acts {
            Acts::Shell(words) => {
                let words = words.iter().map(|word| word.replace("HOME", desk.home().to_str().unwrap()));
                let output = desk.command_under(before).args(words).output().unwrap();
                let code = output.status.code();
                let acknowledged = usize::from(code == Some(0));
                Run {
                    acknowledged,
                    answer: output.stdout.len(),
                    code,
                    said: String::from_utf8_lossy(&output.stderr).into_owned(),
                    trees: vec![self.tree(desk)],
                }
            }
            Acts::Loser(name) => super::losers::play(name, self, desk, before),
            Acts::Interface(groups) => self.play_keys(groups, desk, before),
        }
    }

    fn play_keys(&self, groups: &[(&str, &str)], desk: &Desk, before: &[OsString]) -> Run {
        let mut program = Program::start_under(desk, before);
        let mut trees = Vec::new();
        for (text, keys) in groups {
            if !program.lives_until(|screen| screen.contents().contains(text)) {
                break;
            }
            desk.set_clock(&clock(trees.len()));
            program.press(keys.trim_end_matches(SAVED));
            if !keys.ends_with(SAVED) {
                continue;
            }
            if !program.lives_until(|screen| is_saved(screen, trees.len())) {
                break;
            }
            trees.push(self.tree(desk));
        }
        if trees.len() == acts(groups) {
            program.press("\u{11}");
        } else if program.is_alive() {
            panic!("{}: waited in vain:\n{}", self.name, program.screen().contents());
        }
        let code = program.exit_code();
        Run {
            acknowledged: trees.len(),
            answer: 0,
            code: i32::try_from(code).ok(),
            said: program.screen().contents(),
            trees,
        }
    }

    pub fn acts(&self) -> usize {
        match &self.acts {
            Acts::Interface(groups) => acts(groups),
            Acts::Shell(_) | Acts::Loser(_) => 1,
        }
    }
}

fn acts(groups: &[(&str, &str)]) -> usize {
    groups.iter().filter(|(_, keys)| keys.ends_with(SAVED)).count()
}

/// The time of the nth act.
fn clock(nth: usize) -> String {
    format!("2023-11-20T02:00:{nth:02}Z")
}

/// Whether the screen calls the nth act saved, in whichever time zone.
pub fn is_saved(screen: &vt100::Screen, nth: usize) -> bool {
    let of_this_act = format!(".00.{nth:02}");
    screen.contents().lines().any(|line| line.contains("tersimpan") && line.trim_end().ends_with(&of_this_act))
}
