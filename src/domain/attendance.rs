//! Seats and who sat in them: presence, representation, invitation and counts. It must not know agenda or
//! commitments.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::edit::fields;
use super::id::{Key, SeatId};
pub use super::quorum::{Quorum, QuorumStanding, Share};

/// Acting in a position: *Pelaksana tugas, Pelaksana harian, Penjabat*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Acting {
    /// Plt.: the position is vacant.
    Plt,
    /// Plh.: the holder is away for a while.
    Plh,
    /// Pj.: appointed for the time being.
    Pj,
}

impl Acting {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Plt, Self::Plh, Self::Pj];

    /// The name in files, JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plt => "plt",
            Self::Plh => "plh",
            Self::Pj => "pj",
        }
    }

    /// How it is written before a position.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Plt => "Plt.",
            Self::Plh => "Plh.",
            Self::Pj => "Pj.",
        }
    }
}

/// Whether a seat is taken, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PresenceStatus {
    /// *belum hadir*: nothing is known yet.
    #[default]
    NotYet,
    /// *hadir*.
    Present,
    /// *diwakili*.
    Represented,
    /// *izin*.
    Excused,
    /// *tanpa keterangan*.
    Absent,
    /// *tamu*: came without an invitation; never counts for the quorum.
    Guest,
}

impl PresenceStatus {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::NotYet, Self::Present, Self::Represented, Self::Excused, Self::Absent, Self::Guest];

    /// The name in files, JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::Present => "present",
            Self::Represented => "represented",
            Self::Excused => "excused",
            Self::Absent => "absent",
            Self::Guest => "guest",
        }
    }
}

/// Who sits in a seat in its holder's place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Representative {
    /// The name; may be completed later.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub position: String,
}

/// The presence of a seat in this meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Presence {
    /// Whether and how the seat is taken.
    #[serde(default)]
    pub status: PresenceStatus,
    /// Time in, local.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<NaiveTime>,
    /// Time out, local, of somebody who left before the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<NaiveTime>,
    /// Who represents the holder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Representative>,
    /// Why the holder is represented, excused or absent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Presence {
    /// Whether somebody came, in person, as a representative or as a guest; they may have left since.
    pub fn has_come(&self) -> bool {
        matches!(self.status, PresenceStatus::Present | PresenceStatus::Represented | PresenceStatus::Guest)
    }

    /// Whether somebody sits in the seat now.
    pub fn is_in_the_room(&self) -> bool {
        self.has_come() && self.left.is_none()
    }
}

/// How an invitation went out and messages come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A letter.
    Surat,
    /// WhatsApp.
    Wa,
    /// The telephone.
    Telepon,
    /// E-mail.
    Surel,
    /// Handed over in person.
    Langsung,
}

impl Channel {
    /// All channels.
    pub const ALL: [Self; 5] = [Self::Surat, Self::Wa, Self::Telepon, Self::Surel, Self::Langsung];

    /// The name in files, JSON and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Surat => "surat",
            Self::Wa => "wa",
            Self::Telepon => "telepon",
            Self::Surel => "surel",
            Self::Langsung => "langsung",
        }
    }
}

/// An invitation that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The local date.
    pub sent: NaiveDate,
    /// By which channel.
    pub channel: Channel,
}

/// What a seat answered to its invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Comes in person.
    Comes,
    /// Sends somebody.
    Sends(Representative),
    /// Cannot come, for this reason.
    Cannot(String),
}

/// An invited seat (or a guest): group, position and institution; who sits in it can differ each time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seat {
    /// The identity.
    pub id: SeatId,
    /// The group (*unsur*).
    pub group: Key,
    /// Acting in the position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acting: Option<Acting>,
    /// The position (*jabatan*).
    pub position: String,
    /// Salutation: Bapak, Ibu, Yang Mulia …
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub salutation: String,
    /// Titles before the name, never re-cased: `dr.` is a physician, `Dr.` a doctorate.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub front_title: String,
    /// The bare name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Titles behind the name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub back_title: String,
    /// The institution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<Key>,
    /// The place in protocol order, 1 first.
    #[serde(default)]
    pub rank: u32,
    /// Telephone, WhatsApp or e-mail.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// The invitation, once sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invitation: Option<Invitation>,
    /// The answer to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
    /// Who represented the holder the last time; offered at the door.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_representative: Option<Representative>,
    /// The presence in this meeting.
    #[serde(default)]
    pub presence: Presence,
}

