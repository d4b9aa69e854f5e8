//! Styles by what they mean, for each theme and depth of colour. It must not know where they are used, nor read the
//! environment.
//!
//! Few colours, each with a meaning: accent where the keyboard is, red for late or failed, amber for due soon, green for
//! done, grey for secondary. A theme that was guessed leaves all else to the terminal's own foreground and background; one
//! that was chosen brings both, for nobody can choose light letters on a light ground. A colour never stands alone: a word, a sign or a weight says the same.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use super::signs;
use super::text_area::Ink;
use crate::app::looks::{ColourDepth, Looks, ThemeName};

/// The bar before the selected row.
pub const SELECTION_BAR: &str = "▌";

/// The colours of a theme on a depth; `None` where a weight says it better than any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Palette {
    accent: Option<Color>,
    late: Option<Color>,
    due: Option<Color>,
    done: Option<Color>,
    dim: Option<Color>,
    /// Foreground and background, where the terminal's own are not taken.
    ground: Option<(Color, Color)>,
}

const fn rgb(hex: u32) -> Color {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color::Rgb(red, green, blue)
}

/// The colours in the order accent, late, due, done.
const fn palette([accent, late, due, done]: [Color; 4], dim: Option<Color>, ground: Option<(Color, Color)>) -> Palette {
    Palette { accent: Some(accent), late: Some(late), due: Some(due), done: Some(done), dim, ground }
}

impl Palette {
    const DARK: Self =
        palette([rgb(0x7c_c7_d8), rgb(0xff_8f_85), rgb(0xe5_c0_7b), rgb(0x8f_c9_8a)], Some(rgb(0x9d_a5_b0)), None);
    const LIGHT: Self =
        palette([rgb(0x00_5f_87), rgb(0xa8_1e_1e), rgb(0x7a_4f_00), rgb(0x1f_6b_2c)], Some(rgb(0x57_5e_68)), None);
    const CONTRAST: Self = palette(
        [rgb(0x00_ff_ff), rgb(0xff_99_99), rgb(0xff_ff_00), rgb(0x66_ff_66)],
        Some(rgb(0xd0_d0_d0)),
        Some((rgb(0xff_ff_ff), rgb(0))),
    );
    const DARK_INDEXED: Self = palette(
        [Color::Indexed(116), Color::Indexed(210), Color::Indexed(180), Color::Indexed(114)],
        Some(Color::Indexed(248)),
        None,
    );
    const LIGHT_INDEXED: Self = palette(
        [Color::Indexed(24), Color::Indexed(124), Color::Indexed(94), Color::Indexed(22)],
        Some(Color::Indexed(240)),
        None,
    );
    const CONTRAST_INDEXED: Self = palette(
        [Color::Indexed(51), Color::Indexed(217), Color::Indexed(226), Color::Indexed(120)],
        Some(Color::Indexed(252)),
        Some((Color::Indexed(231), Color::Indexed(16))),
    );
    /// Red is too dark on black in many palettes. Grey is left to the terminal's intensity, for "bright black" is the
    /// background itself in some.
    const DARK_SIXTEEN: Self = palette([Color::Cyan, Color::LightRed, Color::Yellow, Color::Green], None, None);
    /// Cyan, yellow and green cannot be read on white in many palettes. What is done has its sign and word.
    const LIGHT_SIXTEEN: Self =
        Self { accent: Some(Color::Blue), late: Some(Color::Red), due: Some(Color::Magenta), ..Self::NONE };
    const CONTRAST_SIXTEEN: Self = palette(
        [Color::LightCyan, Color::LightRed, Color::LightYellow, Color::LightGreen],
        Some(Color::Gray),
        Some((Color::White, Color::Black)),
    );
    const NONE: Self = Self { accent: None, late: None, due: None, done: None, dim: None, ground: None };

