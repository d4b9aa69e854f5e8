//! The board (*tindak lanjut*): the commitments of all sessions, most urgent first, behind a filter that is always in
//! view. It must not know how a row is drawn.

use super::command::Command;
use super::commitments::follow;
use super::list::List;
use super::model::{Model, Wish};
use super::screen::{Screen, SessionScreen, Tab};
use super::text_field::TextField;
use crate::domain::actions::Action;
use crate::domain::filter::Filter;
use crate::domain::{CommitmentId, SessionId};

/// A row of the board.
pub type BoardRow = (SessionId, CommitmentId);

/// Where one is on the board.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Board {
    /// The list with its filter.
    pub list: List<BoardRow>,
    /// The rows that the filter leaves, most urgent first; reckoned anew when filter, day or archive change.
    pub rows: Vec<BoardRow>,
    /// How many commitments the filter hides.
    pub hidden: usize,
    /// For which state of the archive and which filter the rows were reckoned.
    reckoned_for: Option<(u64, String)>,
}

impl Board {
    /// The board with this filter.
    pub fn filtered(typed: &str) -> Self {
        let mut board = Self::default();
        board.list.filter.set_text(typed);
        board
    }

    /// Reckons the rows anew if the archive, the day or the filter have changed.
    pub fn reckon(&mut self, archive: &super::archive::Archive) {
        let wanted_for = Some((archive.version(), self.list.filter.text()));
        if self.reckoned_for == wanted_for {
            return;
        }
        self.reckoned_for = wanted_for;
        let filter = Filter::parse(&self.list.filter.text()).ready(&archive.office, archive.today());
        let mut wanted: Vec<&Action> = archive.actions().filter(|action| filter.wants(action)).collect();
        wanted.sort_by_cached_key(|action| action.urgency());
        self.hidden = archive.actions().count() - wanted.len();
        self.rows = wanted.into_iter().map(|action| (action.session, action.id)).collect();
    }
}

/// Whether a command can be carried out now.
pub fn available(_: &Model, board: &Board, command: Command) -> bool {
    match command {
        Command::Filter | Command::CycleStates => !board.rows.is_empty() || board.hidden > 0,
        Command::Open | Command::AddProgress | Command::MarkDone | Command::MoveDue | Command::Remind => {
            !board.rows.is_empty()
        }
        Command::Link => !board.rows.is_empty() && board.rows.len() + board.hidden > 1,
        _ => super::update::is_move(command) && board.rows.len() > 1,
    }
}

/// Carries out a command.
pub fn act(model: &mut Model, command: Command) -> Wish {
    if command == Command::CycleStates {
        if let Screen::Board(board) = model.screen_mut() {
            let typed = next_states(&board.list.filter.text());
            board.list.filter = TextField::new(&typed);
        }
        return Wish::Nothing;
    }
    let Screen::Board(board) = model.screen() else { return Wish::Nothing };
    let Some((session, id)) = board.list.current(&board.rows).copied() else { return Wish::Nothing };
    if command == Command::Open {
        let mut screen = SessionScreen::new(session, Tab::Commitments);
        screen.commitments.list.selected = Some(id);
        return Wish::Go(Screen::Session(Box::new(screen)));
    }
    follow(model, session, id, command)
}

/// The filter with the next kind of states: open, late, due, done, all, and open again. The other words stay.
fn next_states(typed: &str) -> String {
    const CYCLE: [&str; 5] = ["", "is:terlambat", "is:tempo", "is:selesai", "is:semua"];
    let mut words: Vec<&str> = typed.split_whitespace().collect();
    let wanted = Filter::parse(typed).wanted;
    let at = CYCLE.iter().position(|word| Filter::parse(word).wanted == wanted).unwrap_or(0);
    words.retain(|word| !(word.starts_with("is:") || word.starts_with("status:")));
    let next = CYCLE[(at + 1) % CYCLE.len()];
    if !next.is_empty() {
        words.insert(0, next);
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_states_go_round_and_the_other_words_stay() {
        let mut typed = "@polres visum".to_owned();
        let mut seen = Vec::new();
        for _ in 0..5 {
            typed = next_states(&typed);
            seen.push(typed.clone());
        }
        assert_eq!(seen[0], "is:terlambat @polres visum");
        assert_eq!(seen[1], "is:tempo @polres visum");
        assert_eq!(seen[4], "@polres visum");
    }
}
