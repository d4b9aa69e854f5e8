//! `rapat export`: papers of meetings as files. Nothing leaves that looks like an identity unless somebody said that it may.
//! It must not know what a paper says.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::find;
use super::opened::Opened;
use super::output::{CANNOT_WRITE, ERROR, GUARDED, Stop, USAGE, print, say, stream};
use super::table::{Column, Table};
use crate::domain::export::Export;
use crate::domain::meeting::Class;
use crate::domain::names::{fold, words_begin};
use crate::domain::office::Institution;
use crate::domain::session::SessionEdit;
use crate::domain::{DocumentEdit, Key, ListEdit, Session};
use crate::folder::{PaperFault, SaveError, SaveErrorKind};
use crate::formats::ics;
use crate::papers::{Found, Kind, Order, Wanted, calendar};
use crate::runtime::machine::{self, Machine};
use crate::runtime::press::{self, Printed};
use crate::sheet::Format;
use crate::storage::atomic::private_folder;
use crate::storage::stationery;
use crate::texts::{Language, SafeText, Texts, t};
use crate::wording;

/// As many institutions as are named where a name means several.
const MOST_NAMED: usize = 8;

/// Writes a paper.
#[derive(Debug, Args)]
pub struct Papers {
    #[arg(id = "meeting", value_name = "SESSION", conflicts_with_all = ["series", "all"])]
    session: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "all")]
    series: Option<String>,
    #[arg(long)]
    all: bool,
    #[arg(long, value_name = "PAPER", value_parser = kind)]
    paper: Option<Kind>,
    #[arg(long, value_name = "FORMAT", value_parser = target)]
    to: Option<Target>,
    #[arg(long, conflicts_with = "public")]
    internal: bool,
    #[arg(long)]
    public: bool,
    #[arg(long)]
    initials: bool,
    #[arg(long)]
    semicolons: bool,
    #[arg(long)]
    each: bool,
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
    #[arg(long)]
    accept_identities: bool,
    #[arg(long = "list")]
    pairs: bool,
}

fn kind(word: &str) -> Result<Kind, String> {
    Kind::from_name(word).ok_or_else(|| Kind::ALL.map(Kind::name).join(", "))
}

/// What comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    /// A paper in this format.
    Paper(Format),
    /// The meetings and commitments as a calendar.
    Calendar,
}

/// The name of a calendar in options, which is also how its file ends.
const CALENDAR: &str = "ics";

fn target(word: &str) -> Result<Target, String> {
    if word.eq_ignore_ascii_case(CALENDAR) {
        return Ok(Target::Calendar);
    }
    let formats = || [Format::ALL.map(Format::name).as_slice(), &[CALENDAR]].concat().join(", ");
    Format::from_name(word).map(Target::Paper).ok_or_else(formats)
}

impl Papers {
    /// Writes the paper that is wanted and says where it is.
    ///
    /// # Errors
    /// [`Stop`] when there is no such meeting or pair, the guard refuses, or the file cannot be written.
    pub fn carry_out(&self, opened: &mut Opened, language: Option<Language>) -> Result<u8, Stop> {
        if self.pairs {
            return self.tell_pairs(opened);
        }
        opened.tell_findings();
        if self.to == Some(Target::Calendar) {
            return self.calendar(opened, language);
        }
        let texts = opened.texts;
        let Some(kind) = self.paper else {
            return Err(Stop::new(USAGE, t!(texts, "export-no-paper", papers = Kind::ALL.map(Kind::name).join(", "))));
        };
        let format = match self.to {
            Some(Target::Paper(format)) => format,
            _ => kind.formats().first().copied().unwrap_or(Format::Txt),
        };
        if !kind.formats().contains(&format) {
            let formats: Vec<&str> = kind.formats().iter().map(|format| format.name()).collect();
            let (paper, formats) = (kind.name(), formats.join(", "));
            return Err(Stop::new(
                USAGE,
                t!(texts, "export-no-pair", paper = paper, format = format.name(), formats = formats),
            ));
        }
        let own = || opened.office.profile.language.parse().ok();
        let wanted = Wanted {
            kind,
            format,
            public: self.public || !self.internal && kind.is_public_by_default(format),
            initials: self.initials,
            semicolons: self.semicolons,
            each: self.each,
            language: language.or_else(own).unwrap_or_else(|| texts.language()),
            owner: self.institution(opened, kind)?,
        };
        let sessions: Vec<Session> = self.sessions(opened, kind)?.into_iter().cloned().collect();
        let sessions: Vec<&Session> = sessions.iter().collect();
        let unmade = |fault: PaperFault| not_made(opened, &fault);
        let archive = opened.folder.path().to_owned();
        let found = press::proof(&archive, &opened.office, &sessions, &wanted, opened.today).map_err(unmade)?;
        if !found.is_empty() && !self.accept_identities {
            return Err(guarded(opened, &found));
        }
        let printed = press::print(&archive, &opened.office, &sessions, &wanted, opened.today).map_err(unmade)?;
        let of_one = wanted.owner.as_ref().map(|key| format!("-{key}")).unwrap_or_default();
        let stem = format!("{}{of_one}", press::stem(kind, &sessions, opened.today));
        let targets = self.targets(opened, &wanted, &stem, &printed)?;
        log(opened, &sessions, (wanted.kind.name(), wanted.format.name(), wanted.public), &found)?;
        self.put(opened, &wanted, &targets, &printed)?;
        Ok(opened.code())
    }

