//! `rapat report`: how promises were kept, by institution, group and place, counted in owners' parts. It must not rank anybody.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::opened::Opened;
use super::output::{ERROR, Stop, print, safe_csv, safe_json, stream};
use super::table::{Column, Table};
use crate::domain::actions::{OwnerPart, ProgressLine, action};
use crate::domain::life::speaks;
use crate::domain::meeting::Class;
use crate::domain::names::fold;
use crate::domain::tally::{Tally, is_duplicate, parts};
use crate::domain::{Commitment, Key, Party, Session, SessionId, State};
use crate::papers::Sight;
use crate::texts::{SafeText, Texts, t};

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Form {
    /// Tables for people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

/// How promises were kept.
#[derive(Debug, Args)]
pub struct Report {
    #[arg(long, value_name = "NAME")]
    series: Option<String>,
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
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

/// What the counts are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
enum By {
    All,
    Institution,
    Group,
    Place,
}

impl By {
    fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Institution => "institution",
            Self::Group => "group",
            Self::Place => "place",
        }
    }
}

/// A line of the report: counts of owners' parts.
#[derive(Debug, Serialize)]
struct Line {
    by: By,
    name: String,
    #[serde(flatten)]
    counts: Counts,
}

#[derive(Debug, Serialize)]
struct Counts {
    promised: usize,
    kept: usize,
    kept_late: usize,
    open: usize,
    late: usize,
    blocked: usize,
    cancelled: usize,
    moved: usize,
}

/// A part that is blocked, and by whom, as far as somebody said and anybody may read it.
#[derive(Debug, Serialize)]
struct Blocked {
    session_id: SessionId,
    number: u32,
    text: String,
    owner: String,
    due: Option<NaiveDate>,
    days_late: i64,
    why: String,
}

/// The whole report.
#[derive(Debug, Serialize)]
struct Whole {
    today: NaiveDate,
    since: Option<NaiveDate>,
    series: Option<String>,
    /// What all counts but the two below count.
    unit: &'static str,
    sessions: usize,
    commitments: usize,
    duplicates_left_out: usize,
    lines: Vec<Line>,
    blocked: Vec<Blocked>,
    /// How many blocked parts are above *biasa*: they are counted and not told.
    blocked_withheld: usize,
}

impl Report {
    /// Prints the report.
    ///
    /// # Errors
    /// [`Stop`] when there is no such series or date, or it cannot be printed.
    pub fn carry_out(&self, opened: &Opened) -> Result<u8, Stop> {
        opened.tell_findings();
        let since = self.since.as_deref().map(|text| opened.date(text)).transpose()?;
        let whole = self.whole(opened, since)?;
        match self.form {
            Form::Json => print(opened.texts, &safe_json(&whole))?,
            Form::Csv => csv(opened.texts, &whole)?,
            Form::Text => print(opened.texts, &told(opened, &whole))?,
        }
        Ok(opened.code())
    }

    fn sessions<'a>(&self, opened: &'a Opened, since: Option<NaiveDate>) -> Result<Vec<&'a Session>, Stop> {
        let mut sessions: Vec<&Session> = opened.contents.sessions.iter().map(|entry| &entry.session).collect();
        if let Some(series) = &self.series {
            let wanted = fold(series);
            sessions.retain(|session| session.meeting.series.as_ref().is_some_and(|key| key.as_str() == wanted));
            if sessions.is_empty() {
                return Err(Stop::new(ERROR, t!(opened.texts, "export-no-series", series = series)));
            }
        }
        sessions.retain(|session| since.is_none_or(|since| session.meeting.date >= since));
        sessions.sort_by_key(|session| (session.meeting.date, session.id));
        Ok(sessions)
    }

    fn whole(&self, opened: &Opened, since: Option<NaiveDate>) -> Result<Whole, Stop> {
        let sessions = self.sessions(opened, since)?;
        let mut counted = Counted::default();
        for seat in opened.contents.sessions.iter().flat_map(|entry| &entry.session.seats) {
            if let Some(key) = &seat.institution {
                let first = counted.ranks.entry(key.clone()).or_insert(seat.rank);
                *first = seat.rank.min(*first);
            }
        }
        for session in &sessions {
            counted.take(opened, session);
        }
        Ok(Whole {
            today: opened.today,
            since,
            series: self.series.clone(),
            unit: "owner_parts",
            sessions: sessions.len(),
            commitments: counted.commitments,
            duplicates_left_out: counted.duplicates,
            lines: counted.lines(opened),
            blocked: counted.blocked,
            blocked_withheld: counted.withheld,
        })
    }
}

