//! What is amiss in minutes before they are closed, in words. It must not know how it was found.

use chrono::NaiveDate;

use crate::domain::lint::{Away, Fault, Finding, Place};
use crate::domain::{CommitmentId, Office, Session, SessionId};
use crate::texts::{SafeText, Texts, t};

/// How many names of owners are said before the others are counted.
const NAMES: usize = 3;

/// Where a finding is put right, as short as a column needs: `K4`, `mata acara 6`.
pub fn finding_place(texts: &Texts, session: &Session, finding: &Finding) -> SafeText<'static> {
    match finding.place {
        Place::Head => t!(texts, "lint-at-head"),
        Place::Seat(_) => t!(texts, "tab-seats"),
        Place::Item(id) => t!(texts, "lint-at-item", number = session.item_number(id).unwrap_or_default()),
        Place::Commitment(id) => {
            let number = session.commitment(id).map(|commitment| commitment.number).unwrap_or_default();
            SafeText::from(format!("K{number}"))
        }
        Place::ReadBack => t!(texts, "lint-at-read-back"),
    }
    .into_owned()
}

/// What is amiss, as a sentence. `others` finds the number of a commitment that is owed already, and the date of its session.
pub fn fault(
    texts: &Texts,
    office: &Office,
    session: &Session,
    fault: &Fault,
    others: &dyn Fn(SessionId, CommitmentId) -> Option<(u32, NaiveDate)>,
) -> SafeText<'static> {
    let date = |date| texts.language().long_date(date);
    match fault {
        Fault::NotOpened => t!(texts, "lint-not-opened"),
        Fault::NotQuorate(roll) => {
            t!(texts, "lint-not-quorate", there = roll.present + roll.represented, invited = roll.invited)
        }
        Fault::NotMarked(seats) => t!(texts, "lint-not-marked", count = *seats),
        Fault::Unnamed(seats) => t!(texts, "lint-unnamed", count = *seats),
        Fault::NoOutcome => t!(texts, "lint-no-outcome"),
        Fault::NoOwner => t!(texts, "lint-no-owner"),
        Fault::NoDue => t!(texts, "lint-no-due"),
        Fault::NoIndicator => t!(texts, "lint-no-indicator"),
        Fault::OwnersAway(away) => {
            let name = |one: &Away| match one {
                Away::Seat(id) => session.seat(*id).map(|seat| seat.full_position()).unwrap_or_default(),
                Away::Institution(key) => office.institution_name(key, session.meeting.date).to_owned(),
            };
            let names: Vec<String> = away.iter().take(NAMES).map(name).collect();
            let (names, more) = (names.join(", "), away.len().saturating_sub(NAMES));
            t!(texts, "lint-owners-away", names = names, more = more)
        }
        Fault::DueBefore(due) => t!(texts, "lint-due-before", date = date(*due)),
        Fault::DueOnWeekend(due) => t!(texts, "lint-due-on-weekend", date = date(*due)),
        Fault::DueOnHoliday(due, name) => t!(texts, "lint-due-on-holiday", date = date(*due), name = name),
        Fault::Alike { session: of, commitment } => {
            let other = others(*of, *commitment);
            let number = other.map(|(number, _)| number).unwrap_or_default().to_string();
            match other.filter(|_| *of != session.id) {
                Some((_, held)) => t!(texts, "lint-alike", number = number, date = texts.language().short_date(held)),
                None => t!(texts, "lint-alike-here", number = number),
            }
        }
        Fault::NotReadBack => t!(texts, "lint-not-read-back"),
    }
    .into_owned()
}
