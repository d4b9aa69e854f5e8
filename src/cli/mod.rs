//! The shell's door: options, and what other programs read. It must not know how a screen looks.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Parser, Subcommand};
use serde_json::{Value, json};

use crate::domain::actions::{Action, actions};
use crate::domain::filter::{Filter, Wanted};
use crate::domain::{Office, dates};
use crate::folder::{Contents, Finding};
use crate::runtime::{self, StartOptions, clock::Clock, machine, terminal};
use crate::storage::archive::ArchiveFolder;
use crate::texts::{Language, SafeText, Texts, t};
use crate::wording;

/// The exit code when files could not be read.
const FINDINGS: u8 = 3;
/// The exit code when something could not be written.
const CANNOT_WRITE: u8 = 5;
/// The exit code without a terminal.
const NO_TERMINAL: u8 = 7;

/// Runs coordination meetings and holds people to what they promised there.
#[derive(Debug, Parser)]
#[command(name = "rapat", version)]
struct Options {
    /// The folder of sessions.
    #[arg(long, global = true, env = "RAPAT_DIR")]
    dir: Option<PathBuf>,
    /// The language: id or en.
    #[arg(long, global = true, env = "RAPAT_LANG")]
    lang: Option<Language>,
    /// The day to pretend, YYYY-MM-DD.
    #[arg(long, global = true, env = "RAPAT_TODAY", value_parser = day)]
    today: Option<NaiveDate>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// The sessions, newest first, as JSON.
    List,
    /// The commitments, the most urgent first, as JSON.
    Actions {
        /// open, overdue, due, done, all.
        #[arg(long, default_value = "open", value_parser = wanted)]
        state: Wanted,
        /// An institution, a seat or a group.
        #[arg(long, default_value = "")]
        owner: String,
    },
    /// Reads everything and names what is wrong.
    Check,
}

fn day(text: &str) -> Result<NaiveDate, String> {
    let date: Option<NaiveDate> = text.parse().ok();
    date.filter(|date| dates::in_range(*date)).ok_or_else(|| "YYYY-MM-DD, 1900 – 2200".to_owned())
}

fn wanted(word: &str) -> Result<Wanted, String> {
    Wanted::from_word(word).ok_or_else(|| "open, overdue, due, done, all".to_owned())
}

/// Runs the program with the process's arguments and returns its exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match Options::try_parse_from(arguments) {
        Ok(options) => carry_out(&options),
        Err(told) => {
            // What was typed stands in it, so it is cleaned like all text from outside.
            let text = told.render().to_string();
            let text = SafeText::multi_line(text.trim_end());
            let code = u8::try_from(told.exit_code()).unwrap_or(2);
            if told.use_stderr() {
                say(&text);
                ExitCode::from(code)
            } else {
                print(text.as_str()).unwrap_or(ExitCode::from(code))
            }
        }
    }
}

fn carry_out(options: &Options) -> ExitCode {
    let archive = options.dir.clone().unwrap_or_else(|| folder(Path::new("sessions")));
    let clock = Clock::of_environment();
    let remembered = machine::file().and_then(|file| machine::Machine::load(&file).language);
    let chosen = options.lang.or(remembered);
    let locale = sys_locale::get_locale().and_then(|locale| Language::from_locale(&locale));
    let Some(command) = &options.command else {
        let language = chosen.or(locale).unwrap_or_default();
        let start = StartOptions { archive, language, language_chosen: chosen.is_some(), today: options.today, clock };
        return interface(start);
    };
    let contents = ArchiveFolder::open(&archive).contents();
    let profile = contents.office.clone().unwrap_or_else(Office::blank).profile;
    let texts = Texts::of(chosen.or(profile.language.parse().ok()).or(locale).unwrap_or_default());
    if let Some(found) = &contents.unreadable {
        say(&wording::unreadable_folder(texts, &archive, found));
        return ExitCode::FAILURE;
    }
    let today = options.today.unwrap_or_else(|| clock.now().with_timezone(&profile.time_zone.offset()).date_naive());
    let rows = match command {
        Command::Check => return check(&contents, texts),
        Command::List => list(&contents, today),
        Command::Actions { state, owner } => {
            let filter = Filter { wanted: *state, owner: owner.clone(), ..Filter::default() };
            filtered(&contents, &filter, today)
        }
    };
    for line in findings(&contents, texts) {
        say(&line);
    }
    let code = if contents.broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FINDINGS) };
    print(&safe_json(&rows)).unwrap_or(code)
}

/// Prints a result. A reader that has gone ends it quietly; `Some` is the exit code of an output that failed.
fn print(text: &str) -> Option<ExitCode> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Ok(()) => None,
        Err(fault) if fault.kind() == std::io::ErrorKind::BrokenPipe => Some(ExitCode::SUCCESS),
        Err(_) => Some(ExitCode::from(CANNOT_WRITE)),
    }
}

/// Says something to the person at the terminal; there is nobody to tell if that fails.
fn say(text: &SafeText<'_>) {
    let _ = writeln!(std::io::stderr(), "rapat: {text}");
}

