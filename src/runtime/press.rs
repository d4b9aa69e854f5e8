//! The press: from what is asked for to the bytes of files, with the office's own templates and logo. The shell and the
//! interface's thread both print here. It must not know who asked, nor where the files go.

use std::path::Path;

use chrono::NaiveDate;

use crate::app::effect::Printing;
use crate::domain::office::is_inside;
use crate::domain::{Key, Office, Session};
use crate::folder::{PaperFault, Printout};
use crate::formats::{self, Fault, Manner};
use crate::papers::{self, Found, Kind, LeftOut, Order, Unmade, Wanted};
use crate::sheet::{Format, Logo, Sheet};
use crate::storage::stationery;
use crate::texts::{Language, Texts, WordingFault};

/// The template of PDF in the archive.
pub const TEMPLATE: &str = "kertas.typ";
/// The letters of a title in the name of a file.
const LONGEST_SLUG: usize = 40;

/// What was printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Printed {
    /// The files: what their names end with before the dot, and their bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What of it was left out.
    pub left_out: LeftOut,
}

/// The name of the wording of a language in the archive.
pub fn wording_file(language: Language) -> String {
    format!("kata-{}.ftl", language.code())
}

/// The words of the papers: those of the program, and in their place those that the office has of its own.
///
/// # Errors
/// [`PaperFault`] when the office's cannot be read.
pub fn words(archive: &Path, language: Language) -> Result<Option<Texts>, PaperFault> {
    let file = wording_file(language);
    let own = stationery::template(archive, &file).map_err(|finding| unreadable(&file, finding))?;
    let Some(source) = own else { return Ok(None) };
    Texts::with_wording(language, &source).map(Some).map_err(|WordingFault { line, column, message }| {
        PaperFault::Template { file: format!("templates/{file}"), line, column, message }
    })
}

fn unreadable(file: &str, finding: crate::folder::Finding) -> PaperFault {
    PaperFault::Unreadable { file: file.to_owned(), finding }
}

/// What in a paper looks like an identity and was not answered for; the paper is not written yet.
///
/// # Errors
/// [`PaperFault`].
pub fn proof(
    archive: &Path,
    office: &Office,
    sessions: &[&Session],
    wanted: &Wanted,
    today: NaiveDate,
) -> Result<Vec<Found>, PaperFault> {
    let own = words(archive, wanted.language)?;
    let texts = own.as_ref().unwrap_or_else(|| Texts::of(wanted.language));
    made(office, sessions, wanted, today, texts, None).map(|made| made.found)
}

/// Prints a paper.
///
/// # Errors
/// [`PaperFault`].
pub fn print(
    archive: &Path,
    office: &Office,
    sessions: &[&Session],
    wanted: &Wanted,
    today: NaiveDate,
) -> Result<Printed, PaperFault> {
    let own = words(archive, wanted.language)?;
    let texts = own.as_ref().unwrap_or_else(|| Texts::of(wanted.language));
    let logo = logo(archive, office, sessions)?;
    let made = made(office, sessions, wanted, today, texts, logo)?;
    let template = match wanted.format {
        Format::Pdf => stationery::template(archive, TEMPLATE).map_err(|finding| unreadable(TEMPLATE, finding))?,
        _ => None,
    };
    let manner = Manner { template, semicolons: wanted.semicolons };
    let write = |sheet: &Sheet| formats::written(sheet, wanted.format, &manner).map_err(fault);
    let files = if wanted.each && made.sheets.len() > 1 {
        let names = made.names.iter().map(|name| format!("-{name}"));
        names.zip(&made.sheets).map(|(name, sheet)| Ok((name, write(sheet)?))).collect::<Result<_, PaperFault>>()?
    } else {
        let whole = Sheet::joined(made.sheets).ok_or(PaperFault::NothingOwed)?;
        vec![(String::new(), write(&whole)?)]
    };
    Ok(Printed { files, left_out: made.left_out })
}

