//! `rapat progress`: what became of a commitment, as somebody reported it. It must not know how it was heard.

use clap::Args;

use super::opened::Opened;
use super::output::{Stop, USAGE, print};
use super::record::Subject;
use crate::app::text_area::cleaned_line;
use crate::domain::filter::Wanted;
use crate::domain::record::Progress;
use crate::domain::{RecordKind, State, Via};
use crate::texts::t;

/// Writes down what became of a commitment.
#[derive(Debug, Args)]
pub struct Told {
    session: String,
    commitment: String,
    #[arg(long, value_parser = state)]
    state: State,
    #[arg(long, value_name = "TEXT")]
    note: String,
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    #[arg(long, value_name = "DATE")]
    occurrence: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, value_name = "WHO", default_value = "", hide_default_value = true)]
    by: String,
    #[arg(long, default_value = "telepon", hide_default_value = true, value_parser = via)]
    via: Via,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    evidence: String,
}

/// The words of the filter name states too, in both languages.
fn state(word: &str) -> Result<State, String> {
    match Wanted::from_word(word) {
        Some(Wanted::Only(state)) => Ok(state),
        Some(Wanted::Done) => Ok(State::Done),
        _ => Err(State::ALL.map(State::name).join(", ")),
    }
}

fn via(word: &str) -> Result<Via, String> {
    Via::ALL.into_iter().find(|via| via.name() == word).ok_or_else(|| Via::ALL.map(Via::name).join(", "))
}

impl Told {
    /// Adds the progress and says what was written.
    ///
    /// # Errors
    /// [`Stop`] when it was not written.
    pub fn carry_out(&self, opened: &mut Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let texts = opened.texts;
        let date = self.date.as_ref().map_or(Ok(opened.today), |date| opened.date(date))?;
        if date > opened.today {
            let day = texts.language().long_date(date);
            return Err(Stop::new(USAGE, t!(texts, "shell-not-yet", date = day)));
        }
        let text = cleaned_line(&self.note).trim().to_owned();
        if text.is_empty() {
            // A state without a word cannot be asked about again.
            return Err(Stop::new(USAGE, t!(texts, "shell-empty", option = "--note")));
        }
        let subject = Subject::find(opened, &self.session, &self.commitment, self.owner.as_deref())?;
        let occurrence = match (self.state, &self.occurrence) {
            // What is given up is given up for good, unless one date is named.
            (State::Cancelled, None) => None,
            (_, named) => subject.occurrence(opened, named.as_deref())?,
        };
        let progress = Progress {
            owner: subject.owner.clone(),
            occurrence,
            date,
            state: self.state,
            text,
            by: cleaned_line(&self.by).trim().to_owned(),
            via: self.via,
            asked_in: None,
            evidence: cleaned_line(&self.evidence).trim().to_owned(),
            blocked_by: String::new(),
        };
        let life = subject.add(opened, "act-progress", RecordKind::Progress(progress))?;
        let state = t!(texts, "state-" + self.state.name());
        let about = subject.told(opened, occurrence);
        let said = t!(texts, "shell-told", about = about, state = state, text = subject.text());
        // What one of several tells, or of one date, is not what becomes of the whole.
        let whole = (life.parts.len() > 1 || occurrence.is_some()).then(|| t!(texts, "state-" + life.state.name()));
        let whole = whole.map(|state| format!("\n{}", t!(texts, "shell-whole", state = state)));
        print(texts, &format!("{said}{}", whole.unwrap_or_default()))?;
        Ok(0)
    }
}
