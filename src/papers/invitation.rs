//! The invitation (*undangan*): a letter, to a few on its first page, to many on a list behind it. It must not know to whom
//! it was sent.

use super::Desk;
use super::frame::{Body, below, fact, institution, long_date, looking, of_seat, place_and_date, prose, time};
use crate::domain::Session;
use crate::domain::attendance::{PresenceStatus, Seat};
use crate::domain::office::Signatory;
use crate::domain::sheet::in_order;
use crate::sheet::{Block, Cell, Column, List, Look, Row, Signatures, Signer, Table};
use crate::texts::t;

/// So many addressees stand in the letter itself; more stand on a list.
const IN_THE_LETTER: usize = 8;

/// The letter to all who are invited.
pub(super) fn body(desk: &Desk<'_>, session: &Session) -> Body {
    let (texts, meeting) = (desk.texts(), &session.meeting);
    desk.sight.sees(meeting.class);
    let seats: Vec<&Seat> = in_order(desk.office, session)
        .into_iter()
        .filter(|seat| seat.presence.status != PresenceStatus::Guest)
        .collect();
    let has_list = seats.len() > IN_THE_LETTER;
    let title = t!(texts, "paper-name-undangan").to_string();
    let enclosed = if has_list { t!(texts, "paper-one-list").to_string() } else { String::new() };
    let left = Block::Facts(vec![
        fact(t!(texts, "paper-letter-number"), desk.sight.official(&meeting.invitation_number)),
        fact(t!(texts, "paper-letter-kind"), t!(texts, "class-" + meeting.class.name()).to_string()),
        fact(t!(texts, "paper-enclosed"), enclosed),
        fact(
            t!(texts, "paper-concerning"),
            t!(texts, "paper-invitation-to", title = desk.sight.title(session)).to_string(),
        ),
    ]);
    let sent = session.seats.iter().filter_map(|seat| seat.invitation.as_ref()).map(|invitation| invitation.sent).min();
    let mut right = vec![prose(place_and_date(desk, session, sent)), prose(t!(texts, "paper-to").to_string())];
    if has_list {
        right.push(prose(t!(texts, "paper-to-list").to_string()));
    } else {
        let items = seats.iter().map(|seat| desk.sight.official(&seat.full_position())).collect();
        right.push(Block::List(List { numbered: true, items }));
    }
    right.push(prose(t!(texts, "paper-to-place").to_string()));
    let mut blocks = vec![Block::Beside { left: vec![left], right }];
    blocks.push(looking(
        Look::Letter,
        t!(texts, "paper-invitation-opening", title = desk.sight.title(session)).to_string(),
    ));
    blocks.push(Block::Facts(vec![
        fact(t!(texts, "paper-day"), long_date(texts, meeting.date)),
        fact(t!(texts, "paper-hour"), time(desk, meeting.starts, None)),
        fact(t!(texts, "paper-place"), desk.sight.official(&meeting.place)),
        fact(t!(texts, "paper-matter"), desk.sight.title(session)),
        fact(t!(texts, "paper-dress"), ""),
        fact(t!(texts, "paper-note"), ""),
        fact(t!(texts, "paper-contact-person"), ""),
    ]));
    blocks.push(looking(Look::Letter, t!(texts, "paper-invitation-closing").to_string()));
    blocks.push(Block::Signatures(Signatures { place: String::new(), signers: vec![signer(desk, session)] }));
    blocks.push(prose(t!(texts, "paper-copies").to_string()));
    blocks
        .push(Block::List(List { numbered: true, items: vec!["………………………………".to_owned(); 2] }));
    if has_list {
        blocks.push(Block::Page);
        blocks.extend(list(desk, session, &seats));
    }
    Body { title, headed: true, blocks, ..Body::default() }
}

/// Who signs: the signatory of the office who has the chair's position.
fn signer(desk: &Desk<'_>, session: &Session) -> Signer {
    let chair = session.meeting.chair.and_then(|id| session.seat(id));
    let known =
        chair.and_then(|seat| desk.office.signatories.iter().find(|known| known.position == seat.full_position()));
    match (known, chair) {
        (Some(known), _) if !known.name.is_empty() => named(desk, known),
        (_, Some(seat)) => of_seat(desk, seat, vec![]),
        _ => Signer::default(),
    }
}

fn named(desk: &Desk<'_>, known: &Signatory) -> Signer {
    let (position, name) = (desk.sight.official(&known.position), desk.sight.official(&known.name));
    Signer { above: vec![format!("{position},")], name, below: below(desk, known) }
}

/// All who are invited, on a page of their own.
fn list(desk: &Desk<'_>, session: &Session, seats: &[&Seat]) -> Vec<Block> {
    let texts = desk.texts();
    let columns = vec![
        Column::number(t!(texts, "paper-number-short").to_string(), 6),
        Column::new(t!(texts, "paper-position").to_string(), 50),
        Column::new(t!(texts, "paper-institution").to_string(), 44),
    ];
    let mut rows = Vec::new();
    let mut group = None;
    for (at, seat) in seats.iter().enumerate() {
        if group != Some(&seat.group) {
            rows.push(Row::Group(super::sight::safe(desk.office.group_name(&seat.group))));
            group = Some(&seat.group);
        }
        let name = desk.sight.official(&seat.full_name());
        let position = desk.sight.official(&seat.full_position());
        let who = if name.is_empty() { position } else { format!("{position}\n{name}") };
        rows.push(Row::Cells(vec![Cell::number(at + 1), who.into(), institution(desk.office, session, seat).into()]));
    }
    let number = desk.sight.official(&session.meeting.invitation_number);
    let facts = vec![fact(t!(texts, "paper-letter-number"), number)];
    vec![
        Block::Title(vec![t!(texts, "paper-list-of-invited").to_string(), desk.sight.title(session)]),
        Block::Facts(facts),
        Block::Table(Table { columns, rows, ..Table::default() }),
    ]
}
