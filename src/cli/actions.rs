//! `rapat actions`: the commitments of all meetings behind a filter. It must not reckon a state.

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::find::short_id;
use super::opened::{Indexed, Opened};
use super::output::{Format, Output, Printer, Stop, USAGE, print_rows, say, stream};
use super::table::{Column, Table};
use crate::domain::actions::{Action, OwnerPart, ProgressLine};
use crate::domain::filter::{self, Criterion, Filter, Wanted};
use crate::domain::recurrence::Recurrence;
use crate::domain::session::Class;
use crate::domain::{CommitmentId, SessionId, State, Via};
use crate::texts::{SafeText, Texts, t};
use crate::wording;

/// The commitments of all meetings, the most urgent first.
#[derive(Debug, Args)]
pub struct Actions {
    #[arg(long, value_name = "STATE", value_parser = wanted)]
    state: Option<Wanted>,
    #[arg(long, default_value = "", hide_default_value = true, value_name = "FILTER", allow_hyphen_values = true)]
    filter: String,
    #[arg(long, value_name = "NAME")]
    saved: Option<String>,
    #[arg(long, default_value = "", hide_default_value = true, value_name = "NAME")]
    owner: String,
    #[arg(long, default_value = "", hide_default_value = true, value_name = "NAME")]
    group: String,
    #[arg(long, default_value = "", hide_default_value = true, value_name = "NAME")]
    place: String,
    #[arg(long, default_value = "", hide_default_value = true, value_name = "NAME")]
    series: String,
    // Another id than that of the command of this name: it is explained otherwise.
    #[arg(id = "words", long = "search", default_value = "", hide_default_value = true, value_name = "WORDS")]
    search: String,
    #[command(flatten)]
    output: Output,
}

fn wanted(word: &str) -> Result<Wanted, String> {
    Wanted::from_word(word).ok_or_else(|| "open, overdue, due, done, all".to_owned())
}

impl Actions {
    /// Prints the commitments that are wanted.
    ///
    /// # Errors
    /// [`Stop`] when they cannot be printed.
    pub fn carry_out(&self, archive: &mut Indexed) -> Result<u8, Stop> {
        archive.opened.tell_findings();
        let saved = self.saved.as_deref().map(|name| saved(&archive.opened, name)).transpose()?.unwrap_or_default();
        // Both have to hold.
        let mut filter = typed_filter(archive.opened.texts, &format!("{saved} {}", self.filter))?;
        if let Some(state) = self.state {
            filter = filter.and(Criterion::Is(state));
        }
        let filter = filter
            .and(Criterion::Owner(self.owner.clone()))
            .and(Criterion::Group(self.group.clone()))
            .and(Criterion::Place(self.place.clone()))
            .and(Criterion::Series(self.series.clone()))
            .and(Criterion::Words(self.search.clone()));
        if !matches!(self.output.format, Format::Table) {
            return self.stream(archive, &filter);
        }
        let wanted = found(archive, &filter, None)?;
        if wanted.is_empty() {
            tell_of_unknown_names(archive, &filter)?;
        }
        print_actions(&archive.opened, self.output, &wanted)?;
        Ok(archive.opened.code())
    }
}

impl Actions {
    /// Prints each as soon as it is found.
    fn stream(&self, archive: &mut Indexed, filter: &Filter) -> Result<u8, Stop> {
        let (texts, today) = (archive.opened.texts, archive.opened.today);
        let ready = filter.ready(&archive.opened.office, today);
        let (mut count, mut asked) = (0, Ok(()));
        stream(texts, |out| {
            let mut printer = Printer::begin(self.output.format, FIELDS, out)?;
            let mut written = Ok(());
            asked = archive.index.each_action(today, &ready, |action| {
                count += 1;
                written = printer.print(&Row::of(&action), Row::cells);
                written.is_ok()
            });
            written.and_then(|()| printer.end())
        })?;
        asked.map_err(|finding| archive.unasked(&finding))?;
        if count == 0 {
            tell_of_unknown_names(archive, filter)?;
        }
        Ok(archive.opened.code())
    }
}

