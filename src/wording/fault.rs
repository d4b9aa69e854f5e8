//! Why something was not saved or not opened, in words: what happened and what a person can do. Who asks adds what
//! becomes of the change, since the interface tries again and the shell does not.

use super::{finding, refusal};
use crate::folder::fault::{LockError, SaveError, SaveErrorKind, WriteFault};
use crate::folder::finding::{Finding, FindingKind};
use crate::folder::{BackedUp, BackupFault, BundleFault};
use crate::texts::{SafeText, Texts, t};
use std::path::Path;

/// Why a save failed and what helps, as a sentence.
pub fn save_error(texts: &Texts, error: &SaveError) -> SafeText<'static> {
    let path = name(&error.path);
    match &error.kind {
        SaveErrorKind::DiskFull => t!(texts, "save-disk-full"),
        SaveErrorKind::QuotaExceeded => t!(texts, "save-quota"),
        SaveErrorKind::ReadOnly => t!(texts, "save-read-only"),
        SaveErrorKind::PermissionDenied => t!(texts, "save-denied", path = path),
        SaveErrorKind::TooManyOpenFiles => t!(texts, "save-too-many-files"),
        SaveErrorKind::NoSuchFolder => t!(texts, "save-no-folder", path = path),
        SaveErrorKind::NotAFolder => t!(texts, "save-not-a-folder", path = path),
        SaveErrorKind::FileHeldByAnother => t!(texts, "save-held", path = path),
        SaveErrorKind::AlreadyExists => t!(texts, "save-exists", path = path),
        SaveErrorKind::Io(reason) => t!(texts, "save-io", path = path, reason = reason),
    }
    .into_owned()
}

/// Why a lock was not had, as a sentence.
pub fn lock_error(texts: &Texts, error: &LockError) -> SafeText<'static> {
    match error {
        LockError::Busy { .. } => t!(texts, "lock-busy").into_owned(),
        LockError::Folder(error) => save_error(texts, error),
        LockError::Name(reason) | LockError::Io(reason) => t!(texts, "lock-none", reason = reason).into_owned(),
    }
}

/// Why a change was not written, as a sentence.
pub fn write_fault(texts: &Texts, fault: &WriteFault) -> SafeText<'static> {
    match fault {
        WriteFault::Refused { refusal: why, .. } => refusal(texts, why),
        WriteFault::Broken { file, finding: found } => {
            t!(texts, "save-broken", file = file, reason = finding::reason(texts, found)).into_owned()
        }
        WriteFault::Save(error) => save_error(texts, error),
        WriteFault::Lock(error) => lock_error(texts, error),
        WriteFault::Unreadable { file, finding: Finding { kind: FindingKind::TooLarge { .. }, .. } } => {
            t!(texts, "save-too-large", file = file).into_owned()
        }
        WriteFault::Unreadable { file, finding: found } => {
            t!(texts, "save-unreadable", file = file, reason = finding::reason(texts, found)).into_owned()
        }
    }
}

/// Why the folder of the archive cannot be read, as a sentence.
pub fn unreadable_folder(texts: &Texts, folder: &Path, found: &Finding) -> SafeText<'static> {
    let folder = folder.to_string_lossy().into_owned();
    match &found.kind {
        FindingKind::NotFound => t!(texts, "archive-gone", folder = folder),
        FindingKind::NotPermitted => t!(texts, "archive-forbidden", folder = folder),
        FindingKind::NotAFolder => t!(texts, "archive-not-a-folder", folder = folder),
        _ => t!(texts, "archive-unreadable", folder = folder, reason = finding::reason(texts, found)),
    }
    .into_owned()
}

/// Why a bundle was not read or written, as a sentence.
pub fn bundle_fault(texts: &Texts, fault: &BundleFault) -> SafeText<'static> {
    match fault {
        BundleFault::File(found) => t!(texts, "bundle-unreadable", reason = finding::reason(texts, found)),
        BundleFault::NoBundle => t!(texts, "bundle-none"),
        BundleFault::NoneIn(folder) => {
            t!(texts, "bundle-none-in", folder = folder.to_string_lossy().into_owned())
        }
        BundleFault::NoFolder(folder) => {
            t!(texts, "backup-no-folder", folder = folder.to_string_lossy().into_owned())
        }
        BundleFault::Newer(form) => t!(texts, "bundle-newer", form = form.to_string()),
        BundleFault::Damaged => t!(texts, "bundle-damaged"),
        BundleFault::Document(found) => {
            let reason = found.first().map(|found| finding::reason(texts, found)).unwrap_or_default();
            t!(texts, "bundle-unreadable", reason = reason)
        }
        BundleFault::Save(error) => return save_error(texts, error),
    }
    .into_owned()
}

/// What was copied, and where to, as a sentence.
pub fn backed_up(texts: &Texts, BackedUp { folder, files, bytes }: &BackedUp) -> SafeText<'static> {
    let (folder, kilobytes) = (folder.to_string_lossy().into_owned(), bytes.div_ceil(1024));
    t!(texts, "backup-made", folder = folder, files = *files, kilobytes = kilobytes).into_owned()
}

/// Why there is no backup, or why nothing was restored, as a sentence.
pub fn backup_fault(texts: &Texts, fault: &BackupFault) -> SafeText<'static> {
    let shown = |path: &Path| path.to_string_lossy().into_owned();
    match fault {
        BackupFault::Save(error) => return save_error(texts, error),
        BackupFault::Inside => t!(texts, "backup-inside"),
        BackupFault::NoFolder(path) => t!(texts, "backup-no-folder", folder = shown(path)),
        BackupFault::NotEmpty(path) => t!(texts, "backup-not-empty", folder = shown(path)),
        BackupFault::Name(name) => t!(texts, "backup-name", file = name),
        BackupFault::Differs(path) => t!(texts, "backup-differs", file = shown(path)),
        BackupFault::NoBackup(path) => t!(texts, "backup-none", folder = shown(path)),
    }
    .into_owned()
}

/// The last part of a path, which is what a person knows it by; of the archive's private folder that is the archive.
fn name(path: &Path) -> String {
    let private = path.ancestors().find(|part| part.ends_with(".rapat"));
    let path = private.and_then(Path::parent).unwrap_or(path);
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
