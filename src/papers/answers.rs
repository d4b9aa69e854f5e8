//! What was answered in a meeting about the promises of earlier ones, as its minutes print it: as it was said that day, whatever
//! has happened since. It must not know the meetings of the promises.

use super::Desk;
use super::frame::short_date;
use crate::domain::answer::Answer;
use crate::domain::identity::Subject;
use crate::domain::{ItemId, Session};
use crate::sheet::{Block, Cell, Column, Row, Table};
use crate::texts::t;

/// The answers that were given under an item, or under none; `None` where there are none to be seen.
pub(super) fn table(desk: &Desk<'_>, session: &Session, item: Option<ItemId>) -> Option<Block> {
    let texts = desk.texts();
    let belongs = |of: Option<ItemId>| of.filter(|id| session.item(*id).is_some()) == item;
    let (seen, hidden): (Vec<&Answer>, Vec<&Answer>) =
        session.answers.iter().filter(|answer| belongs(answer.item)).partition(|answer| desk.sight.sees(answer.class));
    desk.sight.leave_out(|left| left.commitments += hidden.len());
    if seen.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new(t!(texts, "paper-number-short").to_string(), 14),
        Column::new(t!(texts, "paper-commitment").to_string(), 32),
        Column::new(t!(texts, "paper-owner").to_string(), 18),
        Column::new(t!(texts, "paper-answer-was").to_string(), 18),
        Column::new(t!(texts, "paper-answer-is").to_string(), 34),
        Column::new(t!(texts, "paper-answer-by").to_string(), 20),
    ];
    let rows = seen.into_iter().map(|answer| Row::Cells(cells(desk, session, answer)));
    Some(Block::Table(Table { columns, rows: rows.collect(), ..Table::default() }))
}

fn cells(desk: &Desk<'_>, session: &Session, answer: &Answer) -> Vec<Cell> {
    let texts = desk.texts();
    let place = format!("K{}", answer.number);
    let said = |text: &str| desk.sight.subject(session, Subject::Answer(answer.id), &place, text);
    let made_on = short_date(texts, answer.made_on);
    let owners = match answer.owners.as_slice() {
        [] => String::new(),
        [owner] => desk.sight.official(owner),
        owners => {
            let names: Vec<String> = owners.iter().map(|owner| desk.sight.official(owner)).collect();
            format!("{}: {}", t!(texts, "paper-answer-all"), names.join(", "))
        }
    };
    let mut was = t!(texts, "state-" + answer.before.state.name()).to_string();
    if let Some(due) = answer.before.due {
        was.push_str(&format!(", {}", short_date(texts, due)));
    }
    let mut is = match answer.after.due.filter(|_| answer.moved) {
        Some(due) => t!(texts, "paper-answer-moved", date = short_date(texts, due)).to_string(),
        None => t!(texts, "state-" + answer.after.state.name()).to_string(),
    };
    if !answer.line.is_empty() {
        is.push_str(&format!(": {}", said(&answer.line)));
    }
    if !answer.blocked_by.is_empty() {
        is.push_str(&format!("; {}", t!(texts, "paper-answer-waits", who = said(&answer.blocked_by))));
    }
    if !answer.chair.is_empty() {
        is.push_str(&format!("; {}", t!(texts, "paper-answer-chair", word = said(&answer.chair))));
    }
    let by = match (answer.by.as_str(), answer.represents.as_str()) {
        (by, "") => desk.sight.official(by),
        ("", whom) => desk.sight.official(whom),
        (who, whom) => {
            let [who, whom] = [who, whom].map(|name| desk.sight.official(name));
            t!(texts, "paper-answer-represents", who = who, whom = whom).to_string()
        }
    };
    vec![
        t!(texts, "paper-answer-promise", number = answer.number.to_string(), date = made_on).to_string().into(),
        said(&answer.text).into(),
        owners.into(),
        was.into(),
        is.into(),
        by.into(),
    ]
}