/// What was counted so far.
#[derive(Default)]
struct Counted {
    commitments: usize,
    duplicates: usize,
    all: Tally,
    /// By protocol rank, then by name.
    institutions: BTreeMap<(u32, String), Tally>,
    groups: BTreeMap<Key, Tally>,
    places: BTreeMap<Key, Tally>,
    blocked: Vec<Blocked>,
    withheld: usize,
    /// The first rank of each institution's seats, over all meetings.
    ranks: HashMap<Key, u32>,
}

impl Counted {
    fn take(&mut self, opened: &Opened, session: &Session) {
        let (office, today) = (&opened.office, opened.today);
        for commitment in &session.commitments {
            if is_duplicate(commitment) {
                self.duplicates += 1;
                continue;
            }
            self.commitments += 1;
            let action = action(session, office, commitment, today);
            for (part, moves) in parts(session, commitment, today) {
                let owner = action.owners.iter().find(|owner| owner.part.owner == part.owner);
                let count = |tally: &mut Tally| tally.count(&part, moves, today);
                count(&mut self.all);
                let house = house(opened, &self.ranks, session, owner);
                count(self.institutions.entry(house).or_default());
                owner.into_iter().flat_map(|owner| &owner.groups).for_each(|group| {
                    count(self.groups.entry(group.clone()).or_default());
                });
                let own = owner.and_then(|owner| owner.place.clone());
                let places =
                    if commitment.places.is_empty() { own.into_iter().collect() } else { commitment.places.clone() };
                places.into_iter().for_each(|place| count(self.places.entry(place).or_default()));
                if part.state == State::Blocked && !is_for_all(session, commitment) {
                    self.withheld += 1;
                } else if part.state == State::Blocked {
                    let sight = Sight::new(opened.texts, true, false);
                    let is_its = |line: &&ProgressLine| {
                        line.progress.state == State::Blocked
                            && speaks(session, line.progress.owner.as_ref(), part.owner.as_ref())
                    };
                    let told = action.progress.iter().rev().find(is_its);
                    let seen = |text: &str| sight.commitment(session, commitment, text);
                    self.blocked.push(Blocked {
                        session_id: session.id,
                        number: commitment.number,
                        text: seen(&commitment.text),
                        owner: owner.map(|owner| owner.name.clone()).unwrap_or_default(),
                        due: part.due,
                        days_late: part.days_late(today),
                        why: told.map(|line| seen(&line.progress.text)).unwrap_or_default(),
                    });
                }
            }
        }
    }

    fn lines(&self, opened: &Opened) -> Vec<Line> {
        let line = |by, name: &str, tally: &Tally| {
            let Tally { promised, kept, kept_late, open, late, blocked, cancelled, moved } = *tally;
            let counts = Counts { promised, kept, kept_late, open, late, blocked, cancelled, moved };
            Line { by, name: name.to_owned(), counts }
        };
        let office = &opened.office;
        let mut groups: Vec<(&Key, &Tally)> = self.groups.iter().collect();
        groups.sort_by_key(|(key, _)| {
            office.groups.iter().find(|group| group.key == **key).map_or(u32::MAX, |it| it.rank)
        });
        let all = [line(By::All, "", &self.all)].into_iter();
        let houses = self.institutions.iter().map(|((_, name), tally)| line(By::Institution, name, tally));
        let groups = groups.into_iter().map(|(key, tally)| line(By::Group, office.group_name(key), tally));
        let places = self.places.iter().map(|(key, tally)| line(By::Place, office.place_name(key), tally));
        all.chain(houses).chain(groups).chain(places).collect()
    }
}

/// Whether a commitment, its item and its meeting are *biasa*.
fn is_for_all(session: &Session, commitment: &Commitment) -> bool {
    let item = commitment.item.and_then(|item| session.item(item)).map(|item| item.class).unwrap_or_default();
    session.meeting.class.max(item).max(commitment.class) == Class::Biasa
}

