//! What all papers have around what they say: letterhead, marks, the line at the foot; and the small parts that several of
//! them have. It must not know a single paper.

use chrono::{NaiveDate, NaiveTime};

use super::sight::{LeftOut, safe};
use super::{Desk, Kind};
use crate::domain::attendance::Seat;
use crate::domain::course::Happening;
use crate::domain::meeting::{Class, SessionState};
use crate::domain::office::Signatory;
use crate::domain::recurrence::{Recurrence, Rhythm};
use crate::domain::{Office, Session};
use crate::sheet::{Block, Fact, Format, Letterhead, Look, Prose, Search, Sheet, Signer, Table};
use crate::texts::{Texts, t};

/// What a paper says, before it has a frame.
#[derive(Default)]
pub(super) struct Body {
    /// What it is.
    pub title: String,
    /// Whether the long side lies.
    pub landscape: bool,
    /// Whether its letters are large.
    pub large: bool,
    /// Whether it stands under the letterhead.
    pub headed: bool,
    /// The class of what stands on it, where that is not the same for all sheets of an order.
    pub class: Option<Class>,
    /// What it says.
    pub blocks: Vec<Block>,
    /// What of it a spreadsheet holds.
    pub data: Vec<Table>,
    /// The words of the search.
    pub search: Option<Search>,
}

/// The sheet of a paper.
pub(super) fn sheet(desk: &Desk<'_>, body: Body) -> Sheet {
    let (texts, order) = (desk.texts(), desk.order);
    let mut blocks = Vec::with_capacity(body.blocks.len() + 1);
    if body.headed {
        blocks.extend(letterhead(desk));
    }
    blocks.extend(body.blocks);
    blocks.extend(left_out(texts, desk.sight.left_out()).map(small));
    let is_draft = desk.sessions.iter().any(|session| is_draft(order.kind, session));
    Sheet {
        title: body.title,
        language: texts.language().code().to_owned(),
        landscape: body.landscape,
        large: body.large,
        mark: if is_draft { t!(texts, "paper-draft").to_string() } else { String::new() },
        stamps: stamps(desk, is_draft, body.class),
        foot: foot(desk),
        counter: t!(texts, "paper-counter", page = "{page}", pages = "{pages}").to_string(),
        blocks,
        data: body.data,
        search: body.search,
    }
}

/// Whether a paper may still change: minutes until they are sealed, what is signed in the room until it was read back.
fn is_draft(kind: Kind, session: &Session) -> bool {
    let was_read = session.course.iter().any(|moment| matches!(moment.what, Happening::ReadBack(_)));
    let is_over = matches!(session.meeting.state, SessionState::Closed | SessionState::Final) || session.is_final();
    match kind {
        Kind::Undangan => session.meeting.invitation_number.is_empty(),
        Kind::DaftarHadir | Kind::Pernyataan | Kind::Komitmen => !was_read && !is_over,
        Kind::Notula | Kind::Rtl => !session.is_final(),
        Kind::DaftarHadirKosong | Kind::Penghormatan | Kind::Laporan | Kind::Pesan | Kind::Papan => false,
    }
}

fn stamps(desk: &Desk<'_>, is_draft: bool, own: Option<Class>) -> Vec<String> {
    let (texts, order) = (desk.texts(), desk.order);
    let mut stamps = Vec::new();
    if desk.office.profile.sample {
        stamps.push(t!(texts, "paper-sample").to_string());
    }
    if is_draft {
        stamps.push(t!(texts, "paper-draft").to_string());
    }
    let class = desk.sessions.iter().map(|session| session.meeting.class).max().unwrap_or_default();
    let class = class.max(own.unwrap_or_else(|| desk.sight.highest()));
    // A letter of no class goes out as it is; minutes say that they stay inside.
    let says_class = class > Class::Biasa || order.kind.is_public_by_default(Format::Txt);
    if !order.public && says_class {
        stamps.push(
            t!(texts, "paper-class", class = t!(texts, "class-" + class.name()).to_string().to_uppercase()).to_string(),
        );
    }
    let amended = match desk.sessions.as_slice() {
        [only] => only.earlier.len(),
        _ => 0,
    };
    if amended > 0 {
        stamps.push(t!(texts, "paper-amended", number = amended).to_string());
    }
    stamps
}

