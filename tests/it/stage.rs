//! A stage on which the whole program plays without terminal, threads and clock: keys go in, the real storage answers in
//! a folder of its own, and what is drawn comes out as text. It must not know what a test expects.

use std::collections::VecDeque;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rapat::app::clipboard::LONGEST;
use rapat::app::effect::{Effect, Person};
use rapat::app::hints::Hint;
use rapat::app::key::Key;
use rapat::app::looks::Looks;
use rapat::app::model::{Model, Start};
use rapat::app::msg::{Delivery, Event, Msg};
use rapat::app::update;
use rapat::domain::session::SessionEdit;
use rapat::domain::{Act, Change, DocumentEdit, IdSource, Session};
use rapat::folder::{Contents, WriteFault};
use rapat::runtime::{lookup, press, reminding};
use rapat::storage::archive::{ArchiveFolder, bundle};
use rapat::storage::index::{Index, Lookup};
use rapat::storage::{draft, handed};
use rapat::texts::Language;
use rapat::ui::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// The program on a stage.
pub struct Stage {
    pub model: Model,
    /// What the storage has been asked for and has not done.
    waiting: VecDeque<Effect>,
    is_slow: bool,
    storage: ArchiveFolder,
    /// What answers where only open sessions are read.
    lookup: Option<Lookup>,
    folder: tempfile::TempDir,
    /// From which places are counted that somebody types.
    home: tempfile::TempDir,
    /// What the clock shows.
    now: DateTime<Utc>,
}

/// 09.00 in Atambua on 1 March 2024.
fn now() -> DateTime<Utc> {
    "2024-03-01T01:00:00Z".parse().unwrap()
}