fields!(Seat: group, acting, position, salutation, front_title, name, back_title, institution, rank, contact, invitation, reply, last_representative, presence; not id);

impl Seat {
    /// A seat of which only group and position are known.
    pub fn new(id: SeatId, group: Key, position: String) -> Self {
        Self {
            id,
            group,
            acting: None,
            position,
            salutation: String::new(),
            front_title: String::new(),
            name: String::new(),
            back_title: String::new(),
            institution: None,
            rank: 0,
            contact: String::new(),
            invitation: None,
            reply: None,
            last_representative: None,
            presence: Presence::default(),
        }
    }

    /// The position with its acting prefix: `Plt. Direktur`.
    pub fn full_position(&self) -> String {
        match self.acting {
            Some(acting) => format!("{} {}", acting.prefix(), self.position),
            None => self.position.clone(),
        }
    }

    /// Whether somebody sits in it whose name is not known yet.
    pub fn is_unnamed(&self) -> bool {
        match self.presence.status {
            PresenceStatus::Present | PresenceStatus::Guest => self.name.is_empty(),
            PresenceStatus::Represented => self.presence.by.as_ref().is_none_or(|by| by.name.is_empty()),
            _ => false,
        }
    }

    /// The name with its titles: `dr. Agustinus Taolin, SpPD-KGEH, FINASIM`; empty if no name is known.
    pub fn full_name(&self) -> String {
        let front = if self.front_title.is_empty() || self.name.is_empty() { "" } else { " " };
        let back = if self.back_title.is_empty() || self.name.is_empty() { "" } else { ", " };
        if self.name.is_empty() {
            String::new()
        } else {
            format!("{}{front}{}{back}{}", self.front_title, self.name, self.back_title)
        }
    }
}

/// How many seats are in which presence. Guests are not among the invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attendance {
    /// Invited seats.
    pub invited: usize,
    /// Nothing known yet.
    pub not_yet: usize,
    /// Present in person.
    pub present: usize,
    /// Represented.
    pub represented: usize,
    /// Excused.
    pub excused: usize,
    /// Absent without a word.
    pub absent: usize,
    /// Guests.
    pub guests: usize,
}

impl Attendance {
    /// Counts these seats.
    pub fn of<'a>(seats: impl IntoIterator<Item = &'a Seat>) -> Self {
        let mut counts = Self::default();
        for seat in seats {
            let count = match seat.presence.status {
                PresenceStatus::NotYet => &mut counts.not_yet,
                PresenceStatus::Present => &mut counts.present,
                PresenceStatus::Represented => &mut counts.represented,
                PresenceStatus::Excused => &mut counts.excused,
                PresenceStatus::Absent => &mut counts.absent,
                PresenceStatus::Guest => &mut counts.guests,
            };
            *count += 1;
        }
        counts.invited = counts.not_yet + counts.present + counts.represented + counts.excused + counts.absent;
        counts
    }

    /// Present and represented: what counts for the quorum. Whoever left early has signed the attendance list and counts on.
    pub fn attended(&self) -> usize {
        self.present + self.represented
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::IdSource;

    fn seats(statuses: &[(&str, PresenceStatus)]) -> Vec<Seat> {
        let mut ids = IdSource::seeded([1; 32]);
        (statuses.iter())
            .map(|(group, status)| {
                let mut seat = Seat::new(ids.fresh(), group.parse().unwrap(), "Kepala".into());
                seat.presence.status = *status;
                seat
            })
            .collect()
    }

    #[test]
    fn guests_are_never_among_the_invited() {
        let seats = seats(&[
            ("opd", PresenceStatus::Present),
            ("media", PresenceStatus::Guest),
            ("opd", PresenceStatus::Represented),
        ]);
        let counts = Attendance::of(&seats);
        assert_eq!((counts.invited, counts.guests, counts.attended()), (2, 1, 2));
    }

    #[test]
    fn titles_are_kept_around_the_name_as_they_are() {
        let mut seat = seats(&[("pimpinan", PresenceStatus::Present)]).remove(0);
        assert_eq!(seat.full_name(), "");
        seat.name = "Agustinus Taolin".into();
        assert_eq!(seat.full_name(), "Agustinus Taolin");
        seat.front_title = "dr.".into();
        seat.back_title = "SpPD-KGEH, FINASIM".into();
        assert_eq!(seat.full_name(), "dr. Agustinus Taolin, SpPD-KGEH, FINASIM");
        seat.acting = Some(Acting::Plt);
        assert_eq!(seat.full_position(), "Plt. Kepala");
    }
}
