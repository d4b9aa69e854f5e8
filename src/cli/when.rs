//! `rapat when`: which day somebody means. It must not write anything.

use chrono::NaiveDate;
use clap::Args;

use super::opened::Opened;
use super::output::{Stop, USAGE, print, say};
use crate::domain::dates::{is_weekend, read_date};
use crate::texts::{Texts, t};

/// A day as people say it.
#[derive(Debug, Args)]
pub struct Day {
    #[arg(required = true)]
    text: Vec<String>,
}

impl Day {
    /// Prints the date and the date in words. Where there is an archive, its office says which day it is.
    ///
    /// # Errors
    /// [`Stop`] when it is none.
    pub fn carry_out(&self, opened: Option<&Opened>, texts: &'static Texts, today: NaiveDate) -> Result<u8, Stop> {
        let (texts, today) = opened.map_or((texts, today), |opened| (opened.texts, opened.today));
        // As it stands in a line of capture.
        let typed = self.text.join(" ");
        let text = typed.strip_prefix('>').unwrap_or(&typed).trim();
        let Some(date) = read_date(text, today) else {
            return Err(Stop::new(USAGE, t!(texts, "shell-no-day", text = text)));
        };
        let words = texts.language().long_date(date);
        if let Some(holiday) = opened.and_then(|opened| opened.office.holiday(date)) {
            say(&t!(texts, "hint-understood-odd", date = &words, odd = holiday));
        } else if is_weekend(date) {
            say(&t!(texts, "hint-understood-odd", date = &words, odd = t!(texts, "hint-weekend")));
        }
        print(texts, &format!("{date}  {words}"))?;
        Ok(0)
    }
}
