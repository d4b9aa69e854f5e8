//! Draws the life of one commitment: what was promised, by whom, until when, and what was said of it since. Beside a
//! list it shows everything, below a list what matters most. It must not reckon a state.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;

use super::prose::{Line, draw_lines, wrapped};
use super::theme::Theme;
use super::widgets::Piece;
use crate::app::model::Model;
use crate::domain::actions::{Action, OwnerPart, party_name};
use crate::domain::capture::{Kind, Setting, left_open};
use crate::domain::meeting::Class;
use crate::domain::record::{DueMove, Progress, Relation, Step};
use crate::domain::recurrence::{Recurrence, Rhythm};
use crate::domain::{Commitment, CommitmentId, Party, RecordKind, Session, SessionId, State};
use crate::texts::{SafeText, Texts, fit, pad_right, t};
use crate::wording;

/// The cells of a label: a short date fits.
const LABEL: u16 = 12;
/// Up to so many rows only what matters most is shown.
const STRIP: u16 = 6;
/// So many rows of what was told come before the facts where there is not room for both.
const FEWEST_TOLD: usize = 5;
/// Up to so many owners each has a line.
const OWNERS_IN_LINES: usize = 4;

/// Draws the life of an action into the pane `area`.
pub fn commitment(model: &Model, action: &Action, theme: Theme, texts: &Texts, area: Rect, buf: &mut Buffer) {
    let Some(session) = model.archive.session(action.session) else { return };
    let Some(commitment) = session.commitment(action.id) else { return };
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let life = LifeLine { model, session, commitment, action, theme, texts, width: inner.width, is_page: false };
    let lines = if area.height <= STRIP { life.strip(area.height) } else { life.whole(area.height) };
    draw_lines(&lines, inner, buf);
}

/// The whole life of an action for a page of this size: who owes it, the facts, then each record.
pub fn life(model: &Model, action: &Action, theme: Theme, texts: &Texts, page: Size) -> Vec<Vec<Line>> {
    let Some(session) = model.archive.session(action.session) else { return vec![] };
    let Some(commitment) = session.commitment(action.id) else { return vec![] };
    let life = LifeLine { model, session, commitment, action, theme, texts, width: page.width, is_page: true };
    // What is promised by whom has to fit on one page.
    let owners = life.owners(usize::from(page.height.saturating_sub(6)));
    let owed = [life.title(), vec![vec![]], owners, life.due()].concat();
    let facts = [life.facts(), vec![vec![]]].concat();
    [owed, facts].into_iter().chain(life.records()).collect()
}

/// What was agreed of an action, without what became of it: who owes it, until when, and the facts.
pub(super) fn agreed(model: &Model, action: &Action, theme: Theme, texts: &Texts, width: u16) -> Vec<Line> {
    let Some(session) = model.archive.session(action.session) else { return vec![] };
    let Some(commitment) = session.commitment(action.id) else { return vec![] };
    let life = LifeLine { model, session, commitment, action, theme, texts, width, is_page: true };
    let label = t!(texts, "detail-owners");
    let owners = match action.owner_names() {
        names if names.is_empty() => life.said(label.as_str(), &t!(texts, "detail-nobody"), theme.due()),
        names => life.fact(&label, &names),
    };
    let due = match (commitment.due, commitment.recurrence) {
        (Some(due), _) => texts.language().long_date(due),
        (None, Some(_)) => SafeText::default(),
        (None, None) => t!(texts, "detail-no-date").into_owned(),
    };
    [owners, life.fact(&t!(texts, "detail-due"), due.as_str()), life.facts_as_agreed()].concat()
}

/// What somebody who is asked about an action has to know: until when, who else owes it, the facts, what was told so far. The
/// oldest records give way where there is not room for all.
pub(super) fn asked(
    model: &Model,
    action: &Action,
    owner: Option<&Party>,
    theme: Theme,
    texts: &Texts,
    (width, height): (u16, u16),
) -> Vec<Line> {
    let Some(session) = model.archive.session(action.session) else { return vec![] };
    let Some(commitment) = session.commitment(action.id) else { return vec![] };
    let life = LifeLine { model, session, commitment, action, theme, texts, width, is_page: false };
    let part = action.owners.iter().find(|part| part.part.owner.as_ref() == owner && action.owners.len() > 1);
    let due = match part {
        Some(part) => life.said(t!(texts, "detail-due").as_str(), &life.part(part).into(), life.part_style(part)),
        None => life.due(),
    };
    let lines = [due.clone(), life.facts(), vec![vec![]]].concat();
    // What was said last is worth more than where it comes from.
    let has_room = lines.len() + FEWEST_TOLD <= usize::from(height);
    life.within(if has_room { lines } else { [due, life.moves(), vec![vec![]]].concat() }, height)
}

