//! The shell's door: options, and which of them calls what. It must not know how a screen looks.

mod actions;
mod check;
mod due;
mod find;
mod list;
mod manual;
mod new;
mod opened;
mod output;
mod page;
mod progress;
mod record;
mod show;
mod table;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Parser, Subcommand};

use crate::domain::dates;
use crate::runtime::{self, StartOptions, clock::Clock, machine, terminal};
use crate::storage::archive::ArchiveFolder;
use crate::texts::{Language, SafeText, Texts, t};
use crate::wording;
use opened::{Languages, Opened};
use output::{CANNOT_WRITE, NO_TERMINAL, Stop, USAGE, say};

const ABOUT: &str = "Runs coordination meetings and holds people to what they promised there";

const MORE_ABOUT: &str = "Runs coordination meetings and holds people to what they promised there.

Without a command the program opens in the terminal. The commands are for scripts and for quick looks.";

const EXAMPLES: &str = "Examples:
  rapat                                          opens the program
  rapat actions --state overdue --owner polres   what Polres owes and is late with
  rapat progress knd0 4 --state done --note 'SK terbit' --via wa
  rapat due knd0 4 2024-04-30 --reason 'Menunggu RSUD'
  rapat new --title 'Rapat evaluasi' --date 2024-03-05 --from knd0

SESSION is an id, the beginning of one, or a file name; COMMITMENT is its number or id.

Exit codes: 0 done; 1 error; 2 not understood; 3 files with findings; 5 cannot write; 6 another
program was writing for 5 seconds; 7 no terminal.";

/// What is asked for.
#[derive(Debug, Parser)]
#[command(name = "rapat", version, about = ABOUT, long_about = MORE_ABOUT, after_help = EXAMPLES, max_term_width = 100)]
pub(crate) struct Options {
    /// The folder of sessions
    #[arg(long, global = true, help_heading = "Everywhere", env = "RAPAT_DIR", hide_env_values = true)]
    dir: Option<PathBuf>,
    /// The language: id or en
    #[arg(long, global = true, help_heading = "Everywhere", env = "RAPAT_LANG", hide_env_values = true)]
    lang: Option<Language>,
    /// The day to take for today, YYYY-MM-DD
    #[arg(long, global = true, help_heading = "Everywhere", env = "RAPAT_TODAY", hide_env_values = true, value_name = "DATE", value_parser = day)]
    today: Option<NaiveDate>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// The meetings, newest first
    List(list::List),
    /// One meeting: attendance, agenda, decisions, commitments
    Show(show::Show),
    /// The commitments of all meetings, the most urgent first
    Actions(actions::Actions),
    /// Reads everything and names what is wrong, with file, line and column
    Check(check::Check),
    /// A new meeting, blank or after another one
    New(new::New),
    /// Writes down what became of a commitment
    Progress(progress::Told),
    /// Moves the due date of a commitment, with a reason
    Due(due::Moved),
    /// The completions of a shell
    Completions(manual::Completions),
    /// The manual page
    Man,
}

fn day(text: &str) -> Result<NaiveDate, String> {
    let date: Option<NaiveDate> = text.parse().ok();
    date.filter(|date| dates::in_range(*date)).ok_or_else(|| "YYYY-MM-DD, 1900 – 2200".to_owned())
}

/// Runs the program with the process's arguments and returns its exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let ended = match Options::try_parse_from(arguments) {
        Ok(options) => carry_out(options),
        Err(told) => answer(&told),
    };
    ended.unwrap_or_else(|Stop { code, said }| {
        said.iter().for_each(say);
        ExitCode::from(code)
    })
}

/// What clap says: help and version are results, all else is not understood.
fn answer(told: &clap::Error) -> Result<ExitCode, Stop> {
    // What was typed stands in it, so it is cleaned like all text from outside.
    let text = told.render().to_string();
    let text = SafeText::multi_line(text.trim_end());
    if told.use_stderr() {
        let code = u8::try_from(told.exit_code()).unwrap_or(USAGE);
        return Err(Stop::new(code, text));
    }
    output::print(Texts::of(Language::English), text.as_str())?;
    Ok(ExitCode::SUCCESS)
}

fn carry_out(options: Options) -> Result<ExitCode, Stop> {
    let archive = options.dir.unwrap_or_else(|| opened::usual_folder(machine::own_archive()));
    let clock = Clock::of_environment();
    let remembered = machine::file().and_then(|file| machine::Machine::load(&file).language);
    let locale = sys_locale::get_locale().and_then(|locale| Language::from_locale(&locale));
    let languages = Languages { chosen: options.lang.or(remembered), locale };
    let texts = Texts::of(languages.first());
    let read = || Opened::read(&archive, &clock, options.today, languages);
    let Some(command) = options.command else {
        let (language, language_chosen) = (languages.first(), languages.chosen.is_some());
        return interface(StartOptions { archive, language, language_chosen, today: options.today, clock });
    };
    let code = match command {
        Command::List(list) => list.carry_out(&read()?)?,
        Command::Show(show) => show.carry_out(&read()?)?,
        Command::Actions(actions) => actions.carry_out(&read()?)?,
        Command::Check(check) if !check.paths.is_empty() => check.carry_out_on_paths(languages)?,
        Command::Check(check) => check.carry_out(&read()?)?,
        Command::New(new) => new.carry_out(&mut read()?)?,
        Command::Progress(told) => told.carry_out(&mut read()?)?,
        Command::Due(moved) => moved.carry_out(&mut read()?)?,
        Command::Completions(completions) => completions.carry_out(texts)?,
        Command::Man => manual::man(texts)?,
    };
    Ok(ExitCode::from(code))
}

fn interface(start: StartOptions) -> Result<ExitCode, Stop> {
    let texts = Texts::of(start.language);
    if !terminal::is_there() {
        return Err(Stop::new(NO_TERMINAL, t!(texts, "terminal-missing")));
    }
    if let Err(fault) = ArchiveFolder::create(&start.archive) {
        return Err(Stop::new(CANNOT_WRITE, wording::save_error(texts, &fault)));
    }
    Ok(runtime::run(start).unwrap_or(ExitCode::from(NO_TERMINAL)))
}
