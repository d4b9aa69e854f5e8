//! What a form is about, and the change it becomes: one record or one act. It must not know how fields are drawn.

use std::hash::{DefaultHasher, Hash, Hasher as _};

use chrono::{NaiveDate, NaiveTime};

use super::answer::{self, AnswerKind, Asking};
use super::bulk::{self, Bulk};
use super::entry::{self, Entry};
use super::handing::{self, Handing};
use super::picks::Pick;
use super::{
    Form, Unfiled, closing, commitment, discussion, door, follow_up, invitation, link, meeting, office, pattern, place,
    saved_filter, seat,
};
use crate::app::archive::Archive;
use crate::domain::agenda::{Decision, Item, Note};
use crate::domain::attendance::{PresenceStatus, Seat};
use crate::domain::filters::SavedFilter;
use crate::domain::meeting::Meeting;
use crate::domain::names::fold;
use crate::domain::office::{Group, Institution, OfficeEdit, Place};
use crate::domain::pattern::PatternKind;
use crate::domain::session::SessionEdit;
use crate::domain::{
    Act, Change, Commitment, CommitmentId, DocumentEdit, Id, IdSource, ItemId, Key, ListEdit, Office, Pattern, Refusal,
    Session, SessionId, Stamp,
};
use crate::folder::ActionKey;

/// What a form is about. A record is kept as it was when the form was opened, so that what others changed meanwhile is
/// not overwritten.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// The office of a new archive.
    Office,
    /// This machine: who works on it, theme, language.
    Machine,
    /// Where something is handed over, received, or copied to.
    Handing(Handing),
    /// An entry of the office.
    Entry(Entry),
    /// A new session.
    NewSession {
        /// The session whose seats, standing agenda and place come along.
        from: Option<SessionId>,
    },
    /// A pattern of meetings.
    Pattern {
        /// The session that it is made of, if it is made.
        from: Option<SessionId>,
        /// As it was; `None`: a new one.
        base: Option<Box<Pattern>>,
        /// As it becomes, but for what the form says.
        made: Box<Pattern>,
    },
    /// The head of a session.
    Meeting {
        /// Which session.
        session: SessionId,
        /// As it was.
        base: Box<Meeting>,
    },
    /// The number of minutes, also of those that stand.
    Number {
        /// Which session.
        session: SessionId,
        /// Its head as it was.
        base: Box<Meeting>,
    },
    /// Why sealed minutes were put right.
    Reseal {
        /// Which session.
        session: SessionId,
    },
    /// A seat.
    Seat {
        /// Of which session.
        session: SessionId,
        /// As it was; `None`: a new one.
        base: Option<Box<Seat>>,
        /// A new one is a guest.
        guest: bool,
    },
    /// The invitation of seats and the answer to it.
    Invitation {
        /// Of which session.
        session: SessionId,
        /// As they were.
        seats: Vec<Seat>,
    },
    /// The presence of a seat.
    Presence {
        /// Of which session.
        session: SessionId,
        /// As it was.
        base: Box<Seat>,
        /// What it becomes.
        status: PresenceStatus,
    },
    /// The names of those who came in a seat.
    Names {
        /// Of which session.
        session: SessionId,
        /// As it was.
        base: Box<Seat>,
    },
    /// An agenda item.
    Item {
        /// Of which session.
        session: SessionId,
        /// As it was; `None`: a new one.
        base: Option<Box<Item>>,
        /// Behind which a new one stands.
        after: Option<ItemId>,
    },
    /// A note.
    Note {
        /// Of which session.
        session: SessionId,
        /// As it was; `None`: a new one.
        base: Option<Box<Note>>,
    },
    /// A decision.
    Decision {
        /// Of which session.
        session: SessionId,
        /// As it was; `None`: a new one.
        base: Option<Box<Decision>>,
    },
    /// A commitment.
    Commitment {
        /// Of which session.
        session: SessionId,
        /// As it was; `None`: a new one.
        base: Option<Box<Commitment>>,
    },
    /// What somebody answers for a promise of an earlier meeting.
    Answer {
        /// Who asks what.
        asking: Box<Asking>,
        /// What is answered.
        kind: AnswerKind,
    },
    /// Progress of a commitment.
    Progress {
        /// Of which session.
        session: SessionId,
        /// Which commitment.
        commitment: CommitmentId,
    },
    /// A new due date of a commitment.
    Due {
        /// Of which session.
        session: SessionId,
        /// Which commitment.
        commitment: CommitmentId,
    },
    /// A link of a commitment to another.
    Link {
        /// Of which session.
        session: SessionId,
        /// Which commitment.
        commitment: CommitmentId,
    },
    /// A note, a decision or a commitment under another item.
    Place {
        /// Of which session.
        session: SessionId,
        /// Which record.
        record: Id,
    },
    /// The same for all commitments that are marked.
    Bulk {
        /// What is done to them.
        what: Bulk,
        /// Which they are.
        rows: Vec<ActionKey>,
    },
    /// A saved filter as it was; `None`: a new one.
    SavedFilter(Option<Box<SavedFilter>>),
    /// Somebody was reminded of a commitment.
    Reminder {
        /// Of which session.
        session: SessionId,
        /// Which commitment.
        commitment: CommitmentId,
    },
}

