//! Styles by what they mean. It must not know where they are used, nor read the environment.
//!
//! Only the terminal's own sixteen colours are used, so that what is readable in the user's palette, dark or light, stays
//! readable here. A colour never stands alone: a word, a sign or a weight says the same.

use ratatui::style::{Color, Modifier, Style};

use super::text_area::Ink;

/// The bar before the selected row.
pub const SELECTION_BAR: &str = "▌";

/// The styles of the interface, in colour or, where `NO_COLOR` asks for it, by weight alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    has_colour: bool,
}

impl Theme {
    /// Meaning by colour and weight.
    pub const COLOUR: Self = Self { has_colour: true };
    /// Meaning by weight alone.
    pub const MONO: Self = Self { has_colour: false };

    fn meaning(self, colour: Color, weight: Modifier) -> Style {
        if self.has_colour { Style::new().fg(colour) } else { Style::new().add_modifier(weight) }
    }

    /// The terminal's own foreground.
    pub fn plain(self) -> Style {
        Style::new()
    }

    /// Where the keyboard is: the title of the focused pane, the caret's label.
    pub fn focus(self) -> Style {
        self.meaning(Color::Cyan, Modifier::UNDERLINED).add_modifier(Modifier::BOLD)
    }

    /// Late or failed.
    pub fn late(self) -> Style {
        self.meaning(Color::Red, Modifier::UNDERLINED).add_modifier(Modifier::BOLD)
    }

    /// Due soon, or over four fifths of its time.
    pub fn due(self) -> Style {
        self.meaning(Color::Yellow, Modifier::BOLD)
    }

    /// Done, present, valid.
    pub fn done(self) -> Style {
        self.meaning(Color::Green, Modifier::empty())
    }

    /// Secondary. By intensity, for "bright black" is the background itself in some palettes; a terminal without
    /// intensities shows it plain.
    pub fn dim(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// What a screen, an item or a group is called.
    pub fn title(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// A key in the footer or the help.
    pub fn key(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Laid over the whole selected row: it adds weight and takes the dimness away.
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD).remove_modifier(Modifier::DIM)
    }

    /// A text that is being written. What is found has a line and a weight beside its colour.
    pub fn ink(self) -> Ink {
        let found = self.meaning(Color::Yellow, Modifier::empty()).add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
        Ink { plain: self.plain(), selected: self.plain().reversed(), found }
    }

    /// The bar before the selected row, in a list that has the keyboard or one that has not.
    pub fn selection_bar(self, has_focus: bool) -> Style {
        if has_focus { self.focus().remove_modifier(Modifier::UNDERLINED) } else { self.dim() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colour_no_style_has_one() {
        let theme = Theme::MONO;
        let styles = [theme.focus(), theme.late(), theme.due(), theme.done(), theme.dim(), theme.selection_bar(true)];
        assert!(styles.iter().all(|style| style.fg.is_none() && style.bg.is_none()));
    }

    #[test]
    fn without_colour_what_needs_action_still_differs_from_what_does_not() {
        let theme = Theme::MONO;
        assert_ne!(theme.late(), theme.due());
        assert_ne!(theme.due(), theme.plain());
        assert_ne!(theme.dim(), theme.plain());
    }

    #[test]
    fn no_background_is_ever_set() {
        let theme = Theme::COLOUR;
        let styles = [theme.focus(), theme.late(), theme.due(), theme.done(), theme.selected(), theme.plain()];
        assert!(styles.iter().all(|style| style.bg.is_none()));
    }
}
