//! What screens show that only the storage knows: earlier versions, the trash, the two states of a meeting. It must not know
//! how they are shown.

use super::effect::Effect;
use super::importing;
use super::model::Model;
use super::msg::Event;
use super::notice::Notice;
use super::screen::Screen;
use super::twins;
use crate::folder::{BundleFault, Received};

/// What a screen shows that only the storage knows.
pub(super) fn asked(screen: &Screen) -> Option<Effect> {
    match screen {
        Screen::Versions(screen) => Some(Effect::FindVersions(screen.document)),
        Screen::Trash(_) => Some(Effect::FindTrash),
        Screen::Round(screen) => screen.asks(),
        Screen::Twins(screen) if screen.found.is_none() => Some(Effect::FindTwins(screen.file.clone())),
        Screen::Receiving(screen) if screen.found.is_none() => Some(Effect::FindBundle(screen.typed.clone())),
        _ => None,
    }
}

/// Shows what is in a bundle, or says why it cannot be received.
fn bundle_found(model: &mut Model, typed: &str, found: Result<Box<Received>, BundleFault>) {
    let at = model.screens.iter().position(|screen| matches!(screen, Screen::Receiving(it) if it.typed == typed));
    match (found, at) {
        (Ok(found), Some(at)) => {
            if let Screen::Receiving(screen) = &mut model.screens[at] {
                screen.take(found);
            }
        }
        (Err(fault), Some(at)) => {
            model.screens.remove(at);
            model.notice = Some(Notice::NoBundle(fault));
        }
        (_, None) => {}
    }
}

/// Takes in what came from outside the archive or went there.
fn exchanged(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Given(outcome) => {
            model.notice = Some(Notice::Given(outcome));
            vec![]
        }
        Event::BundleFound { typed, found } => {
            bundle_found(model, &typed, found);
            vec![]
        }
        Event::FilesFound { typed, files } => {
            importing::found(model, typed, files);
            vec![]
        }
        Event::TableSeen { serial, seen } => {
            importing::seen(model, serial, seen);
            vec![]
        }
        Event::ReceivedKept(fault) => {
            model.notice = fault.map(Notice::NotKept).or(model.notice.take());
            vec![]
        }
        Event::BackedUp(outcome) => {
            if outcome.is_ok() {
                model.archive.backed_up = Some(model.now.to_utc());
            }
            model.notice = Some(Notice::BackedUp(outcome));
            vec![]
        }
        Event::RemindersFound(found) => {
            let waiting = model.screens.iter_mut().find_map(|screen| match screen {
                Screen::Round(screen) if screen.found.is_none() => Some(screen),
                _ => None,
            });
            if let Some(screen) = waiting {
                screen.take(*found);
            }
            vec![]
        }
        Event::RemindersWritten(printout) => {
            model.notice = Some(Notice::Printed(printout));
            vec![]
        }
        _ => vec![],
    }
}

/// Takes in what the storage has found or done there.
pub(super) fn answered(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::VersionsFound { document, mut versions } => {
            versions.reverse();
            let shown = model.screens.iter_mut().find_map(|screen| match screen {
                Screen::Versions(screen) if screen.document == document => Some(screen),
                _ => None,
            });
            if let Some(screen) = shown {
                screen.found = Some(versions);
            }
            vec![]
        }
        Event::TwinsFound { file, joined } => {
            let is_it = |screen: &Screen| matches!(screen, Screen::Twins(screen) if screen.file == file);
            if joined.is_none() {
                model.screens.retain(|screen| !is_it(screen));
                model.notice = Some(Notice::NoTwins(file));
            } else if let Some(Screen::Twins(screen)) = model.screens.iter_mut().find(|screen| is_it(screen)) {
                screen.found = joined;
            }
            vec![]
        }
        Event::Settled(outcome) => {
            if outcome.is_ok() {
                twins::settled(model);
            }
            model.notice = Some(Notice::Settled(outcome));
            vec![Effect::Refresh]
        }
        Event::TrashFound(mut thrown) => {
            thrown.reverse();
            if let Some(Screen::Trash(screen)) = model.screens.iter_mut().find(|s| matches!(s, Screen::Trash(_))) {
                screen.found = Some(thrown);
            }
            vec![]
        }
        Event::Purged { id, outcome } => {
            let title = model.screens.iter().find_map(|screen| match screen {
                Screen::Trash(screen) => screen.thrown(id).map(|thrown| thrown.session.meeting.title.clone()),
                _ => None,
            });
            if outcome.is_ok() {
                model.history.forget(id);
            }
            model.notice = Some(Notice::Purged(title.unwrap_or_default(), outcome));
            // Somebody else may have brought it back meanwhile.
            vec![Effect::Refresh]
        }
        event => exchanged(model, event),
    }
}
