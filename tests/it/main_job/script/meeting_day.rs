//! The day of the meeting, by its clock: who comes, what is said, decided and promised, and the end. It must not know what
//! becomes of it.

use chrono::NaiveTime;
use rapat::app::form::commitment;
use rapat::app::form::discussion::{decision_form, item_form, note_form};
use rapat::app::form::seat::{self, door_form};
use rapat::domain::attendance::{Presence, PresenceStatus, Seat};
use rapat::domain::meeting::{Meeting, SessionState};
use rapat::domain::names::{fold, words_begin};
use rapat::domain::{Commitment, ItemId};

use super::{Day, set};
use crate::main_job::typist::shortest;

/// What happens while the meeting is on.
#[derive(Clone, Copy)]
enum Happening {
    Seat(usize),
    Open,
    Note(usize),
    Decision(usize),
    Leaving(usize),
}

impl Day<'_> {
    /// The day of the meeting, by the clock.
    pub(super) fn hold(&mut self) {
        // The first agenda item is the one at hand when the meeting begins.
        self.typist.begin("going to another part");
        self.typist.key("\u{1b}[H");
        self.item = self.session.items.first().map(|item| item.id);
        for (time, happening) in self.happenings() {
            self.set_time(time);
            match happening {
                Happening::Seat(at) => self.mark(at),
                Happening::Open => {
                    let opened = self.whole.meeting.opened;
                    let head = Meeting { state: SessionState::Running, opened, ..self.session.meeting.clone() };
                    self.change_head(head);
                }
                Happening::Note(at) => self.note(at),
                Happening::Decision(at) => self.decide(at),
                Happening::Leaving(at) => self.leaves(at),
            }
        }
        self.agree();
        self.close();
    }

    fn happenings(&self) -> Vec<(NaiveTime, Happening)> {
        let whole = &self.whole;
        let early = NaiveTime::from_hms_opt(8, 0, 0).unwrap();
        let mut all = vec![(whole.meeting.opened.unwrap(), Happening::Open)];
        for (at, seat) in whole.seats.iter().enumerate() {
            // Who said that they cannot come is marked early, who does not come at the end.
            let late =
                if seat.presence.status == PresenceStatus::Absent { whole.meeting.closed.unwrap() } else { early };
            all.push((seat.presence.arrived.unwrap_or(late), Happening::Seat(at)));
            all.extend(seat.presence.left.map(|left| (left, Happening::Leaving(at))));
        }
        all.extend(whole.notes.iter().enumerate().map(|(at, note)| (note.at.unwrap(), Happening::Note(at))));
        let decisions = whole.decisions.iter().enumerate();
        all.extend(decisions.map(|(at, decision)| (decision.at.unwrap(), Happening::Decision(at))));
        all.sort_by_key(|(time, _)| *time);
        all
    }

    /// Finds a seat by what its row says, so that it alone is left, or stands first where its name begins another's.
    fn find_seat(&mut self, at: usize) {
        let named = |seat: &Seat| {
            let key = seat.institution.as_ref();
            let institution = key.map_or("", |key| self.office.institution_name(key, self.session.meeting.date));
            fold(&format!("{} {} {institution} {}", seat.position, seat.name, self.office.group_name(&seat.group)))
        };
        let rows: Vec<String> = self.session.seats.iter().map(named).collect();
        let position = [self.session.seats[at].position.as_str()];
        let found = |typed: &str| -> Vec<usize> {
            rows.iter().enumerate().filter(|(_, row)| words_begin(row, typed)).map(|(at, _)| at).collect()
        };
        let query = shortest(&position, |typed| found(typed) == [at])
            .or_else(|| shortest(&position, |typed| found(typed).first() == Some(&at)));
        self.typist.find(&query.unwrap());
    }

    fn mark(&mut self, at: usize) {
        let seat = self.whole.seats[at].clone();
        self.go("1");
        let status = seat.presence.status;
        if status == PresenceStatus::Guest {
            self.typist.begin("a guest coming or going");
            let arrived = Seat { presence: Presence { left: None, ..seat.presence.clone() }, ..seat };
            let opened = seat::form(&self.office, &self.session, None, true);
            let mut wanted = seat::form(&self.office, &self.session, Some(&arrived), false);
            // The time comes by itself.
            set(&mut wanted, "arrived", "");
            self.file("g", "Tamu", opened, &wanted);
            self.session.seats.push(arrived);
            return;
        }
        self.typist.begin("a mark at the door");
        self.find_seat(at);
        let opened = door_form(&self.session, &self.session.seats[at], status);
        let wanted = door_form(&self.session, &seat, status);
        match status {
            PresenceStatus::Represented => self.file("w", "Diwakili", opened, &wanted),
            PresenceStatus::Excused => self.file("i", "Izin", opened, &wanted),
            _ => {
                self.typist.key(if status == PresenceStatus::Present { "h" } else { "a" });
                let arrived = seat.presence.arrived.map(|time| time.format("%H.%M").to_string());
                let said = arrived.map_or("tanpa keterangan".to_owned(), |time| format!("hadir {time}"));
                self.typist.see_beside(&seat.full_position(), &said);
            }
        }
        self.session.seats[at] = seat;
    }

    fn leaves(&mut self, at: usize) {
        self.go("1");
        self.typist.begin("a guest coming or going");
        self.find_seat(at);
        let opened = seat::form(&self.office, &self.session, Some(&self.session.seats[at]), false);
        let wanted = seat::form(&self.office, &self.session, Some(&self.whole.seats[at]), false);
        self.file("\r", "Peserta", opened, &wanted);
        self.session.seats[at] = self.whole.seats[at].clone();
    }

    /// Goes down to the agenda item under which something is said next; what was said last is the last row before it.
    fn go_to_item(&mut self, item: Option<ItemId>) {
        self.go("2");
        let place = |item: Option<ItemId>| self.session.items.iter().position(|known| Some(known.id) == item).unwrap();
        let down = place(item) - place(self.item);
        self.item = item;
        (0..down).for_each(|_| self.typist.key("j"));
    }

    fn note(&mut self, at: usize) {
        let note = self.whole.notes[at].clone();
        self.go_to_item(note.item);
        self.typist.begin("a note");
        let opened = note_form(&self.office, &self.session, None, note.item, self.at.time());
        let wanted = note_form(&self.office, &self.session, Some(&note), None, self.at.time());
        self.file("c", "Catatan baru", opened, &wanted);
        self.session.notes.push(note);
    }

    fn decide(&mut self, at: usize) {
        let decision = self.whole.decisions[at].clone();
        self.go_to_item(decision.item);
        self.typist.begin("a decision");
        let opened = decision_form(&self.session, None, decision.item, self.at.time());
        let wanted = decision_form(&self.session, Some(&decision), None, self.at.time());
        self.file("s", "Keputusan baru", opened, &wanted);
        self.session.decisions.push(decision);
    }

    /// The commitments, in the order in which they are read out.
    fn agree(&mut self) {
        self.go("3");
        for commitment in self.whole.commitments.clone() {
            self.typist.begin("a commitment");
            let agreed = Commitment { records: vec![], ..commitment };
            let mut opened = commitment::form(&self.office, &self.session, None, None);
            // The agenda item is chosen before the class, which follows it.
            set(&mut opened, "class", self.session.class_for(agreed.item).name());
            let wanted = commitment::form(&self.office, &self.session, Some(&agreed), None);
            self.file("n", "Komitmen baru", opened, &wanted);
            self.session.commitments.push(agreed);
        }
    }

    /// What took how long, and that the meeting is over.
    fn close(&mut self) {
        self.set_time(self.whole.meeting.closed.unwrap());
        self.go("2");
        for item in self.whole.items.clone() {
            self.typist.begin("closing an agenda item");
            let title = item.title.clone();
            let query = shortest(&[&title], |typed| {
                let texts = self.session.items.iter().map(|item| &item.title);
                let texts = texts.chain(self.session.notes.iter().map(|note| &note.text));
                let texts = texts.chain(self.session.decisions.iter().map(|decision| &decision.text));
                let texts = texts.chain(self.session.commitments.iter().map(|commitment| &commitment.text));
                texts.filter(|text| words_begin(&fold(text), typed)).count() == 1
            });
            self.typist.find(&query.unwrap());
            let at = self.session.items.iter().position(|known| known.id == item.id).unwrap();
            let opened = item_form(&self.session, Some(&self.session.items[at]), None);
            let wanted = item_form(&self.session, Some(&item), None);
            self.file("\r", "Mata acara", opened, &wanted);
            self.session.items[at] = item;
        }
        self.change_head(self.whole.meeting.clone());
    }
}
