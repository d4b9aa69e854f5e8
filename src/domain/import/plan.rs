//! A follow-up plan that an institution filled in: what it changed of states, progress and evidence becomes records; agreed
//! facts that it changed are proposals. The plan carries along how it was written out, so what others reported meanwhile is
//! never taken for a step back. It must not know how a plan is printed.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::cells::{self, Reader};
use super::grid::{Grid, Line, Value};
use super::headings::{Kind, Mapping};
use super::{Entry, FieldChange, Preview, Setting, Why, and_proposed, changed, left_out, reads_alike};
use crate::domain::DocumentEdit;
use crate::domain::actions::party_name;
use crate::domain::capture::{self, Directory, Meant};
use crate::domain::commitment::{Commitment, Party};
use crate::domain::dates::read_date;
use crate::domain::edit::ListEdit;
use crate::domain::id::{CommitmentId, IdSource, RecordId};
use crate::domain::life::{Life, Part, speaks};
use crate::domain::names::fold;
use crate::domain::record::{Progress, Record, RecordKind, State, Via};
use crate::domain::session::{Session, SessionEdit};

/// `knd0pr/K4`: the beginning of the meeting's id, and the number.
fn parted(code: &str) -> Option<(String, u32)> {
    let code = fold(code);
    let (meeting, number) = code.split_once('/')?;
    let number = number.trim().trim_start_matches('k').parse().ok()?;
    let meeting = meeting.trim();
    (meeting.len() >= 4 && meeting.is_ascii()).then(|| (meeting.to_owned(), number))
}

pub(super) fn preview<'a>(
    lines: impl Iterator<Item = &'a Line>,
    mapping: &Mapping,
    origin: Option<&Grid>,
    setting: Setting<'_>,
    ids: &mut IdSource,
) -> Preview {
    let origin = origin.map(Origin::of);
    let mut table = Table {
        setting,
        origin: origin.as_ref(),
        directories: HashMap::new(),
        last: HashMap::new(),
        told: HashSet::new(),
        edits: vec![],
    };
    let mut entries = Vec::new();
    for line in lines {
        let reader = Reader::new(mapping, line, setting.day());
        entries.extend(table.row(reader, ids));
    }
    Preview { entries, edits: table.edits, ..Preview::default() }
}

/// The plan as it was written out.
struct Origin<'a> {
    mapping: Mapping,
    lines: HashMap<(String, String, String), &'a Line>,
}

impl<'a> Origin<'a> {
    fn of(grid: &'a Grid) -> Self {
        let mapping = Mapping::of(Kind::Plan, grid);
        let lines = grid.lines.iter().skip(mapping.head + 1).map(|line| (key(&mapping, line), line)).collect();
        Self { mapping, lines }
    }
}

/// By what a row is found again: code, owner, occurrence.
fn key(mapping: &Mapping, line: &Line) -> (String, String, String) {
    let said = |field| mapping.column(field).map(|column| line.cell(column).said()).unwrap_or_default();
    (fold(&said("code")), fold(&said("owners")), said("occurrence"))
}

/// What a row speaks of.
struct Subject<'a> {
    session: &'a Session,
    commitment: &'a Commitment,
    part: Part,
    occurrence: Option<NaiveDate>,
    owner: String,
}

impl Subject<'_> {
    /// What was reported for this owner.
    fn told(&self) -> impl Iterator<Item = &Progress> {
        let owner = self.part.owner.as_ref();
        self.commitment.records.iter().filter_map(move |record| match &record.kind {
            RecordKind::Progress(progress) if speaks(self.session, progress.owner.as_ref(), owner) => Some(progress),
            _ => None,
        })
    }
}

struct Table<'a> {
    setting: Setting<'a>,
    origin: Option<&'a Origin<'a>>,
    directories: HashMap<crate::domain::SessionId, Directory<'a>>,
    /// The last record of each commitment that got one.
    last: HashMap<CommitmentId, RecordId>,
    /// What a row above told something of.
    told: HashSet<(CommitmentId, Option<Party>, Option<NaiveDate>)>,
    edits: Vec<DocumentEdit>,
}

