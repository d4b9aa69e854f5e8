//! Why a paper was not made, in words. It must not know a paper.

use super::{reason, save_error};
use crate::folder::PaperFault;
use crate::texts::{SafeText, Texts, t};

/// Why a paper was not made, and what helps, as a sentence.
pub fn paper_fault(texts: &Texts, fault: &PaperFault) -> SafeText<'static> {
    match fault {
        PaperFault::NoPublicForm(class) => {
            t!(texts, "paper-fault-no-public-form", class = t!(texts, "class-" + class))
        }
        PaperFault::OneMeeting => t!(texts, "paper-fault-one-meeting"),
        PaperFault::NothingOwed => t!(texts, "paper-fault-nothing-owed"),
        PaperFault::NotBuiltIn => t!(texts, "paper-fault-not-built-in"),
        PaperFault::Stopped => t!(texts, "paper-fault-stopped"),
        PaperFault::NoTable => t!(texts, "paper-fault-no-table"),
        PaperFault::Template { file, line: 0, message, .. } => {
            t!(texts, "paper-fault-template", file = file, message = message)
        }
        PaperFault::Template { file, line, column, message } => {
            let (line, column) = (line.to_string(), column.to_string());
            t!(texts, "paper-fault-template-at", file = file, line = line, column = column, message = message)
        }
        PaperFault::Unreadable { file, finding } => {
            t!(texts, "paper-fault-unreadable", file = file, reason = reason(texts, finding))
        }
        PaperFault::NoPicture { file } => t!(texts, "paper-fault-no-picture", file = file),
        PaperFault::Save(fault) => return save_error(texts, fault),
        PaperFault::Other(why) => t!(texts, "paper-fault-other", reason = why),
    }
    .into_owned()
}
