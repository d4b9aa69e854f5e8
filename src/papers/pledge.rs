//! What is signed before the meeting closes: a page for each institution with its own commitments (*lembar komitmen*), and all
//! commitments with all who owe one (*pernyataan komitmen bersama*). It must not know what became of them.

use super::Desk;
use super::frame::{Body, chair, fact, meeting_facts, of_seat, place_and_date, prose};
use super::owed::{agreed, commitments, name, owners, places, rank, supporters};
use crate::domain::attendance::Seat;
use crate::domain::names::fold;
use crate::domain::{Commitment, Party, Session};
use crate::sheet::{Block, Cell, Column, Row, Signatures, Signer, Table};
use crate::texts::t;

/// All commitments and all signatories on one paper.
pub(super) fn together(desk: &Desk<'_>, session: &Session) -> Body {
    let texts = desk.texts();
    desk.sight.sees(session.meeting.class);
    let seen = commitments(desk, session);
    let title = t!(texts, "paper-declaration-title").to_string();
    let opening = t!(
        texts,
        "paper-declaration-opening",
        day = super::frame::long_date(texts, session.meeting.date),
        place = dots(desk.sight.official(&session.meeting.place)),
        title = desk.sight.title(session)
    );
    let mut blocks = vec![Block::Title(vec![title.clone(), desk.sight.title(session)]), prose(opening.to_string())];
    blocks.push(Block::Table(promises(desk, session, &seen, true)));
    blocks.push(prose(t!(texts, "paper-declaration-closing").to_string()));
    blocks.push(Block::Heading(t!(texts, "paper-who-pledges").to_string()));
    blocks.push(Block::Table(hands(desk, session, &seen)));
    let place = place_and_date(desk, session, Some(session.meeting.date));
    let knows = vec![t!(texts, "paper-acknowledges").to_string()];
    blocks.push(Block::Signatures(Signatures { place, signers: vec![chair(desk, session, knows)] }));
    Body { title, headed: true, blocks, ..Body::default() }
}

fn dots(text: String) -> String {
    if text.is_empty() { "………………".to_owned() } else { text }
}

/// The places to sign for all who owe something, in protocol order.
fn hands(desk: &Desk<'_>, session: &Session, seen: &[&Commitment]) -> Table {
    let texts = desk.texts();
    let columns = vec![
        Column::number(t!(texts, "paper-number-short").to_string(), 6),
        Column::new(t!(texts, "paper-name").to_string(), 26),
        Column::new(t!(texts, "paper-position-or-institution").to_string(), 38),
        Column::new(t!(texts, "paper-signature").to_string(), 30),
    ];
    let rows = debtors(session, seen).into_iter().enumerate().map(|(at, party)| {
        let seat = seat_of(session, &party);
        let name_of = seat.map(Seat::full_name).unwrap_or_default();
        let called = name(desk, session, &party);
        let position =
            seat.map(|seat| desk.sight.official(&seat.full_position())).filter(|position| *position != called);
        let who = match position {
            Some(position) => format!("{called}\n{position}"),
            None => called,
        };
        Row::Cells(vec![Cell::number(at + 1), desk.sight.official(&name_of).into(), who.into(), Cell::sign(at + 1)])
    });
    Table { columns, rows: rows.collect(), tall: true, ..Table::default() }
}

/// Who owes something, in protocol order; groups one by one.
fn debtors(session: &Session, seen: &[&Commitment]) -> Vec<Party> {
    let mut parties: Vec<Party> = Vec::new();
    for party in seen.iter().flat_map(|commitment| session.owners(commitment)) {
        // A seat and its institution sign once.
        let is_known = parties.iter().any(|known| *known == party || same_house(session, known, &party));
        if !is_known {
            parties.push(party);
        }
    }
    parties.sort_by_key(|party| rank(session, party));
    parties
}

fn same_house(session: &Session, one: &Party, other: &Party) -> bool {
    let house = |party: &Party| super::owed::institution(session, party);
    house(one).is_some() && house(one) == house(other)
}