struct LifeLine<'a> {
    model: &'a Model,
    session: &'a Session,
    commitment: &'a Commitment,
    action: &'a Action,
    theme: Theme,
    texts: &'a Texts,
    width: u16,
    /// On a page of its own there is room for who wrote what down.
    is_page: bool,
}

impl LifeLine<'_> {
    /// Everything; where there is not room for all, the oldest records give way, and how many is said.
    fn whole(&self, height: u16) -> Vec<Line> {
        let mut lines = self.title();
        lines.extend(self.doubts());
        lines.push(vec![]);
        lines.extend(self.owners(OWNERS_IN_LINES));
        lines.extend(self.due());
        lines.extend(self.facts());
        lines.push(vec![]);
        self.within(lines, height)
    }

    /// These lines and below them the records; where there is not room for all, the oldest records give way.
    fn within(&self, mut lines: Vec<Line>, height: u16) -> Vec<Line> {
        let height = usize::from(height);
        if lines.len() > height.saturating_sub(2) {
            // Not even the facts have room: they end with a sign.
            lines.truncate(height.saturating_sub(1));
            lines.push(vec![Piece::new("…", self.theme.dim())]);
            return lines;
        }
        let told = self.records();
        let rows = |told: &[Vec<Line>]| told.iter().map(Vec::len).sum::<usize>();
        let room = height.saturating_sub(lines.len());
        let mut older = 0;
        while rows(&told[older..]) + usize::from(older > 0) > room && older < told.len() {
            older += 1;
        }
        if older > 0 {
            lines.push(vec![Piece::new(t!(self.texts, "detail-more", count = older).into_owned(), self.theme.dim())]);
        }
        lines.extend(told.into_iter().skip(older).flatten());
        lines
    }

    /// What was promised, by whom, until when, where it comes from, and the last word.
    fn strip(&self, height: u16) -> Vec<Line> {
        let mut lines = shortened(self.title(), 2, self.width);
        lines.extend(shortened(self.doubts(), 1, self.width));
        lines.extend(shortened(self.owners(OWNERS_IN_LINES), 1, self.width));
        lines.extend(shortened(self.due(), 1, self.width));
        let mut room = usize::from(height).saturating_sub(lines.len());
        if room > 1 {
            lines.extend(shortened(self.fact(&t!(self.texts, "detail-born"), &self.born()), 1, self.width));
            room -= 1;
        }
        let last = self.commitment.records.iter().rev().find_map(|record| self.record(record));
        let last = last.unwrap_or_else(|| self.said("", &t!(self.texts, "detail-nothing-told"), self.theme.dim()));
        lines.extend(shortened(last, room, self.width));
        lines
    }

    /// A fact: its label, and its text beside it.
    fn said(&self, label: &str, text: &SafeText<'_>, style: Style) -> Vec<Line> {
        let lines = wrapped(text.as_str(), self.width.saturating_sub(LABEL).into());
        let labelled = |(at, line): (usize, String)| {
            let label = pad_right(if at == 0 { label } else { "" }, usize::from(LABEL) - 1) + " ";
            vec![Piece::new(label, self.theme.dim()), Piece::new(line, style)]
        };
        lines.into_iter().enumerate().map(labelled).collect()
    }

    fn fact(&self, label: &SafeText<'_>, text: &str) -> Vec<Line> {
        if text.is_empty() { vec![] } else { self.said(label.as_str(), &text.into(), self.theme.plain()) }
    }

    fn title(&self) -> Vec<Line> {
        let mut text = format!("K{}  {}", self.action.number, self.action.text.replace('\n', " "));
        if self.action.class != Class::Biasa {
            text.push_str(&format!(" ⟨{}⟩", t!(self.texts, "agenda-class-" + self.action.class.name())));
        }
        let lines = wrapped(SafeText::line(&text).as_str(), self.width.into());
        lines.into_iter().map(|line| vec![Piece::new(line, self.theme.title())]).collect()
    }

    /// Whom the text names with a sign, and nobody is called so.
    fn doubts(&self) -> Vec<Line> {
        let (office, session, today) = (&self.model.archive.office, self.session, self.model.today());
        let around = Setting { office, session, today, item: None, kind: None };
        let open = left_open(&self.commitment.text, Kind::Commitment, around);
        let said = open.iter().map(|doubt| format!("? {}", wording::doubt(self.texts, doubt)));
        let lines = said.flat_map(|said| wrapped(&said, self.width.into()));
        lines.map(|line| vec![Piece::new(line, self.theme.due())]).collect()
    }

    fn date(&self, date: NaiveDate) -> SafeText<'static> {
        self.texts.language().short_date(date)
    }

    /// Owners who stand alike in one line; a few who do not in a line each; of many, who is done and who is not.
    fn owners(&self, in_lines: usize) -> Vec<Line> {
        let label = t!(self.texts, "detail-owners");
        let owners = &self.action.owners;
        let Some(first) = owners.first() else {
            return self.said(label.as_str(), &t!(self.texts, "detail-nobody"), self.theme.due());
        };
        let alike = |owner: &OwnerPart| (owner.part.state, owner.part.due, owner.part.occurrence);
        if owners.iter().all(|owner| alike(owner) == alike(first)) {
            return self.fact(&label, &self.action.owner_names());
        }
        if owners.len() > in_lines {
            return self.many_owners();
        }
        let mut lines = Vec::new();
        for (at, owner) in owners.iter().enumerate() {
            let label = if at == 0 { label.as_str() } else { "" };
            let text = format!("{}: {}", owner.name, self.part(owner));
            lines.extend(self.said(label, &text.into(), self.part_style(owner)));
        }
        lines
    }

    fn many_owners(&self) -> Vec<Line> {
        let done = self.action.owners.iter().filter(|owner| !owner.part.state.is_open()).count();
        let open = self.action.owners.iter().filter(|owner| owner.part.state.is_open());
        let names: Vec<&str> = open.map(|owner| owner.name.as_str()).collect();
        let still = t!(self.texts, "detail-still", names = names.join(", "));
        let text = if names.is_empty() { format!("✓ {done}") } else { format!("✓ {done} · {still}") };
        self.fact(&t!(self.texts, "detail-owners"), &text)
    }

    /// An owner's state and date.
    fn part(&self, owner: &OwnerPart) -> String {
        let part = &owner.part;
        let mut text = t!(self.texts, "state-" + part.state.name()).to_string();
        if let Some(due) = part.due {
            text.push_str(&format!(", {}", self.date(due)));
        }
        let late = part.days_late(self.model.today());
        if part.state.is_open() && late > 0 {
            text.push_str(&format!("  {}", t!(self.texts, "detail-late", days = late)));
        }
        text
    }

    fn part_style(&self, owner: &OwnerPart) -> Style {
        match owner.part.state {
            State::Done => self.theme.done(),
            state if state.is_open() && owner.part.days_late(self.model.today()) > 0 => self.theme.late(),
            _ => self.theme.plain(),
        }
    }

    /// The date of the whole, its state, and how late it is.
    fn due(&self) -> Vec<Line> {
        let (action, texts) = (self.action, self.texts);
        let label = pad_right(t!(texts, "detail-due").as_str(), usize::from(LABEL) - 1) + " ";
        let due = action.due.map_or_else(|| t!(texts, "detail-no-date").into_owned(), |due| self.date(due));
        let state = t!(texts, "state-" + action.state.name());
        let state_style = if action.state == State::Done { self.theme.done() } else { self.theme.plain() };
        let mut line = vec![
            Piece::new(label, self.theme.dim()),
            Piece::plain(format!("{due} · ")),
            Piece::new(state.into_owned(), state_style),
        ];
        if !action.is_overdue() {
            return vec![line];
        }
        let late = t!(texts, "detail-late", days = action.days_late);
        // The blanks apart: an underline would run through them.
        let beside = [Piece::plain("  "), Piece::new(late.to_string(), self.theme.late())];
        if line.iter().chain(&beside).map(Piece::width).sum::<usize>() > usize::from(self.width) {
            return [line].into_iter().chain(self.said("", &late, self.theme.late())).collect();
        }
        line.extend(beside);
        vec![line]
    }

    fn facts(&self) -> Vec<Line> {
        let mut lines = self.fact(&t!(self.texts, "detail-born"), &self.born());
        lines.extend(self.facts_as_agreed());
        lines.extend(self.moves());
        lines
    }

    /// How often, how one sees it, who helps, where, and who pays.
    fn facts_as_agreed(&self) -> Vec<Line> {
        let (commitment, action, texts) = (self.commitment, self.action, self.texts);
        let mut lines = Vec::new();
        lines.extend(commitment.recurrence.iter().flat_map(|recurrence| self.rhythm(*recurrence)));
        lines.extend(self.fact(&t!(texts, "detail-indicator"), &commitment.indicator));
        lines.extend(self.fact(&t!(texts, "detail-supporters"), &action.supporters.join(", ")));
        lines.extend(self.fact(&t!(texts, "detail-places"), &action.place_names.join(", ")));
        lines.extend(self.fact(&t!(texts, "detail-funding"), &commitment.funding));
        lines
    }

    /// When, under which agenda item and by which decision it was born.
    fn born(&self) -> String {
        let mut born = self.date(self.action.session_date).to_string();
        if let Some((number, title)) = &self.action.item {
            born.push_str(&format!(", {}", t!(self.texts, "detail-item", number = *number, title = title)));
        }
        let decision = self.commitment.decision.and_then(|id| self.session.decisions.iter().find(|d| d.id == id));
        if let Some(decision) = decision {
            born.push_str(&format!(", {}", t!(self.texts, "detail-decision", number = decision.number)));
        }
        born
    }

    /// How often, which occurrence is open, and how many were missed.
    fn rhythm(&self, recurrence: Recurrence) -> Vec<Line> {
        let (texts, from) = (self.texts, self.date(recurrence.from));
        let mut said = match recurrence.every {
            Rhythm::Weekly(0 | 1) => t!(texts, "detail-weekly", from = from),
            Rhythm::Weekly(weeks) => t!(texts, "detail-weeks", count = weeks, from = from),
            Rhythm::Monthly(day) => t!(texts, "detail-monthly", day = day, from = from),
        }
        .to_string();
        if let Some(until) = recurrence.until {
            said.push_str(&format!(" {}", t!(texts, "detail-until", date = self.date(until))));
        }
        let next = self.action.owners.iter().filter(|o| o.part.state.is_open()).filter_map(|o| o.part.occurrence).min();
        if let Some(next) = next {
            said.push_str(&format!(" · {}", t!(texts, "detail-occurrence", date = self.date(next))));
        }
        let missed = self.action.owners.iter().map(|owner| owner.part.missed).max().unwrap_or(0);
        if missed > 0 {
            said.push_str(&format!(" · {}", t!(texts, "detail-missed", count = missed)));
        }
        self.fact(&t!(texts, "detail-rhythm"), &said)
    }

    /// How often the date moved, from when to when and why.
    fn moves(&self) -> Vec<Line> {
        let records = self.commitment.records.iter();
        let moves: Vec<String> = records
            .filter_map(|record| match &record.kind {
                RecordKind::Due(moved) => Some(self.moved(moved)),
                _ => None,
            })
            .collect();
        if moves.is_empty() {
            return vec![];
        }
        let count = t!(self.texts, "detail-moves", count = moves.len());
        self.fact(&t!(self.texts, "detail-moved"), &format!("{count}: {}", moves.join(" · ")))
    }

    fn moved(&self, moved: &DueMove) -> String {
        let from = moved.from.map_or_else(|| t!(self.texts, "detail-no-date").into_owned(), |from| self.date(from));
        let mut said = t!(self.texts, "detail-move", from = from, to = self.date(moved.to)).to_string();
        said = self.spoken_for(moved.owner.as_ref(), said);
        if !moved.reason.is_empty() {
            said.push_str(&format!(" ({})", moved.reason));
        }
        said
    }

    /// What was said and done since, oldest first.
    fn records(&self) -> Vec<Vec<Line>> {
        let told: Vec<_> = self.commitment.records.iter().filter_map(|record| self.record(record)).collect();
        let nothing = || self.said("", &t!(self.texts, "detail-nothing-told"), self.theme.dim());
        if told.is_empty() { vec![nothing()] } else { told }
    }

    /// A record in lines; the moves of the date stand among the facts, spans of identity are not part of its life.
    fn record(&self, record: &crate::domain::Record) -> Option<Vec<Line>> {
        let (texts, written) = (self.texts, record.at.date_naive());
        let (date, mut said) = match &record.kind {
            RecordKind::Progress(progress) => (progress.date, self.progress(progress)),
            RecordKind::Evidence { text, .. } => (written, t!(texts, "detail-evidence", text = text).to_string()),
            RecordKind::Reminder { owner, via, step } => {
                let via = t!(texts, "via-" + via.name());
                let said = match step {
                    Step::Copied => t!(texts, "detail-reminder-copied", via = via),
                    Step::Sent => t!(texts, "detail-reminder", via = via),
                    Step::Answered => t!(texts, "detail-reminder-answered", via = via),
                }
                .to_string();
                (written, self.spoken_for(owner.as_ref(), said))
            }
            RecordKind::Link { relation, session, commitment } => {
                (written, self.linked(*relation, *session, *commitment))
            }
            RecordKind::Export { paper, .. } => (written, t!(texts, "detail-exported", paper = paper).to_string()),
            RecordKind::Due(_) | RecordKind::Identity { .. } => return None,
        };
        if self.is_page && !record.noted_by.is_empty() {
            said.push_str(&format!(" · {}", t!(texts, "detail-noted-by", who = &record.noted_by)));
        }
        Some(self.said(self.date(date).as_str(), &said.into(), self.theme.plain()))
    }

    /// `melanjutkan K4 … (10 Agu 2023)`.
    fn linked(&self, relation: Relation, session: SessionId, commitment: CommitmentId) -> String {
        let relation = t!(self.texts, "relation-" + relation.name());
        match self.model.archive.action(session, commitment) {
            Some(other) => {
                let what = format!("K{} {} ({})", other.number, other.text, self.date(other.session_date));
                t!(self.texts, "detail-linked", relation = relation, what = what).to_string()
            }
            None => t!(self.texts, "detail-linked-elsewhere", relation = relation).to_string(),
        }
    }

    /// With the owner whom it is about in front, if it is not about all of them.
    fn spoken_for(&self, owner: Option<&Party>, said: String) -> String {
        match owner {
            Some(owner) => format!("{} {said}", party_name(self.session, &self.model.archive.office, owner)),
            None => said,
        }
    }

    /// `proses: draf dibahas (telepon, Kabid Dalduk)`.
    fn progress(&self, progress: &Progress) -> String {
        let texts = self.texts;
        let mut said = t!(texts, "state-" + progress.state.name()).to_string();
        said = self.spoken_for(progress.owner.as_ref(), said);
        if let Some(occurrence) = progress.occurrence {
            said.push_str(&format!(" {}", t!(texts, "detail-occurrence", date = self.date(occurrence))));
        }
        if !progress.text.is_empty() {
            said.push_str(&format!(": {}", progress.text));
        }
        if !progress.blocked_by.is_empty() {
            said.push_str(&format!(", {}", t!(texts, "detail-waits-for", who = &progress.blocked_by)));
        }
        let via = t!(texts, "via-" + progress.via.name());
        said.push_str(&if progress.by.is_empty() { format!(" ({via})") } else { format!(" ({via}, {})", progress.by) });
        if !progress.evidence.is_empty() {
            said.push_str(&format!(" · {}", t!(texts, "detail-evidence", text = &progress.evidence)));
        }
        said
    }
}

/// At most `most` lines; the last one says with `…` that there were more.
fn shortened(mut lines: Vec<Line>, most: usize, width: u16) -> Vec<Line> {
    if lines.len() <= most {
        return lines;
    }
    lines.truncate(most);
    if let Some(last) = lines.last_mut().and_then(|line| line.pop().map(|piece| (line, piece))) {
        let (line, piece) = last;
        let before: usize = line.iter().map(Piece::width).sum();
        let room = usize::from(width).saturating_sub(before);
        let text = format!("{} …", piece.shown(room));
        let text =
            if crate::texts::cells(&text) <= room { text } else { fit(&format!("{text}…"), room).into_owned() };
        line.push(Piece::new(text, piece.style()));
    }
    lines
}
