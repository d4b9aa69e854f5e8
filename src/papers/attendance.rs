//! The attendance sheet (*daftar hadir*): by group in protocol order, with places to sign left and right in turn. Blank, it
//! goes to the door; filled, it says who came. It must not know who is called where (see `domain::sheet`).

use super::Desk;
use super::frame::{Body, chair, fact, institution, meeting_facts, place_and_date, secretary};
use super::sight::safe;
use crate::domain::attendance::{Attendance, PresenceStatus, Seat};
use crate::domain::quorum::Quorum;
use crate::domain::sheet::in_order;
use crate::domain::{Office, Session};
use crate::sheet::{Align, Block, Cell, Column, Row, Signatures, Table};
use crate::texts::{Texts, t};

/// The sheet of a meeting.
pub(super) fn body(desk: &Desk<'_>, session: &Session, blank: bool) -> Body {
    let texts = desk.texts();
    desk.sight.sees(session.meeting.class);
    let title = t!(texts, "paper-attendance-title").to_string();
    let mut blocks = vec![Block::Title(vec![title.clone()]), Block::Facts(meeting_facts(desk, session))];
    blocks.push(Block::Table(table(desk, session, blank)));
    if !blank {
        let mut facts = vec![fact(t!(texts, "paper-attendees"), counted(texts, session))];
        let rule = session.meeting.quorum.as_ref();
        facts.extend(rule.map(|rule| fact(t!(texts, "paper-quorum-label"), quorum(texts, session, rule))));
        blocks.push(Block::Facts(facts));
    }
    let place = place_and_date(desk, session, Some(session.meeting.date));
    let acknowledges = vec![t!(texts, "paper-chair").to_string()];
    let signers = vec![secretary(desk, session), chair(desk, session, acknowledges)];
    blocks.push(Block::Signatures(Signatures { place, signers }));
    Body { title, headed: true, blocks, data: vec![data(desk, session)], ..Body::default() }
}

fn columns(texts: &Texts) -> Vec<Column> {
    vec![
        Column { align: Align::Right, ..Column::new(t!(texts, "paper-number-short").to_string(), 5) },
        Column::new(t!(texts, "paper-name").to_string(), 23),
        Column::new(t!(texts, "paper-position").to_string(), 26),
        Column::new(t!(texts, "paper-institution").to_string(), 22),
        Column::new(t!(texts, "paper-signature").to_string(), 28),
        Column::new(t!(texts, "paper-remark").to_string(), 14),
    ]
}

fn table(desk: &Desk<'_>, session: &Session, blank: bool) -> Table {
    let (texts, office) = (desk.texts(), desk.office);
    let mut rows = Vec::new();
    let mut group = None;
    let seats = in_order(office, session);
    let seats = seats.into_iter().filter(|seat| !blank || seat.presence.status != PresenceStatus::Guest);
    for (at, seat) in seats.enumerate() {
        let of = heading(texts, office, seat);
        if group.as_ref() != Some(&of) {
            rows.push(Row::Group(of.clone()));
            group = Some(of);
        }
        rows.push(Row::Cells(row(desk, session, seat, at + 1, blank)));
    }
    Table {
        name: t!(texts, "paper-attendance-title").to_string(),
        columns: columns(texts),
        rows,
        tall: true,
        ..Table::default()
    }
}

fn heading(texts: &Texts, office: &Office, seat: &Seat) -> String {
    if seat.presence.status == PresenceStatus::Guest {
        t!(texts, "paper-guests").to_string()
    } else {
        safe(office.group_name(&seat.group))
    }
}

fn row(desk: &Desk<'_>, session: &Session, seat: &Seat, number: usize, blank: bool) -> Vec<Cell> {
    let (name, position) = if blank { (seat.full_name(), seat.full_position()) } else { who(desk.texts(), seat) };
    let came = seat.presence.has_come() || seat.presence.status == PresenceStatus::NotYet;
    vec![
        Cell::number(number),
        desk.sight.official(&name).into(),
        desk.sight.official(&position).into(),
        institution(desk.office, session, seat).into(),
        if blank || came { Cell::sign(number) } else { Cell::default() },
        if blank { Cell::default() } else { remark(desk, session, seat).into() },
    ]
}

/// Who sits in a seat: name and position; of a representative, for whom.
fn who(texts: &Texts, seat: &Seat) -> (String, String) {
    match (seat.presence.status, &seat.presence.by) {
        (PresenceStatus::Represented, by) => {
            let by = by.clone().unwrap_or_default();
            let position = t!(texts, "paper-stands-for", position = seat.full_position()).to_string();
            let position = if by.position.is_empty() { position } else { format!("{}\n{position}", by.position) };
            (by.name, position)
        }
        _ => (seat.full_name(), seat.full_position()),
    }
}

fn remark(desk: &Desk<'_>, session: &Session, seat: &Seat) -> String {
    let texts = desk.texts();
    let presence = &seat.presence;
    let mut said = match presence.status {
        PresenceStatus::NotYet => String::new(),
        status => t!(texts, "presence-" + status.name()).to_string(),
    };
    if session.is_late(seat)
        && let Some(arrived) = presence.arrived
    {
        said = t!(texts, "paper-since", state = said, time = texts.language().clock(arrived)).to_string();
    }
    if !desk.order.public && !presence.reason.is_empty() {
        said = format!("{said}: {}", desk.sight.official(&presence.reason));
    }
    said
}

