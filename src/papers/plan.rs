//! The matrix of the follow-up plan (*RTL*): every commitment with what became of it, a row for each owner. It must not know
//! how it is filtered.

use chrono::NaiveDate;

use super::Desk;
use super::frame::{Body, date, fact, meeting_facts, small};
use super::owed::{self, Owed, agreed, code, commitments, due, owners, parts, places, supporters};
use crate::domain::import::{ORIGIN, rhythm_said};
use crate::domain::life::Life;
use crate::domain::{Commitment, Session, State};
use crate::sheet::{Block, Cell, Column, Row, Table, Tone};
use crate::texts::{Texts, t};

/// The matrix of one meeting, or of several.
pub(super) fn body(desk: &Desk<'_>) -> Body {
    let texts = desk.texts();
    let title = t!(texts, "paper-plan-title").to_string();
    let mut head = vec![title.clone()];
    let mut blocks = Vec::new();
    let mut rows = Vec::new();
    let mut data = Vec::new();
    let several = desk.sessions.len() > 1;
    let mut facts = match desk.sessions.as_slice() {
        [only] => meeting_facts(desk, only),
        _ => vec![],
    };
    facts.push(fact(t!(texts, "paper-as-of"), date(texts, desk.order.today)));
    if let Some(owner) = &desk.order.owner {
        head.push(desk.sight.official(desk.office.institution_name(owner, desk.order.today)));
    }
    if several {
        head.push(t!(texts, "paper-of-meetings", count = desk.sessions.len()).to_string());
    }
    let mut number = 0;
    for session in &desk.sessions {
        desk.sight.sees(session.meeting.class);
        let seen: Vec<(&Commitment, Vec<Owed<'_>>)> = commitments(desk, session)
            .into_iter()
            .map(|commitment| (commitment, of_owner(desk, parts(desk, session, commitment))))
            .filter(|(_, owed)| !owed.is_empty())
            .collect();
        if several && !seen.is_empty() {
            rows.push(Row::Group(format!("{}, {}", desk.sight.title(session), date(texts, session.meeting.date))));
        }
        for (commitment, owed) in seen {
            number += 1;
            rows.extend(matrix(desk, session, commitment, &owed, number));
            data.extend(owed.iter().map(|one| Row::Cells(data_row(desk, one))));
        }
    }
    blocks.push(Block::Title(head));
    blocks.push(Block::Facts(facts));
    blocks.push(Block::Table(Table { name: title.clone(), columns: columns(texts), rows, ..Table::default() }));
    blocks.push(small(t!(texts, "paper-code-says").to_string()));
    let leaf = Table {
        name: t!(texts, "paper-name-rtl").to_string(),
        columns: data_columns(desk),
        rows: data,
        ..Table::default()
    };
    // What comes back filled in is held against this: so it is known what was changed, whatever was reported meanwhile.
    let origin = Table { name: ORIGIN.to_owned(), hidden: true, ..leaf.clone() };
    Body { title, landscape: true, headed: true, blocks, data: vec![leaf, origin], ..Body::default() }
}

/// The parts of the institution that is asked for; all, where none is.
fn of_owner<'a>(desk: &Desk<'_>, owed: Vec<Owed<'a>>) -> Vec<Owed<'a>> {
    let is_wanted = |one: &Owed<'_>| desk.order.owner.is_none() || one.institution == desk.order.owner;
    owed.into_iter().filter(is_wanted).collect()
}

fn columns(texts: &Texts) -> Vec<Column> {
    let heads = [
        (t!(texts, "paper-number-short"), 3),
        (t!(texts, "paper-code"), 8),
        (t!(texts, "paper-commitment"), 16),
        (t!(texts, "paper-indicator"), 12),
        (t!(texts, "paper-owner-short"), 12),
        (t!(texts, "paper-supporters"), 10),
        (t!(texts, "paper-where"), 8),
        (t!(texts, "paper-due"), 9),
        (t!(texts, "paper-funding"), 8),
        (t!(texts, "paper-state"), 9),
        (t!(texts, "paper-progress"), 17),
        (t!(texts, "paper-evidence"), 10),
        (t!(texts, "paper-remark"), 11),
    ];
    heads.into_iter().map(|(title, width)| Column::new(title.to_string(), width)).collect()
}

/// The rows of a commitment: its facts, and each owner's part.
fn matrix(desk: &Desk<'_>, session: &Session, commitment: &Commitment, owed: &[Owed<'_>], number: usize) -> Vec<Row> {
    let texts = desk.texts();
    let say = |text: &str| desk.sight.commitment(session, commitment, text);
    let life = Life::of(session, commitment, desk.order.today);
    let alone = owed.len() == 1;
    let own = |one: &Owed<'_>| -> [Cell; 6] {
        [
            one.due(texts),
            Cell::from(say(&commitment.funding)),
            Cell::from(one.state(texts)).toned(one.tone()),
            one.told(texts).into(),
            one.evidence.clone().into(),
            one.moved.clone().into(),
        ]
    };
    let mut first: Vec<Cell> = vec![
        Cell::number(number),
        code(session, commitment).into(),
        say(&commitment.text).into(),
        say(&commitment.indicator).into(),
        owners(desk, session, commitment).into(),
        supporters(desk, session, commitment).into(),
        places(desk, commitment).into(),
    ];
    if let ([only], true) = (owed, alone) {
        first.extend(own(only));
        return vec![Row::Cells(first)];
    }
    let whole = t!(texts, "state-" + life.state.name()).to_string();
    first.extend([
        due(texts, life.due),
        say(&commitment.funding).into(),
        whole.into(),
        tally(texts, owed).into(),
        Cell::default(),
        Cell::default(),
    ]);
    if commitment.recurrence.is_some() {
        first[12] = agreed(desk, commitment).into();
    }
    let rest = owed.iter().map(|one| {
        // On another page they are read without the row that they belong to.
        let of = Cell::from(code(session, commitment)).toned(Tone::Dim);
        let mut cells = vec![Cell::default(), of, Cell::default(), Cell::default()];
        cells.push(one.owner.clone().into());
        cells.extend([Cell::default(), Cell::default()]);
        let mut mine = own(one);
        mine[1] = Cell::default();
        cells.extend(mine);
        Row::Cells(cells)
    });
    std::iter::once(Row::Cells(first)).chain(rest).collect()
}

