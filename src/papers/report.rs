//! The report on follow-up (*laporan tindak lanjut*): its first page is one that a Sekda reads in a minute; behind it all that
//! it rests on, institution by institution in protocol order. It must not rank anybody.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::Desk;
use super::frame::{Body, date, fact, small};
use super::owed::{Owed, code, commitments, parts, rank};
use crate::domain::record::RecordKind;
use crate::domain::{Commitment, Key, Session, State};
use crate::sheet::{Bars, Block, Cell, Column, Figure, List, Row, Table, Tone};
use crate::texts::{Texts, t};

/// So many lines of a kind stand on the first page.
const ON_PAGE_ONE: usize = 6;
/// The days that a first report looks back.
const FIRST_LOOK_BACK: u64 = 30;
/// The letters of a commitment's text in a line of the first page.
const IN_A_LINE: usize = 110;

/// The report on the meetings.
pub(super) fn body(desk: &Desk<'_>) -> Body {
    let texts = desk.texts();
    let owed = all(desk);
    let since = since(desk);
    let title = t!(texts, "paper-report-title").to_string();
    let about = match desk.sessions.as_slice() {
        [only] => format!("{}, {}", desk.sight.title(only), date(texts, only.meeting.date)),
        several => t!(texts, "paper-of-meetings", count = several.len()).to_string(),
    };
    let mut blocks = vec![Block::Title(vec![title.clone(), about])];
    blocks.push(Block::Facts(vec![
        fact(t!(texts, "paper-as-of"), date(texts, desk.order.today)),
        fact(t!(texts, "paper-since-report"), date(texts, since)),
    ]));
    blocks.push(Block::Figures(figures(texts, &owed)));
    blocks.extend(direction(desk, &owed));
    blocks.extend(late(desk, &owed));
    blocks.extend(changes(desk, since));
    blocks.push(Block::Page);
    blocks.extend(behind(desk, &owed));
    Body { title, headed: true, blocks, ..Body::default() }
}

/// All that is owed and may be seen.
pub(super) fn all<'a>(desk: &Desk<'a>) -> Vec<Owed<'a>> {
    let mut all = Vec::new();
    for session in &desk.sessions {
        desk.sight.sees(session.meeting.class);
        for commitment in commitments(desk, session) {
            all.extend(parts(desk, session, commitment));
        }
    }
    all
}

/// The day of the last report on these meetings; a month ago where there was none.
fn since(desk: &Desk<'_>) -> NaiveDate {
    let today = desk.order.today;
    let reports = desk.sessions.iter().flat_map(|session| &session.exports).filter(|export| export.paper == "laporan");
    let last = reports.map(|export| export.at.date_naive()).filter(|day| *day < today).max();
    last.or_else(|| today.checked_sub_days(Days::new(FIRST_LOOK_BACK))).unwrap_or(today)
}