/// `Hadir 43, diwakili 13, izin 3, tanpa keterangan 4, dari 63 undangan; tamu 1.`
pub(super) fn counted(texts: &Texts, session: &Session) -> String {
    let Attendance { invited, present, represented, excused, absent, guests, not_yet } = session.attendance();
    let mut parts = vec![
        t!(texts, "paper-count-present", count = present),
        t!(texts, "paper-count-represented", count = represented),
        t!(texts, "paper-count-excused", count = excused),
        t!(texts, "paper-count-absent", count = absent),
    ];
    if not_yet > 0 {
        parts.push(t!(texts, "paper-count-not-yet", count = not_yet));
    }
    let parts: Vec<String> = parts.into_iter().map(|part| part.to_string()).collect();
    let said = t!(texts, "paper-count-of", what = parts.join(", "), invited = invited).to_string();
    if guests > 0 { format!("{said}; {}", t!(texts, "paper-count-guests", count = guests)) } else { said }
}

/// Whether the quorum was reached.
pub(super) fn quorum(texts: &Texts, session: &Session, rule: &Quorum) -> String {
    let standing = rule.standing(&session.seats);
    let reached = if standing.met() { t!(texts, "paper-quorum-met") } else { t!(texts, "paper-quorum-missed") };
    let count = session.attendance();
    if standing.required > 0 {
        t!(
            texts,
            "paper-quorum",
            reached = reached,
            there = standing.there,
            invited = count.invited,
            required = standing.required
        )
        .to_string()
    } else {
        t!(texts, "paper-quorum-plain", reached = reached).to_string()
    }
}

/// All that a spreadsheet holds of the attendance.
fn data(desk: &Desk<'_>, session: &Session) -> Table {
    let texts = desk.texts();
    let heads = [
        (t!(texts, "paper-number-short"), 5),
        (t!(texts, "paper-group"), 16),
        (t!(texts, "paper-name"), 28),
        (t!(texts, "paper-position"), 32),
        (t!(texts, "paper-institution"), 30),
        (t!(texts, "paper-presence"), 16),
        (t!(texts, "paper-by-name"), 24),
        (t!(texts, "paper-by-position"), 24),
        (t!(texts, "paper-arrived"), 9),
        (t!(texts, "paper-left"), 9),
    ];
    let mut columns: Vec<Column> =
        heads.into_iter().map(|(title, width)| Column::new(title.to_string(), width)).collect();
    if !desk.order.public {
        columns.push(Column::new(t!(texts, "paper-reason").to_string(), 24));
        columns.push(Column::new(t!(texts, "paper-contact").to_string(), 20));
    }
    let rows = in_order(desk.office, session).into_iter().enumerate();
    let rows = rows.map(|(at, seat)| Row::Cells(data_row(desk, session, seat, at + 1))).collect();
    Table { name: t!(texts, "paper-attendance-title").to_string(), columns, rows, ..Table::default() }
}

fn data_row(desk: &Desk<'_>, session: &Session, seat: &Seat, number: usize) -> Vec<Cell> {
    let (texts, presence) = (desk.texts(), &seat.presence);
    let by = presence.by.clone().unwrap_or_default();
    let clock = |time: Option<chrono::NaiveTime>| time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
    let mut cells: Vec<Cell> = vec![
        Cell::number(number),
        heading(texts, desk.office, seat).into(),
        desk.sight.official(&seat.full_name()).into(),
        desk.sight.official(&seat.full_position()).into(),
        institution(desk.office, session, seat).into(),
        t!(texts, "presence-" + presence.status.name()).to_string().into(),
        desk.sight.official(&by.name).into(),
        desk.sight.official(&by.position).into(),
        clock(presence.arrived).into(),
        clock(presence.left).into(),
    ];
    if !desk.order.public {
        cells.push(safe(&presence.reason).into());
        cells.push(safe(&seat.contact).into());
    }
    cells
}

/// Who came in somebody's place, who sent word, who did not: as the minutes list it.
pub(super) fn who_came(desk: &Desk<'_>, session: &Session) -> Vec<Block> {
    let texts = desk.texts();
    let seats = in_order(desk.office, session);
    let of = |status: PresenceStatus| seats.iter().copied().filter(move |seat| seat.presence.status == status);
    let mut facts = Vec::new();
    let named = |seat: &Seat| {
        let (name, position) = (desk.sight.official(&seat.full_name()), desk.sight.official(&seat.full_position()));
        match (name.is_empty(), position.is_empty()) {
            (true, _) => position,
            (false, true) => name,
            (false, false) => format!("{name} ({position})"),
        }
    };
    for status in [
        PresenceStatus::Present,
        PresenceStatus::Represented,
        PresenceStatus::Excused,
        PresenceStatus::Absent,
        PresenceStatus::Guest,
    ] {
        let lines: Vec<String> = of(status)
            .map(|seat| match (&seat.presence.by, status) {
                (Some(by), PresenceStatus::Represented) => {
                    let by: Vec<String> = [by.name.as_str(), by.position.as_str()]
                        .into_iter()
                        .filter(|part| !part.is_empty())
                        .map(|part| desk.sight.official(part))
                        .collect();
                    if by.is_empty() {
                        named(seat)
                    } else {
                        t!(texts, "paper-represented-by", who = named(seat), by = by.join(", ")).to_string()
                    }
                }
                (_, PresenceStatus::Excused) if !desk.order.public && !seat.presence.reason.is_empty() => {
                    format!("{}: {}", named(seat), desk.sight.official(&seat.presence.reason))
                }
                _ => named(seat),
            })
            .collect();
        if !lines.is_empty() {
            let label = t!(texts, "paper-came-" + status.name(), count = lines.len());
            facts.push(fact(label, lines.join("; ")));
        }
    }
    vec![Block::Facts(facts)]
}