/// JSON in which every character that could steer a terminal is an escape: it reads back as the same text.
fn safe_json(rows: &[Value]) -> String {
    let json = serde_json::to_string_pretty(rows).unwrap_or_default();
    let mut safe = String::with_capacity(json.len());
    let mut units = [0; 2];
    for letter in json.chars() {
        // The line feeds are those that serde_json sets: it escapes the ones of a text itself.
        let is_safe = letter == '\n' || SafeText::line(letter.encode_utf8(&mut [0; 4])).as_str().starts_with(letter);
        if is_safe {
            safe.push(letter);
        } else {
            safe.extend(letter.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    safe
}

/// `./sessions` where it holds an office, else the archive in the platform's data folder.
fn folder(here: &Path) -> PathBuf {
    let own = if here.join("office.ron").is_file() { None } else { machine::own_archive() };
    own.unwrap_or_else(|| here.to_owned())
}

fn interface(start: StartOptions) -> ExitCode {
    let texts = Texts::of(start.language);
    if !terminal::is_there() {
        say(&t!(texts, "terminal-missing"));
        return ExitCode::from(NO_TERMINAL);
    }
    if let Err(fault) = ArchiveFolder::create(&start.archive) {
        say(&wording::save_error(texts, &fault));
        return ExitCode::from(CANNOT_WRITE);
    }
    runtime::run(start).unwrap_or(ExitCode::from(NO_TERMINAL))
}

/// The files that could not be read, a line a finding: `file:line:column: sentence`.
fn findings(contents: &Contents, texts: &Texts) -> Vec<SafeText<'static>> {
    let line = |file: &str, finding: &Finding| {
        let place = finding.place.map_or_else(String::new, |place| format!(":{}:{}", place.line, place.column));
        SafeText::line(&format!("{file}{place}: {}", wording::finding(texts, finding))).into_owned()
    };
    let broken =
        contents.broken.iter().flat_map(|broken| broken.findings.iter().map(|found| line(&broken.file, found)));
    let partly =
        contents.sessions.iter().flat_map(|entry| entry.read_only.iter().map(|found| line(&entry.file, found)));
    let office = contents.office_read_only.iter().map(|found| line("office.ron", found));
    broken.chain(partly).chain(office).collect()
}

/// Prints what is wrong with the archive, or that nothing is.
fn check(contents: &Contents, texts: &Texts) -> ExitCode {
    let findings = findings(contents, texts);
    if findings.is_empty() {
        let good = t!(texts, "check-good", count = contents.sessions.len());
        return print(good.as_str()).unwrap_or(ExitCode::SUCCESS);
    }
    let lines: Vec<&str> = findings.iter().map(SafeText::as_str).collect();
    print(&lines.join("\n")).unwrap_or(ExitCode::from(FINDINGS))
}

fn list(contents: &Contents, today: NaiveDate) -> Vec<Value> {
    let office = contents.office.clone().unwrap_or_else(Office::blank);
    let mut entries: Vec<_> = contents.sessions.iter().collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.session.meeting.date));
    let of = |entry: &&crate::folder::Entry| {
        let (session, head) = (&entry.session, &entry.session.meeting);
        let (counts, actions) = (session.attendance(), actions(session, &office, today));
        json!({
            "id": session.id, "file": entry.file, "title": head.title, "date": head.date, "place": head.place,
            "series": head.series, "state": head.state, "seats": counts.invited, "present": counts.present,
            "represented": counts.represented, "agenda_items": session.items.len(), "commitments": actions.len(),
            "open": actions.iter().filter(|action| action.state.is_open()).count(),
            "overdue": actions.iter().filter(|action| action.is_overdue()).count(),
        })
    };
    entries.iter().map(of).collect()
}

fn filtered(contents: &Contents, filter: &Filter, today: NaiveDate) -> Vec<Value> {
    let office = contents.office.clone().unwrap_or_else(Office::blank);
    let filter = filter.ready(&office, today);
    let all = contents.sessions.iter().flat_map(|entry| actions(&entry.session, &office, today));
    let mut wanted: Vec<Action> = all.filter(|action| filter.wants(action)).collect();
    wanted.sort_by_cached_key(Action::urgency);
    wanted.iter().map(row).collect()
}

fn row(action: &Action) -> Value {
    let owner = |owner: &crate::domain::actions::OwnerPart| json!({"name": owner.name, "institution": owner.institution, "state": owner.part.state, "due": owner.part.due});
    let line = |line: &crate::domain::actions::ProgressLine| {
        let told = &line.progress;
        json!({"date": told.date, "owner": line.owner, "text": told.text, "state": told.state, "by": told.by,
            "via": told.via, "asked_in": told.asked_in})
    };
    json!({
        "session_id": action.session, "session_title": action.session_title, "session_date": action.session_date,
        "id": action.id, "number": action.number, "text": action.text, "supporters": action.supporters,
        "owners": action.owners.iter().map(owner).collect::<Vec<_>>(), "due": action.due, "state": action.state,
        "days_late": action.days_late, "agenda_item": action.item.as_ref().map(|(_, title)| title),
        "place": action.place_names.join("; "), "class": action.class, "indicator": action.indicator,
        "recurrence": action.recurrence, "progress": action.progress.iter().map(line).collect::<Vec<_>>(),
    })
}
