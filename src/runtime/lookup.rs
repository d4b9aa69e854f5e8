//! The thread that answers what a screen asks the index while somebody types, so that neither the interface nor a save waits
//! for it. Of several questions for rows only the last one is answered. It must not write.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};
use std::thread;

use super::Incoming;
use super::clock::Clock;
use crate::app::effect::Effect;
use crate::app::msg::{Event, Msg};
use crate::storage::index::Lookup;

/// As many rows come whole as a large screen shows.
const AT_ONCE: usize = 100;

/// Something for the thread.
#[derive(Debug)]
pub enum Question {
    /// An effect of the model that asks the index.
    Of(Effect),
    /// It will be asked: what takes time is done now.
    Soon,
    /// The archive is this one from now on.
    Archive(PathBuf),
}

impl Question {
    /// Whether a later one of the same kind makes the answer useless.
    fn is_outdated_by(&self, later: &Self) -> bool {
        let is_for_rows = |question: &Self| matches!(question, Self::Of(Effect::FindActions { .. }));
        let is_for_links = |question: &Self| matches!(question, Self::Of(Effect::FindLinks { .. }));
        matches!(later, Self::Archive(_))
            || is_for_rows(self) && is_for_rows(later)
            || is_for_links(self) && is_for_links(later)
    }
}

/// Begins to answer.
pub(super) fn begin(inbox: Receiver<Question>, out: Sender<Incoming>, archive: PathBuf, clock: Clock) {
    // Without the thread a board stays as it was first seen.
    let _ = thread::Builder::new().name("lookup".to_owned()).spawn(move || answer(&inbox, &out, archive, &clock));
}

fn answer(inbox: &Receiver<Question>, out: &Sender<Incoming>, mut archive: PathBuf, clock: &Clock) {
    let mut lookup = None;
    while let Ok(first) = inbox.recv() {
        let mut questions = vec![first];
        while let Ok(next) = inbox.try_recv() {
            questions.retain(|question| !question.is_outdated_by(&next));
            questions.push(next);
        }
        for question in questions {
            if let Question::Archive(other) = question {
                (archive, lookup) = (other, None);
                continue;
            }
            let Some(lookup) = lookup.get_or_insert_with(|| Lookup::open(&archive)) else { continue };
            if let Some(event) = answered(lookup, question) {
                let _ = out.send(Incoming::Msg(Msg { at: clock.now(), event }));
            }
        }
    }
}

/// What is asked for; `None` where the folder cannot be read, which the storage tells.
fn answered(lookup: &mut Lookup, question: Question) -> Option<Event> {
    match question {
        Question::Of(effect) => event(lookup, effect),
        Question::Soon => {
            let _ = lookup.ready();
            None
        }
        Question::Archive(_) => None,
    }
}

/// The answer to an effect that asks the index.
pub fn event(lookup: &mut Lookup, effect: Effect) -> Option<Event> {
    match effect {
        Effect::FindActions { serial, typed, today } => {
            let found = Box::new(lookup.found(&typed, today, AT_ONCE).ok()?);
            Some(Event::ActionsFound { serial, found })
        }
        Effect::FetchActions { wanted, today } => {
            Some(Event::ActionsFetched(lookup.some(today, &wanted).unwrap_or_default()))
        }
        Effect::FindLinks { typed, today } => {
            let found = lookup.found(&format!("is:all {typed}"), today, AT_ONCE).ok()?;
            Some(Event::LinksFound { typed, found: found.first })
        }
        Effect::FindRivals { session, today } => {
            Some(Event::RivalsFound { session, rivals: lookup.rivals(session, today).ok()? })
        }
        _ => None,
    }
}
