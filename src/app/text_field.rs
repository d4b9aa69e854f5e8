//! A text of one line that a person writes: a title, a name, a filter, the line of capture. Plain data; it scrolls
//! sideways. It must not know a terminal, a style, or what Enter and the arrows up and down are for in a form.

use super::key::{Key, KeyCode};
use super::text_area::{Mark, Outcome, Segment, Segments, Spot, Writing, cells, cleaned_line, glyphs, text_cells};

/// Stands where the text is cut.
const CUT: &str = "…";

/// The cells from which on there is room for both marks of a cut and the cursor between them.
const ROOM_FOR_MARKS: usize = 3;

/// A text of one line. Two are equal if text, cursor and selection are; the scroll does not count.
#[derive(Debug, Clone, Default)]
pub struct TextField {
    writing: Writing,
    /// The cells hidden at the left at the last key. What is drawn is [`TextField::settled_left`].
    left: usize,
}

impl PartialEq for TextField {
    fn eq(&self, other: &Self) -> bool {
        self.writing == other.writing
    }
}

impl TextField {
    /// A field with this text, kept as it is; the cursor stands behind it. A line feed in it shows as a placeholder.
    pub fn new(text: &str) -> Self {
        Self { writing: Writing::new(text), ..Self::default() }
    }

    /// The whole text.
    pub fn text(&self) -> String {
        self.writing.text()
    }

    /// Whether there is no text at all, not even a blank.
    pub fn is_empty(&self) -> bool {
        self.writing.is_empty()
    }

    /// The selected text; empty where nothing is selected.
    pub fn selected_text(&self) -> String {
        self.writing.selected_text()
    }

    /// Whether something is selected.
    pub fn has_selection(&self) -> bool {
        self.writing.selection().is_some()
    }

    /// Whether there is a step to take back, and one to take again.
    pub fn steps(&self) -> (bool, bool) {
        self.writing.steps()
    }

    /// Begins anew with this text, kept as it is; the cursor goes behind it and the steps back are forgotten.
    pub fn set_text(&mut self, text: &str) {
        *self = Self::new(text);
    }

    /// Selects the whole text, so that the next key that writes replaces it.
    pub fn select_all(&mut self) {
        self.writing.select_all();
    }

    /// Writes a text from another program in place of the selection, as one step back: line ends become one blank,
    /// tabs four, and what steers, turns or hides is left out.
    pub fn paste(&mut self, text: &str) {
        self.writing.insert(&cleaned_line(text));
    }

    /// The text before the cursor.
    pub fn before_cursor(&self) -> String {
        let Spot { line, byte } = self.writing.cursor();
        let above: String = (0..line).map(|line| format!("{}\n", self.writing.line(line))).collect();
        above + &self.writing.line(line)[..byte]
    }

    /// Writes `text` in place of what stands before the cursor from byte `from` of its line on, as one step back.
    pub fn replace_before_cursor(&mut self, from: usize, text: &str) {
        let cursor = self.writing.cursor();
        self.writing.go_to(cursor, false);
        self.writing.go_to(Spot { byte: from.min(cursor.byte), ..cursor }, true);
        self.writing.insert(text);
    }

    /// Answers a key in `width` cells and scrolls so that the cursor is in them.
    ///
    /// The keys are those of [`TextArea::press`](super::text_area::TextArea::press) without what needs rows: Enter
    /// and the arrows up and down are ignored, Home and End go to the ends of the text.
    pub fn press(&mut self, key: &Key, width: u16) -> Outcome {
        let outcome = match key.code {
            KeyCode::Home if !key.alt => self.go_to(Spot::default(), key.shift),
            KeyCode::End if !key.alt => self.go_to(self.writing.end(), key.shift),
            _ => self.writing.press(key),
        };
        if outcome != Outcome::Ignored {
            self.left = self.settled_left(usize::from(width));
        }
        outcome
    }

    /// The part of the text that `width` cells show, with `…` where it goes on.
    pub fn visible(&self, width: u16) -> Vec<Segment> {
        let width = usize::from(width);
        let left = self.settled_left(width);
        let marks = width >= ROOM_FOR_MARKS;
        let (cut_left, cut_right) = (marks && left > 0, marks && left + width < self.total_cells());
        let (from, to) = (left + usize::from(cut_left), left + width - usize::from(cut_right));
        let mut row = Segments::within(width);
        if cut_left {
            row.push(CUT, Mark::Plain);
        }
        let mut x = 0;
        self.each_glyph(|glyph, selected| {
            let mark = Mark::selected(selected);
            let end = x + cells(glyph);
            if x >= from && end <= to {
                row.push(glyph, mark);
            } else {
                // Half of a wide glyph: its other half is cut.
                (x.max(from)..end.min(to)).for_each(|_| row.push(" ", mark));
            }
            x = end;
        });
        if cut_right {
            row.push(CUT, Mark::Plain);
        }
        row.finish()
    }

    /// The column of the cursor in `width` cells.
    pub fn cursor_at(&self, width: u16) -> u16 {
        let x = self.cursor_cells().saturating_sub(self.settled_left(usize::from(width)));
        x.min(usize::from(width).saturating_sub(1)) as u16
    }

    fn go_to(&mut self, spot: Spot, selecting: bool) -> Outcome {
        self.writing.go_to(spot, selecting);
        Outcome::Moved
    }

