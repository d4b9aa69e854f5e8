//! Rows in columns for people: as wide as they need to be, and no wider than the terminal. It must not know what stands
//! in them.

use crate::texts::{SafeText, cells, fit, pad_left, pad_right};

/// The blanks between two columns.
const GAP: usize = 2;
/// Narrower than this no column is made to save room.
const NARROWEST: usize = 8;

/// How a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Words, never cut while others can be.
    Words,
    /// Words that may be cut where room is short.
    Long,
    /// Numbers, to the right.
    Number,
}

/// Rows with headings.
#[derive(Debug, Default)]
pub struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<SafeText<'static>>>,
}

impl Table {
    /// A table of these columns, each with its heading.
    pub fn new<'a>(columns: impl IntoIterator<Item = (Column, SafeText<'a>)>) -> Self {
        let (columns, headings) = columns.into_iter().map(|(column, head)| (column, head.into_owned())).unzip();
        Self { columns, rows: vec![headings] }
    }

    /// Adds a row, a cell a column.
    pub fn add<'a>(&mut self, row: impl IntoIterator<Item = SafeText<'a>>) {
        self.rows.push(row.into_iter().map(SafeText::into_owned).collect());
    }

    /// The table as lines of at most `limit` cells; nothing is cut without `…`.
    pub fn drawn(&self, limit: Option<usize>) -> String {
        let widths = self.widths(limit);
        let mut drawn = String::new();
        for row in &self.rows {
            let padded = row.iter().zip(&self.columns).zip(&widths).map(|((cell, column), width)| match column {
                Column::Number => pad_left(cell.as_str(), *width),
                Column::Words | Column::Long => pad_right(cell.as_str(), *width),
            });
            let line = padded.collect::<Vec<_>>().join(&" ".repeat(GAP));
            let line = line.trim_end();
            drawn.push_str(&limit.map_or(line.into(), |limit| fit(line, limit)));
            drawn.push('\n');
        }
        drawn
    }

    /// The widest columns of long words give way first, until all fit.
    fn widths(&self, limit: Option<usize>) -> Vec<usize> {
        let widest = |at: usize| self.rows.iter().filter_map(|row| row.get(at)).map(|cell| cells(cell.as_str())).max();
        let mut widths: Vec<usize> = (0..self.columns.len()).map(|at| widest(at).unwrap_or(0)).collect();
        let gaps = GAP * self.columns.len().saturating_sub(1);
        let mut excess = limit.map_or(0, |limit| (widths.iter().sum::<usize>() + gaps).saturating_sub(limit));
        while excess > 0 {
            let long = (0..widths.len()).filter(|at| self.columns[*at] == Column::Long && widths[*at] > NARROWEST);
            let Some(at) = long.max_by_key(|at| widths[*at]) else { break };
            widths[at] -= 1;
            excess -= 1;
        }
        widths
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let mut table = Table::new([
            (Column::Words, SafeText::line("K")),
            (Column::Long, SafeText::line("Komitmen")),
            (Column::Number, SafeText::line("Lewat")),
        ]);
        table.add(["K4", "Visum gratis bagi korban anak", "12"].map(SafeText::line));
        table.add(["K15", "会議の記録", "7"].map(SafeText::line));
        table
    }

    #[test]
    fn without_a_limit_everything_stands_whole() {
        let expected = "K    Komitmen                       Lewat\nK4   Visum gratis bagi korban anak     12\nK15  会議の記録                         7\n";
        assert_eq!(table().drawn(None), expected);
    }

    #[test]
    fn in_a_narrow_terminal_long_words_give_way_and_the_rest_stays() {
        let expected = "K    Komitmen       Lewat\nK4   Visum gratis…     12\nK15  会議の記録         7\n";
        assert_eq!(table().drawn(Some(25)), expected);
    }

    #[test]
    fn no_line_is_wider_than_the_terminal_however_narrow() {
        for limit in 1..60 {
            for line in table().drawn(Some(limit)).lines() {
                assert!(cells(line) <= limit, "{limit}: {line}");
            }
        }
        assert!(table().drawn(Some(6)).lines().all(|line| line.ends_with('…')));
    }
}
