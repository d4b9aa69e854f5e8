//! The screen for the room while it runs: it follows the file of one meeting and draws what may be shown of it. It only
//! reads: no lock, no draft, nothing in the archive comes from here. It must not decide what is shown or how it looks.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::clock::{self, Clock};
use super::input::{self, Input};
use super::machine::{self, Machine};
use super::surroundings::{self, Surroundings};
use super::terminal::{self, Screen};
use super::{GONE, Incoming, SECOND, end_in_order_on_panic, signals};
use crate::app::command::Command;
use crate::app::keymap::{self, Context};
use crate::app::layar::{Slide, slide};
use crate::app::looks::Looks;
use crate::app::msg::{Event, Msg};
use crate::domain::{Office, Session};
use crate::platform;
use crate::storage::archive::ArchiveFolder;
use crate::storage::archive::naming::OFFICE;
use crate::texts::{Language, Texts, t};
use crate::ui::layar::{Show, Trouble, view};

/// How often the files are looked at where the system tells of no changes.
const LOOK: Duration = Duration::from_secs(1);

/// How the screen for the room is started.
#[derive(Debug, Clone)]
pub struct LayarStart {
    /// The archive.
    pub archive: PathBuf,
    /// The name of the meeting's file in it.
    pub file: String,
    /// The meeting as it was read last.
    pub session: Session,
    /// The office as it was read last.
    pub office: Office,
    /// The language.
    pub language: Language,
    /// The clock.
    pub clock: Clock,
}

/// Shows the meeting until somebody leaves; gives the exit code. The terminal must be there ([`terminal::is_there`]).
///
/// # Errors
/// When the terminal cannot be taken over; it is as it was then.
pub fn run(start: LayarStart) -> io::Result<u8> {
    let (out, incoming) = mpsc::channel();
    // Nothing is written here: whoever would wait for the disk learns at once that nobody answers.
    let (jobs, _) = mpsc::channel();
    end_in_order_on_panic(jobs.clone());
    signals::begin(out.clone(), jobs, start.clock.clone());
    let lived = terminal::take().and_then(|()| Live::begin(start, out));
    let mut live = lived.inspect_err(|_| terminal::give_back())?;
    let code = live.last(&incoming).unwrap_or(GONE);
    terminal::give_back();
    Ok(code)
}

/// What tells of changes in the folder.
enum Watch {
    /// The system does.
    Told(#[expect(dead_code, reason = "it watches as long as it is held")] RecommendedWatcher),
    /// Nobody does: the files are looked at.
    Looking,
}

impl Watch {
    /// Watches the folder and not the files: they are replaced, and a watched file would be the one that is gone.
    fn begin(folder: &Path, file: &str, out: Sender<Incoming>) -> Self {
        if !platform::tells_of_changes(folder) {
            return Self::Looking;
        }
        let wanted: [OsString; 2] = [file.into(), OFFICE.into()];
        let is_wanted = move |path: &PathBuf| path.file_name().is_some_and(|name| wanted.iter().any(|one| one == name));
        let told = move |event: notify::Result<notify::Event>| {
            let is_news = event.is_ok_and(|event| {
                let is_reading =
                    matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write));
                // What was lost on the way could have been about our file.
                !is_reading && (event.need_rescan() || event.paths.iter().any(&is_wanted))
            });
            if is_news {
                let _ = out.send(Incoming::Changed);
            }
        };
        let watcher = notify::recommended_watcher(told).and_then(|mut watcher| {
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
            Ok(watcher)
        });
        watcher.map_or(Self::Looking, Self::Told)
    }
}

/// The loop and what it holds.
struct Live {
    folder: ArchiveFolder,
    file: OsString,
    session: Session,
    office: Office,
    trouble: Option<Trouble>,
    size: (u16, u16),
    language: Language,
    looks: Looks,
    clock: Clock,
    screen: Screen,
    watch: Watch,
    /// It reads as long as it is held.
    _input: Input,
    /// When it is drawn again by itself.
    next_tick: Option<Instant>,
}

impl Live {
    fn begin(start: LayarStart, out: Sender<Incoming>) -> io::Result<Self> {
        let size = platform::terminal::size()?;
        let remembered = machine::file().map(|file| Machine::load(&file)).unwrap_or_default();
        let input = input::begin(out.clone(), start.clock.clone())?;
        let watch = Watch::begin(&start.archive, &start.file, out);
        let mut live = Self {
            folder: ArchiveFolder::open(&start.archive),
            file: start.file.into(),
            session: start.session,
            office: start.office,
            trouble: None,
            size,
            language: start.language,
            looks: surroundings::looks(&Surroundings::of_process(), remembered.theme),
            clock: start.clock,
            screen: Screen::open(size)?,
            watch,
            _input: input,
            next_tick: None,
        };
        // Something may have changed before it was watched.
        live.read();
        Ok(live)
    }

