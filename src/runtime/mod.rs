//! The running program: terminal, input, storage thread, clock and signals around the pure model. It must not decide
//! what a key means or how a screen looks.

mod clipboard;
pub mod clock;
mod editor;
mod input;
pub mod layar;
pub mod lookup;
pub mod machine;
mod opener;
pub mod press;
pub mod reminding;
mod signals;
pub mod surroundings;
pub mod table;
pub mod terminal;
mod worker;

use std::io::{self, Write};
use std::process::{ExitCode, ExitStatus};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, Utc};

use crate::app::clipboard::LONGEST;
use crate::app::course;
use crate::app::effect::Effect;
use crate::app::model::{Model, OwnArchive, Start};
use crate::app::msg::{Event, Msg};
use crate::app::notice::Notice;
use crate::app::outside::OutsideFault;
use crate::app::update;
use crate::domain::IdSource;
use crate::platform;
use crate::storage::archive::is_begun;
use crate::storage::lock;
use crate::texts::{Language, Texts, t};
use crate::ui;
use crate::wording;
use clock::Clock;
use editor::Editor;
use input::Input;
use lookup::Question;
use machine::Machine;
use surroundings::Surroundings;
use terminal::Screen;
use worker::{Job, Places, Unwritten};

/// How long the first frame waits for the archive, so that it is a useful one.
const FIRST_FRAME: Duration = Duration::from_millis(60);
/// How often a screen on which time moves is drawn.
const SECOND: Duration = Duration::from_secs(1);
/// How long the end waits for the disk when it was told to hurry.
const LAST_WRITES: Duration = Duration::from_secs(1);
/// The exit code when something could not be written.
const NOT_WRITTEN: u8 = 5;
/// The exit code after a panic, as Rust has it.
const PANICKED: i32 = 101;
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
    /// The mouse was clicked here; what lies there is known when the screen is at hand.
    Click {
        /// When.
        at: DateTime<Utc>,
        /// The column, from 0.
        column: u16,
        /// The row, from 0.
        row: u16,
    },
    /// The person's own editor has ended.
    EditorEnded(io::Result<ExitStatus>),
    /// A file of the archive is not what it was.
    Changed,
    /// The process is to be stopped: the terminal goes back to the shell.
    Stop,
    /// The process was continued: what the shell did to the terminal is undone.
    Continue,
}

/// Tells the loop that something happened. When nobody listens any more, the program is at its end.
fn tell(out: &Sender<Incoming>, clock: &Clock, event: Event) {
    let _ = out.send(Incoming::Msg(Msg { at: clock.now(), event }));
}

/// Runs the interface until it ends; gives the exit code. The terminal must be there ([`terminal::is_there`]).
///
/// # Errors
/// When the terminal cannot be taken over; it is as it was then.
pub fn run(options: StartOptions) -> io::Result<ExitCode> {
    let (out, incoming) = mpsc::channel();
    let (jobs, inbox) = mpsc::channel();
    let places = Places {
        archive: options.archive.clone(),
        own_archive: machine::own_archive(),
        home: machine::home(),
        machine: machine::file(),
        today: options.today,
    };
    // The archive is read while the terminal is taken over.
    worker::begin(inbox, out.clone(), places, options.clock.clone());
    let (questions, asked) = mpsc::channel();
    lookup::begin(asked, out.clone(), options.archive.clone(), options.clock.clone());
    let _ = jobs.send(Job::Effect(Effect::Load));
    end_in_order_on_panic(jobs.clone());
    signals::begin(out.clone(), jobs.clone(), options.clock.clone());
    let lived = terminal::take().and_then(|()| Live::begin(&options, jobs.clone(), questions, out));
    let mut live = lived.inspect_err(|_| terminal::give_back())?;
    // Where drawing fails the terminal is gone: nobody is there to be told.
    let code = live.last(&incoming).unwrap_or(GONE);
    let code = settled(code, &jobs, &live.model);
    Ok(ExitCode::from(code))
}

