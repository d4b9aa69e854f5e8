//! How a key and what it does are written: in the footer and in the help alike. It must not know which keys there are.

use super::theme::Theme;
use crate::app::keymap::Binding;
use crate::texts::{SafeText, Texts, t};

/// A key as it is printed on the keyboard: `⏎`, `Esc`, `Ctrl+S`, `↓`.
pub fn name(texts: &Texts, theme: Theme, notation: &str) -> String {
    if let Some(rest) = notation.strip_prefix("ctrl-") {
        return format!("Ctrl+{}", rest.to_uppercase());
    }
    if let Some(rest) = notation.strip_prefix("shift-") {
        let shift = if theme.has_unicode() { "⇧" } else { "Shift+" };
        return format!("{shift}{}", name(texts, theme, rest));
    }
    let printed = match notation {
        "enter" if !theme.has_unicode() => "Enter",
        "backspace" if !theme.has_unicode() => "Backspace",
        "up" if !theme.has_unicode() => "Up",
        "down" if !theme.has_unicode() => "Down",
        "left" if !theme.has_unicode() => "Left",
        "right" if !theme.has_unicode() => "Right",
        "enter" => "⏎",
        "esc" => "Esc",
        "tab" => "Tab",
        "backspace" => "⌫",
        "up" => "↑",
        "down" => "↓",
        "left" => "←",
        "right" => "→",
        "pageup" => "PgUp",
        "pagedown" => "PgDn",
        "home" => "Home",
        "end" => "End",
        "delete" => "Del",
        "space" => return t!(texts, "keyboard-space").to_string(),
        "f1" => "F1",
        "f2" => "F2",
        "f3" => "F3",
        "f4" => "F4",
        "f5" => "F5",
        "f8" => "F8",
        "f9" => "F9",
        "alt-down" if !theme.has_unicode() => "Alt+Down",
        "alt-down" => "Alt+↓",
        other => other,
    };
    printed.to_owned()
}

/// What a key does, in a word or two.
pub fn label<'a>(texts: &'a Texts, binding: &Binding) -> SafeText<'a> {
    t!(texts, "key-" + binding.label.trim_start_matches("key-"))
}