impl Stage {
    /// The archive that is checked in, copied.
    pub fn sample(language: Language, size: (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy_sample(folder.path());
        Self::starting(folder, language, size).loaded()
    }

    /// The archive that is checked in, copied as one's own: nothing is asked before it is changed.
    pub fn own(language: Language, size: (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy_sample(folder.path());
        let office = std::fs::read_to_string(sample_folder().join("office.ron")).unwrap();
        write(&folder.path().join("office.ron"), &office.replace("        sample: true,\n", ""));
        Self::starting(folder, language, size).loaded()
    }

    /// The sample with two more files that cannot be read: a conflict of git and a cut one.
    pub fn broken(language: Language, size: (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy_sample(folder.path());
        let whole = std::fs::read_to_string(sample_file("2023-05-11")).unwrap();
        let cut: String = whole.chars().take(whole.chars().count() / 2).collect();
        write(&folder.path().join("2023-05-11-terpotong.ron"), &cut);
        write(&folder.path().join("2023-06-15-bentrok.ron"), "(\n    format: 1,\n<<<<<<< HEAD\n    id: \"x\",\n");
        Self::starting(folder, language, size).loaded()
    }

    /// The sample; its newest session has a field that this program does not know.
    pub fn read_only(language: Language, size: (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy_sample(folder.path());
        let file = sample_file("2023-11-03");
        let text = std::fs::read_to_string(&file).unwrap().replacen("format: 1,", "format: 1,\n    suhu: 31,", 1);
        write(&folder.path().join(file.file_name().unwrap()), &text);
        Self::starting(folder, language, size).loaded()
    }

    /// An archive of an office that has held no meeting yet.
    pub fn empty(language: Language, size: (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(sample_folder().join("office.ron"), folder.path().join("office.ron")).unwrap();
        Self::starting(folder, language, size).loaded()
    }

    /// The newest session of the sample is open; changes are agreed to.
    pub fn in_session() -> Self {
        let mut stage = Self::sample(Language::English, (80, 24));
        stage.model.sample_agreed = true;
        stage.keys("enter");
        stage
    }

    /// Before anything has been read.
    pub fn unread(language: Language, size: (u16, u16)) -> Self {
        Self::starting(tempfile::tempdir().unwrap(), language, size)
    }

    fn starting(folder: tempfile::TempDir, language: Language, size: (u16, u16)) -> Self {
        let ids = IdSource::seeded([7; 32]);
        let machine = "laptop".to_owned();
        let start = Start {
            size,
            language,
            language_chosen: true,
            ids,
            at: now(),
            today: None,
            machine,
            columns: None,
            looks: Looks::PLAIN,
            person: Person::default(),
            followed: Hint::ALL.map(|hint| hint.name().to_owned()).into(),
        };
        let mut storage = ArchiveFolder::open(folder.path());
        storage.go_by(now);
        Self {
            model: Model::new(start),
            waiting: VecDeque::new(),
            is_slow: false,
            storage,
            lookup: None,
            folder,
            home: tempfile::tempdir().unwrap(),
            now: now(),
        }
    }

    fn loaded(mut self) -> Self {
        self.waiting.push_back(Effect::Load);
        self.catch_up();
        self
    }

    /// The same archive as if it were too large to be held: only what is open is read, an index answers for the rest.
    pub fn listed(mut self) -> Self {
        Index::kept(self.folder.path()).unwrap().catch_up(|_, _| {}).unwrap();
        self.storage = ArchiveFolder::open(self.folder.path());
        self.storage.go_by(now);
        self.storage.list_only();
        self.lookup = Lookup::open(self.folder.path()).map(Lookup::kept_up);
        self.model.loaded = false;
        self.loaded()
    }

    /// The same archive after the program was ended and started again, on this machine or another.
    pub fn started_again(self, machine: &str) -> Self {
        let (language, size) = (self.model.language, (self.model.width, self.model.height));
        let mut again = Self::starting(self.folder, language, size);
        again.model.ids = IdSource::seeded([8; 32]);
        again.model.machine = machine.to_owned();
        again.loaded()
    }

    /// From now on the storage is slower than the person: it does nothing until it may catch up.
    pub fn slow(&mut self) -> &mut Self {
        self.is_slow = true;
        self
    }

    /// So many seconds go by, and the screen is drawn again.
    pub fn later(&mut self, seconds: i64) -> &mut Self {
        self.now += chrono::TimeDelta::seconds(seconds);
        self.send(Event::Tick)
    }

    /// The storage does what it was asked for, in order.
    pub fn catch_up(&mut self) -> &mut Self {
        while let Some(effect) = self.waiting.pop_front() {
            if let Some(event) = self.carry_out(effect) {
                self.waiting.extend(update(&mut self.model, Msg { at: self.now, event }));
            }
        }
        self.is_slow = false;
        self
    }

    /// The newest session.
    pub fn whole(&self) -> &Session {
        &self.model.archive.newest_first()[0].session
    }

    /// What stands in a field of the open form.
    pub fn text(&self, field: &str) -> String {
        self.model.form().unwrap().texts()[field].clone()
    }

    /// Somebody else writes this edit of the newest session, and the program sees it.
    pub fn written_by_another(&mut self, edit: SessionEdit) -> &mut Self {
        let act = Act { text: "act-seat", subject: String::new() };
        let edits = vec![DocumentEdit::Session(self.whole().id, edit)];
        ArchiveFolder::open(self.folder()).write(&Change { act, edits }).unwrap();
        self.send(Event::Returned)
    }

    /// The names of the drafts that wait in the folder.
    pub fn drafts(&self) -> Vec<String> {
        draft::list(self.folder.path(), "").unwrap()
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The home folder of whoever sits here.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Presses the keys of a script, each answered before the next unless the storage is slow.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for key in Key::script(script).unwrap() {
            self.send(Event::Key(key));
        }
        self
    }

    /// Presses the keys of a script while the disk answers nothing.
    pub fn unanswered(&mut self, script: &str) -> &mut Self {
        for key in Key::script(script).unwrap() {
            update(&mut self.model, Msg { at: self.now, event: Event::Key(key) });
        }
        self
    }

    /// Something happens, and everything it asks for is done, unless the storage is slow.
    pub fn send(&mut self, event: Event) -> &mut Self {
        self.waiting.extend(update(&mut self.model, Msg { at: self.now, event }));
        if !self.is_slow {
            self.catch_up();
        }
        self
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Load => {
                let contents = self.storage.contents();
                Some(Event::Loaded(Box::new(self.complete(contents))))
            }
            Effect::Refresh => {
                let contents = self.storage.refresh()?;
                Some(Event::Loaded(Box::new(self.complete(contents))))
            }
            Effect::Hold { wanted, lacking } => Some(Event::Held(self.storage.hold(&wanted, &lacking))),
            Effect::List { today } => self.storage.listing(today).map(Event::Listed),
            effect @ (Effect::FindActions { .. }
            | Effect::FindPicture { .. }
            | Effect::FindHouse { .. }
            | Effect::FetchActions { .. }
            | Effect::FindLinks { .. }
            | Effect::FindRivals { .. }
            | Effect::Search { .. }) => {
                let folder = self.folder.path();
                lookup::event(self.lookup.get_or_insert_with(|| Lookup::open(folder).unwrap()), effect)
            }
            effect @ (Effect::FindFiles(_) | Effect::LookAtTable(_)) => {
                rapat::runtime::table::event(self.folder.path(), self.home.path(), effect)
            }
            Effect::Write { serial, change } => Some(match self.storage.write(&change) {
                Ok(written) => Event::Written { serial, merged: written.merged, not_kept: written.not_kept },
                Err(WriteFault::Refused { refusal, current }) => Event::Refused { serial, refusal: *refusal, current },
                Err(fault) => Event::NotWritten { serial, fault },
            }),
            Effect::SaveDraft { name, draft: text } => {
                draft::save(self.folder.path(), &name, &text).unwrap();
                None
            }
            Effect::DropDraft { name } => {
                draft::discard(self.folder.path(), &name).unwrap();
                None
            }
            Effect::FindDraft { form, drafts, except } => {
                let is_wanted = |name: &str| draft::is_of(name, &drafts) && !except.iter().any(|other| other == name);
                let found = draft::newest(self.folder.path(), &drafts, is_wanted);
                Some(Event::DraftFound { form, found })
            }
            Effect::FindWaiting { drafts } => {
                let count = draft::list(self.folder.path(), &drafts).unwrap().len();
                let newest = draft::newest(self.folder.path(), &drafts, |_| true).unwrap();
                newest.map(|(newest, _)| Event::DraftsWaiting { newest, count })
            }
            Effect::FindVersions(document) => {
                Some(Event::VersionsFound { document, versions: self.storage.kept(document) })
            }
            Effect::FindTwins(file) => {
                let joined = self.storage.twins(&file).map(Box::new);
                Some(Event::TwinsFound { file, joined })
            }
            Effect::Settle { file, seen, wanted } => Some(Event::Settled(self.storage.settle(&file, &seen, &wanted))),
            Effect::Give { documents, to, name } => {
                let to = bundle::place(&to, self.home.path(), Some(&name));
                Some(Event::Given(self.storage.hand_over(&documents, &to).map(|count| (count, to))))
            }
            Effect::FindBundle(typed) => {
                let found = self.storage.look_at(&bundle::place(&typed, self.home.path(), None)).map(Box::new);
                Some(Event::BundleFound { typed, found })
            }
            Effect::KeepReceived(joined) => Some(Event::ReceivedKept(self.storage.keep_received(&joined).err())),
            Effect::BackUp(to) => {
                Some(Event::BackedUp(self.storage.back_up(&bundle::place(&to, self.home.path(), None))))
            }
            Effect::FindReminders { today, language } => {
                let found = reminding::of_archive(self.folder.path(), (language, "", today));
                Some(Event::RemindersFound(Box::new(found)))
            }
            Effect::WriteReminders { today, texts } => {
                Some(Event::RemindersWritten(reminding::into_folder(self.folder.path(), today, &texts)))
            }
            Effect::FindTrash => Some(Event::TrashFound(self.storage.find_thrown())),
            Effect::Purge(id) => Some(Event::Purged { id, outcome: self.storage.purge_thrown(id) }),
            Effect::Print(printing) => {
                let printout = press::into_folder(self.folder.path(), &printing, |_| true);
                let (session, wanted, unanswered) = (printing.session.id, printing.wanted, printing.unanswered);
                Some(Event::Printed { session, wanted, unanswered, printout })
            }
            Effect::Remember(chosen) => Some(Event::Remembered(chosen)),
            Effect::Copy { text } => {
                Some(Event::Sent(Delivery { to_terminal: text.len() <= LONGEST, to_program: None }))
            }
            Effect::HandOver { draft, field, text } => {
                let (archive, origin) = (self.folder.path(), handed::Origin { draft: &draft, field });
                Some(Event::HandedOver(handed::hand_over(archive, &handed::Desk::taken(archive), origin, &text)))
            }
            Effect::Edit { .. } | Effect::LeaveSample | Effect::StopPrinting | Effect::Quit(_) => None,
        }
    }

    fn complete(&mut self, contents: Contents) -> Contents {
        Contents { listing: self.storage.listing(self.model.today()), ..contents }
    }

    /// What is drawn, and where the cursor is, if it is shown.
    pub fn drawn(&self) -> (Buffer, Option<Position>) {
        self.drawn_at(self.model.width, self.model.height)
    }

    /// What is drawn when the terminal is of another size than the model knows yet.
    pub fn drawn_at(&self, width: u16, height: u16) -> (Buffer, Option<Position>) {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| view(&self.model, frame)).unwrap();
        let backend = terminal.backend();
        (backend.buffer().clone(), backend.cursor_visible().then(|| backend.cursor_position()))
    }

    /// The screen as text between its edges; below it where the cursor is, from 0.
    pub fn screen(&self) -> String {
        let (buffer, cursor) = self.drawn();
        let mut text: String =
            buffer.content.chunks(usize::from(buffer.area.width)).map(|row| format!("▕{}▏\n", line(row))).collect();
        text.push_str(&match cursor {
            Some(cursor) => format!("cursor: column {}, row {}\n", cursor.x, cursor.y),
            None => "cursor: hidden\n".to_owned(),
        });
        text
    }
}

/// A row of cells as text: what a wide character covers is not written a second time.
fn line(row: &[ratatui::buffer::Cell]) -> String {
    let mut line = String::new();
    let mut covered = 0;
    for cell in row {
        if covered == 0 {
            line.push_str(cell.symbol());
            covered = rapat::texts::cells(cell.symbol());
        }
        covered = covered.saturating_sub(1);
    }
    line
}

fn sample_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions")
}

fn sample_file(beginning: &str) -> PathBuf {
    let begins = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with(beginning);
    let mut files = std::fs::read_dir(sample_folder()).unwrap().map(|entry| entry.unwrap().path());
    files.find(begins).unwrap()
}

fn copy_sample(to: &Path) {
    for entry in std::fs::read_dir(sample_folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "ron") {
            std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

fn write(path: &Path, text: &str) {
    File::create(path).unwrap().write_all(text.as_bytes()).unwrap();
}
