//! `rapat check`: reads the archive, or the files and folders that are named, and says what is wrong. It must not mend
//! anything.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::identity;
use super::lint;
use super::opened::{Indexed, Languages, Opened, finding_line, findings};
use super::output::{ERROR, FINDINGS, Format, Output, Stop, print, safe_csv, safe_json, say};
use crate::domain::seal::{Standing, standings};
use crate::domain::{Office, Session};
use crate::folder::{Contents, Finding};
use crate::storage::archive::ArchiveFolder;
use crate::texts::{SafeText, Texts, t};
use crate::wording;

/// Reads everything and names what is wrong.
#[derive(Debug, Args)]
pub struct Check {
    /// Files and folders; without them the archive.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Whether the index is held against the files.
    #[arg(long, conflicts_with_all = ["paths", "identity"])]
    pub index: bool,
    /// Look for what is like somebody's identity; what is named then are meetings.
    #[arg(long)]
    pub identity: bool,
    /// Look for what is amiss before minutes are final; what is named then are meetings.
    #[arg(long, conflicts_with_all = ["identity", "index"])]
    pub lint: bool,
    /// A text instead of meetings, line by line.
    #[arg(long, value_name = "FILE", requires = "identity", conflicts_with = "paths")]
    pub text: Option<PathBuf>,
    #[command(flatten)]
    output: Output,
}

/// A finding as other programs read it.
#[derive(Debug, Serialize)]
struct Row {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    text: String,
}

const FIELDS: [&str; 4] = ["file", "line", "column", "text"];

impl Row {
    fn of(texts: &Texts, file: String, finding: &Finding) -> Self {
        let place = finding.place;
        let text = wording::finding(texts, finding).to_string();
        Self { file, line: place.map(|place| place.line), column: place.map(|place| place.column), text }
    }

    fn cells(&self) -> [String; 4] {
        let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
        [self.file.clone(), number(self.line), number(self.column), self.text.clone()]
    }
}

/// What was found so far.
#[derive(Default)]
struct Found {
    rows: Vec<Row>,
    lines: Vec<SafeText<'static>>,
    sessions: usize,
}

impl Found {
    /// Takes in what a folder holds; `under` stands before the names of its files.
    fn take_in(&mut self, texts: &Texts, contents: &Contents, under: &Path) {
        let name = |file: &str| under.join(file).to_string_lossy().into_owned();
        for (file, finding) in findings(contents) {
            self.lines.push(finding_line(texts, &name(file), finding));
            self.rows.push(Row::of(texts, name(file), finding));
        }
        for entry in &contents.sessions {
            self.take_seals(texts, name(&entry.file), &entry.session);
        }
        self.sessions += contents.sessions.len();
        for (file, notice) in &contents.notices {
            say(&finding_line(texts, &name(file), notice));
        }
    }

    /// Names seals that do not fit what stands under them.
    fn take_seals(&mut self, texts: &Texts, file: String, session: &Session) {
        for (at, standing) in standings(session).into_iter().enumerate() {
            // Those of minutes that were put right stand behind the one in force.
            let text = match (standing, session.seal.is_some() && at == 0) {
                (Standing::Holds, _) => continue,
                (Standing::Missing, _) => t!(texts, "check-seal-missing"),
                (Standing::Broken, true) => t!(texts, "check-seal-broken"),
                (Standing::Broken, false) => t!(texts, "check-earlier-seal-broken"),
                (Standing::Unknown, _) => {
                    say(&SafeText::line(&format!("{file}: {}", t!(texts, "closing-seal-unknown"))).into_owned());
                    continue;
                }
            };
            self.lines.push(SafeText::line(&format!("{file}: {text}")).into_owned());
            self.rows.push(Row { file: file.clone(), line: None, column: None, text: text.to_string() });
        }
    }

    /// Prints the findings; for people that there are none, too.
    fn print(&self, texts: &Texts, format: Format, good: Option<SafeText<'_>>) -> Result<u8, Stop> {
        let lines: Vec<&str> =
            self.lines.iter().map(SafeText::as_str).chain(good.iter().map(SafeText::as_str)).collect();
        match format {
            Format::Json => print(texts, &safe_json(&self.rows))?,
            Format::Csv => print(texts, &safe_csv(FIELDS, self.rows.iter().map(Row::cells)))?,
            Format::Table if lines.is_empty() => {}
            Format::Table => print(texts, &lines.join("\n"))?,
        }
        Ok(if self.rows.is_empty() { 0 } else { FINDINGS })
    }
}

