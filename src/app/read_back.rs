//! Reading back (*pembacaan*): decisions and commitments one after the other, as the chair reads them out and confirms them.
//! That they were confirmed as they stand is written down at the end. It must not know how a page looks.

use super::command::Command;
use super::course::written;
use super::form::{commitment, discussion};
use super::model::{Model, Wish};
use super::screen::Screen;
use crate::domain::canon;
use crate::domain::course::Happening;
use crate::domain::seal::agreed;
use crate::domain::{CommitmentId, DecisionId, Session, SessionId};

/// What is read out on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// A decision.
    Decision(DecisionId),
    /// A commitment.
    Commitment(CommitmentId),
    /// The end: all was read.
    End,
}

/// Where one is in reading back.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadBackScreen {
    /// Which session.
    pub id: SessionId,
    /// The page.
    pub page: Page,
    /// Its place among all, from 0, when it was last there.
    place: usize,
    /// What stood on the pages that were turned, as it was read out.
    read: Vec<(Page, String)>,
    /// How many pages say something else than was read out; as many as were when the screen was last settled.
    pub unread: usize,
}

impl ReadBackScreen {
    /// The first page of a session.
    pub fn of(session: &Session) -> Self {
        Self {
            id: session.id,
            page: pages(session).first().copied().unwrap_or(Page::End),
            place: 0,
            read: vec![],
            unread: 0,
        }
    }

    /// The place of the page among all, from 0; of one that has gone meanwhile, the end.
    pub fn at(&self, session: &Session) -> usize {
        let pages = pages(session);
        pages.iter().position(|page| *page == self.page).unwrap_or(pages.len() - 1)
    }

    /// The pages that say something else than what was read out, or were never turned: nobody can confirm those. Others may
    /// write in the same meeting.
    fn unread(&self, session: &Session) -> Vec<Page> {
        let is_read = |page: &Page| {
            let read = self.read.iter().find(|(read, _)| read == page);
            *page == Page::End || read.is_some_and(|(_, said)| *said == said_on(session, *page))
        };
        pages(session).into_iter().filter(|page| !is_read(page)).collect()
    }
}

/// The pages of a session: its decisions, its commitments, the end.
pub fn pages(session: &Session) -> Vec<Page> {
    let decisions = session.decisions.iter().map(|decision| Page::Decision(decision.id));
    let commitments = session.commitments.iter().map(|commitment| Page::Commitment(commitment.id));
    decisions.chain(commitments).chain([Page::End]).collect()
}

/// What stands on a page, without what became of it since.
fn said_on(session: &Session, page: Page) -> String {
    let said = match page {
        Page::Decision(id) => session.decisions.iter().find(|one| one.id == id).map(canon::agreed_decision),
        Page::Commitment(id) => session.commitment(id).map(canon::agreed_commitment),
        Page::End => None,
    };
    said.unwrap_or_default()
}

/// A page that has gone meanwhile gives way to the one that follows it.
pub(super) fn settle(model: &mut Model) {
    let Screen::ReadBack(screen) = model.screen() else { return };
    let Some(session) = model.archive.session(screen.id) else { return };
    let (pages, unread) = (pages(session), screen.unread(session).len());
    let place = pages.iter().position(|page| *page == screen.page).unwrap_or(screen.place.min(pages.len() - 1));
    if let Screen::ReadBack(screen) = model.screen_mut() {
        (screen.page, screen.place, screen.unread) = (pages[place], place, unread);
    }
}

/// Whether a command can be carried out now.
pub(super) fn available(model: &Model, screen: &ReadBackScreen, command: Command) -> bool {
    let Some(session) = model.archive.session(screen.id) else { return false };
    let is_open = !session.is_final() && !model.archive.is_read_only(screen.id);
    let is_at_end = screen.at(session) + 1 == pages(session).len();
    match command {
        // From the end it leads to what has to be read out again.
        Command::NextPage => !is_at_end || is_open && !screen.unread(session).is_empty(),
        Command::ConfirmAll => is_at_end && is_open && screen.unread(session).is_empty(),
        Command::PreviousPage => screen.at(session) > 0,
        Command::Open => is_open && !is_at_end,
        _ => false,
    }
}

/// Carries out a command.
pub(super) fn act(model: &mut Model, screen: &ReadBackScreen, command: Command) -> Wish {
    let Some(session) = model.archive.session(screen.id) else { return Wish::Nothing };
    let (pages, at) = (pages(session), screen.at(session));
    let turned = match command {
        Command::NextPage => pages.get(at + 1).copied().or_else(|| screen.unread(session).first().copied()),
        Command::PreviousPage => at.checked_sub(1).map(|before| pages[before]),
        _ => None,
    };
    let office = &model.archive.office;
    match (command, screen.page) {
        (Command::Open, Page::Decision(id)) => match session.decisions.iter().find(|decision| decision.id == id) {
            Some(decision) => {
                Wish::Form(Box::new(discussion::decision_form(session, Some(decision), None, model.minute())))
            }
            None => Wish::Nothing,
        },
        (Command::Open, Page::Commitment(id)) => {
            Wish::Form(Box::new(commitment::form(office, session, session.commitment(id), None)))
        }
        (Command::ConfirmAll, _) => {
            let (title, read) = (session.meeting.title.clone(), agreed(session));
            let wish = written(model, screen.id, "act-read-back", &title, vec![], Happening::ReadBack(read));
            model.screens.pop();
            wish
        }
        _ => {
            let said = said_on(session, screen.page);
            if let (Some(page), Screen::ReadBack(shown)) = (turned, model.screen_mut()) {
                shown.read.retain(|(read, _)| *read != screen.page);
                shown.read.push((screen.page, said));
                shown.page = page;
            }
            Wish::Nothing
        }
    }
}
