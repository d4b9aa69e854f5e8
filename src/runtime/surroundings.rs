//! What the terminal can show, guessed from the environment. It must not ask the terminal itself: what it answers (the
//! background to OSC 11, its name to DA1) comes in among the keys that are typed, late over a slow line, and never from
//! some. A wrong guess costs one key.

use crate::app::looks::{ColourDepth, Looks, ThemeName};

/// The variables that tell of a terminal; empty where one is not set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Surroundings {
    /// `NO_COLOR`: no colours, whatever its value (no-color.org).
    pub no_color: String,
    /// `COLORTERM`.
    pub colorterm: String,
    /// `TERM`.
    pub term: String,
    /// `COLORFGBG`: foreground and background as places in the palette of sixteen, `15;0`.
    pub colorfgbg: String,
    /// `WT_SESSION`: Windows Terminal, which sets no `TERM`.
    pub wt_session: String,
    /// The locale of characters: the first that is set of `LC_ALL`, `LC_CTYPE`, `LANG`.
    pub locale: String,
    /// Whether the system writes UTF-8 whatever the locale.
    pub is_windows: bool,
}

impl Surroundings {
    /// Those of this process.
    pub fn of_process() -> Self {
        let variable = |name: &str| std::env::var_os(name).unwrap_or_default().to_string_lossy().into_owned();
        let locales = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().map(variable);
        Self {
            no_color: variable("NO_COLOR"),
            colorterm: variable("COLORTERM"),
            term: variable("TERM"),
            colorfgbg: variable("COLORFGBG"),
            wt_session: variable("WT_SESSION"),
            locale: locales.into_iter().find(|locale| !locale.is_empty()).unwrap_or_default(),
            is_windows: cfg!(windows),
        }
    }

    fn depth(&self) -> ColourDepth {
        let has_none = self.term.starts_with("vt") || self.term.ends_with("-m") || self.term.ends_with("-mono");
        if !self.no_color.is_empty() || has_none {
            ColourDepth::None
        } else if matches!(self.colorterm.as_str(), "truecolor" | "24bit")
            || self.term.ends_with("-direct")
            || !self.wt_session.is_empty()
        {
            ColourDepth::True
        } else if self.term.contains("256color") {
            ColourDepth::Indexed
        } else {
            ColourDepth::Sixteen
        }
    }

    /// White, bright colours and light grey are light; most terminals are dark.
    fn theme(&self) -> ThemeName {
        match self.colorfgbg.rsplit(';').next() {
            Some("7" | "9" | "10" | "11" | "12" | "13" | "14" | "15") => ThemeName::Light,
            _ => ThemeName::Dark,
        }
    }

    fn has_unicode(&self) -> bool {
        let locale = self.locale.to_ascii_lowercase();
        self.is_windows || locale.contains("utf-8") || locale.contains("utf8")
    }
}

/// The looks that go with these surroundings and the theme that somebody chose.
pub fn looks(surroundings: &Surroundings, chosen: Option<ThemeName>) -> Looks {
    Looks {
        chosen,
        guessed: surroundings.theme(),
        depth: surroundings.depth(),
        has_unicode: surroundings.has_unicode(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> String {
        text.to_owned()
    }

    #[test]
    fn the_depth_is_the_one_that_the_terminal_promises() {
        let told = [
            ("xterm-256color", "truecolor", "", ColourDepth::True),
            ("tmux-256color", "24bit", "", ColourDepth::True),
            ("xterm-direct", "", "", ColourDepth::True),
            ("xterm-256color", "", "", ColourDepth::Indexed),
            ("xterm", "", "", ColourDepth::Sixteen),
            ("linux", "", "", ColourDepth::Sixteen),
            ("", "", "", ColourDepth::Sixteen),
            ("vt220", "", "", ColourDepth::None),
            ("xterm-256color", "truecolor", "1", ColourDepth::None),
        ];
        for (term, colorterm, no_color, depth) in told {
            let (term, colorterm, no_color) = (text(term), text(colorterm), text(no_color));
            let surroundings = Surroundings { term, colorterm, no_color, ..Surroundings::default() };
            assert_eq!(surroundings.depth(), depth, "{surroundings:?}");
        }
        let windows = Surroundings { wt_session: text("5f2a"), is_windows: true, ..Surroundings::default() };
        assert_eq!(windows.depth(), ColourDepth::True);
    }

    #[test]
    fn a_light_background_gets_the_light_theme_unless_another_was_chosen() {
        let told = [
            ("15;0", ThemeName::Dark),
            ("0;15", ThemeName::Light),
            ("0;default;7", ThemeName::Light),
            ("", ThemeName::Dark),
        ];
        for (colorfgbg, theme) in told {
            let surroundings = Surroundings { colorfgbg: text(colorfgbg), ..Surroundings::default() };
            assert_eq!(looks(&surroundings, None).theme(), theme, "{colorfgbg}");
            assert_eq!(looks(&surroundings, Some(ThemeName::Contrast)).theme(), ThemeName::Contrast);
            let surroundings = Surroundings { no_color: text("1"), ..surroundings };
            assert_eq!(looks(&surroundings, Some(ThemeName::Contrast)).theme(), ThemeName::Mono);
        }
    }

    #[test]
    fn a_locale_of_another_encoding_gets_ascii() {
        for (locale, has_unicode) in
            [("id_ID.UTF-8", true), ("C.utf8", true), ("C", false), ("id_ID", false), ("", false)]
        {
            let surroundings = Surroundings { locale: text(locale), ..Surroundings::default() };
            assert_eq!(surroundings.has_unicode(), has_unicode, "{locale}");
            assert!(Surroundings { is_windows: true, ..surroundings }.has_unicode());
        }
    }
}
