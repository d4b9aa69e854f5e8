//! The smallest window in which the interface can be used, and what stands in a smaller one instead. It must not know a
//! screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Paragraph, Widget, Wrap};

use crate::app::geometry::SMALLEST;
use crate::texts::{Texts, t};

/// Whether `area` is too small for any screen.
pub fn is_too_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// Says, instead of rubbish, what size is needed.
pub fn too_small(texts: &Texts, area: Rect, buffer: &mut Buffer) {
    let sentence = t!(
        texts,
        "window-too-small",
        width = area.width,
        height = area.height,
        need_width = SMALLEST.0,
        need_height = SMALLEST.1,
    );
    Paragraph::new(sentence.as_str()).wrap(Wrap { trim: true }).render(area, buffer);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;
    use crate::ui::widgets::tests::rows;

    #[test]
    fn a_small_window_says_what_it_needs() {
        let area = Rect::new(0, 0, 40, 5);
        let mut buffer = Buffer::empty(area);
        too_small(Texts::of(Language::Indonesian), area, &mut buffer);
        let said = rows(&buffer).join(" ");
        assert!(said.starts_with("Jendela ini 40×5; rapat memerlukan paling sedikit 60×20."), "{said}");
    }

    #[test]
    fn eighty_by_twenty_four_is_large_enough() {
        assert!(!is_too_small(Rect::new(0, 0, 80, 24)));
        assert!(!is_too_small(Rect::new(0, 0, 60, 20)));
        assert!(is_too_small(Rect::new(0, 0, 59, 20)));
        assert!(is_too_small(Rect::new(0, 0, 60, 19)));
    }
}