impl Subject {
    /// The name of the form: the end of the id of its title, and the start of its draft's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Machine => "machine",
            Self::Handing(handing) => handing.name(),
            Self::Entry(entry) => entry.name(),
            Self::NewSession { from: None } => "new-session",
            Self::NewSession { from: Some(_) } => "next-session",
            Self::Pattern { base: None, made, .. } if made.kind == PatternKind::Series => "new-series",
            Self::Pattern { made, .. } if made.kind == PatternKind::Series => "series",
            Self::Pattern { base: None, .. } => "new-template",
            Self::Pattern { .. } => "template",
            Self::Meeting { .. } => "meeting",
            Self::Number { .. } => "number",
            Self::Reseal { .. } => "reseal",
            Self::Seat { base: None, guest: true, .. } => "guest",
            Self::Seat { base: None, .. } => "new-seat",
            Self::Seat { .. } => "seat",
            Self::Invitation { .. } => "invitation",
            Self::Presence { status: PresenceStatus::Represented, .. } => "represented",
            Self::Presence { .. } => "excused",
            Self::Names { .. } => "names",
            Self::Item { base: None, .. } => "new-item",
            Self::Item { .. } => "item",
            Self::Note { base: None, .. } => "new-note",
            Self::Note { .. } => "note",
            Self::Decision { base: None, .. } => "new-decision",
            Self::Decision { .. } => "decision",
            Self::Commitment { base: None, .. } => "new-commitment",
            Self::Commitment { .. } => "commitment",
            Self::Answer { kind, .. } => kind.name(),
            Self::Progress { .. } => "progress",
            Self::Due { .. } => "due",
            Self::Reminder { .. } => "reminder",
            Self::Link { .. } => "link",
            Self::Place { .. } => "move",
            Self::Bulk { what: Bulk::Progress, .. } => "bulk-progress",
            Self::Bulk { what: Bulk::Due, .. } => "bulk-due",
            Self::SavedFilter(None) => "new-filter",
            Self::SavedFilter(Some(_)) => "filter",
        }
    }

    /// The names of all forms.
    pub const NAMES: [&'static str; 53] = [
        "office",
        "machine",
        "give",
        "receive",
        "back-up",
        "new-session",
        "next-session",
        "new-series",
        "series",
        "new-template",
        "template",
        "meeting",
        "number",
        "reseal",
        "guest",
        "new-seat",
        "seat",
        "invitation",
        "represented",
        "excused",
        "names",
        "new-item",
        "item",
        "new-note",
        "note",
        "new-decision",
        "decision",
        "new-commitment",
        "commitment",
        "answer-progress",
        "answer-moved",
        "answer-blocked",
        "answer-cancelled",
        "progress",
        "due",
        "reminder",
        "link",
        "move",
        "bulk-progress",
        "bulk-due",
        "new-filter",
        "filter",
        "profile",
        "new-group",
        "group",
        "new-institution",
        "institution",
        "new-place",
        "place",
        "new-signatory",
        "signatory",
        "new-holiday",
        "holiday",
    ];

    /// Whether it is about something that is not there yet.
    pub fn is_new(&self) -> bool {
        match self {
            Self::Office | Self::NewSession { .. } => true,
            Self::Entry(entry) => entry.is_new(),
            Self::Pattern { base, .. } => base.is_none(),
            Self::Progress { .. } | Self::Due { .. } | Self::Reminder { .. } | Self::Link { .. } => true,
            Self::Bulk { .. } | Self::Reseal { .. } | Self::Answer { .. } => true,
            Self::Number { .. } => false,
            Self::Invitation { .. }
            | Self::Machine
            | Self::Handing(_)
            | Self::Meeting { .. }
            | Self::Presence { .. }
            | Self::Names { .. }
            | Self::Place { .. } => false,
            Self::Seat { base, .. } => base.is_none(),
            Self::Item { base, .. } => base.is_none(),
            Self::Note { base, .. } => base.is_none(),
            Self::Decision { base, .. } => base.is_none(),
            Self::Commitment { base, .. } => base.is_none(),
            Self::SavedFilter(base) => base.is_none(),
        }
    }

    /// The fields without which the form becomes no change.
    pub fn required(&self) -> &'static [&'static str] {
        match self {
            Self::Office | Self::Entry(Entry::Profile(_)) => &["office-name"],
            Self::Entry(Entry::Signatory(_)) => &["position"],
            Self::Entry(Entry::Holiday(_)) => &["date", "name"],
            Self::Entry(_) | Self::Pattern { .. } => &["name"],
            Self::NewSession { .. } | Self::Meeting { .. } => &["title", "date"],
            Self::Seat { .. } => &["position", "group"],
            Self::Item { .. } => &["title"],
            Self::Note { .. } | Self::Decision { .. } => &["text"],
            Self::Commitment { .. } => &["promise"],
            Self::Answer { kind, .. } => kind.required(),
            Self::Progress { .. } => &["owner", "happened-on"],
            Self::Due { .. } => &["new-due", "reason", "owner"],
            Self::Reminder { .. } => &["owner"],
            Self::Link { .. } => &["linked"],
            Self::Place { .. } => &["item"],
            Self::SavedFilter(_) => &["name", "filter"],
            Self::Bulk { what: Bulk::Progress, .. } => &["happened-on"],
            Self::Bulk { what: Bulk::Due, .. } => &["new-due", "reason"],
            Self::Reseal { .. } => &["amendment-reason"],
            Self::Handing(handing) => match handing {
                Handing::Give(_) => &["bundle-to"],
                Handing::Receive => &["bundle-from"],
                Handing::BackUp => &["backup-to"],
            },
            Self::Machine
            | Self::Number { .. }
            | Self::Invitation { .. }
            | Self::Presence { .. }
            | Self::Names { .. } => &[],
        }
    }

    /// The session it is about, or that a new one goes on from.
    pub fn session(&self) -> Option<SessionId> {
        match self {
            Self::NewSession { from } => *from,
            other => other.ids().0,
        }
    }

    /// All sessions that it becomes a change of.
    pub fn sessions(&self) -> Vec<SessionId> {
        match self {
            Self::Bulk { rows, .. } => rows.iter().map(|(session, _)| *session).collect(),
            other => other.session().into_iter().collect(),
        }
    }

    /// The session it is about, and the record in it.
    fn ids(&self) -> (Option<SessionId>, Option<Id>) {
        match self {
            Self::Office | Self::Machine | Self::Entry(_) | Self::SavedFilter(_) | Self::Bulk { .. } => (None, None),
            Self::Pattern { from, made, .. } => (*from, Some(made.id.into())),
            Self::Handing(handing) => (handing.session(), None),
            Self::NewSession { from } => (*from, None),
            Self::Meeting { session, .. } | Self::Number { session, .. } | Self::Reseal { session } => {
                (Some(*session), None)
            }
            // Of many seats the draft is that of the meeting: it says the same of whoever is chosen next.
            Self::Invitation { session, seats } => match seats.as_slice() {
                [seat] => (Some(*session), Some(seat.id.into())),
                _ => (Some(*session), None),
            },
            Self::Seat { session, base, .. } => (Some(*session), base.as_ref().map(|base| base.id.into())),
            Self::Presence { session, base, .. } | Self::Names { session, base } => {
                (Some(*session), Some(base.id.into()))
            }
            Self::Item { session, base, .. } => (Some(*session), base.as_ref().map(|base| base.id.into())),
            Self::Note { session, base } => (Some(*session), base.as_ref().map(|base| base.id.into())),
            Self::Decision { session, base } => (Some(*session), base.as_ref().map(|base| base.id.into())),
            Self::Commitment { session, base } => (Some(*session), base.as_ref().map(|base| base.id.into())),
            Self::Answer { asking, .. } => (Some(asking.session), Some(asking.asked.commitment.into())),
            Self::Progress { session, commitment }
            | Self::Due { session, commitment }
            | Self::Reminder { session, commitment }
            | Self::Link { session, commitment } => (Some(*session), Some((*commitment).into())),
            Self::Place { session, record } => (Some(*session), Some(*record)),
        }
    }

    /// How the names of its drafts on a machine begin. An id of the form itself follows, so that a form never takes the
    /// draft of another one that is filed and not on the disk yet.
    pub fn drafts(&self, machine: &str) -> String {
        let (session, record) = self.ids();
        let ids = session.map(Id::from).into_iter().chain(record);
        let begin = match self {
            Self::Entry(entry) if !entry.key().is_empty() => format!("{machine}-{}-{}-", self.name(), entry.key()),
            _ => format!("{machine}-{}-", self.name()),
        };
        let name = ids.fold(begin, |name, id| format!("{name}{id}-"));
        match self {
            // What was typed of some is not offered for others.
            Self::Bulk { rows, .. } => format!("{name}{}-", mark_of(rows)),
            Self::Answer { asking, .. } => {
                format!("{name}{}-", mark_of(&(&asking.asked.owner, asking.asked.occurrence)))
            }
            _ => name,
        }
    }
}