/// Who signs for a party: itself, or the first seat of the institution.
fn seat_of<'a>(session: &'a Session, party: &Party) -> Option<&'a Seat> {
    match party {
        Party::Seat(id) => session.seat(*id),
        Party::Institution(key) => {
            let of = session.seats.iter().filter(|seat| seat.institution.as_ref() == Some(key));
            of.min_by_key(|seat| seat.rank)
        }
        Party::Group(_) => None,
    }
}

/// A page for each who owes something.
pub(super) fn each(desk: &Desk<'_>, session: &Session) -> Vec<(String, Body)> {
    desk.sight.sees(session.meeting.class);
    let seen = commitments(desk, session);
    debtors(session, &seen).into_iter().map(|party| page(desk, session, &seen, &party)).collect()
}

fn page(desk: &Desk<'_>, session: &Session, seen: &[&Commitment], party: &Party) -> (String, Body) {
    let texts = desk.texts();
    let is_theirs = |other: &Party| other == party || same_house(session, other, party);
    let mine: Vec<&Commitment> =
        seen.iter().copied().filter(|commitment| session.owners(commitment).iter().any(is_theirs)).collect();
    let helped: Vec<&Commitment> = seen
        .iter()
        .copied()
        .filter(|commitment| commitment.supporters.iter().any(is_theirs) && !mine.contains(commitment))
        .collect();
    let called = name(desk, session, party);
    let title = t!(texts, "paper-pledge-title").to_string();
    let mut facts = vec![fact(t!(texts, "paper-pledged-by"), called.clone())];
    facts.extend(meeting_facts(desk, session));
    let mut blocks = vec![Block::Title(vec![title.clone(), called.clone()]), Block::Facts(facts)];
    blocks.push(prose(t!(texts, "paper-pledge-opening", who = called.as_str()).to_string()));
    blocks.push(Block::Table(promises(desk, session, &mine, false)));
    if !helped.is_empty() {
        blocks.push(prose(t!(texts, "paper-pledge-supports").to_string()));
        blocks.push(Block::Table(promises(desk, session, &helped, true)));
    }
    blocks.push(prose(t!(texts, "paper-pledge-closing").to_string()));
    let place = place_and_date(desk, session, Some(session.meeting.date));
    let knows = vec![t!(texts, "paper-acknowledges").to_string()];
    let pledges = vec![t!(texts, "paper-pledges").to_string()];
    let hand = match seat_of(session, party) {
        Some(seat) => of_seat(desk, seat, pledges),
        None => Signer { above: pledges.into_iter().chain([called.clone()]).collect(), ..Signer::default() },
    };
    blocks.push(Block::Signatures(Signatures { place, signers: vec![chair(desk, session, knows), hand] }));
    let words = fold(&called);
    let words: Vec<&str> =
        words.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let class = mine.iter().chain(&helped).map(|commitment| commitment.class).max();
    let title = format!("{title} – {called}");
    (words.join("-"), Body { title, headed: true, class, blocks, ..Body::default() })
}

fn promises(desk: &Desk<'_>, session: &Session, seen: &[&Commitment], with_owners: bool) -> Table {
    let texts = desk.texts();
    let mut columns = vec![
        Column::new(t!(texts, "paper-number-short").to_string(), 7),
        Column::new(t!(texts, "paper-commitment").to_string(), 36),
        Column::new(t!(texts, "paper-indicator").to_string(), 24),
    ];
    if with_owners {
        columns.push(Column::new(t!(texts, "paper-owner").to_string(), 22));
    } else {
        columns.push(Column::new(t!(texts, "paper-supporters").to_string(), 20));
        columns.push(Column::new(t!(texts, "paper-where").to_string(), 14));
    }
    columns.push(Column::new(t!(texts, "paper-due").to_string(), 18));
    let rows = seen.iter().map(|commitment| {
        let mut cells: Vec<Cell> = vec![
            format!("K{}", commitment.number).into(),
            desk.sight.commitment(session, commitment, &commitment.text).into(),
            desk.sight.commitment(session, commitment, &commitment.indicator).into(),
        ];
        if with_owners {
            cells.push(owners(desk, session, commitment).into());
        } else {
            cells.push(supporters(desk, session, commitment).into());
            cells.push(places(desk, commitment).into());
        }
        cells.push(agreed(desk, commitment).into());
        Row::Cells(cells)
    });
    Table { columns, rows: rows.collect(), ..Table::default() }
}
