//! The parts that every screen is drawn from. They draw the safe texts they are given and must not know the model.

mod bars;
mod columns;
mod list;
mod piece;
mod popup;
mod room;
mod window;

pub use bars::{Fact, Hint, footer, header, heading, hint_places, rule};
pub use columns::{Align, Column, Columns};
pub use list::{LIST_INDENT, List, Row, content_area};
pub use piece::{Piece, write};
pub use popup::{popup, popup_inside};
pub use window::{is_too_small, too_small};

#[cfg(test)]
pub(crate) mod tests {
    //! What the tests of the widgets look at.

    use ratatui::buffer::Buffer;

    /// The rows of a buffer as text, without blanks at their ends.
    pub(crate) fn rows(buffer: &Buffer) -> Vec<String> {
        let width = usize::from(buffer.area.width).max(1);
        let row = |cells: &[ratatui::buffer::Cell]| {
            let mut text = String::new();
            let mut covered = 0;
            for cell in cells {
                if covered == 0 {
                    text.push_str(cell.symbol());
                    covered = crate::texts::cells(cell.symbol());
                }
                covered = covered.saturating_sub(1);
            }
            text.trim_end().to_owned()
        };
        buffer.content.chunks(width).map(row).collect()
    }
}