/// A short word for what has no id; it is longer than an id, so it is taken for none.
fn mark_of(what: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    format!("x{:016x}", hasher.finish())
}

/// The form that a draft belongs to, by name, and the session it is about.
pub fn of_draft(name: &str, machine: &str) -> Option<(&'static str, Option<SessionId>)> {
    let rest = name.strip_prefix(machine)?.strip_prefix('-')?;
    let of_form = |form: &'static str| Some((form, rest.strip_prefix(form)?.strip_prefix('-')?));
    let (form, ids) = Subject::NAMES.into_iter().chain(["capture"]).find_map(of_form)?;
    // The last id is the form's own.
    Some((form, ids.split_once('-').and_then(|(session, _)| session.parse().ok())))
}

/// What is at hand when a form becomes a change: the archive, the day, new ids, and the office's entries that the form
/// brings in on the way.
pub struct Desk<'a> {
    /// The archive.
    pub archive: &'a Archive,
    /// Where new ids come from.
    pub ids: &'a mut IdSource,
    /// The instant, in the office's time zone.
    pub now: Stamp,
    /// The day in the office.
    pub today: NaiveDate,
    /// The time of day in the office, to the minute.
    pub minute: NaiveTime,
    /// Who writes it down, as it stands in records.
    pub noted_by: String,
    office: Office,
    edits: Vec<DocumentEdit>,
}

