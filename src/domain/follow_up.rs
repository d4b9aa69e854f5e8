//! The follow-up round (*evaluasi tindak lanjut*): which promises of earlier meetings a meeting asks about, in which order,
//! who is there to answer, and the answer that becomes of a reply. It must not know how a question is shown.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::Stamp;
use super::actions::Action;
use super::answer::{Answer, Stand};
use super::attendance::{PresenceStatus, Seat};
use super::commitment::Party;
use super::id::{CommitmentId, ItemId, Key, RecordId, SessionId};
use super::life::{Life, Part};
use super::meeting::{Meeting, SessionState};
use super::names::fold;
use super::record::{RecordKind, Relation, State};
use super::session::Session;

/// What is asked: a promise, or the part in it that one of several owners owes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asked {
    /// The session in which it was promised.
    pub session: SessionId,
    /// The promise.
    pub commitment: CommitmentId,
    /// Whose part; `None`: of what nobody owes yet.
    pub owner: Option<Party>,
    /// Which occurrence of a recurring one.
    pub occurrence: Option<NaiveDate>,
}

/// What somebody replied.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reply {
    /// The state that was told; `None`: it stays as it is.
    pub state: Option<State>,
    /// The date that was asked for; `None`: it stays.
    pub due: Option<NaiveDate>,
    /// What was said.
    pub line: String,
    /// Who or what it waits for.
    pub blocked_by: String,
    /// What the chair said to it.
    pub chair: String,
    /// Who replied, where somebody typed it; else whoever sits in the owner's seat.
    pub by: Option<String>,
    /// Whether it is the same for all who still owe it.
    pub for_all: bool,
}

/// Who wrote an answer down, when, where.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The id of the answer and of its record.
    pub id: RecordId,
    /// The instant, in the office's time zone.
    pub at: Stamp,
    /// Who, by name and position.
    pub noted_by: String,
    /// The agenda item under which it was asked.
    pub item: Option<ItemId>,
}

/// Whether a meeting asks about what another promised: an earlier one, of the same series where it has one.
pub fn asks_about(
    asking: &Session,
    (id, date, state): (SessionId, NaiveDate, SessionState),
    series: Option<&Key>,
) -> bool {
    let Meeting { date: today, series: own, .. } = &asking.meeting;
    let is_over = matches!(state, SessionState::Closed | SessionState::Final);
    let is_earlier = date < *today || date == *today && is_over;
    id != asking.id && is_earlier && own.as_ref().is_none_or(|own| Some(own) == series)
}

/// The item under which a meeting asks: the one that is on if it is for that, else the first that is.
pub fn item_of(asking: &Session, running: Option<ItemId>) -> Option<ItemId> {
    let is_for_it = |id: &ItemId| asking.item(*id).is_some_and(|item| item.follow_up);
    running.filter(is_for_it).or_else(|| asking.items.iter().find(|item| item.follow_up).map(|item| item.id))
}

/// Whether the title of an item says that promises are asked about under it.
pub fn is_called_so(title: &str) -> bool {
    let title = fold(title);
    ["evaluasi tindak lanjut", "tagihan tindak lanjut", "tindak lanjut rapat", "follow-up of", "follow-up round"]
        .iter()
        .any(|known| title.contains(known))
}

/// Whether a promise is another one, written down twice: it is asked about there.
fn is_duplicate(session: &Session, id: CommitmentId) -> bool {
    let of = |kind: &RecordKind| matches!(kind, RecordKind::Link { relation: Relation::DuplicateOf, .. });
    session.commitment(id).is_some_and(|promise| promise.records.iter().any(|record| of(&record.kind)))
}

/// What is asked, in order: what is late before what is not, in each of these those whose owner is in the room first, then by
/// lateness and date. What this meeting has asked already stays among it although it is answered.
pub fn questions<'a>(
    asking: &Session,
    sources: impl Iterator<Item = (&'a Session, &'a [Action])>,
    today: NaiveDate,
) -> Vec<Asked> {
    let mut found = Vec::new();
    for (source, actions) in sources {
        for action in actions.iter().filter(|action| !is_duplicate(source, action.id)) {
            let parts: Vec<Part> = match action.owners.as_slice() {
                [] => source
                    .commitment(action.id)
                    .map(|promise| Life::of(source, promise, today).parts)
                    .unwrap_or_default(),
                owners => owners.iter().map(|owner| owner.part.clone()).collect(),
            };
            for (place, part) in parts.into_iter().enumerate() {
                let asked = Asked {
                    session: source.id,
                    commitment: action.id,
                    owner: part.owner.clone(),
                    occurrence: part.occurrence,
                };
                // An answered occurrence gives way to the next: what was answered here is asked as it was then.
                let earlier = asking.answers.iter().filter(|answer| asks_the_same(answer, &asked));
                for answer in earlier.filter(|answer| answer.occurrence != asked.occurrence) {
                    let before = Part { state: answer.before.state, due: answer.before.due, ..part.clone() };
                    let asked = Asked { occurrence: answer.occurrence, ..asked.clone() };
                    found.push((order(asking, source, action, &before, place, today), asked));
                }
                let answer = asking.answers.iter().find(|answer| is_about(answer, &asked));
                let before = answer.map(|answer| answer.before);
                if part.state.is_open() || before.is_some() {
                    let Stand { state, due } = before.unwrap_or(Stand { state: part.state, due: part.due });
                    let part = Part { state, due, ..part };
                    found.push((order(asking, source, action, &part, place, today), asked));
                }
            }
        }
    }
    found.sort_by_key(|(order, _)| *order);
    let mut questions: Vec<Asked> = Vec::with_capacity(found.len());
    for (_, asked) in found {
        if !questions.contains(&asked) {
            questions.push(asked);
        }
    }
    questions
}