    /// Writes the meetings and commitments as a calendar: what anybody may read, unless the whole is asked for.
    fn calendar(&self, opened: &mut Opened, language: Option<Language>) -> Result<u8, Stop> {
        let texts = opened.texts;
        if let Some(kind) = self.paper {
            let formats: Vec<&str> = kind.formats().iter().map(|format| format.name()).collect();
            let (paper, formats) = (kind.name(), formats.join(", "));
            return Err(Stop::new(
                USAGE,
                t!(texts, "export-no-pair", paper = paper, format = CALENDAR, formats = formats),
            ));
        }
        let swallowed = [("--owner", self.owner.is_some()), ("--each", self.each), ("--semicolons", self.semicolons)];
        if let Some((option, _)) = swallowed.iter().find(|(_, is_given)| *is_given) {
            return Err(Stop::new(USAGE, t!(texts, "export-calendar-whole", option = *option)));
        }
        let own = || opened.office.profile.language.parse().ok();
        let language = language.or_else(own).unwrap_or_else(|| texts.language());
        let sessions: Vec<Session> = self.sessions(opened, Kind::Rtl)?.into_iter().cloned().collect();
        let order = Order {
            kind: Kind::Rtl,
            public: !self.internal,
            initials: self.initials,
            office: &opened.office,
            sessions: sessions.iter().collect(),
            texts: Texts::of(language),
            today: opened.today,
            logo: None,
            owner: None,
        };
        let (calendar, found, left_out) = calendar::calendar(&order, opened.now.to_utc());
        if !found.is_empty() && !self.accept_identities {
            return Err(guarded(opened, &found));
        }
        let left = left_out.sessions + left_out.commitments;
        let bytes = ics::written(&calendar);
        let target = match &self.out {
            Some(out) if out.as_os_str() == "-" => None,
            Some(out) if !out.is_dir() => Some(out.clone()),
            out => Some(out.as_deref().unwrap_or(Path::new("")).join(format!("kalender-{}.{CALENDAR}", opened.today))),
        };
        if let Some(taken) = target.as_ref().filter(|target| !self.force && target.symlink_metadata().is_ok()) {
            return Err(is_there(opened, taken));
        }
        // What was left out did not leave.
        let left_here = |session: &&Session| self.internal || session.meeting.class == Class::Biasa;
        let sessions: Vec<&Session> = sessions.iter().filter(left_here).collect();
        log(opened, &sessions, (CALENDAR, CALENDAR, !self.internal), &found)?;
        if left > 0 {
            say(&t!(
                texts,
                "export-calendar-left-out",
                sessions = left_out.sessions,
                commitments = left_out.commitments
            ));
        }
        let Some(target) = target else {
            stream(texts, |out: &mut dyn Write| out.write_all(&bytes))?;
            return Ok(opened.code());
        };
        stationery::write(&target, &bytes, self.force).map_err(|fault| match fault.kind {
            SaveErrorKind::AlreadyExists => is_there(opened, &target),
            _ => Stop::new(CANNOT_WRITE, wording::save_error(texts, &fault)),
        })?;
        say(&t!(texts, "export-written", path = target.to_string_lossy().into_owned()));
        Ok(opened.code())
    }

