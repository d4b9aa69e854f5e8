//! What there is to say about the last act, in words. It must not know where it is said.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate};

use crate::app::notice::{Notice, UsedBy};
use crate::app::outside::OutsideFault;
use crate::domain::{Act, Stamp};
use crate::folder::{BackedUp, BackupFault, SaveError};
use crate::texts::{SafeText, Texts, cells, fit, t};
use crate::wording;

/// The cells that are left to what an act was done to: the sentence about it is worth more.
const LONGEST_SUBJECT: usize = 40;

/// The fewest cells by which one still sees what an act was done to.
const SHORTEST_SUBJECT: usize = 12;

/// The sentence of a notice in this many cells, if what an act was done to can be named shorter: the keys below stay in view.
pub(super) fn words_within(texts: &Texts, notice: &Notice, width: usize) -> SafeText<'static> {
    let whole = words(texts, notice);
    let over = cells(whole.as_str()).saturating_sub(width);
    let shorter = |act: &Act| {
        let subject = fit(SafeText::line(&act.subject).as_str(), LONGEST_SUBJECT).into_owned();
        let room = cells(&subject).saturating_sub(over).max(SHORTEST_SUBJECT);
        Act { subject: fit(&subject, room).into_owned(), ..act.clone() }
    };
    match notice {
        _ if over == 0 => whole,
        Notice::Done(act) => words(texts, &Notice::Done(shorter(act))),
        Notice::Filed(act) => words(texts, &Notice::Filed(shorter(act))),
        Notice::Undone(act) => words(texts, &Notice::Undone(shorter(act))),
        Notice::Redone(act) => words(texts, &Notice::Redone(shorter(act))),
        _ => whole,
    }
}

fn backed_up(texts: &Texts, outcome: &Result<BackedUp, BackupFault>) -> SafeText<'static> {
    match outcome {
        Ok(made) => wording::backed_up(texts, made),
        Err(fault) => wording::backup_fault(texts, fault),
    }
}

fn handed_over(texts: &Texts, (count, file): &(usize, PathBuf)) -> SafeText<'static> {
    t!(texts, "bundle-written", count = *count, file = file.to_string_lossy().into_owned()).into_owned()
}

