//! What the secretary and the coordinator do, in its order, taken from a meeting that is written down already: here how
//! it is prepared. It must not know which keys fill in a form.

mod meeting_day;
mod weeks_after;

use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use rapat::app::archive::Archive;
use rapat::app::form::Form;
use rapat::app::form::discussion::item_form;
use rapat::app::form::meeting::{self, new_session_form};
use rapat::app::form::seat;
use rapat::domain::agenda::ItemState;
use rapat::domain::attendance::{Presence, PresenceStatus, Seat};
use rapat::domain::meeting::{Meeting, SessionState};
use rapat::domain::{ItemId, Office, Session};
use rapat::storage::archive::ArchiveFolder;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::typist::{Tally, Typist};
use crate::pty::desk::Desk;

/// When the meeting is prepared.
const PREPARED: &str = "2023-10-20T09:00:00+08:00";

pub fn read<T: DeserializeOwned>(path: &Path) -> T {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Types all of it; what each kind of thing took, in the order in which it came.
pub fn enter(desk: &Desk, meeting: &Path) -> Vec<(&'static str, Tally)> {
    desk.set_clock(PREPARED);
    let whole: Session = read(meeting);
    let at: DateTime<FixedOffset> = PREPARED.parse().unwrap();
    let contents = ArchiveFolder::open(desk.archive()).contents();
    let mut archive = Archive::empty(contents.office.clone().unwrap(), at.date_naive());
    archive.take(contents);
    let session = Session::new(whole.id, Meeting::new(whole.meeting.title.clone(), whole.meeting.date));
    let typist = Typist::sit_down(desk);
    let office = archive.office.clone();
    let mut day = Day { desk, whole, session, office, archive, typist, at, tab: "2", item: None };
    day.prepare();
    day.hold();
    day.follow_up();
    let last = day.at.format("%H.%M.%S").to_string();
    let mut tallies: Vec<_> = day.typist.leave(&last).into_iter().collect();
    tallies.sort_by_key(|(kind, _)| KINDS.iter().position(|known| known == kind));
    tallies
}

/// The kinds of things, in the order in which a manual names them.
const KINDS: [&str; 15] = [
    "a new meeting",
    "its head",
    "a seat",
    "an agenda item",
    "a mark at the door",
    "a guest coming or going",
    "a note",
    "a decision",
    "a commitment",
    "closing an agenda item",
    "progress",
    "a due date that moves",
    "a reminder",
    "a link to an earlier commitment",
    "going to another part",
];

struct Day<'a> {
    desk: &'a Desk,
    /// The meeting as it is written down.
    whole: Session,
    /// As much of it as is typed.
    session: Session,
    office: Office,
    /// The meetings before, and this one as it was before the last word on it.
    archive: Archive,
    typist: Typist,
    at: DateTime<FixedOffset>,
    tab: &'static str,
    item: Option<ItemId>,
}

impl Day<'_> {
    fn today(&self) -> NaiveDate {
        self.at.date_naive()
    }

    fn set_clock(&mut self, at: DateTime<FixedOffset>) {
        self.at = at;
        self.desk.set_clock(&at.to_rfc3339());
    }

    fn set_time(&mut self, time: NaiveTime) {
        let at = self.whole.meeting.date.and_time(time).and_local_timezone(*self.at.offset()).unwrap();
        self.set_clock(at);
    }

    fn file(&mut self, key: &str, title: &str, opened: Form, wanted: &Form) {
        let today = self.today();
        self.typist.file(key, title, opened, wanted, today);
    }

    /// Goes to a part of the session.
    fn go(&mut self, tab: &'static str) {
        if self.tab != tab {
            self.typist.begin("going to another part");
            self.typist.key(tab);
            self.tab = tab;
        }
    }

    fn prepare(&mut self) {
        self.typist.begin("a new meeting");
        self.typist.see("n rapat baru");
        let head = &self.whole.meeting;
        let opened = new_session_form(&self.archive, self.today(), None);
        let mut wanted = new_session_form(&self.archive, head.date, Some(&self.whole));
        set(&mut wanted, "title", &head.title);
        self.session.meeting.starts = head.starts;
        self.session.meeting.ends = head.ends;
        self.session.meeting.place.clone_from(&head.place);
        self.session.meeting.series.clone_from(&head.series);
        self.file("n", "Rapat baru", opened, &wanted);
        self.typist.key("\r");
        self.typist.see("1 Peserta");
        self.go("1");
        for seat in self.whole.seats.clone().into_iter().filter(|seat| seat.presence.status != PresenceStatus::Guest) {
            self.add_seat(seat);
        }
        self.go("2");
        for item in self.whole.items.clone() {
            let mut planned = item;
            (planned.state, planned.spent) = (ItemState::Planned, None);
            self.typist.begin("an agenda item");
            let opened = item_form(&self.session, None, None);
            let wanted = item_form(&self.session, Some(&planned), None);
            self.file("m", "Mata acara baru", opened, &wanted);
            self.session.items.push(planned);
        }
        let whole = &self.whole.meeting;
        let mut head = whole.clone();
        (head.state, head.opened, head.closed) = (SessionState::Draft, None, None);
        self.change_head(head);
    }

    fn add_seat(&mut self, seat: Seat) {
        self.typist.begin("a seat");
        let invited = Seat { presence: Presence::default(), ..seat };
        let opened = seat::form(&self.office, &self.session, None, false);
        let wanted = seat::form(&self.office, &self.session, Some(&invited), false);
        self.file("n", "Peserta baru", opened, &wanted);
        self.session.seats.push(invited);
    }

    fn change_head(&mut self, head: Meeting) {
        self.typist.begin("its head");
        let opened = meeting::form(&self.office, &self.session);
        self.session.meeting = head;
        let wanted = meeting::form(&self.office, &self.session);
        self.file("r", "Data rapat", opened, &wanted);
    }
}

/// Puts a text into a field, if the form has it.
fn set(form: &mut Form, name: &str, text: &str) {
    if let Some(field) = form.fields.iter_mut().find(|field| field.name == name) {
        field.input.set_text(text);
    }
}
