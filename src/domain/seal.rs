//! Sealing: what makes minutes final, so that anybody can see later whether a word of them was changed. A seal is a digest
//! of the facts and of the names, letterhead and signatories that the office had then. Minutes that are put right keep the
//! sealed text that they had before. It must not know who may seal nor how a seal is shown.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Stamp;
use super::canon::{self, CANON, canonical};
use super::commitment::Party;
use super::edit::{Identified, appended};
use super::id::{IdSource, Key, SealId};
use super::office::{Group, Letterhead, Office, Signatory, TimeZone};
use super::session::Session;

/// What something of the office was called when the minutes were sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Its key.
    pub key: Key,
    /// Its name on the day of the meeting.
    pub name: String,
}

/// What the minutes use of the office, as it was when they were sealed: papers print the same for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Used {
    /// The office's name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub office: String,
    /// The office's time zone.
    pub time_zone: TimeZone,
    /// The letterhead.
    #[serde(default)]
    pub letterhead: Letterhead,
    /// Who signs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatories: Vec<Signatory>,
    /// The groups of its seats and owners, with their ranks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// The institutions of its seats, owners and supporters, by their names on the day of the meeting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub institutions: Vec<Named>,
    /// The places of its commitments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Named>,
}

impl Used {
    /// What a session uses of the office as it is now, in the office's order.
    pub fn of(session: &Session, office: &Office) -> Self {
        let parties: Vec<&Party> =
            session.commitments.iter().flat_map(|one| one.owners.iter().chain(&one.supporters)).collect();
        let mut groups: BTreeSet<&Key> = session.seats.iter().map(|seat| &seat.group).collect();
        groups.extend(session.meeting.quorum.iter().flat_map(|rule| rule.groups.iter().map(|(group, _)| group)));
        let mut institutions: BTreeSet<&Key> =
            session.seats.iter().filter_map(|seat| seat.institution.as_ref()).collect();
        for party in parties {
            match party {
                Party::Group(key) => drop(groups.insert(key)),
                Party::Institution(key) => drop(institutions.insert(key)),
                Party::Seat(_) => {}
            }
        }
        let places: BTreeSet<&Key> = session.commitments.iter().flat_map(|one| &one.places).collect();
        let profile = &office.profile;
        Self {
            office: profile.name.clone(),
            time_zone: profile.time_zone.clone(),
            letterhead: profile.letterhead.clone(),
            signatories: office.signatories.clone(),
            groups: office.groups.iter().filter(|group| groups.contains(&group.key)).cloned().collect(),
            institutions: (office.institutions.iter().filter(|one| institutions.contains(&one.key)))
                .map(|one| Named { key: one.key.clone(), name: one.name_on(session.meeting.date).to_owned() })
                .collect(),
            places: (office.places.iter().filter(|place| places.contains(&place.key)))
                .map(|place| Named { key: place.key.clone(), name: place.name.clone() })
                .collect(),
        }
    }
}

/// The seal of final minutes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seal {
    /// The identity.
    pub id: SealId,
    /// When they were sealed.
    pub at: Stamp,
    /// Who sealed them, by name and position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// Why minutes that had been sealed before were put right; empty the first time.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The number of the canonical form.
    pub canon: u32,
    /// SHA-256 of the canonical form, 64 letters of `0-9 a-f`.
    pub sha256: String,
    /// What they use of the office.
    pub used: Used,
    /// The minutes as they were sealed, without the records of what became of the commitments since; kept once they are
    /// put right, nothing while the seal is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Box<Session>>,
}

impl Seal {
    /// The letters of a short digest: enough to compare two papers by eye.
    pub const SHORT: usize = 12;

    /// The seal of a session as it stands, at this instant.
    pub fn of(session: &Session, office: &Office, ids: &mut IdSource, at: Stamp, by: String, reason: String) -> Self {
        let used = Used::of(session, office);
        Self { id: ids.fresh(), at, by, reason, canon: CANON, sha256: digest(session, &used), used, minutes: None }
    }

    /// Whether a session still says what was sealed. `None` where the canonical form is of a later program.
    pub fn holds(&self, session: &Session) -> Option<bool> {
        (self.canon == CANON).then(|| digest(session, &self.used) == self.sha256)
    }

    /// The seal as it is kept when the minutes of this session are put right.
    pub fn kept(self, session: &Session) -> Self {
        Self { minutes: Some(Box::new(session.minutes())), ..self }
    }

    /// The first letters of the digest, in groups of four as papers print it.
    pub fn short(&self) -> String {
        let letters: Vec<char> = self.sha256.chars().take(Self::SHORT).collect();
        letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }
}

fn digest(session: &Session, used: &Used) -> String {
    hexadecimal(&canonical(session, used))
}

fn hexadecimal(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A short digest of what was agreed: the decisions and commitments as they stand.
pub fn agreed(session: &Session) -> String {
    let mut digest = hexadecimal(&canon::agreed(session));
    digest.truncate(Seal::SHORT);
    digest
}

impl Identified for Seal {
    type Id = SealId;

    fn identity(&self) -> SealId {
        self.id
    }
}

appended!(Seal);

/// How the seal of a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It says what was sealed.
    Holds,
    /// It does not: somebody changed it outside of the program.
    Broken,
    /// The seal is of a later program.
    Unknown,
    /// The minutes are final and bear none: somebody took it off outside of the program, or wrote *final* into the file.
    Missing,
}

/// How the seals of a session stand, that in force first, then the earlier ones from the last to the first; none for one that
/// was never final.
pub fn standings(session: &Session) -> Vec<Standing> {
    let earlier = session.earlier.iter().rev().map(|seal| (seal, seal.minutes.as_deref()));
    let all = session.seal.iter().map(|seal| (seal, Some(session))).chain(earlier);
    let missing = (session.is_final() && session.seal.is_none()).then_some(Standing::Missing);
    let sealed = all.map(|(seal, minutes)| match minutes.map(|minutes| seal.holds(minutes)) {
        Some(Some(true)) => Standing::Holds,
        Some(None) => Standing::Unknown,
        Some(Some(false)) | None => Standing::Broken,
    });
    missing.into_iter().chain(sealed).collect()
}
