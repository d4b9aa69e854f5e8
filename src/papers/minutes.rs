//! The minutes (*notula*). They must not know how a commitment stands: what became of it is told elsewhere.

use super::Desk;
use super::answers;
use super::attendance::{counted, quorum, who_came};
use super::frame::{Body, chair, clock, fact, long_date, place_and_date, prose, secretary, small};
use super::owed::{agreed, commitments, owners, supporters};
use crate::domain::agenda::{Decision, Item, ItemState, Note};
use crate::domain::identity::Subject;
use crate::domain::{ItemId, Session};
use crate::sheet::{Block, Cell, Column, Fact, List, Look, Prose, Row, Signatures, Table};
use crate::texts::t;

/// The minutes of a meeting.
pub(super) fn body(desk: &Desk<'_>, session: &Session) -> Body {
    let texts = desk.texts();
    desk.sight.sees(session.meeting.class);
    let title = desk.sight.title(session);
    let mut head = vec![t!(texts, "paper-minutes-title").to_string(), title.clone()];
    if !session.meeting.number.is_empty() {
        head.push(t!(texts, "paper-number", number = desk.sight.official(&session.meeting.number)).to_string());
    }
    let mut blocks = vec![Block::Title(head), Block::Facts(facts(desk, session))];
    let items: Vec<(usize, &Item)> =
        session.items.iter().enumerate().filter(|(_, item)| desk.sight.sees(item.class)).collect();
    desk.sight.leave_out(|left| left.items += session.items.len() - items.len());
    if !items.is_empty() {
        blocks.push(Block::Heading(t!(texts, "paper-agenda").to_string()));
        blocks.push(Block::List(List {
            numbered: true,
            items: items.iter().map(|(at, item)| planned(desk, session, *at, item)).collect(),
        }));
        blocks.push(Block::Heading(t!(texts, "paper-discussion").to_string()));
    }
    for (at, item) in &items {
        blocks.extend(discussed(desk, session, *at, item));
    }
    blocks.extend(others(desk, session));
    blocks.extend(decided(desk, session));
    blocks.extend(promised(desk, session));
    blocks.push(Block::Heading(t!(texts, "paper-who-came").to_string()));
    blocks.extend(who_came(desk, session));
    let place = place_and_date(desk, session, Some(session.meeting.date));
    let leads = vec![t!(texts, "paper-chair").to_string()];
    let signers = vec![secretary(desk, session), chair(desk, session, leads)];
    blocks.push(Block::Signatures(Signatures { place, signers }));
    Body { title: format!("{} {title}", t!(texts, "paper-name-notula")), headed: true, blocks, ..Body::default() }
}

fn facts(desk: &Desk<'_>, session: &Session) -> Vec<Fact> {
    let (texts, meeting) = (desk.texts(), &session.meeting);
    let say = |time: Option<chrono::NaiveTime>| time.map(|time| clock(desk, time)).unwrap_or_default();
    let hours = match (say(meeting.opened), say(meeting.closed)) {
        (opened, closed) if opened.is_empty() && closed.is_empty() => String::new(),
        (opened, closed) => t!(texts, "paper-hours", opened = dotted(opened), closed = dotted(closed)).to_string(),
    };
    let chair = meeting.chair.and_then(|id| session.seat(id));
    let led = chair.map(|seat| {
        let parts = [seat.full_name(), seat.full_position()];
        parts
            .iter()
            .filter(|part| !part.is_empty())
            .map(|part| desk.sight.official(part))
            .collect::<Vec<_>>()
            .join(", ")
    });
    let mut facts = vec![
        fact(t!(texts, "paper-day"), long_date(texts, meeting.date)),
        fact(t!(texts, "paper-invitation-number"), desk.sight.official(&meeting.invitation_number)),
        fact(t!(texts, "paper-time"), hours),
        fact(t!(texts, "paper-place"), desk.sight.official(&meeting.place)),
        fact(t!(texts, "paper-led-by"), led.unwrap_or_default()),
        fact(t!(texts, "paper-written-by"), desk.sight.official(&meeting.secretary)),
        fact(t!(texts, "paper-attendees"), counted(texts, session)),
    ];
    facts.extend(
        meeting.quorum.as_ref().map(|rule| fact(t!(texts, "paper-quorum-label"), quorum(texts, session, rule))),
    );
    facts
}

