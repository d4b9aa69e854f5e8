//! Home: the sessions, newest first, and the files that could not be read. It reads only.

use ratatui::buffer::Buffer;

use super::prose::rect;
use super::theme::Theme;
use super::widgets::{Column, Columns, List, Piece, Row, content_area, write};
use crate::app::geometry::Places;
use crate::app::home::{self, Home, HomeRow};
use crate::app::model::Model;
use crate::domain::SessionId;
use crate::texts::{Texts, t};
use crate::wording;

/// Draws the sessions.
pub(super) fn draw(model: &Model, home: &Home, places: &Places, theme: Theme, texts: &Texts, buf: &mut Buffer) {
    let bar = content_area(rect(places.bar));
    let late = model.archive.actions().filter(|action| action.is_overdue()).count();
    let due = model.archive.actions().filter(|action| action.due_soon).count();
    let silent = model.archive.actions().filter(|action| action.silent).count();
    let (said, style) = if !model.loaded {
        (t!(texts, "home-loading"), theme.dim())
    } else if model.archive.sessions.is_empty() && model.archive.broken.is_empty() {
        (t!(texts, "home-empty"), theme.plain())
    } else if home.list.filtering || !home.list.filter.is_empty() {
        (t!(texts, "home-filter", typed = home.list.filter.text()), theme.focus())
    } else {
        (t!(texts, "home-attention", late = late, due = due, silent = silent), theme.plain())
    };
    write(&said, style, bar.as_position(), bar.width, buf);
    let area = rect(places.list);
    let content = content_area(area);
    let columns = [
        Column::fixed(11).right(),
        Column::flexible(1, 20),
        Column::fixed(7).right(),
        Column::fixed(9).right(),
        Column::fixed(14),
    ];
    let columns = Columns::lay_out(&columns, content.width);
    let titles = ["home-date", "home-session", "home-present", "home-commitments"];
    let titles = titles.map(|id| match id {
        "home-date" => t!(texts, "home-date"),
        "home-session" => t!(texts, "home-session"),
        "home-present" => t!(texts, "home-present"),
        _ => t!(texts, "home-commitments"),
    });
    let titles: Vec<Piece<'_>> = titles.into_iter().map(|title| Piece::new(title, theme.dim())).collect();
    columns.draw(&titles, content_area(rect(places.headings)).as_position(), buf);
    let rows = home::rows(model, home);
    let list = List {
        columns: &columns,
        total: rows.len(),
        offset: home.list.top,
        selected: (!rows.is_empty()).then(|| home.list.at(&rows)),
        has_focus: model.overlays.is_empty(),
        theme,
        texts,
    };
    list.draw(area, buf, |at| match &rows[at] {
        HomeRow::Session(id) => Row::Cells(session(model, *id, theme, texts)),
        HomeRow::Broken(file) => {
            let broken = model.archive.broken.iter().find(|broken| broken.file == *file);
            let why = broken.and_then(|b| b.findings.first()).map(|found| wording::reason(texts, found).to_string());
            let said = format!("{file}: {}", why.unwrap_or_default());
            Row::Cells(vec![Piece::new("✗", theme.late()), Piece::new(said, theme.late())])
        }
    });
}

fn session(model: &Model, id: SessionId, theme: Theme, texts: &Texts) -> Vec<Piece<'static>> {
    let Some(session) = model.archive.session(id) else { return vec![] };
    let counts = session.attendance();
    let actions = model.archive.actions_of(id);
    let late = actions.iter().filter(|action| action.is_overdue()).count();
    let open = actions.iter().filter(|action| action.state.is_open()).count();
    let standing = if late > 0 {
        Piece::new(t!(texts, "home-late", count = late).into_owned(), theme.late())
    } else if open > 0 {
        Piece::plain(t!(texts, "home-open", count = open).into_owned())
    } else if actions.is_empty() {
        Piece::empty()
    } else {
        Piece::new(t!(texts, "home-kept").into_owned(), theme.done())
    };
    vec![
        Piece::plain(texts.language().short_date(session.meeting.date)),
        Piece::plain(session.meeting.title.clone()),
        Piece::plain(format!("{}/{}", counts.in_the_room(), counts.invited)),
        Piece::plain(actions.len().to_string()),
        standing,
    ]
}