impl<'a> Table<'a> {
    /// What becomes of a row: a record, a proposal, both or nothing.
    fn row(&mut self, mut reader: Reader<'_>, ids: &mut IdSource) -> Vec<Entry> {
        let row = reader.line.number;
        let code = reader.line("code").unwrap_or_default();
        let about = |text: &str| format!("{code} {}", text.lines().next().unwrap_or_default()).trim().to_owned();
        let subject = match self.find(&mut reader, &code) {
            Some(subject) => subject,
            None => {
                let said = reader.text("text").unwrap_or_default();
                return vec![left_out(row, &about(&said), reader.troubles)];
            }
        };
        let said = format!("{} · {}", about(&subject.commitment.text), subject.owner);
        let said = said.trim_end_matches([' ', '·']).to_owned();
        let before = self.origin.and_then(|origin| {
            let line = origin.lines.get(&key(reader.mapping(), reader.line))?;
            Some((&origin.mapping, *line))
        });
        let (record, changes) = self.record(&mut reader, &subject, before);
        let told = (subject.commitment.id, subject.part.owner.clone(), subject.occurrence);
        if record.is_some() && !self.told.insert(told) {
            reader.doubt("code", Why::Twice, code.as_str());
        }
        let proposed = proposals(&mut reader, &subject, before);
        if !reader.troubles.is_empty() {
            return vec![left_out(row, &said, reader.troubles)];
        }
        if let Some(progress) = record {
            self.add(&subject, progress, ids);
        }
        and_proposed(changed(row, &said, changes), proposed)
    }