fn dotted(said: String) -> String {
    if said.is_empty() { "………".to_owned() } else { said }
}

fn title_of(desk: &Desk<'_>, session: &Session, at: usize, item: &Item) -> String {
    let place = t!(desk.texts(), "layar-item", number = at + 1).to_string();
    desk.sight.subject(session, Subject::Item(item.id), &place, &item.title)
}

/// `Pembukaan, doa, laporan panitia (20 menit, terlaksana 23 menit)`.
fn planned(desk: &Desk<'_>, session: &Session, at: usize, item: &Item) -> String {
    let texts = desk.texts();
    let title = title_of(desk, session, at, item);
    let how = match (item.minutes, item.spent, item.state) {
        (_, _, ItemState::Skipped) => t!(texts, "paper-item-skipped"),
        (_, _, ItemState::Deferred) => t!(texts, "paper-item-deferred"),
        (0, None, _) => return title,
        (0, Some(spent), _) => t!(texts, "paper-item-spent", spent = spent),
        (minutes, Some(spent), _) => t!(texts, "paper-item-both", minutes = minutes, spent = spent),
        (minutes, None, _) => t!(texts, "paper-item-minutes", minutes = minutes),
    };
    format!("{title} ({how})")
}

/// What was said and decided under an item.
fn discussed(desk: &Desk<'_>, session: &Session, at: usize, item: &Item) -> Vec<Block> {
    let texts = desk.texts();
    let mut blocks = vec![Block::Subheading(format!("{}. {}", at + 1, title_of(desk, session, at, item)))];
    if !item.in_charge.is_empty() {
        let who = desk.sight.official(&item.in_charge);
        blocks.push(small(t!(texts, "paper-in-charge", who = who).to_string()));
    }
    let said = of_item(desk, session, Some(item.id));
    let answers = answers::table(desk, session, Some(item.id));
    if said.is_empty() && answers.is_none() {
        blocks.push(small(t!(texts, "paper-nothing-noted").to_string()));
    }
    blocks.extend(said);
    blocks.extend(answers);
    blocks
}

/// What was said without an item, or under one that has gone.
fn others(desk: &Desk<'_>, session: &Session) -> Vec<Block> {
    let said = of_item(desk, session, None);
    let heading = (!said.is_empty()).then(|| Block::Subheading(t!(desk.texts(), "paper-other-notes").to_string()));
    let mut blocks: Vec<Block> = heading.into_iter().chain(said).collect();
    if let Some(answers) = answers::table(desk, session, None) {
        blocks.push(Block::Subheading(t!(desk.texts(), "paper-answers").to_string()));
        blocks.push(answers);
    }
    blocks
}

fn of_item(desk: &Desk<'_>, session: &Session, item: Option<ItemId>) -> Vec<Block> {
    let belongs = |of: Option<ItemId>| of.filter(|id| session.item(*id).is_some()) == item;
    let notes = session.notes.iter().enumerate().filter(|(_, note)| belongs(note.item));
    let decisions = session.decisions.iter().filter(|decision| belongs(decision.item));
    let mut said: Vec<(Option<chrono::NaiveTime>, Block)> = Vec::new();
    for (at, note) in notes {
        if desk.sight.sees(note.class) {
            said.push((note.at, noted(desk, session, at, note)));
        } else {
            desk.sight.leave_out(|left| left.notes += 1);
        }
    }
    let seen = decisions.filter(|decision| desk.sight.sees(decision.class));
    said.extend(seen.map(|decision| (decision.at, in_place(desk, session, decision))));
    // What has no time keeps its place behind what was there before it.
    let mut last = None;
    let mut timed: Vec<(Option<chrono::NaiveTime>, Block)> = said
        .into_iter()
        .map(|(at, block)| {
            last = at.or(last);
            (last, block)
        })
        .collect();
    timed.sort_by_key(|(at, _)| *at);
    timed.into_iter().map(|(_, block)| block).collect()
}

