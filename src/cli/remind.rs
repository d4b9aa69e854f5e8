//! `rapat remind`: the texts that remind each institution of what it still owes. It must not send anything.

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::opened::Opened;
use super::output::{ERROR, Stop, print, safe_json, say};
use crate::domain::names::{fold, words_begin};
use crate::domain::{CommitmentId, Office, Session, SessionId, Stamp, State};
use crate::papers::reminder::{OwedPart, Reminder, Reminders};
use crate::runtime::machine::{self, Machine};
use crate::runtime::reminding;
use crate::texts::{Language, SafeText, Texts, t};
use crate::wording;

/// The form of reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Form {
    /// The texts one after the other.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// Reminders for all who owe something.
#[derive(Debug, Args)]
pub struct Remind {
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    #[arg(
        id = "form",
        long = "format",
        value_enum,
        value_name = "FORMAT",
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true
    )]
    form: Form,
}

impl Remind {
    /// Prints the reminders.
    ///
    /// # Errors
    /// [`Stop`] when nobody is called so, the template is wrong, or they cannot be printed.
    pub fn carry_out(&self, opened: &Opened, language: Option<Language>) -> Result<u8, Stop> {
        opened.tell_findings();
        let own = || opened.office.profile.language.parse().ok();
        let language = language.or_else(own).unwrap_or_else(|| opened.texts.language());
        let sessions: Vec<&Session> = opened.contents.sessions.iter().map(|entry| &entry.session).collect();
        let sender = machine::file().map(|file| Machine::load(&file).person.signed()).unwrap_or_default();
        let made =
            reminding::reminders(opened.folder.path(), &opened.office, &sessions, (language, &sender, opened.today));
        let Reminders { mut all, unowned } =
            made.map_err(|fault| Stop::new(ERROR, wording::paper_fault(opened.texts, &fault)))?;
        if let Some(typed) = &self.owner {
            all = of_owner(all, &opened.office, typed);
            if all.is_empty() {
                return nothing_of(opened, typed);
            }
        }
        match self.form {
            Form::Json => {
                let rows: Vec<Row<'_>> = all.iter().map(Row::of).collect();
                print(opened.texts, &safe_json(&rows))?;
            }
            Form::Text if all.is_empty() => say(&t!(opened.texts, "shell-nothing")),
            Form::Text => print(opened.texts, &texts_of(opened.texts, &all))?,
        }
        if unowned > 0 && self.owner.is_none() {
            say(&t!(opened.texts, "remind-unowned", count = unowned));
        }
        Ok(opened.code())
    }
}

/// Those that are called so: by any name that the institution ever had, else by the beginning of a name.
fn of_owner(all: Vec<Reminder>, office: &Office, typed: &str) -> Vec<Reminder> {
    let wanted = fold(typed);
    let names = |reminder: &Reminder| -> Vec<String> {
        let known = reminder.institution.as_ref().and_then(|key| office.institution(key));
        let others = known.into_iter().flat_map(|known| known.names().map(fold).chain([known.key.to_string()]));
        others.chain([fold(&reminder.name)]).collect()
    };
    let is_exact = all.iter().any(|reminder| names(reminder).contains(&wanted));
    let fits = |reminder: &Reminder| {
        names(reminder).iter().any(|name| if is_exact { *name == wanted } else { words_begin(name, &wanted) })
    };
    all.into_iter().filter(fits).collect()
}

/// The end of a call for one who owes nothing, or whom nobody knows.
fn nothing_of(opened: &Opened, typed: &str) -> Result<u8, Stop> {
    let wanted = fold(typed);
    let is_known = opened.office.institutions.iter().any(|institution| institution.is_called(&wanted));
    if !is_known {
        return Err(Stop::new(ERROR, t!(opened.texts, "remind-nobody", name = typed)));
    }
    say(&t!(opened.texts, "remind-nothing-open", name = typed));
    Ok(opened.code())
}

/// The texts, each under the name of whom it is for; behind them those who are to be asked in person.
fn texts_of(texts: &Texts, all: &[Reminder]) -> String {
    let (in_person, written): (Vec<&Reminder>, Vec<&Reminder>) =
        all.iter().partition(|reminder| reminder.is_to_be_asked_in_person());
    let mut lines = Vec::new();
    for reminder in written {
        lines.push(format!("=== {} ===", SafeText::line(&heading(reminder))));
        lines.push(SafeText::multi_line(&reminder.text).as_str().to_owned());
        if !reminder.withheld.is_empty() {
            lines.push(format!("({})", t!(texts, "remind-withheld", count = reminder.withheld.len())));
        }
        lines.push(String::new());
    }
    if !in_person.is_empty() {
        lines.push(format!("=== {} ===", t!(texts, "remind-in-person")));
        for reminder in in_person {
            let parts = t!(texts, "remind-withheld", count = reminder.withheld.len());
            lines.push(format!("{} ({parts})", SafeText::line(&heading(reminder))));
        }
    }
    lines.join("\n").trim_end().to_owned()
}

fn heading(reminder: &Reminder) -> String {
    [reminder.name.as_str(), &reminder.contact]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// A reminder as other programs read it. Counts are of owners' parts.
#[derive(Debug, Serialize)]
struct Row<'a> {
    name: &'a str,
    institution: Option<&'a str>,
    contact: &'a str,
    contact_directly: bool,
    open_parts: usize,
    late_parts: usize,
    withheld_parts: usize,
    text: &'a str,
    link: Option<String>,
    parts: Vec<PartRow<'a>>,
}

#[derive(Debug, Serialize)]
struct PartRow<'a> {
    session_id: SessionId,
    session_title: &'a str,
    session_date: NaiveDate,
    id: CommitmentId,
    number: u32,
    text: &'a str,
    state: State,
    due: Option<NaiveDate>,
    days_late: i64,
    missed: u32,
    reminded: Option<&'static str>,
    reminded_at: Option<Stamp>,
}

impl<'a> Row<'a> {
    fn of(reminder: &'a Reminder) -> Self {
        let part = |part: &'a OwedPart| PartRow {
            session_id: part.session,
            session_title: &part.meeting,
            session_date: part.meeting_date,
            id: part.commitment,
            number: part.number,
            text: &part.text,
            state: part.state,
            due: part.due,
            days_late: part.days_late,
            missed: part.missed,
            reminded: part.reminded.map(|(step, _)| step.name()),
            reminded_at: part.reminded.map(|(_, at)| at),
        };
        Self {
            name: &reminder.name,
            institution: reminder.institution.as_ref().map(crate::domain::Key::as_str),
            contact: &reminder.contact,
            contact_directly: reminder.is_to_be_asked_in_person(),
            open_parts: reminder.parts.len() + reminder.withheld.len(),
            late_parts: reminder.late(),
            withheld_parts: reminder.withheld.len(),
            text: &reminder.text,
            link: (!reminder.is_to_be_asked_in_person()).then(|| reminder.link()),
            parts: reminder.parts.iter().map(part).collect(),
        }
    }
}
