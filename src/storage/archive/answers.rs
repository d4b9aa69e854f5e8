//! Answers of a follow-up round that did not come to the meetings of their promises: the program was ended between the two
//! files, or only one of them was copied to this machine. They are put there when the archive is opened, each once. It must
//! not decide what an answer says.

use super::ArchiveFolder;
use super::load::Reading;
use crate::domain::answer;
use crate::domain::{Act, Change, DocumentEdit, Session, SessionId};
use crate::folder::WriteFault;
use std::collections::BTreeSet;

impl ArchiveFolder {
    /// From now on answers that are missing at their promises are put there whenever the archive is read. For one who works in
    /// the archive, not for one who only looks into it.
    pub fn bring_answers_home(&mut self) {
        self.brings_home = true;
    }

    /// Puts the answers of these sessions, or of all that are read, to their promises where they are missing. What keeps one
    /// from it keeps it until its meeting is read again; whether any was put.
    pub(super) fn put_answers_home(&mut self, of: Option<&BTreeSet<SessionId>>) -> bool {
        if !self.brings_home {
            return false;
        }
        let is_meant = |session: &&Session| of.is_none_or(|of| of.contains(&session.id)) && !session.answers.is_empty();
        let asking: Vec<Session> = self.sessions_read().filter(is_meant).cloned().collect();
        self.look_up(asking.iter().flat_map(|session| &session.answers).map(|answer| answer.session));
        let mut is_any_put = false;
        for source in
            asking.iter().flat_map(|session| &session.answers).map(|answer| answer.session).collect::<BTreeSet<_>>()
        {
            let Some(promised) = self.sessions_read().find(|session| session.id == source) else { continue };
            let edits: Vec<DocumentEdit> = answer::lacking(&asking, promised)
                .into_iter()
                .map(|edit| DocumentEdit::Session(source, edit))
                .collect();
            if edits.is_empty() {
                continue;
            }
            let act = Act { text: "act-progress", subject: promised.meeting.title.clone() };
            is_any_put |= match self.write(&Change { act: act.clone(), edits: edits.clone() }) {
                // One that cannot stand there keeps none of the others away.
                Err(WriteFault::Refused { .. }) if edits.len() > 1 => edits
                    .into_iter()
                    .filter(|edit| self.write(&Change { act: act.clone(), edits: vec![edit.clone()] }).is_ok())
                    .count()
                    .gt(&0),
                outcome => outcome.is_ok(),
            };
        }
        is_any_put
    }

    fn sessions_read(&self) -> impl Iterator<Item = &Session> {
        self.files.values().filter_map(|file| match &file.reading {
            Reading::Session(session) => Some(&session.value),
            Reading::Office(_) | Reading::Filters(_) | Reading::Pattern(_) | Reading::Broken { .. } => None,
        })
    }
}