/// `Notula 400.9/52/NOT/XI/2023 · segel 1a2b 3c4d 5e6f · dicetak 1 Maret 2024`.
fn foot(desk: &Desk<'_>) -> String {
    let (texts, order) = (desk.texts(), desk.order);
    let mut parts = vec![t!(texts, "paper-name-" + order.kind.name()).to_string()];
    if let [only] = desk.sessions.as_slice() {
        if !only.meeting.number.is_empty() && matches!(order.kind, Kind::Notula | Kind::Rtl) {
            parts.push(safe(&only.meeting.number));
        }
        if let Some(seal) = &only.seal {
            parts.push(t!(texts, "paper-seal", digest = seal.short()).to_string());
        }
    }
    let form = if order.public { t!(texts, "paper-form-public") } else { t!(texts, "paper-form-internal") };
    parts.push(form.to_string());
    parts.push(t!(texts, "paper-printed", date = date(texts, order.today)).to_string());
    parts.join(" · ")
}

fn left_out(texts: &Texts, left: LeftOut) -> Option<String> {
    let counts = [
        (left.sessions, "sessions"),
        (left.items, "items"),
        (left.notes, "notes"),
        (left.decisions, "decisions"),
        (left.commitments, "commitments"),
    ];
    let counted = counts.into_iter().filter(|(count, _)| *count > 0);
    let told: Vec<String> =
        counted.map(|(count, what)| t!(texts, "paper-count-" + what, count = count).to_string()).collect();
    (!told.is_empty()).then(|| t!(texts, "paper-left-out", what = told.join(", ")).to_string())
}

/// The letterhead, where the office has one.
pub(super) fn letterhead(desk: &Desk<'_>) -> Option<Block> {
    let head = &desk.office.profile.letterhead;
    let letterhead = Letterhead {
        lines: head.lines.iter().map(|line| safe(line)).collect(),
        address: safe(&head.address),
        logo: desk.order.logo.clone(),
    };
    (!head.lines.is_empty()).then_some(Block::Letterhead(letterhead))
}

/// A paragraph.
pub(super) fn prose(text: impl Into<String>) -> Block {
    Block::Prose(Prose { text: text.into(), ..Prose::default() })
}

/// A paragraph that stands otherwise.
pub(super) fn looking(look: Look, text: impl Into<String>) -> Block {
    Block::Prose(Prose { text: text.into(), look, ..Prose::default() })
}

/// A paragraph in small letters.
pub(super) fn small(text: impl Into<String>) -> Block {
    looking(Look::Small, text)
}

/// A label and what it says.
pub(super) fn fact(label: impl std::fmt::Display, value: impl Into<String>) -> Fact {
    Fact { label: label.to_string(), value: value.into() }
}

/// `3 November 2023`.
pub(super) fn date(texts: &Texts, date: NaiveDate) -> String {
    let long = texts.language().long_date(date).to_string();
    long.split_once(", ").map_or(long.clone(), |(_, rest)| rest.to_owned())
}

/// `Jumat, 3 November 2023`.
pub(super) fn long_date(texts: &Texts, date: NaiveDate) -> String {
    texts.language().long_date(date).to_string()
}

/// `30 Nov 2023`.
pub(super) fn short_date(texts: &Texts, date: NaiveDate) -> String {
    texts.language().short_date(date).to_string()
}

/// `09.12 WITA`.
pub(super) fn clock(desk: &Desk<'_>, time: NaiveTime) -> String {
    let zone = safe(&desk.office.profile.time_zone.name);
    desk.texts().language().clock_in_zone(time, &zone).to_string()
}

/// From when until when: `09.12 – 13.31 WITA`; `09.00 WITA s.d. selesai`.
pub(super) fn time(desk: &Desk<'_>, from: Option<NaiveTime>, until: Option<NaiveTime>) -> String {
    let texts = desk.texts();
    match (from, until) {
        (Some(from), Some(until)) => format!("{} – {}", texts.language().clock(from), clock(desk, until)),
        (Some(from), None) => t!(texts, "paper-until-the-end", from = clock(desk, from)).to_string(),
        (None, _) => String::new(),
    }
}

/// The town where something is signed: what stands behind the last comma of a place, if anything does.
pub(super) fn town(place: &str) -> String {
    place.rsplit_once(',').map(|(_, town)| safe(town.trim())).unwrap_or_default()
}

