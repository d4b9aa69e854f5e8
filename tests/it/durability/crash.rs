//! A file system that loses what it may when the power goes: what was not brought to the disk is there or not, in any
//! selection; bytes also in part, or as zeros. It must not know what the files are for.
//!
//! Two things are promised, as every journal of today does: a rename is there whole or not at all, and an entry of a
//! folder that was synced stays.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::oracle::Tree;
use super::strace::Deed;
use super::{Dice, scaled};

/// So many entries that hang in the air are tried in all selections; of more, those that are likely and some by chance.
const ALL_SELECTIONS: usize = 7;

#[derive(Debug, Clone)]
enum Effect {
    File(PathBuf, usize),
    Rename { from: PathBuf, to: PathBuf, file: usize },
    Gone(PathBuf),
    Folder(PathBuf),
    NoFolder(PathBuf),
}

/// An entry of a folder that hangs in the air until these folders are synced.
#[derive(Debug)]
struct Hanging {
    effect: Effect,
    folders: Vec<PathBuf>,
}

#[derive(Debug, Clone)]
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Truncate(usize),
}

/// The bytes of a file: what was done to it, and how much of that is on the disk.
#[derive(Debug, Default)]
struct File {
    changes: Vec<Change>,
    synced: usize,
    /// Where the next write goes.
    cursor: usize,
}

/// How much of what was done to a file is there: so many changes, and something of the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Luck {
    changes: usize,
    next: Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Nothing,
    /// So many bytes of it.
    Torn(usize),
    /// Its length, without its bytes.
    Zeros,
}

#[derive(Debug, Default, Clone)]
struct Entries {
    files: BTreeMap<PathBuf, usize>,
    folders: BTreeSet<PathBuf>,
}

/// The disk under one folder.
#[derive(Debug)]
pub struct Disk {
    root: PathBuf,
    files: Vec<File>,
    /// What is sure to be there.
    sure: Entries,
    hanging: Vec<Hanging>,
    /// What programs see.
    seen: Entries,
    /// Bytes that were put together before.
    bytes: BTreeMap<(usize, Luck), Arc<[u8]>>,
}

impl Disk {
    /// A disk that has long held these files.
    pub fn of(root: &Path, tree: &Tree) -> Self {
        let mut sure = Entries { folders: BTreeSet::from([root.to_owned()]), ..Entries::default() };
        let mut files = Vec::new();
        for (path, bytes) in tree {
            let path = root.join(path);
            sure.folders
                .extend(path.ancestors().skip(1).take_while(|above| above.starts_with(root)).map(Path::to_owned));
            sure.files.insert(path, files.len());
            let changes = vec![Change::Write { at: 0, bytes: bytes.to_vec() }];
            files.push(File { changes, synced: 1, cursor: 0 });
        }
        let seen = sure.clone();
        Self { root: root.to_owned(), files, sure, hanging: Vec::new(), seen, bytes: BTreeMap::new() }
    }

