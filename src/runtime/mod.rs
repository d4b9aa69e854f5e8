//! The running program: terminal, input, storage thread, clock and signals around the pure model. It must not decide
//! what a key means or how a screen looks.

pub mod clock;
mod input;
pub mod machine;
mod signals;
pub mod terminal;
mod worker;

use std::io;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};

use chrono::NaiveDate;

use crate::app::effect::Effect;
use crate::app::model::{Model, Start};
use crate::app::msg::Msg;
use crate::app::update;
use crate::domain::IdSource;
use crate::texts::Language;
use crate::ui;
use crate::ui::theme::Theme;
use clock::Clock;
use terminal::Screen;
use worker::{Job, Places};

/// How long the first frame waits for the archive, so that it is a useful one.
const FIRST_FRAME: Duration = Duration::from_millis(80);
/// How long the end waits for the disk.
const LAST_WRITES: Duration = Duration::from_millis(900);
/// The exit code when something could not be written.
const NOT_WRITTEN: u8 = 5;
/// The exit code of a terminal that is gone: 128 + SIGHUP.
const GONE: u8 = 129;

/// How the program is started.
#[derive(Debug, Clone)]
pub struct StartOptions {
    /// The archive.
    pub archive: std::path::PathBuf,
    /// The language of the interface.
    pub language: Language,
    /// Whether somebody chose it; else the office's is taken.
    pub language_chosen: bool,
    /// The day to pretend, if any.
    pub today: Option<NaiveDate>,
    /// The clock.
    pub clock: Clock,
}

/// What comes to the loop.
enum Incoming {
    /// A message for the model.
    Msg(Msg),
    /// The screen was overwritten: draw all of it.
    Redraw,
}

/// Runs the interface until it ends; gives the exit code. The terminal must be there ([`terminal::is_there`]).
///
/// # Errors
/// When the terminal cannot be taken over.
pub fn run(options: StartOptions) -> io::Result<ExitCode> {
    let (out, incoming) = mpsc::channel();
    let (jobs, inbox) = mpsc::channel();
    let places =
        Places { archive: options.archive.clone(), own_archive: machine::own_archive(), machine: machine::file() };
    let worker = worker::begin(inbox, out.clone(), places, options.clock.clone());
    let _ = jobs.send(Job::Effect(Effect::Load));
    terminal::give_back_on_panic();
    terminal::take()?;
    signals::begin(out.clone(), jobs.clone(), options.clock.clone());
    input::begin(out, options.clock.clone());
    let code = match terminal::screen().and_then(|screen| live(screen, &options, &incoming, &jobs)) {
        Ok(code) => code,
        // The terminal is gone: nobody is there to be told.
        Err(_) => GONE,
    };
    let (answer, answered) = mpsc::channel();
    let _ = jobs.send(Job::Stop(answer));
    let is_written = answered.recv_timeout(LAST_WRITES).unwrap_or(false);
    if is_written {
        let _ = worker.join();
    }
    terminal::give_back();
    Ok(ExitCode::from(if code == 0 && !is_written { NOT_WRITTEN } else { code }))
}

fn live(
    mut screen: Screen,
    options: &StartOptions,
    incoming: &Receiver<Incoming>,
    jobs: &Sender<Job>,
) -> io::Result<u8> {
    let size = screen.size()?;
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(io::Error::other)?;
    let theme =
        if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) { Theme::MONO } else { Theme::COLOUR };
    let mut model = Model::new(Start {
        size: (size.width, size.height),
        language: options.language,
        language_chosen: options.language_chosen,
        ids: IdSource::seeded(seed),
        at: options.clock.now(),
        today: options.today,
    });
    let begun = Instant::now();
    let mut ending = None;
    loop {
        let first = if model.loaded {
            incoming.recv().map_err(io::Error::other)?
        } else {
            match incoming.recv_timeout(FIRST_FRAME.saturating_sub(begun.elapsed())) {
                Ok(first) => first,
                Err(_) => {
                    screen.draw(|frame| ui::view(&model, theme, frame))?;
                    incoming.recv().map_err(io::Error::other)?
                }
            }
        };
        // Everything that is there is taken in before one frame is drawn.
        for next in std::iter::once(first).chain(incoming.try_iter()) {
            match next {
                Incoming::Msg(msg) => take_in(&mut model, msg, jobs, &mut ending),
                Incoming::Redraw => screen.clear()?,
            }
            if let Some(code) = ending {
                return Ok(code);
            }
        }
        screen.draw(|frame| ui::view(&model, theme, frame))?;
    }
}

fn take_in(model: &mut Model, msg: Msg, jobs: &Sender<Job>, ending: &mut Option<u8>) {
    for effect in update(model, msg) {
        match effect {
            Effect::Quit(code) => *ending = Some(code),
            effect => {
                let _ = jobs.send(Job::Effect(effect));
            }
        }
    }
}
