//! From a file at the top of the archive to a document, or to what is wrong with it. It must not write, and whatever
//! stands there, it gives a finding.

use super::naming;
use crate::domain::check::{self, Problem};
use crate::domain::pattern::pattern_problems;
use crate::domain::{Filters, Office, Pattern, Session, SessionId};
use crate::folder::{Finding, FindingKind};
use crate::platform;
use crate::storage::problem;
use crate::storage::reader::{self, Read};
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs;
use std::io;
use std::panic;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

/// As much of a broken file as is kept for reading.
const RAW_LONGEST: usize = 256 * 1024;

/// The coarsest clock of a file system (FAT) counts two seconds: a file that was just changed may change again under
/// the same time.
const CLOCK_COARSENESS: Duration = Duration::from_secs(3);

/// What bytes are told apart by.
pub(in crate::storage) type Digest = [u8; 32];

/// A file as it was last read or written.
#[derive(Debug, Clone)]
pub(in crate::storage) struct KnownFile {
    /// How it looked from outside; `None` if it has to be read again to know anything.
    looks: Option<Looks>,
    /// Of its bytes; `None` if they could not be had.
    pub digest: Option<Digest>,
    /// What they said.
    pub reading: Reading,
    /// The session it holds, or held when it could last be read.
    pub session: Option<SessionId>,
}

/// What a file says.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::storage) enum Reading {
    Office(Box<Loaded<Office>>),
    Filters(Box<Loaded<Filters>>),
    Session(Box<Loaded<Session>>),
    Pattern(Box<Loaded<Pattern>>),
    Broken {
        findings: Vec<Finding>,
        /// Its text, as far as it is text.
        raw: String,
    },
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::storage) struct Loaded<T> {
    pub value: T,
    /// What keeps it from being written.
    pub unknown: Vec<Finding>,
    pub notices: Vec<Finding>,
    /// What is wrong with it and can be lived with.
    pub doubts: Vec<Finding>,
}

/// What can be seen of a file without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Looks {
    size: u64,
    changed: SystemTime,
    number: Option<u64>,
}

impl Looks {
    /// `None` where the file gives no such sight, or where it was changed so lately that its looks prove nothing.
    fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        let changed = metadata.modified().ok()?;
        let age = SystemTime::now().duration_since(changed).ok()?;
        (age > CLOCK_COARSENESS).then(|| Looks {
            size: metadata.len(),
            changed,
            number: platform::file_number(&metadata),
        })
    }
}

/// What can be seen of a file without reading it, as the index keeps it: also when its entry was changed last, which nobody
/// can put back as they can the time of its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) struct Sight {
    pub size: i64,
    pub changed: i64,
    pub entry_changed: i64,
    pub number: i64,
}

impl Sight {
    /// `None` as for [`Looks::of`].
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        let changed = metadata.modified().ok()?;
        let age = SystemTime::now().duration_since(changed).ok()?;
        let since = |time: SystemTime| time.duration_since(SystemTime::UNIX_EPOCH).ok();
        let nanoseconds = |time: Duration| i64::try_from(time.as_nanos()).ok();
        let entry_changed = platform::entry_changed(&metadata).unwrap_or_default();
        let now = nanoseconds(since(SystemTime::now())?)?;
        let coarseness = nanoseconds(CLOCK_COARSENESS)?;
        (age > CLOCK_COARSENESS && now.saturating_sub(entry_changed) > coarseness).then_some(Sight {
            size: metadata.len().cast_signed(),
            changed: nanoseconds(since(changed)?)?,
            entry_changed,
            number: platform::file_number(&metadata).unwrap_or_default().cast_signed(),
        })
    }
}

impl Reading {
    /// Whether something was found that a person has to know.
    pub fn has_findings(&self) -> bool {
        match self {
            Reading::Office(office) => !office.unknown.is_empty(),
            Reading::Pattern(pattern) => !pattern.unknown.is_empty(),
            Reading::Filters(filters) => !filters.unknown.is_empty(),
            Reading::Session(session) => !session.unknown.is_empty() || !session.doubts.is_empty(),
            Reading::Broken { .. } => true,
        }
    }
}

impl KnownFile {
    /// The file as this program has just written it.
    pub fn written(bytes: &[u8], reading: Reading) -> Self {
        // Too young for its looks to prove anything.
        KnownFile::new(None, Some(digest(bytes)), reading)
    }

    fn new(looks: Option<Looks>, digest: Option<Digest>, reading: Reading) -> Self {
        let session = match &reading {
            Reading::Session(loaded) => Some(loaded.value.id),
            Reading::Office(_) | Reading::Filters(_) | Reading::Pattern(_) | Reading::Broken { .. } => None,
        };
        KnownFile { looks, digest, reading, session }
    }

    /// Whether the file must be read to know whether it is still the same.
    pub fn may_have_changed(&self, path: &Path) -> bool {
        self.digest.is_none() || self.looks.is_none() || self.looks != Looks::of(path)
    }

    /// Whether the other reading of the file says the same.
    pub fn says_the_same(&self, other: &KnownFile) -> bool {
        match (self.digest, other.digest) {
            (Some(one), Some(two)) => one == two,
            _ => self.reading == other.reading,
        }
    }
}

/// By how many threads files are read.
pub(in crate::storage) const READERS: usize = 2;

/// What the bytes of a file are told apart by, if they can be had.
pub(in crate::storage) fn digest_of(dir: &Path, name: &OsStr) -> Option<Digest> {
    reader::open_checked(dir, &dir.join(name)).ok().map(|bytes| digest(&bytes))
}

/// What bytes are told apart by.
pub(in crate::storage) fn digest(bytes: &[u8]) -> Digest {
    Sha256::digest(bytes).into()
}

