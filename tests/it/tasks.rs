//! Twenty everyday tasks, each said as the person would say it and done in the real program in a terminal of 80×24, with
//! the number of its keys. What is saved, or shown, must be what was asked for. It must not know how a screen is made.
#![cfg(unix)]

mod everyday;

use std::fs;
use std::path::Path;

use rapat::domain::Session;
use rapat::folder::Contents;
use rapat::storage::archive::ArchiveFolder;

use crate::pty::desk::{Desk, Program};
use everyday::TASKS;

/// No task takes more keys than this, letters of texts and names not counted.
const MOST_KEYS: usize = 12;

/// Something a secretary or a coordinator wants done.
pub struct Task {
    /// As they would say it.
    pub said: &'static str,
    /// From the list of meetings on: keys by their names, between « and » what is typed as text, and between ‹ and › what
    /// the person sees before going on.
    pub keys: &'static str,
    /// What the screen shows at the end.
    pub shows: &'static [&'static str],
    /// Whether the archive holds what was asked for.
    pub is_done: fn(&Archive) -> bool,
}

/// The archive after the task.
pub struct Archive(Contents);

impl Archive {
    /// The session whose title begins so, the one that is being prepared before the ones that were held.
    pub fn session(&self, title: &str) -> &Session {
        let sessions = self.0.sessions.iter().map(|entry| &entry.session);
        let mut found: Vec<_> = sessions.filter(|session| session.meeting.title.starts_with(title)).collect();
        found.sort_by_key(|session| session.meeting.date);
        found.last().expect("a session of that title")
    }

    /// All sessions.
    pub fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.0.sessions.iter().map(|entry| &entry.session)
    }

    /// The office.
    pub fn office(&self) -> &rapat::domain::Office {
        self.0.office.as_ref().expect("an office that can be read")
    }
}

enum Stroke<'a> {
    Sees(&'a str),
    Key(&'a str),
    Text(&'a str),
}

fn strokes(keys: &str) -> Vec<Stroke<'_>> {
    let mut strokes = Vec::new();
    let mut rest = keys.trim_start();
    while !rest.is_empty() {
        let (stroke, after) = if let Some(text) = rest.strip_prefix('«') {
            let (text, after) = text.split_once('»').expect("a text that ends");
            (Stroke::Text(text), after)
        } else if let Some(seen) = rest.strip_prefix('‹') {
            let (seen, after) = seen.split_once('›').expect("a sight that ends");
            (Stroke::Sees(seen), after)
        } else {
            let (key, after) = rest.split_once(' ').unwrap_or((rest, ""));
            (Stroke::Key(key), after)
        };
        strokes.push(stroke);
        rest = after.trim_start();
    }
    strokes
}

fn count(keys: &str) -> usize {
    strokes(keys).iter().filter(|stroke| matches!(stroke, Stroke::Key(_))).count()
}

/// What a terminal sends for a key.
fn bytes(key: &str) -> String {
    match key {
        "enter" => "\r".to_owned(),
        "esc" => "\u{1b}".to_owned(),
        "tab" => "\t".to_owned(),
        "shift-tab" => "\u{1b}[Z".to_owned(),
        "space" => " ".to_owned(),
        "down" => "\u{1b}[B".to_owned(),
        "up" => "\u{1b}[A".to_owned(),
        "right" => "\u{1b}[C".to_owned(),
        "end" => "\u{1b}[F".to_owned(),
        "left" => "\u{1b}[D".to_owned(),
        "f1" => "\u{1b}OP".to_owned(),
        _ if key.starts_with("ctrl-") => char::from(key.as_bytes()[5] & 0x1f).to_string(),
        _ => {
            assert_eq!(key.chars().count(), 1, "no key is called {key}");
            key.to_owned()
        }
    }
}

/// The archive on the morning of a follow-up meeting that begins from the one of November.
fn morning() -> Desk {
    let desk = Desk::of_own();
    desk.set_clock("2024-03-01T01:00:00Z");
    let mut begin = desk.command_without_terminal();
    let begun = begin.args(["new", "--title", "Evaluasi AMPK", "--date", "2024-03-01", "--from", "knd0"]).output();
    assert!(begun.is_ok_and(|output| output.status.success()));
    desk
}

fn carry_out(task: &Task) {
    let desk = morning();
    let mut program = Program::start(&desk);
    program.wait_for("Evaluasi AMPK");
    program.wait_for("? bantuan");
    for stroke in strokes(task.keys) {
        match stroke {
            // An escape that is followed at once would be taken for the beginning of another key.
            Stroke::Key("esc") => {
                let before = program.screen().contents();
                program.press("\u{1b}");
                program.wait_until(|screen| screen.contents() != before);
            }
            Stroke::Sees(text) => program.wait_for(text),
            Stroke::Key(key) => program.press(&bytes(key)),
            Stroke::Text(text) => program.press(text),
        }
    }
    for text in task.shows {
        program.wait_for(text);
    }
    program.press("\u{11}");
    assert_eq!(program.exit_code(), 0, "{}", task.said);
    let archive = Archive(ArchiveFolder::open(desk.archive()).contents());
    assert!((task.is_done)(&archive), "{}: not in the archive\n{}", task.said, program.screen().contents());
}

#[test]
fn every_everyday_task_is_done_with_at_most_twelve_keys_besides_what_is_typed() {
    assert!(TASKS.len() >= 20);
    for task in TASKS {
        carry_out(task);
        assert!(count(task.keys) <= MOST_KEYS, "{}: {} keys", task.said, count(task.keys));
    }
}

#[test]
fn the_manual_lists_every_everyday_task_with_its_keys() {
    let mut table = "| one wants to | presses | keys |\n| --- | --- | --: |\n".to_owned();
    for task in TASKS {
        table.push_str(&format!("| {} | {} | {} |\n", task.said, shown(task.keys), count(task.keys)));
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/tasks.md");
    let manual = fs::read_to_string(file).unwrap();
    assert!(manual.contains(&table), "docs/tasks.md does not hold this table:\n{table}");
}

fn shown(keys: &str) -> String {
    let show = |stroke: &Stroke<'_>| match stroke {
        Stroke::Sees(_) => None,
        Stroke::Key(key) => Some(format!("`{key}`")),
        Stroke::Text(text) => Some(format!("*{text}*")),
    };
    strokes(keys).iter().filter_map(show).collect::<Vec<_>>().join(" ")
}