fn made(
    office: &Office,
    sessions: &[&Session],
    wanted: &Wanted,
    today: NaiveDate,
    texts: &Texts,
    logo: Option<Logo>,
) -> Result<papers::Made, PaperFault> {
    let Wanted { kind, public, initials, .. } = *wanted;
    let owner = wanted.owner.clone();
    let order = Order { kind, public, initials, office, sessions: sessions.to_vec(), texts, today, logo, owner };
    papers::made(&order).map_err(|unmade| match unmade {
        Unmade::NoPublicForm(class) => PaperFault::NoPublicForm(class.name()),
        Unmade::OneMeeting => PaperFault::OneMeeting,
        Unmade::NothingOwed => PaperFault::NothingOwed,
    })
}

fn fault(fault: Fault) -> PaperFault {
    match fault {
        Fault::NotBuiltIn => PaperFault::NotBuiltIn,
        Fault::NoTable => PaperFault::NoTable,
        Fault::Template { line, column, message } => {
            PaperFault::Template { file: format!("templates/{TEMPLATE}"), line, column, message }
        }
        Fault::Other(why) => PaperFault::Other(why),
    }
}

/// The picture of the letterhead: that of sealed minutes, else that of the office.
fn logo(archive: &Path, office: &Office, sessions: &[&Session]) -> Result<Option<Logo>, PaperFault> {
    let sealed = match sessions {
        [only] => only.seal.as_ref().map(|seal| &seal.used.letterhead),
        _ => None,
    };
    let file = &sealed.unwrap_or(&office.profile.letterhead).logo;
    if file.is_empty() || !is_inside(file) {
        return Ok(None);
    }
    let bytes = stationery::picture(archive, file).map_err(|finding| unreadable(file, finding))?;
    Logo::of(bytes).map(Some).ok_or_else(|| PaperFault::NoPicture { file: file.clone() })
}

/// How the file of a paper is called, before the dot: `notula-2023-11-03-rapat-kerja-teknis`.
pub fn stem(kind: Kind, sessions: &[&Session], today: NaiveDate) -> String {
    let [only] = sessions else { return format!("{}-{today}", kind.name()) };
    let slug = Key::of_name(&only.meeting.title);
    let slug: String = slug.as_ref().map_or("rapat", Key::as_str).chars().take(LONGEST_SLUG).collect();
    format!("{}-{}-{}", kind.name(), only.meeting.date, slug.trim_end_matches('-'))
}

/// The folder of papers in the archive.
pub(super) const PAPERS: &str = "cetak";

/// Prints papers of a meeting into the archive's folder for them, each under a name that nobody has yet. What a meeting has
/// nothing for, of many, is left out. Before each paper, and before it is written, `goes_on` is told how many are done; where it
/// says no, nothing more is written.
pub fn into_folder(archive: &Path, printing: &Printing, mut goes_on: impl FnMut(usize) -> bool) -> Printout {
    let sessions = [&printing.session];
    let is_alone = printing.wanted.len() == 1;
    let mut folder = archive.join(PAPERS);
    if !is_alone {
        folder = folder.join(stem(Kind::Notula, &sessions, printing.today).trim_start_matches("notula-"));
    }
    let mut printout = Printout { files: Vec::new(), made: Vec::new(), fault: None };
    for (done, wanted) in printing.wanted.iter().enumerate() {
        let stopped = |printout: Printout| Printout { fault: Some(PaperFault::Stopped), ..printout };
        if !goes_on(done) {
            return stopped(printout);
        }
        let printed = match print(archive, &printing.office, &sessions, wanted, printing.today) {
            Ok(_) if !goes_on(done) => return stopped(printout),
            Ok(printed) => printed,
            Err(PaperFault::NothingOwed | PaperFault::NoPublicForm(_)) if !is_alone => continue,
            Err(fault) => return Printout { fault: Some(fault), ..printout },
        };
        // Of two versions in one folder the one that is not for everybody says so in its name.
        let version = if wanted.public { "" } else { "-internal" };
        let stem = format!("{}{version}", stem(wanted.kind, &sessions, printing.today));
        for (name, bytes) in &printed.files {
            match stationery::write_new(&folder, &format!("{stem}{name}"), wanted.format.name(), bytes) {
                Ok(path) => printout.files.push(path),
                Err(fault) => return Printout { fault: Some(PaperFault::Save(fault)), ..printout },
            }
        }
        printout.made.push(done);
    }
    printout
}
