//! A person at the keyboard who never errs: fills in forms with the fewest keys that do it, waits until the screen has
//! answered, and counts. What is to be typed comes from comparing a form as it opens with the same form as it shall be.
//! It must not know the meeting.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rapat::app::form::Form;
use rapat::app::form::input::Input;
use rapat::app::form::picks::{Pick, Picks};
use rapat::domain::dates::read_date;
use rapat::domain::names::fold;

use crate::pty::desk::{Desk, Program, lines};

const ENTER: &str = "\r";
const TAB: &str = "\t";
const BACK_TAB: &str = "\u{1b}[Z";
const SAVE: &str = "\u{13}";
const SELECT_ALL: &str = "\u{1}";
const ERASE_LINE: &str = "\u{15}";

/// What one kind of thing took.
#[derive(Default)]
pub struct Tally {
    /// How many of them there were.
    pub times: usize,
    /// Characters of texts, names and fragments.
    pub letters: usize,
    /// All other keys.
    pub keys: usize,
}

pub struct Typist {
    program: Program,
    kind: &'static str,
    batch: String,
    pub tallies: BTreeMap<&'static str, Tally>,
}

impl Typist {
    pub fn sit_down(desk: &Desk) -> Self {
        Self { program: Program::start(desk), kind: "", batch: String::new(), tallies: BTreeMap::new() }
    }

    /// From here on keys count for one more of this kind.
    pub fn begin(&mut self, kind: &'static str) {
        self.kind = kind;
        self.tallies.entry(kind).or_default().times += 1;
    }

    pub fn key(&mut self, key: &str) {
        self.tallies.entry(self.kind).or_default().keys += 1;
        self.batch.push_str(key);
    }

    fn letters(&mut self, text: &str) {
        self.tallies.entry(self.kind).or_default().letters += text.chars().count();
        // In a field of several lines Enter begins a new one.
        self.batch.push_str(&text.replace('\n', ENTER));
    }

    /// Waits until the screen shows a text.
    pub fn see(&mut self, text: &str) {
        self.press();
        self.program.wait_for(text);
    }

    /// Waits until one line of the screen shows two texts.
    pub fn see_beside(&mut self, one: &str, other: &str) {
        self.press();
        let is_so = |line: &String| line.contains(one) && line.contains(other);
        self.program.wait_until(|screen| lines(screen).iter().any(is_so));
    }

    fn press(&mut self) {
        self.program.press(&std::mem::take(&mut self.batch));
    }

    /// Narrows the list down, whatever was typed to find rows before.
    pub fn find(&mut self, query: &str) {
        self.key("/");
        self.key(ERASE_LINE);
        self.letters(query);
        self.key(ENTER);
    }

    /// Opens a form with a key, makes it what it shall be, files it and sees it go.
    pub fn file(&mut self, key: &str, title: &str, opened: Form, wanted: &Form, today: NaiveDate) {
        self.key(key);
        self.see(&format!("┌ {title}"));
        let mut form = opened;
        for at in 0..form.fields.len() {
            let text = wanted.fields[at].input.text();
            assert_eq!(form.fields[at].name, wanted.fields[at].name);
            if form.fields[at].input.text() != text {
                self.go(&mut form, at);
                self.fill(&mut form.fields[at].input, &wanted.fields[at].input, today);
            }
        }
        let is_saved_by_enter = match form.current().map(|field| &field.input) {
            Some(Input::Picks(picks)) => !picks.is_choosing(),
            Some(Input::Lines(_)) => false,
            _ => true,
        };
        self.key(if is_saved_by_enter { ENTER } else { SAVE });
        self.press();
        self.program.wait_until(|screen| !screen.contents().contains('┌'));
    }

    /// Goes to a field the shorter way round.
    fn go(&mut self, form: &mut Form, to: usize) {
        let count = form.fields.len();
        let (forward, back) = ((to + count - form.focus) % count, (form.focus + count - to) % count);
        for _ in 0..forward.min(back) {
            self.key(if forward <= back { TAB } else { BACK_TAB });
        }
        form.focus = to;
    }

    fn fill(&mut self, input: &mut Input, wanted: &Input, today: NaiveDate) {
        let text = wanted.text();
        match input {
            Input::Options(options) => {
                let at = options.values.iter().position(|value| *value == text).unwrap();
                self.key(&(at + 1).to_string());
            }
            Input::Picks(picks) => self.pick(picks, wanted),
            Input::Line(_) | Input::Date(_) | Input::Time(_) | Input::Number(_) | Input::Lines(_) => {
                // A date is selected when one comes to it.
                if !input.text().is_empty() && !matches!(input, Input::Date(_)) {
                    self.key(SELECT_ALL);
                }
                let typed = if matches!(input, Input::Date(_)) { short_date(&text, today) } else { text };
                self.letters(&typed);
            }
        }
    }

    /// Types until each wanted candidate stands first and takes it. The last one stays typed: leaving the field takes it.
    fn pick(&mut self, picks: &mut Picks, wanted: &Input) {
        let Input::Picks(wanted) = wanted else { panic!("not a choice") };
        assert!(picks.many || wanted.chosen.len() == 1);
        for (at, pick) in wanted.chosen.iter().enumerate() {
            if at > 0 {
                self.key(";");
                assert!(picks.take());
            }
            let typed = shortest(&names(pick), |typed| {
                picks.typed.set_text(typed);
                picks.offered().first() == Some(pick)
            });
            let typed = typed.unwrap_or_else(|| panic!("nothing that is typed finds {}", pick.label));
            picks.typed.set_text(&typed);
            self.letters(&typed);
        }
    }

    /// Ends the program once everything is on the disk.
    pub fn leave(mut self, last_saved: &str) -> BTreeMap<&'static str, Tally> {
        self.see(&format!("tersimpan {last_saved}"));
        self.program.press("\u{11}");
        assert_eq!(self.program.exit_code(), 0);
        self.tallies
    }
}

fn names(pick: &Pick) -> Vec<&str> {
    std::iter::once(pick.label.as_str()).chain(pick.also.split(';')).filter(|name| !name.is_empty()).collect()
}

/// A day without its year where that is the day that is meant.
fn short_date(text: &str, today: NaiveDate) -> String {
    let short = text.rsplit_once('/').map_or(text, |(short, _)| short);
    if read_date(short, today) == read_date(text, today) { short.to_owned() } else { text.to_owned() }
}

/// What a person types to be understood: beginnings of one, two or three words, longer ones if need be, else a whole name.
pub fn shortest(names: &[&str], mut is_clear: impl FnMut(&str) -> bool) -> Option<String> {
    let mut fragments = Vec::new();
    for count in 1..=3 {
        for length in [3, 4, 6, usize::MAX] {
            for name in names {
                fragments.extend(beginnings(name, count, length));
            }
        }
    }
    fragments.extend(names.iter().map(|name| (*name).to_owned()));
    fragments.into_iter().find(|typed| is_clear(typed))
}

/// The beginnings of `count` words of a name, in their order.
fn beginnings(name: &str, count: usize, length: usize) -> Vec<String> {
    let folded = fold(name);
    let words: Vec<String> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(length).collect())
        .collect();
    let mut found = vec![(0, String::new())];
    for _ in 0..count {
        found = found
            .into_iter()
            .flat_map(|(from, typed)| {
                let next = |at: usize| (at + 1, format!("{typed} {}", words[at]).trim_start().to_owned());
                (from..words.len()).map(next).collect::<Vec<_>>()
            })
            .collect();
    }
    found.into_iter().map(|(_, typed)| typed).collect()
}