/// What is seen first: all, done, in time, late, blocked. Parts of owners are counted, so that nobody's is hidden by another's.
pub(super) fn figures(texts: &Texts, owed: &[Owed<'_>]) -> Vec<Figure> {
    let count = |is: &dyn Fn(&Owed<'_>) -> bool| owed.iter().filter(|one| is(one)).count();
    let figure = |count: usize, label: String, tone: Tone| Figure {
        value: count.to_string(),
        label,
        tone: if count == 0 { Tone::Dim } else { tone },
    };
    let done = count(&|one| one.part.state == State::Done);
    let late = count(&|one| one.is_late());
    let blocked = count(&|one| one.part.state == State::Blocked);
    let in_time = count(&|one| one.part.state.is_open() && !one.is_late());
    vec![
        figure(owed.len(), t!(texts, "paper-figure-all").to_string(), Tone::Plain),
        figure(done, t!(texts, "paper-figure-done").to_string(), Tone::Good),
        figure(in_time, t!(texts, "paper-figure-in-time").to_string(), Tone::Going),
        figure(late, t!(texts, "paper-figure-late").to_string(), Tone::Bad),
        figure(blocked, t!(texts, "paper-figure-blocked").to_string(), Tone::Soon),
    ]
}

/// A text as a line of the first page.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= IN_A_LINE {
        return line;
    }
    let cut: String = line.chars().take(IN_A_LINE).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

fn called(desk: &Desk<'_>, session: &Session, commitment: &Commitment) -> String {
    let text = shortened(&desk.sight.commitment(session, commitment, &commitment.text));
    if desk.sessions.len() > 1 {
        format!("{} {text}", code(session, commitment))
    } else {
        format!("K{} {text}", commitment.number)
    }
}

/// A list of the first page: what does not fit is behind it.
fn listed(desk: &Desk<'_>, heading: String, none: Option<String>, mut items: Vec<String>) -> Vec<Block> {
    if items.is_empty() {
        return none.map(|none| vec![Block::Subheading(heading), small(none)]).unwrap_or_default();
    }
    let more = items.len().saturating_sub(ON_PAGE_ONE);
    items.truncate(ON_PAGE_ONE);
    let mut blocks = vec![Block::Subheading(heading), Block::List(List { numbered: false, items })];
    if more > 0 {
        blocks.push(small(t!(desk.texts(), "paper-more-behind", count = more).to_string()));
    }
    blocks
}

/// What waits for a word of the head of the office: what is blocked, and what stands in its way.
fn direction(desk: &Desk<'_>, owed: &[Owed<'_>]) -> Vec<Block> {
    let texts = desk.texts();
    let blocked = owed.iter().filter(|one| one.part.state == State::Blocked);
    let items = blocked.map(|one| {
        let told = one.last.as_ref().map(|(_, text)| shortened(text)).unwrap_or_default();
        let line = format!("{} ({})", called(desk, one.session, one.commitment), one.owner);
        if told.is_empty() { line } else { format!("{line}: {told}") }
    });
    let none = t!(texts, "paper-nothing-blocked").to_string();
    listed(desk, t!(texts, "paper-needs-direction").to_string(), Some(none), items.collect())
}