/// `Atambua, 3 November 2023`; what is not known is a line to write on.
pub(super) fn place_and_date(desk: &Desk<'_>, session: &Session, day: Option<NaiveDate>) -> String {
    let town = town(&session.meeting.place);
    let town = if town.is_empty() { "…………………".to_owned() } else { desk.sight.official(&town) };
    let day = day.map_or_else(|| "…………………………".to_owned(), |day| date(desk.texts(), day));
    format!("{town}, {day}")
}

/// The institution of a seat, on the day of its meeting.
pub(super) fn institution(office: &Office, session: &Session, seat: &Seat) -> String {
    seat.institution.as_ref().map(|key| safe(office.institution_name(key, session.meeting.date))).unwrap_or_default()
}

/// The place for the hand of the chair.
pub(super) fn chair(desk: &Desk<'_>, session: &Session, above: Vec<String>) -> Signer {
    let seat = session.meeting.chair.and_then(|id| session.seat(id));
    let Some(seat) = seat else { return Signer { above, ..Signer::default() } };
    of_seat(desk, seat, above)
}

/// The place for the hand of whoever sits in a seat.
pub(super) fn of_seat(desk: &Desk<'_>, seat: &Seat, mut above: Vec<String>) -> Signer {
    let position = seat.full_position();
    above.push(format!("{},", desk.sight.official(&position)));
    let known = desk.office.signatories.iter().find(|known| known.position == position);
    let name = match known {
        Some(known) if seat.name.is_empty() => known.name.clone(),
        _ => seat.full_name(),
    };
    Signer { above, name: desk.sight.official(&name), below: known.map(|known| below(desk, known)).unwrap_or_default() }
}

/// Rank and NIP; the NIP begins with a birth date and stays inside.
pub(super) fn below(desk: &Desk<'_>, signatory: &Signatory) -> Vec<String> {
    let nip = (!signatory.nip.is_empty() && !desk.order.public)
        .then(|| t!(desk.texts(), "paper-nip", number = signatory.nip.as_str()).to_string());
    let grade = Some(safe(&signatory.grade)).filter(|grade| !grade.is_empty());
    grade.into_iter().chain(nip).collect()
}

/// The place for the hand of whoever writes the minutes.
pub(super) fn secretary(desk: &Desk<'_>, session: &Session) -> Signer {
    let known = desk.office.signatories.iter().find(|known| known.key.as_str() == "notulis" && !known.name.is_empty());
    let role = t!(desk.texts(), "paper-secretary").to_string();
    let position = desk.sight.official(&session.meeting.secretary);
    let above = if position.is_empty() { vec![format!("{role},")] } else { vec![role, format!("{position},")] };
    Signer {
        above,
        name: known.map(|known| desk.sight.official(&known.name)).unwrap_or_default(),
        below: known.map(|known| below(desk, known)).unwrap_or_default(),
    }
}

/// What the meeting was, above a paper about it.
pub(super) fn meeting_facts(desk: &Desk<'_>, session: &Session) -> Vec<Fact> {
    let (texts, meeting) = (desk.texts(), &session.meeting);
    vec![
        fact(t!(texts, "paper-meeting"), desk.sight.title(session)),
        fact(t!(texts, "paper-day"), long_date(texts, meeting.date)),
        fact(t!(texts, "paper-time"), time(desk, meeting.opened.or(meeting.starts), meeting.closed.or(meeting.ends))),
        fact(t!(texts, "paper-place"), desk.sight.official(&meeting.place)),
    ]
}

/// How often something comes again: `tiap bulan tanggal 10, mulai 10 Desember 2023`.
pub(super) fn rhythm(texts: &Texts, recurrence: Recurrence) -> String {
    let from = date(texts, recurrence.dates().next().unwrap_or(recurrence.from));
    let said = match recurrence.every {
        Rhythm::Weekly(0 | 1) => t!(texts, "paper-weekly", from = from),
        Rhythm::Weekly(weeks) => t!(texts, "paper-weeks", count = weeks, from = from),
        Rhythm::Monthly(day) => t!(texts, "paper-monthly", day = day, from = from),
    };
    match recurrence.until {
        Some(until) => t!(texts, "paper-rhythm-until", rhythm = said, until = date(texts, until)).to_string(),
        None => said.to_string(),
    }
}
