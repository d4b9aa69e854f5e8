//! Writers that lose, each in its own way, kept to see that the harness finds them out; and one that does not. They are
//! this very binary, run again for the one test that plays them. Never write a file as they do.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use super::scenarios::{Run, Scenario};
use crate::pty::desk::Desk;

const WRITER: &str = "RAPAT_TEST_WRITER";
const FILE: &str = "RAPAT_TEST_FILE";
/// What a writer says when it takes the change for saved.
pub const ANSWER: &str = "saved by a writer";

pub const LOSERS: [&str; 5] = [
    "writes in place",
    "writes in place, then fsync",
    "writes a copy and renames it, without fsync of the file",
    "writes a copy and renames it, without fsync of the folder",
    "renames the old file away, then writes the new one",
];
pub const KEEPER: &str = "writes a copy, fsync, renames it, fsync of the folder";

/// Does nothing unless this harness started it.
#[test]
fn a_writer_plays_its_part() {
    let (Ok(writer), Some(file)) = (std::env::var(WRITER), std::env::var_os(FILE)) else { return };
    let path = Path::new(&file);
    let text = fs::read_to_string(path).unwrap().replacen("Gedung Wanita", "Aula", 1);
    let copy = path.with_file_name(".salin.tmp");
    let write = |path: &Path| {
        let mut file = File::create(path).unwrap();
        file.write_all(text.as_bytes()).unwrap();
        file
    };
    let sync_folder = || File::open(path.parent().unwrap()).unwrap().sync_all().unwrap();
    match LOSERS.iter().position(|name| *name == writer) {
        Some(0) => drop(write(path)),
        Some(1) => write(path).sync_all().unwrap(),
        Some(2) => {
            drop(write(&copy));
            fs::rename(&copy, path).unwrap();
            sync_folder();
        }
        Some(3) => {
            write(&copy).sync_all().unwrap();
            fs::rename(&copy, path).unwrap();
        }
        Some(_) => {
            fs::rename(path, path.with_extension("ron~")).unwrap();
            let mut file = OpenOptions::new().write(true).create_new(true).open(path).unwrap();
            file.write_all(text.as_bytes()).unwrap();
            file.sync_all().unwrap();
            sync_folder();
        }
        None => {
            write(&copy).sync_all().unwrap();
            fs::rename(&copy, path).unwrap();
            sync_folder();
        }
    }
    println!("\n{ANSWER}");
}

pub fn play(name: &str, scenario: &Scenario, desk: &Desk, before: &[OsString]) -> Run {
    let test = "durability::losers::a_writer_plays_its_part";
    let words =
        [before, &[std::env::current_exe().unwrap().into(), "--exact".into(), test.into(), "--nocapture".into()]]
            .concat();
    let file = desk.archive().join("2023-11-03-rapat-kerja-teknis-ampk-knd0prgrwnyfphs0.ron");
    let mut command = Command::new(&words[0]);
    let output = command.args(&words[1..]).env(WRITER, name).env(FILE, file).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let acknowledged = usize::from(said.contains(ANSWER));
    Run { acknowledged, answer: 0, code: output.status.code(), said, trees: vec![scenario.tree(desk)] }
}