/// The institution that an owner belongs to, as it is called today; else the owner, else nobody.
fn house(opened: &Opened, ranks: &HashMap<Key, u32>, session: &Session, owner: Option<&OwnerPart>) -> (u32, String) {
    let Some(owner) = owner else { return (u32::MAX, t!(opened.texts, "commitments-nobody").to_string()) };
    let seat = if let Some(Party::Seat(id)) = &owner.part.owner { session.seat(*id) } else { None };
    let key = match &owner.part.owner {
        Some(Party::Institution(key)) => Some(key),
        _ => seat.and_then(|seat| seat.institution.as_ref()),
    };
    let Some(key) = key else { return (seat.map_or(u32::MAX, |seat| seat.rank), owner.name.clone()) };
    (ranks.get(key).copied().unwrap_or(u32::MAX), opened.office.institution_name(key, opened.today).to_owned())
}

const COLUMNS: [&str; 10] =
    ["by", "name", "promised", "kept", "kept_late", "open", "late", "blocked", "cancelled", "moved"];

fn numbers(counts: &Counts) -> [usize; 8] {
    let Counts { promised, kept, kept_late, open, late, blocked, cancelled, moved } = *counts;
    [promised, kept, kept_late, open, late, blocked, cancelled, moved]
}

fn csv(texts: &Texts, whole: &Whole) -> Result<(), Stop> {
    let rows = whole.lines.iter().map(|line| {
        let [promised, kept, kept_late, open, late, blocked, cancelled, moved] =
            numbers(&line.counts).map(|count| count.to_string());
        let (by, name) = (line.by.name().to_owned(), line.name.clone());
        [by, name, promised, kept, kept_late, open, late, blocked, cancelled, moved]
    });
    stream(texts, |out| out.write_all(safe_csv(COLUMNS, rows).as_bytes()))
}

fn told(opened: &Opened, whole: &Whole) -> String {
    let texts = opened.texts;
    let language = texts.language();
    let mut said = vec![
        t!(
            texts,
            "report-head",
            date = language.long_date(whole.today),
            sessions = whole.sessions,
            commitments = whole.commitments
        )
        .to_string(),
        t!(texts, "report-unit").to_string(),
    ];
    if whole.duplicates_left_out > 0 {
        said.push(t!(texts, "report-duplicates", count = whole.duplicates_left_out).to_string());
    }
    for by in [By::All, By::Institution, By::Group, By::Place] {
        let lines: Vec<&Line> = whole.lines.iter().filter(|line| line.by == by).collect();
        if !lines.is_empty() {
            said.push(String::new());
            said.push(table(texts, by, &lines).drawn(super::output::width()).trim_end().to_owned());
        }
    }
    if !whole.blocked.is_empty() {
        said.push(String::new());
        said.push(t!(texts, "report-blocked", count = whole.blocked.len()).to_string());
        for one in &whole.blocked {
            let id: String = one.session_id.0.as_str().chars().take(6).collect();
            let line =
                format!("  {id}/K{} {} ({}): {}", one.number, first_line(&one.text), one.owner, first_line(&one.why));
            said.push(SafeText::line(&line).as_str().to_owned());
        }
    }
    if whole.blocked_withheld > 0 {
        said.push(t!(texts, "report-blocked-withheld", count = whole.blocked_withheld).to_string());
    }
    said.join("\n")
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn table(texts: &Texts, by: By, lines: &[&Line]) -> Table {
    let heads = [
        t!(texts, "report-promised"),
        t!(texts, "report-kept"),
        t!(texts, "report-kept-late"),
        t!(texts, "report-open"),
        t!(texts, "report-late"),
        t!(texts, "report-blocked-count"),
        t!(texts, "report-cancelled"),
        t!(texts, "report-moved"),
    ];
    let first = (Column::Long, t!(texts, "report-by-" + by.name()));
    let mut columns: Vec<(Column, SafeText<'_>)> = vec![first];
    columns.extend(heads.map(|head| (Column::Number, head)));
    let mut table = Table::new(columns);
    for line in lines {
        let mut cells = vec![SafeText::line(&line.name).into_owned()];
        cells.extend(numbers(&line.counts).map(|count| SafeText::from(count.to_string())));
        table.add(cells);
    }
    table
}