type Order = (bool, bool, Reverse<i64>, NaiveDate, NaiveDate, SessionId, u32, usize);

fn order(asking: &Session, source: &Session, action: &Action, part: &Part, place: usize, today: NaiveDate) -> Order {
    let late = part.days_late(today);
    let is_there = seat_of(asking, source, part.owner.as_ref()).is_some_and(|seat| seat.presence.is_in_the_room());
    let due = part.due.unwrap_or(super::dates::LATEST);
    (late == 0, !is_there, Reverse(late), due, action.session_date, source.id, action.number, place)
}

/// Whether an answer is about the same promise and owner, whichever occurrence.
fn asks_the_same(answer: &Answer, asked: &Asked) -> bool {
    (answer.session, answer.commitment) == (asked.session, asked.commitment)
        && (answer.owner.is_none() || answer.owner == asked.owner)
}

/// Whether an answer is to a question.
pub fn is_about(answer: &Answer, asked: &Asked) -> bool {
    asks_the_same(answer, asked) && answer.occurrence == asked.occurrence
}

/// The last answer that a meeting has to a question.
pub fn answer_to<'a>(asking: &'a Session, asked: &Asked) -> Option<&'a Answer> {
    asking.answers.iter().rev().find(|answer| is_about(answer, asked))
}

/// The seat of the asking meeting that answers for an owner of another: one that is in the room before one that is not.
pub fn seat_of<'a>(asking: &'a Session, source: &Session, owner: Option<&Party>) -> Option<&'a Seat> {
    let answers = |seat: &&Seat| match owner {
        None => false,
        Some(Party::Institution(key)) => seat.institution.as_ref() == Some(key),
        Some(Party::Group(key)) => seat.group == *key,
        Some(Party::Seat(id)) => source.seat(*id).is_some_and(|theirs| is_the_same(seat, theirs)),
    };
    let mut seats: Vec<&Seat> = asking.seats.iter().filter(answers).collect();
    seats.sort_by_key(|seat| !seat.presence.is_in_the_room());
    seats.first().copied()
}

/// Whether a seat of one meeting is that of another: the same position, of the same institution where both have one.
fn is_the_same(seat: &Seat, theirs: &Seat) -> bool {
    let is_of_one_house = match (&seat.institution, &theirs.institution) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    is_of_one_house && fold(&seat.position) == fold(&theirs.position)
}

/// Who sits in a seat, and whom they represent if it is not theirs; nobody if it is empty.
pub fn speaker(seat: &Seat) -> (String, String) {
    let own = seat.full_position();
    match (&seat.presence.by, seat.presence.status) {
        _ if !seat.presence.has_come() => (String::new(), String::new()),
        (by, PresenceStatus::Represented) => {
            let parts = by.iter().flat_map(|by| [by.name.as_str(), by.position.as_str()]);
            (parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "), own)
        }
        _ => (own, String::new()),
    }
}

/// The answer that becomes of a reply; `None` where what was asked about is not there any more.
pub fn answer(
    asking: &Session,
    source: &Session,
    action: &Action,
    asked: &Asked,
    reply: Reply,
    written: Written,
    today: NaiveDate,
) -> Option<Answer> {
    let promise = source.commitment(asked.commitment)?;
    let life = Life::of(source, promise, today);
    let part = life.parts.iter().find(|part| part.owner == asked.owner)?;
    let for_all = reply.for_all && life.parts.len() > 1;
    // Of an occurrence that gave way to the next one is known what was answered to it.
    let earlier = answer_to(asking, asked).filter(|_| part.occurrence != asked.occurrence).map(|answer| answer.after);
    let before = match earlier {
        Some(earlier) => earlier,
        None if for_all => Stand { state: life.state, due: life.due },
        None => Stand { state: part.state, due: part.due },
    };
    let is_asked = |owner: Option<&Party>, state: State| match for_all {
        true => state.is_open(),
        false => owner == asked.owner.as_ref(),
    };
    let owners = action.owners.iter().filter(|owner| is_asked(owner.part.owner.as_ref(), owner.part.state));
    let (by, represents) = match (reply.by, for_all) {
        (Some(by), _) => {
            let seat = seat_of(asking, source, asked.owner.as_ref()).map(speaker).unwrap_or_default();
            let represents = if by == seat.0 { seat.1 } else { String::new() };
            (by, represents)
        }
        (None, true) => (String::new(), String::new()),
        (None, false) => seat_of(asking, source, asked.owner.as_ref()).map(speaker).unwrap_or_default(),
    };
    Some(Answer {
        id: written.id,
        at: written.at,
        noted_by: written.noted_by,
        item: written.item.filter(|id| asking.item(*id).is_some()),
        session: source.id,
        made_on: source.meeting.date,
        commitment: promise.id,
        number: promise.number,
        text: promise.text.clone(),
        class: promise.class.max(source.class_for(promise.item)),
        owner: asked.owner.clone().filter(|_| !for_all),
        owners: owners.map(|owner| owner.name.clone()).collect(),
        occurrence: asked.occurrence,
        before,
        after: Stand { state: reply.state.unwrap_or(before.state), due: reply.due.or(before.due) },
        moved: reply.due.is_some(),
        date: asking.meeting.date.min(today),
        line: reply.line,
        blocked_by: reply.blocked_by,
        chair: reply.chair,
        by,
        represents,
    })
}
