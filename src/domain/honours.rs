//! Whom the MC greets (*daftar penghormatan*): who is really in the room, in protocol order, each by name or together with
//! their group. It must not know in which words.

use super::attendance::Seat;
use super::id::Key;
use super::office::Office;
use super::session::Session;

/// A line of the greeting.
#[derive(Debug, Clone, PartialEq)]
pub enum Honour<'a> {
    /// Somebody who is greeted alone, and whether they came late.
    Seat(&'a Seat, bool),
    /// Those of a group who are greeted together, and which of them came late.
    Group(&'a Key, Vec<&'a Seat>),
}

/// The greeting of a session as it stands. Alone are greeted the chair, whoever's name is known, and who is alone of their
/// group; the others of a group that is called something together follow where the first of them would.
pub fn honours<'a>(office: &Office, session: &'a Session) -> Vec<Honour<'a>> {
    let mut present: Vec<&Seat> = session.seats.iter().filter(|seat| seat.presence.is_in_the_room()).collect();
    present.sort_by(|one, other| (one.rank, &one.name).cmp(&(other.rank, &other.name)));
    let is_alone = |seat: &Seat| session.meeting.chair == Some(seat.id) || !seat.name.is_empty();
    let mut honours: Vec<Honour<'a>> = Vec::new();
    for seat in &present {
        let together: Vec<&&Seat> =
            present.iter().filter(|other| other.group == seat.group && !is_alone(other)).collect();
        let is_called = office.group(&seat.group).is_some_and(|group| !group.collective.is_empty());
        if is_alone(seat) || together.len() < 2 || !is_called {
            honours.push(Honour::Seat(seat, session.is_late(seat)));
        } else if together.first().is_some_and(|first| first.id == seat.id) {
            let late = together.into_iter().copied().filter(|seat| session.is_late(seat));
            honours.push(Honour::Group(&seat.group, late.collect()));
        }
    }
    honours
}