    fn of(name: ThemeName, depth: ColourDepth) -> Self {
        use ColourDepth::{Indexed, Sixteen, True};
        use ThemeName::{Contrast, Dark, Light, Mono};
        match (name, depth) {
            (Mono, _) | (_, ColourDepth::None) => Self::NONE,
            (Dark, Sixteen) => Self::DARK_SIXTEEN,
            (Dark, Indexed) => Self::DARK_INDEXED,
            (Dark, True) => Self::DARK,
            (Light, Sixteen) => Self::LIGHT_SIXTEEN,
            (Light, Indexed) => Self::LIGHT_INDEXED,
            (Light, True) => Self::LIGHT,
            (Contrast, Sixteen) => Self::CONTRAST_SIXTEEN,
            (Contrast, Indexed) => Self::CONTRAST_INDEXED,
            (Contrast, True) => Self::CONTRAST,
        }
    }
}

/// Foreground and background of a theme that somebody chose; `None` for one that has none, or its own.
fn ground(name: ThemeName, depth: ColourDepth) -> Option<(Color, Color)> {
    match (name, depth) {
        (ThemeName::Contrast | ThemeName::Mono, _) | (_, ColourDepth::None) => None,
        (ThemeName::Dark, ColourDepth::True) => Some((rgb(0xd5_d8_dc), rgb(0x1b_1e_23))),
        (ThemeName::Dark, ColourDepth::Indexed) => Some((Color::Indexed(252), Color::Indexed(234))),
        (ThemeName::Dark, ColourDepth::Sixteen) => Some((Color::White, Color::Black)),
        (ThemeName::Light, ColourDepth::True) => Some((rgb(0x1f_23_28), rgb(0xfa_fa_f7))),
        (ThemeName::Light, ColourDepth::Indexed) => Some((Color::Indexed(235), Color::Indexed(231))),
        (ThemeName::Light, ColourDepth::Sixteen) => Some((Color::Black, Color::White)),
    }
}

/// The styles and signs of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    palette: Palette,
    /// Whether the selected row is drawn inverse.
    is_inverse: bool,
    has_unicode: bool,
}

impl Theme {
    /// Meaning by weight alone.
    pub const MONO: Self = Self { palette: Palette::NONE, is_inverse: false, has_unicode: true };
    /// The calm colours for a dark terminal.
    pub const DARK: Self = Self { palette: Palette::DARK, is_inverse: false, has_unicode: true };

    /// The theme that these looks ask for.
    pub fn of(looks: Looks) -> Self {
        let (name, palette) = (looks.theme(), Palette::of(looks.theme(), looks.depth));
        // Who chose dark or light gets it, on whatever terminal; a guess leaves the terminal's own ground alone.
        let ground = looks.chosen.and_then(|chosen| ground(chosen, looks.depth));
        let palette = Palette { ground: palette.ground.or(ground), ..palette };
        Self { palette, is_inverse: name == ThemeName::Contrast, has_unicode: looks.has_unicode }
    }

    /// Whether signs beyond ASCII can be drawn.
    pub fn has_unicode(self) -> bool {
        self.has_unicode
    }

    /// By colour, or without one by weight.
    fn meaning(colour: Option<Color>, weight: Modifier) -> Style {
        match colour {
            Some(colour) => Style::new().fg(colour),
            None => Style::new().add_modifier(weight),
        }
    }

    /// The terminal's own foreground.
    pub fn plain(self) -> Style {
        Style::new()
    }

    /// Where the keyboard is: the title of the focused pane, the caret's label.
    pub fn focus(self) -> Style {
        Self::meaning(self.palette.accent, Modifier::UNDERLINED).add_modifier(Modifier::BOLD)
    }

    /// Late or failed.
    pub fn late(self) -> Style {
        Self::meaning(self.palette.late, Modifier::UNDERLINED).add_modifier(Modifier::BOLD)
    }

    /// Due soon, or over four fifths of its time.
    pub fn due(self) -> Style {
        Self::meaning(self.palette.due, Modifier::BOLD)
    }

    /// Done, present, valid.
    pub fn done(self) -> Style {
        Self::meaning(self.palette.done, Modifier::empty())
    }

    /// Secondary. A terminal without greys and intensities shows it plain.
    pub fn dim(self) -> Style {
        Self::meaning(self.palette.dim, Modifier::DIM)
    }

