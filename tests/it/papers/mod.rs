//! Papers, judged by other programs: poppler reads the PDF, Python the rest, LibreOffice and Chromium open what they would in
//! an office. What a test plants must not come out where it may not.

mod choosing;
mod formats;
mod guard;
mod pages;

use std::path::Path;
use std::process::Command;

use rapat::domain::{Office, Session};
use rapat::folder::PaperFault;
use rapat::papers::{Kind, Wanted};
use rapat::runtime::press;
use rapat::sheet::Format;
use rapat::storage::archive::ArchiveFolder;
use rapat::texts::Language;

/// The day on which the papers of the tests are printed.
const TODAY: &str = "2024-03-01";

fn sample() -> (Office, Vec<Session>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let contents = ArchiveFolder::open(folder).contents();
    let mut sessions: Vec<Session> = contents.sessions.into_iter().map(|entry| entry.session).collect();
    sessions.sort_by_key(|session| session.meeting.date);
    (contents.office.unwrap(), sessions)
}

/// The meeting of 3 November and its office.
fn ampk() -> (Office, Session) {
    let (office, mut sessions) = sample();
    (office, sessions.pop().unwrap())
}

/// A paper in the form that is asked for, whole.
fn printed(office: &Office, sessions: &[&Session], kind: Kind, format: Format, public: bool) -> Vec<u8> {
    let wanted = Wanted { public, ..Wanted::usual(kind, format, Language::Indonesian) };
    let nowhere = tempfile::tempdir().unwrap();
    let printed = press::print(nowhere.path(), office, sessions, &wanted, TODAY.parse().unwrap());
    let printed = printed.unwrap_or_else(|fault: PaperFault| panic!("{kind:?} {format:?}: {fault:?}"));
    printed.files.into_iter().next().unwrap().1
}

/// Whether a program is there that others read papers with; where all must be checked it has to be.
/// The minutes of a meeting as text.
pub fn text_of(session: &Session, office: &Office, public: bool) -> String {
    String::from_utf8(printed(office, &[session], Kind::Notula, Format::Md, public)).unwrap()
}

fn is_there(program: &str) -> bool {
    let found = Command::new(program).arg("--version").output().is_ok();
    assert!(found || std::env::var_os("RAPAT_CI").is_none_or(|value| value != "1"), "{program} is missing");
    if !found {
        println!("SKIPPED: {program} is missing");
    }
    found
}

/// What a program prints about a file that holds these bytes.
fn read_by(program: &[&str], name: &str, bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    rapat::storage::atomic::replace(&file, bytes).unwrap();
    let mut command = Command::new(program[0]);
    command.args(&program[1..]).arg(&file).current_dir(folder.path());
    if program[0] == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{program:?} {name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text of a paper as another program reads it, with all that is packed or compressed in it.
fn unpacked(format: Format, bytes: &[u8]) -> String {
    let name = format!("surat.{}", format.name());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/papers/unpacked.py");
    let mut text = read_by(&["python3", script], &name, bytes);
    if format == Format::Pdf && is_there("pdftotext") {
        text.push_str(&read_by(&["pdftotext", "-layout"], &name, bytes));
    }
    text
}