    /// The papers and formats that there are.
    fn tell_pairs(&self, opened: &Opened) -> Result<u8, Stop> {
        let texts = opened.texts;
        let heads = [
            t!(texts, "export-paper"),
            t!(texts, "export-what"),
            t!(texts, "export-formats"),
            t!(texts, "export-form"),
        ];
        let mut table = Table::new(heads.map(|head| (Column::Words, head)));
        for kind in Kind::ALL {
            let formats: Vec<&str> =
                kind.formats().iter().filter(|format| format.is_built_in()).map(|format| format.name()).collect();
            let form = match kind.formats().first() {
                Some(first) if !kind.is_public_by_default(*first) => t!(texts, "paper-form-internal"),
                _ => t!(texts, "paper-form-public"),
            };
            let name = format!("{} ({})", kind.name(), kind.alias());
            table.add([SafeText::from(name), t!(texts, "paper-name-" + kind.name()), formats.join(" ").into(), form]);
        }
        print(texts, &table.drawn(super::output::width()))?;
        Ok(0)
    }

    /// The institution of which alone the paper is made.
    fn institution(&self, opened: &Opened, kind: Kind) -> Result<Option<Key>, Stop> {
        let texts = opened.texts;
        let Some(typed) = &self.owner else { return Ok(None) };
        if !kind.takes_an_owner() {
            return Err(Stop::new(USAGE, t!(texts, "export-no-owner-here", paper = kind.name())));
        }
        let word = fold(typed);
        let institutions = &opened.office.institutions;
        let exact: Vec<&Institution> = institutions.iter().filter(|one| one.is_called(&word)).collect();
        let begins = |one: &&Institution| one.names().any(|name| words_begin(&fold(name), &word));
        let found = if exact.is_empty() { institutions.iter().filter(begins).collect() } else { exact };
        match found.as_slice() {
            [only] => Ok(Some(only.key.clone())),
            several => {
                let names: Vec<&str> = several.iter().take(MOST_NAMED).map(|one| one.name.as_str()).collect();
                let names = if names.is_empty() { "–".to_owned() } else { names.join("; ") };
                Err(Stop::new(ERROR, t!(texts, "export-no-owner", typed = typed, names = names)))
            }
        }
    }

    /// The meetings that the paper is made of, the oldest first.
    fn sessions<'a>(&self, opened: &'a Opened, kind: Kind) -> Result<Vec<&'a Session>, Stop> {
        let texts = opened.texts;
        let mut all: Vec<&Session> = opened.contents.sessions.iter().map(|entry| &entry.session).collect();
        all.sort_by_key(|session| (session.meeting.date, session.id));
        match (&self.session, &self.series) {
            (Some(typed), _) => return Ok(vec![&find::session(opened, typed)?.session]),
            (None, Some(series)) => {
                let wanted = fold(series);
                all.retain(|session| session.meeting.series.as_ref().is_some_and(|key| key.as_str() == wanted));
                if all.is_empty() {
                    return Err(Stop::new(ERROR, t!(texts, "export-no-series", series = series)));
                }
            }
            (None, None) if self.all => {}
            (None, None) => return Err(Stop::new(USAGE, t!(texts, "export-no-meeting"))),
        }
        if all.len() > 1 && !kind.takes_several() {
            return Err(Stop::new(USAGE, t!(texts, "export-one-meeting", paper = kind.name())));
        }
        Ok(all)
    }

    /// Where the files go; none for a pipe. What is there already is found before anything is written down.
    fn targets(&self, opened: &Opened, wanted: &Wanted, stem: &str, printed: &Printed) -> Result<Vec<PathBuf>, Stop> {
        let named = |folder: &Path| -> Vec<PathBuf> {
            let ending = wanted.format.name();
            printed.files.iter().map(|(name, _)| folder.join(format!("{stem}{name}.{ending}"))).collect()
        };
        let targets = match &self.out {
            Some(out) if out.as_os_str() == "-" => vec![],
            Some(out) if printed.files.len() == 1 && !out.is_dir() => vec![out.clone()],
            Some(out) => named(out),
            None => named(Path::new("")),
        };
        match targets.iter().find(|target| !self.force && target.symlink_metadata().is_ok()) {
            Some(taken) => Err(is_there(opened, taken)),
            None => Ok(targets),
        }
    }

    /// Puts the files where they are wanted.
    fn put(&self, opened: &Opened, wanted: &Wanted, targets: &[PathBuf], printed: &Printed) -> Result<(), Stop> {
        let texts = opened.texts;
        let not_written = |fault: &SaveError| Stop::new(CANNOT_WRITE, wording::save_error(texts, fault));
        if targets.is_empty() {
            return self.pipe(opened, wanted, printed);
        }
        for (target, (_, bytes)) in targets.iter().zip(&printed.files) {
            let folder = target.parent().filter(|folder| printed.files.len() > 1 && !folder.as_os_str().is_empty());
            if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
                private_folder(folder).map_err(|fault| not_written(&fault))?;
            }
            stationery::write(target, bytes, self.force).map_err(|fault| match fault.kind {
                SaveErrorKind::AlreadyExists => is_there(opened, target),
                _ => not_written(&fault),
            })?;
            say(&t!(texts, "export-written", path = target.to_string_lossy().into_owned()));
        }
        Ok(())
    }

    fn pipe(&self, opened: &Opened, wanted: &Wanted, printed: &Printed) -> Result<(), Stop> {
        let texts = opened.texts;
        let [(_, bytes)] = printed.files.as_slice() else {
            return Err(Stop::new(USAGE, t!(texts, "export-several-files")));
        };
        if std::io::stdout().is_terminal() && !wanted.format.is_text() {
            return Err(Stop::new(USAGE, t!(texts, "export-not-to-terminal", format = wanted.format.name())));
        }
        stream(texts, |out: &mut dyn Write| out.write_all(bytes))
    }
}

