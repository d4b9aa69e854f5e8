//! The model: all that the program knows while it runs. Only `update` changes it. It must not know the disk, the clock
//! or the terminal.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::archive::Archive;
use super::columns::BoardColumn;
use super::effect::Person;
use super::form::Form;
use super::history::History;
use super::holding::Holding;
use super::looks::Looks;
use super::notice::Notice;
use super::overlay::Overlay;
use super::screen::Screen;
use crate::domain::{Change, CommitmentId, IdSource, Office, Stamp};
use crate::folder::{SaveError, WriteFault};
use crate::texts::Language;

/// A write that is on its way to the disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Pending {
    /// The number of the write.
    pub serial: u64,
    /// What is written.
    pub change: Change,
    /// The draft that goes once the write is on the disk.
    pub draft: Option<String>,
    /// Why it does not come to the disk.
    pub fault: Option<WriteFault>,
}

/// Writes that are on their way to the disk.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Saving {
    /// The number of the last write.
    pub last_serial: u64,
    /// Writes not yet answered, oldest first.
    pub pending: VecDeque<Pending>,
    /// When the last write came to the disk.
    pub saved_at: Option<Stamp>,
    /// Why drafts cannot be kept.
    pub draft_fault: Option<SaveError>,
}

impl Saving {
    /// Whether everything is on the disk.
    pub fn is_settled(&self) -> bool {
        self.pending.is_empty()
    }

    /// Why the oldest write that failed does not come to the disk.
    pub fn fault(&self) -> Option<&WriteFault> {
        self.pending.iter().find_map(|pending| pending.fault.as_ref())
    }
}

/// The archive of one's own in the platform's data folder, for whoever leaves the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnArchive {
    /// Its folder.
    pub path: PathBuf,
    /// Whether something stands in it already.
    pub is_begun: bool,
}

/// How the program was started.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// The terminal's columns and rows.
    pub size: (u16, u16),
    /// The language of the interface.
    pub language: Language,
    /// Whether somebody chose it; else the office's is taken.
    pub language_chosen: bool,
    /// How the interface looks.
    pub looks: Looks,
    /// Where ids come from.
    pub ids: IdSource,
    /// The instant of the start.
    pub at: DateTime<Utc>,
    /// The day to pretend, if any.
    pub today: Option<NaiveDate>,
    /// The machine: a name without meaning, which its drafts bear. Others who work in the same folder have another.
    pub machine: String,
    /// Who works on it.
    pub person: Person,
    /// The first-run hints that were followed here, by their names.
    pub followed: BTreeSet<String>,
    /// The columns of the board that somebody chose; `None`: nobody did.
    pub columns: Option<Vec<BoardColumn>>,
}

/// All that the program knows while it runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The terminal's columns.
    pub width: u16,
    /// The terminal's rows.
    pub height: u16,
    /// The language of the interface.
    pub language: Language,
    /// Whether somebody chose it; else the office's is taken.
    pub language_chosen: bool,
    /// How the interface looks.
    pub looks: Looks,
    /// The instant of the last message, in the office's time zone.
    pub now: Stamp,
    /// The day to pretend, if any.
    pub fixed_today: Option<NaiveDate>,
    /// Office, sessions, actions.
    pub archive: Archive,
    /// Whether the archive has been read.
    pub loaded: bool,
    /// Whether a change in a sample archive was agreed to.
    pub sample_agreed: bool,
    /// Where the sample can be left for; `None` where there is no home folder.
    pub own_archive: Option<OwnArchive>,
    /// The screens, the last one on top; the first is home and never goes.
    pub screens: Vec<Screen>,
    /// What floats above the screen, the last one on top.
    pub overlays: Vec<Overlay>,
    /// What can be undone and redone.
    pub history: History,
    /// What is on its way to the disk.
    pub saving: Saving,
    /// What is on its way from there.
    pub holding: Holding,
    /// When something was said that has become a commitment, which holds no time: what it becomes next has it again.
    pub said_at: BTreeMap<CommitmentId, NaiveTime>,
    /// How many papers are being printed; `None`: none.
    pub printing: Option<usize>,
    /// What there is to say about the last act.
    pub notice: Option<Notice>,
    /// What was copied last.
    pub clipboard: String,
    /// Whether a text is in the hands of the person's own editor.
    pub is_outside: bool,
    /// Whether nothing is shown but agenda and clock.
    pub is_blank: bool,
    /// Where new ids come from.
    pub ids: IdSource,
    /// The machine, as its drafts bear it.
    pub machine: String,
    /// Who works on it.
    pub person: Person,
    /// The first-run hints that were followed here, by their names.
    pub followed: BTreeSet<String>,
    /// The columns of the board.
    pub columns: Vec<BoardColumn>,
}

