//! Draws a part of the office: one line an entry. It must not know sessions.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::scene::Scene;
use super::widgets::{Column, Columns, Piece, Row};
use crate::app::command::Command;
use crate::app::form::entry::Entry;
use crate::app::keymap::Context;
use crate::app::office::{OfficeRow, OfficeScreen, Part, entry_of, rows};
use crate::domain::office::Institution;
use crate::domain::pattern::Pattern;
use crate::domain::recurrence::Rhythm;
use crate::texts::{SafeText, t};

/// Draws the entries and says where the selection bar is.
pub(super) fn draw(scene: &Scene<'_>, screen: &OfficeScreen, buf: &mut Buffer) -> Option<Position> {
    let office = &scene.model.archive.office;
    let rows = rows(&scene.model.archive, screen);
    if rows.is_empty() {
        let nothing = match screen.part {
            Part::Patterns => {
                let [series, template] =
                    [Command::MakeSeries, Command::MakeTemplate].map(|command| scene.key(Context::Session, command));
                t!(scene.texts, "office-no-patterns", series = series, template = template)
            }
            _ => t!(scene.texts, "office-empty", key = scene.key(Context::Office, Command::AddEntry)),
        };
        return Some(scene.say_why_empty(!screen.list.filter.is_empty(), &nothing, buf));
    }
    let (columns, titles) = columns(scene, screen.part);
    let columns = Columns::lay_out(&columns, scene.content().width);
    scene.draw_headings(&columns, titles, buf);
    scene.draw_list(&screen.list, &rows, &columns, buf, |row| match (entry_of(office, row), row) {
        (Some(entry), _) => Row::Cells(cells(scene, entry)),
        (None, OfficeRow::Pattern(id)) => {
            scene.model.archive.pattern(*id).map_or(Row::Blank, |pattern| Row::Cells(pattern_cells(scene, pattern)))
        }
        (None, _) => Row::Blank,
    })
}

fn columns(scene: &Scene<'_>, part: Part) -> (Vec<Column>, Vec<SafeText<'static>>) {
    let texts = scene.texts;
    match part {
        Part::Groups => (
            vec![Column::fixed(8).right(), Column::flexible(1, 18), Column::flexible(2, 20).rank(1)],
            vec![t!(texts, "office-rank"), t!(texts, "office-name"), t!(texts, "office-collective")],
        ),
        Part::Institutions => (
            vec![
                Column::flexible(3, 24),
                Column::flexible(2, 14),
                Column::fixed(16).rank(1),
                Column::fixed(20).rank(2),
            ],
            vec![
                t!(texts, "office-name"),
                t!(texts, "office-aliases"),
                t!(texts, "office-place"),
                t!(texts, "office-contact"),
            ],
        ),
        Part::Places => (vec![Column::flexible(1, 20)], vec![t!(texts, "office-name")]),
        Part::Signatories => (
            vec![Column::flexible(2, 20), Column::flexible(2, 20), Column::flexible(1, 12).rank(1)],
            vec![t!(texts, "office-position"), t!(texts, "office-name"), t!(texts, "office-grade")],
        ),
        Part::Patterns => (
            vec![Column::flexible(2, 24), Column::fixed(8), Column::flexible(1, 20).rank(1), Column::fixed(6).right()],
            vec![
                t!(texts, "office-name"),
                t!(texts, "office-pattern-kind"),
                t!(texts, "office-rhythm"),
                t!(texts, "office-minutes"),
            ],
        ),
        Part::Holidays => (
            vec![Column::fixed(11).right(), Column::flexible(1, 20)],
            vec![t!(texts, "office-date"), t!(texts, "office-name")],
        ),
    }
}

fn cells(scene: &Scene<'_>, entry: Entry) -> Vec<Piece<'static>> {
    match entry {
        Entry::Group(Some(group)) => {
            vec![Piece::plain(group.rank.to_string()), Piece::plain(group.name), dim(scene, group.collective)]
        }
        Entry::Institution(Some(institution)) => {
            let place = institution.place.as_ref().and_then(|key| scene.model.archive.office.place(key));
            let (place, others) = (place.map(|place| place.name.clone()), other_names(&institution));
            vec![
                Piece::plain(institution.name),
                dim(scene, others),
                Piece::plain(place.unwrap_or_default()),
                dim(scene, institution.contact),
            ]
        }
        Entry::Place(Some(place)) => vec![Piece::plain(place.name)],
        Entry::Signatory(Some(signatory)) => {
            vec![Piece::plain(signatory.position), Piece::plain(signatory.name), dim(scene, signatory.grade)]
        }
        Entry::Holiday(Some(holiday)) => {
            vec![Piece::plain(scene.texts.language().short_date(holiday.date)), Piece::plain(holiday.name)]
        }
        _ => vec![],
    }
}

fn pattern_cells(scene: &Scene<'_>, pattern: &Pattern) -> Vec<Piece<'static>> {
    let texts = scene.texts;
    let rhythm = match pattern.rhythm {
        None => SafeText::default(),
        Some(Rhythm::Weekly(0 | 1)) => t!(texts, "office-weekly"),
        Some(Rhythm::Weekly(weeks)) => t!(texts, "office-weeks", count = weeks),
        Some(Rhythm::Monthly(day)) => t!(texts, "office-monthly", day = day),
    };
    let minutes: u64 = pattern.items.iter().map(|item| u64::from(item.minutes)).sum();
    vec![
        Piece::plain(pattern.name.clone()),
        Piece::plain(t!(texts, "pattern-" + pattern.kind.name()).into_owned()),
        Piece::new(rhythm.into_owned(), scene.theme.dim()),
        Piece::plain(minutes.to_string()),
    ]
}

fn other_names(institution: &Institution) -> String {
    institution.aliases.iter().map(|alias| alias.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn dim(scene: &Scene<'_>, text: String) -> Piece<'static> {
    Piece::new(text, scene.theme.dim())
}