/// Waits for the disk and gives the terminal back; who ended it himself is told what is not on the disk, and that
/// half-typed text is kept.
fn settled(code: u8, jobs: &Sender<Job>, model: &Model) -> u8 {
    let (answer, answered) = mpsc::channel();
    // Nothing tries again after this.
    let is_told = code == 0 || code == NOT_WRITTEN;
    let patience = if code == 0 { lock::PATIENCE } else { lock::MOMENT };
    let _ = jobs.send(Job::Flush { patience, answer });
    let outcome = answered.recv_timeout(patience + LAST_WRITES);
    terminal::give_back();
    if !is_told {
        return code;
    }
    let texts = Texts::of(model.language);
    let said = match outcome {
        Ok(None) => {
            if model.holds_text() {
                let _ = writeln!(io::stdout(), "rapat: {}", ui::notice::words(texts, &Notice::DraftKept));
            }
            return 0;
        }
        Ok(Some(Unwritten { fault, count })) => {
            t!(texts, "save-lost", why = wording::write_fault(texts, &fault), count = count)
        }
        Err(_) => t!(texts, "save-no-answer"),
    };
    let _ = writeln!(io::stderr(), "rapat: {said}");
    NOT_WRITTEN
}

/// A panic anywhere keeps what is typed, gives the terminal back before it speaks, and ends the program: half a program
/// would look like a whole one.
fn end_in_order_on_panic(jobs: Sender<Job>) {
    let speak = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if thread::current().name() != Some(worker::NAME) {
            let (answer, answered) = mpsc::channel();
            let _ = jobs.send(Job::Flush { patience: lock::MOMENT, answer });
            let _ = answered.recv_timeout(LAST_WRITES);
        }
        terminal::give_back();
        speak(panic);
        std::process::exit(PANICKED);
    }));
}

/// The loop and what it holds.
struct Live {
    model: Model,
    screen: Screen,
    jobs: Sender<Job>,
    questions: Sender<Question>,
    out: Sender<Incoming>,
    clock: Clock,
    input: Input,
    /// The person's own editor, while it has the terminal.
    editor: Option<Editor>,
    ending: Option<u8>,
    /// When the screen is drawn again by itself, while time moves on it.
    next_tick: Option<Instant>,
}

impl Live {
    fn begin(
        options: &StartOptions,
        jobs: Sender<Job>,
        questions: Sender<Question>,
        out: Sender<Incoming>,
    ) -> io::Result<Self> {
        let size = platform::terminal::size()?;
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(io::Error::other)?;
        let mut ids = IdSource::seeded(seed);
        let file = machine::file();
        let machine = machine::name(file.as_deref(), &mut ids);
        let remembered = file.map(|file| Machine::load(&file)).unwrap_or_default();
        let mut model = Model::new(Start {
            size,
            language: options.language,
            language_chosen: options.language_chosen,
            ids,
            at: options.clock.now(),
            today: options.today,
            machine,
            person: remembered.person,
            followed: remembered.hints,
            columns: remembered.columns,
            looks: surroundings::looks(&Surroundings::of_process(), remembered.theme),
        });
        model.own_archive = machine::own_archive().map(|path| OwnArchive { is_begun: is_begun(&path), path });
        let (screen, clock) = (Screen::open(size)?, options.clock.clone());
        let input = input::begin(out.clone(), clock.clone())?;
        Ok(Self { model, screen, jobs, questions, out, clock, input, editor: None, ending: None, next_tick: None })
    }

    /// Lives until the end; gives the exit code.
    fn last(&mut self, incoming: &Receiver<Incoming>) -> io::Result<u8> {
        let shown_by = clock::ticks() + FIRST_FRAME;
        while !self.model.loaded && self.model.archive.glance.is_none() && self.ending.is_none() {
            let patience = shown_by.saturating_duration_since(clock::ticks());
            let Ok(next) = incoming.recv_timeout(patience) else { break };
            self.take_in(next)?;
        }
        loop {
            // Everything that is there is taken in before one frame is drawn.
            while let Ok(next) = incoming.try_recv() {
                self.take_in(next)?;
            }
            if let Some(code) = self.ending {
                return Ok(code);
            }
            self.draw()?;
            let next = self.next(incoming)?;
            self.take_in(next)?;
        }
    }

