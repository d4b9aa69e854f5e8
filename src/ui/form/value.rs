//! The rows of a form's fields: how each kind of value is shown, at rest and while it has the keyboard. It must not know
//! where on the screen.

use chrono::NaiveDate;

use super::{Row, Value};
use crate::app::form::input::{Input, Options, option};
use crate::app::form::picks::{Pick, Picks};
use crate::app::form::{Field, Form, Subject, day_meant};
use crate::app::geometry;
use crate::app::model::Model;
use crate::app::text_area::{Find, TextArea, View, find_width};
use crate::app::text_field::TextField;
use crate::domain::Key;
use crate::domain::dates::is_weekend;
use crate::texts::{SafeText, Texts, t};
use crate::ui::keys;
use crate::ui::prose::wrapped;
use crate::ui::theme::{SELECTION_BAR, Theme};
use crate::ui::widgets::Piece;

/// What all rows are made from.
struct Desk<'a> {
    model: &'a Model,
    theme: Theme,
    texts: &'a Texts,
    /// Columns and rows of a field.
    width: u16,
    height: u16,
}

/// The rows of all fields.
pub(super) fn rows<'a>(model: &'a Model, form: &'a Form, theme: Theme, texts: &'a Texts) -> Vec<Row<'a>> {
    let (width, height) = geometry::field_size(model);
    let desk = Desk { model, theme, texts, width, height };
    let with_heading = |(at, field): (usize, &'a Field)| {
        let heading = heading(form, field).map(|name| Row { field: at, ..Row::of(vec![]) }.titled(desk.heading(name)));
        heading.into_iter().chain(desk.field_rows(form, at, field))
    };
    form.fields.iter().enumerate().flat_map(with_heading).collect()
}

/// The rows that a field takes while it has not the keyboard.
pub(super) fn resting_height(model: &Model, form: &Form, field: &Field) -> usize {
    let (width, height) = geometry::field_size(model);
    let heading = usize::from(heading(form, field).is_some());
    let own = match &field.input {
        Input::Lines(_) => usize::from(height),
        Input::Picks(picks) => wrapped(&chosen_text(model, form, picks), width.into()).len(),
        Input::Date(_) if field.name == "new-due" => 2,
        _ => 1,
    };
    heading + own
}

/// What the fields from this one on are about, in a form of many. What comes first needs no heading.
pub(super) fn heading(form: &Form, field: &Field) -> Option<&'static str> {
    let name = match (&form.subject, field.name) {
        (Subject::Seat { .. }, "name") => "person",
        (Subject::Seat { .. }, "invited-on") => "invitation",
        (Subject::Seat { .. }, "presence") => "presence",
        (Subject::Commitment { .. }, "supporters") => "more",
        (Subject::Commitment { .. }, "rhythm") => "rhythm",
        (Subject::Meeting { .. }, "session-state") => "meeting-day",
        (Subject::Meeting { .. }, "number") => "papers",
        (Subject::Meeting { .. }, "quorum") => "quorum",
        _ => return None,
    };
    Some(name)
}

/// The label of a field.
pub(super) fn label<'a>(texts: &'a Texts, field: &Field) -> SafeText<'a> {
    // The files write the same names with `_`; one name has one text.
    t!(texts, "field-" + field.name.replace('-', "_"))
}

/// What is chosen, in words.
fn chosen_text(model: &Model, form: &Form, picks: &Picks) -> String {
    picks.chosen.iter().map(|pick| called(model, form, pick).to_string()).collect::<Vec<_>>().join(" · ")
}

/// What a choice is called: everybody has no name of their own, and a group that owes is each of its seats.
fn called<'a>(model: &Model, form: &Form, pick: &'a Pick) -> SafeText<'a> {
    let texts = Texts::of(model.language);
    match (pick.kind, &form.subject) {
        ("all", _) => t!(texts, "hint-all", count = &pick.value),
        ("all-open", _) => t!(texts, "hint-all-open", count = &pick.value),
        (
            "group",
            Subject::Commitment { session, .. } | Subject::Progress { session, .. } | Subject::Due { session, .. },
        ) => {
            let group: Option<Key> = pick.value.parse().ok();
            let seats = model
                .archive
                .session(*session)
                .zip(group)
                .map_or(0, |(session, group)| session.seats_of(&group).count());
            t!(texts, "hint-all-of-group", group = &pick.label, count = seats)
        }
        _ => SafeText::from(pick.label.as_str()),
    }
}