impl Check {
    /// Looks for identities in a text.
    ///
    /// # Errors
    /// [`Stop`] when it cannot be read or the result cannot be printed.
    pub fn identities_in_text(&self, text: &Path, languages: Languages) -> Result<u8, Stop> {
        identity::in_text(text, languages, self.output.format)
    }

    /// Looks for what is amiss in meetings before they are closed.
    ///
    /// # Errors
    /// [`Stop`] when one is not found or the result cannot be printed.
    pub fn lints(&self, opened: &Opened) -> Result<u8, Stop> {
        lint::in_sessions(opened, &self.named(), self.output.format)
    }

    fn named(&self) -> Vec<String> {
        self.paths.iter().map(|path| path.to_string_lossy().into_owned()).collect()
    }

    /// Looks for identities in meetings.
    ///
    /// # Errors
    /// [`Stop`] when one is not found or the result cannot be printed.
    pub fn identities(&self, opened: &Opened) -> Result<u8, Stop> {
        identity::in_sessions(opened, &self.named(), self.output.format)
    }

    /// Checks the archive.
    ///
    /// # Errors
    /// [`Stop`] when the result cannot be printed.
    pub fn carry_out(&self, opened: &Opened) -> Result<u8, Stop> {
        let mut found = Found::default();
        found.take_in(opened.texts, &opened.contents, Path::new(""));
        let good = found.rows.is_empty().then(|| t!(opened.texts, "check-good", count = found.sessions));
        found.print(opened.texts, self.output.format, good)
    }

    /// Holds the index against the files; what differs is named, and it is made anew.
    ///
    /// # Errors
    /// [`Stop`] when the result cannot be printed.
    pub fn carry_out_on_index(&self, archive: &mut Indexed) -> Result<u8, Stop> {
        let differences = archive.index.prove().map_err(|finding| archive.unasked(&finding))?;
        let texts = archive.opened.texts;
        let mut found = Found { sessions: archive.opened.ids.len(), ..Found::default() };
        for file in differences {
            let text = t!(texts, "check-index-differs", file = file.as_str());
            found.rows.push(Row { file, line: None, column: None, text: text.to_string() });
            found.lines.push(text);
        }
        let good = found.rows.is_empty().then(|| t!(texts, "check-index-good", count = found.sessions));
        found.print(texts, self.output.format, good)
    }

    /// Checks the files and folders that are named. What is not there is an error, and the others are checked.
    ///
    /// # Errors
    /// [`Stop`] when the result cannot be printed.
    pub fn carry_out_on_paths(&self, languages: Languages) -> Result<u8, Stop> {
        let mut found = Found::default();
        let mut texts = languages.texts(&Office::blank());
        let mut is_missing = false;
        for path in &self.paths {
            let contents = contents(path);
            if let Some(office) = &contents.office {
                texts = languages.texts(office);
            }
            if let Some(unreadable) = &contents.unreadable {
                say(&wording::unreadable_folder(texts, path, unreadable));
                is_missing = true;
            }
            let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
            found.take_in(texts, &contents, folder);
        }
        let is_good = found.rows.is_empty() && !is_missing;
        let good = is_good.then(|| t!(texts, "check-sound", count = self.paths.len()));
        let code = found.print(texts, self.output.format, good)?;
        Ok(if code == 0 && is_missing { ERROR } else { code })
    }
}

/// Whether series or templates lie in a folder of this name.
fn is_folder_of_patterns(name: &OsStr) -> bool {
    ["series", "templates"].iter().any(|known| name == *known)
}

/// What a folder holds, or one file of it. A path at which nothing stands is taken for a folder that is away.
fn contents(path: &Path) -> Contents {
    match (path.file_name(), path.parent()) {
        (Some(name), Some(folder)) if !path.is_dir() && path.symlink_metadata().is_ok() => {
            let folder = if folder == Path::new("") { Path::new(OsStr::new(".")) } else { folder };
            let above = folder.file_name().zip(folder.parent()).filter(|(own, _)| is_folder_of_patterns(own));
            match above {
                Some((own, archive)) => ArchiveFolder::open(archive).contents_of(Path::new(own).join(name).as_os_str()),
                None => ArchiveFolder::open(folder).contents_of(name),
            }
        }
        _ => ArchiveFolder::open(path).contents(),
    }
}