/// The names of the documents at the top of the archive, in order, and what kept some of them from being seen.
pub(in crate::storage) fn names(dir: &Path) -> (Vec<OsString>, Option<Finding>) {
    let mut unreadable = None;
    let mut said = |error: io::Error| {
        unreadable = Some(Finding::of_file(match error.kind() {
            io::ErrorKind::NotFound => FindingKind::NotFound,
            io::ErrorKind::PermissionDenied => FindingKind::NotPermitted,
            io::ErrorKind::NotADirectory => FindingKind::NotAFolder,
            _ => FindingKind::NotReadable(error.to_string()),
        }));
    };
    let mut names = Vec::new();
    match fs::read_dir(dir) {
        Err(error) => said(error),
        Ok(entries) => {
            for entry in entries {
                match entry {
                    Ok(entry) => names.extend(Some(entry.file_name()).filter(|name| naming::is_document(name))),
                    Err(error) => said(error),
                }
            }
        }
    }
    names.sort();
    (names, unreadable)
}

/// The names of the patterns, each with its folder, in order.
pub(in crate::storage) fn pattern_names(dir: &Path) -> Vec<OsString> {
    let mut names = Vec::new();
    for folder in naming::PATTERNS {
        for entry in fs::read_dir(dir.join(folder)).into_iter().flatten().flatten() {
            if naming::is_document(&entry.file_name()) {
                let mut name = OsString::from(folder);
                name.push("/");
                name.push(entry.file_name());
                names.push(name);
            }
        }
    }
    names.sort();
    names
}

/// Whom to tell how many files of how many were read.
#[derive(Clone)]
pub(in crate::storage) struct Progress(Arc<dyn Fn(usize, usize) + Send + Sync>);

impl Progress {
    pub fn new(tell: impl Fn(usize, usize) + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }

    pub fn tell(&self, done: usize, total: usize) {
        (self.0)(done, total);
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new(|_, _| {})
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Progress")
    }
}

/// Reads these files on two threads; `None` for one that is gone.
pub(in crate::storage) fn read_all(dir: &Path, names: &[OsString], progress: &Progress) -> Vec<Option<KnownFile>> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(name) = names.get(at) else { return found };
            progress.tell(at, names.len());
            found.push((at, read(dir, name)));
        }
    };
    let mut found = thread::scope(|scope| {
        let is_worth_it = names.len() > 1;
        // Without a second thread this one reads them all.
        let second = is_worth_it.then(|| thread::Builder::new().spawn_scoped(scope, work).ok()).flatten();
        let mut found = work();
        match second.map(thread::ScopedJoinHandle::join) {
            Some(Ok(others)) => found.extend(others),
            Some(Err(panicked)) => panic::resume_unwind(panicked),
            None => {}
        }
        found
    });
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, file)| file).collect()
}

/// Reads one file; `None` if it is gone.
pub(in crate::storage) fn read(dir: &Path, name: &OsStr) -> Option<KnownFile> {
    let path = dir.join(name);
    // Looked at before it is read, so that a change while it is read is seen next time.
    let looks = Looks::of(&path);
    match reader::open_checked(dir, &path) {
        Ok(bytes) => Some(KnownFile::new(looks, Some(digest(&bytes)), parsed(name, &bytes))),
        Err(finding) if finding.kind == FindingKind::NotFound && is_gone(&path) => None,
        Err(finding) => {
            Some(KnownFile::new(looks, None, Reading::Broken { findings: vec![finding], raw: String::new() }))
        }
    }
}

/// Nothing stands there, not even a link that leads nowhere.
fn is_gone(path: &Path) -> bool {
    fs::symlink_metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

fn parsed(name: &OsStr, bytes: &[u8]) -> Reading {
    let reading = if name == naming::OFFICE {
        document(bytes, Office::FORMAT, check::office_problems).map(|office| Reading::Office(Box::new(office)))
    } else if naming::is_pattern(name) {
        document(bytes, Pattern::FORMAT, pattern_problems).map(|pattern| Reading::Pattern(Box::new(pattern)))
    } else if name == naming::FILTERS {
        document(bytes, Filters::FORMAT, check::filters_problems).map(|filters| Reading::Filters(Box::new(filters)))
    } else {
        document(bytes, Session::FORMAT, check::problems).map(|session| Reading::Session(Box::new(session)))
    };
    reading.unwrap_or_else(|findings| Reading::Broken { findings, raw: raw(bytes) })
}

/// A document that can be used, or all that keeps it from being used.
pub(in crate::storage) fn document<T: DeserializeOwned>(
    bytes: &[u8],
    format: u32,
    problems: fn(&T) -> Vec<Problem>,
) -> Result<Loaded<T>, Vec<Finding>> {
    let Read { value, unknown, notices, .. } = reader::read_ron::<T>(bytes, format).map_err(|finding| vec![finding])?;
    let (tolerable, grave): (Vec<_>, Vec<_>) = problems(&value).into_iter().partition(Problem::is_tolerable);
    let placed = |problems: Vec<Problem>| {
        // Nearly always there is none, and the text need not be looked through.
        if problems.is_empty() {
            return Vec::new();
        }
        let text = String::from_utf8_lossy(bytes);
        problem::findings(text.strip_prefix('\u{feff}').unwrap_or(&text), problems)
    };
    if grave.is_empty() {
        Ok(Loaded { value, unknown, notices, doubts: placed(tolerable) })
    } else {
        Err(placed(grave))
    }
}

/// The text of a file as far as it can be had.
pub(in crate::storage) fn raw_of(dir: &Path, name: &OsStr) -> String {
    reader::open_checked(dir, &dir.join(name)).map(|bytes| raw(&bytes)).unwrap_or_default()
}

fn raw(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(RAW_LONGEST)]).into_owned()
}
