//! The archive as one call of the shell has it: read once, with the day and the language of its office, and the way a
//! change gets into it. It must not know which command was called.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::find;
use super::output::{CANNOT_WRITE, ERROR, FINDINGS, LOCKED, Stop, USAGE, say};
use crate::domain::{Act, Change, DocumentEdit, IdSource, Key, Office, Pattern, SessionId, Stamp, dates};
use crate::folder::{BrokenFile, Contents, Finding, FindingKind, LockError, WriteFault, Written};
use crate::runtime::clock::Clock;
use crate::storage::archive::{ArchiveFolder, naming};
use crate::storage::index::Index;
use crate::texts::{Language, SafeText, Texts, t};
use crate::wording;

/// The archive of one call.
pub struct Opened {
    /// What it held when it was read.
    pub contents: Contents,
    /// Its office; a blank one if its file could not be read.
    pub office: Office,
    /// The texts of the person who called.
    pub texts: &'static Texts,
    /// The day in the office, or the one that was told.
    pub today: NaiveDate,
    /// The instant in the office's time zone.
    pub now: Stamp,
    /// The folder itself.
    pub folder: ArchiveFolder,
    /// The ids of all sessions, in their order: by so many letters they are told apart.
    pub ids: Vec<SessionId>,
}

/// The archive of one call that does not read it: what the index knows of all sessions, and what has to be said of some.
pub struct Indexed {
    /// Its contents are the office and the files with findings.
    pub opened: Opened,
    /// What answers for all sessions.
    pub index: Index,
}

impl Indexed {
    /// Brings the index of the archive up to date.
    ///
    /// # Errors
    /// [`Stop`] when the folder cannot be read.
    pub fn read(archive: &Path, clock: &Clock, today: Option<NaiveDate>, language: Languages) -> Result<Self, Stop> {
        let unreadable = |found: &Finding| {
            let texts = language.texts(&Office::blank());
            Stop::new(ERROR, wording::unreadable_folder(texts, archive, found))
        };
        let no_index = || Finding::of_file(FindingKind::Other("SQLite".to_owned()));
        let mut index = Index::open(archive).ok_or_else(|| unreadable(&no_index()))?;
        let caught_up = index.catch_up(|_, _| {}).map_err(|found| unreadable(&found))?;
        let ids = index.ids().map_err(|found| unreadable(&found))?;
        let mut folder = ArchiveFolder::open(archive);
        let mut names = caught_up.with_findings;
        for name in [naming::OFFICE, naming::FILTERS] {
            if !names.iter().any(|known| known == name) {
                names.push(name.into());
            }
        }
        let contents = folder.contents_of_files(&names);
        Ok(Self { opened: Opened::of(folder, contents, ids, clock, today, language), index })
    }

    /// The end of a call whose index cannot be asked.
    pub fn unasked(&self, found: &Finding) -> Stop {
        Stop::new(ERROR, wording::unreadable_folder(self.opened.texts, self.opened.folder.path(), found))
    }
}

impl Opened {
    /// Reads the archive. The language is the one that was chosen, else the office's, else that of the machine.
    ///
    /// # Errors
    /// [`Stop`] when the folder cannot be read.
    pub fn read(archive: &Path, clock: &Clock, today: Option<NaiveDate>, language: Languages) -> Result<Self, Stop> {
        let mut folder = ArchiveFolder::open(archive);
        let time = clock.clone();
        folder.go_by(move || time.now());
        let contents = folder.contents();
        if let Some(found) = &contents.unreadable {
            let texts = language.texts(contents.office.as_ref().unwrap_or(&Office::blank()));
            return Err(Stop::new(ERROR, wording::unreadable_folder(texts, archive, found)));
        }
        let mut ids: Vec<SessionId> = contents.sessions.iter().map(|entry| entry.session.id).collect();
        ids.sort_unstable();
        Ok(Self::of(folder, contents, ids, clock, today, language))
    }

    fn of(
        folder: ArchiveFolder,
        contents: Contents,
        ids: Vec<SessionId>,
        clock: &Clock,
        today: Option<NaiveDate>,
        language: Languages,
    ) -> Self {
        let office = contents.office.clone().unwrap_or_else(Office::blank);
        let texts = language.texts(&office);
        let now = clock.now().with_timezone(&office.profile.time_zone.offset());
        Self { today: today.unwrap_or_else(|| now.date_naive()), contents, office, texts, now, folder, ids }
    }

    /// Names the files that could not be read.
    pub fn tell_findings(&self) {
        for (file, finding) in findings(&self.contents) {
            say(&finding_line(self.texts, file, finding));
        }
        for id in self.contents.broken.iter().filter_map(BrokenFile::kept) {
            say(&t!(self.texts, "history-kept", id = find::short_id(self, id)));
        }
    }

    /// The series that meetings with this key belong to.
    pub fn series(&self, key: &Key) -> Option<&Pattern> {
        let patterns = self.contents.patterns.iter().map(|(pattern, _)| pattern);
        patterns.into_iter().find(|pattern| pattern.is_series_of(key))
    }

    /// The exit code of a result that shows the whole archive.
    pub fn code(&self) -> u8 {
        if self.contents.broken.is_empty() { 0 } else { FINDINGS }
    }

