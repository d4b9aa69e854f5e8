//! The calls that only Unix has (modes, folder fsync, opening without following or blocking) with a portable
//! fallback, so that the rest builds anywhere. It must not know what the files hold.

pub mod terminal;

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileSort {
    /// A file with bytes in it.
    Regular,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
    /// A named pipe: opening it could wait for ever.
    Pipe,
    /// A device, a socket, or what this system has besides.
    Device,
}

/// Which sort of file the metadata describes.
#[must_use]
pub fn file_sort(metadata: &Metadata) -> FileSort {
    let sort = metadata.file_type();
    if sort.is_file() {
        FileSort::Regular
    } else if sort.is_dir() {
        FileSort::Folder
    } else if sort.is_symlink() {
        FileSort::Link
    } else if system::is_pipe(&sort) {
        FileSort::Pipe
    } else {
        FileSort::Device
    }
}

/// The number that the file system gave the file: another file in its place has another one. `None` where there is none.
#[must_use]
pub fn file_number(metadata: &Metadata) -> Option<u64> {
    system::file_number(metadata)
}

/// When the file's entry was changed last, in nanoseconds since 1970: also by what put its time back. `None` where no such
/// time is kept.
#[must_use]
pub fn entry_changed(metadata: &Metadata) -> Option<i64> {
    system::entry_changed(metadata)
}

/// The name that these bytes, which were a name on this system, are; for others something that is no file.
#[must_use]
pub fn name_of_bytes(bytes: &[u8]) -> std::ffi::OsString {
    system::name_of_bytes(bytes)
}

/// What this machine is called in its network; empty if nobody knows.
#[must_use]
pub fn machine_name() -> String {
    system::machine_name()
}

/// Opens for reading; on Unix it neither follows a link in the last place nor waits for the other end of a pipe.
///
/// # Errors
/// Those of opening, and on Unix `ELOOP` for a link.
pub fn open_to_read(path: &Path) -> io::Result<File> {
    system::open_to_read(path)
}

/// Opens a file to hold a lock on, made with mode 0600 if it is not there; its bytes are left alone.
///
/// # Errors
/// Those of opening, and on Unix `ELOOP` for a link.
pub fn open_to_lock(path: &Path) -> io::Result<File> {
    system::open_to_lock(path)
}

/// Gives an open file to its owner alone (0600), whatever the umask was. A file system without modes (a memory
/// stick) is no reason not to save.
///
/// # Errors
/// Those of changing a mode.
pub fn keep_file_private(file: &File) -> io::Result<()> {
    system::keep_file_private(file)
}

/// Makes the folder and the missing ones above it, and gives it to its owner alone (0700), whatever the umask, where
/// the file system has modes.
///
/// # Errors
/// Those of making a folder or changing a mode.
pub fn make_private_folder(path: &Path) -> io::Result<()> {
    system::make_private_folder(path)
}

/// Brings a folder's entries to the disk, so that a rename in it survives a power cut. Nothing where a folder
/// cannot be synced.
///
/// # Errors
/// Those of opening and syncing.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    system::sync_folder(path)
}

/// Takes from all others the right to a file (0600) or folder (0700) that some of them have; whether it did.
pub fn close_to_others(path: &Path) -> bool {
    system::close_to_others(path)
}

/// Keeps the memory of this process off the disk when it crashes: what is typed stands in it.
pub fn forbid_core_dumps() {
    system::forbid_core_dumps();
}

/// Asks a process of ours to end; one that ended already is let be.
pub fn ask_to_end(process: u32) {
    system::ask_to_end(process);
}

/// Whether the system tells of what others do in this folder. Over a network it only knows of what is done here.
#[must_use]
pub fn tells_of_changes(folder: &Path) -> bool {
    system::tells_of_changes(folder)
}

/// Whether the error says that this process or the system has too many files open.
#[must_use]
pub fn is_too_many_open_files(error: &io::Error) -> bool {
    system::is_too_many_open_files(error)
}

/// Whether the error says that another program holds the file open and forbids what was tried.
#[must_use]
pub fn is_held_by_another(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy)
        || system::is_sharing_violation(error)
}

#[cfg(unix)]
mod system {
    use rustix::fs::OFlags;
    use rustix::io::Errno;
    use rustix::process::{Pid, Signal, kill_process};
    use std::ffi::OsString;
    use std::fs::{DirBuilder, File, FileType, Metadata, OpenOptions, Permissions};
    use std::io;
    use std::os::unix::ffi::OsStringExt;
    use std::os::unix::fs::{DirBuilderExt, FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt};
    use std::path::Path;

    pub fn is_pipe(sort: &FileType) -> bool {
        sort.is_fifo()
    }

    pub fn file_number(metadata: &Metadata) -> Option<u64> {
        Some(metadata.ino())
    }

    pub fn entry_changed(metadata: &Metadata) -> Option<i64> {
        metadata.ctime().checked_mul(1_000_000_000)?.checked_add(metadata.ctime_nsec())
    }

    pub fn name_of_bytes(bytes: &[u8]) -> OsString {
        OsString::from_vec(bytes.to_vec())
    }

    pub fn machine_name() -> String {
        rustix::system::uname().nodename().to_string_lossy().into_owned()
    }

    /// The flags as the standard library takes them; the bits of `open` fit into 31.
    fn flags(flags: OFlags) -> i32 {
        flags.bits().cast_signed()
    }

