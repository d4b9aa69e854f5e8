//! `rapat due`: a due date that moves, and why. It must not change what was agreed.

use clap::Args;

use super::opened::Opened;
use super::output::{Stop, USAGE, print, say};
use super::record::Subject;
use crate::app::text_area::cleaned_line;
use crate::domain::RecordKind;
use crate::domain::dates::is_weekend;
use crate::domain::record::DueMove;
use crate::texts::t;

/// Moves the due date of a commitment.
#[derive(Debug, Args)]
pub struct Moved {
    session: String,
    commitment: String,
    date: String,
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    #[arg(long, value_name = "WHO", default_value = "", hide_default_value = true)]
    by: String,
}

impl Moved {
    /// Moves the date and says what was written.
    ///
    /// # Errors
    /// [`Stop`] when it was not written.
    pub fn carry_out(&self, opened: &mut Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let texts = opened.texts;
        let to = opened.date(&self.date)?;
        let reason = cleaned_line(&self.reason).trim().to_owned();
        if reason.is_empty() {
            // A date that moves without a reason cannot be answered for.
            return Err(Stop::new(USAGE, t!(texts, "shell-empty", option = "--reason")));
        }
        let subject = Subject::find(opened, &self.session, &self.commitment, self.owner.as_deref())?;
        let occurrence = subject.occurrence(opened, None)?;
        let by = cleaned_line(&self.by).trim().to_owned();
        let moved =
            DueMove { owner: subject.owner.clone(), occurrence, from: subject.due(), to, reason, by, asked_in: None };
        subject.add(opened, "act-due", RecordKind::Due(moved))?;
        let date = texts.language().long_date(to);
        if to < opened.today {
            say(&t!(texts, "hint-understood-odd", date = &date, odd = t!(texts, "hint-past")));
        }
        if let Some(holiday) = opened.office.holiday(to) {
            say(&t!(texts, "hint-understood-odd", date = &date, odd = holiday));
        } else if is_weekend(to) {
            say(&t!(texts, "hint-understood-odd", date = &date, odd = t!(texts, "hint-weekend")));
        }
        let about = subject.told(opened, occurrence);
        print(texts, t!(texts, "shell-moved", about = about, date = date, text = subject.text()).as_str())?;
        Ok(0)
    }
}