impl<'a> Desk<'a> {
    /// A desk on which nothing has been brought in yet.
    pub fn new(archive: &'a Archive, ids: &'a mut IdSource, now: Stamp, today: NaiveDate, minute: NaiveTime) -> Self {
        Self {
            archive,
            ids,
            now,
            today,
            minute,
            noted_by: String::new(),
            office: archive.office.clone(),
            edits: Vec::new(),
        }
    }

    /// A session of the archive; it may have gone while the form was open.
    pub(super) fn session(&self, id: SessionId) -> Result<&'a Session, Refusal> {
        self.archive.session(id).ok_or(Refusal::NoDocument)
    }

    /// The key of an institution that was chosen, or of the new one that was typed.
    pub(super) fn institution(&mut self, pick: &Pick) -> Option<Key> {
        if pick.kind != "new-institution" {
            return pick.value.parse().ok();
        }
        // The same new name may stand in two fields.
        if let Some(known) = self.office.institutions.iter().find(|known| fold(&known.name) == fold(&pick.value)) {
            return Some(known.key.clone());
        }
        let key = Key::fresh(&pick.value, |key| self.office.institution(key).is_some())?;
        let after = self.office.institutions.last().map(|last| last.key.clone());
        let value = Institution {
            key: key.clone(),
            name: pick.value.clone(),
            aliases: vec![],
            place: None,
            contact: String::new(),
        };
        self.bring_in(OfficeEdit::Institution(ListEdit::Add { value, after }));
        Some(key)
    }

    /// The key of a group that was chosen, or of the new one that was typed.
    pub(super) fn group(&mut self, pick: &Pick) -> Option<Key> {
        if pick.kind != "new-group" {
            return pick.value.parse().ok();
        }
        if let Some(known) = self.office.groups.iter().find(|known| fold(&known.name) == fold(&pick.value)) {
            return Some(known.key.clone());
        }
        let key = Key::fresh(&pick.value, |key| self.office.group(key).is_some())?;
        let after = self.office.groups.last().map(|last| last.key.clone());
        let rank = self.office.groups.iter().map(|group| group.rank).max().unwrap_or(0).saturating_add(1);
        let value = Group { key: key.clone(), name: pick.value.clone(), rank, collective: String::new() };
        self.bring_in(OfficeEdit::Group(ListEdit::Add { value, after }));
        Some(key)
    }

    /// The key of a place that was chosen, or of the new one that was typed.
    pub(super) fn place(&mut self, pick: &Pick) -> Option<Key> {
        if pick.kind != "new-place" {
            return pick.value.parse().ok();
        }
        if let Some(known) = self.office.places.iter().find(|known| fold(&known.name) == fold(&pick.value)) {
            return Some(known.key.clone());
        }
        let key = Key::fresh(&pick.value, |key| self.office.place(key).is_some())?;
        let after = self.office.places.last().map(|last| last.key.clone());
        self.bring_in(OfficeEdit::Place(ListEdit::Add {
            value: Place { key: key.clone(), name: pick.value.clone() },
            after,
        }));
        Some(key)
    }

    /// Applied to the desk's own office at once, so that two new entries of one form get different keys.
    fn bring_in(&mut self, edit: OfficeEdit) {
        if self.office.apply(edit.clone()).is_ok() {
            self.edits.push(DocumentEdit::Office(edit));
        }
    }

    /// One change of what was brought in and these edits of the office; `None` if there are none.
    pub(super) fn office_change(
        &mut self,
        text: &'static str,
        subject: &str,
        edits: Vec<OfficeEdit>,
    ) -> Option<Change> {
        self.edits.extend(edits.into_iter().map(DocumentEdit::Office));
        let act = Act { text, subject: subject.to_owned() };
        (!self.edits.is_empty()).then(|| Change { act, edits: std::mem::take(&mut self.edits) })
    }

    /// One change of what was brought in and this edit of a session.
    pub(super) fn change(
        &mut self,
        text: &'static str,
        subject: &str,
        session: SessionId,
        edit: SessionEdit,
    ) -> Change {
        self.edits.push(DocumentEdit::Session(session, edit));
        Change { act: Act { text, subject: subject.to_owned() }, edits: std::mem::take(&mut self.edits) }
    }
}