/// What a saved filter asks for.
///
/// # Errors
/// [`Stop`] where none is called so.
fn saved(opened: &Opened, name: &str) -> Result<String, Stop> {
    let filters = &opened.contents.filters;
    let known = || filters.filters.iter().map(|saved| saved.name.as_str()).collect::<Vec<_>>().join(", ");
    let none = || Stop::new(USAGE, t!(opened.texts, "shell-no-filter", name = name, known = known()));
    filters.named(name).map(|saved| saved.filter.clone()).ok_or_else(none)
}

/// A filter as it was typed for the shell, where nobody sees what was not understood.
///
/// # Errors
/// [`Stop`] that names what is not understood in it.
pub fn typed_filter(texts: &Texts, typed: &str) -> Result<Filter, Stop> {
    let (filter, problems) = filter::read(typed);
    match problems.first() {
        Some(problem) => Err(Stop::new(USAGE, wording::filter_problem(texts, problem))),
        None => Ok(filter),
    }
}

/// A name that no commitment has ever had is more likely misspelt than free of promises.
fn tell_of_unknown_names(archive: &mut Indexed, filter: &Filter) -> Result<(), Stop> {
    for term in filter.terms.iter().filter(|term| !term.is_negated) {
        let (Criterion::Owner(name)
        | Criterion::Institution(name)
        | Criterion::Group(name)
        | Criterion::Place(name)
        | Criterion::Series(name)) = &term.criterion
        else {
            continue;
        };
        let alone = Filter::default().and(Criterion::Is(Wanted::All)).and(term.criterion.clone());
        if found(archive, &alone, Some(1))?.is_empty() {
            say(&t!(archive.opened.texts, "shell-unknown-name", name = name.as_str()));
        }
    }
    Ok(())
}

fn found(archive: &mut Indexed, filter: &Filter, limit: Option<usize>) -> Result<Vec<Action>, Stop> {
    let filter = filter.ready(&archive.opened.office, archive.opened.today);
    let found = archive.index.actions(archive.opened.today, &filter, limit);
    found.map_err(|finding| archive.unasked(&finding))
}

/// Prints actions in the form that was asked for.
///
/// # Errors
/// [`Stop`] when they cannot be printed.
pub fn print_actions(opened: &Opened, output: Output, actions: &[Action]) -> Result<(), Stop> {
    let rows: Vec<Row<'_>> = actions.iter().map(Row::of).collect();
    print_rows(opened.texts, output.format, &rows, || table(opened, actions), (FIELDS, Row::cells))
}

/// A commitment as other programs read it.
#[derive(Debug, Serialize)]
pub struct Row<'a> {
    session_id: SessionId,
    session_title: &'a str,
    session_date: NaiveDate,
    id: CommitmentId,
    number: u32,
    text: &'a str,
    owners: Vec<OwnerRow<'a>>,
    supporters: &'a [String],
    due: Option<NaiveDate>,
    state: State,
    days_late: i64,
    agenda_item: Option<&'a str>,
    place: String,
    class: Class,
    indicator: &'a str,
    recurrence: Option<Recurrence>,
    progress: Vec<ProgressRow<'a>>,
}

#[derive(Debug, Serialize)]
struct OwnerRow<'a> {
    name: &'a str,
    institution: &'a str,
    state: State,
    due: Option<NaiveDate>,
}

#[derive(Debug, Serialize)]
struct ProgressRow<'a> {
    date: NaiveDate,
    owner: Option<&'a str>,
    text: &'a str,
    state: State,
    by: &'a str,
    via: Via,
    asked_in: Option<SessionId>,
}

const FIELDS: [&str; 17] = [
    "session_id",
    "session_title",
    "session_date",
    "id",
    "number",
    "text",
    "owners",
    "owner_states",
    "supporters",
    "due",
    "state",
    "days_late",
    "agenda_item",
    "place",
    "class",
    "indicator",
    "last_progress",
];