/// The sentence of a notice.
pub fn words(texts: &Texts, notice: &Notice) -> SafeText<'static> {
    let said = match notice {
        Notice::Done(act) => t!(texts, "notice-done", act = self::act(texts, act)),
        Notice::Filed(act) => t!(texts, "notice-filed", act = self::act(texts, act)),
        Notice::LineKept => t!(texts, "notice-line-kept"),
        Notice::Undone(act) => t!(texts, "notice-undone", act = self::act(texts, act)),
        Notice::Redone(act) => t!(texts, "notice-redone", act = self::act(texts, act)),
        Notice::NobodyFits(typed) => t!(texts, "notice-nobody-fits", text = short(typed)),
        Notice::MarkedAlready { called, status } => {
            t!(texts, "notice-marked-already", seat = short(called), status = t!(texts, "presence-" + status.name()))
        }
        Notice::CameAfterAll { called, was } => {
            t!(texts, "notice-came-after-all", seat = short(called), was = t!(texts, "presence-" + was.name()))
        }
        // The blank screen says it itself, with the key.
        Notice::Blank => t!(texts, "blank-nothing"),
        Notice::Printing(_) | Notice::PrintingPaper(..) | Notice::StoppingPrint | Notice::Printed(_) => {
            papers(texts, notice)
        }
        Notice::AskInPerson => t!(texts, "notice-ask-in-person"),
        Notice::NothingToJoin => t!(texts, "notice-nothing-to-join"),
        Notice::NothingToSplit => t!(texts, "notice-nothing-to-split"),
        Notice::ItemStaysItem => t!(texts, "notice-item-stays-item"),
        Notice::CommitmentStaysCommitment => t!(texts, "notice-commitment-stays-commitment"),
        Notice::NothingToUndo => t!(texts, "notice-nothing-to-undo"),
        Notice::NothingToRedo => t!(texts, "notice-nothing-to-redo"),
        Notice::Saved { at, is_writing } => saved(texts, *at, *is_writing),
        Notice::Refused(refusal) => wording::refusal(texts, refusal),
        Notice::ReadAgain(title) if title.is_empty() => t!(texts, "notice-read-again"),
        Notice::ReadAgain(title) => t!(texts, "notice-read-again-session", title = title),
        Notice::SameVersion(number) => t!(texts, "history-nothing", number = number.to_string()),
        Notice::DraftKept => t!(texts, "notice-draft-kept"),
        Notice::DraftRestored { at, is_whole: true } => {
            t!(texts, "notice-draft-restored", time = texts.language().clock(DateTime::time(at)))
        }
        Notice::DraftRestored { .. } => t!(texts, "notice-draft-aside"),
        Notice::DraftsWaiting { form, date, count } => drafts_waiting(texts, form, *date, *count),
        Notice::DraftThrownAway => t!(texts, "notice-draft-thrown-away"),
        Notice::DraftUnreadable(name) => t!(texts, "notice-draft-unreadable", file = name),
        Notice::Sent(line) => t!(texts, "notice-sent", text = short(line)),
        Notice::TakenFromEditor => t!(texts, "notice-taken-from-editor"),
        Notice::EditorChangedNothing => t!(texts, "notice-editor-changed-nothing"),
        Notice::Outside(fault) => outside(texts, fault),
        Notice::TooLongForTerminal => t!(texts, "notice-too-long-for-terminal"),
        Notice::ClipboardFailed(program) => t!(texts, "notice-clipboard-failed", program = program),
        Notice::Theme(theme) => t!(texts, "notice-theme", theme = t!(texts, "theme-" + theme.name())),
        Notice::NoColours => t!(texts, "notice-no-colours"),
        Notice::NotRemembered(fault) => not_remembered(texts, fault.as_ref()),
        Notice::StillUsed(by) => still_used(texts, by),
        Notice::SampleLeft(path) => t!(texts, "notice-sample-left", path = path.to_string_lossy().into_owned()),
        Notice::OwnArchive(path) => t!(texts, "notice-own-archive", path = path.to_string_lossy().into_owned()),
        Notice::SampleNotLeft(Some(fault)) => wording::save_error(texts, fault),
        Notice::SampleNotLeft(None) => t!(texts, "notice-no-home"),
        Notice::ReadOnly(found) => wording::finding(texts, found),
        Notice::CommitmentRenumbered { old, new } => {
            t!(texts, "notice-commitment-renumbered", old = old.to_string(), new = new.to_string())
        }
        Notice::DecisionRenumbered { old, new } => {
            t!(texts, "notice-decision-renumbered", old = old.to_string(), new = new.to_string())
        }
        Notice::Doubt(file, found) => {
            t!(texts, "notice-doubt", file = file, reason = wording::reason(texts, found))
        }
        Notice::Purged(title, Ok(remains)) => {
            // That copies elsewhere are not touched was said with the question.
            t!(texts, "trash-purged", title = short(title), what = wording::remains(texts, *remains))
        }
        Notice::Purged(_, Err(fault)) => wording::write_fault(texts, fault),
        Notice::Settled(Ok(())) => t!(texts, "twins-settled"),
        Notice::Settled(Err(fault)) => wording::write_fault(texts, fault),
        Notice::Given(Ok(given)) => handed_over(texts, given),
        Notice::Given(Err(fault)) | Notice::NoBundle(fault) => wording::bundle_fault(texts, fault),
        Notice::Imported => t!(texts, "import-taken"),
        Notice::NoTable(fault) => wording::table_fault(texts, fault),
        Notice::Received => t!(texts, "bundle-received"),
        Notice::BackingUp => t!(texts, "backup-running"),
        Notice::BackedUp(outcome) => backed_up(texts, outcome),
        Notice::NoTwins(file) => t!(texts, "twins-none", file = file),
        Notice::NotKept(fault) => t!(texts, "history-not-kept", reason = wording::save_error(texts, fault)),
        Notice::Closed(count) => t!(texts, "notice-closed", count = *count),
        Notice::Odd(count) => t!(texts, "notice-odd", count = *count),
    };
    said.into_owned()
}

/// Where text that is not filed waits: in which form, and of the meeting of which day.
fn drafts_waiting(texts: &Texts, form: &str, date: Option<NaiveDate>, count: usize) -> SafeText<'static> {
    let form = t!(texts, "form-" + form).to_string();
    let day = date.map(|date| texts.language().short_date(date).to_string());
    let place = [Some(form), day].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    t!(texts, "notice-drafts-waiting", count = count, place = place).into_owned()
}