fn noted(desk: &Desk<'_>, session: &Session, at: usize, note: &Note) -> Block {
    let texts = desk.texts();
    let place = t!(texts, "identity-of-note", number = at + 1).to_string();
    let text = desk.sight.subject(session, Subject::Note(note.id), &place, &note.text);
    let speaker = desk.sight.official(&session.speaker(note));
    let lead = if speaker.is_empty() { String::new() } else { format!("{speaker}:") };
    Block::Prose(Prose { lead, text, look: Look::Inner })
}

fn decision_text(desk: &Desk<'_>, session: &Session, decision: &Decision) -> String {
    let place = t!(desk.texts(), "identity-of-decision", number = decision.number).to_string();
    desk.sight.subject(session, Subject::Decision(decision.id), &place, &decision.text)
}

fn in_place(desk: &Desk<'_>, session: &Session, decision: &Decision) -> Block {
    let lead = t!(desk.texts(), "paper-decision", number = decision.number).to_string();
    Block::Prose(Prose { lead, text: decision_text(desk, session, decision), look: Look::Inner })
}

fn decided(desk: &Desk<'_>, session: &Session) -> Vec<Block> {
    let texts = desk.texts();
    let (seen, hidden): (Vec<&Decision>, Vec<&Decision>) =
        session.decisions.iter().partition(|decision| desk.sight.sees(decision.class));
    desk.sight.leave_out(|left| left.decisions += hidden.len());
    let heading = Block::Heading(t!(texts, "paper-decisions").to_string());
    if seen.is_empty() {
        return if session.decisions.is_empty() {
            vec![heading, prose(t!(texts, "paper-no-decisions").to_string())]
        } else {
            vec![]
        };
    }
    let rows = seen.iter().map(|decision| {
        Row::Cells(vec![Cell::number(decision.number as usize), decision_text(desk, session, decision).into()])
    });
    let columns = vec![
        Column::number(t!(texts, "paper-number-short").to_string(), 6),
        Column::new(t!(texts, "paper-decision-column").to_string(), 94),
    ];
    vec![heading, Block::Table(Table { columns, rows: rows.collect(), ..Table::default() })]
}

fn promised(desk: &Desk<'_>, session: &Session) -> Vec<Block> {
    let texts = desk.texts();
    let seen = commitments(desk, session);
    let heading = Block::Heading(t!(texts, "paper-follow-up").to_string());
    if seen.is_empty() {
        return if session.commitments.is_empty() {
            vec![heading, prose(t!(texts, "paper-no-commitments").to_string())]
        } else {
            vec![]
        };
    }
    let columns = vec![
        Column::new(t!(texts, "paper-number-short").to_string(), 7),
        Column::new(t!(texts, "paper-commitment").to_string(), 33),
        Column::new(t!(texts, "paper-indicator").to_string(), 20),
        Column::new(t!(texts, "paper-owner").to_string(), 18),
        Column::new(t!(texts, "paper-supporters").to_string(), 18),
        Column::new(t!(texts, "paper-due").to_string(), 22),
    ];
    let rows = seen.into_iter().map(|commitment| {
        Row::Cells(vec![
            format!("K{}", commitment.number).into(),
            desk.sight.commitment(session, commitment, &commitment.text).into(),
            desk.sight.commitment(session, commitment, &commitment.indicator).into(),
            owners(desk, session, commitment).into(),
            supporters(desk, session, commitment).into(),
            agreed(desk, commitment).into(),
        ])
    });
    vec![heading, Block::Table(Table { columns, rows: rows.collect(), ..Table::default() })]
}
