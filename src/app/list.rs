//! A list on a screen: what is selected (an id, never an index), what is scrolled to, and its filter. It must not know
//! what the rows are.

use super::command::Command;
use super::text_field::TextField;

/// How a list stood when it was last settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    /// The place of the selected row.
    pub at: usize,
    /// How many rows are scrolled away above.
    pub top: usize,
    /// How many rows there are.
    pub total: usize,
}

/// The state of a list of rows that are known by `Id`.
#[derive(Debug, Clone, PartialEq)]
pub struct List<Id> {
    /// The selected row; `None`: the first.
    pub selected: Option<Id>,
    /// How many rows are scrolled away above.
    pub top: usize,
    /// What is typed to find rows; empty: all rows.
    pub filter: TextField,
    /// Whether the filter has the keyboard.
    pub filtering: bool,
    /// Where the selected row stood when it was last seen, for when it goes.
    last_at: usize,
    /// How many rows there were then.
    last_total: usize,
    /// The filter that the rows were last settled for.
    settled_for: String,
}

impl<Id> Default for List<Id> {
    fn default() -> Self {
        Self {
            selected: None,
            top: 0,
            filter: TextField::default(),
            filtering: false,
            last_at: 0,
            last_total: 0,
            settled_for: String::new(),
        }
    }
}

impl<Id: Clone + PartialEq> List<Id> {
    /// Where the selected row stands among `rows`; a row that is gone leaves the selection at its place.
    pub fn at(&self, rows: &[Id]) -> usize {
        let selected = self.selected.as_ref();
        // Where it was last it nearly always is still.
        let is_there = |at: &usize| selected.is_some_and(|id| rows.get(*at) == Some(id));
        let last = Some(self.last_at).filter(is_there);
        let found = last.or_else(|| selected.and_then(|id| rows.iter().position(|row| row == id)));
        found.unwrap_or(if self.selected.is_some() { self.last_at } else { 0 }).min(rows.len().saturating_sub(1))
    }

    /// How the list stood when it was last settled.
    pub fn seen(&self) -> Seen {
        Seen { at: self.last_at, top: self.top, total: self.last_total }
    }

    /// The selected row among `rows`, if there is any row.
    pub fn current<'a>(&self, rows: &'a [Id]) -> Option<&'a Id> {
        rows.get(self.at(rows))
    }

    /// Moves the selection; `height` is how many rows are on the screen.
    pub fn go(&mut self, command: Command, rows: &[Id], height: usize) {
        let (at, last, page) = (self.at(rows), rows.len().saturating_sub(1), height.saturating_sub(1).max(1));
        let to = match command {
            Command::Up => at.saturating_sub(1),
            Command::Down => at + 1,
            Command::PageUp => at.saturating_sub(page),
            Command::PageDown => at + page,
            Command::First => 0,
            Command::Last => last,
            _ => at,
        };
        self.selected = rows.get(to.min(last)).cloned();
        self.settle(rows, height);
    }

    /// Selects a row.
    pub fn select(&mut self, id: Id, rows: &[Id], height: usize) {
        self.selected = Some(id);
        self.settle(rows, height);
    }

    /// Scrolls as little as needed to show the selected row among the new rows. Where another filter leaves it out, the
    /// first row that it finds is selected: the place where the old one stood says nothing there.
    pub fn settle(&mut self, rows: &[Id], height: usize) {
        self.settle_for(&self.filter.text(), rows, height);
    }

    /// The same for rows that another filter found than the one that is typed: the typed one's are on their way.
    pub fn settle_for(&mut self, filter: &str, rows: &[Id], height: usize) {
        if filter != self.settled_for {
            (self.settled_for, self.last_at) = (filter.to_owned(), 0);
        }
        let (at, height) = (self.at(rows), height.max(1));
        (self.last_at, self.last_total) = (at, rows.len());
        if self.selected.is_some() {
            self.selected = rows.get(at).cloned();
        }
        self.top = self.top.min(at).max((at + 1).saturating_sub(height)).min(rows.len().saturating_sub(height));
    }
}

impl<Id: Clone + PartialEq> List<Id> {
    /// In a list of heads with rows under them: a row that went leaves the selection under its head, not on the next
    /// head. To be done before the list is settled.
    pub fn stay_under(&mut self, rows: &[Id], is_head: impl Fn(&Id) -> bool) {
        let is_gone = |id: &Id| !is_head(id) && !rows.contains(id);
        let is_narrowed = self.filter.text() != self.settled_for;
        if !is_narrowed && self.selected.as_ref().is_some_and(is_gone) && rows.get(self.last_at).is_none_or(is_head) {
            self.selected =
                self.last_at.checked_sub(1).and_then(|above| rows.get(above)).cloned().or(self.selected.take());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_scrolls_no_more_than_needed() {
        let rows: Vec<u32> = (0..100).collect();
        let mut list = List::default();
        for _ in 0..9 {
            list.go(Command::Down, &rows, 10);
        }
        assert_eq!((list.selected, list.top), (Some(9), 0));
        list.go(Command::Down, &rows, 10);
        assert_eq!((list.selected, list.top), (Some(10), 1));
        list.go(Command::Up, &rows, 10);
        assert_eq!((list.selected, list.top), (Some(9), 1));
        list.go(Command::Last, &rows, 10);
        assert_eq!((list.selected, list.top), (Some(99), 90));
        list.go(Command::Down, &rows, 10);
        assert_eq!(list.selected, Some(99));
        list.go(Command::PageUp, &rows, 10);
        assert_eq!(list.selected, Some(90));
    }

    #[test]
    fn the_selection_stays_with_its_row_when_others_come_and_go() {
        let mut list = List::default();
        list.select(5, &[1, 3, 5, 7], 10);
        list.settle(&[0, 1, 2, 3, 5, 7], 10);
        assert_eq!(list.current(&[0, 1, 2, 3, 5, 7]), Some(&5));
    }

    #[test]
    fn a_filter_that_leaves_the_selected_row_out_begins_at_the_first() {
        let mut list = List::default();
        list.select(50, &(0..100).collect::<Vec<u32>>(), 10);
        list.filter.set_text("lam");
        list.settle(&[3, 7, 9], 10);
        assert_eq!(list.selected, Some(3));
        list.select(7, &[3, 7, 9], 10);
        list.filter.set_text("lam s");
        list.settle(&[3, 7], 10);
        assert_eq!(list.selected, Some(7), "one that is found too stays");
    }

    #[test]
    fn a_row_that_goes_leaves_the_selection_at_its_place() {
        let mut list = List::default();
        list.select(5, &[1, 3, 5, 7], 10);
        list.settle(&[1, 3, 7], 10);
        assert_eq!(list.current(&[1, 3, 7]), Some(&7));
        list.settle(&[1, 3], 10);
        assert_eq!(list.current(&[1, 3]), Some(&3));
        assert_eq!(list.current(&[]), None);
        list.settle(&[], 10);
        list.go(Command::Down, &[], 10);
        assert_eq!(list.selected, None);
    }
}
