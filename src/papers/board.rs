//! The board for those without a terminal (*papan*): a row for each commitment, a part for each institution, the shares as a
//! picture. It must not know how a browser filters.

use super::Desk;
use super::frame::{Body, date, small};
use super::owed::{code, due, parts, places};
use super::report::{all, bars, by_institution, figures, line};
use crate::domain::life::Life;
use crate::domain::{Commitment, Session, State};
use crate::sheet::{Block, Cell, Column, Row, Search, Table, Tone};
use crate::texts::{Texts, t};

/// The board of the meetings.
pub(super) fn body(desk: &Desk<'_>) -> Body {
    let texts = desk.texts();
    let title = t!(texts, "paper-board-title").to_string();
    let as_of = t!(texts, "paper-board-as-of", date = date(texts, desk.order.today)).to_string();
    let mut rows = Vec::new();
    for session in &desk.sessions {
        let seen: Vec<&Commitment> = session.commitments.iter().filter(|one| desk.sight.sees(one.class)).collect();
        rows.extend(seen.into_iter().map(|commitment| row(desk, session, commitment)));
    }
    rows.sort_by_key(|(urgency, _)| *urgency);
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    let owed = all(desk);
    let houses = by_institution(desk, &owed);
    let office = super::sight::safe(&desk.office.profile.name);
    let mut blocks = vec![Block::Title(vec![title.clone(), office]), small(as_of)];
    blocks.push(Block::Figures(figures(texts, &owed)));
    blocks.push(small(t!(texts, "paper-figures-count-owners").to_string()));
    blocks.push(Block::Heading(t!(texts, "paper-all-commitments").to_string()));
    blocks.push(Block::Table(Table { columns: columns(texts), rows, searched: true, ..Table::default() }));
    blocks.push(bars(texts, &houses));
    blocks.push(Block::Heading(t!(texts, "paper-all-by-institution").to_string()));
    for (name, owed) in &houses {
        let rows = owed.iter().map(|one| Row::Cells(line(desk, one))).collect();
        let table = Table { columns: own_columns(texts), rows, ..Table::default() };
        blocks.push(Block::Part { title: format!("{name} ({})", owed.len()), blocks: vec![Block::Table(table)] });
    }
    Body { title, blocks, search: Some(search(texts)), ..Body::default() }
}

fn search(texts: &Texts) -> Search {
    Search {
        words: t!(texts, "paper-search-words").to_string(),
        all: t!(texts, "paper-search-all").to_string(),
        shown: t!(texts, "paper-search-shown", shown = "{shown}", all = "{all}").to_string(),
        clear: t!(texts, "paper-search-clear").to_string(),
        none: t!(texts, "paper-search-none").to_string(),
    }
}

fn columns(texts: &Texts) -> Vec<Column> {
    let filtered = |column: Column| Column { filtered: true, ..column };
    vec![
        Column::new(t!(texts, "paper-due").to_string(), 10),
        Column::number(t!(texts, "paper-days-late").to_string(), 8),
        Column::new(t!(texts, "paper-code").to_string(), 9),
        Column::new(t!(texts, "paper-commitment").to_string(), 30),
        filtered(Column::new(t!(texts, "paper-owner").to_string(), 16)),
        filtered(Column::new(t!(texts, "paper-where").to_string(), 10)),
        filtered(Column::new(t!(texts, "paper-state").to_string(), 10)),
        Column::new(t!(texts, "paper-progress").to_string(), 26),
        filtered(Column::new(t!(texts, "paper-meeting").to_string(), 20)),
    ]
}

fn own_columns(texts: &Texts) -> Vec<Column> {
    vec![
        Column::new(t!(texts, "paper-code").to_string(), 10),
        Column::new(t!(texts, "paper-commitment").to_string(), 34),
        Column::new(t!(texts, "paper-due").to_string(), 12),
        Column::new(t!(texts, "paper-state").to_string(), 14),
        Column::new(t!(texts, "paper-progress").to_string(), 30),
    ]
}

/// A commitment as a row, and how urgent it is: what is open first, the latest before all.
fn row(desk: &Desk<'_>, session: &Session, commitment: &Commitment) -> ((bool, i64, chrono::NaiveDate), Row) {
    let texts = desk.texts();
    let life = Life::of(session, commitment, desk.order.today);
    let late = if life.is_overdue() { life.days_late } else { 0 };
    let tone = match life.state {
        _ if late > 0 => Tone::Bad,
        State::Done => Tone::Good,
        State::Blocked => Tone::Soon,
        State::InProgress => Tone::Going,
        State::NotStarted => Tone::Plain,
        State::Cancelled => Tone::Dim,
    };
    let mut state = t!(texts, "state-" + life.state.name()).to_string();
    if late > 0 {
        state = format!("{state}\n{}", t!(texts, "paper-is-late"));
    }
    let owed = parts(desk, session, commitment);
    let owners: Vec<&str> = owed.iter().map(|one| one.owner.as_str()).filter(|owner| !owner.is_empty()).collect();
    let last = owed.iter().filter(|one| one.last.is_some()).max_by_key(|one| one.last.as_ref().map(|(day, _)| *day));
    let cells = vec![
        due(texts, life.due),
        if late > 0 {
            Cell::number(usize::try_from(late).unwrap_or_default()).toned(Tone::Bad)
        } else {
            Cell::default()
        },
        code(session, commitment).into(),
        desk.sight.commitment(session, commitment, &commitment.text).into(),
        owners.join("\n").into(),
        places(desk, commitment).replace(", ", "\n").into(),
        Cell::from(state).toned(tone),
        last.map(|one| one.told(texts)).unwrap_or_default().into(),
        format!("{}, {}", desk.sight.title(session), date(texts, session.meeting.date)).into(),
    ];
    let far = life.due.unwrap_or(crate::domain::dates::LATEST);
    ((!life.state.is_open(), -late, far), Row::Cells(cells))
}
