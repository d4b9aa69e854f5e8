//! A document that stands in the archive twice: a copy that a sync program left beside it, or both versions in one file, as
//! git leaves them. It must not decide which one counts.

use super::load::{KnownFile, Reading};
use super::{ArchiveFolder, Standing, history, naming, paper, trash};
use crate::domain::{DocumentId, Paper, Refusal};
use crate::folder::version::Mark;
use crate::folder::{FindingKind, Joined, SaveError, WriteFault, is_conflict_copy};
use crate::storage::{atomic, lock, reader};
use std::ffi::{OsStr, OsString};

/// Two states of one document, and where they stand.
struct Twins {
    ours: Paper,
    theirs: Paper,
    /// What both began with, if git has left it.
    base: Option<Paper>,
    /// The file that stays.
    file: OsString,
    /// The file that goes, if there are two.
    copy: Option<OsString>,
}

impl ArchiveFolder {
    /// What comes of the two states that this file is one of, or holds; `None` where it is no such file.
    pub fn twins(&self, file: &str) -> Option<Joined> {
        let Twins { ours, theirs, base, .. } = self.found(file)?;
        let base = base.or_else(|| self.begun_with(&ours, &theirs));
        let outcome = Paper::merge(base.as_ref(), &ours, &theirs);
        Some(Joined { ours: Some(ours), was_deleted: false, theirs, outcome })
    }

    /// Puts one document in the place of the two that were `seen`. Both are kept in the history, and a copy goes to the trash;
    /// durable when this returns.
    ///
    /// # Errors
    /// [`WriteFault`]; the two stand as before, or beside the new one.
    pub fn settle(&mut self, file: &str, seen: &Joined, wanted: &Paper) -> Result<(), WriteFault> {
        self.still_there()?;
        let _held = lock::hold(&self.path, &history::name_of(wanted.id()), self.patience)?;
        self.sync();
        let is_seen = |found: &Twins| Some(&found.ours) == seen.ours.as_ref() && found.theirs == seen.theirs;
        let found = self.found(file).filter(is_seen);
        let gone = || WriteFault::Refused { refusal: Box::new(Refusal::NoDocument), current: Vec::new() };
        let Twins { ours, theirs, file, copy, .. } = found.ok_or_else(gone)?;
        let unreadable = |finding| WriteFault::Unreadable { file: naming::shown(&file), finding };
        let (text, _) = paper::proven(wanted).map_err(unreadable)?;
        self.keep_state(&ours, Mark::Replaced)?;
        self.keep_state(&theirs, Mark::Received)?;
        atomic::replace(&self.real_path(&file)?, text.as_bytes())?;
        if let Some(copy) = copy {
            trash::throw(&self.path, &copy, self.patience, self.clock.today())?;
        }
        // Who asks next is told of it.
        self.has_news = true;
        Ok(())
    }

    fn keep_state(&self, state: &Paper, mark: Mark) -> Result<(), SaveError> {
        history::keep_text(&self.path, &paper::text(state), state, mark, self.clock.now())
    }

    fn found(&self, file: &str) -> Option<Twins> {
        let (name, known) = self.files.iter().find(|(name, _)| naming::shown(name) == file)?;
        match &known.reading {
            Reading::Session(it) => {
                let (other, twin) = self.files_of(it.value.id).find(|(other, _)| *other != name)?;
                let is_copy = |name: &OsStr| is_conflict_copy(&naming::shown(name));
                // Without a telling name the longer one is the copy: sync programs add to names.
                let is_ours = match (is_copy(name), is_copy(other)) {
                    (false, true) => true,
                    (true, false) => false,
                    _ => name.len() <= other.len(),
                };
                let ours =
                    if is_ours { [(name.as_os_str(), known), (other, twin)] } else { [(other, twin), (name, known)] };
                pair(ours)
            }
            Reading::Broken { findings, .. } if findings.iter().any(|f| f.kind == FindingKind::ConflictMarker) => {
                let bytes = reader::open_checked(&self.path, &self.path.join(name)).ok()?;
                let [ours, theirs, base] = sides(&String::from_utf8(bytes).ok()?)?;
                let read = |text: &str| paper::read(text.as_bytes()).ok();
                let base = read(&base);
                Some(Twins { ours: read(&ours)?, theirs: read(&theirs)?, base, file: name.clone(), copy: None })
            }
            Reading::Broken { .. } if is_conflict_copy(file) => {
                let bytes = reader::open_checked(&self.path, &self.path.join(name)).ok()?;
                let theirs = paper::read(&bytes).ok().filter(|paper| paper.id() == DocumentId::Office)?;
                let Standing::In(office, KnownFile { reading: Reading::Office(ours), .. }) =
                    self.standing(DocumentId::Office)
                else {
                    return None;
                };
                if !ours.unknown.is_empty() {
                    return None;
                }
                let (file, copy) = (office.to_owned(), Some(name.clone()));
                Some(Twins { ours: Paper::Office(ours.value.clone()), theirs, base: None, file, copy })
            }
            Reading::Broken { .. } | Reading::Office(_) | Reading::Filters(_) | Reading::Pattern(_) => None,
        }
    }

    /// The state of our history from which the other one most likely comes: the one that differs least from it. One that
    /// holds a record which the other has not does not count: what is new here must not pass for deleted there.
    fn begun_with(&self, ours: &Paper, theirs: &Paper) -> Option<Paper> {
        let kept = self.kept(ours.id()).into_iter().filter_map(|kept| kept.paper);
        let differing = |base: Box<Paper>| {
            let found = base.differences(theirs);
            let is_gone = found.iter().any(|one| one.field == "record" && one.theirs.is_empty());
            (!is_gone).then_some((found.len(), *base))
        };
        // Of equals the oldest: it holds the least.
        kept.filter_map(differing).min_by_key(|(differences, _)| *differences).map(|(_, base)| base)
    }
}

fn pair([ours, theirs]: [(&OsStr, &KnownFile); 2]) -> Option<Twins> {
    let session = |file: &KnownFile| match &file.reading {
        // What this program does not know would vanish in the merge.
        Reading::Session(it) if it.unknown.is_empty() => Some(Paper::Session(it.value.clone())),
        Reading::Session(_)
        | Reading::Office(_)
        | Reading::Filters(_)
        | Reading::Pattern(_)
        | Reading::Broken { .. } => None,
    };
    Some(Twins {
        ours: session(ours.1)?,
        theirs: session(theirs.1)?,
        base: None,
        file: ours.0.to_owned(),
        copy: Some(theirs.0.to_owned()),
    })
}

/// The texts of both sides and of what they began with, out of what git leaves; `None` if its marks do not match. Without a
/// common text between the marks the third is empty.
fn sides(text: &str) -> Option<[String; 3]> {
    let [mut ours, mut theirs, mut base] = [const { String::new() }; 3];
    let (mut side, mut has_base) = (0, false);
    for line in text.split_inclusive('\n') {
        let mark = |sign: &str| line.starts_with(sign);
        side = match side {
            0 if mark("<<<<<<<") => 1,
            1 if mark("|||||||") => {
                has_base = true;
                2
            }
            1 | 2 if mark("=======") => 3,
            3 if mark(">>>>>>>") => 0,
            side => {
                match side {
                    0 => [&mut ours, &mut theirs, &mut base].into_iter().for_each(|text| text.push_str(line)),
                    1 => ours.push_str(line),
                    2 => base.push_str(line),
                    _ => theirs.push_str(line),
                }
                side
            }
        };
    }
    if !has_base {
        base.clear();
    }
    (side == 0).then_some([ours, theirs, base])
}
