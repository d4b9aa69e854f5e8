//! `rapat check`: reads the archive, or the files and folders that are named, and says what is wrong. It must not mend
//! anything.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::Args;

use super::opened::{Languages, Opened, finding_line, findings};
use super::output::{ERROR, FINDINGS, Stop, print, say};
use crate::domain::Office;
use crate::folder::Contents;
use crate::storage::archive::ArchiveFolder;
use crate::texts::{SafeText, Texts, t};
use crate::wording;

/// Reads everything and names what is wrong.
#[derive(Debug, Args)]
pub struct Check {
    /// Files and folders; without them the archive
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

/// What was found so far.
#[derive(Default)]
struct Found {
    lines: Vec<SafeText<'static>>,
    sessions: usize,
}

impl Found {
    /// Takes in what a folder holds; `under` stands before the names of its files.
    fn take_in(&mut self, texts: &Texts, contents: &Contents, under: &Path) {
        let name = |file: &str| under.join(file).to_string_lossy().into_owned();
        self.lines.extend(findings(contents).map(|(file, finding)| finding_line(texts, &name(file), finding)));
        self.sessions += contents.sessions.len();
        for (file, notice) in &contents.notices {
            say(&finding_line(texts, &name(file), notice));
        }
    }

    fn told(&self, texts: &Texts) -> Result<u8, Stop> {
        if self.lines.is_empty() {
            return Ok(0);
        }
        let lines: Vec<&str> = self.lines.iter().map(SafeText::as_str).collect();
        print(texts, &lines.join("\n"))?;
        Ok(FINDINGS)
    }
}

impl Check {
    /// Checks the archive.
    ///
    /// # Errors
    /// [`Stop`] when the result cannot be printed.
    pub fn carry_out(&self, opened: &Opened) -> Result<u8, Stop> {
        let mut found = Found::default();
        found.take_in(opened.texts, &opened.contents, Path::new(""));
        let code = found.told(opened.texts)?;
        if code == 0 {
            print(opened.texts, t!(opened.texts, "check-good", count = found.sessions).as_str())?;
        }
        Ok(code)
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
        let code = found.told(texts)?;
        if code == 0 && !is_missing {
            print(texts, t!(texts, "check-sound", count = self.paths.len()).as_str())?;
        }
        Ok(if code == 0 && is_missing { ERROR } else { code })
    }
}

/// What a folder holds, or one file of it. A path at which nothing stands is taken for a folder that is away.
fn contents(path: &Path) -> Contents {
    match (path.file_name(), path.parent()) {
        (Some(name), Some(folder)) if !path.is_dir() && path.symlink_metadata().is_ok() => {
            let folder = if folder == Path::new("") { Path::new(OsStr::new(".")) } else { folder };
            ArchiveFolder::open(folder).contents_of(name)
        }
        _ => ArchiveFolder::open(path).contents(),
    }
}