    /// Waits for what comes next. Only where time moves on the screen does the program wake up by itself: each second where
    /// it is counted, each minute where a clock is shown.
    fn next(&mut self, incoming: &Receiver<Incoming>) -> io::Result<Incoming> {
        let is_ticking = self.editor.is_none() && course::is_ticking(&self.model);
        let shows_a_clock = self.editor.is_none() && course::shows_a_clock(&self.model);
        let tick = match (is_ticking, shows_a_clock) {
            (true, _) => *self.next_tick.get_or_insert_with(|| clock::ticks() + SECOND),
            (false, true) => {
                self.next_tick = None;
                clock::ticks() + self.clock.rest_of_minute()
            }
            (false, false) => {
                self.next_tick = None;
                return incoming.recv().map_err(io::Error::other);
            }
        };
        match incoming.recv_timeout(tick.saturating_duration_since(clock::ticks())) {
            Err(RecvTimeoutError::Timeout) => {
                self.next_tick = is_ticking.then(|| (tick + SECOND).max(clock::ticks()));
                Ok(Incoming::Msg(Msg { at: self.clock.now(), event: Event::Tick }))
            }
            next => next.map_err(io::Error::other),
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        if self.editor.is_some() {
            return Ok(());
        }
        let model = &self.model;
        self.screen.draw((model.width, model.height), &ui::window_title(model), |frame| ui::view(model, frame))
    }

    /// Something happened now.
    fn happened(&mut self, event: Event) -> io::Result<()> {
        self.take_in(Incoming::Msg(Msg { at: self.clock.now(), event }))
    }

    fn take_in(&mut self, next: Incoming) -> io::Result<()> {
        match next {
            Incoming::Msg(msg) => self.update(msg),
            Incoming::EditorEnded(status) => match self.editor.take() {
                Some(editor) => self.come_back(editor.outcome(status)),
                None => Ok(()),
            },
            Incoming::Click { at, column, row } => match ui::pointer::target(&self.model, column, row) {
                Some(target) => self.take_in(Incoming::Msg(Msg { at, event: Event::Click(target) })),
                None => Ok(()),
            },
            Incoming::Changed => self.happened(Event::Returned),
            Incoming::Stop => {
                terminal::give_back();
                signals::stop();
                Ok(())
            }
            // The terminal is the editor's, who puts it right.
            Incoming::Continue if self.editor.is_some() => Ok(()),
            Incoming::Continue => {
                // It is still taken if the stop was one that cannot be caught.
                terminal::give_back();
                terminal::take()?;
                self.screen.forget()
            }
        }
    }

    fn update(&mut self, msg: Msg) -> io::Result<()> {
        #[cfg(feature = "faults")]
        assert_ne!(msg.event, Event::Paste("faults: panic".to_owned()), "on purpose");
        if matches!(msg.event, Event::Resize { .. }) {
            // A terminal that was smaller for a moment has lost its picture, even if it has its old size again.
            self.screen.forget()?;
        }
        if matches!(msg.event, Event::Signal(_))
            && let Some(editor) = self.editor.take()
        {
            // What is saved there goes to the draft before the program ends.
            self.happened(Event::CameBack(editor.cut_short()))?;
        }
        let question = match &msg.event {
            Event::Loaded(contents) if contents.listing.is_some() => Some(Question::Soon),
            Event::SampleLeft { path, .. } => Some(Question::Archive(path.clone())),
            _ => None,
        };
        question.into_iter().for_each(|question| drop(self.questions.send(question)));
        for effect in update(&mut self.model, msg) {
            self.carry_out(effect)?;
        }
        Ok(())
    }

    /// Does what is of the terminal; the rest is for the storage.
    fn carry_out(&mut self, effect: Effect) -> io::Result<()> {
        match effect {
            Effect::Quit(code) => self.ending = Some(code),
            Effect::Copy { text } => {
                let to_terminal = text.len() <= LONGEST;
                if to_terminal {
                    self.screen.copy(&text)?;
                }
                clipboard::send(text, to_terminal, self.out.clone(), self.clock.clone());
            }
            Effect::Edit { path } => {
                self.input.pause();
                match Editor::start(path, self.out.clone(), terminal::lend) {
                    Ok(editor) => self.editor = Some(editor),
                    Err(fault) => self.come_back(Err(fault))?,
                }
            }
            effect @ (Effect::FindActions { .. }
            | Effect::FindPicture { .. }
            | Effect::FindHouse { .. }
            | Effect::FetchActions { .. }
            | Effect::FindLinks { .. }
            | Effect::FindRivals { .. }
            | Effect::Search { .. }) => {
                drop(self.questions.send(Question::Of(effect)));
            }
            effect => drop(self.jobs.send(Job::Effect(effect))),
        }
        Ok(())
    }

    /// Takes the terminal again after an editor had it, which may have changed it, and files.
    fn come_back(&mut self, outcome: Result<String, OutsideFault>) -> io::Result<()> {
        // It is still taken where no editor began: taken twice, the window's title would be kept twice and given back once.
        terminal::give_back();
        terminal::take()?;
        let (width, height) = platform::terminal::size()?;
        self.happened(Event::Resize { width, height })?;
        self.input.resume();
        self.happened(Event::CameBack(outcome))?;
        self.happened(Event::Returned)
    }
}