    /// What a screen, an item or a group is called.
    pub fn title(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// A key in the footer or the help.
    pub fn key(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Laid over what is selected: it adds weight and takes the dimness away.
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD).remove_modifier(Modifier::DIM)
    }

    /// A text that is being written. What is found has a line and a weight beside its colour.
    pub fn ink(self) -> Ink {
        let found =
            Self::meaning(self.palette.due, Modifier::empty()).add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
        Ink { plain: self.plain(), selected: self.plain().reversed(), found }
    }

    /// Makes a drawn row the selected one. Nothing in it stays grey; in high contrast the row that has the keyboard is
    /// black on white.
    pub fn select(self, row: Rect, has_focus: bool, buffer: &mut Buffer) {
        buffer.set_style(row, self.selected());
        let inverse = self.palette.ground.filter(|_| has_focus && self.is_inverse);
        for position in row.intersection(buffer.area).positions() {
            let cell = &mut buffer[position];
            if let Some((foreground, background)) = inverse {
                cell.set_fg(background).set_bg(foreground);
            } else if self.palette.dim == Some(cell.fg) {
                cell.set_fg(Color::Reset);
            }
        }
    }

    /// The bar before the selected row, in a list that has the keyboard or one that has not.
    pub fn selection_bar(self, has_focus: bool) -> Style {
        match self.is_inverse {
            _ if !has_focus => self.dim(),
            // The row is inverse: the accent would vanish in it.
            true => self.title(),
            false => self.focus().remove_modifier(Modifier::UNDERLINED),
        }
    }