/// What is late, the longest first; a commitment of many owners in one line.
fn late(desk: &Desk<'_>, owed: &[Owed<'_>]) -> Vec<Block> {
    let texts = desk.texts();
    let mut late: Vec<(i64, &Owed<'_>, Vec<&str>)> = Vec::new();
    for one in owed.iter().filter(|one| one.is_late()) {
        match late.iter_mut().find(|(_, known, _)| known.commitment.id == one.commitment.id) {
            Some((days, _, names)) => {
                *days = one.days_late.max(*days);
                names.push(&one.owner);
            }
            None => late.push((one.days_late, one, vec![&one.owner])),
        }
    }
    late.sort_by_key(|(days, ..)| std::cmp::Reverse(*days));
    let items = late.into_iter().map(|(days, one, names)| {
        let who = match names.as_slice() {
            [only] => (*only).to_owned(),
            several => t!(texts, "paper-so-many-owners", count = several.len()).to_string(),
        };
        t!(texts, "paper-late-line", what = called(desk, one.session, one.commitment), who = who, days = days)
            .to_string()
    });
    let none = t!(texts, "paper-nothing-late").to_string();
    listed(desk, t!(texts, "paper-late-heading").to_string(), Some(none), items.collect())
}

/// What changed since the last report, the newest first.
fn changes(desk: &Desk<'_>, since: NaiveDate) -> Vec<Block> {
    let (texts, today) = (desk.texts(), desk.order.today);
    let mut changes: Vec<(NaiveDate, String)> = Vec::new();
    for session in &desk.sessions {
        for commitment in session.commitments.iter().filter(|commitment| desk.sight.sees(commitment.class)) {
            for record in &commitment.records {
                let day = record.at.date_naive();
                if day <= since || day > today {
                    continue;
                }
                let what = || called(desk, session, commitment);
                match &record.kind {
                    RecordKind::Progress(progress) => {
                        let state = t!(texts, "state-" + progress.state.name()).to_string();
                        let told = shortened(&desk.sight.commitment(session, commitment, &progress.text));
                        let line = t!(texts, "paper-change-state", what = what(), state = state).to_string();
                        changes.push((day, if told.is_empty() { line } else { format!("{line}: {told}") }));
                    }
                    RecordKind::Due(moved) => {
                        changes.push((
                            day,
                            t!(texts, "paper-change-due", what = what(), to = date(texts, moved.to)).to_string(),
                        ));
                    }
                    _ => {}
                }
            }
        }
    }
    changes.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    let items = changes.into_iter().map(|(_, line)| line).collect();
    let none = t!(texts, "paper-nothing-changed").to_string();
    listed(desk, t!(texts, "paper-changes-heading", since = date(texts, since)).to_string(), Some(none), items)
}

/// Institutions in protocol order, each with what it owes.
pub(super) fn by_institution<'b, 'a>(desk: &Desk<'_>, owed: &'b [Owed<'a>]) -> Vec<(String, Vec<&'b Owed<'a>>)> {
    let mut houses: BTreeMap<(u32, String), Vec<&'b Owed<'a>>> = BTreeMap::new();
    for one in owed {
        let (rank, name) = match (&one.institution, &one.part.owner) {
            (Some(key), _) => {
                (first_rank(desk, key), super::sight::safe(desk.office.institution_name(key, desk.order.today)))
            }
            (None, Some(party)) => (rank(one.session, party), one.owner.clone()),
            (None, None) => (u32::MAX, t!(desk.texts(), "paper-nobody").to_string()),
        };
        houses.entry((rank, name)).or_default().push(one);
    }
    houses.into_iter().map(|((_, name), owed)| (name, owed)).collect()
}

fn first_rank(desk: &Desk<'_>, key: &Key) -> u32 {
    let seats = desk.sessions.iter().flat_map(|session| &session.seats);
    seats.filter(|seat| seat.institution.as_ref() == Some(key)).map(|seat| seat.rank).min().unwrap_or(u32::MAX)
}

/// The shares of each institution as a picture.
pub(super) fn bars(texts: &Texts, houses: &[(String, Vec<&Owed<'_>>)]) -> Block {
    let shares = vec![
        (t!(texts, "paper-figure-done").to_string(), Tone::Good),
        (t!(texts, "paper-figure-in-time").to_string(), Tone::Going),
        (t!(texts, "paper-figure-late").to_string(), Tone::Bad),
        (t!(texts, "state-cancelled").to_string(), Tone::Dim),
    ];
    let bars = houses.iter().map(|(name, owed)| {
        let count = |is: &dyn Fn(&Owed<'_>) -> bool| owed.iter().filter(|one| is(one)).count();
        let counts = vec![
            count(&|one| one.part.state == State::Done),
            count(&|one| one.part.state.is_open() && !one.is_late()),
            count(&|one| one.is_late()),
            count(&|one| one.part.state == State::Cancelled),
        ];
        (name.clone(), counts)
    });
    Block::Bars(Bars { title: t!(texts, "paper-by-institution").to_string(), shares, bars: bars.collect() })
}

fn behind(desk: &Desk<'_>, owed: &[Owed<'_>]) -> Vec<Block> {
    let texts = desk.texts();
    let houses = by_institution(desk, owed);
    let mut rows = Vec::new();
    for (name, owed) in &houses {
        rows.push(Row::Group(name.clone()));
        rows.extend(owed.iter().map(|one| Row::Cells(line(desk, one))));
    }
    let columns = vec![
        Column::new(t!(texts, "paper-code").to_string(), 14),
        Column::new(t!(texts, "paper-commitment").to_string(), 34),
        Column::new(t!(texts, "paper-due").to_string(), 14),
        Column::new(t!(texts, "paper-state").to_string(), 16),
        Column::new(t!(texts, "paper-progress").to_string(), 34),
    ];
    vec![
        bars(texts, &houses),
        Block::Heading(t!(texts, "paper-all-by-institution").to_string()),
        Block::Table(Table { columns, rows, ..Table::default() }),
    ]
}

/// A part as a row below its institution.
pub(super) fn line(desk: &Desk<'_>, one: &Owed<'_>) -> Vec<Cell> {
    let texts = desk.texts();
    let text = desk.sight.commitment(one.session, one.commitment, &one.commitment.text);
    vec![
        one.code().into(),
        text.into(),
        one.due(texts),
        Cell::from(one.state(texts)).toned(one.tone()),
        one.told(texts).into(),
    ]
}