impl<'a> Row<'a> {
    /// The row of an action.
    pub fn of(action: &'a Action) -> Self {
        let owner = |owner: &'a OwnerPart| OwnerRow {
            name: &owner.name,
            institution: &owner.institution,
            state: owner.part.state,
            due: owner.part.due,
        };
        let told = |ProgressLine { progress, owner }: &'a ProgressLine| ProgressRow {
            date: progress.date,
            owner: owner.as_deref(),
            text: &progress.text,
            state: progress.state,
            by: &progress.by,
            via: progress.via,
            asked_in: progress.asked_in,
        };
        Self {
            session_id: action.session,
            session_title: &action.session_title,
            session_date: action.session_date,
            id: action.id,
            number: action.number,
            text: &action.text,
            owners: action.owners.iter().map(owner).collect(),
            supporters: &action.supporters,
            due: action.due,
            state: action.state,
            days_late: action.days_late,
            agenda_item: action.item.as_ref().map(|(_, title)| title.as_str()),
            place: action.place_names.join("; "),
            class: action.class,
            indicator: &action.indicator,
            recurrence: action.recurrence,
            progress: action.progress.iter().map(told).collect(),
        }
    }

    /// A spreadsheet has one line a commitment: owners and their states stand in one cell each, in the same order.
    fn cells(&self) -> [String; 17] {
        let joined = |words: &mut dyn Iterator<Item = &str>| words.collect::<Vec<_>>().join("; ");
        let last = self.progress.last().map(|last| format!("{}: {}", last.date, last.text));
        [
            self.session_id.to_string(),
            self.session_title.to_owned(),
            self.session_date.to_string(),
            self.id.to_string(),
            self.number.to_string(),
            self.text.to_owned(),
            joined(&mut self.owners.iter().map(|owner| owner.name)),
            joined(&mut self.owners.iter().map(|owner| owner.state.name())),
            self.supporters.join("; "),
            self.due.map(|due| due.to_string()).unwrap_or_default(),
            self.state.name().to_owned(),
            self.days_late.to_string(),
            self.agenda_item.unwrap_or_default().to_owned(),
            self.place.clone(),
            self.class.name().to_owned(),
            self.indicator.to_owned(),
            last.unwrap_or_default(),
        ]
    }
}

fn table(opened: &Opened, actions: &[Action]) -> Table {
    let texts = opened.texts;
    let mut table = Table::new([
        (Column::Words, t!(texts, "shell-session")),
        (Column::Number, t!(texts, "board-number")),
        (Column::Words, t!(texts, "board-due")),
        (Column::Words, t!(texts, "board-late")),
        (Column::Long, t!(texts, "board-text")),
        (Column::Long, t!(texts, "board-owner")),
        (Column::Words, t!(texts, "board-state")),
    ]);
    for action in actions {
        table.add([
            SafeText::from(short_id(opened, action.session)),
            SafeText::from(action.number.to_string()),
            due(opened, action.due),
            lateness(opened, action),
            SafeText::line(action.text.lines().next().unwrap_or_default()),
            owners(opened, action),
            t!(texts, "state-" + action.state.name()),
        ]);
    }
    table
}

/// A due date, or that there is none.
pub fn due(opened: &Opened, due: Option<NaiveDate>) -> SafeText<'static> {
    due.map_or_else(|| t!(opened.texts, "board-no-date"), |due| opened.texts.language().short_date(due))
}

/// How late an open commitment is, or how soon it is due.
pub fn lateness(opened: &Opened, action: &Action) -> SafeText<'static> {
    if action.is_overdue() {
        return t!(opened.texts, "board-overdue", days = action.days_late);
    }
    match action.due.filter(|_| action.due_soon).map(|due| (due - opened.today).num_days()) {
        Some(0) => t!(opened.texts, "board-due-today"),
        Some(days) => t!(opened.texts, "board-due-soon", days = days),
        None => SafeText::default(),
    }
}

/// Who owes it; of many seats of one group, how many have done their part.
pub fn owners(opened: &Opened, action: &Action) -> SafeText<'static> {
    match action.common_group() {
        _ if action.owners.is_empty() => t!(opened.texts, "commitments-nobody"),
        None => SafeText::from(action.owner_names()),
        Some(group) => {
            let done = action.owners.iter().filter(|owner| owner.part.state == State::Done).count();
            SafeText::from(format!("{done}/{} {}", action.owners.len(), opened.office.group_name(group)))
        }
    }
}
