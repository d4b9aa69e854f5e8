//! A meeting as a page of text: head, attendance, and the agenda with what was decided and promised under each item. It
//! must not know how the page was asked for.

use super::actions::{due, lateness, owners};
use super::opened::Opened;
use crate::domain::actions::Action;
use crate::domain::attendance::PresenceStatus;
use crate::domain::session::Decision;
use crate::domain::{ItemId, Session};
use crate::folder::Entry;
use crate::texts::{SafeText, cells, t};
use crate::ui::prose::wrapped;

/// The narrowest that text is wrapped to.
const NARROWEST: usize = 20;

/// The page of a session, wrapped to the width of the terminal.
pub fn page(opened: &Opened, entry: &Entry, actions: &[Action], width: Option<usize>) -> String {
    let mut page = Page { opened, session: &entry.session, actions, width, text: String::new() };
    page.head(&entry.file);
    for (at, item) in entry.session.items.iter().enumerate() {
        let state = t!(opened.texts, "item-state-" + item.state.name());
        page.line("", "");
        page.line(&format!("{:>2}  ", at + 1), &format!("{} · {state}", item.title));
        page.under(Some(item.id));
    }
    if page.session.decisions.iter().any(|it| it.item.is_none()) || actions.iter().any(|it| it.item.is_none()) {
        page.line("", "");
        page.line("    ", t!(opened.texts, "shell-no-item").as_str());
        page.under(None);
    }
    page.text
}

struct Page<'a> {
    opened: &'a Opened,
    session: &'a Session,
    actions: &'a [Action],
    width: Option<usize>,
    text: String,
}

impl Page<'_> {
    /// Text behind a lead; lines after the first stand under the text.
    fn line(&mut self, lead: &str, text: &str) {
        let (lead, text) = (SafeText::line(lead), SafeText::multi_line(text));
        let indent = cells(lead.as_str());
        let room = self.width.map_or(usize::MAX, |width| width.saturating_sub(indent).max(NARROWEST));
        for (at, line) in wrapped(text.as_str(), room).iter().enumerate() {
            let lead = if at == 0 { lead.to_string() } else { " ".repeat(indent) };
            self.text.push_str(format!("{lead}{line}").trim_end());
            self.text.push('\n');
        }
    }

    /// Facts that are known, in one line.
    fn facts(&mut self, facts: impl IntoIterator<Item = String>) {
        let known: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        if !known.is_empty() {
            self.line("", &known.join(" · "));
        }
    }

    fn head(&mut self, file: &str) {
        let (texts, head) = (self.opened.texts, &self.session.meeting);
        self.line("", &head.title);
        let date = texts.language().long_date(head.date).to_string();
        self.facts([date, self.hours(), head.place.clone()]);
        let state = t!(texts, "session-state-" + head.state.name()).to_string();
        self.facts([state, self.session.id.to_string(), file.to_owned()]);
        self.line("", "");
        let counts = self.session.attendance();
        let there = [
            (counts.present, PresenceStatus::Present),
            (counts.represented, PresenceStatus::Represented),
            (counts.excused, PresenceStatus::Excused),
            (counts.absent, PresenceStatus::Absent),
            (counts.not_yet, PresenceStatus::NotYet),
            (counts.guests, PresenceStatus::Guest),
        ];
        let counted = there.into_iter().filter(|(count, _)| *count > 0);
        let said = counted.map(|(count, status)| format!("{count} {}", t!(texts, "presence-" + status.name())));
        let invited = t!(texts, "shell-invited", count = counts.invited).to_string();
        self.facts([invited].into_iter().chain(said).chain([self.quorum()]));
    }

    /// From when to when it was, else is planned to be.
    fn hours(&self) -> String {
        let (head, language) = (&self.session.meeting, self.opened.texts.language());
        let times = [head.opened.or(head.starts), head.closed.or(head.ends)].into_iter().flatten();
        let times: Vec<String> = times.map(|time| language.clock(time).to_string()).collect();
        if times.is_empty() {
            return String::new();
        }
        format!("{} {}", times.join("–"), self.opened.office.profile.time_zone.name)
    }

    fn quorum(&self) -> String {
        let Some(rule) = &self.session.meeting.quorum else { return String::new() };
        let (texts, standing) = (self.opened.texts, rule.standing(&self.session.seats));
        let (there, required) = (standing.there, standing.required);
        let missing = standing.short_groups.len() + standing.missing_seats.len();
        if standing.met() {
            t!(texts, "frame-quorum-met", there = there, enough = "≥", required = required).to_string()
        } else if there < required {
            t!(texts, "frame-quorum-short", there = there, required = required).to_string()
        } else {
            t!(texts, "frame-quorum-missing", count = missing).to_string()
        }
    }

    /// What was decided and promised under an item.
    fn under(&mut self, item: Option<ItemId>) {
        let (session, actions) = (self.session, self.actions);
        let number = item.and_then(|id| session.item_number(id));
        for decision in session.decisions.iter().filter(|it| it.item == item) {
            self.decision(decision);
        }
        for action in actions.iter().filter(|it| it.item.as_ref().map(|(number, _)| *number) == number) {
            self.commitment(action);
        }
    }

    fn decision(&mut self, decision: &Decision) {
        let lead = t!(self.opened.texts, "agenda-decision", number = decision.number);
        self.line(&format!("    {lead}  "), &decision.text);
    }

    fn commitment(&mut self, action: &Action) {
        let (opened, lead) = (self.opened, format!("    K{}  ", action.number));
        self.line(&lead, &action.text);
        let state = t!(opened.texts, "state-" + action.state.name());
        let facts = [owners(opened, action), due(opened, action.due), state, lateness(opened, action)];
        let known: Vec<&str> = facts.iter().map(SafeText::as_str).filter(|fact| !fact.is_empty()).collect();
        self.line(&" ".repeat(cells(&lead)), &known.join(" · "));
    }
}
