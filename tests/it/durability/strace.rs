//! The real program under strace: what it asks of the system, in order, and how it dies or fails at one of these calls.
//! It must not know what a call is for.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The calls that change what is on the disk, or say something.
pub const WRITES: &str = "openat,open,creat,write,pwrite64,writev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,\
                          link,linkat,symlinkat,unlink,unlinkat,rmdir,mkdir,mkdirat,chmod,fchmod,fchmodat,flock";

/// The calls that tell what is on the disk.
pub const READS: &str = "read,getdents64,statx,fstat,newfstatat,lseek,readlink";

/// Whether there is an strace that may trace. Where everything must be checked there has to be one; a machine that lets
/// nobody trace is told and passed over.
pub fn is_there() -> bool {
    let traced = Command::new("strace").args(["-o", "/dev/null", "true"]).output();
    assert!(traced.is_ok() || std::env::var_os("RAPAT_CI").is_none_or(|value| value != "1"), "strace is missing");
    let may_trace = traced.is_ok_and(|output| output.status.success());
    if !may_trace {
        println!("SKIPPED: there is no strace that may trace");
    }
    may_trace
}

/// What a call did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// A file was opened to be written; made if it was not there.
    Open {
        path: PathBuf,
        makes: bool,
        empties: bool,
    },
    Write {
        path: PathBuf,
        at: Option<usize>,
        bytes: Vec<u8>,
    },
    Truncate {
        path: PathBuf,
        length: usize,
    },
    /// A file or a folder was brought to the disk.
    Sync(PathBuf),
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    /// A file got a second name.
    Link {
        from: PathBuf,
        to: PathBuf,
    },
    Unlink(PathBuf),
    MakeFolder(PathBuf),
    RemoveFolder(PathBuf),
    /// Something was said on the standard output.
    Say(Vec<u8>),
    /// What changes nothing that a crash could undo.
    Other,
}

/// A call of the system.
#[derive(Debug, Clone)]
pub struct Call {
    pub name: String,
    pub thread: u32,
    /// The file that it was about.
    pub path: Option<PathBuf>,
    pub deed: Deed,
}

/// The arguments of strace that record a run into a file.
pub fn recording(file: &Path, calls: &str) -> Vec<OsString> {
    let mut arguments: Vec<OsString> =
        ["strace", "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s", "9999999"].map(OsString::from).to_vec();
    arguments.extend([OsString::from("-e"), format!("trace={calls}").into(), "-o".into(), file.into()]);
    arguments
}

