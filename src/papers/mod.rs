//! The papers of a meeting, made as sheets: one file a paper. They must not know a format, a file or the day; what the office
//! says in its own words comes in with the texts.

mod answers;
mod attendance;
mod board;
pub mod calendar;
mod frame;
mod greeting;
mod invitation;
mod kind;
mod message;
mod minutes;
mod owed;
mod plan;
mod pledge;
pub mod reminder;
mod report;
mod sight;

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::domain::meeting::Class;
use crate::domain::{Key, Office, Session};
use crate::sheet::{Logo, Sheet};
use crate::texts::Texts;
pub use kind::{Kind, Wanted};
pub use sight::{About, Found, LeftOut, Sight};

/// What is asked for.
pub struct Order<'a> {
    /// Which paper.
    pub kind: Kind,
    /// Whether anybody may read it.
    pub public: bool,
    /// Whether a hidden name leaves its initials.
    pub initials: bool,
    /// The office as it is now.
    pub office: &'a Office,
    /// The meetings: one, or several for a paper that takes them.
    pub sessions: Vec<&'a Session>,
    /// The words of the paper.
    pub texts: &'a Texts,
    /// The day in the office.
    pub today: NaiveDate,
    /// The picture of the letterhead.
    pub logo: Option<Logo>,
    /// Of which institution alone, by key; only for a paper that can be so.
    pub owner: Option<Key>,
}

/// A paper that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// Its sheets: one, or one for each institution.
    pub sheets: Vec<Sheet>,
    /// What of each sheet a file name says beside the paper's name; empty for the first.
    pub names: Vec<String>,
    /// What looks like an identity in it and was not answered for.
    pub found: Vec<Found>,
    /// What was left out of it.
    pub left_out: LeftOut,
}

/// Why a paper cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmade {
    /// All of the meeting is above *biasa*: it has no public form.
    NoPublicForm(Class),
    /// It is made of one meeting.
    OneMeeting,
    /// Nobody owes anything there.
    NothingOwed,
}

/// Makes a paper.
///
/// # Errors
/// [`Unmade`].
pub fn made(order: &Order<'_>) -> Result<Made, Unmade> {
    let sight = Sight::new(order.texts, order.public, order.initials);
    let shown: Vec<&Session> = order
        .sessions
        .iter()
        .copied()
        .filter(|session| !order.public || session.meeting.class == Class::Biasa)
        .collect();
    match (order.sessions.as_slice(), shown.as_slice()) {
        ([only], []) => return Err(Unmade::NoPublicForm(only.meeting.class)),
        ([], _) => return Err(Unmade::OneMeeting),
        (several, _) if several.len() > 1 && !order.kind.takes_several() => return Err(Unmade::OneMeeting),
        _ => {}
    }
    sight.leave_out(|left| left.sessions = order.sessions.len() - shown.len());
    let office = match shown.as_slice() {
        [only] => as_sealed(only, order.office),
        _ => Cow::Borrowed(order.office),
    };
    let desk = Desk { order, office: &office, sight: &sight, sessions: shown };
    let parts = desk.paper()?;
    if parts.is_empty() {
        return Err(Unmade::NothingOwed);
    }
    let (names, bodies): (Vec<String>, Vec<frame::Body>) = parts.into_iter().unzip();
    // The class that a sheet is stamped with is known only once all of it was looked at.
    let sheets = bodies.into_iter().map(|body| frame::sheet(&desk, body)).collect();
    Ok(Made { sheets, names, found: sight.found(), left_out: sight.left_out() })
}

/// What the papers of one order share.
struct Desk<'a> {
    order: &'a Order<'a>,
    /// The office, as it was when the minutes were sealed.
    office: &'a Office,
    sight: &'a Sight<'a>,
    /// The meetings that may be seen.
    sessions: Vec<&'a Session>,
}

impl<'a> Desk<'a> {
    fn texts(&self) -> &'a Texts {
        self.order.texts
    }

    fn paper(&self) -> Result<Vec<(String, frame::Body)>, Unmade> {
        let one = || self.sessions.first().copied().ok_or(Unmade::OneMeeting);
        let single = |body: frame::Body| Ok(vec![(String::new(), body)]);
        match self.order.kind {
            Kind::Undangan => single(invitation::body(self, one()?)),
            Kind::DaftarHadirKosong => single(attendance::body(self, one()?, true)),
            Kind::DaftarHadir => single(attendance::body(self, one()?, false)),
            Kind::Penghormatan => single(greeting::body(self, one()?)),
            Kind::Pernyataan => single(pledge::together(self, one()?)),
            Kind::Komitmen => Ok(pledge::each(self, one()?)),
            Kind::Notula => single(minutes::body(self, one()?)),
            Kind::Rtl => single(plan::body(self)),
            Kind::Laporan => single(report::body(self)),
            Kind::Pesan => single(message::body(self)),
            Kind::Papan => single(board::body(self)),
        }
    }
}

/// The office with what sealed minutes say of it: papers of them print the same for ever.
fn as_sealed<'a>(session: &Session, office: &'a Office) -> Cow<'a, Office> {
    let Some(seal) = &session.seal else { return Cow::Borrowed(office) };
    let used = &seal.used;
    let mut sealed = office.clone();
    if !used.office.is_empty() {
        sealed.profile.name.clone_from(&used.office);
    }
    sealed.profile.letterhead.clone_from(&used.letterhead);
    sealed.profile.time_zone.clone_from(&used.time_zone);
    sealed.signatories.clone_from(&used.signatories);
    for group in &used.groups {
        match sealed.groups.iter_mut().find(|known| known.key == group.key) {
            Some(known) => known.clone_from(group),
            None => sealed.groups.push(group.clone()),
        }
    }
    for named in &used.institutions {
        if let Some(known) = sealed.institutions.iter_mut().find(|known| known.key == named.key) {
            known.name.clone_from(&named.name);
            // The name is that of the day already.
            known.aliases.retain(|alias| alias.from.is_none() && alias.until.is_none());
        }
    }
    for named in &used.places {
        if let Some(known) = sealed.places.iter_mut().find(|known| known.key == named.key) {
            known.name.clone_from(&named.name);
        }
    }
    Cow::Owned(sealed)
}