/// The due date that a form moves, in words: that of the owner who is chosen, else the earliest.
fn due_now(model: &Model, form: &Form) -> Option<SafeText<'static>> {
    let Subject::Due { session, commitment } = &form.subject else { return None };
    let action = model.archive.action(*session, *commitment)?;
    let chosen = match form.input("owner") {
        Some(Input::Picks(picks)) => picks.chosen.first(),
        _ => None,
    };
    let part = chosen.and_then(|pick| action.owners.iter().find(|owner| owner.name == pick.label));
    let texts = Texts::of(model.language);
    let due = part.map_or(action.due, |owner| owner.part.due);
    Some(due.map_or_else(|| t!(texts, "detail-no-date").into_owned(), |due| texts.language().long_date(due)))
}

impl<'a> Desk<'a> {
    fn field_rows(&self, form: &'a Form, at: usize, field: &'a Field) -> Vec<Row<'a>> {
        let focused = at == form.focus;
        let mut values = match &field.input {
            Input::Line(line) | Input::Time(line) | Input::Number(line) => vec![self.line(form, field, line, focused)],
            Input::Date(line) => self.date(form, field, line, focused),
            Input::Lines(area) => self.lines(area, focused),
            Input::Options(options) => vec![self.options(options, focused)],
            Input::Picks(picks) => self.picks(form, field, picks, focused),
        };
        let explained = match field.name {
            "aliases" if focused => Some(t!(self.texts, "hint-aliases")),
            "letterhead" if focused => Some(t!(self.texts, "hint-letterhead")),
            _ => None,
        };
        values.extend(explained.map(|hint| Row::of(vec![self.dim(hint)])));
        if let Some(theirs) = form.theirs_in(field) {
            values.push(Row::of(vec![Piece::new(t!(self.texts, "hint-theirs", text = theirs), self.theme.due())]));
        }
        if let Some(fault) = form.fault_at(at, self.model.today()) {
            let said = t!(self.texts, "fault-" + fault.name());
            let lines = wrapped(said.as_str(), self.width.into());
            values.extend(lines.into_iter().map(|line| Row::of(vec![Piece::new(line, self.theme.late())])));
        }
        let style = if focused { self.theme.focus() } else { self.theme.plain() };
        if let Some(first) = values.first_mut() {
            let label = label(self.texts, field);
            let sign = if form.subject.required().contains(&field.name) { " *" } else { "" };
            first.label = Some(Piece::new(SafeText::from(format!("{label}{sign}")), style));
        }
        values.into_iter().map(|row| Row { field: at, ..row }).collect()
    }

    fn heading(&self, name: &'static str) -> Piece<'a> {
        let said = format!("─ {} ", t!(self.texts, "heading-" + name));
        Piece::new(SafeText::from(format!("{said:─<width$}", width = usize::from(geometry::LABEL))), self.theme.dim())
    }

    fn dim(&self, text: SafeText<'a>) -> Piece<'a> {
        Piece::new(text, self.theme.dim())
    }

    /// A line that is being written, with what is said behind it.
    fn typed(&self, line: &TextField, focused: bool, after: Option<Piece<'a>>) -> Row<'a> {
        if let Some(after) = after.as_ref().filter(|_| !focused && line.is_empty()) {
            return Row::of(vec![after.clone()]);
        }
        let cursor = focused.then(|| line.cursor_at(self.width));
        Row { cursor, value: Value::Typed(line.visible(self.width), after), ..Row::of(vec![]) }
    }

    /// What helps in an empty field: how to fill it in, else that it must be.
    fn help(&self, form: &Form, field: &Field, how: Option<SafeText<'a>>) -> Option<Piece<'a>> {
        let is_required = form.subject.required().contains(&field.name);
        how.or_else(|| is_required.then(|| t!(self.texts, "hint-required"))).map(|said| self.dim(said))
    }

    fn line(&self, form: &Form, field: &Field, line: &TextField, focused: bool) -> Row<'a> {
        let how = match field.name {
            _ if !focused => None,
            _ if matches!(field.input, Input::Time(_)) => Some(t!(self.texts, "hint-time")),
            "quorum" => Some(t!(self.texts, "hint-quorum")),
            "quorum-groups" => Some(t!(self.texts, "hint-quorum-groups")),
            "logo" => Some(t!(self.texts, "hint-logo")),
            "zone-offset" => Some(t!(self.texts, "hint-zone-offset")),
            "rhythm-by" => Some(t!(self.texts, "hint-rhythm-by")),
            _ => None,
        };
        let hint = line.is_empty().then(|| self.help(form, field, how)).flatten();
        self.typed(line, focused, hint)
    }

    fn date(&self, form: &Form, field: &Field, line: &TextField, focused: bool) -> Vec<Row<'a>> {
        let typed = line.text();
        let after = match typed.trim() {
            "" => self.help(form, field, focused.then(|| t!(self.texts, "hint-date"))),
            // What went wrong stands below the field; what is half typed is left in peace.
            typed => match day_meant(field.name, typed, self.model.today()) {
                Some(date) => Some(self.understood(form, field, date)),
                None => focused.then(|| self.dim(t!(self.texts, "hint-date"))),
            },
        };
        let now = due_now(self.model, form).filter(|_| field.name == "new-due");
        let now = now.map(|now| Row::of(vec![self.dim(t!(self.texts, "hint-due-now", date = now))]));
        [self.typed(line, focused, after)].into_iter().chain(now).collect()
    }

    /// The day that was understood, and what is odd about it.
    fn understood(&self, form: &Form, field: &Field, date: NaiveDate) -> Piece<'a> {
        let (texts, long) = (self.texts, self.texts.language().long_date(date));
        let held = match &form.subject {
            Subject::Commitment { session, .. }
            | Subject::Invitation { session, .. }
            | Subject::Seat { session, .. } => self.model.archive.session(*session).map(|s| s.meeting.date),
            _ => None,
        };
        let odd = match field.name {
            "new-due" if date < self.model.today() => Some(t!(texts, "hint-past")),
            "invited-on" if held.is_some_and(|held| date > held) => Some(t!(texts, "hint-after-meeting")),
            "due" if held.is_some_and(|held| date < held) => Some(t!(texts, "hint-before-meeting")),
            _ => None,
        };
        let holiday = self.model.archive.office.holiday(date).map(SafeText::from);
        let weekend = || is_weekend(date).then(|| t!(texts, "hint-weekend"));
        match odd.or(holiday).or_else(weekend) {
            Some(odd) => Piece::new(t!(texts, "hint-understood-odd", date = long, odd = odd), self.theme.due()),
            None => self.dim(t!(texts, "hint-understood", date = long)),
        }
    }

    fn lines(&self, area: &TextArea, focused: bool) -> Vec<Row<'a>> {
        let View { rows: mut shown, cursor: (x, y), above, below } = area.view(self.width, self.height);
        let find = area.find().map(|find| self.find(find));
        shown.resize(usize::from(self.height) - usize::from(find.is_some()), vec![]);
        let last = shown.len().saturating_sub(1);
        let mark = |at| match at {
            0 if above => self.dim(SafeText::line("↑")),
            _ if below && at == last => self.dim(SafeText::line("↓")),
            _ => self.dim(SafeText::line("│")),
        };
        let row = |(at, segments)| Row {
            mark: Some(mark(at)),
            cursor: (focused && find.is_none() && at == usize::from(y)).then_some(x),
            value: Value::Typed(segments, None),
            ..Row::of(vec![])
        };
        let rows: Vec<Row<'a>> = shown.into_iter().enumerate().map(row).collect();
        rows.into_iter().chain(find).collect()
    }

    /// The line in which one types what is looked for, below the text.
    fn find(&self, find: &Find) -> Row<'a> {
        let said = match find.count() {
            _ if find.typed.is_empty() => None,
            (_, 0) => Some(Piece::new(t!(self.texts, "hint-nothing-found"), self.theme.late())),
            (at, count) => Some(self.dim(t!(self.texts, "hint-found", at = at, count = count))),
        };
        let width = find_width(self.width);
        Row {
            label: Some(Piece::new(t!(self.texts, "hint-find"), self.theme.focus())),
            mark: Some(Piece::new("/", self.theme.focus())),
            cursor: Some(find.typed.cursor_at(width)),
            value: Value::Typed(find.typed.visible(width), said),
            ..Row::of(vec![])
        }
    }

    /// At rest the chosen one alone; with the keyboard all that can be chosen, where there is room.
    fn options(&self, options: &Options, focused: bool) -> Row<'a> {
        let name = |value: &str| option(self.texts, options.family, value);
        if !focused {
            return Row::of(vec![Piece::plain(name(options.value()))]);
        }
        let shown = |value: &&'static str| {
            let is_chosen = *value == options.value();
            let style = if is_chosen { self.theme.title() } else { self.theme.dim() };
            let text = if is_chosen { format!("‹ {} ›  ", name(value)) } else { format!("{}  ", name(value)) };
            Piece::new(text, style)
        };
        let all: Vec<Piece<'a>> = options.values.iter().map(shown).collect();
        let row = if all.iter().map(Piece::width).sum::<usize>() <= usize::from(self.width) + 2 {
            Row::of(all)
        } else {
            let place = format!("{}/{}  ", options.at + 1, options.values.len());
            let chosen = Piece::new(format!("‹ {} ›  ", name(options.value())), self.theme.title());
            Row::of(vec![chosen, self.dim(place.into()), self.dim(t!(self.texts, "hint-options"))])
        };
        // The hardware cursor stands where the keyboard is, also for a reader of the screen.
        Row { cursor: Some(0), ..row }
    }

    fn picks(&self, form: &Form, field: &Field, picks: &'a Picks, focused: bool) -> Vec<Row<'a>> {
        let mut rows = Vec::new();
        if !picks.chosen.is_empty() {
            let lines = wrapped(&chosen_text(self.model, form, picks), self.width.into());
            rows.extend(lines.into_iter().map(|line| Row::of(vec![Piece::plain(line)])));
        }
        if focused || picks.is_choosing() || rows.is_empty() {
            let is_open = picks.typed.is_empty() && (focused || picks.chosen.is_empty());
            let take = keys::name(self.texts, self.theme, "enter");
            let delete = keys::name(self.texts, self.theme, "backspace");
            let how = focused.then(|| match (picks.chosen.is_empty(), picks.many) {
                (true, false) if field.name == "item" => t!(self.texts, "hint-pick-number", take = take),
                (true, false) => t!(self.texts, "hint-pick", take = take),
                (true, true) => t!(self.texts, "hint-pick-many", take = take),
                (false, false) => t!(self.texts, "hint-pick-other", take = take, delete = delete),
                (false, true) => t!(self.texts, "hint-pick-more", take = take, delete = delete),
            });
            let hint = match picks.chosen.is_empty() {
                true => self.help(form, field, how),
                false => how.map(|how| self.dim(how)),
            };
            rows.push(self.typed(&picks.typed, focused, hint.filter(|_| is_open)));
        }
        if focused && picks.is_choosing() {
            let offered = picks.offered();
            if offered.is_empty() {
                rows.push(Row::of(vec![self.dim(t!(self.texts, "hint-nothing-found"))]));
            }
            rows.extend(offered.iter().enumerate().map(|(at, pick)| self.candidate(form, pick, at == picks.at)));
        }
        rows
    }

    fn candidate(&self, form: &Form, pick: &Pick, is_next: bool) -> Row<'a> {
        let text = if pick.kind.starts_with("new-") {
            t!(self.texts, "hint-create", name = &pick.label)
        } else {
            called(self.model, form, pick).into_owned()
        };
        let style = if is_next { self.theme.title() } else { self.theme.plain() };
        let mark = is_next.then(|| Piece::new(SELECTION_BAR, self.theme.selection_bar(true)));
        // Its other names say why it was found.
        let also = if pick.label.is_empty() { "" } else { &pick.also };
        let also: Vec<&str> = also.split(';').filter(|name| !name.is_empty() && *name != pick.label).collect();
        let also = (!also.is_empty()).then(|| self.dim(format!("  {}", also.join(", ")).into()));
        Row { mark, ..Row::of([Piece::new(text, style)].into_iter().chain(also).collect()) }
    }
}

impl<'a> Row<'a> {
    /// A row that says what the fields below it are about.
    fn titled(self, heading: Piece<'a>) -> Self {
        Self { label: Some(heading), ..self }
    }

    fn of(pieces: Vec<Piece<'a>>) -> Self {
        Self { field: 0, label: None, mark: None, value: Value::Pieces(pieces), cursor: None }
    }
}