fn saved(texts: &Texts, at: Option<Stamp>, is_writing: bool) -> SafeText<'_> {
    match at {
        _ if is_writing => t!(texts, "notice-saved-but-line"),
        Some(at) => t!(texts, "notice-saved", time = texts.language().clock_seconds(at.time())),
        None => t!(texts, "notice-saved-all"),
    }
}

/// Why a text did not come back from the editor.
fn outside(texts: &Texts, fault: &OutsideFault) -> SafeText<'static> {
    match fault {
        OutsideFault::NoEditor => t!(texts, "notice-no-editor"),
        OutsideFault::NotWritten(fault) => return wording::save_error(texts, fault),
        OutsideFault::NotStarted(command, reason) => {
            t!(texts, "notice-editor-not-started", command = command, reason = reason)
        }
        OutsideFault::Failed(command) => t!(texts, "notice-editor-failed", command = command),
        OutsideFault::Unreadable(path, found) => {
            let reason = wording::reason(texts, found);
            t!(texts, "notice-editor-unreadable", reason = reason, path = path.to_string_lossy().into_owned())
        }
    }
    .into_owned()
}

/// What still refers to a record that was to go.
fn still_used<'a>(texts: &'a Texts, by: &UsedBy) -> SafeText<'a> {
    match by {
        UsedBy::Note(text) => t!(texts, "notice-used-by-note", text = text),
        UsedBy::Decision(number) => t!(texts, "notice-used-by-decision", number = *number),
        UsedBy::Commitment(number) => t!(texts, "notice-used-by-commitment", number = *number),
        UsedBy::Institution(name) => t!(texts, "notice-used-by-institution", name = name),
        UsedBy::Meetings(count) => t!(texts, "notice-used-by-meetings", count = *count),
        UsedBy::Meeting => t!(texts, "notice-used-by-meeting"),
    }
}

/// What somebody typed or is called, in the cells that a sentence has for it.
fn short(text: &str) -> String {
    fit(SafeText::line(text).as_str(), LONGEST_SUBJECT).into_owned()
}

/// What was done, as part of a sentence.
fn act<'a>(texts: &'a Texts, act: &Act) -> SafeText<'a> {
    let subject = short(&act.subject);
    t!(texts, "act-" + act.text.trim_start_matches("act-"), subject = subject)
}

fn not_remembered<'a>(texts: &'a Texts, fault: Option<&SaveError>) -> SafeText<'a> {
    let why = fault.map_or_else(|| t!(texts, "notice-no-config"), |fault| wording::save_error(texts, fault));
    t!(texts, "notice-not-remembered", why = why)
}

/// The name of the folder that a file lies in.
fn press_folder(file: &std::path::Path) -> String {
    let folder = file.parent().and_then(std::path::Path::file_name);
    folder.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// That papers are being written, where they are, or why one is not.
fn papers(texts: &Texts, notice: &Notice) -> SafeText<'static> {
    let printout = match notice {
        Notice::Printing(count) => return t!(texts, "papers-printing", count = *count).into_owned(),
        Notice::PrintingPaper(at, count) => {
            return t!(texts, "papers-progress", at = *at, count = *count).into_owned();
        }
        Notice::StoppingPrint => return t!(texts, "papers-stopping").into_owned(),
        Notice::Printed(printout) => printout,
        _ => return SafeText::default(),
    };
    let path = |path: &std::path::Path| path.to_string_lossy().into_owned();
    match (&printout.fault, printout.files.as_slice()) {
        (Some(fault), _) => wording::paper_fault(texts, fault),
        // The folder is always the same, and at 80 columns the end of the name would be cut.
        (None, [only]) => {
            let name = only.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            t!(texts, "papers-written", path = format!("{}/{name}", press_folder(only))).into_owned()
        }
        (None, files) => {
            let folder = files.first().and_then(|first| first.parent()).map(path).unwrap_or_default();
            t!(texts, "papers-written-all", count = files.len(), folder = folder).into_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn what_is_taken_back_is_named() {
        let notice = Notice::Undone(Act { text: "act-new-commitment", subject: "K4".to_owned() });
        assert_eq!(words(Texts::of(Language::Indonesian), &notice).as_str(), "Dibatalkan: K4 ditambah");
        assert_eq!(words(Texts::of(Language::English), &notice).as_str(), "Undone: K4 added");
    }
}