    /// Reads the meeting and its office again. What cannot be read leaves the last picture standing.
    fn read(&mut self) {
        self.folder.contents_of(OsStr::new(OFFICE));
        let contents = self.folder.contents_of(&self.file);
        if let Some(office) = contents.office {
            self.office = office;
        }
        let found = contents.sessions.into_iter().find(|entry| entry.session.id == self.session.id);
        let is_broken = contents.broken.iter().any(|broken| OsStr::new(&broken.file) == self.file);
        self.trouble = match found {
            Some(entry) => {
                self.session = entry.session;
                None
            }
            None if is_broken => Some(Trouble::Unreadable),
            None => Some(Trouble::Gone),
        };
    }

    fn slide(&self) -> Slide {
        let zone = self.office.profile.time_zone.offset();
        slide(&self.session, &self.office, self.clock.now().with_timezone(&zone))
    }

    /// Lives until the end; gives the exit code.
    fn last(&mut self, incoming: &Receiver<Incoming>) -> io::Result<u8> {
        loop {
            let mut is_changed = false;
            while let Ok(next) = incoming.try_recv() {
                if let Some(code) = self.take_in(next, &mut is_changed)? {
                    return Ok(code);
                }
            }
            if is_changed {
                self.read();
            }
            let slide = self.slide();
            self.draw(&slide)?;
            let next = match self.wait(slide.is_moving) {
                None => incoming.recv().map_err(io::Error::other)?,
                Some(patience) => match incoming.recv_timeout(patience) {
                    Ok(next) => next,
                    Err(RecvTimeoutError::Timeout) => {
                        self.next_tick = self.next_tick.map(|tick| (tick + SECOND).max(clock::ticks()));
                        // Where nobody tells of changes this is the look.
                        if matches!(self.watch, Watch::Looking) { Incoming::Changed } else { continue }
                    }
                    Err(gone) => return Err(io::Error::other(gone)),
                },
            };
            let mut is_changed = false;
            if let Some(code) = self.take_in(next, &mut is_changed)? {
                return Ok(code);
            }
            if is_changed {
                self.read();
            }
        }
    }

    /// How long nothing need be done; `None`: until something happens.
    fn wait(&mut self, is_moving: bool) -> Option<Duration> {
        let now = clock::ticks();
        if !is_moving {
            self.next_tick = None;
            return matches!(self.watch, Watch::Looking).then_some(LOOK);
        }
        let tick = *self.next_tick.get_or_insert(now + SECOND);
        Some(tick.saturating_duration_since(now))
    }

    fn draw(&mut self, slide: &Slide) -> io::Result<()> {
        let show = Show { slide, language: self.language, looks: self.looks, trouble: self.trouble };
        let title = t!(Texts::of(self.language), "layar-window").into_owned();
        self.screen.draw(self.size, &title, |frame| view(&show, frame))
    }

    /// Takes in what happened; gives the exit code if it is the end.
    fn take_in(&mut self, next: Incoming, is_changed: &mut bool) -> io::Result<Option<u8>> {
        match next {
            Incoming::Changed => *is_changed = true,
            Incoming::Msg(Msg { event, .. }) => return self.happened(event, is_changed),
            Incoming::Stop => {
                terminal::give_back();
                signals::stop();
            }
            Incoming::Continue => {
                terminal::give_back();
                terminal::take()?;
                self.screen.forget()?;
                *is_changed = true;
            }
            // Nothing can be clicked, and no editor begins here.
            Incoming::Click { .. } | Incoming::EditorEnded(_) => {}
        }
        Ok(None)
    }

    fn happened(&mut self, event: Event, is_changed: &mut bool) -> io::Result<Option<u8>> {
        match event {
            Event::Signal(signal) => return Ok(Some(128_u8.wrapping_add(u8::try_from(signal).unwrap_or(0)))),
            Event::Resize { width, height } => {
                self.size = (width, height);
                self.screen.forget()?;
            }
            // Who comes back to the window wants to see how it stands.
            Event::Returned => *is_changed = true,
            Event::Key(key) => match keymap::bound(&[Context::Layar, Context::Everywhere], key) {
                Some(Command::Quit) => return Ok(Some(0)),
                Some(Command::SwitchLanguage) => self.language = self.language.other(),
                Some(Command::SwitchTheme) => self.looks.chosen = Some(self.looks.next_theme()),
                _ => {}
            },
            _ => {}
        }
        Ok(None)
    }
}
