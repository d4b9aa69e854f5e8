//! `rapat capture`: one line becomes a note, a decision or a commitment. It must not read the line (see `domain::capture`).

use chrono::{NaiveDate, NaiveTime, Timelike};
use clap::Args;
use serde::Serialize;

use super::find;
use super::opened::Opened;
use super::output::{Format, Output, Stop, USAGE, print, safe_csv, safe_json, say};
use crate::app::capture::act_of;
use crate::app::text_area::cleaned_line;
use crate::domain::actions::{Action, action, party_name};
use crate::domain::agenda::{ItemState, Speaker};
use crate::domain::capture::{Captured, Kind, Setting, read};
use crate::domain::recurrence::Recurrence;
use crate::domain::session::Class;
use crate::domain::{DocumentEdit, Office, Party, Session, SessionId};
use crate::texts::{SafeText, cells, pad_right, t};
use crate::wording;

/// One line of what is said.
#[derive(Debug, Args)]
pub struct Line {
    session: String,
    text: String,
    #[arg(long, value_parser = kind)]
    kind: Option<Kind>,
    #[arg(long, id = "dry-run")]
    dry_run: bool,
    #[command(flatten)]
    output: Output,
}

fn kind(word: &str) -> Result<Kind, String> {
    Kind::ALL.into_iter().find(|kind| kind.name() == word).ok_or_else(|| Kind::ALL.map(Kind::name).join(", "))
}

impl Line {
    /// Files the line under the running item, unless it names another or this is only a trial, and says what was understood.
    ///
    /// # Errors
    /// [`Stop`] when it was not written.
    pub fn carry_out(&self, opened: &mut Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let (texts, office, today) = (opened.texts, opened.office.clone(), opened.today);
        let session = find::session(opened, &self.session)?.session.clone();
        let running = session.items.iter().find(|item| item.state == ItemState::Running).map(|item| item.id);
        let around = Setting { office: &office, session: &session, today, item: running, kind: self.kind };
        let captured = read(&cleaned_line(&self.text), around);
        let mut ids = opened.ids()?;
        let time = opened.now.time();
        let at = NaiveTime::from_hms_opt(time.hour(), time.minute(), 0);
        let (edit, called) = captured.filed(&session, at, &mut ids);
        if !self.dry_run {
            if !captured.can_be_filed() {
                return Err(Stop::new(USAGE, t!(texts, "shell-no-text")));
            }
            opened.write(act_of(captured.kind), called, vec![DocumentEdit::Session(session.id, edit)])?;
        }
        let told = action(&session, &office, &captured.commitment(&session, ids.fresh()), today);
        let row = Row::of(&session, &office, &captured, &told, !self.dry_run);
        let result = match self.output.format {
            Format::Json => safe_json(&row),
            Format::Csv => safe_csv(FIELDS, [row.cells()].into_iter()),
            Format::Table => page(opened, &captured, around, row.number),
        };
        print(texts, &result)?;
        if self.output.format == Format::Table {
            captured.doubts.iter().for_each(|doubt| say(&wording::doubt(texts, doubt)));
        }
        Ok(0)
    }
}

/// What was understood, as other programs read it.
#[derive(Debug, Serialize)]
struct Row<'a> {
    session_id: SessionId,
    filed: bool,
    kind: &'static str,
    number: Option<u32>,
    text: &'a str,
    speaker: Option<String>,
    owners: Vec<Owner<'a>>,
    supporters: &'a [String],
    due: Option<NaiveDate>,
    item: Option<usize>,
    place: String,
    indicator: &'a str,
    class: Class,
    recurrence: Option<Recurrence>,
    problems: Vec<Problem>,
}

#[derive(Debug, Serialize)]
struct Owner<'a> {
    name: &'a str,
    institution: &'a str,
}

#[derive(Debug, Serialize)]
struct Problem {
    problem: &'static str,
    about: String,
}

const FIELDS: [&str; 14] = [
    "session_id",
    "filed",
    "kind",
    "number",
    "text",
    "speaker",
    "owners",
    "supporters",
    "due",
    "item",
    "place",
    "indicator",
    "class",
    "problems",
];

impl<'a> Row<'a> {
    fn of(session: &Session, office: &Office, captured: &'a Captured, told: &'a Action, filed: bool) -> Self {
        let speaker = captured.speaker.as_ref().map(|speaker| match speaker {
            Speaker::Seat(id) => party_name(session, office, &Party::Seat(*id)),
            Speaker::Other(name) => name.clone(),
        });
        let owners = told.owners.iter().map(|owner| Owner { name: &owner.name, institution: &owner.institution });
        let problem = |doubt| {
            let (problem, about) = wording::doubt_in_data(doubt);
            Problem { problem, about }
        };
        Self {
            session_id: session.id,
            filed,
            kind: captured.kind.name(),
            number: match captured.kind {
                Kind::Note => None,
                Kind::Decision => Some(session.next_decision_number()),
                Kind::Commitment => Some(told.number),
            },
            text: &captured.text,
            speaker,
            owners: owners.collect(),
            supporters: &told.supporters,
            due: captured.due,
            item: captured.item.and_then(|id| session.item_number(id)),
            place: told.place_names.join("; "),
            indicator: &captured.indicator,
            class: captured.class,
            recurrence: captured.recurrence,
            problems: captured.doubts.iter().map(problem).collect(),
        }
    }

    fn cells(&self) -> [String; 14] {
        let owners: Vec<&str> = self.owners.iter().map(|owner| owner.name).collect();
        let problems = self.problems.iter().map(|it| format!("{} {}", it.problem, it.about).trim_end().to_owned());
        [
            self.session_id.to_string(),
            self.filed.to_string(),
            self.kind.to_owned(),
            self.number.map(|number| number.to_string()).unwrap_or_default(),
            self.text.to_owned(),
            self.speaker.clone().unwrap_or_default(),
            owners.join("; "),
            self.supporters.join("; "),
            self.due.map(|due| due.to_string()).unwrap_or_default(),
            self.item.map(|item| item.to_string()).unwrap_or_default(),
            self.place.clone(),
            self.indicator.to_owned(),
            self.class.name().to_owned(),
            problems.collect::<Vec<_>>().join("; "),
        ]
    }
}

/// For people: the text, and below it a line a fact.
fn page(opened: &Opened, captured: &Captured, around: Setting<'_>, number: Option<u32>) -> String {
    let texts = opened.texts;
    let kind = t!(texts, "capture-kind-" + captured.kind.name());
    let number = match captured.kind {
        Kind::Commitment => number.map(|number| format!(" K{number}")),
        _ => number.map(|number| format!(" {number}")),
    };
    let facts = wording::facts(texts, captured, around);
    let names: Vec<SafeText<'_>> = facts.iter().map(|fact| t!(texts, "field-" + fact.field)).collect();
    let widest = names.iter().map(|name| cells(name.as_str())).max().unwrap_or(0);
    let mut page = format!("{kind}{}: {}\n", number.unwrap_or_default(), SafeText::line(&captured.text));
    let item = captured
        .item
        .and_then(|id| Some(format!("{} {}", around.session.item_number(id)?, around.session.item(id)?.title)));
    for (name, fact) in names.iter().zip(facts) {
        let said = if fact.field == "item" { item.clone().map_or(fact.said, SafeText::from) } else { fact.said };
        page.push_str(&format!("  {}  {said}\n", pad_right(name.as_str(), widest)));
    }
    page
}