    /// Calls `see` for each glyph and whether it is selected. A line feed that came from elsewhere is one.
    fn each_glyph(&self, mut see: impl FnMut(&str, bool)) {
        let selection = self.writing.selection();
        let is_selected = |line, byte| selection.is_some_and(|(from, to)| (from..to).contains(&Spot { line, byte }));
        for line in 0..self.writing.lines() {
            let text = self.writing.line(line);
            glyphs(&text).for_each(|(byte, glyph)| see(glyph, is_selected(line, byte)));
            if line + 1 < self.writing.lines() {
                see("\n", is_selected(line, text.len()));
            }
        }
    }

    /// The cells of the whole text and of the cursor behind it.
    fn total_cells(&self) -> usize {
        let mut total = 1;
        self.each_glyph(|glyph, _| total += cells(glyph));
        total
    }

    /// The cells before the cursor.
    fn cursor_cells(&self) -> usize {
        let Spot { line, byte } = self.writing.cursor();
        let above: usize = (0..line).map(|line| text_cells(&self.writing.line(line)) + 1).sum();
        above + text_cells(&self.writing.line(line)[..byte])
    }

    /// The cells hidden at the left: as many as at the last key, or as little away from that as shows the cursor
    /// between the marks and leaves no cell unused while text is hidden.
    fn settled_left(&self, width: usize) -> usize {
        let (total, cursor) = (self.total_cells(), self.cursor_cells());
        let mark = usize::from(width >= ROOM_FOR_MARKS);
        // A mark at the left stands before the cursor; one at the right, unless the end is in view, behind it.
        let most = cursor.saturating_sub(mark).min(total.saturating_sub(width));
        let least = (cursor + 1 + mark).saturating_sub(width).min(most);
        self.left.clamp(least, most)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn press(field: &mut TextField, script: &str) -> Vec<Outcome> {
        Key::script(script).unwrap().iter().map(|key| field.press(key, 10)).collect()
    }

    fn field(text: &str, script: &str) -> TextField {
        let mut field = TextField::new(text);
        press(&mut field, script);
        field
    }

    /// What is shown, with what is selected in brackets.
    fn shown(field: &TextField, width: u16) -> String {
        let piece = |segment: Segment| {
            if segment.mark == Mark::Selected { format!("[{}]", segment.text) } else { segment.text }
        };
        field.visible(width).into_iter().map(piece).collect()
    }

    #[test]
    fn a_text_that_is_cut_says_so_on_both_sides() {
        let mut field = field("", "text:abcdefghi");
        assert_eq!((shown(&field, 10).as_str(), field.cursor_at(10)), ("abcdefghi", 9));
        press(&mut field, "j");
        assert_eq!((shown(&field, 10).as_str(), field.cursor_at(10)), ("…cdefghij", 9));
        press(&mut field, "text:klmno left*8");
        assert_eq!((shown(&field, 10).as_str(), field.cursor_at(10)), ("…hijklmno", 1));
        press(&mut field, "left");
        assert_eq!((shown(&field, 10).as_str(), field.cursor_at(10)), ("…ghijklmn…", 1));
        press(&mut field, "home");
        assert_eq!((shown(&field, 10).as_str(), field.cursor_at(10)), ("abcdefghi…", 0));
    }

    #[test]
    fn half_of_a_wide_glyph_is_a_blank() {
        assert_eq!(shown(&field("中中中中中中a", ""), 10), "… 中中中a");
        assert_eq!(shown(&field("a中中中中中中", "home"), 10), "a中中中中…");
        assert_eq!(shown(&field("中中中中中中", "home"), 10), "中中中中 …");
    }

    #[test]
    fn a_line_feed_in_the_data_is_shown_and_kept() {
        let field = field("Rapat\nTeknis", "left");
        assert_eq!((shown(&field, 20).as_str(), field.cursor_at(20)), ("Rapat\u{fffd}Teknis", 11));
        assert_eq!(field.text(), "Rapat\nTeknis");
    }

    #[test]
    fn a_paste_of_lines_is_one_line_and_one_step_back() {
        let mut field = field("", "text:Hal:%20");
        field.paste("Rapat\r\nTeknis\n");
        assert_eq!(field.text(), "Hal: Rapat Teknis");
        press(&mut field, "ctrl-z");
        assert_eq!(field.text(), "Hal: ");
    }

    #[test]
    fn a_selection_is_shown_and_replaced() {
        let mut field = field("satu dua", "ctrl-shift-left");
        assert_eq!((shown(&field, 20).as_str(), field.selected_text().as_str()), ("satu [dua]", "dua"));
        press(&mut field, "x");
        assert_eq!(field.text(), "satu x");
        assert_eq!(press(&mut field, "enter up down tab esc pageup alt-home"), [Outcome::Ignored; 7]);
    }

    proptest! {
        #[test]
        fn the_cursor_is_always_in_view(
            text in "[a中\u{301}\u{1b}\n ]{0,30}",
            keys in prop::collection::vec(prop::sample::select(vec!["left", "right", "x", "中", "backspace", "home", "end", "ctrl-left"]), 0..60),
            width in 0u16..12,
        ) {
            let mut field = TextField::new(&text);
            for key in keys {
                field.press(&key.parse().unwrap(), width);
                let row = field.visible(width);
                let filled: usize = row.iter().map(|segment| text_cells(&segment.text)).sum();
                prop_assert!(field.cursor_at(width) < width.max(1) && filled <= usize::from(width));
                let cut = usize::from(width) < field.total_cells() && width >= 3;
                prop_assert_eq!(cut, row.iter().any(|segment| segment.text.contains(CUT)));
            }
        }
    }
}
