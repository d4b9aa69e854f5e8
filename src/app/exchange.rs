//! Where meetings are handed over and received and the archive is copied (*serah terima*): what can be done there, and the
//! form that asks for the place. It must not read or write a file: the storage does.

use std::collections::{BTreeMap, BTreeSet};

use super::command::Command;
use super::effect::Effect;
use super::form::Form;
use super::form::handing::{self, Handing};
use super::list::List;
use super::looked_up;
use super::model::{Model, Wish};
use super::notice::Notice;
use super::receiving::ReceivingScreen;
use super::screen::Screen;
use super::update::is_move;
use crate::domain::{DocumentId, SessionId};

/// Something that can be done there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExchangeRow {
    /// Hand the meeting over that was selected.
    GiveOne(SessionId),
    /// Hand all meetings over, and the office.
    GiveAll,
    /// Receive what somebody else handed over.
    Receive,
    /// Copy the archive to another disk.
    BackUp,
}

impl ExchangeRow {
    /// The end of the ids of its texts: `exchange-NAME`, `exchange-how-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::GiveOne(_) => "give-one",
            Self::GiveAll => "give-all",
            Self::Receive => "receive",
            Self::BackUp => "back-up",
        }
    }

    /// The names of all of them.
    pub const NAMES: [&'static str; 4] = ["give-one", "give-all", "receive", "back-up"];
}

/// Where one is.
#[derive(Debug, Clone, PartialEq)]
pub struct ExchangeScreen {
    /// The session that was selected.
    pub session: Option<SessionId>,
    /// The list.
    pub list: List<ExchangeRow>,
    /// What was typed last for each form: a place that was wrong is put right, not typed again.
    pub typed: BTreeMap<&'static str, String>,
}

impl ExchangeScreen {
    /// What can be done with the selected session and the archive.
    pub fn of(session: Option<SessionId>) -> Self {
        Self { session, list: List::default(), typed: BTreeMap::new() }
    }

    /// What can be done.
    pub fn rows(&self) -> Vec<ExchangeRow> {
        let one = self.session.map(ExchangeRow::GiveOne);
        one.into_iter().chain([ExchangeRow::GiveAll, ExchangeRow::Receive, ExchangeRow::BackUp]).collect()
    }

    /// The selected row.
    pub fn current(&self) -> Option<ExchangeRow> {
        self.list.current(&self.rows()).copied()
    }
}

/// Whether a command can be carried out now.
pub(super) fn available(model: &Model, screen: &ExchangeScreen, command: Command) -> bool {
    match command {
        // What is on its way to the disk would be missing from what is carried away.
        Command::Open => screen.current() == Some(ExchangeRow::Receive) || model.saving.is_settled(),
        _ => is_move(command),
    }
}

/// Carries out a command.
pub(super) fn act(model: &Model, screen: &ExchangeScreen, command: Command) -> Wish {
    let (Command::Open, Some(row)) = (command, screen.current()) else { return Wish::Nothing };
    let handing = match row {
        ExchangeRow::GiveOne(session) => Handing::Give(Some(session)),
        ExchangeRow::GiveAll => Handing::Give(None),
        ExchangeRow::Receive => Handing::Receive,
        ExchangeRow::BackUp => Handing::BackUp,
    };
    let typed = screen.typed.get(handing.name()).cloned();
    Wish::Form(Box::new(handing::form(handing, &typed.unwrap_or_else(|| handing.proposal(model.now)))))
}

/// Does what the form asks for.
pub(super) fn filed(model: &mut Model, form: &Form, handing: Handing) -> Vec<Effect> {
    let typed = form.line(handing.field());
    if let Screen::Exchange(screen) = model.screen_mut() {
        screen.typed.insert(handing.name(), typed.clone());
    }
    model.notice = None;
    match handing {
        Handing::Give(session) => {
            let all = || model.archive.rows().map(|row| DocumentId::Session(row.id));
            let documents: BTreeSet<DocumentId> = match session {
                Some(session) => BTreeSet::from([DocumentId::Session(session)]),
                None => all().chain([DocumentId::Office, DocumentId::Filters]).collect(),
            };
            vec![Effect::Give { documents, to: typed, name: Handing::file_name(model.now) }]
        }
        Handing::Receive => {
            let screen = Screen::Receiving(ReceivingScreen::of(typed));
            let asked = looked_up::asked(&screen);
            model.screens.push(screen);
            asked.into_iter().collect()
        }
        Handing::BackUp => {
            model.notice = Some(Notice::BackingUp);
            vec![Effect::BackUp(typed)]
        }
    }
}