    /// Does what a program did. What lies elsewhere is passed over, and locks: they say nothing.
    /// Whether it was about this disk.
    pub fn carry_out(&mut self, deed: &Deed) -> bool {
        let is_here =
            |path: &Path| path.starts_with(&self.root) && !path.components().any(|part| part.as_os_str() == "locks");
        match deed {
            Deed::Open { path, empties, .. } if is_here(path) => {
                if let Some(&file) = self.seen.files.get(path) {
                    self.files[file].cursor = 0;
                    if *empties {
                        self.files[file].changes.push(Change::Truncate(0));
                    }
                } else {
                    self.files.push(File::default());
                    self.hang(Effect::File(path.clone(), self.files.len() - 1));
                }
            }
            Deed::Write { path, at, bytes } if is_here(path) => {
                let file = &mut self.files[self.seen.files[path]];
                let start = at.unwrap_or(file.cursor);
                file.cursor = start + bytes.len();
                file.changes.push(Change::Write { at: start, bytes: bytes.clone() });
            }
            Deed::Truncate { path, length } if is_here(path) => {
                self.files[self.seen.files[path]].changes.push(Change::Truncate(*length));
            }
            Deed::Sync(path) if is_here(path) => self.sync(path),
            Deed::Rename { from, to } if is_here(to) => {
                let file = self.seen.files[from];
                self.hang(Effect::Rename { from: from.clone(), to: to.clone(), file });
            }
            Deed::Link { from, to } if is_here(to) => self.hang(Effect::File(to.clone(), self.seen.files[from])),
            Deed::Unlink(path) if is_here(path) => self.hang(Effect::Gone(path.clone())),
            Deed::MakeFolder(path) if is_here(path) => self.hang(Effect::Folder(path.clone())),
            Deed::RemoveFolder(path) if is_here(path) => self.hang(Effect::NoFolder(path.clone())),
            _ => return false,
        }
        true
    }

    fn sync(&mut self, path: &Path) {
        if let Some(&file) = self.seen.files.get(path) {
            self.files[file].synced = self.files[file].changes.len();
            return;
        }
        for hanging in &mut self.hanging {
            hanging.folders.retain(|folder| folder != path);
        }
        // What is sure and has nothing unsure before it need not be done again for each state.
        while self.hanging.first().is_some_and(|first| first.folders.is_empty()) {
            self.sure.carry_out(&self.hanging.remove(0).effect);
        }
    }

    fn hang(&mut self, effect: Effect) {
        self.seen.carry_out(&effect);
        let paths = match &effect {
            Effect::Rename { from, to, .. } => vec![from, to],
            Effect::File(path, _) | Effect::Gone(path) | Effect::Folder(path) | Effect::NoFolder(path) => vec![path],
        };
        let folders = paths.into_iter().filter_map(|path| path.parent()).map(Path::to_owned).collect();
        self.hanging.push(Hanging { effect, folders });
    }

    /// What may stand under `folder` if the power goes now.
    pub fn after_power_cut(&mut self, folder: &Path, dice: &mut Dice) -> Vec<Tree> {
        let loose: Vec<usize> = (0..self.hanging.len()).filter(|&at| !self.hanging[at].folders.is_empty()).collect();
        let mut states = Vec::new();
        for chosen in selections(loose.len(), dice) {
            let mut entries = self.sure.clone();
            for (at, hanging) in self.hanging.iter().enumerate() {
                let is_there = loose.iter().position(|&one| one == at).is_none_or(|nth| chosen[nth]);
                if is_there {
                    entries.carry_out(&hanging.effect);
                }
            }
            let files: Vec<(PathBuf, usize)> = entries.reachable(&self.root, folder).collect();
            let unsure: Vec<usize> =
                files.iter().map(|(_, file)| *file).filter(|&file| !self.files[file].is_synced()).collect();
            for lucks in self.lucks(&unsure, dice) {
                let bytes_of = |(path, file): &(PathBuf, usize)| {
                    let all = Luck { changes: self.files[*file].changes.len(), next: Part::Nothing };
                    let luck = unsure.iter().position(|one| one == file).map_or(all, |nth| lucks[nth]);
                    let bytes = self.bytes.entry((*file, luck)).or_insert_with(|| self.files[*file].with(luck).into());
                    (path.strip_prefix(folder).unwrap().to_owned(), bytes.clone())
                };
                states.push(files.iter().map(bytes_of).collect());
            }
        }
        states
    }

    /// What may be left of the bytes of these files: of one, everything; of several, each with each.
    fn lucks(&self, files: &[usize], dice: &mut Dice) -> Vec<Vec<Luck>> {
        let mut all: Vec<Vec<Luck>> = vec![Vec::new()];
        for &file in files {
            let of_this = self.files[file].lucks(dice);
            all = all.iter().flat_map(|before| of_this.iter().map(|luck| [&before[..], &[*luck]].concat())).collect();
            all.truncate(4096);
        }
        all
    }
}