/// How many owners are in which state: `3 selesai, 2 proses, 7 belum`.
fn tally(texts: &Texts, owed: &[Owed<'_>]) -> String {
    let order = [State::Done, State::InProgress, State::Blocked, State::NotStarted, State::Cancelled];
    let counts = order.into_iter().map(|state| (state, owed.iter().filter(|one| one.part.state == state).count()));
    let told: Vec<String> = counts
        .filter(|(_, count)| *count > 0)
        .map(|(state, count)| format!("{count} {}", t!(texts, "state-" + state.name())))
        .collect();
    told.join(", ")
}

fn data_columns(desk: &Desk<'_>) -> Vec<Column> {
    let texts = desk.texts();
    let states = State::ALL.map(|state| t!(texts, "state-" + state.name()).to_string());
    let heads = [
        (t!(texts, "paper-code"), 12),
        (t!(texts, "paper-meeting"), 18),
        (t!(texts, "paper-day"), 12),
        (t!(texts, "paper-number-short"), 6),
        (t!(texts, "paper-commitment"), 34),
        (t!(texts, "paper-indicator"), 20),
        (t!(texts, "paper-owner"), 20),
        (t!(texts, "paper-supporters"), 18),
        (t!(texts, "paper-where"), 12),
        (t!(texts, "paper-due"), 12),
        (t!(texts, "paper-funding"), 12),
        (t!(texts, "paper-state"), 12),
        (t!(texts, "paper-days-late"), 10),
        (t!(texts, "paper-progress"), 32),
        (t!(texts, "paper-evidence"), 18),
        (t!(texts, "paper-remark"), 18),
    ];
    let mut columns: Vec<Column> =
        heads.into_iter().map(|(title, width)| Column::new(title.to_string(), width)).collect();
    columns[11].choices = states.to_vec();
    let mut more = vec![t!(texts, "paper-for-date")];
    // With these it can be read again whole.
    if !desk.order.public {
        more.extend([
            t!(texts, "paper-item"),
            t!(texts, "paper-classification"),
            t!(texts, "paper-owners-agreed"),
            t!(texts, "paper-due-agreed"),
            t!(texts, "paper-repeats"),
            t!(texts, "paper-from"),
            t!(texts, "paper-until"),
        ]);
    }
    columns.extend(more.into_iter().map(|title| Column::hidden(title.to_string())));
    columns
}

fn data_row(desk: &Desk<'_>, one: &Owed<'_>) -> Vec<Cell> {
    let (texts, session, commitment) = (desk.texts(), one.session, one.commitment);
    let say = |text: &str| desk.sight.commitment(session, commitment, text);
    let late = if one.is_late() { usize::try_from(one.days_late).unwrap_or_default() } else { 0 };
    let supporters: Vec<String> = commitment.supporters.iter().map(|party| owed::name(desk, session, party)).collect();
    let mut cells: Vec<Cell> = vec![
        one.code().into(),
        desk.sight.title(session).into(),
        due(texts, Some(session.meeting.date)),
        Cell::number(commitment.number as usize),
        say(&commitment.text).into(),
        say(&commitment.indicator).into(),
        one.owner.clone().into(),
        supporters.join("; ").into(),
        places(desk, commitment).into(),
        one.due(texts),
        say(&commitment.funding).into(),
        Cell::from(t!(texts, "state-" + one.part.state.name()).to_string()).toned(one.tone()),
        Cell::number(late).toned(if late > 0 { Tone::Bad } else { Tone::Plain }),
        one.told(texts).into(),
        one.evidence.clone().into(),
        one.moved.clone().into(),
        day(one.part.occurrence),
    ];
    if !desk.order.public {
        cells.extend(as_agreed(desk, session, commitment));
    }
    cells
}

/// A day as files have it.
fn day(day: Option<NaiveDate>) -> Cell {
    day.map(|day| Cell::from(day.to_string())).unwrap_or_default()
}

/// What was agreed, where the row before tells of one owner alone.
fn as_agreed(desk: &Desk<'_>, session: &Session, commitment: &Commitment) -> [Cell; 7] {
    let owners: Vec<String> = commitment.owners.iter().map(|party| owed::name(desk, session, party)).collect();
    let item = commitment.item.and_then(|item| session.item_number(item));
    let recurrence = commitment.recurrence;
    [
        item.map(|item| item.to_string()).unwrap_or_default().into(),
        commitment.class.name().replace('_', " ").into(),
        owners.join("; ").into(),
        day(commitment.due),
        recurrence.map(rhythm_said).unwrap_or_default().into(),
        day(recurrence.map(|recurrence| recurrence.from)),
        day(recurrence.and_then(|recurrence| recurrence.until)),
    ]
}
