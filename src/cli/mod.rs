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
use crate::folder::Contents;
use crate::runtime::{self, StartOptions, clock::Clock, machine, terminal};
use crate::storage::archive::ArchiveFolder;
use crate::texts::{Language, SafeText, Texts, t};
use crate::wording;

/// The exit code when files could not be read.
const FINDINGS: u8 = 3;
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
    #[arg(long, global = true, env = "RAPAT_TODAY")]
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

fn wanted(word: &str) -> Result<Wanted, String> {
    Wanted::from_word(word).ok_or_else(|| "open, overdue, due, done, all".to_owned())
}

/// Runs the program with the process's arguments and returns its exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let options = match Options::try_parse_from(arguments) {
        Ok(options) => options,
        Err(told) => {
            let _ = told.print();
            return ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2));
        }
    };
    let archive = options.dir.clone().unwrap_or_else(|| folder(Path::new("sessions")));
    let clock = Clock::of_environment();
    let remembered = machine::file().and_then(|file| machine::Machine::load(&file).language);
    let chosen = options.lang.or(remembered);
    let locale = sys_locale::get_locale().and_then(|locale| Language::from_locale(&locale));
    let language = chosen.or(locale).unwrap_or_default();
    let Some(command) = &options.command else {
        let start = StartOptions { archive, language, language_chosen: chosen.is_some(), today: options.today, clock };
        return interface(start);
    };
    let contents = ArchiveFolder::open(archive).contents();
    let zone = contents.office.clone().unwrap_or_else(crate::domain::Office::blank).profile.time_zone;
    let today = options.today.unwrap_or_else(|| clock.now().with_timezone(&zone.offset()).date_naive());
    let rows = match command {
        Command::List => list(&contents, today),
        Command::Actions { state, owner } => {
            let filter = Filter { wanted: *state, owner: owner.clone(), ..Filter::default() };
            filtered(&contents, &filter, today)
        }
        Command::Check => Vec::new(),
    };
    if !matches!(command, Command::Check) {
        // Bidi and other characters that steer a terminal do not leave as they are.
        let text = serde_json::to_string_pretty(&rows).unwrap_or_default();
        let _ = writeln!(std::io::stdout(), "{}", SafeText::multi_line(&text));
    }
    told(&contents, Texts::of(language))
}

/// `./sessions` where it holds an office, else the archive in the platform's data folder.
fn folder(here: &Path) -> PathBuf {
    let own = if here.join("office.ron").is_file() { None } else { machine::own_archive() };
    own.unwrap_or_else(|| here.to_owned())
}

fn interface(start: StartOptions) -> ExitCode {
    if !terminal::is_there() {
        let _ = writeln!(std::io::stderr(), "rapat: {}", t!(Texts::of(start.language), "terminal-missing"));
        return ExitCode::from(NO_TERMINAL);
    }
    if !start.archive.is_dir() && ArchiveFolder::create(&start.archive).is_err() {
        let _ = writeln!(std::io::stderr(), "rapat: the folder of the archive cannot be made");
        return ExitCode::from(5);
    }
    runtime::run(start).unwrap_or(ExitCode::from(NO_TERMINAL))
}

/// Names the files that could not be read; the exit code says whether there are any.
fn told(contents: &Contents, texts: &Texts) -> ExitCode {
    for broken in &contents.broken {
        for finding in &broken.findings {
            let file = SafeText::line(&broken.file);
            let _ = writeln!(std::io::stderr(), "{file}: {}", wording::finding(texts, finding));
        }
    }
    if contents.broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FINDINGS) }
}

fn list(contents: &Contents, today: NaiveDate) -> Vec<Value> {
    let office = contents.office.clone().unwrap_or_else(crate::domain::Office::blank);
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
    let office = contents.office.clone().unwrap_or_else(crate::domain::Office::blank);
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
