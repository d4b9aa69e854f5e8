//! The shell's door: options, and which of them calls what. It must not know how a screen looks.

mod actions;
mod backup;
mod bundle;
mod capture;
mod check;
mod due;
mod export;
mod find;
mod history;
mod identity;
mod import;
mod layar;
mod lint;
mod list;
mod manual;
mod merge;
mod misunderstood;
mod new;
mod opened;
mod output;
mod page;
mod progress;
mod purge;
mod receive;
mod record;
mod remind;
mod report;
mod restore;
mod sample;
mod search;
mod show;
mod table;
mod templates;
mod usage;
mod when;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{FromArgMatches, Parser, Subcommand};

use crate::domain::dates;
use crate::platform;
use crate::runtime::{self, StartOptions, clock::Clock, machine, terminal};
use crate::storage::archive::ArchiveFolder;
use crate::texts::{Language, SafeText, Texts, t};
use crate::wording;
use opened::{Indexed, Languages, Opened};
use output::{CANNOT_WRITE, NO_TERMINAL, Stop, USAGE, say};
pub use usage::EXPLAINED;

/// What is asked for.
#[derive(Debug, Parser)]
#[command(name = "rapat", version, disable_help_subcommand = true)]
struct Options {
    #[arg(long, global = true, env = "RAPAT_DIR", hide_env_values = true)]
    dir: Option<PathBuf>,
    #[arg(long, global = true, env = "RAPAT_LANG", hide_env_values = true, value_parser = language)]
    lang: Option<Language>,
    #[arg(long, global = true, env = "RAPAT_TODAY", hide_env_values = true, value_name = "DATE", value_parser = day)]
    today: Option<NaiveDate>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    List(list::List),
    Show(show::Show),
    Actions(actions::Actions),
    Search(search::Search),
    Check(check::Check),
    New(new::New),
    Progress(progress::Told),
    Due(due::Moved),
    Capture(capture::Line),
    When(when::Day),
    Layar(layar::Layar),
    History(history::History),
    Restore(restore::Restore),
    Purge(purge::Purge),
    Bundle(bundle::Bundle),
    Receive(receive::Receive),
    Import(import::Import),
    Backup(backup::Backup),
    Merge(merge::Merge),
    Sample(sample::Made),
    Export(export::Papers),
    Remind(remind::Remind),
    Report(report::Report),
    Templates(templates::Templates),
    Completions(manual::Completions),
    Man,
}

fn language(code: &str) -> Result<Language, String> {
    code.parse().map_err(|_| Language::ALL.map(Language::code).join(", "))
}

fn day(text: &str) -> Result<NaiveDate, String> {
    let date: Option<NaiveDate> = text.parse().ok();
    date.filter(|date| dates::in_range(*date)).ok_or_else(|| "YYYY-MM-DD, 1900 – 2200".to_owned())
}

/// Runs the program with the process's arguments and returns its exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    platform::forbid_core_dumps();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let remembered = machine::file().and_then(|file| machine::Machine::load(&file).language);
    let locale = sys_locale::get_locale().and_then(|locale| Language::from_locale(&locale));
    let languages = Languages { chosen: language_asked_for(&arguments).or(remembered), locale };
    let mut command = usage::command(Texts::of(languages.first()));
    let matches = command.try_get_matches_from_mut(arguments);
    let options = matches.and_then(|matches| Options::from_arg_matches(&matches));
    let ended = match options {
        Ok(options) => carry_out(options, languages),
        Err(told) => answer(&told.format(&mut command), languages),
    };
    ended.unwrap_or_else(|Stop { code, said }| {
        said.iter().for_each(say);
        ExitCode::from(code)
    })
}

/// The language that the call or its surroundings ask for: even the help of a call that is not understood is in it.
fn language_asked_for(arguments: &[OsString]) -> Option<Language> {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let behind = words.iter().position(|word| *word == "--lang").and_then(|at| words.get(at + 1)).copied();
    let asked = words.iter().find_map(|word| word.strip_prefix("--lang=")).or(behind);
    let told = std::env::var("RAPAT_LANG").ok();
    asked.or(told.as_deref()).and_then(|code| code.parse().ok())
}

/// What clap says: help and version are results, all else is not understood.
fn answer(told: &clap::Error, languages: Languages) -> Result<ExitCode, Stop> {
    let texts = Texts::of(languages.first());
    if told.use_stderr() {
        return Err(Stop::new(USAGE, misunderstood::misunderstood(texts, told)));
    }
    let text = told.render().to_string();
    output::print(texts, SafeText::multi_line(&text).as_str())?;
    Ok(ExitCode::SUCCESS)
}

fn carry_out(options: Options, languages: Languages) -> Result<ExitCode, Stop> {
    let archive = options.dir.unwrap_or_else(|| opened::usual_folder(machine::own_archive()));
    let clock = Clock::of_environment();
    let languages = Languages { chosen: options.lang.or(languages.chosen), ..languages };
    let texts = Texts::of(languages.first());
    let read = || Opened::read(&archive, &clock, options.today, languages);
    let indexed = || Indexed::read(&archive, &clock, options.today, languages);
    let Some(command) = options.command else {
        let (language, language_chosen) = (languages.first(), languages.chosen.is_some());
        return interface(StartOptions { archive, language, language_chosen, today: options.today, clock });
    };
    let code = match command {
        Command::List(list) => list.carry_out(&mut indexed()?)?,
        Command::Show(show) => show.carry_out(&read()?)?,
        Command::Actions(actions) => actions.carry_out(&mut indexed()?)?,
        Command::Search(search) => search.carry_out(&mut indexed()?)?,
        Command::Check(check) if check.identity => match &check.text {
            Some(text) => check.identities_in_text(text, languages)?,
            None => check.identities(&read()?)?,
        },
        Command::Check(check) if check.lint => check.lints(&read()?)?,
        Command::Check(check) if !check.paths.is_empty() => check.carry_out_on_paths(languages)?,
        Command::Check(check) if check.index => check.carry_out_on_index(&mut indexed()?)?,
        Command::Check(check) => check.carry_out(&read()?)?,
        Command::New(new) => new.carry_out(&mut read()?)?,
        Command::Progress(told) => told.carry_out(&mut read()?)?,
        Command::Due(moved) => moved.carry_out(&mut read()?)?,
        Command::Capture(line) => line.carry_out(&mut read()?)?,
        Command::When(day) => {
            day.carry_out(read().ok().as_ref(), texts, options.today.unwrap_or_else(|| clock.local_day()))?
        }
        Command::Layar(layar) => layar.carry_out(read()?, clock.clone())?,
        Command::History(history) => history.carry_out(&read()?)?,
        Command::Restore(restore) => restore.carry_out(&mut read()?)?,
        Command::Purge(purge) => purge.carry_out(&mut read()?)?,
        Command::Bundle(bundle) => bundle.carry_out(&mut read()?)?,
        Command::Receive(receive) => receive.carry_out(&mut read()?)?,
        Command::Import(import) => import.carry_out(&mut read()?)?,
        Command::Backup(backup) if backup.restore => backup.bring_back(&archive, texts)?,
        Command::Backup(backup) => backup.carry_out(&read()?)?,
        Command::Merge(merge) => merge.carry_out(languages)?,
        Command::Sample(made) => made.carry_out(texts)?,
        Command::Export(papers) => papers.carry_out(&mut read()?, options.lang)?,
        Command::Remind(remind) => remind.carry_out(&read()?, options.lang)?,
        Command::Report(report) => report.carry_out(&read()?)?,
        Command::Templates(templates) => templates.carry_out(&read()?)?,
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
