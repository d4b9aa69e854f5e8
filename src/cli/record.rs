//! What the commands that add a record to a commitment share: whom they speak of, and the record's way into the archive.
//! It must not know what a record says.

use chrono::NaiveDate;

use super::find;
use super::opened::Opened;
use super::output::{ERROR, Stop};
use crate::domain::actions::{action, party_name};
use crate::domain::life::{Life, Part};
use crate::domain::session::SessionEdit;
use crate::domain::{Commitment, DocumentEdit, ListEdit, Party, Record, RecordKind, Session};
use crate::runtime::machine::{self, Machine};
use crate::texts::t;

/// A commitment, and for whom of its owners somebody speaks.
pub struct Subject {
    session: Session,
    commitment: Commitment,
    life: Life,
    /// The owner; `None`: all of them.
    pub owner: Option<Party>,
}

impl Subject {
    /// The subject that is named on the command line.
    ///
    /// # Errors
    /// [`Stop`] when session, commitment or owner is none or not clear.
    pub fn find(opened: &Opened, session: &str, commitment: &str, owner: Option<&str>) -> Result<Self, Stop> {
        let session = &find::session(opened, session)?.session;
        let commitment = find::commitment(opened.texts, session, commitment)?;
        let action = action(session, &opened.office, commitment, opened.today);
        let owner = owner.map(|typed| find::owner(opened, session, &action, typed)).transpose()?;
        let life = Life::of(session, commitment, opened.today);
        Ok(Self { session: session.clone(), commitment: commitment.clone(), life, owner })
    }

    /// The parts that the owner speaks for.
    fn parts(&self) -> impl Iterator<Item = &Part> {
        let is_meant = |part: &&Part| match (&self.owner, &part.owner) {
            (Some(Party::Group(group)), Some(Party::Seat(seat))) => {
                self.session.seat(*seat).is_some_and(|seat| seat.group == *group)
            }
            (Some(owner), of) => of.as_ref() == Some(owner),
            (None, _) => true,
        };
        self.life.parts.iter().filter(is_meant)
    }

    /// The earliest due date of the parts that are still owed.
    pub fn due(&self) -> Option<NaiveDate> {
        if self.owner.is_none() {
            return self.life.due;
        }
        let open = self.parts().filter(|part| part.state.is_open()).filter_map(|part| part.due).min();
        open.or_else(|| self.parts().filter_map(|part| part.due).max())
    }

    /// Which occurrence is answered: the one that is named, else the oldest that is not answered; of a commitment that
    /// does not recur, none.
    ///
    /// # Errors
    /// [`Stop`] when a date is named on which nothing is owed.
    pub fn occurrence(&self, opened: &Opened, named: Option<&str>) -> Result<Option<NaiveDate>, Stop> {
        let oldest = self.parts().filter(|part| part.state.is_open()).filter_map(|part| part.occurrence).min();
        let Some(named) = named else { return Ok(oldest) };
        let date = opened.date(named)?;
        let dates = self.commitment.recurrence.into_iter().flat_map(|recurrence| recurrence.dates());
        if dates.take_while(|other| *other <= date).last() == Some(date) {
            return Ok(Some(date));
        }
        let language = opened.texts.language();
        let (number, date) = (self.number(), language.short_date(date));
        Err(Stop::new(
            ERROR,
            match oldest {
                Some(oldest) => {
                    t!(
                        opened.texts,
                        "shell-no-occurrence",
                        number = number,
                        date = date,
                        oldest = language.short_date(oldest)
                    )
                }
                None => t!(opened.texts, "shell-not-recurring", number = number),
            },
        ))
    }

    /// `K4`.
    pub fn number(&self) -> String {
        format!("K{}", self.commitment.number)
    }

    /// `K4 Camat Raihat (10 Des 2023)`: what a record is about, as it is told.
    pub fn told(&self, opened: &Opened, occurrence: Option<NaiveDate>) -> String {
        let name = |owner: &Party| format!(" {}", party_name(&self.session, &opened.office, owner));
        let owner = self.owner.as_ref().map(name);
        let date = occurrence.map(|date| format!(" ({})", opened.texts.language().short_date(date)));
        format!("{}{}{}", self.number(), owner.unwrap_or_default(), date.unwrap_or_default())
    }

    /// What was promised, in one line.
    pub fn text(&self) -> &str {
        self.commitment.text.lines().next().unwrap_or_default()
    }

    /// Adds a record and gives the life that follows from it. When this returns, it is on the disk.
    ///
    /// # Errors
    /// [`Stop`] when it was not written.
    pub fn add(&self, opened: &mut Opened, act: &'static str, kind: RecordKind) -> Result<Life, Stop> {
        let noted_by = machine::file().map(|file| Machine::load(&file).person.signed()).unwrap_or_default();
        let value = Record { id: opened.ids()?.fresh(), at: opened.now, noted_by, kind };
        let after = self.commitment.records.last().map(|last| last.id);
        let mut commitment = self.commitment.clone();
        commitment.records.push(value.clone());
        let edit = SessionEdit::Record { commitment: self.commitment.id, edit: ListEdit::Add { value, after } };
        opened.write(act, self.number(), vec![DocumentEdit::Session(self.session.id, edit)])?;
        Ok(Life::of(&self.session, &commitment, opened.today))
    }
}