    fn find(&mut self, reader: &mut Reader<'_>, code: &str) -> Option<Subject<'a>> {
        let Some((meeting, number)) = parted(code) else {
            reader.doubt("code", if code.is_empty() { Why::Missing } else { Why::NoCode }, code);
            return None;
        };
        let mut sessions = self.setting.sessions.iter().filter(|one| one.id.0.as_str().starts_with(&meeting));
        let session = match (sessions.next(), sessions.next()) {
            (Some(only), None) => *only,
            (Some(_), Some(_)) => {
                reader.doubt("code", Why::SeveralThere, code);
                return None;
            }
            (None, _) => {
                reader.doubt("code", Why::UnknownCode, code);
                return None;
            }
        };
        let Some(commitment) = session.commitments.iter().find(|one| one.number == number) else {
            reader.doubt("code", Why::UnknownCode, code);
            return None;
        };
        let part = self.part(reader, session, commitment)?;
        let occurrence = match reader.day("occurrence") {
            Some(day)
                if commitment
                    .recurrence
                    .is_some_and(|it| it.dates().take_while(|date| *date <= day).last() == Some(day)) =>
            {
                Some(day)
            }
            Some(day) => {
                reader.doubt("occurrence", Why::NoDate, day.to_string());
                return None;
            }
            None => part.occurrence,
        };
        let owner =
            part.owner.as_ref().map(|owner| party_name(session, self.setting.office, owner)).unwrap_or_default();
        Some(Subject { session, commitment, part, occurrence, owner })
    }

    /// The part of the owner that a row names; the only one, where it names nobody.
    fn part(&mut self, reader: &mut Reader<'_>, session: &'a Session, commitment: &Commitment) -> Option<Part> {
        let parts = Life::of(session, commitment, self.setting.today).parts;
        let Some(owner) = reader.line("owners") else {
            if let [only] = parts.as_slice() {
                return Some(only.clone());
            }
            reader.doubt("owners", Why::SeveralThere, String::new());
            return None;
        };
        let word = fold(&owner);
        let office = self.setting.office;
        let is_called =
            |part: &&Part| part.owner.as_ref().is_some_and(|it| fold(&party_name(session, office, it)) == word);
        let called: Vec<&Part> = parts.iter().filter(is_called).collect();
        match called.as_slice() {
            [] => {}
            [only] => return Some((*only).clone()),
            _ => {
                reader.doubt("owners", Why::Several, owner);
                return None;
            }
        }
        let today = self.setting.today;
        let directory = self
            .directories
            .entry(session.id)
            .or_insert_with(|| Directory::of(capture::Setting { office, session, today, item: None, kind: None }));
        let party: Option<Party> = match directory.party(&owner) {
            Some(Meant::One(party)) => Some(party),
            _ => None,
        };
        let found = parts.into_iter().find(|part| part.owner.is_some() && part.owner == party);
        if found.is_none() {
            reader.doubt("owners", Why::UnknownName, owner);
        }
        found
    }

    /// What was reported, and what that changes.
    fn record(
        &self,
        reader: &mut Reader<'_>,
        subject: &Subject<'_>,
        before: Option<(&Mapping, &Line)>,
    ) -> (Option<Progress>, Vec<FieldChange>) {
        let mut changes = Vec::new();
        let now = subject.part.state;
        let told = reader.word("state", cells::state);
        let was = before.map_or(Some(now), |before| state_before(before).or(Some(now)));
        let state = told.filter(|state| Some(*state) != was && *state != now);
        if let Some(state) = state {
            changes.push(FieldChange::new("state", now.name(), state.name()));
        }
        let is_whole = |said: &String| !cells::hides_identity(said);
        let text = reader
            .text("progress")
            .filter(is_whole)
            .and_then(|said| self.news(&said, subject, before))
            .unwrap_or_default();
        if !text.is_empty() {
            let last = subject.told().last().map(|progress| progress.text.clone()).unwrap_or_default();
            changes.push(FieldChange::new("progress", last, text.as_str()));
        }
        let evidence = reader.text("evidence").filter(is_whole).filter(|said| {
            let same = before.is_some_and(|before| reads_alike(&said_before(before, "evidence"), said));
            !same && !subject.told().any(|progress| reads_alike(&progress.evidence, said))
        });
        if let Some(evidence) = &evidence {
            let last = subject.told().filter(|progress| !progress.evidence.is_empty()).last();
            let last = last.map(|progress| progress.evidence.clone()).unwrap_or_default();
            changes.push(FieldChange::new("evidence", last, evidence.as_str()));
        }
        let progress = (!changes.is_empty()).then(|| Progress {
            owner: subject.part.owner.clone(),
            occurrence: subject.occurrence,
            date: self.setting.today,
            state: state.unwrap_or(now),
            text,
            by: subject.owner.clone(),
            via: Via::Surat,
            asked_in: None,
            evidence: evidence.unwrap_or_default(),
            blocked_by: String::new(),
        });
        (progress, changes)
    }

    /// What of a cell was not there when the plan left, nor has come in since.
    fn news(&self, said: &str, subject: &Subject<'_>, before: Option<(&Mapping, &Line)>) -> Option<String> {
        let is_known = |text: &str| subject.told().any(|progress| reads_alike(&progress.text, text));
        let fresh = match before {
            Some(before) => {
                let was = said_before(before, "progress");
                if reads_alike(&was, said) {
                    return None;
                }
                // Who goes on writing behind what stood there has not said that again.
                let behind = if was.is_empty() { None } else { said.strip_prefix(was.trim()) };
                behind.unwrap_or(said).trim_start_matches([' ', '\n', ';', ',', '.', '-', '–']).trim()
            }
            // A day stands before what the program wrote itself.
            None => match said.split_once(": ") {
                Some((day, _)) if read_date(day, self.setting.today).is_some() => return None,
                _ => said.trim(),
            },
        };
        (!fresh.is_empty() && !is_known(fresh)).then(|| fresh.to_owned())
    }

    fn add(&mut self, subject: &Subject<'_>, progress: Progress, ids: &mut IdSource) {
        let id = ids.fresh();
        let commitment = subject.commitment;
        let after = self.last.insert(commitment.id, id).or_else(|| commitment.records.last().map(|last| last.id));
        let kind = RecordKind::Progress(progress);
        let value = Record { id, at: self.setting.now, noted_by: self.setting.noted_by.to_owned(), kind };
        let edit = SessionEdit::Record { commitment: commitment.id, edit: ListEdit::Add { value, after } };
        self.edits.push(DocumentEdit::Session(subject.session.id, edit));
    }
}

/// What a cell said when the plan left.
fn said_before((mapping, line): (&Mapping, &Line), field: &str) -> String {
    mapping.column(field).map(|column| line.cell(column).said()).unwrap_or_default()
}

fn state_before(before: (&Mapping, &Line)) -> Option<State> {
    cells::state(&fold(&said_before(before, "state")).replace('_', " "))
}

/// What somebody wishes otherwise of what was agreed.
fn proposals(reader: &mut Reader<'_>, subject: &Subject<'_>, before: Option<(&Mapping, &Line)>) -> Vec<FieldChange> {
    let mut proposals = Vec::new();
    let commitment = subject.commitment;
    if let Some(text) = reader.text("text").filter(|said| !cells::hides_identity(said)) {
        let was = before.map_or_else(|| commitment.text.clone(), |before| said_before(before, "text"));
        if !reads_alike(&was, &text) && !reads_alike(&commitment.text, &text) {
            proposals.push(FieldChange::new("text", commitment.text.as_str(), text));
        }
    }
    if let Some(due) = reader.day("due") {
        let was = before.and_then(|(mapping, line)| match line.cell(mapping.column("due")?) {
            Value::Day(day) => Some(*day),
            _ => None,
        });
        if Some(due) != was && Some(due) != subject.part.due {
            let now = subject.part.due.map(|day| day.to_string()).unwrap_or_default();
            proposals.push(FieldChange::new("due", now, due.to_string()));
        }
    }
    proposals
}