    /// The date that somebody means who writes `text` for an option.
    ///
    /// # Errors
    /// [`Stop`] when it is none, as for every call that is not understood.
    pub fn date(&self, text: &str) -> Result<NaiveDate, Stop> {
        dates::read_date(text, self.today).ok_or_else(|| Stop::new(USAGE, t!(self.texts, "shell-no-date", text = text)))
    }

    /// New ids that nobody else gives.
    ///
    /// # Errors
    /// [`Stop`] on a machine without a source of chance.
    pub fn ids(&self) -> Result<IdSource, Stop> {
        let mut seed = [0; 32];
        let failed =
            |fault: getrandom::Error| Stop::new(ERROR, t!(self.texts, "shell-no-chance", reason = fault.to_string()));
        getrandom::fill(&mut seed).map_err(failed)?;
        Ok(IdSource::seeded(seed))
    }

    /// Writes one act. When this returns, it is on the disk.
    ///
    /// # Errors
    /// [`Stop`] with the reason; the archive is then as it was.
    pub fn write(&mut self, text: &'static str, subject: String, edits: Vec<DocumentEdit>) -> Result<Written, Stop> {
        if self.office.profile.sample {
            say(&t!(self.texts, "shell-sample"));
        }
        let change = Change { act: Act { text, subject }, edits };
        let written = self.folder.write(&change);
        if let Ok(Written { not_kept: Some(fault), .. }) = &written {
            say(&t!(self.texts, "history-not-kept", reason = wording::save_error(self.texts, fault)));
        }
        written.map_err(|fault| self.not_written(&fault))
    }

    /// The end of a call that could not write.
    pub fn not_written(&self, fault: &WriteFault) -> Stop {
        let code = code_of(fault);
        let why = wording::write_fault(self.texts, fault);
        match fault {
            WriteFault::Refused { .. } | WriteFault::Unreadable { .. } => Stop::new(code, why),
            _ => Stop::new(code, t!(self.texts, "shell-not-saved", why = why)),
        }
    }

    /// The end of a call that needs what could not be read.
    pub fn unreadable(&self, what: &str, findings: &[Finding]) -> Stop {
        Stop { code: FINDINGS, said: findings.iter().map(|found| finding_line(self.texts, what, found)).collect() }
    }
}

/// How a call ends that could not write. A file that the system does not hand out is no file with findings: the disk failed.
fn code_of(fault: &WriteFault) -> u8 {
    match fault {
        WriteFault::Refused { .. } => ERROR,
        WriteFault::Broken { finding, .. } if !finding.kind.is_of_the_system() => FINDINGS,
        WriteFault::Lock(LockError::Busy { .. }) => LOCKED,
        WriteFault::Save(_) | WriteFault::Lock(_) | WriteFault::Unreadable { .. } | WriteFault::Broken { .. } => {
            CANNOT_WRITE
        }
    }
}

/// The languages that somebody or something speaks.
#[derive(Debug, Clone, Copy)]
pub struct Languages {
    /// Chosen by an option, or once in the program.
    pub chosen: Option<Language>,
    /// That of the machine.
    pub locale: Option<Language>,
}

impl Languages {
    /// The texts for one who works in this office.
    pub fn texts(self, office: &Office) -> &'static Texts {
        let own = || office.profile.language.parse().ok();
        Texts::of(self.chosen.or_else(own).or(self.locale).unwrap_or_default())
    }

    /// The language before any office is known.
    pub fn first(self) -> Language {
        self.chosen.or(self.locale).unwrap_or_default()
    }
}

/// What was found in the files, each with the name of its file.
pub fn findings(contents: &Contents) -> impl Iterator<Item = (&str, &Finding)> {
    let broken =
        contents.broken.iter().flat_map(|broken| broken.findings.iter().map(|found| (broken.file.as_str(), found)));
    let partly =
        (contents.sessions.iter()).flat_map(|entry| entry.read_only.iter().map(|found| (entry.file.as_str(), found)));
    let office = contents.office_read_only.iter().map(|found| ("office.ron", found));
    let filters = contents.filters_read_only.iter().map(|found| (naming::FILTERS, found));
    broken
        .chain(partly)
        .chain(office)
        .chain(filters)
        .chain(contents.doubts.iter().map(|(file, doubt)| (file.as_str(), doubt)))
}

/// `file:line:column: sentence`.
pub fn finding_line(texts: &Texts, file: &str, finding: &Finding) -> SafeText<'static> {
    let place = finding.place.map_or_else(String::new, |place| format!(":{}:{}", place.line, place.column));
    SafeText::line(&format!("{file}{place}: {}", wording::finding(texts, finding))).into_owned()
}

/// `./sessions` where it holds an office, else the archive in the platform's data folder.
pub fn usual_folder(own: Option<PathBuf>) -> PathBuf {
    let here = Path::new("sessions");
    let own = if here.join("office.ron").is_file() { None } else { own };
    own.unwrap_or_else(|| here.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::FindingKind;

    #[test]
    fn a_file_that_the_disk_does_not_hand_out_is_a_fault_of_the_disk_and_not_of_the_file() {
        let ends = |kind| code_of(&WriteFault::Broken { file: "a.ron".to_owned(), finding: Finding::of_file(kind) });
        assert_eq!(ends(FindingKind::NotReadable("Read-only file system".to_owned())), CANNOT_WRITE);
        assert_eq!(ends(FindingKind::NotPermitted), CANNOT_WRITE);
        assert_eq!(ends(FindingKind::Empty), FINDINGS);
    }
}
