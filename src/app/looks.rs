//! How the interface looks, as far as a person or the terminal decides it: theme, depth of colour, signs. It must not
//! know a colour (see `ui::theme`) nor read the environment.

use serde::{Deserialize, Serialize};

/// A theme. In files by these names in small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeName {
    /// Calm colours for a dark terminal.
    Dark,
    /// Calm colours for a light terminal.
    Light,
    /// White on black and strong colours, whatever the terminal has.
    Contrast,
    /// No colour: meaning by weight, sign and word alone.
    Mono,
}

impl ThemeName {
    /// All themes, in the order in which the key goes through them.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::Contrast, Self::Mono];

    /// The end of the id of its text: `theme-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// The theme of this name; `None` for any other word.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    fn next(self) -> Self {
        let at = Self::ALL.iter().position(|theme| *theme == self).unwrap_or_default();
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// How many colours the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColourDepth {
    /// None, or none are wanted (`NO_COLOR`).
    None,
    /// Its own sixteen.
    Sixteen,
    /// The palette of 256.
    Indexed,
    /// Any.
    True,
}

/// How the interface looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks {
    /// The theme somebody chose on this machine; else the guessed one is taken.
    pub chosen: Option<ThemeName>,
    /// The theme that goes with the terminal's background, as far as one can tell.
    pub guessed: ThemeName,
    /// How many colours there are.
    pub depth: ColourDepth,
    /// Whether signs beyond ASCII can be drawn.
    pub has_unicode: bool,
}

impl Looks {
    /// Looks of a terminal of which nothing is known but that it can do everything.
    pub const PLAIN: Self =
        Self { chosen: None, guessed: ThemeName::Dark, depth: ColourDepth::True, has_unicode: true };

    /// The theme that is shown: without colours there is but one.
    pub fn theme(self) -> ThemeName {
        match self.depth {
            ColourDepth::None => ThemeName::Mono,
            _ => self.chosen.unwrap_or(self.guessed),
        }
    }

    /// The theme behind the one that is shown.
    pub fn next_theme(self) -> ThemeName {
        self.theme().next()
    }
}
