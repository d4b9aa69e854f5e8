//! Which columns the board shows, as somebody chose them on this machine. It must not know how wide they are.

use serde::{Deserialize, Serialize};

use super::command::Command;
use super::effect::{Effect, Preference};
use super::model::Model;
use super::overlay::Overlay;

/// A column beside what was promised, which is always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoardColumn {
    /// The due date.
    Due,
    /// How late it is, or how soon due.
    Late,
    /// The number in its meeting.
    Number,
    /// Who owes it.
    Owner,
    /// Its state.
    State,
    /// The meeting's date.
    Source,
    /// Its places.
    Place,
    /// The day of the last word about it.
    LastWord,
}

impl BoardColumn {
    /// All columns, in the order in which they stand.
    pub const ALL: [Self; 8] =
        [Self::Due, Self::Late, Self::Number, Self::Owner, Self::State, Self::Source, Self::Place, Self::LastWord];

    /// Those that are shown where nobody has chosen.
    pub const USUAL: [Self; 6] = [Self::Due, Self::Late, Self::Number, Self::Owner, Self::State, Self::Source];

    /// The end of the id of its text: `board-column-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Late => "late",
            Self::Number => "number",
            Self::Owner => "owner",
            Self::State => "state",
            Self::Source => "source",
            Self::Place => "place",
            Self::LastWord => "last-word",
        }
    }
}

/// The list in which columns are chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ColumnsList {
    /// The place of the selected one.
    pub at: usize,
}

/// Whether a command can be carried out in the list.
pub(super) fn available(command: Command) -> bool {
    matches!(command, Command::Back | Command::ToggleColumn | Command::NextChoice | Command::PreviousChoice)
}

/// Carries out a command in the list.
pub(super) fn act(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(Overlay::Columns(list)) = model.overlays.last_mut() else { return vec![] };
    let all = BoardColumn::ALL.len();
    match command {
        Command::NextChoice => list.at = (list.at + 1) % all,
        Command::PreviousChoice => list.at = (list.at + all - 1) % all,
        Command::ToggleColumn => {
            let column = BoardColumn::ALL[list.at % all];
            let mut columns = model.columns.clone();
            match columns.iter().position(|known| *known == column) {
                Some(at) => drop(columns.remove(at)),
                None => columns.push(column),
            }
            columns.sort_unstable();
            model.columns.clone_from(&columns);
            return vec![Effect::Remember(Preference::Columns(columns))];
        }
        _ => drop(model.overlays.pop()),
    }
    vec![]
}
