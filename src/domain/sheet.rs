//! The order of the sheet that is signed at the door: by group as the office ranks them, in a group by protocol rank. It must
//! not know a paper.

use super::attendance::{PresenceStatus, Seat};
use super::office::Office;
use super::session::Session;

/// The seats in the order in which they stand on the sheet; groups that the office does not know come behind the others,
/// guests come last.
pub fn in_order<'a>(office: &Office, session: &'a Session) -> Vec<&'a Seat> {
    let mut seats: Vec<&Seat> = session.seats.iter().collect();
    let is_guest = |seat: &Seat| seat.presence.status == PresenceStatus::Guest;
    let group = |seat: &Seat| office.group(&seat.group).map_or(u32::MAX, |group| group.rank);
    // Seats of the same rank keep the order of the file.
    seats.sort_by_key(|seat| (is_guest(seat), group(seat), seat.rank));
    seats
}