impl File {
    fn is_synced(&self) -> bool {
        self.synced == self.changes.len()
    }

    fn lucks(&self, dice: &mut Dice) -> Vec<Luck> {
        let mut lucks = Vec::new();
        for changes in self.synced..=self.changes.len() {
            lucks.push(Luck { changes, next: Part::Nothing });
            if let Some(Change::Write { bytes, .. }) = self.changes.get(changes) {
                let by_chance: Vec<usize> = (0..scaled(2, 40)).map(|_| dice.below(bytes.len().max(1))).collect();
                let cuts: BTreeSet<usize> = [1, bytes.len().saturating_sub(1)].into_iter().chain(by_chance).collect();
                let cuts = cuts.into_iter().filter(|cut| (1..bytes.len()).contains(cut));
                lucks.extend(cuts.map(|cut| Luck { changes, next: Part::Torn(cut) }));
                lucks.push(Luck { changes, next: Part::Zeros });
            }
        }
        lucks
    }

    fn with(&self, luck: Luck) -> Vec<u8> {
        let mut bytes = Vec::new();
        for change in &self.changes[..luck.changes] {
            put(&mut bytes, change, |new| new.to_vec());
        }
        match (self.changes.get(luck.changes), luck.next) {
            (Some(next), Part::Torn(cut)) => put(&mut bytes, next, |new| new[..cut].to_vec()),
            (Some(next), Part::Zeros) => put(&mut bytes, next, |new| vec![0; new.len()]),
            _ => {}
        }
        bytes
    }
}

fn put(bytes: &mut Vec<u8>, change: &Change, of: impl Fn(&[u8]) -> Vec<u8>) {
    match change {
        Change::Truncate(length) => bytes.resize(*length, 0),
        Change::Write { at, bytes: new } => {
            let new = of(new);
            bytes.resize(bytes.len().max(at + new.len()), 0);
            bytes[*at..at + new.len()].copy_from_slice(&new);
        }
    }
}

impl Entries {
    fn carry_out(&mut self, effect: &Effect) {
        match effect {
            Effect::File(path, file) => drop(self.files.insert(path.clone(), *file)),
            Effect::Rename { from, to, file } => {
                self.files.remove(from);
                self.files.insert(to.clone(), *file);
            }
            Effect::Gone(path) => drop(self.files.remove(path)),
            Effect::Folder(path) => drop(self.folders.insert(path.clone())),
            Effect::NoFolder(path) => drop(self.folders.remove(path)),
        }
    }

    /// The files under a folder to which a way leads from the root.
    fn reachable<'a>(&'a self, root: &'a Path, folder: &'a Path) -> impl Iterator<Item = (PathBuf, usize)> + 'a {
        let leads = move |path: &Path| {
            let above = path.ancestors().skip(1).take_while(|above| above.starts_with(root));
            path.starts_with(folder) && above.into_iter().all(|above| self.folders.contains(above))
        };
        self.files.iter().filter(move |(path, _)| leads(path)).map(|(path, file)| (path.clone(), *file))
    }
}

/// Which of `count` things are there: all selections, or of many things those that are likely.
fn selections(count: usize, dice: &mut Dice) -> Vec<Vec<bool>> {
    if count <= ALL_SELECTIONS {
        return (0..1_usize << count).map(|bits| (0..count).map(|at| bits >> at & 1 == 1).collect()).collect();
    }
    let in_order = (0..=count).map(|end| (0..count).map(|at| at < end).collect());
    let but_one = (0..count).map(|gone| (0..count).map(|at| at != gone).collect());
    let by_chance: Vec<Vec<bool>> = (0..64).map(|_| (0..count).map(|_| dice.below(2) == 1).collect()).collect();
    in_order.chain(but_one).chain(by_chance).collect()
}
