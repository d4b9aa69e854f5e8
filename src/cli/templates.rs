//! `rapat templates`: the templates of the papers, put into the archive so that the office can make them its own. It must not
//! know what they say.

use clap::{Args, Subcommand};

use super::opened::Opened;
use super::output::{CANNOT_WRITE, Stop, print, say};
use crate::folder::SaveErrorKind;
use crate::formats;
use crate::papers::reminder;
use crate::runtime::press;
use crate::runtime::reminding::template_file;
use crate::storage::stationery;
use crate::texts::{Language, Texts, t};
use crate::wording;

/// The templates of the papers.
#[derive(Debug, Args)]
pub struct Templates {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Eject(Eject),
}

/// Puts the built-in templates into the archive.
#[derive(Debug, Args)]
struct Eject {
    #[arg(long)]
    force: bool,
}

impl Templates {
    /// Writes the templates and names them. Those that are there stay unless they are to be replaced.
    ///
    /// # Errors
    /// [`Stop`] when one cannot be written.
    pub fn carry_out(&self, opened: &Opened) -> Result<u8, Stop> {
        let (texts, What::Eject(eject)) = (opened.texts, &self.what);
        let wordings = Language::ALL.map(|language| (press::wording_file(language), Texts::wording(language)));
        let reminders =
            Language::ALL.map(|language| (template_file(language), reminder::template(language).to_owned()));
        let all =
            wordings.into_iter().chain([(press::TEMPLATE.to_owned(), formats::TEMPLATE.to_owned())]).chain(reminders);
        for (name, text) in all {
            match stationery::put_template(opened.folder.path(), &name, &text, eject.force) {
                Ok(path) => print(texts, &path.to_string_lossy())?,
                Err(fault) if fault.kind == SaveErrorKind::AlreadyExists => {
                    say(&t!(texts, "templates-stay", file = name));
                }
                Err(fault) => return Err(Stop::new(CANNOT_WRITE, wording::save_error(texts, &fault))),
            }
        }
        Ok(0)
    }
}