    /// What comes last on a frame, whatever was drawn: the ground where the theme has one of its own, and ASCII where
    /// signs cannot be drawn.
    pub fn finish(self, buffer: &mut Buffer) {
        if let Some((foreground, background)) = self.palette.ground {
            for cell in &mut buffer.content {
                if cell.fg == Color::Reset {
                    cell.set_fg(foreground);
                }
                if cell.bg == Color::Reset {
                    cell.set_bg(background);
                }
            }
        }
        if !self.has_unicode {
            signs::in_ascii(buffer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEPTHS: [ColourDepth; 3] = [ColourDepth::Sixteen, ColourDepth::Indexed, ColourDepth::True];

    fn theme(name: ThemeName, depth: ColourDepth) -> Theme {
        Theme::of(Looks { chosen: Some(name), depth, ..Looks::PLAIN })
    }

    fn meanings(theme: Theme) -> [Style; 5] {
        [theme.focus(), theme.late(), theme.due(), theme.done(), theme.dim()]
    }

    #[test]
    fn without_colour_no_style_has_one() {
        let none = DEPTHS.map(|depth| theme(ThemeName::Mono, depth));
        let no_color = ThemeName::ALL.map(|name| theme(name, ColourDepth::None));
        for theme in none.into_iter().chain(no_color) {
            assert_eq!(theme, Theme::MONO);
        }
        let theme = Theme::MONO;
        let styles = meanings(theme).into_iter().chain([theme.selection_bar(true), theme.selected()]);
        assert!(styles.into_iter().all(|style| style.fg.is_none() && style.bg.is_none()));
    }

    #[test]
    fn without_colour_what_needs_action_still_differs_from_what_does_not() {
        let theme = Theme::MONO;
        assert_ne!(theme.late(), theme.due());
        assert_ne!(theme.due(), theme.plain());
        assert_ne!(theme.dim(), theme.plain());
    }

    #[test]
    fn each_meaning_has_a_style_of_its_own_in_every_theme_and_depth() {
        for name in ThemeName::ALL {
            for depth in DEPTHS {
                let theme = theme(name, depth);
                let styles = [theme.late(), theme.due(), theme.done(), theme.dim()];
                for (at, style) in styles.iter().enumerate() {
                    assert!(!styles[at + 1..].contains(style), "{name:?} {depth:?}");
                }
            }
        }
    }

    #[test]
    fn a_guess_leaves_the_terminals_background_and_what_is_chosen_brings_its_own() {
        let is_painted = |theme: Theme| {
            assert!(meanings(theme).iter().all(|style| style.bg.is_none()));
            let mut buffer = Buffer::empty(Rect::new(0, 0, 2, 1));
            theme.finish(&mut buffer);
            buffer[(0, 0)].bg != Color::Reset
        };
        for depth in DEPTHS {
            for name in ThemeName::ALL {
                assert_eq!(is_painted(theme(name, depth)), name != ThemeName::Mono, "{name:?} {depth:?}");
            }
            for guessed in [ThemeName::Dark, ThemeName::Light] {
                assert!(!is_painted(Theme::of(Looks { guessed, depth, ..Looks::PLAIN })), "{guessed:?} {depth:?}");
            }
        }
    }

    #[test]
    fn every_colour_can_be_read_on_the_ground_that_a_chosen_theme_brings() {
        for (name, palette) in [(ThemeName::Dark, Palette::DARK), (ThemeName::Light, Palette::LIGHT)] {
            for (depth, palette) in
                [(ColourDepth::True, palette), (ColourDepth::Indexed, Palette::of(name, ColourDepth::Indexed))]
            {
                let (text, under) = ground(name, depth).expect("a ground");
                let inks = [Some(text), palette.accent, palette.late, palette.due, palette.done, palette.dim];
                for ink in inks.into_iter().flatten().filter(|ink| *ink != Color::Reset) {
                    let (Some(one), Some(other)) = (parts(ink), parts(under)) else { panic!("{ink:?}") };
                    assert!(contrast(one, other) >= 4.5, "{name:?} {depth:?} {ink:?}: {}", contrast(one, other));
                }
            }
        }
    }

    #[test]
    fn nothing_in_a_selected_row_stays_grey_and_what_has_a_meaning_keeps_it() {
        let theme = Theme::DARK;
        let mut buffer = Buffer::empty(Rect::new(0, 0, 2, 1));
        buffer[(0, 0)].set_style(theme.dim());
        buffer[(1, 0)].set_style(theme.late());
        theme.select(buffer.area, true, &mut buffer);
        assert_eq!(buffer[(0, 0)].fg, Color::Reset);
        assert_eq!(Some(buffer[(1, 0)].fg), theme.late().fg);
    }

    /// Red, green and blue of the colours whose look does not depend on the user's palette.
    fn parts(colour: Color) -> Option<[u8; 3]> {
        match colour {
            Color::Rgb(red, green, blue) => Some([red, green, blue]),
            Color::Indexed(at @ 16..=231) => {
                let step = |part: u8| if part == 0 { 0 } else { 55 + part * 40 };
                Some([step((at - 16) / 36), step((at - 16) / 6 % 6), step((at - 16) % 6)])
            }
            Color::Indexed(at @ 232..) => Some([8 + (at - 232) * 10; 3]),
            _ => None,
        }
    }

    /// The relative luminance of WCAG 2.
    fn luminance(parts: [u8; 3]) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = parts.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_colour_can_be_read_on_the_backgrounds_it_is_made_for() {
        assert!((contrast([255; 3], [0; 3]) - 21.0).abs() < 0.01);
        // Black and the grey of One Dark; white and the paper of Solarized.
        let dark = [[0; 3], [0x28, 0x2c, 0x34]];
        let light = [[255; 3], [0xee, 0xe8, 0xd5]];
        let grounds =
            [(ThemeName::Dark, dark, 4.5), (ThemeName::Light, light, 4.5), (ThemeName::Contrast, [[0; 3]; 2], 7.0)];
        for (name, backgrounds, least) in grounds {
            for depth in [ColourDepth::Indexed, ColourDepth::True] {
                for style in meanings(theme(name, depth)) {
                    let colour = parts(style.fg.unwrap()).unwrap();
                    for background in backgrounds {
                        let found = contrast(colour, background);
                        assert!(found >= least, "{name:?} {depth:?} {colour:?} on {background:?}: {found:.2}");
                    }
                }
            }
        }
    }
}