impl Model {
    /// The model of a program that has just started and read nothing yet.
    pub fn new(start: Start) -> Self {
        let office = Office::blank();
        let now = start.at.with_timezone(&office.profile.time_zone.offset());
        let today = start.today.unwrap_or_else(|| now.date_naive());
        Self {
            width: start.size.0,
            height: start.size.1,
            language: start.language,
            language_chosen: start.language_chosen,
            looks: start.looks,
            now,
            fixed_today: start.today,
            archive: Archive::empty(office, today),
            loaded: false,
            sample_agreed: false,
            own_archive: None,
            screens: vec![Screen::home()],
            overlays: Vec::new(),
            history: History::default(),
            saving: Saving::default(),
            holding: Holding::default(),
            said_at: BTreeMap::new(),
            printing: None,
            notice: None,
            clipboard: String::new(),
            is_outside: false,
            is_blank: false,
            ids: start.ids,
            machine: start.machine,
            person: start.person,
            followed: start.followed,
            columns: start.columns.unwrap_or_else(|| BoardColumn::USUAL.to_vec()),
        }
    }

    /// The day, as it is in the office.
    pub fn today(&self) -> NaiveDate {
        self.archive.today()
    }

    /// The time of day in the office, to the minute.
    pub fn minute(&self) -> chrono::NaiveTime {
        let time = self.now.time();
        chrono::NaiveTime::from_hms_opt(chrono::Timelike::hour(&time), chrono::Timelike::minute(&time), 0)
            .unwrap_or(time)
    }

    /// The screen on top.
    pub fn screen(&self) -> &Screen {
        // The first screen never goes, so there always is one.
        &self.screens[self.screens.len() - 1]
    }

    /// The screen on top, to change it.
    pub fn screen_mut(&mut self) -> &mut Screen {
        let top = self.screens.len() - 1;
        &mut self.screens[top]
    }

    /// The form on top, if one has the keyboard.
    pub fn form(&self) -> Option<&Form> {
        match self.overlays.last() {
            Some(Overlay::Form(form)) => Some(form),
            _ => None,
        }
    }

    /// The form on top, to change it.
    pub fn form_mut(&mut self) -> Option<&mut Form> {
        match self.overlays.last_mut() {
            Some(Overlay::Form(form)) => Some(form),
            _ => None,
        }
    }

    /// Whether an open form holds text that is not filed.
    pub fn holds_text(&self) -> bool {
        self.overlays.iter().any(|overlay| matches!(overlay, Overlay::Form(form) if form.is_changed()))
    }

    /// Whether changes may be made without asking: the archive is not a sample, or it was agreed to change it.
    pub fn may_change(&self) -> bool {
        !self.archive.office.profile.sample || self.sample_agreed
    }
}

/// What a screen's command asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// Nothing more.
    Nothing,
    /// Make a change.
    Change(Change),
    /// Make a change and go to the next row.
    ChangeAndStep(Change),
    /// Go to the next row.
    Step,
    /// Open a form.
    Form(Box<Form>),
    /// Show something above the screen.
    Overlay(Overlay),
    /// Go to another screen.
    Go(Screen),
    /// Say something.
    Say(Notice),
}