/// The arguments of strace that make the nth call of a name by one thread end in this way, as `signal=SIGKILL` or
/// `error=EIO`; `nth` may end in `+`: this one and all after it.
pub fn injecting(call: &str, nth: &str, fault: &str) -> Vec<OsString> {
    let inject = format!("inject={call}:{fault}:when={nth}");
    ["strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject]
        .map(OsString::from)
        .to_vec()
}

/// The calls that were recorded.
pub fn calls(file: &Path) -> Vec<Call> {
    let text = fs::read_to_string(file).unwrap();
    let mut begun: BTreeMap<&str, String> = BTreeMap::new();
    let mut calls = Vec::new();
    for line in text.lines() {
        let (thread, said) = line.split_once(' ').unwrap();
        let said = said.trim_start();
        if let Some(beginning) = said.strip_suffix(" <unfinished ...>") {
            begun.insert(thread, beginning.to_owned());
            continue;
        }
        let whole = match said.strip_prefix("<... ").and_then(|rest| rest.split_once(" resumed>")) {
            Some((_, rest)) => begun.remove(thread).unwrap() + rest,
            None => said.to_owned(),
        };
        calls.extend(call(thread.parse().unwrap(), &whole));
    }
    calls
}

/// How many calls of each name a thread made at most: as many there are to die at.
pub fn counts(calls: &[Call]) -> BTreeMap<String, usize> {
    let mut each: BTreeMap<(&str, u32), usize> = BTreeMap::new();
    for call in calls {
        *each.entry((&call.name, call.thread)).or_default() += 1;
    }
    let mut most: BTreeMap<String, usize> = BTreeMap::new();
    for ((name, _), count) in each {
        let most = most.entry(name.to_owned()).or_default();
        *most = count.max(*most);
    }
    most
}

fn call(thread: u32, said: &str) -> Option<Call> {
    let (name, rest) = said.split_once('(')?;
    let (arguments, result) = rest.rsplit_once(" = ")?;
    let arguments: Vec<&str> = arguments.trim_end().strip_suffix(')')?.split(", ").collect();
    let has_failed = result.starts_with('-') || result.starts_with('?');
    let argument = |at: usize| arguments.get(at).copied().unwrap_or_default();
    let (of_handle, path) = (handle(argument(0)), |at: usize| path_in(argument(at)));
    let number = |at: usize| argument(at).parse().unwrap();
    let deed = match name {
        _ if has_failed => Deed::Other,
        "open" | "openat" | "creat" => {
            let flags = argument(usize::from(name == "openat") + 1);
            let (makes, empties) = (flags.contains("O_CREAT"), flags.contains("O_TRUNC"));
            let path = handle(result).unwrap_or_default();
            if makes || empties { Deed::Open { path, makes, empties } } else { Deed::Other }
        }
        "write"
            if argument(0).starts_with("1<") || of_handle.as_ref().is_some_and(|path| path.starts_with("/dev/pts")) =>
        {
            Deed::Say(text_in(argument(1)))
        }
        "write" | "pwrite64" => {
            let written: usize = result.split(' ').next().and_then(|count| count.parse().ok()).unwrap();
            let mut bytes = text_in(argument(1));
            assert!(bytes.len() >= written, "strace cut what was written");
            bytes.truncate(written);
            let at = (name == "pwrite64").then(|| number(3));
            Deed::Write { path: of_handle.clone().unwrap_or_default(), at, bytes }
        }
        "writev" => panic!("the model does not know writev"),
        "ftruncate" => Deed::Truncate { path: of_handle.clone().unwrap_or_default(), length: number(1) },
        "fsync" | "fdatasync" => Deed::Sync(of_handle.clone().unwrap_or_default()),
        "rename" => Deed::Rename { from: path(0), to: path(1) },
        "renameat" | "renameat2" => Deed::Rename { from: path(1), to: path(3) },
        "link" => Deed::Link { from: path(0), to: path(1) },
        "linkat" => Deed::Link { from: path(1), to: path(3) },
        "symlinkat" => panic!("the model does not know symbolic links"),
        "unlink" => Deed::Unlink(path(0)),
        "unlinkat" if argument(2).contains("AT_REMOVEDIR") => Deed::RemoveFolder(path(1)),
        "unlinkat" => Deed::Unlink(path(1)),
        "rmdir" => Deed::RemoveFolder(path(0)),
        "mkdir" => Deed::MakeFolder(path(0)),
        "mkdirat" => Deed::MakeFolder(path(1)),
        _ => Deed::Other,
    };
    let named = arguments.iter().find(|argument| argument.starts_with('"')).map(|argument| path_in(argument));
    let is_named = name.contains("open") || name.contains("rename") || name.contains("link") || name.contains("mkdir");
    let about = if is_named || of_handle.is_none() || argument(0).starts_with("AT_FDCWD") { named } else { of_handle };
    Some(Call { name: name.to_owned(), thread, path: about, deed })
}

/// `3<\x2f…>`: the path of the file behind a handle.
fn handle(said: &str) -> Option<PathBuf> {
    let (_, path) = said.split_once('<')?;
    Some(PathBuf::from(OsString::from_vec(unescaped(path.split_once('>')?.0))))
}

fn path_in(said: &str) -> PathBuf {
    OsString::from_vec(text_in(said)).into()
}

/// `"\x2f…"`
fn text_in(said: &str) -> Vec<u8> {
    unescaped(said.split('"').nth(1).unwrap_or_default())
}

fn unescaped(text: &str) -> Vec<u8> {
    text.split("\\x").skip(1).map(|code| u8::from_str_radix(&code[..2], 16).unwrap()).collect()
}