    pub fn open_to_read(path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).custom_flags(flags(OFlags::NOFOLLOW | OFlags::NONBLOCK)).open(path)
    }

    pub fn open_to_lock(path: &Path) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false).mode(0o600);
        options.custom_flags(flags(OFlags::NOFOLLOW | OFlags::NONBLOCK)).open(path)
    }

    pub fn keep_file_private(file: &File) -> io::Result<()> {
        where_modes_exist(file.set_permissions(Permissions::from_mode(0o600)))
    }

    /// FAT answers EPERM to a mode it cannot keep, even to the owner; others say that they do not know modes.
    fn where_modes_exist(change: io::Result<()>) -> io::Result<()> {
        match change {
            Err(error) if matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::Unsupported) => {
                Ok(())
            }
            other => other,
        }
    }

    pub fn make_private_folder(path: &Path) -> io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(path)?;
        where_modes_exist(std::fs::set_permissions(path, Permissions::from_mode(0o700)))
    }

    pub fn sync_folder(path: &Path) -> io::Result<()> {
        match File::open(path)?.sync_all() {
            // Some network and FUSE file systems sync files but refuse folders.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            other => other,
        }
    }

    pub fn close_to_others(path: &Path) -> bool {
        let mode = |path: &Path| std::fs::symlink_metadata(path).map(|metadata| metadata.mode()).unwrap_or_default();
        let Ok(metadata) = std::fs::symlink_metadata(path) else { return false };
        let is_open = metadata.mode() & 0o077 != 0 && !metadata.is_symlink();
        let private = Permissions::from_mode(if metadata.is_dir() { 0o700 } else { 0o600 });
        // A memory stick has no modes: there nothing is closed, and nothing need be said each time.
        is_open && std::fs::set_permissions(path, private).is_ok() && mode(path) & 0o077 == 0
    }

    pub fn forbid_core_dumps() {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // Who may not forbid it runs all the same.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
        // Programs that collect dumps through a pipe do not ask for the limit.
        #[cfg(target_os = "linux")]
        let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
    }

    pub fn ask_to_end(process: u32) {
        if let Some(process) = Pid::from_raw(process.cast_signed()) {
            let _ = kill_process(process, Signal::TERM);
        }
    }

    #[cfg(target_os = "linux")]
    pub fn tells_of_changes(folder: &Path) -> bool {
        /// NFS, SMB, CIFS, SMB 2, 9P (WSL), FUSE, the shared folders of VirtualBox; see statfs(2).
        const OF_OTHERS: [u32; 7] = [0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x0102_1997, 0x6573_5546, 0x786f_4256];
        // The width of the number differs from system to system, its last 32 bits do not.
        rustix::fs::statfs(folder).is_ok_and(|found| {
            let sort = u32::try_from(i128::from(found.f_type) & 0xffff_ffff).unwrap_or_default();
            !OF_OTHERS.contains(&sort)
        })
    }

    #[cfg(not(target_os = "linux"))]
    pub fn tells_of_changes(_: &Path) -> bool {
        true
    }

    pub fn is_too_many_open_files(error: &io::Error) -> bool {
        matches!(Errno::from_io_error(error), Some(Errno::MFILE | Errno::NFILE))
    }

    pub fn is_sharing_violation(_: &io::Error) -> bool {
        false
    }
}

#[cfg(not(unix))]
mod system {
    use std::ffi::OsString;
    use std::fs::{File, FileType, Metadata, OpenOptions};
    use std::io;
    use std::path::Path;

    pub fn is_pipe(_: &FileType) -> bool {
        false
    }

    pub fn file_number(_: &Metadata) -> Option<u64> {
        None
    }

    pub fn entry_changed(_: &Metadata) -> Option<i64> {
        None
    }

    /// Names that are no text are passed over by the index: what it knows of them is always made anew.
    pub fn name_of_bytes(bytes: &[u8]) -> OsString {
        String::from_utf8_lossy(bytes).into_owned().into()
    }

    pub fn machine_name() -> String {
        std::env::var("COMPUTERNAME").unwrap_or_default()
    }

    pub fn open_to_read(path: &Path) -> io::Result<File> {
        File::open(path)
    }

    pub fn open_to_lock(path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
    }

    /// The profile folder of the user is private by its inherited rights.
    pub fn keep_file_private(_: &File) -> io::Result<()> {
        Ok(())
    }

    pub fn make_private_folder(path: &Path) -> io::Result<()> {
        std::fs::create_dir_all(path)
    }

    pub fn sync_folder(_: &Path) -> io::Result<()> {
        Ok(())
    }

    pub fn close_to_others(_: &Path) -> bool {
        false
    }

    /// What Windows keeps of a crash goes to the profile of the user.
    pub fn forbid_core_dumps() {}
    /// A console that is closed ends its programs.
    pub fn ask_to_end(_: u32) {}

    pub fn tells_of_changes(_: &Path) -> bool {
        true
    }

    /// `ERROR_TOO_MANY_OPEN_FILES` of Windows.
    pub fn is_too_many_open_files(error: &io::Error) -> bool {
        error.raw_os_error() == Some(4)
    }

    /// `ERROR_SHARING_VIOLATION` and `ERROR_LOCK_VIOLATION` of Windows.
    pub fn is_sharing_violation(error: &io::Error) -> bool {
        matches!(error.raw_os_error(), Some(32 | 33))
    }
}