/// The change that a form becomes.
///
/// # Errors
/// What keeps it from being one: the first such field, or a record that has gone.
pub fn change(form: &Form, desk: &mut Desk<'_>) -> Result<Option<Change>, Unfiled> {
    match &form.subject {
        Subject::Office => office::change(form, desk).map(Some),
        // It changes no document.
        Subject::Machine => Ok(None),
        Subject::Handing(handing) => handing::checked(form, *handing).map(|()| None),
        Subject::Entry(entry) => entry::change(form, desk, entry),
        Subject::NewSession { from } => meeting::new_session(form, desk, *from).map(Some),
        Subject::Pattern { from, base, made } => pattern::change(form, desk, *from, (base.as_deref(), made)),
        Subject::Number { session, base } => Ok(closing::number(form, desk, *session, base)),
        Subject::Reseal { session } => closing::reseal(form, desk, *session),
        Subject::Meeting { session, base } => meeting::change(form, desk, *session, base),
        Subject::Seat { session, base, guest } => seat::change(form, desk, *session, base.as_deref(), *guest),
        Subject::Invitation { session, seats } => invitation::change(form, desk, *session, seats),
        Subject::Presence { session, base, status } => Ok(Some(seat::presence(form, desk, *session, base, *status))),
        Subject::Names { session, base } => Ok(door::names(form, desk, *session, base)),
        Subject::Item { session, base, after } => discussion::item(form, desk, *session, base.as_deref(), *after),
        Subject::Note { session, base } => discussion::note(form, desk, *session, base.as_deref()),
        Subject::Decision { session, base } => discussion::decision(form, desk, *session, base.as_deref()),
        Subject::Commitment { session, base } => commitment::change(form, desk, *session, base.as_deref()),
        Subject::Answer { asking, kind } => answer::change(form, desk, asking, *kind),
        Subject::Progress { session, commitment } => follow_up::progress(form, desk, *session, *commitment),
        Subject::Due { session, commitment } => follow_up::due(form, desk, *session, *commitment),
        Subject::Reminder { session, commitment } => follow_up::reminder(form, desk, *session, *commitment),
        Subject::Link { session, commitment } => link::change(form, desk, *session, *commitment),
        Subject::Bulk { what, rows } => bulk::change(form, desk, *what, rows),
        Subject::SavedFilter(base) => saved_filter::change(form, desk, base.as_deref()),
        Subject::Place { session, record } => place::change(form, desk, *session, *record),
    }
}

/// The edit that puts a record behind the last of its list, or changes it where it stands.
pub(super) fn filed<T>(base: Option<&T>, value: T, last: Option<T::Id>) -> ListEdit<T>
where
    T: crate::domain::edit::Identified,
{
    match base {
        Some(base) => ListEdit::Set { old: base.clone(), new: value },
        None => ListEdit::Add { value, after: last },
    }
}
