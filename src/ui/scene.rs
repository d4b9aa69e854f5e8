//! What every screen is drawn from and where, and what screens have in common: sentences instead of rows, lists, details.
//! It must not know which screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::keys;
use super::prose::{Line, draw_lines, paragraph, rect};
use super::theme::Theme;
use super::widgets::{self, Columns, Piece, Row, content_area};
use crate::app::command::Command;
use crate::app::geometry::{Places, rows_in_view};
use crate::app::keymap::{Context, TABLE};
use crate::app::list::List;
use crate::app::model::Model;
use crate::app::screen::Screen;
use crate::domain::Key;
use crate::texts::{SafeText, Texts, cells, fit, t};

/// The model, how it is shown, and where.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) model: &'a Model,
    pub(super) texts: &'static Texts,
    pub(super) theme: Theme,
    pub(super) places: Places,
}

impl Scene<'_> {
    /// The list's area.
    pub(super) fn list_area(&self) -> Rect {
        rect(self.places.list)
    }

    /// The part of the list's area in which rows have their content.
    pub(super) fn content(&self) -> Rect {
        content_area(self.list_area())
    }

    /// The key that does `command` in `context`, as it is printed on the keyboard.
    pub(super) fn key(&self, context: Context, command: Command) -> String {
        let bound = TABLE.iter().find(|binding| binding.context == context && binding.command == command);
        bound.map(|binding| keys::name(self.texts, self.theme, binding.key)).unwrap_or_default()
    }

    /// Says a sentence where the rows would be, and where it begins.
    pub(super) fn sentence(&self, sentence: &SafeText<'_>, buf: &mut Buffer) -> Position {
        let content = self.content();
        draw_lines(&paragraph(sentence.as_str(), content.width, self.theme.plain()), content, buf);
        content.as_position()
    }

    /// Says why there are no rows: the filter hides them, or else `nothing`, which names the key to press.
    pub(super) fn say_why_empty(&self, is_filtered: bool, nothing: &SafeText<'_>, buf: &mut Buffer) -> Position {
        if is_filtered {
            let key = self.key(Context::Global, Command::Back);
            self.sentence(&t!(self.texts, "frame-nothing-found", key = key), buf)
        } else {
            self.sentence(nothing, buf)
        }
    }

    /// Writes the titles of the columns above them.
    pub(super) fn draw_headings(&self, columns: &Columns, titles: Vec<SafeText<'static>>, buf: &mut Buffer) {
        let titles: Vec<_> = titles.into_iter().map(|title| Piece::new(title, self.theme.dim())).collect();
        columns.draw(&titles, content_area(rect(self.places.headings)).as_position(), buf);
    }

    /// Draws the rows of `list` that are in view and says where its selection bar is.
    pub(super) fn draw_list<'row, Id: Clone + PartialEq>(
        &self,
        list: &List<Id>,
        rows: &[Id],
        columns: &Columns,
        buf: &mut Buffer,
        mut row: impl FnMut(&Id) -> Row<'row>,
    ) -> Option<Position> {
        let (area, at) = (self.list_area(), list.at(rows));
        let drawn = widgets::List {
            columns,
            total: rows.len() + self.beyond(),
            offset: list.top,
            selected: Some(at),
            has_focus: !list.filtering && self.model.overlays.is_empty() && self.places.capture.is_none(),
            theme: self.theme,
            texts: self.texts,
        };
        drawn.draw(area, buf, |index| rows.get(index).map_or(Row::Blank, &mut row));
        let last = rows_in_view(rows.len(), area.height).saturating_sub(1);
        let line = u16::try_from(at.saturating_sub(list.top).min(last)).unwrap_or(0);
        Some(Position::new(area.x + 1, area.y + line))
    }

    /// How many rows there are behind those that an index gave for the first look.
    fn beyond(&self) -> usize {
        let Some(glance) = &self.model.archive.glance else { return 0 };
        match self.model.screen() {
            Screen::Home(_) => glance.total.saturating_sub(glance.sessions.len()),
            Screen::Board(_) => glance.attention.open.saturating_sub(glance.actions.len()),
            _ => 0,
        }
    }

    /// The area of the detail, without the blank cells at its edges.
    pub(super) fn detail_area(&self) -> Option<Rect> {
        let area = rect(self.places.detail?);
        Some(Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area })
    }

    /// Whether the detail stands beside the list, where there is room for all of it.
    pub(super) fn is_wide(&self) -> bool {
        self.places.detail.is_some_and(|detail| detail.x > 0)
    }

    /// Draws the lines of a detail; where they are more than the area has, the last one in view ends in `…`.
    pub(super) fn draw_detail(&self, mut lines: Vec<Line>, area: Rect, buf: &mut Buffer) {
        let room = usize::from(area.height);
        let is_cut = lines.len() > room;
        lines.truncate(room);
        if let (true, Some(last)) = (is_cut, lines.last_mut()) {
            let text: String = last.iter().map(|piece| piece.shown(usize::MAX)).collect();
            let kept = fit(text.trim_end(), usize::from(area.width).saturating_sub(2)).into_owned();
            let style = last.first().map(Piece::style).unwrap_or_default();
            *last = vec![Piece::new(format!("{} …", kept.trim_end_matches('…')), style)];
        }
        draw_lines(&lines, area, buf);
    }

    /// An institution on a day, by its short name where that one is too long.
    pub(super) fn institution(&self, key: &Key, on: chrono::NaiveDate) -> Piece<'static> {
        let piece = Piece::plain(self.model.archive.office.institution_name(key, on).to_owned());
        match self.short_institution(key) {
            Some(short) => piece.or(short.to_owned()),
            None => piece,
        }
    }

    /// The shortest name of an institution that holds at any time.
    pub(super) fn short_institution(&self, key: &Key) -> Option<&str> {
        let aliases = &self.model.archive.office.institution(key)?.aliases;
        let undated = aliases.iter().filter(|alias| alias.from.is_none() && alias.until.is_none());
        undated.map(|alias| alias.name.as_str()).min_by_key(|name| cells(name))
    }
}
