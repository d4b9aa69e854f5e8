//! The thread that answers what a screen asks the index while somebody types, so that neither the interface nor a save waits
//! for it. Of several questions for rows only the last one is answered. It must not write.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};
use std::thread;

use super::Incoming;
use super::clock::Clock;
use crate::app::effect::Effect;
use crate::app::msg::{Event, Msg};
use crate::storage::index::{Lookup, Searching};

/// As many rows come whole as a large screen shows.
const AT_ONCE: usize = 100;
/// So many sessions are looked through before the first of what is found is shown, and then before more is.
const AT_FIRST: usize = 4;
const AT_A_TIME: usize = 64;

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
        let is_for_a_picture = |question: &Self| matches!(question, Self::Of(Effect::FindPicture { .. }));
        let is_for_a_house = |question: &Self| matches!(question, Self::Of(Effect::FindHouse { .. }));
        let is_search = |question: &Self| matches!(question, Self::Of(Effect::Search { .. }));
        matches!(later, Self::Archive(_))
            || is_search(self) && is_search(later)
            || is_for_rows(self) && is_for_rows(later)
            || is_for_links(self) && is_for_links(later)
            || is_for_a_picture(self) && is_for_a_picture(later)
            || is_for_a_house(self) && is_for_a_house(later)
    }
}

/// Begins to answer.
pub(super) fn begin(inbox: Receiver<Question>, out: Sender<Incoming>, archive: PathBuf, clock: Clock) {
    // Without the thread a board stays as it was first seen.
    let _ = thread::Builder::new().name("lookup".to_owned()).spawn(move || answer(&inbox, &out, archive, &clock));
}

fn answer(inbox: &Receiver<Question>, out: &Sender<Incoming>, mut archive: PathBuf, clock: &Clock) {
    let mut lookup = None;
    let mut search: Option<(u64, Searching)> = None;
    let tell = |event| drop(out.send(Incoming::Msg(Msg { at: clock.now(), event })));
    loop {
        let mut questions: Vec<Question> = Vec::new();
        if search.is_none() {
            let Ok(first) = inbox.recv() else { return };
            questions.push(first);
        }
        while let Ok(next) = inbox.try_recv() {
            questions.retain(|question| !question.is_outdated_by(&next));
            questions.push(next);
        }
        for question in questions {
            if let Question::Archive(other) = question {
                (archive, lookup, search) = (other, None, None);
                continue;
            }
            let Some(lookup) = lookup.get_or_insert_with(|| Lookup::open(&archive)) else { continue };
            match question {
                // What cannot be read the storage tells.
                Question::Of(Effect::Search { serial, typed }) => {
                    search = lookup.search(&typed).ok().flatten().map(|search| (serial, search));
                }
                Question::Of(effect) => event(lookup, effect).into_iter().for_each(tell),
                Question::Soon => drop(lookup.ready()),
                Question::Archive(_) => {}
            }
        }
        // A part at a time: whoever types on does not wait for the whole.
        search = match (search.take(), &mut lookup) {
            (Some((serial, going)), Some(Some(lookup))) => went_on(lookup, serial, going, tell),
            _ => None,
        };
    }
}

/// Looks on, and tells what was found so far; `None` once all was looked through.
fn went_on(lookup: &mut Lookup, serial: u64, mut going: Searching, tell: impl Fn(Event)) -> Option<(u64, Searching)> {
    let many = if going.hits().places.is_empty() { AT_FIRST } else { AT_A_TIME };
    lookup.search_on(&mut going, many);
    let hits = Box::new(going.hits().clone());
    let goes_on = hits.goes_on;
    if !hits.places.is_empty() || !goes_on {
        tell(Event::HitsFound { serial, hits });
    }
    goes_on.then_some((serial, going))
}

/// The answer to an effect that asks the index.
pub fn event(lookup: &mut Lookup, effect: Effect) -> Option<Event> {
    match effect {
        Effect::FindActions { serial, typed, arranged, today } => {
            let found = Box::new(lookup.arranged(&typed, today, AT_ONCE, arranged).ok()?);
            Some(Event::ActionsFound { serial, found })
        }
        Effect::FindPicture { serial, of, today } => {
            let picture = Box::new(lookup.picture(of, today).ok()?);
            Some(Event::PictureFound { serial, picture })
        }
        Effect::FindHouse { serial, key, today } => {
            let house = Box::new(lookup.house(&key, today).ok()?);
            Some(Event::HouseFound { serial, house })
        }
        Effect::FetchActions { wanted, today } => {
            Some(Event::ActionsFetched(lookup.some(today, &wanted).unwrap_or_default()))
        }
        Effect::Search { serial, typed } => {
            let mut search = lookup.search(&typed).ok().flatten()?;
            while search.hits().goes_on {
                lookup.search_on(&mut search, AT_A_TIME);
            }
            Some(Event::HitsFound { serial, hits: Box::new(search.hits().clone()) })
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