fn is_there(opened: &Opened, path: &Path) -> Stop {
    Stop::new(CANNOT_WRITE, t!(opened.texts, "export-is-there", path = path.to_string_lossy().into_owned()))
}

fn not_made(opened: &Opened, fault: &PaperFault) -> Stop {
    Stop::new(ERROR, wording::paper_fault(opened.texts, fault))
}

/// The end of a call whose paper would show somebody.
fn guarded(opened: &Opened, found: &[Found]) -> Stop {
    let texts = opened.texts;
    let line = |found: &Found| {
        let kind = t!(texts, "identity-" + found.kind.name());
        SafeText::line(&format!("{}: {kind}: {}", found.place, found.masked())).into_owned()
    };
    let mut said: Vec<SafeText<'static>> = found.iter().map(line).collect();
    said.push(t!(texts, "export-guarded", count = found.len()).into_owned());
    Stop { code: GUARDED, said }
}

/// Writes down in each meeting that a paper of it leaves. In the sample archive nothing is real and nothing is written down.
fn log(
    opened: &mut Opened,
    sessions: &[&Session],
    (paper, format, public): (&str, &str, bool),
    found: &[Found],
) -> Result<(), Stop> {
    if opened.office.profile.sample {
        return Ok(());
    }
    let mut ids = opened.ids()?;
    let noted_by = machine::file().map(|file| Machine::load(&file).person.signed()).unwrap_or_default();
    let edits = sessions.iter().map(|session| {
        let unanswered = found.iter().filter(|found| found.session == session.id).count();
        let export = Export {
            id: ids.fresh(),
            at: opened.now,
            noted_by: noted_by.clone(),
            paper: paper.to_owned(),
            format: format.to_owned(),
            public,
            unanswered: u32::try_from(unanswered).unwrap_or(u32::MAX),
        };
        let after = session.exports.last().map(|last| last.id);
        DocumentEdit::Session(session.id, SessionEdit::Export(ListEdit::Add { value: export, after }))
    });
    let edits: Vec<DocumentEdit> = edits.collect();
    match opened.write("act-export", paper.to_owned(), edits) {
        Ok(_) => Ok(()),
        // Who lets an identity pass must be written down; all else may leave an archive that cannot be written.
        Err(stop) if !found.is_empty() => Err(stop),
        Err(stop) => {
            stop.said.iter().for_each(say);
            say(&t!(opened.texts, "export-not-logged"));
            Ok(())
        }
    }
}
